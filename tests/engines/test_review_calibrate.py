"""Calibration beats the mean where it can, is never worse by more than noise, and says when it cannot help.

Flow: pytest -> engines.review.calibrate, stability, rubric.
Reads: review_planted.py. Writes: nothing.
Source: planted truth; the reference's figures of a large panel are measured in bench/bench_calibration.py.
"""

from __future__ import annotations

import doctest
import math
import random
from collections.abc import Callable, Iterable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.calls import scoring
from seedtrain.engines.review import calibrate as calibrating
from seedtrain.engines.review import panels, rubric, stability
from seedtrain.engines.review import ratings as raw
from seedtrain.engines.review.calibrate import Calibration, Rating, RatingError, calibrate
from seedtrain.engines.review.errors import ReviewError
from seedtrain.engines.review.rubric import Criterion, score_of
from tests.engines.review_planted import Planted, dense, planted


def error(found: Calibration, truth: Planted, field: str) -> float:
    """Root mean square distance from the planted level [hundredths]."""
    return math.sqrt(float(np.mean([(getattr(one, field) - truth.level[one.id]) ** 2 for one in found.applicants])))


def test_planted_levels_are_found_better_than_by_the_mean_and_as_well_as_promised() -> None:
    inside, means_inside, readers, scores, means, promised = [], [], [], [], [], []
    for seed in range(8):
        truth = planted(400, 3, 30, seed)

        found = calibrate(truth.ratings)

        assert (found.code, found.is_worthwhile, found.is_comparable) == ("calibrated", True, True)
        assert found.score_error is not None
        scores.append(error(found, truth, "score"))
        means.append(error(found, truth, "mean"))
        promised.append(found.score_error)
        means_inside += [abs(one.mean - truth.level[one.id]) <= calibrating.NORMAL_95 * (one.mean_se or 0) for one in found.applicants]
        inside += [abs(one.score - truth.level[one.id]) <= calibrating.NORMAL_95 * (one.se or 0) for one in found.applicants]
        readers += [(one.low or 0) <= -truth.leniency[one.id] <= (one.high or 0) for one in found.reviewers]
    assert all(score < 0.8 * mean for score, mean in zip(scores, means, strict=True))
    assert math.sqrt(np.mean(np.square(scores))) == pytest.approx(math.sqrt(np.mean(np.square(promised))), rel=0.03)
    three_sigma = 3 * math.sqrt(0.95 * 0.05 / len(inside))
    assert np.mean(means_inside) == pytest.approx(0.95, abs=2 * three_sigma)  # errors of means hang together: one harsh reader moves many
    assert np.mean(inside) == pytest.approx(0.95, abs=three_sigma)
    assert np.mean(readers) == pytest.approx(0.95, abs=3 * math.sqrt(0.95 * 0.05 / len(readers)))


@pytest.mark.parametrize("spread", [(8, 0, 7), (8, 1, 7), (8, 6, 7), (12, 3, 3), (3, 1, 9)], ids=str)
@pytest.mark.parametrize("size", [(40, 2, 8), (30, 3, 6), (60, 2, 12)], ids=str)
def test_score_is_never_worse_than_the_mean_by_more_than_noise(size: tuple[int, int, int], spread: tuple[float, float, float]) -> None:
    """Over many small calls, also such where there is nothing to correct."""
    pairs = []
    for seed in range(25):
        truth = planted(*size, seed, spread)

        found = calibrate(truth.ratings)

        pairs.append((error(found, truth, "score"), error(found, truth, "mean")))
    score, mean = np.sqrt(np.mean(np.square(pairs), axis=0))
    assert score <= 1.01 * mean


def test_harsh_reviewer_is_named_and_the_harm_undone() -> None:
    """Otto takes 15 points off everyone; whom he read must not pay for it."""
    truth = planted(90, 2, 8, 5, (8, 0, 3))
    ratings = [Rating(one.applicant, one.reviewer, one.score - 1500 * (one.reviewer == "R003")) for one in truth.ratings]
    hit = {one.applicant for one in ratings if one.reviewer == "R003"}

    found = calibrate(ratings)

    otto = next(one for one in found.reviewers if one.id == "R003")
    assert otto.severity is not None
    assert otto.low is not None
    assert otto.low > max(one.severity for one in found.reviewers if one.severity is not None and one.id != "R003")
    lost = {
        kind: np.mean([getattr(one, kind) - truth.level[one.id] for one in found.applicants if one.id in hit]) for kind in ("mean", "score")
    }
    assert lost["mean"] < -600
    assert abs(lost["score"]) < 0.4 * abs(lost["mean"])


