"""What a role must be able to do, on which platform, and how many hours a level takes.

Flow: a caller hands over a framework -> this file -> gap.py, seats.py, quarters.py.
Reads: arguments. Writes: nothing.
Source: data/competencies.json, roles.json, platforms.json (Seedtrain drafts): the rules on platforms are those of competencies.json,
`meta.rules`; levels are cumulative.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

EVERY_SITE, EVERY_DRUG_SUBSTANCE_SITE, FILLS = "all", "all_ds", "fill_finish"
LAPSES_FROM_LEVEL = 3
"""Levels 1 and 2 do not lapse (competencies.json, `requalify_months`)."""


@dataclass(frozen=True, slots=True)
class Competency:
    """Something a person can do; `platforms` says at which sites it is asked for, `requalify_months` how long level 3 holds."""

    code: str
    name: str
    platforms: tuple[str, ...]
    requalify_months: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A post, and the level [1..4] it needs in each competency."""

    code: str
    title: str
    family: str
    required: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LevelHours:
    """Hours from the level before to this one [h], and the way they are learned."""

    level: int
    hours: int
    mode: str
    tag: str


@dataclass(frozen=True, slots=True)
class Framework:
    """Competencies, roles, hours, and how the staffing model's platforms are called here.

    platform_of     by the staffing model's name
    highest_by_course  the highest level a course alone can award
    """

    competencies: Mapping[str, Competency]
    roles: Mapping[str, Role]
    hours: tuple[LevelHours, ...]
    platform_of: Mapping[str, str]
    highest_by_course: int = 2

    def platforms(self, staffing_platform: str, ds_lines: int, ff_lines: int) -> frozenset[str]:
        """The platforms of a site: what it makes, and filling where it fills. A site without lines is what its platform says."""
        own = self.platform_of[staffing_platform]
        return frozenset({own} | ({FILLS} if ff_lines else set()) if ds_lines or not ff_lines else {FILLS})

    def applies(self, code: str, platforms: frozenset[str]) -> bool:
        """True when a site with these platforms asks for a competency."""
        asked = self.competencies[code].platforms
        if EVERY_SITE in asked or platforms & set(asked):
            return True
        return EVERY_DRUG_SUBSTANCE_SITE in asked and bool(platforms - {FILLS})

    def is_made_for(self, platforms: frozenset[str], outcomes: Mapping[str, int], stated: Collection[str]) -> bool:
        """True when a course is for a site with these platforms: by what it states, or else by what its people practise there.

        What belongs to named platforms and is practised (awarded at the highest level a course can award) must be asked for at the site
        for half of its hours; a course that practises nothing of the kind is for every site.
        """
        if stated:
            return bool(platforms & set(stated))
        asked = all_ = 0
        for code, level in outcomes.items():
            named = self.competencies[code].platforms if code in self.competencies else ()
            if level >= self.highest_by_course and named and not {EVERY_SITE, EVERY_DRUG_SUBSTANCE_SITE} & set(named):
                hours = sum(self.hours_between(0, self.highest_by_course))
                all_ += hours
                asked += hours * self.applies(code, platforms)
        return 2 * asked >= all_

    def requirements(self, role: str, platforms: frozenset[str]) -> tuple[tuple[str, int], ...]:
        """Competency and level, as far as these platforms ask for it; nothing for a role the framework does not hold."""
        required = self.roles[role].required if role in self.roles else ()
        return tuple((code, level) for code, level in required if self.applies(code, platforms))

    def hours_between(self, held: int, level: int) -> tuple[int, ...]:
        """Hours of each level above `held` up to `level`, level 1 first [h].

        Cumulative: from 1 to 3 takes the hours of 2 and of 3.
        """
        return tuple(one.hours if held < one.level <= level else 0 for one in sorted(self.hours, key=lambda one: one.level))

    def course_hours(self, outcomes: Mapping[str, int]) -> int:
        """Hours a course with these outcomes would take by the framework [h], where nobody published its own."""
        return sum(sum(self.hours_between(0, min(level, self.highest_by_course))) for level in outcomes.values())
