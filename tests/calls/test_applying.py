"""An applicant's way from the first click to the receipt, with everything that goes wrong on a bad line."""

import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, OutgoingMail, Person, canonical
from tests.calls.mrna import ANSWERS, DEADLINE, filled, open_mrna_call
from tests.cast import NOW, Cast

TICK = timedelta(microseconds=1)
PDF = b"%PDF-1.4 a letter"


def refusal(do: object) -> str:
    with pytest.raises(Refused) as refused:
        do()
    return refused.value.code


def test_start_application_is_filled_with_what_was_told_before(cast: Cast) -> None:
    people.save_profile(cast.amina, {"citizenship": "GHA", "years_experience": 4, "shoe_size": 40}, at=NOW)

    draft = actions.start_application(open_mrna_call(cast), cast.amina, at=NOW)

    assert draft.answers == {"citizenship": "GHA", "years_experience": 4}


def test_start_application_twice_is_one_draft(cast: Cast) -> None:
    call = open_mrna_call(cast)

    drafts = [actions.start_application(call, cast.amina, at=NOW) for _time in range(2)]

    assert drafts[0] == drafts[1]
    assert JournalEntry.objects.filter(verb="start_application").count() == 1


@pytest.mark.parametrize(("at", "code"), [(NOW - TICK, "not_open_yet"), (DEADLINE, "late")])
def test_start_application_outside_the_window(cast: Cast, at: datetime, code: str) -> None:
    call = open_mrna_call(cast)

    assert refusal(lambda: actions.start_application(call, cast.amina, at=at)) == code


@pytest.mark.parametrize("entry", [Call.Entry.NOMINATION, Call.Entry.INVITATION])
def test_start_application_is_for_the_named_when_a_call_is_by_name(cast: Cast, entry: Call.Entry) -> None:
    call = open_mrna_call(cast, entry=entry)
    actions.invite_person(call, "AMINA@example.org", actor=cast.maya, at=NOW)

    draft = actions.start_application(call, cast.amina, at=NOW)

    assert draft.applicant == cast.amina
    assert refusal(lambda: actions.start_application(call, cast.otto, at=NOW)) == "not_named"


@pytest.mark.parametrize("entry", [Call.Entry.NOMINATION, Call.Entry.INVITATION])
def test_start_application_when_somebody_else_typed_the_named_address(cast: Cast, entry: Call.Entry) -> None:
    call = open_mrna_call(cast, entry=entry)
    actions.invite_person(call, "minister@example.org", actor=cast.maya, at=NOW)
    thief = Person.objects.create_user("Minister@example.org", None, name="Not the minister", created_at=NOW)

    refused = refusal(lambda: actions.start_application(call, thief, at=NOW))
    seen = Call.objects.visible_to(thief).filter(pk=call.pk).exists()
    people.verify_email(thief, "minister@example.org", at=NOW)

    assert (refused, seen) == ("not_verified", entry == Call.Entry.NOMINATION)
    assert Call.objects.visible_to(thief).filter(pk=call.pk).exists()
    assert actions.start_application(call, thief, at=NOW).applicant == thief


def test_nominate_person_names_the_organisation_on_the_application(cast: Cast) -> None:
    call = open_mrna_call(cast, entry=Call.Entry.NOMINATION)
    ministry = people.found_organisation("moh-gh", Organisation.Kind.MINISTRY, "Ministry of Health", at=NOW, country="GHA")
    actions.nominate_person(call, cast.amina.email, ministry, actor=cast.maya, at=NOW, why="She runs the line.")

    draft = actions.start_application(call, cast.amina, at=NOW)

    mail = OutgoingMail.objects.get(event="calls/nomination")
    assert (draft.nominated_by, mail.to) == (ministry, cast.amina)
    assert "Ministry of Health" in mail.body


def test_save_answers_keeps_what_cannot_be_read(cast: Cast) -> None:
    draft = actions.start_application(open_mrna_call(cast), cast.amina, at=NOW)

    actions.save_answers(draft, {"years_experience": "seven", "citizenship": "Atlantis"}, version=1, at=NOW)

    draft.refresh_from_db()
    assert draft.answers == {"years_experience": "seven", "citizenship": "Atlantis"}
    assert refusal(lambda: actions.submit_application(draft, actor=cast.amina, at=NOW)) == "incomplete"


def test_save_answers_from_two_windows_loses_nothing(cast: Cast) -> None:
    draft = actions.start_application(open_mrna_call(cast), cast.amina, at=NOW)
    actions.save_answers(draft, {"plan": "from the phone"}, version=1, at=NOW)

    code = refusal(lambda: actions.save_answers(draft, {"plan": "from the laptop"}, version=1, at=NOW))

    draft.refresh_from_db()
    assert (code, draft.answers, draft.version) == ("stale", {"plan": "from the phone"}, 2)


def test_save_answers_again_with_the_same_words_is_no_conflict(cast: Cast) -> None:
    draft = actions.start_application(open_mrna_call(cast), cast.amina, at=NOW)
    for _click in range(2):
        actions.save_answers(draft, {"plan": "mine", "employer_activity": []}, version=1, at=NOW)

    assert draft.version == 2


def test_save_answers_after_the_deadline_keeps_the_text(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina)

    actions.save_answers(draft, {"plan": "typed while the clock struck"}, version=draft.version, at=DEADLINE + TICK)

    draft.refresh_from_db()
    assert draft.answers["plan"] == "typed while the clock struck"


