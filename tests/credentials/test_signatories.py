"""Naming who signs a centre's credentials in the browser: for who issues there only."""

import pytest

from seedtrain.credentials.models import Issuer, Signatory
from tests.cast import Cast
from tests.learning.world import World, build

ADDRESS = "/issuing/upstream-2026/signatories"
FRAME = {"office-TOTAL_FORMS": "4", "office-INITIAL_FORMS": "0"}
FIRST = {"office-0-name": "Ada Han", "office-0-office": "Director", "office-0-organisation": "Hub", "office-0-valid_from": "2026-01-01"}


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


@pytest.mark.parametrize(("who", "status"), [("soojin", 200), ("otto", 404), ("maya", 404)])
def test_signatories_is_for_who_issues_at_the_centre(world: World, cast: Cast, sign_in, who: str, status: int) -> None:
    client = sign_in(getattr(cast, who))

    assert (client.get(ADDRESS).status_code, Issuer.objects.count()) == (status, 0)
    assert (client.post(ADDRESS, {**FRAME, **FIRST}).status_code == 302, Signatory.objects.count() == 1) == (status == 200, status == 200)


def test_signatories_are_stored_in_order_and_taken_away_when_emptied(world: World, cast: Cast, sign_in) -> None:
    client = sign_in(cast.soojin)
    third = {"office-2-name": "", "office-2-office": "Minister", "office-2-organisation": "Ministry"}

    client.post(ADDRESS, {**FRAME, **FIRST, **third})
    before = list(Signatory.objects.values_list("position", "name", "office", "organisation"))
    page = client.get(ADDRESS).text
    emptied = {f"office-0-{name}": "" for name in ("name", "office", "organisation", "valid_from", "valid_until")}
    kept = {"office-INITIAL_FORMS": "2", "office-1-office": "Minister", "office-1-organisation": "Ministry"}
    client.post(ADDRESS, {**FRAME, **emptied, **kept})

    assert before == [(1, "Ada Han", "Director", "Hub"), (2, "", "Minister", "Ministry")]
    assert ('value="2026-01-01"' in page, ADDRESS in client.get("/issuing/upstream-2026").text) == (True, True)
    assert list(Signatory.objects.values_list("office", flat=True)) == ["Minister"]


def test_signatories_keeps_what_cannot_be_stored(world: World, cast: Cast, sign_in) -> None:
    answer = sign_in(cast.soojin).post(ADDRESS, {**FRAME, **FIRST, "office-0-valid_until": "2025-01-01"})

    assert (answer.status_code, Signatory.objects.count()) == (422, 0)
    assert ("lies before the first" in answer.text, 'value="Ada Han"' in answer.text) == (True, True)


def test_signatories_without_an_office_is_asked_for_it(world: World, cast: Cast, sign_in) -> None:
    answer = sign_in(cast.soojin).post(ADDRESS, {**FRAME, "office-0-name": "Ada Han"})

    assert (answer.status_code, answer.text.count("empty the whole row") >= 2, Signatory.objects.count()) == (422, True, 0)
