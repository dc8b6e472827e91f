"""Money without a column for every payment: which totals the funders can bear together, and who pays what in the end.

Flow: yearly.py, seats.py, weekly.py -> `budget_rows`; till.py -> `purses`, `Shares`; build.py -> `payments`.
Reads: a Network, runs. Writes: nothing.
Source: by Hall's theorem amounts can be split over funders exactly when, for every set S of funders, what only members of S may pay is no
more than their budgets together; of all sets, the unions of the sets that occur are enough. Funders of many scopes have too many of these:
twenty that pay for a centre each, beside one that pays for all, have a million. Then a programme has a column for what each funder gives
to each set, and what it finds is checked by the split, an augmenting-path flow in whole units (Ford and Fulkerson, Can. J. Math. 8 (1956)
399).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil

from .plan import Payment, Run
from .problem import Network
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
    """Who pays what; None when the budgets cannot bear it."""
    bills, some = Bills(network), list(runs)
    shares = shared(bills.totals(some), network)
    if shares is None:
        return None
    gives = shares.gives
    found = []
    for run in some:
        for country, amount, payers in bills.of(run):
            left = amount
            for funder in sorted(payers):
                part = min(left, gives[payers].get(funder, 0))
                if part:
                    found.append(Payment(funder, run.id, country, part))
                    gives[payers][funder] -= part
                    left -= part
    return tuple(found)


class Shares:
    """How much each funder gives to each group of items, and what it has left, while more is asked."""

    def __init__(self, left: Mapping[str, int], gives: Mapping[Payers, Mapping[str, int]]) -> None:
        self.left = dict(left)
        self.gives = {group: dict(given) for group, given in gives.items()}

    def copy(self) -> "Shares":
        """Books of their own, for a trial."""
        return Shares(self.left, self.gives)

    def ask(self, group: Payers, amount: int) -> int:
        """Who may pay for the group gives so much more; how much is lacking, whoever gives what."""
        self.gives.setdefault(group, {})
        while amount:
            path = _path(group, self.left, self.gives)
            if path is None:
                return amount
            amount -= _push(path, amount, self.left, self.gives)
        return 0


def shared(groups: Mapping[Payers, int], network: Network) -> Shares | None:
    """The groups' amounts over the funders' budgets; None when they cannot bear them together."""
    shares = Shares({one.id: one.budget for one in network.funders}, {group: {} for group in groups})
    for group in sorted(groups, key=lambda one: (len(one), sorted(one))):
        if shares.ask(group, groups[group]):
            return None
    return shares


def _path(group: Payers, left: Mapping[str, int], gives: Mapping[Payers, Mapping[str, int]]) -> list[tuple[Payers, str]] | None:
    """Steps (group, funder) to a funder with money left: each group takes from its funder, whose giving elsewhere moves on."""
    came: dict[str, tuple[Payers, str]] = {}
    queue = deque([(group, "")])
    seen = {group}
    while queue:
        at, before = queue.popleft()
        for funder in sorted(at):
            if funder in came or funder == before:
                continue
            came[funder] = (at, before)
            if left[funder] > 0:
                return _back(came, funder)
            for other, given in gives.items():
                if other not in seen and given.get(funder, 0) > 0:
                    seen.add(other)
                    queue.append((other, funder))
    return None


def _back(came: Mapping[str, tuple[Payers, str]], funder: str) -> list[tuple[Payers, str]]:
    steps = []
    while funder:
        group, before = came[funder]
        steps.append((group, funder))
        funder = before
    return steps[::-1]


def _push(path: list[tuple[Payers, str]], wanted: int, left: dict[str, int], gives: dict[Payers, dict[str, int]]) -> int:
    """As much as the path bears has been moved along it; how much."""
    amount = min(wanted, left[path[-1][1]])
    for (_at, funder), (other, _to) in pairwise(path):
        amount = min(amount, gives[other][funder])
    left[path[-1][1]] -= amount
    for i, (at, funder) in enumerate(path):
        gives[at][funder] = gives[at].get(funder, 0) + amount
        if i + 1 < len(path):
            gives[path[i + 1][0]][funder] -= amount
    return amount
