"""Courses as the demand for seats sees them: what they award, in which languages, who offers them, and what comes before.

Flow: a caller, or `read_courses` -> this file -> cover.py, seats.py.
Reads: a mapping. Writes: nothing.
Source: docs/reference/site-file.md, "Courses". Which edition awards what is nowhere published: outcomes are always somebody's own mapping.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .errors import CourseError
from .words import Field, Guesser, check_fields, no_guess

FORMAT = "seedtrain-courses/1"
TOP = ("format", "title", "course")
COURSE = ("id", "title", "outcomes", "languages", "centres", "hours", "prerequisites", "platforms", "countries", "source")
CENTRE = ("name", "country", "languages")
NO_PLATFORMS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Offer:
    """A centre that gives a course; without languages it teaches in those of the course."""

    centre: str
    country: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A course: `outcomes` level by competency, `hours` of one seat or None where nobody says [h], `languages` empty where not known.

    platforms  of the framework it is made for; empty where nobody says
    countries  whose people it is for; empty for all
    """

    id: str
    title: str
    outcomes: Mapping[str, int]
    languages: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    hours: int | None = None
    prerequisites: tuple[str, ...] = ()
    source: str = ""
    platforms: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def common(self, wanted: tuple[str, ...]) -> tuple[str, ...] | None:
        """Languages both sides have; empty where one side does not say; None where both say and nothing is in common."""
        spoken = [offer.languages or self.languages for offer in self.offers]
        if not wanted or any(not one for one in spoken):
            return ()
        found = {language for one in spoken for language in one} & set(wanted)
        return tuple(language for language in wanted if language in found) or None


def read_courses(
    raw: Mapping[str, object],
    competencies: Mapping[str, object],
    source: str = "the courses",
    platforms: Mapping[str, str] = NO_PLATFORMS,
    countries: Collection[str] = (),
    guess: Guesser = no_guess,
) -> tuple[Course, ...]:
    """Every course of a file. Raises CourseError naming the course, the field, what came and what to do.

    `platforms` gives the framework's platform by the name a site file has for it.
    """
    check_fields(CourseError, source, raw, TOP)
    if raw.get("format") != FORMAT:
        came = f"format = {Field.shown(raw['format'])}" if "format" in raw else "format is missing"
        raise CourseError(
            "wrong_format", {"came": str(raw.get("format"))}, f'{source}: {came}. Write format = "{FORMAT}" in its first line.'
        )
    found: dict[str, Course] = {}
    tables = raw.get("course")
    if not isinstance(tables, list) or not tables or not all(isinstance(one, dict) for one in tables):
        raise CourseError("no_courses", {}, f"{source}: no course came. Begin each with a line [[course]].")
    for at, one in enumerate(tables, start=1):
        course = _course(one, at, competencies, platforms, countries, guess)
        if course.id in found:
            raise CourseError("course_twice", {"id": course.id}, f'id = "{course.id}": two courses have this id. Give each its own.')
        found[course.id] = course
    _check_prerequisites(found)
    return tuple(found.values())


def _course(
    raw: Mapping[str, object],
    at: int,
    competencies: Mapping[str, object],
    platforms: Mapping[str, str],
    countries: Collection[str],
    guess: Guesser,
) -> Course:
    where = f'course {at} ("{raw["id"]}")' if isinstance(raw.get("id"), str) else f"course {at}"
    check_fields(CourseError, where, raw, COURSE)
    field = Field(CourseError, where, raw, guess=guess)
    outcomes = field.counts("outcomes", competencies, "competency", 1, 4)
    if not outcomes:
        raise field.wrong("outcomes", "at least one competency with a level from 1 to 4", "Write outcomes = {U4 = 2}.")
    offers = []
    for place, centre in enumerate(field.tables("centres", 'Write centres = [{name = "..."}].'), start=1):
        inner = Field(CourseError, f"{where}, centre {place}", centre)
        check_fields(CourseError, inner.where, centre, CENTRE)
        offers.append(Offer(inner.text("name"), inner.text("country", ""), inner.texts("languages")))
    return Course(
        id=field.text("id"),
        title=field.text("title"),
        outcomes=outcomes,
        languages=field.texts("languages"),
        offers=tuple(offers),
        hours=field.whole("hours", 1, 10_000) if "hours" in raw else None,
        prerequisites=field.texts("prerequisites"),
        source=field.text("source", ""),
        platforms=tuple(dict.fromkeys(platforms[one] for one in field.codes("platforms", platforms, "platform"))),
        countries=field.codes("countries", countries, "country"),
    )


def _check_prerequisites(courses: Mapping[str, Course]) -> None:
    """Every prerequisite is a course of the file, and no course comes before itself."""
    for course in courses.values():
        for id in course.prerequisites:
            if id not in courses:
                raise CourseError(
                    "unknown_prerequisite",
                    {"id": id},
                    f'course "{course.id}": prerequisites has "{id}"; expected the id of a course of this file. Add it, or leave it out.',
                )
    for course in courses.values():
        if course.id in before(course.id, courses):
            raise CourseError(
                "circle", {"id": course.id}, f'course "{course.id}": prerequisites lead back to itself. Take one of them out.'
            )


def before(id: str, courses: Mapping[str, Course]) -> frozenset[str]:
    """Every course that must come before this one, directly or not."""
    found: set[str] = set()
    open_ = list(courses[id].prerequisites)
    while open_:
        one = open_.pop()
        if one not in found and one in courses:
            found.add(one)
            open_ += courses[one].prerequisites
    return frozenset(found)
