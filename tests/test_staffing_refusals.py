"""What `seedtrain demand` cannot use is refused with its file and cell, and with what to write where that is clear.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from seedtrain.__main__ import main
from seedtrain.staffing.site_file import read_sites
from seedtrain.staffing.template import SITES
from tests.staffing_files import Capture, Change, changed, cleared, named, put, refused, without

KNOWN = "Known are About, Site, Roster, Held, Plan, Help. One of your own begins with Notes."


def twice(book: Workbook) -> None:
    for sheet in ("Roster", "Held"):
        book.remove(book[sheet])
    book["Site"]["A3"] = "example-mrna"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("Site", "G2", "two"), 'a.xlsx, Site!G2: ds_lines = "two"; expected a whole number from 0 to 50. Correct it.'),
        (put("Site", "I2", "3x7"), 'a.xlsx, Site!I2: pattern = "3x7"; expected one of 1x5, 2x5, 3x5, 24x7. Did you mean 3x5?'),
        (put("Site", "R2", "2029"), 'a.xlsx, Site!R2: start = "2029"; expected a quarter such as 2028Q1. Correct it.'),
        (put("Site", "R2", None), "a.xlsx, Site!R2: start is missing; expected a quarter such as 2028Q1. Add it."),
        (put("Site", "S2", 70), 'a.xlsx, Site!S2: likelihood = "70"; expected a share from 0 % to 100 %. Write 70 %.'),
        (
            put("Site", "D2", "English"),
            'a.xlsx, Site!D2: languages = "English"; expected codes of languages. Write en.',
        ),
        (
            put("Site", "P2", "perhaps"),
            'a.xlsx, Site!P2: standalone = "perhaps"; expected yes or no. Choose one of them.',
        ),
        (
            put("Site", "T2", "capacity high"),
            'a.xlsx, Site!T2: ranges = "capacity high"; expected a range for each input. Write capacity 20000000..60000000.',
        ),
        (
            put("Site", "T2", "capacity 1..1e999"),
            "a.xlsx, Site!T2: ranges: capacity = [1, inf]; expected least and most around 5e+07, up to 1e+11. "
            "Write capacity 5e+07..5e+07 with your own ends.",
        ),
        (
            put("Site", "T2", "pattern 2x5|2x9"),
            'a.xlsx, Site!T2: ranges: pattern = ["2x5", "2x9"]; expected two or more of 1x5, 2x5, 3x5, 24x7. Write pattern 1x5|2x5.',
        ),
        (put("Site", "C2", None), "a.xlsx, Site!C2: country is missing; expected the code of a country. Add it."),
        (
            put("Held", "F2", datetime(9999, 12, 1)),  # noqa: DTZ001  as a spreadsheet program writes a day
            'a.xlsx, Held!F2: since = "9999-12-01"; expected a day of the years 1900 to 2100. Correct the year.',
        ),
        (
            put("Held", "D1", "person"),
            'a.xlsx, Held!D1: a second column is called "person"; the first is a.xlsx, Held!B1. Keep one of them.',
        ),
        (
            put("Site", "F1", "capacities"),
            'a.xlsx, Site!F1: no column is called "capacities"; did you mean capacity? One of your own begins with note.',
        ),
        (
            put("Roster", "A2", "example-fil"),
            'a.xlsx, Roster!A2: site = "example-fil"; expected an id of the sheet Site. Did you mean example-fill?',
        ),
        (put("Site", "C2", "#N/A"), "a.xlsx, Site!C2: #N/A is an error of the spreadsheet. Correct the formula."),
        (put("Roster", "C2", 2.5), 'a.xlsx, Roster!C2: heads.AFO = "2.5"; expected a whole number from 0 to 100000. Correct it.'),
        (put("Roster", "B2", "AFX"), 'a.xlsx, Roster!B2: role = "AFX"; expected the code of a role; did you mean AFO?'),
        (
            put("Roster", "B3", "AFO"),
            'a.xlsx, Roster!B3: role = "AFO"; expected each role of a site once. '
            "It stands in a.xlsx, Roster!C2 already; remove one of them.",
        ),
        (put("Held", "E2", 5), 'a.xlsx, Held!E2: level = "5"; expected a whole number from 1 to 4. Correct it.'),
        (put("Held", "F2", "May 2026"), 'a.xlsx, Held!F2: since = "May 2026"; expected a day such as 2027-01-15. Correct it.'),
        (
            put("Held", "D2", "Q9"),
            'a.xlsx, Held!D2: competency = "Q9"; expected the code of a competency; known are Q1, Q2, Q3, Q4, Q5, Q6, Q7, U1 and others.',
        ),
        (put("Held", "C3", "QAS"), 'a.xlsx, Held!C3: role = "QAS"; expected AFO, as in a.xlsx, Held!C2. Write one role for each person.'),
        (
            put("Plan", "G3", "2031Q1"),
            'a.xlsx, Plan!G3: start = "2031Q1"; expected what a.xlsx, Plan!G2 says of the same plan. Write it once.',
        ),
        (put("About", "B4", "soon"), 'a.xlsx, About!B4: on = "soon"; expected a day such as 2027-01-15. Correct it.'),
        (put("About", "A4", "day"), 'a.xlsx, About!A4: field = "day"; expected format, title or on. Correct it, or clear the row.'),
        (twice, 'a.xlsx, Site!A3: id = "example-mrna"; a.xlsx, Site!A2 has it already. Give every site and plan an id of its own.'),
        (without("Site"), 'a.xlsx has no sheet "Site"; it has About, Roster, Held, Plan, Help. Add it.'),
        (without("About"), 'a.xlsx has no sheet "About"; it has Site, Roster, Held, Plan, Help. Add it.'),
        (named("Roster", "roster"), f'a.xlsx: a sheet "roster" is not known; did you mean Roster? {KNOWN}'),
        (named("Roster", "Effectifs"), f'a.xlsx: a sheet "Effectifs" is not known. {KNOWN}'),
        (named("Held", "Détenu"), f'a.xlsx: a sheet "Détenu" is not known. {KNOWN}'),
        (named("Site", "Sites"), f'a.xlsx: a sheet "Sites" is not known; did you mean Site? {KNOWN}'),
        (lambda book: book.create_sheet("Feuil1"), f'a.xlsx: a sheet "Feuil1" is not known. {KNOWN}'),
        (
            put("Site", "V2", "seen"),
            'a.xlsx, Site!V2: "seen" stands in a column without a name. Name it; one of your own begins with note.',
        ),
        (
            put("About", "A2", None, ("B2", None)),
            'a.xlsx, About: format is missing; expected "seedtrain-site/1". '
            "Write format and beside it seedtrain-site/1 in one of its rows.",
        ),
        (put("About", "A4", None, ("B4", None)), "a.xlsx, About: on is missing; expected a day such as 2027-01-15. Add it."),
        (
            cleared("Site"),
            'a.xlsx, Held!A2: site = "example-fill"; expected an id of the sheet Site, which has no rows. '
            "Write the site there, or clear the sheet Held.",
        ),
        (cleared("Site", "Roster", "Held", "Plan"), "a.xlsx: no site and no plan came. Write a row for each on its sheet."),
        (put("About", "B4", "01/02/2027"), 'a.xlsx, About!B4: on = "01/02/2027"; expected a day. Write 2027-02-01 or 2027-01-02.'),
        (put("Held", "F2", "15.03.2024"), 'a.xlsx, Held!F2: since = "15.03.2024"; expected a day. Write 2024-03-15.'),
        (put("Site", "S2", 80), 'a.xlsx, Site!S2: likelihood = "80"; expected a share from 0 % to 100 %. Write 80 %.'),
        (put("Site", "S2", "82,5 %"), 'a.xlsx, Site!S2: likelihood = "82,5 %"; expected a share from 0 % to 100 %. Write 82.5 %.'),
        (
            put("Site", "R2", datetime(2028, 7, 1)),  # noqa: DTZ001  as a spreadsheet program writes a day
            'a.xlsx, Site!R2: start = "2028-07-01"; expected a quarter. Write 2028Q3.',
        ),
        (put("Site", "R2", "T3 2028"), 'a.xlsx, Site!R2: start = "T3 2028"; expected a quarter. Write 2028Q3.'),
        (put("Site", "D2", "français; en"), 'a.xlsx, Site!D2: languages = "français; en"; expected codes of languages. Write fr; en.'),
        (
            put("Site", "F2", "1200,5"),
            'a.xlsx, Site!F2: capacity = "1200,5"; expected a number from 0 to 1e+11. Write 1200.5, with a point.',
        ),
        (put("Site", "P2", "oui"), 'a.xlsx, Site!P2: standalone = "oui"; expected yes or no. Write yes.'),
        (put("Site", "C3", "Sénégal"), 'a.xlsx, Site!C3: country = "Sénégal"; expected its code. Write SEN.'),
        (
            put("Site", "E2", "mRNA"),
            'a.xlsx, Site!E2: platform = "mRNA"; expected one of mrna, mammalian_mab, viral_cell, egg, microbial, '
            "bacterial_vaccine, fill_finish_only. Write mrna.",
        ),
        (
            put("Roster", "A2", "Example-Fill"),
            'a.xlsx, Roster!A2: site = "Example-Fill"; expected an id of the sheet Site. Write example-fill.',
        ),
        (put("Roster", "B2", "afo"), 'a.xlsx, Roster!B2: role = "afo"; expected its code. Write AFO.'),
        (
            put("Roster", "B2", "Aseptic fill-finish operator"),
            'a.xlsx, Roster!B2: role = "Aseptic fill-finish operator"; expected its code. Write AFO.',
        ),
        (put("Plan", "E3", "dpt"), 'a.xlsx, Plan!E3: role = "dpt"; expected its code. Write DPT.'),
    ],
)
def test_a_workbook_that_cannot_be_used_is_refused_with_its_cell(tmp_path: Path, capsys: Capture, change: Change, words: str) -> None:
    assert refused(tmp_path, capsys, "a.xlsx", changed(change)) == words


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "a.toml",
            "on = \n",
            "a.toml, line 1: this cannot be read (Invalid value). Write name = value, with texts in quotes and each name once.",
        ),
        ("a.toml", SITES.replace('"mrna"', '"mRNA"', 1), 'site 1 ("example-mrna"): platform = "mRNA"; expected one of '),
        ("a.csv", "id\n", "a.csv: a name that ends in .toml or .xlsx was expected. --template DIR writes both."),
        ("a.xlsx", "no workbook", "a.xlsx is no workbook that can be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, capsys: Capture, name: str, text: str, words: str) -> None:
    assert refused(tmp_path, capsys, name, text.encode()).startswith(words)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: Capture) -> None:
    assert main(["demand", str(tmp_path / "none.toml"), "--out", str(tmp_path / "out")]) == 2

    assert capsys.readouterr().err == f"{tmp_path / 'none.toml'}: No such file or directory. Check the path.\n"


def test_sheets_and_columns_of_ones_own_are_left_alone(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.create_sheet("Notes of Awa")["A1"] = "ask again"
        book["Site"]["U1"], book["Site"]["U2"], book["Site"]["U9"] = "note", "hello", "a note alone is no site"

    path, plain = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    path.write_bytes(changed(add))
    plain.write_bytes(changed(lambda _book: None))

    assert read_sites(path) == read_sites(plain)
