"""When no list keeps all rules: which of them contradict each other, and the least that must give.

Flow: decide.py, waitlist.py -> this file -> highs.py.
Reads: a Programme. Writes: nothing.
Source: deletion filter after Chinneck and Dravnieks, ORSA J. Computing 3 (1991), deleting whole halves first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .errors import Clash, Infeasible, Relaxation, SolverError
from .highs import Slice, whole_maximum
from .problem import SEATS
from .programme import Ints, Programme, Row

FLOOR, CAP, IN, OUT = "floor", "cap", "in", "out"


@dataclass(frozen=True, slots=True)
class _Demand:
    """One side of a row, or one fixed person; `at` is the number of the row or of the column."""

    field: str
    at: int


def explain_infeasible(programme: Programme, ids: Sequence[str]) -> Infeasible:
    """The error to raise for a programme without any list; `ids` in order of column."""
    found = smallest_conflict(programme)
    clashes = tuple(_clash(programme, ids, demand) for demand in found)
    return Infeasible(clashes, cheapest_relaxation(programme))


def _clash(p: Programme, ids: Sequence[str], demand: _Demand) -> Clash:
    if demand.field in {IN, OUT}:
        return Clash(ids[demand.at], demand.field, int(demand.field == IN))
    row = p.rows[demand.at]
    field = "seats" if row.rule == SEATS else demand.field
    return Clash(row.rule, field, row.lo if demand.field == FLOOR else row.hi, row.value)


def smallest_conflict(p: Programme) -> list[_Demand]:
    """Demands that cannot be met together, while without any one of them the others can."""
    floors = [_Demand(FLOOR, r) for r, row in enumerate(p.rows) if row.lo > 0]
    caps = [_Demand(CAP, r) for r, row in enumerate(p.rows) if row.is_capped and row.hi < len(row.members)]
    fixed = [_Demand(IN if p.lb[i] else OUT, i) for i in np.flatnonzero(p.lb == p.ub).tolist()]
    # What stands first is given up first, so the answer speaks of floors and seats where it can.
    order = fixed + sorted(caps, key=lambda d: (p.rows[d.at].rule == SEATS, -p.rows[d.at].priority)) + floors
    return _filtered(p, [], order)


def _filtered(p: Programme, kept: list[_Demand], rest: list[_Demand]) -> list[_Demand]:
    """A smallest conflicting part of `kept` + `rest`, in the end all of the first and what is needed of the second."""
    pending = [rest]
    while pending:
        chunk = pending.pop()
        others = kept + [demand for later in pending for demand in later]
        if not chunk or not _can_meet(p, others):
            continue
        if len(chunk) == 1:
            kept = kept + chunk
        else:
            half = len(chunk) // 2
            pending += [chunk[half:], chunk[:half]]
    return kept


def _can_meet(p: Programme, demands: list[_Demand]) -> bool:
    lo, hi = np.zeros(len(p.rows), dtype=np.int64), np.array([len(row.members) for row in p.rows], dtype=np.int64)
    lb, ub = np.zeros(len(p.w), dtype=np.int64), np.ones(len(p.w), dtype=np.int64)
    for demand in demands:
        match demand.field:
            case "floor":
                lo[demand.at] = p.rows[demand.at].lo
            case "cap":
                hi[demand.at] = p.rows[demand.at].hi
            case "in":
                lb[demand.at] = 1
            case _:
                ub[demand.at] = 0
    rows = [replace(row, lo=int(lo[r]), hi=int(hi[r])) for r, row in enumerate(p.rows) if lo[r] > 0 or hi[r] < len(row.members)]
    groups = _alike(rows, lb, ub)
    nothing = np.zeros(len(groups.lb), dtype=np.int64)
    return whole_maximum(nothing, groups.lb, groups.ub, groups.slice()) is not None


@dataclass(frozen=True, slots=True)
class _Groups:
    """People in exactly the same rows as one whole-number column: how many of them are in.

    lb, ub  how many must and may be in, shape (k,) [count]
    """

    lb: Ints
    ub: Ints
    row: Ints
    col: Ints
    lo: Ints
    hi: Ints

    def slice(self) -> Slice:
        return Slice(self.row, self.col, np.ones(len(self.row), dtype=np.int64), self.lo, self.hi)


def _alike(rows: Sequence[Row], lb: Ints, ub: Ints) -> _Groups:
    of: list[list[int]] = [[] for _ in range(len(lb))]
    for r, row in enumerate(rows):
        for i in row.members.tolist():
            of[i].append(r)
    must: dict[tuple[int, ...], int] = {}
    may: dict[tuple[int, ...], int] = {}
    for i, kind in enumerate(map(tuple, of)):
        must[kind] = must.get(kind, 0) + int(lb[i])
        may[kind] = may.get(kind, 0) + int(ub[i])
    ones = sorted((r, c) for c, kind in enumerate(must) for r in kind)
    return _Groups(
        lb=np.array(list(must.values()), dtype=np.int64),
        ub=np.array(list(may.values()), dtype=np.int64),
        row=np.array([r for r, _ in ones], dtype=np.int64),
        col=np.array([c for _, c in ones], dtype=np.int64),
        lo=np.array([row.lo for row in rows], dtype=np.int64),
        hi=np.array([row.hi for row in rows], dtype=np.int64),
    )


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
    """
    slacks: list[_Slack] = []
    for r, row in enumerate(p.rows):
        if row.rule in hard:
            continue
        if row.lo > 0:
            slacks.append(_Slack(r, FLOOR, row.lo, row.priority))
        if row.is_capped and row.hi < len(row.members):
            slacks.append(_Slack(r, CAP, len(row.members) - row.hi, row.priority))
    most = np.array([slack.most for slack in slacks], dtype=np.int64)
    least = np.zeros(len(slacks), dtype=np.int64)
    elastic = _Elastic(_alike(p.rows, p.lb, p.ub), slacks)
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
        Relaxation(p.rows[slack.row].rule, slack.field, int(by), p.rows[slack.row].value)
        for slack, by in zip(slacks, used, strict=True)
        if by
    )


class _Elastic:
    """The rows with one slack column for every floor and cap that may give."""

    def __init__(self, groups: _Groups, slacks: Sequence[_Slack]) -> None:
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
