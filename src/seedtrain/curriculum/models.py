"""The tables of the curriculum: programmes, courses in versions, modules per modality, outcomes.

Flow: curriculum.actions writes here; network offers what is published.
Reads: people, needs. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.needs.models import Competency, Norm, PublicQuerySet
from seedtrain.people.access import EVERYWHERE, Right, Visitor, may
from seedtrain.people.models import Organisation


class Pillar(models.TextChoices):
    """The initiative's three ways of training."""

    WHO = "who", _("WHO programmes")
    HUB = "hub", _("Global Training Hub")
    REGIONAL = "regional", _("Regional training centres")


class Modality(models.TextChoices):
    """How a part of a course is taught."""

    VIRTUAL = "virtual", _("Virtual")
    CLASSROOM = "classroom", _("Classroom")
    HANDS_ON = "hands_on", _("Hands-on")
    VISIT = "visit", _("Site visit")


class EvidenceMode(models.TextChoices):
    """How somebody showed what they can do; it stands on the credential."""

    SIMULATED = "simulated", _("Simulated")
    CLASSROOM = "classroom", _("Classroom")
    OBSERVED = "observed_on_plant", _("Observed on plant")
    ON_THE_JOB = "on_the_job", _("On the job")


class Programme(models.Model):
    """A family of courses with one owner, such as the virtual cGMP marathon."""

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)
    pillar = models.CharField(max_length=10, choices=Pillar)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="programmes")
    summary = models.TextField(blank=True)
    source = models.TextField(blank=True)

    objects = PublicQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class Course(models.Model):
    """A course through all its versions."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="courses")
    slug = models.SlugField(unique=True, max_length=100)
    code = models.CharField(max_length=40, blank=True)

    objects = PublicQuerySet.as_manager()

    def __str__(self) -> str:
        return self.slug


class CourseVersionQuerySet(models.QuerySet["CourseVersion"]):
    """Course versions; drafts are for editors."""

    def visible_to(self, person: Visitor) -> Self:
        """Published and retired versions for all, drafts for who edits the curriculum."""
        if may(person, Right.EDIT_CURRICULUM, EVERYWHERE):
            return self
        return self.exclude(state=CourseVersion.State.DRAFT)

    def published(self) -> Self:
        """The versions that can be offered now."""
        return self.filter(state=CourseVersion.State.PUBLISHED)


class CourseVersion(models.Model):
    """What a course promised at one time; once published it is never edited, a new version is made."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        PUBLISHED = "published", _("Published")
        RETIRED = "retired", _("Retired")

    MOVES = {State.DRAFT: {State.PUBLISHED}, State.PUBLISHED: {State.RETIRED}, State.RETIRED: set()}

    class Kind(models.TextChoices):
        INTRODUCTORY = "introductory", _("Introductory course")
        HANDS_ON = "hands_on", _("Hands-on training")
        MARATHON = "marathon", _("Virtual marathon")
        WEEK = "week_of_quality", _("Week of Quality")
        WORKSHOP = "workshop", _("Workshop")
        SHORT = "short_course", _("Short course")

    course = models.ForeignKey(Course, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    published_at = models.DateTimeField(null=True, blank=True)
    title = models.CharField(max_length=250)
    kind = models.CharField(max_length=20, choices=Kind)
    summary = models.TextField(blank=True)
    level = models.PositiveSmallIntegerField(default=1, help_text="The highest level an outcome reaches.")
    product_area = models.CharField(max_length=120, blank=True)
    platform = models.CharField(max_length=20, blank=True, help_text="Platform code, or empty for all.")
    languages = models.JSONField(default=list, help_text="Languages it is taught in, as BCP 47 codes.")
    hours = models.PositiveSmallIntegerField(null=True, blank=True)
    duration = models.CharField(max_length=120, blank=True, help_text="In words, as published.")
    audience = models.TextField(blank=True)
    eligibility = models.TextField(blank=True)
    cost = models.TextField(blank=True, help_text="What it costs and who pays, in words.")
    assessment = models.TextField(blank=True)
    certificate = models.TextField(blank=True)
    contact = models.TextField(blank=True)
    source = models.TextField(blank=True)
    is_ours = models.BooleanField(default=False, help_text="Modules and outcomes are Seedtrain's draft mapping.")

    objects = CourseVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "number"], name="course_version_once"),
            models.UniqueConstraint(fields=["course"], condition=Q(state="published"), name="course_one_published_version"),
        ]

    def __str__(self) -> str:
        return self.title


class Module(models.Model):
    """A part of a course taught in one way."""

    version = models.ForeignKey(CourseVersion, models.CASCADE, related_name="modules")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=250)
    modality = models.CharField(max_length=20, choices=Modality)
    hours = models.PositiveSmallIntegerField(null=True, blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="module_position_once")]


class LearningOutcome(models.Model):
    """What a trainee will be able to do: a competency at a level, and how it is shown."""

    version = models.ForeignKey(CourseVersion, models.CASCADE, related_name="outcomes")
    competency = models.ForeignKey(Competency, models.PROTECT, related_name="outcomes")
    level = models.PositiveSmallIntegerField()
    evidence_mode = models.CharField(max_length=20, choices=EvidenceMode)
    norms = models.ManyToManyField(Norm, blank=True)

    class Meta:
        ordering = ["competency__position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "competency"], name="outcome_once"),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="outcome_level_one_to_four"),
        ]


class Prerequisite(models.Model):
    """A course that must be completed before this version."""

    version = models.ForeignKey(CourseVersion, models.CASCADE, related_name="prerequisites")
    requires = models.ForeignKey(Course, models.PROTECT, related_name="required_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "requires"], name="prerequisite_once")]
