"""Climbs leximin step by step: lift the worst chance as far as it goes, hold whom that binds, lift the rest.

Flow: preparing.py -> this file -> HiGHS.
Reads: chances per type as a linear map of the variables. Writes: nothing.
Source: leximin by repeated linear programmes, as in Nature 596 (2021) 548, Methods.

    maximise    z
    subject to  (M w)_t - z >= base_t     for every type t not held yet          price v_t >= 0
                (M w)_t     >= q_t        for every type held before             price v_t >= 0
                lo <= R w <= hi, w >= 0, w <= ub                                 prices u

Whoever has v_t > 0 cannot get more without somebody else getting less than z: that type is held at z.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..errors import SolverError
from ..programme import Ints
from .pool import Floats

FINE = 1e-10
"""Tolerance of the linear programmes."""
SCALE = 1000.0
"""All quantities go to the solver in thousandths: its tolerance is absolute, and prices multiply it up to 10,000 times."""
SLACK = 1e-9
"""A chance held may fall by this many thousandths: more than the tolerance, or what was just reached could count as out of reach."""


@dataclass(frozen=True, slots=True)
class Step:
    """One solved programme: the worst chance z of those not held, w, and prices of types and rows."""

    z: float
    w: Floats
    v: Floats
    u: Floats


class Ladder:
    """The linear programme above, kept solved; columns may be added."""

    def __init__(self, base: Floats, lo: Ints, hi: Ints) -> None:
        import highspy

        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        # HiGHS keeps one thread count per process and fails silently when a later solve asks for another.
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("primal_feasibility_tolerance", FINE)
        solver.setOptionValue("dual_feasibility_tolerance", FINE)
        none = np.zeros(0)
        for low in base.tolist():
            solver.addRow(low * SCALE, highspy.kHighsInf, 0, none.astype(np.int32), none)
        for low, high in zip(lo.tolist(), hi.tolist(), strict=True):
            solver.addRow(low * SCALE, high * SCALE, 0, none.astype(np.int32), none)
        types = np.arange(len(base), dtype=np.int32)
        solver.addCol(-1.0, -highspy.kHighsInf, highspy.kHighsInf, len(base), types, -np.ones(len(base)))
        self._solver = solver
        self._is_optimal = highspy.HighsModelStatus.kOptimal
        self._types = len(base)
        self.is_held = np.zeros(len(base), dtype=bool)

    def add(self, rows: Sequence[int] | npt.NDArray[np.int32], entries: Floats, ub: float) -> None:
        """One more variable in [0, ub]; rows of types come first, then those of R."""
        self._solver.addCol(0.0, 0.0, ub * SCALE, len(rows), np.asarray(rows, dtype=np.int32), entries)

    def solve(self) -> Step:
        """The optimum of the present step; z means nothing once everybody is held."""
        self._solver.run()
        if self._solver.getModelStatus() != self._is_optimal:
            # A warm start may end in numerical trouble; from the beginning there is always an optimum.
            self._solver.clearSolver()
            self._solver.run()
        if self._solver.getModelStatus() != self._is_optimal:
            said = self._solver.modelStatusToString(self._solver.getModelStatus())
            raise SolverError(f"HiGHS stopped with {said}; expected an optimum.")
        found = self._solver.getSolution()
        value = np.asarray(found.col_value, dtype=float) / SCALE
        price = np.asarray(found.row_dual, dtype=float)
        return Step(float(value[0]), value[1:], np.maximum(price[: self._types], 0.0), -price[self._types :])

    def bound_by(self, step: Step) -> list[int]:
        """Types not held whose price says that they cannot get more than z, at least one."""
        v = np.where(self.is_held, 0.0, step.v)
        found: list[int] = np.flatnonzero(v > max(1e-7, 1e-6 * float(v.max()))).tolist()
        return found or [int(np.argmax(v))]

    def hold(self, t: int, q: float) -> None:
        """Type t keeps a chance of at least q from now on."""
        import highspy

        self._solver.changeRowBounds(t, q * SCALE - SLACK, highspy.kHighsInf)
        self._solver.changeCoeff(t, 0, 0.0)
        self.is_held[t] = True
        if self.is_held.all():
            # Nothing limits z any more.
            self._solver.changeColBounds(0, 0.0, 0.0)
        if self.is_held.all():
            # Nothing holds z down any more.
            self._solver.changeColBounds(0, 0.0, 0.0)
