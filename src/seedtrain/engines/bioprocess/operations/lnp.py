"""Lipid nanoparticles by mixing, ILLUSTRATIVE: directions and ranges are right, no number here was fitted to a measurement.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, pump flows, readings.
Source: directions from Kastner 2014, Devos 2025, Shin and Braatz 2025 (arXiv 2504.10533), Schober 2024; laws are Seedtrain's.

What it is for: size and encapsulation can look good while half of the RNA is lost, so a trainee must report recovery beside encapsulation.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, power
from seedtrain.engines.bioprocess.kernel.sensors import lag
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

OURS, TYPICAL, MEMORY = Confidence.OURS, Confidence.TYPICAL, Confidence.MEMORY
SHOWN = "illustrative"
TICK = 1.0 / 30.0
"""Minutes between two control actions."""


class Y(Record):
    """What the equations change: the pool, and what did not reach it."""

    V: float = state(0.0, "mL", "volume in the pool")
    ethanol: float = state(0.0, "mL", "ethanol in the pool")
    lipid: float = state(0.0, "mg", "lipid in particles in the pool")
    M_1: float = state(0.0, "mg*nm", "sum of size times lipid")
    M_2: float = state(0.0, "mg*nm**2", "sum of size squared times lipid")
    encapsulated: float = state(0.0, "mg", "RNA inside particles in the pool")
    free: float = state(0.0, "mg", "RNA outside particles in the pool")
    stuck: float = state(0.0, "mg", "RNA on tubing and filters")
    waste: float = state(0.0, "mg", "RNA sent to waste")
    fed: float = state(0.0, "mg", "RNA pumped")


class U(Record):
    """What somebody moves."""

    total_flow: float = tag(0.0, "mL/min", "both streams together", low=0.0, high=40.0, quantum=0.1, symbol="TFR")
    flow_ratio: float = tag(3.0, "1", "aqueous over organic stream", low=1.0, high=6.0, quantum=0.1, symbol="FRR")
    collect: float = choice(0, "outlet valve", ("to waste", "to the pool"))
    dilution_flow: float = tag(0.0, "mL/min", "buffer into the pool, which takes the ethanol down", low=0.0, high=200.0, quantum=0.1)


class P(Record):
    """Streams, particle laws (illustrative), losses and instruments."""

    c_RNA: float = parameter(0.15, "mg/mL", "RNA in the aqueous stream", source=SHOWN, confidence=OURS, low=0.0, high=2.0)
    c_amine: float = parameter(8.2e-3, "mmol/mL", "ionisable lipid in ethanol", source=SHOWN, confidence=OURS, low=0.0, high=0.1)
    c_lipid: float = parameter(11.0, "mg/mL", "all lipids in ethanol", source=SHOWN, confidence=OURS)
    P_RNA: float = parameter(3.03e-3, "mmol/mg", "phosphate in RNA: one in 330 g/mol", source="from memory", confidence=MEMORY)
    d_inf: float = parameter(70.0, "nm", "size with perfect mixing", source=SHOWN, confidence=OURS)
    d_1: float = parameter(15.0, "nm", "size above that at 12 mL/min", source=SHOWN, confidence=OURS)
    n: float = parameter(0.7, "1", "fall of size with flow", source=SHOWN, confidence=OURS)
    TFR_0: float = parameter(12.0, "mL/min", "usual flow of a herringbone mixer", source="from memory", confidence=MEMORY)
    spread: float = parameter(0.25, "1", "relative width of sizes at once after mixing, at 12 mL/min", source=SHOWN, confidence=OURS)
    growth: float = parameter(4.0, "nm/min", "growth in ethanol, per volume share above the safe one", source=SHOWN, confidence=OURS)
    safe: float = parameter(0.1, "1", "volume share of ethanol at which particles keep their size", source=SHOWN, confidence=OURS)
    E_0: float = parameter(-0.16, "1", "encapsulation: logit without lipid", source=SHOWN, confidence=OURS)
    E_1: float = parameter(0.52, "1", "encapsulation: logit for each N/P", source=SHOWN, confidence=OURS)
    E_mix: float = parameter(0.5, "1", "share of encapsulation lost at a flow ratio of 1", source=SHOWN, confidence=OURS)
    tau_pump: float = parameter(0.1, "min", "pumps reach their flow", source="typical", confidence=TYPICAL)
    organic_pump: float = parameter(1.0, "1", "organic flow over the flow wanted", source="Seedtrain", confidence=OURS, low=0.0, high=1.5)
    mixer: float = parameter(
        1.0, "1", "share of the mixer's channels that is open", source="Seedtrain", confidence=OURS, low=0.05, high=1.0
    )
    loss: float = parameter(0.06, "1", "share of RNA that sticks on the way", source=SHOWN, confidence=OURS, low=0.0, high=0.95)
    sigma: float = parameter(0.03, "1", "noise of assays, relative", source="typical", confidence=TYPICAL, low=0.0, high=0.5)


class Z(Record):
    """What the pumps deliver."""

    Q_aq: float = state(0.0, "mL/min", "aqueous stream")
    Q_org: float = state(0.0, "mL/min", "organic stream")


class R(Record):
    """What the console shows."""

    size: float = reading("nm", "size by light scattering")
    PDI: float = reading("1", "polydispersity index")
    EE: float = reading("percent", "encapsulation by dye: RNA inside over all RNA found")
    RNA_found: float = reading("mg/mL", "RNA in the pool")
    pool: float = reading("mL", "volume in the pool")
    N_P: float = reading("1", "amine over phosphate in the streams", symbol="N/P", is_truth=True)
    recovery: float = reading("percent", "RNA inside particles over all RNA pumped", is_truth=True)
    ethanol_share: float = reading("percent", "ethanol in the pool", is_truth=True)


def amine_to_phosphate(z: Z, p: P) -> float:
    """N/P of the two streams; 0 while no RNA flows."""
    amine = z.Q_org * p.c_amine
    phosphate = z.Q_aq * p.c_RNA * p.P_RNA
    is_flowing = phosphate > unit(1e-9, "mmol/min")
    return where(is_flowing, amine / max(unit(1e-9, "mmol/min"), phosphate), 0.0)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Size from mixing, growth in ethanol, encapsulation from N/P and flow ratio, losses."""
    Q = z.Q_aq + z.Q_org
    F = max(0.02, Q / p.TFR_0 * p.mixer)
    d_mix = p.d_inf + p.d_1 * power(F, -p.n)
    width = p.spread * power(F, -0.3)
    ratio = z.Q_aq / max(unit(1e-6, "mL/min"), z.Q_org)
    poor = p.E_mix * max(0.0, min(1.0, 2.0 - ratio))
    E = (1.0 - poor) / (1.0 + exp(-(p.E_0 + p.E_1 * amine_to_phosphate(z, p))))
    RNA = z.Q_aq * p.c_RNA
    kept = u.collect * (1.0 - p.loss) * RNA
    new = u.collect * z.Q_org * p.c_lipid
    x = y.ethanol / max(unit(1e-6, "mL"), y.V)
    g = p.growth * max(0.0, x - p.safe)
    d.V = u.collect * Q + u.dilution_flow
    d.ethanol = u.collect * z.Q_org
    d.lipid = new
    d.M_1 = new * d_mix + g * y.lipid
    d.M_2 = new * d_mix * d_mix * (1.0 + width * width) + 2.0 * g * y.M_1
    d.encapsulated = E * kept
    d.free = (1.0 - E) * kept
    d.stuck = u.collect * p.loss * RNA
    d.waste = (1.0 - u.collect) * RNA
    d.fed = RNA


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The pumps follow their setpoints."""
    h = unit(TICK, "min")
    z.Q_org = lag(z.Q_org, p.organic_pump * u.total_flow / (1.0 + u.flow_ratio), h, p.tau_pump)
    z.Q_aq = lag(z.Q_aq, u.total_flow * u.flow_ratio / (1.0 + u.flow_ratio), h, p.tau_pump)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """What light scattering, dye and balance say; nothing is shown of an empty pool."""
    lipid = max(unit(1e-9, "mg"), y.lipid)
    mean = y.M_1 / lipid
    variance = max(unit(0.0, "nm**2"), y.M_2 / lipid - mean * mean)
    found = y.encapsulated + y.free
    noise_size = normal(rng)
    noise_dye = normal(rng)
    noise_found = normal(rng)
    r.size = mean * (1.0 + p.sigma * noise_size)
    r.PDI = variance / max(unit(1.0, "nm**2"), mean * mean)
    inside = y.encapsulated / max(unit(1e-9, "mg"), found)
    dye = 1.0 - (1.0 - inside) * (1.0 + 3.0 * p.sigma * noise_dye)
    r.EE = where(found > unit(1e-6, "mg"), unit(100.0, "percent") * dye, 0.0)
    r.RNA_found = found / max(unit(1e-6, "mL"), y.V) * (1.0 + p.sigma * noise_found)
    r.pool = y.V
    r.N_P = amine_to_phosphate(z, p)
    r.recovery = unit(100.0, "percent") * y.encapsulated / max(unit(1e-9, "mg"), y.fed)
    r.ethanol_share = unit(100.0, "percent") * y.ethanol / max(unit(1e-6, "mL"), y.V)


def rna(y: Y, p: P) -> float:
    """RNA wherever it went [mg]."""
    return y.encapsulated + y.free + y.stuck + y.waste


def rna_in(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """RNA that the pump brings [mg/min]."""
    return z.Q_aq * p.c_RNA


FAULTS = (
    Fault("slow_organic_pump", "Organic pump slips", "The organic pump delivers half: N/P falls, and RNA stays outside.",
          (Act("organic_pump", 0.5, after=2.0),)),
    Fault("blocked_mixer", "Mixer half blocked", "Most channels of the mixer are blocked: particles are larger and less even.",
          (Act("mixer", 0.15, after=2.0),)),
    Fault("sticky_tubing", "RNA sticks", "Half of the RNA stays on new tubing: encapsulation by dye looks good, recovery does not.",
          (Act("loss", 0.5),)),
)  # fmt: skip

LNP = Model(
    id="lnp",
    title="Lipid nanoparticles (illustrative)",
    says="RNA and lipids meet in a mixer: flow, ratio and N/P decide size and encapsulation; ethanol must leave. Illustrative.",
    group="fill",
    time_unit="min",
    tick_s=2.0,
    duration=30.0,
    trends=("size", "PDI", "EE", "recovery", "ethanol_share"),
    checkpoint_ticks=30,
    states=Y, inputs=U, parameters=P, memory=Z, readings=R, rates=rates, control=control, read=read,
    equations=(amine_to_phosphate,),
    balances=(Balance("RNA", "mg", rna, rna_in),),
    faults=FAULTS,
    verified="Nothing: no regression could be read.",
    typical="Pump and assays; acceptance below 120 nm, PDI below 0.2, encapsulation above 75 per cent (a protocol of 2026).",
    from_memory="12 mL/min and 3:1 in a herringbone mixer; N/P near 6.",
    sources=("Kastner 2014", "Devos 2025", "Shin, Braatz 2025, arXiv 2504.10533", "Schober 2024, Sci. Rep. 14:2403"),
)  # fmt: skip
