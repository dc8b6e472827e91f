"""E. coli in a fed batch: glucose, overflow to acetate and its return, oxygen that can run out, a slow probe and a stirrer on control.

Flow: `operations` -> this file -> `oxygen`, `model`; the equations run in the kernel.
Reads: states, inputs, parameters, memory. Writes: rates of change, actuators, readings.
Source: Anane et al. 2017, Biochem. Eng. J. 125:23, parameters as in two public implementations; integrated again with LSODA at rtol 1e-9.
"""

from seedtrain.engines.bioprocess.kernel.control import integrated, limited
from seedtrain.engines.bioprocess.kernel.intrinsics import floor, unit, where
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.sensors import held, measured
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model
from seedtrain.engines.bioprocess.operations.oxygen import oxygen_change, relative_transfer, room

ANANE = "Anane 2017, main set"
SECOND = "second implementation of Anane 2017"
RIET = "van 't Riet 1979, from memory"
OWN = "Seedtrain"
VERIFIED, READ, TYPICAL, MEMORY, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS
TICK_S, SUBSTEPS = 20.0, 5
TICK_H = TICK_S / 3600.0
STEP_H = TICK_H / SUBSTEPS


class Y(Record):
    """What the equations change."""

    V: float = state(2.0, "L", "culture volume", low=0.1)
    X: float = state(0.17, "g/L", "cells, dry")
    S: float = state(4.94, "g/L", "glucose")
    A: float = state(0.0129, "g/L", "acetate")
    O: float = state(98.0, "percent", "dissolved oxygen", symbol="DO")  # noqa: E741  the paper's letter
    DOm: float = state(98.0, "percent", "dissolved oxygen as the probe's membrane has it", symbol="DO_m")
    S_used: float = state(0.0, "g", "glucose taken up since the start")
    O_used: float = state(0.0, "g", "oxygen breathed since the start")


class U(Record):
    """What somebody moves."""

    feed_rate: float = tag(0.0, "L/h", "feed rate when it is set", low=0.0, high=0.5, quantum=1e-6, symbol="F_0")
    feed_growth: float = tag(0.0, "1/h", "growth of the feed rate, exponential", low=0.0, high=0.6, quantum=1e-4, symbol="μ_set")
    stirrer_speed: float = tag(800.0, "rpm", "stirrer speed by hand", low=0.0, high=1500.0, quantum=1.0)
    gas_flow: float = tag(1.0, "1/min", "gas volumes a minute for each volume of culture", low=0.05, high=2.0, quantum=0.01)
    oxygen_share: float = tag(20.95, "percent", "oxygen in the gas", low=0.0, high=100.0, quantum=0.01)
    DO_control: float = choice(0, "what moves the stirrer", ("by hand", "dissolved oxygen"))
    DO_setpoint: float = tag(40.0, "percent", "wanted dissolved oxygen", low=0.0, high=100.0, quantum=0.1)


class Z(Record):
    """What controllers and samples remember, and what the actuators give."""

    feed_wanted: float = state(0.0, "L/h", "feed rate the pump shall give")
    feed_asked: float = state(0.0, "L/h", "feed rate last set by hand")
    feed: float = state(0.0, "L/h", "feed rate the pump gives", symbol="F")
    stirrer: float = state(800.0, "rpm", "stirrer speed", symbol="N")
    stirrer_integral: float = state(800.0, "rpm", "integral of the controller")
    kLa: float = state(220.0, "1/h", "oxygen transfer coefficient", symbol="k_La")
    Osat: float = state(98.0, "percent", "dissolved oxygen in equilibrium with the gas", symbol="DO*")
    DO_drifted: float = state(0.0, "percent", "error that drift has added to the probe", low=None)
    cells_before: float = state(0.0, "g", "cells one tick ago")
    O_before: float = state(0.0, "g", "oxygen breathed until one tick ago")
    X_taken: float = state(0.0, "g/L", "cells in the last sample")
    S_taken: float = state(0.0, "g/L", "glucose in the last sample")
    A_taken: float = state(0.0, "g/L", "acetate in the last sample")


