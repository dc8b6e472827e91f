"""Screening several applications at once, and the list before it is signed, through the pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Application
from seedtrain.people.models import Person
from tests.calls import factories
from tests.calls.test_deciding import make_decided
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]


@pytest.mark.parametrize(
    ("codes", "outcome", "why"), [(["AAAA", "BBBB"], "", "Employers “confirmed”."), (["AAAA", "BBBB"], "met", ""), ([], "met", "Because.")]
)
def test_call_screen_of_several_when_refused_keeps_what_was_chosen_once(
    cast: Cast, sign_in: SignIn, codes: list[str], outcome: str, why: str
) -> None:
    call = factories.make_call()
    for code, person in (("AAAA", cast.amina), ("BBBB", cast.linh), ("CCCC", cast.otto)):
        factories.make_application(call, person, code, outcome="unclear")
    maya, address = sign_in(cast.maya), f"/calls/{call.slug}/desk/applications?sort=-name"

    page = maya.post(f"/calls/{call.slug}/desk/screen", {"code": codes, "outcome": outcome, "why": why, "next": address}, follow=True)

    assert page.redirect_chain == [(address, 302)]
    assert [f'value="{code}" checked' in page.text for code in ("AAAA", "BBBB", "CCCC")] == [bool(codes), bool(codes), False]
    assert f'id="id_why" value="{why}"' in page.text
    assert f'<option value="{outcome}" selected>' in page.text
    assert list(Application.objects.values_list("screened_outcome", flat=True)) == [""] * 3
    assert " checked" not in maya.get(address).text.partition("<tbody>")[2]


def test_call_sign_counts_without_saying_people(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast, kind="centres", entry="competitive")
    actions.propose_selection(actions.run_selection(call, actor=cast.maya, at=NOW), actor=cast.maya, at=NOW)

    page = sign_in(cast.chair).get(f"/calls/{call.slug}/desk/selection/1/sign").text

    assert "Admitted: 2. On the waiting list: 1. Applications sent: 5; all others are declined." in page
    assert "people are admitted" not in page
