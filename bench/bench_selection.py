"""How fast is the exact choice beside whole-model solvers, and how far from the limit, which is to sort the pool once?

Flow: make bench -> this file -> selection_pools, selection_cpsat.
Reads: synthetic pools by number. Writes: var/bench, an environment with OR-Tools.
"""

import gc
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import highspy
import numpy as np

import peers
from seedtrain.engines import selection
from seedtrain.engines.selection import Infeasible, Problem
from seedtrain.engines.selection.conflict import explain_infeasible
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.programme import Programme, programme_of, rows_of
from seedtrain.engines.selection.reasons import thresholds
from seedtrain.engines.selection.waitlist import tie_keys
from selection_pools import call
from world import machine, print_table

SIZES = ((1_000, 60), (10_000, 150), (100_000, 150), (100_000, 5_000))
LIMIT = 100.0
"""Seconds a whole-model solver may take; what it has not proven then is "not finished"."""
CPSAT = ("ortools==9.15.6755",)
ROUNDS = 5
Row = tuple[object, ...]


def cpu_of(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median processor time of `work` [s]."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def whole_highs(p: Programme) -> tuple[int | None, float]:
    """The optimum and the processor time by HiGHS on the whole model, gap 0, one thread; no optimum when it ran out of time."""
    began = time.process_time()
    solver = highspy.Highs()
    for option, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5), ("time_limit", LIMIT)):
        solver.setOptionValue(option, value)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(p.w), len(p.lo)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = -p.w.astype(float), p.lb.astype(float), p.ub.astype(float)
    lp.row_lower_, lp.row_upper_ = p.lo.astype(float), p.hi.astype(float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = len(p.w), len(p.lo)
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(np.bincount(p.row, minlength=len(p.lo))))).astype(np.int32)
    lp.a_matrix_.index_, lp.a_matrix_.value_ = p.col.astype(np.int32), np.ones(len(p.col))
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(p.w)
    solver.passModel(lp)
    solver.run()
    is_optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    merit = -round(solver.getInfo().objective_function_value) if is_optimal else None
    return merit, time.process_time() - began


def whole_cpsat(p: Programme) -> tuple[int | None, float | None]:
    """The same by CP-SAT on the whole model with two workers."""
    rows = [(row.members.tolist(), int(lo), int(hi)) for row, lo, hi in zip(p.rows, p.lo, p.hi, strict=True)]
    python = peers.interpreter("ortools", *CPSAT)
    script = Path(__file__).with_name("selection_cpsat.py")
    found = peers.ask(python, script, {"scores": p.w.tolist(), "rows": rows, "seconds": LIMIT}, 4 * LIMIT)
    if not isinstance(found, dict) or not found["is_optimal"]:
        return None, None
    return found["merit"], found["cpu"]


def one_size(n: int, seats: int) -> Row:
    """A row of the table."""
    problem = call(n, seats)
    assembled = cpu_of(lambda: programme_of(problem, rows_of(problem)), 3)
    p, keys = programme_of(problem, rows_of(problem)), tie_keys(problem)
    best = optimum(p, keys)
    assert best is not None
    ours = cpu_of(lambda: optimum(p, keys))
    sort = cpu_of(lambda: np.argsort(-p.w, kind="stable"), 9)
    merit, highs = whole_highs(p)
    other, cpsat = whole_cpsat(p) if seats < 1_000 else (None, None)
    assert {merit, other} <= {None, best.value}, (merit, other, best.value)
    said = [f"{n:,} / {seats:,}", f"{len(p.rows):,}", f"{best.value:,}", best.bound - best.value, f"{1e3 * assembled:.0f}"]
    said += [f"{1e3 * ours:.0f}", f"{ours / sort:.1f}"]
    said += [f"{highs:.1f}" if merit else f"more than {LIMIT:.0f}", f"{highs / ours:.0f}"]
    said += [f"{cpsat:.1f}", f"{cpsat / ours:.0f}"] if cpsat else ["not asked" if seats >= 1_000 else "not finished", ""]
    return tuple(said)


def impossible(n: int, seats: int) -> Problem:
    """The same call, in which the regulators promised to each region are more than the regulators that may come."""
    problem = call(n, seats)
    share = {"AFR": 12, "AMR": 6, "EMR": 6, "EUR": 6, "SEA": 5, "WPR": 10}
    floors = {f"regulators of {region}": seats * part // 100 for region, part in share.items()}
    return replace(problem, rules=tuple(replace(rule, floor=floors.get(rule.name, rule.floor)) for rule in problem.rules))


def contradiction(n: int, seats: int) -> tuple[float, Infeasible]:
    """The processor time from rows to the named conflict and the cheapest way out [s], and what was found."""
    problem = impossible(n, seats)
    p, ids = programme_of(problem, rows_of(problem)), [one.id for one in problem.applicants]
    began = time.process_time()
    assert optimum(p, tie_keys(problem)) is None
    found = explain_infeasible(p, ids)
    return time.process_time() - began, found


def reasons_rows(problem: Problem) -> Iterator[Row]:
    """What explanations of a pool cost, each from the stored selection."""
    result = selection.select(problem, explain=False)
    rejected = len(problem.applicants) - len(result.selected)
    ids = [one.id for one in problem.applicants[:: len(problem.applicants) // 100]][:100]
    p = programme_of(problem, rows_of(problem))
    y = optimum(p, tie_keys(problem)).y
    yield "thresholds for all", f"{len(problem.applicants):,}", f"{cpu_of(lambda: thresholds(p, y)):.4f}"
    yield "exactly, one person on demand", "1", f"{cpu_of(lambda: selection.explain(problem, result, ids[7]), 3):.2f}"
    yield "exactly, many at once", "100", f"{cpu_of(lambda: selection.explain_all(problem, result, ids), 3):.2f}"
    yield "exactly, everybody rejected", f"{rejected:,}", f"{cpu_of(lambda: selection.explain_all(problem, result), 1):.1f}"
    for n, seats in ((10_000, 150), (100_000, 150)):
        took, found = contradiction(n, seats)
        yield f"conflict of {len(found.conflict)} and way out of {len(found.relaxation)}", f"{n:,}", f"{took:.2f}"


def main() -> None:
    """Every table."""
    # Our own memory, before a peer has taken any.
    for n, seats in SIZES[2:]:
        asked = call(n, seats)
        optimum(programme_of(asked, rows_of(asked)), tie_keys(asked))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = []
    for n, seats in SIZES:
        rows.append(one_size(n, seats))
    print(machine())
    head = (
        "applicants / seats",
        "rows",
        "optimum",
        "gap",
        "assembling ms",
        "ours ms",
        "x sort",
        "HiGHS whole s",
        "x ours",
        "CP-SAT s",
        "x ours",
    )
    print_table(head, rows)
    print_table(("explanations and contradictions", "people", "CPU s"), reasons_rows(call(*SIZES[2])))
    print(f"\nPeak memory with the pool: {memory:.0f} MB.")
    tries = []
    for n, seats in ((164, 20), (1_000, 60)):
        asked = call(n, seats)
        tries.append((f"{n:,} / {seats}", f"{1e3 * cpu_of(lambda asked=asked: selection.select(asked, explain=False)):.1f}"))
    print()
    print_table(("applicants / seats", "one try of a slider, with waitlist ms"), tries)


if __name__ == "__main__":
    main()
