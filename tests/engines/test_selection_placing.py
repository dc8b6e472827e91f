"""Who goes to which run, against every way to place small pools.

Flow: pytest -> engines.selection.placing; the judge is `every_placing` below.
Reads: random small pools by number. Writes: nothing.
Source: deferred acceptance after Gale and Shapley, American Mathematical Monthly 69 (1962).
"""

from __future__ import annotations

import functools
import itertools
import random
from collections import Counter
from collections.abc import Iterator

from seedtrain.engines.selection import Applicant, Each, Fixed, Infeasible, Problem, ProblemError, Rule, upper_bound
from seedtrain.engines.selection.placing import JOIN, Placement, Placing, Run, Wish, place

Way = tuple[str, ...]
"""For each wish the run given, empty for none."""


def random_placing(number: int, with_least: bool = False) -> Placing | None:
    dice = random.Random(number)
    people = tuple(
        Applicant(
            f"p{i}",
            dice.choice((50, 500, 700, 700, 900)),
            {
                "sex": dice.choice(("female", "male")),
                "country": dice.choice(("GH", "VN")),
                "holds": tuple(dice.sample(("GMP", "English"), dice.randint(0, 2))),
            },
        )
        for i in range(dice.randint(2, 5))
    )
    names = ("seoul", "osong", "online")[: dice.randint(1, 3)]
    runs = tuple(
        Run(
            name,
            seats := dice.randint(1, 3),
            frozenset({"GMP"}) if dice.random() < 0.2 else frozenset(),
            {"country": ("VN",)} if dice.random() < 0.15 else {},
            least=dice.randint(0, seats) if with_least else 0,
        )
        for name in names
    )
    wishes = tuple(Wish(one.id, tuple(dice.sample(names, dice.randint(1, len(names))))) for one in people)
    rules = [Rule("women", {"sex": ("female",)}, floor=dice.choice((None, 1)), cap=dice.choice((None, 2)))]
    if dice.random() < 0.4:
        rules.append(Rule("Ghana on site", {"country": ("GH",), "run": ("seoul", "osong")}, floor=dice.choice((None, 1)), cap=2))
    each = (Each("country", dice.randint(1, 3)),) if dice.random() < 0.3 else ()
    fixed = tuple(Fixed(f"p{i}", dice.random() < 0.5, "host") for i in range(len(people)) if dice.random() < 0.1)
    seats = dice.choice((None, None, 2, 3))
    try:
        return Placing(people, runs, wishes, seats, 2, tuple(rules), each, fixed, str(number), step=dice.choice((0, 100, 300)))
    except ProblemError:
        return None


def may_join(placing: Placing, person: Applicant, run: Run) -> bool:
    fits = all(set(values) & set(person.values(trait)) for trait, values in run.where.items())
    return fits and run.needs <= set(person.values("holds"))


def keeps(placing: Placing, way: Way) -> bool:
    """Whether every rule holds, counted over people and not over pairs."""
    people = {one.id: one for one in placing.applicants}
    placed = [(people[wish.id], run) for wish, run in zip(placing.wishes, way, strict=True) if run]
    taken = Counter(run for _, run in placed)
    capacity = sum(run.seats for run in placing.runs) if placing.seats is None else placing.seats
    if len(placed) > capacity or any(taken[run.id] > run.seats or 0 < taken[run.id] < run.least for run in placing.runs):
        return False
    for rule in placing.rules:
        count = 0
        for person, run in placed:
            traits = {**{trait: person.values(trait) for trait in person.traits}, "run": (run,)}
            count += all(set(values) & set(traits.get(trait, ())) for trait, values in rule.where.items())
        if count < (rule.floor or 0) or (rule.cap is not None and count > rule.cap):
            return False
    for each in placing.each:
        if any(count > each.cap for count in Counter(v for person, _ in placed for v in person.values(each.trait)).values()):
            return False
    somewhere = {person.id for person, _ in placed}
    return all((fixed.id in somewhere) == fixed.is_in for fixed in placing.fixed)


def weight(placing: Placing, way: Way) -> int:
    score = {one.id: one.score for one in placing.applicants}
    return sum(max(0, score[wish.id] - placing.step * wish.runs.index(run)) for wish, run in zip(placing.wishes, way, strict=True) if run)


