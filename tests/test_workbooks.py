"""Workbooks that would hurt are refused in a sentence, before anything is laid out; the others are read as they were meant.

Flow: pytest -> this file -> reporting.workbook, the command line.
Reads: nothing. Writes: files of its own.
"""

import io
import random
import re
import resource
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook as Made

from seedtrain import tables
from seedtrain.network_file.sources import network_of_book
from seedtrain.network_file.template import files
from seedtrain.reporting.errors import InputError
from seedtrain.reporting.workbook import Workbook
from seedtrain.reporting.xlsx import FILE, UPLOAD, Bounds
from tests.choosing_files import POLICY

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK, LINKS, SHEET = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"
ONE = '<row r="1"><c r="A1"><v>7</v></c></row>'


def sheet(rows: str) -> str:
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"


def book(rows: str = ONE, names: Sequence[str] = "a", strings: str = "", **parts: str | bytes | None) -> bytes:
    """A workbook by hand: every sheet is the same part; `parts` replaces one by the end of its name, or leaves it out."""
    whole: dict[str, str | bytes | None] = {
        BOOK: f'<workbook {MAIN} xmlns:r="{KINDS}"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{at}" r:id="r1"/>' for at, name in enumerate(names, 1))
        + "</sheets></workbook>",
        LINKS: f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{KINDS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{KINDS}/sharedStrings" Target="/xl/strings.xml"/></Relationships>',
        SHEET: sheet(rows),
        "xl/strings.xml": f"<sst {MAIN}>{strings}</sst>",
    }
    for end, part in parts.items():
        whole[next((name for name in whole if name.endswith(f"{end}.xml")), f"xl/{end}.xml")] = part
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in whole.items():
            if part is not None:
                archive.writestr(name, part)
    return file.getvalue()


def cells(content: bytes, bounds: Bounds = UPLOAD) -> dict[str, list[list[str]]]:
    found = Workbook("n.xlsx", content, bounds)
    return {name: [[cell.text for cell in row] for row in rows] for name, rows in found.cells(found.names).items()}


def refusal(content: bytes, bounds: Bounds = UPLOAD) -> str:
    with pytest.raises(InputError) as refused:
        cells(content, bounds)
    return str(refused.value)


def test_places_texts_and_sheets_are_those_the_spreadsheet_program_shows() -> None:
    made, file = Made(), io.BytesIO()
    made.active.title = "R&D <2027>"
    made.active["B2"], made.active["C4"], made.active["D4"] = " text ", 12.0, datetime(2027, 1, 4)  # noqa: DTZ001  as a program writes a day
    made.create_sheet("Empty")
    made.save(file)

    assert cells(file.getvalue()) == {
        "R&D <2027>": [["", "", "", ""], ["", "text", "", ""], ["", "", "", ""], ["", "", "12", "2027-01-04"]],
        "Empty": [],
    }
    assert cells(book('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', "ab", "<si><t>x</t></si><si><r><t>y</t></r></si>")) == {
        "a": [["y", "x"]],
        "b": [["y", "x"]],
    }


def test_a_formatted_cell_far_off_and_what_follows_the_cells_are_no_stray_cells() -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    after = f'<worksheet {MAIN}><sheetData>{ONE}{far}</sheetData><extLst xmlns:x="u"><ext><x:f>A1</x:f></ext></extLst></worksheet>'

    assert cells(book(sheet1=after)) == {"a": [["7"]]}


