"""The selection at the size of a real call and a hundred times larger: same optimum, same list, in time.

Flow: pytest -> engines.selection; the judge is HiGHS on the whole model, written down here once more.
Reads: synthetic pools by number. Writes: nothing.
Source: 164 applicants for 20 places and 15 on the waitlist is the size of a published call; the people are invented.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import highspy
import numpy as np
import pytest

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Infeasible, Problem, Rule
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.programme import Row, assemble, programme_of, rows_of
from seedtrain.engines.selection.waitlist import tie_keys

INCOMES = ("Low income", "Lower middle income", "Upper middle income")
REGIONS = ("AFR", "AMR", "EMR", "EUR", "SEA", "WPR")
SECTORS = ("public", "private", "academic", "regulator")


def call(n: int, seats: int, waitlist: int, number: int, step: int = 25) -> Problem:
    """A call with ten rules and every country and employer capped; scores in multiples of `step`, so many tie."""
    dice = random.Random(number)
    countries = [f"C{i}" for i in range(30 if n < 1000 else 100)]
    income = {country: dice.choice(INCOMES) for country in countries}
    region = {country: REGIONS[i % 6] for i, country in enumerate(countries)}
    weights = [1 / (k + 1) for k in range(len(countries))]
    people = []
    for i in range(n):
        country = dice.choices(countries, weights)[0]
        traits = {
            "country": country,
            "income": income[country],
            "region": region[country],
            "sex": "female" if dice.random() < 0.38 else "male",
            "sector": dice.choice(SECTORS),
            "employer": f"E{dice.randrange(n // 4)}",
        }
        people.append(Applicant(f"A-{i:05d}", max(0, min(10_000, int(dice.gauss(7000, 1200) / step) * step)), traits))

    def part(share: float) -> int:
        return max(1, int(seats * share))

    rules = (
        Rule("women", {"sex": ("female",)}, floor=part(0.5)),
        Rule("low income", {"income": ("Low income",)}, floor=part(0.2)),
        Rule("upper middle", {"income": ("Upper middle income",)}, cap=part(0.3)),
        Rule("Africa", {"region": ("AFR",)}, floor=part(0.1)),
        Rule("Americas", {"region": ("AMR",)}, floor=part(0.1)),
        Rule("South-East Asia", {"region": ("SEA",)}, floor=part(0.1), cap=part(0.3)),
        Rule("Western Pacific", {"region": ("WPR",)}, floor=part(0.05)),
        Rule("regulators", {"sector": ("regulator",)}, floor=part(0.2), cap=part(0.35)),
        Rule("women regulators", {"sector": ("regulator",), "sex": ("female",)}, floor=part(0.1)),
        Rule("public", {"sector": ("public",)}, floor=part(0.2)),
    )
    each = (Each("country", max(2, seats // 10)), Each("employer", 2))
    return Problem(tuple(people), seats, waitlist, rules, each, seed=f"round {number}")


def whole_model(problem: Problem) -> int | None:
    """W* by HiGHS on the whole model, written without anything of ours."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    x = [solver.addBinary() for _ in problem.applicants]
    people = list(zip(problem.applicants, x, strict=True))
    solver.addConstr(sum(x) <= problem.seats)
    for rule in problem.rules:
        group = [v for one, v in people if all(one.traits[trait] in values for trait, values in rule.where.items())]
        if rule.floor is not None:
            solver.addConstr(sum(group) >= rule.floor)
        if rule.cap is not None:
            solver.addConstr(sum(group) <= rule.cap)
    for each in problem.each:
        for value in {one.traits[each.trait] for one in problem.applicants}:
            solver.addConstr(sum(v for one, v in people if one.traits[each.trait] == value) <= each.cap)
    solver.maximize(sum(one.score * v for one, v in people))
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return round(solver.getObjectiveValue())


def merit_of(problem: Problem) -> int | None:
    try:
        return selection.select(problem, explain=False).merit_total
    except Infeasible:
        return None


