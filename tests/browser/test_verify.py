"""Anybody checks a credential: its public page, its files, and what the verify page says about a good and four bad files.

Flow: pytest -> Chromium -> the demo's server.
Reads: credentials of the demo world. Writes: one revocation.
"""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Server, Visitor

ISSUING = "/issuing/gthb-handson-upstream-2025"


@pytest.fixture(scope="module")
def codes(chromium: Browser, server: Server) -> list[str]:
    """The codes of two fresh credentials, signed by the centre's manager; a test revokes the second. Those of 2025 may have expired."""
    page = Visitor(chromium, server).page("centre-manager")
    page.goto(ISSUING)
    page.locator('[name="meaning"][value="approved"]').check()
    page.locator('[name="password"]').fill("demo")
    page.get_by_role("button", name="Sign and issue 2 of 2").click()
    expect(page.locator(".messages")).to_contain_text("2 credentials issued; 0 wait.")
    page.context.close()
    newest = (
        'from seedtrain.credentials.models import Credential as C\nprint(*C.objects.order_by("-pk").values_list("code", flat=True)[:2])'
    )
    return server.manage(newest).split()


def holder(signed: bytes) -> str:
    """The name the issuer signed."""
    return next(one["identityHash"] for one in json.loads(signed)["credentialSubject"]["identifier"] if one["identityType"] == "name")


def check(page: Page, name: str, content: bytes) -> None:
    """The verify page has looked at this file."""
    page.goto("/verify")
    page.locator('[name="file"]').set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    page.get_by_role("button", name="Check it").click()


def signed_file(page: Page, code: str) -> bytes:
    """The signed JSON, as a visitor gets it."""
    return page.request.get(f"/c/{code}.json").body()


def expect_verdict(page: Page, word: str, sentence: str) -> None:
    """The answer at the top of the verify page."""
    expect(page.locator("#answer .lead")).to_have_text(word)
    expect(page.locator("#answer")).to_contain_text(sentence)


@pytest.mark.parametrize("javascript", [False, True], ids=["plain", "script"])
def test_credential_page_gives_both_files(visitor: Visitor, codes: list[str], javascript: bool) -> None:
    page = visitor.page(size=PHONE, javascript=javascript)
    page.goto("/verify")
    page.locator('[name="code"]').fill(codes[0].lower())
    page.get_by_role("button", name="Check it").click()
    page.wait_for_url(f"**/c/{codes[0]}")
    expect(page.locator("main .note .lead")).to_have_text("Genuine")

    with page.expect_download() as paper:
        page.get_by_role("link", name="Take the PDF").click()
    with page.expect_download() as file:
        page.get_by_role("link", name="Take the signed file (JSON)").click()

    pdf = paper.value.path().read_bytes()
    signed = file.value.path().read_bytes()
    assert paper.value.suggested_filename == f"credential-{codes[0]}.pdf"
    assert pdf.startswith(b"%PDF-")
    assert file.value.suggested_filename == f"credential-{codes[0]}.json"
    assert json.loads(signed)["type"] == ["VerifiableCredential", "AchievementCredential"]
    expect(page.locator("main")).to_contain_text(holder(signed))
    check(page, "paper.pdf", pdf)
    expect_verdict(page, "Genuine", "The signature stands and it has not been withdrawn.")


def test_changed_letter_is_found(visitor: Visitor, codes: list[str]) -> None:
    page = visitor.page(size=PHONE)
    signed = signed_file(page, codes[0])
    name = holder(signed)
    other = ("B" if name[0] != "B" else "C") + name[1:]

    check(page, "credential.json", signed)
    expect_verdict(page, "Genuine", name)
    check(page, "credential.json", signed.replace(name.encode(), other.encode()))

    expect_verdict(page, "Not genuine", "The content is not what the issuer signed: something was changed after issuing.")


def test_revoked_credential_no_longer_counts(visitor: Visitor, server: Server, codes: list[str]) -> None:
    page = visitor.page()
    signed = signed_file(page, codes[1])
    check(page, "credential.json", signed)
    expect_verdict(page, "Genuine", "has not been withdrawn")

    server.manage(f"""
from django.utils import timezone
from seedtrain.credentials import actions
from seedtrain.credentials.models import Credential
from seedtrain.people.models import Person
manager = Person.objects.get(email="centre-manager@demo.example")
credential = Credential.objects.get(code={codes[1]!r})
actions.revoke_credential(credential, actor=manager, why="Issued to the wrong person.", at=timezone.now())""")

    check(page, "credential.json", signed)
    expect_verdict(page, "Revoked", "signed this credential and has withdrawn it. It no longer counts.")
    expect(page.locator("main")).not_to_contain_text("Issued to the wrong person.")
    page.goto(f"/c/{codes[1]}")
    expect(page.locator("main .note .lead")).to_have_text("Revoked")


def test_text_file_cannot_be_read(visitor: Visitor) -> None:
    page = visitor.page()

    check(page, "notes.txt", b"I was there, honestly.")

    expect_verdict(page, "Cannot be read", "This is not a whole JSON file.")


def test_oversized_file_is_refused(visitor: Visitor) -> None:
    page = visitor.page()

    check(page, "credential.json", b"{" + b" " * 300_000 + b"}")

    expect(page.locator("#id_file_error")).to_have_text(
        "Too large: a credential has at most 256 kB, this file has more. Nothing was checked."
    )
    expect(page.locator("#answer")).to_have_count(0)
