"""A certificate proves what it says, and nothing that was altered passes: judged by counting out every list of small pools.

Flow: pytest -> certificates.py -> engines.selection.proof, and checker.py as the stand-alone program.
Reads: checker.py. Writes: temporary files.
Source: own work.
"""

from __future__ import annotations

import ast
import dataclasses
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Problem, Rule, checker
from seedtrain.engines.selection.certificate import upper_bound
from seedtrain.engines.selection.proof import certificate, check
from tests.engines.certificates import Json, altered, canonical, certified, is_same, is_true, random_problem, sealed, three_in_a_ring

CERTIFIED = [c for number in range(60) if (p := random_problem(number)) is not None if (c := certified(p)) is not None]
GAVE_WAY = [c for c in CERTIFIED if any(one["in_force"] < one["promised"] for one in c["floors"])]
RING = certified(three_in_a_ring())
assert RING is not None
MUTATED = [*GAVE_WAY[:2], *[c for c in CERTIFIED if c["prices"] and c["problem"]["fixed"]][:2], RING, CERTIFIED[0]]


def priced_pool(n: int = 300) -> Problem:
    """A pool that is decided by many rules at once."""
    dice = random.Random("pool")
    people = tuple(
        Applicant(
            f"a{i:04}",
            dice.randint(4000, 9999),
            {"country": f"c{dice.randint(1, 30)}", "sex": dice.choice("fm"), "job": dice.choice("xyz")},
        )
        for i in range(n)
    )
    rules = (Rule("women", {"sex": ("f",)}, floor=18), Rule("x", {"job": ("x",)}, floor=14, cap=15), Rule("y", {"job": ("y",)}, cap=9))
    return Problem(people, 35, 10, rules, (Each("country", 2),), seed="pool")


@pytest.mark.parametrize("c", CERTIFIED[:30], ids=lambda c: c["problem"]["seed"])
def test_certificate_of_a_real_selection_is_valid_and_true(c: Json) -> None:
    checked = check(canonical(c))

    assert checked.reasons == ()
    assert (checked.is_valid, checked.merit, checked.bound, checked.gap) == (True, c["merit"], c["bound"], c["bound"] - c["merit"])
    assert is_true(c)


@settings(max_examples=60, deadline=None)
@given(st.integers(1000, 10**6))
def test_certificate_of_a_random_problem_is_valid_and_true(number: int) -> None:
    problem = random_problem(number, most=6)
    c = certified(problem) if problem else None
    if c is not None:
        assert check(canonical(c)).reasons == ()
        assert is_true(c)


def test_certificate_says_what_the_selection_says() -> None:
    problem = priced_pool()
    chosen = selection.select(problem, explain=False)

    c = json.loads(certificate(problem, chosen))

    assert c["problem"] == json.loads(problem.to_json())
    assert c["problem_sha256"] == problem.digest() == chosen.problem_digest
    assert c["selected"] == [one.id for one in chosen.selected]
    assert (c["merit"], c["bound"], c["gap"]) == (chosen.merit_total, chosen.bound, chosen.gap)
    assert c["bound"] == upper_bound(problem, chosen.prices, chosen.shortfalls)
    assert certificate(problem, chosen) == canonical(c)


@pytest.mark.parametrize("c", MUTATED, ids=lambda c: c["problem"]["seed"])
def test_whatever_is_altered_is_refused(c: Json) -> None:
    passed = [at for at, other in altered(c) if not is_same(other, c) and check(canonical(other)).is_valid]

    assert passed == []


MAY_BE_ANOTHER = {"problem", "prices", "selected"}
"""With new hashes another question, other prices or another list of the same merit can make a true certificate; no stated figure can."""


@pytest.mark.parametrize("c", MUTATED, ids=lambda c: c["problem"]["seed"])
def test_what_is_altered_and_sealed_again_passes_only_when_it_is_true(c: Json) -> None:
    seen, passed = 0, []
    for at, other in altered(c):
        again = sealed(other)
        if is_same(again, c):
            continue
        seen += 1
        if check(canonical(again)).is_valid:
            passed.append((at, again))

    assert seen > 200
    assert {at[0] for at, _ in passed} <= MAY_BE_ANOTHER
    assert [at for at, again in passed if not is_true(again)] == []


def test_a_worse_list_or_a_better_bound_cannot_be_claimed() -> None:
    for c in CERTIFIED:
        ids = [one["id"] for one in c["problem"]["applicants"]]
        scores = {one["id"]: one["score"] for one in c["problem"]["applicants"]}
        for out in c["selected"]:
            for into in [None, *(id for id in ids if id not in c["selected"])]:
                selected = [*(id for id in c["selected"] if id != out), *([into] if into else [])]
                merit = sum(scores[id] for id in selected)
                claim = sealed({**c, "selected": selected, "merit": merit, "gap": c["gap"], "bound": merit + c["gap"]})
                if merit != c["merit"]:
                    assert not check(canonical(claim)).is_valid


