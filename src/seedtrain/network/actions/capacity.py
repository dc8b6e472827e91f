"""What a centre can host is stated, and stated again when it changes: facilities, weeks, trainers, courses, or all of it from a file.

Flow: network.views -> this file -> tables, journal.
Reads: what stands about the centre. Writes: facilities, weeks that differ, trainers, their absences, courses a centre teaches.
Stating the same again changes nothing and is not journalled; stating what was before undoes.
"""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import TypeAlias

from django.db import transaction

from seedtrain.curriculum.models import Course
from seedtrain.network.actions.capacity_checks import (
    Known,
    check_away,
    check_course,
    check_facility,
    check_trainer,
    check_weeks,
    read_known,
)
from seedtrain.network.actions.checks import as_written
from seedtrain.network.capacity import (
    AwayRow,
    Capacity,
    Change,
    CourseRow,
    FacilityRow,
    TrainerRow,
    WeeksRow,
    compare,
    course_row,
    facility_row,
    read_capacity,
    trainer_row,
)
from seedtrain.network.models import CapacityWeek, Centre, CentreCourse, Facility, Trainer, TrainerAway, Venue
from seedtrain.network.weeks import mondays_between, stretches
from seedtrain.people.models import JournalEntry, Person

Told: TypeAlias = "tuple[dict[str, object], dict[str, object]] | None"
"""What the journal keeps of one statement; None when it changed nothing."""


@transaction.atomic
def set_facility(centre: Centre, row: FacilityRow, *, actor: Person | None, at: datetime, is_demo: bool = False) -> Facility:
    """The facility stands as stated; its short name says which one it is."""
    _lock(centre)
    check_facility(row, read_known(centre))
    told = _write_facility(centre, row, is_demo=is_demo)
    facility = Facility.objects.get(centre=centre, slug=row.slug)
    _journal("set_facility", facility, told, actor, at)
    return facility


@transaction.atomic
def close_weeks(
    centre: Centre, first: date, last: date, *, why: str, actor: Person | None, at: datetime, facility: str = "", units: int = 0
) -> int:
    """In these weeks the facility has so many units, or the whole centre is closed; the number of weeks that changed."""
    return _state_weeks("close_weeks", centre, WeeksRow(facility, first, last, units, why), actor, at)


@transaction.atomic
def open_weeks(centre: Centre, first: date, last: date, *, actor: Person | None, at: datetime, facility: str = "") -> int:
    """In these weeks the facility, or the centre, is as usual; the number of weeks that changed."""
    return _state_weeks("open_weeks", centre, WeeksRow(facility, first, last, None), actor, at)


def _state_weeks(verb: str, centre: Centre, row: WeeksRow, actor: Person | None, at: datetime) -> int:
    _lock(centre)
    check_weeks(row, read_known(centre))
    changed, told = _write_weeks(centre, row)
    _journal(verb, centre, told, actor, at)
    return changed


@transaction.atomic
def set_trainer(
    centre: Centre, row: TrainerRow, *, actor: Person | None, at: datetime, person: Person | None = None, is_demo: bool = False
) -> Trainer:
    """The trainer stands as stated; `person` is their account, None leaves it as it was."""
    _lock(centre)
    check_trainer(row, read_known(centre))
    told = _write_trainer(centre, row, is_demo=is_demo)
    trainer = Trainer.objects.get(centre=centre, label=row.label)
    if person is not None and trainer.person_id != person.pk:
        old: dict[str, object] = {"person": trainer.person_id}
        new: dict[str, object] = {"person": person.pk}
        told = (told[0] | old, told[1] | new) if told else (old, new)
        trainer.person = person
        trainer.save(update_fields=["person"])
    _journal("set_trainer", trainer, told, actor, at)
    return trainer


@transaction.atomic
def set_trainer_away(centre: Centre, row: AwayRow, *, actor: Person | None, at: datetime) -> bool:
    """The trainer is away in these weeks, or teaches in them again; True when that is new."""
    _lock(centre)
    check_away(row, read_known(centre))
    told = _write_away(centre, row)
    _journal("set_trainer_away", Trainer.objects.get(centre=centre, label=row.trainer), told, actor, at)
    return told is not None


@transaction.atomic
def set_centre_course(centre: Centre, row: CourseRow, *, actor: Person | None, at: datetime, is_demo: bool = False) -> CentreCourse:
    """The centre says that it can teach the course, and what a run takes; `is_taught` false takes it back."""
    _lock(centre)
    check_course(row, read_known(centre))
    told = _write_course(centre, row, is_demo=is_demo)
    course = CentreCourse.objects.get(centre=centre, course__slug=row.course)
    _journal("set_centre_course", course, told, actor, at)
    return course


@transaction.atomic
def load_capacity(centre: Centre, sent: Capacity, *, source: str, actor: Person | None, at: datetime) -> dict[str, Change]:
    """Every row of a file stands, or none; what the file does not name stays. What it changed, by sheet.

    One entry of the journal for the whole file; `source` is the file's name.
    """
    _lock(centre)
    known = read_known(centre)
    known = replace(
        known,
        facilities=known.facilities | {row.slug for row in sent.facilities},
        trainers=known.trainers | {row.label for row in sent.trainers},
    )
    _check_all(sent, known)
    changes = compare(read_capacity(centre), sent)
    told: list[Told] = [_write_facility(centre, row) for row in sent.facilities]
    told += [_write_weeks(centre, row)[1] for row in sent.weeks]
    told += [_write_trainer(centre, row) for row in sent.trainers]
    told += [_write_away(centre, row) for row in sent.away]
    told += [_write_course(centre, row) for row in sent.courses]
    steps = [one for one in told if one is not None]
    if steps:
        before, after = {"steps": [one[0] for one in steps]}, {"steps": [one[1] for one in steps], "source": source}
        JournalEntry.objects.append(actor=actor, verb="load_capacity", about=centre, at=at, before=before, after=after)
    return changes


