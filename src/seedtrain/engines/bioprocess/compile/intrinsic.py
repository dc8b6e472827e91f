"""Intrinsics and built-in functions as instructions.

Flow: `expressions` -> this file -> instructions with the same bits as `kernel.intrinsics`.
Reads: compiled arguments. Writes: nothing.
Source: WebAssembly Core Specification 2.0; the vector forms are its 128-bit SIMD instructions (not the relaxed ones).
"""

import ast
import math
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.types import Basic, Value

if TYPE_CHECKING:
    from seedtrain.engines.bioprocess.compile.expressions import Expressions

Form = Callable[["Expressions", ast.Call, list[Value]], Value]
FLOAT, INT, BOOL, MASK = Basic.FLOAT, Basic.INT, Basic.BOOL, Basic.MASK


def _has_call(values: list[Value]) -> bool:
    return any(v.has_call for v in values)


def _float_unary(op: str) -> Form:
    def form(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
        (x,) = e.floats(node, args, 1)
        return Value(FLOAT, x.code + e.float_op(op), has_call=x.has_call)

    return form


def _absolute(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    if len(args) == 1 and args[0].known is not None:
        return e.number(abs(args[0].known))
    if len(args) == 1 and args[0].kind is INT:
        raise e.place.refuse(node, "abs() is for floats; write where(n < 0, ...) or compare instead.")
    return _float_unary("abs")(e, node, args)


def _where(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    if len(args) != 3:
        raise e.place.refuse(node, "where() takes a condition and two values.")
    condition, yes, no = args
    if yes.kind is INT and no.kind is INT and yes.known is None:
        kind = INT
    else:
        yes, no = e.floats(node, [yes, no], 2)
        kind = FLOAT
    return e.choose(node, condition, yes, no, kind)


def _extreme(op: str) -> Form:
    def form(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
        if len(args) < 2:
            raise e.place.refuse(node, f"{'min' if op == 'lt' else 'max'}() takes two or more numbers here, not a list.")
        values = e.floats(node, args, len(args))
        best = values[0]
        for other in values[1:]:
            a, b = e.temporary(FLOAT), e.temporary(FLOAT)
            keep = best.code + e.set_local(a) + other.code + e.set_local(b)
            get_a, get_b = e.get_local(a), e.get_local(b)
            chosen = get_b + get_a + get_b + get_a + e.float_op(op) + e.select(FLOAT)
            best = Value(FLOAT, keep + chosen, has_call=best.has_call or other.has_call)
        return best

    return form


def _uniform(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (c,) = args
    if c.kind is MASK:
        return Value(BOOL, c.code + wasm.simd(195), has_call=c.has_call)
    return e.truth(node, c)


def _to_float(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (x,) = args
    if x.known is not None:
        return e.number(float(x.known))
    if x.kind is FLOAT:
        return x
    if x.kind is not INT:
        raise e.place.refuse(node, "float() takes an integer.")
    return Value(FLOAT, x.code + b"\xb7" + e.splat(), has_call=x.has_call)


def _to_int(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (x,) = e.floats(node, args, 1)
    lane = wasm.simd(33) + b"\x00" if e.lanes == 2 else b""
    return Value(INT, x.code + lane + b"\xaa", has_call=x.has_call)


def _exponent(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (x,) = e.floats(node, args, 1)
    if e.lanes == 1:
        body = b"\xbd" + b"\x42" + wasm.signed(52) + b"\x88" + b"\xa7" + wasm.i32(2047) + b"\x71" + wasm.i32(1023) + b"\x6b" + b"\xb7"
        return Value(FLOAT, x.code + body, has_call=x.has_call)
    # The exponent bits become the last bits of 2**52, from which 2**52 + 1023 is taken away: no conversion is needed.
    shifted = wasm.i32(52) + wasm.simd(205)
    masked = _bits(2047) + wasm.simd(78) + _bits(0x4330000000000000) + wasm.simd(80)
    return Value(FLOAT, x.code + shifted + masked + wasm.v128(4503599627370496.0 + 1023.0) + wasm.simd(241), has_call=x.has_call)


def _mantissa(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (x,) = e.floats(node, args, 1)
    if e.lanes == 1:
        body = b"\xbd\x42" + wasm.signed(0xFFFFFFFFFFFFF) + b"\x83\x42" + wasm.signed(0x3FF0000000000000) + b"\x84\xbf"
        return Value(FLOAT, x.code + body, has_call=x.has_call)
    body = _bits(0xFFFFFFFFFFFFF) + wasm.simd(78) + _bits(0x3FF0000000000000) + wasm.simd(80)
    return Value(FLOAT, x.code + body, has_call=x.has_call)


def _power_of_two(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    (x,) = e.floats(node, args, 1)
    # Adding 1.5 * 2**52 puts the whole number into the last bits, from where it is moved to the exponent: no conversion that could trap.
    shifted = 6755399441055744.0 + 1023.0
    if e.lanes == 1:
        body = wasm.f64(shifted) + b"\xa0\xbd\x42" + wasm.signed(52) + b"\x86\xbf"
    else:
        body = wasm.v128(shifted) + wasm.simd(240) + wasm.i32(52) + wasm.simd(203)
    return Value(FLOAT, x.code + body, has_call=x.has_call)


def _bits(pattern: int) -> bytes:
    return wasm.simd(12) + pattern.to_bytes(8, "little") * 2


def _word(is_high: bool) -> Form:
    def form(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
        (x,) = e.floats(node, args, 1)
        lane = wasm.simd(33) + b"\x00" if e.lanes == 2 else b""
        shift = b"\x42" + wasm.signed(32) + b"\x88" if is_high else b""
        return Value(INT, x.code + lane + b"\xbd" + shift + b"\xa7", has_call=x.has_call)

    return form


def _integer(op: str) -> Form:
    def form(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
        if len(args) != 2 or any(a.kind is not INT for a in args):
            raise e.place.refuse(node, "this works on two integers.")
        return Value(INT, args[0].code + args[1].code + wasm.INTEGER[op], has_call=_has_call(args))

    return form


def _unit(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    if len(node.args) != 2 or not isinstance(node.args[1], ast.Constant) or args[0].known is None:
        raise e.place.refuse(node, 'unit() takes a literal and its unit: unit(1000.0, "mL/L").')
    return e.number(float(args[0].known))


def _lane(e: "Expressions", node: ast.Call, args: list[Value]) -> Value:
    if e.lanes == 1:
        return e.number(0.0)
    return Value(FLOAT, wasm.simd(12) + struct.pack("<dd", 0.0, 1.0))


INTRINSICS: dict[str, Form] = {
    "where": _where, "uniform": _uniform, "sqrt": _float_unary("sqrt"), "floor": _float_unary("floor"), "exponent": _exponent,
    "mantissa": _mantissa, "power_of_two": _power_of_two, "low_word": _word(False), "high_word": _word(True), "mul32": _integer("mul"),
    "add32": _integer("add"), "xor32": _integer("xor"), "rotate32": _integer("rotl"), "unit": _unit, "lane": _lane,
}  # fmt: skip
BUILTINS: dict[object, Form] = {min: _extreme("lt"), max: _extreme("gt"), abs: _absolute, float: _to_float, int: _to_int}
REMEDIES: dict[object, str] = {
    math.exp: "portable.exp", math.log: "portable.log", math.pow: "portable.power", math.sqrt: "intrinsics.sqrt",
    math.floor: "intrinsics.floor", pow: "portable.power", round: "intrinsics.floor(x + 0.5)", sum: "a loop", math.log10: "portable.log10",
}  # fmt: skip
