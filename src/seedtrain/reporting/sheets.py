"""Sheets of a workbook that is written row by row, so that 100,000 rows do not stand in memory twice.

Flow: the commands -> this file -> openpyxl.
Reads: rows. Writes: nothing; the caller saves the book.
Source: own work.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil
from types import MappingProxyType
from typing import Any

BOTTLE, LIGHT, AMBER = "0B5D5E", "A9B6B9", "C9781A"
Value = str | int | float | date | None
A4 = 9
LINE, LETTER = 15, 1.3
"""Height of a line [points], and how wide a bold letter is beside a digit, by which the width of a column is measured."""
NO_FORMATS: Mapping[int, str] = MappingProxyType({})


def add_sheet(
    book: Any,
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Value]],
    widths: Sequence[int],
    formats: Mapping[int, str] = NO_FORMATS,
) -> Any:
    """A sheet with a bold first row that stays in sight and stands on every printed page; texts stay texts, whatever they begin with.

    formats  of columns counted from 0, in the words of spreadsheet programs, such as 0.0 or 0 %
    """
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    lay_out(sheet)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    cells = [WriteOnlyCell(sheet, value=word) for word in head]
    for cell in cells:
        cell.font, cell.fill, cell.alignment = (
            Font(bold=True, color="FFFFFF"),
            PatternFill("solid", fgColor=BOTTLE),
            Alignment(wrap_text=True, vertical="top"),
        )
    # Not every spreadsheet program makes a row as high as its wrapped words.
    sheet.row_dimensions[1].height = LINE * max(
        (ceil(LETTER * len(word) / width) for word, width in zip(head, widths, strict=False)), default=1
    )
    sheet.append(cells)
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value, formats.get(at, "")) for at, value in enumerate(row)])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{count}"
    return sheet


def lay_out(sheet: Any) -> None:
    """Printed, the sheet lies on its side, is as wide as the paper, and has its first row on every page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _cell(sheet: Any, value: Value, shown: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    is_formula = isinstance(value, str) and value.startswith(("=", "+", "-", "@"))
    if not is_formula and not (shown and isinstance(value, int | float)):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    if is_formula:
        cell.data_type = "s"
    else:
        cell.number_format = shown
    return cell
