"""The offers page says how many will come and how many to offer, from the centre's own published figures and with their source."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls.models import Call, Offer
from seedtrain.calls.views import expecting, life
from seedtrain.network.models import PublishedFigure
from seedtrain.people.models import Person
from tests.calls import factories
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
SOURCE = "https://example.org/announcement"


def publish(call: Call, **figures: int) -> None:
    """These figures stand about the call's own offering, as earlier runs of a centre have them."""
    for key, value in figures.items():
        PublishedFigure.objects.create(offering=call.offering, key=key, value=value, source=SOURCE, confidence="high")


def make_offers(call: Call, count: int) -> None:
    """So many open offers."""
    for application in factories.make_pool(call, count):
        Offer.objects.create(application=application, offered_at=NOW, deadline=NOW)


def test_expected_turnout_of_twenty_offers_for_twenty_seats(cast: Cast) -> None:
    call = factories.make_call(seats=20)
    publish(call, selected_international=117, completed_international=106)
    make_offers(call, 20)

    found = expecting.expected(call, life.count(call))

    assert found is not None
    assert (found.announced, found.completed, found.runs, found.sources) == (117, 106, 1, (SOURCE,))
    assert found.turnout is not None
    # 20 people of whom each comes with 106/117: mean 20 x 106/117, and all of them with (106/117)^20.
    assert found.turnout.expected == pytest.approx(20 * 106 / 117)
    assert found.turnout.p_full == pytest.approx((106 / 117) ** 20)
    assert [(plan.name, plan.offers >= 20) for plan in found.plans] == [("careful", True), ("balanced", True), ("full", True)]


@pytest.mark.parametrize("figures", [{}, {"selected_international": 117}, {"completed_international": 106}])
def test_expected_says_nothing_without_both_figures(cast: Cast, figures: dict[str, int]) -> None:
    call = factories.make_call(seats=20)
    publish(call, **figures)

    assert expecting.expected(call, life.count(call)) is None


def test_offers_page_shows_the_advice_its_source_and_that_it_is_ours(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(seats=20)
    publish(call, selected_international=117, completed_international=106)
    make_offers(call, 20)

    page = sign_in(cast.maya).get("/calls/upstream/desk/offers").content.decode()

    words = " ".join(strip_tags(page).split())
    assert "106 of 117 people announced from abroad completed it." in words
    assert "Of the 20 people who hold an offer or a place, 18.1 are expected to come to 20 seats; 1.9 seats stay empty" in words
    assert f'href="{SOURCE}"' in page
    assert "Seedtrain draft" in words
