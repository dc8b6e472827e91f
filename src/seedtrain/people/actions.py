"""Every write about people: accounts, profile, organisations, memberships, consent, files, mail, erasure.

Flow: views of all rooms, other rooms' actions -> this file -> tables, journal, outbox.
Reads: people. Writes: people.
Source: erasure keeps the journal's commitments and deletes their payloads (docs/decisions/0005-journal.md).
"""

import hashlib
import os
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from seedtrain.people.access import Refused, Role, Scope
from seedtrain.people.models import (
    Consent,
    ContentText,
    Document,
    JournalEntry,
    JournalPayload,
    Membership,
    Organisation,
    OrganisationName,
    OutgoingMail,
    Person,
    ProfileFact,
)

PRIVACY_VERSION = 1
PRIVACY = Path(__file__).parents[1] / "data" / "privacy"

Value = str | int | bool | list[str] | None
"""What a profile fact or an answer may hold."""


@transaction.atomic
def register_person(
    email: str, name: str, *, at: datetime, password: str | None = None, language: str = "en", is_demo: bool = False
) -> Person:
    """A new person exists and may sign in; an address already in use is refused."""
    if Person.objects.filter(email__iexact=email).exists():
        raise Refused(
            _("An account with the e-mail %(email)s exists already; sign in instead.") % {"email": email},
            code="email_taken",
            field="email",
        )
    person = Person.objects.create_user(email, password, name=name, language=language, is_demo=is_demo, created_at=at)
    JournalEntry.objects.append(actor=person, verb="register_person", about=person, at=at, after={"name": name})
    return person


@transaction.atomic
def sign_up(person: Person, *, at: datetime) -> Person:
    """A person who filled in the sign-up form exists, with consent to the privacy notice they were shown."""
    person.created_at = at
    person.save()
    JournalEntry.objects.append(actor=person, verb="register_person", about=person, at=at, after={"name": person.name})
    give_consent(person, "privacy", PRIVACY_VERSION, privacy_notice(), at=at)
    return person


def privacy_notice(version: int = 0) -> str:
    """One version of the privacy notice as Markdown; the one in force when none is named."""
    return (PRIVACY / f"{version or PRIVACY_VERSION}.md").read_text(encoding="utf-8")


@transaction.atomic
def save_profile(person: Person, facts: Mapping[str, Value], *, at: datetime) -> None:
    """The given facts are what we know from now on; facts not given stay as they were."""
    before = {key: person.facts.get(key) for key in facts}
    changed = {key: value for key, value in facts.items() if before[key] != value}
    if not changed:
        return
    ProfileFact.objects.bulk_create(
        [ProfileFact(person=person, key=key, value=value, updated_at=at) for key, value in changed.items()],
        update_conflicts=True,
        unique_fields=["person", "key"],
        update_fields=["value", "updated_at"],
    )
    person.__dict__.pop("facts", None)
    JournalEntry.objects.append(
        actor=person, verb="save_profile", about=person, at=at, before={key: before[key] for key in changed}, after=dict(changed)
    )


@transaction.atomic
def change_account(person: Person, *, name: str, language: str, time_zone: str, at: datetime) -> None:
    """The person is called and written to as given; nothing is journalled when nothing changed."""
    after = {"name": name, "language": language, "time_zone": time_zone}
    before = {key: getattr(person, key) for key in after}
    if before == after:
        return
    for key, value in after.items():
        setattr(person, key, value)
    person.save(update_fields=list(after))
    JournalEntry.objects.append(actor=person, verb="change_account", about=person, at=at, before=before, after=after)


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
    """A new organisation stands in the directory under its first name."""
    organisation = Organisation.objects.create(slug=slug, kind=kind, country=country, source=source, is_demo=is_demo)
    OrganisationName.objects.create(organisation=organisation, name=name)
    JournalEntry.objects.append(actor=actor, verb="found_organisation", about=organisation, at=at, after={"name": name, "kind": kind})
    return organisation


@transaction.atomic
def rename_organisation(organisation: Organisation, name: str, *, valid_from: date, actor: Person | None, at: datetime) -> None:
    """The organisation is called `name` from that day; the names before stay readable."""
    before = organisation.name
    OrganisationName.objects.create(organisation=organisation, name=name, valid_from=valid_from)
    organisation.__dict__.pop("name", None)
    JournalEntry.objects.append(
        actor=actor, verb="rename_organisation", about=organisation, at=at, before={"name": before}, after={"name": name}
    )


@transaction.atomic
def add_member(person: Person, role: Role, scope: Scope, *, actor: Person | None, at: datetime) -> Membership:
    """The person holds the role in that scope; asking twice changes nothing."""
    membership, is_new = Membership.objects.get_or_create(
        person=person, role=role, scope_kind=scope.kind, scope_key=scope.key, ended_at=None, defaults={"started_at": at}
    )
    person.__dict__.pop("current_memberships", None)
    if is_new:
        after = {"role": role, "scope": f"{scope.kind}/{scope.key}"}
        JournalEntry.objects.append(actor=actor, verb="add_member", about=person, at=at, after=after, subject=person)
    return membership


