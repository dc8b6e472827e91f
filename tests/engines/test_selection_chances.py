"""P(selected), against brute force under NumPy's normal draws and against selecting again draw by draw.

Flow: pytest -> engines.selection.chances.
Reads: random small pools by number. Writes: nothing.
Source: the normal distribution as SciPy computes it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import random
import time
from fractions import Fraction

import numpy as np
import pytest
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule, select
from seedtrain.engines.selection.chances import Chances, chances, drawn_scores, levels, normal_quantiles
from seedtrain.engines.selection.problem import BY_PRIORITY, HIGHEST_SCORE
from tests.engines.test_selection import PROBLEMS, keeps
from tests.engines.test_selection_scale import call

TABLE = "6eeac702a3aff57a"
HITS = [("amina", 162), ("efua", 38), ("linh", 58), ("otto", 0), ("rafael", 142)]
GREY = ("rafael", "linh", "amina", "efua")


def uncertain(problem: Problem, number: int = 1, least: int = 0, most: int = 300) -> Problem:
    dice = random.Random(number)
    people = tuple(dataclasses.replace(one, se=dice.randint(least, most)) for one in problem.applicants)
    return dataclasses.replace(problem, applicants=people)


def cast(se: int = 300) -> Problem:
    scores = (("amina", 8640, "female"), ("efua", 8200, "female"), ("linh", 8810, "male"), ("rafael", 9050, "male"), ("otto", 8100, "male"))
    people = tuple(Applicant(id, score, {"sex": sex}, se) for id, score, sex in scores)
    return Problem(people, 2, 1, (Rule("women", {"sex": ("female",)}, floor=1),), seed="2025")


def share(came: Chances, id: str) -> float:
    return next(one.share for one in came.people if one.id == id)


def test_the_table_is_the_normal_distribution_in_4096_steps():
    table = np.array(normal_quantiles()) / 10_000

    assert len(table) == 4096
    assert sum(normal_quantiles()) == 0
    assert table.var() == pytest.approx(0.99968, abs=1e-5)
    assert scipy.stats.skew(table) == pytest.approx(0, abs=1e-12)
    assert scipy.stats.kurtosis(table) == pytest.approx(-0.0085, abs=1e-4)
    assert np.abs(table - scipy.stats.norm.ppf((np.arange(4096) + 0.5) / 4096)).max() < 0.51e-4
    assert table.max() == 3.6683


def test_the_table_is_the_same_on_every_machine():
    """No quantile lies so near to the middle of two whole numbers that another library could round it elsewhere."""
    exact = 10_000 * scipy.stats.norm.ppf((np.arange(2048, 4096) + 0.5) / 4096)

    assert np.abs(exact % 1 - 0.5).min() > 1e-6
    assert hashlib.sha256(repr(normal_quantiles()).encode()).hexdigest().startswith(TABLE)


def test_draws_are_even_and_independent():
    drawn = np.concatenate([levels("2025", f"p{i}", 400) % 4096 for i in range(250)])
    z = np.array(normal_quantiles())[drawn.reshape(250, 400)] / 10_000

    assert scipy.stats.chisquare(np.bincount(drawn // 64, minlength=64)).pvalue > 0.001
    assert z.mean() == pytest.approx(0, abs=4 / np.sqrt(z.size))
    assert z.var() == pytest.approx(1, abs=6 / np.sqrt(z.size))
    between_people, between_draws = np.corrcoef(z), np.corrcoef(z.T)
    for matrix, length in ((between_people, 400), (between_draws, 250)):
        above = matrix[np.triu_indices_from(matrix, 1)]
        assert above.std() == pytest.approx(1 / np.sqrt(length), rel=0.05)


def test_scores_are_rounded_exactly_and_stay_within_their_range():
    people = (
        Applicant("amina", 5000, {}, 137),
        Applicant("linh", 0, {}, 10**40),
        Applicant("rafael", HIGHEST_SCORE, {}, 10**15),
        Applicant("otto", 7000, {}),
    )
    problem = Problem(people, 1, seed="2025")
    table = normal_quantiles()

    came = np.array(list(drawn_scores(problem, 300, "2025")))

    expected = [
        [
            min(HIGHEST_SCORE, max(0, (Fraction(one.score) + Fraction(one.se * table[k % 4096], 10_000) + Fraction(1, 2)).__floor__()))
            for k in row
        ]
        for one in problem.applicants
        for row in [levels("2025", one.id, 300).tolist()]
    ]
    assert came.T.tolist() == expected
    assert set(came[:, 1].tolist()) == {0, HIGHEST_SCORE}


def brute_shares(problem: Problem, draws: int, number: int) -> dict[str, float]:
    """P(selected) with NumPy's normal numbers, unrounded, and the best of every list that keeps the rules."""
    ids = [one.id for one in problem.applicants]
    lists = [
        [int(id in chosen) for id in ids]
        for size in range(problem.seats + 1)
        for chosen in itertools.combinations(ids, size)
        if keeps(problem, frozenset(chosen))
    ]
    matrix = np.array(lists)
    dice = np.random.default_rng(number)
    score, se = np.array([one.score for one in problem.applicants]), np.array([one.se for one in problem.applicants])
    drawn = np.maximum(0, score + se * dice.standard_normal((draws, len(ids))))
    hits = matrix[np.argmax(matrix @ drawn.T, axis=0)].sum(axis=0)
    return dict(zip(ids, hits / draws, strict=True))


