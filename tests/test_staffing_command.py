"""`seedtrain demand` from a file to the folder of results: TOML and workbook alike, the same bytes, all or nothing.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from openpyxl import Workbook

from seedtrain.__main__ import main
from seedtrain.engines.demand import Demand
from seedtrain.staffing.site_file import read_sites
from seedtrain.staffing.template import SITES, files
from tests.staffing_files import SMALL, Capture, changed, put

FILES = {"report.html", "report.xlsx", "demand.json"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its results, made once."""
    folder = tmp_path_factory.mktemp("demand") / "example"
    assert main(["demand", "--template", str(folder)]) == 0
    assert main(["demand", str(folder / "SITE.toml"), "--out", str(folder / "result")]) == 0
    return folder


def test_the_folder_holds_three_files_that_agree(example: Path) -> None:
    folder = example / "result"
    assert {path.name for path in folder.iterdir()} == FILES

    found = Demand.from_json((folder / "demand.json").read_text("utf-8").removesuffix("\n"))

    book = python_calamine.load_workbook(str(folder / "report.xlsx"))
    people = book.get_sheet_by_name("People").to_python()[1:]
    assert [(row[9], row[0], row[1], row[2], row[3]) for row in people if row[0]] == [
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


def test_the_terminal_says_what_the_file_says(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SMALL, "utf-8")

    main(["demand", str(path), "--out", str(tmp_path / "out")])

    raw = json.loads((tmp_path / "out" / "demand.json").read_text("utf-8"))["value"]
    unmet = {(one["competency"], one["level"], one["reason"], one["reached"]) for one in raw["seats"]["unreachable"]}
    assert capsys.readouterr().out.splitlines()[:8] == [
        f"unreachable      {len(unmet)} needs that no course closes",
        "",
        "Small: existing, from 2027Q1, 100 % likely",
        "heads            5 in technical roles",
        "full-time        5 equivalents without general administration; low 5, high 5",
        "not there yet    5",
        "yet to learn     0 on the roster",
        f"hours to learn   {sum(sum(line['hours']) for line in raw['sites'][0]['gaps']):,}".replace(",", " "),
    ]
