"""What the stirred bioreactor holds: states, inputs, constants with sources, actuators and what the console shows.

Flow: `bioreactor` -> this file -> `kernel.values`.
Reads: nothing. Writes: nothing.
Source: each constant names its own; BIOBLAST is MitoPedia's page on oxygen solubility, GRAY is Gray 1996, Cytotechnology 22:65.
"""

from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, choice, parameter, reading, state, tag

BIOBLAST = "MitoPedia, oxygen solubility (bioblast.at)"
GRAY = "Gray 1996, Cytotechnology 22:65"
LAVERY = "Lavery and Nienow 1987, Biotechnol. Bioeng. 30:368"
USUAL = "usual in the field"
SELF = "Seedtrain"
VERIFIED, READ, TYPICAL, MEMORY, OURS = Confidence.VERIFIED, Confidence.READ, Confidence.TYPICAL, Confidence.MEMORY, Confidence.OURS


class Y(Record):
    """What the equations change."""

    V: float = state(200.0, "L", "culture volume", low=20.0, high=2000.0)
    Xv: float = state(5.0, "Gcell/L", "viable cells", symbol="X_v", high=200.0)
    O: float = state(0.0748, "mmol/L", "dissolved oxygen", symbol="C_O2")  # noqa: E741  the literature's letter
    s: float = state(40.0, "percent", "what the oxygen probe's membrane has reached")
    CT: float = state(9.0, "mmol/L", "CO2 and bicarbonate together", symbol="C_T")
    SID: float = state(31.5, "mmol/L", "strong cations less strong anions other than lactate", low=None)
    Lac: float = state(20.0, "mmol/L", "lactate")
    T: float = state(37.0, "degC", "temperature of the culture", high=130.0)
    Tj: float = state(37.2, "degC", "temperature of the jacket", symbol="T_j", high=130.0)
    AF: float = state(0.0, "mg/L", "active antifoam")


class U(Record):
    """What somebody moves. Gas flows are litres at the vessel's temperature and pressure."""

    do_setpoint: float = tag(40.0, "percent", "dissolved oxygen, set", low=0.0, high=100.0, quantum=0.1)
    do_auto: float = choice(1, "oxygen control", ("by hand", "automatic"))
    stirrer_speed: float = tag(130.0, "rpm", "stirrer, by hand", low=0.0, high=600.0, quantum=0.1)
    air_flow: float = tag(1.2, "L/min", "air, by hand", low=0.0, high=100.0, quantum=0.01)
    oxygen_flow: float = tag(0.0, "L/min", "oxygen, by hand", low=0.0, high=100.0, quantum=0.01)
    ph_setpoint: float = tag(7.05, "1", "pH, set", low=5.0, high=8.5, quantum=0.001)
    ph_auto: float = choice(1, "pH control", ("by hand", "automatic"))
    base_pump: float = tag(0.0, "L/h", "base, by hand", low=0.0, high=5.0, quantum=0.001)
    co2_flow: float = tag(0.0, "L/min", "carbon dioxide, by hand", low=0.0, high=20.0, quantum=0.01)
    temperature_setpoint: float = tag(37.0, "degC", "temperature, set", low=4.0, high=60.0, quantum=0.01)
    temperature_auto: float = choice(1, "temperature control", ("by hand", "automatic"))
    jacket_valve: float = tag(0.0, "1", "jacket by hand: -1 all cold water, 1 all hot water", low=-1.0, high=1.0, quantum=0.001)
    antifoam_shot: float = tag(0.0, "mL", "antifoam: a shot falls when this leaves 0; put it back", low=0.0, high=50.0, quantum=0.01)
    feed_rate: float = tag(0.0, "L/h", "feed", low=0.0, high=20.0, quantum=0.001)
    growth: float = choice(0, "cells grow", ("no", "yes"))
    sample: float = choice(0, "sample: taken when this leaves 0, if the analyser is free", ("no", "take"))
    do_calibration: float = tag(0.0, "percent", "added to the oxygen probe after a check", low=-50.0, high=50.0, quantum=0.01)
    ph_calibration: float = tag(0.0, "1", "added to the pH probe after a check", low=-2.0, high=2.0, quantum=0.001)


