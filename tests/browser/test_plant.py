"""Anybody runs an operation in a real browser: with a network and without, by mouse and by keyboard, and the server agrees.

Flow: pytest -> Chromium -> the demo's server.
Reads: the released modules. Writes: runs in the browser's own store.
Source: the page budget of the virtual plant: 90 kB compressed with the first model.
"""

import csv
import io
import re
from pathlib import Path
from urllib.request import Request as Ask
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, Request, Route, expect

from seedtrain.engines.bioprocess import runs
from tests.browser.conftest import DESK, PHONE, Visitor

BUDGET = 90_000
"""The most that may come over the wire for a first visit, with headers, the model and what is kept for later [bytes]."""
CHO = "/plant/cho"


def open_console(visitor: Visitor, path: str = CHO, **how: object) -> Page:
    """A visitor at the console, whose machine has passed its test."""
    page = visitor.page(**how)  # type: ignore[arg-type]
    page.goto(path)
    ready(page)
    return page


def ready(page: Page) -> None:
    """The machine is loaded, tested and stands still."""
    expect(page.locator("[data-plant-go]")).to_be_enabled()


def run_for(page: Page, steps: int) -> None:
    """The plant is so many steps of six hours further."""
    for _ in range(steps):
        page.locator("[data-plant-forward]").click()


def clock(page: Page) -> str:
    """The plant's time as the console shows it."""
    return page.locator("[data-plant-time]").inner_text()


def set_input(page: Page, name: str, value: str) -> None:
    """An input gets a value by its number field."""
    field = page.locator(f'[data-plant-input="{name}"] input[type="number"]')
    field.fill(value)
    field.press("Enter")


def hashes(page: Page) -> tuple[str, str]:
    """The browser's hash and the server's, as they stand beside each other."""
    sides = page.locator("[data-plant-hash]")
    expect(sides).to_have_count(2)
    return sides.nth(0).inner_text(), sides.nth(1).inner_text()


def check(page: Page) -> tuple[str, str]:
    """The run is sent to the server: both hashes."""
    page.locator("[data-plant-check]").click()
    return hashes(page)


def weight(request: Request) -> int:
    """What came over the wire for a request, headers and compressed body [bytes]; 0 for what the browser had already."""
    sizes = request.sizes()
    body = sizes["responseBodySize"]
    if body == 0 and "worker" in request.url:
        # Chromium does not tell how long a worker's own script is.
        with urlopen(Ask(request.url, headers={"Accept-Encoding": "gzip"})) as again:
            body = len(again.read())
    return body + sizes["responseHeadersSize"] if body >= 0 else 0


def is_kept(page: Page) -> None:
    """The page and its files are on the device."""
    expect(page.locator("[data-plant-kept]")).to_have_text(re.compile("also opens without a network"))


def test_run_with_an_input_and_a_fault_has_the_same_hash_on_both_sides(visitor: Visitor) -> None:
    page = open_console(visitor)
    run_for(page, 3)
    set_input(page, "feed_rate", "0.004")
    page.locator("[data-plant-fault] button").first.click()
    run_for(page, 2)

    browser, server = check(page)

    assert (re.fullmatch("[0-9a-f]{16}", browser) is not None, server) == (True, browser)
    expect(page.locator("[data-plant-verdict]")).to_contain_text("Same hash on both sides")
    expect(page.locator("[data-plant-time]")).to_have_text("day 1, 06:00")
    expect(page.locator(".plant-fault-on button")).to_have_text("Put right")


def test_plant_runs_by_itself_and_pauses(visitor: Visitor) -> None:
    page = open_console(visitor)
    page.locator("[data-plant-speed]").select_option("10000")
    page.locator("[data-plant-go]").click()

    expect(page.locator("[data-plant-time]")).to_have_text(re.compile("day 0, 0[3-9]"))
    page.locator("[data-plant-go]").click()
    expect(page.locator("[data-plant-pace]")).to_have_text("Paused")
    rests = clock(page)
    page.wait_for_timeout(300)

    assert clock(page) == rests
    browser, server = check(page)
    assert browser == server


