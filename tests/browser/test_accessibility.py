"""axe-core finds nothing to complain about on any public page or desk, on a phone and in Arabic too."""

from pathlib import Path

import pytest

from tests import parts
from tests.browser.conftest import DESK, PHONE, Visitor

PEERS = Path(__file__).parent / "peers"
PUBLIC = [
    "/",
    "/courses",
    "/calls",
    "/network",
    "/competencies",
    "/norms",
    "/plant",
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
PERSONAS = ["applicant", "officer", "reviewer", "chair", "trainer", "centre-manager", "training-manager", "ministry", "auditor"]


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return (parts.node_folder(PEERS) / "node_modules" / "axe-core" / "axe.min.js").read_text()


def complaints(page, axe: str) -> list[str]:
    """What axe finds on the page as it stands, each with its place; pages may not scroll sideways either."""
    page.evaluate(axe)
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})")
    lines = [f"{one['id']}: {node['html'][:140]}" for one in found["violations"] for node in one["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*lines, *([f"scrolls sideways by {wide} px"] if wide > 1 else [])]


@pytest.mark.parametrize("path", PUBLIC)
@pytest.mark.parametrize(("size", "language"), [(PHONE, "en"), (DESK, "en"), (PHONE, "ar")], ids=["phone", "desk", "phone-ar"])
def test_public_page_has_no_barrier(visitor: Visitor, axe: str, path: str, size: dict[str, int], language: str) -> None:
    page = visitor.page(size=size, language=language)

    answer = page.goto(path)

    assert answer.status == 200
    assert complaints(page, axe) == []


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize(("size", "language"), [(PHONE, "en"), (DESK, "ar")], ids=["phone", "desk-ar"])
def test_desk_has_no_barrier(visitor: Visitor, axe: str, persona: str, size: dict[str, int], language: str) -> None:
    page = visitor.page(persona, size=size, language=language)

    assert complaints(page, axe) == []


@pytest.mark.parametrize(
    ("persona", "link"),
    [
        ("officer", "/calls/{call}/desk"),
        ("officer", "/calls/{call}/desk/applications"),
        ("chair", "/calls/{call}/desk/selection"),
        ("auditor", "/journal"),
        ("applicant", "/me"),
    ],
)
def test_deeper_page_has_no_barrier(visitor: Visitor, axe: str, persona: str, link: str) -> None:
    call = "gthb-handson-upstream-2025"
    page = visitor.page(persona)

    answer = page.goto(link.format(call=call))

    assert answer.status == 200
    assert complaints(page, axe) == []
