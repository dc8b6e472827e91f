"""Which cells of a table may be printed, so that no small group of people can be worked out from the others.

Flow: breakdown -> this file.
Reads: tables of counts. Writes: nothing.
Source: primary and complementary suppression as in Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4;
the rule "fewer than five" and the proof by exchange are ours.

A hidden cell is safe when one person could stand in another cell and the page would look the same: that other table is the proof that
the page does not tell. Where no such exchange exists, the cheapest one is made possible by hiding the shown cells it touches.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

LEAST = 5


class Mark(StrEnum):
    """What a reader sees in place of a figure."""

    SHOWN = "shown"
    SMALL = "small"  # printed "<5": from 0 to 4
    WITHHELD = "withheld"  # printed "not shown": it would give a small one away


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that may be printed, or the mark in its place (then `n` is None)."""

    n: int | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Share:
    """A figure and its denominator, both as they may be printed; the first step has no denominator."""

    n: Figure
    of: Figure | None


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a figure: `country` and `GHA`."""

    group: str
    value: str


@dataclass(frozen=True, slots=True)
class Column:
    """One step: how many stand in each cell, how many in all, and the step all of them stand in too."""

    name: str
    counts: Mapping[Cell, int]
    total: int
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Cells that split the same people: the values of one group, and for countries the regions and the like that are sums of them."""

    atoms: tuple[Cell, ...]
    above: Mapping[Cell, tuple[Cell, ...]] = field(default_factory=dict)

    @property
    def members(self) -> dict[Cell, tuple[Cell, ...]]:
        """Each cell of the family with the atoms it is made of."""
        found: dict[Cell, list[Cell]] = {atom: [atom] for atom in self.atoms}
        for atom in self.atoms:
            for cell in self.above.get(atom, ()):
                found.setdefault(cell, []).append(atom)
        return {cell: tuple(atoms) for cell, atoms in found.items()}

    def exchange(self, joins: Cell, leaves: Cell) -> dict[Cell, int]:
        """What changes when one person stands in the atom `joins` instead of `leaves`."""
        gains, losses = {joins, *self.above.get(joins, ())}, {leaves, *self.above.get(leaves, ())}
        return dict.fromkeys(gains - losses, 1) | dict.fromkeys(losses - gains, -1)


def figure_of(n: int) -> Figure:
    """A total as it may be printed: from 1 to 4 people are "<5"; nobody is nobody."""
    return Figure(None, Mark.SMALL) if 0 < n < LEAST else Figure(n, Mark.SHOWN)


def share_of(n: int, of: int | None) -> Share:
    """A total with its denominator, as both may be printed."""
    return Share(figure_of(n), None if of is None else figure_of(of))


def protect(columns: Sequence[Column], family: Family) -> dict[str, dict[Cell, Mark]]:
    """The mark of each cell in each column, such that every hidden one has at least two possible values for whoever reads all of them.

    Columns come after their parents. What is hidden in a parent is hidden here too. When nothing is left to hide, the words "<5"
    themselves would tell, and the column says "not shown" instead.
    """
    page = _Page({column.name: column for column in columns}, family)
    for column in columns:
        page.settle(column)
    return page.marks


class _Page:
    """All columns of one family, and the marks settled so far."""

    def __init__(self, columns: Mapping[str, Column], family: Family) -> None:
        self.columns = columns
        self.family = family
        self.members = family.members
        self.children = {name: [one.name for one in columns.values() if one.parent == name] for name in columns}
        self.marks: dict[str, dict[Cell, Mark]] = {}
        self.wordless: set[str] = set()  # columns that never say "<5"

    def settle(self, column: Column) -> None:
        """The column has its marks."""
        if column.total < LEAST:
            self.marks[column.name] = dict.fromkeys(self.members, Mark.SMALL if column.total else Mark.SHOWN)
            return
        before = self.marks.get(column.parent or "", {})
        marks = {
            cell: Mark.SMALL
            if column.counts.get(cell, 0) < LEAST
            else Mark.WITHHELD
            if before.get(cell, Mark.SHOWN) != Mark.SHOWN
            else Mark.SHOWN
            for cell in self.members
        }
        # A cell with everybody in it is the total, which is printed.
        marks.update({cell: Mark.SHOWN for cell, atoms in self.members.items() if len(atoms) == len(self.family.atoms)})
        self.marks[column.name] = marks
        while (cell := self._exposed(column.name)) is not None:
            price = min((touched for touched in self._prices(column.name, cell)), key=lambda one: self._cost(column, one), default=None)
            if price is not None:
                marks.update(dict.fromkeys(price, Mark.WITHHELD))
            elif column.name not in self.wordless:
                self.wordless.add(column.name)
            else:
                marks.update({one: Mark.WITHHELD for one, atoms in self.members.items() if len(atoms) < len(self.family.atoms)})
                break
        if column.name in self.wordless:
            marks.update({one: Mark.WITHHELD for one, mark in marks.items() if mark == Mark.SMALL})

    def _cost(self, column: Column, touched: frozenset[Cell]) -> tuple[int, int, str]:
        """Few cells before many, small ones before large ones, then by name so that the same table always hides the same."""
        names = sorted(f"{cell.group}={cell.value}" for cell in touched)
        return len(touched), sum(column.counts.get(cell, 0) for cell in touched), " ".join(names)

    def _exposed(self, name: str) -> Cell | None:
        """The first hidden cell that no exchange keeps from being worked out."""
        for cell, mark in self.marks[name].items():
            if mark != Mark.SHOWN and not any(not touched for touched in self._prices(name, cell)):
                return cell
        return None

    def _prices(self, name: str, cell: Cell) -> Iterator[frozenset[Cell]]:
        """For every exchange that changes `cell` and that the words on the page allow: the shown cells it touches."""
        own = self.members[cell]
        inside = set(own)
        # Hidden ones first: most cells find their exchange at once.
        others = sorted((atom for atom in self.family.atoms if atom not in inside), key=lambda one: self.marks[name][one] == Mark.SHOWN)
        for one in own:
            for other in others:
                for change in (self.family.exchange(one, other), self.family.exchange(other, one)):
                    touched = self._touched(name, change)
                    if touched is not None:
                        yield touched

    def _touched(self, name: str, change: Mapping[Cell, int]) -> frozenset[Cell] | None:
        """The shown cells of this column that the exchange changes; None when a reader would see that it cannot be.

        Where the exchange would put more people into a step than stand in the step before, it is made there too.
        """
        waiting, done = [name], set()
        while waiting:
            here = self.columns[waiting.pop()]
            done.add(here.name)
            around = [other for other in (here.parent, *self.children[here.name]) if other is not None and other not in done]
            for cell, step in change.items():
                old = here.counts.get(cell, 0)
                new = old + step
                if new < 0 or (here.name not in self.wordless and (old < LEAST) != (new < LEAST)):
                    return None
                settled = self.marks.get(here.name)
                if here.name != name and settled is not None and settled[cell] == Mark.SHOWN:
                    return None
                for other in around:
                    theirs = self.columns[other].counts.get(cell, 0)
                    if (new > theirs if other == here.parent else new < theirs) and other not in waiting:
                        waiting.append(other)
        return frozenset(cell for cell in change if self.marks[name][cell] == Mark.SHOWN)
