"""The tables of a call: its text, dates, questions, rules and whom it names.

Flow: calls.actions writes here; later rooms read.
Reads: people, network. Writes: these tables.
"""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from seedtrain.network.models import Offering
from seedtrain.people.access import EVERYWHERE, Right, Scope, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Organisation, Person


class CallQuerySet(models.QuerySet["Call"]):
    """Calls; drafts are for who writes them, invitations for who is invited."""

    def visible_to(self, person: Visitor) -> Self:
        """Published calls for all, by-invitation calls for the invited, drafts (also cancelled ones) for their officers.

        An address typed at sign-up proves nothing, so an invitation counts only for the address that was verified.
        """
        if may(person, Right.EDIT_CALL, EVERYWHERE) or may(person, Right.SEE_APPLICATIONS, EVERYWHERE):
            return self
        own = scope_keys(person, Right.EDIT_CALL, ScopeKind.CALL) | scope_keys(person, Right.SEE_APPLICATIONS, ScopeKind.CALL)
        was_opened = ~Q(state=Call.State.DRAFT) & ~Q(state=Call.State.CANCELLED, seed_commitment="")
        published = was_opened & ~Q(entry=Call.Entry.INVITATION)
        if person is None or not person.is_authenticated:
            return self.filter(published)
        invited = was_opened & Q(invitations__email__iexact=person.verified_email)
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

    class Scoring(models.TextChoices):
        MEAN = "mean", _("The mean of its reviews")
        CALIBRATED = "calibrated", _("Calibrated: corrected for lenient and severe reviewers")

    class Floors(models.TextChoices):
        # The engine's own words, see engines.selection.Problem.floors.
        ALL = "all", _("Choose nobody and say which rules conflict")
        BY_PRIORITY = "by_priority", _("Keep them in order of their priority")

    class Passing(models.TextChoices):
        AT_ONCE = "at_once", _("It goes to the next on the waiting list at once")
        TOGETHER = "together", _("It stays free until the officer fills all free places together")

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
    scoring = models.CharField(max_length=10, choices=Scoring, default=Scoring.MEAN, help_text="How reviews become one score.")
    floors = models.CharField(
        max_length=12, choices=Floors, default=Floors.ALL, help_text="What happens when not every floor of the balance can be kept."
    )
    offer_days = models.PositiveSmallIntegerField(default=7, help_text="Days an admitted applicant has to answer.")
    passing = models.CharField(max_length=10, choices=Passing, default=Passing.AT_ONCE, help_text="What becomes of a place given back.")
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
                condition=Q(state__in=["draft", "cancelled"]) | (Q(deadline__isnull=False) & Q(opens_at__isnull=False)),
                name="call_open_has_deadline",
            ),
            models.CheckConstraint(
                condition=Q(deadline=None) | Q(opens_at=None) | Q(deadline__gt=F("opens_at")), name="call_deadline_after_opening"
            ),
            models.CheckConstraint(
                condition=Q(kind="centres") | Q(state__in=["draft", "cancelled"]) | Q(offering__isnull=False),
                name="call_people_has_offering",
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
