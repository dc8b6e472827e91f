"""Protein A captures an antibody: load, wash, elute at low pH, clean; loaded too far, the product runs to waste.

Flow: `operations` -> this file -> `kernel.column`; the cells are arrays, their sums are states.
Reads: states, inputs, parameters. Writes: cells, tanks, readings.
Source: rate that falls with coverage, after Perez-Almodovar and Carta 2009, Ng 2012, Steinebach 2016 (form from memory); constants of
Gomis-Fons 2020 for MabSelect SuRe, fitted to one rate. The capacity is computed, not measured: take it as high.
"""

from seedtrain.engines.bioprocess.kernel.column import ssprk3, transport
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.machine import Machine
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, power, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

GOMIS_FONS = "Gomis-Fons 2020, as quoted in the documentation of the smpl antibody environment"
FITTED = "one rate fitted to a general rate model with the constants of Gomis-Fons 2020, at 4 min"
USUAL = "usual in the field, no source read"
OURS = "Seedtrain"
READ, FIT, TYPICAL, CHOICE = Confidence.READ, Confidence.VERIFIED, Confidence.TYPICAL, Confidence.OURS
EQUILIBRATE, LOAD, ELUTE, CLEAN = 0.0, 1.0, 2.0, 3.0
MOST_SPREAD = 0.55
"""D h / dx**2 + u h / dx / 2 is kept at most this: with binding and elution, the explicit step is stable up to 0.6."""


class Y(Record):
    """Tanks and sums over the column. The column's cells are arrays."""

    V_feed: float = state(300.0, "L", "harvest still in its tank", symbol="V_F")
    held: float = state(0.0, "g", "antibody in the column")
    held_h: float = state(0.0, "g", "impurities in the column")
    V_pool: float = state(0.0, "L", "pool volume", symbol="V_P")
    pool: float = state(0.0, "g", "antibody in the pool")
    pool_h: float = state(0.0, "g", "impurities in the pool")
    waste: float = state(0.0, "g", "antibody sent to waste")
    waste_h: float = state(0.0, "g", "impurities sent to waste")
    V_load: float = state(0.0, "L", "harvest loaded")


class U(Record):
    """What the operator sets."""

    flow: float = tag(2.5, "L/min", "flow through the column", low=0.0, high=5.0, quantum=1e-9, symbol="F")
    phase: float = choice(0, "what enters the column", ("buffer", "harvest", "elution buffer", "sodium hydroxide"))
    collect: float = choice(0, "outlet valve", ("to waste", "to the pool"))


