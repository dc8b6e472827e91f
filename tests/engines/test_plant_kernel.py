"""The compiler against CPython: random programs give the same bits, and what is not in the subset is refused with file, line and remedy.

Flow: pytest -> this file -> compile, wasmtime, CPython.
Reads: programs made here. Writes: temporary files.
"""

import importlib.util
import math
import random
import struct
import sys
from pathlib import Path
from types import ModuleType

import pytest
import wasmtime

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.program import Program
from seedtrain.engines.bioprocess.compile.types import Basic
from seedtrain.engines.bioprocess.errors import Unsupported
from seedtrain.engines.bioprocess.kernel import intrinsics, noise, portable
from seedtrain.engines.bioprocess.model import Model
from tests.engines.tank import TANK

HEADER = """
from seedtrain.engines.bioprocess.kernel.intrinsics import *
from seedtrain.engines.bioprocess.kernel.portable import exp, log, power
from seedtrain.engines.bioprocess.kernel.values import Vector
TABLE = (1.5, -2.25, 3.125, 0.0, 7.0, -0.5, 2.0, 9.75)
"""


def load(text: str, folder: Path, name: str) -> ModuleType:
    """A file of kernel functions, imported, so that the compiler can read its source."""
    file = folder / f"{name}.py"
    file.write_text(HEADER + text, "utf-8")
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Compiled:
    """`function(m, a, b, c, n)` of three floats and an integer as wasm, and the states it works on."""

    def __init__(self, function: object, model: Model = TANK) -> None:
        program = Program(model.machine(), 1)
        kinds = (Basic.FLOAT, Basic.FLOAT, Basic.FLOAT, Basic.INT)
        raw = program.module({"f": (function, kinds)}, b"{}")  # type: ignore[dict-item]
        self.store = wasmtime.Store()
        self.exports = wasmtime.Instance(self.store, wasmtime.Module(self.store.engine, raw), []).exports(self.store)
        self.address = program.places["y"].address
        self.exports["memory"].write(self.store, struct.pack("<8d", *model.machine().y), self.address)

    def __call__(self, *args: float) -> float:
        return self.exports["f"](self.store, *args)

    def states(self) -> tuple[float, ...]:
        return struct.unpack("<8d", self.exports["memory"].read(self.store, self.address, self.address + 64))


def bits(x: float) -> bytes:
    """All 64 bits; one pattern for every NaN, whose bits differ between engines and are never hashed."""
    return b"nan" if math.isnan(x) else struct.pack("<d", x)


