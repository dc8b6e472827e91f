"""What plans are made from is stated, as a whole list each: needs by country and course, travel costs, budgets.

Flow: network.views, the demo -> this file -> tables, journal.
Reads: courses, centres, what sites ask for. Writes: needs, travel costs, budgets.
Stating the same again changes nothing and is not journalled; a line that is not in the list any more is gone, and the journal keeps every
line that came, went or changed, as it was typed: it can be pasted back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from seedtrain.curriculum.models import Course
from seedtrain.engines.demand.dates import Quarter
from seedtrain.network.actions.plan_lines import MOST_SOURCE, BudgetRow, NeedRow, PlanRow, RouteRow, told, wrong_lines
from seedtrain.network.models import Budget, Centre, CountryNeed, TravelCost
from seedtrain.network.planning import asked_for
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@dataclass(frozen=True, slots=True)
class Changes:
    """What a list does to the one that stood: lines by what they are about; a changed line as it was and as it is."""

    added: tuple[PlanRow, ...]
    changed: tuple[tuple[PlanRow, PlanRow], ...]
    removed: tuple[PlanRow, ...]

    @property
    def count(self) -> int:
        """Lines that are not as they were."""
        return len(self.added) + len(self.changed) + len(self.removed)


def would_change(name: str, rows: Sequence[PlanRow]) -> Changes:
    """What stating this list (needs, routes or budgets) would do, before anything is written."""
    stored: Mapping[Any, Any] = _needs() if name == "needs" else _routes() if name == "routes" else _budgets()
    return _changes({key: _row(one) for key, one in stored.items()}, rows)


@transaction.atomic
def state_needs(rows: Sequence[NeedRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> Changes:
    """These are the needs, and no others; what changed by that."""
    _check(rows)
    courses = {one.slug: one for one in Course.objects.all()}
    before = _needs(is_locked=True)
    changes = _changes({key: _row(one) for key, one in before.items()}, rows)
    CountryNeed.objects.filter(pk__in=[before[one.key].pk for one in _old(changes)]).delete()  # type: ignore[index]
    CountryNeed.objects.bulk_create(
        CountryNeed(country=row.country, course=courses[row.course], seats=row.seats, held=row.held, source=row.source, is_demo=is_demo)
        for row in _new(changes)
        if isinstance(row, NeedRow)
    )
    return _journal("state_needs", changes, len(rows), actor, at)


@transaction.atomic
def state_travel_costs(rows: Sequence[RouteRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> Changes:
    """These are the ways people can be brought, and no others; what changed by that."""
    _check(rows)
    centres = {one.slug: one for one in Centre.objects.all()}
    before = _routes(is_locked=True)
    changes = _changes({key: _row(one) for key, one in before.items()}, rows)
    TravelCost.objects.filter(pk__in=[before[one.key].pk for one in _old(changes)]).delete()  # type: ignore[index]
    TravelCost.objects.bulk_create(
        TravelCost(
            country=row.country,
            centre=centres[row.centre],
            amount_minor=row.amount_minor,
            currency=row.currency,
            source=row.source,
            is_demo=is_demo,
        )
        for row in _new(changes)
        if isinstance(row, RouteRow)
    )
    return _journal("state_travel_costs", changes, len(rows), actor, at)


@transaction.atomic
def state_budgets(rows: Sequence[BudgetRow], *, actor: Person | None, at: datetime, is_demo: bool = False) -> Changes:
    """These are the funders and what they may pay, and no others; what changed by that."""
    _check(rows)
    before = _budgets(is_locked=True)
    changes = _changes({key: _row(one) for key, one in before.items()}, rows)
    Budget.objects.filter(pk__in=[before[one.key].pk for one in _old(changes)]).delete()  # type: ignore[index]
    Budget.objects.bulk_create(
        Budget(
            name=row.name,
            amount_minor=row.amount_minor,
            currency=row.currency,
            centres=list(row.centres),
            courses=list(row.courses),
            countries=list(row.countries),
            source=row.source,
            is_demo=is_demo,
        )
        for row in _new(changes)
        if isinstance(row, BudgetRow)
    )
    return _journal("state_budgets", changes, len(rows), actor, at)


@transaction.atomic
def take_needs_of_sites(first: Quarter, last: Quarter, *, actor: Person, at: datetime) -> Changes:
    """What sites and ministries ask for from a quarter to another, both counted, stands as needs; other lines stay, and who finished."""
    rows: dict[tuple[str, str], NeedRow] = {key: need_row(one) for key, one in _needs().items()}
    for one in asked_for(actor, at.date(), first, last):
        key = one.country, one.course
        held = rows[key].held if key in rows else 0
        rows[key] = NeedRow(one.country, one.course, one.seats, held, one.source[:MOST_SOURCE])
    return state_needs([rows[key] for key in sorted(rows)], actor=actor, at=at)


def need_row(one: CountryNeed) -> NeedRow:
    """The line of a need (its course is loaded)."""
    return NeedRow(one.country, one.course.slug, one.seats, one.held, one.source)


def route_row(one: TravelCost) -> RouteRow:
    """The line of a travel cost (its centre is loaded)."""
    return RouteRow(one.country, one.centre.slug, one.amount_minor, one.currency, one.source)


def budget_row(one: Budget) -> BudgetRow:
    """The line of a budget."""
    scopes = tuple(one.centres), tuple(one.courses), tuple(one.countries)
    return BudgetRow(one.name, one.amount_minor, one.currency, *scopes, one.source)


def _row(one: CountryNeed | TravelCost | Budget) -> PlanRow:
    if isinstance(one, CountryNeed):
        return need_row(one)
    return route_row(one) if isinstance(one, TravelCost) else budget_row(one)


def _needs(*, is_locked: bool = False) -> dict[tuple[str, str], CountryNeed]:
    rows = CountryNeed.objects.select_related("course")
    return {(one.country, one.course.slug): one for one in (rows.select_for_update() if is_locked else rows)}


def _routes(*, is_locked: bool = False) -> dict[tuple[str, str], TravelCost]:
    rows = TravelCost.objects.select_related("centre")
    return {(one.country, one.centre.slug): one for one in (rows.select_for_update() if is_locked else rows)}


def _budgets(*, is_locked: bool = False) -> dict[str, Budget]:
    rows = Budget.objects.all()
    return {one.name: one for one in (rows.select_for_update() if is_locked else rows)}


def _check(rows: Sequence[PlanRow]) -> None:
    """Nothing happens when every line can stand; otherwise the refusal names all that cannot."""
    if wrong := wrong_lines(rows):
        raise Refused(" ".join(told(wrong)), code=wrong[0].code, field="lines")


def _changes(old: Mapping[Any, PlanRow], rows: Sequence[PlanRow]) -> Changes:
    new = {row.key: replace(row, source=row.source.strip()) for row in rows}
    return Changes(
        added=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        changed=tuple((old[key], new[key]) for key in sorted(new.keys() & old.keys()) if old[key] != new[key]),
        removed=tuple(old[key] for key in sorted(old.keys() - new.keys())),
    )


def _old(changes: Changes) -> tuple[PlanRow, ...]:
    """Lines as they stood that stand so no more."""
    return (*changes.removed, *(before for before, _after in changes.changed))


def _new(changes: Changes) -> tuple[PlanRow, ...]:
    """Lines as they stand from now on and did not before."""
    return (*changes.added, *(after for _before, after in changes.changed))


def _journal(verb: str, changes: Changes, lines: int, actor: Person | None, at: datetime) -> Changes:
    """One entry for the statement, with every line that came, went or changed; none when nothing did."""
    if changes.count:
        before = [str(one) for one in _old(changes)]
        after = [str(one) for one in _new(changes)]
        JournalEntry.objects.append(
            actor=actor,
            verb=verb,
            about="network/plan_inputs",
            at=at,
            before={"lines": before},
            after={"lines": after, "all": lines, "changed": changes.count},
        )
    return changes
