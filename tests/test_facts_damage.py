"""A damaged data file is refused, and the problem names file, record, field, value and what was expected.

Flow: pytest -> this file -> seedtrain.facts.
Reads: damaged copies of the shipped data. Writes: those copies, in a temporary folder.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from seedtrain import facts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data that a test may damage."""
    copy = tmp_path / "data"
    shutil.copytree(facts.SHIPPED, copy)
    return copy


def damage(folder: Path, file: str, change: Callable[[dict], None]) -> None:
    """The file of this folder holds what `change` made of it."""
    document = json.loads((folder / file).read_text())
    change(document)
    (folder / file).write_text(json.dumps(document))


def record(document: dict, id_: str, part: str = "records") -> dict:
    return next(one for one in document[part] if one["id"] == id_)


UPSTREAM = "gthb-handson-upstream-2025"
JSON_DAMAGE = [
    (
        "a text where a number belongs",
        "courses.json",
        lambda d: record(d, UPSTREAM).update(applicants="many"),
        facts.Problem("courses.json", UPSTREAM, "applicants", "'many'", "a whole number of at least 0"),
    ),
    (
        "a number out of range",
        "courses.json",
        lambda d: record(d, UPSTREAM).update(applicant_countries=300),
        facts.Problem("courses.json", UPSTREAM, "applicant_countries", "300", "a whole number from 1 to 250"),
    ),
    (
        "a misspelt field",
        "programmes.json",
        lambda d: record(d, "wlpf").update(nots="x"),
        facts.Problem("programmes.json", "wlpf", "nots", "'x'", "no such field"),
    ),
    (
        "a missing field",
        "programmes.json",
        lambda d: record(d, "wlpf").pop("note"),
        facts.Problem("programmes.json", "wlpf", "note", "nothing", "the field to be there, null when unknown"),
    ),
    (
        "a time without its place",
        "courses.json",
        lambda d: record(d, UPSTREAM)["deadline"].update(offset=None, utc=None),
        facts.Problem(
            "courses.json",
            UPSTREAM,
            "deadline.offset",
            "nothing",
            "an offset from UTC such as +09:00, because the deadline has a time",
        ),
    ),
    (
        "an instant that is not the local time",
        "courses.json",
        lambda d: record(d, UPSTREAM)["deadline"].update(utc="2025-06-05T18:00:00Z"),
        facts.Problem(
            "courses.json",
            UPSTREAM,
            "deadline.utc",
            "'2025-06-05T18:00:00Z'",
            "2025-06-05T09:00:00Z, the same instant as day, time and offset",
        ),
    ),
    (
        "a day that does not exist",
        "courses.json",
        lambda d: record(d, UPSTREAM)["parts"][0].update(end="2025-09-31"),
        facts.Problem(
            "courses.json",
            UPSTREAM,
            "parts[0].end",
            "'2025-09-31'",
            "a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, or null",
        ),
    ),
    (
        "an end before the start",
        "courses.json",
        lambda d: record(d, UPSTREAM)["parts"][0].update(end="2025-08-27"),
        facts.Problem("courses.json", UPSTREAM, "parts[0].end", "'2025-08-27'", "a day not before the start 2025-08-28"),
    ),
    (
        "a country that is none",
        "courses.json",
        lambda d: record(d, UPSTREAM)["country_breakdown"][0].update(iso3="ALG"),
        facts.Problem("courses.json", UPSTREAM, "country_breakdown", "'ALG'", "a country of countries.csv"),
    ),
    (
        "an operator of another making",
        "courses.json",
        lambda d: record(d, "gthb-intro-2023")["eligibility"][0].update(operator="<="),
        facts.Problem(
            "courses.json",
            "gthb-intro-2023",
            "eligibility[0].operator",
            "'<='",
            "one of in, not_in, at_most, at_least, equals, contains",
        ),
    ),
    (
        "an income group by its code",
        "courses.json",
        lambda d: record(d, "gthb-handson-mrna-2025")["eligibility"][0].update(value=["LIC"]),
        facts.Problem(
            "courses.json",
            "gthb-handson-mrna-2025",
            "eligibility.citizenship_income_group",
            "'LIC'",
            "one of Low income, Lower middle income, Upper middle income, High income",
        ),
    ),
    (
        "a waitlist longer than the list",
        "courses.json",
        lambda d: record(d, UPSTREAM).update(selected_waitlist=36),
        facts.Problem(
            "courses.json",
            UPSTREAM,
            "selected_waitlist",
            "36",
            "at most 35, because selected_international includes it",
        ),
    ),
    (
        "no source and not ours",
        "norms.json",
        lambda d: record(d, "ICH-Q7").update(source=None),
        facts.Problem("norms.json", "ICH-Q7", "source", "nothing", "a source, or ours set to true"),
    ),
    (
        "ours without saying what",
        "roles.json",
        lambda d: record(d, "UPT").update(what_is_ours=None),
        facts.Problem("roles.json", "UPT", "what_is_ours", "nothing", "words that say what is ours"),
    ),
    (
        "an id used twice",
        "roles.json",
        lambda d: record(d, "DPT").update(id="UPT"),
        facts.Problem("roles.json", "UPT", "id", "'UPT'", "an id that no other record has"),
    ),
    (
        "a role that needs what is no competency",
        "roles.json",
        lambda d: record(d, "UPT")["required"].update(Z9=2),
        facts.Problem("roles.json", "UPT", "required", "'Z9'", "a competency"),
    ),
    (
        "a level that is none",
        "roles.json",
        lambda d: record(d, "UPT")["required"].update(Q1=5),
        facts.Problem("roles.json", "UPT", "required.Q1", "5", "a whole number from 1 to 4"),
    ),
    (
        "a competency with a fifth level",
        "competencies.json",
        lambda d: record(d, "Q1")["levels"].update({"5": "Knows all"}),
        facts.Problem("competencies.json", "Q1", "levels.5", "'Knows all'", "no such field"),
    ),
    (
        "a competency without its second level",
        "competencies.json",
        lambda d: record(d, "Q1")["levels"].pop("2"),
        facts.Problem("competencies.json", "Q1", "levels.2", "nothing", "some text"),
    ),
    (
        "a competency under a norm that is none",
        "competencies.json",
        lambda d: record(d, "Q1")["norms"].append("ICH-Q99"),
        facts.Problem("competencies.json", "Q1", "norms", "'ICH-Q99'", "a norm of norms.json"),
    ),
    (
        "a level 3 that a centre may award",
        "competencies.json",
        lambda d: d["levels"][3].update(centre_may_award=True),
        facts.Problem(
            "competencies.json",
            "3",
            "centre_may_award",
            "True",
            "false, because a training centre awards levels 1 and 2 only",
        ),
    ),
    (
        "a successor that is no norm",
        "norms.json",
        lambda d: record(d, "ISO-9001").update(superseded_by="ISO-9002"),
        facts.Problem("norms.json", "ISO-9001", "superseded_by", "'ISO-9002'", "a norm of norms.json"),
    ),
    (
        "an unverified norm with a number to print",
        "norms.json",
        lambda d: record(d, "WHO-TRS1028-A2").update(printable_number="TRS 1028"),
        facts.Problem("norms.json", "WHO-TRS1028-A2", "printable_number", "'TRS 1028'", "null, because the norm is unverified"),
    ),
    (
        "a session list shorter than it says",
        "marathons.json",
        lambda d: record(d, "marathon-2025")["sessions"].pop(),
        facts.Problem("marathons.json", "marathon-2025", "sessions", "7", "8 titles, because the list is complete"),
    ),
    (
        "a region that is none",
        "eoi.json",
        lambda d: d["records"][0]["rounds"][1].update(regions=["PAHO"]),
        facts.Problem("eoi.json", "regional-training-centres", "rounds.regions", "'PAHO'", "a WHO region"),
    ),
    (
        "a rubric that pretends to be WHO's",
        "eoi.json",
        lambda d: d["records"][0]["suggested_rubric"].update(ours=False, source="https://www.who.int/"),
        facts.Problem(
            "eoi.json",
            "regional-training-centres",
            "suggested_rubric.ours",
            "False",
            "true, because WHO published no criteria",
        ),
    ),
    (
        "an error that the numbers do not give",
        "staffing_model.json",
        lambda d: record(d, "marburg", "cases").update(error_percent=-5),
        facts.Problem(
            "staffing_model.json",
            "marburg",
            "error_percent",
            "-5",
            "-53, what model_total and published_headcount give",
        ),
    ),
    (
        "a coefficient without a number",
        "staffing_model.json",
        lambda d: record(d, "relief", "coefficients").update(value=None),
        facts.Problem("staffing_model.json", "relief", "value", "nothing", "a number, or a text, and not both"),
    ),
    (
        "a platform mapped to nothing",
        "platforms.json",
        lambda d: record(d, "egg").update(staffing=["eggs"]),
        facts.Problem("platforms.json", "egg", "staffing", "'eggs'", "a platform of staffing_model.json"),
    ),
]


