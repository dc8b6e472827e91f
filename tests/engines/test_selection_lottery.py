"""The lottery against every possible panel: an independent leximin over all lists of small pools, and published chances.

Flow: pytest -> engines.selection.lottery; the judges are `fairest` below, which knows people and panels but no types, and SciPy.
Reads: random small pools by number. Writes: nothing.
Source: published chances: pgoelz/citizensassemblies-replication, reference_output (Nature 596 (2021) 548).
"""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, Rule, select
from seedtrain.engines.selection.lottery import PARTS, Lottery, draw, faults, lottery
from seedtrain.engines.selection.lottery.bound import bound_of
from seedtrain.engines.selection.lottery.ladder import Step
from seedtrain.engines.selection.lottery.pool import pool_of
from seedtrain.engines.selection.lottery.preparing import whole_parts
from tests.engines.lottery_judge import SMALL, crossing_problem, every_panel, fairest, random_problem
from tests.engines.lottery_pools import example, quota_pool

NEAR = 2e-6


def test_there_are_enough_small_pools() -> None:
    assert len(SMALL) > 60


@pytest.mark.parametrize("number", SMALL)
def test_chances_are_the_fairest_of_all(number: int) -> None:
    problem = random_problem(number)
    assert problem

    found = lottery(problem)

    chances = found.chances()
    wanted = fairest(problem)
    assert {id: float(chances[id]) for id in wanted} == pytest.approx(wanted, abs=NEAR)
    assert (faults(problem, found), found.is_exact, found.size) == ((), True, len(every_panel(problem)[0]))
    for level in found.levels:
        assert level.realised <= level.bound + Fraction(1, 10**8)


WITH_GAP = (33, 56, 60, 88, 96, 184, 186, 202, 208, 223)


@pytest.mark.parametrize("number", [*range(30), *WITH_GAP])
def test_chances_are_the_fairest_where_the_relaxation_promises_too_much(number: int) -> None:
    problem = crossing_problem(number)

    found = lottery(problem)

    wanted = fairest(problem)
    assert {id: float(found.chances()[id]) for id in wanted} == pytest.approx(wanted, abs=NEAR)
    assert (faults(problem, found), found.is_exact) == ((), True)
    assert (found.epsilon > Fraction(1, 100)) == (number in WITH_GAP)


@pytest.mark.parametrize(("people", "seats", "chance"), [(200, 20, Fraction(1, 10)), (2000, 200, Fraction(1, 10))])
def test_published_chances(people: int, seats: int, chance: Fraction) -> None:
    """LEXIMIN minimum probability (exact): 10.0 % for both; their running times 2.7 s and 1161.8 s."""
    problem = example(people, seats)

    found = lottery(problem)

    assert set(found.chances().values()) == {chance}
    assert (len(found.kinds), len(found.panels), found.is_exact, faults(problem, found)) == (3, 2, True, ())


@pytest.mark.parametrize("number", SMALL[:40])
def test_bound_holds_for_any_prices(number: int) -> None:
    """A solver that answers nonsense makes the bound loose, never wrong."""
    problem = random_problem(number)
    assert problem
    pool = pool_of(problem)
    count = len(pool.sizes)
    dice = np.random.default_rng(number)
    worst = min(fairest(problem).values(), default=0.0)

    for _ in range(20):
        step = Step(0.0, np.zeros(0), dice.random(count), dice.normal(size=len(pool.lo)))
        assert float(bound_of(pool, step, {})) >= worst - 1e-7


def test_those_below_the_score_do_not_draw() -> None:
    problem = dataclasses.replace(
        example(20, 4), applicants=tuple(dataclasses.replace(one, score=k * 100) for k, one in enumerate(example(20, 4).applicants))
    )

    found = lottery(problem, at_least=800)

    wanted = fairest(problem, at_least=800)
    assert found.never == tuple(f"p{k:04}" for k in range(8))
    assert {id: float(found.chances()[id]) for id in wanted} == pytest.approx(wanted, abs=NEAR)
    assert faults(problem, found) == ()


