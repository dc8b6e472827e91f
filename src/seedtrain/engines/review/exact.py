"""The fair assignment of a small problem by whole-number programmes: worst application first, then the goal, then ties.

Flow: fair.py -> `exact` -> HiGHS.
Reads: tables. Writes: nothing.
Source: Huangfu and Hall, "Parallelizing the dual revised simplex method", Math. Prog. Comp. 10 (2018), for the solver.

    x[p] binary, one per possible pair p = (i, j); y[j,l] in [0, 1], one per step of a reader
    sum_j x = got[i];  sum_i x - sum_l y[j,l] = 0;  held[i] + sum_j points x >= min(t, ceiling[i]);  translations <= as before
    The largest t for which there is an x is halved in on; then sum worth x - sum steps y is maximised; then, that fixed too, the sum of
    20-bit ties. Only yes, no and the value are read from the first two; the list is that of the third, unique but for about one case in a
    thousand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .arrays import Goal, Table, keys
from .errors import SolverError
from .flow import FULL, Flags, Ints

if TYPE_CHECKING:
    import highspy

NODES = 2_000
"""Nodes after which a search is given up; a count, so that it stops at the same place on every machine."""
TIE_BITS = 20
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """lo <= sum of entry * x <= hi, the ones given by row and column."""

    row: Ints
    column: Ints
    entry: Ints
    lo: Floats
    hi: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """The best assignment and its level [points]."""

    chosen: Flags
    level: int


class _GivenUp(Exception):
    """A search took more than NODES nodes."""


def exact(table: Table, goal: Goal, chosen: Flags, ceiling: Ints, low: int) -> Solved | None:
    """The fair assignment, from the level `low` that is known to be possible; None when a search was given up."""
    model = _Model(table, goal, chosen, ceiling)
    high = int(ceiling.max())
    unit = max(1, int(np.gcd.reduce(table.points[table.is_open | table.is_held], initial=0)))
    try:
        while low < high:
            level = min(high, -(-((low + high + 1) // 2) // unit) * unit)
            if model.solve(np.zeros(model.width), level, []) is not None:
                low = level
            else:
                high = level - unit
        value = model.value()
        first = model.solve(value.astype(float), low, [])
        if first is None:
            raise SolverError("HiGHS found no assignment of a level that there is; expected one.")
        last = model.solve(model.ties(), low, [(value, model.total(model.flags(first)))])
    except _GivenUp:
        return None
    return None if last is None else Solved(model.flags(last), low)


class _Model:
    """The programme above; columns are pairs, then steps."""

    def __init__(self, table: Table, goal: Goal, chosen: Flags, ceiling: Ints) -> None:
        self.table, self.goal, self.ceiling = table, goal, ceiling
        self.i, self.j = np.nonzero(table.is_open)
        self.readers, self.step = np.nonzero(goal.steps < FULL)
        self.held: Ints = np.where(table.is_held, table.points, 0).sum(axis=1)
        self.rows = self._build(chosen)

    @property
    def width(self) -> int:
        """Columns [count]."""
        return len(self.i) + len(self.readers)

    def _build(self, chosen: Flags) -> _Rows:
        """All rows; those of the sums come first, and their lower sides wait for a level."""
        n, r = chosen.shape
        pairs, stairs = np.arange(len(self.i)), len(self.i) + np.arange(len(self.readers))
        row = [self.i, n + self.i, 2 * n + self.j, 2 * n + self.readers]
        column = [pairs, pairs, pairs, stairs]
        entry = [self.table.points[self.i, self.j], np.ones_like(pairs), np.ones_like(pairs), -np.ones_like(stairs)]
        got = chosen.sum(axis=1).astype(float)
        lo = [np.full(n, -np.inf), got, np.zeros(r)]
        hi = [np.full(n, np.inf), got, np.zeros(r)]
        foreign = np.flatnonzero(~self.table.is_readable[self.i, self.j])
        if self.table.reading.weights.translation is None and len(foreign):
            row.append(np.full(len(foreign), 2 * n + r))
            column.append(foreign)
            entry.append(np.ones_like(foreign))
            lo.append(np.zeros(1))
            hi.append(np.array([float((chosen & ~self.table.is_readable).sum())]))
        rows, columns, entries = (np.concatenate(part).astype(np.int64) for part in (row, column, entry))
        return _Rows(rows, columns, entries, np.concatenate(lo), np.concatenate(hi))

    def value(self) -> Ints:
        """The goal per column; translations are limited by a row where they have no price."""
        worth = self.goal.worth[self.i, self.j]
        if self.table.reading.weights.translation is None:
            worth = worth + self.goal.translation * ~self.table.is_readable[self.i, self.j]
        return np.concatenate((worth, -self.goal.steps[self.readers, self.step]))

    def total(self, chosen: Flags) -> int:
        """The goal of an assignment; counted from the pairs, because equal steps may come in parts from the solver."""
        paid = sum(int(steps[:load].sum()) for steps, load in zip(self.goal.steps, chosen.sum(axis=0).tolist(), strict=True))
        return int(self.value()[: len(self.i)] @ chosen[self.i, self.j]) - paid

    def ties(self) -> Floats:
        """The tie per column."""
        tie = (keys(self.table)[self.i, self.j] >> np.uint64(64 - TIE_BITS)).astype(float)
        return np.concatenate((tie, np.zeros(len(self.readers))))

    def flags(self, found: Floats) -> Flags:
        """The pairs of a solution, shape (n, r)."""
        chosen = np.zeros(self.table.is_open.shape, dtype=bool)
        taken = found[: len(self.i)] > 0.5
        chosen[self.i[taken], self.j[taken]] = True
        return chosen

    def solve(self, cost: Floats, level: int, equal: list[tuple[Ints, int]]) -> Floats | None:
        """Columns that maximise `cost` at this level with the `equal` rows kept; None when there are none. Raises _GivenUp."""
        import highspy

        solver = highspy.Highs()
        settings = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5, "mip_feasibility_tolerance": 1e-9}
        for option, setting in settings.items():
            solver.setOptionValue(option, setting)
        solver.setOptionValue("mip_max_nodes", NODES)
        if solver.passModel(self._programme(cost, level, equal)) == highspy.HighsStatus.kError:
            raise SolverError("HiGHS refused the model.")
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return np.asarray(solver.getSolution().col_value)
        if status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
            return None
        if status == highspy.HighsModelStatus.kSolutionLimit:
            raise _GivenUp
        raise SolverError(f"HiGHS stopped with {solver.modelStatusToString(status)}; expected an optimum.")

    def _programme(self, cost: Floats, level: int, equal: list[tuple[Ints, int]]) -> highspy.HighsLp:
        import highspy

        rows = self.rows
        row, column, entry = [rows.row], [rows.column], [rows.entry]
        for at, (values, _) in enumerate(equal):
            used = np.flatnonzero(values)
            row.append(np.full(len(used), len(rows.lo) + at))
            column.append(used)
            entry.append(values[used])
        order = np.argsort(np.concatenate(row), kind="stable")
        count = np.bincount(np.concatenate(row), minlength=len(rows.lo) + len(equal))
        lo = rows.lo.copy()
        lo[: len(self.held)] = np.minimum(level, self.ceiling) - self.held
        sides = np.array([float(side) for _, side in equal])
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = self.width, len(count)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = -cost, np.zeros(self.width), np.ones(self.width)
        lp.row_lower_, lp.row_upper_ = np.concatenate((lo, sides)), np.concatenate((rows.hi, sides))
        matrix = lp.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.num_col_, matrix.num_row_ = self.width, len(count)
        matrix.start_ = np.concatenate(([0], np.cumsum(count))).astype(np.int32)
        matrix.index_ = np.concatenate(column)[order].astype(np.int32)
        matrix.value_ = np.concatenate(entry)[order].astype(float)
        lp.integrality_ = [highspy.HighsVarType.kInteger] * len(self.i) + [highspy.HighsVarType.kContinuous] * len(self.readers)
        return lp
