"""What can be wrong with a selection problem, each with a code the web pages translate.

Flow: problem.py and conflict.py raise -> the calls room shows the sentence, or translates `code` with `params`.
Reads: nothing. Writes: nothing.
Source: own work.

    SelectionError          anything below
    ├── ProblemError        the question contradicts itself; names the field and the value
    └── Infeasible          the question is well put, but no list satisfies it; carries conflict and relaxation
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


class SelectionError(Exception):
    """Carries a stable `code`, the `params` of its sentence, and the sentence itself as `str(error)`."""

    def __init__(self, code: str, params: Mapping[str, object], sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(dict(params))


class ProblemError(SelectionError):
    """The problem cannot be asked as written."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One demand that takes part in a conflict.

    field  "floor", "cap", "seats", "in" or "out"; value is the trait value of an `Each`, or empty.
    bound  seats asked for or allowed; 1 for a person fixed in, 0 for one fixed out.
    """

    rule: str
    field: str
    bound: int
    value: str = ""

    def __str__(self) -> str:
        if self.field == "seats":
            return f"at most {self.bound} seats"
        if self.field in {"in", "out"}:
            return f"{self.rule} fixed {self.field}"
        what = f"{self.rule} = {self.value}" if self.value else self.rule
        return f"{what}: at {'least' if self.field == 'floor' else 'most'} {self.bound}"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One rule to loosen: lower its floor, or raise its cap, by `by` seats [count]."""

    rule: str
    field: str
    by: int
    value: str = ""

    def __str__(self) -> str:
        what = f"{self.rule} = {self.value}" if self.value else self.rule
        return f"{'lower' if self.field == 'floor' else 'raise'} the {self.field} of {what} by {self.by}"


class Infeasible(SelectionError):
    """No list satisfies `conflict`, while without any one of its parts one would; `relaxation` makes all possible.

    reason  what the demands alone do not show, as a sentence: too few applicants, or a sum of floors; may be empty
    """

    def __init__(self, conflict: tuple[Clash, ...], relaxation: tuple[Relaxation, ...], reason: str = "") -> None:
        self.conflict = conflict
        self.relaxation = relaxation
        self.reason = reason
        params = {"conflict": tuple(map(str, conflict)), "relaxation": tuple(map(str, relaxation))}
        super().__init__(
            "infeasible",
            params,
            f"These demands cannot all be met together: {'; '.join(params['conflict'])}. {reason}{' ' * bool(reason)}"
            f"The smallest change that makes a list possible: {'; '.join(params['relaxation'])}.",
        )


class SolverError(RuntimeError):
    """The solver stopped without an answer. This is a fault of the installation, not of the problem."""
