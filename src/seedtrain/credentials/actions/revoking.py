"""A credential is withdrawn: its bit in the status list is set, its holder is told why.

Flow: credentials.actions -> this file -> issuers.publish_status.
Reads: credentials. Writes: revocations, the status list, journal, outbox.
Source: Bitstring Status List 1.0.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.credentials.actions.issuers import publish_status
from seedtrain.credentials.models import Credential, Revocation
from seedtrain.people.access import Refused
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def revoke_credential(credential: Credential, *, actor: Person, why: str, at: datetime) -> Revocation:
    """The credential is no longer good, and the published status list says so. Revoking twice keeps the first reason."""
    credential = Credential.objects.select_for_update(of=("self",)).select_related("issuer__centre", "person").get(pk=credential.pk)
    there = Revocation.objects.filter(credential=credential).first()
    if there is not None:
        return there
    if not why.strip():
        raise Refused(_("Say why the credential is withdrawn; its holder reads it."), code="reason_missing", field="why")
    revocation = Revocation.objects.create(credential=credential, why=why.strip(), revoked_by=actor, revoked_at=at)
    publish_status(credential.issuer, at=at, actor=actor)
    if credential.person is not None:
        context = {"credential": credential, "why": why.strip(), "centre": credential.issuer.centre}
        queue_mail(credential.person, "credentials/revoked", f"credential/{credential.code}", context, at=at)
    JournalEntry.objects.append(
        actor=actor,
        verb="revoke_credential",
        about=credential,
        at=at,
        after={"code": credential.code},
        why=why.strip(),
        subject=credential.person,
    )
    return revocation
