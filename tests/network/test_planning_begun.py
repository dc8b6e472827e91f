"""A year that has begun: what is over takes no new run, counts as free nowhere, and is said on the page.

Flow: pytest -> network.actions, the pages of a plan.
Reads: nothing. Writes: the test database. The clock stands where a test sets it.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client

from seedtrain.network import actions
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.network.planning import read_plan
from seedtrain.people.access import Refused
from tests.cast import NOW, Cast
from tests.network.planned import BUDGETS, SETUP, Planned


def thursday(week: int) -> datetime:
    """Of a week of the plan: the week has begun."""
    return datetime.combine(SETUP.first_monday + timedelta(weeks=week, days=3), time(9), tzinfo=UTC)


def draft(cast: Cast, at: datetime) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=at, seed="s")


def weeks(found: NetworkPlan) -> list[int]:
    """In which runs start, read from the stored text alone."""
    return sorted(run["week"] for run in json.loads(found.plan)["runs"])


def said(found: NetworkPlan) -> str:
    """The day on which its first run begins, as a page says it in January or February."""
    day = SETUP.first_monday + timedelta(weeks=weeks(found)[0])
    return f"{day.day} {'JanFebMar'[3 * day.month - 3 :][:3]} {day.year}"


@pytest.mark.parametrize(("week", "first"), [(-2, 0), (-1, 0), (0, 1), (6, 7)])
def test_draft_starts_nothing_in_a_week_that_has_begun(cast: Cast, planned: Planned, week: int, first: int) -> None:
    found = draft(cast, thursday(week))

    assert found.from_week == first
    assert weeks(found)[0] >= first
    # Three runs of three weeks or one fit into what is left in every case, so nobody waits.
    assert read_plan(found).open == ()


def test_year_that_is_over_is_not_drafted(cast: Cast, planned: Planned) -> None:
    with pytest.raises(Refused, match=r"The last week of this plan, that of 2027-05-17, has begun already\.") as no:
        draft(cast, thursday(19))

    assert (no.value.field, NetworkPlan.objects.count()) == ("first", 0)


def test_weeks_that_are_over_are_no_rooms_that_are_free(cast: Cast, planned: Planned) -> None:
    """By hand: from week 18 on two weeks are left, and "upstream" takes three; a plan made before has all its weeks."""
    late = draft(cast, thursday(17))
    poor = [replace(BUDGETS[0], amount_minor=0), replace(BUDGETS[1], amount_minor=0)]
    actions.state_budgets(poor, actor=cast.maya, at=NOW)
    early = draft(cast, NOW)

    assert {(one.course, one.why) for one in read_plan(late).open} == {("upstream", "facility")}
    assert {(one.course, one.why) for one in read_plan(early).open} == {("upstream", "money"), ("quality", "money")}


def test_plan_from_elsewhere_knows_what_has_begun_and_looks_back_whole(cast: Cast, planned: Planned) -> None:
    made = draft(cast, NOW)
    network = read_plan(made).network

    kept = [actions.keep_plan(network, made.plan, actor=cast.maya, at=thursday(week)).from_week for week in (-1, 4, 19, 60)]

    assert kept == [0, 5, 0, 0]


def test_page_says_from_when_and_adopting_late_says_what_has_begun(cast: Cast, planned: Planned, sign_in) -> None:
    ahead, begun = draft(cast, NOW), draft(cast, thursday(2))
    now = thursday(weeks(ahead)[0]) - timedelta(days=3)
    with time_machine.travel(thursday(weeks(begun)[1])):
        more = sign_in(cast.maya).get(f"/network/plans/{begun.pk}/adopt").text
    with time_machine.travel(now):
        maya: Client = sign_in(cast.maya)
        texts = [maya.get(f"/network/plans/{one.pk}").text for one in (ahead, begun)]
        asked = maya.get(f"/network/plans/{ahead.pk}/adopt").text
        maya.post(f"/network/plans/{ahead.pk}/adopt", {})
        again = actions.replan_without(ahead, "dakar", SETUP.first_monday, actor=cast.maya, why="Rebuilt", at=now)
        same = maya.get(f"/network/plans/{again.pk}/adopt").text

    assert ["Nothing new begins before" in text for text in texts] == [False, True]
    assert "25 Jan 2027" in texts[1].partition("Nothing new begins before")[2][:200]
    assert "1 new run of this plan begins on 11 Jan 2027, which is not ahead any more. Plan anew to leave it out." in asked
    assert Offering.objects.filter(from_plans__plan=ahead, state="planned").count() == len(weeks(ahead))
    # It stands as an offering of the plan before: nothing new is said of it.
    assert "Plan anew to leave" not in same
    assert f"2 new runs of this plan begin in weeks that have begun already, the first on {said(begun)}." in more
