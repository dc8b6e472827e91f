"""What the tables of people, gap and seats show: sums and groups of one answer of the engine.

Flow: site.py, country.py, files.py -> this file -> words.py.
Reads: a Demand, the courses it was asked with. Writes: nothing.
Source: own work.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from django.utils.translation import gettext as _

from seedtrain import facts
from seedtrain.engines.demand import Course, Demand, Quarter, SiteDemand, Unreachable
from seedtrain.engines.demand.gap import GapLine
from seedtrain.engines.demand.quarters import START
from seedtrain.engines.demand.staffing import RoleHeads
from seedtrain.jinja import number
from seedtrain.pages.demand import words
from seedtrain.reporting.knowledge import knowledge

ALL = "all"
"""In an address: every role, or every need."""


@dataclass(frozen=True, slots=True)
class Span:
    """People missing in one competency of one role, and how many it may be by the range of the role's heads."""

    line: GapLine
    name: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class RoleGap:
    """One role of a site with what its people cannot do yet, most missing first; `missing` are pairs of person and competency."""

    heads: RoleHeads
    title: str
    spans: tuple[Span, ...]
    missing: int
    asked: int

    @property
    def most(self) -> int:
        """People missing in the competency that misses most [heads]."""
        return max((one.line.missing for one in self.spans), default=0)


@dataclass(frozen=True, slots=True)
class Unmet:
    """A competency at a level that nobody can be sent to a course for, and why."""

    competency: str
    name: str
    level: int
    heads: int
    expected: Fraction
    roles: tuple[str, ...]
    sites: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class CourseRow:
    """Seats of one course: expected and if all is built, by quarter, with who gives it and the languages in common."""

    course: Course
    seats: Fraction
    full: int
    quarters: tuple[tuple[Quarter, Fraction], ...]
    languages: tuple[str, ...]
    centres: tuple[str, ...]
    countries: tuple[str, ...]
    hours: int

    @property
    def spark(self) -> list[float]:
        """Expected seats in every quarter between the first and the last."""
        by = dict(self.quarters)
        first, last = self.quarters[0][0], self.quarters[-1][0]
        return [float(by.get(first.plus(step), 0)) for step in range(last.since(first) + 1)]

    @property
    def is_ours(self) -> bool:
        """True when the hours of a seat are the framework's, as nobody published the course's."""
        return self.course.hours is None


@cache
def role_title(code: str) -> str:
    """A role's name."""
    return facts.role(code).title


def competency_name(code: str) -> str:
    """A competency's name."""
    return knowledge().framework.competencies[code].name


def seats_text(value: Fraction | float) -> str:
    """Expected seats as whole ones, rounded half up, in the reader's figures; less than half a seat is not none."""
    whole = int((value + Fraction(1, 2)) // 1)
    return number(whole) if whole or not value else _("<1")


def quarters_text(quarters: Collection[Quarter]) -> str:
    """From the first of some quarters to the last; "" for none."""
    if not quarters:
        return ""
    first, last = min(quarters), max(quarters)
    return str(first) if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def missing_heads(site: SiteDemand) -> int:
    """People who are needed and for whom nobody is on the roster [heads]."""
    return sum(one.heads for one in site.schedule.intakes if one.why == START)


def by_role(site: SiteDemand) -> list[RoleGap]:
    """Every role that is asked for something, most missing first."""
    heads = {one.role: one for one in site.heads.roles}
    lines: dict[str, list[GapLine]] = {}
    for line in site.gaps:
        lines.setdefault(line.role, []).append(line)
    found = [
        RoleGap(
            heads=heads[role],
            title=role_title(role),
            spans=tuple(_span(line, heads[role]) for line in sorted(some, key=lambda one: (-one.missing, one.competency))),
            missing=sum(line.missing for line in some),
            asked=sum(line.required for line in some),
        )
        for role, some in lines.items()
    ]
    return sorted(found, key=lambda one: (-one.missing, one.title))


def _span(line: GapLine, heads: RoleHeads) -> Span:
    """The range of the heads, less whoever holds the level already."""
    held = line.required - line.missing
    return Span(line, competency_name(line.competency), max(0, heads.low - held), max(0, heads.high - held))


def unmet(found: Iterable[Unreachable]) -> list[Unmet]:
    """What no course closes, most people first; the same need of several roles and sites is one row."""
    groups: dict[tuple[str, int, str], list[Unreachable]] = {}
    for one in found:
        groups.setdefault((one.competency, one.level, words.unreachable(one)), []).append(one)
    rows = [
        Unmet(
            competency=code,
            name=competency_name(code),
            level=level,
            heads=sum(one.heads for one in some),
            expected=sum((one.expected for one in some), Fraction(0)),
            roles=tuple(sorted({role_title(one.role) for one in some})),
            sites=tuple(dict.fromkeys(one.site for one in some)),
            why=why,
        )
        for (code, level, why), some in groups.items()
    ]
    return sorted(rows, key=lambda one: (-one.heads, one.competency, one.level, one.why))


def by_course(found: Demand, courses: Sequence[Course]) -> list[CourseRow]:
    """Every course that is needed, most seats first."""
    known = {one.id: one for one in courses}
    rows = []
    for id in dict.fromkeys(one.course for one in found.seats.needs):
        lines = [one for one in found.seats.needs if one.course == id]
        quarters: dict[Quarter, Fraction] = {}
        for one in lines:
            quarters[one.quarter] = quarters.get(one.quarter, Fraction(0)) + one.seats
        course = known[id]
        rows.append(
            CourseRow(
                course=course,
                seats=sum(quarters.values(), Fraction(0)),
                full=sum(one.full for one in lines),
                quarters=tuple(sorted(quarters.items())),
                languages=tuple(sorted({language for one in lines for language in one.languages})),
                centres=tuple(dict.fromkeys(offer.centre for offer in course.offers)),
                countries=tuple(sorted({one.country for one in lines})),
                hours=course.hours or knowledge().framework.course_hours(course.outcomes),
            )
        )
    return sorted(rows, key=lambda one: (-one.seats, one.course.title))


def by_quarter(found: Demand) -> dict[Quarter, Fraction]:
    """Expected seats of all courses in every quarter between the first and the last."""
    some: dict[Quarter, Fraction] = {}
    for one in found.seats.needs:
        some[one.quarter] = some.get(one.quarter, Fraction(0)) + one.seats
    if not some:
        return {}
    first, last = min(some), max(some)
    return {first.plus(step): some.get(first.plus(step), Fraction(0)) for step in range(last.since(first) + 1)}


def hours_by_level(found: Demand, site: SiteDemand) -> list[tuple[int, str, int, int]]:
    """Level, how it is learned, hours of one person in one competency, hours in all."""
    return [(one.level, one.mode, one.hours, hours) for one, hours in zip(found.hours, site.hours(), strict=False)]


def evidence(site: SiteDemand) -> Mapping[str, int]:
    """Pairs of person and competency at the level needed: by credential, declared, and lapsed."""
    return {
        "proven": sum(line.held_credential for line in site.gaps),
        "declared": sum(line.held_declared for line in site.gaps),
        "lapsed": sum(line.lapsed for line in site.gaps),
    }
