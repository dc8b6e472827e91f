"""CHO or hybridoma cells in a fed batch: glucose and glutamine, overflow to lactate and ammonia, an antibody; oxygen held by the stirrer.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, stirrer speed, readings.
Source: Amribt, Niu, Bogaerts 2013, Biochem. Eng. J. 70:196; checked against the CHO fed-batch FMU of the BioProcess Library 2.3.2.
"""

from seedtrain.engines.bioprocess.kernel.control import integrated, limited
from seedtrain.engines.bioprocess.kernel.intrinsics import floor, sqrt, uniform, unit, where
from seedtrain.engines.bioprocess.kernel.noise import flicker
from seedtrain.engines.bioprocess.kernel.portable import exp, log
from seedtrain.engines.bioprocess.kernel.sensors import held
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

AMRIBT = "Amribt 2013, table 3"
BPL = "BioProcess Library 2.3.2, CHO fed batch"
GRAY = "Gray 1996, perfusion of CHO"
VERIFIED, READ, TYPICAL, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.TYPICAL, Confidence.OURS
CRITICAL = "about 5 per cent of saturation"
AMMONIA = "Seedtrain; the published runs stay below 4.5 mmol/L"
SOLUBLE = "0.2102 mmol/L in water, medium takes 0.89 of it"
VESSEL = "Seedtrain's bench vessel of 2 L"
PROBE = "35 s in Anane 2017, 30 to 60 s usual"
FAULT = "moved by faults"
TICK = 1.0 / 60.0
SAMPLE_EVERY = 12.0
"""Hours between two control actions."""


class Y(Record):
    """What the equations change."""

    V: float = state(0.30, "L", "culture volume", symbol="V", low=0.01)
    Xv: float = state(0.172, "Gcell/L", "viable cells", symbol="X_v", high=25.0)
    Xd: float = state(0.020, "Gcell/L", "dead cells", symbol="X_d")
    G: float = state(17.83, "mmol/L", "glucose")
    Gn: float = state(3.74, "mmol/L", "glutamine", symbol="Gln")
    L: float = state(0.12, "mmol/L", "lactate", symbol="Lac")
    N: float = state(0.24, "mmol/L", "ammonia", symbol="NH4")
    P: float = state(0.0, "mg/L", "antibody")
    O: float = state(0.187, "mmol/L", "dissolved oxygen", symbol="O_2")  # noqa: E741  the literature's symbol


class U(Record):
    """What somebody moves."""

    feed_rate: float = tag(0.0, "L/h", "feed rate", low=0.0, high=0.05, quantum=1e-9, symbol="F")
    DO_setpoint: float = tag(40.0, "percent", "oxygen wanted, in per cent of saturation with air", low=0.0, high=100.0, quantum=0.1)
    stirrer_auto: float = choice(1, "what moves the stirrer", ("by hand", "dissolved oxygen"))
    stirrer_speed: float = tag(100.0, "rpm", "speed of the stirrer without controller", low=0.0, high=400.0, quantum=1.0)
    gas_flow: float = tag(0.1, "L/min", "gas through the sparger", low=0.0, high=1.0, quantum=0.001)
    oxygen_in_gas: float = tag(0.2095, "1", "oxygen in that gas; air has 0.2095", low=0.0, high=1.0, quantum=0.0001, symbol="y_O2")


