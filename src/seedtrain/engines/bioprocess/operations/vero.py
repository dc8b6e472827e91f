"""Vero cells on microcarriers and poliovirus: attachment, growth to the limit of area and medium, infection, harvest.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, pump flows, readings.
Source: Thomassen 2014, Vaccine 32:2782 (growth in four modes, infection); the constants of growth are our fit to it.

Medium is counted in shares: S = 1 is fresh medium. It stands for all that a bolus of glucose does not replace, such as serine.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import flicker
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

THOMASSEN = "Thomassen 2014"
FIT = "our fit to Thomassen 2014: 1.0, 1.8, 2.7, 5.0 million/mL"
LACTATE = "our choice, so that lactate is about 30 mmol/L after 4 days (Thomassen 2014)"
GROWTH_CURVE = "one-step growth in monkey kidney cells: eclipse 3 to 4 h, 700 to 1400 infectious particles in 12 to 14 h"
PRACTICE = "usual in virus culture"
MEMORY_TEXT = "from memory: some 30 D-antigen units per million cells"
OURS_TEXT = "Seedtrain's bench vessel of 5 L"
MOVED = "moved by faults"
READ, TYPICAL, MEMORY, OURS = Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS
TICK = 1.0 / 30.0
"""Hours between two control actions."""


class Y(Record):
    """What the equations change. Cells per litre count attached cells with their carriers spread through the vessel."""

    V: float = state(4.0, "L", "culture volume", symbol="V", low=0.1)
    A: float = state(0.1, "Gcell/L", "cells not yet attached")
    T: float = state(0.0, "Gcell/L", "healthy cells on carriers")
    E: float = state(0.0, "Gcell/L", "infected cells, no virus yet")
    I: float = state(0.0, "Gcell/L", "cells that make virus")  # noqa: E741  the literature's symbol
    Xd: float = state(0.0, "Gcell/L", "dead cells", symbol="X_d")
    G: float = state(25.0, "mmol/L", "glucose", symbol="Glc")
    L: float = state(0.0, "mmol/L", "lactate", symbol="Lac")
    S: float = state(1.0, "1", "medium not yet used")
    W: float = state(0.0, "GTCID50/L", "infectious virus; 1 GTCID50/L is 1e6 TCID50/mL", symbol="V_inf")
    Dag: float = state(0.0, "kIU/L", "D-antigen, in D-antigen units per mL", symbol="D_ag")
    B: float = state(0.0, "CFU/mL", "bacteria")
    Temp: float = state(37.0, "degC", "temperature of the culture", symbol="T_c", high=60.0)


class U(Record):
    """What somebody moves."""

    feed_rate: float = tag(0.0, "L/h", "fresh medium in", low=0.0, high=5.0, quantum=1e-6, symbol="F")
    harvest_rate: float = tag(0.0, "L/h", "medium out; carriers stay", low=0.0, high=5.0, quantum=1e-6, symbol="F_out")
    glucose_bolus: float = tag(
        0.0, "mL", "glucose concentrate ordered since the start; raise it to give more", low=0.0, high=500.0, quantum=0.1
    )
    infect: float = tag(0.0, "mL", "virus seed ordered since the start; raise it to infect", low=0.0, high=200.0, quantum=1e-4)
    temperature: float = tag(37.0, "degC", "temperature wanted", low=2.0, high=42.0, quantum=0.1)


class P(Record):
    """Constants of cells, virus, carriers and vessel."""

    mumax: float = parameter(0.036, "1/h", "largest growth rate", symbol="μ_max", source=THOMASSEN, confidence=READ)
    KS: float = parameter(0.186, "1", "medium left at half the growth rate", symbol="K_S", source=FIT, confidence=OURS)
    Ys: float = parameter(3.0, "Gcell/L", "cells from one volume of medium", symbol="Y_S", source=FIT, confidence=OURS)
    mS: float = parameter(0.0117, "L/Gcell/h", "medium used without growth", symbol="m_S", source=FIT, confidence=OURS)
    Sst: float = parameter(0.005, "1", "medium below which cells die slowly", symbol="S_st", source=PRACTICE, confidence=TYPICAL)
    kS: float = parameter(0.001, "1/h", "death in used medium", symbol="k_S", source=PRACTICE, confidence=TYPICAL)
    Gst: float = parameter(0.5, "mmol/L", "glucose below which cells starve", symbol="G_st", source=PRACTICE, confidence=TYPICAL)
    kst: float = parameter(0.02, "1/h", "death without glucose", symbol="k_st", source=PRACTICE, confidence=TYPICAL)
    KG: float = parameter(0.1, "mmol/L", "half saturation, glucose", symbol="K_G", source=PRACTICE, confidence=TYPICAL)
    Yxg: float = parameter(0.05, "Gcell/mmol", "cells from glucose", symbol="Y_XG", source=LACTATE, confidence=OURS)
    mG: float = parameter(0.1, "mmol/Gcell/h", "glucose without growth", symbol="m_G", source=LACTATE, confidence=OURS)
    Ylg: float = parameter(1.5, "1", "lactate from glucose", symbol="Y_LG", source=LACTATE, confidence=OURS)
    ka: float = parameter(0.25, "1/h", "attachment", symbol="k_a", source=FIT, confidence=OURS)
    kl: float = parameter(0.02, "1/h", "death of cells that are not attached", symbol="k_l", source=FIT, confidence=OURS)
    beads: float = parameter(12.0, "g", "microcarriers, 3 g/L in 4 L", source=THOMASSEN, confidence=READ, low=0.1, high=200.0)
    area: float = parameter(4400.0, "cm^2/g", "surface of the carriers", source="Cytodex 1, from memory", confidence=MEMORY)
    packing: float = parameter(6.31e-4, "Gcell/cm^2", "most cells on a surface, in layers", source=FIT, confidence=OURS)
    k: float = parameter(0.1, "L/GTCID50/h", "infection, 1e-7 mL/TCID50/h", source=PRACTICE, confidence=TYPICAL)
    kmax: float = parameter(30.0, "1/h", "infection at most: entry takes two minutes", symbol="k_max", source=OURS_TEXT, confidence=OURS)
    kE: float = parameter(0.25, "1/h", "end of the eclipse", symbol="k_E", source=GROWTH_CURVE, confidence=READ)
    kI: float = parameter(0.11, "1/h", "death of cells that make virus", symbol="k_I", source=GROWTH_CURVE, confidence=READ)
    pV: float = parameter(110.0, "TCID50/cell/h", "virus made", symbol="p_V", source=GROWTH_CURVE, confidence=READ, low=0.0, high=1000.0)
    pD: float = parameter(3.3, "kIU/Gcell/h", "D-antigen made", symbol="p_D", source=MEMORY_TEXT, confidence=MEMORY)
    Xh: float = parameter(
        5.0,
        "Gcell/L",
        "density at half the virus per cell",
        symbol="X_h",
        source="Thomassen 2014: half above 2.7 million/mL",
        confidence=OURS,
    )
    kV: float = parameter(0.03, "1/h", "virus loses infectivity, 37 degC", symbol="k_V", source=PRACTICE, confidence=TYPICAL)
    kD: float = parameter(0.004, "1/h", "D-antigen is lost, 37 degC", symbol="k_D", source=PRACTICE, confidence=TYPICAL)
    amu: float = parameter(0.13, "1/K", "growth slows below 37 degC", symbol="a_μ", source=PRACTICE, confidence=TYPICAL)
    av: float = parameter(0.08, "1/K", "virus cycle slows below 37 degC", symbol="a_v", source=PRACTICE, confidence=TYPICAL)
    ad: float = parameter(0.2, "1/K", "decay slows below 37 degC", symbol="a_d", source=PRACTICE, confidence=TYPICAL)
    kheat: float = parameter(0.05, "1/h/K", "death above 39 degC", symbol="k_heat", source=PRACTICE, confidence=TYPICAL)
    seed_titre: float = parameter(
        100.0, "GTCID50/L", "virus in the seed, 1e8 TCID50/mL", source=PRACTICE, confidence=TYPICAL, low=0.0, high=1e5
    )
    concentrate: float = parameter(2000.0, "mmol/L", "glucose in the concentrate", source=PRACTICE, confidence=TYPICAL)
    Gin: float = parameter(
        25.0, "mmol/L", "glucose in the medium", symbol="Glc_in", source=PRACTICE, confidence=TYPICAL, low=0.0, high=100.0
    )
    Sin: float = parameter(1.0, "1", "quality of the medium", symbol="S_in", source=OURS_TEXT, confidence=OURS, low=0.0, high=2.0)
    Vmin: float = parameter(0.8, "L", "volume at the harvest pipe", symbol="V_min", source=OURS_TEXT, confidence=OURS)
    Vmax: float = parameter(5.0, "L", "volume at which the feed stops", symbol="V_max", source=OURS_TEXT, confidence=OURS)
    tau: float = parameter(0.5, "h", "time constant of the jacket", symbol="τ", source=OURS_TEXT, confidence=OURS)
    area_share: float = parameter(1.0, "1", "share of the area that cells can reach", source=MOVED, confidence=OURS, low=0.01, high=1.0)
    attach_share: float = parameter(1.0, "1", "share of the usual attachment", source=MOVED, confidence=OURS, low=0.0, high=2.0)
    filter_share: float = parameter(
        1.0, "1", "share of the harvest that passes the filter", source=MOVED, confidence=OURS, low=0.0, high=1.0
    )
    heat_error: float = parameter(
        0.0, "K", "the culture is warmer than the controller believes", source=MOVED, confidence=OURS, low=-10.0, high=10.0
    )
    ingress: float = parameter(0.0, "CFU/mL/h", "bacteria that come in", source=MOVED, confidence=OURS, low=0.0, high=1000.0)
    muB: float = parameter(0.5, "1/h", "growth of bacteria", symbol="μ_B", source=PRACTICE, confidence=TYPICAL)
    Bmax: float = parameter(1e9, "CFU/mL", "most bacteria", symbol="B_max", source=PRACTICE, confidence=TYPICAL)
    qB: float = parameter(3e-12, "mmol/CFU/h", "glucose used by bacteria", symbol="q_B", source=PRACTICE, confidence=TYPICAL)
    kB: float = parameter(0.2, "1/h", "death among many bacteria", symbol="k_B", source=PRACTICE, confidence=TYPICAL)
    count_error: float = parameter(0.08, "1", "relative error of a count of nuclei", source=PRACTICE, confidence=TYPICAL)


class Z(Record):
    """What the pumps do and how temperature acts."""

    Fin: float = state(0.0, "L/h", "medium in")
    Fout: float = state(0.0, "L/h", "medium out")
    Fg: float = state(0.0, "L/h", "glucose concentrate in")
    Fs: float = state(0.0, "L/h", "virus seed in")
    glucose_given: float = state(0.0, "L", "glucose concentrate given")
    seed_given: float = state(0.0, "L", "virus seed given")
    MOI: float = state(0.0, "TCID50/cell", "virus given for each living cell")
    harvest: float = state(0.0, "L", "medium taken out")
    harvest_Dag: float = state(0.0, "kIU", "D-antigen taken out")
    fmu: float = state(1.0, "1", "temperature factor of growth", symbol="f_μ")
    fv: float = state(1.0, "1", "temperature factor of the virus cycle", symbol="f_v")
    fd: float = state(1.0, "1", "temperature factor of decay", symbol="f_d")


class R(Record):
    """What the console shows."""

    counted: float = reading("Gcell/L", "living cells as counted, million per mL")
    CPE: float = reading("percent", "cells rounded and dead, as seen in the microscope")
    glucose: float = reading("mmol/L", "glucose, off-line")
    volume: float = reading("L", "culture volume")
    turbidity: float = reading("1", "turbidity from bacteria")
    mu: float = reading("1/h", "growth rate", symbol="μ", is_truth=True)
    D_total: float = reading("kIU", "D-antigen in vessel and harvest", is_truth=True)


def growth(y: Y, p: P, z: Z) -> float:
    """Growth rate [1/h]: medium, glucose, and the room left on the carriers."""
    room = max(1.0 - living(y) / capacity(y, p), 0.0)
    return p.mumax * y.S / max(p.KS + y.S, 1e-9) * y.G / (p.KG + y.G) * room * z.fmu


def living(y: Y) -> float:
    """Living cells on the carriers [Gcell/L]."""
    return y.T + y.E + y.I


def capacity(y: Y, p: P) -> float:
    """Most cells that the carriers can bear [Gcell/L]."""
    return p.beads * p.area * p.packing * p.area_share / y.V


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Attachment, growth, infection, decay; medium flows, carriers and the cells on them stay."""
    F = z.Fin + z.Fg + z.Fs
    D = F / y.V
    c = (F - z.Fout) / y.V
    X = living(y)
    room = max(1.0 - X / capacity(y, p), 0.0)
    mu = growth(y, p, z)
    attach = p.ka * p.attach_share * room * y.A
    infected = min(p.k * y.W * z.fv, p.kmax) * y.T
    share = y.B / p.Bmax
    hunger = max(1.0 - y.G / p.Gst, 0.0)
    kd = (
        p.kst * hunger
        + p.kS * max(1.0 - y.S / p.Sst, 0.0)
        + p.kheat * max(y.Temp - unit(39.0, "degC"), unit(0.0, "K"))
        + p.kB * share / (share + 0.05)
    )
    rE = p.kE * z.fv * y.E
    rI = p.kI * z.fv * y.I
    dense = 1.0 / (1.0 + (X + y.Xd) / p.Xh)
    makes = y.I * z.fv * dense * (1.0 - hunger)
    qG = mu / p.Yxg + p.mG * y.G / (p.KG + y.G) * z.fmu
    d.V = F - z.Fout
    d.A = -attach - p.kl * y.A - D * y.A
    d.T = attach + mu * y.T - infected - kd * y.T - c * y.T
    d.E = infected - rE - kd * y.E - c * y.E
    d.I = rE - rI - kd * y.I - c * y.I
    d.Xd = p.kl * y.A + rI + kd * X - D * y.Xd
    bacteria = p.qB * unit(1000.0, "mL/L") * y.B * y.G / (p.KG + y.G)
    d.G = -qG * X - bacteria + (z.Fin * p.Gin + z.Fg * p.concentrate) / y.V - D * y.G
    d.L = p.Ylg * qG * X - D * y.L
    d.S = -(mu * X / p.Ys + p.mS * X * y.S / (p.Sst + y.S) * z.fmu) + z.Fin * p.Sin / y.V - D * y.S
    bound = p.k * y.W * X * z.fv * unit(1.0, "TCID50/cell")
    d.W = p.pV * makes - bound - p.kV * z.fd * y.W + z.Fs * p.seed_titre / y.V - D * y.W
    d.Dag = p.pD * makes - p.kD * z.fd * y.Dag - D * y.Dag
    d.B = p.ingress + p.muB * z.fmu * y.B * (1.0 - share) - D * y.B
    d.Temp = (u.temperature + p.heat_error - y.Temp) / p.tau


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """Pumps stop at the harvest pipe and at the top; seed and glucose come until what was ordered is given."""
    z.Fin = where(y.V - p.Vmax < 0.0, u.feed_rate, 0.0)
    z.Fout = where(y.V - p.Vmin > 0.0, u.harvest_rate * p.filter_share, 0.0)
    z.Fg = min(max(unit(0.001, "L/mL") * u.glucose_bolus - z.glucose_given, unit(0.0, "L")) / unit(TICK, "h"), unit(2.0, "L/h"))
    z.Fs = min(max(unit(0.001, "L/mL") * u.infect - z.seed_given, unit(0.0, "L")) / unit(TICK, "h"), unit(2.0, "L/h"))
    z.glucose_given = z.glucose_given + z.Fg * unit(TICK, "h")
    z.seed_given = z.seed_given + z.Fs * unit(TICK, "h")
    z.MOI = z.MOI + z.Fs * unit(TICK, "h") * p.seed_titre / max(living(y) * y.V, 1e-9)
    z.harvest = z.harvest + z.Fout * unit(TICK, "h")
    z.harvest_Dag = z.harvest_Dag + z.Fout * unit(TICK, "h") * y.Dag
    below = min(y.Temp - unit(37.0, "degC"), unit(0.0, "K"))
    z.fmu = exp(p.amu * below)
    z.fv = exp(p.av * below)
    z.fd = exp(p.ad * (y.Temp - unit(37.0, "degC")))


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """Less than one cell in a million litres is none; numbers too small for the machine would only be slow."""
    y.A = where(y.A < 1e-15, 0.0, y.A)
    y.T = where(y.T < 1e-15, 0.0, y.T)
    y.E = where(y.E < 1e-15, 0.0, y.E)
    y.I = where(y.I < 1e-15, 0.0, y.I)
    y.Xd = where(y.Xd < 1e-15, 0.0, y.Xd)
    y.S = where(y.S < 1e-15, 0.0, y.S)
    y.G = where(y.G < 1e-15, 0.0, y.G)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The count with its error, and what the eye, the analyser and nobody sees."""
    r.counted = living(y) * max(1.0 + p.count_error * flicker(rng), 0.0)
    r.CPE = y.Xd / max(living(y) + y.Xd, 1e-9) * unit(100.0, "percent")
    r.glucose = max(y.G * (1.0 + 0.02 * flicker(rng)), 0.0)
    r.volume = y.V
    r.turbidity = y.B / p.Bmax
    r.mu = growth(y, p, z)
    r.D_total = y.Dag * y.V + z.harvest_Dag


BALANCES = (
    Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: z.Fin + z.Fg + z.Fs - z.Fout),
    Balance(
        "cells, all",
        "Gcell",
        lambda y, p: (living(y) + y.A + y.Xd) * y.V,
        lambda t, y, u, p, z: growth(y, p, z) * y.T * y.V - z.Fout * (y.A + y.Xd),
        1e-5,
    ),
    Balance(
        "glucose and lactate, without bacteria",
        "mmol",
        lambda y, p: (y.G + y.L / p.Ylg) * y.V,
        lambda t, y, u, p, z: (
            z.Fin * p.Gin + z.Fg * p.concentrate - z.Fout * (y.G + y.L / p.Ylg) - p.qB * 1000.0 * y.B * y.G / (p.KG + y.G) * y.V
        ),
        1e-5,
    ),
)

FAULTS = (
    Fault(
        "low-moi",
        "Seed weaker than its label",
        "The seed thawed and froze again: one hundredth of the virus, so all comes some hours later.",
        (Act("seed_titre", 1.0),),
    ),
    Fault(
        "high-moi",
        "Seed a thousand times stronger",
        "A bottle of stock instead of working seed: every cell is infected at once.",
        (Act("seed_titre", 1e5),),
    ),
    Fault(
        "aggregation",
        "Carriers clump",
        "The stirrer stood after seeding: most of the area is inside clumps.",
        (Act("area_share", 0.2, 2.0), Act("attach_share", 0.5)),
    ),
    Fault("attachment", "Cells do not attach", "Trypsin was not stopped: few cells reach the carriers.", (Act("attach_share", 0.15),)),
    Fault(
        "cooling-lost",
        "Culture stays at 37 degC",
        "It was not cooled for the virus phase: infectivity and D-antigen are lost faster.",
        (Act("heat_error", 4.5, 96.0),),
        "Thomassen 2014 infects at 32.5 degC",
    ),
    Fault(
        "too-warm",
        "Temperature probe reads 4 K low",
        "At 41 degC cells die within a day.",
        (Act("heat_error", 4.0, 60.0), Act("heat_error", 0.0, 72.0)),
    ),
    Fault(
        "filter-blocked",
        "Perfusion filter blocks",
        "Nothing goes out: the vessel fills and the feed stops.",
        (Act("filter_share", 0.0, 72.0),),
    ),
    Fault(
        "contamination",
        "Bacteria come in with a sample",
        "Glucose falls and the medium turns cloudy within a day and a half.",
        (Act("ingress", 10.0, 48.0), Act("ingress", 0.0, 48.1)),
    ),
    Fault(
        "poor-medium",
        "Fresh medium is a poor lot",
        "Glucose is there, but exchange and perfusion bring fewer cells than they should.",
        (Act("Sin", 0.5),),
    ),
)

VERO = Model(
    id="vero",
    title="Vero cells and poliovirus",
    says="Cells settle on microcarriers and grow in batch, with medium exchange or in perfusion; poliovirus is added, D-antigen harvested.",
    group="upstream",
    tick_s=120.0,
    duration=264.0,
    trends=("counted", "glucose", "CPE", "W", "D_total"),
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    settle=settle,
    read=read,
    equations=(growth, living, capacity),
    balances=BALANCES,
    faults=FAULTS,
    verified="Growth rate, densities in four modes, multiplicity and temperature of infection: read in Thomassen 2014, met within 15 %.",
    typical="Infection and decay constants, effect of temperature, bacteria, starvation.",
    from_memory="D-antigen per cell, area of the carriers.",
    sources=(
        "Thomassen 2014, Vaccine 32:2782 (PMC5355417)",
        "Poliovirus in monkey kidney cells, one-step growth in agar (abstract read)",
    ),
)
