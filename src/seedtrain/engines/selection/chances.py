"""How sure each decision is: the share of lists on which a person stands when every score varies within its error.

Flow: the committee's desk and the command line, before the decision -> this file -> optimise.py, redraw.py.
Reads: a Problem whose applicants carry standard errors. Writes: nothing.
Source: posterior draws of a calibrated score (engines/review); quantiles of the normal distribution after Wichura,
Algorithm AS 241, Applied Statistics 37 (1988), as the standard library computes them.

    score of i in draw d = score_i + se_i z(seed, d, i), rounded to hundredths and kept within 0..HIGHEST_SCORE

z is taken from a table of 4,096 whole numbers, the normal quantiles at (k + 1/2) / 4,096 in ten-thousandths, by 12 bits
of SHAKE-256(seed, i). So it is the same on every machine; it depends on nobody else in the pool; and with more draws
the first ones stay what they were. Of the normal distribution the table has mean 0, variance 0.9997 and nothing
beyond 3.67 standard errors.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from .conflict import explain_infeasible, relaxed
from .errors import ProblemError
from .optimise import optimum
from .problem import BY_PRIORITY, HIGHEST_SCORE, Problem
from .programme import Ints, assemble, programme_of, rows_of
from .redraw import Redraw
from .refill import floors_giving_way
from .waitlist import tie_keys

DRAWS = 200
"""A share of one half then has a standard error of 3.5 per cent."""
GREY_FROM, GREY_TO = 10, 90
"""Per cent, ours: who is selected in so many draws is neither in nor out; one more reader is worth asking."""
Z_UNIT = 10_000
Z_LEVELS = 4096
BEYOND_ALL = 10**12
"""Hundredths. A standard error of this size already throws every draw to 0 or HIGHEST_SCORE, and stays exact."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Chance:
    """How often one person is selected.

    hits         draws in which they are [count]
    is_selected  whether they are with the scores as they stand
    is_grey      whether hits lie from 10 to 90 per cent of the draws and the committee has not fixed them
    """

    id: str
    hits: int
    draws: int
    is_selected: bool
    is_grey: bool

    @property
    def share(self) -> float:
        """P(selected), estimated [0..1]."""
        return self.hits / self.draws


@dataclass(frozen=True, slots=True)
class Chances:
    """Everybody in order of id, and the grey zone: who deserves one more reader, first the most deserving.

    The order is by share (1 - share), the variance of the outcome that a further reading can lower; then by the larger
    standard error, since a further reading lowers it by more; then by tie key.
    """

    draws: int
    seed: str
    people: tuple[Chance, ...]
    grey: tuple[str, ...]


def chances(problem: Problem, draws: int = DRAWS, seed: str | None = None, progress: Progress | None = None) -> Chances:
    """P(selected) for every applicant by selecting again under `draws` draws of all scores.

    seed      published text that decides the draws; by default that of the problem
    progress  told (draws done, draws in all) after each draw

    People fixed in or out have 1 or 0. Each draw is selected with its own best list, ties by tie key as in `select`.
    Raises Infeasible when no list keeps the rules.
    """
    if type(draws) is not int or draws < 1:
        raise ProblemError(
            "not_a_count",
            {"field": "draws", "value": repr(draws), "least": 1},
            f"draws expects a whole number of at least 1; {draws!r} came. Correct it.",
        )
    chosen = problem.seed if seed is None else seed
    keys = tie_keys(problem)
    programme = programme_of(problem, rows_of(problem))
    now, steps = floors_giving_way(programme, keys) if problem.floors == BY_PRIORITY else (optimum(programme, keys), ())
    if now is None:
        raise explain_infeasible(programme, [one.id for one in problem.applicants])
    # Which lists keep the rules, and which floors must give, does not depend on scores.
    programme = assemble(relaxed(programme, steps), programme.w, programme.lb, programme.ub)
    hits = np.zeros(len(keys), dtype=np.int64)
    table = _Table(problem, draws, chosen)
    redraw = Redraw(programme, keys, table, now.y)
    for draw in range(draws):
        best = redraw.best(draw)
        assert best is not None
        hits[best] += 1
        if progress:
            progress(draw + 1, draws)
    fixed = {one.id for one in problem.fixed}
    people = tuple(
        Chance(one.id, int(k), draws, bool(x), one.id not in fixed and GREY_FROM * draws <= 100 * int(k) <= GREY_TO * draws)
        for one, k, x in zip(problem.applicants, hits, now.x, strict=True)
    )
    doubt = {
        one.id: (-chance.hits * (draws - chance.hits), -one.se, key)
        for one, chance, key in zip(problem.applicants, people, keys, strict=True)
        if chance.is_grey
    }
    return Chances(draws, chosen, people, tuple(sorted(doubt, key=doubt.__getitem__)))


