"""Expressions of kernel Python as instructions.

Flow: `statements` -> this file -> `intrinsic`, and `program` for calls of other kernel functions.
Reads: a function's syntax tree. Writes: instructions.
Source: WebAssembly Core Specification 2.0. Evaluation order is Python's, and no operation is joined to another (no FMA).
"""

import ast
import operator
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.intrinsic import BUILTINS, INTRINSICS, REMEDIES
from seedtrain.engines.bioprocess.compile.types import Array, Basic, Kind, Place, Static, Value, said, wasm_type
from seedtrain.engines.bioprocess.kernel import intrinsics

if TYPE_CHECKING:
    from seedtrain.engines.bioprocess.compile.program import Program

FLOAT, INT, BOOL, MASK, VOID = Basic.FLOAT, Basic.INT, Basic.BOOL, Basic.MASK, Basic.VOID
ARITHMETIC: dict[type, tuple[str, Callable[[float, float], float]]] = {
    ast.Add: ("add", operator.add),
    ast.Sub: ("sub", operator.sub),
    ast.Mult: ("mul", operator.mul),
    ast.Div: ("div", operator.truediv),
}
BITWISE: dict[type, str] = {ast.BitAnd: "and", ast.BitOr: "or", ast.BitXor: "xor", ast.RShift: "shr"}
COMPARE: dict[type, str] = {ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.Eq: "eq", ast.NotEq: "ne"}

