"""Prepares a lottery: the fairest chances that the rules allow, and panels with weights that give them.

Flow: doors.py -> this file -> pool.py, ladder.py, walk.py, mixing.py, bound.py.
Reads: a Problem. Writes: nothing.
Source: leximin after Flanigan et al., Nature 596 (2021) 548; the relaxation as a bound is ours.

    1  people whom no rule tells apart become one type                                            pool.py
    2  leximin of the relaxation (parts of people allowed): no lottery can be fairer              ladder.py
    3  its expected numbers are taken apart into whole panels                                     walk.py
    4  weights; where panels are missing, more are searched for; where the relaxation cannot be
       reached, leximin is climbed again over whole panels                                        mixing.py
    5  weights become whole numbers, chances fractions, bounds are proven with them               here, bound.py
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np

from ..problem import Problem
from ..programme import Ints
from .bound import bound_of
from .mixing import Rung, climb_relaxed, mix
from .pool import Floats, Pool, pool_of
from .result import CLOSE, PARTS, Kind, Level, Lottery, Panel
from .walk import panels_around

SAME = 1e-7
"""Chances closer than this are one level."""


def prepare(problem: Problem, at_least: int | None, searches: int, progress: Callable[[str, float], None] | None) -> Lottery:
    """The lottery of `problem`; see doors.py."""
    say = progress or (lambda stage, share: None)
    pool = pool_of(problem, at_least)
    if not pool.ids:
        return _published(problem, at_least, pool, [np.zeros(0, dtype=np.int64)], np.ones(1), [], 1)
    say("bound", 0.0)
    expected, rungs = climb_relaxed(pool)
    panels = panels_around(pool, expected, searches, lambda share: say("panels", share))
    say("weights", 0.0)
    mixture = mix(pool, panels, expected, rungs, searches, lambda share: say("weights", share))
    return _published(problem, at_least, pool, mixture.panels, mixture.weights, mixture.rungs, mixture.searches)


def _published(
    problem: Problem,
    at_least: int | None,
    pool: Pool,
    panels: Sequence[Ints],
    weights: Floats,
    rungs: Sequence[Rung],
    searches: int,
) -> Lottery:
    parts = whole_parts(weights)
    kept = sorted(
        (Panel(part, tuple(panel.tolist())) for part, panel in zip(parts, panels, strict=True) if part), key=lambda one: one.counts
    )
    chances = [Fraction(sum(panel.parts * panel.counts[t] for panel in kept), PARTS * int(n)) for t, n in enumerate(pool.sizes)]
    return Lottery(
        problem_digest=problem.digest(),
        at_least=at_least,
        size=int(pool.hi[0]) + len(pool.always),
        always=pool.always,
        never=pool.never,
        lowered=pool.lowered,
        kinds=tuple(Kind(ids, names) for ids, names in zip(pool.ids, pool.names, strict=True)),
        panels=tuple(kept),
        levels=tuple(_levels(pool, rungs, chances)),
        searches=searches,
    )


def whole_parts(weights: Floats) -> list[int]:
    """Whole numbers in proportion to `weights` that add up to PARTS; what rounding leaves goes to the largest remainders."""
    exact = [Fraction(max(0.0, weight)) for weight in weights.tolist()]
    total = sum(exact)
    shares = [weight * PARTS / total for weight in exact]
    parts = [int(share) for share in shares]
    by_remainder = sorted(range(len(parts)), key=lambda k: (parts[k] - shares[k], k))
    for k in by_remainder[: PARTS - sum(parts)]:
        parts[k] += 1
    return parts


def _levels(pool: Pool, rungs: Sequence[Rung], chances: Sequence[Fraction]) -> list[Level]:
    """Steps with their proven bounds; steps whose chances cannot be told apart are one level."""
    found: list[Level] = []
    kept: dict[int, Fraction] = {}
    start = 0.0
    for rung in rungs:
        realised, bound = min(chances[t] for t in rung.types), bound_of(pool, rung.proof, kept)
        level = Level(tuple(sorted(rung.types)), realised, bound, rung.is_closed or bound - realised <= CLOSE)
        # Before levels are joined: prices multiply the smallest difference in what an earlier one keeps.
        kept |= dict.fromkeys(rung.types, level.bound if level.epsilon <= CLOSE else level.realised)
        if found and rung.step.z - start <= SAME:
            last = found[-1]
            level = Level(
                kinds=tuple(sorted(last.kinds + level.kinds)),
                realised=min(last.realised, level.realised),
                bound=max(last.bound, level.bound),
                is_closed=last.is_closed and level.is_closed,
            )
            found[-1] = level
        else:
            start = rung.step.z
            found.append(level)
    return found
