"""In-vitro transcription: RNA from nucleotides, slowed by pyrophosphate, which takes magnesium and then the template out of solution.

Flow: `operations` -> this file -> `model`; the equations run in the kernel. `ivt_ph` adds the charge balance.
Reads: states, inputs, parameters. Writes: rates of change, readings, the free magnesium found last.
Source: Stover, Ganko, Braatz 2024, Biotechnol. Bioeng., doi 10.1002/bit.28699, and the authors' fitted constants (open repository).
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import sqrt, unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp, log, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

FITTED = "Stover 2024, fitted to Akama 2012 (stored as log10)"
STOVER = "Stover 2024"
DEMO = "Stover 2024, demo of the published model"
HERE = "Seedtrain"
AVERAGE = "average of the four nucleotides, from memory"
VERIFIED, READ, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.OURS
ROUNDS, ROUNDS_AT_TICK = 5, 12
TICK_S = 10.0
PER_CHARGE = 3600.0 / TICK_S


class Y(Record):
    """What the equations change."""

    V: float = state(1.0, "L", "reaction volume", low=0.001)
    RNA: float = state(0.0, "umol/L", "RNA")
    PPi: float = state(0.0, "mmol/L", "dissolved pyrophosphate", symbol="PPi_T")
    ATP: float = state(3.2, "mmol/L", "ATP")
    UTP: float = state(3.2, "mmol/L", "UTP")
    CTP: float = state(3.2, "mmol/L", "CTP")
    GTP: float = state(3.2, "mmol/L", "GTP")
    Mg: float = state(8.0, "mmol/L", "dissolved magnesium, free and bound", symbol="Mg_T")
    Pi: float = state(0.0, "mmol/L", "phosphate", symbol="Pi_T")
    solid: float = state(0.0, "mmol/L", "crystals of magnesium pyrophosphate", symbol="Mg2PPi_s")
    Nuc: float = state(0.0, "1", "crystal nuclei, in the paper's own measure")
    DNA: float = state(7.4, "nmol/L", "template in solution", symbol="D")
    T7: float = state(0.1, "umol/L", "RNA polymerase", symbol="E", high=2.0)
    PPase: float = state(1.0, "U/mL", "pyrophosphatase", high=20.0)


class U(Record):
    """What somebody moves."""

    ntp_feed_rate: float = tag(0.0, "L/h", "feed of nucleotides", low=0.0, high=2.0, quantum=1e-6, symbol="F_N")
    magnesium_feed_rate: float = tag(0.0, "L/h", "feed of magnesium", low=0.0, high=2.0, quantum=1e-6, symbol="F_M")


class Kinetics(Record):
    """Constants of polymerase, crystals and equilibria; the RNA's bases; what the bottles hold."""

    n_A: float = parameter(400.0, "1", "A in one RNA", source=DEMO, confidence=VERIFIED)
    n_U: float = parameter(400.0, "1", "U in one RNA", source=DEMO, confidence=VERIFIED)
    n_C: float = parameter(400.0, "1", "C in one RNA", source=DEMO, confidence=VERIFIED)
    n_G: float = parameter(400.0, "1", "G in one RNA", source=DEMO, confidence=VERIFIED)
    k_i: float = parameter(power10(3.6069536362146795), "1/h", "initiation", source=FITTED, confidence=VERIFIED)
    k_e: float = parameter(power10(5.206113299397379), "1/h", "elongation, nucleotides", source=FITTED, confidence=VERIFIED)
    k_off: float = parameter(power10(3.7446323772922425), "1/h", "polymerase leaves the promoter", source=FITTED, confidence=VERIFIED)
    k_on: float = parameter(power10(2.3025910850566524), "L/nmol/h", "polymerase finds the promoter", source=FITTED, confidence=VERIFIED)
    K_1: float = parameter(power10(-3.5888340328345243), "mol/L", "half saturation, MgNTP", source=FITTED, confidence=VERIFIED)
    K_2: float = parameter(power10(-3.5927749722516182), "mol/L", "half saturation, free magnesium", source=FITTED, confidence=VERIFIED)
    K_i: float = parameter(power10(-4.379933555815728), "mol/L", "inhibition by MgPPi", source=FITTED, confidence=VERIFIED)
    k_precip: float = parameter(power10(0.5900758815777631), "mol/L/h", "growth of crystals", source=FITTED, confidence=VERIFIED)
    B: float = parameter(power10(1.6528184246710627), "1", "barrier to nucleation", source=FITTED, confidence=VERIFIED)
    k_d: float = parameter(power10(4.993450140315792), "1/h", "crystals take up template", source=FITTED, confidence=VERIFIED)
    K_HNTP: float = parameter(power10(6.910083368668689), "L/mol", "H + NTP", source=FITTED, confidence=VERIFIED)
    K_HMgNTP: float = parameter(power10(2.0799933537424664), "L/mol", "Mg + HNTP", source=FITTED, confidence=VERIFIED)
    K_MgNTP: float = parameter(power10(4.092508774820014), "L/mol", "Mg + NTP", source=FITTED, confidence=VERIFIED)
    K_Mg2NTP: float = parameter(power10(1.8659813492702368), "L/mol", "Mg + MgNTP", source=FITTED, confidence=VERIFIED)
    K_HPPi: float = parameter(power10(9.017430105904815), "L/mol", "H + PPi", source=FITTED, confidence=VERIFIED)
    K_HMgPPi: float = parameter(power10(3.315484585355084), "L/mol", "Mg + HPPi", source=FITTED, confidence=VERIFIED)
    K_H2PPi: float = parameter(power10(6.260672740886328), "L/mol", "H + HPPi", source=FITTED, confidence=VERIFIED)
    K_H2MgPPi: float = parameter(power10(2.1099372160764096), "L/mol", "Mg + H2PPi", source=FITTED, confidence=VERIFIED)
    K_MgPPi: float = parameter(power10(5.1607090055688545), "L/mol", "Mg + PPi", source=FITTED, confidence=VERIFIED)
    K_Mg2PPi: float = parameter(power10(3.989872727016195), "L/mol", "Mg + MgPPi", source=FITTED, confidence=VERIFIED)
    Mg2PPi_eq: float = parameter(power10(-3.888054488261979), "mol/L", "solubility of Mg2PPi", source=FITTED, confidence=VERIFIED)
    K_MgPi: float = parameter(power10(1.88), "L/mol", "Mg + HPO4", source=STOVER, confidence=VERIFIED)
    k_PPase: float = parameter(60.0, "mmol*mL/L/h/U", "pyrophosphatase: 1 umol/min/U", source=STOVER, confidence=READ)
    K_PPase: float = parameter(2.14e-4, "mol/L", "half saturation of pyrophosphatase, MgPPi", symbol="KM", source=STOVER, confidence=READ)
    M_nt: float = parameter(320.5, "g/mol", "molar mass of a nucleotide in RNA", source=AVERAGE, confidence=Confidence.MEMORY)
    ATP_stock: float = parameter(100.0, "mmol/L", "ATP in the feed", source=HERE, confidence=OURS, low=0.0, high=200.0)
    UTP_stock: float = parameter(100.0, "mmol/L", "UTP in the feed", source=HERE, confidence=OURS, low=0.0, high=200.0)
    CTP_stock: float = parameter(100.0, "mmol/L", "CTP in the feed", source=HERE, confidence=OURS, low=0.0, high=200.0)
    GTP_stock: float = parameter(100.0, "mmol/L", "GTP in the feed", source=HERE, confidence=OURS, low=0.0, high=200.0)
    Mg_stock: float = parameter(1000.0, "mmol/L", "magnesium in its feed", source=HERE, confidence=OURS, low=0.0, high=2000.0)
    Mg_charge: float = parameter(1.0, "1", "share of the magnesium charged at the start", source=HERE, confidence=OURS, low=0.0, high=2.0)
    GTP_charge: float = parameter(1.0, "1", "share of the GTP charged at the start", source=HERE, confidence=OURS, low=0.0, high=2.0)
    template: float = parameter(1.0, "1", "share of the template with an intact promoter", source=HERE, confidence=OURS, low=0.0, high=1.0)
    T7_active: float = parameter(1.0, "1", "share of the polymerase that is active", source=HERE, confidence=OURS, low=0.0, high=1.0)
    PPase_active: float = parameter(
        1.0, "1", "share of the pyrophosphatase that is active", source=HERE, confidence=OURS, low=0.0, high=1.0
    )
    sigma_hplc: float = parameter(0.02, "1", "noise of HPLC, relative", source="typical", confidence=Confidence.TYPICAL, low=0.0, high=0.5)
    sigma_turbidity: float = parameter(0.005, "1", "noise of turbidity", source="typical", confidence=Confidence.TYPICAL, low=0.0, high=0.5)
    sigma_pH: float = parameter(0.01, "1", "noise of the pH probe", source="typical", confidence=Confidence.TYPICAL, low=0.0, high=0.5)
    turbidity_solid: float = parameter(0.8, "L/mmol", "turbidity from crystals", source="illustrative", confidence=OURS)


