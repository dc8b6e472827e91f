"""Pools as spreadsheet programs write them are read alike; what cannot be used is named by its cell, with what to do.

Flow: pytest -> this file -> choosing.reading, choosing.pool, the command line.
Reads: nothing. Writes: files of its own.
"""

import zipfile
from pathlib import Path

import pytest

from seedtrain.choosing.pool import read_pool
from seedtrain.engines.selection.policy import Column
from seedtrain.reporting.errors import InputError
from seedtrain.reporting.reading import read_sheet
from tests.choosing_files import HEAD, PEOPLE, select, write_csv, write_xlsx

Capture = pytest.CaptureFixture[str]
COLUMNS = {name: Column(name, "") for name in HEAD}
FIRST = ("A-1", 9150, 200, {"sex": "male", "country": "Ghana"})


def people(path: Path) -> list[tuple[str, int, int, dict[str, object]]]:
    """Everybody in a file."""
    pool = read_pool(read_sheet(path), COLUMNS)
    return [(row.id, row.score or 0, row.se, dict(row.traits)) for row in pool.rows]


def expected() -> list[tuple[str, int, int, dict[str, object]]]:
    """Everybody of the cast."""
    return [(id, round(score * 100), se * 100, {"sex": sex, "country": country}) for id, score, se, sex, country in PEOPLE]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_kind_of_csv_says_the_same(tmp_path: Path, encoding: str, mark: str, end: str) -> None:
    text = write_csv(tmp_path / "a.csv", mark=mark).read_text("utf-8").replace("\n", end)
    path = tmp_path / "b.csv"
    path.write_bytes(text.encode(encoding))

    assert people(path) == expected()


def test_a_workbook_says_the_same(tmp_path: Path) -> None:
    assert people(write_xlsx(tmp_path / "a.xlsx")) == expected()


def test_what_spreadsheet_programs_add_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('sep=;\n"id";score;se;sex;country\n\n A-1 ;"91,5";2;male;Ghana\n;;;;\nA-2;90,00;;;\n;;;;\n', "utf-8")

    pool = read_pool(read_sheet(path), COLUMNS)

    assert [(row.id, row.score, row.se, dict(row.traits)) for row in pool.rows] == [FIRST, ("A-2", 9000, 0, {})]
    assert pool.notes == (
        "a.csv: blank rows left out: 2.",
        "a.csv: cells whose value had spaces around it, now without: 1.",
        "country is not known for 1 of 2 applicants; they belong to no group that asks for it.",
        "sex is not known for 1 of 2 applicants; they belong to no group that asks for it.",
    )


def test_ids_keep_their_zeros_and_numbers_lose_their_point(tmp_path: Path) -> None:
    rows = [("007", 50, 0, "male", "Ghana"), (7, 50, 0, "male", "Ghana"), (True, 50, 0, "male", "Ghana")]

    assert [one[0] for one in people(write_xlsx(tmp_path / "a.xlsx", rows))] == ["007", "7", "TRUE"]


def test_a_computed_number_has_the_digits_the_spreadsheet_shows(tmp_path: Path) -> None:
    rows = [("a", 86.39999999999999, 0, "male", "Ghana"), ("b", 0.1 + 0.2, 0, "male", "Ghana")]

    assert [one[1] for one in people(write_xlsx(tmp_path / "a.xlsx", rows))] == [8640, 30]


def test_cells_are_split_only_where_that_was_said(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("a", 50, 0, "male", "Ghana; Togo ;")])

    one = read_pool(read_sheet(path), COLUMNS).rows[0]
    several = read_pool(read_sheet(path), {**COLUMNS, "country": Column("country", ";")}).rows[0]

    assert (one.traits["country"], several.traits["country"]) == ("Ghana; Togo ;", ("Ghana", "Togo"))


