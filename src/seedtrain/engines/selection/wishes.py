"""What is asked when there are several runs or sites: who wishes what, and what each run holds and needs.

Flow: the calls room and the command line build a Placing -> this file refuses contradictions -> placing.py.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .errors import ProblemError
from .placement import Barred
from .problem import ALL, Applicant, Each, Fixed, Rule

PERSON = "person"
JOIN = " -> "
RUN, HOLDS = "run", "holds"
STEP = 100
"""Hundredths, ours: a first choice is worth one point of score more than a second one."""


@dataclass(frozen=True, slots=True)
class Run:
    """One course at one place and time.

    seats  most people in it [count]
    needs  prerequisites, each to be found among a person's values of the trait "holds"
    where  who may join, as in a Rule: for every trait one of its values; empty for everybody
    least  with fewer people than this the run is not held at all [count]
    """

    id: str
    seats: int
    needs: frozenset[str] = frozenset()
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    least: int = 0

    def __post_init__(self) -> None:
        # A rule checks what a run must hold to as well: words, counts, and that least is not above seats.
        Rule(self.rule, {RUN: (self.id,)}, floor=self.least, cap=self.seats)
        object.__setattr__(self, "needs", frozenset(self.needs))
        where = Rule(f"where of {self.id}", self.where).where if self.where else {}
        object.__setattr__(self, "where", MappingProxyType(dict(where)))

    @property
    def rule(self) -> str:
        """As reports call its capacity."""
        return f"seats of {self.id}"

    def barred(self, person: Applicant) -> Barred | None:
        """Why this person may not join, None when they may."""
        lacking = self.needs - set(person.values(HOLDS))
        other = [trait for trait, values in self.where.items() if set(values).isdisjoint(person.values(trait))]
        return Barred(person.id, self.id, tuple(sorted(lacking)), tuple(other)) if lacking or other else None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants, dearest first. A run that is not named is never given to them."""

    id: str
    runs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placing:
    """The whole question.

    seats     most people over all runs [count]; None for what the runs hold
    waitlist  length of the waitlist of each run [count]
    fixed     a person ("amina") in somewhere or out everywhere, or one pair ("amina -> seoul") in or out
    step      merit a rank below the first costs [hundredths]
    """

    applicants: tuple[Applicant, ...]
    runs: tuple[Run, ...]
    wishes: tuple[Wish, ...]
    seats: int | None = None
    waitlist: int = 0
    rules: tuple[Rule, ...] = ()
    each: tuple[Each, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    seed: str = ""
    floors: str = ALL
    step: int = STEP

    def __post_init__(self) -> None:
        for name in ("applicants", "runs", "wishes", "rules", "each", "fixed"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        for name, value in (("step", self.step), ("waitlist", self.waitlist)):
            if type(value) is not int or value < 0:
                raise ProblemError(
                    "not_a_count",
                    {"field": name, "value": repr(value), "least": 0},
                    f"{name} expects a whole number of at least 0; {value!r} came. Correct it.",
                )
        if not self.runs:
            raise ProblemError("no_run", {}, "Expected at least one run; none came. Say what people can be placed in.")
        for name, ids in (("applicant id", self.applicants), ("run id", self.runs), ("wish of", self.wishes)):
            _check_ids(name, [one.id for one in ids])
        self._check_wishes()
        for one in self.applicants:
            for trait in (PERSON, RUN):
                if trait in one.traits:
                    raise ProblemError(
                        "reserved_trait",
                        {"id": one.id, "trait": trait},
                        f"{one.id} has a trait {trait!r}, which placing sets itself. Rename that column.",
                    )

    def _check_wishes(self) -> None:
        people, runs = {one.id for one in self.applicants}, {run.id for run in self.runs}
        for wish in self.wishes:
            if wish.id not in people:
                raise ProblemError(
                    "unknown_id", {"id": wish.id}, f"A wish expects the id of an applicant; {wish.id!r} is none. Correct the id."
                )
            for run in wish.runs:
                if run not in runs:
                    raise ProblemError(
                        "unknown_run",
                        {"id": wish.id, "run": run, "known": tuple(sorted(runs))},
                        f"{wish.id} wishes the run {run!r}, which does not exist; known: {', '.join(sorted(runs))}.",
                    )
            if len(set(wish.runs)) < len(wish.runs):
                raise ProblemError(
                    "duplicate",
                    {"field": "run", "value": wish.id},
                    f"Each run may stand once in a wish; {wish.id} names one twice. Keep one.",
                )


def _check_ids(name: str, ids: list[str]) -> None:
    for id in ids:
        if JOIN in id:
            raise ProblemError(
                "bad_id",
                {"field": name, "id": id},
                f"{name} may not contain {JOIN!r}, which joins a person and a run; {id!r} came. Rename it.",
            )
    twice = [id for id, count in Counter(ids).items() if count > 1]
    if twice:
        raise ProblemError(
            "duplicate",
            {"field": name, "value": twice[0]},
            f"Each {name} may stand once; {twice[0]!r} came more than once. Remove the others.",
        )
