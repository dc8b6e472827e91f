"""Inactivation of enveloped viruses at low pH: titrate the pool, hold it, know what the hold is worth, neutralise.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, pump speeds, readings.
Source: ASTM E2888-12 (5 log10 at pH <= 3.6, >= 15 degC, >= 30 min); slopes are typical values; charge balance of weak acids.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import log10, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

ASTM = "ASTM E2888-12: scope read, its three limits from memory"
HANDBOOK = "handbook value"
TYP, OURS, MEM, READ = Confidence.TYPICAL, Confidence.OURS, Confidence.MEMORY, Confidence.READ
LN10 = 2.302585092994046


class Y(Record):
    """What the equations change."""

    V: float = state(200.0, "L", "volume of the pool", low=1.0)
    pH: float = state(4.0, "1", "pH of the pool", low=1.0, high=13.0)
    N_Ac: float = state(10000.0, "mmol", "acetate in the pool")
    N_Tris: float = state(0.0, "mmol", "Tris in the pool")
    M: float = state(2000.0, "g", "antibody as monomer")
    A: float = state(10.0, "g", "antibody as aggregates")
    T: float = state(20.0, "degC", "temperature of the pool", low=0.0, high=60.0)
    dose: float = state(0.0, "1", "log10 inactivation of the well mixed pool, not capped", symbol="∫k dt")
    pH_probe: float = state(4.0, "1", "pH as the probe's glass feels it")
    acid_used: float = state(0.0, "L", "acid added")
    base_used: float = state(0.0, "L", "base added")
    hold: float = state(0.0, "min", "time on the hold timer")


class U(Record):
    """What somebody moves."""

    mode: float = choice(1, "pumps", ("by hand", "titrate down", "neutralise"))
    acid_pump: float = tag(0.0, "mL/min", "acid pump, by hand", low=0.0, high=500.0, quantum=0.1)
    base_pump: float = tag(0.0, "mL/min", "base pump, by hand", low=0.0, high=500.0, quantum=0.1)
    low_target: float = tag(3.6, "1", "pH to titrate down to", low=3.0, high=5.0, quantum=0.01)
    neutral_target: float = tag(5.5, "1", "pH to neutralise to", low=4.5, high=8.0, quantum=0.01)
    timer: float = choice(0, "hold timer", ("stopped", "running"))
    jacket_temperature: float = tag(20.0, "degC", "temperature of the jacket", low=2.0, high=40.0, quantum=0.1)


class P(Record):
    """Constants of the inactivation, the buffer and the instruments."""

    k0: float = parameter(5.0 / 30.0, "1/min", "log10 inactivation rate at pH_0 and T_0", symbol="k_0", source=ASTM, confidence=READ)
    pH_0: float = parameter(3.6, "1", "pH of the anchor", source=ASTM, confidence=MEM)
    T_0: float = parameter(15.0, "degC", "temperature of the anchor", source=ASTM, confidence=MEM)
    z_pH: float = parameter(
        0.35, "1", "pH step that changes the rate tenfold", source="typical; only end points are published", confidence=TYP
    )
    T_2: float = parameter(
        10.0, "K", "temperature step that doubles the rate", source="typical; Q10 of 3.9 and more was seen for pestiviruses", confidence=TYP
    )
    L_assay: float = parameter(6.0, "1", "largest reduction the assay can show", source="typical titre of a spike", confidence=TYP)
    tail: float = parameter(
        1e-6, "1", "share of virus that resists", symbol="φ", source="typical, 1e-6 to 1e-5", confidence=TYP, low=0.0, high=0.01
    )
    tail_slow: float = parameter(50.0, "1", "how much slower the resistant share is inactivated", source="typical", confidence=TYP)
    dead_leg: float = parameter(
        0.0, "1", "share of the pool that no acid reaches", symbol="f_d", source="Seedtrain", confidence=OURS, low=0.0, high=0.1
    )
    pK_Ac: float = parameter(4.76, "1", "pKa of acetic acid", source=HANDBOOK, confidence=MEM)
    pK_P: float = parameter(4.0, "1", "pKa of the protein's carboxyl groups, lumped", source="typical", confidence=TYP)
    pK_Tris: float = parameter(8.1, "1", "pKa of Tris", source=HANDBOOK, confidence=MEM)
    n_P: float = parameter(
        0.4, "mmol/g", "carboxyl groups of the antibody", source="about 60 in a molecule of 148 kg/mol; typical", confidence=TYP
    )
    c_acid: float = parameter(500.0, "mmol/L", "strong acid in the acid bottle", source="Seedtrain", confidence=OURS, low=0.0, high=5000.0)
    c_base: float = parameter(2000.0, "mmol/L", "Tris in the base bottle", source="Seedtrain", confidence=OURS, low=0.0, high=5000.0)
    acid_supply: float = parameter(
        1.0, "1", "share of the acid pump's flow that arrives; 0 is an empty bottle", source="Seedtrain", confidence=OURS, low=0.0, high=1.0
    )
    F_max: float = parameter(0.3, "L/min", "pump speed of the automatic titration", source="Seedtrain", confidence=OURS)
    k_agg: float = parameter(2e-5, "1/min", "aggregation at pH_0 and 20 degC", source="typical, about 0.1 % an hour", confidence=TYP)
    z_agg: float = parameter(0.5, "1", "pH step that changes aggregation tenfold", source="typical", confidence=TYP)
    tau_T: float = parameter(25.0, "min", "time constant of the jacket", symbol="τ_T", source="Seedtrain", confidence=OURS)
    tau_pH: float = parameter(10.0 / 60.0, "min", "time constant of the pH probe", symbol="τ_pH", source="typical, 10 s", confidence=TYP)
    pH_bias: float = parameter(0.0, "1", "what the probe shows too much", source="Seedtrain", confidence=OURS, low=-1.0, high=1.0)
    pH_noise: float = parameter(0.003, "1", "noise of the pH probe", source="typical", confidence=TYP, low=0.0, high=0.5)
    T_bias: float = parameter(0.0, "K", "what the thermometer shows too much", source="Seedtrain", confidence=OURS, low=-20.0, high=20.0)


class Z(Record):
    """What the controller remembers."""

    F_acid: float = state(0.0, "L/min", "acid that arrives")
    F_base: float = state(0.0, "L/min", "base that arrives")


class R(Record):
    """What the console shows."""

    pH_shown: float = reading("1", "pH on the display")
    T_shown: float = reading("degC", "temperature on the display")
    hold_shown: float = reading("min", "hold timer")
    LRV: float = reading("1", "log10 reduction of the whole pool that an assay could show", is_truth=True)
    aggregates: float = reading("percent", "aggregates in the antibody", is_truth=True)


def ionised(pH: float, pK: float) -> float:
    """The share of an acid that has given its proton away."""
    return 1.0 / (1.0 + power10(pK - pH))


def inactivation(pH: float, T: float, p: P) -> float:
    """The log10 inactivation rate: tenfold for z_pH of pH, twofold for T_2. Below pH 3 nothing is claimed beyond pH 3."""
    return p.k0 * power10(-(max(pH, 3.0) - p.pH_0) / p.z_pH) * power10(0.30102999566398120 * ((T - p.T_0) / p.T_2))


def survivors(y: Y, p: P) -> float:
    """The share of infectious virus left: susceptible, resistant, and what the acid never reached."""
    mixed = (1.0 - p.tail) * power10(-y.dose) + p.tail * power10(-y.dose / p.tail_slow)
    return (1.0 - p.dead_leg) * mixed + p.dead_leg


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """The pH moves so that charges stay balanced; virus and monomer decay as the pH and the temperature say."""
    H = unit(1000.0, "mmol/L") * power10(-y.pH)
    OH = unit(1e-8, "mmol**2/L**2") / H
    a_Ac = ionised(y.pH, p.pK_Ac)
    a_P = ionised(y.pH, p.pK_P)
    a_Tris = ionised(y.pH, p.pK_Tris)
    N_P = p.n_P * (y.M + y.A)
    buffers = y.N_Ac * a_Ac * (1.0 - a_Ac) + N_P * a_P * (1.0 - a_P) + y.N_Tris * a_Tris * (1.0 - a_Tris)
    capacity = LN10 * (y.V * (H + OH) + buffers)
    acid = p.c_acid * z.F_acid
    base = p.c_base * z.F_base
    k_agg = p.k_agg * power10(-(y.pH - p.pH_0) / p.z_agg)
    d.V = z.F_acid + z.F_base
    d.pH = (base * (1.0 - a_Tris) - acid + (z.F_acid + z.F_base) * (H - OH)) / capacity
    d.N_Ac = unit(0.0, "mmol/min")
    d.N_Tris = base
    d.M = -k_agg * y.M
    d.A = k_agg * y.M
    d.T = (u.jacket_temperature - y.T) / p.tau_T
    d.dose = inactivation(y.pH, y.T, p)
    d.pH_probe = (y.pH - y.pH_probe) / p.tau_pH
    d.acid_used = z.F_acid
    d.base_used = z.F_base
    d.hold = where(u.timer > 0.5, 1.0, 0.0)


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """By hand the pumps turn as told; automatically they slow down near the target and stop there, by what the probe shows."""
    by_hand = where(u.mode < 0.5, 1.0, 0.0)
    is_down = where(u.mode > 0.5 and u.mode < 1.5, 1.0, 0.0)
    is_up = where(u.mode > 1.5, 1.0, 0.0)
    above = r.pH_shown - u.low_target
    below = u.neutral_target - r.pH_shown
    down = where(above > 0.0, min(0.05 + above / 0.15, 1.0), 0.0)
    up = where(below > 0.0, min(0.05 + below / 0.3, 1.0), 0.0)
    z.F_acid = p.acid_supply * (by_hand * (unit(0.001, "L/mL") * u.acid_pump) + is_down * down * p.F_max)
    z.F_base = by_hand * (unit(0.001, "L/mL") * u.base_pump) + is_up * up * p.F_max


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The instruments, and what a virus assay of the whole pool would find."""
    r.pH_shown = y.pH_probe + p.pH_bias + p.pH_noise * normal(rng)
    r.T_shown = y.T + p.T_bias
    r.hold_shown = y.hold
    r.LRV = min(0.0 - log10(survivors(y, p)), p.L_assay)
    r.aggregates = unit(100.0, "percent") * y.A / (y.M + y.A)


