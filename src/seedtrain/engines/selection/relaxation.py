"""The least by which floors and caps must give, so that a list exists.

Flow: conflict.py, decide.py, refill.py, waitlist.py -> this file -> sift.py, highs.py.
Reads: a Programme. Writes: nothing.
Source: own work; rows enter as proofs of impossibility name them, after Benders, Numerische Mathematik 4 (1962).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .alike import Kinds, alike
from .core import best_of_many
from .errors import Relaxation, SolverError
from .highs import Slice, whole_maximum
from .problem import SEATS
from .programme import Ints, Programme, Row
from .sift import WHOLE_POOL, refuted

FLOOR, CAP = "floor", "cap"


@dataclass(frozen=True, slots=True)
class _Slack:
    row: int
    field: str
    most: int
    priority: int


def cheapest_relaxation(p: Programme, hard: frozenset[str] = frozenset({SEATS})) -> tuple[Relaxation, ...]:
    """The fewest seats by which floors and caps must give, so that a list exists; people fixed stay fixed.

    Lexicographic: as little as possible from priority 1, then 2, and so on; among equals as little as possible from
    the first rule, then the second, in order of the rows. So the answer is one, whatever the solver.

    hard  rules that do not give. A cap that was not asked for (`Row.is_capped`) does not give either.

    In a large pool only the rows are looked at that some proof of impossibility needs. What suffices for these is the
    least that can suffice for all; and once a list keeps all the others too, it does.
    """
    if len(p.w) <= WHOLE_POOL:
        return _least(p.rows, p.lb, p.ub, hard)
    looked_at: set[int] = set()
    q = p
    while True:
        y = refuted(q)
        new = set() if y is None else set(np.flatnonzero(y).tolist()) - looked_at
        if not new:
            # Only in whole numbers impossible, or not to be proven: everything is looked at.
            return _least(p.rows, p.lb, p.ub, hard)
        looked_at |= new
        steps = _least([p.rows[r] for r in sorted(looked_at)], p.lb, p.ub, hard)
        rows = loosened(p.rows, steps)
        q = replace(p, lo=np.array([row.lo for row in rows]), hi=np.array([row.hi for row in rows]))
        if best_of_many(q) is not None:
            return steps


def _least(rows: Sequence[Row], lb: Ints, ub: Ints, hard: frozenset[str]) -> tuple[Relaxation, ...]:
    slacks: list[_Slack] = []
    for r, row in enumerate(rows):
        if row.rule in hard:
            continue
        if row.lo > 0:
            slacks.append(_Slack(r, FLOOR, row.lo, row.priority))
        if row.is_capped and row.hi < len(row.members):
            slacks.append(_Slack(r, CAP, len(row.members) - row.hi, row.priority))
    most = np.array([slack.most for slack in slacks], dtype=np.int64)
    least = np.zeros(len(slacks), dtype=np.int64)
    elastic = _Elastic(alike(rows, lb, ub), slacks)
    totals: list[tuple[Ints, int]] = []
    used = least
    for level in sorted({slack.priority for slack in slacks}):
        weight = np.array([int(slack.priority == level) for slack in slacks], dtype=np.int64)
        used = elastic.least(weight, totals, least, most)
        totals.append((weight, int(weight @ used)))
    for s in range(len(slacks)):
        if used[s]:
            weight = np.zeros(len(slacks), dtype=np.int64)
            weight[s] = 1
            used = elastic.least(weight, totals, least, most)
        most[s] = used[s]
    return tuple(
        Relaxation(rows[slack.row].rule, slack.field, int(by), rows[slack.row].value) for slack, by in zip(slacks, used, strict=True) if by
    )


class _Elastic:
    """The rows with one slack column for every floor and cap that may give."""

    def __init__(self, groups: Kinds, slacks: Sequence[_Slack]) -> None:
        self._groups = groups
        self._slack_rows = [(slack.row, 1 if slack.field == FLOOR else -1) for slack in slacks]

    def least(self, weight: Ints, totals: list[tuple[Ints, int]], lower: Ints, upper: Ints) -> Ints:
        """The slacks, shape (k,), that minimise weight x slack while every earlier total stays what it is."""
        g, k = self._groups, len(self._groups.lb)
        m = len(g.lo)
        entries = [(r, c, 1) for r, c in zip(g.row.tolist(), g.col.tolist(), strict=True)]
        entries += [(r, k + s, sign) for s, (r, sign) in enumerate(self._slack_rows)]
        for t, (earlier, _) in enumerate(totals):
            entries += [(m + t, k + s, 1) for s in np.flatnonzero(earlier).tolist()]
        entries.sort()
        bounds = np.array([total for _, total in totals], dtype=np.int64)
        rows, cols, signs = (np.array(part, dtype=np.int64) for part in zip(*entries, strict=True))
        part = Slice(rows, cols, signs, np.concatenate((g.lo, bounds)), np.concatenate((g.hi, bounds)))
        c = np.concatenate((np.zeros(k, dtype=np.int64), -weight))
        x = whole_maximum(c, np.concatenate((g.lb, lower)), np.concatenate((g.ub, upper)), part)
        if x is None:
            raise SolverError("HiGHS found no relaxation; expected one, since every floor and cap may give fully.")
        return x[k:]


def relaxed(p: Programme, steps: Sequence[Relaxation]) -> tuple[Row, ...]:
    """The rows of the programme after the relaxation."""
    return loosened(p.rows, steps)


def loosened(rows: Sequence[Row], steps: Sequence[Relaxation]) -> tuple[Row, ...]:
    """The rows after the relaxation."""
    by = {(step.rule, step.value, step.field): step.by for step in steps}
    return tuple(
        replace(row, lo=row.lo - by.get((row.rule, row.value, FLOOR), 0), hi=row.hi + by.get((row.rule, row.value, CAP), 0)) for row in rows
    )
