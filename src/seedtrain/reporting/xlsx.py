"""Parts of a workbook followed element by element: what they hold is known, and too much is refused, before anything is laid out.

Flow: workbook.py -> this file -> expat.
Reads: the parts of one file as they are unpacked. Writes: nothing.
Source: ECMA-376 part 1, 18.2 (workbook), 18.3 (sheets), 18.4 (shared strings); part 2, 9 (relationships).
"""

import re
from dataclasses import dataclass
from xml.parsers import expat

NUMBER = re.compile(r"[1-9][0-9]{0,6}")
PLACE = re.compile(rf"([A-Z]{{1,3}})({NUMBER.pattern})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
DEPTH, ATTRIBUTES, LONGEST_TAG, LONGEST_VALUE = 60, 100, 200_000, 40
VALUES, WATCHED = frozenset({"v", "f", "is"}), frozenset({"s", "e"})
THIN = 50
"""A sheet is thin when fewer than one place in so many holds anything."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is read of a workbook at most.

    rows, columns  of a sheet up to its last cell that holds anything [count]
    places         rows x columns of the sheets that are read, together [count]
    thin           the same of one sheet where hardly a place holds anything [count]
    unpacked       the parts that are read, and the texts of all their cells [bytes]
    tags           of the parts that are read; a cell has four [count]
    """

    rows: int = LAST_ROW
    columns: int = LAST_COLUMN
    places: int = 2_000_000
    thin: int = 200_000
    unpacked: int = 300_000_000
    tags: int = 9_000_000


FILE = Bounds()
"""Of a file that somebody reads at their own command line: 100,000 rows of 20 columns."""
UPLOAD = Bounds(rows=20_000, columns=200, places=250_000, thin=250_000, unpacked=50_000_000, tags=1_500_000)
"""Of a file that somebody sends to a server."""


class TooMuch(Exception):
    """A part holds more than is read; the words say more of what."""


class Stray(Exception):
    """A cell stands far outside, at `place`; the words say how far."""

    def __init__(self, place: str, words: str) -> None:
        super().__init__(words)
        self.place = place


class Spent:
    """What is left to be read of one file."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.bytes, self.tags, self.texts, self.places = bounds.unpacked, bounds.tags, bounds.unpacked, bounds.places

    def admit(self, size: int) -> None:
        """A part of so many bytes may be unpacked. Raises TooMuch."""
        self.bytes -= size
        if self.bytes < 0:
            raise TooMuch(f"over {self.bounds.unpacked:,} bytes when unpacked")

    def count(self, data: bytes) -> None:
        """The tags in some of a part may be followed. Raises TooMuch."""
        self.tags -= data.count(b"<")
        if self.tags < 0:
            raise TooMuch(f"over {self.bounds.tags:,} tags")


class Looker:
    """Follows one part. Entities, tags of any length and depth without end are how small XML becomes large: none passes."""

    def __init__(self, spent: Spent) -> None:
        self.spent, self.depth, self.fed = spent, 0, 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end
        self.parser.StartDoctypeDeclHandler = _refuse_doctype

    def feed(self, data: bytes) -> None:
        """More of the part. Raises TooMuch, Stray, ValueError and ExpatError."""
        if b"\0" in data:
            raise ValueError("a part is not UTF-8")
        self.parser.Parse(data, False)
        self.fed += len(data)
        if self.fed - self.parser.CurrentByteIndex > LONGEST_TAG + len(data):
            raise TooMuch(f"a tag of over {LONGEST_TAG:,} bytes")

    def close(self) -> None:
        """The part is whole."""
        self.parser.Parse(b"", True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEPTH or len(attributes) > ATTRIBUTES:
            raise TooMuch("tags beyond any spreadsheet program's")
        self.start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

    def _end(self, tag: str) -> None:
        self.depth -= 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a part has a document type")


class SheetList(Looker):
    """The part xl/workbook.xml: the id of its link by each sheet's name, in order; a name that came before is in `twice`."""

    def __init__(self, spent: Spent) -> None:
        super().__init__(spent)
        self.links: dict[str, str] = {}
        self.twice = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            title = attributes.get("name", "")
            self.twice = title if title in self.links else self.twice
            self.links[title] = next((value for key, value in attributes.items() if key.endswith(":id")), "")


class Links(Looker):
    """The part xl/_rels/workbook.xml.rels: kind and target by id."""

    def __init__(self, spent: Spent) -> None:
        super().__init__(spent)
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            id = attributes.get("Id", "")
            if id in self.found:
                raise ValueError("two links have one id")
            self.found[id] = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")


class Strings(Looker):
    """The shared strings: how long each is [characters]."""

    def __init__(self, spent: Spent) -> None:
        super().__init__(spent)
        self.lengths: list[int] = []
        self.parser.CharacterDataHandler = self._text

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self.lengths.append(0)

    def _text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)


