"""Expected values beside ours: every published or independently computed number that a model must reproduce.

Flow: `seedtrain plant validate`, a model's page, tests -> this file -> a host runs each case -> rows.
Reads: `data/plant/<model>.json`. Writes: nothing.
Source: each case names its own, with a mark: V-run computed and compared, V-file and V-page read, typ typical, mem from memory.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.hosts import Host
from seedtrain.engines.bioprocess.kernel.machine import ACCEPTED
from seedtrain.engines.bioprocess.model import Model

DATA = Path(__file__).parents[2] / "data" / "plant"
CHECKED = DATA / "checked.json"
MARKS = ("V-run", "V-file", "V-page", "typ", "mem", "ours")
DERIVED = ("when", "peak", "end")


@dataclass(frozen=True, slots=True)
class Row:
    """One expected value beside ours. `allowed` is the largest difference that passes, in the value's unit."""

    case: str
    what: str
    at: float | None
    expected: float
    ours: float
    allowed: float
    unit: str
    source: str
    mark: str
    note: str = ""

    @property
    def passes(self) -> bool:
        """Whether ours is as near as was promised."""
        return abs(self.ours - self.expected) <= self.allowed

    @property
    def difference(self) -> float:
        """Relative to the expected value; absolute where that is 0."""
        return (self.ours - self.expected) / abs(self.expected) if self.expected else self.ours - self.expected


@dataclass(frozen=True, slots=True)
class Track:
    """What a run was at every tick: `t` [model's time unit], and one list for each name."""

    t: list[float]
    values: dict[str, list[float]]


def cases(model: Model) -> list[dict[str, Any]]:
    """The model's cases as its file has them; none when it has no file."""
    file = DATA / f"{model.id}.json"
    if not file.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["cases"]
    return found


def validate(model: Model, host: Callable[[], Host]) -> list[Row]:
    """Every expected value of the model beside ours, in the order of its file."""
    return [row for case in cases(model) for row in run_case(model, case, host())]


def checked(id: str, file: Path = CHECKED) -> list[Row]:
    """What `validate` gave when the model was built, so that a page need not compute it."""
    kept: dict[str, list[dict[str, Any]]] = json.loads(file.read_text("utf-8"))
    return [Row(**row) for row in kept.get(id, [])]


def run_case(model: Model, case: Mapping[str, Any], host: Host) -> list[Row]:
    """One case's expected values beside ours. Raises BadModel where the case names what the model has not, or sets what it refuses."""
    wanted = list(case["expected"])
    last = max([float(w["at"]) for w in wanted if "at" in w and "peak" not in w] or [0.0])
    until = float(case.get("until", model.duration if any(_needs_all(w) for w in wanted) else last))
    names = _names(model)
    units = {f.name: f.unit for f in (*model.states.fields, *model.memory.fields, *model.readings.fields)} | {"t": model.time_unit}
    track = play(model, case, host, until, None if any(_needs_all(w) for w in wanted) else {float(w["at"]) for w in wanted if "at" in w})
    rows = []
    for w in wanted:
        for what, at, expected, ours, key in _values(w, track, names, case):
            rtol = float(w.get("rtol", case.get("rtol_of", {}).get(key, case.get("rtol", 1e-6))))
            atol = float(w.get("atol", case.get("atol_of", {}).get(key, case.get("atol", 0.0))))
            if key == "peak time":
                rtol, atol = 0.0, float(w.get("at_atol", 0.0))
            allowed = rtol * abs(expected) + atol
            unit = model.time_unit if key == "peak time" else units.get(key, "")
            rows.append(
                Row(
                    case["title"],
                    what,
                    at,
                    expected,
                    ours,
                    allowed,
                    unit,
                    w.get("source", case["source"]),
                    w.get("mark", case["mark"]),
                    w.get("note", case.get("note", "")),
                )
            )
    return rows


def _needs_all(wanted: Mapping[str, Any]) -> bool:
    return any(word in wanted for word in DERIVED)


