"""The search: the relaxed year is rounded, its runs are given weeks, and courses are planned anew, a few at a time.

Flow: build.py -> Search.first, Search.step -> Draft.
Reads: a Network and its Reach. Writes: nothing.
Source: own work; large-neighbourhood search after Shaw, CP 1998. Steps are counted, never timed: the same seed and steps, the same plan.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

import numpy as np

from .announced import is_lost
from .ceiling import ceiling
from .filling import more
from .past import Past, key_of
from .placing import Calendar, Placed
from .plan import Run, Worth
from .problem import Network, Published
from .reach import Reach, Slot
from .rows import NEAR, Floats, Ints, Programme, linear, relaxed, whole
from .seats import Seats, seat
from .worth import reachable_need, worth_of
from .yearly import NOTHING, Year, yearly

FREED = 8
"""Courses that a step plans anew."""
MOST_RUNS = 520
"""Runs of one slot that the search looks for; only where runs of a course need no distance could there be more [count]."""
FILLED = 3
"""How often at most a plan is filled up: each time the seats are given anew, which may leave something for others."""
STEP_NODES, STEP_GAP = 30, 2e-4


@dataclass(frozen=True)
class Draft:
    """A plan while it is searched for: runs in their weeks, their seats, and what it is worth."""

    calendar: Calendar
    seats: Seats
    worth: Worth

    @property
    def runs(self) -> list[Placed]:
        """The runs that take place, in order of their numbers."""
        return [self.calendar.runs[number] for number in sorted(self.seats)]


class Search:
    """One network being planned. `first` gives a plan, each `step` a plan that is no worse."""

    def __init__(
        self,
        network: Network,
        reach: Reach,
        seed: str,
        drafts: Iterable[Published] = (),
        past: Past = NOTHING,
        crews: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        """`drafts`: runs of an older plan that have a price, though nobody has announced them; `crews`: who taught a run so far."""
        self.network, self.reach, self.seed, self.past, self._crews, self.from_week = network, reach, seed, past, crews, past.from_week
        keys = {slot.key for slot in reach.slots}
        self.published: Mapping[str, Published] = {
            one.id: replace(one, drop=0) if is_lost(network, one) else one
            for one in (*network.published, *drafts)
            if (one.centre, one.course, one.language) in keys
        }
        self.year: Year = yearly(network, reach, self.published.values(), past)
        self._linear = linear(self.year.programme)
        self._reachable = reachable_need(network, reach.unreachable)
        self._slot = {slot.key: at for at, slot in enumerate(reach.slots)}
        self._needed = {(one.country, one.course): one.seats for one in network.needs}
        self._empty: set[int] = set()
        self._required = {required for course in network.courses for required in course.requires}

    def bound(self) -> Fraction:
        """No plan is worth more in this search, of those that leave the past as it was [points]."""
        return ceiling(self.year.programme, self._linear.prices)

    def ceiling(self) -> Fraction:
        """No plan is worth more, of those that leave the past as it was [points]."""
        announced = {one.id for one in self.network.published}
        if set(self.published) <= announced:
            return self.bound() - self._lost_price()
        # Prices of an older plan's drafts are the search's own and lower no ceiling; but where one began, it may still stand.
        free = [replace(one, drop=0, move=0) if one.id not in announced else one for one in self.published.values()]
        programme = yearly(self.network, self.reach, free, self.past).programme
        return ceiling(programme, linear(programme).prices) - self._lost_price()

    def _lost_price(self) -> int:
        """What every plan pays for promises: for runs that nobody can come to any more, and for those that began in another week."""
        total = 0
        for one in self.network.published:
            if one.id not in self.published:
                total += 0 if is_lost(self.network, one) else one.drop
            elif one.id in self.past.runs and self.past.runs[one.id].week != one.week:
                total += one.move
        return total

    def first(self) -> Draft:
        """A plan from the rounded year."""
        x = dive(self.year.programme, self.year.runs, self._linear.x)
        calendar = Calendar(self.network, self.from_week)
        self._place_published(calendar)
        return self._finish(calendar, self._counts(x))

    def standing(self, runs: Mapping[str, Run]) -> Draft:
        """The plan of these runs of an older one and no others, as they were or with better seats."""
        calendar, seats = Calendar(self.network, self.from_week), {}
        for id, run in runs.items():
            placed = calendar.keep(self.reach.slots[self._slot[key_of(run)]], run.week, id, run.trainers)
            if placed is not None:
                seats[placed.number] = run.seats
        as_were, anew = Draft(calendar, seats, self.worth(calendar, seats)), self._seated(calendar)
        return anew if anew.worth.total > as_were.worth.total and anew.worth.price <= as_were.worth.price else as_were

    def filled(self, draft: Draft) -> Draft:
        """The plan with one more run wherever rooms, trainers, people and money are left for it; no promise is broken for one."""
        most = [int(self.year.programme.most[column]) for column in self.year.runs]
        for _time in range(FILLED):
            calendar = draft.calendar.copy()
            for run in list(calendar.runs.values()):
                if not run.published and run.number not in draft.seats:
                    calendar.lift(run.number)
            if not more(self.network, self.reach.slots, calendar, draft.seats, self._weeks, most):
                break
            other = self._seated(calendar)
            if other.worth.total <= draft.worth.total or other.worth.price > draft.worth.price:
                break
            draft = other
        return draft

    def step(self, draft: Draft, number: int) -> Draft:
        """Some courses are planned anew around all others; the better of the two plans."""
        dice = np.random.default_rng(list(hashlib.sha256(f"{self.seed}|{number}".encode()).digest()[:16]))
        freed = self._choose(draft, dice)
        counts = self._replanned(draft, freed, dice)
        if counts is None:
            return draft
        calendar = draft.calendar.copy()
        for run in list(calendar.runs.values()):
            if not run.published and (run.number not in draft.seats or run.slot.course.id in freed):
                calendar.lift(run.number)
        other = self._finish(calendar, counts)
        held = self._held(other)
        self._empty |= {at for at, count in enumerate(counts) if count > held[self.year.runs[at]]}
        return other if other.worth.total > draft.worth.total else draft

    def _choose(self, draft: Draft, dice: np.random.Generator) -> frozenset[str]:
        """Courses to be planned anew: one by chance with those that use the same centres, so that they can make room for each other."""
        courses = sorted({slot.course.id for slot in self.reach.slots})
        begin = courses[int(dice.integers(len(courses)))]
        centres = {slot.offer.centre for slot in self.reach.slots if slot.course.id == begin}
        near = {slot.course.id for slot in self.reach.slots if slot.offer.centre in centres} if dice.random() < 0.5 else set(courses)
        others = sorted(near - {begin})
        picked = [others[int(at)] for at in dice.permutation(len(others))[: FREED - 1]]
        return frozenset([begin, *picked])

    def _replanned(self, draft: Draft, freed: frozenset[str], dice: np.random.Generator) -> list[int] | None:
        """How often each freed slot should run, everything else as it is; None when nothing better is in sight."""
        year = self.year
        held = self._held(draft)
        lows, highs = held.copy(), held.copy()
        free = [at for at, slot in enumerate(self.reach.slots) if slot.course.id in freed]
        for at in free:
            for column in (year.runs[at], *year.seats[at].values()):
                lows[column], highs[column] = 0, year.programme.most[column]
        # What found no week or nobody to fill it is left alone every other time, so that something else is tried.
        for at in free if dice.random() < 0.5 else ():
            if at in self._empty:
                highs[year.runs[at]] = held[year.runs[at]]
        for column in [*range(max(max(some.values()) for some in year.seats if some) + 1, len(held))]:
            lows[column], highs[column] = 0, year.programme.most[column]
        found = whole(year.programme, lows, highs, nodes=STEP_NODES, gap=STEP_GAP)
        if (
            found is None
            or float(year.programme.worth @ found[0]) < 100 * float(draft.worth.value + draft.worth.fairness - self._dropped(draft)) + 1
        ):
            return None
        counts = [0] * len(self.reach.slots)
        for at in free:
            counts[at] = int(found[0][year.runs[at]])
        for at, slot in enumerate(self.reach.slots):
            if slot.course.id not in freed:
                counts[at] = int(held[year.runs[at]])
        return counts

    def _held(self, draft: Draft) -> Ints:
        """The plan as a solution of the year."""
        x = np.zeros_like(self.year.programme.most)
        for run in draft.runs:
            at = self._slot[run.slot.key]
            x[self.year.runs[at]] += 1
            for country, people in draft.seats[run.number].items():
                x[self.year.seats[at][country]] += people
        return x

    def _counts(self, x: Floats) -> list[int]:
        return [round(float(x[column])) for column in self.year.runs]

    def _place_published(self, calendar: Calendar) -> None:
        """Announced runs stand where they were announced; the dearest promise first."""
        left = []
        for id, run in self.past.runs.items():
            calendar.keep(self.reach.slots[self._slot[key_of(run)]], run.week, id, run.trainers)
        for one in sorted(self.published.values(), key=lambda run: (-run.drop, run.week, run.id)):
            if one.id in self.past.runs:
                continue
            slot = self.reach.slots[self._slot[one.centre, one.course, one.language]]
            here = [one.week] if one.week in slot.starts else []
            if not calendar.place(slot, here, one.id, crew=self._crews.get(one.id, ()), may_push=False):
                left.append((one, slot))
        for one, slot in left:
            elsewhere = sorted(
                (week for week in slot.starts if week not in (one.week, *range(self.from_week))), key=lambda week: abs(week - one.week)
            )
            if one.move < one.drop:
                calendar.place(slot, elsewhere, one.id, may_push=False)

    def _finish(self, calendar: Calendar, counts: Sequence[int]) -> Draft:
        """Every slot as often as `counts` says, where weeks can be found; then the best seats."""
        there = dict.fromkeys(range(len(counts)), 0)
        for run in calendar.runs.values():
            there[self._slot[run.slot.key]] += 1
        todo = [at for at, count in enumerate(counts) for _ in range(min(count, MOST_RUNS) - there[at])]
        standing = set(calendar.runs)
        if missing := self._place(calendar, todo):
            # Spread over the year, not all find a week: the centres concerned are packed tightly instead.
            crowded = {self.reach.slots[at].offer.centre for at in missing}
            for number in sorted(set(calendar.runs) - standing):
                if calendar.runs[number].slot.offer.centre in crowded:
                    missing.append(self._slot[calendar.lift(number).slot.key])
            calendar.is_tight = True
            self._place(calendar, missing)
            calendar.is_tight = False
        return self._seated(calendar)

    def _seated(self, calendar: Calendar) -> Draft:
        """The best seats for these runs."""
        runs = [calendar.runs[number] for number in sorted(calendar.runs)]
        seats = seat(self.network, self.reach, runs, self.published, self.past)
        return Draft(calendar, seats, self.worth(calendar, seats))

    def _place(self, calendar: Calendar, todo: Iterable[int]) -> list[int]:
        """These slots have runs in the calendar; the slots of those that found no week are left."""
        slots = self.reach.slots
        return [at for at in sorted(todo, key=self._hardest) if calendar.place(slots[at], self._weeks(calendar, slots[at])) is None]

    def _hardest(self, at: int) -> tuple[bool, int, int, int]:
        """What others require comes first, then long runs with few weeks to start in."""
        slot = self.reach.slots[at]
        return (
            slot.course.id not in self._required,
            bool(slot.course.requires),
            -slot.course.weeks * len(slot.course.uses),
            len(slot.starts),
        )

    def _weeks(self, calendar: Calendar, slot: Slot) -> list[int]:
        return [week for week in self._by_wish(calendar, slot) if week >= self.from_week]

    def _by_wish(self, calendar: Calendar, slot: Slot) -> list[int]:
        """Weeks to try: early for what others require, late for what requires others, else as `Calendar.order` says."""
        come = dict.fromkeys(slot.starts, 0)
        for country, weeks in slot.comes.items():
            for week in weeks:
                come[week] += self._needed[country, slot.course.id]
        if slot.course.id in self._required:
            order = sorted(slot.starts)
        else:
            order = sorted(slot.starts, reverse=True) if slot.course.requires else calendar.order(slot)
        return sorted(order, key=lambda week: -come[week])

    def worth(self, calendar: Calendar, seats: Seats) -> Worth:
        """What these runs and seats are worth, exactly."""
        seated: dict[str, int] = {}
        for some in seats.values():
            for country, people in some.items():
                seated[country] = seated.get(country, 0) + people
        return worth_of(self.network, self._reachable, seated, self.price(calendar.runs.values(), seats))

    def _dropped(self, draft: Draft) -> int:
        """Prices of the announced runs that do not stand [points]."""
        standing = {run.published for run in draft.runs}
        return sum(one.drop for one in self.published.values() if one.id not in standing)

    def price(self, runs: Iterable[Placed], seats: Seats) -> int:
        """What the broken promises of these runs cost [points]."""
        standing = {run.published: run for run in runs if run.published and run.number in seats}
        total = 0
        for one in self.published.values():
            run = standing.get(one.id)
            total += one.drop if run is None else one.move if run.week != one.week else 0
        return total


def dive(programme: Programme, columns: Sequence[int], x: Floats) -> Floats:
    """The relaxed year, rounded: again and again the runs nearest to a whole number are fixed there, and the rest is solved anew."""
    runs = np.asarray(columns)
    lows, highs = np.zeros_like(programme.most), programme.most.copy()
    open_ = np.ones(len(runs), dtype=bool)
    while open_.any():
        values = x[runs]
        off = np.abs(values - np.rint(values))
        sure = open_ & (off < NEAR)
        rest = np.flatnonzero(open_ & ~sure)
        some = rest[np.argsort(off[rest], kind="stable")[: max(1, len(rest) // 3)]]
        fixed = np.concatenate([np.flatnonzero(sure), some])
        lows[runs[fixed]] = highs[runs[fixed]] = np.rint(values[fixed]).astype(np.int64)
        open_[fixed] = False
        found = relaxed(programme, lows, highs)
        if found is None:
            lows[runs[some]] = highs[runs[some]] = np.floor(values[some]).astype(np.int64)
            found = relaxed(programme, lows, highs)
        if found is None:
            return np.where(np.isin(np.arange(len(x)), runs), np.floor(x + NEAR), x)
        x = found
    return x
