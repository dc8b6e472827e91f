"""The sheets of a site workbook as the tables a TOML file would have, each value with the cell it came from.

Flow: site_file.py -> `tables` -> reporting.workbook, engines.demand.words.
Reads: one XLSX file. Writes: nothing.
Source: docs/reference/site-file.md, "As a workbook".
"""

import difflib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from seedtrain.engines.demand.words import Placed
from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.reading import Cell, brief
from seedtrain.reporting.workbook import Workbook

ABOUT, SITES, ROSTER, HELD, PLANS = "About", "Site", "Roster", "Held", "Plan"
COUNTS = ("ds_lines", "ff_lines", "lyo", "devices", "products")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    ABOUT: ("field", "value"),
    SITES: (
        *("id", "name", "country", "languages", "platform", "capacity", "ds_lines", "ff_lines", "pattern", "ff_pattern", "qc"),
        *("automation", "lyo", "devices", "products", "standalone", "status", "start", "likelihood", "ranges"),
    ),
    ROSTER: ("site", "role", "heads"),
    HELD: ("site", "person", "role", "competency", "level", "since", "until", "evidence"),
    PLANS: ("plan", "name", "country", "platform", "role", "heads", "start", "likelihood", "languages", "includes"),
}
HELP, NOTES, NOTE = "Help", "Notes", "note"
"""A sheet that is not read, and how sheets and columns of one's own begin."""
WHOLE, NUMBER = re.compile(r"-?\d+"), re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
SPACES = re.compile(r"[\s\u00a0\u202f'’_]")
Convert = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet by field: the cells that hold something, and where each field stands."""

    sheet: str
    cells: Mapping[str, Cell]
    at: Mapping[str, str]

    def text(self, name: str) -> str:
        """What stands in a field, or nothing."""
        return self.cells[name].text if name in self.cells else ""

    def refuse(self, name: str, expected: str, remedy: str) -> CellError:
        """The refusal of a field."""
        came = f'{name} = "{self.text(name)}"' if self.text(name) else f"{name} is missing"
        return CellError(
            f"bad_{name}", {"at": self.at[name], "value": self.text(name)}, f"{self.at[name]}: {came}; expected {expected}. {remedy}"
        )


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets that were found, by name."""

    file: str
    sheets: Mapping[str, list[list[Cell]]]


def tables(path: Path) -> dict[str, object]:
    """Everything the workbook says. Raises FileError and CellError; what a value means is checked by the engine."""
    workbook = Workbook(path.name, path)
    _refuse_strangers(path.name, workbook.names)
    book = Book(path.name, workbook.cells([name for name in COLUMNS if name in workbook.names]))
    for name in (SITES, ABOUT):
        if name not in workbook.names:
            raise FileError("no_sheet", {"sheet": name}, f'{path.name} has no sheet "{name}"; it has {", ".join(workbook.names)}. Add it.')
    found: dict[str, object] = _about(book)
    lines = list(_lines(book, SITES))
    sites = list(dict.fromkeys(line.text("id") for line in lines if line.text("id")))
    people = _people(book, sites)
    heads = _roster(book, sites)
    found["site"] = [_site(line.text("id"), line, heads, people) for line in lines]
    found["plan"] = _plans(book)
    return found


def _refuse_strangers(file: str, names: Collection[str]) -> None:
    """Every sheet is known: a misspelt Roster would be a site whose own figures count for nothing."""
    for name in names:
        if name not in (*COLUMNS, HELP) and not name.casefold().startswith(NOTE):
            near = _nearest(name, COLUMNS)
            hint = f"; did you mean {near}?" if near else "."
            known = ", ".join((*COLUMNS, HELP))
            sentence = f'{file}: a sheet "{brief(name)}" is not known{hint} Known are {known}. One of your own begins with {NOTES}.'
            raise FileError("unknown_sheet", {"sheet": name}, sentence)


def _nearest(word: str, known: Collection[str]) -> str:
    """The name that somebody most likely meant, or nothing."""
    folded = {one.casefold(): one for one in known}
    near = difflib.get_close_matches(word.strip().casefold(), folded, 1, 0.6)
    return folded[near[0]] if near else ""


