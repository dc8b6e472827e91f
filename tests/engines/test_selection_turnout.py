"""How many come, against every possible outcome of small pools and SciPy's binomial distribution.

Flow: pytest -> engines.selection.turnout.
Reads: random rates. Writes: nothing.
Source: SciPy; the published editions in data/courses.json.
"""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path

import pytest
import scipy.stats
from hypothesis import example, given, settings
from hypothesis import strategies as st

import seedtrain
from seedtrain.engines.selection import Applicant, Problem, ProblemError, Rule, select
from seedtrain.engines.selection.turnout import LEAST_RATE, offers_balanced, offers_for, plans, rates_of, turnout, turnout_by_rule

RATES = st.lists(st.floats(0, 1) | st.sampled_from((0.0, 0.5, 0.9, 1.0)), max_size=9)


def every_outcome(rates: list[float]) -> list[float]:
    """P(exactly k come), by adding up all 2^n outcomes."""
    chances = [0.0] * (len(rates) + 1)
    for comes in itertools.product((False, True), repeat=len(rates)):
        chances[sum(comes)] += math.prod(rate if one else 1 - rate for rate, one in zip(rates, comes, strict=True))
    return chances


@settings(max_examples=60, deadline=None)
@given(rates=RATES, seats=st.integers(1, 11))
def test_turnout_is_what_adding_up_every_outcome_gives(rates: list[float], seats: int):
    expected = every_outcome(rates)

    came = turnout(rates, seats)

    assert came.chances == pytest.approx(expected, abs=1e-12)
    assert came.expected == pytest.approx(sum(k * p for k, p in enumerate(expected)))
    assert came.shortfall == pytest.approx(sum(max(0, seats - k) * p for k, p in enumerate(expected)), abs=1e-12)
    assert came.overflow == pytest.approx(sum(max(0, k - seats) * p for k, p in enumerate(expected)), abs=1e-12)
    assert came.p_full == pytest.approx(sum(expected[seats:]), abs=1e-12)
    assert came.p_overfull == pytest.approx(sum(expected[seats + 1 :]), abs=1e-12)
    assert came.low <= came.middle <= came.high
    for share, count in ((0.05, came.low), (0.5, came.middle), (0.95, came.high)):
        assert sum(expected[: count + 1]) >= share - 1e-9
        assert count == 0 or sum(expected[:count]) < share + 1e-9


@settings(max_examples=60, deadline=None)
@given(rates=RATES, seats=st.integers(1, 11), data=st.data())
def test_turnout_knows_no_order_of_people_to_the_last_bit(rates: list[float], seats: int, data: st.DataObject):
    assert turnout(data.draw(st.permutations(rates)), seats) == turnout(rates, seats)


@settings(max_examples=60, deadline=None)
@given(rates=RATES, seats=st.integers(1, 11))
def test_empty_seats_and_people_too_many_balance_the_expected(rates: list[float], seats: int):
    came = turnout(rates, seats)

    assert came.expected - came.overflow + came.shortfall == pytest.approx(seats)


