"""In-vitro transcription whose pH falls: each nucleotide that joins the RNA sets a proton free, and the buffer takes up most of them.

Flow: `operations` -> this file -> `ivt` for the reactions, `model`; the equations run in the kernel.
Reads: states, inputs, parameters. Writes: rates of change, readings, the free ions found last.
Source: Stover, Ganko, Braatz 2024, Biotechnol. Bioeng., doi 10.1002/bit.28699; the charge balance the authors added in November 2024.
The constants were fitted before that, without it: compare published values with `ivt`, use this one to see the pH move.
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.portable import log10, power10
from seedtrain.engines.bioprocess.kernel.values import Confidence, Vector, parameter, state, tag
from seedtrain.engines.bioprocess.model import Act, Fault, Model
from seedtrain.engines.bioprocess.operations import ivt
from seedtrain.engines.bioprocess.operations.ivt import HERE, PER_CHARGE, magnesium_of, react, show
from seedtrain.engines.bioprocess.operations.ivt import control as charge_salts

ROUNDS, ROUNDS_AT_TICK = 5, 12
ACID_SHARE = power10(0.1) / (1.0 + power10(0.1))
"""Share of a buffer of pK 8.1 that carries a proton at pH 8: the chloride it was set with."""
READ, OURS = Confidence.READ, Confidence.OURS
CHARGE_BALANCE = "Stover 2024, version with charge balance"


class Y(ivt.Y):
    """Beside what reacts: the ions that only carry charge, and the buffer."""

    Na: float = state(50.688, "mmol/L", "sodium: 3.96 for each NTP")
    OAc: float = state(16.0, "mmol/L", "acetate: 2 for each magnesium")
    Cl: float = state(40.0 * ACID_SHARE, "mmol/L", "chloride, which set the buffer to pH 8")
    buffer: float = state(40.0, "mmol/L", "buffer", symbol="B_T")


class U(ivt.U):
    """Feeds of nucleotides and magnesium, and a base."""

    base_feed_rate: float = tag(0.0, "L/h", "feed of sodium hydroxide", low=0.0, high=0.5, quantum=1e-6, symbol="F_B")


class P(ivt.Kinetics):
    """The same constants, and those of the charge balance."""

    K_HB: float = parameter(power10(8.1), "L/mol", "H + buffer", source=CHARGE_BALANCE, confidence=READ)
    K_HPi: float = parameter(power10(6.92), "L/mol", "H + HPO4", source=CHARGE_BALANCE, confidence=READ)
    K_w: float = parameter(1e-14, "mol**2/L**2", "water", source=CHARGE_BALANCE, confidence=READ)
    Na_NTP: float = parameter(3.96, "1", "sodium with each NTP", source=CHARGE_BALANCE, confidence=READ)
    base_stock: float = parameter(100.0, "mmol/L", "sodium hydroxide in its feed", source=HERE, confidence=OURS, low=0.0, high=1000.0)
    buffer_charge: float = parameter(1.0, "1", "share of the buffer charged at the start", source=HERE, confidence=OURS, low=0.0, high=2.0)


class Z(ivt.Z):
    """Beside free magnesium: free hydrogen, and what the start charge lacks of the buffer."""

    H_ion: float = state(1e-8, "mol/L", "free hydrogen found last", symbol="H")
    buffer_error: float = state(0.0, "mmol/L/h", "error in the start charge, buffer", low=None)
    Cl_error: float = state(0.0, "mmol/L/h", "error in the start charge, chloride", low=None)


def free_hydrogen(
    H0: float, Mg0: float, NTP: float, PPi: float, Pi: float, buf: float, Mg_T: float, charge: float, rounds: int, p: P
) -> float:
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


def hydrogen_of(y: Y, p: P, H0: float, Mg0: float, rounds: int) -> float:
    """Free hydrogen [mol/L] in what the vessel holds. An RNA of n bases carries n + 2 charges."""
    M = unit(1e-3, "mol/mmol")
    NTP = M * max(0.0, y.ATP + y.UTP + y.CTP + y.GTP)
    PPi = M * max(0.0, y.PPi)
    Pi = M * max(0.0, y.Pi)
    Mg_T = M * max(1e-9, y.Mg)
    on_RNA = unit(1e-6, "mol/umol") * y.RNA * (p.n_A + p.n_U + p.n_C + p.n_G + 2.0)
    charge = M * (y.Na - y.OAc - y.Cl) + 2.0 * Mg_T - 4.0 * NTP - 4.0 * PPi - 2.0 * Pi - on_RNA
    return free_hydrogen(H0, Mg0, NTP, PPi, Pi, M * y.buffer, Mg_T, charge, rounds, p)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Free hydrogen and magnesium, then the reactions; the other ions follow their feeds."""
    H = hydrogen_of(y, p, z.H_ion, z.Mg_ion, ROUNDS)
    Mg = magnesium_of(y, p, H, H * p.K_HPi, z.Mg_ion, ROUNDS)
    react(y, u, p, z, d, H, Mg)
    F_N = u.ntp_feed_rate / y.V
    F_M = u.magnesium_feed_rate / y.V
    F_B = u.base_feed_rate / y.V
    F = F_N + F_M + F_B
    d.Na = F_N * p.Na_NTP * (p.ATP_stock + p.UTP_stock + p.CTP_stock + p.GTP_stock) + F_B * p.base_stock - F * y.Na + p.Na_NTP * z.GTP_error
    d.OAc = 2.0 * F_M * p.Mg_stock - F * y.OAc + 2.0 * z.Mg_error
    d.Cl = -F * y.Cl + z.Cl_error
    d.buffer = -F * y.buffer + z.buffer_error
    dilute(y, d, F_B, u.base_feed_rate)


