"""What a site's people must be able to do and cannot yet: heads missing by role, competency and level, and the hours that takes.

Flow: demand.py -> `gaps`, `profiles` -> framework.py, seats.py.
Reads: a Site, heads by role, a Framework, a day. Writes: nothing.
Source: the rule of needs.framework; data/staffing_model.json, `gap_formula`; hours by level of data/competencies.json (assumptions).

For role r, competency c that r needs at level L on the site's platforms, and H heads:
    held     = people of r with evidence in c at level >= L that counts on the day
    missing  = H - held
    hours    = sum over people of r of hours(level held -> L), and for each head without a person hours(0 -> L)
A credential is looked at before a declaration: somebody who has both at the level counts once, as held by credential.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .framework import Framework
from .site import CREDENTIAL, Person, Site


@dataclass(frozen=True, slots=True)
class GapLine:
    """One role in one competency at the level the role needs.

    held_credential, held_declared  people who hold it, by the evidence that counts [heads]
    lapsed    people who had it once and whose evidence does not count that day any more [heads]
    hours     to be learned in level 1, 2, 3, 4, prior evidence subtracted [h]
    """

    role: str
    competency: str
    level: int
    required: int
    held_credential: int
    held_declared: int
    lapsed: int
    hours: tuple[int, ...]

    @property
    def missing(self) -> int:
        """People still to reach the level [heads]."""
        return self.required - self.held_credential - self.held_declared

    @property
    def all_hours(self) -> int:
        """All levels together [h]."""
        return sum(self.hours)


@dataclass(frozen=True, slots=True)
class Profile:
    """People of one role who need the same: competency, level held, level needed. `is_new` for heads without a person."""

    role: str
    needs: tuple[tuple[str, int, int], ...]
    heads: int
    is_new: bool


def best(person: Person, framework: Framework, on: date) -> dict[str, tuple[int, int]]:
    """By competency: the highest level by credential alone, and the highest by any evidence, on that day."""
    found: dict[str, tuple[int, int]] = {}
    for held in person.held:
        if not held.counts(on, framework.competencies[held.competency].requalify_months):
            continue
        proven, said = found.get(held.competency, (0, 0))
        level = held.level
        found[held.competency] = (max(proven, level) if held.evidence == CREDENTIAL else proven, max(said, level))
    return found


def gaps(site: Site, needed: Mapping[str, int], framework: Framework, on: date) -> tuple[GapLine, ...]:
    """A line for each role and each competency it needs here, most missing first."""
    platforms = framework.platforms(site.platform, site.ds_lines, site.ff_lines)
    levels = {person.label: best(person, framework, on) for person in site.people}
    found = []
    for role, heads in needed.items():
        people = [person for person in site.people if person.role == role]
        empty = heads - len(people)
        for code, level in framework.requirements(role, platforms):
            held = [levels[person.label].get(code, (0, 0)) for person in people]
            heads_at = Counter(said for _, said in held)
            heads_at[0] += empty
            hours = [tuple(count * one for one in framework.hours_between(said, level)) for said, count in heads_at.items()]
            proven = sum(by_credential >= level for by_credential, _ in held)
            said = sum(any_ >= level for _, any_ in held) - proven
            had = sum(_ever(person, code, on) >= level for person in people) - proven - said
            found.append(GapLine(role, code, level, heads, proven, said, had, tuple(map(sum, zip(*hours, strict=True)))))
    return tuple(sorted(found, key=lambda line: (-line.missing, line.role, line.competency)))


def _ever(person: Person, code: str, on: date) -> int:
    """The highest level somebody has had evidence of up to that day."""
    return max((held.level for held in person.held if held.competency == code and held.since <= on), default=0)


def profiles(site: Site, needed: Mapping[str, int], framework: Framework, on: date) -> tuple[Profile, ...]:
    """People by what they need: first the heads without a person, then people on the roster; who needs nothing is left out."""
    platforms = framework.platforms(site.platform, site.ds_lines, site.ff_lines)
    found: list[Profile] = []
    for role, heads in needed.items():
        required = framework.requirements(role, platforms)
        people = [person for person in site.people if person.role == role]
        groups: dict[tuple[tuple[str, int, int], ...], int] = {}
        for person in people:
            levels = best(person, framework, on)
            held = ((code, levels.get(code, (0, 0))[1], level) for code, level in required)
            needs = tuple(one for one in held if one[1] < one[2])
            if needs:
                groups[needs] = groups.get(needs, 0) + 1
        if required:
            # Also with nobody missing: who leaves is replaced by somebody with this profile.
            found.append(Profile(role, tuple((code, 0, level) for code, level in required), max(0, heads - len(people)), True))
        found += [Profile(role, needs, count, False) for needs, count in sorted(groups.items())]
    return tuple(found)
