"""Many batches at once: the same model with varied parameters and other noise, two to a SIMD lane, on all cores or a cluster.

Flow: the command line, scenarios, `bench/` -> this file -> `spread` -> a module for two lanes, or a host for each batch.
Reads: a release. Writes: nothing.
Source: parameters vary by a normal law cut at three standard deviations; batch i has the seed `seed + i` whatever runs it.
"""

import atexit
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from seedtrain.engines.bioprocess import hosts, library, runs
from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.hosts import Entry, about
from seedtrain.engines.bioprocess.kernel.machine import UNBOUND
from seedtrain.engines.bioprocess.kernel.noise import normal, seed_noise
from seedtrain.engines.bioprocess.model import Model
from seedtrain.spread import spread

if TYPE_CHECKING:
    import wasmtime

CHUNK = 50
"""Batches that one worker computes before it says so; even, so that lanes pair the same way everywhere."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What every batch of a study shares. `vary` gives a name and its relative standard deviation; `log` is (tick, tag, value)."""

    model: str
    sha256: str
    seed: int
    until: int
    vary: tuple[tuple[str, float], ...]
    log: tuple[Entry, ...] = ()
    use_lanes: bool = True


@dataclass(frozen=True, slots=True)
class Study:
    """How a study ended: `columns` by name, shape (batches,): what was varied, then states and readings at the end."""

    columns: Mapping[str, list[float]]


def monte_carlo(
    model: Model | str,
    batches: int,
    vary: Mapping[str, float],
    *,
    seed: int = 1,
    until: int | None = None,
    log: Sequence[tuple[int, str, float]] = (),
    workers: int = 2,
    dask: str = "",
    use_lanes: bool = True,
    progress: Callable[[float], None] | None = None,
) -> Study:
    """`batches` runs of the model, in order of their seeds. The numbers do not depend on workers, lanes or the place.

    Raises BadModel for what varies and is neither a parameter nor a start value, a log that is refused, or a number of batches below 1.
    """
    if batches < 1:
        raise BadModel("batches", f"batches={batches}: at least 1 was expected.")
    model = library.model(model) if isinstance(model, str) else model
    release = library.release(model.id)
    known = runs.tags(release.bytes_of())
    if not -(2**31) <= seed <= 2**31 - batches:
        raise BadModel("seed", f"seed={seed}: batch i has the seed {seed} + i, which must stay a signed 32-bit number.", name="seed")
    for name, share in vary.items():
        if not 0.0 <= share < 1e300:
            raise BadModel("share", f"{name}={share:g}: a relative standard deviation of 0 or more was expected, such as 0.05.", name=name)
        if name not in known or known[name] < len(model.inputs.fields):
            raise BadModel("vary", f"`{name}` cannot vary: name a parameter or a start value of {model.id}.", name=name)
    for _tick, name, _value in log:
        model.tag(name)
    end = model.ticks(model.duration) if until is None else until
    entries = tuple((tick, known[name], value) for tick, name, value in log)
    plan = Plan(model.id, release.sha256, seed, end, tuple(vary.items()), entries, use_lanes and bool(release.lanes))
    chunks = [range(i, min(i + CHUNK, batches)) for i in range(0, batches, CHUNK)]
    rows = [row for part in spread(partial(_chunk, plan), chunks, workers=workers, dask=dask, progress=progress) for row in part]
    names = [*vary, *(f.name for f in model.states.fields), *(f.name for f in model.readings.fields)]
    unique = [
        f"{n} start" if n in vary and n in {f.name for f in model.states.fields} and i < len(vary) else n for i, n in enumerate(names)
    ]
    return Study({name: [row[i] for row in rows] for i, name in enumerate(unique)})


def drawn(plan: Plan, model: Model, i: int) -> list[float]:
    """The varied values of batch i: start times (1 + sd * normal), cut at three standard deviations and at the range, of the same sign."""
    rng = [0.0, 0.0]
    seed_noise(rng, (plan.seed + i) * 2654435761 % 2**31)
    found = []
    for name, sd in plan.vary:
        f = model.settable[model.tag(name)]
        low = f.low if f.low is not None else 0.0 if f.start >= 0.0 else -UNBOUND
        high = f.high if f.high is not None else UNBOUND if f.start >= 0.0 else 0.0
        found.append(min(max(f.start * (1.0 + sd * min(3.0, max(-3.0, normal(rng)))), low), high))
    return found


