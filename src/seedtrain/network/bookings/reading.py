"""The events of a calendar file as busy days of weeks, on the clock of the place that is booked.

Flow: network.forms -> this file -> recurrence.
Reads: bytes. Writes: nothing.
Source: RFC 5545: an all-day DTEND is the first free day (3.6.1); RECURRENCE-ID replaces one day of a series (3.8.4.4).
Times are read on the clock of their event and counted on the clock of the place. Whole days count even when marked free, because calendars
of public holidays mark them so; times marked free, and whatever is cancelled, do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from seedtrain.network.bookings.recurrence import DAY, NotARule, days_of, read_rule

if TYPE_CHECKING:
    import icalendar

MOST_BYTES = 2_000_000
MOST_EVENTS = 2_000
MOST_REPEATING = 200
MOST_DAYS = 400
"""Days that one time of a series may last."""
TITLES, LETTERS = 3, 80


@dataclass(frozen=True, slots=True)
class BookedWeek:
    """A week, how many of its seven days are busy, and up to three of the reasons."""

    monday: date
    days: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarProblem:
    """What could not be taken: the event's title, the property, what came, and a code for the remedy."""

    title: str
    name: str
    value: str
    code: str


@dataclass(frozen=True, slots=True)
class Bookings:
    """A calendar as read: weeks with something in them, problems, and how many events it has."""

    weeks: tuple[BookedWeek, ...] = ()
    problems: tuple[CalendarProblem, ...] = ()
    events: int = 0


class _Odd(Exception):
    """An event that is not read; its property, value and code."""

    def __init__(self, name: str, value: object, code: str) -> None:
        super().__init__(name)
        self.name, self.value, self.code = name, str(value)[:LETTERS], code


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day or a time: `day` on the event's own clock `zone`, None for whole days."""

    day: date
    at: datetime | None
    zone: tzinfo | None


def read_bookings(content: bytes, zone: str, first: date, last: date) -> Bookings:
    """The busy days from Monday `first` to Sunday `last` on the clock `zone`; nothing is guessed, what cannot be read is a problem."""
    import icalendar

    if len(content) > MOST_BYTES:
        return Bookings(problems=(CalendarProblem("", "", str(len(content)), "too_large"),))
    # Before parsing, which costs a millisecond an event.
    count, repeating = (content.upper().count(word) for word in (b"BEGIN:VEVENT", b"\nRRULE"))
    if count > MOST_EVENTS or repeating > MOST_REPEATING:
        return Bookings(problems=(CalendarProblem("", "", f"{count} / {repeating}", "too_many"),), events=count)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
        events = [event for one in calendars if one.name == "VCALENDAR" for event in one.walk("VEVENT")]
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        return Bookings(problems=(CalendarProblem("", "", str(error)[:LETTERS], "not_calendar"),))
    if not any(one.name == "VCALENDAR" for one in calendars):
        return Bookings(problems=(CalendarProblem("", "", "", "not_calendar"),))
    return _weeks(events, ZoneInfo(zone), first, last)


def _weeks(events: "Iterable[icalendar.Component]", clock: ZoneInfo, first: date, last: date) -> Bookings:
    found = list(events)
    busy: dict[date, list[str]] = defaultdict(list)
    problems, replaced = [], _replaced(found, clock)
    for event in found:
        title = _title(event)
        try:
            for day in sorted(_days(event, clock, first, last, replaced)):
                busy[day].append(title)
        except _Odd as odd:
            problems.append(CalendarProblem(title, odd.name, odd.value, odd.code))
    by_monday: dict[date, list[date]] = defaultdict(list)
    for day in sorted(busy):
        by_monday[day - day.weekday() * DAY].append(day)
    weeks = [
        BookedWeek(monday, len(days), tuple(dict.fromkeys(title for day in days for title in busy[day]))[:TITLES])
        for monday, days in by_monday.items()
    ]
    return Bookings(tuple(weeks), tuple(problems), len(found))


def _title(event: "icalendar.Component") -> str:
    return " ".join(str(event.get("SUMMARY", "")).split())[:LETTERS]


def _replaced(events: "Iterable[icalendar.Component]", clock: ZoneInfo) -> set[tuple[str, date]]:
    """Days of series that another event of the file stands for."""
    found = set()
    for event in events:
        if "RECURRENCE-ID" in event:
            try:
                found.add((str(event.get("UID", "")), _moment(event["RECURRENCE-ID"], "RECURRENCE-ID", clock).day))
            except _Odd:
                continue  # `_days` names it
    return found


def _days(event: "icalendar.Component", clock: ZoneInfo, first: date, last: date, replaced: set[tuple[str, date]]) -> set[date]:
    """The days of the window that this event makes busy."""
    if "DTSTART" not in event:
        raise _Odd("DTSTART", "", "no_start")
    start = _moment(event["DTSTART"], "DTSTART", clock)
    if "RECURRENCE-ID" in event:
        which = event["RECURRENCE-ID"]
        _moment(which, "RECURRENCE-ID", clock)
        if which.params.get("RANGE"):
            raise _Odd("RECURRENCE-ID", f"RANGE={which.params['RANGE']}", "odd_rule")
    length = _length(event, start, clock)
    is_free = start.at is not None and str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or is_free:
        return set()
    found: set[date] = set()
    reached = first
    for day in _starts(event, start, length, clock, first, last, replaced):
        # In order of time, so that what is covered already is not covered again.
        covered = _covered(start, day, length, clock, reached, last)
        reached = max(covered, default=reached)
        found |= covered
    return found


