"""Calling a call off: before the decision only, with a reason, and everybody concerned hears of it."""

from collections.abc import Callable

import pytest
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Assignment, Call
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, OutgoingMail, Person
from tests.calls import factories
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
ADDRESS = "/calls/upstream/desk/cancel"


@pytest.mark.parametrize("state", ["draft", "open", "closed"])
def test_cancel_call_tells_whoever_has_a_draft_or_sent_an_application(cast: Cast, state: str) -> None:
    call = factories.make_call(state=state)
    sent = factories.make_application(call, cast.amina, "SENT")
    factories.make_application(call, cast.otto, "GONE")
    Application.objects.filter(code="GONE").update(state="withdrawn")
    Application.objects.create(call=call, applicant=cast.linh, code="DRAF", started_at=NOW, saved_at=NOW)
    factories.make_assignment(sent, cast.rafael)

    actions.cancel_call(call, actor=cast.maya, at=NOW, why=" The host withdrew. ")

    mails = {mail.to.email: mail.body for mail in OutgoingMail.objects.select_related("to")}
    assert (Call.objects.get().state, Assignment.objects.get().state) == ("cancelled", "withdrawn")
    assert set(mails) == {"amina@example.org", "linh@example.org"}
    assert all("Why: The host withdrew." in body for body in mails.values())
    assert ("Your draft cannot be sent" in mails["linh@example.org"], "Your draft" in mails["amina@example.org"]) == (True, False)
    assert JournalEntry.objects.get(verb="cancel_call").actor_id == cast.maya.pk


@pytest.mark.parametrize("state", ["decided", "released", "cancelled"])
def test_cancel_call_after_the_decision_is_refused(cast: Cast, state: str) -> None:
    call = factories.make_call(state=state)

    with pytest.raises(Refused) as refused:
        actions.cancel_call(call, actor=cast.maya, at=NOW, why="Late")

    assert (refused.value.code, Call.objects.get().state) == ("too_late", state)


def test_cancel_call_without_a_reason_is_refused(cast: Cast) -> None:
    call = factories.make_call(state=Call.State.OPEN)

    with pytest.raises(Refused) as refused:
        actions.cancel_call(call, actor=cast.maya, at=NOW, why=" ")

    assert (refused.value.field, Call.objects.get().state) == ("why", "open")


def test_call_cancel_page_is_for_officers(cast: Cast, sign_in: SignIn) -> None:
    factories.make_call(state=Call.State.OPEN)

    otto = sign_in(cast.otto).post(ADDRESS, {"cancel_why": "x"}).status_code
    assert (otto, Call.objects.get().state) == (404, "open")

    client = sign_in(cast.maya)
    asked = client.get("/calls/upstream/desk/write")
    empty = client.post(ADDRESS, {"cancel_why": ""}, follow=True)
    assert ((asked.status_code, ADDRESS in asked.text), "Say why" in empty.text, Call.objects.get().state) == ((200, True), True, "open")

    done = client.post(ADDRESS, {"cancel_why": "No host"}, follow=True)
    assert (done.status_code, Call.objects.get().state) == (200, "cancelled")
    assert ADDRESS not in client.get("/calls/upstream/desk/write").text


@pytest.mark.parametrize(("seed_commitment", "status"), [("", 404), ("a" * 64, 200)])
def test_cancelled_call_is_public_only_when_it_was_ever_open(cast: Cast, sign_in: SignIn, seed_commitment: str, status: int) -> None:
    factories.make_call(state=Call.State.CANCELLED, seed_commitment=seed_commitment)

    assert Client().get("/calls/upstream").status_code == status
    assert sign_in(cast.maya).get("/calls/upstream").status_code == 200


def test_cancel_call_of_an_empty_draft_leaves_every_page_working(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(state=Call.State.DRAFT, deadline=None, opens_at=None, offering=None)

    actions.cancel_call(call, actor=cast.maya, at=NOW, why="Doubled")

    client = sign_in(cast.maya)
    pages = ("/calls", "/calls/upstream", "/calls/upstream/desk", "/calls/upstream/desk/write", "/desk")
    assert [client.get(page).status_code for page in pages] == [200] * 5
