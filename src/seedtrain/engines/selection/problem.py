"""What a programme asks for: applicants with scores and traits, seats, and the balance it has promised.

Flow: calls.actions and the command line build a Problem -> this file refuses contradictions -> optimise.py.
Reads: arguments. Writes: nothing.
Source: floors and caps on groups after Bredereck et al., "Multiwinner elections with diversity constraints", AAAI 2018.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .checks import all_are, check_disjoint_floors, check_fixed, check_rules, count, once, traits_of, word
from .errors import ProblemError
from .schema import canonical_json, check_schema, readable

SCHEMA = "seedtrain.selection.problem/2"
HIGHEST_SCORE = 1_000_000
"""Hundredths. Up to here every sum over 100,000 applicants stays exact in 64-bit integers."""
SEATS = "seats"
ALL, BY_PRIORITY = "all", "by_priority"
EXACT_POOL = 500
"""Up to this many applicants `select` explains everybody exactly; above, ask `explain` about one."""

Traits = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Applicant:
    """One person in the pool.

    score   hundredths of a point, whole number [0..1,000,000]
    traits  one value or several per trait; a person with several values counts in the group of each
    se      standard error of the score [hundredths]; 0 when not known. It decides nothing, see chances.py
    """

    id: str
    score: int
    traits: Traits
    se: int = 0

    def __post_init__(self) -> None:
        word("applicant id", self.id)
        if type(self.score) is not int or not 0 <= self.score <= HIGHEST_SCORE:
            raise ProblemError(
                "bad_score",
                {"id": self.id, "value": repr(self.score), "highest": HIGHEST_SCORE},
                f"The score of {self.id} expects a whole number of hundredths from 0 to {HIGHEST_SCORE}; "
                f"{self.score!r} came. Multiply points by 100 and round before you select.",
            )
        count(f"se of {self.id}", self.se)
        object.__setattr__(self, "traits", MappingProxyType(traits_of(self.id, self.traits)))

    def values(self, trait: str) -> tuple[str, ...]:
        """Every value this person has for `trait`, none when it is not known."""
        value = self.traits.get(trait, ())
        return (value,) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Rule:
    """A promise about one group: those who have, for every trait in `where`, one of its values.

    floor, cap  hard, in seats [count]. target  hoped for and reported, never traded against merit [count].
    priority    1 is kept longest when not everything can be kept.
    """

    name: str
    where: Mapping[str, tuple[str, ...]]
    floor: int | None = None
    target: int | None = None
    cap: int | None = None
    priority: int = 1
    why: str = ""

    def __post_init__(self) -> None:
        word("rule name", self.name)
        if self.name == SEATS or self.name.startswith("each "):
            raise ProblemError(
                "reserved_name",
                {"name": self.name},
                f"A rule may not be called {self.name!r}: reports use that name themselves. Choose another.",
            )
        if not isinstance(self.where, Mapping) or not self.where:
            raise ProblemError(
                "no_group",
                {"name": self.name},
                f"Rule {self.name} expects at least one trait in `where`; {self.where!r} came. Say whom it is about.",
            )
        for trait, values in self.where.items():
            word(f"a trait in `where` of rule {self.name}", trait)
            if not isinstance(values, tuple) or not values:
                raise ProblemError(
                    "bad_where",
                    {"name": self.name, "trait": trait, "value": repr(values)},
                    f'Rule {self.name}: where {trait} expects a tuple of values; {values!r} came. Write it as ("one", "two").',
                )
            for value in values:
                word(f"where {trait} of rule {self.name}", value)
        count(f"priority of rule {self.name}", self.priority, 1)
        self._check_bounds()
        tidy = {trait: tuple(sorted(set(self.where[trait]))) for trait in sorted(self.where)}
        object.__setattr__(self, "where", MappingProxyType(tidy))

    def _check_bounds(self) -> None:
        named = [(field, bound) for field in ("floor", "target", "cap") if (bound := getattr(self, field)) is not None]
        for field, bound in named:
            count(f"{field} of rule {self.name}", bound)
        for (lower, low), (upper, high) in itertools.pairwise(named):
            if low > high:
                raise ProblemError(
                    f"{lower}_above_{upper}",
                    {"name": self.name, lower: low, upper: high},
                    f"Rule {self.name} asks for a {lower} of {low} but a {upper} of {high}; lower the {lower} or raise the {upper}.",
                )

    def covers(self, applicant: Applicant) -> bool:
        """Whether `applicant` belongs to the group."""
        return all(not set(values).isdisjoint(applicant.values(trait)) for trait, values in self.where.items())


@dataclass(frozen=True, slots=True)
class Each:
    """The same cap for every value of one trait: every country, every institution. People without a value are free."""

    trait: str
    cap: int
    priority: int = 1
    why: str = ""

    def __post_init__(self) -> None:
        word("trait of an each-cap", self.trait)
        count(f"cap of each {self.trait}", self.cap)
        count(f"priority of each {self.trait}", self.priority, 1)

    @property
    def name(self) -> str:
        """As reports call it."""
        return f"each {self.trait}"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A person the committee places in or out whatever the score, with its published reason."""

    id: str
    is_in: bool
    why: str

    def __post_init__(self) -> None:
        word("fixed id", self.id)
        word(f"why of fixed {self.id}", self.why)
        if not isinstance(self.is_in, bool):
            raise ProblemError(
                "not_in_or_out",
                {"id": self.id, "value": repr(self.is_in)},
                f"Fixed {self.id}: is_in expects True or False; {self.is_in!r} came. Say which.",
            )