def drawn_scores(problem: Problem, draws: int, seed: str) -> Iterator[Ints]:
    """The scores of each draw, shape (n,) [hundredths]."""
    table = _Table(problem, draws, seed)
    everybody = np.arange(len(problem.applicants))
    for draw in range(draws):
        yield table.scores(draw, everybody)


class _Table:
    """The scores of each draw, for as many people as are asked about."""

    def __init__(self, problem: Problem, draws: int, seed: str) -> None:
        self._ids = [one.id for one in problem.applicants]
        self._score = np.array([one.score for one in problem.applicants], dtype=np.int64)
        self._se = np.array([min(one.se, BEYOND_ALL) for one in problem.applicants], dtype=np.int64)
        self._z = np.array(normal_quantiles(), dtype=np.int64)
        self._draws, self._seed = draws, seed
        # Two bytes a draw and person asked about: 2 MB for 200 draws of 5,000 people.
        self._levels = np.zeros((0, draws), dtype="<u2")
        self._place = np.full(len(self._ids), -1)

    def scores(self, draw: int, columns: Ints) -> Ints:
        """Those of `columns`, shape of the columns [hundredths]."""
        self._hash(columns)
        return self._rounded(self._z[self._levels[self._place[columns], draw] % Z_LEVELS], columns)

    def highest(self, columns: Ints) -> Ints:
        """The highest of all draws, shape of the columns [hundredths]."""
        self._hash(columns)
        top = np.array([(self._levels[row] % Z_LEVELS).max() for row in self._place[columns].tolist()], dtype=np.int64)
        return self._rounded(self._z[top], columns)

    def ceiling(self) -> Ints:
        """What no draw could exceed, shape (n,) [hundredths]."""
        everybody = np.arange(len(self._ids))
        return self._rounded(np.broadcast_to(self._z[-1], everybody.shape), everybody)

    def _rounded(self, z: Ints, columns: Ints) -> Ints:
        # Halves go up; floor division is exact for negative numbers too.
        points = (z * self._se[columns] + self._score[columns] * Z_UNIT + Z_UNIT // 2) // Z_UNIT
        found: Ints = np.clip(points, 0, HIGHEST_SCORE)
        return found

    def _hash(self, columns: Ints) -> None:
        new = columns[self._place[columns] < 0]
        if len(new):
            self._place[new] = len(self._levels) + np.arange(len(new))
            rows = [levels(self._seed, self._ids[i], self._draws) for i in new.tolist()]
            self._levels = np.concatenate((self._levels, np.stack(rows)))


def levels(seed: str, id: str, draws: int) -> npt.NDArray[np.uint16]:
    """For each draw a uniform number for this person; its last 12 bits say which entry of `normal_quantiles` they get."""
    return np.frombuffer(hashlib.shake_256(f"chances|{seed}|{id}".encode()).digest(2 * draws), dtype="<u2")


@functools.cache
def normal_quantiles() -> tuple[int, ...]:
    """The table of z, ascending [ten-thousandths]."""
    quantile = NormalDist().inv_cdf
    upper = [round(Z_UNIT * quantile((k + 0.5) / Z_LEVELS)) for k in range(Z_LEVELS // 2, Z_LEVELS)]
    return (*(-z for z in reversed(upper)), *upper)
