"""The variances of reviews against another implementation, and every estimate against dense matrices.

Flow: pytest -> engines.review.reml, engines.review.calibrate.
Reads: review_planted.py. Writes: nothing.
Source: statsmodels MixedLM with two crossed variance components; Henderson's equations solved whole.
"""

from __future__ import annotations

import itertools
import math
import warnings

import numpy as np
import pytest

from seedtrain.engines.review import reml
from seedtrain.engines.review.calibrate import NORMAL_95, Rating, calibrate
from seedtrain.engines.review.ratings import table
from tests.engines.review_planted import dense, planted

UNBALANCED = planted(40, 3, 8, seed=2, keep=0.75).ratings
TWO_PANELS = planted(16, 3, 6, seed=3, keep=0.9).ratings + planted(14, 2, 4, seed=4, prefix="B", mean=40).ratings
FIXTURES = {"balanced": planted(30, 3, 6, seed=1).ratings, "unbalanced": UNBALANCED, "two": planted(60, 2, 10, seed=3).ratings}


def design_of(ratings: tuple[Rating, ...]) -> reml.Design:
    rows = table(ratings)
    return reml.design(rows.applicant, rows.reviewer, rows.score, len(rows.reviewers))


def panels_of(ratings: tuple[Rating, ...]) -> dict[str, int]:
    return {one.id: one.panel for one in calibrate(ratings).reviewers}


@pytest.mark.parametrize("name", FIXTURES)
def test_optimum_is_that_of_statsmodels(name: str) -> None:
    """In points, where its numerical search is happier; the likelihood then differs by the change of unit."""
    import pandas
    import statsmodels.formula.api as formula

    ratings = FIXTURES[name]
    frame = pandas.DataFrame(
        {
            "y": [one.score / 100 for one in ratings],
            "a": [one.applicant for one in ratings],
            "r": [one.reviewer for one in ratings],
            "all": 1,
        }
    )

    ours = calibrate(ratings)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = formula.mixedlm("y ~ 1", frame, groups="all", vc_formula={"a": "0 + C(a)", "r": "0 + C(r)"})
        theirs = model.fit(reml=True, method=["lbfgs"], gtol=1e-10, maxiter=500)

    assert ours.variances is not None
    assert ours.log_likelihood is not None
    likelihood = ours.log_likelihood + (len(ratings) - 1) * math.log(100)
    assert likelihood == pytest.approx(theirs.llf, abs=1e-4)
    assert likelihood >= theirs.llf - 1e-9
    found = [ours.variances.applicant, ours.variances.reviewer, ours.variances.residual]
    assert found == pytest.approx([1e4 * one for one in (*theirs.vcomp, theirs.scale)], rel=1e-4)


@pytest.mark.parametrize("ratings", [UNBALANCED, TWO_PANELS], ids=["unbalanced", "two panels"])
@pytest.mark.parametrize("ratios", [(0.5, 0.25), (2.0, 1.5), (1e-4, 3.0), (40.0, 1e-3)], ids=str)
def test_likelihood_is_that_of_dense_matrices(ratings: tuple[Rating, ...], ratios: tuple[float, float]) -> None:
    design = design_of(ratings)

    point = reml.at(design, *ratios)

    whole = dense(ratings, panels_of(ratings), ratios[0] * point.chance, ratios[1] * point.chance, point.chance)
    assert point.loss == pytest.approx(whole.loss, rel=1e-11)


