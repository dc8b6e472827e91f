"""Units: what a user types, and whether a model's equations are consistent.

Flow: the command line and `check_units` -> this file -> pint for what a unit is.
Reads: declared units. Writes: nothing.
Source: dimension analysis; a value keeps the number it has in its declared unit, so that adding mL to L is found as well as adding mL to h.
"""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from tokenize import TokenError
from types import FunctionType, ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.kernel import intrinsics, noise, portable
from seedtrain.engines.bioprocess.kernel.values import Field
from seedtrain.engines.bioprocess.model import Model

if TYPE_CHECKING:
    import pint

OWN_UNITS = (
    "cell = [cell]",
    "virion = [virion]",
    "CFU = [colony]",
    "TCID50 = [infectious_dose] = TCID_50",
    "FFU = [focus]",
    "IU = [international_unit]",
    "EU = [endotoxin_unit]",
)
UNIT_TEXT = re.compile(r"(?:[A-Za-zµμ°%_][A-Za-z_0-9µμ°%]*+|(?:\^|\*\*)\s*-?\d{1,2}(?![\d.])|(?<![\d.^*-])1(?![\d.])|[*/()\s·-]){1,60}")
"""How a unit may be typed: names, small whole powers, 1. Pint would compute anything else, however long that takes."""
POWER_OF_POWER = re.compile(r"(?:\^|\*\*)\s*-?\d+\s*(?:\^|\*\*)|\b1\s*(?:\^|\*\*)")
TINY = 1e-6
"""A bare number this small is a guard against zero and fits every unit."""


@cache
def registry() -> "pint.UnitRegistry[float]":
    """Pint's units and ours."""
    import pint

    found: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True, cache_folder=None)
    for line in OWN_UNITS:
        found.define(line)
    return found


