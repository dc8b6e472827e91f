"""A network's workbook, or a candidate's, as the mapping that read_network takes, and for each of its fields the cell it came from.

Flow: sources.py, candidate.py -> this file -> cells.py, reporting.workbook.
Reads: one XLSX file. Writes: nothing.
Source: docs/reference/network-file.md.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from seedtrain.network_file.cells import Reader, Row, parts, tight
from seedtrain.network_file.layout import (
    BRINGS,
    BY_SHEET,
    KNOWS,
    MOST_WEEKS,
    NETWORK,
    PEOPLE,
    POINTS,
    RULES,
    SETTINGS,
    TABLES,
    Table,
)
from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.reading import Cell, brief
from seedtrain.reporting.workbook import Workbook

BAND = re.compile(r"(\d{1,3}) ?[ :=] ?(\d{1,9})")
FORMAT = "seedtrain-network/1"
WEEKS = 52
"""Planned where the workbook does not say."""
OURS = ("Help",)
NOTES = "Notes"
"""Sheets that begin so, and columns called so, are the user's own."""
LONGEST = 2000
"""Characters of a cell that is read."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook says: the mapping, and field path -> cell, such as `centres[3].facilities.room` -> Facilities!C5; rows from 1."""

    mapping: dict[str, object]
    places: Mapping[str, str]


def read_book(workbook: Workbook) -> Book:
    """The whole workbook. Raises CellError, FileError and OSError."""
    reader = Reader(workbook.file)
    rows = _sheets(workbook, [one.sheet for one in (NETWORK, *TABLES) if one.is_needed])
    _settings(reader, rows[NETWORK.sheet])
    _own_calendar(reader)
    _records(reader, rows, TABLES)
    return Book(reader.mapping, reader.places)


def read_candidate_book(workbook: Workbook, first: date, weeks: int, agree: Callable[[Book], None]) -> Book:
    """A candidate's workbook, whose weeks are those of its network: `first` is the Monday of week 0.

    `agree` hears the settings, and how many rows stand where a candidate has nothing to say, before any cell is read by them; it may
    refuse. Raises CellError, FileError and OSError.
    """
    reader = Reader(workbook.file, weeks=weeks, first=first)
    rows = _sheets(workbook, [one.sheet for one in TABLES if one.key in BRINGS and one.is_needed])
    _settings(reader, rows.get(NETWORK.sheet, []))
    for table in TABLES:
        if table.key and table.key not in (*BRINGS, *KNOWS):
            found = rows.get(table.sheet, [])
            reader.mapping[table.key] = [dict(row.cells) for row in found]
            if found:
                reader.places[table.key] = found[0].at(table.columns[0].name)
    agree(Book(reader.mapping, reader.places))
    _records(reader, rows, [one for one in TABLES if one.key in (*BRINGS, *KNOWS)])
    return Book(reader.mapping, reader.places)


def _sheets(workbook: Workbook, needed: Collection[str]) -> dict[str, list[Row]]:
    """The rows of every sheet we know and that is there."""
    _refuse_strangers(workbook.file, workbook.names, needed)
    there = [one for one in (NETWORK, *TABLES) if one.sheet in workbook.names]
    cells = workbook.cells([one.sheet for one in there])
    return {one.sheet: list(_rows(workbook.file, one, cells[one.sheet])) for one in there}


def _records(reader: Reader, rows: Mapping[str, list[Row]], tables: Collection[Table]) -> None:
    """These tables are in the mapping, and the centres have their facilities and closed weeks."""
    reader.named = {row.text(name) for some in rows.values() for row in some for name in ("id", "kind")}
    for table in tables:
        if table.key:
            found = rows.get(table.sheet, [])
            pairs = zip(found, [None, *found], strict=False)
            reader.mapping[table.key] = [_record(reader, table, at, row, above) for at, (row, above) in enumerate(pairs, start=1)]
    _facilities(reader, rows.get("Facilities", []))
    _closures(reader, rows.get("Closures", []))


