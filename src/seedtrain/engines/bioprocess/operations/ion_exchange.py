"""Ion exchange separates three proteins: load in little salt, wash, elute in a rising gradient, collect the middle one.

Flow: `operations` -> this file -> `ion_exchange_records`, `kernel.column`; the cells are arrays, their sums are states.
Reads: states, inputs, parameters. Writes: cells, tanks, readings.
Source: steric mass action, Brooks and Cramer 1992, AIChE J. 38:1969; load-wash-elute case of CADET-Verification
(setting_Col1D_SMA_4comp_LWE; Leweke and von Lieres 2018; Breuer 2023, 10.1016/j.compchemeng.2023.108340), lumped rate model.
"""

from seedtrain.engines.bioprocess.kernel.column import ssprk2, transport
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, log
from seedtrain.engines.bioprocess.kernel.values import Vector
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model
from seedtrain.engines.bioprocess.operations.ion_exchange_records import ELUTE, LOAD, Column, P, R, U, Y, Z

MOST_SPREAD = 0.48
"""D h / dx**2 + u h / dx / 2 is kept at most this: the explicit step is stable up to 0.5."""
LEAST = 1e-9
"""The share of free sites below which Newton's step means nothing."""


def bound_over_free(K: float, nu: float, g: float, ratio: float) -> float:
    """Protein bound over free at g = ln(free sites / salt), both per litre of pores; `ratio` is solid over pores."""
    return ratio * K * exp(nu * g)


def equilibrate(n: int, x: Vector, c: Vector, g: Vector, p: P) -> None:
    """Every cell is in equilibrium: c holds salt and proteins in the pores, g the logarithm of free sites over salt.

    x holds what transport moves: protein free and bound, and salt less the charges it gave way to [mmol/L of pores].
    One Newton round from the solution of the stage before, then a tangent; what is left to do the next stage does. No mass depends on it.
    """
    ratio = (1.0 - p.et) / p.et
    sites = ratio * p.Lam
    nu1, nu2, nu3 = p.nu_1, p.nu_2, p.nu_3
    blocked1, blocked2, blocked3 = p.nu_1 + p.sigma_1, p.nu_2 + p.sigma_2, p.nu_3 + p.sigma_3
    K1, K2, K3 = p.K_1, p.K_2, p.K_3
    for i in range(n):
        before = g[i]
        x1, x2, x3 = x[n + i], x[2 * n + i], x[3 * n + i]
        k1 = bound_over_free(K1, nu1, before, ratio)
        k2 = bound_over_free(K2, nu2, before, ratio)
        k3 = bound_over_free(K3, nu3, before, ratio)
        free1, free2, free3 = 1.0 / (1.0 + k1), 1.0 / (1.0 + k2), 1.0 / (1.0 + k3)
        b1, b2, b3 = x1 * k1 * free1, x2 * k2 * free2, x3 * k3 * free3
        rise1, rise2, rise3 = nu1 * b1 * free1, nu2 * b2 * free2, nu3 * b3 * free3
        salt = max(x[i] + nu1 * b1 + nu2 * b2 + nu3 * b3, 1e-9)
        left = sites - blocked1 * b1 - blocked2 * b2 - blocked3 * b3
        is_left = left > LEAST * sites
        some = where(is_left, left, LEAST * sites)
        more_salt = (nu1 * rise1 + nu2 * rise2 + nu3 * rise3) / salt
        less_left = (blocked1 * rise1 + blocked2 * rise2 + blocked3 * rise3) / some
        newton = (log(some / (ratio * salt)) - before) / (1.0 + more_salt + less_left)
        after = min(max(before + where(is_left, min(max(newton, -1.0), 1.0), -0.25), -20.0), 20.0)
        g[i] = after
        c1 = min(max(x1 - b1 - (after - before) * rise1, 0.0), x1)
        c2 = min(max(x2 - b2 - (after - before) * rise2, 0.0), x2)
        c3 = min(max(x3 - b3 - (after - before) * rise3, 0.0), x3)
        c[n + i] = c1
        c[2 * n + i] = c2
        c[3 * n + i] = c3
        c[i] = x[i] + nu1 * (x1 - c1) + nu2 * (x2 - c2) + nu3 * (x3 - c3)


def salt_in(t: float, u: U, p: P, z: Z) -> float:
    """Salt that enters at t [s]: of the feed, of the buffer, or of the gradient as its pumps mix it."""
    wanted = min(u.gradient_start + u.gradient_slope * (t - z.since), p.label_B)
    share = (wanted - u.salt) / max(p.label_B - u.salt, 1e-6)
    mixed = u.salt + min(max(share * p.pump_B, 0.0), 1.0) * (p.salt_B - u.salt)
    return where(z.loads > 0.5, p.salt_F, where(z.elutes > 0.5, mixed, u.salt))


