"""Every write about an account: who somebody is, what they told us, which roles they hold, what they agreed to.

Flow: views, other rooms, sign-up -> this file -> tables, journal.
Reads: people. Writes: Person, ProfileFact, Membership, Consent.
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.people.access import Refused, Role, Scope
from seedtrain.people.models import Consent, JournalEntry, Membership, Person, ProfileFact

PRIVACY_VERSION = 1
PRIVACY = Path(__file__).parents[2] / "data" / "privacy"

Value = str | int | bool | list[str] | None
"""What a profile fact or an answer may hold."""

READING_LANGUAGES, EXPERTISE = READER_FACTS = ("reading_languages", "expertise")
"""Profile facts of who reviews: codes of the languages they read, and words for what they know well."""
MOST_WORDS, LONGEST_WORD = 20, 60
COMMAS = re.compile("[,;،؛，；、\n]")
"""As Latin, Arabic and Chinese keyboards write them."""


@transaction.atomic
def register_person(
    email: str, name: str, *, at: datetime, password: str | None = None, language: str = "en", is_demo: bool = False
) -> Person:
    """A new person exists and may sign in; an address already in use is refused.

    Only an officer's or a command's act: whoever registers somebody answers for the address, so it counts as verified.
    """
    if Person.objects.filter(email__iexact=email).exists():
        raise Refused(
            _("An account with the e-mail %(email)s exists already; sign in instead.") % {"email": email},
            code="email_taken",
            field="email",
        )
    address = Person.objects.normalize_email(email)
    person = Person.objects.create_user(
        address, password, name=name, language=language, is_demo=is_demo, created_at=at, verified_email=address
    )
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


@transaction.atomic
def verify_email(person: Person, email: str, *, at: datetime) -> None:
    """The address is known to be this person's, because they answered from it; invitations sent to it now count."""
    if person.verified_email.lower() == email.lower():
        return
    person.verified_email = email
    person.save(update_fields=["verified_email"])
    JournalEntry.objects.append(actor=person, verb="verify_email", about=person, at=at, after={"email": email})


def privacy_notice(version: int = 0) -> str:
    """One version of the privacy notice as Markdown; the one in force when none is named."""
    return (PRIVACY / f"{version or PRIVACY_VERSION}.md").read_text(encoding="utf-8")


def listed(typed: str) -> list[str]:
    """The words between commas, each once, in order; too many or too long ones are refused.

    >>> listed("mRNA,  quality  control, MRNA,")
    ['mRNA', 'quality control']
    """
    words: dict[str, str] = {}
    for one in COMMAS.split(typed):
        if word := " ".join(one.split()):
            words.setdefault(word.casefold(), word)
    found = list(words.values())
    longest = max(found, key=len, default="")
    if len(found) > MOST_WORDS or len(longest) > LONGEST_WORD:
        raise Refused(
            _("Write at most %(most)s words or short phrases between commas, each of at most %(long)s letters; “%(came)s” came.")
            % {"most": MOST_WORDS, "long": LONGEST_WORD, "came": longest if len(longest) > LONGEST_WORD else found[MOST_WORDS]},
            code="bad_words",
            field=EXPERTISE,
        )
    return found


@transaction.atomic
def save_profile(person: Person, facts: Mapping[str, Value], *, at: datetime, actor: Person | None = None) -> None:
    """The given facts are what we know from now on; facts not given stay as they were. `actor` when somebody else says them."""
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
        actor=actor or person,
        verb="save_profile",
        about=person,
        at=at,
        before={key: before[key] for key in changed},
        after=dict(changed),
        subject=person,
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
    """The agreement ends; that it was given stays on record. Withdrawing twice changes nothing."""
    if not Consent.objects.filter(pk=consent.pk, withdrawn_at=None).update(withdrawn_at=at):
        return
    JournalEntry.objects.append(
        actor=consent.person,
        verb="withdraw_consent",
        about=consent.person,
        at=at,
        before={"kind": consent.kind, "version": consent.version},
    )


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
