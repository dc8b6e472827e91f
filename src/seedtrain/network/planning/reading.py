"""What a plan says: coverage by country, money by funder, runs, needs left open, what changed, and why a need is out of reach.

Flow: network.views, network.planning.files -> `read_plan`.
Reads: the two texts of a NetworkPlan. Writes: nothing.
Source: docs/reference/planning.md for the reasons. A share that praises is rounded down, one that doubts is rounded up.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedtrain.engines import planning as engine
from seedtrain.engines.planning.files import network_from_json, plan_from_json
from seedtrain.engines.planning.whatif import Comparison, compare
from seedtrain.jinja import country as country_name
from seedtrain.network.models import NetworkPlan

WHY: dict[str, Promise] = {
    "course": _("no centre in this plan offers this course"),
    "route": _("nobody has said how people get to a centre that offers it"),
    "language": _("no centre they can get to teaches it in a language they understand"),
    "trainer": _("no such centre ever has enough trainers for it at once"),
    "facility": _("no such centre ever has all it takes in enough weeks in a row"),
    "requires": _("it requires a course that is out of reach too, and nobody has finished that"),
    "cohort": _("all who could come together are fewer than a group needs"),
    "money": _("no funder may pay for it"),
}
LEFT_OUT: dict[str, Promise] = {
    "not_said": _("%(one)s: %(two)s is not planned, because this is not known: %(three)s."),
    "no_version": _("%(one)s: %(two)s has no published version."),
    "other_currency": _("%(one)s: the amount is in %(two)s."),
    "run_unknown": _("%(one)s: what %(two)s takes is not known, so no room is kept for it."),
    "no_language": _("%(one)s: no language is known."),
}
FIELDS: dict[str, Promise] = {
    "languages": _("languages"),
    "weeks": _("weeks"),
    "cohort_max": _("largest group"),
    "facilities": _("facilities"),
    "trainers": _("trainers"),
    "cost_run_minor": _("cost of a run"),
}
CHANGES: dict[str, Promise] = {"dropped": _("taken back"), "moved": _("another week")}


@dataclass(frozen=True, slots=True)
class Covered:
    """A country's seats in the plan, of those it needs and those that can be reached; `before` in the plan it replaces."""

    country: str
    seats: int
    need: int
    reachable: int
    before: int | None

    @property
    def share(self) -> Fraction:
        """Of all it needs."""
        return Fraction(self.seats, self.need) if self.need else Fraction(1)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a funder pays: for runs, for people's travel, of how much."""

    funder: str
    budget: int
    runs: int
    travel: int

    @property
    def spent(self) -> int:
        """Both together."""
        return self.runs + self.travel


@dataclass(frozen=True, slots=True)
class Open:
    """Seats of a course that a country needs, can reach, and does not get."""

    country: str
    course: str
    missing: int
    need: int


@dataclass(frozen=True, slots=True)
class Altered:
    """What became of an announced run: its centre and course, its week before and after, its price [points]."""

    id: str
    kind: str
    centre: str
    course: str
    was: date
    now: date | None
    price: int
    is_lost: bool


