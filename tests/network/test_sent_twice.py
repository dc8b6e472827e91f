"""What is sent twice is planned once, and an amount is kept to the last unit or refused."""

from datetime import date

import pytest

from seedtrain.network import actions
from seedtrain.network.models import CostItem, Offering, Venue
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, plan


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


def test_offering_sent_twice_is_one_plan(cast: Cast, world: World, sign_in) -> None:
    soojin = sign_in(cast.soojin)
    typed = {
        "version": world.version.pk,
        "title": "Second",
        "language": "en",
        "region": "",
        "starts_on": "2026-09-07",
        "ends_on": "2026-09-25",
    }

    answers = [soojin.post("/network/osong/plan", typed).headers["Location"] for _click in range(2)]
    soojin.post("/network/osong/plan", {**typed, "starts_on": "2026-09-08"})

    assert answers == ["/offerings/second-2026/edit"] * 2
    assert Offering.objects.filter(title="Second").count() == 2


def test_venue_sent_twice_is_one_building(cast: Cast, world: World, sign_in) -> None:
    typed = {"act": "venue", "name": "Plant B", "city": "Osong", "country": "KOR", "latitude": "36.6", "longitude": "127.3"}

    for _click in range(2):
        sign_in(cast.soojin).post("/network/osong/edit", {**typed, "time_zone": "Asia/Seoul"})

    assert Venue.objects.filter(name="Plant B").count() == 1


@pytest.mark.parametrize(("others", "words"), [(1, "1 other offering of"), (2, "2 other offerings of")])
def test_publishing_counts_its_rivals_in_grammar(cast: Cast, world: World, sign_in, others: int, words: str) -> None:
    for number in range(others):
        rival = plan(world.version, world.dakar, f"rival-{number}", cast, date(2026, 3, 2), date(2026, 3, 27))
        actions.publish_offering(rival, actor=cast.maya, at=NOW)

    page = sign_in(cast.soojin).post(f"/offerings/{world.offering.slug}/publish", follow=True)

    assert f"It competes with {words} this course." in page.text


@pytest.mark.parametrize(
    ("amount", "currency", "kept"),
    [
        ("10.55", "USD", [1055]),
        ("1.10", "EUR", [110]),
        ("10", "KRW", [10]),
        ("10.00", "XOF", [10]),
        ("10.55", "KRW", []),
        ("10.555", "USD", []),
    ],
)
def test_amount_is_kept_exactly_or_refused(cast: Cast, world: World, sign_in, amount: str, currency: str, kept: list[int]) -> None:
    typed = {"act": "cost", "cost-item": "flight", "cost-payer": "Donor", "cost-amount": amount, "cost-currency": currency}

    page = sign_in(cast.soojin).post(f"/offerings/{world.offering.slug}/edit", typed)

    assert list(CostItem.objects.values_list("amount_minor", flat=True)) == kept
    assert kept or amount in page.text
