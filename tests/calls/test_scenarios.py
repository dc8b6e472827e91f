"""The balance is tried, kept as a scenario, proposed with a reason and signed; what is published stays as it was."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.actions import Bound
from seedtrain.calls.actions.running import chances_of
from seedtrain.calls.models import Application, Call, RunComment, SelectionRun
from seedtrain.engines import selection as engine
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person
from tests.calls import factories
from tests.calls.test_deciding import WOMEN, make_decided
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
NO_WOMEN = [Bound("Women", "floor", 0)]
TRY = "/calls/upstream/desk/selection/try"


def keep(call: Call, cast: Cast, name: str = "no floor", changes: list[Bound] | None = None, why: str = "") -> SelectionRun:
    """Maya keeps a scenario."""
    return actions.run_selection(call, actor=cast.maya, at=NOW, name=name, changes=NO_WOMEN if changes is None else changes, why=why)


def plain(page: str) -> str:
    """A page's words."""
    return " ".join(strip_tags(page.replace("<td", " <td").replace("</th>", " </th>")).split())


def test_scenario_changes_the_list_and_not_the_published_balance(cast: Cast) -> None:
    call = make_decided(cast)

    run = keep(call, cast)

    call.refresh_from_db()
    made = actions.read_run(run).selection
    assert made is not None
    assert ([one.id for one in made.selected], call.policy) == (["BEST", "LINH"], [WOMEN])
    assert (run.name, run.changes) == ("no floor", [{"rule": "Women", "field": "floor", "was": 1, "now": 0}])
    assert run.digest == actions.digest_of(run.problem, run.result, run.changes) != actions.digest_of(run.problem, run.result)


def test_scenario_of_every_kind_of_bound(cast: Cast) -> None:
    call = make_decided(cast, caps_each=[{"trait": "country", "cap": 2}])
    wanted = [
        Bound("Women", "cap", 1),
        Bound("each country", "cap", 1),
        Bound("seats", "cap", 3),
        Bound("seats", "waitlist", 0),
        Bound("Women", "floor", 1),
    ]

    run = keep(call, cast, changes=wanted)

    problem = actions.read_run(run).problem
    assert (problem.seats, problem.waitlist, problem.rules[0].cap, problem.each[0].cap) == (3, 0, 1, 1)
    assert [(one["rule"], one["field"], one["was"], one["now"]) for one in run.changes] == [
        ("Women", "cap", None, 1),
        ("each country", "cap", 2, 1),
        ("seats", "cap", 2, 3),
        ("seats", "waitlist", 1, 0),
    ]


def test_scenario_kept_twice_is_one_and_another_of_its_name_is_refused(cast: Cast) -> None:
    call = make_decided(cast)
    first, second = keep(call, cast), keep(call, cast)

    with pytest.raises(Refused) as refused:
        keep(call, cast, changes=[Bound("seats", "cap", 3)])

    assert (first, SelectionRun.objects.count(), refused.value.code, refused.value.field) == (second, 1, "name_taken", "name")


def test_scenario_without_a_name_or_of_a_rule_nobody_published(cast: Cast) -> None:
    call = make_decided(cast)

    codes = []
    for name, changes in ((" ", NO_WOMEN), ("x" * 101, NO_WOMEN), ("men", [Bound("Men", "floor", 1)])):
        with pytest.raises(Refused) as refused:
            keep(call, cast, name, changes)
        codes.append(refused.value.code)

    assert (codes, SelectionRun.objects.count()) == (["no_name", "no_name", "unknown_rule"], 0)


def test_scenario_is_proposed_only_with_a_reason_which_the_hash_then_covers(cast: Cast) -> None:
    call = make_decided(cast)
    run = keep(call, cast)

    with pytest.raises(Refused) as refused:
        actions.propose_selection(run, actor=cast.maya, at=NOW)
    proposed = actions.propose_selection(run, actor=cast.maya, at=NOW, why="Nobody else could come.")

    assert (refused.value.code, proposed.changes_why) == ("no_reason", "Nobody else could come.")
    assert proposed.digest == actions.digest_of(run.problem, run.result, run.changes, "Nobody else could come.") != run.digest
    entry = JournalEntry.objects.select_related("payload").get(verb="propose_selection")
    assert (entry.payload.body["why"], entry.payload.body["after"]["changes"]) == ("Nobody else could come.", run.changes)


