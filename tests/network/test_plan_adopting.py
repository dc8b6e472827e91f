"""The page before adopting promises what adopting then does, and nothing is offered that can only fail.

Flow: pytest -> the pages of a plan -> network.actions.
Reads: nothing. Writes: the test database.
"""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from seedtrain.network import actions
from seedtrain.network.models import Centre, NetworkPlan, Offering
from seedtrain.network.planning import as_they_stand, read_plan
from seedtrain.network_file.template import files
from seedtrain.people.access import Refused
from tests.cast import NOW, Cast
from tests.network.planned import NEEDS, SETUP, Planned
from tests.network.world import plan as plan_by_hand

pytestmark = pytest.mark.usefixtures("at_now")

HAND = date(2027, 5, 10)
"""A Monday on which somebody puts an offering by hand."""
FACTS = {
    "New planned offerings": "planned",
    "Offerings that stay as they are": "kept",
    "Moved to other days": "moved",
    "Cancelled": "cancelled",
    "Left as they stand": "left",
}


def draft(cast: Cast) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s")


def adopted(cast: Cast, found: NetworkPlan) -> NetworkPlan:
    actions.adopt_plan(found, actor=cast.maya, at=NOW)
    return NetworkPlan.objects.get(pk=found.pk)


def promise(cast: Cast, planned: Planned, *, is_published: bool = True) -> Offering:
    """Upstream at Osong in three weeks of February, which a flood there then makes impossible."""
    one = plan_by_hand(planned.world.version, planned.world.osong, "promised", cast, date(2027, 2, 1), date(2027, 2, 19))
    if is_published:
        actions.publish_offering(one, actor=cast.maya, at=NOW)
    return Offering.objects.get(pk=one.pk)


def first_plan(cast: Cast, _planned: Planned) -> NetworkPlan:
    return draft(cast)


def without_osong(cast: Cast, _planned: Planned) -> NetworkPlan:
    first = adopted(cast, draft(cast))
    return actions.replan_without(first, "osong", date(2027, 1, 4), actor=cast.maya, why="Rebuilt", at=NOW, seed="s")


def move_by_hand(first: NetworkPlan, cast: Cast, day: date) -> tuple[Offering, date]:
    """The plan's offering of five days that begins last is moved to a Monday; where it stood comes back too."""
    made = [row.offering for row in first.offerings.select_related("offering")]
    one = [offering for offering in made if (offering.ends_on - offering.starts_on).days == 4][-1]
    was = one.starts_on
    names = ("title", "language", "region", "seats_advertised", "coordinator")
    days = {"starts_on": day, "ends_on": day + timedelta(days=4)}
    change = actions.OfferingChange(**{name: getattr(one, name) for name in names}, **days)
    actions.change_offering(one, change, actor=cast.maya, at=NOW)
    return one, was


def one_was_moved_by_hand(cast: Cast, _planned: Planned) -> NetworkPlan:
    """Somebody moved an offering of the plan before; the new plan has it where it is now."""
    first = adopted(cast, draft(cast))
    move_by_hand(first, cast, HAND)
    found = less(cast, first)
    assert (HAND - found.first_monday).days // 7 in {run.week for run in read_plan(found).plan.runs}
    return found


def one_was_moved_by_hand_since(cast: Cast, _planned: Planned) -> NetworkPlan:
    """The same after the draft was made, which has it where it was: the hand's day stays."""
    first = adopted(cast, draft(cast))
    found = less(cast, first)
    move_by_hand(first, cast, HAND)
    return found


def one_moves(cast: Cast, _planned: Planned) -> NetworkPlan:
    """The new plan has an offering on another day than the plan before, on which it stands."""
    first = adopted(cast, draft(cast))
    _one, was = move_by_hand(first, cast, HAND)
    found = less(cast, first)
    move_by_hand(first, cast, was)
    return found


def less(cast: Cast, first: NetworkPlan) -> NetworkPlan:
    return actions.replan_with_budget(first, "host", 19_000, actor=cast.maya, why="A little less", at=NOW, seed="s")


def one_was_published(cast: Cast, _planned: Planned) -> NetworkPlan:
    first = adopted(cast, draft(cast))
    draft_without = actions.replan_without(first, "osong", date(2027, 1, 4), actor=cast.maya, why="Rebuilt", at=NOW, seed="s")
    for one in Offering.objects.filter(from_plans__plan=first):
        actions.publish_offering(one, actor=cast.maya, at=NOW)
    return draft_without


def flood(cast: Cast, planned: Planned) -> NetworkPlan:
    promise(cast, planned)
    return actions.replan_without(draft(cast), "osong", date(2027, 2, 8), actor=cast.maya, why="Flood", at=NOW, seed="s")


