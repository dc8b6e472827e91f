"""Pichia grows on glycerol, then makes an insulin precursor on methanol: food and inducer, and a poison when there is too much of it.

Flow: `operations` -> this file -> `oxygen`, `model`; the equations run in the kernel.
Reads: states, inputs, parameters, memory. Writes: rates of change, actuators, readings.
Source: uptake, growth, product as in the vLab bioreactor of NIIMBL (after Lu 2015); oxygen from stoichiometry; the rest from memory.
"""

from seedtrain.engines.bioprocess.kernel.control import integrated, limited
from seedtrain.engines.bioprocess.kernel.intrinsics import floor, unit, where
from seedtrain.engines.bioprocess.kernel.sensors import held, lag, measured
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model
from seedtrain.engines.bioprocess.operations.oxygen import oxygen_change, relative_transfer, room

VLAB = "vLab (NIIMBL), bioreactor parameters"
MASSES = "computed from atomic masses"
CELLS = "CH1.8 O0.5 N0.2, usual for yeast; nitrogen as ammonia"
RIET = "van 't Riet 1979, from memory"
RECALLED = "from memory"
LIKE = "as for E. coli"
OWN = "Seedtrain"
READ, TYPICAL, MEMORY, OURS = Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS
TICK_S, SUBSTEPS = 20.0, 2
TICK_H = TICK_S / 3600.0
STEP_H = TICK_H / SUBSTEPS


class Y(Record):
    """What the equations change."""

    V: float = state(0.5, "L", "culture volume", low=0.01)
    X: float = state(0.1, "g/L", "cells, dry")
    Sg: float = state(40.0, "g/L", "glycerol", symbol="S_g")
    Sm: float = state(0.0, "g/L", "methanol", symbol="S_m")
    P: float = state(0.0, "g/L", "insulin precursor")
    Ph: float = state(0.0, "g/L", "proteins of the host in the medium", symbol="P_h")
    e: float = state(0.02, "1", "machinery for methanol, of its full amount", high=1.0)
    living: float = state(1.0, "1", "living share of the cells", high=1.0)
    O: float = state(98.0, "percent", "dissolved oxygen", symbol="DO")  # noqa: E741  as in the E. coli paper
    DOm: float = state(98.0, "percent", "dissolved oxygen as the probe's membrane has it", symbol="DO_m")
    O_used: float = state(0.0, "g", "oxygen breathed since the start")
    CO2: float = state(0.0, "g", "carbon in carbon dioxide made since the start")
    P_out: float = state(0.0, "g", "insulin precursor harvested since the start")


class U(Record):
    """What somebody moves: glycerol, then methanol, then perhaps a harvest through a filter that keeps the cells."""

    glycerol_feed: float = tag(0.0, "L/h", "glycerol feed rate", low=0.0, high=0.2, quantum=1e-6, symbol="F_g")
    methanol_feed: float = tag(0.0, "L/h", "methanol feed rate", low=0.0, high=0.2, quantum=1e-6, symbol="F_m")
    harvest_rate: float = tag(0.0, "L/h", "medium drawn off, without cells", low=0.0, high=0.2, quantum=1e-6, symbol="F_out")
    DO_control: float = choice(1, "what moves the stirrer", ("by hand", "dissolved oxygen"))
    DO_setpoint: float = tag(30.0, "percent", "wanted dissolved oxygen", low=0.0, high=100.0, quantum=0.1)
    stirrer_speed: float = tag(1000.0, "rpm", "stirrer speed by hand", low=0.0, high=1500.0, quantum=1.0)
    gas_flow: float = tag(1.0, "1/min", "gas volumes a minute for each volume of culture", low=0.05, high=2.0, quantum=0.01)
    oxygen_share: float = tag(20.95, "percent", "oxygen in the gas", low=0.0, high=100.0, quantum=0.01)


