"""An ELISA plate: what a reader would show for a known concentration, and what a laboratory would conclude from it.

Flow: a quality-control lesson -> this file -> `kernel.noise` for the plate, `four_parameter` for its evaluation.
Reads: a plan, a true concentration, a seed. Writes: nothing.
Source: plate layout, curve and noise are Seedtrain's (typical of a sandwich ELISA at 450 nm); no published plate is copied.

Optical densities use portable arithmetic, so a plate is the same everywhere; the evaluation uses numpy and agrees to rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from seedtrain.engines.bioprocess.assays import four_parameter as curves
from seedtrain.engines.bioprocess.errors import BadAssay
from seedtrain.engines.bioprocess.kernel.noise import normal, seed_noise
from seedtrain.engines.bioprocess.kernel.portable import exp, log

ROWS = "ABCDEFGH"
COLUMNS = 12
STANDARD, SAMPLE, BLANK = "standard", "sample", "blank"
READER_TOP = 4.0
"""The highest optical density a reader shows."""
LEAST_DENSITY = 0.1
"""Below this a well varies no less: the reader's own noise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a plate is filled and how it behaves. Concentrations in `unit`; dilutions are factors of the sample as it came."""

    standards: tuple[float, ...] = (100.0, 50.0, 25.0, 12.5, 6.25, 3.125, 1.5625, 0.78125)
    dilutions: tuple[float, ...] = (100.0, 200.0, 400.0, 800.0, 1600.0, 3200.0, 6400.0, 12800.0)
    replicates: int = 3
    blanks: int = 4
    unit: str = "ng/mL"
    lower: float = 0.05
    upper: float = 2.8
    middle: float = 12.0
    slope: float = 1.2
    cv: float = 0.03
    floor: float = 0.005
    pipetting_cv: float = 0.02
    edge: float = 0.0
    hook: float = 1.0

    def __post_init__(self) -> None:
        series = (*self.standards, *self.dilutions)
        if not all(v > 0 for v in series) or self.replicates < 1 or self.blanks < 0:
            raise BadAssay("plate_plan", f"Standards and dilutions are above 0, replicates 1 or more; {self.replicates} replicates came.")
        wells = (len(self.standards) + len(self.dilutions)) * self.replicates + self.blanks
        if wells > len(ROWS) * COLUMNS:
            raise BadAssay(
                "plate_full", f"A plate has {len(ROWS) * COLUMNS} wells; this plan needs {wells}. Take fewer replicates or dilutions."
            )