def _names(model: Model) -> dict[str, tuple[str, int]]:
    """Where each name is to be read."""
    kinds = (("y", model.states), ("z", model.memory), ("r", model.readings))
    return {f.name: (array, i) for array, record in kinds for i, f in enumerate(record.fields)}


def play(model: Model, case: Mapping[str, Any], host: Host, until: float, only: set[float] | None) -> Track:
    """The case has been played to `until`; what was kept at every tick, or only at some times."""
    names = _names(model)
    host.reset(int(case.get("seed", 1)))
    for name, value in case.get("set", {}).items():
        _set(model, case, host, name, float(value))
    log = sorted((model.ticks(float(t)), name, float(value)) for t, name, value in case.get("log", []))
    stops = None if only is None else sorted(model.ticks(t) for t in only)
    track = Track([], {name: [] for name in names})
    end = model.ticks(until)
    while True:
        while log and log[0][0] <= host.tick:
            _tick, name, value = log.pop(0)
            _set(model, case, host, name, value)
        _keep(model, track, host, names, stops)
        if host.tick >= end or host.fault:
            return track
        nearest = host.tick + 1 if stops is None else min([s for s in stops if s > host.tick] or [end])
        host.run(min([nearest, end, *([log[0][0]] if log else [])]) - host.tick)


def _set(model: Model, case: Mapping[str, Any], host: Host, name: str, value: float) -> None:
    if host.set_value(model.tag(name), value) != ACCEPTED:
        raise BadModel("case_value", f"Case {case['id']} of {model.id}: {name} = {value:g} is outside what the model allows at this time.")


def _keep(model: Model, track: Track, host: Host, names: Mapping[str, tuple[str, int]], stops: list[int] | None) -> None:
    if stops is not None and host.tick not in stops:
        return
    arrays = {kind: host.array(kind) for kind in ("y", "z", "r")}
    track.t.append(host.tick * model.step_h)
    for name, (kind, i) in names.items():
        track.values[name].append(arrays[kind][i])


def _values(
    wanted: Mapping[str, Any], track: Track, names: Mapping[str, object], case: Mapping[str, Any]
) -> Iterator[tuple[str, float | None, float, float, str]]:
    """Each expected number: what it is, when, the number, ours, and the name whose tolerance it has."""
    if "peak" in wanted:
        name = wanted["peak"]
        series = _series(track, name, case)
        top = max(range(len(series)), key=series.__getitem__)
        yield f"largest {name}", None, float(wanted["value"]), series[top], name
        if "at" in wanted:
            yield f"time of the largest {name}", None, float(wanted["at"]), track.t[top], "peak time"
    elif "when" in wanted:
        of = wanted.get("of", "t")
        ours = _crossing(track, wanted, case)
        yield f"{of} when {wanted['when']} reaches {wanted['reaches']:g}", None, float(wanted["value"]), ours, of
    else:
        skip = {"at", "end", "rtol", "atol", "note", "source", "mark"}
        at = None if "end" in wanted else float(wanted["at"])
        place = len(track.t) - 1 if at is None else min(range(len(track.t)), key=lambda i: abs(track.t[i] - at))
        for name, value in wanted.items():
            if name not in skip:
                yield name, track.t[place], float(value), _series(track, name, case)[place], name


def _series(track: Track, name: str, case: Mapping[str, Any]) -> list[float]:
    if name == "t":
        return track.t
    if name not in track.values:
        raise BadModel("case_name", f"Case {case['id']}: there is no state, memory or reading `{name}`.")
    return track.values[name]


def _crossing(track: Track, wanted: Mapping[str, Any], case: Mapping[str, Any]) -> float:
    """The value of `of` when `when` first crosses `reaches`; NaN when it never does."""
    series, of = _series(track, wanted["when"], case), _series(track, wanted.get("of", "t"), case)
    goal, begin = float(wanted["reaches"]), float(wanted.get("from", 0.0))
    for i in range(1, len(series)):
        before, now = series[i - 1] - goal, series[i] - goal
        if track.t[i] > begin and before * now <= 0.0 and before != now:
            return of[i - 1] + (of[i] - of[i - 1]) * before / (before - now)
    return float("nan")
