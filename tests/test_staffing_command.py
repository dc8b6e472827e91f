"""`seedtrain demand` from a file to the folder of results: TOML and workbook alike, the same bytes, all or nothing.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from openpyxl import Workbook, load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.demand import Demand
from seedtrain.staffing.site_file import read_sites
from seedtrain.staffing.template import SITES, files

Capture = pytest.CaptureFixture[str]
Change = Callable[[Workbook], None]
SMALL = """\
format = "seedtrain-site/1"
on = 2027-01-15
[[site]]
id = "small"
name = "Small"
country = "GHA"
platform = "egg"
standalone = false
status = "existing"
heads = {VIP = 5}
"""
FILES = {"report.html", "report.xlsx", "demand.json"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its results, made once."""
    folder = tmp_path_factory.mktemp("demand") / "example"
    assert main(["demand", "--template", str(folder)]) == 0
    assert main(["demand", str(folder / "SITE.toml"), "--out", str(folder / "result")]) == 0
    return folder


def refused(tmp_path: Path, capsys: Capture, name: str, data: bytes, *words: str) -> str:
    """What is said about a file that cannot be used; nothing may have been written."""
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["demand", str(path), "--out", str(tmp_path / "out"), *words]) == 2
    assert not (tmp_path / "out").exists()
    return capsys.readouterr().err.strip()


def changed(change: Change) -> bytes:
    """The example's workbook with something otherwise."""
    book = load_workbook(io.BytesIO(files()["SITE.xlsx"]))
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def put(sheet: str, cell: str, value: Any) -> Change:
    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def test_the_folder_holds_three_files_that_agree(example: Path) -> None:
    folder = example / "result"
    assert {path.name for path in folder.iterdir()} == FILES

    found = Demand.from_json((folder / "demand.json").read_text("utf-8").removesuffix("\n"))

    book = python_calamine.load_workbook(str(folder / "report.xlsx"))
    people = book.get_sheet_by_name("People").to_python()[1:]
    assert [(row[9], row[0], row[1], row[2], row[3]) for row in people] == [
        (site.id, one.role, one.heads, one.low, one.high) for site in found.sites for one in site.heads.roles
    ]
    seats = sum(float(str(row[5])) for row in book.get_sheet_by_name("Seats").to_python()[1:])
    assert seats == pytest.approx(float(found.seats.total))
    # Three sites with people and quarters each, seats by course, published plants.
    assert sum(name.startswith("xl/charts/chart") for name in zipfile.ZipFile(folder / "report.xlsx").namelist()) == 8
    # The roster of the second site stands as it was written, and the plan's people less those of the first site.
    filling = {one.role: (one.heads, one.basis) for one in found.sites[1].heads.roles}
    assert {role: filling[role] for role in ("AFO", "VIP", "PSL", "QAS")} == {
        "AFO": (24, "roster"),
        "VIP": (18, "roster"),
        "PSL": (6, "roster"),
        "QAS": (9, "roster"),
    }
    first = {one.role: one.heads for one in found.sites[0].heads.roles}
    assert {one.role: one.remainder for one in found.plans[0].lines} == {
        role: max(0, planned - first[role]) for role, planned in {"UPT": 30, "DPT": 30, "AFO": 60, "QAS": 40}.items()
    }


def test_the_page_says_first_what_no_course_closes_and_hides_no_error(example: Path) -> None:
    page = (example / "result" / "report.html").read_text("utf-8")

    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert headings[:2] == ["What no course closes", "Seats by course"]
    assert headings[-3:] == ["How far the model was off", "Every number, with its tag and source", "Method"]
    assert "Ask a real site for its shift pattern and role list before trusting role-level output." in page
    errors = page[page.index('id="errors"') :]
    assert re.findall(r'data-label="our error" class="num">([^<]*)<', errors) == [
        f"{error}\u202f%" for error in ("−2", "−53", "−7", "−14", "−11", "+19", "+41")
    ]
    assert errors.count("outside the band") == 1
    assert "<script" not in page
    assert "http" not in re.sub(r"https?://www\.w3\.org\S*", "", page[page.index("<body>") :])


def test_toml_and_workbook_say_the_same_and_twice_is_the_same_bytes(example: Path, tmp_path: Path) -> None:
    assert main(["demand", str(example / "SITE.toml"), "--out", str(tmp_path / "again")]) == 0

    assert all((tmp_path / "again" / name).read_bytes() == (example / "result" / name).read_bytes() for name in FILES)
    assert read_sites(example / "SITE.toml") == read_sites(example / "SITE.xlsx")
    assert files() == {name: (example / name).read_bytes() for name in files()}


