"""Scores from reviews: the mean or the calibrated one as the call published, with its error, and what the reviews tab says of readers.

Flow: pytest -> calls.actions, the reviews tab.
Reads: the test database. Writes: the test database.
"""

import json
import random

from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls.actions import (
    calibration_of,
    digest_of,
    problem_of,
    propose_selection,
    release_decisions,
    run_selection,
    sign_selection,
)
from seedtrain.calls.models import Application, Assignment, Call, Review, Rubric
from seedtrain.calls.scoring import mean
from seedtrain.engines.selection.decision import check
from tests.calls import factories
from tests.cast import NOW, Cast

SEVERITY = {"Harsh Reader": -2400, "Mild Reader": 1600, "Plain Reader": 0, "Other Reader": 300}


def read_by_four(call: Call) -> dict[str, int]:
    """Sixty applications, each read by two of four readers whose severity is planted; what each is worth, by code."""
    dice = random.Random(7)
    readers = [factories.make_person(name) for name in SEVERITY]
    rubric = Rubric.objects.get(call=call)
    worth = {}
    pairs = [(a, b) for a in range(4) for b in range(4) if a < b]
    for place, application in enumerate(factories.make_pool(call, 60, score=None)):
        worth[application.code] = dice.randint(4000, 8000)
        scores = []
        for k in pairs[place % 6]:
            row = Assignment.objects.create(application=application, reviewer=readers[k], state="done", assigned_at=NOW)
            given = min(10_000, max(0, worth[application.code] + SEVERITY[readers[k].name] + round(dice.gauss(0, 300))))
            Review.objects.create(assignment=row, rubric=rubric, scores={"plan": 2}, score_hundredths=given, submitted_at=NOW)
            scores.append(given)
        Application.objects.filter(pk=application.pk).update(score_hundredths=mean(scores))
    return worth


def test_mean_counts_unless_the_call_says_otherwise_and_has_an_error(cast: Cast) -> None:
    call = factories.make_call(seats=20)
    read_by_four(call)

    asked = problem_of(call)

    assert {one.id: one.score for one in asked.applicants} == dict(call.applications.values_list("code", "score_hundredths"))
    # Readers differ by some 1,680 hundredths and chance by 300; the mean of two out of four readers errs by
    # the root of 1680 x 1680 x (1/2 - 1/4) + 300 x 300 / 2 = 866.
    assert all(700 < one.se < 1100 for one in asked.applicants)


def test_calibrated_scores_find_the_better_people(cast: Cast) -> None:
    call = factories.make_call(seats=20)
    worth = read_by_four(call)
    best = set(sorted(worth, key=lambda code: -worth[code])[:20])

    by_mean = run_selection(call, actor=cast.maya, at=NOW)
    Call.objects.filter(pk=call.pk).update(scoring=Call.Scoring.CALIBRATED)
    call.refresh_from_db()
    by_calibrated = run_selection(call, actor=cast.maya, at=NOW)

    found = [{one["id"] for one in run.result["selected"]} for run in (by_mean, by_calibrated)]
    assert len(found[1] & best) >= len(found[0] & best) + 3
    said = calibration_of(call)
    assert said is not None
    assert said.is_worthwhile
    assert {one["id"]: (one["score"], one["se"]) for one in by_calibrated.problem["applicants"]} == {
        one.id: (one.score, one.se) for one in said.applicants
    }
    # Scores have errors, so the run says how sure each place is.
    assert by_calibrated.chances["draws"] == 200


def test_a_review_taken_back_or_replaced_does_not_count(cast: Cast) -> None:
    call = factories.make_call(seats=20)
    read_by_four(call)
    first = Assignment.objects.filter(application__code="A001").order_by("pk")
    taken, kept = first[0], first[1]
    Assignment.objects.filter(pk=taken.pk).update(state="withdrawn")
    Review.objects.create(
        assignment=kept, version=2, rubric=Rubric.objects.get(call=call), scores={}, score_hundredths=9999, submitted_at=NOW
    )

    said = calibration_of(call)

    assert said is not None
    one = next(one for one in said.applicants if one.id == "A001")
    assert (one.mean, one.reviews) == (9999, 1)


def test_reviews_tab_names_the_harsh_reader(client: Client, cast: Cast) -> None:
    call = factories.make_call(seats=20)
    read_by_four(call)
    client.force_login(cast.maya)

    page = client.get(f"/calls/{call.slug}/desk/reviews").content.decode()

    assert "What the reviews say together" in page
    assert page.index("Harsh Reader") < page.index("harsher than the others")
    assert "The means count" in page
    assert "This call published that the mean counts" in page


