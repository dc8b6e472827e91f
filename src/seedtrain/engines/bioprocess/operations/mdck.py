"""Influenza virus in MDCK cells: how much virus was added, and when it is harvested, decide what is harvested.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, doses, readings.
Source: our fit, with six stages of delay, to the data of Rüdiger 2021, PLoS Comput. Biol. 17:e1009357 (the authors' repository).
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import flicker
from seedtrain.engines.bioprocess.kernel.portable import exp, log10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

FIT = "our fit to Rüdiger 2021, multiplicities 1e-3 and 3 (0.365 decades over 37 points)"
FILE = "parameter file of the authors' repository"
PRACTICE = "usual in virus culture"
VESSEL = "Seedtrain's bench vessel of 1 L"
MOVED = "moved by faults"
VERIFIED, READ, TYPICAL, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.TYPICAL, Confidence.OURS
TICK = 1.0 / 60.0
"""Hours between two control actions."""


class Y(Record):
    """What the equations change."""

    T: float = state(2.15e6, "cell/mL", "healthy cells")
    E1: float = state(0.0, "cell/mL", "infected, eclipse, stage 1", symbol="E_1")
    E2: float = state(0.0, "cell/mL", "infected, eclipse, stage 2", symbol="E_2")
    E3: float = state(0.0, "cell/mL", "infected, eclipse, stage 3", symbol="E_3")
    E4: float = state(0.0, "cell/mL", "infected, eclipse, stage 4", symbol="E_4")
    E5: float = state(0.0, "cell/mL", "infected, eclipse, stage 5", symbol="E_5")
    E6: float = state(0.0, "cell/mL", "infected, eclipse, stage 6", symbol="E_6")
    I1: float = state(0.0, "cell/mL", "make virus, stage 1", symbol="I_1")
    I2: float = state(0.0, "cell/mL", "make virus, stage 2", symbol="I_2")
    I3: float = state(0.0, "cell/mL", "make virus, stage 3", symbol="I_3")
    I4: float = state(0.0, "cell/mL", "make virus, stage 4", symbol="I_4")
    I5: float = state(0.0, "cell/mL", "make virus, stage 5", symbol="I_5")
    I6: float = state(0.0, "cell/mL", "make virus, stage 6", symbol="I_6")
    Xd: float = state(0.0, "cell/mL", "dead cells", symbol="X_d")
    V: float = state(0.0, "TCID50/mL", "infectious virus")
    P: float = state(0.0, "virion/mL", "all virus particles, infectious or not")
    B: float = state(0.0, "CFU/mL", "bacteria")
    Temp: float = state(37.0, "degC", "temperature of the culture", symbol="T_c", high=60.0)


class U(Record):
    """What somebody moves."""

    infect: float = tag(0.0, "mL", "virus seed ordered since the start; raise it to infect", low=0.0, high=100.0, quantum=1e-6)
    temperature: float = tag(37.0, "degC", "temperature wanted", low=2.0, high=42.0, quantum=0.1)
    harvest: float = choice(0, "harvest", ("the culture goes on", "broth is taken off and chilled"))


class P(Record):
    """Constants of cells, virus and vessel."""

    mu: float = parameter(
        0.028, "1/h", "growth rate of healthy cells", symbol="μ", source="our fit to the uninfected series", confidence=VERIFIED
    )
    Tmax: float = parameter(1e7, "cell/mL", "most cells; growth slows from half of it on", symbol="T_max", source=FILE, confidence=READ)
    k: float = parameter(3.65e-8, "mL/TCID50/h", "infection", source=FIT, confidence=VERIFIED)
    kmax: float = parameter(60.0, "1/h", "infection at most: entry takes a minute", symbol="k_max", source=VESSEL, confidence=OURS)
    tE: float = parameter(3.0, "h", "mean time of eclipse", symbol="t_E", source=FIT, confidence=VERIFIED)
    tI: float = parameter(9.31, "h", "mean time in which a cell makes virus", symbol="t_I", source=FIT, confidence=VERIFIED)
    pinf: float = parameter(87.4, "TCID50/cell/h", "infectious virus made", symbol="p_inf", source=FIT, confidence=VERIFIED)
    ptot: float = parameter(2074.0, "virion/cell/h", "particles made", symbol="p_tot", source=FIT, confidence=VERIFIED)
    kdeg: float = parameter(0.1, "1/h", "virus loses infectivity, 37 degC", symbol="k_deg", source=FILE, confidence=READ)
    f_inf: float = parameter(
        1.0,
        "1",
        "share of the infectious virus that is made; 0.068 fits multiplicity 3",
        source=FIT,
        confidence=VERIFIED,
        low=0.0,
        high=1.0,
    )
    amu: float = parameter(0.13, "1/K", "growth slows below 37 degC", symbol="a_μ", source=PRACTICE, confidence=TYPICAL)
    av: float = parameter(0.10, "1/K", "virus cycle slows below 37 degC", symbol="a_v", source=PRACTICE, confidence=TYPICAL)
    ad: float = parameter(0.12, "1/K", "decay slows below 37 degC", symbol="a_d", source=PRACTICE, confidence=TYPICAL)
    kheat: float = parameter(0.05, "1/h/K", "death above 39 degC", symbol="k_heat", source=PRACTICE, confidence=TYPICAL)
    seed_titre: float = parameter(1e7, "TCID50/mL", "virus in the seed", source=PRACTICE, confidence=TYPICAL, low=0.0, high=1e12)
    vessel: float = parameter(1000.0, "mL", "culture volume; the seed's own is left out", source=VESSEL, confidence=OURS)
    tau: float = parameter(0.5, "h", "time constant of the jacket", symbol="τ", source=VESSEL, confidence=OURS)
    heat_error: float = parameter(
        0.0, "K", "the culture is warmer than the controller believes", source=MOVED, confidence=OURS, low=-10.0, high=10.0
    )
    area_share: float = parameter(1.0, "1", "share of the cells that virus can reach", source=MOVED, confidence=OURS, low=0.0, high=1.0)
    harvest_works: float = parameter(1.0, "1", "1: the harvest pump runs", source=MOVED, confidence=OURS, low=0.0, high=1.0)
    ingress: float = parameter(0.0, "CFU/mL/h", "bacteria that come in", source=MOVED, confidence=OURS, low=0.0, high=1e4)
    muB: float = parameter(0.6, "1/h", "growth of bacteria", symbol="μ_B", source=PRACTICE, confidence=TYPICAL)
    Bmax: float = parameter(1e9, "CFU/mL", "most bacteria", symbol="B_max", source=PRACTICE, confidence=TYPICAL)
    kB: float = parameter(0.2, "1/h", "death among many bacteria", symbol="k_B", source=PRACTICE, confidence=TYPICAL)
    count_error: float = parameter(0.08, "1", "relative error of a cell count", source=PRACTICE, confidence=TYPICAL)
    HA_error: float = parameter(0.05, "1", "error of an HA titre, decades", source=PRACTICE, confidence=TYPICAL)


class Z(Record):
    """What was given and how temperature acts."""

    dose: float = state(0.0, "TCID50/mL/h", "virus seed flowing in")
    seed_given: float = state(0.0, "mL", "virus seed given")
    MOI: float = state(0.0, "TCID50/cell", "virus given for each living cell")
    fmu: float = state(1.0, "1", "temperature factor of growth", symbol="f_μ")
    fv: float = state(1.0, "1", "temperature factor of the virus cycle", symbol="f_v")
    fd: float = state(1.0, "1", "temperature factor of decay", symbol="f_d")


class R(Record):
    """What the console shows."""

    counted: float = reading("cell/mL", "living cells as counted")
    HA: float = reading("1", "HA titre, decimal logarithm of units in 100 uL")
    turbidity: float = reading("1", "turbidity from bacteria")
    viable: float = reading("cell/mL", "living cells", is_truth=True)
    log_V: float = reading("1", "infectious virus, decimal logarithm of TCID50/mL", is_truth=True)


def making(y: Y) -> float:
    """Cells that make virus [cell/mL]."""
    return y.I1 + y.I2 + y.I3 + y.I4 + y.I5 + y.I6


def living(y: Y) -> float:
    """Living cells [cell/mL]."""
    return y.T + y.E1 + y.E2 + y.E3 + y.E4 + y.E5 + y.E6 + making(y)


def growth(y: Y, p: P, z: Z) -> float:
    """Growth rate of healthy cells [1/h]: full up to half of the room, none at its end."""
    return p.mu * min(max(2.0 - 2.0 * (living(y) + y.Xd) / p.Tmax, 0.0), 1.0) * z.fmu


def dying(y: Y, p: P) -> float:
    """Death of all cells from heat and bacteria [1/h]."""
    share = y.B / p.Bmax
    return p.kheat * max(y.Temp - unit(39.0, "degC"), unit(0.0, "K")) + p.kB * share / (share + 0.05)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Infection, six stages of eclipse, six stages of making virus, decay."""
    infected = min(p.k * p.area_share * y.V * z.fv, p.kmax) * y.T
    sE = 6.0 / p.tE * z.fv
    sI = 6.0 / p.tI * z.fv
    kd = dying(y, p)
    d.T = growth(y, p, z) * y.T - infected - kd * y.T
    d.E1 = infected - sE * y.E1 - kd * y.E1
    d.E2 = sE * (y.E1 - y.E2) - kd * y.E2
    d.E3 = sE * (y.E2 - y.E3) - kd * y.E3
    d.E4 = sE * (y.E3 - y.E4) - kd * y.E4
    d.E5 = sE * (y.E4 - y.E5) - kd * y.E5
    d.E6 = sE * (y.E5 - y.E6) - kd * y.E6
    d.I1 = sE * y.E6 - sI * y.I1 - kd * y.I1
    d.I2 = sI * (y.I1 - y.I2) - kd * y.I2
    d.I3 = sI * (y.I2 - y.I3) - kd * y.I3
    d.I4 = sI * (y.I3 - y.I4) - kd * y.I4
    d.I5 = sI * (y.I4 - y.I5) - kd * y.I5
    d.I6 = sI * (y.I5 - y.I6) - kd * y.I6
    d.Xd = sI * y.I6 + kd * living(y)
    d.V = p.pinf * p.f_inf * making(y) * z.fv - p.kdeg * z.fd * y.V - unit(1.0, "TCID50/cell") * infected + z.dose
    d.P = p.ptot * making(y) * z.fv
    d.B = p.ingress + p.muB * z.fmu * y.B * (1.0 - y.B / p.Bmax)
    d.Temp = (u.temperature + p.heat_error - y.Temp) / p.tau


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The seed comes until what was ordered is given; harvested broth is cold, so that little happens in it."""
    given = max(u.infect - z.seed_given, unit(0.0, "mL"))
    z.dose = given * p.seed_titre / p.vessel / unit(TICK, "h")
    z.seed_given = z.seed_given + given
    z.MOI = z.MOI + given * p.seed_titre / max(living(y) * p.vessel, 1e-9)
    is_cold = u.harvest * p.harvest_works > 0.5
    below = min(y.Temp - unit(37.0, "degC"), unit(0.0, "K"))
    z.fmu = where(is_cold, 0.0, exp(p.amu * below))
    z.fv = where(is_cold, 0.0, exp(p.av * below))
    z.fd = where(is_cold, 0.03, exp(p.ad * (y.Temp - unit(37.0, "degC"))))


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """Fewer healthy cells than one in a million litres are none: such small numbers would only be slow."""
    y.T = where(y.T < 1e-9, 0.0, y.T)
    y.V = where(y.V < 1e-9, 0.0, y.V)
    for i in range(1, 13):
        y[i] = where(y[i] < 1e-9, 0.0, y[i])


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The cell count and the HA titre with their errors, and what only a slow titration tells."""
    r.viable = living(y)
    r.counted = r.viable * max(1.0 + p.count_error * flicker(rng), 0.0)
    # 1e10 virions/mL are 2.4 decades of HA units in 100 uL (Möhler 2005).
    seen = log10(max(y.P / unit(3.98e7, "virion/mL"), 1e-9))
    error = p.HA_error * flicker(rng)
    r.HA = where(seen > 0.3, seen + error, 0.0)
    r.turbidity = y.B / p.Bmax
    r.log_V = log10(max(y.V / unit(1.0, "TCID50/mL"), 1.0))


