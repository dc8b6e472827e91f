"""How much of the difference between scores is the applicant, how much the reviewer, and how much is chance.

Flow: calibrate.py -> `design`, `fit`, `ratings_without` -> this file; NumPy only.
Reads: arrays. Writes: nothing.
Source: REML after Patterson & Thompson, Biometrika 58 (1971) 545; steps by average information after Gilmour, Thompson & Cullis,
Biometrics 51 (1995) 1440; predictions and their error variances after Henderson, Biometrics 31 (1975) 423.

    y_ar = mu_p + theta_a + b_r + e_ar      theta ~ N(0, Va),  b ~ N(0, Vr),  e ~ N(0, Ve), one mean mu_p per panel p

Written for H = I + A ZZ' + R WW', where A = Va/Ve, R = Vr/Ve, Z says whose rating and W by whom. Applicants go first: with M = I + A ZZ'
and d_k = 1/(1 + kA) for an applicant with k ratings, M^-1 is the identity minus (1 - d_k)/k within each applicant. So
G = W'M^-1 W = diag(m) - sum_k (1 - d_k)/k G_k needs one r x r Gram matrix G_k per number of ratings k, made once; everything else is
S = I + R G, one r x r matrix, whose inverse costs O(r^3) whatever the number of applicants.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]

WIDEST = 1e4
"""Largest variance ratio: above it the residual is taken for zero, because a score has only hundredths."""
ENOUGH = 1e-10
"""A step this small in A/(1+A) and R/(1+R) ends the search; the scores have then settled far below a hundredth."""
STEPS = 100
GRID = (0.0, 0.35, 0.75)
"""Starting values of A/(1+A) and R/(1+R): the likelihood may have several tops, and some tops lie on an edge."""
CHUNK = 1_000_000


@dataclass(frozen=True, eq=False)
class Design:
    """Who rated whom, in order of applicant, then reviewer; what does not depend on the variances is worked out once.

    applicant, reviewer  index, shape (N,).  score  [hundredths] minus `centre`, shape (N,)
    count, first         ratings of each applicant and where they begin, shape (n,)
    panel                of each reviewer, shape (r,); panel_of of each applicant, shape (n,)
    counts, grams        the K different numbers of ratings, and their Gram matrices, shape (K, r, r)
    """

    applicant: Ints
    reviewer: Ints
    score: Floats
    centre: int
    count: Ints
    first: Ints
    panel: Ints
    panel_of: Ints
    counts: Ints
    grams: Floats

    @property
    def panels(self) -> int:
        """How many [count]."""
        return int(self.panel.max()) + 1

    @property
    def freedom(self) -> int:
        """Ratings left to measure chance with, once every applicant and every reviewer has a level of their own [count]."""
        return len(self.score) - len(self.count) - len(self.panel) + self.panels

    @cached_property
    def total(self) -> Floats:
        """Sum of each applicant's ratings, shape (n,)."""
        return np.asarray(np.add.reduceat(self.score, self.first), dtype=np.float64)

    @cached_property
    def within(self) -> float:
        """Sum of squares of the ratings around their applicant's mean."""
        return float(np.sum((self.score - (self.total / self.count)[self.applicant]) ** 2))

    @cached_property
    def load(self) -> Ints:
        """Ratings by each reviewer, shape (r,)."""
        return np.bincount(self.reviewer, minlength=len(self.panel)).astype(np.int64)

    @cached_property
    def same_readers(self) -> bool:
        """Whether inside each panel the same reviewers rated every applicant."""
        readers = np.bincount(self.panel)
        return bool(np.all(self.count == readers[self.panel_of]))

    def by_reviewer(self, values: Floats) -> Floats:
        """Sum over each reviewer's ratings of a value of the applicant: W'Z v, shape (r,)."""
        return np.asarray(np.bincount(self.reviewer, weights=values[self.applicant], minlength=len(self.panel)), dtype=np.float64)

    def by_applicant(self, values: Floats) -> Floats:
        """Sum over each applicant's ratings of a value of the reviewer: Z'W v, shape (n,)."""
        return np.asarray(np.add.reduceat(values[self.reviewer], self.first), dtype=np.float64)

    def per_panel(self, of_applicants: Floats | None = None, of_reviewers: Floats | None = None) -> Floats:
        """Sums of values inside each panel, shape (p,)."""
        sums = np.zeros(self.panels)
        if of_applicants is not None:
            sums += np.bincount(self.panel_of, weights=of_applicants, minlength=self.panels)
        if of_reviewers is not None:
            sums += np.bincount(self.panel, weights=of_reviewers, minlength=self.panels)
        return sums


def design(applicant: Ints, reviewer: Ints, score: Ints, reviewers: int) -> Design:
    """The design of ratings sorted by applicant, then reviewer; every applicant and every reviewer has at least one.

    score  [hundredths], shape (N,)
    """
    first = np.flatnonzero(np.r_[True, applicant[1:] != applicant[:-1]])
    count = np.diff(np.r_[first, len(applicant)])
    centre = round(int(score.sum()) / len(score))
    counts = np.unique(count)
    grams = np.stack([_gram(reviewer, first[count == k], int(k), reviewers) for k in counts])
    panel = _ordered(_panels(grams.sum(axis=0) > 0), reviewer[first])
    return Design(applicant, reviewer, (score - centre).astype(float), centre, count, first, panel, panel[reviewer[first]], counts, grams)