class Z(Record):
    """What the actuators give, and what controllers and samples remember."""

    Fg: float = state(0.0, "L/h", "glycerol feed that arrives", symbol="F_g")
    Fm: float = state(0.0, "L/h", "methanol feed that arrives", symbol="F_m")
    Fout: float = state(0.0, "L/h", "medium that leaves", symbol="F_out")
    stirrer: float = state(1000.0, "rpm", "stirrer speed", symbol="N")
    stirrer_integral: float = state(600.0, "rpm", "integral of the controller")
    kLa: float = state(400.0, "1/h", "oxygen transfer coefficient", symbol="k_La")
    Osat: float = state(98.0, "percent", "dissolved oxygen in equilibrium with the gas", symbol="DO*")
    DO_drifted: float = state(0.0, "percent", "error that drift has added to the probe", low=None)
    methanol_lagged: float = state(0.0, "g/L", "methanol as its probe has it")
    cells_before: float = state(0.05, "g", "cells one tick ago")
    O_before: float = state(0.0, "g", "oxygen breathed until one tick ago")
    CO2_before: float = state(0.0, "g", "carbon in carbon dioxide made until one tick ago")
    X_taken: float = state(0.0, "g/L", "cells in the last sample")
    Sg_taken: float = state(0.0, "g/L", "glycerol in the last sample")
    P_taken: float = state(0.0, "g/L", "insulin precursor in the last sample")


