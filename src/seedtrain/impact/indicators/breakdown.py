"""The cascade by country, region, sex, employer, income group and LDC, with what must not be seen left out.

Flow: impact.actions, impact.views -> this file -> suppression.
Reads: journeys given. Writes: nothing.
Source: own work; regions, income groups and LDC are sums of countries, so their tables are protected together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedtrain.impact.indicators.cascade import Journey, Plan, Stage, standing
from seedtrain.impact.indicators.suppression import LEAST, Cell, Column, Family, Figure, Mark, Share, figure_of, protect

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


def shown_cascade(journeys: Sequence[Journey], plan: Plan) -> Line:
    """The whole cascade as it may be printed: 1 to 4 people are "<5"."""
    totals: Counter[Stage] = Counter()
    for journey in journeys:
        for stage in standing(journey.reached, plan):
            totals[stage] += journey.people
    return _line(None, plan, {stage: figure_of(totals[stage]) for stage in plan.columns})


def break_down(journeys: Sequence[Journey], plan: Plan, groups: Sequence[str] = GROUPS) -> tuple[Breakdown, ...]:
    """The cascade by each group; every table is safe beside every other one."""
    columns: dict[Stage, Counter[Cell]] = {stage: Counter() for stage in plan.columns}
    totals: Counter[Stage] = Counter()
    cells: dict[Cell, None] = {}
    nests: dict[Cell, set[str]] = {}
    # People with the same journey and the same groups are counted at once: 16,400 applicants are some hundred kinds.
    kinds: Counter[tuple[frozenset[Stage], tuple[str, ...]]] = Counter()
    for journey in journeys:
        kinds[journey.reached, tuple([journey.traits.get(group) or UNKNOWN for group in groups])] += journey.people
    for (reached, values), people in kinds.items():
        own = [Cell(group, value) for group, value in zip(groups, values, strict=True)]
        cells.update(dict.fromkeys(own))
        home = next((cell.value for cell in own if cell.group == COUNTRY), UNKNOWN)
        for cell in own:
            if cell.group in COARSE:
                nests.setdefault(cell, set()).add(home)
        for stage in standing(reached, plan):
            totals[stage] += people
            for cell in own:
                columns[stage][cell] += people
    steps = [Column(stage, columns[stage], totals[stage], plan.parent(stage)) for stage in plan.columns]
    marks: dict[str, dict[Cell, Mark]] = {stage: {} for stage in plan.columns}
    for family in _families(tuple(cells), _whole_nests(nests)):
        for name, found in protect(steps, family).items():
            marks[name].update(found)
    total = _line(None, plan, {stage: figure_of(totals[stage]) for stage in plan.columns})
    return tuple(_breakdown(group, columns, marks, tuple(cells), plan, total) for group in groups)


def _whole_nests(nests: Mapping[Cell, set[str]]) -> dict[Cell, set[str]]:
    """Regions and the like with their countries; a group in which a country stands twice is left out, for it does not add up."""
    found = dict(nests)
    for group in COARSE:
        countries = [name for cell, names in nests.items() if cell.group == group for name in names]
        if len(countries) != len(set(countries)):
            found = {cell: names for cell, names in found.items() if cell.group != group}
    return found


def _families(cells: Sequence[Cell], nests: Mapping[Cell, set[str]]) -> tuple[Family, ...]:
    """Countries with all that is a sum of them, and every other group by itself."""
    groups: dict[str, list[Cell]] = {}
    for cell in cells:
        groups.setdefault(cell.group, []).append(cell)
    nested = {cell.group for cell in nests} if COUNTRY in groups else set()
    above: dict[Cell, tuple[Cell, ...]] = {}
    for cell, countries in nests.items():
        for country in countries:
            atom = Cell(COUNTRY, country)
            above[atom] = (*above.get(atom, ()), cell)
    return tuple(Family(tuple(row), above if group == COUNTRY else {}) for group, row in groups.items() if group not in nested)


def _breakdown(
    group: str,
    columns: Mapping[Stage, Counter[Cell]],
    marks: Mapping[str, Mapping[Cell, Mark]],
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
