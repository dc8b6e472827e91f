"""What an older plan leaves to a new one: what has begun stands, promises are kept as long as they are worth it, ids keep their meaning.

Flow: pytest -> engines.planning.replan, planning_later.py, the checker.
Reads: nothing. Writes: nothing.
Source: planning_later.py tries every plan of what is left of a tiny year; figures by hand say so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import partial

import pytest

from seedtrain.engines.planning import (
    Centre,
    Course,
    Funder,
    Need,
    Network,
    Offer,
    Plan,
    PlanningError,
    Published,
    Route,
    Run,
    Trainer,
    Worth,
    plan_year,
    replan,
)
from seedtrain.engines.planning.checks import check_network
from seedtrain.engines.planning.past import known, standing
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.whatif import with_budget, without_centre
from seedtrain.engines.planning.whole import is_small

from .planning_brute import TooLarge
from .planning_later import Later
from .planning_middle import middle
from .planning_odd import odd
from .planning_small import small
from .test_planning_search import alike, must_hold


def old_plan(*runs: Run) -> Plan:
    """A plan of which only the runs are looked at."""
    return Plan(runs, (), (), (), Worth(Fraction(0), Fraction(0), 0), None, "", 0)


def draft_price(drafts: Iterable[Published], network: Network, runs: Iterable[Run]) -> int:
    """What the changes to an older plan's drafts cost in the search [points]."""
    weeks = {run.id: run.week for run in runs}
    brute = Later(network)
    return sum(5 for one in drafts if weeks.get(one.id) != one.week and not brute.is_lost(one))


