"""What a placing decided: who goes where, who waits for which run, and what every wish came to.

Flow: placing.py -> this file -> envy.py; the calls room and the command line show it.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from dataclasses import dataclass

from .envy import Envy, Pair
from .problem import Problem
from .result import Choice, Selection


@dataclass(frozen=True, slots=True)
class Barred:
    """Why a wish could not be considered: what the run needs and the person lacks, and the traits that do not fit."""

    id: str
    run: str
    needs: tuple[str, ...]
    where: tuple[str, ...]

    def __str__(self) -> str:
        parts = [f"run {self.run} needs {', '.join(self.needs)}"] if self.needs else []
        parts += [f"run {self.run} is for others by {', '.join(self.where)}"] if self.where else []
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class RunReport:
    """One run after placing.

    is_held   whether it takes place, see Run.least
    firsts    people here who named it first [count]
    waitlist  who would take a seat that becomes free without breaking a rule: people placed nowhere, by weight
    rules     members here for every rule of the programme as written [count]
    """

    id: str
    seats: int
    taken: int
    is_held: bool
    firsts: int
    waitlist: tuple[Choice, ...]
    rules: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Who goes where.

    placed     in order of run as written, then of weight
    unplaced   everybody else with a wish, in order of id
    barred     wishes that could not be considered
    clipped    pairs whose weight would have been below 0 and is 0
    envy       see envy.py
    problem, selection   the pairs and the decision about them: prove it with certificate.py like any other. Where
               runs with `least` were closed or held to it, the proof speaks of that choice of runs only
    """

    placed: tuple[Pair, ...]
    unplaced: tuple[str, ...]
    runs: tuple[RunReport, ...]
    barred: tuple[Barred, ...]
    clipped: tuple[str, ...]
    envy: tuple[Envy, ...]
    problem: Problem
    selection: Selection

    @property
    def merit(self) -> int:
        """Sum of weights [hundredths]."""
        return self.selection.merit_total
