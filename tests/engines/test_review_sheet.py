"""The review file comes back as it was filled, whatever a spreadsheet or a stranger did to it.

Flow: pytest -> engines.review.sheet.
Reads: nothing. Writes: nothing.
Source: own work; XLSX files are changed with openpyxl, or byte by byte where openpyxl would not write such a file.
"""

from __future__ import annotations

import dataclasses
import doctest
import io
import re
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.review import sheet
from seedtrain.engines.review.sheet import Change, Fact, SheetApplication, SheetCriterion, SheetError, SheetFile, SheetWords

PLAN = SheetCriterion("plan", "Plan for the job", ("No plan", "Vague plan", "Clear plan", "Clear plan,  with dates"))
NEED = SheetCriterion("need", "Need at home", ("None", "Some", "Great"), lowest=1)
AMINA = SheetApplication("A-1", "Amina (Ghana)", (Fact("Motivation", "Line one\n=1+1\n==+== not a field"), Fact("Long", "é" * 45_000)))
LINH = SheetApplication("A-2", "=Linh", (), {"plan": 2, "need": 1}, "Good.\n==+== comment\n\\==-== note")
RAFAEL = SheetApplication("A-3", "Rafael", (Fact("CV", ""),), {"plan": 0})
FILE = SheetFile("usual-2026", "otto", 3, (PLAN, NEED), (AMINA, LINH, RAFAEL))
FIRST = 8
"""Row of the first application in the spreadsheet."""
ORDER = ("id", "title", "plan", "need", "comment")
Edit = Callable[[openpyxl.worksheet.worksheet.Worksheet], object]


