"""Who may come: each rule of a call against what somebody said, with three answers: met, not met, cannot tell.

Flow: actions, views -> `known_facts` -> `evaluate` -> findings with a sentence each; `traits_of` -> what a selection may balance.
Reads: questions, rules and answers given; country status of a day from the facts. Writes: nothing.
Source: the published rules of the calls in data/courses.json; the income groups behind "LMIC" are our encoding of WHO's words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from django.utils.translation import gettext as _

from seedtrain import facts

Answer = str | int | bool | list[str] | None
"""What one answer may hold: words, a whole number, yes or no, several values, or nothing yet."""

LOW_AND_MIDDLE = frozenset(facts.INCOME_GROUPS[:3])
EDUCATION_LEVELS = ("secondary", "diploma", "bachelor", "master", "doctorate")
ORDERS: dict[str, tuple[str, ...]] = {"education_level": EDUCATION_LEVELS}
"""Fields whose words have an order, lowest first, so that "at least" means something."""
UNSURE = frozenset({"other", "not_sure", "unknown"})
"""Choices that no rule can judge: a person looks."""
RESIDENCE = ("country_of_residence", "residence", "country")
CITIZENSHIP = ("citizenship", "country_of_citizenship")
EMPLOYER_COUNTRY = ("employer_country",)
INSTITUTION = ("institution", "employer", "organisation")
TRAITS = ("country", "citizenship", "region", "income_group", "ldc", "sex", "employer_type", "institution", "language")
"""Every name `traits_of` may give: what a balance may ask for."""


class Outcome(StrEnum):
    """What one rule, or all together, say; the same words as `Application.Outcome`."""

    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"


class RuleLike(Protocol):
    """One condition of a call: a row of `EligibilityRule` or a fact of a course."""

    position: int
    field: str
    operator: str
    value: object
    words: str


class QuestionLike(Protocol):
    """What is read of a question."""

    key: str
    kind: str
    choices: list[list[str]]
    profile_key: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition of a call without a table: field, operator, value, and the words it stands for."""

    position: int
    field: str
    operator: str
    value: object
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """One thing known about an applicant, with its words; free text can agree with a rule but never break it."""

    value: Answer
    words: str = ""
    is_free_text: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one applicant: the outcome, what was found, and a sentence to them."""

    position: int
    field: str
    words: str
    outcome: Outcome
    found: str
    sentence: str


def known_facts(questions: Iterable[QuestionLike], answers: Mapping[str, Answer], on: date) -> dict[str, Known]:
    """Everything the rules may ask about: answers under their key and profile key, and what follows from countries on day `on`.

    An answer to the same name beats what could be derived.
    """
    known: dict[str, Known] = {}
    for question in questions:
        value = answers.get(question.key)
        if _is_empty(value):
            continue
        said = Known(value, _words(question, value), question.kind in {"text", "long"})
        for name in (question.profile_key, question.key):
            if name:
                known[name] = said
    return {**_derived(known, on), **known}


def _derived(known: Mapping[str, Known], on: date) -> dict[str, Known]:
    """Income group of citizenship and residence, and whether the employer's country is one of low or middle income."""
    found: dict[str, Known] = {}
    for name, keys in {"citizenship_income_group": CITIZENSHIP, "residence_income_group": RESIDENCE}.items():
        country = _country(known, keys)
        group = country and country.income_group(on)
        if country and group:
            found[name] = Known(group, _("%(country)s: %(group)s") % {"country": country.name, "group": group})
    employer = _country(known, EMPLOYER_COUNTRY)
    group = employer and employer.income_group(on)
    if employer and group:
        found["employer_registered_in_lmic"] = Known(group in LOW_AND_MIDDLE, f"{employer.name}: {group}")
    return found


def traits_of(known: Mapping[str, Known], language: str, on: date) -> dict[str, str]:
    """What a selection may balance and a report may count, frozen when sent; what is not known is left out, never guessed.

    region is the code of the WHO region, income_group the World Bank's name in full, ldc "yes" or "no", all on day `on`.
    """
    traits: dict[str, str | None] = {"language": language}
    country, citizenship = _country(known, RESIDENCE), _country(known, CITIZENSHIP)
    if citizenship:
        traits["citizenship"] = citizenship.iso3
    if country:
        is_ldc = facts.is_ldc(country.iso3, on)
        traits["country"] = country.iso3
        traits["region"] = country.who_region(on)
        traits["income_group"] = country.income_group(on)
        traits["ldc"] = None if is_ldc is None else ("yes" if is_ldc else "no")
    for trait, keys in {"sex": ("sex",), "employer_type": ("employer_type",), "institution": INSTITUTION}.items():
        said = _first(known, keys)
        if said is not None and isinstance(said.value, str):
            traits[trait] = said.value.strip()
    return {trait: value for trait, value in traits.items() if value}


