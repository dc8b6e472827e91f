"""Our draft competency framework: levels, domains, competencies, job roles, platforms; and frameworks of others.

Flow: seedtrain.facts -> this file -> reading.
Reads: competencies.json, roles.json, platforms.json, frameworks.json. Writes: nothing.
Source: our own draft except frameworks.json; per record, in its provenance.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Entry, Problem, Provenance

COMPETENCIES, ROLES, PLATFORMS, FRAMEWORKS = "competencies.json", "roles.json", "platforms.json", "frameworks.json"
EVERY_SITE, EVERY_DRUG_SUBSTANCE_SITE = "all", "all_ds"
LEVELS = ("1", "2", "3", "4")
VERIFIED = ("verified", "partly", "unverified")


@dataclass(frozen=True, slots=True)
class LevelScale:
    """What a level means, what proves it, and whether a training centre may award it."""

    level: int
    name: str
    meaning: str
    evidence: str | None
    iluo: str | None
    supervision: str | None
    may_be_awarded_by_centre: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class LearningHours:
    """Hours to reach a level from the one below, as a first guess [h]."""

    level: int
    hours: int
    mode: str
    tag: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class DomainFact:
    """A group of competencies."""

    id: str
    name: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class LevelFact:
    """What one sees a person do at this level of a competency."""

    level: int
    behaviour: str


@dataclass(frozen=True, slots=True)
class PlatformFact:
    """A way of making a product; `staffing` are its names in the staffing model."""

    id: str
    name: str
    makes_drug_substance: bool
    staffing: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class CompetencyFact:
    """Something people on a site can do, in four cumulative levels; `requalify_months` is when level 3 lapses."""

    id: str
    domain: str
    name: str
    description: str
    levels: tuple[LevelFact, ...]
    norms: tuple[str, ...]
    platforms: tuple[str, ...]
    requalify_months: int
    provenance: Provenance

    def level(self, number: int) -> LevelFact:
        """The level of this number [1..4]."""
        for found in self.levels:
            if found.level == number:
                return found
        raise reading.UnknownFactError("level of " + self.id, str(number), "levels run from 1 to 4.")

    def applies_to(self, site: Collection[PlatformFact]) -> bool:
        """True when a site with these platforms needs this competency."""
        if EVERY_SITE in self.platforms:
            return True
        if EVERY_DRUG_SUBSTANCE_SITE in self.platforms and any(platform.makes_drug_substance for platform in site):
            return True
        return any(platform.id in self.platforms for platform in site)


@dataclass(frozen=True, slots=True)
class CrosswalkCode:
    """A code or label in a public classification; print it as a hint only where it is not verified."""

    scheme: str
    code: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class RoleRequirement:
    """The level a role needs in a competency [1..4]."""

    competency: str
    level: int


@dataclass(frozen=True, slots=True)
class RoleFact:
    """A job on a site and what it asks for; a competency not named is not required."""

    id: str
    title: str
    family: str
    crosswalk: tuple[CrosswalkCode, ...]
    required: tuple[RoleRequirement, ...]
    provenance: Provenance

    def level_of(self, competency: str) -> int:
        """The level needed [0..4]; 0 when the role does not need the competency."""
        return next((need.level for need in self.required if need.competency == competency), 0)


@dataclass(frozen=True, slots=True)
class FrameworkFact:
    """An existing framework or scale, for mapping."""

    id: str
    title: str
    issuer: str
    year: str | None
    area: str | None
    structure: str
    scale: str | None
    verified: str
    note: str | None
    provenance: Provenance


def read_levels(folder: Path, problems: list[Problem]) -> tuple[LevelScale, ...]:
    """Levels 0 to 4 in order; `problems` names each field that does not fit."""
    found = []
    for entry in reading.read_part(folder, COMPETENCIES, "levels", problems, key="level"):
        scale = LevelScale(
            level=entry.whole("level", 0, 4),
            name=entry.text("name"),
            meaning=entry.text("meaning"),
            evidence=entry.maybe_text("evidence"),
            iluo=entry.maybe_text("iluo"),
            supervision=entry.maybe_text("supervision"),
            may_be_awarded_by_centre=entry.flag("centre_may_award"),
            provenance=entry.provenance(),
        )
        if scale.may_be_awarded_by_centre and scale.level > 2:
            entry.wrong("centre_may_award", True, "false, because a training centre awards levels 1 and 2 only")
        found.append(scale)
        entry.done()
    return tuple(found)


def read_learning_hours(folder: Path, problems: list[Problem]) -> tuple[LearningHours, ...]:
    """Default hours by level; `problems` names each field that does not fit."""
    found = []
    for entry in reading.read_part(folder, COMPETENCIES, "learning_hours", problems, key="level"):
        level, hours = entry.whole("level", 1, 4), entry.whole("hours", 1, 2000)
        found.append(LearningHours(level, hours, entry.text("mode"), entry.text("tag"), entry.provenance()))
        entry.done()
    return tuple(found)


def read_domains(folder: Path, problems: list[Problem]) -> tuple[DomainFact, ...]:
    """Every domain in file order; `problems` names each field that does not fit."""
    found = []
    for entry in reading.read_part(folder, COMPETENCIES, "domains", problems):
        found.append(DomainFact(entry.text("id"), entry.text("name"), entry.provenance()))
        entry.done()
    return tuple(found)


def read_competencies(folder: Path, problems: list[Problem]) -> tuple[CompetencyFact, ...]:
    """Every competency in file order; `problems` names each field that does not fit."""
    return tuple(_competency(entry) for entry in reading.read_part(folder, COMPETENCIES, "records", problems))


def _competency(entry: Entry) -> CompetencyFact:
    levels = entry.maybe_entry("levels")
    behaviours = []
    if levels is None:
        entry.wrong("levels", None, "an object with the keys 1, 2, 3, 4")
    else:
        behaviours = [LevelFact(int(key), levels.text(key)) for key in LEVELS]
        levels.done()
    competency = CompetencyFact(
        id=entry.text("id"),
        domain=entry.text("domain"),
        name=entry.text("name"),
        description=entry.text("description"),
        levels=tuple(behaviours),
        norms=entry.texts("norms"),
        platforms=entry.texts("platforms"),
        requalify_months=entry.whole("requalify_months", 1, 120),
        provenance=entry.provenance(),
    )
    entry.done()
    return competency


def read_roles(folder: Path, problems: list[Problem]) -> tuple[RoleFact, ...]:
    """Every role in file order; `problems` names each field that does not fit."""
    found = []
    for entry in reading.read_part(folder, ROLES, "records", problems):
        codes = tuple(_code(code) for code in entry.entries("crosswalk"))
        required = entry.maybe_entry("required")
        needs: tuple[RoleRequirement, ...] = ()
        if required is None:
            entry.wrong("required", None, "an object of competency and level")
        else:
            needs = tuple(RoleRequirement(name, required.whole(name, 1, 4)) for name in required.data)
        id_, title, family = entry.text("id"), entry.text("title"), entry.text("family")
        found.append(RoleFact(id_, title, family, codes, needs, entry.provenance()))
        entry.done()
    return tuple(found)


def _code(entry: Entry) -> CrosswalkCode:
    code = CrosswalkCode(entry.text("scheme"), entry.text("code"), entry.flag("verified"))
    entry.done()
    return code


def read_platforms(folder: Path, problems: list[Problem]) -> tuple[PlatformFact, ...]:
    """Every platform in file order; `problems` names each field that does not fit."""
    found = []
    for entry in reading.read_part(folder, PLATFORMS, "records", problems):
        id_, name, makes = entry.text("id"), entry.text("name"), entry.flag("makes_drug_substance")
        found.append(PlatformFact(id_, name, makes, entry.texts("staffing"), entry.provenance()))
        entry.done()
    return tuple(found)


def read_frameworks(folder: Path, problems: list[Problem]) -> tuple[FrameworkFact, ...]:
    """Every existing framework in file order; `problems` names each field that does not fit."""
    return tuple(_framework(entry) for entry in reading.read_part(folder, FRAMEWORKS, "records", problems))


def _framework(entry: Entry) -> FrameworkFact:
    framework = FrameworkFact(
        id=entry.text("id"),
        title=entry.text("title"),
        issuer=entry.text("issuer"),
        year=entry.maybe_text("year"),
        area=entry.maybe_text("area"),
        structure=entry.text("structure"),
        scale=entry.maybe_text("scale"),
        verified=entry.choice("verified", VERIFIED),
        note=entry.maybe_text("note"),
        provenance=entry.provenance(),
    )
    entry.done()
    return framework
