"""Who sits where, with the runs given: the best whole seats for every country, and runs that nobody fills taken back.

Flow: search.py, build.py -> `seat` -> seats by run.
Reads: a Network, its Reach, runs in their weeks. Writes: nothing.
Source: own work. First the linear programme, then whole numbers beside each fraction.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .money import NO_MARGIN, Bills, Payers, budget_rows, pays_run, pays_seat
from .past import Past
from .placing import Placed
from .plan import Run
from .problem import Network, Published
from .reach import Reach
from .rows import NEAR, Floats, Ints, Programme, Rows, relaxed, whole
from .yearly import value_rows

NODES, GAP = 50, 1e-4
MARGINS = (NO_MARGIN, *(Fraction(4**power, 1_000_000) for power in range(4)))
"""Parts of the budgets that are kept back, one after the other, where the solver spends more than there is."""

Seats = Mapping[int, Mapping[str, int]]
"""Number of a run -> country -> people; a run that is not there does not take place."""


@dataclass(frozen=True, slots=True)
class _Model:
    """`lows` and `highs`: bounds of the columns; those of what has begun are one number. `is_exact`: as `money.budget_rows` says."""

    programme: Programme
    held: tuple[int, ...]
    seats: tuple[Mapping[str, int], ...]
    lows: Ints
    highs: Ints
    is_exact: bool


def seat(network: Network, reach: Reach, runs: Sequence[Placed], published: Mapping[str, Published], past: Past) -> Seats:
    """The best seats with every run held; where not all can be held, some have none and are left out. What has begun stays."""
    if not runs:
        return {}
    for margin in MARGINS:
        model = _model(network, reach, runs, published, past, margin)
        x = _whole_seats(model)
        found = {
            run.number: {country: int(x[column]) for country, column in some.items() if x[column]}
            for run, some in zip(runs, model.seats, strict=True)
            if any(x[column] for column in some.values())
        }
        if model.is_exact or can_pay(network, runs, found):
            return found
    return {run.number: past.runs[run.published].seats for run in runs if run.published in past.runs}


def can_pay(network: Network, runs: Sequence[Placed], seats: Seats) -> bool:
    """Whether the budgets bear these runs to the last unit."""
    bills = Bills(network)
    taken = [run for run in runs if run.number in seats]
    return bills.can_bear(
        bills.totals(Run("", run.slot.offer.centre, run.slot.course.id, run.slot.language, 0, (), seats[run.number]) for run in taken)
    )


def _whole_seats(model: _Model) -> Ints:
    """Whole seats near the linear optimum in which every run takes place; when there is none, the search is free to leave runs out."""
    programme, highs = model.programme, model.highs
    lows = model.lows.copy()
    lows[list(model.held)] = 1
    found = relaxed(programme, lows, highs)
    answer = None
    for spread in (0, 1):
        if found is not None and answer is None:
            answer = whole(programme, *_beside(model, found, lows, highs, spread), nodes=NODES, gap=GAP)
    if answer is None:
        answer = whole(programme, model.lows, highs, nodes=NODES, gap=GAP)
    return model.lows if answer is None else np.floor(answer[0] + NEAR).astype(np.int64)


def _beside(model: _Model, x: Floats, lows: Ints, highs: Ints, spread: int) -> tuple[Ints, Ints]:
    """Bounds that leave each seat the whole numbers beside its value, and `spread` more on either side of a value that is whole."""
    lows, highs = lows.copy(), highs.copy()
    columns = np.asarray([column for some in model.seats for column in some.values()], dtype=np.int64)
    near = x[columns]
    is_whole = np.abs(near - np.rint(near)) < NEAR
    lows[columns] = np.maximum(np.where(is_whole, np.rint(near) - spread, np.floor(near)).astype(np.int64), lows[columns])
    highs[columns] = np.minimum(np.where(is_whole, np.rint(near) + spread, np.ceil(near)).astype(np.int64), highs[columns])
    return lows, highs


def _model(
    network: Network, reach: Reach, runs: Sequence[Placed], published: Mapping[str, Published], past: Past, margin: Fraction
) -> _Model:
    rows = Rows()
    needs = {(one.country, one.course): one for one in network.needs}
    held, seats = [], []
    for run in runs:
        announced = published.get(run.published)
        held.append(rows.column(1, 100 * _gain(announced, run) if announced else 0, whole=True))
        seats.append(
            {
                country: rows.column(min(needs[country, run.slot.course.id].seats, run.slot.course.most), whole=True)
                for country, weeks in sorted(run.slot.comes.items())
                if run.week in weeks
            }
        )
    for run, one, some in zip(runs, held, seats, strict=True):
        entries = [(column, 1) for column in some.values()]
        rows.add([*entries, (one, -run.slot.course.most)], high=0)
        rows.add([*entries, (one, -run.slot.course.least)], low=0)
        promised = published[run.published].seats if run.published else {}
        for country, people in promised.items():
            if people:
                rows.add(([(some[country], 1)] if country in some else []) + [(one, -people)], low=0)
    _demand(network, rows, runs, seats)
    is_exact = _money(network, rows, runs, held, seats, margin)
    value_rows(network, reach, rows, seats)
    programme = rows.programme()
    lows, highs = np.zeros_like(programme.most), programme.most.copy()
    for run, one, some in zip(runs, held, seats, strict=True):
        if (begun := past.runs.get(run.published)) is not None:
            lows[one] = 1
            for country, column in some.items():
                lows[column] = highs[column] = begun.seats.get(country, 0)
    return _Model(programme, tuple(held), tuple(seats), lows, highs, is_exact)


def _gain(announced: Published, run: Placed) -> int:
    """What holding an announced run saves [points]; less than nothing when it was lost and has to move."""
    return announced.drop - (announced.move if run.week != announced.week else 0)


def _demand(network: Network, rows: Rows, runs: Sequence[Placed], seats: Sequence[Mapping[str, int]]) -> None:
    """No more seats than needed; at every start, no more than those who have finished what the course requires."""
    wanted = {(one.country, one.course): one for one in network.needs}
    taken: dict[tuple[str, str], list[tuple[Placed, int]]] = defaultdict(list)
    for run, some in zip(runs, seats, strict=True):
        for country, column in some.items():
            taken[country, run.slot.course.id].append((run, column))
    for (country, id), mine in taken.items():
        rows.add([(column, 1) for _run, column in mine], high=wanted[country, id].seats)
        for required in network.course[id].requires:
            before = taken.get((country, required), [])
            held = wanted[country, required].held if (country, required) in wanted else 0
            for week in sorted({run.week for run, _column in mine}):
                started = [(column, 1) for run, column in mine if run.week <= week]
                ended = [(column, -1) for run, column in before if run.weeks.stop <= week]
                rows.add(started + ended, high=held)


def _money(
    network: Network, rows: Rows, runs: Sequence[Placed], held: Sequence[int], seats: Sequence[Mapping[str, int]], margin: Fraction
) -> bool:
    fares = {(one.country, one.centre): one.cost for one in network.routes}
    items: dict[Payers, list[tuple[int, int]]] = defaultdict(list)
    for run, one, some in zip(runs, held, seats, strict=True):
        centre, course = run.slot.offer.centre, run.slot.course.id
        if run.slot.offer.cost:
            items[pays_run(network, centre, course)].append((one, run.slot.offer.cost))
        for country, column in some.items():
            if fares[country, centre]:
                items[pays_seat(network, centre, course, country)].append((column, fares[country, centre]))
    return budget_rows(network, rows, items, margin)
