"""Finds the most merit of a large pool: its linear optimum by sifting, then whole numbers for the few whom that leaves open.

Flow: optimise.py -> this file -> sift.py, highs.py.
Reads: a Programme. Writes: nothing.
Source: reduced-cost fixing after Dantzig, Fulkerson and Johnson (1954).

With exact left-overs d = w - y A and the bound UB they prove, whoever has |d| > UB - W* stands on the same side of every best
list. So a list that is best among those who differ only where |d| <= reach is best of all once UB - W* < reach.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .certificate import MICRO
from .highs import WHOLE, Slice, whole_maximum
from .programme import Ints, Programme, narrowed
from .sift import Relaxed, relax

NEAR = 60
"""Hundredths, ours: people this near to standing on the other side enter the first search."""


@dataclass(frozen=True, slots=True)
class Found:
    """A best list and its proof: x, shape (n,); merit [hundredths]; prices, left-overs and bound as in `Relaxed`."""

    x: Ints
    value: int
    y: Ints
    left: Ints
    bound: int


def best_of_many(p: Programme, guess: Ints | None = None) -> Found | None:
    """A list with the most merit, None when nothing keeps all rows. `guess` are prices to start from, good or bad."""
    relaxed = relax(p, guess)
    if relaxed is None:
        return None
    x = np.rint(relaxed.x).astype(np.int64)
    if float(np.abs(relaxed.x - x).max()) > WHOLE or not p.is_kept_by(x):
        searched = _search(p, relaxed)
        if searched is None:
            return None
        x = searched
    return Found(x, int(p.w @ x), relaxed.y, relaxed.left, relaxed.bound)


def _search(p: Programme, relaxed: Relaxed) -> Ints | None:
    """The best whole list; None when there is none."""
    side = np.where(relaxed.left > 0, p.ub, p.lb)
    is_free = p.lb < p.ub
    reach = NEAR * MICRO
    while True:
        is_open = is_free & (np.abs(relaxed.left) <= reach)
        columns = np.flatnonzero(is_open)
        is_whole_pool = len(columns) == int(np.count_nonzero(is_free))
        x = side.copy()
        part = narrowed(p, side, columns)
        ones = np.ones(len(part.row), dtype=np.int64)
        found = whole_maximum(part.w, part.lb, part.ub, Slice(part.row, part.col, ones, part.lo, part.hi))
        if found is not None:
            x[columns] = found
            if not p.is_kept_by(x):
                found = None
        if found is not None:
            gap = relaxed.bound - int(p.w @ x) * MICRO
            if is_whole_pool or gap < reach:
                return x
            reach = gap + 1
        elif is_whole_pool:
            return None
        else:
            reach *= 8