class P(Record):
    """Constants of the strain, the vessel, the feeds and the instruments."""

    qgmax: float = parameter(0.37, "g/g/h", "largest glycerol uptake", symbol="q_gmax", source=VLAB, confidence=READ)
    Kg: float = parameter(0.1, "g/L", "half saturation, glycerol", symbol="K_g", source=VLAB, confidence=READ)
    mg: float = parameter(0.0, "g/g/h", "glycerol for maintenance", symbol="m_g", source=VLAB, confidence=READ)
    Yg: float = parameter(0.7, "g/g", "cells from glycerol, less maintenance", symbol="Y_g", source=VLAB, confidence=READ)
    qmmax: float = parameter(0.57, "g/g/h", "largest methanol uptake", symbol="q_mmax", source=VLAB, confidence=READ)
    Km: float = parameter(0.1, "g/L", "half saturation, methanol", symbol="K_m", source=VLAB, confidence=READ)
    mm: float = parameter(0.013, "g/g/h", "methanol for maintenance", symbol="m_m", source=VLAB, confidence=READ)
    Ym: float = parameter(0.36, "g/g", "cells from methanol, less maintenance", symbol="Y_m", source=VLAB, confidence=READ)
    Kim: float = parameter(8.0, "g/L", "inhibition of methanol uptake by methanol", symbol="K_im", source=RECALLED, confidence=MEMORY)
    Smd: float = parameter(5.0, "g/L", "methanol above which cells die", symbol="S_md", source=RECALLED, confidence=MEMORY)
    kdm: float = parameter(0.2, "L/g/h", "death by the methanol above that", symbol="k_dm", source=RECALLED, confidence=MEMORY)
    te: float = parameter(3.0, "h", "time in which the machinery for methanol is made", symbol="τ_e", source=RECALLED, confidence=MEMORY)
    Ke: float = parameter(0.05, "g/L", "methanol that half induces", symbol="K_e", source=RECALLED, confidence=MEMORY)
    Kr: float = parameter(0.1, "g/L", "glycerol that half represses", symbol="K_r", source=RECALLED, confidence=MEMORY)
    ag: float = parameter(0.0, "g/g", "insulin precursor with growth on glycerol", symbol="a_g", source=VLAB, confidence=READ)
    am: float = parameter(0.1, "g/g", "insulin precursor with growth on methanol", symbol="a_m", source=VLAB, confidence=READ)
    ah: float = parameter(0.011, "g/g", "proteins of the host with growth, two kinds together", symbol="a_h", source=VLAB, confidence=READ)
    og: float = parameter(1.2161, "g/g", "oxygen that burns glycerol", symbol="o_g", source=MASSES, confidence=OURS)
    om: float = parameter(1.4979, "g/g", "oxygen that burns methanol", symbol="o_m", source=MASSES, confidence=OURS)
    ox: float = parameter(1.3643, "g/g", "oxygen that burns cells or protein", symbol="o_x", source=CELLS, confidence=TYPICAL)
    cg: float = parameter(0.3913, "g/g", "carbon in glycerol", symbol="c_g", source=MASSES, confidence=OURS)
    cm: float = parameter(0.3749, "g/g", "carbon in methanol", symbol="c_m", source=MASSES, confidence=OURS)
    cx: float = parameter(0.4877, "g/g", "carbon in cells or protein", symbol="c_x", source=CELLS, confidence=TYPICAL)
    Ko: float = parameter(0.1, "percent", "half saturation, oxygen", symbol="K_o", source=RECALLED, confidence=MEMORY)
    Xmax: float = parameter(150.0, "g/L", "cells packed so densely that nothing moves", symbol="X_max", source=OWN, confidence=TYPICAL)
    H: float = parameter(14000.0, "percent*L/g", "percent of saturation for each g/L of oxygen", source=LIKE, confidence=READ)
    Sgf: float = parameter(80.0, "g/L", "glycerol in its feed", symbol="S_gf", source=VLAB, confidence=READ, low=0.0, high=1000.0)
    Smf: float = parameter(40.0, "g/L", "methanol in its feed", symbol="S_mf", source=VLAB, confidence=READ, low=0.0, high=790.0)
    V_low: float = parameter(0.1, "L", "volume below which nothing is harvested", symbol="V_low", source=OWN, confidence=OURS)
    glycerol_factor: float = parameter(
        1.0, "1", "what the glycerol pump gives of what it shall", source=OWN, confidence=OURS, low=0.0, high=10.0
    )
    methanol_factor: float = parameter(
        1.0, "1", "what the methanol pump gives of what it shall", source=OWN, confidence=OURS, low=0.0, high=10.0
    )
    kLa0: float = parameter(
        400.0,
        "1/h",
        "oxygen transfer at 1000 rpm and 1 volume a minute",
        symbol="k_La0",
        source="small stirred vessels",
        confidence=TYPICAL,
    )
    Osat0: float = parameter(98.0, "percent", "dissolved oxygen in equilibrium with air", symbol="DO*_0", source=LIKE, confidence=READ)
    kLa_stirring: float = parameter(1.2, "1", "power of stirring in oxygen transfer", source=RIET, confidence=MEMORY)
    kLa_gassing: float = parameter(0.5, "1", "power of gassing in oxygen transfer", source=RIET, confidence=MEMORY)
    kLa_factor: float = parameter(1.0, "1", "oxygen transfer that antifoam leaves", source=OWN, confidence=OURS, low=0.0, high=1.0)
    stirrer_low: float = parameter(200.0, "rpm", "slowest stirring on control", source=OWN, confidence=OURS)
    stirrer_high: float = parameter(1500.0, "rpm", "fastest stirring", source=OWN, confidence=OURS, low=0.0, high=1500.0)
    DO_gain: float = parameter(4.0, "rpm/percent", "gain of the oxygen controller", source=OWN, confidence=OURS)
    DO_reset: float = parameter(0.04, "h", "reset time of the oxygen controller", source=OWN, confidence=OURS)
    tau: float = parameter(35.0 / 3600.0, "h", "time constant of the oxygen probe", symbol="τ", source=LIKE, confidence=READ)
    DO_slope: float = parameter(1.0, "1", "slope of the oxygen probe", source=OWN, confidence=OURS, low=0.0, high=2.0)
    DO_bias: float = parameter(0.0, "percent", "error of the oxygen probe", source=OWN, confidence=OURS, low=-50.0, high=50.0)
    DO_drift: float = parameter(0.0, "percent/h", "drift of the oxygen probe", source=OWN, confidence=OURS, low=-20.0, high=20.0)
    DO_stuck: float = parameter(0.0, "1", "1: the oxygen probe shows its last value", source=OWN, confidence=OURS, low=0.0, high=1.0)
    DO_noise: float = parameter(0.2, "percent", "noise of the oxygen probe", source=OWN, confidence=TYPICAL)
    methanol_tau: float = parameter(0.1, "h", "time constant of the methanol probe", source=OWN, confidence=TYPICAL)
    methanol_slope: float = parameter(1.0, "1", "slope of the methanol probe", source=OWN, confidence=OURS, low=0.0, high=2.0)
    methanol_noise: float = parameter(0.05, "g/L", "noise of the methanol probe", source=OWN, confidence=TYPICAL)
    sample_noise: float = parameter(0.03, "1", "noise of a sample, of its value", source=OWN, confidence=TYPICAL)
    sample_interval: float = parameter(1.0, "h", "time between samples", source=OWN, confidence=OURS)
    sample_delay: float = parameter(1.0 / 3.0, "h", "time until a sample's result", source=OWN, confidence=TYPICAL)


