"""The machine that runs a model: reset, set a value, run ticks, replay a log, and a hash that tells two runs apart.

Flow: a host (CPython, wasmtime, a browser) -> these functions -> the model's `control`, `rates`, `settle`, `read`.
Reads: the machine's arrays. Writes: the machine's arrays.
Source: the hash folds 32-bit words as MurmurHash3's body does (Appleby, public domain); it finds differences, it keeps no secret.

The log is not trusted: what is settable, when, in which range and order is checked here, on every side alike.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from seedtrain.engines.bioprocess.kernel.integrate import rk4
from seedtrain.engines.bioprocess.kernel.intrinsics import (
    add32,
    floor,
    high_word,
    low_word,
    mul32,
    rotate32,
    uniform,
    unrolled,
    where,
    xor32,
)
from seedtrain.engines.bioprocess.kernel.noise import seed_noise
from seedtrain.engines.bioprocess.kernel.values import Ints, Vector

if TYPE_CHECKING:
    from seedtrain.engines.bioprocess.model import Model

TICK, FAULT, HASH_LOW, HASH_HIGH, MARKS, SEED, SEAL_LOW, SEAL_HIGH, BAD_ENTRY = 0, 1, 2, 3, 4, 5, 6, 7, 8
MAX_MARKS = 2048
MAX_LOG = 4096
NO_QUANTUM, BEFORE_START = 0.0, -1.0
UNBOUND = 1e15

ACCEPTED, UNKNOWN_TAG, OUT_OF_RANGE, TOO_LATE, STOPPED = 0, 1, 2, 3, 4
BAD_COUNT, BAD_UNTIL, BAD_ORDER = -1, -2, -3
BAD_VALUE = -10
"""replay() answers BAD_VALUE - code for an entry that set_value() refused with that code."""


class Machine:
    """One model's arrays, constants and functions. `y` states, `u` inputs, `p` parameters, `z` memory, `r` readings."""

    def __init__(self, model: "Model") -> None:
        self.y, self.u, self.p, self.z, self.r = model.states(), model.inputs(), model.parameters(), model.memory(), model.readings()
        self.k, self.total, self.trial = model.states(), model.states(), model.states()
        self.rng: Vector = [0.0, 0.0]
        self.clock: Ints = [0] * 9
        self.marks: Ints = [0] * (2 * MAX_MARKS)
        self.log: Vector = [0.0] * (3 * MAX_LOG)
        self.start_y, self.start_u, self.start_p, self.start_z = list(self.y), list(self.u), list(self.p), list(self.z)
        settable = (*model.inputs.fields, *model.parameters.fields, *model.states.fields)
        self.low: Vector = [-UNBOUND if f.low is None else float(f.low) for f in settable]
        self.high: Vector = [UNBOUND if f.high is None else float(f.high) for f in settable]
        self.quantum: Vector = [f.quantum for f in model.inputs.fields]
        self.quantum += [NO_QUANTUM if f.is_fault else BEFORE_START for f in model.parameters.fields]
        self.quantum += [BEFORE_START for _ in model.states.fields]
        self.h, self.substeps, self.checkpoint = model.step_h / model.substeps, model.substeps, model.checkpoint_ticks
        self.is_hashed = True
        self.rates, self.control, self.settle, self.read, self.step = model.rates, model.control, model.settle, model.read, model.step
        self.extra: dict[str, Vector] = {name: [0.0] * length for name, length in model.arrays.items()}
        for name, array in self.extra.items():
            setattr(self, name, array)
        self.start: Callable[..., None] = model.start
        for name, number in model.constants.items():
            setattr(self, name, number)

    def arrays(self) -> dict[str, Vector | Ints]:
        """Every array, in the order of memory."""
        names = ("y", "u", "p", "z", "r", "rng", "k", "total", "trial", "clock", "marks", "log", *self.tables(), *self.extra)
        return {name: getattr(self, name) for name in names}

    def tables(self) -> tuple[str, ...]:
        """The arrays that never change."""
        return ("start_y", "start_u", "start_p", "start_z", "low", "high", "quantum")


