"""Who may see which figures, and that a file never says more than the page.

Flow: pytest -> the pages of impact.
Reads: the test database. Writes: the test database.
"""

import csv
import io
import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from seedtrain.calls.models import Application
from seedtrain.credentials.models import AwardedCompetency
from seedtrain.impact.models import FollowUp, IndicatorValue, Outcome
from seedtrain.learning.models import Enrolment
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.actions import add_member
from tests.cast import NOW, Cast
from tests.impact.factories import make_competency, make_gap, make_played_call

SignIn = Callable[..., Client]


def text_of(content: bytes) -> str:
    """The page's words without its tags, for reading figures."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", content.decode())))


def cells_of(content: bytes, caption: str) -> list[list[str]]:
    """The body of the table with this caption, as words."""
    table = content.decode().split(f"<caption>{caption}</caption>")[1].split("</table>")[0].split("<tbody>")[1]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.S)
    return [[text_of(cell.encode()).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows]


def test_public_page_shows_the_whole_cascade_and_no_call(cast: Cast) -> None:
    make_played_call()

    page = text_of(Client().get("/impact").content)

    for figures in ("95 of 135", "20 of 95", "15 of 95", "26 of 26", "23 of 26", "20 of 23", "16 of 20", "11 of 16"):
        assert figures in page
    assert "Call by call" not in page
    for published in ("754", "1,187", "996"):
        assert published in page


def test_call_page_is_missing_for_everybody_without_the_right(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()

    found = {name: sign_in(getattr(cast, name)).get(f"/impact/calls/{call.slug}").status_code for name in ("otto", "amina", "rafael")}

    assert found == {"otto": 404, "amina": 404, "rafael": 404}
    assert Client().get(f"/impact/calls/{call.slug}").status_code == 404
    assert {sign_in(one).get(f"/impact/calls/{call.slug}").status_code for one in (cast.maya, cast.chair, cast.audit)} == {200}


def test_chair_of_one_call_sees_that_call_only(cast: Cast, sign_in: SignIn) -> None:
    own, other = make_played_call(), make_played_call("downstream")
    add_member(cast.otto, Role.CHAIR, own.scope, actor=None, at=NOW)
    client = sign_in(cast.otto)

    assert client.get(f"/impact/calls/{own.slug}").status_code == 200
    assert client.get(f"/impact/calls/{other.slug}").status_code == 404


def test_ministry_sees_its_country_only(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()
    make_gap("GHA", 9, 1)
    make_gap("VNM", 7, 1)
    add_member(cast.otto, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)

    response = sign_in(cast.otto).get(f"/impact/calls/{call.slug}")

    assert [row[0] for row in cells_of(response.content, "Country")] == ["Ghana", "All"]
    assert cells_of(response.content, "Country")[-1][1] == "60"
    assert [row[:2] for row in cells_of(response.content, "Countries in need, most missing first")] == [["Ghana", "8"]]
    for other in ("Viet Nam", "Brazil", "135"):
        assert other not in text_of(response.content)


def test_ministry_reads_no_awards_of_fewer_than_five_people(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()
    holders = Application.objects.filter(enrolment__credentials__isnull=False).order_by("pk")[:3]
    for application in holders:
        application.traits = {**application.traits, "country": "SEN"}
        application.save()
        credential = application.enrolment.credentials.get()
        for code in ("UP-02", "UP-03"):
            AwardedCompetency.objects.create(credential=credential, competency=make_competency(code), level=2, evidence_mode="observed")
    add_member(cast.otto, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "SEN"), actor=None, at=NOW)

    page = text_of(sign_in(cast.otto).get(f"/impact/calls/{call.slug}").content).split("What became of it")[1]
    whole = text_of(sign_in(cast.maya).get(f"/impact/calls/{call.slug}").content).split("What became of it")[1]

    assert "of 17 level 2 awards" in whole
    assert "not shown level 2 awards" in page
    for awards in ("of 9", "9 awards", "0 of"):
        assert awards not in page.split("Answered")[0].split("Published by others")[0]


def test_table_hides_the_small_country_and_one_more(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()

    rows = {row[0]: row for row in cells_of(sign_in(cast.maya).get(f"/impact/calls/{call.slug}").content, "Country")}

    assert rows["Senegal"][1] == "<5"
    assert [name for name, row in rows.items() if row[1] == "not shown"] != []
    assert rows["All"][1] == "135"


@pytest.mark.parametrize("group", ["country", "region", "sex", "employer_type", "income_group", "ldc"])
def test_export_says_exactly_what_the_page_says(cast: Cast, sign_in: SignIn, group: str) -> None:
    call = make_played_call()
    client = sign_in(cast.maya)
    names = {"country": "Country", "region": "WHO region", "sex": "Sex", "employer_type": "Employer"}
    caption = {**names, "income_group": "Income group", "ldc": "Least developed country"}[group]

    page = cells_of(client.get(f"/impact/calls/{call.slug}?by={group}").content, caption)
    file = client.get(f"/impact/calls/{call.slug}?by={group}&format=csv").content.decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(file)))[1:] == page


def test_need_shows_countries_nobody_applied_from(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()
    make_gap("RWA", 12, 2)
    make_gap("GHA", 9, 4)

    rows = cells_of(sign_in(cast.maya).get(f"/impact/calls/{call.slug}").content, "Countries in need, most missing first")

    assert [row[:2] for row in rows] == [["Rwanda", "10"], ["Ghana", "5"]]
    assert rows[0][2:] == ["0", "0 of 0", "0"]


def test_pages_ask_the_same_number_of_questions_for_one_call_and_for_three(cast: Cast, sign_in: SignIn) -> None:
    make_played_call()
    client = sign_in(cast.maya)
    counts = []
    for more in ((), ("two", "three")):
        for slug in more:
            make_played_call(slug)
            make_gap("GHA", 3, 1, slug=f"plant-{slug}")
        with CaptureQueriesContext(connection) as queries:
            client.get("/impact")
        with CaptureQueriesContext(connection) as own:
            client.get("/impact/calls/upstream")
        counts.append((len(queries), len(own)))

    assert counts[0] == counts[1]


def test_freeze_is_for_who_edits_the_call(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()

    refused = sign_in(cast.chair).post(f"/impact/calls/{call.slug}/freeze")
    nothing = IndicatorValue.objects.count()
    done = sign_in(cast.maya).post(f"/impact/calls/{call.slug}/freeze")

    assert (refused.status_code, nothing) == (404, 0)
    assert (done.status_code, IndicatorValue.objects.exists()) == (302, True)


def test_follow_up_form_is_the_trainees_own(cast: Cast, sign_in: SignIn) -> None:
    make_played_call()
    enrolment = Enrolment.objects.filter(application__isnull=False, state=Enrolment.State.COMPLETED).first()
    Enrolment.objects.filter(pk=enrolment.pk).update(ended_at=timezone.now() - timedelta(days=100))
    address = f"/impact/follow-ups/{enrolment.pk}"

    others = {sign_in(one).get(address).status_code for one in (cast.otto, cast.maya)}
    client = sign_in(enrolment.person)
    wrong = client.post(address, {"months_after": "6", "is_using_it": "yes"})
    right = client.post(address, {"months_after": "3", "is_using_it": "yes", "note": "Every day"})

    assert others == {404}
    assert wrong.status_code == 200
    assert right.status_code == 302
    assert [(one.months_after, one.is_using_it, one.note) for one in FollowUp.objects.all()] == [(3, True, "Every day")]
    assert "Every day" in text_of(client.get(address).content)


def test_count_button_closes_the_loop_for_who_edits_the_call(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()

    refused = sign_in(cast.audit).post(f"/impact/calls/{call.slug}/count")
    nothing = Outcome.objects.count()
    done = sign_in(cast.maya).post(f"/impact/calls/{call.slug}/count")

    assert (refused.status_code, nothing) == (404, 0)
    assert (done.status_code, Outcome.objects.count()) == (302, 11)


def test_file_of_the_whole_page_lists_calls_for_their_readers_only(cast: Cast, sign_in: SignIn) -> None:
    call = make_played_call()
    call.title = "=Upstream"
    call.save()

    anonymous = Client().get("/impact?format=csv").content.decode("utf-8-sig")
    officer = sign_in(cast.maya).get("/impact?format=csv").content.decode("utf-8-sig")

    assert "Upstream" not in anonymous
    assert "All calls,Eligible,95 of 135,of those who applied" in anonymous
    assert "'=Upstream,Credentialed,11 of 16,of those who completed" in officer
