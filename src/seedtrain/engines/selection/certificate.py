"""Proof in whole numbers that no list can have more merit.

Flow: optimise.py -> this file; anyone who holds a problem and its prices can call `upper_bound` again.
Reads: arguments. Writes: nothing.
Source: weak duality; Neumaier and Shcherbina, "Safe bounds in linear and mixed-integer programming" (2004).

For any prices y (>= 0 on a full cap, <= 0 on a floor) and any list x that keeps the rules,

    w x = y A x + (w - y A) x <= sum_r max(y_r lo_r, y_r hi_r) + sum_i max over lb_i..ub_i of (w_i - y a_i) x_i

so the right-hand side bounds every list, whoever made the prices up. All of it is computed in millionths, as integers, by the
very lines that auditors run: checker.py. proof.py writes the file they run them on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from .checker import MICRO, bound_of, demands
from .errors import Relaxation
from .problem import Problem
from .result import Price

__all__ = ["MICRO", "upper_bound"]


def upper_bound(problem: Problem, prices: Iterable[Price], shortfalls: Iterable[Relaxation] = ()) -> int:
    """The merit no list can exceed, proven by `prices` alone [hundredths]. Needs no solver and no floating point.

    shortfalls  by how much floors gave way by priority; the bound is of the floors still in force
    """
    less = {step.rule: step.by for step in shortfalls}
    in_force = {rule.name: (rule.floor or 0) - less.get(rule.name, 0) for rule in problem.rules}
    micro = {(price.rule, price.value): price.micro for price in prices}
    scores = {one.id: one.score for one in problem.applicants}
    fixed = {one.id: one.is_in for one in problem.fixed}
    total, _ = bound_of(demands(json.loads(problem.to_json()), in_force), micro, scores, fixed)
    return total // MICRO