def grid(scores: Iterable[Iterable[int | None]]) -> list[Rating]:
    """Rows are applicants, columns reviewers."""
    return [Rating(f"A{a}", f"R{r}", score) for a, row in enumerate(scores) for r, score in enumerate(row) if score is not None]


def swap(wide: int, ratings: Callable[[int, int], int]) -> list[Rating]:
    """Each applicant is read by two of six reviewers in turn."""
    return [Rating(f"A{a:03}", f"R{(a + n) % 6}", ratings(a, (a + n) % 6)) for a in range(wide) for n in (0, 1 + a % 4)]


DEGENERATE = [
    ("one rating", grid([[5000]]), "one_reviewer", None),
    ("one reviewer", grid([[5000], [6000], [7000]]), "one_reviewer", None),
    ("one reviewer each", grid([[5000, None], [None, 6000]]), "no_overlap", None),
    ("one review each", [Rating(f"A{n}", f"R{n % 5}", 100 * n) for n in range(60)], "no_overlap", None),
    ("all equal", swap(60, lambda a, r: 6000), "no_difference", None),
    ("reviewers agree", swap(60, lambda a, r: 100 * a), "no_difference", None),
    ("same readers", grid([[5000 + 37 * a * a % 900, 6000 + 53 * a % 700, 10 * a] for a in range(4)]), "same_readers", None),
    ("few", grid([[5000, 6000, None], [None, 6000, 7000], [5500, None, 4000]]), "too_few", None),
    (
        "few, many reviewers",
        [Rating(f"A{n:02}", f"R{n + i:02}", 5000 + n * n % 77 * 10 * i) for n in range(40) for i in (0, 1)],
        "too_few",
        1,
    ),
    ("no reviewer effect", swap(90, lambda a, r: 3000 + 40 * a + (53 * a * (r + 2)) % 101), "reviewers_alike", 1),
    ("alike applicants", swap(90, lambda a, r: 4000 + 400 * r + (1 if r == a % 6 else -1) * (a * 37 % 900)), "applicants_alike", 1),
]


@pytest.mark.parametrize(("ratings", "code", "known"), [case[1:] for case in DEGENERATE], ids=[case[0] for case in DEGENERATE])
def test_means_are_kept_when_calibration_cannot_help(ratings: list[Rating], code: str, known: int | None) -> None:
    found = calibrate(ratings)

    assert (found.code, found.is_worthwhile) == (code, False)
    assert "Scores are the means" in found.reason
    by: dict[str, list[int]] = {}
    for one in ratings:
        by.setdefault(one.applicant, []).append(one.score)
    means = {id: math.floor(Fraction(sum(given), len(given)) + Fraction(1, 2)) for id, given in by.items()}
    assert {one.id: (one.mean, one.score) for one in found.applicants} == {id: (mean, mean) for id, mean in means.items()}
    assert all((one.se is not None, one.mean_se) == (bool(known), one.se) for one in found.applicants)


def test_same_readers_of_many_still_show_who_is_harsh() -> None:
    draw = random.Random(1)
    levels = [draw.gauss(6000, 800) for _ in range(40)]
    ratings = grid([round(level + draw.gauss(shift, 300)) for shift in (0, 900, -900)] for level in levels)

    found = calibrate(ratings)

    assert (found.code, [one.score == one.mean for one in found.applicants]) == ("same_readers", [True] * 40)
    severities = [one.severity or 0 for one in found.reviewers]
    assert severities[1] < severities[0] < severities[2]
    assert found.variances is not None
    assert {one.se for one in found.applicants} == {round(math.sqrt(found.variances.residual / 3))}


def test_panels_without_a_common_reviewer_are_named_and_not_compared() -> None:
    """A generous panel gets no advantage that could be explained, and none is invented: each has its own mean."""
    first, second = planted(40, 3, 6, 1), planted(40, 3, 6, 2, prefix="B", mean=40)

    found = calibrate(first.ratings + second.ratings)

    assert (found.panels, found.is_comparable, found.code) == (2, False, "calibrated")
    assert "compare scores inside a panel only" in found.reason
    assert {one.id[0]: one.panel for one in found.applicants} == {"A": 1, "B": 2}
    assert {one.id[0]: one.panel for one in found.reviewers} == {"B": 2, "R": 1}
    for panel in panels.panels((one.applicant, one.reviewer) for one in first.ratings + second.ratings):
        assert {one.id for one in found.applicants if one.panel == panel.number} == set(panel.applications)
    for truth in (first, second):
        means = [np.mean([getattr(one, kind) for one in found.applicants if one.id in truth.level]) for kind in ("mean", "score")]
        assert means[0] == pytest.approx(means[1], abs=150)


