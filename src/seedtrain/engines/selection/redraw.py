"""Selects again and again under other scores, looking only at the people whom any draw could select, and proves that nobody else could be.

Flow: chances.py -> this file -> optimise.py.
Reads: a Programme, the scores of each draw, the most anybody's score can be. Writes: nothing.
Source: sifting and reduced-cost fixing as in sift.py and core.py.

Let C hold everybody fixed in and whoever may be selected as far as is known. A draw is selected among C alone: value W, prices y and
their bound UB on lists of C. For i outside let M_i be the most that their score can be in any draw. If

    M_i - y a_i < -(UB - W)    for all i outside C, or the same with i's own score in the draw

then y proves for the whole pool: no list with such a person reaches W. So every best list lies within C, and the canonical one of C
is that of the pool. Where the inequality fails for somebody, they join C and the draw is selected again. No answer rests on a guess.

The inequality is looked at by kinds: people of the same rows, without rows that have only a cap; those can but add to y a_i.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from .certificate import MICRO
from .optimise import Optimum, optimum
from .programme import Ints, Marks, Programme, narrowing

MARGIN = 100
"""Hundredths, ours: people so far from standing on a list join at once, since prices move from draw to draw."""
WIDE = 20
"""A row that holds one person in so many or more tells kinds apart."""
EXACT = 2**53
MOST_TELLING = 200
"""Rows, ours: with more floors than this everybody outside is looked at one by one."""


class Table(Protocol):
    """The scores of every draw."""

    def scores(self, draw: int, columns: Ints) -> Ints:
        """Those of `columns` in one draw, shape of the columns [hundredths]."""

    def ceiling(self) -> Ints:
        """What no draw could exceed, for everybody, shape (n,) [hundredths]."""

    def highest(self, columns: Ints) -> Ints:
        """The highest of all draws, shape of the columns [hundredths]."""


class Redraw:
    """The canonical best list of each draw of a pool. `y` are prices of a similar programme; they decide nothing."""

    def __init__(self, p: Programme, keys: Sequence[str], table: Table, y: Ints) -> None:
        self._p, self._keys, self._table, self._guess = p, keys, table, y
        # Who is fixed out is on no list, in C or not.
        self._may = p.ub > 0
        self._kinds = _Kinds(p)
        costs, self._most = p.costs(y), table.ceiling()
        near = np.flatnonzero(self._may & (self._most * MICRO - costs > -MARGIN * MICRO))
        self._most[near] = table.highest(near)
        self._enclose((p.lb > 0) | (self._may & (self._most * MICRO - costs > -MARGIN * MICRO)))

    def best(self, draw: int) -> Ints | None:
        """The columns of the canonical best list, ascending; None when nothing keeps all rows."""
        while True:
            part = replace(self._part, w=self._table.scores(draw, self._columns))
            found = optimum(part, self._part_keys, self._guess[self._rows])
            if found is not None:
                missing = self._could_be_in(draw, found)
                if not len(missing):
                    return self._columns[found.columns]
                self._inside[missing] = True
                self._enclose(self._inside)
            elif len(self._outside):
                # Perhaps too few for the floors: only the whole pool can tell.
                self._enclose(self._may)
            else:
                return None

    def _enclose(self, inside: Marks) -> None:
        """C is `inside` from now on."""
        self._inside = inside
        self._columns = np.flatnonzero(inside)
        self._part, self._rows = narrowing(self._p, np.zeros_like(self._p.w), self._columns)
        self._part_keys = [self._keys[i] for i in self._columns.tolist()]
        self._outside = np.flatnonzero(self._may & ~inside)
        self._highest = self._kinds.highest(self._outside, self._most)

    def _could_be_in(self, draw: int, found: Optimum) -> Ints:
        """Those outside whom the prices do not prove to be off every best list."""
        y = np.zeros_like(self._p.lo)
        y[self._rows] = found.y
        self._guess = y
        # The bound of an Optimum is rounded down to whole hundredths.
        reach = (found.bound + 1 - found.value) * MICRO
        is_open = self._highest * MICRO - self._kinds.least_costs(y) >= -reach
        among = self._outside[is_open[self._kinds.of[self._outside]]]
        costs = self._costs(y, among)
        is_near = self._most[among] * MICRO - costs >= -reach
        near = among[is_near]
        return near[self._table.scores(draw, near) * MICRO - costs[is_near] >= -reach] if len(near) else near

    def _costs(self, y: Ints, columns: Ints) -> Ints:
        """y A of the columns, exact."""
        at, sizes = self._p.ones.entries(columns)
        ends = np.cumsum(sizes)
        summed = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(y[at])))
        costs: Ints = summed[ends] - summed[ends - sizes]
        return costs


class _Kinds:
    """People by the rows that may have a price below 0 or hold many.

    of  the number of everybody's kind, shape (n,)
    """

    def __init__(self, p: Programme) -> None:
        n = len(p.w)
        telling = [r for r, row in enumerate(p.rows) if row.lo > 0 or WIDE * len(row.members) >= n]
        self._telling = np.array(telling if len(telling) <= MOST_TELLING else [], dtype=np.int64)
        self._others = np.setdiff1d(np.arange(len(p.rows)), self._telling)
        marks = np.zeros((n, len(self._telling)), dtype=bool)
        for at, r in enumerate(self._telling.tolist()):
            marks[p.rows[r].members, at] = True
        packed = np.packbits(np.column_stack((marks, np.zeros(n, dtype=bool))), axis=1)
        _, first, of = np.unique(packed.view(f"V{packed.shape[1]}").ravel(), return_index=True, return_inverse=True)
        self.of: Ints = of
        self._marks = marks[first].astype(float)

    def highest(self, columns: Ints, scores: Ints) -> Ints:
        """The highest score of each kind among `columns`, below 0 where it has nobody, shape (kinds,)."""
        found = np.full(len(self._marks), np.iinfo(np.int64).min // (4 * MICRO), dtype=np.int64)
        np.maximum.at(found, self.of[columns], scores[columns])
        return found

    def least_costs(self, y: Ints) -> Ints:
        """For each kind what every one of its people costs at least, shape (kinds,)."""
        if (y[self._others] < 0).any():
            return np.full(len(self._marks), np.iinfo(np.int64).min // 4, dtype=np.int64)
        prices = y[self._telling]
        # Whole numbers below 2^53 are exact as floats, and floats multiply ten times faster.
        if int(np.abs(prices).sum()) < EXACT:
            costs: Ints = np.rint(self._marks @ prices.astype(float)).astype(np.int64)
        else:
            costs = self._marks.astype(np.int64) @ prices
        return costs
