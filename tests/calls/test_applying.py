"""An applicant's way from the first click to the receipt, with everything that goes wrong on a bad line."""

import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call
from seedtrain.people import actions as people
from seedtrain.people.access import Refused, Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, Organisation, OutgoingMail, Person, canonical
from tests.calls.mrna import ANSWERS, DEADLINE, draft_mrna_call, open_mrna_call
from tests.cast import NOW, Cast

TICK = timedelta(microseconds=1)
PDF = b"%PDF-1.4 a letter"


def filled(call: Call, person: Person, **changed: object) -> Application:
    """A complete draft."""
    draft = actions.start_application(call, person, at=NOW)
    return actions.save_answers(draft, {**ANSWERS, **changed}, version=draft.version, at=NOW)


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


# The same through the browser's requests, without JavaScript.


def version_on(page: object) -> str:
    return page.content.decode().split('name="version" value="')[1].split('"')[0]


def typed(**answers: object) -> dict[str, object]:
    return {f"q-{key}": value for key, value in answers.items()}


def around_now() -> dict[str, object]:
    """An opening and a deadline with both NOW and the machine's clock between them."""
    clock = datetime.now(UTC)
    return {"opens_at": min(NOW, clock) - timedelta(hours=1), "deadline": max(NOW, clock) + timedelta(days=20)}


@pytest.fixture
def open_now(cast: Cast) -> Call:
    """The call, open at NOW and by the clock of the views."""
    return open_mrna_call(cast, **around_now())


def test_whole_way_without_javascript(cast: Cast, open_now: Call, sign_in) -> None:
    browser = sign_in(cast.amina)
    place = browser.post("/calls/mrna-2026/apply").headers["Location"]
    seen = []
    while not place.endswith("/send"):
        seen.append(place.rsplit("/", 1)[1])
        page = browser.get(place)
        place = browser.post(place, {"version": version_on(page), **typed(**ANSWERS)}).headers["Location"]

    receipt = browser.get(browser.post(place).headers["Location"])

    sent = Application.objects.get(applicant=cast.amina)
    assert (seen, sent.state) == (["1", "2", "3"], "submitted")
    assert sent.receipt_sha256 in receipt.content.decode()


def test_send_clicked_twice_shows_the_same_receipt(cast: Cast, open_now: Call, sign_in) -> None:
    draft = filled(open_now, cast.amina)
    browser = sign_in(cast.amina)

    answers = [browser.post(f"/applications/{draft.code}/send") for _click in range(2)]

    assert [answer.headers["Location"] for answer in answers] == [f"/applications/{draft.code}"] * 2
    assert JournalEntry.objects.filter(verb="submit_application").count() == 1


def test_stale_form_shows_both_versions_and_keeps_the_typed_text(cast: Cast, open_now: Call, sign_in) -> None:
    draft = filled(open_now, cast.amina)
    browser = sign_in(cast.amina)
    address = f"/applications/{draft.code}/3"
    old = version_on(browser.get(address))
    actions.save_answers(draft, {"plan": "written on the laptop"}, version=draft.version, at=NOW)

    refused = browser.post(address, {"version": old, **typed(plan="written on the phone")})

    page = refused.content.decode()
    assert (refused.status_code, "written on the laptop" in page, "written on the phone" in page) == (409, True, True)
    assert Application.objects.get(pk=draft.pk).answers["plan"] == "written on the laptop"
    browser.post(address, {"version": version_on(refused), **typed(plan="written on the phone")})
    assert Application.objects.get(pk=draft.pk).answers["plan"] == "written on the phone"


def test_stale_form_keeps_the_file_too(cast: Cast, open_now: Call, sign_in, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    draft = filled(open_now, cast.amina)
    letter = SimpleUploadedFile("letter.pdf", PDF, "application/pdf")

    page = sign_in(cast.amina).post(f"/applications/{draft.code}/3", {"version": "1", **typed(plan="another plan", endorsement=letter)})

    assert (page.status_code, draft.attachments.get().document.name) == (409, "letter.pdf")


def test_autosave_says_the_next_version_and_refuses_an_old_one(cast: Cast, open_now: Call, sign_in) -> None:
    draft = filled(open_now, cast.amina)
    browser = sign_in(cast.amina)
    address = f"/applications/{draft.code}/autosave"
    first = browser.post(address, {"step": "3", "version": str(draft.version), **typed(plan="a")})

    second = browser.post(address, {"step": "3", "version": str(draft.version), **typed(plan="b")})

    assert (first.status_code, first.json()["version"]) == (200, draft.version + 1)
    assert (second.status_code, second.json()["code"]) == (409, "stale")
    assert Application.objects.get(pk=draft.pk).answers["plan"] == "a"


def test_step_with_an_unreadable_number_keeps_everything_and_says_so(cast: Cast, open_now: Call, sign_in) -> None:
    draft = actions.start_application(open_now, cast.amina, at=datetime.now(UTC))
    browser = sign_in(cast.amina)

    page = browser.post(f"/applications/{draft.code}/2", {"version": "1", **typed(**{**ANSWERS, "years_experience": "about four"})})

    text = page.content.decode()
    assert page.status_code == 422
    assert "Write a whole number in digits, such as 4; “about four” came." in text
    assert 'href="#id_q-years_experience"' in text
    assert Application.objects.get(pk=draft.pk).answers["employer"] == "Accra Biologics"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("letter.pdf", b"<html>not a letter", "is no PDF, JPEG, PNG or plain text"),
        ("letter.pdf", b"%PDF-" + b"0" * (5 * 1024 * 1024), "at most 5 MB are taken"),
    ],
)
def test_refused_upload_keeps_the_other_answers(
    cast: Cast, open_now: Call, sign_in, settings, tmp_path, name: str, content: bytes, sentence: str
) -> None:
    settings.MEDIA_ROOT = tmp_path
    draft = filled(open_now, cast.amina)
    upload = SimpleUploadedFile(name, content, "application/pdf")

    page = sign_in(cast.amina).post(
        f"/applications/{draft.code}/3", {"version": str(draft.version), **typed(plan="kept", endorsement=upload)}
    )

    draft.refresh_from_db()
    assert (page.status_code, draft.answers["plan"], draft.attachments.count()) == (422, "kept", 0)
    assert sentence in page.content.decode()


