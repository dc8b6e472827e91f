"""What the compiler knows of a value: its type, the instructions that push it, and whether it is known already.

Flow: expressions -> these -> statements.
Reads: nothing. Writes: nothing.
"""

import ast
from dataclasses import dataclass
from enum import Enum
from types import FunctionType

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.errors import Unsupported


class Basic(Enum):
    """Types that live on the stack; MASK is a truth value per lane."""

    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    MASK = "mask"
    VOID = "None"


@dataclass(frozen=True, slots=True)
class Array:
    """A fixed array in memory; `fields` names its places."""

    element: Basic
    length: int
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Static:
    """Something known while compiling: a function, a module, the machine. It has no instructions."""

    thing: object

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Static) and other.thing is self.thing


Kind = Basic | Array | Static


@dataclass(slots=True)
class Value:
    """A value of some kind. `known` is its number if that is known; `address` the fixed place of an array."""

    kind: Kind
    code: bytes = b""
    known: int | float | None = None
    address: int | None = None
    has_call: bool = False


@dataclass(slots=True)
class Instance:
    """A function compiled for certain kinds of arguments."""

    name: str
    index: int
    parameters: list[bytes]
    result: Basic
    code: bytes
    writes: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source something stands, for errors."""

    function: FunctionType
    file: str
    first_line: int

    def refuse(self, node: ast.AST, message: str) -> Unsupported:
        """An error that names file and line, what is not in the subset, and what to write instead."""
        line = self.first_line + getattr(node, "lineno", 1) - 1
        where = f"{self.file}:{line}"
        return Unsupported("unsupported", f"{where}: in `{self.function.__name__}`: {message}", file=self.file, line=line)


def wasm_type(kind: Kind, lanes: int) -> bytes:
    """The WebAssembly type that carries this kind."""
    if kind is Basic.FLOAT:
        return wasm.F64 if lanes == 1 else wasm.V128
    if kind is Basic.MASK:
        return wasm.V128
    return wasm.I32


def said(kind: Kind) -> str:
    """The kind in words."""
    if isinstance(kind, Basic):
        return kind.value
    return f"an array of {kind.length} {kind.element.value}s" if isinstance(kind, Array) else "a name of the program"
