"""A network and a plan as JSON: one way to write, so that the same content is the same bytes, and a clear word when a file is none.

Flow: plan_year, network.actions, the command line -> this file -> reading.py.
Reads: a text, or records. Writes: a text.
Source: docs/reference/network-file.md and docs/reference/plan-file.md; JSON is RFC 8259.

Canonical: keys in order of code points, no spaces, letters as they are, UTF-8. Sets are lists in order; rows stay in the order they came.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from .checks import shown
from .errors import NetworkError, PlanFileError
from .plan import Change, Payment, Plan, Run, Unreachable, Worth
from .problem import Centre, Network
from .reading import FORMAT, read_network

PLAN_FORMAT = "seedtrain-plan/1"
Kind = TypeVar("Kind")


def canonical_json(value: object) -> str:
    """Sorted keys, no spaces, letters as they are: the same value is the same text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def network_to_json(network: Network) -> str:
    """The network file, canonical; `network_from_json` gives an equal network, and that the same bytes."""
    rules = network.rules
    return canonical_json(
        {
            "format": FORMAT,
            "title": network.title,
            "first_monday": network.first_monday.isoformat(),
            "weeks": network.weeks,
            "currency": network.currency,
            "rules": {"bands": [list(band) for band in rules.bands], "worst": rules.worst, "window": rules.window},
            "centres": [_centre(one) for one in network.centres],
            "trainers": [
                {
                    "id": one.id,
                    "centre": one.centre,
                    "skills": sorted(one.skills),
                    "languages": sorted(one.languages),
                    "away": sorted(one.away),
                    "most_weeks": one.most_weeks,
                }
                for one in network.trainers
            ],
            "courses": [
                {
                    "id": one.id,
                    "name": one.name,
                    "weeks": one.weeks,
                    "least": one.least,
                    "most": one.most,
                    "uses": dict(one.uses),
                    "trainers": one.trainers,
                    "skill": one.skill,
                    "requires": list(one.requires),
                }
                for one in network.courses
            ],
            **_demand(network),
        }
    )


def _demand(network: Network) -> dict[str, object]:
    """The other half of a network: what is offered, asked for, paid and announced."""
    return {
        "offers": [
            {"centre": one.centre, "course": one.course, "languages": list(one.languages), "cost": one.cost} for one in network.offers
        ],
        "countries": [
            {"id": one.id, "name": one.name, "languages": sorted(one.languages), "away": sorted(one.away)} for one in network.countries
        ],
        "needs": [{"country": one.country, "course": one.course, "seats": one.seats, "held": one.held} for one in network.needs],
        "routes": [{"country": one.country, "centre": one.centre, "cost": one.cost} for one in network.routes],
        "funders": [
            {
                "id": one.id,
                "budget": one.budget,
                "centres": sorted(one.centres),
                "courses": sorted(one.courses),
                "countries": sorted(one.countries),
            }
            for one in network.funders
        ],
        "published": [
            {
                "id": one.id,
                "centre": one.centre,
                "course": one.course,
                "language": one.language,
                "week": one.week,
                "seats": dict(one.seats),
                "drop": one.drop,
                "move": one.move,
            }
            for one in network.published
        ],
    }


def _centre(one: Centre) -> dict[str, object]:
    # A number that is the same in every week is written once; -0.0 would be other bytes for the same place.
    return {
        "id": one.id,
        "name": one.name,
        "country": one.country,
        "region": one.region,
        "latitude": None if one.latitude is None else one.latitude + 0.0,
        "longitude": None if one.longitude is None else one.longitude + 0.0,
        "facilities": {kind: units[0] if len(set(units)) == 1 else list(units) for kind, units in one.facilities.items()},
        "closed": sorted(one.closed),
    }


def network_from_json(text: str) -> Network:
    """The network in a file, checked. Raises NetworkError."""
    try:
        raw = _parsed(text)
    except ValueError as error:
        why = str(error)
        sentence = f"This is no JSON ({why}). Use the file as it was written, or correct that place."
        raise NetworkError("not_json", {"field": "the network", "value": why}, sentence) from error
    return read_network(raw)  # type: ignore[arg-type]  # it refuses what is no table


def network_digest(network: Network) -> str:
    """SHA-256 of the canonical network file in UTF-8, in hexadecimal: what a plan says it belongs to."""
    return hashlib.sha256(network_to_json(network).encode()).hexdigest()


def plan_to_json(plan: Plan, network: Network) -> str:
    """The plan file, canonical; it names the network by its digest."""
    worth, ceiling = plan.worth, plan.ceiling
    return canonical_json(
        {
            "format": PLAN_FORMAT,
            "network": network_digest(network),
            "seed": plan.seed,
            "steps": plan.steps,
            "runs": [
                {
                    "id": one.id,
                    "centre": one.centre,
                    "course": one.course,
                    "language": one.language,
                    "week": one.week,
                    "trainers": list(one.trainers),
                    "seats": dict(one.seats),
                    "published": one.published,
                }
                for one in plan.runs
            ],
            "payments": [{"funder": one.funder, "run": one.run, "country": one.country, "amount": one.amount} for one in plan.payments],
            "changes": [
                {"published": one.published, "kind": one.kind, "why": one.why, "price": one.price, "week": one.week} for one in plan.changes
            ],
            "unreachable": [{"country": one.country, "course": one.course, "seats": one.seats, "why": one.why} for one in plan.unreachable],
            "worth": {"value": _pair(worth.value), "fairness": _pair(worth.fairness), "price": worth.price},
            "ceiling": None if ceiling is None else _pair(ceiling),
            "notes": list(plan.notes),
        }
    )


