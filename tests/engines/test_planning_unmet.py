"""Why a need stays open, judged by trying: every seat and every run that could be added is put before the checker's own rules.

Flow: pytest -> this file -> engines.planning.unmet.
Reads: nothing. Writes: nothing.
Source: docs/reference/planning.md, section "What is not met"; the rules are those of checker.py, who can pay is planning_brute.py's.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations, product

from seedtrain.engines.planning import (
    Centre,
    Change,
    Country,
    Course,
    Funder,
    Need,
    Network,
    Offer,
    Payment,
    Plan,
    Published,
    Route,
    Rules,
    Run,
    Trainer,
    plan_year,
)
from seedtrain.engines.planning.checker import Facts, competing, facilities, requires, times, trainers
from seedtrain.engines.planning.figures import announced, coverage, money, open_needs, seats_given, totals
from seedtrain.engines.planning.files import network_to_json
from seedtrain.engines.planning.unmet import REASONS, Unmet, unmet

from .planning_brute import Search, Try, payable, pays
from .planning_small import small
from .test_planning_search import alike

ORDER = REASONS.index("order")
NUMBERS = (*range(40), 91, 160, 207, 297)


class Truth:
    """How far anything added to a plan gets, by trying; a place in REASONS is what it breaks first."""

    def __init__(self, network: Network, plan: Plan) -> None:
        self.n, self.runs = network, plan.runs
        self.facts = Facts(json.loads(network_to_json(network)))
        self.changes = [{"published": one.published} for one in plan.changes]
        self.search = Search(network)
        self.left = dict(self.search.need)
        for run in plan.runs:
            for id, people in run.seats.items():
                self.left[id, run.course] -= people

    def breaks(self, runs: tuple[Run, ...]) -> int:
        """The first of REASONS that these runs together break; "order" when nothing is wrong with them."""
        said = {"changes": self.changes, "runs": [{**_json(run)} for run in runs]}
        for at, rules in enumerate(((times, facilities), (trainers,), (competing,))):
            if any(list(rule(self.facts, said)) for rule in rules):
                return at
        if any(run.people < self.n.course[run.course].least for run in runs):
            return REASONS.index("cohort")
        if list(requires(self.facts, said)):
            return REASONS.index("requires")
        tries = [Try(run.centre, run.course, run.language, run.week) for run in runs]
        bills = self.search.bills(tries, tuple(dict(run.seats) for run in runs))
        return ORDER if payable(bills, self.n.funders) else REASONS.index("money")

    def comes(self, one: Try, country: str) -> bool:
        """Whether people of the country can be there at all, and somebody may pay what it costs."""
        fare = self.search.route.get((country, one.centre), 0)
        cost = self.search.offer[one.centre, one.course].cost
        may_run, may_seat = (any(pays(funder, one, word) for funder in self.n.funders) for word in ("", country))
        lost = (country, one.course) in self.search.lost
        return self.search.comes(one, country) and not lost and (may_run or not cost) and (may_seat or not fare)

    def seat(self, country: str, course: str) -> dict[str, int]:
        """Run -> how far one more seat in it gets."""
        found = {}
        for at, run in enumerate(self.runs):
            there = self.comes(Try(run.centre, run.course, run.language, run.week), country)
            if run.course == course and there and run.people < self.n.course[course].most:
                more = replace(run, seats={**run.seats, country: run.seats.get(country, 0) + 1})
                found[run.id] = self.breaks((*self.runs[:at], more, *self.runs[at + 1 :]))
        return found

    def run(self, country: str, course: str) -> dict[str, int]:
        """Centre -> how far one more run there gets, with somebody of the country in it; a centre where it could never be held has none."""
        found: dict[str, int] = {}
        for offer in self.n.offers:
            for language in offer.languages if offer.course == course else ():
                ways = [
                    Run("new", offer.centre, course, language, week, crew, group)
                    for week in self.facts.starts(course)
                    for group in self.groups(Try(offer.centre, course, language, week), country)
                    for crew in self.crews(offer.centre, course, language)
                ]
                if any(self.breaks((run,)) >= REASONS.index("cohort") for run in ways):
                    found[offer.centre] = max(found.get(offer.centre, 0), *(self.breaks((*self.runs, run)) for run in ways))
        return found

    def crews(self, centre: str, course: str, language: str) -> Iterator[tuple[str, ...]]:
        """Any crew of the centre that could teach it, were they free; nobody, when there are too few."""
        skill = self.n.course[course].skill or course
        able = [one.id for one in self.n.trainers if one.centre == centre and skill in one.skills and language in one.languages]
        yield from combinations(able, self.n.course[course].trainers)
        yield ()

    def groups(self, one: Try, country: str) -> list[dict[str, int]]:
        """Every smallest group with somebody of the country; all there are, when they are too few."""
        if not self.comes(one, country):
            return []
        least = self.n.course[one.course].least
        ids = [word.id for word in self.n.countries if self.comes(one, word.id)]
        ways = product(*(range(int(id == country), self.left[id, one.course] + 1) for id in ids))
        found = [{id: n for id, n in zip(ids, way, strict=True) if n} for way in ways if sum(way) == least]
        return found or [{id: n for id in ids if (n := min(self.left[id, one.course], least))}]


def _json(run: Run) -> dict[str, object]:
    return {
        "id": run.id,
        "centre": run.centre,
        "course": run.course,
        "language": run.language,
        "week": run.week,
        "trainers": list(run.trainers),
        "seats": dict(run.seats),
        "published": run.published,
    }


@cache
def planned(number: int) -> tuple[Network, Plan]:
    network = small(number)
    return network, plan_year(network, steps=0, with_ceiling=False)


def plans() -> Iterator[tuple[Network, Plan]]:
    """Best plans of tiny networks; the same with a run taken out; and with everybody of one country taken out of one run."""
    for number in NUMBERS:
        network, plan = planned(number)
        yield network, plan
        for at, run in enumerate(plan.runs[:2]):
            yield network, replace(plan, runs=plan.runs[:at] + plan.runs[at + 1 :])
            seats = dict(sorted(run.seats.items())[1:])
            if sum(seats.values()) >= network.course[run.course].least:
                yield network, replace(plan, runs=(*plan.runs[:at], replace(run, seats=seats), *plan.runs[at + 1 :]))


def test_every_reason_is_what_trying_everything_finds() -> None:
    seen: Counter[tuple[str, bool]] = Counter()
    for network, plan in plans():
        truth = Truth(network, plan)
        if truth.breaks(plan.runs) != ORDER:
            continue
        for one in unmet(network, plan):
            seats, runs = truth.seat(one.country, one.course), truth.run(one.country, one.course)
            furthest = max([*seats.values(), *runs.values()], default=0)
            expected = tuple(id for id, far in seats.items() if far == furthest)

            assert (network.title, one.why, one.runs) == (network.title, REASONS[furthest], expected)
            if not expected and furthest:
                assert set(one.centres) == {id for id, far in runs.items() if far == furthest}
            assert _is_enough(network, plan, one)
            seen[one.why, bool(one.runs)] += 1
    assert set(seen) == {(why, False) for why in REASONS} | {(why, True) for why in ("requires", "money", "order")}, seen


def _is_enough(network: Network, plan: Plan, one: Unmet) -> bool:
    """With what is lacking from somebody who may pay for everything it can be added; for a seat, which has one price, not with one less."""
    if one.why != "money":
        return (one.cost, one.short) == (0, 0)

    def furthest(amount: int) -> int:
        richer = Truth(replace(network, funders=(*network.funders, Funder("more", amount))), plan)
        ways = richer.seat(one.country, one.course) if one.runs else richer.run(one.country, one.course)
        return max(ways.values())

    return furthest(one.short) == ORDER and 0 < one.short <= one.cost and (not one.runs or furthest(one.short - 1) < ORDER)


def test_nothing_is_left_over_by_the_best_plan() -> None:
    """Every seat is worth something in these networks, so a plan that is the best there is leaves nothing that could be added."""
    assert [number for number in NUMBERS if any(one.why == "order" for one in unmet(*planned(number)))] == []


def alone(
    needs: dict[str, int], fares: dict[str, int], *funders: Funder, least: int = 3, away: dict[str, set[int]] | None = None
) -> Network:
    """One centre, one course of two weeks that costs 10, four weeks; nobody is planned yet."""
    return Network(
        "alone",
        date(2027, 1, 4),
        4,
        "USD",
        (Centre("k", "kr", "north", {"room": (1,) * 4}),),
        (Trainer("t", "k", frozenset({"c"}), frozenset({"en"})),),
        (Course("c", 2, least, 10, {"room": 1}),),
        (Offer("k", "c", ("en",), 10),),
        tuple(Country(id, frozenset({"en"}), frozenset((away or {}).get(id, ()))) for id in needs),
        tuple(Need(id, "c", seats) for id, seats in needs.items()),
        tuple(Route(id, "k", fare) for id, fare in fares.items()),
        funders,
        rules=Rules(window=2),
    )


def why(network: Network) -> dict[str, tuple[str, int, int, int]]:
    return {one.country: (one.why, one.people, one.cost, one.short) for one in unmet(network, nothing_planned(network))}


def nothing_planned(network: Network) -> Plan:
    return replace(plan_year(network, steps=0, with_ceiling=False), runs=(), payments=(), changes=())


def test_what_is_not_met_says_what_it_lacks() -> None:
    """By hand: of 5 people a run of 4 leaves 1, too few for a group of 3; 35 pay for a run and 5 seats; 2 weeks of teaching are one run."""
    network = alone({"a": 3, "b": 2}, {"a": 5, "b": 5}, Funder("f", 100))
    small_runs = replace(network, courses=(replace(network.courses[0], most=4),))
    poor = alone({"a": 4, "b": 4}, {"a": 5, "b": 5}, Funder("f", 35))
    busy = replace(alone({"a": 9, "b": 9}, {"a": 5, "b": 5}, Funder("f", 200)), trainers=(replace(network.trainers[0], most_weeks=2),))

    assert {one.why for one in unmet(small_runs, plan_year(small_runs))} == {"cohort"}
    assert {(one.why, len(one.runs), one.cost, one.short) for one in unmet(poor, plan_year(poor))} == {("money", 1, 5, 5)}
    assert {one.why for one in unmet(busy, plan_year(busy))} == {"trainer"}


def test_money_that_only_some_may_pay_is_looked_at_group_by_group() -> None:
    """By hand: the cheapest group of a is a, b, b for 10 + 1 + 2 + 2 = 15, but nobody has money for b; a, c, c for 10 + 1 + 8 is paid."""
    needs, fares = {"a": 1, "b": 2, "c": 2}, {"a": 1, "b": 2, "c": 4}
    funders = Funder("for a and c", 19, countries=frozenset({"a", "c"})), Funder("for b", 0, countries=frozenset({"b"}))

    assert why(alone(needs, fares, *funders)) == {
        "a": ("order", 0, 0, 0),
        # With one of b, its fare is lacking. The cheapest group of b is a, b, b: of 15 it lacks the 4 for b.
        "b": ("money", 0, 15, 4),
        "c": ("order", 0, 0, 0),
    }
    # One less, and c, c and a are too dear by 1; their cheapest groups a, b, b and a, b, c lack the fares of b, 4 and 2.
    poor = (replace(funders[0], budget=18), funders[1])
    assert why(alone(needs, fares, *poor)) == {"a": ("money", 0, 15, 4), "b": ("money", 0, 15, 4), "c": ("money", 0, 17, 2)}


def test_who_is_away_is_no_part_of_the_group() -> None:
    """By hand: b can come in weeks 0 and 1 alone, and a not in week 0; so they never meet. Two of b cost 10 + 2 x 5."""
    network = alone({"a": 1, "b": 2}, {"a": 0, "b": 5}, Funder("f", 19), least=2, away={"a": {0}, "b": {2, 3}})

    assert why(network) == {"a": ("cohort", 1, 0, 0), "b": ("money", 0, 20, 1)}


def test_figures_are_those_counted_by_hand() -> None:
    """Two of five seats are given to a, none of the four of b, and c is out of reach; one run was announced for week 1 and is dropped."""
    network = alone({"a": 5, "b": 4, "c": 3}, {"a": 3, "b": 3}, Funder("f", 100), Funder("g", 7), least=2)
    network = replace(network, published=(Published("p", "k", "c", "en", 1, {}, 50), Published("q", "k", "c", "en", 2, {})))
    run = Run("r", "k", "c", "en", 2, ("t",), {"a": 2}, "q")
    plan = replace(
        nothing_planned(network),
        runs=(run,),
        payments=(Payment("f", "r", "", 10), Payment("f", "r", "a", 4), Payment("g", "r", "a", 2)),
        changes=(Change("p", "dropped", "worth less than its price", 50),),
    )

    assert totals(network, plan) == (12, 9, 2)
    assert seats_given(plan) == {("a", "c"): 2}
    assert [(one.country, one.covered, one.reachable, one.need, one.before) for one in coverage(network, plan, plan)] == [
        ("b", 0, 4, 4, 0),
        ("a", 2, 5, 5, 2),
        ("c", 0, 0, 3, 0),
    ]
    assert [(one.funder, one.running, one.travel, one.spent, one.left) for one in money(network, plan)] == [
        ("f", 10, 4, 14, 86),
        ("g", 0, 2, 2, 5),
    ]
    assert [(one.country, one.missing, one.need) for one in open_needs(network, plan)] == [("b", 4, 4), ("a", 3, 5)]
    assert [(one.id, one.kind, one.was, one.now, one.price, one.is_lost) for one in announced(network, plan)] == [
        ("p", "dropped", date(2027, 1, 11), None, 50, False),
        ("q", "kept", date(2027, 1, 18), date(2027, 1, 18), 0, False),
    ]


def test_weeks_that_are_over_help_nobody() -> None:
    """One run of ten stands in week 0; a second may begin in weeks 8 to 10."""
    network = alike(1, 20)
    plan = plan_year(replace(network, needs=(Need("q0", "c", 10),)), steps=0)
    assert [run.people for run in plan.runs] == [10]
    plan = replace(plan, runs=(replace(plan.runs[0], week=0),))

    assert [[one.why for one in unmet(network, plan, week)] for week in (0, 10, 11)] == [["order"], ["order"], ["facility"]]
