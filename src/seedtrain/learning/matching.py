"""Whose row in a webinar's report is whose enrolment, and how many units their minutes make.

Flow: learning.actions.import_attendance -> this file.
Reads: the report's bytes and the enrolled people given. Writes: nothing.
Source: rules are ours; column names as video conference programmes export them.
"""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

MOST_BYTES = 1_000_000
UNIT_SHARE_PERCENT = 80
"""A unit counts when this share of its minutes was attended [%]; the figure is ours."""

DELIMITERS = (",", ";", "\t")
EMAIL_COLUMNS = frozenset({"email", "e-mail", "user email", "email address", "participant email", "attendee email"})
NAME_COLUMNS = frozenset(
    {"name", "full name", "user name", "participant", "participant name", "name (original name)", "user name (original name)"}
)
FIRST_COLUMNS = frozenset({"first name", "given name"})
LAST_COLUMNS = frozenset({"last name", "family name", "surname"})
MINUTE_COLUMNS = frozenset(
    {
        "duration",
        "minutes",
        "duration (minutes)",
        "total duration (minutes)",
        "time in session (minutes)",
        "in-meeting duration",
        "attendance duration",
    }
)
HEADER_WITHIN_LINES = 20


class ReportRefused(ValueError):
    """A report cannot be read; `code` is stable and `params` name what came."""

    def __init__(self, code: str, sentence: str, **params: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, str | int] = params


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: who was there, and for how long [minutes]."""

    line: int
    name: str
    email: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Somebody who may be in the report; `key` is the enrolment's number."""

    key: int
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Match:
    """One enrolled person was found, by `email` or by `name`; several lines of one person are added up."""

    enrolled: Enrolled
    rows: tuple[Row, ...]
    how: str
    minutes: int
    units: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A line that could be several people, or several people's lines that could be one."""

    row: Row
    candidates: tuple[Enrolled, ...]


@dataclass(frozen=True, slots=True)
class MatchReport:
    """What an import would write, and what a person must look at; `kept` are matches whose attendance was recorded before."""

    matched: tuple[Match, ...]
    ambiguous: tuple[Ambiguous, ...]
    unmatched: tuple[Row, ...]
    absent: tuple[Enrolled, ...]
    kept: tuple[Match, ...] = field(default=())


def normal_name(name: str) -> str:
    """The name without case, accents, punctuation, bracketed remarks and order of words.

    >>> normal_name("OWUSU, Ámina (Ghana)")
    'amina owusu'
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"[(\[][^)\]]*[)\]]", " ", name)).casefold()
    kept = "".join(" " if unicodedata.category(c)[0] in "PZC" else c for c in plain if not "\u0300" <= c <= "\u036f")
    return " ".join(sorted(kept.split()))


def units_of(minutes: int, session_minutes: int, units: int) -> int:
    """Whole units that `minutes` [min] of a session of `session_minutes` [min] make, at most `units`.

    >>> [units_of(minutes, 120, 2) for minutes in (0, 47, 48, 107, 108, 500)]
    [0, 0, 1, 1, 2, 2]
    """
    missing_percent = 100 - UNIT_SHARE_PERCENT
    return min(units, (minutes * units * 100 + missing_percent * session_minutes) // (100 * session_minutes))


def read_report(content: bytes) -> tuple[Row, ...]:
    """The report's lines; its header may stand below some lines of preamble, its delimiter is a comma, semicolon or tab."""
    lines = _decoded(content).splitlines()
    try:
        return _rows(lines)
    except csv.Error as cause:
        # A cell longer than the csv module reads: an open quotation mark, or no report at all.
        came = next(line for line in lines if line.strip())[:80]
        raise ReportRefused("delimiter", f"Expected cells between delimiters; one has no end ({cause}).", came=came) from cause


def _rows(lines: Sequence[str]) -> tuple[Row, ...]:
    """The lines below the header."""
    found = [(delimiter, at) for delimiter in DELIMITERS if (at := _header_line(lines, delimiter)) is not None]
    if not found:
        raise _no_header(lines)
    if len(found) > 1:
        raise ReportRefused("delimiter", "Expected one delimiter; the header can be read with several.", came=lines[found[0][1]][:80])
    delimiter, at = found[0]
    reader = csv.reader(io.StringIO("\n".join(lines[at:])), delimiter=delimiter)
    columns = _columns(next(reader))
    rows = [_row(cells, columns, at + reader.line_num) for cells in reader if any(cell.strip() for cell in cells)]
    if not rows:
        raise ReportRefused("empty", "Expected people below the header; there are none. Export the report again.")
    return tuple(rows)


def match(rows: Iterable[Row], enrolled: Sequence[Enrolled], session_minutes: int, units: int) -> MatchReport:
    """Each line stands with its enrolment: by exact e-mail first, then by normalised name; doubts are listed, never guessed."""
    by_email = {person.email.casefold(): person for person in enrolled if person.email}
    by_name: dict[str, list[Enrolled]] = defaultdict(list)
    for person in enrolled:
        by_name[normal_name(person.name)].append(person)
    found: dict[int, list[tuple[Row, str]]] = defaultdict(list)
    ambiguous: list[Ambiguous] = []
    unmatched: list[Row] = []
    left: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        owner = by_email.get(row.email.casefold()) if row.email else None
        if owner is not None:
            found[owner.key].append((row, "email"))
        else:
            left[normal_name(row.name)].append(row)
    for name, same in left.items():
        candidates = by_name.get(name, []) if name else []
        addresses = {row.email.casefold() for row in same if row.email}
        if not candidates:
            unmatched.extend(same)
        elif len(candidates) > 1 or len(addresses) > 1:
            ambiguous.extend(Ambiguous(row, tuple(candidates)) for row in same)
        else:
            found[candidates[0].key].extend((row, "name") for row in same)
    matched = tuple(_matched(person, found[person.key], session_minutes, units) for person in enrolled if person.key in found)
    doubtful = {person.key for entry in ambiguous for person in entry.candidates}
    absent = tuple(person for person in enrolled if person.key not in found and person.key not in doubtful)
    return MatchReport(
        matched, tuple(sorted(ambiguous, key=lambda entry: entry.row.line)), tuple(sorted(unmatched, key=lambda row: row.line)), absent
    )


