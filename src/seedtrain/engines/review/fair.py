"""Raises the application that has fewest points as far as can be, then all together.

Flow: assign.py -> `fair` -> raising.py, exact.py.
Reads: tables. Writes: nothing.
Source: the sum per application as in Kobren, Saha & McCallum, "Paper matching with local fairness constraints", KDD 2019.

Every application keeps the number of reviews it has in the assignment with most points, and translations do not become more (unless
they have a price). Its ceiling is the most points so many readers could give it, were they free for it alone. The LEVEL of an assignment is
the largest number such that every application has that many points, or its ceiling. Among all such assignments: the highest level, which
includes the largest smallest sum; then the goal of arrays.py; then ties.
Up to `SMALL` possible pairs all that is solved exactly. Beyond, the level is halved in on by exchanges, and the bound is stated.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Goal, Table
from .exact import exact
from .flow import FULL, Flags, Ints
from .raising import Raising

SMALL = 4_000
"""Possible pairs up to which whole-number programmes are solved."""


@dataclass(frozen=True, slots=True, eq=False)
class Fair:
    """A fair assignment, its level, whether a higher one is excluded, and what no smallest sum can exceed [points]."""

    chosen: Flags
    level: int
    is_highest: bool
    worst_bound: int


def fair(table: Table, goal: Goal, chosen: Flags) -> Fair | None:
    """The fair assignment, from `chosen`, the one with most points; None when nothing is wanted."""
    counted = np.array([table.reading.wanted(one) > 0 for one in table.reading.applications], dtype=bool)
    if not counted.any():
        return None
    ceiling = np.where(counted, ceilings(table, chosen), -FULL)
    found = raised(table, goal, chosen, ceiling)
    level = level_of(table, found, ceiling)
    lowest, highest = int(ceiling[counted].min()), int(ceiling.max())
    if found is chosen and level == highest:
        return Fair(found, level, True, lowest)
    solved = exact(table, goal, chosen, ceiling, level) if int(table.is_open.sum()) <= SMALL else None
    if solved is None:
        return Fair(found, level, level == highest, lowest)
    return Fair(solved.chosen, solved.level, True, min(lowest, solved.level))


def sums(table: Table, chosen: Flags) -> Ints:
    """Points per application, held reviews included, shape (n,)."""
    total: Ints = np.where(chosen | table.is_held, table.points, 0).sum(axis=1)
    return total


def level_of(table: Table, chosen: Flags, ceiling: Ints) -> int:
    """The level of an assignment, see above; ceiling, shape (n,), very low for applications that do not count."""
    has = sums(table, chosen)
    below = has < ceiling
    return int(has[below].min()) if below.any() else int(ceiling.max())


def ceilings(table: Table, chosen: Flags) -> Ints:
    """The most each application could have if all readers were free for it, with as many reviews as in `chosen`, shape (n,).

    Where translations may become no more and there are none, no reader who needs one counts; else all do, so this is never too low.
    """
    may = table.is_open
    if table.reading.weights.translation is None and not (chosen & ~table.is_readable).any():
        may = may & table.is_readable
    held = np.where(table.is_held, table.points, 0).sum(axis=1)
    ordered = -np.sort(-np.where(may, table.points, -FULL), axis=1)
    inside = np.arange(ordered.shape[1]) < chosen.sum(axis=1)[:, None]
    most: Ints = held + np.where(inside, ordered, 0).sum(axis=1)
    return most


def raised(table: Table, goal: Goal, chosen: Flags, ceiling: Ints) -> Flags:
    """The assignment with the highest level that exchanges could reach; it is halved in on between now and the highest ceiling."""
    best, low, high = chosen, level_of(table, chosen, ceiling), int(ceiling.max())
    unit = max(1, int(np.gcd.reduce(table.points[table.is_open | table.is_held], initial=0)))
    while low < high:
        # Sums are multiples of the unit, and so is every level that may differ from the next.
        target = -(-((low + high + 1) // 2) // unit) * unit
        found = Raising(table, goal, best, np.minimum(target, ceiling)).run()
        reached = level_of(table, found, ceiling)
        if reached > low:
            best, low = found, reached
        if reached < target:
            high = target - unit
    return best