class P(Record):
    """Column, resin, feed, buffers, instruments."""

    CV: float = parameter(10.0, "L", "column volume", source=OURS, confidence=CHOICE)
    L: float = parameter(20.0, "cm", "bed height", source=GOMIS_FONS, confidence=READ)
    et: float = parameter(0.9586, "1", "total porosity", symbol="ε_t", source=GOMIS_FONS, confidence=READ)
    qm: float = parameter(
        78.867,
        "g/L",
        "capacity, of column",
        symbol="q_m",
        source=GOMIS_FONS + ": .69 x (36.45 + 77.85)",
        confidence=READ,
        low=1.0,
        high=200.0,
    )
    Kd: float = parameter(0.06536, "g/L", "concentration at half capacity", symbol="K_d", source=GOMIS_FONS, confidence=READ)
    ka: float = parameter(5.49e-3, "L/g/s", "binding rate", symbol="k_a", source=FITTED, confidence=FIT)
    S1: float = parameter(0.063, "1", "share of the rate left on a full resin", source=FITTED, confidence=FIT)
    S2: float = parameter(7.5, "1", "how fast the rate falls with coverage", source=FITTED, confidence=FIT)
    spread: float = parameter(0.55, "cm", "dispersion over pore speed", symbol="α", source=GOMIS_FONS, confidence=READ, low=0.0, high=5.0)
    D0: float = parameter(0.0, "cm^2/s", "dispersion at no flow", symbol="D_0", source=OURS, confidence=CHOICE, low=0.0, high=1.0)
    cF: float = parameter(3.0, "g/L", "antibody in the harvest", symbol="c_F", source=GOMIS_FONS, confidence=READ)
    hF: float = parameter(2.0, "g/L", "impurities in the harvest", symbol="h_F", source=USUAL, confidence=TYPICAL)
    V_dead: float = parameter(0.5, "L", "dead ends of bed and pipes, seldom rinsed", symbol="V_d", source=OURS, confidence=TYPICAL)
    dead_share: float = parameter(0.05, "1", "share of the flow that rinses them", symbol="s_d", source=OURS, confidence=TYPICAL)
    pH_run: float = parameter(7.2, "1", "pH of harvest and buffer", source=USUAL, confidence=TYPICAL)
    pH_elution: float = parameter(3.5, "1", "pH of the elution buffer", source=USUAL, confidence=TYPICAL, low=2.5, high=7.5)
    pH_clean: float = parameter(12.9, "1", "pH of the cleaning solution", source=USUAL, confidence=TYPICAL)
    K_elution: float = parameter(60.0, "g/L", "loss of affinity at pH 3.5", symbol="K_E", source=OURS, confidence=TYPICAL)
    K_decade: float = parameter(2.0, "1", "decades of affinity for one pH", symbol="n_E", source=OURS, confidence=TYPICAL)
    K_clean: float = parameter(200.0, "g/L", "loss of affinity in sodium hydroxide", symbol="K_C", source=OURS, confidence=TYPICAL)
    pump_gain: float = parameter(1.0, "1", "true flow over flow set", source=OURS, confidence=CHOICE, low=0.0, high=2.0)
    R_bed: float = parameter(0.4, "bar*min/L", "resistance of the bed", symbol="R", source=USUAL, confidence=TYPICAL, low=0.0, high=10.0)
    uv_c: float = parameter(1.4, "L/g/cm", "absorbance of antibody at 280 nm", source=USUAL, confidence=TYPICAL)
    uv_h: float = parameter(1.0, "L/g/cm", "absorbance of impurities at 280 nm", source=USUAL, confidence=TYPICAL)
    path: float = parameter(0.2, "cm", "path of the flow cell", source=USUAL, confidence=TYPICAL)
    uv_limit: float = parameter(0.45, "1", "UV alarm while loading", source=OURS, confidence=CHOICE, low=0.0, high=3.0)
    uv_noise: float = parameter(0.002, "1", "noise of the UV detector", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)
    pH_noise: float = parameter(0.01, "1", "noise of the pH probe", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)


class Z(Record):
    """What holds during a tick, and what leaves the column."""

    pumped: float = state(0.0, "L/min", "true flow")
    turn: float = state(0.0, "1/s", "pore speed over cell length")
    smear: float = state(0.0, "1/s", "dispersion over cell length squared")
    c_in: float = state(0.0, "g/L", "antibody that enters")
    h_in: float = state(0.0, "g/L", "impurities that enter")
    K_in: float = state(0.0, "g/L", "loss of affinity that enters")
    pH_in: float = state(7.2, "1", "pH that enters")
    c_end: float = state(0.0, "g/L", "antibody in the last cell")
    h_end: float = state(0.0, "g/L", "impurities in the last cell")
    pH_end: float = state(7.2, "1", "pH in the last cell")
    dead_h: float = state(0.0, "g", "impurities in dead ends")
    start_c: float = state(0.0, "g", "antibody there was at the start")
    start_h: float = state(0.0, "g", "impurities there were at the start")


