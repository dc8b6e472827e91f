"""Whether what the funders have left pays for one more seat or one more run, and how much is lacking.

Flow: unmet.py -> `Till`.
Reads: a Network and its Plan. Writes: nothing.
Source: money.py: amounts can be split over funders exactly when every purse bears what only its payers may pay.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate

from .money import Bills, Payers, Shares, pays_run, purses
from .plan import Plan
from .problem import Network
from .reach import Slot

MOST_TRIES = 500
"""Ways to fill one group that are looked at before its money is called too little."""


class Till:
    """What every purse has left beside the plan, however its payments are shared."""

    def __init__(self, network: Network, plan: Plan, slots: Iterable[Slot]) -> None:
        self._countries = {one.id: one.countries for one in network.funders}
        self._runs = {(one.centre, one.course): pays_run(network, one.centre, one.course) for one in network.offers}
        self._seats: dict[tuple[Payers, str], Payers] = {}
        spent = Bills(network).totals(plan.runs)
        kinds = set(spent) | {self._runs[slot.key[:2]] for slot in slots} | {self.seat(slot, id) for slot in slots for id in slot.comes}
        found = purses(network, kinds)
        self._shares: Shares | None = None
        if found is None:
            self._shares = Shares({one.id: one.budget for one in network.funders}, {})
            for kind in sorted(spent, key=sorted):
                self._shares.ask(kind, spent[kind])
        some = found or []
        self._left = [one.budget - sum(amount for kind, amount in spent.items() if kind <= one.payers) for one in some]
        self._within = {kind: [at for at, one in enumerate(some) if kind <= one.payers] for kind in kinds}

    def run(self, slot: Slot) -> Payers:
        """Who may pay for running it."""
        return self._runs[slot.key[:2]]

    def seat(self, slot: Slot, country: str) -> Payers:
        """Who may pay the travel of the country's people to it."""
        key = self.run(slot), country
        if key not in self._seats:
            self._seats[key] = frozenset(id for id in key[0] if not self._countries[id] or country in self._countries[id])
        return self._seats[key]

    def short(self, asked: Mapping[Payers, int]) -> int:
        """How much is lacking to pay these amounts too; 0 when nothing is [money]."""
        if self._shares is not None:
            trial = self._shares.copy()
            return sum(trial.ask(kind, amount) for kind, amount in asked.items())
        sums: dict[int, int] = defaultdict(int)
        for kind, amount in asked.items():
            for at in self._within[kind] if amount else ():
                sums[at] += amount
        return max((amount - self._left[at] for at, amount in sums.items() if amount > self._left[at]), default=0)

    def price(self, slot: Slot, country: str, group: Mapping[str, int]) -> tuple[int, int]:
        """What a run costs with its smallest and cheapest group that has somebody of the country, and what of it is lacking [money].

        Nothing is lacking when another group of that size could be paid.
        """
        first, more, fares = self.seat(slot, country), slot.course.least - 1, slot.fares
        asked: dict[Payers, int] = defaultdict(int, {self.run(slot): slot.offer.cost})
        asked[first] += fares[country]
        fixed = dict(asked)
        by_kind: dict[Payers, list[int]] = defaultdict(list)
        for id in sorted(group, key=lambda id: (fares[id], id)):
            seats = min(slot.course.least - 1, group[id] - (id == country))
            by_kind[self.seat(slot, id)] += [fares[id]] * seats
            if taken := min(more, seats):
                asked[self.seat(slot, id)] += taken * fares[id]
                more -= taken
        cost, short = sum(asked.values()), self.short(asked)
        if short and len(by_kind) > 1 and not self.short(fixed):
            columns = [(kind, list(accumulate(some, initial=0))) for kind, some in by_kind.items()]
            if self._fills(columns, slot.course.least - 1, fixed, [MOST_TRIES]):
                return cost, 0
        return cost, short

    def _fills(self, columns: list[tuple[Payers, list[int]]], more: int, asked: Mapping[Payers, int], tries: list[int]) -> bool:
        """Whether so many more people, of one kind of payers after the other, can be paid beside what is asked already."""
        if not more:
            return True
        if not columns or sum(len(some) - 1 for _kind, some in columns) < more:
            return False
        kind, some = columns[0]
        for count in range(min(more, len(some) - 1), -1, -1):
            tries[0] -= 1
            if tries[0] < 0:
                return False
            then = {**asked, kind: asked.get(kind, 0) + some[count]}
            if not self.short(then) and self._fills(columns[1:], more - count, then, tries):
                return True
        return False
