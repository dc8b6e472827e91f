"""An officer with a browser and nothing else: from no call to an open one, for people and for centres."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call
from tests.calls.factories import make_offering
from tests.calls.mrna import open_mrna_call
from tests.cast import NOW, Cast

BASICS = {
    "title": "Upstream, hands-on, 2027",
    "summary": "Three weeks on the plant.",
    "languages": ["en"],
    "opens_at": "2020-01-01T09:00",
    "deadline": "2199-06-05T18:00",
    "deadline_place": "Seoul",
    "deadline_zone": "Asia/Seoul",
    "seats": "20",
    "waitlist_seats": "5",
    "offer_days": "7",
    "scoring": "mean",
}


def parts_of(call: Call) -> dict[str, list[object]]:
    """What the call asks, requires, scores and balances, without its rows' numbers."""
    rubric = call.rubrics.order_by("-version").first()
    return {
        "questions": list(call.questions.values_list("position", "step", "key", "kind", "label", "choices", "most", "profile_key")),
        "rules": list(call.rules.values_list("position", "field", "operator", "value", "words", "source")),
        "rubric": list(rubric.criteria.values_list("key", "label", "weight", "anchors")) if rubric else [],
        "balance": [call.policy, call.caps_each],
    }


@pytest.mark.parametrize("entry", Call.Entry.values)
def test_call_from_nothing_to_the_first_application_in_a_browser(cast: Cast, sign_in, entry: str) -> None:
    offering = make_offering()
    officer = sign_in(cast.maya)
    assert f"/calls/new?offering={offering.slug}" in officer.get(f"/offerings/{offering.slug}").text

    made = officer.post("/calls/new", {"offering": offering.slug, "entry": entry, "title": BASICS["title"]})
    call = Call.objects.get()
    officer.post(made.headers["Location"], {**BASICS, "offering": str(offering.pk), "next": "1"})
    officer.post(f"/calls/{call.slug}/desk/open")

    call.refresh_from_db()
    assert (made.headers["Location"], call.state, call.offering) == ("/calls/upstream-hands-on-2027/desk/write", Call.State.OPEN, offering)
    assert call.deadline == datetime(2199, 6, 5, 9, 0, tzinfo=UTC)
    actions.invite_person(call, cast.amina.email, actor=cast.maya, at=NOW)
    applied = sign_in(cast.amina).post(f"/calls/{call.slug}/apply")
    assert (applied.status_code, Application.objects.get().applicant) == (302, cast.amina)


def test_call_for_centres_from_nothing_to_open(cast: Cast, sign_in) -> None:
    officer = sign_in(cast.maya)

    made = officer.post("/calls/new?kind=centres", {"title": "Regional centres 2027"})
    officer.post(made.headers["Location"], {**BASICS, "title": "Regional centres 2027", "deadline_zone": "Europe/Zurich"})
    officer.post("/calls/regional-centres-2027/desk/open")

    call = Call.objects.get()
    assert (call.kind, call.state, call.entry) == (Call.Kind.CENTRES, Call.State.OPEN, Call.Entry.COMPETITIVE)
    assert [rule.field for rule in call.rules.all()] == ["legal_entity", "is_independent", "signs_agreement"]
    assert "/calls/regional-centres-2027" in Client().get("/calls").text


def test_call_is_drafted_like_the_last_one_of_the_same_course_and_entry(cast: Cast) -> None:
    earlier = open_mrna_call(cast, deadline=NOW + timedelta(days=20), seats=20, waitlist_seats=3, languages=["en", "fr"])
    open_mrna_call(cast, "registration", entry=Call.Entry.OPEN_REGISTRATION, deadline=NOW + timedelta(days=40))
    Call.objects.filter(pk=earlier.pk).update(
        policy=[{"name": "women", "where": {"sex": ["female"]}, "floor": 8, "target": None, "cap": None, "priority": 1, "why": "balance"}],
        caps_each=[{"trait": "country", "cap": 2}],
    )
    earlier.refresh_from_db()

    made = actions.draft_filled_call(
        earlier.kind, earlier.entry, earlier.title, actor=cast.maya, at=NOW + timedelta(days=30), offering=earlier.offering
    )

    assert (made.earlier, made.call.state, made.call.slug) == (earlier, Call.State.DRAFT, "mrna-vaccines-hands-on")
    assert parts_of(made.call) == parts_of(earlier)
    assert (made.call.seats, made.call.languages, made.call.deadline, made.call.deadline_zone) == (20, ["en", "fr"], None, "Asia/Seoul")


def test_call_new_finds_a_free_address_and_never_its_own(cast: Cast) -> None:
    offering = make_offering()

    slugs = [
        actions.draft_filled_call(Call.Kind.PEOPLE, Call.Entry.COMPETITIVE, title, actor=cast.maya, at=NOW, offering=offering).call.slug
        for title in ("New", "New", "جديد")
    ]

    assert slugs == ["new-2", "new-3", "upstream-2026"]


def test_call_new_is_missing_for_everyone_but_officers(cast: Cast, sign_in) -> None:
    offering = make_offering()

    codes = [sign_in(one).get("/calls/new").status_code for one in (cast.maya, cast.otto, cast.chair, cast.soojin)]

    assert (codes, Client().get("/calls/new").status_code) == ([200, 404, 404, 404], 302)
    assert "/calls/new" not in sign_in(cast.otto).get(f"/offerings/{offering.slug}").text


def test_call_new_keeps_what_was_typed_when_something_is_missing(cast: Cast, sign_in) -> None:
    answer = sign_in(cast.maya).post("/calls/new", {"entry": "nomination", "title": "Typed already"})

    assert (answer.status_code, Call.objects.count()) == (422, 0)
    assert 'value="Typed already"' in answer.text
