"""The door of the lottery; the first question brings in NumPy and the solver.

Flow: calls.actions, the command line -> this file -> preparing.py.
Reads: nothing. Writes: nothing.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Callable

from ..problem import Problem
from .result import Lottery

SEARCHES = 500


def lottery(
    problem: Problem,
    at_least: int | None = None,
    searches: int = SEARCHES,
    progress: Callable[[str, float], None] | None = None,
) -> Lottery:
    """The fairest lottery over panels that keep every rule: leximin, with what is proven about each level.

    Scores decide nothing, unless `at_least` [hundredths] says who is good enough to draw. People whom no rule tells
    apart have the same chance. Every panel is as large as the largest possible one, at most `seats`. The seed of the
    problem plays no part; the waitlist neither. `searches` limits whole-number programmes, never time, so a slow machine
    gives the same lottery; what the limit left open stands in `epsilon`. `progress` hears "bound", "panels" or "weights"
    and a share done [0..1]. Raises Infeasible when no panel keeps the rules, with the conflict in words.
    """
    from .preparing import prepare

    return prepare(problem, at_least, searches, progress)
