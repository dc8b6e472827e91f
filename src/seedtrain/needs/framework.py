"""What a site must be able to do, what its people can do, and the difference between the two.

Flow: needs.actions.assess_site and the competency pages -> this file -> nothing.
Reads: arguments. Writes: nothing.
Source: levels, platforms and lapse of level 3 after data/competencies.json and data/platforms.json, Seedtrain drafts.

The rule, for each role r and each competency c that r needs at level L on the site's platform, on one day:
    heads_required(r) = max(heads the site states for r, people on the roster in r)
    heads_held(r, c)  = people on the roster in r with one valid piece of evidence in c at level >= L
    missing(r, c)     = heads_required(r) - heads_held(r, c)
Evidence is valid from its first day to its last day, both included.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EVERY_SITE, EVERY_DRUG_SUBSTANCE_SITE = "all", "all_ds"
HIGHEST_FROM_A_CENTRE = 2
LAPSES_FROM_LEVEL = 3

PLATFORM_NAMES: dict[str, Promise] = {
    "microbial": _("Microbial"),
    "mammalian": _("Mammalian cell culture"),
    "viral_cell": _("Cell-based viral vaccine"),
    "egg": _("Egg-based vaccine"),
    "mrna": _("mRNA"),
    "fill_finish": _("Fill and finish"),
}
WITHOUT_DRUG_SUBSTANCE = frozenset({"fill_finish"})
CODES = frozenset({EVERY_SITE, EVERY_DRUG_SUBSTANCE_SITE, *PLATFORM_NAMES})
"""Everything the platforms of a competency may name."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A role needs a competency at a level [1..4]."""

    role: str
    competency: str
    level: int


@dataclass(frozen=True, slots=True)
class Employee:
    """One line of a roster: the site's own label and the role."""

    label: str
    role: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One employee holds a competency at a level from a day, and until a day when it lapses."""

    label: str
    competency: str
    level: int
    since: date
    valid_until: date | None = None

    def is_valid(self, on: date) -> bool:
        """True from the first to the last day, both included."""
        return self.since <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, slots=True)
class GapLine:
    """Heads required and held in one role and one competency at the level the role needs."""

    role: str
    competency: str
    level: int
    heads_required: int
    heads_held: int

    @property
    def missing(self) -> int:
        """People still to be trained to the level [heads]."""
        return self.heads_required - self.heads_held


@dataclass(frozen=True, slots=True)
class Change:
    """Missing heads of one role and competency in two assessments; None where one of them had no such line."""

    role: str
    competency: str
    before: int | None
    after: int | None

    @property
    def closed(self) -> int:
        """By how many heads the gap became smaller; negative when it grew [heads]."""
        return (self.before or 0) - (self.after or 0)


def applies_to(platforms: Collection[str], platform: str) -> bool:
    """True when a site on this platform needs a competency with these platforms; an unknown platform ("") needs all.

    >>> applies_to(["egg", "viral_cell"], "mrna"), applies_to(["all_ds"], "mrna"), applies_to(["all_ds"], "fill_finish")
    (False, True, False)
    """
    if not platform or EVERY_SITE in platforms or platform in platforms:
        return True
    return EVERY_DRUG_SUBSTANCE_SITE in platforms and platform not in WITHOUT_DRUG_SUBSTANCE


def find_gaps(
    requirements: Iterable[Requirement],
    heads: Mapping[str, int],
    roster: Iterable[Employee],
    evidence: Iterable[Evidence],
    on: date,
) -> tuple[GapLine, ...]:
    """One line for each requirement of a role with heads, most missing first; `heads` is what the site states by role.

    >>> need, staff = [Requirement("UPT", "U5", 2)], [Employee("a", "UPT")]
    >>> proof = [Evidence("a", "U5", 2, date(2025, 1, 1), date(2025, 12, 31))]
    >>> [find_gaps(need, {"UPT": 3}, staff, proof, on)[0].missing for on in (date(2025, 12, 31), date(2026, 1, 1))]
    [2, 3]
    """
    people: dict[str, list[str]] = {}
    for employee in roster:
        people.setdefault(employee.role, []).append(employee.label)
    best: dict[tuple[str, str], int] = {}
    for proof in evidence:
        if proof.is_valid(on):
            key = (proof.label, proof.competency)
            best[key] = max(best.get(key, 0), proof.level)
    lines = []
    for need in requirements:
        labels = people.get(need.role, [])
        required = max(heads.get(need.role, 0), len(labels))
        if required:
            held = sum(best.get((label, need.competency), 0) >= need.level for label in labels)
            lines.append(GapLine(need.role, need.competency, need.level, required, held))
    return tuple(sorted(lines, key=lambda line: (-line.missing, line.role, line.competency)))


def compare(before: Iterable[GapLine], after: Iterable[GapLine]) -> tuple[Change, ...]:
    """What differs between two assessments in missing heads, the most closed first; lines that are equal are left out."""
    old = {(line.role, line.competency): line.missing for line in before}
    new = {(line.role, line.competency): line.missing for line in after}
    changes = [Change(*key, old.get(key), new.get(key)) for key in sorted(old.keys() | new.keys())]
    return tuple(sorted((change for change in changes if change.before != change.after), key=lambda change: -change.closed))


def lapse_day(level: int, since: date, requalify_months: int | None) -> date | None:
    """The last day a declared level counts: levels 3 and 4 lapse after the competency's months, levels 1 and 2 do not.

    >>> lapse_day(3, date(2025, 8, 31), 6), lapse_day(2, date(2025, 8, 31), 6)
    (datetime.date(2026, 2, 28), None)
    """
    if level < LAPSES_FROM_LEVEL or requalify_months is None:
        return None
    years, month = divmod(since.month - 1 + requalify_months, 12)
    year, month = since.year + years, month + 1
    return date(year, month, min(since.day, monthrange(year, month)[1]))