@pytest.mark.parametrize(("offers", "rate"), [(140, 0.906), (204, 0.5), (3000, 0.9)])
def test_one_rate_for_all_is_the_binomial_distribution(offers: int, rate: float):
    judge = scipy.stats.binom(offers, rate)

    came = turnout([rate] * offers, seats=offers // 2)

    assert came.chances == pytest.approx(judge.pmf(range(offers + 1)), rel=1e-7, abs=1e-15)
    assert (came.low, came.middle, came.high) == tuple(judge.ppf((0.05, 0.5, 0.95)))


def overfull(offers: int, seats: int, rate: float) -> float:
    return float(scipy.stats.binom.sf(seats, offers, rate))


@settings(max_examples=150, deadline=None)
@given(seats=st.integers(1, 300), rate=st.floats(0.05, 1), risk=st.floats(0.001, 0.9))
@example(seats=1, rate=1.0, risk=0.1)
@example(seats=1, rate=0.5, risk=0.25)
def test_offers_are_the_most_with_which_the_risk_is_kept(seats: int, rate: float, risk: float):
    came = offers_for(seats, rate, risk)

    assert came >= seats
    assert overfull(came, seats, rate) <= risk * (1 + 1e-9)
    assert overfull(came + 1, seats, rate) > risk * (1 - 1e-9)


def test_no_risk_means_as_many_offers_as_seats():
    assert offers_for(120, 0.5, risk=0) == 120


def test_offers_do_not_underflow_with_many_seats_and_few_who_come():
    came = offers_for(5000, 0.1, 0.05)

    assert overfull(came, 5000, 0.1) <= 0.05 < overfull(came + 1, 5000, 0.1)


@settings(max_examples=60, deadline=None)
@given(seats=st.integers(1, 25), rate=st.floats(0.2, 1), empty=st.floats(0.1, 10), turned_away=st.floats(0.1, 10))
def test_balanced_offers_cost_least_of_all_numbers_tried(seats: int, rate: float, empty: float, turned_away: float):
    def cost(offers: int) -> float:
        judge = scipy.stats.binom(offers, rate).pmf(range(offers + 1))
        return sum(p * (empty * max(0, seats - k) + turned_away * max(0, k - seats)) for k, p in enumerate(judge))

    came = offers_balanced(seats, rate, empty, turned_away)

    assert cost(came) <= min(cost(offers) for offers in range(seats, came + 25)) + 1e-9


def test_plans_stand_in_order_and_keep_what_they_promise():
    careful, balanced, full = plans(120, 0.906, risk=0.1)

    assert (careful.name, balanced.name, full.name) == ("careful", "balanced", "full")
    assert careful.offers <= balanced.offers <= full.offers
    assert careful.turnout.p_overfull <= 0.1
    assert full.turnout.p_full >= 0.9
    assert full.turnout == turnout([0.906] * full.offers, 120)


def test_published_editions_admitted_more_than_their_losses_explain():
    """The figures the module quotes are those of the data file; a loss of 9 % alone would ask for far fewer offers."""
    courses = json.loads((Path(seedtrain.__file__).parent / "data" / "courses.json").read_text())
    text = json.dumps(courses)

    for words in ("announced 117 LMIC trainees", "completed 106", "admitted 205", "admitted 183"):
        assert words in text
    assert [plan.offers for plan in plans(120, 106 / 117)] == [128, 132, 137]


def cast() -> Problem:
    people = (
        Applicant("amina", 9000, {"sex": "female"}),
        Applicant("efua", 8000, {"sex": "female"}),
        Applicant("linh", 8500, {"sex": "male"}),
        Applicant("rafael", 7000, {"sex": "male"}),
    )
    rules = (Rule("women", {"sex": ("female",)}, floor=2), Rule("men", {"sex": ("male",)}, cap=2))
    return Problem(people, 3, 1, rules)


def test_by_rule_each_group_has_its_own_people():
    problem = cast()

    women, men = turnout_by_rule(problem, select(problem), {"amina": 0.9, "efua": 0.5, "linh": 0.8})

    assert (women.name, women.invited, women.expected, women.p_floor) == ("women", 2, pytest.approx(1.4), pytest.approx(0.45))
    assert (men.name, men.invited, men.expected, men.p_floor) == ("men", 1, pytest.approx(0.8), None)


def test_a_floor_of_nobody_holds_and_one_above_the_group_does_not():
    problem = cast()
    selection = select(problem)

    def p_floor(floor: int) -> float | None:
        rules = (Rule("women", {"sex": ("female",)}, floor=floor),)
        return turnout_by_rule(Problem(problem.applicants, 3, 1, rules), selection, 0.5)[0].p_floor

    assert [p_floor(0), p_floor(3)] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("ask", "code", "words"),
    [
        (
            lambda: turnout([0.5, 1.2], 3),
            "out_of_range",
            "rate 2 expects a number from 0 to 1; 1.2 came. Correct it; write 90 per cent as 0.9.",
        ),
        (lambda: turnout([math.nan], 3), "out_of_range", "rate 1 expects a number from 0 to 1; nan came"),
        (lambda: turnout([True], 3), "out_of_range", "rate 1 expects a number from 0 to 1; True came"),
        (lambda: turnout([0.5], 0), "not_a_count", "seats expects a whole number of at least 1; 0 came"),
        (lambda: offers_for(20, 0), "out_of_range", f"rate expects a number from {LEAST_RATE:g} to 1; 0 came"),
        (lambda: offers_for(20, "0.9"), "out_of_range", "rate expects a number from 0.001 to 1; '0.9' came"),
        (lambda: offers_for(20, 0.9, 1), "out_of_range", "risk expects a number from 0 to 0.999; 1 came"),
        (lambda: plans(20, 0.9, 0), "out_of_range", "risk expects a number from 0.001 to 0.999; 0 came"),
        (lambda: offers_balanced(20, 0.9, empty=0), "out_of_range", "empty expects a number from 0.001 to 1000; 0 came"),
        (lambda: turnout_by_rule(cast(), select(cast()), 90), "out_of_range", "rate of amina expects a number from 0 to 1; 90 came"),
        (lambda: rates_of(select(cast()), {"amina": 0.9}), "rate_missing", "Expected a rate for every selected person; linh has none"),
    ],
)
def test_a_wrong_rate_is_named(ask, code: str, words: str):
    with pytest.raises(ProblemError) as error:
        ask()

    assert (error.value.code, str(error.value).startswith(words)) == (code, True)


def test_a_selection_from_other_people_is_refused():
    other = Problem((Applicant("otto", 9000, {"sex": "male"}),), 1)

    with pytest.raises(ProblemError) as error:
        turnout_by_rule(cast(), select(other), 0.9)

    assert error.value.code == "unknown_id"
