"""What the search owes an older plan and its people: where it begins, whom it leaves alone, and like countries treated alike.

Flow: pytest -> engines.planning.replan, even.dealt.
Reads: nothing. Writes: nothing.
Source: figures by hand. Where every plan is worth the same, what the solver would choose is nobody's business; what is owed decides.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from seedtrain.engines.planning import (
    Centre,
    Country,
    Course,
    Funder,
    Need,
    Network,
    Offer,
    Plan,
    Route,
    Rules,
    Run,
    Trainer,
    Worth,
    replan,
)
from seedtrain.engines.planning.even import dealt
from seedtrain.engines.planning.past import Past
from seedtrain.engines.planning.placing import Placed
from seedtrain.engines.planning.problem import Published
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.seats import Seats
from seedtrain.engines.planning.whole import is_small
from seedtrain.engines.planning.yearly import NOTHING

from .test_planning_search import alike, must_hold

LEVEL = Rules(((100, 10),), 0, 520)
"""Every seat is worth 10 points whoever has it, and of one course there is one run in all the year."""


def old_plan(*runs: Run) -> Plan:
    """A plan of which only the runs are looked at."""
    return Plan(runs, (), (), (), Worth(Fraction(0), Fraction(0), 0), None, "", 0)


def long(network: Network, weeks: int = 160) -> Network:
    """The same over so many weeks that it is too large to be solved whole, when people can come in all of them."""
    centres = tuple(
        replace(one, facilities={kind: (units[0],) * weeks for kind, units in one.facilities.items()}) for one in network.centres
    )
    return replace(network, weeks=weeks, centres=centres)


@pytest.mark.parametrize("seats", [{"q0": 10}, {"q1": 10}, {"q0": 4, "q1": 6}])
def test_the_search_begins_with_the_old_plan(seats: dict[str, int]) -> None:
    """20 people want the 10 seats of the only run, in any of 159 weeks, and all ways are worth 100 points: the old one stays.

    A search from nothing gives the same seats whatever the old plan was. The countries differ in a language, so nothing is dealt.
    """
    network = long(replace(alike(2, 10), rules=LEVEL))
    assert not is_small(network, reach(network))
    network = replace(network, countries=(network.countries[0], Country("q1", frozenset({"en", "fr"}))))
    run = Run("r7", "k", "c", "en", 40, ("t",), seats)
    new = replan(network, old_plan(run), steps=0)
    assert new.runs == (run,)
    assert new.worth.total == 100
    must_hold(network, new)


@pytest.mark.parametrize("budget", range(235, 300, 5))
def test_a_new_plan_is_never_worth_less_than_the_old_one(budget: int) -> None:
    """One run for 10 of the 100 who are needed: 10 at 10 points and a tenth of 2,000.

    The other centre is cheaper, so the year asks for runs there: begun anew, all would be held, at 60 and 50 each, for hardly anybody.
    """
    weeks = 52
    network = Network(
        "dear and cheap",
        alike(1, 1).first_monday,
        weeks,
        "USD",
        tuple(Centre(id, "q", f"region {id}", {"room": (1,) * weeks}) for id in "km"),
        tuple(Trainer(f"t{id}", id, frozenset({"c"}), frozenset({"en", "fr"})) for id in "km"),
        (Course("c", 1, 1, 10, {"room": 1}),),
        (Offer("k", "c", ("en", "fr"), 60), Offer("m", "c", ("en", "fr"), 50)),
        (Country("q", frozenset({"en", "fr"})),),
        (Need("q", "c", 100),),
        tuple(Route("q", id, 1) for id in "km"),
        (Funder("f", budget),),
    )
    assert not is_small(network, reach(network))
    new = replan(network, old_plan(Run("r1", "k", "c", "en", 5, ("tk",), {"q": 10})), steps=0)
    assert new.worth.total >= 10 * 10 + 2000 // 10
    must_hold(network, new)


@pytest.mark.parametrize(("from_week", "teaches"), [(0, {"c": "u", "d": "t"}), (1, {"c": "t"})])
def test_a_run_that_has_begun_keeps_its_trainer(from_week: int, teaches: dict[str, str]) -> None:
    """Only t can teach d, and is there in weeks 0 and 1 only; in week 0 nobody comes to d. While c had not begun, u could have taken it."""
    network = alike(2, 4)
    weeks = network.weeks
    network = replace(
        network,
        centres=(Centre("k", "q0", "AFRO", {"room": (2,) * weeks}),),
        courses=(Course("c", 2, 4, 4, {"room": 1}), Course("d", 1, 4, 4, {"room": 1})),
        trainers=(
            Trainer("t", "k", frozenset({"c", "d"}), frozenset({"en"}), frozenset(range(2, weeks))),
            Trainer("u", "k", frozenset({"c"}), frozenset({"en"})),
        ),
        offers=(Offer("k", "c", ("en",), 100), Offer("k", "d", ("en",), 100)),
        countries=(network.countries[0], replace(network.countries[1], away=frozenset({0}))),
        needs=(Need("q0", "c", 4), Need("q1", "d", 4)),
    )
    run = Run("r7", "k", "c", "en", 0, ("t",), {"q0": 4})
    new = replan(network, old_plan(run), from_week=from_week, steps=2)
    assert {one.course: one.trainers for one in new.runs} == {course: (trainer,) for course, trainer in teaches.items()}
    assert {one.id: one.week for one in new.runs}["r7"] == 0
    must_hold(network, new)


def test_no_week_is_tried_in_which_nobody_can_come() -> None:
    """Only t can teach d, and those who need it can come in week 1 only; t has c then, which u can take over.

    Rooms and trainers are free for d in 158 other weeks, in which it would be held for nobody.
    """
    network = long(alike(2, 4))
    away = frozenset(range(2, network.weeks)), frozenset(range(network.weeks)) - {1}
    network = replace(
        network,
        centres=(replace(network.centres[0], facilities={"room": (2,) * network.weeks}),),
        courses=(Course("c", 2, 4, 4, {"room": 1}), Course("d", 1, 4, 4, {"room": 1})),
        trainers=(Trainer("t", "k", frozenset({"c", "d"}), frozenset({"en"})), Trainer("u", "k", frozenset({"c"}), frozenset({"en"}))),
        offers=(Offer("k", "c", ("en",), 100), Offer("k", "d", ("en",), 100)),
        countries=tuple(replace(one, away=weeks) for one, weeks in zip(network.countries, away, strict=True)),
        needs=(Need("q0", "c", 4), Need("q1", "d", 4)),
    )
    assert {slot.course.id: slot.starts for slot in reach(network).slots} == {"c": (0,), "d": (1,)}
    new = replan(network, old_plan(Run("r7", "k", "c", "en", 0, ("t",), {"q0": 4})), steps=0)
    assert [(one.course, one.week, one.trainers) for one in new.runs] == [("c", 0, ("u",)), ("d", 1, ("t",))]
    assert new.worth.total == 2 * Fraction("26.8") + 2000
    must_hold(network, new)


@pytest.mark.parametrize(
    ("from_week", "stays", "seats"),
    [(0, {"q0": 10}, {"q0": 5, "q1": 5}), (0, {"q1": 9}, {"q0": 5, "q1": 4}), (41, {"q0": 10}, {"q0": 10})],
)
def test_seats_of_an_old_plan_are_dealt_evenly_before_it_has_begun(from_week: int, stays: dict[str, int], seats: dict[str, int]) -> None:
    """All ways to give the seats are worth the same, so the old one stays; but q0 and q1 differ in their names only."""
    people = sum(stays.values())
    network = long(replace(alike(2, 10), rules=LEVEL, funders=(Funder("f", 100 + 10 * people),)))
    new = replan(network, old_plan(Run("r7", "k", "c", "en", 40, ("t",), stays)), from_week=from_week, steps=0)
    assert [dict(one.seats) for one in new.runs] == [seats]
    assert new.worth.total == 10 * people
    must_hold(network, new)


def deal(network: Network, seats: Seats, past: Past = NOTHING, promised: dict[str, int] | None = None) -> list[dict[str, int]]:
    """The seats after dealing, with a run in week 2 and one in week 10, of courses in the network's order; the first is called "one"."""
    slot = {one.course.id: one for one in reach(network).slots}
    ids = [one.id for one in network.courses]
    published = {"one": Published("one", "k", ids[0], "en", 2, promised or {})}
    runs = [Placed(0, slot[ids[0]], 2, ("t",), "one"), Placed(1, slot[ids[-1]], 10, ("t",))]
    return [dict(dealt(network, runs, seats, published, past)[number]) for number in (0, 1)]