def test_scenario_is_signed_with_its_changes_and_not_with_other_words(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.propose_selection(keep(call, cast, why="Nobody else could come."), actor=cast.maya, at=NOW)
    SelectionRun.objects.filter(pk=run.pk).update(changes_why="Because we like it.")

    with pytest.raises(Refused) as refused:
        actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    SelectionRun.objects.filter(pk=run.pk).update(changes_why="Nobody else could come.")
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)

    run.refresh_from_db()
    assert (refused.value.code, run.state) == ("stale_hash", "signed")


def test_decision_file_of_a_scenario_gives_its_hash_again(cast: Cast, sign_in: SignIn) -> None:
    run = keep(make_decided(cast), cast, why="Nobody else could come.")

    file = json.loads(sign_in(cast.audit).get("/calls/upstream/desk/selection/1?format=json").content)

    assert actions.digest_of(file["problem"], file["result"], file["changes"], file["changes_why"]) == file["sha256"] == run.digest


def test_scenario_when_the_published_rule_gave_way_since_is_stale(cast: Cast) -> None:
    call = make_decided(cast, policy=[{**WOMEN, "floor": 2}, factories.promise("Ghana", cap=1, country=["GHA"])])
    factories.make_application(call, cast.otto, "OTTO", score=100, sex="female", country="KEN")
    run = keep(call, cast, changes=[Bound("Ghana", "cap", 0), Bound("Women", "floor", 1)])
    actions.concede_rules(call, (actions.Concession("Women", "floor", 1),), actor=cast.maya, why="Too few.", at=NOW)

    with pytest.raises(Refused) as refused:
        actions.propose_selection(SelectionRun.objects.get(pk=run.pk), actor=cast.maya, at=NOW, why="Because")

    assert refused.value.code == "stale_run"


def test_chances_are_drawn_when_scores_have_errors_and_not_otherwise(cast: Cast) -> None:
    pool = tuple(engine.Applicant(f"A{n}", 8000 + 10 * n, {"sex": "female"}, se=300) for n in range(6))
    problem = engine.Problem(pool, seats=3, seed="s")

    found = chances_of(problem)

    assert (found["draws"], sum(found["hits"].values()), bool(found["grey"])) == (200, 600, True)
    assert chances_of(actions.problem_of(make_decided(cast))) == {}


def test_comment_run_stands_once_and_is_emptied_with_its_author(cast: Cast) -> None:
    run = keep(make_decided(cast), cast)
    for _click in range(2):
        actions.comment_run(run, " LINH has run the line for years. ", actor=cast.chair, at=NOW)
    with pytest.raises(Refused):
        actions.comment_run(run, "  ", actor=cast.chair, at=NOW)

    before = list(RunComment.objects.values_list("text", flat=True))
    people.erase_person(cast.chair, actor=cast.chair, why="asked for it", at=NOW)

    assert (before, list(RunComment.objects.values_list("text", flat=True))) == (["LINH has run the line for years."], ["erased"])


def test_try_page_says_who_enters_who_leaves_and_what_it_costs(cast: Cast, sign_in: SignIn) -> None:
    make_decided(cast)
    client = sign_in(cast.maya)

    page = plain(client.get(f"{TRY}?r0.floor=0").content.decode())
    promised = plain(client.get(TRY).content.decode())

    assert "1 enter, 1 leave; 1.70 points more than promised." in page
    assert page.index("Who comes in") < page.index("LINH") < page.index("Who goes out") < page.index("AMIN")
    assert "At least one woman: at least 0 instead of at least 1" in page
    assert "The promised balance: 176.90 points, 2 of 2 seats." in promised


def test_try_page_when_the_promise_itself_finds_no_list_shows_the_try_alone(cast: Cast, sign_in: SignIn) -> None:
    make_decided(cast, policy=[{**WOMEN, "floor": 2}])

    page = plain(sign_in(cast.maya).get(f"{TRY}?r0.floor=1").content.decode())

    assert "A list is possible: 176.90 points. The promised balance finds none." in page
    assert "With the published numbers no list is possible" in page


