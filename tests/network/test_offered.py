"""Courses as the demand for seats takes them: what they award, who gives them, in which languages, and to whom that is said."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from seedtrain.curriculum.models import CourseVersion, EvidenceMode, LearningOutcome, Prerequisite
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency
from seedtrain.network import actions, offered
from seedtrain.network.capacity import CourseRow
from seedtrain.network.models import Offering
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, course

TAUGHT = CourseRow("upstream", ("ko",), 4, None, "", 8, 20, (), 4)


@pytest.fixture
def world(cast: Cast) -> World:
    """The small network; its course awards two competencies, and its offering is published."""
    needs.load_framework(at=NOW)
    made = build_world(cast)
    award(made.version, U4=2, Q1=1)
    Offering.objects.update(state=Offering.State.PUBLISHED)
    return made


def award(version: CourseVersion, **levels: int) -> None:
    for code, level in levels.items():
        competency = Competency.objects.get(code=code)
        LearningOutcome.objects.create(version=version, competency=competency, level=level, evidence_mode=EvidenceMode.OBSERVED)


def test_a_course_awards_its_outcomes_and_is_given_where_it_was_offered(cast: Cast, world: World) -> None:
    (found,) = offered.courses(None)

    assert (found.id, dict(found.outcomes), found.hours, found.prerequisites) == ("upstream", {"U4": 2, "Q1": 1}, None, ())
    assert [(one.centre, one.country, one.languages) for one in found.offers] == [("Osong Centre", "KOR", ("en", "ko"))]


def test_the_course_says_its_languages_before_its_centre_does(cast: Cast, world: World) -> None:
    CourseVersion.objects.update(languages=["fr"])

    (found,) = offered.courses(None)

    assert found.offers[0].languages == ("fr",)


@pytest.mark.parametrize("state", [Offering.State.CANCELLED, Offering.State.PLANNED])
def test_what_was_cancelled_or_is_a_plan_is_given_by_nobody(cast: Cast, world: World, state: str) -> None:
    Offering.objects.update(state=state)

    assert [one.offers for one in offered.courses(cast.otto)] == [()]


def test_a_suspended_centre_gives_nothing(cast: Cast, world: World) -> None:
    actions.suspend_centre(world.osong, actor=cast.maya, why="inspection", at=NOW)

    assert [one.offers for one in offered.courses(None)] == [()]


def test_what_a_centre_says_goes_first_for_those_who_may_read_it(cast: Cast, world: World) -> None:
    actions.set_centre_course(world.dakar, TAUGHT, actor=cast.maya, at=NOW)
    actions.set_centre_course(world.osong, TAUGHT, actor=cast.maya, at=NOW)
    both = {person: [(one.centre, one.languages) for one in offered.courses(person)[0].offers] for person in (cast.maya, cast.otto)}
    actions.set_centre_course(world.osong, replace(TAUGHT, languages=("en",), is_taught=False), actor=cast.maya, at=NOW)

    assert sorted(both[cast.maya]) == [("Dakar Centre", ("ko",)), ("Osong Centre", ("ko",))]
    assert both[cast.otto] == [("Osong Centre", ("ko",))]
    assert [one.centre for one in offered.courses(cast.maya)[0].offers] == ["Dakar Centre"]


def test_languages_of_a_course_are_seen_where_its_offering_is_and_nothing_else_of_what_a_centre_can_do(cast: Cast, world: World) -> None:
    actions.set_centre_course(world.osong, TAUGHT, actor=cast.maya, at=NOW)
    seen = [one.languages for one in offered.courses(cast.otto)[0].offers]
    actions.set_centre_course(world.osong, replace(TAUGHT, languages=("fr",), is_taught=False), actor=cast.maya, at=NOW)
    ended = [one.languages for one in offered.courses(cast.otto)[0].offers]
    Offering.objects.update(state=Offering.State.PLANNED)
    actions.set_centre_course(world.osong, TAUGHT, actor=cast.maya, at=NOW)

    # A course it teaches no more keeps its published offering, with what is spoken there; without an offering nothing is seen.
    assert (seen, ended) == ([("ko",)], [("en", "ko")])
    assert offered.courses(cast.otto)[0].offers == ()
    assert [one.languages for one in offered.courses(cast.maya)[0].offers] == [("ko",)]


def test_a_prerequisite_that_is_not_published_is_given_by_nobody(cast: Cast, world: World) -> None:
    before = course(world.owner, "basics")
    Prerequisite.objects.create(version=world.version, requires=before.course)
    CourseVersion.objects.filter(pk=before.pk).update(state=CourseVersion.State.DRAFT)

    found = {one.id: one for one in offered.courses(None)}

    assert (found["upstream"].prerequisites, found["basics"].offers, dict(found["basics"].outcomes)) == (("basics",), (), {})


def test_many_courses_ask_as_often_as_one(cast: Cast, world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            offered.courses(cast.otto)
        return len(queries)

    before = asked()
    for slug in ("a", "b", "c"):
        version = course(world.owner, slug)
        award(version, D1=1, F2=2)
        Prerequisite.objects.create(version=version, requires=world.version.course)

    assert asked() <= before + 1  # courses that come before are asked for once, where there are any


def test_a_course_is_made_for_the_platform_of_its_version(cast: Cast, world: World) -> None:
    before = offered.courses(cast.maya)[0].platforms
    CourseVersion.objects.filter(pk=world.version.pk).update(platform="mrna")

    assert (before, offered.courses(cast.maya)[0].platforms) == ((), ("mrna",))
