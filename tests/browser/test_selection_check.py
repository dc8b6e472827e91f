"""An auditor checks files on a phone: in the browser with nothing sent, without JavaScript on the server, and alone at a command line.

Flow: pytest -> Chromium -> the demo's server.
Reads: selection runs of the demo world. Writes: temporary files.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from seedtrain.engines.selection import Problem, Selection
from seedtrain.engines.selection.proof import certificate
from tests.browser.conftest import PHONE, Server, Visitor

RUN = "/calls/gthb-upstream-2025/desk/selection/1?format=json"
ADDRESS = "/check-selection"


@pytest.fixture
def decision(visitor: Visitor) -> bytes:
    """The decision file of a signed run, as the auditor downloads it."""
    page = visitor.page("auditor")
    content = page.request.get(RUN).body()
    page.context.close()
    return content


def certificate_of(decision: bytes) -> str:
    """The certificate of the same run."""
    raw = json.loads(decision)
    return certificate(Problem.from_json(json.dumps(raw["problem"])), Selection.from_json(json.dumps(raw["result"])))


def give(page: Page, name: str, content: str | bytes) -> None:
    """The file is chosen; without JavaScript the button sends it."""
    page.goto(ADDRESS)
    buffer = content.encode() if isinstance(content, str) else content
    page.locator("#id_file").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": buffer})
    if page.locator('[data-part="there"]').is_visible():
        page.get_by_role("button", name="Check it").click()


def seen(page: Page) -> str:
    """The words of the answer."""
    expect(page.locator("#answer")).to_be_visible()
    return page.locator("#answer").inner_text()


def test_file_is_checked_in_the_browser_and_nothing_is_sent(visitor: Visitor, decision: bytes) -> None:
    page = visitor.page(size=PHONE)
    page.goto(ADDRESS, wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.locator("#id_file").set_input_files({"name": "decision.json", "mimeType": "application/json", "buffer": decision})

    expect(page.locator("#answer .lead")).to_have_text("Valid")
    expect(page.locator("#answer")).to_contain_text("yes: the seed has the hash that was published at the opening")
    expect(page.locator('[data-fill="signatures"]')).to_have_text("1")
    assert asked == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.activeElement.dataset.part") == "note"


def test_browser_and_server_answer_in_the_same_words(visitor: Visitor, decision: bytes) -> None:
    whole = certificate_of(decision)
    files = {
        "decision.json": decision,
        "altered.json": decision.replace(b'"merit_total": 1', b'"merit_total": 2'),
        "seed.json": decision.replace(b'"seed_commitment": "', b'"seed_commitment": "0'),
        "certificate.json": whole,
        "seats.json": whole.replace('"seats":20', '"seats":19'),
    }
    script, plain = visitor.page(size=PHONE), visitor.page(size=PHONE, javascript=False)

    for name, content in files.items():
        give(script, name, content)
        give(plain, name, content)
        assert seen(script) == seen(plain)
        assert seen(script).startswith("Valid" if name in {"decision.json", "certificate.json"} else "Not valid")
    expect(script.locator("#answer")).to_contain_text("seats: at most 19 may be selected; the list has 20.")


@pytest.mark.parametrize("javascript", [False, True], ids=["plain", "script"])
def test_nonsense_is_answered_in_words(visitor: Visitor, javascript: bool) -> None:
    page = visitor.page(size=PHONE, javascript=javascript)
    nonsense = {
        "empty.json": ("", "The file is empty."),
        "paper.pdf": (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "This is not a whole JSON file."),
        "deep.json": ("[" * 200_000, "The file is nested deeper than any certificate."),
        "run.json": ('{"schema":"seedtrain-run/1"}', 'The file says that it is "seedtrain-run/1"; a certificate says'),
        "hello.json": ('{"schema":"seedtrain.certificate/1"}', "certificate.merit is missing."),
    }

    for name, (content, words) in nonsense.items():
        give(page, name, content)
        assert words in seen(page)

    give(page, "large.json", b"x" * 6_000_000)
    if javascript:
        assert "This is not a whole JSON file." in seen(page)
    else:
        expect(page.locator("#id_file_error")).to_have_text(
            "Too large: a file of at most 5 MB can be checked here; this file has more. Nothing was checked."
        )


def test_file_can_be_dropped_anywhere(visitor: Visitor, decision: bytes) -> None:
    page = visitor.page()
    page.goto(ADDRESS, wait_until="networkidle")

    page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "certificate.json"));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        certificate_of(decision),
    )

    expect(page.locator("#answer .lead")).to_have_text("Valid")


def test_page_in_arabic_reads_from_right_to_left(visitor: Visitor, decision: bytes) -> None:
    page = visitor.page(size=PHONE, language="ar")

    give(page, "decision.json", decision)

    expect(page.locator("#answer")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('#answer')).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_downloaded_checker_says_valid(visitor: Visitor, server: Server, decision: bytes, tmp_path: Path) -> None:
    page = visitor.page()
    page.goto(ADDRESS)
    with page.expect_download() as download:
        page.get_by_role("link", name="Take the checker (Python)").click()
    download.value.save_as(tmp_path / download.value.suggested_filename)
    (tmp_path / "certificate.json").write_text(certificate_of(decision), encoding="utf-8")

    words = [sys.executable, "-I", "-S", "check_selection.py", "certificate.json"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout.partition(":")[0], done.stderr) == (0, "valid", "")
