"""The pages of capacity as the cast sees them: forms, files sent and confirmed, the officer's view."""

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from seedtrain.network import actions
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow, read_capacity
from seedtrain.network.models import CapacityWeek, CentreCourse, Facility, Trainer
from seedtrain.network.views.capacity_files import read_year
from tests.cast import NOW, Cast
from tests.network.world import World, build_world

PLANT = FacilityRow("plant", "pilot_plant", "Pilot plant", 2, 20, "lab")
OURS, THEIRS = "/network/osong/capacity", "/network/dakar/capacity"


@pytest.fixture
def world(cast: Cast) -> World:
    found = build_world(cast)
    actions.set_facility(found.osong, PLANT, actor=cast.soojin, at=NOW)
    return found


@pytest.fixture
def soojin(cast: Cast, world: World, sign_in) -> Client:
    return sign_in(cast.soojin)


def test_pages_are_missing_for_all_but_managers_and_officers(cast: Cast, world: World, sign_in) -> None:
    def seen(path: str) -> list[int]:
        return [client.get(path).status_code for client in (sign_in(cast.soojin), sign_in(cast.maya), sign_in(cast.otto), Client())]

    assert (seen(OURS), seen(THEIRS), seen("/network/capacity")) == ([200, 200, 404, 404], [404, 200, 404, 404], [404, 200, 404, 404])
    assert [sign_in(cast.otto).post(f"{OURS}/{name}", {}).status_code for name in ("file", "calendar")] == [404, 404]
    assert "Pilot plant" not in Client().get("/network/osong").text


def test_facility_is_entered_changed_and_keeps_what_was_typed(world: World, soojin: Client) -> None:
    fields = {"facility-name": "Clean room", "facility-kind": "room", "facility-units": "1", "facility-seats": "", "act": "facility"}
    answer = soojin.post(OURS, fields)
    made = Facility.objects.get(slug="clean-room")
    shown = soojin.get(f"{OURS}?facility=clean-room").text
    changed = soojin.post(OURS, fields | {"facility-slug": "clean-room", "facility-units": "3"})
    wrong = soojin.post(OURS, fields | {"facility-name": "Second hall", "facility-units": "-1"}).text

    assert (answer.status_code, made.units, made.seats, changed.status_code) == (302, 1, None, 302)
    assert ('value="Clean room"' in shown, "Save this facility" in shown) == (True, True)
    assert Facility.objects.get(slug="clean-room").units == 3
    assert 'value="Second hall"' in wrong
    assert Facility.objects.count() == 2


def test_facility_sent_twice_is_one_and_another_of_that_name_is_not(world: World, soojin: Client) -> None:
    fields = {"facility-name": "Clean room", "facility-kind": "room", "facility-units": "1", "act": "facility"}

    for sent_now in (fields, fields, fields | {"facility-seats": "8"}, {**fields, "facility-name": "실습실"}):
        soojin.post(OURS, sent_now)

    assert sorted(Facility.objects.values_list("slug", flat=True)) == ["clean-room", "clean-room-2", "plant", "room"]


def test_weeks_are_closed_from_any_day_and_opened_again(world: World, soojin: Client) -> None:
    # Wednesday 4 March 2026 names the week of Monday 2 March.
    closing = {"weeks-facility": "plant", "weeks-first": "2026-03-04", "weeks-last": "2026-03-11", "weeks-why": "repair", "act": "close"}
    soojin.post(f"{OURS}?year=2026", closing)
    stood = list(CapacityWeek.objects.values_list("monday", "units"))
    page = soojin.get(f"{OURS}?year=2026").text
    soojin.post(OURS, closing | {"act": "open", "weeks-last": ""})

    assert stood == [(date(2026, 3, 2), 0), (date(2026, 3, 9), 0)]
    assert "2 March 2026: 0 of 2 units, repair" in " ".join(page.split())
    assert ("<bdi>Pilot plant</bdi>" in page, "<bdi>repair</bdi>" in page) == (True, True)
    assert list(CapacityWeek.objects.values_list("monday", flat=True)) == [date(2026, 3, 9)]


def test_refusal_stands_at_its_field_and_nothing_typed_is_lost(world: World, soojin: Client) -> None:
    page = soojin.post(
        OURS, {"weeks-facility": "", "weeks-first": "2026-03-04", "weeks-units": "1", "weeks-why": "half", "act": "close"}
    ).text

    assert "The whole centre is open or closed: write 0, or name a facility of which some are left; it came as 1." in page
    assert 'value="2026-03-04"' in page
    assert 'value="half"' in page


def test_year_strip_has_every_week_of_the_iso_year_once(world: World, soojin: Client) -> None:
    counts = [soojin.get(f"{OURS}?year={year}").text.count("2 of 2 units") for year in (2025, 2026, 2027)]

    assert counts == [52, 53, 52]


