"""An offering from plan to publication to its end.

Flow: network.views, tick -> this file -> tables, journal.
Reads: offerings, course versions. Writes: offerings.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import CourseVersion
from seedtrain.network.actions.checks import as_written, changeable, in_order, may_move, need_reason
from seedtrain.network.actions.rivals import Rivalry, competing_offerings
from seedtrain.network.models import Centre, Offering
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def plan_offering(
    version: CourseVersion,
    centre: Centre,
    slug: str,
    title: str,
    *,
    actor: Person | None,
    at: datetime,
    language: str = "en",
    region: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
    seats_advertised: int | None = None,
    operator: str = "",
    coordinator: str = "",
    source: str = "",
    is_demo: bool = False,
) -> Offering:
    """A plan stands: this course, at this centre, in these days; only those who plan see it.

    The same plan sent twice, as by a double click, is one plan.
    """
    Centre.objects.select_for_update().get(pk=centre.pk)
    if centre.state == Centre.State.SUSPENDED:
        raise Refused(
            _("%(centre)s is suspended and plans nothing new; admit it again first.") % {"centre": centre.name}, code="centre_suspended"
        )
    same = Offering.objects.filter(version=version, centre=centre, title=title, starts_on=starts_on, ends_on=ends_on)
    again = same.filter(state=Offering.State.PLANNED, language=language, region=region).first()
    if again is not None:
        return again
    if Offering.objects.filter(slug=slug).exists():
        raise Refused(
            _("An offering is called %(slug)s already; choose another short name.") % {"slug": slug}, code="slug_taken", field="slug"
        )
    in_order(starts_on, ends_on)
    offering = Offering.objects.create(
        version=version,
        centre=centre,
        slug=slug,
        title=title,
        language=language,
        region=region,
        starts_on=starts_on,
        ends_on=ends_on,
        seats_advertised=seats_advertised,
        operator=operator,
        coordinator=coordinator,
        source=source,
        is_demo=is_demo,
    )
    after = {"slug": slug, "centre": centre.slug, "starts_on": starts_on, "ends_on": ends_on}
    JournalEntry.objects.append(actor=actor, verb="plan_offering", about=offering, at=at, after=as_written(after))
    return offering


@dataclass(frozen=True, slots=True)
class OfferingChange:
    """What an editor may change about an offering, as a whole."""

    title: str
    language: str
    region: str
    starts_on: date | None
    ends_on: date | None
    seats_advertised: int | None
    coordinator: str


@transaction.atomic
def change_offering(offering: Offering, change: OfferingChange, *, actor: Person | None, at: datetime, why: str = "") -> Offering:
    """The offering says what the change says; what it said before is in the journal."""
    offering = changeable(offering)
    in_order(change.starts_on, change.ends_on)
    fields = ("title", "language", "region", "starts_on", "ends_on", "seats_advertised", "coordinator")
    before = {name: getattr(offering, name) for name in fields if getattr(offering, name) != getattr(change, name)}
    if not before:
        return offering
    for name in before:
        setattr(offering, name, getattr(change, name))
    offering.save(update_fields=list(before))
    after = {name: getattr(change, name) for name in before}
    JournalEntry.objects.append(
        actor=actor, verb="change_offering", about=offering, at=at, before=as_written(before), after=as_written(after), why=why
    )
    return offering


@transaction.atomic
def publish_offering(offering: Offering, *, actor: Person | None, at: datetime) -> tuple[Rivalry, ...]:
    """The offering is public; what it competes with comes back as a warning, never as a refusal."""
    offering = Offering.objects.select_for_update().select_related("centre", "version").get(pk=offering.pk)
    if offering.state == Offering.State.PUBLISHED:
        return competing_offerings(offering)
    may_move(offering, Offering.State.PUBLISHED)
    if offering.centre.state != Centre.State.ADMITTED:
        raise Refused(
            _("%(centre)s is not in the network (%(state)s), so it publishes nothing; admit it first.")
            % {"centre": offering.centre.name, "state": offering.centre.get_state_display()},
            code="centre_not_admitted",
        )
    if offering.version.state == CourseVersion.State.DRAFT:
        raise Refused(
            _("The course “%(course)s” is still a draft; publish the course before its offering.") % {"course": offering.version.title},
            code="course_is_draft",
        )
    rivalries = competing_offerings(offering)
    offering.state = Offering.State.PUBLISHED
    offering.save(update_fields=["state"])
    after = {"state": offering.state, "competes_with": [rivalry.rival.slug for rivalry in rivalries]}
    JournalEntry.objects.append(actor=actor, verb="publish_offering", about=offering, at=at, after=after)
    return rivalries


@transaction.atomic
def cancel_offering(offering: Offering, *, actor: Person | None, why: str, at: datetime) -> None:
    """The offering does not take place and says so; its calendar entries are marked cancelled."""
    need_reason(why)
    offering = Offering.objects.select_for_update().get(pk=offering.pk)
    may_move(offering, Offering.State.CANCELLED)
    before = offering.state
    offering.state = Offering.State.CANCELLED
    offering.save(update_fields=["state"])
    JournalEntry.objects.append(
        actor=actor, verb="cancel_offering", about=offering, at=at, before={"state": before}, after={"state": offering.state}, why=why
    )


@transaction.atomic
def advance_offerings(*, at: datetime) -> int:
    """Published offerings whose first day has come are running, those whose last day is over have ended; how many moved."""
    today, moved = at.astimezone(UTC).date(), 0
    begun = Offering.objects.select_for_update().filter(state=Offering.State.PUBLISHED, starts_on__lte=today)
    over = Offering.objects.select_for_update().filter(state__in=[Offering.State.PUBLISHED, Offering.State.RUNNING], ends_on__lt=today)
    for offerings, state in ((over, Offering.State.ENDED), (begun, Offering.State.RUNNING)):
        for offering in offerings.order_by("pk"):
            before = offering.state
            offering.state = state
            offering.save(update_fields=["state"])
            moved += 1
            JournalEntry.objects.append(
                actor=None, verb="advance_offering", about=offering, at=at, before={"state": before}, after={"state": state}
            )
    return moved
