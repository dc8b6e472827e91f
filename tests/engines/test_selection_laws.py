"""Laws every choice obeys, with the machinery for large pools forced onto pools so small that every list can be tried.

Flow: pytest -> engines.selection; the judges are brute force (test_selection.py) and HiGHS on the whole model.
Reads: random problems. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seedtrain.engines import selection
from seedtrain.engines.selection import (
    Applicant,
    Each,
    Fixed,
    Infeasible,
    Problem,
    Rule,
    conflict,
    core,
    counterfactual,
    highs,
    optimise,
    relaxation,
    sift,
)
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.problem import BY_PRIORITY
from seedtrain.engines.selection.programme import programme_of, rows_of, with_fixed
from seedtrain.engines.selection.waitlist import tie_keys
from tests.engines.test_selection import FEASIBLE, INFEASIBLE, crooked_problem, every_list, ids_of, judged_best, keeps
from tests.engines.test_selection_scale import call, merit_of, whole_model

LANDS, TONGUES = ("GH", "VN", "BR"), ("ar", "en", "fr", "pt")


@pytest.fixture
def tiny() -> Iterator[None]:
    """Pools of four are large, and every core holds next to nobody at first."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (sift, optimise, counterfactual, conflict, relaxation):
            patch.setattr(module, "WHOLE_POOL", 3)
        patch.setattr(sift, "LEAST_OPEN", 1)
        patch.setattr(sift, "STRIDE", 2)
        patch.setattr(core, "NEAR", 1)
        patch.setattr(counterfactual, "NEAR", 1)
        patch.setattr(counterfactual, "LEAST_CORE", 1)
        patch.setattr(highs, "CORE", 1)
        yield


def test_the_smallest_cores_still_find_the_list_of_brute_force(tiny: None):
    for problem, best in FEASIBLE:
        result = selection.select(problem, explain=False)

        assert (result.merit_total, ids_of(result.selected)) == best, problem.seed
        assert result.bound >= result.merit_total
        assert selection.upper_bound(problem, result.prices) == result.bound


def test_the_smallest_cores_are_enough_where_the_linear_programme_is_fractional(tiny: None):
    for number in range(120):
        problem = crooked_problem(number)
        result = selection.select(problem, explain=False)

        assert (result.merit_total, ids_of(result.selected)) == judged_best(problem), number


def test_explanations_and_costs_do_not_depend_on_the_size_of_the_core():
    problems = [problem for problem, _ in FEASIBLE[:120]] + [crooked_problem(number) for number in range(12)]
    whole = [selection.select(problem) for problem in problems]
    with pytest.MonkeyPatch.context() as patch:
        for module in (sift, optimise, counterfactual):
            patch.setattr(module, "WHOLE_POOL", 3)
        patch.setattr(sift, "LEAST_OPEN", 1)
        patch.setattr(counterfactual, "NEAR", 1)
        patch.setattr(counterfactual, "LEAST_CORE", 1)

        for problem, expected in zip(problems, whole, strict=True):
            result = selection.select(problem)

            assert result.explanations == expected.explanations, problem.seed
            assert [rule.cost for rule in result.rules] == [rule.cost for rule in expected.rules]
            outside = [one.id for one in problem.applicants if one.id not in ids_of(expected.selected)]
            told: list[tuple[int, int]] = []
            again = selection.explain_all(problem, expected, progress=lambda *now, told=told: told.append(now))
            assert again == {id: expected.explanations[id] for id in outside}
            assert told == [(k, len(outside)) for k in range(1, len(outside) + 1)]


def test_conflicts_by_proof_are_smallest_and_the_way_out_is_the_same(tiny: None):
    with pytest.MonkeyPatch.context() as patch:
        for module in (sift, optimise, conflict, relaxation):
            patch.setattr(module, "WHOLE_POOL", 100)
        whole = [caught(problem).relaxation for problem in INFEASIBLE]

    for problem, expected in zip(INFEASIBLE, whole, strict=True):
        error = caught(problem)

        words = frozenset(map(str, error.conflict))
        assert error.relaxation == expected, problem.seed
        lists = every_list(problem)
        assert not any(keeps(problem, ids, words) for ids in lists)
        for one in words:
            assert any(keeps(problem, ids, words - {one}) for ids in lists), (problem.seed, words, one)