@pytest.mark.parametrize("number", [0, 1, 3, 4, 6, 9, 12, 14, 21, 25, 33, 40])
def test_the_best_of_what_is_left_of_a_tiny_year(number: int) -> None:
    """Worth less the prices of drafts is that of the best plan, and no plan that leaves the past alone is above the ceiling."""
    network = small(number)
    old = plan_year(network, steps=1)
    week = number % network.weeks
    network = without_centre(network, network.centres[-1].id, week) if number % 2 else network
    network = with_budget(network, network.funders[0].id, network.funders[0].budget * (1 + number % 3) // 2)
    runs, found = known(network, old), reach(network)
    begun = [run for run in standing(network, found, runs).values() if run.week < week]
    announced = {one.id for one in network.published}
    drafts = [Published(id, run.centre, run.course, run.language, run.week, {}, 5, 5) for id, run in runs.items() if id not in announced]
    new = replan(network, old, from_week=week, steps=1)
    must_hold(network, new)
    assert is_small(network, found)
    try:
        best = Later(network, drafts, begun, week).run().total
        free = Later(network, [replace(one, drop=0, move=0) for one in drafts], begun, week).run().total
    except TooLarge:
        pytest.skip("more plans than can be tried")
    assert new.worth.total - draft_price(drafts, network, new.runs) == best
    assert new.ceiling is not None
    assert free is not None
    assert new.ceiling >= free


@pytest.mark.parametrize("number", [0, 1, 3, 4, 6, 9, 12, 21, 33])
def test_a_year_that_has_begun_is_planned_from_its_week(number: int) -> None:
    """No plan is worth more, of those in which nothing but announced runs, in their own weeks, starts before; none is above the ceiling."""
    network = small(number)
    week = max(1, (number + 2) % network.weeks)
    plan = plan_year(network, from_week=week, steps=1)
    must_hold(network, plan)
    own = {one.id: one.week for one in network.published}
    assert all(run.week >= week or own.get(run.published) == run.week for run in plan.runs)
    try:
        best = Later(network, from_week=week).run().total
    except TooLarge:
        pytest.skip("more plans than can be tried")
    assert plan.ceiling is not None
    assert (plan.worth.total, plan.ceiling >= best) == (best, True)


def test_a_week_that_the_plan_does_not_have_is_refused() -> None:
    network = small(0)
    for asked in (-1, network.weeks + 1, 2.0):
        for plan in (partial(plan_year, network), partial(replan, network, old_plan())):
            with pytest.raises(PlanningError, match=f"from_week = {asked}; expected a whole number from 0 to {network.weeks}"):
                plan(from_week=asked)


def test_the_ceiling_knows_that_weeks_are_over() -> None:
    """By hand: in weeks 8 to 11 one run of 10 finds its distance. 10 of 20: 8 at 10 and 2 at 6 points, and half of 2,000."""
    network = with_budget(alike(1, 20), "f", 100_000)
    whole_year, rest = plan_year(network, steps=0), replan(network, old_plan(), from_week=8, steps=0)
    assert whole_year.ceiling == 80 + 36 + 18 + 2000
    assert rest.ceiling == rest.worth.total == 80 + 12 + 1000
    assert plan_year(network, from_week=8, steps=0) == rest


@pytest.mark.parametrize(("rooms", "trainers"), [(1, 2), (2, 1)])
def test_the_ceiling_knows_what_rooms_and_trainers_have_left(rooms: int, trainers: int) -> None:
    """By hand: four weeks hold two runs of two weeks, of 10 each. 20 of 40: 16 at 10 and 4 at 6 points, and half of 2,000."""
    network = with_budget(alike(1, 40), "f", 100_000)
    network = replace(
        network,
        centres=(replace(network.centres[0], facilities={"room": (rooms,) * 12}),),
        trainers=tuple(replace(network.trainers[0], id=f"t{at}") for at in range(trainers)),
        rules=replace(network.rules, window=1),
    )
    rest = replan(network, old_plan(), from_week=8, steps=0)
    assert rest.ceiling == rest.worth.total == 160 + 24 + 1000


def test_who_sat_and_taught_before_stays() -> None:
    """Sharing the two seats would be worth more, and so would the other trainer, who can do nothing else; but the run is over."""
    network = alike(2, 2)
    trainers = (replace(network.trainers[0], skills=frozenset({"c", "d"})), replace(network.trainers[0], id="u"))
    network = replace(network, courses=(Course("c", 2, 2, 2, {"room": 1}),), trainers=trainers, weeks=12)
    run = Run("r7", "k", "c", "en", 0, ("t",), {"q0": 2})
    new = replan(with_budget(network, "f", 120), old_plan(run), from_week=1, steps=0)
    assert new.runs == (run,)
    assert [dict(one.seats) for one in replan(with_budget(network, "f", 120), old_plan(run), steps=0).runs] == [{"q0": 1, "q1": 1}]
    must_hold(with_budget(network, "f", 120), new)


def test_what_cannot_stand_as_it_was_stands_as_far_as_it_can() -> None:
    """Fewer are needed than sat there: the run stays with those."""
    network = alike(1, 5)
    run = Run("r7", "k", "c", "en", 0, ("t",), {"q0": 6})
    new = replan(network, old_plan(run), from_week=3, steps=0)
    assert [(one.id, one.week, dict(one.seats)) for one in new.runs] == [("r7", 0, {"q0": 5})]
    must_hold(network, new)


def test_an_id_never_comes_to_mean_another_run() -> None:
    network = alike(1, 8)
    old = plan_year(network, steps=0)
    other = replace(
        network,
        centres=(*network.centres, Centre("m", "q0", "AFRO", {"room": (1,) * 12})),
        trainers=(replace(network.trainers[0], centre="m"),),
        offers=(Offer("m", "c", ("en",), 100),),
        routes=(Route("q0", "m", 10),),
    )
    new = replan(other, old, steps=0)
    assert [run.id for run in old.runs] == ["r0001"]
    assert [run.id for run in new.runs] == ["r0002"]
    must_hold(other, new)


@pytest.mark.parametrize("id", ["r0001", "spring"])
def test_a_run_that_was_announced_since_is_that_run_with_its_promise(id: str) -> None:
    """Under its own id or another one: it keeps its trainer, is not planned beside itself, and whoever was promised a seat has it."""
    network = alike(2, 4)
    network = replace(network, trainers=(*network.trainers, replace(network.trainers[0], id="s")))
    old = plan_year(with_budget(network, "f", 150), steps=0)
    run = replace(old.runs[0], trainers=("t",))
    promised = Published(id, run.centre, run.course, run.language, run.week, {"q0": 4}, 2000, 20)
    network = replace(with_budget(network, "f", 150), published=(promised,))
    new = replan(network, replace(old, runs=(run,)), steps=0)
    assert [(one.id, one.published, one.week, one.trainers) for one in new.runs] == [(id, id, run.week, run.trainers)]
    assert new.runs[0].seats["q0"] == 4
    must_hold(network, new)


def test_what_says_that_it_is_an_announced_run_is_it_wherever_it_is() -> None:
    """Announced for week 10 and moved by the old plan, under an id of its own; the other has another language than it says."""
    network = replace(alike(1, 9), published=(Published("p", "k", "c", "en", 10), Published("q", "k", "c", "fr", 0)))
    moved = Run("r1", "k", "c", "en", 2, ("t",), {"q0": 5}, "p")
    other = Run("r2", "k", "c", "en", 11, ("t",), {"q0": 4}, "q")
    assert known(network, old_plan(other, moved)) == {"p": moved, "r2": other}


def test_an_id_that_another_announced_run_has_by_now_is_that_of_the_announced_run() -> None:
    network = alike(2, 9)
    network = replace(network, published=(Published("r0001", "k", "c", "en", 10, {"q1": 4}, 100, 20),))
    old = old_plan(Run("r0001", "k", "c", "en", 0, ("t",), {"q0": 9}))
    new = replan(network, old, steps=0)
    assert {one.id: one.week for one in new.runs if one.published} == {"r0001": 10}
    must_hold(network, new)


@pytest.mark.parametrize(("price", "stays"), [(5, "told"), (20, "told"), (60, "draft")])
def test_what_nobody_was_told_moves_before_what_was_announced(price: int, stays: str) -> None:
    """Two runs of other courses share week 0; then one room is left. The announced one stays as long as moving it costs more."""
    network = alike(1, 4)
    courses = (network.courses[0], replace(network.courses[0], id="d"))
    network = replace(
        network,
        courses=courses,
        trainers=tuple(Trainer(id, "k", frozenset({"c", "d"}), frozenset({"en"})) for id in ("t", "u")),
        offers=tuple(replace(network.offers[0], course=one.id) for one in courses),
        needs=tuple(Need("q0", one.id, 4) for one in courses),
        published=(Published("told", "k", "c", "en", 0, {"q0": 4}, 100, 30),),
    )
    old = old_plan(Run("told", "k", "c", "en", 0, ("t",), {"q0": 4}, "told"), Run("draft", "k", "d", "en", 0, ("u",), {"q0": 4}))
    new = replan(network, old, draft_price=price, steps=2)
    weeks = {run.id: run.week for run in new.runs}
    assert weeks.keys() == {"told", "draft"}
    assert [id for id, week in weeks.items() if week == 0] == [stays]
    assert new.worth.price == (0 if stays == "told" else 30)
    must_hold(network, new)


def test_a_lost_run_is_dropped_for_nothing_and_another_takes_its_place() -> None:
    """Moved under its own name it would cost its price."""
    network = middle(0)
    first = network.published[0]
    network = replace(network, published=(replace(first, move=20),))
    closed = tuple(
        replace(one, closed=one.closed | {first.week}) if one.id == first.centre else replace(one, closed=frozenset())
        for one in network.centres
    )
    network = replace(network, centres=closed)
    new = plan_year(network, steps=0)
    assert [(one.kind, one.why, one.price) for one in new.changes] == [("dropped", "lost", 0)]
    must_hold(network, new)


@pytest.mark.parametrize("number", range(2))
def test_a_new_plan_is_never_worth_less_than_what_stands_of_the_old_one(number: int) -> None:
    """So more money never makes a plan worse that starts from the one before."""
    network = middle(number)
    old = plan_year(network, steps=1)
    assert replan(network, old, steps=0).worth.total >= old.worth.total
    richer = with_budget(network, "some", 16_000)
    new = replan(richer, old, from_week=10, steps=0)
    assert new.worth.total >= old.worth.total
    late = {run.id: run for run in new.runs if run.week < 10}
    assert [late.get(run.id) for run in old.runs if run.week < 10] == [run for run in old.runs if run.week < 10]


def test_funders_of_another_time() -> None:
    """The money for the later of two runs is gone: the first to begin stands."""
    network = replace(alike(1, 20), funders=(Funder("f", 250),))
    runs = [Run(f"r{week}", "k", "c", "en", week, ("t",), {"q0": 10}) for week in (0, 9)]
    new = replan(network, old_plan(*runs), from_week=12, steps=0)
    assert new.runs[0] == runs[0]
    assert all(one.id == "r9" and one.people < 10 for one in new.runs[1:])
    must_hold(network, new)


@pytest.mark.parametrize("number", [3, 20, 45, 46, 89, 100])
def test_networks_of_odd_shapes_keep_every_rule(number: int) -> None:
    """Each broke one: a promise of a run announced since (3, 45, 89), a ceiling without a window (46, 100), a solver that gave up (20)."""
    network = odd(number)
    check_network(network)
    old = plan_year(network, steps=1)
    must_hold(network, old)
    taken = {one.id for one in network.published}
    told = tuple(
        Published(run.id, run.centre, run.course, run.language, run.week, run.seats) for run in old.runs[::2] if run.id not in taken
    )
    week = number % network.weeks
    for other in (replace(network, published=network.published + told), without_centre(network, network.centres[0].id, week)):
        new = replan(other, old, from_week=week, steps=1)
        must_hold(other, new)
        assert {run.id for run in new.runs if run.week < week} <= {run.id for run in old.runs} | {one.id for one in other.published}
