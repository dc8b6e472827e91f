"""A plan that keeps every rule is accepted, and whatever is altered in it is refused with the sentence that says what is wrong.

Flow: pytest -> engines.planning.checker, also as the stand-alone program.
Reads: checker.py. Writes: temporary files.
Source: own work; the plan is made by hand (planning_made.py) or by trying everything (planning_brute.py).
"""

from __future__ import annotations

import ast
import copy
import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from seedtrain.engines.planning import checker, plan_year
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.whatif import with_budget
from tests.engines import planning_made
from tests.engines.planning_altered import ALTERED, Alter, extra, run, seats
from tests.engines.planning_brute import TooLarge, best_plan, can_be_met
from tests.engines.planning_legal import completed, is_legal, otherwise
from tests.engines.planning_small import networks, small

PROGRAM = Path(checker.__file__)


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def said(network: Any, plan: Any) -> list[str]:
    """What the checker says; the plan is bound to the network as it now is."""
    plan["network"] = hashlib.sha256(canonical(network).encode()).hexdigest()
    return [f"{one.rule}: {one.sentence}" for one in checker.check(canonical(network), canonical(plan))]


@pytest.mark.parametrize(("alter", "expected"), [case[1:] for case in ALTERED], ids=[case[0] for case in ALTERED])
def test_altered_plan_is_refused_with_what_is_wrong(alter: Alter, expected: list[str]) -> None:
    network, plan = planning_made.as_json()
    alter(network, plan)

    assert said(network, plan) == expected


def test_plan_made_by_hand_keeps_every_rule() -> None:
    network, plan = planning_made.as_json()

    assert said(network, plan) == []
    assert checker.check(network_to_json(planning_made.network()), plan_to_json(planning_made.plan(), planning_made.network())) == ()


MALFORMED: list[tuple[Callable[[Any], object], str]] = [
    (lambda p: p.update(steps=7.0), "The plan/steps is 7.0; that is no seedtrain-plan/1."),
    (lambda p: seats(p, 1, gh=True), "The plan/runs/1/seats/gh is true; that is no seedtrain-plan/1."),
    (lambda p: run(p, 1, week="0"), 'The plan/runs/1/week is "0"; that is no seedtrain-plan/1.'),
    (lambda p: run(p, 1, trainers="ji"), 'The plan/runs/1/trainers is "ji"; that is no seedtrain-plan/1.'),
    (lambda p: p.update(notes=None), "The plan/notes is null; that is no seedtrain-plan/1."),
    (lambda p: p["worth"].update(value=[90]), "[90] is no fraction [numerator, denominator]."),
    (lambda p: p["worth"].update(fairness=[1, 0]), "[1, 0] is no fraction [numerator, denominator]."),
    (lambda p: p.update(ceiling=[]), "[] is no fraction [numerator, denominator]."),
]


@pytest.mark.parametrize(("alter", "sentence"), MALFORMED)
def test_malformed_plan_is_refused(alter: Callable[[Any], object], sentence: str) -> None:
    network, plan = planning_made.as_json()
    alter(plan)

    assert said(network, plan) == [f"file: {sentence}"]


@pytest.mark.parametrize(
    ("network", "plan", "sentence"),
    [
        (
            "",
            "{}",
            "The network cannot be read (it is no JSON text). Use the file as it was written.",
        ),
        (
            "[]",
            "{}",
            "The network cannot be read (ValueError: it does not say that it is seedtrain-network/1). Use the file as it was written.",
        ),
        (
            "NETWORK",
            '{"a":1,"a":2}',
            "The plan cannot be read (ValueError: a key stands twice in one place). Use the file as it was written.",
        ),
        ("NETWORK", "[" * 100_000, "The plan cannot be read (RecursionError: *"),
        (
            "TWICE",
            "PLAN",
            "The network cannot be read (ValueError: two of its rows have one name, or weeks are not 1 to 520). *",
        ),
        ("HOLLOW", "PLAN", "The network cannot be read (KeyError: 'weeks'). Use the file as it was written."),
    ],
)
def test_text_that_is_no_file_is_refused_and_never_raises(network: str, plan: str, sentence: str) -> None:
    good, made = planning_made.as_json()
    texts = {
        "NETWORK": canonical(good),
        "PLAN": canonical(made),
        "TWICE": canonical({**good, "centres": good["centres"] * 2}),
        "HOLLOW": canonical({"format": good["format"]}),
    }

    (reason,) = checker.check(texts.get(network, network), texts.get(plan, plan))

    assert reason.rule == "file"
    assert reason.sentence == sentence or (sentence.endswith("*") and reason.sentence.startswith(sentence[:-1]))


