"""What in a network is no contradiction and hardly meant: said beside every plan of it, in its author's words.

Flow: pytest -> plan_year, replan.
Reads: nothing. Writes: nothing.
Source: figures by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from seedtrain.engines.planning import Centre, Country, Course, Funder, Need, Network, Offer, Route, Trainer, plan_year, replan


def network(needs: Sequence[Need]) -> Network:
    """One centre with two courses, of which the second requires the first, for two countries."""
    return Network(
        "notes",
        date(2027, 1, 4),
        8,
        "USD",
        (Centre("a", "", "r", {"room": (1,) * 8}),),
        (Trainer("t", "a", frozenset({"gmp", "aseptic"}), frozenset({"en"})),),
        (
            Course("gmp", 1, 1, 20, {"room": 1}, name="GMP course"),
            Course("aseptic", 1, 1, 20, {"room": 1}, 1, "", ("gmp",), "Aseptic course"),
        ),
        (Offer("a", "gmp", ("en",), 10), Offer("a", "aseptic", ("en",), 10)),
        (Country("KEN", frozenset({"en"}), name="Kenya"), Country("GHA", frozenset({"en"}))),
        tuple(needs),
        (Route("KEN", "a", 1), Route("GHA", "a", 1)),
        (Funder("f", 1000),),
    )


def notes(found: Network) -> tuple[str, ...]:
    plan = plan_year(found, steps=1)
    assert replan(found, plan, steps=0).notes == plan.notes
    return plan.notes


CASES = {
    "too few need what comes before": (
        [Need("KEN", "gmp", 8), Need("KEN", "aseptic", 13)],
        (
            "Kenya needs 13 of Aseptic course, but only 8 need or have finished GMP course. "
            "Raise its need of GMP course to 13, or write how many hold it.",
        ),
    ),
    "some hold it": (
        [Need("KEN", "gmp", 5, 3), Need("KEN", "aseptic", 13)],
        (
            "Kenya needs 13 of Aseptic course, but only 8 need or have finished GMP course. "
            "Raise its need of GMP course to 10, or write how many hold it.",
        ),
    ),
    "one of them": (
        [Need("GHA", "gmp", 0, 1), Need("GHA", "aseptic", 2)],
        (
            "GHA needs 2 of Aseptic course, but only 1 needs or has finished GMP course. "
            "Raise its need of GMP course to 1, or write how many hold it.",
        ),
    ),
    "enough": ([Need("KEN", "gmp", 5, 8), Need("KEN", "aseptic", 13)], ()),
    "none at all, which is out of reach and told there": ([Need("KEN", "aseptic", 13), Need("GHA", "gmp", 1)], ()),
    "the most seats first": (
        [Need("KEN", "gmp", 8), Need("KEN", "aseptic", 9), Need("GHA", "gmp", 2), Need("GHA", "aseptic", 5)],
        (
            "GHA needs 5 of Aseptic course, but only 2 need or have finished GMP course. "
            "Raise its need of GMP course to 5, or write how many hold it.",
            "Kenya needs 9 of Aseptic course, but only 8 need or have finished GMP course. "
            "Raise its need of GMP course to 9, or write how many hold it.",
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_needs_that_nobody_can_come_to_be_ready_for(case: str) -> None:
    needs, said = CASES[case]

    assert notes(network(needs)) == said


@pytest.mark.parametrize(("needs", "seats"), [(CASES["too few need what comes before"][0], 8), (CASES["enough"][0], 13)])
def test_no_plan_gives_more_than_are_ready(needs: Sequence[Need], seats: int) -> None:
    """What the note says is so: of 13 who need the course 8 have a seat, and all 13 where enough hold what comes before."""
    plan = plan_year(network(needs), steps=1)

    assert sum(run.people for run in plan.runs if run.course == "aseptic") == seats


def test_a_kind_and_a_skill_that_meet_nothing_are_said_with_who_has_them() -> None:
    found = network([Need("KEN", "gmp", 8)])
    courses = tuple(replace(one, uses={"hall": 1}) for one in found.courses)
    trainers = (*found.trainers, *(Trainer(f"u{at}", "a", frozenset({"gmp", "gpm"}), frozenset({"en"})) for at in range(4)))

    assert notes(replace(found, courses=courses, trainers=trainers)) == (
        'No centre has "hall", which GMP course and Aseptic course use. Known: room.',
        'No course asks for the skill "gpm", which u0, u1 and 2 more have. Did you mean "gmp"?',
    )


def test_notes_without_end_are_counted() -> None:
    found = network([Need("KEN", "gmp", 8)])
    trainers = (Trainer("t", "a", frozenset({"gmp", *(f"x{at:02d}" for at in range(20))}), frozenset({"en"})),)

    said = notes(replace(found, trainers=trainers))

    assert len(said) == 9
    assert said[-1] == "The same is so of 12 more skills."
