"""Stirred bioreactor (bioreactor): the kernel as Python.

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


def bioreactor__read(t, y, u, p, z, r, rng):
    """The truth, then what the probes and the analyser make of it."""
    H = vessel__hydrogen(y.SID - y.Lac, y.CT, p.B, p.K1, p.KB)
    r.DO_true = unit(100.0, 'percent') * y.O / p.C_100
    r.pH_true = vessel__acidity(H)
    r.pCO2 = vessel__dissolved_gas(y.CT, H, p.K1) / p.S_CO2
    bioreactor__read_probes(t, y, u, p, z, r, rng)
    bioreactor__read_vessel(y, p, z, r)
    bioreactor__read_analyser(t, y, u, p, z, r, rng)
    bioreactor__read_limits(y, u, p, z, r)


def vessel__hydrogen(alkalinity, carbon, buffer, K1, KB):
    """[H+] at which the charges balance: alkalinity = bicarbonate + buffer's base; all in mmol/L, the positive root of a quadratic.

    carbon is CO2 + bicarbonate, buffer the total of one weak acid of constant KB. Carbonate, OH- and H+ itself are left out:
    good from pH 5 to 8, held between 4 and 10.
    """
    A = max(alkalinity, unit(0.001, 'mmol/L'))
    rest = max(carbon + buffer - A, unit(1e-06, 'mmol/L'))
    b = A * (K1 + KB) - carbon * K1 - buffer * KB
    c = K1 * KB * rest
    root = sqrt(b * b + 4.0 * A * c) + abs(b)
    H = where(b < 0.0, root / (2.0 * A), 2.0 * c / root)
    return min(max(H, unit(1e-07, 'mmol/L')), unit(0.1, 'mmol/L'))


def vessel__acidity(H):
    """pH of [H+] in mmol/L."""
    return -portable__log10(H / unit(1000.0, 'mmol/L'))


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


def vessel__dissolved_gas(carbon, H, K1):
    """CO2 in water, in the unit of `carbon`, which is CO2 + bicarbonate."""
    return carbon * H / (K1 + H)


def bioreactor__read_probes(t, y, u, p, z, r, rng):
    """Slow, drifting, noisy, perhaps stuck; with the calibration that the operator entered."""
    h = where(t > 0.0, unit(0.0005555555555555556, 'h'), 0.0)
    z.do_error = z.do_error + p.do_drift * h
    z.ph_error = z.ph_error + p.ph_drift * h
    z.pH_probe = where(t > 0.0, sensors__lag(z.pH_probe, r.pH_true, unit(2.0, 's'), p.tau_pH), r.pH_true)
    z.T_probe = where(t > 0.0, sensors__lag(z.T_probe, y.T, unit(2.0, 's'), p.tau_T), y.T)
    do = sensors__measured(y.s, p.do_gain, p.do_bias + z.do_error + u.do_calibration, p.do_noise, rng)
    ph = sensors__measured(z.pH_probe, 1.0, p.ph_bias + z.ph_error + u.ph_calibration, p.ph_noise, rng)
    celsius = p.T_ref + sensors__measured(z.T_probe - p.T_ref, 1.0, p.t_bias, p.t_noise, rng)
    r.DO = sensors__held(max(do, 0.0), r.DO, where(t > 0.0, p.do_stuck, 0.0))
    r.pH = sensors__held(ph, r.pH, where(t > 0.0, p.ph_stuck, 0.0))
    r.temperature = sensors__held(celsius, r.temperature, where(t > 0.0, p.t_stuck, 0.0))


def sensors__lag(shown, truth, h, tau):
    """What a first-order probe shows after `h` with the truth held; `h` and `tau` in the same unit, tau > 0. Exact for any h."""
    return truth + (shown - truth) * portable__exp(-h / tau)


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


def bioreactor__read_vessel(y, p, z, r):
    """Jacket, level, foam that lasts as long as its bubbles do, and the exit gas."""
    lasting = vessel__foaminess(p.Sigma, y.Xv, y.AF, p.K_foam)
    z.foam_height = sensors__lag(z.foam_height, z.vs * lasting, unit(2.0, 's'), lasting)
    r.jacket = y.Tj
    r.level = y.V * unit(0.001, 'm^3/L') / p.A
    r.foam = max(min(z.foam_height, p.height - r.level), 0.0)
    r.freeboard = p.height - r.level - r.foam
    gas = max(z.gas, unit(1e-09, 'L/min')) * unit(60.0, 'min/h')
    molar = p.pressure / (unit(0.008314462618, 'L*kPa/mmol/K') * (unit(310.15, 'K') + y.T - p.T_ref))
    out = z.kCO2 * (r.pCO2 - z.p_in) * p.S_CO2 * y.V / (gas * molar)
    r.exit_CO2 = unit(100.0, 'percent') * (out + z.p_in / (p.pressure * unit(7.50061683, 'mmHg/kPa')))


def vessel__foaminess(Sigma, cells, antifoam, half):
    """How long a bubble lasts in the foam [s]: Sigma [s] at 10 Gcell/L, in proportion to cells [Gcell/L], shorter with antifoam."""
    lasting = Sigma * cells / unit(10.0, 'Gcell/L') * half / (half + max(antifoam, 0.0))
    return max(lasting, unit(1.0, 's'))


def bioreactor__read_analyser(t, y, u, p, z, r, rng):
    """A sample is the truth with a little noise, and its result is there `delay` later; the first was taken before the start."""
    noise = p.analyser_noise * noise__normal(rng)
    share = 1.0 + p.analyser_noise * noise__normal(rng)
    is_taken = t <= 0.0 or (u.sample > 0.5 and z.sample_was < 0.5 and (t >= z.ready))
    z.sample_was = u.sample
    z.sample_pH = where(is_taken, r.pH_true + noise, z.sample_pH)
    z.sample_DO = where(is_taken, r.DO_true * share, z.sample_DO)
    z.sample_pCO2 = where(is_taken, r.pCO2 * share, z.sample_pCO2)
    z.sample_cells = where(is_taken, y.Xv * share, z.sample_cells)
    z.sample_lactate = where(is_taken, y.Lac * share, z.sample_lactate)
    z.ready = where(is_taken and t > 0.0, t + p.delay, z.ready)
    r.analyser_pH = where(t >= z.ready, z.sample_pH, r.analyser_pH)
    r.analyser_DO = where(t >= z.ready, z.sample_DO, r.analyser_DO)
    r.analyser_pCO2 = where(t >= z.ready, z.sample_pCO2, r.analyser_pCO2)
    r.analyser_cells = where(t >= z.ready, z.sample_cells, r.analyser_cells)
    r.analyser_lactate = where(t >= z.ready, z.sample_lactate, r.analyser_lactate)


def bioreactor__read_limits(y, u, p, z, r):
    """What the vessel can do for its cells as it runs now."""
    C_set = p.C_100 * u.do_setpoint / unit(100.0, 'percent')
    largest = p.q_O2 * y.Xv
    r.OUR = bioreactor__oxygen_used(y, p)
    r.heat = vessel__metabolic_heat(p.h_O2, r.OUR, y.V) / y.V
    r.heating = unit(3600.0, 's/h') * r.heat * y.V / vessel__heat_capacity(p.rho, p.cp, y.V)
    r.oxygen_lasts = unit(60.0, 'min/h') * y.O / max(largest, unit(1e-09, 'mmol/L/h'))
    r.kLa_needed = largest / max(z.O_star - C_set, unit(0.001, 'mmol/L'))
    r.cells_oxygen = max(min(z.kLa * (z.O_star - C_set), z.O_fed), 0.0) / max(p.q_O2, unit(1e-09, 'mmol/Gcell/h'))
    leaving = (z.kCO2 + p.ratio * z.kLs) * p.S_CO2
    r.cells_CO2 = max(leaving * p.p_aim - z.kCO2 * p.S_CO2 * z.p_in, 0.0) / max(p.RQ * p.q_O2, unit(1e-09, 'mmol/Gcell/h'))
    r.pCO2_end = (p.RQ * r.OUR + z.kCO2 * p.S_CO2 * z.p_in) / max(leaving, unit(1e-06, 'mmol/L/mmHg/h'))


def bioreactor__oxygen_used(y, p):
    """Oxygen uptake of the cells [mmol/L/h]."""
    O = max(y.O, 0.0)
    return p.q_O2 * y.Xv * O / (p.K_O + O)


def vessel__metabolic_heat(per_oxygen, uptake, V):
    """Heat [W] of cells that use `uptake` [mmol/L/h] oxygen in V [L], at `per_oxygen` [J/mmol]."""
    return per_oxygen * uptake * V / unit(3600.0, 's/h')


def vessel__heat_capacity(rho, cp, V):
    """Heat capacity [J/K] of V [L] liquid of density rho [kg/m^3] and specific heat cp [J/kg/K]."""
    return rho * unit(0.001, 'm^3/L') * V * cp


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


def bioreactor__control(t, y, u, p, z, r, rng):
    """The three loops act on what the probes show; then follows what the gas and the stirrer can move."""
    bioreactor__hold_oxygen(y, u, p, z, r)
    bioreactor__hold_ph(u, p, z, r)
    bioreactor__hold_temperature(y, u, p, z, r)
    z.shot = where(z.shot_was <= 0.0, u.antifoam_shot, 0.0) / unit(0.0005555555555555556, 'h')
    z.shot_was = u.antifoam_shot
    bioreactor__supply(y, p, z, r)


def bioreactor__hold_oxygen(y, u, p, z, r):
    """A PI controller climbs three steps: the stirrer (0 to 1), air (1 to 2), oxygen (2 to 3). By hand its integral waits."""
    error = u.do_setpoint - r.DO
    wanted = p.do_K * error + z.do_I
    given = control__limited(wanted, 0.0, 3.0)
    z.do_I = where(u.do_auto > 0.5, control__integrated(z.do_I, error, p.do_K, unit(0.0005555555555555556, 'h'), p.do_Ti, wanted, given), z.do_I)
    N = p.N_low + (p.N_high - p.N_low) * control__limited(given, 0.0, 1.0)
    air = p.air_low + (p.air_high - p.air_low) * control__limited(given - 1.0, 0.0, 1.0)
    oxygen = p.oxygen_high * control__limited(given - 2.0, 0.0, 1.0)
    r.N = where(u.do_auto > 0.5, N, u.stirrer_speed) * p.mains * p.stirrer_works
    r.air = where(u.do_auto > 0.5, air, u.air_flow) * p.mains * p.gas_works
    r.oxygen = where(u.do_auto > 0.5, oxygen, u.oxygen_flow) * p.mains * p.gas_works


def control__limited(x, low, high):
    """x, or the limit it passes."""
    return where(x < low, low, where(x > high, high, x))


def control__integrated(integral, error, gain, h, reset_time, wanted, given):
    """The PI integral [unit of the output] after `h`: what was wanted but not given is taken back, so that it does not wind up.

    `gain` is output per unit of error; `h` and `reset_time` are in the same unit.
    """
    return integral + h / reset_time * (gain * error + (given - wanted))


def bioreactor__hold_ph(u, p, z, r):
    """Below the set value base is pumped, above it carbon dioxide flows, in proportion; between them nothing happens."""
    base = control__limited(p.base_K * (u.ph_setpoint - p.ph_band - r.pH), 0.0, p.base_high)
    co2 = control__limited(p.co2_K * (r.pH - p.ph_band - u.ph_setpoint), 0.0, p.co2_high)
    r.base_asked = where(u.ph_auto > 0.5, base, u.base_pump) * p.mains
    r.base_total = r.base_total + r.base_asked * unit(0.0005555555555555556, 'h')
    r.co2 = where(u.ph_auto > 0.5, co2, u.co2_flow) * p.mains * p.gas_works
    z.base = r.base_asked * p.base_works


def bioreactor__hold_temperature(y, u, p, z, r):
    """A PI controller sets the jacket's temperature, a proportional one the valve between cold water (-1) and hot (1)."""
    error = u.temperature_setpoint - r.temperature
    wanted = p.t_K * error + z.t_I
    given = control__limited(wanted, -p.t_span, p.t_span)
    z.t_I = where(u.temperature_auto > 0.5, control__integrated(z.t_I, error, p.t_K, unit(0.0005555555555555556, 'h'), p.t_Ti, wanted, given), z.t_I)
    automatic = control__limited(p.valve_K * (u.temperature_setpoint - y.Tj + given), -1.0, 1.0)
    asked = where(u.temperature_auto > 0.5, automatic, u.jacket_valve)
    z.valve = sensors__held(asked, z.valve, p.valve_stuck)


