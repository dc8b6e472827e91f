"""The published lottery and its draws: replayed by hand, counted, altered.

Flow: pytest -> engines.selection.lottery.
Reads: random small pools by number. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import json
from collections import Counter
from fractions import Fraction

import pytest

from seedtrain.engines.selection import Applicant, Problem, ProblemError, Rule
from seedtrain.engines.selection.lottery import PARTS, Lottery, draw, faults, lottery
from tests.engines.lottery_judge import SEXES, SMALL, every_panel, random_problem
from tests.engines.lottery_pools import example, quota_pool


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
