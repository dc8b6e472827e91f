"""Fills every seat that became free at once; nobody who holds a seat is moved.

Flow: calls.actions after declines, the committee's desk -> this file -> optimise.py, conflict.py.
Reads: a Problem, its Selection, who accepted and who is gone. Writes: nothing.
Source: after Assos et al., "Alternates, Assemble!", EC 2025, without drop-out probabilities.

Among those still waiting the best list to join the held is sought, with the most merit that keeps every rule, ties by
the public tie key as in optimise.py. Caps hold in any case. Where the floors can no longer be met, they give way by
priority: as few seats as possible are missed at priority 1, then at 2, and so on; only then merit counts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .conflict import cheapest_relaxation, relaxed
from .errors import Relaxation, SolverError
from .optimise import Optimum, optimum
from .problem import SEATS, Problem
from .programme import Programme, assemble, narrowed, programme_of, rows_of
from .reasons import check_belongs, check_known
from .result import Choice, Selection
from .waitlist import merit_order, ranked, tie_keys


@dataclass(frozen=True, slots=True)
class Missing:
    """A floor that no longer holds: `by` seats are missing [count]."""

    rule: str
    by: int


@dataclass(frozen=True, slots=True)
class Refill:
    """Who is invited now, in order of rank.

    keeps_rules  whether every floor and cap holds with those held and invited
    broken       the rules that do not, in order of the problem
    short        seats missing to their floors, all together [count]; missing says it per rule
    empty        seats that nobody waiting can take within the caps [count]
    """

    invited: tuple[Choice, ...]
    keeps_rules: bool
    broken: tuple[str, ...]
    short: int
    missing: tuple[Missing, ...] = ()
    empty: int = 0


def refill(problem: Problem, selection: Selection, accepted: frozenset[str], gone: frozenset[str], beyond_waitlist: bool = False) -> Refill:
    """Whom to invite for all open seats, while everybody who holds a seat stays.

    A seat is held by everyone in `accepted` and by the selected who are not gone, also while they have not answered.
    Only the waitlist is asked, unless `beyond_waitlist`. Who is in both sets is gone. Safe to repeat.

    >>> from seedtrain.engines.selection import Applicant, Problem, Rule, select
    >>> pool = tuple(Applicant(id, score, {"sex": sex}) for id, score, sex in (
    ...     ("amina", 8600, "female"), ("linh", 8500, "male"), ("rafael", 9100, "male"), ("efua", 8000, "female")))
    >>> problem = Problem(pool, seats=2, waitlist=2, rules=(Rule("women", {"sex": ("female",)}, floor=1),))
    >>> came = refill(problem, select(problem), accepted=frozenset({"rafael"}), gone=frozenset({"amina"}))
    >>> [choice.id for choice in came.invited]
    ['efua']
    """
    check_belongs(problem, selection)
    check_known(problem, sorted(accepted | gone))
    held = (frozenset(choice.id for choice in selection.selected) | accepted) - gone
    fixed_out = {fixed.id for fixed in problem.fixed if not fixed.is_in}
    listed = {one.id for one in problem.applicants} if beyond_waitlist else {choice.id for choice in selection.waitlist}
    waiting = listed - held - gone - fixed_out
    x = np.array([int(one.id in held) for one in problem.applicants], dtype=np.int64)
    columns = np.array([i for i, one in enumerate(problem.applicants) if one.id in waiting], dtype=np.int64)
    keys = tie_keys(problem)
    programme = programme_of(problem, rows_of(problem))
    taken = programme.counts(x).tolist()
    over = {row.rule for row, count in zip(programme.rows, taken, strict=True) if count > row.hi}
    # What the held already exceed is full, not a reason to invite nobody.
    rows = [replace(row, hi=max(row.hi, count)) for row, count in zip(programme.rows, taken, strict=True)]
    waiting_only = narrowed(assemble(rows, programme.w, programme.lb, programme.ub), x, columns)
    best, steps = floors_giving_way(waiting_only, tuple(keys[i] for i in columns.tolist()))
    if best is None:
        raise SolverError("HiGHS found no list although nobody need be invited; expected one.")
    new = columns[best.columns].tolist()
    missing = tuple(Missing(step.rule, step.by) for step in steps)
    names = over | {one.rule for one in missing}
    broken = tuple(name for name in _names(problem) if name in names)
    return Refill(
        invited=ranked(problem, merit_order(problem, keys, new)),
        keeps_rules=not broken,
        broken=broken,
        short=sum(one.by for one in missing),
        missing=missing,
        empty=max(0, problem.seats - len(held) - len(new)),
    )


def floors_giving_way(p: Programme, keys: tuple[str, ...]) -> tuple[Optimum | None, tuple[Relaxation, ...]]:
    """The canonical best list and by how much which floors had to give for it; None when caps and fixed people clash."""
    best = optimum(p, keys)
    # Caps hold for somebody if they hold for those fixed in alone.
    if best is not None or (p.counts(p.lb) > p.hi).any():
        return best, ()
    capped = assemble((replace(row, is_capped=False) for row in p.rows), p.w, p.lb, p.ub)
    steps = cheapest_relaxation(capped, frozenset({SEATS}))
    return optimum(assemble(relaxed(capped, steps), p.w, p.lb, p.ub), keys), steps


def _names(problem: Problem) -> list[str]:
    return [rule.name for rule in problem.rules] + [each.name for each in problem.each]
