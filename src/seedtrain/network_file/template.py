"""The example network and a candidate, each as two files that say the same: TOML with remarks, and a workbook with choices and Help.

Flow: scheduling.making, network.views -> this file -> openpyxl.
Reads: nothing. Writes: nothing itself.
Source: own work; the figures are those of example.py and example_candidate.py.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from seedtrain.network_file import example, example_candidate
from seedtrain.network_file.cells import spaced
from seedtrain.network_file.layout import BRINGS, KNOWS, NETWORK, RULES, SETTINGS, TABLES, Column, Kind, Table
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import BOTTLE

CANDIDATE = tuple(one for one in TABLES if one.key in (*BRINGS, *KNOWS) or not one.key)
"""The sheets of a candidate's workbook."""
CANDIDATE_SETTINGS = ("title", "first_monday", "currency")
CANDIDATE_REMARKS = (
    ("All", "A centre that may join a network. Everything in this example is invented. Try: seedtrain plan if NETWORK PLAN --join THIS"),
    ("Centres, Facilities, Closures, Trainers, Offers, Routes", "What the candidate brings. Several centres here join together."),
    (
        "Courses, Countries",
        "The network's, to choose from. They are not changed from here: write them as the network has them, or leave them out.",
    ),
    ("Network", "May be left out. What stands there is what the network says: its first Monday and its currency."),
)
LAST_ROW = 2000
"""Down to this row the workbook offers choices."""
Value = str | int | float | date | None
HOLDS = {
    Kind.TEXT: "a text",
    Kind.NUMBER: "a whole number",
    Kind.DEGREES: "degrees",
    Kind.WEEK: "a week: a number from 0, or any day of it",
    Kind.TEXTS: "texts, separated by semicolons",
    Kind.WEEKS: "weeks or days, separated by semicolons; 8 to 11 is four weeks",
    Kind.COUNTS: "names with numbers, separated by semicolons",
}


def files() -> dict[str, bytes]:
    """The example's files by name."""
    return {
        "network.toml": example.TEXT.encode(),
        "network.xlsx": workbook(example.mapping()),
        "candidate.toml": example_candidate.TEXT.encode(),
        "candidate.xlsx": workbook(example_candidate.with_choices(), CANDIDATE, CANDIDATE_SETTINGS, CANDIDATE_REMARKS),
    }


def workbook(
    network: Mapping[str, object],
    tables: Sequence[Table] = TABLES,
    settings: Sequence[str] = tuple(SETTINGS),
    remarks: Sequence[tuple[str, str]] = (),
) -> bytes:
    """A network, or these tables and settings of it, as a workbook to fill in. `remarks`: sheet and sentence, first on the sheet Help."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    _sheet(book, NETWORK, ("setting", "value", "note"), _settings(network, settings), (16, 34, 100))
    for table in tables:
        rows = _rows(table, network)
        sheet = _sheet(book, table, table.names, rows, [max(14, len(one.name) + 4) for one in table.columns])
        for at, column in enumerate(table.columns, start=1):
            _validate(sheet, column, at)
    _help(book, tables, remarks)
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _sheet(book: Any, table: Table, head: tuple[str, ...], rows: Iterator[list[Value]], widths: Any) -> Any:
    """A sheet with its first row, which stays in sight, and its rows."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(table.sheet)
    sheet.append(head)
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=BOTTLE)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"
            if isinstance(cell.value, date):
                cell.number_format = "yyyy-mm-dd"
    sheet.freeze_panes = "A2"
    return sheet


def _settings(network: Mapping[str, object], names: Sequence[str]) -> Iterator[list[Value]]:
    rules = network.get("rules", {})
    assert isinstance(rules, Mapping)
    for name in names:
        about = SETTINGS[name]
        value = rules.get(name) if name in RULES else network.get(name)
        if isinstance(value, list):
            value = "; ".join(f"{end} {points}" for end, points in value)
        yield [name, _cell(value), about]


