"""What a candidate would add: figures as counted by hand, the same as a network in which it is written.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.

Candidates P, Q, R and S and their figures are those counted in scheduling_join_files.py.
"""

import hashlib
import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import network_digest, plan_to_json
from seedtrain.engines.planning.plan import Worth
from seedtrain.network_file.sources import network_from, plan_from
from tests.scheduling_join_files import (
    CANDIDATES,
    ask,
    candidate,
    files,
    ifs,
    joins,
    network,
    network_text,
    page,
    plan,
    sheet,
    workbook,
    write,
    year,
)

HALF = {"country": "X", "people": 3, "within_reach": 6}
FIRST = [{"country": "Z", "course": "gmp", "seats": 12, "people": 4, "is_first": True}]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every candidate, in no order."""
    folder = tmp_path_factory.mktemp("joins")
    assert ask(folder, *joins(folder, "R", "Q", "S", "P"), "--seed", "x") == 0
    return folder


def test_what_each_candidate_adds_is_what_was_counted_by_hand(asked: Path) -> None:
    found = ifs(asked)

    assert list(found) == ["", "R.toml", "Q.toml", "S.toml", "P.toml"]
    worths = {id: (one["people"], Fraction(*one["worth"])) for id, one in found.items()}
    as_is = Fraction(10368, 10)
    assert worths == {
        "": (4, as_is),
        "R.toml": (4, as_is),
        "Q.toml": (8, as_is + 40),
        "S.toml": (12, Fraction(20536, 10) + 40),
        "P.toml": (8, Fraction(20536, 10)),
    }
    # What Q brings is not counted as today's need: half of that is covered, as before.
    assert found["Q.toml"]["worst"] == HALF
    brought = found["Q.toml"]["joins"]
    assert brought == {
        "centres": ["Q"],
        "network": network_digest(network_from(write(asked, "with-q.toml", network_text("Q")))),
        "runs": 1,
        "people": 4,
        "beyond_same": 4,
        "comes_within_reach": FIRST,
        "worst": {"country": "Z", "people": 4, "within_reach": 12},
        "never": [],
    }
    assert [found[id]["out_of_reach"] for id in found] == [12, 12, 0, 0, 12]
    others = {
        id: [found[id]["joins"][key] for key in ("centres", "runs", "people", "comes_within_reach")]
        for id in ("R.toml", "S.toml", "P.toml")
    }
    assert others == {"R.toml": [["R"], 0, 0, []], "S.toml": [["S1", "S2"], 2, 8, FIRST], "P.toml": [["P"], 1, 4, []]}
    assert [found[id]["countries"] for id in ("Q.toml", "P.toml")] == [{"Z": [0, 4]}, {"X": [3, 6], "Y": [1, 2]}]
    assert "joins" not in found[""]


def test_another_course_for_a_country_that_has_some_is_not_counted_as_todays_need(tmp_path: Path) -> None:
    text = network_text().replace('{country = "Y", course = "gmp", seats = 2}', '{country = "Y", course = "gmp", seats = 1}')
    text = text.replace("courses = [", 'courses = [{id = "lab", weeks = 2, least = 1, most = 4}, ')
    file = write(tmp_path, "lab.toml", text.replace("needs = [", 'needs = [\n  {country = "X", course = "lab", seats = 3},'))
    lab = write(tmp_path, "L.toml", CANDIDATES["P"].replace('"gmp"', '"lab"'))
    assert plan(tmp_path, "--steps", "2", source=file, out="lab") == 0

    words = ("--join", str(lab), "--workers", "1", "--out", str(tmp_path / "ifs"))
    assert main(["plan", "if", str(file), str(tmp_path / "lab" / "plan.json"), *words]) == 0

    # X 3 of 9 and Y 1 of 1: 30 + 4 + 1.8 + 0.9, and X has half of the 6 within reach. With L's 3: 36 + 2.4 x 6, still half of these 6.
    same, found = ifs(tmp_path).values()
    assert (same["worst"], Fraction(*same["worth"])) == (HALF, Fraction(367, 10) + 1000)
    assert (found["people"], found["worst"], Fraction(*found["worth"])) == (7, HALF, Fraction(571, 10) + 1000)
    assert found["joins"]["comes_within_reach"] == [{"country": "X", "course": "lab", "seats": 3, "people": 3, "is_first": False}]
    assert found["joins"]["worst"] == {"country": "X", "people": 6, "within_reach": 9}
    assert "3 more seats within reach, 3 covered ·" in page(tmp_path)


def test_what_planning_anew_adds_by_itself_is_not_the_candidates(tmp_path: Path) -> None:
    file, old = network(tmp_path), year(tmp_path)
    plan_ = plan_from(old)
    # One person of X has no seat: X 2 of 6 is worth 20, and half the fairness it could have falls to a third.
    run = replace(plan_.runs[0], seats={"X": 2, "Y": 1})
    worse = replace(plan_, runs=(run,), worth=Worth(Fraction(292, 10), Fraction(2000, 3), 0))
    old.write_text(plan_to_json(worse, network_from(file)), "utf-8")

    assert ask(tmp_path, *joins(tmp_path, "P")) == 0

    assert (ifs(tmp_path)[""]["people"], ifs(tmp_path)["P.toml"]["people"]) == (4, 8)
    assert ifs(tmp_path)["P.toml"]["joins"]["beyond_same"] == 4
    text = page(tmp_path)
    assert "Of the people more, 1 would come from planning anew." in text
    assert '<td data-label="± people" class="num">+5</td><td data-label="beyond planned anew" class="num">+4</td>' in text


def test_only_what_is_asked_is_answered(tmp_path: Path) -> None:
    assert ask(tmp_path, *joins(tmp_path, "P")) == 0
    assert [one["kind"] for one in ifs(tmp_path).values()] == ["same", "join"]
    assert ask(tmp_path, *joins(tmp_path, "P"), "--lose-each", out="both") == 0
    assert [(one["kind"], id) for id, one in ifs(tmp_path, "both").items()] == [("same", ""), ("lose", "A"), ("join", "P.toml")]
    # Without a word, candidates are nobody's question.
    assert ask(tmp_path, out="none") == 0
    assert [one["kind"] for one in ifs(tmp_path, "none").values()] == ["same", "lose"]
    assert "Who could join" not in page(tmp_path, "none")


@pytest.mark.parametrize("names", ["P", "Q", "S", "PQ", "QR"])
def test_a_plan_with_candidates_is_the_plan_of_a_network_in_which_they_are_written(tmp_path: Path, names: str) -> None:
    words = ("--steps", "3", "--seed", "s")
    written = write(tmp_path, "written.toml", network_text(*names))

    assert plan(tmp_path, *joins(tmp_path, *names), *words) == 0
    assert plan(tmp_path, *words, source=written, out="written") == 0

    one, two = files(tmp_path / "out"), files(tmp_path / "written")
    assert {name: one[name] == two[name] for name in one} == {
        "plan.json": True,
        "network.json": True,
        "plan.ics": True,
        "check_plan.py": True,
        "report.html": False,
        "report.xlsx": False,
    }
    assert main(["plan", "check", str(tmp_path / "out" / "network.json"), str(tmp_path / "out" / "plan.json")]) == 0


@pytest.mark.parametrize("name", ["P", "Q", "R", "S"])
@pytest.mark.parametrize("since", ["0", "2"])
def test_every_answer_is_the_plan_that_is_made_of_it_alone_and_keeps_every_rule(tmp_path: Path, name: str, since: str) -> None:
    assert ask(tmp_path, *joins(tmp_path, name), "--from", since, "--seed", "x") == 0

    words = ("--fix", str(year(tmp_path)), "--from", since, "--steps", "10", "--seed", "x", "--no-ceiling")
    assert plan(tmp_path, *joins(tmp_path, name), *words) == 0
    out = tmp_path / "out"
    found = ifs(tmp_path)[f"{name}.toml"]
    assert hashlib.sha256((out / "plan.json").read_bytes()).hexdigest() == found["plan"]
    assert hashlib.sha256((out / "network.json").read_bytes()).hexdigest() == found["joins"]["network"]
    assert main(["plan", "check", str(out / "network.json"), str(out / "plan.json")]) == 0


def test_two_processes_give_the_same_bytes(asked: Path) -> None:
    assert ask(asked, *joins(asked, "R", "Q", "S", "P"), "--seed", "x", "--workers", "2", out="two") == 0

    assert files(asked / "two") == files(asked / "ifs")


def test_a_workbook_and_json_join_like_text(tmp_path: Path) -> None:
    raw = {
        "format": "seedtrain-network/1",
        "centres": [{"id": "Q", "country": "SEN", "region": "West", "facilities": {"room": 1}}],
        "trainers": [{"id": "T-Q", "centre": "Q", "skills": ["gmp"], "languages": ["French"], "most_weeks": None}],
        "offers": [{"centre": "Q", "course": "gmp", "languages": ["French"], "cost": 0}],
        "routes": [{"country": "Z", "centre": "Q", "cost": 0}],
        "needs": [],
    }
    three = (candidate(tmp_path, "Q"), workbook(tmp_path), write(tmp_path, "Q.json", json.dumps(raw)))

    for at, file in enumerate(three):
        assert plan(tmp_path, "--join", str(file), "--steps", "2", out=str(at)) == 0

    plans = {(tmp_path / str(at) / "plan.json").read_bytes() for at in range(3)}
    assert len(plans) == 1
    assert [run["centre"] for run in json.loads(plans.pop())["runs"]] == ["A", "Q"]


def test_a_candidate_that_joins_late_runs_nothing_before_and_too_late_brings_nothing(tmp_path: Path) -> None:
    # Two weeks are left from 18 January, one from 25 January.
    assert ask(tmp_path, *joins(tmp_path, "Q"), "--from", "2027-01-18") == 0
    assert ask(tmp_path, *joins(tmp_path, "Q"), "--from", "2027-01-25", out="late") == 0

    found, late = ifs(tmp_path)["Q.toml"], ifs(tmp_path, "late")["Q.toml"]
    assert [(one["centre"], one["weeks"]) for one in found["changes"]] == [("Q", [None, 2])]
    assert found["joins"]["comes_within_reach"] == FIRST
    assert (late["people"], late["joins"]["runs"], late["joins"]["comes_within_reach"], late["out_of_reach"]) == (4, 0, [], 12)
    assert late["joins"]["never"] == [{"centre": "Q", "course": "gmp"}]
    assert "Q joins from 18 Jan 2027" in [row[0] for row in sheet(tmp_path, "Who could join")]
    # Without a plan before, too.
    assert plan(tmp_path, *joins(tmp_path, "Q"), "--from", "2", "--steps", "2") == 0
    runs = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))["runs"]
    assert [run["week"] for run in runs if run["centre"] == "Q"] == [2]