def every_placing(placing: Placing) -> Iterator[Way]:
    people, runs = {one.id: one for one in placing.applicants}, {run.id: run for run in placing.runs}
    choices = [("", *(run for run in wish.runs if may_join(placing, people[wish.id], runs[run]))) for wish in placing.wishes]
    return (way for way in itertools.product(*choices) if keeps(placing, way))


def best_way(placing: Placing) -> Way | None:
    """The most weight; among equals the canonical list of pairs."""
    key = Problem((), 1, seed=placing.seed).tie_key
    pairs = sorted((f"{wish.id}{JOIN}{run}" for wish in placing.wishes for run in wish.runs), key=key)

    def rank(way: Way) -> tuple[int, list[bool]]:
        chosen = {f"{wish.id}{JOIN}{run}" for wish, run in zip(placing.wishes, way, strict=True)}
        return weight(placing, way), [pair in chosen for pair in pairs]

    return max(every_placing(placing), key=rank, default=None)


def way_of(placing: Placing, came: Placement) -> Way:
    runs = {one.id: one.run for one in came.placed}
    return tuple(runs.get(wish.id, "") for wish in placing.wishes)


@functools.cache
def placed(number: int, with_least: bool = False) -> tuple[Placing, Placement] | None:
    placing = random_placing(number, with_least)
    if placing is None:
        return None
    try:
        return placing, place(placing)
    except (Infeasible, ProblemError):
        return None


NUMBERS = range(700)
PLACED = [one for number in NUMBERS if (one := placed(number)) is not None]


def test_placing_is_the_best_of_every_way():
    assert len(PLACED) > 350
    for placing, came in PLACED:
        assert way_of(placing, came) == best_way(placing), placing
        assert came.merit == weight(placing, way_of(placing, came))


def test_what_cannot_be_placed_cannot_be_placed_in_any_way():
    none = 0
    for number in NUMBERS:
        placing = random_placing(number)
        if placing is not None and placed(number) is None:
            assert best_way(placing) is None, placing
            none += 1
    assert none > 50


def test_runs_with_a_least_are_held_with_it_or_not_at_all():
    closed = tried = 0
    for number in NUMBERS:
        placing = random_placing(number, with_least=True)
        if placing is None:
            continue
        found = placed(number, with_least=True)
        if found is None:
            assert best_way(placing) is None, placing
            continue
        came = found[1]
        assert way_of(placing, came) == best_way(placing), placing
        for run, report in zip(placing.runs, came.runs, strict=True):
            assert report.is_held == (report.taken > 0)
            assert not report.is_held or report.taken >= run.least
            closed += run.least > 1 and not report.is_held
        tried += 1
    assert tried > 350
    assert closed > 100


def test_envy_lists_every_exchange_that_keeps_the_rules_and_no_other():
    found = 0
    for placing, came in PLACED:
        score = {one.id: one.score for one in placing.applicants}
        now = dict(zip((wish.id for wish in placing.wishes), way_of(placing, came), strict=True))
        runs_of = {wish.id: wish.runs for wish in placing.wishes}
        people, runs = {one.id: one for one in placing.applicants}, {run.id: run for run in placing.runs}
        expected: dict[tuple[str, str], dict[str, list[tuple[int, str]]]] = {}
        for wish in placing.wishes:
            better = wish.runs[: wish.runs.index(now[wish.id])] if now[wish.id] else wish.runs
            for run, holder in itertools.product(better, now):
                if not may_join(placing, people[wish.id], runs[run]) or now[holder] != run or score[holder] >= score[wish.id]:
                    continue
                for goes in ("", *(r for r in runs_of[holder] if r != run and may_join(placing, people[holder], runs[r]))):
                    way = tuple({**now, wish.id: run, holder: goes}[one.id] for one in placing.wishes)
                    if keeps(placing, way):
                        expected.setdefault((wish.id, run), {}).setdefault(holder, []).append((came.merit - weight(placing, way), goes))

        assert {(one.id, one.run) for one in came.envy} == set(expected), placing
        for one in came.envy:
            ways = expected[one.id, one.run]
            assert score[one.holder] == min(score[holder] for holder in ways) == one.holder_score
            assert one.cost == min(cost for cost, _ in ways[one.holder])
            assert (one.cost, one.goes_to) in ways[one.holder]
            assert (one.cost >= 0, one.has, one.score) == (True, now[one.id], score[one.id])
            found += 1
    assert found > 30


