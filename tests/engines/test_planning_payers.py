"""Who pays, where several could: earmarked money first, so that what is free stays free, whatever the funders are called.

Flow: pytest -> engines.planning.money.
Reads: nothing. Writes: nothing.
Source: every way to share a tiny plan's costs, unit by unit; figures by hand say so.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from seedtrain.engines.planning import Centre, Country, Course, Funder, Need, Network, Offer, Payment, Route, Run, Trainer, plan_year
from seedtrain.engines.planning.money import payments

from .planning_made import network as made
from .test_planning_search import must_hold

COUNTRIES = ("gh", "ke")
CENTRES = ("a", "b")


def network(funders: tuple[Funder, ...], run: Mapping[str, int], fare: Mapping[str, int]) -> Network:
    """Two centres that run a course at a price each, for two countries at a fare each; only who pays is asked."""
    return Network(
        "payers",
        date(2027, 1, 4),
        4,
        "USD",
        tuple(Centre(id, "", id) for id in CENTRES),
        tuple(Trainer(f"t{id}", id, frozenset({"c"}), frozenset({"en"})) for id in CENTRES),
        (Course("c", 1, 1, 9),),
        tuple(Offer(id, "c", ("en",), run[id]) for id in CENTRES),
        tuple(Country(id, frozenset({"en"})) for id in COUNTRIES),
        tuple(Need(id, "c", 9) for id in COUNTRIES),
        tuple(Route(country, centre, fare[country]) for country in COUNTRIES for centre in CENTRES),
        funders,
    )


RUNS = tuple(Run(f"r{id}", id, "c", "en", 0, (f"t{id}",), {"gh": 1, "ke": 1}) for id in CENTRES)


def bills(found: Network) -> list[tuple[int, tuple[str, ...]]]:
    """What the two runs cost, item by item, and who may pay it, as the reference says it: runs by centre, travel also by country."""
    fare = {(one.country, one.centre): one.cost for one in found.routes}
    items = []
    for offer in found.offers:
        there = [one for one in found.funders if not one.centres or offer.centre in one.centres]
        items.append((offer.cost, tuple(one.id for one in there)))
        for country in COUNTRIES:
            may = tuple(one.id for one in there if not one.countries or country in one.countries)
            items.append((fare[country, offer.centre], may))
    return items


def splits(amount: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to share an amount in so many parts."""
    if not parts:
        yield from [()] if not amount else []
        return
    for first in range(amount + 1):
        for rest in splits(amount - first, parts - 1):
            yield (first, *rest)


def all_totals(found: Network) -> set[tuple[int, ...]]:
    """What each funder pays in all, in the order of the file, for every way to pay everything within the budgets."""
    names = [one.id for one in found.funders]
    budgets = {one.id: one.budget for one in found.funders}
    ways = {tuple(0 for _ in names)}
    for amount, may in bills(found):
        more = set()
        for so_far, parts in product(ways, splits(amount, len(may))):
            given = dict(zip(may, parts, strict=True))
            total = tuple(paid + given.get(name, 0) for name, paid in zip(names, so_far, strict=True))
            if all(paid <= budgets[name] for name, paid in zip(names, total, strict=True)):
                more.add(total)
        ways = more
    return ways


def paid(found: tuple[Payment, ...] | None) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for one in found or ():
        sums[one.funder] += one.amount
    return dict(sums)


def dice_network(number: int) -> Network:
    dice = random.Random(f"payers {number}")
    funders = []
    for at in range(dice.choice((2, 3, 3))):
        centres = frozenset(dice.choice(((), (), ("a",), ("b",), ("a", "b"))))
        countries = frozenset(dice.choice(((), (), ("gh",), ("ke",), ("gh", "ke"))))
        funders.append(Funder(f"f{dice.randint(0, 99):02d}-{at}", dice.randint(0, 7), centres=centres, countries=countries))
    return network(tuple(funders), {id: dice.randint(0, 3) for id in CENTRES}, {id: dice.randint(0, 2) for id in COUNTRIES})


