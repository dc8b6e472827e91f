"""The only door to the solver: linear programmes that start warm, and whole-number programmes.

Flow: sift.py, core.py, ties.py, conflict.py -> this file -> HiGHS.
Reads: a Programme. Writes: nothing.
Source: Huangfu and Hall, "Parallelizing the dual revised simplex method", Math. Prog. Comp. 10 (2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .errors import SolverError
from .programme import Ints, Ones, Programme

if TYPE_CHECKING:
    import highspy

Floats = npt.NDArray[np.float64]
WHOLE = 1e-6
"""How far from a whole number a value may lie and still be read as one; every list read so is checked exactly."""
CORE = 40
"""Ours: so many columns, those with the smallest reduced cost, enter the first whole-number search."""


@dataclass(frozen=True, slots=True)
class Best:
    """A best list: its value [hundredths] and x, shape (n,), 0 or 1."""

    value: int
    x: Ints


def _new() -> highspy.Highs:
    # Imported here: 40 ms that pages which never select should not pay.
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    # HiGHS keeps one thread count per process and fails silently when a later solve asks for another.
    solver.setOptionValue("threads", 1)
    return solver


def _whole(values: Sequence[float] | Floats) -> Ints:
    rounded: Ints = np.rint(np.asarray(values, dtype=float)).astype(np.int64)
    return rounded


def _pass(solver: highspy.Highs, c: Floats, lb: Ints, ub: Ints, a: Programme | Slice, is_whole: bool) -> None:
    import highspy

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(c), len(a.lo)
    lp.col_cost_ = -c
    lp.col_lower_, lp.col_upper_ = lb.astype(float), ub.astype(float)
    lp.row_lower_, lp.row_upper_ = a.lo.astype(float), a.hi.astype(float)
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = len(c), len(a.lo)
    matrix.start_ = np.concatenate(([0], np.cumsum(np.bincount(a.row, minlength=len(a.lo))))).astype(np.int32)
    matrix.index_ = a.col.astype(np.int32)
    matrix.value_ = np.ones(len(a.col)) if isinstance(a, Programme) else a.entry.astype(float)
    if is_whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * len(c)
    if solver.passModel(lp) == highspy.HighsStatus.kError:
        raise SolverError("HiGHS refused the model.")


def _run(solver: highspy.Highs) -> bool:
    """True when an optimum was found, False when there is none; raises SolverError on anything else."""
    import highspy

    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return True
    if status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
        return False
    raise SolverError(f"HiGHS stopped with {solver.modelStatusToString(status)}; expected an optimum.")


@dataclass(frozen=True, slots=True)
class Slice:
    """Any whole-number rows: lo <= sum of entry * x <= hi, ones given by row and col in order of row."""

    row: Ints
    col: Ints
    entry: Ints
    lo: Ints
    hi: Ints


def whole_maximum(c: Ints, lb: Ints, ub: Ints, a: Slice) -> Ints | None:
    """The x, whole, that maximises c x within `a` and [lb, ub]; None when there is none."""
    if not len(c):
        feasible = bool((a.lo <= 0).all() and (a.hi >= 0).all())
        return np.zeros(0, dtype=np.int64) if feasible else None
    solver = _new()
    solver.setOptionValue("mip_rel_gap", 0.0)
    # c x is whole, so nothing better than the incumbent hides in a gap below 1.
    solver.setOptionValue("mip_abs_gap", 0.5)
    # HiGHS 1.14 with mip_feasibility_tolerance 1e-9 called lists of 79 optimal where 80 were possible. Left at its default, it agreed
    # with another solver on all of 580 programmes; that a value is whole and keeps the rows is checked below, exactly.
    if c.any():
        # For the few columns of a core, and a start by its linear optimum, these cost more than the search itself.
        solver.setOptionValue("mip_heuristic_run_feasibility_jump", False)
        solver.setOptionValue("mip_detect_symmetry", False)
    _pass(solver, c.astype(float), lb, ub, a, is_whole=True)
    if not _run(solver):
        return None
    x = _whole(solver.getSolution().col_value)
    sums = np.zeros(len(a.lo), dtype=np.int64)
    np.add.at(sums, a.row, a.entry * x[a.col])
    if (x < lb).any() or (x > ub).any() or (sums < a.lo).any() or (sums > a.hi).any():
        raise SolverError("HiGHS returned whole numbers that break a row; expected ones that keep them all.")
    return x


@dataclass(frozen=True, slots=True)
class Linear:
    """An optimum of a linear programme: x, shape (n,), and the prices of the rows, >= 0 at the upper end, shape (m,)."""

    x: Floats
    y: Floats


def linear_maximum(c: Floats, ub: Floats, a: Ones, lo: Floats, hi: Floats) -> Linear:
    """The x in [0, ub] that maximises c x while lo <= a x <= hi; expects that there is one."""
    if not len(lo):
        return Linear(np.where(c > 0, ub, 0.0), np.zeros(0))
    import highspy

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(c), len(lo)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = -c, np.zeros(len(c)), ub
    lp.row_lower_, lp.row_upper_ = lo, hi
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kColwise
    matrix.num_col_, matrix.num_row_ = len(c), len(lo)
    matrix.start_, matrix.index_, matrix.value_ = a.start.astype(np.int32), a.at.astype(np.int32), np.ones(len(a.at))
    solver = _new()
    # On programmes this small the simplex method is done before presolve is.
    solver.setOptionValue("presolve", "off")
    if solver.passModel(lp) == highspy.HighsStatus.kError:
        raise SolverError("HiGHS refused the model.")
    if not _run(solver):
        raise SolverError("HiGHS found no answer to a linear programme; expected one, since floors in it may be missed.")
    solution = solver.getSolution()
    return Linear(np.asarray(solution.col_value, dtype=float), -np.asarray(solution.row_dual, dtype=float))


class Warm:
    """The linear programme of a Programme, kept solved: every next question starts from the last answer."""

    def __init__(self, programme: Programme) -> None:
        self._p = programme
        self._lb, self._ub = programme.lb.copy(), programme.ub.copy()
        self._solver = _new()
        _pass(self._solver, programme.w.astype(float), self._lb, self._ub, programme, is_whole=False)

    def whole_duals(self, unit: int) -> Ints:
        """Prices of the rows at the last linear optimum, >= 0 at a cap, <= 0 at a floor, shape (m,) [1/unit]."""
        return _whole(-np.asarray(self._solver.getSolution().row_dual, dtype=float) * unit)

    def pin(self, i: int, value: int) -> None:
        """Column i is held at `value` from now on."""
        self._lb[i] = self._ub[i] = value
        self._solver.changeColBounds(i, float(value), float(value))

    def shift(self, rows: Ints, by: int) -> None:
        """The bounds of `rows` move by so much from now on [count]."""
        lo, hi = self._p.lo.copy(), self._p.hi.copy()
        lo[rows] += by
        hi[rows] += by
        self._p = replace(self._p, lo=lo, hi=hi)
        for r in rows.tolist():
            self._solver.changeRowBounds(r, float(lo[r]), float(hi[r]))

    def best_without(self, rule: str) -> Best:
        """A best list if the rows of `rule` did not exist."""
        freed = [r for r, row in enumerate(self._p.rows) if row.rule == rule]
        kept = self._p
        lo, hi = kept.lo.copy(), kept.hi.copy()
        lo[freed], hi[freed] = 0, [len(kept.rows[r].members) for r in freed]
        self._p = replace(kept, lo=lo, hi=hi)
        self._bound_rows(freed)
        try:
            found = self._best()
        finally:
            self._p = kept
            self._bound_rows(freed)
        if found is None:
            raise SolverError(f"HiGHS found no list without {rule}; expected one, since there is one with it.")
        return found

    def _bound_rows(self, rows: Sequence[int]) -> None:
        for r in rows:
            self._solver.changeRowBounds(r, float(self._p.lo[r]), float(self._p.hi[r]))

    def best(self, i: int | None = None, value: int = 0) -> Best | None:
        """A best list, with column i held at `value` if i is given; None when there is none."""
        if i is None:
            return self._best()
        before = self._lb[i], self._ub[i]
        self._lb[i] = self._ub[i] = value
        self._solver.changeColBounds(i, float(value), float(value))
        try:
            return self._best()
        finally:
            self._lb[i], self._ub[i] = before
            self._solver.changeColBounds(i, float(before[0]), float(before[1]))

    def _best(self) -> Best | None:
        if not _run(self._solver):
            return None
        solution = self._solver.getSolution()
        relaxed = np.asarray(solution.col_value)
        x = _whole(relaxed)
        if np.abs(relaxed - x).max() <= WHOLE:
            return self._checked(x)
        ceiling = -self._solver.getInfo().objective_function_value
        return self._search(x, np.abs(np.asarray(solution.col_dual)), ceiling)

    def _search(self, x: Ints, reduced: Floats, ceiling: float) -> Best | None:
        """Searches the core of undecided columns, wider until the ones left out provably cannot matter.

        A column with reduced cost d that leaves its linear value costs at least d, so once d > ceiling - value
        no better list can change it.
        """
        is_free = self._lb < self._ub
        sizes = np.sort(reduced[is_free])
        reach = float(sizes[min(CORE, len(sizes) - 1)])
        while True:
            core = (reduced <= reach) & is_free
            is_whole_pool = bool((core == is_free).all())
            found = self._within(core, x)
            if found is not None:
                gap = ceiling - found.value + WHOLE
                if is_whole_pool or gap < reach:
                    return found
                reach = gap + 1
            elif is_whole_pool:
                return None
            else:
                reach = float(sizes[min(8 * int(np.count_nonzero(core)), len(sizes) - 1)])

    def _within(self, core: npt.NDArray[np.bool_], x: Ints) -> Best | None:
        p = self._p
        rest = np.where(core, 0, x)
        taken = p.counts(rest)
        place = np.cumsum(core) - 1
        inside = core[p.col]
        row, col = p.row[inside], place[p.col[inside]]
        part = Slice(row, col, np.ones(len(row), dtype=np.int64), p.lo - taken, p.hi - taken)
        found = whole_maximum(p.w[core], self._lb[core], self._ub[core], part)
        if found is None:
            return None
        rest[core] = found
        return self._checked(rest)

    def _checked(self, x: Ints) -> Best:
        if not self._p.is_kept_by(x):
            raise SolverError("HiGHS returned a list that breaks a rule; expected one that keeps them all.")
        return Best(int(self._p.w @ x), x)