class P(Record):
    """Constants of the cell line and the feed."""

    qGmax1: float = parameter(0.2971, "mmol/Gcell/h", "largest glucose uptake", symbol="q_Gmax1", source=AMRIBT, confidence=VERIFIED)
    qGmax2: float = parameter(
        0.0384, "mmol/Gcell/h", "largest glucose use without overflow", symbol="q_Gmax2", source=AMRIBT, confidence=VERIFIED
    )
    mG: float = parameter(0.0383, "mmol/Gcell/h", "glucose for maintenance", symbol="m_G", source=AMRIBT, confidence=VERIFIED)
    KG: float = parameter(1.0016, "mmol/L", "half saturation, glucose", symbol="K_G", source=AMRIBT, confidence=VERIFIED)
    KGn1: float = parameter(
        0.1029, "mmol/L", "half saturation of glucose uptake, glutamine", symbol="K_Gn1", source=AMRIBT, confidence=VERIFIED
    )
    qNmax1: float = parameter(0.1238, "mmol/Gcell/h", "largest glutamine uptake", symbol="q_Nmax1", source=AMRIBT, confidence=VERIFIED)
    qNmax2: float = parameter(
        0.0218, "mmol/Gcell/h", "largest glutamine use without overflow", symbol="q_Nmax2", source=AMRIBT, confidence=VERIFIED
    )
    mN: float = parameter(0.0025, "mmol/Gcell/h", "glutamine for maintenance", symbol="m_N", source=AMRIBT, confidence=VERIFIED)
    KGn: float = parameter(0.0314, "mmol/L", "half saturation, glutamine", symbol="K_Gn", source=AMRIBT, confidence=VERIFIED)
    KN: float = parameter(1.9268, "mmol/L", "inhibition of glutamine uptake by ammonia", symbol="K_N", source=AMRIBT, confidence=VERIFIED)
    a: float = parameter(0.6722, "Gcell/mmol", "cells from glucose", source=AMRIBT, confidence=VERIFIED)
    b: float = parameter(1.818, "1", "lactate from glucose", source=AMRIBT, confidence=VERIFIED)
    c: float = parameter(0.3466, "Gcell/mmol", "cells from glutamine", source=AMRIBT, confidence=VERIFIED)
    d: float = parameter(0.4929, "1", "ammonia from glutamine", source=AMRIBT, confidence=VERIFIED)
    mudmax: float = parameter(0.1302, "1/h", "largest death rate", symbol="μ_dmax", source=AMRIBT, confidence=VERIFIED)
    KGd: float = parameter(0.4347, "mmol/L", "glucose below which cells die", symbol="K_Gd", source=AMRIBT, confidence=VERIFIED)
    KNd: float = parameter(0.0020, "mmol/L", "glutamine below which cells die", symbol="K_Nd", source=AMRIBT, confidence=VERIFIED)
    alpha: float = parameter(0.0, "mg/Gcell", "antibody with growth", symbol="α", source=BPL, confidence=VERIFIED)
    beta: float = parameter(0.41666667, "mg/Gcell/h", "antibody without growth, 10 mg/Gcell/d", symbol="β", source=BPL, confidence=VERIFIED)
    Gin: float = parameter(15.0, "mmol/L", "glucose in the feed", symbol="G_in", source=AMRIBT, confidence=VERIFIED, low=0.0, high=500.0)
    Gnin: float = parameter(
        9.3, "mmol/L", "glutamine in the feed", symbol="Gln_in", source=AMRIBT, confidence=VERIFIED, low=0.0, high=200.0
    )
    qOmax: float = parameter(0.20, "mmol/Gcell/h", "oxygen uptake", symbol="q_O2", source=GRAY, confidence=READ)
    KO: float = parameter(0.005, "mmol/L", "half saturation, oxygen", symbol="K_O", source="usual for animal cells", confidence=TYPICAL)
    Ocrit: float = parameter(0.01, "mmol/L", "oxygen below which growth suffers", symbol="O_crit", source=CRITICAL, confidence=TYPICAL)
    kdO: float = parameter(
        0.02, "1/h", "death without any oxygen", symbol="k_dO", source="cells survive minutes, not days", confidence=TYPICAL
    )
    Ncrit: float = parameter(5.0, "mmol/L", "ammonia above which cells die", symbol="N_crit", source=AMMONIA, confidence=OURS)
    kdN: float = parameter(0.1, "L/mmol/h", "death by the ammonia above that", symbol="k_dN", source=AMMONIA, confidence=OURS)
    Osat: float = parameter(
        0.187, "mmol/L", "oxygen in medium saturated with air, 37 degC", symbol="O_sat", source=SOLUBLE, confidence=READ
    )
    k1: float = parameter(
        10.0, "1/h", "transfer at 20 W/m3 and 0.5 mm/s", symbol="k_1", source="a bench vessel with air", confidence=TYPICAL
    )
    aP: float = parameter(0.47, "1", "exponent of stirring power", symbol="a_P", source="after van 't Riet 1979", confidence=TYPICAL)
    bv: float = parameter(0.8, "1", "exponent of gas velocity", symbol="b_v", source="after van 't Riet 1979", confidence=TYPICAL)
    kLs: float = parameter(
        0.1, "1/h", "transfer through the surface", symbol="k_Ls", source="after Lavery and Nienow 1987", confidence=TYPICAL
    )
    Np: float = parameter(1.5, "1", "power number, pitched blades", symbol="N_p", source="usual value", confidence=TYPICAL)
    rho: float = parameter(1000.0, "kg/m^3", "density", symbol="ρ", source="water", confidence=TYPICAL)
    Di: float = parameter(0.05, "m", "stirrer diameter", symbol="D_i", source=VESSEL, confidence=OURS)
    area: float = parameter(0.00785, "m^2", "cross-section of the vessel", source=VESSEL, confidence=OURS)
    Nmin: float = parameter(50.0, "rpm", "slowest stirring", symbol="N_min", source=VESSEL, confidence=OURS)
    Nmax: float = parameter(300.0, "rpm", "fastest stirring", symbol="N_max", source=VESSEL, confidence=OURS, low=50.0, high=600.0)
    gain: float = parameter(2.0, "rpm/percent", "gain of the oxygen controller", source=VESSEL, confidence=OURS, low=0.0, high=50.0)
    reset_time: float = parameter(0.2, "h", "its reset time", symbol="T_i", source=VESSEL, confidence=OURS, low=0.02, high=10.0)
    DO_lag: float = parameter(0.0125, "h", "time constant of the oxygen probe, 45 s", symbol="τ", source=PROBE, confidence=READ)
    count_noise: float = parameter(0.05, "1", "noise of a cell count, of its value", source="usual value", confidence=TYPICAL)
    sample_noise: float = parameter(0.03, "1", "noise of an analyser, of its value", source="usual value", confidence=TYPICAL)
    DO_noise: float = parameter(0.3, "percent", "noise of the oxygen probe", source="usual value", confidence=TYPICAL)
    DO_drift: float = parameter(0.0, "percent/h", "the probe shows more every hour", source=FAULT, confidence=OURS, low=-5.0, high=5.0)
    DO_stuck: float = parameter(0.0, "1", "1: the probe shows what it showed", source=FAULT, confidence=OURS, low=0.0, high=1.0)
    power_on: float = parameter(1.0, "1", "1: the site has power", source=FAULT, confidence=OURS, low=0.0, high=1.0)
    gas_share: float = parameter(1.0, "1", "share of the gas that arrives", source=FAULT, confidence=OURS, low=0.0, high=1.0)
    pump_share: float = parameter(1.0, "1", "share of the feed that arrives", source=FAULT, confidence=OURS, low=0.0, high=2.0)
    kLa_share: float = parameter(1.0, "1", "share of the oxygen transfer that is left", source=FAULT, confidence=OURS, low=0.0, high=2.0)


