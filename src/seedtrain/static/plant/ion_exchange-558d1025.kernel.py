"""Ion exchange (ion_exchange): the kernel as Python.

Made from the same functions as the module of the same name; it needs CPython alone."""

import math
import struct

M32 = 0xFFFFFFFF


def where(condition: bool, yes: float, no: float) -> float:
    """`yes` if the condition holds, else `no`; both are computed, so neither may fail."""
    return yes if condition else no


def uniform(condition: bool) -> bool:
    """The condition, which is the same for every batch computed side by side (or must hold for all of them)."""
    return condition


def unrolled(n: int) -> range:
    """The numbers 0 to n - 1 of a short loop whose rounds are written one after another: faster, and larger."""
    return range(n)


def sqrt(x: float) -> float:
    """The correctly rounded square root; NaN below zero."""
    return math.sqrt(x) if x >= 0.0 else math.nan


def floor(x: float) -> float:
    """The largest whole number not above x, keeping the sign of zero."""
    if not abs(x) < 4503599627370496.0:
        return x
    whole = float(math.floor(x))
    return x if x == whole else whole


def exponent(x: float) -> float:
    """The power of two of a normal positive x: x = mantissa(x) * 2**exponent(x)."""
    return float(((struct.unpack("<q", struct.pack("<d", x))[0] >> 52) & 2047) - 1023)


