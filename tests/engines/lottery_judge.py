"""Small pools to draw from, every panel they allow, and the fairest chances: found person by person, without types.

Flow: test_selection_lottery.py, test_selection_lottery_draw.py -> this file -> SciPy.
Reads: nothing. Writes: nothing.
Source: own work; leximin by its definition, one linear programme per person and level.
"""

from __future__ import annotations

import itertools
import random
from collections import Counter

import numpy as np
from scipy.optimize import linprog

from seedtrain.engines.selection import Applicant, Each, Fixed, Problem, ProblemError, Rule

SEXES, SECTORS, COUNTRIES = ("female", "male"), ("public", "private", "academic"), ("GH", "VN", "BR")


def random_problem(number: int, most: int = 9) -> Problem | None:
    """A small pool with floors and caps; None when it contradicts itself on its face."""
    dice = random.Random(number)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((400, 500, 600)),
            {"sex": dice.choice(SEXES), "country": dice.choice(COUNTRIES), "sector": tuple(dice.sample(SECTORS, dice.randint(1, 2)))},
        )
        for i in range(dice.randint(3, most))
    )
    rules = []
    for k in range(dice.randint(1, 4)):
        trait, values = dice.choice((("sex", SEXES), ("sector", SECTORS), ("country", COUNTRIES)))
        floor = dice.choice((None, 1, 1, 2))
        cap = dice.choice((None, 1, 2, 3))
        if floor is not None and cap is not None and floor > cap:
            cap = floor
        rules.append(Rule(f"rule {k}", {trait: (dice.choice(values),)}, floor=floor, cap=cap))
    each = (Each("country", dice.randint(1, 3)),) if dice.random() < 0.5 else ()
    fixed = (Fixed("p0", dice.random() < 0.5, "the committee"),) if dice.random() < 0.3 else ()
    try:
        return Problem(people, dice.randint(1, 4), rules=tuple(rules), each=each, fixed=fixed)
    except ProblemError:
        return None


def is_kept(problem: Problem, people: tuple[Applicant, ...]) -> bool:
    """Whether a list breaks nothing, counted person by person."""
    for rule in problem.rules:
        count = sum(rule.covers(one) for one in people)
        if count < (rule.floor or 0) or (rule.cap is not None and count > rule.cap):
            return False
    for each in problem.each:
        if any(count > each.cap for count in Counter(value for one in people for value in one.values(each.trait)).values()):
            return False
    ids = {one.id for one in people}
    return all((fixed.id in ids) == fixed.is_in for fixed in problem.fixed)


def every_panel(problem: Problem, at_least: int = 0) -> list[frozenset[str]]:
    """All lists that keep the rules and are as long as the longest."""
    ins = {fixed.id for fixed in problem.fixed if fixed.is_in}
    may = [one for one in problem.applicants if one.score >= at_least or one.id in ins]
    for size in range(problem.seats, -1, -1):
        found = [frozenset(one.id for one in some) for some in itertools.combinations(may, size) if is_kept(problem, some)]
        if found:
            return found
    return []


def fairest(problem: Problem, at_least: int = 0) -> dict[str, float]:
    """Leximin over all panels, person by person, with SciPy: whom nothing can lift further is held, one by one."""
    panels = every_panel(problem, at_least)
    out = {fixed.id for fixed in problem.fixed}
    people = [one.id for one in problem.applicants if one.id not in out and one.score >= at_least]
    has = np.array([[float(id in panel) for panel in panels] for id in people])
    held: dict[int, float] = {}
    while len(held) < len(people):
        rest = [i for i in range(len(people)) if i not in held]
        z = _worst(has, held, rest)
        for i in rest:
            # Is i at z in every solution? Then it cannot be lifted while the others keep z.
            if _highest(has, held | dict.fromkeys(rest, z), i) <= z + 1e-7:
                held[i] = z
    return {people[i]: chance for i, chance in held.items()}


def _worst(has: np.ndarray, held: dict[int, float], rest: list[int]) -> float:
    lift = np.array([[float(i in rest)] for i in range(len(has))])
    low = np.array([-held.get(i, 0.0) + 1e-9 for i in range(len(has))])
    count = has.shape[1]
    done = linprog(
        [0.0] * count + [-1.0], A_ub=np.hstack((-has, lift)), b_ub=low, A_eq=[[1.0] * count + [0.0]], b_eq=[1.0], bounds=(0, None)
    )
    return float(-done.fun)


def _highest(has: np.ndarray, least: dict[int, float], i: int) -> float:
    low = np.array([-least[k] + 1e-9 for k in range(len(has))])
    done = linprog(-has[i], A_ub=-has, b_ub=low, A_eq=[[1.0] * has.shape[1]], b_eq=[1.0], bounds=(0, None))
    return float(-done.fun)


def crossing_problem(number: int) -> Problem:
    """People with two tasks each, every task given at most once: parts of people could do what whole people cannot."""
    dice = random.Random(number)
    tasks = [f"task {k}" for k in range(dice.randint(4, 6))]
    people = tuple(Applicant(f"p{i}", 0, {"task": tuple(dice.sample(tasks, 2))}) for i in range(dice.randint(5, 9)))
    return Problem(people, 4, each=(Each("task", 1),))


SMALL = [number for number in range(140) if (problem := random_problem(number)) and every_panel(problem)]
