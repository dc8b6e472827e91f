"""Protein A capture (protein_a): the kernel as Python.

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


def protein_a__start(m):
    """The column is clean and stands in buffer."""
    for i in range(len(m.x)):
        m.x[i] = 0.0
    for i in range(3 * m.N, 4 * m.N):
        m.x[i] = m.p.pH_run
    m.z.c_end = 0.0
    m.z.h_end = 0.0
    m.z.pH_end = m.p.pH_run
    m.z.start_c = m.y.V_feed * m.p.cF
    m.z.start_h = m.y.V_feed * m.p.hF


def protein_a__read(t, y, u, p, z, r, rng):
    """UV, pH and pressure as instruments show them, and what only the model knows."""
    absorbed = p.path * (p.uv_c * z.c_end + p.uv_h * z.h_end)
    r.uv = min(absorbed + p.uv_noise * noise__normal(rng), 3.0)
    r.pH = z.pH_end + p.pH_noise * noise__normal(rng)
    r.pressure = p.R_bed * z.pumped
    r.alarm = where(abs(u.phase - 1.0) < 0.5, where(r.uv > p.uv_limit, 1.0, 0.0), 0.0)
    r.load = y.V_load * p.cF / p.CV
    r.pool_c = y.pool / max(y.V_pool, 1e-09)
    r.c_out = z.c_end
    r.breakthrough = where(abs(u.phase - 1.0) < 0.5, z.c_end / max(p.cF, 1e-09), 0.0)
    r.recovery = y.pool / max(y.V_load * p.cF, 1e-09)
    r.impurity = y.pool_h / max(y.pool, 1e-09)
    lost_c = abs(protein_a__antibody(y, p) - z.start_c) / max(z.start_c, 1e-09)
    lost_h = abs(protein_a__impurities(y, p) - z.start_h) / max(z.start_h, 1e-09)
    r.balance_error = max(lost_c, lost_h)


def noise__normal(rng):
    """A number of mean 0 and standard deviation 1: the sum of twelve uniforms less six."""
    total = -6.0
    for _ in range(12):
        total = total + noise__draw(rng)
    return total


def protein_a__antibody(y, p):
    """All antibody [g]: harvest, column, pool, waste."""
    return y.V_feed * p.cF + y.held + y.pool + y.waste


def protein_a__impurities(y, p):
    """All impurities [g]: harvest, column, pool, waste."""
    return y.V_feed * p.hF + y.held_h + y.pool_h + y.waste_h


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


def protein_a__step(m):
    """One tick: valves and pump are set, the column runs, tanks and instruments follow."""
    n = m.N
    tick = m.h * float(m.substeps)
    h = m.h * 60.0
    protein_a__set_inlet(m.y, m.u, m.p, m.z, tick)
    protein_a__set_speed(m.p, m.z, float(n), h)
    m.x[5 * n] = 0.0
    m.x[5 * n + 1] = 0.0
    for i in range(m.substeps):
        column__ssprk3(protein_a__slopes, float(m.clock[0] * m.substeps + i) * h, h, m.x, m.base, m.d, m)
    cell = m.p.CV / float(n)
    out_h = protein_a__rinsed(m.x[5 * n + 1] * m.p.et * cell, m.p, m.z, tick)
    protein_a__share_out(m.y, m.u, m.z, m.x[5 * n] * m.p.et * cell, out_h, tick)
    held = 0.0
    held_h = 0.0
    for i in range(n):
        held = held + m.p.et * m.x[i] + m.x[4 * n + i]
        held_h = held_h + m.p.et * m.x[n + i]
    m.y.held = held * cell
    m.y.held_h = held_h * cell + m.z.dead_h
    m.z.c_end = m.x[n - 1]
    m.z.h_end = m.x[2 * n - 1]
    m.z.pH_end = m.x[4 * n - 1]
    m.read(float(m.clock[0] + 1) * tick, m.y, m.u, m.p, m.z, m.r, m.rng)


def protein_a__set_inlet(y, u, p, z, tick):
    """What is pumped in the coming tick [min], and what is in it. The harvest pump stops when its tank is empty."""
    loads = abs(u.phase - 1.0) < 0.5
    elutes = abs(u.phase - 2.0) < 0.5
    cleans = abs(u.phase - 3.0) < 0.5
    wanted = u.flow * p.pump_gain
    z.pumped = where(loads, min(wanted, y.V_feed / tick), wanted)
    z.c_in = where(loads, p.cF, 0.0)
    z.h_in = where(loads, p.hF, 0.0)
    z.K_in = where(elutes, p.K_elution * portable__power10(p.K_decade * (3.5 - p.pH_elution)), where(cleans, p.K_clean, 0.0))
    z.pH_in = where(elutes, p.pH_elution, where(cleans, p.pH_clean, p.pH_run))
    drawn = where(loads, z.pumped * tick, 0.0)
    y.V_feed = max(y.V_feed - drawn, 0.0)
    y.V_load = y.V_load + drawn


def portable__power10(x):
    """10**x."""
    return portable__exp(x * 2.302585092994046)


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


def protein_a__set_speed(p, z, cells, h):
    """Pore speed and dispersion in units of cells, for steps of h [s]."""
    dx = p.L / cells
    u = z.pumped * p.L / (unit(60.0, 's/min') * p.CV * p.et)
    D = p.D0 + p.spread * u
    z.turn = u / dx
    z.smear = min(D / (dx * dx), 0.55 / h - 0.5 * z.turn)


def column__ssprk3(slopes, t, h, x, base, d, m):
    """x is one step h further than t; third order."""
    column__keep(x, base)
    slopes(t, x, d, m)
    column__blend(x, base, d, h, 0.0)
    slopes(t + h, x, d, m)
    column__blend(x, base, d, h, 0.75)
    slopes(t + 0.5 * h, x, d, m)
    column__blend(x, base, d, h, 1.0 / 3.0)
    column__flush(x)


def column__keep(x, base):
    """base is x."""
    for i in range(len(x)):
        base[i] = x[i]


def protein_a__slopes(t, x, d, m):
    """dx/dt of all cells: antibody, impurities, loss of affinity and pH in the pores, antibody bound; last, what left."""
    n = m.N
    column__transport(x, d, 0, n, m.z.c_in, m.z.turn, m.z.smear)
    column__transport(x, d, n, n, m.z.h_in, m.z.turn, m.z.smear)
    column__transport(x, d, 2 * n, n, m.z.K_in, m.z.turn, m.z.smear)
    column__transport(x, d, 3 * n, n, m.z.pH_in, m.z.turn, m.z.smear)
    for i in range(n):
        dq = protein_a__binding(x[i], x[4 * n + i], m.p.Kd + x[2 * n + i], m.p)
        d[4 * n + i] = dq
        d[i] = d[i] - dq / m.p.et
    d[5 * n] = m.z.turn * x[n - 1]
    d[5 * n + 1] = m.z.turn * x[2 * n - 1]


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


def protein_a__binding(c, q, K, p):
    """dq/dt [g/L/s]: Langmuir's equilibrium, and a rate that falls as the resin fills."""
    free = max(1.0 - q / p.qm, 0.0)
    phi = p.S1 + (1.0 - p.S1) * portable__power(free, p.S2)
    return p.ka * phi * (c * (p.qm - q) - K * q)


