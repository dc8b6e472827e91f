"""Baker's yeast in a fed batch: a bottleneck of respiration spills ethanol, and a stirrer follows the dissolved oxygen.

Flow: `operations` -> this file -> `oxygen`, `model`; the equations run in the kernel.
Reads: states, inputs, parameters, memory. Writes: rates of change, actuators, readings.
Source: Sonnleitner and Käppeli 1986, Biotechnol. Bioeng. 28:927; complete as in the yeast FMU of the BioProcess Library 2.3.2.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import floor, unit, where
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.sensors import held, lag, measured
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model
from seedtrain.engines.bioprocess.operations.oxygen import oxygen_change, room

BPL = "BioProcess Library 2.3.2, yeast fed batch with air"
OWN = "Seedtrain"
VERIFIED, TYPICAL, OURS = Confidence.VERIFIED, Confidence.TYPICAL, Confidence.OURS
TICK_S, SUBSTEPS = 20.0, 5
TICK_H = TICK_S / 3600.0
STEP_H = TICK_H / SUBSTEPS


class Y(Record):
    """What the equations change."""

    V: float = state(4.5, "L", "culture volume", low=0.1)
    mX: float = state(9.0, "g", "cells, dry", symbol="m_X")
    mG: float = state(135.0, "g", "glucose", symbol="m_G")
    mE: float = state(0.0, "g", "ethanol", symbol="m_E")
    mO: float = state(0.0067, "g", "dissolved oxygen", symbol="m_O")
    s: float = state(87.0, "percent", "dissolved oxygen as the probe's membrane has it")
    I: float = state(0.0, "percent", "integral of the oxygen controller", low=None)  # noqa: E741  the controller's letter
    O_used: float = state(0.0, "g", "oxygen breathed since the start")
    CO2: float = state(0.0, "mol", "carbon dioxide made since the start", symbol="n_CO2")
    nGf: float = state(0.0, "mol", "glucose fermented since the start", symbol="n_Gf")


class U(Record):
    """What somebody moves."""

    feed_scale: float = tag(1.0, "1", "share of the feed programme", low=0.0, high=3.0, quantum=0.001)
    feed_manual: float = choice(0, "what sets the feed rate", ("the programme", "by hand"))
    feed_rate: float = tag(0.0, "L/h", "feed rate by hand", low=0.0, high=0.6, quantum=1e-6)
    DO_control: float = choice(1, "what moves the stirrer", ("by hand", "dissolved oxygen"))
    DO_setpoint: float = tag(40.0, "percent", "wanted dissolved oxygen", low=0.0, high=100.0, quantum=0.1)
    stirrer_speed: float = tag(500.0, "rpm", "stirrer speed by hand", low=0.0, high=2000.0, quantum=1.0)


class Z(Record):
    """What the feed, the probe and samples remember."""

    feed_on: float = state(0.0, "1", "1 while the feed programme runs")
    probe_slope: float = state(1.0, "1", "slope of the probe in this tick")
    probe_offset: float = state(0.0, "percent", "what the probe shows above its slope", low=None)
    DO_drifted: float = state(0.0, "percent", "error that drift has added to the probe", low=None)
    alcohol: float = state(0.0, "g/L", "ethanol as the alcohol probe has it")
    stirrer: float = state(500.0, "rpm", "stirrer speed", symbol="N")
    cells_before: float = state(9.0, "g", "cells one tick ago")
    O_before: float = state(0.0, "g", "oxygen breathed until one tick ago")
    CO2_before: float = state(0.0, "mol", "carbon dioxide made until one tick ago")
    X_taken: float = state(0.0, "g/L", "cells in the last sample")
    G_taken: float = state(0.0, "g/L", "glucose in the last sample")


class P(Record):
    """Constants of the strain, the vessel, the feed and the instruments."""

    qGmax: float = parameter(0.02, "mol/g/h", "largest glucose uptake", symbol="q_Gmax", source=BPL, confidence=VERIFIED)
    Ks: float = parameter(0.01, "mol/L", "half saturation, glucose", symbol="K_s", source=BPL, confidence=VERIFIED)
    qO2max: float = parameter(6.9e-3, "mol/g/h", "largest oxygen uptake", symbol="q_O2max", source=BPL, confidence=VERIFIED)
    KsO2: float = parameter(1e-5, "g/L", "half saturation, oxygen", symbol="K_sO2", source=BPL, confidence=VERIFIED)
    gam: float = parameter(10.0, "L/g/h", "ethanol uptake for each concentration", symbol="γ", source=BPL, confidence=VERIFIED)
    YGr: float = parameter(3.5, "1", "carbon of cells from glucose that is respired", symbol="Y_Gr", source=BPL, confidence=VERIFIED)
    YGf: float = parameter(0.36, "1", "carbon of cells from glucose that is fermented", symbol="Y_Gf", source=BPL, confidence=VERIFIED)
    YEr: float = parameter(1.32, "1", "carbon of cells from ethanol", symbol="Y_Er", source=BPL, confidence=VERIFIED)
    MX: float = parameter(24.6, "g/mol", "cells for each mole of carbon", symbol="M_X", source=BPL, confidence=VERIFIED)
    Xmax: float = parameter(200.0, "g/L", "cells packed so densely that nothing moves", symbol="X_max", source=OWN, confidence=TYPICAL)
    alpha_O2: float = parameter(
        1.0, "1/h/rpm", "oxygen transfer for each turn", symbol="α_O2", source=BPL, confidence=VERIFIED, low=0.0, high=1.2
    )
    alpha_E: float = parameter(1.4e-4, "1/h/rpm", "ethanol stripping for each turn", symbol="α_E", source=BPL, confidence=VERIFIED)
    Osat: float = parameter(1.0 / 140.0, "g/L", "dissolved oxygen in equilibrium with air", symbol="O*", source=BPL, confidence=VERIFIED)
    Eeq: float = parameter(0.0, "g/L", "ethanol in equilibrium with the gas; 1.25 in the FMU", symbol="E*", source=OWN, confidence=OURS)
    Gf: float = parameter(500.0, "g/L", "glucose in the feed", symbol="G_f", source=BPL, confidence=VERIFIED, low=0.0, high=900.0)
    feed_start: float = parameter(
        8.1, "h", "when the feed programme begins", symbol="t_F", source=BPL, confidence=VERIFIED, low=0.0, high=100.0
    )
    feed_first: float = parameter(
        0.044, "L/h", "first feed rate of the programme", symbol="F_0", source=BPL, confidence=VERIFIED, low=0.0, high=0.6
    )
    feed_growth: float = parameter(0.2, "1/h", "growth of the feed rate", symbol="μ_F", source=BPL, confidence=VERIFIED, low=0.0, high=0.6)
    feed_high: float = parameter(
        0.18, "L/h", "largest feed rate of the programme", symbol="F_max", source=BPL, confidence=VERIFIED, low=0.0, high=0.6
    )
    pump_factor: float = parameter(1.0, "1", "what the pump gives of what it shall", source=OWN, confidence=OURS, low=0.0, high=5.0)
    K: float = parameter(10.0, "rpm/percent", "gain of the oxygen controller", source=BPL, confidence=VERIFIED)
    Ti: float = parameter(0.5, "h", "reset time of the oxygen controller", symbol="T_i", source=BPL, confidence=VERIFIED)
    Ni: float = parameter(0.9, "1", "anti-windup of the oxygen controller", symbol="N_i", source=BPL, confidence=VERIFIED)
    N_low: float = parameter(500.0, "rpm", "slowest stirring on control", source=BPL, confidence=VERIFIED)
    N_high: float = parameter(2000.0, "rpm", "fastest stirring", source=BPL, confidence=VERIFIED, low=0.0, high=2000.0)
    tau: float = parameter(0.05, "h", "time constant of the oxygen probe", symbol="τ", source=BPL, confidence=VERIFIED)
    DO_slope: float = parameter(1.0, "1", "slope of the oxygen probe", source=OWN, confidence=OURS, low=0.0, high=2.0)
    DO_bias: float = parameter(0.0, "percent", "error of the oxygen probe", source=OWN, confidence=OURS, low=-50.0, high=50.0)
    DO_drift: float = parameter(0.0, "percent/h", "drift of the oxygen probe", source=OWN, confidence=OURS, low=-20.0, high=20.0)
    DO_stuck: float = parameter(0.0, "1", "1: the oxygen probe shows its last value", source=OWN, confidence=OURS, low=0.0, high=1.0)
    DO_noise: float = parameter(0.2, "percent", "noise of the oxygen probe", source=OWN, confidence=TYPICAL)
    alcohol_tau: float = parameter(0.05, "h", "time constant of the alcohol probe", source=OWN, confidence=TYPICAL)
    alcohol_noise: float = parameter(0.02, "g/L", "noise of the alcohol probe", source=OWN, confidence=TYPICAL)
    sample_noise: float = parameter(0.03, "1", "noise of a sample, of its value", source=OWN, confidence=TYPICAL)
    sample_interval: float = parameter(0.5, "h", "time between samples", source=OWN, confidence=OURS)
    sample_delay: float = parameter(1.0 / 3.0, "h", "time until a sample's result", source=OWN, confidence=TYPICAL)


class R(Record):
    """What the console shows."""

    dissolved_oxygen: float = reading("percent", "dissolved oxygen, probe")
    stirrer_shown: float = reading("rpm", "stirrer speed")
    feed_shown: float = reading("L/h", "feed rate the pump believes it gives")
    volume: float = reading("L", "culture volume, from the scale")
    alcohol_shown: float = reading("g/L", "ethanol, alcohol probe")
    OUR: float = reading("mmol/L/h", "oxygen uptake, from the exit gas")
    RQ: float = reading("1", "carbon dioxide made for each oxygen breathed, from the exit gas; above 1.1 ethanol is spilled")
    cells_sample: float = reading("g/L", "cells in the last sample with a result")
    glucose_sample: float = reading("g/L", "glucose in the last sample with a result")
    X: float = reading("g/L", "cells in truth", is_truth=True)
    G: float = reading("g/L", "glucose in truth", is_truth=True)
    E: float = reading("g/L", "ethanol in truth", is_truth=True)
    DO_true: float = reading("percent", "dissolved oxygen in truth", is_truth=True)
    mu: float = reading("1/h", "growth rate over the last tick", symbol="μ", is_truth=True)


def programme(t: float, p: P) -> float:
    """The feed rate [L/h] of the programme at t >= feed_start: exponential, then level."""
    return min(p.feed_first * exp(p.feed_growth * max(t - p.feed_start, unit(0.0, "h"))), p.feed_high)


def feed(t: float, u: U, p: P, z: Z) -> float:
    """The feed rate [L/h] the pump shall give."""
    return where(u.feed_manual > 0.5, u.feed_rate, u.feed_scale * z.feed_on * programme(t, p))


def stirring(y: Y, u: U, p: P, z: Z) -> float:
    """The stirrer's speed [rpm]: proportional and integral on what the probe shows, within limits; or the hand's."""
    shown = y.s * z.probe_slope + z.probe_offset
    wanted = p.K * (u.DO_setpoint - shown + y.I)
    return min(where(u.DO_control > 0.5, max(wanted, p.N_low), u.stirrer_speed), p.N_high)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Respiration takes glucose first, then ethanol, as far as oxygen uptake reaches; the other glucose becomes ethanol."""
    F = feed(t, u, p, z) * p.pump_factor
    N = stirring(y, u, p, z)
    X = y.mX / y.V
    Gm = y.mG / y.V / unit(180.0, "g/mol")
    Em = y.mE / y.V / unit(46.0, "g/mol")
    O = y.mO / y.V  # noqa: E741
    rm = room(X, p.Xmax)
    qG = rm * p.qGmax * Gm / (p.Ks + Gm)
    qE1 = rm * p.gam * Em
    transfer = p.alpha_O2 * N * (p.Osat - O)
    breath = unit(32.0, "g/mol") * X
    dO = oxygen_change(O, transfer, breath * p.qO2max, breath * (2.3 * qG + 1.6 * qE1), p.KsO2, unit(STEP_H, "h"))
    qO2lim = (transfer - dO) / max(breath, 1e-12)
    qGr = min(qG, qO2lim / 2.3)
    qGf = qG - qGr
    qEr = min(qE1, max(qO2lim - 2.3 * qGr, 0.0) / 1.6)
    mu = p.MX * (p.YGr * qGr + p.YGf * qGf + p.YEr * qEr)
    qE = 1.9 * qGf - qEr
    qO2 = 2.3 * qGr + 1.6 * qEr
    qCO2 = 2.5 * qGr + 1.89 * qGf + 0.68 * qEr
    error = u.DO_setpoint - (y.s * z.probe_slope + z.probe_offset)
    d.V = F
    d.mX = mu * y.mX
    d.mG = p.Gf * F - unit(180.0, "g/mol") * qG * y.mX
    d.mE = unit(46.0, "g/mol") * qE * y.mX + p.alpha_E * N * (p.Eeq - y.mE / y.V) * y.V
    d.mO = dO * y.V
    d.s = (unit(100.0, "percent") * O / p.Osat - y.s) / p.tau
    d.I = (error + (N - p.K * (error + y.I)) / (p.K * p.Ni)) / p.Ti
    d.O_used = unit(32.0, "g/mol") * qO2 * y.mX
    d.CO2 = qCO2 * y.mX
    d.nGf = qGf * y.mX


