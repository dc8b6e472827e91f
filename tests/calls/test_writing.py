"""Writing a call, opening it, moving its deadline, closing it."""

import hashlib
from datetime import timedelta

import pytest

from seedtrain.calls import actions
from seedtrain.calls.actions import BalanceSpec, CapSpec, QuestionSpec
from seedtrain.calls.models import Call
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, JournalPayload, OutgoingMail
from tests.calls.mrna import DEADLINE, SEED, draft_mrna_call, open_mrna_call
from tests.cast import NOW, Cast

TICK = timedelta(microseconds=1)


def test_open_call_publishes_the_fingerprint_of_the_seed_and_hides_the_seed(cast: Cast) -> None:
    call = open_mrna_call(cast)

    assert call.seed_commitment == hashlib.sha256(SEED.encode()).hexdigest()
    assert not [payload for payload in JournalPayload.objects.all() if SEED in str(payload.body)]


@pytest.mark.parametrize("field", ["opens_at", "deadline", "offering"])
def test_open_call_names_what_is_missing(cast: Cast, field: str) -> None:
    call = draft_mrna_call(cast)
    Call.objects.filter(pk=call.pk).update(**{field: None})

    with pytest.raises(Refused) as refused:
        actions.open_call(call, actor=cast.maya, at=NOW, seed=SEED)

    assert (refused.value.code, refused.value.field) == ("incomplete", field)


@pytest.mark.parametrize("part", ["questions", "rubric"])
def test_open_call_without_questions_or_rubric(cast: Cast, part: str) -> None:
    call = draft_mrna_call(cast)
    (call.questions if part == "questions" else call.rubrics).all().delete()

    with pytest.raises(Refused) as refused:
        actions.open_call(call, actor=cast.maya, at=NOW, seed=SEED)

    assert refused.value.field == part


def test_open_call_for_registration_needs_no_rubric(cast: Cast) -> None:
    call = draft_mrna_call(cast, entry=Call.Entry.OPEN_REGISTRATION)
    call.rubrics.all().delete()

    assert actions.open_call(call, actor=cast.maya, at=NOW, seed=SEED).state == "open"


WOMEN, MEN = {"sex": ("female",)}, {"sex": ("male",)}


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        (
            [BalanceSpec("Women", WOMEN, floor=21)],
            "Rule “Women” asks for at least 21 of 20 seats; lower its floor or add seats.",
        ),
        (
            [BalanceSpec("Women", WOMEN, floor=11), BalanceSpec("Men", MEN, floor=10)],
            "Rules “Women”, “Men” together ask for at least 21 of 20 seats; lower a floor or add seats.",
        ),
        ([BalanceSpec("Women", WOMEN, floor=10), BalanceSpec("Men", MEN, floor=10)], ""),
        # One person can be both, so these may fit.
        ([BalanceSpec("Women", WOMEN, floor=15), BalanceSpec("Least developed", {"ldc": ("yes",)}, floor=15)], ""),
    ],
)
def test_open_call_when_floors_exceed_the_seats(cast: Cast, rules: list[BalanceSpec], sentence: str) -> None:
    call = draft_mrna_call(cast)
    actions.set_policy(call, rules, actor=cast.maya, at=NOW)

    said = ""
    try:
        actions.open_call(call, actor=cast.maya, at=NOW, seed=SEED)
    except Refused as refused:
        said = str(refused.message)

    call.refresh_from_db()
    assert (said, call.state) == (sentence, "draft" if sentence else "open")


def test_set_policy_when_a_floor_lies_above_its_cap(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.set_policy(draft_mrna_call(cast), [BalanceSpec("Women", WOMEN, floor=9, cap=8)], actor=cast.maya, at=NOW)

    assert refused.value.code == "bounds_cross"


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ([BalanceSpec("Half", WOMEN, floor=2), BalanceSpec("Half", MEN, floor=2)], "duplicate"),
        ([BalanceSpec("Women", WOMEN, target=99_999)], "target_above_seats"),
    ],
)
def test_set_policy_refuses_what_the_selection_could_never_run(cast: Cast, rules: list[BalanceSpec], code: str) -> None:
    call = draft_mrna_call(cast)

    with pytest.raises(Refused) as refused:
        actions.set_policy(call, rules, actor=cast.maya, at=NOW)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("rules", "caps", "names"),
    [
        ([BalanceSpec("Women", {"gender": ("female",)}, floor=2)], [], ("“Women”", "“gender”")),
        ([], [CapSpec("school", 2)], ("“school”",)),
    ],
)
def test_set_policy_refuses_a_trait_nobody_has(cast: Cast, rules: list[BalanceSpec], caps: list[CapSpec], names: tuple[str, ...]) -> None:
    call = draft_mrna_call(cast)

    with pytest.raises(Refused) as refused:
        actions.set_policy(call, rules, caps, actor=cast.maya, at=NOW)

    assert (refused.value.code, refused.value.field) == ("unknown_trait", "policy")
    assert all(name in refused.value.message for name in (*names, "sex", "institution"))


