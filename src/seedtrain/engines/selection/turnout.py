"""How many of those invited will come, and how many to invite.

Flow: the calls room and the command line -> this file.
Reads: acceptance rates, a Problem and its Selection. Writes: nothing.
Source: exact distribution of a sum of unequal trials (Poisson-binomial) by convolution; offers as quantiles of the
negative binomial distribution (Feller, An Introduction to Probability Theory I, VI.8).

Published editions to set a rate by (data/courses.json): 117 trainees announced and 106 completed, 9.4 % lost between;
120, 150 and 120 places advertised, 205, 183 and 140 admitted, 1.17 to 1.71 times as many. No acceptance rate of
an offer is published, so every rate is the programme's own.

Only additions, multiplications and divisions in a fixed order: the same on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .errors import ProblemError
from .problem import Problem
from .result import Selection

LEAST_RATE = 0.001
"""Ours: below it `offers_for` would name thousands of offers per seat, which no programme means."""
LOW, MIDDLE, HIGH = 0.05, 0.5, 0.95
LEAST_RISK = 0.001
ROUNDING = 1e-12
"""What sums of probabilities may miss, as a share of the sum; no answer turns on less."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of the people invited take up their seat, when each decides alone.

    chances      chances[k] is the probability that exactly k come, shape (offers + 1,)
    expected     people who come [mean]
    shortfall    seats left empty [mean]; overflow: people without a seat [mean]
    p_full       that every seat is taken; p_overfull: that more come than there are seats
    low, middle, high   fewest people with at least 5, 50 and 95 % of the probability up to them
    """

    offers: int
    seats: int
    chances: tuple[float, ...]
    expected: float
    shortfall: float
    overflow: float
    p_full: float
    p_overfull: float
    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class RuleTurnout:
    """What is left of one rule when not everybody comes.

    invited   selected members of the group [count]; expected: those who come [mean]
    p_floor   that the floor still holds, None without a floor. A cap holds whoever stays away.
    """

    name: str
    floor: int | None
    cap: int | None
    invited: int
    expected: float
    p_floor: float | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A number of offers and what follows from it. `name` is "careful", "balanced" or "full", see `plans`."""

    name: str
    offers: int
    turnout: Turnout


def turnout(rates: Sequence[float], seats: int) -> Turnout:
    """Who comes of len(rates) people invited to `seats` seats; `rates` are probabilities in any order.

    >>> came = turnout([0.9] * 20, seats=20)
    >>> round(came.expected, 3), round(came.shortfall, 3), round(came.p_full, 3)
    (18.0, 2.0, 0.122)
    """
    _check_seats(seats)
    for at, rate in enumerate(rates, start=1):
        _check_between(f"rate {at}", rate, 0, 1)
    chances = _distribution(rates)
    counts = np.arange(len(chances))
    return Turnout(
        offers=len(rates),
        seats=seats,
        chances=tuple(chances.tolist()),
        expected=math.fsum(rates),
        shortfall=math.fsum((np.maximum(0, seats - counts) * chances).tolist()),
        overflow=math.fsum((np.maximum(0, counts - seats) * chances).tolist()),
        p_full=_sum(chances[seats:]),
        p_overfull=_sum(chances[seats + 1 :]),
        low=_quantile(chances, LOW),
        middle=_quantile(chances, MIDDLE),
        high=_quantile(chances, HIGH),
    )


def turnout_by_rule(problem: Problem, selection: Selection, rates: Mapping[str, float] | float) -> tuple[RuleTurnout, ...]:
    """For every rule as written who of its group comes. `rates`: one for all, or one per selected id."""
    by_id = rates_of(selection, rates)
    people = {one.id: one for one in problem.applicants}
    unknown = sorted(set(by_id) - set(people))
    if unknown:
        raise ProblemError("unknown_id", {"id": unknown[0]}, f"Expected the id of an applicant; {unknown[0]!r} came. Correct the id.")
    found = []
    for rule in problem.rules:
        group = [by_id[choice.id] for choice in selection.selected if rule.covers(people[choice.id])]
        p_floor = None if rule.floor is None else _sum(_distribution(group)[rule.floor :])
        found.append(RuleTurnout(rule.name, rule.floor, rule.cap, len(group), math.fsum(group), p_floor))
    return tuple(found)


def rates_of(selection: Selection, rates: Mapping[str, float] | float) -> dict[str, float]:
    """A checked rate for every selected person, in order of rank."""
    found: dict[str, float] = {}
    for choice in selection.selected:
        if not isinstance(rates, Mapping):
            found[choice.id] = rates
        elif choice.id in rates:
            found[choice.id] = rates[choice.id]
        else:
            raise ProblemError(
                "rate_missing", {"id": choice.id}, f"Expected a rate for every selected person; {choice.id} has none. Give one from 0 to 1."
            )
        _check_between(f"rate of {choice.id}", found[choice.id], 0, 1)
    return found


