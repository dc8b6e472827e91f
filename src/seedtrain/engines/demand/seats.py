"""From the gap to seats: which courses close it for whom, in which quarter, and what no course can close.

Flow: demand.py -> `seats` -> cover.py; the result is what the planning of centres starts from.
Reads: sites with their schedules and profiles, courses, a Framework. Writes: nothing.
Source: own rule; that a course alone awards at most level 2 is the scale of data/competencies.json.

For each group of people of a site with the same needs: every need (c, held, L) asks a course for level min(L, 2), as far as a usable
course reaches it; the cheapest cover in hours (cover.py) says which courses. A course is usable where a centre offers it, it is made for
the platform of the site (Framework.is_made_for) and its country, a language is in common or one side does not say, and all courses that
come before it are usable. Levels 3 and 4 are a sign-off on site after the course to level 2.

Nobody is sent to a course of which they need little: a course fits a group when at least a quarter of its hours, counted by the
framework's hours for its outcomes, are for levels the group still needs (FITS, ours). What must come before it is taken as it is.

    seats(country, course, quarter) = sum over sites of likelihood * heads who take the course in that quarter

Seats are exact fractions; round up where a class is planned. Unreachable needs and sign-offs count people missing today only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from .courses import Course, before
from .cover import Cover, cover
from .dates import Quarter
from .framework import Framework
from .gap import Profile
from .quarters import Schedule, even
from .site import Site

NO_COURSE, NO_LEVEL, NO_CENTRE, NO_LANGUAGE, NO_BEFORE = "no_course", "no_level", "no_centre", "no_language", "no_prerequisite"
NO_FIT, NO_PLATFORM, NO_COUNTRY = "no_fit", "no_platform", "no_country"
REASONS = (NO_COURSE, NO_LEVEL, NO_CENTRE, NO_COUNTRY, NO_PLATFORM, NO_LANGUAGE, NO_BEFORE, NO_FIT)
FITS = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class SeatNeed:
    """Seats of one course that people of one country need in one quarter.

    languages  those people and course have in common, best first; empty where one side does not say
    seats      weighted by how likely the sites are [seats]; `full` if all of them come [seats]
    sites      who needs them, by id
    """

    country: str
    course: str
    languages: tuple[str, ...]
    quarter: Quarter
    seats: Fraction
    full: int
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A need no course closes: `level` asked of a course, `reached` by the best usable one, and why."""

    site: str
    country: str
    role: str
    competency: str
    level: int
    reached: int
    heads: int
    expected: Fraction
    reason: str

    @property
    def words(self) -> str:
        """The reason in a sentence."""
        said = {
            NO_COURSE: f"No course teaches {self.competency}.",
            NO_LEVEL: f"No course awards {self.competency} at level {self.level}.",
            NO_CENTRE: f"No centre offers a course that awards {self.competency} at level {self.level}.",
            NO_LANGUAGE: f"No course that awards {self.competency} at level {self.level} is given in a language of the site.",
            NO_FIT: f"Courses that award {self.competency} at level {self.level} are nearly all about what this role does not need.",
            NO_PLATFORM: f"Courses that award {self.competency} at level {self.level} are not made for this platform.",
            NO_COUNTRY: f"Courses that award {self.competency} at level {self.level} are for people of other countries.",
            NO_BEFORE: f"A course awards {self.competency} at level {self.level}, but not one that must come before it can be taken.",
        }[self.reason]
        return f"{said} The best one reaches level {self.reached}." if self.reached else said


@dataclass(frozen=True, slots=True)
class SignOff:
    """People who need a level that only their own workplace can confirm, after a course to level 2."""

    site: str
    role: str
    competency: str
    level: int
    heads: int
    expected: Fraction


@dataclass(frozen=True, slots=True)
class Path:
    """The courses one group of people takes: hours of a person [h], people missing today, and whether no cover has fewer hours.

    needs  competency and level that these courses are taken for
    """

    site: str
    role: str
    heads: int
    is_new: bool
    courses: tuple[str, ...]
    needs: tuple[tuple[str, int], ...]
    hours: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Seats:
    """Everything about seats; `unreachable` is to be read first."""

    unreachable: tuple[Unreachable, ...]
    needs: tuple[SeatNeed, ...]
    signoffs: tuple[SignOff, ...]
    paths: tuple[Path, ...]

    @property
    def total(self) -> Fraction:
        """All seats, weighted by likelihood [seats]."""
        return sum((one.seats for one in self.needs), Fraction(0))


@dataclass(frozen=True, slots=True)
class Place:
    """A site with what was found about it: its schedule, its groups of people, and when people on its roster are trained, by role."""

    site: Site
    schedule: Schedule
    profiles: tuple[Profile, ...]
    turns: Mapping[str, list[Quarter]]


@dataclass(slots=True)
class _Book:
    """Lines as they come, to be added up at the end."""

    seats: dict[tuple[str, str, tuple[str, ...], Quarter], list[tuple[str, int, Fraction]]] = field(default_factory=dict)
    unreachable: list[Unreachable] = field(default_factory=list)
    signoffs: dict[tuple[str, str, str, int], tuple[int, Fraction]] = field(default_factory=dict)
    paths: list[Path] = field(default_factory=list)
    covers: dict[tuple[frozenset[tuple[str, int]], frozenset[str]], Cover] = field(default_factory=dict)


def usable(site: Site, courses: Mapping[str, Course], framework: Framework) -> dict[str, Course]:
    """Courses people of a site can take, with all that come before."""
    platforms = framework.platforms(site.platform, site.ds_lines, site.ff_lines)
    open_ = {id: one for id, one in courses.items() if not _barred(one, site, platforms, framework)}
    return {id: one for id, one in open_.items() if all(first in open_ for first in before(id, courses))}


