"""Several runs or sites at once: who goes where, when people rank what they want.

Flow: the calls room and the command line -> this file -> decide.py over pairs of a person and a run; envy.py.
Reads: a Placing. Writes: nothing.
Source: welfare against stability: Abdulkadiroglu and Soenmez, "School choice", American Economic Review 93 (2003);
stable lists with floors may not exist: Ehlers, Hafalir, Yenmez and Yildirim, Journal of Economic Theory 153 (2014).

The problem solved is an ordinary Problem whose applicants are pairs "person -> run" of everything somebody wishes and
may join. A pair has the traits of the person and two more, "person" and "run"; its score is that of the person less
`step` for each rank below the first, never below 0. Each person has at most one pair, each run its seats; the rules of
the programme hold over all runs together, or over some of them when they name "run". So the decision, its proof and its
tie-break are those of any selection.

Decided: the list has the most merit of all that keep the rules, not the fewest complaints. Somebody may therefore see a
lower score hold a place they would rather have. Where exchanging the two would keep every rule, envy.py names both and
says how much merit the exchange would cost. The alternative, a stable list, loses merit, and with floors none may exist.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping

import numpy as np

from .decide import select
from .envy import Pair, envies
from .errors import ProblemError
from .optimise import Optimum, optimum
from .placement import Barred, Placement, RunReport
from .problem import ALL, BY_PRIORITY, Each, Fixed, Problem, Rule
from .programme import Ints, Programme, programme_of, rows_of
from .result import Choice, Selection
from .waitlist import Swap, merit_order, ranked, tie_keys
from .wishes import JOIN, PERSON, RUN, STEP, Placing, Run, Wish

__all__ = ["JOIN", "STEP", "Barred", "Pair", "Placement", "Placing", "Run", "RunReport", "Wish", "place"]


def place(placing: Placing) -> Placement:
    """Who goes where, with the most merit that keeps every rule. Raises Infeasible as `select` does.

    >>> from seedtrain.engines.selection import Applicant
    >>> people = (Applicant("amina", 9000, {"sex": "female"}), Applicant("linh", 8800, {"sex": "male"}))
    >>> wishes = (Wish("amina", ("seoul", "osong")), Wish("linh", ("seoul",)))
    >>> came = place(Placing(people, (Run("seoul", 1), Run("osong", 1)), wishes))
    >>> [(one.id, one.run, one.rank) for one in came.placed], came.merit
    ([('linh', 'seoul', 1), ('amina', 'osong', 2)], 17700)
    >>> print(came.envy[0])
    amina (90.00) is in osong and would rather be in seoul, where linh (88.00) is. The rules allow an exchange at 87.00 points of merit.
    """
    pairs, barred = _pairs(placing)
    problem = _problem(placing, pairs, {})
    selection = select(problem, explain=False)
    if _first_short(placing, _taken(pairs, _chosen(problem, selection)), {}) is not None:
        problem = _problem(placing, pairs, _held(placing, pairs, problem))
        selection = select(problem, explain=False)
    x = _chosen(problem, selection)
    _check_fixed_in(placing, pairs, x)
    keys = tie_keys(problem)
    programme = programme_of(problem, rows_of(problem))
    at = {run.id: k for k, run in enumerate(placing.runs)}
    order = merit_order(problem, keys, np.flatnonzero(x).tolist())
    placed = sorted((pairs[i] for i in order), key=lambda pair: at[pair.run])
    somewhere = {pair.id for pair in placed}
    return Placement(
        placed=tuple(placed),
        unplaced=tuple(sorted(wish.id for wish in placing.wishes if wish.id not in somewhere)),
        runs=_reports(placing, pairs, problem, programme, x, keys),
        barred=barred,
        clipped=tuple(_name(pair) for pair in pairs if pair.score < placing.step * (pair.rank - 1)),
        envy=envies(pairs, programme, x, keys),
        problem=problem,
        selection=selection,
    )


def _name(pair: Pair) -> str:
    return f"{pair.id}{JOIN}{pair.run}"


def _pairs(placing: Placing) -> tuple[list[Pair], tuple[Barred, ...]]:
    """Every wish that can be considered, in the order of columns, and why the others cannot."""
    people = {one.id: one for one in placing.applicants}
    runs = {run.id: run for run in placing.runs}
    pairs, barred = [], []
    for wish in sorted(placing.wishes, key=lambda wish: wish.id):
        person = people[wish.id]
        for rank, run in enumerate(wish.runs, start=1):
            reason = runs[run].barred(person)
            if reason is None:
                weight = max(0, person.score - placing.step * (rank - 1))
                pairs.append(Pair(person.id, run, rank, person.score, weight))
            else:
                barred.append(reason)
    return sorted(pairs, key=_name), tuple(barred)


def _problem(placing: Placing, pairs: list[Pair], is_held: Mapping[str, bool]) -> Problem:
    """The pairs as a Problem; runs in `is_held` are held with their least or closed."""
    people = {one.id: one for one in placing.applicants}
    fixed, must = _fixed(placing, pairs)
    rules = placing.rules
    if must and placing.floors == BY_PRIORITY:
        # Behind the people fixed in, who are floors here too.
        rules = tuple(dataclasses.replace(rule, priority=rule.priority + 1) for rule in rules)
    capacity = []
    for run in placing.runs:
        is_closed = is_held.get(run.id) is False
        floor = run.least if is_held.get(run.id) else None
        capacity.append(Rule(run.rule, {RUN: (run.id,)}, floor=floor, cap=0 if is_closed else run.seats))
    return Problem(
        applicants=tuple(
            dataclasses.replace(
                people[pair.id], id=_name(pair), score=pair.weight, traits={**people[pair.id].traits, PERSON: pair.id, RUN: pair.run}
            )
            for pair in pairs
        ),
        seats=sum(run.seats for run in placing.runs) if placing.seats is None else placing.seats,
        rules=(*rules, *capacity, *must),
        each=(*placing.each, Each(PERSON, 1)),
        fixed=fixed,
        seed=placing.seed,
        floors=placing.floors,
    )


def _fixed(placing: Placing, pairs: list[Pair]) -> tuple[tuple[Fixed, ...], tuple[Rule, ...]]:
    """People fixed: pairs held in or out, and for a person who must go somewhere a floor over their pairs."""
    of: dict[str, list[str]] = {one.id: [] for one in placing.applicants}
    for pair in pairs:
        of[pair.id].append(_name(pair))
    names = {_name(pair) for pair in pairs}
    fixed: list[Fixed] = []
    must: list[Rule] = []
    for one in placing.fixed:
        if one.id in names:
            fixed.append(one)
        elif one.id not in of or (one.is_in and not of[one.id]):
            raise ProblemError(
                "unknown_fixed",
                {"id": one.id},
                f"Fixed expects a person with a run they wish and may join, or such a pair written person{JOIN}run; "
                f"{one.id!r} is neither. Correct the id, or the wish.",
            )
        elif one.is_in:
            must.append(Rule(f"{one.id} fixed in", {PERSON: (one.id,)}, floor=1, why=one.why))
        else:
            fixed += [Fixed(name, False, one.why) for name in of[one.id]]
    return tuple(fixed), tuple(must)


def _check_fixed_in(placing: Placing, pairs: list[Pair], x: Ints) -> None:
    """Only where floors may give can a person fixed in be left without a place."""
    somewhere = {pair.id for pair, is_in in zip(pairs, x.tolist(), strict=True) if is_in}
    names = {pair.id for pair in pairs}
    for one in placing.fixed:
        if one.is_in and one.id in names and one.id not in somewhere:
            raise ProblemError(
                "fixed_without_place",
                {"id": one.id},
                f"{one.id} is fixed in, but the caps leave no place in a run they wish. Free somebody else, or widen the wish.",
            )


def _chosen(problem: Problem, selection: Selection) -> Ints:
    chosen = {choice.id for choice in selection.selected}
    return np.array([int(one.id in chosen) for one in problem.applicants], dtype=np.int64)


def _taken(pairs: list[Pair], x: Ints) -> Counter[str]:
    return Counter(pair.run for pair, is_in in zip(pairs, x.tolist(), strict=True) if is_in)


def _first_short(placing: Placing, taken: Counter[str], is_held: Mapping[str, bool]) -> Run | None:
    """The first run with somebody in it but fewer than its least."""
    return next((run for run in placing.runs if run.id not in is_held and 0 < taken[run.id] < run.least), None)


def _held(placing: Placing, pairs: list[Pair], problem: Problem) -> dict[str, bool]:
    """Which runs with too few people are held and which closed, so that merit is greatest.

    Branch and bound over the runs that come out short: each is held with its least, or closed. Of choices with equal
    merit the one whose list comes first by tie key, as everywhere.
    """
    if placing.floors == BY_PRIORITY:
        raise ProblemError(
            "least_needs_all_floors",
            {"floors": placing.floors},
            f"A least number of people in a run expects floors {ALL!r}; {placing.floors!r} came. Choose {ALL!r}, or leave the least out.",
        )
    keys = tie_keys(problem)
    order = sorted(range(len(keys)), key=keys.__getitem__)
    best: tuple[int, list[int]] | None = None
    answer = {run.id: True for run in placing.runs if run.least}
    pending: list[dict[str, bool]] = [{}]
    while pending:
        is_held = pending.pop()
        found = _with_runs(placing, problem, is_held, keys)
        if found is None or (best is not None and found.value < best[0]):
            continue
        short = _first_short(placing, _taken(pairs, found.x), is_held)
        if short is not None:
            pending += [{**is_held, short.id: False}, {**is_held, short.id: True}]
        elif best is None or (found.value, found.x[order].tolist()) > best:
            best, answer = (found.value, found.x[order].tolist()), is_held
    # Without any answer all are held: `select` then says which demands contradict each other.
    return answer


def _with_runs(placing: Placing, problem: Problem, is_held: Mapping[str, bool], keys: tuple[str, ...]) -> Optimum | None:
    bounds = {run.rule: (run.least, run.seats) if is_held[run.id] else (0, 0) for run in placing.runs if run.id in is_held}
    rows = []
    for row in rows_of(problem):
        lo, hi = bounds.get(row.rule, (row.lo, row.hi))
        rows.append(dataclasses.replace(row, lo=lo, hi=hi))
    return optimum(programme_of(problem, rows), keys)


def _reports(
    placing: Placing, pairs: list[Pair], problem: Problem, programme: Programme, x: Ints, keys: tuple[str, ...]
) -> tuple[RunReport, ...]:
    members: dict[str, list[int]] = {run.id: [] for run in placing.runs}
    for i in np.flatnonzero(x).tolist():
        members[pairs[i].run].append(i)
    waiting = _waiting(placing, pairs, problem, programme, x, keys)
    return tuple(
        RunReport(
            id=run.id,
            seats=run.seats,
            taken=len(members[run.id]),
            is_held=bool(members[run.id]),
            firsts=sum(pairs[i].rank == 1 for i in members[run.id]),
            waitlist=waiting[run.id],
            rules=tuple((rule.name, sum(rule.covers(problem.applicants[i]) for i in members[run.id])) for rule in placing.rules),
        )
        for run in placing.runs
    )


def _waiting(
    placing: Placing, pairs: list[Pair], problem: Problem, p: Programme, x: Ints, keys: tuple[str, ...]
) -> dict[str, tuple[Choice, ...]]:
    """For each run people placed nowhere who can take the seat of at least one member, by weight."""
    swap = Swap(p, x)
    members: dict[str, dict[tuple[frozenset[int], frozenset[int]], int]] = {run.id: {} for run in placing.runs}
    for i in np.flatnonzero(x).tolist():
        members[pairs[i].run].setdefault(swap.needs(i), i)
    somewhere = {pairs[i].id for i in np.flatnonzero(x).tolist()}
    found: dict[str, list[int]] = {run.id: [] for run in placing.runs}
    outsiders = (i for i in range(len(pairs)) if p.ub[i] and pairs[i].id not in somewhere)
    for i in merit_order(problem, keys, outsiders):
        run = pairs[i].run
        if len(found[run]) < placing.waitlist and any(swap.is_kept(member, i) for member in members[run].values()):
            found[run].append(i)
    return {
        run: tuple(dataclasses.replace(choice, id=pairs[i].id) for choice, i in zip(ranked(problem, order), order, strict=True))
        for run, order in found.items()
    }
