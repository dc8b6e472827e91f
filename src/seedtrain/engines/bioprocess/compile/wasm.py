"""The bytes of a WebAssembly module: numbers, instructions, sections.

Flow: `module` and the function compiler -> this file -> bytes.
Reads: arguments. Writes: nothing.
Source: WebAssembly Core Specification 2.0, chapter 5 (binary format).
"""

import struct
from collections.abc import Iterable

I32, F64, V128 = b"\x7f", b"\x7c", b"\x7b"
VOID = b"\x40"


def unsigned(n: int) -> bytes:
    """LEB128 of n >= 0."""
    out = bytearray()
    while True:
        byte, n = n & 0x7F, n >> 7
        out.append(byte | (0x80 if n else 0))
        if not n:
            return bytes(out)


def signed(n: int) -> bytes:
    """Signed LEB128 of n."""
    out = bytearray()
    while True:
        byte, n = n & 0x7F, n >> 7
        is_last = (n == 0 and not byte & 0x40) or (n == -1 and byte & 0x40)
        out.append(byte | (0 if is_last else 0x80))
        if is_last:
            return bytes(out)


def vector(items: Iterable[bytes]) -> bytes:
    """How many, then each."""
    all_items = list(items)
    return unsigned(len(all_items)) + b"".join(all_items)


def name(text: str) -> bytes:
    """A length and UTF-8."""
    raw = text.encode()
    return unsigned(len(raw)) + raw


def section(number: int, content: bytes) -> bytes:
    """A section with its length."""
    return bytes([number]) + unsigned(len(content)) + content


def custom(title: str, content: bytes) -> bytes:
    """A custom section, which engines ignore and readers find by its title."""
    return section(0, name(title) + content)


def i32(n: int) -> bytes:
    """Push an integer."""
    return b"\x41" + signed(((n + 2**31) % 2**32) - 2**31)


def f64(x: float) -> bytes:
    """Push a float."""
    return b"\x44" + struct.pack("<d", x)


def simd(code: int) -> bytes:
    """A vector instruction."""
    return b"\xfd" + unsigned(code)


def v128(x: float) -> bytes:
    """Push the same float in both lanes."""
    return simd(12) + struct.pack("<dd", x, x)


SCALAR = {
    "add": b"\xa0",
    "sub": b"\xa1",
    "mul": b"\xa2",
    "div": b"\xa3",
    "neg": b"\x9a",
    "abs": b"\x99",
    "sqrt": b"\x9f",
    "floor": b"\x9c",
    "eq": b"\x61",
    "ne": b"\x62",
    "lt": b"\x63",
    "gt": b"\x64",
    "le": b"\x65",
    "ge": b"\x66",
}
LANES = {
    "add": simd(240),
    "sub": simd(241),
    "mul": simd(242),
    "div": simd(243),
    "neg": simd(237),
    "abs": simd(236),
    "sqrt": simd(239),
    "floor": simd(117),
    "eq": simd(71),
    "ne": simd(72),
    "lt": simd(73),
    "gt": simd(74),
    "le": simd(75),
    "ge": simd(76),
}
INTEGER = {
    "add": b"\x6a", "sub": b"\x6b", "mul": b"\x6c", "and": b"\x71", "or": b"\x72", "xor": b"\x73", "shr": b"\x75", "rotl": b"\x77",
    "eq": b"\x46", "ne": b"\x47", "lt": b"\x48", "gt": b"\x4a", "le": b"\x4c", "ge": b"\x4e",
}  # fmt: skip


def load(opcode: bytes, offset: int, align: int) -> bytes:
    """Read memory at the address on the stack plus `offset`."""
    return opcode + unsigned(align) + unsigned(offset)


def function_type(parameters: Iterable[bytes], results: Iterable[bytes]) -> bytes:
    """A function's type."""
    return b"\x60" + vector(parameters) + vector(results)


def code(local_types: list[bytes], body: bytes) -> bytes:
    """A function's locals, run-length encoded, and its instructions."""
    runs: list[tuple[int, bytes]] = []
    for kind in local_types:
        if runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + 1, kind)
        else:
            runs.append((1, kind))
    whole = vector(unsigned(n) + kind for n, kind in runs) + body + b"\x0b"
    return unsigned(len(whole)) + whole


def custom_section(module: bytes, title: str) -> bytes | None:
    """The content of a module's custom section, or None."""
    at = 8
    while at < len(module):
        number = module[at]
        size, at = _read(module, at + 1)
        end = at + size
        if number == 0:
            length, begin = _read(module, at)
            if module[begin : begin + length] == title.encode():
                return module[begin + length : end]
        at = end
    return None


def _read(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return value, at
