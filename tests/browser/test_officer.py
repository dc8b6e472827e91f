"""Readers, the officer and the chair decide the GMP call in their browsers; an applicant hears it at the release and not before.

Flow: pytest -> Chromium -> the demo's server.
Reads: the GMP and GxP calls of the demo world. Writes: reviews, screenings, runs, signatures, decisions, an answer to an offer.
"""

import secrets

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Server, Visitor

GMP, GXP = "/calls/gthb-gmp-2025", "/calls/gthb-gxp-2025"
READ_THE_REST = """
from django.utils import timezone
from seedtrain.calls import actions
from seedtrain.calls.models import Assignment, Criterion
for row in Assignment.objects.filter(application__call__slug="gthb-gmp-2025", state="assigned"):
    levels = {one.key: 1 for one in Criterion.objects.filter(rubric__call=row.application.call)}
    actions.submit_review(row, levels, "", actor=row.reviewer, at=timezone.now())"""

FIRST = """
from seedtrain.calls.models import Assignment
mine = Assignment.objects.filter(application__call__slug="gthb-gmp-2025", reviewer__email="reviewer@demo.example", state="assigned")
print(mine.order_by("application__code").first().pk)"""

MAILS = """
from seedtrain.people.models import OutgoingMail
held = list(OutgoingMail.objects.filter(about__startswith="call/gthb-gmp-2025/").values_list("is_held", flat=True))
print(f"{held.count(True)} held, {held.count(False)} free")"""


def read_files(page: Page, first: str) -> int:
    """The reviewer has scored every open file of the call from the first on, one after the other; gives how many."""
    page.goto(f"/reviews/{first}")
    read = 0
    while True:
        expect(page.locator("main")).to_contain_text("You see what others gave once your own review is saved.")
        for group in page.locator('form fieldset:has([name^="c_"])').all():
            group.locator('input[value="2"]').check()
        page.get_by_label("Comment for the committee").fill("Clear plan.")
        page.get_by_role("button", name="Save the review").click()
        expect(page.locator(".messages")).to_contain_text("Version 1 of your review is saved.")
        read += 1
        following = page.locator(".head a.button-quiet")
        if not following.count():
            return read
        following.click()


def screen(page: Page, code: str, outcome: str, why: str) -> None:
    """The officer has looked at one application and said what it is."""
    page.goto(f"{GMP}/desk/applications/{code}")
    page.locator(f'[name="outcome"][value="{outcome}"]').check()
    page.get_by_label("Reason").fill(why)
    page.get_by_role("button", name="Save the screening").click()
    expect(page.locator(".messages")).to_contain_text("1 application is screened.")


def sign(page: Page, password: str) -> None:
    """The signing form is sent with this password."""
    page.locator('[name="meaning"][value="approved"]').check()
    page.locator('[name="password"]').fill(password)
    page.get_by_role("button", name="Sign", exact=True).click()


def applicant_page(visitor: Visitor, server: Server, code: str) -> Page:
    """A phone on which the applicant of this application has signed in with a password."""
    password = secrets.token_urlsafe(12)
    email = server.manage(f"""
from seedtrain.calls.models import Application
person = Application.objects.get(code={code!r}).applicant
person.set_password({password!r})
person.save()
print(person.email)""")
    page = visitor.page(size=PHONE)
    page.goto("/account/login/")
    page.locator("#id_login").fill(email)
    page.locator("#id_password").fill(password)
    page.locator('main form[action*="login"] button.button').click()
    page.wait_for_url("**/desk")
    return page


def test_chair_signs_from_the_desk_without_javascript(visitor: Visitor) -> None:
    officer = visitor.page("officer", javascript=False)
    refused = officer.goto(f"{GXP}/desk/selection/1/sign")
    assert refused
    assert refused.status == 404
    chair = visitor.page("chair", javascript=False, size=PHONE)

    chair.locator(f'main a[href^="{GXP}/desk"]').first.click()
    chair.goto(f"{GXP}/desk/selection/1")
    chair.get_by_role("link", name="Read and sign").click()
    digest = chair.locator('[name="content_sha256"]').get_attribute("value")
    assert digest
    sign(chair, "not the password")
    expect(chair.locator("#id_password_error")).to_contain_text("Type it again")
    sign(chair, "demo")

    expect(chair.locator(".messages")).to_contain_text("Signed. What you signed is kept with the hash you saw.")
    assert digest in chair.locator("main").inner_text().replace("\u200b", "").replace("\n", "")


