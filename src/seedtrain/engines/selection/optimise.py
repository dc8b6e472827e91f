"""Finds the list with the most merit among all that keep every rule, and the same one on every machine.

Flow: decide.py, reasons.py, waitlist.py -> this file -> highs.py.
Reads: a Programme and tie keys. Writes: nothing.
Source: Bredereck et al., AAAI 2018; reduced-cost fixing after Dantzig, Fulkerson and Johnson (1954).

    maximise    w x                             W*, the merit [hundredths]
    subject to  lo_r <= a_r x <= hi_r           seats, floors, caps, the cap on each value
                lb_i <= x_i <= ub_i, x whole    equal bounds for a person fixed in or out

Among all x with w x = W* the list is canonical: go through the applicants in order of their tie key; each is in if
any best list holds them together with those already taken in. That defines one list without naming a solver.
Whole-number prices y prove which applicants stand equally on all best lists: with d_i = w_i - y a_i and UB the bound
of certificate.py, whoever has |d_i| > UB - W* cannot change sides. Only the others are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .certificate import MICRO
from .core import Found, best_of_many
from .highs import Warm
from .programme import Ints, Programme, narrowed
from .sift import WHOLE_POOL, proven


@dataclass(frozen=True, slots=True)
class Optimum:
    """The canonical best list.

    x      shape (n,), 0 or 1
    value  W* [hundredths]
    y      prices of the rows, >= 0 at a cap, <= 0 at a floor, shape (m,) [millionths of a hundredth]
    bound  proven by y [hundredths]
    """

    x: Ints
    value: int
    y: Ints
    bound: int

    @property
    def columns(self) -> list[int]:
        """Who is in, ascending."""
        found: list[int] = np.flatnonzero(self.x).tolist()
        return found


def optimum(programme: Programme, keys: Sequence[str], guess: Ints | None = None) -> Optimum | None:
    """The canonical best list, None when nothing keeps all rows. `keys` are the tie keys in order of column.

    guess  prices of a similar programme, from which a large pool is solved sooner; they decide nothing
    """
    p = programme
    if not len(p.w):
        empty = np.zeros(0, dtype=np.int64)
        return Optimum(empty, 0, np.zeros(len(p.rows), dtype=np.int64), 0) if (p.lo <= 0).all() else None
    best = best_of_many(p, guess) if len(p.w) > WHOLE_POOL else _best_of_few(p)
    if best is None:
        return None
    y, left, bound = best.y, best.left, best.bound
    is_settled = (np.abs(left) > bound - best.value * MICRO) | (p.lb == p.ub)
    open_columns = np.flatnonzero(~is_settled)
    x = best.x.copy()
    if len(open_columns):
        own = [keys[i] for i in open_columns.tolist()]
        order = sorted(range(len(own)), key=own.__getitem__)
        x[open_columns] = _break_ties(narrowed(p, x, open_columns), x[open_columns], order)
    return Optimum(x, best.value, y, bound // MICRO)


def _best_of_few(p: Programme) -> Found | None:
    """A list with the most merit by the whole linear programme at once."""
    warm = Warm(p)
    best = warm.best()
    if best is None:
        return None
    y = warm.whole_duals(MICRO)
    left = p.w * MICRO - p.costs(y)
    return Found(best.x, best.value, y, left, proven(p, y, left))


def _break_ties(p: Programme, x: Ints, order: list[int]) -> Ints:
    """The canonical list among those with the merit of x; `order` holds the columns of p by tie key.

    Two people with equal score and equal rows are interchangeable. So once one of them is refused, the next is too:
    a later list with the second in place of the first would have let the first in.
    """
    value = int(p.w @ x)
    warm = Warm(p)
    swaps = _Swaps(p, x, order)
    refused: set[tuple[int, tuple[int, ...]]] = set()
    for i in order:
        if not swaps.x[i]:
            kind = swaps.kind(i)
            if kind in refused:
                continue
            if not swaps.take(i):
                other = warm.best(i, 1)
                if other is None or other.value != value:
                    refused.add(kind)
                    continue
                swaps.restart(other.x)
        swaps.keep(i)
        warm.pin(i, 1)
    return swaps.x


class _Swaps:
    """A best list that takes a person in for an equal score without asking the solver, where the rows allow it."""

    def __init__(self, p: Programme, x: Ints, order: list[int]) -> None:
        self._p = p
        self._order = order
        self._kept: set[int] = set()
        self._rows = p.rows_of_columns()
        self.restart(x)

    def restart(self, x: Ints) -> None:
        self.x = x.copy()
        self._counts = self._p.counts(self.x)

    def kind(self, i: int) -> tuple[int, tuple[int, ...]]:
        return int(self._p.w[i]), self._rows[i]

    def keep(self, i: int) -> None:
        self._kept.add(i)

    def take(self, i: int) -> bool:
        """True when i went in for somebody open, not kept, with the same score."""
        into = set(self._rows[i])
        for k in self._order:
            if not self.x[k] or k in self._kept or self._p.w[k] != self._p.w[i]:
                continue
            out = set(self._rows[k])
            gained, lost = list(into - out), list(out - into)
            if (self._counts[gained] < self._p.hi[gained]).all() and (self._counts[lost] > self._p.lo[lost]).all():
                self.x[i], self.x[k] = 1, 0
                self._counts[gained] += 1
                self._counts[lost] -= 1
                return True
        return False
