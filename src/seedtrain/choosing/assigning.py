"""`seedtrain assign`: who reads what, from a table of applications and one of reviewers; what cannot be met is listed.

Flow: command.py -> this file -> engines.review.assign.
Reads: two or three tables. Writes: the folder, and what the terminal says.
Source: engines/review/assign.py.
"""

import argparse
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from seedtrain.choosing.command import DONE, OWN_FILES
from seedtrain.choosing.mapping import OF_CONFLICTS, OF_REVIEWERS, Field, on_terminal, resolve, said
from seedtrain.choosing.pool import together
from seedtrain.engines.selection.policy import Column
from seedtrain.reporting import output
from seedtrain.reporting.errors import CellError, InputError
from seedtrain.reporting.reading import Cell, Sheet, read_sheet
from seedtrain.reporting.sheets import add_sheet

if TYPE_CHECKING:
    from seedtrain.engines.review.assign import Assignment
    from seedtrain.engines.review.problem import Application, Reviewer
    from seedtrain.engines.review.result import Row

ID = Field("id", "what everybody is known by")
SHARED = (
    Field("language", "in any of which it can be read", is_needed=False, may_split=True),
    Field("topic", "what it is about", is_needed=False, may_split=True),
    Field("employer", "nobody reads a file of their own employer", is_needed=False),
    Field("country", "with --same-country barred, nobody reads a file of their own country", is_needed=False),
)
POOL = (
    ID,
    *SHARED,
    Field("wanted", "reviews it should have", is_needed=False),
    Field("applicant", "its author's reviewer id", is_needed=False),
)
REVIEWERS = (ID, *SHARED, Field("most", "reviews at most", is_needed=False), Field("least", "reviews wished for", is_needed=False))
CONFLICTS = (
    Field("application", "the id of the application"),
    Field("reviewer", "the id of the reviewer"),
    Field("kind", "conflict or cleared", is_needed=False),
)
CONFLICT, CLEARED = "conflict", "cleared"
SHOWN = 20


def assign(arguments: argparse.Namespace) -> int:
    """The folder holds the assignment and what it falls short of."""
    from seedtrain.choosing.selecting import read_answers
    from seedtrain.engines.review import assign as engine
    from seedtrain.engines.review.problem import FAIR, TOTAL, Reading

    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    known = [one.name for one in POOL] + [OF_REVIEWERS + one.name for one in REVIEWERS] + [OF_CONFLICTS + one.name for one in CONFLICTS]
    told = said(arguments.map, arguments.split, read_answers(arguments.columns) if arguments.columns else {}, known)
    pool, pool_columns = _table(arguments.pool, POOL, told, "", arguments.sheet)
    people, people_columns = _table(arguments.reviewers, REVIEWERS, told, OF_REVIEWERS)
    barred, cleared = _conflicts(arguments.conflicts, told)
    reading = Reading(
        applications=tuple(_applications(pool, pool_columns, barred, cleared)),
        reviewers=tuple(_reviewers(people, people_columns, arguments.most, arguments.least)),
        per_application=arguments.readings,
        bars_country=arguments.same_country == "barred",
        fairness=FAIR if arguments.fair else TOTAL,
        seed=arguments.seed,
    )
    _refuse_strangers(arguments.conflicts, {**barred, **cleared}, reading.applications)
    found = engine.assign(reading, connect=True)
    notes = [_unchecked(sheet, columns, reading.bars_country) for sheet, columns in ((pool, pool_columns), (people, people_columns))]
    notes.append(_unknown({**barred, **cleared}, reading.reviewers))
    text = "\n".join(_lines(found, notes))
    tables = found.tables()
    head, *rows = (tuple("" if one is None else one for one in row) for row in tables["reviews"])
    files = {
        "assignment.csv": output.as_csv([str(one) for one in head], rows),
        "assignment.xlsx": _workbook(tables),
        "assignment.json": (found.to_json() + "\n").encode(),
        "assignment.txt": (text + "\n").encode(),
    }
    output.write_all(arguments.out, files, OWN_FILES)
    print(text)
    print(f"\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def _table(
    path: Path, fields: Sequence[Field], told: Mapping[str, Column], prefix: str, sheet: str | None = None
) -> tuple[Sheet, dict[str, Column]]:
    table = read_sheet(path, sheet)
    return table, resolve(table, fields, told, on_terminal(), prefix)


def _rows(sheet: Sheet, columns: Mapping[str, Column]) -> Iterator[dict[str, Cell]]:
    """Every row by field; empty and repeated ids are refused, ten at once."""
    places = {name: sheet.column(column.name) for name, column in columns.items()}
    rows = [{name: cells[place] for name, place in places.items()} for cells in sheet.rows]
    seen: dict[str, Cell] = {}
    faults = []
    for at in rows:
        cell = at.get("id")
        if cell is None:
            continue
        if not cell.text:
            faults.append(CellError("no_id", {"at": cell.at}, f"{cell.at}: the id is empty. Everybody needs one."))
        elif cell.text in seen:
            sentence = f'{cell.at}: id "{cell.text}" stands also at {seen[cell.text].at}. Keep one of the two rows.'
            faults.append(CellError("id_twice", {"id": cell.text, "at": cell.at}, sentence))
        seen.setdefault(cell.text, cell)
    if faults:
        raise together(sheet.file, faults)
    yield from rows