def convert(text: str, unit: str, name: str) -> float:
    """The number that `text`, such as "3.5mL/h" or "3.5", is in `unit`.

    Raises BadModel naming the quantity, what came, and the unit expected.
    """
    import pint

    parts = re.fullmatch(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*?)\s*", text)
    if parts is None:
        raise BadModel(
            "quantity",
            f"{name}={text[:60]}: a number was expected, with a unit if you like, such as {name}=1.5{'' if unit == '1' else unit}.",
            name=name,
            value=text,
        )
    number, typed = float(parts[1]), parts[2]
    if not typed:
        return number
    if typed.startswith(","):
        raise BadModel(
            "decimal", f"{name}={text[:60]}: a number with a decimal point was expected, such as {name}=1.5.", name=name, value=text
        )
    try:
        if not UNIT_TEXT.fullmatch(typed) or POWER_OF_POWER.search(typed):
            raise ValueError(typed)
        return float(registry().Quantity(number, typed).to(unit if unit != "1" else "").magnitude)
    except (
        pint.PintError,
        ArithmeticError,
        AttributeError,
        AssertionError,
        ValueError,
        TypeError,
        SyntaxError,
        RecursionError,
        TokenError,
    ) as error:
        typed = typed[:40]
        raise BadModel(
            "quantity_unit", f"{name}={text[:60]}: `{typed}` cannot be turned into {unit}, the unit of {name}.", name=name, value=text
        ) from error


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit as its size in base units and its dimensions."""

    size: float
    dimensions: tuple[tuple[str, float], ...]

    def fits(self, other: "Scale") -> bool:
        return self.dimensions == other.dimensions and abs(self.size / other.size - 1.0) < 1e-9

    def times(self, other: "Scale", sign: float = 1.0) -> "Scale":
        powers = dict(self.dimensions)
        for name, n in other.dimensions:
            powers[name] = powers.get(name, 0.0) + sign * n
        return Scale(self.size * other.size**sign, tuple(sorted((k, round(v, 9)) for k, v in powers.items() if abs(v) > 1e-9)))

    def raised(self, n: float) -> "Scale":
        return Scale(self.size**n, tuple((k, round(v * n, 9)) for k, v in self.dimensions))

    def __str__(self) -> str:
        words = " ".join(f"{name.strip('[]')}^{n:g}" for name, n in self.dimensions) or "no dimension"
        return words if abs(self.size - 1.0) < 1e-9 else f"{self.size:g} x {words}"


ONE = Scale(1.0, ())


@cache
def scale(unit: str) -> Scale:
    """What a unit is. Raises BadModel when pint and we do not know it."""
    import pint

    if unit in ("", "1"):
        return ONE
    try:
        base = registry().Quantity(1.0, registry().parse_units(unit)) if "degC" not in unit else registry().Quantity(1.0, "kelvin")
        whole = base.to_base_units()
    except (pint.PintError, ArithmeticError, AttributeError, ValueError, TypeError) as error:
        raise BadModel("unknown_unit", f"`{unit}` is not a unit we know; write it as in mmol/L, Gcell/L, 1/h.") from error
    return Scale(float(str(whole.magnitude)), tuple(sorted((str(k), float(str(v))) for k, v in dict(whole.dimensionality).items())))


class Measured:
    """A number that knows its unit. Kernel functions run on it as on floats."""

    __slots__ = ("unit", "value")

    def __init__(self, value: float, unit: Scale) -> None:
        self.value, self.unit = value, unit

    def _same(self, other: "Measured | float", verb: str) -> "Measured":
        o = measured(other)
        if o.unit.fits(self.unit) or _fits_all(other):
            return o
        if abs(self.value) <= TINY and self.unit is ONE:
            return o
        raise _at_line(f"{verb} {self.unit} and {o.unit}")

    def __add__(self, other: "Measured | float") -> "Measured":
        o = self._same(other, "adds")
        return Measured(self.value + o.value, _unit_of(self, o))

    def __sub__(self, other: "Measured | float") -> "Measured":
        o = self._same(other, "subtracts")
        return Measured(self.value - o.value, _unit_of(self, o))

    def __radd__(self, other: float) -> "Measured":
        return measured(other) + self if not _fits_all(other) else Measured(other + self.value, self.unit)

    def __rsub__(self, other: float) -> "Measured":
        return measured(other) - self if not _fits_all(other) else Measured(other - self.value, self.unit)

    def __mul__(self, other: "Measured | float") -> "Measured":
        o = measured(other)
        return Measured(self.value * o.value, self.unit.times(o.unit))

    __rmul__ = __mul__

    def __truediv__(self, other: "Measured | float") -> "Measured":
        o = measured(other)
        return Measured(self.value / (o.value or 1.0), self.unit.times(o.unit, -1.0))

    def __rtruediv__(self, other: float) -> "Measured":
        return measured(other) / self

    def __neg__(self) -> "Measured":
        return Measured(-self.value, self.unit)

    def __abs__(self) -> "Measured":
        return Measured(abs(self.value), self.unit)

    def __lt__(self, other: "Measured | float") -> bool:
        return self.value < self._same(other, "compares").value

    def __le__(self, other: "Measured | float") -> bool:
        return self.value <= self._same(other, "compares").value

    def __gt__(self, other: "Measured | float") -> bool:
        return self.value > self._same(other, "compares").value

    def __ge__(self, other: "Measured | float") -> bool:
        return self.value >= self._same(other, "compares").value

    def __int__(self) -> int:
        return int(self.value)


def _unit_of(a: Measured, b: Measured) -> Scale:
    """The unit of a sum: that of the part which is not a bare tiny number."""
    return b.unit if a.unit is ONE and abs(a.value) <= TINY else a.unit


def measured(x: Measured | float) -> Measured:
    """x, or a bare number without dimension."""
    return x if isinstance(x, Measured) else Measured(float(x), ONE)


def _fits_all(x: Measured | float) -> bool:
    return not isinstance(x, Measured) and abs(x) <= TINY


def _at_line(message: str) -> BadModel:
    """The error with the line of the kernel that did it."""
    frame = sys._getframe(1)
    while frame.f_back and (frame.f_code.co_filename == __file__ or "/kernel/" in frame.f_code.co_filename):
        frame = frame.f_back
    where = f"{frame.f_code.co_filename}:{frame.f_lineno}"
    return BadModel(
        "units",
        f'{where}: in `{frame.f_code.co_name}`: {message}; convert one with unit(factor, "...") * x.',
        file=frame.f_code.co_filename,
        line=frame.f_lineno,
    )


class MeasuredRecord:
    """A record whose places take only values of their unit."""

    def __init__(self, fields: Iterable[Field], per: Scale = ONE, fill: bool = True) -> None:
        self.__dict__["fields"] = {f.name: scale(f.unit).times(per, -1.0) for f in fields}
        starts = {f.name: Measured(f.start if abs(f.start) > 1e-9 else 1e-3, self.__dict__["fields"][f.name]) for f in fields}
        self.__dict__.update(starts if fill else {})

    def __setattr__(self, name: str, value: Measured | float) -> None:
        wanted = self.__dict__["fields"][name]
        if not measured(value).unit.fits(wanted) and not _fits_all(value):
            raise _at_line(f"{name} has the unit {wanted}, but gets {measured(value).unit}")
        self.__dict__[name] = Measured(measured(value).value, wanted)

    def __getitem__(self, i: int) -> Measured:
        found: Measured = self.__dict__[list(self.__dict__["fields"])[i]]
        return found

    def __setitem__(self, i: int, value: Measured | float) -> None:
        setattr(self, list(self.__dict__["fields"])[i], value)

    def __len__(self) -> int:
        return len(self.__dict__["fields"])


def _plain(x: Measured | float, verb: str) -> float:
    if not measured(x).unit.fits(ONE):
        raise _at_line(f"{verb} a number without dimension, not {measured(x).unit}")
    return min(max(measured(x).value, -300.0), 300.0)


def _where(condition: bool, yes: Measured | float, no: Measured | float) -> Measured:
    a, b = measured(yes), measured(no)
    if not a.unit.fits(b.unit) and not _fits_all(yes) and not _fits_all(no):
        raise _at_line(f"chooses between {a.unit} and {b.unit}")
    return Measured((a if condition else b).value, b.unit if _fits_all(yes) else a.unit)


def _extreme(*values: Measured | float, is_less: bool) -> Measured:
    """The smallest or largest; a bare 0 that wins has the unit of the others."""
    best = measured(values[0])
    for value in values[1:]:
        other = best._same(value, "compares")
        unit = _unit_of(best, other)
        best = Measured((min if is_less else max)(best.value, other.value), unit)
    return best


def _power(x: Measured | float, y: Measured | float) -> Measured:
    exponent = _plain(y, "the exponent is")
    base = measured(x)
    if isinstance(y, Measured) and not base.unit.fits(ONE):
        raise _at_line(f"raises {base.unit} to a power that is not a literal; divide by unit(1.0, ...) first")
    return Measured(abs(base.value) ** exponent if base.value else 0.0, base.unit.raised(exponent))


REPLACED: dict[Callable[..., Any], Callable[..., Any]] = {
    portable.exp: lambda x: Measured(portable.exp(_plain(x, "exp takes")), ONE),
    portable.power10: lambda x: Measured(portable.power10(_plain(x, "power10 takes")), ONE),
    portable.log: lambda x: Measured(portable.log(abs(_plain(x, "log takes")) or 1.0), ONE),
    portable.log10: lambda x: Measured(portable.log10(abs(_plain(x, "log10 takes")) or 1.0), ONE),
    portable.power: _power,
    intrinsics.where: _where,
    intrinsics.sqrt: lambda x: Measured(abs(measured(x).value) ** 0.5, measured(x).unit.raised(0.5)),
    intrinsics.floor: lambda x: Measured(intrinsics.floor(measured(x).value), measured(x).unit),
    intrinsics.unit: lambda x, unit: Measured(x, scale(unit)),
    noise.normal: lambda rng: Measured(0.1, ONE),
    noise.draw: lambda rng: Measured(0.5, ONE),
    abs: abs,
}


def on_units(function: FunctionType, seen: dict[FunctionType, FunctionType] | None = None) -> FunctionType:
    """The same kernel function, with the functions it calls replaced by ones that know units."""
    seen = {} if seen is None else seen
    if function in seen:
        return seen[function]
    space: dict[str, Any] = dict(function.__globals__)
    seen[function] = FunctionType(function.__code__, space, function.__name__)
    for name in function.__code__.co_names:
        thing = space.get(name)
        if isinstance(thing, ModuleType) and "bioprocess" in thing.__name__:
            wanted = {n: f for n, f in vars(thing).items() if isinstance(f, FunctionType) and n in function.__code__.co_names}
            space[name] = SimpleNamespace(**{**vars(thing), **{n: _replaced(f, seen) for n, f in wanted.items()}})
        elif isinstance(thing, FunctionType):
            space[name] = _replaced(thing, seen)
    space["float"] = lambda x: x if isinstance(x, Measured) else float(x)
    space["min"], space["max"] = partial(_extreme, is_less=True), partial(_extreme, is_less=False)
    return seen[function]


def _replaced(function: FunctionType, seen: dict[FunctionType, FunctionType]) -> Callable[..., Any]:
    """What stands for a function that a kernel calls: its form that knows units, or itself where it is not a kernel's."""
    return REPLACED.get(function) or (on_units(function, seen) if "bioprocess" in function.__module__ else function)


def check_units(model: Model) -> None:
    """The model's equations, controls and readings are consistent in their units. Raises BadModel with file, line and both units."""
    hour = scale(model.time_unit)
    t = Measured(1.0, hour)
    y, u, p = MeasuredRecord(model.states.fields), MeasuredRecord(model.inputs.fields), MeasuredRecord(model.parameters.fields)
    z, r = MeasuredRecord(model.memory.fields), MeasuredRecord(model.readings.fields)
    on_units(model.rates)(t, y, u, p, z, MeasuredRecord(model.states.fields, per=hour, fill=False))  # type: ignore[arg-type]
    for function in (model.control, model.settle, model.read):
        on_units(function)(t, y, u, p, z, r, None)  # type: ignore[arg-type]
