"""The browser's checker says of every file what the Python checker says: good ones, altered ones, sealed again, and nonsense.

Flow: pytest -> certificates.py -> peers/check_selection.mjs (Node) with static/js/check/*.js.
Reads: those files. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from seedtrain.engines import selection
from seedtrain.engines.selection import Infeasible, Problem, checker, decision
from tests import parts
from tests.engines.certificates import Json, altered, canonical, certified, put, random_problem, sealed, three_in_a_ring
from tests.engines.test_selection_proof import SAID, priced_pool

HERE = Path(__file__).parent
STATIC = Path(checker.__file__).parents[2] / "static" / "js" / "check"

pytestmark = pytest.mark.node


def in_browser(texts: list[str]) -> list[dict[str, Any]]:
    """The verdicts of the page's own modules."""
    asked = {"reading": str(STATIC / "reading.js"), "checker": str(STATIC / "checker.js"), "texts": texts}
    words = [parts.node(), str(HERE / "peers" / "check_selection.mjs")]
    done = subprocess.run(words, input=json.dumps(asked), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def here(text: str) -> dict[str, Any]:
    """The verdict of Python in the same words. `expected` is left out: the page has it by `kind`."""
    read = decision.check(text)
    verdict = read.verdict
    return {
        "kind": read.kind,
        "reasons": [{"code": r.code, "params": {k: v for k, v in r.params.items() if k != "expected"}} for r in verdict.reasons],
        "merit": str(verdict.merit),
        "bound": str(verdict.bound),
        "gap": str(verdict.gap),
        "rules": [
            [one.name, len(one.members), str(one.lo), None if one.hi is None else str(one.hi), str(one.promised), str(found)]
            for one, found in verdict.found
        ],
        "atCut": verdict.at_cut,
        "chosenAtCut": verdict.chosen_at_cut,
    }


def compare(texts: list[str]) -> list[dict[str, Any]]:
    """Both have judged all of these alike."""
    found = in_browser(texts)
    for text, browser in zip(texts, found, strict=True):
        expected = here(text)
        assert {key: browser[key] for key in expected} == expected, text[:2000]
    return found


def decided(problem: Problem, changes: list[object] | None = None) -> Json | None:
    """A decision file of this problem as calls.views.deciding writes it."""
    try:
        result = json.loads(selection.select(problem).to_json())
    except Infeasible:
        return None
    asked = json.loads(problem.to_json())
    more = {"changes": changes, "changes_why": "asked by the committee"} if changes else {}
    digest = checker.sha256(canonical({"problem": asked, "result": result, **more}))
    signature = {"name": "Synthetic Person", "meaning": "approved", "content_sha256": digest, "signed_at": "2026-01-01T00:00:00+00:00"}
    return {
        "schema": decision.SCHEMA,
        "call": "a-call",
        "run": 1,
        "run_at": "2026-01-01T00:00:00+00:00",
        "seed_commitment": checker.sha256(problem.seed),
        "problem": asked,
        "result": result,
        "sha256": digest,
        "signatures": [signature],
        **more,
    }


PROBLEMS = [p for number in range(24) if (p := random_problem(number)) is not None]
CERTIFICATES = [c for p in [*PROBLEMS, three_in_a_ring(), priced_pool(60)] if (c := certified(p)) is not None]
DECISIONS = [d for p in [*PROBLEMS[:8], priced_pool(60)] if (d := decided(p)) is not None]


def test_good_files_are_good_in_both() -> None:
    found = compare([*map(canonical, CERTIFICATES), *(json.dumps(d, indent=1) for d in DECISIONS)])

    assert [one["reasons"] for one in found] == [[]] * len(found)
    committed = [(one["isCommitted"], one["signatures"]) for one in found if one["kind"] == "decision"]
    assert committed == [(True, 1)] * len(DECISIONS)


@pytest.mark.parametrize("c", [CERTIFICATES[3], CERTIFICATES[-2]], ids=lambda c: c["problem"]["seed"])
def test_altered_certificates_are_judged_alike(c: Json) -> None:
    others = [other for _, other in altered(c) if canonical(other) != canonical(c)]

    found = compare([*map(canonical, others), *(canonical(sealed(other)) for other in others)])

    # Altered without a new hash, none is good in either; with one, a few are true of another question.
    assert len(others) > 100
    assert all(one["reasons"] for one in found[: len(others)])
    assert any(one["reasons"] for one in found[len(others) :])


def test_altered_decision_files_are_judged_alike_and_refused() -> None:
    d = DECISIONS[0]
    looked_at = {"problem", "result", "sha256", "seed_commitment"}
    others = [(at, canonical(other)) for at, other in altered(d) if at and at[0] in looked_at and canonical(other) != canonical(d)]

    found = compare([text for _, text in others])

    assert len(others) > 500
    assert [at for (at, _), one in zip(others, found, strict=True) if not one["reasons"] and at != ("seed_commitment",)] == []


def test_decision_file_of_a_scenario_is_sealed_with_its_changes() -> None:
    d = decided(PROBLEMS[0], changes=[{"rule": "r0", "field": "floor", "was": 1, "now": 2}])
    assert d is not None

    good, other, without = compare([canonical(d), canonical({**d, "changes_why": "x"}), canonical({**d, "changes": []})])

    assert good["reasons"] == []
    assert [one["code"] for one in other["reasons"]] == [one["code"] for one in without["reasons"]] == ["altered"]


def test_decision_file_names_what_does_not_belong_to_it() -> None:
    d = DECISIONS[-1]
    seed = put(d, ("seed_commitment",), "0" * 64)
    signed = put(d, ("signatures", 0, "content_sha256"), "0" * 64)
    without = put(d, ("seed_commitment",), "")
    no_list = {**d, "result": {"schema": decision.NO_LIST}}

    found = compare([canonical(one) for one in (seed, signed, without, no_list)])

    assert [[one["code"] for one in each["reasons"]] for each in found] == [["commitment"], ["signature"], [], ["no_list"]]
    assert [each["isCommitted"] for each in found[:3]] == [False, True, None]


def odd_texts() -> list[str]:
    """Texts at the border of JSON, some in the place of a certificate's values."""
    c = canonical(CERTIFICATES[0])
    first = re.search(r'"why":"[^"]*"', c)
    assert first
    words = [
        '"\\u0041"',
        '"\\ud83d\\ude00"',
        '"\\ud83d"',
        '"\\ude00\\ud83d"',
        '"\x7f"',
        '"\\u0000"',
        '"\t"',
        '"\\x"',
        '"\u2028"',
        '"é"',
        '"',
        '"\\"',
    ]
    numbers = [
        "-0",
        "01",
        "+1",
        "1.",
        ".5",
        "1e5",
        "1E+5",
        "1e999",
        "-1e-999",
        "0.10",
        "1e-7",
        "12345678901234567890.5",
        "9" * 18,
        "9" * 19,
        "0x1",
    ]
    texts = [c.replace(first.group(), f'"why":{word}') for word in words]
    texts += [c.replace('"waitlist":1', f'"waitlist":{number}') for number in numbers]
    texts += [
        *numbers,
        *words,
        "\ufeff" + c,
        "\ufeff\ufeff" + c,
        c + " ",
        c + "x",
        "\u00a0" + c,
        f"[{c}]",
        c[:-1],
        "{",
        "[1,]",
        '{"a":1,}',
        "[1 2]",
        '{"a" 1}',
    ]
    texts += ["tru", "nul", "true", "null", "[]", "{}", "{1:2}", "'a'", "// x", '{"schema":["seedtrain.certificate/1"]}']
    texts += ['{"schema":"seedtrain.decision/1","x":' + "[" * n + "]" * n + "}" for n in (46, 47, 48, 49, 50, 51, 52, 60)]
    names = ("\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0001f600", "__proto__", "constructor", "*", "...", "a\\b", 'a"b', "10", "9")
    odd = json.loads(c)
    odd["problem"]["applicants"][0]["traits"] |= dict.fromkeys(names, "v")
    odd["problem"]["applicants"][1]["traits"]["many"] = sorted(names)
    return [
        *texts,
        canonical(sealed(odd)),
        canonical(sealed(put(odd, ("problem", "applicants", 1, "traits", "many"), sorted(names)[::-1]))),
    ]


def test_odd_texts_are_judged_alike() -> None:
    found = compare([*odd_texts(), *(text for text in SAID if not text.startswith("[["))])

    assert found[len(odd_texts()) - 2]["reasons"] == []


def test_fractions_are_hashed_as_python_wrote_them() -> None:
    dice = random.Random("fractions")
    values = [dice.choice((1, -1)) * dice.random() * 10.0 ** dice.randint(-12, 22) for _ in range(300)]
    d = DECISIONS[0]
    result = {**d["result"], "fractions": [*values, 0.0, -0.0, 1e16, 1e15, 1e-5, 0.0001, 5e-324, 1.7e308, 123456789.0]}
    again = {**d, "result": result, "sha256": checker.sha256(canonical({"problem": d["problem"], "result": result})), "signatures": []}

    assert compare([canonical(again)])[0]["reasons"] == []


def test_both_say_the_same_about_themselves() -> None:
    text = (STATIC / "checker.js").read_text(encoding="utf-8")
    said = re.sub(r'" \+\n\s+"', "", text)

    assert all(f'"{sentence}"' in said for sentence in checker.SAYS.values())
