"""A network and a plan are written in one way only, and read back as they were.

Flow: pytest -> engines.planning.files, reading.
Reads: nothing. Writes: nothing.
Source: docs/reference/network-file.md, docs/reference/plan-file.md.
"""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import json
import re
import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from seedtrain.engines.planning import checker, checks
from seedtrain.engines.planning.errors import PlanFileError
from seedtrain.engines.planning.files import network_digest, network_from_json, network_to_json, plan_from_json, plan_to_json
from seedtrain.engines.planning.problem import Centre, Country, Course, Funder, Need, Network, Offer, Published, Route, Rules, Trainer
from seedtrain.engines.planning.reading import read_network
from tests.engines.planning_made import as_json, network, plan
from tests.engines.planning_small import networks

DOCS = Path(__file__).parents[2] / "docs" / "reference"


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@settings(max_examples=100, deadline=None)
@given(networks)
def test_network_read_back_is_equal_and_written_again_the_same_bytes(one: Network) -> None:
    text = network_to_json(one)

    found = network_from_json(text)

    assert found == one
    assert network_to_json(found) == text == canonical(json.loads(text))
    assert network_digest(one) == hashlib.sha256(text.encode()).hexdigest()


def test_network_made_by_hand_is_this_text() -> None:
    raw, _ = as_json()

    assert raw["centres"] == [
        {
            "id": "kr",
            "name": "Korea",
            "country": "kr",
            "region": "west",
            "latitude": 37.39,
            "longitude": 126.65,
            "facilities": {"room": 1, "lab": [1, 1, 1, 1, 1, 1, 0, 1]},
            "closed": [5],
        },
        {
            "id": "ng",
            "name": "",
            "country": "ng",
            "region": "africa",
            "latitude": None,
            "longitude": None,
            "facilities": {"room": 1},
            "closed": [],
        },
    ]
    assert raw["trainers"][1] == {
        "id": "mo",
        "centre": "kr",
        "skills": ["lab"],
        "languages": ["en", "fr"],
        "away": [0],
        "most_weeks": 2,
    }
    assert raw["rules"] == {"bands": [[50, 10], [100, 4]], "worst": 100, "window": 3}
    assert raw["published"][3] == {
        "id": "p-lost",
        "centre": "kr",
        "course": "lab",
        "language": "fr",
        "week": 3,
        "seats": {},
        "drop": 100,
        "move": 20,
    }


def test_order_of_keys_and_layout_do_not_matter_but_the_order_of_rows_does() -> None:
    raw, _ = as_json()
    turned = {key: raw[key] for key in reversed(raw)}
    shifted = {**raw, "needs": raw["needs"][::-1]}

    assert network_from_json("\ufeff" + json.dumps(turned, indent=2)) == network()
    assert network_digest(network_from_json(json.dumps(shifted))) != network_digest(network())


def test_what_is_left_out_has_its_usual_value() -> None:
    least = {
        "format": "seedtrain-network/1",
        "first_monday": "2027-01-04",
        "currency": "USD",
        "centres": [{"id": "kr", "region": "west"}],
        "trainers": [{"id": "ji", "centre": "kr", "skills": [], "languages": ["en"]}],
        "courses": [{"id": "intro", "weeks": 1, "least": 1, "most": 2}],
        "offers": [{"centre": "kr", "course": "intro", "languages": ["en"], "cost": 0}],
        "countries": [{"id": "gh", "languages": ["en"]}],
        "needs": [{"country": "gh", "course": "intro", "seats": 1}],
        "routes": [{"country": "gh", "centre": "kr", "cost": 0}],
    }

    assert read_network(least) == Network(
        title="",
        first_monday=date(2027, 1, 4),
        weeks=52,
        currency="USD",
        centres=(Centre("kr", "", "west"),),
        trainers=(Trainer("ji", "kr", frozenset(), frozenset({"en"})),),
        courses=(Course("intro", 1, 1, 2),),
        offers=(Offer("kr", "intro", ("en",), 0),),
        countries=(Country("gh", frozenset({"en"})),),
        needs=(Need("gh", "intro", 1),),
        routes=(Route("gh", "kr", 0),),
        funders=(),
        rules=Rules(((40, 10), (70, 6), (100, 3)), 2000, 8),
    )


@pytest.mark.parametrize("day", [date(2027, 1, 18), "2027-01-24", datetime(2027, 1, 20, 9, 0, tzinfo=UTC), 2])
def test_any_day_of_a_week_is_that_week(day: object) -> None:
    raw, _ = as_json()
    raw["centres"][1]["closed"] = [day, day]
    raw["published"][2]["week"] = day

    found = read_network(raw)

    assert found.centre["ng"].closed == {2}
    assert found.published[2].week == 2


