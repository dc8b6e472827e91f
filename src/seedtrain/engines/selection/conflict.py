"""When no list keeps all rules: which of them contradict each other.

Flow: decide.py, waitlist.py -> this file -> sift.py, highs.py.
Reads: a Programme. Writes: nothing.
Source: deletion filter after Chinneck and Dravnieks, ORSA J. Computing 3 (1991), deleting whole halves first; in a large
pool it starts from the rows that the proof of impossibility uses (Farkas, 1902).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .alike import alike
from .errors import Clash, Infeasible
from .highs import whole_maximum
from .problem import SEATS
from .programme import Ints, Programme
from .relaxation import CAP, FLOOR, cheapest_relaxation, loosened, relaxed
from .sift import WHOLE_POOL, refuted

__all__ = ["cheapest_relaxation", "explain_infeasible", "loosened", "relaxed", "smallest_conflict"]

IN, OUT = "in", "out"


@dataclass(frozen=True, slots=True)
class _Demand:
    """One side of a row, or one fixed person; `at` is the number of the row or of the column."""

    field: str
    at: int


def explain_infeasible(programme: Programme, ids: Sequence[str]) -> Infeasible:
    """The error to raise for a programme without any list; `ids` in order of column."""
    found = smallest_conflict(programme)
    clashes = tuple(_clash(programme, ids, demand) for demand in found)
    return Infeasible(clashes, cheapest_relaxation(programme), _reason(programme, found))


def _clash(p: Programme, ids: Sequence[str], demand: _Demand) -> Clash:
    if demand.field in {IN, OUT}:
        return Clash(ids[demand.at], demand.field, int(demand.field == IN))
    row = p.rows[demand.at]
    field = SEATS if row.rule == SEATS else demand.field
    return Clash(row.rule, field, row.lo if demand.field == FLOOR else row.hi, row.value)


def _reason(p: Programme, demands: Sequence[_Demand]) -> str:
    """The arithmetic, where it is one a reader can do: too few people, or floors of groups that share nobody."""
    rows = [p.rows[demand.at] for demand in demands if demand.field == FLOOR]
    caps = [p.rows[demand.at] for demand in demands if demand.field == CAP]
    if len(rows) == len(demands) == 1 and len(rows[0].members):
        return f"For {rows[0].rule} only {len(rows[0].members)} can be chosen."
    if len(rows) < 2 or len(caps) != 1 or len(demands) != len(rows) + 1:
        return ""
    if any(len(np.intersect1d(a.members, b.members, assume_unique=True)) for a, b in itertools.combinations(rows, 2)):
        return ""
    cap = caps[0]
    if not all(np.isin(row.members, cap.members).all() for row in rows):
        return ""
    what = "seats" if cap.rule == SEATS else f"for {cap.rule}{f' = {cap.value}' * bool(cap.value)}"
    return f"{' + '.join(str(row.lo) for row in rows)} = {sum(row.lo for row in rows)}, more than {cap.hi} {what}."


def smallest_conflict(p: Programme) -> list[_Demand]:
    """Demands that cannot be met together, while without any one of them the others can."""
    demands = _demands(p)
    if len(p.w) > WHOLE_POOL:
        y = refuted(p)
        if y is not None:
            left = -p.costs(y)
            demands = [one for one in demands if _is_used(one, y, left)]
    return _Filter(p, demands).smallest()


def _demands(p: Programme) -> list[_Demand]:
    floors = [_Demand(FLOOR, r) for r in np.flatnonzero(p.lo > 0).tolist()]
    caps = [_Demand(CAP, r) for r, row in enumerate(p.rows) if row.is_capped and row.hi < len(row.members)]
    fixed = [_Demand(IN if p.lb[i] else OUT, i) for i in np.flatnonzero(p.lb == p.ub).tolist()]
    # What stands first is given up first, so the answer speaks of floors and seats where it can.
    return fixed + sorted(caps, key=lambda d: (p.rows[d.at].rule == SEATS, -p.rows[d.at].priority)) + floors


def _is_used(demand: _Demand, y: Ints, left: Ints) -> bool:
    """Whether the proof by prices y needs the demand."""
    match demand.field:
        case "floor":
            return bool(y[demand.at] < 0)
        case "cap":
            return bool(y[demand.at] > 0)
        case "in":
            return bool(left[demand.at] < 0)
        case _:
            return bool(left[demand.at] > 0)


class _Filter:
    """Asks which of some demands can be met together; people are told apart only as far as these demands do."""

    def __init__(self, p: Programme, demands: list[_Demand]) -> None:
        self._p = p
        self._demands = demands
        self._rows = sorted({one.at for one in demands if one.field in {FLOOR, CAP}})
        self._place = {r: k for k, r in enumerate(self._rows)}
        apart = [one.at for one in demands if one.field in {IN, OUT}]
        n = len(p.w)
        free = [replace(p.rows[r], lo=0, hi=len(p.rows[r].members)) for r in self._rows]
        self._kinds = alike(free, np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64), apart)

    def smallest(self) -> list[_Demand]:
        """A smallest conflicting part of the demands."""
        kept: list[_Demand] = []
        pending = [self._demands]
        while pending:
            chunk = pending.pop()
            others = kept + [demand for later in pending for demand in later]
            if not chunk or not self._can_meet(others):
                continue
            if len(chunk) == 1:
                kept = kept + chunk
            else:
                half = len(chunk) // 2
                pending += [chunk[half:], chunk[:half]]
        return kept

    def _can_meet(self, demands: list[_Demand]) -> bool:
        k = self._kinds
        lo, hi, lb, ub = k.lo.copy(), k.hi.copy(), k.lb.copy(), k.ub.copy()
        for one in demands:
            match one.field:
                case "floor":
                    lo[self._place[one.at]] = self._p.rows[one.at].lo
                case "cap":
                    hi[self._place[one.at]] = self._p.rows[one.at].hi
                case "in":
                    lb[k.kind[one.at]] = 1
                case _:
                    ub[k.kind[one.at]] = 0
        if (lo > hi).any():
            return False
        return whole_maximum(np.zeros(len(lb), dtype=np.int64), lb, ub, replace(k, lo=lo, hi=hi).slice()) is not None
