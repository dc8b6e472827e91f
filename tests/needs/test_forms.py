"""What becomes of a roster file, whole or broken."""

import io

import pytest
from openpyxl import Workbook

from seedtrain.needs.actions import RosterRow
from seedtrain.needs.forms import MOST_BYTES, MOST_ROWS, RosterFile, read_roster
from seedtrain.tables import as_csv

ROLES, CODES = {"UPT", "QCM"}, ["Q1", "U5"]


def read(text: str | bytes, name: str = "roster.csv") -> RosterFile:
    return read_roster(name, text.encode() if isinstance(text, str) else text, ROLES, CODES)


def cells(found: RosterFile) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.column, problem.value) for problem in found.problems]


@pytest.mark.parametrize(
    "text",
    [
        "label,role,Q1,U5\n001,UPT,2,\n002,qcm,0,3\n",
        "Label;ROLE;q1;U5\r\n001;UPT;2;\r\n002;QCM;0;3\r\n",
        "\ufefflabel\trole\tQ1\tU5\n001\tUPT\t2\t\n\n002\tQCM\t0\t3\n",
    ],
)
def test_read_roster_of_a_whole_file(text: str) -> None:
    rows = (RosterRow("001", "UPT", {"Q1": 2}), RosterRow("002", "QCM", {"Q1": 0, "U5": 3}))

    assert read(text) == RosterFile(rows, (), (), 2)


def test_read_roster_in_the_encoding_a_spreadsheet_calls_unicode_text() -> None:
    assert read("label\trole\nä\tUPT\n".encode("utf-16")).rows == (RosterRow("ä", "UPT", {}),)


def test_read_roster_of_a_workbook_keeps_whole_numbers_whole() -> None:
    book, file = Workbook(), io.BytesIO()
    for row in (["label", "role", "Q1", "shift"], [17, "UPT", 2, "night"], ["a", "QCM", None, "day"]):
        book.active.append(row)
    book.save(file)

    found = read(file.getvalue(), "roster.xlsx")

    assert found == RosterFile((RosterRow("17", "UPT", {"Q1": 2}), RosterRow("a", "QCM", {})), (), ("shift",), 2)


def test_read_roster_takes_back_what_the_page_gives_out() -> None:
    rows = [["001", "UPT", 2, None], ["002", "QCM", None, None]]

    found = read(as_csv(["label", "role", *CODES], rows))

    assert found.rows == (RosterRow("001", "UPT", {"Q1": 2}), RosterRow("002", "QCM", {}))


@pytest.mark.parametrize(
    ("head", "missing"),
    [("label,Q1", ["role"]), ("name,job", ["label", "role"]), ("label,role,Q1,q1", ["Q1"]), ("role,role,label", ["role"])],
)
def test_read_roster_when_the_columns_are_wrong(head: str, missing: list[str]) -> None:
    found = read(f"{head}\n1,UPT\n")

    assert ([problem.column for problem in found.problems], found.rows) == (missing, ())


