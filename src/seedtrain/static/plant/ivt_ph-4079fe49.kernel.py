"""mRNA transcription with pH (ivt_ph): the kernel as Python.

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


def ivt_ph__read(t, y, u, p, z, r, rng):
    """Free ions of this tick, where the next search starts, and the readings."""
    z.H_ion = ivt_ph__hydrogen_of(y, p, z.H_ion, z.Mg_ion, 12)
    z.Mg_ion = ivt__magnesium_of(y, p, z.H_ion, z.H_ion * p.K_HPi, z.Mg_ion, 12)
    ivt__show(y, p, r, rng, z.H_ion, z.Mg_ion, -portable__log10(z.H_ion / unit(1.0, 'mol/L')))


def ivt_ph__hydrogen_of(y, p, H0, Mg0, rounds):
    """Free hydrogen [mol/L] in what the vessel holds. An RNA of n bases carries n + 2 charges."""
    M = unit(0.001, 'mol/mmol')
    NTP = M * max(0.0, y.ATP + y.UTP + y.CTP + y.GTP)
    PPi = M * max(0.0, y.PPi)
    Pi = M * max(0.0, y.Pi)
    Mg_T = M * max(1e-09, y.Mg)
    on_RNA = unit(1e-06, 'mol/umol') * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G + 2.0)
    charge = M * (y.Na - y.OAc - y.Cl) + 2.0 * Mg_T - 4.0 * NTP - 4.0 * PPi - 2.0 * Pi - on_RNA
    return ivt_ph__free_hydrogen(H0, Mg0, NTP, PPi, Pi, M * y.buffer, Mg_T, charge, rounds, p)


def ivt_ph__free_hydrogen(H0, Mg0, NTP, PPi, Pi, buf, Mg_T, charge, rounds, p):
    """Free hydrogen [mol/L] at which charges cancel and bound magnesium adds up: Newton in ln H and ln Mg together.

    `charge` [mol/L] is that of all ions with every proton taken away and all magnesium counted as free. Its slopes are
    the variances and covariances of protons and magnesium bound, so the matrix is positive definite and there is one answer.
    """
    H = H0
    Mg = Mg0
    for _ in range(rounds):
        HN = H * p.K_HNTP
        HMgN = HN * Mg * p.K_HMgNTP
        MgN = Mg * p.K_MgNTP
        Mg2N = MgN * Mg * p.K_Mg2NTP
        N = 1.0 + HN + HMgN + MgN + Mg2N
        HP = H * p.K_HPPi
        HMgP = HP * Mg * p.K_HMgPPi
        H2P = HP * H * p.K_H2PPi
        H2MgP = H2P * Mg * p.K_H2MgPPi
        MgP = Mg * p.K_MgPPi
        Mg2P = MgP * Mg * p.K_Mg2PPi
        Q = 1.0 + HP + HMgP + H2P + H2MgP + MgP + Mg2P
        HI = H * p.K_HPi / (1.0 + H * p.K_HPi + Mg * p.K_MgPi)
        MgI = Mg * p.K_MgPi / (1.0 + H * p.K_HPi + Mg * p.K_MgPi)
        HB = H * p.K_HB / (1.0 + H * p.K_HB)
        OH = p.K_w / H
        hN = (HN + HMgN) / N
        mN = (HMgN + MgN + 2.0 * Mg2N) / N
        hP = (HP + HMgP + 2.0 * (H2P + H2MgP)) / Q
        mP = (HMgP + H2MgP + MgP + 2.0 * Mg2P) / Q
        excess_H = H - OH + NTP * hN + PPi * hP + Pi * HI + buf * HB + charge
        excess_Mg = Mg + NTP * mN + PPi * mP + Pi * MgI - Mg_T
        hh_P = (HP + HMgP + 4.0 * (H2P + H2MgP)) / Q - hP * hP
        hh = H + OH + NTP * hN * (1.0 - hN) + PPi * hh_P + Pi * HI * (1.0 - HI) + buf * HB * (1.0 - HB)
        mm_N = (HMgN + MgN + 4.0 * Mg2N) / N - mN * mN
        mm_P = (HMgP + H2MgP + MgP + 4.0 * Mg2P) / Q - mP * mP
        mm = Mg + NTP * mm_N + PPi * mm_P + Pi * MgI * (1.0 - MgI)
        hm = NTP * (HMgN / N - hN * mN) + PPi * ((HMgP + 2.0 * H2MgP) / Q - hP * mP) - Pi * HI * MgI
        det = hh * mm - hm * hm
        step_H = max(-1.0, min(1.0, (hm * excess_Mg - mm * excess_H) / det))
        step_Mg = max(-1.0, min(1.0, (hm * excess_H - hh * excess_Mg) / det))
        H = H * (2.0 + step_H) / (2.0 - step_H)
        Mg = Mg * (2.0 + step_Mg) / (2.0 - step_Mg)
    return H


def ivt__magnesium_of(y, p, H, HPi, guess, rounds):
    """Free magnesium [mol/L] in what the vessel holds."""
    M = unit(0.001, 'mol/mmol')
    NTP = M * max(0.0, y.ATP + y.UTP + y.CTP + y.GTP)
    return ivt__free_magnesium(guess, H, NTP, M * max(0.0, y.PPi), M * max(0.0, y.Pi), M * max(1e-09, y.Mg), HPi, rounds, p)


def ivt__free_magnesium(guess, H, NTP, PPi, Pi, Mg_T, HPi, rounds, p):
    """Free magnesium [mol/L] whose bound forms add up to Mg_T [mol/L]: Newton in ln Mg, each round at most a factor of 3.

    HPi is H2PO4 over HPO4, which the version without a charge balance leaves out (0). The slope is free magnesium plus the
    variance of magnesium bound, so it is positive and there is one answer.
    """
    Mg = guess
    HN = H * p.K_HNTP
    HP = H * p.K_HPPi
    H2P = HP * H * p.K_H2PPi
    for _ in range(rounds):
        MgN1 = HN * Mg * p.K_HMgNTP + Mg * p.K_MgNTP
        MgN2 = Mg * p.K_MgNTP * Mg * p.K_Mg2NTP
        N = 1.0 + HN + MgN1 + MgN2
        MgP1 = HP * Mg * p.K_HMgPPi + H2P * Mg * p.K_H2MgPPi + Mg * p.K_MgPPi
        MgP2 = Mg * p.K_MgPPi * Mg * p.K_Mg2PPi
        Q = 1.0 + HP + H2P + MgP1 + MgP2
        on_N = (MgN1 + 2.0 * MgN2) / N
        on_P = (MgP1 + 2.0 * MgP2) / Q
        on_Pi = Mg * p.K_MgPi / (1.0 + HPi + Mg * p.K_MgPi)
        excess = Mg + NTP * on_N + PPi * on_P + Pi * on_Pi - Mg_T
        spread_N = (MgN1 + 4.0 * MgN2) / N - on_N * on_N
        spread_P = (MgP1 + 4.0 * MgP2) / Q - on_P * on_P
        slope = Mg + NTP * spread_N + PPi * spread_P + Pi * on_Pi * (1.0 - on_Pi)
        step = max(-1.0, min(1.0, -excess / slope))
        Mg = Mg * (2.0 + step) / (2.0 - step)
    return Mg


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


def ivt__show(y, p, r, rng, H, Mg, pH):
    """The readings at these free ions [mol/L]."""
    bases = unit(0.001, 'mmol/umol') * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G)
    NTP = y.ATP + y.UTP + y.CTP + y.GTP
    MgPPi = unit(0.001, 'mol/mmol') * y.PPi * Mg * p.K_MgPPi / ivt__ppi_as(H, Mg, p)
    r.conversion = bases / max(1e-12, bases + NTP)
    r.RNA_mass = unit(0.001, 'mol/mmol') * bases * p.M_nt
    r.Mg_free = unit(1000.0, 'mmol/mol') * Mg
    r.S = MgPPi * Mg * p.K_Mg2PPi / p.Mg2PPi_eq
    r.RNA_hplc = r.RNA_mass * (1.0 + p.sigma_hplc * noise__normal(rng))
    r.ATP_hplc = y.ATP * (1.0 + p.sigma_hplc * noise__normal(rng))
    r.UTP_hplc = y.UTP * (1.0 + p.sigma_hplc * noise__normal(rng))
    r.CTP_hplc = y.CTP * (1.0 + p.sigma_hplc * noise__normal(rng))
    r.GTP_hplc = y.GTP * (1.0 + p.sigma_hplc * noise__normal(rng))
    r.turbidity = p.turbidity_solid * y.solid + p.sigma_turbidity * noise__normal(rng)
    r.pH_probe = pH + p.sigma_pH * noise__normal(rng)


def ivt__ppi_as(H, Mg, p):
    """Pyrophosphate over its free form, all forms together [1]."""
    HPPi = H * p.K_HPPi
    H2PPi = HPPi * H * p.K_H2PPi
    MgPPi = Mg * p.K_MgPPi
    return 1.0 + HPPi + HPPi * Mg * p.K_HMgPPi + H2PPi + H2PPi * Mg * p.K_H2MgPPi + MgPPi + MgPPi * Mg * p.K_Mg2PPi


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


def ivt_ph__control(t, y, u, p, z, r, rng):
    """During the first tick, what was charged wrongly is taken out of (or put into) what the batch record says."""
    ivt__control(t, y, u, p, z, r, rng)
    is_charging = where(t <= 0.0, 360.0, 0.0)
    z.buffer_error = unit(1.0, '1/h') * is_charging * (p.buffer_charge - 1.0) * y.buffer
    z.Cl_error = unit(1.0, '1/h') * is_charging * (p.buffer_charge - 1.0) * y.Cl


def ivt__control(t, y, u, p, z, r, rng):
    """During the first tick, what was charged wrongly is taken out of (or put into) what the batch record says."""
    is_charging = where(t <= 0.0, 360.0, 0.0)
    z.Mg_error = unit(1.0, '1/h') * is_charging * (p.Mg_charge - 1.0) * y.Mg
    z.GTP_error = unit(1.0, '1/h') * is_charging * (p.GTP_charge - 1.0) * y.GTP


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


def ivt_ph__rates(t, y, u, p, z, d):
    """Free hydrogen and magnesium, then the reactions; the other ions follow their feeds."""
    H = ivt_ph__hydrogen_of(y, p, z.H_ion, z.Mg_ion, 5)
    Mg = ivt__magnesium_of(y, p, H, H * p.K_HPi, z.Mg_ion, 5)
    ivt__react(y, u, p, z, d, H, Mg)
    F_N = u.ntp_feed_rate / y.V
    F_M = u.magnesium_feed_rate / y.V
    F_B = u.base_feed_rate / y.V
    F = F_N + F_M + F_B
    d.Na = F_N * p.Na_NTP * (p.ATP_stock + p.UTP_stock + p.CTP_stock + p.GTP_stock) + F_B * p.base_stock - F * y.Na + p.Na_NTP * z.GTP_error
    d.OAc = 2.0 * F_M * p.Mg_stock - F * y.OAc + 2.0 * z.Mg_error
    d.Cl = -F * y.Cl + z.Cl_error
    d.buffer = -F * y.buffer + z.buffer_error
    ivt_ph__dilute(y, d, F_B, u.base_feed_rate)


def ivt__react(y, u, p, z, d, H, Mg):
    """Transcription, nucleation, crystal growth, loss of template, pyrophosphatase, and dilution by feeds, at these free ions [mol/L]."""
    M = unit(0.001, 'mol/mmol')
    MgNTP = Mg * p.K_MgNTP / ivt__ntp_as(H, Mg, p)
    MgPPi = M * y.PPi * Mg * p.K_MgPPi / ivt__ppi_as(H, Mg, p)
    Mg2PPi = MgPPi * Mg * p.K_Mg2PPi
    K_N = p.K_1 * (1.0 + MgPPi / p.K_i)
    k_Mg = p.k_e * Mg / (p.K_2 + Mg)
    least = unit(1e-09, '1/h')
    k_A = max(least, k_Mg * M * y.ATP * MgNTP / (M * y.ATP * MgNTP + K_N))
    k_U = max(least, k_Mg * M * y.UTP * MgNTP / (M * y.UTP * MgNTP + K_N))
    k_C = max(least, k_Mg * M * y.CTP * MgNTP / (M * y.CTP * MgNTP + K_N))
    k_G = max(least, k_Mg * M * y.GTP * MgNTP / (M * y.GTP * MgNTP + K_N))
    alpha = 1.0 + p.k_i * (p.n_A / k_A + p.n_U / k_U + p.n_C / k_C + p.n_G / k_G)
    E = unit(1000.0, 'nmol/umol') * y.T7 * p.T7_active
    D = y.DNA * p.template
    s = (p.k_off + p.k_i) / p.k_on + E + D * alpha
    IC = 2.0 * E * D / (s + sqrt(max(unit(0.0, 'nmol**2/L**2'), s * s - 4.0 * E * D * alpha)))
    V_tr = where(min(y.ATP, y.UTP, y.CTP, y.GTP) > 0.0, p.k_i * IC, 0.0)
    lnS = portable__log(max(1.0, Mg2PPi / p.Mg2PPi_eq))
    V_nuc = where(lnS > 0.0, unit(1.0, '1/h') * portable__exp(-p.B / max(0.3, lnS * lnS)), 0.0)
    V_p = unit(1000.0, 'mmol/mol') * p.k_precip * y.Nuc * lnS
    V_seq = p.k_d * y.Nuc * y.DNA
    V_PPase = p.k_PPase * p.PPase_active * y.PPase * max(0.0, MgPPi) / (p.K_PPase + max(0.0, MgPPi))
    made = unit(1e-06, 'mmol/nmol') * V_tr
    F_N = u.ntp_feed_rate / y.V
    F_M = u.magnesium_feed_rate / y.V
    F = F_N + F_M
    d.V = u.ntp_feed_rate + u.magnesium_feed_rate
    d.RNA = unit(0.001, 'umol/nmol') * V_tr - F * y.RNA
    d.PPi = (p.n_A + p.n_U + p.n_C + p.n_G - 1.0) * made - V_p - V_PPase - F * y.PPi
    d.ATP = -p.n_A * made + F_N * p.ATP_stock - F * y.ATP
    d.UTP = -p.n_U * made + F_N * p.UTP_stock - F * y.UTP
    d.CTP = -p.n_C * made + F_N * p.CTP_stock - F * y.CTP
    d.GTP = -p.n_G * made + F_N * p.GTP_stock - F * y.GTP + z.GTP_error
    d.Mg = -2.0 * V_p + F_M * p.Mg_stock - F * y.Mg + z.Mg_error
    d.Pi = 2.0 * V_PPase - F * y.Pi
    d.solid = V_p - F * y.solid
    d.Nuc = V_nuc - F * y.Nuc
    d.DNA = -V_seq - F * y.DNA
    d.T7 = -F * y.T7
    d.PPase = -F * y.PPase


def ivt__ntp_as(H, Mg, p):
    """NTP over its free form, all forms together [1]."""
    HNTP = H * p.K_HNTP
    MgNTP = Mg * p.K_MgNTP
    return 1.0 + HNTP + HNTP * Mg * p.K_HMgNTP + MgNTP + MgNTP * Mg * p.K_Mg2NTP


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


def ivt_ph__dilute(y, d, F, feed_rate):
    """One more feed [L/h], F of the volume [1/h], dilutes what reacts."""
    d.V = d.V + feed_rate
    d.RNA = d.RNA - F * y.RNA
    d.PPi = d.PPi - F * y.PPi
    d.ATP = d.ATP - F * y.ATP
    d.UTP = d.UTP - F * y.UTP
    d.CTP = d.CTP - F * y.CTP
    d.GTP = d.GTP - F * y.GTP
    d.Mg = d.Mg - F * y.Mg
    d.Pi = d.Pi - F * y.Pi
    d.solid = d.solid - F * y.solid
    d.Nuc = d.Nuc - F * y.Nuc
    d.DNA = d.DNA - F * y.DNA
    d.T7 = d.T7 - F * y.T7
    d.PPase = d.PPase - F * y.PPase


def ivt__settle(t, y, u, p, z, r, rng):
    """What is used up is zero, not a rounding error below it."""
    y.ATP = max(0.0, y.ATP)
    y.UTP = max(0.0, y.UTP)
    y.CTP = max(0.0, y.CTP)
    y.GTP = max(0.0, y.GTP)
    y.Mg = max(0.0, y.Mg)
    y.PPi = where(y.PPi < 1e-60, 0.0, y.PPi)
    y.DNA = where(y.DNA < 1e-60, 0.0, y.DNA)
    y.Nuc = where(y.Nuc < 1e-60, 0.0, y.Nuc)


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


m.y = record(('V', 'RNA', 'PPi', 'ATP', 'UTP', 'CTP', 'GTP', 'Mg', 'Pi', 'solid', 'Nuc', 'DNA', 'T7', 'PPase', 'Na', 'OAc', 'Cl', 'buffer'), [1.0, 0.0, 0.0, 3.2, 3.2, 3.2, 3.2, 8.0, 0.0, 0.0, 0.0, 7.4, 0.1, 1.0, 50.688, 16.0, 22.29246535049171, 40.0])
m.u = record(('ntp_feed_rate', 'magnesium_feed_rate', 'base_feed_rate'), [0.0, 0.0, 0.0])
m.p = record(('n_A', 'n_U', 'n_C', 'n_G', 'k_i', 'k_e', 'k_off', 'k_on', 'K_1', 'K_2', 'K_i', 'k_precip', 'B', 'k_d', 'K_HNTP', 'K_HMgNTP', 'K_MgNTP', 'K_Mg2NTP', 'K_HPPi', 'K_HMgPPi', 'K_H2PPi', 'K_H2MgPPi', 'K_MgPPi', 'K_Mg2PPi', 'Mg2PPi_eq', 'K_MgPi', 'k_PPase', 'K_PPase', 'M_nt', 'ATP_stock', 'UTP_stock', 'CTP_stock', 'GTP_stock', 'Mg_stock', 'Mg_charge', 'GTP_charge', 'template', 'T7_active', 'PPase_active', 'sigma_hplc', 'sigma_turbidity', 'sigma_pH', 'turbidity_solid', 'K_HB', 'K_HPi', 'K_w', 'Na_NTP', 'base_stock', 'buffer_charge'), [400.0, 400.0, 400.0, 400.0, 4045.3270287199493, 160736.0528951212, 5554.3389311347, 200.72020185502578, 0.0002577305895352969, 0.00025540243161806275, 4.1693316660883274e-05, 3.8911312637522286, 44.95918445493979, 98503.15486171152, 8129865.64894641, 120.22460358160305, 12373.961909879215, 73.44823252154438, 1040950566.5747613, 2067.6859911389397, 1822521.8380805042, 128.80633289370311, 144780.14444068444, 9769.508768290667, 0.00012940334768300697, 75.85775750291836, 60.0, 0.000214, 320.5, 100.0, 100.0, 100.0, 100.0, 1000.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.02, 0.005, 0.01, 0.8, 125892541.17941682, 8317637.711026722, 1e-14, 3.96, 100.0, 1.0])
m.z = record(('Mg_ion', 'Mg_error', 'GTP_error', 'H_ion', 'buffer_error', 'Cl_error'), [0.0001, 0.0, 0.0, 1e-08, 0.0, 0.0])
m.r = record(('RNA_hplc', 'ATP_hplc', 'UTP_hplc', 'CTP_hplc', 'GTP_hplc', 'turbidity', 'pH_probe', 'conversion', 'RNA_mass', 'Mg_free', 'S'), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
m.k = record(('V', 'RNA', 'PPi', 'ATP', 'UTP', 'CTP', 'GTP', 'Mg', 'Pi', 'solid', 'Nuc', 'DNA', 'T7', 'PPase', 'Na', 'OAc', 'Cl', 'buffer'), [1.0, 0.0, 0.0, 3.2, 3.2, 3.2, 3.2, 8.0, 0.0, 0.0, 0.0, 7.4, 0.1, 1.0, 50.688, 16.0, 22.29246535049171, 40.0])
m.total = record(('V', 'RNA', 'PPi', 'ATP', 'UTP', 'CTP', 'GTP', 'Mg', 'Pi', 'solid', 'Nuc', 'DNA', 'T7', 'PPase', 'Na', 'OAc', 'Cl', 'buffer'), [1.0, 0.0, 0.0, 3.2, 3.2, 3.2, 3.2, 8.0, 0.0, 0.0, 0.0, 7.4, 0.1, 1.0, 50.688, 16.0, 22.29246535049171, 40.0])
m.trial = record(('V', 'RNA', 'PPi', 'ATP', 'UTP', 'CTP', 'GTP', 'Mg', 'Pi', 'solid', 'Nuc', 'DNA', 'T7', 'PPase', 'Na', 'OAc', 'Cl', 'buffer'), [1.0, 0.0, 0.0, 3.2, 3.2, 3.2, 3.2, 8.0, 0.0, 0.0, 0.0, 7.4, 0.1, 1.0, 50.688, 16.0, 22.29246535049171, 40.0])
m.rng = [0.0] * 2
m.clock = [0] * 9
m.marks = [0] * 4096
m.log = [0.0] * 12288
m.start_y = [1.0, 0.0, 0.0, 3.2, 3.2, 3.2, 3.2, 8.0, 0.0, 0.0, 0.0, 7.4, 0.1, 1.0, 50.688, 16.0, 22.29246535049171, 40.0]
m.start_u = [0.0] * 3
m.start_p = [400.0, 400.0, 400.0, 400.0, 4045.3270287199493, 160736.0528951212, 5554.3389311347, 200.72020185502578, 0.0002577305895352969, 0.00025540243161806275, 4.1693316660883274e-05, 3.8911312637522286, 44.95918445493979, 98503.15486171152, 8129865.64894641, 120.22460358160305, 12373.961909879215, 73.44823252154438, 1040950566.5747613, 2067.6859911389397, 1822521.8380805042, 128.80633289370311, 144780.14444068444, 9769.508768290667, 0.00012940334768300697, 75.85775750291836, 60.0, 0.000214, 320.5, 100.0, 100.0, 100.0, 100.0, 1000.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.02, 0.005, 0.01, 0.8, 125892541.17941682, 8317637.711026722, 1e-14, 3.96, 100.0, 1.0]
m.start_z = [0.0001, 0.0, 0.0, 1e-08, 0.0, 0.0]
m.low = [0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, -1000000000000000.0, 0.0, 0.0, 0.001, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
m.high = [2.0, 2.0, 0.5, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 200.0, 200.0, 200.0, 200.0, 2000.0, 2.0, 2.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000.0, 2.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 2.0, 20.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0, 1000000000000000.0]
m.quantum = [1e-06, 1e-06, 1e-06, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
m.h = 0.0006944444444444445
m.substeps = 4
m.checkpoint = 30
m.is_hashed = True
m.rates = ivt_ph__rates
m.control = ivt_ph__control
m.settle = ivt__settle
m.read = ivt_ph__read
m.step = machine__step_rk4
m.start = machine__no_start