class Dice:
    """Makes random kernel functions. Every divisor is at least 1 and every integer stays small, as a model must see to itself."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.floats = ["a", "b", "c"]
        self.ints = ["n"]

    def number(self) -> str:
        return self.random.choice(["0.0", "-0.0", "1.0", "0.1", "-3.75", "1e-300", "1e17", "2", "123456.789"])

    def float_of(self, depth: int) -> str:
        pick = self.random.random
        if depth == 0 or pick() < 0.15:
            return self.random.choice([*self.floats, self.number(), "TABLE[2]", "m.u.feed_rate"])
        a, b = self.float_of(depth - 1), self.float_of(depth - 1)
        forms = [
            f"({a} + {b})",
            f"({a} - {b})",
            f"({a} * {b})",
            f"({a} / (1.0 + abs({b})))",
            f"(-{a})",
            f"min({a}, {b})",
            f"max({a}, {b}, 0.5)",
            f"where({self.condition(depth - 1)}, {a}, {b})",
            f"({a} if {self.condition(depth - 1)} else {b})",
            f"sqrt({a})",
            f"floor({a})",
            f"abs({a})",
            f"exp({a})",
            f"log({a})",
            f"power(abs({a}), {b})",
            f"float({self.int_of(depth - 1)})",
            f"TABLE[{self.int_of(depth - 1)} & 7]",
            f"m.y[{self.int_of(depth - 1)} & 7]",
            f"power_of_two(float({self.int_of(depth - 1)} & 511))",
            f"mantissa(1.0 + abs({a}))",
            f"exponent(1.0 + abs({a}))",
        ]
        return self.random.choice(forms)

    def int_of(self, depth: int) -> str:
        if depth <= 0 or self.random.random() < 0.3:
            return self.random.choice([*self.ints, "7", "-3", "len(TABLE)"])
        a, b = self.int_of(depth - 1), self.int_of(depth - 1)
        x = self.random.choice([*self.floats])
        forms = [
            f"(({a} + {b}) & 4095)",
            f"(({a} - {b}) & 4095)",
            f"(({a} * {b}) & 4095)",
            f"({a} % 7)",
            f"({a} // 3)",
            f"({a} ^ 5)",
            f"({a} >> 1)",
            f"mul32({a}, {b})",
            f"xor32({a}, {b})",
            f"rotate32({a}, 13)",
            f"add32({a}, {b})",
            f"low_word({x})",
            f"high_word({x})",
            f"int(min(max({x}, -1e6), 1e6))",
            f"({a} if {a} < {b} else {b})",
        ]
        return self.random.choice(forms)

    def condition(self, depth: int) -> str:
        if depth <= 0 or self.random.random() < 0.6:
            op = self.random.choice(["<", "<=", ">", ">=", "==", "!="])
            if self.random.random() < 0.6:
                return f"{self.random.choice(self.floats)} {op} {self.random.choice([*self.floats, '1.0'])}"
            return f"{self.random.choice(self.ints)} {op} {self.random.choice([*self.ints, '3'])}"
        a, b = self.condition(depth - 1), self.condition(depth - 1)
        return self.random.choice([f"({a} and {b})", f"({a} or {b})", f"(not {a})"])

    def block(self, depth: int, indent: str) -> list[str]:
        lines = []
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.random()
            if kind < 0.45 or depth == 0:
                lines.append(f"{indent}{self.random.choice(['a', 'b', 'c'])} = {self.float_of(3)}")
            elif kind < 0.55:
                lines.append(f"{indent}m.y[{self.int_of(1)} & 7] = {self.float_of(2)}")
            elif kind < 0.6:
                lines.append(f"{indent}m.y.B {self.random.choice(['+=', '-=', '*='])} {self.float_of(1)}")
            elif kind < 0.68:
                lines.append(f"{indent}n = {self.int_of(2)}")
            elif kind < 0.82:
                lines += [f"{indent}if {self.condition(2)}:", *self.block(depth - 1, indent + "    ")]
                if self.random.random() < 0.6:
                    lines += [f"{indent}else:", *self.block(depth - 1, indent + "    ")]
            elif kind < 0.92:
                if self.random.random() < 0.3:
                    lines += [f"{indent}for i{depth} in unrolled({self.random.randint(0, 3)}):", f"{indent}    c = c + float(i{depth}) * a"]
                    continue
                leave = self.random.choice(["break", "continue"])
                lines += [
                    f"{indent}for i{depth} in range({self.random.randint(0, 4)}):",
                    *self.block(depth - 1, indent + "    "),
                    f"{indent}    if {self.condition(1)}:",
                    f"{indent}        {leave}",
                    f"{indent}    c = c + float(i{depth})",
                ]
            else:
                lines += [
                    f"{indent}w{depth} = 3",
                    f"{indent}while w{depth} > 0:",
                    f"{indent}    w{depth} = w{depth} - 1",
                    *self.block(depth - 1, indent + "    "),
                ]
        return lines

    def program(self) -> str:
        body = self.block(2, "    ")
        tail = f"    return {self.float_of(3)} + m.y[0] + 2.0 * m.y[3] + a - b * c"
        return (
            "def f(m, a: float, b: float, c: float, n: int) -> float:\n"
            + "\n".join(body)
            + f"\n    if {self.condition(2)}:\n        return a\n"
            + tail
            + "\n"
        )


@pytest.mark.parametrize("batch", range(10))
def test_random_programs_give_the_same_bits_as_cpython(batch: int, tmp_path: Path) -> None:
    for seed in range(batch * 30, batch * 30 + 30):
        text = Dice(seed).program()
        function = load(text, tmp_path, f"random_{seed}").f
        of_wasm = Compiled(function)
        machine = TANK.machine()
        dice = random.Random(seed)
        for _ in range(8):
            args = [dice.choice([0.0, -0.0, 1.0, -2.5, 1e-308, 1e300, dice.uniform(-50, 50)]) for _ in range(3)]
            n = dice.randint(-5, 40)
            try:
                expected = function(machine, *args, n)
            except (ZeroDivisionError, OverflowError, ValueError):
                # An infinite or missing number became a divisor or an index: both sides report a fault, see test_plant_hosts.
                break
            assert bits(expected) == bits(of_wasm(*args, n)), text
            assert [bits(y) for y in machine.y] == [bits(y) for y in of_wasm.states()], text
            if not all(math.isfinite(y) for y in machine.y):
                break


def test_exp_and_log_are_within_one_unit_in_the_last_place_of_the_c_library(tmp_path: Path) -> None:
    function = load(
        "def f(m, a: float, b: float, c: float, n: int) -> float:\n    return exp(a) if n == 0 else log(b)\n", tmp_path, "exp_log"
    ).f
    of_wasm = Compiled(function)
    dice = random.Random(5)
    worst = 0.0
    for _ in range(20_000):
        x, y = dice.uniform(-700, 709), math.exp(dice.uniform(-700, 700))
        for ours, theirs, theirs_wasm in (
            (portable.exp(x), math.exp(x), of_wasm(x, y, 0.0, 0)),
            (portable.log(y), math.log(y), of_wasm(x, y, 0.0, 1)),
        ):
            assert bits(ours) == bits(theirs_wasm)
            worst = max(worst, abs(ours - theirs) / math.ulp(theirs))

    assert worst <= 1.0
    assert [portable.exp(x) for x in (-709.0, 709.5, 0.0)] == [0.0, math.inf, 1.0]


def test_noise_has_the_published_sequence_and_normal_moments() -> None:
    rng = [12345.0, 67890.0]

    a, b = 12345, 67890
    for _ in range(1000):
        a, b = a * 40014 % 2147483563, b * 40692 % 2147483399
        z = (a - b) % 2147483562 or 2147483562
        assert noise.draw(rng) == pytest.approx(z * 4.656613057391769e-10, rel=1e-15)
    sample = [noise.normal(rng) for _ in range(20_000)]
    mean = sum(sample) / len(sample)
    assert abs(mean) < 0.03
    assert sum((x - mean) ** 2 for x in sample) / len(sample) == pytest.approx(1.0, abs=0.03)


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        ("    return a ** 2.0", "write x * x, or portable.power(x, y)"),
        ("    return a + n", "write float(n) for an integer n"),
        ("    import math\n    return a", "use assignments, if, for, while, return"),
        ("    return m.y[8]", "index 8 is outside an array of 8"),
        ("    return m.y.Xq", "there is no `Xq`"),
        ("    return unknown", "`unknown` has no value here"),
        ("    x = [1.0]\n    return a", "is not in kernel Python"),
        ("    n = 1.0\n    return a", "`n` holds int and cannot become float"),
        ("    if a:\n        return b\n    return c", "a condition was expected, float came"),
        ("    return n / 2", "/ divides floats"),
        ("    return float(n % n)", "need a positive integer constant"),
        ("    return f(m, a, b, c, n)", "calls itself"),
        ("    return a.real", "records, modules and the machine have attributes"),
        ("    for x in TABLE:\n        a = x\n    return a", "for i in range(...)"),
        ("    return max(a)", "two or more numbers"),
        ("    for i in unrolled(n):\n        a = a + 1.0\n    return a", "unrolled() takes a constant"),
        ("    for i in unrolled(3):\n        break\n    return a", "has no else, break or continue"),
        ("    return round(a)", "use intrinsics.floor(x + 0.5)"),
        ("    return print(a)", "is not a kernel function"),
        ("    return exp(x=a)", "by position"),
        ("    return 'a'", "neither a number"),
    ],
)
def test_what_is_not_in_the_subset_is_refused_with_file_line_and_remedy(body: str, remedy: str, tmp_path: Path) -> None:
    name = f"refused_{abs(hash(body))}"
    function = load(f"def f(m, a: float, b: float, c: float, n: int) -> float:\n{body}\n", tmp_path, name).f

    with pytest.raises(Unsupported) as refusal:
        Compiled(function)

    assert remedy in refusal.value.message
    assert f"{name}.py:" in refusal.value.message
    assert refusal.value.code in {"unsupported", "recursion"}


def test_two_lanes_give_the_bits_of_one_lane_twice(tmp_path: Path) -> None:
    text = """
