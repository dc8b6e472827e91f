"""The tables of an application: answers, traits frozen when sent, eligibility, files.

Flow: calls.actions writes here; later rooms read.
Reads: people, the call. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from seedtrain.calls.models.call import Call, Question
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Document, Organisation, Person


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Applications: yours, or those of calls you run; reviewers see theirs through `Assignment`."""

    def visible_to(self, person: Visitor) -> Self:
        """Your own; sent ones of the calls you run; sent ones assigned to you."""
        if person is None or not person.is_authenticated:
            return self.none()
        own = Q(applicant=person)
        sent = ~Q(state=Application.State.DRAFT)
        if may(person, Right.SEE_APPLICATIONS, EVERYWHERE):
            return self.filter(own | sent)
        run = Q(call__slug__in=scope_keys(person, Right.SEE_APPLICATIONS, ScopeKind.CALL))
        # Not a join: rows that came twice would have to be told apart by all their columns, the answers too.
        asked = person.assignments.filter(state__in=["assigned", "done"]).order_by()
        return self.filter(own | (sent & (run | Q(pk__in=asked.values("application")))))

    def sent(self) -> Self:
        """Applications that were sent and not withdrawn."""
        return self.filter(state=Application.State.SUBMITTED)

    def with_finding(self) -> Self:
        """Each row has `finding`: eligibility as a person decided it, or else as the rules found it; the same as `outcome`, for queries."""
        return self.annotate(finding=Coalesce(NullIf("screened_outcome", Value("")), "eligibility_outcome"))


class Application(models.Model):
    """One person's (or centre's) answers to one call; `version` counts saves so that two tabs cannot overwrite each other."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Sent")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    MOVES = {
        State.DRAFT: {State.SUBMITTED, State.WITHDRAWN},
        State.SUBMITTED: {State.WITHDRAWN, State.DRAFT},
        State.WITHDRAWN: set(),
    }

    class Outcome(models.TextChoices):
        MET = "met", _("Met")
        NOT_MET = "not_met", _("Not met")
        UNCLEAR = "unclear", _("Cannot tell")

    call = models.ForeignKey(Call, models.PROTECT, related_name="applications")
    applicant = models.ForeignKey(Person, models.CASCADE, related_name="applications")
    code = models.CharField(max_length=12, unique=True, help_text="Public code, printed on the receipt.")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    language = models.CharField(max_length=10, default="en")
    answers = models.JSONField(default=dict, help_text="By question key; kept two years after the call, erased with the account.")
    version = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    receipt_sha256 = models.CharField(max_length=64, blank=True, help_text="Hash of exactly what was sent.")
    traits = models.JSONField(
        default=dict, help_text="Frozen when sent: country, region, income_group, ldc, sex, employer_type, institution."
    )
    eligibility = models.JSONField(default=list, help_text="Per rule: position, outcome, found; frozen when sent.")
    eligibility_outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    screened_outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    screened_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    screened_why = models.TextField(blank=True)
    nominated_by = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    score_hundredths = models.IntegerField(null=True, blank=True, help_text="Mean of submitted reviews, frozen by each review [0..10000].")

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        indexes = [models.Index(fields=["call", "state"], name="application_by_call")]
        constraints = [
            models.UniqueConstraint(fields=["call", "applicant"], name="application_once_a_call"),
            models.CheckConstraint(
                condition=~Q(state="submitted") | (Q(submitted_at__isnull=False) & ~Q(receipt_sha256="")),
                name="application_sent_has_receipt",
            ),
        ]

    @property
    def outcome(self) -> str:
        """Eligibility as a person decided it, or else as the rules found it."""
        return self.screened_outcome or self.eligibility_outcome

    @property
    def asked_count(self) -> int:
        """How many reviews were asked for and not taken back."""
        return sum(assignment.state != "withdrawn" for assignment in self.assignments.all())

    @property
    def done_count(self) -> int:
        """How many of the reviews asked for are done."""
        return sum(assignment.state == "done" for assignment in self.assignments.all())


class Attachment(models.Model):
    """A file that answers a question of an application."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="attachments")
    question = models.ForeignKey(Question, models.PROTECT)
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "question"], name="attachment_once")]