def mantissa(x: float) -> float:
    """x without its power of two, in [1, 2), for a normal positive x."""
    bits: int = struct.unpack("<q", struct.pack("<d", x))[0]
    return float(struct.unpack("<d", struct.pack("<q", (bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000))[0])


def power_of_two(n: float) -> float:
    """2**n for a whole n in [-1022, 1023]; 0 for NaN, so that exp(NaN) is NaN and stops nothing."""
    return math.ldexp(1.0, int(n)) if n == n else 0.0  # noqa: PLR0124


def low_word(x: float) -> int:
    """The lower 32 bits of x as a signed integer."""
    return int(struct.unpack("<ii", struct.pack("<d", x))[0])


def high_word(x: float) -> int:
    """The upper 32 bits of x as a signed integer."""
    return int(struct.unpack("<ii", struct.pack("<d", x))[1])


def _signed(n: int) -> int:
    return ((n + 0x80000000) & M32) - 0x80000000


def mul32(a: int, b: int) -> int:
    """a * b, wrapped to 32 bits."""
    return _signed(a * b)


def add32(a: int, b: int) -> int:
    """a + b, wrapped to 32 bits."""
    return _signed(a + b)


def xor32(a: int, b: int) -> int:
    """The bits in which a and b differ."""
    return _signed(a ^ b)


def rotate32(a: int, n: int) -> int:
    """The 32 bits of a moved left by n places, those that leave coming back on the right."""
    a &= M32
    return _signed((a << n) | (a >> (32 - n)))


def unit(value: float, says: str) -> float:
    """The literal `value`, which carries the unit `says`: only the check of dimensions reads it."""
    return value


def lane() -> float:
    """Which of the batches computed side by side this is: 0, or 1 for the second."""
    return 0.0


from operator import itemgetter


def record(names, values):
    """A list whose places have names."""
    def setter(at):
        def place(kept, value):
            kept[at] = value
        return place
    return type("Record", (list,), {name: property(itemgetter(i), setter(i)) for i, name in enumerate(names)})(values)


class Machine:
    """The model's arrays, constants and functions."""


m = Machine()

def machine__reset(m, seed):
    """The machine stands at its start, with the chance that `seed` gives."""
    for i in range(len(m.y)):
        m.y[i] = m.start_y[i]
    for i in range(len(m.u)):
        m.u[i] = m.start_u[i]
    for i in range(len(m.p)):
        m.p[i] = m.start_p[i]
    for i in range(9):
        m.clock[i] = 0
    m.clock[5] = seed
    m.clock[2] = seed
    m.clock[3] = len(m.y)
    machine__begin(m)


def machine__begin(m):
    """Memory, chance, arrays and readings are those of the start values, however often this is said."""
    for i in range(len(m.z)):
        m.z[i] = m.start_z[i]
    for i in range(len(m.r)):
        m.r[i] = 0.0
    noise__seed_noise(m.rng, m.clock[5])
    m.start(m)
    m.read(0.0, m.y, m.u, m.p, m.z, m.r, m.rng)


def noise__seed_noise(rng, seed):
    """The generator stands where `seed` (any 32-bit integer) puts it; a second batch computed side by side has the next seed."""
    s = float(seed) + lane()
    rng[0] = 1.0 + noise__remainder(abs(s * 40014.0 + 12345.0), 2147483562.0)
    rng[1] = 1.0 + noise__remainder(abs(s * 40692.0 + 67890.0) + where(s < 0.0, 7919.0, 0.0), 2147483398.0)
    for _ in range(8):
        noise__draw(rng)


def noise__remainder(x, m):
    """x modulo m for whole 0 <= x < 2**53, exact."""
    r = x - floor(x * (1.0 / m)) * m
    r = where(r < 0.0, r + m, r)
    return where(r >= m, r - m, r)


def noise__draw(rng):
    """The next uniform number in (0, 1)."""
    a = noise__remainder(rng[0] * 40014.0, 2147483563.0)
    b = noise__remainder(rng[1] * 40692.0, 2147483399.0)
    rng[0] = a
    rng[1] = b
    d = a - b
    return where(d < 1.0, d + 2147483562.0, d) * 4.656613057391769e-10


def ion_exchange__start(m):
    """The column holds salt and no protein."""
    n = m.N
    for i in range(len(m.x)):
        m.x[i] = 0.0
    for i in range(n):
        m.x[i] = m.p.salt_0
        m.g[i] = portable__log(m.p.Lam / m.p.salt_0)
    m.z.was_1 = m.y.V_feed * m.p.cF_1
    m.z.was_2 = m.y.V_feed * m.p.cF_2
    m.z.was_3 = m.y.V_feed * m.p.cF_3
    ion_exchange__add_up(m)
    m.z.was_s = m.y.held_s


def portable__log(x):
    """The natural logarithm of x > 0; x below the smallest normal number counts as that number (-708.4)."""
    z = where(x < 2.2250738585072014e-308, 2.2250738585072014e-308, x)
    m = mantissa(z)
    k = exponent(z)
    is_large = m > 1.4142135623730951
    m = where(is_large, m * 0.5, m)
    k = where(is_large, k + 1.0, k)
    f = m - 1.0
    s = f / (2.0 + f)
    q = s * s
    w = q * q
    t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
    t2 = q * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
    half = 0.5 * f * f
    return k * 0.6931471803691238 - (half - (s * (half + (t1 + t2)) + k * 1.9082149292705877e-10) - f)


def ion_exchange__add_up(m):
    """States hold what the cells hold."""
    n = m.N
    cell = m.p.et * m.p.area * m.p.L / float(n)
    salt, one, two, three = (0.0, 0.0, 0.0, 0.0)
    ion_exchange__equilibrate(n, m.x, m.c, m.g, m.p)
    for i in range(n):
        salt = salt + m.x[i]
        one = one + m.x[n + i]
        two = two + m.x[2 * n + i]
        three = three + m.x[3 * n + i]
    m.y.held_s, m.y.held_1, m.y.held_2, m.y.held_3 = (salt * cell, one * cell, two * cell, three * cell)
    m.z.end_s, m.z.end_1, m.z.end_2, m.z.end_3 = (m.c[n - 1], m.c[2 * n - 1], m.c[3 * n - 1], m.c[4 * n - 1])


def ion_exchange__equilibrate(n, x, c, g, p):
    """Every cell is in equilibrium: c holds salt and proteins in the pores, g the logarithm of free sites over salt.

    x holds what transport moves: protein free and bound, and salt less the charges it gave way to [mmol/L of pores].
    One Newton round from the solution of the stage before, then a tangent; what is left to do the next stage does. No mass depends on it.
    """
    ratio = (1.0 - p.et) / p.et
    sites = ratio * p.Lam
    nu1, nu2, nu3 = (p.nu_1, p.nu_2, p.nu_3)
    blocked1, blocked2, blocked3 = (p.nu_1 + p.sigma_1, p.nu_2 + p.sigma_2, p.nu_3 + p.sigma_3)
    K1, K2, K3 = (p.K_1, p.K_2, p.K_3)
    for i in range(n):
        before = g[i]
        x1, x2, x3 = (x[n + i], x[2 * n + i], x[3 * n + i])
        k1 = ion_exchange__bound_over_free(K1, nu1, before, ratio)
        k2 = ion_exchange__bound_over_free(K2, nu2, before, ratio)
        k3 = ion_exchange__bound_over_free(K3, nu3, before, ratio)
        free1, free2, free3 = (1.0 / (1.0 + k1), 1.0 / (1.0 + k2), 1.0 / (1.0 + k3))
        b1, b2, b3 = (x1 * k1 * free1, x2 * k2 * free2, x3 * k3 * free3)
        rise1, rise2, rise3 = (nu1 * b1 * free1, nu2 * b2 * free2, nu3 * b3 * free3)
        salt = max(x[i] + nu1 * b1 + nu2 * b2 + nu3 * b3, 1e-09)
        left = sites - blocked1 * b1 - blocked2 * b2 - blocked3 * b3
        is_left = left > 1e-09 * sites
        some = where(is_left, left, 1e-09 * sites)
        more_salt = (nu1 * rise1 + nu2 * rise2 + nu3 * rise3) / salt
        less_left = (blocked1 * rise1 + blocked2 * rise2 + blocked3 * rise3) / some
        newton = (portable__log(some / (ratio * salt)) - before) / (1.0 + more_salt + less_left)
        after = min(max(before + where(is_left, min(max(newton, -1.0), 1.0), -0.25), -20.0), 20.0)
        g[i] = after
        c1 = min(max(x1 - b1 - (after - before) * rise1, 0.0), x1)
        c2 = min(max(x2 - b2 - (after - before) * rise2, 0.0), x2)
        c3 = min(max(x3 - b3 - (after - before) * rise3, 0.0), x3)
        c[n + i] = c1
        c[2 * n + i] = c2
        c[3 * n + i] = c3
        c[i] = x[i] + nu1 * (x1 - c1) + nu2 * (x2 - c2) + nu3 * (x3 - c3)


def ion_exchange__bound_over_free(K, nu, g, ratio):
    """Protein bound over free at g = ln(free sites / salt), both per litre of pores; `ratio` is solid over pores."""
    return ratio * K * portable__exp(nu * g)


def portable__exp(x):
    """e**x; 0 below -708 (no subnormals: they are slow and mean nothing here), infinite above 709.4."""
    z = where(x < -708.0, -708.0, where(x > 709.4, 709.4, x))
    n = floor(z * 1.4426950408889634 + 0.5)
    high = z - n * 0.6931471803691238
    low = n * 1.9082149292705877e-10
    r = high - low
    t = r * r
    c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (6.613756321437934e-05 + t * (-1.6533902205465252e-06 + t * 4.1381367970572385e-08))))
    y = 1.0 - (low - r * c / (2.0 - c) - high)
    half = floor(n * 0.5)
    y = y * power_of_two(half) * power_of_two(n - half)
    return where(x < -708.0, 0.0, where(x > 709.4, float('inf'), y))


