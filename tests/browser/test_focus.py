"""What is looked at is in sight: no focus under the bar with the button, no table that scrolls inside on a phone, no column cut off.

Flow: pytest -> Chromium -> the demo's server.
Reads: the demo world. Writes: one draft of an application.
Source: WCAG 2.2, 2.4.11 Focus Not Obscured (Minimum).
"""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, Visitor

UNDER = """() => {
    const bar = document.querySelector(".send").getBoundingClientRect(), one = document.activeElement, at = one.getBoundingClientRect();
    if (one.closest(".send") || one === document.body) return [one.id || one.tagName, 0, innerHeight];
    const under = Math.min(at.bottom, bar.bottom) - Math.max(at.top, bar.top);
    return [one.id || one.name || one.href || one.textContent, under, at.bottom - at.top];
}"""
"""Name of what has the focus, how much of its height lies under the bar, and its height [px]."""
MOST_STOPS = 120


def hidden(page: Page) -> list[str]:
    """What lies under the bar, wholly or in part, while it has the focus, from the top of the page to its end."""
    found, seen = [], set()
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        name, under, height = page.evaluate(UNDER)
        if under > 0 and height < PHONE["height"] / 2:
            found.append(name)
        if name == "BODY":
            break
        seen.add(name)
    assert len(seen) > 5
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("persona", "path"),
    [
        ("training-manager", "/sites/demo-vaccines-gha/profile"),
        ("training-manager", "/sites/demo-vaccines-gha/roles"),
        ("officer", "/calls/new"),
        ("applicant", "/calls/gthb-mrna-2025/apply"),
    ],
)
def test_focus_never_hides_behind_the_bar(visitor: Visitor, persona: str, path: str, language: str) -> None:
    page = visitor.page(persona, size=PHONE, language=language)
    page.goto(path)

    assert page.locator(".send").count() == 1
    assert hidden(page) == []


def test_bar_of_a_short_form_stays_at_its_end(visitor: Visitor) -> None:
    page = visitor.page("training-manager", size=PHONE)
    page.goto("/sites/demo-vaccines-gha/roster")
    short = page.locator(".send").evaluate_all("all => all.map(one => getComputedStyle(one).position)")
    page.goto("/sites/demo-vaccines-gha/profile")
    long = page.locator(".send").evaluate_all("all => all.map(one => getComputedStyle(one).position)")

    assert (set(short), long) == ({"static"}, ["sticky"])


FRAMES = """all => all.filter(one => one.querySelectorAll("tbody tr").length > 25)
    .map(one => [one.scrollHeight > one.clientHeight + 1, one.querySelector("caption").innerText])"""
"""Of every long table whether it scrolls in its frame, and its caption."""


def test_long_table_says_that_it_scrolls_and_on_a_phone_it_does_not(visitor: Visitor) -> None:
    seen = {}
    for name, size in (("phone", PHONE), ("desk", DESK)):
        page = visitor.page("officer", size=size)
        page.goto("/network/plans/1")
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        seen[name] = page.locator(".table-cards").evaluate_all(FRAMES)

    assert len(seen["phone"]) == len(seen["desk"]) >= 1
    assert [scrolls for scrolls, _words in seen["phone"]] == [False] * len(seen["phone"])
    assert not any("scroll in the table" in words for _scrolls, words in seen["phone"])
    assert all(scrolls and "rows; scroll in the table" in words for scrolls, words in seen["desk"])
    assert any("28 rows; scroll in the table" in words for _scrolls, words in seen["desk"])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_column_of_people_by_role_is_cut_off(visitor: Visitor, language: str) -> None:
    page = visitor.page("training-manager", size=DESK, language=language)
    page.goto("/sites/demo-vaccines-gha/people")

    wider = page.locator(".table-cards").evaluate_all("all => all.map(one => one.scrollWidth - one.clientWidth)")

    assert set(wider) == {0}
