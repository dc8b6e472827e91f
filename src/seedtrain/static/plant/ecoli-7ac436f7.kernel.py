"""E. coli fed batch (ecoli): the kernel as Python.

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


def ecoli__read(t, y, u, p, z, r, rng):
    """The probe with its drift, samples with their delay, and the truth for whoever marks the trainee."""
    h = where(t > 0.0, unit(0.005555555555555556, 'h'), 0.0)
    z.DO_drifted = z.DO_drifted + p.DO_drift * h
    shown = sensors__measured(y.DOm, p.DO_slope, p.DO_bias + z.DO_drifted, p.DO_noise, rng)
    r.dissolved_oxygen = sensors__held(shown, r.dissolved_oxygen, where(t > 0.0, p.DO_stuck, 0.0))
    r.stirrer_shown = z.stirrer
    r.feed_shown = z.feed_wanted
    r.volume = y.V
    ecoli__read_samples(t, y, p, z, r, rng)
    cells = y.X * y.V
    r.mu = where(t > 0.0, (cells - z.cells_before) / (0.5 * (cells + z.cells_before) * unit(0.005555555555555556, 'h')), ecoli__growth(y, p))
    r.OUR = where(t > 0.0, (y.O_used - z.O_before) / (y.V * unit(0.005555555555555556, 'h') * unit(0.031998, 'g/mmol')), 0.0)
    z.cells_before = cells
    z.O_before = y.O_used
    r.DO_true = y.O


def sensors__measured(truth, gain, bias, sigma, rng):
    """The truth through an instrument of this gain [1], bias and noise [both in the unit of the truth]."""
    return truth * gain + bias + sigma * noise__normal(rng)


def noise__normal(rng):
    """A number of mean 0 and standard deviation 1: the sum of twelve uniforms less six."""
    total = -6.0
    for _ in range(12):
        total = total + noise__draw(rng)
    return total


def sensors__held(new, old, stuck):
    """The new value, or the old one while `stuck` is 1."""
    return where(stuck > 0.5, old, new)


def ecoli__read_samples(t, y, p, z, r, rng):
    """A sample is taken at every interval; its result comes after the delay, the first one at once."""
    since = t - floor(t / p.sample_interval + 1e-09) * p.sample_interval
    X = sensors__measured(y.X, 1.0, 0.0, p.sample_noise * y.X, rng)
    S = sensors__measured(y.S, 1.0, 0.0, p.sample_noise * y.S, rng)
    A = sensors__measured(y.A, 1.0, 0.0, p.sample_noise * y.A, rng)
    half = 0.5 * unit(0.005555555555555556, 'h')
    z.X_taken = where(since < half, X, z.X_taken)
    z.S_taken = where(since < half, S, z.S_taken)
    z.A_taken = where(since < half, A, z.A_taken)
    r.cells_sample = where(since + half > p.sample_delay or t <= 0.0, z.X_taken, r.cells_sample)
    r.glucose_sample = where(since + half > p.sample_delay or t <= 0.0, z.S_taken, r.glucose_sample)
    r.acetate_sample = where(since + half > p.sample_delay or t <= 0.0, z.A_taken, r.acetate_sample)


def ecoli__growth(y, p):
    """Growth rate [1/h] with oxygen in plenty."""
    rm = oxygen__room(y.X, p.Xmax)
    qS = rm * p.qSmax / (1.0 + y.A / p.Kia) * y.S / (y.S + p.Ks)
    qSov = p.pAmax * qS / (qS + p.Kap)
    qsA = rm * p.qAmax / (1.0 + qS / p.Kis) * y.A / (y.A + p.Ksa)
    return (qS - qSov - p.qm) * p.Yem + qsA * p.Yxa + qSov * p.Yxsof


def oxygen__room(X, Xmax):
    """1 while there is room for cells, falling to 0 over the last 10 g/L before Xmax; it ends growth and keeps fixed steps stable."""
    return control__limited((Xmax - X) / unit(10.0, 'g/L'), 0.0, 1.0)


def control__limited(x, low, high):
    """x, or the limit it passes."""
    return where(x < low, low, where(x > high, high, x))


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


def ecoli__control(t, y, u, p, z, r, rng):
    """The feed grows from where it was set, the stirrer follows the probe or the hand, and the gas is what it is."""
    grown = z.feed_wanted * portable__exp(u.feed_growth * unit(0.005555555555555556, 'h'))
    z.feed_wanted = min(where(u.feed_rate == z.feed_asked, grown, u.feed_rate), p.pump_high)
    z.feed_asked = u.feed_rate
    z.feed = z.feed_wanted * p.pump_factor
    error = u.DO_setpoint - r.dissolved_oxygen
    wanted = p.DO_gain * error + z.stirrer_integral
    z.stirrer = where(u.DO_control > 0.5, control__limited(wanted, p.stirrer_low, p.stirrer_high), min(u.stirrer_speed, p.stirrer_high))
    z.stirrer_integral = control__integrated(z.stirrer_integral, error, p.DO_gain, unit(0.005555555555555556, 'h'), p.DO_reset, wanted, z.stirrer)
    stirring = z.stirrer / unit(800.0, 'rpm')
    gassing = u.gas_flow / unit(1.0, '1/min')
    z.kLa = oxygen__relative_transfer(p.kLa0, stirring, gassing, p.kLa_stirring, p.kLa_gassing, p.kLa_factor)
    z.Osat = p.Osat0 * u.oxygen_share / unit(20.95, 'percent')


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


def control__integrated(integral, error, gain, h, reset_time, wanted, given):
    """The PI integral [unit of the output] after `h`: what was wanted but not given is taken back, so that it does not wind up.

    `gain` is output per unit of error; `h` and `reset_time` are in the same unit.
    """
    return integral + h / reset_time * (gain * error + (given - wanted))


def oxygen__relative_transfer(kLa0, stirring, gassing, by_stirring, by_gassing, factor):
    """kLa [unit of kLa0] at stirring and gassing relative to where it is kLa0; `factor` is what antifoam or a blocked sparger leaves."""
    return kLa0 * portable__power(stirring, by_stirring) * portable__power(gassing, by_gassing) * factor


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


def ecoli__rates(t, y, u, p, z, d):
    """Uptake and overflow; burning as far as oxygen reaches, the rest ferments; acetate comes and goes; the feed dilutes."""
    D = z.feed / y.V
    rm = oxygen__room(y.X, p.Xmax)
    qS = rm * p.qSmax / (1.0 + y.A / p.Kia) * y.S / (y.S + p.Ks)
    qSov = p.pAmax * qS / (qS + p.Kap)
    qSfull = qS - qSov
    qSan = (qSfull - p.qm) * p.Yem * p.Cx / p.Cs
    qAfull = rm * p.qAmax / (1.0 + qS / p.Kis) * y.A / (y.A + p.Ksa)
    qOfull = p.Yos * (qSfull - qSan) + qAfull * p.Yoa
    want = qOfull * y.X * p.H
    transfer = z.kLa * (z.Osat - y.O)
    dO = oxygen__oxygen_change(y.O, transfer, want, want, p.Ko, unit(0.0011111111111111111, 'h'))
    lim = min((transfer - dO) / max(want, 1e-12), 1.0)
    qSox = qSfull * lim
    qSof = qSov + p.fermented * (qSfull - qSox)
    qsA = qAfull * lim
    qO = qOfull * lim
    mu = (qSox - p.qm) * p.Yem + qsA * p.Yxa + qSof * p.Yxsof
    d.V = z.feed
    d.X = (mu - D) * y.X
    d.S = D * (p.Sf - y.S) - qS * y.X
    d.A = (qSof * p.Yas - qsA) * y.X - D * y.A
    d.O = dO
    d.DOm = (y.O - y.DOm) / p.tau
    d.S_used = qS * y.X * y.V
    d.O_used = qO * y.X * y.V


def oxygen__oxygen_change(O2, transfer, capacity, want, K, tau):
    """dO2/dt when cells take the lesser of `capacity` O2 / (K + O2) and `want`, without the stiffness of a tiny K.

    O2 and K in one unit; transfer, capacity and want in it per hour; tau [h] is the step. What cells really take is transfer less this.
    Where oxygen is plentiful this is the plain balance. Where it runs out, three limits keep fixed steps stable and O2 positive: the
    change is slowed by tau times the slope of uptake (the equilibrium stays where it is), the stock is not used up faster than in
    tau, and cells never take more than they want.
    """
    breathed = capacity * O2 / (K + O2)
    slope = where(breathed < want, capacity * K / ((K + O2) * (K + O2)), 0.0)
    slowed = (transfer - min(breathed, want)) / (1.0 + tau * slope)
    return max(slowed, -O2 / tau, transfer - min(capacity, want))


def ecoli__settle(t, y, u, p, z, r, rng):
    """What is too little to measure is nothing, before it becomes a subnormal number."""
    y.S = where(y.S < 1e-12, 0.0, y.S)
    y.A = where(y.A < 1e-12, 0.0, y.A)
    y.O = where(y.O < 1e-12, 0.0, y.O)
    y.DOm = where(y.DOm < 1e-12, 0.0, y.DOm)


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


m.y = record(('V', 'X', 'S', 'A', 'O', 'DOm', 'S_used', 'O_used'), [2.0, 0.17, 4.94, 0.0129, 98.0, 98.0, 0.0, 0.0])
m.u = record(('feed_rate', 'feed_growth', 'stirrer_speed', 'gas_flow', 'oxygen_share', 'DO_control', 'DO_setpoint'), [0.0, 0.0, 800.0, 1.0, 20.95, 0.0, 40.0])
m.p = record(('qSmax', 'Ks', 'Kia', 'pAmax', 'Kap', 'qAmax', 'Ksa', 'Kis', 'qm', 'Yem', 'Yxsof', 'Yxa', 'Yas', 'Yos', 'Yoa', 'Cx', 'Cs', 'Ko', 'H', 'Xmax', 'fermented', 'Sf', 'kLa0', 'Osat0', 'kLa_stirring', 'kLa_gassing', 'kLa_factor', 'stirrer_low', 'stirrer_high', 'DO_gain', 'DO_reset', 'pump_high', 'pump_factor', 'tau', 'DO_slope', 'DO_bias', 'DO_drift', 'DO_stuck', 'DO_noise', 'sample_noise', 'sample_interval', 'sample_delay'), [0.635, 0.0381, 1.2602, 0.2286, 0.5088, 0.1148, 0.0128, 1.8383, 0.0133, 0.5321, 0.229, 0.5794, 0.8938, 1.5722, 0.5221, 0.488, 0.391, 0.0001, 14000.0, 130.0, 1.0, 300.0, 220.0, 98.0, 1.2, 0.5, 1.0, 200.0, 1500.0, 4.0, 0.04, 0.5, 1.0, 0.009722222222222222, 1.0, 0.0, 0.0, 0.0, 0.2, 0.03, 0.5, 0.3333333333333333])
m.z = record(('feed_wanted', 'feed_asked', 'feed', 'stirrer', 'stirrer_integral', 'kLa', 'Osat', 'DO_drifted', 'cells_before', 'O_before', 'X_taken', 'S_taken', 'A_taken'), [0.0, 0.0, 0.0, 800.0, 800.0, 220.0, 98.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.r = record(('dissolved_oxygen', 'stirrer_shown', 'feed_shown', 'volume', 'OUR', 'cells_sample', 'glucose_sample', 'acetate_sample', 'DO_true', 'mu'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V', 'X', 'S', 'A', 'O', 'DOm', 'S_used', 'O_used'), [2.0, 0.17, 4.94, 0.0129, 98.0, 98.0, 0.0, 0.0])
m.total = record(('V', 'X', 'S', 'A', 'O', 'DOm', 'S_used', 'O_used'), [2.0, 0.17, 4.94, 0.0129, 98.0, 98.0, 0.0, 0.0])
m.trial = record(('V', 'X', 'S', 'A', 'O', 'DOm', 'S_used', 'O_used'), [2.0, 0.17, 4.94, 0.0129, 98.0, 98.0, 0.0, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [2.0, 0.17, 4.94, 0.0129, 98.0, 98.0, 0.0, 0.0]
m.start_u = [0.0, 0.0, 800.0, 1.0, 20.95, 0.0, 40.0]
m.start_p = [0.635, 0.0381, 1.2602, 0.2286, 0.5088, 0.1148, 0.0128, 1.8383, 0.0133, 0.5321, 0.229, 0.5794, 0.8938, 1.5722, 0.5221, 0.488, 0.391, 0.0001, 14000.0, 130.0, 1.0, 300.0, 220.0, 98.0, 1.2, 0.5, 1.0, 200.0, 1500.0, 4.0, 0.04, 0.5, 1.0, 0.009722222222222222, 1.0, 0.0, 0.0, 0.0, 0.2, 0.03, 0.5, 0.3333333333333333]
m.start_z = [0.0, 0.0, 0.0, 800.0, 800.0, 220.0, 98.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.low = [0.0, 0.0, 0.0, 0.05, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, 0.0, -50.0, -20.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [0.5, 0.6, 1500.0, 2.0, 100.0, 1.0, 100.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 900.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.5, 1000000000000000.0, 1500.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 5.0, 1000000000000000.0, 2.0, 50.0, 20.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-06, 0.0001, 1.0, 0.01, 0.01, 1.0, 0.1, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, 0.0, -1.0, -1.0, -1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.0011111111111111111
m.substeps = 5
m.checkpoint = 180
m.is_hashed = True
m.rates = ecoli__rates
m.control = ecoli__control
m.settle = ecoli__settle
m.read = ecoli__read
m.step = machine__step_rk4
m.start = machine__no_start
