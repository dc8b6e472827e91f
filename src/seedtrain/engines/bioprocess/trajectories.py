"""A model run from words: start values, steps at times, faults, and a table of what came out, with units.

Flow: notebooks, `seedtrain plant simulate` -> this file -> a host.
Reads: arguments. Writes: nothing.
"""

import csv
import io
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from seedtrain.engines.bioprocess import library, runs
from seedtrain.engines.bioprocess.errors import BadLog, BadModel, PlantError
from seedtrain.engines.bioprocess.hosts import Entry, Host
from seedtrain.engines.bioprocess.kernel import machine as kernel
from seedtrain.engines.bioprocess.kernel.values import Field
from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.plant.faults import fault_entries
from seedtrain.engines.bioprocess.units import convert, registry

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.figure import Figure

Amount = str | float
"""A number in the model's own unit, or text with a unit: 3.5, "3.5", "3.5mL/h"."""


@dataclass(frozen=True, slots=True)
class Trajectory:
    """What a run was at regular times: `columns` by name (t, states, memory, readings), each of shape (rows,).

    `missed` are the steps (tick, name, value) that lie after the end.
    """

    model: Model
    columns: Mapping[str, list[float]]
    run: runs.Run
    fault: int
    missed: tuple[tuple[int, str, float], ...] = ()

    @property
    def units(self) -> dict[str, str]:
        """The unit of each column."""
        return {"t": self.model.time_unit} | {f.name: f.unit for f in columns(self.model)}

    def array(self, name: str) -> "np.ndarray[Any, np.dtype[np.float64]]":
        """A column as numbers, shape (rows,), in its unit."""
        import numpy as np

        if name not in self.columns:
            raise BadModel("unknown_name", f"There is no column `{name}`; there are {', '.join(self.columns)}.", name=name)
        return np.array(self.columns[name])

    def __getitem__(self, name: str) -> Any:
        """A column with its unit, as a pint quantity of shape (rows,)."""
        return registry().Quantity(self.array(name), "" if self.units[name] == "1" else self.units[name])

    def to_csv(self) -> str:
        """The table with a header `name [unit]`."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([name if (unit := self.units[name]) == "1" else f"{name} [{unit}]" for name in self.columns])
        writer.writerows(zip(*([f"{x:.10g}" for x in column] for column in self.columns.values()), strict=True))
        return out.getvalue()

    def plot(self, *names: str) -> "Figure":
        """One panel for each column named, or for every state, over time. Needs matplotlib."""
        try:
            from matplotlib.figure import Figure
        except ImportError as error:
            raise BadModel("no_matplotlib", "A picture needs matplotlib; install seedtrain[plant], or write a .csv file.") from error
        shown = names or tuple(f.name for f in self.model.states.fields)
        rows = -(-len(shown) // 2)
        figure = Figure(figsize=(10, 2.4 * rows), layout="constrained")
        says = {f.name: f.says for f in columns(self.model)}
        for i, name in enumerate(shown):
            axes = figure.add_subplot(rows, 2, i + 1)
            axes.plot(self.columns["t"], self.array(name), color="#0B5D5E", linewidth=1.5)
            axes.set_title(textwrap.fill(says.get(name, name), 60), fontsize=9, loc="left")
            axes.set_ylabel(f"{name} [{self.units[name]}]", fontsize=8)
            axes.tick_params(labelsize=8)
            axes.grid(color="#D9D6CE", linewidth=0.5)
            if i >= len(shown) - 2:
                axes.set_xlabel(f"t [{self.model.time_unit}]", fontsize=8)
        return figure


def columns(model: Model) -> tuple[Field, ...]:
    """What a table of this model holds besides the time: states, memory, readings, and what was set."""
    return (*model.states.fields, *model.memory.fields, *model.readings.fields, *model.inputs.fields)


def amount(model: Model, name: str, value: Amount) -> float:
    """The value in the unit of the model's `name`."""
    unit = model.settable[model.tag(name)].unit
    return convert(value, unit, name) if isinstance(value, str) else float(value)


