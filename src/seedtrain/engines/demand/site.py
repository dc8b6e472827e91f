"""A site as it is planned or stands, its people, and a ministry's plan: what a question about people is made of.

Flow: reading.py makes these -> staffing.py, quarters.py, gap.py, seats.py.
Reads: arguments. Writes: nothing.
Source: inputs are those of data/staffing_model.json, `inputs`; platforms, roles and competencies are codes of the framework.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from .dates import Quarter, months_later
from .framework import LAPSES_FROM_LEVEL

NEW, EXISTING = "new", "existing"
CREDENTIAL, DECLARED = "credential", "declared"
"""Evidence of ours (a credential that can be verified, or a confirmation), and what a site says itself."""
Value = str | int | float
FIRST = Quarter(2000, 1)
"""The start of a site that has none, such as a published plant: its quarters are never asked for."""


@dataclass(frozen=True, slots=True)
class Held:
    """A competency at a level [1..4] from a day on; `until` is the last day it counts, where one is stated."""

    competency: str
    level: int
    since: date
    until: date | None = None
    evidence: str = DECLARED

    def counts(self, on: date, requalify_months: int | None) -> bool:
        """True that day. Without a stated end, levels 3 and 4 count for the competency's months, the last day included."""
        until = self.until
        if until is None and self.level >= LAPSES_FROM_LEVEL and requalify_months is not None:
            until = months_later(self.since, requalify_months)
        return self.since <= on and (until is None or on <= until)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a roster, by the site's own label."""

    label: str
    role: str
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A plant, built or planned.

    platform    a name of the staffing model
    capacity    doses a year, or kg a year for mammalian_mab and microbial; 0 where it makes no drug substance
    ds_lines, ff_lines, lyo, devices  lines [count]
    pattern     shifts x days, such as 3x5; `ff_pattern` that of filling where it differs, else ""
    likelihood  that it is built or goes on as planned [0..1]
    start       first quarter of routine production; for an existing site the quarter from which people are counted
    ranges      least and most likely value of an input that is not certain
    heads       people required by role, from the site's own roster or plan; they beat the model
    assumed     fields left out, which then hold our usual value
    """

    id: str
    name: str
    country: str
    platform: str
    capacity: float = 0
    ds_lines: int = 0
    ff_lines: int = 0
    pattern: str = ""
    ff_pattern: str = ""
    qc: str = "full"
    automation: str = "standard"
    lyo: int = 0
    devices: int = 0
    products: int = 1
    standalone: bool = True
    status: str = NEW
    likelihood: Fraction = Fraction(1)
    start: Quarter = FIRST
    languages: tuple[str, ...] = ()
    ranges: Mapping[str, tuple[Value, ...]] = field(default_factory=lambda: MappingProxyType({}))
    heads: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    people: tuple[Person, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def has_lines(self) -> bool:
        """True when the model can be asked: without a line of any kind only the roster speaks."""
        return bool(self.ds_lines or self.ff_lines or self.devices or self.lyo)


@dataclass(frozen=True, slots=True)
class Plan:
    """People a ministry plans for one platform in its country, by role.

    includes  ids of the sites whose people the plan counts already; without any, every site of the same country and platform
    """

    id: str
    name: str
    country: str
    platform: str
    heads: Mapping[str, int]
    start: Quarter
    likelihood: Fraction = Fraction(1)
    languages: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """All that is asked at once: sites and plans, as of one day."""

    on: date
    sites: tuple[Site, ...]
    plans: tuple[Plan, ...] = ()
    title: str = ""
