"""Seats that sites and ministries ask for, as rows of needs by country and course.

Flow: network.actions -> `asked_for` -> needs.demand, network.offered.
Reads: sites, rosters, courses. Writes: nothing.
Source: docs/reference/demand.md; seats are weighted by how likely a site is, and rounded up for a class.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from seedtrain.engines.demand.dates import Quarter
from seedtrain.needs.demand import seats_needed
from seedtrain.network.offered import courses
from seedtrain.people.access import Visitor

MOST_SITES = 4
SITES = "Sites"
"""How the source of a line begins that was taken from sites."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Seats of one course that the sites of one country ask for in some quarters, and which sites these are."""

    country: str
    course: str
    seats: int
    sites: tuple[str, ...]
    first: Quarter
    last: Quarter

    @property
    def source(self) -> str:
        """Where the figure is known from: the quarters, then the sites by name, the first few of many; no semicolon, which parts columns.

        >>> Asked("GHA", "upstream", 4, ("accra",), Quarter(2027, 1), Quarter(2027, 4)).source
        'Sites, quarters 2027Q1 to 2027Q4: accra'
        """
        more = "" if len(self.sites) <= MOST_SITES else f" +{len(self.sites) - MOST_SITES}"
        return f"{span_words(self.first, self.last)}: {', '.join(self.sites[:MOST_SITES])}{more}"


def span_words(first: Quarter, last: Quarter) -> str:
    """How the source of a line begins that was taken for these quarters."""
    return f"{SITES}, quarters {first} to {last}"


def asked_for(person: Visitor, on: date, first: Quarter, last: Quarter) -> tuple[Asked, ...]:
    """Seats needed from one quarter of the calendar to another, both counted, as far as this person sees the sites."""
    seats: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    sites: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for one in seats_needed(person, on, courses=courses(person)):
        if first <= one.quarter <= last:
            key = one.country, one.course
            seats[key] += one.seats
            sites[key] |= dict.fromkeys(one.sites)
    return tuple(Asked(*key, ceil(count), tuple(sites[key]), first, last) for key, count in sorted(seats.items()) if count)