@dataclass(frozen=True, slots=True)
class Well:
    """One well. `x` is the standard's concentration or the sample's dilution factor; 0 for a blank."""

    position: str
    kind: str
    x: float
    replicate: int
    od: float


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate that was read. `unit` is that of the standards."""

    wells: tuple[Well, ...]
    unit: str

    def of(self, kind: str) -> tuple[Well, ...]:
        """The wells of a kind, in the plate's order."""
        return tuple(w for w in self.wells if w.kind == kind)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plate says: the sample's concentration with limits, and whether its dilutions are parallel to the standard's."""

    concentration: float
    lower: float
    upper: float
    unit: str
    standard: curves.Curve
    parallel: curves.FTest
    blank: float
    failures: tuple[str, ...]

    @property
    def is_valid(self) -> bool:
        return not self.failures

    def reportable(self) -> float:
        """The concentration [unit], if the plate is valid. Raises BadAssay naming each failure otherwise."""
        if self.failures:
            raise BadAssay("invalid_plate", f"No concentration may be reported. {' '.join(self.failures)}", failures=self.failures)
        return self.concentration


def simulate(plan: Plan, concentration: float, seed: int, slope_ratio: float = 1.0) -> Plate:
    """The plate that a sample of `concentration` gives. `slope_ratio` other than 1 makes a sample that is not parallel to the standard.

    Each well draws the same two numbers whatever it holds, so one seed gives the same noise to two samples.

    >>> plate = simulate(Plan(), 5000.0, seed=7)
    >>> len(plate.wells), plate.wells[0].position, plate == simulate(Plan(), 5000.0, seed=7)
    (52, 'A1', True)
    """
    if not concentration >= 0:
        raise BadAssay("concentration", f"A concentration is 0 or more; {concentration:g} came.")
    rng = [0.0, 0.0]
    seed_noise(rng, seed)
    wells = []
    for i, (kind, x, replicate) in enumerate(_layout(plan)):
        row, column = ROWS[i % len(ROWS)], i // len(ROWS) + 1
        true = {STANDARD: x, SAMPLE: concentration / x if x > 0 else 0.0, BLANK: 0.0}[kind]
        taken = true * exp(plan.pipetting_cv * normal(rng))
        od = _density(plan, taken, plan.slope * (slope_ratio if kind == SAMPLE else 1.0))
        is_edge = row in "AH" or column in {1, COLUMNS}
        noisy = od * (1.0 + plan.edge if is_edge else 1.0)
        noisy = noisy + (plan.cv * noisy + plan.floor) * normal(rng)
        # A reader shows three decimals and nothing beyond its range.
        wells.append(Well(f"{row}{column}", kind, x, replicate, round(min(max(noisy, 0.0), READER_TOP), 3)))
    return Plate(tuple(wells), plan.unit)


def _layout(plan: Plan) -> list[tuple[str, float, int]]:
    """Kind, x and replicate of each well, column by column."""
    found = [(STANDARD, x, n + 1) for n in range(plan.replicates) for x in plan.standards]
    found += [(SAMPLE, x, n + 1) for n in range(plan.replicates) for x in plan.dilutions]
    return found + [(BLANK, 0.0, n + 1) for n in range(plan.blanks)]


def _density(plan: Plan, x: float, slope: float) -> float:
    """The optical density without noise; with `hook` below 1 it falls again at a great excess of antigen."""
    if x <= 0.0:
        return plan.lower
    od = plan.lower + (plan.upper - plan.lower) / (1.0 + exp(-slope * (log(x) - log(plan.middle))))
    return od * (plan.hook + (1.0 - plan.hook) / (1.0 + x / (1000.0 * plan.middle)))


def evaluate(plate: Plate, assumed: float, level: float = 0.01, confidence: float = 0.95, blank_limit: float = 0.15) -> Outcome:
    """The sample's concentration from curves with common slope and limits, and the plate's validity at `level`.

    `assumed` is what the sample is thought to hold, in the standards' unit: only the search begins there, the answer does not depend on it.
    Raises BadAssay when no curve can be fitted.
    """
    if not assumed > 0:
        raise BadAssay("concentration", f"The assumed concentration is above 0; {assumed:g} came.")
    points = _points(plate, assumed)
    free, parallel = curves.fit(points), curves.fit(points, curves.PARALLEL)
    test = curves.compare(free, parallel)
    potency = curves.relative_potency(parallel, STANDARD, SAMPLE, confidence)
    blanks = [w.od for w in plate.of(BLANK)]
    blank = sum(blanks) / len(blanks) if blanks else 0.0
    failures = _failures(points, free.curve(STANDARD), test, blank, level, blank_limit)
    found = [assumed * v for v in (potency.estimate, potency.lower, potency.upper)]
    return Outcome(found[0], found[1], found[2], plate.unit, parallel.curve(STANDARD), test, blank, failures)


def _points(plate: Plate, assumed: float) -> list[curves.Point]:
    """Standards and sample as doses in one unit. A density varies as its own size, so each weighs 1 over its replicates' mean squared."""
    groups: dict[tuple[str, float], list[float]] = {}
    for w in plate.wells:
        groups.setdefault((w.kind, w.x), []).append(w.od)
    found = []
    for w in (*plate.of(STANDARD), *plate.of(SAMPLE)):
        mean = sum(groups[w.kind, w.x]) / len(groups[w.kind, w.x])
        found.append(curves.Point(w.x if w.kind == STANDARD else assumed / w.x, w.od, w.kind, 1.0 / max(mean, LEAST_DENSITY) ** 2))
    return found


def _failures(
    points: Sequence[curves.Point], standard: curves.Curve, test: curves.FTest, blank: float, level: float, blank_limit: float
) -> tuple[str, ...]:
    """Sentences for what makes the plate invalid."""
    found = []
    if test.p <= level:
        found.append(
            f"The sample's dilutions are not parallel to the standard (F = {test.f:.3f}, p = {test.p:.4f}): something in it disturbs it."
        )
    if blank > blank_limit:
        found.append(f"The blanks read {blank:.3f}; at most {blank_limit:g} is allowed. The plate was not washed well enough.")
    low, high = min(standard.c, standard.d), max(standard.c, standard.d)
    inside = {p.x for p in points if p.curve == SAMPLE and low + 0.1 * (high - low) < p.y < high - 0.1 * (high - low)}
    if len(inside) < 2:
        found.append(f"Only {len(inside)} dilution of the sample lies on the slope of the curve; two are needed. Choose other dilutions.")
    return tuple(found)
