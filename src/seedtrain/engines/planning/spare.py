"""What a plan leaves free: weeks in which one more run would find rooms, trainers and distance, and who has finished what it requires.

Flow: unmet.py -> `Spare`, `Order`; filling.py -> `Order`.
Reads: a Network and its Plan. Writes: nothing.
Source: docs/reference/planning.md, rules `time`, `facilities`, `trainers`, `competing` and `requires`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from .plan import Plan, Run
from .problem import Course, Network, Trainer
from .reach import Slot

Bools = NDArray[np.bool_]


class Spare:
    """The books of the plan. Arrays have one entry a week in which a run of the course could begin, shape (weeks - course.weeks + 1,)."""

    def __init__(self, network: Network, plan: Plan, from_week: int = 0) -> None:
        """`from_week`: nothing more begins before it."""
        self._network, self._from_week = network, from_week
        self._free = {(one.id, kind): np.array(units, dtype=np.int64) for one in network.centres for kind, units in one.facilities.items()}
        self._open = {one.id: _without(network.weeks, one.closed) for one in network.centres}
        self._idle = {one.id: _without(network.weeks, one.away) for one in network.trainers}
        self._taught: dict[str, int] = defaultdict(int)
        self._begun: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for run in plan.runs:
            self._write(run, network.course[run.course])
        self._rooms: dict[tuple[str, str], Bools] = {}
        self._hours: dict[tuple[str, int], Bools] = {}
        self._comes: dict[tuple[str, int], Bools] = {}
        self._stages: dict[tuple[str, str, str], NDArray[np.int64]] = {}

    def _write(self, run: Run, course: Course) -> None:
        for kind, units in course.uses.items():
            self._free[run.centre, kind][run.week : run.week + course.weeks] -= units
        for id in run.trainers:
            self._idle[id][run.week : run.week + course.weeks] = False
            self._taught[id] += course.weeks
        self._begun[run.course, self._network.centre[run.centre].region, run.language].append(run.week)

    def stages(self, slot: Slot) -> NDArray[np.int64]:
        """For every week: 0 no rooms, 1 no trainers, 2 a run like it is too near, 3 all there."""
        found = self._stages.get(slot.key)
        if found is None:
            roomy = self._has_room(slot.offer.centre, slot.course)
            teachers = np.zeros(len(roomy), dtype=np.int64)
            for one in slot.able:
                teachers += self._is_idle(one, slot.course.weeks)
            staffed = roomy & (teachers >= slot.course.trainers)
            roomy[: self._from_week] = staffed[: self._from_week] = False
            found = roomy.astype(np.int64) + staffed + (staffed & self._is_apart(slot, len(roomy)))
            self._stages[slot.key] = found
        return found

    def is_there(self, country: str, course: Course) -> Bools:
        """Whether people of the country are away in none of the course's weeks."""
        key = country, course.weeks
        if key not in self._comes:
            self._comes[key] = _throughout(_without(self._network.weeks, self._network.country[country].away), course.weeks)
        return self._comes[key]

    def _has_room(self, centre: str, course: Course) -> Bools:
        key = centre, course.id
        if key not in self._rooms:
            there = self._open[centre].copy()
            for kind, units in course.uses.items():
                there &= self._free[centre, kind] >= units if (centre, kind) in self._free else False
            self._rooms[key] = _throughout(there, course.weeks)
        return self._rooms[key]

    def _is_idle(self, trainer: Trainer, weeks: int) -> Bools:
        key = trainer.id, weeks
        if key not in self._hours:
            found = _throughout(self._idle[trainer.id], weeks)
            may = trainer.most_weeks is None or self._taught[trainer.id] + weeks <= trainer.most_weeks
            self._hours[key] = found if may else np.zeros_like(found)
        return self._hours[key]

    def _is_apart(self, slot: Slot, starts: int) -> Bools:
        found, window = np.ones(starts, dtype=np.bool_), self._network.rules.window
        for week in self._begun[slot.course.id, slot.region, slot.language] if window else ():
            found[max(0, week - window + 1) : week + window] = False
        return found


def _without(weeks: int, some: frozenset[int]) -> Bools:
    found = np.ones(weeks, dtype=np.bool_)
    found[sorted(some)] = False
    return found


def _throughout(there: Bools, length: int) -> Bools:
    """For every week, whether it and those after it, `length` in all, are true; those that end after the plan are left out."""
    if length > len(there):
        return np.zeros(0, dtype=np.bool_)
    gaps = np.concatenate(([0], np.cumsum(~there)))
    return np.asarray(gaps[length:] == gaps[:-length])


class Order:
    """Who has finished what a course requires: how many more of a country could begin it in a week."""

    def __init__(self, network: Network, runs: Iterable[Run]) -> None:
        self._network = network
        self._held = {(one.country, one.course): one.held for one in network.needs}
        self._runs: Mapping[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for run in runs:
            for country, people in run.seats.items():
                self._runs[country, run.course].append((run.week, people))
        self._kept: dict[tuple[str, str, int], int] = {}

    def room(self, country: str, course: str, week: int) -> int:
        """How many more may begin in this week, those counted who begin later and have to have finished it too [people]."""
        one = self._network.course[course]
        if not one.requires:
            return 1 << 30
        key = country, course, week
        if key not in self._kept:
            begun = self._runs.get((country, course), [])
            weeks = [week, *(start for start, _people in begun if start > week)]
            left = (
                self._finished(country, id, at) - sum(people for start, people in begun if start <= at)
                for id in one.requires
                for at in weeks
            )
            self._kept[key] = min(left)
        return self._kept[key]

    def _finished(self, country: str, course: str, week: int) -> int:
        length = self._network.course[course].weeks
        ended = sum(people for start, people in self._runs.get((country, course), []) if start + length <= week)
        return self._held.get((country, course), 0) + ended
