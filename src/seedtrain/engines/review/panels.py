"""Which reviews hang together, and the fewest more that would tie loose groups into one.

Flow: assign.py, calls.actions, the command line -> `panels`, `bridges`; assign.py -> `join`.
Reads: pairs, a Reading. Writes: nothing.
Source: scores of groups without a common reviewer cannot be compared (calibrate.py). Links of a graph that lie on no circle: Tarjan,
"A note on finding the bridges of a graph", Inf. Proc. Letters 2 (1974).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .problem import Reading
from .result import BRIDGING, Bridges, Pair, Panel

TRIES = 30
"""Exchanges that are looked at, cheapest first, before an added review is."""

if TYPE_CHECKING:
    from .arrays import Goal, Table
    from .flow import Flags, Ints


def panels(pairs: Iterable[tuple[str, str]]) -> tuple[Panel, ...]:
    """Groups that share no reader and no application, from (application, reviewer) pairs; the one with most applications first.

    >>> [(panel.applications, panel.reviewers) for panel in panels([("A", "x"), ("B", "x"), ("C", "y")])]
    [(('A', 'B'), ('x',)), (('C',), ('y',))]
    """
    above: dict[tuple[str, str], tuple[str, str]] = {}

    def top(node: tuple[str, str]) -> tuple[str, str]:
        while above.setdefault(node, node) != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for application, reviewer in pairs:
        above[top(("a", application))] = top(("r", reviewer))
    groups: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for node in above:
        groups.setdefault(top(node), ([], []))[node[0] == "r"].append(node[1])
    ordered = sorted((-len(files), tuple(sorted(files)), tuple(sorted(people))) for files, people in groups.values())
    return tuple(Panel(number, files, people) for number, (_, files, people) in enumerate(ordered, 1))


def bridges(reading: Reading, pairs: Iterable[tuple[str, str]] = ()) -> Bridges:
    """The fewest reviews to add to `pairs` and to what is held, so that all panels hang together, or as many as can; of these the best.

    Conflicts, absence and largest loads are kept; nobody gets a file they need translated unless translations have a price.
    Pairs of unknown ids are left out. When largest loads bind, more may be added than needed
    somewhere: `is_fewest` says whether that is excluded.
    """
    import numpy as np

    from . import arrays

    table = arrays.table(reading)
    row = {one.id: i for i, one in enumerate(reading.applications)}
    column = {one.id: j for j, one in enumerate(reading.reviewers)}
    chosen = np.zeros(table.is_held.shape, dtype=bool)
    for application, reviewer in pairs:
        if application in row and reviewer in column:
            chosen[row[application], column[reviewer]] = True
    chosen &= ~table.is_held
    before = panels(_named(table, chosen))
    joined, added = add(table, arrays.goal(table), chosen)
    after = panels(_named(table, joined))
    number = {id: panel.number for panel in before for id in panel.applications}
    apart = tuple(tuple(sorted({number[id] for id in panel.applications})) for panel in after)
    found = tuple(Pair(reading.applications[i].id, reading.reviewers[j].id, BRIDGING, int(table.points[i, j])) for i, j in sorted(added))
    reachable = len(after) == _fewest_panels(table, chosen)
    return Bridges(found, apart, reachable and len(found) == len(before) - len(after), why_apart(table, joined))


def join(table: Table, goal: Goal, chosen: Flags) -> tuple[Flags, frozenset[tuple[int, int]]]:
    """The assignment after the cheapest exchanges that link its panels, then the fewest added reviews; and which pairs are new in it.

    Each exchange is the one that loses least at that moment, see `_exchange`.
    """
    made: frozenset[tuple[int, int]] = frozenset()
    while (step := _exchange(table, goal, chosen)) is not None:
        chosen = _moved(chosen, step)
        for i, giver, taker in step:
            made = made - {(i, giver)} | {(i, taker)}
    chosen, added = add(table, goal, chosen)
    return chosen, made | added


def _named(table: Table, chosen: Flags) -> list[tuple[str, str]]:
    import numpy as np

    files, people = table.reading.applications, table.reading.reviewers
    return [(files[i].id, people[j].id) for i, j in np.argwhere(chosen | table.is_held).tolist()]


def labels(links: Flags) -> tuple[Ints, Ints]:
    """A group number per row and per column, -1 for those without a link; shape (n,) and (r,)."""
    import numpy as np

    r = links.shape[1]
    group = np.where(links.any(axis=0), np.arange(r), -1)
    shares = links.T.astype(np.float32) @ links.astype(np.float32) > 0
    while True:
        least: Ints = np.where(shares, group[None, :], r).min(axis=1, initial=r)
        least = np.where(group < 0, -1, least)
        if (least == group).all():
            break
        group = least
    rows: Ints = np.where(links.any(axis=1), group[links.argmax(axis=1)] if r else -1, -1)
    return rows, group


def _may(table: Table, goal: Goal, chosen: Flags) -> Flags:
    """Pairs that could still be made; without a price of translations none that needs one."""
    may: Flags = table.is_open & ~chosen
    return may if table.reading.weights.translation is not None else may & table.is_readable


def add(table: Table, goal: Goal, chosen: Flags) -> tuple[Flags, frozenset[tuple[int, int]]]:
    """Reviews added one by one, always the best that links two panels, until no further one can."""
    import numpy as np

    from .flow import FULL

    added: set[tuple[int, int]] = set()
    while True:
        rows, columns = labels(chosen | table.is_held)
        if len(np.unique(columns[columns >= 0])) < 2:
            break
        load = chosen.sum(axis=0)
        # Pairs from outside may be more than a reader's largest load.
        price = goal.steps[np.arange(len(load)), np.minimum(load, goal.steps.shape[1] - 1)]
        may = _may(table, goal, chosen) & (load < table.room) & (rows[:, None] >= 0) & (columns >= 0) & (rows[:, None] != columns)
        if not may.any():
            break
        loss = np.where(may, price - goal.worth, FULL)
        i, j = divmod(int(loss.argmin()), loss.shape[1])
        chosen = chosen.copy()
        chosen[i, j] = True
        added.add((i, j))
    return chosen, frozenset(added)


def _fewest_panels(table: Table, chosen: Flags) -> int:
    """Panels left when every pair without a conflict, absence or translation could be added, whatever the loads, to a reader with room."""
    import numpy as np

    links: Flags = chosen | table.is_held
    may: Flags = table.is_open & (chosen.sum(axis=0) < table.room)
    if table.reading.weights.translation is None:
        may = may & table.is_readable
    _, columns = labels(links | (may & np.outer(links.any(axis=1), links.any(axis=0))))
    return len(np.unique(columns[columns >= 0]))


def why_apart(table: Table, chosen: Flags) -> str:
    """Why the panels that are left cannot be linked, in words; empty when there is one at most."""
    import numpy as np

    links = chosen | table.is_held
    rows, columns = labels(links)
    count = len(np.unique(columns[columns >= 0]))
    if count < 2:
        return ""
    across = (rows[:, None] >= 0) & (columns >= 0) & (rows[:, None] != columns)
    conflict = across & (table.conflict > 0)
    away = across & ~conflict & np.array([one.is_away for one in table.reading.reviewers], dtype=bool)
    foreign = across & ~conflict & ~away & ~table.is_readable
    full = across & ~conflict & ~away & ~foreign
    parts = (
        (conflict, "are conflicts"),
        (away, "have a reader who is away"),
        (foreign, "need a translation"),
        (full, "have a reader without room"),
    )
    words = ", ".join(f"{int(flags.sum())} {what}" for flags, what in parts if flags.any())
    return f"{count} panels stay apart, and their scores are not comparable. Of the pairs that would link them {words}."


@dataclass(frozen=True, slots=True, eq=False)
class _Trade:
    """Cheapest loss when reader j gives a file to reader k, and which file; shape (r, r) each."""

    loss: Ints
    file: Ints


def _trades(table: Table, goal: Goal, chosen: Flags, gives: Flags) -> _Trade:
    import numpy as np

    from .flow import FULL

    r = chosen.shape[1]
    may = _may(table, goal, chosen)
    loss, file = np.full((r, r), FULL // 4), np.full((r, r), -1, dtype=np.int64)
    for j in range(r):
        rows = np.flatnonzero(gives[:, j])
        if len(rows):
            each = np.where(may[rows], goal.worth[rows, j][:, None] - goal.worth[rows], FULL // 4)
            at = each.argmin(axis=0)
            loss[j], file[j] = each[at, np.arange(r)], rows[at]
    return _Trade(loss, file)


def _exchange(table: Table, goal: Goal, chosen: Flags) -> tuple[tuple[int, int, int], ...] | None:
    """The cheapest exchange that leaves one panel fewer, as steps (file, giver, taker); None when there is none.

    The first file lies on a circle, so that its panel holds together without it, and goes to reader k of another panel. Either k has room,
    or k gives a file back, or k gives one to a third reader with room.
    """
    import numpy as np

    from .flow import FULL

    links = chosen | table.is_held
    _, columns = labels(links)
    count = len(np.unique(columns[columns >= 0]))
    loose = chosen & on_circle(links) if count > 1 else chosen & False
    if not loose.any():
        return None
    free, every = _trades(table, goal, chosen, loose), _trades(table, goal, chosen, chosen)
    apart = (columns[:, None] >= 0) & (columns[None, :] >= 0) & (columns[:, None] != columns[None, :])
    load = chosen.sum(axis=0)
    at = np.arange(len(load))
    price = np.where(load < table.room, goal.steps[at, load], FULL // 4)
    back = np.where(load > 0, goal.steps[at, np.maximum(load, 1) - 1], 0)
    onward = every.loss + price[None, :]
    third = onward.argmin(axis=1)
    ways = np.stack((price[None, :] - back[:, None], every.loss.T, onward[at, third][None, :] - back[:, None]))
    loss = np.where(apart, free.loss + ways, FULL).ravel()
    for number in np.argsort(loss, kind="stable")[:TRIES].tolist():
        way, j, k = (int(part) for part in np.unravel_index(number, (3, len(load), len(load))))
        if loss[number] >= FULL // 8:
            return None
        step = (int(free.file[j, k]), j, k)
        to = (0, j, int(third[k]))[way]
        steps = (step,) if way == 0 else (step, (int(every.file[k, to]), k, to))
        # A file that lies on no circle may take a part of its panel along, so count before it is believed.
        _, after = labels(_moved(chosen, steps) | table.is_held)
        if len(np.unique(after[after >= 0])) < count:
            return steps
    return None


def _moved(chosen: Flags, steps: tuple[tuple[int, int, int], ...]) -> Flags:
    chosen = chosen.copy()
    for i, giver, taker in steps:
        chosen[i, giver], chosen[i, taker] = False, True
    return chosen


def on_circle(links: Flags) -> Flags:
    """Links without which their group would still hold together, shape (n, r)."""
    import numpy as np

    n, r = links.shape
    beside = [np.flatnonzero(links[i]) + n for i in range(n)] + [np.flatnonzero(links[:, j]) for j in range(r)]
    found = np.full(n + r, -1, dtype=np.int64)
    low = [0] * (n + r)
    result = links.copy()
    clock = 0
    for root in range(n + r):
        if found[root] >= 0:
            continue
        stack = [(root, -1, iter(beside[root].tolist()))]
        found[root] = low[root] = clock
        clock += 1
        while stack:
            node, above, others = stack[-1]
            for other in others:
                if found[other] < 0:
                    found[other] = low[other] = clock
                    clock += 1
                    stack.append((other, node, iter(beside[other].tolist())))
                    break
                if other != above:
                    low[node] = min(low[node], int(found[other]))
            else:
                stack.pop()
                if above >= 0:
                    low[above] = min(low[above], low[node])
                    if low[node] > found[above]:
                        result[min(node, above), max(node, above) - n] = False
    return result
