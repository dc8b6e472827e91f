"""Proof in whole numbers that no list can have more merit.

Flow: optimise.py -> this file; anyone who holds a problem and its prices can call `upper_bound` again.
Reads: arguments. Writes: nothing.
Source: weak duality; Neumaier and Shcherbina, "Safe bounds in linear and mixed-integer programming" (2004).

For any prices y (>= 0 on a full cap, <= 0 on a floor) and any list x that keeps the rules,

    w x = y A x + (w - y A) x <= sum_r max(y_r lo_r, y_r hi_r) + sum_i max over lb_i..ub_i of (w_i - y a_i) x_i

so the right-hand side bounds every list, whoever made the prices up. All of it is computed in millionths, as integers.
"""

from __future__ import annotations

from collections.abc import Iterable

from .problem import Problem
from .programme import rows_of
from .result import Price

MICRO = 1_000_000


def upper_bound(problem: Problem, prices: Iterable[Price]) -> int:
    """The merit no list can exceed, proven by `prices` alone [hundredths]. Needs no solver and no floating point."""
    micro = {(price.rule, price.value): price.micro for price in prices}
    left = [one.score * MICRO for one in problem.applicants]
    total = 0
    for row in rows_of(problem):
        y = micro.get((row.rule, row.value), 0)
        total += y * (row.hi if y > 0 else row.lo)
        for i in row.members.tolist() if y else ():
            left[i] -= y
    fixed = {one.id: one.is_in for one in problem.fixed}
    for one, rest in zip(problem.applicants, left, strict=True):
        total += rest * fixed[one.id] if one.id in fixed else max(0, rest)
    return total // MICRO