def ticks(model: Model, time: Amount, name: str) -> int:
    """The tick at this time. Raises BadModel for a time before 0, or beyond what a run may last."""
    t = convert(time, model.time_unit, name) if isinstance(time, str) else float(time)
    most = kernel.MAX_MARKS * model.checkpoint_ticks
    if not 0 <= t <= most * model.step_h * (1 + 1e-12):
        raise BadModel("time", f"{name}={time}: a time from 0 to {most * model.step_h:g} {model.time_unit} was expected.", name=name)
    return model.ticks(t)


def log_of(
    model: Model, start: Mapping[str, Amount], steps: Iterable[tuple[Amount, str, Amount]], faults: Iterable[tuple[str, Amount | None]] = ()
) -> list[tuple[int, str, float]]:
    """The log that these words mean: start values at tick 0, then steps and what faults do, in order of time.

    Raises BadModel for a name, unit, fault or time that the model does not have.
    """
    log = [(0, name, amount(model, name, value)) for name, value in start.items()]
    later = [(ticks(model, t, "at"), name, amount(model, name, value)) for t, name, value in steps]
    for id, t in faults:
        begin = None if t is None else ticks(model, t, "fault") * model.step_h
        later += [(tick, model.settable[tag].name, value) for tick, tag, value in fault_entries(model, id, begin)]
    return log + sorted(later, key=lambda entry: entry[0])


def read_steps(text: str, file: str, model: Model | None = None) -> list[tuple[str, str, str]]:
    """Steps from a CSV file with the columns time, name, value, parted by commas, semicolons or tabs as spreadsheets do.

    Raises BadLog with the line; where a model is given, also for what that model refuses.
    """
    text = text.removeprefix("\ufeff")
    mark = next((mark for mark in ",;\t" if mark in text.partition("\n")[0]), ",")
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error as error:
        raise BadLog("log_csv", f"{file}: this is no table of time, name, value ({error}). Save it again as CSV.") from error
    if not rows or [c.strip().lower() for c in rows[0]] != ["time", "name", "value"]:
        raise BadLog("log_header", f"{file}: the first line must be `time,name,value`; it is `{','.join(rows[0]) if rows else ''}`.")
    found = []
    for i, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != 3:
            raise BadLog("log_row", f"{file} line {i}: three columns were expected, {len(row)} came.")
        time, name, value = (cell.strip() for cell in row)
        try:
            if model is not None:
                ticks(model, time, "time")
                _in_range(model.settable[model.tag(name)], amount(model, name, value))
        except PlantError as refusal:
            raise BadLog(refusal.code, f"{file} line {i}: {refusal.message}", **refusal.params) from refusal
        found.append((time, name, value))
    return found


def read_assignment(text: str) -> tuple[str, str]:
    """`name=value` as its two parts. Raises BadModel."""
    parts = re.fullmatch(r"\s*([A-Za-z][A-Za-z0-9_]*)\s*=\s*(.+?)\s*", text)
    if parts is None:
        raise BadModel("assignment", f"`{text}`: name=value was expected, such as feed_rate=3.5mL/h.")
    return parts[1], parts[2]