def nothing(t: float, y: Vector, u: Vector, p: Vector, z: Vector, r: Vector, rng: Vector) -> None:
    """A model without a controller, without limits or without instruments of its own."""


def no_rates(t: float, y: Vector, u: Vector, p: Vector, z: Vector, d: Vector) -> None:
    """A model that takes its own steps."""


def no_start(m: Machine) -> None:
    """A model whose arrays start at zero."""


def step_rk4(m: Machine) -> None:
    """One tick: the controllers act, the equations run in fixed steps, limits are kept, the instruments read."""
    m.control(float(m.clock[TICK]) * m.h * float(m.substeps), m.y, m.u, m.p, m.z, m.r, m.rng)
    for i in range(m.substeps):
        rk4(m.rates, float(m.clock[TICK] * m.substeps + i) * m.h, m.h, m.y, m.u, m.p, m.z, m.k, m.total, m.trial)
        m.settle(float(m.clock[TICK] * m.substeps + i + 1) * m.h, m.y, m.u, m.p, m.z, m.r, m.rng)
    m.read(float(m.clock[TICK] + 1) * m.h * float(m.substeps), m.y, m.u, m.p, m.z, m.r, m.rng)


def reset(m: Machine, seed: int) -> None:
    """The machine stands at its start, with the chance that `seed` gives."""
    for i in range(len(m.y)):
        m.y[i] = m.start_y[i]
    for i in range(len(m.u)):
        m.u[i] = m.start_u[i]
    for i in range(len(m.p)):
        m.p[i] = m.start_p[i]
    for i in range(9):
        m.clock[i] = 0
    m.clock[SEED] = seed
    m.clock[HASH_LOW] = seed
    m.clock[HASH_HIGH] = len(m.y)
    begin(m)


def begin(m: Machine) -> None:
    """Memory, chance, arrays and readings are those of the start values, however often this is said."""
    for i in range(len(m.z)):
        m.z[i] = m.start_z[i]
    for i in range(len(m.r)):
        m.r[i] = 0.0
    seed_noise(m.rng, m.clock[SEED])
    m.start(m)
    m.read(0.0, m.y, m.u, m.p, m.z, m.r, m.rng)


def set_value(m: Machine, tag: int, value: float) -> int:
    """The input, parameter or start value `tag` is `value`, rounded to its quantum: 0, or why not.

    Answers ACCEPTED, UNKNOWN_TAG, OUT_OF_RANGE, TOO_LATE or STOPPED (after a fault nothing is set).

    Inputs come first, then parameters, then states. Parameters without a range and states are set at tick 0 only.
    """
    if tag < 0 or tag >= len(m.low):
        return UNKNOWN_TAG
    if m.clock[FAULT] != 0:
        return STOPPED
    if m.clock[TICK] > 0 and uniform(m.quantum[tag] < 0.0):
        return TOO_LATE
    if not uniform(value >= m.low[tag] and value <= m.high[tag]):
        return OUT_OF_RANGE
    grain = where(m.quantum[tag] > 0.0, m.quantum[tag], 1.0)
    kept = where(m.quantum[tag] > 0.0, floor(value / grain + 0.5) * grain, value)
    if tag < len(m.u):
        m.u[tag] = kept
    elif tag < len(m.u) + len(m.p):
        m.p[tag - len(m.u)] = kept
    else:
        m.y[tag - len(m.u) - len(m.p)] = kept
    fold_word(m, tag)
    fold_word(m, m.clock[TICK])
    fold(m, kept)
    if m.clock[TICK] == 0:
        begin(m)
    return ACCEPTED


def run(m: Machine, n: int) -> int:
    """Up to n more ticks have passed; how many. Fewer mean a fault: a number left all bounds, or the run is as long as it may be."""
    for i in range(n):
        if m.clock[FAULT] != 0 or m.clock[TICK] >= m.checkpoint * MAX_MARKS:
            return i
        m.step(m)
        m.clock[TICK] = m.clock[TICK] + 1
        if not is_sound(m):
            m.clock[FAULT] = 1
            return i + 1
        if m.is_hashed and m.clock[TICK] % m.checkpoint == 0:
            mark(m)
    return n


