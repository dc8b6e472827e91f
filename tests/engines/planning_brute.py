"""The best plan of a tiny network, found by trying every set of runs, every staffing and every way to fill the seats.

Flow: test_planning_*.py -> `best_plan`, `can_be_met` -> Plan.
Reads: a Network. Writes: nothing.
Source: own work; written from docs/reference/planning.md, section "What makes a plan feasible", with whole numbers and fractions. It shares
nothing with the search. What cannot be reached it takes from checker.py; `can_be_met` judges that list by trying.

Branches are cut only where an upper bound, which forgets rules and never adds any, is not above the best plan so far.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

from seedtrain.engines.planning.checker import Facts, lost_needs
from seedtrain.engines.planning.files import network_to_json
from seedtrain.engines.planning.plan import Change, Payment, Plan, Run, Unreachable, Worth
from seedtrain.engines.planning.problem import Funder, Network, Published

Need = tuple[str, str]
PATIENCE = 5_000
"""Branches looked at before a network is called too large; a second or two."""


class TooLarge(Exception):
    """This network would take too long; take another one."""


@dataclass(frozen=True)
class Try:
    """A run that could be: `published` is the announced run it would be, or empty."""

    centre: str
    course: str
    language: str
    week: int
    published: str = ""


@dataclass
class Found:
    """The best so far."""

    total: Fraction | None = None
    runs: tuple[Try, ...] = ()
    seats: tuple[dict[str, int], ...] = ()
    staff: tuple[tuple[str, ...], ...] = ()


class Search:
    """One search. With `goal`, a plan is worth 1 when anybody has a seat for that need, and else 0."""

    def __init__(self, network: Network, goal: Need | None = None) -> None:
        self.n = network
        self.goal = goal
        self.need = {(one.country, one.course): one.seats for one in network.needs}
        self.held = {(one.country, one.course): one.held for one in network.needs}
        self.route = {(one.country, one.centre): one.cost for one in network.routes}
        self.offer = {(one.centre, one.course): one for one in network.offers}
        self.published = {one.id: one for one in network.published}
        self.lost = lost_needs(Facts(json.loads(network_to_json(network))))
        self.best = Found()
        self.patience = PATIENCE

    def span(self, run: Try) -> range:
        return range(run.week, run.week + self.n.course[run.course].weeks)

    def weeks_for(self, centre: str, course: str) -> list[int]:
        """Weeks in which one run alone would have its facilities."""
        place, course_ = self.n.centre[centre], self.n.course[course]
        found = []
        for week in range(self.n.weeks - course_.weeks + 1):
            weeks = range(week, week + course_.weeks)
            if any(one in place.closed for one in weeks):
                continue
            if all(place.facilities.get(kind, (0,) * self.n.weeks)[one] >= units for kind, units in course_.uses.items() for one in weeks):
                found.append(week)
        return found

    def comes(self, run: Try, country: str) -> bool:
        one = self.n.country[country]
        return (
            (country, run.centre) in self.route
            and run.language in one.languages
            and not any(week in one.away for week in self.span(run))
            and self.need.get((country, run.course), 0) > 0
        )

    # Sets of runs

    def is_offered(self, one: Published) -> bool:
        return (one.centre, one.course) in self.offer and one.language in self.offer[one.centre, one.course].languages

    def is_lost(self, one: Published) -> bool:
        weeks = range(one.week, one.week + self.n.course[one.course].weeks) if self.is_offered(one) else ()
        return not weeks or any(week >= self.n.weeks or week in self.n.centre[one.centre].closed for week in weeks)

    def run(self) -> Found:
        """Tries every way to treat the announced runs, and for each every set of other runs."""
        ways = []
        for one in self.n.published:
            options: list[Try | None] = [None]
            if self.is_offered(one):
                weeks = self.weeks_for(one.centre, one.course)
                options += [Try(one.centre, one.course, one.language, week, one.id) for week in weeks]
            ways.append(options)
        free = [
            Try(offer.centre, offer.course, language, week)
            for offer in self.n.offers
            for language in offer.languages
            for week in self.weeks_for(offer.centre, offer.course)
        ]
        free = [run for run in free if self.people(run) >= self.n.course[run.course].least]
        for way in product(*ways):
            chosen = [run for run in way if run is not None]
            if all(self.fits(chosen[:at], run) for at, run in enumerate(chosen)) and self.staffed(chosen) is not None:
                self.extend(chosen, free, 0 if self.goal else self.price(chosen))
        return self.best

    def people(self, run: Try) -> int:
        return sum(self.need.get((one.id, run.course), 0) for one in self.n.countries if self.comes(run, one.id))

    def price(self, chosen: list[Try]) -> int:
        weeks = {run.published: run.week for run in chosen if run.published}
        total = 0
        for one in self.n.published:
            if one.id not in weeks:
                total += 0 if self.is_lost(one) else one.drop
            elif weeks[one.id] != one.week:
                total += one.move
        return total

    def stands(self, run: Try) -> bool:
        return bool(run.published) and self.published[run.published].week == run.week

    def fits(self, chosen: list[Try], run: Try) -> bool:
        """Whether facilities and the distance between competing runs allow one more."""
        course, place = self.n.course[run.course], self.n.centre[run.centre]
        for other in chosen:
            alike = (other.course, other.language) == (run.course, run.language) and self.n.centre[other.centre].region == place.region
            if alike and abs(other.week - run.week) < self.n.rules.window and not (self.stands(run) and self.stands(other)):
                return False
        for kind, units in course.uses.items():
            for week in self.span(run):
                here = [other for other in chosen if other.centre == run.centre and week in self.span(other)]
                if units + sum(self.n.course[other.course].uses.get(kind, 0) for other in here) > place.facilities[kind][week]:
                    return False
        return True

    def staffed(self, chosen: list[Try]) -> tuple[tuple[str, ...], ...] | None:
        """Trainers for every run, by trying; None when there is no way."""

        def place(at: int, busy: dict[str, set[int]]) -> tuple[tuple[str, ...], ...] | None:
            if at == len(chosen):
                return ()
            run, course = chosen[at], self.n.course[chosen[at].course]
            weeks = set(self.span(run))
            able = [
                one.id
                for one in self.n.trainers
                if one.centre == run.centre
                and (course.skill or course.id) in one.skills
                and run.language in one.languages
                and not one.away & weeks
                and not busy.get(one.id, set()) & weeks
                and (one.most_weeks is None or len(busy.get(one.id, set())) + len(weeks) <= one.most_weeks)
            ]
            for team in combinations(able, course.trainers):
                rest = place(at + 1, {**busy, **{id: busy.get(id, set()) | weeks for id in team}})
                if rest is not None:
                    return (team, *rest)
            return None

        return place(0, {})

    def extend(self, chosen: list[Try], free: list[Try], price: int) -> None:
        """Tries all sets that hold `chosen` and any of `free`."""
        if not self.could_fill(chosen) or not self.is_better(self.worth(self.most(chosen + free, {})) - price):
            return
        if not free:
            staff = self.staffed(chosen)
            assert staff is not None
            self.fill(sorted(chosen, key=lambda run: run.week), price)
            return
        run, rest = free[0], free[1:]
        if self.fits(chosen, run) and self.staffed([*chosen, run]) is not None:
            with_it = [*chosen, run]
            self.extend(with_it, [one for one in rest if self.fits(with_it, one)], price)
        self.extend(chosen, rest, price)

    def could_fill(self, chosen: list[Try]) -> bool:
        """Whether there are people enough for the least of all runs of each course together."""
        for id in {run.course for run in chosen}:
            runs = [run for run in chosen if run.course == id]
            people = sum(self.need.get((one.id, id), 0) for one in self.n.countries if any(self.comes(run, one.id) for run in runs))
            if people < self.n.course[id].least * len(runs):
                return False
        least = sum(self.offer[run.centre, run.course].cost + self.n.course[run.course].least * self.cheapest(run) for run in chosen)
        return least <= sum(one.budget for one in self.n.funders) and payable(self.bills(chosen, ()), self.n.funders)

    def cheapest(self, run: Try) -> int:
        return min((self.route[one.id, run.centre] for one in self.n.countries if self.comes(run, one.id)), default=0)

    def tick(self) -> None:
        self.patience -= 1
        if self.patience < 0:
            raise TooLarge

    def is_better(self, total: Fraction) -> bool:
        self.tick()
        return self.best.total is None or total > self.best.total

    def most(self, runs: list[Try], taken: dict[Need, int]) -> dict[Need, int]:
        """No way to fill these runs gives any need more seats, after those taken."""
        most = dict(taken)
        for run in runs:
            for one in self.n.countries:
                if self.comes(run, one.id):
                    key = one.id, run.course
                    most[key] = min(self.need[key], most.get(key, 0) + self.n.course[run.course].most)
        return most

    # Seats

    def value(self, taken: dict[Need, int]) -> Fraction:
        total = Fraction(0)
        for one in self.n.countries:
            asked = sum(seats for (country, _), seats in self.need.items() if country == one.id)
            seats = sum(count for (country, _), count in taken.items() if country == one.id)
            low = Fraction(0)
            for percent, points in self.n.rules.bands:
                high = Fraction(percent * asked, 100)
                if seats > low:
                    total += points * (min(Fraction(seats), high) - low)
                low = high
        return total

    def fairness(self, taken: dict[Need, int]) -> Fraction:
        shares = []
        for one in self.n.countries:
            asked = sum(seats for need, seats in self.need.items() if need[0] == one.id and need not in self.lost)
            if asked:
                shares.append(Fraction(sum(count for (country, _), count in taken.items() if country == one.id), asked))
        return self.n.rules.worst * min(shares) if shares else Fraction(0)

    def worth(self, taken: dict[Need, int]) -> Fraction:
        if self.goal is not None:
            return Fraction(int(taken.get(self.goal, 0) > 0))
        return self.value(taken) + self.fairness(taken)

    def fill(self, runs: list[Try], price: int) -> None:
        """Tries every way to fill these runs, in order of their weeks."""

        def place(at: int, taken: dict[Need, int], filled: tuple[dict[str, int], ...]) -> None:
            if not self.is_better(self.worth(self.most(runs[at:], taken)) - price):
                return
            if at == len(runs):
                staff = self.staffed(runs)
                assert staff is not None
                self.best = Found(self.worth(taken) - price, tuple(runs), filled, staff)
                return
            for seats in self.ways(runs[at], taken):
                self.tick()
                with_it = (*filled, seats)
                now = {**taken, **{(id, runs[at].course): taken.get((id, runs[at].course), 0) + count for id, count in seats.items()}}
                if self.in_order(runs, with_it) and payable(self.bills(runs, with_it), self.n.funders):
                    place(at + 1, now, with_it)

        if payable(self.bills(runs, ()), self.n.funders):
            place(0, {}, ())

    def ways(self, run: Try, taken: dict[Need, int]) -> Iterator[dict[str, int]]:
        """Every way to fill one run, fullest first."""
        course = self.n.course[run.course]
        promised = dict(self.published[run.published].seats) if run.published else {}
        if any(count and not self.comes(run, id) for id, count in promised.items()):
            return
        ids = [one.id for one in self.n.countries if self.comes(run, one.id)]
        ranges = [range(promised.get(id, 0), self.need[id, run.course] - taken.get((id, run.course), 0) + 1) for id in ids]
        for way in sorted((way for way in product(*ranges) if course.least <= sum(way) <= course.most), key=lambda way: -sum(way)):
            yield {id: count for id, count in zip(ids, way, strict=True) if count}

    def in_order(self, runs: list[Try], filled: tuple[dict[str, int], ...]) -> bool:
        """Whether everybody in the last filled run can have finished what it requires."""
        last = runs[len(filled) - 1]
        pairs = list(zip(runs, filled, strict=False))
        for required in self.n.course[last.course].requires:
            for id in filled[-1]:
                begun = sum(seats.get(id, 0) for run, seats in pairs if run.course == last.course)
                ended = [seats.get(id, 0) for run, seats in pairs if run.course == required and self.span(run).stop <= last.week]
                if begun > self.held.get((id, required), 0) + sum(ended):
                    return False
        return True

    def bills(self, runs: list[Try], filled: tuple[dict[str, int], ...]) -> list[tuple[int, Try, str, int]]:
        """What is to be paid: place of the run, the run, country or empty, amount."""
        found = [(at, run, "", self.offer[run.centre, run.course].cost) for at, run in enumerate(runs)]
        for at, (run, seats) in enumerate(zip(runs, filled, strict=False)):
            found += [(at, run, id, self.route[id, run.centre] * count) for id, count in seats.items()]
        return [bill for bill in found if bill[3]]


def pays(funder: Funder, run: Try, country: str) -> bool:
    if (funder.centres and run.centre not in funder.centres) or (funder.courses and run.course not in funder.courses):
        return False
    return not country or not funder.countries or country in funder.countries


def payable(bills: list[tuple[int, Try, str, int]], funders: tuple[Funder, ...]) -> bool:
    """Hall's condition: what only some of the funders may pay is within their budgets together, whichever they are."""
    payers = [(frozenset(at for at, one in enumerate(funders) if pays(one, run, country)), amount) for _, run, country, amount in bills]
    for size in range(len(funders) + 1):
        for some in combinations(range(len(funders)), size):
            if sum(amount for who, amount in payers if who <= set(some)) > sum(funders[at].budget for at in some):
                return False
    return True


