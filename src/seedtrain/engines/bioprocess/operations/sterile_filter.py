"""Sterilising filtration: wet the filter, test it before use and after, and know that plugging can hide a flaw.

Flow: `operations` -> this file -> `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, the tester's memory, readings.
Source: bubble point P = 4 k γ cos θ / d; standard blocking; EU GMP Annex 1 (2022), 8.87 (integrity test before use, after sterilisation).
"""

from seedtrain.engines.bioprocess.kernel.counts import poisson
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

TYP, OURS, MEM, VERIFIED = Confidence.TYPICAL, Confidence.OURS, Confidence.MEMORY, Confidence.VERIFIED


class Y(Record):
    """What the equations change. Volumes are of product; water is counted apart."""

    V_tank: float = state(200.0, "L", "product to be filtered")
    V_out: float = state(0.0, "L", "product in the sterile vessel")
    V_drain: float = state(0.0, "L", "product lost to the drain")
    water: float = state(0.0, "L", "water that came into the sterile vessel with the product")
    s: float = state(0.0, "1", "share of product in the liquid of the housing", high=1.0)
    w: float = state(0.3, "1", "wetted share of the membrane", high=1.0)
    x: float = state(0.0, "1", "blocked share of the pores' width", high=1.0)
    plug: float = state(0.0, "1", "closed share of the flaw's width", high=1.0)
    B_tank: float = state(2000.0, "CFU", "germs in the tank")
    B_held: float = state(0.0, "CFU", "germs on the filter")
    B_out: float = state(0.0, "CFU", "germs expected in the sterile vessel")


class U(Record):
    """What somebody moves."""

    line: float = choice(0, "line", ("closed", "flush with water", "filter product", "test with air"))
    pressure: float = tag(1.0, "bar", "pressure on the liquid", low=0.0, high=5.0, quantum=0.01)


class P(Record):
    """Constants of the filter, the product and the tester."""

    A: float = parameter(0.2, "m**2", "filter area", source="Seedtrain", confidence=OURS)
    J0: float = parameter(
        30.0, "L/m**2/min/bar", "permeability of the clean filter", symbol="J_0", source="typical, 0.22 µm", confidence=TYP
    )
    Vmax: float = parameter(
        4000.0, "L/m**2", "throughput that blocks the filter", symbol="V_max", source="typical", confidence=TYP, low=50.0, high=1e5
    )
    V_housing: float = parameter(1.0, "L", "liquid in the housing", source="Seedtrain", confidence=OURS)
    v_wet: float = parameter(
        10.0, "L/m**2", "flush that wets the membrane to 63 %", source="Seedtrain", confidence=OURS, low=1.0, high=1000.0
    )
    d_pore: float = parameter(0.22, "um", "largest sound pore", symbol="d", source="rated pore size", confidence=VERIFIED)
    gamma: float = parameter(0.072, "N/m", "surface tension of water", symbol="γ", source="handbook value", confidence=MEM)
    cos_theta: float = parameter(1.0, "1", "wetting angle", symbol="cos θ", source="hydrophilic membrane", confidence=TYP)
    k_shape: float = parameter(
        0.26, "1", "shape of the pores", symbol="k", source="typical; chosen so that 0.22 µm gives 3.40 bar", confidence=TYP
    )
    product_ratio: float = parameter(
        0.85,
        "1",
        "bubble point wetted with product, over water",
        source="typical; measured for each product",
        confidence=TYP,
        low=0.3,
        high=1.2,
    )
    BP_limit: float = parameter(
        3.2, "bar", "smallest accepted bubble point, wetted with water", source="typical supplier limit", confidence=TYP
    )
    d_flaw: float = parameter(0.0, "um", "width of a flaw; 0 is none", source="Seedtrain", confidence=OURS, low=0.0, high=10.0)
    flaw_share: float = parameter(
        0.0, "1", "share of the flow through the open flaw", source="Seedtrain", confidence=OURS, low=0.0, high=0.1
    )
    v_plug: float = parameter(400.0, "L/m**2", "throughput that closes the flaw", source="Seedtrain", confidence=OURS, low=1.0, high=1e5)
    d_germ: float = parameter(0.3, "um", "width that lets a small germ through", source="B. diminuta, about 0.3 µm wide", confidence=MEM)
    L: float = parameter(10.0, "1", "log10 retention of the sound filter", source="1e7 CFU/cm² held without passage", confidence=TYP)
    mu_b: float = parameter(
        0.0, "1/min", "growth of germs in the tank", symbol="μ_b", source="Seedtrain", confidence=OURS, low=0.0, high=0.05
    )
    ramp: float = parameter(0.5, "bar/min", "pressure rise of the tester", source="Seedtrain", confidence=OURS)
    BP_noise: float = parameter(0.02, "bar", "noise of the tester", source="Seedtrain", confidence=OURS, low=0.0, high=0.5)


