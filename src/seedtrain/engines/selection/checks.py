"""What a selection problem is checked for before anybody is chosen, and the sentence for each thing that is wrong.

Flow: problem.py -> this file.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from .errors import ProblemError

if TYPE_CHECKING:
    from .problem import Problem, Rule

Kind = TypeVar("Kind")


def count(field: str, value: object, least: int = 0) -> None:
    """Refuses what is not a whole number of at least `least`; True and 2.0 are none."""
    if type(value) is not int or value < least:
        raise ProblemError(
            "not_a_count",
            {"field": field, "value": repr(value), "least": least},
            f"{field} expects a whole number of at least {least}; {value!r} came. Correct it.",
        )


def word(field: str, value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ProblemError(
            "not_a_word",
            {"field": field, "value": repr(value)},
            f"{field} expects a text that is not empty; {value!r} came. Write one.",
        )
    # Half of a surrogate pair, which JSON may carry, has no bytes and so no tie key.
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ProblemError(
            "not_a_word",
            {"field": field, "value": repr(value)},
            f"{field} expects a text; {value!r} holds half a letter. Write it anew.",
        )


def all_are(kind: type[Kind], field: str, values: object) -> tuple[Kind, ...]:
    """The values as a tuple; refuses anything that is not a `kind`."""
    found = tuple(values) if isinstance(values, Iterable) and not isinstance(values, str) else (values,)
    for one in found:
        if not isinstance(one, kind):
            raise ProblemError(
                "wrong_kind",
                {"field": field, "value": repr(one)[:80], "expected": kind.__name__},
                f"{field} expects {kind.__name__} values; {repr(one)[:80]} came. Make one of it first.",
            )
    return found


def traits_of(id: str, traits: object) -> dict[str, str | tuple[str, ...]]:
    """The traits in order of name, several values in order and each once."""
    if not isinstance(traits, Mapping):
        raise ProblemError(
            "bad_traits",
            {"id": id, "value": repr(traits)},
            f'The traits of {id} expect a mapping; {traits!r} came. Write them as {{"country": "Ghana"}}.',
        )
    tidy: dict[str, str | tuple[str, ...]] = {}
    for trait in traits:
        word(f"a trait name of {id}", trait)
    for trait in sorted(traits):
        value = traits[trait]
        if isinstance(value, tuple):
            for one in value:
                word(f"{trait} of {id}", one)
            value = tuple(sorted(set(value)))
        else:
            word(f"{trait} of {id}", value)
        tidy[trait] = value
    return tidy


def once(field: str, values: Iterable[str]) -> None:
    """Refuses a value that stands twice."""
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise ProblemError(
            "duplicate",
            {"field": field, "value": twice[0]},
            f"Each {field} may stand once; {twice[0]!r} came more than once. Remove or rename the others.",
        )


def check_fixed(problem: Problem) -> None:
    """Refuses people fixed who have not applied, and more of them in than there are seats."""
    known = {one.id for one in problem.applicants}
    for fixed in problem.fixed:
        if fixed.id not in known:
            raise ProblemError(
                "unknown_fixed",
                {"id": fixed.id},
                f"Fixed expects the id of an applicant; {fixed.id!r} is none. Correct the id.",
            )
    count = sum(fixed.is_in for fixed in problem.fixed)
    if count > problem.seats:
        raise ProblemError(
            "fixed_exceed_seats",
            {"fixed": count, "seats": problem.seats},
            f"{count} people are fixed in but seats is {problem.seats}; raise seats or free some of them.",
        )


def check_rules(problem: Problem) -> None:
    """Refuses rules about traits that nobody has, and floors and targets above the seats."""
    traits = {trait for one in problem.applicants for trait in one.traits}
    asked = [(rule.name, trait) for rule in problem.rules for trait in rule.where]
    for name, trait in asked + [(each.name, each.trait) for each in problem.each]:
        if problem.applicants and trait not in traits:
            raise ProblemError(
                "unknown_trait",
                {"name": name, "trait": trait, "known": tuple(sorted(traits))},
                f"Rule {name} uses the trait {trait!r}, which no applicant has; known: {', '.join(sorted(traits))}.",
            )
    for rule in problem.rules:
        for field, bound in (("floor", rule.floor), ("target", rule.target)):
            if bound is not None and bound > problem.seats:
                raise ProblemError(
                    f"{field}_above_seats",
                    {"name": rule.name, field: bound, "seats": problem.seats},
                    f"Rule {rule.name} asks for a {field} of {bound} but seats is {problem.seats}; lower the {field} or raise seats.",
                )


def check_disjoint_floors(problem: Problem) -> None:
    """Catches the commonest contradiction early: floors on one trait that nobody can serve twice."""
    by_trait: dict[str, list[Rule]] = {}
    for rule in problem.rules:
        if rule.floor and len(rule.where) == 1:
            by_trait.setdefault(next(iter(rule.where)), []).append(rule)
    for trait, rules in by_trait.items():
        total = sum(rule.floor or 0 for rule in rules)
        if total <= problem.seats:
            continue
        if all(sum(rule.covers(one) for rule in rules) <= 1 for one in problem.applicants):
            parts = " + ".join(f"{rule.floor} ({rule.name})" for rule in rules)
            raise ProblemError(
                "floors_exceed_seats",
                {"trait": trait, "total": total, "seats": problem.seats, "rules": tuple(r.name for r in rules)},
                f"The floors on {trait} ask for {parts} = {total} seats, but seats is {problem.seats}; lower a floor or raise seats.",
            )
