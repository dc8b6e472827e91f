"""Four-parameter logistic curves: fit one or several, test whether they are parallel, and say how strong a test is beside a reference.

Flow: `elisa`, a quality-control lesson -> this file -> `quantiles`, numpy.
Reads: doses and responses. Writes: nothing.
Source: y = c + (d - c)/(1 + exp(b(ln x - ln e))), Finney 1978; Levenberg-Marquardt, Nocedal and Wright 2006, 10.3; USP <1034>.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from seedtrain.engines.bioprocess.assays.quantiles import f_above, t_quantile
from seedtrain.engines.bioprocess.errors import BadAssay

Floats = NDArray[np.float64]
NAMES = ("b", "c", "d", "ln_e")
ALL: frozenset[str] = frozenset(NAMES)
PARALLEL: frozenset[str] = frozenset({"b", "c", "d"})
"""Curves that differ in ln e only: one preparation is a dilution of the other."""
ROUNDS = 500


@dataclass(frozen=True, slots=True)
class Point:
    """One response of one curve. `x` is a dose or concentration, 0 for a blank; `weight` goes as 1 over the response's variance."""

    x: float
    y: float
    curve: str = "test"
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """c lower limit, d upper limit, e the dose half-way between, b the slope: positive falls with the dose."""

    b: float
    c: float
    d: float
    e: float

    def response(self, x: float) -> float:
        """The response at dose x >= 0.

        >>> Curve(b=-1.0, c=0.0, d=2.0, e=10.0).response(10.0)
        1.0
        """
        if x <= 0.0:
            return self.d if self.b > 0 else self.c
        return self.c + (self.d - self.c) / (1.0 + math.exp(min(self.b * (math.log(x) - math.log(self.e)), 700.0)))

    def dose(self, y: float) -> float:
        """The dose that gives the response y. Raises BadAssay outside the limits, where no dose does."""
        if not min(self.c, self.d) < y < max(self.c, self.d):
            limits = f"{min(self.c, self.d):.4g} to {max(self.c, self.d):.4g}"
            raise BadAssay(
                "outside_curve",
                f"The response {y:.4g} is outside the curve's limits {limits}: dilute, or report less or more than the range.",
            )
        return self.e * math.exp(math.log((self.d - y) / (y - self.c)) / self.b)


@dataclass(frozen=True, slots=True)
class Fit:
    """Curves fitted by least squares. `covariance` is that of `names` ("b", or "b:test" where curves differ), shape (k, k), from J'J."""

    curves: tuple[tuple[str, Curve], ...]
    names: tuple[str, ...]
    values: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    sum_of_squares: float
    df: int
    shared: frozenset[str]

    @property
    def residual_error(self) -> float:
        """The residual standard error."""
        return math.sqrt(self.sum_of_squares / self.df)

    def curve(self, name: str) -> Curve:
        """The curve of that name. Raises BadAssay with the names there are."""
        found = dict(self.curves)
        if name not in found:
            raise BadAssay("unknown_curve", f"There is no curve `{name}`; there are {', '.join(found)}.")
        return found[name]

    def place(self, parameter: str, curve: str) -> int:
        """Where the parameter of that curve stands in `names`."""
        self.curve(curve)
        return self.names.index(parameter if parameter in self.shared or len(self.curves) == 1 else f"{parameter}:{curve}")

    def standard_error(self, parameter: str, curve: str = "test") -> float:
        """Of b, c, d or ln_e, or of e by the delta method."""
        if parameter == "e":
            return self.standard_error("ln_e", curve) * self.curve(curve).e
        i = self.place(parameter, curve)
        return math.sqrt(self.covariance[i][i])