def test_try_page_as_a_fragment_is_the_part_alone(cast: Cast, sign_in: SignIn) -> None:
    make_decided(cast)

    part = sign_in(cast.maya).get(f"{TRY}?r0.floor=0&sweep=r0.floor", headers={"X-Fragment": "1"}).content.decode()

    assert ("<html" in part, 'data-line="1 enter, 1 leave; 1.70 points more than promised."' in part) == (False, True)
    assert "What every value costs" in part


@pytest.mark.parametrize(
    ("query", "words", "marks", "way"),
    [
        ("r0.floor=2", "At least one woman: at least 2", "r0.floor", ""),
        ("r0.floor=3", "At least one woman: “at least 3” cannot lie above “2 seats”.", "r0.floor seats", "r0.floor=2"),
        (
            "r0.floor=2&r0.target=1",
            "At least one woman: “at least 2” cannot lie above “target 1”.",
            "r0.floor r0.target",
            "r0.floor=2&r0.target=2",
        ),
        ("r0.floor=2&r0.cap=1", "At least one woman: “at least 2” cannot lie above “at most 1”.", "r0.cap r0.floor", "r0.cap=1"),
    ],
)
def test_try_page_when_numbers_contradict_says_which_and_offers_the_way_out(
    cast: Cast, sign_in: SignIn, query: str, words: str, marks: str, way: str
) -> None:
    make_decided(cast)
    client = sign_in(cast.maya)

    part = client.get(f"{TRY}?{query}", headers={"X-Fragment": "1"}).content.decode()

    address = part.partition('id="give-way" href="')[2].partition('"')[0].replace("&amp;", "&")
    assert (words in plain(part), f'data-marks="{marks}"' in part) == (True, True)
    assert parse_qs(urlsplit(address).query) == parse_qs(way)
    if "cap" in query:
        assert "give-way" not in client.get(f"{TRY}{address}", headers={"X-Fragment": "1"}).content.decode()


def test_try_page_when_floors_share_the_seats_takes_back_what_was_raised(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast, policy=[WOMEN, factories.promise("Men", floor=1, sex=["male"])])
    factories.make_application(call, cast.otto, "OTTO", score=100, sex="female", country="KEN")

    part = sign_in(cast.maya).get(f"{TRY}?r0.floor=2", headers={"X-Fragment": "1"}).content.decode()

    assert "Together these floors ask for 3 of 2 seats" in plain(part)
    assert "At least one woman: ask for 1 fewer" in plain(part)
    assert 'id="give-way" href="?"' in part


@pytest.mark.parametrize("typed", ["r0.floor=two", "r0.floor=-1", "seats=0", "seats=", "r0.floor=%D9%A2", "waitlist=99999999"])
def test_try_page_when_a_number_is_none_says_so_and_keeps_the_published_one(cast: Cast, sign_in: SignIn, typed: str) -> None:
    make_decided(cast)
    client = sign_in(cast.maya)

    page = client.get(f"{TRY}?{typed}")
    kept = client.post(TRY, {"query": typed, "name": "odd"})

    assert (page.status_code, "expects a whole number" in page.content.decode()) == (200, True)
    assert (kept.status_code, SelectionRun.objects.count()) == (422, 0)