def _chunk(plan: Plan, batches: range) -> list[list[float]]:
    """One worker's batches: a row each."""
    model = library.model(plan.model)
    values = [drawn(plan, model, i) for i in batches]
    if not plan.use_lanes:
        return [_one(plan, model, plan.seed + i, values[k]) for k, i in enumerate(batches)]
    pair = Pair(plan.sha256)
    rows: list[list[float]] = []
    for k in range(0, len(batches), 2):
        second = values[k + 1] if k + 1 < len(batches) else values[k]
        ends = pair.play(plan, model, plan.seed + batches[k], values[k], second)
        both = list(zip(batches[k : k + 2], (values[k], second), ends, strict=False))
        # Where one of the two leaves all bounds both stop: then each has to run by itself.
        rows += [start + end if pair.is_done(plan) else _one(plan, model, plan.seed + i, start) for i, start, end in both]
    return rows


def _one(plan: Plan, model: Model, seed: int, values: list[float]) -> list[float]:
    """One batch by the ordinary module."""
    release = library.release_of(plan.sha256)
    assert release is not None
    host = library.host(release)
    host.reset(seed)
    start = [(0, model.tag(name), value) for (name, _sd), value in zip(plan.vary, values, strict=True)]
    if host.replay([*start, *plan.log], plan.until) < 0:
        raise _refused(model)
    return values + host.array("y") + host.array("r")


def _refused(model: Model) -> BadModel:
    return BadModel("study_log", f"The log of this study is refused by {model.id}; play it once with `simulate` to see why.")


@cache
def _pair_module(sha256: str) -> "tuple[wasmtime.Engine, wasmtime.Module, dict[str, Any]]":
    import wasmtime

    engine = hosts.engine(is_limited=False)
    release = library.release_of(sha256)
    assert release is not None
    raw = release.bytes_of("lanes")
    return engine, wasmtime.Module(engine, raw), about(raw)


atexit.register(_pair_module.cache_clear)


class Pair:
    """Two batches side by side in one module. Our own bytes and our own log: no limit on instructions is set."""

    def __init__(self, sha256: str) -> None:
        import wasmtime

        engine, module, self.about = _pair_module(sha256)
        self.store = wasmtime.Store(engine)
        self.exports = wasmtime.Instance(self.store, module, []).exports(self.store)
        self.memory: wasmtime.Memory = self.exports["memory"]  # type: ignore[assignment]

    def _call(self, name: str, *arguments: int) -> int:
        return self.exports[name](self.store, *arguments) or 0  # type: ignore[operator]

    def place(self, model: Model, tag: int) -> int:
        """The address of what this tag sets."""
        inputs, parameters = len(model.inputs.fields), len(model.parameters.fields)
        kind, i = ("u", tag) if tag < inputs else ("p", tag - inputs) if tag < inputs + parameters else ("y", tag - inputs - parameters)
        return int(self.about["at"][kind][0]) + 16 * i

    def play(self, plan: Plan, model: Model, seed: int, first: list[float], second: list[float]) -> list[list[float]]:
        """Batches `seed` and `seed + 1` from these values to the end: states and readings of each."""
        self._call("reset", seed)
        for (name, _sd), a, b in zip(plan.vary, first, second, strict=True):
            self.memory.write(self.store, struct.pack("<2d", a, b), self.place(model, model.tag(name)))
        self._call("begin")
        flat = [float(x) for entry in plan.log for x in entry for _lane in (0, 1)]
        self.memory.write(self.store, struct.pack(f"<{len(flat)}d", *flat), self.about["at"]["log"][0])
        if self._call("replay", len(plan.log), plan.until) < 0:
            raise _refused(model)
        both = [*self._array("y"), *self._array("r")]
        return [both[0::2], both[1::2]]

    def is_done(self, plan: Plan) -> bool:
        """Both batches reached the end."""
        where = self.about["at"]["clock"][0]
        return bool(struct.unpack("<i", self.memory.read(self.store, where, where + 4))[0] == plan.until)

    def _array(self, name: str) -> list[float]:
        where, length = self.about["at"][name]
        return list(struct.unpack(f"<{2 * length}d", self.memory.read(self.store, where, where + 16 * length)))
