"""The ratings as they came: checked, each reviewer once per applicant, in one order.

Flow: calls.actions and the command line build Ratings -> this file -> calibrate.py, stability.py.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import ReviewError

if TYPE_CHECKING:
    from .reml import Ints

HIGHEST = 1_000_000
"""Largest rating [hundredths], as in a selection."""
MOST_REVIEWERS = 3_000
MOST_CELLS = 60_000_000
"""Reviewers squared times the different numbers of ratings: the Gram matrices of reml.py then take 480 MB."""


class RatingError(ReviewError):
    """The ratings cannot be calibrated as they came."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What one reviewer gave one applicant: whole hundredths of a point, higher is better [0..1,000,000]."""

    applicant: str
    reviewer: str
    score: int

    def __post_init__(self) -> None:
        for field, value in (("applicant", self.applicant), ("reviewer", self.reviewer)):
            if not isinstance(value, str) or not value.strip():
                raise RatingError(
                    "not_a_word",
                    {"field": field, "value": repr(value)},
                    f"{field} of a rating expects a text that is not empty; {value!r} came. Write the id.",
                )
        if type(self.score) is not int or not 0 <= self.score <= HIGHEST:
            raise RatingError(
                "bad_score",
                {"applicant": self.applicant, "reviewer": self.reviewer, "value": repr(self.score), "highest": HIGHEST},
                f"The score that {self.reviewer} gave {self.applicant} expects a whole number of hundredths from 0 to {HIGHEST}; "
                f"{self.score!r} came. Multiply points by 100 and round first.",
            )


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The ratings as arrays, sorted by applicant, then reviewer: the order they came in decides nothing. Arrays of shape (N,)."""

    applicants: tuple[str, ...]
    reviewers: tuple[str, ...]
    applicant: Ints
    reviewer: Ints
    score: Ints


def table(ratings: Iterable[Rating]) -> Table:
    """The ratings sorted; raises RatingError when there is none, one came twice, or there are too many reviewers."""
    import numpy as np

    rows = list(ratings)
    if not rows:
        raise RatingError("no_ratings", {}, "Calibration expects at least one rating; none came. Wait for the first review.")
    applicants = tuple(sorted({row.applicant for row in rows}))
    reviewers = tuple(sorted({row.reviewer for row in rows}))
    place = {id: index for index, id in enumerate(applicants)}
    seat = {id: index for index, id in enumerate(reviewers)}
    applicant = np.fromiter((place[row.applicant] for row in rows), np.int64, len(rows))
    reviewer = np.fromiter((seat[row.reviewer] for row in rows), np.int64, len(rows))
    score = np.fromiter((row.score for row in rows), np.int64, len(rows))
    code = applicant * len(reviewers) + reviewer
    order = np.argsort(code, kind="stable")
    twice = np.flatnonzero(np.diff(code[order]) == 0)
    if len(twice):
        one = rows[int(order[twice[0]])]
        raise RatingError(
            "duplicate",
            {"applicant": one.applicant, "reviewer": one.reviewer},
            f"A reviewer may rate an applicant once; {one.reviewer} rated {one.applicant} more than once. Keep the last review only.",
        )
    kinds = len(np.unique(np.bincount(applicant)))
    if len(reviewers) > MOST_REVIEWERS or len(reviewers) ** 2 * kinds > MOST_CELLS:
        raise RatingError(
            "too_many_reviewers",
            {"reviewers": len(reviewers), "most": MOST_REVIEWERS, "kinds": kinds},
            f"Calibration expects at most {MOST_REVIEWERS} reviewers, fewer when the number of reviews varies much; "
            f"{len(reviewers)} reviewers with {kinds} different numbers of reviews came. Calibrate each panel alone.",
        )
    return Table(applicants, reviewers, applicant[order], reviewer[order], score[order])
