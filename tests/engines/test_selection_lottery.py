"""The lottery against every possible panel: an independent leximin over all lists of small pools, and published chances.

Flow: pytest -> engines.selection.lottery; the judges are `fairest` below, which knows people and panels but no types, and SciPy.
Reads: random small pools by number. Writes: nothing.
Source: published chances: pgoelz/citizensassemblies-replication, reference_output (Nature 596 (2021) 548).
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import json
import random
from collections import Counter
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule
from seedtrain.engines.selection.lottery import PARTS, Lottery, draw, faults, lottery
from seedtrain.engines.selection.lottery.bound import bound_of
from seedtrain.engines.selection.lottery.ladder import Step
from seedtrain.engines.selection.lottery.pool import pool_of
from seedtrain.engines.selection.lottery.preparing import whole_parts
from tests.engines.lottery_pools import example, quota_pool

NEAR = 2e-6
SEXES, SECTORS, COUNTRIES = ("female", "male"), ("public", "private", "academic"), ("GH", "VN", "BR")


def random_problem(number: int, most: int = 9) -> Problem | None:
    """A small pool with floors and caps; None when it contradicts itself on its face."""
    dice = random.Random(number)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((400, 500, 600)),
            {"sex": dice.choice(SEXES), "country": dice.choice(COUNTRIES), "sector": tuple(dice.sample(SECTORS, dice.randint(1, 2)))},
        )
        for i in range(dice.randint(3, most))
    )
    rules = []
    for k in range(dice.randint(1, 4)):
        trait, values = dice.choice((("sex", SEXES), ("sector", SECTORS), ("country", COUNTRIES)))
        floor = dice.choice((None, 1, 1, 2))
        cap = dice.choice((None, 1, 2, 3))
        if floor is not None and cap is not None and floor > cap:
            cap = floor
        rules.append(Rule(f"rule {k}", {trait: (dice.choice(values),)}, floor=floor, cap=cap))
    each = (Each("country", dice.randint(1, 3)),) if dice.random() < 0.5 else ()
    fixed = (Fixed("p0", dice.random() < 0.5, "the committee"),) if dice.random() < 0.3 else ()
    try:
        return Problem(people, dice.randint(1, 4), rules=tuple(rules), each=each, fixed=fixed)
    except ProblemError:
        return None


def is_kept(problem: Problem, people: tuple[Applicant, ...]) -> bool:
    """Whether a list breaks nothing, counted person by person."""
    for rule in problem.rules:
        count = sum(rule.covers(one) for one in people)
        if count < (rule.floor or 0) or (rule.cap is not None and count > rule.cap):
            return False
    for each in problem.each:
        if any(count > each.cap for count in Counter(value for one in people for value in one.values(each.trait)).values()):
            return False
    ids = {one.id for one in people}
    return all((fixed.id in ids) == fixed.is_in for fixed in problem.fixed)


def every_panel(problem: Problem, at_least: int = 0) -> list[frozenset[str]]:
    """All lists that keep the rules and are as long as the longest."""
    ins = {fixed.id for fixed in problem.fixed if fixed.is_in}
    may = [one for one in problem.applicants if one.score >= at_least or one.id in ins]
    for size in range(problem.seats, -1, -1):
        found = [frozenset(one.id for one in some) for some in itertools.combinations(may, size) if is_kept(problem, some)]
        if found:
            return found
    return []


def fairest(problem: Problem, at_least: int = 0) -> dict[str, float]:
    """Leximin over all panels, person by person, with SciPy: whom nothing can lift further is held, one by one."""
    panels = every_panel(problem, at_least)
    out = {fixed.id for fixed in problem.fixed}
    people = [one.id for one in problem.applicants if one.id not in out and one.score >= at_least]
    has = np.array([[float(id in panel) for panel in panels] for id in people])
    held: dict[int, float] = {}
    while len(held) < len(people):
        rest = [i for i in range(len(people)) if i not in held]
        z = _worst(has, held, rest)
        for i in rest:
            # Is i at z in every solution? Then it cannot be lifted while the others keep z.
            if _highest(has, held | dict.fromkeys(rest, z), i) <= z + 1e-7:
                held[i] = z
    return {people[i]: chance for i, chance in held.items()}


def _worst(has: np.ndarray, held: dict[int, float], rest: list[int]) -> float:
    lift = np.array([[float(i in rest)] for i in range(len(has))])
    low = np.array([-held.get(i, 0.0) + 1e-9 for i in range(len(has))])
    count = has.shape[1]
    done = linprog(
        [0.0] * count + [-1.0], A_ub=np.hstack((-has, lift)), b_ub=low, A_eq=[[1.0] * count + [0.0]], b_eq=[1.0], bounds=(0, None)
    )
    return float(-done.fun)


def _highest(has: np.ndarray, least: dict[int, float], i: int) -> float:
    low = np.array([-least[k] + 1e-9 for k in range(len(has))])
    done = linprog(-has[i], A_ub=-has, b_ub=low, A_eq=[[1.0] * has.shape[1]], b_eq=[1.0], bounds=(0, None))
    return float(-done.fun)


SMALL = [number for number in range(140) if (problem := random_problem(number)) and every_panel(problem)]


def test_there_are_enough_small_pools() -> None:
    assert len(SMALL) > 60


@pytest.mark.parametrize("number", SMALL)
def test_chances_are_the_fairest_of_all(number: int) -> None:
    problem = random_problem(number)
    assert problem

    found = lottery(problem)

    chances = found.chances()
    wanted = fairest(problem)
    assert {id: float(chances[id]) for id in wanted} == pytest.approx(wanted, abs=NEAR)
    assert (faults(problem, found), found.is_exact, found.size) == ((), True, len(every_panel(problem)[0]))
    for level in found.levels:
        assert level.realised <= level.bound + Fraction(1, 10**8)


@pytest.mark.parametrize("number", SMALL[:25])
def test_every_drawn_panel_is_one_of_all(number: int) -> None:
    problem = random_problem(number)
    assert problem
    found = lottery(problem)
    panels = every_panel(problem)

    for seed in range(20):
        assert frozenset(draw(found, f"seed {seed}").ids) in panels


def test_weights_reproduce_the_chances_person_by_person() -> None:
    """Every possible result, weighed: within a kind each group of the right size is as likely as any other."""
    problem = random_problem(SMALL[3])
    assert problem
    found = lottery(problem)

    summed: Counter[str] = Counter()
    for panel in found.panels:
        for kind, count in zip(found.kinds, panel.counts, strict=True):
            groups = list(itertools.combinations(kind.ids, count))
            for group in groups:
                for id in group:
                    summed[id] += Fraction(panel.parts, PARTS * len(groups))

    wanted = {id: chance for id, chance in found.chances().items() if chance > 0 and id not in found.always}
    assert {id: chance for id, chance in summed.items() if chance} == wanted


def test_draws_come_as_often_as_said() -> None:
    problem = Problem(
        tuple(Applicant(f"p{i}", 0, {"sex": SEXES[i > 5]}) for i in range(9)), 3, rules=(Rule("women", {"sex": ("female",)}, cap=1),)
    )
    found = lottery(problem)
    times = 4000

    seen = Counter(id for seed in range(times) for id in draw(found, str(seed)).ids)

    for id, chance in found.chances().items():
        spread = (float(chance * (1 - chance)) / times) ** 0.5
        assert seen[id] / times == pytest.approx(float(chance), abs=4 * spread + 1e-9)


@pytest.mark.parametrize(("people", "seats", "chance"), [(200, 20, Fraction(1, 10)), (2000, 200, Fraction(1, 10))])
def test_published_chances(people: int, seats: int, chance: Fraction) -> None:
    """LEXIMIN minimum probability (exact): 10.0 % for both; their running times 2.7 s and 1161.8 s."""
    problem = example(people, seats)

    found = lottery(problem)

    assert set(found.chances().values()) == {chance}
    assert (len(found.kinds), len(found.panels), found.is_exact, faults(problem, found)) == (3, 2, True, ())


@pytest.mark.parametrize("number", SMALL[:40])
def test_bound_holds_for_any_prices(number: int) -> None:
    """A solver that answers nonsense makes the bound loose, never wrong."""
    problem = random_problem(number)
    assert problem
    pool = pool_of(problem)
    count = len(pool.sizes)
    dice = np.random.default_rng(number)
    worst = min(fairest(problem).values(), default=0.0)

    for _ in range(20):
        step = Step(0.0, np.zeros(0), dice.random(count), dice.normal(size=len(pool.lo)))
        assert float(bound_of(pool, step, {})) >= worst - 1e-7


def test_those_below_the_score_do_not_draw() -> None:
    problem = dataclasses.replace(
        example(20, 4), applicants=tuple(dataclasses.replace(one, score=k * 100) for k, one in enumerate(example(20, 4).applicants))
    )

    found = lottery(problem, at_least=800)

    wanted = fairest(problem, at_least=800)
    assert found.never == tuple(f"p{k:04}" for k in range(8))
    assert {id: float(found.chances()[id]) for id in wanted} == pytest.approx(wanted, abs=NEAR)
    assert faults(problem, found) == ()


def test_seats_are_filled_as_far_as_rules_allow() -> None:
    people = tuple(Applicant(f"p{i}", 0, {"country": "GH" if i < 6 else "VN"}) for i in range(8))

    found = lottery(Problem(people, 5, each=(Each("country", 2),)))

    assert (found.size, {str(chance) for chance in found.chances().values()}) == (4, {"1/3", "1"})


def test_nobody_left_to_draw_gives_the_fixed() -> None:
    people = (Applicant("amina", 0, {"country": "GH"}), Applicant("linh", 0, {"country": "VN"}))
    problem = Problem(people, 1, fixed=(Fixed("amina", True, "endorsed"), Fixed("linh", False, "withdrew")))

    found = lottery(problem)

    assert (draw(found, "any").ids, found.lowest, found.levels, faults(problem, found)) == (("amina",), 1, (), ())


def test_infeasible_is_told_in_words() -> None:
    people = tuple(Applicant(f"p{i}", 700, {"sex": "male" if i else "female"}) for i in range(4))
    problem = Problem(people, 2, rules=(Rule("women", {"sex": ("female",)}, floor=1),), fixed=(Fixed("p0", False, "withdrew"),))

    with pytest.raises(Infeasible) as caught:
        lottery(problem)

    assert str(caught.value) == (
        "These demands cannot all be met together: women: at least 1. The smallest change that makes a list possible: "
        "lower the floor of women by 1."
    )


def test_floors_give_way_by_priority_when_the_problem_says_so() -> None:
    people = tuple(Applicant(f"p{i}", 0, {"sex": "female" if i < 2 else "male", "country": "GH" if i % 2 else "VN"}) for i in range(6))
    rules = (Rule("women", {"sex": ("female",)}, floor=3, priority=2), Rule("Ghana", {"country": ("GH",)}, floor=2, cap=2))
    problem = Problem(people, 3, rules=rules, floors="by_priority")

    found = lottery(problem)

    assert [str(step) for step in found.lowered] == ["lower the floor of women by 1"]
    assert found.chances() == {"p0": 1, "p1": 1, "p2": 0, "p3": Fraction(1, 2), "p4": 0, "p5": Fraction(1, 2)}
    assert faults(problem, found) == ()
    assert Lottery.from_json(found.to_json()) == found


FIFTY = quota_pool(50, 9, {"a": 2, "b": 3, "c": 3}, 5)


def test_the_same_problem_is_the_same_lottery_and_the_same_draw() -> None:
    found = lottery(FIFTY)

    assert lottery(dataclasses.replace(FIFTY, applicants=FIFTY.applicants[::-1])).to_json() == found.to_json()
    assert draw(Lottery.from_json(found.to_json()), "seed 7") == draw(found, "seed 7")
    assert len({draw(found, str(seed)).ids for seed in range(30)}) > 20


def test_a_draw_can_be_repeated_by_hand() -> None:
    found = lottery(FIFTY)

    result = draw(found, "lotto of 7 June")

    def key(text: str) -> str:
        return hashlib.sha256(text.encode()).hexdigest()

    raw = json.loads(found.to_json())
    ticket = int(key(f"lotto of 7 June|lottery|{key(found.to_json())}"), 16) % 10**12
    passed = list(itertools.accumulate(panel["parts"] for panel in raw["panels"]))
    counts = next(panel["counts"] for panel, end in zip(raw["panels"], passed, strict=True) if ticket < end)
    people = [
        sorted(kind["ids"], key=lambda id: key(f"lotto of 7 June|{id}"))[:count] for kind, count in zip(raw["kinds"], counts, strict=True)
    ]
    assert result.ids == tuple(sorted(id for some in people for id in some))


def test_a_pool_with_crossing_quotas_reaches_its_bound() -> None:
    assert lottery(FIFTY).epsilon <= Fraction(1, 10**6)


def test_a_short_search_says_what_it_left_open() -> None:
    found = lottery(FIFTY, searches=3)
    assert (faults(FIFTY, found), found.searches, found.is_exact) == ((), 3, False)
    assert found.levels[0].realised < found.levels[0].bound == lottery(FIFTY).levels[0].bound


def test_progress_ends_each_part() -> None:
    heard: list[tuple[str, float]] = []

    lottery(FIFTY, progress=lambda part, share: heard.append((part, share)))

    assert {part for part, _ in heard} == {"bound", "panels", "weights"}
    assert all(0 <= share <= 1 for _, share in heard)


@pytest.mark.parametrize("seed", ["", "  ", 7, None])
def test_a_draw_refuses_no_seed(seed: object) -> None:
    with pytest.raises(ProblemError, match="expects a public seed") as caught:
        draw(lottery(example(20, 4)), seed)  # type: ignore[arg-type]

    assert caught.value.code == "bad_seed"


def _altered(change: str) -> dict[str, object]:
    raw: dict[str, object] = json.loads(lottery(FIFTY).to_json())
    panels, kinds, levels = raw["panels"], raw["kinds"], raw["levels"]
    assert isinstance(panels, list)
    assert isinstance(kinds, list)
    assert isinstance(levels, list)
    match change:
        case "weight":
            panels[0]["parts"] += 1
        case "counts":
            panels[0]["counts"][0] += 1
        case "swap":
            kinds[0]["ids"][0], kinds[-1]["ids"][0] = kinds[-1]["ids"][0], kinds[0]["ids"][0]
        case "twice":
            kinds[0]["ids"][0] = kinds[-1]["ids"][0]
        case "chance":
            levels[0]["realised"] = "1/2"
        case "problem":
            raw["problem_digest"] = "0"
        case "never":
            raw["never"] = [kinds[0]["ids"].pop(0)]
        case _:
            raw["schema"] = "seedtrain.lottery/0"
    return raw


@pytest.mark.parametrize("change", ["weight", "counts", "schema"])
def test_a_file_that_cannot_be_drawn_is_refused(change: str) -> None:
    with pytest.raises(ProblemError) as caught:
        Lottery.from_json(json.dumps(_altered(change)))

    assert caught.value.code in {"bad_lottery", "wrong_schema"}


@pytest.mark.parametrize("change", ["swap", "twice", "chance", "problem", "never"])
def test_an_altered_lottery_is_found_out(change: str) -> None:
    try:
        altered = Lottery.from_json(json.dumps(_altered(change)))
    except ProblemError:
        assert change == "never"
        return

    assert faults(FIFTY, altered) != ()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_whole_parts_add_up_and_stay_near(weights: list[float]) -> None:
    assume(sum(weights) > 1e-3)

    parts = whole_parts(np.array(weights))

    assert sum(parts) == PARTS
    assert all(abs(part / PARTS - weight / sum(weights)) <= 1e-11 for part, weight in zip(parts, weights, strict=True))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_laws_of_chances(number: int) -> None:
    """People alike have the same chance, chances add up to the seats, and a looser rule never lowers the worst chance."""
    problem = random_problem(number, most=14)
    assume(problem is not None)
    assert problem
    try:
        found = lottery(problem)
    except Infeasible:
        return

    chances = found.chances()
    out = {fixed.id for fixed in problem.fixed}
    alike: dict[str, set[Fraction]] = {}
    for one in problem.applicants:
        if one.id not in out:
            alike.setdefault(repr(sorted(one.traits.items())), set()).add(chances[one.id])
    assert all(len(of_kind) == 1 for of_kind in alike.values())
    assert sum(chances.values()) == found.size
    looser = lottery(dataclasses.replace(problem, rules=tuple(dataclasses.replace(rule, floor=None) for rule in problem.rules)))
    if looser.size == found.size:
        assert looser.lowest >= found.lowest - Fraction(2, 10**6)