class P(Kinetics):
    """The same, in a buffer that holds its pH whatever happens."""

    pH: float = parameter(8.0, "1", "pH that the buffer holds", source=DEMO, confidence=VERIFIED, low=6.5, high=9.5)


class Z(Record):
    """What is kept between ticks: where the search for free magnesium starts, and what the start charge lacks."""

    Mg_ion: float = state(1e-4, "mol/L", "free magnesium found last", symbol="Mg")
    Mg_error: float = state(0.0, "mmol/L/h", "error in the start charge, magnesium", low=None)
    GTP_error: float = state(0.0, "mmol/L/h", "error in the start charge, GTP", low=None)


class R(Record):
    """What the console shows."""

    RNA_hplc: float = reading("g/L", "RNA by HPLC")
    ATP_hplc: float = reading("mmol/L", "ATP by HPLC")
    UTP_hplc: float = reading("mmol/L", "UTP by HPLC")
    CTP_hplc: float = reading("mmol/L", "CTP by HPLC")
    GTP_hplc: float = reading("mmol/L", "GTP by HPLC")
    turbidity: float = reading("1", "turbidity, which rises when crystals form (illustrative scale)")
    pH_probe: float = reading("1", "pH")
    conversion: float = reading("1", "share of the nucleotides that is in RNA", is_truth=True)
    RNA_mass: float = reading("g/L", "RNA", is_truth=True)
    Mg_free: float = reading("mmol/L", "free magnesium", is_truth=True)
    S: float = reading("1", "supersaturation of magnesium pyrophosphate", is_truth=True)


