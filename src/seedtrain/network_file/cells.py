"""What a cell of a network's workbook says, by its column: a number, a week, weeks, degrees, names with numbers; or its refusal.

Flow: tables.py -> this file.
Reads: texts of cells. Writes: nothing.
Source: docs/reference/network-file.md.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from seedtrain.network_file.layout import Column, Kind
from seedtrain.reporting.errors import CellError
from seedtrain.reporting.reading import Cell, brief

DIGITS = "0123456789"
WHOLE = re.compile(r"-?\d{1,15}")
THOUSANDS = re.compile(r"-?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+")
"""A number as people write it: with a space, which may be narrow or keep its line, at every thousand."""
DASH = re.compile(r"(\d{1,3}) ?[-\u2013] ?(\d{1,3})")
GROUPED = re.compile(r"(-?\d{1,3})([,.'])\d{3}(?:\2\d{3})*")
DECIMAL = re.compile(r"-?\d{1,3},\d{1,9}")
COMMAS = re.compile(r"[,;\u060c\u061b\u3001\uff0c\uff1b]")
"""What stands between texts in other scripts and habits; between ours stands a semicolon."""


@dataclass(frozen=True, slots=True)
class Row:
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
class Reader:
    """One reading of one file. `weeks` and `first` come from the sheet Network, which is read first; a candidate's are its network's.

    named  ids, and kinds of facilities, that stand in the file: these may hold a comma
    """

    file: str
    mapping: dict[str, object] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    owners: dict[str, tuple[int, dict[str, object]]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    weeks: int = 0
    first: date = date.min

    def refuse(self, at: str, code: str, expected: str, came: str, remedy: str = "Correct it.") -> CellError:
        """The error of a cell, to be raised."""
        what = f'"{brief(came, 200)}" came' if came else "nothing came"
        return CellError(code, {"at": at, "value": came}, f"{self.file}, {at}: {expected} was expected; {what}. {remedy}")

    def empty(self, row: Row, name: str, above: Row | None = None) -> CellError:
        """The error of an empty cell, which may be merged with the one above it."""
        at, here = row.at(name), row.columns.get(name, "A")
        remedy = "Fill it in."
        if above is not None and above.number == row.number - 1 and above.text(name):
            remedy = f"Fill it in; if {here}{above.number}:{here}{row.number} are merged, unmerge them."
        return CellError("empty_cell", {"at": at, "value": ""}, f"{self.file}, {at}: {name} is empty. {remedy}")

    def whole(self, text: str, at: str, least: int, most: int) -> int:
        """A whole number within its limits; thousands may have spaces between them."""
        bare = "".join(text.split()) if THOUSANDS.fullmatch(text) else text
        if not WHOLE.fullmatch(bare) or not least <= int(bare) <= most:
            raise self.refuse(at, "bad_number", f"a whole number from {least} to {spaced(most)}", text, _numbers(text))
        return int(bare)

    def texts(self, text: str, at: str) -> list[str]:
        """Texts between semicolons; a comma in one that is no name of the file stood for a semicolon."""
        found = parts(text)
        if any(one not in self.named and COMMAS.search(one) for one in found):
            raise self.no_comma(text, at)
        return found

    def no_comma(self, text: str, at: str) -> CellError:
        """The error of a cell with commas between its entries."""
        meant = "; ".join(part.strip() for part in COMMAS.split(text) if part.strip())
        return self.refuse(at, "comma", "a semicolon between two entries", text, f"Write {brief(meant, 200)}, with a semicolon.")

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

    def span(self, row: Row, start: str, end: str) -> range:
        """The weeks from one column to another; without an end, one week."""
        first = self.week(row.text(start), row.at(start))
        last = self.week(row.text(end), row.at(end)) if row.text(end) else first
        if last < first:
            raise self.refuse(row.at(end), "ends_before", f"a week not before {row.text(start)}", row.text(end))
        return range(first, last + 1)

    def spans(self, text: str, at: str) -> list[int]:
        """Weeks in one cell: `3; 8 to 11; 2027-05-03`."""
        found: set[int] = set()
        if COMMAS.search(text.replace(";", "")):
            raise self.no_comma(text, at)
        for part in parts(text):
            if dash := DASH.fullmatch(part):
                raise self.refuse(at, "bad_week", "weeks such as 8 to 11", part, f"Write {dash[1]} to {dash[2]}.")
            start, _, end = tight(part).partition(" to ")
            first, last = self.week(start, at), self.week(end or start, at)
            if last < first:
                raise self.refuse(at, "ends_before", f"weeks in the order of time, such as {last} to {first},", part)
            found |= set(range(first, last + 1))
        return sorted(found)

    def counts(self, text: str, at: str) -> dict[str, int]:
        """Numbers by name in one cell: `room 1; bioreactor 2`."""
        found: dict[str, int] = {}
        for part in parts(text):
            rest = part.rstrip(DIGITS)
            number, bare = part[len(rest) :], rest.rstrip()
            name = bare[:-1].rstrip() if bare.endswith((":", "=")) else bare
            if COMMAS.search(part) and name not in self.named:
                raise self.no_comma(text, at)
            if not (number and name) or name == rest or len(number) > 15 or name in found:
                raise self.refuse(at, "bad_counts", "a name and a number for each, such as room 1; bioreactor 2,", part)
            found[name] = int(number)
        return found

    def value(self, column: Column, text: str, at: str) -> object:
        """What a cell says, by its column."""
        if column.kind is Kind.NUMBER:
            return self.whole(text, at, column.least, column.most)
        if column.kind is Kind.DEGREES:
            return self.degrees(text, at, 90 if column.name == "latitude" else 180)
        by_kind = {Kind.TEXTS: self.texts, Kind.COUNTS: self.counts, Kind.WEEKS: self.spans, Kind.WEEK: self.week}
        return by_kind[column.kind](text, at) if column.kind in by_kind else text

    def degrees(self, text: str, at: str, most: int) -> float:
        """A latitude or longitude."""
        try:
            found = float(text)
        except ValueError:
            found = most + 1.0
        if not -most <= found <= most:
            remedy = f"Write {text.replace(',', '.')}." if DECIMAL.fullmatch(text) else "Correct it."
            raise self.refuse(at, "bad_degrees", f"degrees from -{most} to {most}", text, remedy)
        return found


def _numbers(text: str) -> str:
    """The remedy for a number that is none: what one with commas or points may mean, with both where there are two."""
    match = GROUPED.fullmatch(text)
    if match is None:
        return "Correct it."
    whole = re.sub(r"[^\d-]", "", text)
    return f"Write {whole}." if len(whole.lstrip("-")) > 6 or match[2] == "'" else f"Write {whole}, or {match[1]}."


def spaced(number: int) -> str:
    """A number as cells take it and people read it."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def parts(text: str) -> list[str]:
    """Texts between semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]


def tight(text: str) -> str:
    """One space wherever there were some: a pattern that tries every way to share a thousand of them takes minutes."""
    return " ".join(text.split())
