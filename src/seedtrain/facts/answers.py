"""The questions one may ask the facts; each file is read once, when first asked for.

Flow: seedtrain.facts -> this file -> the record files of this package.
Reads: the files in data/, or in another folder. Writes: nothing.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from seedtrain.facts import (
    centre_calls,
    editions,
    framework,
    offers,
    places,
    plants,
    reading,
    regulation,
    webinars,
)
from seedtrain.facts.centre_calls import EoiFact, SiblingScheme
from seedtrain.facts.editions import CourseEdition
from seedtrain.facts.framework import (
    CompetencyFact,
    DomainFact,
    FrameworkFact,
    LearningHours,
    LevelScale,
    PlatformFact,
    RoleFact,
)
from seedtrain.facts.offers import ComparableProgramme, ProgrammeFact
from seedtrain.facts.places import Atlas, CountryFact, WhoRegion
from seedtrain.facts.plants import StaffingModel
from seedtrain.facts.reading import SHIPPED, BrokenFactsError, Problem, UnknownFactError
from seedtrain.facts.regulation import NormFact
from seedtrain.facts.webinars import MarathonEdition, MarathonSeries, QualityWeek

T = TypeVar("T")


def _sound(read: Callable[[Path, list[Problem]], T], folder: Path) -> T:
    """What was read, when every field fitted; otherwise the problems are raised."""
    problems: list[Problem] = []
    found = read(folder, problems)
    if problems:
        raise BrokenFactsError(tuple(problems))
    return found


@cache
def courses(folder: Path = SHIPPED) -> tuple[CourseEdition, ...]:
    """Every real course edition, in file order."""
    return _sound(editions.read_courses, folder)


@cache
def programmes(folder: Path = SHIPPED) -> tuple[ProgrammeFact, ...]:
    """The initiative, the Global Training Hub and WHO programmes."""
    return _sound(offers.read_programmes, folder)


@cache
def comparable_programmes(folder: Path = SHIPPED) -> tuple[ComparableProgramme, ...]:
    """What similar programmes elsewhere offer."""
    return _sound(offers.read_comparable_programmes, folder)


@cache
def marathons(folder: Path = SHIPPED) -> tuple[MarathonEdition, ...]:
    """Every training marathon, oldest first."""
    return _sound(webinars.read_marathons, folder)


@cache
def marathon_series(folder: Path = SHIPPED) -> MarathonSeries:
    """What holds for all marathons together."""
    return _sound(webinars.read_series, folder)[0]


@cache
def quality_weeks(folder: Path = SHIPPED) -> tuple[QualityWeek, ...]:
    """Every Week of Quality."""
    return _sound(webinars.read_quality_weeks, folder)


@cache
def eoi(folder: Path = SHIPPED) -> EoiFact:
    """The call for expressions of interest to regional training centres."""
    return _sound(centre_calls.read_eoi, folder)[0]


@cache
def sibling_schemes(folder: Path = SHIPPED) -> tuple[SiblingScheme, ...]:
    """Other schemes that name regional training centres."""
    return _sound(centre_calls.read_sibling_schemes, folder)


@cache
def levels(folder: Path = SHIPPED) -> tuple[LevelScale, ...]:
    """The scale, levels 0 to 4 in order."""
    return _sound(framework.read_levels, folder)


@cache
def learning_hours(folder: Path = SHIPPED) -> tuple[LearningHours, ...]:
    """Default hours to reach levels 1 to 4."""
    return _sound(framework.read_learning_hours, folder)


@cache
def domains(folder: Path = SHIPPED) -> tuple[DomainFact, ...]:
    """The ten domains in their order."""
    return _sound(framework.read_domains, folder)


@cache
def competencies(folder: Path = SHIPPED) -> tuple[CompetencyFact, ...]:
    """Every competency of our draft, domain by domain."""
    return _sound(framework.read_competencies, folder)


@cache
def roles(folder: Path = SHIPPED) -> tuple[RoleFact, ...]:
    """Every job role of our draft."""
    return _sound(framework.read_roles, folder)


@cache
def platforms(folder: Path = SHIPPED) -> tuple[PlatformFact, ...]:
    """Every platform, with its names in the staffing model."""
    return _sound(framework.read_platforms, folder)


@cache
def frameworks(folder: Path = SHIPPED) -> tuple[FrameworkFact, ...]:
    """Existing frameworks and scales of others."""
    return _sound(framework.read_frameworks, folder)


@cache
def norms(folder: Path = SHIPPED) -> tuple[NormFact, ...]:
    """Every norm, superseded ones and drafts included."""
    return _sound(regulation.read_norms, folder)


@cache
def staffing_model(folder: Path = SHIPPED) -> StaffingModel:
    """The whole draft staffing model."""
    return _sound(plants.read_staffing_model, folder)


@cache
def atlas(folder: Path = SHIPPED) -> Atlas:
    """Countries, WHO regions and the lists behind dated statuses."""
    return _sound(places.read_atlas, folder)


def countries(folder: Path = SHIPPED) -> tuple[CountryFact, ...]:
    """Every country and territory, in the order of the file."""
    return atlas(folder).countries


def who_regions(folder: Path = SHIPPED) -> tuple[WhoRegion, ...]:
    """The six WHO regions with code and full name."""
    return atlas(folder).regions


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


F = TypeVar("F", bound=_HasId)


def _one(facts: tuple[F, ...], kind: str, key: str) -> F:
    """The fact of this id; raises UnknownFactError with the nearest ids."""
    for fact in facts:
        if fact.id == key:
            return fact
    from difflib import get_close_matches  # 5 ms that only a mistake should cost

    near = get_close_matches(key, [fact.id for fact in facts], 3) or [fact.id for fact in facts[:3]]
    raise UnknownFactError(kind, key, f"use an id such as {', '.join(near)}.")


@cache
def _by_code(folder: Path) -> dict[str, CountryFact]:
    return {code: found for found in countries(folder) for code in (found.iso2, found.iso3)}


def course(id_: str, folder: Path = SHIPPED) -> CourseEdition:
    """The course edition of this id; raises UnknownFactError."""
    return _one(courses(folder), "course", id_)


def programme(id_: str, folder: Path = SHIPPED) -> ProgrammeFact:
    """The programme of this id; raises UnknownFactError."""
    return _one(programmes(folder), "programme", id_)


def competency(id_: str, folder: Path = SHIPPED) -> CompetencyFact:
    """The competency of this id; raises UnknownFactError."""
    return _one(competencies(folder), "competency", id_)


def role(id_: str, folder: Path = SHIPPED) -> RoleFact:
    """The role of this id; raises UnknownFactError."""
    return _one(roles(folder), "role", id_)


def norm(id_: str, folder: Path = SHIPPED) -> NormFact:
    """The norm of this id; raises UnknownFactError."""
    return _one(norms(folder), "norm", id_)


def current_of(id_: str, folder: Path = SHIPPED) -> NormFact:
    """The norm that holds now in place of this one, along the chain of successors; itself when not superseded.

    >>> current_of("PICS-PE009-17").id
    'PICS-PE009-18'
    """
    found, seen = norm(id_, folder), {id_}
    while found.superseded_by is not None and found.superseded_by not in seen:
        seen.add(found.superseded_by)
        found = norm(found.superseded_by, folder)
    return found


def platform_of(staffing_name: str, folder: Path = SHIPPED) -> PlatformFact:
    """The platform that the staffing model calls by this name; raises UnknownFactError.

    >>> platform_of("mammalian_mab").id
    'mammalian'
    """
    for found in platforms(folder):
        if staffing_name in found.staffing:
            return found
    raise UnknownFactError(
        "platform in the staffing model",
        staffing_name,
        f"use one of {', '.join(name for found in platforms(folder) for name in found.staffing)}.",
    )


def country(code: str, folder: Path = SHIPPED) -> CountryFact:
    """The country of this ISO code of two or three letters, in any case; raises UnknownFactError."""
    found = _by_code(folder).get(code.upper())
    if found is None:
        raise UnknownFactError("country", code, "use an ISO 3166 code of two or three letters such as GH or GHA.")
    return found


def who_region(code: str, on: date, folder: Path = SHIPPED) -> str | None:
    """The code of the WHO region that day; nothing when no Member State.

    >>> who_region("IDN", date(2025, 5, 22)), who_region("IDN", date(2025, 5, 23))
    ('SEARO', 'WPRO')
    """
    return country(code, folder).who_region(on)


def income_group(code: str, on: date, folder: Path = SHIPPED) -> str | None:
    """The World Bank's income group that day, in full; nothing when not classified or outside the lists we hold.

    >>> income_group("TGO", date(2026, 6, 30)), income_group("TGO", date(2026, 7, 1))
    ('Low income', 'Lower middle income')
    """
    return country(code, folder).income_group(on)


def is_ldc(code: str, on: date, folder: Path = SHIPPED) -> bool | None:
    """Whether the UN lists it as a least developed country that day; nothing when one cannot tell."""
    return atlas(folder).flag(country(code, folder), "ldc", on)


def is_lldc(code: str, on: date, folder: Path = SHIPPED) -> bool | None:
    """Whether it is listed as a landlocked developing country that day; nothing when one cannot tell."""
    return atlas(folder).flag(country(code, folder), "lldc", on)


def is_sids(code: str, on: date, folder: Path = SHIPPED) -> bool | None:
    """Whether it is listed as a small island developing State that day; nothing when one cannot tell."""
    return atlas(folder).flag(country(code, folder), "sids", on)


def timezone(code: str, folder: Path = SHIPPED) -> str | None:
    """The IANA name of the time zone of the capital; nothing where the tz database has none."""
    return country(code, folder).timezone


def validate(folder: Path = SHIPPED) -> tuple[Problem, ...]:
    """Every broken field and reference of the data files; empty when all is well. Reads the files afresh."""
    from seedtrain.facts import validation  # the tz database is opened by nobody else

    reading.forget()
    return validation.find_problems(folder)
