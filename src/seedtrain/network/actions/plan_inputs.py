"""What plans are made from is stated, as a whole list each: needs by country and course, travel costs, budgets.

Flow: network.views, the demo -> this file -> tables, journal.
Reads: courses, centres. Writes: needs, travel costs, budgets.
Stating the same again changes nothing and is not journalled; a line that is not in the list any more is gone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any, TypeAlias

from babel.numbers import list_currencies
from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain import facts
from seedtrain.curriculum.models import Course
from seedtrain.network.models import Budget, Centre, CountryNeed, TravelCost
from seedtrain.network.planning import asked_for
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

MOST_LINES, MOST_SEATS, MOST_MINOR = 5000, 100_000, 10**14
MOST_SHOWN = 40
"""Lines the journal keeps of one statement; of more it keeps how many there were."""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """People of a country need so many seats of a course, and so many have finished it already."""

    country: str
    course: str
    seats: int
    held: int
    source: str


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Bringing one person of a country to a centre costs so much: travel, stay, visa."""

    country: str
    centre: str
    amount_minor: int
    currency: str
    source: str


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


PlanRow: TypeAlias = NeedRow | RouteRow | BudgetRow


@transaction.atomic
def state_needs(rows: Sequence[NeedRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> int:
    """These are the needs, and no others; how many lines changed."""
    courses = {one.slug: one for one in Course.objects.all()}
    for line, row in enumerate(rows, 1):
        _country(row.country, line)
        _known(row.course, courses, line, _("No course has the address “%(value)s”."))
        for value in (row.seats, row.held):
            _range(value, MOST_SEATS, line)
    _whole_list(rows, [(row.country, row.course) for row in rows])
    before = {(one.country, one.course.slug): one for one in CountryNeed.objects.select_for_update().select_related("course")}
    old = {key: NeedRow(*key, one.seats, one.held, one.source) for key, one in before.items()}
    new = {(row.country, row.course): row for row in rows}
    CountryNeed.objects.filter(pk__in=[before[key].pk for key in old if new.get(key) != old[key]]).delete()
    CountryNeed.objects.bulk_create(
        CountryNeed(
            country=row.country, course=courses[row.course], seats=row.seats, held=row.held, source=row.source.strip(), is_demo=is_demo
        )
        for key, row in new.items()
        if old.get(key) != row
    )
    return _journal("state_needs", old, new, actor, at)


@transaction.atomic
def state_travel_costs(rows: Sequence[RouteRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> int:
    """These are the ways people can be brought, and no others; how many lines changed."""
    centres = {one.slug: one for one in Centre.objects.all()}
    for line, row in enumerate(rows, 1):
        _country(row.country, line)
        _known(row.centre, centres, line, _("No centre has the address “%(value)s”."))
        _money(row.amount_minor, row.currency, line)
    _whole_list(rows, [(row.country, row.centre) for row in rows])
    before = {(one.country, one.centre.slug): one for one in TravelCost.objects.select_for_update().select_related("centre")}
    old = {key: RouteRow(*key, one.amount_minor, one.currency, one.source) for key, one in before.items()}
    new = {(row.country, row.centre): row for row in rows}
    TravelCost.objects.filter(pk__in=[before[key].pk for key in old if new.get(key) != old[key]]).delete()
    TravelCost.objects.bulk_create(
        TravelCost(
            country=row.country,
            centre=centres[row.centre],
            amount_minor=row.amount_minor,
            currency=row.currency,
            source=row.source.strip(),
            is_demo=is_demo,
        )
        for key, row in new.items()
        if old.get(key) != row
    )
    return _journal("state_travel_costs", old, new, actor, at)


@transaction.atomic
def state_budgets(rows: Sequence[BudgetRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> int:
    """These are the funders and what they may pay, and no others; how many lines changed."""
    courses, centres = set(Course.objects.values_list("slug", flat=True)), set(Centre.objects.values_list("slug", flat=True))
    for line, row in enumerate(rows, 1):
        if not row.name.strip() or len(row.name) > 80:
            raise _refusal(line, _("A funder has a name of 1 to 80 letters."), "no_name")
        _money(row.amount_minor, row.currency, line)
        for slug in row.centres:
            _known(slug, centres, line, _("No centre has the address “%(value)s”."))
        for slug in row.courses:
            _known(slug, courses, line, _("No course has the address “%(value)s”."))
        for code in row.countries:
            _country(code, line)
    _whole_list(rows, [row.name for row in rows])
    before = {one.name: one for one in Budget.objects.select_for_update()}
    old = {name: _budget_row(one) for name, one in before.items()}
    new = {row.name: row for row in rows}
    Budget.objects.filter(pk__in=[before[name].pk for name in old if new.get(name) != old[name]]).delete()
    Budget.objects.bulk_create(
        Budget(**asdict(row) | {name: list(getattr(row, name)) for name in ("centres", "courses", "countries")}, is_demo=is_demo)
        for name, row in new.items()
        if old.get(name) != row
    )
    return _journal("state_budgets", old, new, actor, at)


@transaction.atomic
def take_needs_of_sites(until: date, *, actor: Person, at: datetime) -> int:
    """What sites and ministries ask for before a day stands as needs; other lines stay, and how many finished a course; lines changed."""
    old = {(one.country, one.course.slug): one for one in CountryNeed.objects.select_related("course")}
    rows = {key: NeedRow(*key, one.seats, one.held, one.source) for key, one in old.items()}
    for one in asked_for(actor, at.date(), until):
        key = one.country, one.course
        held = old[key].held if key in old else 0
        rows[key] = NeedRow(one.country, one.course, one.seats, held, one.source[:300])
    return state_needs([rows[key] for key in sorted(rows)], actor=actor, at=at)


def _budget_row(one: Budget) -> BudgetRow:
    values = {field.name: getattr(one, field.name) for field in fields(BudgetRow)}
    return BudgetRow(**values | {name: tuple(values[name]) for name in ("centres", "courses", "countries")})


def _refusal(line: int, words: str, code: str) -> Refused:
    return Refused(_("Line %(line)d: %(words)s") % {"line": line, "words": words}, code=code, field="lines")


@cache
def _codes() -> frozenset[str]:
    return frozenset(one.iso3 for one in facts.countries())


def _country(code: str, line: int) -> None:
    if code not in _codes():
        said = _("A country is a code of three letters, such as GHA; it came as “%(value)s”.") % {"value": code}
        raise _refusal(line, said, "unknown_country")


def _known(value: str, known: Iterable[str], line: int, words: str) -> None:
    if value not in known:
        raise _refusal(line, words % {"value": value}, "unknown")


def _range(value: int, most: int, line: int) -> None:
    if not 0 <= value <= most:
        said = _("We expected a whole number from 0 to %(most)d; it came as %(value)d.") % {"most": most, "value": value}
        raise _refusal(line, said, "out_of_range")


def _money(minor: int, currency: str, line: int) -> None:
    if not 0 <= minor <= MOST_MINOR or currency not in list_currencies():
        said = _("An amount is a whole number with a currency of three letters, such as 2900 USD; the currency came as “%(value)s”.")
        raise _refusal(line, said % {"value": currency}, "wrong_amount")


def _whole_list(rows: Sequence[PlanRow], keys: Sequence[object]) -> None:
    """Nothing happens when the list is short enough, every line has a source and no two are about the same."""
    if len(rows) > MOST_LINES:
        said = _("At most %(most)d lines; %(count)d came. Use a network file for more.") % {"most": MOST_LINES, "count": len(rows)}
        raise Refused(said, code="too_many", field="lines")
    seen: dict[object, int] = {}
    for line, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
        if not row.source.strip() or len(row.source) > 300:
            raise _refusal(line, _("Say where the figure is known from, in 1 to 300 letters."), "no_source")
        if key in seen:
            raise _refusal(line, _("Line %(other)d is about the same. Keep one of the two.") % {"other": seen[key]}, "twice")
        seen[key] = line


def _journal(verb: str, old: Mapping[Any, PlanRow], new: Mapping[Any, PlanRow], actor: Person | None, at: datetime) -> int:
    """One entry for the statement, with the first lines that changed; none when nothing did."""
    changed = sorted({key for key in old.keys() | new.keys() if old.get(key) != new.get(key)})
    if changed:
        before = {str(key): asdict(old[key]) for key in changed[:MOST_SHOWN] if key in old}
        after = {str(key): asdict(new[key]) for key in changed[:MOST_SHOWN] if key in new}
        about = "network/plan_inputs"
        JournalEntry.objects.append(
            actor=actor, verb=verb, about=about, at=at, before=before, after={**after, "lines": len(new), "changed": len(changed)}
        )
    return len(changed)
