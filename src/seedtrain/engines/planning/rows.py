"""A programme in whole numbers: maximise worth @ x, in hundredths of a point, with low <= A x <= high; and the only door to the solver.

Flow: yearly.py, seats.py, whole.py -> Rows -> `linear`, `whole` -> HiGHS.
Reads: arguments. Writes: nothing.
Source: Huangfu and Hall, "Parallelizing the dual revised simplex method", Math. Prog. Comp. 10 (2018).

Every entry is a whole number, so that a bound and a row can be checked exactly. Nothing here looks at a clock: a search ends by its nodes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .errors import SolverError

if TYPE_CHECKING:
    import highspy

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
FREE = 1 << 50
"""Stands for no limit; nothing here comes near it."""
NEAR = 1e-6
TRIES = 5


@dataclass(slots=True)
class Rows:
    """Columns with bounds and worth, and rows that were added one by one; `whole` columns take whole numbers only."""

    worth: list[int] = field(default_factory=list)
    most: list[int] = field(default_factory=list)
    is_whole: list[bool] = field(default_factory=list)
    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    col: list[int] = field(default_factory=list)
    entry: list[int] = field(default_factory=list)

    def column(self, most: int, worth: int = 0, *, whole: bool = False) -> int:
        """A new column in [0, most]; its number."""
        self.worth.append(worth)
        self.most.append(most)
        self.is_whole.append(whole)
        return len(self.worth) - 1

    def add(self, entries: Iterable[tuple[int, int]], low: int = -FREE, high: int = FREE) -> None:
        """A row: low <= sum of entry * column <= high, given as pairs of column and entry."""
        at = len(self.low)
        for column, entry in entries:
            self.row.append(at)
            self.col.append(column)
            self.entry.append(entry)
        self.low.append(low)
        self.high.append(high)

    def programme(self) -> Programme:
        """The same, as arrays."""

        def ints(values: list[int]) -> Ints:
            return np.asarray(values, dtype=np.int64)

        ends = ints(self.low), ints(self.high)
        entries = ints(self.row), ints(self.col), ints(self.entry)
        return Programme(ints(self.worth), ints(self.most), *ends, *entries, np.asarray(self.is_whole, dtype=bool))


@dataclass(frozen=True, slots=True)
class Programme:
    """Arrays of `Rows`: worth and most, shape (n,); low and high, shape (m,); entries by row, col and entry, in order of row."""

    worth: Ints
    most: Ints
    low: Ints
    high: Ints
    row: Ints
    col: Ints
    entry: Ints
    is_whole: npt.NDArray[np.bool_]

    def excess(self, x: Floats) -> Ints:
        """By how much whole columns alone exceed the upper end of a row, exactly; 0 where they do not, or others are in it. Shape (m,)."""
        sums = np.zeros(len(self.low), dtype=np.int64)
        np.add.at(sums, self.row, self.entry * np.where(self.is_whole, np.rint(x), 0).astype(np.int64)[self.col])
        mixed = np.bincount(self.row, weights=~self.is_whole[self.col], minlength=len(self.low)) > 0
        return np.where(mixed, 0, np.maximum(sums - self.high, 0))


@dataclass(frozen=True, slots=True)
class Linear:
    """An optimum of the linear relaxation: x, shape (n,), and a price for each row, positive at its upper end, shape (m,)."""

    x: Floats
    prices: Floats


def linear(programme: Programme) -> Linear:
    """The best x when no column need be whole; nothing at no price where the solver finds none, from which a search can begin too."""
    solver = _solver(programme, np.zeros_like(programme.most), programme.most, whole=False)
    if not _run(solver):
        return Linear(np.zeros(len(programme.worth)), np.zeros(len(programme.low)))
    solution = solver.getSolution()
    return Linear(np.asarray(solution.col_value, dtype=float), -np.asarray(solution.row_dual, dtype=float))


def relaxed(programme: Programme, lows: Ints, highs: Ints) -> Floats | None:
    """The best x within these bounds when no column need be whole; None when there is none."""
    solver = _solver(programme, lows, highs, whole=False)
    return np.asarray(solver.getSolution().col_value, dtype=float) if _run(solver) else None


def whole(programme: Programme, lows: Ints, highs: Ints, *, nodes: int, gap: float = 0.0) -> tuple[Floats, bool] | None:
    """A good x within bounds whose whole columns are whole, and whether it is proven best within `gap`; None when none was found.

    The search ends by nodes, never by time: the same programme gives the same x. The solver lets a row of large numbers be exceeded by a
    millionth; a row of whole columns that is gets a lower end by so much, and is solved again.
    """
    for _ in range(TRIES):
        found = _whole(programme, lows, highs, nodes, gap)
        if found is None:
            return None
        excess = programme.excess(found[0])
        if not excess.any():
            return found
        lower = programme.high - 2 * np.maximum(excess, programme.high // 1_000_000)
        programme = replace(programme, high=np.where(excess > 0, lower, programme.high))
    return None


def _whole(programme: Programme, lows: Ints, highs: Ints, nodes: int, gap: float) -> tuple[Floats, bool] | None:
    import highspy

    solver = _solver(programme, lows, highs, whole=True)
    solver.setOptionValue("mip_max_nodes", nodes)
    solver.setOptionValue("mip_rel_gap", gap)
    solver.run()
    status = solver.getModelStatus()
    found = np.asarray(solver.getSolution().col_value, dtype=float)
    if not len(found) or not np.isfinite(solver.getInfo().objective_function_value):
        return None
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    found[programme.is_whole] = np.rint(found[programme.is_whole])
    return found, bool(status == highspy.HighsModelStatus.kOptimal)


def _run(solver: highspy.Highs) -> bool:
    """Whether an optimum was found. Where numbers lie twelve digits apart the solver sometimes gives up, but not without its presolve."""
    import highspy

    for presolve in ("choose", "off"):
        solver.setOptionValue("presolve", presolve)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return True
        if status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
            return False
        solver.clearSolver()
    return False


def _solver(programme: Programme, lows: Ints, highs: Ints, *, whole: bool) -> highspy.Highs:
    # Imported here: 40 ms that pages which never plan should not pay.
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    # HiGHS keeps one thread count per process and fails silently when a later solve asks for another.
    solver.setOptionValue("threads", 1)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(programme.worth), len(programme.low)
    lp.col_cost_ = -programme.worth.astype(float)
    lp.col_lower_, lp.col_upper_ = lows.astype(float), np.where(highs >= FREE, np.inf, highs.astype(float))
    lp.row_lower_ = np.where(programme.low <= -FREE, -np.inf, programme.low.astype(float))
    lp.row_upper_ = np.where(programme.high >= FREE, np.inf, programme.high.astype(float))
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = lp.num_col_, lp.num_row_
    matrix.start_ = np.concatenate(([0], np.cumsum(np.bincount(programme.row, minlength=lp.num_row_)))).astype(np.int32)
    matrix.index_, matrix.value_ = programme.col.astype(np.int32), programme.entry.astype(float)
    if whole:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(one)] for one in programme.is_whole]
    if solver.passModel(lp) == highspy.HighsStatus.kError:
        raise SolverError("HiGHS refused the model.")
    return solver
