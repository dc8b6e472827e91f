"""What a selection decided: who, in which order, at which price, and why for everyone.

Flow: optimise.py and waitlist.py fill it -> the calls room shows, signs and stores it as JSON.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from .errors import ProblemError, Relaxation
from .schema import canonical_json, check_schema, readable

SCHEMA = "seedtrain.selection.result/2"


class Outcome(StrEnum):
    """Where an applicant stands after the selection."""

    SELECTED = "selected"
    WAITLISTED = "waitlisted"
    NOT_SELECTED = "not_selected"


@dataclass(frozen=True, slots=True)
class Choice:
    """One person on a list: score [hundredths], rank from 1 by score, then tie key."""

    id: str
    score: int
    rank: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """Who would be invited next. `id` is None when nobody is left; `broken` names the rules that would not hold.

    replaces  the selected person this stands by for; empty when several seats are open at once
    """

    id: str | None
    keeps_rules: bool
    broken: tuple[str, ...] = ()
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class RuleReport:
    """What became of one rule.

    achieved  selected people in the group; for a cap on each value, in its fullest value [count]
    pool      applicants in the group [count]
    cost      merit the whole list would gain without this rule, exact [hundredths]; None when not asked for
    price     what the rule adds to (floor, +) or takes from (cap, -) a member's standing, from duals [points]
    """

    name: str
    floor: int | None
    target: int | None
    cap: int | None
    achieved: int
    pool: int
    cost: int | None
    price: float


@dataclass(frozen=True, slots=True)
class Price:
    """The integer dual of one row, from which anyone can prove `bound` [millionths of a hundredth per seat]."""

    rule: str
    value: str
    micro: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one applicant stands where they stand.

    needed    the score from which they are on a best list, all else equal [hundredths]: below it never, at it the
              public tie-break decides, above it always. None when no score suffices. An estimate unless `is_exact`.
    binding   exact: the rules without any one of which the outcome would turn; all full rules when only several
              together turn it. Estimate: the rules with a price that cover this person.
    why       the published reason, for a person fixed in or out
    """

    id: str
    score: int
    outcome: Outcome
    waitlist_position: int | None
    needed: int | None
    is_exact: bool
    binding: tuple[str, ...]
    why: str = ""

    @property
    def is_tied(self) -> bool:
        """Whether only the public tie-break decided about this person."""
        return self.is_exact and self.needed == self.score


@dataclass(frozen=True, slots=True)
class Selection:
    """The whole result.

    merit_total       sum of selected scores [hundredths]; no list that keeps the rules has more
    merit_only_total  the same with the highest scores alone: no rules, nobody fixed
    shortfalls        the floors that gave way by priority, and by how much, see `Problem.floors`; else empty
    bound             upper bound on merit_total proven by `prices` in whole numbers, see certificate.py
    digest            SHA-256 hex over problem and decision. Prices, costs and explanations stand outside it: duals are
                      not unique, so another solver version may price otherwise while it must decide the same.
    """

    selected: tuple[Choice, ...]
    waitlist: tuple[Choice, ...]
    replacements: tuple[Replacement, ...]
    rules: tuple[RuleReport, ...]
    merit_total: int
    merit_only_total: int
    bound: int
    prices: tuple[Price, ...]
    problem_digest: str
    shortfalls: tuple[Relaxation, ...] = ()
    explanations: Mapping[str, Explanation] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        object.__setattr__(self, "explanations", MappingProxyType(dict(self.explanations)))

    @property
    def gap(self) -> int:
        """What the certificate alone leaves unproven [hundredths]; the search proved the rest."""
        return self.bound - self.merit_total

    @property
    def digest(self) -> str:
        """SHA-256 hex of the canonical JSON of the problem's digest and the decision."""
        decision = {
            "problem": self.problem_digest,
            "selected": [dataclasses.asdict(one) for one in self.selected],
            "waitlist": [dataclasses.asdict(one) for one in self.waitlist],
            "replacements": [dataclasses.asdict(one) for one in self.replacements],
            "merit_total": self.merit_total,
            "merit_only_total": self.merit_only_total,
            "shortfalls": [dataclasses.asdict(one) for one in self.shortfalls],
        }
        return hashlib.sha256(canonical_json(decision).encode()).hexdigest()

    def to_json(self) -> str:
        """Canonical JSON of everything, with the digest."""
        plain = {
            name: [dataclasses.asdict(one) for one in getattr(self, name)]
            for name in ("selected", "waitlist", "replacements", "rules", "prices", "shortfalls")
        }
        return canonical_json(
            {
                **plain,
                "schema": SCHEMA,
                "merit_total": self.merit_total,
                "merit_only_total": self.merit_only_total,
                "bound": self.bound,
                "problem_digest": self.problem_digest,
                "digest": self.digest,
                "explanations": [dataclasses.asdict(self.explanations[id]) for id in sorted(self.explanations)],
            }
        )

    @classmethod
    def from_json(cls, text: str) -> Selection:
        """The selection that `to_json` wrote; raises ProblemError when schema or digest do not fit."""
        with readable(SCHEMA):
            raw = json.loads(text)
            check_schema(raw, SCHEMA)
            selection = cls(
                selected=tuple(Choice(**one) for one in raw["selected"]),
                waitlist=tuple(Choice(**one) for one in raw["waitlist"]),
                replacements=tuple(Replacement(**{**one, "broken": tuple(one["broken"])}) for one in raw["replacements"]),
                rules=tuple(RuleReport(**one) for one in raw["rules"]),
                merit_total=raw["merit_total"],
                merit_only_total=raw["merit_only_total"],
                bound=raw["bound"],
                prices=tuple(Price(**one) for one in raw["prices"]),
                problem_digest=raw["problem_digest"],
                shortfalls=tuple(Relaxation(**one) for one in raw["shortfalls"]),
                explanations={
                    one["id"]: Explanation(
                        **{**one, "outcome": Outcome(one["outcome"]), "binding": tuple(one["binding"])},
                    )
                    for one in raw["explanations"]
                },
            )
            if selection.digest != raw["digest"]:
                raise ProblemError(
                    "altered",
                    {"expected": raw["digest"], "came": selection.digest},
                    f"The file says its digest is {raw['digest']!r}, but its content gives {selection.digest!r}; "
                    "it was altered after it was written. Use the original.",
                )
            return selection