def _matched(person: Enrolled, pairs: list[tuple[Row, str]], session_minutes: int, units: int) -> Match:
    # Somebody on two devices at once would count twice, so the sum stops at the session's length.
    minutes = min(session_minutes, sum(row.minutes for row, _how in pairs))
    how = "name" if any(how == "name" for _row, how in pairs) else "email"
    return Match(person, tuple(row for row, _how in pairs), how, minutes, units_of(minutes, session_minutes, units))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand in a line; None when the report has no such column."""

    minutes: int
    email: int | None
    names: tuple[int, ...]
    width: int


def _decoded(content: bytes) -> str:
    if not content.strip():
        raise ReportRefused("empty", "Expected a report; the file is empty. Export it again.")
    if len(content) > MOST_BYTES:
        raise ReportRefused("too_large", f"Expected at most {MOST_BYTES} bytes; came {len(content)}.", most=MOST_BYTES, came=len(content))
    # Only a byte order mark says UTF-16 for certain; anything else is UTF-8 or refused.
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as cause:
        line = content[: cause.start].count(b"\n") + 1
        raise ReportRefused("encoding", f"Expected text in UTF-8; line {line} is not. Save the file as CSV UTF-8.", line=line) from cause


def _plain(cell: str) -> str:
    return " ".join(cell.strip().strip('"').casefold().split())


def _header_line(lines: Sequence[str], delimiter: str) -> int | None:
    for at, line in enumerate(lines[:HEADER_WITHIN_LINES]):
        cells = {_plain(cell) for cell in next(csv.reader([line], delimiter=delimiter), [])}
        if cells & MINUTE_COLUMNS and (cells & EMAIL_COLUMNS or cells & NAME_COLUMNS or (cells & FIRST_COLUMNS and cells & LAST_COLUMNS)):
            return at
    return None


def _no_header(lines: Sequence[str]) -> ReportRefused:
    """Which of the two went wrong: no delimiter we know, or a column missing."""
    first = next((line for line in lines if line.strip()), "")
    if not any(delimiter in line for line in lines[:HEADER_WITHIN_LINES] for delimiter in DELIMITERS):
        return ReportRefused("delimiter", "Expected columns between commas, semicolons or tabs; the first line has none.", came=first[:80])
    cells = {_plain(cell) for line in lines[:HEADER_WITHIN_LINES] for d in DELIMITERS for cell in next(csv.reader([line], delimiter=d), [])}
    column = "Duration" if not cells & MINUTE_COLUMNS else "Email"
    return ReportRefused("column_missing", f"Expected a column “{column}”; the header has none.", column=column, came=first[:80])


def _columns(header: Sequence[str]) -> _Columns:
    plain = [_plain(cell) for cell in header]

    def places(words: frozenset[str]) -> tuple[int, ...]:
        return tuple(place for place, cell in enumerate(plain) if cell in words)

    emails, minutes = places(EMAIL_COLUMNS), places(MINUTE_COLUMNS)
    names = places(NAME_COLUMNS)[:1] or (*places(FIRST_COLUMNS)[:1], *places(LAST_COLUMNS)[:1])
    return _Columns(minutes[0], emails[0] if emails else None, names, max([*minutes[:1], *emails[:1], *names]) + 1)


def _row(cells: Sequence[str], columns: _Columns, line: int) -> Row:
    if len(cells) < columns.width:
        raise ReportRefused(
            "line_short", f"Expected {columns.width} columns in line {line}; came {len(cells)}.", line=line, came=len(cells)
        )
    name = " ".join(cells[place].strip() for place in columns.names)
    email = cells[columns.email].strip() if columns.email is not None else ""
    return Row(line, name.strip(), email, _minutes(cells[columns.minutes], line))


MOST_DIGITS = 6
_CLOCK = re.compile(r"^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$")
_WORDS = re.compile(r"^(?:(\d{1,6})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,6})\s*m(?:in(?:utes?|s)?)?)?\s*(?:(\d{1,6})\s*s(?:ec(?:onds?|s)?)?)?$")


def _minutes(cell: str, line: int) -> int:
    """Whole minutes from "62", "62 min", "1h 2m 3s" or "01:02:03"; seconds are dropped."""
    text = cell.strip().casefold()
    if len(text) <= MOST_DIGITS and text.isascii() and text.isdigit():
        return int(text)
    if clock := _CLOCK.match(text):
        return int(clock[1] or 0) * 60 + int(clock[2])
    if text and (words := _WORDS.match(text)):
        return int(words[1] or 0) * 60 + int(words[2] or 0)
    raise ReportRefused("duration", f"Expected minutes in line {line}; came “{cell.strip()[:40]}”.", line=line, came=cell.strip()[:40])
