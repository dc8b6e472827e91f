"""The pages of credentials: what anyone is told, what a centre and a site sign, and that Otto finds nothing."""

import json
import time
import zlib
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import quote

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from seedtrain.credentials import actions, badge, forms
from seedtrain.credentials.actions.issuers import key_of
from seedtrain.credentials.models import AwardedCompetency, Credential, SiteConfirmation
from seedtrain.learning import actions as learning
from seedtrain.needs.models import LEVEL_NAMES, RosterEntry
from seedtrain.people import actions as people
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.models import Person
from tests.cast import NOW, PASSWORD, Cast
from tests.learning.world import LATER, World, build, finish

SignIn = Callable[[Person], Client]


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


@pytest.fixture
def credential(cast: Cast, world: World) -> Credential:
    """Amina's, issued a month ago, so that it is valid on the day of the test."""
    finish(world, world.amina, cast)
    return actions.issue_credential(world.amina, actor=cast.soojin, at=timezone.now() - timedelta(days=30))


def upload(client: Client, content: bytes, name: str = "credential.json") -> str:
    """The verify page's answer to a file."""
    return client.post("/verify", {"file": SimpleUploadedFile(name, content)}).content.decode()


def as_file(document: dict[str, object]) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def test_public_page_says_genuine_and_then_revoked(cast: Cast, credential: Credential, client: Client) -> None:
    before = client.get(f"/c/{credential.code}")
    actions.revoke_credential(credential, actor=cast.soojin, why="wrong person", at=timezone.now())
    after = client.get(f"/c/{credential.code}?a-page-nobody-kept")  # a kept page is up to a second old

    assert "Issued by Hub centre to Amina Owusu" in before.content.decode()
    assert 'status-done">Genuine<' in before.content.decode()
    assert 'status-fault">Revoked<' in after.content.decode()
    assert "Genuine" not in after.content.decode()
    assert "wrong person" not in after.content.decode()  # the reason is the holder's to read


def test_public_page_of_several_competencies_says_the_lowest_level_and_each_one(credential: Credential, client: Client) -> None:
    second = credential.awards.order_by("competency__code").last()
    AwardedCompetency.objects.filter(pk=second.pk).update(level=1)

    page = client.get(f"/c/{credential.code}").content.decode()

    assert "Lowest level 2 of 4 (each competency has its own level)" in page
    assert "Level 2 of 4, " not in page
    assert f'<li>{second.competency.name} <span class="tag">level 1</span></li>' in page


def test_printed_level_is_in_the_readers_language() -> None:
    with translation.override("ar"):
        labels = forms.paper_labels("ar", True, str)
        assert labels.level_names["Aware"] == str(LEVEL_NAMES[1])


def test_credential_of_an_erased_holder_leaves_a_shell_and_the_held_file_verifies(
    cast: Cast, credential: Credential, client: Client
) -> None:
    held = as_file(credential.document)

    people.erase_person(cast.amina, actor=cast.maya, why="asked for it", at=timezone.now())

    credential.refresh_from_db()
    page = client.get(f"/c/{credential.code}")
    assert (credential.document, credential.person, credential.awards.count()) == ({}, None, 2)
    assert (page.status_code, "asked to be erased" in page.text, "Amina" in page.text) == (200, True, False)
    assert [client.get(f"/c/{credential.code}{kind}").status_code for kind in (".json", ".pdf")] == [410, 410]
    assert 'status-done">Genuine<' in upload(client, held)


def test_public_page_of_an_expired_credential(cast: Cast, world: World, client: Client) -> None:
    finish(world, world.amina, cast)
    old = actions.issue_credential(world.amina, actor=cast.soojin, at=timezone.now() - timedelta(days=400))

    page = client.get(f"/c/{old.code}").content.decode()

    assert 'status-attention">Expired<' in page
    assert "Genuine" not in page


def test_public_page_when_our_own_row_was_changed_says_so(credential: Credential, client: Client) -> None:
    credential.document["name"] = "Something better"
    credential.save()

    assert 'status-fault">Not genuine<' in client.get(f"/c/{credential.code}").content.decode()


