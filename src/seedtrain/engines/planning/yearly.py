"""The year without weeks: how often each slot runs and for whom, if rooms and trainers only had to suffice over the whole year.

Flow: search.py, ceiling.py -> `yearly` -> Year, a programme whose best worth no plan can exceed.
Reads: a Network and its Reach. Writes: nothing.
Source: own work. Every row follows from the rules of a plan by adding up weeks, so each plan is a solution, worth no more than the best.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .money import Payers, pays_run, pays_seat, purses
from .problem import Network, Published
from .reach import Reach, Slot
from .rows import FREE, Programme, Rows


@dataclass(frozen=True, slots=True)
class Year:
    """The programme and which column is what.

    runs     one column a slot: how often it runs
    seats    for each slot: country -> column
    drops    published run -> column: 1 when it is taken back
    covered  column of the worst covered country's share, in [0, 1]
    """

    programme: Programme
    runs: tuple[int, ...]
    seats: tuple[Mapping[str, int], ...]
    drops: Mapping[str, int]
    covered: int | None


def yearly(network: Network, reach: Reach, published: Iterable[Published], *, ease: int = 100) -> Year:
    """The year's programme. `ease`: share of the rooms' and trainers' weeks that may be used [%]; 100 for a ceiling."""
    rows = Rows()
    by_slot: dict[tuple[str, str, str], list[Published]] = defaultdict(list)
    for one in published:
        by_slot[one.centre, one.course, one.language].append(one)
    kept = [by_slot.get(slot.key, []) for slot in reach.slots]
    runs = tuple(
        rows.column(_spaced(slot.starts, network.rules.window) + len(some), whole=True)
        for slot, some in zip(reach.slots, kept, strict=True)
    )
    needs = {(one.country, one.course): one for one in network.needs}
    seats = tuple({country: rows.column(needs[country, slot.course.id].seats) for country in sorted(slot.comes)} for slot in reach.slots)
    drops = {one.id: rows.column(1, -100 * one.drop, whole=True) for some in kept for one in some}
    for at, slot in enumerate(reach.slots):
        _cohort(rows, slot, runs[at], seats[at], kept[at], drops)
    _demand(network, reach, rows, seats)
    _places(network, reach, rows, runs, ease)
    _apart(network, reach, rows, runs, kept)
    _money(network, reach, rows, runs, seats)
    covered = value_rows(network, reach, rows, seats)
    return Year(rows.programme(), runs, seats, drops, covered)


def _spaced(starts: Iterable[int], window: int) -> int:
    """How many of these weeks can be chosen at least `window` apart [count].

    >>> _spaced([0, 1, 7, 8, 9, 20], 8)
    3
    """
    count, last = 0, -window
    for week in sorted(starts):
        if week - last >= window:
            count, last = count + 1, week
    return count


def _cohort(
    rows: Rows,
    slot: Slot,
    run: int,
    seats: Mapping[str, int],
    kept: list[Published],
    drops: Mapping[str, int],
) -> None:
    """Cohorts between least and most; nobody sits in a run that does not take place; what was published stays or is dropped."""
    rows.add([(column, 1) for column in seats.values()] + [(run, -slot.course.most)], high=0)
    rows.add([(column, 1) for column in seats.values()] + [(run, -slot.course.least)], low=0)
    for column in seats.values():
        rows.add([(column, 1), (run, -min(rows.most[column], slot.course.most))], high=0)
    if kept:
        rows.add([(run, 1)] + [(drops[one.id], 1) for one in kept], low=len(kept))
    for one in kept:
        if any(people for country, people in one.seats.items() if country not in seats):
            rows.add([(drops[one.id], 1)], low=1)
    for country, column in seats.items():
        promised = [(one, one.seats.get(country, 0)) for one in kept if one.seats.get(country, 0)]
        if promised:
            rows.add([(column, 1)] + [(drops[one.id], people) for one, people in promised], low=sum(people for _one, people in promised))


def _demand(network: Network, reach: Reach, rows: Rows, seats: tuple[Mapping[str, int], ...]) -> None:
    """No more seats than needed, and nobody before what the course requires."""
    columns: dict[tuple[str, str], list[int]] = defaultdict(list)
    for slot, some in zip(reach.slots, seats, strict=True):
        for country, column in some.items():
            columns[country, slot.course.id].append(column)
    wanted = {(one.country, one.course): one for one in network.needs}
    for (country, id), mine in columns.items():
        rows.add([(column, 1) for column in mine], high=wanted[country, id].seats)
        for required in network.course[id].requires:
            held = wanted[country, required].held if (country, required) in wanted else 0
            rows.add([(one, 1) for one in mine] + [(one, -1) for one in columns.get((country, required), [])], high=held)


