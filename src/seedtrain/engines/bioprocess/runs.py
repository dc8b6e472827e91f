"""A run that somebody made, and whether it is true: the same module, seed and log give the same hash, or they do not.

Flow: the console's file or upload -> `read` -> `replay` -> a verdict.
Reads: a run and the release it names. Writes: nothing.
Source: docs/reference/plant-run.md (the file's format).
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Any

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.program import SECTION
from seedtrain.engines.bioprocess.errors import BadLog, BadRun
from seedtrain.engines.bioprocess.hosts import Entry, Host, WasmHost
from seedtrain.engines.bioprocess.kernel import machine as kernel

FORMAT = "seedtrain-run/1"
LARGEST = 512 * 1024
"""A run file [bytes]; a full log is about 150 kB."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run as its file says: which bytes, which chance, what was done when, and what came out.

    `log` entries are (tick, name, value); `marks` are the hashes at each checkpoint, `hash` the one at tick `until`.
    """

    model: str
    module: str
    seed: int
    log: tuple[tuple[int, str, float], ...]
    until: int
    marks: tuple[str, ...]
    hash: str

    def to_json(self) -> str:
        """The file."""
        return json.dumps(
            {
                "format": FORMAT,
                "model": self.model,
                "module": self.module,
                "seed": self.seed,
                "log": self.log,
                "until": self.until,
                "marks": self.marks,
                "hash": self.hash,
            }
        )


class Word(StrEnum):
    """What a replay can say."""

    ACCEPTED = "accepted"
    DIFFERS = "differs"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What re-executing the run gave. `tick` is the first checkpoint that differs; `last_equal` the one before; `hash` is ours."""

    word: Word
    sentence: str
    hash: str = ""
    tick: int | None = None
    last_equal: int | None = None


def read(text: str) -> Run:
    """The run in this file. Raises BadRun or BadLog naming the field, what came and what was expected."""
    if len(text.encode()) > LARGEST:
        raise BadRun("too_large", f"A run file has at most {LARGEST // 1024} kB; this one has {len(text.encode()) // 1024} kB.")
    try:
        data = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BadRun("not_json", f"This is not a run file: it is not JSON ({error}). Save the run again from the console.") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        came = data.get("format") if isinstance(data, dict) else type(data).__name__
        raise BadRun("format", f"format: {FORMAT} was expected, {str(came)[:60]!r} came. Save the run again from the console.")
    return Run(
        model=_text(data, "model", r"[a-z][a-z0-9_]{0,30}", "a model's name"),
        module=_text(data, "module", r"[0-9a-f]{64}", "the module's SHA-256"),
        seed=_whole(data, "seed", -(2**31), 2**31 - 1),
        log=_log(data.get("log")),
        until=_whole(data, "until", 0, 2**31 - 1),
        marks=_marks(data.get("marks")),
        hash=_text(data, "hash", r"[0-9a-f]{16}", "16 hexadecimal digits"),
    )


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is not a number")


