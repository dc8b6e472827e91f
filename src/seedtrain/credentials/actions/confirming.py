"""Level 3 is confirmed where somebody works: on a day, by a person who holds level 4 there or answers for training.

Flow: credentials.actions -> this file.
Reads: needs (roster, held levels). Writes: confirmations, journal, outbox.
Source: a training centre awards levels 1 and 2 only (docs/why/levels.md).
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from seedtrain.credentials.actions.issuing import add_months
from seedtrain.credentials.models import SiteConfirmation
from seedtrain.needs.models import Competency, HeldLevel, RosterEntry, SiteProfile
from seedtrain.people.access import Refused, Right, Scope, ScopeKind, may
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person

CONFIRMED_LEVEL = 3
CONFIRMING_LEVEL = 4


@transaction.atomic
def confirm_on_site(person: Person, competency: Competency, site: SiteProfile, *, actor: Person, at: datetime) -> SiteConfirmation:
    """The person works independently (level 3) at their own site, as `actor` saw it, until the competency must be shown again.

    Confirming twice on one day changes nothing. The person gets a mail.
    """
    if actor.pk == person.pk:
        raise Refused(_("You cannot confirm yourself; somebody else at your site must."), code="own_confirmation", field="person")
    if not RosterEntry.objects.filter(site=site, person=person).exists():
        raise Refused(
            _("%(person)s is not on the roster of %(site)s; level 3 is confirmed at the trainee’s own site only.")
            % {"person": person, "site": site.name},
            code="not_at_site",
            field="person",
        )
    if not may_confirm(actor, competency, site, at=at):
        raise Refused(
            _("To confirm %(competency)s at %(site)s you hold level 4 in it there, or answer for the site’s training.")
            % {"competency": competency, "site": site.name},
            code="not_entitled",
            field="competency",
        )
    SiteProfile.objects.select_for_update().get(pk=site.pk)
    there = SiteConfirmation.objects.filter(person=person, competency=competency, site=site, confirmed_at__date=at.date()).first()
    if there is not None:
        return there
    months = competency.requalify_months
    confirmation = SiteConfirmation.objects.create(
        person=person,
        competency=competency,
        site=site,
        confirmed_by=actor,
        confirmed_at=at,
        lapses_on=add_months(at, months).date() if months else None,
    )
    queue_mail(person, "credentials/confirmed", f"confirmation/{confirmation.pk}", {"confirmation": confirmation, "site": site}, at=at)
    lapses = confirmation.lapses_on.isoformat() if confirmation.lapses_on else ""
    after = {"competency": competency.code, "level": CONFIRMED_LEVEL, "site": site.slug, "lapses_on": lapses}
    JournalEntry.objects.append(actor=actor, verb="confirm_on_site", about=confirmation, at=at, after=after, subject=person)
    return confirmation


def may_confirm(actor: Person, competency: Competency, site: SiteProfile, *, at: datetime) -> bool:
    """True when the actor answers for the site's training, or holds level 4 in the competency there, not lapsed."""
    if may(actor, Right.CONFIRM_ON_SITE, Scope(ScopeKind.ORGANISATION, site.organisation.slug)):
        return True
    held = HeldLevel.objects.filter(entry__site=site, entry__person=actor, competency=competency, level=CONFIRMING_LEVEL)
    return held.filter(Q(valid_until=None) | Q(valid_until__gte=at.date())).exists()
