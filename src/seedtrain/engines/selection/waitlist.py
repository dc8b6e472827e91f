"""Who stands by, and who is invited next when somebody declines.

Flow: decide.py at the selection, calls.actions at every decline -> this file -> optimise.py.
Reads: a Problem, the list chosen, who accepted and who is gone. Writes: nothing.
Source: after Assos et al., "Alternates, Assemble!", EC 2025, without drop-out probabilities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .conflict import cheapest_relaxation, relaxed
from .errors import Relaxation
from .optimise import optimum
from .problem import SEATS, Problem
from .programme import Ints, Programme, Row, assemble, rows_of, with_fixed
from .result import Choice, Replacement

SOMEBODY = "seats taken"
NOWHERE = -1

Kind = tuple[frozenset[int], frozenset[int]]
"""Rows: full caps, bare floors."""


def tie_keys(problem: Problem) -> tuple[str, ...]:
    """Tie keys in order of column."""
    return tuple(problem.tie_key(one.id) for one in problem.applicants)


def merit_order(problem: Problem, keys: tuple[str, ...], columns: Iterable[int]) -> list[int]:
    """Highest score first; among equals the smaller tie key."""
    return sorted(columns, key=lambda i: (-problem.applicants[i].score, keys[i]))


def ranked(problem: Problem, order: Sequence[int]) -> tuple[Choice, ...]:
    """The columns as choices, ranks from 1."""
    people = [problem.applicants[i] for i in order]
    return tuple(Choice(one.id, one.score, rank) for rank, one in enumerate(people, start=1))


class Swap:
    """Answers for one list which outsiders may replace which member so that every row still holds.

    People alike in this are one kind: the full caps they are in, and the bare floors.
    """

    def __init__(self, p: Programme, x: Ints) -> None:
        counts = p.counts(x)
        # A row that holds everybody is the same before and after an exchange, and nobody leaves a row that holds nobody.
        narrow = np.array([len(row.members) < len(p.w) for row in p.rows], dtype=bool)
        full, bare = narrow & (counts >= p.hi), narrow & (counts <= p.lo) & (counts > 0)
        self._room = p.hi
        self._kinds: list[Kind] = [(frozenset(), frozenset())]
        self._kind = np.zeros(len(p.w), dtype=np.int64)
        for r in np.flatnonzero(full | bare).tolist():
            self._split(p.rows[r].members, frozenset({r} if full[r] else ()), frozenset({r} if bare[r] else ()))

    def _split(self, members: Ints, full: frozenset[int], bare: frozenset[int]) -> None:
        """Whoever is in the row becomes of a kind of their own."""
        old, place = np.unique(self._kind[members], return_inverse=True)
        self._kind[members] = len(self._kinds) + place
        before = [self._kinds[k] for k in old.tolist()]
        self._kinds += [(kind[0] | full, kind[1] | bare) for kind in before]

    def needs(self, i: int) -> Kind:
        """What decides about i."""
        return self._kinds[int(self._kind[i])]

    def is_kept(self, member: int, outsider: int) -> bool:
        """Whether all rows hold after the exchange."""
        return may_replace(self.needs(outsider), self.needs(member))

    def firsts(self, members: Sequence[int], order: Sequence[int]) -> dict[int, int | None]:
        """For every member the first of `order` that may replace them."""
        if not len(order):
            return dict.fromkeys(members)
        kinds, at = np.unique(self._kind[np.asarray(order, dtype=np.int64)], return_index=True)
        # Only members of a full row can make room in it. So each kind is looked for where it can fit least often.
        shelves: dict[int, list[tuple[int, Kind]]] = {}
        for place, kind in sorted(zip(at.tolist(), (self._kinds[k] for k in kinds.tolist()), strict=True), key=lambda one: one[0]):
            rarest = min(kind[0], key=lambda r: (self._room[r], r), default=NOWHERE)
            shelves.setdefault(rarest, []).append((place, kind))
        memo = {kind: _first(kind, shelves, len(order)) for kind in map(self.needs, members)}
        return {i: None if (place := memo[self.needs(i)]) is None else order[place] for i in members}


def may_replace(outsider: Kind, member: Kind) -> bool:
    """Whether somebody of one kind can take the seat of a member of the other."""
    return outsider[0] <= member[0] and member[1] <= outsider[1]


def _first(member: Kind, shelves: Mapping[int, list[tuple[int, Kind]]], end: int) -> int | None:
    found = end
    for shelf in (NOWHERE, *member[0]):
        for place, kind in shelves.get(shelf, ()):
            if place >= found:
                break
            if may_replace(kind, member):
                found = place
                break
    return None if found == end else found


@dataclass(frozen=True, slots=True)
class StandBys:
    """The waitlist in merit order [columns] and, for every member of the list, who replaces them best."""

    columns: tuple[int, ...]
    replaces: tuple[tuple[int, int | None], ...]


def stand_bys(problem: Problem, p: Programme, x: Ints, keys: tuple[str, ...]) -> StandBys:
    """A waitlist on which every member who can be replaced within the rules has somebody, as far as its length allows.

    Everybody's best replacement is on it first; when these are more than its length, those who can replace the most
    members not yet covered. The rest is filled by merit.
    """
    swap = Swap(p, x)
    members = merit_order(problem, keys, np.flatnonzero(x).tolist())
    outsiders = merit_order(problem, keys, np.flatnonzero((x == 0) & (p.ub > 0)).tolist())
    best = set(swap.firsts(members, outsiders).values())
    wanted = [j for j in outsiders if j in best]
    if len(wanted) > problem.waitlist:
        wanted = _most_covering(swap, members, wanted, problem.waitlist)
    chosen = set(wanted)
    for j in outsiders:
        if len(chosen) >= problem.waitlist:
            break
        chosen.add(j)
    columns = tuple(j for j in outsiders if j in chosen)
    return StandBys(columns, tuple(swap.firsts(members, columns).items()))


def _most_covering(swap: Swap, members: Sequence[int], order: Sequence[int], length: int) -> list[int]:
    """At most `length` of `order`, each time the first of those that cover the most members still uncovered."""
    if not length:
        return []
    uncovered = Counter(map(swap.needs, members))
    covers = {kind: [member for member in uncovered if may_replace(kind, member)] for kind in map(swap.needs, order)}
    left = list(order)
    chosen: list[int] = []
    while len(chosen) < length:
        j = max(left, key=lambda j: sum(uncovered[member] for member in covers[swap.needs(j)]))
        left.remove(j)
        chosen.append(j)
        for member in covers[swap.needs(j)]:
            uncovered[member] = 0
    return chosen


def next_after(problem: Problem, listed: Sequence[str], held: frozenset[str], gone: frozenset[str]) -> Replacement | None:
    """Who of `listed` is invited next while `held` stay; None when no seat is free or nobody is left.

    The seats still open are filled as a whole, with the most merit that keeps every rule, and the first of these by
    merit is named. When nobody can join within the rules, the rules give as little as possible and `broken` names them.
    """
    place = {one.id: i for i, one in enumerate(problem.applicants)}
    fixed_out = {fixed.id for fixed in problem.fixed if not fixed.is_in}
    waiting = [place[id] for id in listed if id not in held | gone | fixed_out]
    if not waiting or len(held) >= problem.seats:
        return None
    keys = tie_keys(problem)
    ins = [place[id] for id in sorted(held)]
    n = len(place)
    w = np.array([one.score for one in problem.applicants], dtype=np.int64)
    open_programme = assemble((), w, np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64))
    still = set(ins) | set(waiting)
    bounded = with_fixed(open_programme, ins, (i for i in range(n) if i not in still))
    # Without this row "invite nobody" could be the best answer.
    somebody = Row(SOMEBODY, "", np.array(sorted(still), dtype=np.int64), len(ins) + 1, len(still), is_capped=False)
    rows = [somebody, *rows_of(problem)]
    programme = assemble(rows, w, bounded.lb, bounded.ub)
    best = optimum(programme, keys)
    steps: tuple[Relaxation, ...] = ()
    if best is None:
        steps = cheapest_relaxation(programme, frozenset({SEATS, SOMEBODY}))
        best = optimum(assemble(relaxed(programme, steps), w, bounded.lb, bounded.ub), keys)
    if best is None:
        return None
    new = merit_order(problem, keys, (i for i in best.columns if i not in set(ins)))
    return Replacement(problem.applicants[new[0]].id, not steps, tuple(dict.fromkeys(step.rule for step in steps)))


def pairs(problem: Problem, found: StandBys) -> Iterator[Replacement]:
    """For every member who replaces them, in merit order of the members."""
    for i, j in found.replaces:
        id = None if j is None else problem.applicants[j].id
        yield Replacement(id, j is not None, (), problem.applicants[i].id)
