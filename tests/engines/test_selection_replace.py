"""Who is invited next, against brute force over every way to fill the open seats.

Flow: pytest -> engines.selection.replace.
Reads: random small pools by number. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import random

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Infeasible, Problem, ProblemError, Replacement, Rule
from tests.engines.test_selection import keeps
from tests.engines.test_selection_scale import call


def random_problem(number: int) -> Problem | None:
    dice = random.Random(number)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((500, 700, 700, 800, 900)),
            {"country": dice.choice(("GH", "VN", "BR")), "sex": dice.choice(("female", "male"))},
        )
        for i in range(dice.randint(5, 10))
    )
    rules = (
        Rule("women", {"sex": ("female",)}, floor=dice.randint(0, 2), cap=dice.choice((None, 3)), priority=1),
        Rule("Ghana", {"country": ("GH",)}, floor=dice.randint(0, 2), priority=2),
    )
    each = (Each("country", dice.randint(1, 3)),)
    try:
        return Problem(people, dice.randint(2, 4), dice.randint(1, 5), rules, each, seed=str(number))
    except ProblemError:
        return None


def missed(problem: Problem, ids: frozenset[str]) -> tuple[int, int]:
    """Seats by which the list misses the rules of priority 1 and 2."""
    people = [one for one in problem.applicants if one.id in ids]
    women = sum(one.traits["sex"] == "female" for one in people)
    ghana = sum(one.traits["country"] == "GH" for one in people)
    floor, cap = problem.rules[0].floor, problem.rules[0].cap
    countries = [one.traits["country"] for one in people]
    first = max(0, floor - women) + (0 if cap is None else max(0, women - cap))
    first += sum(max(0, countries.count(c) - problem.each[0].cap) for c in set(countries))
    return first, max(0, problem.rules[1].floor - ghana)


def judged_next(problem: Problem, waiting: list[str], held: frozenset[str]) -> list[tuple[str, bool]]:
    """Every right answer: one, or several when the rules must give in the cheapest way."""
    free = problem.seats - len(held)
    fills = [frozenset(t) for k in range(1, free + 1) for t in itertools.combinations(waiting, k)]
    if not fills:
        return []
    score = {one.id: one.score for one in problem.applicants}
    key = {id: hashlib.sha256(f"{problem.seed}|{id}".encode()).hexdigest() for id in score}
    least = min(missed(problem, held | fill) for fill in fills)
    cheapest = [fill for fill in fills if missed(problem, held | fill) == least]
    order = sorted(waiting, key=key.__getitem__)
    if least > (0, 0):
        return [(id, False) for fill in cheapest for id in fill]
    best = max(cheapest, key=lambda fill: (sum(map(score.__getitem__, fill)), [id in fill for id in order]))
    return [(min(best, key=lambda id: (-score[id], key[id])), True)]


def test_replace_names_whom_brute_force_names():
    kept = broken = 0
    for number in range(300):
        problem = random_problem(number)
        if problem is None:
            continue
        try:
            made = selection.select(problem, explain=False)
        except Infeasible:
            continue
        dice = random.Random(number)
        ids = [choice.id for choice in made.selected]
        gone = frozenset(dice.sample(ids, dice.randint(1, len(ids))))
        held = frozenset(ids) - gone
        waiting = [choice.id for choice in made.waitlist]

        came = selection.replace(problem, frozenset(), gone)

        expected = judged_next(problem, waiting, held)
        assert (came is None) == (not expected)
        if came is not None:
            assert (came.id, came.keeps_rules) in expected, number
            assert came.keeps_rules == (not came.broken)
            kept += came.keeps_rules
            broken += not came.keeps_rules
    assert kept > 50
    assert broken > 20


def cast() -> Problem:
    """Amina and Efua from Ghana, Linh from Viet Nam, Rafael and Bruna from Brazil; two seats, one for Ghana."""
    people = (
        Applicant("amina", 8600, {"country": "GH"}),
        Applicant("efua", 7000, {"country": "GH"}),
        Applicant("linh", 8800, {"country": "VN"}),
        Applicant("rafael", 9100, {"country": "BR"}),
        Applicant("bruna", 9000, {"country": "BR"}),
    )
    return Problem(people, 2, 3, (Rule("Ghana", {"country": ("GH",)}, floor=1),), (Each("country", 1),))


def test_replace_keeps_the_floor_and_not_only_the_order_of_merit():
    problem = cast()

    assert [choice.id for choice in selection.select(problem).selected] == ["rafael", "amina"]
    assert selection.replace(problem, frozenset({"rafael"}), frozenset({"amina"})) == Replacement("efua", True)
    assert selection.replace(problem, frozenset({"amina"}), frozenset({"rafael"})) == Replacement("bruna", True)


def test_replace_says_which_rule_breaks_when_nobody_can_keep_them_all():
    problem = cast()

    came = selection.replace(problem, frozenset({"rafael"}), frozenset({"amina", "efua"}))

    assert came == Replacement("linh", False, ("Ghana",))


def test_replace_names_nobody_while_no_seat_is_free_or_nobody_waits():
    problem = cast()

    assert selection.replace(problem, frozenset({"rafael", "amina"}), frozenset()) is None
    assert selection.replace(problem, frozenset({"rafael", "efua"}), frozenset({"amina"})) is None
    assert selection.replace(problem, frozenset(), frozenset({"amina", "efua", "linh", "rafael", "bruna"})) is None


def test_replace_counts_the_selected_who_have_not_answered_as_seated():
    problem = cast()

    assert selection.replace(problem, frozenset(), frozenset({"amina"})) == Replacement("efua", True)


def test_replacements_in_a_real_call_are_those_that_trying_everybody_finds():
    found = none = 0
    for number in range(8):
        problem = call(164, 20, 25, number, step=100)
        try:
            made = selection.select(problem, explain=False)
        except Infeasible:
            continue
        seated = frozenset(choice.id for choice in made.selected)
        for one in made.replacements:
            fits = (choice.id for choice in made.waitlist if keeps(problem, seated - {one.replaces} | {choice.id}))
            assert one.id == next(fits, None), (number, one)
            found += one.id is not None
            none += one.id is None
    assert found > 80
    assert none > 0


def test_a_short_waitlist_holds_those_who_cover_the_most_members():
    """The first covers the most, each next one the most of those still uncovered, whoever is first by merit among equals."""
    for number in range(8):
        problem = call(164, 20, 2, number, step=100)
        try:
            made = selection.select(problem, explain=False)
        except Infeasible:
            continue
        seated = frozenset(choice.id for choice in made.selected)
        wide = selection.select(dataclasses.replace(problem, waitlist=144), explain=False)
        best = {one.id for one in wide.replacements if one.id}
        if len(best) <= 2:
            continue
        order = [choice.id for choice in wide.waitlist if choice.id in best]
        covers = {id: {gone for gone in seated if keeps(problem, seated - {gone} | {id})} for id in order}
        first = max(order, key=lambda id: len(covers[id]))
        second = max((id for id in order if id != first), key=lambda id: len(covers[id] - covers[first]))

        assert {choice.id for choice in made.waitlist} == {first, second}, number
