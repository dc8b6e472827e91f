"""All open seats filled at once, against every possible set of invitations.

Flow: pytest -> engines.selection.refill; the judge is `judged` below.
Reads: random small pools by number. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
import time

import pytest

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule, Selection, select
from seedtrain.engines.selection.refill import Missing, Refill, refill
from seedtrain.engines.selection.result import Choice
from tests.engines.test_selection import PROBLEMS
from tests.engines.test_selection_scale import call

Counts = dict[str, int]


def members(problem: Problem, ids: frozenset[str]) -> tuple[Counts, dict[tuple[str, str], int]]:
    """How many of `ids` are in the group of each rule, and have each value of each capped trait."""
    people = [one for one in problem.applicants if one.id in ids]
    groups = {
        rule.name: sum(all(set(values) & set(one.values(trait)) for trait, values in rule.where.items()) for one in people)
        for rule in problem.rules
    }
    values = {
        (each.name, value): sum(value in one.values(each.trait) for one in people)
        for each in problem.each
        for value in {value for one in problem.applicants for value in one.values(each.trait)}
    }
    return groups, values


def judged(problem: Problem, held: frozenset[str], waiting: frozenset[str]) -> tuple[frozenset[str], dict[str, int], set[str]]:
    """Whom to invite, what is missing to which floor, and which caps those who hold a seat exceed already."""
    had, had_values = members(problem, held)
    caps = {each.name: each.cap for each in problem.each}
    levels = sorted({rule.priority for rule in problem.rules})
    order = sorted(waiting, key=problem.tie_key)
    score = {one.id: one.score for one in problem.applicants}

    def keeps_caps(ids: frozenset[str]) -> bool:
        groups, values = members(problem, ids)
        within = all(rule.cap is None or groups[rule.name] <= max(rule.cap, had[rule.name]) for rule in problem.rules)
        return within and all(count <= max(caps[name], had_values[name, value]) for (name, value), count in values.items())

    def missing(ids: frozenset[str]) -> list[int]:
        groups, _ = members(problem, ids)
        return [max(0, (rule.floor or 0) - groups[rule.name]) for rule in problem.rules]

    def rank(new: frozenset[str]) -> tuple[object, ...]:
        short = missing(held | new)
        by_level = [sum(by for by, rule in zip(short, problem.rules, strict=True) if rule.priority == level) for level in levels]
        return by_level, short, -sum(map(score.__getitem__, new)), [id not in new for id in order]

    room = max(0, problem.seats - len(held))
    sets = (frozenset(new) for k in range(room + 1) for new in itertools.combinations(sorted(waiting), k))
    new = min((new for new in sets if keeps_caps(held | new)), key=rank)
    short = {rule.name: by for rule, by in zip(problem.rules, missing(held | new), strict=True) if by}
    over = {rule.name for rule in problem.rules if rule.cap is not None and had[rule.name] > rule.cap}
    over |= {name for (name, value), count in had_values.items() if count > caps[name]}
    return new, short, over


def made(problem: Problem) -> Selection | None:
    try:
        return select(problem, explain=False)
    except Infeasible:
        return None


@pytest.mark.parametrize("beyond_waitlist", [False, True])
def test_refill_is_the_best_of_every_set_of_invitations(beyond_waitlist: bool):
    kept = broken = over = several = 0
    for number, problem in enumerate(PROBLEMS[:600]):
        selection = made(problem)
        if selection is None:
            continue
        dice = random.Random(number)
        ids = [choice.id for choice in selection.selected]
        gone = frozenset(dice.sample(ids, dice.randint(0, len(ids))))
        accepted = frozenset(dice.sample([one.id for one in problem.applicants], dice.randint(0, 1)))
        held = (frozenset(ids) | accepted) - gone
        listed = {one.id for one in problem.applicants} if beyond_waitlist else {choice.id for choice in selection.waitlist}
        waiting = frozenset(listed - held - gone - {fixed.id for fixed in problem.fixed if not fixed.is_in})

        came = refill(problem, selection, accepted, gone, beyond_waitlist)

        new, short, exceeded = judged(problem, held, waiting)
        assert frozenset(choice.id for choice in came.invited) == new, number
        assert {one.rule: one.by for one in came.missing} == short, number
        assert came.broken == tuple(
            name for name in (*(r.name for r in problem.rules), *(e.name for e in problem.each)) if name in exceeded | set(short)
        )
        assert (came.keeps_rules, came.short) == (not came.broken, sum(short.values()))
        assert came.empty == max(0, problem.seats - len(held) - len(new))
        kept += came.keeps_rules
        broken += bool(short)
        over += bool(exceeded)
        several += len(new) > 1
    assert min(kept, broken, several) > 25
    assert over > 5


def cast() -> Problem:
    """Three seats, at least one for Ghana and two for women, at most one from each country but Ghana's two."""
    people = (
        Applicant("amina", 8600, {"country": "GH", "sex": "female"}),
        Applicant("efua", 7000, {"country": "GH", "sex": "female"}),
        Applicant("linh", 8800, {"country": "VN", "sex": "female"}),
        Applicant("thao", 8000, {"country": "VN", "sex": "female"}),
        Applicant("rafael", 9100, {"country": "BR", "sex": "male"}),
        Applicant("bruno", 9000, {"country": "BR", "sex": "male"}),
    )
    rules = (
        Rule("women", {"sex": ("female",)}, floor=2, priority=1),
        Rule("Ghana", {"country": ("GH",)}, floor=1, priority=2),
    )
    return Problem(people, 3, 3, rules, (Each("country", 1),), seed="2025")