@pytest.mark.parametrize("ratings", [UNBALANCED, TWO_PANELS], ids=["unbalanced", "two panels"])
@pytest.mark.parametrize("ratios", [(0.5, 0.25), (2.0, 1.5), (0.0, 0.4), (0.7, 0.0), (0.0, 0.0)], ids=str)
def test_slope_is_that_of_differences(ratings: tuple[Rating, ...], ratios: tuple[float, float]) -> None:
    """One-sided at an edge, to the second order."""
    design, step = design_of(ratings), 1e-4

    gradient, information = reml.slope(design, reml.at(design, *ratios))

    for axis in range(2):
        unit = np.eye(2)[axis] * step
        losses = [reml.at(design, *(np.array(ratios) + n * unit)).loss for n in range(5)]
        differences = np.array([-25, 48, -36, 16, -3]) @ losses / (12 * step)
        assert gradient[axis] == pytest.approx(differences, rel=1e-5, abs=1e-4)
    assert np.linalg.eigvalsh(information).min() >= -1e-9 * np.abs(information).max()


@pytest.mark.parametrize("ratings", [UNBALANCED, TWO_PANELS], ids=["unbalanced", "two panels"])
def test_predictions_and_their_errors_are_those_of_the_whole_equations(ratings: tuple[Rating, ...]) -> None:
    found = calibrate(ratings)
    assert found.variances is not None
    whole = dense(ratings, panels_of(ratings), found.variances.applicant, found.variances.reviewer, found.variances.residual)
    design = design_of(ratings)

    point = reml.fit(design)
    level, error = reml.applicants(design, point)
    leniency, doubt = reml.reviewers(design, point)

    assert level == pytest.approx(list(whole.level.values()), rel=1e-9)
    assert error == pytest.approx(list(whole.level_error.values()), rel=1e-9)
    assert leniency == pytest.approx(list(whole.leniency.values()), rel=1e-8)
    assert doubt == pytest.approx(list(whole.leniency_error.values()), rel=1e-8)
    assert [one.score for one in found.applicants] == [math.floor(one + 0.5) for one in whole.level.values()]
    assert [one.se for one in found.applicants] == [math.floor(math.sqrt(one) + 0.5) for one in whole.level_error.values()]
    half = [NORMAL_95 * math.sqrt(one) for one in whole.leniency_error.values()]
    for one, middle, by in zip(found.reviewers, whole.leniency.values(), half, strict=True):
        assert (one.severity, one.low, one.high) == tuple(math.floor(x + 0.5) for x in (-middle, -middle - by, -middle + by))


@pytest.mark.parametrize("spread", [(8, 6, 7), (0, 6, 7), (8, 0, 7), (0, 0, 7), (1, 1, 7), (8, 3, 0.5), (1, 8, 1)], ids=str)
def test_no_point_of_a_fine_grid_is_better(spread: tuple[float, float, float]) -> None:
    shares = [*np.linspace(0, 0.98, 15)]
    for seed in range(6):
        design = design_of(planted(14, 3, 5, seed, spread, keep=0.8).ratings)

        best = reml.fit(design)

        grid = min(reml.at(design, a / (1 - a), r / (1 - r)).loss for a, r in itertools.product(shares, shares))
        assert best.loss <= grid + 1e-9 * abs(grid)
        gradient, _ = reml.slope(design, best)
        for ratio, slope in zip((best.A, best.R), gradient, strict=True):
            if ratio == 0:
                assert slope >= 0
            elif ratio < reml.WIDEST:
                assert abs(slope) * (1 + ratio) ** 2 < 1e-3


def test_edge_is_found_exactly() -> None:
    """Reviewers who differ less than chance would make them: the variance is nought, not small."""
    edges = [reml.fit(design_of(planted(20, 3, 5, seed, (8, 0, 7)).ratings)).R for seed in range(12)]

    assert 3 <= edges.count(0.0) <= 10


def test_gram_matrices_in_pieces_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = design_of(UNBALANCED)
    errors = reml.applicants(whole, reml.at(whole, 1.0, 0.5))[1]

    monkeypatch.setattr(reml, "CHUNK", 20)
    pieces = design_of(UNBALANCED)

    assert np.array_equal(pieces.grams, whole.grams)
    assert np.array_equal(reml.applicants(pieces, reml.at(pieces, 1.0, 0.5))[1], errors)
