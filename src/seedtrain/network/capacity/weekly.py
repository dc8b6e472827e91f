"""What centres can host, week by week, as plain lists and numbers.

Flow: network.views, the planner -> this file.
Reads: facilities, weeks that differ, trainers, courses a centre teaches, offerings. Writes: nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypedDict, TypeVar

from django.db.models import Prefetch, Q, QuerySet

from seedtrain.network.models import CapacityWeek, Centre, CentreCourse, Facility, Offering, OfferingPart, Trainer
from seedtrain.network.weeks import WEEK, inside, monday_of, mondays

Row = TypeVar("Row", Facility, Trainer, CentreCourse, Offering)
Need = tuple[str, int]
TAKES_PLACE = (Offering.State.PLANNED, Offering.State.PUBLISHED, Offering.State.RUNNING)


class FacilityWeeks(TypedDict):
    """A facility, its usual units, and its units in each week."""

    slug: str
    kind: str
    name: str
    venue: str
    units: int
    seats: int | None
    by_week: list[int]


class TrainerWeeks(TypedDict):
    """A trainer, and 1 or 0 for each week."""

    label: str
    venue: str
    skills: list[str]
    languages: list[str]
    weeks_a_year: int | None
    by_week: list[int]


class Teachable(TypedDict):
    """A course the centre says it can teach; None is not known."""

    course: str
    languages: list[str]
    weeks: int | None
    cost_run_minor: int | None
    currency: str
    cohort_min: int | None
    cohort_max: int | None
    facilities: list[Need] | None
    trainers: int | None


class Run(TypedDict):
    """An offering on site in these weeks (their numbers), and what it takes; None when the centre has not said.

    `venues` are those of its parts, in their order; none when no part has one.
    """

    offering: str
    course: str
    venues: list[str]
    weeks: list[int]
    facilities: list[Need] | None


class CentreWeeks(TypedDict):
    """One centre; `closed` is 1 in the weeks in which all of it is closed, `is_synthetic` when any of it is the demo's invention."""

    slug: str
    name: str
    country: str
    region: str
    languages: list[str]
    is_synthetic: bool
    closed: list[int]
    facilities: list[FacilityWeeks]
    trainers: list[TrainerWeeks]
    courses: list[Teachable]
    runs: list[Run]


class Weekly(TypedDict):
    """All centres asked for, on the same weeks."""

    first_monday: str
    mondays: list[str]
    centres: list[CentreWeeks]


Differing = Mapping[tuple[int, int | None], Mapping[date, int]]


def weekly(centres: Iterable[Centre], first_monday: date, weeks: int) -> Weekly:
    """What every centre can host in each of `weeks` weeks from `first_monday`; plain lists and numbers, ready for JSON.

    A facility lists units a week, after its own weeks and the whole centre's; a trainer 1 or 0. `runs` are offerings that are planned,
    published or running. Seven queries beside that for the centres, whatever their number. `first_monday` is moved back to its Monday.
    """
    first = monday_of(first_monday)
    asked = mondays(first, weeks)
    found = list(centres)
    ids = [one.pk for one in found]
    facilities = _grouped(Facility.objects.filter(centre__in=ids).select_related("venue"))
    trainers = _grouped(Trainer.objects.filter(centre__in=ids).select_related("venue").prefetch_related("away"))
    courses = _grouped(CentreCourse.objects.filter(centre__in=ids, is_taught=True).select_related("course"))
    runs = _grouped(_offerings(ids, first, weeks))
    differs: dict[tuple[int, int | None], dict[date, int]] = defaultdict(dict)
    for week in CapacityWeek.objects.filter(centre__in=ids, monday__gte=first, monday__lt=first + weeks * WEEK):
        differs[week.centre_id, week.facility_id][week.monday] = week.units
    return {
        "first_monday": first.isoformat(),
        "mondays": [day.isoformat() for day in asked],
        "centres": [
            {
                "slug": one.slug,
                "name": one.name,
                "country": one.country,
                "region": one.region,
                "languages": list(one.languages),
                "is_synthetic": (
                    any(row.is_demo for row in facilities[one.pk])
                    or any(row.is_demo for row in trainers[one.pk])
                    or any(row.is_demo for row in courses[one.pk])
                ),
                "closed": [int(day in differs[one.pk, None]) for day in asked],
                "facilities": [_facility(row, asked, differs) for row in facilities[one.pk] if row.units],
                "trainers": [_trainer(row, asked) for row in trainers[one.pk] if row.ended_at is None or row.ended_at > first],
                "courses": [_course(row) for row in courses[one.pk]],
                "runs": [run for row in runs[one.pk] if (run := _run(row, asked, courses[one.pk]))["weeks"]],
            }
            for one in found
        ],
    }


