"""Student's t and Fisher's F: how likely a value is, and which value leaves a given share above it.

Flow: `parallel_line`, `four_parameter`, `endotoxin` -> this file.
Reads: numbers. Writes: nothing.
Source: the regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8, in Lentz's form).
"""

import math
from collections.abc import Callable

from seedtrain.engines.bioprocess.errors import BadAssay

TINY = 1e-300
ROUNDS = 20_000


def incomplete_beta(a: float, b: float, x: float) -> float:
    """I_x(a, b) for a, b > 0 and 0 <= x <= 1, to about 14 digits (12 for a, b in the thousands).

    >>> round(incomplete_beta(2.0, 3.0, 0.5), 12)
    0.6875
    """
    if not (a > 0 and b > 0 and 0 <= x <= 1):
        raise BadAssay("beta_range", f"The incomplete beta function needs a, b > 0 and x in [0, 1]; it got a {a}, b {b}, x {x}.")
    if x in {0.0, 1.0}:
        return x
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    # The fraction converges fast only on this side; the other side is its mirror image.
    if x < (a + 1.0) / (a + b + 2.0):
        return front * _fraction(a, b, x) / a
    return 1.0 - front * _fraction(b, a, 1.0 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1.0))
    h = d
    for m in range(1, ROUNDS):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        d = 1.0 / _away_from_zero(1.0 + even * d)
        c = _away_from_zero(1.0 + even / c)
        h *= d * c
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        d = 1.0 / _away_from_zero(1.0 + odd * d)
        c = _away_from_zero(1.0 + odd / c)
        h *= d * c
        if abs(d * c - 1.0) < 1e-16:
            break
    return h


def _away_from_zero(x: float) -> float:
    return x if abs(x) > TINY else TINY


def t_above(t: float, df: float) -> float:
    """The probability that Student's t with `df` degrees of freedom exceeds t.

    >>> round(t_above(2.085963447265837, 20), 12)
    0.025
    """
    tail = 0.5 * incomplete_beta(0.5 * df, 0.5, df / (df + t * t))
    return tail if t >= 0 else 1.0 - tail


def f_above(f: float, df1: float, df2: float) -> float:
    """The probability that Fisher's F exceeds f >= 0.

    >>> round(f_above(4.351243503, 1, 20), 9)
    0.05
    """
    return incomplete_beta(0.5 * df2, 0.5 * df1, df2 / (df2 + df1 * f)) if f > 0 else 1.0


def t_quantile(share: float, df: float) -> float:
    """The t that a share `share` of the distribution lies below: 0.975 gives two-sided 95 % limits.

    >>> round(t_quantile(0.975, 20), 6), round(t_quantile(0.975, 63), 6)
    (2.085963, 1.998341)
    """
    if not (0 < share < 1 and df > 0):
        raise BadAssay("quantile_range", f"A quantile of t needs a share in (0, 1) and df > 0; it got {share} and {df}.")
    if share < 0.5:
        return -t_quantile(1.0 - share, df)
    return _where_falls_to(lambda t: t_above(t, df), 1.0 - share) if share > 0.5 else 0.0


def f_quantile(share: float, df1: float, df2: float) -> float:
    """The F that a share `share` of the distribution lies below.

    >>> round(f_quantile(0.95, 2, 54), 6)
    3.168246
    """
    if not (0 < share < 1 and df1 > 0 and df2 > 0):
        raise BadAssay("quantile_range", f"A quantile of F needs a share in (0, 1) and df > 0; it got {share}, {df1} and {df2}.")
    return _where_falls_to(lambda f: f_above(f, df1, df2), 1.0 - share)


def _where_falls_to(above: Callable[[float], float], level: float) -> float:
    """The x > 0 at which the falling function `above` is `level`: doubling, then halving until the floats touch."""
    low, high = 0.0, 1.0
    while above(high) > level:
        low, high = high, 2.0 * high
        if high > 1e300:
            raise BadAssay("quantile_range", f"No finite value leaves {level} above it.")
    while True:
        middle = 0.5 * (low + high)
        if middle in {low, high}:
            return middle
        if above(middle) > level:
            low = middle
        else:
            high = middle
