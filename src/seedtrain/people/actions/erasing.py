"""Erasing a person, and the proof that the journal still holds afterwards.

Flow: the profile's page, the officer's command, `seedtrain journal verify` -> this file -> every table that names the person.
Reads: the journal. Writes: people, and what other rooms hold of the person.
Source: erasure keeps the journal's commitments and deletes their payloads (docs/decisions/0005-journal.md).
"""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.db import transaction

from seedtrain.people.actions.files import forget_files
from seedtrain.people.models import JournalEntry, JournalPayload, Person


@transaction.atomic
def erase_person(person: Person, *, actor: Person | None, why: str, at: datetime) -> None:
    """Nothing that identifies the person is left; the journal's chain still verifies, its payloads about them are gone.

    The row stays as an empty shell so that counts and signatures keep their reference; so do credentials, whose codes stand on paper.
    Their files leave the store once this is committed, unless somebody else has sent the same file.
    """
    digests = set(person.documents.values_list("sha256", flat=True))
    person.profile_facts.all().delete()
    person.mails.all().delete()
    person.documents.update(name="erased")
    person.credentials.update(document={}, person=None)
    for ways_in in (EmailAddress, SocialAccount, Authenticator):
        ways_in.objects.filter(user=person).delete()
    person.applications.update(answers={}, screened_why="", traits={})
    # Invitations know a person by the address alone, and people may not import the rooms that hold these.
    named = apps.get_model("seedtrain", "Invitation").objects.filter(email__iexact=person.email)
    named.update(email=f"erased-{person.pk}@invalid.example", why="")
    placed = apps.get_model("seedtrain", "FixedApplicant").objects.filter(application__applicant=person)
    placed.update(why="erased", freed_why="")
    apps.get_model("seedtrain", "RunComment").objects.filter(person=person).update(text="erased")
    apps.get_model("seedtrain", "FollowUp").objects.filter(enrolment__person=person).update(note="")
    person.roster_entries.update(person=None)
    apps.get_model("seedtrain", "Trainer").objects.filter(person=person).update(person=None)
    person.memberships.filter(ended_at=None).update(ended_at=at)
    JournalPayload.objects.filter(subject=person).delete()
    person.email, person.verified_email, person.name = f"erased-{person.pk}@invalid.example", "", ""
    person.is_active, person.erased_at = False, at
    person.set_unusable_password()
    person.save()
    JournalEntry.objects.append(actor=actor, verb="erase_person", about=person, at=at, why=why)
    transaction.on_commit(lambda: forget_files(digests))


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
