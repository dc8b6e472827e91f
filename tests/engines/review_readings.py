"""Readings to test with: small ones at random, synthetic calls of any size, and bids of a real conference.

Flow: test_review_*.py, bench/bench_review.py -> this file.
Reads: tests/vectors/preflib. Writes: nothing. The people are invented or nameless.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from seedtrain.engines.review import arrays
from seedtrain.engines.review.flow import Flags
from seedtrain.engines.review.problem import Application, Bid, Reading, Reviewer, Weights

BIDS = Path(__file__).parents[1] / "vectors" / "preflib" / "00039-00000001.cat"


@st.composite
def readings(draw: st.DrawFn, files: int = 4, people: int = 3) -> Reading:
    """A small reading with everything in it: conflicts, languages, held reviews, bids, least and largest loads, people away."""

    def some(of: str) -> tuple[str, ...]:
        return tuple(word for word in of if draw(st.booleans()))

    names = [f"r{j}" for j in range(draw(st.integers(0, people)))]
    employer, country = st.sampled_from(["", "one", "two", "three"]), st.sampled_from(["", "GHA", "BRA", "VNM"])
    reviewers = []
    for name in names:
        most = draw(st.sampled_from([None, 0, 1, 2, 3]))
        least = draw(st.integers(0, 2 if most is None else min(2, most)))
        reviewers.append(Reviewer(name, some("ab"), some("xyz"), draw(employer), draw(country), most, least, draw(st.integers(0, 7)) == 0))
    applications = []
    for i in range(draw(st.integers(0, files))):
        kind = {name: draw(st.sampled_from(["", "", "", "", "held", "barred", "cleared"])) for name in names}
        sets = [frozenset(name for name in names if kind[name] == one) for one in ("held", "barred", "cleared")]
        wanted = draw(st.sampled_from([None, None, 0, 1, 2]))
        applications.append(
            Application(f"a{i}", some("ab"), some("xyz"), draw(employer), draw(country), draw(st.sampled_from(["", "r0"])), wanted, *sets)
        )
    bids = tuple(Bid(a.id, name, draw(st.integers(-2, 6))) for a in applications for name in names if draw(st.booleans()))
    weights = Weights(*(draw(st.integers(0, 3)) for _ in range(3)), draw(st.sampled_from([None, 1, 3])))
    return Reading(
        tuple(applications),
        tuple(reviewers),
        draw(st.integers(1, 2)),
        draw(st.booleans()),
        weights,
        bids,
        seed=draw(st.text("xy", max_size=2)),
    )


def every(table: arrays.Table) -> Iterator[Flags]:
    """Every set of new pairs that keeps conflicts, largest loads and wanted numbers."""
    may = np.argwhere(table.is_open)
    for taken in itertools.product((False, True), repeat=len(may)):
        chosen = np.zeros(table.is_open.shape, dtype=bool)
        for is_taken, (i, j) in zip(taken, may, strict=True):
            chosen[i, j] = is_taken
        if (chosen.sum(axis=1) <= table.need).all() and (chosen.sum(axis=0) <= table.room).all():
            yield chosen


def paid(table: arrays.Table, chosen: Flags) -> int:
    """What loads cost [points], counted from the words in problem.py."""
    total, weights = 0, table.reading.weights
    for one, new, held in zip(table.reading.reviewers, chosen.sum(axis=0).tolist(), table.load.tolist(), strict=True):
        total += weights.even * (sum(range(held + new)) - sum(range(held)))
        total -= weights.least * (min(held + new, one.least) - min(held, one.least))
    return total


def call(n: int, r: int, seed: int = 1, most: int | None = None, least: int = 0, weights: Weights | None = None, **more: bool) -> Reading:
    """A synthetic call: five languages, twelve topics, employers and sixty countries; every reviewer reads one language at least."""
    dice = np.random.default_rng([n, r, seed])
    languages, topics = ("en", "fr", "es", "ar", "pt"), [f"topic {t}" for t in range(12)]
    reviewers = []
    for j in range(r):
        speaks = tuple(word for word, share in zip(languages, (0.95, 0.3, 0.25, 0.1, 0.1), strict=True) if dice.random() < share)
        knows = tuple(topic for topic in topics if dice.random() < 0.25)
        where = f"employer {dice.integers(0, max(3, n // 3))}", f"country {dice.integers(0, 60)}"
        reviewers.append(Reviewer(f"R{j:04d}", speaks or ("en",), knows, *where, most, least))
    applications = []
    for i in range(n):
        speaks = (languages[int(dice.choice(5, p=(0.55, 0.18, 0.14, 0.08, 0.05)))],)
        knows = tuple(topics[int(t)] for t in dice.choice(12, 3, replace=False))
        where = f"employer {dice.integers(0, max(3, n // 3))}", f"country {dice.integers(0, 60)}"
        applications.append(Application(f"A{i:06d}", speaks, knows, *where))
    return Reading(tuple(applications), tuple(reviewers), 3, weights=weights or Weights(), seed=f"call {seed}", **more)


def bids(most: int, fairness: str = "total") -> Reading:
    """Bids of 31 reviewers on 54 papers, yes 2, maybe 1, no 0, three reviews each; a paper a reviewer does not name is a conflict."""
    numbers = range(1, 55)
    conflicts: dict[int, set[str]] = {paper: set() for paper in numbers}
    found = []
    lines = [line for line in BIDS.read_text().splitlines() if not line.startswith("#")]
    for reviewer, line in enumerate(lines, 1):
        groups = [{int(word) for word in part.split(",") if word} for part in re.findall(r"\{([^}]*)\}", line)]
        for paper in numbers:
            named = [score for score, group in zip((2, 1, 0), groups, strict=True) if paper in group]
            if not named:
                conflicts[paper].add(f"R{reviewer:02d}")
            elif named[0]:
                found.append(Bid(f"P{paper:02d}", f"R{reviewer:02d}", named[0]))
    return Reading(
        tuple(Application(f"P{paper:02d}", barred=frozenset(conflicts[paper])) for paper in numbers),
        tuple(Reviewer(f"R{reviewer:02d}", most=most) for reviewer in range(1, len(lines) + 1)),
        3,
        weights=Weights(even=0, least=0),
        bids=tuple(found),
        fairness=fairness,
    )