def is_sound(m: Machine) -> bool:
    """No number is infinite or not a number (NaN has other bits in other engines, so it must never be hashed)."""
    total = 0.0
    for i in unrolled(len(m.y)):
        total = total + abs(m.y[i])
    for i in unrolled(len(m.z)):
        total = total + abs(m.z[i])
    for i in unrolled(len(m.r)):
        total = total + abs(m.r[i])
    return uniform(total < 1e200)


def replay(m: Machine, count: int, until: int) -> int:  # noqa: PLR0911  each refusal is an answer
    """The log's first `count` entries have been played and the clock stands at tick `until`.

    Answers the ticks done, or BAD_COUNT, BAD_UNTIL, BAD_ORDER, BAD_VALUE - code.

    `log` holds (tick, tag, value) triples. clock[BAD_ENTRY] is the entry that was refused.
    """
    if count < 0 or count > MAX_LOG:
        return BAD_COUNT
    if until < 0 or until > m.checkpoint * MAX_MARKS:
        return BAD_UNTIL
    last = 0.0
    for i in range(count):
        m.clock[BAD_ENTRY] = i
        when = m.log[3 * i]
        tag = m.log[3 * i + 1]
        if not uniform(when >= last and when <= float(until) and floor(when) == when):
            return BAD_ORDER
        if not uniform(tag >= 0.0 and tag < float(len(m.low)) and floor(tag) == tag):
            return BAD_VALUE - UNKNOWN_TAG
        last = when
    for i in range(count):
        run(m, int(m.log[3 * i]) - m.clock[TICK])
        if m.clock[FAULT] != 0:
            return m.clock[TICK]
        m.clock[BAD_ENTRY] = i
        refused = set_value(m, int(m.log[3 * i + 1]), m.log[3 * i + 2])
        if refused != ACCEPTED:
            return BAD_VALUE - refused
    run(m, until - m.clock[TICK])
    return m.clock[TICK]


def fold_word(m: Machine, word: int) -> None:
    """The hash knows one more 32-bit word."""
    k = mul32(rotate32(mul32(word, -862048943), 15), 461845907)
    low = add32(mul32(rotate32(xor32(m.clock[HASH_LOW], k), 13), 5), -430675100)
    m.clock[HASH_LOW] = low
    m.clock[HASH_HIGH] = add32(mul32(rotate32(xor32(m.clock[HASH_HIGH], xor32(word, low)), 17), -1640531535), 668265263)


def fold(m: Machine, x: float) -> None:
    """The hash knows one more float, all 64 bits of it. Two batches side by side have no hash."""
    if m.is_hashed:
        fold_word(m, low_word(x))
        fold_word(m, high_word(x))


def fold_state(m: Machine) -> None:
    """The hash knows states, memory, inputs and readings."""
    for i in range(len(m.y)):
        fold(m, m.y[i])
    for i in range(len(m.z)):
        fold(m, m.z[i])
    for i in range(len(m.u)):
        fold(m, m.u[i])
    for i in range(len(m.r)):
        fold(m, m.r[i])


def mark(m: Machine) -> None:
    """One more checkpoint is kept, so that the first difference between two runs can be found."""
    fold_state(m)
    m.marks[2 * m.clock[MARKS]] = m.clock[HASH_LOW]
    m.marks[2 * m.clock[MARKS] + 1] = m.clock[HASH_HIGH]
    m.clock[MARKS] = m.clock[MARKS] + 1


def seal(m: Machine) -> None:
    """clock[SEAL_LOW] and clock[SEAL_HIGH] hold the hash of the run as it stands; the run can go on."""
    low = m.clock[HASH_LOW]
    high = m.clock[HASH_HIGH]
    fold_word(m, m.clock[TICK])
    fold_word(m, m.clock[FAULT])
    if m.clock[FAULT] == 0:
        fold_state(m)
    m.clock[SEAL_LOW] = m.clock[HASH_LOW]
    m.clock[SEAL_HIGH] = m.clock[HASH_HIGH]
    m.clock[HASH_LOW] = low
    m.clock[HASH_HIGH] = high
