"""Where a machine runs: in CPython from source, or as WebAssembly in wasmtime. Both give the same bits.

Flow: `runs`, the command line, notebooks -> a host -> the machine.
Reads: a model, or a module's bytes. Writes: the host's own memory.
Source: docs/reference/plant-module.md (the module's interface, version 1).
"""

import atexit
import json
import struct
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.program import SECTION
from seedtrain.engines.bioprocess.errors import BadRun
from seedtrain.engines.bioprocess.kernel import machine as kernel
from seedtrain.engines.bioprocess.model import Model

if TYPE_CHECKING:
    import wasmtime

Entry = tuple[int, int, float]
"""One line of a log: tick, tag, value."""
FUEL_A_TICK = 2_000_000
"""Instructions a tick may take where nothing better is known."""
FUEL_AT_LEAST = 50_000_000


class Host(Protocol):
    """One machine that can be reset, set, run and read. Arrays are y u p z r."""

    def reset(self, seed: int) -> None: ...
    def set_value(self, tag: int, value: float) -> int: ...
    def run(self, ticks: int) -> int: ...
    def replay(self, log: Sequence[Entry], until: int) -> int: ...
    def array(self, name: str) -> list[float]: ...
    @property
    def tick(self) -> int: ...
    @property
    def fault(self) -> int: ...
    @property
    def bad_entry(self) -> int: ...
    def seal(self) -> str: ...
    def marks(self) -> list[str]: ...


def hexadecimal(low: int, high: int) -> str:
    """Two signed words as sixteen digits."""
    return f"{high & 0xFFFFFFFF:08x}{low & 0xFFFFFFFF:08x}"


class PythonHost:
    """The machine as CPython runs it: the reference, and what a debugger steps through; or, from a released text, an old one."""

    def __init__(self, model: Model | None = None, text: str = "") -> None:
        if model is not None:
            self.machine = model.machine()
            self.calls: dict[str, Callable[..., int]] = {
                name: getattr(kernel, name) for name in ("reset", "set_value", "run", "replay", "seal")
            }
        else:
            space: dict[str, Any] = {}
            exec(text, space)  # noqa: S102  a text of our own release, found by its hash
            self.machine = space["m"]
            self.calls = {name: space[f"machine__{name}"] for name in ("reset", "set_value", "run", "replay", "seal")}

    def reset(self, seed: int) -> None:
        self.calls["reset"](self.machine, seed)

    def set_value(self, tag: int, value: float) -> int:
        return self.calls["set_value"](self.machine, tag, value)

    def run(self, ticks: int) -> int:
        before = self.tick
        try:
            return self.calls["run"](self.machine, ticks)
        except ZeroDivisionError:
            # WebAssembly goes on with an infinite number and finds it at the end of the tick.
            self.machine.clock[kernel.TICK] += 1
            self.machine.clock[kernel.FAULT] = 1
            return self.tick - before

    def replay(self, log: Sequence[Entry], until: int) -> int:
        if len(log) > kernel.MAX_LOG:
            return kernel.BAD_COUNT
        for i, entry in enumerate(log):
            self.machine.log[3 * i : 3 * i + 3] = [float(x) for x in entry]
        try:
            return self.calls["replay"](self.machine, len(log), until)
        except ZeroDivisionError:
            self.machine.clock[kernel.TICK] += 1
            self.machine.clock[kernel.FAULT] = 1
            return self.tick

    def array(self, name: str) -> list[float]:
        found: list[float] = list(getattr(self.machine, name))
        return found

    @property
    def tick(self) -> int:
        return self.machine.clock[kernel.TICK]

    @property
    def fault(self) -> int:
        return self.machine.clock[kernel.FAULT]

    @property
    def bad_entry(self) -> int:
        return self.machine.clock[kernel.BAD_ENTRY]

    def seal(self) -> str:
        self.calls["seal"](self.machine)
        return hexadecimal(self.machine.clock[kernel.SEAL_LOW], self.machine.clock[kernel.SEAL_HIGH])

    def marks(self) -> list[str]:
        m = self.machine
        return [hexadecimal(m.marks[2 * i], m.marks[2 * i + 1]) for i in range(m.clock[kernel.MARKS])]