def test_seats_are_filled_as_far_as_rules_allow() -> None:
    people = tuple(Applicant(f"p{i}", 0, {"country": "GH" if i < 6 else "VN"}) for i in range(8))

    found = lottery(Problem(people, 5, each=(Each("country", 2),)))

    assert (found.size, {str(chance) for chance in found.chances().values()}) == (4, {"1/3", "1"})


def test_seats_are_filled_where_the_solver_once_called_one_less_the_most() -> None:
    problem = quota_pool(1000, 80, {"a": 2, "b": 4, "c": 3, "d": 5, "e": 4, "f": 3, "g": 4}, 2)

    assert pool_of(problem).hi[0] == 80


def test_nobody_left_to_draw_gives_the_fixed() -> None:
    people = (Applicant("amina", 0, {"country": "GH"}), Applicant("linh", 0, {"country": "VN"}))
    problem = Problem(people, 1, fixed=(Fixed("amina", True, "endorsed"), Fixed("linh", False, "withdrew")))

    found = lottery(problem)

    assert (draw(found, "any").ids, found.lowest, found.levels, faults(problem, found)) == (("amina",), 1, (), ())


def test_infeasible_is_told_in_words() -> None:
    people = tuple(Applicant(f"p{i}", 700, {"sex": "male" if i else "female"}) for i in range(4))
    problem = Problem(people, 2, rules=(Rule("women", {"sex": ("female",)}, floor=1),), fixed=(Fixed("p0", False, "withdrew"),))

    with pytest.raises(Infeasible) as of_select:
        select(problem)
    with pytest.raises(Infeasible) as caught:
        lottery(problem)

    assert str(caught.value) == str(of_select.value)
    assert [str(clash) for clash in caught.value.conflict] == ["p0 fixed out", "women: at least 1"]


def test_floors_give_way_by_priority_when_the_problem_says_so() -> None:
    people = tuple(Applicant(f"p{i}", 0, {"sex": "female" if i < 2 else "male", "country": "GH" if i % 2 else "VN"}) for i in range(6))
    rules = (Rule("women", {"sex": ("female",)}, floor=3, priority=2), Rule("Ghana", {"country": ("GH",)}, floor=2, cap=2))
    problem = Problem(people, 3, rules=rules, floors="by_priority")

    found = lottery(problem)

    assert [str(step) for step in found.lowered] == ["lower the floor of women by 1"]
    assert found.chances() == {"p0": 1, "p1": 1, "p2": 0, "p3": Fraction(1, 2), "p4": 0, "p5": Fraction(1, 2)}
    assert faults(problem, found) == ()
    assert Lottery.from_json(found.to_json()) == found


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_whole_parts_add_up_and_stay_near(weights: list[float]) -> None:
    assume(sum(weights) > 1e-3)

    parts = whole_parts(np.array(weights))

    assert sum(parts) == PARTS
    assert all(abs(part / PARTS - weight / sum(weights)) <= 1e-11 for part, weight in zip(parts, weights, strict=True))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_laws_of_chances(number: int) -> None:
    """People alike have the same chance, chances add up to the seats, and a looser rule never lowers the worst chance."""
    problem = random_problem(number, most=14)
    assume(problem is not None)
    assert problem
    try:
        found = lottery(problem)
    except Infeasible:
        return

    chances = found.chances()
    out = {fixed.id for fixed in problem.fixed}
    alike: dict[str, set[Fraction]] = {}
    for one in problem.applicants:
        if one.id not in out:
            alike.setdefault(repr(sorted(one.traits.items())), set()).add(chances[one.id])
    assert all(len(of_kind) == 1 for of_kind in alike.values())
    assert sum(chances.values()) == found.size
    looser = lottery(dataclasses.replace(problem, rules=tuple(dataclasses.replace(rule, floor=None) for rule in problem.rules)))
    if looser.size == found.size:
        assert looser.lowest >= found.lowest - Fraction(2, 10**6)
