"""How much nearer to the truth are calibrated scores, how fast, and do their intervals hold what they say?

Flow: make bench -> this file -> engines.review.
Reads: nothing. Writes: nothing; ratings are drawn from a fixed seed, nobody in them is real.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when NumPy is imported; two threads on busy cores wait for each other

import math
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from seedtrain.engines.review import reml
from seedtrain.engines.review.calibrate import NORMAL_95, Calibration, Rating, calibrate
from seedtrain.engines.review.stability import stability
from world import machine, print_table

SPREAD = (8.0, 6.0, 7.0)
"""Standard deviations of applicants, reviewers and chance [points]."""
SIZES = ((1_000, 3, 60, 60), (10_000, 3, 200, 150), (10_000, 2, 200, 150), (100_000, 3, 600, 5_000))
"""Applicants, reviews of each, reviewers, seats."""
THEIRS = ((100, 3, 15), (200, 3, 20), (400, 3, 40))
"""Sizes that a dense mixed model finishes: its work grows with the cube of the ratings."""
SMALL = ((8, 2, 4), (12, 3, 5), (20, 2, 6), (20, 3, 6), (40, 2, 8), (40, 3, 8), (100, 2, 10))
MANY = 300
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Ratings, shape (N,), with their truth [points]: levels as the average reviewer sees them, leniency against that one."""

    applicant: Ints
    reviewer: Ints
    score: Floats
    level: Floats
    leniency: Floats

    def ratings(self) -> list[Rating]:
        """As the engine takes them; a score below zero would be refused."""
        columns = (self.applicant.tolist(), self.reviewer.tolist(), np.rint(100 * self.score).astype(int).tolist())
        return [Rating(f"A{a:06}", f"R{r:04}", max(0, y)) for a, r, y in zip(*columns, strict=True)]

    def mean(self, values: Floats) -> Floats:
        """Mean over each applicant's ratings, shape (n,)."""
        return np.bincount(self.applicant, weights=values) / np.bincount(self.applicant)


def draw(applicants: int, each: int, reviewers: int, seed: int, spread: tuple[float, float, float] = SPREAD) -> Drawn:
    """Everybody read by `each` reviewers at random."""
    chance = np.random.default_rng(seed)
    level, leniency = 60 + chance.normal(0, spread[0], applicants), chance.normal(0, spread[1], reviewers)
    reviewer = np.concatenate([chance.choice(reviewers, each, replace=False) for _ in range(applicants)])
    applicant = np.repeat(np.arange(applicants), each)
    score = level[applicant] + leniency[reviewer] + chance.normal(0, spread[2], len(applicant))
    return Drawn(applicant, reviewer, score, level + leniency.mean(), leniency - leniency.mean())


def rmse(found: Floats, truth: Floats) -> float:
    """Root mean square distance [points]."""
    return math.sqrt(float(np.mean((found - truth) ** 2)))


def share(found: Floats, truth: Floats, seats: int) -> float:
    """How many of the truly best `seats` are among those found best."""
    best = set(np.argsort(-truth, kind="stable")[:seats].tolist())
    return len(best & set(np.argsort(-found, kind="stable")[:seats].tolist())) / seats


def z_score(drawn: Drawn) -> Floats:
    """Each reviewer's marks brought to one mean and one spread."""
    load = np.bincount(drawn.reviewer)
    middle = np.bincount(drawn.reviewer, weights=drawn.score) / load
    width = np.sqrt(np.bincount(drawn.reviewer, weights=(drawn.score - middle[drawn.reviewer]) ** 2) / np.maximum(load - 1, 1))
    z = (drawn.score - middle[drawn.reviewer]) / np.maximum(width[drawn.reviewer], 1e-9)
    return drawn.mean(float(drawn.score.mean()) + float(drawn.score.std()) * z)


def oracle(drawn: Drawn) -> Floats:
    """What could be known with every reviewer's leniency given: the mean without it, drawn to the middle as far as chance asks."""
    clean = drawn.mean(drawn.score - drawn.leniency[drawn.reviewer])
    count = np.bincount(drawn.applicant)
    middle = float(clean.mean())
    return middle + (clean - middle) * SPREAD[0] ** 2 / (SPREAD[0] ** 2 + SPREAD[2] ** 2 / count)


