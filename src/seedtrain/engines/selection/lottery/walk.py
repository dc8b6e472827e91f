"""Takes a vector of expected numbers apart into whole panels whose average it is, one face after the other.

Flow: preparing.py -> this file -> highs.py.
Reads: a Pool and the expected number of each type. Writes: nothing.
Source: Carathéodory's theorem made constructive, as in Grötschel, Lovász and Schrijver (1988), theorem 6.5.11.

Each panel takes of every type the expected number rounded down or up, and the same for the members of every rule, so
no draw strays from what it stands for. Leaving a panel, the rest moves away from it until one more number becomes
whole: at most T + m steps. Where rules cross so that no such panel is left, the little that remains may stray: then
the rest only has to stay on the sides of the rules themselves that it has met.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..programme import Ints
from .pool import Floats, Pool

NEAR = 1e-7
NOTHING = 1e-10
"""A weight that cannot be seen in a published chance."""
FRACTION = 100


Sides = tuple[Floats, Floats]


def panels_around(pool: Pool, expected: Floats, most: int, progress: Callable[[float], None]) -> list[Ints]:
    """Panels that average to `expected` [count, shape (T,)], as far as the walk gets within `most` searches."""
    walk = _Walk(pool, expected, progress)
    walk.go(most, _whole_sides)
    walk.box = np.zeros(len(expected)), pool.sizes.astype(float)
    walk.cell = pool.lo.astype(float), pool.hi.astype(float)
    walk.go(most, _met_sides)
    return walk.found


class _Walk:
    """What is left to take apart: `rest` with weight `mass`, within `box` for types and `cell` for rows."""

    def __init__(self, pool: Pool, expected: Floats, progress: Callable[[float], None]) -> None:
        self._pool = pool
        self._progress = progress
        self.found: list[Ints] = []
        self.rest, self.mass = expected.copy(), 1.0
        self.box: Sides = np.zeros(len(expected)), pool.sizes.astype(float)
        self.cell: Sides = pool.lo.astype(float), pool.hi.astype(float)

    def go(self, most: int, close: Callable[[Floats, Sides], Sides]) -> None:
        """Takes panels off until nothing is left, or no panel lies between the sides."""
        at = self._pool.counts(self.rest)
        while len(self.found) < most and self.mass > NOTHING:
            # Sides only close: far down the walk small errors grow, and a number that was whole must stay so.
            self.box, self.cell = close(self.rest, self.box), close(at, self.cell)
            part = np.rint((self.rest - np.floor(self.rest + NEAR)) * FRACTION)
            panel = self._pool.whole(*(one.astype(np.int64) for one in (part, *self.box, *self.cell)))
            if panel is None:
                return
            self.found.append(panel)
            step = min(_reach(self.rest, panel, self.box), _reach(at, self._pool.counts(panel), self.cell))
            self.mass /= 1 + step
            self._progress(1 - self.mass)
            if np.isfinite(step):
                self.rest = np.clip(self.rest + step * (self.rest - panel), *self.box)
                at = np.clip(self._pool.counts(self.rest), *self.cell)


def _whole_sides(at: Floats, sides: Sides) -> Sides:
    """The whole numbers around each value."""
    return np.clip(np.floor(at + NEAR), *sides), np.clip(np.ceil(at - NEAR), *sides)


def _met_sides(at: Floats, sides: Sides) -> Sides:
    """The same sides, closed where the value has met one."""
    low, high = sides
    return np.where(at >= high - NEAR, high, low), np.where(at <= low + NEAR, low, high)


def _reach(at: Floats, away_from: Floats | Ints, sides: Sides) -> float:
    """How many times the way from `away_from` to `at` may be gone on before a side is met."""
    way = at - away_from
    is_moving = np.abs(way) > NEAR
    edge = np.where(way > 0, sides[1], sides[0])
    room = (edge[is_moving] - at[is_moving]) / way[is_moving]
    return float(np.maximum(room, 0.0).min()) if len(room) else float("inf")
