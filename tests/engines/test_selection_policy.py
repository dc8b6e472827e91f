"""A policy is read and written without loss, and what is wrong is said in its author's words.

Flow: pytest -> this file -> engines.selection.policy.
Reads: nothing. Writes: nothing.
Source: docs/reference/policy.md.
"""

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedtrain.engines.selection import Applicant, Each, Fixed, Problem, ProblemError, Rule
from seedtrain.engines.selection.policy import Column, Policy, PolicyError, default_name, share_of
from seedtrain.engines.selection.policy_reading import read_columns

HEAD = "version = 1\nseats = 9\n"
FULL = """\
version = 1
title = "Spring"
seats = 20
waitlist = 15
seed = "index of 2 January"
floors = "by_priority"

[columns]
id = "Application no"
language = {name = "Languages", split = ";"}
sector = {name = "Sector", split = ""}

[each]
institution = {cap = 2, priority = 2, why = "spread"}
country = {cap = "20 %"}

[[group]]
name = "women"
where = {sex = "female"}
floor = "40 %"
why = "promised"

[[group]]
where = {country_income = ["Low income", "Lower middle income"], sex = "female"}
floor = 1
target = 2
cap = 3
priority = 2

[[fixed]]
id = "A-1"
place = "in"
why = "said \\"yes\\" in the first call"

[[fixed]]
id = "A-2"
place = "out"
why = "withdrew"
"""


def test_a_whole_policy_is_what_it_says_and_is_written_back_as_it_was() -> None:
    policy = Policy.from_toml(FULL)

    income = {"country_income": ("Low income", "Lower middle income"), "sex": ("female",)}
    assert policy == Policy(
        seats=20,
        waitlist=15,
        seed="index of 2 January",
        rules=(
            Rule("women", {"sex": ("female",)}, floor=8, why="promised"),
            Rule(default_name(income), income, floor=1, target=2, cap=3, priority=2),
        ),
        each=(Each("institution", 2, 2, "spread"), Each("country", 4)),
        fixed=(Fixed("A-1", True, 'said "yes" in the first call'), Fixed("A-2", False, "withdrew")),
        floors="by_priority",
        title="Spring",
        shares={("women", "floor"): "40 %", ("each country", "cap"): "20 %"},
        columns={"id": Column("Application no"), "language": Column("Languages", ";"), "sector": Column("Sector", "")},
    )
    assert policy.to_toml() == FULL
    assert policy.traits == ("sex", "country_income", "institution", "country")


def test_short_forms_mean_the_same() -> None:
    short = HEAD + '[each]\ncountry = 4\n[[fixed]]\nid = "a"\nin = true\nwhy = "w"\n[[fixed]]\nid = "b"\nout = true\nwhy = "w"\n'

    policy = Policy.from_toml(short)

    assert policy.each == (Each("country", 4),)
    assert policy.fixed == (Fixed("a", True, "w"), Fixed("b", False, "w"))


@pytest.mark.parametrize(
    ("share", "seats", "field", "count"),
    [
        ("40 %", 20, "floor", 8),
        ("40%", 18, "floor", 8),
        ("40 %", 18, "target", 8),
        ("40 %", 18, "cap", 7),
        ("12,5 %", 16, "floor", 2),
        ("0.1 %", 1000, "floor", 1),
        ("0 %", 20, "floor", 0),
        ("100 %", 20, "cap", 20),
        ("forty %", 20, "floor", None),
    ],
)
def test_a_share_of_the_seats_is_counted_exactly(share: str, seats: int, field: str, count: int | None) -> None:
    assert share_of(share, seats, field) == count


def test_a_share_that_no_longer_fits_its_count_is_forgotten() -> None:
    policy = Policy.from_toml(FULL)
    other = Policy(seats=20, rules=(Rule("women", {"sex": ("female",)}, floor=9),), shares=policy.shares)

    assert dict(other.shares) == {}
    assert "floor = 9" in other.to_toml()


POOL = (Applicant("amina", 8640, {"sex": "female"}), Applicant("otto", 9000, {"sex": "male"}))


