"""Offers are answered once and in time; a freed seat passes to who keeps the balance."""

from datetime import timedelta
from itertools import combinations

import pytest

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, Decision, Offer
from seedtrain.network.actions import suspend_centre
from seedtrain.network.models import Centre
from seedtrain.people.access import Refused, Right, Scope, ScopeKind, may
from seedtrain.people.actions import found_organisation
from seedtrain.people.models import Organisation, OutgoingMail, Person
from tests.calls import factories
from tests.cast import NOW, Cast

FLOORS = [
    factories.promise("Women", floor=2, sex=["female"]),
    factories.promise("Africa", floor=2, region=["AFR"]),
]
PEOPLE = [
    ("P1", 9500, "male", "AMR"),
    ("P2", 9300, "female", "AFR"),
    ("P3", 9100, "male", "AFR"),
    ("P4", 8900, "female", "WPR"),
    ("P5", 8700, "male", "WPR"),
    ("P6", 8500, "female", "AMR"),
    ("P7", 8300, "male", "AFR"),
    ("P8", 8100, "female", "AFR"),
]
LATER = NOW + timedelta(days=7)


def make_released(cast: Cast, **fields: object) -> Call:
    """Four seats, four waiting places, two women and two from Africa at least; decisions are out since NOW, 7 days to answer."""
    call = factories.make_call(**{"policy": FLOORS, "seats": 4, "waitlist_seats": 4, **fields})
    for code, score, sex, region in PEOPLE:
        person = factories.make_person(f"Person {code}")
        factories.make_application(call, person, code, score=score, sex=sex, region=region, institution=f"Plant {code}")
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    actions.release_decisions(call, actor=cast.maya, at=NOW)
    return call


def offer_to(code: str) -> tuple[Offer, Person]:
    offer = Offer.objects.select_related("application__applicant").get(application__code=code)
    return offer, offer.application.applicant


def best_four(codes: set[str], must: set[str] = frozenset()) -> set[str]:
    """The best four that hold `must` and keep both floors, by trying all."""
    rows = {code: (score, sex, region) for code, score, sex, region in PEOPLE}
    fits = [
        set(four)
        for four in combinations(sorted(codes), 4)
        if must <= set(four) and sum(rows[code][1] == "female" for code in four) >= 2 and sum(rows[code][2] == "AFR" for code in four) >= 2
    ]
    return max(fits, key=lambda four: sum(rows[code][0] for code in four))


@pytest.mark.parametrize("leaver", ["P1", "P2", "P3", "P4"])
def test_decline_offer_passes_the_seat_on_and_keeps_the_floors(cast: Cast, leaver: str) -> None:
    make_released(cast)
    everyone = {code for code, *_ in PEOPLE}
    chosen = set(Decision.objects.filter(outcome="admitted").values_list("application__code", flat=True))
    assert chosen == best_four(everyone)
    offer, person = offer_to(leaver)

    actions.decline_offer(offer, actor=person, at=NOW)

    held = set(Offer.objects.filter(state="offered").values_list("application__code", flat=True))
    assert held == best_four(everyone - {leaver}, must=chosen - {leaver})
    new = Offer.objects.get(replaces=offer)
    assert (new.deadline, OutgoingMail.objects.filter(event="calls/offer_from_waitlist", to=new.application.applicant).count()) == (
        LATER,
        1,
    )


def test_accept_offer_twice_changes_nothing(cast: Cast) -> None:
    make_released(cast)
    offer, person = offer_to("P1")

    actions.accept_offer(offer, actor=person, at=NOW)
    again = actions.accept_offer(offer, actor=person, at=NOW + timedelta(days=1))

    assert (again.state, again.answered_at) == ("accepted", NOW)


def test_accept_offer_just_before_its_deadline(cast: Cast) -> None:
    make_released(cast)
    offer, person = offer_to("P1")

    assert actions.accept_offer(offer, actor=person, at=LATER - timedelta(microseconds=1)).state == "accepted"


def test_accept_offer_at_the_instant_of_its_deadline_names_the_instant(cast: Cast) -> None:
    make_released(cast)
    offer, person = offer_to("P1")

    with pytest.raises(Refused) as refused:
        actions.accept_offer(offer, actor=person, at=LATER)

    assert (refused.value.code, "9 March 2026, 09:00 UTC" in str(refused.value)) == ("expired", True)


def test_accept_offer_of_somebody_else(cast: Cast) -> None:
    make_released(cast)
    offer, _person = offer_to("P1")

    with pytest.raises(Refused) as refused:
        actions.accept_offer(offer, actor=cast.otto, at=NOW)

    assert refused.value.code == "not_your_offer"


def test_decline_offer_twice_passes_on_one_seat(cast: Cast) -> None:
    make_released(cast)
    offer, person = offer_to("P1")

    for _ in range(2):
        actions.decline_offer(offer, actor=person, at=NOW)

    assert Offer.objects.count() == 5


