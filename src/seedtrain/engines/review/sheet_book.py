"""The review file as a spreadsheet: a page to fill in with drop-downs, a page to read, the levels in words, and how to do it.

Flow: sheet.py -> `write`, `read` -> openpyxl, cells.py -> sheet_judge.py.
Reads: arguments. Writes: nothing.
Source: own work. A row of keys above the headings says which column is which, so columns may be moved and rows sorted.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from . import cells
from .sheet import COMMENT, ID, LONGEST, MARK, TITLE, VERSION, Problem, SheetFile, plain, tidy
from .sheet_judge import Row, Typed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEAD = ("call", "reviewer", "rubric_version")
KEYS, LABELS = 6, 7
"""Rows of the page to fill in."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t")
BORN = (1980, 1, 1, 0, 0, 0)
"""Every file says it was made then: the same content is the same bytes."""
LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""A spreadsheet reads `_x0041_` as A; with this in front of it, as it stands."""
GREY, PALE = "FF6B7280", "FFF1F5F9"


def write(file: SheetFile) -> bytes:
    """The file; text is written as text, so nothing in it runs."""
    from openpyxl import Workbook

    book = Workbook()
    words = file.words
    sheet = book.active
    assert sheet is not None
    sheet.title = _name(words.reviews)
    levels = _levels(book, file)
    _reviews(sheet, file, levels)
    _applications(book.create_sheet(_name(words.applications), 1), file)
    how = book.create_sheet(_name(words.how_to_page))
    for number, sentence in enumerate(words.how_to, 1):
        _put(how, number, 1, tidy(sentence))
    how.column_dimensions["A"].width = 110
    for page in book.worksheets:
        page.sheet_view.rightToLeft = file.is_rtl
    return _bytes(book)


def _name(text: str) -> str:
    return tidy(text)[:31].translate(str.maketrans("[]:*?/\\'", "        ")).strip()


def _put(sheet: Worksheet, row: int, column: int, value: str | int, is_bold: bool = False, color: str = "FF000000") -> None:
    """A cell that wraps. Text stays text, and stays so when somebody edits it."""
    from openpyxl.styles import Alignment, Font

    cell = sheet.cell(row, column)
    cell.value = LIKE_ESCAPE.sub("_x005F_", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_STARTS)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_bold, color=color)


def _levels(book: Workbook, file: SheetFile) -> dict[str, str]:
    """The page of levels; and by criterion the range its drop-down reads."""
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(_name(file.words.levels))
    ranges = {}
    for column, criterion in enumerate(file.criteria, 1):
        letter = get_column_letter(column)
        _put(sheet, 1, column, tidy(criterion.label), is_bold=True)
        for row, level in enumerate(criterion.levels, 2):
            _put(sheet, row, column, criterion.option(level))
        sheet.column_dimensions[letter].width = 40
        ranges[criterion.key] = f"'{sheet.title}'!${letter}$2:${letter}${1 + len(criterion.anchors)}"
    return ranges


def _reviews(sheet: Worksheet, file: SheetFile, levels: dict[str, str]) -> None:
    """The page to fill in. A drop-down offers levels in words and lets a plain number pass."""
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    words = file.words
    head: Iterable[tuple[str, str | int]] = (
        (words.title, MARK),
        (words.call, file.call),
        (words.reviewer, file.reviewer),
        (words.rubric_version, file.rubric_version),
    )
    for row, (label, value) in enumerate(head, 1):
        _put(sheet, row, 1, tidy(label), is_bold=True)
        _put(sheet, row, 2, value)
    keys = (ID, TITLE, *(one.key for one in file.criteria), COMMENT, VERSION)
    labels = (ID, words.application, *(one.label for one in file.criteria), words.comment, words.version)
    for column, (key, label) in enumerate(zip(keys, labels, strict=True), 1):
        _put(sheet, KEYS, column, key, color=GREY)
        _put(sheet, LABELS, column, tidy(label), is_bold=True)
        sheet.cell(LABELS, column).fill = PatternFill("solid", start_color=PALE)
        sheet.column_dimensions[get_column_letter(column)].width = 16 if key in {ID, VERSION} else 60 if key == COMMENT else 28
    last = LABELS + len(file.applications)
    for row, application in enumerate(file.applications, LABELS + 1):
        _put(sheet, row, 1, application.id, color=GREY)
        _put(sheet, row, 2, tidy(application.title)[:LONGEST])
        for column, criterion in enumerate(file.criteria, 3):
            level = application.levels.get(criterion.key)
            _put(sheet, row, column, "" if level is None else criterion.option(level))
        _put(sheet, row, len(keys) - 1, plain(application.comment))
        _put(sheet, row, len(keys), application.version, color=GREY)
    for column, criterion in enumerate(file.criteria, 3):
        letter = get_column_letter(column)
        choice = DataValidation(type="list", formula1=levels[criterion.key], allow_blank=True, showErrorMessage=False)
        choice.add(f"{letter}{LABELS + 1}:{letter}{last}")
        sheet.add_data_validation(choice)
    sheet.freeze_panes = sheet.cell(LABELS + 1, 3)


def _applications(sheet: Worksheet, file: SheetFile) -> None:
    """The page to read: one row per answer, long ones over several rows."""
    for column, (label, width) in enumerate(zip((ID, file.words.application, ""), (16, 32, 100), strict=True), 1):
        _put(sheet, 1, column, label, is_bold=True)
        sheet.column_dimensions["ABC"[column - 1]].width = width
    row = 2
    for application in file.applications:
        _put(sheet, row, 1, application.id, is_bold=True)
        _put(sheet, row, 2, tidy(application.title)[:LONGEST], is_bold=True)
        row += 1
        for fact in application.facts:
            text = plain(fact.text)
            for start in range(0, max(1, len(text)), LONGEST):
                _put(sheet, row, 1, application.id, color=GREY)
                _put(sheet, row, 2, tidy(fact.label)[:LONGEST])
                _put(sheet, row, 3, text[start : start + LONGEST])
                row += 1
    sheet.freeze_panes = "A2"


def _bytes(book: Workbook) -> bytes:
    """The book without the time of its making. `Workbook.save` would stamp it, and the archive would stamp every member."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "Seedtrain"
    book.properties.created = book.properties.modified = datetime(*BORN)  # noqa: DTZ001 - the format has no zones
    draft, final = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(draft, "w") as archive:
        ExcelWriter(book, archive).save()
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(final, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(zipfile.ZipInfo(member.filename, BORN), old.read(member), zipfile.ZIP_DEFLATED)
    return final.getvalue()


def read(content: bytes) -> Typed:
    """What was typed, nothing judged."""
    try:
        found = cells.pages(content)
    except cells.NotCells as error:
        return Typed(problems=(Problem("", "", "file", "", error.code, str(error)),))
    for page in found:
        marked = [row for row, line in page.rows.items() if any(cell.text.strip() == MARK for cell in line.values())]
        if marked:
            return _filled(page, marked[0])
    return Typed()


def _filled(page: cells.Page, first: int) -> Typed:
    """Head, rows and loose text of the page to fill in; the head is the three lines under the mark, whatever its labels say."""
    marked = page.rows[first]
    value = next(column for column, cell in marked.items() if cell.text.strip() == MARK)
    head = {"mark": MARK}
    for offset, name in enumerate(HEAD, 1):
        head[name] = page.rows.get(first + offset, {}).get(value, cells.Cell("")).text.strip()
    keys, columns = _keys(page, first)
    if not columns:
        words = f"The row with {ID}, {TITLE} and the keys of the criteria is gone. Download the file again and copy your levels into it."
        return Typed(head, problems=(Problem("", "", "file", "", "no_columns", words),), notices=tuple(_loose(page, first, {})))
    rows = []
    for number in sorted(page.rows):
        line = page.rows[number]
        if number <= keys or (number == keys + 1 and not _is_review(line, columns, page)):
            continue
        texts = {name: line[column].text if column in line else "" for column, name in columns.items() if name != ID}
        place = next((line[column].text.strip() for column, name in columns.items() if name == ID and column in line), "")
        formulas = frozenset(name for column, name in columns.items() if column in line and line[column].is_formula)
        if place or any(text.strip() for name, text in texts.items() if name not in {TITLE, VERSION}):
            rows.append(Row(f"row {number}", place, texts, formulas))
    return Typed(head, tuple(rows), notices=tuple(_loose(page, keys + 1, columns)))


def _keys(page: cells.Page, first: int) -> tuple[int, dict[int, str]]:
    """The row of keys and, by column, its key: the first row under the mark with `id` in it and `title` or a key beside it."""
    for number in sorted(page.rows):
        line = page.rows[number]
        names = {column: cell.text.strip() for column, cell in line.items()}
        if number > first and ID in names.values() and len(names) > 1:
            once: dict[int, str] = {}
            for column, name in names.items():
                if name not in once.values():
                    once[column] = name
            return number, once
    return 0, {}


def _is_review(line: dict[int, cells.Cell], columns: dict[int, str], page: cells.Page) -> bool:
    """Whether the row under the keys is a review already: somebody removed the headings, which say `id` again."""
    return any(name == ID and column in line and line[column].text.strip() != ID for column, name in columns.items())


def _loose(page: cells.Page, after: int, columns: dict[int, str]) -> Sequence[Problem]:
    """Text in columns without a key."""
    words = "This column has no key, so its text belongs to no field. Move it to the comment."
    return [
        Problem(f"row {number}", "", "column", cell.text, "loose_text", words)
        for number in sorted(page.rows)
        if number > after
        for column, cell in sorted(page.rows[number].items())
        if column not in columns
    ]