def test_run_survives_a_reload_and_goes_back(visitor: Visitor) -> None:
    page = open_console(visitor)
    run_for(page, 2)
    set_input(page, "feed_rate", "0.01")
    run_for(page, 1)
    expect(page.locator("[data-plant-saved]")).to_have_text(re.compile("Saved on this device"))
    before = check(page)

    page.reload()
    expect(page.locator("[data-plant-time]")).to_have_text("day 0, 18:00")
    assert check(page) == before
    page.locator("[data-plant-back]").click()
    page.locator("[data-plant-back]").click()
    expect(page.locator("[data-plant-time]")).to_have_text("day 0, 06:00")
    expect(page.locator('[data-plant-input="feed_rate"] input[type="number"]')).to_have_value("0")
    browser, server = check(page)
    assert browser == server != before[0]


def test_plant_opens_runs_and_waits_without_a_network(visitor: Visitor) -> None:
    page = visitor.page()
    for path in ("/plant", CHO):
        page.goto(path)
        is_kept(page)
    page.context.set_offline(True)

    page.reload()
    ready(page)
    run_for(page, 1)
    page.locator("[data-plant-check]").click()
    expect(page.locator("[data-plant-verdict]")).to_contain_text("Waiting for the network")
    page.goto("/plant")
    expect(page.locator("[data-plant-runs] li")).to_have_count(1)
    page.locator("[data-plant-runs] a").click()
    expect(page.locator("[data-plant-time]")).to_have_text("day 0, 06:00")
    page.context.set_offline(False)

    browser, server = hashes(page)
    assert browser == server


def test_saved_file_is_a_run_that_the_server_accepts_without_javascript(visitor: Visitor, tmp_path: Path) -> None:
    page = open_console(visitor)
    set_input(page, "feed_rate", "0.002")
    run_for(page, 2)
    with page.expect_download() as coming:
        page.locator("[data-plant-file]").click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)

    plain = visitor.page(size=PHONE, javascript=False)
    plain.goto("/plant/check")
    plain.locator('input[type="file"]').set_input_files(file)
    plain.locator("form.plant-upload button").click()

    run = runs.read(file.read_text())
    assert (run.until, run.log) == (720, ((0, "feed_rate", 0.002),))
    assert plain.locator(".plant-hashes code").all_inner_texts() == [run.hash, run.hash]


def test_page_without_javascript_shows_what_can_be_read(visitor: Visitor) -> None:
    page = visitor.page(javascript=False)
    page.goto(CHO)

    assert page.locator("noscript").evaluate("note => note.offsetHeight > 20 && note.textContent.includes('needs JavaScript')")
    expect(page.locator(".plant-console")).to_be_hidden()
    expect(page.locator(".plant-lines math").first).to_be_visible()
    page.get_by_text("Constants and their sources").click()
    expect(page.locator(".plant-constants li").first).to_be_visible()


def test_console_works_by_keyboard_alone(visitor: Visitor) -> None:
    page = open_console(visitor)
    page.locator("[data-plant-go]").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-plant-time]")).to_have_text("day 0, 06:00")

    slider = page.locator('[data-plant-input="feed_rate"] input[type="range"]')
    slider.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")

    expect(page.locator("[data-plant-state]")).to_have_text("Feed rate is now 0.0002 L/h.")
    set_input(page, "feed_rate", "7")
    expect(page.locator("[data-plant-state]")).to_contain_text("from 0 to 0.05 was expected, 7 came")


def test_picture_shows_what_the_readings_show(visitor: Visitor) -> None:
    page = open_console(visitor, "/plant/protein_a")
    page.locator('[data-plant-input="phase"] select').select_option(label="Harvest")
    set_input(page, "flow", "2")
    run_for(page, 3)
    expect(page.locator("[data-plant-time]")).to_have_text("00:06:00")

    loaded = page.locator('.plant-readings [data-plant-value="load"]').inner_text()
    share = float(page.locator("[data-plant-level]").get_attribute("height") or 0) / 112

    assert share == pytest.approx(float(loaded) / 60, abs=0.002)
    shown = [page.locator(f'.plant-picture [data-plant-value="{name}"]').inner_text() for name in ("phase", "flow")]
    assert shown == ["Harvest", "2"]


def test_refused_value_leaves_with_the_reader(visitor: Visitor) -> None:
    page = open_console(visitor)
    field = page.locator('[data-plant-input="feed_rate"] input[type="number"]')
    set_input(page, "feed_rate", "7")
    expect(field).to_have_attribute("aria-invalid", "true")

    field.press("Tab")

    expect(field).to_have_value("0")
    assert field.get_attribute("aria-invalid") is None


