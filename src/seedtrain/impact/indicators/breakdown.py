"""The cascade by country, region, sex, employer, income group and LDC, with what must not be seen left out.

Flow: impact.actions, impact.views -> this file -> suppression.
Reads: journeys given. Writes: nothing.
Source: own work; regions, income groups and LDC are sums of countries, so their tables are protected together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedtrain.impact.indicators.cascade import Journey, Plan, Stage, standing
from seedtrain.impact.indicators.suppression import LEAST, Cell, Equation, Figure, Mark, Range, Share, figure_of, protect

COUNTRY = "country"
COARSE = ("region", "income_group", "ldc")
GROUPS = (COUNTRY, "region", "sex", "employer_type", "income_group", "ldc")
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One value of a group (or the whole, with value None) and its share at every step, as it may be printed."""

    value: str | None
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The cascade by one group; people of unknown group stand under an empty value."""

    group: str
    steps: tuple[Stage, ...]
    lines: tuple[Line, ...]
    total: Line

    @property
    def is_hiding(self) -> bool:
        """True when some figure is not printed."""
        figures = [figure for line in (*self.lines, self.total) for share in line.shares for figure in (share.n, share.of) if figure]
        return any(figure.mark != Mark.SHOWN for figure in figures)


Column = Counter[Cell]


def shown_cascade(journeys: Sequence[Journey], plan: Plan) -> Line:
    """The whole cascade as it may be printed: 1 to 4 people are "<5"."""
    totals: Counter[Stage] = Counter()
    for journey in journeys:
        for stage in standing(journey.reached, plan):
            totals[stage] += journey.people
    return _line(None, plan, {stage: figure_of(totals[stage]) for stage in plan.columns})


def break_down(journeys: Sequence[Journey], plan: Plan, groups: Sequence[str] = GROUPS) -> tuple[Breakdown, ...]:
    """The cascade by each group; every table is safe beside every other one."""
    columns: dict[Stage, Column] = {stage: Counter() for stage in plan.columns}
    totals: Counter[Stage] = Counter()
    cells: dict[Cell, None] = {}
    kept: dict[frozenset[Stage], tuple[Stage, ...]] = {}
    nests: dict[Cell, set[str]] = {}
    for journey in journeys:
        own = [Cell(group, journey.traits.get(group) or UNKNOWN) for group in groups]
        cells.update(dict.fromkeys(own))
        for cell in own:
            if cell.group in COARSE:
                nests.setdefault(cell, set()).add(journey.traits.get(COUNTRY) or UNKNOWN)
        if journey.reached not in kept:
            kept[journey.reached] = standing(journey.reached, plan)
        for stage in kept[journey.reached]:
            totals[stage] += journey.people
            column = columns[stage]
            for cell in own:
                column[cell] += journey.people
    marks = _marks(columns, totals, tuple(cells), _whole_nests(nests), plan)
    total = _line(None, plan, {stage: figure_of(totals[stage]) for stage in plan.columns})
    return tuple(_breakdown(group, columns, marks, tuple(cells), plan, total) for group in groups)


def _whole_nests(nests: Mapping[Cell, set[str]]) -> dict[Cell, tuple[Cell, ...]]:
    """For each region and the like, its countries; left out where a country stands in two, because then nothing adds up for a reader."""
    found = {}
    for cell, countries in nests.items():
        others = (names for other, names in nests.items() if other.group == cell.group and other != cell)
        if not any(countries & names for names in others):
            found[cell] = tuple(Cell(COUNTRY, country) for country in sorted(countries))
    return found


def _marks(
    columns: Mapping[Stage, Column],
    totals: Mapping[Stage, int],
    cells: tuple[Cell, ...],
    nests: Mapping[Cell, tuple[Cell, ...]],
    plan: Plan,
) -> dict[Stage, dict[Cell, Mark]]:
    """The mark of every cell, column after column; what is hidden in one stays hidden in those that are part of it."""
    marks: dict[Stage, dict[Cell, Mark]] = {}
    by_group = {group: tuple(cell for cell in cells if cell.group == group) for group in dict.fromkeys(cell.group for cell in cells)}
    has_countries = COUNTRY in by_group
    for stage in plan.columns:
        total = totals[stage]
        if total < LEAST:
            marks[stage] = dict.fromkeys(cells, Mark.SMALL if total else Mark.SHOWN)
            continue
        values = {cell: columns[stage][cell] for cell in cells}
        equations = [Equation(row, total) for row in by_group.values()]
        equations += [Equation(countries, 0, less=cell) for cell, countries in nests.items() if has_countries]
        limits, withheld = {}, frozenset[Cell]()
        parent = plan.parent(stage)
        if parent is not None:
            before = marks[parent]
            withheld = frozenset(cell for cell in cells if before[cell] != Mark.SHOWN)
            lost = totals[parent] - total
            open_cells = [cell for cell in cells if before[cell] == Mark.SHOWN]
            limits = {cell: Range(max(0, columns[parent][cell] - lost), columns[parent][cell]) for cell in open_cells}
        marks[stage] = protect(values, equations, limits, withheld)
    return marks


def _breakdown(
    group: str,
    columns: Mapping[Stage, Column],
    marks: Mapping[Stage, Mapping[Cell, Mark]],
    cells: tuple[Cell, ...],
    plan: Plan,
    total: Line,
) -> Breakdown:
    first = plan.columns[0]
    own = [cell for cell in cells if cell.group == group]
    lines = []
    # By what is printed, not by what is hidden: an order by hidden figures would tell them.
    for cell in sorted(own, key=lambda one: (-_printed(columns[first][one], marks[first][one]), one.value == UNKNOWN, one.value)):
        figures = {stage: _figure(columns[stage][cell], marks[stage][cell]) for stage in plan.columns}
        lines.append(_line(cell.value, plan, figures))
    return Breakdown(group, plan.steps, tuple(lines), total)


def _printed(n: int, mark: Mark) -> int:
    return n if mark == Mark.SHOWN else LEAST if mark == Mark.WITHHELD else 0


def _figure(n: int, mark: Mark) -> Figure:
    return Figure(n if mark == Mark.SHOWN else None, mark)


def _line(value: str | None, plan: Plan, figures: Mapping[Stage, Figure]) -> Line:
    return Line(value, tuple(Share(figures[stage], figures[of] if of else None) for stage, of in plan.of.items()))
