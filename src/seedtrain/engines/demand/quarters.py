"""When people are to be trained: before the start, because some leave, and because level 3 lapses.

Flow: demand.py, seats.py -> `schedule` -> dates.py.
Reads: a Site, heads by role, a Model. Writes: nothing.
Source: data/staffing_model.json, `training_parameters` (turnover, over-recruitment, months before start), Seedtrain draft but for the
turnover of QC analysts. Which role belongs to which of its families is ours, below.

For a role with H heads, E of them on the roster, on a site that starts in quarter s:
    new site        ceil(H * 1.15) - E come in evenly from `ramp` months before s to the quarter before s; VAL twice H, as the model says
    existing site   H - E come in evenly over the four quarters from s or from the quarter of the question, whichever is later
    every quarter k = 1, 2, ... from s on   floor(H * turnover * k / 4) - floor(H * turnover * (k - 1) / 4) replace who left
    people on the roster with a gap are trained over the quarters of the first two lines
Quarters before that of the question cannot be trained in any more; their people fall into the first that can, and the schedule says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from .dates import Quarter
from .framework import LAPSES_FROM_LEVEL, Framework
from .model import Model
from .site import NEW, Site

LEADERS, CORE, OPERATORS = "leadership/QA heads", "technical core", "operators"
ANALYSTS, OTHER = "QC analysts", "other"
RAMP: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys(("SHD", "AQP", "QAS"), LEADERS), **dict.fromkeys(("UPT", "DPT", "AFO", "VIP"), OPERATORS)}
)
"""Family of a role for the months before the start; all others are the technical core."""
LEAVING: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys(("QCA", "QCM", "QCB"), ANALYSTS), **dict.fromkeys(("UPT", "DPT", "AFO", "VIP"), OPERATORS)}
)
"""Family of a role for turnover."""
DOUBLE_AT_START = frozenset({"VAL"})
"""`val_ratio`: double during start-up."""
HORIZON = 8
"""Quarters shown from the start on."""
FIRST_YEAR = 4
REASONS = (START, EXTRA, REPLACE) = ("needed, not there yet", "more than needed, as some leave before the start", "to replace who leaves")


@dataclass(frozen=True, slots=True)
class Intake:
    """People of one role who are to be trained from nothing in one quarter, and why [heads]."""

    quarter: Quarter
    role: str
    why: str
    heads: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """All intakes of a site; `late` are heads whose quarter is past, by role; `renewals` are proofs of level 3 or 4 that fall due.

    renewals  a year, from the start on, by role: heads times 12 / months, summed over the competencies that lapse [proofs a year]
    """

    intakes: tuple[Intake, ...]
    late: tuple[tuple[str, int], ...]
    renewals: tuple[tuple[str, Fraction], ...]

    def of(self, role: str) -> tuple[Intake, ...]:
        """The intakes of one role."""
        return tuple(one for one in self.intakes if one.role == role)

    def by_quarter(self) -> dict[Quarter, dict[str, int]]:
        """Heads by quarter and reason, every quarter between the first and the last."""
        if not self.intakes:
            return {}
        first, last = min(one.quarter for one in self.intakes), max(one.quarter for one in self.intakes)
        found = {first.plus(step): dict.fromkeys(REASONS, 0) for step in range(last.since(first) + 1)}
        for one in self.intakes:
            found[one.quarter][one.why] += one.heads
        return found


def number_of(model: Model, id: str) -> Fraction:
    """A training parameter exactly as it is written: 0.15 is 3/20."""
    return Fraction(repr(model.value(id)))


def ramp(site: Site, role: str, model: Model, now: Quarter) -> list[Quarter]:
    """The quarters in which this role is trained for the start; at least one, and none before `now`."""
    if site.status != NEW:
        begin = max(site.start, now)
        return [begin.plus(step) for step in range(FIRST_YEAR)]
    months = model.value(f"ramp_months_before_start.{RAMP.get(role, CORE)}")
    steps = max(1, round(months / 3))
    return [max(site.start.plus(-back), now) for back in range(steps, 0, -1)]


def even(total: int, parts: int) -> list[int]:
    """A whole number in whole parts that differ by at most one, the smaller first.

    >>> even(7, 3)
    [2, 2, 3]
    """
    return [total * (at + 1) // parts - total * at // parts for at in range(parts)]


def schedule(site: Site, needed: Mapping[str, int], framework: Framework, model: Model, now: Quarter) -> Schedule:
    """When each role's people are to be trained; `needed` heads by role."""
    present = {role: sum(person.role == role for person in site.people) for role in needed}
    found: list[Intake] = []
    late: list[tuple[str, int]] = []
    for role, count in needed.items():
        planned = site.start.plus(-max(1, round(model.value(f"ramp_months_before_start.{RAMP.get(role, CORE)}") / 3)))
        turns = ramp(site, role, model, now)
        missing = max(0, count - present[role])
        found += _spread(role, START, missing, turns)
        if site.status == NEW:
            found += _spread(role, EXTRA, _extra(role, count, model), turns)
            past = sum(even(missing, len(turns))[: max(0, now.since(planned))])
            if past:
                late.append((role, past))
        found += _leavers(site, role, count, model, now)
    renewals = _renewals(site, needed, framework)
    return Schedule(_merged(found), tuple(late), renewals)


def _extra(role: str, count: int, model: Model) -> int:
    """Heads trained beyond those needed, rounded up with them."""
    share = Fraction(1) if role in DOUBLE_AT_START else number_of(model, "turnover_default.start_up_over_recruit")
    return -((-count * (1 + share)) // 1) - count


def _spread(role: str, why: str, heads: int, turns: Sequence[Quarter]) -> Iterator[Intake]:
    for quarter, part in zip(turns, even(max(0, heads), len(turns)), strict=True):
        if part:
            yield Intake(quarter, role, why, part)


def _leavers(site: Site, role: str, count: int, model: Model, now: Quarter) -> Iterator[Intake]:
    """Replacements from the start on, in whole heads that add up to the yearly share."""
    yearly = count * number_of(model, f"turnover_default.{LEAVING.get(role, OTHER)}")
    begin = max(site.start, now)
    for turn in range(HORIZON):
        part = int(yearly * (turn + 1) / 4) - int(yearly * turn / 4)
        if part:
            yield Intake(begin.plus(turn), role, REPLACE, part)


def _renewals(site: Site, needed: Mapping[str, int], framework: Framework) -> tuple[tuple[str, Fraction], ...]:
    platforms = framework.platforms(site.platform, site.ds_lines, site.ff_lines)
    found = []
    for role, count in needed.items():
        yearly = Fraction(0)
        for code, level in framework.requirements(role, platforms):
            months = framework.competencies[code].requalify_months
            if level >= LAPSES_FROM_LEVEL and months:
                yearly += Fraction(12 * count, months)
        if yearly:
            found.append((role, yearly))
    return tuple(found)


def _merged(found: list[Intake]) -> tuple[Intake, ...]:
    """One line for each quarter, role and reason."""
    heads: dict[tuple[Quarter, str, str], int] = {}
    for one in found:
        key = (one.quarter, one.role, one.why)
        heads[key] = heads.get(key, 0) + one.heads
    order = {why: at for at, why in enumerate(REASONS)}
    keys = sorted(heads, key=lambda key: (key[0], key[1], order[key[2]]))
    return tuple(Intake(*key, heads[key]) for key in keys)