def ion_exchange__read(t, y, u, p, z, r, rng):
    """UV, conductivity and pressure as instruments show them, and what only the model knows."""
    absorbed = p.path * (p.uv_1 * z.end_1 + p.uv_2 * z.end_2 + p.uv_3 * z.end_3)
    r.uv = min(absorbed + p.uv_noise * noise__normal(rng), 3.0)
    r.conductivity = p.cond_s * z.end_s + p.cond_noise * noise__normal(rng)
    r.pressure = p.R_bed * z.pumped
    r.salt_out = z.end_s
    r.c_1 = z.end_1
    r.c_2 = z.end_2
    r.c_3 = z.end_3
    r.purity = y.pool_2 / max(y.pool_1 + y.pool_2 + y.pool_3, 1e-12)
    r.recovery = y.pool_2 / max(y.held_2 + y.pool_2 + y.waste_2, 1e-12)
    lost_1 = abs(ion_exchange__protein_1(y, p) - z.was_1) / max(z.was_1, 1e-09)
    lost_2 = abs(ion_exchange__protein_2(y, p) - z.was_2) / max(z.was_2, 1e-09)
    lost_3 = abs(ion_exchange__protein_3(y, p) - z.was_3) / max(z.was_3, 1e-09)
    lost_s = abs(ion_exchange__salt_kept(y, p) - z.was_s) / max(z.was_s, 1e-09)
    r.balance_error = max(lost_1, lost_2, lost_3, lost_s)


