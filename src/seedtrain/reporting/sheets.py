"""Sheets of a workbook that is written row by row, so that 100,000 rows do not stand in memory twice.

Flow: the commands -> this file -> openpyxl.
Reads: rows. Writes: nothing; the caller saves the book.
Source: own work.
"""

from collections.abc import Iterable, Sequence
from typing import Any

BOTTLE, LIGHT, AMBER = "0B5D5E", "A9B6B9", "C9781A"
Value = str | int | float | None


def add_sheet(book: Any, title: str, head: Sequence[str], rows: Iterable[Sequence[Value]], widths: Sequence[int]) -> Any:
    """A sheet with a bold first row that stays in sight; texts stay texts, whatever they begin with."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    cells = [WriteOnlyCell(sheet, value=word) for word in head]
    for cell in cells:
        cell.font, cell.fill, cell.alignment = (
            Font(bold=True, color="FFFFFF"),
            PatternFill("solid", fgColor=BOTTLE),
            Alignment(wrap_text=True),
        )
    sheet.append(cells)
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{count}"
    return sheet


def _cell(sheet: Any, value: Value) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str) or not value.startswith(("=", "+", "-", "@")):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    return cell
