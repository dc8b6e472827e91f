"""A whole line runs from one seed: each operation from its log, each pool into the next, and all of it can be played again.

Flow: the command line, pages, tests -> this file -> hosts, one machine a step.
Reads: a line, a seed, logs. Writes: the hosts' machines.
Source: none; the laws are in the models.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from seedtrain.engines.bioprocess.errors import BadLine, BadLog, BadRun
from seedtrain.engines.bioprocess.hosts import Entry, Host
from seedtrain.engines.bioprocess.kernel.machine import BAD_VALUE, OUT_OF_RANGE, TOO_LATE
from seedtrain.engines.bioprocess.model import SECONDS, Model
from seedtrain.engines.bioprocess.plant.formula import Quantity, powers_of
from seedtrain.engines.bioprocess.plant.line import Line, Step, compute
from seedtrain.engines.bioprocess.plant.lots import Amount, Genealogy, Kind, Lot, Pool

HostFor = Callable[[str], Host]
NO_POOL = Pool("", ())


@dataclass(frozen=True, slots=True)
class Lost:
    """How much of a quantity stayed where."""

    quantity: str
    where: str
    value: float


@dataclass(frozen=True, slots=True)
class StepRun:
    """What one step did. `log` is complete: with `seed` and `until` it gives `seal` again."""

    step: str
    model: str
    seed: int
    log: tuple[Entry, ...]
    until: int
    seal: str
    start_h: float
    end_h: float
    given: Pool
    pool: Pool
    made: tuple[Amount, ...]
    losses: tuple[Lost, ...]
    outcome: tuple[tuple[str, float], ...]

    def unaccounted(self, quantity: str) -> float:
        """What came in and was made, less what went on and was lost [unit of the quantity]: 0 but for rounding when mass is conserved."""
        came = sum(a.value for a in (*self.given.amounts, *self.made) if a.name == quantity)
        return came - self.pool.value(quantity) - sum(x.value for x in self.losses if x.quantity == quantity)

    def recovery(self, quantity: str) -> float:
        """What went on, of what came in and was made; 0 when there was nothing."""
        came = sum(a.value for a in (*self.given.amounts, *self.made) if a.name == quantity)
        return self.pool.value(quantity) / came if came else 0.0


@dataclass(frozen=True, slots=True)
class LineRun:
    """What a line did from one seed."""

    line: str
    seed: int
    lot: str
    steps: tuple[StepRun, ...]
    genealogy: Genealogy

    @property
    def clock(self) -> dict[str, tuple[float, float]]:
        """The hours between which each step ran, counted from the start of the line."""
        return {s.step: (s.start_h, s.end_h) for s in self.steps}

    @property
    def seals(self) -> tuple[str, ...]:
        return tuple(s.seal for s in self.steps)

    @property
    def logs(self) -> dict[str, tuple[Entry, ...]]:
        return {s.step: s.log for s in self.steps}

    @property
    def pool(self) -> Pool:
        """The last pool."""
        return self.steps[-1].pool

    def step(self, id: str) -> StepRun:
        """The step of that id. Raises BadLine with those that ran."""
        for one in self.steps:
            if one.step == id:
                return one
        raise BadLine("unknown_step", f"Step `{id}` did not run; {', '.join(s.step for s in self.steps)} did.", step=id)


def step_seed(seed: int, place: int) -> int:
    """The seed of the step at `place`: other steps, other chance, a 32-bit signed integer."""
    mixed = (seed * 747796405 + (place + 1) * 2654435769 + 12345) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 15)) & 0xFFFFFFFF) - 0x80000000


def run_line(
    line: Line,
    seed: int,
    logs: Mapping[str, Sequence[Entry]],
    host_for: HostFor,
    *,
    lot: str = "L1",
    by_hand: frozenset[str] = frozenset(),
    ends: Mapping[str, int] | None = None,
) -> LineRun:
    """The line has run from its first step to its last.

    Each step's log is its start values, then its recipe, then the entries of `logs`: later ones win where ticks are equal. Steps of
    `by_hand` have no recipe. `ends` says at which tick a step ends, if not with its recipe. Raises BadLog naming step and entry where a
    machine refuses an entry, BadRun where a number leaves all bounds.
    """
    for step_id in (*logs, *by_hand, *(ends or {})):
        line.step(step_id)
    runs: list[StepRun] = []
    pool, hours = NO_POOL, 0.0
    for place, step in enumerate(line.steps):
        model = step.model
        given = _incoming(line, step, pool)
        settings, recipe, planned = _plan(step, given)
        extra = tuple(logs.get(step.id, ()))
        log = tuple(sorted((*settings, *(() if step.id in by_hand else recipe), *extra), key=lambda e: e[0]))
        until = max((ends or {}).get(step.id, planned), 1)
        if log and log[-1][0] > until:
            raise BadLog("log_after_end", f"Step {step.id} ends at tick {until}, but its log goes on to tick {log[-1][0]}.", step=step.id)
        host = _played(step, step_seed(seed, place), log, until, host_for)
        after = _outcome(step, given, host)
        out = _pool(line, step, f"{lot}/{step.id}", after, pool, lot)
        end = hours + until * model.tick_s / SECONDS["h"]
        runs.append(
            StepRun(
                step.id,
                model.id,
                step_seed(seed, place),
                log,
                until,
                host.seal(),
                hours,
                end,
                pool,
                out,
                tuple(Amount(name, compute(f, dict(line.quantities)[name], after), dict(line.quantities)[name]) for name, f in step.made),
                tuple(Lost(x.quantity, x.where, compute(x.formula, dict(line.quantities)[x.quantity], after)) for x in step.losses),
                tuple((name, q.value) for name, q in after.items() if "." not in name),
            )
        )
        pool, hours = out, end
    return LineRun(line.id, seed, lot, tuple(runs), _genealogy(line, lot, runs))


def replay_line(line: Line, run: LineRun, host_for: HostFor) -> tuple[str, ...]:
    """The ids of steps that do not give their seal again when their log is played again: none when the run is genuine."""
    found = []
    for done in run.steps:
        host = _played(line.step(done.step), done.seed, done.log, done.until, host_for)
        if host.seal() != done.seal:
            found.append(done.step)
    return tuple(found)


def _incoming(line: Line, step: Step, pool: Pool) -> dict[str, Quantity]:
    """What formulas may name before the step runs."""
    found = {"step.scale": Quantity(step.scale, ())} | {f"line.{c.id}": Quantity(c.value, powers_of(c.unit)) for c in line.constants}
    found |= {f"pool.{a.name}": Quantity(a.value, powers_of(a.unit)) for a in pool.amounts}
    return found | {f"start.{f.name}": Quantity(f.start, powers_of(f.unit)) for f in step.model.settable}


def _plan(step: Step, given: dict[str, Quantity]) -> tuple[list[Entry], list[Entry], int]:
    """Start values, recipe, and the tick at which the recipe ends. `given` also learns the start values that were set."""
    model = step.model
    units = {f.name: f.unit for f in model.settable}
    settings: list[Entry] = []
    for name, formula in step.set:
        value = compute(formula, units[name], given)
        settings.append((0, model.tag(name), value))
        given[f"start.{name}"] = Quantity(value, powers_of(units[name]))
    recipe: list[Entry] = []
    t = 0.0
    for phase in step.recipe:
        recipe += [(model.ticks(t), model.tag(name), compute(formula, units[name], given)) for name, formula in phase.set]
        lasts = compute(phase.lasts, model.time_unit, given)
        if not lasts >= 0:
            raise BadLine(
                "phase_time", f"Step {step.id}, {phase.title}: it lasts {lasts:g} {model.time_unit}, less than nothing.", step=step.id
            )
        t += lasts
    return settings, recipe, model.ticks(t)


def _played(step: Step, seed: int, log: Sequence[Entry], until: int, host_for: HostFor) -> Host:
    """A host that has played the log."""
    host = host_for(step.model.id)
    host.reset(seed)
    done = host.replay(log, until)
    if done < 0:
        raise BadLog("refused", _refusal(step.model, step.id, log, host.bad_entry, done), step=step.id, entry=host.bad_entry)
    if host.fault or done != until:
        raise BadRun(
            "out_of_bounds",
            f"Step {step.id}: at tick {host.tick} a number of {step.model.id} left all bounds, or the run was too long.",
            step=step.id,
        )
    return host


def _refusal(model: Model, step: str, log: Sequence[Entry], place: int, code: int) -> str:
    """The sentence for an entry that a machine refused."""
    if not 0 <= place < len(log) or code > BAD_VALUE:
        return f"Step {step}: the log of {len(log)} entries cannot be played (code {code})."
    tick, tag, value = log[place]
    if not 0 <= tag < len(model.settable):
        return f"Step {step}, tick {tick}: {model.id} has no tag {tag}."
    f = model.settable[tag]
    if BAD_VALUE - code == OUT_OF_RANGE:
        low, high = ("any" if bound is None else f"{bound:g}" for bound in (f.low, f.high))
        return f"Step {step}, tick {tick}: {f.name} of {model.id} cannot be {value:g} {f.unit}; it lies between {low} and {high}."
    if BAD_VALUE - code == TOO_LATE:
        return f"Step {step}, tick {tick}: {f.name} of {model.id} can be set at the start only."
    return f"Step {step}, tick {tick}: {model.id} refuses {f.name} = {value:g} {f.unit}."


def _outcome(step: Step, given: Mapping[str, Quantity], host: Host) -> dict[str, Quantity]:
    """What formulas may name once the step has run."""
    model = step.model
    found = dict(given)
    kinds = (("u", model.inputs), ("p", model.parameters), ("y", model.states), ("z", model.memory), ("r", model.readings))
    for array, record in kinds:
        for f, value in zip(record.fields, host.array(array), strict=False):
            found[f.name] = Quantity(value, powers_of(f.unit))
    return found


def _pool(line: Line, step: Step, id: str, after: Mapping[str, Quantity], before: Pool, lot: str) -> Pool:
    units = dict(line.quantities)
    amounts = tuple(Amount(name, compute(dict(step.out)[name], unit, after), unit) for name, unit in units.items())
    parents = ((before.lot,) if before.lot else ()) + tuple(material_lot(lot, step.id, m) for m in step.materials)
    return Pool(id, amounts, parents)


def material_lot(lot: str, step: str, material: str) -> str:
    """The number of a material's lot. A material named `number:what` has its own number, which other lines can share."""
    number, colon, _what = material.partition(":")
    return number if colon else f"{lot}/{step}/{material}"


def _genealogy(line: Line, lot: str, runs: Sequence[StepRun]) -> Genealogy:
    """Materials and pools in the order they came; the last pool is the product."""
    found: dict[str, Lot] = {}
    for step, done in zip(line.steps, runs, strict=True):
        for material in step.materials:
            id = material_lot(lot, step.id, material)
            found.setdefault(id, Lot(id, Kind.MATERIAL, material.partition(":")[2] or material))
        kind = Kind.PRODUCT if done is runs[-1] else Kind.INTERMEDIATE
        found[done.pool.lot] = Lot(done.pool.lot, kind, step.title, done.pool.parents)
    return Genealogy(tuple(found.values()))
