"""What people send about sites: a site, heads by role, one employee, a roster as a file; and a framework as a file.

Flow: needs.views -> this file -> typed rows for needs.actions.
Reads: the form or the file, codes of roles and competencies. Writes: nothing.
Source: CSV injection rule after OWASP; a cell that starts like a formula is not taken.
"""

import csv
import io
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import facts
from seedtrain.engines.demand.words import UNPRINTED
from seedtrain.jinja import country
from seedtrain.needs.actions import RosterRow
from seedtrain.needs.actions.sites import MOST_HEADS, heads_words
from seedtrain.needs.framework import PLATFORM_NAMES
from seedtrain.needs.models import LEVEL_NAMES, JobRole
from seedtrain.people.models import Organisation
from seedtrain.tables import FORMULA_STARTS, NotReadable, not_readable_words, read_book

MOST_ROWS = 5000
MOST_BYTES = 2_000_000
SEPARATORS = (",", ";", "\t")
LABEL_COLUMN, ROLE_COLUMN = "label", "role"
ZIP = b"PK\x03\x04"


class SiteForm(forms.Form):
    """A new site of an organisation you answer for."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=gettext_lazy("Organisation"), to_field_name="slug", empty_label=gettext_lazy("Choose")
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the site"), max_length=200, help_text=gettext_lazy("As people there call it, for example the town.")
    )
    country = forms.ChoiceField(label=gettext_lazy("Country"))
    platform = forms.ChoiceField(
        label=gettext_lazy("Platform"),
        required=False,
        help_text=gettext_lazy("Only competencies of this platform are asked of the site. Leave it open if you do not know yet."),
        choices=[("", gettext_lazy("Not known yet")), *PLATFORM_NAMES.items()],
    )

    def __init__(self, *args: Any, organisations: "QuerySet[Organisation] | None" = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"]).queryset = organisations
        cast(forms.ChoiceField, self.fields["country"]).choices = [("", _("Choose")), *country_choices()]


def country_choices() -> list[tuple[str, str]]:
    """Every country of our facts as ISO code and name in the reader's language, by name."""
    return sorted(((fact.iso3, country(fact.iso3)) for fact in facts.countries()), key=lambda pair: pair[1])


class HeadsField(forms.IntegerField):
    """People in one role; what is no whole number within bounds is refused in the words of the action."""

    def clean(self, value: Any) -> Any:
        """The number, or None where nothing was typed."""
        try:
            return super().clean(value)
        except forms.ValidationError as error:
            raise forms.ValidationError(heads_words(str(self.label), value)) from error


class RolesForm(forms.Form):
    """Heads by job role; 0 is an answer, an empty field is none."""

    def __init__(self, *args: Any, roles: Iterable[JobRole], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for role in roles:
            self.fields[f"heads_{role.code}"] = HeadsField(
                label=role.title, required=False, min_value=0, max_value=MOST_HEADS, help_text=role.family
            )

    def heads(self) -> dict[str, int]:
        """Heads by role code, without the roles left empty."""
        return {name.removeprefix("heads_"): count for name, count in self.cleaned_data.items() if count is not None}


class EntryForm(forms.Form):
    """One employee: the site's own label and the role."""

    label = forms.CharField(
        label=gettext_lazy("Staff number"), max_length=80, help_text=gettext_lazy("The site's own label. Do not write a name.")
    )
    role = forms.ModelChoiceField(
        JobRole.objects.all(), label=gettext_lazy("Job role"), to_field_name="code", empty_label=gettext_lazy("Choose")
    )

    def clean_label(self) -> str:
        """The label, when a spreadsheet would not take it for a formula."""
        label: str = self.cleaned_data["label"]
        if label.startswith(FORMULA_STARTS):
            raise forms.ValidationError(formula_words(label))
        if UNPRINTED.search(label):
            raise forms.ValidationError(unprinted_words(label))
        return label


class LevelsForm(forms.Form):
    """The levels a site declares for one employee, one field for each competency their role asks for."""

    def __init__(self, *args: Any, competencies: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("None declared")), *((str(level), f"{level} · {name}") for level, name in LEVEL_NAMES.items())]
        for code, name in competencies.items():
            self.fields[code] = forms.TypedChoiceField(
                label=f"{code} {name}",
                required=False,
                choices=choices,
                coerce=int,
                empty_value=0,  # type: ignore[arg-type]  # Django takes any value; the stubs only words.
            )


