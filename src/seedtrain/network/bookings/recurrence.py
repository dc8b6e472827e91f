"""On which days something that repeats takes place, between two days.

Flow: reading.py -> this file.
Reads: its arguments. Writes: nothing.
Source: RFC 5545, 3.3.10. Own, because dateutil walks to the year 9999 for a rule that never matches, and a stranger's file may hold
hundreds of those; this one never looks past the last day asked for. tests/network/test_bookings.py holds both against each other.
"""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
DAY = timedelta(days=1)


class NotARule(ValueError):
    """A rule that we do not read; says which part."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of repetition; `by_day` is (which one of the month or year, weekday), 0 for every one."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: date | None = None
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_position: tuple[int, ...] = ()
    week_start: int = 0


def read_rule(parts: Mapping[str, Sequence[object]], until: date | None) -> Rule:
    """The rule of an event; `until` is its UNTIL as a day on the event's own clock. Raises NotARule."""
    said = {name.upper(): [str(value).upper() for value in values] for name, values in parts.items()}
    if unknown := sorted(said.keys() - KNOWN):
        raise NotARule(unknown[0])
    frequency = (said.get("FREQ") or [""])[0]
    if frequency not in FREQUENCIES:
        raise NotARule(f"FREQ={frequency}")
    count = _number(said, "COUNT")
    rule = Rule(
        frequency,
        _number(said, "INTERVAL") or 1,
        count,
        until,
        tuple(_weekday(word) for word in said.get("BYDAY", ())),
        tuple(_whole(word, "BYMONTHDAY", 31) for word in said.get("BYMONTHDAY", ())),
        tuple(_whole(word, "BYMONTH", 12) for word in said.get("BYMONTH", ())),
        tuple(_whole(word, "BYSETPOS", 366) for word in said.get("BYSETPOS", ())),
        WEEKDAYS.index(_weekday_name((said.get("WKST") or ["MO"])[0])),
    )
    is_odd = (
        (rule.by_month_day and frequency == "WEEKLY")
        or (any(which for which, _weekday in rule.by_day) and frequency in {"DAILY", "WEEKLY"})
        or (rule.by_position and frequency in {"DAILY", "WEEKLY"})
        or any(month < 1 for month in rule.by_month)
    )
    if is_odd:
        raise NotARule(f"FREQ={frequency}")
    return rule


def _number(said: Mapping[str, Sequence[str]], name: str) -> int | None:
    values = said.get(name)
    if not values:
        return None
    if not values[0].isdecimal() or not 1 <= int(values[0]) <= 10_000:
        raise NotARule(f"{name}={values[0]}")
    return int(values[0])


def _whole(word: str, name: str, most: int) -> int:
    digits = word.lstrip("+-")
    if not digits.isdecimal() or not 1 <= int(digits) <= most or len(word) > 4:
        raise NotARule(f"{name}={word}")
    return int(word)


def _weekday_name(word: str) -> str:
    if word not in WEEKDAYS:
        raise NotARule(word)
    return word


def _weekday(word: str) -> tuple[int, int]:
    number, name = word[:-2], word[-2:]
    return (_whole(number, "BYDAY", 53) if number else 0), WEEKDAYS.index(_weekday_name(name))


def days_of(rule: Rule, start: date, first: date, last: date) -> Iterator[date]:
    """The days on which it takes place from `first` to `last`, in order; `start` is the day of the event itself.

    >>> list(days_of(Rule("WEEKLY", interval=2), date(2026, 1, 7), date(2026, 1, 19), date(2026, 2, 8)))
    [datetime.date(2026, 1, 21), datetime.date(2026, 2, 4)]
    """
    stop = min(last, rule.until or last)
    counted = 0
    for days in _periods(rule, start, first if rule.count is None else start, stop):
        for day in _positions(rule, [day for day in days if _fits(rule, start, day)]):
            if day < start:
                continue
            counted += 1
            if day > stop or (rule.count is not None and counted > rule.count):
                return
            if day >= first:
                yield day


def _periods(rule: Rule, start: date, first: date, stop: date) -> Iterator[Sequence[date]]:
    """The days of each period that counts, from the one with `start`; periods long before `first` are skipped."""
    number = 0
    if first > start:
        longest = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[rule.frequency]
        number = max(0, (first - start).days // (longest * rule.interval) - 1)
    while True:
        begin, length = _period(rule, start, number * rule.interval)
        if begin is None or begin > stop:
            return
        yield [begin + step * DAY for step in range(length)]
        number += 1


def _period(rule: Rule, start: date, number: int) -> tuple[date | None, int]:
    """First day and length of the period so many after that of `start`; None behind the end of the calendar."""
    if rule.frequency in {"DAILY", "WEEKLY"}:
        length = 1 if rule.frequency == "DAILY" else 7
        begin = start - (start.weekday() - rule.week_start) % 7 * DAY if length == 7 else start
        far = begin.toordinal() + number * length
        return (date.fromordinal(far), length) if far + length < date.max.toordinal() else (None, 0)
    months = start.year * 12 + start.month - 1 + number if rule.frequency == "MONTHLY" else (start.year + number) * 12
    year, month = divmod(months, 12)
    if year >= date.max.year:
        return None, 0
    if rule.frequency == "YEARLY":
        return date(year, 1, 1), 366 if calendar.isleap(year) else 365
    return date(year, month + 1, 1), calendar.monthrange(year, month + 1)[1]


def _fits(rule: Rule, start: date, day: date) -> bool:
    """True when the day is one of those the rule names; what it does not name it takes from its start."""
    if rule.by_month and day.month not in rule.by_month:
        return False
    length = calendar.monthrange(day.year, day.month)[1]
    if rule.by_month_day and not {day.day, day.day - length - 1} & set(rule.by_month_day):
        return False
    if rule.by_day:
        return any(weekday == day.weekday() and _is_which(rule, day, which) for which, weekday in rule.by_day)
    if rule.by_month_day or rule.frequency == "DAILY":
        return True
    if rule.frequency == "WEEKLY":
        return day.weekday() == start.weekday()
    return day.day == start.day and (rule.frequency == "MONTHLY" or bool(rule.by_month) or day.month == start.month)


def _is_which(rule: Rule, day: date, which: int) -> bool:
    """True when the day is the so-manieth of its weekday, counted from the front or the back of its month or year."""
    if which == 0:
        return True
    if rule.frequency == "MONTHLY" or rule.by_month:
        before, after = day.day - 1, calendar.monthrange(day.year, day.month)[1] - day.day
    else:
        before, after = (day - date(day.year, 1, 1)).days, (date(day.year, 12, 31) - day).days
    return which == before // 7 + 1 or which == -(after // 7) - 1


def _positions(rule: Rule, days: Sequence[date]) -> Sequence[date]:
    if not rule.by_position:
        return days
    indices = {position - 1 if position > 0 else len(days) + position for position in rule.by_position}
    return [day for number, day in enumerate(days) if number in indices]
