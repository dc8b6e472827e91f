"""Vero cells and poliovirus (vero): the kernel as Python.

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


def vero__read(t, y, u, p, z, r, rng):
    """The count with its error, and what the eye, the analyser and nobody sees."""
    r.counted = vero__living(y) * max(1.0 + p.count_error * noise__flicker(rng), 0.0)
    r.CPE = y.Xd / max(vero__living(y) + y.Xd, 1e-09) * unit(100.0, 'percent')
    r.glucose = max(y.G * (1.0 + 0.02 * noise__flicker(rng)), 0.0)
    r.volume = y.V
    r.turbidity = y.B / p.Bmax
    r.mu = vero__growth(y, p, z)
    r.D_total = y.Dag * y.V + z.harvest_Dag


def vero__living(y):
    """Living cells on the carriers [Gcell/L]."""
    return y.T + y.E + y.I


def noise__flicker(rng):
    """A number of mean 0 and standard deviation 1 within -3..3, from three uniforms.

    Near enough to `normal` for a probe, in a quarter of the time.
    """
    return 2.0 * (noise__draw(rng) + noise__draw(rng) + noise__draw(rng) - 1.5)


def vero__growth(y, p, z):
    """Growth rate [1/h]: medium, glucose, and the room left on the carriers."""
    room = max(1.0 - vero__living(y) / vero__capacity(y, p), 0.0)
    return p.mumax * y.S / max(p.KS + y.S, 1e-09) * y.G / (p.KG + y.G) * room * z.fmu


def vero__capacity(y, p):
    """Most cells that the carriers can bear [Gcell/L]."""
    return p.beads * p.area * p.packing * p.area_share / y.V


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


def vero__control(t, y, u, p, z, r, rng):
    """Pumps stop at the harvest pipe and at the top; seed and glucose come until what was ordered is given."""
    z.Fin = where(y.V - p.Vmax < 0.0, u.feed_rate, 0.0)
    z.Fout = where(y.V - p.Vmin > 0.0, u.harvest_rate * p.filter_share, 0.0)
    z.Fg = min(max(unit(0.001, 'L/mL') * u.glucose_bolus - z.glucose_given, unit(0.0, 'L')) / unit(0.03333333333333333, 'h'), unit(2.0, 'L/h'))
    z.Fs = min(max(unit(0.001, 'L/mL') * u.infect - z.seed_given, unit(0.0, 'L')) / unit(0.03333333333333333, 'h'), unit(2.0, 'L/h'))
    z.glucose_given = z.glucose_given + z.Fg * unit(0.03333333333333333, 'h')
    z.seed_given = z.seed_given + z.Fs * unit(0.03333333333333333, 'h')
    z.MOI = z.MOI + z.Fs * unit(0.03333333333333333, 'h') * p.seed_titre / max(vero__living(y) * y.V, 1e-09)
    z.harvest = z.harvest + z.Fout * unit(0.03333333333333333, 'h')
    z.harvest_Dag = z.harvest_Dag + z.Fout * unit(0.03333333333333333, 'h') * y.Dag
    below = min(y.Temp - unit(37.0, 'degC'), unit(0.0, 'K'))
    z.fmu = portable__exp(p.amu * below)
    z.fv = portable__exp(p.av * below)
    z.fd = portable__exp(p.ad * (y.Temp - unit(37.0, 'degC')))


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


def vero__rates(t, y, u, p, z, d):
    """Attachment, growth, infection, decay; medium flows, carriers and the cells on them stay."""
    F = z.Fin + z.Fg + z.Fs
    D = F / y.V
    c = (F - z.Fout) / y.V
    X = vero__living(y)
    room = max(1.0 - X / vero__capacity(y, p), 0.0)
    mu = vero__growth(y, p, z)
    attach = p.ka * p.attach_share * room * y.A
    infected = min(p.k * y.W * z.fv, p.kmax) * y.T
    share = y.B / p.Bmax
    hunger = max(1.0 - y.G / p.Gst, 0.0)
    kd = p.kst * hunger + p.kS * max(1.0 - y.S / p.Sst, 0.0) + p.kheat * max(y.Temp - unit(39.0, 'degC'), unit(0.0, 'K')) + p.kB * share / (share + 0.05)
    rE = p.kE * z.fv * y.E
    rI = p.kI * z.fv * y.I
    dense = 1.0 / (1.0 + (X + y.Xd) / p.Xh)
    makes = y.I * z.fv * dense * (1.0 - hunger)
    qG = mu / p.Yxg + p.mG * y.G / (p.KG + y.G) * z.fmu
    d.V = F - z.Fout
    d.A = -attach - p.kl * y.A - D * y.A
    d.T = attach + mu * y.T - infected - kd * y.T - c * y.T
    d.E = infected - rE - kd * y.E - c * y.E
    d.I = rE - rI - kd * y.I - c * y.I
    d.Xd = p.kl * y.A + rI + kd * X - D * y.Xd
    bacteria = p.qB * unit(1000.0, 'mL/L') * y.B * y.G / (p.KG + y.G)
    d.G = -qG * X - bacteria + (z.Fin * p.Gin + z.Fg * p.concentrate) / y.V - D * y.G
    d.L = p.Ylg * qG * X - D * y.L
    d.S = -(mu * X / p.Ys + p.mS * X * y.S / (p.Sst + y.S) * z.fmu) + z.Fin * p.Sin / y.V - D * y.S
    bound = p.k * y.W * X * z.fv * unit(1.0, 'TCID50/cell')
    d.W = p.pV * makes - bound - p.kV * z.fd * y.W + z.Fs * p.seed_titre / y.V - D * y.W
    d.Dag = p.pD * makes - p.kD * z.fd * y.Dag - D * y.Dag
    d.B = p.ingress + p.muB * z.fmu * y.B * (1.0 - share) - D * y.B
    d.Temp = (u.temperature + p.heat_error - y.Temp) / p.tau


def vero__settle(t, y, u, p, z, r, rng):
    """Less than one cell in a million litres is none; numbers too small for the machine would only be slow."""
    y.A = where(y.A < 1e-15, 0.0, y.A)
    y.T = where(y.T < 1e-15, 0.0, y.T)
    y.E = where(y.E < 1e-15, 0.0, y.E)
    y.I = where(y.I < 1e-15, 0.0, y.I)
    y.Xd = where(y.Xd < 1e-15, 0.0, y.Xd)
    y.S = where(y.S < 1e-15, 0.0, y.S)
    y.G = where(y.G < 1e-15, 0.0, y.G)


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


m.y = record(('V', 'A', 'T', 'E', 'I', 'Xd', 'G', 'L', 'S', 'W', 'Dag', 'B', 'Temp'), [4.0, 0.1, 0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 1.0, 0.0, 0.0, 0.0, 37.0])
m.u = record(('feed_rate', 'harvest_rate', 'glucose_bolus', 'infect', 'temperature'), [0.0, 0.0, 0.0, 0.0, 37.0])
m.p = record(('mumax', 'KS', 'Ys', 'mS', 'Sst', 'kS', 'Gst', 'kst', 'KG', 'Yxg', 'mG', 'Ylg', 'ka', 'kl', 'beads', 'area', 'packing', 'k', 'kmax', 'kE', 'kI', 'pV', 'pD', 'Xh', 'kV', 'kD', 'amu', 'av', 'ad', 'kheat', 'seed_titre', 'concentrate', 'Gin', 'Sin', 'Vmin', 'Vmax', 'tau', 'area_share', 'attach_share', 'filter_share', 'heat_error', 'ingress', 'muB', 'Bmax', 'qB', 'kB', 'count_error'), [0.036, 0.186, 3.0, 0.0117, 0.005, 0.001, 0.5, 0.02, 0.1, 0.05, 0.1, 1.5, 0.25, 0.02, 12.0, 4400.0, 0.000631, 0.1, 30.0, 0.25, 0.11, 110.0, 3.3, 5.0, 0.03, 0.004, 0.13, 0.08, 0.2, 0.05, 100.0, 2000.0, 25.0, 1.0, 0.8, 5.0, 0.5, 1.0, 1.0, 1.0, 0.0, 0.0, 0.5, 1000000000.0, 3e-12, 0.2, 0.08])
m.z = record(('Fin', 'Fout', 'Fg', 'Fs', 'glucose_given', 'seed_given', 'MOI', 'harvest', 'harvest_Dag', 'fmu', 'fv', 'fd'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0])
m.r = record(('counted', 'CPE', 'glucose', 'volume', 'turbidity', 'mu', 'D_total'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V', 'A', 'T', 'E', 'I', 'Xd', 'G', 'L', 'S', 'W', 'Dag', 'B', 'Temp'), [4.0, 0.1, 0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 1.0, 0.0, 0.0, 0.0, 37.0])
m.total = record(('V', 'A', 'T', 'E', 'I', 'Xd', 'G', 'L', 'S', 'W', 'Dag', 'B', 'Temp'), [4.0, 0.1, 0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 1.0, 0.0, 0.0, 0.0, 37.0])
m.trial = record(('V', 'A', 'T', 'E', 'I', 'Xd', 'G', 'L', 'S', 'W', 'Dag', 'B', 'Temp'), [4.0, 0.1, 0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 1.0, 0.0, 0.0, 0.0, 37.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [4.0, 0.1, 0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 1.0, 0.0, 0.0, 0.0, 37.0]
m.start_u = [0.0, 0.0, 0.0, 0.0, 37.0]
m.start_p = [0.036, 0.186, 3.0, 0.0117, 0.005, 0.001, 0.5, 0.02, 0.1, 0.05, 0.1, 1.5, 0.25, 0.02, 12.0, 4400.0, 0.000631, 0.1, 30.0, 0.25, 0.11, 110.0, 3.3, 5.0, 0.03, 0.004, 0.13, 0.08, 0.2, 0.05, 100.0, 2000.0, 25.0, 1.0, 0.8, 5.0, 0.5, 1.0, 1.0, 1.0, 0.0, 0.0, 0.5, 1000000000.0, 3e-12, 0.2, 0.08]
m.start_z = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0]
m.low = [0.0, 0.0, 0.0, 0.0, 2.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.1, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.01, 0.0, 0.0, -10.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [5.0, 5.0, 500.0, 200.0, 42.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 200.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 100000.0, 1000000000000000.0, 100.0, 2.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.0, 2.0, 1.0, 10.0, 1000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 60.0]
m.quantum = [1e-06, 1e-06, 0.1, 0.0001, 0.1, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.03333333333333333
m.substeps = 1
m.checkpoint = 60
m.is_hashed = True
m.rates = vero__rates
m.control = vero__control
m.settle = vero__settle
m.read = vero__read
m.step = machine__step_rk4
m.start = machine__no_start
