"""The best way to give every application its readers: an exact minimum-cost flow whose network is as small as the number of readers.

Flow: assign.py, fair.py -> `best` -> this file.
Reads: whole-number arrays. Writes: nothing.
Source: successive shortest paths with potentials, Ahuja, Magnanti & Orlin, "Network Flows" (1993), section 9.7. Ours is that an
application is never a node: a step from reader a to reader b is the cheapest application of a that b could read instead.

    maximise    sum v[i,j] x[i,j] - sum miss[i] s[i] - sum over readers j of steps[j,0] + ... + steps[j, load_j - 1]
    subject to  sum_j x[i,j] + s[i] = need[i],  load_j = sum_i x[i,j],  x binary,  s >= 0,  steps[j,.] rising
    prices      p[j] >= 0 or below; application i takes the need[i] best of v[i,j] - p[j]; reader j takes the steps below p[j].
                Where both agree the flow is the best there is, whatever found the prices (`bound` proves it by sums).
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
BARRED = -(1 << 62)
"""Value of a pair that must not be; differences of two values never reach it."""
FULL = 1 << 61
"""Price of a step beyond a reader's largest load."""
COARSE = 2400
"""Applications below which prices are not first learnt on every fourth application."""
ROUNDS = 4
"""Rounds in which all prices move together before the exact part; they save time and decide nothing."""


@dataclass(frozen=True, slots=True)
class Network:
    """What to solve, see above: value, shape (n, r), BARRED where forbidden; need and miss, shape (n,); steps, shape (r, most).

    The last step of every reader is FULL, and after a FULL one no other follows.
    All values, misses, steps times the number of readers + 2 must stay below 2^60.
    """

    value: Ints
    need: Ints
    miss: Ints
    steps: Ints


@dataclass(frozen=True, slots=True)
class Flow:
    """A best flow: which pairs, shape (n, r), and the prices that prove it, shape (r,)."""

    chosen: Flags
    prices: Ints


def best(network: Network) -> Flow:
    """A flow of the largest value; among several any one, so add ties to `value` first.

    >>> two = Network(np.array([[5, 4], [9, 1]]), np.array([1, 1]), np.array([100, 100]), np.array([[0, FULL]] * 2))
    >>> best(two).chosen.tolist()
    [[False, True], [True, False]]
    """
    prices = _learnt(network)
    state = _State(network, prices)
    state.balance()
    return Flow(state.chosen(), state.prices)


def worth(network: Network, chosen: Flags) -> int:
    """The value of a flow, as in the first line above."""
    # Summed as Python's numbers: one path fits 64 bits, thousands together need not.
    lack, load = network.need - chosen.sum(axis=1), chosen.sum(axis=0)
    paid = sum(sum(steps[:count].tolist()) for steps, count in zip(network.steps, load.tolist(), strict=True))
    missed = sum(count * price for count, price in zip(lack.tolist(), network.miss.tolist(), strict=True))
    total: int = sum(network.value[chosen].tolist()) - missed - paid
    return total


def bound(network: Network, prices: Ints) -> int:
    """The value no flow exceeds, proven by `prices` alone: what everybody would take if they only looked at prices."""
    net = np.where(network.value == BARRED, BARRED, network.value - prices)
    total: int = 0
    for i, need in enumerate(network.need.tolist()):
        if need:
            choice = np.sort(np.concatenate((net[i], np.full(need, -network.miss[i]))))[-need:]
            total += sum(choice.tolist())
    gains = np.maximum(prices[:, None] - network.steps, 0)
    total += sum(gains[gains > 0].tolist())
    return total


def supply(steps: Ints, prices: Ints) -> tuple[Ints, Ints]:
    """The fewest and the most steps each reader accepts at these prices, shape (r,) each."""
    low = [int(np.searchsorted(row, price, "left")) for row, price in zip(steps, prices, strict=True)]
    high = [int(np.searchsorted(row, price, "right")) for row, price in zip(steps, prices, strict=True)]
    return np.array(low, dtype=np.int64), np.array(high, dtype=np.int64)


def _learnt(network: Network) -> Ints:
    """Prices near the best: of many applications exact ones of every fourth first, then some rounds on all."""
    n, r = network.value.shape
    prices = np.zeros(r, dtype=np.int64)
    if n >= COARSE and r:
        part = slice(None, None, 4)
        # A quarter of the applications takes a quarter of the steps: every fourth, the third first.
        steps = np.column_stack((network.steps[:, 2::4], np.full(r, FULL)))
        prices = best(Network(network.value[part], network.need[part], network.miss[part], steps)).prices
    for _ in range(ROUNDS if n >= COARSE else 4 * ROUNDS):
        prices = _round(network, prices)
    return prices