def free_magnesium(guess: float, H: float, NTP: float, PPi: float, Pi: float, Mg_T: float, HPi: float, rounds: int, p: Kinetics) -> float:
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


def ntp_as(H: float, Mg: float, p: Kinetics) -> float:
    """NTP over its free form, all forms together [1]."""
    HNTP = H * p.K_HNTP
    MgNTP = Mg * p.K_MgNTP
    return 1.0 + HNTP + HNTP * Mg * p.K_HMgNTP + MgNTP + MgNTP * Mg * p.K_Mg2NTP


def ppi_as(H: float, Mg: float, p: Kinetics) -> float:
    """Pyrophosphate over its free form, all forms together [1]."""
    HPPi = H * p.K_HPPi
    H2PPi = HPPi * H * p.K_H2PPi
    MgPPi = Mg * p.K_MgPPi
    return 1.0 + HPPi + HPPi * Mg * p.K_HMgPPi + H2PPi + H2PPi * Mg * p.K_H2MgPPi + MgPPi + MgPPi * Mg * p.K_Mg2PPi


def react(y: Y, u: U, p: Kinetics, z: Z, d: Y, H: float, Mg: float) -> None:
    """Transcription, nucleation, crystal growth, loss of template, pyrophosphatase, and dilution by feeds, at these free ions [mol/L]."""
    M = unit(1e-3, "mol/mmol")
    MgNTP = Mg * p.K_MgNTP / ntp_as(H, Mg, p)
    MgPPi = M * y.PPi * Mg * p.K_MgPPi / ppi_as(H, Mg, p)
    Mg2PPi = MgPPi * Mg * p.K_Mg2PPi
    K_N = p.K_1 * (1.0 + MgPPi / p.K_i)
    k_Mg = p.k_e * Mg / (p.K_2 + Mg)
    least = unit(1e-9, "1/h")
    k_A = max(least, k_Mg * M * y.ATP * MgNTP / (M * y.ATP * MgNTP + K_N))
    k_U = max(least, k_Mg * M * y.UTP * MgNTP / (M * y.UTP * MgNTP + K_N))
    k_C = max(least, k_Mg * M * y.CTP * MgNTP / (M * y.CTP * MgNTP + K_N))
    k_G = max(least, k_Mg * M * y.GTP * MgNTP / (M * y.GTP * MgNTP + K_N))
    alpha = 1.0 + p.k_i * (p.n_A / k_A + p.n_U / k_U + p.n_C / k_C + p.n_G / k_G)
    E = unit(1000.0, "nmol/umol") * y.T7 * p.T7_active
    D = y.DNA * p.template
    s = (p.k_off + p.k_i) / p.k_on + E + D * alpha
    # The paper's (s - root)/(2 alpha) is 2 E D/(s + root), which does not cancel when alpha is large.
    IC = 2.0 * E * D / (s + sqrt(max(unit(0.0, "nmol**2/L**2"), s * s - 4.0 * E * D * alpha)))
    V_tr = where(min(y.ATP, y.UTP, y.CTP, y.GTP) > 0.0, p.k_i * IC, 0.0)
    # Nucleation at lnS**2 < 0.3 would be below 1e-60: nothing, yet slow to compute with.
    lnS = log(max(1.0, Mg2PPi / p.Mg2PPi_eq))
    V_nuc = where(lnS > 0.0, unit(1.0, "1/h") * exp(-p.B / max(0.3, lnS * lnS)), 0.0)
    V_p = unit(1000.0, "mmol/mol") * p.k_precip * y.Nuc * lnS
    V_seq = p.k_d * y.Nuc * y.DNA
    V_PPase = p.k_PPase * p.PPase_active * y.PPase * max(0.0, MgPPi) / (p.K_PPase + max(0.0, MgPPi))
    made = unit(1e-6, "mmol/nmol") * V_tr
    F_N = u.ntp_feed_rate / y.V
    F_M = u.magnesium_feed_rate / y.V
    F = F_N + F_M
    d.V = u.ntp_feed_rate + u.magnesium_feed_rate
    d.RNA = unit(1e-3, "umol/nmol") * V_tr - F * y.RNA
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