def test_bridge_joins_panels() -> None:
    first, second = planted(40, 3, 6, 1), planted(40, 3, 6, 2, prefix="B")

    found = calibrate([*first.ratings, *second.ratings, Rating("A0000", "BR000", 6000)])

    assert (found.panels, found.is_comparable) == (1, True)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 3))
def test_order_of_ratings_decides_nothing(seed: int, shift: int) -> None:
    ratings = list(planted(20, 3, 6, seed % 50, keep=0.9).ratings)
    before = calibrate(ratings)

    random.Random(seed).shuffle(ratings)
    after = calibrate(iter(ratings))
    moved = calibrate(Rating(one.applicant, one.reviewer, one.score + 1000 * shift) for one in ratings)

    assert after == before
    assert [(one.id, one.score - 1000 * shift, one.se) for one in moved.applicants] == [
        (one.id, one.score, one.se) for one in before.applicants
    ]
    assert moved.reviewers == before.reviewers


def test_equal_ratings_by_equal_reviewers_give_equal_scores() -> None:
    truth = planted(60, 3, 8, 3).ratings
    twin = [Rating("twin", one.reviewer, one.score) for one in truth if one.applicant == "A0007"]

    found = {one.id: one for one in calibrate([*truth, *twin]).applicants}

    assert (found["twin"].score, found["twin"].se) == (found["A0007"].score, found["A0007"].se)


def test_score_never_falls_below_zero() -> None:
    truth = planted(80, 2, 8, 1, (6, 9, 3), mean=8)

    found = calibrate(truth.ratings)

    assert min(one.score for one in found.applicants) == 0


@pytest.mark.parametrize(
    ("value", "nearest"), [(2.5, 3), (2.5 - 1e-8, 3), (2.5 + 1e-8, 3), (2.5 - 1e-6, 2), (-2.5, -2), (-2.5 - 1e-8, -2), (7, 7)]
)
def test_halves_go_up_on_every_processor(value: float, nearest: int) -> None:
    assert calibrating.rounded(np.array([value])) == [nearest]


def test_leaving_out_a_reviewer_is_a_calibration_without_them() -> None:
    """Against Henderson's equations, solved whole for every reviewer."""
    ratings = planted(40, 3, 7, 11, keep=0.7).ratings
    found = calibrate(ratings)
    assert found.variances is not None
    best = sorted(found.applicants, key=lambda one: (-one.score, one.id))[:10]

    stable = stability.stability(ratings, 10)

    assert stable.best == tuple(one.id for one in best)
    for one in stable.without:
        rest = [rating for rating in ratings if rating.reviewer != one.reviewer]
        panel_of = {rating.reviewer: 1 for rating in rest}
        whole = dense(rest, panel_of, found.variances.applicant, found.variances.reviewer, found.variances.residual)
        expected = set(sorted(whole.level, key=lambda id: (-math.floor(whole.level[id] + 0.5), id))[:10])
        assert (set(one.enters), set(one.leaves)) == (expected - set(stable.best), set(stable.best) - expected)
        assert set(one.unread) == {rating.applicant for rating in ratings} - {rating.applicant for rating in rest}
        assert not one.splits
    assert set(stable.firm) == set(stable.best) - {id for one in stable.without for id in one.leaves}
    assert 0 < len(stable.firm) < 10


def test_leaving_out_a_bridge_says_that_panels_fall_apart() -> None:
    ratings = grid([[5000, 6000, None, None], [6000, None, 6500, None], [None, None, 7000, 7100], [None, None, 3000, 5000]])
    told: list[tuple[int, int]] = []

    found = stability.stability([*ratings, Rating("alone", "lone", 1000)], 2, lambda done, all: told.append((done, all)))

    assert [(one.reviewer, one.splits) for one in found.without] == [
        ("R0", True),
        ("R1", False),
        ("R2", True),
        ("R3", False),
        ("lone", False),
    ]
    assert told == [(n, 5) for n in range(1, 6)]
    assert stability.stability([Rating("A", "x", 1)], 3).without == (stability.Without("x", (), ("A",), ("A",), False),)