def _refuse_strangers(file: str, names: tuple[str, ...], needed: Collection[str]) -> None:
    """Every sheet is known, and none that is needed is missing: a misspelt Closures would be a year without holidays."""
    known = {NETWORK.sheet, *BY_SHEET, *OURS}
    for name in names:
        if name not in known and not name.startswith(NOTES):
            raise FileError(
                "unknown_sheet",
                {"sheet": name},
                f'{file}: a sheet "{brief(name)}" is not known. Known are {NETWORK.sheet}, {", ".join(BY_SHEET)}. '
                f"Rename it; one of your own begins with {NOTES}.",
            )
    for name in needed:
        if name not in names:
            raise FileError("no_sheet", {"sheet": name}, f'{file} has no sheet "{name}"; it has {", ".join(names)}. Add it.')


def _rows(file: str, table: Table, cells: list[list[Cell]]) -> Iterator[Row]:
    """The rows of a sheet that are not blank, below a first row with the names of its columns."""
    head = [(cell.text, cell.at.rstrip("0123456789")) for cell in cells[0]] if cells else []
    columns: dict[str, str] = {}
    for name, letter in head:
        at = f"{table.sheet}!{letter}1"
        if name in columns:
            raise CellError("column_twice", {"at": at}, f'{file}, {at}: a second column is called "{brief(name)}". Rename one of them.')
        if name and name not in table.names and not name.casefold().startswith("note"):
            raise CellError(
                "unknown_column",
                {"at": at, "value": name},
                f'{file}, {at}: a column "{brief(name)}" is not known; the columns here are {", ".join(table.names)}. '
                "Rename it; one of your own begins with note.",
            )
        if name:
            columns[name] = letter
    for column in table.columns:
        if column.is_needed and column.name not in columns:
            at = f"{table.sheet}!1:1"
            raise CellError(
                "no_column",
                {"at": at, "value": column.name},
                f'{file}, {at}: a column "{column.name}" is missing ({column.about}). Add it.',
            )
    for number, row in enumerate(cells[1:], start=2):
        filled = {name: cell for (name, _), cell in zip(head, row, strict=False) if name and cell.text}
        if stray := next((cell for (name, _), cell in zip(head, row, strict=False) if not name and cell.text), None):
            at = f"{table.sheet}!{stray.at}"
            raise CellError(
                "stray", {"at": at, "value": stray.text}, f'{file}, {at}: "{brief(stray.text)}" stands in a column without a name. Name it.'
            )
        if long := next((cell for name, cell in filled.items() if name in table.names and len(cell.text) > LONGEST), None):
            at = f"{table.sheet}!{long.at}"
            sentence = f"{file}, {at}: at most {LONGEST:,} characters were expected; {len(long.text):,} came. Shorten it."
            raise CellError("too_long", {"at": at, "value": brief(long.text)}, sentence)
        if filled:
            yield Row(table.sheet, number, filled, columns)


def _settings(reader: Reader, rows: list[Row]) -> None:
    """The sheet Network is read."""
    rules: dict[str, object] = {}
    for row in rows:
        name, text, at = row.text("setting"), row.text("value"), row.at("value")
        if name not in SETTINGS:
            raise reader.refuse(row.at("setting"), "unknown_setting", f"one of {', '.join(SETTINGS)}", name)
        path = f"rules.{name}" if name in RULES else name
        if path in reader.places:
            raise CellError(
                "setting_twice",
                {"at": row.at("setting")},
                f"{reader.file}, {row.at('setting')}: {name} stands here a second time. Keep one row.",
            )
        if not text:
            continue
        reader.places[path] = at
        if name == "bands":
            rules[name] = _bands(reader, text, at)
        elif name in RULES:
            rules[name] = reader.whole(text, at, 0, POINTS if name == "worst" else MOST_WEEKS)
        else:
            reader.mapping[name] = reader.whole(text, at, 1, MOST_WEEKS) if name == "weeks" else text
    reader.mapping["format"] = FORMAT
    if rules:
        reader.mapping["rules"] = rules