class P(Record):
    """Constants of the strain, the vessel and the instruments."""

    qSmax: float = parameter(0.635, "g/g/h", "largest glucose uptake", symbol="q_Smax", source=ANANE, confidence=VERIFIED)
    Ks: float = parameter(0.0381, "g/L", "half saturation, glucose", symbol="K_s", source=ANANE, confidence=VERIFIED)
    Kia: float = parameter(1.2602, "g/L", "inhibition of glucose uptake by acetate", symbol="K_ia", source=ANANE, confidence=VERIFIED)
    pAmax: float = parameter(0.2286, "g/g/h", "largest overflow", symbol="p_Amax", source=ANANE, confidence=VERIFIED)
    Kap: float = parameter(0.5088, "g/g/h", "half saturation of overflow", symbol="K_ap", source=ANANE, confidence=VERIFIED)
    qAmax: float = parameter(0.1148, "g/g/h", "largest acetate uptake", symbol="q_Amax", source=ANANE, confidence=VERIFIED)
    Ksa: float = parameter(0.0128, "g/L", "half saturation, acetate", symbol="K_sa", source=ANANE, confidence=VERIFIED)
    Kis: float = parameter(1.8383, "g/g/h", "inhibition of acetate uptake by glucose", symbol="K_is", source=ANANE, confidence=VERIFIED)
    qm: float = parameter(0.0133, "g/g/h", "glucose for maintenance", symbol="q_m", source=ANANE, confidence=VERIFIED)
    Yem: float = parameter(0.5321, "g/g", "cells from glucose, less maintenance", symbol="Y_em", source=ANANE, confidence=VERIFIED)
    Yxsof: float = parameter(0.229, "g/g", "cells from glucose in overflow", symbol="Y_xsof", source=ANANE, confidence=VERIFIED)
    Yxa: float = parameter(0.5794, "g/g", "cells from acetate", symbol="Y_xa", source=ANANE, confidence=VERIFIED)
    Yas: float = parameter(0.8938, "g/g", "acetate from glucose in overflow", symbol="Y_as", source=ANANE, confidence=VERIFIED)
    Yos: float = parameter(1.5722, "g/g", "oxygen for glucose that is burnt", symbol="Y_os", source=ANANE, confidence=VERIFIED)
    Yoa: float = parameter(0.5221, "g/g", "oxygen for acetate", symbol="Y_oa", source=ANANE, confidence=VERIFIED)
    Cx: float = parameter(0.488, "g/g", "carbon in cells", symbol="C_x", source=ANANE, confidence=VERIFIED)
    Cs: float = parameter(0.391, "g/g", "carbon in glucose", symbol="C_s", source=ANANE, confidence=VERIFIED)
    Ko: float = parameter(1e-4, "percent", "half saturation, oxygen", symbol="K_o", source=ANANE, confidence=VERIFIED)
    H: float = parameter(14000.0, "percent*L/g", "percent of saturation for each g/L of oxygen", source=ANANE, confidence=VERIFIED)
    Xmax: float = parameter(130.0, "g/L", "cells packed so densely that nothing moves", symbol="X_max", source=OWN, confidence=TYPICAL)
    fermented: float = parameter(
        1.0, "1", "share of glucose without oxygen that ferments; 0 in the paper", symbol="f", source=OWN, confidence=OURS
    )
    Sf: float = parameter(300.0, "g/L", "glucose in the feed", symbol="S_f", source=SECOND, confidence=READ, low=0.0, high=900.0)
    kLa0: float = parameter(
        220.0, "1/h", "oxygen transfer at 800 rpm and 1 volume a minute", symbol="k_La0", source=ANANE, confidence=VERIFIED
    )
    Osat0: float = parameter(98.0, "percent", "dissolved oxygen in equilibrium with air", symbol="DO*_0", source=ANANE, confidence=VERIFIED)
    kLa_stirring: float = parameter(1.2, "1", "power of stirring in oxygen transfer", source=RIET, confidence=MEMORY)
    kLa_gassing: float = parameter(0.5, "1", "power of gassing in oxygen transfer", source=RIET, confidence=MEMORY)
    kLa_factor: float = parameter(1.0, "1", "oxygen transfer that antifoam leaves", source=OWN, confidence=OURS, low=0.0, high=1.5)
    stirrer_low: float = parameter(200.0, "rpm", "slowest stirring", source=OWN, confidence=OURS)
    stirrer_high: float = parameter(1500.0, "rpm", "fastest stirring", source=OWN, confidence=OURS, low=0.0, high=1500.0)
    DO_gain: float = parameter(4.0, "rpm/percent", "gain of the oxygen controller", source=OWN, confidence=OURS)
    DO_reset: float = parameter(0.04, "h", "reset time of the oxygen controller", source=OWN, confidence=OURS)
    pump_high: float = parameter(0.5, "L/h", "fastest feed", source=OWN, confidence=OURS)
    pump_factor: float = parameter(1.0, "1", "what the pump gives of what it shall", source=OWN, confidence=OURS, low=0.0, high=5.0)
    tau: float = parameter(35.0 / 3600.0, "h", "time constant of the oxygen probe", symbol="τ", source=SECOND, confidence=VERIFIED)
    DO_slope: float = parameter(1.0, "1", "slope of the oxygen probe", source=OWN, confidence=OURS, low=0.0, high=2.0)
    DO_bias: float = parameter(0.0, "percent", "error of the oxygen probe", source=OWN, confidence=OURS, low=-50.0, high=50.0)
    DO_drift: float = parameter(0.0, "percent/h", "drift of the oxygen probe", source=OWN, confidence=OURS, low=-20.0, high=20.0)
    DO_stuck: float = parameter(0.0, "1", "1: the oxygen probe shows its last value", source=OWN, confidence=OURS, low=0.0, high=1.0)
    DO_noise: float = parameter(0.2, "percent", "noise of the oxygen probe", source=OWN, confidence=TYPICAL)
    sample_noise: float = parameter(0.03, "1", "noise of a sample, of its value", source=OWN, confidence=TYPICAL)
    sample_interval: float = parameter(0.5, "h", "time between samples", source=OWN, confidence=OURS)
    sample_delay: float = parameter(1.0 / 3.0, "h", "time until a sample's result", source=OWN, confidence=TYPICAL)


