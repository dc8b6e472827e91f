"""Runs that are true, changed, damaged, foreign or hostile: each gets its word, and nothing else happens.

Flow: pytest -> this file -> runs, library, hosts.
Reads: the released modules. Writes: temporary files.
"""

import dataclasses
import json
import random
from pathlib import Path

import pytest

from seedtrain.engines.bioprocess import library, runs
from seedtrain.engines.bioprocess.compile import compile_model, compile_with_text, wasm
from seedtrain.engines.bioprocess.compile.program import SECTION
from seedtrain.engines.bioprocess.errors import BadLog, BadRun, PlantError
from seedtrain.engines.bioprocess.hosts import PythonHost, WasmHost
from seedtrain.engines.bioprocess.kernel import machine as kernel
from tests.engines.tank import TANK

CHO = library.model("cho")


def played(log: list[tuple[int, str, float]], until: int = 900, model: str = "cho") -> runs.Run:
    """A true run of this log."""
    release = library.release(model)
    host = library.host(release)
    run = runs.Run(model, release.sha256, 7, tuple(log), until, (), "0" * 16)
    hash = runs.play(host, run, runs.tags(release.bytes_of()))
    return dataclasses.replace(run, marks=tuple(host.marks()), hash=hash)


RUN = played([(0, "Xv", 0.2), (61, "feed_rate", 0.004), (500, "feed_rate", 0.0)])


def test_a_true_run_is_accepted_by_the_module_and_by_its_python_text() -> None:
    again = runs.read(RUN.to_json())

    assert runs.replay(again).word is runs.Word.ACCEPTED
    assert runs.replay(again, is_python=True) == runs.replay(again)


@pytest.mark.parametrize(
    ("change", "tick"),
    [
        ({"log": ((0, "Xv", 0.2), (61, "feed_rate", 0.0041), (500, "feed_rate", 0.0))}, 120),
        ({"log": ((0, "Xv", 0.2), (62, "feed_rate", 0.004), (500, "feed_rate", 0.0))}, 120),
        ({"log": ((0, "Xv", 0.2), (61, "feed_rate", 0.004))}, 540),
        ({"seed": 8}, 60),
        ({"hash": "0" * 16}, 900),
        ({"marks": (*RUN.marks[:3], "0" * 16, *RUN.marks[4:])}, 240),
        ({"marks": RUN.marks[:-1]}, 900),
        ({"until": 899}, 900),
    ],
)
def test_a_changed_run_differs_from_the_first_checkpoint_that_shows_it(change: dict[str, object], tick: int) -> None:
    verdict = runs.replay(dataclasses.replace(RUN, **change))

    assert (verdict.word, verdict.tick) == (runs.Word.DIFFERS, tick)


def test_every_flipped_bit_of_a_run_file_is_found() -> None:
    text = RUN.to_json().encode()
    dice = random.Random(1)
    for _ in range(400):
        at, bit = dice.randrange(len(text)), 1 << dice.randrange(8)
        flipped = bytearray(text)
        flipped[at] ^= bit
        try:
            again = runs.read(flipped.decode())
        except (PlantError, UnicodeDecodeError):
            continue
        if dataclasses.asdict(again) == dataclasses.asdict(RUN):
            continue  # white space, or another spelling of the same number
        try:
            verdict = runs.replay(again)
        except BadLog:
            continue
        same_value = [(t, n) for t, n, _ in again.log] == [(t, n) for t, n, _ in RUN.log]
        # A value may change below the input's quantum: the console would have rounded it to the same.
        is_below_quantum = same_value and all(abs(a[2] - b[2]) <= 1e-9 for a, b in zip(again.log, RUN.log, strict=True))
        assert verdict.word is not runs.Word.ACCEPTED or is_below_quantum, flipped


def test_a_run_of_another_version_is_named_foreign() -> None:
    assert runs.replay(dataclasses.replace(RUN, module="ab" * 32)).word is runs.Word.FOREIGN
    assert runs.replay(dataclasses.replace(RUN, model="yeast")).word is runs.Word.FOREIGN


