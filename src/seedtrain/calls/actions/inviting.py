"""Asking people by name: an officer invites, an employer or a country nominates.

Flow: the call desk, the nomination page -> this file -> tables, mail, journal.
Reads: the call. Writes: Invitation.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.models import Call, Invitation
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person


@transaction.atomic
def invite_person(call: Call, email: str, *, actor: Person | None, at: datetime, why: str = "") -> Invitation:
    """The owner of this address sees the call and may apply; asking twice changes nothing."""
    return _name_person(call, email, None, "invite_person", actor=actor, at=at, why=why)


@transaction.atomic
def nominate_person(call: Call, email: str, organisation: Organisation, *, actor: Person | None, at: datetime, why: str = "") -> Invitation:
    """The owner of this address may apply in the name of the organisation; calls by nomination only, until the deadline."""
    if call.entry != Call.Entry.NOMINATION:
        raise Refused(
            _("Nobody is nominated for this call; it is “%(entry)s”.") % {"entry": call.get_entry_display()}, code="no_nominations"
        )
    if not call.is_open(at):
        raise Refused(_("This call takes no nominations now; they end with its deadline."), code="not_open")
    return _name_person(call, email, organisation, "nominate_person", actor=actor, at=at, why=why)


def _name_person(
    call: Call, email: str, organisation: Organisation | None, verb: str, *, actor: Person | None, at: datetime, why: str
) -> Invitation:
    """One invitation an address, compared without case; whoever has an account hears of it at once."""
    address = email.strip()
    if call.state not in {Call.State.DRAFT, Call.State.OPEN}:
        raise Refused(_("This call is closed; nobody can be named any more."), code="not_open", field="email")
    known = Invitation.objects.filter(call=call, email__iexact=address).first()
    if known is not None:
        return known
    invitation = Invitation.objects.create(
        call=call, email=address, nominated_by=organisation, invited_by=actor, why=why.strip(), created_at=at
    )
    person = Person.objects.filter(email__iexact=address, is_active=True).first()
    if person is not None:
        name = "nomination" if organisation else "invitation"
        people.queue_mail(person, f"calls/{name}", f"invitation/{invitation.pk}", {"call": call, "invitation": invitation}, at=at)
    JournalEntry.objects.append(
        actor=actor,
        verb=verb,
        about=call,
        at=at,
        after={"invitation": invitation.pk, "organisation": organisation.slug if organisation else ""},
        why=why.strip(),
        subject=person,
    )
    return invitation