class R(Record):
    """What the console shows."""

    dissolved_oxygen: float = reading("percent", "dissolved oxygen, probe")
    stirrer_shown: float = reading("rpm", "stirrer speed")
    methanol_shown: float = reading("g/L", "methanol, probe in the exit gas")
    volume: float = reading("L", "culture volume, from the scale")
    OUR: float = reading("mmol/L/h", "oxygen uptake, from the exit gas")
    RQ: float = reading("1", "carbon dioxide made for each oxygen breathed, from the exit gas")
    cells_sample: float = reading("g/L", "cells in the last sample with a result")
    glycerol_sample: float = reading("g/L", "glycerol in the last sample with a result")
    product_sample: float = reading("g/L", "insulin precursor in the last sample with a result")
    DO_true: float = reading("percent", "dissolved oxygen in truth", is_truth=True)
    methanol_true: float = reading("g/L", "methanol in truth", is_truth=True)
    mu: float = reading("1/h", "growth rate over the last tick", symbol="μ", is_truth=True)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Uptake as far as machinery and oxygen allow, growth on what maintenance leaves, product with growth on methanol."""
    rm = room(y.X, p.Xmax)
    qgfull = rm * y.living * p.qgmax * y.Sg / (p.Kg + y.Sg)
    qmfull = rm * y.living * p.qmmax * y.e * y.Sm / (p.Km + y.Sm + y.Sm * y.Sm / p.Kim)
    mugfull = max(qgfull - p.mg * y.living, unit(0.0, "g/g/h")) * p.Yg
    mumfull = max(qmfull - p.mm * y.living, unit(0.0, "g/g/h")) * p.Ym
    qPfull = p.ag * mugfull + p.am * mumfull
    qPhfull = p.ah * (mugfull + mumfull)
    qOfull = p.og * qgfull + p.om * qmfull - p.ox * (mugfull + mumfull + qPfull + qPhfull)
    want = qOfull * y.X * p.H
    transfer = z.kLa * (z.Osat - y.O)
    dO = oxygen_change(y.O, transfer, want, want, p.Ko, unit(STEP_H, "h"))
    lim = min((transfer - dO) / max(want, 1e-12), 1.0)
    qg = qgfull * lim
    qm = qmfull * lim
    mu = (mugfull + mumfull) * lim
    qP = qPfull * lim
    qPh = qPhfull * lim
    qO = qOfull * lim
    qCO2 = p.cg * qg + p.cm * qm - p.cx * (mu + qP + qPh)
    induced = y.Sm / (p.Ke + y.Sm) * p.Kr / (p.Kr + y.Sg)
    D = (z.Fg + z.Fm) / y.V
    d.V = z.Fg + z.Fm - z.Fout
    d.X = (mu - D + z.Fout / y.V) * y.X
    d.Sg = z.Fg / y.V * p.Sgf - D * y.Sg - qg * y.X
    d.Sm = z.Fm / y.V * p.Smf - D * y.Sm - qm * y.X
    d.P = qP * y.X - D * y.P
    d.Ph = qPh * y.X - D * y.Ph
    d.e = (induced - y.e) / p.te
    d.living = mu * (1.0 - y.living) - p.kdm * max(y.Sm - p.Smd, unit(0.0, "g/L")) * y.living
    d.O = dO
    d.DOm = (y.O - y.DOm) / p.tau
    d.O_used = qO * y.X * y.V
    d.CO2 = qCO2 * y.X * y.V
    d.P_out = z.Fout * y.P


def growth(y: Y, p: P) -> float:
    """Growth rate [1/h] with oxygen in plenty."""
    rm = room(y.X, p.Xmax) * y.living
    qg = rm * p.qgmax * y.Sg / (p.Kg + y.Sg)
    qm = rm * p.qmmax * y.e * y.Sm / (p.Km + y.Sm + y.Sm * y.Sm / p.Kim)
    rest = unit(0.0, "g/g/h")
    return max(qg - p.mg * y.living, rest) * p.Yg + max(qm - p.mm * y.living, rest) * p.Ym


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Pumps give what they can, the harvest stops when the vessel is low or packed, the stirrer follows the probe or the hand."""
    z.Fg = u.glycerol_feed * p.glycerol_factor
    z.Fm = u.methanol_feed * p.methanol_factor
    z.Fout = where(p.V_low < y.V and p.Xmax > y.X, u.harvest_rate, 0.0)
    error = u.DO_setpoint - r.dissolved_oxygen
    wanted = p.DO_gain * error + z.stirrer_integral
    z.stirrer = where(u.DO_control > 0.5, limited(wanted, p.stirrer_low, p.stirrer_high), min(u.stirrer_speed, p.stirrer_high))
    z.stirrer_integral = integrated(z.stirrer_integral, error, p.DO_gain, unit(TICK_H, "h"), p.DO_reset, wanted, z.stirrer)
    stirring = z.stirrer / unit(1000.0, "rpm")
    gassing = u.gas_flow / unit(1.0, "1/min")
    z.kLa = relative_transfer(p.kLa0, stirring, gassing, p.kLa_stirring, p.kLa_gassing, p.kLa_factor)
    z.Osat = p.Osat0 * u.oxygen_share / unit(20.95, "percent")


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """What is too little to measure is nothing, before it becomes a subnormal number."""
    y.Sg = where(y.Sg < 1e-12, 0.0, y.Sg)
    y.Sm = where(y.Sm < 1e-12, 0.0, y.Sm)
    y.e = where(y.e < 1e-12, 0.0, y.e)
    y.living = where(y.living < 1e-12, 0.0, y.living)
    y.O = where(y.O < 1e-12, 0.0, y.O)
    y.DOm = where(y.DOm < 1e-12, 0.0, y.DOm)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Probes, exit gas and samples, and the truth for whoever marks the trainee."""
    h = where(t > 0.0, unit(TICK_H, "h"), 0.0)
    z.DO_drifted = z.DO_drifted + p.DO_drift * h
    shown = measured(y.DOm, p.DO_slope, p.DO_bias + z.DO_drifted, p.DO_noise, rng)
    r.dissolved_oxygen = held(shown, r.dissolved_oxygen, where(t > 0.0, p.DO_stuck, 0.0))
    z.methanol_lagged = lag(z.methanol_lagged, y.Sm, h, p.methanol_tau)
    r.methanol_shown = measured(z.methanol_lagged, p.methanol_slope, 0.0, p.methanol_noise, rng)
    r.stirrer_shown = z.stirrer
    r.volume = y.V
    r.methanol_true = y.Sm
    r.DO_true = y.O
    breathed = (y.O_used - z.O_before) / unit(0.031998, "g/mmol")
    made = (y.CO2 - z.CO2_before) / unit(0.012011, "g/mmol")
    cells = y.X * y.V
    r.OUR = where(t > 0.0, breathed / (y.V * unit(TICK_H, "h")), 0.0)
    r.RQ = where(breathed > unit(1e-6, "mmol"), min(made / max(breathed, unit(1e-9, "mmol")), 10.0), r.RQ)
    r.mu = where(t > 0.0, (cells - z.cells_before) / (0.5 * (cells + z.cells_before) * unit(TICK_H, "h")), growth(y, p))
    z.cells_before = cells
    z.O_before = y.O_used
    z.CO2_before = y.CO2
    read_samples(t, y, p, z, r, rng)


def read_samples(t: float, y: Y, p: P, z: Z, r: R, rng: Vector) -> None:
    """A sample is taken at every interval; its result comes after the delay, the first one at once."""
    since = t - floor(t / p.sample_interval + 1e-9) * p.sample_interval
    X = measured(y.X, 1.0, 0.0, p.sample_noise * y.X, rng)
    Sg = measured(y.Sg, 1.0, 0.0, p.sample_noise * y.Sg, rng)
    product = measured(y.P, 1.0, 0.0, p.sample_noise * y.P, rng)
    half = 0.5 * unit(TICK_H, "h")
    z.X_taken = where(since < half, X, z.X_taken)
    z.Sg_taken = where(since < half, Sg, z.Sg_taken)
    z.P_taken = where(since < half, product, z.P_taken)
    r.cells_sample = where(since + half > p.sample_delay or t <= 0.0, z.X_taken, r.cells_sample)
    r.glycerol_sample = where(since + half > p.sample_delay or t <= 0.0, z.Sg_taken, r.glycerol_sample)
    r.product_sample = where(since + half > p.sample_delay or t <= 0.0, z.P_taken, r.product_sample)


def burnt(y: Y, p: P) -> float:
    """Oxygen [g] that would burn all that is in the vessel, and what has been breathed already (degree of reduction)."""
    return y.V * (p.og * y.Sg + p.om * y.Sm + p.ox * (y.X + y.P + y.Ph)) + y.O_used


def burnt_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Oxygen [g/h] that would burn what the feeds bring, less what leaves with the harvest."""
    return z.Fg * p.Sgf * p.og + z.Fm * p.Smf * p.om - z.Fout * (p.og * y.Sg + p.om * y.Sm + p.ox * (y.P + y.Ph))


