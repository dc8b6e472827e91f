"""Synthetic ratings whose truth is known, and the textbook's answer by dense matrices; nobody in them is real.

Flow: tests of engines.review -> this file.
Reads: nothing. Writes: nothing.
Source: mixed-model equations after Henderson, Biometrics 31 (1975) 423; no code of the engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from seedtrain.engines.review.calibrate import Rating


@dataclass(frozen=True, slots=True)
class Planted:
    """Ratings and what they were made from [hundredths]: levels of applicants as the average reviewer sees them, leniency against it."""

    ratings: tuple[Rating, ...]
    level: dict[str, float]
    leniency: dict[str, float]


def planted(
    applicants: int,
    each: int,
    reviewers: int,
    seed: int,
    spread: Sequence[float] = (8, 6, 7),
    keep: float = 1,
    prefix: str = "",
    mean: float = 60,
) -> Planted:
    """Every applicant is read by `each` reviewers at random, then a share `keep` of the ratings stays.

    spread  standard deviations of applicants, reviewers and chance [points]
    """
    draw = np.random.default_rng(seed)
    level = 100 * (mean + draw.normal(0, spread[0], applicants))
    leniency = 100 * draw.normal(0, spread[1], reviewers)
    ratings = []
    for a in range(applicants):
        for r in sorted(draw.choice(reviewers, each, replace=False)):
            score = round(float(level[a] + leniency[r] + 100 * draw.normal(0, spread[2])))
            if draw.random() < keep:
                ratings.append(Rating(f"{prefix}A{a:04}", f"{prefix}R{r:03}", max(0, score)))
    average = leniency.mean()
    return Planted(
        tuple(ratings),
        {f"{prefix}A{a:04}": float(x + average) for a, x in enumerate(level)},
        {f"{prefix}R{r:03}": float(x - average) for r, x in enumerate(leniency)},
    )


@dataclass(frozen=True, slots=True)
class Dense:
    """The answer at given variances; dictionaries by id [hundredths, hundredths squared], for the panel's average reviewer."""

    loss: float
    level: dict[str, float]
    level_error: dict[str, float]
    leniency: dict[str, float]
    leniency_error: dict[str, float]


def dense(ratings: Sequence[Rating], panel_of: dict[str, int], applicant: float, reviewer: float, residual: float) -> Dense:
    """Mixed-model equations with one mean per panel, solved whole; `loss` is minus twice the restricted log-likelihood.

    panel_of  of each reviewer
    """
    people, readers = sorted({one.applicant for one in ratings}), sorted({one.reviewer for one in ratings})
    panels = sorted(set(panel_of.values()))
    X = np.array([[panel_of[one.reviewer] == panel for panel in panels] for one in ratings], dtype=float)
    Z = np.array([[one.applicant == id for id in people] for one in ratings], dtype=float)
    W = np.array([[one.reviewer == id for id in readers] for one in ratings], dtype=float)
    y = np.array([one.score for one in ratings], dtype=float)
    V = applicant * Z @ Z.T + reviewer * W @ W.T + residual * np.eye(len(y))
    inverse = np.linalg.inv(V)
    XVX = X.T @ inverse @ X
    rest = y - X @ np.linalg.solve(XVX, X.T @ inverse @ y)
    loss = (len(y) - len(panels)) * np.log(2 * np.pi) + np.linalg.slogdet(V)[1] + np.linalg.slogdet(XVX)[1] + rest @ inverse @ rest

    T = np.hstack([X, Z, W])
    prior = np.diag([0.0] * len(panels) + [1 / applicant] * len(people) + [1 / reviewer] * len(readers))
    C = np.linalg.inv(T.T @ T / residual + prior)
    solution = C @ (T.T @ y) / residual
    where = {id: panel_of[next(one.reviewer for one in ratings if one.applicant == id)] for id in people}
    start = len(panels) + len(people)
    number_of = np.array([panel_of[id] for id in readers])
    level, error = {}, {}
    for number, id in enumerate(people):
        K = np.zeros(len(C))
        K[panels.index(where[id])] = K[len(panels) + number] = 1
        K[start:] = (number_of == where[id]) / np.sum(number_of == where[id])
        level[id], error[id] = float(K @ solution), float(K @ C @ K)
    together = (number_of[:, None] == number_of[None, :]).astype(float)
    against = np.eye(len(readers)) - together / together.sum(axis=1, keepdims=True)
    return Dense(
        float(loss),
        level,
        error,
        {id: float(solution[start + number]) for number, id in enumerate(readers)},
        {id: float(against[number] @ C[start:, start:] @ against[number]) for number, id in enumerate(readers)},
    )