def test_a_problem_comes_back_from_its_policy() -> None:
    women = Rule("women", {"sex": ("female",)}, floor=1)
    problem = Problem(POOL, 2, 1, (women,), (Each("sex", 1),), (Fixed("otto", False, "ill"),), "seed", "by_priority")

    policy = Policy.of(problem, "A title")

    assert policy.problem(POOL) == problem
    assert Policy.from_toml(policy.to_toml()) == policy
    assert policy.title == "A title"


def test_what_does_not_fit_the_people_is_said_when_they_are_there() -> None:
    policy = Policy.from_toml(HEAD + '[[fixed]]\nid = "nobody"\nin = true\nwhy = "w"\n')

    with pytest.raises(ProblemError, match="Fixed expects the id of an applicant; 'nobody' is none"):
        policy.problem(POOL)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
COUNT = st.none() | st.integers(0, 9)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Any policy that can be."""
    seats = draw(st.integers(9, 10_000))
    rules = []
    names = draw(st.lists(TEXT.filter(lambda one: one != "seats" and not one.startswith("each ")), unique=True, max_size=4))
    for name in names:
        where = draw(st.dictionaries(TEXT, st.lists(TEXT, min_size=1, max_size=3).map(tuple), min_size=1, max_size=2))
        low, mid, high = sorted(draw(st.tuples(*[st.integers(0, 9)] * 3)))
        bounds = {field: value for field, value in (("floor", low), ("target", mid), ("cap", high)) if draw(st.booleans())}
        rules.append(Rule(name, where, **bounds, priority=draw(st.integers(1, 5)), why=draw(st.just("") | TEXT)))
    traits = draw(st.lists(TEXT, unique=True, max_size=3))
    ids = draw(st.lists(TEXT, unique=True, max_size=3))
    return Policy(
        seats=seats,
        waitlist=draw(st.integers(0, 99)),
        seed=draw(st.just("") | TEXT),
        rules=tuple(rules),
        each=tuple(Each(trait, draw(st.integers(0, 99)), draw(st.integers(1, 3)), draw(st.just("") | TEXT)) for trait in traits),
        fixed=tuple(Fixed(id, draw(st.booleans()), draw(TEXT)) for id in ids),
        floors="by_priority",
        title=draw(st.just("") | TEXT),
        columns=draw(st.dictionaries(TEXT, st.builds(Column, TEXT, st.none() | st.just("") | TEXT), max_size=3)),
    )


@given(policies())
def test_any_policy_written_and_read_is_the_same(policy: Policy) -> None:
    text = policy.to_toml()

    assert Policy.from_toml(text) == policy
    assert Policy.from_toml(text).to_toml() == text
    assert tomllib.loads(text)["version"] == 1


def test_answers_are_read_with_and_without_their_heading() -> None:
    lines = 'id = "No"\nlanguage = {name = "L", split = ";"}\n'

    assert read_columns(lines) == read_columns("[columns]\n" + lines) == {"id": Column("No"), "language": Column("L", ";")}


GROUP = HEAD + '[[group]]\nname = "women"\nwhere = {sex = "female"}\n'
MALFORMED = [
    ("seats = 9", "version is missing. Write version = 1 in its first line."),
    ("version = 2\nseats = 9", "version = 2: this Seedtrain reads version 1. Use one that reads yours, or rewrite the policy."),
    ("version = 1", "seats is missing. Write how many people can be admitted, such as seats = 20."),
    ('version = 1\nseats = "9"', 'seats = "9"; expected a whole number of at least 1. Write it without quotes: 9.'),
    ("version = 1\nseats = 0", "seats = 0; expected a whole number of at least 1."),
    ("version = 1\nseats = 9.5", "seats = 9.5; expected a whole number of at least 1."),
    ("version = 1\nseats = true", "seats = true; expected a whole number of at least 1."),
    (HEAD + "waitlist = -1", "waitlist = -1; expected a whole number."),
    (HEAD + "seat = 3", "the policy has no field seat; did you mean seats?"),
    (HEAD + "colour = 3", "the policy has no field colour; did you mean columns?"),
    (HEAD + "seed = 7", 'seed = 7; expected a text in quotes. Write "7".'),
    (HEAD + 'floors = "some"', 'floors = "some": "all" or "by_priority" was expected. Choose one.'),
    (HEAD + "group = 3", "group: one table each was expected. Begin every group with a line [[group]]."),
    (HEAD + "each = 3", "each = 3: a table was expected. Begin it with a line [each]."),
    (GROUP + 'floor = "nine"', 'group 1 ("women"): floor = "nine"; expected a whole number or a share of the seats such as "40 %".'),
    (GROUP + 'floor = "120 %"', 'group 1 ("women"): floor = "120 %"; a share is at most 100 %. Lower it.'),
    (GROUP + "flor = 3", 'group 1 ("women") has no field flor; did you mean floor?'),
    (GROUP + "floor = 5\ncap = 3", 'group 1 ("women"): Rule women asks for a floor of 5 but a cap of 3; lower the floor or raise the cap.'),
    (GROUP + "floor = 10", "Rule women asks for a floor of 10 but seats is 9; lower the floor or raise seats."),
    (GROUP + "floor = 1\npriority = 0", 'group 1 ("women"): priority = 0; expected a whole number of at least 1.'),
    (
        GROUP + "floor = 1\n" + GROUP.removeprefix(HEAD),
        "Each rule name may stand once; 'women' came more than once. Remove or rename the others.",
    ),
    (HEAD + "[[group]]\nfloor = 1", 'group 1: where is missing. Say whom it is about: where = {sex = "female"}.'),
    (HEAD + "[[group]]\nwhere = {}", 'group 1: where expects traits with values, such as where = {sex = "female"}.'),
    (HEAD + "[[group]]\nwhere = {sex = []}", "group 1: where sex has no value; nobody could belong. Name at least one."),
    (HEAD + "[[group]]\nwhere = {nominated = true}", 'group 1: where nominated = true; expected a text in quotes. Write "true".'),
    (
        HEAD + '[[group]]\nname = "seats"\nwhere = {sex = "f"}',
        "group 1 (\"seats\"): A rule may not be called 'seats': reports use that name themselves. Choose another.",
    ),
    (HEAD + "[each]\ncountry = {kap = 2}", "each country has no field kap; did you mean cap?"),
    (HEAD + "[each]\ncountry = {}", "each country: cap is missing. Write country = {cap = 2}."),
    (HEAD + '[[fixed]]\nid = "a"\nin = true', 'fixed 1 ("a"): why is missing. The reason is published with the method; write it.'),
    (HEAD + '[[fixed]]\nin = true\nwhy = "w"', "fixed 1: id is missing. Write the applicant's id as the pool has it."),
    (HEAD + '[[fixed]]\nid = "a"\nwhy = "w"', 'fixed 1 ("a"): place = "in" or place = "out" was expected. Say one of them.'),
    (
        HEAD + '[[fixed]]\nid = "a"\nin = true\nout = true\nwhy = "w"',
        'fixed 1 ("a"): place = "in" or place = "out" was expected. Say one of them.',
    ),
    (
        HEAD + '[[fixed]]\nid = "a"\nin = true\nwhy = "w"\n' * 2,
        'Each fixed id may stand once; "a" came more than once. Remove one.',
    ),
    (
        "version = 1\nseats 9",
        "Line 2 of the policy cannot be read (why). Write name = value, with texts in quotes and each name once. It reads: seats 9",
    ),
    (
        "version = 1\nseats = 9\nseats = 8",
        "Line 3 of the policy cannot be read (why). Write name = value, with texts in quotes and each name once. It reads: seats = 8",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), MALFORMED)
def test_a_malformed_policy_is_answered_with_field_value_and_remedy(text: str, sentence: str) -> None:
    with pytest.raises(PolicyError) as refusal:
        Policy.from_toml(text)

    # tomllib words its reasons anew with versions of Python.
    assert re.sub(r"cannot be read \(.*?\)\. ", "cannot be read (why). ", str(refusal.value)) == sentence