def facts_of(text: str) -> dict[str, int]:
    """The key facts of a page that are whole numbers."""
    rows = re.findall(r"<dt>([^<]+)</dt><dd>(\d+)</dd>", text)
    return {html.unescape(words): int(figure) for words, figure in rows}


def rows() -> dict[str, tuple[object, ...]]:
    return {one.slug: (one.state, one.starts_on, one.ends_on) for one in Offering.objects.all()}


@pytest.mark.parametrize(
    ("case", "ticks", "kinds"),
    [
        (first_plan, (), {"planned"}),
        (without_osong, (), {"planned", "cancelled"}),
        (one_was_moved_by_hand, (), {"kept"}),
        (one_was_moved_by_hand_since, (), {"kept", "left"}),
        (one_moves, (), {"kept", "moved"}),
        (one_was_published, (), {"planned", "left"}),
        (flood, (), {"planned", "left"}),
        (flood, ("promised",), {"planned", "left"}),
    ],
)
def test_page_says_what_adopting_then_does(
    cast: Cast, planned: Planned, maya: Client, case: Callable[[Cast, Planned], NetworkPlan], ticks: tuple[str, ...], kinds: set[str]
) -> None:
    found = case(cast, planned)
    before, mine = rows(), set(Offering.objects.filter(from_plans__plan=found.replaces).values_list("slug", flat=True))
    page = maya.get(f"/network/plans/{found.pk}/adopt").text
    said = {kind: facts_of(page).get(words, 0) for words, kind in FACTS.items()}

    sent = maya.post(f"/network/plans/{found.pk}/adopt", {"change": list(ticks)}, follow=True).text
    after = rows()

    cancelled = {slug for slug in before if before[slug][0] != "cancelled" and after[slug][0] == "cancelled"}
    moved = {slug for slug in before if before[slug][1:] != after[slug][1:]}
    assert {kind for kind, count in said.items() if count} == kinds
    # What nobody ticks is said as left; a tick turns that one into a cancellation.
    assert (said["planned"], said["cancelled"] + len(ticks), said["moved"]) == (len(set(after) - set(before)), len(cancelled), len(moved))
    linked = set(Offering.objects.filter(from_plans__plan=found).values_list("slug", flat=True))
    by_hand = case is one_was_moved_by_hand_since
    assert said["kept"] == len({slug for slug in linked & mine if before[slug] == after[slug]}) - by_hand
    assert said["left"] == len({slug for slug in mine - linked if after[slug][0] == "published"}) + (case is flood) + by_hand
    done = re.search(r"Adopted: ([^.]+)\.", html.unescape(sent)).group(1)
    words = [("planned", "offering planned" if said["planned"] == 1 else "offerings planned"), ("kept", "kept"), ("moved", "moved")]
    figures = [f"{said[kind]} {word}" for kind, word in words if said[kind] or kind == "planned"]
    figures += [f"{len(cancelled)} cancelled"] if cancelled else []
    left = said["left"] - len(ticks)
    figures += [f"{left} left as it stands" if left == 1 else f"{left} left as they stand"] if left else []
    assert done == " · ".join(figures)


def test_page_names_what_is_cancelled_with_centre_and_days(cast: Cast, planned: Planned, maya: Client) -> None:
    found = without_osong(cast, planned)
    there = Offering.objects.filter(from_plans__plan=found.replaces, centre__slug="osong")
    assert there

    page = maya.get(f"/network/plans/{found.pk}/adopt").text.split("<h2>Cancelled")[1].split("</ul>")[0]
    shown = re.findall(r'href="/offerings/([^"]+)".*?<bdi>([^<]*)</bdi></a> · <bdi>([^<]*)</bdi> · ([^<]+)</li>', page)

    def said(one: date) -> str:
        return f"{one.day} {one:%b %Y}"

    assert {(slug, centre, days) for slug, _title, centre, days in shown} == {
        (one.slug, "Osong Centre", f"{said(one.starts_on)} to {said(one.ends_on)}") for one in there
    }


def has_form(text: str) -> bool:
    return '<form method="post" class="form"' in text


