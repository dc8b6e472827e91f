"""What a model is: its quantities with units and sources, its equations, its laws, its faults.

Flow: `operations/` declare models -> this file -> `kernel.machine` runs them, `compile` builds them, pages show them.
Reads: nothing. Writes: nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.kernel.machine import Machine, no_rates, no_start, nothing, step_rk4
from seedtrain.engines.bioprocess.kernel.values import Field, Nothing, Record

Kernel = Callable[..., None]
SECONDS = {"h": 3600.0, "min": 60.0, "s": 1.0}


def near(name: str, names: Sequence[str]) -> str:
    """What to write instead of an unknown name: the nearest of the names there are, or all of them."""
    found = get_close_matches(name, names, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(found)}?" if found else f"it has {', '.join(names) or 'none'}."


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a fault does: `after` [model's time unit] it begins, `name` becomes `value`."""

    name: str
    value: float
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that goes wrong, as data: what happens to parameters, sensors or inputs, and when."""

    id: str
    title: str
    says: str
    acts: tuple[Act, ...]
    source: str = "Seedtrain"


@dataclass(frozen=True, slots=True)
class Balance:
    """A law of conservation: `total(y, p)` changes only by `flow(t, y, u, p, z)` per time unit."""

    name: str
    unit: str
    total: Callable[..., float]
    flow: Callable[..., float]
    tolerance: float = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A unit operation. `tick_s` [s] is the time between two control actions; equations count time in `time_unit`.

    `trends` are the curves a console shows first. `equations` are further functions that belong on the page.

    Raises BadModel when names are used twice, a fault acts on nothing, or a tick is not positive.
    """

    id: str
    title: str
    says: str
    group: str
    tick_s: float
    duration: float
    states: type[Record]
    parameters: type[Record]
    inputs: type[Record] = Nothing
    readings: type[Record] = Nothing
    memory: type[Record] = Nothing
    rates: Kernel = no_rates
    control: Kernel = nothing
    settle: Kernel = nothing
    read: Kernel = nothing
    step: Kernel = step_rk4
    start: Kernel = no_start
    substeps: int = 1
    checkpoint_ticks: int = 60
    time_unit: str = "h"
    arrays: Mapping[str, int] = field(default_factory=dict)
    constants: Mapping[str, float | int | tuple[Any, ...] | Callable[..., Any]] = field(default_factory=dict)
    trends: tuple[str, ...] = ()
    equations: tuple[Callable[..., Any], ...] = ()
    balances: tuple[Balance, ...] = ()
    faults: tuple[Fault, ...] = ()
    verified: str = ""
    typical: str = ""
    from_memory: str = ""
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.tick_s > 0 or self.substeps < 1 or self.checkpoint_ticks < 1 or self.time_unit not in SECONDS:
            raise BadModel(
                "model_time",
                f"Model {self.id}: tick_s {self.tick_s}, substeps {self.substeps}, checkpoint_ticks {self.checkpoint_ticks} are positive, "
                f"time_unit is one of {', '.join(SECONDS)}.",
            )
        seen: set[str] = set()
        for f in (*self.settable, *self.readings.fields, *self.memory.fields):
            if f.name in seen:
                raise BadModel(
                    "name_twice",
                    f"Model {self.id}: `{f.name}` is declared twice; inputs, parameters, states, memory and readings "
                    "share one list of names.",
                )
            seen.add(f.name)
        for name in self.trends:
            if name not in seen:
                raise BadModel("trend", f"Model {self.id}: trends name `{name}`, which it does not have.")
        allowed = {f.name for f in self.inputs.fields} | {f.name for f in self.parameters.fields if f.is_fault}
        for fault in self.faults:
            for act in fault.acts:
                if act.name not in allowed:
                    raise BadModel(
                        "fault_target",
                        f"Model {self.id}, fault {fault.id}: `{act.name}` cannot be changed while it runs; name an input "
                        "or give the parameter `low` and `high`.",
                    )

    @property
    def step_h(self) -> float:
        """A tick in the model's time unit."""
        return self.tick_s / SECONDS[self.time_unit]

    @property
    def settable(self) -> tuple[Field, ...]:
        """Everything a log may set, in the order of its tags: inputs, parameters, states."""
        return (*self.inputs.fields, *self.parameters.fields, *self.states.fields)

    def tag(self, name: str) -> int:
        """The number under which a log names a quantity. Raises BadModel with the names there are."""
        for i, f in enumerate(self.settable):
            if f.name == name:
                return i
        raise BadModel(
            "unknown_name",
            f"Model {self.id} has no `{name[:40]}` that can be set; {near(name, [f.name for f in self.settable])}",
            name=name,
        )

    def ticks(self, time: float) -> int:
        """The number of whole ticks in `time` [model's time unit], rounded to the nearest."""
        return round(time / self.step_h)

    def machine(self) -> Machine:
        """A machine that runs this model in CPython."""
        return Machine(self)
