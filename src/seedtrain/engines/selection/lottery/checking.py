"""Checks a published lottery against its problem from the start, person by person, without a solver and without our types.

Flow: auditors, the command line, tests -> this file.
Reads: a Problem and a Lottery. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..problem import Applicant, Problem
from .result import PARTS, Lottery, Panel


def faults(problem: Problem, lottery: Lottery) -> tuple[str, ...]:
    """What is wrong with `lottery` as one of `problem`, in words; empty when nothing is.

    Looked at: everybody stands in it once, where the problem puts them; weights and sizes add up; every panel keeps every
    rule, whoever of a kind is drawn; each level has the chance it says. That nothing is fairer is what `bound` says.
    """
    return tuple(_faults(problem, lottery))


def _faults(problem: Problem, lottery: Lottery) -> Iterator[str]:
    if lottery.problem_digest != problem.digest():
        yield "it was made for another problem"
        return
    named = [*lottery.always, *lottery.never, *(id for kind in lottery.kinds for id in kind.ids)]
    if sorted(named) != sorted(one.id for one in problem.applicants):
        yield "everybody must stand in it once"
        return
    yield from _misplaced(problem, lottery)
    if sum(panel.parts for panel in lottery.panels) != PARTS or any(panel.parts < 1 for panel in lottery.panels):
        yield f"the weights must be at least 1 and add up to {PARTS}"
    groups = _groups(problem, lottery)
    for number, panel in enumerate(lottery.panels):
        yield from (f"panel {number}: {fault}" for fault in _broken(problem, lottery, panel, groups))
    for number, level in enumerate(lottery.levels):
        if min(lottery.chance_of_kind(kind) for kind in level.kinds) != level.realised:
            yield f"level {number} does not have the chance it says"
    if sum(lottery.chances().values(), Fraction(0)) != lottery.size:
        yield f"the chances must add up to {lottery.size}"


def _misplaced(problem: Problem, lottery: Lottery) -> Iterator[str]:
    fixed = {one.id: one.is_in for one in problem.fixed}
    scores = {one.id: one.score for one in problem.applicants}
    is_low = {id: lottery.at_least is not None and score < lottery.at_least for id, score in scores.items()}
    yield from (f"{id} is always in, but not fixed in" for id in lottery.always if fixed.get(id) is not True)
    for id in lottery.never:
        if fixed.get(id, not is_low[id]):
            yield f"{id} is never in, for no reason"
    for kind in lottery.kinds:
        yield from (f"{id} draws, but is fixed or below the score" for id in kind.ids if id in fixed or is_low[id])


@dataclass(frozen=True, slots=True)
class _Group:
    """A group with bounds: how many are fixed in, and how many of each kind belong to it."""

    name: str
    lo: int
    hi: int
    always: int
    of_kind: tuple[int, ...]


def _groups(problem: Problem, lottery: Lottery) -> list[_Group]:
    people = {one.id: one for one in problem.applicants}
    lowered = {step.rule: step.by for step in lottery.lowered}

    def group(name: str, lo: int, hi: int, belongs: Callable[[Applicant], bool]) -> _Group:
        counts = [sum(belongs(people[id]) for id in ids) for ids in (lottery.always, *(kind.ids for kind in lottery.kinds))]
        return _Group(name, lo, hi, counts[0], tuple(counts[1:]))

    found = []
    for rule in problem.rules:
        cap = len(people) if rule.cap is None else rule.cap
        found.append(group(rule.name, (rule.floor or 0) - lowered.get(rule.name, 0), cap, rule.covers))
    for each in problem.each:
        for value in sorted({value for one in problem.applicants for value in one.values(each.trait)}):

            def has(one: Applicant, trait: str = each.trait, value: str = value) -> bool:
                return value in one.values(trait)

            found.append(group(f"{each.name} = {value}", 0, each.cap, has))
    return found


def _broken(problem: Problem, lottery: Lottery, panel: Panel, groups: list[_Group]) -> Iterator[str]:
    sizes = [len(kind.ids) for kind in lottery.kinds]
    if not all(0 <= count <= size for count, size in zip(panel.counts, sizes, strict=True)):
        yield "it takes more of a kind than there are"
    total = sum(panel.counts) + len(lottery.always)
    if total != lottery.size or total > problem.seats:
        yield f"it has {total} people"
    for group in groups:
        each = list(zip(panel.counts, group.of_kind, sizes, strict=True))
        # People of a kind may differ in a rule that nothing can break; so the worst draw is counted.
        fewest = group.always + sum(max(0, count - (size - inside)) for count, inside, size in each)
        most = group.always + sum(min(count, inside) for count, inside, _ in each)
        if fewest < group.lo or most > group.hi:
            yield f"{group.name} asks for {group.lo} to {group.hi}, it may have {fewest} to {most}"
