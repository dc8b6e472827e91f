"""Every write about organisations and their dated names.

Flow: demo, admission of centres, the sites' pages -> this file -> tables, journal.
Reads: people. Writes: Organisation, OrganisationName.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, OrganisationName, Person


@transaction.atomic
def found_organisation(
    slug: str,
    kind: Organisation.Kind,
    name: str,
    *,
    at: datetime,
    actor: Person | None = None,
    country: str = "",
    source: str = "",
    is_demo: bool = False,
) -> Organisation:
    """A new organisation stands in the directory under its first name; an address already in use is refused."""
    if Organisation.objects.filter(slug=slug).exists():
        raise Refused(
            _("An organisation with the address %(slug)s exists already; rename it instead of founding it again.") % {"slug": slug},
            code="slug_taken",
            field="slug",
        )
    organisation = Organisation.objects.create(slug=slug, kind=kind, country=country, source=source, is_demo=is_demo)
    OrganisationName.objects.create(organisation=organisation, name=name)
    JournalEntry.objects.append(actor=actor, verb="found_organisation", about=organisation, at=at, after={"name": name, "kind": kind})
    return organisation


@transaction.atomic
def rename_organisation(organisation: Organisation, name: str, *, valid_from: date, actor: Person | None, at: datetime) -> None:
    """The organisation is called `name` from that day; the names before stay readable. One name a day, whatever the database can check."""
    if organisation.names.filter(valid_from=valid_from).exists():
        raise Refused(
            _("%(organisation)s was given a name from %(day)s already; “%(name)s” needs another day.")
            % {"organisation": organisation.name, "day": valid_from.isoformat(), "name": name},
            code="name_that_day",
            field="valid_from",
        )
    before = organisation.name
    OrganisationName.objects.create(organisation=organisation, name=name, valid_from=valid_from)
    organisation.__dict__.pop("name", None)
    JournalEntry.objects.append(
        actor=actor, verb="rename_organisation", about=organisation, at=at, before={"name": before}, after={"name": name}
    )
