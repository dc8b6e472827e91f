"""Counts by chance: how many particles, germs or bad units there are when the mean is known.

Flow: filters and filling lines -> this file -> `kernel.noise`.
Reads: the generator's state. Writes: the generator's state.
Source: inversion of the Poisson distribution; above a mean of 12 the normal limit with the same mean and variance.

The number of draws never depends on the mean, so that a fault does not shift the chance of everything after it.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import floor, sqrt, where
from seedtrain.engines.bioprocess.kernel.noise import draw, normal
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.values import Vector

FEW_ROUNDS = 16
ROUNDS = 40


def few(mean: float, rng: Vector) -> float:
    """A Poisson count for a mean of at most 3 (never above 16); one draw."""
    u = draw(rng)
    term = exp(-mean)
    sum_of_terms = term
    count = 0.0
    for i in range(FEW_ROUNDS):
        count = where(u > sum_of_terms, count + 1.0, count)
        term = term * mean / (float(i) + 1.0)
        sum_of_terms = sum_of_terms + term
    return count


def poisson(mean: float, rng: Vector) -> float:
    """A Poisson count for any mean below 1e12; thirteen draws."""
    u = draw(rng)
    z = normal(rng)
    small = min(mean, 12.0)
    term = exp(-small)
    sum_of_terms = term
    count = 0.0
    for i in range(ROUNDS):
        count = where(u > sum_of_terms, count + 1.0, count)
        term = term * small / (float(i) + 1.0)
        sum_of_terms = sum_of_terms + term
    return where(mean > 12.0, max(floor(mean + sqrt(max(mean, 0.0)) * z + 0.5), 0.0), count)