class RosterFileForm(forms.Form):
    """A roster as a file."""

    file = forms.FileField(
        label=gettext_lazy("Roster"),
        help_text=gettext_lazy(
            "XLSX or CSV. Columns: label, role; then, if you like, one column a competency (Q1, U5 …) with a level from 0 to 4."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )


class ShortNameForm(forms.Form):
    """Under which short name another's framework stands beside ours."""

    short = forms.CharField(
        label=gettext_lazy("Short name"),
        max_length=20,
        help_text=gettext_lazy(
            "2 to 6 capital letters and digits, such as BIO. It stands before each of the framework's codes: BIO-1. Ours keep their codes."
        ),
    )

    def clean_short(self) -> str:
        """The name in capitals; whether it will do, the plan of the import says."""
        short: str = self.cleaned_data["short"]
        return short.upper()


class FrameworkFileForm(ShortNameForm):
    """A competency framework as a CASE package."""

    file = forms.FileField(
        label=gettext_lazy("Package"),
        help_text=gettext_lazy("JSON, as CASE 1.1 or 1.0 tools export it; at most 4 MB and 2,000 items."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json,application/json"}),
    )
    field_order = ("file", "short")


@dataclass(frozen=True, slots=True)
class LineProblem:
    """One cell that cannot be taken: where it stands, what came, what to do; line 0 is the whole file."""

    line: int
    column: str
    value: str
    remedy: str


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A roster as read: the good rows, every problem, and columns nobody asked for."""

    rows: tuple[RosterRow, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    ignored: tuple[str, ...] = ()
    lines: int = 0


@dataclass(slots=True)
class _Found:
    """What reading has found so far."""

    rows: list[RosterRow] = field(default_factory=list)
    problems: list[LineProblem] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)


def formula_words(value: str) -> str:
    """The sentence about a cell that a spreadsheet would take for a formula."""
    return _("We expected plain text and got %(value)s, which a spreadsheet takes for a formula. Remove the first character.") % {
        "value": repr(value)
    }


def unprinted_words(value: str) -> str:
    """The sentence about a text with signs that no file of ours can hold."""
    return _("We expected plain text and got %(value)s, which has a control character. Write it again.") % {"value": repr(value)}


def read_roster(name: str, content: bytes, roles: Collection[str], competencies: Collection[str]) -> RosterFile:
    """The file's rows, typed, and one problem for every cell that cannot be taken; nothing is written and nothing guessed."""
    if len(content) > MOST_BYTES:
        words = _("The file may have at most %(most)s bytes. Send it in parts.") % {"most": MOST_BYTES}
        return RosterFile(problems=(LineProblem(0, _("file"), str(len(content)), words),))
    grid = _sheet(content) if content.startswith(ZIP) else _text(content)
    if isinstance(grid, LineProblem):
        return RosterFile(problems=(grid,))
    lines = [(number, row) for number, row in enumerate(grid, 1) if any(cell for cell in row)]
    if not lines:
        words = _("The file is empty. Send one line of column names, then one line a person.")
        return RosterFile(problems=(LineProblem(0, _("file"), name, words),))
    (first, head), body = lines[0], lines[1:]
    names = [_column(cell, competencies) for cell in head]
    if problems := _head_problems(first, head, names) or _body_problems(first, len(body), name):
        return RosterFile(problems=problems, lines=len(body))
    found = _Found()
    for number, row in body:
        if beyond := [cell for cell in row[len(head) :] if cell.strip()]:
            words = _("The line has more cells than the first one. Put a text that holds the separator in quotation marks.")
            found.problems.append(LineProblem(number, _("line"), ", ".join(beyond), words))
        else:
            _read_line(number, dict(zip(names, row, strict=False)), roles, competencies, found)
    ignored = tuple(cell for cell, name in zip(head, names, strict=True) if not name and cell)
    return RosterFile(tuple(found.rows), tuple(found.problems), ignored, len(body))


def _column(cell: str, competencies: Collection[str]) -> str:
    """The column a heading means: label, role, a competency's code, or nothing."""
    word = cell.strip()
    if word.lower() in {LABEL_COLUMN, ROLE_COLUMN}:
        return word.lower()
    return word.upper() if word.upper() in competencies else ""


def _head_problems(line: int, head: list[str], names: list[str]) -> tuple[LineProblem, ...]:
    """What is wrong with the column names: one missing, or one there twice."""
    came, problems = ", ".join(cell for cell in head if cell), []
    for needed in (LABEL_COLUMN, ROLE_COLUMN):
        if needed not in names:
            words = _("The first line names the columns and must have “%(name)s”. Add that column.") % {"name": needed}
            problems.append(LineProblem(line, needed, came, words))
    for name in sorted({name for name in names if name and names.count(name) > 1}):
        problems.append(LineProblem(line, name, came, _("This column stands there twice. Keep one.")))
    return tuple(problems)


def _body_problems(first: int, lines: int, name: str) -> tuple[LineProblem, ...]:
    """What is wrong with the number of lines below the column names."""
    if not lines:
        words = _("The file names its columns and has no line below them. Add one line a person.")
        return (LineProblem(first, _("file"), name, words),)
    if lines > MOST_ROWS:
        words = _("A roster has at most %(most)s lines. Send it in parts.") % {"most": MOST_ROWS}
        return (LineProblem(0, _("file"), str(lines), words),)
    return ()


def _read_line(line: int, cells: dict[str, str], roles: Collection[str], competencies: Collection[str], found: _Found) -> None:
    """One line is a row, or each of its cells that cannot be taken is a problem."""
    problems, levels = [], {}
    label, role = cells.get(LABEL_COLUMN, "").strip(), cells.get(ROLE_COLUMN, "").strip()
    if not label or len(label) > 80:
        words = _("Give each person a label of 1 to 80 characters, such as a staff number.")
        problems.append(LineProblem(line, LABEL_COLUMN, label, words))
    elif label.startswith(FORMULA_STARTS):
        problems.append(LineProblem(line, LABEL_COLUMN, label, formula_words(label)))
    elif UNPRINTED.search(label):
        problems.append(LineProblem(line, LABEL_COLUMN, repr(label), unprinted_words(label)))
    elif label in found.seen:
        words = _("The label stands in line %(line)s already. Give each person one line and one label.") % {"line": found.seen[label]}
        problems.append(LineProblem(line, LABEL_COLUMN, label, words))
    if role.upper() not in roles:
        words = _("Use the code of a role: %(codes)s.") % {"codes": ", ".join(sorted(roles))}
        problems.append(LineProblem(line, ROLE_COLUMN, role, words))
    for code in competencies:
        cell = cells.get(code, "").strip()
        # Digits of any script: an Arabic keyboard writes its own.
        if len(cell) == 1 and cell.isdecimal() and int(cell) <= 4:
            levels[code] = int(cell)
        elif cell:
            problems.append(LineProblem(line, code, cell, _("A level is 0, 1, 2, 3 or 4; leave the cell empty if you do not know.")))
    found.seen.setdefault(label, line)
    found.problems.extend(problems)
    if not problems:
        found.rows.append(RosterRow(label, role.upper(), levels))


def _text(content: bytes) -> list[list[str]] | LineProblem:
    """The cells of a CSV file in UTF-8 or marked UTF-16, whatever separates them; its encoding is never guessed."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        words = _("The file is not in UTF-8. In your spreadsheet, save it as “CSV UTF-8”, or as XLSX.")
        return LineProblem(line, _("file"), content[error.start : error.start + 1].hex(" "), words)
    if "\x00" in text:
        return LineProblem(0, _("file"), "NUL", _("The file is not text. Save it as CSV or XLSX."))
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=None), delimiter=separator, strict=True))
    except csv.Error as error:
        return LineProblem(0, _("file"), str(error), _("A quotation mark is not closed. Save the file again as CSV."))


def _sheet(content: bytes) -> list[list[str]] | LineProblem:
    """The cells of the first sheet of an XLSX file, as text; whole numbers without a point."""
    try:
        sheets = read_book(content)
    except NotReadable as error:
        return LineProblem(0, _("file"), error.value, not_readable_words(error))
    return next(iter(sheets.values()), [])
