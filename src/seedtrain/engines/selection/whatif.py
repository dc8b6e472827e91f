"""What would follow from another rule: who enters, who leaves, and what it costs in merit.

Flow: the committee's desk and the command line -> this file -> optimise.py.
Reads: a Problem, two Selections. Writes: nothing.
Source: own work; the curve is the Pareto front of merit against one bound (epsilon-constraint method, Haimes et al. 1971).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .errors import ProblemError
from .optimise import Optimum, optimum
from .problem import BY_PRIORITY, SEATS, Each, Problem, Rule
from .programme import Programme, Row, programme_of, rows_of
from .refill import floors_giving_way
from .result import Selection
from .waitlist import tie_keys

FLOOR, CAP = "floor", "cap"
FIELDS = (FLOOR, "target", CAP, "priority")
MOST_POINTS = 101
"""Ours: a curve asked for without values has at most so many, evenly spaced, and always the bound of now."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Change:
    """One number of one rule becomes another.

    rule   the name of a rule; "each country" for a cap on every value; "seats"
    field  floor, target, cap or priority; an each-cap has cap and priority, seats has cap
    value  the new number; None takes the bound away, and with it a whole each-cap
    """

    rule: str
    field: str
    value: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Who came in and who fell out, each by rank, and the merit of both lists [hundredths]."""

    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    merit_before: int
    merit_after: int

    @property
    def cost(self) -> int:
        """Merit the change takes, negative when it gives [hundredths]."""
        return self.merit_before - self.merit_after


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a curve.

    value     the bound tried [count]
    merit     of the best list with it [hundredths], None when no list keeps all rules
    achieved  members of the group in that list; for an each-cap in its fullest value; for seats all [count]
    is_now    whether this is the bound as it stands
    """

    value: int
    merit: int | None
    achieved: int | None
    is_now: bool


def changed(problem: Problem, changes: Iterable[Change]) -> Problem:
    """The problem after all `changes` at once, checked as a new one. Raises ProblemError naming what is unknown.

    All at once, because a floor and a cap that move together may contradict each other in between.
    """
    wanted: dict[str, dict[str, int | None]] = {}
    for change in changes:
        _check_known(problem, change.rule, change.field)
        fields = wanted.setdefault(change.rule, {})
        if change.field in fields:
            raise ProblemError(
                "duplicate",
                {"field": "change", "value": f"{change.rule} {change.field}"},
                f"Each change may stand once; {change.field} of {change.rule} came more than once. Keep one of them.",
            )
        fields[change.field] = change.value
    seats = wanted.get(SEATS, {}).get(CAP, problem.seats)
    return dataclasses.replace(
        problem,
        # None reaches the check of Problem, which says what it expects.
        seats=seats,  # type: ignore[arg-type]
        rules=tuple(_rule(rule, wanted.get(rule.name, {})) for rule in problem.rules),
        each=tuple(new for each in problem.each if (new := _each(each, wanted.get(each.name, {}))) is not None),
    )


def _rule(rule: Rule, fields: dict[str, int | None]) -> Rule:
    return dataclasses.replace(rule, **fields) if fields else rule  # type: ignore[arg-type]


def _each(each: Each, fields: dict[str, int | None]) -> Each | None:
    if CAP in fields and fields[CAP] is None:
        return None
    return dataclasses.replace(each, **fields) if fields else each  # type: ignore[arg-type]


def _check_known(problem: Problem, rule: str, field: str) -> None:
    known = {SEATS: (CAP,), **{one.name: FIELDS for one in problem.rules}, **{one.name: (CAP, "priority") for one in problem.each}}
    if rule not in known:
        raise ProblemError(
            "unknown_rule",
            {"name": rule, "known": tuple(known)},
            f"A change expects the name of a rule; {rule!r} is none. Known: {', '.join(known)}.",
        )
    if field not in known[rule]:
        raise ProblemError(
            "unknown_field",
            {"name": rule, "field": field, "known": known[rule]},
            f"A change of {rule} expects one of {', '.join(known[rule])}; {field!r} came. Choose one of them.",
        )


def compare(before: Selection, after: Selection) -> Difference:
    """What differs between two selections from the same people."""
    was, now = {choice.id for choice in before.selected}, {choice.id for choice in after.selected}
    return Difference(
        enters=tuple(choice.id for choice in after.selected if choice.id not in was),
        leaves=tuple(choice.id for choice in before.selected if choice.id not in now),
        merit_before=before.merit_total,
        merit_after=after.merit_total,
    )


