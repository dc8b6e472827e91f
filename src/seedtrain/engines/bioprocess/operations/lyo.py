"""Freeze drying: ice leaves the vials as fast as the shelf brings heat and the dried cake lets vapour through; then bound water follows.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, shelf and pressure control, readings, temperatures found last.
Source: Pikal 1985, J. Parenter. Sci. Technol. 39:115; constants as in LyoPRONTO (AAPS PharmSciTech 2019, 20:328).

Two kinds of vials stand on the shelf: those in the centre, which are the published ones, and those at the edge, which get more heat.
"""

from seedtrain.engines.bioprocess.kernel.control import limited
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.sensors import lag
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

PRONTO = "LyoPRONTO 2019"
CASE = "LyoPRONTO, stored example"
HERE = "Seedtrain"
MEM = "from memory"
PIKAL = "Pikal 1985, as in LyoPRONTO 2019"
VERIFIED, READ, TYPICAL, MEMORY, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS
ROUNDS, ROUNDS_AT_TICK = 3, 12
TICK = 1.0 / 60.0
"""Hours between two control actions."""


class Y(Record):
    """What the equations change."""

    Tsh: float = state(-45.0, "degC", "shelf temperature", symbol="T_sh", low=-60.0, high=60.0)
    Pch: float = state(0.06, "torr", "chamber pressure", symbol="P_ch", low=0.01, high=2.0)
    m_c: float = state(0.0, "g", "ice gone from a vial in the centre")
    m_e: float = state(0.0, "g", "ice gone from a vial at the edge")
    w: float = state(0.2, "1", "bound water per solid", high=1.0)
    T_cake: float = state(-45.0, "degC", "temperature of the cake, centre", low=-100.0, high=60.0)
    Q: float = state(0.0, "cal", "heat from the shelf that sublimed ice, a vial in the centre")
    condensed: float = state(0.0, "kg", "water on the condenser")
    X_c: float = state(0.0, "1", "collapsed share of the cake, centre")
    X_e: float = state(0.0, "1", "collapsed share of the cake, edge")


class U(Record):
    """What somebody moves."""

    shelf_setpoint: float = tag(-25.0, "degC", "shelf temperature wanted", low=-55.0, high=50.0, quantum=0.1)
    shelf_ramp: float = tag(30.0, "K/h", "speed at which the shelf moves there", low=0.0, high=120.0, quantum=0.1)
    pressure_setpoint: float = tag(0.06, "torr", "chamber pressure wanted", low=0.02, high=1.0, quantum=0.001)