def test_shares_are_those_of_brute_force_under_other_normal_draws():
    judged = 0
    for number, plain in enumerate(PROBLEMS[:20]):
        # Far from 0, where clipped draws would tie and the tie key decide.
        people = tuple(dataclasses.replace(one, score=one.score + 5000) for one in plain.applicants)
        problem = uncertain(dataclasses.replace(plain, applicants=people), number, least=40)
        try:
            came = chances(problem)
        except Infeasible:
            continue
        expected = brute_shares(problem, 20_000, number)
        for one in came.people:
            error = np.sqrt(max(expected[one.id] * (1 - expected[one.id]), 1e-3) * (1 / 200 + 1 / 20_000))
            assert abs(one.share - expected[one.id]) < 4 * error, (number, one)
            judged += 0.02 < expected[one.id] < 0.98
    assert judged > 12


def test_every_draw_is_what_selecting_with_its_scores_gives():
    for number, plain in enumerate(PROBLEMS[:50]):
        problem = uncertain(plain, number, most=200)
        hits = dict.fromkeys((one.id for one in problem.applicants), 0)
        try:
            came = chances(problem, draws=12, seed="x")
        except Infeasible:
            with pytest.raises(Infeasible):
                select(problem)
            continue
        for scores in drawn_scores(problem, 12, "x"):
            people = tuple(dataclasses.replace(one, score=int(w)) for one, w in zip(problem.applicants, scores, strict=True))
            for choice in select(dataclasses.replace(problem, applicants=people), explain=False).selected:
                hits[choice.id] += 1
        assert {one.id: one.hits for one in came.people} == hits


def test_without_standard_errors_it_is_the_selection():
    for problem in PROBLEMS[:80]:
        try:
            selected = {choice.id for choice in select(problem, explain=False).selected}
        except Infeasible:
            continue

        came = chances(problem, draws=3)

        assert {one.id for one in came.people if one.hits == 3} == {one.id for one in came.people if one.is_selected} == selected
        assert all(one.hits in {0, 3} for one in came.people)
        assert came.grey == ()


def test_people_fixed_are_sure_and_never_grey():
    problem = dataclasses.replace(cast(), fixed=(Fixed("otto", True, "host"), Fixed("rafael", False, "came last year")))

    came = chances(problem)

    assert (share(came, "otto"), share(came, "rafael")) == (1.0, 0.0)
    assert {"otto", "rafael"}.isdisjoint(came.grey)


def test_the_grey_zone_is_ordered_by_doubt_then_error_then_tie_key():
    problem = uncertain(call(164, 20, 15, 1, step=1), least=50, most=500)

    came = chances(problem)

    by_id = {one.id: one for one in came.people}
    se = {one.id: one.se for one in problem.applicants}
    assert set(came.grey) == {one.id for one in came.people if 20 <= one.hits <= 180} == {one.id for one in came.people if one.is_grey}
    assert list(came.grey) == sorted(came.grey, key=lambda id: (abs(by_id[id].hits - 100), -se[id], problem.tie_key(id)))
    assert len(came.grey) > 10