def edited(*edits: Edit, file: SheetFile = FILE) -> bytes:
    """The spreadsheet after edits of its first page, saved by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(sheet.write_xlsx(file)))
    for edit in edits:
        edit(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(place: str, value: object) -> Edit:
    return lambda page: page.__setitem__(place, value)


def statuses(content: bytes, file: SheetFile = FILE) -> list[tuple[str, str]]:
    return [(line.id, line.status) for line in sheet.read_sheet(content, file).lines]


@pytest.mark.parametrize("write", [sheet.write_xlsx, sheet.write_text], ids=["xlsx", "text"])
def test_untouched_file_changes_nothing(write: Callable[[SheetFile], bytes]) -> None:
    report = sheet.read_sheet(write(FILE), FILE)

    assert [(line.id, line.status) for line in report.lines] == [("A-1", "empty"), ("A-2", "unchanged"), ("A-3", "unchanged")]
    assert (report.problems, report.notices, report.is_usable) == ((), (), False)
    assert report.lines[1].comment == LINH.comment
    assert [line.open for line in report.lines] == [("plan", "need"), (), ("need",)]
    assert write(FILE) == write(FILE)


def test_filled_spreadsheet_says_what_it_would_change() -> None:
    filled = edited(put("C8", 3), put("E8", "Strong"), put("C9", "1 – Vague plan"), put("D9", None), put("E10", "Late"))

    report = sheet.read_sheet(filled, FILE)

    assert [line.status for line in report.lines] == ["new", "changed", "changed"]
    assert [line.changes for line in report.lines] == [
        (Change("plan", "", "3"), Change("comment", "", "Strong")),
        (Change("plan", "2", "1"), Change("need", "1", "")),
        (Change("comment", "", "Late"),),
    ]
    assert [dict(line.levels) for line in report.lines] == [{"plan": 3}, {"plan": 1}, {"plan": 0}]
    assert (report.is_usable, report.count("changed"), report.lines[0].open) == (True, 2, ("need",))


def test_filled_text_says_the_same() -> None:
    text = sheet.write_text(FILE).decode("utf-8-sig").replace("\n", "\r\n")
    head, tail = text.split("==+== application: A-2")
    head = re.sub(r"(==\+== plan\r\n==-==[^\r]*\r\n)", r"\g<1>  3 ", head)
    head = head.replace("==+== comment\r\n", "==+== comment\r\nStrong\r\nand clear  \r\n")

    report = sheet.read_sheet((head + "==+== application: A-2" + tail).encode(), FILE)

    assert [line.status for line in report.lines] == ["new", "unchanged", "unchanged"]
    assert (dict(report.lines[0].levels), report.lines[0].comment) == ({"plan": 3}, "Strong\nand clear")


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        *((typed, 3) for typed in (3, 3.0, "3", " 3 ", "3.0", "3,0", "3 - clear plan, with dates", "3–Clear plan, with dates")),
        *((typed, 2) for typed in ("٢", "Clear plan", "clear  PLAN")),
        *((typed, 0) for typed in (0, "0", "No plan")),
    ],
)
def test_level_is_read_as_people_and_spreadsheets_write_it(typed: object, level: int) -> None:
    line = sheet.read_sheet(edited(put("C8", typed)), FILE).lines[0]

    assert (line.status, dict(line.levels), line.problems) == ("new", {"plan": level}, ())


@pytest.mark.parametrize(
    ("place", "typed", "field", "code"),
    [
        ("C8", 4, "plan", "level_out_of_range"),
        ("C8", -1, "plan", "not_a_level"),
        ("D8", 0, "need", "level_out_of_range"),
        ("C8", 2.5, "plan", "not_a_level"),
        ("C8", "three", "plan", "not_a_level"),
        ("C8", "2/3", "plan", "not_a_level"),
        ("C8", "2 – Vague plan", "plan", "other_words"),
        ("C8", "2-3", "plan", "other_words"),
        ("C8", "=1+1", "plan", "formula"),
        ("C8", date(2026, 2, 3), "plan", "level_out_of_range"),
        ("E8", "x" * 20_001, "comment", "long_comment"),
    ],
)
def test_doubtful_cell_refuses_its_row_and_no_other(place: str, typed: object, field: str, code: str) -> None:
    report = sheet.read_sheet(edited(put(place, typed), put("C9", 3)), FILE)

    first = report.lines[0]
    assert (first.status, first.changes, [(one.place, one.application, one.field, one.code) for one in first.problems]) == (
        "refused",
        (),
        [("row 8", "A-1", field, code)],
    )
    assert first.problems[0].value
    assert first.problems[0].remedy.endswith((".", "!"))
    assert first.typed[field] == first.problems[0].value
    assert report.lines[1].status == "changed"


def test_formula_in_a_comment_is_text() -> None:
    assert (
        sheet.read_sheet(edited(put("E8", '=HYPERLINK("http://example.org","x")')), FILE).lines[0].comment
        == '=HYPERLINK("http://example.org","x")'
    )


def test_our_own_text_never_becomes_a_formula() -> None:
    evil = dataclasses.replace(LINH, title="=cmd|' /C calc'!A0", comment="@SUM(1)", facts=(Fact("+1", "-1"),))

    book = openpyxl.load_workbook(io.BytesIO(sheet.write_xlsx(dataclasses.replace(FILE, applications=(evil,)))))

    texts = [cell for page in book.worksheets for row in page.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in texts} == {"s"}
    assert sorted(cell.value for cell in texts if cell.quotePrefix) == ["+1", "-1", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "@SUM(1)"]


def test_rows_sorted_columns_moved_and_blanks_left_are_no_change() -> None:
    def shuffle(page: openpyxl.worksheet.worksheet.Worksheet) -> None:
        lines = [[page.cell(row, column).value for column in range(1, 6)] for row in range(6, 11)]
        for row, line in zip(range(6, 11), [lines[0], lines[1], lines[4], lines[2], lines[3]], strict=True):
            for column, value in enumerate(reversed(line), 1):
                page.cell(row, column).value = f" {value} " if isinstance(value, str) else value
        page["C400"], page["H9"] = "  ", None

    assert statuses(edited(shuffle)) == [("A-1", "empty"), ("A-2", "unchanged"), ("A-3", "unchanged")]


def test_deleted_column_keeps_what_stands_and_says_so() -> None:
    report = sheet.read_sheet(edited(lambda page: page.delete_cols(3), put("D9", "Better")), FILE)

    assert [(one.field, one.code) for one in report.notices] == [("plan", "no_column")]
    assert (report.lines[1].changes, dict(report.lines[1].levels)) == ((Change("comment", LINH.comment, "Better"),), {"plan": 2, "need": 1})


def test_deleted_row_is_missing_and_changes_nothing() -> None:
    assert statuses(edited(lambda page: page.delete_rows(9))) == [("A-1", "empty"), ("A-2", "missing"), ("A-3", "unchanged")]


def test_deleted_headings_lose_no_application() -> None:
    assert statuses(edited(lambda page: page.delete_rows(7))) == [("A-1", "empty"), ("A-2", "unchanged"), ("A-3", "unchanged")]


def test_row_twice_is_refused_unless_both_say_the_same() -> None:
    def copy(page: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for column in range(1, 6):
            page.cell(20, column, page.cell(9, column).value)

    assert statuses(edited(copy))[1] == ("A-2", "unchanged")
    report = sheet.read_sheet(edited(copy, put("C20", 0)), FILE)

    assert (report.lines[1].status, [(one.code, one.place) for one in report.lines[1].problems]) == (
        "refused",
        [("twice", "row 9, row 20")],
    )
    assert {report.lines[1].typed["plan (row 9)"], report.lines[1].typed["plan (row 20)"]} == {"2 – Clear plan", "0"}


def test_unknown_and_lost_ids_are_listed_with_what_was_typed() -> None:
    report = sheet.read_sheet(edited(put("A8", "A-9"), put("C8", 1), put("A9", None)), FILE)

    assert [(line.id, line.status) for line in report.lines] == [
        ("A-1", "missing"),
        ("A-2", "missing"),
        ("A-3", "unchanged"),
        ("A-9", "refused"),
        ("", "refused"),
    ]
    assert [line.problems[0].code for line in report.lines[3:]] == ["unknown_id", "unknown_id"]
    assert report.lines[3].typed["plan"] == "1"
    assert report.lines[4].typed["comment"] == LINH.comment


def test_text_outside_the_columns_is_listed() -> None:
    report = sheet.read_sheet(edited(put("H9", "see my mail")), FILE)

    assert [(one.place, one.value, one.code) for one in report.notices] == [("row 9", "see my mail", "loose_text")]


@pytest.mark.parametrize(
    ("change", "code"),
    [({"call": "other"}, "wrong_call"), ({"reviewer": "linh"}, "wrong_reviewer"), ({"rubric_version": 4}, "wrong_rubric_version")],
)
@pytest.mark.parametrize("write", [sheet.write_xlsx, sheet.write_text], ids=["xlsx", "text"])
def test_file_of_another_place_or_time_is_refused_whole_and_keeps_its_text(
    write: Callable[[SheetFile], bytes], change: dict[str, object], code: str
) -> None:
    now = dataclasses.replace(FILE, **change)  # type: ignore[arg-type]

    report = sheet.read_sheet(write(FILE), now)

    assert ([one.code for one in report.problems], report.is_usable) == ([code], False)
    assert {line.status for line in report.lines} == {"refused"}
    assert report.lines[1].typed["comment"] == LINH.comment


def test_version_that_became_a_decimal_in_text_is_the_same_version() -> None:
    assert statuses(edited(put("B4", "3.0")))[1] == ("A-2", "unchanged")


def test_loose_lines_of_a_text_file_are_listed() -> None:
    text = sheet.write_text(FILE).decode("utf-8-sig")
    spoiled = text.replace("==+== application: A-2", "==+== application: A-2\nI like this").replace("==+== need", "==+== nede", 1)
    spoiled = spoiled.replace("==+== end", "==+== comment\nagain\n==+== end") + "after the end"

    report = sheet.read_sheet(spoiled.encode(), FILE)

    assert [(one.application, one.value) for one in report.notices] == [
        ("A-2", "I like this"),
        ("A-3", "==+== comment"),
        ("A-3", "again"),
        ("A-3", "after the end"),
    ]
    filled = sheet.read_sheet(re.sub(r"(==\+== nede\n[^\n]*\n)", r"\g<1>2", spoiled).encode(), FILE)
    assert [one.code for one in filled.lines[0].problems] == ["unknown_criterion"]


def test_translated_right_to_left_file_reads_the_same() -> None:
    words = SheetWords("ملف المراجعة", "مراجعات", "طلبات", "مستويات", "كيفية", "نداء", "مراجع", "إصدار", "طلب", "تعليق", ("اكتب",))
    arabic = dataclasses.replace(FILE, words=words, is_rtl=True)

    assert (
        statuses(sheet.write_xlsx(arabic))
        == statuses(sheet.write_text(arabic))
        == [("A-1", "empty"), ("A-2", "unchanged"), ("A-3", "unchanged")]
    )
    assert all(page.sheet_view.rightToLeft for page in openpyxl.load_workbook(io.BytesIO(sheet.write_xlsx(arabic))).worksheets)


def test_drop_downs_offer_levels_in_words() -> None:
    page = openpyxl.load_workbook(io.BytesIO(sheet.write_xlsx(FILE))).worksheets[0]

    assert [(str(one.sqref), one.formula1, one.showErrorMessage) for one in page.data_validations.dataValidation] == [
        ("C8:C10", "'Levels'!$A$2:$A$5", False),
        ("D8:D10", "'Levels'!$B$2:$B$4", False),
    ]
    assert [page.cell(6, column).value for column in range(1, 6)] == list(ORDER)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=40, deadline=None)
@given(TEXT, TEXT, st.sampled_from(["", "=", "==+==", "\\==-==", "_x0041_", "'"]), st.integers(0, 3))
def test_any_comment_comes_back(text: str, title: str, start: str, level: int) -> None:
    """Characters that no file can carry come back as U+FFFD, ends of lines as one character, blanks around it not at all."""
    written = dataclasses.replace(FILE, applications=(SheetApplication("A-1", title, (), {"plan": level}, start + text),))
    blank = dataclasses.replace(FILE, applications=(SheetApplication("A-1", title),))

    for content in (sheet.write_xlsx(written), sheet.write_text(written)):
        line = sheet.read_sheet(content, blank).lines[0]

        assert (dict(line.levels), line.comment, line.problems) == ({"plan": level}, sheet.plain(start + text), ())


def archive(**members: bytes) -> bytes:
    """A zip with these members; `sheet` is the first page."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr({"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"}.get(name, name), content)
    return out.getvalue()