GOOD = "A-1,50,0,male,Ghana\n"
TOP = ",".join(HEAD) + "\n"
CSV = [
    (b"", "pool.csv: a first row with names and rows below it were expected; 0 rows came."),
    (TOP.encode(), "pool.csv: a first row with names and rows below it were expected; 1 rows came."),
    (b"\n\n,,\n", "pool.csv: a first row with names and rows below it were expected; 0 rows came."),
    (
        TOP.encode() + "A-1,50,0,male,Côte\n".encode("latin-1"),
        'pool.csv, line 2: byte 0xf4 is not UTF-8. Save it again as "CSV UTF-8", or as XLSX.',
    ),
    (TOP.encode() + b"A-1,50,0,ma\0le,Ghana\n", "pool.csv, line 2: this is no text. Save it as CSV or XLSX."),
    (
        (TOP + 'A-1,50,0,"male,Ghana\n').encode(),
        "pool.csv, line 2: a quote is not closed or stands alone (unexpected end of data). Correct it.",
    ),
    (
        b"id,score;se,sex;country;name,age\n1,2;3\n",
        "pool.csv: its first line has as many of comma and semicolon, so what separates columns cannot be told. "
        "Write sep=, or the other alone in a line before it, or save it as XLSX.",
    ),
    (
        (TOP + "A-1,50,0,male,Ghana,more\n").encode(),
        'pool.csv, line 2, cell 6: "more" stands beyond the last named column. Name it, or put the cell in quotes.',
    ),
    (b"id,score,sex,country,sex\nA-1,50,male,Ghana,f\n", 'pool.csv: two columns are called "sex". Rename one of them.'),
    (
        (TOP + GOOD + GOOD).encode(),
        'pool.csv, line 3, id: id "A-1" stands also at line 2, id. Keep one of the two rows.',
    ),
    ((TOP + " ,50,0,male,Ghana\n").encode(), "pool.csv, line 2, id: the id is empty. Every applicant needs one."),
    (
        (TOP + "A-1,,0,male,Ghana\n").encode(),
        "pool.csv, line 2, score: the score of A-1 is empty. Write points from 0 to 100.",
    ),
    (
        (TOP + "A-1,good,0,male,Ghana\n").encode(),
        'pool.csv, line 2, score: the score of A-1 is "good", no number from 0 to 100. Write points such as 86.4.',
    ),
    (
        (TOP + "A-1,100.01,0,male,Ghana\n").encode(),
        "pool.csv, line 2, score: the score of A-1 is 100.01; 0 to 100 was expected. Rescale it.",
    ),
    ((TOP + "A-1,-1,0,male,Ghana\n").encode(), "pool.csv, line 2, score: the score of A-1 is -1; 0 to 100 was expected. Rescale it."),
    (
        (TOP + 'A-1,"1,234",0,male,Ghana\n').encode(),
        'pool.csv, line 2, score: the score of A-1 is "1,234", no number from 0 to 100. '
        "Write it without a separator of thousands, with a decimal point.",
    ),
    (
        (TOP + "A-1,86.405,0,male,Ghana\n").encode(),
        "pool.csv, line 2, score: the score of A-1 is 86.405, finer than two decimals. Round it in the table, or say --round.",
    ),
    (
        (TOP + "A-1,5e1,0,male,Ghana\n").encode(),
        'pool.csv, line 2, score: the score of A-1 is "5e1", no number from 0 to 100. Write points such as 86.4.',
    ),
    (
        (TOP + "A-1,50,wide,male,Ghana\n").encode(),
        'pool.csv, line 2, se: the standard error of A-1 is "wide", no number from 0 to 100. Write points such as 86.4.',
    ),
    (
        (TOP + '\n"A\n1",x,0,male,Ghana\nA-2,y,0,male,Ghana\n').encode(),
        'pool.csv, line 3, score: the score of A\n1 is "x", no number from 0 to 100. Write points such as 86.4.\n'
        'pool.csv, line 5, score: the score of A-2 is "y", no number from 0 to 100. Write points such as 86.4.',
    ),
    (
        b"ID,Score,sex,country\nA-1,50,male,Ghana\n",
        "pool.csv: no column is called id, score. Columns are not guessed; say which to read: "
        '--map "id=ID" --map "score=Score". It has "ID", "Score", "sex", "country".',
    ),
    (
        b"id,score,sex\nA-1,50,male\n",
        "pool.csv: no column is called country. Columns are not guessed; say which to read: "
        '--map "country=COLUMN". It has "id", "score", "sex".',
    ),
    (
        (TOP + "A-1,50,0,male,Ghana; Togo\n").encode(),
        'pool.csv, line 2, country: "Ghana; Togo" may be one value or several. '
        'Say --split "country=;" for several, --split "country=" for one.',
    ),
    (
        (TOP + "A-1,50,0,Female,Ghana\n").encode(),
        'women: nobody in the pool has sex = "female"; did you mean "Female" (applicants: 1)?',
    ),
]


