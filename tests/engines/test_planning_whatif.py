"""A network with one thing otherwise is what was said, and a comparison accounts for every run, seat and promise.

Flow: pytest -> engines.planning.whatif.
Reads: nothing. Writes: nothing.
Source: own work; the network and the plan are made by hand, worlds that differ are planned by trying everything.
"""

from __future__ import annotations

import dataclasses
import json
from fractions import Fraction

import pytest

from seedtrain.engines.planning import checker
from seedtrain.engines.planning.errors import NetworkError, PlanFileError
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.plan import Change, Run, Worth
from seedtrain.engines.planning.problem import Centre, Offer, Route, Trainer
from seedtrain.engines.planning.whatif import Moved, compare, with_budget, with_centre, without_centre
from tests.engines.planning_brute import best_plan
from tests.engines.planning_made import network, plan
from tests.engines.planning_small import small

NEW = Centre("vn", "vn", "asia", {"room": (2,) * 8})
STAFF = (Trainer("an", "vn", frozenset({"intro"}), frozenset({"en"})),)
OFFERS = (Offer("vn", "intro", ("en",), 1),)
ROUTES = (Route("gh", "vn", 0),)


def test_centre_that_drops_out_is_closed_from_then_on_and_keeps_its_name() -> None:
    was = network()

    found = without_centre(was, "kr", 3)

    assert found.centres[0] == dataclasses.replace(was.centres[0], closed=frozenset({3, 4, 5, 6, 7}))
    assert dataclasses.replace(found, centres=was.centres) == was
    assert without_centre(was, "ng").centre["ng"].closed == frozenset(range(8))


def test_announced_runs_of_a_centre_that_drops_out_are_lost_and_cost_nothing() -> None:
    found = best_plan(without_centre(network(), "kr"))

    lost = [one for one in found.changes if one.why == "lost"]
    assert [(one.published, one.price) for one in lost] == [("p-kept", 0), ("p-moved", 0), ("p-lost", 0)]
    assert {run.centre for run in found.runs} == {"ng"}


def test_budget_is_the_one_that_was_said() -> None:
    was = network()

    found = with_budget(was, "world", 3)

    assert [one.budget for one in found.funders] == [3, 30]
    assert dataclasses.replace(found, funders=was.funders) == was


def test_new_centre_comes_with_its_people_offers_and_routes() -> None:
    was = network()

    found = with_centre(was, NEW, STAFF, OFFERS, ROUTES)

    assert found.centres[-1] == NEW
    assert (found.trainers[-1:], found.offers[-1:], found.routes[-1:]) == (STAFF, OFFERS, ROUTES)
    assert dataclasses.replace(found, centres=was.centres, trainers=was.trainers, offers=was.offers, routes=was.routes) == was


def test_new_centre_can_make_a_need_reachable() -> None:
    staff = tuple(Trainer(id, "vn", frozenset({"lab"}), frozenset({"fr"})) for id in ("an", "bo"))
    centre = dataclasses.replace(NEW, facilities={"lab": (1,) * 8})

    found = with_centre(network(), centre, staff, (Offer("vn", "lab", ("fr",), 1),), (Route("sn", "vn", 2),))

    lost = [checker.lost_needs(checker.Facts(json.loads(network_to_json(one)))) for one in (network(), found)]
    assert lost == [{("sn", "lab"): "language"}, {}]


