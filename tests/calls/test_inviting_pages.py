"""The page of invitations: for officers of the call, every line read before anybody hears of it."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.calls import actions
from seedtrain.calls.models import Call, Invitation
from seedtrain.people.models import OutgoingMail, Person
from tests.calls import factories
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
ADDRESS = "/calls/upstream/desk/invite"


@pytest.fixture
def call(cast: Cast) -> Call:
    """An open call by invitation."""
    return factories.make_call(state=Call.State.OPEN, entry=Call.Entry.INVITATION)


@pytest.mark.parametrize("who", ["otto", "amina", "chair", None])
def test_call_invite_is_missing_for_who_does_not_edit_the_call(call: Call, cast: Cast, sign_in: SignIn, who: str | None) -> None:
    client = sign_in(getattr(cast, who)) if who else Client()

    answers = [client.get(ADDRESS).status_code, client.post(ADDRESS, {"emails": "a@example.org"}).status_code]

    assert (answers, Invitation.objects.count()) == ([404, 404], 0)


@pytest.mark.parametrize(("entry", "status"), [("invitation", 200), ("nomination", 200), ("competitive", 404)])
def test_call_invite_opens_where_people_are_named(call: Call, cast: Cast, sign_in: SignIn, entry: str, status: int) -> None:
    Call.objects.update(entry=entry)
    client = sign_in(cast.maya)

    is_linked = ADDRESS in client.get("/calls/upstream/desk").text

    assert (client.get(ADDRESS).status_code, is_linked) == (status, status == 200)


def test_call_invite_takes_each_line_once_and_says_who_hears_of_it(call: Call, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.maya)

    answer = client.post(ADDRESS, {"emails": " AMINA@example.org\n\nnew@example.org\nNew@example.org", "why": "You ran a line."})
    factories.make_application(call, cast.amina, "AMIN")
    page = client.get(ADDRESS).text

    assert (answer.status_code, Invitation.objects.count()) == (302, 2)
    assert list(OutgoingMail.objects.values_list("to__email", flat=True)) == ["amina@example.org"]
    assert set(Invitation.objects.values_list("why", "invited_by")) == {("You ran a line.", cast.maya.pk)}
    rows = {address: page.split(f"<bdi>{address}")[1].split("</tr>")[0] for address in ("AMINA@example.org", "New@example.org")}
    words = ("has an account; mail sent", "no account yet", ">applied", "not applied")
    assert [word in rows["AMINA@example.org"] for word in words] == [True, False, True, False]
    assert [word in rows["New@example.org"] for word in words] == [False, True, False, True]
    assert f'data-copy="{settings.ORIGIN}/calls/upstream"' in page


def test_call_invite_names_bad_lines_and_keeps_them_typed(call: Call, cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.maya).post(ADDRESS, {"emails": "a@example.org\n\nno address\n@", "why": "Because"})

    assert (answer.status_code, Invitation.objects.count()) == (422, 0)
    for words in ("Line 3: “no address” is not", "Line 4: “@” is not", "a@example.org", "Because"):
        assert words in answer.text


@pytest.mark.parametrize(("lines", "invited"), [(200, 200), (201, 0)])
def test_call_invite_takes_two_hundred_at_a_time(call: Call, cast: Cast, sign_in: SignIn, lines: int, invited: int) -> None:
    sign_in(cast.maya).post(ADDRESS, {"emails": "\n".join(f"p{n}@example.org" for n in range(lines))})

    assert Invitation.objects.count() == invited


def test_call_invite_after_the_call_closed_invites_nobody(call: Call, cast: Cast, sign_in: SignIn) -> None:
    Call.objects.update(state=Call.State.CLOSED)

    answer = sign_in(cast.maya).post(ADDRESS, {"emails": "a@example.org"})

    assert (answer.status_code, Invitation.objects.count()) == (422, 0)
    assert "nobody can be named any more" in answer.text


def test_call_invite_asks_the_database_as_often_for_thirty_rows_as_for_three(call: Call, cast: Cast, sign_in: SignIn) -> None:
    client, counts = sign_in(cast.maya), []
    for size in (3, 30):
        for number in range(size):
            actions.invite_person(call, f"p{number}@example.org", actor=cast.maya, at=NOW)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ADDRESS).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]
