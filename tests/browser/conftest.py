"""A real server with the demo world, and a real Chromium.

Flow: pytest -> this file -> `seedtrain demo`, `seedtrain serve`, Chromium.
Reads: nothing. Writes: a data folder that is gone afterwards.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Response, sync_playwright

from tests import parts

HERE = Path(__file__).parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All browser tests share one server, so they run on one worker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@dataclass(frozen=True, slots=True)
class Server:
    """Where the demo world is served, and its data folder."""

    origin: str
    folder: Path
    settings: dict[str, str]

    def manage(self, code: str) -> str:
        """What a piece of Python prints when it runs in the server's world."""
        words = [sys.executable, "-c", f"import django; django.setup()\n{code}"]
        return subprocess.run(words, env=self.settings, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo world behind granian, as `make demo` starts it."""
    folder = tmp_path_factory.mktemp("demo")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    origin = f"http://127.0.0.1:{port}"
    settings = {
        **os.environ,
        "SEEDTRAIN_DATA_DIR": str(folder),
        "SEEDTRAIN_DEMO": "1",
        "SEEDTRAIN_ORIGIN": origin,
        "SEEDTRAIN_DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
    }
    subprocess.run([sys.executable, "-m", "seedtrain", "demo"], env=settings, check=True, capture_output=True)
    process = subprocess.Popen([sys.executable, "-m", "seedtrain", "serve", "--port", str(port), "--no-tick"], env=settings)
    try:
        _wait(origin)
        yield Server(origin, folder, settings)
    finally:
        process.terminate()
        process.wait(20)


def _wait(origin: str) -> None:
    """The server answers, or the test fails after 30 seconds."""
    for _ in range(150):
        try:
            urllib.request.urlopen(origin + "/about", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"the server at {origin} did not answer within 30 s")


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium from the system."""
    browser = playwright.chromium.launch(executable_path=parts.chromium(), args=FLAGS)
    yield browser
    browser.close()


@dataclass(frozen=True, slots=True)
class Visitor:
    """Opens contexts in the browser: a phone or a desk, in a language, with JavaScript or without, signed in or not.

    Whatever a test is about, it fails when the browser itself complained on the way.
    """

    browser: Browser
    server: Server
    heard: list[str] = field(default_factory=list)
    """What browsers complained about: scripts, the content policy, missing files, requests to other hosts."""

    def page(self, persona: str = "", *, size: dict[str, int] = DESK, language: str = "en", javascript: bool = True) -> Page:
        """A blank page of a new visitor; `persona` is signed in by the demo's button."""
        page = self.context(size=size, language=language, javascript=javascript).new_page()
        if persona:
            page.goto("/demo/sign-in")
            page.locator(f'button[name="persona"][value="{persona}"]').click()
            page.wait_for_url("**/desk")
        return page

    def context(
        self, *, size: dict[str, int] = DESK, language: str = "en", javascript: bool = True, state: object = None
    ) -> BrowserContext:
        """A new visitor without a page yet; `state` are the cookies of another one."""
        context = self.browser.new_context(
            viewport=size,
            locale=language,
            java_script_enabled=javascript,
            timezone_id="Africa/Dakar",
            base_url=self.server.origin,
            storage_state=state,
        )
        context.set_default_timeout(15000)
        context.on("console", lambda message: self.heard.extend(said_by(message)))
        context.on("weberror", lambda failure: self.heard.append(str(failure.error)))
        context.on("response", lambda response: self.heard.extend(wrong_with(response, self.server.origin)))
        return context


def said_by(message: ConsoleMessage) -> list[str]:
    """A complaint of the console. Refused forms and lost lines belong to tests; what is missing is heard as a response."""
    is_heard = message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource")
    return [f"{message.location.get('url', '')}: {message.text}"] if is_heard else []


def wrong_with(response: Response, origin: str) -> list[str]:
    """A request to another host, or a style, script or picture that is missing."""
    if not response.url.startswith((f"{origin}/", "data:")):
        return [f"asked another host: {response.url}"]
    is_missing = response.status >= 400 and response.request.resource_type not in {"document", "fetch"}
    return [f"{response.url} answered {response.status}"] if is_missing else []


@pytest.fixture
def visitor(chromium: Browser, server: Server) -> Iterator[Visitor]:
    """Somebody at a device; contexts are closed after the test, and the browser must not have complained."""
    somebody = Visitor(chromium, server)
    yield somebody
    for context in list(chromium.contexts):
        context.close()
    assert not somebody.heard, "\n".join(somebody.heard)
