"""CHO cells that make grams of antibody per litre: a production bioreactor with feed, glucose bolus and temperature shift.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, pump flows, readings.
Source: Xing, Bishop, Leister, Li 2010, Biotechnol. Prog. 26:208, with the constants of Möller 2018, Bioengineering 5:25, table 2.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import flicker
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

MOELLER = "Möller 2018, table 2 (own experiments)"
XING = "Xing 2010, as printed in Möller 2018, table 2"
DECAY = "Xing 2010, as in a public implementation"
PRACTICE = "usual in antibody production"
OURS_TEXT = "Seedtrain's production vessel of 2500 L"
MOVED = "moved by faults"
READ, TYPICAL, OURS = Confidence.READ, Confidence.TYPICAL, Confidence.OURS
TICK = 1.0 / 60.0
"""Hours between two control actions."""


class Y(Record):
    """What the equations change."""

    V: float = state(1400.0, "L", "culture volume", symbol="V", low=1.0)
    Xv: float = state(0.5, "Gcell/L", "viable cells", symbol="X_v", high=100.0)
    Xd: float = state(0.01, "Gcell/L", "dead cells", symbol="X_d")
    G: float = state(30.0, "mmol/L", "glucose", symbol="Glc")
    Gn: float = state(6.0, "mmol/L", "glutamine", symbol="Gln")
    L: float = state(0.0, "mmol/L", "lactate", symbol="Lac")
    A: float = state(0.5, "mmol/L", "ammonia", symbol="NH4")
    mAb: float = state(0.0, "g/L", "antibody", symbol="mAb")
    T: float = state(37.0, "degC", "temperature of the culture", low=0.0, high=60.0)


class U(Record):
    """What somebody moves."""

    feed_rate: float = tag(0.0, "L/h", "feed rate", low=0.0, high=20.0, quantum=1e-6)
    bolus: float = tag(0.0, "L", "glucose concentrate ordered since the start; raise it to give more", low=0.0, high=300.0, quantum=0.01)
    temperature: float = tag(37.0, "degC", "temperature wanted", low=4.0, high=42.0, quantum=0.1)


class P(Record):
    """Constants of the cell line, the feed and the vessel."""

    mumax: float = parameter(0.039, "1/h", "largest growth rate", symbol="μ_max", source=MOELLER, confidence=READ)
    kd: float = parameter(0.004, "1/h", "largest death rate", symbol="k_d", source=MOELLER, confidence=READ)
    Kglc: float = parameter(1.0, "mmol/L", "half saturation, glucose", symbol="K_glc", source=XING, confidence=READ)
    Kgln: float = parameter(0.047, "mmol/L", "half saturation, glutamine", symbol="K_gln", source=XING, confidence=READ)
    KIlac: float = parameter(43.0, "mmol/L", "inhibition by lactate", symbol="K_I,lac", source=XING, confidence=READ)
    KIamm: float = parameter(6.51, "mmol/L", "inhibition by ammonia", symbol="K_I,amm", source=XING, confidence=READ)
    KDlac: float = parameter(45.8, "mmol/L", "death by lactate", symbol="K_D,lac", source=XING, confidence=READ)
    KDamm: float = parameter(6.51, "mmol/L", "death by ammonia", symbol="K_D,amm", source=XING, confidence=READ)
    Yxg: float = parameter(0.357, "Gcell/mmol", "cells from glucose", symbol="Y_X/glc", source=MOELLER, confidence=READ)
    Yxn: float = parameter(0.974, "Gcell/mmol", "cells from glutamine", symbol="Y_X/gln", source=XING, confidence=READ)
    Ylg: float = parameter(0.70, "1", "lactate from glucose", symbol="Y_lac/glc", source=MOELLER, confidence=READ)
    Yan: float = parameter(0.67, "1", "ammonia from glutamine", symbol="Y_amm/gln", source=XING, confidence=READ)
    ramm: float = parameter(0.0063, "mmol/Gcell/h", "ammonia taken up again", symbol="r_amm", source=XING, confidence=READ)
    mglc: float = parameter(0.0692, "mmol/Gcell/h", "glucose for maintenance", symbol="m_glc", source=XING, confidence=READ)
    a1: float = parameter(0.0032, "mmol/Gcell/h", "glutamine for maintenance, at most", symbol="a_1", source=XING, confidence=READ)
    a2: float = parameter(2.1, "mmol/L", "glutamine at half of that", symbol="a_2", source=XING, confidence=READ)
    dgln: float = parameter(0.0072, "1/h", "glutamine falls apart", symbol="d_gln", source=DECAY, confidence=READ)
    qmAb: float = parameter(0.00151, "g/Gcell/h", "antibody", symbol="q_mAb", source=MOELLER, confidence=READ)
    Gst: float = parameter(0.5, "mmol/L", "glucose below which cells starve", symbol="G_st", source=PRACTICE, confidence=TYPICAL)
    kst: float = parameter(0.02, "1/h", "death without glucose", symbol="k_st", source=PRACTICE, confidence=TYPICAL)
    amu: float = parameter(0.16, "1/K", "growth slows below 37 degC", symbol="a_μ", source=PRACTICE, confidence=TYPICAL)
    ad: float = parameter(0.11, "1/K", "death slows below 37 degC", symbol="a_d", source=PRACTICE, confidence=TYPICAL)
    ap: float = parameter(
        -0.05, "1/K", "more antibody per cell below 37 degC, to 31 degC", symbol="a_p", source=PRACTICE, confidence=TYPICAL
    )
    kheat: float = parameter(0.03, "1/h/K", "death above 38.5 degC", symbol="k_heat", source=PRACTICE, confidence=TYPICAL)
    Gin: float = parameter(
        450.0, "mmol/L", "glucose in the feed", symbol="Glc_in", source=PRACTICE, confidence=TYPICAL, low=0.0, high=3000.0
    )
    Gnin: float = parameter(
        40.0, "mmol/L", "glutamine in the feed", symbol="Gln_in", source=PRACTICE, confidence=TYPICAL, low=0.0, high=500.0
    )
    Ain: float = parameter(0.0, "mmol/L", "ammonia in the feed", symbol="NH4_in", source=PRACTICE, confidence=OURS, low=0.0, high=500.0)
    Gbolus: float = parameter(
        2000.0, "mmol/L", "glucose in the bolus", symbol="Glc_b", source=PRACTICE, confidence=TYPICAL, low=0.0, high=3000.0
    )
    Vmax: float = parameter(2200.0, "L", "volume at which all pumps stop", symbol="V_max", source=OURS_TEXT, confidence=OURS)
    bolus_pump: float = parameter(60.0, "L/h", "bolus pump", source=OURS_TEXT, confidence=OURS, low=0.0, high=200.0)
    pump_share: float = parameter(1.0, "1", "share of the feed that arrives", source=MOVED, confidence=OURS, low=0.0, high=2.0)
    heat_error: float = parameter(
        0.0, "K", "the culture is warmer than the controller believes", source=MOVED, confidence=OURS, low=-10.0, high=10.0
    )
    tau: float = parameter(0.7, "h", "time constant of the jacket", symbol="τ", source=OURS_TEXT, confidence=OURS)
    count_error: float = parameter(0.05, "1", "relative error of a cell count", source=PRACTICE, confidence=TYPICAL)


class Z(Record):
    """What the pumps do and how temperature acts."""

    given: float = state(0.0, "L", "bolus given")
    F: float = state(0.0, "L/h", "feed that arrives")
    B: float = state(0.0, "L/h", "bolus flow")
    fmu: float = state(1.0, "1", "temperature factor of growth", symbol="f_μ")
    fd: float = state(1.0, "1", "temperature factor of death", symbol="f_d")
    fp: float = state(1.0, "1", "temperature factor of the antibody", symbol="f_p")


class R(Record):
    """What the console shows."""

    counted: float = reading("Gcell/L", "viable cells as counted")
    viability: float = reading("1", "viable share of the cells")
    volume: float = reading("L", "culture volume")
    mu: float = reading("1/h", "growth rate", symbol="μ", is_truth=True)
    antibody: float = reading("kg", "antibody in the vessel", is_truth=True)


def growth(y: Y, p: P, z: Z) -> float:
    """Growth rate [1/h]."""
    food = y.G / (p.Kglc + y.G) * y.Gn / (p.Kgln + y.Gn)
    return p.mumax * food * p.KIlac / (p.KIlac + y.L) * p.KIamm / (p.KIamm + y.A) * z.fmu


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Growth on glucose and glutamine, slowed by lactate and ammonia; dilution by feed and bolus."""
    F = z.F
    D = (F + z.B) / y.V
    mu = growth(y, p, z)
    hunger = max(1.0 - y.G / p.Gst, 0.0)
    hot = max(y.T - unit(38.5, "degC"), unit(0.0, "K"))
    mud = p.kd * y.L / (p.KDlac + y.L) * y.A / (p.KDamm + y.A) * z.fd + p.kst * hunger + p.kheat * hot
    qG = mu / p.Yxg + min(p.mglc, unit(1.0, "L/Gcell/h") * y.G)
    qGn = mu / p.Yxn + p.a1 * y.Gn / (p.a2 + y.Gn)
    qA = p.Yan * mu / p.Yxn - min(p.ramm, unit(1.0, "L/Gcell/h") * y.A)
    d.V = F + z.B
    d.Xv = (mu - mud) * y.Xv - D * y.Xv
    d.Xd = mud * y.Xv - D * y.Xd
    d.G = -qG * y.Xv + (F * p.Gin + z.B * p.Gbolus) / y.V - D * y.G
    d.Gn = -qGn * y.Xv - p.dgln * y.Gn + F * p.Gnin / y.V - D * y.Gn
    d.L = p.Ylg * qG * y.Xv - D * y.L
    d.A = qA * y.Xv + p.dgln * y.Gn + F * p.Ain / y.V - D * y.A
    d.mAb = p.qmAb * z.fp * (1.0 - hunger) * y.Xv - D * y.mAb
    d.T = (u.temperature + p.heat_error - y.T) / p.tau


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The bolus pump gives what was ordered, no pump fills above the top; temperature acts on growth, death and antibody."""
    z.F = where(y.V - p.Vmax < 0.0, u.feed_rate * p.pump_share, 0.0)
    z.B = where(y.V - p.Vmax < 0.0, min(max(u.bolus - z.given, unit(0.0, "L")) / unit(TICK, "h"), p.bolus_pump), 0.0)
    z.given = z.given + z.B * unit(TICK, "h")
    below = min(y.T - unit(37.0, "degC"), unit(0.0, "K"))
    z.fmu = exp(p.amu * below)
    z.fd = exp(p.ad * below)
    z.fp = exp(p.ap * max(below, unit(-6.0, "K")))


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The cell count with its error, viability, and what nobody can read off."""
    r.counted = y.Xv * max(1.0 + p.count_error * flicker(rng), 0.0)
    r.viability = y.Xv / max(y.Xv + y.Xd, 1e-9)
    r.volume = y.V
    r.mu = growth(y, p, z)
    r.antibody = y.mAb * y.V * unit(0.001, "kg/g")


