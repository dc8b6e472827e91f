"""Small certificates, every way to alter one, and a judge who knows neither prices nor solvers.

Flow: test_selection_proof.py, test_selection_proof_node.py -> this file -> engines.selection.
Reads: nothing. Writes: nothing.
Source: own work; every list of a small pool is counted out.
"""

from __future__ import annotations

import copy
import hashlib
import itertools
import json
import random
from collections.abc import Iterator
from typing import Any

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule
from seedtrain.engines.selection.proof import certificate

Json = dict[str, Any]
Path = tuple[str | int, ...]


def random_problem(number: int, most: int = 8) -> Problem | None:
    """A small pool with scores that tie often; None when it contradicts itself on its face."""
    dice = random.Random(f"certificate {number}")
    n = dice.randint(2, most)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((0, 500, 700, 701, 800)) if dice.random() < 0.7 else dice.randint(0, 1000),
            {"sex": dice.choice(("female", "male")), "sector": tuple(sorted(dice.sample(("academic", "private", "public"), 2)))},
            dice.randint(0, 60),
        )
        for i in range(n)
    )
    rules = []
    for k in range(dice.randint(1, 3)):
        where = {"sex": (dice.choice(("female", "male")),)} if dice.random() < 0.5 else {"sector": (dice.choice(("public", "private")),)}
        rules.append((f"r{k}", where, dice.choice((None, 1, 2, 3)), None, dice.choice((None, 1, 2, 3)), dice.randint(1, 2), "ünïque Ω 😀"))
    each = (Each("sector", dice.randint(1, 3)),) if dice.random() < 0.5 else ()
    fixed = tuple(Fixed(f"p{i}", dice.random() < 0.5, "committee") for i in range(n) if dice.random() < 0.1)
    floors = dice.choice(("all", "by_priority"))
    try:
        return Problem(people, dice.randint(1, 4), 1, tuple(Rule(*one) for one in rules), each, fixed, str(number), floors)
    except ProblemError:
        return None


def three_in_a_ring() -> Problem:
    """Three people, of whom any two break a cap: half of each would be more merit, so the prices leave a gap."""
    pairs = {"ab": ("1", "2"), "bc": ("2", "3"), "ca": ("1", "3")}
    people = tuple(Applicant(id, 1000, {"ring": ring}) for id, ring in pairs.items())
    return Problem(people, 3, each=(Each("ring", 1),), seed="ring")


def certified(problem: Problem) -> Json | None:
    """Its certificate; None when there is no list."""
    try:
        return json.loads(certificate(problem, selection.select(problem, explain=False)))
    except Infeasible:
        return None


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sealed(c: Json) -> Json:
    """The same with both hashes made new, as a liar would."""
    made = dict(c)
    if "problem" in made:
        made["problem_sha256"] = hashlib.sha256(canonical(made["problem"]).encode()).hexdigest()
    made.pop("sha256", None)
    return {**made, "sha256": hashlib.sha256(canonical(made).encode()).hexdigest()}


def others(value: object) -> list[object]:
    """What might stand in the place of a value."""
    if isinstance(value, bool):
        return [not value, int(value), str(value), None]
    if isinstance(value, int):
        return [value + 1, value - 1, 0, -value, 10**17, 10**30, float(value), value + 0.5, True, str(value), None]
    if isinstance(value, str):
        return [value + "x", "", value[:-1], value.swapcase(), 0, None, [value], "seats", "male", "p0"]
    if value is None:
        return [0, 1, False, ""]
    return []


def paths(value: object, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every place of a JSON value."""
    yield at, value
    if isinstance(value, dict):
        for key, one in value.items():
            yield from paths(one, (*at, key))
    elif isinstance(value, list):
        for i, one in enumerate(value):
            yield from paths(one, (*at, i))


def put(c: Json, at: Path, value: object) -> Json:
    """A copy of `c` with `value` at that place."""
    made: Any = copy.deepcopy(c)
    place = made
    for key in at[:-1]:
        place = place[key]
    place[at[-1]] = value
    return made


def altered(c: Json) -> Iterator[tuple[Path, Json]]:
    """`c` with one thing changed, in every place and every way we thought of."""
    for at, value in paths(c):
        if at and isinstance(value, dict):
            for key in value:
                yield (*at, key), put(c, at, {k: v for k, v in value.items() if k != key})
            yield at, put(c, at, {**value, "more": 1})
            yield at, put(c, at, [])
        elif at and isinstance(value, list):
            for i in range(len(value)):
                yield (*at, i), put(c, at, value[:i] + value[i + 1 :])
                yield (*at, i), put(c, at, [*value[:i], value[i], *value[i:]])
            yield at, put(c, at, value[::-1])
            yield at, put(c, at, value[1:] + value[:1])
            yield at, put(c, at, {})
        else:
            for other in others(value) if at else ():
                yield at, put(c, at, other)
    for key in c:
        yield (key,), {k: v for k, v in c.items() if k != key}
    yield (), {**c, "more": 1}


def is_same(one: object, other: object) -> bool:
    """Equal down to the type: True is not 1 here, and 1.0 is not 1."""
    return canonical(one) == canonical(other)


def keeps(c: Json, ids: frozenset[str]) -> bool:
    """Whether this list keeps what the certificate says is in force, by counting heads."""
    problem = c["problem"]
    people = [one for one in problem["applicants"] if one["id"] in ids]
    floors = {one["rule"]: one["in_force"] for one in c["floors"]}

    def has(one: Json, trait: str) -> set[str]:
        value = one["traits"].get(trait, [])
        return {value} if isinstance(value, str) else set(value)

    if len(people) > problem["seats"] or any((one["id"] in ids) != one["is_in"] for one in problem["fixed"]):
        return False
    for rule in problem["rules"]:
        count = sum(all(has(one, trait) & set(values) for trait, values in rule["where"].items()) for one in people)
        if count < floors.get(rule["name"], 0) or (rule["cap"] is not None and count > rule["cap"]):
            return False
    for each in problem["each"]:
        held = [value for one in people for value in has(one, each["trait"])]
        if any(held.count(value) > each["cap"] for value in held):
            return False
    return True


def is_true(c: Json) -> bool:
    """Whether every claim of the certificate holds, judged by all lists there are."""
    scores = {one["id"]: one["score"] for one in c["problem"]["applicants"]}
    chosen = frozenset(c["selected"])
    if len(chosen) != len(c["selected"]) or not chosen <= scores.keys() or not keeps(c, chosen):
        return False
    merits = [
        sum(scores[id] for id in ids)
        for size in range(len(scores) + 1)
        for ids in itertools.combinations(scores, size)
        if keeps(c, frozenset(ids))
    ]
    promised = [(rule["name"], rule["floor"]) for rule in c["problem"]["rules"] if rule["floor"] is not None]
    merit = sum(scores[id] for id in chosen)
    return (
        c["merit"] == merit
        and c["bound"] >= max(merits)
        and c["gap"] == c["bound"] - merit
        and [(one["rule"], one["promised"]) for one in c["floors"]] == promised
        and all(one["in_force"] == one["promised"] or c["problem"]["floors"] == "by_priority" for one in c["floors"])
        and is_same(sealed(c), c)
    )
