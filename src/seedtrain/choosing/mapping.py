"""Which column holds which field: as said, by its exact name, or by asking. Never by guessing.

Flow: selecting.py and its neighbours -> this file -> pool.py, ratings.py.
Reads: a Sheet, what was said, and the terminal when there is one. Writes: questions to stderr, columns.toml.
Source: own work.
"""

import difflib
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seedtrain.engines.selection.policy import Column, columns_lines
from seedtrain.reporting.errors import MappingError
from seedtrain.reporting.reading import Sheet

Ask = Callable[[str], str]
SPLIT = ";"
OF_REVIEWS, OF_REVIEWERS, OF_CONFLICTS = PREFIXES = ("reviews.", "reviewers.", "conflicts.")
"""What stands in --map before a field of a table that is not the pool."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something a table must or may say. `may_split`: whether a cell can hold several values."""

    name: str
    about: str
    is_needed: bool = True
    may_split: bool = False


def on_terminal() -> Ask | None:
    """How to ask, or None where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None

    def ask(question: str) -> str:
        print(question, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise MappingError("no_answer", {}, "The questions were not answered, so nothing was done.")
        return line.strip()

    return ask


def said(words: Iterable[str], splits: Iterable[str], earlier: Mapping[str, Column], known: Sequence[str]) -> dict[str, Column]:
    """What --map and --split say, over what a file said. Raises MappingError for a word without `=` or a field nobody knows."""
    found = dict(earlier)
    for word in words:
        name, column = _halves("--map", word, "country=Country of work")
        found[_known("--map", name, known)] = Column(column, found[name].split if name in found else None)
    for word in splits:
        name, mark = _halves("--split", word, "language=;", is_empty_allowed=True)
        _known("--split", name, known)
        found[name] = Column(found[name].name if name in found else _bare(name), mark)
    return found


def _bare(name: str) -> str:
    """A field without the name of its table."""
    return next((name.removeprefix(prefix) for prefix in PREFIXES if name.startswith(prefix)), name)


def _halves(option: str, word: str, example: str, is_empty_allowed: bool = False) -> tuple[str, str]:
    name, mark, rest = word.partition("=")
    if not name.strip() or not mark or not (rest.strip() or is_empty_allowed):
        raise MappingError("bad_map", {"option": option, "value": word}, f'{option} "{word}": FIELD=... was expected, such as "{example}".')
    return name.strip(), rest.strip()


def _known(option: str, name: str, known: Sequence[str]) -> str:
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"needed are {', '.join(known)}."
        raise MappingError("unknown_field", {"field": name}, f'{option} "{name}=": nothing asks for {name}; {hint}')
    return name


def resolve(sheet: Sheet, fields: Sequence[Field], told: Mapping[str, Column], ask: Ask | None, prefix: str = "") -> dict[str, Column]:
    """The column of every field that has one. `prefix` stands before the fields of a second table in --map."""
    found: dict[str, Column] = {}
    missing: list[Field] = []
    for one in fields:
        column = told.get(prefix + one.name)
        if column is not None:
            found[one.name] = _there(sheet, prefix + one.name, column)
        elif one.name in sheet.header:
            found[one.name] = Column(one.name)
        elif one.is_needed:
            missing.append(one)
    if missing and ask is None:
        raise _unsaid(sheet, missing, prefix)
    for one in missing:
        assert ask is not None
        found[one.name] = Column(_asked(sheet, one, ask))
    for column in found.values():
        sheet.column(column.name)
    for one in fields:
        if one.may_split and one.name in found and found[one.name].split is None:
            found[one.name] = _split(sheet, one, found[one.name], ask, prefix)
    return found


def _there(sheet: Sheet, name: str, column: Column) -> Column:
    if column.name not in sheet.header:
        near = difflib.get_close_matches(column.name, sheet.header, n=1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        raise MappingError(
            "no_column",
            {"field": name, "column": column.name},
            f'{sheet.file} has no column "{column.name}" for {name}; it has {_listed(sheet.header)}.{hint}',
        )
    return column


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names if name)


def _unsaid(sheet: Sheet, missing: Sequence[Field], prefix: str) -> MappingError:
    names = [prefix + one.name for one in missing]
    words = []
    for one in missing:
        near = next((name for name in sheet.header if name.casefold() == one.name.casefold()), "COLUMN")
        words.append(f'--map "{prefix}{one.name}={near}"')
    return MappingError(
        "unsaid",
        {"fields": tuple(names), "columns": sheet.header},
        f"{sheet.file}: no column is called {', '.join(one.name for one in missing)}. Columns are not guessed; "
        f"say which to read: {' '.join(words)}. It has {_listed(sheet.header)}.",
    )


def _asked(sheet: Sheet, one: Field, ask: Ask) -> str:
    names = [name for name in sheet.header if name]
    width = max(map(len, names))
    lines = [f"\nWhich column of {sheet.file} holds {one.name} ({one.about})?"]
    for number, name in enumerate(names, start=1):
        lines.append(f"  {number:2}  {name:{width}}  {'; '.join(sheet.samples(name))[:60]}")
    print("\n".join(lines), file=sys.stderr)
    while True:
        answer = ask("Number or name: ")
        if answer in names:
            return answer
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        print(f"A number from 1 to {len(names)} or a column's name was expected.", file=sys.stderr)


def _split(sheet: Sheet, one: Field, column: Column, ask: Ask | None, prefix: str) -> Column:
    """Whether `;` in a cell separates values; asked only where one stands there."""
    at = sheet.column(column.name)
    cell = next((row[at] for row in sheet.rows if SPLIT in row[at].text), None)
    if cell is None:
        return column
    if ask is None:
        name = prefix + one.name
        raise MappingError(
            "split_unsaid",
            {"field": name, "at": cell.at, "value": cell.text},
            f'{sheet.file}, {cell.at}: "{cell.text}" may be one value or several. Say --split "{name}={SPLIT}" for several, '
            f'--split "{name}=" for one.',
        )
    while True:
        answer = ask(f'\n{cell.at} holds "{cell.text}". Are these several values of {one.name}? yes or no: ').lower()
        if answer in {"yes", "y", "no", "n"}:
            return Column(column.name, SPLIT if answer.startswith("y") else "")


def save_answers(folder: Path, columns: Mapping[str, Column]) -> Path:
    """The answers in a new file beside the output, so that the next run need not ask."""
    number = 1
    text = "\n".join(columns_lines(columns)) + "\n"
    while True:
        path = folder / ("columns.toml" if number == 1 else f"columns-{number}.toml")
        if not path.exists():
            path.write_text(text, "utf-8")
            return path
        if path.read_text("utf-8") == text:
            return path
        number += 1