@dataclass(frozen=True, slots=True)
class FTest:
    """Whether the restricted fit is worse than chance allows."""

    f: float
    df1: int
    df2: int
    p: float


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its confidence limits; with `low` and `high`, whether it lies between them."""

    name: str
    estimate: float
    lower: float
    upper: float
    low: float = -math.inf
    high: float = math.inf

    @property
    def is_inside(self) -> bool:
        return self.low <= self.lower and self.upper <= self.high


def fit(points: Iterable[Point], shared: frozenset[str] = frozenset()) -> Fit:
    """The curves with the smallest weighted sum of squares; those of `shared` (of b, c, d, ln_e) have one value for all curves.

    Raises BadAssay when there are too few doses or responses, or when no curve can be found.
    """
    kept = tuple(points)
    if not shared <= ALL:
        raise BadAssay("unknown_parameter", f"Curves can share {', '.join(NAMES)}; {', '.join(sorted(shared - ALL))} came.")
    labels = tuple(dict.fromkeys(p.curve for p in kept))
    names, columns = _layout(labels, shared)
    start = _start(kept, labels, names, columns)
    _check_points(kept, labels, len(names))
    x = np.array([math.log(p.x) if p.x > 0 else -math.inf for p in kept])
    y = np.array([p.y for p in kept])
    picks = np.array([columns[p.curve] for p in kept])
    values, total, normal = _least_squares(x, y, np.sqrt([p.weight for p in kept]), picks, start)
    df = len(kept) - len(names)
    try:
        covariance = np.linalg.inv(normal) * (total / df)
    except np.linalg.LinAlgError as error:
        raise BadAssay(
            "no_fit", "The responses do not fix all parameters of the curve: add doses near both limits and on the slope."
        ) from error
    curves = tuple((label, _curve([float(values[i]) for i in columns[label]])) for label in labels)
    return Fit(curves, names, tuple(map(float, values)), tuple(tuple(map(float, row)) for row in covariance), total, df, shared)


def _curve(four: Sequence[float]) -> Curve:
    return Curve(four[0], four[1], four[2], math.exp(four[3]))


def _layout(labels: Sequence[str], shared: frozenset[str]) -> tuple[tuple[str, ...], dict[str, list[int]]]:
    """The parameters' names, and for each curve the places of its b, c, d, ln e."""
    names: list[str] = []
    columns: dict[str, list[int]] = {label: [] for label in labels}
    for parameter in NAMES:
        for i, label in enumerate(labels):
            if i == 0 or parameter not in shared:
                names.append(parameter if parameter in shared or len(labels) == 1 else f"{parameter}:{label}")
            columns[label].append(len(names) - 1)
    return tuple(names), columns


def _check_points(points: Sequence[Point], labels: Sequence[str], parameters: int) -> None:
    for label in labels:
        doses = {p.x for p in points if p.curve == label}
        if len(doses) < 4:
            raise BadAssay("few_doses", f"A curve of four parameters needs at least four doses; `{label}` has {len(doses)}.")
    if len(points) <= parameters:
        raise BadAssay(
            "few_responses", f"{len(points)} responses cannot fix {parameters} parameters and leave an error to judge by; repeat doses."
        )


def _start(points: Sequence[Point], labels: Sequence[str], names: Sequence[str], columns: Mapping[str, list[int]]) -> Floats:
    """Where the search begins: limits just outside the responses, slope and middle from a straight line through the logits."""
    sums, counts = np.zeros(len(names)), np.zeros(len(names))
    for label in labels:
        mine = [p for p in points if p.curve == label]
        if any(not math.isfinite(p.x) or p.x < 0 or not math.isfinite(p.y) or not 0 < p.weight < math.inf for p in mine):
            raise BadAssay("bad_point", f"Doses are 0 or more, responses are numbers, weights are above 0; `{label}` has others.")
        low, high = min(p.y for p in mine), max(p.y for p in mine)
        if not high > low:
            raise BadAssay("flat", f"All responses of `{label}` are {low:.4g}: there is no curve.")
        c, d = low - 0.02 * (high - low), high + 0.02 * (high - low)
        pairs = [(math.log(p.x), math.log((d - p.y) / (p.y - c))) for p in mine if p.x > 0]
        if not pairs:
            raise BadAssay("few_doses", f"A curve of four parameters needs at least four doses; `{label}` has none above 0.")
        mx, mv = sum(a for a, _ in pairs) / len(pairs), sum(v for _, v in pairs) / len(pairs)
        spread = sum((a - mx) ** 2 for a, _ in pairs)
        b = sum((a - mx) * (v - mv) for a, v in pairs) / spread if spread > 0 else 1.0
        b = math.copysign(max(abs(b), 0.1), b)
        for place, value in zip(columns[label], (b, c, d, mx - mv / b), strict=True):
            sums[place] += value
            counts[place] += 1.0
    found: Floats = sums / counts
    return found


def _residuals(x: Floats, y: Floats, root: Floats, picks: NDArray[np.int_], values: Floats) -> tuple[Floats, Floats]:
    """Model less data times the root of the weight, shape (n,), and its derivatives, shape (n, parameters)."""
    b, c, d, middle = (values[picks[:, i]] for i in range(4))
    is_blank = np.isneginf(x)
    distance = np.where(is_blank, 0.0, x) - middle
    u = np.clip(np.where(is_blank, np.where(b > 0, -700.0, 700.0), b * distance), -700.0, 700.0)
    g = 1.0 / (1.0 + np.exp(u))
    bend = np.where(is_blank, 0.0, (d - c) * g * (1.0 - g))
    jacobian = np.zeros((len(y), len(values)))
    for i, column in enumerate((-bend * distance, 1.0 - g, g, bend * b)):
        np.add.at(jacobian, (np.arange(len(y)), picks[:, i]), column * root)
    return (c + (d - c) * g - y) * root, jacobian


