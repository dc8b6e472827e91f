"""An example to begin with: a pool of synthetic people, reviews of them, and a policy. Nobody in it exists.

Flow: command.py -> this file -> files.
Reads: nothing. Writes: nothing itself.
Source: own work; names of countries and their income groups are those of `seedtrain.facts`, everything else is drawn from SHA-256.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seedtrain.reporting.output import without_clock

PEOPLE, READERS, READINGS = 120, 9, 3
COUNTRIES = (
    ("Ghana", "Lower middle income"),
    ("Viet Nam", "Lower middle income"),
    ("Brazil", "Upper middle income"),
    ("Ethiopia", "Low income"),
    ("Rwanda", "Low income"),
    ("Senegal", "Lower middle income"),
    ("Indonesia", "Upper middle income"),
    ("South Africa", "Upper middle income"),
    ("Malawi", "Low income"),
    ("Bangladesh", "Lower middle income"),
)
LANGUAGES = ("English", "English; French", "French", "English; Spanish", "English; Portuguese")
POLICY = """\
version = 1
title = "Example: hands-on course in cell culture"
seats = 20
waitlist = 12
seed = "replace me by a text that nobody can know before the call closes"
floors = "all"

[columns]
language = {name = "language", split = ";"}

[each]
institution = {cap = 2, why = "Knowledge should reach many sites."}
country = {cap = "20 %", why = "No country takes more than a fifth."}

[[group]]
name = "women"
where = {sex = "female"}
floor = "40 %"
priority = 1
why = "The call promised at least 40 per cent women."

[[group]]
name = "low-income countries"
where = {country_income = "Low income"}
floor = 6
target = 8
priority = 2
why = "The funder's agreement asks for six seats."

[[group]]
name = "readers of French"
where = {language = "French"}
floor = 3
priority = 3
why = "Three seats of the part taught in French."
"""
HEAD = ("id", "name", "sex", "country", "country_income", "institution", "language")


@dataclass(frozen=True, slots=True)
class _Person:
    """One line of the pool and how good they are, which only reviews show [points]."""

    row: tuple[str, ...]
    level: int


def files() -> dict[str, bytes]:
    """The example's files by name."""
    people = [_person(number) for number in range(1, PEOPLE + 1)]
    marks = list(_marks(people))
    totals: dict[str, list[float]] = {}
    for id, _, mark in marks:
        totals.setdefault(id, []).append(mark)
    pool: list[tuple[str | float, ...]] = [(*one.row, round(sum(totals[one.row[0]]) / READINGS, 2)) for one in people]
    return {
        "pool.xlsx": _book("Pool (synthetic)", (*HEAD, "score"), pool),
        "reviews.xlsx": _book("Reviews (synthetic)", ("applicant", "reviewer", "score"), marks),
        "POLICY.toml": POLICY.encode(),
    }


def _draw(*words: object, below: int) -> int:
    """A number from 0 that only the words decide."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, words)).encode()).digest()[:8]) % below


def _bell(*words: object, spread: int) -> int:
    """About normal around 0: the sum of four even draws."""
    return sum(_draw(*words, part, below=spread + 1) for part in range(4)) - 2 * spread


def _person(number: int) -> _Person:
    country, income = COUNTRIES[_draw("country", number, below=len(COUNTRIES))]
    sex = "female" if _draw("sex", number, below=100) < 34 else "male"
    site = f"Institute {_draw('site', number, below=3) + 1}, {country}"
    language = LANGUAGES[_draw("language", number, below=len(LANGUAGES))]
    level = 68 + _bell("level", number, spread=12) - (4 if income == "Low income" else 0)
    return _Person((f"A-{number:03}", f"Synthetic person {number}", sex, country, income, site, language), level)


def _marks(people: list[_Person]) -> Iterator[tuple[str, str, float]]:
    for number, one in enumerate(people):
        for turn in range(READINGS):
            reader = (number * READINGS + turn * (1 + number % 4) + _draw("reader", number, below=3)) % READERS
            reader = (reader + turn) % READERS
            harsh = _bell("harsh", reader, spread=5)
            mark = one.level - harsh + _bell("noise", one.row[0], reader, spread=6)
            yield one.row[0], f"Reader {reader + 1}", float(max(0, min(100, mark)))


def _book(title: str, head: tuple[str, ...], rows: Iterable[Sequence[str | float]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    sheet.append(head)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in rows:
        sheet.append(row)
    sheet.freeze_panes = "A2"
    for letter in "ABCDEFGH"[: len(head)]:
        sheet.column_dimensions[letter].width = 20
    file = io.BytesIO()
    book.save(file)
    return without_clock(file.getvalue())
