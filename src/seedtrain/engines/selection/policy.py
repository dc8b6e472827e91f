"""A programme's promise as a file people can read: POLICY.toml, everything of a selection but the people.

Flow: the command line and the calls room -> this file -> problem.py; policy_reading.py takes a text apart.
Reads: arguments. Writes: nothing.
Source: TOML 1.0 (toml.io); the format is described field by field in docs/reference/policy.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from .errors import ProblemError
from .problem import ALL, Applicant, Each, Fixed, Problem, Rule

VERSION = 1
FLOOR, TARGET, CAP = "floor", "target", "cap"
BOUNDS = (FLOOR, TARGET, CAP)
SHARE = re.compile(r"\s*(\d{1,3}(?:[.,]\d{1,6})?)\s*%\s*")


class PolicyError(ProblemError):
    """The policy cannot be used as written."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a field stands in a spreadsheet.

    split  what stands between several values in one cell; empty where a cell holds one; None where nobody has said
    """

    name: str
    split: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """Seats and promises, without people; `problem` joins both.

    shares   bounds written as a share of the seats, by (name of the rule, field): "40 %". The rule itself holds the count
    columns  the spreadsheet's column for a field, where it is not called like the field
    """

    seats: int
    waitlist: int = 0
    seed: str = ""
    rules: tuple[Rule, ...] = ()
    each: tuple[Each, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    floors: str = ALL
    title: str = ""
    shares: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    columns: Mapping[str, Column] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        for name in ("rules", "each", "fixed"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        # A share whose count was changed by hand since is no longer what anybody promised.
        bounds = {(rule.name, name): getattr(rule, name) for rule in self.rules for name in BOUNDS}
        bounds |= {(each.name, CAP): each.cap for each in self.each}
        kept = {at: text for at, text in self.shares.items() if at in bounds and share_of(text, self.seats, at[1]) == bounds[at]}
        object.__setattr__(self, "shares", MappingProxyType(kept))
        object.__setattr__(self, "columns", MappingProxyType(dict(self.columns)))

    @property
    def traits(self) -> tuple[str, ...]:
        """Every trait that a rule or a cap asks for, in order of first use."""
        asked = [trait for rule in self.rules for trait in rule.where]
        return tuple(dict.fromkeys(asked + [each.trait for each in self.each]))

    def problem(self, applicants: Iterable[Applicant]) -> Problem:
        """The whole question. Raises ProblemError where policy and people do not fit."""
        return Problem(
            applicants=tuple(applicants),
            seats=self.seats,
            waitlist=self.waitlist,
            rules=self.rules,
            each=self.each,
            fixed=self.fixed,
            seed=self.seed,
            floors=self.floors,
        )

    @classmethod
    def of(cls, problem: Problem, title: str = "") -> Policy:
        """What is left of a problem without its people.

        >>> from seedtrain.engines.selection import Applicant, Problem, Rule
        >>> women = Rule("women", {"sex": ("female",)}, floor=1)
        >>> print(Policy.of(Problem((Applicant("amina", 8640, {"sex": "female"}),), seats=2, rules=(women,))).to_toml())
        version = 1
        seats = 2
        waitlist = 0
        seed = ""
        floors = "all"
        <BLANKLINE>
        [[group]]
        name = "women"
        where = {sex = "female"}
        floor = 1
        <BLANKLINE>
        """
        return cls(
            seats=problem.seats,
            waitlist=problem.waitlist,
            seed=problem.seed,
            rules=problem.rules,
            each=problem.each,
            fixed=problem.fixed,
            floors=problem.floors,
            title=title,
        )

    @classmethod
    def from_toml(cls, text: str) -> Policy:
        """The policy that a text says. Raises PolicyError, which names the field as it is written there."""
        from .policy_reading import read

        return read(text)

    def to_toml(self) -> str:
        """The same policy is the same text, and the text read again is the same policy."""
        lines = [f"version = {VERSION}"]
        if self.title:
            lines.append(f"title = {_text(self.title)}")
        lines += [f"seats = {self.seats}", f"waitlist = {self.waitlist}", f"seed = {_text(self.seed)}", f"floors = {_text(self.floors)}"]
        if self.columns:
            lines += ["", "[columns]", *columns_lines(self.columns)]
        if self.each:
            lines += ["", "[each]", *(f"{_key(each.trait)} = {{{self._each(each)}}}" for each in self.each)]
        for rule in self.rules:
            lines += ["", "[[group]]", *self._group(rule)]
        for fixed in self.fixed:
            place = "in" if fixed.is_in else "out"
            lines += ["", "[[fixed]]", f"id = {_text(fixed.id)}", f"place = {_text(place)}", f"why = {_text(fixed.why)}"]
        return "\n".join(lines) + "\n"

    def bound_words(self, rule: str, name: str, value: int | None) -> str:
        """A bound for people: "8", or "8 (40 %)" where it was written as a share; empty when there is none."""
        share = self.shares.get((rule, name))
        return "" if value is None else f"{value} ({share.strip()})" if share else str(value)

    def _bound(self, rule: str, name: str, value: int) -> str:
        share = self.shares.get((rule, name))
        return _text(share) if share else str(value)

    def _each(self, each: Each) -> str:
        parts = [f"cap = {self._bound(each.name, CAP, each.cap)}"]
        if each.priority != 1:
            parts.append(f"priority = {each.priority}")
        if each.why:
            parts.append(f"why = {_text(each.why)}")
        return ", ".join(parts)

    def _group(self, rule: Rule) -> list[str]:
        where = ", ".join(f"{_key(trait)} = {_values(values)}" for trait, values in rule.where.items())
        lines = [f"where = {{{where}}}"]
        if rule.name != default_name(rule.where):
            lines.insert(0, f"name = {_text(rule.name)}")
        for name in BOUNDS:
            if (value := getattr(rule, name)) is not None:
                lines.append(f"{name} = {self._bound(rule.name, name, value)}")
        if rule.priority != 1:
            lines.append(f"priority = {rule.priority}")
        if rule.why:
            lines.append(f"why = {_text(rule.why)}")
        return lines


def default_name(where: Mapping[str, tuple[str, ...]]) -> str:
    """What a group without a name is called.

    >>> default_name({"sex": ("female",), "country_income": ("Low income", "Lower middle income")})
    'country_income = Low income or Lower middle income, sex = female'
    """
    return ", ".join(f"{trait} = {' or '.join(sorted(set(where[trait])))}" for trait in sorted(where))


def share_of(text: str, seats: int, name: str) -> int | None:
    """The count that a share of the seats stands for, exact: a floor or target is rounded up, a cap down. None for another text.

    >>> share_of("40 %", 18, "floor"), share_of("40 %", 18, "cap"), share_of("40", 18, "cap")
    (8, 7, None)
    """
    match = SHARE.fullmatch(text)
    if match is None:
        return None
    exact = Fraction(match[1].replace(",", ".")) * seats / 100
    return int(exact) if name == CAP else -int(-exact // 1)


def columns_lines(columns: Mapping[str, Column]) -> list[str]:
    """The lines of a table [columns]; alone they are a file that `policy_reading.read_columns` reads."""
    return [f"{_key(name)} = {_column(columns[name])}" for name in columns]


def _text(value: str) -> str:
    import tomli_w

    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")


def _key(value: str) -> str:
    import tomli_w

    return tomli_w.dumps({value: 1}).removesuffix(" = 1\n")


def _values(values: tuple[str, ...]) -> str:
    return _text(values[0]) if len(values) == 1 else f"[{', '.join(map(_text, values))}]"


def _column(column: Column) -> str:
    return f"{{name = {_text(column.name)}, split = {_text(column.split)}}}" if column.split is not None else _text(column.name)