def _own_calendar(reader: Reader) -> None:
    """Weeks and the first Monday are those of the sheet Network, which says all it must."""
    reader.mapping.setdefault("weeks", WEEKS)
    for name in ("first_monday", "currency"):
        if name not in reader.mapping:
            raise CellError(
                "no_setting",
                {"at": NETWORK.sheet, "value": name},
                f"{reader.file}, {NETWORK.sheet}: a row {name} with a value is missing ({SETTINGS[name]}). Add it.",
            )
    reader.weeks = int(str(reader.mapping["weeks"]))
    reader.first = _monday(reader)


def _monday(reader: Reader) -> date:
    text, at = str(reader.mapping["first_monday"]), reader.places["first_monday"]
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise reader.refuse(at, "bad_date", "a date such as 2027-01-04", text) from None
    if found.weekday():
        raise reader.refuse(at, "no_monday", "a Monday", text, f"The Monday of that week is {found - timedelta(days=found.weekday())}.")
    return found


def _bands(reader: Reader, text: str, at: str) -> list[list[int]]:
    found = []
    for part in parts(text):
        match = BAND.fullmatch(tight(part))
        if match is None:
            raise reader.refuse(at, "bad_bands", "a per cent and points for each band, such as 40 10; 70 6; 100 3,", part)
        found.append([int(match[1]), int(match[2])])
    return found


def _record(reader: Reader, table: Table, index: int, row: Row, above: Row | None) -> dict[str, object]:
    """One row as the network's file has it; each of its fields knows its cell."""
    found: dict[str, object] = {}
    path = f"{table.key}[{index}]"
    reader.places[path] = row.at(table.columns[0].name)
    for column in table.columns:
        at = row.at(column.name)
        reader.places[f"{path}.{column.name}"] = at
        text = row.text(column.name)
        if text:
            found[column.name] = reader.value(column, text, at)
        elif column.is_needed:
            raise reader.empty(row, column.name, above)
    return found


def _owner(reader: Reader, row: Row, above: Row | None) -> tuple[int, dict[str, object]]:
    """The centre a row is about, with its place in the list."""
    if not reader.owners:
        centres = reader.mapping["centres"]
        assert isinstance(centres, list)
        for at, one in enumerate(centres, start=1):
            reader.owners.setdefault(one["id"], (at, one))
    name = row.text("centre")
    if name in reader.owners:
        return reader.owners[name]
    if not name:
        raise reader.empty(row, "centre", above)
    raise reader.refuse(row.at("centre"), "unknown_centre", "the id of a centre on the sheet Centres", name)


def _facilities(reader: Reader, rows: list[Row]) -> None:
    """Every centre has its facilities: a number, or one for each week where a row is for some weeks only."""
    for row, above in zip(rows, [None, *rows], strict=False):
        at, centre = _owner(reader, row, above)
        for name in ("kind", "units"):
            if not row.text(name):
                raise reader.empty(row, name, above)
        kind, units = row.text("kind"), reader.whole(row.text("units"), row.at("units"), 0, PEOPLE)
        reader.places[f"centres[{at}].facilities.{kind}"] = row.at("units")
        held = centre.setdefault("facilities", {})
        assert isinstance(held, dict)
        if not row.text("from") and not row.text("until"):
            held[kind] = units
            continue
        first = reader.week(row.text("from"), row.at("from")) if row.text("from") else 0
        last = reader.week(row.text("until"), row.at("until")) if row.text("until") else reader.weeks - 1
        if last < first:
            raise reader.refuse(row.at("until"), "ends_before", f"a week not before {row.text('from')}", row.text("until"))
        before = held.get(kind, 0)
        by_week = list(before) if isinstance(before, list) else [before] * reader.weeks
        by_week[first : last + 1] = [units] * (last + 1 - first)
        held[kind] = by_week


def _closures(reader: Reader, rows: list[Row]) -> None:
    """Every centre has its closed weeks."""
    for row, above in zip(rows, [None, *rows], strict=False):
        at, centre = _owner(reader, row, above)
        held = centre.setdefault("closed", [])
        assert isinstance(held, list)
        reader.places.setdefault(f"centres[{at}].closed", row.at("from"))
        centre["closed"] = sorted({*held, *reader.span(row, "from", "until")})
