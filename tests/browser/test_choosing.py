"""The report of `seedtrain select` in a real browser: it fits a phone, asks for nothing, and runs nothing.

Flow: pytest -> this file -> the command line, Chromium.
Reads: nothing. Writes: a folder of its own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from seedtrain.__main__ import main
from tests.browser.conftest import DESK, PHONE
from tests.choosing_files import POLICY, select, write_csv


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's report, and a page of promises that contradict each other."""
    folder = tmp_path_factory.mktemp("choosing")
    main(["select", "--template", str(folder / "example")])
    words = ("pool.xlsx", "POLICY.toml", "--reviews", "reviews.xlsx", "--out", "result")
    assert main(["select", *(word if word.startswith("--") else str(folder / "example" / word) for word in words)]) == 0
    assert select(folder, write_csv(folder / "pool.csv"), policy=POLICY.replace("floor = 2", "floor = 3")) == 3
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


@pytest.mark.parametrize("file", ["example/result/report.html", "out/conflict.html"])
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


def test_figures_on_the_page_are_those_of_the_tables(page: Page, result: Path) -> None:
    page.goto((result / "example" / "result" / "report.html").as_uri())

    selected = page.locator("#selected tbody tr")
    assert page.locator(".key div", has_text="Selected").locator("dd").inner_text().startswith(str(selected.count()))
    assert selected.count() == 20
    bars = page.locator("figure", has_text="By sex").first
    bars.locator("summary").click()
    assert bars.locator("tbody td:nth-child(2)").all_inner_texts() == ["12", "8"]
    assert page.locator("#promises tbody tr").count() == 5


def test_a_printed_report_has_the_tables_of_its_charts(page: Page, result: Path) -> None:
    page.goto((result / "example" / "result" / "report.html").as_uri())
    closed = page.locator("#people .as-table table").first

    assert not closed.is_visible()
    page.emulate_media(media="print")
    assert closed.evaluate("one => one.checkVisibility({contentVisibilityAuto: true}) && one.getBoundingClientRect().height > 20")
