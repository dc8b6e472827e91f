"""report.xlsx: the same figures as the page, to sort and filter, with charts that the spreadsheet program draws.

Flow: demanding.py -> this file -> openpyxl.
Reads: a Demand and the courses it was asked with. Writes: nothing.
Source: own work.
"""

import io
from collections.abc import Iterable, Sequence
from math import isfinite
from typing import Any

from seedtrain.engines.demand import Course, Demand
from seedtrain.engines.demand.quarters import REASONS
from seedtrain.network_file.layout import BY_SHEET
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import AMBER, BOTTLE, LIGHT, Value, add_sheet
from seedtrain.staffing import figures

Rows = Sequence[Sequence[Value]]


def workbook(found: Demand, courses: Sequence[Course], source: str) -> bytes:
    """The whole workbook; the same answer is the same bytes."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    titles = figures.titles(courses)
    _summary(book, found)
    _unreachable(book, found)
    _heads(book, found)
    _quarters(book, found)
    _gap(book, found)
    _seats(book, found, titles, figures.chosen_for(found, courses))
    _needs(book, found)
    _paths(book, found)
    _drivers(book, found)
    _cases(book, found)
    rows = [(one.id, one.value, one.tag, ", ".join(one.roles), one.basis) for one in found.uses]
    add_sheet(book, "Numbers", ("number", "value", "tag", "roles it moves", "what it rests on"), rows, (38, 14, 12, 40, 80))
    about: Rows = [("title", found.title), ("on", found.on), ("read", source), ("how far to trust this", found.honesty)]
    add_sheet(book, "About", ("what", "which"), about, (24, 120))
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _summary(book: Any, found: Demand) -> None:
    head = (
        *("site", "name", "country", "standing", "start", "likelihood", "heads in technical roles", "full-time equivalents in them"),
        *("general administration", "full-time equivalents in all", "low", "high", figures.NOT_THERE.lower()),
        *(figures.LEARNING.lower(), "hours to learn"),
    )
    rows: list[Sequence[Value]] = [
        (
            *(site.id, site.name, site.country, site.status, str(site.start), float(site.likelihood), site.heads.required),
            *(site.heads.technical, site.heads.administration, site.heads.total, site.heads.low, site.heads.high),
            *(figures.missing_heads(site), site.learning, sum(site.hours())),
        )
        for site in found.sites
    ]
    sums = (float(sum(float(str(row[at])) for row in rows)) for at in range(6, len(head)))
    rows.append((figures.ALL, "if all of it is built", *[None] * 4, *(int(one) if one.is_integer() else round(one, 6) for one in sums)))
    add_sheet(
        book, "Summary", head, rows, (22, 34, 9, 10, 9, 11, *(16,) * 9), {5: "0 %", **dict.fromkeys(range(7, 12), "#,##0.0"), 14: "#,##0"}
    )


def _unreachable(book: Any, found: Demand) -> None:
    head = ("site", "country", "role", "competency", "name", "level", "best reached", "people", "expected", "why")
    rows = [
        (
            one.site,
            one.country,
            one.role,
            one.competency,
            figures.competency_name(one.competency),
            one.level,
            one.reached,
            one.heads,
            float(one.expected),
            one.words,
        )
        for one in found.seats.unreachable
    ]
    add_sheet(book, "Unreachable", head, rows, (20, 8, 8, 11, 44, 7, 9, 8, 9, 70))


def _heads(book: Any, found: Demand) -> None:
    head = (
        *("role", "people", "low", "high", "by tags low", "by tags high", "FTE", "who said so", "title", "site", "FTE by the model"),
        "stated by the roster",
    )
    rows: list[Sequence[Value]] = []
    spans = []
    for site in found.sites:
        first = len(rows) + 2
        for one in site.heads.roles:
            rows.append(
                (
                    one.role,
                    one.heads,
                    one.low,
                    one.high,
                    one.by_tag_low,
                    one.by_tag_high,
                    one.counted,
                    figures.said_by(one),
                    figures.role_title(one.role),
                    site.id,
                    one.fte,
                    one.stated,
                )
            )
        spans.append((f"People by role, {site.name}", first, len(rows) + 1))
        if site.heads.administration:
            office = figures.administration(site)
            rows.append(
                ("", office, *[None] * 4, site.heads.administration, "model", figures.ADMINISTRATION, site.id, site.heads.administration)
            )
    sheet = add_sheet(book, "People", head, rows, (8, 9, 8, 8, 9, 9, 10, 34, 44, 22, 12, 12), dict.fromkeys((6, 10), "#,##0.0"))
    series = (("low", 3, LIGHT), ("likely", 2, BOTTLE), ("high", 4, AMBER))
    for at, (title, first, last) in enumerate(spans):
        if last >= first:
            chart = _columns(title, sheet, first, last, series)
            sheet.add_chart(chart, f"N{2 + 18 * at}")


def _columns(title: str, sheet: Any, first: int, last: int, series: Iterable[tuple[str, int, str]]) -> Any:
    from openpyxl.chart import BarChart, Reference, Series

    chart = BarChart()
    chart.type, chart.title, chart.width, chart.height, chart.gapWidth = "col", title[:80], 24, 8.5, 40
    for name, column, colour in series:
        one = Series(Reference(sheet, min_col=column, min_row=first, max_row=last), title=name)
        one.graphicalProperties.solidFill = colour
        chart.series.append(one)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    # Excel takes what openpyxl leaves out for the contrary.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.title.overlay = False
    return chart


def _quarters(book: Any, found: Demand) -> None:
    rows: list[Sequence[Value]] = []
    spans = []
    for site in found.sites:
        first = len(rows) + 2
        rows += [(str(quarter), *(by[why] for why in REASONS), site.id) for quarter, by in site.schedule.by_quarter().items()]
        spans.append((f"To be trained, {site.name}", first, len(rows) + 1))
    sheet = add_sheet(book, "Quarters", ("quarter", *REASONS, "site"), rows, (10, 14, 22, 18, 22))
    series = tuple((why, at + 2, colour) for at, (why, colour) in enumerate(zip(REASONS, (BOTTLE, AMBER, LIGHT), strict=True)))
    for at, (title, first, last) in enumerate(spans):
        if last >= first:
            chart = _columns(title, sheet, first, last, series)
            chart.grouping, chart.overlap = "stacked", 100
            sheet.add_chart(chart, f"G{2 + 18 * at}")


def _gap(book: Any, found: Demand) -> None:
    levels = [one.level for one in found.hours]
    head = (
        *("site", "role", "competency", "name", "level", "required", "held by credential", "held as declared", "lapsed", "missing"),
        *(f"hours of level {level}" for level in levels),
        "hours",
    )
    rows: Iterable[Sequence[Value]] = (
        (
            site.id,
            line.role,
            line.competency,
            figures.competency_name(line.competency),
            line.level,
            line.required,
            line.held_credential,
            line.held_declared,
            line.lapsed,
            line.missing,
            *line.hours,
            line.all_hours,
        )
        for site in found.sites
        for line in site.gaps
    )
    add_sheet(book, "Gap", head, rows, (22, 8, 11, 44, *(10,) * (len(head) - 4)))


def _seats(book: Any, found: Demand, titles: dict[str, str], chosen: dict[str, str]) -> None:
    head = ("course", "title", "country", "quarter", "languages in common", "seats expected", "seats if all is built", "sites")
    rows = [
        (
            one.course,
            titles.get(one.course, one.course),
            one.country,
            str(one.quarter),
            ", ".join(one.languages),
            float(one.seats),
            one.full,
            ", ".join(one.sites),
        )
        for one in found.seats.needs
    ]
    add_sheet(book, "Seats", head, rows, (28, 60, 9, 10, 14, 12, 12, 40))
    totals = [(titles.get(one.course, one.course), float(one.seats), one.full, chosen[one.course]) for one in figures.by_course(found)]
    by = ("course", "seats expected", "seats if all is built", "chosen for")
    sheet = add_sheet(book, "Seats by course", by, totals, (60, 14, 14, 60), {1: "#,##0.0"})
    if totals:
        series = (("seats expected", 2, BOTTLE), ("if all is built", 3, LIGHT))
        chart = _columns("Seats by course", sheet, 2, len(totals) + 1, series)
        chart.type, chart.height = "bar", max(8, 1.2 * len(totals) + 3)
        chart.x_axis.scaling.orientation = "maxMin"
        sheet.add_chart(chart, "F2")


def _needs(book: Any, found: Demand) -> None:
    """The rows of a network's sheet Needs, a year each: those of one year can be pasted there; the column note is read by nobody."""
    names = BY_SHEET["Needs"].names
    rows: list[Sequence[Value]] = []
    for year, country, course, seats in figures.yearly_needs(found):
        row: dict[str, Value] = {"country": country, "course": course, "seats": seats}
        rows.append((*map(row.get, names), year))
    add_sheet(book, "Needs", (*names, "note: year"), rows, (9, 32, 9, 9, 12))


