"""A centre as an issuer: its did:web, its derived keys, its published documents, and a check against nothing but those.

Flow: credentials.actions -> this file -> credentials.badge.
Reads: settings, issuers. Writes: issuers, signatories, journal.
Source: did:web; RFC 5869 (HKDF); Bitstring Status List 1.0.

No private key is stored: each is derived from SEEDTRAIN_ISSUER_SECRET, the centre's slug and the key's number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.credentials.models import Credential, Issuer, Signatory
from seedtrain.network.models import Centre
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

if TYPE_CHECKING:
    from seedtrain.credentials import badge

MOST_SIGNATORIES = 4
"""As many as one printed page holds."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who signs, for which office of which organisation, and from when until when."""

    name: str
    office: str
    organisation: str
    valid_from: date | None = None
    valid_until: date | None = None


def address_of(slug: str) -> str:
    """Where the issuer's documents are served, without a slash at the end."""
    return f"{settings.ORIGIN}/issuers/{slug}"


def list_url_of(issuer: Issuer) -> str:
    """The address of the issuer's status list: the one it was first published at, because credentials out there name it."""
    return str((issuer.status_list or {}).get("id") or f"{address_of(issuer.centre.slug)}/status/1")


@transaction.atomic
def ensure_issuer(centre: Centre, *, actor: Person | None, at: datetime) -> Issuer:
    """The centre can issue: it has its did:web name and a first, empty status list. Asking twice changes nothing."""
    from seedtrain.credentials import badge

    there = Issuer.objects.select_related("centre").filter(centre=centre).first()
    if there is not None:
        return there
    if centre.state != Centre.State.ADMITTED:
        raise Refused(
            _("%(centre)s is not in the network now, so it cannot issue credentials.") % {"centre": centre.name}, code="centre_state"
        )
    issuer, is_new = Issuer.objects.get_or_create(centre=centre, defaults={"did": badge.did_web(address_of(centre.slug))})
    if is_new:
        publish_status(issuer, at=at, actor=actor)
        JournalEntry.objects.append(actor=actor, verb="ensure_issuer", about=issuer, at=at, after={"did": issuer.did})
    return issuer


@transaction.atomic
def name_signatories(issuer: Issuer, offices: Sequence[Office], *, actor: Person | None, at: datetime) -> None:
    """These people sign the issuer's credentials from now on, in this order; credentials issued before stay as they are."""
    if len(offices) > MOST_SIGNATORIES:
        raise Refused(
            _("At most %(most)s signatories fit on a credential; %(came)s came.") % {"most": MOST_SIGNATORIES, "came": len(offices)},
            code="signatories_too_many",
        )
    before = [signatory.name for signatory in issuer.signatories.all()]
    issuer.signatories.all().delete()
    Signatory.objects.bulk_create(
        Signatory(
            issuer=issuer,
            position=position,
            name=office.name,
            office=office.office,
            organisation=office.organisation,
            valid_from=office.valid_from,
            valid_until=office.valid_until,
        )
        for position, office in enumerate(offices, start=1)
    )
    JournalEntry.objects.append(
        actor=actor,
        verb="name_signatories",
        about=issuer,
        at=at,
        before={"names": before},
        after={"names": [office.name for office in offices]},
    )


@transaction.atomic
def publish_status(issuer: Issuer, *, at: datetime, actor: Person | None = None) -> Issuer:
    """The issuer's status list, freshly signed, says which of its credentials are revoked."""
    from seedtrain.credentials import badge

    issuer = Issuer.objects.select_for_update(of=("self",)).select_related("centre").get(pk=issuer.pk)
    revoked = Credential.objects.filter(issuer=issuer, revocation__isnull=False).order_by("status_index")
    indexes = list(revoked.values_list("status_index", flat=True))
    issuer.status_list = badge.status_credential(list_url_of(issuer), indexes, key_of(issuer), at)
    issuer.status_published_at = at
    issuer.save(update_fields=["status_list", "status_published_at"])
    JournalEntry.objects.append(actor=actor, verb="publish_status", about=issuer, at=at, after={"revoked": len(indexes)})
    return issuer


def key_of(issuer: Issuer, number: int | None = None) -> "badge.IssuerKey":
    """The issuer's key of that number, or the one that signs now; derived anew each time."""
    from seedtrain.credentials import badge

    number = number or issuer.key_number
    if not settings.ISSUER_SECRET:
        raise Refused(_("SEEDTRAIN_ISSUER_SECRET is empty, so nothing can be signed; the operator must set it."), code="no_issuer_secret")
    info = f"seedtrain issuer {issuer.centre.slug} key {number}".encode()
    seed = HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(settings.ISSUER_SECRET.encode())
    return badge.IssuerKey(issuer.did, seed, f"key-{number}")


def did_document_of(issuer: Issuer) -> "badge.JsonObject":
    """The did.json the issuer serves: every key up to the one that signs now."""
    from seedtrain.credentials import badge

    keys = [key_of(issuer, number).public for number in range(1, issuer.key_number + 1)]
    return badge.did_document(issuer.did, keys)


def check_document(document: "badge.JsonObject | bytes", at: datetime) -> "badge.Verdict":
    """The verdict on a credential from what its issuer publishes alone: did.json and status list.

    Our records of issued credentials are not looked at. Issuers of other installations are unknown; nothing is fetched.
    """
    from seedtrain.credentials import badge

    return badge.verify(document, _resolve, status_list_of, at)


def status_list_of(url: str) -> "badge.JsonObject | None":
    """The status list we publish under this address, also when our own address has changed since, or None."""
    slug = url.removesuffix("/status/1").rpartition("/issuers/")[2]
    issuer = Issuer.objects.select_related("centre").filter(centre__slug=slug).first()
    return issuer.status_list if issuer and list_url_of(issuer) == url else None


def _resolve(did: str) -> "badge.JsonObject | None":
    issuer = Issuer.objects.select_related("centre").filter(did=did).first()
    return did_document_of(issuer) if issuer else None
