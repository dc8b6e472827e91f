"""How long P(selected) takes when each draw looks at few people, beside each draw selected from everybody; both must agree.

Flow: make bench -> this file -> selection_pools, engines.selection.chances.
Reads: synthetic pools by number. Writes: what the terminal says.
"""

import random
import time
from dataclasses import replace

import numpy as np

from seedtrain.engines.selection import Problem
from seedtrain.engines.selection.chances import DRAWS, chances, drawn_scores
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.programme import programme_of, rows_of
from seedtrain.engines.selection.waitlist import tie_keys
from selection_pools import call
from world import print_table

SIZES = ((200, 20), (1_000, 60), (10_000, 150), (100_000, 150))


def uncertain(problem: Problem) -> Problem:
    """Standard errors from 1.00 to 5.00 points."""
    dice = random.Random(1)
    return replace(problem, applicants=tuple(replace(one, se=dice.randint(100, 500)) for one in problem.applicants))


def of_everybody(problem: Problem) -> list[int]:
    """How often each is selected, each draw selected from the whole pool."""
    programme, keys = programme_of(problem, rows_of(problem)), tie_keys(problem)
    hits = np.zeros(len(keys), dtype=np.int64)
    for scores in drawn_scores(problem, DRAWS, problem.seed):
        best = optimum(replace(programme, w=scores), keys)
        assert best is not None
        hits += best.x
    return list(map(int, hits))


def main() -> None:
    """One run each; processor time [s]."""
    rows = []
    for n, seats in SIZES:
        problem = uncertain(call(n, seats))
        began = time.process_time()
        few = chances(problem)
        between = time.process_time()
        everybody = of_everybody(problem)
        ended = time.process_time()
        assert [one.hits for one in few.people] == everybody
        ours, theirs = between - began, ended - between
        rows.append((f"{n:,} / {seats}", len(few.grey), f"{ours:.1f}", f"{theirs:.1f}", f"{theirs / ours:.1f}"))
    print_table(("applicants / seats", "grey zone", "ours s", "from everybody s", "x"), rows)


if __name__ == "__main__":
    main()