def test_expire_offers_at_the_deadline_passes_every_seat_on_once(cast: Cast) -> None:
    make_released(cast)
    offer, person = offer_to("P2")
    actions.accept_offer(offer, actor=person, at=NOW)

    before = actions.expire_offers(at=LATER - timedelta(seconds=1))
    first = actions.expire_offers(at=LATER)
    second = actions.expire_offers(at=LATER)

    states = sorted(Offer.objects.values_list("state", flat=True))
    assert (before, first, second) == (0, 3, 0)
    assert states == ["accepted", "expired", "expired", "expired", "offered", "offered", "offered"]
    assert OutgoingMail.objects.filter(event="calls/offer_expired").count() == 3


def test_decline_offer_when_nobody_waits_leaves_the_seat_empty(cast: Cast) -> None:
    make_released(cast, waitlist_seats=0)
    offer, person = offer_to("P1")

    actions.decline_offer(offer, actor=person, at=NOW)

    assert Offer.objects.count() == 4


def test_decline_offer_never_invites_who_withdrew(cast: Cast) -> None:
    make_released(cast)
    waiting = set(Decision.objects.filter(outcome="waitlisted").values_list("application__code", flat=True))
    Application.objects.filter(code__in=waiting - {"P8"}).update(state="withdrawn")
    offer, person = offer_to("P1")

    actions.decline_offer(offer, actor=person, at=NOW)

    assert Offer.objects.get(replaces=offer).application.code == "P8"


def test_waiting_number_moves_up_when_somebody_before_is_invited(cast: Cast) -> None:
    make_released(cast)
    last = Decision.objects.get(outcome="waitlisted", position=4)
    offer, person = offer_to("P1")

    before = actions.waiting_number(last)
    actions.decline_offer(offer, actor=person, at=NOW)

    assert (before, actions.waiting_number(last)) == (4, 3)


def test_admit_accepted_centres_admits_who_accepted_and_only_them(cast: Cast) -> None:
    call = make_released(cast, kind=Call.Kind.CENTRES)
    Application.objects.filter(code="P2").update(answers={"centre_name": "Dakar Training House"})
    offer, person = offer_to("P2")
    actions.accept_offer(offer, actor=person, at=NOW)
    before = Centre.objects.count()

    counts = [actions.admit_accepted_centres(call, actor=cast.maya, at=NOW) for _ in range(2)]

    centre = Centre.objects.get(slug="dakar-training-house")
    assert (counts, Centre.objects.count() - before, centre.state, centre.region) == ([1, 1], 1, "admitted", "AFR")


def test_admit_accepted_centres_lets_the_applicant_run_the_centre(cast: Cast) -> None:
    call = make_released(cast, kind=Call.Kind.CENTRES)
    Application.objects.filter(code="P2").update(answers={"centre_name": "Dakar Training House"})
    offer, person = offer_to("P2")
    actions.accept_offer(offer, actor=person, at=NOW)

    actions.admit_accepted_centres(call, actor=cast.maya, at=NOW)

    fresh = Person.objects.get(pk=person.pk)
    here, elsewhere = (Scope(ScopeKind.CENTRE, slug) for slug in ("dakar-training-house", "hub"))
    assert (may(fresh, Right.RUN_OFFERING, here), may(fresh, Right.RUN_OFFERING, elsewhere)) == (True, False)


def test_admit_accepted_centres_gives_nobody_a_centre_by_its_name_alone(cast: Cast) -> None:
    call = make_released(cast, kind=Call.Kind.CENTRES)
    found_organisation("dakar-training-house", Organisation.Kind.TRAINING, "Dakar Training House", at=NOW, actor=cast.maya, country="SEN")
    Application.objects.filter(code="P2").update(answers={"centre_name": "Dakar Training House"})
    offer, person = offer_to("P2")
    actions.accept_offer(offer, actor=person, at=NOW)

    actions.admit_accepted_centres(call, actor=cast.maya, at=NOW)

    assert not may(Person.objects.get(pk=person.pk), Right.RUN_OFFERING, Scope(ScopeKind.CENTRE, "dakar-training-house"))


def test_admit_accepted_centres_again_leaves_a_suspended_centre_suspended(cast: Cast) -> None:
    call = make_released(cast, kind=Call.Kind.CENTRES)
    Application.objects.filter(code="P2").update(answers={"centre_name": "Dakar Training House"})
    offer, person = offer_to("P2")
    actions.accept_offer(offer, actor=person, at=NOW)
    actions.admit_accepted_centres(call, actor=cast.maya, at=NOW)
    suspend_centre(Centre.objects.get(slug="dakar-training-house"), actor=cast.maya, why="The licence lapsed.", at=NOW)

    actions.admit_accepted_centres(call, actor=cast.maya, at=NOW)

    assert Centre.objects.get(slug="dakar-training-house").state == Centre.State.SUSPENDED
