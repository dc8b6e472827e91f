"""The cells of a workbook, however hostile: nothing is laid out before its places are counted, and what calamine leaves blank is named.

Flow: reading.py, network_file, staffing, tables.py -> `open_workbook` -> xlsx.py, calamine -> cells.
Reads: one XLSX file. Writes: nothing.
Source: ECMA-376 part 1, 18.3.1.4 (c). calamine lays out the whole rectangle up to the last cell, copies a shared string into each cell
that names it, and ends the process where memory does not suffice. So the parts it needs go through xlsx.py first, and it is given a copy
of exactly these: a file that two programs would open in two ways is read in one.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from xml.parsers.expat import ExpatError

from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.reading import Cell, Raw, brief, plain
from seedtrain.reporting.xlsx import FILE, Bounds, Links, Looker, SheetCells, SheetList, Spent, Stray, Strings, TooMuch

BOOK, LINKS, SHARED = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", ("styles", "sharedStrings")
START = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="xl/workbook.xml"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
MOST_SHEETS, LONGEST_NAME, CHUNK = 250, 250, 1 << 16
BROKEN = (zipfile.BadZipFile, zlib.error, ExpatError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, OverflowError)
OLD, LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
"""How a file begins that is no ZIP but may be a workbook, and what such a file holds when a password locks it."""
Parts = tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]


class Workbook:
    """An XLSX file, of which only the names of its sheets were read; `file` is what refusals call it. Raises FileError and OSError.

    names  its sheets in order, at least one and each once
    """

    def __init__(self, file: str, source: Path | bytes, bounds: Bounds = FILE) -> None:
        self.file, self.source, self.bounds = file, source, bounds
        spent = Spent(bounds)
        found, links = SheetList(spent), Links(spent)
        with self._parts() as parts:
            _follow(parts, BOOK, found)
            _follow(parts, LINKS, links)
        self.names = tuple(found.links)
        if not self.names:
            raise FileError("no_sheets", {"file": file}, f"{file} has no sheet. Save it again as XLSX.")
        if found.twice:
            name = brief(found.twice)
            raise FileError("sheet_twice", {"file": file, "sheet": name}, f'{file} has two sheets called "{name}". Rename one of them.')
        if len(self.names) > MOST_SHEETS or max(map(len, self.names)) > LONGEST_NAME:
            raise self._too_large(f"more than {MOST_SHEETS} sheets, or a name of more than {LONGEST_NAME} characters")
        self._links = {name: _inside(links.found.get(id, ("", ""))[1]) for name, id in found.links.items()}
        self._shared = {kind: _inside(target) for kind, target in links.found.values() if kind in SHARED}

    def cells(self, names: Sequence[str]) -> dict[str, list[list[Cell]]]:
        """Every row of these sheets from the first, so that places are those the spreadsheet program shows.

        Raises FileError, and CellError for the first error or formula without a value, with its sheet where there are several.
        """
        packed, faults = self._packed(names)
        for name, fault in faults.items():
            if fault:
                raise self._fault(self._at(name, fault[1]), fault[0], fault[2])
        return {
            name: [
                [Cell(text.strip(), f"{letters(c)}{r}", text != text.strip()) for c, text in enumerate(map(plain, row))]
                for r, row in enumerate(rows, start=1)
            ]
            for name, rows in self._laid_out(names, packed, is_trimmed=False).items()
        }

    def values(self, names: Sequence[str]) -> dict[str, list[list[Raw]]]:
        """The rows of these sheets from the first cell that holds anything; an error is an empty cell. Raises FileError and CellError."""
        return self._laid_out(names, self._packed(names)[0], is_trimmed=True)

    def _packed(self, names: Sequence[str]) -> tuple[io.BytesIO, dict[str, tuple[str, str, str] | None]]:
        """A workbook with what these sheets need and nothing else, looked through; and of each sheet its first fault."""
        for name in names:
            if name not in self.names:
                raise FileError("no_sheet", {"sheet": name}, f'{self.file} has no sheet "{name}"; it has {", ".join(self.names)}.')
        spent = Spent(self.bounds)
        strings = Strings(spent)
        found: dict[str, tuple[str, str, str] | None] = {}
        packed = io.BytesIO()
        with self._parts() as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
            copy.writestr("_rels/.rels", START)
            for part in (BOOK, LINKS):
                _follow(parts, part, Looker(spent), copy)
            for kind, part in self._shared.items():
                # calamine looks for it there, whatever the link says.
                _follow(parts, part, strings if kind == "sharedStrings" else Looker(spent), copy, f"xl/{kind}.xml")
            for name in names:
                sheet = SheetCells(spent, strings.lengths)
                try:
                    _follow(parts, self._links[name], sheet, copy)
                except Stray as stray:
                    at = self._at(name, stray.place)
                    raise CellError(
                        "stray_cell",
                        {"at": at, "value": stray.place},
                        f"{self.file}, {at}: a cell stands far outside: {stray}. Delete it, with the empty rows and columns before it.",
                    ) from stray
                found[name] = sheet.fault
        return packed, found

    def _laid_out(self, names: Sequence[str], packed: io.BytesIO, *, is_trimmed: bool) -> dict[str, list[list[Raw]]]:
        from python_calamine import CalamineError, load_workbook

        packed.seek(0)
        try:
            book = load_workbook(packed)
            if tuple(book.sheet_names) != self.names:
                raise self._refuse("the names of its sheets cannot be told")
            return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=is_trimmed) for name in names}
        except (CalamineError, *BROKEN) as error:
            raise self._refuse(error) from error

    @contextmanager
    def _parts(self) -> Iterator[Parts]:
        """The file opened, and whatever is wrong with it inside said in a sentence."""
        with io.BytesIO(self.source) if isinstance(self.source, bytes) else self.source.open("rb") as handle:
            try:
                begin = handle.read(len(OLD))
                if begin == OLD and LOCKED in handle.read(self.bounds.unpacked):
                    raise FileError("locked", {"file": self.file}, f"{self.file} is locked by a password. Save a copy without one.")
                with zipfile.ZipFile(handle) as archive:
                    parts = {one.filename.replace("\\", "/").lstrip("/").lower(): one for one in archive.infolist()}
                    if len(parts) < len(archive.infolist()):
                        raise self._refuse("a part of it stands in it twice")
                    yield archive, parts
            except TooMuch as error:
                raise self._too_large(error) from error
            except BROKEN as error:
                raise self._refuse(error) from error

    def _refuse(self, why: object) -> FileError:
        said = brief(str(why), 80)
        sentence = f"{self.file} is no workbook that can be read ({said}). Save it as XLSX."
        return FileError("bad_workbook", {"file": self.file, "value": said}, sentence)

    def _too_large(self, why: object) -> FileError:
        sentence = f"{self.file} holds more than is read here ({why}). Save the sheets that are needed as a workbook of their own."
        return FileError("too_large", {"file": self.file}, sentence)

    def _at(self, sheet: str, place: str) -> str:
        return f"{sheet}!{place}" if len(self.names) > 1 else place

    def _fault(self, at: str, code: str, came: str) -> CellError:
        if code == "error_cell":
            sentence = f"{self.file}, {at}: {came} is an error of the spreadsheet. Correct the formula."
        else:
            sentence = f"{self.file}, {at}: the formula has no value yet. Open the file in a spreadsheet program, save it, and try again."
        return CellError(code, {"at": at, "value": came}, sentence)


def _inside(target: str) -> str:
    """The name of a part from what a link of the workbook says."""
    return posixpath.normpath(posixpath.join("/xl", target.replace("\\", "/"))).lstrip("/")


def _follow(parts: Parts, part: str, looker: Looker, copy: zipfile.ZipFile | None = None, name: str = "") -> None:
    """The part has gone through, chunk by chunk, into the copy too; there it is called `name`."""
    archive, members = parts
    member = members.get(part.lower())
    if member is None or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{part} is missing")
    looker.spent.admit(member.file_size)
    with archive.open(member) as old:
        while data := old.read(CHUNK):
            looker.spent.count(data)
    name = name or part
    is_new = copy is not None and name not in copy.namelist()
    with archive.open(member) as old, copy.open(name, "w") if copy and is_new else io.BytesIO() as new:
        while data := old.read(CHUNK):
            looker.feed(data)
            if is_new:
                new.write(data)
    looker.close()


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
