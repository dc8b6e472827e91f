"""A workbook about a centre's capacity: sent back as it was taken, changed, and broken in many ways."""

# ruff: noqa: E501 - a row of the table of bad cells stays on one line

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from seedtrain import tables
from seedtrain.network import actions
from seedtrain.network.actions.capacity_checks import Known, read_known
from seedtrain.network.capacity import (
    AwayRow,
    Capacity,
    Change,
    CourseRow,
    FacilityRow,
    TrainerRow,
    WeeksRow,
    as_plain,
    from_plain,
    read_capacity,
)
from seedtrain.network.forms import CapacityFile, as_template, read_capacity_file
from seedtrain.network.forms.capacity_file import COLUMNS, MOST_BYTES, MOST_LINES
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.network.world import World, build_world

KNOWN = Known(frozenset({"lab"}), frozenset({"upstream"}), frozenset({"upstream", "U5"}), frozenset({"old"}), frozenset({"T-0"}))
ALL = Capacity(
    (FacilityRow("plant", "pilot_plant", "Pilot plant", 2, 20, "lab", "two lines", "manager"), FacilityRow("hall", "room", "قاعة", 1)),
    (WeeksRow("", date(2026, 12, 28), date(2026, 12, 28), 0, "holiday"), WeeksRow("plant", date(2026, 1, 5), date(2026, 2, 2), 1, "repair")),
    (TrainerRow("T-1", ("upstream", "U5"), ("en", "pt-BR"), 20, date(2026, 9, 1)), TrainerRow("T-2", venue="lab")),
    (AwayRow("T-1", date(2026, 7, 6), date(2026, 7, 20), "leave"),),
    (
        CourseRow("upstream", ("en",), 4, 1250050, "USD", 8, 20, (("pilot_plant", 1), ("room", 2)), 4),
    ),
)  # fmt: skip


def book(**sheets: list[list[object]]) -> bytes:
    made, file = Workbook(), io.BytesIO()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(file)
    return file.getvalue()


def read(**sheets: list[list[object]]) -> CapacityFile:
    return read_capacity_file("capacity.xlsx", book(**sheets), KNOWN)


def test_template_is_read_back_as_it_was_written() -> None:
    found = read_capacity_file("x.xlsx", as_template(ALL), KNOWN)

    assert (found.problems, found.ignored, found.lines) == ((), (), 8)
    assert found.sent == ALL


def test_rows_survive_the_report() -> None:
    assert from_plain(as_plain(ALL)) == ALL
    assert from_plain(as_plain(Capacity())) == Capacity()


def test_template_opens_in_a_spreadsheet_with_days_as_days() -> None:
    sheets = load_workbook(io.BytesIO(as_template(ALL)))

    assert sheets.sheetnames == [*COLUMNS, "help"]
    assert [cell.value for cell in sheets["weeks"][2]] == [None, datetime(2026, 12, 28), datetime(2026, 12, 28), 0, "holiday"]  # noqa: DTZ001


def test_empty_is_not_known_and_none_is_nothing() -> None:
    found = read(courses=[["course", "facilities", "cost"], ["upstream", "none", None]])

    assert found.sent.courses == (CourseRow("upstream", facilities=()),)
    assert read(courses=[["course"], ["upstream"]]).sent.courses == (CourseRow("upstream"),)


def test_days_numbers_and_words_as_spreadsheets_keep_them() -> None:
    # A real date cell, a number stored as a fraction, capital letters and spaces.
    found = read(
        Weeks=[[" Facility ", "FIRST", "last", "units", "why"], ["old", date(2026, 3, 2), "2026-03-09", 1.0, " repair "], ["", date(2026, 3, 16), datetime(2026, 3, 16), "Open", ""]]  # noqa: DTZ001
    )  # fmt: skip

    assert found.problems == ()
    assert found.sent.weeks == (
        WeeksRow("old", date(2026, 3, 2), date(2026, 3, 9), 1, "repair"),
        WeeksRow("", date(2026, 3, 16), date(2026, 3, 16), None, ""),
    )


