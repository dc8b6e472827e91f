"""Any list on a page as a file people can work with, XLSX or CSV, and the cells of an XLSX that somebody sends.

Flow: views -> this file -> a download; forms -> this file -> cells.
Reads: rows given, bytes sent. Writes: nothing.
Source: CSV injection rule after OWASP; a cell that starts like a formula is kept as text.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import TypeAlias

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from seedtrain.reporting.errors import InputError
from seedtrain.reporting.xlsx import UPLOAD

Cell: TypeAlias = str | int | float | date | datetime | None
Row: TypeAlias = Sequence[Cell]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MOST_COLUMNS, MOST_ROWS = 200, 6000
BOUNDS = replace(UPLOAD, rows=MOST_ROWS, columns=MOST_COLUMNS, places=MOST_ROWS * MOST_COLUMNS, thin=MOST_ROWS * MOST_COLUMNS)


class NotReadable(Exception):
    """A workbook that is not read: `code` is `not_xlsx`, `too_large` or `stray_cell`, and `value` is what came."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__(value)
        self.code, self.value = code, value


def wanted(request: HttpRequest) -> str:
    """`xlsx` or `csv` when the address asks for a file with `?format=`, else an empty string."""
    asked = request.GET.get("format", "")
    return asked if asked in {"xlsx", "csv"} else ""


def download(request: HttpRequest, name: str, header: Sequence[str], rows: Iterable[Row]) -> HttpResponse:
    """The rows as a file called `name`, in the format the address asks for."""
    if wanted(request) == "xlsx":
        response = HttpResponse(as_xlsx(name, header, rows), content_type=XLSX)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
        return response
    response = HttpResponse(as_csv(header, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_csv(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it right."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """One sheet with a bold, frozen first row."""
    return as_book({title: (header, rows)})


def as_book(sheets: Mapping[str, tuple[Sequence[str], Iterable[Row]]]) -> bytes:
    """A sheet for each name, with a bold, frozen first row."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for title, (header, rows) in sheets.items():
        sheet = book.create_sheet(title[:31].translate(str.maketrans("[]:*?/\\", "       ")))
        sheet.freeze_panes = "A2"
        cells = [WriteOnlyCell(sheet, value=str(word)) for word in header]
        for cell in cells:
            cell.font = Font(bold=True)
        sheet.append(cells)
        for row in rows:
            line = []
            for value in row:
                cell = WriteOnlyCell(sheet, value=value.replace(tzinfo=None) if isinstance(value, datetime) else value)
                if isinstance(value, str):
                    cell.data_type = "s"
                line.append(cell)
            sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _plain(cell: Cell) -> Cell:
    """A CSV cell that no spreadsheet takes for a formula; dates in ISO 8601."""
    if isinstance(cell, (date, datetime)):
        return cell.isoformat()
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return "'" + cell
    return cell


def read_book(content: bytes) -> dict[str, list[list[str]]]:
    """Every sheet's cells as text by its name, in order: whole numbers without a point, days as ISO 8601. Raises NotReadable.

    At most 200 columns and 6,000 rows hold anything; this is known before a cell is laid out, so memory stays small.
    """
    from seedtrain.reporting.workbook import Workbook

    try:
        book = Workbook("workbook", content, BOUNDS)
        return {name: [[_text(cell) for cell in row] for row in rows] for name, rows in book.values(book.names).items()}
    except InputError as error:
        code = error.code if error.code in {"stray_cell", "too_large"} else "not_xlsx"
        raise NotReadable(code, str(error.params.get("value", error))) from error


def not_readable_words(error: NotReadable) -> str:
    """What to do about a workbook that was not read."""
    said = {"columns": MOST_COLUMNS, "rows": MOST_ROWS, "value": error.value}
    return {
        "stray_cell": _("A cell stands far outside, at %(value)s. A sheet may use %(columns)s columns and %(rows)s lines; delete it.")
        % said,
        "too_large": _("The file holds more than we read. Send it in parts."),
        "not_xlsx": _("This is not an XLSX file that can be opened. Save it again without a password."),
    }[error.code]


def _text(cell: object) -> str:
    """A cell as somebody would type it."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
