"""Who draws: people alike as one type, and the rows that every panel must keep.

Flow: preparing.py -> this file -> programme.py, conflict.py, highs.py.
Reads: a Problem. Writes: nothing.
Source: types as in Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596 (2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from ..conflict import cheapest_relaxation, explain_infeasible
from ..errors import Relaxation, SolverError
from ..highs import Slice, whole_maximum
from ..problem import BY_PRIORITY, SEATS, Problem
from ..programme import Ints, Row, assemble, rows_of

Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pool:
    """Everything a panel must satisfy, with one whole-number column per type.

    ids       who belongs to each type, T groups
    names     the rules each type counts in, as reports call them
    sizes     n, shape (T,) [count]
    row, col  positions of the ones of A in order of row; row 0 is the seats
    lo, hi    bounds of the rows, shape (m,) [count]; equal for the seats
    always    people fixed in, who take part in every panel
    never     people who cannot be drawn: fixed out, or below the score asked for
    lowered   floors that gave way; only when the problem keeps floors by priority
    """

    ids: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, ...], ...]
    sizes: Ints
    row: Ints
    col: Ints
    lo: Ints
    hi: Ints
    always: tuple[str, ...]
    never: tuple[str, ...] = ()
    lowered: tuple[Relaxation, ...] = ()

    def counts(self, x: Ints | Floats) -> Floats:
        """A x, shape (m,)."""
        counted: Floats = np.bincount(self.row, weights=x[self.col], minlength=len(self.lo)).astype(np.float64)
        return counted

    def whole(self, c: Ints, lb: Ints, ub: Ints, lo: Ints, hi: Ints) -> Ints | None:
        """The panel, shape (T,) [count], that maximises c x within narrower bounds, proven by branch and bound; None without one."""
        return whole_maximum(c, lb, ub, Slice(self.row, self.col, np.ones(len(self.row), dtype=np.int64), lo, hi))

    def best_panel(self, c: Ints) -> Ints:
        """The panel, shape (T,) [count], that maximises c x."""
        found = self.whole(c, np.zeros_like(self.sizes), self.sizes, self.lo, self.hi)
        if found is None:
            raise SolverError("HiGHS found no panel; expected one, since there was one before.")
        return found


def pool_of(problem: Problem, at_least: int | None = None) -> Pool:
    """The pool of `problem`: all people, or those who reach a score of `at_least` [hundredths] and those fixed in.

    Seats are filled as far as the rules allow: every panel is as large as the largest possible one, never larger than
    `seats`. Raises Infeasible when no panel keeps the rules.
    """
    fixed = {one.id: one.is_in for one in problem.fixed}
    reach = np.array([one.id in fixed or at_least is None or one.score >= at_least for one in problem.applicants], dtype=bool)
    may = reach & np.array([fixed.get(one.id, True) for one in problem.applicants], dtype=bool)
    people, rows = _among(problem, may)
    is_in = np.array([fixed.get(id, False) for id in people], dtype=bool)
    lowered: tuple[Relaxation, ...] = ()
    if problem.floors == BY_PRIORITY:
        rows, lowered = _lowered(people, rows, is_in)
    pool = grouped(people, rows, is_in)
    largest = _largest(pool)
    if largest is None:
        # People fixed out stand in the words too: a rule may be out of reach because of them.
        people, rows = _among(problem, reach)
        kept = [replace(row, lo=0) for row in rows] if problem.floors == BY_PRIORITY else rows
        nothing = np.zeros(len(people), dtype=np.int64)
        lb, ub = nothing + [fixed.get(id, False) for id in people], nothing + [fixed.get(id, True) for id in people]
        raise explain_infeasible(assemble(kept, nothing, lb, ub), people)
    pool.lo[0] = pool.hi[0] = largest
    never = tuple(one.id for one, is_possible in zip(problem.applicants, may, strict=True) if not is_possible)
    return replace(pool, never=never, lowered=lowered)


def _among(problem: Problem, is_listed: Bools) -> tuple[list[str], list[Row]]:
    """The ids of those listed, and every row over them alone."""
    place = (np.cumsum(is_listed) - 1).astype(np.int64)
    people = [one.id for one, is_one in zip(problem.applicants, is_listed, strict=True) if is_one]
    return people, [replace(row, members=place[row.members[is_listed[row.members]]]) for row in rows_of(problem)]


def grouped(people: Sequence[str], rows: Sequence[Row], is_in: Bools) -> Pool:
    """People in exactly the same rows as one type, those fixed in taken off the bounds; idle rows are left out."""
    open_seats = next(row.hi for row in rows if row.rule == SEATS) - int(is_in.sum())
    kept: list[tuple[Row, int, int]] = []
    of: dict[int, list[int]] = {i: [0] for i in np.flatnonzero(~is_in).tolist()}
    for row in rows:
        used = int(is_in[row.members].sum())
        members = row.members[~is_in[row.members]]
        lo, hi = max(0, row.lo - used), row.hi - used
        if row.rule != SEATS and (lo > 0 or hi < min(len(members), open_seats)):
            kept.append((row, lo, hi))
            for i in members.tolist():
                of[i].append(len(kept))
    groups: dict[tuple[int, ...], list[int]] = {}
    for i, into in of.items():
        groups.setdefault(tuple(into), []).append(i)
    ones = sorted((r, t) for t, into in enumerate(groups) for r in into)
    return Pool(
        ids=tuple(tuple(people[i] for i in members) for members in groups.values()),
        names=tuple(tuple(_said(kept[r - 1][0]) for r in into[1:]) for into in groups),
        sizes=np.array([len(members) for members in groups.values()], dtype=np.int64),
        row=np.array([r for r, _ in ones], dtype=np.int64),
        col=np.array([t for _, t in ones], dtype=np.int64),
        lo=np.array([0] + [lo for _, lo, _ in kept], dtype=np.int64),
        hi=np.array([open_seats] + [hi for _, _, hi in kept], dtype=np.int64),
        always=tuple(people[i] for i in np.flatnonzero(is_in).tolist()),
    )


def _said(row: Row) -> str:
    return f"{row.rule} = {row.value}" if row.value else row.rule


def _largest(pool: Pool) -> int | None:
    """The size of the largest panel, people fixed in not counted; None when there is no panel [count]."""
    nothing, lo = np.zeros_like(pool.sizes), pool.lo.copy()
    found = pool.whole(nothing + 1, nothing, pool.sizes, pool.lo, pool.hi)
    largest = None
    while found is not None:
        largest = int(found.sum())
        # Asked again without a goal: HiGHS 1.14 has called 79 the most where 80 was possible, its bound being 79.9999999999.
        lo[0] = largest + 1
        found = pool.whole(nothing, nothing, pool.sizes, lo, pool.hi) if largest < pool.hi[0] else None
    return largest


def _lowered(people: Sequence[str], rows: Sequence[Row], is_in: Bools) -> tuple[list[Row], tuple[Relaxation, ...]]:
    """The rows with floors lowered by priority until a panel exists, and what was lowered; caps stay."""
    bare = [replace(row, lo=0) for row in rows]
    if _largest(grouped(people, bare, is_in)) is None:
        return bare, ()
    # A rule may hold a floor and a cap; only rows of another name may give, so the caps take a name no rule can have.
    caps = [replace(row, rule=f"each {row.rule}") for row in bare]
    floors = [replace(row, hi=max(row.lo, len(row.members)), is_capped=False) for row in rows if row.lo > 0]
    nothing = np.zeros(len(people), dtype=np.int64)
    asked = assemble([*caps, *floors], nothing, is_in.astype(np.int64), nothing + 1)
    steps = cheapest_relaxation(asked, frozenset(row.rule for row in caps))
    by = {step.rule: step.by for step in steps}
    return [replace(row, lo=row.lo - by.get(row.rule, 0)) for row in rows], steps
