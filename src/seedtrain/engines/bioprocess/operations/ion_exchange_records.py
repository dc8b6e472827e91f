"""What an ion exchange column has: tanks, valves, resin and proteins, instruments.

Flow: `ion_exchange` -> this file.
Reads: nothing. Writes: nothing.
Source: each parameter names its own; resin and proteins are those of CADET-Verification's SMA load-wash-elute case.
"""

from seedtrain.engines.bioprocess.kernel.machine import Machine
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag

CADET = "CADET-Verification, SMA load-wash-elute, lumped rate model"
USUAL = "usual in the field, no source read"
RECALLED = "from memory: lysozyme, cytochrome c, ribonuclease A"
OURS = "Seedtrain"
READ, TYPICAL, MEMORY, CHOICE = Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS
WASH, LOAD, ELUTE = 0.0, 1.0, 2.0


class Y(Record):
    """Tanks and sums over the column. The column's cells are arrays."""

    V_feed: float = state(5.0, "mL", "feed still in its tank", symbol="V_F")
    held_1: float = state(0.0, "umol", "protein 1 in the column")
    held_2: float = state(0.0, "umol", "protein 2 in the column")
    held_3: float = state(0.0, "umol", "protein 3 in the column")
    held_s: float = state(0.0, "umol", "salt in the column above that of a resin without protein")
    V_pool: float = state(0.0, "mL", "pool volume", symbol="V_P")
    pool_1: float = state(0.0, "umol", "protein 1 in the pool")
    pool_2: float = state(0.0, "umol", "protein 2 in the pool")
    pool_3: float = state(0.0, "umol", "protein 3 in the pool")
    waste_1: float = state(0.0, "umol", "protein 1 in the waste")
    waste_2: float = state(0.0, "umol", "protein 2 in the waste")
    waste_3: float = state(0.0, "umol", "protein 3 in the waste")
    left_s: float = state(0.0, "umol", "salt that left the column")
    fed_s: float = state(0.0, "umol", "salt that entered the column")


class U(Record):
    """What the operator sets."""

    flow: float = tag(2.0, "mL/min", "flow through the column", low=0.0, high=6.0, quantum=1e-9, symbol="F")
    valve: float = choice(0, "inlet valve", ("buffer", "feed", "gradient"))
    salt: float = tag(50.0, "mmol/L", "salt in the buffer", low=1.0, high=2000.0, quantum=1e-6)
    gradient_start: float = tag(100.0, "mmol/L", "salt at which the gradient starts", low=0.0, high=2000.0, quantum=1e-6)
    gradient_slope: float = tag(0.2, "mmol/L/s", "rise of salt in the gradient", low=0.0, high=50.0, quantum=1e-9)
    collect: float = choice(0, "outlet valve", ("to waste", "to the pool"))


