"""Controllers as a plant has them: proportional-integral with limits, ramps.

Flow: a model's `control` -> these -> its memory and actuators.
Reads: arguments. Writes: nothing.
Source: discrete PI with anti-windup by back-calculation (Åström and Hägglund, Advanced PID Control, 2006, section 3.5).
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import where


def limited(x: float, low: float, high: float) -> float:
    """x, or the limit it passes."""
    return where(x < low, low, where(x > high, high, x))


def integrated(integral: float, error: float, gain: float, h: float, reset_time: float, wanted: float, given: float) -> float:
    """The PI integral [unit of the output] after `h`: what was wanted but not given is taken back, so that it does not wind up.

    `gain` is output per unit of error; `h` and `reset_time` are in the same unit.
    """
    return integral + h / reset_time * (gain * error + (given - wanted))


def ramped(old: float, target: float, rate: float, h: float) -> float:
    """One step from `old` towards `target`, at most rate * h."""
    step = rate * h
    return limited(target, old - step, old + step)