class Z(Record):
    """What controller and probe remember."""

    stirring: float = state(50.0, "rpm", "speed the stirrer has", symbol="N_s")
    integral: float = state(50.0, "rpm", "integral of the oxygen controller", low=None)
    kLa: float = state(0.0, "1/h", "oxygen transfer", symbol="k_La")
    probe: float = state(100.0, "percent", "signal of the oxygen probe", low=None)
    drift: float = state(0.0, "percent", "error of the oxygen probe", low=None)
    truth: float = state(100.0, "percent", "dissolved oxygen a tick ago", low=None)


class R(Record):
    """What the console shows."""

    DO: float = reading("percent", "dissolved oxygen, per cent of saturation with air")
    stirrer: float = reading("rpm", "stirrer speed")
    viability: float = reading("1", "viable share of the cells")
    cells_sample: float = reading("Gcell/L", "viable cells in the last sample")
    glucose_sample: float = reading("mmol/L", "glucose in the last sample")
    lactate_sample: float = reading("mmol/L", "lactate in the last sample")
    mu: float = reading("1/h", "growth rate", symbol="μ", is_truth=True)
    DO_true: float = reading("percent", "dissolved oxygen as it is", is_truth=True)
    OUR: float = reading("mmol/L/h", "oxygen uptake", is_truth=True)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Uptake with overflow, growth on what is used, death where food or oxygen is short, dilution by the feed."""
    F = feed(u, p)
    D = F / y.V
    qG1 = p.qGmax1 * y.G / (p.KG + y.G) * y.Gn / (p.KGn1 + y.Gn)
    qG = min(qG1, p.qGmax2)
    qGo = qG1 - qG
    qN1 = p.qNmax1 * y.Gn / (p.KGn + y.Gn) * p.KN / (p.KN + y.N)
    qN = min(qN1, p.qNmax2)
    qNo = qN1 - qN
    w = min(y.O / max(p.Ocrit, 1e-9), 1.0)
    mu = (p.a * qG + p.c * qN) * w
    mud = p.mudmax * p.KGd / (p.KGd + y.G) * p.KNd / (p.KNd + y.Gn) + p.kdO * (1.0 - w) + p.kdN * max(y.N - p.Ncrit, 0.0)
    d.V = F
    d.Xv = (mu - mud) * y.Xv - D * y.Xv
    d.Xd = mud * y.Xv - D * y.Xd
    d.G = -(qG1 + min(p.mG, unit(1.0, "L/Gcell/h") * y.G)) * y.Xv + D * (p.Gin - y.G)
    d.Gn = -(qN1 + min(p.mN, unit(1.0, "L/Gcell/h") * y.Gn)) * y.Xv + D * (p.Gnin - y.Gn)
    d.L = (p.b * qG + 2.0 * qGo + 0.5 * qNo) * y.Xv - D * y.L
    d.N = (p.d * qN + qNo) * y.Xv - D * y.N
    d.P = (p.alpha * mu + p.beta) * y.Xv - D * y.P
    # Near zero oxygen is 400 times faster than all else here: `settle` takes its step in closed form, which no step size can upset.
    d.O = 0.0


def feed(u: U, p: P) -> float:
    """What the feed pump gives [L/h]."""
    return u.feed_rate * p.pump_share * p.power_on


def transfer(N: float, V: float, gas: float, p: P) -> float:
    """Oxygen transfer kLa [1/h] at stirrer speed N [rpm], volume V [L] and gas flow [L/min]: k1 (P/V)^a vs^b and the surface."""
    n = unit(1.0 / 60.0, "1/s/rpm") * N
    PV = p.Np * p.rho * n * n * n * p.Di * p.Di * p.Di * p.Di * p.Di / V * unit(1000.0, "L/m^3")
    vs = gas / p.area * unit(1.0 / 60000.0, "m^3*min/L/s")
    kLa = p.k1 * exp(p.aP * log(PV / unit(20.0, "W/m^3")) + p.bv * log(vs / unit(0.0005, "m/s")))
    return (kLa + p.kLs) * p.kLa_share


def oxygen(O: float, kLa: float, Osat: float, need: float, KO: float, h: float) -> float:  # noqa: E741
    """Oxygen [mmol/L] after h [h] of dO/dt = kLa (Osat - O) - need O/(KO + O), never below zero: two half steps, corrected by a whole one.

    Source: Richardson extrapolation of an implicit step; steady states are exact.
    """
    k = max(kLa, 1e-6)
    E = exp(-0.5 * h * k)
    use = need * (1.0 - E) / k
    whole = after_use(Osat + (O - Osat) * E * E, use * (1.0 + E), KO)
    half = after_use(Osat + (O - Osat) * E, use, KO)
    twice = after_use(Osat + (half - Osat) * E, use, KO)
    return max(2.0 * twice - whole, 0.0)


def after_use(given: float, use: float, KO: float) -> float:
    """The oxygen O that is left when `use` O/(KO + O) was taken from `given` [all mmol/L]: O^2 + (KO + use - given) O = given KO."""
    half = 0.5 * (KO + use - given)
    root = sqrt(half * half + given * KO)
    return where(half > 0.0, given * KO / max(root + half, 1e-30), root - half)


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The stirrer follows the oxygen probe, or stands where it was put; gas and stirrer make the transfer."""
    error = u.DO_setpoint - r.DO
    wanted = p.gain * error + z.integral
    given = limited(wanted, p.Nmin, p.Nmax)
    moved = integrated(z.integral, error, p.gain, unit(TICK, "h"), p.reset_time, wanted, given)
    # By hand the integral follows, so that the way back to the controller is without a jump; in a power cut it waits.
    followed = where(u.stirrer_auto > 0.5, moved, u.stirrer_speed - p.gain * error)
    z.integral = where(p.power_on > 0.5, followed, z.integral)
    z.stirring = where(u.stirrer_auto > 0.5, given, u.stirrer_speed) * p.power_on
    z.kLa = transfer(z.stirring, y.V, u.gas_flow * p.gas_share * p.power_on, p)


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """Oxygen goes one tick further."""
    y.O = oxygen(y.O, z.kLa, p.Osat * u.oxygen_in_gas / 0.2095, p.qOmax * y.Xv, p.KO, unit(TICK, "h"))


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: list[float]) -> None:
    """The oxygen probe with its lag, drift and noise; samples every twelve hours; growth and oxygen uptake as they are."""
    r.DO_true = y.O / p.Osat * unit(100.0, "percent")
    z.drift = where(t > 0.0, z.drift + p.DO_drift * unit(TICK, "h"), z.drift)
    # A first-order probe that follows a straight line from the last tick's oxygen to this one's.
    E = exp(-unit(TICK, "h") / p.DO_lag)
    slope = (r.DO_true - z.truth) * (p.DO_lag / unit(TICK, "h"))
    z.probe = where(t > 0.0, r.DO_true - slope + (z.probe - z.truth + slope) * E, r.DO_true)
    z.truth = r.DO_true
    r.DO = held(max(z.probe + z.drift + p.DO_noise * flicker(rng), 0.0), r.DO, where(t > 0.0, p.DO_stuck, 0.0))
    r.stirrer = z.stirring
    r.viability = y.Xv / max(y.Xv + y.Xd, 1e-9)
    # Whether a sample is due depends on the time alone, so that batches side by side take theirs together.
    due = t / unit(SAMPLE_EVERY, "h")
    if uniform(due - floor(due + 1e-9) < 0.5 * TICK / SAMPLE_EVERY):
        r.cells_sample = y.Xv * (1.0 + p.count_noise * flicker(rng))
        r.glucose_sample = y.G * (1.0 + p.sample_noise * flicker(rng))
        r.lactate_sample = y.L * (1.0 + p.sample_noise * flicker(rng))
    r.OUR = p.qOmax * y.Xv * y.O / max(p.KO + y.O, 1e-9)
    r.mu = growth(y, p)


