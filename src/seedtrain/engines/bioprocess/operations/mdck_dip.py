"""Influenza virus and its defective interfering particles: why a high multiplicity costs yield, and why continuous culture swings.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, readings.
Source: Frensing 2013, PLoS ONE 8:e72288; its constants are from memory and could not be checked.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.portable import log10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

FRENSING = "Frensing 2013, from memory"
OWN = "Seedtrain; the published runs stay below half of it"
MOVED = "moved by faults"
MEMORY, OURS = Confidence.MEMORY, Confidence.OURS


class Y(Record):
    """What the equations change."""

    T: float = state(1.5e6, "cell/mL", "healthy cells")
    Id: float = state(0.0, "cell/mL", "cells that hold only defective virus", symbol="I_d")
    Is: float = state(0.0, "cell/mL", "cells that hold only standard virus", symbol="I_s")
    Ic: float = state(0.0, "cell/mL", "cells that hold both", symbol="I_c")
    Vs: float = state(150.0, "virion/mL", "standard virus", symbol="V_s")
    Vd: float = state(0.0, "virion/mL", "defective virus", symbol="V_d")


class U(Record):
    """What somebody moves."""

    exchange: float = tag(
        0.0, "1/h", "volumes replaced in an hour: cells flow in, broth flows out", low=0.0, high=1.0, quantum=1e-6, symbol="D"
    )
    cells_in: float = tag(3e6, "cell/mL", "cells in what flows in", low=0.0, high=1e7, quantum=1.0, symbol="T_in")


class P(Record):
    """Constants of virus and cells."""

    mu: float = parameter(0.027, "1/h", "growth rate of cells", symbol="μ", source=FRENSING, confidence=MEMORY)
    Tmax: float = parameter(1.2e7, "cell/mL", "most cells; growth slows from half of it on", symbol="T_max", source=OWN, confidence=OURS)
    k1: float = parameter(2.12e-9, "mL/virion/h", "infection", symbol="k_1", source=FRENSING, confidence=MEMORY, low=0.0, high=1e-7)
    k2: float = parameter(7.13e-3, "1/h", "death of infected cells", symbol="k_2", source=FRENSING, confidence=MEMORY)
    k3: float = parameter(168.0, "virion/cell/h", "virus made", symbol="k_3", source=FRENSING, confidence=MEMORY)
    k4: float = parameter(0.035, "1/h", "loss of virus", symbol="k_4", source=FRENSING, confidence=MEMORY)
    f: float = parameter(1e-3, "1", "new virus that is defective", source=FRENSING, confidence=MEMORY, low=0.0, high=1.0)
    d_in: float = parameter(0.0, "virion/mL/h", "defective virus that comes in", source=MOVED, confidence=OURS, low=0.0, high=1e8)


class R(Record):
    """What the console shows."""

    log_Vs: float = reading("1", "standard virus, decimal logarithm of virions/mL")
    log_Vd: float = reading("1", "defective virus, decimal logarithm of virions/mL", is_truth=True)
    viable: float = reading("cell/mL", "cells that live")


def cells(y: Y) -> float:
    """All cells that take up virus [cell/mL]."""
    return y.T + y.Id + y.Is + y.Ic


def growth(y: Y, p: P) -> float:
    """Growth rate of cells without standard virus [1/h]."""
    return p.mu * max(min(2.0 * (1.0 - cells(y) / p.Tmax), 1.0), 0.0)


def rates(t: float, y: Y, u: U, p: P, z: Record, d: Y) -> None:
    """Standard virus needs no other; defective virus is made only where both are in one cell."""
    D = u.exchange
    mu = growth(y, p)
    loss = unit(1.0, "virion/cell") * p.k1 * cells(y) + p.k4 + D
    d.T = mu * y.T - p.k1 * (y.Vs + y.Vd) * y.T + D * (u.cells_in - y.T)
    d.Id = p.k1 * y.Vd * y.T - (p.k1 * y.Vs - mu) * y.Id - D * y.Id
    d.Is = p.k1 * y.Vs * y.T - (p.k1 * y.Vd + p.k2) * y.Is - D * y.Is
    d.Ic = p.k1 * (y.Vs * y.Id + y.Vd * y.Is) - p.k2 * y.Ic - D * y.Ic
    d.Vs = p.k3 * y.Is - loss * y.Vs
    d.Vd = p.k3 * y.Ic + p.f * p.k3 * y.Is - loss * y.Vd + p.d_in


def settle(t: float, y: Y, u: U, p: P, z: Record, r: R, rng: list[float]) -> None:
    """Numbers too small for the machine would only be slow."""
    for i in range(6):
        y[i] = where(y[i] < 1e-30, 0.0, y[i])


def read(t: float, y: Y, u: U, p: P, z: Record, r: R, rng: list[float]) -> None:
    """Titres as logarithms."""
    r.log_Vs = log10(max(y.Vs / unit(1.0, "virion/mL"), 1.0))
    r.log_Vd = log10(max(y.Vd / unit(1.0, "virion/mL"), 1.0))
    r.viable = cells(y)


BALANCES = (
    Balance(
        "cells",
        "cell/mL",
        lambda y, p: cells(y),
        lambda t, y, u, p, z: growth(y, p) * (y.T + y.Id) - p.k2 * (y.Is + y.Ic) + u.exchange * (u.cells_in - cells(y)),
        1e-6,
    ),
)

FAULTS = (
    Fault(
        "dip-seed",
        "Seed full of defective particles",
        "They come in with the seed: the titre of standard virus stays low.",
        (Act("d_in", 1e7), Act("d_in", 0.0, 1.0)),
        "Frensing 2013",
    ),
    Fault("poor-virus", "Virus makes many defective copies", "A hundred times the usual share.", (Act("f", 0.1),)),
    Fault(
        "cells-late",
        "Cells stop coming",
        "In continuous culture the virus washes out.",
        (Act("cells_in", 0.0, 72.0), Act("cells_in", 3e6, 120.0)),
    ),
)

MDCK_DIP = Model(
    id="mdck_dip",
    title="Influenza and defective particles",
    says="Particles that cannot multiply alone steal the cell from those that can: much virus at the start costs yield.",
    group="upstream",
    tick_s=120.0,
    duration=480.0,
    trends=("T", "Vs", "Vd"),
    states=Y,
    inputs=U,
    parameters=P,
    readings=R,
    rates=rates,
    settle=settle,
    read=read,
    equations=(cells, growth),
    balances=BALANCES,
    faults=FAULTS,
    verified="The numbers of our own earlier runs of the same equations.",
    typical="Most cells (T_max).",
    from_memory="All constants: illustrative. Maxima in continuous culture are about 30 per cent low and early against Tapia 2019.",
    sources=("Frensing 2013, PLoS ONE 8:e72288", "Tapia 2019, Front. Bioeng. Biotechnol. 7:275 (maxima read)"),
)
