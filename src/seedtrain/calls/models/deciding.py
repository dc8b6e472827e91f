"""The tables of deciding: selection runs, signatures, decisions held until released, offers.

Flow: calls.actions writes here; later rooms read.
Reads: people, calls and applications. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.calls.models.application import Application
from seedtrain.calls.models.call import Call
from seedtrain.people.access import Visitor
from seedtrain.people.models import Person


class SelectionRunQuerySet(models.QuerySet["SelectionRun"]):
    """Selection runs: seen by who runs or signs them."""

    def visible_to(self, person: Visitor) -> Self:
        """Runs of the calls whose applications you may see."""
        return self.filter(call__in=Call.objects.run_by(person))


class SelectionRun(models.Model):
    """One run of the choice: its problem, its result, and the hash that the committee signs."""

    class State(models.TextChoices):
        TRIED = "tried", _("Tried")
        PROPOSED = "proposed", _("Proposed to the committee")
        SIGNED = "signed", _("Signed")

    MOVES = {State.TRIED: {State.PROPOSED}, State.PROPOSED: {State.SIGNED, State.TRIED}, State.SIGNED: set()}

    call = models.ForeignKey(Call, models.CASCADE, related_name="runs")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.TRIED)
    problem = models.JSONField()
    result = models.JSONField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of problem, result, and changes and scoring if any.")
    name = models.CharField(max_length=100, blank=True, help_text="What the committee calls this scenario; empty for the promised balance.")
    changes = models.JSONField(default=list, blank=True, help_text="Against the published balance: rule, field, was, now.")
    changes_why = models.TextField(blank=True, help_text="Why the published balance is changed; published with the method.")
    scoring = models.JSONField(
        default=dict, blank=True, help_text="Where calibrated scores were promised: code, and in words why they count or do not."
    )
    chances = models.JSONField(default=dict, blank=True, help_text="Of being chosen: draws, seed, hits by code, grey codes.")
    run_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    run_at = models.DateTimeField()

    objects = SelectionRunQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["call", "number"], name="selection_run_once"),
            models.UniqueConstraint(fields=["call"], condition=Q(state="signed"), name="selection_one_signed"),
            models.UniqueConstraint(fields=["call", "name"], condition=~Q(name=""), name="selection_name_once"),
        ]


class Signature(models.Model):
    """Somebody re-authenticated and put their name to exactly what was shown."""

    class Meaning(models.TextChoices):
        PERFORMED = "performed", _("Performed")
        REVIEWED = "reviewed", _("Reviewed")
        APPROVED = "approved", _("Approved")

    run = models.ForeignKey(SelectionRun, models.PROTECT, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="signatures")
    name = models.CharField(max_length=200, help_text="The name as printed when signing.")
    meaning = models.CharField(max_length=20, choices=Meaning)
    content_sha256 = models.CharField(max_length=64)
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "person", "meaning"], name="signature_once")]


class Decision(models.Model):
    """The answer to one application; held until all are released together."""

    class Outcome(models.TextChoices):
        ADMITTED = "admitted", _("Admitted")
        WAITLISTED = "waitlisted", _("On the waiting list")
        DECLINED = "declined", _("Not admitted")

    application = models.OneToOneField(Application, models.CASCADE, related_name="decision")
    run = models.ForeignKey(SelectionRun, models.PROTECT, null=True, blank=True, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=Outcome)
    position = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Place on the waiting list, first is 1.")
    explanation = models.JSONField(default=dict, help_text="What the engine said: score, needed, binding rules.")
    decided_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True, blank=True)


class OfferQuerySet(models.QuerySet["Offer"]):
    """Offers: yours, or those of the calls you run."""

    def visible_to(self, person: Visitor) -> Self:
        """Your own offers; all of the calls you run."""
        if person is None or not person.is_authenticated:
            return self.none()
        return self.filter(Q(application__applicant=person) | Q(application__call__in=Call.objects.run_by(person)))


class Offer(models.Model):
    """A seat offered until an instant; declined or expired, it passes to the balanced replacement."""

    class State(models.TextChoices):
        OFFERED = "offered", _("Offered")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        EXPIRED = "expired", _("Expired")

    MOVES = {
        State.OFFERED: {State.ACCEPTED, State.DECLINED, State.EXPIRED},
        State.ACCEPTED: {State.DECLINED},
        State.DECLINED: set(),
        State.EXPIRED: set(),
    }

    application = models.OneToOneField(Application, models.CASCADE, related_name="offer")
    state = models.CharField(max_length=10, choices=State, default=State.OFFERED)
    offered_at = models.DateTimeField()
    deadline = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    replaces = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="replaced_by")

    objects = OfferQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["deadline"], condition=Q(state="offered"), name="offer_waiting")]

    @property
    def has_passed_on(self) -> bool:
        """True when the seat was given up and somebody on the waiting list has the offer in its place."""
        return Offer.objects.filter(replaces=self.pk).exists()