def test_send_when_late_keeps_the_draft(cast: Cast, open_now: Call, sign_in) -> None:
    draft = filled(open_now, cast.amina)
    Call.objects.filter(pk=open_now.pk).update(deadline=datetime.now(UTC) - timedelta(seconds=1))

    page = sign_in(cast.amina).post(f"/applications/{draft.code}/send")

    assert page.status_code == 422
    assert "The call closed on" in page.content.decode()
    assert Application.objects.get(pk=draft.pk).state == "draft"


@pytest.mark.parametrize("path", ["", "/1", "/send", "/withdraw", "/autosave"])
def test_somebody_elses_application_is_a_missing_page(cast: Cast, open_now: Call, sign_in, path: str) -> None:
    draft = filled(open_now, cast.amina)
    otto, maya = sign_in(cast.otto), sign_in(cast.maya)

    answers = [browser.post(f"/applications/{draft.code}{path}").status_code for browser in (otto, maya)]

    assert answers == [404, 404]
    assert Application.objects.get(pk=draft.pk).state == "draft"


def test_apply_asks_to_sign_in_first_and_then_goes_on(open_now: Call) -> None:
    answer = Client().get("/calls/mrna-2026/apply")

    assert answer.headers["Location"].endswith("/login/?next=/calls/mrna-2026/apply")


def test_nominate_page_is_for_employers_and_ministries(cast: Cast, sign_in) -> None:
    call = open_mrna_call(cast, entry=Call.Entry.NOMINATION, **around_now())
    people.found_organisation("moh-gh", Organisation.Kind.MINISTRY, "Ministry of Health", at=NOW, country="GHA")
    people.found_organisation("moh-vn", Organisation.Kind.MINISTRY, "Bộ Y tế", at=NOW, country="VNM")
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    said = {"email": "amina@example.org", "why": "She runs the line."}

    codes = [
        sign_in(cast.otto).post("/calls/mrna-2026/nominate", {**said, "organisation": "moh-gh"}).status_code,
        sign_in(cast.linh).post("/calls/mrna-2026/nominate", {**said, "organisation": "moh-vn"}).status_code,
        sign_in(cast.linh).post("/calls/mrna-2026/nominate", {**said, "organisation": "moh-gh"}).status_code,
    ]

    assert codes == [404, 200, 302]
    assert [invitation.nominated_by.slug for invitation in call.invitations.all()] == ["moh-gh"]


def test_registration_is_one_click_when_everything_is_known(cast: Cast, sign_in) -> None:
    call = open_mrna_call(cast, "first", entry=Call.Entry.OPEN_REGISTRATION, **around_now())
    call.questions.exclude(key__in=["citizenship", "country_of_residence", "sex", "employer", "years_experience"]).delete()
    people.save_profile(
        cast.amina,
        {"citizenship": "GHA", "country_of_residence": "GHA", "sex": "female", "employer": "Accra Biologics", "years_experience": 4},
        at=NOW,
    )
    browser = sign_in(cast.amina)

    place = browser.post("/calls/first/apply").headers["Location"]
    page = browser.get(browser.post(place).headers["Location"])

    assert place.endswith("/send")
    assert "You are registered" in page.content.decode()


def test_expression_of_interest_says_so(cast: Cast, sign_in) -> None:
    call = open_mrna_call(cast, **around_now())
    Call.objects.filter(pk=call.pk).update(kind=Call.Kind.CENTRES, offering=None)
    draft = filled(call, cast.soojin)
    browser = sign_in(cast.soojin)

    page = browser.get(f"/applications/{draft.code}/send").content.decode()

    assert ("Send expression of interest" in page, "Send application" in page) == (True, False)
    assert browser.post(f"/applications/{draft.code}/send").status_code == 302
    assert "Which centres may come" in browser.get("/calls/mrna-2026").content.decode()


def test_draft_call_is_a_missing_page_for_applicants(cast: Cast, sign_in) -> None:
    draft_mrna_call(cast)

    assert sign_in(cast.amina).post("/calls/mrna-2026/apply").status_code == 404