def spoiled(content: bytes) -> bytes:
    """The same file with 200 bytes of its first page overwritten."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        start = file.getinfo("xl/worksheets/sheet1.xml").header_offset + 100
    return content[:start] + b"\0" * 200 + content[start + 200 :]


def rows(inner: str) -> bytes:
    return (
        f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{inner}</sheetData></worksheet>'.encode()
    )


LOL = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + rows('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')
HOSTILE = [
    ("nothing", b"", "no_review_file"),
    ("noise", bytes(range(256)), "not_text"),
    ("other text", b"Dear colleague", "no_review_file"),
    ("six megabytes", b"x" * 6_000_000, "too_large"),
    ("cut", sheet.write_xlsx(FILE)[:3000], "not_readable"),
    ("flipped", spoiled(sheet.write_xlsx(FILE)), "not_readable"),
    ("old XLS or password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not_text"),
    ("zip of nothing", archive(), "no_review_file"),
    ("zip of photographs", archive(a=b"x"), "no_review_file"),
    ("zip bomb", archive(sheet=b" " * 100_000_000), "too_large"),
    ("a thousand members", archive(**{f"m{n}": b"" for n in range(1000)}), "too_large"),
    ("a million elements", archive(sheet=rows("<c/>" * 600_000)), "too_large"),
    ("cells everywhere", archive(sheet=rows("<c><v>1</v></c>" * 110_000)), "too_large"),
    ("entities", archive(sheet=LOL), "not_readable"),
    ("UTF-16", archive(sheet=rows("").decode().encode("utf-16")), "not_readable"),
    ("no XML", archive(sheet=b"<worksheet>"), "not_readable"),
    ("string that is not there", archive(sheet=rows('<row><c t="s"><v>7</v></c></row>')), "not_readable"),
    ("number that is none", archive(sheet=rows("<row><c><v>x</v></c></row>")), "not_readable"),
    ("infinity", archive(sheet=rows("<row><c><v>1e999</v></c></row>")), "no_review_file"),
    ("row that is none", archive(sheet=rows('<row r="x"/>')), "not_readable"),
    ("mark without columns", archive(sheet=rows('<row><c t="str"><v>seedtrain.review/1</v></c></row>')), "no_columns"),
    ("deep", archive(sheet=rows("<a>" * 100_000 + "</a>" * 100_000)), "no_review_file"),
]


@pytest.mark.parametrize(("content", "code"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_file_is_refused_in_a_sentence_and_in_time(content: bytes, code: str) -> None:
    tracemalloc.start()
    before = time.process_time()

    report = sheet.read_sheet(content, FILE)

    spent, (_, peak) = time.process_time() - before, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [one.code for one in report.problems] == [code]
    assert {line.status for line in report.lines} <= {"refused", "missing"}
    assert report.problems[0].remedy.endswith(".")
    assert (spent < 20, peak < 150_000_000) == (True, True)


def test_stray_cell_in_the_last_corner_costs_nothing() -> None:
    report = sheet.read_sheet(edited(put("XFD1048576", "stray")), FILE)

    assert [(one.place, one.value) for one in report.notices] == [("row 1048576", "stray")]
    assert [line.status for line in report.lines] == ["empty", "unchanged", "unchanged"]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: dataclasses.replace(FILE, call=" "), "not_a_word"),
        (lambda: dataclasses.replace(FILE, reviewer="a\nb"), "not_a_word"),
        (lambda: dataclasses.replace(FILE, rubric_version="3"), "not_whole"),
        (lambda: dataclasses.replace(FILE, criteria=()), "nothing"),
        (lambda: dataclasses.replace(FILE, applications=()), "nothing"),
        (lambda: dataclasses.replace(FILE, criteria=(PLAN, PLAN)), "duplicate"),
        (lambda: dataclasses.replace(FILE, applications=(AMINA, AMINA)), "duplicate"),
        (lambda: dataclasses.replace(FILE, criteria=(dataclasses.replace(PLAN, key="comment"),)), "bad_criterion"),
        (lambda: dataclasses.replace(FILE, criteria=(dataclasses.replace(PLAN, key="a b"),)), "bad_criterion"),
        (lambda: dataclasses.replace(FILE, criteria=(dataclasses.replace(PLAN, anchors=("one",)),)), "bad_criterion"),
        (lambda: dataclasses.replace(FILE, applications=(dataclasses.replace(LINH, levels={"plan": 9}),)), "bad_level"),
        (lambda: dataclasses.replace(FILE, applications=(dataclasses.replace(LINH, levels={"plna": 1}),)), "bad_level"),
        (lambda: dataclasses.replace(FILE, applications=(dataclasses.replace(LINH, comment="x" * 20_001),)), "long_comment"),
    ],
)
def test_file_that_contradicts_itself_is_not_made(make: Callable[[], object], code: str) -> None:
    with pytest.raises(SheetError) as caught:
        make()

    assert caught.value.code == code


def test_examples_in_docstrings_hold() -> None:
    failed, tried = doctest.testmod(sheet)

    assert (failed, tried > 0) == (0, True)
