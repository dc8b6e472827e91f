"""exp, log and powers that give the same bits on every machine, because they use only + - * / and exact scaling by two.

Flow: models' equations -> this file, compiled with them.
Reads: numbers. Writes: nothing.
Source: argument reduction and polynomials as in FreeBSD's msun e_exp.c and e_log.c (Sun Microsystems, 1993); at most 1 ulp from glibc.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import exponent, floor, mantissa, power_of_two, where

LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
INVERSE_LN2 = 1.44269504088896338700e00
SQRT2 = 1.41421356237309514547


def exp(x: float) -> float:
    """e**x; 0 below -708 (no subnormals: they are slow and mean nothing here), infinite above 709.4."""
    z = where(x < -708.0, -708.0, where(x > 709.4, 709.4, x))
    n = floor(z * INVERSE_LN2 + 0.5)
    high = z - n * LN2_HIGH
    low = n * LN2_LOW
    r = high - low
    t = r * r
    c = r - t * (
        1.66666666666666019037e-01
        + t
        * (
            -2.77777777770155933842e-03
            + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))
        )
    )
    y = 1.0 - ((low - (r * c) / (2.0 - c)) - high)
    # n may be 1024 near the upper end, which is no exponent: two steps are.
    half = floor(n * 0.5)
    y = y * power_of_two(half) * power_of_two(n - half)
    return where(x < -708.0, 0.0, where(x > 709.4, INFINITY, y))


INFINITY = float("inf")


def log(x: float) -> float:
    """The natural logarithm of x > 0; x below the smallest normal number counts as that number (-708.4)."""
    z = where(x < 2.2250738585072014e-308, 2.2250738585072014e-308, x)
    m = mantissa(z)
    k = exponent(z)
    is_large = m > SQRT2
    m = where(is_large, m * 0.5, m)
    k = where(is_large, k + 1.0, k)
    f = m - 1.0
    s = f / (2.0 + f)
    q = s * s
    w = q * q
    t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
    t2 = q * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
    half = 0.5 * f * f
    return k * LN2_HIGH - ((half - (s * (half + (t1 + t2)) + k * LN2_LOW)) - f)


def power(x: float, y: float) -> float:
    """x**y for x >= 0; 0 for x = 0. Relative error about 1e-16 * |y log x|."""
    return where(x <= 0.0, 0.0, exp(y * log(x)))


def power10(x: float) -> float:
    """10**x."""
    return exp(x * 2.302585092994045684)


def log10(x: float) -> float:
    """The decimal logarithm of x > 0."""
    return log(x) * 0.434294481903251827651