def caught(problem: Problem) -> Infeasible:
    with pytest.raises(Infeasible) as found:
        selection.select(problem)
    return found.value


PERSON = st.tuples(
    st.one_of(st.integers(0, 6), st.integers(0, 1000)),
    st.sampled_from(LANDS),
    st.sampled_from("fm"),
    st.lists(st.sampled_from(TONGUES), min_size=0, max_size=3, unique=True),
)
WHERE = st.fixed_dictionaries(
    {},
    optional={
        "sex": st.sampled_from([("f",), ("m",)]),
        "land": st.lists(st.sampled_from(LANDS), min_size=1, max_size=2, unique=True).map(tuple),
        "speaks": st.lists(st.sampled_from(TONGUES), min_size=1, max_size=2, unique=True).map(tuple),
    },
).filter(bool)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Several values per trait, conjunctions, caps on every value, people fixed, floors in order of priority."""
    people = [
        Applicant(f"p{i}", score, {"land": land, "sex": sex, "speaks": tuple(tongues) or ("en",)})
        for i, (score, land, sex, tongues) in enumerate(draw(st.lists(PERSON, min_size=2, max_size=8)))
    ]
    seats = draw(st.integers(1, 5))
    rules = []
    for k, where in enumerate(draw(st.lists(WHERE, max_size=4))):
        low, high = sorted((draw(st.integers(0, seats)), draw(st.integers(0, seats))))
        cap = high if draw(st.booleans()) else None
        rules.append(Rule(f"r{k}", where, floor=low, cap=cap, priority=draw(st.integers(1, 2))))
    each = tuple(Each(trait, draw(st.integers(1, 2))) for trait in ("land", "speaks") if draw(st.integers(0, 2)) == 0)
    fixed = (Fixed("p0", draw(st.booleans()), "said so"),) if draw(st.integers(0, 3)) == 0 else ()
    return Problem(tuple(people), seats, 0, tuple(rules), each, fixed, draw(st.sampled_from(["", "a", "ش"])), BY_PRIORITY)


def judged_by_priority(problem: Problem) -> tuple[dict[str, int], int, frozenset[str]] | None:
    """What each floor misses, the merit and the canonical list, by trying every list that keeps caps and fixed people."""
    caps_only = dataclasses.replace(problem, rules=tuple(dataclasses.replace(rule, floor=None) for rule in problem.rules))
    by_key = sorted((one.id for one in problem.applicants), key=problem.tie_key)
    people = {one.id: one for one in problem.applicants}

    def order(ids: frozenset[str]) -> tuple[list[int], list[int], int, list[bool]]:
        missing = [max(0, (rule.floor or 0) - sum(rule.covers(people[id]) for id in ids)) for rule in problem.rules]
        levels = [sum(m for m, rule in zip(missing, problem.rules, strict=True) if rule.priority == level) for level in (1, 2)]
        return levels, missing, -sum(people[id].score for id in ids), [id not in ids for id in by_key]

    lists = [ids for ids in every_list(caps_only) if keeps(caps_only, ids)]
    if not lists:
        return None
    best = min(lists, key=order)
    _, missing, merit, _ = order(best)
    return {rule.name: m for rule, m in zip(problem.rules, missing, strict=True) if m}, -merit, best


@given(problem=problems(), is_tiny=st.booleans())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_problem_is_decided_as_brute_force_decides_it(problem: Problem, is_tiny: bool):
    expected = judged_by_priority(problem)
    with pytest.MonkeyPatch.context() as patch:
        if is_tiny:
            for module in (sift, optimise, conflict, relaxation):
                patch.setattr(module, "WHOLE_POOL", 3)
            patch.setattr(sift, "LEAST_OPEN", 1)
        try:
            made = selection.select(problem, explain=False)
        except Infeasible:
            made = None

    if made is None or expected is None:
        assert (made, expected) == (None, None)
    else:
        gave = {step.rule: step.by for step in made.shortfalls}
        assert (gave, made.merit_total, ids_of(made.selected)) == expected


@given(problem=problems(), dice=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_people_each_caps_and_values_decides_nothing(problem: Problem, dice: random.Random):
    people = [dataclasses.replace(one, traits=dict(reversed(one.traits.items()))) for one in problem.applicants]
    dice.shuffle(people)
    shuffled = dataclasses.replace(problem, applicants=tuple(people), each=problem.each[::-1])

    assert outcome(shuffled) == outcome(problem)


def outcome(problem: Problem) -> tuple[object, ...]:
    try:
        made = selection.select(problem, explain=False)
    except Infeasible as error:
        return (error.relaxation,)
    return made.selected, made.merit_total, made.shortfalls


@given(problem=problems(), seats=st.integers(0, 2), at=st.integers(0, 3), by=st.integers(1, 2))
@settings(max_examples=100, deadline=None)
def test_a_looser_cap_or_one_more_seat_never_lowers_what_floors_and_merit_reach(problem: Problem, seats: int, at: int, by: int):
    rules = [dataclasses.replace(r, cap=r.cap + by) if k == at and r.cap is not None else r for k, r in enumerate(problem.rules)]
    looser = dataclasses.replace(problem, seats=problem.seats + seats, rules=tuple(rules))

    before, after = reached(problem), reached(looser)

    assert before is None or (after is not None and after <= before)


def reached(problem: Problem) -> tuple[list[int], int] | None:
    """Seats missing by priority and, only comparable when no floor is missed by either, merit taken negative."""
    try:
        made = selection.select(problem, explain=False)
    except Infeasible:
        return None
    priority = {rule.name: rule.priority for rule in problem.rules}
    missing = [sum(step.by for step in made.shortfalls if priority[step.rule] == level) for level in (1, 2)]
    return missing, 0 if any(missing) else -made.merit_total


@pytest.mark.parametrize(("n", "seats", "number"), [(1_000, 60, 1), (1_000, 60, 2), (1_000, 30, 3), (10_000, 150, 1)])
def test_merit_is_that_of_the_whole_model(n: int, seats: int, number: int):
    problem = call(n, seats, 0, number, 1)

    assert merit_of(problem) == whole_model(problem)


def test_needed_scores_in_a_large_pool_are_those_of_solving_it_again():
    problem = call(2_500, 60, 20, 1, 1)
    result = selection.select(problem, explain=False)
    programme, keys = programme_of(problem, rows_of(problem)), tie_keys(problem)
    chosen = ids_of(result.selected)
    asked = [one.id for one in random.Random(2).sample(problem.applicants, 12)] + sorted(chosen)[:6]
    place = {one.id: i for i, one in enumerate(problem.applicants)}

    found = selection.explain_all(problem, result, asked)

    least = dict(zip(place, selection.thresholds(problem, result), strict=True))
    for id in asked:
        i, is_in = place[id], id in chosen
        other = optimum(with_fixed(programme, () if is_in else (i,), (i,) if is_in else ()), keys)
        assert other is not None
        lost = result.merit_total - other.value
        score = problem.applicants[i].score
        assert found[id].needed == (max(0, score - lost) if is_in else score + lost)
        assert is_in or least[id] <= found[id].needed + result.gap


def test_which_rule_decided_in_a_large_pool_is_what_leaving_it_out_says():
    problem = call(1_700, 40, 0, 3, 25)
    result = selection.select(problem, explain=False)
    names = [rule.name for rule in problem.rules] + [each.name for each in problem.each]
    lists = {name: ids_of(selection.select(without(problem, name), explain=False).selected) for name in names}
    chosen = ids_of(result.selected)
    turned = sorted(set(itertools.chain.from_iterable(ids ^ chosen for ids in lists.values())))

    found = selection.explain_all(problem, result, turned)

    assert len(turned) > 10
    for id in turned:
        assert found[id].binding == tuple(name for name in names if (id in lists[name]) != (id in chosen))


def without(problem: Problem, name: str) -> Problem:
    rules = tuple(rule for rule in problem.rules if rule.name != name)
    return dataclasses.replace(problem, rules=rules, each=tuple(each for each in problem.each if each.name != name))
