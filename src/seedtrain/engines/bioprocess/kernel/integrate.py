"""Fixed steps through differential equations, the same for every model.

Flow: a machine's step -> this file -> the model's `rates`.
Reads: states y, inputs u, parameters p, memory z. Writes: y and the work arrays, each of shape (states,).
Source: classical Runge-Kutta (Kutta 1901). The step is fixed: an adaptive one would amplify the last bit of a difference.
"""

from collections.abc import Callable

from seedtrain.engines.bioprocess.kernel.intrinsics import unrolled
from seedtrain.engines.bioprocess.kernel.values import Vector

Rates = Callable[..., None]


def rk4(rates: Rates, t: float, h: float, y: Vector, u: Vector, p: Vector, z: Vector, k: Vector, total: Vector, trial: Vector) -> None:
    """y is one step h [h] further than t [h]; error per step of order h**5."""
    rates(t, y, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = k[i]
        trial[i] = y[i] + 0.5 * h * k[i]
    rates(t + 0.5 * h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = total[i] + 2.0 * k[i]
        trial[i] = y[i] + 0.5 * h * k[i]
    rates(t + 0.5 * h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = total[i] + 2.0 * k[i]
        trial[i] = y[i] + h * k[i]
    rates(t + h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        y[i] = y[i] + h / 6.0 * (total[i] + k[i])
