"""What every model conserves, at many moments of a run in which every input is moved.

Flow: pytest -> this file -> the models' rates in CPython.
Reads: the models. Writes: nothing.
Source: each model's own laws; a central difference of the total against what flows in and out.
"""

import random

import pytest

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.hosts import PythonHost
from seedtrain.engines.bioprocess.kernel.machine import step_rk4
from seedtrain.engines.bioprocess.kernel.values import Record
from seedtrain.engines.bioprocess.model import Model

each = pytest.mark.parametrize("model", library.MODELS, ids=[m.id for m in library.MODELS])


@each
def test_laws_of_conservation_hold_along_a_run(model: Model) -> None:
    """d(total)/dt by the model's rates equals what flows in and out, at many moments of a run in which every input is moved."""
    if not model.balances or model.step is not step_rk4:
        pytest.skip("its laws are tested with the operation")
    machine = PythonHost(model)
    machine.reset(3)
    m = machine.machine
    dice = random.Random(model.id)
    moved = dict.fromkeys((f.name for f in model.inputs.fields), False)
    for piece in range(12):
        for place, f in enumerate(model.inputs.fields):
            assert f.low is not None
            assert f.high is not None
            share = dice.random() * (0.3 if f.quantum < f.high - f.low else 1.0)
            value = f.start if piece == 0 else f.low + share * (f.high - f.low)
            assert machine.set_value(place, value) == 0
            moved[f.name] = moved[f.name] or m.u[place] != f.start
        machine.run(max(1, min(model.ticks(model.duration) // 12, 240)))
        t = machine.tick * model.step_h
        d = model.states()
        model.rates(t, m.y, m.u, m.p, m.z, d)
        for law in model.balances:
            total, rate = abs(law.total(m.y, m.p)), fastest(m.y, d)
            change, flow = directional(law.total, m, d), law.flow(t, m.y, m.u, m.p, m.z)
            # What a central difference cannot tell: the last digits of the total.
            noise = 1e-10 * total * (1.0 + rate)
            assert abs(change - flow) <= max(law.tolerance, 1e-6) * (abs(change) + abs(flow)) + noise, (law.name, piece, change, flow)
    assert all(moved.values())


def fastest(y: Record, d: Record) -> float:
    """The largest relative change of a state per time unit."""
    return max((abs(dy) / max(abs(x), 1e-6) for x, dy in zip(y, d, strict=True)), default=1.0) or 1.0


def directional(total: object, m: object, d: Record) -> float:
    """The change of `total` per time unit along d, by a central difference."""
    h = 1e-4 / fastest(m.y, d)  # type: ignore[attr-defined]
    ahead, behind = type(m.y)(), type(m.y)()  # type: ignore[attr-defined]
    for i, (y, dy) in enumerate(zip(m.y, d, strict=True)):  # type: ignore[attr-defined]
        ahead[i], behind[i] = y + h * dy, y - h * dy
    return (total(ahead, m.p) - total(behind, m.p)) / (2 * h)  # type: ignore[attr-defined, operator]
