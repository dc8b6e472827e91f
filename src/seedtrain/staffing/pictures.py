"""Charts of the report on people: heads with their ranges, intakes by quarter, drivers, and the gap as a map of heat.

Flow: site_page.py -> this file -> drawing, reporting.parts.
Reads: a SiteDemand. Writes: nothing.
Source: own work. Every figure of a chart stands in words or in a table too.
"""

import math
from collections.abc import Mapping
from fractions import Fraction

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.drawing.ranges import cut
from seedtrain.engines.demand import Demand, Quarter, SiteDemand
from seedtrain.engines.demand.quarters import EXTRA, REASONS, REPLACE, START
from seedtrain.engines.demand.sensitivity import COEFFICIENT
from seedtrain.engines.demand.staffing import LISTED, ROSTER
from seedtrain.reporting import parts
from seedtrain.staffing import figures

NAMES = {START: "needed, not there yet", EXTRA: "beyond need, as some leave before", REPLACE: "to replace who leaves"}
MOST_ROWS = 400
SHADES = 45
"""Most colour of a cell [%]: its text stays readable."""


def heads(site: SiteDemand) -> Markup:
    """A bar for each role's likely heads; the thin line below it goes from low to high."""
    rows = sorted(site.heads.roles, key=lambda one: (-one.heads, one.role))
    about = "Bar: likely. Thin line below it: the shipped band of plus and minus 50 % around what the model says."
    drawing = draw.ranges(
        [
            draw.Range(
                figures.role_title(one.role),
                one.heads,
                one.low,
                one.high,
                f"{one.heads}, roster" if one.basis in {ROSTER, LISTED} else f"{one.heads} ({one.low} to {one.high})",
            )
            for one in rows
        ],
        title=f"People by role at {site.name}",
        about=about,
    )
    return parts.figure(drawing, "People by role", f"{about} A roster's figure has no band.")


def quarters(site: SiteDemand) -> Markup:
    """Stacked columns of people to be trained in each quarter, by reason."""
    found = site.schedule.by_quarter()
    if not found:
        return Markup("")
    title = f"People to be trained by quarter at {site.name}"
    shown = [why for why in REASONS if any(by[why] for by in found.values())]
    rows: list[list[str | int]] = [[str(quarter), *map(by.__getitem__, REASONS), sum(by.values())] for quarter, by in found.items()]
    table = parts.chart_table(("quarter", *(NAMES[why] for why in REASONS), "in all"), rows, title)
    about = f"Most in one quarter: {max(sum(by.values()) for by in found.values())}. Routine production starts in {site.start}."
    drawn = draw.stacked(
        [str(quarter) for quarter in found],
        [[by[why] for why in shown] for by in found.values()],
        [NAMES[why] for why in shown],
        title=title,
        about=about,
        number=figures.whole,
    )
    return parts.figure(drawn, "When", about, table)


def seats(found: Demand, titles: Mapping[str, str]) -> Markup:
    """Columns of expected seats in each quarter, all courses together; the table has course and country."""
    by: dict[Quarter, Fraction] = {}
    for one in found.seats.needs:
        by[one.quarter] = by.get(one.quarter, Fraction(0)) + one.seats
    first, last = min(by), max(by)
    line = [first.plus(step) for step in range(last.since(first) + 1)]
    title = "Seats expected by quarter"
    lines = sorted(found.seats.needs, key=lambda one: (one.quarter, one.country, one.course))
    rows = [(f"{one.quarter} {one.country}", titles[one.course], figures.seats(one.seats)) for one in lines[:MOST_ROWS]]
    table = parts.chart_table(("quarter and country", "course", "seats expected"), rows, "Seats by quarter, country and course")
    about = f"Most in one quarter: {figures.seats(max(by.values()))}. The table has each country and course."
    if len(lines) > MOST_ROWS:
        about += f" It holds the first {MOST_ROWS} of {len(lines)} lines; the workbook has all."
    drawn = draw.stacked(
        [str(one) for one in line],
        [[float(by.get(one, 0))] for one in line],
        ["seats of all courses"],
        title=title,
        about=about,
        number=figures.whole,
    )
    return parts.figure(drawn, title, about, table)


def drivers(site: SiteDemand) -> Markup:
    """The numbers that move the total most, each moved alone."""
    rows = site.main_drivers
    if not rows:
        return Markup("")
    total = site.heads.total
    drawn = draw.intervals(
        [
            draw.Interval(
                cut(figures.number_name(one).capitalize()),
                0,
                one.low - total,
                one.high - total,
                figures.span(one.low, one.high),
            )
            for one in rows
        ],
        title=f"What moves the total of {site.name}",
        about=f"The middle line is the likely total, {figures.whole(total)}.",
    )
    said = [
        (
            figures.number_name(one),
            "number of the model" if one.kind == COEFFICIENT else "input of the site",
            f"{one.at_low} to {one.at_high}",
            figures.span(one.low, one.high),
            figures.whole(one.swing),
        )
        for one in site.drivers[:12]
        if one.swing
    ]
    table = parts.chart_table(("number", "kind", "moved from, to", "total", "swing in people"), said, "What moves the total")
    about = f"Each is moved alone over its range; the middle line is the likely total, {figures.whole(total)} people."
    return parts.figure(drawn, "The three numbers that drive it", about, table)


def heat(site: SiteDemand) -> Markup:
    """Missing heads by competency and role: the more, the darker; the number and the level stand in the cell."""
    roles = [one.role for one in sorted(site.heads.roles, key=lambda one: (-one.heads, one.role))]
    cells = {(line.competency, line.role): line for line in site.gaps}
    codes = sorted({line.competency for line in site.gaps}, key=_place)
    most = max([1, *(line.missing for line in site.gaps)])
    head = Markup("").join(
        Markup('<th scope="col" class="num"><abbr title="{}">{}</abbr></th>').format(figures.role_title(r), r) for r in roles
    )
    body = []
    for code in codes:
        row = [
            Markup('<th scope="row" style="min-inline-size:clamp(9.5rem,20vw,15rem)">{} {}</th>').format(
                code, figures.competency_name(code)
            )
        ]
        for role in roles:
            line = cells.get((code, role))
            if line is None:
                row.append(Markup("<td></td>"))
                continue
            shade = math.ceil(SHADES * math.sqrt(line.missing / most))
            style = (
                Markup(' style="background:color-mix(in srgb,var(--data-2) {}%,transparent)"').format(shade) if line.missing else Markup("")
            )
            row.append(Markup('<td class="num"{}>{}<small class="soft"> L{}</small></td>').format(style, line.missing, line.level))
        body.append(Markup("<tr>{}</tr>").format(Markup("").join(row)))
    caption = f"People missing by competency and role at {site.name}"
    return Markup(
        '<div class="table-frame" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}; L is the level needed'
        '</caption><thead><tr><th scope="col">competency</th>{head}</tr></thead>\n<tbody>{body}</tbody></table></div>'
    ).format(caption=caption, head=head, body=Markup("\n").join(body))


def _place(code: str) -> int:
    """Where a competency stands in the framework."""
    from seedtrain.reporting.knowledge import knowledge

    return list(knowledge().framework.competencies).index(code)