def payments(bills: list[tuple[int, Try, str, int]], funders: tuple[Funder, ...]) -> list[tuple[str, int, str, int]]:
    """Who pays what, by augmenting paths (Ford and Fulkerson 1956): funder, place of the run, country, amount."""
    flow = [[0] * len(funders) for _ in bills]
    may = [[at for at, one in enumerate(funders) if pays(one, run, country)] for _, run, country, _ in bills]
    left = [one.budget for one in funders]

    def pay(bill: int, amount: int, seen: set[int]) -> int:
        """Pays up to `amount` of a bill, moving other bills to other funders where that frees a budget; what was paid."""
        for payer in may[bill]:
            if payer in seen:
                continue
            seen.add(payer)
            paid = min(amount, left[payer])
            if paid:
                left[payer] -= paid
                flow[bill][payer] += paid
                return paid
            for other in range(len(bills)):
                if other != bill and flow[other][payer]:
                    paid = pay(other, min(amount, flow[other][payer]), seen)
                    if paid:
                        flow[other][payer] -= paid
                        flow[bill][payer] += paid
                        return paid
        return 0

    for bill, (_, _, _, amount) in enumerate(bills):
        rest = amount
        while rest:
            paid = pay(bill, rest, set())
            assert paid
            rest -= paid
    return [
        (funders[payer].id, at, country, flow[bill][payer])
        for bill, (at, _, country, _) in enumerate(bills)
        for payer in range(len(funders))
        if flow[bill][payer]
    ]