def test_what_can_only_fail_is_not_offered_and_the_page_says_where_to_go(cast: Cast, planned: Planned, maya: Client) -> None:
    first = adopted(cast, draft(cast))
    other = actions.replan_with_budget(first, "host", 0, actor=cast.maya, why="Case", at=NOW)
    second = adopted(cast, actions.replan_with_budget(first, "host", 1000, actor=cast.maya, why="Case", at=NOW))

    texts = {
        (name, what): maya.get(f"/network/plans/{one.pk}{what}").text
        for name, one in (("first", first), ("other", other), ("second", second))
        for what in ("", "/adopt", "/withdraw")
    }

    moved = f"Plan {first.pk} was superseded by plan {second.pk}."
    assert {key for key, text in texts.items() if key[1] and has_form(text)} == {("second", "/withdraw")}
    assert {key for key, text in texts.items() if "Adopt this plan</a>" in text} == set()
    assert {key for key, text in texts.items() if moved in text} == {
        (name, what) for name in ("first", "other") for what in ("", "/adopt", "/withdraw")
    }
    asks = f'<a href="/network/plans/{second.pk}#what-if">Ask the same of plan {second.pk}.</a>'
    assert (asks in texts["other", ""], asks in texts["other", "/adopt"]) == (True, True)
    assert f'<a href="/network/plans/{second.pk}">Plan {second.pk} stands.</a>' in texts["first", ""]
    assert "This plan is adopted already: its runs are offerings." in texts["second", "/adopt"]


def test_question_about_a_question_takes_over_from_the_plan_that_stands(cast: Cast, planned: Planned, maya: Client) -> None:
    """A draft of a draft has the same runs as the adopted plan, so adopting it keeps them all, and one plan stands."""
    first = adopted(cast, draft(cast))
    stood = rows()
    one = actions.replan_with_budget(first, "host", 19_999, actor=cast.maya, why="Case", at=NOW, seed="s")
    two = actions.replan_with_budget(one, "host", 19_998, actor=cast.maya, why="Case", at=NOW, seed="s")
    asked = maya.get(f"/network/plans/{two.pk}/adopt").text

    adopted(cast, two)

    assert (rows(), facts_of(asked)["Offerings that stay as they are"]) == (stood, first.offerings.count())
    assert f"Plan {first.pk} is superseded:" in asked
    assert [NetworkPlan.objects.get(pk=each.pk).state for each in (first, one, two)] == ["superseded", "draft", "adopted"]
    assert f"Ask the same of plan {two.pk}." in maya.get(f"/network/plans/{one.pk}").text


def test_plan_that_was_taken_back_says_so(cast: Cast, planned: Planned, maya: Client) -> None:
    first = adopted(cast, draft(cast))
    actions.withdraw_plan(first, actor=cast.maya, why="The budget fell", at=NOW)

    text = maya.get(f"/network/plans/{first.pk}").text

    assert f"Plan {first.pk} was taken back, and no plan made from it stands." in text


def test_draft_cannot_be_taken_back(cast: Cast, planned: Planned, maya: Client) -> None:
    found = draft(cast)

    text = maya.get(f"/network/plans/{found.pk}/withdraw").text

    assert (has_form(text), f"Only an adopted plan can be taken back; plan {found.pk} is not one." in text) == (False, True)
    maya.post(f"/network/plans/{found.pk}/withdraw", {"why": "Forged"})
    assert NetworkPlan.objects.get(pk=found.pk).state == "draft"


def test_file_of_centres_that_are_not_here_is_not_offered_for_adopting(planned: Planned, maya: Client) -> None:
    file = SimpleUploadedFile("network.xlsx", files()["network.xlsx"])
    sent = maya.post("/network/plans", {"act": "upload", "upload-steps": "0", "upload-file": file})
    home = sent["Location"]

    texts = [maya.get(path).text for path in (home, f"{home}/adopt")]

    assert "dakar" in set(Centre.objects.values_list("slug", flat=True))
    assert all("These centres are not in the network, so nothing is planned there:" in text for text in texts)
    assert ("Adopt this plan</a>" in texts[0], has_form(texts[1])) == (False, False)


def test_what_was_published_and_moved_by_hand_is_promised_where_it_is(cast: Cast, planned: Planned) -> None:
    first = adopted(cast, draft(cast))
    one, _was = move_by_hand(first, cast, HAND)
    actions.publish_offering(one, actor=cast.maya, at=NOW)

    found = less(cast, first)
    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    week = (HAND - found.first_monday).days // 7
    read = read_plan(found)
    assert [(promise.id, promise.week) for promise in read.network.published] == [(one.slug, week)]
    assert [run.week for run in read.plan.runs if run.published == one.slug] == [week]
    assert (one.slug in told.kept, Offering.objects.get(pk=one.pk).starts_on) == (True, HAND)


