"""What each role sees and may do on a call's desk, and what nobody sees before the release."""

import json
import time
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Decision, Offer, SelectionRun, Signature
from seedtrain.people.models import Person
from tests.calls import factories
from tests.calls.test_deciding import WOMEN, make_decided, sign
from tests.cast import NOW, PASSWORD, Cast

SignIn = Callable[[Person], Client]
PAGES = (
    "",
    "/write",
    "/applications",
    "/applications/AMIN",
    "/reviews",
    "/selection",
    "/selection/1",
    "/selection/1/sign",
    "/selection/1/replay",
    "/selection/try",
    "/selection/compare",
    "/selection/fixed",
    "/offers",
    "/report",
)
POSTS = (
    "/open",
    "/extend",
    "/screen",
    "/reviews",
    "/selection",
    "/selection/1/propose",
    "/selection/1/concede",
    "/selection/1/sign",
    "/selection/1/comment",
    "/selection/try",
    "/selection/fixed",
    "/selection/fixed/1/free",
    "/release",
    "/admit",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["otto", "amina", None])
def test_desk_when_the_reader_has_no_right_is_a_missing_page(cast: Cast, sign_in: SignIn, who: str | None, page: str) -> None:
    sign(make_decided(cast), cast)
    client = sign_in(getattr(cast, who)) if who else Client()

    assert client.get(f"/calls/upstream/desk{page}").status_code == 404


@pytest.mark.parametrize("page", POSTS)
def test_desk_when_somebody_without_rights_posts_changes_nothing(cast: Cast, sign_in: SignIn, page: str) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)

    answer = sign_in(cast.otto).post(f"/calls/upstream/desk{page}", {"why": "x", "code": "AMIN", "outcome": "met", "password": PASSWORD})

    call.refresh_from_db()
    assert (answer.status_code, call.state, SelectionRun.objects.count(), Signature.objects.count()) == (404, "closed", 1, 0)


@pytest.mark.parametrize("page", PAGES)
def test_desk_opens_for_its_officer_and_chair(cast: Cast, sign_in: SignIn, page: str) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    reader = cast.chair if page.endswith("sign") else cast.maya

    assert sign_in(reader).get(f"/calls/upstream/desk{page}").status_code == 200


