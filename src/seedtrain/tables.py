"""Any list on a page as a file people can work with: XLSX or CSV.

Flow: views -> this file -> a download.
Reads: rows given. Writes: nothing.
Source: CSV injection rule after OWASP; a cell that starts like a formula is kept as text.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeAlias

from django.http import HttpRequest, HttpResponse

Cell: TypeAlias = str | int | float | date | datetime | None
Row: TypeAlias = Sequence[Cell]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


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
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
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
