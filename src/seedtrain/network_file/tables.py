"""A network's workbook as the mapping that read_network takes, and for each of its fields the cell it came from.

Flow: sources.py -> this file -> reporting.workbook.
Reads: one XLSX file. Writes: nothing.
Source: docs/reference/network-file.md.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from seedtrain.network_file.layout import BY_SHEET, NETWORK, RULES, SETTINGS, TABLES, Column, Kind, Table
from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.reading import Cell, brief
from seedtrain.reporting.workbook import Workbook

DIGITS = "0123456789"
WHOLE = re.compile(r"-?\d{1,15}")
BAND = re.compile(r"(\d{1,3}) ?[ :=] ?(\d{1,9})")
FORMAT = "seedtrain-network/1"
WEEKS, MOST_WEEKS = 52, 520
"""Planned where the workbook does not say, and at most."""
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


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of one row by the name of their column; an empty or missing one is not there."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.cells[name].text if name in self.cells else ""

    def at(self, name: str) -> str:
        """The cell of a column, also where it is empty."""
        return f"{self.sheet}!{self.columns.get(name, 'A')}{self.number}"


@dataclass(slots=True)
class _Reader:
    """One reading of one file. `weeks` and `first` come from the sheet Network, which is read first."""

    file: str
    mapping: dict[str, object] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    owners: dict[str, tuple[int, dict[str, object]]] = field(default_factory=dict)
    weeks: int = 0
    first: date = date.min

    def refuse(self, at: str, code: str, expected: str, came: str, remedy: str = "Correct it.") -> CellError:
        """The error of a cell, to be raised."""
        what = f'"{brief(came, 200)}" came' if came else "nothing came"
        return CellError(code, {"at": at, "value": came}, f"{self.file}, {at}: {expected} was expected; {what}. {remedy}")

    def whole(self, text: str, at: str, least: int | None = None) -> int:
        """A whole number."""
        if not WHOLE.fullmatch(text) or (least is not None and int(text) < least):
            expected = "a whole number" if least is None else f"a whole number of at least {least}"
            raise self.refuse(at, "bad_number", expected, text)
        return int(text)

    def week(self, text: str, at: str) -> int:
        """A week, from its number or any of its days."""
        found = -1
        if WHOLE.fullmatch(text):
            found = int(text)
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            try:
                found = (date.fromisoformat(text) - self.first).days // 7
            except ValueError:
                found = -1
        if not 0 <= found < self.weeks:
            last = self.first + timedelta(days=7 * self.weeks - 1)
            expected = f"a week from 0 to {self.weeks - 1}, or a day from {self.first} to {last},"
            raise self.refuse(at, "bad_week", expected, text)
        return found

    def span(self, row: _Row, start: str, end: str) -> range:
        """The weeks from one column to another; without an end, one week."""
        first = self.week(row.text(start), row.at(start))
        last = self.week(row.text(end), row.at(end)) if row.text(end) else first
        if last < first:
            raise self.refuse(row.at(end), "ends_before", f"a week not before {row.text(start)}", row.text(end))
        return range(first, last + 1)

    def spans(self, text: str, at: str) -> list[int]:
        """Weeks in one cell: `3; 8 to 11; 2027-05-03`."""
        found: set[int] = set()
        for part in _parts(text):
            start, _, end = _tight(part).partition(" to ")
            first, last = self.week(start, at), self.week(end or start, at)
            if last < first:
                raise self.refuse(at, "ends_before", f"weeks in the order of time, such as {last} to {first},", part)
            found |= set(range(first, last + 1))
        return sorted(found)

    def counts(self, text: str, at: str) -> dict[str, int]:
        """Numbers by name in one cell: `room 1; bioreactor 2`."""
        found: dict[str, int] = {}
        for part in _parts(text):
            rest = part.rstrip(DIGITS)
            number, bare = part[len(rest) :], rest.rstrip()
            name = bare[:-1].rstrip() if bare.endswith((":", "=")) else bare
            if not (number and name) or name == rest or len(number) > 15 or name in found:
                raise self.refuse(at, "bad_counts", "a name and a number for each, such as room 1; bioreactor 2,", part)
            found[name] = int(number)
        return found

    def value(self, column: Column, text: str, at: str) -> object:
        """What a cell says, by its column."""
        if column.kind is Kind.NUMBER:
            return self.whole(text, at, column.least)
        if column.kind is Kind.DEGREES:
            return self.degrees(text, at, 90 if column.name == "latitude" else 180)
        if column.kind is Kind.TEXTS:
            return _parts(text)
        by_kind = {Kind.COUNTS: self.counts, Kind.WEEKS: self.spans, Kind.WEEK: self.week}
        return by_kind[column.kind](text, at) if column.kind in by_kind else text

    def degrees(self, text: str, at: str, most: int) -> float:
        """A latitude or longitude."""
        try:
            found = float(text)
        except ValueError:
            found = most + 1.0
        if not -most <= found <= most:
            raise self.refuse(at, "bad_degrees", f"degrees from -{most} to {most}", text)
        return found


def read_book(workbook: Workbook) -> Book:
    """The whole workbook. Raises CellError, FileError and OSError."""
    reader = _Reader(workbook.file)
    _refuse_strangers(workbook.file, workbook.names)
    there = [one for one in (NETWORK, *TABLES) if one.sheet in workbook.names]
    cells = workbook.cells([one.sheet for one in there])
    rows = {one.sheet: list(_rows(workbook.file, one, cells[one.sheet])) for one in there}
    _settings(reader, rows[NETWORK.sheet])
    for table in TABLES:
        if table.key:
            found = enumerate(rows.get(table.sheet, ()), start=1)
            reader.mapping[table.key] = [_record(reader, table, at, row) for at, row in found]
    _facilities(reader, rows.get("Facilities", []))
    _closures(reader, rows.get("Closures", []))
    return Book(reader.mapping, reader.places)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _tight(text: str) -> str:
    """One space wherever there were some: a pattern that tries every way to share a thousand of them takes minutes."""
    return " ".join(text.split())


def _refuse_strangers(file: str, names: tuple[str, ...]) -> None:
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
    for table in (NETWORK, *TABLES):
        if table.is_needed and table.sheet not in names:
            raise FileError("no_sheet", {"sheet": table.sheet}, f'{file} has no sheet "{table.sheet}"; it has {", ".join(names)}. Add it.')


def _rows(file: str, table: Table, cells: list[list[Cell]]) -> Iterator[_Row]:
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
            yield _Row(table.sheet, number, filled, columns)


def _settings(reader: _Reader, rows: list[_Row]) -> None:
    """The sheet Network is read; weeks and the first Monday are known."""
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
            rules[name] = reader.whole(text, at, 0)
        else:
            reader.mapping[name] = _weeks(reader, text, at) if name == "weeks" else text
    reader.mapping |= {"format": FORMAT} | ({} if "weeks" in reader.mapping else {"weeks": WEEKS})
    for name in ("first_monday", "currency"):
        if name not in reader.mapping:
            raise CellError(
                "no_setting",
                {"at": NETWORK.sheet, "value": name},
                f"{reader.file}, {NETWORK.sheet}: a row {name} with a value is missing ({SETTINGS[name]}). Add it.",
            )
    if rules:
        reader.mapping["rules"] = rules
    reader.weeks = int(str(reader.mapping["weeks"]))
    reader.first = _monday(reader)


def _weeks(reader: _Reader, text: str, at: str) -> int:
    found = reader.whole(text, at, 1)
    if found > MOST_WEEKS:
        raise reader.refuse(at, "too_many_weeks", f"a whole number from 1 to {MOST_WEEKS}", text)
    return found


def _monday(reader: _Reader) -> date:
    text, at = str(reader.mapping["first_monday"]), reader.places["first_monday"]
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise reader.refuse(at, "bad_date", "a date such as 2027-01-04", text) from None
    if found.weekday():
        raise reader.refuse(at, "no_monday", "a Monday", text, f"The Monday of that week is {found - timedelta(days=found.weekday())}.")
    return found


def _bands(reader: _Reader, text: str, at: str) -> list[list[int]]:
    found = []
    for part in _parts(text):
        match = BAND.fullmatch(_tight(part))
        if match is None:
            raise reader.refuse(at, "bad_bands", "a per cent and points for each band, such as 40 10; 70 6; 100 3,", part)
        found.append([int(match[1]), int(match[2])])
    return found


def _record(reader: _Reader, table: Table, index: int, row: _Row) -> dict[str, object]:
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
            raise reader.refuse(at, "empty_cell", column.about, "", "Fill it in.")
    return found


def _owner(reader: _Reader, row: _Row) -> tuple[int, dict[str, object]]:
    """The centre a row is about, with its place in the list."""
    if not reader.owners:
        centres = reader.mapping["centres"]
        assert isinstance(centres, list)
        for at, one in enumerate(centres, start=1):
            reader.owners.setdefault(one["id"], (at, one))
    name = row.text("centre")
    if name in reader.owners:
        return reader.owners[name]
    raise reader.refuse(row.at("centre"), "unknown_centre", "the id of a centre on the sheet Centres", name)


def _facilities(reader: _Reader, rows: list[_Row]) -> None:
    """Every centre has its facilities: a number, or one for each week where a row is for some weeks only."""
    for row in rows:
        at, centre = _owner(reader, row)
        kind, units = row.text("kind"), reader.whole(row.text("units"), row.at("units"), 0)
        if not kind:
            raise reader.refuse(row.at("kind"), "empty_cell", "a kind of facility such as room", "", "Fill it in.")
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


def _closures(reader: _Reader, rows: list[_Row]) -> None:
    """Every centre has its closed weeks."""
    for row in rows:
        at, centre = _owner(reader, row)
        held = centre.setdefault("closed", [])
        assert isinstance(held, list)
        reader.places.setdefault(f"centres[{at}].closed", row.at("from"))
        centre["closed"] = sorted({*held, *reader.span(row, "from", "until")})
