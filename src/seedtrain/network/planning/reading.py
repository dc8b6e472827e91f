"""What a plan says on its pages: figures, runs, why a need is out of reach or stays open, what changed.

Flow: network.views, network.planning.files -> `read_plan` -> engines.planning.figures, engines.planning.unmet.
Reads: the two texts of a NetworkPlan. Writes: nothing.
Source: docs/reference/planning.md for the reasons. A share that praises is rounded down, one that doubts is rounded up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from seedtrain.engines import planning as engine
from seedtrain.engines.planning import figures
from seedtrain.engines.planning.files import network_from_json, plan_from_json
from seedtrain.engines.planning.unmet import Unmet, unmet
from seedtrain.engines.planning.whatif import Comparison, compare
from seedtrain.jinja import country as country_name
from seedtrain.jinja import number, read_date
from seedtrain.network.models import NetworkPlan

WHY: dict[str, Promise] = {
    "course": _("no centre offers this course"),
    "route": _("nobody has said how people get to a centre that offers it"),
    "language": _("no centre they can get to teaches it in a language they understand"),
    "trainer": _("no such centre ever has enough trainers for it at once"),
    "facility": _("no such centre ever has all it takes in enough weeks in a row"),
    "requires": _("it requires a course that is out of reach too, and nobody has finished that"),
    "cohort": _("all who could come together are fewer than a group needs"),
    "money": _("no funder may pay for it"),
}
UNSAID = ngettext_lazy(
    "%(centres)s gives it, but has not said what a run takes",
    "%(centres)s give it, but have not said what a run takes",
    "count",
)
UNSAID_OWN = _("a centre gives it, but has not said what a run takes")
"""Instead of "course", when a centre that gives it stayed outside; a ministry reads the other, which names nobody."""
LEFT_OUT: dict[str, Promise] = {
    "not_said": _("%(one)s: %(two)s is not planned, because this is not known: %(three)s."),
    "no_version": _("%(one)s: %(two)s has no published version."),
    "other_currency": _("%(one)s: the amount is in %(two)s."),
    "run_unknown": _("%(one)s: what %(two)s takes is not known, so no room is kept for it."),
    "no_language": _("%(one)s: no language is known."),
    "nowhere": _("%(one)s: %(two)s is not planned, because none of its places has a facility of every kind that a run takes."),
}
FIELDS: dict[str, Promise] = {
    "languages": _("languages"),
    "weeks": _("weeks"),
    "cohort_max": _("largest group"),
    "facilities": _("facilities"),
    "trainers": _("trainers"),
    "cost_run_minor": _("cost of a run"),
    "venue": _("venue"),
}
OPEN: dict[str, tuple[Promise, Promise]] = {
    "facility": (_("No rooms are free"), _("more units, or fewer closed weeks")),
    "trainer": (_("Rooms are free, trainers are not"), _("one more trainer, or fewer weeks away")),
    "competing": (
        ngettext_lazy("Runs of it are kept %(weeks)d week apart", "Runs of it are kept %(weeks)d weeks apart", "weeks"),
        _("a shorter distance, larger groups, another language, or a centre in another region"),
    ),
    "cohort": (_("Too few are left for a group"), _("a smaller group, or people of more countries")),
    "requires": (_("The course before it is not finished by then"), _("an earlier run of the course before it")),
    "money": (_("The money that is left does not reach"), _("a larger budget")),
    "order": (_("Nothing: the search did not get to it"), _("more steps of the search")),
}
"""Why a need stays open, and what would help."""
SAID: dict[str, Promise] = {
    "facility": _("At %(centres)s no week is left with all the rooms it takes while they can come."),
    "trainer": ngettext_lazy(
        "At %(centres)s, whenever rooms are free, trainers are not: it takes %(trainers)d trainer.",
        "At %(centres)s, whenever rooms are free, too few trainers are: it takes %(trainers)d trainers.",
        "trainers",
    ),
    "competing": ngettext_lazy(
        "At %(centres)s, whenever rooms and trainers are free, another run for that region and language is less than %(weeks)d week away.",
        "At %(centres)s, whenever rooms and trainers are free, another run for that region and language is less than %(weeks)d weeks away.",
        "weeks",
    ),
    "cohort": _("Of those who still wait, at most %(people)s could come together; a group is at least %(least)s."),
    "requires": _("One more run would find its place at %(centres)s, but too few of those who wait have finished %(required)s by then."),
    "requires seat": _("There is room at %(runs)s, but nobody else has finished %(required)s by then."),
    "money": _("One more run at %(centres)s and its smallest group cost %(cost)s or more; lacking: %(short)s or more."),
    "money seat": _("There is room at %(runs)s; to bring one person costs %(cost)s or more; lacking: %(short)s or more."),
    "order": _("One more run would find its place at %(centres)s, and nothing stands in the way; the search did not get to it."),
    "order seat": _("There is room at %(runs)s, and nothing stands in the way; the search did not get to it."),
}
"""The same in a sentence; "seat": there is room in a run of the plan."""
OWN: dict[str, Promise] = {
    "cohort": _("Too few of those who still wait could come together; a group is at least %(least)s."),
    "money": _("Too little money is left for one more run."),
    "money seat": _("There is room at %(centres)s, but too little money is left for the travel."),
}
"""What a ministry reads instead: nothing of others, and no money."""
MOST = 3
"""Centres and runs that a sentence names."""
CHANGES: dict[str, Promise] = {"dropped": _("taken back"), "moved": _("another week")}


@dataclass(frozen=True, slots=True)
class Reason:
    """What stands in the way of open needs: seats in all [people], what would help, and in one line all that is said alike."""

    name: str
    helps: str
    seats: int
    lines: tuple["Line", ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Open needs of a course for which one sentence holds: seats missing by country [people]."""

    course: str
    said: str
    seats: Mapping[str, int]

    @property
    def missing(self) -> int:
        """Of all these countries [people]."""
        return sum(self.seats.values())