def test_plan_of_another_network_is_refused() -> None:
    network, plan = planning_made.as_json()
    network["title"] = "Another"

    (reason,) = checker.check(canonical(network), canonical(plan))

    sentence = "The plan is for the network it was made from, not for this one. Use the network.json beside it, or plan again."
    assert reason == ("file", sentence)


def test_two_announced_runs_that_both_stand_may_compete_and_a_moved_one_may_not() -> None:
    network, plan = planning_made.as_json()
    network["needs"][4].update(seats=4)
    network["published"] = [
        {**network["published"][2], "id": "p-one", "week": 1, "seats": {}},
        {**network["published"][2], "id": "p-two", "week": 2, "seats": {}},
    ]
    run(plan, 1, published="")
    run(plan, 2, published="")
    run(plan, 3, published="p-one")
    extra(plan, week=2, published="p-two")
    plan["payments"] += [{**one, "run": "r4"} for one in plan["payments"][7:]]
    plan["changes"] = []
    # sn has 4 of its 6, of which it can reach 4: 3 x 10 + 1 x 4 on top of the 70 of the others.
    plan["worth"] = {"value": [104, 1], "fairness": [100, 1], "price": 0}
    plan["ceiling"] = None
    network["funders"][0].update(budget=42)

    assert said(network, plan) == []

    network["published"][1]["week"] = 4
    plan["changes"] = [{"published": "p-two", "kind": "moved", "why": "", "price": 3, "week": 2}]
    plan["worth"]["price"] = 3

    assert said(network, plan) == ["competing: Runs r3 and r4 of intro for africa in fr start in weeks 1 and 2, less than 3 apart."]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, one in inside for found in places(one, (*path, key)))]


@pytest.mark.parametrize("other", [None, True, 0, -1, 2.5, 10**30, "x", [], {"x": 1}], ids=repr)
def test_any_value_replaced_by_anything_is_refused_and_never_raises(other: Any) -> None:
    """Only words may differ, and the ceiling, which is not proven here."""
    network, true = planning_made.as_json()
    accepted = set()
    for path in places(true)[1:]:
        plan = copy.deepcopy(true)
        place = plan
        for key in path[:-1]:
            place = place[key]
        if place[path[-1]] != other or type(place[path[-1]]) is not type(other):
            place[path[-1]] = other
            if path[0] == "network" or said(network, plan) == []:
                accepted.add(path[:1] + path[2:] if len(path) > 2 else path)
    # Nigeria may begin a week earlier as well: that is another plan as good.
    accepted -= {("runs", "week")} if other == 0 else set()
    free = {("network",), ("seed",), ("steps",), ("notes",), ("notes", 0), ("ceiling",), ("ceiling", 0)}
    assert accepted <= free | {("changes", "why"), ("ceiling", 1)} | {("runs", "id")}
    for path in places(network)[1::3]:
        altered = copy.deepcopy(network)
        place = altered
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = other
        assert isinstance(said(altered, copy.deepcopy(true)), list)


def test_a_number_beyond_all_numbers_is_refused_and_never_raises() -> None:
    """1e999 is JSON, and infinite when it is read."""
    network, plan = planning_made.as_json()
    network["centres"][0]["facilities"] = dict.fromkeys(network["centres"][0]["facilities"], float("inf"))

    assert said(network, plan) == [
        "file: The network cannot be read (OverflowError: cannot convert float infinity to integer). Use the file as it was written."
    ]


def alterations(plan: Any) -> list[tuple[str, Alter]]:
    """Every number that a true plan cannot have otherwise, one more and one less; and every list with an entry taken away."""
    found: list[tuple[str, Alter]] = []

    def number(*path: Any) -> None:
        for by in (1, -1):

            def alter(_: Any, p: Any, by: int = by) -> None:
                for key in path[:-1]:
                    p = p[key]
                p[path[-1]] += by

            found.append((f"{path} {by:+}", alter))

    def gone(*path: Any) -> None:
        def alter(_: Any, p: Any) -> None:
            for key in path[:-1]:
                p = p[key]
            del p[path[-1]]

        found.append((f"{path} gone", alter))

    for at, one in enumerate(plan["runs"]):
        gone("runs", at)
        for id in one["seats"]:
            number("runs", at, "seats", id)
            gone("runs", at, "seats", id)
        for place in range(len(one["trainers"])):
            gone("runs", at, "trainers", place)
    for at in range(len(plan["payments"])):
        number("payments", at, "amount")
        gone("payments", at)
    for at, one in enumerate(plan["changes"]):
        gone("changes", at)
        number("changes", at, "price")
        if one["kind"] == "moved":
            number("changes", at, "week")
    for at in range(len(plan["unreachable"])):
        gone("unreachable", at)
        number("unreachable", at, "seats")
    for what in ("value", "fairness"):
        number("worth", what, 0)
    number("worth", "price")
    return found


