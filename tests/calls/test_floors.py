"""Floors of a call that give way by priority: chosen with the balance, kept by the run, and said wherever the run is read."""

import itertools
import json
import random
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.actions import BalanceSpec
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.engines.selection import Applicant, Problem, checker, select
from seedtrain.engines.selection.policy import Policy
from seedtrain.people.access import Refused
from seedtrain.people.models import Person
from tests.calls import factories
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
DESK = "/calls/upstream/desk"
Row = tuple[str, int, str, str, str]
"""Code, score, sex, region, country."""

WOMEN = {**factories.promise("Women", floor=2, why="At least two women", sex=["female"]), "priority": 2}
PACIFIC = {**factories.promise("Pacific", floor=2, why="At least two of the Pacific", region=["WPR"]), "priority": 1}
ROWS: list[Row] = [
    ("BEST", 9050, "male", "AMR", "BRA"),
    ("LINH", 8810, "male", "WPR", "VNM"),
    ("AMIN", 8640, "female", "AFR", "GHA"),
    ("SUVA", 6000, "male", "WPR", "FJI"),
    ("LOWS", 3000, "female", "AFR", "KEN"),
]


def make_call(rows: list[Row] = ROWS, **fields: object) -> Call:
    """Three seats for five people. Two women and two of the Pacific do not fit: LINH, SUVA, and AMIN as the only woman beside them."""
    given = {"policy": [WOMEN, PACIFIC], "seats": 3, "waitlist_seats": 1, "floors": Call.Floors.BY_PRIORITY, "seed_commitment": "ab" * 32}
    call = factories.make_call(**{**given, **fields})
    for code, score, sex, region, country in rows:
        factories.make_application(
            call, factories.make_person(f"Person {code}"), code, score=score, sex=sex, region=region, country=country
        )
    return call


def released(call: Call, cast: Cast) -> SelectionRun:
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    actions.release_decisions(call, actor=cast.maya, at=NOW)
    return run


def words(client: Client, address: str) -> str:
    return " ".join(strip_tags(client.get(address).content.decode().replace("<td", " <td")).split())


def tried_all(rows: list[Row], seats: int, floors: list[tuple[str, str, int, int]], cap: int) -> tuple[dict[str, int], set[str]]:
    """The list every subset was tried for: fewest seats short at priority 1, then 2 and so on, then most merit; and who misses what.

    `floors` are name, value of sex or region, floor, priority. At most `cap` of one country.
    """

    def short(four: tuple[Row, ...], floor: tuple[str, str, int, int]) -> int:
        return max(0, floor[2] - sum(floor[1] in one[2:4] for one in four))

    def order(four: tuple[Row, ...]) -> tuple[list[int], int]:
        return [short(four, floor) for floor in sorted(floors, key=lambda one: one[3])], -sum(one[1] for one in four)

    lists = (four for size in range(seats + 1) for four in itertools.combinations(rows, size))
    fits = [four for four in lists if all(sum(one[4] == land for one in four) <= cap for land in {one[4] for one in four})]
    best = min(fits, key=order)
    return {floor[0]: missing for floor in floors if (missing := short(best, floor))}, {one[0] for one in best}


@pytest.mark.parametrize("seed", range(12))
def test_run_keeps_floors_by_priority_as_trying_every_list_does(cast: Cast, seed: int) -> None:
    dice = random.Random(seed)
    scores = dice.sample(range(2000, 9900), 9)
    rows = [
        (f"P{i}", score, dice.choice(["female", "male", "male"]), dice.choice(["AFR", "AMR", "WPR"]), dice.choice(["GHA", "BRA", "VNM"]))
        for i, score in enumerate(scores)
    ]
    names = dice.sample([("Women", "female"), ("Africa", "AFR"), ("Pacific", "WPR")], 3)
    floors = [(name, value, dice.randint(1, 4), priority) for priority, (name, value) in enumerate(names, start=1)]
    policy = [
        {**factories.promise(name, floor=floor, **{"sex" if value == "female" else "region": [value]}), "priority": priority}
        for name, value, floor, priority in floors
    ]
    call = make_call(rows, policy=policy, caps_each=[{"trait": "country", "cap": 2}], seats=4)

    run = actions.run_selection(call, actor=cast.maya, at=NOW)

    missing, best = tried_all(rows, 4, floors, 2)
    assert {one["rule"]: one["by"] for one in run.result["shortfalls"]} == missing
    assert {one["id"] for one in run.result["selected"]} == best


def test_without_the_choice_a_run_names_the_conflict_as_before(cast: Cast) -> None:
    call = make_call(floors=Call.Floors.ALL)

    run = actions.run_selection(call, actor=cast.maya, at=NOW)

    assert {(one["rule"], one["bound"]) for one in run.result["conflict"] if one["field"] == "floor"} == {("Women", 2), ("Pacific", 2)}
    assert Call.objects.get(pk=factories.make_call("plain").pk).floors == "all"


def test_the_run_page_the_signature_and_the_method_say_what_gave_way(cast: Cast, sign_in: SignIn) -> None:
    call = make_call()
    said = "At least two women: 1 instead of at least 2 (priority 2)"
    before = words(Client(), "/calls/upstream/method")
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    run_page, sign_page = words(sign_in(cast.maya), f"{DESK}/selection/1"), words(sign_in(cast.chair), f"{DESK}/selection/1/sign")
    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)
    actions.release_decisions(call, actor=cast.maya, at=NOW)

    method = words(Client(), "/calls/upstream/method")

    assert {one["id"] for one in run.result["selected"]} == {"LINH", "SUVA", "AMIN"}
    assert [said in page for page in (before, run_page, sign_page, method)] == [False, True, True, True]
    assert ["give way in order of their priority" in page for page in (before, method)] == [True, True]
    assert "1 fewer than promised" in run_page
    assert "At least two women · at least 2 · priority 2" in before


