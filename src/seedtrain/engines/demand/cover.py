"""Which courses close what somebody needs with the fewest hours: a small weighted set cover with prerequisites.

Flow: seats.py -> `cover` -> courses.py.
Reads: arguments. Writes: nothing.
Source: weighted set cover, as in Korte and Vygen, Combinatorial Optimization, chapter 16; exact by branch and bound.

    minimise   sum over courses j of hours_j x_j
    such that  for every need (c, L) some chosen j awards c at a level >= L;   x_j <= x_k for every prerequisite k of j;   x_j in {0, 1}

Among covers of equal hours one with the fewest courses is taken; the search has a fixed order, so the same question has the same answer.
Branching is on the need that the fewest courses meet. A branch is cut when what it has chosen and a lower bound on the rest are not below
the best known: each open need costs at least the least share of a course's hours among the open needs it meets, which is a feasible
solution of the dual. After LIMIT branches the best cover known is returned and `is_exact` is false.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .courses import Course, before

LIMIT = 5_000
HOUR = 1_000
"""An hour weighs as much as so many courses: hours decide, then the number of courses."""
Need = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Cover:
    """Courses in the order in which they can be taken, their hours [h], and whether no cover has fewer."""

    courses: tuple[str, ...]
    hours: int
    is_exact: bool


@dataclass(slots=True)
class _Search:
    """Courses by number, in the order of their ids; sets of needs and of courses are bits of whole numbers.

    weight   of each course alone; `closure` each course with all that come before; `meets` needs of each; `takers` courses of each need
    """

    weight: list[int]
    closure: list[int]
    meets: list[int]
    takers: list[list[int]]
    best: int = 0
    chosen: int = 0
    branches: int = 0
    seen: set[int] = field(default_factory=set)

    def weigh(self, chosen: int) -> int:
        return sum(weight for at, weight in enumerate(self.weight) if chosen >> at & 1)

    def met(self, chosen: int) -> int:
        found = 0
        for at, needs in enumerate(self.meets):
            if chosen >> at & 1:
                found |= needs
        return found

    def floor(self, open_: int) -> float:
        """What the open needs cost at least."""
        share = [
            weight / (needs & open_).bit_count() if needs & open_ else 0.0 for weight, needs in zip(self.weight, self.meets, strict=True)
        ]
        return sum(min(share[at] for at in takers) for need, takers in enumerate(self.takers) if open_ >> need & 1)

    def go(self, chosen: int) -> None:
        self.branches += 1
        if chosen in self.seen or self.branches > LIMIT:
            return
        self.seen.add(chosen)
        open_ = ((1 << len(self.takers)) - 1) & ~self.met(chosen)
        weight = self.weigh(chosen)
        if not open_:
            if weight < self.best:
                self.best, self.chosen = weight, chosen
            return
        # A hair below the bound: shares are no whole numbers, the weight is.
        if weight + self.floor(open_) - 1e-6 > self.best - 1:
            return
        need = min((at for at in range(len(self.takers)) if open_ >> at & 1), key=lambda at: len(self.takers[at]))
        for option in sorted({chosen | self.closure[at] for at in self.takers[need]}, key=lambda one: (self.weigh(one), one)):
            self.go(option)


def cover(needs: frozenset[Need], courses: Mapping[str, Course], cost: Mapping[str, int], highest: int) -> Cover:
    """The cheapest courses that meet every need; `courses` may all be taken, and each need is met by one at least. `cost` in hours.

    >>> two = {"a": Course("a", "A", {"U4": 2}), "b": Course("b", "B", {"U4": 1, "Q1": 1})}
    >>> cover(frozenset({("U4", 1), ("Q1", 1)}), two, {"a": 28, "b": 8}, 2).courses
    ('b',)
    """
    ids = sorted(courses)
    place = {id: at for at, id in enumerate(ids)}
    asked = sorted(needs)
    takers = [[place[id] for id in ids if min(courses[id].outcomes.get(code, 0), highest) >= level] for code, level in asked]
    search = _Search(
        weight=[cost[id] * HOUR + 1 for id in ids],
        closure=[sum(1 << place[one] for one in {id, *before(id, courses)}) for id in ids],
        meets=[sum(1 << need for need, able in enumerate(takers) if at in able) for at in range(len(ids))],
        takers=takers,
    )
    search.chosen = _greedy(search)
    search.best = search.weigh(search.chosen)
    search.go(0)
    found = tuple(id for id in ids if search.chosen >> place[id] & 1)
    return Cover(_in_order(found, courses), search.best // HOUR, search.branches <= LIMIT)


def _greedy(search: _Search) -> int:
    """A cover to begin with: again and again the course that meets most open needs an hour."""
    chosen, everything = 0, (1 << len(search.takers)) - 1
    while open_ := everything & ~search.met(chosen):
        able = [at for at, needs in enumerate(search.meets) if needs & open_]
        chosen |= search.closure[min(able, key=lambda at: (search.weight[at] / (search.meets[at] & open_).bit_count(), at))]
    return chosen


def _in_order(ids: tuple[str, ...], courses: Mapping[str, Course]) -> tuple[str, ...]:
    """Prerequisites first, otherwise by id."""
    found: list[str] = []
    while len(found) < len(ids):
        found.append(next(id for id in ids if id not in found and set(courses[id].prerequisites) & set(ids) <= set(found)))
    return tuple(found)
