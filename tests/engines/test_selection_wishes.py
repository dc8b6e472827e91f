"""What a placing tells people, and which questions it refuses.

Flow: pytest -> engines.selection.placing.
Reads: nothing. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses

import pytest

from seedtrain.engines.selection import Applicant, Fixed, Infeasible, ProblemError, Rule
from seedtrain.engines.selection.envy import Envy
from seedtrain.engines.selection.placing import Barred, Placing, Run, Wish, place
from seedtrain.engines.selection.problem import BY_PRIORITY


def cast() -> Placing:
    people = (
        Applicant("amina", 9000, {"sex": "female", "language": "English", "holds": ("GMP",)}),
        Applicant("linh", 8800, {"sex": "male", "language": "English"}),
        Applicant("otto", 50, {"sex": "male", "language": "German"}),
    )
    runs = (Run("seoul", 1, needs=frozenset({"GMP"}), where={"language": ("English",)}), Run("osong", 1), Run("online", 2))
    wishes = (Wish("amina", ("osong", "seoul")), Wish("linh", ("osong",)), Wish("otto", ("seoul", "online")))
    return Placing(people, runs, wishes, seed="2025")


def test_everybody_is_told_why_a_wish_could_not_be_considered():
    came = place(cast())

    assert came.barred == (Barred("otto", "seoul", ("GMP",), ("language",)),)
    assert str(came.barred[0]) == "run seoul needs GMP; run seoul is for others by language"
    assert [(one.id, one.run, one.rank) for one in came.placed] == [("amina", "seoul", 2), ("linh", "osong", 1), ("otto", "online", 2)]


def test_a_weight_never_falls_below_nothing_and_says_so():
    came = place(cast())

    assert came.clipped == ("otto -> online",)
    assert [(one.id, one.score, one.weight) for one in came.placed] == [("amina", 9000, 8900), ("linh", 8800, 8800), ("otto", 50, 0)]


def test_envy_reads_as_a_sentence():
    came = place(cast())

    assert came.envy == (Envy("amina", 9000, "osong", "seoul", "linh", 8800, "", 8700),)
    assert str(came.envy[0]) == (
        "amina (90.00) is in seoul and would rather be in osong, where linh (88.00) is. "
        "The rules allow an exchange at 87.00 points of merit."
    )


def test_people_and_pairs_are_fixed():
    somewhere = place(dataclasses.replace(cast(), runs=cast().runs[:2], wishes=cast().wishes[:2], fixed=(Fixed("linh", True, "host"),)))
    here = place(dataclasses.replace(cast(), fixed=(Fixed("amina -> osong", True, "mentor there"),)))
    nowhere = place(dataclasses.replace(cast(), fixed=(Fixed("amina", False, "came last year"),)))

    assert [(one.id, one.run) for one in somewhere.placed] == [("amina", "seoul"), ("linh", "osong")]
    assert [(one.id, one.run) for one in here.placed] == [("amina", "osong"), ("otto", "online")]
    assert (here.unplaced, here.envy) == (("linh",), ())
    assert [(one.id, one.run) for one in nowhere.placed] == [("linh", "osong"), ("otto", "online")]
    assert (nowhere.unplaced, nowhere.envy) == (("amina",), ())


def test_a_person_fixed_in_comes_before_floors_that_may_give():
    placing = dataclasses.replace(
        cast(),
        rules=(Rule("women", {"sex": ("female",)}, floor=2),),
        fixed=(Fixed("linh", True, "host"), Fixed("amina -> seoul", False, "was there")),
        floors=BY_PRIORITY,
    )

    came = place(placing)

    assert [(one.id, one.run) for one in came.placed] == [("linh", "osong"), ("otto", "online")]
    with pytest.raises(ProblemError) as error:
        place(dataclasses.replace(placing, fixed=(*placing.fixed, Fixed("amina -> osong", True, "mentor"))))
    assert error.value.code == "fixed_without_place"


def test_a_run_nobody_may_miss_its_least_in_is_named():
    runs = (Run("seoul", 3, least=3), Run("osong", 1))
    rules = (Rule("in seoul", {"run": ("seoul",)}, floor=1),)

    with pytest.raises(Infeasible) as error:
        place(dataclasses.replace(cast(), runs=runs, wishes=(Wish("amina", ("seoul",)), Wish("linh", ("osong",))), rules=rules))

    assert "seats of seoul: at least 3" in str(error.value)


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"wishes": (Wish("soo-jin", ("osong",)),)}, "unknown_id", "A wish expects the id of an applicant; 'soo-jin' is none."),
        (
            {"wishes": (Wish("linh", ("paris",)),)},
            "unknown_run",
            "linh wishes the run 'paris', which does not exist; known: online, osong, seoul.",
        ),
        ({"wishes": (Wish("linh", ("osong", "osong")),)}, "duplicate", "Each run may stand once in a wish; linh names one twice."),
        (
            {"wishes": (Wish("linh", ("osong",)), Wish("linh", ("seoul",)))},
            "duplicate",
            "Each wish of may stand once; 'linh' came more than once.",
        ),
        ({"runs": (Run("a", 1), Run("a", 2))}, "duplicate", "Each run id may stand once; 'a' came more than once."),
        ({"runs": ()}, "no_run", "Expected at least one run; none came."),
        ({"runs": (Run("a -> b", 1),)}, "bad_id", "run id may not contain ' -> '"),
        (
            {"applicants": (Applicant("linh", 1, {"run": "x"}),), "wishes": ()},
            "reserved_trait",
            "linh has a trait 'run', which placing sets itself.",
        ),
        ({"step": -1}, "not_a_count", "step expects a whole number of at least 0; -1 came."),
    ],
)
def test_a_placing_that_contradicts_itself_is_refused(change: dict, code: str, words: str):
    with pytest.raises(ProblemError) as error:
        dataclasses.replace(cast(), **change)

    assert (error.value.code, str(error.value).startswith(words)) == (code, True), str(error.value)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"fixed": (Fixed("soo-jin", True, "host"),)}, "unknown_fixed"),
        ({"fixed": (Fixed("linh -> seoul", True, "host"),)}, "unknown_fixed"),
        ({"fixed": (Fixed("otto", True, "host"),), "wishes": (Wish("otto", ("seoul",)),)}, "unknown_fixed"),
        ({"runs": (Run("seoul", 3, least=3), Run("osong", 2, least=2), Run("online", 1)), "floors": BY_PRIORITY}, "least_needs_all_floors"),
    ],
)
def test_a_placing_that_cannot_be_asked_is_refused(change: dict, code: str):
    with pytest.raises(ProblemError) as error:
        place(dataclasses.replace(cast(), **change))

    assert error.value.code == code


def test_a_run_cannot_need_more_people_than_it_has_seats():
    with pytest.raises(ProblemError, match="seats of seoul asks for a floor of 3 but a cap of 2"):
        Run("seoul", 2, least=3)
