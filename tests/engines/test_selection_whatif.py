"""What another rule would do: every point of a curve is selected again from scratch and must agree.

Flow: pytest -> engines.selection.whatif.
Reads: random small pools by number. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
import time

import pytest

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule, select
from seedtrain.engines.selection.problem import BY_PRIORITY
from seedtrain.engines.selection.whatif import MOST_POINTS, Change, Difference, Point, changed, compare, sweep
from tests.engines.test_selection import PROBLEMS
from tests.engines.test_selection_scale import call


def cast() -> Problem:
    people = (
        Applicant("amina", 8640, {"sex": "female", "country": "GH"}),
        Applicant("linh", 8810, {"sex": "male", "country": "VN"}),
        Applicant("rafael", 9050, {"sex": "male", "country": "BR"}),
        Applicant("bruna", 8000, {"sex": "female", "country": "BR"}),
    )
    return Problem(people, 2, 1, (Rule("women", {"sex": ("female",)}, floor=1, target=1),), (Each("country", 1, why="spread"),))


def test_changed_sets_what_is_named_and_nothing_else():
    problem = cast()

    came = changed(
        problem, [Change("women", "floor", 2), Change("women", "target", None), Change("seats", "cap", 3), Change("each country", "cap", 2)]
    )

    assert came == dataclasses.replace(
        problem, seats=3, rules=(dataclasses.replace(problem.rules[0], floor=2, target=None),), each=(Each("country", 2, why="spread"),)
    )
    assert changed(problem, []) == problem


def test_changed_takes_away_a_bound_and_a_whole_each_cap():
    came = changed(cast(), [Change("women", "floor", None), Change("each country", "cap", None)])

    assert (came.rules[0].floor, came.each) == (None, ())


def test_changes_may_contradict_each_other_on_the_way_but_not_at_the_end():
    problem = changed(cast(), [Change("women", "target", None), Change("women", "cap", 1)])

    came = changed(problem, [Change("women", "floor", 2), Change("women", "cap", 2)])

    assert (came.rules[0].floor, came.rules[0].cap) == (2, 2)
    with pytest.raises(ProblemError, match="asks for a floor of 2 but a cap of 1"):
        changed(problem, [Change("women", "floor", 2)])


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (
            Change("womne", "floor", 1),
            "unknown_rule",
            "A change expects the name of a rule; 'womne' is none. Known: seats, women, each country.",
        ),
        (Change("women", "flor", 1), "unknown_field", "A change of women expects one of floor, target, cap, priority; 'flor' came."),
        (Change("seats", "floor", 1), "unknown_field", "A change of seats expects one of cap; 'floor' came."),
        (Change("each country", "floor", 1), "unknown_field", "A change of each country expects one of cap, priority; 'floor' came."),
        (Change("seats", "cap", None), "not_a_count", "seats expects a whole number of at least 1; None came."),
        (Change("women", "priority", None), "not_a_count", "priority of rule women expects a whole number of at least 1; None came."),
        (Change("women", "floor", -1), "not_a_count", "floor of rule women expects a whole number of at least 0; -1 came."),
        (Change("women", "floor", 3), "floor_above_target", "Rule women asks for a floor of 3 but a target of 1"),
    ],
)
def test_a_change_that_cannot_be_made_is_named(change: Change, code: str, words: str):
    with pytest.raises(ProblemError) as error:
        changed(cast(), [change])

    assert (error.value.code, str(error.value).startswith(words)) == (code, True), str(error.value)


def test_the_same_number_changed_twice_is_refused():
    with pytest.raises(ProblemError, match="floor of women came more than once"):
        changed(cast(), [Change("women", "floor", 1), Change("women", "floor", 0)])


def test_compare_names_who_enters_and_leaves_and_the_cost():
    problem = cast()
    before, after = select(problem), select(changed(problem, [Change("women", "floor", 0)]))

    assert compare(before, after) == Difference(enters=("linh",), leaves=("amina",), merit_before=17690, merit_after=17860)
    assert compare(before, after).cost == -170
    assert compare(after, before).cost == 170
    assert compare(before, before) == Difference((), (), 17690, 17690)


def selected_again(problem: Problem, rule: str, field: str, value: int) -> tuple[int | None, int | None]:
    """Merit and members by asking `select` anew."""
    changes = [Change(rule, field, value)]
    if any(one.name == rule for one in problem.rules):
        changes.append(Change(rule, "target", None))
    try:
        made = select(changed(problem, changes), explain=False)
    except Infeasible:
        return None, None
    except ProblemError as error:
        # A contradiction on its face is also a problem without a list.
        if error.code not in {"floor_above_cap", "floor_above_seats", "floors_exceed_seats", "fixed_exceed_seats"}:
            raise
        return None, None
    if rule == "seats":
        return made.merit_total, len(made.selected)
    return made.merit_total, next(report.achieved for report in made.rules if report.name == rule)


def test_every_point_is_what_selecting_again_gives():
    tried = none = 0
    for problem in PROBLEMS[:160]:
        names = [(rule.name, field) for rule in problem.rules for field in ("floor", "cap")]
        names += [(each.name, "cap") for each in problem.each] + [("seats", "cap")]
        dice = random.Random(tried)
        for rule, field in dice.sample(names, min(2, len(names))):
            for point in sweep(problem, rule, field):
                assert (point.merit, point.achieved) == selected_again(problem, rule, field, point.value), (problem, rule, field, point)
                tried += 1
                none += point.merit is None
    assert tried > 800
    assert none > 50


def test_merit_never_rises_with_a_floor_nor_falls_with_a_cap():
    for number in range(6):
        problem = call(164, 20, 0, number)
        for rule, field in (("women", "floor"), ("regulators", "cap"), ("each country", "cap"), ("seats", "cap")):
            points = sweep(problem, rule, field)
            ordered = points if field == "floor" else points[::-1]
            for looser, tighter in itertools.pairwise(ordered):
                assert tighter.merit is None or (looser.merit is not None and looser.merit >= tighter.merit)


def test_the_bound_of_now_is_marked_and_has_the_merit_of_the_selection():
    problem = call(164, 20, 0, 1)

    for rule, field, now in (("women", "floor", 10), ("upper middle", "cap", 6), ("each country", "cap", 2), ("seats", "cap", 20)):
        points = [point for point in sweep(problem, rule, field) if point.is_now]

        assert [(point.value, point.merit) for point in points] == [(now, select(problem, explain=False).merit_total)]


def test_a_rule_without_the_bound_stands_at_its_loosest_value():
    problem = call(164, 20, 0, 1)

    assert [point.value for point in sweep(problem, "upper middle", "floor") if point.is_now] == [0]
    assert [point.value for point in sweep(problem, "women", "cap") if point.is_now] == [20]


def test_default_values_reach_from_nothing_to_what_group_and_seats_allow():
    problem = cast()

    assert [point.value for point in sweep(problem, "women")] == [0, 1, 2]
    assert [point.value for point in sweep(problem, "seats", "cap")] == [1, 2, 3, 4]
    assert [point.value for point in sweep(problem, "each country", "cap")] == [0, 1, 2]
    assert [point.value for point in sweep(problem, "women", values=(2, 0, 2))] == [0, 2]
    many = sweep(call(1000, 400, 0, 1), "each country", "cap")
    # The largest country of that pool has 204 people; the cap as it stands lies on the grid.
    assert (many[0].value, many[-1].value, len(many)) == (0, 204, MOST_POINTS)
    assert sum(point.is_now for point in many) == 1


def test_infeasible_points_say_none():
    problem = dataclasses.replace(cast(), fixed=(Fixed("linh", True, "host"),))

    assert sweep(problem, "women") == (
        Point(0, 17860, 0, False),
        Point(1, 17450, 1, True),
        Point(2, None, None, False),
    )


def test_with_floors_by_priority_a_floor_out_of_reach_takes_nothing():
    problem = dataclasses.replace(cast(), fixed=(Fixed("linh", True, "host"),), floors=BY_PRIORITY)

    assert [(point.value, point.merit, point.achieved) for point in sweep(problem, "women")] == [
        (0, 17860, 0),
        (1, 17450, 1),
        (2, 17450, 1),
    ]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ({"rule": "womne"}, "unknown_rule"),
        ({"rule": "women", "field": "target"}, "unknown_field"),
        ({"rule": "each country"}, "unknown_field"),
        ({"rule": "women", "values": (0, -1)}, "not_a_count"),
        ({"rule": "seats", "field": "cap", "values": (0,)}, "not_a_count"),
        ({"rule": "women", "values": (True,)}, "not_a_count"),
    ],
)
def test_a_curve_that_cannot_be_drawn_is_named(ask: dict, code: str):
    with pytest.raises(ProblemError) as error:
        sweep(cast(), **ask)

    assert error.value.code == code


def test_progress_counts_every_point():
    seen: list[tuple[int, int]] = []

    sweep(cast(), "women", progress=lambda done, total: seen.append((done, total)))

    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_twenty_points_of_a_real_call_come_at_once():
    problem = call(164, 20, 15, 1, step=1)
    sweep(problem, "women")

    began = time.process_time()
    points = sweep(problem, "women")

    # 16 ms when measured; the limit leaves room for a slow machine.
    assert (len(points), time.process_time() - began < 0.3) == (21, True)
