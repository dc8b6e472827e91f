"""Instruments as a trainee meets them: slow, noisy, drifting, stuck.

Flow: a model's `read` -> these -> its readings.
Reads: the truth, the instrument's constants, chance. Writes: the generator's state.
Source: first-order probes (Anane 2017, Lavery and Nienow 1987 use one for dissolved oxygen); drift as in IndPenSim faults 7 and 8.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.values import Vector


def lag(shown: float, truth: float, h: float, tau: float) -> float:
    """What a first-order probe shows after `h` with the truth held; `h` and `tau` in the same unit, tau > 0. Exact for any h."""
    return truth + (shown - truth) * exp(-h / tau)


def measured(truth: float, gain: float, bias: float, sigma: float, rng: Vector) -> float:
    """The truth through an instrument of this gain [1], bias and noise [both in the unit of the truth]."""
    return truth * gain + bias + sigma * normal(rng)


def held(new: float, old: float, stuck: float) -> float:
    """The new value, or the old one while `stuck` is 1."""
    return where(stuck > 0.5, old, new)
