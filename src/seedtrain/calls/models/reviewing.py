"""The tables of reviewing: rubric and criteria, conflicts, assignments, reviews in versions.

Flow: calls.actions writes here; later rooms read.
Reads: people, calls and applications. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.calls.models.application import Application
from seedtrain.calls.models.call import Call
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Person


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