def magnesium_of(y: Y, p: Kinetics, H: float, HPi: float, guess: float, rounds: int) -> float:
    """Free magnesium [mol/L] in what the vessel holds."""
    M = unit(1e-3, "mol/mmol")
    NTP = M * max(0.0, y.ATP + y.UTP + y.CTP + y.GTP)
    return free_magnesium(guess, H, NTP, M * max(0.0, y.PPi), M * max(0.0, y.Pi), M * max(1e-9, y.Mg), HPi, rounds, p)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Free magnesium at the buffer's pH, then the reactions."""
    H = unit(1.0, "mol/L") * power10(-p.pH)
    Mg = magnesium_of(y, p, H, 0.0, z.Mg_ion, ROUNDS)
    react(y, u, p, z, d, H, Mg)


def control(t: float, y: Y, u: U, p: Kinetics, z: Z, r: R, rng: Vector) -> None:
    """During the first tick, what was charged wrongly is taken out of (or put into) what the batch record says."""
    is_charging = where(t <= 0.0, PER_CHARGE, 0.0)
    z.Mg_error = unit(1.0, "1/h") * is_charging * (p.Mg_charge - 1.0) * y.Mg
    z.GTP_error = unit(1.0, "1/h") * is_charging * (p.GTP_charge - 1.0) * y.GTP


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """What is used up is zero, not a rounding error below it."""
    y.ATP = max(0.0, y.ATP)
    y.UTP = max(0.0, y.UTP)
    y.CTP = max(0.0, y.CTP)
    y.GTP = max(0.0, y.GTP)
    y.Mg = max(0.0, y.Mg)
    y.PPi = where(y.PPi < 1e-60, 0.0, y.PPi)
    y.DNA = where(y.DNA < 1e-60, 0.0, y.DNA)
    y.Nuc = where(y.Nuc < 1e-60, 0.0, y.Nuc)


