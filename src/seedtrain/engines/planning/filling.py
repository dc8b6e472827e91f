"""One more run where rooms, trainers, people and money are left for it: what the rounded year promised and no week could hold leaves some.

Flow: Search.filled -> `more` -> Calendar.
Reads: a Network, a plan while it is searched for. Writes: runs into the calendar it is given.
Source: own work. Greedy by points: the seats that a run is put there for are given again, exactly, by seats.py.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from heapq import heapify, heappop, heappush

from .money import Bills
from .placing import Calendar, Placed
from .plan import Run
from .problem import Network
from .reach import Slot
from .seats import Seats
from .spare import Order

MOST = 100
"""Runs that are added at a time [count]: seats for many more would take too long to give."""
Weeks = Callable[[Calendar, Slot], Iterable[int]]


def more(network: Network, slots: Sequence[Slot], calendar: Calendar, seats: Seats, weeks: Weeks, most: Sequence[int]) -> bool:
    """Whether any run was added; the one that gives most points comes first, and again as long as one finds its place.

    weeks  in which order a slot's are tried
    most   how many runs of each slot there may be in all [count]

    A run without a place, a group or the money for one is not tried again.
    """
    left = _Left(network, calendar, seats)
    here = Counter(calendar.runs[number].slot.key for number in seats)
    # Points only fall while runs are added, so what was highest and still is, is highest of all.
    waiting = [(-points, at) for at, slot in enumerate(slots) if here[slot.key] < most[at] and (points := left.points(slot))]
    heapify(waiting)
    added = 0
    while waiting and added < MOST:
        points, at = heappop(waiting)
        slot = slots[at]
        now = left.points(slot)
        if now and -now > points:
            heappush(waiting, (-now, at))
            continue
        group = left.group(slot) if now else None
        if group is None or calendar.place(slot, left.ready(slot, weeks(calendar, slot)), may_push=False) is None:
            continue
        added += 1
        left.seat(slot, group)
        here[slot.key] += 1
        if here[slot.key] < most[at]:
            heappush(waiting, (points, at))
    return added > 0


class _Left:
    """What nobody has yet: seats by need, money by who may pay, and what one more seat of a country is worth."""

    def __init__(self, network: Network, calendar: Calendar, seats: Seats) -> None:
        self._network, self._bills = network, Bills(network)
        self._missing = {(one.country, one.course): one.seats for one in network.needs}
        self._seated = dict.fromkeys(network.country, 0)
        runs = [_run(calendar.runs[number], some) for number, some in seats.items()]
        for run in runs:
            self._count(run)
        self._totals = self._bills.totals(runs)
        self._order = Order(network, runs)

    def points(self, slot: Slot) -> int:
        """What the best group of the slot is worth; 0 when too few are left for one. Money is not looked at."""
        waiting = self._waiting(slot)
        if sum(count for _value, count in waiting) < slot.course.least:
            return 0
        total, room = 0, slot.course.most
        for value, count in sorted(waiting, reverse=True):
            total += value * min(room, count)
            room -= min(room, count)
        return total

    def _waiting(self, slot: Slot) -> list[tuple[int, int]]:
        """For every country that still waits, the points of its next seat and how many seats."""
        return [(self._worth(id), self._missing[id, slot.course.id]) for id in slot.comes if self._missing[id, slot.course.id]]

    def _worth(self, country: str) -> int:
        """Points of one more seat."""
        share = 100 * self._seated[country]
        need = self._network.total_need[country]
        return next((points for edge, points in self._network.rules.bands if share < edge * need), 0)

    def group(self, slot: Slot) -> Mapping[str, int] | None:
        """As many as the money pays for, those first who are worth most for their travel; None when it is fewer than the least."""
        found: dict[str, int] = {}
        first = sorted(
            (id for id in slot.comes if self._missing[id, slot.course.id] and self._worth(id)),
            key=lambda id: (Fraction(slot.fares[id] + 1, self._worth(id)), id),
        )
        room = slot.course.most
        for id in first:
            count = min(room, self._missing[id, slot.course.id])
            while count and not self._can_pay(slot, {**found, id: count}):
                count //= 2
            if count:
                found[id] = count
                room -= count
        return found if sum(found.values()) >= slot.course.least else None

    def _can_pay(self, slot: Slot, group: Mapping[str, int]) -> bool:
        totals = dict(self._totals)
        for _country, amount, payers in self._bills.of(Run("", *_key(slot), 0, (), group)):
            totals[payers] = totals.get(payers, 0) + amount
        return self._bills.can_bear(totals)

    def ready(self, slot: Slot, weeks: Iterable[int]) -> list[int]:
        """Of these weeks, those by which a group has finished what the course requires; runs added since are not looked at."""
        course = slot.course
        if not course.requires:
            return list(weeks)
        wait = [(id, missing) for id in slot.comes if (missing := self._missing[id, course.id])]

        def people(week: int) -> int:
            return sum(max(0, min(missing, self._order.room(id, course.id, week))) for id, missing in wait if week in slot.comes[id])

        return [week for week in weeks if people(week) >= course.least]

    def seat(self, slot: Slot, group: Mapping[str, int]) -> None:
        """The group has its seats."""
        run = Run("", *_key(slot), 0, (), group)
        self._count(run)
        for _country, amount, payers in self._bills.of(run):
            self._totals[payers] = self._totals.get(payers, 0) + amount

    def _count(self, run: Run) -> None:
        for country, people in run.seats.items():
            self._missing[country, run.course] -= people
            self._seated[country] += people


def _run(placed: Placed, seats: Mapping[str, int]) -> Run:
    return Run("", *_key(placed.slot), placed.week, placed.trainers, seats)


def _key(slot: Slot) -> tuple[str, str, str]:
    return slot.offer.centre, slot.course.id, slot.language
