"""The fair assignment against every possible one and against another solver; what its bounds are worth.

Flow: pytest -> engines.review.fair, raising, exact.
Reads: tests/vectors/preflib. Writes: nothing.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from scipy.optimize import Bounds, LinearConstraint, milp

from seedtrain.engines.review import arrays, exact, fair
from seedtrain.engines.review.assign import assign
from seedtrain.engines.review.flow import Flags
from seedtrain.engines.review.problem import Application, Bid, Reading, Reviewer, Weights
from tests.engines import review_readings as some


@settings(max_examples=50, deadline=None)
@given(some.readings())
def test_fair_finds_what_no_other_assignment_beats(reading: Reading) -> None:
    """By trying all with as many reviews each and no more translations: highest level, then most points after loads, then ties."""
    table = arrays.table(reading)
    goal = arrays.goal(table)
    start = arrays.solve(table, goal)
    price = reading.weights.translation
    counted = np.array([reading.wanted(one) > 0 for one in reading.applications], dtype=bool)
    ceiling = np.where(counted, fair.ceilings(table, start), -(10**9))
    same = [
        chosen
        for chosen in some.every(table)
        if (chosen.sum(axis=1) == start.sum(axis=1)).all()
        and (price is not None or (chosen & ~table.is_readable).sum() <= (start & ~table.is_readable).sum())
    ]

    def rank(chosen: Flags) -> tuple[int, int]:
        foreign = int((chosen & ~table.is_readable).sum())
        return (
            fair.level_of(table, chosen, ceiling),
            int(table.points[chosen].sum()) - some.paid(table, chosen) - (price or 0) * foreign,
        )

    found = fair.fair(table, goal, start)

    if not counted.any():
        assert found is None
        return
    assert found is not None
    assert (rank(found.chosen), found.is_highest) == (max(map(rank, same)), True)
    assert found.level == rank(found.chosen)[0]
    assert max(int(fair.sums(table, chosen)[counted].min()) for chosen in same) <= found.worst_bound


@settings(max_examples=40, deadline=None)
@given(some.readings(files=7, people=5))
def test_fair_gives_nobody_fewer_reviews_and_breaks_no_limit(reading: Reading) -> None:
    total, found = assign(reading), assign(replace(reading, fairness="fair"))

    def counts(pairs: tuple[str, ...]) -> list[int]:
        return [pairs.count(one.id) for one in reading.applications]

    assert counts(tuple(pair.application for pair in found.pairs)) == counts(tuple(pair.application for pair in total.pairs))
    assert all(load.most is None or load.count <= max(load.most, load.held) for load in found.loads)
    assert found.worst is None or (found.worst_bound is not None and (total.worst or 0) <= found.worst <= found.worst_bound)
    assert {(bar.application, bar.reviewer) for bar in found.bars}.isdisjoint((p.application, p.reviewer) for p in found.pairs)


def test_fair_takes_from_the_sum_to_lift_the_last() -> None:
    """One expert, two applications: x reads A for 10 or B for 9, y reads A for 3 or B for 0."""
    bids = (Bid("A", "x", 10), Bid("B", "x", 9), Bid("A", "y", 3))
    reading = Reading((Application("A"), Application("B")), (Reviewer("x", most=1), Reviewer("y")), 1, weights=Weights(0, 0, 0), bids=bids)

    total, found = assign(replace(reading, bids=(Bid("A", "x", 13), *bids[1:]))), assign(replace(reading, fairness="fair"))

    assert [(pair.application, pair.reviewer) for pair in total.pairs] == [("A", "x"), ("B", "y")]
    assert [(pair.application, pair.reviewer) for pair in found.pairs] == [("A", "y"), ("B", "x")]
    assert (total.total, total.worst, found.total, found.worst, found.is_fair_proven) == (13, 0, 12, 3, True)


@pytest.mark.parametrize(("most", "level"), [(6, 4), (7, 5)])
def test_fair_when_a_real_conference_has_bid(most: int, level: int) -> None:
    """Nobody bid on paper 27, so the smallest sum is 0 whatever one does; the level looks beyond it."""
    reading = some.bids(most, "fair")

    found = assign(reading)

    assert (found.worst, found.worst_application, found.is_fair_proven) == (0, "P27", True)
    assert (found.level, found.is_level_proven) == (level, True)
    assert (_is_possible(reading, level, most), _is_possible(reading, level + 1, most)) == (True, False)


def _is_possible(reading: Reading, level: int, most: int) -> bool:
    """Whether scipy's solver finds an assignment of that level."""
    table = arrays.table(reading)
    n, r = table.points.shape
    value = np.where(table.is_open, table.points, -100)
    ceiling = np.sort(value, axis=1)[:, -3:].sum(axis=1)
    at = np.arange(n * r)
    rows = np.zeros((2 * n + r, n * r))
    rows[at // r, at] = 1
    rows[n + at % r, at] = 1
    rows[n + r + at // r, at] = value.ravel()
    low = np.concatenate((np.full(n, 3), np.zeros(r), np.minimum(level, ceiling)))
    high = np.concatenate((np.full(n, 3), np.full(r, most), np.full(n, np.inf)))
    return bool(milp(np.zeros(n * r), integrality=1, bounds=Bounds(0, 1), constraints=LinearConstraint(rows, low, high)).success)


def test_fair_when_too_large_for_programmes_reaches_what_they_find() -> None:
    """The exchanges alone, on a call that the programmes can still solve."""
    reading = some.call(70, 14, 4, most=16)
    table = arrays.table(reading)
    goal = arrays.goal(table)
    start = arrays.solve(table, goal)
    ceiling = fair.ceilings(table, start)

    found = fair.raised(table, goal, start, ceiling)

    solved = exact.exact(table, goal, start, ceiling, fair.level_of(table, start, ceiling))
    assert solved is not None
    assert fair.level_of(table, found, ceiling) == solved.level
    assert (found.sum(axis=1) == start.sum(axis=1)).all()


def test_fair_when_large_says_what_is_not_proven() -> None:
    reading = some.call(400, 30, 2, most=42, fairness="fair")

    found, total = assign(reading), assign(replace(reading, fairness="total"))

    assert (found.is_fair_proven, found.level is not None) == (True, True)
    assert (found.worst or 0) >= (total.worst or 0)
    assert len(found.pairs) == len(total.pairs)


def test_fair_when_the_search_is_given_up_keeps_what_exchanges_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact, "NODES", 0)
    reading = some.call(70, 14, 4, most=16, fairness="fair")
    table = arrays.table(reading)
    goal = arrays.goal(table)
    start = arrays.solve(table, goal)

    found = fair.fair(table, goal, start)

    ceiling = fair.ceilings(table, start)
    by_exchanges = fair.raised(table, goal, start, ceiling)
    assert found is not None
    assert (found.chosen.tolist(), found.level) == (by_exchanges.tolist(), fair.level_of(table, by_exchanges, ceiling))
    assert not found.is_highest