BALANCES = (
    Balance("cells, living and dead", "cell/mL", lambda y, p: living(y) + y.Xd, lambda t, y, u, p, z: growth(y, p, z) * y.T, 1e-6),
    Balance("virus particles", "virion/mL", lambda y, p: y.P, lambda t, y, u, p, z: p.ptot * making(y) * z.fv, 1e-6),
)

FAULTS = (
    Fault(
        "high-moi",
        "Stock instead of seed",
        "Ten thousand times the virus: all cells at once, and mostly particles that cannot infect.",
        (Act("seed_titre", 3e10), Act("f_inf", 0.068)),
        "Rüdiger 2021: multiplicity 3 gave a third of the infectious titre",
    ),
    Fault("low-moi", "Seed thawed twice", "One hundredth of the virus: the peak comes hours later.", (Act("seed_titre", 1e5),)),
    Fault(
        "dip-seed",
        "Seed full of defective particles",
        "Passaged too often at high multiplicity: HA looks well, infectivity does not.",
        (Act("f_inf", 0.3),),
        "Frensing 2013: defective interfering particles",
    ),
    Fault(
        "no-trypsin",
        "Trypsin forgotten",
        "New virus is made but not cut, so it does not infect: the infection does not spread.",
        (Act("f_inf", 0.002),),
    ),
    Fault("aggregation", "Carriers clump", "Virus reaches few cells at first.", (Act("area_share", 0.3),)),
    Fault(
        "too-warm",
        "Temperature probe reads 4 K low",
        "At 41 degC cells and virus are lost.",
        (Act("heat_error", 4.0, 6.0), Act("heat_error", 0.0, 18.0)),
    ),
    Fault("too-cold", "Heating fails", "At 30 degC everything takes longer.", (Act("heat_error", -7.0, 4.0), Act("heat_error", 0.0, 20.0))),
    Fault(
        "late-harvest",
        "Harvest pump fails until 48 h",
        "Infectivity is lost hour by hour; the HA titre does not show it.",
        (Act("harvest_works", 0.0), Act("harvest_works", 1.0, 48.0)),
    ),
    Fault(
        "contamination",
        "Bacteria come in with the seed",
        "Cloudy within a day; cells die too early.",
        (Act("ingress", 1000.0), Act("ingress", 0.0, 0.5)),
    ),
)

MDCK = Model(
    id="mdck",
    title="MDCK cells and influenza",
    says="Influenza virus spreads through MDCK cells; few particles at the start give more infectious virus, later.",
    group="upstream",
    tick_s=60.0,
    duration=72.0,
    trends=("viable", "counted", "V", "HA"),
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    settle=settle,
    read=read,
    equations=(making, living, growth, dying),
    balances=BALANCES,
    faults=FAULTS,
    verified="Table of the fit and its peaks at five multiplicities, to all printed digits; cells and total virus near the measured ones.",
    typical="Effects of temperature, bacteria, harvest. Infectious titre: 2 to 5 times too high after 20 h, too early at 9 to 12 h.",
    from_memory="",
    sources=(
        "Rüdiger 2021, PLoS Comput. Biol. 17:e1009357; data: ModIAV/STV_DIP_Coinfection",
        "Möhler 2005, Biotechnol. Bioeng. 90:46 (HA titre of 1e10 virions/mL)",
    ),
)