def _text(data: dict[str, Any], name: str, pattern: str, what: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise BadRun("field", f"{name}: {what} was expected, {str(value)[:60]!r} came.", name=name)
    return value


def _whole(data: dict[str, Any], name: str, low: int, high: int) -> int:
    value = data.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise BadRun("field", f"{name}: a whole number from {low} to {high} was expected, {str(value)[:60]!r} came.", name=name)
    return value


def _marks(value: object) -> tuple[str, ...]:
    if (
        not isinstance(value, list)
        or len(value) > kernel.MAX_MARKS
        or not all(isinstance(m, str) and re.fullmatch("[0-9a-f]{16}", m) for m in value)
    ):
        raise BadRun("field", f"marks: a list of at most {kernel.MAX_MARKS} hashes of 16 hexadecimal digits was expected.", name="marks")
    return tuple(value)


def _log(value: object) -> tuple[tuple[int, str, float], ...]:
    """The log's entries, checked for shape and order; names and ranges are the module's business."""
    if not isinstance(value, list):
        raise BadLog("log", "log: a list of [tick, name, value] was expected.")
    if len(value) > kernel.MAX_LOG:
        raise BadLog("log_length", f"log: at most {kernel.MAX_LOG} entries are kept in a run, {len(value)} came.")
    last = 0
    for i, entry in enumerate(value):
        is_shaped = isinstance(entry, list) and len(entry) == 3 and isinstance(entry[1], str) and not isinstance(entry[0], bool)
        if not (is_shaped and isinstance(entry[0], int) and _is_number(entry[2])):
            raise BadLog(
                "log_entry",
                f"log entry {i + 1}: [tick, name, value] with a whole tick and a finite value was expected, {str(entry)[:80]} came.",
                entry=i,
            )
        if entry[0] < last:
            raise BadLog(
                "log_order",
                f"log entry {i + 1}: tick {entry[0]} comes after tick {last}; a log only goes forward and starts at 0.",
                entry=i,
            )
        last = entry[0]
    return tuple((e[0], e[1], float(e[2])) for e in value)


def _is_number(x: object) -> bool:
    return isinstance(x, int | float) and not isinstance(x, bool) and abs(x) < 1e300 and isfinite(x)


def tags(module: bytes) -> dict[str, int]:
    """The number of each name that a log may set, as this module counts them."""
    about = json.loads(wasm.custom_section(module, SECTION) or b"{}")
    return {entry[0]: i for i, entry in enumerate((*about["inputs"], *about["parameters"], *about["states"]))}


def entries(run: Run, known: dict[str, int]) -> list[Entry]:
    """The log with numbers for names. Raises BadLog for a name the module does not have."""
    for i, (_tick, name, _value) in enumerate(run.log):
        if name not in known:
            raise BadLog("log_name", f"log entry {i + 1}: the model {run.model} has no `{name[:40]}`; it has {', '.join(known)}.", entry=i)
    return [(tick, known[name], value) for tick, name, value in run.log]


def play(host: Host, run: Run, known: dict[str, int]) -> str:
    """The run has been played on this host: its hash. Raises BadLog where the module refuses an entry, naming it."""
    log = entries(run, known)
    host.reset(run.seed)
    answer = host.replay(log, run.until)
    if answer < 0:
        raise _refusal(answer, run, host.bad_entry)
    return host.seal()


def _refusal(answer: int, run: Run, i: int) -> BadLog:
    if answer == kernel.BAD_UNTIL:
        return BadLog("until", f"until: tick {run.until} is longer than a run of {run.model} may be.")
    tick, name, value = run.log[min(i, len(run.log) - 1)] if run.log else (0, "", 0.0)
    why = {
        kernel.BAD_ORDER: f"tick {tick} is out of order or after the end at {run.until}",
        kernel.BAD_VALUE - kernel.OUT_OF_RANGE: f"{name} = {value:g} is outside its range",
        kernel.BAD_VALUE - kernel.STOPPED: f"the run had stopped with a fault before tick {tick}",
        kernel.BAD_VALUE - kernel.TOO_LATE: f"{name} can be set at the start only, not at tick {tick}",
    }.get(answer, f"it cannot be read (code {answer})")
    return BadLog("log_refused", f"log entry {i + 1}: {why}. A console refuses this too, so the file was changed or damaged.", entry=i)


def replay(run: Run, *, is_python: bool = False, most: float | None = None) -> Verdict:
    """Re-executes the run and compares every checkpoint: accepted, differs, or not from this version.

    With `most` [instructions] a run that takes more is refused before it starts; CPython counts each as a hundred. Raises BadRun, BadLog.
    """
    found = library.release_of(run.module)
    if found is None or found.model != run.model:
        return Verdict(
            Word.FOREIGN,
            f"Not from this version: no module {run.module[:8]} of {run.model} is kept here, so nothing can be said about the run.",
        )
    known = tags(found.bytes_of())
    host = library.host(found, is_python=is_python)
    _refuse_long(run, found, host, most)
    ours = play(host, run, known)
    checkpoint = json.loads(wasm.custom_section(found.bytes_of(), SECTION) or b"{}")["checkpoint_ticks"]
    marks = host.marks()
    for i, (mine, theirs) in enumerate(zip(marks, run.marks, strict=False)):
        if mine != theirs:
            return _differs(ours, (i + 1) * checkpoint, i * checkpoint)
    if len(marks) != len(run.marks):
        return _differs(ours, (min(len(marks), len(run.marks)) + 1) * checkpoint, min(len(marks), len(run.marks)) * checkpoint)
    if host.tick != run.until:
        return _differs(ours, host.tick, host.tick)
    if ours != run.hash:
        return _differs(ours, run.until, len(marks) * checkpoint)
    return Verdict(Word.ACCEPTED, f"Accepted: {run.until} ticks re-executed here give the same hash, {ours}.", ours)


def _refuse_long(run: Run, found: library.Release, host: Host, most: float | None) -> None:
    each = found.fuel / library.FUEL_MARGIN * (1 if isinstance(host, WasmHost) else 100)
    if most is not None and run.until * each > most:
        limit = int(most / each)
        raise BadRun(
            "too_long",
            f"until: {run.until} ticks of {run.model} are more than the {limit} that are judged here; "
            "check the file with `seedtrain plant replay`.",
            name="until",
        )


def _differs(ours: str, tick: int, last_equal: int) -> Verdict:
    return Verdict(
        Word.DIFFERS,
        f"Differs at tick {tick}: up to tick {last_equal} both are equal, then they are not. Re-executed here the hash is {ours}.",
        ours,
        tick,
        last_equal,
    )