class Z(Record):
    """What the tester remembers."""

    P_test: float = state(0.0, "bar", "air pressure of the test")
    is_found: float = state(0.0, "1", "1 once air has broken through in this test")
    BP_before: float = state(0.0, "bar", "bubble point found before use; 0 is not tested")
    BP_after: float = state(0.0, "bar", "bubble point found after use; 0 is not tested")
    tests: float = state(0.0, "1", "finished tests, repeats included")


class R(Record):
    """What the console shows."""

    flow_shown: float = reading("L/min", "flow of liquid")
    bubble_point_before: float = reading("bar", "integrity test before use")
    bubble_point_after: float = reading("bar", "integrity test after use")
    air_pressure: float = reading("bar", "pressure of the running test")
    bioburden: float = reading("CFU", "germs that 100 mL sampled now before the filter will show")
    BP_true: float = reading("bar", "bubble point as it is", is_truth=True)
    P_nonsterile: float = reading("1", "chance that the filtrate holds a germ", is_truth=True)


def flow(y: Y, u: U, p: P) -> float:
    """Liquid through the filter: standard blocking, only where wet, product only while there is some."""
    F = p.A * p.J0 * u.pressure * (1.0 - y.x) * (1.0 - y.x) * max(y.w, 0.1)
    is_open = where(u.line > 0.5 and u.line < 2.5, 1.0, 0.0)
    is_product = where(u.line > 1.5, 1.0, 0.0)
    rest = unit(10.0, "1/min") * max(y.V_tank, unit(0.0, "L"))
    return is_open * min(F, is_product * rest + (1.0 - is_product) * F)


def bubble_point(y: Y, p: P) -> float:
    """The pressure at which air leaves the widest pore or flaw; product wets less strongly, a dry part lets air through early."""
    d = max(p.d_pore, p.d_flaw * (1.0 - y.plug))
    gamma = p.gamma * (1.0 - y.s * (1.0 - p.product_ratio))
    BP = unit(10.0, "bar*um/N*m") * 4.0 * p.k_shape * gamma * p.cos_theta / d
    return BP * y.w


