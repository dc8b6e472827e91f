"""A file of sites or courses as tables, from TOML or a workbook, with the line or cell of whatever cannot be read.

Flow: demanding.py -> this file -> site_book.py, engines.demand.
Reads: one file. Writes: nothing.
Source: TOML 1.0 (toml.io) through tomllib; the fields are those of docs/reference/site-file.md.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from seedtrain.engines.demand import Course, Question, read_courses, read_question
from seedtrain.reporting.errors import FileError
from seedtrain.reporting.knowledge import knowledge, vocabulary

WORKBOOKS = {".xlsx", ".xlsm"}


def read_sites(path: Path) -> Question:
    """Sites, people and plans of a file. Raises SiteError, FileError, CellError and OSError."""
    kind = path.suffix.lower()
    if kind in WORKBOOKS:
        from seedtrain.staffing.site_book import tables

        raw: Mapping[str, object] = tables(path)
    elif kind == ".toml":
        raw = parsed(path)
    else:
        raise FileError(
            "unknown_kind",
            {"file": path.name},
            f"{path.name}: a name that ends in .toml or .xlsx was expected. --template DIR writes both.",
        )
    return read_question(raw, vocabulary(), path.name)


def read_course_file(path: Path) -> tuple[Course, ...]:
    """The courses of a TOML file. Raises CourseError, FileError and OSError."""
    known, codes = knowledge().framework, vocabulary()
    return read_courses(parsed(path), known.competencies, path.name, known.platform_of, codes.countries, codes.guess)


def parsed(path: Path) -> Mapping[str, object]:
    """The tables of a TOML file; a line that is none is named."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("bad_encoding", {"file": path.name}, f"{path.name}: this is not text in UTF-8. Save it again as UTF-8.") from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        why, _, place = str(error).removesuffix(")").partition(" (at ")
        match = re.match(r"line (\d+)", place)
        lines = text.splitlines()
        number = int(match[1]) if match else len(lines)
        line = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        shown = f" It reads: {line}" if line else ""
        raise FileError(
            "not_toml",
            {"file": path.name, "line": number, "why": why},
            f"{path.name}, line {number}: this cannot be read ({why}). Write name = value, with texts in quotes and each name once.{shown}",
        ) from error
