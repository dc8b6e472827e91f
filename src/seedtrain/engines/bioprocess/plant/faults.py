"""From a fault to the lines of a log, for one operation or, when a utility fails, for all that use it.

Flow: the command line, the console, `run` -> this file.
Reads: models, a line and its clock. Writes: nothing.
Source: faults are data of the models; which utility brings which fault is data of the line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedtrain.engines.bioprocess.errors import BadLine, BadModel
from seedtrain.engines.bioprocess.hosts import Entry
from seedtrain.engines.bioprocess.model import SECONDS, Fault, Model, near
from seedtrain.engines.bioprocess.plant.line import Line

SECONDS_AN_HOUR = SECONDS["h"]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a failed utility does to one operation: log lines, and whether its model knows this failure at all."""

    step: str
    model: str
    fault: str
    entries: tuple[Entry, ...]
    is_modelled: bool


def find_fault(model: Model, fault: str) -> Fault:
    """The model's fault of that id. Raises BadModel with those there are."""
    for one in model.faults:
        if one.id == fault:
            return one
    raise BadModel(
        "unknown_fault", f"Model {model.id} has no fault `{fault[:40]}`; {near(fault, [f.id for f in model.faults])}", fault=fault
    )


def fault_entries(model: Model, fault: Fault | str, at: float | None = None) -> list[Entry]:
    """The log lines of a fault, in order of time.

    `at` [model's time unit] is when its first act happens, later acts keep their distance; None leaves all at the times the model gives.
    Raises BadModel when the model has no such fault, or `at` is before the start.
    """
    one = find_fault(model, fault) if isinstance(fault, str) else fault
    first = min((act.after for act in one.acts), default=0.0)
    moved = 0.0 if at is None else at - first
    if at is not None and not at >= 0:
        raise BadModel("fault_time", f"A fault begins at or after the start; {at:g} {model.time_unit} came.", at=at)
    return sorted(((model.ticks(act.after + moved), model.tag(act.name), act.value) for act in one.acts), key=lambda e: e[0])


def healed_entries(model: Model, fault: Fault | str, at: float, before: Sequence[Entry] = ()) -> list[Entry]:
    """The log lines that undo a fault at `at` [model's time unit]: what it changed is again as `before`, or else the model, had set it."""
    one = find_fault(model, fault) if isinstance(fault, str) else fault
    starts = {f.name: f.start for f in model.settable}
    tick, found = model.ticks(at), []
    for name in dict.fromkeys(act.name for act in one.acts):
        tag = model.tag(name)
        value = starts[name]
        for when, which, set_to in before:
            if which == tag and when <= tick:
                value = set_to
        found.append((tick, tag, value))
    return found


def utility_failure(
    line: Line,
    utility: str,
    at_h: float,
    clock: Mapping[str, tuple[float, float]],
    lasts_h: float | None = None,
    before: Mapping[str, Sequence[Entry]] | None = None,
) -> tuple[Reach, ...]:
    """What the failure of a utility at plant hour `at_h` does to the operations that run then and use it.

    `clock` has the hours between which each step runs, as `LineRun.clock` gives them. With `lasts_h` what the fault changed is set back
    after that time, to what the logs in `before` had set. Raises BadLine for a utility that the line has not.
    """
    if utility not in {u.id for u in line.utilities}:
        raise BadLine(
            "unknown_utility",
            f"Line {line.id} has no utility `{utility}`; it has {', '.join(u.id for u in line.utilities)}.",
            utility=utility,
        )
    found = []
    for step in line.steps:
        start, end = clock[step.id]
        if utility not in dict(step.utilities) or not start <= at_h < end:
            continue
        fault, model = dict(step.utilities)[utility], step.model
        entries: list[Entry] = []
        if fault is not None:
            seconds = SECONDS[model.time_unit]
            at = (at_h - start) * SECONDS_AN_HOUR / seconds
            entries = fault_entries(model, fault, at)
            if lasts_h is not None:
                end_at = at + lasts_h * SECONDS_AN_HOUR / seconds
                last = model.ticks(end_at)
                entries = [e for e in entries if e[0] < last] + healed_entries(model, fault, end_at, (before or {}).get(step.id, ()))
        found.append(Reach(step.id, model.id, fault.id if fault else "", tuple(entries), fault is not None))
    return tuple(found)