def test_call_is_decided_and_told(visitor: Visitor, server: Server) -> None:
    reviewer = visitor.page("reviewer")
    assert read_files(reviewer, server.manage(FIRST)) == 6

    officer = visitor.page("officer")
    officer.goto(f"{GMP}/desk/selection")
    officer.get_by_role("button", name="Run the selection").click()
    expect(officer.locator("#problems")).to_contain_text("FHFEM7PF, ZK3RWLRG")
    officer.locator("#problems a").click()
    expect(officer.locator("main tbody th")).to_have_text(["FHFEM7PF", "ZK3RWLRG"])
    screen(officer, "FHFEM7PF", "met", "Bioprocess engineering counts as a life science.")
    screen(officer, "ZK3RWLRG", "not_met", "The degree is in law.")
    officer.goto(f"{GMP}/desk/selection")
    officer.get_by_role("button", name="Run the selection").click()
    expect(officer.locator("#problems")).to_contain_text("FHFEM7PF")

    officer.locator("#problems a").click()
    for box in officer.locator('[name="reviewers"]').all():
        box.check()
    officer.locator('[name="per_application"]').fill("2")
    officer.get_by_role("button", name="Show what would happen").click()
    officer.get_by_role("button", name="Assign and write to the reviewers").click()
    server.manage(READ_THE_REST)
    officer.goto(f"{GMP}/desk/selection")
    officer.get_by_role("button", name="Run the selection").click()
    officer.wait_for_url("**/selection/1")
    officer.get_by_role("button", name="Propose to the committee").click()
    expect(officer.locator(".messages")).to_contain_text("Run 1 is proposed.")
    expect(officer.get_by_role("link", name="Read and sign")).to_have_count(0)

    chair = visitor.page("chair")
    chair.goto(f"{GMP}/desk/selection/1/sign")
    sign(chair, "demo")
    expect(chair.locator(".messages")).to_contain_text("Signed.")
    expect(chair.get_by_role("button", name="Release all decisions together")).to_have_count(0)

    best, refused = "75QUD5BE", "ZK3RWLRG"
    waiting = applicant_page(visitor, server, best)
    waiting.goto(f"/applications/{best}")
    expect(waiting.locator("main")).to_contain_text("Everybody hears at the same moment")
    expect(waiting.get_by_role("heading", name="The decision")).to_have_count(0)
    early = waiting.goto(f"/applications/{best}/offer")
    assert early
    assert early.status == 404
    assert server.manage(MAILS) == "24 held, 0 free"

    officer.goto(f"{GMP}/desk/selection")
    officer.get_by_role("button", name="Release all decisions together").click()
    dialog = officer.locator("dialog#release")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Go back").click()
    expect(dialog).to_be_hidden()
    officer.get_by_role("button", name="Release all decisions together").click()
    dialog.get_by_role("button", name="Release", exact=True).click()
    officer.wait_for_url("**/desk/offers")
    expect(officer.locator(".messages")).to_contain_text("24 decisions are released together.")

    waiting.goto(f"/applications/{best}")
    waiting.get_by_role("link", name="Read and answer").click()
    expect(waiting.locator("#decision")).to_contain_text("You are admitted.")
    waiting.get_by_role("button", name="Accept the place").click()
    expect(waiting.locator(".messages")).to_contain_text("The place is yours.")
    expect(waiting.locator("#decision")).to_contain_text("You have a place")
    declined = applicant_page(visitor, server, refused)
    declined.goto(f"/applications/{refused}/offer")
    expect(declined.locator("#decision")).to_contain_text("We could not offer you a place.")
    expect(declined.locator("#decision")).to_contain_text("The degree is in law.")
    officer.goto(f"{GMP}/desk/offers?state=accepted")
    expect(officer.locator("main tbody th a")).to_have_text([best])
    assert server.manage(MAILS) == "0 held, 24 free"
