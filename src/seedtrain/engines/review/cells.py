"""The cells of an uploaded XLSX as text, however hostile the file.

Flow: sheet_book.py -> this file.
Reads: bytes. Writes: nothing.
Source: ECMA-376 part 1, sections 18.3 (cells) and 18.4 (shared strings). Own reader, because the libraries fit a stranger's file badly:
python-calamine lays out the whole rectangle, so that one stray cell in the last row takes gigabytes, and hides formulas; openpyxl reads
styles we do not need and fails on a broken one in many ways. This one reads text, refuses what is too large before it unpacks, and stops.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree

UNPACKED = 30_000_000
"""Bytes of all members together, as their heads say; Python's zipfile never unpacks more than a head says."""
MEMBERS = 500
MOST_CELLS = 100_000
MOST_ELEMENTS = 500_000
TOO_LARGE = "The file holds more than a review file can hold. Upload the file you downloaded."
SHEET = re.compile(r"/?xl/worksheets/[^/]+\.xml", re.IGNORECASE)
STRINGS = re.compile(r"/?xl/sharedStrings\.xml", re.IGNORECASE)
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class NotCells(Exception):
    """The file is no XLSX that we read: `code` and a sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Cell:
    """Text as typed; a whole number without a point; a formula as `=...`, never its result."""

    text: str
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Cells by row and column, both from 1; empty cells are left out."""

    rows: dict[int, dict[int, Cell]]


def pages(content: bytes) -> tuple[Page, ...]:
    """Every sheet of the file; raises NotCells."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MEMBERS or sum(one.file_size for one in members) > UNPACKED:
                raise NotCells("too_large", TOO_LARGE)
            texts = {
                one.filename: _text(archive.read(one))
                for one in members
                if SHEET.fullmatch(one.filename) or STRINGS.fullmatch(one.filename)
            }
        strings = _Strings()
        for name in filter(STRINGS.fullmatch, texts):
            strings.follow(texts[name])
        left = MOST_CELLS
        found = []
        for name in sorted(filter(SHEET.fullmatch, texts)):
            sheet = _Sheet(strings.found, left)
            sheet.follow(texts[name])
            found.append(Page(sheet.rows))
            left = sheet.cells
        return tuple(found)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ElementTree.ParseError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        IndexError,
        OSError,
    ) as error:
        words = "This is not an XLSX file that can be opened. Save it again as XLSX, without a password, and upload that."
        raise NotCells("not_readable", words) from error


def _text(raw: bytes) -> str:
    """A part in UTF-8 without a document type: entities are how small XML becomes large."""
    text = raw.decode("utf-8-sig")
    if "<!DOCTYPE" in text or "\0" in text:
        raise ValueError("document type")
    return text


class _Parts:
    """Follows a part of the file without building its tree: a million empty elements then cost no memory, and more are refused."""

    def __init__(self) -> None:
        self.left = MOST_ELEMENTS
        self.open: list[str] | None = None
        self.muted = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.left -= 1
        if self.left < 0:
            raise NotCells("too_large", TOO_LARGE)
        name = tag.rsplit("}", 1)[-1]
        self.muted += name == "rPh"  # readings beside East Asian names repeat the text
        if name in {"t", "v", "f"} and not self.muted:
            self.open = []
        self.begin(name, attributes)

    def data(self, text: str) -> None:
        if self.open is not None:
            self.open.append(text)

    def end(self, tag: str) -> None:
        name = tag.rsplit("}", 1)[-1]
        self.muted -= name == "rPh"
        if self.open is not None and name in {"t", "v", "f"}:
            self.take(name, "".join(self.open))
            self.open = None
        self.finish(name)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element starts."""

    def take(self, name: str, text: str) -> None:
        """The text of a `t`, `v` or `f`."""

    def finish(self, name: str) -> None:
        """An element ends."""

    def follow(self, text: str) -> None:
        """Reads the whole part."""
        parser = ElementTree.XMLParser(target=self)  # noqa: S314 - `_text` lets no document type through
        parser.feed(text)
        parser.close()

    def close(self) -> None:
        """Nothing is built."""


class _Strings(_Parts):
    """The shared strings, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.parts: list[str] = []

    def take(self, name: str, text: str) -> None:
        self.parts.append(text)

    def finish(self, name: str) -> None:
        if name == "si":
            self.found.append(_unescaped("".join(self.parts)))
            self.parts = []


class _Sheet(_Parts):
    """One page, cell by cell."""

    def __init__(self, strings: list[str], left: int) -> None:
        super().__init__()
        self.strings, self.cells = strings, left
        self.rows: dict[int, dict[int, Cell]] = {}
        self.number = self.column = 0
        self.kind = "n"
        self.value: dict[str, str] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self.number, self.column = int(attributes.get("r", self.number + 1)), 0
        elif name == "c":
            place = PLACE.fullmatch(attributes.get("r", ""))
            self.column = _column(place[1]) if place else self.column + 1
            self.kind, self.value = attributes.get("t", "n"), {}
        elif name == "f":
            self.value["f"] = ""

    def take(self, name: str, text: str) -> None:
        self.value[name] = self.value.get(name, "") + text

    def finish(self, name: str) -> None:
        if name != "c":
            return
        cell = self.cell()
        if cell.text.strip():
            self.rows.setdefault(self.number, {})[self.column] = cell
            self.cells -= 1
        if self.cells < 0:
            raise NotCells("too_large", TOO_LARGE)

    def cell(self) -> Cell:
        """What was typed."""
        value = self.value.get("v", "")
        if "f" in self.value:
            return Cell(f"={self.value['f']}", True)
        if self.kind == "s":
            return Cell(self.strings[int(value)] if value else "")
        if self.kind == "inlineStr":
            return Cell(_unescaped(self.value.get("t", "")))
        return Cell(_number(value) if self.kind == "n" else value)


def _unescaped(text: str) -> str:
    """`_x000D_` is one character."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _number(value: str) -> str:
    """`3`, `3.0` and `3.0000000000000001E0` are 3; other numbers as they are."""
    if not value.strip():
        return ""
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
