"""What takes place when: parts and sessions of offerings as entries of a calendar, for pages and for feeds.

Flow: network.views, pages.calendar, pages.desk -> this file -> feeds.
Reads: offerings, parts, sessions, the journal (how often something changed). Writes: nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location
from django.conf import settings
from django.db.models import Count, Max, Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.jinja import country as country_name
from seedtrain.jinja import locale
from seedtrain.network.feeds import Event, build
from seedtrain.network.models import Offering, OfferingPart, OfferingQuerySet, Session
from seedtrain.people.models import JournalEntry

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


class Kind(StrEnum):
    """What a calendar entry is."""

    SESSION = "session"
    PART = "part"
    DEADLINE = "deadline"


KIND_NAMES: dict[Kind, Promise] = {
    Kind.SESSION: gettext_lazy("Sessions"),
    Kind.PART: gettext_lazy("Courses"),
    Kind.DEADLINE: gettext_lazy("Deadlines"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the calendar. Instants for sessions and deadlines, days for parts; `journal` names what changes it."""

    key: str
    kind: Kind
    title: str
    about: str
    starts: datetime | date
    ends: datetime | date
    zone: str
    place: str
    path: str
    pillar: str
    journal: tuple[str, ...]
    is_cancelled: bool = False
    is_online: bool = False

    def first_day(self, zone: str | None = None) -> date:
        """The day it begins, on the clock of `zone` or of its place."""
        return _day(self.starts, zone or self.zone)

    def last_day(self, zone: str | None = None) -> date:
        """The day it ends, on the clock of `zone` or of its place."""
        return _day(self.ends, zone or self.zone)


def _day(moment: datetime | date, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date() if isinstance(moment, datetime) else moment


def entries_between(offerings: OfferingQuerySet, first: date, last: date, kinds: Iterable[Kind] = Kind) -> tuple[Entry, ...]:
    """Parts and sessions of `offerings` on the days from `first` to `last`, in order of time; one query a kind."""
    asked, found = set(kinds), []
    if Kind.PART in asked:
        inside = Q(starts_on__lte=last) & (Q(ends_on__gte=first) | Q(ends_on=None, starts_on__gte=first))
        parts = OfferingPart.objects.filter(inside, offering__in=offerings)
        found += [part_entry(part) for part in parts.select_related("offering__centre", "venue")]
    if Kind.SESSION in asked:
        # A day is up to 14 hours earlier or 12 later somewhere on Earth.
        begin = datetime.combine(first, time(), UTC) - timedelta(hours=14)
        end = datetime.combine(last, time(), UTC) + timedelta(hours=36)
        sessions = Session.objects.filter(part__offering__in=offerings, starts_at__lt=end, ends_at__gte=begin)
        found += [session_entry(session) for session in sessions.select_related("part__offering__centre", "part__venue")]
    return in_order(found)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries by time; whole days stand before instants of the same day."""
    return tuple(sorted(entries, key=_when))


def _when(entry: Entry) -> tuple[datetime, str]:
    if isinstance(entry.starts, datetime):
        return entry.starts, entry.key
    return datetime.combine(entry.starts, time(), UTC), entry.key


def part_entry(part: OfferingPart) -> Entry:
    """A part as an entry of whole days; its offering, centre and venue are loaded, its first day is known."""
    offering = part.offering
    return Entry(
        key=f"part/{part.pk}",
        kind=Kind.PART,
        title=offering.title,
        about=part.title,
        starts=part.starts_on or date.min,
        ends=part.ends_on or part.starts_on or date.min,
        zone=part.venue.time_zone if part.venue else "UTC",
        place=_place(part),
        path=reverse("offering", args=[offering.slug]),
        pillar=offering.centre.pillar,
        journal=(f"offering/{offering.pk}",),
        is_cancelled=offering.state == Offering.State.CANCELLED,
        is_online=part.venue is None,
    )


def session_entry(session: Session) -> Entry:
    """A session as an entry with its instants; its part, offering, centre and venue are loaded."""
    offering = session.part.offering
    return Entry(
        key=f"session/{session.pk}",
        kind=Kind.SESSION,
        title=session.title,
        about=offering.title,
        starts=session.starts_at,
        ends=session.ends_at,
        zone=session.time_zone,
        place=_place(session.part),
        path=reverse("offering", args=[offering.slug]),
        pillar=offering.centre.pillar,
        journal=(f"session/{session.pk}", f"offering/{offering.pk}"),
        is_cancelled=offering.state == Offering.State.CANCELLED,
        is_online=session.part.venue is None,
    )


def _place(part: OfferingPart) -> str:
    """The venue with its town and country, or that it is online."""
    if part.venue is None:
        return _("Online")
    return ", ".join(dict.fromkeys([part.venue.name, part.venue.city, country_name(part.venue.country)]))


def clock_name(zone: str) -> str:
    """The town whose clock a time zone is named after, in the reader's language; UTC stays UTC."""
    return zone if "/" not in zone else get_timezone_location(zone, locale=locale(), return_city=True)


def town_of(session: Session) -> str:
    """Where people say a session's time belongs: the venue's town, or online the town of its clock (venue loaded)."""
    return session.part.venue.city if session.part.venue else clock_name(session.time_zone)


def as_feed(name: str, entries: Sequence[Entry], path: str) -> bytes:
    """The entries as iCalendar; how often each changed is read from the journal, with one query for all."""
    names = {about for entry in entries for about in entry.journal}
    changes = {
        about: (count, last)
        for about, count, last in JournalEntry.objects.filter(about__in=names)
        .values_list("about")
        .annotate(count=Count("number"), last=Max("at"))
        .values_list("about", "count", "last")
    }
    events = []
    for entry in entries:
        found = [changes[about] for about in entry.journal if about in changes]
        events.append(
            Event(
                key=entry.key,
                title=f"{entry.title} · {entry.about}" if entry.about else entry.title,
                starts=entry.starts,
                ends=entry.ends,
                changed_at=max((last for _count, last in found), default=LONG_AGO),
                zone=entry.zone,
                place=entry.place,
                address=settings.ORIGIN + entry.path,
                sequence=max(0, sum(count for count, _last in found) - len(entry.journal)),
                is_cancelled=entry.is_cancelled,
                categories=(str(KIND_NAMES[entry.kind]),),
            )
        )
    host = settings.ORIGIN.partition("://")[2].partition("/")[0].partition(":")[0]
    return build(name, events, host=host, address=settings.ORIGIN + path)


def feed_response(name: str, entries: Sequence[Entry], path: str) -> HttpResponse:
    """The entries as a calendar file that programs may fetch again and again."""
    response = HttpResponse(as_feed(name, entries, path), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'inline; filename="{path.strip("/").replace("/", "-")}"'
    return response
