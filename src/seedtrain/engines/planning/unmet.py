"""Why a need that could be met stays open: what one more seat, or one more run, lacks beside a plan that stays as it is.

Flow: scheduling.gaps, network.planning -> `unmet` -> spare.py.
Reads: a Network and its Plan. Writes: nothing.
Source: docs/reference/planning.md, section "What is not met".

Runs, their weeks, trainers and people stay; only who pays may change. Of all empty seats and all runs that could be added for the need,
that which gets furthest is named, with the first thing it lacks in the order of REASONS. Looked at are the slots of reach.py: places that
could ever give it, for people whose way somebody may pay.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from .figures import Need, Open, open_needs
from .plan import Plan, Run
from .problem import Network
from .reach import Slot, reach
from .spare import Order, Spare
from .till import Till

REASONS = ("facility", "trainer", "competing", "cohort", "requires", "money", "order")
COHORT, REQUIRES, MONEY, ORDER = 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class Unmet:
    """Seats of a course that a country needs, could get, and does not, and why.

    missing  seats it does not get, of `need` [people]
    why      facility   in no week has a centre the units free while people of the country can come
             trainer    in every such week too few trainers are free
             competing  in every week with both, a run of it for that region in that language begins too near
             cohort     too few who still wait for it can come in any week with all that
             requires   not enough of them, or none of this country, have finished what it requires by then
             money      the funders who may pay have too little left
             order      nothing: it could be added as it stands, and the search did not
    runs     runs with an empty seat that gets furthest; none when it is one more run that does
    centres  where that seat or run is
    people   cohort: how many who wait could come together at most [people]
    cost     money: what the seat, or the run and the travel of its smallest group, costs [money]
    short    money: with so much more from somebody who may pay all of it, it could be added [money]
    """

    country: str
    course: str
    missing: int
    need: int
    why: str
    runs: tuple[str, ...] = ()
    centres: tuple[str, ...] = ()
    people: int = 0
    cost: int = 0
    short: int = 0


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to give the need a seat: how far it gets (a place in REASONS), and what it says there."""

    stage: int
    centre: str
    run: str = ""
    people: int = 0
    cost: int = 0
    short: int = 0

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """The highest is told: the furthest, a seat before a run, most people, least money lacking."""
        return self.stage, bool(self.run), self.people, -self.short


def unmet(network: Network, plan: Plan, from_week: int = 0) -> tuple[Unmet, ...]:
    """Every need that some plan could meet and this one does not, most missing seats first, with what stands in the way.

    What began before `from_week` takes nobody more, and nothing more begins before it.
    """
    wanted = open_needs(network, plan)
    slots = reach(network).slots if wanted else ()
    by_need: dict[Need, list[Slot]] = defaultdict(list)
    for slot in slots:
        for country in slot.comes:
            by_need[country, slot.course.id].append(slot)
    runs: dict[str, list[Run]] = defaultdict(list)
    for run in plan.runs:
        if run.week >= from_week and run.people < network.course[run.course].most:
            runs[run.course].append(run)
    finder = _Finder(network, plan, {(one.country, one.course): one.missing for one in wanted}, slots, from_week)
    return tuple(_told(one, [*finder.seats(one, runs[one.course]), *finder.runs(one, by_need[one.country, one.course])]) for one in wanted)


def _told(one: Open, ways: Iterable[_Way]) -> Unmet:
    found = list(ways)
    best = max(found, key=lambda way: way.rank)
    like = [way for way in found if (way.stage, bool(way.run)) == (best.stage, bool(best.run))]
    return Unmet(
        one.country,
        one.course,
        one.missing,
        one.need,
        REASONS[best.stage],
        tuple(way.run for way in like if way.run),
        tuple(dict.fromkeys(way.centre for way in like)),
        best.people,
        best.cost,
        best.short,
    )


class _Finder:
    """Ways to give a need one more seat; what is alike for many needs is kept."""

    def __init__(self, network: Network, plan: Plan, left: Mapping[Need, int], slots: Iterable[Slot], from_week: int) -> None:
        self._network, self._left = network, left
        self._slots = {slot.key: slot for slot in slots}
        self._spare = Spare(network, plan, from_week)
        self._order = Order(network, plan.runs)
        self._till = Till(network, plan, self._slots.values())
        self._waiting: dict[tuple[str, str, str], np.ndarray[tuple[int], np.dtype[np.int64]]] = {}

    def seats(self, one: Open, runs: Iterable[Run]) -> Iterator[_Way]:
        """An empty seat in each of these runs of the course."""
        away = self._network.country[one.country].away
        for run in runs:
            slot = self._slots.get((run.centre, run.course, run.language))
            if slot is None or one.country not in slot.comes or not away.isdisjoint(range(run.week, run.week + slot.course.weeks)):
                continue
            if self._order.room(one.country, one.course, run.week) < 1:
                yield _Way(REQUIRES, run.centre, run.id)
                continue
            cost = slot.fares[one.country]
            short = self._till.short({self._till.seat(slot, one.country): cost})
            yield _Way(MONEY, run.centre, run.id, 0, cost, short) if short else _Way(ORDER, run.centre, run.id)

    def runs(self, one: Open, slots: Iterable[Slot]) -> Iterator[_Way]:
        """One more run of each of these slots, in the week where it gets furthest."""
        for slot in slots:
            centre, there = slot.offer.centre, self._spare.is_there(one.country, slot.course)
            stages = np.where(there, self._spare.stages(slot), 0)
            stage = int(stages.max(initial=0))
            if stage < COHORT:
                yield _Way(stage, centre)
                continue
            people = np.where(stages == COHORT, self._people(slot), 0)
            if people.max() < slot.course.least:
                yield _Way(COHORT, centre, people=int(people.max()))
                continue
            yield self._affordable(one.country, slot, np.flatnonzero(people >= slot.course.least).tolist())

    def _people(self, slot: Slot) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """For every week, how many who still wait for the course could come to the slot then, shape (starts,) [people]."""
        found = self._waiting.get(slot.key)
        if found is None:
            found = np.zeros(len(self._spare.stages(slot)), dtype=np.int64)
            for country in slot.comes:
                if left := self._left.get((country, slot.course.id), 0):
                    found += left * self._spare.is_there(country, slot.course)
            self._waiting[slot.key] = found
        return found

    def _affordable(self, country: str, slot: Slot, weeks: Iterable[int]) -> _Way:
        """One more run in the best of these weeks, for the smallest group with somebody of the country."""
        centre, best, seen = slot.offer.centre, _Way(REQUIRES, slot.offer.centre), set()
        for week in weeks:
            group = self._group(slot, week)
            if not group.get(country) or sum(group.values()) < slot.course.least or (key := tuple(group.items())) in seen:
                continue
            seen.add(key)
            cost, short = self._till.price(slot, country, group)
            if not short:
                return _Way(ORDER, centre)
            best = max(best, _Way(MONEY, centre, "", 0, cost, short), key=lambda way: way.rank)
        return best

    def _group(self, slot: Slot, week: int) -> dict[str, int]:
        """Who still waits, can come in this week, and has finished by then what the course requires [people]."""
        found = {}
        for country in slot.comes:
            left = self._left.get((country, slot.course.id), 0)
            if left and self._spare.is_there(country, slot.course)[week]:
                found[country] = min(left, max(0, self._order.room(country, slot.course.id, week)))
        return found
