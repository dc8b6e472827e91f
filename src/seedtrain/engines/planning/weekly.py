"""The whole problem as one programme, week by week, trainer by trainer, seat by seat: exact, and too large for all but small networks.

Flow: whole.py, bench -> `weekly` -> Weekly, whose best worth is that of the best plan.
Reads: a Network and its Reach. Writes: nothing.
Source: own work; every row is one rule of docs/reference/planning.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .money import Payers, budget_rows, pays_run, pays_seat
from .past import Past
from .plan import Run
from .problem import Network, Published
from .reach import Reach, Slot
from .rows import Programme, Rows
from .yearly import NOTHING, value_rows


@dataclass(frozen=True, slots=True)
class Start:
    """A slot that might start in a week, as a new run or as the announced run `published`; and its columns.

    `is_exempt`: announced, in its own week, so that it may compete with another such run.
    """

    slot: Slot
    week: int
    published: str
    is_exempt: bool
    held: int
    crew: Mapping[str, int]
    seats: Mapping[str, int]

    @property
    def stop(self) -> int:
        """The first week after it."""
        return self.week + self.slot.course.weeks


@dataclass(frozen=True, slots=True)
class Weekly:
    """The programme, what its columns are, and the price of all announced runs, from which what stands is taken [hundredths of a point]."""

    programme: Programme
    starts: tuple[Start, ...]
    price: int


def weekly(network: Network, reach: Reach, published: Iterable[Published], past: Past = NOTHING) -> Weekly:
    """Every possible start with its crew and its seats; before `past.from_week` what has begun, and announced runs in their own weeks."""
    rows = Rows()
    announced = list(published)
    starts = tuple(_starts(network, reach, rows, announced, past))
    for one in announced:
        rows.add(((start.held, 1) for start in starts if start.published == one.id), high=1)
    promised = {one.id: one.seats for one in announced}
    for start in starts:
        _cohort(rows, start, promised.get(start.published, {}))
    _demand(network, rows, starts)
    _places(network, rows, starts)
    _apart(network, rows, starts)
    _money(network, rows, starts)
    value_rows(network, reach, rows, (start.seats for start in starts))
    return Weekly(rows.programme(), starts, 100 * sum(one.drop for one in announced))


def side_by_side(network: Network, slot: Slot) -> int:
    """How many new runs of a slot one week can have [count]: more than one only where runs of a course need no distance."""
    if network.rules.window:
        return 1
    needs = {one.country: one.seats for one in network.needs if one.course == slot.course.id}
    most = [sum(needs[country] for country in slot.comes) // slot.course.least]
    if slot.course.trainers:
        most.append(len(slot.able) // slot.course.trainers)
    most += [max(network.centre[slot.offer.centre].facilities[kind]) // units for kind, units in slot.course.uses.items() if units]
    return min(most)


def _starts(network: Network, reach: Reach, rows: Rows, announced: Sequence[Published], past: Past) -> Iterable[Start]:
    exempt = {one.id for one in network.published}
    needs: dict[str, dict[str, int]] = defaultdict(dict)
    for need in network.needs:
        needs[need.course][need.country] = need.seats
    for slot in reach.slots:
        mine = [one for one in announced if (one.centre, one.course, one.language) == slot.key]
        for begun in mine:
            if (run := past.runs.get(begun.id)) is not None:
                yield _begun(rows, slot, begun, run, begun.week == run.week and begun.id in exempt)
        ways = [None] * side_by_side(network, slot) + [one for one in mine if one.id not in past.runs]
        for week in slot.starts:
            for one in ways:
                is_home = one is not None and one.week == week
                if week >= past.from_week or is_home:
                    yield _start(rows, slot, needs[slot.course.id], week, one, is_home and one is not None and one.id in exempt)


def _start(rows: Rows, slot: Slot, needs: Mapping[str, int], week: int, one: Published | None, is_exempt: bool) -> Start:
    """A start that may be, as the announced run `one` or as a new one."""
    weeks = range(week, week + slot.course.weeks)
    held = rows.column(1, _gain(one, week), whole=True)
    crew = {t.id: rows.column(1, whole=True) for t in slot.able if t.away.isdisjoint(weeks)}
    comes = [country for country, free in sorted(slot.comes.items()) if week in free]
    seats = {country: rows.column(min(needs[country], slot.course.most), whole=True) for country in comes}
    return Start(slot, week, one.id if one else "", is_exempt, held, crew, seats)


def _begun(rows: Rows, slot: Slot, one: Published, run: Run, is_exempt: bool) -> Start:
    """A run that has begun: in its week, with its trainers and its people."""
    held = rows.column(1, _gain(one, run.week), whole=True)
    crew = {trainer: rows.column(1, whole=True) for trainer in run.trainers}
    seats = {country: rows.column(people, whole=True) for country, people in run.seats.items()}
    rows.add([(held, 1)], low=1)
    for country, column in seats.items():
        rows.add([(column, 1)], low=run.seats[country])
    return Start(slot, run.week, one.id, is_exempt, held, crew, seats)


def _gain(one: Published | None, week: int) -> int:
    """What an announced run in this week saves [hundredths of a point]."""
    return 0 if one is None else 100 * (one.drop if one.week == week else one.drop - one.move)


def _cohort(rows: Rows, start: Start, promised: Mapping[str, int]) -> None:
    course = start.slot.course
    seats = [(column, 1) for column in start.seats.values()]
    rows.add([*seats, (start.held, -course.most)], high=0)
    rows.add([*seats, (start.held, -course.least)], low=0)
    rows.add([(column, 1) for column in start.crew.values()] + [(start.held, -course.trainers)], low=0, high=0)
    for country, people in promised.items():
        if people:
            rows.add(([(start.seats[country], 1)] if country in start.seats else []) + [(start.held, -people)], low=0)


def _demand(network: Network, rows: Rows, starts: Sequence[Start]) -> None:
    wanted = {(one.country, one.course): one for one in network.needs}
    taken: dict[tuple[str, str], list[tuple[Start, int]]] = defaultdict(list)
    for start in starts:
        for country, column in start.seats.items():
            taken[country, start.slot.course.id].append((start, column))
    for (country, id), some in taken.items():
        rows.add([(column, 1) for _start, column in some], high=wanted[country, id].seats)
        for required in network.course[id].requires:
            held = wanted[country, required].held if (country, required) in wanted else 0
            before = taken.get((country, required), [])
            for week in sorted({start.week for start, _column in some}):
                begun = [(column, 1) for start, column in some if start.week <= week]
                ended = [(column, -1) for start, column in before if start.stop <= week]
                rows.add(begun + ended, high=held)


def _places(network: Network, rows: Rows, starts: Sequence[Start]) -> None:
    uses: dict[tuple[str, str, int], list[tuple[int, int]]] = defaultdict(list)
    busy: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    taught: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start in starts:
        for week in range(start.week, start.stop):
            for kind, units in start.slot.course.uses.items():
                if units:
                    uses[start.slot.offer.centre, kind, week].append((start.held, units))
            for trainer, column in start.crew.items():
                busy[trainer, week].append((column, 1))
        for trainer, column in start.crew.items():
            taught[trainer].append((column, start.slot.course.weeks))
    for (centre, kind, week), entries in uses.items():
        rows.add(entries, high=network.centre[centre].facilities[kind][week])
    for entries in busy.values():
        rows.add(entries, high=1)
    most = {one.id: one.most_weeks for one in network.trainers}
    for trainer, entries in taught.items():
        limit = most[trainer]
        if limit is not None:
            rows.add(entries, high=limit)


def _apart(network: Network, rows: Rows, starts: Sequence[Start]) -> None:
    """In every span of the window's length one start at most; announced runs in their own weeks stand beside each other."""
    if not network.rules.window:
        return
    rivals: dict[tuple[str, str, str], list[Start]] = defaultdict(list)
    for start in starts:
        rivals[start.slot.course.id, start.slot.region, start.slot.language].append(start)
    for some in rivals.values():
        for first in sorted({start.week for start in some}):
            inside = [start for start in some if first <= start.week < first + network.rules.window]
            new = [(start.held, 1) for start in inside if not start.is_exempt]
            kept = [[(start.held, 1)] for start in inside if start.is_exempt]
            for one in kept or [[]]:
                rows.add(new + one, high=1)


def _money(network: Network, rows: Rows, starts: Sequence[Start]) -> None:
    fares = {(one.country, one.centre): one.cost for one in network.routes}
    items: dict[Payers, list[tuple[int, int]]] = defaultdict(list)
    for start in starts:
        centre, course = start.slot.offer.centre, start.slot.course.id
        if start.slot.offer.cost:
            items[pays_run(network, centre, course)].append((start.held, start.slot.offer.cost))
        for country, column in start.seats.items():
            if fares[country, centre]:
                items[pays_seat(network, centre, course, country)].append((column, fares[country, centre]))
    budget_rows(network, rows, items)