@pytest.mark.parametrize("year", ["1066", "²", "9" * 500, "-1", ""])
def test_year_that_makes_no_sense_is_this_one(world: World, soojin: Client, year: str) -> None:
    assert soojin.get(f"{OURS}?year={year}").status_code == 200


def test_trainer_and_course_are_entered(cast: Cast, world: World, soojin: Client) -> None:
    trainer = {"trainer-label": "T-1", "trainer-skills": "upstream", "trainer-languages": "en, ko", "trainer-venue": "lab"}
    soojin.post(OURS, trainer | {"act": "trainer"})
    soojin.post(OURS, {"away-trainer": "T-1", "away-first": "2026-03-02", "act": "away"})
    course = {"course-course": "upstream", "course-cost": "1250.50", "course-currency": "USD", "course-needs_pilot_plant": "1"}
    soojin.post(OURS, course | {"course-is_taught": "on", "course-cohort_max": "20", "act": "course"})
    wrong = soojin.post(OURS, {"trainer-label": "T-2", "trainer-skills": "juggling", "act": "trainer"}).text
    stood = read_capacity(world.osong)

    assert stood.trainers == (TrainerRow("T-1", ("upstream",), ("en", "ko"), venue="lab"),)
    assert [(row.first, row.last) for row in stood.away] == [(date(2026, 3, 2), date(2026, 3, 2))]
    assert stood.courses == (CourseRow("upstream", (), None, 125050, "USD", None, 20, (("pilot_plant", 1),), None),)
    assert "one came as “juggling”" in wrong
    assert 'value="1250.50"' in soojin.get(f"{OURS}?course=upstream").text
    assert '<option value="lab" selected>' in soojin.get(f"{OURS}?trainer=T-1").text


def sent(content: bytes, name: str = "back.xlsx") -> dict[str, object]:
    return {"file": SimpleUploadedFile(name, content)}


def report_of(page: str) -> str:
    return page.partition('name="rows" value="')[2].partition('"')[0]


def test_workbook_is_reported_first_and_written_when_confirmed(cast: Cast, world: World, soojin: Client, sign_in) -> None:
    taken = load_workbook(io.BytesIO(soojin.get(f"{OURS}?format=xlsx").content))
    taken["weeks"].append(["plant", "2026-06-01", "2026-06-15", 1, "maintenance"])
    taken["weeks"].append(["moon", "2026-06-01", "2026-06-15", 1, "maintenance"])
    file = io.BytesIO()
    taken.save(file)

    page = soojin.post(f"{OURS}/file", sent(file.getvalue())).text
    before = CapacityWeek.objects.count()
    stolen = sign_in(cast.maya).post(f"{THEIRS}/file", {"rows": report_of(page)}).status_code
    forged = soojin.post(f"{OURS}/file", {"rows": report_of(page)[:-3] + "abc"}, follow=True).text
    still = CapacityWeek.objects.count()
    answer = soojin.post(f"{OURS}/file", {"rows": report_of(page)}, follow=True).text

    assert ("2 of 3 lines can be taken" in page, "No facility of this centre is called “moon”" in page) == (True, True)
    assert (before, stolen, still) == (0, 404, 0)
    assert "Send the file again; nothing was written" in forged
    assert "3 statements changed." in answer
    assert list(CapacityWeek.objects.values_list("monday", "units")) == [(date(2026, 6, day), 1) for day in (1, 8, 15)]


def test_file_that_is_none_is_said_on_the_page(world: World, soojin: Client) -> None:
    pages = [soojin.post(f"{OURS}/file", data).text for data in (sent(b"hello"), {}, sent(b""))]

    assert "This is not an XLSX file that can be opened." in pages[0]
    assert "This field is required." in pages[1]
    assert "The submitted file is empty." in pages[2]


HOLIDAYS = b"""BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x
BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:<b>Long</b> holiday\r\nDTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260219\r\nEND:VEVENT
BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:One day\r\nDTSTART;VALUE=DATE:20260501\r\nEND:VEVENT
END:VCALENDAR\r\n""".replace(b"x\n", b"x\r\n").replace(b"T\n", b"T\r\n")


def test_calendar_closes_the_weeks_that_are_ticked(world: World, soojin: Client) -> None:
    page = soojin.post(f"{OURS}/calendar?year=2026", sent(HOLIDAYS, "own.ics") | {"facility": "", "least_days": "3"}).text
    before = CapacityWeek.objects.count()
    chosen = {"rows": report_of(page), "week": ["2026-02-16", "2026-08-03", "nonsense"], "why": "Own holidays"}
    answer = soojin.post(f"{OURS}/calendar?year=2026", chosen, follow=True).text

    assert 'value="2026-02-16" checked' in page
    assert 'value="2026-04-27">' in page
    assert "&lt;b&gt;Long&lt;/b&gt; holiday" in page
    assert (before, "1 statement changed." in answer) == (0, True)
    # 3 August was never in the report; it is not closed because somebody sends it.
    assert list(CapacityWeek.objects.values_list("monday", "facility", "why")) == [(date(2026, 2, 16), None, "Own holidays")]


