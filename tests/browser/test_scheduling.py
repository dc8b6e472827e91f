"""The report of `seedtrain plan` in a real browser: it fits a phone, asks for nothing, and every run is a bar that can be seen.

Flow: pytest -> this file -> the command line, Chromium.
Reads: nothing. Writes: a folder of its own.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from seedtrain.__main__ import main
from tests.browser.conftest import DESK, PHONE
from tests.scheduling_files import plan, write_toml


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small plan, what becomes of it without a centre, and what it hangs on."""
    folder = tmp_path_factory.mktemp("scheduling")
    assert plan(folder, write_toml(folder)) == 0
    words = ("--fix", str(folder / "out" / "plan.json"), "--lose", "B", "--out", str(folder / "lost"))
    assert plan(folder, folder / "network.toml", *words) == 0
    assert main(["plan", "check", str(folder / "lost" / "network.json"), str(folder / "lost" / "plan.json")]) == 0
    words = ("if", str(folder / "network.toml"), str(folder / "out" / "plan.json"), "--steps", "1", "--workers", "1")
    assert main(["plan", *words, "--out", str(folder / "ifs")]) == 0
    return folder


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A blank page that fails the test when the browser complains."""
    opened = chromium.new_page()
    heard: list[str] = []
    opened.on("console", lambda message: heard.append(message.text))
    yield opened
    opened.close()
    assert heard == []


@pytest.mark.parametrize("file", ["out/report.html", "lost/report.html", "ifs/report.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_fits_a_phone_and_asks_for_nothing(page: Page, result: Path, file: str, scheme: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    address = (result / file).as_uri()

    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]

    assert set(asked) == {address}
    assert page.locator("h1").count() == 1
    assert page.locator("script").count() == 0


@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_run_is_a_bar_in_its_weeks(page: Page, result: Path, media: str) -> None:
    runs = json.loads((result / "out" / "plan.json").read_text("utf-8"))["runs"]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.emulate_media(media=media)  # type: ignore[arg-type]
    page.goto((result / "out" / "report.html").as_uri())

    lane = page.locator("#year rect.lane").first.bounding_box()
    boxes = page.locator("#year rect.run-box").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().x, one.getBoundingClientRect().width, one.checkVisibility()])"
    )

    assert lane is not None
    assert {seen for _, _, seen in boxes} == {True}
    weeks = sorted(round(12 * (x - lane["x"]) / lane["width"]) for x, _, _ in boxes)
    assert weeks == sorted(run["week"] for run in runs)
    assert {round(12 * width / lane["width"]) for _, width, _ in boxes} == {2}


def test_what_no_plan_can_meet_stands_first_and_changes_are_listed(page: Page, result: Path) -> None:
    page.goto((result / "lost" / "report.html").as_uri())

    assert page.locator("h2").first.inner_text() == "Need that no plan can meet"
    assert page.locator("#unreachable tbody th").all_inner_texts() == ["Mozambique"]
    removed = page.locator("#beside tbody tr", has_text="removed")
    assert removed.count() == 1
    assert "Good practice" in removed.inner_text()


def test_a_centre_opens_to_the_runs_that_change_without_it(page: Page, result: Path) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto((result / "ifs" / "report.html").as_uri())
    first = page.locator("#centres details.if").first

    assert not first.locator("table").first.is_visible()
    first.locator("summary").click()
    page.locator("#centres .as-table summary").click()

    assert first.locator("tbody tr", has_text="removed").locator("th").inner_text() == "spring"
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.emulate_media(media="print")
    assert page.locator("#centres details.if").last.locator("table").first.is_visible()
