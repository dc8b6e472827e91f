"""The same equations as an engineer writes them in Python with SciPy: a CHO batch, and primary drying. Nothing of ours but the constants.

Flow: bench_plant -> this file -> scipy.integrate, scipy.optimize.
Reads: the models' parameters and start values. Writes: nothing.
Source: equations as in the models' own pages (docs/reference/plant-models.md), written again by hand.

Right-hand sides take plain floats out of the solver's array first: that halves the time of reckoning with its elements as they come.
"""

from collections.abc import Callable
from math import exp

import numpy as np
from scipy.integrate import odeint, solve_ivp
from scipy.optimize import brentq

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.kernel.values import Record

FEED_AT, FEED = 63.5, 0.004166667
STIRRER = 250.0
TICK = 1 / 60
Rates = Callable[[float, np.ndarray], list[float]]


def constants(kind: type[Record]) -> dict[str, float]:
    """The values of a record by name."""
    return {f.name: f.start for f in kind.fields}


CHO = library.model("cho")
P, START = constants(CHO.parameters), list(constants(CHO.states).values())


def kla(stirrer: float, V: float) -> float:
    """Oxygen transfer [1/h] at a stirrer speed [rpm] with 0.1 L/min of gas."""
    power = P["Np"] * P["rho"] * (stirrer / 60) ** 3 * P["Di"] ** 5 / (V / 1000)
    speed = 0.1 / 60000 / P["area"]
    return (P["k1"] * (power / 20) ** P["aP"] * (speed / 0.0005) ** P["bv"] + P["kLs"]) * P["kLa_share"]


def cho_rates(feed: float, stirrer: float, held_kla: float = 0.0, *, is_plain: bool = True) -> Rates:
    """dy/dt of the CHO culture and its oxygen probe, shape (10,); kLa follows the volume, or is held as a controller leaves it for a tick.

    `is_plain` reckons with Python's floats, else with NumPy's.
    """
    qG1m, qG2m, mG, KG, KGn1 = P["qGmax1"], P["qGmax2"], P["mG"], P["KG"], P["KGn1"]
    qN1m, qN2m, mN, KGn, KN = P["qNmax1"], P["qNmax2"], P["mN"], P["KGn"], P["KN"]
    a, b, c, d = P["a"], P["b"], P["c"], P["d"]
    death, KGd, KNd, kdO, Ocrit = P["mudmax"], P["KGd"], P["KNd"], P["kdO"], P["Ocrit"]
    alpha, beta, Gin, Gnin = P["alpha"], P["beta"], P["Gin"], P["Gnin"]
    qO, KO, Osat, lag = P["qOmax"], P["KO"], P["Osat"], P["DO_lag"]

    def rates(_t: float, y: np.ndarray) -> list[float]:
        V, Xv, Xd, G, Gn, L, N, Ab, O, probe = y.tolist() if is_plain else y  # noqa: E741  the literature's symbol
        D = feed / V
        uptake = qG1m * G / (KG + G) * Gn / (KGn1 + Gn)
        used = min(uptake, qG2m)
        uptakeN = qN1m * Gn / (KGn + Gn) * KN / (KN + N)
        usedN = min(uptakeN, qN2m)
        spared = min(O / Ocrit, 1.0)
        mu = (a * used + c * usedN) * spared
        mud = death * KGd / (KGd + G) * KNd / (KNd + Gn) + kdO * (1 - spared)
        return [
            feed,
            (mu - mud - D) * Xv,
            mud * Xv - D * Xd,
            -(uptake + min(mG, G)) * Xv + D * (Gin - G),
            -(uptakeN + min(mN, Gn)) * Xv + D * (Gnin - Gn),
            (b * used + 2 * (uptake - used) + 0.5 * (uptakeN - usedN)) * Xv - D * L,
            (d * usedN + uptakeN - usedN) * Xv - D * N,
            (alpha * mu + beta) * Xv - D * Ab,
            (held_kla or kla(stirrer, V)) * (Osat - O) - qO * Xv * O / (KO + O),
            (100 * O / Osat - probe) / lag,
        ]

    return rates