def test_keep_from_the_page_and_again_from_a_tab_that_is_stale(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    client = sign_in(cast.maya)
    typed = {"query": "r0.floor=0", "name": "no floor", "why": "", "basis": actions.problem_of(call).digest()}

    first, again = client.post(TRY, typed), client.post(TRY, typed)
    Application.objects.filter(code="LOWS").update(score_hundredths=9999)
    stale = client.post(TRY, {**typed, "name": "another"})

    assert [first.headers["Location"], again.headers["Location"]] == ["/calls/upstream/desk/selection/1"] * 2
    assert (stale.status_code, "changed since you looked" in stale.content.decode(), SelectionRun.objects.count()) == (422, True, 1)
    assert 'value="another"' in stale.content.decode()


def test_run_page_shows_name_changes_comments_and_asks_for_the_reason(cast: Cast, sign_in: SignIn) -> None:
    run = keep(make_decided(cast), cast)
    client = sign_in(cast.maya)
    client.post("/calls/upstream/desk/selection/1/comment", {"text": "Too few women <b>"})

    page = client.get("/calls/upstream/desk/selection/1").content.decode()
    client.post("/calls/upstream/desk/selection/1/propose", {})
    refused = SelectionRun.objects.get(pk=run.pk).state
    client.post("/calls/upstream/desk/selection/1/propose", {"why": "Nobody else could come."})
    signing = sign_in(cast.chair).get("/calls/upstream/desk/selection/1/sign").content.decode()

    missing = [words for words in ("Selection, run 1 · no floor", "Too few women &lt;b&gt;", "none yet; it is needed") if words not in page]
    assert missing == []
    assert (refused, SelectionRun.objects.get(pk=run.pk).state) == ("tried", "proposed")
    assert "Nobody else could come." in plain(signing)
    assert "at least 0 instead of at least 1" in plain(signing)


def test_run_page_shows_the_chance_and_who_deserves_one_more_reader(cast: Cast, sign_in: SignIn) -> None:
    run = actions.run_selection(make_decided(cast), actor=cast.maya, at=NOW)
    SelectionRun.objects.filter(pk=run.pk).update(
        chances={"draws": 200, "seed": "s", "hits": {"BEST": 190, "AMIN": 200, "LINH": 10, "LOWS": 0}, "grey": ["LINH", "BEST"]}
    )

    page = plain(sign_in(cast.maya).get("/calls/upstream/desk/selection/1").content.decode())

    assert "Who deserves one more reader" in page
    assert "95%" in page
    grey = page.partition("one more review of them changes the list most.")[2]
    assert grey.index("LINH") < grey.index("BEST")


def test_compare_names_who_is_only_in_one_and_exports_it(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    actions.run_selection(call, actor=cast.maya, at=NOW)
    keep(call, cast)
    client = sign_in(cast.maya)

    page = plain(client.get("/calls/upstream/desk/selection/compare?runs=1&runs=2").content.decode())
    alone = plain(client.get("/calls/upstream/desk/selection/compare").content.decode())
    file = client.get("/calls/upstream/desk/selection/compare?runs=1&runs=2&format=csv").content.decode("utf-8-sig").splitlines()
    book = client.get("/calls/upstream/desk/selection/compare?runs=1&runs=2&format=xlsx")

    assert "Not in every list: 2" in page
    assert "Run 2 · no floor 2 of 2 178.60 1.70" in page
    assert "Merit only 2 of 2 178.60 1.70" in alone
    assert file[1:4] == ["BEST,Rafa Best,BRA,90.5,in,in", "LINH,Linh Tran,VNM,88.1,,in", "AMIN,Amina Owusu,GHA,86.4,in,"]
    assert book.content[:2] == b"PK"


@pytest.mark.parametrize("query", ["runs=7", "runs=x", "runs=1&runs=2&runs=3&runs=4"])
def test_compare_of_runs_that_are_not_there(cast: Cast, sign_in: SignIn, query: str) -> None:
    actions.run_selection(make_decided(cast), actor=cast.maya, at=NOW)

    assert sign_in(cast.maya).get(f"/calls/upstream/desk/selection/compare?{query}").status_code == 404


@pytest.mark.parametrize("page", ["/try?seats=4", "/compare", "/fixed", "/1", "/1/replay"])
def test_desk_of_the_committee_asks_the_database_as_often_for_thirty_as_for_six(cast: Cast, sign_in: SignIn, page: str) -> None:
    counts = []
    for size in (6, 30):
        call = factories.make_call(f"call-{size}", seats=size // 2)
        pool = factories.make_pool(call, size, prefix=f"P{size}-")
        for application in pool[: size // 6]:
            actions.fix_applicant(application, False, actor=cast.maya, why="Has left.", at=NOW)
        actions.run_selection(call, actor=cast.maya, at=NOW)
        client = sign_in(cast.maya)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/calls/call-{size}/desk/selection{page}").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 40