def engine(*, is_limited: bool) -> "wasmtime.Engine":
    """An engine for our modules; with `is_limited` each call may take so many instructions and no more."""
    import wasmtime

    config = wasmtime.Config()
    config.consume_fuel = is_limited
    # Without these, every instance reserves 4 GB of address space, which a limit on it would refuse.
    config.memory_reservation = 0
    config.memory_guard_size = 0
    config.signals_based_traps = False
    return wasmtime.Engine(config)


@cache
def _engine() -> "wasmtime.Engine":
    return engine(is_limited=True)


@cache
def _compiled(module: bytes) -> "wasmtime.Module":
    import wasmtime

    return wasmtime.Module(_engine(), module)


@atexit.register
def _forget() -> None:
    """Compiled modules go before the interpreter takes wasmtime apart, which would complain about them."""
    _compiled.cache_clear()
    _engine.cache_clear()


def about(module: bytes) -> dict[str, object]:
    """What a module says of itself. Raises BadRun when it says nothing."""
    raw = wasm.custom_section(module, SECTION) if module[:4] == b"\0asm" else None
    if raw is None:
        raise BadRun("no_module", "These bytes are not a Seedtrain model: the section `seedtrain.model` is missing.")
    found: dict[str, object] = json.loads(raw)
    return found


class WasmHost:
    """The machine as its released bytes, in wasmtime: no imports, a memory limit, and a limit on instructions.

    Raises BadRun when the module needs more instructions than its ticks may take.
    """

    def __init__(self, module: bytes, fuel: int = FUEL_A_TICK) -> None:
        import wasmtime

        self.fuel = fuel
        self.at: dict[str, list[int]] = about(module)["at"]  # type: ignore[assignment]
        self.store = wasmtime.Store(_engine())
        self.store.set_limits(memory_size=16 * 1024 * 1024, instances=1, memories=1)
        self.instance = wasmtime.Instance(self.store, _compiled(module), [])
        self.exports = self.instance.exports(self.store)
        self.memory: wasmtime.Memory = self.exports["memory"]  # type: ignore[assignment]

    def _call(self, name: str, ticks: int, *arguments: float) -> int:
        import wasmtime

        self.given = FUEL_AT_LEAST + self.fuel * max(0, ticks)
        self.store.set_fuel(self.given)
        try:
            return self.exports[name](self.store, *arguments) or 0  # type: ignore[operator]
        except wasmtime.Trap as trap:
            raise BadRun("trap", f"The model stopped in `{name}`: {trap.trap_code.name if trap.trap_code else trap}.") from trap

    def spent(self) -> int:
        """The instructions that the last call took, in wasmtime's count."""
        return self.given - self.store.get_fuel()

    def reset(self, seed: int) -> None:
        self._call("reset", 0, seed)

    def set_value(self, tag: int, value: float) -> int:
        return self._call("set_value", 0, tag, float(value))

    def run(self, ticks: int) -> int:
        return self._call("run", ticks, ticks)

    def replay(self, log: Sequence[Entry], until: int) -> int:
        if len(log) > kernel.MAX_LOG:
            return kernel.BAD_COUNT
        flat = [float(x) for entry in log for x in entry]
        self.memory.write(self.store, struct.pack(f"<{len(flat)}d", *flat), self.at["log"][0])
        return self._call("replay", until, len(log), until)

    def array(self, name: str) -> list[float]:
        where, length = self.at[name]
        return list(struct.unpack(f"<{length}d", self.memory.read(self.store, where, where + 8 * length)))

    def _ints(self, name: str, count: int) -> tuple[int, ...]:
        where = self.at[name][0]
        return struct.unpack(f"<{count}i", self.memory.read(self.store, where, where + 4 * count))

    @property
    def tick(self) -> int:
        return self._ints("clock", 1)[0]

    @property
    def fault(self) -> int:
        return self._ints("clock", 2)[1]

    @property
    def bad_entry(self) -> int:
        return self._ints("clock", 9)[kernel.BAD_ENTRY]

    def seal(self) -> str:
        self._call("seal", 0)
        clock = self._ints("clock", 9)
        return hexadecimal(clock[kernel.SEAL_LOW], clock[kernel.SEAL_HIGH])

    def marks(self) -> list[str]:
        words = self._ints("marks", 2 * self._ints("clock", 5)[kernel.MARKS])
        return [hexadecimal(words[i], words[i + 1]) for i in range(0, len(words), 2)]