class P(Record):
    """Constants of vial, product, ice and machine."""

    V_fill: float = parameter(1.0, "mL", "fill of a vial", source=HERE, confidence=OURS, low=0.1, high=5.0)
    A_v: float = parameter(3.80, "cm**2", "outer area of a vial's bottom", source=CASE, confidence=VERIFIED)
    A_p: float = parameter(3.14, "cm**2", "area of the product", source=CASE, confidence=VERIFIED)
    c: float = parameter(0.05, "g/mL", "solids", source=CASE, confidence=VERIFIED)
    rho_ice: float = parameter(0.918, "g/mL", "density of ice", source=PRONTO, confidence=VERIFIED)
    rho_solute: float = parameter(1.5, "g/mL", "density of the solids", source=PRONTO, confidence=VERIFIED)
    rho_solution: float = parameter(1.0, "g/mL", "density of the solution", source=PRONTO, confidence=VERIFIED)
    R_0: float = parameter(1.4, "cm**2*h*torr/g", "resistance of the cake, start", source=CASE, confidence=VERIFIED)
    A_1: float = parameter(16.0, "cm*h*torr/g", "rise of resistance with dried height", source=CASE, confidence=VERIFIED)
    A_2: float = parameter(0.0, "1/cm", "levelling of that rise", source=CASE, confidence=VERIFIED)
    K_C: float = parameter(2.75e-4, "cal/s/K/cm**2", "heat transfer by contact and radiation", source=CASE, confidence=VERIFIED)
    K_P: float = parameter(8.93e-4, "cal/s/K/cm**2/torr", "heat transfer through gas", source=CASE, confidence=VERIFIED)
    K_D: float = parameter(0.46, "1/torr", "levelling of that transfer", source=CASE, confidence=VERIFIED)
    dH_s: float = parameter(678.0, "cal/g", "heat of sublimation", symbol="ΔH_s", source=PIKAL, confidence=VERIFIED)
    k_ice: float = parameter(0.0059, "cal/cm/s/K", "conductivity of ice", source=PIKAL, confidence=VERIFIED)
    P_0: float = parameter(2.698e10, "torr", "vapour pressure of ice: factor", source=PIKAL, confidence=VERIFIED)
    T_s0: float = parameter(6144.96, "K", "vapour pressure of ice: temperature", source=PIKAL, confidence=VERIFIED)
    T_zero: float = parameter(-273.15, "degC", "absolute zero", source="SI", confidence=VERIFIED)
    a: float = parameter(-0.182, "kg/h", "limit of the condenser: at no pressure", source=CASE, confidence=READ)
    b: float = parameter(11.7, "kg/h/torr", "limit of the condenser: rise with pressure", source=CASE, confidence=READ)
    N_v: float = parameter(398.0, "1", "vials", source=CASE, confidence=READ)
    edge: float = parameter(0.2, "1", "share of vials at the edge", source="typical", confidence=TYPICAL)
    edge_Kv: float = parameter(1.3, "1", "their heat transfer over that of the centre", source="typical", confidence=TYPICAL)
    Tg: float = parameter(
        -32.0, "degC", "glass transition of the frozen concentrate, sucrose", symbol="T_g'", source="typical", confidence=TYPICAL
    )
    dT_collapse: float = parameter(2.0, "K", "above Tg', the range over which collapse becomes full", source=HERE, confidence=OURS)
    k_des: float = parameter(0.25, "1/h", "bound water leaves, at 25 degC", source=MEM, confidence=MEMORY)
    E_des: float = parameter(4800.0, "K", "its activation energy over R", source=MEM, confidence=MEMORY)
    T_des: float = parameter(25.0, "degC", "where k_des holds", source=MEM, confidence=MEMORY)
    w_eq: float = parameter(0.002, "1", "bound water that stays", source=MEM, confidence=MEMORY)
    tau_ice: float = parameter(0.05, "h", "cake follows the ice", source=HERE, confidence=OURS)
    tau_dry: float = parameter(0.5, "h", "dry cake follows the shelf", source=HERE, confidence=OURS)
    pump: float = parameter(0.5, "kg/h/torr", "air that the vacuum pump takes", source=HERE, confidence=OURS)
    bleed: float = parameter(0.004, "kg/h", "gas let in to hold the pressure", source=HERE, confidence=OURS)
    pressure_ramp: float = parameter(3.0, "torr/h", "speed at which the pressure moves", source=HERE, confidence=OURS)
    leak: float = parameter(0.0, "kg/h", "air that leaks in", source=HERE, confidence=OURS, low=0.0, high=1.0)
    condenser: float = parameter(1.0, "1", "share of the condenser that works", source=HERE, confidence=OURS, low=0.005, high=1.0)
    shelf_bias: float = parameter(0.0, "K", "shelf warmer than its sensor says", source=HERE, confidence=OURS, low=-20.0, high=20.0)
    pirani_gain: float = parameter(1.0, "1", "Pirani gauge reads this much of the truth", source=HERE, confidence=OURS, low=0.1, high=3.0)
    water_gain: float = parameter(1.6, "1", "Pirani gauge in pure vapour over capacitance manometer", source=MEM, confidence=MEMORY)
    sigma_T: float = parameter(0.1, "K", "noise of temperatures", source="typical", confidence=TYPICAL, low=0.0, high=5.0)
    sigma_P: float = parameter(0.0003, "torr", "noise of pressures", source="typical", confidence=TYPICAL, low=0.0, high=0.1)


class Z(Record):
    """What is kept between ticks."""

    shelf_rate: float = state(0.0, "K/h", "speed of the shelf", low=None)
    pressure_rate: float = state(0.0, "torr/h", "speed of the pressure", low=None)
    T_c: float = state(230.0, "K", "sublimation temperature found last, centre")
    T_e: float = state(230.0, "K", "sublimation temperature found last, edge")
    dry_c: float = state(0.0, "1", "1: no ice left in the centre")
    dry_e: float = state(0.0, "1", "1: no ice left at the edge")
    before_c: float = state(0.0, "g", "ice gone at the last tick, centre")
    before_e: float = state(0.0, "g", "ice gone at the last tick, edge")
    end_c: float = state(0.0, "h", "when the last ice left the centre; 0 before")
    end_e: float = state(0.0, "h", "when the last ice left the edge; 0 before")
    probe: float = state(-45.0, "degC", "what the product probe feels", low=None)
    pirani: float = state(0.06, "torr", "what the Pirani gauge feels")