def slopes(t: float, x: Vector, d: Vector, m: Column) -> None:
    """dx/dt of all cells: salt and three proteins; last, what left and the salt that entered."""
    n = m.N
    equilibrate(n, x, m.c, m.g, m.p)
    salt = salt_in(t, m.u, m.p, m.z)
    transport(m.c, d, 0, n, salt, m.z.turn, m.z.smear)
    transport(m.c, d, n, n, m.z.loads * m.p.cF_1, m.z.turn, m.z.smear)
    transport(m.c, d, 2 * n, n, m.z.loads * m.p.cF_2, m.z.turn, m.z.smear)
    transport(m.c, d, 3 * n, n, m.z.loads * m.p.cF_3, m.z.turn, m.z.smear)
    for k in range(4):
        d[4 * n + k] = m.z.turn * m.c[k * n + n - 1]
    d[4 * n + 4] = m.z.turn * salt


def start(m: Column) -> None:
    """The column holds salt and no protein."""
    n = m.N
    for i in range(len(m.x)):
        m.x[i] = 0.0
    for i in range(n):
        m.x[i] = m.p.salt_0
        m.g[i] = log(m.p.Lam / m.p.salt_0)
    m.z.was_1 = m.y.V_feed * m.p.cF_1
    m.z.was_2 = m.y.V_feed * m.p.cF_2
    m.z.was_3 = m.y.V_feed * m.p.cF_3
    add_up(m)
    m.z.was_s = m.y.held_s


def add_up(m: Column) -> None:
    """States hold what the cells hold."""
    n = m.N
    cell = m.p.et * m.p.area * m.p.L / float(n)
    salt, one, two, three = 0.0, 0.0, 0.0, 0.0
    equilibrate(n, m.x, m.c, m.g, m.p)
    for i in range(n):
        salt = salt + m.x[i]
        one = one + m.x[n + i]
        two = two + m.x[2 * n + i]
        three = three + m.x[3 * n + i]
    m.y.held_s, m.y.held_1, m.y.held_2, m.y.held_3 = salt * cell, one * cell, two * cell, three * cell
    m.z.end_s, m.z.end_1, m.z.end_2, m.z.end_3 = m.c[n - 1], m.c[2 * n - 1], m.c[3 * n - 1], m.c[4 * n - 1]


def set_inlet(t: float, y: Y, u: U, p: P, z: Z, tick: float) -> None:
    """Where the coming tick's liquid comes from. The pump stops when the feed tank is empty."""
    stuck = where(p.stuck_load > 0.5, 1.0, 0.0)
    loads = where(abs(u.valve - LOAD) < 0.5, 1.0, stuck)
    elutes = where(abs(u.valve - ELUTE) < 0.5, 1.0 - stuck, 0.0)
    z.since = where(elutes > 0.5, where(z.elutes > 0.5, z.since, t), t)
    z.loads = loads
    z.elutes = elutes
    z.pumped = where(loads > 0.5, min(u.flow, unit(60.0, "s/min") * y.V_feed / tick), u.flow)
    y.V_feed = max(y.V_feed - loads * z.pumped * tick / unit(60.0, "s/min"), 0.0)


def set_speed(p: P, z: Z, cells: float, h: float) -> None:
    """Pore speed and dispersion in units of cells, for steps of h [s]."""
    dx = p.L / cells
    u = z.pumped / (unit(60.0, "s/min") * p.area * p.et)
    z.turn = u / dx
    z.smear = min(p.Dax / (dx * dx), MOST_SPREAD / h - 0.5 * z.turn)


def step(m: Column) -> None:
    """One tick: valve and pumps are set, the column runs, tanks and instruments follow."""
    n = m.N
    tick = m.h * float(m.substeps)
    now = float(m.clock[0]) * tick
    set_inlet(now, m.y, m.u, m.p, m.z, tick)
    set_speed(m.p, m.z, float(n), m.h)
    for k in range(5):
        m.x[4 * n + k] = 0.0
    for i in range(m.substeps):
        ssprk2(slopes, now + float(i) * m.h, m.h, m.x, m.base, m.d, m)
    add_up(m)
    cell = m.p.et * m.p.area * m.p.L / float(n)
    pools = where(m.u.collect > 0.5, 1.0, 0.0)
    m.y.V_pool = m.y.V_pool + pools * m.z.pumped * tick / unit(60.0, "s/min")
    m.y.pool_1 = m.y.pool_1 + pools * m.x[4 * n + 1] * cell
    m.y.pool_2 = m.y.pool_2 + pools * m.x[4 * n + 2] * cell
    m.y.pool_3 = m.y.pool_3 + pools * m.x[4 * n + 3] * cell
    m.y.waste_1 = m.y.waste_1 + (1.0 - pools) * m.x[4 * n + 1] * cell
    m.y.waste_2 = m.y.waste_2 + (1.0 - pools) * m.x[4 * n + 2] * cell
    m.y.waste_3 = m.y.waste_3 + (1.0 - pools) * m.x[4 * n + 3] * cell
    m.y.left_s = m.y.left_s + m.x[4 * n] * cell
    m.y.fed_s = m.y.fed_s + m.x[4 * n + 4] * cell
    m.read(now + tick, m.y, m.u, m.p, m.z, m.r, m.rng)