def offers_for(seats: int, rate: float, risk: float = 0.1) -> int:
    """The most offers for which more people than `seats` come with a probability of at most `risk` [0..0.999].

    >>> offers_for(20, rate=0.9), offers_for(20, rate=0.9, risk=0.5)
    (20, 22)
    """
    _check_offer(seats, rate)
    _check_between("risk", risk, 0, 1 - LEAST_RISK)
    if risk == 0 or rate == 1:
        return seats
    # More than seats come among n offers when the (seats + 1)th who accepts is among them.
    return _fewest(seats + 1, rate, risk * (1 + ROUNDING), is_passed=True) - 1


def offers_balanced(seats: int, rate: float, empty: float = 1.0, turned_away: float = 1.0) -> int:
    """The number of offers with the least expected cost: `empty` for each empty seat, `turned_away` for each person too many.

    One more offer fills an empty seat or brings a person too many. So it pays until the probability that all seats are
    taken reaches empty / (empty + turned_away); of two numbers that cost the same the smaller one. With equal costs this
    is the least expected sum of empty seats and people without one.
    """
    _check_offer(seats, rate)
    _check_between("empty", empty, LEAST_RISK, 1 / LEAST_RISK)
    _check_between("turned_away", turned_away, LEAST_RISK, 1 / LEAST_RISK)
    return _sure_to_fill(seats, rate, empty / (empty + turned_away))


def plans(seats: int, rate: float, risk: float = 0.1) -> tuple[Plan, ...]:
    """Three ways to over-offer, to show side by side; `risk` [0.001..0.999].

    careful   the most offers with P(more come than there are seats) <= risk
    balanced  the fewest empty seats and people without one together, expected
    full      the fewest offers with P(every seat taken) >= 1 - risk
    """
    _check_between("risk", risk, LEAST_RISK, 1 - LEAST_RISK)
    named = (
        ("careful", offers_for(seats, rate, risk)),
        ("balanced", offers_balanced(seats, rate)),
        ("full", _sure_to_fill(seats, rate, 1 - risk)),
    )
    return tuple(Plan(name, offers, turnout([rate] * offers, seats)) for name, offers in named)


def _sure_to_fill(seats: int, rate: float, share: float) -> int:
    return seats if rate == 1 else _fewest(seats, rate, share * (1 - ROUNDING), is_passed=False)


def _fewest(successes: int, rate: float, share: float, is_passed: bool) -> int:
    """The fewest offers with P(at least `successes` come) >= share, or > share when `is_passed`.

    With m the offer at which the last of the successes accepts, P(m + 1) / P(m) = (1 - rate) m / (m - successes + 1).
    Mantissa and exponent are kept apart: rate ** successes is too small for a float when there are many seats.
    """
    mantissa, exponent = 1.0, 0
    for _ in range(successes):
        mantissa, shift = math.frexp(mantissa * rate)
        exponent += shift
    m = successes
    reached = math.ldexp(mantissa, exponent)
    while reached <= share if is_passed else reached < share:
        mantissa, shift = math.frexp(mantissa * (m / (m - successes + 1) * (1 - rate)))
        exponent += shift
        m += 1
        reached += math.ldexp(mantissa, exponent)
    return m


def _distribution(rates: Sequence[float]) -> npt.NDArray[np.float64]:
    # Sorted, so that the order in which people are given cannot move the last bit.
    chances = np.zeros(len(rates) + 1)
    chances[0] = 1.0
    for k, rate in enumerate(sorted(rates), start=1):
        stays = chances[:k] * (1 - rate)
        comes = chances[:k] * rate
        chances[:k] = stays
        chances[k] = 0.0
        chances[1 : k + 1] += comes
    return chances


def _sum(chances: npt.NDArray[np.float64]) -> float:
    return min(1.0, math.fsum(chances.tolist()))


def _quantile(chances: npt.NDArray[np.float64], share: float) -> int:
    reached = 0.0
    for count, chance in enumerate(chances.tolist()):
        reached += chance
        if reached >= share * (1 - ROUNDING):
            return count
    return len(chances) - 1


def _check_offer(seats: int, rate: float) -> None:
    _check_seats(seats)
    _check_between("rate", rate, LEAST_RATE, 1)


def _check_seats(seats: int) -> None:
    if type(seats) is not int or seats < 1:
        raise ProblemError(
            "not_a_count",
            {"field": "seats", "value": repr(seats), "least": 1},
            f"seats expects a whole number of at least 1; {seats!r} came. Correct it.",
        )


def _check_between(field: str, value: float, least: float, most: float) -> None:
    # bool is an int to Python, and a comparison with nan is always false.
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise ProblemError(
            "out_of_range",
            {"field": field, "value": repr(value), "least": least, "most": most},
            f"{field} expects a number from {least:g} to {most:g}; {value!r} came. Correct it; write 90 per cent as 0.9.",
        )
