"""The reviews tab and the page for one more reader: shown before done, nothing typed is lost, nobody else gets in."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Question, SelectionRun
from seedtrain.people.access import EVERYWHERE, Role
from seedtrain.people.actions import add_member
from seedtrain.people.models import OutgoingMail, Person
from tests.calls import factories
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
REVIEWS, MORE = "/calls/upstream/desk/reviews", "/calls/upstream/desk/selection/1/more"


def make_reviewer(name: str, **facts: str) -> Person:
    person = factories.make_person(name, **facts)
    add_member(person, Role.REVIEWER, EVERYWHERE, actor=None, at=NOW)
    return person


def words(answer: object) -> str:
    """What a reader sees of a page, on one line."""
    return " ".join(strip_tags(re.sub(r"<script.*?</script>", "", answer.content.decode(), flags=re.DOTALL)).split())


def basis(answer: object) -> str:
    return re.search(r'name="basis" value="([0-9a-f]{64})"', answer.content.decode()).group(1)


def test_plan_says_by_name_what_falls_short_and_why(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    amina = factories.make_application(call, cast.amina, "AAAA")
    linh = factories.make_application(call, cast.linh, "LLLL", country="VNM", institution="Plant Two")
    colleague = make_reviewer("Col League", institution="Plant One", country_of_residence="BRA")
    compatriot = make_reviewer("Com Patriot", country_of_residence="VNM")
    actions.declare_conflict(amina, cast.rafael, Conflict.Kind.DECLARED, actor=cast.rafael, why="Cousin", at=NOW)
    factories.make_assignment(linh, compatriot)
    everyone = [str(one.pk) for one in (cast.rafael, colleague, compatriot)]

    typed = {"reviewers": everyone, "per_application": "3", "most": "1", "bars_country": "on"}
    page = sign_in(cast.maya).post(REVIEWS, {**typed, "preview": "1"})

    said = words(page)
    # Rafael and the colleague read Linh's file; the compatriot's review of it is taken back, which leaves them free for Amina's.
    assert "3 new reviews; each reviewer would have 1 to 1." in said
    assert "1 review given out before is taken back, because its reader is in conflict." in said
    assert "AAAA: 1 of 3. Declared by the reviewer: Rafael Souza; Same employer: Col League" in said
    assert "LLLL: 2 of 3. Same country: Com Patriot" in said
    assert "Pairs barred by a conflict: 3" in said
    assert re.findall(r'name="most" id="id_most" value="(\d+)"', page.content.decode()) == ["1"]
    assert set(Assignment.objects.values_list("application__code", "reviewer_id")) == {("LLLL", compatriot.pk)}


def test_plan_lists_translations_panels_and_subjects(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(languages=["en", "fr"])
    choices = [["qc", "Quality control"], ["other", "Other"]]
    Question.objects.create(call=call, position=2, step="You", key="field", kind=Question.Kind.CHOICE, label="Your field", choices=choices)
    pool = factories.make_pool(call, 2)
    Application.objects.filter(pk=pool[0].pk).update(language="fr", answers={"field": "qc"})
    english = make_reviewer("English Only")
    client = sign_in(cast.maya)
    client.post(f"{REVIEWS}/readers", {f"languages_{english.pk}": ["en"], f"expertise_{english.pk}": "quality  CONTROL"})
    alone = {"reviewers": [str(english.pk)], "per_application": "1", "matter": "field", "is_fair": "on"}

    said = words(client.post(REVIEWS, {**alone, "preview": "1"}))
    both = words(client.post(REVIEWS, {**alone, "reviewers": [str(english.pk), str(cast.rafael.pk)], "preview": "1"}))
    joined = words(
        client.post(REVIEWS, {**alone, "reviewers": [str(english.pk), str(cast.rafael.pk)], "is_connected": "on", "preview": "1"})
    )

    assert "Read in translation: 1" in said
    assert "A001: English Only (French)" in said
    assert "share 1 subjects in all; A002 shares fewest with its readers: 0. No other choice of readers could give it more." in said
    assert "No reader here knows: Other." in said
    assert "Panels whose scores" not in said
    assert "they count as reading every language: Rafael Souza" in both
    assert "Panels whose scores are not comparable: 2" in both
    assert "1 more review would join panels:" in both
    assert ("Panels whose scores" in joined, "Reviews that join panels: 1" in joined, "3 new reviews" in joined) == (False, True, True)


def test_assign_does_only_what_was_shown(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_pool(call, 4)
    client, typed = sign_in(cast.maya), {"reviewers": [str(cast.rafael.pk)], "per_application": "1"}
    seen = basis(client.post(REVIEWS, {**typed, "preview": "1"}))

    other = client.post(REVIEWS, {**typed, "most": "3", "assign": "1", "basis": seen})
    between = Assignment.objects.count()
    done = client.post(REVIEWS, {**typed, "most": "3", "assign": "1", "basis": basis(other)})

    assert (other.status_code, between, done.status_code, Assignment.objects.count()) == (422, 0, 302, 3)
    assert "Nothing was assigned: your choice, the reviewers or their conflicts have changed since you looked." in words(other)


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("most", "none", "Expected a whole number of at least 1; “none” came. Write 20."),
        ("least", "-2", "Expected a whole number of at least 0; “-2” came. Write 5."),
        ("matter", "sex", "Choose one of the questions –; “sex” came."),
        ("least", "4", "A reviewer should have at least 4 reviews but at most 3; lower the first or raise the second."),
    ],
)
def test_options_when_they_make_no_sense_keep_what_was_typed(cast: Cast, sign_in: SignIn, field: str, typed: str, message: str) -> None:
    factories.make_application(factories.make_call(), cast.amina, "AAAA")
    said = {"reviewers": [str(cast.rafael.pk)], "per_application": "7", "most": "3", "preview": "1", field: typed}

    page = sign_in(cast.maya).post(REVIEWS, said)

    html = page.content.decode()
    assert (page.status_code, message in words(page)) == (422, True)
    assert ('name="per_application" id="id_per_application" value="7"' in html, f'href="#id_{field}"' in html) == (True, True)


def test_readers_are_described_on_the_page_and_other_languages_stay(cast: Cast, sign_in: SignIn) -> None:
    factories.make_call(languages=["en", "fr"])
    actions.describe_readers({cast.rafael: actions.ReaderFacts(("en", "pt"))}, actor=cast.rafael, at=NOW)
    client = sign_in(cast.maya)

    long = client.post(f"{REVIEWS}/readers", {f"languages_{cast.rafael.pk}": "fr", f"expertise_{cast.rafael.pk}": "x" * 61})
    before = Person.objects.get(pk=cast.rafael.pk).facts
    client.post(f"{REVIEWS}/readers", {f"languages_{cast.rafael.pk}": "fr", f"expertise_{cast.rafael.pk}": "mRNA, mrna، quality control"})

    assert (long.status_code, before) == (422, {"reading_languages": ["en", "pt"]})
    assert f"each of at most 60 letters; “{'x' * 61}” came." in words(long)
    assert f'value="{"x" * 61}"' in long.content.decode()
    facts = {"reading_languages": ["fr", "pt"], "expertise": ["mRNA", "quality control"]}
    assert Person.objects.get(pk=cast.rafael.pk).facts == facts


def test_reviewer_says_in_the_profile_what_they_read_and_nobody_else_is_asked(cast: Cast, sign_in: SignIn) -> None:
    said = {
        "name": "Rafael Souza",
        "language": "en",
        "time_zone": "UTC",
        "reading_languages": ["pt", "en"],
        "expertise": "Engineering;mRNA",
    }
    client = sign_in(cast.rafael)

    answer = client.post("/me", said)
    page, amina = client.get("/me").content.decode(), sign_in(cast.amina).get("/me").content.decode()
    sign_in(cast.amina).post("/me", {**said, "name": "Amina"})

    facts = Person.objects.get(pk=cast.rafael.pk).facts
    assert (answer.status_code, facts["reading_languages"], facts["expertise"]) == (302, ["pt", "en"], ["Engineering", "mRNA"])
    assert ('value="Engineering, mRNA"' in page, 'name="expertise"' in amina) == (True, False)
    assert "expertise" not in Person.objects.get(pk=cast.amina.pk).facts


def make_run(call: Call, person: Person, grey: list[str]) -> SelectionRun:
    """A run that found these codes sometimes in and sometimes out."""
    chances = {"draws": 200, "seed": "x", "hits": dict.fromkeys(grey, 50), "grey": grey}
    return SelectionRun.objects.create(
        call=call, number=1, problem={}, result={}, digest="0" * 64, run_by=person, run_at=NOW, chances=chances
    )


def make_grey(cast: Cast) -> tuple[Call, list[Application], Person]:
    """Three of four applications are grey; the first has a review still to be written, the third was found not eligible since."""
    call = factories.make_call()
    pool, second = factories.make_pool(call, 4), make_reviewer("Second Reader")
    for application in pool:
        factories.make_assignment(application, cast.rafael)
    Assignment.objects.exclude(application=pool[0]).update(state=Assignment.State.DONE)
    Application.objects.filter(pk=pool[2].pk).update(screened_outcome="not_met", screened_why="x")
    make_run(call, cast.maya, ["A003", "A002", "A001"])
    return call, pool, second


def test_one_more_shows_who_would_read_and_then_asks_exactly_once(cast: Cast, sign_in: SignIn) -> None:
    _call, pool, second = make_grey(cast)
    client = sign_in(cast.maya)

    page = client.get(MORE)
    html, both = page.content.decode(), [str(cast.rafael.pk), str(second.pk)]
    ticked = re.findall(r'name="applications" value="(\w+)"( checked)?', html)
    before = Assignment.objects.count()
    typed = {"applications": ["A002"], "reviewers": both, "assign": "1", "basis": basis(page)}
    done, again = client.post(MORE, typed), client.post(MORE, typed)

    # Only the one with all reviews written is ticked at first; who is not eligible any more is neither listed nor in Rafael's three.
    assert ticked == [("A002", " checked"), ("A001", "")]
    assert ("1 new review; each reviewer would have 1 to 3." in words(page), before) == (True, 4)
    assert (done.status_code, done.headers["Location"]) == (302, "/calls/upstream/desk/selection/1")
    assert (again.status_code, list(pool[1].assignments.values_list("reviewer", "state"))) == (
        422,
        [(cast.rafael.pk, "done"), (second.pk, "assigned")],
    )
    assert list(OutgoingMail.objects.values_list("to", "event")) == [(second.pk, "calls/review_assigned")]


@pytest.mark.parametrize(
    ("left_out", "message"),
    [
        ("applications", "Choose at least one application; none was chosen."),
        ("reviewers", "Choose at least one reviewer; none was chosen."),
    ],
)
def test_one_more_when_nothing_is_ticked(cast: Cast, sign_in: SignIn, left_out: str, message: str) -> None:
    make_grey(cast)
    typed = {"applications": ["A002"], "reviewers": [str(cast.rafael.pk)], "assign": "1"}

    page = sign_in(cast.maya).post(MORE, {key: value for key, value in typed.items() if key != left_out})

    assert (page.status_code, message in words(page), Assignment.objects.count()) == (422, True, 4)


def test_one_more_takes_codes_of_the_grey_zone_only(cast: Cast, sign_in: SignIn) -> None:
    _call, _pool, second = make_grey(cast)

    sign_in(cast.maya).post(MORE, {"applications": ["A002", "A003", "A004"], "reviewers": [str(second.pk)], "assign": "1"})

    assert list(Assignment.objects.filter(reviewer=second).values_list("application__code", flat=True)) == ["A002"]


def test_one_more_in_a_call_that_is_decided_only_shows(cast: Cast, sign_in: SignIn) -> None:
    call, _pool, second = make_grey(cast)
    Call.objects.filter(pk=call.pk).update(state=Call.State.DECIDED)
    client = sign_in(cast.maya)

    page = client.get(MORE)
    sent = client.post(MORE, {"applications": ["A002"], "reviewers": [str(second.pk)], "assign": "1"})

    assert (page.status_code, 'name="assign"' in page.content.decode(), sent.status_code, Assignment.objects.count()) == (
        200,
        False,
        422,
        4,
    )


@pytest.mark.parametrize("who", ["otto", "amina", "rafael"])
def test_assigning_pages_when_the_reader_has_no_right_are_missing(cast: Cast, sign_in: SignIn, who: str) -> None:
    make_grey(cast)
    client, typed = sign_in(getattr(cast, who)), {"applications": ["A002"], "reviewers": [str(cast.rafael.pk)], "assign": "1"}

    answers = [client.get(MORE), client.post(MORE, typed), client.post(f"{REVIEWS}/readers", {f"expertise_{cast.rafael.pk}": "x"})]

    assert ([one.status_code for one in answers], Assignment.objects.count()) == ([404] * 3, 4)
    assert "expertise" not in Person.objects.get(pk=cast.rafael.pk).facts


@pytest.mark.parametrize("who", ["chair", "audit"])
def test_one_more_is_seen_but_not_done_by_who_may_only_see(cast: Cast, sign_in: SignIn, who: str) -> None:
    make_grey(cast)
    client = sign_in(getattr(cast, who))

    page, sent = client.get(MORE), client.post(MORE, {"applications": ["A002"], "reviewers": [str(cast.rafael.pk)], "assign": "1"})

    assert (page.status_code, 'name="assign"' in page.content.decode(), sent.status_code) == (200, False, 404)
    assert Assignment.objects.count() == 4


@pytest.mark.parametrize("name", ["preview", "more"])
def test_plans_ask_the_database_as_often_for_thirty_as_for_three(cast: Cast, sign_in: SignIn, name: str) -> None:
    counts = []
    for size in (3, 30):
        call = factories.make_call(f"call-{size}")
        for application in factories.make_pool(call, size, prefix=f"P{size}-"):
            row = factories.make_assignment(application, cast.rafael)
            Assignment.objects.filter(pk=row.pk).update(state=Assignment.State.DONE)
        for i in range(size):
            make_reviewer(f"Reader {size} {i}")
        make_run(call, cast.maya, [f"P{size}-{i:03d}" for i in range(1, size + 1)])
        client, desk = sign_in(cast.maya), f"/calls/call-{size}/desk"
        with CaptureQueriesContext(connection) as queries:
            if name == "preview":
                everyone = list(Person.objects.filter(memberships__role=Role.REVIEWER).values_list("pk", flat=True))
                answer = client.post(f"{desk}/reviews", {"per_application": "2", "reviewers": everyone, "preview": "1"})
            else:
                answer = client.get(f"{desk}/selection/1/more")
            assert answer.status_code == 200
        counts.append(len(queries))

    assert (counts[0] == counts[1], counts[0] < 40) == (True, True)


def test_run_links_to_one_more_reader(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call()
    factories.make_pool(call, 6)
    run = actions.run_selection(call, actor=cast.maya, at=NOW + timedelta(days=1))
    SelectionRun.objects.filter(pk=run.pk).update(chances={"draws": 10, "seed": "x", "hits": {"A001": 5}, "grey": ["A001"]})

    page = sign_in(cast.maya).get("/calls/upstream/desk/selection/1").content.decode()

    assert f'href="{MORE}"' in page