@pytest.mark.parametrize(("data", "sentence"), CSV)
def test_a_malformed_pool_is_answered_with_cell_value_and_remedy(tmp_path: Path, capsys: Capture, data: bytes, sentence: str) -> None:
    pool = tmp_path / "pool.csv"
    pool.write_bytes(data)

    code = select(tmp_path, pool)

    assert (code, capsys.readouterr().err, (tmp_path / "out").exists()) == (2, sentence + "\n", False)


def test_ten_faults_are_named_at_once(tmp_path: Path, capsys: Capture) -> None:
    pool = write_csv(tmp_path / "pool.csv", [(f"A-{n}", "x", 0, "male", "Ghana") for n in range(12)])

    select(tmp_path, pool)

    lines = capsys.readouterr().err.splitlines()
    assert (len(lines), lines[-1]) == (11, "… and 2 more cells.")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--map", "score"), '--map "score": FIELD=... was expected, such as "country=Country of work".'),
        (("--map", "scor=score"), '--map "scor=": nothing asks for scor; did you mean score?'),
        (
            ("--map", "score=Points"),
            'pool.csv has no column "Points" for score; it has "id", "score", "se", "sex", "country".',
        ),
        (("--split", "xyz=;"), '--split "xyz=": nothing asks for xyz; needed are id, score, se, name, sex, country.'),
        (("--sheet", "X", "--accept", "all"), "--accept all: a share from 1% to 100% was expected, such as 90%."),
        (("--draws", "-1"), "--draws -1: a number from 0 to 100000 was expected."),
        (("--columns", "/nowhere/columns.toml"), "/nowhere/columns.toml: No such file or directory. Check the path."),
        (("--reviews", "/nowhere/r.csv"), "/nowhere/r.csv: No such file or directory. Check the path."),
    ],
)
def test_a_wrong_word_is_answered_with_what_was_expected(tmp_path: Path, capsys: Capture, words: tuple[str, ...], sentence: str) -> None:
    code = select(tmp_path, write_csv(tmp_path / "pool.csv"), *words)

    assert (code, capsys.readouterr().err) == (2, sentence + "\n")


def test_a_workbook_names_errors_and_formulas_without_a_value(tmp_path: Path, capsys: Capture) -> None:
    path = write_xlsx(tmp_path / "pool.xlsx", [*PEOPLE[:1], ("A-2", "=1+1", 0, "male", "Ghana")])
    select(tmp_path, path)
    assert capsys.readouterr().err == (
        "pool.xlsx, B3: the formula has no value yet. Open the file in a spreadsheet program, save it, and try again.\n"
    )

    _patch(path, "<v></v>", "<v>2</v>", "<v/>", "<v>2</v>")
    assert [one[1] for one in people(path)] == [9150, 200]

    select(tmp_path, write_xlsx(path, [*PEOPLE[:1], ("A-2", "#N/A", 0, "male", "Ghana")]))
    assert capsys.readouterr().err == "pool.xlsx, B3: #N/A is an error of the spreadsheet. Correct the formula.\n"


def _patch(path: Path, *pairs: str) -> None:
    """A workbook whose sheet has other text in it, as a spreadsheet program would save it."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files["xl/worksheets/sheet1.xml"].decode()
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        text = text.replace(old, new)
    files["xl/worksheets/sheet1.xml"] = text.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def test_a_sheet_is_taken_by_its_name(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = write_xlsx(tmp_path / "pool.xlsx")
    book = load_workbook(path)
    book.create_sheet("Notes", 0).append(["nothing here"])
    book.save(path)

    assert len(read_sheet(path, "Sheet").rows) == len(PEOPLE)
    with pytest.raises(InputError, match=r'pool\.xlsx has no sheet "Pool"; it has Notes, Sheet\.'):
        read_sheet(path, "Pool")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("pool.xlsx", b"no workbook", "pool.xlsx is no workbook that can be read (File is not a zip file). Save it as XLSX."),
        ("pool.ods", b"", "pool.ods: a name that ends in .xlsx or .csv was expected. Save it as one."),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(InputError) as refusal:
        read_sheet(tmp_path / name)

    assert str(refusal.value) == sentence
