"""A centre's capacity as a workbook: a template with what is known, and what somebody sends back, checked cell by cell.

Flow: network.views -> this file -> rows of network.capacity.
Reads: the file, what it may refer to. Writes: nothing.
Source: CSV injection rule after OWASP; a cell that starts like a formula is not taken.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from babel.core import UnknownLocaleError
from babel.numbers import get_currency_precision
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import tables
from seedtrain.network.actions.capacity_checks import Known, check_away, check_course, check_facility, check_trainer, check_weeks
from seedtrain.network.capacity import AwayRow, Capacity, CourseRow, FacilityRow, TrainerRow, WeeksRow
from seedtrain.network.forms.capacity import split
from seedtrain.network.weeks import mondays_between
from seedtrain.people.access import Refused

Cells: TypeAlias = Mapping[str, str]
CapacityRow: TypeAlias = FacilityRow | WeeksRow | TrainerRow | AwayRow | CourseRow
MOST_BYTES, MOST_LINES = 2_000_000, 2_000
COLUMNS: dict[str, tuple[str, ...]] = {
    "facilities": ("slug", "kind", "name", "units", "seats", "venue", "note", "source"),
    "weeks": ("facility", "first", "last", "units", "why"),
    "trainers": ("label", "skills", "languages", "weeks_a_year", "ended_at", "venue"),
    "away": ("trainer", "first", "last", "why", "away"),
    "courses": (
        "course", "taught", "languages", "weeks", "cohort_min", "cohort_max", "trainers", "facilities", "cost", "currency",
    ),
}  # fmt: skip
NEEDED = {
    "facilities": ("slug", "kind", "name", "units"),
    "weeks": ("facility", "first", "last", "units", "why"),
    "trainers": ("label",),
    "away": ("trainer", "first", "last"),
    "courses": ("course",),
}
NOTHING = Capacity()
OPEN, YES, NO = "open", "yes", "no"


class CapacityFileForm(forms.Form):
    """A workbook with the sheets of the template."""

    file = forms.FileField(
        label=gettext_lazy("Workbook"),
        help_text=gettext_lazy("XLSX, as you downloaded it. Sheets and lines that you leave out stay as they are."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )


@dataclass(frozen=True, slots=True)
class LineProblem:
    """One cell that cannot be taken: where it stands, what came, what to do; line 0 is the whole sheet or file."""

    sheet: str
    line: int
    column: str
    value: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CapacityFile:
    """A workbook as read: the good rows, every problem, what nobody asked for."""

    sent: Capacity = NOTHING
    problems: tuple[LineProblem, ...] = ()
    ignored: tuple[str, ...] = ()
    lines: int = 0


def as_template(stated: Capacity) -> bytes:
    """A workbook with everything that stands, in the form in which it can be sent again, and a sheet that explains it."""
    rows: dict[str, list[tables.Row]] = {
        "facilities": [[one.slug, one.kind, one.name, one.units, one.seats, one.venue, one.note, one.source] for one in stated.facilities],
        "weeks": [[one.facility, one.first, one.last, one.units, one.why] for one in stated.weeks],
        "trainers": [
            [one.label, ", ".join(one.skills), ", ".join(one.languages), one.weeks_a_year, one.ended_at, one.venue]
            for one in stated.trainers
        ],
        "away": [[one.trainer, one.first, one.last, one.why, YES] for one in stated.away],
        "courses": [_course_cells(one) for one in stated.courses],
    }
    sheets: dict[str, tuple[Sequence[str], Sequence[tables.Row]]] = {name: (COLUMNS[name], rows[name]) for name in COLUMNS}
    return tables.as_book(sheets | {"help": ((_("Sheet"), _("What to write")), _help())})


def _course_cells(one: CourseRow) -> tables.Row:
    # An empty cell is not known; "none" is known.
    needs = None if one.facilities is None else "; ".join(f"{kind} {units}" for kind, units in one.facilities) or "none"
    cost = None if one.cost_run_minor is None else str(Decimal(one.cost_run_minor).scaleb(-get_currency_precision(one.currency)))
    taught, spoken = YES if one.is_taught else NO, ", ".join(one.languages)
    return [one.course, taught, spoken, one.weeks, one.cohort_min, one.cohort_max, one.trainers, needs, cost, one.currency]


def _help() -> list[tables.Row]:
    said = {"kinds": "room, pilot_plant, laboratory, equipment", "open": OPEN, "no": NO}
    return [
        ["facilities", _("A line a facility. slug: a short name that stays; kind: one of %(kinds)s; units: how many alike.") % said],
        ["weeks", _("Weeks that differ, from Monday to Monday. facility: its slug, empty for the whole centre; units: how many are left.")],
        ["weeks", _("units: write “%(open)s” for weeks that are as usual again.") % said],
        ["trainers", _("A line a trainer by your own staff label, no name. skills: addresses of courses or codes of competencies.")],
        ["trainers", _("venue: where they teach, by its slug. Needed when your facilities stand in several venues.")],
        ["away", _("Weeks in which a trainer does not teach. away: write “%(no)s” for weeks in which they teach again.") % said],
        ["courses", _("What you can teach. facilities: what a run needs, such as “pilot_plant 1; room 2”, or “none”. Empty: not known.")],
        ["courses", _("taught: write “%(no)s” when you teach it no more.") % said],
    ]


def read_capacity_file(name: str, content: bytes, known: Known) -> CapacityFile:
    """The workbook's rows, typed and checked, and one problem for every cell that cannot be taken; nothing is guessed."""
    if len(content) > MOST_BYTES:
        return _only(
            "file", "file", str(len(content)), _("The file may have at most %(most)s bytes. Send it in parts.") % {"most": MOST_BYTES}
        )
    try:
        book = tables.read_book(content)
    except tables.NotReadable as error:
        return _only("file", "file", error.value, tables.not_readable_words(error))
    sheets = {title.strip().lower(): lines for title, lines in book.items()}
    if not sheets.keys() & COLUMNS.keys():
        words = _("None of its sheets is one of %(sheets)s. Start from the template.") % {"sheets": ", ".join(COLUMNS)}
        return _only("file", "file", ", ".join(book), words)
    ignored = [title for title in sheets if title not in COLUMNS and title != "help"]
    reading = _Reading(known)
    for title in COLUMNS:
        ignored += [f"{title}: {column}" for column in reading.sheet(title, sheets.get(title, []))]
    if reading.lines > MOST_LINES:
        words = _("The workbook may have at most %(most)s lines. Send it in parts.") % {"most": MOST_LINES}
        return replace(_only("file", "file", str(reading.lines), words), lines=reading.lines)
    if not reading.lines and not reading.problems:
        return _only("file", "file", name, _("The workbook is empty. Write at least one line below the names of the columns."))
    sent = Capacity(**{title: tuple(rows) for title, rows in reading.rows.items()})  # type: ignore[arg-type]
    return CapacityFile(sent, tuple(reading.problems), tuple(ignored), reading.lines)