@dataclass(frozen=True, slots=True)
class Problem:
    """A whole selection, checked. Applicants are kept in order of id, so the order they came in can decide nothing.

    seats     most people to select [count]; fewer are selected when rules or the pool leave no more
    waitlist  length of the waitlist [count]
    seed      published text that decides ties, see `tie_key`
    floors    when not all floors can be kept: ALL refuses and names the conflict, BY_PRIORITY keeps those of priority 1
              as far as possible, then those of 2, and so on, before it looks at merit; caps always hold
    """

    applicants: tuple[Applicant, ...]
    seats: int
    waitlist: int = 0
    rules: tuple[Rule, ...] = ()
    each: tuple[Each, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    seed: str = ""
    floors: str = ALL
    _digest: str = dataclasses.field(default="", init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        count("seats", self.seats, 1)
        count("waitlist", self.waitlist)
        if not isinstance(self.seed, str):
            raise ProblemError("bad_seed", {"value": repr(self.seed)}, f"seed expects a text; {self.seed!r} came.")
        if self.floors not in {ALL, BY_PRIORITY}:
            raise ProblemError(
                "bad_floors", {"value": repr(self.floors)}, f"floors expects {ALL!r} or {BY_PRIORITY!r}; {self.floors!r} came. Choose one."
            )
        for field, kind in (("applicants", Applicant), ("rules", Rule), ("each", Each), ("fixed", Fixed)):
            object.__setattr__(self, field, all_are(kind, field, getattr(self, field)))
        object.__setattr__(self, "applicants", tuple(sorted(self.applicants, key=lambda one: one.id)))
        once("applicant id", (one.id for one in self.applicants))
        once("rule name", (rule.name for rule in self.rules))
        once("each trait", (each.trait for each in self.each))
        once("fixed id", (fixed.id for fixed in self.fixed))
        check_fixed(self)
        check_rules(self)
        if self.floors == ALL:
            check_disjoint_floors(self)

    def tie_key(self, id: str) -> str:
        """SHA-256 hex of `seed|id`: among equals the smaller key goes first."""
        return hashlib.sha256(f"{self.seed}|{id}".encode()).hexdigest()

    def digest(self) -> str:
        """SHA-256 hex of the canonical JSON."""
        if not self._digest:
            # Kept: of a large pool it takes half a second, and every question about a selection asks for it.
            object.__setattr__(self, "_digest", hashlib.sha256(self.to_json().encode()).hexdigest())
        return self._digest

    def to_json(self) -> str:
        """Canonical JSON: the same problem is the same bytes."""
        return canonical_json(
            {
                "schema": SCHEMA,
                "applicants": [{"id": a.id, "score": a.score, "traits": dict(a.traits), "se": a.se} for a in self.applicants],
                "seats": self.seats,
                "waitlist": self.waitlist,
                "rules": [
                    {
                        "name": rule.name,
                        "where": dict(rule.where),
                        "floor": rule.floor,
                        "target": rule.target,
                        "cap": rule.cap,
                        "priority": rule.priority,
                        "why": rule.why,
                    }
                    for rule in self.rules
                ],
                "each": [{"trait": e.trait, "cap": e.cap, "priority": e.priority, "why": e.why} for e in self.each],
                "fixed": [{"id": fixed.id, "is_in": fixed.is_in, "why": fixed.why} for fixed in self.fixed],
                "seed": self.seed,
                "floors": self.floors,
            }
        )

    @classmethod
    def from_json(cls, text: str) -> Problem:
        """The problem that `to_json` wrote; raises ProblemError when the text is no such file."""
        with readable(SCHEMA):
            raw = json.loads(text)
            check_schema(raw, SCHEMA)
            return cls(
                applicants=tuple(Applicant(a["id"], a["score"], _tuples(a["traits"]), a["se"]) for a in raw["applicants"]),
                seats=raw["seats"],
                waitlist=raw["waitlist"],
                rules=tuple(Rule(**{**r, "where": {t: tuple(v) for t, v in r["where"].items()}}) for r in raw["rules"]),
                each=tuple(Each(**e) for e in raw["each"]),
                fixed=tuple(Fixed(**f) for f in raw["fixed"]),
                seed=raw["seed"],
                floors=raw["floors"],
            )


def _tuples(traits: Mapping[str, str | list[str]]) -> Traits:
    return {trait: value if isinstance(value, str) else tuple(value) for trait, value in traits.items()}
