"""A plan: which course runs where and when, in which language, with whom, for whom, and who pays.

Flow: build.py -> Plan -> reports, checker.py, network.actions.
Reads: arguments. Writes: nothing.
Source: own work; the format is docs/reference/plan-file.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `seats` are people by country; `published` is the id of the announced run it is, or empty."""

    id: str
    centre: str
    course: str
    language: str
    week: int
    trainers: tuple[str, ...]
    seats: Mapping[str, int]
    published: str = ""

    @property
    def people(self) -> int:
        """Trainees in all [people]."""
        return sum(self.seats.values())


@dataclass(frozen=True, slots=True)
class Payment:
    """A funder pays an amount for a run: for running it, or for the travel of one country's people (`country` not empty)."""

    funder: str
    run: str
    country: str
    amount: int


@dataclass(frozen=True, slots=True)
class Change:
    """An announced run that does not stay as it was: `dropped` or `moved` (then `week` is the new one), why, and its price [points]."""

    published: str
    kind: str
    why: str
    price: int
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A need that no plan can meet, and why: route, language, course, trainer, facility, cohort, requires, money."""

    country: str
    course: str
    seats: int
    why: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a plan is worth [points]: `value` of seats, `fairness` for the worst covered country, less the `price` of broken promises."""

    value: Fraction
    fairness: Fraction
    price: int

    @property
    def total(self) -> Fraction:
        """What is compared with the ceiling."""
        return self.value + self.fairness - self.price


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan and what is known about it.

    ceiling      no plan whatsoever is worth more [points]; None when it was not asked for
    unreachable  needs outside every plan, listed first
    steps        steps of the search that were made [count]
    """

    runs: tuple[Run, ...]
    payments: tuple[Payment, ...]
    changes: tuple[Change, ...]
    unreachable: tuple[Unreachable, ...]
    worth: Worth
    ceiling: Fraction | None
    seed: str
    steps: int
    notes: tuple[str, ...] = field(default=())

    @property
    def below_ceiling(self) -> Fraction | None:
        """How far below the ceiling at most, as a share of it; 0 is proven best."""
        if self.ceiling is None or self.ceiling <= 0:
            return None
        return 1 - self.worth.total / self.ceiling