WEEKS, TRAINERS, COURSES = (
    ["facility", "first", "last", "units", "why"],
    ["label", "languages", "weeks_a_year"],
    ["course", "cost", "currency"],
)
FACILITIES = ["slug", "kind", "name", "units", "seats"]
BAD = [
    ("facilities", [FACILITIES, ["a", "hall", "A", 1, None]], (2, "kind", "hall", "A kind is one of room, pilot_plant, laboratory, equipment; it came as “hall”.")),
    ("facilities", [FACILITIES, ["a", "room", "A", "many", None]], (2, "units", "many", "We expected a whole number; it came as “many”.")),
    ("facilities", [FACILITIES, ["a", "room", "A", None, None]], (2, "units", "", "We expected a whole number; the cell is empty.")),
    ("facilities", [FACILITIES, ["a", "room", "A", 1.5, None]], (2, "units", "1.5", "We expected a whole number; it came as “1.5”.")),
    ("facilities", [FACILITIES, ["a", "room", "A", 1, -3]], (2, "seats", "-3", None)),
    ("facilities", [FACILITIES, ["A B", "room", "A", 1, None]], (2, "slug", "A B", None)),
    ("facilities", [FACILITIES, ["a", "room", "A", 1, None], ["a", "room", "B", 1, None]], (3, "slug", "a", "Line 2 says something about the same already. Keep one of the two.")),
    ("facilities", [["slug", "kind", "name"], ["a", "room", "A"]], (1, "units", "slug, kind, name", "The first line names the columns and must have “units”. Add that column.")),
    ("facilities", [[*FACILITIES, "slug"], ["a", "room", "A", 1, None, "b"]], (1, "slug", None, "This column stands there twice. Keep one.")),
    ("weeks", [WEEKS, ["moon", "2026-03-02", "2026-03-02", 0, "x"]], (2, "facility", "moon", "No facility of this centre is called “moon”; its facilities are: old.")),
    ("weeks", [WEEKS, ["old", "2026-03-03", "2026-03-09", 0, "x"]], (2, "first", "2026-03-03", "A week is named by its Monday; 2026-03-03 is not one. The Monday of that week is 2026-03-02.")),
    ("weeks", [WEEKS, ["old", "2 March", "2026-03-09", 0, "x"]], (2, "first", "2 March", "We expected a day such as 2026-03-02; it came as “2 March”.")),
    ("weeks", [WEEKS, ["old", "2026-03-09", "2026-03-02", 0, "x"]], (2, "last", "2026-03-02", None)),
    ("weeks", [WEEKS, ["old", "2026-03-02", "2026-03-02", 0, None]], (2, "why", "", None)),
    ("weeks", [WEEKS, ["", "2026-03-02", "2026-03-02", 1, "x"]], (2, "units", "1", "The whole centre is open or closed: write 0, or name a facility of which some are left; it came as 1.")),
    ("weeks", [WEEKS, ["old", "2026-03-02", "2026-03-16", 0, "x"], ["old", "2026-03-09", "2026-03-09", 1, "y"]], (3, "first", "2026-03-09", "Line 2 says something about the same already. Keep one of the two.")),
    ("trainers", [TRAINERS, ["T-1", "en; xx-klingon", None]], (2, "languages", "en; xx-klingon", "A language is a code such as en, fr or pt-BR; one came as “xx-klingon”.")),
    ("trainers", [TRAINERS, ["T-1", "en", 60]], (2, "weeks_a_year", "60", "We expected a whole number from 0 to 53; it came as 60.")),
    ("trainers", [TRAINERS, ["-1+1", "en", None]], (2, "label", "-1+1", "We expected plain text and got '-1+1', which a spreadsheet takes for a formula. Remove the first character.")),
    ("away", [["trainer", "first", "last"], ["T-9", "2026-03-02", "2026-03-02"]], (2, "trainer", "T-9", "No trainer of this centre has the label “T-9”. Add the trainer first.")),
    ("away", [["trainer", "first", "last", "away"], ["T-0", "2026-03-02", "2026-03-02", "maybe"]], (2, "away", "maybe", "Write “yes” or “no”; it came as “maybe”.")),
    ("courses", [COURSES, ["cooking", None, None]], (2, "course", "cooking", "No course has the address “cooking”.")),
    ("courses", [COURSES, ["upstream", "10.005", "USD"]], (2, "cost", "10.005", "We expected an amount such as 12500.50 that the currency has; it came as “10.005”.")),
    ("courses", [COURSES, ["upstream", "1.5", "KRW"]], (2, "cost", "1.5", None)),
    ("courses", [COURSES, ["upstream", "NaN", "USD"]], (2, "cost", "NaN", None)),
    ("courses", [COURSES, ["upstream", 10, None]], (2, "currency", "", None)),
    ("courses", [["course", "facilities"], ["upstream", "two plants"]], (2, "facilities", "two plants", "We expected kinds and how many of each, such as “pilot_plant 1; room 2”; it came as “two plants”.")),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "rows", "expected"), BAD)