def two_courses(*, requires: tuple[str, ...] = (), held: int = 0) -> Network:
    """q0 and q1 need 9 seats of c and 9 of d each; some have finished c before."""
    network = alike(2, 9)
    return replace(
        network,
        courses=(*network.courses, replace(network.courses[0], id="d", requires=requires)),
        trainers=(replace(network.trainers[0], skills=frozenset({"c", "d"})),),
        offers=(*network.offers, replace(network.offers[0], course="d")),
        needs=tuple(Need(id, course, 9, held if course == "c" else 0) for id in ("q0", "q1") for course in ("c", "d")),
    )


def test_dealing_by_hand() -> None:
    """Odd seats go to the one who has fewer so far; in a course and in all nobody has two more than the other."""
    assert deal(alike(2, 9), {0: {"q0": 9}, 1: {"q1": 5}}) == [{"q0": 5, "q1": 4}, {"q0": 2, "q1": 3}]
    assert deal(two_courses(), {0: {"q0": 7}, 1: {"q0": 7}}) == [{"q0": 4, "q1": 3}, {"q0": 3, "q1": 4}]


def test_what_stands_in_the_way_of_dealing() -> None:
    """A promise, what has begun, and who has finished what a course requires: then nothing is dealt that breaks it."""
    uneven: Seats = {0: {"q0": 9}, 1: {"q1": 5}}
    assert deal(alike(2, 9), uneven, promised={"q0": 6}) == [{"q0": 9}, {"q1": 5}]
    assert deal(alike(2, 9), uneven, promised={"q0": 5}) == [{"q0": 5, "q1": 4}, {"q0": 2, "q1": 3}]
    begun = Past(3, {"one": Run("one", "k", "c", "en", 2, ("t",), {"q0": 9})})
    assert deal(alike(2, 14), {0: {"q0": 9}, 1: {"q0": 5}}, begun) == [{"q0": 9}, {"q1": 5}]
    # q0 has 9 of c for good. Of 12 of d q1 would come to have 9 and one of the other three, and needs 9.
    assert deal(two_courses(), {0: {"q0": 9}, 1: {"q0": 5, "q1": 7}}, begun) == [{"q0": 9}, {"q0": 5, "q1": 7}]
    assert deal(two_courses(), {0: {"q0": 9}, 1: {"q0": 5, "q1": 5}}, begun) == [{"q0": 9}, {"q0": 1, "q1": 9}]
    # c is dealt 3 to 2, and so is d, but to the other one first: of three who begin d, two have finished c.
    first: Seats = {0: {"q0": 5}, 1: {"q0": 5}}
    assert deal(two_courses(requires=("c",)), first) == [{"q0": 5}, {"q0": 5}]
    assert deal(two_courses(requires=("c",), held=1), first) == [{"q0": 3, "q1": 2}, {"q0": 2, "q1": 3}]
