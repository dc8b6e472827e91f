"""Plans of a year for the whole network, what they are made from, and the offerings they became.

Flow: network.actions writes here; network.planning reads it for pages.
Reads: people, curriculum, centres, offerings. Writes: these tables.
Source: network and plan are kept as the texts whose SHA-256 and check anybody can repeat: docs/reference/planning.md.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from seedtrain.curriculum.models import Course
from seedtrain.network.models.centres import Centre
from seedtrain.network.models.offerings import Offering
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Person

Row = TypeVar("Row", bound=models.Model)


class PlanInputQuerySet(models.QuerySet[Row]):
    """What plans are made from; not public."""

    def visible_to(self, person: Visitor) -> Self:
        """All for who edits the network, nothing for others."""
        return self if may(person, Right.EDIT_NETWORK, EVERYWHERE) else self.none()


class CountryNeed(models.Model):
    """Seats of a course that people of a country need, and people who have finished it already."""

    country = models.CharField(max_length=3)
    course = models.ForeignKey(Course, models.CASCADE, related_name="+")
    seats = models.PositiveIntegerField(help_text="Seats needed [people].")
    held = models.PositiveIntegerField(default=0, help_text="People who have finished it before; they may take what requires it.")
    source = models.CharField(max_length=300)
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = PlanInputQuerySet["CountryNeed"].as_manager()

    class Meta:
        ordering = ["country", "course__slug"]
        constraints = [models.UniqueConstraint(fields=["country", "course"], name="country_need_once")]


class TravelCost(models.Model):
    """People of a country can be brought to a centre; travel, stay and visa of one person. A pair that is not stated cannot come."""

    country = models.CharField(max_length=3)
    centre = models.ForeignKey(Centre, models.CASCADE, related_name="+")
    amount_minor = models.BigIntegerField(help_text="In the currency's smallest unit.")
    currency = models.CharField(max_length=3)
    source = models.CharField(max_length=300)
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = PlanInputQuerySet["TravelCost"].as_manager()

    class Meta:
        ordering = ["country", "centre__slug"]
        constraints = [
            models.UniqueConstraint(fields=["country", "centre"], name="travel_cost_once"),
            models.CheckConstraint(condition=Q(amount_minor__gte=0), name="travel_cost_not_negative"),
        ]


class Budget(models.Model):
    """Who pays for runs and travel, how much, and for what; an empty list pays for all."""

    name = models.CharField(max_length=80, unique=True)
    amount_minor = models.BigIntegerField(help_text="In the currency's smallest unit.")
    currency = models.CharField(max_length=3)
    centres = models.JSONField(default=list, help_text="Slugs of centres.")
    courses = models.JSONField(default=list, help_text="Slugs of courses.")
    countries = models.JSONField(default=list, help_text="Codes of countries, ISO 3166.")
    source = models.CharField(max_length=300)
    is_demo = models.BooleanField(default=False, help_text="Synthetic, of the demo world.")

    objects = PlanInputQuerySet["Budget"].as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=Q(amount_minor__gte=0), name="budget_not_negative")]


class NetworkPlanQuerySet(models.QuerySet["NetworkPlan"]):
    """Plans; a country sees what was adopted for it."""

    def visible_to(self, person: Visitor) -> Self:
        """All for who edits the network or sees needs everywhere; adopted ones for who sees a country's needs."""
        if may(person, Right.EDIT_NETWORK, EVERYWHERE) or may(person, Right.SEE_NEEDS, EVERYWHERE):
            return self
        if scope_keys(person, Right.SEE_NEEDS, ScopeKind.COUNTRY):
            return self.filter(state=NetworkPlan.State.ADOPTED)
        return self.none()


class NetworkPlan(models.Model):
    """One plan of one network. What it says is never edited: another plan is made, and this one's state moves."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ADOPTED = "adopted", _("Adopted")
        SUPERSEDED = "superseded", _("Superseded")

    MOVES: ClassVar[dict["NetworkPlan.State", set["NetworkPlan.State"]]] = {
        State.DRAFT: {State.ADOPTED},
        State.ADOPTED: {State.SUPERSEDED},
        State.SUPERSEDED: set(),
    }

    title = models.CharField(max_length=200)
    first_monday = models.DateField()
    weeks = models.PositiveSmallIntegerField()
    from_week = models.PositiveSmallIntegerField(default=0, help_text="Nothing new starts before it: these weeks had begun [week].")
    currency = models.CharField(max_length=20)
    network = models.TextField(help_text="Canonical seedtrain-network/1.")
    plan = models.TextField(help_text="Canonical seedtrain-plan/1.")
    left_out = models.JSONField(default=list, help_text="What was not known and so stayed outside, as [code, values].")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    made_by = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", help_text="Who made it; empty once they are erased."
    )
    made_at = models.DateTimeField()
    seed = models.CharField(max_length=80, blank=True)
    steps = models.PositiveIntegerField()
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    why = models.CharField(max_length=300, blank=True, help_text="Why it was planned anew.")
    is_demo = models.BooleanField(default=False, help_text="Of the demo world: some of its figures are synthetic.")

    objects = NetworkPlanQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(weeks__gte=1), name="network_plan_has_weeks")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Stored once; afterwards only its state moves."""
        if self.pk is not None and list(update_fields or ()) != ["state"]:
            raise ValueError(f"Plan {self.pk} is never edited; make another plan that replaces it.")
        super().save(*args, update_fields=update_fields, **kwargs)


class PlanOffering(models.Model):
    """What adopting a plan did to one offering, and which need that covers."""

    class How(models.TextChoices):
        MADE = "made", _("Planned by the plan of the network")
        MOVED = "moved", _("Moved by the plan of the network")
        DROPPED = "dropped", _("Cancelled by the plan of the network")

    plan = models.ForeignKey(NetworkPlan, models.CASCADE, related_name="offerings")
    run = models.CharField(max_length=200, help_text="Id of the run in the plan; of a dropped one, that it had.")
    offering = models.ForeignKey(Offering, models.CASCADE, related_name="from_plans")
    how = models.CharField(max_length=10, choices=How)
    covers = models.JSONField(default=dict, help_text="Country -> seats that the run is for.")
    was_starts_on = models.DateField(null=True, blank=True)
    was_ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = [F("offering__starts_on").asc(nulls_last=True), "run"]
        constraints = [models.UniqueConstraint(fields=["plan", "offering"], name="plan_offering_once")]