def growth(y: Y, p: P) -> float:
    """Growth rate [1/h]."""
    qG1 = p.qGmax1 * y.G / (p.KG + y.G) * y.Gn / (p.KGn1 + y.Gn)
    qN1 = p.qNmax1 * y.Gn / (p.KGn + y.Gn) * p.KN / (p.KN + y.N)
    return (p.a * min(qG1, p.qGmax2) + p.c * min(qN1, p.qNmax2)) * min(y.O / max(p.Ocrit, 1e-9), 1.0)


def nitrogen_fixed(y: Y, p: P) -> float:
    """Glutamine that becomes neither ammonia nor stays: what cells build in or burn [mmol/h]."""
    qN1 = p.qNmax1 * y.Gn / (p.KGn + y.Gn) * p.KN / (p.KN + y.N)
    qN = min(qN1, p.qNmax2)
    return ((1.0 - p.d) * qN + min(p.mN, unit(1.0, "L/Gcell/h") * y.Gn)) * y.Xv * y.V


BALANCES = (
    Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: feed(u, p)),
    Balance("cells, living and dead", "Gcell", lambda y, p: (y.Xv + y.Xd) * y.V, lambda t, y, u, p, z: growth(y, p) * y.Xv * y.V, 1e-6),
    Balance(
        "glutamine and ammonia",
        "mmol",
        lambda y, p: (y.Gn + y.N) * y.V,
        lambda t, y, u, p, z: feed(u, p) * p.Gnin - nitrogen_fixed(y, p),
        1e-6,
    ),
    Balance("antibody", "mg", lambda y, p: y.P * y.V, lambda t, y, u, p, z: (p.alpha * growth(y, p) + p.beta) * y.Xv * y.V, 1e-6),
)

