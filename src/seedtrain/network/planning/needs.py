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

from seedtrain.needs.demand import seats_needed
from seedtrain.network.offered import courses
from seedtrain.people.access import Visitor

MOST_SITES = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """Seats of one course that the sites of one country ask for, and which sites these are."""

    country: str
    course: str
    seats: int
    sites: tuple[str, ...]

    @property
    def source(self) -> str:
        """Where the figure is known from: the sites by name, the first few of many."""
        more = "" if len(self.sites) <= MOST_SITES else f" +{len(self.sites) - MOST_SITES}"
        return f"Sites: {', '.join(self.sites[:MOST_SITES])}{more}"


def asked_for(person: Visitor, on: date, until: date) -> tuple[Asked, ...]:
    """Seats needed in quarters that begin before `until`, as far as this person sees the sites."""
    seats: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    sites: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for one in seats_needed(person, on, courses=courses(person)):
        if date(one.quarter.year, 3 * one.quarter.number - 2, 1) < until:
            key = one.country, one.course
            seats[key] += one.seats
            sites[key] |= dict.fromkeys(one.sites)
    return tuple(Asked(*key, ceil(count), tuple(sites[key])) for key, count in sorted(seats.items()) if count)