@pytest.mark.parametrize("number", range(150))
def test_of_all_ways_to_pay_the_widest_purse_pays_least(number: int) -> None:
    """Then the next widest, and so on; and where nothing can pay, nothing is found."""
    found = dice_network(number)
    may = {one.id: sum(amount for amount, some in bills(found) if one.id in some) for one in found.funders}
    rows = list(found.funders)
    width = {
        one.id: (may[one.id], (not one.centres) + 1 + (not one.countries), len(one.centres) + len(one.countries), rows.index(one))
        for one in rows
    }
    wide_first = sorted(range(len(rows)), key=lambda at: width[rows[at].id], reverse=True)
    ways = all_totals(found)

    answer = payments(found, RUNS)

    assert (answer is None) == (not ways)
    if answer is not None:
        sums = paid(answer)
        best = min(ways, key=lambda way: [way[at] for at in wide_first])
        assert [sums.get(one.id, 0) for one in rows] == list(best)


def test_a_bank_that_pays_for_all_is_not_emptied_while_earmarked_money_is_left() -> None:
    """Runs cost 3 each, four seats 2 each: 14. Host of a may pay 7 of it, Fund for gh 10 (both runs, and gh's travel), Bank all."""
    funders = (Funder("Bank", 20), Funder("Fund for gh", 9, countries=frozenset({"gh"})), Funder("Host of a", 3, centres=frozenset({"a"})))
    found = network(funders, {"a": 3, "b": 3}, {"gh": 2, "ke": 2})

    assert paid(payments(found, RUNS)) == {"Host of a": 3, "Fund for gh": 9, "Bank": 2}
    bounded = replace(found, funders=(*funders[:1], replace(funders[1], centres=frozenset({"b"})), funders[2]))
    # For gh at b only: b's run and gh's seat there, 5. The bank has a's travel and the travel of ke to b, 4 + 2.
    assert paid(payments(bounded, RUNS)) == {"Host of a": 3, "Fund for gh": 5, "Bank": 6}


def test_a_wide_purse_makes_room_for_a_narrow_one_by_a_detour() -> None:
    """Middle can pay for a and b, Narrow for a only, Wide for all: what Middle gave to a moves to b once Narrow pays a."""
    funders = (
        Funder("Wide", 9),
        Funder("Middle", 3, centres=frozenset({"a", "b"}), countries=frozenset({"gh", "ke"})),
        Funder("Narrow", 3, centres=frozenset({"a"})),
    )
    found = network(funders, {"a": 3, "b": 3}, {"gh": 0, "ke": 0})

    assert paid(payments(found, RUNS)) == {"Narrow": 3, "Middle": 3}


@pytest.mark.parametrize("names", [("A", "B", "C"), ("C", "B", "A"), ("B", "C", "A"), ("b", "Z", "10")])
def test_funders_by_other_names_pay_the_same(names: tuple[str, str, str]) -> None:
    """Payment by payment; two of them are alike but for their names, and stand in the order of the file."""
    shapes = (Funder("1", 4), Funder("2", 4), Funder("3", 5, centres=frozenset({"b"})))
    renamed = tuple(replace(one, id=name) for one, name in zip(shapes, names, strict=True))

    answer = payments(network(renamed, {"a": 3, "b": 3}, {"gh": 1, "ke": 1}), RUNS)

    assert answer is not None
    assert [(names.index(one.funder), one.run, one.country, one.amount) for one in answer] == [
        (0, "ra", "", 3),
        (0, "ra", "gh", 1),
        (1, "ra", "ke", 1),
        (2, "rb", "", 3),
        (2, "rb", "gh", 1),
        (2, "rb", "ke", 1),
    ]


def test_a_plan_has_the_same_runs_seats_and_worth_whatever_its_funders_are_called() -> None:
    """Only the payments bear other names, and each is one of the same plan."""
    first = made()
    turned = {one.id: f"{90 - at}" for at, one in enumerate(first.funders)}
    other = replace(first, funders=tuple(replace(one, id=turned[one.id]) for one in first.funders))

    before, after = plan_year(first, steps=2), plan_year(other, steps=2)

    must_hold(other, after)
    assert (after.runs, after.worth, after.ceiling) == (before.runs, before.worth, before.ceiling)
    assert after.payments == tuple(replace(one, funder=turned[one.funder]) for one in before.payments)