def charge(y: Y, p: P) -> float:
    """Strong base less strong acid, as the pH betrays it."""
    H = unit(1000.0, "mmol/L") * power10(-y.pH)
    OH = unit(1e-8, "mmol**2/L**2") / H
    N_P = p.n_P * (y.M + y.A)
    cations = y.N_Tris * (1.0 - ionised(y.pH, p.pK_Tris)) + y.V * (H - OH)
    return y.N_Ac * ionised(y.pH, p.pK_Ac) + N_P * ionised(y.pH, p.pK_P) - cations


def acid_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Charge that the acid brings."""
    return -p.c_acid * z.F_acid


def no_mass(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Antibody neither comes nor goes."""
    return unit(0.0, "g/min")


def antibody(y: Y, p: P) -> float:
    """Monomer and aggregates."""
    return y.M + y.A


def volume(y: Y, p: P) -> float:
    """The pool without what the pumps brought: it never changes."""
    return y.V - y.acid_used - y.base_used


def no_volume(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Every litre is accounted for."""
    return unit(0.0, "L/min")


LOW_PH = Model(
    id="low_ph",
    title="Low pH hold",
    says="An antibody pool is titrated to pH 3.6, held, and neutralised. Probe, timer and temperature decide what may be claimed.",
    group="downstream",
    tick_s=6.0,
    duration=120.0,
    trends=("pH", "pH_shown", "LRV", "hold_shown", "T_shown"),
    time_unit="min",
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    read=read,
    equations=(ionised, inactivation, survivors),
    balances=(
        Balance("charge", "mmol", charge, acid_flow, tolerance=1e-7),
        Balance("antibody", "g", antibody, no_mass),
        Balance("volume", "L", volume, no_volume),
    ),
    faults=(
        Fault(
            "titrant-empty",
            "Acid bottle empty",
            "The acid runs out while the pool is near pH 3.9; the timer tempts you to count the minutes.",
            (Act("acid_supply", 0.0, 2.1),),
        ),
        Fault(
            "dead-leg",
            "Dead leg",
            "One part in ten thousand of the pool sits in a branch that is neither stirred nor acidified.",
            (Act("dead_leg", 1e-4),),
        ),
        Fault(
            "probe-low",
            "Mis-calibrated pH probe",
            "The probe shows 0.3 too little: at a displayed 3.6 the pool stands at 3.9.",
            (Act("pH_bias", -0.3),),
        ),
        Fault(
            "cold-pool",
            "Cold pool",
            "The jacket falls to 4 degC, and inactivation slows down with the pool.",
            (Act("jacket_temperature", 4.0),),
        ),
        Fault(
            "thermometer",
            "Thermometer too high",
            "The pool cools while the display shows 8 K more than is true.",
            (Act("T_bias", 8.0), Act("jacket_temperature", 8.0)),
        ),
    ),
    verified="Log10 reductions for six pH values, two temperatures and two times; pH 3.9 for 35 min at 20 degC gives 1.15.",
    typical="Slopes with pH and temperature (published: end points only), tail, assay limit, buffer groups of the antibody, aggregation.",
    from_memory="The three limits of E2888 (pH 3.6, 15 degC, 30 min); pKa values.",
    sources=("ASTM E2888-12", "Nims 2017 (worst case among enveloped viruses)", "pestiviruses at pH 3-4, 1992"),
)
