"""The year without weeks: how often each slot runs and for whom, if rooms and trainers only had to suffice over the whole year.

Flow: search.py, ceiling.py -> `yearly` -> Year, a programme whose best worth no plan can exceed.
Reads: a Network and its Reach. Writes: nothing.
Source: own work. Every row follows from the rules of a plan by adding up weeks, so each plan is a solution, worth no more than the best.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .money import Payers, budget_rows, pays_run, pays_seat
from .past import Key, Past, key_of
from .plan import Run
from .problem import Need, Network, Published
from .reach import Reach, Slot
from .rows import FREE, Programme, Rows

NOTHING = Past()


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


def yearly(network: Network, reach: Reach, published: Iterable[Published], past: Past = NOTHING) -> Year:
    """The year's programme; of its weeks before `past.from_week` only what the runs that began then take, or may still take."""
    rows = Rows()
    by_slot: dict[Key, list[Published]] = defaultdict(list)
    begun: dict[Key, list[Run]] = defaultdict(list)
    for one in published:
        if one.id not in past.runs:
            by_slot[one.centre, one.course, one.language].append(one)
    for run in past.runs.values():
        begun[key_of(run)].append(run)
    kept = [by_slot.get(slot.key, []) for slot in reach.slots]
    stood = [begun.get(slot.key, []) for slot in reach.slots]
    turns = [_turns(network, slot, mine, old, past.from_week) for slot, mine, old in zip(reach.slots, kept, stood, strict=True)]
    needs = {(one.country, one.course): one for one in network.needs}
    runs = tuple(rows.column(_most(network, [one], needs), whole=True) for one in turns)
    seats = tuple({country: rows.column(needs[country, slot.course.id].seats) for country in sorted(slot.comes)} for slot in reach.slots)
    drops = {one.id: rows.column(1, -100 * one.drop, whole=True) for some in kept for one in some}
    for at, slot in enumerate(reach.slots):
        _cohort(rows, slot, runs[at], seats[at], stood[at])
        _promises(rows, runs[at], seats[at], kept[at], stood[at], drops)
    _demand(network, reach, rows, seats)
    _places(network, rows, runs, turns, past)
    _apart(network, rows, runs, turns, needs)
    _money(network, reach, rows, runs, seats)
    covered = value_rows(network, reach, rows, seats)
    return Year(rows.programme(), runs, seats, drops, covered)


@dataclass(frozen=True, slots=True)
class _Turns:
    """A slot's part of the calendar.

    starts     weeks in which a run of it may start, or has
    announced  runs of it that may stand beside each other [count]
    early      weeks before `from_week` that its runs may take, over all of them [weeks]
    """

    slot: Slot
    starts: frozenset[int]
    announced: int
    early: int


def _turns(network: Network, slot: Slot, kept: Iterable[Published], stood: Iterable[Run], from_week: int) -> _Turns:
    announced = {one.id for one in network.published}
    past = [one.week for one in kept if one.week < from_week and one.week in slot.starts] + [run.week for run in stood]
    exempt = sum(one.id in announced for one in kept) + sum(run.published in announced for run in stood)
    starts = {week for week in slot.starts if week >= from_week} | set(past)
    return _Turns(slot, frozenset(starts), exempt, sum(min(from_week - week, slot.course.weeks) for week in past))


def _most(network: Network, rivals: Sequence[_Turns], needs: Mapping[tuple[str, str], Need]) -> int:
    """How many runs these slots, which compete, can have together [count]: by the window or, where there is none, by the people."""
    if network.rules.window:
        weeks = {week for one in rivals for week in one.starts}
        return _spaced(weeks, network.rules.window) + max(0, sum(one.announced for one in rivals) - 1)
    countries = {(country, one.slot.course.id) for one in rivals for country in one.slot.comes}
    return sum(needs[one].seats for one in countries) // rivals[0].slot.course.least


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