def portable__power(x, y):
    """x**y for x >= 0; 0 for x = 0. Relative error about 1e-16 * |y log x|."""
    return where(x <= 0.0, 0.0, portable__exp(y * portable__log(x)))


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


def column__blend(x, base, d, h, share):
    """x is `share` of base and for the rest one Euler step from x along d."""
    rest = 1.0 - share
    for i in range(len(x)):
        x[i] = share * base[i] + rest * (x[i] + h * d[i])


def column__flush(x):
    """No value of x is between 0 and TINY."""
    for i in range(len(x)):
        x[i] = where(abs(x[i]) < 1e-60, 0.0, x[i])


def protein_a__rinsed(out_h, p, z, tick):
    """Impurities [g] that reach the outlet valve when `out_h` [g] left the bed: some stay in dead ends, and some from there come along."""
    passed = max(z.pumped * tick, unit(1e-09, 'L'))
    left = portable__exp(-p.dead_share * passed / max(p.V_dead, 1e-09))
    dead = z.dead_h * left + out_h / passed * p.V_dead * (1.0 - left)
    out = out_h + z.dead_h - dead
    z.dead_h = dead
    return out


def protein_a__share_out(y, u, z, out_c, out_h, tick):
    """What left the column [g] is in the pool or in the waste."""
    pools = u.collect > 0.5
    y.V_pool = y.V_pool + where(pools, z.pumped * tick, 0.0)
    y.pool = y.pool + where(pools, out_c, 0.0)
    y.pool_h = y.pool_h + where(pools, out_h, 0.0)
    y.waste = y.waste + where(pools, 0.0, out_c)
    y.waste_h = y.waste_h + where(pools, 0.0, out_h)


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


