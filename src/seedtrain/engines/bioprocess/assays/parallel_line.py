"""Potency from parallel lines: is the assay valid, and how strong is the test beside the standard.

Flow: a quality-control lesson, the command line -> this file -> `quantiles`.
Reads: responses of a balanced assay. Writes: nothing.
Source: Ph. Eur. 5.3 (5th edition), section 3.2 and examples 5.1.1 to 5.1.3; limits after Fieller 1954, J. R. Stat. Soc. B 16:175.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from seedtrain.engines.bioprocess.assays.quantiles import f_above, t_quantile
from seedtrain.engines.bioprocess.errors import BadAssay

ROUNDING = 1e-12
"""A sum of squares this small beside the total is only rounding."""


class Design(StrEnum):
    """How treatments were laid out."""

    RANDOMISED = "completely randomised"
    BLOCKS = "randomised blocks"
    LATIN = "Latin square"


@dataclass(frozen=True, slots=True)
class Observation:
    """One response. `dose` counts from 1, lowest first. `row` is also the block of a design in blocks."""

    preparation: str
    dose: int
    response: float
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Assay:
    """A balanced assay: `ratio` between neighbouring doses; the first of `preparations` is the standard.

    `assumed` are the potencies of the tests that the doses were made with, shape (preparations - 1,).
    """

    preparations: tuple[str, ...]
    ratio: float
    observations: tuple[Observation, ...]
    assumed: tuple[float, ...]
    unit: str = "1"

    @property
    def design(self) -> Design:
        """Read from what the observations name."""
        if all(o.row and o.column for o in self.observations):
            return Design.LATIN
        if all(o.row and not o.column for o in self.observations):
            return Design.BLOCKS
        if any(o.row or o.column for o in self.observations):
            raise BadAssay("mixed_design", "Give every observation a row (and a column), or none of them: some have one and some have not.")
        return Design.RANDOMISED


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the analysis of variance. F and p are None where nothing is tested."""

    name: str
    df: int
    sum_of_squares: float
    f: float | None = None
    p: float | None = None

    @property
    def mean_square(self) -> float:
        return self.sum_of_squares / self.df


@dataclass(frozen=True, slots=True)
class Potency:
    """The estimate and its confidence limits, in the assay's unit."""

    preparation: str
    estimate: float
    lower: float
    upper: float
    unit: str

    @property
    def precision(self) -> tuple[float, float]:
        """The limits as shares of the estimate."""
        return self.lower / self.estimate, self.upper / self.estimate


@dataclass(frozen=True, slots=True)
class Result:
    """The analysis, what makes the assay invalid if anything does, and the potencies, which `reportable` gives out only if nothing does."""

    design: Design
    sources: tuple[Source, ...]
    slope: float
    C: float
    V: float
    failures: tuple[str, ...]
    estimates: tuple[Potency, ...]

    @property
    def is_valid(self) -> bool:
        return not self.failures

    def source(self, name: str) -> Source:
        """The line of that name. Raises BadAssay with the names there are."""
        for one in self.sources:
            if one.name == name:
                return one
        raise BadAssay("unknown_source", f"The analysis has no line `{name}`; it has {', '.join(s.name for s in self.sources)}.")

    def reportable(self) -> tuple[Potency, ...]:
        """The potencies, if the assay is valid. Raises BadAssay naming each failure otherwise."""
        if self.failures:
            raise BadAssay(
                "invalid_assay",
                f"No potency may be reported. {' '.join(self.failures)} Look for the cause, then repeat the assay.",
                failures=self.failures,
            )
        return self.estimates