def open_loop(method: str, rtol: float, hours: float = 336.0) -> np.ndarray:
    """The culture with the stirrer at one speed, by an adaptive solver that may step as it likes: the states at the end."""
    y = [*START, 100.0]
    for begin, end, feed in ((0.0, FEED_AT, 0.0), (FEED_AT, hours, FEED)):
        y = solve_ivp(cho_rates(feed, STIRRER), (begin, end), y, method=method, rtol=rtol, atol=rtol * 1e-3).y[:, -1]
    return y[:9]


def closed_loop(method: str, rtol: float, hours: float = 336.0, *, is_plain: bool = True) -> np.ndarray:
    """The culture with a controller that moves the stirrer once a minute, so that the solver starts anew once a minute.

    `method` is one of solve_ivp, or "odeint": the same LSODA by SciPy's older and quicker door.
    """
    y, integral = [*START, 100.0], 50.0
    for tick in range(round(hours * 60)):
        error = 40.0 - y[9]
        wanted = P["gain"] * error + integral
        stirrer = min(max(wanted, P["Nmin"]), P["Nmax"])
        integral += TICK / P["reset_time"] * (P["gain"] * error + stirrer - wanted)
        rates = cho_rates(FEED if tick >= round(FEED_AT * 60) else 0.0, stirrer, kla(stirrer, y[0]), is_plain=is_plain)
        if method == "odeint":
            y = odeint(rates, y, (0.0, TICK), tfirst=True, rtol=rtol, atol=rtol * 1e-3)[1]
        else:
            y = solve_ivp(rates, (0.0, TICK), y, method=method, rtol=rtol, atol=rtol * 1e-3).y[:, -1]
    return np.asarray(y[:9])


LYO = {
    **constants(library.model("lyo").parameters),
    "V_fill": 2.0,
    "Tsh": -35.0,
    "Pch": 0.15,
    "shelf_setpoint": 20.0,
    "shelf_ramp": 60.0,
}
"""LyoPRONTO's stored example: 2 mL of 5 % solids, shelf from -35 to 20 degC at 1 K a minute, 0.15 Torr."""


def lyo_height() -> float:
    """Height of the frozen product [cm]."""
    c = LYO
    return c["V_fill"] / (c["A_p"] * c["rho_ice"]) * (c["rho_solution"] - c["c"] * (c["rho_solution"] - c["rho_ice"]) / c["rho_solute"])


def drying(method: str, rtol: float) -> tuple[float, np.ndarray]:
    """When the last ice leaves a vial [h], and the dried share at 1 to 6 h; the front's temperature by a root search in each evaluation."""
    c, L_0 = LYO, lyo_height()
    ice = c["rho_solution"] * c["V_fill"] * (1 - c["c"] / c["rho_solute"])
    K_v = c["K_C"] + c["K_P"] * c["Pch"] / (1 + c["K_D"] * c["Pch"])

    def rates(t: float, y: list[float]) -> list[float]:
        L = L_0 * min(y[0] / ice, 1.0)
        shelf = min(c["Tsh"] + c["shelf_ramp"] * t, c["shelf_setpoint"]) + 273.15
        R_p = c["R_0"] + c["A_1"] * L / (1 + c["A_2"] * L)

        def excess(T: float) -> float:
            flux = (c["P_0"] * exp(-c["T_s0"] / T) - c["Pch"]) / R_p
            heat = c["dH_s"] * flux / 3600
            return heat * c["A_p"] - K_v * c["A_v"] * (shelf - T - heat / c["k_ice"] * (L_0 - L))

        T = brentq(excess, 180.0, 290.0, xtol=1e-10)
        return [max(0.0, c["A_p"] / R_p * (c["P_0"] * exp(-c["T_s0"] / T) - c["Pch"]))]

    def gone(_t: float, y: list[float]) -> float:
        return y[0] - ice

    gone.terminal = True  # type: ignore[attr-defined]
    solved = solve_ivp(rates, (0.0, 10.0), [0.0], method=method, rtol=rtol, atol=rtol * 1e-3, events=gone, t_eval=range(1, 7), max_step=0.5)
    return float(solved.t_events[0][0]), solved.y[0] / ice
