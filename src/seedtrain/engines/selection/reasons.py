"""Tells everyone why they stand where they stand, and which score would have changed it.

Flow: decide.py for the whole pool, calls.views for one person -> this file -> counterfactual.py.
Reads: a Problem and its Selection. Writes: nothing.
Source: own work; the exact score is a counterfactual optimum, the threshold a dual price.

Let W(i, v) be the best merit with x_i held at v. An outsider needs w_i + W* - W(i, 1); a member keeps the seat down
to w_i - (W* - W(i, 0)). At exactly that score two best lists exist and the public tie-break decides. The threshold
y a_i of the prices is at once there for everybody. Nobody who is not selected needs less than it, less the gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from .certificate import MICRO
from .conflict import loosened
from .counterfactual import OtherSide, WithoutRule
from .errors import ProblemError
from .optimise import Optimum
from .problem import EXACT_POOL, SEATS, Problem
from .programme import Ints, Programme, programme_of, rows_of
from .result import Explanation, Outcome, Selection
from .waitlist import tie_keys

Progress = Callable[[int, int], None]


def rule_names(problem: Problem) -> list[str]:
    """Rules as written, then each-caps."""
    return [rule.name for rule in problem.rules] + [each.name for each in problem.each]


def thresholds(programme: Programme, y: Ints) -> Ints:
    """The score from which prices y let each person in, shape (n,) [hundredths]."""
    return np.maximum(0, -(-programme.costs(y) // MICRO))


def everyone(problem: Problem, programme: Programme, best: Optimum, selection: Selection, without: WithoutRule) -> dict[str, Explanation]:
    """An explanation for every applicant: exact for pools up to EXACT_POOL, else from prices."""
    desk = _Desk(problem, programme, best, selection, without)
    if len(problem.applicants) <= EXACT_POOL:
        return {one.id: desk.exact(i) for i, one in enumerate(problem.applicants)}
    needed = thresholds(programme, best.y).tolist()
    return {one.id: desk.estimate(i, needed[i]) for i, one in enumerate(problem.applicants)}


def explain(problem: Problem, selection: Selection, id: str) -> Explanation:
    """The exact explanation of one applicant, whatever the size of the pool."""
    return explain_all(problem, selection, [id])[id]


def explain_all(
    problem: Problem, selection: Selection, ids: Iterable[str] | None = None, progress: Progress | None = None
) -> dict[str, Explanation]:
    """The exact explanations of `ids`, by default of everybody not selected; raises ProblemError for an unknown id.

    progress  told (people done, people in all) after each

    Two people in the same groups share the work, so all at once is much faster than one by one.
    """
    check_belongs(problem, selection)
    chosen = {choice.id for choice in selection.selected}
    asked = [one.id for one in problem.applicants if one.id not in chosen] if ids is None else list(ids)
    check_known(problem, asked)
    place = {one.id: i for i, one in enumerate(problem.applicants)}
    programme, best = _as_decided(problem, selection)
    desk = _Desk(problem, programme, best, selection, WithoutRule(programme, best, tie_keys(problem)))
    found: dict[str, Explanation] = {}
    for done, id in enumerate(asked, start=1):
        found[id] = desk.exact(place[id])
        if progress:
            progress(done, len(asked))
    return found


def thresholds_of(problem: Problem, selection: Selection) -> tuple[int, ...]:
    """The threshold of each applicant, in order of id [hundredths]. Raises ProblemError for a selection from another problem."""
    check_belongs(problem, selection)
    programme, best = _as_decided(problem, selection)
    return tuple(thresholds(programme, best.y).tolist())


def _as_decided(problem: Problem, selection: Selection) -> tuple[Programme, Optimum]:
    """The programme and its best list as the selection has them, so that nothing is solved again."""
    p = programme_of(problem, loosened(rows_of(problem), selection.shortfalls))
    chosen = {choice.id for choice in selection.selected}
    x = np.array([int(one.id in chosen) for one in problem.applicants], dtype=np.int64)
    prices = {(price.rule, price.value): price.micro for price in selection.prices}
    y = np.array([prices.get((row.rule, row.value), 0) for row in p.rows], dtype=np.int64)
    return p, Optimum(x, selection.merit_total, y, selection.bound)


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

    def __init__(self, problem: Problem, programme: Programme, best: Optimum, selection: Selection, without: WithoutRule) -> None:
        self._problem = problem
        self._best = best
        self._without = without
        self._names = rule_names(problem)
        self._selected = {choice.id for choice in selection.selected}
        self._waiting = {choice.id: choice.rank for choice in selection.waitlist}
        self._fixed = {fixed.id: fixed for fixed in problem.fixed}
        self._other_side = OtherSide(programme, best)
        self._tight = tuple(rule.name for rule in selection.rules if rule.achieved in {rule.floor, rule.cap})
        self._by_merit = _first_by_merit(problem, programme.w)
        self._ones = programme.ones
        self._rules = [row.rule for row in programme.rows]
        self._prices = best.y.tolist()
        self._priced: dict[tuple[int, ...], tuple[str, ...]] = {}

    def exact(self, i: int) -> Explanation:
        one = self._problem.applicants[i]
        is_in = one.id in self._selected
        if one.id in self._fixed:
            return self._explanation(i, 0 if is_in else None, True, ())
        needed: int | None
        other = self._other_side.merit(i, int(not is_in))
        if other is None:
            needed = 0 if is_in else None
        else:
            lost = self._best.value - other
            needed = max(0, one.score - lost) if is_in else one.score + lost
        return self._explanation(i, needed, True, self._turning(i, is_in))

    def estimate(self, i: int, threshold: int) -> Explanation:
        fixed = self._fixed.get(self._problem.applicants[i].id)
        if fixed:
            return self._explanation(i, 0 if fixed.is_in else None, False, ())
        priced = tuple(r for r in self._ones.of(i).tolist() if self._prices[r])
        if priced not in self._priced:
            strongest = sorted(priced, key=lambda r: (-abs(self._prices[r]), self._rules[r]))
            self._priced[priced] = tuple(dict.fromkeys(self._rules[r] for r in strongest if self._rules[r] != SEATS))
        return self._explanation(i, threshold, False, self._priced[priced])

    def _turning(self, i: int, is_in: bool) -> tuple[str, ...]:
        """Rules without any one of which the outcome would turn; all tight rules when only several together turn it."""
        single = tuple(name for name in self._names if self._turns(name, i, is_in))
        return single if single or (i in self._by_merit) == is_in else self._tight

    def _turns(self, name: str, i: int, is_in: bool) -> bool:
        # The proof holds without a rule that it does not use, and says of most people that no best list has them elsewhere.
        if not self._without.has_price(name) and self._other_side.is_settled(i):
            return False
        return bool(self._without.list(name).x[i]) != is_in

    def _explanation(self, i: int, needed: int | None, is_exact: bool, binding: tuple[str, ...]) -> Explanation:
        one = self._problem.applicants[i]
        position = self._waiting.get(one.id)
        outcome = Outcome.NOT_SELECTED if position is None else Outcome.WAITLISTED
        if one.id in self._selected:
            outcome = Outcome.SELECTED
        why = self._fixed[one.id].why if one.id in self._fixed else ""
        return Explanation(one.id, one.score, outcome, position, needed, is_exact, binding, why)


def _first_by_merit(problem: Problem, w: Ints) -> set[int]:
    """Whom the scores alone would seat; only people at the cut need their tie keys."""
    if len(w) <= problem.seats:
        return set(range(len(w)))
    cut = int(np.partition(w, -problem.seats)[-problem.seats])
    above = np.flatnonzero(w > cut).tolist()
    tied = sorted(np.flatnonzero(w == cut).tolist(), key=lambda i: problem.tie_key(problem.applicants[i].id))
    return {*above, *tied[: problem.seats - len(above)]}