def _rows(table: Table, network: Mapping[str, object]) -> Iterator[list[Value]]:
    """The rows of one sheet."""
    if table.sheet == "Facilities":
        for one in _list(network, "centres"):
            yield from _units(one)
    elif table.sheet == "Closures":
        for one in _list(network, "centres"):
            yield from ([one["id"], week, None] for week in one.get("closed", ()))
    else:
        for one in _list(network, table.key):
            yield [_cell(one.get(column.name)) for column in table.columns]


def _list(network: Mapping[str, object], key: str) -> list[dict[str, Any]]:
    found = network.get(key, [])
    assert isinstance(found, list)
    return found


def _units(centre: Mapping[str, Any]) -> Iterator[list[Value]]:
    """A row a kind, or one for each stretch of weeks with the same number."""
    for kind, units in centre.get("facilities", {}).items():
        if not isinstance(units, list):
            yield [centre["id"], kind, units, None, None]
            continue
        start = 0
        for at in range(1, len(units) + 1):
            if at == len(units) or units[at] != units[start]:
                yield [centre["id"], kind, units[start], start, at - 1]
                start = at


def _cell(value: object) -> Value:
    """A value as one cell."""
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {count}" for name, count in value.items()) or None
    if isinstance(value, list):
        return "; ".join(map(str, value)) or None
    assert value is None or isinstance(value, str | int | float | date)
    return value


def _validate(sheet: Any, column: Column, at: int) -> None:
    """The column offers what may be chosen, refuses what cannot be, and says what it holds."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.of:
        rule = DataValidation(type="list", formula1=f"={column.of}!$A$2:$A${LAST_ROW}")
        rule.error = f"Choose an id of the sheet {column.of}."
    elif column.kind is Kind.NUMBER:
        rule = DataValidation(type="whole", operator="between", formula1=str(column.least), formula2=str(column.most))
        rule.error = f"A whole number from {column.least} to {spaced(column.most)} was expected."
    elif column.kind is Kind.DEGREES:
        most = 90 if column.name == "latitude" else 180
        rule = DataValidation(type="decimal", operator="between", formula1=str(-most), formula2=str(most))
        rule.error = f"Degrees from -{most} to {most} were expected."
    else:
        rule = DataValidation()
    rule.allow_blank = True
    rule.showErrorMessage, rule.showInputMessage = bool(rule.error), True
    rule.errorTitle, rule.promptTitle, rule.prompt = column.name, column.name, column.about[:255]
    letter = get_column_letter(at)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _help(book: Any, tables: Sequence[Table], remarks: Sequence[tuple[str, str]]) -> None:
    """A sheet that explains every other."""
    table = Table("Help", "", "", ())
    blank: list[Value] = [None] * 5
    rows: list[list[Value]] = [[sheet, None, None, None, sentence] for sheet, sentence in remarks]
    needed = "no" if remarks else "yes"
    rows.append(["Network", "setting, value", needed, "one row a setting", "The notes beside each setting explain it."])
    for one in tables:
        rows.append([one.sheet, None, _need(one, is_candidate=bool(remarks)), None, one.about])
    rows.append(blank)
    for one in tables:
        for column in one.columns:
            rows.append([one.sheet, column.name, "yes" if column.is_needed else "no", HOLDS[column.kind], column.about])
    rows.append(blank)
    rows.append(["Your own", None, "no", None, "Sheets whose name begins with Notes and columns whose name begins with note are not read."])
    _sheet(book, table, ("sheet", "column", "needed", "holds", "about"), iter(rows), (14, 18, 9, 44, 100))


def _need(table: Table, *, is_candidate: bool) -> str:
    """Whether the sheet has to have rows."""
    if is_candidate and table.key in KNOWS:
        return "no"
    return f"unless {table.unless}" if table.unless else "yes" if table.is_needed else "no"