BASE = json.loads(RUN.to_json())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ("[]", "format"),
        ("[" * 100_000, "not JSON"),
        (json.dumps({**BASE, "format": "other/1"}), "seedtrain-run/1 was expected, 'other/1' came"),
        (json.dumps({**BASE, "model": "../etc"}), "model: a model's name was expected"),
        (json.dumps({**BASE, "module": "xyz"}), "module: the module's SHA-256"),
        (json.dumps({**BASE, "seed": 2**40}), "seed: a whole number"),
        (json.dumps({**BASE, "until": -1}), "until: a whole number from 0"),
        (json.dumps({**BASE, "until": 1.5}), "until: a whole number"),
        (json.dumps({**BASE, "hash": None}), "hash: 16 hexadecimal digits"),
        (json.dumps({**BASE, "marks": ["zz"]}), "marks: a list"),
        (json.dumps({**BASE, "log": {}}), "log: a list of"),
        (json.dumps({**BASE, "log": [[0, "Xv"]]}), "log entry 1: [tick, name, value]"),
        (json.dumps({**BASE, "log": [[-5, "Xv", 0.2]]}), "a log only goes forward and starts at 0"),
        (json.dumps({**BASE, "log": [[9, "feed_rate", 0.0], [3, "feed_rate", 0.0]]}), "tick 3 comes after tick 9"),
        (json.dumps({**BASE, "log": [[0, "Xv", float("nan")]]}), "NaN is not a number"),
        (json.dumps({**BASE, "log": [[0, "Xv", "0.2"]]}), "finite value was expected"),
        (json.dumps({**BASE, "log": [[0, "Xv", True]]}), "finite value was expected"),
        (json.dumps({**BASE, "log": [[0, "feed_rate", 0.0]] * 4097}), "at most 4096 entries"),
        (json.dumps({**BASE, "log": [[0, "x" * 200_000, 0.0]] * 3}), "at most 512 kB"),
    ],
)
def test_a_file_that_no_console_made_is_refused_in_words(text: str, says: str) -> None:
    with pytest.raises((BadRun, BadLog)) as refusal:
        runs.read(text)

    assert says in refusal.value.message


@pytest.mark.parametrize(
    ("log", "says"),
    [
        ([(0, "nothing", 1.0)], "has no `nothing`"),
        ([(0, "feed_rate", 9.0)], "feed_rate = 9 is outside its range"),
        ([(5, "Xv", 0.3)], "Xv can be set at the start only, not at tick 5"),
        ([(5, "qGmax1", 0.3)], "qGmax1 can be set at the start only"),
        ([(901, "feed_rate", 0.0)], "after the end at 900"),
    ],
)
def test_what_the_module_refuses_is_refused_with_the_entry(log: list[tuple[int, str, float]], says: str) -> None:
    for is_python in (False, True):
        with pytest.raises(BadLog) as refusal:
            runs.replay(dataclasses.replace(RUN, log=tuple(log)), is_python=is_python)
        assert says in refusal.value.message
        assert "log entry 1" in refusal.value.message


def test_a_run_longer_than_any_may_be_is_refused_at_once() -> None:
    with pytest.raises(BadLog, match="longer than a run of cho may be"):
        runs.replay(dataclasses.replace(RUN, until=2**31 - 1))


def hosts() -> list[PythonHost | WasmHost]:
    """The tank in wasmtime, in CPython from source, and in CPython from its text."""
    module, text = compile_with_text(TANK)
    return [WasmHost(module), PythonHost(TANK), PythonHost(text=text)]


def test_the_log_is_checked_inside_the_machine_whoever_writes_it() -> None:
    nan, feed = float("nan"), TANK.tag("feed_rate")
    hostile = [
        ([(nan, feed, 0.5)], kernel.BAD_ORDER),
        ([(1.5, feed, 0.5)], kernel.BAD_ORDER),
        ([(-1, feed, 0.5)], kernel.BAD_ORDER),
        ([(5, feed, 0.5), (4, feed, 0.5)], kernel.BAD_ORDER),
        ([(1e18, feed, 0.5)], kernel.BAD_ORDER),
        ([(0, nan, 0.5)], kernel.BAD_VALUE - kernel.UNKNOWN_TAG),
        ([(0, 1e9, 0.5)], kernel.BAD_VALUE - kernel.UNKNOWN_TAG),
        ([(0, -1, 0.5)], kernel.BAD_VALUE - kernel.UNKNOWN_TAG),
        ([(0, 0.5, 0.5)], kernel.BAD_VALUE - kernel.UNKNOWN_TAG),
        ([(0, feed, nan)], kernel.BAD_VALUE - kernel.OUT_OF_RANGE),
        ([(0, feed, float("inf"))], kernel.BAD_VALUE - kernel.OUT_OF_RANGE),
        ([(3, TANK.tag("A"), 1.0)], kernel.BAD_VALUE - kernel.TOO_LATE),
        ([(0, feed, 0.5)] * 4097, kernel.BAD_COUNT),
    ]
    for log, answer in hostile:
        for host in hosts():
            host.reset(1)
            assert host.replay(log, 100) == answer, (log[:2], type(host))  # type: ignore[arg-type]
            assert host.set_value(feed, 0.5) == kernel.ACCEPTED


