"""Who pays: sets of funders that may pay together, however many, and plans that the money reaches to the last unit.

Flow: pytest -> engines.planning.money, plan_year, unmet, the checker.
Reads: nothing. Writes: nothing.
Source: planning_brute.py tries every plan of a tiny network; figures by hand say so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest

from seedtrain.engines.planning import Centre, Country, Course, Funder, Need, Network, Offer, Route, Trainer, money, plan_year
from seedtrain.engines.planning.money import MOST_PURSES, Shares, payments, pays_run, purses
from seedtrain.engines.planning.unmet import unmet

from .planning_brute import TooLarge, best_plan
from .planning_odd import odd
from .planning_small import small
from .test_planning_search import must_hold


def many(centres: int, each: int, common: int) -> Network:
    """So many centres with a country, a course for its 10 people at 100 a run and 10 a seat, and a funder of its own; one pays for all."""
    ids = [f"k{at}" for at in range(centres)]
    return Network(
        "many funders",
        date(2027, 1, 4),
        12,
        "USD",
        tuple(Centre(id, "q", f"region {id}", {"room": (1,) * 12}) for id in ids),
        tuple(Trainer(f"t{id}", id, frozenset({"c"}), frozenset({"en"})) for id in ids),
        (Course("c", 1, 4, 10, {"room": 1}),),
        tuple(Offer(id, "c", ("en",), 100) for id in ids),
        tuple(Country(f"q{id}", frozenset({"en"})) for id in ids),
        tuple(Need(f"q{id}", "c", 10) for id in ids),
        tuple(Route(f"q{id}", id, 10) for id in ids),
        (Funder("all", common), *(Funder(f"f{id}", each, centres=frozenset({id})) for id in ids)),
    )


@pytest.mark.parametrize("centres", [3, 30])
def test_a_funder_for_each_centre_beside_one_for_all(centres: int) -> None:
    """30 such funders have a billion unions. A run of 10 costs 200: 150 come from its own funder, 50 from the other, to the last unit."""
    network = many(centres, 150, 50 * centres)
    kinds = {pays_run(network, one.id, "c") for one in network.centres}
    assert (purses(network, kinds) is None) == (2**centres - 1 > MOST_PURSES)
    plan = plan_year(network, steps=2)
    must_hold(network, plan)
    assert sum(run.people for run in plan.runs) == 10 * centres
    assert sum(one.amount for one in plan.payments) == 200 * centres
    assert plan.worth.total == 67 * centres + 2000
    assert plan.ceiling is not None
    assert plan.ceiling - plan.worth.total < Fraction(1, 1000)


@pytest.mark.parametrize(("lacking", "at_home"), [(1, 1), (25, 3)])
def test_money_for_fewer(lacking: int, at_home: int) -> None:
    """One or three of 300 stay at home, each of another country, and their needs say what one more costs beside what is left."""
    network = many(30, 150, 50 * 30 - lacking)
    plan = plan_year(network, steps=2)
    must_hold(network, plan)
    assert sum(run.people for run in plan.runs) == 300 - at_home
    short = lacking - 10 * (at_home - 1)
    assert [(one.missing, one.why, one.cost, one.short) for one in unmet(network, plan)] == [(1, "money", 10, short)] * at_home


@pytest.mark.parametrize("number", range(12))
def test_shares_find_the_best_plan_too(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if its sets of funders had too many unions: still the best of all plans, and the same reasons for what stays open."""
    network = small(number)
    plan = plan_year(network, steps=1)
    reasons = unmet(network, plan)
    monkeypatch.setattr(money, "MOST_PURSES", 0)
    other = plan_year(network, steps=1)
    must_hold(network, other)
    assert unmet(network, plan) == reasons
    try:
        best = best_plan(network)
    except TooLarge:
        pytest.skip("more plans than can be tried")
    assert other.worth.total == best.worth.total


def test_where_the_solver_spends_more_than_there_is() -> None:
    """Seats at 1,000,000,000 each: seven units less than all 300 cost are nothing to the solver, and one person stays at home for them."""
    network = many(30, 150, 50 * 30)
    big = 10**8
    network = replace(
        network,
        offers=tuple(replace(one, cost=one.cost * big) for one in network.offers),
        routes=tuple(replace(one, cost=one.cost * big) for one in network.routes),
        funders=tuple(replace(one, budget=one.budget * big - (7 if one.id == "all" else 0)) for one in network.funders),
    )
    plan = plan_year(network, steps=0)
    must_hold(network, plan)
    assert sum(run.people for run in plan.runs) == 299


def test_where_it_does_so_for_a_network_that_is_solved_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prices of twelve digits: what it finds is not believed."""
    monkeypatch.setattr(money, "MOST_PURSES", 0)
    network = odd(184)
    plan = plan_year(network, steps=1)
    must_hold(network, plan)
    assert payments(network, plan.runs) is not None


def test_what_is_lacking_is_what_hall_says() -> None:
    """Of every set of funders: what only they may pay, less what they have. Nobody gives more than that because of the order of asking."""
    have = {"a": 5, "b": 3, "c": 0, "d": 7}
    asked = {frozenset("ab"): 6, frozenset("b"): 4, frozenset("bc"): 3, frozenset("cd"): 6, frozenset(): 2}
    sets = [frozenset(some) for size in range(5) for some in combinations("abcd", size)]
    most = max(sum(amount for kind, amount in asked.items() if kind <= some) - sum(have[id] for id in some) for some in sets)
    for kinds in (list(asked), list(asked)[::-1]):
        shares = Shares(have, {})
        lacking = sum(shares.ask(kind, asked[kind]) for kind in kinds)
        assert lacking == most == 7
        assert sum(shares.left.values()) == sum(have.values()) - (sum(asked.values()) - lacking)
        assert all(amount >= 0 for amount in shares.left.values())
