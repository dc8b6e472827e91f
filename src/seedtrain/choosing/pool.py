"""A table of applicants as the engine wants them: scores in whole hundredths, traits as texts, every doubtful cell named.

Flow: selecting.py -> this file -> Pool.
Reads: a Sheet and its mapping. Writes: nothing.
Source: own work.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from seedtrain.choosing.mapping import Field
from seedtrain.engines.selection import Applicant, Problem
from seedtrain.engines.selection.policy import Column, Policy
from seedtrain.reporting.errors import CellError
from seedtrain.reporting.reading import Cell, Sheet

ID, SCORE, SE, NAME = "id", "score", "se", "name"
HIGHEST = Decimal(100)
HUNDREDTH = Decimal("0.01")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
COMMA = re.compile(r"[+-]?\d{1,3},\d{1,2}")
MOST_FAULTS = 10
"""Named at once; an officer corrects them in one go."""


@dataclass(frozen=True, slots=True)
class Row:
    """One applicant as read; `score` is None where reviews say it [hundredths]."""

    id: str
    name: str
    score: int | None
    se: int
    traits: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody, and what an officer should know about how the table was read."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    def applicants(self) -> tuple[Applicant, ...]:
        """As the engine wants them; all need a score."""
        return tuple(Applicant(row.id, row.score or 0, row.traits, row.se) for row in self.rows)


def fields(policy: Policy, has_reviews: bool) -> list[Field]:
    """What the table must and may say under this policy."""
    found = [Field(ID, "what every applicant is known by")]
    if not has_reviews:
        found += [Field(SCORE, "points from 0 to 100, higher is better"), Field(SE, "standard error of the score", is_needed=False)]
    found.append(Field(NAME, "shown in letters and workbook only", is_needed=False))
    return found + [Field(trait, f"asked for by {_asker(policy, trait)}", may_split=True) for trait in policy.traits]


def _asker(policy: Policy, trait: str) -> str:
    for rule in policy.rules:
        if trait in rule.where:
            return f'the group "{rule.name}"'
    return "a cap on each"


def read_pool(sheet: Sheet, columns: Mapping[str, Column], is_rounding: bool = False) -> Pool:
    """Everybody in the table. Raises CellError, which names up to ten cells at once."""
    faults: list[CellError] = []
    rows: list[Row] = []
    seen: dict[str, Cell] = {}
    places = {name: sheet.column(column.name) for name, column in columns.items()}
    unknown: Counter[str] = Counter()
    padded = 0
    for cells in sheet.rows:
        at = {name: cells[place] for name, place in places.items()}
        padded += sum(cell.was_padded for cell in at.values())
        try:
            row = _read_row(at, columns, is_rounding)
            if row.id in seen:
                raise CellError(
                    "id_twice",
                    {"id": row.id, "at": at[ID].at},
                    f'{at[ID].at}: id "{row.id}" stands also at {seen[row.id].at}. Keep one of the two rows.',
                )
        except CellError as fault:
            faults.append(fault)
            continue
        seen[row.id] = at[ID]
        unknown.update(name for name in columns if name not in {ID, SCORE, SE, NAME} and name not in row.traits)
        rows.append(row)
    if faults:
        raise together(sheet.file, faults)
    return Pool(tuple(rows), tuple(_notes(sheet, padded, unknown)))


def together(file: str, faults: Sequence[CellError]) -> CellError:
    """Faults as one error, each on a line of its own."""
    lines = [f"{file}, {fault}" for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        lines.append(f"… and {len(faults) - MOST_FAULTS} more cells.")
    return CellError(faults[0].code, faults[0].params, "\n".join(lines))


def _notes(sheet: Sheet, padded: int, unknown: Mapping[str, int]) -> list[str]:
    notes = []
    if sheet.blank:
        notes.append(f"{sheet.file}: blank rows left out: {sheet.blank}.")
    if padded:
        notes.append(f"{sheet.file}: cells whose value had spaces around it, now without: {padded}.")
    for name in sorted(unknown):
        notes.append(f"{name} is not known for {unknown[name]} of {len(sheet.rows)} applicants; they belong to no group that asks for it.")
    return notes


def _read_row(at: Mapping[str, Cell], columns: Mapping[str, Column], is_rounding: bool) -> Row:
    id = at[ID].text
    if not id:
        raise CellError("no_id", {"at": at[ID].at}, f"{at[ID].at}: the id is empty. Every applicant needs one.")
    traits = {}
    for name, cell in at.items():
        if name in {ID, SCORE, SE, NAME} or not cell.text:
            continue
        mark = columns[name].split
        values = tuple(filter(None, map(str.strip, cell.text.split(mark)))) if mark else (cell.text,)
        if values:
            traits[name] = values[0] if len(values) == 1 else values
    return Row(
        id=id,
        name=at[NAME].text if NAME in at else "",
        score=hundredths(at[SCORE], "the score", id, is_rounding) if SCORE in at else None,
        se=hundredths(at[SE], "the standard error", id, is_rounding) if SE in at and at[SE].text else 0,
        traits=traits,
    )


def hundredths(cell: Cell, what: str, id: str, is_rounding: bool) -> int:
    """Points as whole hundredths, exactly. Raises CellError.

    >>> hundredths(Cell("86,4", "B2"), "the score", "A-1", is_rounding=False)
    8640
    """
    text = cell.text
    if not text:
        raise CellError("no_score", {"at": cell.at, "id": id}, f"{cell.at}: {what} of {id} is empty. Write points from 0 to 100.")
    if COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if not NUMBER.fullmatch(text):
        remedy = "Write it without a separator of thousands, with a decimal point." if "," in text else "Write points such as 86.4."
        raise CellError(
            "not_a_number",
            {"at": cell.at, "value": cell.text},
            f'{cell.at}: {what} of {id} is "{cell.text}", no number from 0 to 100. {remedy}',
        )
    points = Decimal(text)
    if not 0 <= points <= HIGHEST:
        raise CellError(
            "out_of_range",
            {"at": cell.at, "value": cell.text},
            f"{cell.at}: {what} of {id} is {cell.text}; 0 to 100 was expected. Rescale it.",
        )
    rounded = points.quantize(HUNDREDTH, ROUND_HALF_UP)
    if rounded != points and not is_rounding:
        raise CellError(
            "too_fine",
            {"at": cell.at, "value": cell.text},
            f"{cell.at}: {what} of {id} is {cell.text}, finer than two decimals. Round it in the table, or say --round.",
        )
    return int(rounded * 100)


def doubts(problem: Problem) -> list[str]:
    """Values of the policy that nobody in the pool has: a spelling, or a group without applicants."""
    import difflib

    known: dict[str, Counter[str]] = {}
    for one in problem.applicants:
        for trait in one.traits:
            known.setdefault(trait, Counter()).update(one.values(trait))
    found = []
    for rule in problem.rules:
        for trait, values in rule.where.items():
            have = known.get(trait, Counter())
            for value in values:
                if value in have:
                    continue
                near = [one for one in have if one.casefold() == value.casefold()] or difflib.get_close_matches(value, have, 1, 0.8)
                hint = f'; did you mean "{near[0]}" (applicants: {have[near[0]]})?' if near else "."
                sentence = f'{rule.name}: nobody in the pool has {trait} = "{value}"{hint}'
                if near and len(values) == 1:
                    raise CellError("nobody_has", {"rule": rule.name, "trait": trait, "value": value}, sentence)
                found.append(sentence)
    return found
