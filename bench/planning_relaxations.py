"""Other relaxations to hold the year against: by quarters, and with seats that are not tied to their own run.

Flow: planning_ours.py -> `quarterly`, `untied` -> Programmes whose best worth no plan exceeds.
Reads: a Network without announced runs, its Reach. Writes: nothing.
Source: own work. By quarters each slot becomes four that start in one quarter only, with rooms and trainers of that quarter and the
weeks that hang over; every row of the year stays, so the bound is no higher.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from seedtrain.engines.planning import Network
from seedtrain.engines.planning.reach import Reach, Slot
from seedtrain.engines.planning.rows import FREE, Programme
from seedtrain.engines.planning.yearly import Year, _groups, _spaced, yearly

WEEKS = 13
Entries = list[tuple[int, int]]
Row = tuple[Entries, int]


def quarterly(network: Network, reach: Reach) -> Programme:
    """The year's programme over slots of one quarter each, with the rows that only hold by quarter."""
    slots = tuple(one for slot in reach.slots for one in _quarters(slot))
    year = yearly(network, Reach(slots, reach.unreachable), ())
    return _with(year.programme, [*_places(network, slots, year), *_apart(network, slots, year), *_requires(network, slots, year)])


def untied(year: Year) -> Programme:
    """The year's programme without the rows "seats of a country in a slot <= need x runs of the slot"; cohorts still need their runs."""
    p = year.programme
    runs = np.isin(np.arange(len(p.worth)), list(year.runs))
    entries = np.bincount(p.row, minlength=len(p.low))
    last = np.cumsum(entries) - 1
    ties = (entries == 2) & (p.high == 0) & runs[p.col[last]] & (p.entry[last] < 0) & ~runs[p.col[last - 1]]
    # A slot to which one country can come has its cohort rows in the same form: they go as well, which the bound allows.
    stays = ~ties[p.row]
    number = np.cumsum(~ties) - 1
    rows = {"low": p.low[~ties], "high": p.high[~ties], "row": number[p.row[stays]]}
    return replace(p, **rows, col=p.col[stays], entry=p.entry[stays])


def _quarters(slot: Slot) -> Iterable[Slot]:
    for number in sorted({week // WEEKS for week in slot.starts}):
        comes = {country: tuple(week for week in weeks if week // WEEKS == number) for country, weeks in slot.comes.items()}
        yield replace(
            slot,
            starts=tuple(week for week in slot.starts if week // WEEKS == number),
            comes={country: weeks for country, weeks in comes.items() if weeks},
        )


def _with(programme: Programme, rows: Iterable[Row]) -> Programme:
    """The programme with more rows of the kind sum <= high."""
    row, col, entry, high = [], [], [], []
    for entries, limit in rows:
        for column, value in entries:
            row.append(len(programme.low) + len(high))
            col.append(column)
            entry.append(value)
        high.append(limit)
    more = {"row": row, "col": col, "entry": entry, "high": high, "low": [-FREE] * len(high)}
    return replace(
        programme, **{name: np.concatenate([getattr(programme, name), np.asarray(some, dtype=np.int64)]) for name, some in more.items()}
    )


def _places(network: Network, slots: tuple[Slot, ...], year: Year) -> Iterable[Row]:
    """What starts in a quarter fits into its weeks and those that the longest run hangs over."""
    there: dict[tuple[str, int], list[tuple[int, Slot]]] = defaultdict(list)
    for slot, run in zip(slots, year.runs, strict=True):
        there[slot.offer.centre, slot.starts[0] // WEEKS].append((run, slot))
    for (id, number), some in there.items():
        centre = network.centre[id]
        over = max(slot.course.weeks for _run, slot in some) - 1
        weeks = {week for week in range(number * WEEKS, min(network.weeks, (number + 1) * WEEKS + over)) if week not in centre.closed}
        for kind, units in centre.facilities.items():
            entries = [(run, slot.course.uses[kind] * slot.course.weeks) for run, slot in some if slot.course.uses.get(kind)]
            yield entries, sum(units[week] for week in weeks)
        for group in _groups([slot for _run, slot in some]):
            taught = 0
            for one in network.trainers:
                if one.id in group:
                    free = len(weeks - one.away)
                    taught += free if one.most_weeks is None else min(free, one.most_weeks)
            entries = [(run, slot.course.weeks * slot.course.trainers) for run, slot in some if group.issuperset(t.id for t in slot.able)]
            yield entries, taught


def _apart(network: Network, slots: tuple[Slot, ...], year: Year) -> Iterable[Row]:
    """No more competing starts in a quarter, or in two that follow each other, than fit at the window's distance."""
    rivals: dict[tuple[str, str, str], list[tuple[int, Slot]]] = defaultdict(list)
    for slot, run in zip(slots, year.runs, strict=True):
        rivals[slot.course.id, slot.region, slot.language].append((run, slot))
    for some in rivals.values():
        for first in range(-(-network.weeks // WEEKS)):
            for last in (first, first + 1, first + 2):
                inside = [(run, slot) for run, slot in some if first <= slot.starts[0] // WEEKS <= last]
                if inside:
                    yield (
                        [(run, 1) for run, _slot in inside],
                        _spaced({week for _run, slot in inside for week in slot.starts}, network.rules.window),
                    )


def _requires(network: Network, slots: tuple[Slot, ...], year: Year) -> Iterable[Row]:
    """By the end of every quarter nobody has started a course whose required one has not even begun."""
    columns: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for slot, seats in zip(slots, year.seats, strict=True):
        for country, column in seats.items():
            columns[country, slot.course.id].append((slot.starts[0] // WEEKS, column))
    held = {(one.country, one.course): one.held for one in network.needs}
    for (country, id), mine in columns.items():
        for required in network.course[id].requires:
            for number in range(-(-network.weeks // WEEKS)):
                begun = [(column, 1) for at, column in mine if at <= number]
                before = [(column, -1) for at, column in columns.get((country, required), []) if at <= number]
                yield begun + before, held.get((country, required), 0)