@transaction.atomic
def end_membership(membership: Membership, *, actor: Person | None, why: str, at: datetime) -> None:
    """The role no longer counts; that it was held stays on record."""
    Membership.objects.filter(pk=membership.pk, ended_at=None).update(ended_at=at)
    JournalEntry.objects.append(
        actor=actor,
        verb="end_membership",
        about=membership.person,
        at=at,
        before={"role": membership.role},
        why=why,
        subject=membership.person,
    )


@transaction.atomic
def give_consent(person: Person, kind: str, version: int, text: str, *, at: datetime) -> Consent:
    """The person's agreement to exactly this text is on record; agreeing twice changes nothing."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    consent, is_new = Consent.objects.get_or_create(
        person=person, kind=kind, version=version, withdrawn_at=None, defaults={"text_sha256": digest, "given_at": at}
    )
    if is_new:
        JournalEntry.objects.append(actor=person, verb="give_consent", about=person, at=at, after={"kind": kind, "version": version})
    return consent


@transaction.atomic
def withdraw_consent(consent: Consent, *, at: datetime) -> None:
    """The agreement ends; that it was given stays on record."""
    Consent.objects.filter(pk=consent.pk, withdrawn_at=None).update(withdrawn_at=at)
    JournalEntry.objects.append(
        actor=consent.person,
        verb="withdraw_consent",
        about=consent.person,
        at=at,
        before={"kind": consent.kind, "version": consent.version},
    )


@transaction.atomic
def store_document(person: Person, name: str, content: bytes, *, at: datetime) -> Document:
    """The file lies in the store under the hash of its content; its type is what its bytes say, whatever it is called."""
    limit = settings.UPLOAD_LIMIT_BYTES
    if not content:
        raise Refused(_("The file %(name)s is empty; choose it again.") % {"name": name}, code="empty", field="file")
    if len(content) > limit:
        text = _("The file %(name)s has %(size)s MB; at most %(limit)s MB are taken. Send a smaller scan.")
        sizes = {"name": name, "size": f"{len(content) / 1048576:.1f}", "limit": limit // 1048576}
        raise Refused(text % sizes, code="too_large", field="file")
    media_type = sniffed_type(content)
    if media_type is None:
        text = _("The file %(name)s is no PDF, JPEG, PNG or plain text, whatever its name says; save it as PDF.")
        raise Refused(text % {"name": name}, code="wrong_type", field="file")
    digest = hashlib.sha256(content).hexdigest()
    path = Path(settings.MEDIA_ROOT) / digest[:2] / digest
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and renamed, so that a crash never leaves half a file under a whole file's hash.
        with NamedTemporaryFile(dir=path.parent, delete=False) as partial:
            partial.write(content)
            partial.flush()
            os.fsync(partial.fileno())
        Path(partial.name).replace(path)
    document = Document.objects.create(
        owner=person, sha256=digest, size=len(content), media_type=media_type, name=Path(name).name[:200], uploaded_at=at
    )
    JournalEntry.objects.append(actor=person, verb="store_document", about=document, at=at, after={"sha256": digest, "size": len(content)})
    return document


def open_document(document: Document) -> bytes:
    """The stored bytes; raises OSError when the store lost them."""
    return (Path(settings.MEDIA_ROOT) / document.sha256[:2] / document.sha256).read_bytes()


def sniffed_type(content: bytes) -> str | None:
    """The media type the first bytes show, or None when it is none we take."""
    for start, media_type in ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png")):
        if content.startswith(start):
            return media_type
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    is_plain = "\x00" not in text and not text.lstrip("\ufeff \t\r\n").lower().startswith(("<", "{\\rtf", "#!", "%!"))
    return "text/plain" if is_plain else None


def queue_mail(
    person: Person, event: str, about: str, context: Mapping[str, object], *, at: datetime, is_held: bool = False
) -> OutgoingMail:
    """A mail in the person's language waits in the outbox, written from `<room>/mail/<name>.txt` with `event` as `room/name`.

    The template's first line is the subject. Call it inside the action's transaction: no commit, no mail.
    """
    room, name = event.split("/")
    with translation.override(person.language):
        text = render_to_string(f"{room}/mail/{name}.txt", {**context, "person": person, "origin": settings.ORIGIN})
    subject, _blank, body = text.strip().partition("\n")
    return OutgoingMail.objects.create(
        to=person,
        event=event,
        about=about,
        language=person.language,
        subject=subject.strip(),
        body=body.strip(),
        queued_at=at,
        is_held=is_held,
    )


def queue_text(person: Person, event: str, about: str, subject: str, body: str, *, at: datetime) -> OutgoingMail:
    """A mail that somebody else wrote waits in the outbox."""
    return OutgoingMail.objects.create(
        to=person, event=event[:60], about=about, language=person.language, subject=subject[:300], body=body, queued_at=at
    )


def release_mail(about_prefix: str) -> int:
    """Held mails about `about_prefix` are free to go; how many."""
    return OutgoingMail.objects.filter(is_held=True, about__startswith=about_prefix).update(is_held=False)


MOST_ATTEMPTS = 8
CLAIM_MINUTES = 10


def send_queued_mail(*, at: datetime, most: int = 500) -> int:
    """Up to `most` waiting mails are sent; how many.

    Each is claimed by one UPDATE before it is sent, so two senders never send one twice and no lock is held while a mail server answers.
    """
    sent = 0
    free = Q(claimed_at=None) | Q(claimed_at__lt=at - timedelta(minutes=CLAIM_MINUTES))
    waiting = OutgoingMail.objects.filter(free, sent_at=None, is_held=False, attempts__lt=MOST_ATTEMPTS)
    for mail in waiting.select_related("to").order_by("queued_at", "pk")[:most]:
        claim = OutgoingMail.objects.filter(free, pk=mail.pk, sent_at=None)
        if not claim.update(claimed_at=at, attempts=mail.attempts + 1):
            continue
        try:
            EmailMessage(mail.subject, mail.body, to=[mail.to.email]).send()
        except OSError as error:
            OutgoingMail.objects.filter(pk=mail.pk).update(last_error=str(error)[:500])
        else:
            OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=at)
            sent += 1
    return sent


@transaction.atomic
def translate_text(
    kind: str, key: str, field: str, language: str, text: str, *, original: str, actor: Person | None, at: datetime
) -> ContentText:
    """The text reads so in that language from now on, and is marked stale when `original` changes."""
    digest = hashlib.sha256(original.encode()).hexdigest()
    row, _is_new = ContentText.objects.update_or_create(
        kind=kind, key=key, field=field, language=language, defaults={"text": text, "source_sha256": digest}
    )
    after = {"kind": kind, "key": key, "field": field, "language": language, "text": text}
    JournalEntry.objects.append(actor=actor, verb="translate_text", about=f"{kind}/{key}", at=at, after=after)
    return row


@transaction.atomic
def erase_person(person: Person, *, actor: Person | None, why: str, at: datetime) -> None:
    """Nothing that identifies the person is left; the journal's chain still verifies, its payloads about them are gone.

    The row stays as an empty shell so that counts and signatures keep their reference.
    """
    person.profile_facts.all().delete()
    person.mails.all().delete()
    person.documents.update(name="erased")
    person.applications.update(answers={}, screened_why="", traits={})
    person.roster_entries.update(person=None)
    person.memberships.filter(ended_at=None).update(ended_at=at)
    JournalPayload.objects.filter(subject=person).delete()
    person.email, person.name = f"erased-{person.pk}@invalid.example", ""
    person.is_active, person.erased_at = False, at
    person.set_unusable_password()
    person.save()
    JournalEntry.objects.append(actor=actor, verb="erase_person", about=person, at=at, why=why)


def verify_journal() -> int | None:
    """The number of the first entry that fails (edited, missing, or its payload changed), or None when the whole chain holds."""
    previous, number = "0" * 64, 0
    payloads = JournalPayload.objects.order_by("entry_id").iterator(chunk_size=2000)
    payload = next(payloads, None)
    for entry in JournalEntry.objects.order_by("number").iterator(chunk_size=2000):
        number += 1
        if entry.number != number or entry.previous_hash != previous or entry.chain_hash != entry.expected_hash():
            return number
        while payload is not None and payload.entry_id < entry.number:
            payload = next(payloads, None)
        if payload is not None and payload.entry_id == entry.number and entry.commitment != JournalEntry.commit(payload.salt, payload.body):
            return number
        previous = entry.chain_hash
    return None


def copy_of(person: Person) -> dict[str, object]:
    """Everything that is kept about a person, readable without us."""
    return {
        "account": {"e-mail": person.email, "name": person.name, "language": person.language, "since": person.created_at},
        "profile": person.facts,
        "roles": [f"{one.role} in {one.scope_kind} {one.scope_key}".strip() for one in person.memberships.all()],
        "consents": list(person.consents.values("kind", "version", "given_at", "withdrawn_at")),
        "documents": list(person.documents.values("name", "size", "sha256", "uploaded_at")),
        "applications": list(person.applications.values("code", "call__title", "state", "answers", "submitted_at")),
        "enrolments": list(person.enrolments.values("offering__title", "state", "enrolled_at")),
        "credentials": list(person.credentials.values("code", "title", "issued_at", "document")),
        "mails": list(person.mails.filter(is_held=False).values("subject", "queued_at", "body")),
    }


def names_of(numbers: set[int]) -> dict[int, str]:
    """The names behind the journal's person numbers, for showing them to an auditor."""
    return dict(Person.objects.filter(pk__in=numbers).values_list("pk", "name"))
