"""A model's equations as a reader expects them, printed from the same source that runs.

Flow: a model's page -> this file -> MathML.
Reads: the source of a model's functions. Writes: nothing.
Source: MathML Core. Names of intermediate results stay as they are in the source, so that a line can be found again.
"""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from types import FunctionType

from seedtrain.engines.bioprocess.compile.program import source_of
from seedtrain.engines.bioprocess.kernel.machine import no_rates, nothing, step_rk4
from seedtrain.engines.bioprocess.model import Model

GREEK = {
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "delta": "δ",
    "epsilon": "ε",
    "eta": "η",
    "theta": "θ",
    "kappa": "κ",
    "lambda": "λ",
    "mu": "μ",
    "nu": "ν",
    "pi": "π",
    "rho": "ρ",
    "sigma": "σ",
    "tau": "τ",
    "phi": "φ",
    "psi": "ψ",
    "omega": "ω",
    "Delta": "Δ",
    "Phi": "Φ",
}
COMPARE: Mapping[type, str] = {ast.Lt: "&lt;", ast.LtE: "≤", ast.Gt: "&gt;", ast.GtE: "≥", ast.Eq: "=", ast.NotEq: "≠"}
ATOM, SUM, PRODUCT = 9, 1, 2
RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True, slots=True)
class Section:
    """One function: its name in words, what it says, and its lines as MathML."""

    title: str
    says: str
    lines: tuple[str, ...]
    source: str


def mathml(model: Model) -> list[Section]:
    """The sections of a model's page: its equations, then what it does before and after each step."""
    titles: list[tuple[str, Callable[..., object]]] = [
        ("Equations", model.rates),
        ("Control, once a tick", model.control),
        ("After each step", model.settle),
        ("Instruments", model.read),
        ("One tick", model.step),
    ]
    further: list[tuple[str, Callable[..., object]]] = [(f.__name__.replace("_", " "), f) for f in model.equations]
    # A column has no rates of its own: there the further functions are the equations.
    titles = further + titles if model.rates is no_rates else titles + further
    plain: set[object] = {nothing, no_rates, step_rk4}
    return [section(title, f, model) for title, f in titles if isinstance(f, FunctionType) and f not in plain]


def section(title: str, function: FunctionType, model: Model) -> Section:
    """One function as lines of MathML."""
    _place, tree = source_of(function)
    says = (ast.get_docstring(tree) or "").strip()
    body = tree.body[1:] if ast.get_docstring(tree) else tree.body
    printer = Printer(model)
    lines = [f'<math display="block">{line}</math>' for line in printer.block(body)]
    return Section(title, says, tuple(lines), "\n".join(ast.unparse(s) for s in body))