def test_the_method_says_when_every_floor_was_kept(cast: Cast) -> None:
    call = make_call(policy=[WOMEN])
    released(call, cast)

    assert "Every “at least” was kept; none had to give way." in words(Client(), "/calls/upstream/method")


def test_replay_verifies_and_its_files_say_the_same(cast: Cast, sign_in: SignIn) -> None:
    run = released(make_call(), cast)
    client = sign_in(cast.audit)

    page = client.get(f"{DESK}/selection/1/replay").content.decode()
    certificate = client.get(f"{DESK}/selection/1/replay?format=certificate").content.decode()
    policy = Policy.from_toml(client.get(f"{DESK}/selection/1/replay?format=policy").content.decode())
    file = client.get(f"{DESK}/selection/1?format=json").json()

    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td data-label="Outcome">(.*?)</td>', page, re.DOTALL)
    outcomes = {head: strip_tags(outcome).strip() for head, outcome in rows}
    assert outcomes.pop("The tie seed is the one promised when the call opened") == "does not hold"  # the tests' commitment is made up
    assert (set(outcomes.values()), outcomes["Computed again: the same floors give way, by as much"]) == ({"holds"}, "holds")
    assert checker.check(certificate).reasons == ()
    assert (policy.floors, file["problem"]["floors"]) == ("by_priority", "by_priority")
    assert [(one["rule"], one["by"]) for one in file["result"]["shortfalls"]] == [("Women", 1)]
    assert actions.digest_of(file["problem"], file["result"]) == file["sha256"] == run.digest
    # The policy taken along, with the people of the decision file, decides the same.
    people = [Applicant(one["id"], one["score"], one["traits"], one["se"]) for one in file["problem"]["applicants"]]
    assert [one.id for one in select(policy.problem(people)).selected] == [one["id"] for one in file["result"]["selected"]]


def test_replay_when_the_stored_shortfall_was_altered(cast: Cast, sign_in: SignIn) -> None:
    run = actions.run_selection(make_call(), actor=cast.maya, at=NOW)
    run.result["shortfalls"][0]["by"] = 0
    run.save()

    page = words(sign_in(cast.audit), f"{DESK}/selection/1/replay")

    assert "Something does not hold" in page


def test_the_sliders_try_with_the_published_choice(cast: Cast, sign_in: SignIn) -> None:
    make_call()

    page = words(sign_in(cast.chair), f"{DESK}/selection/try?r0.floor=1")
    harder = words(sign_in(cast.chair), f"{DESK}/selection/try?r1.floor=3")

    assert "Not every floor could be kept." not in page
    assert "At least two of the Pacific: 2 instead of at least 3 (priority 1)" in harder


BALANCE = {
    "rule-TOTAL_FORMS": "1", "rule-INITIAL_FORMS": "0", "cap-TOTAL_FORMS": "0", "cap-INITIAL_FORMS": "0",
    "rule-0-name": "Women", "rule-0-where": "sex = female", "rule-0-floor": "3", "rule-0-priority": "4",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "stored"), [({"floors": "by_priority"}, "by_priority"), ({"floors": "all"}, "all"), ({}, "all")])
def test_the_officer_chooses_with_the_balance(cast: Cast, sign_in: SignIn, typed: dict[str, str], stored: str) -> None:
    call = factories.make_call(state=Call.State.DRAFT, seats=4)

    answer = sign_in(cast.maya).post(f"{DESK}/write?part=balance", {**BALANCE, **typed})

    call.refresh_from_db()
    assert (answer.status_code, call.floors, call.policy[0]["priority"]) == (302, stored, 4)


def test_a_choice_that_is_none_is_refused_and_what_was_typed_stays(cast: Cast, sign_in: SignIn) -> None:
    call = factories.make_call(state=Call.State.DRAFT, seats=4)

    answer = sign_in(cast.maya).post(f"{DESK}/write?part=balance", {**BALANCE, "floors": "some"})

    call.refresh_from_db()
    page = answer.content.decode()
    assert (answer.status_code, call.policy, call.floors) == (422, [], "all")
    assert ["some is not one of the available choices" in page, 'value="sex = female"' in page] == [True, True]


def test_set_policy_names_what_came_and_what_is_known(cast: Cast) -> None:
    call = factories.make_call(state=Call.State.DRAFT, seats=4)

    with pytest.raises(Refused) as refused:
        actions.set_policy(call, [BalanceSpec("Women", {"sex": ("female",)}, floor=1)], floors="some", actor=cast.maya, at=NOW)

    expected = "When not every floor can be kept: one of all, by_priority was expected; “some” came. Choose one."
    assert (refused.value.code, refused.value.field, str(refused.value)) == ("unknown_floors", "floors", expected)


def test_the_next_call_of_the_course_promises_the_same(cast: Cast) -> None:
    call = make_call(passing=Call.Passing.TOGETHER)

    made = actions.draft_filled_call(call.kind, call.entry, "Next year", actor=cast.maya, at=NOW, offering=call.offering)

    assert (made.earlier, made.call.floors, made.call.passing) == (call, "by_priority", "together")


def test_a_published_choice_cannot_change(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.set_policy(make_call(), [], floors="all", actor=cast.maya, at=NOW)

    assert refused.value.code == "not_a_draft"


def test_floors_are_part_of_what_a_signature_binds(cast: Cast) -> None:
    call = make_call()
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    Call.objects.filter(pk=call.pk).update(floors="all")

    with pytest.raises(Refused) as refused:
        actions.propose_selection(run, actor=cast.maya, at=NOW)

    assert (refused.value.code, Problem.from_json(json.dumps(run.problem)).floors) == ("stale_run", "by_priority")