def evaluate(assay: Assay, level: float = 0.05, confidence: float = 0.95) -> Result:
    """The assay's analysis of variance, its validity at `level`, and potencies with limits at `confidence`.

    Raises BadAssay when it is not balanced, or when the regression is so weak that no limits exist.
    """
    design = assay.design
    means, n = _means(assay)
    h, d = len(means), len(means[0])
    P = [sum(row) for row in means]
    L = [sum((k + 1) * m for k, m in enumerate(row)) - 0.5 * (d + 1) * p for row, p in zip(means, P, strict=True)]
    sources = _analysis(assay, design, means, P, L, n)
    residual = sources[-2]
    s2 = residual.mean_square
    regression = next(s for s in sources if s.name == "regression")
    slope = 12.0 * n / (d**3 - d) * sum(L) / (math.log(assay.ratio) * n * h)
    t = t_quantile(0.5 + 0.5 * confidence, residual.df)
    if regression.sum_of_squares <= s2 * t * t:
        raise BadAssay(
            "no_limits",
            "The response hardly depends on the dose: the slope may be zero, so no confidence limits exist. Choose doses further apart.",
        )
    C = regression.sum_of_squares / (regression.sum_of_squares - s2 * t * t)
    V = regression.sum_of_squares / (slope * slope * d * n)
    estimates = tuple(
        _potency(name, a, (p - P[0]) / (d * slope), C, V, assay.unit)
        for name, a, p in zip(assay.preparations[1:], assay.assumed, P[1:], strict=True)
    )
    return Result(design, sources, slope, C, V, _failures(sources, level), estimates)


def _potency(name: str, assumed: float, M: float, C: float, V: float, unit: str) -> Potency:
    """Fieller's limits: ln limits = C M +- sqrt((C - 1)(C M^2 + 2 V))."""
    half = math.sqrt((C - 1.0) * (C * M * M + 2.0 * V))
    return Potency(name, assumed * math.exp(M), assumed * math.exp(C * M - half), assumed * math.exp(C * M + half), unit)


def _means(assay: Assay) -> tuple[list[list[float]], int]:
    """The mean of each preparation and dose, shape (preparations, doses), and how many responses each has."""
    if len(assay.preparations) < 2 or len(set(assay.preparations)) != len(assay.preparations):
        raise BadAssay(
            "preparations", f"An assay needs a standard and at least one test with different names; it has {', '.join(assay.preparations)}."
        )
    if len(assay.assumed) != len(assay.preparations) - 1 or not all(a > 0 for a in assay.assumed):
        raise BadAssay(
            "assumed", f"Give one assumed potency > 0 for each of the {len(assay.preparations) - 1} tests; {len(assay.assumed)} came."
        )
    if not (assay.ratio > 1 and math.isfinite(assay.ratio)):
        raise BadAssay("ratio", f"The ratio between neighbouring doses is more than 1; it is {assay.ratio:g}.")
    d = max((o.dose for o in assay.observations), default=0)
    cells: dict[tuple[str, int], list[float]] = {(name, k + 1): [] for name in assay.preparations for k in range(d)}
    for o in assay.observations:
        if (o.preparation, o.dose) not in cells:
            raise BadAssay(
                "unknown_treatment",
                f"`{o.preparation}` at dose {o.dose} is not part of this assay of {', '.join(assay.preparations)}; doses count from 1.",
            )
        if not math.isfinite(o.response):
            raise BadAssay("response", f"`{o.preparation}` at dose {o.dose} has no number as response.")
        cells[o.preparation, o.dose].append(o.response)
    counts = {key: len(values) for key, values in cells.items()}
    n = min(counts.values(), default=0)
    if d < 2 or n < 1 or n != max(counts.values()):
        few, many = min(counts, key=counts.__getitem__, default=("", 0)), max(counts, key=counts.__getitem__, default=("", 0))
        raise BadAssay(
            "unbalanced",
            "Every preparation needs the same two or more doses and the same number of responses at each: "
            f"{few[0]} dose {few[1]} has {counts.get(few, 0)}, {many[0]} dose {many[1]} has {counts.get(many, 0)}.",
        )
    return [[sum(cells[name, k + 1]) / n for k in range(d)] for name in assay.preparations], n