def test_reviews_tab_before_any_review_says_nothing_of_readers(client: Client, cast: Cast) -> None:
    call = factories.make_call()
    client.force_login(cast.maya)

    assert "What the reviews say together" not in client.get(f"/calls/{call.slug}/desk/reviews").content.decode()


def test_too_few_reviews_keep_the_mean_and_say_why(client: Client, cast: Cast) -> None:
    call = factories.make_call(scoring=Call.Scoring.CALIBRATED)
    application = factories.make_application(call, cast.amina, "AAAA", score=6000)
    row = Assignment.objects.create(application=application, reviewer=cast.rafael, state="done", assigned_at=NOW)
    Review.objects.create(assignment=row, rubric=Rubric.objects.get(call=call), scores={}, score_hundredths=6000, submitted_at=NOW)
    client.force_login(cast.maya)

    page = client.get(f"/calls/{call.slug}/desk/reviews").content.decode()

    assert "One reader read everything" in page
    assert [(one.id, one.score) for one in problem_of(call).applicants] == [("AAAA", 6000)]


def words(client: Client, address: str) -> str:
    """The page's words."""
    return " ".join(strip_tags(client.get(address).content.decode()).split())


def test_a_run_keeps_why_calibrating_did_not_help_and_every_page_says_it(client: Client, cast: Cast) -> None:
    """One reader read the only application twice nowhere: the mean counts, and a year later the run still says why."""
    call = factories.make_call(scoring=Call.Scoring.CALIBRATED, seats=1, seed_commitment="ab" * 32)
    application = factories.make_application(call, cast.amina, "AAAA", score=6000)
    row = Assignment.objects.create(application=application, reviewer=cast.rafael, state="done", assigned_at=NOW)
    Review.objects.create(assignment=row, rubric=Rubric.objects.get(call=call), scores={}, score_hundredths=6000, submitted_at=NOW)
    before = words(client, "/calls/upstream/method")
    client.force_login(cast.maya)

    run = run_selection(call, actor=cast.maya, at=NOW)
    propose_selection(run, actor=cast.maya, at=NOW)
    pages = [words(client, f"/calls/upstream/desk/selection/1{part}") for part in ("", "/replay")]
    text = client.get("/calls/upstream/desk/selection/1?format=json").content.decode()
    file = json.loads(text)
    sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    release_decisions(call, actor=cast.maya, at=NOW)
    # Another visitor: the page read before may stay in the first one's memory for a second.
    pages.append(words(Client(), "/calls/upstream/method"))

    reason = "One reviewer read everything, so nobody was treated differently. Scores are the means of the ratings."
    assert run.scoring == {"code": "one_reviewer", "reason": reason}
    assert ["One reader read everything, so nobody was treated differently. The means count." in page for page in pages] == [True] * 3
    assert "Where the reviews do not allow it, or it would not help, the means count, and this page says why." in before
    assert file["scoring"] == run.scoring
    # Whoever checks the file without us finds it unaltered, and altered when the reason is another.
    assert "altered" not in {one.code for one in check(text).verdict.reasons}
    assert "altered" in {one.code for one in check(text.replace("One reviewer", "No reviewer")).verdict.reasons}
    assert digest_of(file["problem"], file["result"], scoring=file["scoring"]) == file["sha256"] == run.digest
    assert digest_of(file["problem"], file["result"]) != run.digest


def test_a_run_of_means_keeps_nothing_and_one_that_calibrates_says_so(client: Client, cast: Cast) -> None:
    call = factories.make_call(seats=20)
    read_by_four(call)

    by_mean = run_selection(call, actor=cast.maya, at=NOW)
    Call.objects.filter(pk=call.pk).update(scoring=Call.Scoring.CALIBRATED)
    call.refresh_from_db()
    by_calibrated = run_selection(call, actor=cast.maya, at=NOW)

    client.force_login(cast.maya)
    assert (by_mean.scoring, by_calibrated.scoring["code"]) == ({}, "calibrated")
    assert ["Calibrated scores were promised." in words(client, f"/calls/upstream/desk/selection/{number}") for number in (1, 2)] == [
        False,
        True,
    ]


def test_a_reason_changed_after_the_run_no_longer_fits_its_hash(client: Client, cast: Cast) -> None:
    call = factories.make_call(scoring=Call.Scoring.CALIBRATED, seats=20)
    read_by_four(call)
    run = run_selection(call, actor=cast.maya, at=NOW)
    run.scoring = {"code": "too_few", "reason": "Made up."}
    run.save()
    client.force_login(cast.audit)

    assert "Something does not hold" in words(client, "/calls/upstream/desk/selection/1/replay")