def test_read_roster_names_every_bad_cell_and_keeps_the_good_lines() -> None:
    text = "label,role,Q1\n1,UPT,2\n1,QCM,1\n,UPT,1\n=HYPERLINK(1),UPT,1\n5,NOPE,7\n6,QCM,two\n7,QCM,\n" + "x" * 81 + ",UPT,\n"

    found = read(text)

    assert found.rows == (RosterRow("1", "UPT", {"Q1": 2}), RosterRow("7", "QCM", {}))
    assert cells(found) == [
        (3, "label", "1"),
        (4, "label", ""),
        (5, "label", "=HYPERLINK(1)"),
        (6, "role", "NOPE"),
        (6, "Q1", "7"),
        (7, "Q1", "two"),
        (9, "label", "x" * 81),
    ]
    assert "line 2" in found.problems[0].remedy
    assert "QCM, UPT" in found.problems[3].remedy


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (0, "file", "roster.csv", "The file is empty. Send one line of column names, then one line a person.")),
        ("name,role\n1,UPT\n", (1, "label", "name, role", "The first line names the columns and must have “label”. Add that column.")),
        ("label,job\n1,UPT\n", (1, "role", "label, job", "The first line names the columns and must have “role”. Add that column.")),
        ("label,role,Q1,q1\n1,UPT,1,2\n", (1, "Q1", "label, role, Q1, q1", "This column stands there twice. Keep one.")),
        ("label,role\n,UPT\n", (2, "label", "", "Give each person a label of 1 to 80 characters, such as a staff number.")),
        ("label,role\n1,UPT\n1,QCM\n", (3, "label", "1", "The label stands in line 2 already. Give each person one line and one label.")),
        ("label,role\n1,Technician\n", (2, "role", "Technician", "Use the code of a role: QCM, UPT.")),
        ("label,role\n1\n", (2, "role", "", "Use the code of a role: QCM, UPT.")),
        ("label,role,Q1\n1,UPT,5\n", (2, "Q1", "5", "A level is 0, 1, 2, 3 or 4; leave the cell empty if you do not know.")),
        ("label,role,Q1\n1,UPT,-1\n", (2, "Q1", "-1", "A level is 0, 1, 2, 3 or 4; leave the cell empty if you do not know.")),
        ("label,role,Q1\n1,UPT,NaN\n", (2, "Q1", "NaN", "A level is 0, 1, 2, 3 or 4; leave the cell empty if you do not know.")),
        (
            "label,role\n=1+1,UPT\n",
            (
                *(2, "label", "=1+1"),
                "We expected plain text and got '=1+1', which a spreadsheet takes for a formula. Remove the first character.",
            ),
        ),
        ('label,role\n"1,UPT\n', (0, "file", "unexpected end of data", "A quotation mark is not closed. Save the file again as CSV.")),
        ("label,role\n\x00,UPT\n", (0, "file", "NUL", "The file is not text. Save it as CSV or XLSX.")),
        ("label,role\n", (1, "file", "roster.csv", "The file names its columns and has no line below them. Add one line a person.")),
        (
            "label,role\nDoe, J,UPT\n",
            (2, "line", "UPT", "The line has more cells than the first one. Put a text that holds the separator in quotation marks."),
        ),
        (
            "label,role\nP\x071,UPT\n",
            (2, "label", "'P\\x071'", "We expected plain text and got 'P\\x071', which has a control character. Write it again."),
        ),
    ],
)
def test_read_roster_says_line_column_value_and_remedy(text: str, problem: tuple[int, str, str, str]) -> None:
    assert [(one.line, one.column, one.value, one.remedy) for one in read(text).problems] == [problem]


def test_read_roster_takes_arabic_digits_emoji_and_old_line_ends() -> None:
    found = read("label;role;Q1\rموظف ١;UPT;٣\r🧪;QCM;\r")

    assert found == RosterFile((RosterRow("موظف ١", "UPT", {"Q1": 3}), RosterRow("🧪", "QCM", {})), (), (), 2)


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("label,role\nAndr\xe9,UPT\n".encode("latin-1"), "e9"),
        (b"label,role\n\x00,UPT\n", "NUL"),
        (b"PK\x03\x04 but not a workbook", None),
        (b'label,role\n"open,UPT\n', None),
        (b"", "roster.csv"),
        (b"\n\n,,\n", "roster.csv"),
    ],
)
def test_read_roster_of_a_file_that_cannot_be_read(content: bytes, value: str | None) -> None:
    found = read(content)

    assert (found.rows, len(found.problems), found.problems[0].column) == ((), 1, "file")
    assert value is None or found.problems[0].value == value


def test_read_roster_names_the_line_of_the_wrong_encoding() -> None:
    assert read("label,role\n1,UPT\nAndr\xe9,UPT\n".encode("latin-1")).problems[0].line == 3


def test_read_roster_that_is_too_large() -> None:
    many = "label,role\n" + "".join(f"{number},UPT\n" for number in range(MOST_ROWS + 1))

    assert [problem.value for problem in read(many).problems] == [str(MOST_ROWS + 1)]
    assert [problem.value for problem in read(b"x" * (MOST_BYTES + 1)).problems] == [str(MOST_BYTES + 1)]


def test_read_roster_with_one_cell_far_off_says_where() -> None:
    book, file = Workbook(), io.BytesIO()
    book.active.append(["label", "role"])
    book.active.cell(1_048_576, 16_384, "x")
    book.save(file)

    found = read(file.getvalue(), "far_off.xlsx")

    assert cells(found) == [(0, "file", "XFD1048576")]
    assert found.problems[0].remedy.startswith("A cell stands far outside, at XFD1048576.")
