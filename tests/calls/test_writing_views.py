"""Writing a call in the browser: each part is stored, what is refused stays typed and says why."""

from collections.abc import Callable

import pytest
from django.test import Client
from lxml import html

from seedtrain.calls import actions
from seedtrain.calls.models import Call
from seedtrain.people.models import Person
from tests.calls import factories
from tests.calls.test_deciding import WOMEN
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]


def test_call_write_when_floors_exceed_the_seats_names_the_rule_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(state=Call.State.DRAFT, seats=2)
    typed = {
        "rule-TOTAL_FORMS": "1",
        "rule-INITIAL_FORMS": "0",
        "rule-0-name": "Women",
        "rule-0-where": "sex = female",
        "rule-0-floor": "9",
        "rule-0-priority": "1",
        "rule-0-why": "Nine women at least",
        "cap-TOTAL_FORMS": "0",
        "cap-INITIAL_FORMS": "0",
    }

    answer = sign_in(cast.maya).post(f"/calls/{call.slug}/desk/write?part=balance", typed)

    page = answer.content.decode()
    call.refresh_from_db()
    assert (answer.status_code, call.policy) == (422, [])
    assert [words in page for words in ("“Women” asks for a floor of 9", "has 2 seats", 'value="sex = female"', "Nine women at least")] == [
        True
    ] * 4


def test_call_write_stores_each_part_and_takes_rows_away(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(state=Call.State.DRAFT, seats=20, policy=[WOMEN])
    client, address = sign_in(cast.maya), f"/calls/{call.slug}/desk/write"
    rule = {"words": "From these countries", "field": "country", "operator": "in", "value": "GHA, SEN", "source": "Page 2"}

    client.post(
        f"{address}?part=rules", {"rule-TOTAL_FORMS": "1", "rule-INITIAL_FORMS": "0", **{f"rule-0-{k}": v for k, v in rule.items()}}
    )
    gone = {"rule-0-name": "", "rule-0-where": "sex = female", "rule-0-priority": "1"}
    client.post(
        f"{address}?part=balance",
        {
            "rule-TOTAL_FORMS": "1",
            "rule-INITIAL_FORMS": "1",
            **gone,
            "cap-TOTAL_FORMS": "1",
            "cap-INITIAL_FORMS": "0",
            "cap-0-trait": "country",
            "cap-0-cap": "2",
        },
    )

    call.refresh_from_db()
    assert list(call.rules.values_list("field", "operator", "value")) == [("country", "in", ["GHA", "SEN"])]
    assert (call.policy, call.caps_each) == ([], [{"trait": "country", "cap": 2}])


@pytest.mark.parametrize(
    ("typed", "status", "utc"),
    [("2026-06-05T18:00", 302, "2026-06-05T09:00:00+00:00"), ("2026-03-29T02:30", 422, None)],
)
def test_call_write_reads_the_deadline_in_its_place(cast: Cast, sign_in: SignIn, typed: str, status: int, utc: str | None) -> None:
    """18:00 in Seoul is 09:00 UTC; 02:30 does not exist in Berlin on the night the clocks go forward."""
    call = factories.make_call(state=Call.State.DRAFT, deadline=None)
    zone = "Asia/Seoul" if utc else "Europe/Berlin"
    fields = {
        "title": "New title", "languages": ["en"], "opens_at": "2026-01-05T09:00", "deadline": typed, "deadline_zone": zone,
        "deadline_place": "There", "seats": "20", "waitlist_seats": "5", "offer_days": "7", "scoring": "mean", "offering": call.offering_id,
    }  # fmt: skip

    answer = sign_in(cast.maya).post(f"/calls/{call.slug}/desk/write", fields)

    call.refresh_from_db()
    assert (answer.status_code, call.deadline and call.deadline.isoformat()) == (status, utc)


def sent_by_the_page(client: Client, address: str) -> dict[str, str]:
    """What a browser sends when the page’s largest form is sent untouched: every field, spare rows and first choices of lists."""
    page = html.fromstring(client.get(address).content)
    form = max(page.forms, key=lambda one: len(one.fields))
    chosen = {key: value for key, value in form.form_values() if key != "csrfmiddlewaretoken"}
    for select in form.xpath(".//select[not(@multiple)]"):
        chosen.setdefault(select.name, select.value_options[0])
    return chosen


@pytest.mark.parametrize("part", ["questions", "rules", "rubric", "balance"])
def test_call_write_saves_a_page_nobody_changed(cast: Cast, sign_in: SignIn, part: str) -> None:
    made = actions.draft_filled_call(Call.Kind.CENTRES, Call.Entry.COMPETITIVE, "Centres", actor=cast.maya, at=NOW)
    client, address = sign_in(cast.maya), f"/calls/{made.call.slug}/desk/write?part={part}"
    before = (made.call.questions.count(), made.call.rules.count())

    answer = client.post(address, sent_by_the_page(client, address))

    assert (answer.status_code, (made.call.questions.count(), made.call.rules.count())) == (302, before)


def test_call_write_with_a_key_twice_says_which(cast: Cast, sign_in: SignIn) -> None:
    made = actions.draft_filled_call(Call.Kind.CENTRES, Call.Entry.COMPETITIVE, "Centres", actor=cast.maya, at=NOW)
    client, address = sign_in(cast.maya), f"/calls/{made.call.slug}/desk/write?part=questions"
    typed = sent_by_the_page(client, address)

    answer = client.post(address, {**typed, "question-1-key": typed["question-0-key"]})

    assert (answer.status_code, f"The key “{typed['question-0-key']}” stands at more than one" in answer.content.decode()) == (422, True)


def test_call_write_takes_criteria_in_arabic(cast: Cast, sign_in: SignIn) -> None:
    made = actions.draft_filled_call(Call.Kind.CENTRES, Call.Entry.COMPETITIVE, "Centres", actor=cast.maya, at=NOW)
    client, address = sign_in(cast.maya), f"/calls/{made.call.slug}/desk/write?part=rubric"
    typed = {**sent_by_the_page(client, address), "criterion-0-label": "الخبرة", "criterion-1-label": "التعليم"}

    answer = client.post(address, typed)

    rubric = made.call.rubrics.order_by("-version")[0]
    assert (answer.status_code, [one.label for one in rubric.criteria.all()[:2]]) == (302, ["الخبرة", "التعليم"])


@pytest.mark.parametrize(
    "typed",
    [
        {"deadline": "0001-01-01T00:00", "deadline_zone": "Asia/Seoul"},
        {"deadline": "9999-12-31T23:59", "deadline_zone": "America/New_York"},
        {"seats": "99999999999999999999"},
        {"waitlist_seats": "99999999999999999999"},
    ],
)
def test_call_write_refuses_what_no_table_holds(cast: Cast, sign_in: SignIn, typed: dict[str, str]) -> None:
    made = actions.draft_filled_call(Call.Kind.CENTRES, Call.Entry.COMPETITIVE, "Centres", actor=cast.maya, at=NOW)
    client, address = sign_in(cast.maya), f"/calls/{made.call.slug}/desk/write?part=basics"

    answer = client.post(address, {**sent_by_the_page(client, address), **typed})

    assert (answer.status_code, all(value in answer.content.decode() for value in typed.values())) == (422, True)
