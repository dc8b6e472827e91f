"""The calendar page and its feeds."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from django.test import Client

from seedtrain.curriculum.models import Pillar
from seedtrain.learning.models import Enrolment
from seedtrain.network import actions
from seedtrain.pages.calendar import own_token
from seedtrain.people.models import Person
from tests.cast import NOW, Cast
from tests.network.world import World, build_world
from tests.pages.world import apply, make_call


@pytest.fixture
def world(cast: Cast) -> World:
    made = build_world(cast)
    actions.publish_offering(made.offering, actor=cast.maya, at=NOW)
    return made


def titles(content: bytes) -> set[str]:
    return {str(one["summary"]) for one in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def test_calendar_shows_a_session_on_the_day_of_its_place(world: World) -> None:
    text = Client().get("/calendar?month=2026-03").text

    assert "Seed train on the plant" in text
    assert 'datetime="2026-03-10T00:00:00Z" data-zone="Asia/Seoul"' in text
    assert "Seed train on the plant" not in Client().get("/calendar?month=2026-04").text


def test_calendar_narrows_by_pillar_and_kind(world: World) -> None:
    make_call("open", world.offering, deadline=datetime(2026, 3, 12, 9, tzinfo=UTC))

    def seen(query: str) -> tuple[bool, bool]:
        text = Client().get(f"/calendar?month=2026-03&{query}").text
        return "Seed train on the plant" in text, "Call open" in text

    found = [seen(query) for query in ("", f"pillar={Pillar.HUB}", f"pillar={Pillar.REGIONAL}", "kind=deadline", "kind=session")]
    assert found == [(True, True), (True, True), (False, False), (False, True), (True, False)]


@pytest.mark.parametrize("month", ["", "2026-13", "nonsense", "0000-01", "9999-12"])
def test_calendar_when_the_month_is_nonsense(world: World, month: str) -> None:
    assert Client().get(f"/calendar?month={month}").status_code == 200


def test_calendar_feed_when_an_offering_is_only_planned(cast: Cast, world: World) -> None:
    plan = actions.plan_offering(world.version, world.osong, "secret", "Secret plan", actor=cast.maya, at=NOW)
    start = datetime.now(UTC).date()
    actions.add_part(plan, "Part", "virtual", actor=cast.maya, at=NOW, starts_on=start, ends_on=start)

    assert not any("Secret" in title for title in titles(Client().get("/calendar.ics").content))


def test_own_feed_holds_what_is_mine(cast: Cast, world: World) -> None:
    Enrolment.objects.create(offering=world.offering, person=cast.amina, enrolled_at=NOW)
    tomorrow = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    actions.move_session(world.session, tomorrow, tomorrow + timedelta(hours=2), actor=cast.maya, why="test of today", at=NOW)
    call = make_call("mine", world.offering, opens_at=NOW, deadline=tomorrow)
    apply(call, cast.amina, is_sent=False)

    def own(person) -> set[str]:
        return titles(Client().get(f"/calendar/{own_token(person)}.ics").content)

    assert {"Call mine · Deadline", "Seed train on the plant · Offering upstream-osong"} <= own(cast.amina)
    assert own(cast.otto) == set()


def test_own_feed_when_the_address_is_wrong_or_the_person_gone(cast: Cast, world: World) -> None:
    token = own_token(cast.amina)
    cast.amina.is_active = False
    cast.amina.save()

    assert [Client().get(f"/calendar/{one}.ics").status_code for one in (token, token[:-2] + "xx", "1")] == [404, 404, 404]


def test_own_feed_when_a_new_address_was_asked_for(cast: Cast, world: World, sign_in) -> None:
    old = own_token(cast.amina)

    sign_in(cast.amina).post("/calendar/renew")

    new = own_token(Person.objects.get(pk=cast.amina.pk))
    assert [Client().get(f"/calendar/{one}.ics").status_code for one in (old, new)] == [404, 200]
