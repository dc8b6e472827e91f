"""How far each trainee of a class is: units attended, outcomes shown, what is still missing.

Flow: learning.actions, learning.views, credentials.actions -> this file.
Reads: sessions, attendance, results. Writes: nothing.
"""

from dataclasses import dataclass

from django.db.models import Sum

from seedtrain.curriculum.models import LearningOutcome
from seedtrain.learning.models import Attendance, Enrolment, Result
from seedtrain.network.models import Offering, Session

ATTENDANCE_PERCENT = 80
"""A course is completed only with this share of its units attended [%], unless its call says otherwise; the figure is ours."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One trainee: units attended of how many, and each outcome with its current result."""

    enrolment: Enrolment
    units_attended: int
    units: int
    results: tuple[Result, ...]
    open_outcomes: tuple[LearningOutcome, ...]
    failed_outcomes: tuple[LearningOutcome, ...]

    @property
    def achieved(self) -> tuple[Result, ...]:
        """Current results that say: achieved."""
        return tuple(result for result in self.results if result.is_achieved)

    @property
    def outcomes_count(self) -> int:
        """How many outcomes the course has."""
        return len(self.results) + len(self.open_outcomes)

    @property
    def has_attended_enough(self) -> bool:
        """True when the attended share reaches the rule, or when there was nothing to attend."""
        return self.units_attended * 100 >= ATTENDANCE_PERCENT * self.units

    @property
    def is_ready(self) -> bool:
        """True when every rule of completion is met."""
        return self.has_attended_enough and not self.open_outcomes and not self.failed_outcomes


def standings(offering: Offering) -> tuple[Standing, ...]:
    """Every trainee of the class who has not withdrawn, by name; five queries for any number of trainees."""
    enrolments = Enrolment.objects.filter(offering=offering).exclude(state=Enrolment.State.WITHDRAWN)
    return _standings(offering, list(enrolments.select_related("person", "offering").order_by("person__name", "pk")))


def standing_of(enrolment: Enrolment) -> Standing:
    """One trainee's standing."""
    return _standings(enrolment.offering, [enrolment])[0]


def _standings(offering: Offering, enrolments: list[Enrolment]) -> tuple[Standing, ...]:
    units = Session.objects.filter(part__offering=offering).aggregate(total=Sum("units"))["total"] or 0
    outcomes = list(LearningOutcome.objects.filter(version=offering.version_id).select_related("competency"))
    attended = dict(
        Attendance.objects.filter(enrolment__in=enrolments, is_current=True)
        .values_list("enrolment")
        .annotate(total=Sum("units"))
        .values_list("enrolment", "total")
    )
    results: dict[int, dict[int, Result]] = {enrolment.pk: {} for enrolment in enrolments}
    for result in Result.objects.filter(enrolment__in=enrolments, is_current=True).select_related("outcome__competency", "assessor"):
        results[result.enrolment_id][result.outcome_id] = result
    return tuple(
        Standing(
            enrolment=enrolment,
            units_attended=attended.get(enrolment.pk, 0),
            units=units,
            results=tuple(results[enrolment.pk][outcome.pk] for outcome in outcomes if outcome.pk in results[enrolment.pk]),
            open_outcomes=tuple(outcome for outcome in outcomes if outcome.pk not in results[enrolment.pk]),
            failed_outcomes=tuple(
                outcome for outcome in outcomes if outcome.pk in results[enrolment.pk] and not results[enrolment.pk][outcome.pk].is_achieved
            ),
        )
        for enrolment in enrolments
    )
