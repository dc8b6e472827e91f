"""What is stated about a centre's capacity, as plain rows: by its tables now, or by a file that was sent.

Flow: network.actions, network.forms, network.views -> this file.
Reads: facilities, weeks that differ, trainers, courses a centre teaches. Writes: nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, TypeVar, cast

from seedtrain.network.models import Centre, CentreCourse, Facility, Trainer
from seedtrain.network.weeks import mondays_between, stretches

Needs = tuple[tuple[str, int], ...]
"""What one run takes at a time: (kind of facility, units)."""


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A facility as somebody states it; `seats` is None when not known, `venue` is a slug or empty."""

    slug: str
    kind: str
    name: str
    units: int
    seats: int | None = None
    venue: str = ""
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class WeeksRow:
    """Weeks from Monday to Monday, both inside, with `units` of a facility; no facility: the whole centre; None: as usual."""

    facility: str
    first: date
    last: date
    units: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class TrainerRow:
    """A trainer by the centre's staff label; `venue` is a slug, empty when not known."""

    label: str
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    weeks_a_year: int | None = None
    ended_at: date | None = None
    venue: str = ""


@dataclass(frozen=True, slots=True)
class AwayRow:
    """Weeks in which a trainer does not teach, or with `is_away` false, does again."""

    trainer: str
    first: date
    last: date
    why: str = ""
    is_away: bool = True


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course as a centre teaches it; None is not known, and no needs is not the same as needs not known."""

    course: str
    languages: tuple[str, ...] = ()
    weeks: int | None = None
    cost_run_minor: int | None = None
    currency: str = ""
    cohort_min: int | None = None
    cohort_max: int | None = None
    facilities: Needs | None = None
    trainers: int | None = None
    is_taught: bool = True


@dataclass(frozen=True, slots=True)
class Capacity:
    """All that is stated about one centre, or all that a file says."""

    facilities: tuple[FacilityRow, ...] = ()
    weeks: tuple[WeeksRow, ...] = ()
    trainers: tuple[TrainerRow, ...] = ()
    away: tuple[AwayRow, ...] = ()
    courses: tuple[CourseRow, ...] = ()

    def __len__(self) -> int:
        return sum(len(rows) for rows in (self.facilities, self.weeks, self.trainers, self.away, self.courses))


@dataclass(frozen=True, slots=True)
class Change:
    """How many things of one kind a file adds, changes and leaves as they are; weeks count one by one."""

    new: int = 0
    changed: int = 0
    same: int = 0


def facility_row(one: Facility) -> FacilityRow:
    """The facility as stated (its venue is loaded)."""
    venue = one.venue.slug if one.venue else ""
    return FacilityRow(one.slug, one.kind, one.name, one.units, one.seats, venue, one.note, one.source)


def trainer_row(one: Trainer) -> TrainerRow:
    """The trainer as stated (their venue is loaded)."""
    venue = one.venue.slug if one.venue else ""
    return TrainerRow(one.label, tuple(one.skills), tuple(one.languages), one.weeks_a_year, one.ended_at, venue)


def course_row(one: CentreCourse) -> CourseRow:
    """The course as stated (it is loaded)."""
    needs = None if one.facilities is None else tuple((str(kind), int(units)) for kind, units in one.facilities)
    return CourseRow(
        one.course.slug,
        tuple(one.languages),
        one.weeks,
        one.cost_run_minor,
        one.currency,
        one.cohort_min,
        one.cohort_max,
        needs,
        one.trainers,
        one.is_taught,
    )


def read_capacity(centre: Centre) -> Capacity:
    """What stands about this centre now; weeks and absences as stretches. Five queries."""
    by_facility: dict[str, dict[date, object]] = defaultdict(dict)
    for one in centre.capacity_weeks.select_related("facility"):
        by_facility[one.facility.slug if one.facility else ""][one.monday] = (one.units, one.why)
    weeks = [
        WeeksRow(slug, first, last, *cast(tuple[int, str], value))
        for slug in sorted(by_facility)
        for first, last, value in stretches(by_facility[slug])
    ]
    trainers = list(centre.trainers.select_related("venue").prefetch_related("away"))
    return Capacity(
        tuple(facility_row(one) for one in centre.facilities.select_related("venue")),
        tuple(weeks),
        tuple(trainer_row(one) for one in trainers),
        tuple(AwayRow(one.label, gone.first_monday, gone.last_monday, gone.why) for one in trainers for gone in one.away.all()),
        tuple(course_row(one) for one in centre.teaches.select_related("course")),
    )


Key = TypeVar("Key")


def compare(stated: Capacity, sent: Capacity) -> dict[str, Change]:
    """What a file would change, by sheet; what it does not name stays and is not counted."""
    usual = {row.slug: row.units for row in (*stated.facilities, *sent.facilities)}
    weeks = {
        key: None if units is None or units == usual.get(key[0]) else (units, why) for key, (units, why) in _by_week(sent.weeks).items()
    }
    return {
        "facilities": _count({row.slug: row for row in stated.facilities}, {row.slug: row for row in sent.facilities}),
        "weeks": _count(_by_week(stated.weeks), weeks),
        "trainers": _count({row.label: row for row in stated.trainers}, {row.label: row for row in sent.trainers}),
        "away": _count(_away_weeks(stated.away), _away_weeks(sent.away)),
        "courses": _count({row.course: row for row in stated.courses}, {row.course: row for row in sent.courses}),
    }


def _by_week(rows: Iterable[WeeksRow]) -> dict[tuple[str, date], tuple[int | None, str]]:
    return {(row.facility, monday): (row.units, row.why) for row in rows for monday in mondays_between(row.first, row.last)}


def _away_weeks(rows: Iterable[AwayRow]) -> dict[tuple[str, date], str | None]:
    return {(row.trainer, monday): row.why if row.is_away else None for row in rows for monday in mondays_between(row.first, row.last)}


def _count(before: Mapping[Key, object], after: Mapping[Key, object]) -> Change:
    """None in `after` takes the thing away."""
    same = sum(before.get(key) == value for key, value in after.items())
    new = sum(value is not None and before.get(key) is None for key, value in after.items())
    return Change(new, len(after) - same - new, same)


def as_plain(sent: Capacity) -> dict[str, list[dict[str, object]]]:
    """The rows as JSON can carry them, days as ISO 8601."""
    return {
        name: [{key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(row).items()} for row in rows]
        for name, rows in ((field.name, getattr(sent, field.name)) for field in fields(sent))
    }


def from_plain(plain: Mapping[str, list[dict[str, Any]]]) -> Capacity:
    """The rows again."""
    return Capacity(**{name: tuple(kind(**_typed(row)) for row in plain[name]) for name, kind in KINDS.items()})


KINDS: dict[str, Any] = {"facilities": FacilityRow, "weeks": WeeksRow, "trainers": TrainerRow, "away": AwayRow, "courses": CourseRow}


def _typed(row: Mapping[str, Any]) -> dict[str, Any]:
    """Lists are tuples again, and days are days."""
    days = {name: date.fromisoformat(row[name]) for name in ("first", "last", "ended_at") if row.get(name)}
    lists = {name: tuple(row[name]) for name in ("skills", "languages") if name in row}
    needs = {"facilities": tuple((kind, units) for kind, units in row["facilities"])} if row.get("facilities") is not None else {}
    return dict(row) | days | lists | needs