def test_json_is_open_to_programs_and_is_the_signed_document(credential: Credential, client: Client) -> None:
    response = client.get(f"/c/{credential.code.lower()}.json")

    assert json.loads(response.content) == credential.document
    assert (response.headers["Content-Type"], response.headers["Access-Control-Allow-Origin"]) == ("application/vc+ld+json", "*")
    assert (
        client.get(f"/c/{credential.code}.json", headers={"accept": "application/ld+json"}).headers["Content-Type"] == "application/ld+json"
    )


def test_pdf_carries_the_json_byte_for_byte(credential: Credential, client: Client) -> None:
    pdf = client.get(f"/c/{credential.code}.pdf")
    signed = client.get(f"/c/{credential.code}.json").content

    assert pdf.headers["Content-Type"] == "application/pdf"
    assert signed in pdf.content or signed in _streams(pdf.content)


def _streams(pdf: bytes) -> list[bytes]:
    found = []
    for part in pdf.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return found


def test_published_documents_are_enough_for_anybody(cast: Cast, world: World, credential: Credential, client: Client) -> None:
    did = client.get("/issuers/hub-centre/did.json").json()
    listed = client.get("/issuers/hub-centre/status/1").json()
    context = client.get("/contexts/seedtrain-v1.json")

    verdict = badge.verify(credential.document, {did["id"]: did}.get, {listed["id"]: listed}.get, timezone.now() + timedelta(seconds=1))

    assert verdict.genuine
    assert context.json() == badge.seedtrain_context()
    assert [client.get(f"/issuers/nobody/{name}").status_code for name in ("did.json", "status/1")] == [404, 404]


def test_verify_takes_a_file_without_our_row(credential: Credential, client: Client) -> None:
    signed = client.get(f"/c/{credential.code}.json").content
    pdf = client.get(f"/c/{credential.code}.pdf").content
    AwardedCompetency.objects.all().delete()
    Credential.objects.all().delete()

    for content, name in ((signed, "a.json"), (pdf, "a.pdf")):
        answer = upload(client, content, name)
        assert 'status-done">Genuine<' in answer
        assert "Amina Owusu" in answer


def tampered(document: dict[str, object]) -> bytes:
    return as_file(document).replace(b"Amina Owusu", b"Otto Blank")


def unknown(document: dict[str, object]) -> bytes:
    key = badge.IssuerKey("did:web:elsewhere.example:issuers:x", bytes(32))
    unsigned = {name: member for name, member in document.items() if name != "proof"}
    return as_file(badge.issue({**unsigned, "issuer": {**unsigned["issuer"], "id": key.did}}, key, LATER))


def foreign_key(document: dict[str, object]) -> bytes:
    unsigned = {name: member for name, member in document.items() if name != "proof"}
    return as_file(badge.issue(unsigned, badge.IssuerKey(unsigned["issuer"]["id"], bytes(32)), LATER))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (tampered, "Not genuine"),
        (unknown, "Unknown issuer"),
        (foreign_key, "Not genuine"),
        (lambda document: b"not json", "Cannot be read"),
        (lambda document: b"[]", "Cannot be read"),
        (lambda document: as_file({key: value for key, value in document.items() if key != "proof"}), "Cannot be read"),
        (lambda document: b" " * 300_000, "Too large"),
        (lambda document: b"%PDF-1.4\nnothing signed here", "carries no credential.json"),
        (lambda document: b"%PDF-" + b"0" * 5_300_000, "Too large"),
    ],
)
def test_verify_says_of_each_bad_file_what_is_wrong(credential: Credential, client: Client, make: Callable, said: str) -> None:
    answer = upload(client, make(credential.document), "a")

    assert said in answer
    assert "Genuine<" not in answer
    assert "Otto Blank" not in answer


