"""Reads one record of a data file field by field and notes every field that is not what it should be.

Flow: the record files of this package -> this file -> nothing.
Reads: parsed JSON objects and CSV rows. Writes: nothing.

    FactsError
    |-- BrokenFactsError   a data file is damaged; carries every Problem
    `-- UnknownFactError   nothing has this id
"""

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

SHIPPED = Path(__file__).parent.parent / "data"
CONFIDENCES = ("high", "medium", "low", "draft")
_FUZZY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_WEB = re.compile(r"https?://\S+$")


@dataclass(frozen=True, slots=True)
class Problem:
    """One field that is not what it should be."""

    file: str
    record: str
    field: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}, record {self.record}, field {self.field}: expected {self.expected}, came {self.value}; correct the data file."


class FactsError(Exception):
    """Something about the facts is wrong; `code` and `params` let a page say it in its own language."""

    code = "facts"

    def __init__(self, message: str, params: Mapping[str, str]) -> None:
        super().__init__(message)
        self.params = dict(params)


class BrokenFactsError(FactsError):
    """The data files hold fields that cannot be read; `problems` names each."""

    code = "facts_broken"

    def __init__(self, problems: tuple["Problem", ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems), {"count": str(len(problems))})
        self.problems = problems


class UnknownFactError(FactsError):
    """Nothing of this kind has this id."""

    code = "facts_unknown"

    def __init__(self, kind: str, key: str, hint: str) -> None:
        super().__init__(f"Expected the id of a {kind}, came {key!r}; {hint}", {"kind": kind, "key": key})


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record comes from: a source, our own work, or both."""

    source: str | None
    other_sources: tuple[str, ...]
    is_ours: bool
    what_is_ours: str | None
    retrieved: date
    confidence: str

    @property
    def is_web(self) -> bool:
        """True when the source is an address one can open."""
        return self.source is not None and _WEB.match(self.source) is not None


@dataclass(frozen=True, slots=True)
class FactDate:
    """A day, a month or a year, exactly as precise as the source: `text` is 2024, 2024-07 or 2024-07-15."""

    text: str
    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The day, when the source named one."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Count:
    """A number as loosely as the source gave it: `6000+` is at least 6000, `~80` is about 80."""

    text: str
    least: int | None
    most: int | None
    about: int | None

    @property
    def exact(self) -> int | None:
        """The number, when the source gave one number."""
        return self.least if self.least == self.most else None


@dataclass(frozen=True, slots=True)
class Said:
    """What one place said."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two sources disagree about a field; `note` says which value is kept."""

    field: str
    said: tuple[Said, ...]
    note: str


