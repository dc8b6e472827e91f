"""The tables of people: persons, organisations with dated names, memberships, consent, files, mail and the journal.

Flow: actions write here, every room reads here.
Reads: nothing. Writes: these tables.
Source: journal design after 21 CFR 11.10(e) and WHO TRS 1033 Annex 4 (ALCOA+); hash chain over salted commitments is ours.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import connection, models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from seedtrain.people.access import EVERYWHERE, ROLE_NAMES, Right, Role, ScopeKind, Visitor, may

ORIGINAL_LANGUAGE = "en"
"""The language rows are written in before anybody translates them."""


class PersonQuerySet(models.QuerySet["Person"]):
    """Persons, and who may see them."""

    def visible_to(self, person: Visitor) -> Self:
        """Yourself; an auditor sees everyone."""
        if may(person, Right.READ_JOURNAL, EVERYWHERE):
            return self
        return self.filter(pk=person.pk if person else None)


PersonRows = BaseUserManager.from_queryset(PersonQuerySet)


class PersonManager(PersonRows["Person"]):
    """Creates persons; e-mail addresses are compared without case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this e-mail address, whatever its case."""
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Person":
        """A stored person; a missing password means that only other ways of signing in work."""
        person = self.model(email=self.normalize_email(email), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody with an account. E-mail is a way in, never an identity: the identity is the row."""

    email = models.EmailField(_("e-mail"), help_text="Signs in and receives answers; erased on request.")
    verified_email = models.CharField(
        max_length=254,
        blank=True,
        help_text="The address this person has shown to be theirs; invitations count only for it. Erased on request.",
    )
    name = models.CharField(_("name"), max_length=200, blank=True, help_text="As it stands on credentials; erased on request.")
    language = models.CharField(max_length=10, default="en")
    time_zone = models.CharField(max_length=64, default="UTC")
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False, help_text="A synthetic person of the demo world.")
    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_once")]

    def __str__(self) -> str:
        return self.name or self.email

    def get_short_name(self) -> str:
        """The name as the header shows it."""
        return self.name or self.email

    @cached_property
    def current_memberships(self) -> tuple["Membership", ...]:
        """Memberships that have not ended, read once for each person object."""
        return tuple(self.memberships.filter(ended_at=None))

    @cached_property
    def facts(self) -> dict[str, object]:
        """What this person told us once, by key, for reuse in every form."""
        return {fact.key: fact.value for fact in self.profile_facts.all()}


class ProfileFact(models.Model):
    """One thing a person told us once (country of residence, years of experience), reused wherever it is asked."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="profile_facts")
    key = models.CharField(max_length=60)
    value = models.JSONField(help_text="The person's own words; kept while the account exists, erased with it.")
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="profile_fact_once")]


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations are public."""

    def visible_to(self, person: Visitor) -> Self:
        """Everyone sees every organisation."""
        return self


class Organisation(models.Model):
    """A body that employs, trains, funds or regulates; its name may change, so names are dated."""

    class Kind(models.TextChoices):
        MANUFACTURER = "manufacturer", _("Manufacturer")
        REGULATOR = "regulator", _("Regulatory authority")
        MINISTRY = "ministry", _("Ministry")
        UNIVERSITY = "university", _("University or institute")
        TRAINING = "training", _("Training organisation")
        FUNDER = "funder", _("Funder")
        INTERNATIONAL = "international", _("International organisation")
        OTHER = "other", _("Other")

    slug = models.SlugField(unique=True, max_length=80)
    kind = models.CharField(max_length=20, choices=Kind)
    country = models.CharField(max_length=3, blank=True, help_text="ISO 3166-1 alpha-3; empty when it has none.")
    is_demo = models.BooleanField(default=False)
    source = models.TextField(blank=True)

    objects = OrganisationQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @cached_property
    def name(self) -> str:
        """The name in use now (prefetch `names` for lists)."""
        names = sorted(self.names.all(), key=lambda name: name.valid_from or date.min)
        return names[-1].name if names else self.slug


class OrganisationName(models.Model):
    """What an organisation was called from a day on."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    valid_from = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "valid_from"], name="organisation_one_name_a_day", nulls_distinct=False)
        ]


class Membership(models.Model):
    """A person holds a role somewhere: everywhere, or at one organisation, centre, country or call."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(role.value, ROLE_NAMES[role]) for role in Role])
    scope_kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in ScopeKind])
    scope_key = models.CharField(max_length=80, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "scope_kind", "scope_key"], condition=Q(ended_at=None), name="membership_once"
            ),
            models.CheckConstraint(
                condition=Q(scope_kind="network", scope_key="") | (~Q(scope_kind="network") & ~Q(scope_key="")),
                name="membership_scope_named",
            ),
        ]