def noise__normal(rng):
    """A number of mean 0 and standard deviation 1: the sum of twelve uniforms less six."""
    total = -6.0
    for _ in range(12):
        total = total + noise__draw(rng)
    return total


def ion_exchange__protein_1(y, p):
    """All protein 1 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_1 + y.held_1 + y.pool_1 + y.waste_1


def ion_exchange__protein_2(y, p):
    """All protein 2 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_2 + y.held_2 + y.pool_2 + y.waste_2


def ion_exchange__protein_3(y, p):
    """All protein 3 [umol]: feed, column, pool, waste."""
    return y.V_feed * p.cF_3 + y.held_3 + y.pool_3 + y.waste_3


def ion_exchange__salt_kept(y, p):
    """Salt in the column [umol] above that of a resin without protein, had none entered or left."""
    return y.held_s + y.left_s - y.fed_s


def machine__set_value(m, tag, value):
    """The input, parameter or start value `tag` is `value`, rounded to its quantum: 0, or why not.

    Answers ACCEPTED, UNKNOWN_TAG, OUT_OF_RANGE, TOO_LATE or STOPPED (after a fault nothing is set).

    Inputs come first, then parameters, then states. Parameters without a range and states are set at tick 0 only.
    """
    if tag < 0 or tag >= len(m.low):
        return 1
    if m.clock[1] != 0:
        return 4
    if m.clock[0] > 0 and uniform(m.quantum[tag] < 0.0):
        return 3
    if not uniform(value >= m.low[tag] and value <= m.high[tag]):
        return 2
    grain = where(m.quantum[tag] > 0.0, m.quantum[tag], 1.0)
    kept = where(m.quantum[tag] > 0.0, floor(value / grain + 0.5) * grain, value)
    if tag < len(m.u):
        m.u[tag] = kept
    elif tag < len(m.u) + len(m.p):
        m.p[tag - len(m.u)] = kept
    else:
        m.y[tag - len(m.u) - len(m.p)] = kept
    machine__fold_word(m, tag)
    machine__fold_word(m, m.clock[0])
    machine__fold(m, kept)
    if m.clock[0] == 0:
        machine__begin(m)
    return 0


def machine__fold_word(m, word):
    """The hash knows one more 32-bit word."""
    k = mul32(rotate32(mul32(word, -862048943), 15), 461845907)
    low = add32(mul32(rotate32(xor32(m.clock[2], k), 13), 5), -430675100)
    m.clock[2] = low
    m.clock[3] = add32(mul32(rotate32(xor32(m.clock[3], xor32(word, low)), 17), -1640531535), 668265263)


def machine__fold(m, x):
    """The hash knows one more float, all 64 bits of it. Two batches side by side have no hash."""
    if m.is_hashed:
        machine__fold_word(m, low_word(x))
        machine__fold_word(m, high_word(x))


def machine__run(m, n):
    """Up to n more ticks have passed; how many. Fewer mean a fault: a number left all bounds, or the run is as long as it may be."""
    for i in range(n):
        if m.clock[1] != 0 or m.clock[0] >= m.checkpoint * 2048:
            return i
        m.step(m)
        m.clock[0] = m.clock[0] + 1
        if not machine__is_sound(m):
            m.clock[1] = 1
            return i + 1
        if m.is_hashed and m.clock[0] % m.checkpoint == 0:
            machine__mark(m)
    return n