def corner(place: str, row: int = 1) -> bytes:
    return book(f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="{place}"><v>1</v></c></row>')


SMALL = Bounds(rows=100, columns=20, places=1000, thin=1000, unpacked=500_000, tags=8000)
BOMB = " " * 600_000
NO = "n.xlsx is no workbook that can be read ({}). Save it as XLSX."
MUCH = "n.xlsx holds more than is read here ({}). Save the sheets that are needed as a workbook of their own."
STRAY = "n.xlsx, {}: a cell stands far outside: {}. Delete it, with the empty rows and columns before it."
MOST = "a sheet may use 100 rows and 20 columns"
ENTITIES = '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HOSTILE = {
    "far corner": (corner("XFD1048576"), STRAY.format("XFD1048576", MOST)),
    "far row": (corner("A1048576"), STRAY.format("A1048576", MOST)),
    "far row, no places": (
        book('<row r="999999"><c><v>1</v></c></row>'),
        STRAY.format("row 999999", MOST),
    ),
    "far cell of the second sheet": (book('<row><c r="ZZ1"><v>1</v></c></row>', "ab"), STRAY.format("a!ZZ1", MOST)),
    "place in small letters": (corner("xfd1048576"), NO.format("a cell has no place")),
    "place that overflows": (corner("A99999999999999"), NO.format("a cell has no place")),
    "column that overflows": (corner("ZZZZZZZ1"), NO.format("a cell has no place")),
    "row 0": (book('<row r="0"><c r="A0"><v>1</v></c></row>'), NO.format("a row has no number")),
    "sheet that unpacks to much": (book(BOMB), MUCH.format("over 500,000 bytes when unpacked")),
    "texts that unpack to much": (book(strings=BOMB), MUCH.format("over 500,000 bytes when unpacked")),
    "tags": (book("<c/>" * 9000), MUCH.format("over 8,000 tags")),
    "strings": (book(strings="<si/>" * 9000), MUCH.format("over 8,000 tags")),
    "one text in many cells": (
        book("<row>" + '<c t="s"><v>0</v></c>' * 20 + "</row>", strings=f"<si><t>{'x' * 30_000}</t></si>"),
        MUCH.format("texts of over 500,000 characters"),
    ),
    "one sheet many times": (
        book(f"<row>{'<c><v>1</v></c>' * 10}</row>" * 20, [str(at) for at in range(10)]),
        MUCH.format("over 1,000 places for cells"),
    ),
    "many sheets": (
        book(names=[str(at) for at in range(300)]),
        MUCH.format("more than 250 sheets, or a name of more than 250 characters"),
    ),
    "depth": (book("<a>" * 1000), MUCH.format("tags beyond any spreadsheet program's")),
    "attributes": (
        book("<row " + " ".join(f"a{at}='1'" for at in range(1000)) + "/>"),
        MUCH.format("tags beyond any spreadsheet program's"),
    ),
    "a long tag": (book(f"<row a='{BOMB[:450_000]}'/>"), MUCH.format("a tag of over 200,000 bytes")),
    "entities": (book(sheet1=ENTITIES + sheet(ONE)), NO.format("a part has a document type")),
    "entities in the book": (book(workbook=ENTITIES + f"<workbook {MAIN}/>"), NO.format("a part has a document type")),
    "another alphabet": (book(sheet1=sheet(ONE).encode("utf-16")), NO.format("a part is not UTF-8")),
    "no sheet": (book(names=""), "n.xlsx has no sheet. Save it again as XLSX."),
    "a name twice": (book(names="aba"), 'n.xlsx has two sheets called "a". Rename one of them.'),
    "no book": (book(workbook=None), NO.format("xl/workbook.xml is missing")),
    "no such part": (book(sheet1=None), NO.format("xl/worksheets/sheet1.xml is missing")),
    "not closed": (book(sheet1=sheet(ONE).replace("</sheetData>", "")), NO.format("mismatched tag: line 1, column 129")),
    "no ZIP": (b"id,name\n", NO.format("File is not a zip file")),
    "nothing": (b"", NO.format("File is not a zip file")),
    "cut short": (book()[:-30], NO.format("File is not a zip file")),
    "a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "n.xlsx is locked by a password. Save a copy without one.",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_workbook_is_refused_in_a_sentence(case: str) -> None:
    content, said = HOSTILE[case]

    assert refusal(content, SMALL) == said


def test_a_part_that_stands_in_it_twice_is_refused() -> None:
    file = io.BytesIO(book())
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(SHEET.upper(), sheet(ONE))

    assert refusal(file.getvalue()) == NO.format("a part of it stands in it twice")


def test_a_long_table_is_read_and_a_cell_far_from_all_others_is_not() -> None:
    # 3,000 places, all full; then 3,000 of which two hold anything.
    full = f"<row>{'<c><v>1</v></c>' * 3}</row>" * 1000
    bounds = Bounds(thin=2000)

    assert (FILE.rows, FILE.columns, FILE.places // 100_000) == (1_048_576, 16_384, 20)
    assert cells(book(full), bounds) == {"a": [["1", "1", "1"]] * 1000}
    assert refusal(corner("C1000"), bounds) == STRAY.format("C1000", "up to there are 3,000 places, of which 2 hold anything")
    assert cells(corner("C500"), bounds)["a"][499] == ["", "", "1"]
    assert refusal(corner("XFD1048576"), FILE) == STRAY.format(
        "XFD1048576", "up to there are 17,179,869,184 places, of which 2 hold anything"
    )


def test_what_calamine_would_leave_blank_is_named_with_its_sheet() -> None:
    error = '<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>'
    formula = '<row><c r="A1"><f>1+1</f></c></row>'
    empty = '<row><c r="A1" t="str"><f>IF(B1=1,"x","")</f><v></v></c><c r="B1"><f>1+1</f><v>2</v></c></row>'

    assert refusal(book(error)) == "n.xlsx, B2: #REF! is an error of the spreadsheet. Correct the formula."
    assert refusal(book(error, "ab")) == "n.xlsx, a!B2: #REF! is an error of the spreadsheet. Correct the formula."
    assert refusal(book(formula)).startswith("n.xlsx, A1: the formula has no value yet.")
    assert cells(book(empty)) == {"a": [["", "2"]]}


SPOILED = (b"<c ", b"<row ", b'r="', b'"', b"<v>", b"</c>", b"<", b">", b"/", b't="s"', b"0", b"A", b"&", b"rId1", b"sheet")


def test_whatever_is_spoiled_in_a_workbook_it_is_read_or_refused() -> None:
    """Eighty workbooks with a few bytes changed: one of our sentences or a network, and never another error."""
    whole = files()["network.xlsx"]
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    names = [one for one in parts if one.startswith("xl/") and "theme" not in one]
    dice = random.Random("spoiled")
    ends = set()
    for _ in range(80):
        name = dice.choice(names)
        part = parts[name]
        for _ in range(dice.choice((1, 1, 1, 3))):
            old, new = dice.choice(SPOILED), dice.choice(SPOILED)
            found = [one.start() for one in re.finditer(re.escape(old), part)] or [dice.randrange(len(part))]
            at = dice.choice(found)
            part = part[:at] + dice.choice((new, b"", b"9" * 12, b"\xff")) + part[at + dice.choice((0, len(old))) :]
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for one, content in parts.items():
                archive.writestr(one, part if one == name else content)
        try:
            network_of_book(Workbook("n.xlsx", file.getvalue(), UPLOAD))
            ends.add("read")
        except InputError as error:
            ends.add(error.code)
        with_desk(file.getvalue())

    assert {"read", "bad_workbook"} <= ends


def with_desk(content: bytes) -> None:
    """The reader of the other uploads ends in one of two ways too."""
    try:
        tables.read_book(content)
    except tables.NotReadable as error:
        assert error.code in {"stray_cell", "too_large", "not_xlsx"}  # noqa: PT017


SHEETS = ["Network", "Centres", "Trainers", "Courses", "Offers", "Countries", "Needs", "Routes", "Funders", "Site"]
COMMANDS = {
    "plan": (SHEETS[:-1], "Network!", ()),
    "demand": (SHEETS[-1:], "", ()),
    "select": (["a"], "", ("POLICY.toml",)),
    "calibrate": (["a"], "", ()),
    "assign": (["a"], "", ("a.xlsx",)),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_a_far_cell_in_little_memory(tmp_path: Path, command: str) -> None:
    """The far corner would take 500 GB; a command lives with 3 GB of addresses, libraries included."""
    names, place, words = COMMANDS[command]
    far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'
    (tmp_path / "a.xlsx").write_bytes(book(far, names))
    (tmp_path / "POLICY.toml").write_text(POLICY, "utf-8")
    line = [sys.executable, "-m", "seedtrain", command, "a.xlsx", *words, "--out", "o"]

    done = subprocess.run(
        line,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30)),
    )

    assert (done.returncode, done.stderr.partition(", of which")[0]) == (
        2,
        f"a.xlsx, {place}XFD1048576: a cell stands far outside: up to there are 17,179,869,184 places",
    )