class Printer:
    """Turns statements and expressions into MathML."""

    def __init__(self, model: Model) -> None:
        fields = (*model.settable, *model.readings.fields, *model.memory.fields)
        self.symbols = {f.name: f.symbol or f.name for f in fields}
        self.time = model.time_unit

    def block(self, statements: list[ast.stmt], depth: int = 0) -> list[str]:
        """A line for each statement; what is inside a branch or loop is moved in."""
        indent = f'<mspace width="{depth * 2}em"></mspace>' if depth else ""
        lines: list[str] = []
        for s in statements:
            if isinstance(s, ast.Assign | ast.AnnAssign | ast.AugAssign):
                lines.append(f"<mrow>{indent}{self._assignment(s)}</mrow>")
            elif isinstance(s, ast.If):
                lines.append(f"<mrow>{indent}{_text('if ')}{self.expr(s.test)}{_text(':')}</mrow>")
                lines += self.block(s.body, depth + 1)
                if s.orelse:
                    lines.append(f"<mrow>{indent}{_text('otherwise:')}</mrow>")
                    lines += self.block(s.orelse, depth + 1)
            elif isinstance(s, ast.For):
                lines.append(f"<mrow>{indent}{_text('for ')}{self.expr(s.target)}{_text(' in ' + ast.unparse(s.iter) + ':')}</mrow>")
                lines += self.block(s.body, depth + 1)
            elif isinstance(s, ast.Return) and s.value:
                lines.append(f"<mrow>{indent}{_text('result: ')}{self.expr(s.value)}</mrow>")
            elif not isinstance(s, ast.Pass):
                lines.append(f"<mrow>{indent}{_text(ast.unparse(s).splitlines()[0])}</mrow>")
        return lines

    def _assignment(self, s: ast.Assign | ast.AnnAssign | ast.AugAssign) -> str:
        target = s.targets[0] if isinstance(s, ast.Assign) else s.target
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "d":
            left = f"<mfrac><mrow><mi>d</mi>{self.symbol(target.attr)}</mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>"
        else:
            left = self.expr(target)
        assert s.value is not None
        value = self.expr(s.value)
        if isinstance(s, ast.AugAssign):
            value = self.expr(ast.BinOp(s.target, s.op, s.value))
        return f"{left}<mo>=</mo>{value}"

    def symbol(self, name: str) -> str:
        """A name as it is printed: base and subscript, Greek letters, or words."""
        shown = self.symbols.get(name, name)
        if shown != name and "_" not in shown:
            return f"<mi>{escape(GREEK.get(shown, shown))}</mi>"
        is_greek = any(name.startswith(g) for g in GREEK) and len(name) <= 6
        if shown == name and not is_greek and re.fullmatch(r"[a-z]{3,}\d?(_[a-z0-9]+)*", name):
            return f"<mtext>{escape(name.replace('_', ' '))}</mtext>"
        if re.fullmatch(r"[A-Z]{3,}[A-Z0-9_]*", name):
            return f"<mtext>{escape(name.replace('_', ' '))}</mtext>"
        base, _, low = shown.partition("_")
        if not low and len(base) > 1 and base not in GREEK and re.fullmatch(r"[A-Za-z][A-Za-z0-9]+", base):
            head = next((g for g in GREEK if base.startswith(g)), base[0])
            base, low = head, base[len(head) :]
        if shown in GREEK or not low:
            return f"<mi>{escape(GREEK.get(shown, base))}</mi>"
        return f"<msub><mi>{escape(GREEK.get(base, base))}</mi><mtext>{escape(low.replace('_', ' '))}</mtext></msub>"

    def expr(self, node: ast.expr, least: int = 0) -> str:
        """An expression; in brackets where it binds less than `least`."""
        text, strength = self._expr(node)
        return text if strength >= least else f"<mrow><mo>(</mo>{text}<mo>)</mo></mrow>"

    def _expr(self, node: ast.expr) -> tuple[str, int]:  # noqa: PLR0911  one form a kind of expression
        match node:
            case ast.Constant(value=value):
                return number(value), ATOM
            case ast.Name(id=name):
                return self.symbol(name), ATOM
            case ast.Attribute(attr=name):
                return self.symbol(name), ATOM
            case ast.Subscript(value=of, slice=at):
                return f"<msub>{self.expr(of)}<mrow>{self.expr(at)}</mrow></msub>", ATOM
            case ast.UnaryOp(op=ast.USub(), operand=x):
                return f"<mrow><mo>−</mo>{self.expr(x, PRODUCT)}</mrow>", SUM
            case ast.UnaryOp(operand=x):
                return f"<mrow>{_text('not ')}{self.expr(x, PRODUCT)}</mrow>", SUM
            case ast.BinOp():
                return self._binary(node)
            case ast.Compare(left=left, ops=ops, comparators=others):
                tail = "".join(f"<mo>{COMPARE.get(type(op), '?')}</mo>{self.expr(x)}" for op, x in zip(ops, others, strict=True))
                return f"<mrow>{self.expr(left)}{tail}</mrow>", 0
            case ast.BoolOp(op=op, values=values):
                word = _text(" and " if isinstance(op, ast.And) else " or ")
                return f"<mrow>{word.join(self.expr(v) for v in values)}</mrow>", 0
            case ast.IfExp(test=test, body=yes, orelse=no):
                return self._cases(test, yes, no), ATOM
            case ast.Call():
                return self._call(node), ATOM
        return _text(ast.unparse(node)), ATOM

    def _binary(self, node: ast.BinOp) -> tuple[str, int]:
        a, b = node.left, node.right
        match node.op:
            case ast.Mult() | ast.Div():
                return self._product(node)
            case ast.Add():
                return f"<mrow>{self.expr(a, SUM)}<mo>+</mo>{self.expr(b, SUM)}</mrow>", SUM
            case ast.Sub():
                return f"<mrow>{self.expr(a, SUM)}<mo>−</mo>{self.expr(b, PRODUCT)}</mrow>", SUM
        return _text(ast.unparse(node)), ATOM

    def _product(self, node: ast.BinOp) -> tuple[str, int]:
        """a * b / c * d as a·b over c, times d: factors in the order of the source, each divisor under those before it."""
        chain: list[tuple[bool, ast.expr]] = []
        at: ast.expr = node
        while isinstance(at, ast.BinOp) and isinstance(at.op, ast.Mult | ast.Div):
            chain.append((isinstance(at.op, ast.Div), at.right))
            at = at.left
        parts: list[tuple[list[ast.expr], list[ast.expr]]] = [([at], [])]
        for is_divisor, factor in reversed(chain):
            if is_divisor:
                parts[-1][1].append(factor)
            elif parts[-1][1]:
                parts.append(([factor], []))
            else:
                parts[-1][0].append(factor)
        shown = [self._fraction(over, under) for over, under in parts]
        is_atom = len(parts) == 1 and bool(parts[0][1])
        return f"<mrow>{'<mo>·</mo>'.join(shown)}</mrow>", ATOM if is_atom else PRODUCT

    def _fraction(self, over: list[ast.expr], under: list[ast.expr]) -> str:
        top = self._factors(over, alone=bool(under))
        return f"<mfrac><mrow>{top}</mrow><mrow>{self._factors(under, alone=True)}</mrow></mfrac>" if under else top

    def _factors(self, factors: list[ast.expr], *, alone: bool) -> str:
        if len(factors) == 1:
            return self.expr(factors[0], 0 if alone else PRODUCT)
        shown: list[str] = []
        same = [ast.dump(f) for f in factors]
        for i, f in enumerate(factors):
            if same.index(same[i]) == i:
                n = same.count(same[i])
                shown.append(f"<msup>{self.expr(f, ATOM)}<mn>{n}</mn></msup>" if n > 1 else self.expr(f, PRODUCT))
        return "<mo>·</mo>".join(shown)

    def _cases(self, test: ast.expr, yes: ast.expr, no: ast.expr) -> str:
        rows = f"<mtr><mtd>{self.expr(yes)}</mtd><mtd>{_text('if ')}{self.expr(test)}</mtd></mtr>"
        rows += f"<mtr><mtd>{self.expr(no)}</mtd><mtd>{_text('otherwise')}</mtd></mtr>"
        return f"<mrow><mo>{{</mo><mtable>{rows}</mtable></mrow>"

    def _call(self, node: ast.Call) -> str:  # noqa: PLR0911  one form a function
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else "?"
        args = node.args
        if name == "where":
            return self._cases(args[0], args[1], args[2])
        if name == "exp":
            return f"<msup><mi>e</mi><mrow>{self.expr(args[0])}</mrow></msup>"
        if name == "power10":
            return f"<msup><mn>10</mn><mrow>{self.expr(args[0])}</mrow></msup>"
        if name == "power":
            return f"<msup>{self.expr(args[0], ATOM)}<mrow>{self.expr(args[1])}</mrow></msup>"
        if name == "sqrt":
            return f"<msqrt>{self.expr(args[0])}</msqrt>"
        if name == "abs":
            return f"<mrow><mo>|</mo>{self.expr(args[0])}<mo>|</mo></mrow>"
        if name == "float":
            return self.expr(args[0])
        if name == "unit" and isinstance(args[1], ast.Constant):
            return f"<mrow>{self.expr(args[0])}<mspace width='0.17em'></mspace>{_text(printed_unit(str(args[1].value)))}</mrow>"
        word = {"log": "ln", "log10": "lg"}.get(name, name)
        inside = "<mo>,</mo>".join(self.expr(a) for a in args)
        shown = f"<mi mathvariant='normal'>{word}</mi>" if word in ("ln", "lg", "min", "max") else _text(word.replace("_", " "))
        return f"<mrow>{shown}<mo>(</mo>{inside}<mo>)</mo></mrow>"


def _text(words: str) -> str:
    """Words in an equation; spaces at the ends are kept only when they do not break."""
    shown = escape(words)
    if words != words.strip():
        shown = shown.replace(" ", "\u00a0")
    return f"<mtext>{shown}</mtext>"


def printed_unit(unit: str) -> str:
    """A unit with its powers raised: L/m^2/h -> L/m²/h."""
    return re.sub(r"(?:\*\*|\^)(-?\d+)", lambda found: found[1].translate(RAISED), unit).replace("*", "·")


def number(value: object) -> str:
    """A number with a power of ten where that is shorter to read."""
    text = f"{value:g}" if isinstance(value, float) and float(f"{value:g}") == value else str(value)
    mantissa, e, power = text.partition("e")
    if not e:
        return f"<mn>{escape(text.removesuffix('.0'))}</mn>"
    times = "" if mantissa == "1" else f"<mn>{mantissa}</mn><mo>·</mo>"
    exponent = f"<mo>−</mo><mn>{int(power[1:])}</mn>" if power.startswith("-") else f"<mn>{int(power)}</mn>"
    return f"<mrow>{times}<msup><mn>10</mn><mrow>{exponent}</mrow></msup></mrow>"
