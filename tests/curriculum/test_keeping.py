"""Starting a programme and retiring a version in the browser: for who edits the curriculum only."""

import pytest

from seedtrain.curriculum import actions
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, Pillar, Programme
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency
from seedtrain.people import actions as people
from seedtrain.people.models import JournalPayload, Organisation
from tests.cast import NOW, Cast

TYPED = {"name": "Virtual marathon", "pillar": "who", "owner": "mohw", "summary": "Weekly talks", "source": "Page 1"}


@pytest.fixture
def owner(cast: Cast) -> Organisation:
    """A ministry that answers for programmes."""
    return people.found_organisation("mohw", Organisation.Kind.MINISTRY, "Ministry", country="KOR", at=NOW)


@pytest.fixture
def published(owner: Organisation, cast: Cast) -> CourseVersion:
    """Version 1 of a course, published."""
    needs.load_framework(at=NOW)
    programme = actions.create_programme("hub", "Hub", Pillar.HUB, owner, actor=cast.maya, at=NOW)
    course = actions.create_course(programme, "upstream", actor=None, at=NOW)
    version = actions.draft_version(course, title="Upstream", kind=CourseVersion.Kind.HANDS_ON, actor=None, at=NOW)
    actions.add_module(version, "On site", "hands_on", hours=40, actor=None, at=NOW)
    actions.add_outcome(version, Competency.objects.get(code="U4"), 2, EvidenceMode.OBSERVED, actor=None, at=NOW)
    actions.publish_course(version, actor=cast.maya, at=NOW)
    return version


def test_programme_new_is_for_who_edits_the_curriculum(owner: Organisation, cast: Cast, sign_in) -> None:
    otto, maya = sign_in(cast.otto), sign_in(cast.maya)

    assert (otto.get("/programmes/new").status_code, otto.post("/programmes/new", TYPED).status_code) == (404, 404)
    assert ("/programmes/new" in otto.get("/programmes").text, "/programmes/new" in maya.get("/programmes").text) == (False, True)
    assert (maya.get("/programmes/new").status_code, Programme.objects.count()) == (200, 0)


def test_programme_new_stores_what_was_typed(owner: Organisation, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)

    answer = client.post("/programmes/new", TYPED)

    made = Programme.objects.get()
    assert answer.headers["Location"] == "/programmes/virtual-marathon"
    assert (made.name, made.pillar, made.owner, made.summary, made.source) == ("Virtual marathon", "who", owner, "Weekly talks", "Page 1")
    again = client.post("/programmes/new", TYPED)
    assert (again.status_code, "exists already" in again.text, "Weekly talks" in again.text) == (422, True, True)


@pytest.mark.parametrize("name", ["New", "세포 배양"])
def test_programme_new_has_an_address_of_its_own_whatever_its_name(owner: Organisation, cast: Cast, sign_in, name: str) -> None:
    answer = sign_in(cast.maya).post("/programmes/new", {**TYPED, "name": name}, follow=True)

    assert (answer.status_code, Programme.objects.get().slug, name in answer.text) == (200, "programme-1", True)


def test_course_retire_is_for_who_edits_the_curriculum(published: CourseVersion, cast: Cast, sign_in) -> None:
    assert sign_in(cast.otto).post("/courses/upstream/retire", {"version": "1"}).status_code == 404
    published.refresh_from_db()
    assert published.state == "published"


@pytest.mark.parametrize("version", ["", "2", "x"])
def test_course_retire_of_no_published_version_is_missing(published: CourseVersion, cast: Cast, sign_in, version: str) -> None:
    assert sign_in(cast.maya).post("/courses/upstream/retire", {"version": version}).status_code == 404


def test_course_retire_from_the_editor_and_from_the_course(published: CourseVersion, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)
    on_course = client.get("/courses/upstream").text
    client.post("/courses/upstream/draft")
    on_editor = client.get("/courses/upstream/edit").text

    done = client.post("/courses/upstream/retire", {"version": "1", "retire_why": "Replaced"}, follow=True)

    published.refresh_from_db()
    assert [page.count("/courses/upstream/retire") for page in (on_course, on_editor)] == [1, 1]
    assert (done.status_code, published.state) == (200, "retired")
    assert "/courses/upstream/retire" not in client.get("/courses/upstream/edit").text
    assert any("Replaced" in str(payload.body) for payload in JournalPayload.objects.all())
