"""A stirred, aerated, jacketed vessel: power, gas transfer, solubility, pH in closed form, heat, foam.

Flow: models of vessels -> this file -> `portable`.
Reads: arguments, units in brackets. Writes: nothing.
Source: van 't Riet 1979 (form of kLa); MitoPedia, oxygen solubility (bioblast); Tetens 1930 (water vapour); Bikerman 1938 (foaminess);
Gray 1996 (CO2 leaves with the gas that is there to carry it).
"""

from seedtrain.engines.bioprocess.kernel.intrinsics import sqrt, unit, where
from seedtrain.engines.bioprocess.kernel.portable import exp, log10, power


def stirrer_power(Np: float, rho: float, N: float, D: float) -> float:
    """Power an impeller of diameter D [m] draws at N [1/s] in a liquid of density rho [kg/m^3], in turbulent flow [W]."""
    return Np * rho * N * N * N * (D * D * D * D * D)


def gas_velocity(flow: float, area: float) -> float:
    """Superficial velocity [m/s] of `flow` [L/min] through `area` [m^2]."""
    return flow * unit(0.001, "m^3/L") / unit(60.0, "s/min") / area


def transfer_coefficient(K: float, a: float, b: float, power_input: float, velocity: float) -> float:
    """kLa [1/h] = K (P/V)^a vs^b with P/V in W/m^3 and vs in m/s; K [1/s] is its value at 1 W/m^3 and 1 m/s. 0 without gas or power."""
    by_power = power(power_input / unit(1.0, "W/m^3"), a)
    by_gas = power(velocity / unit(1.0, "m/s"), b)
    return unit(3600.0, "s/h") * K * by_power * by_gas


def antifoam_factor(antifoam: float, half: float) -> float:
    """The share of kLa that is left with `antifoam`; half of it at `half`, in the same unit."""
    return half / (half + max(antifoam, 0.0))


def surface_coefficient(k: float, area: float, V: float) -> float:
    """kLa [1/h] through the surface: film coefficient k [m/s], area [m^2], volume V [L]."""
    return unit(3600.0, "s/h") * k * area / (V * unit(0.001, "m^3/L"))


def water_vapour(celsius: float) -> float:
    """Pressure of saturated water vapour [kPa] at `celsius` [K above the melting point of ice]; 6.28 kPa at 37."""
    return unit(0.61078, "kPa") * exp(17.27 * celsius / (celsius + unit(237.3, "K")))


def oxygen_solubility(at_37: float, warmer: float) -> float:
    """Oxygen that dissolves per pressure, in the unit of `at_37`, `warmer` [K] above 37 degC; 12.56 at 25 degC where 10.56 at 37."""
    return at_37 * exp(-warmer / unit(69.187, "K"))


def carried_away(gas: float, V: float, solubility: float, gas_constant_temperature: float) -> float:
    """Rate constant [1/h] at which gas that leaves saturated empties the liquid.

    gas [L/min], V [L], solubility [mmol/L/mmHg], RT [L mmHg/mmol].
    """
    return unit(60.0, "min/h") * gas / V / (solubility * gas_constant_temperature)


def hydrogen(alkalinity: float, carbon: float, buffer: float, K1: float, KB: float) -> float:
    """[H+] at which the charges balance: alkalinity = bicarbonate + buffer's base; all in mmol/L, the positive root of a quadratic.

    carbon is CO2 + bicarbonate, buffer the total of one weak acid of constant KB. Carbonate, OH- and H+ itself are left out:
    good from pH 5 to 8, held between 4 and 10.
    """
    A = max(alkalinity, unit(1e-3, "mmol/L"))
    rest = max(carbon + buffer - A, unit(1e-6, "mmol/L"))
    b = A * (K1 + KB) - carbon * K1 - buffer * KB
    c = K1 * KB * rest
    root = sqrt(b * b + 4.0 * A * c) + abs(b)
    # Each form loses no digits on its side of zero.
    H = where(b < 0.0, root / (2.0 * A), 2.0 * c / root)
    return min(max(H, unit(1e-7, "mmol/L")), unit(0.1, "mmol/L"))


def acidity(H: float) -> float:
    """pH of [H+] in mmol/L."""
    return -log10(H / unit(1000.0, "mmol/L"))


def dissolved_gas(carbon: float, H: float, K1: float) -> float:
    """CO2 in water, in the unit of `carbon`, which is CO2 + bicarbonate."""
    return carbon * H / (K1 + H)


def metabolic_heat(per_oxygen: float, uptake: float, V: float) -> float:
    """Heat [W] of cells that use `uptake` [mmol/L/h] oxygen in V [L], at `per_oxygen` [J/mmol]."""
    return per_oxygen * uptake * V / unit(3600.0, "s/h")


def heat_capacity(rho: float, cp: float, V: float) -> float:
    """Heat capacity [J/K] of V [L] liquid of density rho [kg/m^3] and specific heat cp [J/kg/K]."""
    return rho * unit(0.001, "m^3/L") * V * cp


def source_temperature(valve: float, hot: float, cold: float) -> float:
    """The temperature of what a split-range valve lets into the jacket: hot water above 0, cold water below."""
    return where(valve > 0.0, hot, cold)


def foaminess(Sigma: float, cells: float, antifoam: float, half: float) -> float:
    """How long a bubble lasts in the foam [s]: Sigma [s] at 10 Gcell/L, in proportion to cells [Gcell/L], shorter with antifoam."""
    lasting = Sigma * cells / unit(10.0, "Gcell/L") * half / (half + max(antifoam, 0.0))
    return max(lasting, unit(1.0, "s"))