@dataclass(frozen=True)
class Read:
    """A stored plan, opened.

    old        the plan it replaces, `old_network` what that was made from
    from_week  nothing new could start before it
    unsaid     course -> centres that give it and have not said what a run takes
    """

    network: engine.Network
    plan: engine.Plan
    old: engine.Plan | None = None
    from_week: int = 0
    old_network: engine.Network | None = None
    unsaid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def day(self, week: int) -> date:
        """The Monday of a week."""
        return self.network.first_monday + timedelta(weeks=week)

    @property
    def end(self) -> date:
        """The Sunday of the last week."""
        return self.day(self.network.weeks) - timedelta(days=1)

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
    def totals(self) -> figures.Totals:
        """Seats needed, seats within reach, seats given [people]."""
        return figures.totals(self.network, self.plan)

    @cached_property
    def below(self) -> Fraction | None:
        """How far below the proven ceiling at most; nothing when no ceiling was asked for."""
        found = self.plan.below_ceiling
        return None if found is None else max(found, Fraction(0))

    @cached_property
    def covered(self) -> tuple[figures.Coverage, ...]:
        """Every country with a need, the worst covered first; a country nobody can reach last."""
        return figures.coverage(self.network, self.plan, self.old)

    @cached_property
    def spent(self) -> tuple[figures.Spent, ...]:
        """Every funder, in the network's order."""
        return figures.money(self.network, self.plan)

    @cached_property
    def open(self) -> tuple[Unmet, ...]:
        """Needs within reach that are not met, most seats first, with what stands in the way."""
        return unmet(self.network, self.plan, self.from_week)

    def reasons(self) -> tuple[Reason, ...]:
        """Open needs by what stands in the way, most seats first, in the reader's language."""
        alike: dict[str, dict[object, list[Unmet]]] = {}
        for one in self.open:
            alike.setdefault(one.why, {}).setdefault((one.course, one.runs, one.centres), []).append(one)
        rows = []
        for why, found in alike.items():
            some = sorted((self._line(needs) for needs in found.values()), key=lambda line: (-line.missing, line.course))
            name = str(OPEN[why][0] % {"weeks": self.network.rules.window})
            rows.append(Reason(name, str(OPEN[why][1]), sum(line.missing for line in some), tuple(some)))
        return tuple(sorted(rows, key=lambda row: -row.seats))

    def _line(self, needs: list[Unmet]) -> Line:
        """Needs of several countries in one sentence: the least that is lacking, and the most people who could come together."""
        cost, short, people = min(one.cost for one in needs), min(one.short for one in needs), max(one.people for one in needs)
        said = self.why(replace(needs[0], cost=cost, short=short, people=people))
        return Line(needs[0].course, said, {one.country: one.missing for one in needs})

    def because(self, one: engine.Unreachable, is_own: bool = False) -> str:
        """Why a need is out of reach; `is_own`: as a ministry reads it, without the names of centres."""
        centres = self.unsaid.get(one.course, ()) if one.why == "course" else ()
        if not centres:
            return str(WHY[one.why])
        if is_own:
            return str(UNSAID_OWN)
        return str(UNSAID % {"centres": ", ".join(centres[:MOST]) + _more(len(centres)), "count": len(centres)})

    def why(self, one: Unmet, is_own: bool = False) -> str:
        """What stands in the way in a sentence; `is_own`: as a ministry reads it, with nothing of others and no money."""
        kind = f"{one.why} seat" if one.runs else one.why
        course = self.network.course[one.course]
        where = ", ".join(map(self.centre, one.centres[:MOST])) + _more(len(one.centres))
        runs = [f"{self.centre(run.centre)} ({read_date(self.day(run.week), 'medium')})" for run in self.runs if run.id in one.runs[:MOST]]
        values = {
            "centres": where,
            "runs": where if is_own else ", ".join(runs) + _more(len(one.runs)),
            "required": ", ".join(map(self.course, course.requires)),
            "trainers": course.trainers,
            "least": number(course.least),
            "people": number(one.people),
            "weeks": self.network.rules.window,
            "cost": f"{number(one.cost)} {self.network.currency}",
            "short": f"{number(one.short)} {self.network.currency}",
        }
        return (OWN[kind] if is_own and kind in OWN else SAID[kind]) % values  # type: ignore[no-any-return]

    @cached_property
    def altered(self) -> tuple[figures.Announced, ...]:
        """Announced runs that do not stay as they were, the dearest first."""
        return tuple(one for one in figures.announced(self.network, self.plan) if one.kind != "kept")

    @cached_property
    def compared(self) -> Comparison | None:
        """What changes for somebody who knows the plan it replaces; nothing when they have not one network's names."""
        if self.old is None:
            return None
        try:
            return compare(self.network, self.old, self.plan)
        except engine.PlanFileError:
            return None


def _more(count: int) -> str:
    return f" +{number(count - MOST)}" if count > MOST else ""


@lru_cache(maxsize=64)
def _opened(network: str, plan: str) -> tuple[engine.Network, engine.Plan]:
    """Kept, because both texts never change."""
    problem = network_from_json(network)
    return problem, plan_from_json(plan, problem)


@lru_cache(maxsize=64)
def _read(network: str, plan: str, old: tuple[str, str] | None, from_week: int, unsaid: tuple[tuple[str, str], ...]) -> Read:
    """Kept with its figures, which are numbers and names in no language."""
    before = _opened(*old) if old else (None, None)
    gives: dict[str, tuple[str, ...]] = {}
    for course, centre in unsaid:
        gives[course] = (*gives.get(course, ()), centre)
    return Read(*_opened(network, plan), before[1], from_week, before[0], gives)


def read_plan(found: NetworkPlan) -> Read:
    """The plan, opened (the plan it replaces is loaded)."""
    before = found.replaces
    unsaid = dict.fromkeys((values[1], values[0]) for code, values in found.left_out if code in {"not_said", "nowhere"})
    return _read(found.network, found.plan, (before.network, before.plan) if before else None, found.from_week, tuple(unsaid))


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
