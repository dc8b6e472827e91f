"""report.xlsx of a lottery before the draw: everybody's chance, the kinds, the promises and the levels, to sort and filter.

Flow: drawing_lots.py -> this file -> openpyxl.
Reads: a Published. Writes: nothing.
Source: own work.
"""

import io
from fractions import Fraction

from seedtrain.choosing.lottery_facts import Published, groups_of
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import Value, add_sheet


def workbook(published: Published) -> bytes:
    """The whole workbook; the same lottery is the same bytes. Chances are in per cent."""
    from openpyxl import Workbook

    found = published.lottery
    book = Workbook(write_only=True)
    head = ("id", "name", "draws", "chance in percent", "chance as a fraction", "people alike", "counts in", "what is said")
    people = (
        (
            one.id,
            one.name,
            "yes" if one.is_drawing else "no",
            _percent(one.chance),
            str(one.chance),
            one.alike,
            "; ".join(one.groups),
            one.why,
        )
        for one in published.everyone
    )
    add_sheet(book, "Everyone", head, people, (16, 24, 8, 12, 30, 10, 50, 60))
    kinds = (("; ".join(groups_of(kind)), len(kind.ids), _percent(found.chance_of_kind(at))) for at, kind in enumerate(found.kinds))
    add_sheet(book, "Kinds", ("counts in", "people", "chance in percent"), kinds, (60, 10, 12))
    head = ("promise", "asked", "draw", "lowest chance", "highest chance", "seats on average", "lowest of all without it", "why")
    promises = (
        (
            one.rule,
            one.asked,
            one.drawing,
            _percent(one.low),
            _percent(one.high),
            None if one.expected is None else round(float(one.expected), 6),
            _percent(one.lowest_without),
            one.why,
        )
        for one in published.effects
    )
    add_sheet(book, "Promises", head, promises, (34, 30, 8, 12, 12, 12, 14, 50))
    levels = (
        (
            at,
            sum(len(found.kinds[kind].ids) for kind in one.kinds),
            _percent(one.realised),
            _percent(one.bound),
            "yes" if one.is_closed else "no",
        )
        for at, one in enumerate(found.levels, start=1)
    )
    add_sheet(book, "Levels", ("level", "people", "lowest chance", "proven bound", "shown to be the most"), levels, (8, 10, 14, 14, 14))
    add_sheet(book, "Facts", ("what", "which"), _facts(published), (28, 90))
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _percent(chance: Fraction | None) -> float | None:
    return None if chance is None else round(float(100 * chance), 6)


def _facts(published: Published) -> list[tuple[Value, ...]]:
    found = published.lottery
    rows: list[tuple[Value, ...]] = [
        ("title", published.policy.title),
        ("seats", published.problem.seats),
        ("seats filled", found.size),
        ("placed in", len(found.always)),
        ("draw", published.drawing),
        ("applicants", len(published.everyone)),
        ("score from which people draw", None if found.at_least is None else found.at_least / 100),
        ("lowest chance, percent", _percent(found.lowest)),
        ("highest chance, percent", _percent(published.highest)),
        ("chance without promises, percent", _percent(published.even)),
        ("digest of the question", found.problem_digest),
        ("SHA-256 of lottery.json", found.digest()),
        ("read", ", ".join(published.sources)),
    ]
    return rows + [("note", note) for note in published.notes]
