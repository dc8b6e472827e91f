"""A new person applies from a phone: without JavaScript, with it, in Arabic, on two devices, in two windows, and off line.

Flow: pytest -> Chromium -> the demo's server.
Reads: the open mRNA call of the demo world. Writes: accounts and applications in it.
"""

import secrets
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Server, Visitor

CALL = "/calls/gthb-mrna-2025"
STEPS = (
    {"country_of_residence": "GHA", "citizenship": "GHA", "sex": "female"},
    {
        "institution": "Accra Biologics",
        "employer_type": "manufacturer",
        "employer_country": "GHA",
        "employer_activity": "biomanufacturing",
        "position_level": "engineer",
        "years_experience": "9",
    },
    {"education_field": "life sciences", "education_level": "master"},
    {"plan": "Set up the first line for mRNA at home.\nTeach four colleagues.", "is_endorsed": "yes"},
)
LETTER = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"We support this application."}


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody nobody knows yet."""

    name: str = "Efua Sarpong"
    email: str = field(default_factory=lambda: f"efua-{secrets.token_hex(4)}@example.org")
    password: str = field(default_factory=lambda: secrets.token_urlsafe(12))


def say(page: Page, key: str, value: str) -> None:
    """The question of this key is answered, whatever kind of field it has."""
    asked = page.locator(f'[name="q-{key}"]')
    if asked.first.get_attribute("type") in {"radio", "checkbox"}:
        page.locator(f'[name="q-{key}"][value="{value}"]').check()
    elif asked.evaluate("field => field.tagName") == "SELECT":
        asked.select_option(value)
    else:
        asked.fill(value)


def fill(page: Page, answers: dict[str, str]) -> None:
    """Every question of the step is answered and the step is saved with its button."""
    for key, value in answers.items():
        say(page, key, value)
    page.locator("form[data-saved-draft] button.button").click()


def start(page: Page, person: Newcomer) -> str:
    """From home to the first step of a new draft, with a new account on the way; gives the draft's address."""
    page.goto("/")
    page.locator(f'main a[href="{CALL}"]').first.click()
    page.locator(f'main a[href="{CALL}/apply"]').first.click()
    page.locator('main a[href^="/account/signup/"]').click()
    page.locator("#id_email").fill(person.email)
    page.locator("#id_name").fill(person.name)
    page.locator("#id_has_agreed").check()
    page.locator("#id_password1").fill(person.password)
    page.locator("main form button.button").click()
    page.wait_for_url(f"**{CALL}/apply")
    page.locator("main form button.button").click()
    page.wait_for_url("**/applications/*/1")
    return page.url.removesuffix("/1")


def sign_in(page: Page, person: Newcomer) -> None:
    """The person is signed in at this device with e-mail and password."""
    page.goto("/account/login/")
    page.locator("#id_login").fill(person.email)
    page.locator("#id_password").fill(person.password)
    page.locator('main form[action*="login"] button.button').click()
    page.wait_for_url("**/desk")