def ion_exchange__step(m):
    """One tick: valve and pumps are set, the column runs, tanks and instruments follow."""
    n = m.N
    tick = m.h * float(m.substeps)
    now = float(m.clock[0]) * tick
    ion_exchange__set_inlet(now, m.y, m.u, m.p, m.z, tick)
    ion_exchange__set_speed(m.p, m.z, float(n), m.h)
    for k in range(5):
        m.x[4 * n + k] = 0.0
    for i in range(m.substeps):
        column__ssprk2(ion_exchange__slopes, now + float(i) * m.h, m.h, m.x, m.base, m.d, m)
    ion_exchange__add_up(m)
    cell = m.p.et * m.p.area * m.p.L / float(n)
    pools = where(m.u.collect > 0.5, 1.0, 0.0)
    m.y.V_pool = m.y.V_pool + pools * m.z.pumped * tick / unit(60.0, 's/min')
    m.y.pool_1 = m.y.pool_1 + pools * m.x[4 * n + 1] * cell
    m.y.pool_2 = m.y.pool_2 + pools * m.x[4 * n + 2] * cell
    m.y.pool_3 = m.y.pool_3 + pools * m.x[4 * n + 3] * cell
    m.y.waste_1 = m.y.waste_1 + (1.0 - pools) * m.x[4 * n + 1] * cell
    m.y.waste_2 = m.y.waste_2 + (1.0 - pools) * m.x[4 * n + 2] * cell
    m.y.waste_3 = m.y.waste_3 + (1.0 - pools) * m.x[4 * n + 3] * cell
    m.y.left_s = m.y.left_s + m.x[4 * n] * cell
    m.y.fed_s = m.y.fed_s + m.x[4 * n + 4] * cell
    m.read(now + tick, m.y, m.u, m.p, m.z, m.r, m.rng)


def ion_exchange__set_inlet(t, y, u, p, z, tick):
    """Where the coming tick's liquid comes from. The pump stops when the feed tank is empty."""
    stuck = where(p.stuck_load > 0.5, 1.0, 0.0)
    loads = where(abs(u.valve - 1.0) < 0.5, 1.0, stuck)
    elutes = where(abs(u.valve - 2.0) < 0.5, 1.0 - stuck, 0.0)
    z.since = where(elutes > 0.5, where(z.elutes > 0.5, z.since, t), t)
    z.loads = loads
    z.elutes = elutes
    z.pumped = where(loads > 0.5, min(u.flow, unit(60.0, 's/min') * y.V_feed / tick), u.flow)
    y.V_feed = max(y.V_feed - loads * z.pumped * tick / unit(60.0, 's/min'), 0.0)


def ion_exchange__set_speed(p, z, cells, h):
    """Pore speed and dispersion in units of cells, for steps of h [s]."""
    dx = p.L / cells
    u = z.pumped / (unit(60.0, 's/min') * p.area * p.et)
    z.turn = u / dx
    z.smear = min(p.Dax / (dx * dx), 0.48 / h - 0.5 * z.turn)


def column__ssprk2(slopes, t, h, x, base, d, m):
    """x is one step h further than t; second order."""
    column__keep(x, base)
    slopes(t, x, d, m)
    column__blend(x, base, d, h, 0.0)
    slopes(t + h, x, d, m)
    column__blend(x, base, d, h, 0.5)
    column__flush(x)


def column__keep(x, base):
    """base is x."""
    for i in range(len(x)):
        base[i] = x[i]


def ion_exchange__slopes(t, x, d, m):
    """dx/dt of all cells: salt and three proteins; last, what left and the salt that entered."""
    n = m.N
    ion_exchange__equilibrate(n, x, m.c, m.g, m.p)
    salt = ion_exchange__salt_in(t, m.u, m.p, m.z)
    column__transport(m.c, d, 0, n, salt, m.z.turn, m.z.smear)
    column__transport(m.c, d, n, n, m.z.loads * m.p.cF_1, m.z.turn, m.z.smear)
    column__transport(m.c, d, 2 * n, n, m.z.loads * m.p.cF_2, m.z.turn, m.z.smear)
    column__transport(m.c, d, 3 * n, n, m.z.loads * m.p.cF_3, m.z.turn, m.z.smear)
    for k in range(4):
        d[4 * n + k] = m.z.turn * m.c[k * n + n - 1]
    d[4 * n + 4] = m.z.turn * salt


def ion_exchange__salt_in(t, u, p, z):
    """Salt that enters at t [s]: of the feed, of the buffer, or of the gradient as its pumps mix it."""
    wanted = min(u.gradient_start + u.gradient_slope * (t - z.since), p.label_B)
    share = (wanted - u.salt) / max(p.label_B - u.salt, 1e-06)
    mixed = u.salt + min(max(share * p.pump_B, 0.0), 1.0) * (p.salt_B - u.salt)
    return where(z.loads > 0.5, p.salt_F, where(z.elutes > 0.5, mixed, u.salt))


