"""The synthetic people of the demo world: the personas to sign in as, and pools of applicants made by seed.

Flow: demo.load, story, stages, crowd -> this file -> people.actions.
Reads: data/demo/people.json, seedtrain.facts. Writes: persons, their profile facts, memberships.
Source: all synthetic; 164 applicants from 30 countries is the published size of the 2025 upstream call.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.contrib.auth.hashers import make_password

from seedtrain import facts
from seedtrain.demo.papers import document, records, text, words
from seedtrain.people import actions
from seedtrain.people.access import EVERYWHERE, Role, Scope, ScopeKind
from seedtrain.people.actions import Value
from seedtrain.people.models import Person

DOMAIN = "demo.example"
PASSWORD = "demo"  # noqa: S105
"""Of the personas only, so that the chair can sign again; everybody else of the demo has none."""
HOME = "GHA"
"""The country of the demo's factory, training manager and ministry."""
SECOND = "KAZ"
"""The country of the other demo factory."""
CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
NOT_MET, UNCLEAR = 11, 5
"""How many of 164 do not meet a rule, and how many no rule can judge [count]."""
EVERYWHERE_ROLES = {"officer": Role.OFFICER, "reviewer": Role.REVIEWER, "chair": Role.CHAIR, "auditor": Role.AUDITOR}


@dataclass(frozen=True, slots=True)
class Applicant:
    """One synthetic applicant before they exist: what they will answer, and how good a file it is [0..1]."""

    email: str
    name: str
    code: str
    country: str
    sex: str
    quality: float
    answers: Mapping[str, Value]


def add_personas(*, at: datetime) -> dict[str, Person]:
    """Everybody to sign in as exists with the password of the demo, and the other readers without one."""
    found = {}
    for part in ("personas", "readers"):
        for record in records("people", part):
            key = text(record, "key")
            person = actions.register_person(f"{key}@{DOMAIN}", text(record, "name"), at=at, is_demo=True)
            told = cast(Mapping[str, Value], record.get("facts") or {})
            if told:
                actions.save_profile(person, told, at=at)
            found[key] = person
    # One hash for all nine: hashing is slow by design, and this password is no secret.
    emails = [f"{text(record, 'key')}@{DOMAIN}" for record in records("people", "personas")]
    Person.objects.filter(email__in=emails).update(password=make_password(PASSWORD))
    for key, role in EVERYWHERE_ROLES.items():
        actions.add_member(found[key], role, EVERYWHERE, actor=None, at=at)
    for key in ("reader-2", "reader-3", "reader-4"):
        actions.add_member(found[key], Role.REVIEWER, EVERYWHERE, actor=found["officer"], at=at)
    return found


def give_desks(found: Mapping[str, Person], site_organisation: str, *, at: datetime) -> None:
    """Trainer, centre manager, training manager and ministry have their places."""
    officer = found["officer"]
    for slug in ("gth-b", "who-virtual"):
        centre = Scope(ScopeKind.CENTRE, slug)
        actions.add_member(found["trainer"], Role.TRAINER, centre, actor=officer, at=at)
        actions.add_member(found["centre-manager"], Role.CENTRE_MANAGER, centre, actor=officer, at=at)
    organisation = Scope(ScopeKind.ORGANISATION, site_organisation)
    actions.add_member(found["training-manager"], Role.TRAINING_MANAGER, organisation, actor=officer, at=at)
    actions.add_member(found["ministry"], Role.MINISTRY, Scope(ScopeKind.COUNTRY, HOME), actor=officer, at=at)


def upstream_pool(rng: random.Random, prefix: str = "upstream") -> list[Applicant]:
    """164 applicants from 30 countries in the order they apply; the same generator gives the same people."""
    countries = records("people", "pool")
    places = [text(one, "country") for one in countries for _seat in range(cast(int, one["applicants"]))]
    strong = {text(one, "country"): cast(int, one["strong"]) for one in countries}
    flawed = _flaws(rng, places, strong)
    seen: dict[str, int] = {}
    pool = []
    for number, country in enumerate(places):
        rank = seen[country] = seen.get(country, 0) + 1
        is_strong = rank <= strong[country]
        # The first of the two site countries must be chosen, so that a factory's gap closes in front of the visitor.
        is_ours = rank == 1 and country in {HOME, SECOND}
        quality = 0.97 if is_ours else rng.uniform(0.8, 0.95) if is_strong else rng.uniform(0.25, 0.6)
        institution = institution_of(country, 0 if is_ours else rng.randrange(1, 5))
        pool.append(make(rng, f"{prefix}-{number + 1:05d}", country, quality, institution, flawed.get(number, "")))
    rng.shuffle(pool)
    return pool


def make(rng: random.Random, key: str, country: str, quality: float, institution: str, flaw: str = "") -> Applicant:
    """One applicant; `flaw` is a rule they do not meet or that nobody can judge, or empty."""
    region = facts.who_region(country, date(2025, 6, 5)) or "AFRO"
    names = cast(Mapping[str, Sequence[str]], cast(Mapping[str, object], document("people")["names"])[region])
    sex = rng.choice(("female", "male"))
    answers: dict[str, Value] = {
        "country_of_residence": country,
        "citizenship": country,
        "sex": sex,
        "institution": institution,
        "employer_type": rng.choices(("manufacturer", "regulator", "university"), (0.78, 0.12, 0.1))[0],
        "employer_country": country,
        "employer_activity": ["biomanufacturing", *rng.sample(["quality control", "research"], rng.randrange(2))],
        "position_level": rng.choice(("technician", "engineer", "scientist", "manager")),
        "years_experience": rng.randrange(1, 7),
        "education_field": "life sciences",
        "education_level": rng.choice(("diploma", "bachelor", "master", "master", "doctorate")),
        "plan": rng.choice(words(document("people"), "plans")),
        "is_endorsed": rng.random() < 0.8,
    }
    answers |= FLAWS.get(flaw, {})
    name = f"{rng.choice(names[sex])} {rng.choice(names['family'])}"
    return Applicant(f"{key}@{DOMAIN}", name, new_code(rng), country, sex, quality, answers)


FLAWS: dict[str, dict[str, Value]] = {
    "experience": {"years_experience": 9},
    "employer": {"employer_activity": ["teaching"]},
    "field": {"education_field": "engineering"},
    "unsure_field": {"education_field": "other"},
    "unsure_employer": {"employer_activity": ["other"]},
}


def _flaws(rng: random.Random, places: Sequence[str], strong: Mapping[str, int]) -> dict[int, str]:
    """Which applicants do not meet a rule or cannot be judged, by number; never one of the strong."""
    ordinary = [number for number, country in enumerate(places) if places[:number].count(country) >= strong[country]]
    chosen = rng.sample(ordinary, NOT_MET + UNCLEAR)
    kinds = ("experience", "experience", "employer", "field")
    clear = {number: kinds[place % len(kinds)] for place, number in enumerate(chosen[:NOT_MET])}
    return clear | {number: ("unsure_field", "unsure_employer")[place % 2] for place, number in enumerate(chosen[NOT_MET:])}


def institution_of(country: str, number: int) -> str:
    """A synthetic employer of that country."""
    return f"{words(document('people'), 'institutions')[number]} {facts.country(country).name}"


def new_code(rng: random.Random) -> str:
    """A public code of eight letters and digits, as receipts print them."""
    return "".join(rng.choice(CODE_LETTERS) for _place in range(8))


def register(one: Applicant, *, at: datetime) -> Person:
    """The applicant has an account without a password."""
    return actions.register_person(one.email, one.name, at=at, is_demo=True)
