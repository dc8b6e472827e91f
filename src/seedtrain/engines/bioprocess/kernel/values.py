"""What a kernel holds: arrays of numbers whose places have names, units and sources.

Flow: a model declares records -> this file -> CPython indexes lists, the compiler lays out memory.
Reads: nothing. Writes: nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import itemgetter
from typing import cast

from seedtrain.engines.bioprocess.errors import BadModel

Vector = list[float]
"""A fixed array of 64-bit floats. `len(x)` is known when the model is compiled."""
Ints = list[int]
"""A fixed array of 32-bit signed integers."""


class Confidence(StrEnum):
    """How far a number can be trusted; shown beside it."""

    VERIFIED = "verified"
    """computed and compared with an independent reference"""
    READ = "read"
    """read in a published file or page, not recomputed"""
    TYPICAL = "typical"
    """a value usual in the field, no source read"""
    MEMORY = "memory"
    """from memory; check before use"""
    OURS = "ours"
    """a choice of Seedtrain, such as a control setting"""


@dataclass(frozen=True, slots=True)
class Field:
    """One named place of a record.

    `low` and `high` bound what may be set there, in `unit`; None is no bound of its own. `choices` are the words for 0, 1, 2, ...
    """

    name: str
    start: float
    unit: str
    says: str
    symbol: str = ""
    low: float | None = None
    high: float | None = None
    quantum: float = 0.0
    source: str = ""
    confidence: Confidence = Confidence.OURS
    is_fault: bool = False
    is_truth: bool = False
    choices: tuple[str, ...] = ()


def state(start: float, unit: str, says: str, *, symbol: str = "", low: float | None = 0.0, high: float | None = None) -> float:
    """A quantity the equations change: its start value, unit, and meaning in a few words."""
    return cast(float, Field("", start, unit, says, symbol, low, high))


def tag(start: float, unit: str, says: str, *, low: float, high: float, quantum: float, symbol: str = "") -> float:
    """An input somebody moves while the plant runs; a value is rounded to a multiple of `quantum` and must lie in [low, high]."""
    if not (low <= start <= high and quantum > 0):
        raise BadModel(
            "input_range",
            f"An input starts inside its range and has a quantum: low {low} <= start {start} <= high {high}, quantum {quantum} > 0.",
        )
    return cast(float, Field("", start, unit, says, symbol, low, high, quantum))


def choice(start: int, says: str, choices: tuple[str, ...]) -> float:
    """An input with a few positions, 0, 1, 2, ..., each with a word: a valve, a mode, a switch."""
    if not (len(choices) > 1 and 0 <= start < len(choices)):
        raise BadModel("choice", f"A choice has two or more words and starts at one of them; {len(choices)} words and start {start} came.")
    return cast(float, Field("", float(start), "1", says, low=0.0, high=float(len(choices) - 1), quantum=1.0, choices=choices))


def parameter(
    value: float,
    unit: str,
    says: str,
    *,
    source: str,
    confidence: Confidence,
    symbol: str = "",
    low: float | None = None,
    high: float | None = None,
) -> float:
    """A constant of the model with its source. With `low` and `high` a fault may change it while the plant runs."""
    return cast(float, Field("", value, unit, says, symbol, low, high, 0.0, source, confidence, low is not None and high is not None))


def reading(unit: str, says: str, *, symbol: str = "", is_truth: bool = False) -> float:
    """What the console shows: an instrument's value or, with `is_truth`, the quantity itself."""
    return cast(float, Field("", 0.0, unit, says, symbol, None, None, is_truth=is_truth))


class Record(list[float]):
    """A fixed array of floats whose places have names: `y.Xv` is `y[3]`.

    >>> class Y(Record):
    ...     V: float = state(1.5, "L", "culture volume")
    ...     S: float = state(10.0, "g/L", "glucose")
    >>> y = Y()
    >>> y.S -= 1.0
    >>> y, len(y), Y.fields[1].unit
    ([1.5, 9.0], 2, 'g/L')
    """

    fields: tuple[Field, ...] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        found = list(cls.fields)
        for name, value in list(vars(cls).items()):
            if isinstance(value, Field):
                named = replace(value, name=name)
                place = [i for i, f in enumerate(found) if f.name == name]
                at = place[0] if place else len(found)
                found[at : at + 1] = [named]
                setattr(cls, name, property(itemgetter(at), _setter(at)))
        cls.fields = tuple(found)

    def __init__(self) -> None:
        super().__init__(f.start for f in self.fields)


def _setter(at: int) -> Callable[[list[float], float], None]:
    def place(record: list[float], value: float) -> None:
        record[at] = value

    return place


def names(kind: type[Record]) -> Iterator[str]:
    """The names of a record's places, in order."""
    return (f.name for f in kind.fields)


class Nothing(Record):
    """A record without places: a model that needs no memory, no inputs or no readings."""
