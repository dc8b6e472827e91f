"""The map of who is missing what, on a phone and on a desk: every figure leads to its line, and without JavaScript its head to the list.

Flow: pytest -> Chromium -> the demo's server.
Reads: the demo world. Writes: nothing.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Visitor

MAP = "/sites/demo-vaccines-gha/training"
HIGH = {PHONE["width"]: 12_000, DESK["width"]: 6_000}
"""The most a page of a gap may be tall; it was 21,700 on a phone [px]."""


def top_of(page: Page, line: str) -> float:
    box = page.locator(f"tr#{line}").bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_figure_of_the_map_leads_to_its_line(visitor: Visitor, size: dict[str, int], language: str) -> None:
    page = visitor.page("training-manager", size=size, language=language)
    page.goto(MAP, wait_until="networkidle")
    height = page.evaluate("document.documentElement.scrollHeight")
    cell = page.locator(".heat tr[data-line=U4] td a").first
    missing = re.sub(r"\D", "", cell.inner_text())

    cell.click()
    page.wait_for_url("**#U4")

    assert height < HIGH[size["width"]]
    assert 0 <= top_of(page, "U4") < size["height"] / 2
    expect(page.locator("tr#U4")).to_contain_text(missing)


def test_without_javascript_the_code_of_a_role_leads_to_its_list(visitor: Visitor) -> None:
    page = visitor.page("training-manager", javascript=False)
    page.goto(MAP)

    page.locator(".heat thead a").first.click()

    assert page.locator("#role tbody tr").count() == 15
    assert page.url.endswith("#role")