def plan_digest(plan: Plan, network: Network) -> str:
    """SHA-256 of the canonical plan file in UTF-8, in hexadecimal."""
    return hashlib.sha256(plan_to_json(plan, network).encode()).hexdigest()


def plan_from_json(text: str, network: Network | None = None) -> Plan:
    """The plan in a file. Raises PlanFileError when it is none or, with `network`, belongs to another one.

    Only its form is read here; whether it keeps the rules is for checker.py.
    """
    try:
        raw = Part("the plan", _parsed(text))
    except ValueError as error:
        why = str(error)
        sentence = f"This is no JSON ({why}). Use the file as it was written."
        raise PlanFileError("not_json", {"field": "the plan", "value": why}, sentence) from error
    keys = ("network", "seed", "steps", "runs", "payments", "changes", "unreachable", "worth", "ceiling", "notes")
    if raw.of(dict).get("format") != PLAN_FORMAT:
        raise raw.refusal(f'a plan, which says format "{PLAN_FORMAT}"', raw.of(dict).get("format"))
    plan = raw.only("format", *keys)
    if network is not None and plan["network"].of(str) != network_digest(network):
        said, digest = plan["network"].of(str), network_digest(network)
        sentence = f"The plan is for the network {said[:64]}; this one is {digest}. Use the network it was made from, or plan again."
        raise PlanFileError("other_network", {"field": "network", "value": said}, sentence)
    worth = plan["worth"].only("value", "fairness", "price")
    return Plan(
        runs=plan["runs"].each(_run),
        payments=plan["payments"].each(_payment),
        changes=plan["changes"].each(_change),
        unreachable=plan["unreachable"].each(_unreachable),
        worth=Worth(worth["value"].fraction(), worth["fairness"].fraction(), worth["price"].of(int)),
        ceiling=None if plan["ceiling"].value is None else plan["ceiling"].fraction(),
        seed=plan["seed"].of(str),
        steps=plan["steps"].of(int),
        notes=plan["notes"].each(lambda one: one.of(str)),
    )


class Part:
    """A value of a plan file and where it stands."""

    def __init__(self, where: str, value: object) -> None:
        self.where = where
        self.value = value

    def refusal(self, expected: str, came: object) -> PlanFileError:
        sentence = f"{self.where} is {shown(came)}; expected was {expected}. Use the file as it was written."
        return PlanFileError("not_a_plan", {"field": self.where, "value": shown(came), "expected": expected}, sentence)

    def of(self, kind: type[Kind]) -> Kind:
        """The value, when it is of this kind; true is no number."""
        if type(self.value) is not kind:
            words: Mapping[type, str] = {dict: "an object", list: "a list", str: "a text", int: "a whole number"}
            raise self.refusal(words[kind], self.value)
        return self.value

    def only(self, *keys: str) -> dict[str, Part]:
        """The parts of an object that has exactly these keys."""
        value = self.of(dict)
        if set(value) != set(keys):
            raise self.refusal(f"an object with {', '.join(keys)}", ", ".join(map(str, value)))
        inside = "" if self.where == "the plan" else f"{self.where}."
        return {key: Part(f"{inside}{key}", value[key]) for key in keys}

    def each(self, build: Callable[[Part], Kind]) -> tuple[Kind, ...]:
        return tuple(build(Part(f"{self.where}[{at}]", one)) for at, one in enumerate(self.of(list), start=1))

    def fraction(self) -> Fraction:
        found = self.each(lambda one: one.of(int))
        if len(found) != 2 or found[1] < 1 or math.gcd(*found) != 1:
            raise self.refusal("a fraction in lowest terms, [numerator, denominator]", self.value)
        return Fraction(*found)

    def counts(self) -> dict[str, int]:
        return {key: Part(f"{self.where}.{key}", one).of(int) for key, one in self.of(dict).items()}


def _run(part: Part) -> Run:
    f = part.only("id", "centre", "course", "language", "week", "trainers", "seats", "published")
    return Run(
        id=f["id"].of(str),
        centre=f["centre"].of(str),
        course=f["course"].of(str),
        language=f["language"].of(str),
        week=f["week"].of(int),
        trainers=f["trainers"].each(lambda one: one.of(str)),
        seats=f["seats"].counts(),
        published=f["published"].of(str),
    )


def _payment(part: Part) -> Payment:
    f = part.only("funder", "run", "country", "amount")
    return Payment(f["funder"].of(str), f["run"].of(str), f["country"].of(str), f["amount"].of(int))


def _change(part: Part) -> Change:
    f = part.only("published", "kind", "why", "price", "week")
    week = None if f["week"].value is None else f["week"].of(int)
    return Change(f["published"].of(str), f["kind"].of(str), f["why"].of(str), f["price"].of(int), week)


def _unreachable(part: Part) -> Unreachable:
    f = part.only("country", "course", "seats", "why")
    return Unreachable(f["country"].of(str), f["course"].of(str), f["seats"].of(int), f["why"].of(str))


def _pair(value: Fraction) -> list[int]:
    return [value.numerator, value.denominator]


def _parsed(text: str) -> object:
    """The content of a JSON text that can be read in one way only; otherwise raises ValueError."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        for key, count in Counter(key for key, _ in pairs).items():
            if count > 1:
                raise ValueError(f'the key "{key}" stands twice in one place')
        return dict(pairs)

    def no_number(word: str) -> object:
        raise ValueError(f"{word} is no number")

    try:
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=once, parse_constant=no_number)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
