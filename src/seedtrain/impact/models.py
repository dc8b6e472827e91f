"""The tables of impact: what we asked people afterwards, what was counted, and indicator values as frozen for a report.

Flow: impact.actions writes here; desks and reports read.
Reads: every room. Writes: these tables.
"""

from django.db import models
from django.db.models import Q

from seedtrain.calls.models import Call
from seedtrain.credentials.models import AwardedCompetency
from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import Gap


class FollowUp(models.Model):
    """What a trainee told us some months later."""

    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="follow_ups")
    months_after = models.PositiveSmallIntegerField()
    is_using_it = models.BooleanField(null=True, help_text="Empty when they did not say.")
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "months_after"], name="follow_up_once")]


class Outcome(models.Model):
    """One awarded competency counted once against the gap it closes, if there was one."""

    award = models.OneToOneField(AwardedCompetency, models.CASCADE, related_name="outcome")
    gap = models.ForeignKey(Gap, models.SET_NULL, null=True, blank=True, related_name="outcomes")
    counted_at = models.DateTimeField()


class IndicatorValue(models.Model):
    """One figure with its denominator, as frozen on a day."""

    indicator = models.CharField(max_length=60)
    call = models.ForeignKey(Call, models.CASCADE, null=True, blank=True, related_name="indicator_values")
    group = models.CharField(max_length=120, blank=True, help_text="Such as `country=GHA`; empty for all.")
    numerator = models.PositiveIntegerField()
    denominator = models.PositiveIntegerField()
    as_of = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "call", "group", "as_of"], name="indicator_value_once", nulls_distinct=False),
            models.CheckConstraint(condition=Q(numerator__gte=0), name="indicator_numerator_counts"),
        ]
