"""What the best list would be worth if one person stood on the other side, or if one rule did not exist.

Flow: reasons.py -> this file -> core.py, highs.py.
Reads: a Programme and its best list with prices. Writes: nothing.
Source: own work; reduced-cost fixing after Dantzig, Fulkerson and Johnson (1954).

The exact left-overs d = w - y A and the bound UB belong to the best list. A list on which i stands on the other side and
on which somebody with |d| > reach does too has at most UB - |d_i| - reach. So the best of those who differ only where
|d| <= reach, the core, is best of all once it has that much; if not, the core grows.

Somebody outside the core needs no column of their own: when they go in, their rows have one place less, and when they
go out one more. Two people in the same rows of the core are one question.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .certificate import MICRO
from .core import best_of_many
from .highs import Warm
from .optimise import Optimum, optimum
from .programme import Programme, freed, narrowing
from .sift import WHOLE_POOL, proven

NEAR = 400 * MICRO
"""Ours: reach of the first core, four points."""
LEAST_CORE = 300


class OtherSide:
    """Answers about one best list; every next question starts from the last answer."""

    def __init__(self, programme: Programme, best: Optimum) -> None:
        self._p = programme
        self._best = best
        self._left = programme.w * MICRO - programme.costs(best.y)
        self._bound = proven(programme, best.y, self._left)
        self._size = np.abs(self._left)
        self._is_free = programme.lb < programme.ub
        self._open_core(self._first_reach())

    def is_settled(self, i: int) -> bool:
        """Whether i stands where they stand on every best list."""
        return not self._is_free[i] or bool(self._size[i] > self._bound - self._best.value * MICRO)

    def merit(self, i: int, value: int) -> int | None:
        """The most merit of a list on which x_i is `value`, None when there is none."""
        if int(self._best.x[i]) == value:
            return self._best.value
        if not self._is_free[i]:
            return None
        while True:
            found = self._in_core(i, value)
            moved = int(self._size[i]) if int(self._side[i]) != value else 0
            if self._is_whole_pool:
                return found
            if found is not None and found * MICRO >= self._bound - moved - self._reach:
                return found
            wanted = 0 if found is None else self._bound - moved - found * MICRO
            self._open_core(max(4 * self._reach + MICRO, wanted))

    def _first_reach(self) -> int:
        sizes = self._size[self._is_free]
        if len(sizes) <= LEAST_CORE or len(self._p.w) <= WHOLE_POOL:
            return int(sizes.max(initial=0))
        return max(NEAR, int(np.partition(sizes, LEAST_CORE)[LEAST_CORE]))

    def _open_core(self, reach: int) -> None:
        """The core of all with |d| <= reach; the others stay as on the best list."""
        is_core = self._is_free & (self._size <= reach)
        columns = np.flatnonzero(is_core)
        self._reach = reach
        self._is_whole_pool = len(columns) == int(np.count_nonzero(self._is_free))
        # Outside the core everybody stands where d puts them; one place is kept free for the person asked about.
        side = np.where(self._left > 0, self._p.ub, self._p.lb)
        part, rows = narrowing(self._p, side, columns, reserve=1)
        self._side = side
        self._rest = int(self._p.w @ np.where(is_core, 0, side))
        self._place = np.full(len(self._p.w), -1)
        self._place[columns] = np.arange(len(columns))
        self._row_place = np.full(len(self._p.lo), -1)
        self._row_place[rows] = np.arange(len(rows))
        self._warm = Warm(part) if len(columns) else None
        self._known: dict[tuple[int, ...], int | None] = {}

    def _in_core(self, i: int, value: int) -> int | None:
        """The most merit when nobody outside the core but i stands on the other side."""
        at = int(self._place[i])
        if self._warm is None:
            return None
        if at >= 0:
            found = self._warm.best(at, value)
            return None if found is None else self._rest + found.value
        # Within the gap of the proof somebody may stand on the best list where d does not put them.
        by = int(self._side[i]) - value
        places = self._row_place[self._p.ones.of(i)]
        rows = places[places >= 0]
        kind = (by, *rows.tolist())
        if kind not in self._known:
            if by:
                self._warm.shift(rows, by)
            found = self._warm.best()
            if by:
                self._warm.shift(rows, -by)
            self._known[kind] = None if found is None else self._rest + found.value
        known = self._known[kind]
        return None if known is None else known - by * int(self._p.w[i])


class WithoutRule:
    """Answers, for one best list, which would be best if one rule did not exist; each rule is asked once at most."""

    def __init__(self, programme: Programme, best: Optimum, keys: Sequence[str]) -> None:
        self._p = programme
        self._best = best
        self._keys = keys
        self._lists: dict[str, Optimum] = {}
        self._warm: Warm | None = None
        self._priced = {programme.rows[r].rule for r in np.flatnonzero(best.y).tolist()}

    def has_price(self, rule: str) -> bool:
        """Whether the proof of the best list needs the rule."""
        return rule in self._priced

    def list(self, rule: str) -> Optimum:
        """The canonical best list without it."""
        if rule not in self._lists:
            found = optimum(freed(self._p, rule), self._keys, self._best.y)
            # Without a demand every list stays possible, so there is one.
            assert found is not None
            self._lists[rule] = found
        return self._lists[rule]

    def merit(self, rule: str) -> int:
        """The most merit without it, exact [hundredths].

        Where the proof leaves no gap and does not need the rule, it proves as well that the rule costs nothing.
        """
        if rule in self._lists:
            return self._lists[rule].value
        if self._best.bound == self._best.value and not self.has_price(rule):
            return self._best.value
        if len(self._p.w) <= WHOLE_POOL:
            self._warm = self._warm or Warm(self._p)
            return self._warm.best_without(rule).value
        found = best_of_many(freed(self._p, rule), self._best.y)
        assert found is not None
        return found.value
