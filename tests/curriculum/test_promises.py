"""Which warnings a course gets, exactly."""

from dataclasses import fields, replace

import pytest

from seedtrain.curriculum.promises import CitedNorm, CoursePromise, PromisedOutcome, find_warnings, is_empty

WHOLE = CoursePromise(
    summary="Grow cells.",
    audience="Technicians.",
    languages=("en",),
    hours=40,
    eligibility="Two years of work.",
    cost="Free; the host pays the stay.",
    assessment="A practical.",
    certificate="Signed by the centre.",
    contact="The centre.",
    source="The call.",
    modules=2,
    outcomes=(PromisedOutcome("U5", 2, (CitedNorm("N1", "Norm one"),)),),
)


def found(said: CoursePromise) -> list[tuple[str, str]]:
    return [(caution.code.value, caution.about) for caution in find_warnings(said)]


def test_find_warnings_of_a_whole_course() -> None:
    assert find_warnings(WHOLE) == ()


@pytest.mark.parametrize("name", ["summary", "audience", "eligibility", "cost", "assessment", "certificate", "contact", "source"])
@pytest.mark.parametrize("text", ["", "  \n"])
def test_find_warnings_when_one_fact_is_missing(name: str, text: str) -> None:
    assert found(replace(WHOLE, **{name: text})) == [("missing_fact", name)]


def test_find_warnings_when_duration_is_said_in_words_or_hours() -> None:
    assert found(replace(WHOLE, hours=None, duration="2 weeks")) == []
    assert found(replace(WHOLE, hours=None, duration="")) == [("missing_fact", "duration")]


def test_find_warnings_of_an_empty_promise_names_everything_once() -> None:
    abouts = [about for _code, about in found(CoursePromise())]

    assert sorted(abouts) == sorted({field.name for field in fields(CoursePromise)} - {"hours"})
    assert is_empty(CoursePromise())


@pytest.mark.parametrize(("level", "warned"), [(1, False), (2, False), (3, True), (4, True)])
def test_find_warnings_of_a_level(level: int, warned: bool) -> None:
    said = replace(WHOLE, outcomes=(PromisedOutcome("U5", level),))

    assert found(said) == ([("level_above_two", "U5")] if warned else [])


def test_find_warnings_of_norms_names_each_norm_once_with_its_successor() -> None:
    old = CitedNorm("OLD", "Old title", is_superseded=True, successor="New title")
    draft = CitedNorm("DRAFT", "Draft title", is_draft=True)
    lost = CitedNorm("LOST", "Lost title", is_superseded=True)
    said = replace(WHOLE, outcomes=(PromisedOutcome("U5", 2, (old, draft)), PromisedOutcome("U6", 3, (old, lost))))

    warnings = find_warnings(said)

    assert found(said) == [
        ("level_above_two", "U6"),
        ("superseded_norm", "OLD"),
        ("draft_norm", "DRAFT"),
        ("superseded_norm", "LOST"),
    ]
    assert str(warnings[1].sentence) == "“Old title” is no longer current. Cite “New title”."


@pytest.mark.parametrize(("modules", "outcomes", "empty"), [(0, (), True), (1, (), False), (0, WHOLE.outcomes, False)])
def test_is_empty(modules: int, outcomes: tuple[PromisedOutcome, ...], empty: bool) -> None:
    assert is_empty(replace(WHOLE, modules=modules, outcomes=outcomes)) is empty
