"""What a filled review file means: every row against the reviews as they stand, every doubt with its remedy.

Flow: sheet.py -> `judge` <- rows of sheet_book.py or sheet_text.py.
Reads: arguments. Writes: nothing.
Source: own work. A row with one doubt is refused whole: half a review is a different review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .sheet import (
    CHANGED,
    COMMENT,
    EMPTY,
    LONGEST,
    MARK,
    MISSING,
    NEW,
    REFUSED,
    TITLE,
    UNCHANGED,
    VERSION,
    Change,
    Line,
    Problem,
    SheetApplication,
    SheetCriterion,
    SheetFile,
    SheetReport,
    plain,
    tidy,
)

NUMBER = re.compile(r"^(\d{1,6})(?:[.,]0*)?(?:\s*[-–—:]\s*(.*))?$")


@dataclass(frozen=True, slots=True)
class Row:
    """One application as typed: text by field. `formulas` names fields that hold a formula; `parts` are lines not yet joined."""

    place: str
    id: str
    fields: Mapping[str, str]
    formulas: frozenset[str] = frozenset()
    parts: dict[str, list[str]] = field(default_factory=dict)

    def joined(self) -> Row:
        """The same with its lines as text."""
        return Row(self.place, self.id, {name: "\n".join(lines) for name, lines in self.parts.items()})


@dataclass(frozen=True, slots=True)
class Typed:
    """A file as it was read: its head, its rows; `problems` forbid to use it, `notices` are text that belongs to nothing."""

    head: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def unreadable(expected: SheetFile, code: str, words: str) -> SheetReport:
    """The report on a file that cannot be opened."""
    return judge(Typed(problems=(Problem("", "", "file", "", code, words),)), expected)


def judge(typed: Typed, expected: SheetFile) -> SheetReport:
    """The dry run."""
    problems = typed.problems or _head(typed.head, expected)
    known = {one.id: one for one in expected.applications}
    found: dict[str, list[Row]] = {}
    for row in typed.rows:
        found.setdefault(tidy(row.id), []).append(row)
    lines = [_line(one, found.get(tidy(one.id), []), expected, problems) for one in expected.applications]
    names = {tidy(id) for id in known}
    for id, rows in found.items():
        if id not in names:
            lines += [_unknown(row, known, problems) for row in rows if any(_typed(row).values()) or row.id.strip()]
    return SheetReport(tuple(lines), problems, typed.notices + _columns(typed, expected))


def _head(head: Mapping[str, str], expected: SheetFile) -> tuple[Problem, ...]:
    """Whether the file belongs here at all."""
    if head.get("mark") != MARK:
        words = f"The file does not say {MARK!r}, so it is no review file. Download yours again and copy your levels into it."
        return (Problem("", "", "file", head.get("mark", ""), "no_review_file", words),)
    wanted = {"call": expected.call, "reviewer": expected.reviewer, "rubric_version": str(expected.rubric_version)}
    words_by = {
        "call": "The file is for another call; this page is of {0}. Upload it on the page of its call.",
        "reviewer": "The file was made for another reviewer; you are {0}. Upload your own.",
        "rubric_version": "The rubric has changed since this file was made; it is now version {0}. Download it again and copy your levels.",
    }
    return tuple(
        Problem("", "", name, head.get(name, ""), f"wrong_{name}", words_by[name].format(value))
        for name, value in wanted.items()
        if _whole(head.get(name, "")) != value
    )


def _whole(text: str) -> str:
    """A version that a spreadsheet turned into 3.0 is 3; other text stays."""
    text = text.strip()
    return text[:-2] if re.fullmatch(r"\d+\.0", text) else text


def _columns(typed: Typed, expected: SheetFile) -> tuple[Problem, ...]:
    """Criteria that no row of the file has: what stands keeps standing, and that is said."""
    there = {name for row in typed.rows for name in row.fields}
    words = "The file has no place for {0} any more. What stands is kept; download the file again to change it."
    gone = [name for name in (*(one.key for one in expected.criteria), COMMENT) if typed.rows and name not in there]
    return tuple(Problem("", "", name, "", "no_column", words.format(name)) for name in gone)


def _typed(row: Row) -> dict[str, str]:
    return {name: plain(text) for name, text in row.fields.items() if name not in {TITLE, VERSION}}


def _version(row: Row) -> int | None:
    text = _whole(row.fields.get(VERSION, ""))
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else None


def _unknown(row: Row, known: Mapping[str, SheetApplication], problems: tuple[Problem, ...]) -> Line:
    words = "None of your applications has this id; it was withdrawn, or the id was changed. Copy the id from the page of your reviews."
    mine = (Problem(row.place, row.id, "id", row.id, "unknown_id", words),)
    return Line(row.id, REFUSED, {}, "", (), problems or mine, _typed(row))


def _line(now: SheetApplication, rows: list[Row], expected: SheetFile, problems: tuple[Problem, ...]) -> Line:
    """One application of the reviewer."""
    keys = tuple(one.key for one in expected.criteria)
    still_open = tuple(key for key in keys if key not in now.levels)
    if not rows:
        return Line(now.id, MISSING, now.levels, now.comment, open=still_open)
    typed = _typed(rows[0])
    distinct = {tuple(sorted(_typed(row).items())) for row in rows}
    if len(distinct) > 1:
        places = ", ".join(row.place for row in rows)
        words = f"This application stands in {places}, with different content. Keep one of them."
        problems = problems or (Problem(places, now.id, "id", now.id, "twice", words),)
        typed = {f"{name} ({row.place})": text for row in rows for name, text in _typed(row).items()}
    if problems:
        return Line(now.id, REFUSED, now.levels, now.comment, (), problems, typed, still_open)
    if not any(typed.values()) and not rows[0].formulas:
        return Line(now.id, EMPTY, now.levels, now.comment, open=still_open)
    version = _version(rows[0])
    levels, doubts = _levels(now, rows[0], expected)
    comment = typed.get(COMMENT, now.comment)
    if len(comment) > LONGEST:
        words = f"A comment expects at most {LONGEST} characters; {len(comment)} came. Shorten it."
        doubts.append(Problem(rows[0].place, now.id, COMMENT, comment, "long_comment", words))
    doubts += [_stray(rows[0], now, name, text, keys) for name, text in typed.items() if text and name not in {*keys, COMMENT}]
    if doubts:
        return Line(now.id, REFUSED, now.levels, now.comment, (), tuple(doubts), typed, still_open, version)
    changes = tuple(
        Change(key, str(now.levels.get(key, "")), str(levels.get(key, ""))) for key in keys if now.levels.get(key) != levels.get(key)
    )
    if comment != plain(now.comment):
        changes += (Change(COMMENT, now.comment, comment),)
    status = UNCHANGED if not changes else CHANGED if now.levels or now.comment else NEW
    return Line(now.id, status, levels, comment, changes, (), typed, tuple(key for key in keys if key not in levels), version)


def _stray(row: Row, now: SheetApplication, name: str, text: str, keys: tuple[str, ...]) -> Problem:
    words = f"The rubric has no criterion {name!r}; it has {', '.join(keys)}. Move what you wrote to one of them or to the comment."
    return Problem(row.place, now.id, name, text, "unknown_criterion", words)


def _levels(now: SheetApplication, row: Row, expected: SheetFile) -> tuple[dict[str, int], list[Problem]]:
    """Levels by key; a criterion without a place in the file keeps its level."""
    levels: dict[str, int] = {}
    doubts: list[Problem] = []
    for criterion in expected.criteria:
        if criterion.key not in row.fields:
            if criterion.key in now.levels:
                levels[criterion.key] = now.levels[criterion.key]
            continue
        text = tidy(row.fields[criterion.key])
        if criterion.key in row.formulas:
            words = f"{criterion.key} holds a formula. Write the level itself, from {criterion.levels[0]} to {criterion.levels[-1]}."
            doubts.append(Problem(row.place, now.id, criterion.key, text, "formula", words))
        elif text:
            level = _level(criterion, text)
            if isinstance(level, int):
                levels[criterion.key] = level
            else:
                doubts.append(Problem(row.place, now.id, criterion.key, text, level.code, level.remedy))
    return levels, doubts


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a text is no level."""

    code: str
    remedy: str


def _level(criterion: SheetCriterion, text: str) -> int | Doubt:
    """The level. Digits of any script are read; words beside a level must be its own."""
    among = f"from {criterion.levels[0]} to {criterion.levels[-1]}"
    number = NUMBER.match(text)
    if number is None:
        same = [level for level in criterion.levels if _words(criterion, level) == text.casefold()]
        if len(same) == 1:
            return same[0]
        return Doubt("not_a_level", f"{criterion.key} expects a whole level {among}. Write the number, or choose it from the list.")
    level, words = int(number[1]), number[2]
    if level not in criterion.levels:
        return Doubt("level_out_of_range", f"{criterion.key} expects a level {among}. Correct it or leave it empty.")
    if words and words.casefold() != _words(criterion, level):
        return Doubt("other_words", f"{criterion.key}: these are not the words of level {level}. Write the number alone.")
    return level


def _words(criterion: SheetCriterion, level: int) -> str:
    return tidy(criterion.anchors[level - criterion.lowest]).casefold()