def test_two_seats_at_once_are_filled_so_that_both_rules_hold():
    problem = cast()
    selection = select(problem)

    came = refill(problem, selection, accepted=frozenset({"rafael"}), gone=frozenset({"amina", "linh"}))

    assert [choice.id for choice in selection.selected] == ["rafael", "linh", "amina"]
    assert came == Refill((Choice("thao", 8000, 1), Choice("efua", 7000, 2)), keeps_rules=True, broken=(), short=0)


def test_a_floor_out_of_reach_says_by_how_much_and_no_cap_is_broken_for_it():
    problem = cast()

    came = refill(problem, select(problem), frozenset({"rafael"}), gone=frozenset({"amina", "linh", "efua"}))

    assert came == Refill(
        (Choice("thao", 8000, 1),), False, ("women", "Ghana"), short=2, missing=(Missing("women", 1), Missing("Ghana", 1)), empty=1
    )


def test_what_the_held_exceed_is_named_and_stops_nobody():
    problem = cast()

    came = refill(problem, select(problem), accepted=frozenset({"bruno"}), gone=frozenset({"amina", "linh"}))

    assert came == Refill((Choice("efua", 7000, 1),), False, ("women", "each country"), short=1, missing=(Missing("women", 1),))


def test_people_outside_the_waitlist_are_asked_only_on_request():
    problem = dataclasses.replace(cast(), waitlist=0)
    selection = select(problem)

    closed = refill(problem, selection, frozenset(), frozenset({"amina"}))
    opened = refill(problem, selection, frozenset(), frozenset({"amina"}), beyond_waitlist=True)

    assert (closed.invited, closed.broken, closed.short, closed.empty) == ((), ("women", "Ghana"), 2, 1)
    assert [choice.id for choice in opened.invited] == ["efua"]


def test_nobody_is_invited_while_every_seat_is_held():
    problem = cast()
    selection = select(problem)

    assert refill(problem, selection, frozenset(), frozenset()) == Refill((), True, (), 0)
    assert refill(problem, selection, frozenset({"thao", "efua"}), frozenset()).invited == ()


def test_who_accepted_and_left_is_gone_and_who_is_fixed_out_stays_out():
    problem = dataclasses.replace(cast(), fixed=(Fixed("efua", False, "came last year"),))
    selection = select(problem)

    came = refill(problem, selection, accepted=frozenset({"amina"}), gone=frozenset({"amina"}), beyond_waitlist=True)

    assert (came.invited, came.broken) == ((), ("women", "Ghana"))


def test_a_second_round_follows_from_the_first():
    """Inviting, counting the invited as seated and asking again invites nobody more."""
    for number in range(4):
        problem = call(164, 20, 60, number)
        selection = made(problem)
        if selection is None:
            continue
        gone = frozenset(choice.id for choice in selection.selected[::3])
        first = refill(problem, selection, frozenset(), gone)
        invited = frozenset(choice.id for choice in first.invited)
        if first.empty == 0:
            assert refill(problem, selection, invited, gone).invited == ()


def test_another_problem_and_unknown_people_are_refused():
    problem = cast()
    other = select(dataclasses.replace(problem, seed="2026"))

    with pytest.raises(ProblemError, match="belongs to problem"):
        refill(problem, other, frozenset(), frozenset())
    with pytest.raises(ProblemError, match="'otto' came"):
        refill(problem, select(problem), frozenset(), frozenset({"otto"}))


def test_a_real_call_is_refilled_at_once():
    problem = call(164, 20, 60, 1, step=1)
    selection = select(problem, explain=False)
    gone = frozenset(choice.id for choice in selection.selected[:6])
    refill(problem, selection, frozenset(), gone)

    began = time.process_time()
    came = refill(problem, selection, frozenset(), gone)

    # 2 ms when measured.
    assert (len(came.invited), time.process_time() - began < 0.1) == (6, True)