def bioreactor__supply(y, p, z, r):
    """kLa from power and gas velocity, the oxygen that the bubbles offer, and the carbon dioxide that they can carry."""
    z.gas = r.air + r.oxygen + r.co2
    z.vs = vessel__gas_velocity(z.gas, p.A)
    n = r.N * unit(0.016666666666666666, '1/s/rpm')
    z.P_s = vessel__stirrer_power(p.Np, p.rho, n, p.D_i) * where(z.gas > 0.0, p.phi, 1.0)
    by_stirrer = z.P_s / (y.V * unit(0.001, 'm^3/L'))
    by_gas = p.rho * unit(9.81, 'm/s^2') * z.vs
    z.power_input = max(by_stirrer, by_gas)
    z.kLa = vessel__transfer_coefficient(p.K, p.a, p.b, z.power_input, z.vs) * vessel__antifoam_factor(y.AF, p.K_AF)
    z.kLs = vessel__surface_coefficient(p.k_L, p.A, y.V)
    warmer = y.T - p.T_ref
    dry = p.pressure - vessel__water_vapour(unit(37.0, 'K') + warmer)
    gas = max(z.gas, unit(1e-09, 'L/min'))
    air_line = where(p.lines_swapped > 0.5, 1.0, p.y_air)
    oxygen_line = where(p.lines_swapped > 0.5, p.y_air, 1.0)
    y_O2 = (air_line * r.air + oxygen_line * r.oxygen) / gas
    S = p.f_M * vessel__oxygen_solubility(p.S_O2, warmer)
    z.O_star = S * y_O2 * dry
    z.O_head = S * p.y_air * dry
    kelvin = unit(310.15, 'K') + warmer
    z.O_fed = unit(60.0, 'min/h') * z.gas / y.V * y_O2 * dry / (unit(0.008314462618, 'L*kPa/mmol/K') * kelvin)
    z.p_in = r.co2 / gas * dry * unit(7.50061683, 'mmHg/kPa')
    z.kCO2 = min(p.ratio * z.kLa, vessel__carried_away(z.gas, y.V, p.S_CO2, unit(0.06236367, 'L*mmHg/mmol/K') * kelvin))


