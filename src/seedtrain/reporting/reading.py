"""A spreadsheet as rows of cells that know where they stand: XLSX, or CSV however a spreadsheet program wrote it.

Flow: the commands -> this file -> Sheet.
Reads: one file. Writes: nothing.
Source: CSV after RFC 4180, with the semicolons, tabs and byte order marks that spreadsheet programs add; XLSX through calamine.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from seedtrain.reporting.errors import CellError, FileError

Raw: TypeAlias = str | float | bool | date | time | timedelta
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
LONGEST_CELL = 100_000
"""Characters. A longer one is an unclosed quote that has swallowed the file."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text without spaces around it, and whether there were any."""

    text: str
    at: str
    was_padded: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a header.

    rows   cells of each row that is not blank, as many as the header has
    blank  rows left out because they were empty [count]
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    blank: int = 0

    def column(self, name: str) -> int:
        """The place of the column called `name`. Raises CellError when two are."""
        if self.header.count(name) > 1:
            raise CellError("column_twice", {"column": name}, f'{self.file}: two columns are called "{name}". Rename one of them.')
        return self.header.index(name)

    def samples(self, name: str, most: int = 2) -> list[str]:
        """The first different values of a column."""
        at = self.header.index(name)
        return list(dict.fromkeys(row[at].text for row in self.rows if row[at].text))[:most]


def read_sheet(path: Path, sheet: str | None = None) -> Sheet:
    """The table in a file; `sheet` names one of a workbook, the first when left out. Raises FileError, CellError and OSError."""
    kind = path.suffix.lower()
    if kind in {".xlsx", ".xlsm"}:
        from seedtrain.reporting.workbook import Workbook

        book = Workbook(path.name, path)
        name = book.names[0] if sheet is None else sheet
        rows = book.cells([name])[name]
    elif kind in {".csv", ".tsv", ".txt"}:
        rows = _csv_cells(path)
    else:
        raise FileError(
            "unknown_kind", {"file": path.name}, f"{path.name}: a name that ends in .xlsx or .csv was expected. Save it as one."
        )
    return _table(path.name, rows)


def _table(file: str, rows: Sequence[Sequence[Cell]]) -> Sheet:
    filled = [row for row in rows if any(cell.text for cell in row)]
    if len(filled) < 2:
        raise FileError(
            "empty", {"file": file}, f"{file}: a first row with names and rows below it were expected; {len(filled)} rows came."
        )
    names = [cell.text for cell in filled[0]]
    while names and not names[-1]:
        names.pop()
    body = []
    for row in filled[1:]:
        if extra := next((cell for cell in row[len(names) :] if cell.text), None):
            raise CellError(
                "too_many_cells",
                {"at": extra.at, "value": extra.text},
                f'{file}, {extra.at}: "{brief(extra.text)}" stands beyond the last named column. Name it, or put the cell in quotes.',
            )
        body.append(tuple(row[: len(names)]) + tuple(Cell("", f"{_row_of(row)}, {name}") for name in names[len(row) :]))
    # Empty rows at the end are what spreadsheet programs leave behind, not a gap somebody should look at.
    last = max(at for at, row in enumerate(rows) if any(cell.text for cell in row))
    return Sheet(file, tuple(names), tuple(body), blank=last + 1 - len(filled))


def _row_of(row: Sequence[Cell]) -> str:
    return row[0].at.partition(",")[0]


def brief(text: str, most: int = 40) -> str:
    """A text as a sentence can carry it."""
    return text if len(text) <= most else f"{text[:most]}…"


def plain(value: Raw) -> str:
    """A value as the spreadsheet shows it: 12.0 is 12, and of a computed number the 15 digits it has.

    >>> plain(12.0), plain(86.39999999999999), plain(True)
    ('12', '86.4', 'TRUE')
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float | int):
        return f"{Decimal(f'{value:.15g}'):f}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _csv_cells(path: Path) -> list[list[Cell]]:
    text = _decoded(path)
    first, _, rest = text.partition("\n")
    skipped = 0
    delimiter = ""
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text, skipped = first.strip()[4], rest, 1
    delimiter = delimiter or _delimiter(path.name, text)
    csv.field_size_limit(LONGEST_CELL)
    found: list[list[Cell]] = []
    names: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1 + skipped
    try:
        for words in reader:
            if not names and any(word.strip() for word in words):
                names = [word.strip() for word in words]
            found.append(list(_row(words, line, names)))
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise FileError(
            "bad_csv",
            {"file": path.name, "line": line},
            f"{path.name}, line {line}: a quote is not closed or stands alone ({error}). Correct it.",
        ) from error
    return found


def _row(words: list[str], line: int, names: list[str]) -> Iterator[Cell]:
    for at, word in enumerate(words):
        name = names[at] if at < len(names) and names[at] else f"cell {at + 1}"
        yield Cell(word.strip(), f"line {line}, {name}", word != word.strip())


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(
            "bad_encoding",
            {"file": path.name, "line": line},
            f"{path.name}, line {line}: byte {data[error.start]:#04x} is not {encoding.removesuffix('-sig').upper()}. "
            'Save it again as "CSV UTF-8", or as XLSX.',
        ) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise FileError(
            "not_text", {"file": path.name, "line": line}, f"{path.name}, line {line}: this is no text. Save it as CSV or XLSX."
        )
    return text


def _delimiter(file: str, text: str) -> str:
    """What stands between the names of the first row. Raises FileError where two would do as well."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(part for at, part in enumerate(first.split('"')) if at % 2 == 0)
    counts = {mark: bare.count(mark) for mark in DELIMITERS}
    most = max(counts.values())
    best = [mark for mark in DELIMITERS if counts[mark] == most]
    if most and len(best) > 1:
        names = " and ".join(DELIMITERS[mark] for mark in best)
        raise FileError(
            "which_delimiter",
            {"file": file},
            f"{file}: its first line has as many of {names}, so what separates columns cannot be told. "
            f"Write sep={best[0]} or the other alone in a line before it, or save it as XLSX.",
        )
    return best[0]
