"""A place is given up in two steps, and nobody is told that it passed on while nobody waits."""

from collections.abc import Callable

import pytest
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Offer
from seedtrain.people.models import OutgoingMail, Person
from tests.calls.test_offering import LATER, make_released, offer_to
from tests.cast import Cast

SignIn = Callable[[Person], Client]
PASSED, FREE = "passed to somebody", "The place is free now."


@pytest.mark.parametrize(("state", "words"), [("offered", "Decline"), ("accepted", "Give the place back")])
def test_giving_up_a_place_asks_first(cast: Cast, sign_in: SignIn, state: str, words: str) -> None:
    make_released(cast)
    offer, person = offer_to("P1")
    Offer.objects.filter(pk=offer.pk).update(state=state, deadline="2099-01-01T00:00Z")
    own = sign_in(person)

    asked = own.post("/applications/P1/offer", {"answer": "decline"})
    offer.refresh_from_db()

    assert (asked.status_code, offer.state) == (200, state)
    assert "Give up your place?" in asked.text
    assert f'value="decline">{words}<' in asked.text

    own.post("/applications/P1/offer", {"answer": "decline", "confirm": "yes"})
    offer.refresh_from_db()

    assert offer.state == "declined"


@pytest.mark.parametrize(("waiting", "is_told_passed"), [(4, True), (0, False)])
def test_declined_page_says_passed_on_only_when_it_was(cast: Cast, sign_in: SignIn, waiting: int, is_told_passed: bool) -> None:
    make_released(cast, waitlist_seats=waiting)
    offer, person = offer_to("P1")
    Offer.objects.filter(pk=offer.pk).update(deadline="2099-01-01T00:00Z")

    page = sign_in(person).post("/applications/P1/offer", {"answer": "decline", "confirm": "yes"}, follow=True).text

    assert (PASSED in page, "has passed on" in page, FREE in page) == (is_told_passed, is_told_passed, not is_told_passed)


@pytest.mark.parametrize(("waiting", "is_told_passed"), [(4, True), (0, False)])
def test_expired_mail_and_page_say_passed_on_only_when_it_was(cast: Cast, sign_in: SignIn, waiting: int, is_told_passed: bool) -> None:
    make_released(cast, waitlist_seats=waiting)
    _offer, person = offer_to("P1")

    actions.expire_offers(at=LATER)

    mail = OutgoingMail.objects.get(event="calls/offer_expired", to=person)
    page = sign_in(person).get("/applications/P1/offer").text
    assert (PASSED in mail.body, "it is free now" in mail.body) == (is_told_passed, not is_told_passed)
    assert FREE not in page if is_told_passed else FREE in page
