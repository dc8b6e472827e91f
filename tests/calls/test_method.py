"""What everybody may read about how a call chooses: before, after, and never a name or a code."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.actions import Bound
from seedtrain.calls.models import Application, Call
from seedtrain.people.models import Person
from tests.calls import factories
from tests.calls.test_deciding import WOMEN, make_decided, sign
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
METHOD = "/calls/upstream/method"
COMMITMENT = "ab" * 32


def words(client: Client, address: str = METHOD) -> str:
    """The page's words."""
    return " ".join(strip_tags(client.get(address).content.decode().replace("<wbr>", "").replace("<td", " <td")).split())


def release(call: Call, cast: Cast) -> None:
    """Signed by the chair and released by Maya."""
    sign(call, cast)
    actions.release_decisions(call, actor=cast.maya, at=NOW)


@pytest.mark.parametrize("fields", [{"state": "draft", "seed_commitment": COMMITMENT}, {"seed_commitment": ""}])
def test_method_of_a_call_that_never_opened_is_a_missing_page(cast: Cast, fields: dict[str, str]) -> None:
    factories.make_call(**fields)

    assert Client().get(METHOD).status_code == 404


def test_method_where_nobody_is_chosen_is_a_missing_page(cast: Cast) -> None:
    factories.make_call(entry=Call.Entry.OPEN_REGISTRATION, state=Call.State.OPEN, seed_commitment=COMMITMENT)

    assert Client().get(METHOD).status_code == 404


def test_method_before_the_decision_promises_and_shows_no_seed(cast: Cast) -> None:
    call = make_decided(cast, seed_commitment=COMMITMENT, seed="the-secret-seed")
    sign(call, cast)

    page = words(Client())

    assert [one in page for one in (COMMITMENT, "At least one woman · at least 1", "weight 2 of 3")] == [True, True, True]
    assert [one in page for one in ("the-secret-seed", "What was found", "176.90")] == [False, False, False]


def test_method_after_the_release_says_what_was_asked_and_found(cast: Cast) -> None:
    call = make_decided(cast, seed_commitment=COMMITMENT, seed="the-secret-seed")
    release(call, cast)
    run = call.runs.get()

    page = words(Client())

    assert "the-secret-seed" in page
    assert "At least one woman at least 1 1 of 2 1.70" in page
    assert "The list reaches 176.90 points." in page
    assert run.digest in page
    assert "Nothing: the published balance and the scores decided about everyone." in page


def test_method_tells_what_was_judged_and_names_nobody(cast: Cast) -> None:
    call = make_decided(
        cast, seed_commitment=COMMITMENT, policy=[{**WOMEN, "floor": 2}, factories.promise("Ghana", cap=1, country=["GHA"])]
    )
    actions.concede_rules(call, (actions.Concession("Women", "floor", 1),), actor=cast.maya, why="Only one woman is eligible.", at=NOW)
    for code, is_in in (("LOWS", True), ("LINH", False)):
        actions.fix_applicant(Application.objects.get(code=code), is_in, actor=cast.maya, why=f"Reason {is_in}.", at=NOW)
    call.refresh_from_db()
    changes = [Bound("Ghana", "cap", 2)]
    run = actions.run_selection(call, actor=cast.maya, at=NOW, name="two", changes=changes, why="Ghana builds two plants.")
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    actions.release_decisions(call, actor=cast.maya, at=NOW)

    page = words(Client())

    told = (
        "At least one woman: at least 1 instead of at least 2",
        "Only one woman is eligible.",
        "Ghana: at most 2 instead of at most 1",
        "Ghana builds two plants.",
        "1 person was placed in whatever the score: Reason True.",
        "1 person was placed out whatever the score: Reason False.",
    )
    assert [one for one in told if one not in page] == []
    source = Client().get(METHOD).content.decode()
    assert [one for one in ("LOWS", "LINH", "BEST", "AMIN", "Linh", "Rafa", "Amina") if one in source] == []


def test_call_page_leads_to_the_method(cast: Cast) -> None:
    factories.make_call(seed_commitment=COMMITMENT)

    assert f'href="{METHOD}"' in Client().get("/calls/upstream").content.decode()


def answer(call: Call, cast: Cast, sign_in: SignIn, code: str) -> str:
    """The words of an applicant's own answer after the release."""
    release(call, cast)
    person = Application.objects.select_related("applicant").get(code=code).applicant
    return words(sign_in(person), f"/applications/{code}/offer")


def test_answer_of_somebody_placed_out_gives_the_published_reason(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast, seed_commitment=COMMITMENT)
    actions.fix_applicant(Application.objects.get(code="LINH"), False, actor=cast.maya, why="Left the employer.", at=NOW)

    page = answer(call, cast, sign_in, "LINH")

    assert "Your score is 88.10. 2 of 4 eligible applicants were chosen." in page
    assert "the committee decided against a place, whatever the score. Its reason: Left the employer." in page
    assert "How people were chosen, with every rule and every change" in page


def test_answer_of_somebody_placed_in_gives_the_published_reason(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    actions.fix_applicant(Application.objects.get(code="LINH"), True, actor=cast.maya, why="Starts the line in May.", at=NOW)

    page = answer(call, cast, sign_in, "LINH")

    assert "You are admitted." in page
    assert "the committee gave you a place whatever the score. Its reason: Starts the line in May." in page
    assert "would have been enough" not in page


def test_answer_after_a_tie_shows_the_draw_and_how_to_check_it(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(seats=1, waitlist_seats=0, seed="2026")
    factories.make_application(call, cast.amina, "AMIN", score=8000)
    factories.make_application(call, cast.linh, "LINH", score=8000)

    # By sha256sum "2026|AMIN" gives c0dcaad5… and "2026|LINH" c2adf788…, so Amina goes first.
    page = answer(call, cast, sign_in, "LINH")

    assert "Your score is 80.00. 80.00 was needed in your group." in page
    assert "Your score was exactly the one needed" in page
    assert "2026|LINH c2adf78893d0abfacf3b167c0ef172db06a7401d7ca43cb6991e76ce3d37f0de" in page


def test_answer_when_the_rules_leave_no_score_that_suffices(cast: Cast, sign_in: SignIn) -> None:
    none = factories.promise("Viet Nam", cap=0, why="Nobody from Viet Nam", country=["VNM"])
    call = make_decided(cast, policy=[none], waitlist_seats=0)

    page = answer(call, cast, sign_in, "LINH")

    assert "No score would have been enough in your group" in page
    assert "What decided: Nobody from Viet Nam." in page


def test_answer_says_the_standard_error_when_it_is_known(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    release(call, cast)
    decision = Application.objects.get(code="LINH").decision
    decision.explanation["se"] = 310
    decision.save()

    assert "Your score is 88.10 (± 3.10)." in words(sign_in(cast.linh), "/applications/LINH/offer")