def vessel__gas_velocity(flow, area):
    """Superficial velocity [m/s] of `flow` [L/min] through `area` [m^2]."""
    return flow * unit(0.001, 'm^3/L') / unit(60.0, 's/min') / area


def vessel__stirrer_power(Np, rho, N, D):
    """Power an impeller of diameter D [m] draws at N [1/s] in a liquid of density rho [kg/m^3], in turbulent flow [W]."""
    return Np * rho * N * N * N * (D * D * D * D * D)


def vessel__transfer_coefficient(K, a, b, power_input, velocity):
    """kLa [1/h] = K (P/V)^a vs^b with P/V in W/m^3 and vs in m/s; K [1/s] is its value at 1 W/m^3 and 1 m/s. 0 without gas or power."""
    by_power = portable__power(power_input / unit(1.0, 'W/m^3'), a)
    by_gas = portable__power(velocity / unit(1.0, 'm/s'), b)
    return unit(3600.0, 's/h') * K * by_power * by_gas


def portable__power(x, y):
    """x**y for x >= 0; 0 for x = 0. Relative error about 1e-16 * |y log x|."""
    return where(x <= 0.0, 0.0, portable__exp(y * portable__log(x)))


def vessel__antifoam_factor(antifoam, half):
    """The share of kLa that is left with `antifoam`; half of it at `half`, in the same unit."""
    return half / (half + max(antifoam, 0.0))