KNOWN: dict[type, Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class Expressions:
    """Compiles expressions of one function for `lanes` batches side by side (1 or 2)."""

    def __init__(self, program: "Program", place: Place, lanes: int) -> None:
        self.program, self.place, self.lanes = program, place, lanes
        self.names: dict[str, tuple[int, Kind] | Value] = {}
        self.local_types: list[bytes] = []
        self.writes = False

    # Locals and instructions

    def temporary(self, kind: Kind) -> int:
        """A new local of this kind."""
        self.local_types.append(wasm_type(kind, self.lanes))
        return len(self.local_types) - 1

    def get_local(self, index: int) -> bytes:
        return b"\x20" + wasm.unsigned(index)

    def set_local(self, index: int) -> bytes:
        return b"\x21" + wasm.unsigned(index)

    def float_op(self, op: str) -> bytes:
        return (wasm.SCALAR if self.lanes == 1 else wasm.LANES)[op]

    def splat(self) -> bytes:
        return wasm.simd(20) if self.lanes == 2 else b""

    def select(self, kind: Kind) -> bytes:
        return wasm.simd(82) if self.lanes == 2 and kind is FLOAT else b"\x1b"

    def number(self, x: int | float) -> Value:
        if isinstance(x, int):
            return Value(INT, wasm.i32(x), known=x)
        return Value(FLOAT, wasm.f64(x) if self.lanes == 1 else wasm.v128(x), known=x)

    def floats(self, node: ast.AST, values: list[Value], count: int) -> list[Value]:
        """The values as floats; integer literals become floats, integer variables are refused."""
        if len(values) != count:
            raise self.place.refuse(node, f"{count} values were expected, {len(values)} came.")
        return [self.as_float(node, v) for v in values]

    def as_float(self, node: ast.AST, value: Value) -> Value:
        if value.kind is FLOAT:
            return value
        if value.kind is INT and value.known is not None:
            return self.number(float(value.known))
        raise self.place.refuse(node, f"a float was expected, {said(value.kind)} came; write float(n) for an integer n.")

    def truth(self, node: ast.AST, value: Value) -> Value:
        """The value as a condition."""
        if value.kind in (BOOL, MASK):
            return value
        raise self.place.refuse(node, f"a condition was expected, {said(value.kind)} came; write a comparison such as n > 0.")

    def choose(self, node: ast.AST, condition: Value, yes: Value, no: Value, kind: Basic) -> Value:
        """Both values are computed, one is taken."""
        condition = self.truth(node, condition)
        has_call = condition.has_call or yes.has_call or no.has_call
        if condition.kind is BOOL and kind is FLOAT and self.lanes == 2:
            code = condition.code + b"\x04\x7b" + yes.code + b"\x05" + no.code + b"\x0b"
            return Value(kind, code, has_call=has_call)
        if condition.kind is MASK and kind is not FLOAT:
            raise self.place.refuse(node, "a condition on floats cannot choose between integers here; use floats.")
        if condition.has_call:
            held = self.temporary(condition.kind)
            code = condition.code + self.set_local(held) + yes.code + no.code + self.get_local(held)
        else:
            code = yes.code + no.code + condition.code
        return Value(kind, code + self.select(kind), has_call=has_call)

    # Expressions

    def value(self, node: ast.expr) -> Value:
        """The instructions that push the expression's value."""
        method = getattr(self, "_" + type(node).__name__.lower(), None)
        if method is None:
            raise self.place.refuse(
                node, f"`{ast.unparse(node)}` is not in kernel Python; use numbers, names, + - * /, comparisons and calls."
            )
        found: Value = method(node)
        return found

    def _constant(self, node: ast.Constant) -> Value:
        if isinstance(node.value, bool):
            return Value(BOOL, wasm.i32(int(node.value)), known=int(node.value))
        if isinstance(node.value, int | float):
            return self.number(node.value)
        raise self.place.refuse(node, f"{node.value!r} is neither a number nor True nor False.")

    def _name(self, node: ast.Name) -> Value:
        held = self.names.get(node.id)
        if isinstance(held, Value):
            return held
        if held is not None:
            index, kind = held
            return Value(kind, self.get_local(index))
        spaces = (self.place.function.__globals__, vars(__builtins__) if isinstance(__builtins__, ModuleType) else __builtins__)
        for space in spaces:
            if node.id in space:
                return self.known(node, space[node.id])
        raise self.place.refuse(node, f"`{node.id}` has no value here; assign it before it is read.")

    def known(self, node: ast.AST, thing: object) -> Value:
        """A value for something of the program: a constant, a table, a function, a module, the machine."""
        if isinstance(thing, bool):
            return Value(BOOL, wasm.i32(int(thing)), known=int(thing))
        if isinstance(thing, int | float):
            return self.number(thing)
        if isinstance(thing, tuple | list):
            return self.program.table(self, node, thing)
        return Value(Static(thing))

    def _attribute(self, node: ast.Attribute) -> Value:
        of = self.value(node.value)
        if isinstance(of.kind, Array):
            if node.attr not in of.kind.fields:
                raise self.place.refuse(
                    node, f"there is no `{node.attr}` in {ast.unparse(node.value)}; it has {', '.join(of.kind.fields)}."
                )
            return self.load(of, self.number(of.kind.fields.index(node.attr)))
        thing = of.kind.thing if isinstance(of.kind, Static) else None
        if thing is self.program.machine:
            return self.program.member(self, node, node.attr)
        if isinstance(thing, ModuleType) and hasattr(thing, node.attr):
            return self.known(node, getattr(thing, node.attr))
        raise self.place.refuse(node, f"`{ast.unparse(node)}` cannot be read; records, modules and the machine have attributes.")

    def _subscript(self, node: ast.Subscript) -> Value:
        of = self.value(node.value)
        if not isinstance(of.kind, Array):
            raise self.place.refuse(node, f"`{ast.unparse(node.value)}` is not an array.")
        return self.load(of, self.index(node, of.kind))

    def index(self, node: ast.Subscript, kind: Array) -> Value:
        """The index as an integer, inside the array when it is known."""
        at = self.value(node.slice)
        if at.kind is not INT:
            raise self.place.refuse(node, "an index is an integer; write int(x) for a float x.")
        if at.known is not None and not 0 <= at.known < kind.length:
            raise self.place.refuse(node, f"index {at.known} is outside an array of {kind.length}; it starts at 0.")
        return at

    def address(self, of: Value, at: Value) -> tuple[bytes, int]:
        """What to push, and the constant offset, to reach element `at` of an array."""
        kind = of.kind
        assert isinstance(kind, Array)
        size = self.program.size(kind)
        fixed = of.address or 0
        if at.known is not None:
            return (wasm.i32(0) if of.address is not None else of.code), fixed + size * int(at.known)
        step = at.code + wasm.i32(size.bit_length() - 1) + b"\x74"
        return (step if of.address is not None else of.code + step + b"\x6a"), fixed

    def load(self, of: Value, at: Value) -> Value:
        kind = of.kind
        assert isinstance(kind, Array)
        where, offset = self.address(of, at)
        return Value(kind.element, where + self.program.load(kind, offset), has_call=at.has_call)

    def _unaryop(self, node: ast.UnaryOp) -> Value:
        x = self.value(node.operand)
        if isinstance(node.op, ast.Not):
            c = self.truth(node, x)
            return Value(c.kind, c.code + (wasm.simd(77) if c.kind is MASK else b"\x45"), has_call=c.has_call)
        if isinstance(node.op, ast.USub):
            if x.known is not None:
                return self.number(-x.known)
            if x.kind is INT:
                return Value(INT, wasm.i32(0) + x.code + wasm.INTEGER["sub"], has_call=x.has_call)
            x = self.as_float(node, x)
            return Value(FLOAT, x.code + self.float_op("neg"), has_call=x.has_call)
        raise self.place.refuse(node, f"`{ast.unparse(node)}`: only - and not stand before one value.")

    def _binop(self, node: ast.BinOp) -> Value:
        a, b = self.value(node.left), self.value(node.right)
        kind = type(node.op)
        has_call = a.has_call or b.has_call
        if kind in ARITHMETIC:
            op, compute = ARITHMETIC[kind]
            if a.kind is INT and b.kind is INT:
                if kind is ast.Div:
                    raise self.place.refuse(node, "/ divides floats; write float(n), or n // m for integers.")
                if a.known is not None and b.known is not None:
                    return self.number(int(compute(a.known, b.known)))
                return Value(INT, a.code + b.code + wasm.INTEGER[op], has_call=has_call)
            a, b = self.floats(node, [a, b], 2)
            if a.known is not None and b.known is not None and not (kind is ast.Div and b.known == 0):
                return self.number(float(compute(a.known, b.known)))
            return Value(FLOAT, a.code + b.code + self.float_op(op), has_call=has_call)
        if kind in BITWISE and a.kind is INT and b.kind is INT:
            return Value(INT, a.code + b.code + wasm.INTEGER[BITWISE[kind]], has_call=has_call)
        if kind in (ast.FloorDiv, ast.Mod) and a.kind is INT and b.kind is INT:
            return self._whole_division(node, a, b, is_rest=kind is ast.Mod)
        remedy = {ast.Pow: "write x * x, or portable.power(x, y)", ast.LShift: "write kernel.intrinsics.rotate32 or n * 8"}.get(
            kind, "use floats with + - * /"
        )
        raise self.place.refuse(node, f"`{ast.unparse(node)}` is not in kernel Python; {remedy}.")

    def _whole_division(self, node: ast.BinOp, a: Value, b: Value, *, is_rest: bool) -> Value:
        """Python's // and %, which round down, for a known positive divisor."""
        if b.known is None or b.known <= 0:
            raise self.place.refuse(node, "// and % need a positive integer constant on the right.")
        n, rest = self.temporary(INT), self.temporary(INT)
        code = a.code + self.set_local(n) + self.get_local(n) + b.code + b"\x6f" + self.set_local(rest)
        fixed = (
            self.get_local(rest)
            + b.code
            + b"\x6a"
            + self.get_local(rest)
            + self.get_local(rest)
            + wasm.i32(0)
            + wasm.INTEGER["lt"]
            + b"\x1b"
        )
        if is_rest:
            return Value(INT, code + fixed, has_call=a.has_call)
        return Value(INT, code + self.get_local(n) + fixed + b"\x6b" + b.code + b"\x6d", has_call=a.has_call)

    def _compare(self, node: ast.Compare) -> Value:
        left, parts = node.left, []
        for op, right in zip(node.ops, node.comparators, strict=True):
            parts.append(self._comparison(node, type(op), self.value(left), self.value(right)))
            left = right
        return self._join(node, parts, is_and=True)

    def _comparison(self, node: ast.Compare, op: type, a: Value, b: Value) -> Value:
        if op not in COMPARE:
            raise self.place.refuse(node, f"`{ast.unparse(node)}`: compare numbers with < <= > >= == !=.")
        if a.kind is INT and b.kind is INT:
            known = None if a.known is None or b.known is None else int(KNOWN[op](a.known, b.known))
            return Value(BOOL, a.code + b.code + wasm.INTEGER[COMPARE[op]], known, has_call=a.has_call or b.has_call)
        a, b = self.floats(node, [a, b], 2)
        return Value(BOOL if self.lanes == 1 else MASK, a.code + b.code + self.float_op(COMPARE[op]), has_call=a.has_call or b.has_call)

    def _boolop(self, node: ast.BoolOp) -> Value:
        return self._join(node, [self.truth(node, self.value(v)) for v in node.values], is_and=isinstance(node.op, ast.And))

    def _join(self, node: ast.AST, parts: list[Value], *, is_and: bool) -> Value:
        whole = parts[0]
        for part in parts[1:]:
            has_call = whole.has_call or part.has_call
            if whole.kind is not part.kind:
                raise self.place.refuse(
                    node, "a condition on integers and one on floats cannot be joined; write uniform(...) around the latter."
                )
            if whole.kind is MASK:
                whole = Value(MASK, whole.code + part.code + wasm.simd(78 if is_and else 80), has_call=has_call)
            elif is_and:
                whole = Value(BOOL, whole.code + b"\x04\x7f" + part.code + b"\x05" + wasm.i32(0) + b"\x0b", has_call=has_call)
            else:
                whole = Value(BOOL, whole.code + b"\x04\x7f" + wasm.i32(1) + b"\x05" + part.code + b"\x0b", has_call=has_call)
        return whole

    def _ifexp(self, node: ast.IfExp) -> Value:
        condition = self.truth(node, self.value(node.test))
        yes, no = self.value(node.body), self.value(node.orelse)
        if condition.kind is MASK:
            return self.choose(node, condition, self.as_float(node, yes), self.as_float(node, no), FLOAT)
        if not (yes.kind is INT and no.kind is INT):
            yes, no = self.floats(node, [yes, no], 2)
        code = condition.code + b"\x04" + wasm_type(yes.kind, self.lanes) + yes.code + b"\x05" + no.code + b"\x0b"
        return Value(yes.kind, code, has_call=condition.has_call or yes.has_call or no.has_call)

    def _call(self, node: ast.Call) -> Value:
        if node.keywords:
            raise self.place.refuse(node, "arguments are given by position, without names.")
        target = self.value(node.func)
        thing = target.kind.thing if isinstance(target.kind, Static) else None
        if thing is len:
            array = self.value(node.args[0])
            if not isinstance(array.kind, Array):
                raise self.place.refuse(node, "len() takes an array.")
            return self.number(array.kind.length)
        if thing in REMEDIES:
            raise self.place.refuse(node, f"`{ast.unparse(node.func)}` differs between machines; use {REMEDIES[thing]}.")
        is_unit = thing is intrinsics.unit
        args = [self.value(a) for a in (node.args[:1] if is_unit else node.args)]
        if isinstance(thing, FunctionType) and thing.__module__ == intrinsics.__name__:
            return INTRINSICS[thing.__name__](self, node, args)
        if thing in BUILTINS:
            return BUILTINS[thing](self, node, args)
        if isinstance(thing, FunctionType):
            return self._kernel_call(node, thing, args)
        raise self.place.refuse(
            node, f"`{ast.unparse(node.func)}` is not a kernel function; see the list in kernel.intrinsics and kernel.portable."
        )

    def _kernel_call(self, node: ast.Call, function: FunctionType, args: list[Value]) -> Value:
        expected = self.program.annotated_kinds(function)
        if len(expected) != len(args):
            raise self.place.refuse(node, f"`{function.__name__}` takes {len(expected)} arguments, {len(args)} came.")
        passed = [self.as_float(node, v) if want is FLOAT else v for want, v in zip(expected, args, strict=True)]
        passed = [self.truth(node, v) if want is BOOL else v for want, v in zip(expected, passed, strict=True)]
        for want, v in zip(expected, passed, strict=True):
            if want is INT and v.kind is not INT:
                raise self.place.refuse(node, f"`{function.__name__}` expects an integer, {said(v.kind)} came.")
        instance = self.program.instance(function, tuple(v.kind for v in passed), self.place, node)
        self.writes = self.writes or instance.writes
        code = b"".join(v.code for v in passed if not isinstance(v.kind, Static))
        return Value(instance.result, code + b"\x10" + wasm.unsigned(instance.index), has_call=True)
