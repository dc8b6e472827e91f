"""Tells everyone why they stand where they stand, and which score would have changed it.

Flow: decide.py for the whole pool, calls.views for one person -> this file -> optimise.py, highs.py.
Reads: a Problem and its Selection. Writes: nothing.
Source: own work; the exact score is a counterfactual optimum, the estimate a dual price.

Let W(i, v) be the best merit with x_i held at v. An outsider needs w_i + W* - W(i, 1); a member keeps the seat down
to w_i - (W* - W(i, 0)). At exactly that score two best lists exist and the public tie-break decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .certificate import MICRO
from .conflict import loosened
from .errors import ProblemError
from .highs import Warm
from .optimise import Optimum, optimum
from .problem import EXACT_POOL, SEATS, Problem
from .programme import Programme, Row, programme_of, rows_of
from .result import Explanation, Outcome, Price, Selection
from .waitlist import merit_order, tie_keys


@dataclass(frozen=True, slots=True)
class WithoutRule:
    """The best list if one rule did not exist. `ids` are None when only its merit was asked for."""

    rule: str
    merit: int
    ids: frozenset[str] | None = None


def without_each_rule(problem: Problem, rows: tuple[Row, ...]) -> tuple[WithoutRule, ...]:
    """The best list without each rule in turn, rules as written, then each-caps."""
    keys = tie_keys(problem)
    found = []
    for name in _names(problem):
        best = optimum(programme_of(problem, rows, without=name), keys)
        # Removing a demand keeps every list possible, so there always is one.
        assert best is not None
        found.append(WithoutRule(name, best.value, frozenset(problem.applicants[i].id for i in best.columns)))
    return tuple(found)


def merit_without_each_rule(problem: Problem, programme: Programme, best: Optimum) -> tuple[WithoutRule, ...]:
    """The merit without each rule in turn, exact.

    Where the certificate leaves no gap and a rule has no price, the same certificate proves that it costs nothing.
    """
    warm = Warm(programme)
    found = []
    for name in _names(problem):
        is_priced = any(y and row.rule == name for row, y in zip(programme.rows, best.y.tolist(), strict=True))
        if best.bound == best.value and not is_priced:
            found.append(WithoutRule(name, best.value))
        else:
            found.append(WithoutRule(name, warm.best_without(name).value))
    return tuple(found)


def _names(problem: Problem) -> list[str]:
    return [rule.name for rule in problem.rules] + [each.name for each in problem.each]


def everyone(
    problem: Problem,
    rows: tuple[Row, ...],
    programme: Programme,
    selection: Selection,
    lists: tuple[WithoutRule, ...],
) -> dict[str, Explanation]:
    """An explanation for every applicant: exact for pools up to EXACT_POOL, else from prices."""
    desk = _Desk(problem, rows, programme, selection, lists)
    is_exact = len(problem.applicants) <= EXACT_POOL
    return {one.id: desk.exact(i) if is_exact else desk.estimate(i) for i, one in enumerate(problem.applicants)}


def explain(problem: Problem, selection: Selection, id: str) -> Explanation:
    """The exact explanation of one applicant, whatever the size of the pool."""
    check_belongs(problem, selection)
    check_known(problem, [id])
    at = next(i for i, one in enumerate(problem.applicants) if one.id == id)
    rows = loosened(rows_of(problem), selection.shortfalls)
    desk = _Desk(problem, rows, programme_of(problem, rows), selection, without_each_rule(problem, rows))
    return desk.exact(at)


def check_belongs(problem: Problem, selection: Selection) -> None:
    """Raises ProblemError unless `selection` was made from `problem`."""
    if selection.problem_digest != problem.digest():
        raise ProblemError(
            "other_problem",
            {"expected": selection.problem_digest, "came": problem.digest()},
            f"The selection belongs to problem {selection.problem_digest}, but {problem.digest()} came; pass the problem it was made from.",
        )


def check_known(problem: Problem, ids: Iterable[str]) -> None:
    """Raises ProblemError unless all `ids` are those of applicants."""
    known = {one.id for one in problem.applicants}
    for id in ids:
        if id not in known:
            raise ProblemError("unknown_id", {"id": id}, f"Expected the id of an applicant; {id!r} came. Correct the id.")


class _Desk:
    """Everything explanations share."""

    def __init__(
        self,
        problem: Problem,
        rows: tuple[Row, ...],
        programme: Programme,
        selection: Selection,
        lists: tuple[WithoutRule, ...],
    ) -> None:
        self._problem = problem
        self._selection = selection
        self._lists = lists
        self._selected = {choice.id for choice in selection.selected}
        self._waiting = {choice.id: choice.rank for choice in selection.waitlist}
        self._fixed = {fixed.id: fixed for fixed in problem.fixed}
        self._warm = Warm(programme) if len(programme.w) else None
        self._tight = tuple(rule.name for rule in selection.rules if rule.achieved in {rule.floor, rule.cap})
        columns = merit_order(problem, tie_keys(problem), range(len(problem.applicants)))
        self._by_merit = {problem.applicants[i].id for i in columns[: problem.seats]}
        self._prices = _prices_by_column(problem, rows, selection.prices)

    def exact(self, i: int) -> Explanation:
        one = self._problem.applicants[i]
        is_in = one.id in self._selected
        needed: int | None
        if one.id in self._fixed:
            needed = 0 if is_in else None
        else:
            other = self._warm.best(i, int(not is_in)) if self._warm else None
            if other is None:
                needed = 0 if is_in else None
            else:
                lost = self._selection.merit_total - other.value
                needed = max(0, one.score - lost) if is_in else one.score + lost
        return self._explanation(i, needed, True, () if one.id in self._fixed else self._turning(one.id, is_in))

    def estimate(self, i: int) -> Explanation:
        one = self._problem.applicants[i]
        fixed = self._fixed.get(one.id)
        prices = self._prices[i]
        threshold = max(0, -(-sum(price.micro for price in prices) // MICRO))
        needed = threshold if fixed is None else (0 if fixed.is_in else None)
        strongest = sorted(prices, key=lambda price: (-abs(price.micro), price.rule))
        names = dict.fromkeys(price.rule for price in strongest if price.rule != SEATS)
        return self._explanation(i, needed, False, () if fixed else tuple(names))

    def _turning(self, id: str, is_in: bool) -> tuple[str, ...]:
        """Rules without any one of which the outcome would turn; all tight rules when only several together turn it."""
        single = tuple(one.rule for one in self._lists if one.ids is not None and (id in one.ids) != is_in)
        return single if single or (id in self._by_merit) == is_in else self._tight

    def _explanation(self, i: int, needed: int | None, is_exact: bool, binding: tuple[str, ...]) -> Explanation:
        one = self._problem.applicants[i]
        position = self._waiting.get(one.id)
        outcome = Outcome.NOT_SELECTED if position is None else Outcome.WAITLISTED
        if one.id in self._selected:
            outcome = Outcome.SELECTED
        why = self._fixed[one.id].why if one.id in self._fixed else ""
        return Explanation(one.id, one.score, outcome, position, needed, is_exact, binding, why)


def _prices_by_column(problem: Problem, rows: Iterable[Row], prices: Iterable[Price]) -> list[list[Price]]:
    by_row = {(price.rule, price.value): price for price in prices}
    found: list[list[Price]] = [[] for _ in problem.applicants]
    for row in rows:
        price = by_row.get((row.rule, row.value))
        for i in row.members.tolist() if price else ():
            found[i].append(price)
    return found
