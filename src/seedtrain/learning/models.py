"""The tables of learning: enrolments, attendance per session, lessons, attempts and results per outcome.

Flow: learning.actions writes here; credentials certify results.
Reads: people, curriculum, network, calls. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.calls.models import Application
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, LearningOutcome
from seedtrain.network.models import Offering, Session
from seedtrain.people.access import Visitor
from seedtrain.people.models import Person


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    """Enrolments: yours, or those of the offerings you teach."""

    def visible_to(self, person: Visitor) -> Self:
        """Your own; those of offerings whose attendance you may take."""
        if person is None or not person.is_authenticated:
            return self.none()
        return self.filter(Q(person=person) | Q(offering__in=Offering.objects.taught_by(person)))


class Enrolment(models.Model):
    """A person takes part in an offering, from an accepted offer or an open registration."""

    class State(models.TextChoices):
        ENROLLED = "enrolled", _("Enrolled")
        COMPLETED = "completed", _("Completed")
        NOT_COMPLETED = "not_completed", _("Not completed")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    MOVES = {
        State.ENROLLED: {State.COMPLETED, State.NOT_COMPLETED, State.WITHDRAWN},
        State.COMPLETED: set(),
        State.NOT_COMPLETED: set(),
        State.WITHDRAWN: set(),
    }

    offering = models.ForeignKey(Offering, models.PROTECT, related_name="enrolments")
    person = models.ForeignKey(Person, models.CASCADE, related_name="enrolments")
    application = models.OneToOneField(Application, models.SET_NULL, null=True, blank=True, related_name="enrolment")
    state = models.CharField(max_length=20, choices=State, default=State.ENROLLED)
    is_host_country = models.BooleanField(default=False, help_text="Shares the class, not the call's denominators.")
    enrolled_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offering", "person"], name="enrolment_once")]


class Attendance(models.Model):
    """Somebody was at a session, for so many units, and how we know; a correction is a new version with its reason."""

    class Origin(models.TextChoices):
        LIST = "list", _("trainer's list")
        CODE = "code", _("self check-in")
        IMPORT = "import", _("webinar file")

    session = models.ForeignKey(Session, models.PROTECT, related_name="attendances")
    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="attendances")
    version = models.PositiveSmallIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    units = models.PositiveSmallIntegerField()
    origin = models.CharField(max_length=10, choices=Origin)
    recorded_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    device_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "enrolment", "version"], name="attendance_version_once"),
            models.UniqueConstraint(fields=["session", "enrolment"], condition=Q(is_current=True), name="attendance_one_current"),
        ]


class LessonQuerySet(models.QuerySet["Lesson"]):
    """Lessons: published ones are open to read."""

    def visible_to(self, person: Visitor) -> Self:
        """Published lessons for all; lessons are open educational material."""
        return self.filter(state=Lesson.State.PUBLISHED)


class Lesson(models.Model):
    """One version of a lesson in one language: blocks of text, figures and quizzes."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        REVIEW = "review", _("In review")
        PUBLISHED = "published", _("Published")
        RETIRED = "retired", _("Retired")

    MOVES = {
        State.DRAFT: {State.REVIEW},
        State.REVIEW: {State.PUBLISHED, State.DRAFT},
        State.PUBLISHED: {State.RETIRED},
        State.RETIRED: set(),
    }

    version_of_course = models.ForeignKey(CourseVersion, models.PROTECT, related_name="lessons")
    slug = models.SlugField(max_length=100)
    language = models.CharField(max_length=10, default="en")
    number = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=250)
    blocks = models.JSONField(help_text="List of {kind: text|figure|quiz, ...}; see docs/reference/lesson-blocks.md.")
    source = models.TextField(blank=True)

    objects = LessonQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "language", "number"], name="lesson_version_once"),
            models.UniqueConstraint(fields=["slug", "language"], condition=Q(state="published"), name="lesson_one_published"),
        ]


class Attempt(models.Model):
    """One try at a lesson's quiz; every try is kept."""

    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="attempts")
    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="attempts")
    client_key = models.CharField(max_length=40, help_text="Made by the page; the same try sent twice is stored once.")
    answers = models.JSONField()
    points = models.PositiveSmallIntegerField()
    out_of = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()
    device_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "client_key"], name="attempt_once")]


class Result(models.Model):
    """Whether a trainee showed one outcome, by which evidence, as an assessor who is somebody else saw it."""

    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="results")
    outcome = models.ForeignKey(LearningOutcome, models.PROTECT, related_name="results")
    version = models.PositiveSmallIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    is_achieved = models.BooleanField()
    evidence_mode = models.CharField(max_length=20, choices=EvidenceMode)
    note = models.TextField(blank=True)
    assessor = models.ForeignKey(Person, models.PROTECT, related_name="assessed")
    assessed_at = models.DateTimeField()
    why = models.TextField(blank=True, help_text="Reason of a correction.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "outcome", "version"], name="result_version_once"),
            models.UniqueConstraint(fields=["enrolment", "outcome"], condition=Q(is_current=True), name="result_one_current"),
        ]
