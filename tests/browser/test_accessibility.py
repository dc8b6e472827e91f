"""axe-core finds nothing to complain about on any public page or desk, on a phone and in Arabic too."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import parts
from tests.browser.conftest import DESK, PHONE, Visitor

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PEERS = Path(__file__).parent / "peers"
PUBLIC = [
    "/",
    "/courses",
    "/calls",
    "/calls/gthb-upstream-2025/method",
    "/network",
    "/competencies",
    "/norms",
    "/plant",
    "/plant/cho",
    "/plant/check",
    "/check-selection",
    "/verify",
    "/calendar",
    "/about",
    "/privacy",
    "/impact",
    "/search?q=mrna",
    "/account/login/",
    "/account/signup/",
    "/design",
]
DEEPER = {
    "officer": ["/calls/{call}/desk", "/calls/{call}/desk/applications", "/calls/gthb-mrna-2025/desk/write"],
    "chair": [
        "/calls/gthb-gxp-2025/desk/selection/1",
        "/calls/gthb-gxp-2025/desk/selection/1/sign",
        "/calls/gthb-gxp-2025/desk/selection/2",
        "/calls/gthb-gxp-2025/desk/selection/try?r0.floor=6&sweep=r0.floor",
        "/calls/gthb-gxp-2025/desk/selection/try?r0.floor=8",
        "/calls/gthb-gxp-2025/desk/selection/compare?runs=1&runs=2",
        "/calls/gthb-gxp-2025/desk/selection/fixed",
    ],
    "reviewer": ["/reviews", "/reviews/regional-centres/offline"],
    "trainer": ["/classes/gthb-handson-upstream-2025"],
    "centre-manager": ["/issuing/gthb-handson-upstream-2025"],
    "training-manager": [
        "/sites/demo-vaccines-gha",
        "/sites/demo-vaccines-gha/people",
        "/sites/demo-vaccines-gha/training",
        "/sites/demo-vaccines-gha/profile",
        "/confirm",
    ],
    "ministry": ["/country-needs", "/country-needs/plan"],
    "applicant": ["/me", "/learning", "/credentials", "/calls/gthb-mrna-2025/apply"],
    "auditor": ["/journal", "/calls/{call}/desk/selection/1/replay", "/calls/{call}/desk/offers"],
}
CALL = "gthb-upstream-2025"
PERSONAS = ["applicant", "officer", "reviewer", "chair", "trainer", "centre-manager", "training-manager", "ministry", "auditor"]


@pytest.fixture(scope="package")
def axe() -> str:
    """The source of axe-core."""
    return (parts.node_folder(PEERS) / "node_modules" / "axe-core" / "axe.min.js").read_text()


def complaints(page: Page, axe: str) -> list[str]:
    """What axe finds on the page as it stands, each with its place; pages may not scroll sideways either."""
    page.evaluate(axe)
    found = page.evaluate(f"axe.run({{runOnly: {RULES}, resultTypes: ['violations'], preload: false}})")
    where = page.url.partition("//")[2].partition("/")[2]
    lines = [f"/{where} {one['id']}: {node['html'][:140]}" for one in found["violations"] for node in one["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*lines, *([f"/{where} scrolls sideways by {wide} px"] if wide > 1 else [])]


def walk(page: Page, axe: str, paths: list[str]) -> list[str]:
    """The complaints of every page on the way, and the pages that did not answer with 200."""
    found = []
    for path in paths:
        answer = page.goto(path)
        found += complaints(page, axe) if answer and answer.status == 200 else [f"{path} answered {answer and answer.status}"]
    return found


@pytest.mark.parametrize("half", [0, 1])
def test_public_pages_have_no_barrier(visitor: Visitor, axe: str, half: int) -> None:
    """Every page once: half of them on a desk in English, half on a phone in Arabic."""
    desk, phone = visitor.page(size=DESK, language="en"), visitor.page(size=PHONE, language="ar")

    found = walk(desk, axe, PUBLIC[half::4]) + walk(phone, axe, PUBLIC[half + 2 :: 4])

    assert not found, "\n".join(found)


@pytest.mark.parametrize("persona", PERSONAS)
def test_desks_have_no_barrier(visitor: Visitor, axe: str, persona: str) -> None:
    page = visitor.page(persona, size=PHONE, language="ar")
    found = complaints(page, axe)
    page.set_viewport_size(DESK)

    found += complaints(page, axe) + walk(page, axe, [path.format(call=CALL) for path in DEEPER.get(persona, [])])

    assert not found, "\n".join(found)