def test_what_was_cancelled_by_hand_does_not_come_back_as_kept(cast: Cast, planned: Planned) -> None:
    first = adopted(cast, draft(cast))
    gone = first.offerings.first().offering
    actions.cancel_offering(gone, actor=cast.maya, why="The trainer left", at=NOW)

    found = less(cast, first)
    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    assert gone.slug not in told.kept
    assert Offering.objects.get(pk=gone.pk).state == "cancelled"


def test_a_promise_that_was_cancelled_by_hand_is_none_any_more(cast: Cast, planned: Planned) -> None:
    one = promise(cast, planned)
    first = adopted(cast, draft(cast))
    stood = [promised.id for promised in read_plan(first).network.published]
    actions.cancel_offering(one, actor=cast.maya, why="The trainer left", at=NOW)

    read = read_plan(less(cast, first))

    assert (stood, read.network.published, [run for run in read.plan.runs if run.published]) == (["promised"], (), [])


def test_a_week_that_a_question_gave_counts_until_a_hand_moves_the_offering(cast: Cast, planned: Planned) -> None:
    """The question's draft has a run a week later than the adopted plan, and its offering stands where that put it."""
    first = adopted(cast, draft(cast))
    asked = less(cast, first)
    read = read_plan(asked)
    row = first.offerings.filter(run__in=[run.id for run in read.plan.runs]).last()
    runs = tuple(replace(run, week=run.week + 1) if run.id == row.run else run for run in read.plan.runs)
    plan = replace(read.plan, runs=runs)
    weeks = {run.id: run.week for run in runs}

    before = {run.id: run.week for run in as_they_stand(asked, read.network, plan)[1].runs}
    day = asked.first_monday + timedelta(weeks=16)
    Offering.objects.filter(pk=row.offering_id).update(starts_on=day, ends_on=day + timedelta(days=18))
    after = {run.id: run.week for run in as_they_stand(asked, read.network, plan)[1].runs}

    assert before == weeks
    assert after == weeks | {row.run: 16}


def test_a_plan_made_since_knows_what_stands_and_adds_to_it(cast: Cast, planned: Planned) -> None:
    """Kenya asks for "quality" too, later: the new plan keeps what the first one made, and both stand."""
    one = adopted(cast, draft(cast))
    before = rows()
    actions.state_needs([*NEEDS, actions.NeedRow("KEN", "quality", 5, 0, "survey")], actor=cast.maya, at=NOW)

    told = actions.adopt_plan(draft(cast), actor=cast.maya, at=NOW)

    after = rows()
    assert {slug: after[slug] for slug in before} == before
    assert len(told.planned) == len(after) - len(before) >= 1
    assert NetworkPlan.objects.get(pk=one.pk).state == "adopted"


def test_drafts_made_side_by_side_for_other_people_take_the_same_rooms(cast: Cast, planned: Planned) -> None:
    one = draft(cast)
    actions.state_needs([actions.NeedRow("KEN", "quality", 5, 0, "survey")], actor=cast.maya, at=NOW)
    two = draft(cast)
    actions.adopt_plan(one, actor=cast.maya, at=NOW)

    with pytest.raises(Refused, match=f"Plan {one.pk} stands"):
        actions.adopt_plan(two, actor=cast.maya, at=NOW)


def test_drafts_made_side_by_side_seat_the_same_people_at_other_centres(cast: Cast, planned: Planned) -> None:
    one, two = draft(cast), draft(cast)
    actions.adopt_plan(one, actor=cast.maya, at=NOW)
    third = Centre.objects.get(slug="dakar")
    third.pk, third.slug = None, "third"
    third.save()
    Offering.objects.filter(from_plans__plan=one).update(centre=third)

    with pytest.raises(Refused, match=f"Plan {one.pk} stands"):
        actions.adopt_plan(two, actor=cast.maya, at=NOW)


def test_two_plans_for_the_same_people_are_not_adopted_beside_each_other(cast: Cast, planned: Planned, maya: Client) -> None:
    one, two = draft(cast), draft(cast)
    actions.adopt_plan(one, actor=cast.maya, at=NOW)
    before = rows()

    with pytest.raises(Refused, match=f"Plan {one.pk} stands, with runs in these weeks that this plan does not know") as refused:
        actions.adopt_plan(two, actor=cast.maya, at=NOW)

    assert (refused.value.code, rows()) == ("stands", before)
    assert f"Plan {one.pk} stands, with runs in these weeks that this plan does not know" in html.unescape(
        maya.get(f"/network/plans/{two.pk}/adopt").text
    )
    later = actions.draft_plan(replace(SETUP, first_monday=date(2027, 5, 24)), actor=cast.maya, at=NOW, seed="s")
    assert actions.adopt_plan(later, actor=cast.maya, at=NOW).planned
