"""Columns and membranes against curves from outside, and laws that no single case shows: what goes in comes out or is still there.

Flow: pytest -> this file -> kernel.column, ion_exchange, protein_a, ufdf.
Reads: tests/vectors/chromatography. Writes: nothing.
Source: the stored reference solution of CADET-Verification's SMA load-wash-elute case, lumped rate model.
"""

import csv
import math
import random
from functools import cache
from pathlib import Path

import pytest

from seedtrain.engines.bioprocess.compile import compile_model
from seedtrain.engines.bioprocess.hosts import PythonHost, WasmHost
from seedtrain.engines.bioprocess.kernel.column import ssprk2, ssprk3, transport
from seedtrain.engines.bioprocess.kernel.machine import Machine
from seedtrain.engines.bioprocess.kernel.values import Vector
from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.operations import ufdf
from seedtrain.engines.bioprocess.operations.ion_exchange import ION_EXCHANGE
from seedtrain.engines.bioprocess.operations.protein_a import PROTEIN_A
from seedtrain.engines.bioprocess.operations.ufdf import UFDF

VECTORS = Path(__file__).parents[1] / "vectors" / "chromatography"
COLUMNS = pytest.mark.parametrize("model", [ION_EXCHANGE, PROTEIN_A], ids=["ion_exchange", "protein_a"])
Log = list[tuple[float, str, float]]
LOAD_WASH_ELUTE: Log = [(0.0, "valve", 1.0), (10.0, "valve", 0.0), (90.0, "valve", 2.0)]


@cache
def module(model_id: str) -> bytes:
    return compile_model({m.id: m for m in (ION_EXCHANGE, PROTEIN_A, UFDF)}[model_id])


def host(model: Model) -> WasmHost:
    return WasmHost(module(model.id))


def entries(model: Model, log: Log) -> list[tuple[int, int, float]]:
    return sorted((model.ticks(t), model.tag(name), value) for t, name, value in log)


def readings(model: Model, at: WasmHost | PythonHost) -> dict[str, float]:
    names = [f.name for f in (*model.states.fields, *model.memory.fields, *model.readings.fields)]
    return dict(zip(names, at.array("y") + at.array("z") + at.array("r"), strict=True))


@cache
def outlet() -> dict[str, list[float]]:
    """Ours at the times of the reference: every 2 s from 0 to 1500 s."""
    column = host(ION_EXCHANGE)
    column.reset(1)
    log = entries(ION_EXCHANGE, LOAD_WASH_ELUTE)
    found: dict[str, list[float]] = {"salt_out": [], "c_1": [], "c_2": [], "c_3": []}
    for at in range(0, 1501, 2):
        while log and log[0][0] <= column.tick:
            _tick, tag, value = log.pop(0)
            column.set_value(tag, value)
        shown = readings(ION_EXCHANGE, column)
        for name, series in found.items():
            series.append(shown[name])
        column.run(ION_EXCHANGE.ticks(at + 2.0) - column.tick)
    return found


def reference() -> dict[str, list[float]]:
    with (VECTORS / "sma_lwe_outlet.csv").open() as file:
        rows = list(csv.DictReader(file))
    names = {"salt_out": "salt", "c_1": "protein_1", "c_2": "protein_2", "c_3": "protein_3"}
    return {ours: [float(row[theirs]) for row in rows] for ours, theirs in names.items()}


@pytest.mark.parametrize(
    ("name", "rms", "largest"), [("salt_out", 1e-4, 1e-3), ("c_1", 0.005, 0.035), ("c_2", 0.005, 0.056), ("c_3", 0.004, 0.043)]
)
def test_the_whole_outlet_curve_is_that_of_cadet(name: str, rms: float, largest: float) -> None:
    """Differences over the peak: the reference has 4096 cells, we have 64."""
    ours, theirs = outlet()[name], reference()[name]
    top = max(theirs)
    differences = [abs(a - b) / top for a, b in zip(ours, theirs, strict=True)]

    assert math.sqrt(sum(d * d for d in differences) / len(differences)) < rms
    assert max(differences) < largest
    assert max(ours) == pytest.approx(top, rel=0.023)


@pytest.mark.parametrize(("name", "area"), [("c_1", 10.0), ("c_2", 10.0), ("c_3", 10.0)])
def test_all_that_was_loaded_elutes(name: str, area: float) -> None:
    ours = outlet()[name]

    assert sum(ours) * 2.0 == pytest.approx(area, rel=2e-4)