def growth(y: Y, p: P) -> float:
    """Growth rate [1/h] with as much oxygen as the cells can breathe."""
    rm = room(y.mX / y.V, p.Xmax)
    Gm = y.mG / y.V / unit(180.0, "g/mol")
    qG = rm * p.qGmax * Gm / (p.Ks + Gm)
    qGr = min(qG, p.qO2max / 2.3)
    qEr = min(rm * p.gam * y.mE / y.V / unit(46.0, "g/mol"), (p.qO2max - 2.3 * qGr) / 1.6)
    return p.MX * (p.YGr * qGr + p.YGf * (qG - qGr) + p.YEr * qEr)


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The programme begins on a tick; the probe's error of this moment holds until the next."""
    z.feed_on = where(t > p.feed_start - 0.5 * unit(TICK_H, "h"), 1.0, 0.0)
    z.probe_slope = where(p.DO_stuck > 0.5, 0.0, p.DO_slope)
    z.probe_offset = r.dissolved_oxygen - y.s * z.probe_slope


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """What is too little to measure is nothing, before it becomes a subnormal number."""
    y.mG = where(y.mG < 1e-12, 0.0, y.mG)
    y.mE = where(y.mE < 1e-12, 0.0, y.mE)
    y.mO = where(y.mO < 1e-12, 0.0, y.mO)
    y.s = where(y.s < 1e-12, 0.0, y.s)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Probes, exit gas and samples, and the truth for whoever marks the trainee."""
    h = where(t > 0.0, unit(TICK_H, "h"), 0.0)
    z.DO_drifted = z.DO_drifted + p.DO_drift * h
    shown = measured(y.s, p.DO_slope, p.DO_bias + z.DO_drifted, p.DO_noise, rng)
    r.dissolved_oxygen = held(shown, r.dissolved_oxygen, where(t > 0.0, p.DO_stuck, 0.0))
    z.stirrer = stirring(y, u, p, z)
    r.stirrer_shown = z.stirrer
    r.feed_shown = feed(t, u, p, z)
    r.volume = y.V
    r.X = y.mX / y.V
    r.G = y.mG / y.V
    r.E = y.mE / y.V
    r.DO_true = unit(100.0, "percent") * y.mO / y.V / p.Osat
    z.alcohol = lag(z.alcohol, r.E, h, p.alcohol_tau)
    r.alcohol_shown = measured(z.alcohol, 1.0, 0.0, p.alcohol_noise, rng)
    breathed = (y.O_used - z.O_before) / unit(0.032, "g/mmol")
    made = (y.CO2 - z.CO2_before) * unit(1000.0, "mmol/mol")
    r.OUR = where(t > 0.0, breathed / (y.V * unit(TICK_H, "h")), 0.0)
    r.RQ = where(breathed > unit(1e-6, "mmol"), min(made / max(breathed, unit(1e-9, "mmol")), 10.0), r.RQ)
    r.mu = where(t > 0.0, (y.mX - z.cells_before) / (0.5 * (y.mX + z.cells_before) * unit(TICK_H, "h")), growth(y, p))
    z.cells_before = y.mX
    z.O_before = y.O_used
    z.CO2_before = y.CO2
    read_samples(t, p, z, r, rng)


def read_samples(t: float, p: P, z: Z, r: R, rng: Vector) -> None:
    """A sample is taken at every interval; its result comes after the delay, the first one at once."""
    since = t - floor(t / p.sample_interval + 1e-9) * p.sample_interval
    X = measured(r.X, 1.0, 0.0, p.sample_noise * r.X, rng)
    G = measured(r.G, 1.0, 0.0, p.sample_noise * r.G, rng)
    half = 0.5 * unit(TICK_H, "h")
    z.X_taken = where(since < half, X, z.X_taken)
    z.G_taken = where(since < half, G, z.G_taken)
    r.cells_sample = where(since + half > p.sample_delay or t <= 0.0, z.X_taken, r.cells_sample)
    r.glucose_sample = where(since + half > p.sample_delay or t <= 0.0, z.G_taken, r.glucose_sample)


def carbon(y: Y, p: P) -> float:
    """Carbon [mol] in cells, glucose, ethanol and carbon dioxide. Published fermentation makes 6.05 carbons from 6; 0.05 is taken back."""
    return y.mX / p.MX + 6.0 * y.mG / 180.0 + 2.0 * y.mE / 46.0 + y.CO2 - 0.05 * y.nGf


def carbon_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Carbon [mol/h] that the feed brings, less ethanol that the gas carries off."""
    stripped = p.alpha_E * stirring(y, u, p, z) * (y.mE / y.V - p.Eeq) * y.V
    return 6.0 * p.Gf * feed(t, u, p, z) * p.pump_factor / 180.0 - 2.0 * stripped / 46.0