def test_a_list_of_courses_takes_the_place_of_ours(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    assert main(["demand", str(example / "SITE.toml"), "--courses", str(example / "COURSES.toml"), "--out", str(out)]) == 0

    found = Demand.from_json((out / "demand.json").read_text("utf-8").removesuffix("\n"))
    assert {one.course for one in found.seats.needs} == {"gmp-basics", "aseptic-hands-on"}
    # The aseptic course is given in French, which the first site does not have.
    assert {one.country for one in found.seats.needs if one.course == "aseptic-hands-on"} == {"SEN"}
    assert "A Seedtrain draft" not in (out / "report.html").read_text("utf-8")
    assert "2 courses of your own file" in (out / "report.html").read_text("utf-8")


def test_results_are_not_overwritten_without_force(tmp_path: Path, capsys: Capture) -> None:
    path, out = tmp_path / "a.toml", tmp_path / "out"
    path.write_text(SMALL, "utf-8")
    main(["demand", str(path), "--out", str(out)])
    capsys.readouterr()

    assert main(["demand", str(path), "--out", str(out)]) == 2
    assert capsys.readouterr().err == f"{out} holds demand.json, report.html, report.xlsx already. Choose another --out, or say --force.\n"
    assert main(["demand", str(path), "--out", str(out), "--force"]) == 0


def test_an_example_is_not_overwritten(example: Path, capsys: Capture) -> None:
    assert main(["demand", "--template", str(example)]) == 2
    assert capsys.readouterr().err == f"{example} holds COURSES.toml, SITE.toml, SITE.xlsx already. Choose another folder.\n"


def test_words_of_a_file_are_no_markup(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SMALL.replace("Small", "<img src=x onerror=alert(1)>"), "utf-8")

    assert main(["demand", str(path), "--out", str(tmp_path / "out")]) == 0

    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_what_spreadsheet_programs_write_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    def change(book: Workbook) -> None:
        book["About"]["B4"] = datetime(2027, 1, 15)  # noqa: DTZ001  as a spreadsheet program writes a day
        book["Site"]["F2"], book["Site"]["S2"], book["Site"]["P2"] = "50 000 000", 0.7, "YES"
        book["Site"]["G2"] = 1.0
        book.remove(book["Help"])

    path.write_bytes(changed(change))

    assert read_sites(path).sites == read_sites_of_example(tmp_path)


def read_sites_of_example(tmp_path: Path) -> Any:
    path = tmp_path / "b.toml"
    path.write_text(SITES, "utf-8")
    return read_sites(path).sites


def without(sheet: str) -> Change:
    def change(book: Workbook) -> None:
        book.remove(book[sheet])

    return change


def twice(book: Workbook) -> None:
    for sheet in ("Roster", "Held"):
        book.remove(book[sheet])
    book["Site"]["A3"] = "example-mrna"


def test_a_persons_role_may_stand_in_any_of_their_rows(tmp_path: Path) -> None:
    def move(book: Workbook) -> None:
        book["Held"]["C2"], book["Held"]["C3"] = None, "AFO"

    for name, data in (("one", files()["SITE.xlsx"]), ("two", changed(move))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.xlsx").write_bytes(data)
        assert main(["demand", str(tmp_path / name / "a.xlsx"), "--out", str(tmp_path / name / "out")]) == 0

    one, two = ((tmp_path / name / "out" / "demand.json").read_bytes() for name in ("one", "two"))
    assert one == two


def test_people_and_plans_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    def change(book: Workbook) -> None:
        for sheet in ("Held", "Plan"):
            book.remove(book[sheet])

    path.write_bytes(changed(change))

    found = read_sites(path)
    assert (len(found.sites), found.plans, [site.people for site in found.sites]) == (2, (), [(), ()])


def test_a_workbook_of_one_plan_and_several_roles_is_one_plan(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(changed(put("Plan", "C4", "GHA")))

    (plan,) = read_sites(path).plans
    assert plan.heads == {"UPT": 30, "DPT": 30, "AFO": 60, "QAS": 40}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("Site", "G2", "two"), 'a.xlsx, Site!G2: ds_lines = "two"; expected a whole number from 0 to 50. Correct it.'),
        (put("Site", "I2", "3x7"), 'a.xlsx, Site!I2: pattern = "3x7"; expected one of 1x5, 2x5, 3x5, 24x7. Write 3x5.'),
        (put("Site", "R2", "2029"), 'a.xlsx, Site!R2: start = "2029"; expected a quarter such as 2028Q1. Write 2028Q1.'),
        (put("Site", "R2", None), "a.xlsx, Site!R2: start is missing; expected a quarter such as 2028Q1. Write 2028Q1."),
        (put("Site", "S2", 70), 'a.xlsx, Site!S2: likelihood = "70"; expected a share from 0 to 1, or from "0 %" to "100 %". Write 70 %.'),
        (
            put("Site", "D2", "English"),
            'a.xlsx, Site!D2: languages = "English"; expected codes of languages such as en, fr, pt-BR. Write en.',
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
        (put("Site", "C2", None), "a.xlsx, Site!C2: country is missing; expected a text. Write it."),
        (
            put("Held", "F2", datetime(9999, 12, 1)),  # noqa: DTZ001  as a spreadsheet program writes a day
            'a.xlsx, Held!F2: since = "9999-12-01"; expected a day of the years 1900 to 2100. Correct the year.',
        ),
        (
            put("Held", "D1", "person"),
            'a.xlsx, Held!D1: a second column is called "person"; the first is a.xlsx, Held!B1. Keep one of them.',
        ),
        (put("Site", "F1", "capacities"), 'a.xlsx, Site!F1: no column is called "capacities"; did you mean capacity?'),
        (
            put("Roster", "A2", "example-fil"),
            'a.xlsx, Roster!A2: site = "example-fil"; expected an id of the sheet Site. Write example-fill.',
        ),
        (put("Site", "C2", "#N/A"), "a.xlsx, Site!C2: #N/A is an error of the spreadsheet. Correct the formula."),
        (put("Roster", "C2", 2.5), 'a.xlsx, Roster!C2: heads.AFO = "2.5"; expected a whole number from 0 to 100000. Correct it.'),
        (put("Roster", "B2", "AFX"), 'a.xlsx, Roster!C2: heads has "AFX"; expected the code of a role; did you mean AFO?'),
        (
            put("Roster", "B3", "AFO"),
            'a.xlsx, Roster!B3: role = "AFO"; expected each role of a site once. '
            "It stands in a.xlsx, Roster!C2 already; remove one of them.",
        ),
        (put("Held", "E2", 5), 'a.xlsx, Held!E2: level = "5"; expected a whole number from 1 to 4. Correct it.'),
        (put("Held", "F2", "May 2026"), 'a.xlsx, Held!F2: since = "May 2026"; expected a day as YYYY-MM-DD. Write 2027-01-15.'),
        (
            put("Held", "D2", "Q9"),
            'a.xlsx, Held!D2: competency = "Q9"; expected the code of a competency; known are Q1, Q2, Q3, Q4, Q5, Q6, Q7, U1 and others.',
        ),
        (put("Held", "C3", "QAS"), 'a.xlsx, Held!C3: role = "QAS"; expected AFO, as in a.xlsx, Held!C2. Write one role for each person.'),
        (
            put("Plan", "G3", "2031Q1"),
            'a.xlsx, Plan!G3: start = "2031Q1"; expected what a.xlsx, Plan!G2 says of the same plan. Write it once.',
        ),
        (put("About", "B4", "soon"), 'a.xlsx, About!B4: on = "soon"; expected a day as YYYY-MM-DD. Write 2027-01-15.'),
        (put("About", "A4", "day"), 'a.xlsx, About!A4: field = "day"; expected format, title or on. Correct it, or clear the row.'),
        (twice, 'id = "example-mrna": it came more than once. Give every site and plan an id of its own.'),
        (without("Site"), 'a.xlsx has no sheet "Site"; it has About, Roster, Held, Plan, Help.'),
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


def test_the_terminal_says_what_the_file_says(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SMALL, "utf-8")

    main(["demand", str(path), "--out", str(tmp_path / "out")])

    raw = json.loads((tmp_path / "out" / "demand.json").read_text("utf-8"))["value"]
    unmet = {(one["competency"], one["level"], one["reason"], one["reached"]) for one in raw["seats"]["unreachable"]}
    assert capsys.readouterr().out.splitlines()[:6] == [
        f"unreachable      {len(unmet)} needs that no course closes",
        "",
        "Small: existing, from 2027Q1, 100 % likely",
        "people           5 (5)",
        "to be trained    5",
        f"hours to learn   {sum(sum(line['hours']) for line in raw['sites'][0]['gaps']):,}".replace(",", " "),
    ]