@COLUMNS
def test_a_column_keeps_the_books_whatever_is_done_to_it(model: Model) -> None:
    """In = out + held, for every component, through random valves, flows, buffers and every fault."""
    dice = random.Random(7)
    column = host(model)
    for fault in model.faults:
        log = [(10, model.tag(a.name), a.value) for a in fault.acts]
        for _ in range(15):
            i = dice.randrange(len(model.inputs.fields))
            f = model.inputs.fields[i]
            assert f.low is not None
            assert f.high is not None
            log.append((dice.randint(0, 900), i, dice.uniform(f.low, f.high)))
        column.reset(dice.randint(0, 99))
        begun = [
            law.total(_record(model.states, column.array("y")), _record(model.parameters, column.array("p"))) for law in model.balances
        ]

        assert column.replay(sorted(log), 1000) == 1000

        y, p = _record(model.states, column.array("y")), _record(model.parameters, column.array("p"))
        for law, before in zip(model.balances, begun, strict=True):
            assert law.total(y, p) == pytest.approx(before, rel=law.tolerance), (fault.id, law.name)
        assert readings(model, column)["balance_error"] < 1e-9


def _record(kind: type, values: list[float]) -> object:
    found = kind()
    found[:] = values
    return found


@COLUMNS
def test_both_machines_give_the_same_bits(model: Model) -> None:
    log = [(0, model.tag("valve" if model is ION_EXCHANGE else "phase"), 1.0), (4, model.tag("flow"), 1.7), (6, model.tag("collect"), 1.0)]
    seals = []
    for machine in (host(model), PythonHost(model)):
        machine.reset(11)
        machine.replay(log, 12)
        seals.append(machine.seal())

    assert seals[0] == seals[1]


def test_one_newton_round_keeps_the_cells_in_equilibrium() -> None:
    """After twelve seconds of loading, every cell's free sites over salt is what its own proteins leave."""
    plain = PythonHost(ION_EXCHANGE)
    plain.reset(1)
    plain.replay(entries(ION_EXCHANGE, [(0.0, "valve", 1.0)]), 24)
    m = plain.machine
    p, n = m.p, 64
    ratio = (1.0 - p.et) / p.et
    worst = 0.0
    for i in range(n):
        bound = [m.x[k * n + i] - m.c[k * n + i] for k in (1, 2, 3)]
        left = ratio * p.Lam - sum(b * w for b, w in zip(bound, (p.nu_1 + p.sigma_1, p.nu_2 + p.sigma_2, p.nu_3 + p.sigma_3), strict=True))
        salt = m.c[i]
        for k, K, nu in ((1, p.K_1, p.nu_1), (2, p.K_2, p.nu_2), (3, p.K_3, p.nu_3)):
            if m.x[k * n + i] > 1e-9:
                expected = m.x[k * n + i] / (1.0 + ratio * K * (left / (ratio * salt)) ** nu)
                worst = max(worst, abs(m.c[k * n + i] / expected - 1.0))
        assert salt == pytest.approx(m.x[i] + sum(b * nu for b, nu in zip(bound, (p.nu_1, p.nu_2, p.nu_3), strict=True)), rel=1e-12)

    assert worst < 1e-3


@pytest.mark.parametrize("fault", [f.id for f in ION_EXCHANGE.faults])
def test_a_trainee_can_see_every_fault_of_the_ion_exchange(fault: str) -> None:
    """UV, conductivity or pressure moves by more than ten times its noise."""
    acts = next(f.acts for f in ION_EXCHANGE.faults if f.id == fault)
    seen = []
    for extra in ([], [(a.after, a.name, a.value) for a in acts]):
        column = host(ION_EXCHANGE)
        column.reset(1)
        log = entries(ION_EXCHANGE, LOAD_WASH_ELUTE + extra)
        series = []
        for until in range(20, 1201, 20):
            while log and log[0][0] <= column.tick:
                _tick, tag, value = log.pop(0)
                column.set_value(tag, value)
            stop = min([until, *([log[0][0]] if log else [])])
            column.run(stop - column.tick)
            shown = readings(ION_EXCHANGE, column)
            series.append((shown["uv"] / 0.001, shown["conductivity"] / 0.05, shown["pressure"] / 0.02))
        seen.append(series)

    assert max(abs(a - b) for plain, faulty in zip(*seen, strict=True) for a, b in zip(plain, faulty, strict=True)) > 10


def test_overloading_protein_a_raises_the_alarm_and_loses_product() -> None:
    ends = []
    for minutes in (66.0, 110.0):
        column = host(PROTEIN_A)
        column.reset(1)
        column.replay(entries(PROTEIN_A, [(0.0, "phase", 1.0)]), PROTEIN_A.ticks(minutes))
        ends.append(readings(PROTEIN_A, column))

    assert [e["alarm"] for e in ends] == [0.0, 1.0]
    assert ends[0]["waste"] < 0.001 * ends[0]["load"] * 10.0
    assert ends[1]["breakthrough"] > 0.4