def _lines(book: Book, sheet: str) -> Iterator[Line]:
    """Rows of a sheet that hold anything; a sheet that is not there has none."""
    rows = book.sheets.get(sheet, [])
    filled = [row for row in rows if any(cell.text for cell in row)]
    if not filled:
        return
    head = {at: cell for at, cell in enumerate(filled[0]) if cell.text}
    known = COLUMNS[sheet]
    for cell in head.values():
        if cell.text not in known and not cell.text.casefold().startswith(NOTE):
            near = _nearest(cell.text, known)
            hint = f"did you mean {near}?" if near else f"known are {', '.join(known)}."
            where = _place(book, sheet, cell)
            sentence = f'{where}: no column is called "{brief(cell.text)}"; {hint} One of your own begins with {NOTE}.'
            raise CellError("unknown_column", {"at": where, "value": cell.text}, sentence)
        first = next(one for one in head.values() if one.text == cell.text)
        if first is not cell:
            where, there = _place(book, sheet, cell), _place(book, sheet, first)
            sentence = f'{where}: a second column is called "{cell.text}"; the first is {there}. Keep one of them.'
            raise CellError("column_twice", {"at": where, "value": cell.text}, sentence)
    for row in filled[1:]:
        if stray := next((cell for at, cell in enumerate(row) if cell.text and at not in head), None):
            where = _place(book, sheet, stray)
            sentence = f'{where}: "{brief(stray.text)}" stands in a column without a name. Name it; one of your own begins with {NOTE}.'
            raise CellError("stray", {"at": where, "value": stray.text}, sentence)
        cells = {name.text: row[at] for at, name in head.items() if at < len(row)}
        at = {name: _place(book, sheet, cell) for name, cell in cells.items()}
        usual = f"{book.file}, {sheet}, row {re.sub(r'[A-Z]', '', row[0].at)}"
        full = {name: at.get(name, usual) for name in known}
        said = {name: cell for name, cell in cells.items() if cell.text and name in known}
        if said:
            yield Line(sheet, said, full)


def _place(book: Book, sheet: str, cell: Cell) -> str:
    return f"{book.file}, {sheet}!{cell.at}"


def _about(book: Book) -> dict[str, object]:
    """The day and the title; the format is the file's own word."""
    values: dict[str, object] = {}
    fields = ("format", "title", "on")
    at = dict.fromkeys(fields, f"{book.file}, {ABOUT}")
    for line in _lines(book, ABOUT):
        name = line.text("field")
        if name not in fields:
            raise line.refuse("field", "format, title or on", "Correct it, or clear the row.")
        at[name] = line.at["value"]
        if line.text("value"):
            values[name] = line.text("value")
    return Placed(values, at, {name: str(value) for name, value in values.items()})


def _whole(text: str) -> object:
    return int(text) if WHOLE.fullmatch(text) else text


def _number(text: str) -> object:
    bare = SPACES.sub("", text)
    return float(bare) if NUMBER.fullmatch(bare) else text


def _flag(text: str) -> object:
    return {"yes": True, "true": True, "no": False, "false": False}.get(text.lower(), text)


def _list(text: str) -> object:
    return [one.strip() for one in re.split(r"[;,]", text) if one.strip()]


def _share(text: str) -> object:
    return float(text) if NUMBER.fullmatch(text) else text


def _ranges(text: str) -> object:
    """`capacity 3e7..6e7; pattern 2x5|24x7` as a table; what is no such text stays one, and is refused."""
    found: dict[str, object] = {}
    for part in filter(None, (one.strip() for one in text.split(";"))):
        name, _, values = part.partition(" ")
        ends = re.split(r"\.\.|\|", values.strip())
        if len(ends) < 2:
            return text
        found[name] = [_number(one) if name == "capacity" else _whole(one.strip()) for one in ends]
    return found


SITE_KINDS: Mapping[str, Convert] = {
    **dict.fromkeys(COUNTS, _whole),
    "capacity": _number,
    "standalone": _flag,
    "languages": _list,
    "likelihood": _share,
    "ranges": _ranges,
}
HELD_KINDS: Mapping[str, Convert] = {"level": _whole}
PLAN_KINDS: Mapping[str, Convert] = {"languages": _list, "likelihood": _share, "includes": _list}


def _placed(line: Line, kinds: Mapping[str, Convert], names: Collection[str]) -> Placed:
    """Fields of a row as values, each with its cell."""
    said = {name: cell.text for name, cell in line.cells.items() if name in names}
    values = {name: kinds.get(name, str)(text) for name, text in said.items()}
    return Placed(values, {name: line.at[name] for name in names}, said)


