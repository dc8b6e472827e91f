"""What a lottery publishes before anybody draws: the panels with their weights, and everyone's chance as an exact fraction.

Flow: preparing.py -> this file -> drawing.py, checking.py, the calls room and the command line.
Reads: nothing, or the JSON it wrote. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..errors import ProblemError, Relaxation
from ..schema import canonical_json, check_schema, readable

SCHEMA = "seedtrain.lottery/1"
PARTS = 10**12
"""Weights of the panels are whole numbers that add up to this."""
CLOSE = Fraction(1, 10**6)
"""A millionth: chances this close count as equal."""


@dataclass(frozen=True, slots=True)
class Kind:
    """People whom no rule tells apart; each of them has the same chance.

    rules  what they count in, as reports call it
    """

    ids: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One possible result: how many of each kind take part, with weight `parts` of PARTS."""

    parts: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of leximin: kinds with the lowest chance among those not on an earlier level.

    kinds      numbers of the kinds
    realised   the lowest chance among them
    bound      no lottery gives all kinds of this and later levels more, while each earlier level keeps its chance (its bound,
               where that is reached to within CLOSE); proven in exact numbers from prices of the linear relaxation
    is_closed  whether there is shown to be no more, to within CLOSE: by the bound, or by a search over whole panels
    """

    kinds: tuple[int, ...]
    realised: Fraction
    bound: Fraction
    is_closed: bool

    @property
    def epsilon(self) -> Fraction:
        """What the proven bound leaves open."""
        return max(Fraction(0), self.bound - self.realised)


@dataclass(frozen=True, slots=True)
class Lottery:
    """A distribution over panels that keep every rule; publish it before the seed is known.

    problem_digest  SHA-256 of the problem
    at_least        score asked for [hundredths], None when all took part
    size            people on every panel, those fixed in counted [count]
    always, never   people fixed in; people fixed out or below the score
    lowered         floors that gave way; only when the problem keeps floors by priority
    levels          from the lowest chance up
    searches        whole-number programmes solved
    """

    problem_digest: str
    at_least: int | None
    size: int
    always: tuple[str, ...]
    never: tuple[str, ...]
    lowered: tuple[Relaxation, ...]
    kinds: tuple[Kind, ...]
    panels: tuple[Panel, ...]
    levels: tuple[Level, ...]
    searches: int

    def chance_of_kind(self, number: int) -> Fraction:
        """The exact chance of each person of a kind."""
        total = sum(panel.parts * panel.counts[number] for panel in self.panels)
        return Fraction(total, PARTS * len(self.kinds[number].ids))

    def chances(self) -> dict[str, Fraction]:
        """The exact chance of everybody, in order of id; the sum is `size`."""
        found = dict.fromkeys(self.always, Fraction(1)) | dict.fromkeys(self.never, Fraction(0))
        for number, kind in enumerate(self.kinds):
            found |= dict.fromkeys(kind.ids, self.chance_of_kind(number))
        return dict(sorted(found.items()))

    @property
    def lowest(self) -> Fraction:
        """The lowest chance of anybody who takes part in the draw; 1 when nobody draws."""
        return min((level.realised for level in self.levels), default=Fraction(1))

    @property
    def epsilon(self) -> Fraction:
        """The most that any level's proven bound leaves open."""
        return max((level.epsilon for level in self.levels), default=Fraction(0))

    @property
    def is_exact(self) -> bool:
        """Whether this is leximin to within CLOSE on every level."""
        return all(level.is_closed for level in self.levels)

    def digest(self) -> str:
        """SHA-256 hex of the canonical JSON."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def to_json(self) -> str:
        """Canonical JSON: the same lottery is the same bytes."""
        return canonical_json(
            {
                "schema": SCHEMA,
                "problem_digest": self.problem_digest,
                "at_least": self.at_least,
                "size": self.size,
                "always": self.always,
                "never": self.never,
                "lowered": [{"rule": one.rule, "by": one.by} for one in self.lowered],
                "kinds": [{"ids": kind.ids, "rules": kind.rules} for kind in self.kinds],
                "panels": [{"parts": panel.parts, "counts": panel.counts} for panel in self.panels],
                "levels": [
                    {"kinds": one.kinds, "realised": str(one.realised), "bound": str(one.bound), "is_closed": one.is_closed}
                    for one in self.levels
                ],
                "searches": self.searches,
            }
        )

    @classmethod
    def from_json(cls, text: str) -> Lottery:
        """The lottery that `to_json` wrote; raises ProblemError when the text is no such file or its weights do not add up."""
        with readable(SCHEMA):
            raw = json.loads(text)
            check_schema(raw, SCHEMA)
            found = cls(
                problem_digest=raw["problem_digest"],
                at_least=raw["at_least"],
                size=raw["size"],
                always=tuple(raw["always"]),
                never=tuple(raw["never"]),
                lowered=tuple(Relaxation(one["rule"], "floor", one["by"]) for one in raw["lowered"]),
                kinds=tuple(Kind(tuple(k["ids"]), tuple(k["rules"])) for k in raw["kinds"]),
                panels=tuple(Panel(p["parts"], tuple(p["counts"])) for p in raw["panels"]),
                levels=tuple(
                    Level(tuple(one["kinds"]), Fraction(one["realised"]), Fraction(one["bound"]), one["is_closed"]) for one in raw["levels"]
                ),
                searches=raw["searches"],
            )
            fault = next(found._faults(), None)
        if fault:
            raise ProblemError("bad_lottery", {"fault": fault}, f"This lottery cannot be drawn: {fault}. Use the file as published.")
        return found

    def _faults(self) -> Iterator[str]:
        total = sum(panel.parts for panel in self.panels)
        if total != PARTS:
            yield f"the weights of the panels must add up to {PARTS}, they add up to {total}"
        sizes = [len(kind.ids) for kind in self.kinds]
        for number, panel in enumerate(self.panels, start=1):
            if type(panel.parts) is not int or panel.parts < 1:
                yield f"panel {number} must have a whole weight of at least 1, it has {panel.parts!r}"
            if len(panel.counts) != len(sizes) or not all(0 <= c <= n for c, n in zip(panel.counts, sizes, strict=False)):
                yield f"panel {number} must take a number of people from each of the {len(sizes)} kinds that there are"
            elif sum(panel.counts) + len(self.always) != self.size:
                yield f"panel {number} must have {self.size} people, it has {sum(panel.counts) + len(self.always)}"