def test_plan_read_back_is_equal_and_written_again_the_same_bytes() -> None:
    text = plan_to_json(plan(), network())

    found = plan_from_json(text, network())

    assert found == plan()
    assert plan_to_json(found, network()) == text == canonical(json.loads(text))
    assert json.loads(text)["worth"] == {"value": [90, 1], "fairness": [200, 3], "price": 12}
    assert json.loads(text)["network"] == network_digest(network())


def test_plan_without_a_ceiling_says_null() -> None:
    one = dataclasses.replace(plan(), ceiling=None)

    assert json.loads(plan_to_json(one, network()))["ceiling"] is None
    assert plan_from_json(plan_to_json(one, network())) == one


def put(path: str, value: object) -> Callable[[Any], None]:
    def alter(p: Any) -> None:
        *way, last = (int(key) if key.isdecimal() else key for key in path.split("."))
        for key in way:
            p = p[key]
        p[last] = value

    return alter


AS_WRITTEN = "Use the file as it was written."
BAD_PLANS: list[tuple[Callable[[Any], Any], str]] = [
    (put("format", "x/1"), f'the plan is "x/1"; expected was a plan, which says format "seedtrain-plan/1". {AS_WRITTEN}'),
    (put("steps", 1.5), f"steps is 1.5; expected was a whole number. {AS_WRITTEN}"),
    (put("runs.0.week", True), f"runs[1].week is true; expected was a whole number. {AS_WRITTEN}"),
    (put("runs.1.seats.gh", "2"), f'runs[2].seats.gh is "2"; expected was a whole number. {AS_WRITTEN}'),
    (put("runs.2.trainers", "ada"), f'runs[3].trainers is "ada"; expected was a list. {AS_WRITTEN}'),
    (put("payments.3.funder", None), f"payments[4].funder is null; expected was a text. {AS_WRITTEN}"),
    (put("changes.0", []), f"changes[1] is []; expected was an object. {AS_WRITTEN}"),
    (
        put("worth.value", [180, 2]),
        f"worth.value is [180, 2]; expected was a fraction in lowest terms, [numerator, denominator]. {AS_WRITTEN}",
    ),
    (
        put("worth.value", [90, 0]),
        f"worth.value is [90, 0]; expected was a fraction in lowest terms, [numerator, denominator]. {AS_WRITTEN}",
    ),
    (
        lambda p: p["payments"][0].pop("run"),
        f'payments[1] is "amount, country, funder"; expected was an object with funder, run, country, amount. {AS_WRITTEN}',
    ),
]


@pytest.mark.parametrize(("alter", "sentence"), BAD_PLANS)
def test_text_that_is_no_plan_is_refused(alter: Callable[[Any], Any], sentence: str) -> None:
    raw = copy.deepcopy(as_json()[1])
    alter(raw)

    with pytest.raises(PlanFileError) as refused:
        plan_from_json(json.dumps(raw))

    assert str(refused.value) == sentence


def test_plan_of_another_network_is_refused_by_digest() -> None:
    other = dataclasses.replace(network(), title="Another")
    was, is_now = network_digest(network()), network_digest(other)

    with pytest.raises(PlanFileError) as refused:
        plan_from_json(plan_to_json(plan(), network()), other)

    assert str(refused.value) == (
        f"The plan is for the network {was}; this one is {is_now}. Use the network it was made from, or plan again."
    )


def test_ceiling_and_share_below_it_are_exact() -> None:
    one = dataclasses.replace(plan(), ceiling=Fraction(868, 5))

    assert plan_from_json(plan_to_json(one, network())).below_ceiling == Fraction(1, 6)


def test_examples_in_the_reference_are_true() -> None:
    """The TOML example is a network, the JSON example beside it a plan that the checker accepts."""
    toml = re.findall(r"```toml\n(.*?)```", (DOCS / "network-file.md").read_text(), re.DOTALL)
    told = re.findall(r"```json\n(.*?)```", (DOCS / "plan-file.md").read_text(), re.DOTALL)

    one = read_network(tomllib.loads(toml[0]))
    found = plan_from_json(told[0], one)

    assert checker.check(network_to_json(one), plan_to_json(found, one)) == ()


def test_reference_names_every_field_and_limit() -> None:
    text = (DOCS / "network-file.md").read_text()
    fields = {field.name for kind in (Centre, Trainer, Course, Offer, Country, Need, Route, Funder, Published, Rules, Network)
              for field in dataclasses.fields(kind)}  # fmt: skip

    assert {name for name in fields if f"`{name}`" not in text} == set()
    assert {f"{most:,}" for most in (checks.PEOPLE, checks.MONEY, checks.POINTS, checks.MOST_WEEKS) if f"{most:,}" not in text} == set()