def vessel__surface_coefficient(k, area, V):
    """kLa [1/h] through the surface: film coefficient k [m/s], area [m^2], volume V [L]."""
    return unit(3600.0, 's/h') * k * area / (V * unit(0.001, 'm^3/L'))


def vessel__water_vapour(celsius):
    """Pressure of saturated water vapour [kPa] at `celsius` [K above the melting point of ice]; 6.28 kPa at 37."""
    return unit(0.61078, 'kPa') * portable__exp(17.27 * celsius / (celsius + unit(237.3, 'K')))


def vessel__oxygen_solubility(at_37, warmer):
    """Oxygen that dissolves per pressure, in the unit of `at_37`, `warmer` [K] above 37 degC; 12.56 at 25 degC where 10.56 at 37."""
    return at_37 * portable__exp(-warmer / unit(69.187, 'K'))


def vessel__carried_away(gas, V, solubility, gas_constant_temperature):
    """Rate constant [1/h] at which gas that leaves saturated empties the liquid.

    gas [L/min], V [L], solubility [mmol/L/mmHg], RT [L mmHg/mmol].
    """
    return unit(60.0, 'min/h') * gas / V / (solubility * gas_constant_temperature)


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


def bioreactor__rates(t, y, u, p, z, d):
    """Cells, gases, charges and heat, with dilution by feed and base; the oxygen probe's membrane follows."""
    F = u.feed_rate + z.base
    D = F / y.V
    OTR = bioreactor__oxygen_in(y, z)
    OUR = bioreactor__oxygen_used(y, p)
    CER = p.RQ * OUR
    CTR = bioreactor__carbon_dioxide_out(y, p, z)
    pCO2 = bioreactor__carbon_dioxide(y, p) / p.S_CO2
    breathing = OUR / max(p.q_O2 * y.Xv, unit(1e-12, 'mmol/L/h'))
    mu = u.growth * p.mu_max * breathing * min(1.0, p.p_CO2 / max(pCO2, unit(1.0, 'mmHg')))
    C = vessel__heat_capacity(p.rho, p.cp, y.V)
    C_j = vessel__heat_capacity(p.rho, p.cp, p.V_j)
    passing = p.UA * (y.Tj - y.T)
    heat = vessel__metabolic_heat(p.h_O2, OUR, y.V) + z.P_s + passing - p.UA_loss * (y.T - p.T_room)
    water = p.F_j * abs(z.valve) * p.mains * where(z.valve > 0.0, p.hot_works, p.cold_works)
    source = vessel__source_temperature(z.valve, p.T_hot, p.T_cold)
    d.V = F
    d.Xv = mu * y.Xv - D * y.Xv
    d.O = OTR - OUR + D * (p.C_100 - y.O)
    d.s = (unit(100.0, 'percent') * y.O / p.C_100 - y.s) * unit(3600.0, 's/h') / p.tau_DO
    d.CT = CER - CTR - D * y.CT + z.base / y.V * p.base_carbon
    d.SID = z.base / y.V * p.base_alkali - D * y.SID
    d.Lac = (p.q_Lac + p.q_LacN * (1.0 - breathing)) * y.Xv - D * y.Lac
    d.T = unit(3600.0, 's/h') * heat / C + D * (p.T_feed - y.T)
    d.Tj = water / p.V_j * (source - y.Tj) - unit(3600.0, 's/h') * passing / C_j
    d.AF = z.shot * p.c_AF / y.V - p.k_AF * y.AF - D * y.AF


