"""Charts of people, gap and seats in the reader's language; every figure stands in a table beside them.

Flow: site.py, country.py -> this file -> drawing.
Reads: rows. Writes: nothing.
Source: own work.
"""

from collections.abc import Mapping, Sequence
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
from seedtrain.pages.demand.rows import RoleGap, Span
from seedtrain.reporting.knowledge import knowledge


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
        number=number,
    )


def cell_words(role: RoleGap, span: Span) -> str:
    """Everything about one cell in a sentence: missing, of how many, the range, who said so, and what is held by which evidence."""
    line = span.line
    said = _("%(role)s, %(competency)s at level %(level)s: %(missing)s missing of %(heads)s") % {
        "role": role.title,
        "competency": f"{line.competency} {span.name}",
        "level": line.level,
        "missing": number(line.missing),
        "heads": number(line.required),
    }
    held = _("Heads by %(basis)s.") % {"basis": words.BASES[role.heads.basis]}
    if line.held_credential or line.held_declared:
        evidence = {"proven": number(line.held_credential), "declared": number(line.held_declared)}
        held += " " + _("Held: %(proven)s by credential or confirmed on site, %(declared)s declared by the site.") % evidence
    spread = f" ({span_text(span.low, span.high)})" if span.low != span.high else ""
    return f"{said}{spread}. {held}"


def heat(site: SiteDemand, roles: Sequence[RoleGap]) -> Markup:
    """Missing people by competency and role; a dot marks cells in which declared evidence counts."""
    order = list(knowledge().framework.competencies)
    codes = sorted({span.line.competency for role in roles for span in role.spans}, key=order.index)
    cells = {
        (span.line.competency, role.heads.role): drawing.Cell(span.line.missing, cell_words(role, span), span.line.held_declared > 0)
        for role in roles
        for span in role.spans
    }
    return drawing.heat(
        [(code, rows.competency_name(code)) for code in codes],
        [(role.heads.role, role.title) for role in roles],
        cells,
        title=_("People missing by competency and role at %(site)s") % {"site": site.name},
        about=_("The same figures stand in the list by role."),
        rtl=is_rtl(),
        number=number,
    )
