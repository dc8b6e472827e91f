"""Freeze drying (lyo): the kernel as Python.

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


def lyo__read(t, y, u, p, z, r, rng):
    """Temperatures of this tick, where the next search starts, and what the instruments show."""
    K_v = lyo__transfer(y.Pch, p)
    z.T_c = lyo__front_of(y.m_c, z.T_c, y, K_v, 12, p)
    z.T_e = lyo__front_of(y.m_e, z.T_e, y, p.edge_Kv * K_v, 12, p)
    dm_c = lyo__sublimation(y.m_c, z.T_c, y, z.dry_c, p)
    dm_e = lyo__sublimation(y.m_e, z.T_e, y, z.dry_e, p)
    r.vapour = unit(0.001, 'kg/g') * p.N_v * ((1.0 - p.edge) * dm_c + p.edge * dm_e + p.c * p.V_fill * lyo__desorption(y, p))
    r.flux = unit(10.0, 'kg*cm**2/g/m**2') * dm_c / p.A_p
    r.Ts = where(z.dry_c > 0.5, y.T_cake, z.T_c + p.T_zero)
    r.Ts_edge = where(z.dry_e > 0.5, y.Tsh, z.T_e + p.T_zero)
    r.dried = unit(100.0, 'percent') * y.m_c / lyo__ice(p)
    r.dried_edge = unit(100.0, 'percent') * y.m_e / lyo__ice(p)
    r.moisture = unit(100.0, 'percent') * y.w
    r.collapsed = unit(100.0, 'percent') * ((1.0 - p.edge) * y.X_c + p.edge * y.X_e)
    h = unit(0.016666666666666666, 'h')
    z.probe = sensors__lag(z.probe, where(z.dry_c > 0.5, y.T_cake, lyo__bottom(z.T_c, y, p) + p.T_zero), h, unit(0.03, 'h'))
    in_vapour = r.vapour / (r.vapour + p.bleed + p.leak)
    z.pirani = sensors__lag(z.pirani, p.pirani_gain * y.Pch * (1.0 + (p.water_gain - 1.0) * in_vapour), h, unit(0.03, 'h'))
    r.shelf_temperature = y.Tsh - p.shelf_bias + p.sigma_T * noise__normal(rng)
    r.product_temperature = z.probe + p.sigma_T * noise__normal(rng)
    r.capacitance_manometer = max(unit(0.001, 'torr'), y.Pch + p.sigma_P * noise__normal(rng))
    r.pirani_gauge = max(unit(0.001, 'torr'), z.pirani + p.sigma_P * noise__normal(rng))
    r.pressure_ratio = r.pirani_gauge / r.capacitance_manometer


def lyo__transfer(Pch, p):
    """Heat transfer from shelf to vial at this pressure [cal/s/K/cm2]."""
    return p.K_C + p.K_P * Pch / (1.0 + p.K_D * Pch)


def lyo__front_of(m, guess, y, K_v, rounds, p):
    """Temperature of the ice front [K] in a vial from which m [g] of ice is gone."""
    L_0 = lyo__height(p)
    L = L_0 * min(1.0, m / lyo__ice(p))
    return lyo__front(guess, y.Tsh - p.T_zero, y.Pch, K_v, lyo__resistance(L, p), L_0 - L, rounds, p)


def lyo__height(p):
    """Height of the frozen product [cm]."""
    return p.V_fill / (p.A_p * p.rho_ice) * (p.rho_solution - p.c * (p.rho_solution - p.rho_ice) / p.rho_solute)


def lyo__ice(p):
    """Ice in a full vial [g]."""
    return p.rho_solution * p.V_fill * (1.0 - p.c / p.rho_solute)


def lyo__resistance(L, p):
    """Resistance of a dried layer of L [cm] to vapour [cm2 h torr/g]."""
    return p.R_0 + p.A_1 * L / (1.0 + p.A_2 * L)


def lyo__front(guess, T_shelf, Pch, K_v, R_p, left, rounds, p):
    """Temperature of the ice front [K] at which the heat of sublimation is the heat that the shelf brings (Newton's method).

    `left` is the height of ice under the front [cm]. The balance rises with the temperature and bends upwards, so there is one answer.
    It is below the shelf's while ice leaves; where the chamber's pressure keeps the ice, the front has the shelf's temperature.
    """
    T = guess
    q = p.dH_s / R_p / unit(3600.0, 's/h')
    for _ in range(rounds):
        P_sub = p.P_0 * portable__exp(-p.T_s0 / T)
        T_b = T + q * (P_sub - Pch) / p.k_ice * left
        excess = q * (P_sub - Pch) * p.A_p - K_v * p.A_v * (T_shelf - T_b)
        rise = P_sub * p.T_s0 / (T * T)
        slope = q * rise * p.A_p + K_v * p.A_v * (1.0 + q * rise / p.k_ice * left)
        T = max(unit(150.0, 'K'), T - control__limited(excess / slope, unit(-20.0, 'K'), unit(20.0, 'K')))
    return min(T, T_shelf)


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


def control__limited(x, low, high):
    """x, or the limit it passes."""
    return where(x < low, low, where(x > high, high, x))


def lyo__sublimation(m, T, y, is_dry, p):
    """Ice that leaves a vial [g/h] with its front at T [K]; none leaves a dry vial, and none comes back."""
    R_p = lyo__resistance(lyo__height(p) * min(1.0, m / lyo__ice(p)), p)
    P_sub = p.P_0 * portable__exp(-p.T_s0 / T)
    return where(is_dry < 0.5 and P_sub > y.Pch, p.A_p / R_p * (P_sub - y.Pch), 0.0)


def lyo__desorption(y, p):
    """Fall of bound water in the dried part of the cake [1/h]."""
    k = p.k_des * portable__exp(-p.E_des * (1.0 / (y.T_cake - p.T_zero) - 1.0 / (p.T_des - p.T_zero)))
    return k * max(0.0, y.w - p.w_eq) * min(1.0, y.m_c / lyo__ice(p))


def lyo__bottom(T, y, p):
    """Temperature at the bottom of a vial in the centre [K], with its front at T [K]."""
    L_0 = lyo__height(p)
    L = L_0 * min(1.0, y.m_c / lyo__ice(p))
    P_sub = p.P_0 * portable__exp(-p.T_s0 / T)
    j = max(unit(0.0, 'torr'), P_sub - y.Pch) / lyo__resistance(L, p)
    return T + p.dH_s * j / unit(3600.0, 's/h') / p.k_ice * (L_0 - L)


def sensors__lag(shown, truth, h, tau):
    """What a first-order probe shows after `h` with the truth held; `h` and `tau` in the same unit, tau > 0. Exact for any h."""
    return truth + (shown - truth) * portable__exp(-h / tau)


def noise__normal(rng):
    """A number of mean 0 and standard deviation 1: the sum of twelve uniforms less six."""
    total = -6.0
    for _ in range(12):
        total = total + noise__draw(rng)
    return total


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


def lyo__control(t, y, u, p, z, r, rng):
    """The shelf ramps to its setpoint by its sensor; the pressure to its own, or to what vapour and leak need where that is more."""
    h = unit(0.016666666666666666, 'h')
    z.shelf_rate = control__limited((u.shelf_setpoint + p.shelf_bias - y.Tsh) / h, -u.shelf_ramp, u.shelf_ramp)
    choked = (r.vapour / p.condenser - p.a) / p.b + p.leak / p.pump
    z.pressure_rate = control__limited((max(u.pressure_setpoint, choked) - y.Pch) / h, -p.pressure_ramp, p.pressure_ramp)
    z.before_c = y.m_c
    z.before_e = y.m_e


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


def lyo__rates(t, y, u, p, z, d):
    """Primary drying in centre and edge, desorption, cake temperature, collapse."""
    K_v = lyo__transfer(y.Pch, p)
    T_c = lyo__front_of(y.m_c, z.T_c, y, K_v, 3, p)
    T_e = lyo__front_of(y.m_e, z.T_e, y, p.edge_Kv * K_v, 3, p)
    dm_c = lyo__sublimation(y.m_c, T_c, y, z.dry_c, p)
    dm_e = lyo__sublimation(y.m_e, T_e, y, z.dry_e, p)
    dw = lyo__desorption(y, p)
    dQ = unit(3600.0, 's/h') * K_v * p.A_v * (y.Tsh - p.T_zero - lyo__bottom(T_c, y, p))
    d.Tsh = z.shelf_rate
    d.Pch = z.pressure_rate
    d.m_c = dm_c
    d.m_e = dm_e
    d.w = -dw
    d.T_cake = where(z.dry_c > 0.5, (y.Tsh - y.T_cake) / p.tau_dry, (T_c + p.T_zero - y.T_cake) / p.tau_ice)
    d.Q = where(dm_c > 0.0, dQ, 0.0)
    d.condensed = unit(0.001, 'kg/g') * p.N_v * ((1.0 - p.edge) * dm_c + p.edge * dm_e + p.c * p.V_fill * dw)
    d.X_c = lyo__too_warm(T_c, p) * dm_c / lyo__ice(p)
    d.X_e = lyo__too_warm(T_e, p) * dm_e / lyo__ice(p)


def lyo__too_warm(T, p):
    """Share of the cake that collapses as a front of T [K] moves through it."""
    return max(0.0, min(1.0, (T - (p.Tg - p.T_zero)) / p.dT_collapse))


def lyo__settle(t, y, u, p, z, r, rng):
    """Where the last ice has gone, what was counted too much goes back, and the time is noted."""
    h = unit(0.016666666666666666, 'h')
    over_c = max(unit(0.0, 'g'), y.m_c - lyo__ice(p))
    over_e = max(unit(0.0, 'g'), y.m_e - lyo__ice(p))
    z.end_c = where(over_c > 0.0, t - h * over_c / max(unit(1e-12, 'g'), y.m_c - z.before_c), z.end_c)
    z.end_e = where(over_e > 0.0, t - h * over_e / max(unit(1e-12, 'g'), y.m_e - z.before_e), z.end_e)
    z.dry_c = where(over_c > 0.0, 1.0, z.dry_c)
    z.dry_e = where(over_e > 0.0, 1.0, z.dry_e)
    y.m_c = y.m_c - over_c
    y.m_e = y.m_e - over_e
    y.X_c = min(1.0, y.X_c)
    y.X_e = min(1.0, y.X_e)
    y.Q = y.Q - p.dH_s * over_c
    y.condensed = y.condensed - unit(0.001, 'kg/g') * p.N_v * ((1.0 - p.edge) * over_c + p.edge * over_e)


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


m.y = record(('Tsh', 'Pch', 'm_c', 'm_e', 'w', 'T_cake', 'Q', 'condensed', 'X_c', 'X_e'), [-45.0, 0.06, 0.0, 0.0, 0.2, -45.0, 0.0, 0.0, 0.0, 0.0])
m.u = record(('shelf_setpoint', 'shelf_ramp', 'pressure_setpoint'), [-25.0, 30.0, 0.06])
m.p = record(('V_fill', 'A_v', 'A_p', 'c', 'rho_ice', 'rho_solute', 'rho_solution', 'R_0', 'A_1', 'A_2', 'K_C', 'K_P', 'K_D', 'dH_s', 'k_ice', 'P_0', 'T_s0', 'T_zero', 'a', 'b', 'N_v', 'edge', 'edge_Kv', 'Tg', 'dT_collapse', 'k_des', 'E_des', 'T_des', 'w_eq', 'tau_ice', 'tau_dry', 'pump', 'bleed', 'pressure_ramp', 'leak', 'condenser', 'shelf_bias', 'pirani_gain', 'water_gain', 'sigma_T', 'sigma_P'), [1.0, 3.8, 3.14, 0.05, 0.918, 1.5, 1.0, 1.4, 16.0, 0.0, 0.000275, 0.000893, 0.46, 678.0, 0.0059, 26980000000.0, 6144.96, -273.15, -0.182, 11.7, 398.0, 0.2, 1.3, -32.0, 2.0, 0.25, 4800.0, 25.0, 0.002, 0.05, 0.5, 0.5, 0.004, 3.0, 0.0, 1.0, 0.0, 1.0, 1.6, 0.1, 0.0003])
m.z = record(('shelf_rate', 'pressure_rate', 'T_c', 'T_e', 'dry_c', 'dry_e', 'before_c', 'before_e', 'end_c', 'end_e', 'probe', 'pirani'), [0.0, 0.0, 230.0, 230.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -45.0, 0.06])
m.r = record(('shelf_temperature', 'product_temperature', 'capacitance_manometer', 'pirani_gauge', 'pressure_ratio', 'Ts', 'Ts_edge', 'flux', 'vapour', 'dried', 'dried_edge', 'moisture', 'collapsed'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('Tsh', 'Pch', 'm_c', 'm_e', 'w', 'T_cake', 'Q', 'condensed', 'X_c', 'X_e'), [-45.0, 0.06, 0.0, 0.0, 0.2, -45.0, 0.0, 0.0, 0.0, 0.0])
m.total = record(('Tsh', 'Pch', 'm_c', 'm_e', 'w', 'T_cake', 'Q', 'condensed', 'X_c', 'X_e'), [-45.0, 0.06, 0.0, 0.0, 0.2, -45.0, 0.0, 0.0, 0.0, 0.0])
m.trial = record(('Tsh', 'Pch', 'm_c', 'm_e', 'w', 'T_cake', 'Q', 'condensed', 'X_c', 'X_e'), [-45.0, 0.06, 0.0, 0.0, 0.2, -45.0, 0.0, 0.0, 0.0, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [-45.0, 0.06, 0.0, 0.0, 0.2, -45.0, 0.0, 0.0, 0.0, 0.0]
m.start_u = [-25.0, 30.0, 0.06]
m.start_p = [1.0, 3.8, 3.14, 0.05, 0.918, 1.5, 1.0, 1.4, 16.0, 0.0, 0.000275, 0.000893, 0.46, 678.0, 0.0059, 26980000000.0, 6144.96, -273.15, -0.182, 11.7, 398.0, 0.2, 1.3, -32.0, 2.0, 0.25, 4800.0, 25.0, 0.002, 0.05, 0.5, 0.5, 0.004, 3.0, 0.0, 1.0, 0.0, 1.0, 1.6, 0.1, 0.0003]
m.start_z = [0.0, 0.0, 230.0, 230.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -45.0, 0.06]
m.low = [-55.0, 0.0, 0.02, 0.1, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.005, -20.0, 0.1, -1000000000000000.0, 0.0, 0.0, -60.0, 0.01, 0.0, 0.0, 0.0, -100.0, 0.0, 0.0, 0.0, 0.0]
m.high = [50.0, 120.0, 1.0, 5.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.0, 1.0, 20.0, 3.0, 1000000000000000.0, 5.0, 0.1, 60.0, 2.0, 1000000000000000.0, 1000000000000000.0, 1.0, 60.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [0.1, 0.1, 0.001, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.016666666666666666
m.substeps = 1
m.checkpoint = 60
m.is_hashed = True
m.rates = lyo__rates
m.control = lyo__control
m.settle = lyo__settle
m.read = lyo__read
m.step = machine__step_rk4
m.start = machine__no_start
