"""The list of calls and a call's page, as everybody and as nobody reads them."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.calls import actions
from seedtrain.calls.actions import BalanceSpec, CapSpec
from seedtrain.calls.models import Call
from seedtrain.network.models import PublishedFigure
from seedtrain.people.models import Person
from tests.calls.mrna import draft_mrna_call, offer_mrna, open_mrna_call
from tests.cast import NOW, Cast

DAY = timedelta(days=1)


def clock() -> datetime:
    return datetime.now(UTC)


def read(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def open_here(cast: Cast, slug: str, **fields: object) -> Call:
    """A call that is open by the machine's clock."""
    return open_mrna_call(
        cast, slug, **{"opens_at": min(NOW, clock()) - DAY, "deadline": max(NOW, clock()) + 9 * DAY, "title": slug, **fields}
    )


def test_call_list_is_open_then_coming_then_closed(cast: Cast) -> None:
    open_here(cast, "now-open")
    late = max(NOW, clock())
    open_here(cast, "coming-up", opens_at=late + DAY, deadline=late + 20 * DAY)
    closed = open_here(cast, "all-over")
    Call.objects.filter(pk=closed.pk).update(deadline=clock() - timedelta(seconds=1))
    draft_mrna_call(cast, "not-yet-public", title="not-yet-public")

    page = read(Client(), "/calls")

    places = [page.index(words) for words in ("Open now", "now-open", "Coming", "coming-up", "Closed", "all-over")]
    assert places == sorted(places)
    assert "not-yet-public" not in page


def test_call_list_says_what_to_do_when_there_is_none(db: None) -> None:
    assert "No call has been published yet." in read(Client(), "/calls")


@pytest.mark.parametrize(
    ("query", "shown"),
    [("entry=competitive", {"plain"}), ("entry=open_registration", {"marathon"}), ("language=fr", {"marathon"}), ("kind=centres", set())],
)
def test_call_list_filters(cast: Cast, query: str, shown: set[str]) -> None:
    open_here(cast, "plain")
    open_here(cast, "marathon", entry=Call.Entry.OPEN_REGISTRATION, languages=["en", "fr"])

    page = read(Client(), f"/calls?{query}")

    assert {slug for slug in ("plain", "marathon") if f"/calls/{slug}" in page} == shown


def test_call_list_asks_the_database_the_same_at_one_and_at_three(cast: Cast, sign_in) -> None:
    browser = sign_in(cast.amina)
    counts = []
    for number in range(3):
        actions.start_application(open_here(cast, f"call-{number}"), cast.amina, at=NOW)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            read(browser, "/calls")
        counts.append(len(asked))

    assert counts[0] == counts[2]


def test_invitation_only_call_is_seen_by_the_invited_alone(cast: Cast, sign_in) -> None:
    call = open_here(cast, "inspection", entry=Call.Entry.INVITATION)
    actions.invite_person(call, "Amina@Example.org", actor=cast.maya, at=NOW)

    codes = [browser.get("/calls/inspection").status_code for browser in (sign_in(cast.amina), sign_in(cast.otto), Client())]

    assert codes == [200, 404, 404]
    assert "/calls/inspection" not in read(sign_in(cast.otto), "/calls")
    assert sign_in(cast.otto).post("/calls/inspection/apply").status_code == 404


def test_call_by_nomination_asks_to_confirm_an_address_that_was_only_typed(cast: Cast, sign_in) -> None:
    open_here(cast, "named", entry=Call.Entry.NOMINATION)
    typed = Person.objects.create_user("typed@example.org", None, created_at=NOW)

    asks = ["Confirm your e-mail address" in read(browser, "/calls/named") for browser in (sign_in(typed), sign_in(cast.amina), Client())]

    assert asks == [True, False, False]


def test_call_page_says_who_when_and_how(cast: Cast) -> None:
    call = draft_mrna_call(cast, "full", opens_at=NOW, deadline=datetime(2199, 6, 5, 9, 0, tzinfo=UTC), demo_note="The deadline was moved.")
    actions.set_policy(call, [BalanceSpec("Women", {"sex": ("female",)}, floor=8)], [CapSpec("institution", 2)], actor=cast.maya, at=NOW)
    call = actions.open_call(call, actor=cast.maya, at=NOW, seed="four vessels")
    actions.extend_deadline(call, datetime(2199, 6, 12, 9, 0, tzinfo=UTC), actor=cast.maya, why="Letters take long.", at=NOW)

    page = read(Client(), "/calls/full")

    expected = [
        "Wednesday 12 June 2199, 18:00 in Seoul",
        "12 June 2199, 09:00",
        "5 June 2199, 18:00",
        "Letters take long.",
        "up to 6 years of experience",
        "at least 8 of 20 places",
        "At most 2 places for each institution",
        hashlib.sha256(b"four vessels").hexdigest(),
        "The deadline was moved.",
        "Letter of your employer",
    ]
    assert [words for words in expected if words not in page] == []
    assert "four vessels" not in page


def test_call_page_gives_past_figures_their_denominator(cast: Cast) -> None:
    open_here(cast, "again")
    earlier = offer_mrna()
    for key, value in {"applicants": 164, "selected_international": 35}.items():
        PublishedFigure.objects.create(offering=earlier, key=key, value=value, source="Published report", confidence="high")

    assert "35 of 164" in read(Client(), "/calls/again")


@pytest.mark.parametrize(
    ("entry", "words"), [(Call.Entry.COMPETITIVE, "Apply"), (Call.Entry.OPEN_REGISTRATION, "Register"), (Call.Entry.NOMINATION, "Apply")]
)
def test_call_page_has_the_button_of_its_way_in(cast: Cast, entry: Call.Entry, words: str) -> None:
    open_here(cast, "a-call", entry=entry)

    assert f'<a class="button" href="/calls/a-call/apply">{words}</a>' in read(Client(), "/calls/a-call")


def test_call_page_when_closed_has_no_button(cast: Cast) -> None:
    call = open_here(cast, "a-call")
    Call.objects.filter(pk=call.pk).update(deadline=clock() - timedelta(seconds=1))

    page = read(Client(), "/calls/a-call")

    assert ("/calls/a-call/apply" in page, "Not open" in page) == (False, True)


def test_call_list_as_a_file_has_the_calls_of_the_page_and_no_draft(cast: Cast) -> None:
    open_here(cast, "now-open")
    draft_mrna_call(cast, "not-yet-public", title="not-yet-public")

    file, page = read(Client(), "/calls?format=csv"), read(Client(), "/calls")

    assert [line.split(",")[0] for line in file.splitlines()[1:]] == ["now-open"]
    assert "?format=xlsx" in page
