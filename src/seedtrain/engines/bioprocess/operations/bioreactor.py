"""A stirred bioreactor around a population of cells: oxygen, carbon dioxide, pH, heat, foam, and the loops that hold them.

Flow: `operations` -> this file -> `kernel.vessel`, `kernel.control`, `kernel.sensors`; records and faults stand beside it.
Reads: states, inputs, parameters, memory. Writes: rates of change, actuators, readings.
Source: van 't Riet 1979, Ind. Eng. Chem. Process Des. Dev. 18:357; Gray 1996, Cytotechnology 22:65; Lavery and Nienow 1987.

Left out: temperature does not change growth or uptake, the gas hold-up has no volume, gas leaves with the inlet's oxygen share.
"""

from seedtrain.engines.bioprocess.kernel.control import integrated, limited
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.sensors import held, lag, measured
from seedtrain.engines.bioprocess.kernel.values import Vector
from seedtrain.engines.bioprocess.kernel.vessel import (
    acidity,
    antifoam_factor,
    carried_away,
    dissolved_gas,
    foaminess,
    gas_velocity,
    heat_capacity,
    hydrogen,
    metabolic_heat,
    oxygen_solubility,
    source_temperature,
    stirrer_power,
    surface_coefficient,
    transfer_coefficient,
    water_vapour,
)
from seedtrain.engines.bioprocess.model import Balance, Model
from seedtrain.engines.bioprocess.operations.bioreactor_faults import FAULTS
from seedtrain.engines.bioprocess.operations.bioreactor_records import GRAY, LAVERY, P, R, U, Y, Z

TICK_S = 2.0
TICK = TICK_S / 3600.0


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The three loops act on what the probes show; then follows what the gas and the stirrer can move."""
    hold_oxygen(y, u, p, z, r)
    hold_ph(u, p, z, r)
    hold_temperature(y, u, p, z, r)
    z.shot = where(z.shot_was <= 0.0, u.antifoam_shot, 0.0) / unit(TICK, "h")
    z.shot_was = u.antifoam_shot
    supply(y, p, z, r)


def hold_oxygen(y: Y, u: U, p: P, z: Z, r: R) -> None:
    """A PI controller climbs three steps: the stirrer (0 to 1), air (1 to 2), oxygen (2 to 3). By hand its integral waits."""
    error = u.do_setpoint - r.DO
    wanted = p.do_K * error + z.do_I
    given = limited(wanted, 0.0, 3.0)
    z.do_I = where(u.do_auto > 0.5, integrated(z.do_I, error, p.do_K, unit(TICK, "h"), p.do_Ti, wanted, given), z.do_I)
    N = p.N_low + (p.N_high - p.N_low) * limited(given, 0.0, 1.0)
    air = p.air_low + (p.air_high - p.air_low) * limited(given - 1.0, 0.0, 1.0)
    oxygen = p.oxygen_high * limited(given - 2.0, 0.0, 1.0)
    r.N = where(u.do_auto > 0.5, N, u.stirrer_speed) * p.mains * p.stirrer_works
    r.air = where(u.do_auto > 0.5, air, u.air_flow) * p.mains * p.gas_works
    r.oxygen = where(u.do_auto > 0.5, oxygen, u.oxygen_flow) * p.mains * p.gas_works


def hold_ph(u: U, p: P, z: Z, r: R) -> None:
    """Below the set value base is pumped, above it carbon dioxide flows, in proportion; between them nothing happens."""
    base = limited(p.base_K * (u.ph_setpoint - p.ph_band - r.pH), 0.0, p.base_high)
    co2 = limited(p.co2_K * (r.pH - p.ph_band - u.ph_setpoint), 0.0, p.co2_high)
    r.base_asked = where(u.ph_auto > 0.5, base, u.base_pump) * p.mains
    r.base_total = r.base_total + r.base_asked * unit(TICK, "h")
    r.co2 = where(u.ph_auto > 0.5, co2, u.co2_flow) * p.mains * p.gas_works
    z.base = r.base_asked * p.base_works


def hold_temperature(y: Y, u: U, p: P, z: Z, r: R) -> None:
    """A PI controller sets the jacket's temperature, a proportional one the valve between cold water (-1) and hot (1)."""
    error = u.temperature_setpoint - r.temperature
    wanted = p.t_K * error + z.t_I
    given = limited(wanted, -p.t_span, p.t_span)
    z.t_I = where(u.temperature_auto > 0.5, integrated(z.t_I, error, p.t_K, unit(TICK, "h"), p.t_Ti, wanted, given), z.t_I)
    automatic = limited(p.valve_K * (u.temperature_setpoint - y.Tj + given), -1.0, 1.0)
    asked = where(u.temperature_auto > 0.5, automatic, u.jacket_valve)
    z.valve = held(asked, z.valve, p.valve_stuck)