def lactate_made(y: Y, p: P, z: Z) -> float:
    """Lactate made [mmol/h]."""
    return p.Ylg * (growth(y, p, z) / p.Yxg + min(p.mglc, unit(1.0, "L/Gcell/h") * y.G)) * y.Xv * y.V


def glucose_given(p: P, z: Z) -> float:
    """Glucose that comes with feed and bolus [mmol/h]."""
    return z.F * p.Gin + z.B * p.Gbolus


BALANCES = (
    Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: z.F + z.B),
    Balance("cells, living and dead", "Gcell", lambda y, p: (y.Xv + y.Xd) * y.V, lambda t, y, u, p, z: growth(y, p, z) * y.Xv * y.V, 1e-6),
    # Each mole of glucose used leaves Y_lac/glc of lactate, whatever it was used for.
    Balance("glucose and lactate", "mmol", lambda y, p: (y.G + y.L / p.Ylg) * y.V, lambda t, y, u, p, z: glucose_given(p, z)),
    Balance("lactate", "mmol", lambda y, p: y.L * y.V, lambda t, y, u, p, z: lactate_made(y, p, z), 1e-6),
)

FAULTS = (
    Fault(
        "wrong-feed-bag",
        "Wrong feed bag",
        "Glucose and glutamine were swapped: ammonia rises, glucose runs out.",
        (Act("Gin", 40.0), Act("Gnin", 450.0)),
        "simulation scenario 9",
    ),
    Fault("old-feed", "Feed was stored warm", "Half of its glutamine has become ammonia.", (Act("Gnin", 20.0), Act("Ain", 20.0))),
    Fault(
        "feed-pump",
        "Feed pump gives half",
        "The flow on the screen is right, the volume in the vessel is not.",
        (Act("pump_share", 0.5, 72.0),),
    ),
    Fault(
        "late-feed",
        "Feed comes late",
        "A closed clamp: no feed until the sixth day.",
        (Act("pump_share", 0.0), Act("pump_share", 1.0, 144.0)),
    ),
    Fault(
        "overfeed",
        "Feed pump gives twice",
        "Glucose piles up, ammonia stays high, and the vessel is full more than three days before the end.",
        (Act("pump_share", 2.0, 48.0),),
    ),
    Fault(
        "too-warm",
        "Temperature probe reads 3 K low",
        "The culture is at 40 degC and dies slowly.",
        (Act("heat_error", 3.0, 72.0), Act("heat_error", 0.0, 108.0)),
        "drift as in IndPenSim fault 7",
    ),
    Fault(
        "too-cold",
        "Heating fails for a day",
        "Growth slows; the product does not suffer.",
        (Act("heat_error", -8.0, 60.0), Act("heat_error", 0.0, 84.0)),
    ),
)

CHO_TITRE = Model(
    id="cho_titre",
    title="CHO production bioreactor",
    says="A fed batch of two cubic metres with feed, glucose bolus and temperature shift that ends with grams of antibody per litre.",
    group="upstream",
    tick_s=60.0,
    duration=336.0,
    trends=("Xv", "counted", "viability", "G", "L", "A", "antibody"),
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    read=read,
    equations=(growth,),
    balances=BALANCES,
    faults=FAULTS,
    verified="The equations: two batches and a fed batch agree with an own second solution (LSODA, 1e-10).",
    typical="Feed, vessel, temperature factors, death without glucose.",
    from_memory="",
    sources=(
        "Xing, Bishop, Leister, Li 2010, Biotechnol. Prog. 26:208",
        "Möller 2018, Bioengineering 5:25, table 2 (read)",
    ),
)
