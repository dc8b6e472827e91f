"""What a review is worth: the weighted mean of what was answered, in whole hundredths.

Flow: calls.actions.submit_review and the review pages -> this file.
Reads: arguments. Writes: nothing.
Source: own work; fractions are exact, so the same answers give the same score on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

FULL = 10_000
"""The best score [hundredths of a point]."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One criterion: its weight and how many levels its anchors have."""

    key: str
    weight: int
    levels: int


@dataclass(frozen=True, slots=True)
class Score:
    """A review's score [hundredths, 0..10000] and how much of the rubric's weight was answered [count]."""

    hundredths: int
    answered: int
    whole: int


def half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up.

    >>> half_up(Fraction(5, 2)), half_up(Fraction(7, 3))
    (3, 2)
    """
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def score(criteria: Sequence[Weighed], answers: Mapping[str, int]) -> Score:
    """The weighted mean over answered criteria; a criterion left out counts neither for nor against.

    >>> score([Weighed("plan", 2, 5), Weighed("need", 1, 5)], {"plan": 3})
    Score(hundredths=7500, answered=2, whole=3)
    """
    answered = [one for one in criteria if one.key in answers]
    weight = sum(one.weight for one in answered)
    total = sum((one.weight * Fraction(answers[one.key], one.levels - 1) for one in answered), Fraction(0))
    return Score(half_up(FULL * total / weight) if weight else 0, weight, sum(one.weight for one in criteria))


def mean(scores: Iterable[int]) -> int | None:
    """The rounded mean [hundredths], or None when there is none.

    >>> mean([8000, 8001]), mean([])
    (8001, None)
    """
    known = list(scores)
    return half_up(Fraction(sum(known), len(known))) if known else None
