"""Free seats of a released call filled together: who would be called, what is not possible, and the offers that are sent."""

import itertools
import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, Offer
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, OutgoingMail, Person
from tests.calls import factories
from tests.calls.test_offering import FLOORS, PEOPLE, make_released, offer_to
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
OFFERS = "/calls/upstream/desk/offers"
TOGETHER = {"passing": Call.Passing.TOGETHER}


def make_free(cast: Cast, **fields: object) -> Call:
    """The released call of test_offering, as the database has it."""
    call = make_released(cast, **fields)
    call.refresh_from_db()
    return call


def decline(*codes: str) -> None:
    for code in codes:
        offer, person = offer_to(code)
        actions.decline_offer(offer, actor=person, at=NOW)


def holders() -> set[str]:
    return set(Offer.objects.filter(state__in=["offered", "accepted"]).values_list("application__code", flat=True))


def words(client: Client) -> str:
    return " ".join(strip_tags(client.get(OFFERS).content.decode().replace("<td", " <td")).split())


def best_to_join(held: set[str], waiting: set[str], seats: int, rows: list[tuple[str, int, str, str]]) -> set[str]:
    """Who joins the held: fewest seats missing to both floors, then most merit, by trying every group of those who wait."""
    known = {code: row for code, *row in rows}

    def order(group: tuple[str, ...]) -> tuple[int, int]:
        people = [known[code] for code in (*held, *group)]
        missing = max(0, 2 - sum(one[1] == "female" for one in people)) + max(0, 2 - sum(one[2] == "AFR" for one in people))
        return missing, -sum(known[code][0] for code in group)

    free = seats - len(held)
    return set(min((group for size in range(free + 1) for group in itertools.combinations(sorted(waiting), size)), key=order))


def test_places_given_back_stay_free_until_the_officer_fills_them(cast: Cast, sign_in: SignIn) -> None:
    call = make_free(cast, **TOGETHER)
    chosen = holders()
    decline(*sorted(chosen)[:2])

    page = words(sign_in(cast.maya))

    assert holders() == chosen - set(sorted(chosen)[:2])
    assert actions.free_seats(call) == 2
    assert ["What would fill the 2 free seats" in page, "Every promise is kept" in page, "Send 2 offers" in page] == [True] * 3


@pytest.mark.parametrize("seed", range(8))
def test_filling_is_the_best_of_every_group_and_moves_nobody(cast: Cast, seed: int) -> None:
    dice = random.Random(seed)
    scores = dice.sample(range(3000, 9900), 10)
    rows = [(f"Q{i}", score, dice.choice(["female", "male"]), dice.choice(["AFR", "WPR"])) for i, score in enumerate(scores)]
    call = factories.make_call(policy=FLOORS, seats=4, waitlist_seats=4, **TOGETHER)
    for code, score, sex, region in rows:
        factories.make_application(call, factories.make_person(f"P {code}"), code, score=score, sex=sex, region=region, institution=code)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    actions.release_decisions(call, actor=cast.maya, at=NOW)
    call.refresh_from_db()
    first = sorted(holders())
    accepted, leaving = first[0], dice.sample(first[1:], 2)
    offer, person = offer_to(accepted)
    actions.accept_offer(offer, actor=person, at=NOW)
    decline(*leaving)
    held, before = holders(), dict(Offer.objects.values_list("pk", "state"))
    waiting = {one["id"] for one in run.result["waitlist"]}

    found = actions.filling_of(call)
    assert found is not None
    sent = actions.fill_seats(call, found.codes(False), is_beyond=False, actor=cast.maya, at=NOW)

    assert holders() - held == best_to_join(held, waiting, 4, rows)
    assert (held <= holders(), sent) == (True, len(holders()) - len(held))
    assert {pk: state for pk, state in Offer.objects.values_list("pk", "state") if pk in before} == before
    assert sorted(Offer.objects.exclude(replaces=None).values_list("replaces__application__code", flat=True)) == sorted(leaving)[:sent]


def test_offers_go_out_at_once_with_mail_deadline_and_one_entry(cast: Cast, sign_in: SignIn) -> None:
    call = make_free(cast, **TOGETHER)
    decline("P2", "P3")
    found = actions.filling_of(call)
    assert found is not None
    codes = found.codes(False)

    answer = sign_in(cast.maya).post("/calls/upstream/desk/refill", {"codes": " ".join(codes)}, follow=True)

    made = Offer.objects.filter(application__code__in=codes)
    assert "2 offers are sent together." in answer.content.decode()
    assert "What would fill" not in answer.content.decode()
    assert [one.deadline - one.offered_at for one in made] == [timedelta(days=7)] * 2
    assert OutgoingMail.objects.filter(event="calls/offer_from_waitlist").count() == 2
    entry = JournalEntry.objects.select_related("payload").get(verb="fill_seats")
    assert entry.payload.body["after"] == {"invited": list(codes), "is_beyond": False, "missing": [], "broken": [], "empty": 0}


