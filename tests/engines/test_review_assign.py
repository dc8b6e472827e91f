"""The assignment against every possible one, against other solvers, and against what it promises.

Flow: pytest -> engines.review.assign, engines.review.arrays, engines.review.flow.
Reads: tests/vectors/preflib. Writes: nothing.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

from seedtrain.engines.review import arrays, flow
from seedtrain.engines.review.assign import assign
from seedtrain.engines.review.problem import Application, Bid, Reading, Reviewer, Weights
from seedtrain.engines.review.result import Assignment, Bar, Load, Pair, Shortfall
from tests.engines import review_readings as some


def pairs(found: Assignment) -> list[tuple[str, str, str]]:
    return [(pair.application, pair.reviewer, pair.kind) for pair in found.pairs]


@settings(max_examples=60, deadline=None)
@given(some.readings())
def test_assign_finds_what_no_other_assignment_beats(reading: Reading) -> None:
    """By trying all: most reviews, then fewest translations, then most points after loads, then the larger sum of ties."""
    table = arrays.table(reading)
    goal = arrays.goal(table)
    tie = arrays.keys(table)
    bits = min(40, arrays.ROOM - goal.width.bit_length() - goal.m.bit_length())
    price = reading.weights.translation

    def rank(chosen: flow.Flags) -> tuple[int, ...]:
        foreign = int((chosen & ~table.is_readable).sum())
        points = int(table.points[chosen].sum()) - some.paid(table, chosen) - (price or 0) * foreign
        first = sum(int(key) >> (64 - bits) for key in tie[chosen])
        then = sum((int(key) << bits & (2**64 - 1)) >> 24 for key in tie[chosen])
        return int(chosen.sum()), 0 if price is not None else -foreign, points, first, then

    best = max(some.every(table), key=rank)

    assert arrays.solve(table, goal).tolist() == best.tolist()


@settings(max_examples=60, deadline=None)
@given(some.readings(files=7, people=5))
def test_assign_keeps_what_it_promises_whatever_comes(reading: Reading) -> None:
    found = assign(reading)

    people = {one.id: one for one in reading.reviewers}
    barred = {(bar.application, bar.reviewer) for bar in found.bars}
    assert barred.isdisjoint((pair.application, pair.reviewer) for pair in found.pairs)
    assert len({(pair.application, pair.reviewer) for pair in found.pairs}) == len(found.pairs)
    new = {(pair.application, pair.reviewer) for pair in found.new}
    for load in found.loads:
        assert load.most is None or load.count <= max(load.most, load.held)
        assert not people[load.reviewer].is_away or load.count == load.held
    for one in reading.applications:
        held = {(one.id, reviewer) for reviewer in one.held_by} - barred
        assert held <= {(pair.application, pair.reviewer) for pair in found.pairs} - new
    assert found.total == sum(pair.points for pair in found.pairs)
    assert {one.application for one in found.short} == {
        one.id for one in reading.applications if sum(pair.application == one.id for pair in found.pairs) < reading.wanted(one)
    }


@settings(max_examples=30, deadline=None)
@given(some.readings(files=6, people=4))
def test_assign_when_everything_comes_in_another_order(reading: Reading) -> None:
    turned = replace(reading, applications=reading.applications[::-1], reviewers=reading.reviewers[::-1], bids=reading.bids[::-1])

    assert assign(turned, connect=True).to_json() == assign(reading, connect=True).to_json()


@settings(max_examples=40, deadline=None)
@given(some.readings(files=6, people=4))
def test_assign_when_one_more_may_read_is_never_worse(reading: Reading) -> None:
    reading = replace(reading, weights=replace(reading.weights, even=0, least=0, translation=None))
    more = replace(reading, reviewers=(*reading.reviewers, Reviewer("new", ("a", "b"), ("x",))))

    def rank(found: Assignment) -> tuple[int, int, int]:
        return len(found.pairs), -len(found.translations), found.total

    assert rank(assign(more)) >= rank(assign(reading))


@settings(max_examples=40, deadline=None)
@given(some.readings())
def test_settled_finds_the_largest_sum_of_ties_among_all_best(reading: Reading) -> None:
    """With no ties in the flow itself, so that all of them are left to be settled."""
    table = arrays.table(reading)
    goal = arrays.goal(table)
    network = flow.Network(goal.worth, table.need, np.full(len(table.need), goal.miss), goal.steps)
    tie = (arrays.keys(table) >> np.uint64(24)).astype(np.int64)

    found = arrays.settled(network, flow.best(network), tie, goal.m)

    best = max(some.every(table), key=lambda chosen: (flow.worth(network, chosen), sum(tie[chosen].tolist())))
    assert found.tolist() == best.tolist()


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([1, 2, 20, 200]), st.sampled_from([1, 2, 5, 30]))
def test_flow_of_any_network_is_proven_by_its_own_prices(seed: int, n: int, r: int) -> None:
    dice = np.random.default_rng(seed)
    scale = int(dice.choice([1, 1000, 10**12]))
    value = np.where(
        dice.random((n, r)) < dice.choice([0, 0.1, 0.6, 0.95]), flow.BARRED, dice.integers(-3, dice.choice([1, 4, 1000]), (n, r)) * scale
    )
    room = dice.integers(0, 1 + dice.choice([1, 2, 10, n]), r)
    steps = np.sort(dice.integers(-5, 6, (r, room.max() + 1)), axis=1) * scale
    steps[np.arange(room.max() + 1) >= room[:, None]] = flow.FULL
    network = flow.Network(value, dice.integers(0, 4, n), np.full(n, int(dice.choice([0, 3, 10**4])) * scale), steps)

    found = flow.best(network)

    assert (found.chosen.sum(axis=1) <= network.need).all()
    assert (found.chosen.sum(axis=0) <= room).all()
    assert not (found.chosen & (value == flow.BARRED)).any()
    assert flow.worth(network, found.chosen) == flow.bound(network, found.prices)


def test_flow_when_an_assignment_problem_as_scipy_solves_it() -> None:
    dice = np.random.default_rng(3)
    value = dice.integers(0, 1000, (300, 20))
    steps = np.column_stack((np.zeros((20, 15), dtype=np.int64), np.full(20, flow.FULL)))
    network = flow.Network(value, np.ones(300, dtype=np.int64), np.full(300, 10**6), steps)

    found = flow.best(network)

    wide = np.repeat(value, 15, axis=1)
    assert flow.worth(network, found.chosen) == int(wide[linear_sum_assignment(wide, maximize=True)].sum())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_assign_when_a_call_as_another_solver_sees_it(seed: int) -> None:
    """Points less what loads cost, as a whole-number programme with one column per step of a load."""
    reading = some.call(60, 12, seed, most=17, least=14, bars_country=True, weights=Weights(topic=7, even=1, least=9))
    table = arrays.table(reading)
    chosen = arrays.solve(table, arrays.goal(table))
    i, j = np.nonzero(table.is_open)
    count, r, most = len(i), 12, 17
    worth = table.points[i, j] - 10**6 * ~table.is_readable[i, j]
    step = [load - 9 * (load < 14) for load in range(most)] * r
    rows = np.zeros((60 + r, count + r * most))
    rows[i, np.arange(count)] = 1
    rows[60 + j, np.arange(count)] = 1
    rows[60 + np.repeat(np.arange(r), most), count + np.arange(r * most)] = -1
    sides = np.concatenate((np.full(60, 3), np.zeros(r)))

    judge = milp(
        -np.concatenate((worth, -np.array(step))), integrality=1, bounds=Bounds(0, 1), constraints=LinearConstraint(rows, sides, sides)
    )

    foreign = int((chosen & ~table.is_readable).sum())
    assert int(table.points[chosen].sum()) - some.paid(table, chosen) - 10**6 * foreign == round(-judge.fun)


def test_flow_when_thousands_are_read_is_proven_by_its_own_prices() -> None:
    """Large enough for prices that are learnt on a part first."""
    dice = np.random.default_rng(5)
    value = np.where(dice.random((4000, 40)) < 0.1, flow.BARRED, dice.integers(0, 4, (4000, 40)) * 1000)
    steps = np.column_stack((np.tile(np.arange(260) - 50 * (np.arange(260) < 200), (40, 1)), np.full(40, flow.FULL)))
    network = flow.Network(value, dice.integers(0, 4, 4000), np.full(4000, 10**6), steps)

    found = flow.best(network)

    assert flow.worth(network, found.chosen) == flow.bound(network, found.prices)
    assert (found.chosen.sum(axis=0).max() <= 260, bool(found.chosen[value == flow.BARRED].any())) == (True, False)


@pytest.mark.parametrize(("most", "total"), [(6, 231), (7, 232), (54, 233)])
def test_assign_when_a_real_conference_has_bid(most: int, total: int) -> None:
    reading = some.bids(most)

    found = assign(reading)

    table = arrays.table(reading)
    assert (found.total, len(found.pairs), found.short) == (total, 162, ())
    assert found.total == _three_each(np.where(table.is_open, table.points, -(10**6)), most)


def _three_each(value: np.ndarray, most: int) -> int:
    n, r = value.shape
    rows = np.zeros((n + r, n * r))
    at = np.arange(n * r)
    rows[at // r, at] = 1
    rows[n + at % r, at] = 1
    low = np.concatenate((np.full(n, 3), np.zeros(r)))
    high = np.concatenate((np.full(n, 3), np.full(r, most)))
    return round(-milp(-value.ravel(), bounds=Bounds(0, 1), constraints=LinearConstraint(rows, low, high)).fun)


def test_assign_names_every_kind_of_conflict_in_words() -> None:
    file = Application("A", employer="Plant 1", country="GHA", applicant="own", barred=frozenset({"said"}), cleared=frozenset({"seen"}))
    people = [
        Reviewer("own"),
        Reviewer("said"),
        Reviewer("seen", employer="plant  one", country="GHA"),
        Reviewer("works", employer=" PLANT 1", country="BRA"),
        Reviewer("lives", country="gha"),
    ]

    found = assign(Reading((file,), tuple(people), 2, bars_country=True))

    assert pairs(found) == [("A", "seen", "ordinary")]
    assert [(bar.reviewer, bar.kind, bar.reason) for bar in found.bars] == [
        ("lives", "country", "lives and A share the country GHA."),
        ("own", "own", "own wrote A."),
        ("said", "declared", "A conflict of said with A was declared."),
        ("works", "employer", "works and A share the employer Plant 1."),
    ]
    assert found.short == (Shortfall("A", 2, 1, {"own": 1, "declared": 1, "employer": 1, "country": 1}, 0, 0),)
    assert (
        found.short[0].reason == "A has 1 of 2 reviews. Who else could read it: 4 in conflict (own 1, declared 1, employer 1, country 1)."
    )


def test_assign_when_countries_do_not_bar() -> None:
    found = assign(Reading((Application("A", country="GHA"),), (Reviewer("x", country="GHA"),), 1))

    assert (pairs(found), found.bars) == ([("A", "x", "ordinary")], ())


def test_assign_keeps_what_is_held_and_takes_back_what_is_in_conflict() -> None:
    file = Application("A", employer="Plant", held_by=frozenset({"friend", "old", "gone"}))
    people = Reviewer("friend", employer="Plant"), Reviewer("old", most=0), Reviewer("new")

    found = assign(Reading((file,), people, 3))

    assert pairs(found) == [("A", "new", "ordinary"), ("A", "old", "held")]
    assert found.bars == (Bar("A", "friend", "employer", "Plant", was_held=True),)
    assert (found.short, found.loads) == (
        (),  # `gone` holds one too, though nobody knows them any more
        (Load("friend", 0, 0, 0, None), Load("new", 1, 0, 0, None), Load("old", 1, 1, 0, 0)),
    )


def test_assign_when_too_few_read_the_language_names_the_translations() -> None:
    files = [Application(f"A{i}", languages=("French",)) for i in range(3)]
    people = Reviewer("fr", ("french", "English"), most=2), Reviewer("en", ("English",), topics=("x",))

    found = assign(Reading(tuple(files), people, 1))

    assert (len(found.pairs), len(found.translations), found.translations[0].reviewer, found.short) == (3, 1, "en", ())


def test_assign_when_translation_has_a_price_may_prefer_the_expert() -> None:
    file = Application("A", ("fr",), ("cells",))
    people = Reviewer("reads", ("fr",)), Reviewer("knows", ("en",), ("cells",))

    cheap = assign(Reading((file,), people, 1, weights=Weights(topic=100, translation=99)))
    dear = assign(Reading((file,), people, 1, weights=Weights(topic=100, translation=101)))

    assert (pairs(cheap), pairs(dear)) == ([("A", "knows", "translation")], [("A", "reads", "ordinary")])


def test_assign_when_loads_are_full_lists_who_goes_short() -> None:
    files = [Application(f"A{i}") for i in range(3)]

    found = assign(Reading(tuple(files), (Reviewer("x", most=2), Reviewer("y", is_away=True)), 1))

    assert (len(found.pairs), len(found.short), found.short[0].away, found.short[0].full) == (2, 1, 1, 1)
    assert found.short[0].reason.endswith("Who else could read it: 1 away; 1 without room.")


def test_assign_meets_a_least_load_when_its_price_says_so() -> None:
    files = [Application(f"A{i}", topics=("x",)) for i in range(4)]
    people = Reviewer("knows", topics=("x",)), Reviewer("waits", least=2)

    loads = {
        price: [load.count for load in assign(Reading(tuple(files), people, 1, weights=Weights(100, 0, price))).loads]
        for price in (99, 101)
    }

    assert loads == {99: [4, 0], 101: [2, 2]}


def test_assign_is_as_even_as_any_plan_could_be() -> None:
    """Against every possible plan of a small case: the loads' squares are the least."""
    files = [Application(code, barred=frozenset(barred)) for code, barred in zip("ABCDE", ("3", "3", "3", "23", ""), strict=True)]
    people = [Reviewer(key) for key in "123"]

    found = assign(Reading(tuple(files), tuple(people), 1, seed="x"))

    may = [[key for key in "123" if key not in file.barred] for file in files]
    best = min(sum(choice.count(key) ** 2 for key in "123") for choice in itertools.product(*may))
    assert sum(load.count**2 for load in found.loads) == best