def f(m, a: float, b: float, c: float, n: int) -> float:
    x = exp(a * 0.01) + log(abs(b) + 1e-3) + power(abs(c), 0.3) + floor(a) + mantissa(abs(b) + 1.0) * exponent(abs(c) + 1.0)
    if x > b and not (x > c):
        x = x * 0.5
        m.y.B = x
    else:
        x = min(x, c, 7.0) + max(a, b)
        if a < 0.0:
            m.y.A = x + lane()
    return where(a < b, x, x - c) + m.y.B * m.y.A + sqrt(abs(a)) + float(n)
"""
    function = load(text, tmp_path, "lanes").f
    program = Program(TANK.machine(), 2)
    # A v128 cannot cross the border to Python: the arguments go in and the result comes out through memory.
    wrapper = load(
        text + "\ndef g(m) -> None:\n    m.y.y7 = f(m, m.y.V, m.y.T, m.y.y5, 3)\n    m.y.y6 = m.y.y7\n", tmp_path, "lanes_wrapper"
    )
    raw = program.module({"g": (wrapper.g, ())}, b"{}")
    store = wasmtime.Store()
    exports = wasmtime.Instance(store, wasmtime.Module(store.engine, raw), []).exports(store)
    memory, at = exports["memory"], program.places["y"].address
    dice = random.Random(3)
    for _ in range(200):
        rows = [[dice.uniform(-30, 30) for _ in range(8)] for _ in range(2)]
        memory.write(store, struct.pack("<16d", *(rows[lane][i] for i in range(8) for lane in range(2))), at)
        exports["g"](store)
        after = struct.unpack("<16d", memory.read(store, at, at + 128))
        for lane in range(2):
            machine = TANK.machine()
            machine.y[:] = rows[lane]
            lane_of = intrinsics.lane
            function.__globals__["lane"] = lambda lane=lane: float(lane)
            expected = function(machine, machine.y[0], machine.y[3], machine.y[5], 3)
            function.__globals__["lane"] = lane_of
            assert bits(after[2 * 7 + lane]) == bits(expected)
            assert bits(after[2 * 2 + lane]) == bits(machine.y[2])


def test_a_module_without_our_section_is_not_a_model() -> None:
    assert wasm.custom_section(b"\0asm\x01\0\0\0" + wasm.custom("other", b"x"), "seedtrain.model") is None
    assert wasm.custom_section(b"\0asm\x01\0\0\0" + wasm.custom("other", b"x"), "other") == b"x"


@pytest.mark.parametrize("n", [0, 1, -1, 63, 64, -64, -65, 127, 128, 2**31 - 1, -(2**31), 2**52, 0x3FF0000000000000])
def test_numbers_are_encoded_as_the_specification_says(n: int) -> None:
    raw = wasm.signed(n)

    value = shift = 0
    for byte in raw:
        value |= (byte & 0x7F) << shift
        shift += 7
    if raw[-1] & 0x40:
        value -= 1 << shift
    assert value == n