def _barred(course: Course, site: Site, platforms: frozenset[str], framework: Framework) -> str:
    """Why people of a site cannot take a course, whatever comes before it; nothing where they can."""
    if not course.offers:
        return NO_CENTRE
    if course.countries and site.country not in course.countries:
        return NO_COUNTRY
    if not framework.is_made_for(platforms, course.outcomes, course.platforms):
        return NO_PLATFORM
    return NO_LANGUAGE if course.common(site.languages) is None else ""


def seats(places: Iterable[Place], courses: Iterable[Course], framework: Framework) -> Seats:
    """The demand for seats of all sites together."""
    known = {one.id: one for one in courses}
    cost = {id: one.hours or max(1, framework.course_hours(one.outcomes)) for id, one in known.items()}
    book = _Book()
    for place in places:
        able = usable(place.site, known, framework)
        for profile in place.profiles:
            _add(book, place, profile, known, able, cost, framework)
    return Seats(
        unreachable=tuple(sorted(book.unreachable, key=lambda one: (-one.expected, one.site, one.role, one.competency))),
        needs=tuple(_needs(book)),
        signoffs=tuple(SignOff(*key, heads, expected) for key, (heads, expected) in sorted(book.signoffs.items())),
        paths=tuple(book.paths),
    )


def fitting(profile: Profile, able: Mapping[str, Course], framework: Framework) -> dict[str, Course]:
    """Of the usable courses those that fit a group, and what must come before these."""
    wanted = {code: (held, level) for code, held, level in profile.needs}
    fit: set[str] = set()
    for id, one in able.items():
        useful = all_ = 0
        for code, outcome in one.outcomes.items():
            level = min(outcome, framework.highest_by_course)
            held, goal = wanted.get(code, (level, level))
            useful += sum(framework.hours_between(held, min(goal, level)))
            all_ += sum(framework.hours_between(0, level))
        if all_ and Fraction(useful, all_) >= FITS:
            fit |= {id, *before(id, able)}
    return {id: one for id, one in able.items() if id in fit}


def _add(
    book: _Book,
    place: Place,
    profile: Profile,
    known: Mapping[str, Course],
    able: Mapping[str, Course],
    cost: Mapping[str, int],
    framework: Framework,
) -> None:
    """The lines of one group of people."""
    site, top, fit = place.site, framework.highest_by_course, fitting(profile, able, framework)
    wanted: set[tuple[str, int]] = set()
    for code, held, level in profile.needs:
        goal = min(level, top)
        reach = max((min(one.outcomes.get(code, 0), goal) for one in fit.values()), default=0)
        if reach > held:
            wanted.add((code, reach))
        if reach < goal and held < goal and profile.heads:
            expected = profile.heads * site.likelihood
            why = _reason(code, goal, site, known, able, framework)
            line = Unreachable(site.id, site.country, profile.role, code, goal, max(reach, held), profile.heads, expected, why)
            book.unreachable.append(line)
        if level > top and profile.heads:
            key = (site.id, profile.role, code, level)
            heads, expected = book.signoffs.get(key, (0, Fraction(0)))
            book.signoffs[key] = heads + profile.heads, expected + profile.heads * site.likelihood
    if not wanted:
        return
    asked = (frozenset(wanted), frozenset(fit))
    if asked not in book.covers:
        book.covers[asked] = cover(asked[0], fit, cost, top)
    found = book.covers[asked]
    book.paths.append(
        Path(site.id, profile.role, profile.heads, profile.is_new, found.courses, tuple(sorted(wanted)), found.hours, found.is_exact)
    )
    for quarter, heads in _turns(place, profile):
        for id in found.courses:
            row = (site.country, id, able[id].common(site.languages) or (), quarter)
            book.seats.setdefault(row, []).append((site.id, heads, heads * site.likelihood))


def _turns(place: Place, profile: Profile) -> Iterator[tuple[Quarter, int]]:
    """When how many of a group are trained."""
    if profile.is_new:
        yield from ((one.quarter, one.heads) for one in place.schedule.of(profile.role))
    else:
        turns = place.turns[profile.role]
        yield from ((quarter, part) for quarter, part in zip(turns, even(profile.heads, len(turns)), strict=True) if part)


def _reason(code: str, goal: int, site: Site, known: Mapping[str, Course], able: Mapping[str, Course], framework: Framework) -> str:
    """Why no usable course awards a competency at a level: the last thing that stands in the way of any that does."""
    some = [one for one in known.values() if code in one.outcomes]
    enough = [one for one in some if min(one.outcomes[code], framework.highest_by_course) >= goal]
    if not enough:
        return NO_LEVEL if some else NO_COURSE
    if any(one.id in able for one in enough):
        return NO_FIT
    platforms = framework.platforms(site.platform, site.ds_lines, site.ff_lines)
    barred = {_barred(one, site, platforms, framework) or NO_BEFORE for one in enough}
    return next(why for why in (NO_BEFORE, NO_LANGUAGE, NO_PLATFORM, NO_COUNTRY, NO_CENTRE) if why in barred)


def _needs(book: _Book) -> Iterator[SeatNeed]:
    for (country, course, languages, quarter), lines in sorted(
        book.seats.items(), key=lambda one: (one[0][0], one[0][1], one[0][3], one[0][2])
    ):
        expected = sum((seats for _, _, seats in lines), Fraction(0))
        if expected:
            sites = tuple(dict.fromkeys(site for site, _, _ in lines))
            yield SeatNeed(country, course, languages, quarter, expected, sum(heads for _, heads, _ in lines), sites)
