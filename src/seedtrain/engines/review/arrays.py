"""The same question as tables of whole numbers: who must not, who cannot without a translation, and what each pair is worth.

Flow: assign.py, panels.py -> this file -> flow.py.
Reads: a Reading. Writes: nothing.
Source: the sizes of the weights follow from one fact: two flows differ by cycles, and a cycle passes every reader once at most. So
whatever is worth m times more than the rest, m readers and 2, is decided first. SplitMix64: Steele, Lea & Flood, OOPSLA 2014.

    first  as many reviews as possible; then as few translations as possible (if they have no price); then points; then ties
    tie    of a pair: SHA-256(seed|id) of both, 64 bits each, mixed by SplitMix64; the largest sum wins
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .errors import ReadingError
from .flow import BARRED, FULL, Flags, Flow, Ints, Network, best, supply
from .problem import Reading, tidy

KINDS = ("", "own", "declared", "employer", "country")
"""Kinds of conflict by number; where two apply the first is named."""
ROOM = 60
"""Bits a path's cost may have."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A Reading as arrays over applications and reviewers in order of id, shape (n, r) unless said.

    conflict     number in KINDS
    is_held      held and not in conflict: stays
    is_readable  without a translation
    points       shared topics and bids [points], without the price of a translation
    need         reviews to be found [count], shape (n,)
    load         reviews held [count], shape (r,)
    room         most new reviews [count], shape (r,)
    """

    reading: Reading
    conflict: npt.NDArray[np.int8]
    is_held: Flags
    is_readable: Flags
    points: Ints
    need: Ints
    load: Ints
    room: Ints

    @property
    def is_open(self) -> Flags:
        """Pairs that may be made: no conflict, not held, and the reviewer is not away."""
        away = np.array([one.is_away for one in self.reading.reviewers], dtype=bool)
        opened: Flags = (self.conflict == 0) & ~self.is_held & ~away
        return opened


def table(reading: Reading) -> Table:
    """All tables of a reading."""
    files, people = reading.applications, reading.reviewers
    n, r = len(files), len(people)
    place = {one.id: j for j, one in enumerate(people)}
    conflict = np.zeros((n, r), dtype=np.int8)
    if reading.bars_country:
        _mark(conflict, 4, [tidy(one.country) for one in files], [tidy(one.country) for one in people])
    _mark(conflict, 3, [tidy(one.employer) for one in files], [tidy(one.employer) for one in people])
    is_held = np.zeros((n, r), dtype=bool)
    for i, one in enumerate(files):
        conflict[i, [place[id] for id in one.cleared if id in place]] = 0
        conflict[i, [place[id] for id in one.barred if id in place]] = 2
        if one.applicant in place:
            conflict[i, place[one.applicant]] = 1
        is_held[i, [place[id] for id in one.held_by if id in place]] = True
    is_held &= conflict == 0
    outside = np.array([len([id for id in one.held_by if id not in place and id not in one.barred]) for one in files], dtype=np.int64)
    wanted = np.array([reading.wanted(one) for one in files], dtype=np.int64)
    load = is_held.sum(axis=0)
    most = np.array([n if one.most is None else one.most for one in people], dtype=np.int64)
    return Table(
        reading=reading,
        conflict=conflict,
        is_held=is_held,
        is_readable=_readable(reading),
        points=_points(reading, place),
        need=np.maximum(wanted - outside - is_held.sum(axis=1), 0),
        load=load,
        room=np.maximum(np.minimum(most, n) - load, 0),
    )


def _groups(lists: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Word -> places where it occurs."""
    found: dict[str, list[int]] = {}
    for at, words in enumerate(lists):
        for word in words:
            found.setdefault(word, []).append(at)
    return found


def _mark(conflict: npt.NDArray[np.int8], kind: int, files: list[str], people: list[str]) -> None:
    rows, columns = _groups([one] for one in files), _groups([one] for one in people)
    for word in rows.keys() & columns.keys():
        if word:
            conflict[np.ix_(rows[word], columns[word])] = kind


def _readable(reading: Reading) -> Flags:
    readable = np.zeros((len(reading.applications), len(reading.reviewers)), dtype=bool)
    rows = _groups(one.languages or ("",) for one in reading.applications)
    columns = _groups(one.languages for one in reading.reviewers)
    readable[rows.get("", [])] = True
    for word in rows.keys() & columns.keys():
        readable[np.ix_(rows[word], columns[word])] = True
    return readable


def _points(reading: Reading, place: dict[str, int]) -> Ints:
    points = np.zeros((len(reading.applications), len(reading.reviewers)), dtype=np.int64)
    rows, columns = _groups(one.topics for one in reading.applications), _groups(one.topics for one in reading.reviewers)
    for word in rows.keys() & columns.keys():
        points[np.ix_(rows[word], columns[word])] += reading.weights.topic
    row = {one.id: i for i, one in enumerate(reading.applications)}
    if reading.bids:
        at = [row[bid.application] for bid in reading.bids], [place[bid.reviewer] for bid in reading.bids]
        points[at] += np.array([bid.score for bid in reading.bids], dtype=np.int64)
    return points