def best_plan(network: Network) -> Plan:
    """A plan than which none is worth more."""
    search = Search(network)
    found = search.run()
    assert found.total is not None
    names = [f"r{at + 1:02}" for at in range(len(found.runs))]
    runs = tuple(
        Run(name, one.centre, one.course, one.language, one.week, staff, seats, one.published)
        for name, one, staff, seats in zip(names, found.runs, found.staff, found.seats, strict=True)
    )
    paid = payments(search.bills(list(found.runs), found.seats), network.funders)
    taken: dict[Need, int] = {}
    for run in runs:
        for id, count in run.seats.items():
            taken[id, run.course] = taken.get((id, run.course), 0) + count
    weeks = {run.published: run.week for run in runs if run.published}
    changes = []
    for one in network.published:
        if one.id not in weeks:
            is_lost = search.is_lost(one)
            changes.append(Change(one.id, "dropped", "lost" if is_lost else "worth more without", 0 if is_lost else one.drop))
        elif weeks[one.id] != one.week:
            changes.append(Change(one.id, "moved", "worth more there", one.move, weeks[one.id]))
    return Plan(
        runs=runs,
        payments=tuple(Payment(funder, names[at], country, amount) for funder, at, country, amount in paid),
        changes=tuple(changes),
        unreachable=tuple(Unreachable(*need, search.need[need], why) for need, why in sorted(search.lost.items())),
        worth=Worth(search.value(taken), search.fairness(taken), search.price(list(found.runs))),
        ceiling=found.total,
        seed="",
        steps=0,
    )


def can_be_met(network: Network, country: str, course: str) -> bool:
    """Whether any plan at all has a seat for this need."""
    return Search(network, (country, course)).run().total == 1