def test_random_logs_give_the_same_hash_and_marks_on_every_host() -> None:
    dice = random.Random(11)
    trio = hosts()
    for _ in range(40):
        until = dice.randint(1, 400)
        log = sorted(
            (dice.randint(0, until), dice.randrange(2), dice.choice([dice.uniform(0, 1), dice.uniform(280, 320)]))
            for _ in range(dice.randint(0, 12))
        )
        log = [(t, tag, v if (tag == 1) == (v > 1) else (0.25 if tag == 0 else 300.0)) for t, tag, v in log]
        seed = dice.randint(-(2**31), 2**31 - 1)
        ends = []
        for host in trio:
            host.reset(seed)
            ends.append((host.replay(log, until), host.seal(), host.marks(), host.array("y"), host.array("r")))
        assert ends[0] == ends[1] == ends[2]


def test_start_values_may_be_set_in_any_order_and_more_than_once() -> None:
    ends = []
    for order in (("A", "T", "sigma"), ("sigma", "T", "A"), ("A", "A", "T", "sigma", "T")):
        for host in hosts():
            host.reset(5)
            for name in order:
                assert host.set_value(TANK.tag(name), {"A": 4.0, "T": 310.0, "sigma": 0.5}[name]) == kernel.ACCEPTED
            at_start = host.array("r")
            host.run(30)
            ends.append((at_start, host.array("y"), host.array("z"), host.array("r")))

    assert all(end == ends[0] for end in ends)


def test_a_number_that_leaves_all_bounds_stops_the_run_with_a_fault_everywhere() -> None:
    ends = []
    for host in hosts():
        host.reset(1)
        host.set_value(TANK.tag("theta"), 1e6)
        host.set_value(TANK.tag("T"), 400.0)
        done = host.run(500)
        ends.append((done, host.fault, host.tick, host.run(10), host.seal()))

        assert host.set_value(TANK.tag("feed_rate"), 0.5) == kernel.STOPPED

    assert ends[0][1:4] == (1, ends[0][0], 0)
    assert ends[0] == ends[1] == ends[2]


def test_a_run_that_stopped_with_a_fault_is_accepted_to_its_stop_and_no_further() -> None:
    start = [(0, "mudmax", -1e6), (0, "Gn", 0.0), (0, "G", 0.0)]
    release = library.release("cho")
    host = library.host(release)
    stopped = runs.Run("cho", release.sha256, 1, tuple(start), 5000, (), "0" * 16)
    seal = runs.play(host, stopped, runs.tags(release.bytes_of()))
    assert host.fault
    honest = dataclasses.replace(stopped, until=host.tick, marks=tuple(host.marks()), hash=seal)

    assert runs.replay(honest).word is runs.Word.ACCEPTED
    assert runs.replay(dataclasses.replace(honest, until=host.tick + 60)).word is runs.Word.DIFFERS
    late = (*start, (host.tick + 5, "feed_rate", 0.001))
    assert runs.replay(dataclasses.replace(honest, log=late, until=host.tick + 60)).word is runs.Word.DIFFERS


def test_an_endless_module_is_stopped_by_its_limit_on_instructions() -> None:
    body = b"\x03\x40\x0c\x00\x0b\x41\x00"
    module = b"".join(
        [
            b"\0asm\x01\0\0\0",
            wasm.section(1, wasm.vector([wasm.function_type([wasm.I32], [wasm.I32])])),
            wasm.section(3, wasm.vector([b"\x00"])),
            wasm.section(5, b"\x01\x01\x01\x01"),
            wasm.section(7, wasm.vector([wasm.name("memory") + b"\x02\x00", wasm.name("run") + b"\x00\x00"])),
            wasm.section(10, wasm.vector([wasm.code([], body)])),
            wasm.custom(SECTION, b'{"at":{}}'),
        ]
    )
    host = WasmHost(module, fuel=1000)

    with pytest.raises(BadRun, match="OUT_OF_FUEL"):
        host.run(10)


def test_bytes_that_are_not_a_model_are_refused() -> None:
    with pytest.raises(BadRun, match=r"seedtrain\.model"):
        WasmHost(b"\0asm\x01\0\0\0")


def test_a_released_file_that_was_damaged_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = library.release("cho")
    (tmp_path / "plant").mkdir()
    raw = bytearray((library.STATIC / release.module).read_bytes())
    raw[-1] ^= 1
    (tmp_path / release.module).write_bytes(raw)
    monkeypatch.setattr(library, "STATIC", tmp_path)

    with pytest.raises(BadRun, match="not the file that was released"):
        release.bytes_of()


def test_a_module_has_no_imports_and_a_memory_that_cannot_grow() -> None:
    import wasmtime

    module = wasmtime.Module(wasmtime.Engine(), compile_model(TANK))

    assert module.imports == []
    limits = next(e.type.limits for e in module.exports if e.name == "memory")
    assert limits.min == limits.max