def clocked(work: Callable[[], Calibration]) -> tuple[Calibration, float, float]:
    """Its answer, wall seconds, processor seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    answer = work()
    return answer, time.perf_counter() - wall, time.process_time() - cpu


def size_rows(applicants: int, each: int, reviewers: int, seats: int) -> tuple[list[Row], Row]:
    """Distances to the truth by method; and the time of ours."""
    drawn = draw(applicants, each, reviewers, seed=1)
    ratings = drawn.ratings()
    found, wall, cpu = clocked(lambda: calibrate(ratings))
    score = np.array([one.score for one in found.applicants]) / 100
    se = np.array([one.se or 0 for one in found.applicants]) / 100
    inside = float(np.mean(np.abs(score - drawn.level) <= NORMAL_95 * se))
    severity = -100 * drawn.leniency
    readers = float(np.mean([(one.low or 0) <= severity[n] <= (one.high or 0) for n, one in enumerate(found.reviewers)]))
    label = f"{applicants:,} x {each}, {reviewers}"
    methods = (("mean", drawn.mean(drawn.score)), ("z-score", z_score(drawn)), ("calibrated", score), ("leniency known", oracle(drawn)))
    rows: list[Row] = [
        (label, name, f"{rmse(values, drawn.level):.2f}", f"{share(values, drawn.level, seats):.3f}") for name, values in methods
    ]
    design = reml.design(
        drawn.applicant, np.sort(drawn.reviewer.reshape(-1, each)).ravel(), np.rint(100 * drawn.score).astype(np.int64), reviewers
    )
    start = time.process_time()
    reml.applicants(design, reml.fit(design))
    alone = time.process_time() - start
    promised = (found.score_error or 0) / 100
    return rows, (label, f"{wall:.3f}", f"{cpu:.3f}", f"{alone:.3f}", f"{promised:.2f}", f"{100 * inside:.1f}%", f"{100 * readers:.1f}%")


def their_rows() -> Iterable[Row]:
    """statsmodels MixedLM with two crossed variance components, on the same ratings."""
    import pandas as pd
    import statsmodels.formula.api as smf

    for size in THEIRS:
        drawn = draw(*size, seed=2)
        ratings = drawn.ratings()
        found, _, cpu = clocked(lambda ratings=ratings: calibrate(ratings))  # type: ignore[misc]
        frame = pd.DataFrame({"y": [one.score / 100 for one in ratings], "a": drawn.applicant, "r": drawn.reviewer, "all": 1})
        start = time.process_time()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = smf.mixedlm("y ~ 1", frame, groups="all", vc_formula={"a": "0 + C(a)", "r": "0 + C(r)"}).fit(
                reml=True, method=["lbfgs"], gtol=1e-10, maxiter=500
            )
        spent = time.process_time() - start
        assert found.variances is not None
        ours = (found.log_likelihood or 0) + (len(ratings) - 1) * math.log(100)
        pairs = zip(
            (found.variances.applicant, found.variances.reviewer, found.variances.residual), (*theirs.vcomp, theirs.scale), strict=True
        )
        apart = max(abs(mine / (1e4 * other) - 1) for mine, other in pairs)
        yield (
            f"{size[0]:,} x {size[1]}, {size[2]}",
            f"{cpu:.3f}",
            f"{spent:.2f}",
            f"{spent / cpu:,.0f}",
            f"{ours - theirs.llf:.1e}",
            f"{apart:.0e}",
        )


def small_rows() -> Iterable[Row]:
    """Many small calls: when is it used, and is it ever worse than the mean?"""
    for size in SMALL:
        for spread in ((8.0, 6.0, 7.0), (8.0, 0.0, 7.0)):
            used, errors, inside = 0, [], []
            for seed in range(MANY):
                drawn = draw(*size, seed, spread)
                found = calibrate(drawn.ratings())
                used += found.is_worthwhile
                levels = {f"A{n:06}": 100 * level for n, level in enumerate(drawn.level)}
                errors.append(
                    [np.mean([(getattr(one, kind) - levels[one.id]) ** 2 for one in found.applicants]) for kind in ("mean", "score")]
                )
                if found.is_worthwhile:
                    inside += [abs(one.score - levels[one.id]) <= NORMAL_95 * (one.se or 0) for one in found.applicants]
            mean, score = np.sqrt(np.mean(errors, axis=0)) / 100
            worse = np.mean([b > 1.05**2 * a for a, b in errors])
            covered = f"{100 * np.mean(inside):.1f}%" if inside else ""
            label = f"{size[0]} x {size[1]}, {size[2]}"
            yield (label, f"{spread[1]:.0f}", f"{100 * used / MANY:.0f}%", f"{mean:.2f}", f"{score:.2f}", f"{100 * worse:.0f}%", covered)


def main() -> None:
    """All tables."""
    both = [size_rows(*size) for size in SIZES]
    head = ("applicants x reviews, reviewers", "method", "distance to the truth, points", "of the truly best found")
    print_table(head, [row for rows, _ in both for row in rows])
    names = ("wall s", "CPU s", "CPU s without reading ratings", "promised distance", "levels inside 95%", "severities inside 95%")
    print_table(("calibrated", *names), [row for _, row in both])
    print_table(
        ("the same optimum", "ours, CPU s", "statsmodels, CPU s", "times ours", "log-likelihood, ours - theirs", "variances apart"),
        their_rows(),
    )
    head = ("small calls", "reviewers differ by", "calibrated", "mean, points", "score, points", "worse by over 5%", "inside 95%")
    print_table(head, small_rows())
    start = time.process_time()
    stable = stability(draw(1_000, 3, 60, seed=1).ratings(), 60)
    spent = time.process_time() - start
    print(f"\nEach of 60 reviewers left out of 1,000 x 3: {spent:.2f} s; {len(stable.firm)} of 60 stay whoever is left out.")
    print(machine() + ".")


if __name__ == "__main__":
    main()
