"""Centres come in and out of the network, and say where they can teach.

Flow: network.views, calls.actions (accepted expressions of interest) -> this file -> tables, journal.
Reads: centres. Writes: centres, venues.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import Pillar
from seedtrain.network.actions.checks import known_zone, need_reason
from seedtrain.network.models import Centre, Venue
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person


@transaction.atomic
def propose_centre(
    organisation: Organisation,
    slug: str,
    name: str,
    pillar: Pillar,
    country: str,
    *,
    actor: Person | None,
    at: datetime,
    region: str = "",
    languages: Sequence[str] = (),
    summary: str = "",
    contact: str = "",
    source: str = "",
    is_demo: bool = False,
) -> Centre:
    """A candidate stands in the network's list, seen only by those who decide and by its own managers."""
    if Centre.objects.filter(slug=slug).exists():
        raise Refused(
            _("A centre is called %(slug)s in addresses already; choose another short name.") % {"slug": slug},
            code="slug_taken",
            field="slug",
        )
    centre = Centre.objects.create(
        organisation=organisation,
        slug=slug,
        name=name,
        pillar=pillar,
        state=Centre.State.CANDIDATE,
        country=country,
        region=region,
        languages=list(languages),
        summary=summary,
        contact=contact,
        source=source,
        is_demo=is_demo,
    )
    JournalEntry.objects.append(actor=actor, verb="propose_centre", about=centre, at=at, after={"name": name, "pillar": pillar})
    return centre


@transaction.atomic
def admit_centre(
    organisation: Organisation,
    slug: str,
    name: str,
    pillar: Pillar,
    country: str,
    *,
    actor: Person | None,
    at: datetime,
    region: str = "",
    languages: Sequence[str] = (),
    summary: str = "",
    contact: str = "",
    source: str = "",
    is_demo: bool = False,
    why: str = "",
) -> Centre:
    """The centre is in the network: a candidate or suspended centre of this slug moves, an unknown one is new.

    Safe to repeat: a centre that is in already stays as it is.
    """
    centre = Centre.objects.select_for_update().filter(slug=slug).first()
    if centre is None:
        centre = Centre.objects.create(
            organisation=organisation,
            slug=slug,
            name=name,
            pillar=pillar,
            state=Centre.State.ADMITTED,
            admitted_at=at,
            country=country,
            region=region,
            languages=list(languages),
            summary=summary,
            contact=contact,
            source=source,
            is_demo=is_demo,
        )
        before = ""
    elif centre.organisation_id != organisation.pk:
        raise Refused(
            _("The centre %(slug)s belongs to %(owner)s, not to %(other)s; choose another short name.")
            % {"slug": slug, "owner": centre.organisation.name, "other": organisation.name},
            code="slug_taken",
            field="slug",
        )
    elif centre.state == Centre.State.ADMITTED:
        return centre
    else:
        before = centre.state
        centre.state, centre.admitted_at = Centre.State.ADMITTED, at
        centre.save(update_fields=["state", "admitted_at"])
    JournalEntry.objects.append(
        actor=actor, verb="admit_centre", about=centre, at=at, before={"state": before}, after={"state": centre.state}, why=why
    )
    return centre


@transaction.atomic
def suspend_centre(centre: Centre, *, actor: Person | None, why: str, at: datetime) -> None:
    """The centre plans and publishes nothing more until it is admitted again; what it runs goes on."""
    need_reason(why)
    centre = Centre.objects.select_for_update().get(pk=centre.pk)
    if Centre.State.SUSPENDED not in Centre.MOVES[Centre.State(centre.state)]:
        raise Refused(
            _("Only a centre in the network can be suspended; %(centre)s is: %(state)s.")
            % {"centre": centre.name, "state": centre.get_state_display()},
            code="wrong_state",
        )
    before = centre.state
    centre.state = Centre.State.SUSPENDED
    centre.save(update_fields=["state"])
    JournalEntry.objects.append(
        actor=actor, verb="suspend_centre", about=centre, at=at, before={"state": before}, after={"state": centre.state}, why=why
    )


@transaction.atomic
def add_venue(
    centre: Centre,
    slug: str,
    name: str,
    city: str,
    country: str,
    latitude: float,
    longitude: float,
    time_zone: str,
    *,
    actor: Person | None,
    at: datetime,
    facilities: str = "",
    source: str = "",
) -> Venue:
    """The centre can teach in this building, whose clock is `time_zone`; the same building sent twice is one."""
    known_zone(time_zone)
    Centre.objects.select_for_update().get(pk=centre.pk)
    again = Venue.objects.filter(centre=centre, name=name, city=city, country=country, latitude=latitude, longitude=longitude)
    if (known := again.first()) is not None:
        return known
    if Venue.objects.filter(slug=slug).exists():
        raise Refused(_("A venue is called %(slug)s already; choose another short name.") % {"slug": slug}, code="slug_taken", field="slug")
    venue = Venue.objects.create(
        centre=centre,
        slug=slug,
        name=name,
        city=city,
        country=country,
        latitude=latitude,
        longitude=longitude,
        time_zone=time_zone,
        facilities=facilities,
        source=source,
    )
    JournalEntry.objects.append(actor=actor, verb="add_venue", about=venue, at=at, after={"centre": centre.slug, "name": name})
    return venue
