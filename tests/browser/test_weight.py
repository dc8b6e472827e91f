"""What pages weigh on the wire, first and again, and where their requests go.

Flow: pytest -> Chromium -> the demo's server.
Reads: the demo world. Writes: one draft of an application.
Source: the page budget of the project: 50 kB compressed on a first visit, 15 kB on a repeat.
"""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Server, Visitor

FIRST, REPEAT = 50_000, 15_000
"""The most that may come over the wire, with headers and compressed [bytes]."""


@dataclass(slots=True)
class Wire:
    """Everything a page fetches: addresses in order and bytes received, headers included."""

    addresses: list[str] = field(default_factory=list)
    received: float = 0

    def attach(self, page: Page) -> "Wire":
        """From now on this counts what the page loads."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", lambda event: self.addresses.append(event["request"]["url"]))
        session.on("Network.loadingFinished", lambda event: self.add(event["encodedDataLength"]))
        return self

    def add(self, size: float) -> None:
        """One more answer is complete [bytes]."""
        self.received += size

    def take(self, page: Page, path: str) -> float:
        """Bytes that visiting this address costs [bytes]."""
        self.received = 0
        page.goto(path, wait_until="networkidle")
        return self.received


def hosts(addresses: list[str]) -> set[str]:
    """The servers these addresses lead to; an image inside a page leads to none."""
    return {urlsplit(one).netloc for one in addresses if not one.startswith("data:")}


@pytest.mark.parametrize("path", ["/", "/courses", "/courses/hands-on-mrna", "/calls/gthb-mrna-2025"])
def test_public_page_is_light(visitor: Visitor, server: Server, path: str) -> None:
    page = visitor.page(size=PHONE)
    wire = Wire().attach(page)

    first = wire.take(page, path)
    repeat = wire.take(page, path)

    assert 1_000 < first <= FIRST
    assert 0 < repeat <= REPEAT
    assert hosts(wire.addresses) == {urlsplit(server.origin).netloc}


def test_need_of_a_site_and_country_is_light(visitor: Visitor) -> None:
    """The demo's heaviest site and its country, in the language whose words weigh most."""
    page = visitor.page("officer", size=PHONE, language="ar")
    wire = Wire().attach(page)
    paths = [f"/sites/demo-vaccines-gha/{view}" for view in ("people", "training")] + ["/country-needs?country=GHA"]

    repeat = {path: (wire.take(page, path), wire.take(page, path))[1] for path in paths}

    assert all(1_000 < size <= REPEAT for size in repeat.values()), repeat


def test_application_step_is_light(visitor: Visitor, server: Server) -> None:
    page = visitor.page("applicant", size=PHONE)
    page.goto("/calls/gthb-mrna-2025/apply")
    page.wait_for_url("**/applications/**")
    address = page.url.partition("/applications/")[2].partition("/")[0]
    state = page.context.storage_state()
    page.context.close()
    page = visitor.context(size=PHONE, state=state).new_page()
    wire = Wire().attach(page)

    first = wire.take(page, f"/applications/{address}/2")
    repeat = wire.take(page, f"/applications/{address}/2")

    assert 1_000 < first <= FIRST
    assert 0 < repeat <= REPEAT
    assert hosts(wire.addresses) == {urlsplit(server.origin).netloc}
