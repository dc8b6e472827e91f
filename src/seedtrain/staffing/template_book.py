"""The example as a workbook people can fill in: a sheet for each kind of row, lists to choose from, and a sheet of help.

Flow: template.py -> `workbook` -> openpyxl.
Reads: the example in TOML, the shipped codes. Writes: nothing.
Source: docs/reference/site-file.md, "As a workbook".
"""

import io
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from seedtrain import facts
from seedtrain.engines.demand.reading import AUTOMATION, QC
from seedtrain.reporting.knowledge import vocabulary
from seedtrain.reporting.output import without_clock
from seedtrain.reporting.sheets import BOTTLE, lay_out
from seedtrain.staffing.site_book import ABOUT, COLUMNS, HELD, PLANS, ROSTER, SITES

ROWS = 500
"""Rows below the header that offer a list."""
HELP = "Help"
WIDTH = {"name": 34, "ranges": 46, "languages": 14, "capacity": 14, "value": 46, "includes": 24}
WORDS = (
    (
        "How to fill this in",
        "One row a site on the sheet Site; other sheets may stay empty. Clear the examples first: nobody in them exists.",
    ),
    (ABOUT, "on: the day on which evidence is looked at, as 2027-01-15. title: what stands above the report."),
    (SITES, "id: a short word of your own. country, platform, pattern, qc, automation: choose from the list."),
    ("capacity", "Doses a year of the whole site; kg a year for mammalian_mab and microbial. Empty where nothing but filling is done."),
    (
        "languages",
        "Codes of the languages people can be taught in, best first: en English, fr French, pt Portuguese, es Spanish; fr; en is both.",
    ),
    (
        "platform",
        "mrna: mRNA vaccines. mammalian_mab: antibodies. viral_cell: viral vaccines in cells. egg: vaccines in eggs. "
        "microbial: insulin and other proteins from bacteria or yeast. bacterial_vaccine: vaccines from bacteria. "
        "fill_finish_only: filling and packing alone.",
    ),
    ("ds_lines, ff_lines, lyo, devices", "Lines of drug substance, of filling, of lyophilisation, of device assembly."),
    (
        "pattern, ff_pattern",
        "Shifts x days: 3x5 is three shifts on five days a week, 24x7 all hours of all days. ff_pattern: that of filling, if it differs.",
    ),
    ("qc", "Laboratory on site: full; partial, where some tests are made elsewhere; none."),
    ("automation", "high, standard or manual: how much people do by hand."),
    ("products", "How many different products are made there; 1 where it is left empty."),
    ("standalone", "yes: a site of its own, with leadership and general administration. no: lines added to a site that has them."),
    ("status", "new: people are trained before the start. existing: it produces already, and who is missing comes in the first year."),
    ("start", "The first quarter of routine production, as 2029Q1. Empty for an existing site: from now."),
    ("likelihood", "How likely it is that the site is built, or goes on, as planned: 70 %."),
    ("ranges", "What is not certain: capacity 30000000..80000000; pattern 2x5|24x7. Least and most, or a choice."),
    (ROSTER, "People a role needs by your own plan. They beat the model in that role; the model counts the others."),
    (HELD, "One row a person and competency. A row without a competency is a person who holds nothing yet."),
    ("evidence", "credential, where it can be verified; declared, where you say so."),
    ("until", "The last day it counts. Empty: levels 3 and 4 lapse after the competency's months."),
    ("Your own", "Sheets that begin with Notes and columns that begin with note are not read. Reports are in English."),
    (PLANS, "What a ministry plans in all, one row a role. It counts sites of its country and platform, or those named in includes."),
)


