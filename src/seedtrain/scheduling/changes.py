"""What a plan changes: announced runs with their price, and all runs beside those of the plan before.

Flow: page.py, book.py, summary.py, ifs_page.py, ifs_book.py -> this file -> engines.planning.whatif.
Reads: a Made. Writes: nothing.
Source: docs/reference/planning.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from seedtrain.engines.planning.plan import Run
from seedtrain.engines.planning.whatif import Comparison
from seedtrain.reporting import parts
from seedtrain.reporting.sheets import Value
from seedtrain.scheduling import words
from seedtrain.scheduling.facts import Made, points, short_day

STATUS = {
    "kept": "status-done",
    "moved": "status-attention",
    "dropped": "status-fault",
    "removed": "status-fault",
    "added": "status-current",
}


@dataclass(frozen=True, slots=True)
class Beside:
    """A run of the plan before, of this one, or of both. `kind`: added, removed, moved or kept."""

    kind: str
    before: Run | None
    after: Run | None

    @property
    def run(self) -> Run:
        """The newer of the two."""
        found = self.after or self.before
        assert found is not None
        return found


def sections(made: Made) -> Iterator[Markup]:
    """The parts of the page about changes."""
    yield _announced(made)
    if made.compared:
        yield _beside(made, made.compared)


def _announced(made: Made) -> Markup:
    rows = [
        (
            one.id,
            one.about,
            parts.status(one.kind, STATUS.get(one.kind, "status-todo")),
            short_day(one.was),
            _day(one.now),
            points(one.price),
            one.why or "–",
        )
        for one in words.announced(made)
    ]
    heading = "Announced runs"
    if not rows:
        return parts.section(heading, parts.text("None was announced."), id="announced")
    head = ("announced run", "what", "became", "was on", "is on", "price in points", "why")
    price = points(sum(one.price for one in words.announced(made)))
    about = f"Broken promises cost {price} points in all; kept and moved runs hold at least the seats that were promised."
    return parts.section(heading, parts.table("Changed ones first", head, rows, numbers=(5,), wide=6), parts.soft(about), id="announced")


def beside(made: Made, found: Comparison) -> list[Beside]:
    """Every run of either plan: removed, moved and added ones first, then those that stay."""
    stay = {(run.centre, run.course, run.language, run.week, run.published): run for run in made.before.runs} if made.before else {}
    return [
        *(Beside("removed", run, None) for run in found.removed),
        *(Beside("moved", one.before, one.after) for one in found.moved),
        *(Beside("added", None, run) for run in found.added),
        *(Beside("kept", stay.get((run.centre, run.course, run.language, run.week, run.published)), run) for run in found.kept),
    ]


def _beside(made: Made, found: Comparison) -> Markup:
    """The plan before and this one: in figures, run by run, and for every country that gains or loses."""
    then, now = found.worth
    key = parts.key_facts(
        [
            ("Runs kept", str(len(found.kept)), f"of {len(found.kept) + len(found.moved) + len(found.removed)} before"),
            ("Moved", str(len(found.moved)), "to another week"),
            ("Removed", str(len(found.removed)), "that were in the plan before"),
            ("Added", str(len(found.added)), "that were not"),
            ("Worth", points(now.total), f"was {points(then.total)} points"),
            ("Price of changes", points(now.price), "points; only announced runs have a price"),
        ]
    )
    return parts.section("Beside the plan before", key, runs(made, found), seats(made, found), id="beside")


def runs(made: Made, found: Comparison) -> Markup:
    """Every run that changes, as a table; those that stay are not in it."""
    rows = [
        (
            one.run.id,
            parts.status(one.kind, STATUS[one.kind]),
            made.course(one.run.course),
            f"{made.centre(one.run.centre)}, {one.run.language}",
            _begins(made, one.before),
            _begins(made, one.after),
            _people(one.before),
            _people(one.after),
            points(price(made, one)),
        )
        for one in beside(made, found)
        if one.kind != "kept"
    ]
    head = ("run", "became", "course", "centre", "began", "begins", "people before", "people now", "price")
    return (
        parts.table("Runs that change, with their price in points", head, rows, numbers=(6, 7, 8))
        if rows
        else parts.text("No run changes its week or its place.")
    )


def seats(made: Made, found: Comparison) -> Markup:
    """Every country that gains or loses seats, as a table, the greatest loss first."""
    rows = [
        (made.country(country), str(before), str(after), f"{after - before:+d}")
        for country, (before, after) in sorted(found.seats.items(), key=lambda pair: (pair[1][1] - pair[1][0], pair[0]))
        if before != after
    ]
    return (
        parts.table("Countries that lose or gain seats", ("country", "before", "now", "change"), rows, numbers=(1, 2, 3))
        if rows
        else parts.text("Every country keeps its number of seats.")
    )


def price(made: Made, one: Beside) -> int:
    """What a change costs [points]."""
    prices = {change.published: change.price for change in made.plan.changes}
    return prices.get(one.run.published or one.run.id, 0)


def _begins(made: Made, run: Run | None) -> str:
    return _day(made.day(run.week) if run else None)


def _people(run: Run | None) -> str:
    return str(run.people) if run else "–"


def _day(day: date | None) -> str:
    return "–" if day is None else short_day(day)


def table(made: Made) -> tuple[tuple[str, ...], list[tuple[Value, ...]]]:
    """Every run of the plan before and of this one, as rows of a sheet."""
    head = ("became", "run", "course", "centre", "language", "began", "begins", "people before", "people now", "price in points")
    rows: list[tuple[Value, ...]] = []
    for one in beside(made, made.compared) if made.compared else ():
        run, before, after = one.run, one.before, one.after
        days = (made.day(each.week) if each else None for each in (before, after))
        people = (each.people if each else None for each in (before, after))
        rows.append((one.kind, run.id, made.course(run.course), made.centre(run.centre), run.language, *days, *people, price(made, one)))
    return head, rows


def lines(made: Made) -> Iterator[str]:
    """What the terminal says about changes."""
    changed = [one for one in words.announced(made) if one.kind != "kept"]
    found = made.compared
    if changed or found:
        yield ""
    for one in changed:
        yield f"{one.kind:15}  {one.id}, {one.about}: was on {short_day(one.was)}, is on {_day(one.now)}; {points(one.price)} points"
    if found:
        counts = f"{len(found.kept)} kept, {len(found.moved)} moved, {len(found.removed)} removed, {len(found.added)} added"
        then, now = (points(one.total) for one in found.worth)
        yield f"against before   {counts}; worth {now} points, was {then}"