m.y = record(('V_feed', 'held', 'held_h', 'V_pool', 'pool', 'pool_h', 'waste', 'waste_h', 'V_load'), [300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.u = record(('flow', 'phase', 'collect'), [2.5, 0.0, 0.0])
m.p = record(('CV', 'L', 'et', 'qm', 'Kd', 'ka', 'S1', 'S2', 'spread', 'D0', 'cF', 'hF', 'V_dead', 'dead_share', 'pH_run', 'pH_elution', 'pH_clean', 'K_elution', 'K_decade', 'K_clean', 'pump_gain', 'R_bed', 'uv_c', 'uv_h', 'path', 'uv_limit', 'uv_noise', 'pH_noise'), [10.0, 20.0, 0.9586, 78.867, 0.06536, 0.00549, 0.063, 7.5, 0.55, 0.0, 3.0, 2.0, 0.5, 0.05, 7.2, 3.5, 12.9, 60.0, 2.0, 200.0, 1.0, 0.4, 1.4, 1.0, 0.2, 0.45, 0.002, 0.01])
m.z = record(('pumped', 'turn', 'smear', 'c_in', 'h_in', 'K_in', 'pH_in', 'c_end', 'h_end', 'pH_end', 'dead_h', 'start_c', 'start_h'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.2, 0.0, 0.0, 7.2, 0.0, 0.0, 0.0])
m.r = record(('uv', 'pH', 'pressure', 'alarm', 'load', 'pool_c', 'c_out', 'breakthrough', 'recovery', 'impurity', 'balance_error'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V_feed', 'held', 'held_h', 'V_pool', 'pool', 'pool_h', 'waste', 'waste_h', 'V_load'), [300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.total = record(('V_feed', 'held', 'held_h', 'V_pool', 'pool', 'pool_h', 'waste', 'waste_h', 'V_load'), [300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.trial = record(('V_feed', 'held', 'held_h', 'V_pool', 'pool', 'pool_h', 'waste', 'waste_h', 'V_load'), [300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.start_u = [2.5, 0.0, 0.0]
m.start_p = [10.0, 20.0, 0.9586, 78.867, 0.06536, 0.00549, 0.063, 7.5, 0.55, 0.0, 3.0, 2.0, 0.5, 0.05, 7.2, 3.5, 12.9, 60.0, 2.0, 200.0, 1.0, 0.4, 1.4, 1.0, 0.2, 0.45, 0.002, 0.01]
m.start_z = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.2, 0.0, 0.0, 7.2, 0.0, 0.0, 0.0]
m.low = [0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 1.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 2.5, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [5.0, 3.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 200.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 5.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 7.5, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 2.0, 10.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 3.0, 1.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-09, 1.0, 1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.003333333333333333
m.substeps = 5
m.checkpoint = 60
m.is_hashed = True
m.read = protein_a__read
m.step = protein_a__step
m.x = [0.0] * 322
m.base = [0.0] * 322
m.d = [0.0] * 322
m.start = protein_a__start
m.N = 64