@pytest.mark.parametrize(("language", "javascript"), [("en", False), ("en", True), ("ar", True)], ids=["plain", "script", "arabic"])
def test_application_goes_all_the_way(visitor: Visitor, server: Server, language: str, javascript: bool) -> None:
    page = visitor.page(size=PHONE, language=language, javascript=javascript)
    person = Newcomer()

    address = start(page, person)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    for answers in STEPS[:3]:
        fill(page, answers)
    page.wait_for_url("**/4")
    so_far = page.locator("details.explain", has=page.locator(".facts"))
    expect(so_far.locator(".status-fault")).to_have_count(1)
    expect(so_far.locator(".status-done")).to_have_count(6)
    if language == "en":
        expect(so_far.locator("summary")).to_have_text("Eligibility so far: 6 of 7 rules met, 1 not met")

    page.goto(f"{address}/send")
    expect(page.locator("#problems a")).to_have_count(2)
    expect(page.locator(".send button")).to_have_count(0)
    page.locator("#problems a").first.click()
    page.wait_for_url("**/4#id_q-plan")
    page.locator('[name="q-endorsement"]').set_input_files(LETTER)
    fill(page, STEPS[3])
    page.wait_for_url("**/send#*")
    expect(page.locator("#problems")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("letter.txt")

    page.locator('main a[href$="/2"]').last.click()
    expect(page.locator('[name="q-years_experience"]')).to_have_value("9")
    fill(page, {"years_experience": "4"})
    page.goto(f"{address}/send")
    expect(page.locator("main .status-fault")).to_have_count(0)
    page.locator(".send button").dblclick()
    # Not wait_for_url: without JavaScript the second click aborts the first one's navigation, which it reports as a fault.
    expect(page).to_have_url(address)

    code = address.rpartition("/")[2]
    said = f"""
from seedtrain.calls.models import Application
from seedtrain.people.models import JournalEntry
one = Application.objects.get(code={code!r})
mails = one.applicant.mails.filter(event="calls/application_received").count()
sent = JournalEntry.objects.filter(verb="submit_application", actor_id=one.applicant_id).count()
print(one.state, one.applicant.email, one.answers["years_experience"], mails, sent, one.receipt_sha256)"""
    state, email, years, mails, sent, receipt = server.manage(said).split()
    assert (state, email, years, mails, sent) == ("submitted", person.email, "4", "1", "1")
    shown = page.locator("main").inner_text()
    assert code in shown
    assert len(receipt) == 64
    assert receipt in shown.replace("\u200b", "")
    page.goto(f"{address}/2")
    assert page.url == address


def test_draft_goes_on_on_another_device(visitor: Visitor) -> None:
    person = Newcomer()
    phone = visitor.page(size=PHONE)
    address = start(phone, person)
    fill(phone, STEPS[0])
    phone.wait_for_url("**/2")

    other = visitor.page()
    sign_in(other, person)
    other.goto(CALL)
    other.locator(f'main a[href$="{address.rpartition("/")[2]}"]').first.click()

    other.wait_for_url(f"{address}/2")
    other.goto(f"{address}/1")
    expect(other.locator('[name="q-citizenship"]')).to_have_value("GHA")
    expect(other.locator('[name="q-sex"][value="female"]')).to_be_checked()


@pytest.mark.parametrize("javascript", [False, True], ids=["plain", "script"])
def test_two_windows_show_both_versions(visitor: Visitor, javascript: bool) -> None:
    first = visitor.page(size=PHONE, javascript=javascript)
    address = start(first, Newcomer())
    fill(first, STEPS[0])
    first.wait_for_url("**/2")
    second = first.context.new_page()
    second.goto(f"{address}/2")

    fill(first, {"institution": "Said in the first window"})
    first.wait_for_url("**/3")
    say(second, "institution", "Said in the second window")
    if javascript:
        expect(second.locator(".saved")).to_have_attribute("data-state", "conflict")
    second.locator("form[data-saved-draft] button.button").click()

    row = second.locator("main tbody tr")
    expect(row).to_have_count(1)
    expect(row.locator("td")).to_have_text(["Said in the first window", "Said in the second window"])
    second.locator("main form button.button").first.click()
    second.wait_for_url("**/3")
    second.goto(f"{address}/2")
    expect(second.locator('[name="q-institution"]')).to_have_value("Said in the second window")
    expect(second.locator(".saved")).to_have_attribute("data-state", "server")


def test_typed_text_outlives_a_lost_line(visitor: Visitor) -> None:
    page = visitor.page(size=PHONE)
    address = start(page, Newcomer())
    page.goto(f"{address}/4")
    line = page.locator(".saved")

    page.wait_for_load_state("networkidle")  # the page's behaviours are fetched after it is shown
    page.context.set_offline(True)
    say(page, "plan", "Typed on the bus.")
    expect(line).to_have_attribute("data-state", "device")
    expect(line).to_contain_text("Saved on this device at")
    assert "Typed on the bus." in page.evaluate("JSON.stringify(localStorage)")
    page.context.set_offline(False)

    expect(line).to_have_attribute("data-state", "server")
    expect(line).to_contain_text("Saved on the server at")
    assert page.evaluate("localStorage.length") == 0
    other = page.context.new_page()
    other.goto(f"{address}/4")
    expect(other.locator('[name="q-plan"]')).to_have_value("Typed on the bus.")


def test_text_kept_on_the_device_comes_back_with_the_page(visitor: Visitor) -> None:
    page = visitor.page(size=PHONE)
    address = start(page, Newcomer())
    page.goto(f"{address}/4")
    page.wait_for_load_state("networkidle")  # the page's behaviours are fetched after it is shown
    page.context.set_offline(True)
    say(page, "plan", "Typed before the battery died.")
    expect(page.locator(".saved")).to_have_attribute("data-state", "device")
    page.close()

    context = visitor.browser.contexts[-1]
    context.set_offline(False)
    later = context.new_page()
    later.goto(f"{address}/4")

    expect(later.locator('[name="q-plan"]')).to_have_value("Typed before the battery died.")
    expect(later.locator(".saved")).to_have_attribute("data-state", "server")
    expect(later.locator(".saved")).to_contain_text("Saved on the server at")
