"""Drawing among few people gives what selecting from everybody gives, draw by draw, also where the few begin as nobody.

Flow: pytest -> engines.selection.redraw through chances; the judge is `optimum` on the whole pool with the scores of each draw.
Reads: synthetic pools by number. Writes: nothing.
"""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, Rule, redraw
from seedtrain.engines.selection.chances import chances, drawn_scores
from seedtrain.engines.selection.conflict import relaxed
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.problem import BY_PRIORITY
from seedtrain.engines.selection.programme import assemble, programme_of, rows_of
from seedtrain.engines.selection.refill import floors_giving_way
from seedtrain.engines.selection.waitlist import tie_keys
from tests.engines.test_selection import PROBLEMS
from tests.engines.test_selection_chances import uncertain
from tests.engines.test_selection_scale import call
from tests.engines.test_selection_sift import pool

DRAWS = 12


def hits_of_everybody(problem: Problem, draws: int, seed: str) -> list[int] | None:
    """How often each is selected when every draw is selected from the whole pool; None when nothing keeps the rules."""
    programme, keys = programme_of(problem, rows_of(problem)), tie_keys(problem)
    now, steps = floors_giving_way(programme, keys) if problem.floors == BY_PRIORITY else (optimum(programme, keys), ())
    if now is None:
        return None
    programme = assemble(relaxed(programme, steps), programme.w, programme.lb, programme.ub)
    hits = np.zeros(len(keys), dtype=np.int64)
    for scores in drawn_scores(problem, draws, seed):
        best = optimum(dataclasses.replace(programme, w=scores), keys)
        assert best is not None
        hits += best.x
    found: list[int] = hits.tolist()
    return found


def hits_of_few(problem: Problem, draws: int, seed: str) -> list[int] | None:
    """The same as `chances` has it."""
    try:
        return [one.hits for one in chances(problem, draws, seed).people]
    except Infeasible:
        return None


@pytest.mark.parametrize("number", range(4))
def test_a_large_pool_is_drawn_as_from_everybody(number: int):
    dice = random.Random(number)
    problem = uncertain(pool(number), number, *dice.choice([(0, 3), (0, 300), (50, 1500)]))
    problem = dataclasses.replace(problem, floors=BY_PRIORITY)

    few = hits_of_few(problem, DRAWS, "large")

    assert few is not None
    assert few == hits_of_everybody(problem, DRAWS, "large")


@pytest.mark.parametrize(("margin", "most_telling"), [(-(10**9), 200), (-(10**9), 0), (0, 0), (10**6, 200)])
def test_no_answer_rests_on_whom_it_begins_with(margin: int, most_telling: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(redraw, "MARGIN", margin)
    monkeypatch.setattr(redraw, "MOST_TELLING", most_telling)
    judged = 0
    for number, plain in enumerate(PROBLEMS[:60]):
        problem = uncertain(plain, number, most=200)

        few = hits_of_few(problem, 6, "small")

        assert few == hits_of_everybody(problem, 6, "small"), number
        judged += few is not None
    assert judged > 20


@pytest.mark.parametrize("number", range(3))
def test_nobody_to_begin_with_in_a_large_pool(number: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(redraw, "MARGIN", -(10**9))
    problem = uncertain(call(1700, 40, 0, number, 5), number, 20, 400)

    assert hits_of_few(problem, 3, "nobody") == hits_of_everybody(problem, 3, "nobody")


def test_ties_at_the_highest_score_fall_to_the_tie_key_of_everybody():
    """Errors so large that half of all draws are 100.00: only the tie key decides, also about people first left out."""
    people = tuple(Applicant(f"p{i:04}", 9000 - i, {"sex": ("female", "male")[i % 2], "land": str(i % 40)}, 50 * i) for i in range(1700))
    problem = Problem(
        people,
        25,
        rules=(Rule("women", {"sex": ("female",)}, floor=12),),
        each=(Each("land", 2),),
        fixed=(Fixed("p0003", True, "host"), Fixed("p0001", False, "withdrew")),
        seed="ties",
    )

    assert hits_of_few(problem, DRAWS, "ties") == hits_of_everybody(problem, DRAWS, "ties")


def test_far_fewer_than_all_are_looked_at(monkeypatch: pytest.MonkeyPatch):
    sizes: list[int] = []
    plain = redraw.Redraw._enclose

    def counted(self: redraw.Redraw, inside: redraw.Marks) -> None:
        plain(self, inside)
        sizes.append(len(self._columns))

    monkeypatch.setattr(redraw.Redraw, "_enclose", counted)

    chances(uncertain(call(2500, 40, 0, 1, 1), 1, 100, 300), 20)

    assert max(sizes) < 1000
