"""Scores worked by hand, conflicts that take a file back, versions that stay; who reads what is in test_assigning.py."""

import pytest

from seedtrain.calls import scoring
from seedtrain.calls.actions import declare_conflict, screen_application, submit_review
from seedtrain.calls.models import Application, Assignment, Conflict, Review, Rubric
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.calls import factories
from tests.cast import NOW, Cast


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"plan": 4, "need": 4}, 10000),  # (2x4 + 1x4) / (3x4)
        ({"plan": 3, "need": 1}, 5833),  # (2x3/4 + 1/4) / 3 = 7/12 = 0.58333
        ({"plan": 2, "need": 3}, 5833),  # (2x2/4 + 3/4) / 3 = 7/12
        ({"plan": 1, "need": 2}, 3333),  # (2/4 + 2/4) / 3 = 1/3
        ({"need": 3}, 7500),  # the plan was not answered and does not count against
        ({"plan": 0, "need": 0}, 0),
    ],
)
def test_score_when_worked_by_hand(answers: dict[str, int], expected: int) -> None:
    criteria = [scoring.Weighed("plan", 2, 5), scoring.Weighed("need", 1, 5)]

    assert scoring.score(criteria, answers).hundredths == expected


@pytest.mark.parametrize(("scores", "expected"), [([5833, 7500], 6667), ([5000, 5001], 5001), ([1, 1, 2], 1), ([], None)])
def test_mean_rounds_half_up(scores: list[int], expected: int | None) -> None:
    assert scoring.mean(scores) == expected


def test_submit_review_when_two_reviewers_have_read_takes_the_rounded_mean(cast: Cast) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    other = factories.make_person("Second Reader")
    first, second = factories.make_assignment(application, cast.rafael), factories.make_assignment(application, other)

    submit_review(first, {"plan": 3, "need": 1}, "Clear", actor=cast.rafael, at=NOW)
    submit_review(second, {"need": 3}, "", actor=other, at=NOW)

    application.refresh_from_db()
    entry = JournalEntry.objects.filter(verb="submit_review").order_by("-number").first()
    assert application.score_hundredths == 6667  # (5833 + 7500) / 2 = 6666.5, a half goes up
    assert entry.payload.body["after"] == {"version": 1, "score_hundredths": 7500, "weight_answered": 1, "weight_whole": 3}


def test_submit_review_again_keeps_the_old_version_and_counts_the_new(cast: Cast) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    mine = factories.make_assignment(application, cast.rafael)
    submit_review(mine, {"plan": 0, "need": 0}, "", actor=cast.rafael, at=NOW)

    submit_review(mine, {"plan": 4, "need": 4}, "I read it again", actor=cast.rafael, at=NOW)

    application.refresh_from_db()
    kept = list(Review.objects.order_by("version").values_list("version", "score_hundredths"))
    assert (application.score_hundredths, kept) == (10000, [(1, 0), (2, 10000)])
    assert Rubric.objects.get().frozen_at == NOW


@pytest.mark.parametrize(
    ("scores", "code", "field"),
    [({"plan": 5}, "unknown_level", "plan"), ({"charm": 1}, "unknown_criterion", "charm"), ({}, "nothing_scored", "plan")],
)
def test_submit_review_when_the_answers_do_not_fit_the_rubric(cast: Cast, scores: dict[str, int], code: str, field: str) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    mine = factories.make_assignment(application, cast.rafael)

    with pytest.raises(Refused) as refused:
        submit_review(mine, scores, "", actor=cast.rafael, at=NOW)

    assert (refused.value.code, refused.value.field, Review.objects.count()) == (code, field, 0)


def test_declare_conflict_takes_the_file_and_its_score_back(cast: Cast) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    mine = factories.make_assignment(application, cast.rafael)
    submit_review(mine, {"plan": 4, "need": 4}, "", actor=cast.rafael, at=NOW)

    declare_conflict(application, cast.rafael, Conflict.Kind.DECLARED, actor=cast.rafael, why="We wrote a paper together.", at=NOW)

    application.refresh_from_db()
    mine.refresh_from_db()
    assert (application.score_hundredths, mine.state) == (None, Assignment.State.WITHDRAWN)
    assert not Application.objects.visible_to(cast.rafael).exists()
    with pytest.raises(Refused) as refused:
        submit_review(mine, {"plan": 4}, "", actor=cast.rafael, at=NOW)
    assert refused.value.code == "conflict"


def test_screen_application_stands_before_the_rules_and_says_why(cast: Cast) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA", outcome="unclear")

    screen_application(application, Application.Outcome.MET, actor=cast.maya, why="The employer confirmed.", at=NOW)

    application.refresh_from_db()
    assert (application.outcome, application.eligibility_outcome, application.screened_by) == ("met", "unclear", cast.maya)
    assert Application.objects.with_finding().get().finding == "met"


@pytest.mark.parametrize(("why", "code"), [("", "no_reason"), ("   ", "no_reason")])
def test_screen_application_when_no_reason_is_given(cast: Cast, why: str, code: str) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA", outcome="unclear")

    with pytest.raises(Refused) as refused:
        screen_application(application, Application.Outcome.MET, actor=cast.maya, why=why, at=NOW)

    assert (refused.value.code, refused.value.field) == (code, "why")