YEAST = Model(
    id="yeast",
    title="Yeast fed batch",
    says="Baker's yeast breathes what it can and turns the other glucose into ethanol. A stirrer holds the oxygen while it can.",
    group="upstream",
    tick_s=TICK_S,
    substeps=SUBSTEPS,
    duration=20.0,
    trends=("X", "G", "E", "dissolved_oxygen", "stirrer_shown", "feed_shown", "RQ"),
    checkpoint_ticks=180,
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    settle=settle,
    read=read,
    equations=(programme, feed, stirring, oxygen_change, room),
    balances=(
        Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: feed(t, u, p, z) * p.pump_factor, tolerance=1e-6),
        Balance(
            "oxygen",
            "g",
            lambda y, p: y.mO + y.O_used,
            lambda t, y, u, p, z: p.alpha_O2 * stirring(y, u, p, z) * (p.Osat - y.mO / y.V) * y.V,
            tolerance=1e-6,
        ),
        Balance("carbon", "mol", carbon, carbon_flow, tolerance=1e-6),
    ),
    faults=(
        Fault(
            "stirrer-limit",
            "Stirrer cannot pass 900 rpm",
            "A worn belt: oxygen runs out and ethanol comes after about 12.5 hours.",
            (Act("N_high", 900.0, 0.0),),
        ),
        Fault("oxygen-loss", "Too much antifoam", "Antifoam halves the oxygen transfer at 13 hours.", (Act("alpha_O2", 0.5, 13.0),)),
        Fault(
            "over-feed",
            "Pump runs fast",
            "The feed pump gives twice what it shows; ethanol and the scale tell.",
            (Act("pump_factor", 2.0, 10.0),),
        ),
        Fault("wrong-feed", "Wrong feed bottle", "The feed has 250 g/L glucose instead of 500.", (Act("Gf", 250.0, 0.0),)),
        Fault(
            "probe-drift",
            "Oxygen probe drifts",
            "The probe shows 4 percent more each hour, so the stirrer slows.",
            (Act("DO_drift", 4.0, 9.0),),
        ),
        Fault("probe-stuck", "Oxygen probe stuck", "The probe shows what it showed at 10 hours.", (Act("DO_stuck", 1.0, 10.0),)),
    ),
    verified="Volume, cells, glucose, ethanol, probe, stirrer over 20 hours, also with the stirrer limited: the FMU's printed values.",
    typical="Noise of instruments, alcohol probe, delay of samples.",
    from_memory="Ours: ethanol is only stripped (equilibrium 0); the FMU's equilibrium of 1.25 g/L supplies ethanol below it. Gas-phase "
    "states are left out: they do not act on the liquid.",
    sources=(
        "Sonnleitner and Käppeli 1986, Biotechnol. Bioeng. 28:927",
        "BioProcess Library 2.3.2 (Axelsson), FMU of the yeast fed batch with air",
    ),
)
