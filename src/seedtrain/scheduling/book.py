"""report.xlsx: the same figures as the page, to sort, filter and copy, with charts that the spreadsheet program draws.

Flow: making.py -> this file -> openpyxl.
Reads: a Made. Writes: nothing.
Source: own work.
"""

import io
import math
from datetime import timedelta
from fractions import Fraction
from typing import Any

from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import BOTTLE, LIGHT, Value, add_sheet
from seedtrain.scheduling import changes, facts, gaps, joining, words
from seedtrain.scheduling.facts import Made

Rows = list[tuple[Value, ...]]
SHARE, MONEY = "0.0 %", "#,##0"
"""How a share and an amount are shown; the cell holds the number."""


def workbook(made: Made) -> bytes:
    """The whole workbook; the same plan is the same bytes."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _unreachable(book, made)
    _runs(book, made)
    _coverage(book, made)
    _open(book, made)
    _money(book, made)
    _trainers(book, made)
    _facilities(book, made)
    _announced(book, made)
    if made.before:
        head, rows = changes.table(made)
        add_sheet(book, "Against before", head, rows, (12, 24, 30, 30, 12, 14, 14, 10, 10, 10))
    if made.gain:
        add_sheet(book, "Within reach", joining.SHEET, joining.sheet(made, made.gain), joining.WIDTHS)
    add_sheet(book, "Facts", ("what", "which"), _facts(made), (36, 80))
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _unreachable(book: Any, made: Made) -> None:
    rows: Rows = []
    for one in made.plan.unreachable:
        reason = words.unreachable(made, one)
        named = (one.country, made.country(one.country), one.course, made.course(one.course))
        rows.append((*named, one.seats, one.why, _plain(reason.why), reason.helps))
    head = ("country", "name", "course", "name of the course", "seats", "reason", "why", "what would help")
    add_sheet(book, "Out of reach", head, rows, (10, 22, 14, 30, 8, 12, 70, 50))


def _runs(book: Any, made: Made) -> None:
    network = made.network
    countries = [one.id for one in network.countries if any(run.seats.get(one.id) for run in made.runs)]
    paid = facts.paid(made)
    rows: Rows = []
    for run in made.runs:
        weeks = network.course[run.course].weeks
        first = made.day(run.week)
        rows.append(
            (
                run.id,
                run.centre,
                made.centre(run.centre),
                run.course,
                made.course(run.course),
                run.language,
                run.week,
                first,
                first + timedelta(days=7 * weeks - 1),
                weeks,
                run.people,
                "; ".join(run.trainers),
                run.published if made.is_announced(run) else None,
                *paid[run.id],
                *(run.seats.get(id) for id in countries),
            )
        )
    head = (
        "run",
        "centre",
        "name of the centre",
        "course",
        "name of the course",
        "language",
        "week",
        "first day",
        "last day",
        "weeks",
        "people",
        "trainers",
        "announced as",
        f"cost of the run, {network.currency}",
        f"travel and stay, {network.currency}",
        *countries,
    )
    add_sheet(
        book, "Runs", head, rows, (10, 12, 26, 14, 28, 12, 7, 12, 12, 7, 8, 20, 16, 14, 14, *(7 for _ in countries)), {13: MONEY, 14: MONEY}
    )


def _coverage(book: Any, made: Made) -> None:
    rows: Rows = [
        (one.country, made.country(one.country), one.need, one.reachable, one.covered, round(float(one.share), 4), one.before)
        for one in facts.coverage(made)
    ]
    head = ("country", "name", "seats needed", "within reach", "covered", "share", "covered in the plan before")
    sheet = add_sheet(book, "Coverage", head, rows, (10, 24, 12, 12, 10, 8, 16), {5: SHARE})
    if rows:
        sheet.add_chart(_bars("Covered of seats needed", sheet, len(rows), (("seats needed", 3, LIGHT), ("covered", 5, BOTTLE))), f"I{2}")


def _bars(title: str, sheet: Any, count: int, series: tuple[tuple[str, int, str], ...]) -> Any:
    """Horizontal bars with the first row on top."""
    from openpyxl.chart import BarChart, Reference, Series

    chart = BarChart()
    chart.type, chart.title, chart.width, chart.gapWidth = "bar", title, 24, 40
    chart.height = max(8, 0.9 * count + 3)
    for name, column, colour in series:
        one = Series(Reference(sheet, min_col=column, min_row=2, max_row=count + 1), title=name)
        one.graphicalProperties.solidFill = colour
        chart.series.append(one)
    chart.set_categories(Reference(sheet, min_col=2, min_row=2, max_row=count + 1))
    # Excel takes what openpyxl leaves out for the contrary, and draws the first row lowest.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.title.overlay = False
    chart.x_axis.scaling.orientation = "maxMin"
    return chart


def _open(book: Any, made: Made) -> None:
    rows: Rows = [
        (
            one.country,
            made.country(one.country),
            one.course,
            made.course(one.course),
            one.missing,
            one.need,
            _plain(gaps.left_open(made, one)),
        )
        for one in made.unmet
    ]
    head = ("country", "name", "course", "name of the course", "seats missing", "seats needed", "what stands in the way")
    add_sheet(book, "Open", head, rows, (10, 24, 14, 30, 10, 10, 80))


def _money(book: Any, made: Made) -> None:
    unit = made.network.currency
    rows: Rows = [
        (one.funder, one.funder, one.budget, one.running, one.travel, one.left, one.spent / one.budget if one.budget else None)
        for one in facts.money(made)
    ]
    head = ("funder", "name", f"budget, {unit}", "for running courses", "for travel and stay", "left", "share spent")
    sheet = add_sheet(book, "Money", head, rows, (24, 24, 14, 16, 16, 14, 10), {2: MONEY, 3: MONEY, 4: MONEY, 5: MONEY, 6: SHARE})
    if rows:
        sheet.add_chart(_bars(f"Budget and what is left, {unit}", sheet, len(rows), (("budget", 3, LIGHT), ("left", 6, BOTTLE))), "H2")
    paid: Rows = [(one.run, one.funder, one.country or None, one.amount) for one in made.plan.payments]
    add_sheet(
        book, "Payments", ("run", "funder", "for people of; empty for the run", f"amount, {unit}"), paid, (12, 24, 22, 14), {3: MONEY}
    )


def _trainers(book: Any, made: Made) -> None:
    rows: Rows = [(one.trainer, one.centre, one.weeks, one.most, "; ".join(one.runs)) for one in facts.loads(made)]
    add_sheet(book, "Trainers", ("trainer", "centre", "weeks taught", "of at most", "runs"), rows, (16, 14, 12, 12, 50))


def _facilities(book: Any, made: Made) -> None:
    """A row a kind, a column a week: units in use; a closed week is empty."""
    weeks = range(made.network.weeks)
    rows: Rows = [
        (
            one.centre,
            one.kind,
            sum(one.used),
            sum(one.units),
            *(used if units else None for used, units in zip(one.used, one.units, strict=True)),
        )
        for one in facts.uses(made)
    ]
    head = ("centre", "facility", "unit-weeks in use", "unit-weeks open", *(made.day(week).isoformat() for week in weeks))
    add_sheet(book, "Facilities", head, rows, (14, 14, 12, 12, *(11 for _ in weeks)))


def _announced(book: Any, made: Made) -> None:
    rows: Rows = [(one.id, one.about, one.kind, one.was, one.now, one.price, one.why) for one in words.announced(made)]
    add_sheet(book, "Announced", ("run", "what", "became", "was on", "is on", "price in points", "why"), rows, (18, 60, 12, 14, 14, 10, 50))


def _plain(text: str) -> str:
    """With spaces that a filter finds."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _facts(made: Made) -> Rows:
    network, plan = made.network, made.plan
    need, within, people = facts.totals(made)
    below = plan.below_ceiling
    rows: Rows = [
        ("title", network.title),
        ("first Monday", network.first_monday),
        ("weeks", network.weeks),
        ("runs", len(plan.runs)),
        ("people", people),
        ("seats needed", need),
        ("seats within reach", within),
        ("worth", round(float(plan.worth.total), 4)),
        ("value of seats", round(float(plan.worth.value), 4)),
        ("fairness", round(float(plan.worth.fairness), 4)),
        ("price of changes", plan.worth.price),
        ("ceiling", None if plan.ceiling is None else round(float(plan.ceiling), 4)),
        ("below the ceiling at most, per cent", None if below is None else math.ceil(max(below, Fraction(0)) * 1000) / 10),
        ("seed", plan.seed),
        ("steps", plan.steps),
        ("digest of the network", made.digest),
        ("read", ", ".join(made.sources)),
    ]
    if made.as_if:
        rows.append(("planned as if", _plain(made.as_if)))
    if made.gain:
        rows += [
            ("runs the candidate hosts", len(made.gain.runs)),
            ("people in them", made.gain.hosted),
            ("seats that come within reach with it", made.gain.new_seats),
            ("of them covered", made.gain.new_covered),
        ]
    return rows + [("note", note) for note in plan.notes]
