"""Outcomes are counted once, against the newest gap, and never for a revoked credential; follow-ups are the trainee's own.

Flow: pytest -> impact.actions.
Reads: the test database. Writes: the test database.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from seedtrain.calls.models import Application
from seedtrain.credentials.models import Credential, Revocation
from seedtrain.impact import actions, counting
from seedtrain.impact.indicators import Stage, cascade
from seedtrain.impact.models import FollowUp, IndicatorValue, Outcome
from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import HeldLevel
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.impact.factories import make_gap, make_played_call


def test_cascade_of_stored_rows_is_the_one_counted_by_hand(cast: Cast) -> None:
    call = make_played_call()

    counted = cascade(counting.read_journeys(call), counting.plan_of(call))

    assert [(str(step.stage), step.count.n, step.count.of) for step in counted.steps] == [
        ("applied", 135, None),
        ("eligible", 95, 135),
        ("selected", 20, 95),
        ("waitlisted", 15, 95),
        ("offered", 26, 26),
        ("accepted", 23, 26),
        ("attended", 20, 23),
        ("completed", 16, 20),
        ("credentialed", 11, 16),
    ]


def test_flows_counted_in_the_database_are_the_journeys_counted_one_by_one(cast: Cast) -> None:
    call = make_played_call()
    plan = counting.plan_of(call)

    (together,) = counting.read_flows([call]).values()

    assert cascade(together, plan) == cascade(counting.read_journeys(call), plan)
    assert len(together) < 20


def test_decisions_that_are_not_announced_are_not_counted(cast: Cast) -> None:
    call = make_played_call()
    for application in Application.objects.filter(call=call, decision__isnull=False):
        application.decision.released_at = None
        application.decision.save()

    counted = cascade(counting.read_journeys(call), counting.plan_of(call))

    assert (counted.count(Stage.SELECTED).n, counted.count(Stage.WAITLISTED).n) == (0, 0)


def test_host_country_trainees_are_in_the_class_and_not_in_the_call(cast: Cast) -> None:
    call = make_played_call()
    marked = Enrolment.objects.filter(application__call=call, state=Enrolment.State.COMPLETED).first()
    Enrolment.objects.filter(pk=marked.pk).update(is_host_country=True)

    journeys = counting.read_journeys(call)

    assert len(journeys) == 134
    assert len(counting.read_class([call.offering_id])) == 4


def test_withdrawn_and_draft_applications_are_not_counted(cast: Cast) -> None:
    call = make_played_call()
    first, second = Application.objects.filter(call=call, decision=None)[:2]
    Application.objects.filter(pk=first.pk).update(state=Application.State.WITHDRAWN)
    Application.objects.filter(pk=second.pk).update(state=Application.State.DRAFT)

    assert len(counting.read_journeys(call)) == 133


def test_count_outcomes_counts_each_award_once_and_closes_the_newest_gap(cast: Cast) -> None:
    call = make_played_call()
    holder = Credential.objects.order_by("pk").first().person
    make_gap("GHA", 5, 1, holder=holder, at=NOW - timedelta(days=90))
    newest = make_gap("GHA", 5, 2, holder=holder, at=NOW - timedelta(days=9))

    first = actions.count_outcomes(call, actor=cast.maya, at=NOW)
    entries = JournalEntry.objects.count()
    second = actions.count_outcomes(call.offering, actor=cast.maya, at=NOW + timedelta(days=1))

    assert (first, second) == (11, 0)
    assert Outcome.objects.count() == 11
    assert [outcome.gap for outcome in Outcome.objects.exclude(gap=None)] == [newest]
    held = HeldLevel.objects.get()
    assert (held.entry.person, held.level, held.evidence, held.since) == (holder, 2, "credential", date(2026, 1, 10))
    assert JournalEntry.objects.count() == entries


def test_count_outcomes_leaves_out_revoked_and_takes_back_what_was_counted(cast: Cast) -> None:
    call = make_played_call()
    one, two = Credential.objects.order_by("pk")[:2]
    make_gap("GHA", 5, 1, holder=two.person)
    Revocation.objects.create(credential=one, why="Issued twice", revoked_at=NOW)
    first = actions.count_outcomes(call, actor=cast.maya, at=NOW)
    Revocation.objects.create(credential=two, why="Wrong person", revoked_at=NOW)

    again = actions.count_outcomes(call, actor=cast.maya, at=NOW + timedelta(days=1))

    assert (first, again) == (10, 0)
    assert Outcome.objects.filter(award__credential__in=[one, two]).count() == 0
    assert Outcome.objects.count() == 9
    assert HeldLevel.objects.get().valid_until == date(2026, 3, 2)
    counted = cascade(counting.read_journeys(call), counting.plan_of(call))
    assert counted.count(Stage.CREDENTIALED).n == 9


def test_count_outcomes_of_a_call_without_offering_is_refused(cast: Cast) -> None:
    call = make_played_call()
    call.offering = None

    with pytest.raises(Refused) as refusal:
        actions.count_outcomes(call, actor=cast.maya, at=NOW)

    assert refusal.value.code == "no_offering"


def completed_enrolment() -> Enrolment:
    """Somebody who completed on 10 January 2026."""
    make_played_call()
    return Enrolment.objects.filter(application__isnull=False, state=Enrolment.State.COMPLETED).first()


def test_follow_up_is_kept_and_may_be_changed_with_both_in_the_journal(cast: Cast) -> None:
    enrolment = completed_enrolment()
    at = datetime(2026, 4, 10, tzinfo=UTC)

    actions.record_follow_up(enrolment, 3, True, actor=enrolment.person, at=at, note=" In the seed lab ")
    actions.record_follow_up(enrolment, 3, False, actor=enrolment.person, at=at)

    (answer,) = FollowUp.objects.all()
    assert (answer.months_after, answer.is_using_it, answer.note) == (3, False, "")
    body = JournalEntry.objects.order_by("-number").first().payload.body
    assert body["before"] == {"is_using_it": True, "note": "In the seed lab"}


@pytest.mark.parametrize(
    ("months", "at", "code"),
    [
        (3, datetime(2026, 4, 9, 23, 0, tzinfo=UTC), "too_early"),
        (6, datetime(2026, 4, 10, tzinfo=UTC), "too_early"),
        (4, datetime(2027, 4, 10, tzinfo=UTC), "unknown_month"),
    ],
)
def test_follow_up_is_refused_before_its_day_and_for_other_months(cast: Cast, months: int, at: datetime, code: str) -> None:
    enrolment = completed_enrolment()

    with pytest.raises(Refused) as refusal:
        actions.record_follow_up(enrolment, months, True, actor=enrolment.person, at=at)

    assert (refusal.value.code, FollowUp.objects.count()) == (code, 0)


def test_follow_up_by_somebody_else_is_refused(cast: Cast) -> None:
    enrolment = completed_enrolment()

    with pytest.raises(Refused) as refusal:
        actions.record_follow_up(enrolment, 3, True, actor=cast.maya, at=datetime(2026, 6, 1, tzinfo=UTC))

    assert (refusal.value.code, FollowUp.objects.count()) == ("not_yours", 0)


def test_follow_up_of_the_end_of_a_month_falls_on_the_last_day_there_is() -> None:
    enrolment = Enrolment(ended_at=datetime(2025, 11, 30, tzinfo=UTC))

    assert actions.due_on(enrolment, 3) == date(2026, 2, 28)
    assert actions.due_on(enrolment, 12) == date(2026, 11, 30)


def test_freeze_indicators_keeps_what_may_be_printed_and_nothing_else(cast: Cast) -> None:
    call = make_played_call()

    added = actions.freeze_indicators(call, actor=cast.maya, at=NOW)
    again = actions.freeze_indicators(call, actor=cast.maya, at=NOW)

    rows = IndicatorValue.objects.filter(call=call, group="").order_by("-denominator", "-numerator")
    assert [(row.indicator, row.numerator, row.denominator) for row in rows][:2] == [("applied", 135, 135), ("eligible", 95, 135)]
    assert rows.count() == 9
    assert (added, again) == (IndicatorValue.objects.count(), 0)
    assert not IndicatorValue.objects.filter(group="country=SEN").exists()
    assert not IndicatorValue.objects.filter(numerator__range=(1, 4)).exists()
    assert IndicatorValue.objects.filter(group="sex=female", indicator="applied").exists()
