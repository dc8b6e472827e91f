"""Charts of the report on people: heads with their ranges, intakes by quarter, drivers, and the gap as a map of heat.

Flow: site_page.py -> this file -> drawing, reporting.parts.
Reads: a SiteDemand. Writes: nothing.
Source: own work. Every figure of a chart stands in words or in a table too.
"""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.drawing.svg import bar, element, picture, words
from seedtrain.engines.demand import Demand, Quarter, SiteDemand
from seedtrain.engines.demand.quarters import EXTRA, REASONS, REPLACE, START
from seedtrain.engines.demand.sensitivity import COEFFICIENT
from seedtrain.engines.demand.staffing import ROSTER
from seedtrain.reporting import parts
from seedtrain.staffing import figures

ROW = 52
LETTERS = 31
"""Of a label beside its figure on a phone; the table below has it whole."""
TONES = {START: "s1", EXTRA: "s2", REPLACE: "s3"}
NAMES = {START: "needed, not there yet", EXTRA: "beyond need, as some leave before", REPLACE: "to replace who leaves"}
MOST_ROWS = 400
SHADES = 45
"""Most colour of a cell [%]: its text stays readable."""


def heads(site: SiteDemand) -> Markup:
    """A bar for each role's likely heads; the thin line below it goes from low to high."""
    rows = sorted(site.heads.roles, key=lambda one: (-one.heads, one.role))
    most = max([1, *(one.high for one in rows)])
    drawn = []
    for at, one in enumerate(rows):
        y = at * ROW
        said = f"{one.heads}, roster" if one.basis == ROSTER else f"{one.heads} ({one.low} to {one.high})"
        drawn += [
            words(_label(figures.role_title(one.role)), 0, y + 15, "label"),
            words(said, 100, y + 15, "figure", "end"),
            bar(0, 100, y + 22, 10, "track"),
            bar(0, 100 * one.heads / most, y + 22, 10, "s1"),
            bar(100 * one.low / most, 100 * (one.high - one.low) / most, y + 35, 4, "s2") if one.high > one.low else "",
        ]
    about = "Bar: likely. Thin line below it: the shipped band of plus and minus 50 % around what the model says."
    drawing = picture(drawn, title=f"People by role at {site.name}", about=about, height=max(1, len(rows) * ROW), class_="bars")
    return parts.figure(drawing, "People by role", f"{about} A roster's figure has no band.")


def quarters(site: SiteDemand) -> Markup:
    """Stacked columns of people to be trained in each quarter, by reason."""
    found = site.schedule.by_quarter()
    if not found:
        return Markup("")
    title = f"People to be trained by quarter at {site.name}"
    shown = [why for why in REASONS if any(by[why] for by in found.values())]
    drawn, height = _columns(
        [str(quarter) for quarter in found],
        [[by[why] for why in shown] for by in found.values()],
        [(NAMES[why], TONES[why]) for why in shown],
    )
    rows: list[list[str | int]] = [[str(quarter), *map(by.__getitem__, REASONS), sum(by.values())] for quarter, by in found.items()]
    table = parts.chart_table(("quarter", *(NAMES[why] for why in REASONS), "in all"), rows, title)
    about = f"Most in one quarter: {max(sum(by.values()) for by in found.values())}. Routine production starts in {site.start}."
    return parts.figure(picture(drawn, title=title, about=about, height=height, class_="histogram"), "When", about, table)


def seats(found: Demand, titles: Mapping[str, str]) -> Markup:
    """Columns of expected seats in each quarter, all courses together; the table has course and country."""
    by: dict[Quarter, Fraction] = {}
    for one in found.seats.needs:
        by[one.quarter] = by.get(one.quarter, Fraction(0)) + one.seats
    first, last = min(by), max(by)
    line = [first.plus(step) for step in range(last.since(first) + 1)]
    title = "Seats expected by quarter"
    drawn, height = _columns([str(one) for one in line], [[float(by.get(one, 0))] for one in line], [("seats of all courses", "s1")])
    lines = sorted(found.seats.needs, key=lambda one: (one.quarter, one.country, one.course))
    rows = [(f"{one.quarter} {one.country}", titles[one.course], figures.seats(one.seats)) for one in lines[:MOST_ROWS]]
    table = parts.chart_table(("quarter and country", "course", "seats expected"), rows, "Seats by quarter, country and course")
    about = f"Most in one quarter: {figures.seats(max(by.values()))}. The table has each country and course."
    if len(lines) > MOST_ROWS:
        about += f" It holds the first {MOST_ROWS} of {len(lines)} lines; the workbook has all."
    return parts.figure(picture(drawn, title=title, about=about, height=height, class_="histogram"), title, about, table)


def _columns(names: Sequence[str], stacks: Sequence[Sequence[float]], kinds: Sequence[tuple[str, str]]) -> tuple[list[str], int]:
    """Stacked columns under a legend of words and classes, and the height of the picture [px]; names stand at both ends."""
    most = max([1e-9, *map(sum, stacks)])
    drawn: list[str] = []
    for at, (name, tone) in enumerate(kinds):
        drawn += [element("rect", class_=tone, x=0, y=at * 22 + 3, width=14, height=14, rx=2)]
        drawn += [element("text", name, class_="label", x=22, y=at * 22 + 15)]
    head, tall, width = 22 * len(kinds) + 24, 150, 100 / len(names)
    drawn.append(words(figures.whole(most), 0, head - 6, "tick"))
    for at, stack in enumerate(stacks):
        base = float(head + tall)
        for value, (_, tone) in zip(stack, kinds, strict=True):
            high = tall * value / most
            base -= high
            drawn.append(bar(at * width + width * 0.1, width * 0.8, base, high, tone) if high else "")
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=head + tall + 0.5, y2=head + tall + 0.5))
    drawn += [words(names[0], 0, head + tall + 18, "tick"), words(names[-1], 100, head + tall + 18, "tick", "end")]
    return drawn, head + tall + 24


def drivers(site: SiteDemand) -> Markup:
    """The numbers that move the total most, each moved alone."""
    rows = site.main_drivers
    if not rows:
        return Markup("")
    total = site.heads.total
    drawn = draw.intervals(
        [
            draw.Interval(
                _label(figures.number_name(one).capitalize()),
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


def _label(words_: str) -> str:
    """Words as far as they fit beside a figure."""
    return words_ if len(words_) <= LETTERS else f"{words_[: LETTERS - 1].rstrip()}…"


def _place(code: str) -> int:
    """Where a competency stands in the framework."""
    from seedtrain.staffing.knowledge import knowledge

    return list(knowledge().framework.competencies).index(code)