def _paths(book: Any, found: Demand) -> None:
    paths = [
        (
            one.site,
            one.role,
            one.heads,
            "new" if one.is_new else "on the roster",
            ", ".join(one.courses),
            one.hours,
            "yes" if one.is_exact else "no",
        )
        for one in found.seats.paths
        if one.heads
    ]
    taken = ("site", "role", "people", "who", "courses in order", "hours of a person", "provably fewest")
    add_sheet(book, "Courses by role", taken, paths, (22, 8, 8, 14, 80, 10, 10))
    signed = [(one.site, one.role, one.competency, one.level, one.heads, float(one.expected)) for one in found.seats.signoffs]
    add_sheet(book, "Sign-offs", ("site", "role", "competency", "level", "people", "expected"), signed, (22, 8, 12, 8, 8, 10))


def _drivers(book: Any, found: Demand) -> None:
    rows = [
        (site.id, one.id, one.kind, _number(one.at_low), _number(one.at_high), one.low, one.high, one.swing)
        for site in found.sites
        for one in site.drivers
    ]
    head = ("site", "number", "kind", "from", "to", "total at least", "total at most", "swing")
    add_sheet(book, "Drivers", head, rows, (22, 38, 12, 14, 14, 12, 12, 10))


def _number(text: str) -> Value:
    """A number as one; a shift pattern or another word as it is."""
    try:
        found = float(text)
    except ValueError:
        return text
    return found if isfinite(found) else text


def _cases(book: Any, found: Demand) -> None:
    head = ("plant", "published", "ours", "error in %", "in-sample", "outside 50 %", "what was published", "caveat", "source")
    rows = [
        (
            one.name,
            one.published,
            one.ours,
            one.error_percent,
            "yes" if one.is_in_sample else "no",
            "yes" if one.is_outside_band else "no",
            one.fact,
            one.caveat,
            one.source,
        )
        for one in found.cases
    ]
    sheet = add_sheet(book, "Published plants", head, rows, (60, 10, 8, 10, 10, 12, 60, 50, 40))
    if rows:
        chart = _columns("Published and ours", sheet, 2, len(rows) + 1, (("published", 2, LIGHT), ("ours", 3, BOTTLE)))
        sheet.add_chart(chart, f"A{len(rows) + 4}")
