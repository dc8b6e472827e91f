"""The tables of calls: the call and its questions and rules, applications, reviews, selection, decisions, offers.

Flow: calls.actions writes here; learning pulls accepted offers, network admits accepted centres.
Reads: people, needs, curriculum, network. Writes: these tables.
"""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from seedtrain.network.models import Offering
from seedtrain.people.access import EVERYWHERE, Right, Scope, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Document, Organisation, Person


class CallQuerySet(models.QuerySet["Call"]):
    """Calls; drafts are for who writes them, invitations for who is invited."""

    def visible_to(self, person: Visitor) -> Self:
        """Published calls for all, by-invitation calls for the invited, drafts for their officers."""
        if may(person, Right.EDIT_CALL, EVERYWHERE) or may(person, Right.SEE_APPLICATIONS, EVERYWHERE):
            return self
        own = scope_keys(person, Right.EDIT_CALL, ScopeKind.CALL) | scope_keys(person, Right.SEE_APPLICATIONS, ScopeKind.CALL)
        published = ~Q(state=Call.State.DRAFT) & ~Q(entry=Call.Entry.INVITATION)
        if person is None or not person.is_authenticated:
            return self.filter(published)
        invited = ~Q(state=Call.State.DRAFT) & Q(invitations__email__iexact=person.email)
        return self.filter(published | invited | Q(slug__in=own)).distinct()

    def run_by(self, person: Visitor) -> Self:
        """Calls whose applications this person may see."""
        if may(person, Right.SEE_APPLICATIONS, EVERYWHERE):
            return self
        return self.filter(slug__in=scope_keys(person, Right.SEE_APPLICATIONS, ScopeKind.CALL))

    def open_at(self, at: datetime) -> Self:
        """Calls that take applications at this instant."""
        return self.filter(state=Call.State.OPEN, opens_at__lte=at, deadline__gt=at)