PLAN, NEED = Criterion("plan", 2, 0, 4), Criterion("need", 1, 1, 5)
MALFORMED = [
    (lambda: Rating("", "R", 1), "not_a_word", ["applicant", "''"]),
    (lambda: Rating(7, "R", 1), "not_a_word", ["applicant", "7"]),
    (lambda: Rating("A", " ", 1), "not_a_word", ["reviewer", "' '"]),
    (lambda: Rating("A", None, 1), "not_a_word", ["reviewer", "None"]),
    (lambda: Rating("A", "R", 86.4), "bad_score", ["R gave A", "86.4", "Multiply points by 100"]),
    (lambda: Rating("A", "R", -1), "bad_score", ["-1", "1000000"]),
    (lambda: Rating("A", "R", 1_000_001), "bad_score", ["1000001", "1000000"]),
    (lambda: Rating("A", "R", True), "bad_score", ["True"]),
    (lambda: Rating("A", "R", "90"), "bad_score", ["'90'"]),
    (lambda: Rating("A", "R", float("nan")), "bad_score", ["nan"]),
    (lambda: calibrate([]), "no_ratings", ["at least one", "first review"]),
    (lambda: calibrate([Rating("A", "R", 1), Rating("B", "R", 1), Rating("A", "R", 2)]), "duplicate", ["R rated A", "once"]),
    (lambda: calibrate(Rating("A", f"R{n}", 1) for n in range(raw.MOST_REVIEWERS + 1)), "too_many_reviewers", ["3000", "3001"]),
    (lambda: stability.stability([], 1), "no_ratings", []),
    (lambda: stability.stability([Rating("A", "R", 1)], 0), "not_a_count", ["seats", "0"]),
    (lambda: stability.stability([Rating("A", "R", 1)], 1.0), "not_a_count", ["seats", "1.0"]),
    (lambda: Criterion("", 1, 0, 4), "not_a_word", ["key"]),
    (lambda: Criterion("plan", 0, 0, 4), "bad_criterion", ["plan", "weight 0"]),
    (lambda: Criterion("plan", 1, 4, 4), "bad_criterion", ["levels 4 to 4"]),
    (lambda: Criterion("plan", 1.5, 0, 4), "not_whole", ["weight of criterion plan", "1.5"]),
    (lambda: score_of([], {}), "bad_rubric", ["none"]),
    (lambda: score_of([PLAN, PLAN], {}), "bad_rubric", ["plan, plan"]),
    (lambda: score_of([PLAN], {"paln": 3}), "unknown_criterion", ["'paln'", "it has plan"]),
    (lambda: score_of([PLAN], {"plan": 5}), "level_out_of_range", ["plan", "0 to 4", "5 came"]),
    (lambda: score_of([NEED], {"need": 0}), "level_out_of_range", ["need", "1 to 5"]),
    (lambda: score_of([NEED], {"need": True}), "level_out_of_range", ["True"]),
]


@pytest.mark.parametrize(("ask", "code", "words"), MALFORMED)
def test_malformed_is_refused_with_field_value_and_remedy(ask: Callable[[], object], code: str, words: list[str]) -> None:
    with pytest.raises(RatingError) as caught:
        ask()

    assert isinstance(caught.value, ReviewError)
    assert (caught.value.code, [word for word in words if word not in str(caught.value)]) == (code, [])


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(2, 7), st.none() | st.integers(0, 6)), min_size=1, max_size=6))
def test_score_is_that_of_the_room(rows: list[tuple[int, int, int | None]]) -> None:
    """And a scale that starts at 1 gives what the same scale from 0 gives."""
    rows = [(weight, levels, None if level is None else min(level, levels - 1)) for weight, levels, level in rows]
    from_zero = [Criterion(str(n), weight, 0, levels - 1) for n, (weight, levels, _) in enumerate(rows)]
    from_one = [Criterion(str(n), weight, 1, levels) for n, (weight, levels, _) in enumerate(rows)]
    answers = {str(n): level for n, (_, _, level) in enumerate(rows)}

    found = score_of(from_zero, answers)

    given = {key: level for key, level in answers.items() if level is not None}
    room = scoring.score([scoring.Weighed(str(n), weight, levels) for n, (weight, levels, _) in enumerate(rows)], given)
    assert found == ((room.hundredths if given else None), Fraction(room.answered, room.whole))
    assert score_of(from_one, {key: None if level is None else level + 1 for key, level in answers.items()}) == found


@pytest.mark.parametrize("module", [calibrating, rubric, stability], ids=lambda one: one.__name__)
def test_examples_in_docstrings_hold(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]

    assert (failed, tried > 0) == (0, True)