def supply(y: Y, p: P, z: Z, r: R) -> None:
    """kLa from power and gas velocity, the oxygen that the bubbles offer, and the carbon dioxide that they can carry."""
    z.gas = r.air + r.oxygen + r.co2
    z.vs = gas_velocity(z.gas, p.A)
    n = r.N * unit(0.016666666666666666, "1/s/rpm")
    z.P_s = stirrer_power(p.Np, p.rho, n, p.D_i) * where(z.gas > 0.0, p.phi, 1.0)
    by_stirrer = z.P_s / (y.V * unit(0.001, "m^3/L"))
    by_gas = p.rho * unit(9.81, "m/s^2") * z.vs
    z.power_input = max(by_stirrer, by_gas)
    z.kLa = transfer_coefficient(p.K, p.a, p.b, z.power_input, z.vs) * antifoam_factor(y.AF, p.K_AF)
    z.kLs = surface_coefficient(p.k_L, p.A, y.V)
    warmer = y.T - p.T_ref
    dry = p.pressure - water_vapour(unit(37.0, "K") + warmer)
    gas = max(z.gas, unit(1e-9, "L/min"))
    air_line = where(p.lines_swapped > 0.5, 1.0, p.y_air)
    oxygen_line = where(p.lines_swapped > 0.5, p.y_air, 1.0)
    y_O2 = (air_line * r.air + oxygen_line * r.oxygen) / gas
    S = p.f_M * oxygen_solubility(p.S_O2, warmer)
    z.O_star = S * y_O2 * dry
    z.O_head = S * p.y_air * dry
    kelvin = unit(310.15, "K") + warmer
    z.O_fed = unit(60.0, "min/h") * z.gas / y.V * y_O2 * dry / (unit(0.008314462618, "L*kPa/mmol/K") * kelvin)
    z.p_in = r.co2 / gas * dry * unit(7.50061683, "mmHg/kPa")
    z.kCO2 = min(p.ratio * z.kLa, carried_away(z.gas, y.V, p.S_CO2, unit(0.06236367, "L*mmHg/mmol/K") * kelvin))


def oxygen_in(y: Y, z: Z) -> float:
    """Oxygen from bubbles, no more than the gas holds, and from the headspace [mmol/L/h]."""
    bubbles = min(z.kLa * (z.O_star - y.O), z.O_fed)
    surface = z.kLs * (z.O_head - y.O)
    return bubbles + surface


def oxygen_used(y: Y, p: P) -> float:
    """Oxygen uptake of the cells [mmol/L/h]."""
    O = max(y.O, 0.0)  # noqa: E741  the literature's letter
    return p.q_O2 * y.Xv * O / (p.K_O + O)


def carbon_dioxide(y: Y, p: P) -> float:
    """Dissolved CO2 [mmol/L] where the charges balance: SID = bicarbonate + buffer's base + lactate."""
    H = hydrogen(y.SID - y.Lac, y.CT, p.B, p.K1, p.KB)
    return dissolved_gas(y.CT, H, p.K1)


def carbon_dioxide_out(y: Y, p: P, z: Z) -> float:
    """CO2 that bubbles and surface take away [mmol/L/h]; below 0 the gas brings some."""
    CO2 = carbon_dioxide(y, p)
    return z.kCO2 * (CO2 - p.S_CO2 * z.p_in) + p.ratio * z.kLs * CO2


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Cells, gases, charges and heat, with dilution by feed and base; the oxygen probe's membrane follows."""
    F = u.feed_rate + z.base
    D = F / y.V
    OTR = oxygen_in(y, z)
    OUR = oxygen_used(y, p)
    CER = p.RQ * OUR
    CTR = carbon_dioxide_out(y, p, z)
    pCO2 = carbon_dioxide(y, p) / p.S_CO2
    breathing = OUR / max(p.q_O2 * y.Xv, unit(1e-12, "mmol/L/h"))
    mu = u.growth * p.mu_max * breathing * min(1.0, p.p_CO2 / max(pCO2, unit(1.0, "mmHg")))
    C = heat_capacity(p.rho, p.cp, y.V)
    C_j = heat_capacity(p.rho, p.cp, p.V_j)
    passing = p.UA * (y.Tj - y.T)
    heat = metabolic_heat(p.h_O2, OUR, y.V) + z.P_s + passing - p.UA_loss * (y.T - p.T_room)
    water = p.F_j * abs(z.valve) * p.mains * where(z.valve > 0.0, p.hot_works, p.cold_works)
    source = source_temperature(z.valve, p.T_hot, p.T_cold)
    d.V = F
    d.Xv = mu * y.Xv - D * y.Xv
    d.O = OTR - OUR + D * (p.C_100 - y.O)
    d.s = (unit(100.0, "percent") * y.O / p.C_100 - y.s) * unit(3600.0, "s/h") / p.tau_DO
    d.CT = CER - CTR - D * y.CT + z.base / y.V * p.base_carbon
    d.SID = z.base / y.V * p.base_alkali - D * y.SID
    d.Lac = (p.q_Lac + p.q_LacN * (1.0 - breathing)) * y.Xv - D * y.Lac
    d.T = unit(3600.0, "s/h") * heat / C + D * (p.T_feed - y.T)
    d.Tj = water / p.V_j * (source - y.Tj) - unit(3600.0, "s/h") * passing / C_j
    d.AF = z.shot * p.c_AF / y.V - p.k_AF * y.AF - D * y.AF