def test_verify_says_not_yet_revoked_and_expired(cast: Cast, world: World, credential: Credential, client: Client) -> None:
    issuer = credential.issuer
    unsigned = {name: member for name, member in credential.document.items() if name != "proof"}
    later = badge.issue({**unsigned, "validFrom": "2999-01-01T00:00:00Z", "validUntil": "2999-02-01T00:00:00Z"}, key_of(issuer), LATER)
    past = badge.issue({**unsigned, "validFrom": "2001-01-01T00:00:00Z", "validUntil": "2001-02-01T00:00:00Z"}, key_of(issuer), LATER)

    answers = [upload(client, as_file(later)), upload(client, as_file(past))]
    actions.revoke_credential(credential, actor=cast.soojin, why="wrong", at=timezone.now())
    answers.append(upload(client, as_file(credential.document)))

    for answer, word in zip(answers, ("Not valid yet", "Expired", "Revoked"), strict=True):
        assert f">{word}<" in answer
        assert ">Genuine<" not in answer


def test_verify_by_code_leads_to_the_page_or_says_that_there_is_none(credential: Credential, client: Client) -> None:
    found = client.post("/verify", {"code": f" http://127.0.0.1:8000/c/{credential.code.lower()} "})
    none = client.post("/verify", {"code": "AAAAAAAAAA"})
    empty = client.post("/verify", {})

    assert (found.status_code, found.headers["Location"]) == (302, f"/c/{credential.code}")
    assert (none.status_code, empty.status_code) == (422, 422)
    assert "No credential was issued here" in none.content.decode()


def test_verify_is_limited(credential: Credential, client: Client) -> None:
    statuses = [client.post("/verify", {"code": "AAAAAAAAAA"}, REMOTE_ADDR="192.0.2.77").status_code for _time in range(21)]

    # A minute may turn over in between, so the 21st is limited or the count began anew.
    assert set(statuses[:20]) <= {422}
    assert statuses[20] in {429, 422}
    assert 429 in [client.post("/verify", {"code": "AAAAAAAAAA"}, REMOTE_ADDR="192.0.2.77").status_code for _time in range(21)]


def test_pages_are_missing_for_otto(cast: Cast, credential: Credential, sign_in: SignIn) -> None:
    otto = sign_in(cast.otto)

    assert [otto.get(address).status_code for address in ("/issuing/upstream-2026", f"/c/{credential.code}/revoke", "/confirm")] == [
        404
    ] * 3
    assert otto.get("/c/AAAAAAAAAA").status_code == 404
    assert sign_in(cast.maya).get("/issuing/upstream-2026").status_code == 404  # an officer runs calls, a centre issues


def test_issuing_needs_the_password_and_then_issues_what_was_shown(cast: Cast, world: World, sign_in: SignIn) -> None:
    finish(world, world.amina, cast)
    client = sign_in(cast.soojin)
    page = client.get("/issuing/upstream-2026").content.decode()
    form = {"shown": page.split('name="shown" value="')[1].split('"')[0], "meaning": "approved"}

    wrong = client.post("/issuing/upstream-2026", {**form, "password": "not mine"})
    stale = client.post("/issuing/upstream-2026", {**form, "password": PASSWORD, "shown": "0" * 64})
    before = Credential.objects.count()
    done = client.post("/issuing/upstream-2026", {**form, "password": PASSWORD})
    twice = client.post("/issuing/upstream-2026", {**form, "password": PASSWORD})

    assert (wrong.status_code, stale.status_code, before, done.status_code, twice.status_code) == (422, 422, 0, 302, 422)
    assert "Not completed" in page  # Linh, and why
    assert list(Credential.objects.values_list("person", flat=True)) == [cast.amina.pk]