def _analysis(
    assay: Assay, design: Design, means: Sequence[Sequence[float]], P: Sequence[float], L: Sequence[float], n: int
) -> tuple[Source, ...]:
    h, d = len(means), len(means[0])
    y = [o.response for o in assay.observations]
    N, grand = len(y), math.fsum(y) / len(y)
    total = math.fsum((v - grand) ** 2 for v in y)
    treatment = n * math.fsum((m - grand) ** 2 for row in means for m in row)
    mean_P, mean_L = sum(P) / h, sum(L) / h
    scale_P, scale_L = n / d, 12.0 * n / (d**3 - d)
    preparations = scale_P * sum((p - mean_P) ** 2 for p in P)
    regression = scale_L * sum(L) ** 2 / h
    parallel = scale_L * sum((x - mean_L) ** 2 for x in L)
    linear = treatment - preparations - regression - parallel
    blocks: list[tuple[str, int, float]] = []
    if design is Design.BLOCKS:
        blocks = [("blocks", n - 1, _between([(o.row, o.response) for o in assay.observations], grand, h * d, n, "block"))]
    elif design is Design.LATIN:
        rows = _between([(o.row, o.response) for o in assay.observations], grand, h * d, h * d, "row")
        columns = _between([(o.column, o.response) for o in assay.observations], grand, h * d, h * d, "column")
        blocks = [("rows", h * d - 1, rows), ("columns", h * d - 1, columns)]
    _check_blocks(assay, design, h * d)
    residual_df = N - h * d - sum(df for _name, df, _ss in blocks)
    residual = total - treatment - sum(ss for _name, _df, ss in blocks)
    if residual_df < 1 or residual <= ROUNDING * total:
        raise BadAssay(
            "no_residual",
            f"{N} responses in a {design} leave no residual error to test with ({residual_df} degrees of freedom): "
            "repeat doses, or check for copied numbers.",
        )
    lines = [("preparations", h - 1, preparations), ("regression", 1, regression), ("non-parallelism", h - 1, parallel)]
    if d > 2:
        lines.append(("non-linearity", h * (d - 2), linear))
    s2 = residual / residual_df
    tested = tuple(Source(name, df, ss, ss / df / s2, f_above(ss / df / s2, df, residual_df)) for name, df, ss in (*lines, *blocks))
    treatments = Source("treatments", h * d - 1, treatment)
    return (*tested, treatments, Source("residual", residual_df, residual), Source("total", N - 1, total))


def _between(labelled: Iterable[tuple[str, float]], grand: float, size: int, count: int, what: str) -> float:
    """The sum of squares between the blocks. Raises BadAssay when they are not `count` blocks of `size`."""
    groups: dict[str, list[float]] = {}
    for label, value in labelled:
        groups.setdefault(label, []).append(value)
    for label, values in groups.items():
        if len(values) != size or len(groups) != count:
            raise BadAssay(
                "unbalanced_blocks",
                f"A {what} holds every treatment once: {count} of {size} responses were expected, "
                f"{what} {label} holds {len(values)}, and there are {len(groups)}.",
            )
    return math.fsum(size * (math.fsum(values) / size - grand) ** 2 for values in groups.values())


def _check_blocks(assay: Assay, design: Design, size: int) -> None:
    """Each block, row and column holds each treatment once."""
    for what in ("row", "column")[: {Design.RANDOMISED: 0, Design.BLOCKS: 1, Design.LATIN: 2}[design]]:
        seen = {(getattr(o, what), o.preparation, o.dose) for o in assay.observations}
        if len(seen) != len(assay.observations):
            raise BadAssay("unbalanced_blocks", f"In a {design} each {what} holds each of the {size} treatments once; one is there twice.")


def _failures(sources: Sequence[Source], level: float) -> tuple[str, ...]:
    """Sentences for what makes the assay invalid: a weak regression, lines that are not parallel, or lines that are not straight."""
    by = {s.name: s for s in sources}
    found = []
    if (by["regression"].p or 0.0) > level:
        found.append(f"The regression is not significant ({_test(by['regression'])}).")
    if (by["non-parallelism"].p or 0.0) <= level:
        found.append(f"The lines are not parallel ({_test(by['non-parallelism'])}).")
    if "non-linearity" in by and (by["non-linearity"].p or 0.0) <= level:
        found.append(f"The lines are not straight ({_test(by['non-linearity'])}).")
    return tuple(found)


def _test(source: Source) -> str:
    return f"F = {source.f:.3f}, p = {source.p:.3f}"
