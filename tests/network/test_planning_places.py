"""A centre with several campuses: what stands where, nothing mixed across them, adopting, losing one, and plans from before."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from seedtrain.curriculum.models import Modality, Module, Pillar
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_from_json
from seedtrain.network import actions, forms
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow
from seedtrain.network.models import Facility, NetworkPlan, Offering, PlanOffering, Trainer, Venue
from seedtrain.network.planning import gather, left_out_words, read_plan
from seedtrain.people.access import Refused
from tests.cast import NOW, Cast
from tests.network.planned import NEEDS, ROUTES, SETUP, Planned, build_campuses, build_planned
from tests.network.world import plan as plan_by_hand

USES = {"upstream": {"pilot_plant", "room"}, "quality": {"room"}}
"""What a run of each course takes, as build_campuses states it."""


@pytest.fixture
def campuses(cast: Cast) -> Planned:
    return build_campuses(cast)


def draft(cast: Cast, **fields: object) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s", **fields)


def runs(found: NetworkPlan) -> list[dict]:
    return json.loads(found.plan)["runs"]


def test_each_campus_is_a_place_with_what_stands_there(cast: Cast, campuses: Planned) -> None:
    actions.close_weeks(campuses.world.osong, date(2027, 1, 11), date(2027, 1, 11), why="feast", actor=cast.maya, at=NOW)
    found = draft(cast)
    network = network_from_json(found.network)
    lab, hall = network.centre["osong.lab"], network.centre["osong.hall"]

    assert {id: one.name for id, one in network.centre.items()} == {
        "osong.lab": "Osong Centre · Osong",
        "osong.hall": "Osong Centre · Geneva",
    }
    assert {kind: units[:3] for kind, units in lab.facilities.items()} == {"pilot_plant": (1, 0, 1), "room": (1, 0, 1)}
    assert {kind: units[:3] for kind, units in hall.facilities.items()} == {"room": (1, 0, 1)}
    assert [(one.latitude, one.longitude, one.country, one.region, set(one.closed)) for one in (lab, hall)] == [
        (36.63, 127.33, "KOR", "all", {1}),
        (46.2, 6.15, "KOR", "all", {1}),
    ]
    assert [(one.centre, one.course, one.cost) for one in network.offers] == [
        ("osong.lab", "quality", 1000),
        ("osong.lab", "upstream", 5000),
        ("osong.hall", "quality", 1000),
    ]
    assert {one.id: (one.centre, set(one.skills)) for one in network.trainers} == {
        "osong:T1": ("osong.lab", {"upstream", "quality"}),
        "osong:T2": ("osong.lab", {"upstream"}),
        "osong:T4": ("osong.lab", {"upstream"}),
        "osong:T3": ("osong.hall", {"quality"}),
    }
    assert {(one.country, one.centre, one.cost) for one in network.routes} == {
        (country, place, 2000) for country in ("GHA", "KEN", "SEN") for place in ("osong.lab", "osong.hall")
    }
    assert [set(one.centres) for one in network.funders] == [set(), {"osong.lab", "osong.hall"}]
    assert left_out_words(found.left_out) == ["Osong Centre: T5 is not planned, because this is not known: venue."]


def test_what_is_at_no_campus_or_nobody_knows_where_stays_outside_and_is_named(cast: Cast, campuses: Planned) -> None:
    said = {"actor": cast.maya, "at": NOW}
    osong = campuses.world.osong
    actions.set_facility(osong, FacilityRow("centrifuge", "equipment", "Centrifuge", 1), **said)
    mixed = CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 5, (("room", 1), ("equipment", 1)), 1)
    actions.set_centre_course(osong, mixed, **said)
    elsewhere = actions.add_venue(osong, "office", "Office", "Seoul", "KOR", 37.57, 126.98, "Asia/Seoul", **said)
    actions.set_trainer(osong, TrainerRow("T2", ("upstream",), ("en",), venue=elsewhere.slug), **said)

    found = draft(cast)

    assert left_out_words(found.left_out) == [
        "Osong Centre: Centrifuge is not planned, because this is not known: venue.",
        "Osong Centre: quality is not planned, because none of its places has a facility of every kind that a run takes.",
        "Osong Centre: T2 is not planned, because this is not known: facilities.",
    ]
    assert {run["course"] for run in runs(found)} == {"upstream"}
    assert {(one["course"], one["why"]) for one in json.loads(found.plan)["unreachable"]} == {("quality", "course")}


def test_course_that_needs_no_facility_stands_at_every_campus(cast: Cast, campuses: Planned) -> None:
    free = CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 5, (), 1)
    actions.set_centre_course(campuses.world.osong, free, actor=cast.maya, at=NOW)

    offers = gather(SETUP).network.offers

    assert [one.centre for one in offers if one.course == "quality"] == ["osong.lab", "osong.hall"]


def test_offering_that_began_before_takes_room_at_its_own_campus_only(cast: Cast, campuses: Planned) -> None:
    """On site at the lab from 21 December to 15 January: the first two weeks of the plan."""
    first, last = date(2026, 12, 21), date(2027, 1, 15)
    one = plan_by_hand(campuses.world.version, campuses.world.osong, "before", cast, first, last)
    where = Venue.objects.get(slug="lab")
    actions.add_part(one, "On site", Modality.HANDS_ON, venue=where, actor=cast.maya, at=NOW, starts_on=first, ends_on=last)

    centre = gather(SETUP).network.centre

    assert {kind: units[:3] for kind, units in centre["osong.lab"].facilities.items()} == {"pilot_plant": (0, 0, 1), "room": (0, 0, 1)}
    assert centre["osong.hall"].facilities["room"][:3] == (1, 1, 1)


def test_no_run_takes_rooms_and_people_of_two_campuses(cast: Cast, campuses: Planned) -> None:
    found = draft(cast)
    made = runs(found)

    kinds: dict[str, set[str]] = {}
    for one in Facility.objects.select_related("venue"):
        kinds.setdefault(f"osong.{one.venue.slug}", set()).add(one.kind)
    people = {f"osong:{one.label}": one.venue.slug if one.venue else "" for one in Trainer.objects.select_related("venue")}
    assert {(run["centre"], run["course"]) for run in made} == {
        ("osong.lab", "upstream"), ("osong.lab", "quality"), ("osong.hall", "quality"),
    }  # fmt: skip
    for run in made:
        assert USES[run["course"]] <= kinds[run["centre"]]
        assert {people[trainer] for trainer in run["trainers"]} <= {run["centre"].partition(".")[2], ""}
    assert check(found.network, found.plan) == ()
    moved, borrowed = json.loads(found.plan), json.loads(found.plan)
    next(run for run in moved["runs"] if run["course"] == "upstream")["centre"] = "osong.hall"
    next(run for run in borrowed["runs"] if run["centre"] == "osong.hall")["trainers"] = ["osong:T1"]
    assert {one.rule for one in check(found.network, json.dumps(moved))} == {"names"}
    assert {one.rule for one in check(found.network, json.dumps(borrowed))} == {"trainers"}


def test_runs_of_one_course_at_two_campuses_compete(cast: Cast, campuses: Planned) -> None:
    weeks = sorted(run["week"] for run in runs(draft(cast)) if run["course"] == "quality")

    assert len(weeks) == 2
    assert weeks[1] - weeks[0] >= 8


def test_adopted_run_is_an_offering_of_its_centre_at_the_venue(cast: Cast, campuses: Planned) -> None:
    for at, way in enumerate((Modality.VIRTUAL, Modality.CLASSROOM, Modality.HANDS_ON), 1):
        Module.objects.create(version=campuses.world.version, position=at, title=f"Part {at}", modality=way)
    found = draft(cast)
    planned = {run["id"]: run for run in runs(found)}
    called = {"upstream": ("Part 3", "hands_on"), "quality": ("Course quality", "classroom")}

    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    rows = PlanOffering.objects.filter(plan=found).select_related("offering__centre")
    assert len(told.planned) == rows.count() == len(planned)
    for row in rows:
        run, one = planned[row.run], row.offering
        first = SETUP.first_monday + timedelta(weeks=run["week"])
        last = first + timedelta(weeks={"upstream": 3, "quality": 1}[run["course"]], days=-3)
        parts = list(one.parts.values_list("venue__slug", "starts_on", "ends_on", "title", "modality"))
        assert (one.centre.slug, one.starts_on, one.ends_on) == ("osong", first, last)
        assert parts == [(run["centre"].partition(".")[2], first, last, *called[run["course"]])]
        assert "." not in one.slug


def test_run_that_moves_to_another_campus_is_another_offering(cast: Cast, campuses: Planned) -> None:
    """The next plan has the same run, in the same week, at the other campus: the old offering is cancelled and a new one is made."""
    room = FacilityRow("room-lab", "room", "room-lab", 2, 20, "lab")
    actions.set_facility(campuses.world.osong, room, actor=cast.maya, at=NOW)
    found = draft(cast)
    actions.adopt_plan(found, actor=cast.maya, at=NOW)
    run = next(run for run in runs(found) if run["centre"] == "osong.hall")
    old = PlanOffering.objects.get(plan=found, run=run["id"]).offering
    again = NetworkPlan.objects.get(pk=found.pk)
    text = json.loads(again.plan)
    moved = next(one for one in text["runs"] if one["id"] == run["id"])
    moved["centre"], moved["trainers"] = "osong.lab", ["osong:T1"]
    problem = network_from_json(again.network)
    other = actions.keep_plan(problem, json.dumps(text), actor=cast.maya, at=NOW)
    NetworkPlan.objects.filter(pk=other.pk).update(replaces=again)

    told = actions.adopt_plan(other, actor=cast.maya, at=NOW)

    new = PlanOffering.objects.get(plan=other, run=run["id"]).offering
    assert (told.cancelled, told.planned) == ([old.slug], [new.slug])
    assert Offering.objects.get(pk=old.pk).state == "cancelled"
    assert (new.state, new.starts_on, new.parts.get().venue.slug) == ("planned", old.starts_on, "lab")


@pytest.mark.parametrize(("lost", "left"), [("osong.lab", {"osong.hall"}), ("osong.hall", {"osong.lab"}), ("osong", set())])
def test_one_campus_or_the_whole_centre_is_lost(cast: Cast, campuses: Planned, lost: str, left: set[str]) -> None:
    first = draft(cast)
    actions.adopt_plan(first, actor=cast.maya, at=NOW)
    first = NetworkPlan.objects.get(pk=first.pk)
    stood = {one.slug for one in Offering.objects.filter(state="planned", starts_on__year=2027, parts__venue__slug__in=["lab", "hall"])}
    kept_at = {place.partition(".")[2] for place in left}

    second = actions.replan_without(first, lost, SETUP.first_monday, actor=cast.maya, why="Flood", at=NOW)
    told = actions.adopt_plan(second, actor=cast.maya, at=NOW)

    assert {run["centre"] for run in runs(second)} == left
    assert check(second.network, second.plan) == ()
    assert set(Offering.objects.filter(slug__in=told.cancelled).values_list("parts__venue__slug", flat=True)) == {"lab", "hall"} - kept_at
    assert set(Offering.objects.filter(slug__in=stood - set(told.cancelled)).values_list("parts__venue__slug", flat=True)) == kept_at


def test_form_offers_each_campus_and_all_of_them(cast: Cast, campuses: Planned) -> None:
    form = forms.LoseForm(read=read_plan(draft(cast)))

    assert form.fields["centre"].choices == [
        ("osong.lab", "Osong Centre · Osong"),
        ("osong.hall", "Osong Centre · Geneva"),
        ("osong", "Osong Centre, all its places"),
    ]


@pytest.mark.parametrize(
    ("slug", "venues", "place"),
    [
        ("quality", ["hall"], "osong.hall"),
        ("quality", ["hall", "lab"], "osong.hall"),
        ("quality", [], "osong.lab"),
        ("upstream", ["hall", "lab"], "osong.lab"),
        ("upstream", ["hall"], "osong.lab"),
    ],
)
def test_offering_that_stands_is_at_the_venue_where_its_course_is(
    cast: Cast, campuses: Planned, slug: str, venues: list[str], place: str
) -> None:
    version = campuses.quality if slug == "quality" else campuses.world.version
    first, last = date(2027, 2, 1), date(2027, 2, 5)
    one = plan_by_hand(version, campuses.world.osong, "stands", cast, first, last)
    for venue in venues:
        where = Venue.objects.get(slug=venue)
        actions.add_part(one, "On site", Modality.CLASSROOM, venue=where, actor=cast.maya, at=NOW, starts_on=first, ends_on=last)

    announced = network_from_json(draft(cast).network).published

    assert [(one.id, one.centre, one.week) for one in announced] == [("stands", place, 4)]


def test_plan_made_before_the_centre_named_its_campuses_still_works(cast: Cast, db: None, sign_in) -> None:
    planned = build_planned(cast)
    found = draft(cast)
    osong = planned.world.osong
    for slug, venue in (("room", "lab"), ("room-2", "hall")):
        actions.set_facility(osong, FacilityRow(slug, "room", slug, 1, 20, venue), actor=cast.maya, at=NOW)
    page: Client = sign_in(cast.maya)

    text = page.get(f"/network/plans/{found.pk}").text
    lost = actions.replan_without(found, "osong", SETUP.first_monday, actor=cast.maya, why="Flood", at=NOW)
    told = actions.adopt_plan(found, actor=cast.maya, at=NOW)

    assert ("Osong Centre" in text, "all its places" in text) == (True, False)
    assert {run["centre"] for run in runs(lost)} <= {"dakar"}
    made = Offering.objects.filter(slug__in=told.planned)
    assert {one.centre.slug for one in made} <= {"osong", "dakar"}
    assert not any(one.parts.exists() for one in made)
    assert [one.id for one in gather(SETUP).network.centres] == ["dakar", "osong.lab", "osong.hall"]


def test_page_links_a_campus_to_its_centre_and_shows_its_runs(cast: Cast, campuses: Planned, sign_in) -> None:
    found = draft(cast)
    at_hall = [run["id"] for run in runs(found) if run["centre"] == "osong.hall"]

    text = sign_in(cast.maya).get(f"/network/plans/{found.pk}?centre=osong.hall").text
    whole = sign_in(cast.maya).get(f"/network/plans/{found.pk}?centre=osong").text

    assert text.count('<tr id="r') == len(at_hall)
    assert whole.count('<tr id="r') == len(runs(found))
    assert f'<a href="{reverse("centre", args=["osong"])}"><bdi>Osong Centre · Geneva</bdi></a>' in text


def test_candidate_with_two_campuses_joins_with_both(cast: Cast, campuses: Planned) -> None:
    said = {"actor": cast.maya, "at": NOW}
    rio = actions.propose_centre(campuses.world.owner, "rio", "Rio Centre", Pillar.REGIONAL, "BRA", **said)
    for venue, city in (("north", "Niterói"), ("south", "Santos")):
        actions.add_venue(rio, venue, "Plant", city, "BRA", -22.9, -43.1, "America/Sao_Paulo", **said)
        actions.set_facility(rio, FacilityRow(f"room-{venue}", "room", "Room", 1, 20, venue), **said)
        actions.set_trainer(rio, TrainerRow(f"T-{venue}", ("quality",), ("en",), venue=venue), **said)
    actions.set_centre_course(rio, CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 10, (("room", 1),), 1), **said)
    actions.state_needs([*NEEDS, actions.NeedRow("BRA", "quality", 8, 0, "survey")], **said)
    actions.state_travel_costs([*ROUTES, actions.RouteRow("BRA", "rio", 0, "USD", "home")], **said)
    first = draft(cast)

    joined = actions.replan_with_candidate(first, rio, why="Joins", **said)

    network = network_from_json(joined.network)
    assert {one.id for one in network.centres} == {"osong.lab", "osong.hall", "rio.north", "rio.south"}
    assert {one.id: one.centre for one in network.trainers if one.id.startswith("rio")} == {
        "rio:T-north": "rio.north",
        "rio:T-south": "rio.south",
    }
    assert sum(run["seats"].get("BRA", 0) for run in runs(joined)) == 8
    with pytest.raises(Refused, match=r"These centres are not in the network, so nothing is planned there: rio\."):
        actions.adopt_plan(joined, **said)
    assert list(forms.JoinForm(read=read_plan(joined)).fields["candidate"].queryset) == []


def test_venue_that_is_gone_is_refused_by_name(cast: Cast, campuses: Planned) -> None:
    found = draft(cast)
    Venue.objects.filter(slug="hall").update(slug="annex")

    with pytest.raises(Refused, match=r"nothing is planned there: osong\.hall\. Admit them first"):
        actions.adopt_plan(found, actor=cast.maya, at=NOW)
    assert not PlanOffering.objects.exists()


def test_gathering_asks_as_much_for_one_place_as_for_two(cast: Cast, campuses: Planned) -> None:
    counts = []
    for venue in ("lab", "hall"):
        row = FacilityRow("room-hall", "room", "room-hall", 1, 20, venue)
        actions.set_facility(campuses.world.osong, row, actor=cast.maya, at=NOW)
        with CaptureQueriesContext(connection) as queries:
            network = gather(replace(SETUP, title="Count")).network
        counts.append((len(queries), len(network.centres)))

    assert [places for _count, places in counts] == [1, 2]
    assert counts[0][0] == counts[1][0]