@pytest.mark.parametrize(
    ("ask", "field", "sentence"),
    [
        (lambda: without_centre(network(), "kor"), "centre", 'centre names "kor", which is the id of no centre. Did you mean "kr"?'),
        (lambda: without_centre(network(), "kr", 8), "from_week", "from_week = 8; expected a whole number from 0 to 7. Correct it."),
        (
            lambda: with_budget(network(), "worlds", 1),
            "funder",
            'funder names "worlds", which is the id of no funder. Did you mean "world"?',
        ),
        (
            lambda: with_budget(network(), "world", -1),
            "amount",
            "amount = -1; expected a whole number from 0 to 1000000000000. Correct it.",
        ),
        (
            lambda: with_centre(network(), NEW, STAFF, (Offer("kr", "intro", ("en",), 1),), ROUTES),
            "offers[1].centre",
            'offers[1].centre = "kr"; expected the new centre. Write "vn".',
        ),
        (
            lambda: with_centre(network(), Centre("kr", "kr", "west"), (), (), ()),
            "centres[3].id",
            'centres[3].id: "kr" stands in row 1 already. Remove one of them.',
        ),
        (
            lambda: with_centre(network(), NEW, STAFF, (Offer("vn", "labs", ("en",), 1),), ROUTES),
            "offers[4].course",
            'offers[4].course names "labs", which is the id of no course. Did you mean "lab"?',
        ),
    ],
)
def test_what_cannot_be_asked_is_refused(ask, field: str, sentence: str) -> None:
    with pytest.raises(NetworkError) as refused:
        ask()

    assert (refused.value.field, str(refused.value)) == (field, sentence)


def test_plan_compared_with_itself_changes_nothing() -> None:
    found = compare(network(), plan(), plan())

    assert found.kept == plan().runs
    assert (found.moved, found.added, found.removed, found.touched, found.freed, found.price) == ((), (), (), (), (), 0)
    assert dict(found.seats) == {"gh": (6, 6), "ke": (4, 4), "sn": (2, 2)}


def test_every_run_of_two_plans_is_kept_moved_added_or_removed() -> None:
    old = plan()
    back = dataclasses.replace(old.runs[1], id="x1", week=1)
    later = dataclasses.replace(old.runs[2], id="x2", week=4, seats={"sn": 3})
    more = Run("x3", "kr", "intro", "en", 7, ("ji",), {"gh": 2})
    new = dataclasses.replace(
        old,
        runs=(back, later, more),
        changes=(Change("p-kept", "dropped", "worth more without", 50), *old.changes[1:]),
        worth=Worth(Fraction(80), Fraction(50), 57),
    )

    found = compare(network(), old, new)

    assert found.kept == ()
    assert found.moved == (Moved(old.runs[1], back), Moved(old.runs[2], later), Moved(old.runs[0], more))
    assert (found.added, found.removed) == ((), ())
    assert dict(found.seats) == {"gh": (6, 4), "ke": (4, 2), "sn": (2, 3)}
    assert found.worth == (old.worth, new.worth)
    assert (found.touched, found.freed, found.price) == (("p-kept",), ("p-moved",), 45)


def test_announced_run_is_paired_with_itself_even_where_another_run_has_its_old_week() -> None:
    old = plan()
    twin = dataclasses.replace(old.runs[0], id="y1", published="", week=0)
    moved = dataclasses.replace(old.runs[0], id="y2", week=4)
    new = dataclasses.replace(old, runs=(twin, moved), changes=(Change("p-kept", "moved", "", 5, 4), *old.changes))

    found = compare(network(), old, new)

    assert (found.kept, found.moved, found.added, found.removed) == ((), (Moved(old.runs[0], moved),), (twin,), old.runs[1:])


@pytest.mark.parametrize("number", [1, 9, 33, 40])
def test_comparison_of_best_plans_adds_up(number: int) -> None:
    was = small(number)
    then = without_centre(was, "c1", was.weeks // 2)
    old, new = best_plan(was), best_plan(then)

    found = compare(then, old, new)

    assert checker.check(network_to_json(then), plan_to_json(new, then)) == ()
    assert len(found.kept) + len(found.moved) + len(found.added) == len(new.runs)
    assert len(found.kept) + len(found.moved) + len(found.removed) == len(old.runs)
    assert sum(after - before for before, after in found.seats.values()) == sum(r.people for r in new.runs) - sum(
        r.people for r in old.runs
    )


def test_plan_of_another_network_is_refused() -> None:
    with pytest.raises(PlanFileError) as refused:
        compare(small(1), plan(), plan())

    assert str(refused.value) == (
        "The old plan has run r1, whose centre, course or country the network does not have. Use its own network."
    )
