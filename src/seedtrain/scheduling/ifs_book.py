"""report.xlsx of what-ifs: the figures of the page to sort and filter, countries that lose or gain, and every run that changes.

Flow: ifs.py -> this file -> openpyxl.
Reads: an Asked. Writes: nothing.
Source: own work.
"""

import io

from seedtrain.engines.planning.bulk import Fund
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import Value, add_sheet
from seedtrain.scheduling import changes, joining
from seedtrain.scheduling.book import MONEY, SHARE
from seedtrain.scheduling.ifs_facts import Asked, Outcome
from seedtrain.scheduling.measures import State

Rows = list[tuple[Value, ...]]


def workbook(asked: Asked) -> bytes:
    """The whole workbook; the same question is the same bytes."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    head = ("what if", "budget", *FIGURES, "people lost", "worth lost", "announced lost with it", "moved elsewhere", "dropped elsewhere")
    rows: Rows = [("The plan as it is", None, *_figures(asked.as_is), 0, 0, 0, 0, 0)]
    rows += [_row(one) for one in (asked.same, *asked.losses, *asked.funds, *asked.joins)]
    add_sheet(book, "What-ifs", head, rows, (44, 14, 9, 10, 20, 12, 12, 12, 12, 12, 9, 9, 12, 12, 12), {1: MONEY, 3: SHARE})
    if asked.joins:
        add_sheet(
            book,
            "Who could join",
            JOINS,
            [_join(one) for one in asked.joins],
            (44, 24, *(12 for _ in JOINS[2:-1]), 40),
            {4: SHARE, 5: SHARE},
        )
        brought: Rows = [(_what(one), *row) for one in asked.joins if one.gain for row in joining.sheet(one.made, one.gain)]
        add_sheet(book, "Within reach", ("what if", *joining.SHEET), brought, (44, *joining.WIDTHS))
    countries: Rows = [
        (_what(one), id, one.made.country(id), before, after, after - before)
        for one in asked.outcomes
        for id, (before, after) in one.compared.seats.items()
        if before != after
    ]
    add_sheet(
        book, "Countries", ("what if", "country", "name", "seats as it is", "seats if", "change"), countries, (44, 12, 26, 12, 12, 10)
    )
    add_sheet(book, "Changes", ("what if", *changes.table(asked.made)[0]), _changes(asked), (44, 12, 24, 30, 30, 12, 14, 14, 10, 10, 10))
    add_sheet(book, "Facts", ("what", "which"), _facts(asked), (36, 80))
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


FIGURES = (
    "people",
    "coverage",
    "worst covered country",
    "its people",
    "of its need within reach",
    "seats out of reach",
    "worth",
    "price of broken promises",
)


JOINS = (
    "what if",
    "file",
    "people more",
    "people beyond planned anew",
    "coverage",
    "coverage of all within reach with it",
    "runs there",
    "people there",
    "seats that come within reach",
    "of them covered",
    "countries within reach for the first time",
    "which",
)


def _join(one: Outcome) -> tuple[Value, ...]:
    gain = one.gain
    assert gain is not None
    return (
        _what(one),
        one.file,
        -one.fewer,
        one.beyond,
        round(float(one.state.coverage), 4),
        round(float(gain.coverage), 4),
        len(gain.runs),
        gain.hosted,
        gain.new_seats,
        gain.new_covered,
        len(gain.first),
        "; ".join(id for id, _, _ in gain.first) or None,
    )


def _figures(state: State) -> tuple[Value, ...]:
    country, people, need = state.worst or (None, None, None)
    share, worth = round(float(state.coverage), 4), round(float(state.worth.total), 4)
    return state.people, share, country, people, need, state.out_of_reach, worth, state.plan.worth.price


def _what(one: Outcome) -> str:
    """The question, with spaces that a filter finds."""
    return one.words.replace("\N{NO-BREAK SPACE}", " ")


def _row(one: Outcome) -> tuple[Value, ...]:
    lost, moved, dropped = one.promises
    budget = one.asked.amount if isinstance(one.asked, Fund) else None
    return (
        _what(one),
        budget,
        *_figures(one.state),
        one.fewer,
        round(float(one.worth_lost), 4),
        len(lost),
        len(moved),
        len(dropped),
    )


def _changes(asked: Asked) -> Rows:
    """Every run that does not stay, by what-if."""
    found: Rows = []
    for one in asked.outcomes:
        found += [(_what(one), *row) for row in changes.table(one.made)[1] if row[0] != "kept"]
    return found


def _facts(asked: Asked) -> Rows:
    return [
        ("title", asked.network.title),
        ("seats within reach", asked.today.seats),
        ("from week", asked.from_week),
        ("per cent of a budget", asked.percent or None),
        ("seed", asked.seed),
        ("steps for each", asked.steps),
        ("digest of the network", asked.made.digest),
        ("read", ", ".join((*asked.sources, *(one.file for one in asked.candidates)))),
        ("how it is counted", "coverage, the worst covered country and worth count the need that is within reach as the network is"),
    ]