def dilute(y: Y, d: Y, F: float, feed_rate: float) -> None:
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


def control(t: float, y: Y, u: U, p: P, z: Z, r: ivt.R, rng: Vector) -> None:
    """During the first tick, what was charged wrongly is taken out of (or put into) what the batch record says."""
    charge_salts(t, y, u, p, z, r, rng)
    is_charging = where(t <= 0.0, PER_CHARGE, 0.0)
    z.buffer_error = unit(1.0, "1/h") * is_charging * (p.buffer_charge - 1.0) * y.buffer
    z.Cl_error = unit(1.0, "1/h") * is_charging * (p.buffer_charge - 1.0) * y.Cl


def read(t: float, y: Y, u: U, p: P, z: Z, r: ivt.R, rng: Vector) -> None:
    """Free ions of this tick, where the next search starts, and the readings."""
    z.H_ion = hydrogen_of(y, p, z.H_ion, z.Mg_ion, ROUNDS_AT_TICK)
    z.Mg_ion = magnesium_of(y, p, z.H_ion, z.H_ion * p.K_HPi, z.Mg_ion, ROUNDS_AT_TICK)
    show(y, p, r, rng, z.H_ion, z.Mg_ion, -log10(z.H_ion / unit(1.0, "mol/L")))


FAULTS = (
    *ivt.FAULTS,
    Fault("weak_buffer", "Weak buffer",
          "A fifth of the buffer was charged: the pH falls to 7. The model's polymerase does not mind; a real one would.",
          (Act("buffer_charge", 0.2),)),
)  # fmt: skip

IVT_PH = Model(
    id="ivt_ph",
    title="mRNA transcription with pH",
    says="The same transcription with all charges counted: the pH falls as RNA is made, and less buffer lets it fall further.",
    group="upstream",
    tick_s=ivt.TICK_S,
    duration=2.0,
    trends=("RNA_hplc", "RNA", "pH_probe", "ATP_hplc", "Mg_free", "turbidity"),
    substeps=4,
    checkpoint_ticks=30,
    states=Y, inputs=U, parameters=P, memory=Z, readings=ivt.R, rates=rates, control=control, settle=ivt.settle, read=read,
    equations=(free_hydrogen, hydrogen_of, ivt.free_magnesium, ivt.ntp_as, ivt.ppi_as, react),
    balances=ivt.BALANCES,
    faults=FAULTS,
    verified="Own code with a stiff solver, to 1e-6; no value is published for this version.",
    typical="Noise of HPLC, turbidity and pH.",
    from_memory="Molar mass of a nucleotide in RNA.",
    sources=("Stover, Ganko, Braatz 2024, Biotechnol. Bioeng., doi 10.1002/bit.28699, and the authors' open repository",),
)  # fmt: skip
