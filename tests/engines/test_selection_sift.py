"""Looking at few people gives the same list as looking at all: sifting against the whole linear programme and against HiGHS.

Flow: pytest -> engines.selection.core, sift.
Reads: synthetic pools by number. Writes: nothing.
"""

from __future__ import annotations

import dataclasses
import random

import pytest

from seedtrain.engines.selection import Fixed, Problem, optimise
from seedtrain.engines.selection.core import best_of_many
from seedtrain.engines.selection.optimise import optimum
from seedtrain.engines.selection.programme import programme_of, rows_of
from seedtrain.engines.selection.waitlist import tie_keys
from tests.engines.test_selection_scale import call, whole_model


def pool(number: int) -> Problem:
    """A pool above the size that is solved at once, with people fixed and with floors that are sometimes too high."""
    dice = random.Random(number)
    n, seats = dice.choice([1700, 2500]), dice.choice([20, 40, 100, 300])
    problem = call(n, seats, 0, number, dice.choice([1, 5, 25]))
    steep = dice.choice([1, 1, 1.3])
    rules = [dataclasses.replace(r, floor=min(seats, int(r.floor * steep)), cap=None) if r.floor else r for r in problem.rules]
    fixed = [Fixed(one.id, dice.random() < 0.5, "by the committee") for one in dice.sample(problem.applicants, dice.choice([0, 3, 10]))]
    return dataclasses.replace(problem, rules=tuple(rules), fixed=tuple(fixed))


@pytest.mark.parametrize("number", range(12))
def test_sifting_finds_the_list_of_the_whole_programme(number: int, monkeypatch: pytest.MonkeyPatch):
    problem = pool(number)
    programme, keys = programme_of(problem, rows_of(problem)), tie_keys(problem)

    sifted = optimum(programme, keys)
    monkeypatch.setattr(optimise, "WHOLE_POOL", len(problem.applicants))
    whole = optimum(programme, keys)

    assert (sifted is None) == (whole is None)
    if sifted is not None and whole is not None:
        assert (sifted.value, sifted.columns) == (whole.value, whole.columns)
        assert programme.is_kept_by(sifted.x)
        assert sifted.bound >= sifted.value


@pytest.mark.parametrize("number", [3, 5])
def test_sifting_agrees_with_the_whole_model(number: int):
    problem = call(2500, 60, 0, number, 1)

    found = best_of_many(programme_of(problem, rows_of(problem)))

    assert (found.value if found else None) == whole_model(problem)


def test_floors_nobody_can_meet_are_found_impossible():
    problem = call(2500, 60, 0, 1)
    rules = [dataclasses.replace(r, floor=40, cap=None) if r.name in {"Africa", "Americas"} else r for r in problem.rules]
    asked = dataclasses.replace(problem, rules=tuple(rules), floors="by_priority")

    assert best_of_many(programme_of(asked, rows_of(asked))) is None
