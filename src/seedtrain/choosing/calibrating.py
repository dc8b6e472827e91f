"""`seedtrain calibrate`: every applicant's score and every reviewer's severity, or the means and why not.

Flow: command.py -> this file -> engines.review.calibrate.
Reads: a table of marks. Writes: the folder, and what the terminal says.
Source: engines/review/calibrate.py.
"""

import argparse
import io

from seedtrain.choosing.command import DONE, OWN_FILES
from seedtrain.choosing.facts import points
from seedtrain.choosing.mapping import on_terminal, resolve, said
from seedtrain.choosing.ratings import FIELDS, read_ratings
from seedtrain.engines.review.calibrate import Calibration
from seedtrain.reporting import output
from seedtrain.reporting.reading import read_sheet
from seedtrain.reporting.sheets import Value, add_sheet

APPLICANTS = ("id", "score", "se", "mean of marks", "reviews", "panel")
REVIEWERS = ("reviewer", "severity", "from", "to", "reviews", "panel")
SHOWN = 10


def calibrate(arguments: argparse.Namespace) -> int:
    """The folder holds scores and severities."""
    from seedtrain.choosing.selecting import read_answers
    from seedtrain.engines.review import calibrate as engine

    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    told = said(arguments.map, arguments.split, read_answers(arguments.columns) if arguments.columns else {}, [one.name for one in FIELDS])
    sheet = read_sheet(arguments.reviews, arguments.sheet)
    ratings = read_ratings(sheet, resolve(sheet, FIELDS, told, on_terminal()), arguments.round)
    found = engine.calibrate(ratings)
    files = {
        "calibration.csv": output.as_csv(APPLICANTS, [tuple("" if one is None else one for one in row) for row in _applicants(found)]),
        "reviewers.csv": output.as_csv(REVIEWERS, [tuple("" if one is None else one for one in row) for row in _reviewers(found)]),
        "calibration.xlsx": _workbook(found),
        "calibration.txt": (_text(found) + "\n").encode(),
    }
    output.write_all(arguments.out, files, OWN_FILES)
    print(_text(found))
    print(f"\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def _applicants(found: Calibration) -> list[tuple[str | int | None, ...]]:
    return [(one.id, points(one.score), one.se and points(one.se), points(one.mean), one.reviews, one.panel) for one in found.applicants]


def _reviewers(found: Calibration) -> list[tuple[str | int | None, ...]]:
    return [
        (one.id, *(None if value is None else points(value) for value in (one.severity, one.low, one.high)), one.reviews, one.panel)
        for one in found.reviewers
    ]


def _workbook(found: Calibration) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for title, head, rows in (("Applicants", APPLICANTS, _applicants(found)), ("Reviewers", REVIEWERS, _reviewers(found))):
        add_sheet(book, title, head, [tuple(_figure(at, one) for at, one in enumerate(row)) for row in rows], (20, 12, 12, 14, 10, 10))
    file = io.BytesIO()
    book.save(file)
    return output.without_clock(file.getvalue())


def _figure(at: int, value: Value) -> Value:
    """Points as numbers, so that the spreadsheet can reckon with them; the first column is a name."""
    return float(value) if at and isinstance(value, str) else value


def _text(found: Calibration) -> str:
    lines = [f"{len(found.applicants)} applicants, {len(found.reviewers)} reviewers, {found.panels} panels", found.reason]
    known = sorted((one for one in found.reviewers if one.severity is not None), key=lambda one: (-(one.severity or 0), one.id))
    if known:
        lines += ["", "Harshest first: points below what others give the same applicants, with the interval that holds 95 times in 100"]
        lines += [
            f"  {one.id:24} {points(one.severity):>7}  ({points(one.low)} to {points(one.high)}), {one.reviews} marks"
            for one in known[:SHOWN]
        ]
        if len(known) > SHOWN:
            lines.append(f"  … and {len(known) - SHOWN} more in reviewers.csv")
    return "\n".join(lines)