class R(Record):
    """What the console shows."""

    shelf_temperature: float = reading("degC", "shelf")
    product_temperature: float = reading("degC", "probe at the bottom of a vial in the centre")
    capacitance_manometer: float = reading("torr", "chamber pressure, whatever the gas")
    pirani_gauge: float = reading("torr", "chamber pressure by a gauge that reads vapour too high")
    pressure_ratio: float = reading("1", "Pirani over capacitance manometer: about 1.6 in vapour, 1 in air")
    Ts: float = reading("degC", "temperature of the ice front, centre", symbol="T_s", is_truth=True)
    Ts_edge: float = reading("degC", "temperature of the ice front, edge", is_truth=True)
    flux: float = reading("kg/h/m**2", "sublimation from a vial in the centre", is_truth=True)
    vapour: float = reading("kg/h", "vapour from all vials", is_truth=True)
    dried: float = reading("percent", "dried part of the cake, centre", is_truth=True)
    dried_edge: float = reading("percent", "dried part of the cake, edge", is_truth=True)
    moisture: float = reading("percent", "bound water per solid", is_truth=True)
    collapsed: float = reading("percent", "collapsed cake, mean of all vials", is_truth=True)


def height(p: P) -> float:
    """Height of the frozen product [cm]."""
    return p.V_fill / (p.A_p * p.rho_ice) * (p.rho_solution - p.c * (p.rho_solution - p.rho_ice) / p.rho_solute)


def ice(p: P) -> float:
    """Ice in a full vial [g]."""
    return p.rho_solution * p.V_fill * (1.0 - p.c / p.rho_solute)


def resistance(L: float, p: P) -> float:
    """Resistance of a dried layer of L [cm] to vapour [cm2 h torr/g]."""
    return p.R_0 + p.A_1 * L / (1.0 + p.A_2 * L)


def transfer(Pch: float, p: P) -> float:
    """Heat transfer from shelf to vial at this pressure [cal/s/K/cm2]."""
    return p.K_C + p.K_P * Pch / (1.0 + p.K_D * Pch)


def front(guess: float, T_shelf: float, Pch: float, K_v: float, R_p: float, left: float, rounds: int, p: P) -> float:
    """Temperature of the ice front [K] at which the heat of sublimation is the heat that the shelf brings (Newton's method).

    `left` is the height of ice under the front [cm]. The balance rises with the temperature and bends upwards, so there is one answer.
    It is below the shelf's while ice leaves; where the chamber's pressure keeps the ice, the front has the shelf's temperature.
    """
    T = guess
    q = p.dH_s / R_p / unit(3600.0, "s/h")
    for _ in range(rounds):
        P_sub = p.P_0 * exp(-p.T_s0 / T)
        T_b = T + q * (P_sub - Pch) / p.k_ice * left
        excess = q * (P_sub - Pch) * p.A_p - K_v * p.A_v * (T_shelf - T_b)
        rise = P_sub * p.T_s0 / (T * T)
        slope = q * rise * p.A_p + K_v * p.A_v * (1.0 + q * rise / p.k_ice * left)
        T = max(unit(150.0, "K"), T - limited(excess / slope, unit(-20.0, "K"), unit(20.0, "K")))
    return min(T, T_shelf)


def front_of(m: float, guess: float, y: Y, K_v: float, rounds: int, p: P) -> float:
    """Temperature of the ice front [K] in a vial from which m [g] of ice is gone."""
    L_0 = height(p)
    L = L_0 * min(1.0, m / ice(p))
    return front(guess, y.Tsh - p.T_zero, y.Pch, K_v, resistance(L, p), L_0 - L, rounds, p)


def sublimation(m: float, T: float, y: Y, is_dry: float, p: P) -> float:
    """Ice that leaves a vial [g/h] with its front at T [K]; none leaves a dry vial, and none comes back."""
    R_p = resistance(height(p) * min(1.0, m / ice(p)), p)
    P_sub = p.P_0 * exp(-p.T_s0 / T)
    return where(is_dry < 0.5 and P_sub > y.Pch, p.A_p / R_p * (P_sub - y.Pch), 0.0)


def too_warm(T: float, p: P) -> float:
    """Share of the cake that collapses as a front of T [K] moves through it."""
    return max(0.0, min(1.0, (T - (p.Tg - p.T_zero)) / p.dT_collapse))


