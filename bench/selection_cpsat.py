"""The whole selection by OR-Tools CP-SAT, in an environment of its own; reads and writes JSON.

Flow: bench_selection.py -> this file -> ortools.
Reads: standard input: scores, seats, rows as (members, lo, hi), seconds. Writes: standard output.
"""

import json
import sys
import time

from ortools.sat.python import cp_model

asked = json.load(sys.stdin)
wall, cpu = time.perf_counter(), time.process_time()
model = cp_model.CpModel()
x = [model.new_bool_var("") for _ in asked["scores"]]
for members, lo, hi in asked["rows"]:
    model.add_linear_constraint(cp_model.LinearExpr.sum([x[i] for i in members]), lo, hi)
model.maximize(cp_model.LinearExpr.weighted_sum(x, asked["scores"]))
solver = cp_model.CpSolver()
solver.parameters.num_workers = 2
solver.parameters.max_time_in_seconds = asked["seconds"]
status = solver.solve(model)
print(
    json.dumps(
        {
            "is_optimal": status == cp_model.OPTIMAL,
            "merit": round(solver.objective_value) if status in {cp_model.OPTIMAL, cp_model.FEASIBLE} else None,
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
        }
    )
)
