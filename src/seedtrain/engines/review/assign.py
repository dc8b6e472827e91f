"""Gives every application its readers, the best way there is, and lists what cannot be met instead of failing.

Flow: calls.actions and the command line -> `assign` -> arrays.py, flow.py, fair.py, panels.py.
Reads: a Reading. Writes: nothing.
Source: paper assignment as minimum-cost flow is old; see docs/reference/review.md for what others do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .problem import FAIR, Application, Reading
from .result import BRIDGING, HELD, ORDINARY, TRANSLATION, Assignment, Bar, Load, Pair, Shortfall

if TYPE_CHECKING:
    from .arrays import Table
    from .fair import Fair
    from .flow import Flags

__all__ = ["Assignment", "Reading", "assign"]


def assign(reading: Reading, connect: bool = False) -> Assignment:
    """The one best assignment; the same in any order of arguments, on any machine. Never infeasible.

    It has as many reviews as possible, then as few translations as possible (unless these have a price), then, if FAIR, the
    highest level of fair.py, then as many points in all as possible after what loads cost; then ties decide.
    What is held stays, unless in conflict. `connect` links panels by exchanges that lose least, then by added reviews, where it can;
    this may cost points, also those of the worst application.
    Raises ReadingError when weights are too large.

    >>> from .problem import Reviewer
    >>> files = Application("A", employer="Plant 1"), Application("B")
    >>> found = assign(Reading(files, (Reviewer("x", employer="plant 1"), Reviewer("y")), 1))
    >>> [(pair.application, pair.reviewer) for pair in found.pairs], found.bars[0].reason
    ([('A', 'y'), ('B', 'x')], 'x and A share the employer Plant 1.')
    """
    from . import arrays, fair, panels

    table = arrays.table(reading)
    goal = arrays.goal(table)
    chosen = arrays.solve(table, goal)
    found = fair.fair(table, goal, chosen) if reading.fairness == FAIR else None
    if found is not None:
        chosen = found.chosen
    made: frozenset[tuple[int, int]] = frozenset()
    if connect:
        chosen, made = panels.join(table, goal, chosen)
    return _result(table, chosen, made, found, panels.why_apart(table, chosen) if connect else "")


def _result(table: Table, chosen: Flags, made: frozenset[tuple[int, int]], found: Fair | None, apart: str) -> Assignment:
    import numpy as np

    from .panels import panels

    files, people = table.reading.applications, table.reading.reviewers
    stands = chosen | table.is_held
    pairs = []
    for i, j in np.argwhere(stands).tolist():
        if table.is_held[i, j]:
            kind = HELD
        elif not table.is_readable[i, j]:
            kind = TRANSLATION
        else:
            kind = BRIDGING if (i, j) in made else ORDINARY
        pairs.append(Pair(files[i].id, people[j].id, kind, int(table.points[i, j])))
    sums = np.where(stands, table.points, 0).sum(axis=1)
    counted = [i for i, one in enumerate(files) if table.reading.wanted(one)]
    worst = min(counted, key=lambda i: int(sums[i]), default=None)
    load, held = stands.sum(axis=0).tolist(), table.load.tolist()
    return Assignment(
        pairs=tuple(pairs),
        bars=_bars(table),
        short=_short(table, chosen),
        loads=tuple(Load(one.id, load[j], held[j], one.least, one.most) for j, one in enumerate(people)),
        panels=panels((pair.application, pair.reviewer) for pair in pairs),
        apart=apart,
        total=int(sums.sum()),
        worst=None if worst is None else int(sums[worst]),
        worst_application="" if worst is None else files[worst].id,
        worst_bound=None if found is None else found.worst_bound,
        level=None if found is None or made else found.level,
        is_level_proven=found is not None and not made and found.is_highest,
    )


def _bars(table: Table) -> tuple[Bar, ...]:
    import numpy as np

    from .arrays import KINDS

    files, people = table.reading.applications, table.reading.reviewers
    kinds = table.conflict[table.conflict > 0].tolist()
    found = []
    for (i, j), number in zip(np.argwhere(table.conflict > 0).tolist(), kinds, strict=True):
        kind = KINDS[number]
        shared = getattr(files[i], kind) if kind in {"employer", "country"} else ""
        found.append(Bar(files[i].id, people[j].id, kind, shared, people[j].id in files[i].held_by))
    return tuple(found)


def _short(table: Table, chosen: Flags) -> tuple[Shortfall, ...]:
    import numpy as np

    away = np.array([one.is_away for one in table.reading.reviewers], dtype=bool)
    lack = table.need - chosen.sum(axis=1)
    return tuple(_shortfall(table, chosen, away, int(i), int(lack[i])) for i in np.flatnonzero(lack > 0))


def _shortfall(table: Table, chosen: Flags, away: Flags, i: int, lack: int) -> Shortfall:
    from .arrays import KINDS

    file: Application = table.reading.applications[i]
    kinds = {KINDS[kind]: int((table.conflict[i] == kind).sum()) for kind in range(1, len(KINDS))}
    rest = (table.conflict[i] == 0) & ~table.is_held[i] & ~chosen[i]
    return Shortfall(
        application=file.id,
        wanted=table.reading.wanted(file),
        got=table.reading.wanted(file) - lack,
        conflicts={kind: count for kind, count in kinds.items() if count},
        away=int((rest & away).sum()),
        full=int((rest & ~away).sum()),
    )
