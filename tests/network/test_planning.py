"""A plan is drafted, checked, adopted, planned anew and taken back; offerings that stand are touched only where somebody ticked it."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

import pytest

from seedtrain.curriculum.models import Modality, Pillar
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_from_json
from seedtrain.network import actions
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow
from seedtrain.network.models import CountryNeed, NetworkPlan, Offering, PlanOffering
from seedtrain.network.planning import left_out_words, read_plan
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.network.planned import BUDGETS, NEEDS, ROUTES, SETUP, Planned
from tests.network.world import plan as plan_by_hand


def draft(cast: Cast, **fields: object) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s", **fields)


def seats(found: NetworkPlan) -> dict[tuple[str, str], int]:
    """By country and course, read from the stored text alone."""
    given: dict[tuple[str, str], int] = {}
    for run in json.loads(found.plan)["runs"]:
        for country, count in run["seats"].items():
            given[country, run["course"]] = given.get((country, run["course"]), 0) + count
    return given


def stands() -> list[tuple[object, ...]]:
    return list(Offering.objects.order_by("slug").values_list("slug", "state", "starts_on", "ends_on", "seats_advertised"))


def test_draft_meets_every_need_and_passes_the_checker(cast: Cast, planned: Planned) -> None:
    before = stands()
    found = draft(cast)

    assert seats(found) == {("GHA", "upstream"): 6, ("KEN", "upstream"): 6, ("GHA", "quality"): 5, ("SEN", "quality"): 5}
    assert check(found.network, found.plan) == ()
    assert (found.state, found.steps, found.left_out) == ("draft", 0, [])
    assert stands() == before
    assert JournalEntry.objects.filter(verb="draft_plan", about=f"networkplan/{found.pk}").count() == 1


def test_what_has_begun_stays_when_a_plan_changes_in_its_year(cast: Cast, planned: Planned) -> None:
    first = draft(cast)
    runs = {run["id"]: run for run in json.loads(first.plan)["runs"]}
    week = sorted(run["week"] for run in runs.values())[1]
    at = datetime.combine(SETUP.first_monday + timedelta(weeks=week, days=3), time(9), tzinfo=UTC)

    paid = [one for one in json.loads(first.plan)["payments"] if one["funder"] == "fund" and runs[one["run"]]["week"] <= week]

    poor = actions.replan_with_budget(first, "fund", sum(one["amount"] for one in paid), actor=cast.maya, why="Cut", at=at)

    left = {run["id"]: run for run in json.loads(poor.plan)["runs"]}
    begun = {id: run for id, run in runs.items() if run["week"] <= week}
    assert len(begun) >= 2
    assert {id: run for id, run in left.items() if run["week"] <= week} == begun


def test_same_network_and_seed_give_the_same_text(cast: Cast, planned: Planned) -> None:
    one, two = draft(cast), draft(cast)

    assert (one.network, one.plan) == (two.network, two.plan)


def test_what_is_not_known_stays_outside_and_is_named(cast: Cast, planned: Planned) -> None:
    unsaid = CourseRow("quality", ("en",), 1, None, "", 4, 10, (("room", 1),), None)
    actions.set_centre_course(planned.world.dakar, unsaid, actor=cast.maya, at=NOW)
    euros = replace(BUDGETS[1], currency="EUR")
    actions.state_budgets([BUDGETS[0], euros], actor=cast.maya, at=NOW)

    found = draft(cast)

    assert left_out_words(found.left_out) == [
        "Dakar Centre: quality is not planned, because this is not known: trainers, cost of a run.",
        "host: the amount is in EUR.",
    ]
    assert [one.id for one in network_from_json(found.network).centres] == ["osong"]


def test_adopting_makes_exactly_the_runs_with_the_need_each_covers(cast: Cast, planned: Planned) -> None:
    found = draft(cast)
    runs = {run["id"]: run for run in json.loads(found.plan)["runs"]}

    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    rows = PlanOffering.objects.filter(plan=found).select_related("offering__centre", "offering__version__course")
    assert len(told.planned) == len(runs) == rows.count()
    weeks = {"upstream": 3, "quality": 1}
    for row in rows:
        run, one = runs[row.run], row.offering
        first = date.fromordinal(date(2027, 1, 4).toordinal() + 7 * run["week"])
        last = date.fromordinal(first.toordinal() + 7 * weeks[run["course"]] - 3)
        assert (one.centre.slug, one.version.course.slug, one.language) == (run["centre"], run["course"], run["language"])
        assert (one.state, one.starts_on, one.ends_on, one.region) == ("planned", first, last, one.centre.region)
        assert (one.seats_advertised, row.covers, row.how) == (sum(run["seats"].values()), run["seats"], "made")
    assert NetworkPlan.objects.get(pk=found.pk).state == "adopted"
    with pytest.raises(Refused, match="A plan that is Adopted cannot become Adopted"):
        actions.adopt_plan(found, actor=cast.maya, at=NOW)


def published(cast: Cast, planned: Planned, first: date, last: date) -> Offering:
    one = plan_by_hand(planned.world.version, planned.world.osong, "promised", cast, first, last, seats_advertised=12)
    actions.publish_offering(one, actor=cast.maya, at=NOW)
    return Offering.objects.get(pk=one.pk)


def test_published_offering_stays_unless_its_change_is_ticked(cast: Cast, planned: Planned) -> None:
    published(cast, planned, date(2027, 2, 1), date(2027, 2, 19))
    first = draft(cast)
    announced = network_from_json(first.network).published
    # The centre closes in these weeks: the promise is lost, and the plan says so at no price.
    without = actions.replan_without(first, "osong", date(2027, 2, 8), actor=cast.maya, why="Flood", at=NOW)
    again = actions.replan_without(first, "osong", date(2027, 2, 8), actor=cast.maya, why="Flood", at=NOW)

    told = actions.adopt_plan(without, actor=cast.maya, at=NOW)
    untouched = Offering.objects.get(slug="promised")
    actions.withdraw_plan(without, actor=cast.maya, why="Try again", at=NOW)
    ticked = actions.adopt_plan(again, actor=cast.maya, at=NOW, ticked=["promised"])

    assert [(one.id, one.week) for one in announced] == [("promised", 4)]
    assert [(one.published, one.kind, one.price) for one in read_plan(without).plan.changes] == [("promised", "dropped", 0)]
    assert (told.left, untouched.state, untouched.starts_on) == (["promised"], "published", date(2027, 2, 1))
    assert (ticked.cancelled, Offering.objects.get(slug="promised").state) == (["promised"], "cancelled")


@pytest.fixture
def in_the_way(cast: Cast, planned: Planned) -> Offering:
    """A published week of "quality" in the middle of the only three weeks in which "upstream" could run; 15 March is free.

    Twelve seats of "upstream" are worth far more than the 20 points that moving the promise costs.
    """
    osong = planned.world.osong
    one = plan_by_hand(planned.quality, osong, "promised", cast, date(2027, 2, 8), date(2027, 2, 12), seats_advertised=10)
    days = {"starts_on": date(2027, 2, 8), "ends_on": date(2027, 2, 12)}
    for title, venue in (("On site", planned.world.lab), ("Dinner", None)):
        actions.add_part(one, title, Modality.CLASSROOM, venue=venue, actor=cast.maya, at=NOW, **days)
    actions.publish_offering(one, actor=cast.maya, at=NOW)
    for first, last in (
        (date(2027, 1, 4), date(2027, 1, 25)),
        (date(2027, 2, 22), date(2027, 3, 8)),
        (date(2027, 3, 22), date(2027, 5, 17)),
    ):
        actions.close_weeks(osong, first, last, why="booked", facility="room", actor=cast.maya, at=NOW)
    return Offering.objects.get(pk=one.pk)


def days_of(slug: str) -> list[tuple[date | None, date | None]]:
    """Of the offering, then of its parts."""
    one = Offering.objects.get(slug=slug)
    return [(one.starts_on, one.ends_on), *one.parts.values_list("starts_on", "ends_on")]


def test_ticked_move_shifts_the_offering_with_its_parts_and_withdrawing_shifts_them_back(
    cast: Cast, planned: Planned, in_the_way: Offering
) -> None:
    found = draft(cast)
    before = days_of("promised")

    told = actions.adopt_plan(found, actor=cast.maya, at=NOW, ticked=["promised"])
    moved, state = days_of("promised"), Offering.objects.get(slug="promised").state
    back = actions.withdraw_plan(found, actor=cast.maya, why="The budget fell", at=NOW)

    assert [(one.published, one.kind, one.week, one.price) for one in read_plan(found).plan.changes] == [("promised", "moved", 10, 20)]
    assert (told.moved, moved, state) == (["promised"], [(date(2027, 3, 15), date(2027, 3, 19))] * 3, "published")
    assert (back.moved, days_of("promised"), Offering.objects.get(slug="promised").state) == (["promised"], before, "published")
    about = f"offering/{in_the_way.pk}"
    entries = JournalEntry.objects.filter(about=about, verb__in=["move_parts", "change_offering"]).order_by("number")
    assert [(one.verb, one.payload.body["after"]) for one in entries] == [
        ("move_parts", {"days": 35}),
        ("change_offering", {"starts_on": "2027-03-15", "ends_on": "2027-03-19"}),
        ("move_parts", {"days": -35}),
        ("change_offering", {"starts_on": "2027-02-08", "ends_on": "2027-02-12"}),
    ]


def test_ticked_move_lands_in_its_week_wherever_the_offering_is_by_now(cast: Cast, planned: Planned, in_the_way: Offering) -> None:
    found = draft(cast)
    names = ("title", "language", "region", "seats_advertised", "coordinator")
    days = {"starts_on": date(2027, 2, 17), "ends_on": date(2027, 2, 19)}
    by_hand = actions.OfferingChange(**{name: getattr(in_the_way, name) for name in names}, **days)
    actions.change_offering(in_the_way, by_hand, actor=cast.maya, at=NOW, why="The hall was taken")

    actions.adopt_plan(found, actor=cast.maya, at=NOW, ticked=["promised"])

    moved = Offering.objects.get(slug="promised")
    # The plan says the week of 15 March; a Wednesday to a Friday stay that.
    assert (moved.starts_on, moved.ends_on) == (date(2027, 3, 17), date(2027, 3, 19))


def test_move_that_nobody_ticked_leaves_the_offering_where_it_stands(cast: Cast, planned: Planned, in_the_way: Offering) -> None:
    found = draft(cast)
    before = days_of("promised")

    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    assert (told.moved, told.left, days_of("promised")) == ([], ["promised"], before)
    assert not PlanOffering.objects.filter(plan=found, offering=in_the_way).exists()
    assert not JournalEntry.objects.filter(verb="move_parts").exists()
    back = actions.withdraw_plan(found, actor=cast.maya, why="The budget fell", at=NOW)
    assert (back.moved, days_of("promised")) == ([], before)


def test_lost_centre_is_planned_anew_and_replaces(cast: Cast, planned: Planned) -> None:
    first = draft(cast)
    actions.adopt_plan(first, actor=cast.maya, at=NOW)
    first = NetworkPlan.objects.get(pk=first.pk)
    made = {one.run: one.offering for one in first.offerings.select_related("offering__centre")}
    there = {one.slug for one in made.values() if one.centre.slug == "dakar"}

    second = actions.replan_without(first, "dakar", date(2027, 1, 4), actor=cast.maya, why="Rebuilt", at=NOW, seed="s")
    told = actions.adopt_plan(second, actor=cast.maya, at=NOW)

    assert check(second.network, second.plan) == ()
    assert all(run["centre"] == "osong" for run in json.loads(second.plan)["runs"])
    assert seats(second) == seats(first)
    assert set(told.cancelled) == there
    assert {one.state for one in Offering.objects.filter(slug__in=there)} == ({"cancelled"} if there else set())
    standing = Offering.objects.filter(from_plans__plan=second, state="planned")
    assert standing.count() == len(json.loads(second.plan)["runs"])
    assert [NetworkPlan.objects.get(pk=one.pk).state for one in (first, second)] == ["superseded", "adopted"]


def test_less_money_gives_less_and_more_money_no_less(cast: Cast, planned: Planned) -> None:
    first = draft(cast)
    poor = actions.replan_with_budget(first, "fund", 5_000, actor=cast.maya, why="Cut", at=NOW)
    rich = actions.replan_with_budget(poor, "fund", 200_000, actor=cast.maya, why="Gift", at=NOW)

    spent = sum(one["amount"] for one in json.loads(poor.plan)["payments"] if one["funder"] == "fund")
    assert spent <= 5_000
    assert sum(seats(poor).values()) < sum(seats(first).values()) == sum(seats(rich).values())


def test_withdrawing_cancels_what_it_planned_and_leaves_what_was_published(cast: Cast, planned: Planned) -> None:
    found = draft(cast)
    before = {row[0] for row in stands()}
    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)
    kept = told.planned[0]
    actions.publish_offering(Offering.objects.get(slug=kept), actor=cast.maya, at=NOW)

    with pytest.raises(Refused, match="A reason is asked for"):
        actions.withdraw_plan(found, actor=cast.maya, why=" ", at=NOW)
    back = actions.withdraw_plan(found, actor=cast.maya, why="The budget fell", at=NOW)

    assert (sorted(back.cancelled), back.left) == (sorted(told.planned[1:]), [kept])
    states = {slug: state for slug, state, *_rest in stands() if slug not in before}
    assert states == dict.fromkeys(told.planned[1:], "cancelled") | {kept: "published"}
    assert NetworkPlan.objects.get(pk=found.pk).state == "superseded"


def test_plan_from_elsewhere_is_kept_only_when_it_holds(cast: Cast, planned: Planned) -> None:
    found = draft(cast)
    network = network_from_json(found.network)
    wrong = json.loads(found.plan)
    wrong["runs"][0]["seats"]["GHA"] = 999

    kept = actions.keep_plan(network, found.plan, actor=cast.maya, at=NOW)
    with pytest.raises(Refused, match="things wrong with this plan") as refused:
        actions.keep_plan(network, json.dumps(wrong), actor=cast.maya, at=NOW)
    with pytest.raises(Refused, match="The plan is for the network"):
        actions.keep_plan(replace(network, title="Another"), found.plan, actor=cast.maya, at=NOW)

    assert kept.plan == found.plan
    assert (refused.value.code, refused.value.field) == ("does_not_hold", "plan")
    assert NetworkPlan.objects.count() == 2


def test_ceiling_of_a_file_is_believed_only_when_ours_is_no_higher(cast: Cast, planned: Planned) -> None:
    poor = actions.replan_with_budget(draft(cast), "fund", 5_000, actor=cast.maya, why="Cut", at=NOW)
    said = json.loads(poor.plan)
    worth = sum((Fraction(*said["worth"][key]) for key in ("value", "fairness")), Fraction(0)) - said["worth"]["price"]
    forged = said | {"ceiling": [worth.numerator, worth.denominator]}

    kept = actions.keep_plan(network_from_json(poor.network), json.dumps(forged), actor=cast.maya, at=NOW)

    assert Fraction(*said["ceiling"]) > worth
    assert json.loads(kept.plan)["ceiling"] == said["ceiling"]


def test_candidate_adds_and_is_planned_for_but_not_adopted_before_it_is_admitted(cast: Cast, planned: Planned) -> None:
    maya = {"actor": cast.maya, "at": NOW}
    actions.state_needs([*NEEDS, actions.NeedRow("BRA", "quality", 8, 0, "survey")], **maya)
    rio = actions.propose_centre(planned.world.owner, "rio", "Rio Centre", Pillar.REGIONAL, "BRA", **maya)
    actions.state_travel_costs([*ROUTES, actions.RouteRow("BRA", "rio", 0, "USD", "home")], **maya)
    first = draft(cast)
    with pytest.raises(Refused, match="Rio Centre has not said all that is needed about any course of this plan"):
        actions.replan_with_candidate(first, rio, why="Joins", **maya)
    actions.set_facility(rio, FacilityRow("room", "room", "Room", 1, 20), **maya)
    actions.set_trainer(rio, TrainerRow("T1", ("quality",), ("en",)), **maya)
    actions.set_centre_course(rio, CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 10, (("room", 1),), 1), **maya)

    joined = actions.replan_with_candidate(first, rio, why="Joins", **maya)

    assert (seats(first).get(("BRA", "quality"), 0), seats(joined)["BRA", "quality"]) == (0, 8)
    assert [(one["country"], one["why"]) for one in json.loads(first.plan)["unreachable"]] == [("BRA", "route")]
    assert check(joined.network, joined.plan) == ()
    with pytest.raises(Refused, match="These centres are not in the network, so nothing is planned there: rio"):
        actions.adopt_plan(joined, **maya)
    assert NetworkPlan.objects.get(pk=joined.pk).state == "draft"


def test_draft_of_a_superseded_plan_is_refused(cast: Cast, planned: Planned) -> None:
    first = draft(cast)
    actions.adopt_plan(first, actor=cast.maya, at=NOW)
    first = NetworkPlan.objects.get(pk=first.pk)
    one, other = (actions.replan_with_budget(first, "host", amount, actor=cast.maya, why="Case", at=NOW) for amount in (0, 1000))
    actions.adopt_plan(one, actor=cast.maya, at=NOW)
    before = stands()

    with pytest.raises(Refused, match="is superseded by now"):
        actions.adopt_plan(other, actor=cast.maya, at=NOW)

    assert stands() == before


def test_run_published_since_is_a_promise_for_the_next_plan(cast: Cast, planned: Planned) -> None:
    first = draft(cast)
    told = actions.adopt_plan(first, actor=cast.maya, at=NOW)
    first = NetworkPlan.objects.get(pk=first.pk)
    slug = told.planned[0]
    actions.publish_offering(Offering.objects.get(slug=slug), actor=cast.maya, at=NOW)
    centre = Offering.objects.get(slug=slug).centre.slug

    second = actions.replan_without(first, centre, date(2027, 1, 4), actor=cast.maya, why="Rebuilt", at=NOW)
    done = actions.adopt_plan(second, actor=cast.maya, at=NOW)

    assert [one["id"] for one in json.loads(second.network)["published"]] == [slug]
    assert [(one["published"], one["kind"], one["why"]) for one in json.loads(second.plan)["changes"]] == [(slug, "dropped", "lost")]
    assert slug in done.left
    assert Offering.objects.get(slug=slug).state == "published"


def test_stored_plan_is_never_edited(cast: Cast, planned: Planned) -> None:
    found = draft(cast)
    found.title = "Better"

    with pytest.raises(ValueError, match="is never edited"):
        found.save()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (replace(NEEDS[0], country="Ghana"), "Line 1: A country is a code of three letters, such as GHA; it came as “Ghana”."),
        (replace(NEEDS[0], course="alchemy"), "Line 1: No course has the address “alchemy”."),
        (replace(NEEDS[0], source=" "), "Line 1: Say where the figure is known from, in 1 to 300 letters."),
        (replace(NEEDS[0], seats=-1), "Line 1: We expected a whole number from 0 to 100000; it came as -1."),
        (replace(NEEDS[1]), "Line 2: Line 1 is about the same. Keep one of the two."),
    ],
)
def test_need_that_cannot_stand_is_refused_with_its_line(cast: Cast, planned: Planned, row: actions.NeedRow, words: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.state_needs([row, NEEDS[1]], actor=cast.maya, at=NOW)

    assert str(refused.value.message) == words
    assert CountryNeed.objects.count() == len(NEEDS)


def test_same_needs_again_change_nothing(cast: Cast, planned: Planned) -> None:
    keys, entries = set(CountryNeed.objects.values_list("pk", flat=True)), JournalEntry.objects.count()

    spaced = [replace(one, source=f" {one.source} ") for one in NEEDS]
    changes = actions.state_needs(spaced, actor=cast.maya, at=NOW)

    assert (changes.count, JournalEntry.objects.count()) == (0, entries)
    assert set(CountryNeed.objects.values_list("pk", flat=True)) == keys
