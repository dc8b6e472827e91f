"""What a centre can host, week by week: facilities, weeks that differ, trainers and when they are away, courses it can teach.

Flow: network.actions writes here; network.capacity reads it for pages and for the planner.
Reads: people, curriculum, centres. Writes: these tables.
Source: only what the centre enters; what it has not said is empty, and empty means not known. Weeks are those of ISO 8601, by their Monday.
"""

from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from seedtrain.curriculum.models import Course
from seedtrain.network.models.centres import Centre, Venue
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Person

Row = TypeVar("Row", bound=models.Model)


class CapacityQuerySet(models.QuerySet[Row]):
    """Rows about a centre's capacity; they are not public."""

    CENTRE: ClassVar[str] = "centre"

    def visible_to(self, person: Visitor) -> Self:
        """All for who edits the network; otherwise those of the centres this person runs."""
        if may(person, Right.EDIT_NETWORK, EVERYWHERE):
            return self
        return self.filter(**{f"{self.CENTRE}__slug__in": scope_keys(person, Right.RUN_OFFERING, ScopeKind.CENTRE)})


class AwayQuerySet(CapacityQuerySet["TrainerAway"]):
    """When trainers are away; seen with the trainer."""

    CENTRE = "trainer__centre"


class Facility(models.Model):
    """Something a course needs at a centre: so many alike units, each for so many people."""

    class Kind(models.TextChoices):
        ROOM = "room", _("Classroom")
        PILOT_PLANT = "pilot_plant", _("Pilot plant")
        LABORATORY = "laboratory", _("Laboratory")
        EQUIPMENT = "equipment", _("Equipment")

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="facilities")
    venue = models.ForeignKey(Venue, models.SET_NULL, null=True, blank=True, related_name="+")
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=200)
    units = models.PositiveSmallIntegerField(help_text="Units in a usual week; 0 when it is there no more.")
    seats = models.PositiveSmallIntegerField(null=True, blank=True, help_text="People one unit holds; empty when not known.")
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = CapacityQuerySet["Facility"].as_manager()

    class Meta:
        ordering = ["kind", "slug"]
        constraints = [models.UniqueConstraint(fields=["centre", "slug"], name="facility_slug_once")]

    def __str__(self) -> str:
        return self.name


class CapacityWeek(models.Model):
    """One week in which a facility has other than its usual units, or in which the whole centre is closed."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="capacity_weeks")
    facility = models.ForeignKey(Facility, models.CASCADE, null=True, blank=True, related_name="weeks")
    monday = models.DateField()
    units = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=200)

    objects = CapacityQuerySet["CapacityWeek"].as_manager()

    class Meta:
        ordering = ["monday"]
        constraints = [
            models.UniqueConstraint(fields=["facility", "monday"], condition=~Q(facility=None), name="capacity_week_of_facility_once"),
            models.UniqueConstraint(fields=["centre", "monday"], condition=Q(facility=None), name="capacity_week_of_centre_once"),
            models.CheckConstraint(condition=~Q(facility=None) | Q(units=0), name="capacity_week_of_centre_is_closed"),
        ]


class Trainer(models.Model):
    """Somebody who teaches at a centre, by the centre's own staff label."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="trainers")
    person = models.ForeignKey(
        Person,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Their account, when the centre named it; kept while they teach here, taken away when they are erased.",
    )
    label = models.CharField(max_length=80, help_text="The centre's own staff label, no name; kept while the centre plans.")
    venue = models.ForeignKey(
        Venue, models.SET_NULL, null=True, blank=True, related_name="+", help_text="Where they teach; empty when not known."
    )
    skills = models.JSONField(default=list, help_text="Slugs of courses, codes of competencies or of their domains.")
    languages = models.JSONField(default=list, help_text="Languages they teach in, as BCP 47 codes.")
    weeks_a_year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Most weeks they teach in a year; empty: not known.")
    ended_at = models.DateField(null=True, blank=True, help_text="First day on which they teach here no more.")
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = CapacityQuerySet["Trainer"].as_manager()

    class Meta:
        ordering = ["label"]
        constraints = [models.UniqueConstraint(fields=["centre", "label"], name="trainer_label_once")]

    def __str__(self) -> str:
        return self.label


class TrainerAway(models.Model):
    """Weeks in a row in which a trainer does not teach, first and last inside."""

    trainer = models.ForeignKey(Trainer, models.CASCADE, related_name="away")
    first_monday = models.DateField()
    last_monday = models.DateField()
    why = models.CharField(max_length=200, blank=True)

    objects = AwayQuerySet.as_manager()

    class Meta:
        ordering = ["first_monday"]
        constraints = [
            models.UniqueConstraint(fields=["trainer", "first_monday"], name="trainer_away_once"),
            models.CheckConstraint(condition=Q(last_monday__gte=F("first_monday")), name="trainer_away_ends_after_start"),
        ]


class CentreCourse(models.Model):
    """What a centre says it can teach, and what one run takes there; whatever it has not said is empty."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="teaches")
    course = models.ForeignKey(Course, models.CASCADE, related_name="taught_at")
    is_taught = models.BooleanField(default=True, help_text="False when the centre teaches it no more.")
    languages = models.JSONField(default=list, help_text="Languages it can be taught in there, as BCP 47 codes.")
    weeks = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Weeks a run occupies the centre.")
    cost_run_minor = models.BigIntegerField(null=True, blank=True, help_text="Cost of one run, in the currency's smallest unit.")
    currency = models.CharField(max_length=3, blank=True)
    cohort_min = models.PositiveSmallIntegerField(null=True, blank=True)
    cohort_max = models.PositiveSmallIntegerField(null=True, blank=True)
    facilities = models.JSONField(null=True, blank=True, help_text="What one run needs, as [kind, units] pairs; null when not known.")
    trainers = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Trainers one run needs at a time.")
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = CapacityQuerySet["CentreCourse"].as_manager()

    class Meta:
        ordering = ["course__slug"]
        constraints = [
            models.UniqueConstraint(fields=["centre", "course"], name="centre_course_once"),
            models.CheckConstraint(
                condition=Q(cohort_min=None) | Q(cohort_max=None) | Q(cohort_max__gte=F("cohort_min")), name="centre_course_cohort_in_order"
            ),
            models.CheckConstraint(
                condition=Q(cost_run_minor=None, currency="") | (Q(cost_run_minor__gte=0) & ~Q(currency="")),
                name="centre_course_cost_has_currency",
            ),
        ]
