"""One more run wherever something is left for it: by hand, beside what was promised.

Flow: pytest -> this file -> Search.filled.
Reads: nothing. Writes: nothing.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from seedtrain.engines.planning import Funder, Published, Route, plan_year
from seedtrain.engines.planning.figures import open_needs
from seedtrain.engines.planning.placing import Calendar
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.search import Draft, Search
from seedtrain.engines.planning.unmet import unmet

from .planning_middle import middle
from .test_planning_search import alike, must_hold


@pytest.mark.parametrize(("money", "runs", "people"), [(1000, 2, 18), (380, 2, 18), (290, 1, 10), (150, 1, 5), (139, 0, 0)])
def test_an_empty_plan_is_filled_as_far_as_places_people_and_money_reach(money: int, runs: int, people: int) -> None:
    """Two countries need 9 seats each. A run costs 100 and 10 a head, takes 4 to 10 people, and a second one starts 8 weeks later."""
    network = replace(alike(2, 9), funders=(Funder("f", money),))
    search = Search(network, reach(network), "")
    calendar = Calendar(network)

    filled = search.filled(Draft(calendar, {}, search.worth(calendar, {})))

    assert (len(filled.runs), sum(sum(some.values()) for some in filled.seats.values())) == (runs, people)
    assert not calendar.runs


def test_a_promise_stands_beside_what_is_added() -> None:
    """Four seats of the dear country are announced for week 0; the money would bring many more of the cheap one."""
    network = replace(
        alike(2, 9),
        routes=(Route("q0", "k", 10), Route("q1", "k", 100)),
        funders=(Funder("f", 1000),),
        published=(Published("a", "k", "c", "en", 0, {"q1": 4}, drop=1, move=1),),
    )
    search = Search(network, reach(network), "")
    calendar = Calendar(network)
    announced = calendar.place(search.reach.slots[0], [0], "a")
    assert announced is not None

    filled = search.filled(Draft(calendar, {announced.number: {"q1": 4}}, search.worth(calendar, {announced.number: {"q1": 4}})))

    assert [(run.published, run.week) for run in filled.runs] == [("a", 0), ("", 8)]
    assert filled.seats[announced.number]["q1"] >= 4
    assert filled.worth.price == 0


@pytest.mark.parametrize("number", range(4))
def test_what_was_taken_away_comes_back_or_is_worth_less(number: int) -> None:
    network = middle(number)
    search = Search(network, reach(network), "")
    first = search.filled(search.first())
    calendar = first.calendar.copy()
    for run in first.runs[::3]:
        calendar.lift(run.number)
    seats = {id: some for id, some in first.seats.items() if id in calendar.runs}
    thinned = Draft(calendar, seats, search.worth(calendar, seats))

    filled = search.filled(thinned)

    assert thinned.worth.total < filled.worth.total
    assert filled.worth.total >= first.worth.total * 9 / 10
    assert {run.week for run in thinned.runs} <= {run.week for run in filled.runs}


@pytest.mark.parametrize("number", range(4))
def test_a_first_plan_leaves_nothing_that_could_just_be_added(number: int) -> None:
    network = middle(number)
    plan = plan_year(network, steps=0)
    must_hold(network, plan)

    assert open_needs(network, plan)
    assert not [one for one in unmet(network, plan) if one.why == "order" and not one.runs]