class Call(models.Model):
    """An invitation to apply until an instant at a place: for people to an offering, or for centres to the network."""

    class Kind(models.TextChoices):
        PEOPLE = "people", _("For people")
        CENTRES = "centres", _("Expression of interest for centres")

    class Entry(models.TextChoices):
        OPEN_REGISTRATION = "open_registration", _("Open registration")
        COMPETITIVE = "competitive", _("Competitive call")
        NOMINATION = "nomination", _("By nomination")
        INVITATION = "invitation", _("By invitation")

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open")
        CLOSED = "closed", _("Closed, being reviewed")
        DECIDED = "decided", _("Decided, not yet announced")
        RELEASED = "released", _("Decisions announced")
        CANCELLED = "cancelled", _("Cancelled")

    MOVES = {
        State.DRAFT: {State.OPEN, State.CANCELLED},
        State.OPEN: {State.CLOSED, State.CANCELLED},
        State.CLOSED: {State.DECIDED, State.OPEN, State.CANCELLED},
        State.DECIDED: {State.RELEASED, State.CLOSED},
        State.RELEASED: set(),
        State.CANCELLED: set(),
    }

    slug = models.SlugField(unique=True, max_length=100)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.PEOPLE)
    entry = models.CharField(max_length=20, choices=Entry)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    offering = models.ForeignKey(Offering, models.PROTECT, null=True, blank=True, related_name="calls")
    title = models.CharField(max_length=250)
    summary = models.TextField(blank=True)
    languages = models.JSONField(default=list, help_text="Languages an application may be written in.")
    opens_at = models.DateTimeField(null=True, blank=True)
    deadline = models.DateTimeField(null=True, blank=True)
    deadline_zone = models.CharField(max_length=64, default="UTC")
    deadline_place = models.CharField(max_length=100, blank=True)
    seats = models.PositiveIntegerField(default=0)
    waitlist_seats = models.PositiveIntegerField(default=0)
    offer_days = models.PositiveSmallIntegerField(default=7, help_text="Days an admitted applicant has to answer.")
    countries_as_of = models.DateField(help_text="The day whose table of country status this call uses.")
    policy = models.JSONField(default=list, help_text="Balance rules: name, where, floor, target, cap, priority, why.")
    caps_each = models.JSONField(default=list, help_text="Caps for every value of a trait: trait, cap.")
    seed_commitment = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the tie seed, public from opening.")
    seed = models.CharField(max_length=64, blank=True, help_text="Kept secret until the selection is run.")
    is_demo = models.BooleanField(default=False)
    demo_note = models.TextField(blank=True, help_text="What the demo changed about a real call.")
    source = models.TextField(blank=True)

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ["-deadline"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="draft") | (Q(deadline__isnull=False) & Q(opens_at__isnull=False)),
                name="call_open_has_deadline",
            ),
            models.CheckConstraint(
                condition=Q(deadline=None) | Q(opens_at=None) | Q(deadline__gt=F("opens_at")), name="call_deadline_after_opening"
            ),
            models.CheckConstraint(
                condition=Q(kind="centres") | Q(state="draft") | Q(offering__isnull=False), name="call_people_has_offering"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def scope(self) -> Scope:
        """Where the rights of this call's own officers and committee count."""
        return Scope(ScopeKind.CALL, self.slug)

    def is_open(self, at: datetime) -> bool:
        """True from the opening instant until just before the deadline."""
        return bool(self.state == self.State.OPEN and self.opens_at and self.deadline and self.opens_at <= at < self.deadline)


class DeadlineChange(models.Model):
    """One extension of a deadline; the first deadline stays readable."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="deadline_changes")
    old = models.DateTimeField()
    new = models.DateTimeField()
    why = models.TextField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["changed_at"]


class Question(models.Model):
    """One question of a call's form; `profile_key` fills it from what the person told us before."""

    class Kind(models.TextChoices):
        TEXT = "text", _("Short text")
        LONG = "long", _("Long text")
        NUMBER = "number", _("Whole number")
        CHOICE = "choice", _("One of")
        MANY = "many", _("Some of")
        COUNTRY = "country", _("Country")
        DATE = "date", _("Date")
        YES_NO = "yes_no", _("Yes or no")
        FILE = "file", _("File")

    call = models.ForeignKey(Call, models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=60, help_text="The heading this question stands under, one screen on a phone.")
    key = models.SlugField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind)
    label = models.CharField(max_length=300)
    hint = models.TextField(blank=True)
    is_required = models.BooleanField(default=True)
    choices = models.JSONField(default=list, blank=True, help_text="Pairs of value and label.")
    most = models.PositiveIntegerField(null=True, blank=True, help_text="Most characters, or the largest number.")
    profile_key = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["call", "key"], name="question_key_once"),
            models.UniqueConstraint(fields=["call", "position"], name="question_position_once"),
        ]


class EligibilityRule(models.Model):
    """One condition of a call, as data: field, operator, value, and its words; rules are read by `calls.eligibility`."""

    class Operator(models.TextChoices):
        IN = "in", _("is one of")
        NOT_IN = "not_in", _("is none of")
        AT_MOST = "at_most", _("is at most")
        AT_LEAST = "at_least", _("is at least")
        EQUALS = "equals", _("is")
        CONTAINS = "contains", _("includes")

    call = models.ForeignKey(Call, models.CASCADE, related_name="rules")
    position = models.PositiveSmallIntegerField()
    field = models.CharField(max_length=60)
    operator = models.CharField(max_length=10, choices=Operator)
    value = models.JSONField()
    words = models.TextField()
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["call", "position"], name="eligibility_rule_position_once")]


