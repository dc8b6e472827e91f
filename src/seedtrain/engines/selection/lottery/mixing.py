"""Finds the weights of panels, and the panels still missing: column generation with a proven stop.

Flow: preparing.py -> this file -> ladder.py, pool.py.
Reads: a Pool, panels, the chances aimed at. Writes: nothing.
Source: column generation as in Nature 596 (2021) 548, Methods; here over types, and towards a known vector first.

A panel x helps when sum v_t x_t / n_t exceeds the price of the weights. The search for the best such panel is a
whole-number programme, so when it finds none, no panel helps: the level is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..programme import Ints
from .ladder import FINE, Ladder, Step
from .pool import Floats, Pool

REACHED = 5e-7
"""A chance this close to the one aimed at is reached; published bounds show it."""
UNIT = 10**9
CLOSED = 1e-6


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of leximin: the types held, and prices of the relaxation that bound it."""

    step: Step
    proof: Step
    types: tuple[int, ...]
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Mixture:
    """Panels with weights that add up to 1, and how leximin was climbed with them."""

    panels: list[Ints]
    weights: Floats
    rungs: list[Rung]
    searches: int


def relaxed_ladder(pool: Pool) -> Ladder:
    """The ladder whose variables are the expected numbers of the types, parts of people allowed."""
    count = len(pool.sizes)
    ladder = Ladder(np.zeros(count), pool.lo, pool.hi)
    into: list[list[int]] = [[t] for t in range(count)]
    for r, t in zip(pool.row.tolist(), pool.col.tolist(), strict=True):
        into[t].append(count + r)
    for rows, n in zip(into, pool.sizes.tolist(), strict=True):
        ladder.add(rows, np.array([1 / n] + [1.0] * (len(rows) - 1)), float(n))
    return ladder


def climb_relaxed(pool: Pool) -> tuple[Floats, list[Rung]]:
    """Leximin of the relaxation: the expected numbers, shape (T,), and its steps."""
    ladder = relaxed_ladder(pool)
    rungs: list[Rung] = []
    while not ladder.is_held.all():
        step = ladder.solve()
        types = ladder.bound_by(step)
        rungs.append(Rung(step, step, tuple(types), False))
        for t in types:
            ladder.hold(t, step.z)
    return np.clip(rungs[-1].step.w, 0.0, pool.sizes.astype(float)), rungs


def mix(pool: Pool, panels: list[Ints], expected: Floats, rungs: list[Rung], searches: int, progress: Callable[[float], None]) -> Mixture:
    """Weights that reach the relaxation's chances where panels can, else leximin over whole panels; at most `searches` searches."""
    search = _Search(pool, panels, searches, progress)
    step, _ = search.improve(search.ladder(expected / pool.sizes), -REACHED)
    if step.z >= -REACHED:
        return Mixture(search.panels, step.w, rungs, search.made)
    climbed: list[Rung] = []
    ladder, relaxed = search.ladder(np.zeros(len(pool.sizes))), relaxed_ladder(pool)
    while not ladder.is_held.all():
        proof = relaxed.solve()
        step, is_closed = search.improve(ladder, proof.z - REACHED)
        is_reached = step.z >= proof.z - REACHED
        # Where the relaxation is reached, its prices say who is bound in every lottery; prices of some panels say less.
        types = relaxed.bound_by(proof) if is_reached else ladder.bound_by(step)
        climbed.append(Rung(step, proof, tuple(types), is_closed))
        for t in types:
            ladder.hold(t, min(step.z, proof.z))
            relaxed.hold(t, proof.z if is_reached else step.z)
    return Mixture(search.panels, ladder.solve().w, climbed, search.made)


class _Search:
    """The panels known so far, and the search for more."""

    def __init__(self, pool: Pool, panels: list[Ints], most: int, progress: Callable[[float], None]) -> None:
        self._pool = pool
        self._progress = progress
        self._most = max(most, len(panels))
        self.panels = list(panels) or [pool.best_panel(np.ones_like(pool.sizes))]
        self._known = {tuple(panel.tolist()) for panel in self.panels}
        self.made = max(1, len(panels))

    def ladder(self, base: Floats) -> Ladder:
        """The ladder whose variables are the weights of the panels."""
        one = np.ones(1, dtype=np.int64)
        ladder = Ladder(base, one, one)
        for panel in self.panels:
            self._add(ladder, panel)
        return ladder

    def _add(self, ladder: Ladder, panel: Ints) -> None:
        types = np.flatnonzero(panel)
        entries = np.append(panel[types] / self._pool.sizes[types], 1.0)
        ladder.add(np.append(types, len(panel)).astype(np.int32), entries, float("inf"))

    def improve(self, ladder: Ladder, enough: float) -> tuple[Step, bool]:
        """The step with panels added until z is `enough` or no panel helps; whether the last was shown."""
        while True:
            step = ladder.solve()
            if step.z >= enough or self.made >= self._most:
                return step, False
            worth = step.v / self._pool.sizes
            c = np.ceil(worth * UNIT - FINE).astype(np.int64)
            panel = self._pool.best_panel(c)
            self.made += 1
            self._progress(self.made / self._most)
            if float(worth @ panel) - step.u[0] <= FINE or tuple(panel.tolist()) in self._known:
                return step, int(c @ panel) / UNIT - step.u[0] <= CLOSED
            self._known.add(tuple(panel.tolist()))
            self.panels.append(panel)
            self._add(ladder, panel)
