"""What the demo's centres can host this year and next, so that a planner has something to plan with.

Flow: demo.load -> this file -> network.actions.
Reads: data/demo/capacity.json. Writes: facilities, weeks, trainers and courses of centres.
Source: all synthetic and marked so, because no centre has published its capacity.
"""

from datetime import datetime
from typing import cast

from seedtrain.demo.papers import Record, records, text, words
from seedtrain.demo.real import Network
from seedtrain.network import actions as network
from seedtrain.network.capacity import AwayRow, CourseRow, FacilityRow, TrainerRow
from seedtrain.network.models import Centre
from seedtrain.network.weeks import WEEK, first_monday
from seedtrain.people.models import Person

UNIT, MINOR = "USD", 100
SYNTHETIC = "Synthetic, of the demo: what this centre can really host is not published."


def add_capacity(made: Network, now: datetime, *, actor: Person) -> None:
    """Centres that teach on plant, and one candidate, have synthetic capacity for this ISO year and the next."""
    for record in records("capacity", "facilities"):
        centre, units = made.centres[text(record, "centre")], cast(int, record["units"])
        facility = FacilityRow(
            text(record, "slug"),
            text(record, "kind"),
            text(record, "name"),
            units,
            _count(record, "seats"),
            text(record, "venue"),
            SYNTHETIC,
            SYNTHETIC,
        )
        network.set_facility(centre, facility, actor=actor, at=now, is_demo=True)
    for record in records("capacity", "trainers"):
        skills, languages, weeks = words(record, "skills"), words(record, "languages"), _count(record, "weeks_a_year")
        trainer = TrainerRow(text(record, "label"), skills, languages, weeks, venue=text(record, "venue"))
        network.set_trainer(made.centres[text(record, "centre")], trainer, actor=actor, at=now, is_demo=True)
    for record in records("capacity", "courses"):
        network.set_centre_course(made.centres[text(record, "centre")], _course(record), actor=actor, at=now, is_demo=True)
    for year in (now.isocalendar().year, now.isocalendar().year + 1):
        _add_weeks(made.centres, year, now, actor)


def _add_weeks(centres: dict[str, Centre], year: int, now: datetime, actor: Person) -> None:
    """Weeks that differ and trainers' absences of one year, each counted from its week 1."""
    begin = first_monday(year)
    for record in records("capacity", "weeks"):
        first, last = (begin + (cast(int, record[key]) - 1) * WEEK for key in ("first", "last"))
        network.close_weeks(
            centres[text(record, "centre")],
            first,
            last,
            why=text(record, "why"),
            facility=text(record, "facility"),
            units=cast(int, record["units"]),
            actor=actor,
            at=now,
        )
    for record in records("capacity", "away"):
        first, last = (begin + (cast(int, record[key]) - 1) * WEEK for key in ("first", "last"))
        row = AwayRow(text(record, "trainer"), first, last, text(record, "why"))
        network.set_trainer_away(centres[text(record, "centre")], row, actor=actor, at=now)


def _count(record: Record, key: str) -> int | None:
    return cast("int | None", record[key])


def _course(record: Record) -> CourseRow:
    needs = cast("list[tuple[str, int]] | None", record["facilities"])
    cost = _count(record, "cost")
    return CourseRow(
        course=text(record, "course"),
        languages=words(record, "languages"),
        weeks=_count(record, "weeks"),
        cost_run_minor=None if cost is None else cost * MINOR,
        currency="" if cost is None else UNIT,
        cohort_min=_count(record, "cohort_min"),
        cohort_max=_count(record, "cohort_max"),
        facilities=None if needs is None else tuple((kind, units) for kind, units in needs),
        trainers=_count(record, "trainers"),
    )
