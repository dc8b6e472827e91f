"""The lines plans are made from: a need, a way to a centre, a budget; how one is written, and all that is wrong with a list.

Flow: network.forms, network.actions.plan_inputs -> this file.
Reads: which courses and centres there are. Writes: nothing.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from babel.numbers import get_currency_precision, list_currencies
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain import facts
from seedtrain.curriculum.models import Course
from seedtrain.network.models import Centre

MOST_LINES, MOST_SEATS, MOST_MINOR = 5000, 100_000, 10**14
MOST_SAID = 40
"""Faults that are told one by one; of more it is said how many."""
MOST_SOURCE = 300


@dataclass(frozen=True, slots=True)
class NeedRow:
    """People of a country need so many seats of a course, and so many have finished it already; `line` is where it was typed, if it was."""

    country: str
    course: str
    seats: int
    held: int
    source: str
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What the line is about: no two lines are about the same."""
        return self.country, self.course

    def __str__(self) -> str:
        return f"{self.country}; {self.course}; {self.seats}; {self.held}; {self.source}"


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Bringing one person of a country to a centre costs so much: travel, stay, visa."""

    country: str
    centre: str
    amount_minor: int
    currency: str
    source: str
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What the line is about."""
        return self.country, self.centre

    def __str__(self) -> str:
        return f"{self.country}; {self.centre}; {_amount(self.amount_minor, self.currency)}; {self.source}"


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A funder pays up to an amount; empty lists pay for all."""

    name: str
    amount_minor: int
    currency: str
    centres: tuple[str, ...]
    courses: tuple[str, ...]
    countries: tuple[str, ...]
    source: str
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> str:
        """What the line is about."""
        return self.name

    def __str__(self) -> str:
        scopes = (", ".join(scope) for scope in (self.centres, self.courses, self.countries))
        return "; ".join([self.name, _amount(self.amount_minor, self.currency), *scopes, self.source])


PlanRow: TypeAlias = NeedRow | RouteRow | BudgetRow


@dataclass(frozen=True, slots=True)
class WrongLine:
    """Why a line cannot stand; `line` counts from 1 as it was typed, 0 is the whole list."""

    line: int
    words: str
    code: str

    def __str__(self) -> str:
        return _("Line %(line)d: %(words)s") % {"line": self.line, "words": self.words} if self.line else self.words


def _amount(minor: int, currency: str) -> str:
    return f"{minor // 10 ** int(get_currency_precision(currency))} {currency}"


def wrong_lines(rows: Sequence[PlanRow]) -> list[WrongLine]:
    """Everything that keeps these lines from standing, in their order; two queries, however many there are."""
    if len(rows) > MOST_LINES:
        said = _("At most %(most)d lines; %(count)d came. Use a network file for more.") % {"most": MOST_LINES, "count": len(rows)}
        return [WrongLine(0, said, "too_many")]
    courses, centres = set(Course.objects.values_list("slug", flat=True)), set(Centre.objects.values_list("slug", flat=True))
    found: list[WrongLine] = []
    seen: dict[object, int] = {}
    for place, row in enumerate(rows, 1):
        line = row.line or place
        found += (WrongLine(line, words, code) for words, code in _wrong(row, courses, centres))
        if not row.source.strip() or len(row.source) > MOST_SOURCE:
            found.append(WrongLine(line, _("Say where the figure is known from, in 1 to 300 letters."), "no_source"))
        if row.key in seen:
            found.append(WrongLine(line, _("Line %(other)d is about the same. Keep one of the two.") % {"other": seen[row.key]}, "twice"))
        seen.setdefault(row.key, line)
    return found


def told(wrong: Sequence[object]) -> list[str]:
    """The faults as sentences, the first of many and how many more there are."""
    more = len(wrong) - MOST_SAID
    said = [str(one) for one in wrong[:MOST_SAID]]
    if more > 0:
        said.append(ngettext("%(count)d more fault was found.", "%(count)d more faults were found.", more) % {"count": more})
    return said


def _wrong(row: PlanRow, courses: Collection[str], centres: Collection[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with one line, as words and a code, whatever the others say."""
    if isinstance(row, NeedRow):
        yield from _countries((row.country,))
        yield from _courses((row.course,), courses)
        for value in (row.seats, row.held):
            if not 0 <= value <= MOST_SEATS:
                said = _("We expected a whole number from 0 to %(most)d; it came as %(value)d.") % {"most": MOST_SEATS, "value": value}
                yield said, "out_of_range"
    elif isinstance(row, RouteRow):
        yield from _countries((row.country,))
        yield from _centres((row.centre,), centres)
        yield from _money(row)
    else:
        if not row.name.strip() or len(row.name) > 80:
            yield _("A funder has a name of 1 to 80 letters."), "no_name"
        yield from _money(row)
        yield from _centres(row.centres, centres)
        yield from _courses(row.courses, courses)
        yield from _countries(row.countries)


@cache
def _codes() -> frozenset[str]:
    return frozenset(one.iso3 for one in facts.countries())


def _countries(asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    for code in asked:
        if code not in _codes():
            said = _("A country is a code of three letters, such as GHA; it came as “%(value)s”.") % {"value": code}
            yield said, "unknown_country"


def _courses(asked: Sequence[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    for slug in asked:
        if slug not in known:
            yield _("No course has the address “%(value)s”.") % {"value": slug}, "unknown"


def _centres(asked: Sequence[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    for slug in asked:
        if slug not in known:
            yield _("No centre has the address “%(value)s”.") % {"value": slug}, "unknown"


def _money(row: RouteRow | BudgetRow) -> Iterator[tuple[str, str]]:
    if not 0 <= row.amount_minor <= MOST_MINOR or row.currency not in list_currencies():
        said = _("An amount is a whole number with a currency of three letters, such as 2900 USD; the currency came as “%(value)s”.")
        yield said % {"value": row.currency}, "wrong_amount"