class P(Record):
    """Constants of vessel, gas, cells, instruments and controllers; those with a range can go wrong."""

    A: float = parameter(0.2827, "m^2", "cross-section of the tank (0.6 m wide)", source=SELF, confidence=OURS)
    height: float = parameter(0.95, "m", "height of the tank", source=SELF, confidence=OURS)
    D_i: float = parameter(0.25, "m", "diameter of the impeller", source=SELF, confidence=OURS)
    Np: float = parameter(1.5, "1", "power number (pitched blades 1.5, Rushton 5)", symbol="N_p", source=USUAL, confidence=TYPICAL)
    phi: float = parameter(0.6, "1", "power with gas, as a share of power without", symbol="φ", source=USUAL, confidence=TYPICAL)
    rho: float = parameter(1000.0, "kg/m^3", "density", symbol="ρ", source=USUAL, confidence=TYPICAL)
    K: float = parameter(0.89, "1/s", "kLa at 1 W/m^3 and 1 m/s; gives 10 1/h at 30 W/m^3 and 0.0001 m/s", source=SELF, confidence=OURS)
    a: float = parameter(0.47, "1", "how kLa grows with power", source=USUAL, confidence=TYPICAL)
    b: float = parameter(0.8, "1", "how kLa grows with gas velocity", source=USUAL, confidence=TYPICAL)
    K_AF: float = parameter(6.0, "mg/L", "antifoam that halves kLa", source=LAVERY, confidence=READ)
    k_AF: float = parameter(2.08, "1/h", "loss of antifoam's effect (half in 20 min)", source=USUAL, confidence=TYPICAL)
    c_AF: float = parameter(300.0, "mg/mL", "silicone in the antifoam emulsion", source=USUAL, confidence=TYPICAL)
    k_L: float = parameter(2.0e-5, "m/s", "film coefficient of the surface (1.18e-5 to 3.54e-5)", source=LAVERY, confidence=READ)
    ratio: float = parameter(
        0.89,
        "1",
        "kLa of CO2 by kLa of oxygen: 0.89 with large bubbles, 0.0408 with bubbles so fine that they fill with CO2",
        source="0.0408: Gray 1996; 0.89 from memory",
        confidence=MEMORY,
        low=0.0,
        high=1.0,
    )
    S_O2: float = parameter(0.01056, "mmol/L/kPa", "oxygen dissolved in water at 37 degC", source=BIOBLAST, confidence=VERIFIED)
    f_M: float = parameter(0.89, "1", "oxygen dissolved in medium by that in water", source=BIOBLAST, confidence=READ)
    y_air: float = parameter(0.20946, "1", "oxygen in dry air", source=USUAL, confidence=MEMORY)
    C_100: float = parameter(0.187105, "mmol/L", "dissolved oxygen that is called 100 %", source=BIOBLAST, confidence=VERIFIED)
    S_CO2: float = parameter(0.0301, "mmol/L/mmHg", "carbon dioxide dissolved at 37 degC", source=USUAL, confidence=MEMORY)
    pressure: float = parameter(101.325, "kPa", "pressure in the headspace", source=SELF, confidence=OURS, low=50.0, high=250.0)
    T_ref: float = parameter(37.0, "degC", "temperature of the constants", source=SELF, confidence=OURS)
    K1: float = parameter(7.9432823e-4, "mmol/L", "carbonic acid, pK 6.1", symbol="K_1", source=USUAL, confidence=MEMORY)
    KB: float = parameter(5.0118723e-5, "mmol/L", "other buffers of the medium, pK 7.3", symbol="K_B", source=SELF, confidence=OURS)
    B: float = parameter(10.0, "mmol/L", "other buffers of the medium", source=SELF, confidence=OURS)
    base_alkali: float = parameter(1000.0, "mmol/L", "sodium in the base (0.5 mol/L sodium carbonate)", source=USUAL, confidence=TYPICAL)
    base_carbon: float = parameter(500.0, "mmol/L", "carbonate in the base", source=USUAL, confidence=TYPICAL)
    q_O2: float = parameter(0.2, "mmol/Gcell/h", "oxygen uptake (CHO 0.2; DG44 0.2, other CHO 0.5 to 0.8)", source=GRAY, confidence=READ)
    K_O: float = parameter(0.005, "mmol/L", "half saturation, oxygen", source=USUAL, confidence=TYPICAL)
    RQ: float = parameter(0.966, "1", "CO2 made by oxygen used", source=GRAY, confidence=READ)
    q_Lac: float = parameter(0.05, "mmol/Gcell/h", "lactate made with oxygen", source=USUAL, confidence=TYPICAL)
    q_LacN: float = parameter(0.3, "mmol/Gcell/h", "lactate made without oxygen, besides", source=SELF, confidence=OURS)
    mu_max: float = parameter(0.03, "1/h", "growth rate", symbol="μ_max", source=USUAL, confidence=TYPICAL)
    p_CO2: float = parameter(150.0, "mmHg", "CO2 above which growth falls", source=GRAY, confidence=READ)
    p_aim: float = parameter(76.0, "mmHg", "CO2 up to which cells do well (30 to 76)", source=GRAY, confidence=READ)
    h_O2: float = parameter(
        460.0, "J/mmol", "heat of the cells by oxygen used", source="linear law: Cooney 1969; 440 in Birou 1987", confidence=MEMORY
    )
    cp: float = parameter(4190.0, "J/kg/K", "specific heat", symbol="c_p", source="BioVL", confidence=READ)
    UA: float = parameter(350.0, "W/K", "heat passing between jacket and culture", source=USUAL, confidence=TYPICAL)
    UA_loss: float = parameter(1.0, "W/K", "heat lost to the room", source=SELF, confidence=OURS)
    V_j: float = parameter(20.0, "L", "water that the jacket with its wall is worth", source=SELF, confidence=OURS)
    F_j: float = parameter(600.0, "L/h", "largest flow into the jacket's loop", source=SELF, confidence=OURS)
    T_hot: float = parameter(60.0, "degC", "hot water", source=SELF, confidence=OURS, low=0.0, high=100.0)
    T_cold: float = parameter(12.0, "degC", "cold water", source=SELF, confidence=OURS, low=0.0, high=100.0)
    T_room: float = parameter(22.0, "degC", "the room", source=SELF, confidence=OURS, low=-20.0, high=50.0)
    T_feed: float = parameter(22.0, "degC", "feed and base", source=SELF, confidence=OURS)
    Sigma: float = parameter(500.0, "s", "foaminess at 10 Gcell/L", symbol="Σ", source=SELF, confidence=OURS, low=0.0, high=5000.0)
    K_foam: float = parameter(0.5, "mg/L", "antifoam that halves the foam", source=SELF, confidence=OURS)
    mains: float = parameter(1.0, "1", "electricity: 1 on, 0 off", source=SELF, confidence=OURS, low=0.0, high=1.0)
    stirrer_works: float = parameter(1.0, "1", "share of the stirrer speed given", source=SELF, confidence=OURS, low=0.0, high=1.0)
    gas_works: float = parameter(1.0, "1", "share of the wanted gas that passes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    hot_works: float = parameter(1.0, "1", "share of the hot water that passes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    cold_works: float = parameter(1.0, "1", "share of the cold water that passes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    valve_stuck: float = parameter(0.0, "1", "jacket valve stuck: 1 yes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    base_works: float = parameter(1.0, "1", "share of the pumped base that arrives", source=SELF, confidence=OURS, low=0.0, high=1.0)
    lines_swapped: float = parameter(0.0, "1", "air and oxygen swapped: 1 yes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    tau_DO: float = parameter(45.0, "s", "time constant of the oxygen probe (35 to 180 s)", source="Anane 2017: 35 s", confidence=TYPICAL)
    tau_pH: float = parameter(10.0, "s", "time constant of the pH probe", source=USUAL, confidence=TYPICAL)
    tau_T: float = parameter(5.0, "s", "time constant of the thermometer", source=USUAL, confidence=TYPICAL)
    do_gain: float = parameter(1.0, "1", "oxygen probe: gain", source=SELF, confidence=OURS, low=0.0, high=2.0)
    do_bias: float = parameter(0.0, "percent", "oxygen probe: error at once", source=SELF, confidence=OURS, low=-50.0, high=50.0)
    do_drift: float = parameter(0.0, "percent/h", "oxygen probe: drift", source=SELF, confidence=OURS, low=-50.0, high=50.0)
    do_stuck: float = parameter(0.0, "1", "oxygen probe: stands still, 1 yes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    ph_bias: float = parameter(0.0, "1", "pH probe: error at once", source=SELF, confidence=OURS, low=-2.0, high=2.0)
    ph_drift: float = parameter(0.0, "1/h", "pH probe: drift", source=SELF, confidence=OURS, low=-1.0, high=1.0)
    ph_stuck: float = parameter(0.0, "1", "pH probe: stands still, 1 yes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    t_bias: float = parameter(0.0, "K", "thermometer: error", source=SELF, confidence=OURS, low=-20.0, high=20.0)
    t_stuck: float = parameter(0.0, "1", "thermometer: stands still, 1 yes", source=SELF, confidence=OURS, low=0.0, high=1.0)
    do_noise: float = parameter(0.3, "percent", "oxygen probe: noise", source=SELF, confidence=OURS)
    ph_noise: float = parameter(0.004, "1", "pH probe: noise", source=SELF, confidence=OURS)
    t_noise: float = parameter(0.02, "K", "thermometer: noise", source=SELF, confidence=OURS)
    analyser_noise: float = parameter(0.01, "1", "analyser: noise of pH, and of gases as a share", source=SELF, confidence=OURS)
    delay: float = parameter(0.3333333333333333, "h", "time from sample to result", source=SELF, confidence=OURS)
    N_low: float = parameter(60.0, "rpm", "stirrer, least in automatic", source=SELF, confidence=OURS)
    N_high: float = parameter(130.0, "rpm", "stirrer, most in automatic", source=SELF, confidence=OURS)
    air_low: float = parameter(1.0, "L/min", "air, least in automatic", source=SELF, confidence=OURS)
    air_high: float = parameter(4.0, "L/min", "air, most in automatic", source=SELF, confidence=OURS)
    oxygen_high: float = parameter(3.0, "L/min", "oxygen, most in automatic", source=SELF, confidence=OURS)
    do_K: float = parameter(0.03, "1/percent", "oxygen control: steps of the cascade per error", source=SELF, confidence=OURS)
    do_Ti: float = parameter(0.07, "h", "oxygen control: reset time", source=SELF, confidence=OURS)
    ph_band: float = parameter(0.02, "1", "pH control: nothing happens this near to the set value", source=SELF, confidence=OURS)
    base_K: float = parameter(20.0, "L/h", "pH control: base per pH below", source=SELF, confidence=OURS)
    base_high: float = parameter(1.0, "L/h", "pH control: most base", source=SELF, confidence=OURS)
    co2_K: float = parameter(5.0, "L/min", "pH control: carbon dioxide per pH above", source=SELF, confidence=OURS)
    co2_high: float = parameter(0.5, "L/min", "pH control: most carbon dioxide", source=SELF, confidence=OURS)
    t_K: float = parameter(6.0, "1", "temperature control: jacket per error of the culture", source=SELF, confidence=OURS)
    t_Ti: float = parameter(0.6, "h", "temperature control: reset time", source=SELF, confidence=OURS)
    t_span: float = parameter(15.0, "K", "temperature control: jacket at most so far from the set value", source=SELF, confidence=OURS)
    valve_K: float = parameter(0.1, "1/K", "jacket control: valve per error of the jacket", source=SELF, confidence=OURS)


class Z(Record):
    """What controllers, actuators and instruments remember."""

    do_I: float = state(1.04, "1", "oxygen control: integral, in steps of the cascade", low=None)
    t_I: float = state(0.2, "K", "temperature control: integral", low=None)
    base: float = state(0.0, "L/h", "base that arrives")
    valve: float = state(0.0, "1", "jacket valve", low=None)
    shot_was: float = state(0.0, "mL", "antifoam input a tick ago")
    shot: float = state(0.0, "mL/h", "antifoam that falls in")
    P_s: float = state(0.0, "W", "power of the stirrer")
    power_input: float = state(0.0, "W/m^3", "power by volume", symbol="P/V")
    gas: float = state(0.0, "L/min", "gas through the sparger, all lines")
    vs: float = state(0.0, "m/s", "superficial gas velocity", symbol="v_s")
    kLa: float = state(0.0, "1/h", "oxygen transfer from bubbles", symbol="k_La")
    kLs: float = state(0.0, "1/h", "oxygen transfer through the surface")
    kCO2: float = state(0.0, "1/h", "CO2 transfer: the smaller of kLa and what the gas can carry")
    O_star: float = state(0.0, "mmol/L", "oxygen in equilibrium with the bubbles", symbol="C*")
    O_head: float = state(0.0, "mmol/L", "oxygen in equilibrium with the headspace, which is air")
    O_fed: float = state(0.0, "mmol/L/h", "oxygen in the gas by volume of culture")
    p_in: float = state(0.0, "mmHg", "CO2 in the gas")
    pH_probe: float = state(7.05, "1", "what the pH probe's glass has reached")
    T_probe: float = state(37.0, "degC", "what the thermometer has reached")
    do_error: float = state(0.0, "percent", "drift of the oxygen probe so far", low=None)
    ph_error: float = state(0.0, "1", "drift of the pH probe so far", low=None)
    foam_height: float = state(0.0, "m", "foam")
    sample_was: float = state(0.0, "1", "sample input a tick ago")
    ready: float = state(0.0, "h", "when the result is there")
    sample_pH: float = state(7.05, "1", "sample: pH")
    sample_DO: float = state(40.0, "percent", "sample: dissolved oxygen")
    sample_pCO2: float = state(60.0, "mmHg", "sample: CO2")
    sample_cells: float = state(5.0, "Gcell/L", "sample: viable cells")
    sample_lactate: float = state(20.0, "mmol/L", "sample: lactate")


class R(Record):
    """What the console shows."""

    DO: float = reading("percent", "dissolved oxygen, probe")
    pH: float = reading("1", "pH, probe")
    temperature: float = reading("degC", "temperature, probe")
    jacket: float = reading("degC", "temperature of the jacket")
    N: float = reading("rpm", "stirrer")
    air: float = reading("L/min", "gas in the air line")
    oxygen: float = reading("L/min", "gas in the oxygen line")
    co2: float = reading("L/min", "carbon dioxide")
    base_asked: float = reading("L/h", "base pump")
    base_total: float = reading("L", "base pumped, as the pump counts")
    level: float = reading("m", "level of the liquid")
    foam: float = reading("m", "height of the foam")
    freeboard: float = reading("m", "room above the foam")
    exit_CO2: float = reading("percent", "CO2 in the exit gas")
    analyser_pH: float = reading("1", "pH, last result of the analyser")
    analyser_DO: float = reading("percent", "dissolved oxygen, last result of the analyser")
    analyser_pCO2: float = reading("mmHg", "CO2, last result of the analyser")
    analyser_cells: float = reading("Gcell/L", "viable cells, last result of the analyser")
    analyser_lactate: float = reading("mmol/L", "lactate, last result of the analyser")
    DO_true: float = reading("percent", "dissolved oxygen", is_truth=True)
    pH_true: float = reading("1", "pH", is_truth=True)
    pCO2: float = reading("mmHg", "CO2", is_truth=True)
    OUR: float = reading("mmol/L/h", "oxygen uptake", is_truth=True)
    heat: float = reading("W/L", "heat of the cells", is_truth=True)
    heating: float = reading("K/h", "rise of temperature by the cells alone", is_truth=True)
    oxygen_lasts: float = reading("min", "time until the dissolved oxygen is used up without supply", is_truth=True)
    kLa_needed: float = reading("1/h", "kLa that holds the set value with this gas", is_truth=True)
    cells_oxygen: float = reading("Gcell/L", "cells that the oxygen supply can keep at the set value", is_truth=True)
    cells_CO2: float = reading("Gcell/L", "cells whose CO2 leaves at 76 mmHg", is_truth=True)
    pCO2_end: float = reading("mmHg", "CO2 towards which the culture goes", is_truth=True)
