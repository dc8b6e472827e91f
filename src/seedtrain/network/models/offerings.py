"""Offerings with parts, sessions, payers and published figures.

Flow: network.actions writes here; calls fill offerings, learning runs them.
Reads: people, curriculum, centres. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from seedtrain.curriculum.models import CourseVersion, Modality
from seedtrain.network.models.centres import Centre, Venue
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Organisation


class OfferingQuerySet(models.QuerySet["Offering"]):
    """Offerings; plans are for those who plan."""

    def visible_to(self, person: Visitor) -> Self:
        """Published offerings for all; plans for officers and the centre that runs them."""
        if may(person, Right.EDIT_NETWORK, EVERYWHERE):
            return self
        own = scope_keys(person, Right.RUN_OFFERING, ScopeKind.CENTRE)
        published = ~Q(state=Offering.State.PLANNED)
        return self.filter(published | Q(centre__slug__in=own) if own else published)

    def taught_by(self, person: Visitor) -> Self:
        """Offerings whose attendance or results this person may record."""
        if may(person, Right.TAKE_ATTENDANCE, EVERYWHERE):
            return self
        return self.filter(centre__slug__in=scope_keys(person, Right.TAKE_ATTENDANCE, ScopeKind.CENTRE))


class Offering(models.Model):
    """One course, run once by one centre: its parts, seats, people and published figures."""

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        PUBLISHED = "published", _("Published")
        RUNNING = "running", _("Running")
        ENDED = "ended", _("Ended")
        CANCELLED = "cancelled", _("Cancelled")

    MOVES = {
        State.PLANNED: {State.PUBLISHED, State.CANCELLED},
        State.PUBLISHED: {State.RUNNING, State.ENDED, State.CANCELLED},
        State.RUNNING: {State.ENDED, State.CANCELLED},
        State.ENDED: set(),
        State.CANCELLED: set(),
    }

    version = models.ForeignKey(CourseVersion, models.PROTECT, related_name="offerings")
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="offerings")
    slug = models.SlugField(unique=True, max_length=100)
    title = models.CharField(max_length=250)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    language = models.CharField(max_length=10, default="en")
    region = models.CharField(max_length=5, blank=True, help_text="WHO region it is for; empty for all.")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    seats_advertised = models.PositiveIntegerField(null=True, blank=True)
    operator = models.CharField(max_length=200, blank=True)
    coordinator = models.CharField(max_length=200, blank=True)
    source = models.TextField(blank=True)
    is_demo = models.BooleanField(default=False)

    objects = OfferingQuerySet.as_manager()

    class Meta:
        ordering = [F("starts_on").desc(nulls_last=True), "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")), name="offering_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.title


class PublishedFigure(models.Model):
    """A number somebody published about an offering (applicants, selected), with where it was read."""

    offering = models.ForeignKey(Offering, models.CASCADE, related_name="figures")
    key = models.CharField(max_length=40)
    value = models.IntegerField()
    source = models.TextField()
    confidence = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offering", "key"], name="published_figure_once")]


class OfferingPart(models.Model):
    """A stretch of an offering taught in one way: three online weeks, then weeks on site, then a visit."""

    offering = models.ForeignKey(Offering, models.CASCADE, related_name="parts")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    modality = models.CharField(max_length=20, choices=Modality)
    venue = models.ForeignKey(Venue, models.PROTECT, null=True, blank=True, related_name="parts")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    duration = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["offering", "position"], name="part_position_once")]


class Session(models.Model):
    """One meeting of a part, at an instant and a place; attendance is taken here."""

    part = models.ForeignKey(OfferingPart, models.CASCADE, related_name="sessions")
    slug = models.SlugField(unique=True, max_length=120)
    title = models.CharField(max_length=250)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    units = models.PositiveSmallIntegerField(default=1, help_text="Units of attendance it counts for.")
    check_in_code = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="session_ends_after_start")]


class Funder(models.Model):
    """An organisation that pays for an offering."""

    offering = models.ForeignKey(Offering, models.CASCADE, related_name="funders")
    organisation = models.ForeignKey(Organisation, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offering", "organisation"], name="funder_once")]


class CostItem(models.Model):
    """What one trainee costs for one item, and who pays it; an unknown amount is empty."""

    offering = models.ForeignKey(Offering, models.CASCADE, related_name="costs")
    item = models.CharField(max_length=40)
    payer = models.CharField(max_length=200)
    amount_minor = models.BigIntegerField(null=True, blank=True, help_text="In the currency's smallest unit.")
    currency = models.CharField(max_length=3, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offering", "item"], name="cost_item_once")]
