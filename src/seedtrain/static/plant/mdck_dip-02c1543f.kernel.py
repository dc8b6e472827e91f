"""Influenza and defective particles (mdck_dip): the kernel as Python.

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


def machine__no_start(m):
    """A model whose arrays start at zero."""


def mdck_dip__read(t, y, u, p, z, r, rng):
    """Titres as logarithms."""
    r.log_Vs = portable__log10(max(y.Vs / unit(1.0, 'virion/mL'), 1.0))
    r.log_Vd = portable__log10(max(y.Vd / unit(1.0, 'virion/mL'), 1.0))
    r.viable = mdck_dip__cells(y)


def portable__log10(x):
    """The decimal logarithm of x > 0."""
    return portable__log(x) * 0.4342944819032518


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


def mdck_dip__cells(y):
    """All cells that take up virus [cell/mL]."""
    return y.T + y.Id + y.Is + y.Ic


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


def machine__step_rk4(m):
    """One tick: the controllers act, the equations run in fixed steps, limits are kept, the instruments read."""
    m.control(float(m.clock[0]) * m.h * float(m.substeps), m.y, m.u, m.p, m.z, m.r, m.rng)
    for i in range(m.substeps):
        integrate__rk4(m.rates, float(m.clock[0] * m.substeps + i) * m.h, m.h, m.y, m.u, m.p, m.z, m.k, m.total, m.trial)
        m.settle(float(m.clock[0] * m.substeps + i + 1) * m.h, m.y, m.u, m.p, m.z, m.r, m.rng)
    m.read(float(m.clock[0] + 1) * m.h * float(m.substeps), m.y, m.u, m.p, m.z, m.r, m.rng)


def machine__nothing(t, y, u, p, z, r, rng):
    """A model without a controller, without limits or without instruments of its own."""


def integrate__rk4(rates, t, h, y, u, p, z, k, total, trial):
    """y is one step h [h] further than t [h]; error per step of order h**5."""
    rates(t, y, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = k[i]
        trial[i] = y[i] + 0.5 * h * k[i]
    rates(t + 0.5 * h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = total[i] + 2.0 * k[i]
        trial[i] = y[i] + 0.5 * h * k[i]
    rates(t + 0.5 * h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        total[i] = total[i] + 2.0 * k[i]
        trial[i] = y[i] + h * k[i]
    rates(t + h, trial, u, p, z, k)
    for i in unrolled(len(y)):
        y[i] = y[i] + h / 6.0 * (total[i] + k[i])


def mdck_dip__rates(t, y, u, p, z, d):
    """Standard virus needs no other; defective virus is made only where both are in one cell."""
    D = u.exchange
    mu = mdck_dip__growth(y, p)
    loss = unit(1.0, 'virion/cell') * p.k1 * mdck_dip__cells(y) + p.k4 + D
    d.T = mu * y.T - p.k1 * (y.Vs + y.Vd) * y.T + D * (u.cells_in - y.T)
    d.Id = p.k1 * y.Vd * y.T - (p.k1 * y.Vs - mu) * y.Id - D * y.Id
    d.Is = p.k1 * y.Vs * y.T - (p.k1 * y.Vd + p.k2) * y.Is - D * y.Is
    d.Ic = p.k1 * (y.Vs * y.Id + y.Vd * y.Is) - p.k2 * y.Ic - D * y.Ic
    d.Vs = p.k3 * y.Is - loss * y.Vs
    d.Vd = p.k3 * y.Ic + p.f * p.k3 * y.Is - loss * y.Vd + p.d_in


def mdck_dip__growth(y, p):
    """Growth rate of cells without standard virus [1/h]."""
    return p.mu * max(min(2.0 * (1.0 - mdck_dip__cells(y) / p.Tmax), 1.0), 0.0)


def mdck_dip__settle(t, y, u, p, z, r, rng):
    """Numbers too small for the machine would only be slow."""
    for i in range(6):
        y[i] = where(y[i] < 1e-30, 0.0, y[i])


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


m.y = record(('T', 'Id', 'Is', 'Ic', 'Vs', 'Vd'), [1500000.0, 0.0, 0.0, 0.0, 150.0, 0.0])
m.u = record(('exchange', 'cells_in'), [0.0, 3000000.0])
m.p = record(('mu', 'Tmax', 'k1', 'k2', 'k3', 'k4', 'f', 'd_in'), [0.027, 12000000.0, 2.12e-09, 0.00713, 168.0, 0.035, 0.001, 0.0])
m.z = record((), [])
m.r = record(('log_Vs', 'log_Vd', 'viable'), [0.0, 0.0, 0.0])
m.k = record(('T', 'Id', 'Is', 'Ic', 'Vs', 'Vd'), [1500000.0, 0.0, 0.0, 0.0, 150.0, 0.0])
m.total = record(('T', 'Id', 'Is', 'Ic', 'Vs', 'Vd'), [1500000.0, 0.0, 0.0, 0.0, 150.0, 0.0])
m.trial = record(('T', 'Id', 'Is', 'Ic', 'Vs', 'Vd'), [1500000.0, 0.0, 0.0, 0.0, 150.0, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [1500000.0, 0.0, 0.0, 0.0, 150.0, 0.0]
m.start_u = [0.0, 3000000.0]
m.start_p = [0.027, 12000000.0, 2.12e-09, 0.00713, 168.0, 0.035, 0.001, 0.0]
m.start_z = []
m.low = [0.0, 0.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [1.0, 10000000.0, 1000000000000000.0, 1000000000000000.0, 1e-07, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.0, 100000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-06, 1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.03333333333333333
m.substeps = 1
m.checkpoint = 60
m.is_hashed = True
m.rates = mdck_dip__rates
m.control = machine__nothing
m.settle = mdck_dip__settle
m.read = mdck_dip__read
m.step = machine__step_rk4
m.start = machine__no_start
