"""The chair moves the balance and sees at once who would come in and who would go, with and without JavaScript.

Flow: pytest -> Chromium -> the demo's server.
Reads: the GxP call of the demo world. Writes: one scenario.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import PHONE, Server, Visitor

TRY = "/calls/gthb-gxp-2025/desk/selection/try"
FLOOR = "r0.floor"


STATE = """
from seedtrain.calls.models import Call
call = Call.objects.get(slug="gthb-gxp-2025")
print(call.state)
Call.objects.filter(pk=call.pk).update(state={state!r})"""


@pytest.fixture(scope="module", autouse=True)
def call_before_its_decision(server: Server) -> Iterator[None]:
    """The call as before a signature, whatever other tests have signed; afterwards as they left it."""
    left = server.manage(STATE.format(state="closed"))
    yield
    server.manage(STATE.format(state=left))


def slider(page: Page) -> Locator:
    """The range beside the number of the women's floor."""
    return page.locator(f'.slide:has([name="{FLOOR}"]) input[type="range"]')


def test_slider_changes_both_lists_without_leaving_the_page(visitor: Visitor) -> None:
    page = visitor.page("chair")
    page.goto(TRY)
    page.evaluate("window.isSamePage = true")
    line = page.locator("#try-line")
    expect(line).to_contain_text("The promised balance")
    expect(page.get_by_role("heading", name="Who comes in")).to_have_count(0)

    range_ = slider(page)
    # Away from the line that sticks to the bottom of the window.
    range_.evaluate("one => one.scrollIntoView({block: 'center'})")
    box = range_.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 3 / 8, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 6 / 8, box["y"] + box["height"] / 2, steps=6)
    page.mouse.up()

    expect(line).to_contain_text(re.compile(r"\d enter, \d leave; [\d.]+ points less than promised"))
    expect(page.locator(f'[name="{FLOOR}"]')).to_have_value("6")
    expect(page.get_by_role("heading", name="Who comes in")).to_be_visible()
    assert page.url.endswith("?r0.floor=6")
    page.get_by_role("link", name="As promised").click()
    expect(line).to_contain_text("The promised balance")
    expect(range_).to_have_value("3")
    assert page.evaluate("window.isSamePage") is True


def test_slider_by_keyboard_keeps_the_focus_and_a_contradiction_gives_way(visitor: Visitor) -> None:
    page = visitor.page("chair", size=PHONE)
    page.goto(TRY)
    range_ = slider(page)

    range_.focus()
    for _step in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#clash")).to_contain_text("ask for")

    expect(page.locator("#try-line")).to_have_text("No list keeps all of this.")
    expect(range_).to_be_focused()
    expect(page.locator(f'[name="{FLOOR}"]')).to_have_attribute("aria-invalid", "true")
    page.get_by_role("link", name="Give way by exactly this much").click()
    expect(page.locator("#clash")).to_have_count(0)
    expect(page.locator("#try-line")).to_contain_text("less than promised")
    expect(page.locator(f'[name="{FLOOR}"]')).not_to_have_attribute("aria-invalid", "true")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_curve_and_its_values_are_a_click_away(visitor: Visitor) -> None:
    page = visitor.page("chair")
    page.goto(TRY)

    page.locator("#id_sweep").select_option(FLOOR)
    page.locator("#take-5").click()

    expect(page.locator(f'[name="{FLOOR}"]')).to_have_value("5")
    expect(page.locator("#curve tr", has_text="now").locator("th")).to_have_text("5")


def test_move_made_before_the_script_came_is_not_lost(visitor: Visitor) -> None:
    page = visitor.page("chair")
    held: list[Route] = []
    page.route("**/js/balance*", lambda route: held.append(route))  # noqa: PLW0108  Playwright cannot mark a built-in method
    page.goto(TRY, wait_until="commit")
    page.locator(f'[name="{FLOOR}"]').fill("5")
    page.locator("#id_sweep").select_option(FLOOR)
    page.wait_for_timeout(300)

    for one in held:
        one.continue_()

    expect(page.locator("#try-line")).to_contain_text("less than promised")
    expect(page.locator("#curve tr", has_text="now").locator("th")).to_have_text("5")
    assert held


def test_lost_line_says_so_and_the_next_move_asks_again(visitor: Visitor) -> None:
    page = visitor.page("chair")
    page.goto(TRY)
    page.route("**/selection/try?*", lambda route: route.abort())
    page.locator(f'[name="{FLOOR}"]').fill("5")
    expect(page.locator("#try-line")).to_contain_text("No line")

    page.unroute("**/selection/try?*")
    page.locator(f'[name="{FLOOR}"]').fill("6")

    expect(page.locator("#try-line")).to_contain_text("less than promised")


def test_scenario_is_tried_and_kept_without_javascript(visitor: Visitor) -> None:
    page = visitor.page("chair", size=PHONE, javascript=False)
    page.goto(TRY)
    expect(page.locator('input[type="range"]')).to_have_count(0)

    page.locator(f'[name="{FLOOR}"]').fill("5")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#try-line")).to_contain_text("less than promised")
    page.get_by_label("Name").fill("Five women at least")
    page.get_by_role("button", name="Keep as scenario").click()

    page.wait_for_url("**/selection/*")
    expect(page.locator("h1")).to_contain_text("Five women at least")
    expect(page.locator("#judgement")).to_contain_text("at least 5 instead of at least 3")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
