"""The ceiling: a number of points that no plan whatsoever exceeds, proven by whole-number arithmetic.

Flow: search.py -> `ceiling`.
Reads: a Programme and prices of its rows. Writes: nothing.
Source: weak duality. For any prices y >= 0 of upper ends (<= 0 of lower ends), every x in [0, u] with l <= A x <= h has
worth @ x <= sum(y h or y l) + sum(u max(0, worth - A' y)). The prices come from a solver, the sum from whole
numbers only, so the solver need not be believed.
"""

from fractions import Fraction

import numpy as np

from .rows import FREE, Floats, Programme

FINE = 1 << 30
"""Prices are rounded to this part of a hundredth of a point."""


def ceiling(programme: Programme, prices: Floats) -> Fraction:
    """A bound of worth @ x over all x of the programme [points]."""
    y = [int(one) for one in np.rint(prices * FINE)]
    y = [min(one, 0) if high >= FREE else one for one, high in zip(y, programme.high.tolist(), strict=True)]
    y = [max(one, 0) if low <= -FREE else one for one, low in zip(y, programme.low.tolist(), strict=True)]
    total = sum(
        one * (high if one > 0 else low) for one, low, high in zip(y, programme.low.tolist(), programme.high.tolist(), strict=True) if one
    )
    left = [int(one) * FINE for one in programme.worth]
    for row, column, entry in zip(programme.row.tolist(), programme.col.tolist(), programme.entry.tolist(), strict=True):
        left[column] -= y[row] * entry
    total += sum(most * one for one, most in zip(left, programme.most.tolist(), strict=True) if one > 0)
    return Fraction(total, FINE * 100)