def protein_1(y: Y, p: P) -> float:
    """All protein 1 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_1 + y.held_1 + y.pool_1 + y.waste_1


def protein_2(y: Y, p: P) -> float:
    """All protein 2 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_2 + y.held_2 + y.pool_2 + y.waste_2


def protein_3(y: Y, p: P) -> float:
    """All protein 3 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_3 + y.held_3 + y.pool_3 + y.waste_3


def salt_kept(y: Y, p: P) -> float:
    """Salt in the column [umol] above that of a resin without protein, had none entered or left."""
    return y.held_s + y.left_s - y.fed_s


def no_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Nothing enters or leaves the whole of tanks and column."""
    return 0.0


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """UV, conductivity and pressure as instruments show them, and what only the model knows."""
    absorbed = p.path * (p.uv_1 * z.end_1 + p.uv_2 * z.end_2 + p.uv_3 * z.end_3)
    r.uv = min(absorbed + p.uv_noise * normal(rng), 3.0)
    r.conductivity = p.cond_s * z.end_s + p.cond_noise * normal(rng)
    r.pressure = p.R_bed * z.pumped
    r.salt_out = z.end_s
    r.c_1 = z.end_1
    r.c_2 = z.end_2
    r.c_3 = z.end_3
    r.purity = y.pool_2 / max(y.pool_1 + y.pool_2 + y.pool_3, 1e-12)
    r.recovery = y.pool_2 / max(y.held_2 + y.pool_2 + y.waste_2, 1e-12)
    lost_1 = abs(protein_1(y, p) - z.was_1) / max(z.was_1, 1e-9)
    lost_2 = abs(protein_2(y, p) - z.was_2) / max(z.was_2, 1e-9)
    lost_3 = abs(protein_3(y, p) - z.was_3) / max(z.was_3, 1e-9)
    lost_s = abs(salt_kept(y, p) - z.was_s) / max(z.was_s, 1e-9)
    r.balance_error = max(lost_1, lost_2, lost_3, lost_s)


FAULTS = (
    Fault(
        "overload",
        "The load valve sticks",
        "The inlet valve stays at the feed for two minutes: twelve times the load, and proteins displace each other.",
        (Act("stuck_load", 1.0, 5.0), Act("stuck_load", 0.0, 125.0)),
    ),
    Fault(
        "fouled",
        "Aged and fouled resin",
        "0.7 of the charges are left and the bed disperses five times as much: peaks come early, wide and run into each other.",
        (Act("Lam", 840.0), Act("Dax", 2.875e-3), Act("R_bed", 0.9)),
    ),
    Fault(
        "air",
        "Air in the column",
        "Air came in with the load; the liquid takes the easy way around it and fronts blur.",
        (Act("Dax", 2.3e-3, 8.0), Act("R_bed", 0.8, 8.0)),
    ),
    Fault(
        "wrong-elution-buffer",
        "Wrong elution buffer",
        "The tank of elution buffer holds 400 mmol/L salt where its label says 1000: conductivity rises too slowly and peaks come late.",
        (Act("salt_B", 400.0),),
    ),
    Fault(
        "gradient-pump",
        "The gradient pump fails",
        "From 250 s on the second pump gives a third of what is asked: conductivity falls in the middle of the gradient.",
        (Act("pump_B", 0.33, 250.0),),
    ),
    Fault(
        "salty-feed",
        "The feed was not diluted",
        "The feed holds 250 mmol/L salt instead of 50: weakly bound protein runs through while loading.",
        (Act("salt_F", 250.0),),
    ),
)

ION_EXCHANGE = Model(
    id="ion_exchange",
    title="Ion exchange",
    says="A column binds three proteins in little salt and gives them up one after the other as salt rises; the middle one is collected.",
    group="downstream",
    time_unit="s",
    tick_s=0.5,
    substeps=8,
    duration=1500.0,
    trends=("uv", "conductivity", "c_1", "c_2", "c_3", "purity"),
    checkpoint_ticks=60,
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    step=step,
    start=start,
    read=read,
    arrays={"x": 4 * 64 + 5, "base": 4 * 64 + 5, "d": 4 * 64 + 5, "c": 4 * 64, "g": 64},
    constants={"N": 64},
    equations=(bound_over_free, equilibrate, salt_in),
    balances=(
        Balance("protein 1", "umol", protein_1, no_flow, 1e-11),
        Balance("protein 2", "umol", protein_2, no_flow, 1e-11),
        Balance("protein 3", "umol", protein_3, no_flow, 1e-11),
        Balance("salt", "umol", salt_kept, no_flow, 1e-9),
    ),
    faults=FAULTS,
    verified="The whole outlet of the load-wash-elute case against CADET-Core's: times 3 s, peaks 2.3 %, rms 0.5 %, areas.",
    typical="Pressure, conductivity, noise.",
    from_memory="Absorbances and which proteins the three are.",
    sources=(
        "Brooks, Cramer 1992, AIChE J. 38:1969",
        "Leweke, von Lieres 2018, Comput. Chem. Eng. 113:274",
        "Breuer 2023, 10.1016/j.compchemeng.2023.108340",
    ),
)
