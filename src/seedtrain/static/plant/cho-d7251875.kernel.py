"""CHO fed batch (cho): the kernel as Python.

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


def cho__read(t, y, u, p, z, r, rng):
    """The oxygen probe with its lag, drift and noise; samples every twelve hours; growth and oxygen uptake as they are."""
    r.DO_true = y.O / p.Osat * unit(100.0, 'percent')
    z.drift = where(t > 0.0, z.drift + p.DO_drift * unit(0.016666666666666666, 'h'), z.drift)
    E = portable__exp(-unit(0.016666666666666666, 'h') / p.DO_lag)
    slope = (r.DO_true - z.truth) * (p.DO_lag / unit(0.016666666666666666, 'h'))
    z.probe = where(t > 0.0, r.DO_true - slope + (z.probe - z.truth + slope) * E, r.DO_true)
    z.truth = r.DO_true
    r.DO = sensors__held(max(z.probe + z.drift + p.DO_noise * noise__flicker(rng), 0.0), r.DO, where(t > 0.0, p.DO_stuck, 0.0))
    r.stirrer = z.stirring
    r.viability = y.Xv / max(y.Xv + y.Xd, 1e-09)
    due = t / unit(12.0, 'h')
    if uniform(due - floor(due + 1e-09) < 0.5 * 0.016666666666666666 / 12.0):
        r.cells_sample = y.Xv * (1.0 + p.count_noise * noise__flicker(rng))
        r.glucose_sample = y.G * (1.0 + p.sample_noise * noise__flicker(rng))
        r.lactate_sample = y.L * (1.0 + p.sample_noise * noise__flicker(rng))
    r.OUR = p.qOmax * y.Xv * y.O / max(p.KO + y.O, 1e-09)
    r.mu = cho__growth(y, p)


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


def noise__flicker(rng):
    """A number of mean 0 and standard deviation 1 within -3..3, from three uniforms.

    Near enough to `normal` for a probe, in a quarter of the time.
    """
    return 2.0 * (noise__draw(rng) + noise__draw(rng) + noise__draw(rng) - 1.5)


def sensors__held(new, old, stuck):
    """The new value, or the old one while `stuck` is 1."""
    return where(stuck > 0.5, old, new)


def cho__growth(y, p):
    """Growth rate [1/h]."""
    qG1 = p.qGmax1 * y.G / (p.KG + y.G) * y.Gn / (p.KGn1 + y.Gn)
    qN1 = p.qNmax1 * y.Gn / (p.KGn + y.Gn) * p.KN / (p.KN + y.N)
    return (p.a * min(qG1, p.qGmax2) + p.c * min(qN1, p.qNmax2)) * min(y.O / max(p.Ocrit, 1e-09), 1.0)


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


def cho__control(t, y, u, p, z, r, rng):
    """The stirrer follows the oxygen probe, or stands where it was put; gas and stirrer make the transfer."""
    error = u.DO_setpoint - r.DO
    wanted = p.gain * error + z.integral
    given = control__limited(wanted, p.Nmin, p.Nmax)
    moved = control__integrated(z.integral, error, p.gain, unit(0.016666666666666666, 'h'), p.reset_time, wanted, given)
    followed = where(u.stirrer_auto > 0.5, moved, u.stirrer_speed - p.gain * error)
    z.integral = where(p.power_on > 0.5, followed, z.integral)
    z.stirring = where(u.stirrer_auto > 0.5, given, u.stirrer_speed) * p.power_on
    z.kLa = cho__transfer(z.stirring, y.V, u.gas_flow * p.gas_share * p.power_on, p)


def control__limited(x, low, high):
    """x, or the limit it passes."""
    return where(x < low, low, where(x > high, high, x))


def control__integrated(integral, error, gain, h, reset_time, wanted, given):
    """The PI integral [unit of the output] after `h`: what was wanted but not given is taken back, so that it does not wind up.

    `gain` is output per unit of error; `h` and `reset_time` are in the same unit.
    """
    return integral + h / reset_time * (gain * error + (given - wanted))


def cho__transfer(N, V, gas, p):
    """Oxygen transfer kLa [1/h] at stirrer speed N [rpm], volume V [L] and gas flow [L/min]: k1 (P/V)^a vs^b and the surface."""
    n = unit(1.0 / 60.0, '1/s/rpm') * N
    PV = p.Np * p.rho * n * n * n * p.Di * p.Di * p.Di * p.Di * p.Di / V * unit(1000.0, 'L/m^3')
    vs = gas / p.area * unit(1.0 / 60000.0, 'm^3*min/L/s')
    kLa = p.k1 * portable__exp(p.aP * portable__log(PV / unit(20.0, 'W/m^3')) + p.bv * portable__log(vs / unit(0.0005, 'm/s')))
    return (kLa + p.kLs) * p.kLa_share


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


def cho__rates(t, y, u, p, z, d):
    """Uptake with overflow, growth on what is used, death where food or oxygen is short, dilution by the feed."""
    F = cho__feed(u, p)
    D = F / y.V
    qG1 = p.qGmax1 * y.G / (p.KG + y.G) * y.Gn / (p.KGn1 + y.Gn)
    qG = min(qG1, p.qGmax2)
    qGo = qG1 - qG
    qN1 = p.qNmax1 * y.Gn / (p.KGn + y.Gn) * p.KN / (p.KN + y.N)
    qN = min(qN1, p.qNmax2)
    qNo = qN1 - qN
    w = min(y.O / max(p.Ocrit, 1e-09), 1.0)
    mu = (p.a * qG + p.c * qN) * w
    mud = p.mudmax * p.KGd / (p.KGd + y.G) * p.KNd / (p.KNd + y.Gn) + p.kdO * (1.0 - w) + p.kdN * max(y.N - p.Ncrit, 0.0)
    d.V = F
    d.Xv = (mu - mud) * y.Xv - D * y.Xv
    d.Xd = mud * y.Xv - D * y.Xd
    d.G = -(qG1 + min(p.mG, unit(1.0, 'L/Gcell/h') * y.G)) * y.Xv + D * (p.Gin - y.G)
    d.Gn = -(qN1 + min(p.mN, unit(1.0, 'L/Gcell/h') * y.Gn)) * y.Xv + D * (p.Gnin - y.Gn)
    d.L = (p.b * qG + 2.0 * qGo + 0.5 * qNo) * y.Xv - D * y.L
    d.N = (p.d * qN + qNo) * y.Xv - D * y.N
    d.P = (p.alpha * mu + p.beta) * y.Xv - D * y.P
    d.O = 0.0


def cho__feed(u, p):
    """What the feed pump gives [L/h]."""
    return u.feed_rate * p.pump_share * p.power_on


def cho__settle(t, y, u, p, z, r, rng):
    """Oxygen goes one tick further."""
    y.O = cho__oxygen(y.O, z.kLa, p.Osat * u.oxygen_in_gas / 0.2095, p.qOmax * y.Xv, p.KO, unit(0.016666666666666666, 'h'))


def cho__oxygen(O, kLa, Osat, need, KO, h):
    """Oxygen [mmol/L] after h [h] of dO/dt = kLa (Osat - O) - need O/(KO + O), never below zero: two half steps, corrected by a whole one.

    Source: Richardson extrapolation of an implicit step; steady states are exact.
    """
    k = max(kLa, 1e-06)
    E = portable__exp(-0.5 * h * k)
    use = need * (1.0 - E) / k
    whole = cho__after_use(Osat + (O - Osat) * E * E, use * (1.0 + E), KO)
    half = cho__after_use(Osat + (O - Osat) * E, use, KO)
    twice = cho__after_use(Osat + (half - Osat) * E, use, KO)
    return max(2.0 * twice - whole, 0.0)


def cho__after_use(given, use, KO):
    """The oxygen O that is left when `use` O/(KO + O) was taken from `given` [all mmol/L]: O^2 + (KO + use - given) O = given KO."""
    half = 0.5 * (KO + use - given)
    root = sqrt(half * half + given * KO)
    return where(half > 0.0, given * KO / max(root + half, 1e-30), root - half)


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


m.y = record(('V', 'Xv', 'Xd', 'G', 'Gn', 'L', 'N', 'P', 'O'), [0.3, 0.172, 0.02, 17.83, 3.74, 0.12, 0.24, 0.0, 0.187])
m.u = record(('feed_rate', 'DO_setpoint', 'stirrer_auto', 'stirrer_speed', 'gas_flow', 'oxygen_in_gas'), [0.0, 40.0, 1.0, 100.0, 0.1, 0.2095])
m.p = record(('qGmax1', 'qGmax2', 'mG', 'KG', 'KGn1', 'qNmax1', 'qNmax2', 'mN', 'KGn', 'KN', 'a', 'b', 'c', 'd', 'mudmax', 'KGd', 'KNd', 'alpha', 'beta', 'Gin', 'Gnin', 'qOmax', 'KO', 'Ocrit', 'kdO', 'Ncrit', 'kdN', 'Osat', 'k1', 'aP', 'bv', 'kLs', 'Np', 'rho', 'Di', 'area', 'Nmin', 'Nmax', 'gain', 'reset_time', 'DO_lag', 'count_noise', 'sample_noise', 'DO_noise', 'DO_drift', 'DO_stuck', 'power_on', 'gas_share', 'pump_share', 'kLa_share'), [0.2971, 0.0384, 0.0383, 1.0016, 0.1029, 0.1238, 0.0218, 0.0025, 0.0314, 1.9268, 0.6722, 1.818, 0.3466, 0.4929, 0.1302, 0.4347, 0.002, 0.0, 0.41666667, 15.0, 9.3, 0.2, 0.005, 0.01, 0.02, 5.0, 0.1, 0.187, 10.0, 0.47, 0.8, 0.1, 1.5, 1000.0, 0.05, 0.00785, 50.0, 300.0, 2.0, 0.2, 0.0125, 0.05, 0.03, 0.3, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0])
m.z = record(('stirring', 'integral', 'kLa', 'probe', 'drift', 'truth'), [50.0, 50.0, 0.0, 100.0, 0.0, 100.0])
m.r = record(('DO', 'stirrer', 'viability', 'cells_sample', 'glucose_sample', 'lactate_sample', 'mu', 'DO_true', 'OUR'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V', 'Xv', 'Xd', 'G', 'Gn', 'L', 'N', 'P', 'O'), [0.3, 0.172, 0.02, 17.83, 3.74, 0.12, 0.24, 0.0, 0.187])
m.total = record(('V', 'Xv', 'Xd', 'G', 'Gn', 'L', 'N', 'P', 'O'), [0.3, 0.172, 0.02, 17.83, 3.74, 0.12, 0.24, 0.0, 0.187])
m.trial = record(('V', 'Xv', 'Xd', 'G', 'Gn', 'L', 'N', 'P', 'O'), [0.3, 0.172, 0.02, 17.83, 3.74, 0.12, 0.24, 0.0, 0.187])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [0.3, 0.172, 0.02, 17.83, 3.74, 0.12, 0.24, 0.0, 0.187]
m.start_u = [0.0, 40.0, 1.0, 100.0, 0.1, 0.2095]
m.start_p = [0.2971, 0.0384, 0.0383, 1.0016, 0.1029, 0.1238, 0.0218, 0.0025, 0.0314, 1.9268, 0.6722, 1.818, 0.3466, 0.4929, 0.1302, 0.4347, 0.002, 0.0, 0.41666667, 15.0, 9.3, 0.2, 0.005, 0.01, 0.02, 5.0, 0.1, 0.187, 10.0, 0.47, 0.8, 0.1, 1.5, 1000.0, 0.05, 0.00785, 50.0, 300.0, 2.0, 0.2, 0.0125, 0.05, 0.03, 0.3, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]
m.start_z = [50.0, 50.0, 0.0, 100.0, 0.0, 100.0]
m.low = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 50.0, 0.0, 0.02, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.01, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [0.05, 100.0, 1.0, 400.0, 1.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 500.0, 200.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 600.0, 50.0, 10.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 5.0, 1.0, 1.0, 1.0, 2.0, 2.0, 1000000000000000.0, 25.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-09, 0.1, 1.0, 1.0, 0.001, 0.0001, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.016666666666666666
m.substeps = 1
m.checkpoint = 60
m.is_hashed = True
m.rates = cho__rates
m.control = cho__control
m.settle = cho__settle
m.read = cho__read
m.step = machine__step_rk4
m.start = machine__no_start
