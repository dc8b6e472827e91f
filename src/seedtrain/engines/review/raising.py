"""Brings applications up to their targets by chains of exchanges that push nobody below it.

Flow: fair.py -> this file.
Reads: tables. Writes: nothing.
Source: own work. A chain begins where an application takes a better reader; if that reader is full, another of their
applications moves on, and so on, to a reader with room or to the one given up at the start. Of the chains of up to `LONGEST` steps the
cheapest is taken.
"""

from __future__ import annotations

import numpy as np

from .arrays import Goal, Table
from .flow import BARRED, FULL, Flags, Ints

LONGEST = 8
FAR = FULL // 4


class Raising:
    """An assignment on its way up to `targets` [points], shape (n,)."""

    def __init__(self, table: Table, goal: Goal, chosen: Flags, targets: Ints) -> None:
        self.table, self.goal, self.targets = table, goal, targets
        self.chosen = chosen.copy()
        self.free = np.where(chosen, BARRED, goal.worth)
        self.sums: Ints = np.where(chosen | table.is_held, table.points, 0).sum(axis=1)
        self.load = chosen.sum(axis=0)
        self.held = [np.flatnonzero(chosen[:, j]) for j in range(chosen.shape[1])]
        r = len(self.load)
        self.cost, self.which = np.full((r, r), FAR), np.full((r, r), -1, dtype=np.int64)
        self.stale = np.ones(r, dtype=bool)
        self.keeps_language = table.reading.weights.translation is None

    def run(self) -> Flags:
        """The assignment when all have their target, or when the first cannot have it."""
        for i in np.flatnonzero(self.sums < self.targets).tolist():
            while self.sums[i] < self.targets[i]:
                if not self._raise(i):
                    return self.chosen
        return self.chosen

    def _raise(self, i: int) -> bool:
        """Whether some chain gave application i more points."""
        starts = np.flatnonzero(self.chosen[i]).tolist()
        tried = [found for j in starts if (found := self._chain(i, j)) is not None]
        if not tried:
            return False
        _, chain = min(tried, key=lambda one: one[0])
        for file, giver, taker in chain:
            self._pass(file, giver, taker)
        return True

    def _chain(self, i: int, j: int) -> tuple[int, list[tuple[int, int, int]]] | None:
        """The cheapest chain that frees application i from reader j for a better one: its loss and its steps (file, giver, taker)."""
        table = self.table
        better = (self.free[i] != BARRED) & (table.points[i] > table.points[i, j])
        if self.keeps_language:
            better &= table.is_readable[i] | ~table.is_readable[i, j]
        far = np.where(better, self.goal.worth[i, j] - self.goal.worth[i], FAR)
        at = np.arange(len(far))
        last = np.minimum(self.load, self.goal.steps.shape[1] - 1)
        price = np.where(self.load < table.room, self.goal.steps[at, last] - self.goal.steps[j, self.load[j] - 1], FAR)
        price[j] = 0
        # came[h][k]: the giver from whom reader k has the file in the h-th step, and which file.
        came: list[tuple[Ints, Ints]] = [(np.full(len(far), j), np.full(len(far), i))]
        best: tuple[int, list[tuple[int, int, int]]] | None = None
        while True:
            ends = far + price
            for k in np.argsort(ends, kind="stable")[:3].tolist():
                if ends[k] < FAR // 2 and (best is None or ends[k] < best[0]):
                    chain = self._walk(came, k)
                    if chain is not None:
                        best = int(ends[k]), chain
                        break
            # One step beyond the first that is found: longer ones lose less only rarely.
            if len(came) == LONGEST or (best is not None and len(best[1]) < len(came)) or not (far < FAR).any():
                return best
            far, giver, file = self._further(far)
            came.append((giver, file))

    def _further(self, far: Ints) -> tuple[Ints, Ints, Ints]:
        """One step more: what it has cost to bring a file to each reader, from whom it came, and which it was."""
        from_whom = np.flatnonzero(far < FAR)
        for j in from_whom[self.stale[from_whom]].tolist():
            self._renew(j)
        cost = self.cost[from_whom] + far[from_whom, None]
        at = cost.argmin(axis=0)
        columns = np.arange(len(far))
        least = cost[at, columns]
        # A loss may be negative, so FAR less a little is still no way at all.
        return np.where(least < FAR // 2, least, FAR), from_whom[at], self.which[from_whom[at], columns]

    def _walk(self, came: list[tuple[Ints, Ints]], end: int) -> list[tuple[int, int, int]] | None:
        """The steps that end at reader `end`, first step first; None when a file would move twice."""
        steps = []
        for giver, file in reversed(came):
            steps.append((int(file[end]), int(giver[end]), end))
            end = int(giver[end])
        files = {file for file, _, _ in steps}
        givers = {giver for _, giver, _ in steps}
        return steps[::-1] if len(files) == len(steps) == len(givers) else None

    def _renew(self, j: int) -> None:
        """What it costs least that reader j gives one file to each other reader, with nobody pushed below the target; and which file."""
        rows, table = self.held[j], self.table
        self.cost[j], self.which[j], self.stale[j] = FAR, -1, False
        if not len(rows):
            return
        after = (self.sums[rows] - table.points[rows, j])[:, None] + table.points[rows]
        may = (self.free[rows] != BARRED) & (after >= np.minimum(self.sums[rows], self.targets[rows])[:, None])
        if self.keeps_language:
            may &= table.is_readable[rows] | ~table.is_readable[rows, j][:, None]
        loss = np.where(may, self.goal.worth[rows, j][:, None] - self.free[rows], FAR)
        at = loss.argmin(axis=0)
        self.cost[j], self.which[j] = loss[at, np.arange(len(self.load))], rows[at]

    def _pass(self, i: int, giver: int, taker: int) -> None:
        self.stale[[giver, taker, *np.flatnonzero(self.chosen[i]).tolist()]] = True
        self.chosen[i, giver], self.chosen[i, taker] = False, True
        self.free[i, giver], self.free[i, taker] = self.goal.worth[i, giver], BARRED
        self.sums[i] += self.table.points[i, taker] - self.table.points[i, giver]
        self.held[giver] = self.held[giver][self.held[giver] != i]
        self.held[taker] = np.append(self.held[taker], i)
        self.load[giver] -= 1
        self.load[taker] += 1
