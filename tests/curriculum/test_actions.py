"""What the actions of the curriculum leave behind."""

import pytest
from django.forms.models import model_to_dict

from seedtrain.curriculum import actions
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, Modality, Pillar, Programme
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency, Norm
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation
from tests.cast import NOW, Cast

FACTS = {
    "summary": "Grow cells.",
    "audience": "Technicians.",
    "languages": ["en"],
    "duration": "2 weeks",
    "eligibility": "Two years of work.",
    "cost": "Free.",
    "assessment": "A practical.",
    "certificate": "Signed by the centre.",
    "contact": "The centre.",
    "source": "The call.",
}


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme of WHO, with the framework loaded."""
    needs.load_framework(at=NOW)
    who = people.found_organisation("who", Organisation.Kind.INTERNATIONAL, "WHO", at=NOW)
    return actions.create_programme("hands-on", "Hands-on", Pillar.HUB, who, actor=cast.maya, at=NOW)


@pytest.fixture
def draft(programme: Programme, cast: Cast) -> CourseVersion:
    """A whole draft: every fact, one module, one outcome at level 2 under a current norm."""
    course = actions.create_course(programme, "upstream", actor=cast.maya, at=NOW)
    version = actions.draft_version(course, title="Upstream", kind=CourseVersion.Kind.HANDS_ON, actor=cast.maya, at=NOW, **FACTS)
    actions.add_module(version, "On site", Modality.HANDS_ON, actor=cast.maya, at=NOW, hours=80)
    norms = Norm.objects.filter(code="WHO-TRS986-A2")
    u4 = Competency.objects.get(code="U4")
    actions.add_outcome(version, u4, 2, EvidenceMode.OBSERVED, actor=cast.maya, at=NOW, norms=norms)
    return version


def said(version: CourseVersion) -> dict[str, object]:
    """Every value of a version with its parts, read afresh."""
    version = CourseVersion.objects.get(pk=version.pk)
    outcomes = [(o.competency.code, o.level, o.evidence_mode, [n.code for n in o.norms.all()]) for o in version.outcomes.all()]
    modules = list(version.modules.values_list("position", "title", "modality", "hours", "summary"))
    asks = list(version.prerequisites.values_list("requires__slug", flat=True))
    return model_to_dict(version) | {"outcomes": outcomes, "modules": modules, "asks": asks}


def test_publish_course_that_is_whole_warns_of_nothing(draft: CourseVersion, cast: Cast) -> None:
    warnings = actions.publish_course(draft, actor=cast.maya, at=NOW)

    stored = CourseVersion.objects.get()
    assert (warnings, stored.state, stored.published_at, stored.level) == ((), "published", NOW, 2)


def test_publish_course_warns_and_publishes(draft: CourseVersion, cast: Cast) -> None:
    actions.edit_version(draft, actor=cast.maya, at=NOW, cost="", contact="")
    old = Norm.objects.filter(code="PICS-PE009-17")
    q1 = Competency.objects.get(code="Q1")
    actions.add_outcome(draft, q1, 3, EvidenceMode.OBSERVED, actor=cast.maya, at=NOW, norms=old)
    before = actions.warnings(draft)

    after = actions.publish_course(draft, actor=cast.maya, at=NOW)

    assert [(caution.code.value, caution.about) for caution in after] == [
        ("level_above_two", "Q1"),
        ("superseded_norm", "PICS-PE009-17"),
        ("missing_fact", "cost"),
        ("missing_fact", "contact"),
    ]
    assert [caution.about for caution in before] == [caution.about for caution in after]
    assert Norm.objects.get(code="PICS-PE009-18").title in str(after[1].sentence)
    entry = JournalEntry.objects.filter(verb="publish_course").get()
    assert entry.payload.body["after"]["warnings"][0] == "level_above_two/Q1"


def test_publish_course_with_nothing_in_it(programme: Programme, cast: Cast) -> None:
    course = actions.create_course(programme, "empty", actor=cast.maya, at=NOW)
    version = actions.draft_version(course, title="Empty", kind=CourseVersion.Kind.SHORT, actor=cast.maya, at=NOW, **FACTS)

    with pytest.raises(Refused) as refused:
        actions.publish_course(version, actor=cast.maya, at=NOW)

    assert (refused.value.code, CourseVersion.objects.get().state) == ("empty", "draft")


def test_publish_course_twice(draft: CourseVersion, cast: Cast) -> None:
    actions.publish_course(draft, actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.publish_course(draft, actor=cast.maya, at=NOW)

    assert refused.value.code == "not_a_draft"
    assert JournalEntry.objects.filter(verb="publish_course").count() == 1


def test_published_version_is_never_edited(draft: CourseVersion, cast: Cast) -> None:
    actions.publish_course(draft, actor=cast.maya, at=NOW)
    before, who = said(draft), {"actor": cast.maya, "at": NOW}
    other = actions.create_course(Programme.objects.get(), "other", **who)
    tries = [
        lambda: actions.edit_version(draft, title="Changed", **who),
        lambda: actions.add_module(draft, "More", Modality.VISIT, **who),
        lambda: actions.remove_module(draft.modules.get(), **who),
        lambda: actions.add_outcome(draft, Competency.objects.get(code="Q1"), 1, EvidenceMode.CLASSROOM, **who),
        lambda: actions.remove_outcome(draft.outcomes.get(), **who),
        lambda: actions.add_prerequisite(draft, other, **who),
    ]

    for attempt in tries:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == "not_a_draft"

    assert said(draft) == before


def test_draft_version_copies_and_leaves_the_published_one(draft: CourseVersion, cast: Cast) -> None:
    intro = actions.create_course(Programme.objects.get(), "intro", actor=cast.maya, at=NOW)
    actions.add_prerequisite(draft, intro, actor=cast.maya, at=NOW)
    actions.publish_course(draft, actor=cast.maya, at=NOW)
    before = said(draft)

    second = actions.draft_version(
        draft.course, title="Upstream 2", kind=CourseVersion.Kind.HANDS_ON, actor=cast.maya, at=NOW, cost="50 dollars"
    )
    copied = said(second)
    actions.add_module(second, "Visit", Modality.VISIT, actor=cast.maya, at=NOW)
    actions.remove_outcome(second.outcomes.get(), actor=cast.maya, at=NOW)

    changed = {key for key in before if before[key] != copied[key]}
    assert changed == {"id", "number", "state", "published_at", "title", "cost"} & before.keys()
    assert (said(draft), second.number, second.state) == (before, 2, "draft")
    assert [module[0] for module in said(second)["modules"]] == [1, 2]


def test_publish_course_retires_the_version_before(draft: CourseVersion, cast: Cast) -> None:
    actions.publish_course(draft, actor=cast.maya, at=NOW)
    second = actions.draft_version(draft.course, title="Two", kind=CourseVersion.Kind.HANDS_ON, actor=cast.maya, at=NOW)

    actions.publish_course(second, actor=cast.maya, at=NOW)

    assert list(CourseVersion.objects.order_by("number").values_list("number", "state")) == [(1, "retired"), (2, "published")]


def test_draft_version_when_there_is_a_draft(draft: CourseVersion, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.draft_version(draft.course, title="Two", kind=CourseVersion.Kind.HANDS_ON, actor=cast.maya, at=NOW)

    assert (refused.value.code, CourseVersion.objects.count()) == ("draft_exists", 1)


def test_draft_version_with_a_field_nobody_knows(draft: CourseVersion, cast: Cast) -> None:
    with pytest.raises(TypeError, match="state"):
        actions.edit_version(draft, actor=cast.maya, at=NOW, state="published")


def test_add_outcome_moves_the_level_of_the_version(draft: CourseVersion, cast: Cast) -> None:
    q1 = Competency.objects.get(code="Q1")

    raised = actions.add_outcome(draft, q1, 3, EvidenceMode.CLASSROOM, actor=cast.maya, at=NOW)
    high = CourseVersion.objects.get().level
    actions.remove_outcome(raised, actor=cast.maya, at=NOW)

    assert (high, CourseVersion.objects.get().level) == (3, 2)


@pytest.mark.parametrize(
    ("code", "level", "refusal"), [("U4", 1, "outcome_twice"), ("Q1", 0, "level_out_of_range"), ("Q1", 5, "level_out_of_range")]
)
def test_add_outcome_refuses(draft: CourseVersion, cast: Cast, code: str, level: int, refusal: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.add_outcome(draft, Competency.objects.get(code=code), level, EvidenceMode.CLASSROOM, actor=cast.maya, at=NOW)

    assert (refused.value.code, draft.outcomes.count()) == (refusal, 1)


def test_add_prerequisite_of_itself(draft: CourseVersion, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.add_prerequisite(draft, draft.course, actor=cast.maya, at=NOW)

    assert refused.value.code == "asks_for_itself"


def test_retire_version(draft: CourseVersion, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.retire_version(draft, actor=cast.maya, at=NOW)
    actions.publish_course(draft, actor=cast.maya, at=NOW)
    actions.retire_version(draft, actor=cast.maya, at=NOW, why="replaced")

    assert (refused.value.code, CourseVersion.objects.get().state) == ("not_published", "retired")


def test_create_course_when_the_address_is_taken(draft: CourseVersion, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.create_course(draft.course.programme, "upstream", actor=cast.maya, at=NOW)

    assert (refused.value.code, refused.value.field) == ("slug_taken", "slug")