def keys(table: Table) -> npt.NDArray[np.uint64]:
    """The tie of every pair, 64 bits, shape (n, r)."""
    seed = table.reading.seed

    def hashed(kind: str, ids: Iterable[str]) -> npt.NDArray[np.uint64]:
        return np.array([int.from_bytes(hashlib.sha256(f"{seed}|{kind}|{id}".encode()).digest()[:8], "big") for id in ids], dtype=np.uint64)

    left = hashed("application", (one.id for one in table.reading.applications))
    right = hashed("reviewer", (one.id for one in table.reading.reviewers))
    z = left[:, None] + right[None, :]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: npt.NDArray[np.uint64] = z ^ (z >> np.uint64(31))
    return mixed


def steps(table: Table) -> Ints:
    """What each further review costs its reader [points], shape (r, most + 1), FULL from the largest load on."""
    weights, most = table.reading.weights, int(table.room.max(initial=0))
    at = table.load[:, None] + np.arange(most + 1)
    least = np.array([one.least for one in table.reading.reviewers], dtype=np.int64)
    price: Ints = weights.even * at - weights.least * (at < least[:, None])
    price[np.arange(most + 1) >= table.room[:, None]] = FULL
    return price


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """What is maximised, in whole numbers, before ties.

    worth        of each pair, shape (n, r); miss: price of a missing review; steps: of each further review, shape (r, most + 1)
    translation  what a translation costs [points]
    m            no cycle has more readers
    width        no path costs more
    """

    worth: Ints
    miss: int
    steps: Ints
    translation: int
    m: int
    width: int


def goal(table: Table) -> Goal:
    """First reviews, then translations, then points; raises ReadingError when the weights leave no room for that in 64 bits."""
    is_open = table.is_open
    n, r = is_open.shape
    paid = steps(table)
    points = table.points[is_open]
    low, high = (int(points.min()), int(points.max())) if len(points) else (0, 0)
    finite = paid[paid < FULL]
    reach = high - low + (int(finite.max()) - int(finite.min()) if finite.size else 0) + 1
    m = min(n, r) + 2
    translation = table.reading.weights.translation
    if translation is None:
        translation = m * reach
    reach += translation
    largest = max(abs(low), abs(high)) + translation + (int(np.abs(finite).max()) if finite.size else 0)
    miss = (m + 1) * reach + largest
    width = (m + 1) * (miss + largest + reach)
    if width.bit_length() > ROOM:
        raise ReadingError(
            "weights_too_large",
            {"bits": width.bit_length(), "room": ROOM},
            f"The weights, bids and loads together expect whole numbers of {width.bit_length()} bits; {ROOM} is the most. "
            "Divide topic, even, least and the bids by a common number.",
        )
    worth = np.where(is_open, table.points - translation * ~table.is_readable, BARRED)
    return Goal(worth, miss, paid, translation, m, width)


def solve(table: Table, goal: Goal) -> Flags:
    """The one best set of new pairs, shape (n, r)."""
    key = keys(table)
    bits = max(0, min(40, ROOM - goal.width.bit_length() - goal.m.bit_length()))
    scale = goal.m << bits if bits else 1
    tie = (key >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(key.shape, dtype=np.int64)
    value = np.where(goal.worth == BARRED, BARRED, goal.worth * scale + tie)
    paid = np.where(goal.steps == FULL, FULL, goal.steps * scale)
    network = Network(value, table.need, np.full(len(value), goal.miss * scale, dtype=np.int64), paid)
    flow = best(network)
    rest = ((key << np.uint64(bits)) >> np.uint64(24)).astype(np.int64)
    return settled(network, flow, rest, goal.m)


def settled(network: Network, flow: Flow, tie: Ints, m: int) -> Flags:
    """Of all flows as good as `flow` the one with the largest sum of ties [each below 2^40].

    Every best flow agrees with the prices, and every flow that agrees with them is best. So only pairs whose gain is exactly that of the
    application's last reader are open; there are hardly any, because most ties are in `network` already.
    """
    value, chosen = network.value, flow.chosen
    net = np.where(value == BARRED, BARRED, value - flow.prices)
    lack = network.need - chosen.sum(axis=1)
    last = np.where(chosen, net, FULL).min(axis=1, initial=FULL)
    last = np.where(lack > 0, np.minimum(last, -network.miss), last)
    after = np.maximum(np.where(chosen, BARRED, net).max(axis=1, initial=BARRED), -network.miss)
    rows = np.flatnonzero((last == after) & (network.need > 0))
    if not len(rows):
        return chosen
    is_free = net[rows] == last[rows, None]
    may_lack = -network.miss[rows] == last[rows]
    inner = chosen[rows] & is_free
    need = inner.sum(axis=1) + np.where(may_lack, lack[rows], 0)
    pinned = chosen.sum(axis=0) - inner.sum(axis=0)
    low, high = (side - pinned for side in supply(network.steps, flow.prices))
    must = (m + 2) << 40
    at = np.arange(max(0, int(high.max(initial=0))) + 1)
    paid = np.where(at < low[:, None], -must, np.where(at < high[:, None], 0, FULL))
    part = Network(np.where(is_free, tie[rows], BARRED), need, np.where(may_lack, 0, must), paid)
    found = best(part).chosen
    settled = chosen.copy()
    settled[rows] = np.where(is_free, found, chosen[rows])
    return settled