def settle(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Nothing is below zero."""
    y.O = max(y.O, 0.0)
    y.CT = max(y.CT, 0.0)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The truth, then what the probes and the analyser make of it."""
    H = hydrogen(y.SID - y.Lac, y.CT, p.B, p.K1, p.KB)
    r.DO_true = unit(100.0, "percent") * y.O / p.C_100
    r.pH_true = acidity(H)
    r.pCO2 = dissolved_gas(y.CT, H, p.K1) / p.S_CO2
    read_probes(t, y, u, p, z, r, rng)
    read_vessel(y, p, z, r)
    read_analyser(t, y, u, p, z, r, rng)
    read_limits(y, u, p, z, r)


def read_probes(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """Slow, drifting, noisy, perhaps stuck; with the calibration that the operator entered."""
    h = where(t > 0.0, unit(TICK, "h"), 0.0)
    z.do_error = z.do_error + p.do_drift * h
    z.ph_error = z.ph_error + p.ph_drift * h
    z.pH_probe = where(t > 0.0, lag(z.pH_probe, r.pH_true, unit(TICK_S, "s"), p.tau_pH), r.pH_true)
    z.T_probe = where(t > 0.0, lag(z.T_probe, y.T, unit(TICK_S, "s"), p.tau_T), y.T)
    do = measured(y.s, p.do_gain, p.do_bias + z.do_error + u.do_calibration, p.do_noise, rng)
    ph = measured(z.pH_probe, 1.0, p.ph_bias + z.ph_error + u.ph_calibration, p.ph_noise, rng)
    celsius = p.T_ref + measured(z.T_probe - p.T_ref, 1.0, p.t_bias, p.t_noise, rng)
    r.DO = held(max(do, 0.0), r.DO, where(t > 0.0, p.do_stuck, 0.0))
    r.pH = held(ph, r.pH, where(t > 0.0, p.ph_stuck, 0.0))
    r.temperature = held(celsius, r.temperature, where(t > 0.0, p.t_stuck, 0.0))


def read_vessel(y: Y, p: P, z: Z, r: R) -> None:
    """Jacket, level, foam that lasts as long as its bubbles do, and the exit gas."""
    lasting = foaminess(p.Sigma, y.Xv, y.AF, p.K_foam)
    z.foam_height = lag(z.foam_height, z.vs * lasting, unit(TICK_S, "s"), lasting)
    r.jacket = y.Tj
    r.level = y.V * unit(0.001, "m^3/L") / p.A
    r.foam = max(min(z.foam_height, p.height - r.level), 0.0)
    r.freeboard = p.height - r.level - r.foam
    gas = max(z.gas, unit(1e-9, "L/min")) * unit(60.0, "min/h")
    molar = p.pressure / (unit(0.008314462618, "L*kPa/mmol/K") * (unit(310.15, "K") + y.T - p.T_ref))
    out = z.kCO2 * (r.pCO2 - z.p_in) * p.S_CO2 * y.V / (gas * molar)
    r.exit_CO2 = unit(100.0, "percent") * (out + z.p_in / (p.pressure * unit(7.50061683, "mmHg/kPa")))


def read_analyser(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """A sample is the truth with a little noise, and its result is there `delay` later; the first was taken before the start."""
    noise = p.analyser_noise * normal(rng)
    share = 1.0 + p.analyser_noise * normal(rng)
    is_taken = (t <= 0.0) or (u.sample > 0.5 and z.sample_was < 0.5 and t >= z.ready)
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


def read_limits(y: Y, u: U, p: P, z: Z, r: R) -> None:
    """What the vessel can do for its cells as it runs now."""
    C_set = p.C_100 * u.do_setpoint / unit(100.0, "percent")
    largest = p.q_O2 * y.Xv
    r.OUR = oxygen_used(y, p)
    r.heat = metabolic_heat(p.h_O2, r.OUR, y.V) / y.V
    r.heating = unit(3600.0, "s/h") * r.heat * y.V / heat_capacity(p.rho, p.cp, y.V)
    r.oxygen_lasts = unit(60.0, "min/h") * y.O / max(largest, unit(1e-9, "mmol/L/h"))
    r.kLa_needed = largest / max(z.O_star - C_set, unit(1e-3, "mmol/L"))
    r.cells_oxygen = max(min(z.kLa * (z.O_star - C_set), z.O_fed), 0.0) / max(p.q_O2, unit(1e-9, "mmol/Gcell/h"))
    leaving = (z.kCO2 + p.ratio * z.kLs) * p.S_CO2
    r.cells_CO2 = max(leaving * p.p_aim - z.kCO2 * p.S_CO2 * z.p_in, 0.0) / max(p.RQ * p.q_O2, unit(1e-9, "mmol/Gcell/h"))
    r.pCO2_end = (p.RQ * r.OUR + z.kCO2 * p.S_CO2 * z.p_in) / max(leaving, unit(1e-6, "mmol/L/mmHg/h"))


def oxygen_held(y: Y, p: P) -> float:
    """Oxygen in the culture [mmol]."""
    return y.O * y.V


def oxygen_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Oxygen that comes with gas and feed, less what the cells burn [mmol/h]."""
    return (oxygen_in(y, z) - oxygen_used(y, p)) * y.V + (u.feed_rate + z.base) * p.C_100


def carbon_held(y: Y, p: P) -> float:
    """CO2 and bicarbonate in the culture [mmol]."""
    return y.CT * y.V


def carbon_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """CO2 that the cells make and the base brings, less what the gas takes away [mmol/h]."""
    return (p.RQ * oxygen_used(y, p) - carbon_dioxide_out(y, p, z)) * y.V + z.base * p.base_carbon


def heat_held(y: Y, p: P) -> float:
    """Heat in culture and jacket above the reference temperature [J]."""
    culture = heat_capacity(p.rho, p.cp, y.V) * (y.T - p.T_ref)
    jacket = heat_capacity(p.rho, p.cp, p.V_j) * (y.Tj - p.T_ref)
    return culture + jacket


def heat_flow(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Heat from cells, stirrer, feed and water, less what the room takes [J/h]."""
    made = metabolic_heat(p.h_O2, oxygen_used(y, p), y.V) + z.P_s - p.UA_loss * (y.T - p.T_room)
    fed = heat_capacity(p.rho, p.cp, u.feed_rate + z.base) * (p.T_feed - p.T_ref)
    water = p.F_j * abs(z.valve) * p.mains * where(z.valve > 0.0, p.hot_works, p.cold_works)
    jacket = heat_capacity(p.rho, p.cp, water) * (source_temperature(z.valve, p.T_hot, p.T_cold) - y.Tj)
    return unit(3600.0, "s/h") * made + fed + jacket


BIOREACTOR = Model(
    id="bioreactor",
    title="Stirred bioreactor",
    says="A 200 L stirred tank with its gas, base, jacket and foam; three controllers hold oxygen, pH and temperature for the cells.",
    group="upstream",
    tick_s=TICK_S,
    duration=2.0,
    trends=("DO", "pH", "temperature", "N", "oxygen", "exit_CO2", "foam"),
    substeps=2,
    checkpoint_ticks=300,
    states=Y, inputs=U, parameters=P, readings=R, memory=Z, rates=rates, control=control, settle=settle, read=read,
    equations=(supply, oxygen_in, oxygen_used, carbon_dioxide, carbon_dioxide_out),
    balances=(
        Balance("oxygen", "mmol", oxygen_held, oxygen_flow),
        Balance("carbon dioxide", "mmol", carbon_held, carbon_flow),
        Balance("heat", "J", heat_held, heat_flow),
    ),
    faults=FAULTS,
    verified="oxygen solubility, oxygen in a power cut, transfer through the surface, steady CO2, limits of oxygen and CO2",
    typical="kLa of this vessel, power numbers, probe time constants, film coefficients, medium buffer, foam",
    from_memory="van 't Riet's constants, 460 kJ per mol oxygen, pK 6.1 of carbonic acid, solubility of CO2, kLa of CO2 by that of O2",
    sources=(
        "van 't Riet 1979, Ind. Eng. Chem. Process Des. Dev. 18:357", GRAY, LAVERY, "MitoPedia, oxygen solubility (bioblast.at)",
    ),
)  # fmt: skip