class P(Record):
    """Column, binding, feed, buffers, instruments."""

    L: float = parameter(1.4, "cm", "bed height", source=CADET, confidence=READ)
    area: float = parameter(
        0.6880832580742, "cm^2", "cross-section: 2 mL/min is the case's 5.75e-4 m/s", symbol="A", source=OURS, confidence=CHOICE
    )
    et: float = parameter(0.8425, "1", "total porosity", symbol="ε_t", source=CADET, confidence=READ)
    Dax: float = parameter(
        5.75e-4, "cm^2/s", "dispersion along the column", symbol="D_ax", source=CADET, confidence=READ, low=0.0, high=0.1
    )
    Lam: float = parameter(
        1200.0, "mmol/L", "charges of the resin, of solid", symbol="Λ", source=CADET, confidence=READ, low=10.0, high=5000.0
    )
    K_1: float = parameter(0.0355, "1", "affinity of protein 1", symbol="K_1", source=CADET + ": 35.5 / 1000", confidence=READ)
    K_2: float = parameter(0.00159, "1", "affinity of protein 2", symbol="K_2", source=CADET + ": 1.59 / 1000", confidence=READ)
    K_3: float = parameter(0.0077, "1", "affinity of protein 3", symbol="K_3", source=CADET + ": 7.7 / 1000", confidence=READ)
    nu_1: float = parameter(4.7, "1", "charges protein 1 binds by", symbol="ν_1", source=CADET, confidence=READ)
    nu_2: float = parameter(5.29, "1", "charges protein 2 binds by", symbol="ν_2", source=CADET, confidence=READ)
    nu_3: float = parameter(3.7, "1", "charges protein 3 binds by", symbol="ν_3", source=CADET, confidence=READ)
    sigma_1: float = parameter(11.83, "1", "charges protein 1 hides", symbol="σ_1", source=CADET, confidence=READ)
    sigma_2: float = parameter(10.6, "1", "charges protein 2 hides", symbol="σ_2", source=CADET, confidence=READ)
    sigma_3: float = parameter(10.0, "1", "charges protein 3 hides", symbol="σ_3", source=CADET, confidence=READ)
    cF_1: float = parameter(1.0, "mmol/L", "protein 1 in the feed", symbol="c_F1", source=CADET, confidence=READ)
    cF_2: float = parameter(1.0, "mmol/L", "protein 2 in the feed", symbol="c_F2", source=CADET, confidence=READ)
    cF_3: float = parameter(1.0, "mmol/L", "protein 3 in the feed", symbol="c_F3", source=CADET, confidence=READ)
    salt_F: float = parameter(50.0, "mmol/L", "salt in the feed", symbol="s_F", source=CADET, confidence=READ, low=1.0, high=1000.0)
    salt_0: float = parameter(50.0, "mmol/L", "salt in the column at the start", symbol="s_0", source=CADET, confidence=READ)
    salt_B: float = parameter(
        1000.0, "mmol/L", "salt in the elution buffer", symbol="s_B", source=OURS, confidence=CHOICE, low=1.0, high=2000.0
    )
    label_B: float = parameter(
        1000.0, "mmol/L", "salt in the elution buffer as its label and the gradient pump have it", source=OURS, confidence=CHOICE
    )
    pump_B: float = parameter(1.0, "1", "true share of elution buffer over share asked", source=OURS, confidence=CHOICE, low=0.0, high=2.0)
    stuck_load: float = parameter(0.0, "1", "1 while the inlet valve stays at the feed", source=OURS, confidence=CHOICE, low=0.0, high=1.0)
    R_bed: float = parameter(0.5, "bar*min/mL", "resistance of the bed", symbol="R", source=USUAL, confidence=TYPICAL, low=0.0, high=10.0)
    uv_1: float = parameter(38.0, "L/mmol/cm", "absorbance of protein 1 at 280 nm", source=RECALLED, confidence=MEMORY)
    uv_2: float = parameter(23.0, "L/mmol/cm", "absorbance of protein 2 at 280 nm", source=RECALLED, confidence=MEMORY)
    uv_3: float = parameter(9.8, "L/mmol/cm", "absorbance of protein 3 at 280 nm", source=RECALLED, confidence=MEMORY)
    path: float = parameter(0.2, "cm", "path of the flow cell", source=USUAL, confidence=TYPICAL)
    cond_s: float = parameter(0.1, "mS*L/mmol/cm", "conductivity of salt", source=USUAL, confidence=TYPICAL)
    uv_noise: float = parameter(0.001, "1", "noise of the UV detector", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)
    cond_noise: float = parameter(0.05, "mS/cm", "noise of the conductivity cell", source=USUAL, confidence=TYPICAL, low=0.0, high=10.0)


class Z(Record):
    """What holds during a tick, and what leaves the column."""

    pumped: float = state(0.0, "mL/min", "flow, 0 once the feed is used up")
    turn: float = state(0.0, "1/s", "pore speed over cell length")
    smear: float = state(0.0, "1/s", "dispersion over cell length squared")
    loads: float = state(0.0, "1", "1 while feed enters")
    elutes: float = state(0.0, "1", "1 while the gradient enters")
    since: float = state(0.0, "s", "when the gradient started")
    end_s: float = state(50.0, "mmol/L", "salt in the last cell")
    end_1: float = state(0.0, "mmol/L", "protein 1 in the last cell")
    end_2: float = state(0.0, "mmol/L", "protein 2 in the last cell")
    end_3: float = state(0.0, "mmol/L", "protein 3 in the last cell")
    was_1: float = state(0.0, "umol", "protein 1 there was at the start")
    was_2: float = state(0.0, "umol", "protein 2 there was at the start")
    was_3: float = state(0.0, "umol", "protein 3 there was at the start")
    was_s: float = state(0.0, "umol", "salt in the column at the start")


class R(Record):
    """What the console shows."""

    uv: float = reading("1", "UV at the outlet, 280 nm; the detector ends at 3")
    conductivity: float = reading("mS/cm", "conductivity at the outlet")
    pressure: float = reading("bar", "pressure over the bed")
    salt_out: float = reading("mmol/L", "salt at the outlet", is_truth=True)
    c_1: float = reading("mmol/L", "protein 1 at the outlet", is_truth=True)
    c_2: float = reading("mmol/L", "protein 2 at the outlet", is_truth=True)
    c_3: float = reading("mmol/L", "protein 3 at the outlet", is_truth=True)
    purity: float = reading("1", "protein 2 among the proteins of the pool", is_truth=True)
    recovery: float = reading("1", "protein 2 in the pool over loaded", is_truth=True)
    balance_error: float = reading("1", "protein or salt that got lost in the arithmetic, of what there was", is_truth=True)


class Column(Machine):
    """The machine with this model's records and cells."""

    y: Y
    u: U
    p: P
    z: Z
    x: Vector
    """what transport moves, component after component [mmol/L of pores]; last, what left and the salt that entered, shape (4 N + 5,)"""
    base: Vector
    d: Vector
    c: Vector
    """salt and proteins in the pores [mmol/L], shape (4 N,)"""
    g: Vector
    """logarithm of free sites over salt, shape (N,)"""
    N: int
