"""report.xlsx: the same figures as the page, to sort, filter and copy, with charts that the spreadsheet program draws.

Flow: command.py -> this file -> openpyxl.
Reads: a Chosen. Writes: nothing.
Source: own work. Rows are written one by one, so that 100,000 people do not stand in memory twice.
"""

import io
from collections.abc import Iterable
from typing import Any

from seedtrain.choosing import facts
from seedtrain.choosing.choosing import Chosen
from seedtrain.choosing.facts import OUTCOMES, Person
from seedtrain.engines.selection import Outcome
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import AMBER, BOTTLE, LIGHT, Value, add_sheet


def workbook(chosen: Chosen, everyone: tuple[Person, ...]) -> bytes:
    """The whole workbook; the same choice is the same bytes. `everyone` as `facts.people` has them."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _people(book, "Selected", [one for one in everyone if one.outcome is Outcome.SELECTED])
    _people(book, "Waiting list", [one for one in everyone if one.outcome is Outcome.WAITLISTED], facts.stands_by(chosen))
    _people(book, "Everyone", everyone)
    _rules(book, chosen)
    _scores(book, chosen)
    _what_if(book, chosen)
    fixed = [(one.id, "in" if one.is_in else "out", one.why) for one in chosen.problem.fixed]
    add_sheet(book, "Fixed", ("id", "placed", "why"), fixed, (16, 10, 60))
    add_sheet(book, "Facts", ("what", "which"), _facts(chosen), (28, 90))
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _points(value: int | None) -> float | None:
    return None if value is None else value / 100


PEOPLE = (
    "id",
    "name",
    "outcome",
    "position",
    "score",
    "standard error",
    "score needed",
    "exact",
    "P(in)",
    "what decided",
    "what happens next",
)


def _people(book: Any, title: str, people: Iterable[Person], stands_by: dict[str, tuple[str, ...]] | None = None) -> None:
    head = PEOPLE if stands_by is None else (*PEOPLE, "best for the seat of")
    rows = (
        (
            one.id,
            one.name,
            OUTCOMES[one.outcome],
            one.position,
            _points(one.score),
            _points(one.se) if one.se else None,
            _points(one.needed),
            "yes" if one.is_exact else "estimate",
            one.chance,
            one.why,
            one.next,
            *(() if stands_by is None else (", ".join(stands_by.get(one.id, ())),)),
        )
        for one in people
    )
    add_sheet(book, title, head, rows, (16, 22, 14, 9, 9, 10, 10, 10, 8, 60, 50, *(() if stands_by is None else (40,))))


def _rules(book: Any, chosen: Chosen) -> None:
    why, groups, gave = facts.reasons(chosen), facts.groups(chosen), facts.gave_way(chosen)
    head = (
        "promise",
        "floor",
        "target",
        "cap",
        "selected",
        "in the pool",
        "cost in points",
        "price in points",
        "kept",
        "as asked",
        "who",
        "why",
    )
    rows = [
        (
            rule.name,
            rule.floor,
            rule.target,
            rule.cap,
            rule.achieved,
            rule.pool,
            _points(rule.cost),
            round(rule.price, 2),
            f"gave way by {gave[rule.name]}" if rule.name in gave else "yes" if facts.is_kept(rule) else "no",
            facts.bounds(chosen, rule),
            groups.get(rule.name, ""),
            why.get(rule.name, ""),
        )
        for rule in chosen.selection.rules
    ]
    sheet = add_sheet(book, "Rules", head, rows, (34, 8, 8, 8, 9, 10, 10, 10, 7, 30, 40, 50))
    if rows:
        series = (("floor", 2, LIGHT), ("cap", 4, AMBER), ("selected", 5, BOTTLE))
        chart = _bars("Promised and kept", sheet, len(rows), series, "bar")
        chart.height = max(8, 1.1 * len(rows) + 3)
        sheet.add_chart(chart, f"A{len(rows) + 4}")


def _bars(title: str, sheet: Any, count: int, series: Iterable[tuple[str, int, str]], way: str) -> Any:
    from openpyxl.chart import BarChart, Reference, Series

    chart = BarChart()
    chart.type, chart.title, chart.width, chart.gapWidth = way, title, 24, 40
    for name, column, colour in series:
        one = Series(Reference(sheet, min_col=column, min_row=2, max_row=count + 1), title=name)
        one.graphicalProperties.solidFill = colour
        chart.series.append(one)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=count + 1))
    _readable(chart)
    if way == "bar":
        # Excel draws the first row lowest otherwise.
        chart.x_axis.scaling.orientation = "maxMin"
    return chart


def _readable(chart: Any) -> None:
    """Axes are shown, and the title stands above the picture: Excel takes what openpyxl leaves out for the contrary."""
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.title.overlay = False


def _scores(book: Any, chosen: Chosen) -> None:
    bins = facts.bins(chosen)
    selected = [one.score for one in chosen.selection.selected]
    rows = [
        (
            f"{facts.points(one.low)} to {facts.points(one.high)}",
            one.selected,
            one.waiting,
            one.others,
            _points(min(selected)) if selected else None,
        )
        for one in bins
    ]
    sheet = add_sheet(book, "Scores", ("points", "selected", "waiting list", "not selected", "lowest selected"), rows, (20, 10, 12, 12, 14))
    if rows:
        series = (("selected", 2, BOTTLE), ("waiting list", 3, AMBER), ("not selected", 4, LIGHT))
        cut = f", lowest selected {facts.points(min(selected))}" if selected else ""
        chart = _bars(f"Scores{cut}", sheet, len(rows), series, "col")
        chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 10
        sheet.add_chart(chart, "G2")


def _what_if(book: Any, chosen: Chosen) -> None:
    from openpyxl.chart import LineChart, Reference, Series

    rows: list[tuple[Value, ...]] = []
    spans: list[tuple[str, int, int]] = []
    now = chosen.selection.merit_total
    for one in chosen.sweeps:
        start = len(rows) + 2
        for point in one.points:
            change = None if point.merit is None else _points(point.merit - now)
            rows.append((one.rule, point.value, _points(point.merit), change, point.achieved, "now" if point.is_now else ""))
        spans.append((one.rule, start, len(rows) + 1))
    head = ("promise", "floor", "merit", "change", "people of the group", "now")
    sheet = add_sheet(book, "What if", head, rows, (34, 8, 12, 10, 12, 8))
    for at, (rule, first, last) in enumerate(spans):
        chart = LineChart()
        chart.title, chart.width, chart.height = f"Merit by the floor of {rule}"[:80], 16, 7
        line = Series(Reference(sheet, min_col=3, min_row=first, max_row=last), title="merit")
        line.graphicalProperties.line.solidFill = BOTTLE
        chart.series.append(line)
        chart.set_categories(Reference(sheet, min_col=2, min_row=first, max_row=last))
        _readable(chart)
        chart.legend = None
        sheet.add_chart(chart, f"H{2 + 15 * at}")


def _facts(chosen: Chosen) -> list[tuple[Value, ...]]:
    selection, problem = chosen.selection, chosen.problem
    rows: list[tuple[Value, ...]] = [
        ("title", chosen.policy.title),
        ("seats", problem.seats),
        ("selected", len(selection.selected)),
        ("waiting list", len(selection.waitlist)),
        ("applicants", len(problem.applicants)),
        ("merit, sum of scores", _points(selection.merit_total)),
        ("merit by score alone", _points(selection.merit_only_total)),
        ("cost of balance", _points(chosen.cost)),
        ("upper bound proven", _points(selection.bound)),
        ("gap", _points(selection.gap)),
        ("seed", problem.seed),
        ("digest of the question", selection.problem_digest),
        ("digest of the decision", selection.digest),
        ("read", ", ".join(chosen.sources)),
    ]
    if chosen.chances:
        rows.append(("grey zone", ", ".join(chosen.chances.grey)))
    rows += [(f"offers, {plan.name} (if {facts.share(chosen.rate)} come)", plan.offers) for plan in chosen.plans]
    rows += [("note", note) for note in chosen.notes]
    return rows
