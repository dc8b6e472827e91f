"""Calendars that other programs can follow: events as iCalendar, each with the clock of its place.

Flow: network.views, pages.calendar -> this file -> bytes.
Reads: its arguments. Writes: nothing.
Source: RFC 5545 (VTIMEZONE, UID, SEQUENCE, STATUS), RFC 7986 (NAME, REFRESH-INTERVAL, URL).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//Seedtrain//Training calendar//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar.

    `key` names it for ever, such as `session/12`; `sequence` grows whenever it changes. Instants are aware and are written on the
    clock of `zone`; days are whole days, both inside. What is tentative may still change.
    """

    key: str
    title: str
    starts: datetime | date
    ends: datetime | date
    changed_at: datetime
    zone: str = "UTC"
    place: str = ""
    about: str = ""
    address: str = ""
    sequence: int = 0
    is_cancelled: bool = False
    is_tentative: bool = False
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if isinstance(self.starts, datetime) != isinstance(self.ends, datetime):
            raise ValueError(f"Event {self.key} starts and ends with instants or with days; came {self.starts!r} and {self.ends!r}.")
        if self.ends < self.starts:
            raise ValueError(f"Event {self.key} ends on or after its start {self.starts}; came {self.ends}; check its times.")


def build(name: str, events: Iterable[Event], *, host: str, address: str = "") -> bytes:
    """A calendar called `name` with every event and the rules of every clock it uses; `host` makes the identifiers ours.

    The same events give the same bytes, so that a reader who asks again can be told that nothing changed.
    """
    import icalendar

    calendar = icalendar.Calendar()
    entries = sorted(events, key=lambda one: (_sortable(one.starts), one.key))
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"value": "DURATION"})
    if address:
        calendar.add("url", address)
    for event in entries:
        calendar.add_component(_component(event, host))
    if entries:
        # Rules of the years around the events only: all of them since 1970 weigh more than the events.
        years = [_sortable(event.starts).year for event in entries] + [_sortable(event.ends).year for event in entries]
        calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1))
    text: bytes = calendar.to_ical()
    return text


def _component(event: Event, host: str) -> "icalendar.Event":
    import icalendar

    one = icalendar.Event()
    one.add("uid", f"{event.key.replace('/', '-')}@{host}")
    one.add("dtstamp", event.changed_at.astimezone(UTC))
    one.add("last-modified", event.changed_at.astimezone(UTC))
    one.add("sequence", event.sequence)
    one.add("summary", event.title)
    one.add("status", "CANCELLED" if event.is_cancelled else "TENTATIVE" if event.is_tentative else "CONFIRMED")
    if isinstance(event.starts, datetime) and isinstance(event.ends, datetime):
        one.add("dtstart", _on_the_clock(event.starts, event.zone))
        if event.ends > event.starts:
            # An instant, such as a deadline, has no end: DTEND must lie after DTSTART.
            one.add("dtend", _on_the_clock(event.ends, event.zone))
    else:
        one.add("dtstart", event.starts)
        # DTEND of whole days is the first day that no longer belongs to the event.
        one.add("dtend", event.ends + timedelta(days=1))
        one.add("transp", "TRANSPARENT")
    for word, value in (("location", event.place), ("description", event.about), ("url", event.address)):
        if value:
            one.add(word, value)
    if event.categories:
        one.add("categories", list(event.categories))
    return one


def _on_the_clock(instant: datetime, zone: str) -> datetime:
    """The instant as the place's clock shows it; UTC needs no rules."""
    return instant.astimezone(UTC if zone == "UTC" else ZoneInfo(zone))


def _sortable(moment: datetime | date) -> datetime:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