def column__transport(c, d, at, n, inlet, speed, spread):
    """d[at : at + n] is what flow and dispersion change in the n cells c[at : at + n] of one component.

    inlet  concentration that enters; speed  u / dx [1/time]; spread  D / dx**2 [1/time].
    Enters speed * inlet (Danckwerts), leaves speed * c[at + n - 1]. The slope in a cell is the harmonic mean of its two differences,
    and 0 where they disagree in sign, so that no new maximum appears; before the first cell stands the inlet.

    >>> d = [0.0, 0.0, 0.0]
    >>> transport([4.0, 2.0, 0.0], d, 0, 3, 4.0, 1.0, 0.0)
    >>> d
    [0.0, 3.0, 1.0]
    """
    before = inlet
    here = c[at]
    enters = speed * inlet
    for i in range(at, at + n - 1):
        after = c[i + 1]
        left = here - before
        right = after - here
        product = left * right
        agree = product > 0.0
        slope = where(agree, 2.0 * product / where(agree, left + right, 1.0), 0.0)
        leaves = speed * (here + 0.5 * slope) - spread * right
        d[i] = enters - leaves
        enters = leaves
        before = here
        here = after
    d[at + n - 1] = enters - speed * here


def column__blend(x, base, d, h, share):
    """x is `share` of base and for the rest one Euler step from x along d."""
    rest = 1.0 - share
    for i in range(len(x)):
        x[i] = share * base[i] + rest * (x[i] + h * d[i])


def column__flush(x):
    """No value of x is between 0 and TINY."""
    for i in range(len(x)):
        x[i] = where(abs(x[i]) < 1e-60, 0.0, x[i])


def machine__is_sound(m):
    """No number is infinite or not a number (NaN has other bits in other engines, so it must never be hashed)."""
    total = 0.0
    for i in unrolled(len(m.y)):
        total = total + abs(m.y[i])
    for i in unrolled(len(m.z)):
        total = total + abs(m.z[i])
    for i in unrolled(len(m.r)):
        total = total + abs(m.r[i])
    return uniform(total < 1e+200)


def machine__mark(m):
    """One more checkpoint is kept, so that the first difference between two runs can be found."""
    machine__fold_state(m)
    m.marks[2 * m.clock[4]] = m.clock[2]
    m.marks[2 * m.clock[4] + 1] = m.clock[3]
    m.clock[4] = m.clock[4] + 1


def machine__fold_state(m):
    """The hash knows states, memory, inputs and readings."""
    for i in range(len(m.y)):
        machine__fold(m, m.y[i])
    for i in range(len(m.z)):
        machine__fold(m, m.z[i])
    for i in range(len(m.u)):
        machine__fold(m, m.u[i])
    for i in range(len(m.r)):
        machine__fold(m, m.r[i])


def machine__replay(m, count, until):
    """The log's first `count` entries have been played and the clock stands at tick `until`.

    Answers the ticks done, or BAD_COUNT, BAD_UNTIL, BAD_ORDER, BAD_VALUE - code.

    `log` holds (tick, tag, value) triples. clock[BAD_ENTRY] is the entry that was refused.
    """
    if count < 0 or count > 4096:
        return -1
    if until < 0 or until > m.checkpoint * 2048:
        return -2
    last = 0.0
    for i in range(count):
        m.clock[8] = i
        when = m.log[3 * i]
        tag = m.log[3 * i + 1]
        if not uniform(when >= last and when <= float(until) and (floor(when) == when)):
            return -3
        if not uniform(tag >= 0.0 and tag < float(len(m.low)) and (floor(tag) == tag)):
            return -10 - 1
        last = when
    for i in range(count):
        machine__run(m, int(m.log[3 * i]) - m.clock[0])
        if m.clock[1] != 0:
            return m.clock[0]
        m.clock[8] = i
        refused = machine__set_value(m, int(m.log[3 * i + 1]), m.log[3 * i + 2])
        if refused != 0:
            return -10 - refused
    machine__run(m, until - m.clock[0])
    return m.clock[0]


