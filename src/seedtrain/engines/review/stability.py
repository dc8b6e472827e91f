"""Would the best be the same without any one of the reviewers?

Flow: calls.actions and the command line -> `stability` -> reml.py.
Reads: ratings. Writes: nothing.
Source: own work; the question is that of leave-one-out influence. The ratio of variances stays that of all ratings, so each answer
costs one solve: leaving out a reviewer asks who read, not how much reviewers differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .calibrate import calibrate, means, rounded
from .ratings import Rating, RatingError, Table, table

if TYPE_CHECKING:
    from .reml import Design


@dataclass(frozen=True, slots=True)
class Without:
    """The best when one reviewer's ratings are left out; ids in order.

    unread   applicants nobody else read: they cannot be ranked without this reviewer
    splits   whether the others fall into panels that cannot be compared: this reviewer is a bridge
    """

    reviewer: str
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    unread: tuple[str, ...]
    splits: bool


@dataclass(frozen=True, slots=True)
class Stability:
    """The `seats` best by score, best first, equals in order of id, and what each reviewer changes; no rule of a programme is applied."""

    seats: int
    best: tuple[str, ...]
    without: tuple[Without, ...]

    @property
    def firm(self) -> tuple[str, ...]:
        """Those who stay among the best whichever reviewer is left out."""
        moved = {id for one in self.without for id in one.leaves}
        return tuple(id for id in self.best if id not in moved)


def stability(ratings: Iterable[Rating], seats: int, progress: Callable[[int, int], None] | None = None) -> Stability:
    """How the `seats` best change when each reviewer in turn is left out; one solve each, O(r^3).

    progress  told (reviewers done, reviewers in all). Raises RatingError.

    >>> found = stability([Rating("A", "x", 9000), Rating("A", "y", 5000), Rating("B", "y", 8000)], 1)
    >>> found.best, [(one.reviewer, one.enters, one.unread) for one in found.without]
    (('B',), [('x', (), ()), ('y', ('A',), ('B',))])
    """
    if type(seats) is not int or seats < 1:
        raise RatingError(
            "not_a_count",
            {"field": "seats", "value": repr(seats)},
            f"seats expects a whole number of at least 1; {seats!r} came. Correct it.",
        )
    ratings = list(ratings)
    rows = table(ratings)
    whole = calibrate(ratings)
    ratios: tuple[float, float] | None = None
    if whole.is_worthwhile and whole.variances:
        ratios = (whole.variances.applicant / whole.variances.residual, whole.variances.reviewer / whole.variances.residual)
    best = _best({one.id: one.score for one in whole.applicants}, seats)
    without = []
    for number in range(len(rows.reviewers)):
        panel = whole.reviewers[number].panel
        is_alone = sum(one.panel == panel for one in whole.reviewers) == 1
        without.append(_without(rows, number, ratios, best, whole.panels - is_alone))
        if progress:
            progress(number + 1, len(rows.reviewers))
    return Stability(seats, best, tuple(without))


def _best(scores: dict[str, int], seats: int) -> tuple[str, ...]:
    return tuple(sorted(scores, key=lambda id: (-scores[id], id))[:seats])


def _without(rows: Table, number: int, ratios: tuple[float, float] | None, best: tuple[str, ...], panels: int) -> Without:
    import numpy as np

    from . import reml

    reviewer = rows.reviewers[number]
    keep = rows.reviewer != number
    if not keep.any():
        return Without(reviewer, (), tuple(sorted(best)), rows.applicants, False)
    left, applicant = np.unique(rows.applicant[keep], return_inverse=True)
    kept, seat = np.unique(rows.reviewer[keep], return_inverse=True)
    design = reml.design(applicant.astype(np.int64), seat.astype(np.int64), rows.score[keep], len(kept))
    ids = [rows.applicants[index] for index in left]
    others = set(_best(dict(zip(ids, _scores(design, ratios), strict=True)), len(best)))
    unread = tuple(sorted(set(rows.applicants) - set(ids)))
    return Without(reviewer, tuple(sorted(others - set(best))), tuple(sorted(set(best) - others)), unread, design.panels > panels)


def _scores(design: Design, ratios: tuple[float, float] | None) -> list[int]:
    from . import reml

    if ratios is None:
        return means(design)
    point = reml.at(design, *ratios)
    return [max(0, one) for one in rounded(reml.applicants(design, point)[0])]
