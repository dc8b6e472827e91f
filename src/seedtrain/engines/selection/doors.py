"""The questions one may ask the engine; the first one asked brings in NumPy and the solver.

Flow: calls.actions, the command line -> this file -> decide.py, reasons.py, certificate.py.
Reads: nothing. Writes: nothing.
Source: ours. Read at start, NumPy took 7 MB in every process, also in those that only show pages.

What is asked before and after a choice is asked of its own file (chances.py, whatif.py, refill.py, turnout.py, placing.py,
proof.py): a door that is called like its file would be replaced by the file as soon as that is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .errors import Relaxation
from .problem import Problem
from .result import Explanation, Price, Replacement, Selection

Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""


def select(problem: Problem, explain: bool = True) -> Selection:
    """The one best list, its waitlist and its reasons; see decide.py."""
    from . import decide

    return decide.select(problem, explain)


def replace(problem: Problem, accepted: frozenset[str], gone: frozenset[str], selection: Selection | None = None) -> Replacement | None:
    """Who is invited next after `gone` declined; see decide.py."""
    from . import decide

    return decide.replace(problem, accepted, gone, selection)


def explain(problem: Problem, selection: Selection, id: str) -> Explanation:
    """The exact explanation of one applicant; see reasons.py."""
    from . import reasons

    return reasons.explain(problem, selection, id)


def explain_all(
    problem: Problem, selection: Selection, ids: Iterable[str] | None = None, progress: Progress | None = None
) -> dict[str, Explanation]:
    """The exact explanations of many, by default of all not selected; see reasons.py."""
    from . import reasons

    return reasons.explain_all(problem, selection, ids, progress)


def thresholds(problem: Problem, selection: Selection) -> tuple[int, ...]:
    """The score from which the prices let each applicant in, in order of id [hundredths]; see reasons.py."""
    from . import reasons

    return reasons.thresholds_of(problem, selection)


def upper_bound(problem: Problem, prices: Iterable[Price], shortfalls: Iterable[Relaxation] = ()) -> int:
    """The merit no list can exceed, proven by `prices` alone [hundredths]; see certificate.py."""
    from . import certificate

    return certificate.upper_bound(problem, prices, shortfalls)
