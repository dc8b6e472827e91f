"""How far the model was off on published plants, and how a site compares in people per million doses.

Flow: demand.py -> `beside`, `top_down` -> staffing.py.
Reads: cases and a Model. Writes: nothing.
Source: data/staffing_model.json, `worked_cases`, `top_down_check`, `meta.honesty`, which names the two cases that are in-sample.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from .model import Model
from .site import Site
from .staffing import total_of

IN_SAMPLE = frozenset({"kigali", "hollysprings"})
"""The mRNA crew was set after Kigali; the viral-cell reference capacity comes from Holly Springs."""
MILLION = 1_000_000
IN_KILOGRAMS = frozenset({"mammalian_mab", "microbial"})
"""Platforms whose capacity is kg a year."""


@dataclass(frozen=True, slots=True)
class Case:
    """A published plant, as the model reads it, and what was published."""

    id: str
    site: Site
    published: int
    fact: str
    caveat: str
    source: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Published people beside ours, and our error [%]; `is_in_sample` when the case helped to set a number."""

    id: str
    name: str
    published: int
    ours: int
    error_percent: int
    is_in_sample: bool
    is_outside_band: bool
    fact: str
    caveat: str
    source: str


@dataclass(frozen=True, slots=True)
class PerMillion:
    """People per million doses a year of a published plant or plan."""

    name: str
    people: float
    doses: float
    basis: str = ""

    @property
    def ratio(self) -> float:
        """[FTE per million doses a year], two decimals."""
        return round(self.people / self.doses * MILLION, 2)


def beside(cases: Iterable[Case], model: Model) -> tuple[Beside, ...]:
    """Every case with our error, (ours - published) / published, both in whole heads."""
    found = []
    band = model.value("uncertainty")
    for case in cases:
        ours = round(total_of(case.site, model))
        off = Fraction(ours - case.published, case.published)
        found.append(
            Beside(
                id=case.id,
                name=case.site.name,
                published=case.published,
                ours=ours,
                error_percent=round(100 * off),
                is_in_sample=case.id in IN_SAMPLE,
                is_outside_band=abs(off) > band,
                fact=case.fact,
                caveat=case.caveat,
                source=case.source,
            )
        )
    return tuple(found)


def top_down(site: Site, total: float) -> float | None:
    """People per million doses a year [FTE], or None for a site that counts kilograms or makes no doses."""
    if site.platform in IN_KILOGRAMS or not site.capacity:
        return None
    return round(total / site.capacity * MILLION, 2)