class R(Record):
    """What the console shows."""

    uv: float = reading("1", "UV at the outlet, 280 nm; the detector ends at 3")
    pH: float = reading("1", "pH at the outlet")
    pressure: float = reading("bar", "pressure over the bed")
    alarm: float = reading("1", "1 while UV is above its limit during loading: the column is full, or the harvest is not what it should be")
    load: float = reading("g/L", "antibody loaded, of column", symbol="F_L")
    pool_c: float = reading("g/L", "antibody in the pool")
    c_out: float = reading("g/L", "antibody at the outlet", is_truth=True)
    breakthrough: float = reading("1", "antibody at the outlet over harvest", symbol="c/c_F", is_truth=True)
    recovery: float = reading("1", "antibody in the pool over loaded", is_truth=True)
    impurity: float = reading("1", "impurities over antibody in the pool", is_truth=True)
    balance_error: float = reading("1", "antibody and impurities that got lost in the arithmetic, of what there was", is_truth=True)


class Column(Machine):
    """The machine with this model's records and cells."""

    y: Y
    u: U
    p: P
    z: Z
    x: Vector
    """antibody, impurities, loss of affinity and pH in the pores, antibody bound; last, what left, shape (5 N + 2,)"""
    base: Vector
    d: Vector
    N: int


def binding(c: float, q: float, K: float, p: P) -> float:
    """dq/dt [g/L/s]: Langmuir's equilibrium, and a rate that falls as the resin fills."""
    free = max(1.0 - q / p.qm, 0.0)
    phi = p.S1 + (1.0 - p.S1) * power(free, p.S2)
    return p.ka * phi * (c * (p.qm - q) - K * q)


def slopes(t: float, x: Vector, d: Vector, m: Column) -> None:
    """dx/dt of all cells: antibody, impurities, loss of affinity and pH in the pores, antibody bound; last, what left."""
    n = m.N
    transport(x, d, 0, n, m.z.c_in, m.z.turn, m.z.smear)
    transport(x, d, n, n, m.z.h_in, m.z.turn, m.z.smear)
    transport(x, d, 2 * n, n, m.z.K_in, m.z.turn, m.z.smear)
    transport(x, d, 3 * n, n, m.z.pH_in, m.z.turn, m.z.smear)
    for i in range(n):
        dq = binding(x[i], x[4 * n + i], m.p.Kd + x[2 * n + i], m.p)
        d[4 * n + i] = dq
        d[i] = d[i] - dq / m.p.et
    d[5 * n] = m.z.turn * x[n - 1]
    d[5 * n + 1] = m.z.turn * x[2 * n - 1]


def start(m: Column) -> None:
    """The column is clean and stands in buffer."""
    for i in range(len(m.x)):
        m.x[i] = 0.0
    for i in range(3 * m.N, 4 * m.N):
        m.x[i] = m.p.pH_run
    m.z.c_end = 0.0
    m.z.h_end = 0.0
    m.z.pH_end = m.p.pH_run
    m.z.start_c = m.y.V_feed * m.p.cF
    m.z.start_h = m.y.V_feed * m.p.hF


def set_inlet(y: Y, u: U, p: P, z: Z, tick: float) -> None:
    """What is pumped in the coming tick [min], and what is in it. The harvest pump stops when its tank is empty."""
    loads = abs(u.phase - LOAD) < 0.5
    elutes = abs(u.phase - ELUTE) < 0.5
    cleans = abs(u.phase - CLEAN) < 0.5
    wanted = u.flow * p.pump_gain
    z.pumped = where(loads, min(wanted, y.V_feed / tick), wanted)
    z.c_in = where(loads, p.cF, 0.0)
    z.h_in = where(loads, p.hF, 0.0)
    z.K_in = where(elutes, p.K_elution * power10(p.K_decade * (3.5 - p.pH_elution)), where(cleans, p.K_clean, 0.0))
    z.pH_in = where(elutes, p.pH_elution, where(cleans, p.pH_clean, p.pH_run))
    drawn = where(loads, z.pumped * tick, 0.0)
    y.V_feed = max(y.V_feed - drawn, 0.0)
    y.V_load = y.V_load + drawn


