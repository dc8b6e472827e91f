"""A problem as rows and columns of whole numbers.

Flow: optimise.py, conflict.py and waitlist.py -> this file -> sift.py, highs.py.
Reads: a Problem. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .groups import Groups
from .problem import SEATS, Problem

Ints = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Row:
    """One demand on a group: lo <= selected members <= hi [count]. `members` are column numbers, shape (k,).

    value      the trait value when the rule is a cap on each value, else empty
    is_capped  whether hi was asked for, and is not only the size of the group
    """

    rule: str
    value: str
    members: Ints
    lo: int
    hi: int
    priority: int = 1
    is_capped: bool = True


@dataclass(frozen=True, slots=True)
class Ones:
    """A matrix of zeros and ones by column: column i has its ones in the rows at[start[i] : start[i + 1]], ascending.

    height  number of rows
    some    the columns that have any
    """

    at: Ints
    start: Ints
    height: int
    some: Ints

    @classmethod
    def of_sizes(cls, at: Ints, sizes: Ints, height: int) -> Ones:
        """Columns of so many ones each, one after the other."""
        return cls(at, np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sizes))), height, np.flatnonzero(sizes))

    def entries(self, columns: Ints) -> tuple[Ints, Ints]:
        """The rows of `columns`, one column after the other, and how many each has."""
        first = self.start[columns]
        sizes = self.start[columns + 1] - first
        ends = np.cumsum(sizes)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + sizes, sizes)
        return self.at[places], sizes

    def of(self, i: int) -> Ints:
        """The rows of column i, ascending."""
        return self.at[self.start[i] : self.start[i + 1]]

    def counts(self, columns: Ints) -> Ints:
        """How many of `columns` are in each row, shape (height,)."""
        return np.bincount(self.entries(columns)[0], minlength=self.height)

    def costs(self, y: Ints) -> Ints:
        """y times the matrix, exact, shape (n,)."""
        total = np.zeros(len(self.start) - 1, dtype=np.int64)
        if len(self.some):
            total[self.some] = np.add.reduceat(y[self.at], self.start[self.some])
        return total


@dataclass(frozen=True, slots=True)
class Programme:
    """Columns are applicants in order of id.

    w         scores, shape (n,) [hundredths]
    lb, ub    0 or 1 each, shape (n,); equal for a fixed person
    row, col  positions of the ones of A in order of row, shape (nnz,)
    lo, hi    bounds of the rows, shape (m,)
    ones      A once more, by column

    With other scores on the same rows, `dataclasses.replace(programme, w=w)` costs nothing.
    """

    rows: tuple[Row, ...]
    w: Ints
    lb: Ints
    ub: Ints
    row: Ints
    col: Ints
    lo: Ints
    hi: Ints
    ones: Ones

    def counts(self, x: Ints) -> Ints:
        """A x for a list x of zeros and ones, shape (m,)."""
        return self.ones.counts(np.flatnonzero(x))

    def costs(self, y: Ints) -> Ints:
        """y A, exact, shape (n,)."""
        return self.ones.costs(y)

    def is_kept_by(self, x: Ints) -> bool:
        """Whether the list x breaks nothing."""
        counts = self.counts(x)
        within = (self.lb <= x) & (x <= self.ub)
        return bool(within.all() and (self.lo <= counts).all() and (counts <= self.hi).all())

    def rows_of_columns(self) -> list[tuple[int, ...]]:
        """For every column its rows, ascending."""
        at, start = self.ones.at.tolist(), self.ones.start.tolist()
        return [tuple(at[a:b]) for a, b in itertools.pairwise(start)]


def assemble(rows: Iterable[Row], w: Ints, lb: Ints, ub: Ints) -> Programme:
    """A programme of the given rows."""
    kept = tuple(rows)
    sizes = np.array([len(row.members) for row in kept], dtype=np.int64)
    at = np.repeat(np.arange(len(kept), dtype=np.int64), sizes)
    col = np.concatenate([row.members for row in kept]) if kept else np.zeros(0, dtype=np.int64)
    # Sorting one number per entry is four times faster than a stable sort of the columns.
    by_column = np.sort((col << 32) | at) & 0xFFFFFFFF
    return Programme(
        rows=kept,
        w=w,
        lb=lb,
        ub=ub,
        row=at,
        col=col,
        lo=np.array([row.lo for row in kept], dtype=np.int64),
        hi=np.array([row.hi for row in kept], dtype=np.int64),
        ones=Ones.of_sizes(by_column, np.bincount(col, minlength=len(w)), len(kept)),
    )


def rows_of(problem: Problem) -> tuple[Row, ...]:
    """Every demand of `problem`, seats first, also those that nobody could break."""
    n = len(problem.applicants)
    groups = Groups(problem.applicants)
    rows = [Row(SEATS, "", np.arange(n, dtype=np.int64), 0, problem.seats)]
    for rule in problem.rules:
        members = groups.members(rule.where)
        cap = len(members) if rule.cap is None else rule.cap
        hi = max(cap, rule.floor or 0)
        rows.append(Row(rule.name, "", members, rule.floor or 0, hi, rule.priority, rule.cap is not None))
    for each in problem.each:
        for value, members in groups.by_value(each.trait):
            rows.append(Row(each.name, value, members, 0, each.cap, each.priority))
    return tuple(rows)


def programme_of(problem: Problem, rows: Iterable[Row], without: str | None = None) -> Programme:
    """The programme of `problem` and its rows, without the rule of that name if one is given.

    Idle rows are left out: those that no choice of their members could break.
    """
    n = len(problem.applicants)
    lb, ub = np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64)
    if problem.fixed:
        place = {one.id: i for i, one in enumerate(problem.applicants)}
        for fixed in problem.fixed:
            lb[place[fixed.id]] = ub[place[fixed.id]] = int(fixed.is_in)
    w = np.array([one.score for one in problem.applicants], dtype=np.int64)
    kept = [row for row in rows if row.rule != without and (row.lo > 0 or row.hi < len(row.members))]
    return assemble(kept, w, lb, ub)


def freed(programme: Programme, rule: str) -> Programme:
    """The same programme in which the rows of `rule` ask nothing."""
    lo, hi = programme.lo.copy(), programme.hi.copy()
    for r, row in enumerate(programme.rows):
        if row.rule == rule:
            lo[r], hi[r] = 0, len(row.members)
    return replace(programme, lo=lo, hi=hi)


def with_fixed(programme: Programme, ins: Iterable[int], outs: Iterable[int]) -> Programme:
    """The same programme with the columns `ins` held at 1 and `outs` at 0."""
    lb, ub = programme.lb.copy(), programme.ub.copy()
    for i in ins:
        lb[i] = ub[i] = 1
    for i in outs:
        lb[i] = ub[i] = 0
    return replace(programme, lb=lb, ub=ub)


def narrowed(p: Programme, x: Ints, columns: Ints, reserve: int = 0) -> Programme:
    """The programme of `columns` alone, ascending, while everybody else stays as in x; idle rows are left out.

    reserve  a row stays in also when it is idle only until its bounds move by so much, and lower bounds may be negative [count]
    """
    return narrowing(p, x, columns, reserve)[0]


def narrowing(p: Programme, x: Ints, columns: Ints, reserve: int = 0) -> tuple[Programme, Ints]:
    """`narrowed`, and which rows of p its rows are, ascending."""
    rest = x.copy()
    rest[columns] = 0
    taken = p.counts(rest)
    at, sizes = p.ones.entries(columns)
    inside = np.bincount(at, minlength=len(p.lo))
    lo, hi = p.lo - taken, p.hi - taken
    kept = np.flatnonzero((lo + reserve > 0) & (p.lo > 0) | (hi - reserve < inside))
    place = np.full(len(p.lo), -1)
    place[kept] = np.arange(len(kept))
    row, col = place[at], np.repeat(np.arange(len(columns)), sizes)
    is_kept = row >= 0
    order = np.argsort(row[is_kept], kind="stable")
    members = np.split(col[is_kept][order], np.cumsum(inside[kept])[:-1]) if len(kept) else []
    rows = (
        replace(p.rows[r], members=group, lo=low if reserve else max(0, low), hi=high)
        for r, group, low, high in zip(kept.tolist(), members, lo[kept].tolist(), hi[kept].tolist(), strict=True)
    )
    return assemble(rows, p.w[columns], p.lb[columns], p.ub[columns]), kept
