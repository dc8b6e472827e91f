"""Charts of people, gap and seats in the reader's language; every figure stands in a table beside them.

Flow: site.py, country.py -> this file -> drawing.
Reads: rows. Writes: nothing.
Source: own work.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from markupsafe import Markup

from seedtrain import drawing
from seedtrain.drawing.ranges import cut
from seedtrain.engines.demand import Quarter, SiteDemand
from seedtrain.engines.demand.quarters import REASONS
from seedtrain.engines.demand.staffing import RoleHeads
from seedtrain.jinja import is_rtl, number
from seedtrain.pages.demand import rows, words
from seedtrain.pages.demand.rows import RoleGap
from seedtrain.reporting.knowledge import knowledge

SHADES = 5
"""Classes m1 to m5 of the map, palest first."""


def span_text(low: float, high: float) -> str:
    """Least and most in words, or one figure where they are the same."""
    if round(low) == round(high):
        return number(round(low))
    return _("%(low)s to %(high)s") % {"low": number(round(low)), "high": number(round(high))}


def heads_text(one: RoleHeads) -> str:
    """The likely heads, and their range where there is one."""
    return number(one.heads) if one.low == one.high else f"{number(one.heads)} ({span_text(one.low, one.high)})"


def heads(site: SiteDemand) -> Markup:
    """A bar for each role's likely heads with its range below."""
    some = sorted(site.heads.roles, key=lambda one: (-one.heads, one.role))
    return drawing.ranges(
        [drawing.Range(rows.role_title(one.role), one.heads, one.low, one.high, heads_text(one)) for one in some],
        title=_("People by role at %(site)s") % {"site": site.name},
        about=_("Bar: likely. Thin line below it: from low to high, plus and minus 50 percent of what the model says."),
        rtl=is_rtl(),
        number=number,
    )


def quarters(site: SiteDemand) -> Markup:
    """Stacked columns of people to be trained in each quarter, by reason."""
    found = site.schedule.by_quarter()
    shown = [why for why in REASONS if any(by[why] for by in found.values())]
    return drawing.stacked(
        [str(quarter) for quarter in found],
        [[by[why] for why in shown] for by in found.values()],
        [str(words.WHY_TRAINED[why]) for why in shown],
        title=_("People to be trained by quarter at %(site)s") % {"site": site.name},
        rtl=is_rtl(),
        number=number,
    )


def drivers(site: SiteDemand) -> Markup:
    """The three numbers that move the total most, each moved alone."""
    total = site.heads.total
    return drawing.intervals(
        [
            drawing.Interval(cut(words.number_name(one)), 0, one.low - total, one.high - total, span_text(one.low, one.high))
            for one in site.main_drivers
        ],
        title=_("What moves the total of %(site)s") % {"site": site.name},
        about=_("The middle line is the likely total, %(total)s people.") % {"total": number(round(total))},
        rtl=is_rtl(),
        number=number,
    )


def seats(found: Mapping[Quarter, Fraction]) -> Markup:
    """Columns of expected seats in each quarter, all courses together."""
    return drawing.stacked(
        [str(one) for one in found],
        [[float(value)] for value in found.values()],
        [_("seats of all courses")],
        title=_("Seats expected by quarter"),
        rtl=is_rtl(),
        number=rows.seats_text,
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """People missing, how dark that is [0..SHADES], and whether declared evidence counts."""

    missing: int
    shade: int
    is_declared: bool


@dataclass(frozen=True, slots=True)
class HeatLine:
    """A competency with a cell for each role, None where the role is not asked for it."""

    code: str
    name: str
    cells: tuple[Cell | None, ...]


def column_words(role: RoleGap) -> str:
    """What the code of a column means: the role, and who states its heads."""
    said = _("Heads by %(basis)s.") % {"basis": words.BASES[role.heads.basis]}
    return f"{role.title}. {said}"


def heat(roles: Sequence[RoleGap]) -> list[HeatLine]:
    """Missing people by competency and role; the shade grows with the square root, so that small figures are told apart too."""
    most = max([1, *(span.line.missing for role in roles for span in role.spans)])
    cells: dict[str, dict[str, Cell]] = {}
    for role in roles:
        for span in role.spans:
            line = span.line
            shade = math.ceil(SHADES * math.sqrt(line.missing / most))
            cell = Cell(line.missing, shade, line.held_declared > 0)
            cells.setdefault(line.competency, {})[role.heads.role] = cell
    order = [code for code in knowledge().framework.competencies if code in cells]
    return [HeatLine(code, rows.competency_name(code), tuple(cells[code].get(one.heads.role) for one in roles)) for code in order]
