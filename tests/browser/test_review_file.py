"""A reviewer takes the review file along, fills it in with a spreadsheet, and sends it back; Arabic and a phone without scripts too.

Flow: pytest -> Chromium -> the demo's server.
Reads: the call for centres of the demo world. Writes: one review and a second version of it.
"""

from pathlib import Path

import openpyxl
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visitor

CALL = "regional-centres"
STANDS = f"""
from seedtrain.calls.models import Review
rows = Review.objects.filter(assignment__reviewer__email="reviewer@demo.example", assignment__application__code="CENTRE04")
rows = rows.filter(assignment__application__call__slug="{CALL}").order_by("version")
print([(one.version, sorted(set(one.scores.values())), len(one.scores), one.comment) for one in rows])"""


def section(page: Page) -> Locator:
    """The part of "my files" about this call, with its box open."""
    page.goto("/reviews")
    mine = page.locator("main section").filter(has=page.locator(f'a[href*="/reviews/{CALL}/offline"]'))
    mine.locator("summary", has_text="Work without a network").click()
    return mine


def download(mine: Locator, words: str, folder: Path) -> Path:
    """The file behind this link."""
    with mine.page.expect_download() as coming:
        mine.get_by_role("link", name=words).click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def test_reviewer_fills_the_spreadsheet_and_saves_what_was_shown(visitor: Visitor, server: Server, tmp_path: Path) -> None:
    page = visitor.page("reviewer")
    path = download(section(page), "Download as XLSX", tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    row = next(cell.row for cell in sheet["A"] if cell.value == "CENTRE04")
    columns = {cell.value: cell.column for cell in sheet[6]}
    keys = [key for key in columns if key not in {"id", "title", "comment", "version"}]
    for key in keys:
        sheet.cell(row, columns[key]).value = 2
    sheet.cell(row, columns["comment"]).value = "ممتاز – read on the train"
    book.save(path)

    mine = section(page)
    mine.locator('input[type="file"]').set_input_files(path)
    mine.get_by_role("button", name="Check the file").click()

    line = page.locator("#report tbody tr").first
    expect(line).to_contain_text("CENTRE04")
    expect(line).to_contain_text("New review")
    expect(line).to_contain_text("ممتاز – read on the train")
    assert server.manage(STANDS) == "[]"
    page.get_by_role("button", name="Save 1 review").click()
    expect(page.locator(".messages")).to_contain_text("1 review is saved.")
    assert server.manage(STANDS) == str([(1, [2], len(keys), "ممتاز – read on the train")])


def test_text_file_changed_on_a_phone_without_scripts_names_the_wrong_line(visitor: Visitor, server: Server, tmp_path: Path) -> None:
    page = visitor.page("reviewer", size=PHONE, javascript=False)
    before = server.manage(STANDS)
    path = download(section(page), "Download as text", tmp_path)
    text = path.read_text("utf-8-sig")
    head, mark, tail = text.partition("==+== application: CENTRE04")
    first = next(line for line in tail.splitlines() if line.startswith("==+==") and ":" not in line)
    notes, value = tail.split(f"{first}\n", 1)[1].split("\n", 2)[:2]
    path.write_text(head + mark + tail.replace(f"{first}\n{notes}\n{value}", f"{first}\n{notes}\n77", 1), "utf-8")

    mine = section(page)
    mine.locator('input[type="file"]').set_input_files(path)
    mine.get_by_role("button", name="Check the file").click()

    report = page.locator("#report")
    expect(report).to_contain_text("“77” came. Correct it or leave it empty.")
    expect(report).to_contain_text("There is nothing to save.")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert server.manage(STANDS) == before