@pytest.mark.parametrize("page", ["", "/applications", "/reviews", "/selection", "/offers", "/report"])
def test_desk_asks_the_database_as_often_for_thirty_rows_as_for_three(cast: Cast, sign_in: SignIn, page: str) -> None:
    counts = []
    for size in (3, 30):
        call = factories.make_call(f"call-{size}", seats=size // 2)
        for application in factories.make_pool(call, size, prefix=f"P{size}-"):
            factories.make_assignment(application, cast.rafael)
            decision = Decision.objects.create(application=application, outcome="admitted", decided_at=NOW)
            Offer.objects.create(application=decision.application, offered_at=NOW, deadline=NOW)
        client = sign_in(cast.maya)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/calls/call-{size}/desk{page}").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_my_files_ask_the_database_as_often_for_thirty_rows_as_for_three(cast: Cast, sign_in: SignIn) -> None:
    counts = []
    for size in (3, 27):
        call = factories.make_call(f"call-{size}")
        for application in factories.make_pool(call, size, prefix=f"P{size}-"):
            factories.make_assignment(application, cast.rafael)
        client = sign_in(cast.rafael)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/reviews").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_call_applications_filters_sorts_and_exports_the_same_rows(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    client = sign_in(cast.maya)

    page = client.get(f"/calls/{call.slug}/desk/applications?sex=male&finding=met&sort=-score").content.decode()
    file = client.get(f"/calls/{call.slug}/desk/applications?sex=male&finding=met&sort=-score&format=csv").content.decode("utf-8-sig")

    assert [line.split(",")[0] for line in file.splitlines()[1:]] == ["BEST", "LINH", "LOWS"]
    assert [page.find(f">{code}<") > 0 for code in ("BEST", "LINH", "LOWS", "AMIN", "NOTM")] == [True, True, True, False, False]
    assert page.index(">BEST<") < page.index(">LINH<") < page.index(">LOWS<")


def test_call_screen_when_the_reason_is_missing_keeps_the_choice(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_application(call, cast.amina, "AAAA", outcome="unclear")

    answer = sign_in(cast.maya).post(f"/calls/{call.slug}/desk/screen", {"code": "AAAA", "outcome": "not_met", "why": " "})

    page = answer.content.decode()
    assert (answer.status_code, Application.objects.get().outcome) == (422, "unclear")
    assert 'value="not_met" checked' in page
    assert 'href="#id_why"' in page


def test_call_screen_takes_several_at_once(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_application(call, cast.amina, "AAAA", outcome="unclear")
    factories.make_application(call, cast.linh, "BBBB", outcome="unclear")

    sign_in(cast.maya).post(f"/calls/{call.slug}/desk/screen", {"code": ["AAAA", "BBBB"], "outcome": "met", "why": "Employers confirmed."})

    assert list(Application.objects.values_list("screened_outcome", flat=True)) == ["met", "met"]


def test_call_selection_when_somebody_must_look_links_to_them(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    factories.make_application(call, cast.otto, "ASKS", score=7000, outcome="unclear")

    answer = sign_in(cast.maya).post(f"/calls/{call.slug}/desk/selection")

    assert (answer.status_code, SelectionRun.objects.count()) == (422, 0)
    assert f"/calls/{call.slug}/desk/applications?finding=unclear" in answer.content.decode()


def test_call_run_when_rules_contradict_says_which_and_what_would_help(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast, policy=[WOMEN, factories.promise("Ghana", cap=0, why="Nobody from Ghana", country=["GHA"])])
    client = sign_in(cast.maya)

    answer = client.post(f"/calls/{call.slug}/desk/selection", follow=True)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "At least one woman: at least 1" in page
    assert "Nobody from Ghana: at most 0" in page


def test_call_sign_asks_for_the_password_again(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    client, address = sign_in(cast.chair), f"/calls/{call.slug}/desk/selection/1/sign"

    wrong = client.post(address, {"meaning": "approved", "content_sha256": run.digest, "password": "no"})
    before = Signature.objects.count()
    right = client.post(address, {"meaning": "approved", "content_sha256": run.digest, "password": PASSWORD})

    assert (wrong.status_code, before, right.status_code, Signature.objects.get().person) == (422, 0, 302, cast.chair)
    assert PASSWORD not in wrong.content.decode()


def test_call_sign_when_the_page_is_stale(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)

    answer = sign_in(cast.chair).post(
        f"/calls/{call.slug}/desk/selection/1/sign", {"meaning": "approved", "content_sha256": "0" * 64, "password": PASSWORD}
    )

    assert (answer.status_code, Signature.objects.count()) == (422, 0)


def test_decision_file_holds_what_was_signed(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    run = sign(call, cast)

    file = json.loads(sign_in(cast.audit).get(f"/calls/{call.slug}/desk/selection/1?format=json").content)

    assert actions.deciding.digest_of(file["problem"], file["result"]) == file["sha256"] == run.digest
    assert [one["content_sha256"] for one in file["signatures"]] == [run.digest]


def test_decision_before_the_release_is_nowhere_to_be_seen(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    sign(call, cast)
    client = sign_in(cast.linh)
    words = ("waitlisted", "You are number", "88.10", "8810", "90.50", "9050", "could not offer")

    pages = {
        address: client.get(address)
        for address in ("/applications/LINH", "/applications/LINH/offer", f"/calls/{call.slug}", "/calls", "/desk", "/me/export")
    }

    leaks = [(address, word) for address, page in pages.items() for word in words if word in page.content.decode(errors="replace")]
    assert leaks == []
    assert pages["/applications/LINH/offer"].status_code == 404
    assert not Offer.objects.visible_to(cast.linh).exists()


def test_offer_answer_after_the_release_says_number_score_and_reason(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    sign(call, cast)
    actions.release_decisions(call, actor=cast.maya, at=NOW)

    page = sign_in(cast.linh).get("/applications/LINH/offer").content.decode()

    plain = " ".join(strip_tags(page).split())
    assert "You are number 1 on the waiting list. Your score is 88.10. 90.50 was needed in your group. 2 of 4 eligible" in plain
    assert "What decided: At least one woman." in plain


@pytest.mark.parametrize("typed", [{}, {"answer": ""}, {"answer": "accept me"}])
def test_offer_answer_that_says_nothing_gives_no_place_back(cast: Cast, sign_in: SignIn, typed: dict[str, str]) -> None:
    call = make_decided(cast)
    sign(call, cast)
    actions.release_decisions(call, actor=cast.maya, at=NOW)
    offer = Offer.objects.select_related("application__applicant").filter(state="offered").first()
    assert offer is not None

    answer = sign_in(offer.application.applicant).post(f"/applications/{offer.application.code}/offer", typed)

    offer.refresh_from_db()
    assert (answer.status_code, offer.state) == (422, "offered")


def test_offer_answer_of_somebody_else_is_a_missing_page(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    sign(call, cast)
    actions.release_decisions(call, actor=cast.maya, at=NOW)

    codes = [
        sign_in(person).post("/applications/AMIN/offer", {"answer": "accept"}).status_code for person in (cast.otto, cast.linh, cast.maya)
    ]

    assert (codes, Offer.objects.filter(state="accepted").count()) == ([404, 404, 404], 0)


def test_review_of_a_reader_in_conflict_is_a_missing_page(cast: Cast, sign_in: SignIn) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    mine = factories.make_assignment(application, cast.rafael)
    client = sign_in(cast.rafael)

    before = client.get(f"/reviews/{mine.pk}").status_code
    client.post(f"/reviews/{mine.pk}/conflict", {"why": "My former student"})

    assert (before, client.get(f"/reviews/{mine.pk}").status_code) == (200, 404)
    assert list(Conflict.objects.values_list("kind", "why")) == [("declared", "My former student")]


def test_review_conflict_without_a_reason_keeps_the_file(cast: Cast, sign_in: SignIn) -> None:
    mine = factories.make_assignment(factories.make_application(factories.make_call(), cast.amina, "AAAA"), cast.rafael)

    answer = sign_in(cast.rafael).post(f"/reviews/{mine.pk}/conflict", {"why": ""})

    mine.refresh_from_db()
    assert (answer.status_code, mine.state) == (422, Assignment.State.ASSIGNED)


def test_review_shows_others_only_after_ones_own(cast: Cast, sign_in: SignIn) -> None:
    application = factories.make_application(factories.make_call(), cast.amina, "AAAA")
    other = factories.make_person("Second Reader")
    mine, theirs = factories.make_assignment(application, cast.rafael), factories.make_assignment(application, other)
    actions.submit_review(theirs, {"plan": 3, "need": 1}, "Their words", actor=other, at=NOW)
    client = sign_in(cast.rafael)

    before = client.get(f"/reviews/{mine.pk}").content.decode()
    client.post(f"/reviews/{mine.pk}", {"c_plan": "4", "c_need": "", "comment": "Mine"})
    after = client.get(f"/reviews/{mine.pk}").content.decode()

    assert [("58.33" in page, "Their words" in page) for page in (before, after)] == [(False, False), (True, True)]


def test_review_of_another_reader_is_a_missing_page(cast: Cast, sign_in: SignIn) -> None:
    mine = factories.make_assignment(factories.make_application(factories.make_call(), cast.amina, "AAAA"), cast.rafael)

    assert [sign_in(one).get(f"/reviews/{mine.pk}").status_code for one in (cast.otto, cast.amina)] == [404, 404]
    assert sign_in(cast.otto).get("/reviews").status_code == 404


def test_call_reviews_shows_the_plan_before_anything_is_assigned(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_pool(call, 4)
    client, typed = sign_in(cast.maya), {"reviewers": [cast.rafael.pk], "per_application": "1"}

    seen = client.post(f"/calls/{call.slug}/desk/reviews", {**typed, "preview": "1"})
    before = Assignment.objects.count()
    client.post(f"/calls/{call.slug}/desk/reviews", {**typed, "assign": "1"})

    assert (seen.status_code, "4 new reviews" in seen.content.decode(), before, Assignment.objects.count()) == (200, True, 0, 4)


def test_call_reviews_as_a_file_names_each_reviewer_with_what_was_done(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_assignment(factories.make_application(call, cast.amina, "AAAA"), cast.rafael)

    file = sign_in(cast.maya).get(f"/calls/{call.slug}/desk/reviews?format=csv").content.decode("utf-8-sig")

    assert f"{cast.rafael.name},1,0,0" in file.splitlines()
    assert sign_in(cast.otto).get(f"/calls/{call.slug}/desk/reviews?format=csv").status_code == 404


def test_selection_is_signed_without_a_password_by_who_has_just_shown_who_they_are(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    cast.chair.set_unusable_password()
    cast.chair.save()
    Authenticator.objects.create(user=cast.chair, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client, address = sign_in(cast.chair), "/calls/upstream/desk/selection/1/sign"
    said = {"meaning": "approved", "content_sha256": run.digest, "password": ""}

    sent_away = client.post(address, said)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(cast.chair.pk)
    session.save()
    page, signed = client.get(address).text, client.post(address, said)

    assert sent_away.headers["Location"].startswith("/account/reauthenticate/?next=")
    assert ('name="password"' in page, signed.status_code, Signature.objects.get().person) == (False, 302, cast.chair)


@pytest.mark.parametrize("typed", ["0", "-1", "٠", "1" * 5000, "two"])
def test_call_reviews_wants_a_whole_number(cast: Cast, sign_in: SignIn, typed: str) -> None:
    call = factories.make_call(state=Call.State.CLOSED)

    answer = sign_in(cast.maya).post(f"/calls/{call.slug}/desk/reviews", {"per_application": typed, "preview": "1"})

    assert (answer.status_code, f"“{typed}” came" in answer.content.decode()) == (422, True)