def bioreactor__oxygen_in(y, z):
    """Oxygen from bubbles, no more than the gas holds, and from the headspace [mmol/L/h]."""
    bubbles = min(z.kLa * (z.O_star - y.O), z.O_fed)
    surface = z.kLs * (z.O_head - y.O)
    return bubbles + surface


def bioreactor__carbon_dioxide_out(y, p, z):
    """CO2 that bubbles and surface take away [mmol/L/h]; below 0 the gas brings some."""
    CO2 = bioreactor__carbon_dioxide(y, p)
    return z.kCO2 * (CO2 - p.S_CO2 * z.p_in) + p.ratio * z.kLs * CO2


def bioreactor__carbon_dioxide(y, p):
    """Dissolved CO2 [mmol/L] where the charges balance: SID = bicarbonate + buffer's base + lactate."""
    H = vessel__hydrogen(y.SID - y.Lac, y.CT, p.B, p.K1, p.KB)
    return vessel__dissolved_gas(y.CT, H, p.K1)


def vessel__source_temperature(valve, hot, cold):
    """The temperature of what a split-range valve lets into the jacket: hot water above 0, cold water below."""
    return where(valve > 0.0, hot, cold)


def bioreactor__settle(t, y, u, p, z, r, rng):
    """Nothing is below zero."""
    y.O = max(y.O, 0.0)
    y.CT = max(y.CT, 0.0)


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


