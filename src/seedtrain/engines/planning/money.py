"""Money without a column for every payment: which totals the funders can bear together, and who pays what in the end.

Flow: yearly.py, seats.py, weekly.py -> `budget_rows`; till.py -> `purses`, `Shares`; build.py -> `payments`.
Reads: a Network, runs. Writes: nothing.
Source: by Hall's theorem amounts can be split over funders exactly when, for every set S of funders, what only members of S may pay is no
more than their budgets together; of all sets, the unions of the sets that occur are enough. Funders of many scopes have too many of these:
twenty that pay for a centre each, beside one that pays for all, have a million. Then a programme has a column for what each funder gives
to each set, and what it finds is checked by the split, an augmenting-path flow in whole units (Ford and Fulkerson, Can. J. Math. 8 (1956)
399).

A path moves payments from one item to another and never lowers what a funder pays in all. So when purses open one after the other, the
narrowest first, each pays the most it can beside those before it, and the widest pays the least of all ways to share: the greedy algorithm
on a polymatroid (Edmonds, 1970).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil

from .plan import Payment, Run
from .problem import Funder, Network
from .rows import Rows

Payers = frozenset[str]
Entries = Mapping[Payers, list[tuple[int, int]]]
"""By who may pay: columns of a programme, and what one of each costs [money]."""
NO_MARGIN = Fraction(0)
MOST_PURSES = 256
"""Unions up to which each has a row of its own [count]."""


@dataclass(frozen=True, slots=True)
class Purse:
    """What only `payers` may pay must not exceed `budget`, their budgets together [money]."""

    payers: Payers
    budget: int


def pays_run(network: Network, centre: str, course: str) -> Payers:
    """Who may pay for running a course at a centre."""
    return frozenset(one.id for one in network.funders if one.pays_run(centre, course))


def pays_seat(network: Network, centre: str, course: str, country: str) -> Payers:
    """Who may pay the travel of a country's people to it."""
    return frozenset(one.id for one in network.funders if one.pays_seat(centre, course, country))


def purses(network: Network, kinds: Iterable[Payers]) -> list[Purse] | None:
    """One purse for each union of the sets that occur, smallest first; None when they are more than MOST_PURSES."""
    unions: set[Payers] = set()
    for kind in sorted(set(kinds), key=sorted):
        unions |= {kind | one for one in unions} | {kind}
        if len(unions) > MOST_PURSES:
            return None
    budget = {one.id: one.budget for one in network.funders}
    found = [Purse(one, sum(budget[id] for id in one)) for one in unions]
    return sorted(found, key=lambda purse: (len(purse.payers), sorted(purse.payers)))


def budget_rows(network: Network, rows: Rows, items: Entries, margin: Fraction = NO_MARGIN) -> bool:
    """What only some may pay is within their budgets together: a row for each purse or, where these are too many, a column for each share.

    Whether whole columns that keep these rows can be paid to the last unit. Beside shares the solver may err by a millionth; `margin` is
    the part of every budget that is kept back for it.
    """
    found = purses(network, items)
    for purse in found or ():
        rows.add((entry for payers, entries in items.items() if payers <= purse.payers for entry in entries), high=purse.budget)
    if found is None:
        gives: dict[str, list[tuple[int, int]]] = {one.id: [] for one in network.funders}
        budget = {one.id: one.budget for one in network.funders}
        for payers, entries in items.items():
            shares = {id: rows.column(budget[id]) for id in sorted(payers)}
            rows.add([*entries, *((column, -1) for column in shares.values())], high=0)
            for id, column in shares.items():
                gives[id].append((column, 1))
        for id, columns in gives.items():
            rows.add(columns, high=budget[id] - ceil(budget[id] * margin))
    return found is not None


class Bills:
    """What runs cost, by who may pay it."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._fares = {(one.country, one.centre): one.cost for one in network.routes}
        self._cost = {(one.centre, one.course): one.cost for one in network.offers}

    def of(self, run: Run) -> Iterator[tuple[str, int, Payers]]:
        """("", cost, who may pay) of a run, then the same of each country's travel; nothing that costs nothing."""
        if cost := self._cost[run.centre, run.course]:
            yield "", cost, pays_run(self._network, run.centre, run.course)
        for country, people in sorted(run.seats.items()):
            if amount := people * self._fares[country, run.centre]:
                yield country, amount, pays_seat(self._network, run.centre, run.course, country)

    def totals(self, runs: Iterable[Run]) -> dict[Payers, int]:
        """The sum for each set of funders that may pay."""
        found: dict[Payers, int] = {}
        for run in runs:
            for _country, amount, payers in self.of(run):
                found[payers] = found.get(payers, 0) + amount
        return found

    def can_bear(self, totals: Mapping[Payers, int]) -> bool:
        """Whether the funders can pay these totals together."""
        return shared(totals, self._network) is not None


