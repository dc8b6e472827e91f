"""Ultrafiltration and diafiltration: an antibody is concentrated, its buffer exchanged, and the membrane sets the pace.

Flow: `operations` -> this file -> the kernel's Runge-Kutta steps.
Reads: states, inputs, parameters. Writes: rates of change, readings.
Source: film theory with the viscosity of Ross and Minton 1977, Biochem. Biophys. Res. Commun. 76:971; osmotic pressure after Binabaji,
Ma, Rao, Zydney 2015, J. Membr. Sci. 494:216. No measured flux table was read: the film constants are usual ones.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, log, power
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

RHEOSENSE = "supplier's note on antibody viscosity, 5.94 to 6.29 mL/g"
BINABAJI = "Binabaji 2015, form; number usual"
USUAL = "usual in the field, no source read"
OURS = "Seedtrain"
READ, TYPICAL, CHOICE = Confidence.READ, Confidence.TYPICAL, Confidence.OURS
STOP = 0.0
THICKEST = 0.02
TICK_S = 5.0
TICK_H = 5.0 / 3600.0
"""1 - s e c is kept at least this: the viscosity ends before its law does."""


class Y(Record):
    """What the equations change: the tank, the permeate, the membrane."""

    V: float = state(100.0, "L", "retentate volume", low=0.1)
    m: float = state(1000.0, "g", "antibody in the retentate")
    b: float = state(2000.0, "mmol", "old buffer's salt in the retentate", low=0.0)
    x: float = state(0.0, "mmol", "new buffer's excipient in the retentate")
    V_perm: float = state(0.0, "L", "permeate volume", symbol="V_p")
    V_buffer: float = state(400.0, "L", "diafiltration buffer still in its tank", symbol="V_D")
    m_perm: float = state(0.0, "g", "antibody lost to the permeate", symbol="m_p")
    b_perm: float = state(0.0, "mmol", "old salt in the permeate", symbol="b_p")
    x_perm: float = state(0.0, "mmol", "excipient in the permeate", symbol="x_p")
    Rf: float = state(0.0, "h*m^2*bar/L", "resistance of the fouling layer", symbol="R_f")
    ND: float = state(0.0, "1", "diavolumes", symbol="N_D")


class U(Record):
    """What the operator sets."""

    mode: float = choice(0, "mode", ("recirculate", "concentrate", "diafilter at constant volume"))
    TMP: float = tag(1.2, "bar", "transmembrane pressure", low=0.0, high=4.0, quantum=1e-6)
    feed_flux: float = tag(300.0, "L/m^2/h", "feed flow over membrane area", low=0.0, high=600.0, quantum=1e-6)


class P(Record):
    """Membrane, antibody, buffers, instruments."""

    A: float = parameter(3.0, "m^2", "membrane area", source=OURS, confidence=CHOICE, low=0.01, high=100.0)
    Lp: float = parameter(
        150.0, "L/m^2/h/bar", "permeability of the clean membrane", symbol="L_p", source=USUAL, confidence=TYPICAL, low=1.0, high=10000.0
    )
    k0: float = parameter(
        30.0, "L/m^2/h", "mass transfer in thin liquid", symbol="k_0", source=USUAL, confidence=TYPICAL, low=1.0, high=200.0
    )
    cw: float = parameter(350.0, "g/L", "concentration at the membrane", symbol="c_w", source=USUAL, confidence=TYPICAL)
    n: float = parameter(0.33, "1", "fall of mass transfer with viscosity", source=USUAL, confidence=TYPICAL)
    q: float = parameter(0.5, "1", "rise of mass transfer with feed flux", source=USUAL, confidence=TYPICAL)
    flux_0: float = parameter(300.0, "L/m^2/h", "feed flux at which mass transfer is k0", symbol="v_0", source=OURS, confidence=CHOICE)
    e: float = parameter(0.0063, "L/g", "intrinsic viscosity", symbol="[η]", source=RHEOSENSE, confidence=READ)
    s: float = parameter(0.37, "1", "crowding over shape, κ/ν", source=USUAL, confidence=TYPICAL)
    M: float = parameter(148000.0, "g/mol", "molar mass of the antibody", source=USUAL, confidence=TYPICAL)
    B2: float = parameter(1.5e-7, "mol*L/g^2", "second virial coefficient", symbol="B_2", source=BINABAJI, confidence=TYPICAL)
    kf: float = parameter(
        0.0, "h*m^4*bar/L^2", "fouling for each volume filtered", symbol="k_f", source=OURS, confidence=CHOICE, low=0.0, high=1.0
    )
    S_m: float = parameter(
        0.0, "1", "share of antibody that passes the membrane", symbol="S_m", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0
    )
    S_b: float = parameter(1.0, "1", "sieving of the old salt", symbol="S_b", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)
    S_x: float = parameter(1.0, "1", "sieving of the excipient", symbol="S_x", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)
    x_D: float = parameter(
        20.0, "mmol/L", "excipient in the diafiltration buffer", symbol="x_D", source=OURS, confidence=CHOICE, low=0.0, high=500.0
    )
    b_D: float = parameter(
        0.0, "mmol/L", "old salt in the diafiltration buffer", symbol="b_D", source=OURS, confidence=CHOICE, low=0.0, high=500.0
    )
    V_hold: float = parameter(2.0, "L", "volume below which the pump draws air", symbol="V_H", source=USUAL, confidence=TYPICAL)
    cond_b: float = parameter(0.1, "mS*L/mmol/cm", "conductivity of the old salt", source=USUAL, confidence=TYPICAL)
    cond_x: float = parameter(0.04, "mS*L/mmol/cm", "conductivity of the excipient", source=USUAL, confidence=TYPICAL)
    uv_m: float = parameter(1.4, "L/g/cm", "absorbance of antibody at 280 nm", source=USUAL, confidence=TYPICAL)
    c_noise: float = parameter(0.003, "1", "relative noise of the concentration meter", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)
    J_noise: float = parameter(0.3, "L/m^2/h", "noise of the flux meter", source=USUAL, confidence=TYPICAL, low=0.0, high=50.0)
    uv_noise: float = parameter(0.002, "1", "noise of the UV detector in the permeate", source=USUAL, confidence=TYPICAL, low=0.0, high=1.0)


class R(Record):
    """What the console shows."""

    c_meter: float = reading("g/L", "antibody in the retentate, by refraction")
    J_meter: float = reading("L/m^2/h", "permeate flux, by flow meter")
    conductivity: float = reading("mS/cm", "conductivity of the permeate")
    uv_perm: float = reading("1", "UV of the permeate, 1 cm: product that passes the membrane")
    c: float = reading("g/L", "antibody in the retentate", is_truth=True)
    J: float = reading("L/m^2/h", "permeate flux", is_truth=True)
    mu: float = reading("1", "viscosity over that of buffer", symbol="μ/μ_0", is_truth=True)
    pi: float = reading("bar", "osmotic pressure at the membrane", symbol="Δπ", is_truth=True)
    b_left: float = reading("mmol/L", "old salt in the retentate", is_truth=True)
    x_in: float = reading("mmol/L", "excipient in the retentate", is_truth=True)
    recovery: float = reading("1", "antibody in the retentate over all", is_truth=True)
    pace: float = reading(
        "g/m^2/h", "flux times concentration: diafiltration is fastest where this is largest", symbol="J·c", is_truth=True
    )


def viscosity(c: float, p: P) -> float:
    """Viscosity over that of buffer, Ross and Minton."""
    room = max(1.0 - p.s * p.e * c, THICKEST)
    return exp(p.e * c / room)


def osmotic(c: float, p: P) -> float:
    """Osmotic pressure [bar] at 25 C, to the second virial coefficient."""
    RT = unit(24.79, "bar*L/mol")
    return RT * (c / p.M + p.B2 * c * c)


def film(c: float, u: U, p: P) -> float:
    """Flux [L/m2/h] at which the film at the membrane reaches cw; 0 from there on."""
    k = p.k0 * power(u.feed_flux / p.flux_0, p.q) * power(1.0 / viscosity(c, p), p.n)
    return k * max(log(p.cw / max(c, unit(1e-3, "g/L"))), 0.0)


def flux(y: Y, u: U, p: P) -> float:
    """Permeate flux [L/m2/h]: what pressure drives through membrane and fouling, or what the film lets through if that is less.

    No more passes in a tick than there is above the hold-up, or of buffer: below it the pump draws air.
    """
    c = y.m / y.V
    driven = max(u.TMP - osmotic(c, p), 0.0) / (1.0 / p.Lp + y.Rf)
    J = min(driven, film(c, u, p))
    is_on = where(u.mode > 0.5, 1.0, 0.0)
    left = max(where(u.mode < 1.5, y.V - p.V_hold, y.V_buffer), unit(0.0, "L"))
    return is_on * min(J, left / (p.A * unit(TICK_H, "h")))


def rates(t: float, y: Y, u: U, p: P, z: Record, d: Y) -> None:
    """What passes the membrane, what the buffer brings, what stays on the membrane."""
    Q = p.A * flux(y, u, p)
    Q_D = where(u.mode > 1.5, Q, 0.0)
    d.V = Q_D - Q
    d.V_perm = Q
    d.V_buffer = -Q_D
    d.m_perm = p.S_m * Q * y.m / y.V
    d.m = -p.S_m * Q * y.m / y.V
    d.b_perm = p.S_b * Q * y.b / y.V
    d.b = Q_D * p.b_D - p.S_b * Q * y.b / y.V
    d.x_perm = p.S_x * Q * y.x / y.V
    d.x = Q_D * p.x_D - p.S_x * Q * y.x / y.V
    d.Rf = p.kf * Q / p.A
    d.ND = Q_D / y.V


def volume(y: Y, p: P) -> float:
    """All liquid [L]."""
    return y.V + y.V_perm + y.V_buffer


def antibody(y: Y, p: P) -> float:
    """All antibody [g]."""
    return y.m + y.m_perm


def old_salt(y: Y, p: P) -> float:
    """All of the old salt [mmol]."""
    return y.b + y.b_perm + y.V_buffer * p.b_D


def excipient(y: Y, p: P) -> float:
    """All of the excipient [mmol]."""
    return y.x + y.x_perm + y.V_buffer * p.x_D


def no_flow(t: float, y: Y, u: U, p: P, z: Record) -> float:
    """Nothing enters or leaves tanks, retentate and permeate together."""
    return 0.0


def read(t: float, y: Y, u: U, p: P, z: Record, r: R, rng: Vector) -> None:
    """Flux, concentration, conductivity and UV as instruments show them, and what only the model knows."""
    r.c = y.m / y.V
    r.J = flux(y, u, p)
    r.mu = viscosity(r.c, p)
    r.pi = osmotic(r.c, p)
    r.b_left = y.b / y.V
    r.x_in = y.x / y.V
    r.recovery = y.m / max(y.m + y.m_perm, 1e-9)
    r.pace = r.J * r.c
    r.c_meter = r.c * (1.0 + p.c_noise * normal(rng))
    r.J_meter = r.J + p.J_noise * normal(rng)
    r.conductivity = p.cond_b * p.S_b * r.b_left + p.cond_x * p.S_x * r.x_in
    r.uv_perm = min(p.uv_m * unit(1.0, "cm") * p.S_m * r.c + p.uv_noise * normal(rng), 3.0)


FAULTS = (
    Fault(
        "fouling",
        "The membrane fouls",
        "A layer grows with every litre filtered: flux falls at the same pressure, and more pressure helps less and less.",
        (Act("kf", 4e-4, 0.05),),
    ),
    Fault(
        "worn-membrane",
        "Poorly cleaned membrane",
        "The last cleaning left the membrane with 0.2 of its permeability and 0.7 of its mass transfer.",
        (Act("Lp", 30.0), Act("k0", 21.0)),
    ),
    Fault(
        "wrong-buffer",
        "Wrong diafiltration buffer",
        "The buffer tank holds the old salt at 50 mmol/L and half the excipient: conductivity levels off where it should not.",
        (Act("b_D", 50.0), Act("x_D", 10.0)),
    ),
    Fault(
        "leak",
        "The membrane leaks",
        "A seal gives way: 3 per cent of the antibody that comes to the membrane passes it; UV of the permeate rises.",
        (Act("S_m", 0.03, 0.1),),
    ),
    Fault(
        "slow-salt",
        "The salt is held back",
        "The antibody's charge holds the old salt: it passes at 0.8 of its concentration and more diavolumes are needed.",
        (Act("S_b", 0.8),),
    ),
)

UFDF = Model(
    id="ufdf",
    title="Ultrafiltration and diafiltration",
    says="A membrane concentrates an antibody and exchanges its buffer; the thicker it gets, the slower it goes.",
    group="downstream",
    tick_s=TICK_S,
    duration=2.0,
    trends=("c_meter", "J_meter", "conductivity", "V", "x_in", "b_left"),
    checkpoint_ticks=12,
    states=Y,
    inputs=U,
    parameters=P,
    readings=R,
    rates=rates,
    read=read,
    equations=(flux, film, viscosity, osmotic),
    balances=(
        Balance("volume", "L", volume, no_flow, 1e-11),
        Balance("antibody", "g", antibody, no_flow, 1e-11),
        Balance("old salt", "mmol", old_salt, no_flow, 1e-11),
        Balance("excipient", "mmol", excipient, no_flow, 1e-11),
    ),
    faults=FAULTS,
    verified="Times, fluxes and residuals against closed forms and quadrature.",
    typical="Film constants, permeability, virial coefficient, dependence on feed flux: usual values; no measured flux table was read.",
    sources=("Ross, Minton 1977, Biochem. Biophys. Res. Commun. 76:971", "Binabaji, Ma, Rao, Zydney 2015, J. Membr. Sci. 494:216"),
)