def _cohort(rows: Rows, slot: Slot, run: int, seats: Mapping[str, int], stood: Sequence[Run]) -> None:
    """Cohorts between least and most; nobody sits in a run that does not take place; what has begun has just its people."""
    least, most, there = slot.course.least, slot.course.most, len(stood)
    people = {country: sum(one.seats.get(country, 0) for one in stood) for country in seats}
    full = sum(people.values())
    rows.add([(column, 1) for column in seats.values()] + [(run, -most)], high=full - most * there)
    rows.add([(column, 1) for column in seats.values()] + [(run, -least)], low=full - least * there)
    for country, column in seats.items():
        each = min(rows.most[column], most)
        rows.add([(column, 1), (run, -each)], high=people[country] - each * there)
    if stood:
        rows.add([(run, 1)], low=there)
        for country, column in seats.items():
            rows.add([(column, 1)], low=people[country])


def _promises(
    rows: Rows, run: int, seats: Mapping[str, int], kept: Sequence[Published], stood: Sequence[Run], drops: Mapping[str, int]
) -> None:
    """What was published stays, with the people promised a seat, or is dropped."""
    if kept:
        rows.add([(run, 1)] + [(drops[one.id], 1) for one in kept], low=len(kept) + len(stood))
    for one in kept:
        if any(people for country, people in one.seats.items() if country not in seats):
            rows.add([(drops[one.id], 1)], low=1)
    for country, column in seats.items():
        promised = [(one, one.seats.get(country, 0)) for one in kept if one.seats.get(country, 0)]
        if promised:
            least = sum(people for _one, people in promised) + sum(one.seats.get(country, 0) for one in stood)
            rows.add([(column, 1)] + [(drops[one.id], people) for one, people in promised], low=least)


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


def _places(network: Network, rows: Rows, runs: tuple[int, ...], turns: Sequence[_Turns], past: Past) -> None:
    """Weeks of facilities and of trainers suffice, also for those trainers only who know a language or a skill.

    All weeks suffice for all runs; and those from `past.from_week` on, with the weeks before that runs take which began then.
    """
    uses: dict[tuple[str, str], list[tuple[int, int, _Turns]]] = defaultdict(list)
    teaching: dict[str, list[tuple[int, _Turns]]] = defaultdict(list)
    for one, run in zip(turns, runs, strict=True):
        for kind, units in one.slot.course.uses.items():
            if units:
                uses[one.slot.offer.centre, kind].append((run, units, one))
        if one.slot.course.trainers:
            teaching[one.slot.offer.centre].append((run, one))
    for (id, kind), users in uses.items():
        centre = network.centre[id]
        whole = [0 if week in centre.closed else units for week, units in enumerate(centre.facilities[kind])]
        late = sum(whole[past.from_week :]) + sum(units * one.early for _run, units, one in users)
        rows.add([(run, units * one.slot.course.weeks) for run, units, one in users], high=min(sum(whole), late))
    taught = _taught(network, past)
    for id, some in teaching.items():
        closed = network.centre[id].closed
        for group in _groups([one.slot for _run, one in some]):
            mine = [(run, one) for run, one in some if group.issuperset(trainer.id for trainer in one.slot.able)]
            all_weeks = late = 0
            for trainer in network.trainers:
                if trainer.id in group:
                    off, most = trainer.away | closed, network.weeks if trainer.most_weeks is None else trainer.most_weeks
                    all_weeks += min(network.weeks - len(off), most)
                    after = sum(week not in off for week in range(past.from_week, network.weeks))
                    late += min(after, most - taught[trainer.id])
            late += sum(one.early * one.slot.course.trainers for _run, one in mine)
            rows.add([(run, one.slot.course.weeks * one.slot.course.trainers) for run, one in mine], high=min(all_weeks, late))


def _taught(network: Network, past: Past) -> Counter[str]:
    """Weeks before `past.from_week` that each trainer has taught, by what stands [weeks]."""
    found = Counter[str]()
    for run in past.runs.values():
        for trainer in run.trainers:
            found[trainer] += min(past.from_week - run.week, network.course[run.course].weeks)
    return found


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


def _apart(network: Network, rows: Rows, runs: tuple[int, ...], turns: Sequence[_Turns], needs: Mapping[tuple[str, str], Need]) -> None:
    """No more runs of a course for a region in a language than fit between the weeks of the plan at the window's distance."""
    rivals: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(turns):
        rivals[one.slot.course.id, one.slot.region, one.slot.language].append(at)
    for some in rivals.values():
        if len(some) > 1:
            rows.add([(runs[at], 1) for at in some], high=_most(network, [turns[at] for at in some], needs))


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
    budget_rows(network, rows, items)


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
