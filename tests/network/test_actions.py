"""What the network's actions leave behind, and what they refuse."""

from datetime import UTC, date, datetime, timedelta

import pytest

from seedtrain.curriculum.models import CourseVersion, Pillar
from seedtrain.network import actions
from seedtrain.network.actions import Rivalry
from seedtrain.network.models import Centre, Offering, Session
from seedtrain.people.access import Refused
from seedtrain.people.actions import verify_journal
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, plan


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


def wall(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - the clock of the place


def test_admit_centre_when_it_was_a_candidate(cast: Cast, world: World) -> None:
    candidate = actions.propose_centre(world.owner, "tunis", "Tunis", Pillar.REGIONAL, "TUN", actor=cast.maya, at=NOW)

    admitted = actions.admit_centre(world.owner, "tunis", "Tunis", Pillar.REGIONAL, "TUN", actor=cast.maya, at=NOW, why="accepted")
    again = actions.admit_centre(world.owner, "tunis", "Tunis", Pillar.REGIONAL, "TUN", actor=cast.maya, at=NOW)

    assert (admitted.pk, again.pk, admitted.state, admitted.admitted_at) == (candidate.pk, candidate.pk, Centre.State.ADMITTED, NOW)
    assert JournalEntry.objects.filter(verb="admit_centre", about=f"centre/{candidate.pk}").count() == 1


def test_suspend_centre_needs_a_reason(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.suspend_centre(world.dakar, actor=cast.maya, why=" ", at=NOW)

    assert (refused.value.code, refused.value.field) == ("no_reason", "why")


def test_plan_offering_when_the_centre_is_suspended(cast: Cast, world: World) -> None:
    actions.suspend_centre(world.dakar, actor=cast.maya, why="no agreement", at=NOW)
    world.dakar.refresh_from_db()

    with pytest.raises(Refused) as refused:
        plan(world.version, world.dakar, "x", cast, date(2026, 5, 4), date(2026, 5, 8))

    assert refused.value.code == "centre_suspended"


def test_schedule_session_reads_the_clock_of_the_venue(world: World) -> None:
    assert (world.session.starts_at, world.session.ends_at, world.session.time_zone) == (
        datetime(2026, 3, 10, 0, tzinfo=UTC),
        datetime(2026, 3, 10, 3, tzinfo=UTC),
        "Asia/Seoul",
    )


def test_schedule_session_when_it_ends_before_it_starts_names_both(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.schedule_session(world.on_site, "s", "S", wall(2026, 3, 10, 12), wall(2026, 3, 10, 9), actor=cast.maya, at=NOW)

    assert (refused.value.code, refused.value.field) == ("ends_before_start", "ends_at")
    assert "2026-03-10 12:00" in str(refused.value.message)
    assert "2026-03-10 09:00" in str(refused.value.message)


def test_schedule_session_when_the_clocks_skip_that_time(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.schedule_session(
            world.online, "s", "S", wall(2026, 3, 29, 2, 30), wall(2026, 3, 29, 5), actor=cast.maya, at=NOW, time_zone="Europe/Zurich"
        )

    assert refused.value.code == "skipped_time"


def test_schedule_session_across_the_change_of_clocks(cast: Cast, world: World) -> None:
    made = actions.schedule_session(
        world.online, "s", "S", wall(2026, 3, 29, 1, 30), wall(2026, 3, 29, 4), actor=cast.maya, at=NOW, time_zone="Europe/Zurich"
    )

    # 01:30 is still winter time (UTC+1), 04:00 is summer time (UTC+2): an hour and a half.
    assert (made.starts_at, made.ends_at) == (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 2, tzinfo=UTC))


def test_publish_offering_warns_of_competition_and_does_not_refuse(cast: Cast, world: World) -> None:
    rival = plan(world.version, world.dakar, "upstream-dakar", cast, date(2026, 4, 6), date(2026, 4, 24), region="AFRO")

    rivalries = actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    world.offering.refresh_from_db()
    assert world.offering.state == Offering.State.PUBLISHED
    assert rivalries == (Rivalry(world.offering, rival, days=10),)
    assert JournalEntry.objects.get(verb="publish_offering").payload.body["after"]["competes_with"] == ["upstream-dakar"]


def test_competing_offerings_when_the_other_is_cancelled(cast: Cast, world: World) -> None:
    rival = plan(world.version, world.dakar, "upstream-dakar", cast, date(2026, 4, 6), date(2026, 4, 24))
    before = actions.competing_offerings(world.offering)

    actions.cancel_offering(rival, actor=cast.maya, why="no funds", at=NOW)

    assert (len(before), actions.competing_offerings(world.offering)) == (1, ())


@pytest.mark.parametrize(("spoil", "code"), [("course", "course_is_draft"), ("centre", "centre_not_admitted"), ("twice", "wrong_state")])
def test_publish_offering_refuses_the_impossible(cast: Cast, world: World, spoil: str, code: str) -> None:
    if spoil == "course":
        CourseVersion.objects.update(state=CourseVersion.State.DRAFT)
    elif spoil == "centre":
        actions.suspend_centre(world.osong, actor=cast.maya, why="audit", at=NOW)
    else:
        actions.cancel_offering(world.offering, actor=cast.maya, why="no funds", at=NOW)

    with pytest.raises(Refused) as refused:
        actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    assert refused.value.code == code


def test_publish_offering_twice_changes_nothing(cast: Cast, world: World) -> None:
    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)
    entries = JournalEntry.objects.count()

    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    assert JournalEntry.objects.count() == entries


def test_advance_offerings_twice_at_once_is_once(cast: Cast, world: World) -> None:
    actions.publish_offering(world.offering, actor=cast.maya, at=NOW)

    moved = [actions.advance_offerings(at=NOW), actions.advance_offerings(at=NOW), actions.advance_offerings(at=NOW + timedelta(days=40))]

    world.offering.refresh_from_db()
    assert (moved, world.offering.state) == ([1, 0, 1], Offering.State.ENDED)


def test_move_session_is_in_the_journal_with_both_times(cast: Cast, world: World) -> None:
    actions.move_session(world.session, wall(2026, 3, 11, 9), wall(2026, 3, 11, 12), actor=cast.maya, why="power cut", at=NOW)

    entry = JournalEntry.objects.get(verb="move_session")
    moved = Session.objects.get(pk=world.session.pk)
    assert moved.starts_at == datetime(2026, 3, 11, 0, tzinfo=UTC)
    assert (entry.payload.body["before"]["starts_at"], entry.payload.body["after"]["starts_at"]) == (
        "2026-03-10T00:00:00+00:00",
        "2026-03-11T00:00:00+00:00",
    )
    assert verify_journal() is None


def test_publish_figure_corrects_and_keeps_what_it_was(cast: Cast, world: World) -> None:
    actions.publish_figure(world.offering, "applicants", 164, "report", "high", actor=cast.maya, at=NOW)
    actions.publish_figure(world.offering, "applicants", 165, "second report", "high", actor=cast.maya, at=NOW)

    last = JournalEntry.objects.filter(verb="publish_figure").latest("number")
    assert list(world.offering.figures.values_list("key", "value", "source")) == [("applicants", 165, "second report")]
    assert last.payload.body["before"] == {"applicants": 164}


def test_publish_figure_without_a_source(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.publish_figure(world.offering, "applicants", 164, "", "high", actor=cast.maya, at=NOW)

    assert (refused.value.code, refused.value.field) == ("no_source", "source")