def fact_date(text: str) -> FactDate | None:
    """The span of days that a year, month or day names, or nothing when it names none.

    >>> fact_date("2024-02").last
    datetime.date(2024, 2, 29)
    """
    match = _FUZZY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return FactDate(text, date(int(text), 1, 1), date(int(text), 12, 31))
        if day is not None:
            exact = date(year, month, day)
            return FactDate(text, exact, exact)
        following = date(year + month // 12, month % 12 + 1, 1)
        return FactDate(text, date(year, month, 1), following - timedelta(days=1))
    except ValueError:
        return None


@dataclass(slots=True)
class Entry:
    """One object of a data file, read field by field; every misfit is added to `problems` and reading goes on.

    `maybe_...` accepts null, which is unknown; the field itself must be there, so that a misspelt one shows.
    """

    file: str
    record: str
    data: Mapping[str, object]
    problems: list[Problem]
    path: str = ""
    seen: set[str] = field(default_factory=set)

    def wrong(self, name: str, value: object, expected: str) -> None:
        """`problems` names this field and what came instead."""
        shown = "nothing" if value is None else repr(value)
        self.problems.append(Problem(self.file, self.record, self.path + name, shown, expected))

    def _get(self, name: str) -> object:
        self.seen.add(name)
        return self.data.get(name)

    def _maybe(self, name: str) -> object:
        if name not in self.data:
            self.wrong(name, None, "the field to be there, null when unknown")
        return self._get(name)

    def done(self) -> None:
        """`problems` names each field that nobody reads: a misspelt name never passes silently."""
        for name in self.data:
            if name not in self.seen:
                self.wrong(name, self.data[name], "no such field")

    def maybe_text(self, name: str) -> str | None:
        value = self._maybe(name)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self.wrong(name, value, "some text or null")
        return None

    def text(self, name: str) -> str:
        value = self._get(name)
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(name, value, "some text")
        return ""

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self._get(name)
        if isinstance(value, str) and value in allowed:
            return value
        self.wrong(name, value, f"one of {', '.join(allowed)}")
        return allowed[0]

    def maybe_whole(self, name: str, least: int = 0, most: int = 10**12) -> int | None:
        return None if self._maybe(name) is None else self.whole(name, least, most)

    def whole(self, name: str, least: int = 0, most: int = 10**12) -> int:
        value = self._get(name)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        bounds = f"of at least {least}" if most == 10**12 else f"from {least} to {most}"
        self.wrong(name, value, f"a whole number {bounds}")
        return least

    def maybe_number(self, name: str) -> float | None:
        return None if self._maybe(name) is None else self.number(name)

    def number(self, name: str) -> float:
        value = self._get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        self.wrong(name, value, "a number")
        return 0.0

    def maybe_flag(self, name: str) -> bool | None:
        value = self._maybe(name)
        if value is None or isinstance(value, bool):
            return value
        self.wrong(name, value, "true, false or null")
        return None

    def flag(self, name: str) -> bool:
        value = self._get(name)
        if isinstance(value, bool):
            return value
        self.wrong(name, value, "true or false")
        return False

    def maybe_texts(self, name: str) -> tuple[str, ...] | None:
        return None if self._maybe(name) is None else self.texts(name)

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._get(name)
        if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        self.wrong(name, value, "a list of texts")
        return ()

    def maybe_day(self, name: str) -> date | None:
        return None if self._maybe(name) in (None, "") else self.day(name)

    def day(self, name: str) -> date:
        value = self._get(name)
        found = fact_date(value) if isinstance(value, str) else None
        if found is not None and found.day is not None:
            return found.day
        self.wrong(name, value, "a day as YYYY-MM-DD")
        return date.min

    def maybe_date(self, name: str) -> FactDate | None:
        value = self._maybe(name)
        found = fact_date(value) if isinstance(value, str) else None
        if value is not None and found is None:
            self.wrong(name, value, "a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, or null")
        return found

    def maybe_entry(self, name: str) -> "Entry | None":
        value = self._maybe(name)
        if value is None:
            return None
        if isinstance(value, dict):
            return Entry(self.file, self.record, value, self.problems, f"{self.path}{name}.")
        self.wrong(name, value, "an object or null")
        return None

    def entries(self, name: str) -> tuple["Entry", ...]:
        value = self._get(name)
        if not isinstance(value, list):
            self.wrong(name, value, "a list of objects")
            return ()
        found = []
        for place, item in enumerate(value):
            if isinstance(item, dict):
                found.append(Entry(self.file, self.record, item, self.problems, f"{self.path}{name}[{place}]."))
            else:
                self.wrong(f"{name}[{place}]", item, "an object")
        return tuple(found)

    def maybe_entries(self, name: str) -> "tuple[Entry, ...] | None":
        return None if self._maybe(name) is None else self.entries(name)

    def maybe_count(self, name: str) -> Count | None:
        entry = self.maybe_entry(name)
        if entry is None:
            return None
        count = Count(entry.text("text"), *(entry.maybe_whole(part) for part in ("least", "most", "about")))
        if count.least is not None and count.most is not None and count.least > count.most:
            entry.wrong("most", count.most, f"at least {count.least}, the lower bound")
        entry.done()
        return count

    def discrepancies(self) -> tuple[Discrepancy, ...]:
        found = []
        for entry in self.entries("discrepancies"):
            said = tuple(Said(one.text("value"), one.text("where")) for one in entry.entries("said"))
            if len(said) < 2:
                entry.wrong("said", len(said), "at least two that disagree")
            found.append(Discrepancy(entry.text("field"), said, entry.text("note")))
            entry.done()
        return tuple(found)

    def provenance(self) -> Provenance:
        """The record's standing; a record with neither a source nor our name on it is a problem."""
        source, is_ours, what = self.maybe_text("source"), self.flag("ours"), self.maybe_text("what_is_ours")
        if source is None and not is_ours:
            self.wrong("source", None, "a source, or ours set to true")
        if is_ours and what is None:
            self.wrong("what_is_ours", None, "words that say what is ours")
        others = self.texts("other_sources")
        return Provenance(source, others, is_ours, what, self.day("retrieved"), self.choice("confidence", CONFIDENCES))


def read_part(folder: Path, file: str, part: str, problems: list[Problem], key: str = "id") -> tuple[Entry, ...]:
    """The objects of one list of a JSON file; ids are there and unique, or `problems` says so."""
    whole = Entry(file, "the file", _document(folder, file), problems)
    found, ids = [], set()
    for place, entry in enumerate(whole.entries(part)):
        name = entry.data.get(key)
        record = str(name) if isinstance(name, str | int) else f"{part}[{place}]"
        if record in ids:
            problems.append(Problem(file, record, key, repr(name), "an id that no other record has"))
        ids.add(record)
        found.append(Entry(file, record, entry.data, problems))
    return tuple(found)


def read_about(folder: Path, file: str, problems: list[Problem]) -> Entry:
    """What a JSON file says about itself."""
    about = Entry(file, "the file", _document(folder, file), problems).maybe_entry("about")
    return about or Entry(file, "the file", {}, problems, "about.")


@cache
def _shipped_document(file: str) -> Mapping[str, object]:
    return _parse(SHIPPED, file)


def forget() -> None:
    """The next read takes the shipped files from disk again."""
    _shipped_document.cache_clear()


def _document(folder: Path, file: str) -> Mapping[str, object]:
    return _shipped_document(file) if folder == SHIPPED else _parse(folder, file)


def _parse(folder: Path, file: str) -> Mapping[str, object]:
    try:
        parsed = json.loads((folder / file).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BrokenFactsError((Problem(file, "the file", "-", "nothing", "the file to be there"),)) from None
    except json.JSONDecodeError as broken:
        where = f"line {broken.lineno}: {broken.msg}"
        raise BrokenFactsError((Problem(file, "the file", "-", where, "JSON"),)) from None
    if not isinstance(parsed, dict):
        raise BrokenFactsError((Problem(file, "the file", "-", type(parsed).__name__, "an object"),))
    return parsed


def read_rows(folder: Path, file: str, key: str) -> tuple[tuple[str, Mapping[str, object]], ...]:
    """The rows of a CSV file, each with the name that errors use for it."""
    try:
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            return tuple((row.get(key) or f"line {n}", row) for n, row in enumerate(csv.DictReader(lines, restkey="surplus"), 2))
    except FileNotFoundError:
        raise BrokenFactsError((Problem(file, "the file", "-", "nothing", "the file to be there"),)) from None