def test_assign_with_another_seed_is_another_list_of_the_same_worth() -> None:
    found = {seed: assign(replace(some.call(60, 12, weights=Weights(even=0)), seed=seed)) for seed in ("a", "b", "c")}

    assert len({one.to_json() for one in found.values()}) == 3
    assert len({one.total for one in found.values()}) == 1


def test_assign_when_it_was_carried_out_has_nothing_left_to_do() -> None:
    reading = some.call(40, 9)
    first = assign(reading)
    held = {file.id: frozenset(pair.reviewer for pair in first.pairs if pair.application == file.id) for file in reading.applications}

    again = assign(replace(reading, applications=tuple(replace(file, held_by=held[file.id]) for file in reading.applications)))

    assert (again.new, again.total, [load.count for load in again.loads]) == ((), first.total, [load.count for load in first.loads])


@pytest.mark.parametrize(("files", "people"), [((), ()), ((Application("A"),), ()), ((), (Reviewer("x"),))])
def test_assign_when_nobody_is_there(files: tuple[Application, ...], people: tuple[Reviewer, ...]) -> None:
    found = assign(Reading(files, people, 2, fairness="fair"), connect=True)

    assert (found.pairs, len(found.short), found.panels) == ((), len(files), ())


def test_assignment_as_tables_and_as_json() -> None:
    found = assign(Reading((Application("A", employer="P"),), (Reviewer("x", employer="P"), Reviewer("y")), 2, bids=(Bid("A", "y", 3),)))

    tables = found.tables()
    assert tables["reviews"] == (("application", "reviewer", "kind", "points"), ("A", "y", "ordinary", 3))
    assert tables["conflicts"][1] == ("A", "x", "employer", "no", "x and A share the employer P.")
    assert tables["panels"] == (("panel", "what", "id"), (1, "application", "A"), (1, "reviewer", "y"))
    assert (found.pairs[0], found.worst, found.worst_application) == (Pair("A", "y", "ordinary", 3), 3, "A")
    whole = json.loads(found.to_json())
    assert (whole["schema"], whole["pairs"], whole["total"]) == ("seedtrain.review.assignment/1", [["A", "y", "ordinary", 3]], 3)
