"""The reports of `seedtrain demand`: people add up, who learns is counted, courses say what for, and the Needs go into a network's plan.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import io
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.planning.problem import Need
from seedtrain.network_file import template as network_template
from seedtrain.network_file.sources import network_from
from seedtrain.reporting.knowledge import knowledge
from seedtrain.staffing import figures
from tests.staffing_files import SMALL

PEOPLE = """
[[site.person]]
label = "P-1"
role = "VIP"
held = [{competency = "Q1", level = 3, since = 2027-01-01, evidence = "credential"}]
""" + "".join(f'[[site.person]]\nlabel = "P-{at}"\nrole = "VIP"\n' for at in range(2, 8))
FILLING = """\
format = "seedtrain-site/1"
on = 2027-01-15
[[site]]
id = "filling"
name = "Filling"
country = "GHA"
languages = ["en"]
platform = "fill_finish_only"
ff_lines = 1
pattern = "1x5"
qc = "none"
status = "existing"
standalone = true
"""
COURSES = """\
format = "seedtrain-courses/1"
[[course]]
id = "gmp"
title = "GMP"
outcomes = {Q1 = 2, Q2 = 2}
centres = [{name = "Hub"}]
[[course]]
id = "filling"
title = "Filling"
outcomes = {F2 = 2, F3 = 2}
prerequisites = ["gmp"]
centres = [{name = "Hub"}]
[[course]]
id = "cells"
title = "Cells"
outcomes = {Q1 = 1, U4 = 2}
platforms = ["mammalian_mab"]
centres = [{name = "Hub"}]
"""


def asked(folder: Path, text: str, courses: str = "") -> tuple[str, Workbook]:
    """The page and the workbook about a site file."""
    (folder / "a.toml").write_text(text, "utf-8")
    (folder / "c.toml").write_text(courses, "utf-8")
    more = ["--courses", str(folder / "c.toml")] if courses else []
    assert main(["demand", str(folder / "a.toml"), "--out", str(folder / "out"), *more]) == 0
    return (folder / "out" / "report.html").read_text("utf-8"), load_workbook(folder / "out" / "report.xlsx")


def table(page: str, caption: str) -> list[list[str]]:
    """The rows of a table of the page, below its head."""
    body = page[page.index(f"<caption>{caption}</caption>") :]
    body = body[body.index("<tbody>") : body.index("</tbody>")]
    return [[re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in body.split("</tr>")[:-1]]


def rows(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


def key(page: str, at: int = 0) -> dict[str, str]:
    """Large figures: those of all sites, then those of each."""
    found = re.findall(r'<dl class="key">(.*?)</dl>', page, re.DOTALL)[at]
    return dict(re.findall(r"<dt>(.*?)</dt><dd>([^<]*)<", found))


def test_the_people_of_a_site_add_up_to_its_total(tmp_path: Path) -> None:
    page, book = asked(tmp_path, FILLING)

    # 12 fill and 8 pack, times 1.15: direct work is 23; tests/needs computes the roles by hand, to which 5 leaders come here.
    by_hand = [13.8, 9.2, 4.6, 5, 1.2105, 0.9415, 0.538, 6, 2, 2, 4, 2, 1, 3, 6.3]
    by_hand += [0.02 * sum(by_hand), 5]
    technical, heads = sum(by_hand), sum(-int(-one // 1) for one in by_hand)
    *roles, office, everybody = table(page, "People by role at Filling")
    assert len(roles) == len(by_hand)
    assert (office[0], everybody[0]) == ("General administration, not trained here", "All")
    assert sum(int(row[1]) for row in roles) == heads
    assert int(everybody[1]) == heads + int(office[1])
    assert office[1:3] == ["7", f"{0.1 * technical:.1f}"]
    assert everybody[2] == f"{1.1 * technical:.1f}"
    assert key(page)["Heads in technical roles"] == key(page, 1)["Heads in technical roles"] == str(heads)
    assert key(page)["Full-time equivalents"] == f"{1.1 * technical:.0f}"
    assert f"with general administration {0.1 * technical:.0f}" in page
    first, last = rows(book, "Summary")
    assert book.sheetnames[:2] == ["Summary", "Unreachable"]
    assert (first["heads in technical roles"], first["full-time equivalents in all"]) == (heads, pytest.approx(1.1 * technical))
    assert (last["site"], last["heads in technical roles"]) == ("All", heads)
    people = rows(book, "People")
    assert sum(row["FTE"] for row in people) == pytest.approx(1.1 * technical)
    assert (people[-1]["title"], people[-1]["people"]) == ("General administration, not trained here", 7)


def test_a_site_without_general_administration_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, book = asked(tmp_path, SMALL)

    assert table(page, "People by role at Small")[-1][:3] == ["All", "5", "5.0"]
    assert "low 5, high 5, without general administration" in page
    assert "full-time        5 equivalents without general administration; low 5, high 5\n" in capsys.readouterr().out
    assert [row["title"] for row in rows(book, "People")] == ["Visual inspection and packaging operator"]


def test_people_on_the_roster_who_have_something_to_learn_are_counted_apart(tmp_path: Path) -> None:
    page, book = asked(tmp_path, SMALL.replace("VIP = 5", "VIP = 9") + PEOPLE)

    # Nine are needed and seven are there; none of the seven holds all that the role asks for.
    assert (key(page, 1)["Not there yet"], key(page, 1)["On the roster, with something to learn"]) == ("2", "7")
    assert "To be trained" not in page
    assert [row["not there yet"] for row in rows(book, "Summary")] == [2, 2]
    assert [row["on the roster, with something to learn"] for row in rows(book, "Summary")] == [7, 7]


def test_a_roster_with_more_people_than_it_asks_for_says_both(tmp_path: Path) -> None:
    page, book = asked(tmp_path, SMALL + PEOPLE)

    (vip, _) = table(page, "People by role at Small")
    assert (vip[1], vip[-1]) == ("7", "roster, raised from 5 to the 7 people listed")
    (row,) = rows(book, "People")
    assert (row["people"], row["stated by the roster"], row["who said so"]) == (7, 5, "roster, raised from 5 to the 7 people listed")


def test_what_a_roster_beats_is_told_beside_it_rounded_half_up(tmp_path: Path) -> None:
    page, _ = asked(tmp_path, FILLING + "heads = {PSL = 3}\n")

    assert ["3", "3.0", "roster; the model says 4.6"] in [[row[1], row[2], row[-1]] for row in table(page, "People by role at Filling")]
    assert [figures.tenths(one) for one in (24.15, 0.05, 1234.25, 3.0)] == ["24.2", "0.1", "1\u202f234.3", "3.0"]


def test_each_course_says_what_it_was_chosen_for(tmp_path: Path) -> None:
    page, book = asked(tmp_path, FILLING, COURSES)

    chosen = {row["course"]: set(row["chosen for"].split(", ")) for row in rows(book, "Seats by course")}
    assert chosen == {"GMP": {"Q1 to 2", "Q2 to 2"}, "Filling": {"F2 to 2", "F3 to 2"}}
    assert {
        row[0]: set(row[-1].replace("\u00a0", " ").split(", ")) for row in table(page, "Seats, weighted by how likely each site is")
    } == chosen


def test_roles_of_whom_nobody_is_missing_have_no_row_of_courses(tmp_path: Path) -> None:
    held = ", ".join(f'{{competency = "{code}", level = 4, since = 2026-12-01}}' for code in ("Q1", "Q2"))
    people = "".join(f'[[site.person]]\nlabel = "P-{at}"\nrole = "VIP"\nheld = [{held}]\n' for at in range(5))

    _, book = asked(tmp_path, SMALL + people, COURSES)

    assert all(row["people"] for row in rows(book, "Courses by role"))
    assert any(row["seats expected"] for row in rows(book, "Seats"))


def test_the_needs_of_a_year_can_be_pasted_into_a_networks_workbook(tmp_path: Path) -> None:
    _, book = asked(tmp_path, FILLING.replace("status = ", "likelihood = 0.5\nstatus = "), COURSES)
    seats, needs = rows(book, "Seats"), rows(book, "Needs")

    assert [*needs[0]] == ["country", "course", "seats", "held", "note: year"]
    for row in needs:
        exact = [one["seats expected"] for one in seats if one["course"] == row["course"] and one["quarter"][:4] == str(row["note: year"])]
        assert 0 <= row["seats"] - sum(exact) < 1
    network = load_workbook(io.BytesIO(network_template.files()["network.xlsx"]))
    network["Needs"].delete_rows(1, network["Needs"].max_row)
    year = [[*needs[0]], *([*row.values()] for row in needs if row["note: year"] == 2027)]
    for row in year:
        network["Needs"].append(row)
    network.save(tmp_path / "network.xlsx")
    assert network_from(tmp_path / "network.xlsx").needs == tuple(Need("GHA", course, seats, 0) for _, course, seats, _, _ in year[1:])


def test_sheets_are_ready_to_be_printed_and_hold_days_and_numbers_as_such(tmp_path: Path) -> None:
    _, book = asked(tmp_path, FILLING)

    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == ("landscape", 1, 0)
        assert (sheet.print_title_rows, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("$1:$1", True)
    assert {row["what"]: row["which"] for row in rows(book, "About")}["on"] == datetime(2027, 1, 15)  # noqa: DTZ001  a cell's day
    assert {type(row["from"]) for row in rows(book, "Drivers") if row["kind"] == "coefficient"} <= {int, float}
    assert book["Summary"]["F2"].number_format == "0 %"


@pytest.mark.parametrize("words", [["{a}", "--out", "{out}"], ["--template", "{out}"]])
def test_whoever_stops_listening_after_the_files_are_written_hears_of_no_failure(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.toml").write_text(SMALL, "utf-8")
    read, write = os.pipe()
    os.close(read)

    places = [word.format(a=tmp_path / "a.toml", out=tmp_path / "out") for word in words]
    done = subprocess.run([sys.executable, "-m", "seedtrain", "demand", *places], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)

    assert (done.returncode, done.stderr) == (0, b"")
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_the_real_courses_send_nobody_where_they_are_not_made_for(tmp_path: Path) -> None:
    insulin = FILLING.replace('"fill_finish_only"', '"microbial"\ncapacity = 1200\nds_lines = 1').replace("filling", "insulin")
    senegal = FILLING.replace("GHA", "SEN").replace('["en"]', '["fr"]')

    page, book = asked(tmp_path, insulin + senegal[senegal.index("[[site]]") :])

    taken = {(row["country"], row["course"]) for row in rows(book, "Seats")}
    assert not {course for country, course in taken if country == "GHA"} & {"hands-on-mrna", "hands-on-upstream", "upstream-apprenticeship"}
    assert not {course for _, course in taken} & {"vaccine-development-mercosur", "korea-adb-vaccine-process"}
    assert {row["why"] for row in rows(book, "Unreachable") if (row["site"], row["competency"]) == ("insulin", "D3")} >= {
        "Courses that award D3 at level 1 are not made for this platform."
    }
    assert "are not made for this platform." in page
    courses = {one.id: one for one in knowledge().courses}
    assert courses["vaccine-development-mercosur"].countries == ("ARG", "BRA", "CHL", "PRY", "URY")
    assert {"VNM", "UZB", "TLS", "PNG"} <= set(courses["korea-adb-vaccine-process"].countries)
    assert not {"GHA", "BRA", "KEN"} & set(courses["korea-adb-vaccine-process"].countries)
