"""The parts of an offering and the sessions in them, each at a place and on its clock.

Flow: network.views -> this file -> tables, journal.
Reads: offerings, venues. Writes: parts, sessions.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import Modality
from seedtrain.network.actions.checks import as_written, changeable, ends_later, in_order, instant_of, need_reason
from seedtrain.network.models import Offering, OfferingPart, Session, Venue
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def add_part(
    offering: Offering,
    title: str,
    modality: Modality,
    *,
    actor: Person | None,
    at: datetime,
    venue: Venue | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    duration: str = "",
) -> OfferingPart:
    """The offering has one more part, after those it had."""
    offering = changeable(offering)
    in_order(starts_on, ends_on)
    last = offering.parts.order_by("-position").values_list("position", flat=True).first()
    part = OfferingPart.objects.create(
        offering=offering,
        position=(last or 0) + 1,
        title=title,
        modality=modality,
        venue=venue,
        starts_on=starts_on,
        ends_on=ends_on,
        duration=duration,
    )
    after = {"title": title, "starts_on": starts_on, "ends_on": ends_on, "venue": venue.slug if venue else ""}
    JournalEntry.objects.append(actor=actor, verb="add_part", about=offering, at=at, after=as_written(after))
    return part


@transaction.atomic
def schedule_session(
    part: OfferingPart,
    slug: str,
    title: str,
    starts_at: datetime,
    ends_at: datetime,
    *,
    actor: Person | None,
    at: datetime,
    time_zone: str = "",
    units: int = 1,
    check_in_code: str = "",
) -> Session:
    """The part meets from `starts_at` to `ends_at`; times without a zone are read on the clock of the place.

    The place's clock is `time_zone`, or else that of the part's venue, or else UTC.
    """
    changeable(part.offering)
    zone = time_zone or (part.venue.time_zone if part.venue else "UTC")
    begins, ends = instant_of(starts_at, zone, "starts_at"), instant_of(ends_at, zone, "ends_at")
    ends_later(begins, ends, zone)
    if Session.objects.filter(slug=slug).exists():
        raise Refused(
            _("A session is called %(slug)s already; choose another short name.") % {"slug": slug}, code="slug_taken", field="slug"
        )
    session = Session.objects.create(
        part=part, slug=slug, title=title, starts_at=begins, ends_at=ends, time_zone=zone, units=units, check_in_code=check_in_code
    )
    after = {"title": title, "starts_at": begins, "ends_at": ends, "time_zone": zone}
    JournalEntry.objects.append(actor=actor, verb="schedule_session", about=session, at=at, after=as_written(after))
    return session


@transaction.atomic
def move_session(session: Session, starts_at: datetime, ends_at: datetime, *, actor: Person | None, why: str, at: datetime) -> Session:
    """The session takes place at another time; calendars that follow it learn of it by a higher sequence number."""
    need_reason(why)
    session = Session.objects.select_for_update().select_related("part__offering").get(pk=session.pk)
    changeable(session.part.offering)
    begins, ends = instant_of(starts_at, session.time_zone, "starts_at"), instant_of(ends_at, session.time_zone, "ends_at")
    ends_later(begins, ends, session.time_zone)
    before = {"starts_at": session.starts_at, "ends_at": session.ends_at}
    session.starts_at, session.ends_at = begins, ends
    session.save(update_fields=["starts_at", "ends_at"])
    after = {"starts_at": begins, "ends_at": ends}
    JournalEntry.objects.append(
        actor=actor, verb="move_session", about=session, at=at, before=as_written(before), after=as_written(after), why=why
    )
    return session
