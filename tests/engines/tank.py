"""A small model for tests of the machinery: a stirred tank in which A turns into B, heated by a controller with a noisy probe.

Flow: tests -> this file -> the engine.
Reads: nothing. Writes: nothing.
Source: first-order kinetics; its batch has the closed form A = A0 exp(-k t).
"""

from seedtrain.engines.bioprocess.kernel.control import limited
from seedtrain.engines.bioprocess.kernel.noise import normal
from seedtrain.engines.bioprocess.kernel.portable import exp
from seedtrain.engines.bioprocess.kernel.sensors import lag
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model


class Y(Record):
    V: float = state(1.0, "L", "volume", low=0.1)
    A: float = state(10.0, "mmol/L", "educt")
    B: float = state(0.0, "mmol/L", "product")
    T: float = state(300.0, "K", "temperature")
    y4: float = state(0.25, "1", "spare", low=None)
    y5: float = state(0.5, "1", "spare", low=None)
    y6: float = state(0.75, "1", "spare", low=None)
    y7: float = state(1.0, "1", "spare", low=None)


class U(Record):
    feed_rate: float = tag(0.0, "L/h", "feed", low=0.0, high=1.0, quantum=0.001)
    setpoint: float = tag(300.0, "K", "temperature wanted", low=280.0, high=320.0, quantum=0.1)


class P(Record):
    k: float = parameter(0.5, "1/h", "rate at 300 K", source="test", confidence=Confidence.OURS)
    theta: float = parameter(0.05, "1/K", "rise of the rate with temperature", source="test", confidence=Confidence.OURS)
    A_in: float = parameter(20.0, "mmol/L", "educt in the feed", source="test", confidence=Confidence.OURS, low=0.0, high=100.0)
    UA: float = parameter(2.0, "1/h", "heat transfer", source="test", confidence=Confidence.OURS)
    gain: float = parameter(3.0, "1", "controller", source="test", confidence=Confidence.OURS)
    sigma: float = parameter(0.02, "K", "noise of the probe", source="test", confidence=Confidence.OURS)
    bias: float = parameter(0.0, "K", "drift of the probe", source="test", confidence=Confidence.OURS, low=-10.0, high=10.0)


class Z(Record):
    probe: float = state(300.0, "K", "probe")
    jacket: float = state(300.0, "K", "jacket")


class R(Record):
    T_shown: float = reading("K", "temperature shown")
    conversion: float = reading("1", "share turned over", is_truth=True)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """First-order reaction, dilution, heat from the jacket."""
    D = u.feed_rate / y.V
    r = p.k * exp(p.theta * (y.T - 300.0 * KELVIN)) * y.A
    d.V = u.feed_rate
    d.A = D * (p.A_in - y.A) - r
    d.B = r - D * y.B
    d.T = p.UA * (z.jacket - y.T)
    d.y4 = 0.0
    d.y5 = 0.0
    d.y6 = 0.0
    d.y7 = 0.0


KELVIN = 1.0


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The jacket follows the shown temperature."""
    z.jacket = limited(u.setpoint + p.gain * (u.setpoint - r.T_shown), 270.0, 350.0)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """A slow, noisy probe."""
    z.probe = lag(z.probe, y.T, 1.0 / 60.0, 0.01)
    r.T_shown = z.probe + p.bias + p.sigma * normal(rng)
    r.conversion = y.B / max(y.A + y.B, 1e-9)


def _moles(y: Y, p: P) -> float:
    return y.V * (y.A + y.B)


def _moles_in(t: float, y: Y, u: U, p: P, z: Z) -> float:
    return u.feed_rate * p.A_in


TANK = Model(
    id="tank",
    title="Tank",
    says="A test.",
    group="upstream",
    tick_s=60.0,
    duration=24.0,
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    read=read,
    faults=(Fault("drift", "Probe drifts", "The probe shows 5 K too much.", (Act("bias", 5.0, 1.0),)),),
    balances=(Balance("substance", "mmol", _moles, _moles_in),),
)