class Invitation(models.Model):
    """Somebody asked by name: to apply to a call by invitation, or nominated by an employer or country."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="invitations")
    email = models.EmailField(help_text="Whom to write to; erased a year after the call.")
    nominated_by = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="nominations")
    invited_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    why = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call", "email"], name="invitation_once")]


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
        assigned = Q(assignments__reviewer=person, assignments__state__in=["assigned", "done"])
        return self.filter(own | (sent & (run | assigned))).distinct()

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


class Attachment(models.Model):
    """A file that answers a question of an application."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="attachments")
    question = models.ForeignKey(Question, models.PROTECT)
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "question"], name="attachment_once")]


class Rubric(models.Model):
    """One version of a call's scoring rules; frozen at the first review."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="rubrics")
    version = models.PositiveSmallIntegerField(default=1)
    frozen_at = models.DateTimeField(null=True, blank=True)
    source = models.TextField(default="Seedtrain draft")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call", "version"], name="rubric_version_once")]


class Criterion(models.Model):
    """One thing reviewers score, with words for each level and a weight."""

    rubric = models.ForeignKey(Rubric, models.CASCADE, related_name="criteria")
    position = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=40)
    label = models.CharField(max_length=200)
    weight = models.PositiveSmallIntegerField(default=1)
    anchors = models.JSONField(help_text="Words for each score, lowest first; score i is the i-th.")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["rubric", "key"], name="criterion_once"),
            models.CheckConstraint(condition=Q(weight__gte=1), name="criterion_weight_positive"),
        ]


class Conflict(models.Model):
    """Why a reviewer must not read an application, or that it was looked at and is none."""

    class Kind(models.TextChoices):
        EMPLOYER = "employer", _("Same employer")
        COUNTRY = "country", _("Same country")
        DECLARED = "declared", _("Declared by the reviewer")
        NONE = "none", _("Looked at: not a conflict")

    application = models.ForeignKey(Application, models.CASCADE, related_name="conflicts")
    reviewer = models.ForeignKey(Person, models.CASCADE, related_name="conflicts")
    kind = models.CharField(max_length=10, choices=Kind)
    why = models.TextField(blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "reviewer"], name="conflict_once")]


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Review assignments: a reviewer sees their own."""

    def visible_to(self, person: Visitor) -> Self:
        """Your own, or all of the calls you run."""
        if person is None or not person.is_authenticated:
            return self.none()
        if may(person, Right.SEE_APPLICATIONS, EVERYWHERE):
            return self
        run = Q(application__call__slug__in=scope_keys(person, Right.SEE_APPLICATIONS, ScopeKind.CALL))
        return self.filter(Q(reviewer=person) | run)


class Assignment(models.Model):
    """A reviewer is asked to read an application."""

    class State(models.TextChoices):
        ASSIGNED = "assigned", _("To read")
        DONE = "done", _("Done")
        WITHDRAWN = "withdrawn", _("Taken back")

    application = models.ForeignKey(Application, models.CASCADE, related_name="assignments")
    reviewer = models.ForeignKey(Person, models.PROTECT, related_name="assignments")
    state = models.CharField(max_length=10, choices=State, default=State.ASSIGNED)
    assigned_at = models.DateTimeField()

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["application__code"]
        constraints = [models.UniqueConstraint(fields=["application", "reviewer"], name="assignment_once")]


class Review(models.Model):
    """What a reviewer said at one time; a change is a new version, the old stays."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="reviews")
    version = models.PositiveSmallIntegerField(default=1)
    rubric = models.ForeignKey(Rubric, models.PROTECT)
    scores = models.JSONField(help_text="By criterion key, an index into its anchors; a criterion left out is not counted.")
    comment = models.TextField(blank=True)
    score_hundredths = models.IntegerField(help_text="Weighted mean of answered criteria [0..10000].")
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["assignment", "version"], name="review_version_once")]


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
    digest = models.CharField(max_length=64, help_text="SHA-256 of problem and result.")
    run_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    run_at = models.DateTimeField()

    objects = SelectionRunQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["call", "number"], name="selection_run_once"),
            models.UniqueConstraint(fields=["call"], condition=Q(state="signed"), name="selection_one_signed"),
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