def set_speed(p: P, z: Z, cells: float, h: float) -> None:
    """Pore speed and dispersion in units of cells, for steps of h [s]."""
    dx = p.L / cells
    u = z.pumped * p.L / (unit(60.0, "s/min") * p.CV * p.et)
    D = p.D0 + p.spread * u
    z.turn = u / dx
    z.smear = min(D / (dx * dx), MOST_SPREAD / h - 0.5 * z.turn)


def share_out(y: Y, u: U, z: Z, out_c: float, out_h: float, tick: float) -> None:
    """What left the column [g] is in the pool or in the waste."""
    pools = u.collect > 0.5
    y.V_pool = y.V_pool + where(pools, z.pumped * tick, 0.0)
    y.pool = y.pool + where(pools, out_c, 0.0)
    y.pool_h = y.pool_h + where(pools, out_h, 0.0)
    y.waste = y.waste + where(pools, 0.0, out_c)
    y.waste_h = y.waste_h + where(pools, 0.0, out_h)


def rinsed(out_h: float, p: P, z: Z, tick: float) -> float:
    """Impurities [g] that reach the outlet valve when `out_h` [g] left the bed: some stay in dead ends, and some from there come along."""
    passed = max(z.pumped * tick, unit(1e-9, "L"))
    left = exp(-p.dead_share * passed / max(p.V_dead, 1e-9))
    dead = z.dead_h * left + out_h / passed * p.V_dead * (1.0 - left)
    out = out_h + z.dead_h - dead
    z.dead_h = dead
    return out


def step(m: Column) -> None:
    """One tick: valves and pump are set, the column runs, tanks and instruments follow."""
    n = m.N
    tick = m.h * float(m.substeps)
    h = m.h * 60.0
    set_inlet(m.y, m.u, m.p, m.z, tick)
    set_speed(m.p, m.z, float(n), h)
    m.x[5 * n] = 0.0
    m.x[5 * n + 1] = 0.0
    for i in range(m.substeps):
        ssprk3(slopes, float(m.clock[0] * m.substeps + i) * h, h, m.x, m.base, m.d, m)
    cell = m.p.CV / float(n)
    out_h = rinsed(m.x[5 * n + 1] * m.p.et * cell, m.p, m.z, tick)
    share_out(m.y, m.u, m.z, m.x[5 * n] * m.p.et * cell, out_h, tick)
    held = 0.0
    held_h = 0.0
    for i in range(n):
        held = held + m.p.et * m.x[i] + m.x[4 * n + i]
        held_h = held_h + m.p.et * m.x[n + i]
    m.y.held = held * cell
    m.y.held_h = held_h * cell + m.z.dead_h
    m.z.c_end = m.x[n - 1]
    m.z.h_end = m.x[2 * n - 1]
    m.z.pH_end = m.x[4 * n - 1]
    m.read(float(m.clock[0] + 1) * tick, m.y, m.u, m.p, m.z, m.r, m.rng)


def antibody(y: Y, p: P) -> float:
    """All antibody [g]: harvest, column, pool, waste."""
    return y.V_feed * p.cF + y.held + y.pool + y.waste


def impurities(y: Y, p: P) -> float:
    """All impurities [g]: harvest, column, pool, waste."""
    return y.V_feed * p.hF + y.held_h + y.pool_h + y.waste_h