def machine__seal(m):
    """clock[SEAL_LOW] and clock[SEAL_HIGH] hold the hash of the run as it stands; the run can go on."""
    low = m.clock[2]
    high = m.clock[3]
    machine__fold_word(m, m.clock[0])
    machine__fold_word(m, m.clock[1])
    if m.clock[1] == 0:
        machine__fold_state(m)
    m.clock[6] = m.clock[2]
    m.clock[7] = m.clock[3]
    m.clock[2] = low
    m.clock[3] = high


m.y = record(('V_feed', 'held_1', 'held_2', 'held_3', 'held_s', 'V_pool', 'pool_1', 'pool_2', 'pool_3', 'waste_1', 'waste_2', 'waste_3', 'left_s', 'fed_s'), [5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.u = record(('flow', 'valve', 'salt', 'gradient_start', 'gradient_slope', 'collect'), [2.0, 0.0, 50.0, 100.0, 0.2, 0.0])
m.p = record(('L', 'area', 'et', 'Dax', 'Lam', 'K_1', 'K_2', 'K_3', 'nu_1', 'nu_2', 'nu_3', 'sigma_1', 'sigma_2', 'sigma_3', 'cF_1', 'cF_2', 'cF_3', 'salt_F', 'salt_0', 'salt_B', 'label_B', 'pump_B', 'stuck_load', 'R_bed', 'uv_1', 'uv_2', 'uv_3', 'path', 'cond_s', 'uv_noise', 'cond_noise'), [1.4, 0.6880832580742, 0.8425, 0.000575, 1200.0, 0.0355, 0.00159, 0.0077, 4.7, 5.29, 3.7, 11.83, 10.6, 10.0, 1.0, 1.0, 1.0, 50.0, 50.0, 1000.0, 1000.0, 1.0, 0.0, 0.5, 38.0, 23.0, 9.8, 0.2, 0.1, 0.001, 0.05])
m.z = record(('pumped', 'turn', 'smear', 'loads', 'elutes', 'since', 'end_s', 'end_1', 'end_2', 'end_3', 'was_1', 'was_2', 'was_3', 'was_s'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 50.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.r = record(('uv', 'conductivity', 'pressure', 'salt_out', 'c_1', 'c_2', 'c_3', 'purity', 'recovery', 'balance_error'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V_feed', 'held_1', 'held_2', 'held_3', 'held_s', 'V_pool', 'pool_1', 'pool_2', 'pool_3', 'waste_1', 'waste_2', 'waste_3', 'left_s', 'fed_s'), [5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.total = record(('V_feed', 'held_1', 'held_2', 'held_3', 'held_s', 'V_pool', 'pool_1', 'pool_2', 'pool_3', 'waste_1', 'waste_2', 'waste_3', 'left_s', 'fed_s'), [5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.trial = record(('V_feed', 'held_1', 'held_2', 'held_3', 'held_s', 'V_pool', 'pool_1', 'pool_2', 'pool_3', 'waste_1', 'waste_2', 'waste_3', 'left_s', 'fed_s'), [5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.start_u = [2.0, 0.0, 50.0, 100.0, 0.2, 0.0]
m.start_p = [1.4, 0.6880832580742, 0.8425, 0.000575, 1200.0, 0.0355, 0.00159, 0.0077, 4.7, 5.29, 3.7, 11.83, 10.6, 10.0, 1.0, 1.0, 1.0, 50.0, 50.0, 1000.0, 1000.0, 1.0, 0.0, 0.5, 38.0, 23.0, 9.8, 0.2, 0.1, 0.001, 0.05]
m.start_z = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 50.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.low = [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 10.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 1.0, -1000000000000000.0, 1.0, -1000000000000000.0, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [6.0, 2.0, 2000.0, 2000.0, 50.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 0.1, 5000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000.0, 1000000000000000.0, 2000.0, 1000000000000000.0, 2.0, 1.0, 10.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.0, 10.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-09, 1.0, 1e-06, 1e-06, 1e-09, 1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, 0.0, -1.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.0625
m.substeps = 8
m.checkpoint = 60
m.is_hashed = True
m.read = ion_exchange__read
m.step = ion_exchange__step
m.x = [0.0] * 261
m.base = [0.0] * 261
m.d = [0.0] * 261
m.c = [0.0] * 256
m.g = [0.0] * 64
m.start = ion_exchange__start
m.N = 64