def test_run_that_stopped_takes_nothing_more(visitor: Visitor) -> None:
    page = open_console(visitor, "/plant/mdck_dip")
    page.locator("[data-plant-starts] summary").click()
    page.locator('[data-plant-start="Vs"] input').fill("1e15")
    page.locator('[data-plant-start="Vs"] input').press("Enter")
    run_for(page, 1)
    expect(page.locator("[data-plant-state]")).to_contain_text("The run stopped")

    set_input(page, "exchange", "0.01")

    expect(page.locator("[data-plant-state]")).to_contain_text("The run stopped")
    expect(page.locator("[data-plant-go]")).to_be_disabled()


def test_page_never_opened_leads_to_the_list_without_a_network(visitor: Visitor) -> None:
    page = visitor.page()
    page.goto("/plant")
    is_kept(page)
    page.context.set_offline(True)

    page.goto("/plant/vero")

    expect(page.locator("h1")).to_have_text("Virtual plant")
    assert page.url.endswith("/plant")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_console_fits_a_phone_with_its_lists_open(visitor: Visitor, language: str) -> None:
    page = open_console(visitor, size=PHONE, language=language)
    for part in page.locator(".plant details").all():
        part.evaluate("one => { one.open = true; }")

    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    outside = page.locator(".plant-new > div, .plant-choose > div").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth).length"
    )

    assert (wide, outside) == (0, 0)


def test_browser_without_webassembly_runs_the_same_model(visitor: Visitor) -> None:
    page = visitor.page()

    def without(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body="delete self.WebAssembly;\n" + answer.text())

    page.route("**/js/plant/machine*.js", without)
    page.goto(CHO)
    ready(page)

    expect(page.locator("[data-plant-state]")).to_contain_text("no WebAssembly")
    run_for(page, 2)
    browser, server = check(page)
    assert browser == server


def test_browser_that_fails_the_test_runs_nothing(visitor: Visitor) -> None:
    page = visitor.page()

    def other(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r"(&#34;hash&#34;:\s*&#34;)[0-9a-f]{16}", r"\g<1>0123456789abcdef", answer.text()))

    page.route(f"**{CHO}", other)
    page.goto(CHO)

    expect(page.locator("[data-plant-state]")).to_contain_text("does not compute the hash")
    expect(page.locator("[data-plant-go]")).to_be_disabled()


def test_trends_read_as_a_table_and_as_a_file(visitor: Visitor) -> None:
    page = open_console(visitor, size=DESK)
    page.locator("[data-plant-truth]").check()
    run_for(page, 2)
    page.get_by_text("Show as table").click()

    heads = page.locator("[data-plant-table] thead th").all_inner_texts()
    with page.expect_download() as coming:
        page.locator("[data-plant-csv]").click()
    rows = list(csv.reader(io.StringIO(Path(coming.value.path()).read_text())))

    assert {"Time", "Viable cells, Gcell/L"} <= set(heads)
    assert page.locator("[data-plant-table] tbody tr").count() > 10
    assert (rows[0][0], float(rows[-1][0]) == 12.0) == ("Time [h]", True)
    assert {len(row) for row in rows} == {len(rows[0])}


def test_first_visit_is_light(visitor: Visitor) -> None:
    page = visitor.page(size=PHONE)
    came: list[Request] = []
    page.context.on("requestfinished", lambda one: came.append(one))  # noqa: PLW0108  Playwright cannot take a built-in method

    page.goto(CHO)
    ready(page)
    is_kept(page)
    received = sum(weight(one) for one in came)

    addresses = {one.url.rpartition("/")[2].partition(".")[0] for one in came}
    assert {"cho", "console", "machine", "uplot"} <= addresses
    assert received <= BUDGET, f"{received} bytes: {sorted(addresses)}"


def test_usual_recipe_is_scheduled_and_becomes_part_of_the_run(visitor: Visitor, tmp_path: Path) -> None:
    page = open_console(visitor)
    page.locator("[data-plant-recipe]").click()
    expect(page.locator("[data-plant-recipe]")).to_be_disabled()
    for _ in range(11):
        page.locator("[data-plant-forward]").click()
    expect(page.locator("[data-plant-time]")).to_have_text("day 2, 18:00")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save as file").first.click()
    coming.value.save_as(tmp_path / "run.json")

    run = runs.read((tmp_path / "run.json").read_text())

    assert run.log == ((3810, "feed_rate", 0.0042),)
    assert runs.replay(run).word is runs.Word.ACCEPTED