@dataclass(frozen=True)
class Read:
    """A stored plan, opened; `old` is the plan it replaces."""

    network: engine.Network
    plan: engine.Plan
    old: engine.Plan | None = None

    def day(self, week: int) -> date:
        """The Monday of a week."""
        return self.network.first_monday + timedelta(weeks=week)

    def last_day(self, run: engine.Run) -> date:
        """The Friday of a run's last week."""
        return self.day(run.week + self.network.course[run.course].weeks) - timedelta(days=3)

    def centre(self, id: str) -> str:
        """How a centre is called; one that is gone keeps its id."""
        one = self.network.centre.get(id)
        return (one.name or id) if one else id

    def course(self, id: str) -> str:
        """How a course is called."""
        one = self.network.course.get(id)
        return (one.name or id) if one else id

    def country(self, id: str) -> str:
        """In the reader's language when it is a code of ISO 3166, otherwise as the network calls it."""
        said = country_name(id) if len(id) in (2, 3) else id
        one = self.network.country.get(id)
        return said if said != id or one is None else one.name or id

    @cached_property
    def runs(self) -> tuple[engine.Run, ...]:
        """In the order of the year."""
        return tuple(sorted(self.plan.runs, key=lambda run: (run.week, run.centre, run.id)))

    @cached_property
    def people(self) -> int:
        """In all runs."""
        return sum(run.people for run in self.plan.runs)

    @cached_property
    def need(self) -> int:
        """Seats needed, reachable or not."""
        return sum(self.network.total_need.values())

    @cached_property
    def out_of_reach(self) -> int:
        """Seats no plan can give."""
        return sum(one.seats for one in self.plan.unreachable)

    @cached_property
    def below(self) -> Fraction | None:
        """How far below the proven ceiling at most; nothing when no ceiling was asked for."""
        found = self.plan.below_ceiling
        return None if found is None else max(found, Fraction(0))

    @cached_property
    def covered(self) -> tuple[Covered, ...]:
        """Every country with a need, the worst covered first; a country nobody can reach last."""
        now, then = _seats(self.plan), _seats(self.old) if self.old else None
        lost: Counter[str] = Counter()
        for one in self.plan.unreachable:
            lost[one.country] += one.seats
        rows = [
            Covered(id, now[id], need, need - lost[id], then[id] if then is not None else None)
            for id, need in self.network.total_need.items()
            if need
        ]
        return tuple(sorted(rows, key=lambda row: (not row.reachable, row.share, -row.need, row.country)))

    @cached_property
    def spent(self) -> tuple[Spent, ...]:
        """Every funder, in the network's order."""
        runs: Counter[str] = Counter()
        travel: Counter[str] = Counter()
        for one in self.plan.payments:
            (travel if one.country else runs)[one.funder] += one.amount
        return tuple(Spent(one.id, one.budget, runs[one.id], travel[one.id]) for one in self.network.funders)

    @cached_property
    def open(self) -> tuple[Open, ...]:
        """Needs within reach that are not met, most seats first."""
        given: Counter[tuple[str, str]] = Counter()
        for run in self.plan.runs:
            for country, seats in run.seats.items():
                given[country, run.course] += seats
        lost = {(one.country, one.course) for one in self.plan.unreachable}
        rows = [
            Open(one.country, one.course, one.seats - given[one.country, one.course], one.seats)
            for one in self.network.needs
            if (one.country, one.course) not in lost
        ]
        return tuple(sorted((row for row in rows if row.missing > 0), key=lambda row: (-row.missing, row.country, row.course)))

    @cached_property
    def altered(self) -> tuple[Altered, ...]:
        """Announced runs that do not stay as they were, the dearest first."""
        was = {one.id: one for one in self.network.published}
        rows = [
            Altered(
                one.published,
                one.kind,
                was[one.published].centre,
                was[one.published].course,
                self.day(was[one.published].week),
                None if one.week is None else self.day(one.week),
                one.price,
                one.why == "lost",
            )
            for one in self.plan.changes
            if one.published in was
        ]
        return tuple(sorted(rows, key=lambda row: (-row.price, row.id)))

    @cached_property
    def compared(self) -> Comparison | None:
        """What changes for somebody who knows the plan it replaces; nothing when they have not one network's names."""
        if self.old is None:
            return None
        try:
            return compare(self.network, self.old, self.plan)
        except engine.PlanFileError:
            return None


def _seats(plan: engine.Plan | None) -> Counter[str]:
    found: Counter[str] = Counter()
    for run in plan.runs if plan else ():
        found.update(run.seats)
    return found


@lru_cache(maxsize=64)
def _opened(network: str, plan: str) -> tuple[engine.Network, engine.Plan]:
    """Kept, because both texts never change."""
    problem = network_from_json(network)
    return problem, plan_from_json(plan, problem)


def read_plan(found: NetworkPlan) -> Read:
    """The plan, opened (the plan it replaces is loaded)."""
    network, plan = _opened(found.network, found.plan)
    old = _opened(found.replaces.network, found.replaces.plan)[1] if found.replaces else None
    return Read(network, plan, old)


def left_out_words(rows: list[list[object]]) -> list[str]:
    """What stayed outside, in sentences."""
    found = []
    for code, values in rows:
        said: Mapping[str, str] = dict(zip(("one", "two", "three"), map(str, values), strict=False))  # type: ignore[call-overload]
        if code == "not_said":
            names = [str(FIELDS.get(name, name)) for name in said["three"].split(", ")]
            said = {**said, "three": ", ".join(names)}
        found.append(str(LEFT_OUT[str(code)]) % said)
    return found