def test_bad_cell_is_named_with_what_to_do(sheet: str, rows: list[list[object]], expected: tuple[int, str, str | None, str | None]) -> None:
    found = read(**{sheet: rows})

    line, column, value, remedy = expected
    assert [(one.sheet, one.line, one.column) for one in found.problems] == [(sheet, line, column)]
    assert value is None or found.problems[0].value == value
    assert remedy is None or found.problems[0].remedy == remedy


def test_good_lines_beside_bad_ones_are_kept_and_strange_columns_named() -> None:
    found = read(
        facilities=[[*FACILITIES, "colour"], ["a", "room", "A", 1, 30, "red"], ["b", "?", "B", 1, None, None]],
        weeks=[WEEKS, ["a", "2026-03-02", "2026-03-02", 0, "x"]],
        notes=[["hello"]],
    )

    assert [row.slug for row in found.sent.facilities] == ["a"]
    assert [row.facility for row in found.sent.weeks] == ["a"]
    assert (found.ignored, len(found.problems), found.lines) == (("notes", "facilities: colour"), 1, 3)


def far(row: int, column: int) -> bytes:
    made, file = Workbook(), io.BytesIO()
    made.active.title = "facilities"
    made.active["A1"] = "slug"
    made.active.cell(row, column, "x")
    made.save(file)
    return file.getvalue()


def spoiled(part: str, *changes: tuple[bytes, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(far(2, 2))) as whole, zipfile.ZipFile(file, "w") as made:
        for name in whole.namelist():
            content = whole.read(name)
            for old, new in changes if name == part else ():
                assert old in content
                content = content.replace(old, new)
            made.writestr(name, content)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_xlsx"),
        (b"PK\x03\x04 but not a workbook", "not_xlsx"),
        (b"facility,first\n", "not_xlsx"),
        (far(1_048_576, 1), "stray_cell"),
        (far(1, 16_384), "stray_cell"),
        (far(6001, 1), "stray_cell"),
        (far(1, 201), "stray_cell"),
        (spoiled(SHEET, (b"<sheetData>", b"<!DOCTYPE a><sheetData>")), "not_xlsx"),
        (spoiled(SHEET, (b"</sheetData>", b"")), "not_xlsx"),
        (spoiled(SHEET, (b'r="B2"', b"")), None),
        (spoiled(SHEET, (b'<row r="2"', b'<row r="999999"'), (b'r="B2"', b"")), "stray_cell"),
    ],
    # Names of their own: a workbook holds the time it was made, and two workers would collect two tests.
    ids=["empty", "cut", "text", "rows", "columns", "row", "column", "doctype", "open", "no place", "far row"],
)
def test_read_book_refuses_before_it_lays_out(content: bytes, code: str | None) -> None:
    if code is None:
        assert tables.read_book(content)["facilities"][0][0] == "slug"
        return

    with pytest.raises(tables.NotReadable) as refused:
        tables.read_book(content)

    assert refused.value.code == code


def test_read_book_at_its_bounds() -> None:
    rows = tables.read_book(far(6000, 200))["facilities"]

    assert (len(rows), len(rows[0]), rows[5999][199]) == (6000, 200, "x")