def test_merit_equals_that_of_the_whole_model():
    problems = [call(164, 20, 15, number, step=1) for number in range(25)]

    came = [merit_of(problem) for problem in problems]

    assert came == [whole_model(problem) for problem in problems]
    assert sum(one is not None for one in came) > 15


@pytest.mark.parametrize("step", [25, 500, 10_000])
def test_the_list_does_not_depend_on_the_order_of_columns_and_rows(step: int):
    for number in range(6):
        problem = call(200, 24, 0, number, step)
        keys = tie_keys(problem)
        programme = programme_of(problem, rows_of(problem))
        first = optimum(programme, keys)
        if first is None:
            continue
        dice = np.random.default_rng(number)
        order = dice.permutation(len(keys))
        place = np.argsort(order)
        rows = [
            Row(row.rule, row.value, np.sort(place[row.members]), row.lo, row.hi, row.priority, row.is_capped)
            for row in dice.permutation(np.array(programme.rows, dtype=object))
        ]
        shuffled = assemble(rows, programme.w[order], programme.lb[order], programme.ub[order])

        second = optimum(shuffled, tuple(keys[i] for i in order))

        assert second is not None
        assert sorted(order[second.columns].tolist()) == first.columns


def test_a_real_call_is_explained_to_everyone_within_two_seconds():
    problem = call(164, 20, 15, 3)
    start = time.process_time()

    result = selection.select(problem)

    assert time.process_time() - start < 2
    assert len(result.explanations) == 164
    assert all(one.is_exact for one in result.explanations.values())
    assert result.digest == selection.select(problem, explain=False).digest
    assert result.explanations["A-00007"] == selection.explain(problem, result, "A-00007")


@pytest.mark.parametrize(("seats", "step"), [(150, 1), (2000, 25), (2000, 500)])
def test_a_hundred_calls_at_once_are_selected_within_five_seconds(seats: int, step: int):
    problem = call(16_400, seats, 100, 1, step)
    start = time.process_time()

    result = selection.select(problem)

    assert time.process_time() - start < 5
    assert len(result.selected) == seats
    assert selection.upper_bound(problem, result.prices) == result.bound
    assert result.gap <= result.merit_total // 1000
    assert not any(one.is_exact for one in result.explanations.values())


def test_an_estimate_never_asks_for_more_than_the_exact_score():
    problem = call(1_200, 60, 40, 2, step=1)
    result = selection.select(problem)
    checked = 0
    for one in random.Random(1).sample(problem.applicants, 25):
        if result.explanations[one.id].outcome != selection.Outcome.SELECTED:
            exact = selection.explain(problem, result, one.id)

            assert exact.is_exact
            assert result.explanations[one.id].needed <= exact.needed + result.gap
            assert exact.needed - result.explanations[one.id].needed < 400
            checked += 1
    assert checked > 15


def test_costs_in_a_large_pool_equal_the_selection_without_the_rule():
    problem = call(1_200, 60, 0, 4, step=1)
    result = selection.select(problem)

    for at, report in enumerate(result.rules[: len(problem.rules)]):
        others = tuple(rule for k, rule in enumerate(problem.rules) if k != at)
        loose = Problem(problem.applicants, 60, 0, others, problem.each, seed=problem.seed)
        assert report.cost == merit_of(loose) - result.merit_total


def test_a_large_conflict_is_found_in_time():
    problem = call(4_000, 150, 0, 1)
    largest = Counter(one.traits["employer"] for one in problem.applicants).most_common(1)[0][0]
    impossible = Rule("largest employer", {"employer": (largest,)}, floor=3)
    start = time.process_time()

    with pytest.raises(Infeasible) as caught:
        selection.select(Problem(problem.applicants, 150, 0, (*problem.rules, impossible), problem.each, seed=problem.seed))

    assert time.process_time() - start < 10
    assert set(map(str, caught.value.conflict)) == {
        "largest employer: at least 3",
        f"each employer = {largest}: at most 2",
    }


def test_selections_in_several_threads_do_not_disturb_each_other():
    problems = [call(164, 20, 15, number) for number in (1, 3, 4, 5)] * 3
    alone = [merit_of(problem) for problem in problems]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(merit_of, problems))

    assert together == alone
