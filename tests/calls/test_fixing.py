"""The committee places people in or out with a reason, and frees them; the engine, the hash and the applicant know."""

import pytest

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, Decision, FixedApplicant, SelectionRun
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.calls.test_deciding import make_decided, sign
from tests.cast import NOW, Cast


def fix(cast: Cast, code: str, is_in: bool = True, why: str = "Runs the only line of the region.") -> FixedApplicant:
    """Maya places the applicant of this code."""
    return actions.fix_applicant(Application.objects.get(code=code), is_in, actor=cast.maya, why=why, at=NOW)


def selected(run: SelectionRun) -> list[str]:
    """Codes of the run's list, by rank."""
    made = actions.read_run(run).selection
    assert made is not None
    return [one.id for one in made.selected]


def test_fix_applicant_in_takes_the_seat_and_the_hash_covers_the_reason(cast: Cast) -> None:
    call = make_decided(cast)
    before = actions.run_selection(call, actor=cast.maya, at=NOW)

    fix(cast, "LOWS")
    run = actions.run_selection(call, actor=cast.maya, at=NOW)

    assert (selected(before), selected(run)) == (["BEST", "AMIN"], ["AMIN", "LOWS"])
    assert run.problem["fixed"] == [{"id": "LOWS", "is_in": True, "why": "Runs the only line of the region."}]
    altered = {**run.problem, "fixed": [{**run.problem["fixed"][0], "why": "another"}]}
    assert actions.digest_of(altered, run.result) != run.digest == actions.digest_of(run.problem, run.result)


def test_fix_applicant_out_is_never_chosen(cast: Cast) -> None:
    call = make_decided(cast)

    fix(cast, "BEST", is_in=False, why="Left the employer that sent them.")

    assert selected(actions.run_selection(call, actor=cast.maya, at=NOW)) == ["LINH", "AMIN"]


def test_free_applicant_lets_the_score_decide_and_keeps_the_history(cast: Cast) -> None:
    call = make_decided(cast)
    fixed = fix(cast, "LOWS")

    actions.free_applicant(fixed, actor=cast.chair, why="The line was closed.", at=NOW)
    actions.free_applicant(fixed, actor=cast.chair, why="clicked twice", at=NOW)
    again = fix(cast, "LOWS", is_in=False, why="Withdrew by telephone.")

    rows = list(FixedApplicant.objects.order_by("pk").values_list("is_in", "why", "freed_by", "freed_why"))
    assert rows == [
        (True, "Runs the only line of the region.", cast.chair.pk, "The line was closed."),
        (False, "Withdrew by telephone.", None, ""),
    ]
    assert list(FixedApplicant.objects.current()) == [again]
    assert list(JournalEntry.objects.filter(about=f"call/{call.pk}").order_by("number").values_list("verb", flat=True)) == [
        "fix_applicant",
        "free_applicant",
        "fix_applicant",
    ]


def test_fix_applicant_twice_the_same_is_one(cast: Cast) -> None:
    make_decided(cast)

    assert fix(cast, "LOWS") == fix(cast, "LOWS")
    assert FixedApplicant.objects.count() == 1


@pytest.mark.parametrize(
    ("code", "why", "expected"),
    [
        ("LOWS", "  ", "no_reason"),
        ("LOWS", "x" * 1001, "long_reason"),
        ("NOTM", "Because", "not_eligible"),
        ("BEST", "Because", "fixed_already"),
    ],
)
def test_fix_applicant_is_refused_and_says_why(cast: Cast, code: str, why: str, expected: str) -> None:
    make_decided(cast)
    fix(cast, "BEST", is_in=False, why="First")

    with pytest.raises(Refused) as refused:
        fix(cast, code, why=why)

    assert (refused.value.code, FixedApplicant.objects.count()) == (expected, 1)


def test_fix_applicant_when_more_are_in_than_seats(cast: Cast) -> None:
    make_decided(cast)
    fix(cast, "BEST")
    fix(cast, "LINH")

    with pytest.raises(Refused) as refused:
        fix(cast, "LOWS")

    assert (refused.value.code, "2 people are placed in and the call has 2 seats" in str(refused.value)) == ("fixed_exceed_seats", True)


def test_fix_applicant_by_somebody_who_applied(cast: Cast) -> None:
    make_decided(cast)

    with pytest.raises(Refused) as refused:
        actions.fix_applicant(Application.objects.get(code="LINH"), True, actor=cast.amina, why="A friend", at=NOW)

    assert refused.value.code == "own_application"


@pytest.mark.parametrize("state", [Call.State.OPEN, Call.State.DECIDED, Call.State.RELEASED])
def test_fix_and_free_only_between_closing_and_decision(cast: Cast, state: str) -> None:
    call = make_decided(cast)
    fixed = fix(cast, "BEST")
    Call.objects.filter(pk=call.pk).update(state=state)

    codes = []
    for act in (lambda: fix(cast, "LOWS"), lambda: actions.free_applicant(fixed, actor=cast.maya, why="Now", at=NOW)):
        with pytest.raises(Refused) as refused:
            act()
        codes.append(refused.value.code)

    assert codes == ["not_closed", "not_closed"]


def test_run_signed_after_somebody_was_fixed_is_stale(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    fix(cast, "LOWS")

    with pytest.raises(Refused) as refused:
        actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)

    assert (refused.value.code, Decision.objects.count()) == ("stale_run", 0)


def test_fixed_applicant_who_withdraws_is_nobody_the_engine_could_place(cast: Cast) -> None:
    call = make_decided(cast)
    fix(cast, "LOWS")
    Application.objects.filter(code="LOWS").update(state=Application.State.WITHDRAWN)

    assert actions.problem_of(call).fixed == ()


def test_decision_of_a_fixed_applicant_tells_them_the_reason(cast: Cast) -> None:
    call = make_decided(cast)
    fix(cast, "BEST", is_in=False, why="Left the employer that sent them.")

    sign(call, cast)

    said = Decision.objects.get(application__code="BEST")
    assert (said.outcome, said.explanation["why"], said.explanation["is_fixed"]) == ("declined", "Left the employer that sent them.", True)


def test_erase_person_empties_what_was_said_about_placing_them(cast: Cast) -> None:
    make_decided(cast)
    actions.fix_applicant(Application.objects.get(code="AMIN"), True, actor=cast.maya, why="Amina runs the line.", at=NOW)

    people.erase_person(cast.amina, actor=cast.amina, why="asked for it", at=NOW)

    assert FixedApplicant.objects.get().why == "erased"
    assert people.verify_journal() is None


def test_placing_somebody_out_against_a_floor_names_both(cast: Cast) -> None:
    """Judgement does not break a promise silently: placing the only woman out contradicts the floor, and the run says both."""
    call = make_decided(cast)
    fix(cast, "AMIN", is_in=False, why="Cannot travel.")

    ran = actions.read_run(actions.run_selection(call, actor=cast.maya, at=NOW))

    assert {(one.rule, one.field) for one in ran.conflict} == {("Women", "floor"), ("AMIN", "out")}