def sweep(
    problem: Problem, rule: str, field: str = FLOOR, values: Iterable[int] | None = None, progress: Progress | None = None
) -> tuple[Point, ...]:
    """The merit of the best list for each bound tried, everything else as it is, by rising value.

    field     floor or cap; an each-cap and seats have a cap only
    values    bounds to try [count]; by default from 0 (seats: 1) to what the group and the seats allow
    progress  told (points done, points in all) after each point

    A list that was best under one bound stays best under every tighter one it keeps, so it is not sought again; and
    what no list keeps, no list keeps under a tighter bound. A target is no bound and stands in nobody's way here.

    >>> from seedtrain.engines.selection import Applicant
    >>> pool = tuple(Applicant(id, score, {"sex": sex}) for id, score, sex in (
    ...     ("amina", 8640, "female"), ("linh", 8810, "male"), ("rafael", 9050, "male")))
    >>> women = Rule("women", {"sex": ("female",)}, floor=1)
    >>> [(one.value, one.merit, one.is_now) for one in sweep(Problem(pool, seats=2, rules=(women,)), "women", values=(0, 1, 2))]
    [(0, 17860, False), (1, 17690, True), (2, None, False)]
    """
    _check_known(problem, rule, field)
    if field not in {FLOOR, CAP}:
        raise ProblemError(
            "unknown_field",
            {"name": rule, "field": field, "known": (FLOOR, CAP)},
            f"A curve of {rule} expects floor or cap; {field!r} came. Choose one of them.",
        )
    curve = _Curve(problem, rule, field)
    tried = curve.default_values() if values is None else sorted(set(values))
    for value in tried:
        if type(value) is not int or value < curve.least:
            raise ProblemError(
                "not_a_count",
                {"field": f"{field} of {rule}", "value": repr(value), "least": curve.least},
                f"{field} of {rule} expects a whole number of at least {curve.least}; {value!r} came. Correct it.",
            )
    found: dict[int, Point] = {}
    for value in tried if field == FLOOR else reversed(tried):
        found[value] = curve.point(value)
        if progress:
            progress(len(found), len(tried))
    return tuple(found[value] for value in tried)


class _Curve:
    """The rows read once, and the last answer, which often is the next one too. Bounds must come ever tighter."""

    def __init__(self, problem: Problem, rule: str, field: str) -> None:
        self._problem = problem
        self._rule, self._field = rule, field
        self._rows = rows_of(problem)
        self._keys = tie_keys(problem)
        self._own = [row for row in self._rows if row.rule == rule]
        self._size = max((len(row.members) for row in self._own), default=0)
        self.least = 1 if rule == SEATS else 0
        self._last: Point | None = None

    def default_values(self) -> list[int]:
        now = self._now()
        top = min(self._size, self._problem.seats)
        if self._rule == SEATS:
            top = min(self._size, 2 * self._problem.seats)
        top = max(top, now, self.least)
        count = min(MOST_POINTS, top - self.least + 1)
        spaced = (self.least + k * (top - self.least) // max(1, count - 1) for k in range(count))
        return sorted({*spaced, now})

    def _now(self) -> int:
        """The bound as it stands; a cap that was not asked for is as wide as group and seats."""
        if self._rule == SEATS:
            return self._problem.seats
        for each in self._problem.each:
            if each.name == self._rule:
                return each.cap
        rule = next(one for one in self._problem.rules if one.name == self._rule)
        if self._field == FLOOR:
            return rule.floor or 0
        return min(self._size, self._problem.seats) if rule.cap is None else rule.cap

    def point(self, value: int) -> Point:
        is_now = value == self._now()
        last = self._last
        if last is not None and (last.achieved is None or self._keeps(last.achieved, value)):
            return dataclasses.replace(last, value=value, is_now=is_now)
        best = self._best(value)
        if best is None:
            self._last = Point(value, None, None, is_now)
        else:
            achieved = max((int(best.x[row.members].sum()) for row in self._own), default=0)
            self._last = Point(value, best.value, achieved, is_now)
        return self._last

    def _keeps(self, achieved: int, value: int) -> bool:
        return achieved >= value if self._field == FLOOR else achieved <= value

    def _best(self, value: int) -> Optimum | None:
        rows = []
        for row in self._rows:
            if row.rule == self._rule:
                row = self._bounded(row, value)
                if row.lo > row.hi:
                    return None
            rows.append(row)
        return best_of(self._problem, programme_of(self._problem, rows), self._keys)

    def _bounded(self, row: Row, value: int) -> Row:
        if self._field == CAP:
            return dataclasses.replace(row, hi=value, is_capped=True)
        hi = row.hi if row.is_capped else max(value, len(row.members))
        return dataclasses.replace(row, lo=value, hi=hi)


def best_of(problem: Problem, programme: Programme, keys: tuple[str, ...]) -> Optimum | None:
    """The list `select` would choose for these rows; None when there is none."""
    return floors_giving_way(programme, keys)[0] if problem.floors == BY_PRIORITY else optimum(programme, keys)