m.y = record(('V', 'Xv', 'O', 's', 'CT', 'SID', 'Lac', 'T', 'Tj', 'AF'), [200.0, 5.0, 0.0748, 40.0, 9.0, 31.5, 20.0, 37.0, 37.2, 0.0])
m.u = record(('do_setpoint', 'do_auto', 'stirrer_speed', 'air_flow', 'oxygen_flow', 'ph_setpoint', 'ph_auto', 'base_pump', 'co2_flow', 'temperature_setpoint', 'temperature_auto', 'jacket_valve', 'antifoam_shot', 'feed_rate', 'growth', 'sample', 'do_calibration', 'ph_calibration'), [40.0, 1.0, 130.0, 1.2, 0.0, 7.05, 1.0, 0.0, 0.0, 37.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.p = record(('A', 'height', 'D_i', 'Np', 'phi', 'rho', 'K', 'a', 'b', 'K_AF', 'k_AF', 'c_AF', 'k_L', 'ratio', 'S_O2', 'f_M', 'y_air', 'C_100', 'S_CO2', 'pressure', 'T_ref', 'K1', 'KB', 'B', 'base_alkali', 'base_carbon', 'q_O2', 'K_O', 'RQ', 'q_Lac', 'q_LacN', 'mu_max', 'p_CO2', 'p_aim', 'h_O2', 'cp', 'UA', 'UA_loss', 'V_j', 'F_j', 'T_hot', 'T_cold', 'T_room', 'T_feed', 'Sigma', 'K_foam', 'mains', 'stirrer_works', 'gas_works', 'hot_works', 'cold_works', 'valve_stuck', 'base_works', 'lines_swapped', 'tau_DO', 'tau_pH', 'tau_T', 'do_gain', 'do_bias', 'do_drift', 'do_stuck', 'ph_bias', 'ph_drift', 'ph_stuck', 't_bias', 't_stuck', 'do_noise', 'ph_noise', 't_noise', 'analyser_noise', 'delay', 'N_low', 'N_high', 'air_low', 'air_high', 'oxygen_high', 'do_K', 'do_Ti', 'ph_band', 'base_K', 'base_high', 'co2_K', 'co2_high', 't_K', 't_Ti', 't_span', 'valve_K'), [0.2827, 0.95, 0.25, 1.5, 0.6, 1000.0, 0.89, 0.47, 0.8, 6.0, 2.08, 300.0, 2e-05, 0.89, 0.01056, 0.89, 0.20946, 0.187105, 0.0301, 101.325, 37.0, 0.00079432823, 5.0118723e-05, 10.0, 1000.0, 500.0, 0.2, 0.005, 0.966, 0.05, 0.3, 0.03, 150.0, 76.0, 460.0, 4190.0, 350.0, 1.0, 20.0, 600.0, 60.0, 12.0, 22.0, 22.0, 500.0, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 45.0, 10.0, 5.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3, 0.004, 0.02, 0.01, 0.3333333333333333, 60.0, 130.0, 1.0, 4.0, 3.0, 0.03, 0.07, 0.02, 20.0, 1.0, 5.0, 0.5, 6.0, 0.6, 15.0, 0.1])
m.z = record(('do_I', 't_I', 'base', 'valve', 'shot_was', 'shot', 'P_s', 'power_input', 'gas', 'vs', 'kLa', 'kLs', 'kCO2', 'O_star', 'O_head', 'O_fed', 'p_in', 'pH_probe', 'T_probe', 'do_error', 'ph_error', 'foam_height', 'sample_was', 'ready', 'sample_pH', 'sample_DO', 'sample_pCO2', 'sample_cells', 'sample_lactate'), [1.04, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.05, 37.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.05, 40.0, 60.0, 5.0, 20.0])
m.r = record(('DO', 'pH', 'temperature', 'jacket', 'N', 'air', 'oxygen', 'co2', 'base_asked', 'base_total', 'level', 'foam', 'freeboard', 'exit_CO2', 'analyser_pH', 'analyser_DO', 'analyser_pCO2', 'analyser_cells', 'analyser_lactate', 'DO_true', 'pH_true', 'pCO2', 'OUR', 'heat', 'heating', 'oxygen_lasts', 'kLa_needed', 'cells_oxygen', 'cells_CO2', 'pCO2_end'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V', 'Xv', 'O', 's', 'CT', 'SID', 'Lac', 'T', 'Tj', 'AF'), [200.0, 5.0, 0.0748, 40.0, 9.0, 31.5, 20.0, 37.0, 37.2, 0.0])
m.total = record(('V', 'Xv', 'O', 's', 'CT', 'SID', 'Lac', 'T', 'Tj', 'AF'), [200.0, 5.0, 0.0748, 40.0, 9.0, 31.5, 20.0, 37.0, 37.2, 0.0])
m.trial = record(('V', 'Xv', 'O', 's', 'CT', 'SID', 'Lac', 'T', 'Tj', 'AF'), [200.0, 5.0, 0.0748, 40.0, 9.0, 31.5, 20.0, 37.0, 37.2, 0.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [200.0, 5.0, 0.0748, 40.0, 9.0, 31.5, 20.0, 37.0, 37.2, 0.0]
m.start_u = [40.0, 1.0, 130.0, 1.2, 0.0, 7.05, 1.0, 0.0, 0.0, 37.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.start_p = [0.2827, 0.95, 0.25, 1.5, 0.6, 1000.0, 0.89, 0.47, 0.8, 6.0, 2.08, 300.0, 2e-05, 0.89, 0.01056, 0.89, 0.20946, 0.187105, 0.0301, 101.325, 37.0, 0.00079432823, 5.0118723e-05, 10.0, 1000.0, 500.0, 0.2, 0.005, 0.966, 0.05, 0.3, 0.03, 150.0, 76.0, 460.0, 4190.0, 350.0, 1.0, 20.0, 600.0, 60.0, 12.0, 22.0, 22.0, 500.0, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 45.0, 10.0, 5.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3, 0.004, 0.02, 0.01, 0.3333333333333333, 60.0, 130.0, 1.0, 4.0, 3.0, 0.03, 0.07, 0.02, 20.0, 1.0, 5.0, 0.5, 6.0, 0.6, 15.0, 0.1]
m.start_z = [1.04, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.05, 37.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.05, 40.0, 60.0, 5.0, 20.0]
m.low = [0.0, 0.0, 0.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 4.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -50.0, -2.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 50.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, -20.0, -1000000000000000.0, 0.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, -50.0, -50.0, 0.0, -2.0, -1.0, 0.0, -20.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 20.0, 0.0, 0.0, 0.0, 0.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0]
m.high = [100.0, 1.0, 600.0, 100.0, 100.0, 8.5, 1.0, 5.0, 20.0, 60.0, 1.0, 1.0, 50.0, 20.0, 1.0, 1.0, 50.0, 2.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 250.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 100.0, 100.0, 50.0, 1000000000000000.0, 5000.0, 1000000000000000.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 2.0, 50.0, 50.0, 1.0, 2.0, 1.0, 1.0, 20.0, 1.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 2000.0, 200.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 130.0, 130.0, 1000000000000000.0]
m.quantum = [0.1, 1.0, 0.1, 0.01, 0.01, 0.001, 1.0, 0.001, 0.01, 0.01, 1.0, 0.001, 0.01, 0.001, 1.0, 1.0, 0.01, 0.001, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, -1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.0002777777777777778
m.substeps = 2
m.checkpoint = 300
m.is_hashed = True
m.rates = bioreactor__rates
m.control = bioreactor__control
m.settle = bioreactor__settle
m.read = bioreactor__read
m.step = machine__step_rk4
m.start = machine__no_start