def _round(network: Network, prices: Ints) -> Ints:
    """Every price half way to where the reader's load would be right if the others stayed."""
    n, r = network.value.shape
    most = int(network.need.max(initial=0))
    if not 0 < most < r or not network.steps.shape[1]:
        return prices
    net = np.where(network.value == BARRED, BARRED // 2, network.value - prices)
    cut = np.sort(np.partition(net, tuple(range(r - most - 1, r)), axis=1)[:, r - most - 1 :], axis=1)
    rows = np.arange(n)
    last = np.where(network.need > 0, cut[rows, most + 1 - np.maximum(network.need, 1)], FULL)
    after = np.where(network.need > 0, cut[rows, most - np.maximum(network.need, 1)], FULL)
    last, after = np.maximum(last, -network.miss), np.maximum(after, -network.miss)
    # Below this price the application would take the reader.
    turn = network.value - np.where(net >= last[:, None], after[:, None], last[:, None])
    turn = -np.sort(-turn, axis=0)[: network.steps.shape[1]]
    # The price at which as many would come as there are steps below it: the first place where demand meets supply.
    meets = np.minimum(turn, network.steps[:, : len(turn)].T).max(axis=0)
    # Nobody may be read by a reader whose every pair is barred; their price stays.
    wanted = np.where(meets > -FULL, meets, prices)
    moved: Ints = prices + (wanted - prices) // 2
    return moved


class _State:
    """Pairs, loads and prices while they are brought to agree.

    free         value, BARRED also where the pair is taken: what an application could still take
    held         per reader, the applications taken
    load         steps each reader has accepted [count]; `over` says how many more are held
    cost, which  cheapest step from each node to each, and the application that takes it, -1 for a step of a reader, shape (r + 1, r + 1);
                 the last node is the store, where missing reviews and free steps are
    """

    def __init__(self, network: Network, prices: Ints) -> None:
        self.network = network
        self.prices = prices.copy()
        n, r = network.value.shape
        self.free = network.value.copy()
        self.lack = network.need.copy()
        taken = self._taken(n, r)
        self.held = [np.flatnonzero(taken[:, j]) for j in range(r)]
        low, high = supply(network.steps, self.prices)
        count = taken.sum(axis=0)
        self.load = np.clip(count, low, high)
        self.over = count - self.load
        self.cost, self.which = np.full((r + 1, r + 1), FULL), np.full((r + 1, r + 1), -1, dtype=np.int64)
        if self.over.any():
            for j in range(r):
                self._renew(j, np.arange(r))
                self._ends(j)
            self._begins()

    def _taken(self, n: int, r: int) -> Flags:
        """Every application takes its best at these prices, none that costs more than a missing review."""
        net = np.where(self.free == BARRED, BARRED, self.free - self.prices)
        taken = np.zeros((n, r), dtype=bool)
        most = min(int(self.network.need.max(initial=0)), r)
        if most:
            order = np.argpartition(net, r - most, axis=1)[:, r - most :] if most < r else np.tile(np.arange(r), (n, 1))
            gains = np.take_along_axis(net, order, axis=1)
            order = np.take_along_axis(order, np.argsort(-gains, axis=1, kind="stable"), axis=1)
            is_taken = (np.arange(most) < self.network.need[:, None]) & (-np.sort(-gains, axis=1) > -self.network.miss[:, None])
            rows = np.broadcast_to(np.arange(n)[:, None], order.shape)
            taken[rows[is_taken], order[is_taken]] = True
        self.lack -= taken.sum(axis=1)
        self.free[taken] = BARRED
        return taken

    def chosen(self) -> Flags:
        """Pairs as a table of flags, shape (n, r)."""
        table = np.zeros(self.network.value.shape, dtype=bool)
        for j, rows in enumerate(self.held):
            table[rows, j] = True
        return table

    def balance(self) -> None:
        """Moves reviews along cheapest paths until every reader holds what their price says."""
        r = len(self.load)
        while self.over.any():
            excess = np.append(self.over, -self.over.sum())
            far, came = self._paths(excess)
            ends = np.flatnonzero(excess < 0)
            ends = ends[np.argsort(far[ends], kind="stable")]
            far = np.minimum(far, far[ends[-1]])
            self.prices = self.prices - far[:r] + far[r]
            seen: set[int] = set()
            moved: set[int] = set()
            for end in ends.tolist():
                path = [end]
                while came[path[-1]] >= 0:
                    path.append(int(came[path[-1]]))
                files = [int(self.which[u, v]) for v, u in itertools.pairwise(path)]
                # All these paths cost nothing at the new prices, so all may be used that do not touch one another.
                if seen.isdisjoint(path) and moved.isdisjoint(files):
                    seen.update(path)
                    moved.update(file for file in files if file >= 0)
                    self._move(path[::-1], files[::-1])

    def _paths(self, excess: Ints) -> tuple[Ints, Ints]:
        """Least cost at these prices from the nodes with too many to every node, and the node before; Bellman and Ford, all at once."""
        height = np.append(self.prices, 0)
        cost = np.where(self.cost == FULL, FULL, np.maximum(self.cost - height[:, None] + height[None, :], 0))
        far = np.where(excess > 0, 0, FULL)
        came = np.full(len(far), -1, dtype=np.int64)
        fresh = np.flatnonzero(excess > 0)
        while len(fresh):
            through = cost[fresh] + far[fresh, None]
            at = through.argmin(axis=0)
            least = through[at, np.arange(len(far))]
            closer = least < far
            came[closer] = fresh[at[closer]]
            far[closer] = least[closer]
            fresh = np.flatnonzero(closer)
        return far, came

    def _renew(self, j: int, columns: Ints) -> None:
        """What it costs least that reader j gives a file to each of `columns`."""
        rows = self.held[j]
        self.cost[j, columns], self.which[j, columns] = FULL, -1
        if len(rows) and len(columns):
            table = self.free[rows] if len(columns) == len(self.load) else self.free[rows[:, None], columns]
            loss = np.where(table == BARRED, FULL, self.network.value[rows, j][:, None] - table)
            at = loss.argmin(axis=0)
            self.cost[j, columns], self.which[j, columns] = loss[at, np.arange(len(columns))], rows[at]

    def _ends(self, j: int) -> None:
        """What it costs least that a path ends with reader j: a review goes missing, or the reader accepts one step more."""
        r, rows = len(self.load), self.held[j]
        self.cost[j, r], self.which[j, r] = FULL, -1
        if len(rows):
            drop = self.network.value[rows, j] + self.network.miss[rows]
            least = int(drop.argmin())
            self.cost[j, r], self.which[j, r] = drop[least], rows[least]
        if self.load[j] < self.network.steps.shape[1] and self.network.steps[j, self.load[j]] < self.cost[j, r]:
            self.cost[j, r], self.which[j, r] = self.network.steps[j, self.load[j]], -1

    def _begins(self) -> None:
        """What it costs least that a path begins with each reader: a missing review is found, or a step is given back."""
        r = len(self.load)
        at = np.arange(r)
        self.which[r] = -1
        self.cost[r, :r] = np.where(self.load > 0, -self.network.steps[at, np.maximum(self.load, 1) - 1], FULL)
        rows = np.flatnonzero(self.lack > 0)
        if len(rows):
            table = self.free[rows]
            loss = np.where(table == BARRED, FULL, -self.network.miss[rows][:, None] - table)
            first = loss.argmin(axis=0)
            least = loss[first, at]
            is_less = least < self.cost[r, :r]
            self.cost[r, :r][is_less], self.which[r, :r][is_less] = least[is_less], rows[first][is_less]

    def _move(self, path: list[int], files: list[int]) -> None:
        """One review moves along `path`, by `files`; all steps it makes dearer or cheaper are counted again."""
        r = len(self.load)
        for u, v, i in zip(path[:-1], path[1:], files, strict=True):
            if i >= 0:
                self._pass(i, u, v)
            elif v == r:
                self.load[u] += 1
            else:
                self.load[v] -= 1
        if path[0] < r:
            self.over[path[0]] -= 1
        if path[-1] < r:
            self.over[path[-1]] += 1
        for j in path:
            if j < r:
                self._ends(j)
        self._begins()

    def _pass(self, i: int, u: int, v: int) -> None:
        """Application i leaves reader u for reader v; the store stands for a missing review."""
        r, value = len(self.load), self.network.value
        others = np.flatnonzero((self.free[i] == BARRED) & (value[i] != BARRED))
        if u < r:
            self.held[u] = self.held[u][self.held[u] != i]
            self.free[i, u] = value[i, u]
        else:
            self.lack[i] -= 1
        if v < r:
            self.held[v] = np.append(self.held[v], i)
            self.free[i, v] = BARRED
        else:
            self.lack[i] += 1
        if u < r:
            self._renew(u, np.flatnonzero(self.which[u, :r] == i))
        loss = np.where(self.free[i] == BARRED, FULL, -self.free[i])
        for j in others.tolist():
            if j == u:
                continue
            if v < r and self.which[j, v] == i:
                self._renew(j, np.array([v]))
            if u < r and value[i, j] - value[i, u] < self.cost[j, u]:
                self.cost[j, u], self.which[j, u] = value[i, j] - value[i, u], i
        if v < r:
            new = np.where(loss == FULL, FULL, loss + value[i, v])
            closer = new < self.cost[v, :r]
            self.cost[v, :r][closer], self.which[v, :r][closer] = new[closer], i