def test_whole_file_problems_say_what_to_do() -> None:
    many = [WEEKS, *([["old", "x", "y", 0, "z"]] * (MOST_LINES + 1))]
    said = [
        (one.column, one.value, one.remedy)
        for found in (
            read_capacity_file("x", far(1_048_576, 16_384), KNOWN),
            read_capacity_file("x", b"x" * (MOST_BYTES + 1), KNOWN),
            read(sheet=[["a"]]),
            read(weeks=[WEEKS]),
            read(weeks=many),
        )
        for one in found.problems
    ]

    assert said == [
        ("file", "XFD1048576", "A cell stands far outside, at XFD1048576. A sheet may use 200 columns and 6000 lines; delete it."),
        ("file", str(MOST_BYTES + 1), f"The file may have at most {MOST_BYTES} bytes. Send it in parts."),
        ("file", "sheet", "None of its sheets is one of facilities, weeks, trainers, away, courses. Start from the template."),
        ("file", "capacity.xlsx", "The workbook is empty. Write at least one line below the names of the columns."),
        ("file", str(MOST_LINES + 1), f"The workbook may have at most {MOST_LINES} lines. Send it in parts."),
    ]


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


def test_load_capacity_writes_all_of_a_file_once(cast: Cast, world: World) -> None:
    sent = replace(ALL, trainers=(replace(ALL.trainers[0], skills=("upstream",)), ALL.trainers[1]))

    first = actions.load_capacity(world.osong, sent, source="capacity.xlsx", actor=cast.soojin, at=NOW)
    again = actions.load_capacity(world.osong, sent, source="capacity.xlsx", actor=cast.soojin, at=NOW)
    stood = read_capacity(world.osong)

    # By hand: 2 facilities, 1 + 5 weeks, 2 trainers, 3 weeks of leave, 1 course.
    assert {name: change.new for name, change in first.items()} == {"facilities": 2, "weeks": 6, "trainers": 2, "away": 3, "courses": 1}
    assert again == {"facilities": Change(0, 0, 2), "weeks": Change(0, 0, 6), "trainers": Change(0, 0, 2), "away": Change(0, 0, 3), "courses": Change(0, 0, 1)}  # fmt: skip
    assert (set(stood.facilities), set(stood.weeks), set(stood.trainers), stood.away, stood.courses) == (
        set(sent.facilities), set(sent.weeks), set(sent.trainers), sent.away, sent.courses,
    )  # fmt: skip
    assert JournalEntry.objects.filter(verb="load_capacity").count() == 1


def test_file_can_open_weeks_bring_trainers_back_and_leave_the_rest(cast: Cast, world: World) -> None:
    actions.load_capacity(world.osong, replace(ALL, trainers=(TrainerRow("T-1"),), courses=()), source="a", actor=None, at=NOW)
    undo = Capacity(
        weeks=(WeeksRow("plant", date(2026, 1, 12), date(2026, 1, 12), 2), WeeksRow("", date(2026, 12, 28), date(2026, 12, 28), None)),
        away=(AwayRow("T-1", date(2026, 7, 13), date(2026, 7, 27), "", False),),
    )
    undo = replace(undo, weeks=(replace(undo.weeks[0], why="repaired"), undo.weeks[1]))

    changes = actions.load_capacity(world.osong, undo, source="b", actor=None, at=NOW)
    stood = read_capacity(world.osong)

    assert (changes["weeks"], changes["away"]) == (Change(0, 2, 0), Change(0, 2, 1))
    assert [(row.facility, row.first, row.last) for row in stood.weeks] == [
        ("plant", date(2026, 1, 5), date(2026, 1, 5)),
        ("plant", date(2026, 1, 19), date(2026, 2, 2)),
    ]
    assert [(row.first, row.last) for row in stood.away] == [(date(2026, 7, 6), date(2026, 7, 6))]
    assert len(stood.facilities) == 2


def test_what_may_be_referred_to_is_read_with_few_queries(cast: Cast, world: World, django_assert_num_queries) -> None:
    with django_assert_num_queries(6):
        known = read_known(world.osong)

    assert (known.venues, known.courses, known.facilities) == ({"lab", "hall"}, {"upstream"}, frozenset())
