"""What one review is worth when its criteria have a scale each, and some were left open.

Flow: the command line, sheet.py -> this file.
Reads: arguments. Writes: nothing.
Source: own work. Some systems add up what was given, so an open criterion costs points; here it counts neither for nor against.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .ratings import RatingError

FULL = 10_000
"""The best score [hundredths of a point]."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that reviewers mark: whole levels from `lowest` to `highest`; `weight` is relative to the others'."""

    key: str
    weight: int
    lowest: int
    highest: int

    def __post_init__(self) -> None:
        if not isinstance(self.key, str) or not self.key.strip():
            raise RatingError("not_a_word", {"field": "key", "value": repr(self.key)}, f"A criterion expects a key; {self.key!r} came.")
        for field in ("weight", "lowest", "highest"):
            if type(getattr(self, field)) is not int:
                raise RatingError(
                    "not_whole",
                    {"field": field, "criterion": self.key, "value": repr(getattr(self, field))},
                    f"{field} of criterion {self.key} expects a whole number; {getattr(self, field)!r} came.",
                )
        if self.weight < 1 or self.lowest >= self.highest:
            raise RatingError(
                "bad_criterion",
                {"criterion": self.key, "weight": self.weight, "lowest": self.lowest, "highest": self.highest},
                f"Criterion {self.key} expects a weight of at least 1 and a lowest level below its highest; weight {self.weight}, "
                f"levels {self.lowest} to {self.highest} came. Correct them.",
            )


class Worth(NamedTuple):
    """A review's score [hundredths, 0..10,000], None when nothing was answered; and the share of the weight that was answered."""

    hundredths: int | None
    coverage: Fraction


def score_of(criteria: Sequence[Criterion], answers: Mapping[str, int | None]) -> Worth:
    """The weighted mean over answered criteria, exact, rounded half up; raises RatingError on an unknown key or a level out of range.

    >>> plan, need = Criterion("plan", 2, 0, 4), Criterion("need", 1, 1, 5)
    >>> score_of([plan, need], {"plan": 3, "need": None})
    Worth(hundredths=7500, coverage=Fraction(2, 3))
    """
    known = {one.key: one for one in criteria}
    if not known or len(known) < len(criteria):
        keys = tuple(one.key for one in criteria)
        raise RatingError(
            "bad_rubric", {"keys": keys}, f"A rubric expects at least one criterion, each key once; {', '.join(keys) or 'none'} came."
        )
    unknown = sorted(set(answers) - set(known))
    if unknown:
        raise RatingError(
            "unknown_criterion",
            {"criterion": unknown[0], "known": tuple(known)},
            f"The rubric has no criterion {unknown[0]!r}; it has {', '.join(known)}. Correct the column.",
        )
    total, weight = Fraction(0), 0
    for one in criteria:
        level = answers.get(one.key)
        if level is None:
            continue
        if type(level) is not int or not one.lowest <= level <= one.highest:
            raise RatingError(
                "level_out_of_range",
                {"criterion": one.key, "value": repr(level), "lowest": one.lowest, "highest": one.highest},
                f"Criterion {one.key} expects a whole level from {one.lowest} to {one.highest}; {level!r} came. "
                "Correct it or leave it empty.",
            )
        total += one.weight * Fraction(level - one.lowest, one.highest - one.lowest)
        weight += one.weight
    coverage = Fraction(weight, sum(one.weight for one in criteria))
    if not weight:
        return Worth(None, coverage)
    share = FULL * total / weight
    return Worth((2 * share.numerator + share.denominator) // (2 * share.denominator), coverage)
