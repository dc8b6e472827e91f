"""Pages about yourself, and the journal that only auditors see."""

import json
import re

import pytest
from django.test import Client

from seedtrain.people import actions
from seedtrain.people.models import JournalEntry, Person
from tests.cast import NOW, PASSWORD, Cast


def test_sign_in_with_another_case_and_out(cast: Cast) -> None:
    client = Client()

    signed_in = client.post("/account/login/", {"login": "Amina@Example.org", "password": PASSWORD})
    page = client.get("/me")
    client.post("/sign-out")

    assert (signed_in.status_code, page.status_code, client.get("/me").status_code) == (302, 200, 302)


def test_sign_in_when_the_password_is_wrong_says_so_and_keeps_the_address(cast: Cast) -> None:
    answer = Client().post("/account/login/", {"login": "amina@example.org", "password": "wrong"})

    assert (answer.status_code, b'value="amina@example.org"' in answer.content, b"summary" in answer.content) == (200, True, True)


def test_profile_is_saved_and_reused(cast: Cast, sign_in) -> None:
    said = {
        "name": "Amina Owusu-Mensah",
        "language": "fr",
        "time_zone": "Africa/Accra",
        "country_of_citizenship": "GHA",
        "country_of_residence": "GHA",
    }

    answer = sign_in(cast.amina).post("/me", said)

    cast.amina.refresh_from_db()
    assert (answer.status_code, cast.amina.name, cast.amina.language) == (302, "Amina Owusu-Mensah", "fr")
    assert dict(cast.amina.profile_facts.values_list("key", "value")) == {"country_of_citizenship": "GHA", "country_of_residence": "GHA"}


def test_consent_is_withdrawn_from_the_profile_once_and_only_by_its_owner(cast: Cast, sign_in) -> None:
    consent = actions.give_consent(cast.amina, "privacy", 1, "text", at=NOW)
    address, amina = f"/me/consents/{consent.pk}/withdraw", sign_in(cast.amina)

    stranger = sign_in(cast.otto).post(address).status_code
    before = amina.get("/me").content.decode()
    answers = [amina.post(address).status_code for _time in range(2)]
    after = amina.get("/me").content.decode()

    consent.refresh_from_db()
    assert (stranger, answers, consent.withdrawn_at is not None) == (404, [302, 302], True)
    assert "what you sent stay as they are" in before
    assert [f'action="{address}"' in page for page in (before, after)] == [True, False]
    assert JournalEntry.objects.filter(verb="withdraw_consent").count() == 1


def test_profile_export_holds_only_what_is_yours(cast: Cast, sign_in) -> None:
    actions.save_profile(cast.linh, {"sex": "female"}, at=NOW)

    answer = sign_in(cast.amina).get("/me/export")

    copy = json.loads(answer.content)
    assert (copy["account"]["e-mail"], copy["profile"]) == ("amina@example.org", {})


@pytest.mark.parametrize(
    ("said", "is_erased"),
    [({"email": "amina@example.org", "password": "wrong"}, False), ({"email": "amina@example.org", "password": PASSWORD}, True)],
)
def test_profile_erase_needs_the_password(cast: Cast, sign_in, said: dict[str, str], is_erased: bool) -> None:
    sign_in(cast.amina).post("/me/erase", said)

    cast.amina.refresh_from_db()
    assert (cast.amina.erased_at is not None, actions.verify_journal()) == (is_erased, None)


def test_journal_is_missing_for_everyone_but_auditors(cast: Cast, sign_in) -> None:
    codes = {key: sign_in(getattr(cast, key)).get("/journal").status_code for key in ("otto", "maya", "audit")}

    assert codes == {"otto": 404, "maya": 404, "audit": 200}


def test_journal_filters_and_goes_along_as_a_file(cast: Cast, sign_in) -> None:
    client = sign_in(cast.audit)

    page = client.get("/journal?verb=add_member")
    file = client.get("/journal?verb=add_member&format=csv")

    assert page.content.count(b"<tr>") - 1 == JournalEntry.objects.filter(verb="add_member").count()
    assert len(file.content.decode("utf-8-sig").splitlines()) - 1 == JournalEntry.objects.filter(verb="add_member").count()


@pytest.mark.parametrize("address", ["/account/login/", "/account/signup/", "/account/password/reset/"])
def test_account_pages_stand_in_our_frame(db: None, address: str) -> None:
    page = Client().get(address).content.decode()

    assert (page.count("<h1"), 'class="skip"' in page, "style=" in page) == (1, True, False)


def test_sign_up_stores_name_consent_and_journal(db: None) -> None:
    said = {"email": "kofi@example.org", "password1": PASSWORD, "name": "Kofi Boateng", "has_agreed": "on"}

    answer = Client().post("/account/signup/", said)

    person = Person.objects.get(email="kofi@example.org")
    assert (answer.status_code, person.name, person.consents.get().kind) == (302, "Kofi Boateng", "privacy")
    assert list(JournalEntry.objects.order_by("number").values_list("verb", flat=True)) == ["register_person", "give_consent"]


def test_sign_up_without_consent_stores_nobody(db: None) -> None:
    Client().post("/account/signup/", {"email": "kofi@example.org", "password1": PASSWORD, "name": "Kofi Boateng"})

    assert not Person.objects.exists()


def test_password_reset_mail_waits_in_the_outbox(cast: Cast) -> None:
    Client().post("/account/password/reset/", {"email": "amina@example.org"})

    assert cast.amina.mails.filter(event__contains="password_reset", sent_at=None).count() == 1


def test_sign_up_proves_no_address_until_the_link_in_the_mail_is_used(db: None) -> None:
    said = {"email": "efua@example.org", "password1": PASSWORD, "name": "Efua Mensah", "has_agreed": "on"}
    client = Client()
    client.post("/account/signup/", said)
    person = Person.objects.get(email="efua@example.org")
    before = person.verified_email

    mail = person.mails.get(event__contains="email_confirmation")
    client.post(re.search(r"/account/confirm-email/[^\s]+", mail.body).group())

    person.refresh_from_db()
    assert (before, person.verified_email) == ("", "efua@example.org")
    assert JournalEntry.objects.filter(verb="verify_email").count() == 1


def test_sign_up_mail_names_us_and_no_gap(cast: Cast) -> None:
    said = {"email": "new@example.org", "name": "نور 🌱", "password1": "a long enough phrase", "has_agreed": "on"}

    Client().post("/account/signup/", said)

    mail = Person.objects.get(email="new@example.org").mails.get(event="account/email_confirmation_signup")
    assert "Hello from Seedtrain!" in mail.body
    assert "on 127.0.0.1:8000." in mail.body
    assert "/account/confirm-email/" in mail.body
    assert not mail.subject.startswith("[")


def test_security_keys_are_listed(cast: Cast, sign_in) -> None:
    answer = sign_in(cast.amina).get("/account/2fa/webauthn/")

    assert answer.status_code == 200


def test_passkey_page_sends_a_numeric_host_to_its_name(cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    by_number = client.get("/account/2fa/webauthn/", headers={"host": "127.0.0.1:8000"}).content.decode()
    by_name = client.get("/account/2fa/webauthn/", headers={"host": "localhost:8000"})

    assert "open this site as http://localhost:8000." in by_number
    assert (by_name.status_code, "open this site as" in by_name.content.decode()) == (200, False)
