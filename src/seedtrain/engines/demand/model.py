"""The numbers of the staffing model, each with what it rests on.

Flow: a caller hands over coefficients -> this file -> staffing.py, quarters.py, sensitivity.py.
Reads: arguments. Writes: nothing.
Source: data/staffing_model.json (Seedtrain draft). Numbers that stand only in the text of its formula or of a coefficient's basis are
named here, so that they are shown and varied like all others.

`tag` says what a number rests on: source, derived, arithmetic, recall, assumption, weak. WIDTHS, how far it may be off, is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

WIDTHS: Mapping[str, float] = MappingProxyType(
    {"arithmetic": 0.0, "source": 0.1, "derived": 0.2, "recall": 0.2, "assumption": 0.5, "weak": 0.5}
)
"""Half-width of each number's range as a share of the number, by tag [1]. Our assumption; 0.5 is the model's own `uncertainty`."""
FACTORS = ("relief", "automation.")
"""Factors on a crew: standard automation is 1 because crews are counted for it, and relief can only add to what is on shift."""
IN_TEXT: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "upstream_share": (0.5, "formula UPT and DPT: half of the drug-substance crew each"),
        "msat_minimum": (3.0, "formula MSA: at least 3 heads before products"),
        "msat_per_product": (2.0, "formula MSA: plus 2 heads a product"),
        "qa_minimum": (6.0, "formula QAS: at least 6 heads"),
        "val_minimum": (2.0, "formula VAL: at least 2 heads"),
        "umt_per_line": (2.0, "formula UMT: plus 2 heads a line of drug substance or filling"),
        "acs_minimum": (2.0, "formula ACS: at least 2 heads"),
        "biosafety_live": (1.0, "formula BSO: plus 1 head for live virus or eggs"),
        "ra_per_product": (1.0, "formula RAC: plus 1 head a product"),
        "supply_ratio": (0.1, "formula SCW: plus 0.1 of direct"),
        "trainers_minimum": (1.0, "formula TRN: at least 1 head"),
    }
)


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One number of the model: `basis` says what it rests on, in words; `tag` in one word."""

    id: str
    value: float
    tag: str
    basis: str = ""

    @property
    def range(self) -> tuple[float, float]:
        """Least and most this number may be, by its tag. Of a factor on crews only the distance from 1 is unsure."""
        sure = 1.0 if self.id.startswith(FACTORS) else 0.0
        width = abs(WIDTHS.get(self.tag, WIDTHS["assumption"]) * (self.value - sure))
        return self.value - width, self.value + width


@dataclass(frozen=True, slots=True)
class Model:
    """Every number by its id; `honesty` must be shown wherever results are shown."""

    coefficients: Mapping[str, Coefficient]
    honesty: str = ""

    def value(self, id: str) -> float:
        """The number of this id. A KeyError is a fault of the caller's data, not of what a user wrote."""
        return self.coefficients[id].value

    def varied(self, id: str, value: float) -> Model:
        """The same model with one number otherwise."""
        changed = replace(self.coefficients[id], value=value)
        return replace(self, coefficients=MappingProxyType({**self.coefficients, id: changed}))

    @property
    def platforms(self) -> tuple[str, ...]:
        """Platforms with a crew of their own, and sites that only fill."""
        crew = "crew_per_shift_ds."
        return (*(id.removeprefix(crew) for id in self.coefficients if id.startswith(crew)), FILL_ONLY)

    @property
    def patterns(self) -> tuple[str, ...]:
        """Shift patterns there is a number of crews for."""
        crews = "crews_for_pattern."
        return tuple(id.removeprefix(crews) for id in self.coefficients if id.startswith(crews))


FILL_ONLY = "fill_finish_only"


def model_of(coefficients: Iterable[Coefficient], honesty: str = "") -> Model:
    """A model with the numbers given, and those that stand only in the text of the formula."""
    written = {id: Coefficient(id, value, "assumption", basis) for id, (value, basis) in IN_TEXT.items()}
    said = {one.id: one for one in coefficients}
    return Model(MappingProxyType({**said, **{id: one for id, one in written.items() if id not in said}}), honesty)
