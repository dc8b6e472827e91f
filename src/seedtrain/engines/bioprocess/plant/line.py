"""A line of a plant: operations in a row, what each takes from the pool before it, and what it leaves behind.

Flow: `run`, `faults`, pages -> this file -> `operations` for the models.
Reads: data/plant/lines.json. Writes: nothing.
Source: the lines are Seedtrain's own choice of the operations every textbook names; each says so.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from seedtrain.engines.bioprocess.errors import BadLine
from seedtrain.engines.bioprocess.model import Act, Fault, Model
from seedtrain.engines.bioprocess.operations import MODELS
from seedtrain.engines.bioprocess.plant.formula import Powers, Quantity, evaluate, powers_of

Ports = tuple[tuple[str, str | float], ...]
"""Name and formula; a plain number is in the unit of what the name stands for."""


@dataclass(frozen=True, slots=True)
class Utility:
    """What the building delivers, and what its failure means to people."""

    id: str
    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the recipe: how long, and what is set at its beginning."""

    title: str
    lasts: str | float
    set: Ports


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a quantity that does not go on to the next step."""

    quantity: str
    where: str
    formula: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A number that several formulas of a line need, such as a molar mass. Formulas name it `line.<id>`."""

    id: str
    value: float
    unit: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Step:
    """One operation of a line. `set` are start values and parameters, `out` the pool it gives, `made` what came into being in it.

    The plant's equipment is `scale` times the model's; formulas name it `step.scale`. `utilities` are pairs of a utility and what its
    failure does; None says that the model does not show it.
    """

    id: str
    title: str
    model: Model
    scale: float
    materials: tuple[str, ...]
    set: Ports
    recipe: tuple[Phase, ...]
    made: Ports
    out: Ports
    losses: tuple[Loss, ...]
    utilities: tuple[tuple[str, Fault | None], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of operations. `quantities` are pairs of what a pool holds and its unit; every step accounts for those of `conserved`."""

    id: str
    title: str
    says: str
    source: str
    product: str
    quantities: tuple[tuple[str, str], ...]
    conserved: tuple[str, ...]
    constants: tuple[Constant, ...]
    steps: tuple[Step, ...]
    utilities: tuple[Utility, ...]

    def step(self, id: str) -> Step:
        """The step of that id. Raises BadLine with those there are."""
        for one in self.steps:
            if one.id == id:
                return one
        raise BadLine("unknown_step", f"Line {self.id} has no step `{id}`; it has {', '.join(s.id for s in self.steps)}.", step=id)


@cache
def lines() -> Mapping[str, Line]:
    """The shipped lines by id. Raises BadLine naming file, line, step and port of the first mistake."""
    data = json.loads((resources.files("seedtrain") / "data" / "plant" / "lines.json").read_text("utf-8"))
    return read_lines(data, {model.id: model for model in MODELS})


def read_lines(data: Mapping[str, Any], models: Mapping[str, Model]) -> dict[str, Line]:
    """The lines that data describe, all names and units checked. Raises BadLine."""
    utilities = tuple(Utility(u["id"], u["title"], u["says"]) for u in data["utilities"])
    found: dict[str, Line] = {}
    for row in data["lines"]:
        if row["id"] in found:
            raise BadLine("line_twice", f"Line {row['id']} is there twice.", line=row["id"])
        steps = tuple(_step(row["id"], s, models) for s in row["steps"])
        line = Line(
            row["id"],
            row["title"],
            row["says"],
            row["source"],
            row["product"],
            tuple(row["quantities"].items()),
            tuple(row["conserved"]),
            tuple(Constant(**c) for c in row.get("constants", ())),
            steps,
            utilities,
        )
        check(line)
        found[line.id] = line
    return found


def _step(line: str, row: Mapping[str, Any], models: Mapping[str, Model]) -> Step:
    where = f"Line {line}, step {row['id']}"
    if row["model"] not in models:
        raise BadLine(
            "unknown_model", f"{where}: there is no model `{row['model']}`; there are {', '.join(sorted(models))}.", model=row["model"]
        )
    return Step(
        id=row["id"],
        title=row["title"],
        model=models[row["model"]],
        scale=float(row.get("scale", 1.0)),
        materials=tuple(row.get("materials", ())),
        set=tuple(row.get("set", {}).items()),
        recipe=tuple(Phase(p["title"], p["lasts"], tuple(p.get("set", {}).items())) for p in row["recipe"]),
        made=tuple(row.get("made", {}).items()),
        out=tuple(row["out"].items()),
        losses=tuple(
            Loss(quantity, place, formula) for quantity, places in row.get("losses", {}).items() for place, formula in places.items()
        ),
        utilities=tuple(
            (utility, _failure(where, models[row["model"]], utility, what)) for utility, what in row.get("utilities", {}).items()
        ),
    )


def _failure(where: str, model: Model, utility: str, what: str | Mapping[str, float] | None) -> Fault | None:
    """A fault of the model by its id, or inputs that get a value at once. Raises BadLine where the model has no such fault or input."""
    if what is None:
        return None
    if isinstance(what, str):
        for fault in model.faults:
            if fault.id == what:
                return fault
        known = ", ".join(f.id for f in model.faults) or "none"
        raise BadLine("unknown_fault", f"{where}: {model.id} has no fault `{what}` for {utility}; it has {known}.", fault=what)
    inputs = [f.name for f in model.inputs.fields]
    for name in what:
        if name not in inputs:
            raise BadLine("unknown_port", f"{where}, {utility}: {model.id} has no input `{name}`; it has {', '.join(inputs)}.", port=name)
    acts = tuple(Act(name, float(value)) for name, value in what.items())
    return Fault(utility, f"{utility} fails", "Set at once: " + ", ".join(f"{a.name} = {a.value:g}" for a in acts), acts)


def check(line: Line) -> None:
    """Every name of the line is known and every formula has the unit it must have. Raises BadLine naming both."""
    units = dict(line.quantities)
    if not line.steps or len({s.id for s in line.steps}) != len(line.steps):
        raise BadLine("steps", f"Line {line.id} needs steps with different ids; it has {', '.join(s.id for s in line.steps) or 'none'}.")
    for name in (line.product, *line.conserved):
        if name not in units:
            raise BadLine("unknown_quantity", f"Line {line.id}: `{name}` is not one of its quantities {', '.join(units)}.", name=name)
    for i, step in enumerate(line.steps):
        _check_step(line, step, units if i else {})


def _check_step(line: Line, step: Step, incoming: Mapping[str, str]) -> None:
    """`incoming` are the quantities of the pool before this step; the first step has none."""
    where, model = f"Line {line.id}, step {step.id}", step.model
    units = dict(line.quantities)
    for kind, ports in (("set", step.set), *((f"recipe, {p.title}", p.set) for p in step.recipe)):
        for name, formula in ports:
            fields = {f.name: f for f in (model.settable if kind == "set" else model.inputs.fields)}
            kinds = "start value, parameter or input" if kind == "set" else "input"
            if name not in fields:
                raise BadLine(
                    "unknown_port",
                    f"{where}, {kind}: {model.id} has no {kinds} `{name}` to set; it has {', '.join(fields)}.",
                    port=name,
                )
            _check_unit(f"{where}, {kind}", name, formula, fields[name].unit, _before(line, step, incoming))
    for phase in step.recipe:
        _check_unit(where, f"time of {phase.title}", phase.lasts, model.time_unit, _before(line, step, incoming))
    for kind, ports in (
        ("out", step.out),
        ("made", step.made),
        *((f"loss {loss.where}", ((loss.quantity, loss.formula),)) for loss in step.losses),
    ):
        for name, formula in ports:
            if name not in units:
                raise BadLine(
                    "unknown_quantity", f"{where}, {kind}: `{name}` is not one of the line's quantities {', '.join(units)}.", port=name
                )
            _check_unit(f"{where}, {kind}", name, formula, units[name], _after(line, step, incoming))
    if missing := set(units) - dict(step.out).keys():
        raise BadLine("missing_port", f"{where}: the pool it gives lacks {', '.join(sorted(missing))}.", port=sorted(missing)[0])
    for utility, _what in step.utilities:
        if utility not in {u.id for u in line.utilities}:
            known = ", ".join(u.id for u in line.utilities)
            raise BadLine("unknown_utility", f"{where}: there is no utility `{utility}`; there are {known}.", utility=utility)


def _before(line: Line, step: Step, incoming: Mapping[str, str]) -> dict[str, str]:
    """The units of what a formula may name before the step runs: constants, the pool, and the model's own start values."""
    fixed = {"step.scale": "1"} | {f"line.{c.id}": c.unit for c in line.constants}
    return fixed | {f"pool.{name}": unit for name, unit in incoming.items()} | {f"start.{f.name}": f.unit for f in step.model.settable}


def _after(line: Line, step: Step, incoming: Mapping[str, str]) -> dict[str, str]:
    """The units of what a formula may name once the step has run: also everything the model ended with."""
    model = step.model
    fields = (*model.settable, *model.memory.fields, *model.readings.fields)
    return _before(line, step, incoming) | {f.name: f.unit for f in fields}


def _check_unit(where: str, name: str, formula: str | float, unit: str, units: Mapping[str, str]) -> None:
    if not isinstance(formula, str):
        return

    def lookup(named: str) -> Quantity:
        if named not in units:
            raise BadLine(
                "unknown_name", f"{where}: `{formula}` names `{named}`, which is not there; there is {', '.join(units)}.", name=named
            )
        return Quantity(1.0, powers_of(units[named]))

    found = evaluate(formula, lookup)
    if found.powers != powers_of(unit):
        raise BadLine(
            "unit_mismatch",
            f"{where}: `{formula}` gives {found.unit}, but {name} is in {unit}; multiply by a factor with its unit, such as 1000 [mg/g].",
            port=name,
            gives=found.unit,
            unit=unit,
        )


def compute(formula: str | float, unit: str, lookup: "Mapping[str, Quantity]") -> float:
    """The value of a checked formula, in `unit`."""
    if not isinstance(formula, str):
        return float(formula)
    powers: Powers = powers_of(unit)
    found = evaluate(formula, lookup.__getitem__)
    assert found.powers == powers
    return found.value