FAULTS = (
    Fault(
        "wrong-feed-bag",
        "Wrong feed bag",
        "Glucose and glutamine were swapped when the feed was made up: ammonia rises, lactate falls.",
        (Act("Gin", 9.3), Act("Gnin", 15.0)),
        "simulation scenario 9",
    ),
    Fault(
        "strong-feed-bag",
        "Feed made up too strong",
        "The feed holds twice what its label says: lactate and ammonia rise.",
        (Act("Gin", 30.0), Act("Gnin", 18.6)),
    ),
    Fault(
        "late-feed",
        "Feed comes late",
        "Air in the pump: the feed starts a day after it was switched on; cells starve first.",
        (Act("pump_share", 0.0), Act("pump_share", 1.0, 88.0)),
    ),
    Fault(
        "probe-drift",
        "Oxygen probe drifts",
        "The probe shows a little more every hour, so the controller gives too little oxygen; only a sample tells.",
        (Act("DO_drift", 0.25, 72.0),),
        "drift as in IndPenSim faults 7 and 8",
    ),
    Fault(
        "probe-stuck", "Oxygen probe stands still", "A line without noise: the probe shows what it showed.", (Act("DO_stuck", 1.0, 96.0),)
    ),
    Fault(
        "power-cut",
        "Power cut of 20 minutes",
        "Stirrer, gas and pump stand still; at this density oxygen is gone within minutes.",
        (Act("power_on", 0.0, 120.0), Act("power_on", 1.0, 120.0 + 1.0 / 3.0)),
        "simulation scenario 8",
    ),
    Fault(
        "gas-lost",
        "Gas valve closed",
        "The stirrer runs to its limit and oxygen still falls.",
        (Act("gas_share", 0.0, 110.0), Act("gas_share", 1.0, 116.0)),
    ),
    Fault(
        "antifoam",
        "Too much antifoam",
        "Oxygen transfer is halved for some hours.",
        (Act("kLa_share", 0.5, 130.0), Act("kLa_share", 1.0, 136.0)),
        "Lavery and Nienow 1987: 6 ppm silicone takes about half",
    ),
)

CHO = Model(
    id="cho",
    title="CHO fed batch",
    says="Mammalian cells grow in a fed batch and make an antibody; too much glucose or glutamine is spilled as lactate and ammonia.",
    group="upstream",
    tick_s=60.0,
    duration=336.0,
    trends=("Xv", "cells_sample", "glucose_sample", "lactate_sample", "DO", "stirrer", "P"),
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    settle=settle,
    read=read,
    equations=(transfer, oxygen, after_use),
    balances=BALANCES,
    faults=FAULTS,
    verified="Cells, glucose, glutamine, lactate, ammonia and antibody: within 2e-5 of an independent FMU over 200 h.",
    typical="Oxygen transfer of the vessel, the oxygen below which growth suffers, death without oxygen and in much ammonia, "
    "the controller's settings.",
    from_memory="Exponents of stirring power and gas velocity.",
    sources=(
        "Amribt, Niu, Bogaerts 2013, Biochem. Eng. J. 70:196",
        "BioProcess Library 2.3.2 (Axelsson), CHO fed-batch FMU",
        "Gray 1996: oxygen uptake of CHO in perfusion",
        "Lavery and Nienow 1987: oxygen transfer in animal cell culture",
    ),
)
