"""The tables of credentials: issuers with keys by number, issued credentials as signed, revocations, confirmations on site.

Flow: credentials.actions writes here; anyone verifies, with or without this database.
Reads: people, needs, curriculum, network, learning. Writes: these tables.
Source: Open Badges 3.0, VC Data Model 2.0, Bitstring Status List 1.0.
"""

from typing import Self

from django.db import models
from django.db.models import Q

from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import Competency, SiteProfile
from seedtrain.network.models import Centre
from seedtrain.people.access import Right, ScopeKind, Visitor, scope_keys
from seedtrain.people.models import Person


class Issuer(models.Model):
    """A centre as an issuer of credentials: its did:web and which of its keys signs now. Private keys are derived, never stored."""

    centre = models.OneToOneField(Centre, models.PROTECT, related_name="issuer")
    did = models.CharField(max_length=300, unique=True)
    key_number = models.PositiveSmallIntegerField(default=1)
    next_status_index = models.PositiveIntegerField(default=0)
    status_list = models.JSONField(null=True, blank=True, help_text="The signed status list credential last published.")
    status_published_at = models.DateTimeField(null=True, blank=True)


class Signatory(models.Model):
    """Who signs the certificates of one issuer's edition, by office; several may sign."""

    issuer = models.ForeignKey(Issuer, models.CASCADE, related_name="signatories")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position"]


class CredentialQuerySet(models.QuerySet["Credential"]):
    """Credentials: yours, or those your centre issued."""

    def visible_to(self, person: Visitor) -> Self:
        """Your own; those of centres where you may issue. Verification by code is public and shows what the credential says."""
        if person is None or not person.is_authenticated:
            return self.none()
        return self.filter(Q(person=person) | Q(issuer__centre__slug__in=scope_keys(person, Right.ISSUE_CREDENTIAL, ScopeKind.CENTRE)))


class Credential(models.Model):
    """One signed Open Badge exactly as issued; never edited, only revoked."""

    code = models.CharField(max_length=12, unique=True, help_text="In the short URL of the QR code.")
    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="credentials")
    enrolment = models.ForeignKey(Enrolment, models.SET_NULL, null=True, related_name="credentials")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="credentials")
    title = models.CharField(max_length=250)
    level = models.PositiveSmallIntegerField()
    document = models.JSONField(help_text="The signed credential; holds the name as printed.")
    status_index = models.PositiveIntegerField()
    issued_at = models.DateTimeField()
    valid_until = models.DateTimeField(null=True, blank=True)

    objects = CredentialQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "status_index"], name="credential_status_index_once"),
            models.UniqueConstraint(fields=["enrolment"], condition=Q(enrolment__isnull=False), name="credential_once_an_enrolment"),
        ]


class AwardedCompetency(models.Model):
    """One competency a credential certifies, for counting without opening documents."""

    credential = models.ForeignKey(Credential, models.CASCADE, related_name="awards")
    competency = models.ForeignKey(Competency, models.PROTECT, related_name="awards")
    level = models.PositiveSmallIntegerField()
    evidence_mode = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["credential", "competency"], name="award_once")]


class Revocation(models.Model):
    """A credential is no longer good, since when and why."""

    credential = models.OneToOneField(Credential, models.PROTECT, related_name="revocation")
    why = models.TextField()
    revoked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    revoked_at = models.DateTimeField()


class SiteConfirmation(models.Model):
    """A level-4 person at the trainee's own site confirms level 3, on a day, until it lapses."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="confirmations")
    competency = models.ForeignKey(Competency, models.PROTECT)
    site = models.ForeignKey(SiteProfile, models.PROTECT, related_name="confirmations")
    confirmed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()
    lapses_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "competency", "site", "confirmed_at"], name="confirmation_once"),
            models.CheckConstraint(condition=~Q(person=models.F("confirmed_by")), name="confirmation_by_somebody_else"),
        ]
