"""Whether a plan keeps every rule, found by other means than the checker's; and plans in which one thing is otherwise, complete again.

Flow: test_planning_checker.py -> `is_legal`, `otherwise`, `completed`.
Reads: a Network, runs. Writes: nothing.
Source: own work; the rules are those by which planning_brute.py builds plans. Money, worth and changes are computed anew for every set of
runs, so that nothing but the rule that was broken can be what the checker refuses.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from seedtrain.engines.planning.plan import Change, Payment, Plan, Run, Unreachable, Worth
from seedtrain.engines.planning.problem import Network

from .planning_brute import Need, Search, Try, payable, payments

KINDS = ("week", "week", "trainer", "crew", "language", "place", "seat", "move", "more", "less", "copy", "published", "trade")


def tries(runs: Sequence[Run]) -> list[Try]:
    return [Try(run.centre, run.course, run.language, run.week, run.published) for run in runs]


def is_legal(network: Network, runs: Sequence[Run]) -> bool:
    search = Search(network)
    ordered = sorted(runs, key=lambda run: run.week)
    some, seats = tries(ordered), tuple(dict(run.seats) for run in ordered)
    return (
        all(is_held(search, one) for one in some)
        and all(search.fits(some[:at], one) for at, one in enumerate(some))
        and is_staffed(network, ordered)
        and all(is_filled(search, one, filled) for one, filled in zip(some, seats, strict=True))
        and all(count <= search.need[need] for need, count in taken(ordered).items())
        and all(search.in_order(some, seats[: at + 1]) for at in range(len(some)))
        and payable(search.bills(some, seats), network.funders)
    )


def is_held(search: Search, run: Try) -> bool:
    """Offered, in an open week with its facilities; and if it says that it is an announced run, of the same kind."""
    offer = search.offer.get((run.centre, run.course))
    if offer is None or run.language not in offer.languages or run.week not in search.weeks_for(run.centre, run.course):
        return False
    one = search.published.get(run.published)
    return not run.published or (one is not None and (one.centre, one.course, one.language) == (run.centre, run.course, run.language))


def is_staffed(network: Network, runs: Sequence[Run]) -> bool:
    people = {one.id: one for one in network.trainers}
    busy: Counter[tuple[str, int]] = Counter()
    for run in runs:
        course = network.course[run.course]
        weeks = set(range(run.week, run.week + course.weeks))
        busy.update((id, week) for id in run.trainers for week in weeks)
        if len(set(run.trainers)) != course.trainers or len(run.trainers) != course.trainers:
            return False
        for one in (people[id] for id in run.trainers):
            if one.centre != run.centre or (course.skill or course.id) not in one.skills or run.language not in one.languages:
                return False
            if one.away & weeks:
                return False
    taught = Counter(id for id, _week in busy)
    limits = {one.id: one.most_weeks for one in network.trainers if one.most_weeks is not None}
    return all(count == 1 for count in busy.values()) and all(taught[id] <= most for id, most in limits.items())


def is_filled(search: Search, run: Try, seats: dict[str, int]) -> bool:
    course = search.n.course[run.course]
    promised = search.published[run.published].seats if run.published else {}
    return (
        course.least <= sum(seats.values()) <= course.most
        and all(count > 0 and search.comes(run, id) for id, count in seats.items())
        and all(seats.get(id, 0) >= count for id, count in promised.items())
    )


def taken(runs: Sequence[Run]) -> Counter[Need]:
    found: Counter[Need] = Counter()
    for run in runs:
        found.update({(id, run.course): count for id, count in run.seats.items()})
    return found


def completed(network: Network, runs: Sequence[Run]) -> Plan:
    """The runs with their payments, where the money suffices, their changes and their worth."""
    search = Search(network)
    some, seats = tries(runs), tuple(dict(run.seats) for run in runs)
    known = all((id, run.centre) in search.route for run, filled in zip(some, seats, strict=True) for id in filled)
    bills = search.bills(some, seats) if known and all((run.centre, run.course) in search.offer for run in some) else []
    paid = payments(bills, network.funders) if payable(bills, network.funders) else []
    weeks = {run.published: run.week for run in runs if run.published}
    changes = []
    for one in network.published:
        if one.id not in weeks:
            is_lost = search.is_lost(one)
            changes.append(Change(one.id, "dropped", "lost" if is_lost else "worth more without", 0 if is_lost else one.drop))
        elif weeks[one.id] != one.week:
            changes.append(Change(one.id, "moved", "worth more there", one.move, weeks[one.id]))
    lost = tuple(Unreachable(*need, search.need[need], why) for need, why in sorted(search.lost.items()))
    worth = Worth(search.value(taken(runs)), search.fairness(taken(runs)), sum(one.price for one in changes))
    bought = tuple(Payment(funder, runs[at].id, country, amount) for funder, at, country, amount in paid)
    return Plan(tuple(runs), bought, tuple(changes), lost, worth, None, "", 0)


def otherwise(network: Network, runs: Sequence[Run], dice: random.Random) -> list[Run]:
    """The runs with one thing in one of them otherwise, or one more or fewer."""
    at = dice.randrange(len(runs))
    run, found = runs[at], list(runs)
    seats, trainers = dict(run.seats), list(run.trainers)
    what = dice.choice(KINDS)
    everybody, countries = [one.id for one in network.trainers], [one.id for one in network.countries]
    if what == "trainer" and trainers:
        trainers[dice.randrange(len(trainers))] = dice.choice(everybody)
    elif what == "crew":
        trainers = dice.sample(everybody, min(len(everybody), max(0, len(trainers) + dice.choice((-1, 1)))))
    elif what == "seat":
        id = dice.choice(countries)
        seats[id] = seats.get(id, 0) + dice.choice((-1, 1, 1))
    elif what == "move" and seats:
        one, other = dice.choice(sorted(seats)), dice.choice(countries)
        seats[one] -= 1
        seats[other] = seats.get(other, 0) + 1
    offer = dice.choice(network.offers) if what == "place" else None
    found[at] = replace(
        run,
        week=max(0, run.week + dice.choice((-2, -1, 1, 2))) if what == "week" else run.week,
        language=dice.choice(("en", "fr")) if what == "language" else run.language,
        centre=offer.centre if offer else run.centre,
        course=offer.course if offer else run.course,
        trainers=tuple(trainers),
        seats={id: count for id, count in seats.items() if count > 0},
        published=dice.choice(["", *(one.id for one in network.published)]) if what == "published" else run.published,
    )
    if what == "less":
        del found[at]
    elif what in {"copy", "more"}:
        found.append(replace(run, id="more", published="", week=dice.randrange(network.weeks) if what == "more" else run.week))
    elif what == "trade":
        with_ = dice.randrange(len(runs))
        found[at], found[with_] = replace(run, week=runs[with_].week), replace(runs[with_], week=run.week)
    names = Counter(one.published for one in found if one.published)
    return [replace(one, id=f"n{place}", published=one.published if names[one.published] < 2 else "") for place, one in enumerate(found)]
