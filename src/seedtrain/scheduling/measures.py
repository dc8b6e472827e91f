"""A plan in figures that stay comparable when a centre goes or joins, and what a candidate brings.

Flow: ifs_facts.py, page.py, book.py, summary.py -> this file -> engines.planning.
Reads: a Network and its Plan, and what is within reach today. Writes: nothing.
Source: own work. Coverage, the worst covered country and fairness count the need that is within reach today, before anything is
otherwise: who loses the only centre they can reach would else drop out of the count, and the loss would look like a gain; and seats for
need that a candidate brings within reach would cover more than there is. Such need is counted on its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from seedtrain.engines.planning import figures
from seedtrain.engines.planning.plan import Plan, Run, Unreachable, Worth
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.worth import reachable_need, worth_of

Need = tuple[str, str]
Row = tuple[str, int, int]
"""A country, its people in runs, and its need within reach [people]."""


@dataclass(frozen=True)
class Today:
    """A network as it is, and what no plan of it can reach."""

    network: Network
    unreachable: tuple[Unreachable, ...]

    @cached_property
    def out(self) -> Mapping[Need, int]:
        """Seats out of reach, by country and course [people]."""
        return {(one.country, one.course): one.seats for one in self.unreachable}

    @cached_property
    def within(self) -> Mapping[str, int]:
        """Seats within reach, by country [people]."""
        return reachable_need(self.network, self.unreachable)

    @property
    def seats(self) -> int:
        """Seats within reach [people]."""
        return sum(self.within.values())


@dataclass(frozen=True)
class State:
    """A plan, perhaps of a network that is otherwise, counted against the need that is within reach today."""

    today: Today
    plan: Plan

    @cached_property
    def given(self) -> Mapping[Need, int]:
        """Seats by country and course [people]."""
        return figures.seats_given(self.plan)

    @property
    def people(self) -> int:
        """People in runs."""
        return sum(self.given.values())

    @cached_property
    def _within(self) -> Mapping[str, int]:
        return _by_country((need, people) for need, people in self.given.items() if need not in self.today.out)

    @property
    def coverage(self) -> Fraction:
        """The share of the need within reach that is covered."""
        return Fraction(sum(self._within.values()), max(1, self.today.seats))

    @property
    def worst(self) -> Row | None:
        """The worst covered country."""
        return worst((id, self._within.get(id, 0), need) for id, need in self.today.within.items())

    @cached_property
    def worth(self) -> Worth:
        """What it is worth: every seat, and fairness for the need within reach today."""
        network, price = self.today.network, self.plan.worth.price
        whole = worth_of(network, self.today.within, _by_country(self.given.items()), price)
        return replace(whole, fairness=worth_of(network, self.today.within, self._within, price).fairness)

    @property
    def out_of_reach(self) -> int:
        """Seats that no plan of its network can give."""
        return sum(one.seats for one in self.plan.unreachable)


@dataclass(frozen=True)
class New:
    """Need of a country that comes within reach, and how much of it is covered [people]. `is_first`: it could reach nothing before."""

    country: str
    course: str
    seats: int
    covered: int
    is_first: bool


@dataclass(frozen=True)
class Gain:
    """What a candidate brings: `state` is the plan of `network`, in which it has joined with its `centres`."""

    state: State
    network: Network
    centres: frozenset[str]

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Runs it would host, by week."""
        return tuple(sorted((run for run in self.state.plan.runs if run.centre in self.centres), key=lambda run: (run.week, run.id)))

    @property
    def hosted(self) -> int:
        """People in the runs it would host."""
        return sum(run.people for run in self.runs)

    @cached_property
    def new(self) -> tuple[New, ...]:
        """Need that comes within reach, most seats first."""
        today, still = self.state.today, {(one.country, one.course) for one in self.state.plan.unreachable}
        rows = [
            New(country, course, seats, self.state.given.get((country, course), 0), country not in today.within)
            for (country, course), seats in today.out.items()
            if (country, course) not in still
        ]
        return tuple(sorted(rows, key=lambda row: (-row.seats, row.country, row.course)))

    @property
    def new_seats(self) -> int:
        """Seats of need that come within reach [people]."""
        return sum(one.seats for one in self.new)

    @property
    def new_covered(self) -> int:
        """Those of them that are covered [people]."""
        return sum(one.covered for one in self.new)

    @property
    def first(self) -> list[Row]:
        """Countries that could reach nothing before, most need first."""
        seats = _by_country(((one.country, one.course), one.seats) for one in self.new if one.is_first)
        people = _by_country(((one.country, one.course), one.covered) for one in self.new if one.is_first)
        return sorted(((id, people[id], need) for id, need in seats.items()), key=lambda row: (-row[2], row[0]))

    @property
    def coverage(self) -> Fraction:
        """The share that is covered of all that would be within reach."""
        return Fraction(self.state.people, max(1, self.state.today.seats + self.new_seats))

    @property
    def worst(self) -> Row | None:
        """The worst covered country of all that would be within reach."""
        people = _by_country(self.state.given.items())
        within = reachable_need(self.network, self.state.plan.unreachable)
        return worst((id, people.get(id, 0), need) for id, need in within.items())

    @cached_property
    def idle(self) -> tuple[tuple[str, str], ...]:
        """Its centres and courses of theirs to which nobody who needs them could ever come, whatever is planned."""
        open_ = {slot.key[:2] for slot in reach(self.network).slots}
        offers = [(one.centre, one.course) for one in self.network.offers if one.centre in self.centres]
        return tuple(pair for pair in offers if pair not in open_)


def worst(rows: Iterable[Row]) -> Row | None:
    """The country with the smallest share; of equals the one with the greatest need."""
    return min(rows, key=lambda row: (Fraction(row[1], row[2]), -row[2], row[0]), default=None)


def _by_country(seats: Iterable[tuple[Need, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for (country, _course), people in seats:
        found[country] = found.get(country, 0) + people
    return found