def test_protein_a_gives_up_the_antibody_at_low_ph_only() -> None:
    """Wash takes next to nothing, elution nearly everything, and the impurities are gone before it."""
    column = host(PROTEIN_A)
    column.reset(1)
    log = [(0.0, "phase", 1.0), (60.0, "phase", 0.0), (80.0, "phase", 2.0), (80.0, "collect", 1.0)]
    column.replay(entries(PROTEIN_A, log), PROTEIN_A.ticks(80.0))
    washed = readings(PROTEIN_A, column)
    column.replay([], PROTEIN_A.ticks(105.0))
    eluted = readings(PROTEIN_A, column)

    assert washed["held"] > 0.998 * 450.0
    assert eluted["recovery"] > 0.97
    assert eluted["impurity"] < 1e-4
    assert eluted["pH"] == pytest.approx(3.5, abs=0.1)


# What the kernel of columns promises


class Rig:
    """Ten cells of one component, and what left them."""

    def __init__(self, cells: list[float], inlet: float) -> None:
        self.x = [*cells, 0.0]
        self.base, self.d = [0.0] * 11, [0.0] * 11
        self.inlet = inlet


def flow(t: float, x: Vector, d: Vector, m: Machine) -> None:
    rig: Rig = m  # type: ignore[assignment]
    transport(x, d, 0, 10, rig.inlet, 1.0, 0.2)
    d[10] = x[9]


@pytest.mark.parametrize("step", [ssprk2, ssprk3])
def test_transport_makes_no_new_maximum_and_loses_nothing(step: object) -> None:
    dice = random.Random(3)
    for _ in range(30):
        rig = Rig([dice.choice([0.0, 1.0, dice.random()]) for _ in range(10)], dice.random())
        low, high, before = min(*rig.x[:10], rig.inlet), max(*rig.x[:10], rig.inlet), sum(rig.x[:10])
        for i in range(40):
            step(flow, i * 0.3, 0.3, rig.x, rig.base, rig.d, rig)  # type: ignore[operator]

            assert low - 1e-12 <= min(rig.x[:10])
            assert max(rig.x[:10]) <= high + 1e-12
        assert sum(rig.x) == pytest.approx(before + 40 * 0.3 * rig.inlet, rel=1e-12)


@pytest.mark.parametrize(("step", "order"), [(ssprk2, 2), (ssprk3, 3)])
def test_the_steps_have_their_order(step: object, order: int) -> None:
    """x' = -x over time 1, with 10 and with 20 steps."""

    def decay(t: float, x: Vector, d: Vector, m: Machine) -> None:
        d[0] = -x[0]

    errors = []
    for n in (10, 20):
        x, base, d = [1.0], [0.0], [0.0]
        for i in range(n):
            step(decay, i / n, 1.0 / n, x, base, d, None)  # type: ignore[operator]
        errors.append(abs(x[0] - math.exp(-1.0)))

    assert math.log2(errors[0] / errors[1]) == pytest.approx(order, abs=0.15)


# The membrane


@pytest.mark.parametrize(
    ("n", "e", "cw", "best"), [(0.33, 0.0063, 350.0, 86.73), (0.0, 0.0063, 350.0, 128.76), (0.0, 0.0063, 250.0, 91.97)]
)
def test_diafiltration_is_fastest_at_the_known_concentration(n: float, e: float, cw: float, best: float) -> None:
    """Film only: cw / e. With viscosity the best is less."""
    p, u = UFDF.parameters(), UFDF.inputs()
    p.n, p.e, p.cw = n, e, cw  # type: ignore[attr-defined]
    grid = [40.0 + 0.01 * i for i in range(12000)]

    found = max(grid, key=lambda c: c * ufdf.film(c, u, p))  # type: ignore[arg-type]

    assert found == pytest.approx(best, abs=0.011)


def test_a_fouled_membrane_slows_and_a_leaking_one_loses_product() -> None:
    ends = {}
    for fault in (None, *UFDF.faults):
        acts = [] if fault is None else [(a.after, a.name, a.value) for a in fault.acts]
        membrane = host(UFDF)
        membrane.reset(1)
        membrane.replay(entries(UFDF, [(0.0, "mode", 1.0), (0.32, "mode", 2.0), *acts]), UFDF.ticks(1.3))
        ends["none" if fault is None else fault.id] = readings(UFDF, membrane)

    assert ends["fouling"]["J"] < 0.8 * ends["none"]["J"]
    assert ends["worn-membrane"]["ND"] < 0.8 * ends["none"]["ND"]
    assert ends["leak"]["recovery"] < 0.9
    assert ends["leak"]["uv_perm"] > 1.0
    assert ends["wrong-buffer"]["conductivity"] > 2.0 * ends["none"]["conductivity"]
    assert ends["slow-salt"]["b_left"] > 2.0 * ends["none"]["b_left"]
    assert ends["none"]["recovery"] == 1.0
