"""The course editor: for officers only, warnings before and after, nothing typed is lost."""

import pytest
from django.urls import reverse

from seedtrain.curriculum import actions
from seedtrain.curriculum.models import CourseVersion, Pillar, Programme
from seedtrain.needs import actions as needs
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast

pytestmark = pytest.mark.filterwarnings("ignore:No directory at")
PAGES = ["course_new", "course_draft", "course_edit", "course_module", "course_outcome", "course_prerequisite", "course_publish"]


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme of the hub, with the framework loaded."""
    needs.load_framework(at=NOW)
    owner = people.found_organisation("mohw", Organisation.Kind.MINISTRY, "Ministry", country="KOR", at=NOW)
    return actions.create_programme("hub", "Hub", Pillar.HUB, owner, actor=cast.maya, at=NOW)


@pytest.fixture
def draft(programme: Programme) -> CourseVersion:
    """An empty draft."""
    course = actions.create_course(programme, "upstream", actor=None, at=NOW)
    return actions.draft_version(course, title="Upstream", kind=CourseVersion.Kind.HANDS_ON, actor=None, at=NOW)


@pytest.mark.parametrize("who", ["otto", "amina", "rafael", "audit"])
@pytest.mark.parametrize("name", PAGES)
def test_editor_is_missing_for_who_does_not_edit(draft: CourseVersion, cast: Cast, sign_in, who: str, name: str) -> None:
    client, address = sign_in(getattr(cast, who)), reverse(name, args=[] if name == "course_new" else ["upstream"])

    assert client.post(address, {}).status_code == 404
    assert CourseVersion.objects.count() == 1
    assert client.get(reverse("course", args=["upstream"])).status_code == 404


def test_officer_drafts_a_course_and_publishes_it_with_warnings(programme: Programme, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)

    edit = client.post(reverse("course_new"), {"programme": "hub", "title": "Cell culture", "kind": "hands_on"}).headers["Location"]
    refused = client.post(reverse("course_publish", args=["cell-culture"]), follow=True).content.decode()
    client.post(f"{edit}/modules", {"title": "On site", "modality": "hands_on", "hours": "40"})
    outcome = {"competency": "U4", "level": "3", "evidence_mode": "observed_on_plant", "norms": ["PICS-PE009-17"]}
    client.post(f"{edit}/outcomes", outcome)
    facts = {"title": "Cell culture", "kind": "hands_on", "audience": "Technicians", "languages": ["en", "fr"], "cost": "Free"}
    client.post(edit, facts)
    editor = client.get(edit).content.decode()
    after = client.post(reverse("course_publish", args=["cell-culture"]), follow=True).content.decode()

    version = CourseVersion.objects.get()
    assert "no outcome and no module" in refused
    assert (version.state, version.level, version.languages, version.audience) == ("published", 3, ["en", "fr"], "Technicians")
    for words in ("U4 is promised at level 3", "is no longer current", "The course does not say how it is assessed."):
        assert words in editor
        assert words in after
    assert "The course does not say who it is for." not in editor
    assert client.get(edit).status_code == 404


def test_editor_keeps_what_was_typed_when_an_outcome_is_refused(draft: CourseVersion, cast: Cast, sign_in) -> None:
    client, address = sign_in(cast.maya), reverse("course_outcome", args=["upstream"])
    said = {"competency": "U4", "level": "2", "evidence_mode": "simulated"}
    client.post(address, said)

    page = client.post(address, said | {"level": "1"}).content.decode()

    assert "promises U4 already" in page
    assert 'value="simulated" selected' in page
    assert draft.outcomes.get().level == 2


def test_officer_removes_parts_of_a_draft(draft: CourseVersion, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)
    client.post(reverse("course_outcome", args=["upstream"]), {"competency": "U4", "level": "2", "evidence_mode": "simulated"})
    client.post(reverse("course_module", args=["upstream"]), {"title": "M", "modality": "virtual"})

    client.post(reverse("course_outcome_remove", args=["upstream", draft.outcomes.get().pk]))
    client.post(reverse("course_module_remove", args=["upstream", draft.modules.get().pk]))

    assert (draft.outcomes.count(), draft.modules.count()) == (0, 0)


def test_new_version_of_a_published_course(draft: CourseVersion, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)
    client.post(reverse("course_module", args=["upstream"]), {"title": "M", "modality": "virtual"})
    client.post(reverse("course_publish", args=["upstream"]))

    client.post(reverse("course_draft", args=["upstream"]))
    client.post(reverse("course_draft", args=["upstream"]))

    assert list(CourseVersion.objects.order_by("number").values_list("number", "state")) == [(1, "published"), (2, "draft")]


@pytest.mark.parametrize("title", ["التصنيع", "😀", "New"])
def test_course_new_takes_any_title_and_has_an_address(programme: Programme, cast: Cast, sign_in, title: str) -> None:
    typed = {"programme": programme.slug, "title": title, "kind": CourseVersion.Kind.HANDS_ON}
    client = sign_in(cast.maya)

    answer = client.post(reverse("course_new"), typed)

    assert (answer.status_code, client.get(answer.headers["Location"]).status_code) == (302, 200)
    assert CourseVersion.objects.get(title=title).course.slug not in {"", "new"}


def test_programmes_as_a_file_name_owner_and_number_of_courses(programme: Programme, client) -> None:
    file = client.get("/programmes?format=csv").content.decode("utf-8-sig").splitlines()

    assert [line.split(",")[0] + line[-2:] for line in file[1:]] == ["Hub,0"]
    assert "format=xlsx" in client.get("/programmes").content.decode()