def desorption(y: Y, p: P) -> float:
    """Fall of bound water in the dried part of the cake [1/h]."""
    k = p.k_des * exp(-p.E_des * (1.0 / (y.T_cake - p.T_zero) - 1.0 / (p.T_des - p.T_zero)))
    return k * max(0.0, y.w - p.w_eq) * min(1.0, y.m_c / ice(p))


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Primary drying in centre and edge, desorption, cake temperature, collapse."""
    K_v = transfer(y.Pch, p)
    T_c = front_of(y.m_c, z.T_c, y, K_v, ROUNDS, p)
    T_e = front_of(y.m_e, z.T_e, y, p.edge_Kv * K_v, ROUNDS, p)
    dm_c = sublimation(y.m_c, T_c, y, z.dry_c, p)
    dm_e = sublimation(y.m_e, T_e, y, z.dry_e, p)
    dw = desorption(y, p)
    dQ = unit(3600.0, "s/h") * K_v * p.A_v * (y.Tsh - p.T_zero - bottom(T_c, y, p))
    d.Tsh = z.shelf_rate
    d.Pch = z.pressure_rate
    d.m_c = dm_c
    d.m_e = dm_e
    d.w = -dw
    d.T_cake = where(z.dry_c > 0.5, (y.Tsh - y.T_cake) / p.tau_dry, (T_c + p.T_zero - y.T_cake) / p.tau_ice)
    d.Q = where(dm_c > 0.0, dQ, 0.0)
    d.condensed = unit(0.001, "kg/g") * p.N_v * ((1.0 - p.edge) * dm_c + p.edge * dm_e + p.c * p.V_fill * dw)
    d.X_c = too_warm(T_c, p) * dm_c / ice(p)
    d.X_e = too_warm(T_e, p) * dm_e / ice(p)


def bottom(T: float, y: Y, p: P) -> float:
    """Temperature at the bottom of a vial in the centre [K], with its front at T [K]."""
    L_0 = height(p)
    L = L_0 * min(1.0, y.m_c / ice(p))
    P_sub = p.P_0 * exp(-p.T_s0 / T)
    j = max(unit(0.0, "torr"), P_sub - y.Pch) / resistance(L, p)
    return T + p.dH_s * j / unit(3600.0, "s/h") / p.k_ice * (L_0 - L)


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The shelf ramps to its setpoint by its sensor; the pressure to its own, or to what vapour and leak need where that is more."""
    h = unit(TICK, "h")
    z.shelf_rate = limited((u.shelf_setpoint + p.shelf_bias - y.Tsh) / h, -u.shelf_ramp, u.shelf_ramp)
    choked = (r.vapour / p.condenser - p.a) / p.b + p.leak / p.pump
    z.pressure_rate = limited((max(u.pressure_setpoint, choked) - y.Pch) / h, -p.pressure_ramp, p.pressure_ramp)
    z.before_c = y.m_c
    z.before_e = y.m_e


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Where the last ice has gone, what was counted too much goes back, and the time is noted."""
    h = unit(TICK, "h")
    over_c = max(unit(0.0, "g"), y.m_c - ice(p))
    over_e = max(unit(0.0, "g"), y.m_e - ice(p))
    z.end_c = where(over_c > 0.0, t - h * over_c / max(unit(1e-12, "g"), y.m_c - z.before_c), z.end_c)
    z.end_e = where(over_e > 0.0, t - h * over_e / max(unit(1e-12, "g"), y.m_e - z.before_e), z.end_e)
    z.dry_c = where(over_c > 0.0, 1.0, z.dry_c)
    z.dry_e = where(over_e > 0.0, 1.0, z.dry_e)
    y.m_c = y.m_c - over_c
    y.m_e = y.m_e - over_e
    y.X_c = min(1.0, y.X_c)
    y.X_e = min(1.0, y.X_e)
    y.Q = y.Q - p.dH_s * over_c
    y.condensed = y.condensed - unit(0.001, "kg/g") * p.N_v * ((1.0 - p.edge) * over_c + p.edge * over_e)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Temperatures of this tick, where the next search starts, and what the instruments show."""
    K_v = transfer(y.Pch, p)
    z.T_c = front_of(y.m_c, z.T_c, y, K_v, ROUNDS_AT_TICK, p)
    z.T_e = front_of(y.m_e, z.T_e, y, p.edge_Kv * K_v, ROUNDS_AT_TICK, p)
    dm_c = sublimation(y.m_c, z.T_c, y, z.dry_c, p)
    dm_e = sublimation(y.m_e, z.T_e, y, z.dry_e, p)
    r.vapour = unit(0.001, "kg/g") * p.N_v * ((1.0 - p.edge) * dm_c + p.edge * dm_e + p.c * p.V_fill * desorption(y, p))
    r.flux = unit(10.0, "kg*cm**2/g/m**2") * dm_c / p.A_p
    r.Ts = where(z.dry_c > 0.5, y.T_cake, z.T_c + p.T_zero)
    r.Ts_edge = where(z.dry_e > 0.5, y.Tsh, z.T_e + p.T_zero)
    r.dried = unit(100.0, "percent") * y.m_c / ice(p)
    r.dried_edge = unit(100.0, "percent") * y.m_e / ice(p)
    r.moisture = unit(100.0, "percent") * y.w
    r.collapsed = unit(100.0, "percent") * ((1.0 - p.edge) * y.X_c + p.edge * y.X_e)
    h = unit(TICK, "h")
    z.probe = lag(z.probe, where(z.dry_c > 0.5, y.T_cake, bottom(z.T_c, y, p) + p.T_zero), h, unit(0.03, "h"))
    in_vapour = r.vapour / (r.vapour + p.bleed + p.leak)
    z.pirani = lag(z.pirani, p.pirani_gain * y.Pch * (1.0 + (p.water_gain - 1.0) * in_vapour), h, unit(0.03, "h"))
    r.shelf_temperature = y.Tsh - p.shelf_bias + p.sigma_T * normal(rng)
    r.product_temperature = z.probe + p.sigma_T * normal(rng)
    r.capacitance_manometer = max(unit(0.001, "torr"), y.Pch + p.sigma_P * normal(rng))
    r.pirani_gauge = max(unit(0.001, "torr"), z.pirani + p.sigma_P * normal(rng))
    r.pressure_ratio = r.pirani_gauge / r.capacitance_manometer