@settings(max_examples=10, deadline=None)
@given(score=st.integers(7500, 9500), more=st.integers(0, 600), se=st.integers(0, 800))
def test_a_higher_score_never_lowers_the_own_chance(score: int, more: int, se: int):
    def hits(points: int) -> int:
        people = tuple(dataclasses.replace(one, score=points, se=se) if one.id == "efua" else one for one in cast().applicants)
        return next(one.hits for one in chances(dataclasses.replace(cast(), applicants=people), draws=40).people if one.id == "efua")

    assert hits(score) <= hits(score + more)


@settings(max_examples=10, deadline=None)
@given(score=st.integers(7500, 9500), se=st.integers(0, 400), more=st.integers(0, 800))
def test_where_only_one_is_uncertain_a_larger_error_never_makes_the_outcome_surer(score: int, se: int, more: int):
    """With others certain, who is in with their score stays in whenever z >= 0, and is lost ever more often when z < 0."""

    def came(error: int) -> Chances:
        people = tuple(dataclasses.replace(one, score=score, se=error) if one.id == "efua" else one for one in cast(0).applicants)
        return chances(dataclasses.replace(cast(), applicants=people), draws=60)

    narrow, wide = (next(one for one in came(error).people if one.id == "efua") for error in (se, se + more))
    if narrow.is_selected:
        assert narrow.hits >= wide.hits
    else:
        assert narrow.hits <= wide.hits


def test_shares_add_up_to_the_seats_taken():
    problem = uncertain(call(164, 20, 15, 1, step=1), least=50, most=500)

    assert sum(one.hits for one in chances(problem, draws=25).people) == 25 * 20


def test_the_draws_of_a_person_depend_on_nobody_else_and_not_on_how_many_follow():
    problem = cast()
    wider = dataclasses.replace(problem, applicants=(*problem.applicants, Applicant("zoe", 100, {"sex": "male"}, 20)))
    shuffled = dataclasses.replace(problem, applicants=problem.applicants[::-1])

    first = np.array(list(drawn_scores(problem, 50, "s")))

    assert (np.array(list(drawn_scores(wider, 50, "s")))[:, :5] == first).all()
    assert (np.array(list(drawn_scores(problem, 90, "s")))[:50] == first).all()
    assert chances(shuffled) == chances(problem)


def test_the_seed_decides_and_is_that_of_the_problem_unless_given():
    problem = cast()

    assert chances(problem) == chances(problem, seed="2025")
    assert chances(problem).seed == "2025"
    assert chances(problem, seed="2026").people != chances(problem).people


def test_the_numbers_are_these_on_every_machine():
    came = chances(cast())

    assert [(one.id, one.hits) for one in came.people] == HITS
    assert came.grey == GREY


def test_floors_by_priority_give_way_in_every_draw():
    problem = dataclasses.replace(
        cast(), rules=(Rule("women", {"sex": ("female",)}, floor=2, cap=2),), each=(Each("sex", 1),), floors=BY_PRIORITY
    )

    came = chances(problem, draws=30)

    assert sum(one.hits for one in came.people) == 60


def test_no_list_no_chances():
    with pytest.raises(Infeasible, match="women: at least 2"):
        chances(dataclasses.replace(cast(), rules=(Rule("women", {"sex": ("female",)}, floor=2),), each=(Each("sex", 1),)))


@pytest.mark.parametrize("draws", [0, -1, 2.0, True])
def test_draws_are_a_count(draws: object):
    with pytest.raises(ProblemError, match="draws expects a whole number of at least 1"):
        chances(cast(), draws=draws)


def test_an_empty_pool_has_no_chances():
    assert chances(Problem((), 1), draws=2) == Chances(2, "", (), ())


def test_progress_counts_every_draw():
    seen: list[tuple[int, int]] = []

    chances(cast(), draws=3, progress=lambda done, total: seen.append((done, total)))

    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_real_call_is_drawn_within_a_second():
    problem = uncertain(call(164, 20, 15, 1, step=1), least=50, most=500)

    began = time.process_time()
    chances(problem)

    # 0.3 s when measured.
    assert time.process_time() - began < 2
