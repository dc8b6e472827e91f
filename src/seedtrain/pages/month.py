"""One month as a reader sees it: days with what begins on them, and long courses as strips that keep their lane.

Flow: pages.calendar -> this file.
Reads: calendar entries. Writes: nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from seedtrain.network.agenda import Entry, Kind


@dataclass(frozen=True, slots=True)
class Strip:
    """One day of a course that takes several: where it begins and ends; where its name is printed, how many days wide [1..7]."""

    entry: Entry
    is_first: bool
    is_last: bool
    is_named: bool
    room: int


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its lanes of strips (None keeps a lane free) and what happens at a time."""

    day: date
    lanes: tuple[Strip | None, ...]
    entries: tuple[Entry, ...]
    is_today: bool
    column: int

    @property
    def is_empty(self) -> bool:
        """True when nothing begins here, so that a list of days may leave it out."""
        return not self.entries and not any(strip and strip.is_named and strip.is_first for strip in self.lanes)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's days, the month before and after, and how many entries it holds."""

    first: date
    days: tuple[Day, ...]
    before: date
    after: date
    count: int


def month_ends(first: date) -> date:
    """The last day of the month that begins on `first`.

    >>> month_ends(date(2028, 2, 1))
    datetime.date(2028, 2, 29)
    """
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def lanes_of(spans: Sequence[Entry]) -> dict[str, int]:
    """A lane for every span so that two on the same day never share one; earlier and longer spans take the upper lanes."""
    free_from: list[date] = []
    lanes: dict[str, int] = {}
    for span in sorted(spans, key=lambda one: (one.first_day(), -one.last_day().toordinal(), one.key)):
        lane = next((number for number, day in enumerate(free_from) if day <= span.first_day()), len(free_from))
        if lane == len(free_from):
            free_from.append(span.last_day() + timedelta(days=1))
        else:
            free_from[lane] = span.last_day() + timedelta(days=1)
        lanes[span.key] = lane
    return lanes


def lay_out(first: date, entries: Sequence[Entry], *, today: date, week_starts: int, zone: str | None) -> Month:
    """The month that begins on `first`; `week_starts` is 0 for Monday, `zone` the clock whose days count (None: each place's own)."""
    last = month_ends(first)
    spans = [entry for entry in entries if entry.kind == Kind.PART and entry.first_day() <= last and entry.last_day() >= first]
    timed = [entry for entry in entries if entry.kind != Kind.PART and first <= entry.first_day(zone) <= last]
    lanes = lanes_of(spans)
    days = []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        column = (day.weekday() - week_starts) % 7 + 1
        running = {lanes[span.key]: _strip(span, day, first, column) for span in spans if span.first_day() <= day <= span.last_day()}
        row = tuple(running.get(lane) for lane in range(max(running, default=-1) + 1))
        here = tuple(entry for entry in timed if entry.first_day(zone) == day)
        days.append(Day(day, row, here, day == today, column))
    return Month(first, tuple(days), (first - timedelta(days=1)).replace(day=1), last + timedelta(days=1), len(spans) + len(timed))


def _strip(span: Entry, day: date, first: date, column: int) -> Strip:
    begins = day in (span.first_day(), first)
    room = min(8 - column, (min(span.last_day(), month_ends(first)) - day).days + 1)
    return Strip(span, is_first=begins, is_last=day == span.last_day(), is_named=begins or column == 1, room=room)
