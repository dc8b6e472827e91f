"""Is our door to the solver right? Hundreds of whole-number programmes by it and by OR-Tools CP-SAT.

Flow: make bench -> this file -> solver_judge.py.
Reads: synthetic pools by number. Writes: var/bench, an environment with OR-Tools.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

import peers
from seedtrain.engines.selection.highs import Slice, whole_maximum
from seedtrain.engines.selection.lottery.pool import grouped
from seedtrain.engines.selection.programme import programme_of, rows_of
from selection_pools import call
from world import machine, print_table

sys.path.append(str(Path(__file__).parent.parent))
from tests.engines.lottery_pools import quota_pool

CATEGORIES = {"a": 2, "b": 4, "c": 3, "d": 5, "e": 4, "f": 3, "g": 4}
Asked = dict[str, np.ndarray]


def panels() -> Iterator[Asked]:
    """Panels with crossing quotas: the largest, and one by random worth."""
    for number in range(40):
        for n, size in ((1000, 80), (300, 40), (150, 22)):
            problem = quota_pool(n, size, CATEGORIES, number)
            people = [one.id for one in problem.applicants]
            pool = grouped(people, rows_of(problem), np.zeros(n, dtype=bool))
            worth = np.random.default_rng(7 * number + n).integers(0, 1000, len(pool.sizes))
            for c in (np.ones_like(pool.sizes), worth):
                rows = {"row": pool.row, "col": pool.col, "lo": pool.lo, "hi": pool.hi}
                yield {"c": c, "lb": np.zeros_like(pool.sizes), "ub": pool.sizes, **rows}


def tight() -> Iterator[Asked]:
    """Random rows around a random list, so that few lists keep them."""
    for number in range(300):
        dice = np.random.default_rng(number)
        n, m = int(dice.integers(20, 120)), int(dice.integers(3, 25))
        inside = dice.random((m, n)) < dice.uniform(0.1, 0.5)
        row, col = np.nonzero(inside)
        found = inside @ (dice.random(n) < 0.3)
        lo, hi = np.maximum(0, found - dice.integers(0, 3, m)), found + dice.integers(0, 3, m)
        c = dice.integers(0, 10_000, n)
        yield {"c": c, "lb": np.zeros_like(c), "ub": np.ones_like(c), "row": row, "col": col, "lo": lo, "hi": hi}


def calls() -> Iterator[Asked]:
    """Whole calls with forty rules."""
    for number in range(40):
        asked = call(400, 40, number)
        p = programme_of(asked, rows_of(asked))
        yield {"c": p.w, "lb": p.lb, "ub": p.ub, "row": p.row, "col": p.col, "lo": p.lo, "hi": p.hi}


def ours(asked: Asked) -> int | str:
    """The optimum by our door."""
    rows = (asked["row"], asked["col"], np.ones(len(asked["row"]), dtype=np.int64), asked["lo"], asked["hi"])
    x = whole_maximum(asked["c"], asked["lb"], asked["ub"], Slice(*rows))
    return "none" if x is None else int(asked["c"] @ x)


def main() -> None:
    """How many of each kind agree."""
    python, script = peers.interpreter("ortools", "ortools==9.15.6755"), Path(__file__).with_name("solver_judge.py")
    rows = []
    for name, kind in (("panels", panels()), ("tight rows", tight()), ("calls", calls())):
        asked = list(kind)
        found = [ours(one) for one in asked]
        judged = peers.ask(python, script, [{key: value.tolist() for key, value in one.items()} for one in asked])
        assert isinstance(judged, list)
        known = [(a, b) for a, b in zip(found, judged, strict=True) if b != "unknown"]
        rows.append((name, len(asked), len(known), sum(a == b for a, b in known)))
    print(machine())
    print_table(("programmes", "asked", "decided by CP-SAT", "same optimum"), rows)
    assert all(decided == same for _, _, decided, same in rows)


if __name__ == "__main__":
    main()
