"""The gap rule against tables made by hand and against counting one person at a time."""

import random
from datetime import date, timedelta

import pytest

from seedtrain import facts
from seedtrain.needs.framework import (
    PLATFORM_NAMES,
    WITHOUT_DRUG_SUBSTANCE,
    Change,
    Employee,
    Evidence,
    GapLine,
    Requirement,
    applies_to,
    compare,
    find_gaps,
    lapse_day,
)

DAY = date(2026, 3, 2)
NEEDS = [Requirement("UPT", "U5", 3), Requirement("UPT", "Q1", 2), Requirement("QCM", "Q1", 1)]


def held(label: str, competency: str, level: int, until: date | None = None) -> Evidence:
    return Evidence(label, competency, level, DAY - timedelta(days=30), until)


def test_find_gaps_of_a_table_made_by_hand() -> None:
    staff = [Employee("a", "UPT"), Employee("b", "UPT"), Employee("c", "QCM")]
    proofs = [held("a", "U5", 2), held("a", "U5", 3), held("b", "U5", 2), held("a", "Q1", 4), held("b", "Q1", 2), held("x", "Q1", 4)]

    lines = find_gaps(NEEDS, {"UPT": 5}, staff, proofs, DAY)

    assert lines == (
        GapLine("UPT", "U5", 3, heads_required=5, heads_held=1),
        GapLine("UPT", "Q1", 2, heads_required=5, heads_held=2),
        GapLine("QCM", "Q1", 1, heads_required=1, heads_held=0),
    )
    assert [line.missing for line in lines] == [4, 3, 1]


def test_find_gaps_when_more_people_work_than_the_site_states() -> None:
    staff = [Employee(label, "QCM") for label in "abc"]

    lines = find_gaps(NEEDS, {"QCM": 1}, staff, [held("a", "Q1", 1)], DAY)

    assert lines == (GapLine("QCM", "Q1", 1, heads_required=3, heads_held=1),)


def test_find_gaps_when_nobody_is_needed() -> None:
    assert find_gaps(NEEDS, {"UPT": 0}, [], [], DAY) == ()


@pytest.mark.parametrize(("offset", "counted"), [(-1, 1), (0, 1), (1, 0)])
def test_find_gaps_on_the_last_day_of_the_evidence(offset: int, counted: int) -> None:
    proof = held("a", "Q1", 1, until=DAY)

    (line,) = find_gaps(NEEDS[2:], {}, [Employee("a", "QCM")], [proof], DAY + timedelta(days=offset))

    assert line.heads_held == counted


@pytest.mark.parametrize(("offset", "counted"), [(-1, 0), (0, 1)])
def test_find_gaps_before_the_first_day_of_the_evidence(offset: int, counted: int) -> None:
    proof = Evidence("a", "Q1", 1, since=DAY)

    (line,) = find_gaps(NEEDS[2:], {}, [Employee("a", "QCM")], [proof], DAY + timedelta(days=offset))

    assert line.heads_held == counted


@pytest.mark.parametrize("seed", range(40))
def test_find_gaps_equals_counting_one_person_at_a_time(seed: int) -> None:
    dice = random.Random(seed)
    roles, competencies = ["R1", "R2", "R3"], ["C1", "C2", "C3", "C4"]
    needs = [Requirement(r, c, dice.randint(1, 4)) for r in roles for c in competencies if dice.random() < 0.7]
    heads = {r: dice.randint(0, 6) for r in roles if dice.random() < 0.8}
    staff = [Employee(f"p{i}", dice.choice(roles)) for i in range(dice.randint(0, 12))]
    proofs = [
        Evidence(
            f"p{dice.randrange(14)}",
            dice.choice(competencies),
            dice.randint(1, 4),
            DAY + timedelta(days=dice.randint(-3, 2)),
            dice.choice([None, DAY + timedelta(days=dice.randint(-2, 2))]),
        )
        for _ in range(dice.randint(0, 60))
    ]

    found = {(line.role, line.competency): line for line in find_gaps(needs, heads, staff, proofs, DAY)}

    for need in needs:
        people = [e.label for e in staff if e.role == need.role]
        able = 0
        for label in people:
            for proof in proofs:
                starts = proof.since <= DAY
                ends = proof.valid_until is None or proof.valid_until >= DAY
                if proof.label == label and proof.competency == need.competency and proof.level >= need.level and starts and ends:
                    able += 1
                    break
        required = heads.get(need.role, 0) if heads.get(need.role, 0) > len(people) else len(people)
        line = found.pop((need.role, need.competency), None)
        assert (line and (line.level, line.heads_required, line.heads_held)) == ((need.level, required, able) if required else None)
    assert not found


def test_compare_names_what_closed_and_what_opened() -> None:
    before = [GapLine("UPT", "U5", 3, 5, 1), GapLine("UPT", "Q1", 2, 5, 2), GapLine("OLD", "Q1", 1, 2, 0)]
    after = [GapLine("UPT", "U5", 3, 5, 4), GapLine("UPT", "Q1", 2, 5, 2), GapLine("NEW", "Q1", 1, 1, 0)]

    assert compare(before, after) == (
        Change("UPT", "U5", 4, 1),
        Change("OLD", "Q1", 2, None),
        Change("NEW", "Q1", None, 1),
    )


@pytest.mark.parametrize("fact", facts.platforms(), ids=lambda fact: fact.id)
def test_applies_to_says_what_the_facts_say(fact: facts.PlatformFact) -> None:
    assert str(PLATFORM_NAMES[fact.id]) == fact.name
    assert (fact.id in WITHOUT_DRUG_SUBSTANCE) is not fact.makes_drug_substance
    for competency in facts.competencies():
        assert applies_to(competency.platforms, fact.id) is competency.applies_to([fact])


@pytest.mark.parametrize(
    ("level", "since", "months", "last"),
    [
        (2, date(2026, 1, 1), 12, None),
        (3, date(2026, 1, 1), None, None),
        (3, date(2026, 1, 1), 12, date(2027, 1, 1)),
        (4, date(2024, 2, 29), 12, date(2025, 2, 28)),
        (3, date(2026, 12, 31), 2, date(2027, 2, 28)),
        (3, date(2026, 12, 5), 24, date(2028, 12, 5)),
    ],
)
def test_lapse_day(level: int, since: date, months: int | None, last: date | None) -> None:
    assert lapse_day(level, since, months) == last