@pytest.mark.parametrize(("kind", "file", "change", "problem"), JSON_DAMAGE, ids=[row[0] for row in JSON_DAMAGE])
def test_damaged_record_is_named(folder, kind, file, change, problem):
    assert facts.validate(folder) == ()

    damage(folder, file, change)

    assert problem in facts.validate(folder)


def test_missing_file_is_named(folder):
    (folder / "norms.json").unlink()

    assert facts.validate(folder)[-1] == facts.Problem("norms.json", "the file", "-", "nothing", "the file to be there")


def test_file_that_is_no_json_is_named_with_its_line(folder):
    (folder / "roles.json").write_text('{\n "records": [,]\n}')

    problem = facts.validate(folder)[-1]
    assert (problem.file, problem.record, problem.expected) == ("roles.json", "the file", "JSON")
    assert problem.value.startswith("line 2")


def test_loader_refuses_a_damaged_file_and_says_all_its_problems(folder):
    def change(document: dict) -> None:
        record(document, "UPT").update(title="", family=3)

    damage(folder, "roles.json", change)

    with pytest.raises(facts.BrokenFactsError) as refused:
        facts.roles(folder)

    assert [problem.field for problem in refused.value.problems] == ["title", "family"]
    assert facts.norms(folder) == facts.norms()


def test_successors_in_a_circle_are_a_problem(folder):
    def change(document: dict) -> None:
        record(document, "ISO-9001-2026").update(status="superseded", superseded_by="ISO-9001")

    damage(folder, "norms.json", change)

    assert {problem.record for problem in facts.validate(folder)} == {"ISO-9001", "ISO-9001-2026"}


def test_problem_reads_as_a_sentence_that_says_what_to_do():
    problem = facts.Problem("courses.json", "gthb-intro-2023", "applicants", "'many'", "a whole number of at least 0")

    assert str(problem) == (
        "courses.json, record gthb-intro-2023, field applicants: expected a whole number of at least 0, came 'many'; correct the data file."
    )
