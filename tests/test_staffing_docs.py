"""The guide to people and gap works as it is written, and the reference of the site file says what is read.

Flow: pytest -> this file -> docs, the command line.
Reads: four pages of docs. Writes: files of its own.
"""

import io
import re
import shlex
import tomllib
import typing
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.demand import Demand, Quarter, read_courses, read_question, seats, staffing
from seedtrain.engines.demand.courses import COURSE
from seedtrain.engines.demand.model import WIDTHS
from seedtrain.engines.demand.quarters import REASONS
from seedtrain.engines.demand.reading import PLAN, SITE, TOP
from seedtrain.reporting.knowledge import knowledge, vocabulary
from seedtrain.staffing.site_book import COLUMNS
from seedtrain.staffing.template import files

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "how-to" / "estimate-people-and-gap.md").read_text("utf-8")
FORMAT = (DOCS / "reference" / "site-file.md").read_text("utf-8")
FILE = (DOCS / "reference" / "demand-file.md").read_text("utf-8")
METHOD = (DOCS / "reference" / "demand.md").read_text("utf-8")


def blocks(text: str, kind: str) -> list[str]:
    """The code of one kind on a page, without the indent of a list."""
    found = re.findall(rf"^( *)```{kind}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    return [re.sub(f"^{indent}", "", code, flags=re.MULTILINE) for indent, code in found]


def test_the_commands_of_the_guide_run_from_nothing_to_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [shlex.split(line) for block in blocks(GUIDE, "sh") for line in block.splitlines()]

    codes = [main(words[1:]) for words in lines]

    assert (len(lines), codes) == (3, [0] * 3)
    assert {path.name for path in (tmp_path / "result").iterdir()} == set(re.findall(r"^   \| `([\w.]+)` \|", GUIDE, re.MULTILINE))


def test_the_site_of_the_guide_is_read() -> None:
    (text,) = blocks(GUIDE, "toml")

    (site,) = read_question(tomllib.loads(text), vocabulary()).sites

    assert (site.id, site.ds_lines, site.pattern, float(site.likelihood)) == ("my-site", 1, "3x5", 0.7)


def test_the_full_examples_of_the_reference_are_read() -> None:
    sites, courses = blocks(FORMAT, "toml")

    question = read_question(tomllib.loads(sites), vocabulary())
    (course,) = read_courses(tomllib.loads(courses), vocabulary().competencies)

    assert [(site.id, site.heads, len(site.people)) for site in question.sites] == [("accra", {"UPT": 14}, 1)]
    assert [(plan.id, plan.includes) for plan in question.plans] == [("national", ("accra",))]
    assert (course.outcomes, course.hours) == ({"F2": 2, "F3": 2}, 80)


def test_the_reference_names_every_field_and_every_sheet() -> None:
    named = set(re.findall(r"`(\w+)`", FORMAT))

    assert {*TOP, *SITE, *PLAN, *COURSE} - {"site", "plan", "person", "course"} <= named
    assert {"label", "role", "held", "competency", "level", "since", "until", "evidence"} <= named
    assert set(COLUMNS) <= named
    assert {name for columns in COLUMNS.values() for name in columns} - {"value", "field"} <= named
    assert all(platform in named for platform in knowledge().model.platforms)


def test_the_method_names_every_role_and_the_widths_of_the_tags() -> None:
    kigali = next(case.site for case in knowledge().cases if case.id == "kigali")

    assert all(re.search(rf"\b{role}\b", METHOD) for role in staffing.by_role(kigali, knowledge().model))
    assert [WIDTHS[tag] for tag in ("source", "derived", "recall", "assumption", "weak", "arithmetic")] == [0.1, 0.2, 0.2, 0.5, 0.5, 0.0]
    assert "source 10 %, derived and recall 20 %, assumption and weak 50 %, arithmetic 0" in METHOD


def test_the_reference_of_the_demand_file_names_every_field_of_the_answer() -> None:
    named = set(re.findall(r"`(\w+)`", FILE))

    assert _fields(Demand) - named == set()
    assert {*seats.REASONS, staffing.ROSTER, staffing.MODEL} - named == set()
    assert all(f"`{basis}`" in FILE for basis in (staffing.LISTED, staffing.RAISED))
    assert all(f"`{why}`" in FILE for why in REASONS)


def _fields(kind: object) -> set[str]:
    """Names of the fields of a value, and of all values in it."""
    if isinstance(kind, type) and is_dataclass(kind) and kind is not Quarter:
        hints = typing.get_type_hints(kind)
        return {one.name for one in fields(kind)}.union(*(_fields(hints[one.name]) for one in fields(kind)))
    return set().union(*map(_fields, typing.get_args(kind)))


def test_the_help_of_the_workbook_explains_every_choice_a_site_makes() -> None:
    book = load_workbook(io.BytesIO(files()["SITE.xlsx"]))
    help = {str(row[0]): str(row[1]) for row in book["Help"].iter_rows(max_col=2, values_only=True) if row[0]}
    explained = {word for head in help for word in re.findall(r"\w+", head)}

    known = vocabulary()
    assert {*SITE} - {"id", "name", "country", "heads", "person"} <= explained
    assert all(f"{platform}: " in help["platform"] for platform in known.platforms)
    assert "microbial: insulin and other proteins from bacteria or yeast" in help["platform"]
    assert "3x5 is three shifts on five days a week" in help["pattern, ff_pattern"]
    assert re.findall(r"\b([1-4]) [A-Z]\w+:", help["level"]) == ["1", "2", "3", "4"]