def water(y: Y, p: P) -> float:
    """Water in all vials and on the condenser [kg]."""
    in_vials = (1.0 - p.edge) * (ice(p) - y.m_c) + p.edge * (ice(p) - y.m_e) + p.c * p.V_fill * y.w
    return 0.001 * p.N_v * in_vials + y.condensed


def heat(y: Y, p: P) -> float:
    """Heat that a vial in the centre got from the shelf, and what its ice still needs [cal]: the ice itself stores none here."""
    return y.Q + p.dH_s * (ice(p) - y.m_c)


def nothing_in(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Nothing comes or goes."""
    return 0.0


FAULTS = (
    Fault("warm_shelf", "Shelf 8 K too warm", "The shelf's sensor has drifted: the shelf is 8 K warmer than the screen says.",
          (Act("shelf_bias", 8.0, after=4.0),)),
    Fault("leak", "Leak", "Air leaks in: the pressure rises, the front warms, and the Pirani ratio falls to 1 as if all ice were gone.",
          (Act("leak", 0.15, after=4.0),)),
    Fault("condenser_overload", "Condenser overloaded", "One per cent of the condenser still works: vapour backs up, the pressure rises.",
          (Act("condenser", 0.01, after=2.0),)),
    Fault("wrong_fill", "Wrong fill", "The vials hold 2 mL instead of 1 mL: drying takes more than twice as long, and the end is warmer.",
          (Act("V_fill", 2.0),)),
    Fault("pirani_drift", "Pirani gauge drifts", "The Pirani gauge reads a quarter too much: its ratio never comes down to 1.",
          (Act("pirani_gain", 1.25, after=2.0),)),
)  # fmt: skip

LYO = Model(
    id="lyo",
    title="Freeze drying",
    says="Ice leaves the vials under vacuum; too much heat melts the structure, too little takes for ever, and bound water follows later.",
    group="fill",
    tick_s=60.0,
    duration=30.0,
    trends=("shelf_temperature", "product_temperature", "Ts", "capacitance_manometer", "pirani_gauge", "dried", "collapsed"),
    states=Y, inputs=U, parameters=P, memory=Z, readings=R, rates=rates, control=control, settle=settle, read=read,
    equations=(front, front_of, sublimation, height, ice, resistance, transfer, bottom, desorption, too_warm),
    balances=(Balance("water", "kg", water, nothing_in), Balance("heat", "cal", heat, nothing_in)),
    faults=FAULTS,
    verified="Primary drying: end, front temperature and dried part, own solver to 1e-6; LyoPRONTO's stored run to 0.05 per cent in time.",
    typical="Glass transition of sucrose, edge vials, noise.",
    from_memory="Desorption constants, Pirani in vapour over air.",
    sources=("Pikal 1985, J. Parenter. Sci. Technol. 39:115", "LyoPRONTO, AAPS PharmSciTech 2019, 20:328 (open access)"),
)  # fmt: skip
