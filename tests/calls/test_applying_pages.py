"""An applicant's way through the pages, without JavaScript: stale forms, double clicks, late and refused files."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call
from seedtrain.people import actions as people
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, Organisation
from tests.calls.mrna import ANSWERS, draft_mrna_call, filled, open_mrna_call
from tests.cast import NOW, Cast

TICK = timedelta(microseconds=1)
PDF = b"%PDF-1.4 a letter"


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