def _check_all(sent: Capacity, known: Known) -> None:
    for facility in sent.facilities:
        check_facility(facility, known)
    for weeks in sent.weeks:
        check_weeks(weeks, known)
    for trainer in sent.trainers:
        check_trainer(trainer, known)
    for away in sent.away:
        check_away(away, known)
    for course in sent.courses:
        check_course(course, known)


def _lock(centre: Centre) -> None:
    """One statement about a centre at a time, so that before and after in the journal are true."""
    Centre.objects.select_for_update().get(pk=centre.pk)


def _journal(verb: str, about: Centre | Facility | Trainer | CentreCourse, told: Told, actor: Person | None, at: datetime) -> None:
    if told is not None:
        JournalEntry.objects.append(actor=actor, verb=verb, about=about, at=at, before=told[0], after=told[1])


def _difference(before: Mapping[str, object], after: Mapping[str, object], key: str) -> Told:
    """The fields that differ, each side with the key that names the row."""
    changed = {name for name in after if name not in before or before[name] != after[name]}
    if not changed:
        return None
    return as_written({name: before[name] for name in changed if name in before}), as_written(
        {name: after[name] for name in {key} | changed}
    )


def _write_facility(centre: Centre, row: FacilityRow, *, is_demo: bool = False) -> Told:
    found = Facility.objects.select_related("venue").filter(centre=centre, slug=row.slug).first()
    told = _difference(asdict(facility_row(found)) if found else {}, asdict(row), "slug")
    if told is not None:
        fields = asdict(row) | {"venue": _venue(centre, row.venue)}
        # What the centre itself states is no longer an invention of the demo.
        Facility.objects.update_or_create(centre=centre, slug=fields.pop("slug"), defaults=fields | {"is_demo": is_demo})
    return told


def _venue(centre: Centre, slug: str) -> Venue | None:
    return centre.venues.filter(slug=slug).first() if slug else None


def _write_weeks(centre: Centre, row: WeeksRow) -> tuple[int, Told]:
    """How many weeks changed, and what the journal keeps: stretches with their units."""
    facility = Facility.objects.get(centre=centre, slug=row.facility) if row.facility else None
    stored = CapacityWeek.objects.filter(centre=centre, facility=facility, monday__range=(row.first, row.last))
    before = {one.monday: (one.units, one.why) for one in stored}
    is_usual = row.units is None or (facility is not None and row.units == facility.units)
    after = {} if is_usual else dict.fromkeys(mondays_between(row.first, row.last), (row.units or 0, row.why))
    changed = [monday for monday in before.keys() | after.keys() if before.get(monday) != after.get(monday)]
    if not changed:
        return 0, None
    stored.filter(monday__in=changed).delete()
    CapacityWeek.objects.bulk_create(
        CapacityWeek(centre=centre, facility=facility, monday=monday, units=after[monday][0], why=after[monday][1])
        for monday in sorted(changed)
        if monday in after
    )
    weeks = {"facility": row.facility, "first": row.first.isoformat(), "last": row.last.isoformat()}
    return len(changed), (weeks | {"weeks": _as_written(before)}, weeks | {"weeks": _as_written(after)})


def _as_written(weeks: Mapping[date, object]) -> list[list[object]]:
    return [[first.isoformat(), last.isoformat(), value] for first, last, value in stretches(weeks)]


def _write_trainer(centre: Centre, row: TrainerRow, *, is_demo: bool = False) -> Told:
    found = Trainer.objects.select_related("venue").filter(centre=centre, label=row.label).first()
    told = _difference(asdict(trainer_row(found)) if found else {}, asdict(row), "label")
    if told is not None:
        lists = {"skills": list(row.skills), "languages": list(row.languages)}
        fields = asdict(row) | lists | {"venue": _venue(centre, row.venue), "is_demo": is_demo}
        Trainer.objects.update_or_create(centre=centre, label=fields.pop("label"), defaults=fields)
    return told


def _write_away(centre: Centre, row: AwayRow) -> Told:
    """Absences are kept as stretches of weeks with one reason; stating weeks again cuts them out of what stood."""
    trainer = Trainer.objects.get(centre=centre, label=row.trainer)
    before: dict[date, object] = {
        monday: one.why for one in trainer.away.all() for monday in mondays_between(one.first_monday, one.last_monday)
    }
    asked = mondays_between(row.first, row.last)
    after = {monday: why for monday, why in before.items() if monday not in set(asked)} | (
        dict.fromkeys(asked, row.why) if row.is_away else {}
    )
    if before == after:
        return None
    trainer.away.all().delete()
    TrainerAway.objects.bulk_create(
        TrainerAway(trainer=trainer, first_monday=first, last_monday=last, why=str(why)) for first, last, why in stretches(after)
    )
    label = {"trainer": row.trainer}
    return label | {"away": _as_written(before)}, label | {"away": _as_written(after)}


def _write_course(centre: Centre, row: CourseRow, *, is_demo: bool = False) -> Told:
    found = CentreCourse.objects.select_related("course").filter(centre=centre, course__slug=row.course).first()
    told = _difference(asdict(course_row(found)) if found else {}, asdict(row), "course")
    if told is not None:
        fields = asdict(row) | {
            "languages": list(row.languages),
            "facilities": None if row.facilities is None else [list(pair) for pair in row.facilities],
            "is_demo": is_demo,
        }
        course = Course.objects.get(slug=fields.pop("course"))
        CentreCourse.objects.update_or_create(centre=centre, course=course, defaults=fields)
    return told
