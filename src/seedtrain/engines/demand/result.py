"""Everything a question about people and gaps was answered, in one frozen value that can be written and read back.

Flow: demand.py -> this file -> the command, rooms, the planning of centres.
Reads: nothing. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import typing
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from . import codec
from .cases import Beside, PerMillion
from .dates import Quarter
from .framework import LevelHours
from .gap import GapLine
from .plans import PlanDemand
from .quarters import Schedule
from .seats import Seats
from .sensitivity import Driver
from .staffing import Heads

SCHEMA = "seedtrain.demand/1"
SITE, REMAINDER = "site", "remainder of a plan"
MAIN_DRIVERS = 3


@dataclass(frozen=True, slots=True)
class SiteDemand:
    """One site, or what a plan has beyond its sites.

    platforms     of the framework, which decide what competencies are asked for
    assumed       inputs left out by the site, which hold our usual value
    learning      people on the roster who have something to learn for their role [heads]
    per_million   people per million doses a year [FTE], None where doses are not counted
    drivers       every number that moves the total, the largest first
    """

    id: str
    name: str
    country: str
    kind: str
    status: str
    start: Quarter
    likelihood: Fraction
    languages: tuple[str, ...]
    platforms: tuple[str, ...]
    assumed: tuple[str, ...]
    heads: Heads
    drivers: tuple[Driver, ...]
    schedule: Schedule
    gaps: tuple[GapLine, ...]
    learning: int
    per_million: float | None

    @property
    def main_drivers(self) -> tuple[Driver, ...]:
        """The three numbers that move the total most."""
        return tuple(one for one in self.drivers if one.swing)[:MAIN_DRIVERS]

    def hours(self) -> tuple[int, ...]:
        """Hours to be learned in level 1, 2, 3, 4 by all people missing today [h]."""
        return tuple(map(sum, zip(*(line.hours for line in self.gaps), strict=True))) if self.gaps else ()

    def hours_by_competency(self) -> dict[str, int]:
        """All levels together by competency [h]."""
        found: dict[str, int] = {}
        for line in self.gaps:
            found[line.competency] = found.get(line.competency, 0) + line.all_hours
        return found


@dataclass(frozen=True, slots=True)
class Use:
    """A number that was used: what it rests on, and the roles it moves at any of the sites."""

    id: str
    value: float
    tag: str
    basis: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """The whole answer as of one day; `honesty` is shown wherever it is."""

    title: str
    on: date
    honesty: str
    sites: tuple[SiteDemand, ...]
    plans: tuple[PlanDemand, ...]
    seats: Seats
    uses: tuple[Use, ...]
    cases: tuple[Beside, ...]
    top_down: tuple[PerMillion, ...]
    hours: tuple[LevelHours, ...]

    def to_json(self) -> str:
        """Canonical JSON: the same answer is the same bytes."""
        return codec.written(SCHEMA, self)

    @classmethod
    def from_json(cls, text: str) -> Demand:
        """The answer as it was written. Raises FormatError for anything else."""
        return typing.cast(Demand, codec.read(SCHEMA, cls, text))
