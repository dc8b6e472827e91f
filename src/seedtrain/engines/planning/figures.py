"""What a plan says in figures: seats by country, coverage, money by funder, needs left open, announced runs.

Flow: scheduling.facts, network.planning, unmet.py -> the functions below.
Reads: a Network and its Plan. Writes: nothing.
Source: own work.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from .plan import Plan
from .problem import Network

Need = tuple[str, str]


def seats_given(plan: Plan) -> Counter[Need]:
    """Seats by country and course [people]."""
    found: Counter[Need] = Counter()
    for run in plan.runs:
        for country, people in run.seats.items():
            found[country, run.course] += people
    return found


class Totals(NamedTuple):
    """Seats needed, those of them that some plan could give, and those this one gives [people]."""

    need: int
    reachable: int
    covered: int


def totals(network: Network, plan: Plan) -> Totals:
    """Over all countries and courses."""
    need = sum(one.seats for one in network.needs)
    return Totals(need, need - sum(one.seats for one in plan.unreachable), sum(run.people for run in plan.runs))


@dataclass(frozen=True, slots=True)
class Coverage:
    """One country, over all courses [people].

    need       seats it needs
    reachable  those of them that some plan could give
    covered    those this plan gives; `before` in the plan before, None when there is none
    """

    country: str
    need: int
    reachable: int
    covered: int
    before: int | None = None

    @property
    def share(self) -> Fraction:
        """Covered, of the whole need [0..1]."""
        return Fraction(self.covered, self.need)


def coverage(network: Network, plan: Plan, before: Plan | None = None) -> tuple[Coverage, ...]:
    """Every country with a need, the worst covered first; those that no plan can reach last."""
    now, then, lost = _by_country(seats_given(plan)), _by_country(seats_given(before)) if before else None, Counter[str]()
    for one in plan.unreachable:
        lost[one.country] += one.seats
    rows = [
        Coverage(id, need, need - lost[id], now[id], None if then is None else then[id]) for id, need in network.total_need.items() if need
    ]
    return tuple(sorted(rows, key=lambda row: (not row.reachable, row.share, -row.need, row.country)))


def _by_country(seats: Mapping[Need, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for (country, _course), people in seats.items():
        found[country] += people
    return found


@dataclass(frozen=True, slots=True)
class Spent:
    """One funder: what it may pay, and what it pays for running courses and for people's travel [money]."""

    funder: str
    budget: int
    running: int
    travel: int

    @property
    def spent(self) -> int:
        """For both together [money]."""
        return self.running + self.travel

    @property
    def left(self) -> int:
        """What stays [money]."""
        return self.budget - self.spent


def money(network: Network, plan: Plan) -> tuple[Spent, ...]:
    """Every funder, in the network's order."""
    paid: Counter[tuple[str, bool]] = Counter()
    for one in plan.payments:
        paid[one.funder, bool(one.country)] += one.amount
    return tuple(Spent(one.id, one.budget, paid[one.id, False], paid[one.id, True]) for one in network.funders)


@dataclass(frozen=True, slots=True)
class Open:
    """A need that some plan could meet and this one does not, or not wholly: seats `missing` of those it needs [people]."""

    country: str
    course: str
    missing: int
    need: int


def open_needs(network: Network, plan: Plan) -> tuple[Open, ...]:
    """Every need that is within reach and open, most missing seats first."""
    given = seats_given(plan)
    lost = {(one.country, one.course) for one in plan.unreachable}
    rows = [
        Open(one.country, one.course, one.seats - given[one.country, one.course], one.seats)
        for one in network.needs
        if (one.country, one.course) not in lost
    ]
    return tuple(sorted((row for row in rows if row.missing > 0), key=lambda row: (-row.missing, row.country, row.course)))


@dataclass(frozen=True, slots=True)
class Announced:
    """What became of an announced run.

    kind     kept, moved or dropped
    was      the Monday it was announced for; `now` the Monday it has, None when it was dropped
    price    what the change costs [points]
    why      the plan's word for the change, empty when it was kept
    """

    id: str
    kind: str
    centre: str
    course: str
    language: str
    was: date
    now: date | None
    price: int
    why: str

    @property
    def is_lost(self) -> bool:
        """Nobody can hold it any more, so that dropping it breaks no promise."""
        return self.why == "lost"


def announced(network: Network, plan: Plan) -> tuple[Announced, ...]:
    """Every announced run: those that change, dearest first, then those that stay, in the network's order."""
    changes = {one.published: one for one in plan.changes}
    rows = []
    for one in network.published:
        change = changes.get(one.id)
        was = network.first_monday + timedelta(weeks=one.week)
        now: date | None = was
        if change is not None:
            now = None if change.week is None else network.first_monday + timedelta(weeks=change.week)
        kind, price, why = (change.kind, change.price, change.why) if change else ("kept", 0, "")
        rows.append(Announced(one.id, kind, one.centre, one.course, one.language, was, now, price, why))
    return tuple(sorted(rows, key=lambda row: (row.kind == "kept", -row.price)))
