"""Peers of the review assignment, written by us from the papers on top of OR-Tools; runs in an environment of its own.

Flow: bench_review.py -> peers.py -> this file -> ortools.
Reads: a question as JSON on standard input. Writes: an answer as JSON on standard output.
Source: "one flow" is the textbook's; "min, then max" is openreview-style: a flow of the least loads first, then one of what is left, as
openreview-matcher's MinMaxSolver does; "fair flow" is FairFlow-style after Kobren, Saha & McCallum (KDD 2019), section 5, without its
exchanges inside the middle group.
"""

import json
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow

NEVER = -(10**12)


def flow(worth: np.ndarray, give: np.ndarray, steps: list[tuple[np.ndarray, int]]) -> np.ndarray | None:
    """Pairs of the best flow: `give` reviews per application, readers take `steps` of (capacity, cost per unit); None if there is none."""
    n, r = worth.shape
    i, j = np.nonzero((worth > NEVER) & (give[:, None] > 0))
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(i, n + j, np.ones(len(i), dtype=np.int64), -worth[i, j])
    for capacity, cost in steps:
        solver.add_arcs_with_capacity_and_unit_cost(n + np.arange(r), np.full(r, n + r), capacity, np.full(r, cost))
    total = int(give.sum())
    solver.set_nodes_supplies(np.arange(n), give)
    solver.set_node_supply(n + r, -total)
    # flows() after a solve that failed ends the process, so the status comes first.
    if solver.solve() != solver.OPTIMAL:
        return None
    chosen = np.zeros((n, r), dtype=bool)
    taken = solver.flows(arcs) > 0
    chosen[i[taken], j[taken]] = True
    return chosen


def least_flow(worth: np.ndarray, give: np.ndarray, least: np.ndarray) -> np.ndarray | None:
    """Every reader exactly at the least load, no application above `give`."""
    chosen = None
    n, r = worth.shape
    i, j = np.nonzero(worth > NEVER)
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(r + i, j, np.ones(len(i), dtype=np.int64), -worth[i, j])
    solver.add_arcs_with_capacity_and_unit_cost(np.full(n, r + n), r + np.arange(n), give, np.zeros(n, dtype=np.int64))
    solver.set_nodes_supplies(np.arange(r), -least)
    solver.set_node_supply(r + n, int(least.sum()))
    if solver.solve() == solver.OPTIMAL:
        chosen = np.zeros((n, r), dtype=bool)
        taken = solver.flows(arcs) > 0
        chosen[i[taken], j[taken]] = True
    return chosen


def one_flow(ask: dict, worth: np.ndarray) -> np.ndarray | None:
    r = worth.shape[1]
    give, least = np.full(len(worth), ask["each"]), np.full(r, ask["least"])
    return flow(worth, give, [(least, -ask["price"]), (np.full(r, ask["most"]) - least, 0)])


def min_then_max(ask: dict, worth: np.ndarray) -> np.ndarray | None:
    r = worth.shape[1]
    give, least = np.full(len(worth), ask["each"]), np.full(r, ask["least"])
    first = least_flow(worth, give, least)
    if first is None:
        return None
    rest = flow(np.where(first, NEVER, worth), give - first.sum(axis=1), [(np.full(r, ask["most"]) - least, 0)])
    return None if rest is None else first | rest


def fair_flow(ask: dict, worth: np.ndarray) -> np.ndarray | None:
    """The largest threshold that eight halvings find; each moves readers from rich applications to poor ones until nothing changes."""
    start = flow(worth, np.full(len(worth), ask["each"]), [(np.full(worth.shape[1], ask["most"]), 0)])
    if start is None:
        return None
    best, low, high = start, int(sums(worth, start).min()), int(worth.max()) * ask["each"]
    for _ in range(8):
        threshold = (low + high + 1) // 2
        found = refined(ask, worth, best, threshold)
        if found is not None and sums(worth, found).min() > sums(worth, best).min():
            best = found
        if found is not None and sums(worth, found).min() >= threshold:
            low = threshold
        else:
            high = threshold - 1
    return best


def sums(worth: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    return np.where(chosen, worth, 0).sum(axis=1)


def refined(ask: dict, worth: np.ndarray, chosen: np.ndarray, threshold: int) -> np.ndarray | None:
    """Poor applications drop their worst reader; rich ones may lose one to them; then all are filled again by a flow."""
    for _ in range(20):
        total = sums(worth, chosen)
        poor = np.flatnonzero(total < threshold - worth.max() if (total < threshold - worth.max()).any() else total < threshold)
        if not len(poor):
            break
        rich = total >= threshold
        kept = chosen.copy()
        for i in poor.tolist():
            readers = np.flatnonzero(kept[i])
            kept[i, readers[worth[i, readers].argmin()]] = False
        for i in np.flatnonzero(rich).tolist():
            readers = np.flatnonzero(kept[i])
            wanted = worth[poor][:, readers].max(axis=0)
            kept[i, readers[wanted.argmax()]] = False
        room = ask["most"] - kept.sum(axis=0)
        favour = np.where(kept, NEVER, worth)
        favour[poor] = np.where(favour[poor] > NEVER, favour[poor] * 10, NEVER)
        more = flow(favour, ask["each"] - kept.sum(axis=1), [(room, 0)])
        if more is None:
            return None
        after = kept | more
        if sums(worth, after).min() <= total.min():
            return chosen
        chosen = after
    return chosen


def main() -> None:
    ask = json.load(sys.stdin)
    worth = np.array(ask["worth"], dtype=np.int64)
    worth = np.where(worth <= -(10**9), NEVER, worth)
    answer = {}
    for name, solve in (("one flow", one_flow), ("min, then max", min_then_max), ("fair flow", fair_flow)):
        wall, cpu = time.perf_counter(), time.process_time()
        chosen = solve(ask, worth) if name in ask["solvers"] else None
        spent = time.perf_counter() - wall, time.process_time() - cpu
        answer[name] = {"wall": spent[0], "cpu": spent[1], "pairs": None if chosen is None else np.argwhere(chosen).tolist()}
    json.dump(answer, sys.stdout)


main()
