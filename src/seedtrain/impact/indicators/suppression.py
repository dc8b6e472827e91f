"""Which cells of a table may be printed, so that no small group of people can be worked out from the others.

Flow: breakdown -> this file.
Reads: cells and the sums a reader knows they obey. Writes: nothing.
Source: primary and complementary suppression as in Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4;
the rule "fewer than five" is ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST = 5
PRIME = 2_147_483_647  # elimination is done modulo this prime: exact for sums of ones, without fractions


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
class Equation:
    """The sum of `plus` less the cell `less` (when there is one) is `total`: something every reader knows."""

    plus: tuple[Cell, ...]
    total: int
    less: Cell | None = None

    @property
    def terms(self) -> tuple[tuple[Cell, int], ...]:
        """Each cell with its sign."""
        return tuple((cell, 1) for cell in self.plus) + (((self.less, -1),) if self.less else ())


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the most a reader may hold possible."""

    low: int
    high: int


def figure_of(n: int) -> Figure:
    """A total as it may be printed: from 1 to 4 people are "<5"; nobody is nobody."""
    return Figure(None, Mark.SMALL) if 0 < n < LEAST else Figure(n, Mark.SHOWN)


def share_of(n: int, of: int | None) -> Share:
    """A total with its denominator, as both may be printed."""
    return Share(figure_of(n), None if of is None else figure_of(of))


def protect(
    cells: Mapping[Cell, int], equations: Sequence[Equation], limits: Mapping[Cell, Range], withheld: frozenset[Cell] = frozenset()
) -> dict[Cell, Mark]:
    """The mark of each cell, such that every hidden one has at least two possible values for a reader who knows the equations.

    Cells under five are hidden; while one can be worked out, the smallest shown cell that gives it away is hidden too. `limits` are what
    other columns tell about a cell; `withheld` are cells to hide in any case. When hiding everything is not enough, the words "<5"
    themselves would tell, and give way to "not shown".
    """
    marks = {cell: Mark.SMALL if n < LEAST else Mark.WITHHELD if cell in withheld else Mark.SHOWN for cell, n in cells.items()}
    # A group of one value is the total, which everybody sees: hiding it would protect nobody.
    whole = {equation.plus[0] for equation in equations if len(equation.plus) == 1 and equation.less is None}
    marks.update(dict.fromkeys(whole, Mark.SHOWN))
    while exposed := _exposed(cells, marks, equations, limits):
        cell = min(exposed, key=lambda one: (cells[one], one.group, one.value))
        helper = _next_to_hide(cell, cells, {one: mark for one, mark in marks.items() if one not in whole}, equations)
        if helper is not None:
            marks[helper] = Mark.WITHHELD
        elif any(mark == Mark.SMALL for mark in marks.values()):
            marks = {one: mark if mark == Mark.SHOWN else Mark.WITHHELD for one, mark in marks.items()}
        else:
            break
    return marks


def _next_to_hide(cell: Cell, cells: Mapping[Cell, int], marks: Mapping[Cell, Mark], equations: Sequence[Equation]) -> Cell | None:
    """The smallest shown cell beside `cell`, first where fewest are hidden, first of the same group; None when all are hidden."""
    beside = [[one for one, _ in equation.terms if one in marks] for equation in equations]
    beside = sorted((row for row in beside if cell in row), key=lambda row: sum(marks[one] != Mark.SHOWN for one in row))
    for row in beside:
        shown = [one for one in row if marks[one] == Mark.SHOWN]
        if shown:
            return min(shown, key=lambda one: (one.group != cell.group, cells[one], one.value))
    rest = [one for one, mark in marks.items() if mark == Mark.SHOWN]
    return min(rest, key=lambda one: (one.group != cell.group, cells[one], one.group, one.value), default=None)


def _exposed(
    cells: Mapping[Cell, int], marks: Mapping[Cell, Mark], equations: Sequence[Equation], limits: Mapping[Cell, Range]
) -> frozenset[Cell]:
    """The hidden cells that a reader can work out."""
    hidden = [cell for cell, mark in marks.items() if mark != Mark.SHOWN]
    if not hidden:
        return frozenset()
    system = [_hidden_part(equation, cells, marks) for equation in equations]
    return _single(system) | _pinned(system, _ranges(hidden, marks, limits, sum(cells.values())))


Row = tuple[dict[Cell, int], int]


def _hidden_part(equation: Equation, cells: Mapping[Cell, int], marks: Mapping[Cell, Mark]) -> Row:
    """The signs of the hidden cells and what they sum to, once the shown ones are taken away."""
    left = equation.total - sum(sign * cells[cell] for cell, sign in equation.terms if marks[cell] == Mark.SHOWN)
    return {cell: sign for cell, sign in equation.terms if marks[cell] != Mark.SHOWN}, left


def _ranges(hidden: Sequence[Cell], marks: Mapping[Cell, Mark], limits: Mapping[Cell, Range], most: int) -> dict[Cell, Range]:
    """What the marks and the other columns say; "not shown" means five or more, unless no cell says "<5"."""
    has_small = any(mark == Mark.SMALL for mark in marks.values())
    found = {}
    for cell in hidden:
        said = Range(0, LEAST - 1) if marks[cell] == Mark.SMALL else Range(LEAST if has_small else 0, most)
        limit = limits.get(cell, Range(0, most))
        found[cell] = Range(max(said.low, limit.low), min(said.high, limit.high))
    return found


def _single(system: Sequence[Row]) -> frozenset[Cell]:
    """Cells alone in a row after elimination: determined by the equations, whatever the ranges."""
    rows: dict[Cell, dict[Cell, int]] = {}
    for signs, _ in system:
        row = dict(signs)
        for pivot, kept in rows.items():
            _subtract(row, kept, row.get(pivot, 0))
        if not row:
            continue
        pivot = next(iter(row))
        inverse = pow(row[pivot], -1, PRIME)
        row = {cell: factor * inverse % PRIME for cell, factor in row.items()}
        for kept in rows.values():
            _subtract(kept, row, kept.get(pivot, 0))
        rows[pivot] = row
    return frozenset(next(iter(row)) for row in rows.values() if len(row) == 1)


def _subtract(row: dict[Cell, int], other: Mapping[Cell, int], times: int) -> None:
    """`row` less `times` the other row; cells that vanish leave it."""
    if not times:
        return
    for cell, factor in other.items():
        value = (row.get(cell, 0) - times * factor) % PRIME
        if value:
            row[cell] = value
        else:
            row.pop(cell, None)


def _pinned(system: Sequence[Row], ranges: dict[Cell, Range]) -> frozenset[Cell]:
    """Cells whose range shrinks to one value when each equation is used again and again."""
    changed = True
    while changed:
        changed = False
        for signs, left in system:
            ends = [_ends(ranges[cell], sign) for cell, sign in signs.items()]
            low, high = sum(end.low for end in ends), sum(end.high for end in ends)
            for (cell, sign), end in zip(signs.items(), ends, strict=True):
                least, most = left - (high - end.high), left - (low - end.low)
                asked = _ends(Range(least, most), sign)
                old = ranges[cell]
                new = Range(max(old.low, asked.low), min(old.high, asked.high))
                if new != old:
                    ranges[cell], changed = new, True
    return frozenset(cell for cell, one in ranges.items() if one.low >= one.high)


def _ends(one: Range, sign: int) -> Range:
    return one if sign > 0 else Range(-one.high, -one.low)