def show(y: Y, p: Kinetics, r: R, rng: Vector, H: float, Mg: float, pH: float) -> None:
    """The readings at these free ions [mol/L]."""
    bases = unit(1e-3, "mmol/umol") * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G)
    NTP = y.ATP + y.UTP + y.CTP + y.GTP
    MgPPi = unit(1e-3, "mol/mmol") * y.PPi * Mg * p.K_MgPPi / ppi_as(H, Mg, p)
    r.conversion = bases / max(1e-12, bases + NTP)
    r.RNA_mass = unit(1e-3, "mol/mmol") * bases * p.M_nt
    r.Mg_free = unit(1000.0, "mmol/mol") * Mg
    r.S = MgPPi * Mg * p.K_Mg2PPi / p.Mg2PPi_eq
    r.RNA_hplc = r.RNA_mass * (1.0 + p.sigma_hplc * normal(rng))
    r.ATP_hplc = y.ATP * (1.0 + p.sigma_hplc * normal(rng))
    r.UTP_hplc = y.UTP * (1.0 + p.sigma_hplc * normal(rng))
    r.CTP_hplc = y.CTP * (1.0 + p.sigma_hplc * normal(rng))
    r.GTP_hplc = y.GTP * (1.0 + p.sigma_hplc * normal(rng))
    r.turbidity = p.turbidity_solid * y.solid + p.sigma_turbidity * normal(rng)
    r.pH_probe = pH + p.sigma_pH * normal(rng)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Free magnesium of this tick, where the next search starts, and the readings."""
    H = unit(1.0, "mol/L") * power10(-p.pH)
    z.Mg_ion = magnesium_of(y, p, H, 0.0, z.Mg_ion, ROUNDS_AT_TICK)
    show(y, p, r, rng, H, z.Mg_ion, p.pH)


def nucleotides(y: Y, p: Kinetics) -> float:
    """Nucleotides, free and in RNA [mmol]."""
    return y.V * (y.ATP + y.UTP + y.CTP + y.GTP + 1e-3 * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G))


def nucleotides_in(t: float, y: Y, u: U, p: Kinetics, z: Z) -> float:
    """Nucleotides that come with the feed and the start charge [mmol/h]."""
    return u.ntp_feed_rate * (p.ATP_stock + p.UTP_stock + p.CTP_stock + p.GTP_stock) + y.V * z.GTP_error


def phosphorus(y: Y, p: Kinetics) -> float:
    """Phosphorus [mmol]: three in a nucleotide, n + 2 in an RNA of n, two in a pyrophosphate."""
    NTP = y.ATP + y.UTP + y.CTP + y.GTP
    return y.V * (3.0 * NTP + 1e-3 * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G + 2.0) + 2.0 * (y.PPi + y.solid) + y.Pi)


def phosphorus_in(t: float, y: Y, u: U, p: Kinetics, z: Z) -> float:
    """Phosphorus that comes with the nucleotides [mmol/h]."""
    return 3.0 * nucleotides_in(t, y, u, p, z)


def magnesium(y: Y, p: Kinetics) -> float:
    """Magnesium, dissolved and in crystals [mmol]."""
    return y.V * (y.Mg + 2.0 * y.solid)


def magnesium_in(t: float, y: Y, u: U, p: Kinetics, z: Z) -> float:
    """Magnesium that comes with its feed and the start charge [mmol/h]."""
    return u.magnesium_feed_rate * p.Mg_stock + y.V * z.Mg_error


BALANCES = (
    Balance("nucleotides", "mmol", nucleotides, nucleotides_in),
    Balance("phosphorus", "mmol", phosphorus, phosphorus_in),
    Balance("magnesium", "mmol", magnesium, magnesium_in),
)
FAULTS = (
    Fault("no_pyrophosphatase", "No pyrophosphatase",
          "The enzyme was left out or has died: pyrophosphate stays, binds magnesium and stops transcription early.",
          (Act("PPase_active", 0.0),)),
    Fault("little_magnesium", "Too little magnesium",
          "A quarter of the magnesium was charged: less than the nucleotides bind, so hardly any is free.", (Act("Mg_charge", 0.25),)),
    Fault("old_template", "Old template", "After too many thaws a tenth of the template still has its promoter.", (Act("template", 0.1),)),
    Fault("wrong_gtp_stock", "Wrong GTP stock",
          "The GTP bottle holds a quarter of what its label says: RNA stops when GTP is used up, the other three stay.",
          (Act("GTP_charge", 0.25), Act("GTP_stock", 25.0))),
    Fault("old_polymerase", "Old polymerase", "A third of the polymerase is active.", (Act("T7_active", 0.33),)),
)  # fmt: skip

IVT = Model(
    id="ivt",
    title="mRNA transcription",
    says="RNA polymerase makes RNA from nucleotides; pyrophosphate takes magnesium, then the template, unless an enzyme splits it.",
    group="upstream",
    tick_s=TICK_S,
    duration=2.0,
    trends=("RNA_hplc", "RNA", "ATP_hplc", "GTP_hplc", "Mg_free", "turbidity"),
    substeps=4,
    checkpoint_ticks=30,
    states=Y, inputs=U, parameters=P, memory=Z, readings=R, rates=rates, control=control, settle=settle, read=read,
    equations=(free_magnesium, ntp_as, ppi_as, react),
    balances=BALANCES,
    faults=FAULTS,
    verified="RNA of the published demo to its last digit; the whole course, also with crystals, by a stiff solver to 1e-6.",
    typical="Noise of HPLC, turbidity and pH.",
    from_memory="Molar mass of a nucleotide in RNA.",
    sources=("Stover, Ganko, Braatz 2024, Biotechnol. Bioeng., doi 10.1002/bit.28699", "Akama 2012 (data the constants were fitted to)"),
)  # fmt: skip
