"""Pools to draw from, made by number; used by tests and by bench/bench_lottery.py.

Flow: test_selection_lottery.py, bench_lottery.py -> this file.
Reads: nothing. Writes: nothing.
Source: `example`: the two instances example_small_20 and example_large_200 of pgoelz/citizensassemblies-replication (data/), which are
given by three kinds of people and four quotas; made again here. `quota_pool`: ours, synthetic people.
"""

from __future__ import annotations

import random
from collections.abc import Mapping

from seedtrain.engines.selection import Applicant, Problem, Rule


def example(people: int, seats: int) -> Problem:
    """One conservative woman, half minus one liberal women, half conservative men; of each feature at least half the seats minus one."""
    half = people // 2
    kinds = [("female", "conservative")] + [("female", "liberal")] * (half - 1) + [("male", "conservative")] * half
    pool = tuple(Applicant(f"p{i:04}", 0, {"gender": gender, "leaning": leaning}) for i, (gender, leaning) in enumerate(kinds))
    asked = (("gender", "female"), ("gender", "male"), ("leaning", "liberal"), ("leaning", "conservative"))
    return Problem(pool, seats, rules=tuple(Rule(value, {trait: (value,)}, floor=seats // 2 - 1) for trait, value in asked))


def quota_pool(people: int, seats: int, categories: Mapping[str, int], number: int) -> Problem:
    """People with one of so many features per category, more of the later ones; quotas 10 % around shares with more of the earlier."""
    dice = random.Random(number)
    traits = [
        {name: str(dice.choices(range(count), weights=[2 + k for k in range(count)])[0]) for name, count in categories.items()}
        for _ in range(people)
    ]
    rules = []
    for name, count in categories.items():
        whole = sum(20 + 7 * (count - k) for k in range(count))
        for k in range(count):
            aim = seats * (20 + 7 * (count - k))
            floor = min(9 * aim // (10 * whole), sum(one[name] == str(k) for one in traits))
            rules.append(Rule(f"{name} {k}", {name: (str(k),)}, floor=floor, cap=max(floor, 11 * aim // (10 * whole) + 1)))
    return Problem(tuple(Applicant(f"p{i:04}", 0, one) for i, one in enumerate(traits)), seats, rules=tuple(rules))