def carbon(y: Y, p: P) -> float:
    """Carbon [g] in the vessel and in the carbon dioxide made."""
    return y.V * (p.cg * y.Sg + p.cm * y.Sm + p.cx * (y.X + y.P + y.Ph)) + y.CO2


def carbon_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Carbon [g/h] that the feeds bring, less what leaves with the harvest."""
    return z.Fg * p.Sgf * p.cg + z.Fm * p.Smf * p.cm - z.Fout * (p.cg * y.Sg + p.cm * y.Sm + p.cx * (y.P + y.Ph))


PICHIA = Model(
    id="pichia",
    title="Pichia: glycerol, then methanol",
    says="Pichia grows on glycerol, then makes an insulin precursor on methanol, which needs much oxygen and harms when it piles up.",
    group="upstream",
    tick_s=TICK_S,
    substeps=SUBSTEPS,
    duration=60.0,
    trends=("X", "Sg", "methanol_shown", "P", "dissolved_oxygen", "OUR"),
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
        Balance("volume", "L", lambda y, p: y.V, lambda t, y, u, p, z: z.Fg + z.Fm - z.Fout),
        Balance("degree of reduction", "g", burnt, burnt_flow, tolerance=1e-6),
        Balance("carbon", "g", carbon, carbon_flow, tolerance=1e-6),
        # As in the E. coli model, the feed brings as much oxygen as the culture has.
        Balance(
            "oxygen",
            "g",
            lambda y, p: y.O * y.V / p.H + y.O_used,
            lambda t, y, u, p, z: (z.kLa * (z.Osat - y.O) * y.V + y.O * (z.Fg + z.Fm - z.Fout)) / p.H,
            tolerance=1e-6,
        ),
    ),
    faults=(
        Fault(
            "over-feed",
            "Methanol pump runs fast",
            "The methanol pump gives ten times what it shows for three hours: oxygen runs out, methanol piles up.",
            (Act("methanol_factor", 10.0, 40.0), Act("methanol_factor", 1.0, 43.0)),
        ),
        Fault("wrong-feed", "Pure methanol on the pump", "The methanol bottle holds 790 g/L instead of 40.", (Act("Smf", 790.0, 36.0),)),
        Fault(
            "oxygen-loss",
            "Too much antifoam",
            "Antifoam takes two thirds of the oxygen transfer while methanol is fed.",
            (Act("kLa_factor", 0.33, 40.0),),
        ),
        Fault(
            "probe-drift",
            "Oxygen probe drifts",
            "The probe shows 2 percent more each hour, so the stirrer slows.",
            (Act("DO_drift", 2.0, 24.0),),
        ),
        Fault("probe-stuck", "Oxygen probe stuck", "The probe shows what it showed at 36 hours.", (Act("DO_stuck", 1.0, 36.0),)),
        Fault(
            "methanol-blind",
            "Methanol probe reads low",
            "The methanol probe shows a third of what there is.",
            (Act("methanol_slope", 0.33, 34.0),),
        ),
    ),
    verified="Uptake, growth, product, with oxygen and machinery plentiful: LSODA on the published equations. No measured batch was found.",
    typical="Composition of cells, oxygen transfer, probes, samples. Feeds of 80 g/L glycerol, 40 g/L methanol are the source's, for "
    "perfusion; a fed batch uses stronger ones.",
    from_memory="Harm and death by methanol (K_im, S_md, k_dm), machinery for methanol and its repression by glycerol, "
    "need of oxygen (K_o), powers in kLa.",
    sources=(
        "vLab, NIIMBL (MIT licence): bioreactor and its parameters, after Lu 2015",
        "van 't Riet 1979, Ind. Eng. Chem. Process Des. Dev. 18:357",
    ),
)