def no_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Nothing enters or leaves the whole of tanks and column."""
    return 0.0


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """UV, pH and pressure as instruments show them, and what only the model knows."""
    absorbed = p.path * (p.uv_c * z.c_end + p.uv_h * z.h_end)
    r.uv = min(absorbed + p.uv_noise * normal(rng), 3.0)
    r.pH = z.pH_end + p.pH_noise * normal(rng)
    r.pressure = p.R_bed * z.pumped
    r.alarm = where(abs(u.phase - LOAD) < 0.5, where(r.uv > p.uv_limit, 1.0, 0.0), 0.0)
    r.load = y.V_load * p.cF / p.CV
    r.pool_c = y.pool / max(y.V_pool, 1e-9)
    r.c_out = z.c_end
    r.breakthrough = where(abs(u.phase - LOAD) < 0.5, z.c_end / max(p.cF, 1e-9), 0.0)
    r.recovery = y.pool / max(y.V_load * p.cF, 1e-9)
    r.impurity = y.pool_h / max(y.pool, 1e-9)
    lost_c = abs(antibody(y, p) - z.start_c) / max(z.start_c, 1e-9)
    lost_h = abs(impurities(y, p) - z.start_h) / max(z.start_h, 1e-9)
    r.balance_error = max(lost_c, lost_h)


FAULTS = (
    Fault(
        "overload",
        "The load pump runs fast",
        "From 20 min on the pump gives 1.5 times the flow set: more is loaded, with less time to bind; UV rises early.",
        (Act("pump_gain", 1.5, 20.0),),
    ),
    Fault(
        "aged-resin",
        "Aged and fouled resin",
        "After many cycles the resin binds 0.7 of what it did and the bed disperses five times as much; UV breaks through early.",
        (Act("qm", 55.2069), Act("spread", 2.75), Act("R_bed", 0.7)),
    ),
    Fault(
        "air",
        "Air in the column",
        "Air came in with the load: the liquid takes the easy way around it, fronts blur and the pressure is unsteady.",
        (Act("spread", 2.0, 5.0), Act("qm", 67.0, 5.0), Act("R_bed", 0.8, 5.0)),
    ),
    Fault(
        "wrong-elution-buffer",
        "Wrong elution buffer",
        "The buffer at the elution inlet has pH 3.9 instead of 3.5: the antibody comes late, dilute, and much of it not at all.",
        (Act("pH_elution", 3.9),),
    ),
    Fault(
        "weak-pump",
        "The pump slips",
        "The true flow falls to 0.6 of the flow set; every phase gets less volume than its time says.",
        (Act("pump_gain", 0.6, 30.0),),
    ),
    Fault("blind-detector", "Noisy UV detector", "The lamp is old: noise hides the breakthrough.", (Act("uv_noise", 0.08),)),
)

PROTEIN_A = Model(
    id="protein_a",
    title="Protein A capture",
    says="A column binds the antibody of a harvest, is washed, and gives it up at low pH; loaded too far or too fast, it loses product.",
    group="downstream",
    time_unit="min",
    tick_s=1.0,
    substeps=5,
    duration=130.0,
    trends=("uv", "pH", "c_out", "load", "V_pool", "pressure"),
    checkpoint_ticks=60,
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    step=step,
    start=start,
    read=read,
    arrays={"x": 5 * 64 + 2, "base": 5 * 64 + 2, "d": 5 * 64 + 2},
    constants={"N": 64},
    equations=(binding,),
    balances=(
        Balance("antibody", "g", antibody, no_flow, 1e-11),
        Balance("impurities", "g", impurities, no_flow, 1e-11),
    ),
    faults=FAULTS,
    verified="Breakthrough of sets A, B, C against an own finite-volume code (all printed digits), a measured curve (A, 7 % at 10 %), "
    "a published general rate model (B, 2 %) and an own one (C, 1 %).",
    typical="Elution, cleaning, impurities and dead ends, UV and pressure: simple forms, usual numbers. "
    "The capacity of set C is computed, not measured.",
    from_memory="The form of the rate that falls with coverage.",
    sources=(
        "Perez-Almodovar, Carta 2009, J. Chromatogr. A 1216:8339",
        "Gomis-Fons 2020",
        "Pabst 2018 (porosities)",
        "angelamoser1, NIIMBL protein A hybrid model 2024 (sets A, B)",
    ),
)