class R(Record):
    """What the console shows."""

    dissolved_oxygen: float = reading("percent", "dissolved oxygen, probe")
    stirrer_shown: float = reading("rpm", "stirrer speed")
    feed_shown: float = reading("L/h", "feed rate the pump believes it gives")
    volume: float = reading("L", "culture volume, from the scale")
    OUR: float = reading("mmol/L/h", "oxygen uptake, from the exit gas")
    cells_sample: float = reading("g/L", "cells in the last sample with a result")
    glucose_sample: float = reading("g/L", "glucose in the last sample with a result")
    acetate_sample: float = reading("g/L", "acetate in the last sample with a result")
    DO_true: float = reading("percent", "dissolved oxygen in truth", is_truth=True)
    mu: float = reading("1/h", "growth rate over the last tick", symbol="μ", is_truth=True)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Uptake and overflow; burning as far as oxygen reaches, the rest ferments; acetate comes and goes; the feed dilutes."""
    D = z.feed / y.V
    rm = room(y.X, p.Xmax)
    qS = rm * p.qSmax / (1.0 + y.A / p.Kia) * y.S / (y.S + p.Ks)
    qSov = p.pAmax * qS / (qS + p.Kap)
    qSfull = qS - qSov
    qSan = (qSfull - p.qm) * p.Yem * p.Cx / p.Cs
    qAfull = rm * p.qAmax / (1.0 + qS / p.Kis) * y.A / (y.A + p.Ksa)
    qOfull = p.Yos * (qSfull - qSan) + qAfull * p.Yoa
    want = qOfull * y.X * p.H
    transfer = z.kLa * (z.Osat - y.O)
    dO = oxygen_change(y.O, transfer, want, want, p.Ko, unit(STEP_H, "h"))
    lim = min((transfer - dO) / max(want, 1e-12), 1.0)
    qSox = qSfull * lim
    qSof = qSov + p.fermented * (qSfull - qSox)
    qsA = qAfull * lim
    qO = qOfull * lim
    mu = (qSox - p.qm) * p.Yem + qsA * p.Yxa + qSof * p.Yxsof
    d.V = z.feed
    d.X = (mu - D) * y.X
    d.S = D * (p.Sf - y.S) - qS * y.X
    d.A = (qSof * p.Yas - qsA) * y.X - D * y.A
    d.O = dO
    d.DOm = (y.O - y.DOm) / p.tau
    d.S_used = qS * y.X * y.V
    d.O_used = qO * y.X * y.V


def growth(y: Y, p: P) -> float:
    """Growth rate [1/h] with oxygen in plenty."""
    rm = room(y.X, p.Xmax)
    qS = rm * p.qSmax / (1.0 + y.A / p.Kia) * y.S / (y.S + p.Ks)
    qSov = p.pAmax * qS / (qS + p.Kap)
    qsA = rm * p.qAmax / (1.0 + qS / p.Kis) * y.A / (y.A + p.Ksa)
    return (qS - qSov - p.qm) * p.Yem + qsA * p.Yxa + qSov * p.Yxsof


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The feed grows from where it was set, the stirrer follows the probe or the hand, and the gas is what it is."""
    grown = z.feed_wanted * exp(u.feed_growth * unit(TICK_H, "h"))
    z.feed_wanted = min(where(u.feed_rate == z.feed_asked, grown, u.feed_rate), p.pump_high)
    z.feed_asked = u.feed_rate
    z.feed = z.feed_wanted * p.pump_factor
    error = u.DO_setpoint - r.dissolved_oxygen
    wanted = p.DO_gain * error + z.stirrer_integral
    z.stirrer = where(u.DO_control > 0.5, limited(wanted, p.stirrer_low, p.stirrer_high), min(u.stirrer_speed, p.stirrer_high))
    z.stirrer_integral = integrated(z.stirrer_integral, error, p.DO_gain, unit(TICK_H, "h"), p.DO_reset, wanted, z.stirrer)
    stirring = z.stirrer / unit(800.0, "rpm")
    gassing = u.gas_flow / unit(1.0, "1/min")
    z.kLa = relative_transfer(p.kLa0, stirring, gassing, p.kLa_stirring, p.kLa_gassing, p.kLa_factor)
    z.Osat = p.Osat0 * u.oxygen_share / unit(20.95, "percent")


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """What is too little to measure is nothing, before it becomes a subnormal number."""
    y.S = where(y.S < 1e-12, 0.0, y.S)
    y.A = where(y.A < 1e-12, 0.0, y.A)
    y.O = where(y.O < 1e-12, 0.0, y.O)
    y.DOm = where(y.DOm < 1e-12, 0.0, y.DOm)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The probe with its drift, samples with their delay, and the truth for whoever marks the trainee."""
    h = where(t > 0.0, unit(TICK_H, "h"), 0.0)
    z.DO_drifted = z.DO_drifted + p.DO_drift * h
    shown = measured(y.DOm, p.DO_slope, p.DO_bias + z.DO_drifted, p.DO_noise, rng)
    r.dissolved_oxygen = held(shown, r.dissolved_oxygen, where(t > 0.0, p.DO_stuck, 0.0))
    r.stirrer_shown = z.stirrer
    r.feed_shown = z.feed_wanted
    r.volume = y.V
    read_samples(t, y, p, z, r, rng)
    cells = y.X * y.V
    r.mu = where(t > 0.0, (cells - z.cells_before) / (0.5 * (cells + z.cells_before) * unit(TICK_H, "h")), growth(y, p))
    r.OUR = where(t > 0.0, (y.O_used - z.O_before) / (y.V * unit(TICK_H, "h") * unit(0.031998, "g/mmol")), 0.0)
    z.cells_before = cells
    z.O_before = y.O_used
    r.DO_true = y.O


def read_samples(t: float, y: Y, p: P, z: Z, r: R, rng: Vector) -> None:
    """A sample is taken at every interval; its result comes after the delay, the first one at once."""
    since = t - floor(t / p.sample_interval + 1e-9) * p.sample_interval
    X = measured(y.X, 1.0, 0.0, p.sample_noise * y.X, rng)
    S = measured(y.S, 1.0, 0.0, p.sample_noise * y.S, rng)
    A = measured(y.A, 1.0, 0.0, p.sample_noise * y.A, rng)
    half = 0.5 * unit(TICK_H, "h")
    z.X_taken = where(since < half, X, z.X_taken)
    z.S_taken = where(since < half, S, z.S_taken)
    z.A_taken = where(since < half, A, z.A_taken)
    r.cells_sample = where(since + half > p.sample_delay or t <= 0.0, z.X_taken, r.cells_sample)
    r.glucose_sample = where(since + half > p.sample_delay or t <= 0.0, z.S_taken, r.glucose_sample)
    r.acetate_sample = where(since + half > p.sample_delay or t <= 0.0, z.A_taken, r.acetate_sample)


ECOLI = Model(
    id="ecoli",
    title="E. coli fed batch",
    says="Bacteria grow on glucose. Fed too fast they spill acetate; short of oxygen they ferment; fed well they take the acetate back.",
    group="upstream",
    tick_s=TICK_S,
    substeps=SUBSTEPS,
    duration=24.0,
    trends=("X", "cells_sample", "S", "A", "dissolved_oxygen", "stirrer_shown", "feed_shown"),
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
    equations=(oxygen_change, relative_transfer, room),
    balances=(
        Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: z.feed),
        Balance("glucose", "g", lambda y, p: y.S * y.V + y.S_used, lambda t, y, u, p, z: z.feed * p.Sf, tolerance=1e-6),
        # The paper's oxygen is not diluted: the feed brings as much oxygen as the culture has.
        Balance(
            "oxygen",
            "g",
            lambda y, p: y.O * y.V / p.H + y.O_used,
            lambda t, y, u, p, z: (z.kLa * (z.Osat - y.O) * y.V + y.O * z.feed) / p.H,
            tolerance=1e-6,
        ),
    ),
    faults=(
        Fault(
            "oxygen-loss",
            "Too much antifoam",
            "Antifoam takes two thirds of the oxygen transfer for 20 minutes, then half.",
            (Act("kLa_factor", 0.35, 11.0), Act("kLa_factor", 0.5, 11.333)),
        ),
        Fault(
            "over-feed",
            "Pump runs fast",
            "The feed pump gives twice what it shows; only the scale tells.",
            (Act("pump_factor", 2.0, 11.0),),
        ),
        Fault("wrong-feed", "Wrong feed bottle", "The feed has 600 g/L glucose instead of 300.", (Act("Sf", 600.0, 0.0),)),
        Fault(
            "probe-drift",
            "Oxygen probe drifts",
            "The probe shows 3 percent more each hour, so the stirrer slows.",
            (Act("DO_drift", 3.0, 6.0),),
        ),
        Fault("probe-stuck", "Oxygen probe stuck", "The probe shows what it showed at 10 hours.", (Act("DO_stuck", 1.0, 10.0),)),
    ),
    verified="Batch with both published sets, oxygen plentiful: every printed digit. Oxygen running out: LSODA on the stiff equations.",
    typical="Noise of instruments, delay of samples; control settings are ours.",
    from_memory="Powers of stirring and gassing in kLa. Ours: glucose without oxygen ferments (lost in the paper), acetate and maintenance "
    "need oxygen too. Yos is fitted, above what burning glucose needs: no carbon dioxide is offered, its ratio to oxygen would mislead.",
    sources=("Anane et al. 2017, Biochem. Eng. J. 125:23", "Xu, Jahic, Enfors 1999, Biotechnol. Prog. 15:81"),
)