class Consent(models.Model):
    """A person agreed to one version of one text; withdrawing ends it, nothing overwrites it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    text_sha256 = models.CharField(max_length=64)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "version"], condition=Q(withdrawn_at=None), name="consent_once_a_version")
        ]


class Document(models.Model):
    """An uploaded file, stored by the hash of its content; served only as a download, only to who may see it."""

    owner = models.ForeignKey(Person, models.CASCADE, related_name="documents")
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=200, help_text="As the owner called it; erased with the account.")
    uploaded_at = models.DateTimeField()


@dataclass(frozen=True, slots=True)
class Reading:
    """One text as a reader gets it: in their language when somebody translated it, else as it was written."""

    text: str
    language: str
    is_stale: bool = False

    def __str__(self) -> str:
        return self.text


class ContentTextQuerySet(models.QuerySet["ContentText"]):
    """Translations of texts that stand in rows."""

    def visible_to(self, person: Visitor) -> Self:
        """Translations are as public as what they translate; whoever shows them has asked for that."""
        return self

    def reading(self, kind: str, originals: Mapping[str, Mapping[str, str]], language: str) -> dict[str, dict[str, Reading]]:
        """For each key and field of `originals` the text to show in `language`; one query for any number of rows."""
        found: dict[tuple[str, str], ContentText] = {}
        if language != ORIGINAL_LANGUAGE:
            for translated in self.filter(kind=kind, key__in=originals, language=language):
                found[translated.key, translated.field] = translated
        readings: dict[str, dict[str, Reading]] = {}
        for key, fields in originals.items():
            readings[key] = {}
            for field, original in fields.items():
                row = found.get((key, field))
                readings[key][field] = Reading(row.text, language, row.is_stale(original)) if row else Reading(original, ORIGINAL_LANGUAGE)
        return readings


class ContentText(models.Model):
    """One field of one row in one language; stale when the text it translates has changed since."""

    kind = models.CharField(max_length=40, help_text="The table, such as `competency`.")
    key = models.CharField(max_length=80, help_text="The row's slug, code or number.")
    field = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    text = models.TextField()
    source_sha256 = models.CharField(max_length=64, help_text="Hash of the text that was translated.")

    objects = ContentTextQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key", "field", "language"], name="content_text_once")]

    def is_stale(self, original: str) -> bool:
        """True when the original has changed since this translation was made."""
        return hashlib.sha256(original.encode()).hexdigest() != self.source_sha256


class OutgoingMail(models.Model):
    """A mail waiting in the outbox; held until released, sent once, kept as proof of what was said."""

    to = models.ForeignKey(Person, models.CASCADE, related_name="mails")
    event = models.CharField(max_length=60)
    about = models.CharField(max_length=120, help_text="What it is about, such as `application/ABC123`.")
    language = models.CharField(max_length=10)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    queued_at = models.DateTimeField()
    is_held = models.BooleanField(default=False)
    claimed_at = models.DateTimeField(null=True, blank=True, help_text="A sender took it; free again after ten minutes.")
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["queued_at"], condition=Q(sent_at=None), name="outgoing_mail_waiting")]


def canonical(value: object) -> str:
    """The one JSON text of a value: sorted keys, no spaces, dates as text, so that equal values hash alike."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    """The journal: read by auditors, appended by actions."""

    def visible_to(self, person: Visitor) -> Self:
        """All of it for who may read the journal; otherwise what you did yourself."""
        if may(person, Right.READ_JOURNAL, EVERYWHERE):
            return self
        # An anonymous visitor's number is None, and so is the actor of what the clock did.
        return self.filter(actor_id=person.pk) if person is not None and person.is_authenticated else self.none()

    def append(
        self,
        *,
        actor: Person | None,
        verb: str,
        about: models.Model | str,
        at: datetime,
        before: Mapping[str, object] | None = None,
        after: Mapping[str, object] | None = None,
        why: str = "",
        seed: str = "",
        subject: Person | None = None,
        device_at: datetime | None = None,
    ) -> "JournalEntry":
        """The next entry of the chain; call it last in the action's transaction, because the chain's head stays locked until commit."""
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(727311)")
        body = {"before": before or {}, "after": after or {}, "why": why, "seed": seed}
        salt = secrets.token_hex(16)
        last = self.order_by("-number").values_list("number", "chain_hash").first()
        number, previous = (last[0] + 1, last[1]) if last else (1, "0" * 64)
        name = about if isinstance(about, str) else f"{about._meta.model_name}/{about.pk}"
        commitment = JournalEntry.commit(salt, body)
        entry = JournalEntry(
            number=number,
            at=at,
            device_at=device_at,
            actor_id=actor.pk if actor else None,
            verb=verb,
            about=name,
            commitment=commitment,
            previous_hash=previous,
        )
        entry.chain_hash = entry.expected_hash()
        entry.save(force_insert=True)
        JournalPayload.objects.create(entry=entry, salt=salt, body=body, subject=subject or actor)
        return entry


class JournalEntry(models.Model):
    """Who did what, when; append-only in the database, each entry bound to the one before.

    What was said is in `JournalPayload`, salted and committed to here, so it can be erased and the chain still verifies.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    device_at = models.DateTimeField(null=True, blank=True)
    actor_id = models.BigIntegerField(null=True, db_index=True)
    verb = models.CharField(max_length=60, db_index=True)
    about = models.CharField(max_length=120, db_index=True)
    commitment = models.CharField(max_length=64)
    previous_hash = models.CharField(max_length=64)
    chain_hash = models.CharField(max_length=64, unique=True)

    objects = JournalQuerySet.as_manager()

    @staticmethod
    def commit(salt: str, body: Mapping[str, object]) -> str:
        """SHA-256 over salt and canonical body, as hex."""
        return hashlib.sha256(f"{salt}|{canonical(body)}".encode()).hexdigest()

    def expected_hash(self) -> str:
        """What `chain_hash` must be, from the entry's own fields and the entry before."""
        fields = (self.number, self.at.isoformat(), self.device_at and self.device_at.isoformat(), self.actor_id, self.verb)
        text = canonical([*fields, self.about, self.commitment, self.previous_hash])
        return hashlib.sha256(text.encode()).hexdigest()


class JournalPayload(models.Model):
    """What a journal entry says; deleted when the person it is about is erased, never changed."""

    entry = models.OneToOneField(JournalEntry, models.DO_NOTHING, primary_key=True, related_name="payload")
    salt = models.CharField(max_length=32)
    body = models.JSONField()
    subject = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", db_constraint=False)