def without_password(person: Person, client: Client, seconds: int | None) -> Client:
    """The person signs in by a second factor alone, and showed who they are so many seconds ago; None never."""
    person.set_unusable_password()
    person.save()
    Authenticator.objects.get_or_create(user=person, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    if seconds is not None:
        session = client.session
        session["account_authentication_methods"] = [{"method": "mfa", "at": time.time() - seconds, "reauthenticated": True}]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
    return client


@pytest.mark.parametrize("seconds", [None, 301])
@pytest.mark.parametrize("address", ["/issuing/upstream-2026", "/c/{code}/revoke"])
def test_signing_sends_who_has_no_password_to_show_who_they_are(
    cast: Cast, credential: Credential, client: Client, address: str, seconds: int | None
) -> None:
    address = address.format(code=credential.code)
    signer = without_password(cast.soojin, client, seconds)

    asked, posted = signer.get(address), signer.post(address, {"why": "wrong person", "meaning": "approved", "password": ""})

    assert [answer.headers["Location"] for answer in (asked, posted)] == [f"/account/reauthenticate/?next={quote(address, safe='')}"] * 2
    assert not hasattr(Credential.objects.get(), "revocation")


def test_signing_without_a_password_right_after_showing_who_one_is(cast: Cast, credential: Credential, client: Client) -> None:
    signer = without_password(cast.soojin, client, 200)
    address = f"/c/{credential.code}/revoke"

    page = signer.get(address).text
    signer.post(address, {"why": "wrong person"})

    assert ('name="password"' in page, hasattr(Credential.objects.get(), "revocation")) == (False, True)


def test_issuing_goes_on_in_batches_under_one_signature(cast: Cast, world: World, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seedtrain.credentials.views.signing.BATCH", 1)
    finish(world, world.amina, cast)
    finish(world, world.linh, cast)
    client = sign_in(cast.soojin)

    for form in ({"meaning": "approved", "password": PASSWORD}, {}):
        page = client.get("/issuing/upstream-2026").content.decode()
        client.post("/issuing/upstream-2026", {**form, "shown": page.split('name="shown" value="')[1].split('"')[0]})

    assert Credential.objects.count() == 2


def test_revoke_page_takes_a_reason_and_the_password(cast: Cast, credential: Credential, sign_in: SignIn) -> None:
    client = sign_in(cast.soojin)
    address = f"/c/{credential.code}/revoke"

    refused = client.post(address, {"why": "wrong person", "password": "no"})
    done = client.post(address, {"why": "wrong person", "password": PASSWORD})

    assert (refused.status_code, done.status_code) == (422, 302)
    assert "wrong person" in sign_in(cast.amina).get(f"/c/{credential.code}").content.decode()


def test_confirm_page_lists_what_waits_and_confirms(cast: Cast, world: World, credential: Credential, sign_in: SignIn) -> None:
    people.add_member(cast.rafael, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=cast.maya, at=NOW)
    client = sign_in(cast.rafael)
    form = {"entry": RosterEntry.objects.get().pk, "competency": world.gowning.competency_id, "seen": "on", "password": PASSWORD}

    before = client.get("/confirm").content.decode()
    done = client.post("/confirm", form)
    file = client.get("/confirm?format=csv").content.decode("utf-8-sig").splitlines()
    mine = sign_in(cast.amina).get("/credentials").content.decode()

    assert (len(file), "Amina Owusu,Gowning,Tema plant," in file[-1]) == (2, True)
    assert before.count("Fill in below") == 2
    assert (done.status_code, SiteConfirmation.objects.get().confirmed_by) == (302, cast.rafael)
    assert "Tema plant" in mine


@pytest.mark.parametrize("address", ["/issuing/upstream-2026", "/credentials", "/confirm", "/c/{code}"])
def test_queries_do_not_grow_with_rows(cast: Cast, world: World, credential: Credential, sign_in: SignIn, address: str) -> None:
    for person in (cast.soojin, cast.amina):
        people.add_member(person, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=cast.maya, at=NOW)
    client = sign_in(cast.amina if address == "/credentials" else cast.soojin)
    address = address.format(code=credential.code)
    client.get(address)

    with CaptureQueriesContext(connection) as before:
        client.get(address)
    for number in range(4):
        person = people.register_person(f"new{number}@example.org", f"New {number}", at=NOW)
        enrolment = finish(world, learning.enrol_registered(world.offering, person, at=NOW), cast)
        if number % 2:
            actions.issue_credential(enrolment, actor=cast.soojin, at=LATER)
        RosterEntry.objects.create(site=world.site, role=RosterEntry.objects.first().role, label=f"n{number}", person=person)
    with CaptureQueriesContext(connection) as after:
        client.get(address)

    assert len(after) == len(before)