def _several(at: Mapping[str, Cell], columns: Mapping[str, Column], name: str) -> tuple[str, ...]:
    if name not in at or not at[name].text:
        return ()
    mark = columns[name].split
    return tuple(filter(None, map(str.strip, at[name].text.split(mark)))) if mark else (at[name].text,)


def _text(at: Mapping[str, Cell], name: str) -> str:
    return at[name].text if name in at else ""


def _whole(file: str, at: Mapping[str, Cell], name: str, otherwise: int | None) -> int | None:
    text = _text(at, name)
    if not text:
        return otherwise
    if not text.isdecimal():
        cell = at[name]
        raise CellError("not_a_count", {"at": cell.at, "value": text}, f'{file}, {cell.at}: {name} is "{text}", no whole number.')
    return int(text)


def _applications(
    sheet: Sheet, columns: Mapping[str, Column], barred: Mapping[str, set[str]], cleared: Mapping[str, set[str]]
) -> Iterator["Application"]:
    from seedtrain.engines.review.problem import Application

    for at in _rows(sheet, columns):
        id = at["id"].text
        yield Application(
            id,
            languages=_several(at, columns, "language"),
            topics=_several(at, columns, "topic"),
            employer=_text(at, "employer"),
            country=_text(at, "country"),
            applicant=_text(at, "applicant"),
            wanted=_whole(sheet.file, at, "wanted", None),
            barred=frozenset(barred.get(id, ())),
            cleared=frozenset(cleared.get(id, ())),
        )


def _reviewers(sheet: Sheet, columns: Mapping[str, Column], most: int | None, least: int) -> Iterator["Reviewer"]:
    from seedtrain.engines.review.problem import Reviewer

    for at in _rows(sheet, columns):
        yield Reviewer(
            at["id"].text,
            languages=_several(at, columns, "language"),
            topics=_several(at, columns, "topic"),
            employer=_text(at, "employer"),
            country=_text(at, "country"),
            most=_whole(sheet.file, at, "most", most),
            least=_whole(sheet.file, at, "least", least) or 0,
        )


def _conflicts(path: Path | None, told: Mapping[str, Column]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Reviewers by application: who may not read it, and who was looked at and may."""
    barred: dict[str, set[str]] = {}
    cleared: dict[str, set[str]] = {}
    if path is None:
        return barred, cleared
    sheet, columns = _table(path, CONFLICTS, told, OF_CONFLICTS)
    for at in _rows(sheet, columns):
        kind = _text(at, "kind") or CONFLICT
        if kind not in {CONFLICT, CLEARED}:
            cell = at["kind"]
            sentence = f'{sheet.file}, {cell.at}: kind is "{kind}"; {CONFLICT} or {CLEARED} was expected.'
            raise CellError("bad_kind", {"at": cell.at, "value": kind}, sentence)
        (barred if kind == CONFLICT else cleared).setdefault(at["application"].text, set()).add(at["reviewer"].text)
    return barred, cleared


def _refuse_strangers(path: Path | None, named: Mapping[str, set[str]], applications: "Sequence[Application]") -> None:
    """A conflict about an application nobody knows is a misspelt id, and would bar nobody."""
    strangers = sorted(set(named) - {one.id for one in applications})
    if strangers and path is not None:
        raise InputError(
            "unknown_application",
            {"ids": tuple(strangers)},
            f"{path.name}: {strangers[0]} is no application of the pool, so its conflict would bar nobody. Correct the id.",
        )


def _unknown(named: Mapping[str, set[str]], reviewers: "Sequence[Reviewer]") -> str:
    """Reviewers of conflicts who are none: people who left, or misspelt ids."""
    found = sorted({id for ids in named.values() for id in ids} - {one.id for one in reviewers})
    return f"conflicts name people who are no reviewers: {', '.join(found)}. Their ids may be misspelt." if found else ""


def _workbook(tables: "Mapping[str, tuple[Row, ...]]") -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for title, (head, *rows) in tables.items():
        add_sheet(book, title.capitalize(), [str(one) for one in head], rows, [20] * (len(head) - 1) + [50])
    file = io.BytesIO()
    book.save(file)
    return output.without_clock(file.getvalue())


def _unchecked(sheet: Sheet, columns: Mapping[str, Column], has_countries: bool) -> str:
    """What could not be looked at because a table does not say it."""
    missing = [one.name for one in SHARED if one.name not in columns and (has_countries or one.name != "country")]
    return f"{sheet.file} has no column {', '.join(missing)}: nothing was checked or matched by it." if missing else ""


def _lines(found: "Assignment", notes: Sequence[str]) -> Iterator[str]:
    kinds = Counter(one.kind for one in found.pairs)
    yield f"{len(found.pairs)} reviews: {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}"
    yield f"{len(found.loads)} reviewers read {found.least} to {found.most} each"
    yield f"{len(found.bars)} pairs were barred by a conflict"
    if len(found.panels) > 1:
        yield f"{len(found.panels)} panels without a common reviewer: their scores cannot be compared. {found.apart}".rstrip()
    if found.short:
        yield ""
        yield "What could not be met:"
        yield from (f"  {one.reason}" for one in found.short[:SHOWN])
        if len(found.short) > SHOWN:
            yield f"  … and {len(found.short) - SHOWN} more applications"
    yield from (f"Note: {note}" for note in notes if note)
