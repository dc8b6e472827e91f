"""Selects: the one best list, its waitlist, what every rule cost, and why for everyone.

Flow: calls.actions and the command line -> this file -> optimise.py, waitlist.py, reasons.py, conflict.py.
Reads: a Problem. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from .certificate import MICRO
from .conflict import explain_infeasible, loosened
from .counterfactual import WithoutRule
from .errors import Relaxation
from .optimise import Optimum, optimum
from .problem import BY_PRIORITY, Problem
from .programme import Programme, Row, programme_of, rows_of
from .reasons import check_belongs, check_known, everyone, rule_names
from .refill import floors_giving_way
from .result import Price, Replacement, RuleReport, Selection
from .waitlist import StandBys, merit_order, next_after, pairs, ranked, stand_bys, tie_keys


def select(problem: Problem, explain: bool = True) -> Selection:
    """The one best list, its waitlist and its reasons. Raises Infeasible when the rules contradict each other.

    With `Problem.floors` by priority floors give way instead and `shortfalls` says which; Infeasible is then raised only when caps and
    fixed people contradict each other.

    Merit is the sum of scores, so a seat stays empty when filling it would cost more merit elsewhere. With
    `explain=False` costs are None and explanations empty; the decision and its digest are the same.

    >>> from seedtrain.engines.selection import Applicant, Problem, Rule, select
    >>> pool = (
    ...     Applicant("amina", 8640, {"sex": "female"}),
    ...     Applicant("linh", 8810, {"sex": "male"}),
    ...     Applicant("rafael", 9050, {"sex": "male"}),
    ... )
    >>> women = Rule("women", {"sex": ("female",)}, floor=1)
    >>> result = select(Problem(pool, seats=2, waitlist=1, rules=(women,), seed="2025"))
    >>> [choice.id for choice in result.selected], result.rules[0].cost
    (['rafael', 'amina'], 170)
    >>> result.explanations["linh"].binding
    ('women',)
    """
    keys = tie_keys(problem)
    rows = rows_of(problem)
    programme = programme_of(problem, rows)
    best = optimum(programme, keys)
    steps: tuple[Relaxation, ...] = ()
    if best is None and problem.floors == BY_PRIORITY:
        _, steps = floors_giving_way(programme, keys)
        rows = loosened(rows, steps)
        programme = programme_of(problem, rows)
        best = optimum(programme, keys)
    if best is None:
        raise explain_infeasible(programme, [one.id for one in problem.applicants])
    found = stand_bys(problem, programme, best.x, keys)
    without = WithoutRule(programme, best, keys)
    costs = {name: without.merit(name) - best.value for name in rule_names(problem)} if explain else {}
    result = dataclasses.replace(_result(problem, rows, programme, best, found, costs), shortfalls=steps)
    if not explain:
        return result
    return dataclasses.replace(result, explanations=everyone(problem, programme, best, result, without))


def replace(problem: Problem, accepted: frozenset[str], gone: frozenset[str], selection: Selection | None = None) -> Replacement | None:
    """Who is invited next after `gone` declined; nobody who holds a seat is moved. None when no seat or nobody is left.

    A seat is held by everyone in `accepted` and by the selected who are not gone, also while they have not answered.
    Pass the `selection` when you have it, or it is made again.
    """
    made = selection or select(problem, explain=False)
    check_belongs(problem, made)
    check_known(problem, sorted(accepted | gone))
    held = (frozenset(choice.id for choice in made.selected) | accepted) - gone
    return next_after(problem, tuple(choice.id for choice in made.waitlist), held, gone)


def _result(
    problem: Problem,
    rows: tuple[Row, ...],
    p: Programme,
    best: Optimum,
    found: StandBys,
    costs: Mapping[str, int],
) -> Selection:
    by_score = sorted((one.score for one in problem.applicants), reverse=True)
    return Selection(
        selected=ranked(problem, merit_order(problem, tie_keys(problem), best.columns)),
        waitlist=ranked(problem, found.columns),
        replacements=tuple(pairs(problem, found)),
        rules=_reports(problem, rows, p, best, costs),
        merit_total=best.value,
        merit_only_total=sum(by_score[: problem.seats]),
        bound=best.bound,
        prices=tuple(Price(row.rule, row.value, int(y)) for row, y in zip(p.rows, best.y, strict=True) if y),
        problem_digest=problem.digest(),
    )


def _reports(problem: Problem, rows: tuple[Row, ...], p: Programme, best: Optimum, costs: Mapping[str, int]) -> tuple[RuleReport, ...]:
    prices: dict[str, int] = {}
    for row, y in zip(p.rows, best.y.tolist(), strict=True):
        prices[row.rule] = max(prices.get(row.rule, 0), y, key=abs)
    achieved: dict[str, int] = {}
    pools: dict[str, set[int]] = {}
    for row in rows:
        achieved[row.rule] = max(achieved.get(row.rule, 0), int(best.x[row.members].sum()))
        pools.setdefault(row.rule, set()).update(row.members.tolist())
    asked = [(rule.name, rule.floor, rule.target, rule.cap) for rule in problem.rules]
    asked += [(each.name, None, None, each.cap) for each in problem.each]
    return tuple(
        RuleReport(
            name=name,
            floor=floor,
            target=target,
            cap=cap,
            achieved=achieved.get(name, 0),
            pool=len(pools.get(name, ())),
            cost=costs.get(name),
            # A price is what a member must pay; people read what the rule gives them. 100 hundredths are a point.
            price=round(-prices.get(name, 0) / MICRO / 100, 4) + 0.0,
        )
        for name, floor, target, cap in asked
    )