def test_the_waitlist_of_a_run_can_take_a_seat_in_it_within_the_rules():
    waiting = 0
    for placing, came in PLACED:
        now = dict(zip((wish.id for wish in placing.wishes), way_of(placing, came), strict=True))
        people = {one.id: one for one in placing.applicants}
        for run, report in zip(placing.runs, came.runs, strict=True):
            able = {
                wish.id
                for wish in placing.wishes
                if not now[wish.id] and run.id in wish.runs and may_join(placing, people[wish.id], run)
                for holder in now
                if now[holder] == run.id and keeps(placing, tuple({**now, holder: "", wish.id: run.id}[one.id] for one in placing.wishes))
            }
            assert {choice.id for choice in report.waitlist} <= able
            assert len(report.waitlist) == min(len(able), placing.waitlist)
            assert [choice.rank for choice in report.waitlist] == list(range(1, len(report.waitlist) + 1))
            waiting += len(report.waitlist)
    assert waiting > 100


def test_reports_count_what_is_there_and_the_proof_holds():
    for placing, came in PLACED:
        people = {one.id: one for one in placing.applicants}
        for run, report in zip(placing.runs, came.runs, strict=True):
            here = [one for one in came.placed if one.run == run.id]
            assert (report.taken, report.firsts) == (len(here), sum(one.rank == 1 for one in here))
            assert dict(report.rules)["women"] == sum(people[one.id].traits["sex"] == "female" for one in here)
        assert sorted([one.id for one in came.placed] + list(came.unplaced)) == sorted(wish.id for wish in placing.wishes)
        assert upper_bound(came.problem, came.selection.prices) == came.selection.bound >= came.merit


def deferred_acceptance(placing: Placing) -> dict[str, str]:
    """Who goes where when everybody asks for their runs in turn and each run keeps the highest scores."""
    score = {one.id: one.score for one in placing.applicants}
    seats = {run.id: run.seats for run in placing.runs}
    asked = {wish.id: 0 for wish in placing.wishes}
    wishes = {wish.id: wish.runs for wish in placing.wishes}
    kept: dict[str, list[str]] = {run: [] for run in seats}
    free = list(asked)
    while free:
        person = free.pop()
        if asked[person] == len(wishes[person]):
            continue
        run = wishes[person][asked[person]]
        asked[person] += 1
        kept[run] = sorted([*kept[run], person], key=lambda one: -score[one])
        free += kept[run][seats[run] :]
        kept[run] = kept[run][: seats[run]]
    return {person: run for run, people in kept.items() for person in people}


def without_rules(number: int, wishes_each: int, step: int) -> Placing:
    dice = random.Random(number)
    people = tuple(Applicant(f"p{i}", score, {"sex": "female"}) for i, score in enumerate(dice.sample(range(3000, 9000), 12)))
    runs = tuple(Run(name, dice.randint(1, 4)) for name in ("seoul", "osong", "online"))
    wishes = tuple(Wish(one.id, tuple(run.id for run in dice.sample(runs, wishes_each))) for one in people)
    return Placing(people, runs, wishes, step=step)


def test_with_one_wish_each_and_no_rules_it_is_deferred_acceptance():
    for number in range(40):
        placing = without_rules(number, wishes_each=1, step=100)
        came = place(placing)

        assert {one.id: one.run for one in came.placed} == deferred_acceptance(placing)
        assert came.envy == ()


def test_with_several_wishes_it_has_at_least_the_merit_of_deferred_acceptance_and_says_who_may_complain():
    more = complaints = 0
    for number in range(40):
        placing = without_rules(number, wishes_each=3, step=100)
        came = place(placing)
        stable = deferred_acceptance(placing)
        merit = weight(placing, tuple(stable.get(wish.id, "") for wish in placing.wishes))

        assert came.merit >= merit
        assert came.merit == merit or came.envy
        more += came.merit > merit
        complaints += len(came.envy)
    assert more > 5
    assert complaints > 5