def workbook(example: str) -> bytes:
    """The whole workbook; the same bytes each time."""
    from openpyxl import Workbook

    raw = tomllib.loads(example)
    book = Workbook()
    book.remove(book.active)
    rows = _rows(raw)
    for sheet, columns in COLUMNS.items():
        _sheet(book, sheet, columns, rows[sheet])
    lists = _help(book)
    for sheet, name, source in _choices(lists):
        _offer(book[sheet], COLUMNS[sheet].index(name), source)
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _rows(raw: Mapping[str, Any]) -> dict[str, list[list[object]]]:
    """The example's rows by sheet."""
    found: dict[str, list[list[object]]] = {name: [] for name in COLUMNS}
    found[ABOUT] = [["format", raw["format"]], ["title", raw["title"]], ["on", raw["on"]]]
    for site in raw["site"]:
        found[SITES].append([_cell(name, site.get(name)) for name in COLUMNS[SITES]])
        found[ROSTER] += [[site["id"], role, heads] for role, heads in site.get("heads", {}).items()]
        for person in site.get("person", ()):
            for held in person.get("held") or [{}]:
                row = {"site": site["id"], "person": person["label"], "role": person["role"], **held}
                found[HELD].append([row.get(name) for name in COLUMNS[HELD]])
    for plan in raw["plan"]:
        for at, (role, heads) in enumerate(plan["heads"].items()):
            row = {**(plan if not at else {}), "plan": plan["id"], "role": role, "heads": heads}
            found[PLANS].append([_cell(name, row.get(name)) for name in COLUMNS[PLANS]])
    return found


def _cell(name: str, value: object) -> object:
    """A value of the TOML file as a cell."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if name == "ranges" and isinstance(value, dict):
        return "; ".join(f"{key} {('|' if isinstance(ends[0], str) else '..').join(map(_plain, ends))}" for key, ends in value.items())
    return value


def _plain(value: object) -> str:
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _sheet(book: Any, title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.append(list(columns))
    for at, cell in enumerate(sheet[1], start=1):
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=BOTTLE)
        sheet.column_dimensions[get_column_letter(at)].width = WIDTH.get(columns[at - 1], 13)
    for row in rows:
        sheet.append(list(row))
    sheet.freeze_panes = "A2"
    lay_out(sheet)


def _help(book: Any) -> dict[str, str]:
    """The sheet of help, with the codes the lists point to; the address of each list by its name."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(HELP)
    words = (*WORDS, ("level", _levels()))
    for row_words in words:
        sheet.append(list(row_words))
    start = len(words) + 2
    lists: Mapping[str, Sequence[tuple[str, str]]] = {
        "role": [(one.id, one.title) for one in facts.roles()],
        "competency": [(one.id, one.name) for one in facts.competencies()],
        "country": [(one.iso3, one.short_name) for one in facts.countries()],
    }
    found = {}
    for at, (name, rows) in enumerate(lists.items()):
        column = 4 + 3 * at
        sheet.cell(start, column, name).font = Font(bold=True)
        for row, (code, title) in enumerate(rows, start=start + 1):
            sheet.cell(row, column, code)
            sheet.cell(row, column + 1, title)
        letter = sheet.cell(start, column).column_letter
        sheet.column_dimensions[sheet.cell(start, column + 1).column_letter].width = 34
        found[name] = f"{HELP}!${letter}${start + 1}:${letter}${start + len(rows)}"
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 90
    for row in sheet.iter_rows(max_row=len(words), max_col=2):
        row[0].font = Font(bold=True)
        row[1].alignment = Alignment(wrap_text=True, vertical="top")
    return found


def _levels() -> str:
    """What each level means, in the words of the framework."""
    said = (f"{one.level} {one.name}: {one.meaning}" for one in facts.levels() if one.level)
    return f"{'. '.join(said)}. A course alone gives at most 2."


def _choices(lists: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    """Sheet, column, and what may be chosen there."""
    known = vocabulary()
    platforms, patterns = _said(known.platforms), _said(known.patterns)
    return (
        (SITES, "country", lists["country"]),
        (SITES, "platform", platforms),
        (SITES, "pattern", patterns),
        (SITES, "ff_pattern", patterns),
        (SITES, "qc", _said(QC)),
        (SITES, "automation", _said(AUTOMATION)),
        (SITES, "standalone", _said(("yes", "no"))),
        (SITES, "status", _said(("new", "existing"))),
        (ROSTER, "role", lists["role"]),
        (HELD, "role", lists["role"]),
        (HELD, "competency", lists["competency"]),
        (HELD, "level", _said(("1", "2", "3", "4"))),
        (HELD, "evidence", _said(("credential", "declared"))),
        (PLANS, "country", lists["country"]),
        (PLANS, "platform", platforms),
        (PLANS, "role", lists["role"]),
    )


def _said(words: Iterable[str]) -> str:
    return f'"{",".join(words)}"'


def _offer(sheet: Any, column: int, source: str) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(column + 1)
    rule = DataValidation(type="list", formula1=source, allow_blank=True)
    rule.error, rule.errorTitle = "Choose from the list; the sheet Help explains it.", cast(str, sheet.title)
    rule.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(rule)
