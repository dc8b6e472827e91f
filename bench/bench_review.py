"""Review assignment side by side: ours, OR-Tools' flow, an openreview-style two-phase flow, and a FairFlow-style one.

Flow: make bench -> this file -> engines.review.assign; peers.py -> review_flows.py in an environment with ortools.
Reads: bids of a real conference (tests/vectors/preflib), synthetic calls by number. Writes: a table on standard output.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import peers  # noqa: E402
from seedtrain.engines.review import arrays, fair  # noqa: E402
from seedtrain.engines.review.assign import assign  # noqa: E402
from seedtrain.engines.review.problem import Reading, Weights  # noqa: E402
from tests.engines import review_readings as some  # noqa: E402

PRICE = 1000
NEVER = -(10**9)
ALL = ("one flow", "min, then max", "fair flow")


def instances() -> list[tuple[str, Reading, int, int, tuple[str, ...]]]:
    """Name, reading, largest and least load, and the peers that are asked."""
    paid = Weights(topic=100, even=0, least=PRICE)
    found = []
    for least in (0, 4):
        reading = some.bids(6)
        people = tuple(replace(one, least=least) for one in reading.reviewers)
        reading = replace(reading, reviewers=people, weights=Weights(even=0, least=PRICE))
        found.append((f"bids of a conference, 54 x 31, loads {least}-6", reading, 6, least, ALL))
    for n, r, most, least in ((1_000, 60, 60, 40), (10_000, 200, 180, 120)):
        reading = some.call(n, r, most=most, least=least, weights=paid, bars_country=True)
        found.append((f"synthetic, {n:,} x {r}, loads {least}-{most}", reading, most, least, ALL))
    return found


def line(
    name: str, table: arrays.Table, goal: arrays.Goal, chosen: np.ndarray, ceiling: np.ndarray, least: int, cpu: float, wall: float
) -> int:
    """Prints one row; returns the goal reached, by which answers are compared: points, translations and least loads."""
    load = chosen.sum(axis=0)
    points = np.where(chosen, table.points, 0).sum(axis=1)
    foreign = int((chosen & ~table.is_readable).sum())
    print(
        f"  {name:<16}{int(points.sum()):>10,}{int(points.min()):>7}{fair.level_of(table, chosen, ceiling):>7}{foreign:>7}"
        f"{int(load.min()):>6}-{int(load.max()):<5}{cpu:>8.2f}{wall:>8.2f}",
        flush=True,
    )
    return int(goal.worth[chosen].sum()) - PRICE * int(np.maximum(least - load, 0).sum())


def main() -> None:
    python = peers.interpreter("review", "ortools==9.15.6755", "numpy")
    print(f"{'':<18}{'points':>10}{'worst':>7}{'level':>7}{'transl':>7}{'loads':>8}{'CPU s':>12}{'wall s':>8}")
    for name, reading, most, least, solvers in instances():
        print(name)
        table = arrays.table(reading)
        goal = arrays.goal(table)
        files = {one.id: i for i, one in enumerate(reading.applications)}
        people = {one.id: j for j, one in enumerate(reading.reviewers)}
        reached = {}
        for fairness in ("total", "fair"):
            wall, cpu = time.perf_counter(), time.process_time()
            found = assign(reading.with_fairness(fairness))
            spent = time.process_time() - cpu, time.perf_counter() - wall
            chosen = np.zeros(table.is_open.shape, dtype=bool)
            for pair in found.pairs:
                chosen[files[pair.application], people[pair.reviewer]] = True
            if fairness == "total":
                ceiling = fair.ceilings(table, chosen)
            reached[fairness] = line(f"ours, {fairness}", table, goal, chosen, ceiling, least, *spent)
            if fairness == "fair":
                proof = "impossible" if found.is_level_proven else "not excluded"
                print(f"  {'':<16}no smallest sum exceeds {found.worst_bound}; a higher level is {proof}")
        worth = np.where(table.is_open, goal.worth, NEVER).tolist()
        ask = {"worth": worth, "each": 3, "most": most, "least": least, "price": PRICE, "solvers": solvers}
        answer = peers.ask(python, HERE / "review_flows.py", ask, 200)
        if answer is None:
            print("  peers: not finished in 200 s")
            continue
        for peer, told in answer.items():
            if told["pairs"] is None:
                print(f"  {peer:<16}no answer: the flow is infeasible {'':<8}{told['cpu']:>14.2f}{told['wall']:>8.2f}")
                continue
            chosen = np.zeros(table.is_open.shape, dtype=bool)
            chosen[tuple(np.array(told["pairs"]).T)] = True
            reached[peer] = line(peer, table, goal, chosen, ceiling, least, told["cpu"], told["wall"])
        if "one flow" in reached:
            verdict = "equal" if reached["one flow"] == reached["total"] else f"DIFFERENT by {reached['total'] - reached['one flow']}"
            print(f"  ours and one flow, by the goal both have: {verdict}")


main()
