"""The network's pages as the cast sees them."""

from datetime import date

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.curriculum.models import Pillar
from seedtrain.network import actions
from seedtrain.network.models import Offering
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, plan


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


def test_network_hides_candidates_from_otto_and_shows_them_to_maya(cast: Cast, world: World, sign_in) -> None:
    actions.propose_centre(world.owner, "tunis", "Institut de Tunis", Pillar.REGIONAL, "TUN", actor=cast.maya, at=NOW)

    seen = {
        name: "Institut de Tunis" in sign_in(person).get("/network").text for name, person in (("otto", cast.otto), ("maya", cast.maya))
    }
    pages = [sign_in(person).get("/network/tunis").status_code for person in (cast.otto, cast.maya)]

    assert seen == {"otto": False, "maya": True}
    assert pages == [404, 200]
    assert "Institut de Tunis" not in Client().get("/network?format=csv").content.decode("utf-8-sig")


def test_network_filters_by_pillar_and_region(cast: Cast, world: World) -> None:
    def names(query: str) -> set[str]:
        text = Client().get(f"/network?format=csv&{query}").content.decode("utf-8-sig")
        return {line.split(",")[0] for line in text.splitlines()[1:]}

    assert (names(""), names("pillar=hub"), names("region=AFRO"), names("region=WPRO")) == (
        {"Osong Centre", "Dakar Centre"},
        {"Osong Centre"},
        {"Osong Centre", "Dakar Centre"},
        {"Osong Centre"},
    )


def test_offering_is_planned_then_published_by_its_manager(cast: Cast, world: World, sign_in) -> None:
    soojin = sign_in(cast.soojin)
    soojin.post(
        "/network/osong/plan",
        {
            "version": world.version.pk,
            "title": "Second edition",
            "language": "en",
            "region": "",
            "starts_on": "2026-09-07",
            "ends_on": "2026-09-25",
            "seats_advertised": "20",
        },
    )
    made = Offering.objects.get(slug="second-edition-2026")
    hidden = Client().get(f"/offerings/{made.slug}").status_code
    soojin.post(
        f"/offerings/{made.slug}/edit",
        {"act": "part", "part-title": "On site", "part-modality": "hands_on", "part-venue": world.lab.pk, "part-starts_on": "2026-09-07"},
    )
    part = made.parts.get()
    soojin.post(
        f"/offerings/{made.slug}/edit",
        {
            "act": "session",
            "session-part": part.pk,
            "session-title": "Welcome",
            "session-starts_at": "2026-09-07T09:00",
            "session-ends_at": "2026-09-07T10:00",
            "session-units": "1",
        },
    )
    answer = soojin.post(f"/offerings/{made.slug}/publish")

    made.refresh_from_db()
    assert (hidden, answer.status_code, made.state) == (404, 302, Offering.State.PUBLISHED)
    assert part.sessions.get().starts_at.isoformat() == "2026-09-07T00:00:00+00:00"
    assert "Welcome" in Client().get(f"/offerings/{made.slug}").text


def test_offering_edit_when_a_session_ends_before_it_starts(cast: Cast, world: World, sign_in) -> None:
    answer = sign_in(cast.soojin).post(
        "/offerings/upstream-osong/edit",
        {
            "act": "session",
            "session-part": world.on_site.pk,
            "session-title": "Backwards",
            "session-starts_at": "2026-03-11T12:00",
            "session-ends_at": "2026-03-11T09:00",
            "session-units": "1",
        },
    )

    assert answer.status_code == 200
    assert "2026-03-11 12:00" in answer.text
    assert 'value="Backwards"' in answer.text


@pytest.mark.parametrize(
    "path", ["/network/dakar/plan", "/network/dakar/edit", "/offerings/upstream-dakar/edit", "/offerings/upstream-dakar/publish"]
)
def test_planning_elsewhere_is_a_missing_page(cast: Cast, world: World, sign_in, path: str) -> None:
    plan(world.version, world.dakar, "upstream-dakar", cast, date(2026, 4, 6), date(2026, 4, 24))

    assert [sign_in(person).get(path).status_code for person in (cast.soojin, cast.otto, cast.maya)] == [404, 404, 200]


def test_competing_note_is_for_those_who_plan(cast: Cast, world: World, sign_in) -> None:
    rival = plan(world.version, world.dakar, "upstream-dakar", cast, date(2026, 4, 6), date(2026, 4, 24))
    for offering in (world.offering, rival):
        actions.publish_offering(offering, actor=cast.maya, at=NOW)

    seen = [
        "Competes with" in sign_in(person).get(path).text
        for person in (cast.soojin, cast.maya, cast.otto)
        for path in ("/offerings/upstream-osong", "/network/osong")
    ]

    assert seen == [True, True, True, True, False, False]


def test_suspend_is_not_for_the_manager(cast: Cast, world: World, sign_in) -> None:
    for person in (cast.soojin, cast.maya):
        sign_in(person).post("/network/osong/edit", {"act": "suspend", "why": "audit finding"})
        world.osong.refresh_from_db()
        if person is cast.soojin:
            assert world.osong.state == "admitted"

    assert world.osong.state == "suspended"


def test_offering_feed_gives_parts_and_sessions_with_stable_names(cast: Cast, world: World) -> None:
    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    answer = Client().get("/offerings/upstream-osong.ics")

    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert {str(one["uid"]).partition("@")[0] for one in events} == {
        f"part-{world.online.pk}",
        f"part-{world.on_site.pk}",
        f"session-{world.session.pk}",
    }


def test_offering_feed_counts_up_when_a_session_moves(cast: Cast, world: World) -> None:
    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    def sequence() -> int:
        events = icalendar.Calendar.from_ical(Client().get("/offerings/upstream-osong.ics").content).walk("VEVENT")
        return next(one["sequence"] for one in events if str(one["uid"]).startswith("session-"))

    before = sequence()
    actions.move_session(
        world.session, world.session.starts_at.replace(day=12), world.session.ends_at.replace(day=12), actor=cast.maya, why="rain", at=NOW
    )

    assert sequence() == before + 1


def test_centre_page_has_the_same_queries_with_more_rows(cast: Cast, world: World, sign_in) -> None:
    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)
    client = sign_in(cast.otto)
    with CaptureQueriesContext(connection) as few:
        client.get("/network/osong")
    for number in range(3):
        more = plan(world.version, world.osong, f"more-{number}", cast, date(2026, 6, 1), date(2026, 6, 5))
        actions.publish_offering(more, actor=cast.maya, at=NOW)

    with CaptureQueriesContext(connection) as many:
        client.get("/network/osong")

    assert len(few) == len(many)
