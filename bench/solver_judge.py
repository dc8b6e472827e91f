"""The optimum of many whole-number programmes by OR-Tools CP-SAT, in an environment of its own; reads and writes JSON.

Flow: bench_solver.py -> this file -> ortools.
Reads: standard input: programmes as c, lb, ub, row, col, lo, hi. Writes: standard output: an optimum each, "none", or "unknown".
"""

import json
import sys

from ortools.sat.python import cp_model


def solved(asked: dict[str, list[int]]) -> int | str:
    """The optimum of one programme."""
    model = cp_model.CpModel()
    x = [model.new_int_var(lb, ub, "") for lb, ub in zip(asked["lb"], asked["ub"], strict=True)]
    rows: list[list[cp_model.IntVar]] = [[] for _ in asked["lo"]]
    for r, i in zip(asked["row"], asked["col"], strict=True):
        rows[r].append(x[i])
    for members, lo, hi in zip(rows, asked["lo"], asked["hi"], strict=True):
        model.add_linear_constraint(sum(members), lo, hi)
    model.maximize(sum(c * one for c, one in zip(asked["c"], x, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds, solver.parameters.num_workers = 20, 2
    status = solver.solve(model)
    if status == cp_model.OPTIMAL:
        return round(solver.objective_value)
    return "none" if status == cp_model.INFEASIBLE else "unknown"


print(json.dumps([solved(asked) for asked in json.load(sys.stdin)]))