class SheetCells(Looker):
    """The part of one sheet: how far it reaches, and the first cell with an error or a formula that was never calculated.

    `fault` is the code, the place and the value of that cell. What holds a value follows its `c` at once: calamine refuses all else.
    """

    def __init__(self, spent: Spent, strings: list[int]) -> None:
        super().__init__(spent)
        self.strings = strings
        self.fault: tuple[str, str, str] | None = None
        self.row = self.column = self.rows = self.columns = self.filled = 0
        self.ending = self.place = self.kind = self.value = self.far = ""
        self.is_open = self.is_watched = self.is_counted = self.is_formula = False
        self.known: dict[str, int] = {}

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        # A hundred thousand rows pass here: what every cell does is written out, and the rest is asked for.
        self.depth += 1
        if self.depth > DEPTH or len(attributes) > ATTRIBUTES:
            raise TooMuch("tags beyond any spreadsheet program's")
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name == "c":
            if self.is_watched:
                self._judge()
            get = attributes.get
            self.place, self.kind, self.is_open, self.is_counted = get("r", ""), get("t", "n"), True, False
            self.is_watched = self.kind in WATCHED
            self.column = self.known.get(self.place.removesuffix(self.ending)) or self._column()
        elif name in VALUES and self.is_open:
            if name == "f":
                self.is_watched = self.is_formula = True
            if self.is_watched and name == "v":
                self.parser.CharacterDataHandler = self._text
            if not self.is_counted:
                self.is_counted = True
                self.filled += 1
                if self.row > self.rows or self.column > self.columns:
                    self._reach()
        elif name == "row":
            said = attributes.get("r", str(self.row + 1))
            if not NUMBER.fullmatch(said):
                raise ValueError("a row has no number")
            self.row, self.column, self.ending = max(self.row, int(said)), 0, said
        else:
            self.is_open = False

    def _column(self) -> int:
        """The column of a cell that begins; a cell without a place is the next one."""
        place = self.place
        if not place:
            return self.column + 1
        found = PLACE.fullmatch(place)
        if not found:
            raise ValueError("a cell has no place")
        self.row = max(self.row, int(found[2]))
        column = column_of(found[1])
        if found[2] == self.ending:
            self.known[found[1]] = column
        return column

    def _reach(self) -> None:
        """The sheet reaches further than before."""
        self.far = self.place or f"row {self.row}"
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        bounds = self.spent.bounds
        if self.row > bounds.rows or self.column > bounds.columns:
            raise Stray(self.far, f"a sheet may use {bounds.rows:,} rows and {bounds.columns:,} columns")

    def _text(self, text: str) -> None:
        if len(self.value) < LONGEST_VALUE:
            self.value += text

    def _end(self, tag: str) -> None:
        self.depth -= 1
        if self.parser.CharacterDataHandler is not None:
            self.parser.CharacterDataHandler = None

    def _judge(self) -> None:
        """What the watched cell held that has ended."""
        value, is_formula = self.value.strip(), self.is_formula
        self.value, self.is_formula, self.is_watched = "", False, False
        if self.kind == "s" and value.isdecimal() and (index := int(value)) < len(self.strings):
            self.spent.texts -= self.strings[index]
            if self.spent.texts < 0:
                raise TooMuch(f"texts of over {self.spent.bounds.unpacked:,} characters")
        if self.fault is None and self.kind == "e":
            self.fault = "error_cell", self.place or f"row {self.row}", value or "an error"
        # t="str" is a formula whose text is empty, as IF(A2=1,"x","") gives.
        elif self.fault is None and is_formula and not value and self.kind != "str":
            self.fault = "not_calculated", self.place or f"row {self.row}", ""

    def close(self) -> None:
        super().close()
        if self.is_watched:
            self._judge()
        area = self.rows * self.columns
        self.spent.places -= area
        if area > self.spent.bounds.thin and self.filled * THIN < area:
            raise Stray(self.far, f"up to there are {area:,} places, of which {self.filled:,} hold anything")
        if self.spent.places < 0:
            raise TooMuch(f"over {self.spent.bounds.places:,} places for cells")


def column_of(letters: str) -> int:
    """The number of a column, from 1.

    >>> column_of("A"), column_of("XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
