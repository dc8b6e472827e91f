"""What a malformed selection problem is told: field, value and what to do, under a stable code.

Flow: pytest -> engines.selection.
Reads: the table below. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import doctest
import json

import pytest

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Relaxation, Rule, decide

AMINA = Applicant("amina", 8640, {"country": "GH", "sex": "female"})
LINH = Applicant("linh", 8810, {"country": "VN", "sex": "male"})
RAFAEL = Applicant("rafael", 9050, {"country": "BR", "sex": "male"})
POOL = (AMINA, LINH, RAFAEL)
WOMEN = {"sex": ("female",)}


def with_rules(*rules: Rule) -> Problem:
    return Problem(POOL, 2, rules=rules)


MALFORMED = [
    (lambda: Applicant("amina", 86.4, {}), "bad_score", ["amina", "86.4", "Multiply points by 100"]),
    (lambda: Applicant("amina", True, {}), "bad_score", ["amina", "True"]),
    (lambda: Applicant("amina", -1, {}), "bad_score", ["amina", "-1"]),
    (lambda: Applicant("amina", 10**7, {}), "bad_score", ["amina", "10000000", "1000000"]),
    (lambda: Applicant("amina", float("nan"), {}), "bad_score", ["amina", "nan"]),
    (lambda: Applicant("amina", "8640", {}), "bad_score", ["amina", "'8640'"]),
    (lambda: Applicant("amina", 8640, {}, se=-1), "not_a_count", ["se of amina", "-1"]),
    (lambda: Applicant("amina", 8640, {}, se=2.5), "not_a_count", ["se of amina", "2.5"]),
    (lambda: Applicant("", 1, {}), "not_a_word", ["applicant id", "''"]),
    (lambda: Applicant(7, 1, {}), "not_a_word", ["applicant id", "7"]),
    (lambda: Applicant("ami\ud800na", 1, {}), "not_a_word", ["applicant id", "half a letter"]),
    (lambda: Applicant("amina", 1, None), "bad_traits", ["traits of amina", "None", "mapping"]),
    (lambda: Applicant("amina", 1, {3: "female"}), "not_a_word", ["a trait name of amina", "3"]),
    (lambda: Applicant("amina", 1, {"sex": ["female"]}), "not_a_word", ["sex of amina", "['female']"]),
    (lambda: Applicant("amina", 1, {"sex": ""}), "not_a_word", ["sex of amina", "''"]),
    (lambda: Applicant("amina", 1, {"sex": ("female", " ")}), "not_a_word", ["sex of amina", "' '"]),
    (lambda: Rule("", WOMEN), "not_a_word", ["rule name"]),
    (lambda: Rule("seats", WOMEN), "reserved_name", ["'seats'"]),
    (lambda: Rule("each country", WOMEN), "reserved_name", ["'each country'"]),
    (lambda: Rule("women", {}), "no_group", ["women", "where"]),
    (lambda: Rule("women", "sex = female"), "no_group", ["women", "where", "'sex = female'"]),
    (lambda: Rule("women", {"sex": ("female", 3)}), "not_a_word", ["where sex of rule women", "3"]),
    (lambda: Rule("women", {"": ("female",)}), "not_a_word", ["a trait in `where` of rule women", "''"]),
    (lambda: Rule("women", {"sex": "female"}), "bad_where", ["women", "sex", "'female'", "tuple"]),
    (lambda: Rule("women", {"sex": ()}), "bad_where", ["women", "sex", "()"]),
    (lambda: Rule("women", WOMEN, floor=3, cap=2), "floor_above_cap", ["women", "floor of 3", "cap of 2"]),
    (lambda: Rule("women", WOMEN, floor=3, target=2), "floor_above_target", ["women", "floor of 3", "target of 2"]),
    (lambda: Rule("women", WOMEN, target=3, cap=2), "target_above_cap", ["women", "target of 3", "cap of 2"]),
    (lambda: Rule("women", WOMEN, floor=-1), "not_a_count", ["floor of rule women", "-1"]),
    (lambda: Rule("women", WOMEN, floor=True), "not_a_count", ["floor of rule women", "True"]),
    (lambda: Rule("women", WOMEN, target="half"), "not_a_count", ["target of rule women", "'half'"]),
    (lambda: Rule("women", WOMEN, cap=1.5), "not_a_count", ["cap of rule women", "1.5"]),
    (lambda: Rule("women", WOMEN, priority=0), "not_a_count", ["priority of rule women", "0"]),
    (lambda: Each("country", True), "not_a_count", ["cap of each country", "True"]),
    (lambda: Each("", 1), "not_a_word", ["trait of an each-cap", "''"]),
    (lambda: Each("country", -1), "not_a_count", ["cap of each country", "-1"]),
    (lambda: Each("country", 1, priority=0), "not_a_count", ["priority of each country", "0"]),
    (lambda: Fixed("", True, "lead trainer"), "not_a_word", ["fixed id", "''"]),
    (lambda: Fixed("amina", 1, "lead trainer"), "not_in_or_out", ["amina", "1"]),
    (lambda: Fixed("amina", True, ""), "not_a_word", ["why of fixed amina"]),
    (lambda: Problem(POOL, 0), "not_a_count", ["seats", "0"]),
    (lambda: Problem(POOL, 2.0), "not_a_count", ["seats", "2.0"]),
    (lambda: Problem(POOL, True), "not_a_count", ["seats", "True"]),
    (lambda: Problem(POOL, 2, floors="sometimes"), "bad_floors", ["floors", "'all'", "'by_priority'", "'sometimes'"]),
    (lambda: Problem(({"id": "amina"},), 2), "wrong_kind", ["applicants", "Applicant", "{'id': 'amina'}"]),
    (lambda: Problem(None, 2), "wrong_kind", ["applicants", "Applicant", "None"]),
    (lambda: with_rules("women"), "wrong_kind", ["rules", "Rule", "'women'"]),
    (lambda: Problem(POOL, 2, each={"country": 1}), "wrong_kind", ["each", "Each", "'country'"]),
    (lambda: Problem(POOL, 2, fixed="amina"), "wrong_kind", ["fixed", "Fixed", "'amina'"]),
    (lambda: Problem(POOL, 2, waitlist=-2), "not_a_count", ["waitlist", "-2"]),
    (lambda: Problem(POOL, 2, seed=None), "bad_seed", ["seed", "None"]),
    (lambda: Problem((*POOL, AMINA), 2), "duplicate", ["applicant id", "'amina'"]),
    (lambda: with_rules(Rule("a", WOMEN), Rule("a", WOMEN)), "duplicate", ["rule name", "'a'"]),
    (lambda: Problem(POOL, 2, each=(Each("sex", 1), Each("sex", 2))), "duplicate", ["each trait", "'sex'"]),
    (lambda: Problem(POOL, 2, fixed=(Fixed("otto", True, "x"),)), "unknown_fixed", ["'otto'"]),
    (lambda: Problem(POOL, 2, fixed=(Fixed("amina", True, "x"), Fixed("amina", False, "y"))), "duplicate", ["fixed id", "'amina'"]),
    (
        lambda: Problem(POOL, 1, fixed=(Fixed("amina", True, "x"), Fixed("linh", True, "x"))),
        "fixed_exceed_seats",
        ["2 people", "seats is 1"],
    ),
    (lambda: with_rules(Rule("a", {"gender": ("female",)})), "unknown_trait", ["'gender'", "country, sex"]),
    (lambda: Problem(POOL, 2, each=(Each("employer", 1),)), "unknown_trait", ["each employer", "'employer'"]),
    (lambda: with_rules(Rule("women", WOMEN, floor=3)), "floor_above_seats", ["women", "floor of 3", "seats is 2"]),
    (lambda: with_rules(Rule("women", WOMEN, target=3)), "target_above_seats", ["women", "target of 3"]),
    (
        lambda: Problem(POOL, 1, rules=(Rule("w", WOMEN, floor=1), Rule("m", {"sex": ("male",)}, floor=1))),
        "floors_exceed_seats",
        ["1 (w) + 1 (m) = 2 seats", "seats is 1"],
    ),
]


@pytest.mark.parametrize(("make", "code", "words"), MALFORMED)
def test_malformed_input_is_named(make, code, words):
    with pytest.raises(ProblemError) as caught:
        make()

    assert caught.value.code == code
    assert [word for word in words if word not in str(caught.value)] == []


def test_infeasible_speaks_in_the_words_of_the_policy():
    problem = Problem(POOL, 2, rules=(Rule("men", {"sex": ("male",)}, floor=2),), fixed=(Fixed("amina", True, "x"),))

    with pytest.raises(Infeasible) as caught:
        selection.select(problem)

    assert caught.value.code == "infeasible"
    assert set(map(str, caught.value.conflict)) == {"amina fixed in", "men: at least 2", "at most 2 seats"}
    assert caught.value.relaxation == (Relaxation("men", "floor", 1),)
    assert "lower the floor of men by 1" in str(caught.value)


def test_a_floor_above_its_group_conflicts_with_nothing_but_itself():
    with pytest.raises(Infeasible) as caught:
        selection.select(with_rules(Rule("women", WOMEN, floor=2)))

    assert list(map(str, caught.value.conflict)) == ["women: at least 2"]
    assert caught.value.relaxation == (Relaxation("women", "floor", 1),)
    assert "For women only 1 can be chosen. The smallest change" in str(caught.value)


def test_people_fixed_in_beyond_a_cap_are_named_with_it():
    pool = tuple(Applicant(id, 5000, {"employer": "Institute"}) for id in ("amina", "linh", "rafael"))
    fixed = tuple(Fixed(id, True, "lead trainer") for id in ("amina", "linh"))

    with pytest.raises(Infeasible) as caught:
        selection.select(Problem(pool, 3, each=(Each("employer", 1),), fixed=fixed))

    assert list(map(str, caught.value.conflict)) == ["amina fixed in", "linh fixed in", "each employer = Institute: at most 1"]
    assert caught.value.relaxation == (Relaxation("each employer", "cap", 1, "Institute"),)


def test_a_conflict_of_floors_reads_as_arithmetic():
    regions = {"AFR": 3, "AMR": 2, "SEA": 2}
    pool = tuple(Applicant(f"{region} {k}", 5000 + k, {"region": region, "sex": "male"}) for region in regions for k in range(4))
    women = tuple(Applicant(f"EUR {k}", 4000, {"region": "EUR", "sex": "female"}) for k in range(4))
    rules = tuple(Rule(region, {"region": (region,)}, floor=floor) for region, floor in regions.items())

    with pytest.raises(Infeasible) as caught:
        selection.select(Problem(pool + women, 8, rules=(*rules, Rule("women", WOMEN, floor=2, priority=2))))

    assert str(caught.value) == (
        "These demands cannot all be met together: at most 8 seats; AFR: at least 3; AMR: at least 2; SEA: at least 2; women: at least 2. "
        "3 + 2 + 2 + 2 = 9, more than 8 seats. The smallest change that makes a list possible: lower the floor of women by 1."
    )


def test_floors_that_a_cap_leaves_no_room_for_are_added_up_too():
    pool = tuple(Applicant(f"{sex} {k}", 5000 + k, {"sector": "regulator", "sex": sex}) for sex in ("female", "male") for k in range(3))
    rules = (
        Rule("regulators", {"sector": ("regulator",)}, cap=3, priority=2),
        Rule("women", WOMEN, floor=2),
        Rule("men", {"sex": ("male",)}, floor=2),
    )

    with pytest.raises(Infeasible) as caught:
        selection.select(Problem(pool, 5, rules=rules))

    assert str(caught.value) == (
        "These demands cannot all be met together: regulators: at most 3; women: at least 2; men: at least 2. "
        "2 + 2 = 4, more than 3 for regulators. The smallest change that makes a list possible: raise the cap of regulators by 1."
    )


def test_floors_whose_groups_share_people_are_not_added_up():
    pool = (
        Applicant("amina", 8640, {"country": "GH", "sex": "female"}),
        Applicant("linh", 8810, {"country": "VN", "sex": "female"}),
        Applicant("kofi", 7000, {"country": "GH", "sex": "male"}),
    )
    rules = (Rule("women", WOMEN, floor=2), Rule("Ghana", {"country": ("GH",)}, floor=2))

    with pytest.raises(Infeasible) as caught:
        selection.select(Problem(pool, 2, rules=rules))

    # Amina counts for both, so 2 + 2 is not what is wrong.
    assert str(caught.value) == (
        "These demands cannot all be met together: at most 2 seats; women: at least 2; Ghana: at least 2. "
        "The smallest change that makes a list possible: lower the floor of Ghana by 1."
    )


def test_the_rule_of_lesser_priority_gives_way():
    women = Rule("women", WOMEN, floor=1, priority=2)
    vietnam = Rule("Viet Nam", {"country": ("VN",)}, floor=1, priority=1)

    def relaxation(*rules: Rule) -> tuple[Relaxation, ...]:
        with pytest.raises(Infeasible) as caught:
            selection.select(Problem(POOL, 1, rules=rules))
        return caught.value.relaxation

    assert relaxation(women, vietnam) == (Relaxation("women", "floor", 1),)
    swapped = dataclasses.replace(women, priority=1), dataclasses.replace(vietnam, priority=2)
    assert relaxation(*swapped) == (Relaxation("Viet Nam", "floor", 1),)


def test_more_seats_than_people_selects_all_that_the_rules_permit():
    result = selection.select(Problem(POOL, 10, 5, rules=(Rule("men", {"sex": ("male",)}, cap=1),)))

    assert [choice.id for choice in result.selected] == ["rafael", "amina"]
    assert [choice.id for choice in result.waitlist] == ["linh"]
    assert (result.merit_total, result.merit_only_total) == (17690, 26500)
    assert result.explanations["linh"].needed == 9050
    assert result.explanations["linh"].binding == ("men",)


def test_nobody_applied_gives_an_empty_selection():
    result = selection.select(Problem((), 10, 5))

    assert (result.selected, result.waitlist, result.merit_total, result.bound) == ((), (), 0, 0)


def test_a_fixed_person_is_explained_by_the_reason():
    result = selection.select(Problem(POOL, 1, fixed=(Fixed("amina", True, "lead trainer"), Fixed("linh", False, "y"))))

    amina, linh = result.explanations["amina"], result.explanations["linh"]
    assert (amina.outcome, amina.needed, amina.why) == (selection.Outcome.SELECTED, 0, "lead trainer")
    assert (linh.outcome, linh.needed, linh.why) == (selection.Outcome.NOT_SELECTED, None, "y")


def test_traits_cannot_be_changed_after_the_check():
    traits = {"sex": "female"}
    one = Applicant("amina", 1, traits)
    traits["sex"] = "male"

    assert one.traits == {"sex": "female"}
    with pytest.raises(TypeError):
        one.traits["sex"] = "male"


def test_an_altered_or_foreign_file_is_refused():
    problem = with_rules(Rule("women", WOMEN, floor=1))
    text = selection.select(problem).to_json()

    def refusal(**changes: object) -> str:
        with pytest.raises(ProblemError) as caught:
            selection.Selection.from_json(json.dumps({**json.loads(text), **changes}))
        return caught.value.code

    assert refusal(merit_total=17691) == "altered"
    assert refusal(selected=[{"id": "linh", "score": 8810, "rank": 1}]) == "altered"
    assert refusal(schema="seedtrain.selection.result/0") == "wrong_schema"
    with pytest.raises(ProblemError, match=r"seedtrain\.selection\.problem/2"):
        Problem.from_json(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.pop("seats"),
        lambda raw: raw.update(applicants=[{"id": "amina"}]),
        lambda raw: raw.update(applicants=["amina"]),
        lambda raw: raw.update(rules=[{"name": "women", "least": 1, "where": {}}]),
        lambda raw: raw.update(each=7),
    ],
)
def test_a_file_with_a_missing_or_foreign_part_is_unreadable(change):
    raw = json.loads(with_rules(Rule("women", WOMEN, floor=1)).to_json())
    change(raw)

    with pytest.raises(ProblemError) as caught:
        Problem.from_json(json.dumps(raw))

    assert caught.value.code == "unreadable"


def test_a_file_that_is_no_json_is_unreadable():
    with pytest.raises(ProblemError) as caught:
        Problem.from_json("seats: 2")

    assert caught.value.code == "unreadable"


def test_explain_refuses_another_problem_and_an_unknown_person():
    problem = with_rules(Rule("women", WOMEN, floor=1))
    result = selection.select(problem, explain=False)

    with pytest.raises(ProblemError) as other:
        selection.explain(with_rules(), result, "amina")
    with pytest.raises(ProblemError) as unknown:
        selection.explain(problem, result, "otto")
    assert (other.value.code, unknown.value.code) == ("other_problem", "unknown_id")


def test_replace_refuses_another_selection_and_an_unknown_person():
    problem = with_rules(Rule("women", WOMEN, floor=1))
    result = selection.select(problem, explain=False)

    with pytest.raises(ProblemError) as other:
        selection.replace(with_rules(), frozenset(), frozenset({"amina"}), result)
    with pytest.raises(ProblemError) as unknown:
        selection.replace(problem, frozenset(), frozenset({"otto"}))
    assert (other.value.code, unknown.value.code) == ("other_problem", "unknown_id")


def test_a_floor_gives_its_members_points_and_a_cap_takes_them():
    floor = selection.select(with_rules(Rule("women", WOMEN, floor=1))).rules[0]
    cap = selection.select(with_rules(Rule("men", {"sex": ("male",)}, cap=1))).rules[0]
    idle = selection.select(with_rules(Rule("men", {"sex": ("male",)}, target=1, cap=2))).rules[0]

    # Between the cut-offs 88.10 and 90.50 any price of the seats proves the same list.
    assert 1.7 <= floor.price <= 4.1
    assert -4.1 <= cap.price <= -1.7
    assert (floor.cost, floor.achieved, floor.pool) == (170, 1, 1)
    assert (cap.cost, cap.achieved, cap.pool) == (170, 1, 2)
    assert (idle.cost, idle.achieved, idle.target, idle.price) == (0, 2, 1, 0.0)


def test_the_example_in_the_documentation_runs():
    outcome = doctest.testmod(decide)

    assert (outcome.failed, outcome.attempted > 4) == (0, True)
