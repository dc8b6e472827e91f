"""A bound on a level of the lottery that nobody can exceed, from prices alone, in exact numbers.

Flow: preparing.py -> this file.
Reads: a Pool, prices of a linear programme, exact chances. Writes: nothing.
Source: weak duality; the solver only proposes the prices, so its rounding can make the bound looser but never wrong.

For prices V_t >= 0 of types, u_r of rows and every panel x:

    sum V_t x_t / n_t  <=  sum_r max(u_r lo_r, u_r hi_r) + sum_t max(0, V_t - n_t (u A)_t)

If each type of an earlier level has at least q_t and all others get at least z, the left side averages to at least
z sum_others V_t + sum_earlier V_t q_t. So z is bounded. It holds for the average of any panels, whole or not.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from .ladder import Step
from .pool import Pool

UNIT = 2**60


def bound_of(pool: Pool, step: Step, kept: Mapping[int, Fraction]) -> Fraction:
    """The most that the worst of the other types can have while those in `kept` have at least the chances given there."""
    types = [round(price * UNIT) for price in step.v.tolist()]
    rows = [round(price * UNIT) for price in step.u.tolist()]
    costs = [0] * len(types)
    for r, t in zip(pool.row.tolist(), pool.col.tolist(), strict=True):
        costs[t] += rows[r]
    most = sum(max(u * lo, u * hi) for u, lo, hi in zip(rows, pool.lo.tolist(), pool.hi.tolist(), strict=True))
    most += sum(max(0, v - n * cost) for v, n, cost in zip(types, pool.sizes.tolist(), costs, strict=True))
    held = sum((types[t] * chance for t, chance in kept.items()), Fraction(0))
    others = sum(v for t, v in enumerate(types) if t not in kept)
    return min(Fraction(1), (most - held) / others) if others else Fraction(1)
