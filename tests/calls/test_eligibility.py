"""What the published rules say about people, in three outcomes."""

from datetime import date

import pytest

from seedtrain import facts
from seedtrain.calls.eligibility import Known, Outcome, Rule, evaluate, known_facts, overall, traits_of
from seedtrain.calls.models import Question

ON = date(2026, 3, 2)
MET, NOT_MET, UNCLEAR = Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR


def mrna_rules() -> list[Rule]:
    """The seven rules of the 2025 mRNA call, as published."""
    published = facts.course("gthb-handson-mrna-2025").eligibility or ()
    return [Rule(place, one.field, one.operator, one.value, one.text) for place, one in enumerate(published, start=1)]


def asked(key: str, kind: str = "text", choices: tuple[tuple[str, str], ...] = ()) -> Question:
    return Question(key=key, kind=kind, label=key, choices=[list(choice) for choice in choices])


QUESTIONS = [
    asked("citizenship", "country"),
    asked("country_of_residence", "country"),
    asked("employer_registered_in_lmic", "yes_no"),
    asked("employer_activity", "many", (("biomanufacturing", "Biomanufacturing"), ("diagnostics", "Diagnostics"))),
    asked("position_level", "choice", (("engineer", "Engineer"), ("clerk", "Clerk"), ("other", "Other"))),
    asked("years_experience", "number"),
    asked("education_field", "text"),
]
FITS = {
    "citizenship": "GHA",
    "country_of_residence": "GHA",
    "employer_registered_in_lmic": True,
    "employer_activity": ["diagnostics", "biomanufacturing"],
    "position_level": "engineer",
    "years_experience": 4,
    "education_field": "Life sciences",
}


@pytest.mark.parametrize(
    ("changed", "outcomes"),
    [
        ({}, [MET] * 7),
        ({"citizenship": "CHE"}, [NOT_MET, MET, MET, MET, MET, MET, MET]),  # Switzerland: High income
        ({"country_of_residence": "KOR"}, [MET, NOT_MET, MET, MET, MET, MET, MET]),  # Republic of Korea: High income
        ({"country_of_residence": None}, [MET, UNCLEAR, MET, MET, MET, MET, MET]),
        ({"country_of_residence": "ATA"}, [MET, UNCLEAR, MET, MET, MET, MET, MET]),  # Antarctica is in no income group
        ({"employer_registered_in_lmic": False}, [MET, MET, NOT_MET, MET, MET, MET, MET]),
        ({"employer_activity": ["diagnostics"]}, [MET, MET, MET, NOT_MET, MET, MET, MET]),
        ({"employer_activity": []}, [MET, MET, MET, UNCLEAR, MET, MET, MET]),
        ({"position_level": "clerk"}, [MET, MET, MET, MET, NOT_MET, MET, MET]),
        ({"position_level": "other"}, [MET, MET, MET, MET, UNCLEAR, MET, MET]),  # "or a related field": a person looks
        ({"years_experience": 6}, [MET] * 7),  # the bound itself is allowed
        ({"years_experience": 7}, [MET, MET, MET, MET, MET, NOT_MET, MET]),  # an upper bound, not a lower one
        ({"years_experience": 0}, [MET] * 7),  # none is an answer
        ({"years_experience": "seven"}, [MET, MET, MET, MET, MET, UNCLEAR, MET]),
        ({"education_field": "biotechnology"}, [MET, MET, MET, MET, MET, MET, UNCLEAR]),  # own words may mean the same
    ],
)
def test_published_mrna_rules(changed: dict[str, object], outcomes: list[Outcome]) -> None:
    findings = evaluate(mrna_rules(), known_facts(QUESTIONS, {**FITS, **changed}, ON))

    assert [finding.outcome for finding in findings] == outcomes


@pytest.mark.parametrize(
    ("operator", "value", "said", "outcome"),
    [
        ("at_least", "bachelor", "master", MET),
        ("at_least", "bachelor", "diploma", NOT_MET),
        ("at_least", "bachelor", "other", UNCLEAR),
        ("equals", "bachelor", "bachelor", MET),
        ("not_in", ["diploma"], "diploma", NOT_MET),
        ("not_in", ["diploma"], "other", UNCLEAR),
    ],
)
def test_evaluate_when_levels_have_an_order(operator: str, value: object, said: str, outcome: Outcome) -> None:
    rule = Rule(1, "education_level", operator, value, "a degree")

    assert evaluate([rule], {"education_level": Known(said, said)})[0].outcome == outcome


def test_evaluate_says_what_was_found_and_what_is_asked() -> None:
    finding = evaluate(mrna_rules(), known_facts(QUESTIONS, {**FITS, "years_experience": 7}, ON))[5]

    assert (finding.found, finding.sentence) == ("7", "You said 7; the call asks for at most 6.")


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [({}, MET), ({"citizenship": None}, UNCLEAR), ({"citizenship": None, "years_experience": 7}, NOT_MET)],
)
def test_overall_when_rules_differ(changed: dict[str, object], outcome: Outcome) -> None:
    assert overall(evaluate(mrna_rules(), known_facts(QUESTIONS, {**FITS, **changed}, ON))) == outcome


def test_overall_when_a_call_has_no_rules() -> None:
    assert overall(()) == MET


def test_income_group_is_that_of_the_calls_own_day() -> None:
    # The World Bank moved Togo from low to lower middle income on 1 July 2026.
    question = [asked("country_of_residence", "country")]
    rule = Rule(1, "residence_income_group", "in", ("Low income",), "low income")

    outcomes = [
        evaluate([rule], known_facts(question, {"country_of_residence": "TGO"}, day))[0].outcome
        for day in (date(2026, 6, 30), date(2026, 7, 1))
    ]

    assert outcomes == [MET, NOT_MET]


def test_profile_key_is_another_name_of_the_same_answer() -> None:
    question = asked("years_in_the_field", "number")
    question.profile_key = "years_experience"

    findings = evaluate([mrna_rules()[5]], known_facts([question], {"years_in_the_field": 9}, ON))

    assert findings[0].outcome == NOT_MET


@pytest.mark.parametrize(
    ("country", "traits"),
    [
        ("ETH", {"country": "ETH", "region": "AFRO", "income_group": "Low income", "ldc": "yes", "language": "fr"}),
        ("GHA", {"country": "GHA", "region": "AFRO", "income_group": "Lower middle income", "ldc": "no", "language": "fr"}),
        (None, {"language": "fr"}),
    ],
)
def test_traits_leave_out_what_is_not_known(country: str | None, traits: dict[str, str]) -> None:
    known = known_facts([asked("country_of_residence", "country")], {"country_of_residence": country}, ON)

    assert traits_of(known, "fr", ON) == traits