def test_people_alike_are_taken_in_order_of_the_tie_key() -> None:
    people = tuple(Applicant(f"p{i}", 700, {"sex": "f"}) for i in range(6))
    c = certified(Problem(people, 3, seed="tie"))
    assert c is not None
    keys = {one.id: checker.sha256(f"tie|{one.id}") for one in people}
    outside = [id for id in keys if id not in c["selected"]]
    swapped = sorted([*c["selected"][1:], outside[0]], key=lambda id: keys[id])

    verdict = checker.check(canonical(c))
    wrong = checker.check(canonical(sealed({**c, "selected": swapped})))

    assert (verdict.reasons, verdict.at_cut, verdict.chosen_at_cut) == ((), 6, 3)
    assert "tie" in {reason.code for reason in wrong.reasons}


def test_gap_is_stated_and_not_called_proven() -> None:
    c = RING
    assert c is not None

    checked = check(canonical(c))
    said = list(checker.answer(checked.verdict))

    assert (checked.is_valid, checked.merit, checked.bound, checked.gap) == (True, 1000, 1500, 500)
    assert "the prices leave a gap of 5.00 points" in said[1]
    assert "not proven here" in said[2]


def test_floors_that_gave_way_stand_beside_what_was_promised() -> None:
    assert len(GAVE_WAY) >= 2
    for c in GAVE_WAY:
        problem = {**c["problem"], "floors": "all"}
        pretended = [{**one, "in_force": one["promised"]} for one in c["floors"]]

        assert check(canonical(c)).is_valid
        assert any("gave way: promised" in line for line in checker.answer(checker.check(canonical(c))))
        assert not check(canonical(sealed({**c, "problem": problem}))).is_valid
        assert not check(canonical(sealed({**c, "floors": pretended}))).is_valid


def test_prices_made_up_only_make_the_bound_worse() -> None:
    problem = priced_pool(120)
    chosen = selection.select(problem, explain=False)
    dice = random.Random("prices")

    for _ in range(20):
        prices = tuple(dataclasses.replace(one, micro=one.micro + dice.randint(-(10**8), 10**8)) for one in chosen.prices)
        assert upper_bound(problem, prices) >= chosen.merit_total


SAID = {
    "": "The file is empty. Choose another one.",
    " \n": "The file is empty. Choose another one.",
    "%PDF-1.7": "This is not a whole JSON file. Choose the file as it was written.",
    "[" * 100_000: "The file is nested deeper than any certificate. Choose the file as it was written.",
    "NaN": "This is not a whole JSON file. Choose the file as it was written.",
    '"\\ud800"': "This is not a whole JSON file. Choose the file as it was written.",
    '{"schema":"a","schema":"b"}': "The key schema stands twice in one place, so the file can be read in two ways. "
    "Use the file as it was written.",
    "1" * 5000: "111111111111111111… is not a number of at most 18 digits. Use the file as it was written.",
    "7": "The file says that it is 7; a certificate says seedtrain.certificate/1 and a decision file seedtrain.decision/1.",
    '{"schema":"x"}': 'The file says that it is "x"; a certificate says seedtrain.certificate/1 and a decision file seedtrain.decision/1.',
}


@pytest.mark.parametrize("text", SAID, ids=range(len(SAID)))
def test_nonsense_gets_a_sentence(text: str) -> None:
    assert check(text).reasons == (SAID[text],)


def test_wrong_shape_is_named_by_its_place() -> None:
    c = CERTIFIED[0]
    bad = {**c, "merit": True, "bound": 1.0, "problem": {**c["problem"], "seats": 0}, "extra": 1}
    del bad["gap"]

    assert check(canonical(bad)).reasons == (
        "certificate.gap is missing.",
        "certificate.bound is 1.0; expected was a whole number from 0.",
        "certificate.extra is not part of this format.",
        "certificate.merit is true; expected was a whole number from 0.",
        "certificate.problem.seats is 0; expected was a whole number from 1.",
    )


def run(file: Path) -> tuple[int, str]:
    """What the downloaded checker says in an empty folder, without site-packages."""
    words = [sys.executable, "-I", "-S", str(file.parent / "check_selection.py"), str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=file.parent)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_checker_runs_alone(tmp_path: Path) -> None:
    (tmp_path / "check_selection.py").write_bytes(Path(checker.__file__).read_bytes())
    good, bad, none = tmp_path / "certificate.json", tmp_path / "bad.json", tmp_path / "none.json"
    problem = priced_pool()
    good.write_text(json.dumps(json.loads(certificate(problem, selection.select(problem, explain=False))), indent=2), encoding="utf-8-sig")
    bad.write_bytes(good.read_bytes().replace(b"women", b"w\xffmen"))

    code, said = run(good)
    assert (code, said.splitlines()[0].split(":")[0]) == (0, "valid")
    assert run(bad)[0] == 1
    assert run(bad)[1].startswith("not valid\n- ")
    assert run(none) == (1, f"Say: python check_selection.py certificate.json ([Errno 2] No such file or directory: '{none}')\n")


def test_checker_imports_the_standard_library_only() -> None:
    tree = ast.parse(Path(checker.__file__).read_text())
    named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    named |= {one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names}

    assert {name.partition(".")[0] for name in named if name} <= sys.stdlib_module_names
    proof = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in {"demands", "bound_of"}]
    assert sum(node.end_lineno - node.lineno + 1 for node in proof if node.end_lineno) <= 45
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)]