def _gram(reviewer: Ints, first: Ints, k: int, reviewers: int) -> Floats:
    """How many applicants with k ratings each two reviewers share, shape (r, r)."""
    gram = np.zeros(reviewers * reviewers)
    rows = max(1, CHUNK // (k * k))
    for start in range(0, len(first), rows):
        who = reviewer[first[start : start + rows, None] + np.arange(k)]
        gram += np.bincount((who[:, :, None] * reviewers + who[:, None, :]).ravel(), minlength=len(gram))
    return gram.reshape(reviewers, reviewers)


def _panels(shares: npt.NDArray[np.bool_]) -> Ints:
    """Which reviewers are joined by chains of shared applicants: numbers from 0, shape (r,)."""
    panel = np.full(len(shares), -1, dtype=np.int64)
    for start in range(len(shares)):
        if panel[start] >= 0:
            continue
        number = panel.max() + 1
        edge = np.array([start])
        while len(edge):
            panel[edge] = number
            edge = np.flatnonzero(shares[edge].any(axis=0) & (panel < 0))
    return panel


def _ordered(panel: Ints, someone: Ints) -> Ints:
    """The same with the panel of most applicants first, then by first applicant, as panels.py has it.

    someone  one of each applicant's reviewers, shape (n,)
    """
    of_applicants = panel[someone]
    first = np.unique(of_applicants, return_index=True)[1]
    order = np.lexsort((first, -np.bincount(of_applicants)))
    return np.argsort(order).astype(np.int64)[panel]


@dataclass(frozen=True, eq=False)
class Point:
    """The model at one pair of ratios: A of applicants, R of reviewers.

    loss     minus twice the restricted log-likelihood, residual variance profiled out
    mu       mean of each panel, minus the centre, shape (p,)
    chance   residual variance Ve [hundredths^2]
    inverse  S^-1, shape (r, r); gx, ux, uy, info are W'M^-1 x, S^-1 gx, S^-1 W'M^-1 y and x'H^-1 x
    """

    A: float
    R: float
    loss: float
    mu: Floats
    chance: float
    d: Floats
    gram: Floats
    inverse: Floats
    gx: Floats
    ux: Floats
    uy: Floats
    info: Floats

    def b(self, design: Design) -> Floats:
        """W'Py: the reviewers' effects divided by R, shape (r,)."""
        return self.uy - self.mu[design.panel] * self.ux

    def alpha(self, design: Design) -> Floats:
        """Z'Py: the applicants' effects divided by A, shape (n,)."""
        rest = design.total - design.count * self.mu[design.panel_of]
        return self.d * (rest - self.R * design.by_applicant(self.b(design)))


def at(design: Design, A: float, R: float) -> Point:
    """The likelihood and the estimates at the ratios A and R; O(r^3)."""
    per_count = 1 / (1 + design.counts * A)
    d = 1 / (1 + design.count * A)
    gram = np.diag(design.load.astype(float)) - np.tensordot((1 - per_count) / design.counts, design.grams, axes=1)
    mean = design.total / design.count
    gx = design.by_reviewer(d)
    gy = np.bincount(design.reviewer, weights=design.score - ((1 - d) * mean)[design.applicant], minlength=len(gram))
    S = np.eye(len(gram)) + R * gram
    inverse = np.linalg.inv(S)
    inverse = (inverse + inverse.T) / 2
    ux, uy = inverse @ gx, inverse @ gy
    info = design.per_panel(design.count * d, -R * gx * ux)
    cross = design.per_panel(design.total * d, -R * gx * uy)
    mu = cross / info
    squares = design.within + float(np.sum(d * design.total * mean)) - R * float(gy @ uy) - float(cross @ mu)
    free = len(design.score) - design.panels
    chance = max(squares, 1e-12) / free
    logdet = float(np.log1p(design.count * A).sum()) + 2 * float(np.log(np.diag(np.linalg.cholesky(S))).sum()) + float(np.log(info).sum())
    loss = free * (math.log(2 * math.pi * chance) + 1) + logdet
    return Point(A, R, loss, mu, chance, d, gram, inverse, gx, ux, uy, info)


def slope(design: Design, point: Point) -> tuple[Floats, Floats]:
    """Gradient of the loss by A and R, shape (2,), and its average information, shape (2, 2), never negative.

    With Py the residuals: gradient tr(P K_i) - y'PK_iPy / Ve; information y'PK_iPK_jPy / Ve - (y'PK_iPy)(y'PK_jPy) / (Ve^2 f).
    """
    d, R, chance = point.d, point.R, point.chance
    free = len(design.score) - design.panels
    b, alpha = point.b(design), point.alpha(design)
    of_x = d * (design.count - R * design.by_applicant(point.ux))
    squared = np.tensordot(1 / (1 + design.counts * point.A) ** 2, design.grams, axes=1)
    trace = np.array(
        [
            np.sum(design.count * d) - R * np.sum(point.inverse * squared) - np.sum(design.per_panel(of_x**2) / point.info),
            np.sum(point.inverse * point.gram) - np.sum(design.per_panel(None, point.ux**2) / point.info),
        ]
    )
    quad = np.array([alpha @ alpha, b @ b])
    tau = design.by_reviewer(d * alpha)
    back = point.inverse @ tau
    twice = np.array(
        [
            [np.sum(design.count * d * alpha**2) - R * tau @ back, back @ b],
            [back @ b, b @ (point.inverse @ (point.gram @ b))],
        ]
    )
    onto = np.stack([design.per_panel(of_x * alpha), design.per_panel(None, point.ux * b)])
    twice -= (onto / point.info) @ onto.T
    return trace - quad / chance, twice / chance - np.outer(quad, quad) / (chance**2 * free)


def fit(design: Design) -> Point:
    """The ratios with the highest restricted likelihood, edges included; the same on every run.

    Projected steps in A/(1+A) and R/(1+R), a box that ends at 0 (no such difference) and at `WIDEST` (no chance at all), from the
    best point of a grid. Steps are halved until the likelihood does not fall, so it cannot leave a top it has reached.
    """
    top = WIDEST / (1 + WIDEST)
    where, point = min((((a, r), at(design, a / (1 - a), r / (1 - r))) for a in GRID for r in GRID), key=lambda pair: pair[1].loss)
    t = np.array(where)
    for _ in range(STEPS):
        gradient, information = slope(design, point)
        jacobian = 1 / (1 - t) ** 2
        gradient, information = gradient * jacobian, information * np.outer(jacobian, jacobian)
        free = ~(((t <= 0) & (gradient > 0)) | ((t >= top) & (gradient < 0)))
        step = np.zeros(2)
        if free.any():
            block = information[np.ix_(free, free)]
            step[free] = -np.linalg.solve(block + 1e-12 * (np.trace(block) + 1e-300) * np.eye(len(block)), gradient[free])
        share = 1.0
        while True:
            nearer = np.clip(t + share * step, 0, top)
            moved = float(np.max(np.abs(nearer - t)))
            if moved < ENOUGH:
                return point
            other = at(design, *(float(one / (1 - one)) for one in nearer))
            if other.loss <= point.loss + 1e-11 * abs(point.loss):
                break
            share /= 2
        t, point = nearer, other
    return point


def applicants(design: Design, point: Point) -> tuple[Floats, Floats]:
    """Each applicant's level [hundredths], and the expected square of its error [hundredths^2]; both shape (n,).

    The best linear unbiased prediction of mu + theta_a + q'b, where q'b is the mean of the panel's reviewers: the level as the average
    reviewer would see it. As predictions of b add up to nought in a panel, leaving q'b out would give the same level; but its error would
    hold how lenient the group is, which moves everybody alike. The error counts that mu and the reviewers are estimated.
    """
    A, R, d = point.A, point.R, point.d
    level = point.mu[design.panel_of]
    spread = np.empty(len(design.count))
    for k in map(int, design.counts):
        where = np.flatnonzero(design.count == k)
        rows = max(1, CHUNK // (k * k))
        for start in range(0, len(where), rows):
            some = where[start : start + rows]
            who = design.reviewer[design.first[some, None] + np.arange(k)]
            spread[some] = point.inverse[who[:, :, None], who[:, None, :]].sum(axis=(1, 2))
    with_all, all_with_all, all_ux = _of_all(design, point)
    unexplained = 1 - A * d * (design.count - R * design.by_applicant(point.ux)) - R * all_ux[design.panel_of]
    error = A * d + A**2 * R * d**2 * spread - 2 * A * R * d * design.by_applicant(with_all) + R * all_with_all[design.panel_of]
    error = np.maximum(0, error + unexplained**2 / point.info[design.panel_of])
    return design.centre + level + A * point.alpha(design), point.chance * error


def _of_all(design: Design, point: Point) -> tuple[Floats, Floats, Floats]:
    """S^-1 q, shape (r,), and q'S^-1 q and q'W'H^-1 x, both shape (p,), where q takes the mean of a panel's reviewers."""
    size = np.bincount(design.panel)
    with_all = point.inverse.sum(axis=1) / size[design.panel]
    return with_all, design.per_panel(None, with_all) / size, design.per_panel(None, point.ux) / size


def reviewers(design: Design, point: Point) -> tuple[Floats, Floats]:
    """The prediction of b, positive for one whose marks are high [hundredths], and the variance of its error; both shape (r,).

    Both against the mean of the panel's reviewers: predictions add up to nought there, and how lenient the group is nobody can know.
    """
    R, panel = point.R, design.panel
    with_all, all_with_all, all_ux = _of_all(design, point)
    spread = np.diag(point.inverse) - 2 * with_all + all_with_all[panel]
    error = np.maximum(0, R * spread + R**2 * (point.ux - all_ux[panel]) ** 2 / point.info[panel])
    return R * point.b(design), point.chance * error