def payments(network: Network, runs: Iterable[Run]) -> tuple[Payment, ...] | None:
    """Who pays what, the narrowest purses first; None when the budgets cannot bear it."""
    bills, some = Bills(network), list(runs)
    totals = bills.totals(some)
    order = narrowest_first(network, totals)
    shares = spared(totals, network, order)
    if shares is None:
        return None
    place = {id: at for at, id in enumerate(order)}
    gives = shares.gives
    found = []
    for run in some:
        for country, amount, payers in bills.of(run):
            left = amount
            for funder in sorted(payers, key=place.__getitem__):
                part = min(left, gives[payers].get(funder, 0))
                if part:
                    found.append(Payment(funder, run.id, country, part))
                    gives[payers][funder] -= part
                    left -= part
    return tuple(found)


def narrowest_first(network: Network, totals: Mapping[Payers, int]) -> list[str]:
    """Funders: who may pay least of these totals; of equals, who leaves fewer lists empty, then who names less, then as in the file."""

    def width(one: Funder) -> tuple[int, int, int]:
        lists = (one.centres, one.courses, one.countries)
        may = sum(amount for payers, amount in totals.items() if one.id in payers)
        return may, sum(not some for some in lists), sum(map(len, lists))

    return [one.id for one in sorted(network.funders, key=width)]


def spared(totals: Mapping[Payers, int], network: Network, order: Iterable[str]) -> "Shares | None":
    """The totals over the budgets, so that whoever comes later in the order pays as little as can be; None when they cannot be borne.

    Of all ways to share, the last of the order pays least; of those in which it does, the one before it; and so on.
    """
    place = {id: at for at, id in enumerate(order)}
    budget = {one.id: one.budget for one in network.funders}
    groups = sorted(totals, key=lambda group: (len(group), sorted(place[id] for id in group)))
    shares, lacking = Shares(dict.fromkeys(place, 0), {group: {} for group in groups}, place), dict(totals)
    for funder in place:
        shares.left[funder] = budget[funder]
        closed: set[Payers] = set()
        for group in groups:
            if lacking[group] and group not in closed:
                lacking[group] = shares.ask(group, lacking[group], closed)
    return None if any(lacking.values()) else shares


class Shares:
    """How much each funder gives to each group of items, and what it has left, while more is asked."""

    def __init__(self, left: Mapping[str, int], gives: Mapping[Payers, Mapping[str, int]], place: Mapping[str, int] | None = None) -> None:
        self.left = dict(left)
        self.gives = {group: dict(given) for group, given in gives.items()}
        self._place = place
        # Groups that ever had something of a funder, in order: a path looks at these only.
        self._had: dict[str, dict[Payers, None]] = {id: {} for id in self.left}
        for group, given in self.gives.items():
            for funder in given:
                self._had[funder][group] = None

    def copy(self) -> "Shares":
        """Books of their own, for a trial."""
        return Shares(self.left, self.gives, self._place)

    def ask(self, group: Payers, amount: int, closed: set[Payers] | None = None) -> int:
        """Who may pay for the group gives so much more; how much is lacking, whoever gives what.

        Where some is, `closed` gets the groups that cannot have more either until somebody has more money.
        """
        self.gives.setdefault(group, {})
        while amount:
            seen = {group}
            path = self._path(group, seen)
            if path is None:
                if closed is not None:
                    closed |= seen
                return amount
            amount -= self._push(path, amount)
        return 0

    def _path(self, group: Payers, seen: set[Payers]) -> list[tuple[Payers, str]] | None:
        """Steps (group, funder) to a funder with money left: each group takes from its funder, whose giving elsewhere moves on.

        `seen` gets every group it comes by.
        """
        came: dict[str, tuple[Payers, str]] = {}
        queue = deque([(group, "")])
        while queue:
            at, before = queue.popleft()
            for funder in sorted(at, key=self._place.__getitem__ if self._place else None):
                if funder in came or funder == before:
                    continue
                came[funder] = (at, before)
                if self.left[funder] > 0:
                    return _back(came, funder)
                for other in self._had[funder]:
                    if other not in seen and self.gives[other].get(funder, 0) > 0:
                        seen.add(other)
                        queue.append((other, funder))
        return None

    def _push(self, path: list[tuple[Payers, str]], wanted: int) -> int:
        """As much as the path bears has been moved along it; how much."""
        left, gives = self.left, self.gives
        amount = min(wanted, left[path[-1][1]])
        for (_at, funder), (other, _to) in pairwise(path):
            amount = min(amount, gives[other][funder])
        left[path[-1][1]] -= amount
        for i, (at, funder) in enumerate(path):
            gives[at][funder] = gives[at].get(funder, 0) + amount
            self._had[funder][at] = None
            if i + 1 < len(path):
                gives[path[i + 1][0]][funder] -= amount
        return amount


def shared(groups: Mapping[Payers, int], network: Network) -> Shares | None:
    """The groups' amounts over the funders' budgets; None when they cannot bear them together."""
    shares = Shares({one.id: one.budget for one in network.funders}, {group: {} for group in groups})
    for group in sorted(groups, key=lambda one: (len(one), sorted(one))):
        if shares.ask(group, groups[group]):
            return None
    return shares


def _back(came: Mapping[str, tuple[Payers, str]], funder: str) -> list[tuple[Payers, str]]:
    steps = []
    while funder:
        group, before = came[funder]
        steps.append((group, funder))
        funder = before
    return steps[::-1]