def _site(id: str, line: Line, heads: Mapping[str, Placed], people: Mapping[str, list[Placed]]) -> Placed:
    found = _placed(line, SITE_KINDS, COLUMNS[SITES])
    if id in heads:
        found["heads"] = dict(heads[id])
        found.at |= {f"heads.{role}": at for role, at in heads[id].at.items()}
    if id in people:
        found["person"] = people[id]
    return found


def _known_site(line: Line, sites: Collection[str]) -> str:
    """The site a row is about."""
    id = line.text("site")
    if id in sites:
        return id
    if not sites:
        raise line.refuse(
            "site", f"an id of the sheet {SITES}, which has no rows", f"Write the site there, or clear the sheet {line.sheet}."
        )
    same = [one for one in sites if one.casefold() == id.casefold()]
    near = _nearest(id, sites)
    hint = f"Did you mean {near}?" if near else f"Known are {', '.join(sites)}."
    raise line.refuse("site", f"an id of the sheet {SITES}", f"Write {same[0]}." if len(same) == 1 else hint)


def _roster(book: Book, sites: Collection[str]) -> dict[str, Placed]:
    """Heads by role of each site."""
    found: dict[str, Placed] = {}
    for line in _lines(book, ROSTER):
        heads = found.setdefault(_known_site(line, sites), Placed({}, {}, {}))
        role = line.text("role")
        if not role:
            raise line.refuse("role", "the code of a role", "Write it, or clear the row.")
        if role in heads:
            raise line.refuse("role", "each role of a site once", f"It stands in {heads.at[role]} already; remove one of them.")
        if not line.text("heads"):
            raise line.refuse("heads", "a whole number", "Write how many people the role needs, or clear the row.")
        heads[role], heads.at[role], heads.at[f"{role}.code"] = _whole(line.text("heads")), line.at["heads"], line.at["role"]
    return found


def _people(book: Book, sites: Collection[str]) -> dict[str, list[Placed]]:
    """People of each site with what they hold; a row without a competency names somebody who holds nothing yet."""
    found: dict[str, dict[str, tuple[Placed, list[Placed]]]] = {}
    for line in _lines(book, HELD):
        people = found.setdefault(_known_site(line, sites), {})
        label = line.text("person")
        if label not in people:
            said = {"label": label, "role": line.text("role")}
            at = {"label": line.at["person"], "role": line.at["role"]}
            people[label] = Placed({name: text for name, text in said.items() if text}, at, said), []
        person, held = people[label]
        if line.text("role") and not person.said["role"]:
            # Their first row left it empty; any row may say it.
            person["role"], person.at["role"], person.said["role"] = line.text("role"), line.at["role"], line.text("role")
        if line.text("role") and line.text("role") != person.said["role"]:
            raise line.refuse("role", f"{person.said['role']}, as in {person.at['role']}", "Write one role for each person.")
        if any(name in line.cells for name in ("competency", "level", "since", "until", "evidence")):
            held.append(_placed(line, HELD_KINDS, ("competency", "level", "since", "until", "evidence")))
    for people in found.values():
        for person, held in people.values():
            person["held"] = held
    return {site: [person for person, _ in people.values()] for site, people in found.items()}


def _plans(book: Book) -> list[Placed]:
    """Plans; a plan stands in as many rows as it has roles, and what it says of itself in one of them."""
    found: dict[str, Placed] = {}
    own = tuple(name for name in COLUMNS[PLANS] if name not in {"plan", "role", "heads"})
    for line in _lines(book, PLANS):
        id, here = line.text("plan"), _placed(line, PLAN_KINDS, own)
        plan = found.setdefault(id, Placed({"id": id, "heads": {}} if id else {"heads": {}}, {**here.at, "id": line.at["plan"]}, {}))
        for name, value in here.items():
            if name in plan and plan[name] != value:
                raise line.refuse(name, f"what {plan.at[name]} says of the same plan", "Write it once.")
            plan[name], plan.at[name], plan.said[name] = value, line.at[name], here.said[name]
        heads = plan["heads"]
        assert isinstance(heads, dict)
        role = line.text("role")
        if role in heads:
            raise line.refuse("role", "each role of a plan once", f"It stands in {plan.at[f'heads.{role}']} already; remove one of them.")
        heads[role], plan.at[f"heads.{role}"] = _whole(line.text("heads")), line.at["heads"]
        plan.at[f"heads.{role}.code"] = line.at["role"]
    return list(found.values())