@settings(max_examples=6, deadline=None)
@given(networks)
def test_best_plan_by_brute_force_is_accepted_and_nothing_altered_is(network: Any) -> None:
    try:
        plan = best_plan(network)
    except TooLarge:
        assume(False)
    true = json.loads(plan_to_json(plan, network))
    as_read = json.loads(network_to_json(network))

    assert said(as_read, copy.deepcopy(true)) == []
    for name, alter in alterations(true):
        altered = copy.deepcopy(true)
        alter(as_read, altered)
        assert said(as_read, altered) != [], name


@settings(max_examples=6, deadline=None)
@given(networks)
def test_no_plan_at_all_meets_a_need_that_is_called_unreachable(network: Any) -> None:
    lost = checker.lost_needs(checker.Facts(json.loads(network_to_json(network))))
    try:
        assert [need for need in lost if can_be_met(network, *need)] == []
    except TooLarge:
        assume(False)


def test_what_the_checker_refuses_is_what_another_judge_refuses() -> None:
    """Plans with one thing otherwise, complete again but for that: each rule is refused, also where it is the only one that is broken."""
    alone: Counter[str] = Counter()
    legal = 0
    for number in range(16):
        network, dice = small(number), random.Random(number)
        plan = plan_year(network, steps=0)
        for at in range(60 if plan.runs else 0):
            funder = dice.choice(network.funders)
            poorer = with_budget(network, funder.id, dice.randint(0, funder.budget)) if at % 4 == 0 else network
            runs = otherwise(network, plan.runs, dice)
            wrong = {one.rule for one in checker.check(network_to_json(poorer), plan_to_json(completed(poorer, runs), poorer))}

            assert is_legal(poorer, runs) == (not wrong)

            legal += not wrong
            alone.update(wrong if len(wrong) == 1 else ())
    assert legal > 50
    assert alone.keys() >= {"time", "facilities", "trainers", "seats", "requires", "competing", "money", "announced", "names"}


def test_small_networks_have_every_rule_in_play() -> None:
    """Otherwise the comparisons above would prove less than they seem to."""
    whys: set[str] = set()
    kinds: set[str] = set()
    for number in (0, 1, 4, 7, 9, 10, 14, 15, 25, 33, 34, 40):
        plan = best_plan(small(number))
        whys |= {one.why for one in plan.unreachable}
        kinds |= {one.why if one.why == "lost" else one.kind for one in plan.changes}
        changed = {one.published for one in plan.changes}
        kinds |= {"kept" for run in plan.runs if run.published and run.published not in changed}
        pairs = [(one.run, one.country) for one in plan.payments]
        kinds |= {"shared" for pair in pairs if pairs.count(pair) > 1}

    assert whys == {"course", "route", "language", "trainer", "facility", "requires", "cohort", "money"}
    assert kinds == {"kept", "moved", "dropped", "lost", "shared"}


def test_program_stands_alone() -> None:
    tree = ast.parse(PROGRAM.read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert all(isinstance(node, ast.ImportFrom) is False or node.level == 0 for node in ast.walk(tree))
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_program_answers_on_the_command_line(tmp_path: Path) -> None:
    shutil.copy(PROGRAM, tmp_path / "check_plan.py")
    network, plan = planning_made.as_json()
    (tmp_path / "network.json").write_text(canonical(network))
    (tmp_path / "good.json").write_text(canonical(plan))
    (tmp_path / "bad.json").write_text(canonical({**plan, "ceiling": [1, 1]}))

    def ask(*words: str) -> tuple[int, str]:
        answer = subprocess.run(
            [sys.executable, "-I", "-S", "check_plan.py", *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert answer.stderr == ""
        return answer.returncode, answer.stdout

    assert ask("network.json", "good.json") == (0, "The plan keeps every rule.\n")
    assert ask("network.json", "bad.json") == (
        1,
        "The plan breaks rules:\n- worth: The plan is worth 434/3, more than its ceiling of 1.\n",
    )
    assert ask("network.json")[0] == 1
    assert ask("network.json", "none.json")[0] == 1
    assert ask()[1].startswith("Say: python checker.py NETWORK.json PLAN.json (")
