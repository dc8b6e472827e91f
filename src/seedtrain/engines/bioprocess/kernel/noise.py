"""Chance that is the same everywhere: a combined generator in exact double arithmetic, and normal noise from it.

Flow: a machine's `reset` seeds it, sensors draw from it.
Reads: the generator's state. Writes: the generator's state, shape (2,).
Source: L'Ecuyer 1988, Commun. ACM 31:742 (moduli 2147483563 and 2147483399, period 2.3e18); Irwin-Hall sums of 12 uniforms.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import floor, lane, where
from seedtrain.engines.bioprocess.kernel.values import Vector


def seed_noise(rng: Vector, seed: int) -> None:
    """The generator stands where `seed` (any 32-bit integer) puts it; a second batch computed side by side has the next seed."""
    s = float(seed) + lane()
    rng[0] = 1.0 + remainder(abs(s * 40014.0 + 12345.0), 2147483562.0)
    rng[1] = 1.0 + remainder(abs(s * 40692.0 + 67890.0) + where(s < 0.0, 7919.0, 0.0), 2147483398.0)
    for _ in range(8):
        draw(rng)


def remainder(x: float, m: float) -> float:
    """x modulo m for whole 0 <= x < 2**53, exact."""
    r = x - floor(x * (1.0 / m)) * m
    r = where(r < 0.0, r + m, r)
    return where(r >= m, r - m, r)


def draw(rng: Vector) -> float:
    """The next uniform number in (0, 1)."""
    a = remainder(rng[0] * 40014.0, 2147483563.0)
    b = remainder(rng[1] * 40692.0, 2147483399.0)
    rng[0] = a
    rng[1] = b
    d = a - b
    return where(d < 1.0, d + 2147483562.0, d) * 4.656613057391769e-10


def normal(rng: Vector) -> float:
    """A number of mean 0 and standard deviation 1: the sum of twelve uniforms less six."""
    total = -6.0
    for _ in range(12):
        total = total + draw(rng)
    return total


def flicker(rng: Vector) -> float:
    """A number of mean 0 and standard deviation 1 within -3..3, from three uniforms.

    Near enough to `normal` for a probe, in a quarter of the time.
    """
    return 2.0 * (draw(rng) + draw(rng) + draw(rng) - 1.5)
