"""The selection against brute force over every possible list, which knows nothing of programmes or solvers.

Flow: pytest -> engines.selection; the judge is `every_list` below.
Reads: random small pools by number. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule

COUNTRIES, SEXES, SECTORS = ("GH", "VN", "BR", "KR"), ("female", "male"), ("public", "private", "academic")


def random_problem(number: int, most: int = 9) -> Problem | None:
    """A small pool with scores that tie often; None when it contradicts itself on its face."""
    dice = random.Random(number)
    n = dice.randint(2, most)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((0, 500, 700, 701, 702, 800, 900)) if dice.random() < 0.7 else dice.randint(0, 1000),
            {
                "country": dice.choice(COUNTRIES),
                "sex": dice.choice(SEXES),
                "sector": tuple(dice.sample(SECTORS, dice.randint(1, 2))),
            },
        )
        for i in range(n)
    )
    dice_rules = []
    for k in range(dice.randint(0, 4)):
        where = {"sex": (dice.choice(SEXES),)} if dice.random() < 0.4 else {"sector": (dice.choice(SECTORS),)}
        if dice.random() < 0.4:
            where["country"] = tuple(dice.sample(COUNTRIES, dice.randint(1, 2)))
        floor = dice.choice((None, None, 1, 2, 3))
        cap = dice.choice((None, None, 1, 2, 3))
        dice_rules.append((f"r{k}", where, floor, None, cap, dice.randint(1, 2)))
    each = tuple(Each(trait, dice.randint(1, 2)) for trait in ("country", "sector") if dice.random() < 0.35)
    fixed = tuple(Fixed(f"p{i}", dice.random() < 0.5, "committee") for i in range(n) if dice.random() < 0.1)
    try:
        rules = tuple(Rule(*one) for one in dice_rules)
        return Problem(people, dice.randint(1, 6), dice.randint(0, 4), rules, each, fixed, seed=str(number))
    except ProblemError:
        return None


PROBLEMS = [problem for number in range(900) if (problem := random_problem(number)) is not None]


def keeps(problem: Problem, ids: frozenset[str], demands: frozenset[str] | None = None) -> bool:
    """Whether the list keeps every demand, or only those named as `Clash` names them."""
    people = [one for one in problem.applicants if one.id in ids]

    def wanted(words: str) -> bool:
        return demands is None or words in demands

    if len(people) > problem.seats and wanted(f"at most {problem.seats} seats"):
        return False
    for fixed in problem.fixed:
        words = f"{fixed.id} fixed {'in' if fixed.is_in else 'out'}"
        if (fixed.id in ids) != fixed.is_in and wanted(words):
            return False
    for rule in problem.rules:
        count = sum(all(set(values) & set(one.values(trait)) for trait, values in rule.where.items()) for one in people)
        if rule.floor is not None and count < rule.floor and wanted(f"{rule.name}: at least {rule.floor}"):
            return False
        if rule.cap is not None and count > rule.cap and wanted(f"{rule.name}: at most {rule.cap}"):
            return False
    for each in problem.each:
        values = [value for one in people for value in one.values(each.trait)]
        for value in set(values):
            words = f"each {each.trait} = {value}: at most {each.cap}"
            if values.count(value) > each.cap and wanted(words):
                return False
    return True


def every_list(problem: Problem) -> list[frozenset[str]]:
    ids = [one.id for one in problem.applicants]
    subsets = itertools.chain.from_iterable(itertools.combinations(ids, k) for k in range(len(ids) + 1))
    return [frozenset(one) for one in subsets]


def merit(problem: Problem, ids: frozenset[str]) -> int:
    return sum(one.score for one in problem.applicants if one.id in ids)


def judged_best(problem: Problem) -> tuple[int, frozenset[str]] | None:
    """The most merit and the canonical list: among the best, first by membership in order of SHA-256(seed|id)."""
    lists = [one for one in every_list(problem) if keeps(problem, one)]
    if not lists:
        return None
    order = sorted(
        (one.id for one in problem.applicants),
        key=lambda id: hashlib.sha256(f"{problem.seed}|{id}".encode()).hexdigest(),
    )
    best = max(lists, key=lambda ids: (merit(problem, ids), [id in ids for id in order]))
    return merit(problem, best), best


def ids_of(choices: tuple[selection.Choice, ...]) -> frozenset[str]:
    return frozenset(choice.id for choice in choices)


JUDGED = [(problem, judged_best(problem)) for problem in PROBLEMS]
FEASIBLE = [(problem, best) for problem, best in JUDGED if best is not None]
INFEASIBLE = [problem for problem, best in JUDGED if best is None]


def test_random_pools_cover_both_cases():
    assert len(FEASIBLE) > 300
    assert len(INFEASIBLE) > 100


def test_select_finds_the_list_that_brute_force_finds():
    for problem, (value, best) in FEASIBLE:
        result = selection.select(problem, explain=False)

        assert (result.merit_total, ids_of(result.selected)) == (value, best), problem.seed


def crooked_problem(number: int) -> Problem:
    """Pairs of languages with every language capped: the linear programme prefers halves of people."""
    dice = random.Random(number)
    languages = [f"L{i}" for i in range(5)]
    scores = dice.choice(((5000, 9000), (800, 900), range(10_001), (9000, 9001, 20)))
    people = tuple(
        Applicant(f"p{i}", dice.choice(scores), {"speaks": tuple(dice.sample(languages, dice.choice((2, 2, 3))))}) for i in range(10)
    )
    return Problem(people, dice.randint(2, 7), each=(Each("speaks", dice.randint(1, 2)),), seed=str(number))


def test_select_finds_the_best_list_where_the_linear_programme_is_fractional():
    gaps = []
    for number in range(250):
        problem = crooked_problem(number)
        result = selection.select(problem, explain=False)

        assert (result.merit_total, ids_of(result.selected)) == judged_best(problem), number
        gaps.append(result.gap)
    assert sum(gap > 0 for gap in gaps) > 40
    assert max(gaps) > 1000


def test_bound_is_never_below_the_merit_and_anyone_can_prove_it():
    for problem, (value, _) in FEASIBLE:
        result = selection.select(problem, explain=False)

        assert result.bound >= value
        assert selection.upper_bound(problem, result.prices) == result.bound
        assert selection.upper_bound(problem, ()) >= value


def test_costs_are_the_merit_brute_force_gains_without_the_rule():
    for problem, (value, _) in FEASIBLE[:120]:
        result = selection.select(problem)

        for report in result.rules:
            loose = dataclasses.replace(
                problem,
                rules=tuple(rule for rule in problem.rules if rule.name != report.name),
                each=tuple(each for each in problem.each if each.name != report.name),
            )
            assert report.cost == judged_best(loose)[0] - value


def test_needed_score_is_exact_when_the_score_is_changed_and_all_is_judged_again():
    checked = 0
    for problem, _ in FEASIBLE[:80]:
        result = selection.select(problem)
        for one in problem.applicants:
            needed = result.explanations[one.id].needed
            if needed is None:
                assert all(one.id not in ids for ids in every_list(problem) if keeps(problem, ids))
                continue

            def is_in(score: int, one: Applicant = one, problem: Problem = problem) -> bool:
                others = tuple(other for other in problem.applicants if other.id != one.id)
                changed = Applicant(one.id, score, one.traits)
                return one.id in judged_best(dataclasses.replace(problem, applicants=(*others, changed)))[1]

            checked += 1
            assert is_in(needed + 1)
            assert needed == 0 or not is_in(needed - 1)
    assert checked > 200


def test_binding_rules_are_those_whose_removal_turns_the_outcome():
    checked = 0
    for problem, (_, best) in FEASIBLE[:120]:
        result = selection.select(problem)
        free = {fixed.id for fixed in problem.fixed}
        turns: dict[str, list[str]] = {one.id: [] for one in problem.applicants}
        for report in result.rules:
            loose = dataclasses.replace(
                problem,
                rules=tuple(rule for rule in problem.rules if rule.name != report.name),
                each=tuple(each for each in problem.each if each.name != report.name),
            )
            for id in judged_best(loose)[1] ^ best:
                turns[id].append(report.name)
        for id, names in turns.items():
            if names and id not in free:
                checked += 1
                assert result.explanations[id].binding == tuple(names)
    assert checked > 50


def test_conflicts_are_conflicts_and_every_smaller_part_is_not():
    for problem in INFEASIBLE:
        with pytest.raises(Infeasible) as caught:
            selection.select(problem)

        words = frozenset(map(str, caught.value.conflict))
        lists = every_list(problem)
        assert not any(keeps(problem, ids, words) for ids in lists)
        for one in words:
            assert any(keeps(problem, ids, words - {one}) for ids in lists), (problem.seed, words, one)


def by_priority(problem: Problem, ids: frozenset[str]) -> tuple[int, int]:
    """By how many seats the list misses floors and caps, of priority 1 and of priority 2."""
    people = [one for one in problem.applicants if one.id in ids]
    missed = {1: 0, 2: 0}
    for rule in problem.rules:
        count = sum(rule.covers(one) for one in people)
        missed[rule.priority] += max(0, (rule.floor or 0) - count)
        missed[rule.priority] += 0 if rule.cap is None else max(0, count - rule.cap)
    for each in problem.each:
        values = [value for one in people for value in one.values(each.trait)]
        missed[1] += sum(max(0, values.count(value) - each.cap) for value in set(values))
    return missed[1], missed[2]


def test_relaxation_is_the_cheapest_by_priority():
    for problem in INFEASIBLE:
        with pytest.raises(Infeasible) as caught:
            selection.select(problem)

        priority = {rule.name: rule.priority for rule in problem.rules}
        came = {1: 0, 2: 0}
        for step in caught.value.relaxation:
            came[priority.get(step.rule, 1)] += step.by
        fixed = {one.id: one.is_in for one in problem.fixed}
        possible = [
            ids for ids in every_list(problem) if len(ids) <= problem.seats and all((id in ids) == is_in for id, is_in in fixed.items())
        ]
        assert (came[1], came[2]) == min(by_priority(problem, ids) for ids in possible)


def test_replacements_keep_every_rule_and_are_the_best_on_the_waitlist():
    for problem, (_, best) in FEASIBLE:
        result = selection.select(problem, explain=False)
        gone_out = {fixed.id for fixed in problem.fixed if not fixed.is_in}

        assert len(result.waitlist) == min(problem.waitlist, len(problem.applicants) - len(best | gone_out))
        assert ids_of(result.waitlist).isdisjoint(best | gone_out)
        assert [one.replaces for one in result.replacements] == [choice.id for choice in result.selected]
        relaxed = dataclasses.replace(problem, fixed=())
        for one in result.replacements:
            fits = [w.id for w in result.waitlist if keeps(relaxed, best - {one.replaces} | {w.id})]
            assert one.id == (fits[0] if fits else None)
            assert one.keeps_rules == bool(fits)


def test_everyone_has_a_replacement_when_one_exists_and_the_waitlist_is_long_enough():
    for problem, (_, best) in FEASIBLE[:150]:
        long = dataclasses.replace(problem, waitlist=9)
        result = selection.select(long, explain=False)
        relaxed = dataclasses.replace(problem, fixed=())
        outside = {one.id for one in problem.applicants} - best - {f.id for f in problem.fixed if not f.is_in}

        for one in result.replacements:
            exists = any(keeps(relaxed, best - {one.replaces} | {id}) for id in outside)
            assert (one.id is not None) == exists


def test_applicants_in_any_order_give_the_same_bytes():
    for problem, _ in FEASIBLE[:100]:
        people = list(problem.applicants)
        random.Random(problem.seed).shuffle(people)
        shuffled = Problem(
            tuple(people),
            problem.seats,
            problem.waitlist,
            problem.rules[::-1],
            problem.each,
            problem.fixed,
            problem.seed,
        )

        came, other = selection.select(problem, explain=False), selection.select(shuffled, explain=False)

        assert (came.selected, came.waitlist, came.replacements) == (other.selected, other.waitlist, other.replacements)


def test_json_gives_back_the_same_problem_and_selection():
    for problem, _ in FEASIBLE[:60]:
        result = selection.select(problem)

        assert Problem.from_json(problem.to_json()) == problem
        assert selection.Selection.from_json(result.to_json()) == result
        assert selection.Selection.from_json(result.to_json()).to_json() == result.to_json()


@given(st.integers(0, 10_000), st.integers(0, 3), st.sampled_from(("floor", "cap", "each", "seats")))
@settings(max_examples=150, deadline=None)
def test_loosening_a_rule_never_lowers_merit(number: int, at: int, what: str):
    problem = random_problem(number, most=14)
    if problem is None:
        return
    try:
        before = selection.select(problem, explain=False).merit_total
    except Infeasible:
        return
    rules, each = list(problem.rules), list(problem.each)
    if what == "floor" and at < len(rules) and rules[at].floor:
        rules[at] = dataclasses.replace(rules[at], floor=rules[at].floor - 1)
    elif what == "cap" and at < len(rules) and rules[at].cap is not None:
        rules[at] = dataclasses.replace(rules[at], cap=rules[at].cap + 1)
    elif what == "each" and at < len(each):
        each[at] = dataclasses.replace(each[at], cap=each[at].cap + 1)
    seats = problem.seats + (what == "seats")
    looser = dataclasses.replace(problem, rules=tuple(rules), each=tuple(each), seats=seats)

    assert selection.select(looser, explain=False).merit_total >= before