def _part(value: Any, name: str) -> Any:
    """An attribute of a property, None when the property could not be read."""
    from icalendar.error import BrokenCalendarProperty

    try:
        return getattr(value, name, None)
    except BrokenCalendarProperty:
        return None


def _moment(value: Any, name: str, clock: ZoneInfo) -> _Moment:
    """A day, or a time with its clock; a time without one is on the clock of the place."""
    if isinstance(value, list):
        raise _Odd(name, value[0], "twice")
    moment = _part(value, "dt")
    if isinstance(moment, datetime):
        if moment.tzinfo is None and value.params.get("TZID"):
            raise _Odd(name, value.params["TZID"], "unknown_zone")
        zone = moment.tzinfo or clock
        return _Moment(moment.date(), moment.replace(tzinfo=zone), zone)
    if not isinstance(moment, date):
        raise _Odd(name, value, "not_a_time")
    return _Moment(moment, None, None)


def _length(event: "icalendar.Component", start: _Moment, clock: ZoneInfo) -> timedelta:
    """How long it lasts; whole days without an end last one, a time without an end takes no time."""
    if "DTEND" in event:
        end = _moment(event["DTEND"], "DTEND", clock)
        if (end.at is None) != (start.at is None):
            raise _Odd("DTEND", end.at or end.day, "not_a_time")
        length = end.at.astimezone(UTC) - start.at.astimezone(UTC) if end.at and start.at else end.day - start.day
        if length < timedelta():
            raise _Odd("DTEND", end.at or end.day, "ends_before_start")
        # Some programs write the same day twice for one whole day.
        return length if start.at else max(length, DAY)
    if "DURATION" in event:
        length = _part(event["DURATION"], "dt")
        if not isinstance(length, timedelta) or length < timedelta():
            raise _Odd("DURATION", event["DURATION"], "not_a_time")
        return length
    return timedelta() if start.at else DAY


def _starts(
    event: "icalendar.Component",
    start: _Moment,
    length: timedelta,
    clock: ZoneInfo,
    first: date,
    last: date,
    replaced: set[tuple[str, date]],
) -> Iterator[date]:
    """The days, on the event's own clock, on which it begins and may still reach into the window."""
    if "RRULE" not in event and "RDATE" not in event:
        yield start.day
        return
    if length.days > MOST_DAYS or start.day.year < 1970:
        raise _Odd("DTSTART", start.day, "odd_rule")
    days = {start.day} | {_on_clock(one, start, "RDATE") for one in _listed(event, "RDATE")}
    if "RRULE" in event:
        if isinstance(event["RRULE"], list) or not isinstance(event["RRULE"], dict):
            raise _Odd("RRULE", event["RRULE"], "odd_rule")
        until = event["RRULE"].get("UNTIL")
        try:
            rule = read_rule(dict(event["RRULE"]), _until(until[0], start) if until else None)
        except NotARule as error:
            raise _Odd("RRULE", error, "odd_rule") from error
        # A day more on each side: the place may be a day ahead of the event's clock, or behind it.
        days |= set(days_of(rule, start.day, first - length - 2 * DAY, last + DAY))
    left_out = {_on_clock(one, start, "EXDATE") for one in _listed(event, "EXDATE")}
    uid = str(event.get("UID", ""))
    yield from sorted(day for day in days - left_out if "RECURRENCE-ID" in event or (uid, day) not in replaced)


def _until(moment: date | datetime, start: _Moment) -> date:
    """The last day of a series on its own clock; a time on the last day before that of the series leaves the day out."""
    if not isinstance(moment, datetime) or start.at is None:
        return moment.date() if isinstance(moment, datetime) else moment
    here = moment.astimezone(start.zone) if moment.tzinfo else moment.replace(tzinfo=start.zone)
    return here.date() if here.timetz().replace(tzinfo=None) >= start.at.time() else here.date() - DAY


def _listed(event: "icalendar.Component", name: str) -> Iterator[Any]:
    lists = event.get(name, [])
    for one in lists if isinstance(lists, list) else [lists]:
        if (values := _part(one, "dts")) is None:
            raise _Odd(name, one, "not_a_time")
        yield from (value.dt for value in values)


def _on_clock(moment: Any, start: _Moment, name: str) -> date:
    """The day on the event's own clock."""
    if isinstance(moment, datetime):
        return moment.astimezone(start.zone).date() if moment.tzinfo and start.zone else moment.date()
    if not isinstance(moment, date):
        raise _Odd(name, moment, "odd_rule")
    return moment


def _covered(start: _Moment, day: date, length: timedelta, clock: ZoneInfo, first: date, last: date) -> set[date]:
    """The days of the window, on the place's clock, of one time that begins on `day`."""
    if not length:
        return set()
    try:
        if start.at is None:
            begin, end = day, day + length - DAY
        else:
            instant = datetime.combine(day, start.at.time(), start.zone).astimezone(UTC)
            begin = instant.astimezone(clock).date()
            end = (instant + length - timedelta.resolution).astimezone(clock).date()
    except OverflowError:
        return set()
    begin, end = max(begin, first), min(end, last)
    return {begin + number * DAY for number in range((end - begin).days + 1)}
