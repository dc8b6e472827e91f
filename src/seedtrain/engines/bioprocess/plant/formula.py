"""Short formulas with units: how one operation's outcome becomes the next one's start.

Flow: `line` checks every formula's unit, `run` computes it -> this file.
Reads: a formula and what its names stand for. Writes: nothing.
Source: dimension analysis with units as plain symbols: g and mg are two symbols, so a conversion is a factor that somebody wrote down.

    pool.product / pool.volume             g/L
    P * V * 0.001 [g/mg]                   a number with its unit in brackets
    pool.virus * left(LRV)                 10**-LRV of it
"""

import ast
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from seedtrain.engines.bioprocess.errors import BadLine

Powers = tuple[tuple[str, float], ...]
SHORT = {"LMH": "L/m**2/h"}
TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the powers of its unit's symbols."""

    value: float
    powers: Powers

    @property
    def unit(self) -> str:
        """The unit as people write it.

        >>> Quantity(1.0, powers_of("mg/Gcell/h")).unit
        'mg/Gcell/h'
        """
        above = [_power(name, n) for name, n in self.powers if n > 0]
        below = [_power(name, -n) for name, n in self.powers if n < 0]
        return "/".join(["*".join(above) or "1", *below])


def _power(name: str, n: float) -> str:
    return name if n == 1 else f"{name}**{n:g}"


Lookup = Callable[[str], Quantity]


@cache
def powers_of(unit: str) -> Powers:
    """The powers of a unit's symbols. Raises BadLine when it is not a product of units.

    >>> powers_of("L/m**2/h")
    (('L', 1.0), ('h', -1.0), ('m', -2.0))
    """
    if unit in ("", "1"):
        return ()
    try:
        return _symbols(ast.parse(unit.replace("^", "**"), mode="eval").body, unit)
    except SyntaxError as error:
        raise _bad_unit(unit) from error


def _symbols(node: ast.expr, unit: str) -> Powers:
    match node:
        case ast.Name(id=name):
            return powers_of(SHORT[name]) if name in SHORT else ((name, 1.0),)
        case ast.Constant(value=1 | 1.0):
            return ()
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return combine(_symbols(left, unit), _symbols(right, unit), 1.0)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return combine(_symbols(left, unit), _symbols(right, unit), -1.0)
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=(int() | float()) as n)):
            return tuple((name, k * n) for name, k in _symbols(left, unit))
    raise _bad_unit(unit)


def _bad_unit(unit: str) -> BadLine:
    return BadLine("unit", f"`{unit}` is not a unit: write products and quotients of names, such as g/L or L/m**2/h.", unit=unit)


def combine(a: Powers, b: Powers, sign: float) -> Powers:
    """a times b (sign 1) or a over b (sign -1)."""
    total = dict(a)
    for name, n in b:
        total[name] = total.get(name, 0.0) + sign * n
    return tuple(sorted((name, n) for name, n in total.items() if n))


@cache
def _tree(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise BadLine(
            "formula", f"`{text}` is not a formula: use names, numbers with [units], + - * / and left(), min(), max().", formula=text
        ) from error


def evaluate(text: str, lookup: Lookup) -> Quantity:
    """What the formula gives. Raises BadLine for other syntax, unknown names, and sums of different units.

    >>> evaluate("2 [L] * 3 [g/L] + 1 [g]", {}.__getitem__)
    Quantity(value=7.0, powers=(('g', 1.0),))
    """
    return _value(_tree(text), text, lookup)


def _value(node: ast.expr, text: str, lookup: Lookup) -> Quantity:
    match node:
        case ast.Constant() | ast.Subscript() | ast.UnaryOp():
            return _number(node, text)
        case ast.Name(id=name):
            return lookup(name)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return lookup(f"{owner}.{name}")
        case ast.BinOp(left=left, op=op, right=right):
            return _pair(op, _value(left, text, lookup), _value(right, text, lookup), text)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _call(name, [_value(a, text, lookup) for a in arguments], text)
    raise _unknown(text)


def _unknown(text: str) -> BadLine:
    only = "only names, numbers with [units], + - * / and left(), min(), max()"
    return BadLine("formula", f"`{text}` uses what a formula has not: {only}.", formula=text)


def _number(node: ast.expr, text: str) -> Quantity:
    """A number, with a minus or a unit in brackets if it has them."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            q = _number(inner, text)
            return Quantity(-q.value, q.powers)
        case ast.Subscript(value=inner, slice=unit):
            return Quantity(_number(inner, text).value, powers_of(ast.unparse(unit).replace(" ", "")))
        case ast.Constant(value=(int() | float()) as number) if not isinstance(number, bool):
            return Quantity(float(number), ())
    raise _unknown(text)


def _pair(op: ast.operator, a: Quantity, b: Quantity, text: str) -> Quantity:
    match op:
        case ast.Mult():
            return Quantity(a.value * b.value, combine(a.powers, b.powers, 1.0))
        case ast.Div():
            return Quantity(_ratio(a.value, b.value, text), combine(a.powers, b.powers, -1.0))
        case ast.Add() | ast.Sub():
            _check_same(a, b, text)
            return Quantity(a.value + b.value if isinstance(op, ast.Add) else a.value - b.value, a.powers)
    raise _unknown(text)


def _call(name: str, arguments: Sequence[Quantity], text: str) -> Quantity:
    """left(LRV) is 10**-LRV; min and max choose between two."""
    match name, arguments:
        case "left", [q]:
            if q.powers:
                raise BadLine("formula_unit", f"In `{text}`: left() takes a log10 reduction without a unit, not {q.unit}.", formula=text)
            return Quantity(10.0 ** -min(max(q.value, -300.0), 300.0), ())
        case (("min" | "max"), [a, b]):
            _check_same(a, b, text)
            return Quantity(min(a.value, b.value) if name == "min" else max(a.value, b.value), a.powers)
    raise _unknown(text)


def _ratio(a: float, b: float, text: str) -> float:
    if abs(b) < TINY:
        # An empty pool over its empty volume is nothing, not an error; anything else over nothing is one.
        if abs(a) < TINY:
            return 0.0
        raise BadLine("formula_zero", f"`{text}` divides by 0: the pool or tank it names is empty.", formula=text)
    return a / b


def _check_same(a: Quantity, b: Quantity, text: str) -> None:
    if a.powers != b.powers:
        what = f"{a.unit} and {b.unit} cannot be added or compared"
        raise BadLine("formula_unit", f"In `{text}`: {what}; multiply one by a factor with its unit, such as 0.001 [g/mg].", formula=text)