def test_open_call_refuses_a_trait_nobody_has(cast: Cast) -> None:
    call = draft_mrna_call(cast)
    Call.objects.filter(pk=call.pk).update(caps_each=[{"trait": "school", "cap": 2}])

    with pytest.raises(Refused) as refused:
        actions.open_call(call, actor=cast.maya, at=NOW, seed="x")

    assert refused.value.code == "unknown_trait"


def test_set_questions_when_a_step_is_split(cast: Cast) -> None:
    questions = [QuestionSpec(key, "text", key, step) for key, step in (("a", "You"), ("b", "Work"), ("c", "You"))]

    with pytest.raises(Refused) as refused:
        actions.set_questions(draft_mrna_call(cast), questions, actor=cast.maya, at=NOW)

    assert refused.value.code == "step_split"


def test_set_rules_of_an_open_call(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.set_rules(open_mrna_call(cast), [], actor=cast.maya, at=NOW)

    assert refused.value.code == "not_a_draft"


def test_draft_call_in_a_place_without_clocks(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        draft_mrna_call(cast, deadline_zone="Asia/Soul")

    assert refused.value.field == "deadline_zone"


def test_extend_deadline_keeps_the_old_one_and_tells_who_has_a_draft(cast: Cast) -> None:
    call = open_mrna_call(cast)
    actions.start_application(call, cast.amina, at=NOW)
    new = DEADLINE + timedelta(days=7)

    change = actions.extend_deadline(call, new, actor=cast.maya, why="Letters take long.", at=NOW)

    mail = OutgoingMail.objects.get()
    assert (call.deadline, change.old, change.new) == (new, DEADLINE, new)
    assert (mail.to, mail.event, "22 April 2026, 18:00 (Seoul)" in mail.body) == (cast.amina, "calls/deadline_extended", True)


@pytest.mark.parametrize(("new", "why", "code"), [(DEADLINE, "because", "not_later"), (DEADLINE + TICK, " ", "no_reason")])
def test_extend_deadline_only_to_later_and_with_a_reason(cast: Cast, new: object, why: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.extend_deadline(open_mrna_call(cast), new, actor=cast.maya, why=why, at=NOW)

    assert refused.value.code == code


def test_extend_deadline_of_a_draft_says_that_it_is_one(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.extend_deadline(draft_mrna_call(cast), DEADLINE + timedelta(days=7), actor=cast.maya, why="Letters.", at=NOW)

    assert (refused.value.code, "draft" in refused.value.message) == ("is_draft", True)


def test_extend_deadline_opens_a_closed_call_again(cast: Cast) -> None:
    call = open_mrna_call(cast)
    actions.close_call(call, at=DEADLINE)

    actions.extend_deadline(call, DEADLINE + timedelta(days=7), actor=cast.maya, why="The server was down.", at=DEADLINE)

    assert call.is_open(DEADLINE)


def test_close_due_calls_closes_at_the_instant_and_once(cast: Cast) -> None:
    call = open_mrna_call(cast)

    counts = [actions.close_due_calls(at=at) for at in (DEADLINE - TICK, DEADLINE, DEADLINE)]

    call.refresh_from_db()
    assert (counts, call.state) == ([0, 1, 0], "closed")
    assert JournalEntry.objects.filter(verb="close_call").count() == 1


def test_close_call_before_its_deadline(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.close_call(open_mrna_call(cast), actor=cast.maya, at=DEADLINE - TICK)

    assert refused.value.code == "not_due"


def test_invite_person_twice_is_one_invitation_and_one_mail(cast: Cast) -> None:
    call = open_mrna_call(cast, entry=Call.Entry.INVITATION)

    for email in ("amina@example.org", "AMINA@example.org "):
        actions.invite_person(call, email, actor=cast.maya, at=NOW)

    assert (call.invitations.count(), OutgoingMail.objects.count()) == (1, 1)
