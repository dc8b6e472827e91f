"""Weeks, rooms and trainers: where in the year a run finds its place, and what has to make room for it.

Flow: search.py -> Calendar.place, Calendar.lift -> Placed.
Reads: a Network, slots. Writes: its own books only.
Source: own work: best fit with one exchange. A trainer is given another run's place when that run finds somebody else, and a run is given
another week when the one that needs its place has none; published runs are never moved by it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from .problem import Network, Trainer
from .reach import Slot
from .rows import Ints


@dataclass(frozen=True, slots=True)
class Placed:
    """A run with its week and its trainers; `published` is the id of the announced run it is, or empty; `number` is its own."""

    number: int
    slot: Slot
    week: int
    trainers: tuple[str, ...]
    published: str = ""

    @property
    def weeks(self) -> range:
        """The weeks it takes."""
        return range(self.week, self.week + self.slot.course.weeks)


class Calendar:
    """The books of every centre: units free by week, who teaches when, and which starts are taken."""

    def __init__(self, network: Network, from_week: int = 0) -> None:
        """`from_week`: nothing is given another week before it, and what starts before it keeps its trainers."""
        self.network, self.from_week, self.is_tight = network, from_week, False
        self.runs: dict[int, Placed] = {}
        self._next = 0
        self._free: dict[tuple[str, str], Ints] = {
            (centre.id, kind): np.asarray(units, dtype=np.int64) for centre in network.centres for kind, units in centre.facilities.items()
        }
        self._busy: dict[str, dict[int, int]] = defaultdict(dict)
        self._skills: dict[str, int] = {one.id: len(one.skills) * len(one.languages) for one in network.trainers}
        self._starts: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._at: dict[str, set[int]] = defaultdict(set)
        self._number = {one.id: at for at, one in enumerate(network.centres)}
        self._home = {one.id: one.week for one in network.published}

    def copy(self) -> "Calendar":
        """Books of their own, for a trial."""
        other = Calendar(self.network, self.from_week)
        other.runs, other._next = dict(self.runs), self._next
        other._free = {key: units.copy() for key, units in self._free.items()}
        other._busy = defaultdict(dict, {key: dict(weeks) for key, weeks in self._busy.items()})
        other._starts = defaultdict(list, {key: list(weeks) for key, weeks in self._starts.items()})
        other._at = defaultdict(set, {key: set(numbers) for key, numbers in self._at.items()})
        return other

    def place(
        self, slot: Slot, weeks: Iterable[int], published: str = "", *, crew: tuple[str, ...] = (), may_push: bool = True
    ) -> Placed | None:
        """The slot runs in the first of these weeks where it finds its place, with `crew` if it can; None when there is none."""
        some = [week for week in weeks if self._is_apart(slot, week, published)]
        roomy = [week for week in some if self._has_room(slot, week)]
        for week in roomy if crew else ():
            if self._can(crew, slot, week):
                return self._write(slot, week, crew, published)
        for find in (self._crew, self._exchange):
            for week in roomy:
                if (found := find(slot, week)) is not None:
                    return self._write(slot, week, found, published)
        for week in some if may_push else ():
            if placed := self._push(slot, week, published):
                return placed
        return None

    def keep(self, slot: Slot, week: int, published: str, crew: tuple[str, ...]) -> Placed | None:
        """The slot runs in this very week with this very crew; None when it cannot."""
        if week not in slot.starts or not self._is_apart(slot, week, published) or not self._has_room(slot, week):
            return None
        return self._write(slot, week, crew, published) if self._can(crew, slot, week) else None

    def lift(self, number: int) -> Placed:
        """The run leaves the calendar."""
        placed = self.runs.pop(number)
        centre = placed.slot.offer.centre
        self._at[centre].remove(number)
        for kind, units in placed.slot.course.uses.items():
            self._free[centre, kind][placed.week : placed.week + placed.slot.course.weeks] += units
        for trainer in placed.trainers:
            for week in placed.weeks:
                del self._busy[trainer][week]
        self._starts[self._rivals(placed.slot)].remove(placed.week)
        return placed

    def put(self, placed: Placed) -> None:
        """A lifted run comes back as it was."""
        self._write(placed.slot, placed.week, placed.trainers, placed.published, placed.number)

    def order(self, slot: Slot) -> list[int]:
        """Weeks in which the slot may start: those with most left free first, spread over the year; where it is tight, with least."""
        centre, length = slot.offer.centre, slot.course.weeks
        spare = np.zeros(self.network.weeks)
        for kind in slot.course.uses:
            spare += self._free[centre, kind]
        left = {week: float(spare[week : week + length].mean()) for week in slot.starts if week >= self.from_week}
        if self.is_tight:
            return sorted(left, key=lambda week: (left[week], week))
        turn = 7 * self._number[centre]
        return sorted(left, key=lambda week: (-left[week], scattered((week + turn) % self.network.weeks), week))

    def _write(self, slot: Slot, week: int, crew: tuple[str, ...], published: str, number: int | None = None) -> Placed:
        if number is None:
            number, self._next = self._next, self._next + 1
        placed = Placed(number, slot, week, crew, published)
        self.runs[number] = placed
        self._at[slot.offer.centre].add(number)
        for kind, units in slot.course.uses.items():
            self._free[slot.offer.centre, kind][week : week + slot.course.weeks] -= units
        for trainer in crew:
            for one in placed.weeks:
                self._busy[trainer][one] = number
        self._starts[self._rivals(slot)].append(week)
        return placed

    def _rivals(self, slot: Slot) -> tuple[str, str, str]:
        return slot.course.id, slot.region, slot.language

    def _is_apart(self, slot: Slot, week: int, published: str) -> bool:
        """Far enough from every other start; an announced run in its own week stands beside other announced ones."""
        window = self.network.rules.window
        near = [start for start in self._starts[self._rivals(slot)] if abs(start - week) < window] if window else []
        return not near or (self._home.get(published) == week and self._all_at_home(slot, near))

    def _all_at_home(self, slot: Slot, near: list[int]) -> bool:
        key = self._rivals(slot)
        beside = [one for one in self.runs.values() if self._rivals(one.slot) == key and one.week in near]
        return all(self._home.get(one.published) == one.week for one in beside)

    def _has_room(self, slot: Slot, week: int) -> bool:
        centre, end = slot.offer.centre, week + slot.course.weeks
        return all(bool((self._free[centre, kind][week:end] >= units).all()) for kind, units in slot.course.uses.items())

    def _is_there(self, trainer: Trainer, slot: Slot, weeks: range) -> bool:
        """Not away, and with enough weeks of teaching left; whether somebody else has them is another question."""
        taught = len(self._busy[trainer.id])
        return trainer.away.isdisjoint(weeks) and (trainer.most_weeks is None or taught + slot.course.weeks <= trainer.most_weeks)

    def _can(self, crew: tuple[str, ...], slot: Slot, week: int) -> bool:
        """Whether these very people are able, there and free."""
        weeks = range(week, week + slot.course.weeks)
        able = {one.id: one for one in slot.able}
        return len(set(crew)) == len(crew) == slot.course.trainers and all(
            id in able and self._is_there(able[id], slot, weeks) and self._busy[id].keys().isdisjoint(weeks) for id in crew
        )

    def _crew(self, slot: Slot, week: int) -> tuple[str, ...] | None:
        """Enough free trainers, those first who can do little else; None when there are too few."""
        wanted = slot.course.trainers
        weeks = range(week, week + slot.course.weeks)
        free = [one for one in slot.able if self._is_there(one, slot, weeks) and self._busy[one.id].keys().isdisjoint(weeks)]
        if len(free) < wanted:
            return None
        free.sort(key=lambda one: (self._skills[one.id], len(self._busy[one.id]), one.id))
        return tuple(one.id for one in free[:wanted])

    def _exchange(self, slot: Slot, week: int) -> tuple[str, ...] | None:
        """A crew, after somebody's other run was handed to a colleague; None when that does not do."""
        weeks = range(week, week + slot.course.weeks)
        for trainer in slot.able:
            if not self._is_there(trainer, slot, weeks):
                continue
            blocking = {self._busy[trainer.id][one] for one in weeks if one in self._busy[trainer.id]}
            if len(blocking) != 1 or self.runs[min(blocking)].week < self.from_week:
                continue
            other = self.lift(blocking.pop())
            for one in other.weeks:
                self._busy[trainer.id][one] = -1
            stand_in = self._crew(other.slot, other.week)
            for one in other.weeks:
                del self._busy[trainer.id][one]
            if stand_in is None:
                self.put(other)
                continue
            self.put(replace(other, trainers=stand_in))
            if (crew := self._crew(slot, week)) is not None:
                return crew
            self.lift(other.number)
            self.put(other)
        return None

    def _push(self, slot: Slot, week: int, published: str) -> Placed | None:
        """The run takes the place of one that finds another week."""
        for other in self._in_the_way(slot, week):
            self.lift(other.number)
            if self._has_room(slot, week) and (crew := self._crew(slot, week)) is not None:
                placed = self._write(slot, week, crew, published)
                for elsewhere in self.order(other.slot):
                    fits = self._is_apart(other.slot, elsewhere, "") and self._has_room(other.slot, elsewhere)
                    if fits and (stand_in := self._crew(other.slot, elsewhere)) is not None:
                        self._write(other.slot, elsewhere, stand_in, "", other.number)
                        return placed
                self.lift(placed.number)
            self.put(other)
        return None

    def _in_the_way(self, slot: Slot, week: int) -> Iterator[Placed]:
        """Runs of the centre, not announced ones, that take some of these weeks."""
        weeks = range(week, week + slot.course.weeks)
        for one in [self.runs[number] for number in sorted(self._at[slot.offer.centre])]:
            if not one.published and one.week < weeks.stop and weeks.start < one.weeks.stop:
                yield one


def scattered(week: int) -> int:
    """Where a week comes in an order in which any few that follow each other lie far apart: its binary digits, read backwards.

    Source: van der Corput, Proc. Akad. Amsterdam 38 (1935) 813.

    >>> sorted(range(8), key=scattered)
    [0, 4, 2, 6, 1, 5, 3, 7]
    """
    return int(f"{week:010b}"[::-1], 2)
