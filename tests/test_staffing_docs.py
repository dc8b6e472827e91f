"""The guide to people and gap works as it is written, and the reference of the site file says what is read.

Flow: pytest -> this file -> docs, the command line.
Reads: three pages of docs. Writes: files of its own.
"""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.demand import read_courses, read_question, staffing
from seedtrain.engines.demand.courses import COURSE
from seedtrain.engines.demand.model import WIDTHS
from seedtrain.engines.demand.reading import PLAN, SITE, TOP
from seedtrain.reporting.knowledge import knowledge, vocabulary
from seedtrain.staffing.site_book import COLUMNS

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "how-to" / "estimate-people-and-gap.md").read_text("utf-8")
FORMAT = (DOCS / "reference" / "site-file.md").read_text("utf-8")
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