def _places(network: Network, reach: Reach, rows: Rows, runs: tuple[int, ...], ease: int) -> None:
    """Weeks of facilities and of trainers suffice, also for those trainers only who know a language or a skill."""
    uses: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    teaching: dict[str, list[tuple[int, Slot]]] = defaultdict(list)
    for slot, run in zip(reach.slots, runs, strict=True):
        for kind, units in slot.course.uses.items():
            if units:
                uses[slot.offer.centre, kind].append((run, units * slot.course.weeks))
        if slot.course.trainers:
            teaching[slot.offer.centre].append((run, slot))
    for (id, kind), entries in uses.items():
        centre = network.centre[id]
        whole = sum(units for week, units in enumerate(centre.facilities[kind]) if week not in centre.closed)
        rows.add(entries, high=whole * ease // 100)
    for id, taught in teaching.items():
        closed = network.centre[id].closed
        for group in _groups([slot for _run, slot in taught]):
            weeks = 0
            for one in network.trainers:
                if one.id in group:
                    there = network.weeks - len(one.away | closed)
                    weeks += there if one.most_weeks is None else min(there, one.most_weeks)
            entries = [
                (run, slot.course.weeks * slot.course.trainers) for run, slot in taught if group.issuperset(one.id for one in slot.able)
            ]
            rows.add(entries, high=weeks * ease // 100)


def _groups(slots: list[Slot]) -> list[frozenset[str]]:
    """Sets of trainers whose weeks are counted together: those able for one slot, for one language, for one skill, and all."""
    able = {slot.key: frozenset(one.id for one in slot.able) for slot in slots}
    found = set(able.values())
    for mark in (lambda slot: slot.language, lambda slot: slot.course.skill or slot.course.id, lambda _slot: ""):
        joint: dict[str, frozenset[str]] = {}
        for slot in slots:
            joint[mark(slot)] = joint.get(mark(slot), frozenset()) | able[slot.key]
        found |= set(joint.values())
    return sorted(found, key=lambda one: (len(one), sorted(one)))


def _apart(network: Network, reach: Reach, rows: Rows, runs: tuple[int, ...], kept: list[list[Published]]) -> None:
    """No more runs of a course for a region in a language than fit between the weeks of the plan at the window's distance."""
    rivals: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, slot in enumerate(reach.slots):
        rivals[slot.course.id, slot.region, slot.language].append(at)
    for some in rivals.values():
        if len(some) > 1:
            weeks = {week for at in some for week in reach.slots[at].starts}
            announced = sum(len(kept[at]) for at in some)
            rows.add([(runs[at], 1) for at in some], high=_spaced(weeks, network.rules.window) + max(0, announced - 1))


def _money(network: Network, reach: Reach, rows: Rows, runs: tuple[int, ...], seats: tuple[Mapping[str, int], ...]) -> None:
    """What only some may pay is within their budgets together."""
    fares = {(one.country, one.centre): one.cost for one in network.routes}
    items: dict[Payers, list[tuple[int, int]]] = defaultdict(list)
    for slot, run, some in zip(reach.slots, runs, seats, strict=True):
        centre, course = slot.offer.centre, slot.course.id
        if slot.offer.cost:
            items[pays_run(network, centre, course)].append((run, slot.offer.cost))
        for country, column in some.items():
            if fares[country, centre]:
                items[pays_seat(network, centre, course, country)].append((column, fares[country, centre]))
    for purse in purses(network, items):
        rows.add((entry for payers, entries in items.items() if payers <= purse.payers for entry in entries), high=purse.budget)


def value_rows(network: Network, reach: Reach, rows: Rows, seats: Iterable[Mapping[str, int]]) -> int | None:
    """Columns and rows that give seats their worth [hundredths of a point]; the column of the worst covered share, if there is one."""
    columns: dict[str, list[int]] = defaultdict(list)
    for some in seats:
        for country, column in some.items():
            columns[country].append(column)
    missed = {(one.country, one.course) for one in reach.unreachable}
    reachable: dict[str, int] = defaultdict(int)
    for need in network.needs:
        if (need.country, need.course) not in missed:
            reachable[need.country] += need.seats
    counted = [id for id in sorted(reachable) if reachable[id]]
    covered = rows.column(1, 100 * network.rules.worst) if counted else None
    for id in counted:
        total, before, parts = network.total_need[id], 0, []
        for edge, points in network.rules.bands:
            parts.append(rows.column((edge - before) * total, points))
            before = edge
        rows.add([(column, 100) for column in columns[id]] + [(part, -1) for part in parts], low=0, high=0)
        if covered is not None:
            rows.add([(column, 1) for column in columns[id]] + [(covered, -reachable[id])], low=0, high=FREE)
    return covered
