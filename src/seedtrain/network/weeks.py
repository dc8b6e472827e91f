"""Weeks by their Monday, as ISO 8601 counts them, and stretches of them.

Flow: the other files of this room -> this file.
Reads: its arguments. Writes: nothing.
Source: ISO 8601: a week belongs to the year that has its Thursday, so a year has 52 weeks or 53.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""Years anybody plans in; a day outside is a slip of the finger."""
WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """The Monday of the day's week.

    >>> monday_of(date(2027, 1, 3))
    datetime.date(2026, 12, 28)
    """
    return day - timedelta(days=day.weekday())


def mondays(first: date, count: int) -> list[date]:
    """So many Mondays in a row, from `first`."""
    return [first + number * WEEK for number in range(count)]


def mondays_between(first: date, last: date) -> list[date]:
    """Every Monday from `first` to `last`, both inside."""
    return mondays(first, (last - first).days // 7 + 1)


def first_monday(year: int) -> date:
    """The Monday of week 1, which may lie in December of the year before.

    >>> first_monday(2026)
    datetime.date(2025, 12, 29)
    """
    return date.fromisocalendar(year, 1, 1)


def weeks_in(year: int) -> int:
    """52 or 53.

    >>> weeks_in(2025), weeks_in(2026)
    (52, 53)
    """
    return (first_monday(year + 1) - first_monday(year)).days // 7


def stretches(units_by_monday: Mapping[date, object]) -> list[tuple[date, date, object]]:
    """Weeks in a row with the same value, as (first Monday, last Monday, value), in order of time."""
    found: list[tuple[date, date, object]] = []
    for monday in sorted(units_by_monday):
        value = units_by_monday[monday]
        if found and found[-1][1] + WEEK == monday and found[-1][2] == value:
            found[-1] = (found[-1][0], monday, value)
        else:
            found.append((monday, monday, value))
    return found


def inside(spans: Iterable[tuple[date, date]], monday: date) -> bool:
    """True when one of the stretches has this week."""
    return any(begin <= monday <= end for begin, end in spans)
