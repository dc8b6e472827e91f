"""Floors that cannot all be kept give way by priority, before merit is looked at; the judge tries every list.

Flow: pytest -> engines.selection.
Reads: random small problems. Writes: nothing.
"""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, Rule, Selection, select, upper_bound
from seedtrain.engines.selection.problem import BY_PRIORITY

PERSON = st.tuples(st.integers(0, 12), st.sampled_from("fm"), st.sampled_from("abc"))
FLOORS = st.lists(st.tuples(st.sampled_from(["f", "m", "a", "b", "c"]), st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=4)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    people = [
        Applicant(f"p{i}", score, {"sex": sex, "land": land})
        for i, (score, sex, land) in enumerate(draw(st.lists(PERSON, min_size=2, max_size=8)))
    ]
    seats = draw(st.integers(1, 4))
    rules = []
    for i, (value, floor, priority) in enumerate(draw(FLOORS)):
        trait = "sex" if value in "fm" else "land"
        rules.append(Rule(f"r{i}", {trait: (value,)}, floor=min(floor, seats), priority=priority))
    each = (Each("land", draw(st.integers(1, 3))),) if draw(st.booleans()) else ()
    fixed = (Fixed("p0", draw(st.booleans()), "said so"),) if draw(st.booleans()) else ()
    return Problem(tuple(people), seats, 0, tuple(rules), each, fixed, seed=draw(st.sampled_from(["x", "y"])), floors=BY_PRIORITY)


def judge(problem: Problem) -> tuple[list[int], int, list[str]] | None:
    """Missing seats by priority level, the most merit, and the canonical list, by trying every list."""
    fixed = {one.id: one.is_in for one in problem.fixed}
    levels = sorted({rule.priority for rule in problem.rules})
    found: list[tuple[list[int], list[int], int, list[bool], list[str]]] = []
    by_key = sorted(problem.applicants, key=lambda one: problem.tie_key(one.id))
    for size in range(problem.seats + 1):
        for chosen in itertools.combinations(problem.applicants, size):
            ids = {one.id for one in chosen}
            if any((id in ids) != is_in for id, is_in in fixed.items()):
                continue
            if any(sum(one.traits["land"] == land for one in chosen) > each.cap for each in problem.each for land in "abc"):
                continue
            missing = [max(0, (rule.floor or 0) - sum(rule.covers(one) for one in chosen)) for rule in problem.rules]
            totals = [sum(m for m, rule in zip(missing, problem.rules, strict=True) if rule.priority == level) for level in levels]
            keyed = [one.id not in ids for one in by_key]
            found.append((totals, missing, -sum(one.score for one in chosen), keyed, sorted(ids)))
    if not found:
        return None
    totals, missing, merit, _, ids = min(found)
    return missing, -merit, ids


@settings(max_examples=150, deadline=None)
@given(problem=problems())
def test_floors_give_way_by_priority_before_merit(problem: Problem):
    expected = judge(problem)

    try:
        made = select(problem, explain=False)
    except Infeasible:
        made = None

    if expected is None or made is None:
        assert (made, expected) == (None, None)
        return
    missing, merit, ids = expected
    gave_way = {step.rule: step.by for step in made.shortfalls}
    assert [gave_way.get(rule.name, 0) for rule in problem.rules] == missing
    assert (made.merit_total, sorted(choice.id for choice in made.selected)) == (merit, ids)
    assert upper_bound(problem, made.prices, made.shortfalls) == made.bound >= merit
    assert Selection.from_json(made.to_json()) == made