def taken(centre: CentreWeeks, kind: str) -> list[int]:
    """Units of a kind that the runs take in each week, as far as the centre has said what they need."""
    used = [0] * len(centre["closed"])
    for run in centre["runs"]:
        units = sum(count for needed, count in run["facilities"] or () if needed == kind)
        for number in run["weeks"]:
            used[number] += units
    return used


def _grouped(rows: "QuerySet[Row]") -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.centre_id].append(row)
    return found


def _offerings(centres: Sequence[int], first: date, weeks: int) -> "QuerySet[Offering]":
    """Offerings that may be on site in the weeks, with the parts that have a venue and days."""
    after = first + weeks * WEEK
    parts = OfferingPart.objects.exclude(venue=None).exclude(starts_on=None).select_related("venue")
    ends = Q(ends_on__gte=first) | Q(ends_on=None, starts_on__gte=first)
    near = Offering.objects.filter(ends, centre__in=centres, state__in=TAKES_PLACE, starts_on__lt=after)
    return near.select_related("version__course").prefetch_related(Prefetch("parts", queryset=parts)).order_by("starts_on", "slug")


def _facility(one: Facility, asked: Sequence[date], differs: Differing) -> FacilityWeeks:
    own, closed = differs.get((one.centre_id, one.pk), {}), differs.get((one.centre_id, None), {})
    return {
        "slug": one.slug,
        "kind": one.kind,
        "name": one.name,
        "venue": one.venue.slug if one.venue else "",
        "units": one.units,
        "seats": one.seats,
        "by_week": [0 if day in closed else own.get(day, one.units) for day in asked],
    }


def _trainer(one: Trainer, asked: Sequence[date]) -> TrainerWeeks:
    gone = [(away.first_monday, away.last_monday) for away in one.away.all()]
    ended = monday_of(one.ended_at) if one.ended_at else date.max
    return {
        "label": one.label,
        "venue": one.venue.slug if one.venue else "",
        "skills": list(one.skills),
        "languages": list(one.languages),
        "weeks_a_year": one.weeks_a_year,
        "by_week": [int(day < ended and not inside(gone, day)) for day in asked],
    }


def _course(one: CentreCourse) -> Teachable:
    return {
        "course": one.course.slug,
        "languages": list(one.languages),
        "weeks": one.weeks,
        "cost_run_minor": one.cost_run_minor,
        "currency": one.currency,
        "cohort_min": one.cohort_min,
        "cohort_max": one.cohort_max,
        "facilities": None if one.facilities is None else [(str(kind), int(units)) for kind, units in one.facilities],
        "trainers": one.trainers,
    }


def _run(one: Offering, asked: Sequence[date], taught: Sequence[CentreCourse]) -> Run:
    """An offering's weeks on site: those of its parts at a venue, or all of its days when no part says more."""
    spans = [(part.starts_on, part.ends_on or part.starts_on) for part in one.parts.all()] or [
        (one.starts_on, one.ends_on or one.starts_on)
    ]
    weeks = {
        number for number, day in enumerate(asked) for begin, end in spans if begin and end and monday_of(begin) <= day <= monday_of(end)
    }
    said = next((row for row in taught if row.course_id == one.version.course_id), None)
    return {
        "offering": one.slug,
        "course": one.version.course.slug,
        "venues": list(dict.fromkeys(part.venue.slug for part in one.parts.all() if part.venue)),
        "weeks": sorted(weeks),
        "facilities": None if said is None or said.facilities is None else [(str(kind), int(units)) for kind, units in said.facilities],
    }
