"""Bacterial endotoxin: the limit a product has, how far it may be diluted, and whether a test and its spike are good.

Flow: a quality-control lesson -> this file -> `kernel.noise` for a simulated gel-clot test.
Reads: doses, sensitivities, readings. Writes: nothing.
Source: EL = K/M and MVD = EL x concentration / lambda, USP <85> (harmonised with Ph. Eur. 2.6.14); acceptance limits from memory.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from seedtrain.engines.bioprocess.errors import BadAssay
from seedtrain.engines.bioprocess.kernel.noise import normal, seed_noise
from seedtrain.engines.bioprocess.kernel.portable import exp

K_INTRAVENOUS = 5.0
"""Threshold pyrogenic dose [EU/kg/h] by any route but into the spine."""
K_INTRATHECAL = 0.2
"""Threshold pyrogenic dose [EU/kg/h] into the spine. From memory."""
RECOVERY = (0.5, 2.0)
"""A spike is recovered when this share of it is found. From memory."""
LEAST_CORRELATION = 0.980
"""Of a standard curve, as an absolute value. From memory."""
SENSITIVITY = (0.5, 2.0)
"""The geometric mean end-point of a lysate lies between these multiples of its labelled sensitivity. From memory."""


@dataclass(frozen=True, slots=True)
class StandardCurve:
    """log10 of the onset time against log10 of the concentration [EU/mL]."""

    slope: float
    intercept: float
    correlation: float
    lowest: float
    highest: float

    @property
    def is_valid(self) -> bool:
        return abs(self.correlation) >= LEAST_CORRELATION

    def concentration(self, time: float) -> float:
        """EU/mL for an onset time [s]. Raises BadAssay when the curve may not be used or the time lies outside it."""
        if not self.is_valid:
            raise BadAssay(
                "standard_curve",
                f"The standard curve's |r| is {abs(self.correlation):.4f}; at least {LEAST_CORRELATION} is needed. Repeat it.",
            )
        if not time > 0:
            raise BadAssay("onset_time", f"An onset time is a number of seconds above 0; {time:g} came.")
        found: float = 10.0 ** ((math.log10(time) - self.intercept) / self.slope)
        if not self.lowest / 1.0001 <= found <= self.highest * 1.0001:
            raise BadAssay(
                "outside_curve",
                f"{found:.4g} EU/mL is outside the standards {self.lowest:g} to {self.highest:g} EU/mL: report less than these, or dilute.",
            )
        return found


@dataclass(frozen=True, slots=True)
class Spike:
    """Endotoxin added to a sample and found again."""

    added: float
    found: float

    @property
    def recovery(self) -> float:
        return self.found / self.added

    @property
    def is_valid(self) -> bool:
        """False says the product disturbs the test at this dilution: dilute further, not beyond the MVD."""
        return RECOVERY[0] <= self.recovery <= RECOVERY[1]


@dataclass(frozen=True, slots=True)
class GelClot:
    """A series of falling concentrations, tested several times. `clots` has a tuple for each replicate, True where a firm gel formed."""

    steps: tuple[float, ...]
    clots: tuple[tuple[bool, ...], ...]

    @property
    def end_points(self) -> tuple[float, ...]:
        """The lowest step that clotted, for each replicate. Raises BadAssay where none did, or where a gap makes it unclear."""
        found = []
        for i, row in enumerate(self.clots):
            positive = sum(row)
            if positive == 0:
                raise BadAssay("no_clot", f"Replicate {i + 1} did not clot at {self.steps[0]:g}: the lysate or the standard is not active.")
            if not all(row[:positive]):
                raise BadAssay("skipped_step", f"Replicate {i + 1} clotted below a step that did not clot: repeat it.")
            found.append(self.steps[positive - 1])
        return tuple(found)

    @property
    def geometric_mean(self) -> float:
        """Of the end-points."""
        return math.exp(sum(map(math.log, self.end_points)) / len(self.end_points))


def endotoxin_limit(threshold: float, dose: float) -> float:
    """EL = K/M: EU per mg (or mL, or unit) from K [EU/kg/h] and the largest dose M [mg/kg/h].

    >>> endotoxin_limit(5.0, 10.0)
    0.5
    """
    if not (threshold > 0 and dose > 0):
        raise BadAssay("limit", f"The endotoxin limit needs K > 0 and M > 0; K {threshold:g} and M {dose:g} came.")
    return threshold / dose


def maximum_valid_dilution(limit: float, concentration: float, sensitivity: float) -> float:
    """MVD = EL x concentration / lambda: the dilution at which the limit can just be seen.

    >>> maximum_valid_dilution(0.5, 20.0, 0.005)
    2000.0
    """
    if not (limit > 0 and concentration > 0 and sensitivity > 0):
        raise BadAssay(
            "dilution", f"The maximum valid dilution needs numbers above 0; {limit:g}, {concentration:g} and {sensitivity:g} came."
        )
    return limit * concentration / sensitivity


def standard_curve(concentrations: Sequence[float], times: Sequence[float]) -> StandardCurve:
    """The straight line through log onset time [s] and log concentration [EU/mL]. Raises BadAssay for fewer than three standards."""
    if len(concentrations) != len(times) or len(set(concentrations)) < 3 or not all(v > 0 for v in (*concentrations, *times)):
        raise BadAssay(
            "standards",
            f"A standard curve needs at least three concentrations above 0, each with its time; {len(set(concentrations))} came.",
        )
    x, y = [math.log10(c) for c in concentrations], [math.log10(t) for t in times]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    sxx, syy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    sxy = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True))
    if syy == 0:
        raise BadAssay("standards", "All standards have the same onset time: the reader or the lysate does not work.")
    return StandardCurve(sxy / sxx, my - sxy / sxx * mx, sxy / math.sqrt(sxx * syy), min(concentrations), max(concentrations))


def confirms_sensitivity(test: GelClot, label: float) -> bool:
    """Whether a standard series in water confirms the labelled lambda [EU/mL]."""
    return SENSITIVITY[0] * label <= test.geometric_mean * (1 + 1e-12) and test.geometric_mean <= SENSITIVITY[1] * label * (1 + 1e-12)


def semi_quantitative(dilutions: Sequence[float], clots: Sequence[bool], sensitivity: float) -> tuple[float, str]:
    """The endotoxin [EU/mL] that a dilution series shows, with "=", "<" or ">".

    `dilutions` are dilution factors, lowest first; `clots` says which clotted.

    >>> semi_quantitative((1.0, 2.0, 4.0, 8.0), (True, True, False, False), 0.125)
    (0.25, '=')
    """
    if len(dilutions) != len(clots) or not dilutions or list(dilutions) != sorted(set(dilutions)) or dilutions[0] < 1:
        raise BadAssay("dilutions", "Give dilution factors of 1 or more, each higher than the one before, and one result for each.")
    positive = sum(clots)
    if not all(clots[:positive]):
        raise BadAssay("skipped_step", "A higher dilution clotted although a lower one did not: repeat the series.")
    if positive == 0:
        return dilutions[0] * sensitivity, "<"
    return dilutions[positive - 1] * sensitivity, ">" if positive == len(dilutions) else "="


def simulate_gel_clot(
    endotoxin: float, sensitivity: float, dilutions: Sequence[float], replicates: int, seed: int, spread: float = 0.15
) -> GelClot:
    """What tubes of a sample with `endotoxin` [EU/mL] show; `spread` is the standard deviation of ln of a tube's sensitivity (ours)."""
    rng = [0.0, 0.0]
    seed_noise(rng, seed)
    rows = []
    for _ in range(replicates):
        rows.append(tuple(endotoxin / dilution >= sensitivity * exp(spread * normal(rng)) for dilution in dilutions))
    return GelClot(tuple(endotoxin / dilution for dilution in dilutions), tuple(rows))
