"""The whole year, week by week, by HiGHS or by CP-SAT, in a process of its own that ends in time; needs NumPy and that solver only.

Flow: bench_planning.py -> `python planning_peers.py highs|cpsat MODEL.npz SECONDS GRACE X.npy` -> highspy or ortools.
Reads: arrays of a Programme. Writes: X.npy, the last solution; one JSON line for each thing that happens to standard output.
"""

import json
import signal
import sys
import time
from pathlib import Path

import numpy as np

FREE = 1 << 50
WORKERS = 2
Arrays = dict[str, np.ndarray]


def say(event: str, **what: object) -> None:
    """A line for the one who asked; what is not finite has no value."""
    print(json.dumps({"event": event, **what}), flush=True)


class Clock:
    """Seconds of the search. The model is in the solver's hands before it starts; what has not come back after the grace is killed."""

    def __init__(self, seconds: float, grace: float) -> None:
        self.cpu, self.wall = time.process_time(), time.perf_counter()
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds + grace)
        say("began")

    def now(self) -> dict[str, float]:
        """Wall and processor time since then [s]."""
        return {"wall": time.perf_counter() - self.wall, "cpu": time.process_time() - self.cpu}


def by_highs(p: Arrays, seconds: float, grace: float, out: Path) -> None:
    """HiGHS with two threads; every better solution is written when it is found, because it looks at its clock rarely."""
    import highspy

    solver = highspy.Highs()
    for option, value in (("output_flag", False), ("threads", WORKERS), ("time_limit", seconds)):
        solver.setOptionValue(option, value)
    lp, m, n = highspy.HighsLp(), len(p["low"]), len(p["worth"])
    lp.num_col_, lp.num_row_ = n, m
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = -p["worth"].astype(float), np.zeros(n), p["most"].astype(float)
    lp.row_lower_ = np.where(p["low"] <= -FREE, -np.inf, p["low"].astype(float))
    lp.row_upper_ = np.where(p["high"] >= FREE, np.inf, p["high"].astype(float))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = n, m
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(np.bincount(p["row"], minlength=m)))).astype(np.int32)
    lp.a_matrix_.index_, lp.a_matrix_.value_ = p["col"].astype(np.int32), p["entry"].astype(float)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    lp.integrality_ = [kinds[int(one)] for one in p["is_whole"]]
    solver.passModel(lp)
    clock = Clock(seconds, grace)

    def better(event: object) -> None:
        np.save(out, np.rint(np.asarray(event.data_out.mip_solution)[: len(p["worth"])]).astype(np.int64))
        say("solution", value=-event.data_out.objective_function_value / 100, **clock.now())

    def logged(event: object) -> None:
        if abs(event.data_out.mip_dual_bound) < 1e20:
            say("bound", bound=-event.data_out.mip_dual_bound / 100, **clock.now())

    solver.cbMipImprovingSolution += better
    solver.cbMipLogging += logged
    solver.run()
    bound = -solver.getInfo().mip_dual_bound / 100
    if abs(bound) < 1e18:
        say("bound", bound=bound, **clock.now())
    say("end", status=solver.modelStatusToString(solver.getModelStatus()), **clock.now())


def by_cpsat(p: Arrays, seconds: float, grace: float, out: Path) -> None:
    """CP-SAT with two workers. It knows whole numbers only, so the one share in [0, 1] is counted in hundredths of a point."""
    from ortools.sat.python import cp_model

    parts = np.where(~p["is_whole"] & (p["most"] == 1), np.maximum(p["worth"], 1), 1)
    most, worth = p["most"] * parts, p["worth"] // parts
    model = cp_model.CpModel()
    x = [model.new_int_var(0, int(one), "") for one in most]
    ends = np.cumsum(np.bincount(p["row"], minlength=len(p["low"])))
    for row, (start, end) in enumerate(zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True)):
        columns = p["col"][start:end]
        times = int(parts[columns].max(initial=1))
        entries = p["entry"][start:end] * times // parts[columns]
        low, high = int(p["low"][row]), int(p["high"][row])
        ends_here = (low * times if low > -FREE else -FREE, high * times if high < FREE else FREE)
        linear = cp_model.LinearExpr.weighted_sum([x[at] for at in columns.tolist()], entries.tolist())
        model.add_linear_constraint(linear, *ends_here)
    model.maximize(cp_model.LinearExpr.weighted_sum(x, worth.tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = seconds
    clock = Clock(seconds, grace)

    class Watch(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            np.save(out, np.asarray(self.response_proto.solution, dtype=np.int64) // parts)
            say("solution", value=self.objective_value / 100, **clock.now())

    solver.best_bound_callback = lambda bound: say("bound", bound=bound / 100, **clock.now())
    status = solver.solve(model, Watch())
    say("end", status=solver.status_name(status), **clock.now())


def main(solver: str, model: str, seconds: str, grace: str, out: str) -> None:
    """One solver on one model."""
    with np.load(model) as arrays:
        p = dict(arrays)
    {"highs": by_highs, "cpsat": by_cpsat}[solver](p, float(seconds), float(grace), Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