def evaluate(rules: Iterable[RuleLike], known: Mapping[str, Known]) -> tuple[Finding, ...]:
    """One finding a rule, in the order of the rules."""
    return tuple(_judge(rule, known.get(rule.field)) for rule in rules)


def overall(findings: Sequence[Finding]) -> Outcome:
    """Not met when one rule is not met, cannot tell when one is unclear, met otherwise; a call without rules takes everybody."""
    outcomes = {finding.outcome for finding in findings}
    return next((outcome for outcome in (Outcome.NOT_MET, Outcome.UNCLEAR) if outcome in outcomes), Outcome.MET)


def _judge(rule: RuleLike, known: Known | None) -> Finding:
    """The finding of one rule; nothing said, or nothing comparable, is `unclear`."""
    verdict = None if known is None or _is_empty(known.value) else _compare(rule, known)
    outcome = Outcome.UNCLEAR if verdict is None else Outcome.MET if verdict else Outcome.NOT_MET
    found = "" if known is None else known.words or str(known.value)
    return Finding(rule.position, rule.field, rule.words, outcome, found, _sentence(rule, outcome, found))


def _compare(rule: RuleLike, known: Known) -> bool | None:
    """Whether the rule holds for what is known; None when it cannot be told."""
    if rule.operator in {"at_most", "at_least"}:
        limit, said = _rank(rule.field, rule.value), _rank(rule.field, known.value)
        if limit is None or said is None or limit[0] != said[0]:
            return None
        return said <= limit if rule.operator == "at_most" else said >= limit
    values = {_fold(value) for value in (known.value if isinstance(known.value, list) else [known.value])}
    asked = {_fold(value) for value in (rule.value if isinstance(rule.value, list | tuple) else [rule.value])}
    is_vague = known.is_free_text or bool(values & UNSURE)
    match rule.operator:
        case "not_in":
            return None if is_vague else values.isdisjoint(asked)
        case "contains":
            holds = asked <= values
        case "equals":
            holds = asked == values
        case _:
            holds = not values.isdisjoint(asked)
    return None if is_vague and not holds else holds


def _rank(field: str, value: object) -> tuple[str, int] | None:
    """A value as something that can be put in order, and on which scale: whole numbers, days, or the field's own order."""
    if isinstance(value, int) and not isinstance(value, bool):
        return "number", value
    if not isinstance(value, str):
        return None
    if field in ORDERS:
        return (field, ORDERS[field].index(value)) if value in ORDERS[field] else None
    try:
        return ("number", int(value)) if value.isdecimal() else ("day", date.fromisoformat(value).toordinal())
    except ValueError:
        return None


def _sentence(rule: RuleLike, outcome: Outcome, found: str) -> str:
    """What to tell the applicant about one rule."""
    if outcome == Outcome.MET:
        return _("You said: %(found)s.") % {"found": found}
    if outcome == Outcome.UNCLEAR:
        if found:
            return _("You said: %(found)s. No rule can judge that; a person will look.") % {"found": found}
        return _("Not answered yet. If it stays open, a person will look.")
    limits = {"at_most": _("You said %(found)s; the call asks for at most %(limit)s.")}
    limits["at_least"] = _("You said %(found)s; the call asks for at least %(limit)s.")
    if rule.operator in limits:
        return limits[rule.operator] % {"found": found, "limit": str(rule.value)}
    return _("You said %(found)s; the call asks for: %(rule)s.") % {"found": found, "rule": rule.words.rstrip(".")}


def _words(question: QuestionLike, value: Answer) -> str:
    """An answer as the applicant would read it: labels of choices, names of countries."""
    labels = {str(choice[0]): str(choice[1]) for choice in question.choices}
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(labels.get(one, one) for one in value)
    if question.kind == "country":
        try:
            return facts.country(str(value)).name
        except facts.UnknownFactError:
            return str(value)
    return labels.get(str(value), str(value))


def _country(known: Mapping[str, Known], keys: Sequence[str]) -> facts.CountryFact | None:
    """The country said under the first of these names; None when nothing or no country was said."""
    said = _first(known, keys)
    if said is None:
        return None
    try:
        return facts.country(str(said.value))
    except facts.UnknownFactError:
        return None


def _first(known: Mapping[str, Known], keys: Sequence[str]) -> Known | None:
    return next((known[key] for key in keys if key in known), None)


def _fold(value: object) -> object:
    return value.strip().casefold() if isinstance(value, str) else value


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [])
