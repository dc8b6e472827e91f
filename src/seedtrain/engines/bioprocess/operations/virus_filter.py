"""Virus filtration: small pores keep small viruses, block slowly, and let some go when the flow stops.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, readings.
Source: standard blocking (Hermans and Bredee 1936); loss with flow decay and release in a pause: shape published, scale typical.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import log10, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

TYP, OURS, READ = Confidence.TYPICAL, Confidence.OURS, Confidence.READ


class Y(Record):
    """What the equations change. Virus is counted in litres of feed that held as much."""

    V_feed: float = state(250.0, "L", "pool still to be filtered")
    V_pool: float = state(0.0, "L", "filtrate")
    x: float = state(0.0, "1", "blocked share of the pores' width", high=1.0)
    passed: float = state(0.0, "L", "virus in the filtrate, as litres of feed")
    held: float = state(0.0, "L", "virus caught in the membrane, as litres of feed")
    loose: float = state(0.0, "L", "virus set free inside the membrane, as litres of feed")
    leak: float = state(0.0, "1", "share of the flow through defects", high=1.0)


class U(Record):
    """What somebody moves."""

    pressure: float = tag(2.0, "bar", "pressure across the filter", low=0.0, high=6.0, quantum=0.01)
    integrity_test: float = choice(0, "integrity test", ("no", "with air; no filtration meanwhile"))


class P(Record):
    """Constants of filter and feed."""

    A: float = parameter(1.0, "m**2", "filter area", source="Seedtrain", confidence=OURS)
    J0: float = parameter(
        100.0, "LMH", "flux of the clean filter at P_ref", symbol="J_0", source="typical", confidence=TYP, low=1.0, high=1000.0
    )
    P_ref: float = parameter(2.0, "bar", "pressure of J0", source="typical", confidence=TYP)
    Vmax: float = parameter(
        800.0, "L/m**2", "throughput that blocks the filter", symbol="V_max", source="typical", confidence=TYP, low=10.0, high=1e5
    )
    L0: float = parameter(
        6.5,
        "1",
        "log10 retention of the clean filter",
        symbol="L_0",
        source="typical; small viruses 4 to more than 6.5",
        confidence=TYP,
        low=0.0,
        high=9.0,
    )
    s: float = parameter(
        2.0, "1", "loss of log10 retention at full flow decay", source="typical; 0 for robust filters", confidence=TYP, low=0.0, high=8.0
    )
    free_share: float = parameter(
        0.9, "1", "share of the caught virus that a long pause sets free", source="published for phage, stopped flow", confidence=READ
    )
    t_free: float = parameter(0.05, "h", "time constant of setting free", source="typical, 3 min; published 2-10 min", confidence=TYP)
    through: float = parameter(
        1e-4,
        "1",
        "share of the freed virus that gets through the layers below",
        source="Seedtrain; 1 for a single layer, 0 for robust filters",
        confidence=OURS,
        low=0.0,
        high=1.0,
    )
    V_hold: float = parameter(0.5, "L/m**2", "liquid inside the membrane", source="Seedtrain", confidence=OURS)
    P_max: float = parameter(3.5, "bar", "largest allowed pressure", source="typical", confidence=TYP)
    k_leak: float = parameter(0.01, "1/bar/h", "defects opened by excess pressure", source="Seedtrain", confidence=OURS, low=0.0, high=10.0)
    air_diffusion: float = parameter(
        8.0, "mL/min/m**2", "air through a sound wet filter in the integrity test", source="Seedtrain", confidence=OURS
    )
    air_leak: float = parameter(3e5, "mL/min/m**2", "air through a filter that were all defects", source="Seedtrain", confidence=OURS)
    flux_noise: float = parameter(0.01, "1", "relative noise of the balance's flow", source="Seedtrain", confidence=OURS, low=0.0, high=0.2)


class R(Record):
    """What the console shows."""

    flux: float = reading("LMH", "flux by the balance")
    throughput: float = reading("L/m**2", "volume filtered for each area")
    decay: float = reading("1", "flow decay at equal pressure", symbol="d", is_truth=True)
    LRV_local: float = reading("1", "log10 retention of what passes now", is_truth=True)
    LRV_pool: float = reading("1", "log10 reduction of the whole filtrate", is_truth=True)
    test_flow: float = reading("mL/min", "air flow of the integrity test")


def flow(y: Y, u: U, p: P) -> float:
    """Standard blocking: the pores narrow with every litre; the last minute of feed trickles."""
    J = p.J0 * (u.pressure / p.P_ref) * (1.0 - y.x) * (1.0 - y.x)
    wanted = where(u.integrity_test > 0.5, 0.0, 1.0) * p.A * J
    return min(wanted, unit(60.0, "1/h") * max(y.V_feed, unit(0.0, "L")))


def passage(y: Y, p: P) -> float:
    """The share of virus that passes: retention falls with flow decay, defects let all through."""
    decay = 1.0 - (1.0 - y.x) * (1.0 - y.x)
    LRV = max(p.L0 - p.s * decay, 0.0)
    return min(power10(-LRV) + y.leak, 1.0)


def rates(t: float, y: Y, u: U, p: P, z: Record, d: Y) -> None:
    """Filtrate, blocking, and virus between feed, membrane and filtrate."""
    F = flow(y, u, p)
    share = passage(y, p)
    is_stopped = where(u.pressure < unit(0.05, "bar"), 1.0, 0.0)
    freed = is_stopped * (p.free_share * (y.held + y.loose) - y.loose) / p.t_free
    swept = F / (p.A * p.V_hold) * y.loose
    d.V_feed = -F
    d.V_pool = F
    d.x = F / (p.A * p.Vmax)
    d.passed = F * share + p.through * swept
    d.held = F * (1.0 - share) - freed + (1.0 - p.through) * swept
    d.loose = freed - swept
    d.leak = p.k_leak * max(u.pressure - p.P_max, unit(0.0, "bar"))


def settle(t: float, y: Y, u: U, p: P, z: Record, r: R, rng: Vector) -> None:
    """A blocked filter stays blocked, defects are at most the whole filter."""
    y.x = min(y.x, 1.0)
    y.leak = min(y.leak, 1.0)
    y.V_feed = max(y.V_feed, unit(0.0, "L"))


def read(t: float, y: Y, u: U, p: P, z: Record, r: R, rng: Vector) -> None:
    """The balance, the integrity test, and the truth about retention."""
    F = flow(y, u, p)
    r.flux = F / p.A * (1.0 + p.flux_noise * normal(rng))
    r.throughput = y.V_pool / p.A
    r.decay = 1.0 - (1.0 - y.x) * (1.0 - y.x)
    entering = unit(1e-9, "L/h") + F
    leaving = F * passage(y, p) + p.through * (F / (p.A * p.V_hold) * y.loose)
    r.LRV_local = where(entering > unit(1e-6, "L/h"), -log10(max(leaving / entering, 1e-12)), -log10(passage(y, p)))
    mean = y.passed / max(y.V_pool, unit(1e-9, "L"))
    r.LRV_pool = where(y.V_pool > unit(1e-6, "L"), -log10(max(mean, 1e-12)), p.L0)
    air = p.A * (p.air_diffusion + p.air_leak * y.leak) * (1.0 + p.flux_noise * normal(rng))
    r.test_flow = where(u.integrity_test > 0.5, air, unit(0.0, "mL/min"))


def volume(y: Y, p: P) -> float:
    """Feed and filtrate."""
    return y.V_feed + y.V_pool


def virus(y: Y, p: P) -> float:
    """Virus in feed, membrane and filtrate."""
    return y.V_feed + y.held + y.loose + y.passed


def closed(t: float, y: Y, u: U, p: P, z: Record) -> float:
    """Nothing comes or goes."""
    return unit(0.0, "L/h")


VIRUS_FILTER = Model(
    id="virus_filter",
    title="Virus filter",
    says="A pool passes a 20 nm filter at constant pressure. Pores narrow, retention may fall with the flow, and a pause sets virus free.",
    group="downstream",
    tick_s=10.0,
    duration=6.0,
    trends=("flux", "throughput", "LRV_local", "LRV_pool"),
    time_unit="h",
    states=Y,
    inputs=U,
    parameters=P,
    readings=R,
    rates=rates,
    settle=settle,
    read=read,
    equations=(flow, passage),
    balances=(Balance("volume", "L", volume, closed), Balance("virus", "L", virus, closed)),
    faults=(
        Fault(
            "pause",
            "Pressure lost for ten minutes",
            "The compressor stops at 1.5 h and comes back ten minutes later.",
            (Act("pressure", 0.0, 1.5), Act("pressure", 2.0, 1.5 + 1.0 / 6.0)),
        ),
        Fault(
            "fouling",
            "Aggregates in the feed",
            "The filter blocks three times as fast from half an hour on; raising the pressure is tempting.",
            (Act("Vmax", 260.0, 0.5),),
        ),
        Fault(
            "over-pressure",
            "Over-pressure",
            "A regulator fails at 1 h: 5 bar for five minutes.",
            (Act("pressure", 5.0, 1.0), Act("pressure", 2.0, 1.0 + 1.0 / 12.0)),
        ),
    ),
    verified="Standard blocking: throughputs and times to 25, 50, 75 and 90 % decay; pool retention for three losses.",
    typical="J0, Vmax, L0, loss of retention with decay, release in a pause.",
    sources=(
        "Hermans and Bredee 1936 (standard blocking)",
        "supplier notes on flow decay and pauses",
        "Mattila 2016; Strauss 2017 (robust filters)",
    ),
)
