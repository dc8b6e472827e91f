"""A problem as rows and columns of whole numbers.

Flow: optimise.py, conflict.py and waitlist.py -> this file -> highs.py.
Reads: a Problem. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .problem import SEATS, Problem

Ints = npt.NDArray[np.int64]


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
class Programme:
    """Columns are applicants in order of id.

    w         scores, shape (n,) [hundredths]
    lb, ub    0 or 1 each, shape (n,); equal for a fixed person
    row, col  positions of the ones of A in order of row, shape (nnz,)
    lo, hi    bounds of the rows, shape (m,)
    """

    rows: tuple[Row, ...]
    w: Ints
    lb: Ints
    ub: Ints
    row: Ints
    col: Ints
    lo: Ints
    hi: Ints

    def counts(self, x: Ints) -> Ints:
        """A x, shape (m,)."""
        counted = np.bincount(self.row[x[self.col] > 0], minlength=len(self.rows))
        return counted.astype(np.int64)

    def costs(self, y: Ints) -> Ints:
        """y A, exact, shape (n,)."""
        total = np.zeros(len(self.w), dtype=np.int64)
        np.add.at(total, self.col, y[self.row])
        return total

    def is_kept_by(self, x: Ints) -> bool:
        """Whether the list x breaks nothing."""
        counts = self.counts(x)
        within = (self.lb <= x) & (x <= self.ub)
        return bool(within.all() and (self.lo <= counts).all() and (counts <= self.hi).all())

    def rows_of_columns(self) -> list[tuple[int, ...]]:
        """For every column its rows, ascending."""
        found: list[list[int]] = [[] for _ in range(len(self.w))]
        for r, c in zip(self.row.tolist(), self.col.tolist(), strict=True):
            found[c].append(r)
        return [tuple(one) for one in found]


def assemble(rows: Iterable[Row], w: Ints, lb: Ints, ub: Ints) -> Programme:
    """A programme of the given rows."""
    kept = tuple(rows)
    sizes = [len(row.members) for row in kept]
    members = [row.members for row in kept]
    return Programme(
        rows=kept,
        w=w,
        lb=lb,
        ub=ub,
        row=np.repeat(np.arange(len(kept), dtype=np.int64), sizes),
        col=np.concatenate(members) if members else np.zeros(0, dtype=np.int64),
        lo=np.array([row.lo for row in kept], dtype=np.int64),
        hi=np.array([row.hi for row in kept], dtype=np.int64),
    )


def rows_of(problem: Problem) -> tuple[Row, ...]:
    """Every demand of `problem`, seats first, also those that nobody could break."""
    n = len(problem.applicants)
    index = _Index(problem)
    rows = [Row(SEATS, "", np.arange(n, dtype=np.int64), 0, problem.seats)]
    for rule in problem.rules:
        is_in = np.ones(n, dtype=bool)
        for trait, values in rule.where.items():
            is_in &= index.has_any(trait, values)
        members = np.flatnonzero(is_in).astype(np.int64)
        cap = len(members) if rule.cap is None else rule.cap
        hi = max(cap, rule.floor or 0)
        rows.append(Row(rule.name, "", members, rule.floor or 0, hi, rule.priority, rule.cap is not None))
    for each in problem.each:
        for value, columns in sorted(index.columns(each.trait).items()):
            members = np.array(columns, dtype=np.int64)
            rows.append(Row(each.name, value, members, 0, each.cap, each.priority))
    return tuple(rows)


class _Index:
    """Who has which value of which trait; each trait is read once."""

    def __init__(self, problem: Problem) -> None:
        self._people = problem.applicants
        self._found: dict[str, dict[str, list[int]]] = {}

    def columns(self, trait: str) -> dict[str, list[int]]:
        """The columns of every value, ascending."""
        if trait not in self._found:
            groups: dict[str, list[int]] = {}
            for i, one in enumerate(self._people):
                for value in one.values(trait):
                    groups.setdefault(value, []).append(i)
            self._found[trait] = groups
        return self._found[trait]

    def has_any(self, trait: str, values: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Whether each person has one of the values, shape (n,)."""
        groups = self.columns(trait)
        is_in = np.zeros(len(self._people), dtype=bool)
        for value in values:
            is_in[groups.get(value, [])] = True
        return is_in


def programme_of(problem: Problem, rows: Iterable[Row], without: str | None = None) -> Programme:
    """The programme of `problem` and its rows, without the rule of that name if one is given.

    Idle rows are left out: those that no choice of their members could break.
    """
    place = {one.id: i for i, one in enumerate(problem.applicants)}
    n = len(place)
    lb, ub = np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64)
    for fixed in problem.fixed:
        lb[place[fixed.id]] = ub[place[fixed.id]] = int(fixed.is_in)
    w = np.array([one.score for one in problem.applicants], dtype=np.int64)
    kept = [row for row in rows if row.rule != without and (row.lo > 0 or row.hi < len(row.members))]
    return assemble(kept, w, lb, ub)


def with_fixed(programme: Programme, ins: Iterable[int], outs: Iterable[int]) -> Programme:
    """The same programme with the columns `ins` held at 1 and `outs` at 0."""
    lb, ub = programme.lb.copy(), programme.ub.copy()
    for i in ins:
        lb[i] = ub[i] = 1
    for i in outs:
        lb[i] = ub[i] = 0
    return replace(programme, lb=lb, ub=ub)


def narrowed(p: Programme, x: Ints, columns: Ints) -> Programme:
    """The programme of `columns` alone, ascending, while everybody else stays as in x; idle rows are left out."""
    is_open = np.zeros(len(p.w), dtype=bool)
    is_open[columns] = True
    taken = p.counts(np.where(is_open, 0, x))
    place = np.cumsum(is_open) - 1
    rows = []
    for row, used in zip(p.rows, taken.tolist(), strict=True):
        members = place[row.members[is_open[row.members]]]
        lo, hi = max(0, row.lo - used), row.hi - used
        if lo > 0 or hi < len(members):
            rows.append(replace(row, members=members, lo=lo, hi=hi))
    return assemble(rows, p.w[columns], p.lb[columns], p.ub[columns])
