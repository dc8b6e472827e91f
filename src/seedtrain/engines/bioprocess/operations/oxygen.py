"""Oxygen that dissolves and is breathed: how much passes from gas to liquid, and how much cells get when they want more.

Flow: `ecoli`, `yeast`, `pichia` -> this file.
Reads: arguments. Writes: nothing.
Source: van 't Riet 1979, Ind. Eng. Chem. Process Des. Dev. 18:357 (powers of stirring and gas flow); the limit on a step's change is ours.
"""

from seedtrain.engines.bioprocess.kernel.control import limited
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.portable import power


def relative_transfer(kLa0: float, stirring: float, gassing: float, by_stirring: float, by_gassing: float, factor: float) -> float:
    """kLa [unit of kLa0] at stirring and gassing relative to where it is kLa0; `factor` is what antifoam or a blocked sparger leaves."""
    return kLa0 * power(stirring, by_stirring) * power(gassing, by_gassing) * factor


def room(X: float, Xmax: float) -> float:
    """1 while there is room for cells, falling to 0 over the last 10 g/L before Xmax; it ends growth and keeps fixed steps stable."""
    return limited((Xmax - X) / unit(10.0, "g/L"), 0.0, 1.0)


def oxygen_change(O2: float, transfer: float, capacity: float, want: float, K: float, tau: float) -> float:
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