def simulate(
    model: Model | str,
    start: Mapping[str, Amount] | None = None,
    *,
    at: Sequence[tuple[Amount, str, Amount]] = (),
    faults: Sequence[tuple[str, Amount | None]] = (),
    until: Amount | None = None,
    every: Amount | None = None,
    seed: int = 1,
    is_python: bool = False,
    progress: Callable[[float], None] | None = None,
) -> Trajectory:
    """The model has been run from its start to `until`, and kept once `every` so often.

    `start` sets states, parameters and inputs at the beginning, `at` sets inputs at a time, `faults` begin at a time (None: their own);
    amounts may carry
    units. Without `until` a run lasts as long as the operation usually does; without `every` there are 200 rows. Raises BadModel and
    BadLog naming what was wrong.

    >>> batch = simulate("cho", {"Xv": 0.2}, until="2h", every="1h")
    >>> [round(x, 3) for x in batch.columns["t"]]
    [0.0, 1.0, 2.0]
    """
    found = library.model(model) if isinstance(model, str) else model
    end = model_end(found, until)
    step = max(1, end // 200) if every is None else ticks(found, every, "every")
    if step < 1:
        raise BadModel("every", f"every={every}: at least {found.tick_s:g} s was expected, the time of a tick of {found.id}.", name="every")
    check_seed(seed)
    log = log_of(found, start or {}, at, faults)
    if len(log) > kernel.MAX_LOG:
        raise BadLog("log_length", f"A run keeps at most {kernel.MAX_LOG} start values and steps, {len(log)} came. Take fewer steps.")
    release = library.release(found.id)
    host = library.host(release, is_python=is_python)
    known = runs.tags(release.bytes_of())
    kept = _table(found, host, seed, [(tick, known[name], value) for tick, name, value in log], end, step, progress)
    run = runs.Run(found.id, release.sha256, seed, tuple(e for e in log if e[0] <= host.tick), host.tick, tuple(host.marks()), host.seal())
    return Trajectory(found, kept, run, host.fault, tuple(e for e in log if e[0] > host.tick))


def check_seed(seed: int) -> None:
    """Raises BadModel for a seed that a run's file cannot hold."""
    if not -(2**31) <= seed < 2**31:
        raise BadModel("seed", f"seed={seed}: a whole number from {-(2**31)} to {2**31 - 1} was expected.", name="seed")


def model_end(model: Model, until: Amount | None) -> int:
    """The last tick."""
    return ticks(model, model.duration if until is None else until, "until")


def _table(
    model: Model, host: Host, seed: int, log: list[Entry], end: int, step: int, progress: Callable[[float], None] | None
) -> dict[str, list[float]]:
    """Rows at every `step` ticks, the log being played on the way."""
    names = [f.name for f in columns(model)]
    rows: list[list[float]] = []
    host.reset(seed)
    waiting = list(log)
    while True:
        while waiting and waiting[0][0] <= host.tick:
            _tick, tag, value = waiting.pop(0)
            _refuse(model, tag, value, host.tick, host.set_value(tag, value))
        if host.tick % step == 0 or host.tick >= end or host.fault:
            rows.append([host.tick * model.step_h, *host.array("y"), *host.array("z"), *host.array("r"), *host.array("u")])
            if progress:
                progress(host.tick / max(1, end))
        if host.tick >= end or host.fault:
            return {name: [row[i] for row in rows] for i, name in enumerate(["t", *names])}
        row = (host.tick // step + 1) * step
        host.run(min([row, end, *([waiting[0][0]] if waiting else [])]) - host.tick)


def _refuse(model: Model, tag: int, value: float, tick: int, answer: int) -> None:
    f = model.settable[tag]
    if answer == kernel.OUT_OF_RANGE:
        raise _out_of_range(f, value)
    if answer == kernel.STOPPED:
        raise BadLog("stopped", f"{f.name} cannot be set: the run had stopped with a fault before.", name=f.name)
    if answer == kernel.TOO_LATE:
        raise BadLog("too_late", f"{f.name} can be set at the start only, not at {tick * model.step_h:g} {model.time_unit}.", name=f.name)


def _limits(f: Field) -> tuple[float, float]:
    return (-kernel.UNBOUND if f.low is None else f.low, kernel.UNBOUND if f.high is None else f.high)


def _in_range(f: Field, value: float) -> None:
    low, high = _limits(f)
    if not low <= value <= high:
        raise _out_of_range(f, value)


def _out_of_range(f: Field, value: float) -> BadLog:
    low, high = _limits(f)
    unit = "" if f.unit == "1" else f" {f.unit}"
    return BadLog("range", f"{f.name}={value:g}{unit}: a value from {low:g} to {high:g}{unit} was expected.", name=f.name)