def test_when_somebody_has_answered_since_nobody_is_offered_anything(cast: Cast) -> None:
    call = make_free(cast, **TOGETHER)
    decline("P2")
    shown = actions.filling_of(call)
    assert shown is not None
    codes = shown.codes(False)
    decline("P1")
    now = actions.filling_of(call)
    assert now is not None

    with pytest.raises(Refused) as refused:
        actions.fill_seats(call, codes, is_beyond=False, actor=cast.maya, at=NOW)

    assert (refused.value.code, Offer.objects.filter(replaces__isnull=False).count()) == ("stale_filling", 0)
    assert str(refused.value) == (
        f"Somebody has answered since you looked: {', '.join(codes)} were shown, and now it would be {', '.join(now.codes(False))}. "
        "Read the page again, then send."
    )


def test_sending_twice_fills_the_seats_once(cast: Cast) -> None:
    call = make_free(cast, **TOGETHER)
    decline("P2")
    found = actions.filling_of(call)
    assert found is not None
    actions.fill_seats(call, found.codes(False), is_beyond=False, actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.fill_seats(call, found.codes(False), is_beyond=False, actor=cast.maya, at=NOW)

    assert (refused.value.code, len(holders())) == ("nothing_free", 4)


def test_beyond_the_waiting_list_where_it_leaves_seats_empty(cast: Cast, sign_in: SignIn) -> None:
    """Also where seats pass on at once: nobody waits, so the pairing found nobody."""
    call = make_free(cast, waitlist_seats=0)
    decline("P2", "P3")
    page = words(sign_in(cast.maya))
    rest = {code for code, *_ in PEOPLE} - {"P1", "P2", "P3", "P4"}

    found = actions.filling_of(call)
    assert found is not None
    actions.fill_seats(call, found.codes(True), is_beyond=True, actor=cast.maya, at=NOW)

    assert "2 seats stay empty: nobody on the waiting list can take them within the rules." in page
    assert "With others who were not on it" in page
    assert holders() - {"P1", "P4"} == best_to_join({"P1", "P4"}, rest, 4, PEOPLE)
    offer, person = offer_to(next(iter(holders() - {"P1", "P4"})))
    answer = strip_tags(sign_in(person).get(f"/applications/{offer.application.code}/offer").content.decode())
    assert "A place became free, and it is yours if you want it." in answer
    assert actions.accept_offer(offer, actor=person, at=NOW).state == "accepted"


def test_those_who_wait_go_before_better_scores_that_do_not(cast: Cast) -> None:
    call = make_free(cast, waitlist_seats=1, **TOGETHER)
    (waiting,) = Application.objects.filter(decision__outcome="waitlisted").values_list("code", flat=True)
    decline("P2", "P3")

    found = actions.filling_of(call)

    assert found is not None
    assert (found.codes(False), found.codes(True)[0], len(found.codes(True))) == ((waiting,), waiting, 2)


def test_what_is_not_possible_is_said_in_words(cast: Cast, sign_in: SignIn) -> None:
    call = make_free(cast, **TOGETHER)
    Application.objects.filter(code__in=["P6", "P7", "P8"]).update(state="withdrawn")
    decline("P2", "P3")

    page = words(sign_in(cast.maya))

    # P1 and P4 stay, P5 alone waits: one woman, nobody from Africa.
    assert actions.filling_of(call).codes(False) == ("P5",)
    assert "Women: 1 fewer than promised. Nobody left could keep it beside those who hold a seat." in page
    assert "Africa: 2 fewer than promised." in page
    assert "1 seat stays empty: nobody on the waiting list can take it within the rules." in page
    assert "With others who were not on it" not in page


def test_a_full_cap_stays_full(cast: Cast) -> None:
    """P1 and P6 are the only two of AMR: the cap of one keeps P6 out, though nobody else waits."""
    call = make_free(cast, policy=[factories.promise("America", cap=1, region=["AMR"])], **TOGETHER)
    Application.objects.filter(code__in=["P5", "P7", "P8"]).update(state="withdrawn")
    decline("P2")

    found = actions.filling_of(call)

    assert found is not None
    assert (found.codes(True), found.waiting.empty, found.beyond) == ((), 1, None)


@pytest.mark.parametrize("who", ["otto", "chair", "audit"])
def test_only_who_releases_sends(cast: Cast, sign_in: SignIn, who: str) -> None:
    call = make_free(cast, **TOGETHER)
    decline("P2")
    found = actions.filling_of(call)
    assert found is not None

    answer = sign_in(getattr(cast, who)).post("/calls/upstream/desk/refill", {"codes": " ".join(found.codes(False))})

    assert (answer.status_code, Offer.objects.filter(replaces__isnull=False).count()) == (404, 0)


def test_nothing_is_shown_while_every_seat_is_held_or_before_the_release(cast: Cast, sign_in: SignIn) -> None:
    call = make_free(cast, **TOGETHER)
    page = words(sign_in(cast.maya))
    Call.objects.filter(pk=call.pk).update(state="decided")
    call.refresh_from_db()

    assert ("What would fill" in page, actions.filling_of(call), actions.free_seats(call)) == (False, None, 0)


def test_the_overview_says_that_places_wait(cast: Cast, sign_in: SignIn) -> None:
    make_free(cast, **TOGETHER)
    decline("P2", "P3")

    page = " ".join(strip_tags(sign_in(cast.maya).get("/calls/upstream/desk").content.decode()).split())

    assert "places are free and wait to be filled together" in page
