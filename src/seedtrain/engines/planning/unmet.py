"""Wishes a plan does not meet although they can be reached, and what stands in their way.

Flow: reports, network.views -> `unmet`.
Reads: a Network and its Plan. Writes: nothing.
Source: own work. Of one more run of each slot that would do, the best is asked what it lacks: place (no week has the rooms and trainers, or
a rival run is too near), cohort (too few people are left), money (the funders cannot pay it), or only that others come first (order).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .money import Bills, Payers
from .placing import Calendar, Placed
from .plan import Plan, Run
from .problem import Network
from .reach import Slot, reach

Need = tuple[str, str]
REASONS = ("place", "cohort", "money", "order")


@dataclass(frozen=True, slots=True)
class Unmet:
    """Seats a country still needs of a course [people], and why: place, cohort, money or order."""

    country: str
    course: str
    seats: int
    why: str


def unmet(network: Network, plan: Plan) -> tuple[Unmet, ...]:
    """Every reachable need that is not met in full, the largest first."""
    found = reach(network)
    left = _left(network, plan)
    slots: dict[Need, list[Slot]] = defaultdict(list)
    for slot in found.slots:
        for country in slot.comes:
            slots[country, slot.course.id].append(slot)
    calendar = _calendar(network, plan, {slot.key: slot for slot in found.slots})
    bills = Bills(network)
    spent = bills.totals(plan.runs)
    lacks = {slot.key: _lack(slot, calendar, left, bills, spent) for slot in found.slots}
    missed = {(one.country, one.course) for one in found.unreachable}
    rows = [
        Unmet(*need, seats, max((lacks[slot.key] for slot in slots[need]), key=REASONS.index))
        for need, seats in left.items()
        if seats and need not in missed
    ]
    return tuple(sorted(rows, key=lambda one: (-one.seats, one.country, one.course)))


def _left(network: Network, plan: Plan) -> dict[Need, int]:
    left = {(one.country, one.course): one.seats for one in network.needs}
    for run in plan.runs:
        for country, people in run.seats.items():
            left[country, run.course] -= people
    return left


def _calendar(network: Network, plan: Plan, slots: Mapping[tuple[str, str, str], Slot]) -> Calendar:
    """The books of the plan; a run whose slot nobody could come to any more takes no place."""
    calendar = Calendar(network)
    for number, run in enumerate(plan.runs):
        slot = slots.get((run.centre, run.course, run.language))
        if slot is not None:
            calendar.put(Placed(number, slot, run.week, run.trainers, run.published))
    return calendar


def _lack(slot: Slot, calendar: Calendar, left: Mapping[Need, int], bills: Bills, spent: Mapping[Payers, int]) -> str:
    """What one more run of the slot lacks."""
    people = {country: left[country, slot.course.id] for country in slot.comes if left[country, slot.course.id]}
    if not calendar.has_place(slot):
        return "place"
    if sum(people.values()) < slot.course.least:
        return "cohort"
    seats: dict[str, int] = {}
    for country in sorted(people, key=lambda id: (slot.fares[id], id)):
        if count := min(slot.course.least - sum(seats.values()), people[country]):
            seats[country] = count
    run = Run("", slot.offer.centre, slot.course.id, slot.language, 0, (), seats)
    totals = dict(spent)
    for _country, amount, payers in bills.of(run):
        totals[payers] = totals.get(payers, 0) + amount
    return "order" if bills.can_bear(totals) else "money"
