"""The review file as plain text: lines with `==+==` name a field, what follows is its value; lines with `==-==` only explain.

Flow: sheet.py -> `write`, `read` -> sheet_judge.py.
Reads: arguments. Writes: nothing.
Source: the form is that of HotCRP's offline reviews. A line of a value that looks like one of ours gets a backslash in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .sheet import COMMENT, MARK, VERSION, Problem, SheetFile, plain, tidy
from .sheet_judge import Row, Typed

FIELD, NOTE = "==+==", "==-=="
LOOKS_LIKE = re.compile(r"^\\*==[+-]==")
HEAD = {"call": "call", "reviewer": "reviewer", "rubric version": "rubric_version"}


def write(file: SheetFile) -> bytes:
    """UTF-8 with a byte order mark, so that old editors read it right."""
    return ("\n".join(_lines(file)) + "\n").encode("utf-8-sig")


def _lines(file: SheetFile) -> Iterator[str]:
    yield f"{FIELD} {MARK}"
    yield f"{FIELD} call: {file.call}"
    yield f"{FIELD} reviewer: {file.reviewer}"
    yield f"{FIELD} rubric version: {file.rubric_version}"
    yield NOTE
    for sentence in file.words.how_to:
        yield f"{NOTE} {tidy(sentence)}"
    for application in file.applications:
        yield ""
        yield f"{NOTE} {'-' * 60}"
        yield f"{FIELD} application: {application.id}"
        yield f"{FIELD} {VERSION}: {application.version}"
        yield f"{NOTE} {tidy(application.title)}"
        for fact in application.facts:
            yield f"{NOTE} {tidy(fact.label)}:"
            for line in plain(fact.text).split("\n"):
                yield f"{NOTE}   {line}".rstrip()
        for criterion in file.criteria:
            yield f"{FIELD} {criterion.key}"
            yield f"{NOTE} {tidy(criterion.label)}: {'; '.join(criterion.option(level) for level in criterion.levels)}"
            yield str(application.levels.get(criterion.key, ""))
        yield f"{FIELD} {COMMENT}"
        for line in plain(application.comment).split("\n"):
            yield f"\\{line}" if LOOKS_LIKE.match(line) else line
    yield ""
    yield f"{FIELD} end"


def read(content: bytes) -> Typed:
    """What was typed, nothing judged."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        value = content[error.start : error.start + 1].hex()
        words = (
            "A review file is XLSX or text in UTF-8. In your editor, choose “Save as” and UTF-8; a file with a password must lose it first."
        )
        return Typed(problems=(Problem(f"line {line}", "", "file", value, "not_text", words),))
    return _parse(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _parse(lines: list[str]) -> Typed:
    """Fields in order; text before the first field of an application belongs to nothing and is listed."""
    head: dict[str, str] = {}
    rows: list[Row] = []
    lost: list[Problem] = []
    field: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if line.startswith(NOTE):
            continue
        if not line.startswith(FIELD):
            if field is not None:
                field.append(line[1:] if line.startswith("\\") and LOOKS_LIKE.match(line) else line)
            elif line.strip():
                lost.append(_lost(number, rows, line))
            continue
        word, colon, value = (part.strip() for part in line.removeprefix(FIELD).strip().partition(":"))
        field = None
        if word == "application" and colon:
            rows.append(Row(f"line {number}", value, {}))
        elif word == VERSION and colon and rows:
            rows[-1].parts[VERSION] = [value]
        elif word in HEAD and colon:
            head[HEAD[word]] = value
        elif word in {MARK, "end"}:
            head["mark"] = MARK
        elif rows and not colon and word not in rows[-1].parts:
            rows[-1].parts[word] = field = []
        else:
            lost.append(_lost(number, rows, line))
    return Typed(head, tuple(row.joined() for row in rows), notices=tuple(lost))


def _lost(number: int, rows: list[Row], line: str) -> Problem:
    words = "This line belongs to no field. Write under a line that starts with ==+==, or remove it."
    return Problem(f"line {number}", rows[-1].id if rows else "", "text", line, "loose_text", words)