def _least_squares(x: Floats, y: Floats, root: Floats, picks: NDArray[np.int_], start: Floats) -> tuple[Floats, float, Floats]:
    """Values, sum of squares and J'J at the smallest sum of squares. Raises BadAssay when the search does not end."""
    values, damping = start.copy(), 1e-2
    r, J = _residuals(x, y, root, picks, values)
    total = float(r @ r)
    for _ in range(ROUNDS):
        normal, gradient = J.T @ J, J.T @ r
        weights = np.maximum(np.diag(normal), 1e-12 * max(float(np.trace(normal)), 1e-300))
        step = np.linalg.solve(normal + damping * np.diag(weights), -gradient)
        trial = values + step
        trial_r, trial_J = _residuals(x, y, root, picks, trial)
        trial_total = float(trial_r @ trial_r)
        if trial_total <= total:
            is_done = bool(np.all(np.abs(step) <= 1e-9 * (np.abs(values) + 1e-6))) and damping < 1e-3
            values, r, J, total, damping = trial, trial_r, trial_J, trial_total, max(damping * 0.2, 1e-12)
            if is_done:
                return values, total, J.T @ J
        elif damping > 1e12:
            break
        else:
            damping *= 4.0
    # At the last digits no step lowers the sum any more; that is an end too if the gradient is flat.
    if bool(np.all(np.abs(J.T @ r) <= 1e-6 * np.sqrt(np.diag(J.T @ J) * total) + 1e-300)):
        return values, total, J.T @ J
    raise BadAssay("no_fit", "No curve of four parameters fits these responses: they need both limits and the slope between them.")


def compare(free: Fit, restricted: Fit) -> FTest:
    """The F test of the restricted fit against the free one. Raises BadAssay when it is not a restriction of it."""
    more = restricted.df - free.df
    if more < 1 or not restricted.shared >= free.shared:
        raise BadAssay(
            "not_nested",
            f"The restricted fit must share more than the free one: {sorted(restricted.shared)} came, against {sorted(free.shared)}.",
        )
    f = max(restricted.sum_of_squares - free.sum_of_squares, 0.0) / more / (free.sum_of_squares / free.df)
    return FTest(f, more, free.df, f_above(f, more, free.df))


def relative_potency(parallel: Fit, reference: str, test: str, confidence: float = 0.95) -> Interval:
    """e of the reference over e of the test, with limits by the delta method on its logarithm.

    Raises BadAssay when the fit is not parallel.
    """
    if not parallel.shared >= PARALLEL:
        raise BadAssay("not_parallel", "A relative potency is the distance of two parallel curves: fit them with b, c and d in common.")
    i, j = parallel.place("ln_e", reference), parallel.place("ln_e", test)
    if i == j:
        raise BadAssay("same_curve", f"Reference and test are one curve: `{reference}` and `{test}`.")
    C = parallel.covariance
    log_ratio = parallel.values[i] - parallel.values[j]
    half = t_quantile(0.5 + 0.5 * confidence, parallel.df) * math.sqrt(max(C[i][i] + C[j][j] - 2.0 * C[i][j], 0.0))
    return Interval("relative potency", math.exp(log_ratio), math.exp(log_ratio - half), math.exp(log_ratio + half))


def equivalence(
    free: Fit, reference: str, test: str, limits: Mapping[str, tuple[float, float]], confidence: float = 0.90
) -> tuple[Interval, ...]:
    """Whether slope, upper and lower limit of two separately fitted curves are alike enough to be called parallel.

    `limits` has `slope ratio` b_T/b_R, `upper ratio` d_T/d_R and `lower difference` (c_T - c_R)/(d_R - c_R): lower limits may be near
    zero, where a ratio means nothing. The limits come from a laboratory's own history. Each confidence interval must lie inside its limits.
    """
    if free.shared:
        raise BadAssay("not_free", f"Equivalence compares curves fitted separately; this fit shares {', '.join(sorted(free.shared))}.")
    R, T = free.curve(reference), free.curve(test)
    k = len(free.names)
    at = {(name, curve): free.place(name, curve) for name in ("b", "c", "d") for curve in (reference, test)}
    span = R.d - R.c
    difference = (T.c - R.c) / span
    wanted: tuple[tuple[str, float, dict[tuple[str, str], float]], ...] = (
        ("slope ratio", T.b / R.b, {("b", test): 1.0 / R.b, ("b", reference): -T.b / R.b**2}),
        ("upper ratio", T.d / R.d, {("d", test): 1.0 / R.d, ("d", reference): -T.d / R.d**2}),
        (
            "lower difference",
            difference,
            {("c", test): 1.0 / span, ("c", reference): (difference - 1.0) / span, ("d", reference): -difference / span},
        ),
    )
    t = t_quantile(0.5 + 0.5 * confidence, free.df)
    found = []
    for name, estimate, slopes in wanted:
        if name not in limits:
            raise BadAssay("no_limits", f"Equivalence needs limits for `{name}`, from the laboratory's own history of this assay.")
        gradient = np.zeros(k)
        for key, value in slopes.items():
            gradient[at[key]] += value
        half = t * math.sqrt(float(gradient @ np.array(free.covariance) @ gradient))
        found.append(Interval(name, estimate, estimate - half, estimate + half, *limits[name]))
    return tuple(found)
