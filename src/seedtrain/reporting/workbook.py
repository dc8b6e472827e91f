"""The cells of a workbook, with what calamine leaves blank in silence named: errors, and formulas that were never calculated.

Flow: reading.py -> this file -> cells.
Reads: one XLSX file. Writes: nothing.
Source: ECMA-376 part 1, 18.3.1.4 (c): t="e" is an error, v the calculated value of a formula f.
"""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.reading import Cell, plain

CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
PLACE = re.compile(rb'\br="([A-Z]+\d+)"')
VALUE = re.compile(rb"<v>([^<]+)</v>")
OF_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def cells_of(path: Path, sheet: str | None) -> list[list[Cell]]:
    """Every row from the first, so that places are those the spreadsheet program shows. Raises FileError and CellError."""
    from python_calamine import CalamineError, PasswordError, load_workbook

    data = path.read_bytes()
    try:
        with path.open("rb") as file:
            book = load_workbook(file)
            names = book.sheet_names
            if sheet is not None and sheet not in names:
                raise FileError("no_sheet", {"sheet": sheet}, f'{path.name} has no sheet "{sheet}"; it has {", ".join(names)}.')
            name = names[0] if sheet is None else sheet
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except PasswordError as error:
        raise FileError("locked", {"file": path.name}, f"{path.name} is locked by a password. Save a copy without one.") from error
    except (CalamineError, OSError) as error:
        if isinstance(error, FileNotFoundError | PermissionError):
            raise
        raise FileError(
            "bad_workbook", {"file": path.name}, f"{path.name} is no workbook that can be read ({error}). Save it as XLSX."
        ) from error
    _refuse_errors(path.name, data, name)
    return [
        [Cell(text.strip(), f"{letters(c)}{r}", text != text.strip()) for c, text in enumerate(map(plain, row))]
        for r, row in enumerate(rows, start=1)
    ]


def letters(column: int) -> str:
    """The name of a column, counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def _refuse_errors(file: str, data: bytes, sheet: str) -> None:
    """Raises CellError for the first error or formula without a value: calamine would hand it on as an empty cell."""
    import io

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(_part_of(archive, sheet))
    if b't="e"' not in text and b"<f" not in text:
        return
    for match in CELL.finditer(text):
        marks, inside = match[1], match[2] or b""
        value, place = VALUE.search(inside), PLACE.search(marks)
        at = place[1].decode() if place else "a cell"
        if b't="e"' in marks:
            came = value[1].decode() if value else "an error"
            raise CellError(
                "error_cell", {"at": at, "value": came}, f"{file}, {at}: {came} is an error of the spreadsheet. Correct the formula."
            )
        # t="str" is a formula whose text is empty, as IF(A2=1,"x","") gives.
        if b"<f" in inside and value is None and b't="str"' not in marks:
            raise CellError(
                "not_calculated",
                {"at": at},
                f"{file}, {at}: the formula has no value yet. Open the file in a spreadsheet program, save it, and try again.",
            )


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The file inside the workbook that holds a sheet."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314  expat limits entities, and the file is the user's own
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    id = next(one.get(f"{OF_OFFICE}id") for one in book.iter() if one.tag.endswith("}sheet") and one.get("name") == sheet)
    target = next(str(one.get("Target")) for one in links if one.get("Id") == id)
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
