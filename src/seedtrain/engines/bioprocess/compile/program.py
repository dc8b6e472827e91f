"""One machine's functions and memory, compiled into one WebAssembly module.

Flow: `build`, tests -> `compile_machine` -> `statements` for each function that is reached -> bytes.
Reads: a machine and the source of its functions. Writes: nothing.
Source: WebAssembly Core Specification 2.0.
"""

import ast
import inspect
import struct
import textwrap
from collections.abc import Callable, Mapping
from types import FunctionType

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.expressions import Expressions
from seedtrain.engines.bioprocess.compile.statements import Statements
from seedtrain.engines.bioprocess.compile.types import Array, Basic, Instance, Kind, Place, Static, Value, wasm_type
from seedtrain.engines.bioprocess.errors import Unsupported
from seedtrain.engines.bioprocess.kernel.machine import Machine
from seedtrain.engines.bioprocess.kernel.values import Record

FLOAT, INT, BOOL, VOID = Basic.FLOAT, Basic.INT, Basic.BOOL, Basic.VOID
SECTION = "seedtrain.model"
PAGE = 65536
FIRST_ADDRESS = 64  # address 0 stays empty, so that a forgotten pointer is seen


class Program:
    """What is shared by all functions of one module: memory, tables, functions that are already compiled."""

    def __init__(self, machine: Machine, lanes: int) -> None:
        self.machine, self.lanes = machine, lanes
        self.instances: dict[tuple[FunctionType, tuple[Kind, ...]], Instance | None] = {}
        self.order: list[Instance] = []
        self.tables: dict[int, Value] = {}
        self.data: list[tuple[int, bytes]] = []
        self.places: dict[str, Value] = {}
        self.end = FIRST_ADDRESS
        self.snapshot = (0, 0)
        self._lay_out()

    # Memory

    def size(self, kind: Array) -> int:
        """Bytes of one element."""
        return 4 if kind.element is INT else 8 * self.lanes

    def load(self, kind: Array, offset: int) -> bytes:
        if kind.element is INT:
            return wasm.load(b"\x28", offset, 2)
        return wasm.load(b"\x2b", offset, 3) if self.lanes == 1 else wasm.load(wasm.simd(0), offset, 4)

    def store(self, kind: Array, offset: int) -> bytes:
        if kind.element is INT:
            return wasm.load(b"\x36", offset, 2)
        return wasm.load(b"\x39", offset, 3) if self.lanes == 1 else wasm.load(wasm.simd(11), offset, 4)

    def place(self, kind: Array) -> Value:
        """An array gets its place in memory."""
        self.end = -(-self.end // 16) * 16
        value = Value(kind, wasm.i32(self.end), address=self.end)
        self.end += kind.length * self.size(kind)
        return value

    def _lay_out(self) -> None:
        """Tables first, then what a snapshot holds, then the log."""
        arrays = self.machine.arrays()
        for name in self.machine.tables():
            self.places[name] = self.constants(arrays.pop(name))
        begin = self.end = -(-self.end // 16) * 16
        log = {name: arrays.pop(name) for name in ("log",) if name in arrays}
        for name, array in arrays.items():
            self.places[name] = self.place(kind_of(array))
        self.snapshot = (begin, self.end)
        for name, array in log.items():
            self.places[name] = self.place(kind_of(array))

    def constants(self, numbers: list[float] | list[int] | tuple[float, ...] | tuple[int, ...]) -> Value:
        """A table in the module's own data."""
        value = self.place(kind_of(numbers))
        kind = value.kind
        assert isinstance(kind, Array) and value.address is not None  # noqa: PT018
        if kind.element is INT:
            raw = struct.pack(f"<{len(numbers)}i", *numbers)
        else:
            raw = b"".join(struct.pack("<d", x) * self.lanes for x in numbers)
        if raw:
            self.data.append((value.address, raw))
        return value

    def table(self, e: Expressions, node: ast.AST, numbers: tuple[object, ...] | list[object]) -> Value:
        """A constant tuple of the program as a table."""
        if isinstance(numbers, list) or not all(isinstance(x, int | float) for x in numbers) or not numbers:
            raise e.place.refuse(node, "a table is a tuple of numbers at the top of a file.")
        if id(numbers) not in self.tables:
            self.tables[id(numbers)] = self.constants(numbers)  # type: ignore[arg-type]
        return self.tables[id(numbers)]

    def is_table(self, value: Value) -> bool:
        return any(value.address == t.address for t in self.tables.values()) and value.address is not None

    def member(self, e: Expressions, node: ast.AST, name: str) -> Value:
        """What the machine holds under this name: an array, a number or a function."""
        if name in self.places:
            return self.places[name]
        if not hasattr(self.machine, name):
            raise e.place.refuse(node, f"the machine has no `{name}`; declare it in the model's arrays or constants.")
        return e.known(node, getattr(self.machine, name))

    # Functions

    def annotated_kinds(self, function: FunctionType) -> list[Kind | None]:
        """What the signature says: numbers are passed as what they are said to be, everything else as it comes."""
        words = {float: FLOAT, int: INT, bool: BOOL, "float": FLOAT, "int": INT, "bool": BOOL}
        return [words.get(p.annotation) for p in inspect.signature(function).parameters.values()]

    def instance(
        self, function: FunctionType, kinds: tuple[Kind, ...], caller: Place | None = None, node: ast.AST | None = None
    ) -> Instance:
        """The function compiled for these kinds of arguments; each combination is compiled once."""
        key = (function, kinds)
        if key not in self.instances:
            self.instances[key] = None
            self.instances[key] = self._compile(function, kinds)
        found = self.instances[key]
        if found is None:
            message = f"`{function.__name__}` calls itself; write a loop, since the depth of the stack is not the same everywhere."
            raise (caller.refuse(node or ast.Pass(), message) if caller else Unsupported("recursion", message))
        return found

    def _compile(self, function: FunctionType, kinds: tuple[Kind, ...]) -> Instance:
        place, tree = source_of(function)
        body = Statements(self, place, self.lanes)
        parameters = []
        for argument, kind in zip(tree.args.args, kinds, strict=True):
            if isinstance(kind, Static):
                body.names[argument.arg] = Value(kind)
                continue
            parameters.append(wasm_type(kind, self.lanes))
            at = body.temporary(kind)
            is_array = isinstance(kind, Array)
            body.names[argument.arg] = Value(kind, body.get_local(at)) if is_array else (at, kind)
        returns = inspect.signature(function).return_annotation
        body.wants = FLOAT if returns in (float, "float") else VOID
        code = body.body(tree.body)
        result = body.result or VOID
        instance = Instance(function.__name__, len(self.order), parameters, result, b"", body.writes)
        instance.code = wasm.code(body.local_types[len(parameters) :], code)
        self.order.append(instance)
        return instance

    # The module

    def module(self, exports: Mapping[str, tuple[Callable[..., object], tuple[Kind, ...]]], about: bytes) -> bytes:
        """The module with these functions exported under their names."""
        found = {}
        for name, (function, kinds) in exports.items():
            if not isinstance(function, FunctionType):
                raise Unsupported("export", f"`{name}` is not a function that is written with def.")
            found[name] = self.instance(function, (Static(self.machine), *kinds))
        types: list[bytes] = []
        for instance in self.order:
            results = [] if instance.result is VOID else [wasm_type(instance.result, self.lanes)]
            kind = wasm.function_type(instance.parameters, results)
            if kind not in types:
                types.append(kind)
        indices = []
        for instance in self.order:
            results = [] if instance.result is VOID else [wasm_type(instance.result, self.lanes)]
            indices.append(wasm.unsigned(types.index(wasm.function_type(instance.parameters, results))))
        pages = wasm.unsigned(-(-self.end // PAGE))
        exported = [wasm.name("memory") + b"\x02\x00"]
        exported += [wasm.name(name) + b"\x00" + wasm.unsigned(instance.index) for name, instance in found.items()]
        segments = [b"\x00" + wasm.i32(address) + b"\x0b" + wasm.unsigned(len(raw)) + raw for address, raw in self.data]
        names = wasm.vector(wasm.unsigned(i.index) + wasm.name(i.name) for i in self.order)
        return b"".join(
            [
                b"\x00asm\x01\x00\x00\x00",
                wasm.section(1, wasm.vector(types)),
                wasm.section(3, wasm.vector(indices)),
                wasm.section(5, b"\x01\x01" + pages + pages),
                wasm.section(7, wasm.vector(exported)),
                wasm.section(10, wasm.vector(i.code for i in self.order)),
                wasm.section(11, wasm.vector(segments)),
                wasm.custom(SECTION, about),
                wasm.custom("name", wasm.section(1, names)),
            ]
        )


def kind_of(array: list[float] | list[int] | tuple[float, ...] | tuple[int, ...]) -> Array:
    """The kind of an array of numbers; a record keeps its names."""
    fields = tuple(f.name for f in array.fields) if isinstance(array, Record) else ()
    is_int = bool(array) and all(isinstance(x, int) for x in array)
    return Array(INT if is_int else FLOAT, len(array), fields)


def source_of(function: FunctionType) -> tuple[Place, ast.FunctionDef]:
    """A function's syntax tree and where it stands."""
    lines, first = inspect.getsourcelines(function)
    tree = ast.parse(textwrap.dedent("".join(lines))).body[0]
    place = Place(function, inspect.getsourcefile(function) or "?", first)
    if not isinstance(tree, ast.FunctionDef):
        raise place.refuse(tree, "a kernel function is written with def.")
    a = tree.args
    if a.vararg or a.kwarg or a.kwonlyargs or a.defaults or a.posonlyargs or tree.decorator_list:
        raise place.refuse(tree, "a kernel function has plain arguments, without defaults, stars or decorators.")
    return place, tree
