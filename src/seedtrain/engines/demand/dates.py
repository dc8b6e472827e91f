"""Quarters of years, and months added to a day.

Flow: every file of this package -> this file.
Reads: arguments. Writes: nothing.
Source: ISO 8601 has no quarters; we write 2027Q3, the third quarter of 2027, July to September.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

WRITTEN = re.compile(r"(\d{4})\s*-?\s*[Qq]([1-4])")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year.

    >>> str(Quarter(2027, 3).plus(2)), Quarter(2028, 1).since(Quarter(2027, 3))
    ('2028Q1', 2)
    """

    year: int
    number: int

    def plus(self, quarters: int) -> Quarter:
        """The quarter so many later, or earlier for a negative number."""
        year, number = divmod(self.year * 4 + self.number - 1 + quarters, 4)
        return Quarter(year, number + 1)

    def since(self, other: Quarter) -> int:
        """Quarters from the other to this one [quarters]."""
        return (self.year - other.year) * 4 + self.number - other.number

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"


def parse_quarter(text: str) -> Quarter | None:
    """The quarter somebody wrote, or nothing.

    >>> parse_quarter("2027 Q3"), parse_quarter("2027Q5")
    (Quarter(year=2027, number=3), None)
    """
    match = WRITTEN.fullmatch(text.strip())
    return Quarter(int(match[1]), int(match[2])) if match else None


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month.

    >>> months_later(date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
