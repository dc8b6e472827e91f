"""What a number of units, tests or degrees proves: media fills, sterility tests, sampling plans, bubble points, F0, rinsing.

Flow: pages, lessons, tests -> this file.
Reads: arguments. Writes: nothing.
Source: exact binomial limits (Clopper and Pearson 1934); EU GMP Annex 1 (2022), 9.46: the target of a media fill is zero growth.

All are closed forms or sums of a few terms. Shares are in [0, 1], not in percent.
"""

import math
from collections.abc import Sequence


def p_accept(rate: float, units: int, accept: int) -> float:
    """The chance that a sample of `units` holds at most `accept` bad ones when the share `rate` of all is bad: a plan's OC curve.

    >>> f"{p_accept(0.001, 315, 0):.4f} {p_accept(0.01, 315, 0):.4f} {p_accept(0.0065, 200, 3):.4f} {p_accept(0.025, 200, 3):.4f}"
    '0.7297 0.0422 0.9575 0.2615'
    >>> p_accept(1.0, 20, 20), p_accept(0.0, 20, 0)
    (1.0, 1.0)
    """
    if accept >= units or rate <= 0.0:
        return 1.0
    if rate >= 1.0:
        return 0.0
    term = units * math.log1p(-rate)
    odds = math.log(rate) - math.log1p(-rate)
    total = 0.0
    for k in range(accept + 1):
        total += math.exp(term)
        term += math.log(units - k) - math.log(k + 1) + odds
    return min(total, 1.0)


def upper_limit(growths: int, units: int, confidence: float = 0.95) -> float:
    """The largest contamination rate that a media fill with `growths` in `units` does not rule out (one-sided, exact).

    >>> [f"{100 * upper_limit(x, n):.4f} %" for x, n in ((0, 3000), (1, 4750), (2, 6300), (3, 7760), (1, 5000), (1, 10000))]
    ['0.0998 %', '0.0998 %', '0.0999 %', '0.0999 %', '0.0948 %', '0.0474 %']
    >>> upper_limit(20, 20)
    1.0
    """
    if growths >= units:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(80):
        middle = 0.5 * (low + high)
        if p_accept(middle, units, growths) > 1.0 - confidence:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def lower_limit(growths: int, units: int, confidence: float = 0.95) -> float:
    """The smallest contamination rate that `growths` in `units` does not rule out (one-sided, exact): above 0 from the first growth on.

    >>> lower_limit(0, 5000), f"{1e5 * lower_limit(1, 5000):.3f}"
    (0.0, '1.026')
    """
    return 1.0 - upper_limit(units - growths, units, confidence) if growths else 0.0


def units_needed(growths: int, rate: float, confidence: float = 0.95) -> int:
    """The smallest media fill in which `growths` still shows a contamination rate of at most `rate`.

    >>> units_needed(0, 0.001), units_needed(1, 0.001)
    (2995, 4742)
    """
    low, high = growths, growths + 1
    while p_accept(rate, high, growths) > 1.0 - confidence:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if p_accept(rate, middle, growths) > 1.0 - confidence else (low, middle)
    return high


def p_detect(units: int, rate: float) -> float:
    """The chance that a media fill of `units` shows at least one growth when the share `rate` is contaminated.

    >>> [f"{p_detect(n, 0.001):.3f}" for n in (1000, 3000, 5000)]
    ['0.632', '0.950', '0.993']
    """
    return 1.0 - p_accept(rate, units, 0)


def p_passes_sterility_test(rate: float, units: int = 20) -> float:
    """The chance that a batch with the share `rate` contaminated passes the sterility test of `units` containers.

    >>> [f"{100 * p_passes_sterility_test(p):.1f} %" for p in (0.01, 0.05, 0.10)]
    ['81.8 %', '35.8 %', '12.2 %']
    """
    return p_accept(rate, units, 0)


def quality_at(chance: float, units: int, accept: int) -> float:
    """The share of bad units at which a plan accepts with `chance`: 0.95 gives the producer's point, 0.10 the consumer's.

    >>> f"{100 * quality_at(0.95, 200, 3):.3f} % {100 * quality_at(0.10, 200, 3):.2f} %"
    '0.686 % 3.31 %'
    """
    return upper_limit(accept, units, 1.0 - chance)


def bubble_point(diameter: float, tension: float = 0.072, shape: float = 0.26, cos_theta: float = 1.0) -> float:
    """The pressure [bar] at which air leaves a wet pore of `diameter` [µm]; `tension` [N/m] of the liquid.

    >>> f"{bubble_point(0.22):.2f} bar"
    '3.40 bar'
    """
    return 4.0 * shape * tension * cos_theta / diameter * 10.0


def f0(temperatures: Sequence[float], step: float, reference: float = 121.1, z: float = 10.0) -> float:
    """Minutes at `reference` [degC] worth as much as readings `temperatures` [degC] taken every `step` [min].

    Ten degrees less are worth a tenth:

    >>> f"{f0([121.1] * 15, 1.0):.1f} {f0([111.1] * 15, 1.0):.1f}"
    '15.0 1.5'
    """
    return math.fsum(10.0 ** ((t - reference) / z) for t in temperatures) * step


def rinse_residual(volumes: float, tanks: int = 3) -> float:
    """The share of the first concentration left after rinsing with `volumes` system volumes, as `tanks` stirred tanks in series.

    >>> [f"{rinse_residual(v):.5f}" for v in (0, 1, 2, 3, 4)]
    ['1.00000', '0.42319', '0.06197', '0.00623', '0.00052']
    """
    x = tanks * volumes
    return math.exp(-x) * math.fsum(x**k / math.factorial(k) for k in range(tanks))


def p_nonsterile(germs: float) -> float:
    """The chance that there is at least one germ where `germs` are expected.

    >>> f"{p_nonsterile(1e-6):.1e} {p_nonsterile(1.0):.3f}"
    '1.0e-06 0.632'
    """
    return -math.expm1(-germs)
