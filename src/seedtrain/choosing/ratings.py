"""Reviews in a table: one row for each mark a reviewer gave an applicant, made into one score per applicant.

Flow: selecting.py, calibrating.py -> this file -> engines.review.calibrate.
Reads: a Sheet and its mapping. Writes: nothing.
Source: own work; the calibration is that of engines/review/calibrate.py.
"""

from collections.abc import Mapping

from seedtrain.choosing.mapping import Field
from seedtrain.choosing.pool import Pool, Row, hundredths, together
from seedtrain.engines.review.calibrate import Calibration, Rating
from seedtrain.engines.selection.policy import Column
from seedtrain.reporting.errors import CellError, InputError
from seedtrain.reporting.reading import Cell, Sheet

APPLICANT, REVIEWER, SCORE = "applicant", "reviewer", "score"
FIELDS = (
    Field(APPLICANT, "the id of the applicant, as in the pool"),
    Field(REVIEWER, "who gave the mark"),
    Field(SCORE, "points from 0 to 100, higher is better"),
)
MOST_NAMED = 10


def read_ratings(sheet: Sheet, columns: Mapping[str, Column], is_rounding: bool = False) -> tuple[Rating, ...]:
    """Every mark in the table. Raises CellError, which names up to ten cells at once."""
    faults: list[CellError] = []
    found: list[Rating] = []
    seen: dict[tuple[str, str], Cell] = {}
    places = {name: sheet.column(column.name) for name, column in columns.items()}
    for cells in sheet.rows:
        at = {name: cells[place] for name, place in places.items()}
        try:
            pair = _pair(at, seen)
            found.append(Rating(*pair, hundredths(at[SCORE], "the mark", f"{pair[0]} by {pair[1]}", is_rounding)))
        except CellError as fault:
            faults.append(fault)
            continue
        seen[pair] = at[APPLICANT]
    if faults:
        raise together(sheet.file, faults)
    return tuple(found)


def _pair(at: Mapping[str, Cell], seen: Mapping[tuple[str, str], Cell]) -> tuple[str, str]:
    for name in (APPLICANT, REVIEWER):
        if not at[name].text:
            raise CellError("no_id", {"at": at[name].at}, f"{at[name].at}: the {name} is empty. Every mark needs one.")
    pair = (at[APPLICANT].text, at[REVIEWER].text)
    if pair in seen:
        raise CellError(
            "review_twice",
            {"at": at[APPLICANT].at, "applicant": pair[0], "reviewer": pair[1]},
            f"{at[APPLICANT].at}: {pair[1]} marked {pair[0]} already at {seen[pair].at}. Keep one of the two rows.",
        )
    return pair


def scored(pool: Pool, calibration: Calibration, is_leaving_out: bool) -> Pool:
    """The pool with its scores from reviews. Raises InputError for applicants without a review, unless they are left out."""
    by_id = {one.id: one for one in calibration.applicants}
    without = [row.id for row in pool.rows if row.id not in by_id]
    if without and not is_leaving_out:
        raise InputError(
            "not_reviewed",
            {"ids": tuple(without)},
            f"No review for {len(without)} of {len(pool.rows)} applicants: {_some(without)}. "
            "Have them read or say --without-reviews leave-out.",
        )
    known = {row.id for row in pool.rows}
    strangers = [one.id for one in calibration.applicants if one.id not in known]
    # What went well is said once, with the method; what an officer should weigh is said first.
    notes = [] if calibration.is_worthwhile and calibration.is_comparable else [calibration.reason]
    if without:
        notes.append(f"Left out because nobody reviewed them: {_some(without)}.")
    if strangers:
        notes.append(f"Reviewed but not in the pool, so of use to the calibration only: {_some(strangers)}.")
    rows = tuple(Row(row.id, row.name, by_id[row.id].score, by_id[row.id].se or 0, row.traits) for row in pool.rows if row.id in by_id)
    return Pool(rows, pool.notes + tuple(notes))


def _some(ids: list[str]) -> str:
    more = f" and {len(ids) - MOST_NAMED} more" if len(ids) > MOST_NAMED else ""
    return ", ".join(ids[:MOST_NAMED]) + more
