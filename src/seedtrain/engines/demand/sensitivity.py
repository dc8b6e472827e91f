"""Which numbers drive a site's people: each coefficient and each uncertain input is moved alone, all others stay.

Flow: demand.py -> `drivers`, `bands` -> staffing.py.
Reads: a Site and a Model. Writes: nothing.
Source: one-at-a-time (local) analysis as in Saltelli et al., Global Sensitivity Analysis (2008), section 1.2; it says nothing about numbers
that move together.

A coefficient moves over the range of its tag (model.WIDTHS, ours); an input over the range the site states. An input the site left out
moves over all its choices. The band by tag of a role adds these moves as if independent: the square root of the sum of their squares,
below and above apart. It leaves out what the formula itself gets wrong, which the shipped band of plus and minus 50 % is there for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from .model import Model
from .site import Site, Value
from .staffing import PLACES, by_role, numbers_used, total_of

COEFFICIENT, INPUT = "coefficient", "input"
NOT_MOVED = frozenset({"uncertainty"})
"""`uncertainty` is the width of a band, not a cause of heads."""
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({"automation": ("high", "standard", "manual"), "qc": ("none", "partial", "full")})
"""What an input that was left out may be."""


@dataclass(frozen=True, slots=True)
class Driver:
    """One number moved alone.

    at_low, at_high    values it was moved to
    low, high          the site's total at its least and at its most [FTE]
    swing              high - low [FTE]
    by_role            least and most of each role that moves [FTE], roles in code order
    """

    id: str
    kind: str
    at_low: str
    at_high: str
    low: float
    high: float
    by_role: tuple[tuple[str, float, float], ...]

    @property
    def swing(self) -> float:
        """How far the total moves [FTE]."""
        return round(self.high - self.low, PLACES)


def drivers(site: Site, model: Model) -> tuple[Driver, ...]:
    """Every number that moves anything, the largest swing of the total first."""
    if not site.has_lines:
        return ()
    found = [*_coefficients(site, model), *_inputs(site, model)]
    return tuple(sorted((one for one in found if one.by_role or one.swing), key=lambda one: (-one.swing, one.id)))


def touched(found: tuple[Driver, ...]) -> dict[str, tuple[str, ...]]:
    """Roles each number moves at this site, by the number's id."""
    return {one.id: tuple(role for role, _, _ in one.by_role) for one in found}


def bands(site: Site, model: Model, found: tuple[Driver, ...]) -> dict[str, tuple[float, float]]:
    """Least and most of each role by the tags of the coefficients [FTE]."""
    likely = by_role(site, model)
    down = dict.fromkeys(likely, 0.0)
    up = dict.fromkeys(likely, 0.0)
    for one in found:
        for role, low, high in one.by_role:
            down[role] += max(0.0, likely[role] - low) ** 2
            up[role] += max(0.0, high - likely[role]) ** 2
    return {role: (max(0.0, value - math.sqrt(down[role])), value + math.sqrt(up[role])) for role, value in likely.items()}


def _coefficients(site: Site, model: Model) -> Iterator[Driver]:
    for id in numbers_used(site, model):
        low, high = model.coefficients[id].range
        if id in NOT_MOVED or low == high:
            continue
        moved = [(_plain(value), site, model.varied(id, value)) for value in (low, high)]
        yield _driver(id, COEFFICIENT, moved, site, model)


def _inputs(site: Site, model: Model) -> Iterator[Driver]:
    ranges = {**{name: CHOICES[name] for name in site.assumed if name in CHOICES}, **site.ranges}
    for name, values in sorted(ranges.items()):
        moved = [(_plain(value), _with(site, name, value), model) for value in values]
        yield _driver(name, INPUT, moved, site, model)


def _with(site: Site, name: str, value: Value) -> Site:
    changes: dict[str, Value] = {name: value}
    return replace(site, **changes)  # type: ignore[arg-type]


def _driver(id: str, kind: str, moved: list[tuple[str, Site, Model]], site: Site, model: Model) -> Driver:
    """The site's figures at each value; the likely value counts too, so that least and most span it."""
    likely = by_role(site, model)
    figures = [(by_role(one, numbers), total_of(one, numbers), value) for value, one, numbers in moved]
    least = min(figures, key=lambda one: one[1])
    most = max(figures, key=lambda one: one[1])
    spans = []
    for role in sorted(likely.keys() | {role for by, _, _ in figures for role in by}):
        values = [likely.get(role, 0.0), *(by.get(role, 0.0) for by, _, _ in figures)]
        if max(values) - min(values) > 10**-PLACES:
            spans.append((role, round(min(values), PLACES), round(max(values), PLACES)))
    totals = [total_of(site, model), *(total for _, total, _ in figures)]
    return Driver(id, kind, least[2], most[2], round(min(totals), PLACES), round(max(totals), PLACES), tuple(spans))


def _plain(value: Value) -> str:
    """A value in few digits: 1.725, 30000000, 3x5."""
    return value if isinstance(value, str) else f"{value:.15g}" if abs(value) < 1e15 else str(value)