def _only(sheet: str, column: str, value: str, remedy: str) -> CapacityFile:
    return CapacityFile(problems=(LineProblem(sheet, 0, column, value, remedy),))


class _Reading:
    """What reading has found so far; facilities and trainers of the file are known to the sheets after them."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.rows: dict[str, list[CapacityRow]] = {title: [] for title in COLUMNS}
        self.problems: list[LineProblem] = []
        self.lines = 0

    def sheet(self, title: str, grid: Sequence[Sequence[str]]) -> list[str]:
        """Reads one sheet; the columns nobody asked for."""
        lines = [(number, row) for number, row in enumerate(grid, 1) if any(cell.strip() for cell in row)]
        if not lines:
            return []
        (first, head), body = lines[0], lines[1:]
        names = [cell.strip().lower() for cell in head]
        wrong = [(name, _("The first line names the columns and must have “%(name)s”. Add that column.")) for name in NEEDED[title]]
        found = [(name, words % {"name": name}) for name, words in wrong if name not in names]
        found += [(name, _("This column stands there twice. Keep one.")) for name in COLUMNS[title] if names.count(name) > 1]
        self.problems += [LineProblem(title, first, name, ", ".join(filter(None, names)), words) for name, words in found]
        if found:
            return []
        self.lines += len(body)
        seen: dict[object, int] = {}
        for number, row in body if self.lines <= MOST_LINES else ():
            self.line(title, number, {name: cell.strip() for name, cell in zip(names, row, strict=False)}, seen)
        return [name for name in names if name and name not in COLUMNS[title]]

    def line(self, title: str, number: int, cells: Cells, seen: dict[object, int]) -> None:
        """One line is a row, or a problem."""
        try:
            for column, cell in cells.items():
                if column in COLUMNS[title] and cell.startswith(tables.FORMULA_STARTS):
                    words = _(
                        "We expected plain text and got %(value)s, which a spreadsheet takes for a formula. Remove the first character."
                    )
                    raise Refused(words % {"value": repr(cell)}, code="formula", field=column)
            row = READERS[title](cells)
            self.check(title, row)
            for key, column in _keys(row):
                if key in seen:
                    words = _("Line %(line)s says something about the same already. Keep one of the two.") % {"line": seen[key]}
                    raise Refused(words, code="twice", field=column)
            seen |= {key: number for key, _column in _keys(row)}
        except Refused as refused:
            self.problems.append(LineProblem(title, number, refused.field, cells.get(refused.field, ""), str(refused.message)))
        else:
            self.rows[title].append(row)

    def check(self, title: str, row: CapacityRow) -> None:
        """Raises Refused; what stands above in the file may be referred to."""
        if isinstance(row, FacilityRow):
            check_facility(row, self.known)
            self.known = replace(self.known, facilities=self.known.facilities | {row.slug})
        elif isinstance(row, WeeksRow):
            check_weeks(row, self.known)
        elif isinstance(row, TrainerRow):
            check_trainer(row, self.known)
            self.known = replace(self.known, trainers=self.known.trainers | {row.label})
        elif isinstance(row, AwayRow):
            check_away(row, self.known)
        else:
            check_course(row, self.known)


def _keys(row: CapacityRow) -> Iterator[tuple[object, str]]:
    """What a line is about; weeks one by one."""
    if isinstance(row, (WeeksRow, AwayRow)):
        name = row.facility if isinstance(row, WeeksRow) else row.trainer
        yield from (((name, monday), "first") for monday in mondays_between(row.first, row.last))
    elif isinstance(row, FacilityRow):
        yield row.slug, "slug"
    elif isinstance(row, TrainerRow):
        yield row.label, "label"
    else:
        yield row.course, "course"


def _facility(cells: Cells) -> FacilityRow:
    seats, rest = _number(cells, "seats"), (cells.get("venue", ""), cells.get("note", "")[:2000], cells.get("source", "")[:2000])
    return FacilityRow(cells["slug"], cells["kind"].lower(), cells["name"], _needed(cells, "units"), seats, *rest)


def _weeks(cells: Cells) -> WeeksRow:
    units = None if cells["units"].lower() == OPEN else _needed(cells, "units")
    return WeeksRow(cells["facility"], _day(cells, "first"), _day(cells, "last"), units, cells["why"])


def _trainer(cells: Cells) -> TrainerRow:
    ended = _day(cells, "ended_at") if cells.get("ended_at") else None
    skills, languages = split(cells.get("skills", "")), split(cells.get("languages", ""))
    return TrainerRow(cells["label"], skills, languages, _number(cells, "weeks_a_year"), ended, cells.get("venue", ""))


def _away(cells: Cells) -> AwayRow:
    return AwayRow(cells["trainer"], _day(cells, "first"), _day(cells, "last"), cells.get("why", ""), _yes(cells, "away"))


def _course(cells: Cells) -> CourseRow:
    currency = cells.get("currency", "").upper()
    return CourseRow(
        course=cells["course"],
        languages=split(cells.get("languages", "")),
        weeks=_number(cells, "weeks"),
        cost_run_minor=_minor(cells, currency),
        currency=currency,
        cohort_min=_number(cells, "cohort_min"),
        cohort_max=_number(cells, "cohort_max"),
        facilities=_needs(cells),
        trainers=_number(cells, "trainers"),
        is_taught=_yes(cells, "taught"),
    )


READERS: dict[str, Callable[[Cells], CapacityRow]] = {
    "facilities": _facility,
    "weeks": _weeks,
    "trainers": _trainer,
    "away": _away,
    "courses": _course,
}


def _number(cells: Cells, name: str) -> int | None:
    """Empty is not known."""
    cell = cells.get(name, "")
    if not cell:
        return None
    if not cell.isascii() or not cell.isdecimal() or len(cell) > 9:
        raise Refused(_("We expected a whole number; it came as “%(value)s”.") % {"value": cell}, code="no_number", field=name)
    return int(cell)


def _needed(cells: Cells, name: str) -> int:
    number = _number(cells, name)
    if number is None:
        raise Refused(_("We expected a whole number; the cell is empty."), code="no_number", field=name)
    return number


def _day(cells: Cells, name: str) -> date:
    try:
        return date.fromisoformat(cells[name])
    except ValueError as error:
        words = _("We expected a day such as 2026-03-02; it came as “%(value)s”.") % {"value": cells[name]}
        raise Refused(words, code="no_day", field=name) from error


def _yes(cells: Cells, name: str) -> bool:
    cell = cells.get(name, "").lower()
    if cell not in {"", YES, NO}:
        raise Refused(
            _("Write “%(yes)s” or “%(no)s”; it came as “%(value)s”.") % {"yes": YES, "no": NO, "value": cell}, code="no", field=name
        )
    return cell != NO


def _needs(cells: Cells) -> tuple[tuple[str, int], ...] | None:
    cell = cells.get("facilities", "")
    if not cell:
        return None
    found = [] if cell.lower() == "none" else [re.fullmatch(r"\s*([a-z_]+)\s+(\d{1,4})\s*", part) for part in cell.split(";")]
    if not all(found):
        words = _("We expected kinds and how many of each, such as “pilot_plant 1; room 2”; it came as “%(value)s”.") % {"value": cell}
        raise Refused(words, code="wrong_needs", field="facilities")
    return tuple((one[1], int(one[2])) for one in found if one)


def _minor(cells: Cells, currency: str) -> int | None:
    """An amount in the currency's smallest unit; decimals that the currency does not have are refused."""
    cell = cells.get("cost", "")
    if not cell:
        return None
    try:
        amount = Decimal(cell).scaleb(get_currency_precision(currency or "USD"))
        if amount == amount.to_integral_value() and 0 <= amount < 10**15:
            return int(amount)
    except (InvalidOperation, ValueError, UnknownLocaleError):
        pass
    words = _("We expected an amount such as 12500.50 that the currency has; it came as “%(value)s”.") % {"value": cell}
    raise Refused(words, code="wrong_amount", field="cost")
