"""Lots and what went into them: a pool of material with its amounts, and the family tree of lots in both directions.

Flow: `run` -> this file; a deviation asks which lots a bad material reached.
Reads: amounts, parents. Writes: nothing.
Source: EU GMP chapter 4.21 and 5.6, WHO TRS 986 Annex 2, 15: every lot can be traced to its materials, and every material to its lots.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from seedtrain.engines.bioprocess.errors import BadLine


class Kind(StrEnum):
    """What a lot is."""

    MATERIAL = "material"
    INTERMEDIATE = "intermediate"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of something there is."""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Pool:
    """Material in a vessel: its lot, the lots it came from, and the amounts of product, impurities and virus in it."""

    lot: str
    amounts: tuple[Amount, ...]
    parents: tuple[str, ...] = ()

    def amount(self, name: str) -> Amount:
        """Of that name. Raises BadLine with the names there are."""
        for one in self.amounts:
            if one.name == name:
                return one
        raise BadLine("unknown_amount", f"Lot {self.lot} has no `{name}`; it has {', '.join(a.name for a in self.amounts)}.", name=name)

    def value(self, name: str) -> float:
        """Of that name, in its unit."""
        return self.amount(name).value

    def part(self, share: float, lot: str) -> "Pool":
        """A share of everything, as a lot of its own."""
        if not 0 <= share <= 1:
            raise BadLine("share", f"A part of a lot is between 0 and 1 of it; {share:g} came.")
        return Pool(lot, tuple(Amount(a.name, a.value * share, a.unit) for a in self.amounts), (self.lot,))


def combined(pools: Sequence[Pool], lot: str) -> Pool:
    """All of the pools in one vessel, as a new lot. Raises BadLine where they count the same thing in different units."""
    units: dict[str, str] = {}
    totals: dict[str, float] = {}
    for pool in pools:
        for a in pool.amounts:
            if units.setdefault(a.name, a.unit) != a.unit:
                raise BadLine(
                    "amount_unit",
                    f"Lot {pool.lot} counts {a.name} in {a.unit}, another lot in {units[a.name]}: they cannot be pooled.",
                    name=a.name,
                )
            totals[a.name] = totals.get(a.name, 0.0) + a.value
    return Pool(lot, tuple(Amount(name, value, units[name]) for name, value in totals.items()), tuple(dict.fromkeys(p.lot for p in pools)))


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot and the lots it was made from."""

    id: str
    kind: Kind
    says: str
    parents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Genealogy:
    """A graph of lots without cycles. Lots come after their parents.

    Raises BadLine when a lot is there twice, or names a parent that does not come before it.
    """

    lots: tuple[Lot, ...] = ()
    _children: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)
    _by_id: dict[str, Lot] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for lot in self.lots:
            if lot.id in self._by_id:
                raise BadLine("lot_twice", f"Lot {lot.id} is there twice; a lot number is given once.", lot=lot.id)
            for parent in lot.parents:
                if parent not in self._by_id:
                    raise BadLine(
                        "unknown_parent", f"Lot {lot.id} was made from {parent}, which was not there before it.", lot=lot.id, parent=parent
                    )
                self._children[parent].append(lot.id)
            self._by_id[lot.id] = lot
            self._children[lot.id] = []

    def lot(self, id: str) -> Lot:
        """The lot of that id. Raises BadLine when there is none."""
        if id not in self._by_id:
            raise BadLine("unknown_lot", f"There is no lot {id}.", lot=id)
        return self._by_id[id]

    def backward(self, id: str) -> tuple[Lot, ...]:
        """All lots and materials that went into a lot, in the order they were made."""
        return self._reached(id, lambda one: self._by_id[one].parents)

    def forward(self, id: str) -> tuple[Lot, ...]:
        """All lots that a lot or material went into, in the order they were made."""
        return self._reached(id, lambda one: self._children[one])

    def with_lots(self, more: Iterable[Lot]) -> "Genealogy":
        """The same with more lots; one that is already there, and the same, counts once."""
        fresh = []
        for lot in more:
            if self._by_id.get(lot.id) != lot:
                fresh.append(lot)
        return Genealogy((*self.lots, *fresh))

    def _reached(self, id: str, next_to: Callable[[str], Iterable[str]]) -> tuple[Lot, ...]:
        self.lot(id)
        seen, waiting = set[str](), [id]
        while waiting:
            for near in next_to(waiting.pop()):
                if near not in seen:
                    seen.add(near)
                    waiting.append(near)
        return tuple(lot for lot in self.lots if lot.id in seen)