def test_calendar_that_is_none_is_said_on_the_page(world: World, soojin: Client) -> None:
    page = soojin.post(f"{OURS}/calendar", sent(b"hello", "x.ics") | {"least_days": "9"}).text
    read = soojin.post(f"{OURS}/calendar", sent(b"hello", "x.ics") | {"least_days": "3"}).text

    assert "Ensure this value is less than or equal to 7." in page
    assert "This is not an iCalendar file." in read


def test_overview_counts_weeks_by_hand_and_gives_every_week_as_a_file(cast: Cast, world: World, sign_in) -> None:
    actions.close_weeks(world.osong, date(2026, 6, 1), date(2026, 6, 15), why="repair", facility="plant", actor=None, at=NOW)
    actions.set_centre_course(world.osong, CourseRow("upstream", facilities=(("pilot_plant", 2),)), actor=None, at=NOW)
    maya = sign_in(cast.maya)
    page = maya.get("/network/capacity?year=2026").text
    lines = maya.get("/network/capacity?year=2026&format=csv").content.decode("utf-8-sig").splitlines()

    # 53 weeks, less 3 of repair, less 3 that the offering's part on site takes with both units.
    assert "47 of 53" in page
    assert "Dakar Centre" in page.partition("Not known <span")[2]
    assert (len(lines), lines[1]) == (54, "Osong Centre,Pilot plant,Pilot plant,1,2025-12-29,2,2,20")
    assert [line.split(",")[4] for line in lines if line.split(",")[5] == "0"] == ["2026-06-01", "2026-06-08", "2026-06-15"]


def test_page_asks_no_more_for_more_rows(world: World, soojin: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert soojin.get(f"{OURS}?year=2026").status_code == 200
        return len(queries)

    actions.set_trainer(world.osong, TrainerRow("T-0"), actor=None, at=NOW)
    actions.set_centre_course(world.osong, CourseRow("upstream"), actor=None, at=NOW)
    few = asked()
    for number in range(1, 6):
        actions.set_facility(world.osong, replace(PLANT, slug=f"plant-{number}"), actor=None, at=NOW)
        actions.set_trainer(world.osong, TrainerRow(f"T-{number}"), actor=None, at=NOW)
        actions.close_weeks(world.osong, date(2026, 6, 1), date(2026, 6, 1), why="x", facility=f"plant-{number}", actor=None, at=NOW)

    assert asked() == few
    assert (Trainer.objects.count(), CentreCourse.objects.count()) == (6, 1)


def test_group_larger_than_what_it_takes_holds_is_said(cast: Cast, world: World, soojin: Client) -> None:
    said = "What a run takes holds 12 people at once, fewer than the largest group"
    actions.set_facility(world.osong, FacilityRow("plant", "pilot_plant", "Plant", 1, 12), actor=cast.soojin, at=NOW)
    course = CourseRow("upstream", ("en",), 4, None, "", 8, 13, (("pilot_plant", 1),), 4)
    shown = []
    for most in (13, 12):
        actions.set_centre_course(world.osong, replace(course, cohort_max=most), actor=cast.soojin, at=NOW)
        shown.append(said in soojin.get(OURS).text)

    assert shown == [True, False]


def test_week_whose_monday_lies_in_the_month_before_says_that_month(cast: Cast, world: World, soojin: Client) -> None:
    """By the calendar: week 1 of 2026 begins on 29 December 2025; 3 September 2026 is a Thursday, whose Monday is 31 August."""
    actions.set_facility(world.osong, FacilityRow("room", "room", "Room", 1, 20), actor=cast.soojin, at=NOW)
    text = soojin.get(f"{OURS}?year=2026").text
    rows = text.split("<tbody>")[1].split("</tbody>")[0].split("<tr>")[1:]
    days = [re.findall(r"<bdi>(.*?)</bdi>", row) for row in rows]

    assert days[0] == ["29 Dec", "5", "12", "19", "26"]
    assert days[8] == ["31 Aug", "7", "14", "21"]
    assert days[11] == ["30 Nov", "7", "14", "21", "28"]
    assert sum(len(row) for row in days) == 53
    assert "31 August 2026: 1 of 1 units" in " ".join(text.split())


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 9, 30), 2026), (date(2026, 10, 1), 2027), (date(2026, 12, 31), 2027), (date(2027, 1, 2), 2027)]
)
def test_coming_year_is_opened_from_october_on(rf: RequestFactory, today: date, year: int) -> None:
    with time_machine.travel(datetime(today.year, today.month, today.day, 12, tzinfo=UTC)):
        assert read_year(rf.get(OURS)) == year