def test_submit_application_freezes_traits_eligibility_and_a_receipt(cast: Cast) -> None:
    call = open_mrna_call(cast)
    sent = actions.submit_application(filled(call, cast.amina, years_experience="7"), actor=cast.amina, at=NOW)

    sent = Application.objects.get(pk=sent.pk)
    assert sent.traits == {
        "country": "GHA",
        "citizenship": "GHA",
        "region": "AFRO",
        "income_group": "Lower middle income",
        "ldc": "no",
        "sex": "female",
        "institution": "Accra Biologics",
        "language": "en",
    }
    assert (sent.state, sent.submitted_at, sent.eligibility_outcome) == ("submitted", NOW, "not_met")
    assert [one["outcome"] for one in sent.eligibility] == ["met"] * 5 + ["not_met", "met"]
    expected = {
        "schema": "seedtrain.application/1",
        "call": "mrna-2026",
        "application": sent.code,
        "sent_at": "2026-03-02T09:00:00+00:00",
        "language": "en",
        "answers": {**ANSWERS, "years_experience": 7, "employer_registered_in_lmic": True},
        "attachments": [],
        "traits": sent.traits,
    }
    written = json.dumps(expected, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert sent.receipt_sha256 == hashlib.sha256(written.encode()).hexdigest()


def test_submit_application_keeps_the_profile_for_the_next_call(cast: Cast) -> None:
    actions.submit_application(filled(open_mrna_call(cast), cast.amina), actor=cast.amina, at=NOW)

    again = actions.start_application(open_mrna_call(cast, "mrna-2027"), cast.amina, at=NOW)

    assert again.answers == {
        "citizenship": "GHA",
        "country_of_residence": "GHA",
        "sex": "female",
        "employer": "Accra Biologics",
        "years_experience": 4,
    }


def test_submit_application_twice_sends_once(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina)
    first = actions.submit_application(draft, actor=cast.amina, at=NOW).receipt_sha256

    second = actions.submit_application(Application.objects.get(pk=draft.pk), actor=cast.amina, at=DEADLINE + TICK)

    assert (second.receipt_sha256, second.submitted_at) == (first, NOW)
    assert OutgoingMail.objects.filter(event="calls/application_received").count() == 1
    assert JournalEntry.objects.filter(verb="submit_application").count() == 1


@pytest.mark.parametrize(
    ("zone", "local", "instant"),
    [
        ("Asia/Seoul", "2026-06-05T18:00:00", datetime(2026, 6, 5, 9, 0, tzinfo=UTC)),
        # Zurich's clocks go forward on 29 March 2026 at 02:00: the same wall time is an hour earlier in UTC from that day on.
        ("Europe/Zurich", "2026-03-28T18:00:00", datetime(2026, 3, 28, 17, 0, tzinfo=UTC)),
        ("Europe/Zurich", "2026-03-29T18:00:00", datetime(2026, 3, 29, 16, 0, tzinfo=UTC)),
        # They go back on 25 October at 03:00: 02:30 comes twice, and the instant decides which one is meant.
        ("Europe/Zurich", "2026-10-25T02:30:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_submit_application_is_late_from_the_very_instant(cast: Cast, zone: str, local: str, instant: datetime) -> None:
    call = open_mrna_call(cast, deadline=instant, deadline_zone=zone, deadline_place="there")
    in_time, late = filled(call, cast.amina), filled(call, cast.linh)

    actions.submit_application(in_time, actor=cast.amina, at=instant - TICK)
    with pytest.raises(Refused) as refused:
        actions.submit_application(late, actor=cast.linh, at=instant)

    late.refresh_from_db()
    assert (in_time.state, late.state, late.answers["plan"]) == ("submitted", "draft", ANSWERS["plan"])
    assert refused.value.code == "late"
    day, time = local[:10], local[11:16]
    assert str(refused.value.message).startswith(f"The call closed on {day} at {time} in there ({instant:%Y-%m-%d %H:%M} UTC).")


def test_submit_application_names_what_is_missing(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina, plan="", sex="")

    with pytest.raises(Refused) as refused:
        actions.submit_application(draft, actor=cast.amina, at=NOW)

    assert (str(refused.value.message), refused.value.field) == ("Not everything is answered yet: Sex, How you will use it at home.", "sex")


def test_withdraw_application_is_final(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina)
    actions.submit_application(draft, actor=cast.amina, at=NOW)

    actions.withdraw_application(draft, actor=cast.amina, at=NOW)

    assert list(Application.objects.sent()) == []
    assert refusal(lambda: actions.submit_application(draft, actor=cast.amina, at=NOW)) == "withdrawn"


def test_attach_document_takes_only_the_applicants_own_file(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina)
    question = draft.call.questions.get(key="endorsement")
    theirs = people.store_document(cast.linh, "letter.pdf", PDF, at=NOW)

    assert refusal(lambda: actions.attach_document(draft, question, theirs, at=NOW)) == "not_your_file"
    assert draft.attachments.count() == 0


def test_receipt_covers_the_attached_file(cast: Cast) -> None:
    draft = filled(open_mrna_call(cast), cast.amina)
    letter = people.store_document(cast.amina, "letter.pdf", PDF, at=NOW)
    actions.attach_document(draft, draft.call.questions.get(key="endorsement"), letter, at=NOW)

    sent = actions.submit_application(draft, actor=cast.amina, at=NOW)

    content = json.loads(actions.sent_content(sent))
    assert content["attachments"] == [{"question": "endorsement", "sha256": hashlib.sha256(PDF).hexdigest(), "size": len(PDF)}]
    assert hashlib.sha256(canonical(content).encode()).hexdigest() == sent.receipt_sha256
