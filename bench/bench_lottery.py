"""Lotteries side by side: ours (leximin, with a proven bound) and sortition-algorithms (maximin), same pools, one run.

Flow: python bench/bench_lottery.py -> engines.selection.lottery, lottery_sortition.py in its own environment.
Reads: nothing; pools are made by number. Writes: a table to standard output, in less than five minutes.
Source: example_small_20 and example_large_200 of pgoelz/citizensassemblies-replication; there LEXIMIN with Gurobi took 2.7 s and 1161.8 s.

The peer's own leximin needs Gurobi, a licence; so its maximin is run, which lifts only the lowest chance. Both are judged against our
bound. CPU seconds without reading the pool; the peer gets a limit of wall time and is then called not finished.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "bench")]

import peers  # noqa: E402
from seedtrain.engines.selection import Problem  # noqa: E402
from seedtrain.engines.selection.lottery import faults, lottery  # noqa: E402
from tests.engines.lottery_pools import example, quota_pool  # noqa: E402

FIVE = {"a": 2, "b": 4, "c": 4, "d": 5, "e": 5}
SEVEN = {"a": 2, "b": 4, "c": 3, "d": 5, "e": 4, "f": 3, "g": 4}
PACKAGE = "sortition-algorithms==0.12.15"


def question(problem: Problem) -> dict[str, object]:
    """The pool in the peer's terms: one quota per feature."""
    quotas = []
    for rule in problem.rules:
        ((trait, values),) = rule.where.items()
        quotas.append(
            {
                "feature": trait,
                "value": values[0],
                "min": str(rule.floor or 0),
                "max": str(rule.cap if rule.cap is not None else problem.seats),
            }
        )
    people = [{"id": one.id, "traits": dict(one.traits)} for one in problem.applicants]
    return {"people": people, "quotas": quotas, "seats": problem.seats, "seed": 1}


def main() -> None:
    """Prints one row per pool."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=float, default=60.0, help="wall seconds the peer may take per pool")
    limit = parser.parse_args().limit
    python = peers.interpreter("sortition", PACKAGE)
    pools = [
        ("example_small_20", example(200, 20)),
        ("example_large_200", example(2000, 200)),
        ("150 for 22, five categories", quota_pool(150, 22, FIVE, 1)),
        ("1,000 for 80, seven categories", quota_pool(1000, 80, SEVEN, 2)),
    ]
    print(f"peer: {PACKAGE}, maximin, HiGHS; limit {limit:.0f} s wall")
    print("| pool | kinds | ours, lowest | bound | open, any level | panels | CPU s | wall s | peer, lowest | panels | CPU s | wall s |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for name, problem in pools:
        wall, cpu = time.perf_counter(), time.process_time()
        found = lottery(problem)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        if said := faults(problem, found):
            raise SystemExit(f"{name}: {said[0]}")
        shown = [f"{float(found.lowest):.6%}", f"{float(found.levels[0].bound):.6%}", f"{float(found.epsilon):.0e}"]
        shown += [str(len(found.panels)), f"{cpu:.2f}", f"{wall:.2f}"]
        answer = cast(dict[str, float] | None, peers.ask(python, ROOT / "bench" / "lottery_sortition.py", question(problem), limit))
        theirs = "not finished | | | " if answer is None else "{lowest:.6%} | {panels} | {cpu:.2f} | {wall:.2f}".format(**answer)
        print(f"| {name} | {len(found.kinds)} | {' | '.join(shown)} | {theirs} |", flush=True)


if __name__ == "__main__":
    main()
