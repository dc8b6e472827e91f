"""What a centre states about its capacity, what is refused, and what follows week by week."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from seedtrain.curriculum.models import Modality, Pillar
from seedtrain.network import actions
from seedtrain.network.capacity import AwayRow, CourseRow, FacilityRow, TrainerRow, holds, read_capacity, taken, weekly
from seedtrain.network.models import CapacityWeek, Centre, CentreCourse, Facility, Trainer, TrainerAway
from seedtrain.network.weeks import first_monday, mondays_between, weeks_in
from seedtrain.people.access import Refused
from seedtrain.people.actions import erase_person, verify_journal
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, plan

PLANT = FacilityRow("plant", "pilot_plant", "Pilot plant", 2, 20, "lab")
TRAINER = TrainerRow("T-1", ("upstream",), ("en", "ko"), 20)
COURSE = CourseRow("upstream", ("en",), 4, None, "", 8, 20, (("pilot_plant", 1),), 4)
WEEK_1_OF_2026 = date(2025, 12, 29)


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


@pytest.fixture
def plant(cast: Cast, world: World) -> Facility:
    return actions.set_facility(world.osong, PLANT, actor=cast.soojin, at=NOW)


def by_week(world: World, first: date, weeks: int) -> list[int]:
    return weekly([world.osong], first, weeks)["centres"][0]["facilities"][0]["by_week"]


def verbs() -> list[str]:
    listed = ["set_facility", "close_weeks", "open_weeks", "set_trainer", "set_trainer_away", "set_centre_course", "load_capacity"]
    return list(JournalEntry.objects.filter(verb__in=listed).order_by("number").values_list("verb", flat=True))


def test_weeks_of_a_year_as_calendars_print_them() -> None:
    # Printed calendars: 2020, 2026 and 2032 have 53 weeks; week 1 of 2026 begins on Monday 29 December 2025.
    assert [year for year in range(2018, 2033) if weeks_in(year) == 53] == [2020, 2026, 2032]
    assert (first_monday(2026), first_monday(2027), first_monday(2024)) == (WEEK_1_OF_2026, date(2027, 1, 4), date(2024, 1, 1))


def test_facility_stated_twice_is_one_and_journalled_once(cast: Cast, world: World, plant: Facility) -> None:
    again = actions.set_facility(world.osong, PLANT, actor=cast.soojin, at=NOW)
    more = actions.set_facility(world.osong, replace(PLANT, units=3), actor=cast.soojin, at=NOW)
    entry = JournalEntry.objects.filter(verb="set_facility").order_by("-number")[0]

    assert (again.pk, more.pk, more.units, more.venue) == (plant.pk, plant.pk, 3, world.lab)
    assert verbs() == ["set_facility", "set_facility"]
    assert (entry.payload.body["before"], entry.payload.body["after"]) == ({"units": 2}, {"slug": "plant", "units": 3})
    assert verify_journal() is None


def test_weeks_across_the_end_of_a_year_with_53_weeks(cast: Cast, world: World, plant: Facility) -> None:
    # By hand: 14, 21 and 28 December 2026 (week 53), then 4 and 11 January 2027.
    count = actions.close_weeks(
        world.osong, date(2026, 12, 21), date(2027, 1, 4), why="requalification", facility="plant", actor=cast.soojin, at=NOW
    )

    assert count == 3
    assert by_week(world, date(2026, 12, 14), 5) == [2, 0, 0, 0, 2]
    assert date(2026, 12, 28).isocalendar()[:2] == (2026, 53)


def test_weeks_with_fewer_units_and_a_closed_centre(cast: Cast, world: World, plant: Facility) -> None:
    actions.close_weeks(
        world.osong, date(2026, 1, 5), date(2026, 1, 12), why="one down", facility="plant", units=1, actor=cast.maya, at=NOW
    )
    actions.close_weeks(world.osong, date(2026, 1, 12), date(2026, 1, 12), why="new year", actor=cast.maya, at=NOW)

    assert by_week(world, WEEK_1_OF_2026, 4) == [2, 1, 0, 2]
    assert weekly([world.osong], WEEK_1_OF_2026, 4)["centres"][0]["closed"] == [0, 0, 1, 0]


def test_open_weeks_undoes_and_opening_again_changes_nothing(cast: Cast, world: World, plant: Facility) -> None:
    monday, last = date(2026, 1, 5), date(2026, 1, 26)
    actions.close_weeks(world.osong, monday, last, why="booked", facility="plant", actor=cast.maya, at=NOW)

    opened = actions.open_weeks(world.osong, date(2026, 1, 12), date(2026, 1, 19), facility="plant", actor=cast.maya, at=NOW)
    again = actions.open_weeks(world.osong, date(2026, 1, 12), date(2026, 1, 19), facility="plant", actor=cast.maya, at=NOW)

    assert (opened, again) == (2, 0)
    assert list(CapacityWeek.objects.values_list("monday", flat=True)) == [monday, last]
    assert verbs() == ["set_facility", "close_weeks", "open_weeks"]


def test_trainer_away_is_cut_and_joined_by_weeks(cast: Cast, world: World) -> None:
    trainer = actions.set_trainer(world.osong, TRAINER, actor=cast.soojin, at=NOW)

    def away(first: date, last: date, is_away: bool = True) -> bool:
        return actions.set_trainer_away(world.osong, AwayRow("T-1", first, last, "leave", is_away), actor=cast.soojin, at=NOW)

    changed = [away(date(2026, 6, 1), date(2026, 6, 29)), away(date(2026, 6, 15), date(2026, 6, 15), False)]
    changed += [away(date(2026, 7, 6), date(2026, 7, 6)), away(date(2026, 7, 6), date(2026, 7, 6))]
    stood = list(TrainerAway.objects.filter(trainer=trainer).values_list("first_monday", "last_monday"))

    assert changed == [True, True, True, False]
    assert stood == [(date(2026, 6, 1), date(2026, 6, 8)), (date(2026, 6, 22), date(2026, 7, 6))]
    assert weekly([world.osong], date(2026, 6, 1), 7)["centres"][0]["trainers"][0]["by_week"] == [0, 0, 1, 0, 0, 0, 1]


def test_trainer_who_leaves_is_there_until_the_week_of_the_day(cast: Cast, world: World) -> None:
    # Wednesday 10 June 2026 is the first day without them; a week that is not whole does not count.
    actions.set_trainer(world.osong, replace(TRAINER, ended_at=date(2026, 6, 10)), actor=cast.soojin, at=NOW)

    assert weekly([world.osong], date(2026, 6, 1), 3)["centres"][0]["trainers"][0]["by_week"] == [1, 0, 0]
    assert weekly([world.osong], date(2026, 6, 15), 3)["centres"][0]["trainers"] == []


def test_trainer_is_at_a_venue_and_elsewhere_when_that_is_stated(cast: Cast, world: World) -> None:
    actions.set_trainer(world.osong, replace(TRAINER, venue="lab"), actor=cast.soojin, at=NOW)
    actions.set_trainer(world.osong, replace(TRAINER, venue="hall"), actor=cast.soojin, at=NOW)
    found = weekly([world.osong], date(2026, 6, 1), 1)["centres"][0]["trainers"]
    entry = JournalEntry.objects.filter(verb="set_trainer").order_by("-number")[0].payload.body

    assert [one["venue"] for one in found] == ["hall"]
    assert (entry["before"], entry["after"]) == ({"venue": "lab"}, {"label": "T-1", "venue": "hall"})
    assert read_capacity(world.osong).trainers == (replace(TRAINER, venue="hall"),)


def test_unknown_stays_unknown_and_nothing_needed_is_known(cast: Cast, world: World) -> None:
    unknown = actions.set_centre_course(world.osong, CourseRow("upstream"), actor=cast.soojin, at=NOW)
    before = (unknown.cost_run_minor, unknown.weeks, unknown.cohort_max, unknown.facilities, unknown.trainers)
    known = actions.set_centre_course(
        world.osong, CourseRow("upstream", facilities=(), cost_run_minor=0, currency="USD"), actor=None, at=NOW
    )

    assert before == (None, None, None, None, None)
    assert (known.pk, known.facilities, known.cost_run_minor) == (unknown.pk, [], 0)


def test_runs_take_units_in_the_weeks_of_their_parts_on_site(cast: Cast, world: World, plant: Facility) -> None:
    actions.set_centre_course(world.osong, COURSE, actor=cast.soojin, at=NOW)
    # The world's offering is online from 2 March and on site from 9 to 27 March 2026: three weeks.
    whole = plan(world.version, world.osong, "no-parts", cast, date(2026, 4, 8), date(2026, 4, 14))
    actions.add_part(whole, "Online", Modality.VIRTUAL, actor=cast.maya, at=NOW, starts_on=date(2026, 4, 8))
    found = weekly([world.osong], date(2026, 3, 2), 8)["centres"][0]

    assert [(run["offering"], run["venues"], run["weeks"], run["facilities"]) for run in found["runs"]] == [
        ("upstream-osong", ["lab"], [1, 2, 3], [("pilot_plant", 1)]),
        ("no-parts", [], [5, 6], [("pilot_plant", 1)]),
    ]
    assert taken(found, "pilot_plant") == [0, 1, 1, 1, 0, 1, 1, 0]


def test_weekly_asks_the_same_number_of_queries_for_one_centre_and_for_nine(cast: Cast, world: World, plant: Facility) -> None:
    actions.set_trainer(world.osong, TRAINER, actor=None, at=NOW)
    actions.set_centre_course(world.osong, COURSE, actor=None, at=NOW)
    for number in range(7):
        more = actions.admit_centre(world.owner, f"more-{number}", f"More {number}", Pillar.REGIONAL, "KEN", actor=None, at=NOW)
        actions.set_facility(more, replace(PLANT, venue=""), actor=None, at=NOW)
        actions.set_trainer(more, TRAINER, actor=None, at=NOW)
        actions.set_centre_course(more, COURSE, actor=None, at=NOW)
        plan(world.version, more, f"run-{number}", cast, date(2026, 3, 2), date(2026, 3, 6))
    counts = []
    for centres in (Centre.objects.filter(slug="osong"), Centre.objects.all()):
        with CaptureQueriesContext(connection) as queries:
            found = weekly(centres, date(2026, 3, 4), 4)
        counts.append((len(queries), len(found["centres"]), found["first_monday"]))

    assert counts == [(8, 1, "2026-03-02"), (8, 9, "2026-03-02")]


REFUSALS = [
    ("facility", replace(PLANT, kind="hall"), "unknown_kind", "kind"),
    ("facility", replace(PLANT, slug="Pilot Plant"), "wrong_slug", "slug"),
    ("facility", replace(PLANT, units=-1), "out_of_range", "units"),
    ("facility", replace(PLANT, seats=0), "out_of_range", "seats"),
    ("facility", replace(PLANT, venue="rome"), "unknown_venue", "venue"),
    ("facility", replace(PLANT, name=" "), "no_name", "name"),
    ("trainer", replace(TRAINER, skills=("juggling",)), "unknown", "skills"),
    ("trainer", replace(TRAINER, languages=("en", "klingon")), "unknown_language", "languages"),
    ("trainer", replace(TRAINER, weeks_a_year=54), "out_of_range", "weeks_a_year"),
    ("trainer", replace(TRAINER, label=""), "no_label", "label"),
    ("trainer", replace(TRAINER, venue="rome"), "unknown_venue", "venue"),
    ("course", replace(COURSE, course="cooking"), "unknown_course", "course"),
    ("course", replace(COURSE, cohort_min=21), "cohort_order", "cohort_max"),
    ("course", replace(COURSE, cost_run_minor=5), "wrong_currency", "currency"),
    ("course", replace(COURSE, currency="USD"), "wrong_currency", "currency"),
    ("course", replace(COURSE, cost_run_minor=5, currency="XYZ"), "wrong_currency", "currency"),
    ("course", replace(COURSE, facilities=(("hall", 1),)), "wrong_needs", "facilities"),
]


@pytest.mark.parametrize(("what", "row", "code", "field"), REFUSALS)
def test_statement_is_refused_with_its_field(cast: Cast, world: World, what: str, row: object, code: str, field: str) -> None:
    verb = {"facility": actions.set_facility, "trainer": actions.set_trainer, "course": actions.set_centre_course}[what]

    with pytest.raises(Refused) as refused:
        verb(world.osong, row, actor=cast.soojin, at=NOW)

    assert (refused.value.code, refused.value.field) == (code, field)
    assert (verbs(), Facility.objects.count(), Trainer.objects.count(), CentreCourse.objects.count()) == ([], 0, 0, 0)


@pytest.mark.parametrize(
    ("first", "last", "fields", "code", "words"),
    [
        (date(2026, 1, 6), date(2026, 1, 12), {}, "no_monday", "2026-01-06 is not one. The Monday of that week is 2026-01-05."),
        (date(2026, 1, 12), date(2026, 1, 5), {}, "ends_before_start", "the first came as 2026-01-12 and the last as 2026-01-05"),
        (date(2026, 1, 5), date(2028, 1, 17), {}, "too_long", "At most 106 weeks at a time"),
        (date(1999, 1, 4), date(1999, 1, 4), {}, "wrong_year", "the day came as 1999-01-04"),
        (date(2026, 1, 5), date(2026, 1, 5), {"why": " "}, "no_reason", "Say why these weeks differ"),
        (date(2026, 1, 5), date(2026, 1, 5), {"facility": "moon"}, "unknown_facility", "its facilities are: plant"),
        (date(2026, 1, 5), date(2026, 1, 5), {"units": 1}, "out_of_range", "which some are left; it came as 1."),
    ],
)
def test_close_weeks_refuses(
    cast: Cast, world: World, plant: Facility, first: date, last: date, fields: dict, code: str, words: str
) -> None:
    with pytest.raises(Refused) as refused:
        actions.close_weeks(world.osong, first, last, **({"why": "holiday", "actor": cast.soojin, "at": NOW} | fields))

    assert refused.value.code == code
    assert words in str(refused.value.message)
    assert CapacityWeek.objects.count() == 0


def test_capacity_is_seen_by_who_plans_and_by_its_own_manager_only(cast: Cast, world: World, plant: Facility) -> None:
    for centre in (world.osong, world.dakar):
        actions.set_facility(centre, replace(PLANT, venue=""), actor=None, at=NOW)
        actions.set_trainer(centre, TRAINER, actor=None, at=NOW)
        actions.set_centre_course(centre, COURSE, actor=None, at=NOW)
        actions.close_weeks(centre, date(2026, 1, 5), date(2026, 1, 5), why="x", actor=None, at=NOW)
        actions.set_trainer_away(centre, AwayRow("T-1", date(2026, 1, 5), date(2026, 1, 5)), actor=None, at=NOW)

    seen = [
        [model.objects.visible_to(person).count() for person in (cast.maya, cast.soojin, cast.otto, cast.rafael, None)]
        for model in (Facility, Trainer, CentreCourse, CapacityWeek, TrainerAway)
    ]

    assert seen == [[2, 1, 0, 0, 0]] * 5


def test_erasing_a_person_takes_their_account_from_the_trainer(cast: Cast, world: World) -> None:
    trainer = actions.set_trainer(world.osong, TRAINER, actor=cast.soojin, at=NOW, person=cast.rafael)
    assert trainer.person == cast.rafael

    erase_person(cast.rafael, actor=None, why="asked", at=NOW)

    trainer.refresh_from_db()
    assert (trainer.person, trainer.label) == (None, "T-1")


def test_what_stands_is_read_as_it_was_stated(cast: Cast, world: World, plant: Facility) -> None:
    actions.set_trainer(world.osong, TRAINER, actor=None, at=NOW)
    actions.set_centre_course(world.osong, COURSE, actor=None, at=NOW)
    actions.close_weeks(world.osong, date(2026, 1, 5), date(2026, 1, 12), why="booked", facility="plant", units=1, actor=None, at=NOW)

    found = read_capacity(world.osong)

    assert (found.facilities, found.trainers, found.courses) == ((PLANT,), (TRAINER,), (COURSE,))
    assert [(row.facility, row.first, row.last, row.units, row.why) for row in found.weeks] == [
        ("plant", date(2026, 1, 5), date(2026, 1, 12), 1, "booked")
    ]
    assert mondays_between(found.weeks[0].first, found.weeks[0].last) == [date(2026, 1, 5), date(2026, 1, 12)]


@pytest.mark.parametrize(
    ("rooms", "needs", "people"),
    [
        # (kind, units, seats, venue): by hand.
        ([("room", 2, 20, ""), ("room", 1, 30, "")], (("room", 2),), 50),
        ([("room", 2, 20, ""), ("pilot_plant", 1, 12, "")], (("room", 1), ("pilot_plant", 1)), 12),
        ([("room", 2, 20, ""), ("pilot_plant", 1, 12, "")], (("room", 1),), 20),
        ([("room", 1, 20, "lab"), ("room", 1, 30, "hall")], (("room", 1),), 30),
        # Two units of one campus, not one of each.
        ([("room", 1, 20, "lab"), ("room", 2, 9, "hall")], (("room", 2),), 18),
        ([("room", 1, None, "lab"), ("room", 1, 9, "hall")], (("room", 1),), None),
        ([("room", 1, None, ""), ("pilot_plant", 1, 12, "")], (("room", 1), ("pilot_plant", 1)), 12),
        ([("room", 1, 9, "")], (("room", 2),), None),
        ([("room", 0, 9, "")], (("room", 1),), None),
        ([("room", 1, 9, "")], (), None),
        ([("room", 1, 9, "")], None, None),
    ],
)
def test_what_a_run_takes_holds_so_many_people(
    cast: Cast, world: World, rooms: list[tuple[str, int, int | None, str]], needs: tuple[tuple[str, int], ...] | None, people: int | None
) -> None:
    for at, (kind, units, seats, venue) in enumerate(rooms):
        actions.set_facility(world.osong, FacilityRow(f"f{at}", kind, "Room", units, seats, venue), actor=cast.soojin, at=NOW)
    course = actions.set_centre_course(world.osong, replace(COURSE, facilities=needs), actor=cast.soojin, at=NOW)

    assert holds(course, Facility.objects.filter(centre=world.osong).select_related("venue")) == people