def flaw_passage(y: Y, p: P) -> float:
    """The share of germs that a flaw lets through: it conducts with the fourth power of its width."""
    open_width = 1.0 - y.plug
    is_wide = where(p.d_flaw * open_width > p.d_germ, 1.0, 0.0)
    return is_wide * p.flaw_share * (open_width * open_width) * (open_width * open_width)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Product and water through the housing, wetting, blocking, germs."""
    F = flow(y, u, p)
    F_product = where(u.line > 1.5, 1.0, 0.0) * F
    F_water = F - F_product
    C_B = y.B_tank / max(y.V_tank, unit(1e-6, "L"))
    germs = F_product * C_B
    share = min(power10(-p.L) + flaw_passage(y, p), 1.0)
    d.V_tank = -F_product
    d.V_out = F_product * y.s
    d.V_drain = F_water * y.s
    d.water = F_product * (1.0 - y.s)
    d.s = (F_product * (1.0 - y.s) - F_water * y.s) / p.V_housing
    d.w = F / (p.A * p.v_wet) * (1.0 - y.w)
    d.x = F_product / (p.A * p.Vmax)
    d.plug = where(y.plug < 1.0, 1.0, 0.0) * F_product / (p.A * p.v_plug)
    d.B_tank = p.mu_b * y.B_tank - germs
    d.B_held = germs * (1.0 - share)
    d.B_out = germs * share


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The tester raises its pressure until air breaks through, keeps the result, and starts anew when it is switched off and on."""
    noise = p.BP_noise * normal(rng)
    is_testing = where(u.line > 2.5, 1.0, 0.0)
    z.is_found = is_testing * z.is_found
    z.P_test = is_testing * (z.P_test + (1.0 - z.is_found) * p.ramp * unit(0.1, "min"))
    found = bubble_point(y, p) + noise
    breaks = where(is_testing * (1.0 - z.is_found) > 0.5 and z.P_test >= found, 1.0, 0.0)
    is_used = where(y.V_out > unit(1e-6, "L"), 1.0, 0.0)
    z.BP_before = where(breaks * (1.0 - is_used) > 0.5, found, z.BP_before)
    z.BP_after = where(breaks * is_used > 0.5, found, z.BP_after)
    z.tests = z.tests + breaks
    z.is_found = max(z.is_found, breaks)


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Shares stay shares, an empty tank holds nothing."""
    y.x = min(y.x, 1.0)
    y.plug = min(y.plug, 1.0)
    y.V_tank = max(y.V_tank, unit(0.0, "L"))
    y.B_tank = max(y.B_tank, unit(0.0, "CFU"))


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Flow, the two tests, a bioburden sample, and the truth."""
    r.flow_shown = flow(y, u, p)
    r.bubble_point_before = z.BP_before
    r.bubble_point_after = z.BP_after
    r.air_pressure = z.P_test
    mean = y.B_tank / max(y.V_tank, unit(1e-6, "L")) * unit(0.1, "L") / unit(1.0, "CFU")
    r.bioburden = unit(1.0, "CFU") * poisson(where(y.V_tank > unit(0.1, "L"), mean, 0.0), rng)
    r.BP_true = bubble_point(y, p)
    r.P_nonsterile = 1.0 - exp(-y.B_out / unit(1.0, "CFU"))


def product(y: Y, p: P) -> float:
    """Product in tank, housing, sterile vessel and drain."""
    return y.V_tank + p.V_housing * y.s + y.V_out + y.V_drain


def no_volume(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """No product comes from outside."""
    return unit(0.0, "L/min")


def germs(y: Y, p: P) -> float:
    """Germs in tank, filter and sterile vessel."""
    return y.B_tank + y.B_held + y.B_out


def growth(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Germs born in the tank."""
    return p.mu_b * y.B_tank


STERILE_FILTER = Model(
    id="sterile_filter",
    title="Sterilising filter",
    says="Flush, test, filter, flush, test again. A flaw that is open at the start can be plugged, and pass the test, at the end.",
    group="fill",
    tick_s=6.0,
    duration=180.0,
    trends=("flow_shown", "air_pressure", "V_out", "bubble_point_before", "bubble_point_after", "P_nonsterile"),
    substeps=3,
    time_unit="min",
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    settle=settle,
    read=read,
    equations=(flow, bubble_point, flaw_passage),
    balances=(Balance("product", "L", product, no_volume), Balance("germs", "CFU", germs, growth, tolerance=1e-6)),
    faults=(
        Fault(
            "flaw",
            "Flawed filter that plugs",
            "A flaw of 0.8 µm: the test before use finds it, the product closes it, the test after use passes.",
            (Act("d_flaw", 0.8), Act("flaw_share", 1e-3)),
            source="EU GMP Annex 1, 8.87",
        ),
        Fault(
            "poor-wetting",
            "Poorly wetted filter",
            "The membrane wets slowly: a short flush gives a low bubble point although nothing is broken.",
            (Act("v_wet", 200.0),),
        ),
        Fault("plugging", "Filter plugs", "Aggregates block the filter five times as fast.", (Act("Vmax", 800.0, 30.0),)),
        Fault(
            "bioburden",
            "Germs grow in the tank",
            "The bulk stands warm: germs double every 25 min before they are filtered.",
            (Act("mu_b", 0.0277),),
        ),
        Fault(
            "surfactant",
            "Product wets less",
            "The product lowers the bubble point by a third: rinse well or use the product's own limit.",
            (Act("product_ratio", 0.66),),
        ),
    ),
    verified="Bubble point 3.40 bar for 0.22 µm; standard blocking.",
    typical="Permeability, capacity, product ratio, supplier limit, retention.",
    from_memory="Width of B. diminuta; surface tension of water.",
    sources=("EU GMP Annex 1 (2022), 8.82-8.87", "WHO TRS 1044 Annex 2 (2022)"),
)
