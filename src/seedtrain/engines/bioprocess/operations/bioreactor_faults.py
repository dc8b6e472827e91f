"""What goes wrong with a stirred bioreactor, as data.

Flow: `bioreactor` -> this file -> `model`.
Reads: nothing. Writes: nothing.
Source: power cuts, probe drift and gas connections as plants report them; pH drift as in IndPenSim fault 8; Lavery and Nienow 1987.
"""

from seedtrain.engines.bioprocess.model import Act, Fault

MINUTE = 1.0 / 60.0


def power_cut(minutes: float) -> tuple[Act, ...]:
    """Stirrer, gas, pumps and jacket stand for so long; probes and records run on a battery."""
    return Act("mains", 0.0), Act("mains", 1.0, minutes * MINUTE)


FAULTS: tuple[Fault, ...] = (
    Fault("power-cut-90-s", "Power cut until the generator runs", "Stirrer, gas and jacket stop for 90 s.", power_cut(1.5)),
    Fault("power-cut-5-min", "Power cut, generator started by hand", "Stirrer, gas and jacket stop for 5 min.", power_cut(5.0)),
    Fault("power-cut-20-min", "Long power cut", "Stirrer, gas and jacket stop for 20 min.", power_cut(20.0)),
    Fault(
        "power-cut-restart", "Power cut, and controllers that wake up in manual",
        "After 5 min power returns, but the controllers stand in manual, with stirrer and air at 0.",
        (*power_cut(5.0), Act("do_auto", 0.0, 5.0 * MINUTE), Act("stirrer_speed", 0.0, 5.0 * MINUTE), Act("air_flow", 0.0, 5.0 * MINUTE),
         Act("ph_auto", 0.0, 5.0 * MINUTE), Act("temperature_auto", 0.0, 5.0 * MINUTE)),
    ),
    Fault("stirrer-stops", "The stirrer stops", "The motor trips; gas goes on.", (Act("stirrer_works", 0.0),)),
    Fault("gas-blocked", "The gas inlet filter is wet", "A third of the gas passes.", (Act("gas_works", 0.33),)),
    Fault("oxygen-probe-drift", "The oxygen probe drifts", "It shows 5 % more each hour.", (Act("do_drift", 5.0),)),
    Fault("oxygen-probe-stuck", "The oxygen probe stands still", "It shows its last value.", (Act("do_stuck", 1.0),)),
    Fault("oxygen-probe-membrane", "The oxygen probe's membrane is dirty", "It shows seven tenths of the truth.", (Act("do_gain", 0.7),)),
    Fault("ph-probe-drift", "The pH probe drifts", "It shows 0.1 too much after 5 days.", (Act("ph_drift", 0.1 / 120.0),)),
    Fault("ph-probe-drifted", "The pH probe has drifted", "It shows 0.1 too much, as after 5 days.", (Act("ph_bias", 0.1),)),
    Fault("ph-probe-stuck", "The pH probe stands still", "It shows its last value.", (Act("ph_stuck", 1.0),)),
    Fault("base-empty", "The base line is empty", "The pump turns and counts, but no base comes.", (Act("base_works", 0.0),)),
    Fault(
        "antifoam-overdose", "Too much antifoam", "A shot of 4 mL, 6 mg/L, takes away half of the oxygen transfer.",
        (Act("antifoam_shot", 4.0), Act("antifoam_shot", 0.0, MINUTE)), "Lavery and Nienow 1987",
    ),
    Fault("foaming", "The culture foams", "Bubbles last five times as long.", (Act("Sigma", 2500.0),)),
    Fault("cooling-fails", "The cold water fails", "No cold water comes.", (Act("cold_works", 0.0),)),
    Fault("heating-fails", "The hot water fails", "No hot water comes.", (Act("hot_works", 0.0),)),
    Fault("valve-stuck", "The jacket valve is stuck", "It stays where it stands.", (Act("valve_stuck", 1.0),)),
    Fault(
        "temperature-in-manual", "The jacket was left in manual", "The valve stands a fifth open to hot water.",
        (Act("temperature_auto", 0.0), Act("jacket_valve", 0.2)),
    ),
    Fault("thermometer-stuck", "The thermometer stands still", "It shows its last value.", (Act("t_stuck", 1.0),)),
    Fault("gas-lines-swapped", "Air and oxygen are swapped", "Each line brings the other gas.", (Act("lines_swapped", 1.0),)),
    Fault(
        "co2-accumulates", "Carbon dioxide stays in the culture", "Bubbles are so fine that they are full of CO2 before they leave.",
        (Act("ratio", 0.0408),), "Gray 1996",
    ),
)  # fmt: skip
