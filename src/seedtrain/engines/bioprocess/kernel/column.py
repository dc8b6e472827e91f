"""Transport through a packed column: finite volumes with limited slopes, and fixed strong-stability-preserving steps.

Flow: a column model's own `step` -> these -> the model's `slopes` of its cells.
Reads: cell averages, inlet, speed. Writes: slopes, cells.
Source: van Leer 1974, J. Comput. Phys. 14:361 (harmonic slope); Danckwerts 1953, Chem. Eng. Sci. 2:1 (inlet and outlet);
Gottlieb, Shu, Tadmor 2001, SIAM Rev. 43:89 (SSPRK2 and SSPRK3).

Stable while speed * h <= 0.5 and 4 * spread * h plus the fastest local rate * h stays below 2 (SSPRK2) or 2.5 (SSPRK3).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from seedtrain.engines.bioprocess.kernel.intrinsics import where
from seedtrain.engines.bioprocess.kernel.values import Vector

if TYPE_CHECKING:
    from seedtrain.engines.bioprocess.kernel.machine import Machine

Slopes = Callable[..., None]
"""slopes(t, x, d, m): d is dx/dt at time t."""
TINY = 1e-60
"""Below this a concentration is nothing; subnormal numbers would make a column eight times slower."""


def transport(c: Vector, d: Vector, at: int, n: int, inlet: float, speed: float, spread: float) -> None:
    """d[at : at + n] is what flow and dispersion change in the n cells c[at : at + n] of one component.

    inlet  concentration that enters; speed  u / dx [1/time]; spread  D / dx**2 [1/time].
    Enters speed * inlet (Danckwerts), leaves speed * c[at + n - 1]. The slope in a cell is the harmonic mean of its two differences,
    and 0 where they disagree in sign, so that no new maximum appears; before the first cell stands the inlet.

    >>> d = [0.0, 0.0, 0.0]
    >>> transport([4.0, 2.0, 0.0], d, 0, 3, 4.0, 1.0, 0.0)
    >>> d
    [0.0, 3.0, 1.0]
    """
    before = inlet
    here = c[at]
    enters = speed * inlet
    for i in range(at, at + n - 1):
        after = c[i + 1]
        left = here - before
        right = after - here
        product = left * right
        agree = product > 0.0
        slope = where(agree, 2.0 * product / where(agree, left + right, 1.0), 0.0)
        leaves = speed * (here + 0.5 * slope) - spread * right
        d[i] = enters - leaves
        enters = leaves
        before = here
        here = after
    d[at + n - 1] = enters - speed * here


def blend(x: Vector, base: Vector, d: Vector, h: float, share: float) -> None:
    """x is `share` of base and for the rest one Euler step from x along d."""
    rest = 1.0 - share
    for i in range(len(x)):
        x[i] = share * base[i] + rest * (x[i] + h * d[i])


def keep(x: Vector, base: Vector) -> None:
    """base is x."""
    for i in range(len(x)):
        base[i] = x[i]


def flush(x: Vector) -> None:
    """No value of x is between 0 and TINY."""
    for i in range(len(x)):
        x[i] = where(abs(x[i]) < TINY, 0.0, x[i])


def ssprk2(slopes: Slopes, t: float, h: float, x: Vector, base: Vector, d: Vector, m: "Machine") -> None:
    """x is one step h further than t; second order."""
    keep(x, base)
    slopes(t, x, d, m)
    blend(x, base, d, h, 0.0)
    slopes(t + h, x, d, m)
    blend(x, base, d, h, 0.5)
    flush(x)


def ssprk3(slopes: Slopes, t: float, h: float, x: Vector, base: Vector, d: Vector, m: "Machine") -> None:
    """x is one step h further than t; third order."""
    keep(x, base)
    slopes(t, x, d, m)
    blend(x, base, d, h, 0.0)
    slopes(t + h, x, d, m)
    blend(x, base, d, h, 0.75)
    slopes(t + 0.5 * h, x, d, m)
    blend(x, base, d, h, 1.0 / 3.0)
    flush(x)
