"""Whether the facts hold together: every field reads, and every reference points at something.

Flow: seedtrain.facts -> this file -> the record files of this package.
Reads: every data file of a folder. Writes: nothing.
"""

import zoneinfo
from collections.abc import Iterable, Iterator
from pathlib import Path

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
from seedtrain.facts.reading import Problem


def find_problems(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the data files in this folder, fields first, then references; empty when all is well."""
    problems: list[Problem] = []
    try:
        atlas = places.read_atlas(folder, problems)
        courses = editions.read_courses(folder, problems)
        calls = centre_calls.read_eoi(folder, problems)
        schemes = centre_calls.read_sibling_schemes(folder, problems)
        programmes = offers.read_programmes(folder, problems)
        series = webinars.read_series(folder, problems)
        offers.read_comparable_programmes(folder, problems)
        webinars.read_marathons(folder, problems)
        webinars.read_quality_weeks(folder, problems)
        framework.read_learning_hours(folder, problems)
        framework.read_frameworks(folder, problems)
        problems.extend(_references_of_framework(folder, problems))
    except reading.BrokenFactsError as broken:
        return (*problems, *broken.problems)
    countries = {country.iso3 for country in atlas.countries}
    regions = {region.code for region in atlas.regions}
    problems.extend(_references_of_courses(courses, countries))
    problems.extend(_references_of_calls(calls, schemes, programmes, regions, countries))
    for one in series:
        problems.extend(_missing(webinars.FILE, one.id, "largest_region", [one.largest_region], regions, "a WHO region"))
    problems.extend(_references_of_places(atlas))
    return tuple(problems)


def _missing(file: str, record: str, field: str, names: Iterable[str], known: set[str], what: str) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield Problem(file, record, field, repr(name), what)


def _references_of_framework(folder: Path, problems: list[Problem]) -> list[Problem]:
    """Problems of references among competencies, roles, norms, platforms and the staffing model."""
    levels = framework.read_levels(folder, problems)
    domains = {domain.id for domain in framework.read_domains(folder, problems)}
    competencies = framework.read_competencies(folder, problems)
    roles = framework.read_roles(folder, problems)
    platforms = framework.read_platforms(folder, problems)
    norms = regulation.read_norms(folder, problems)
    model = plants.read_staffing_model(folder, problems)
    found: list[Problem] = []
    if [scale.level for scale in levels] != [0, 1, 2, 3, 4]:
        shown = str([scale.level for scale in levels])
        found.append(Problem(framework.COMPETENCIES, "the file", "levels", shown, "the levels 0, 1, 2, 3, 4 in order"))
    named = {platform.id for platform in platforms} | {framework.EVERY_SITE, framework.EVERY_DRUG_SUBSTANCE_SITE}
    norm_ids = {norm.id for norm in norms}
    for one in competencies:
        file = framework.COMPETENCIES
        found.extend(_missing(file, one.id, "domain", [one.domain], domains, "a domain"))
        found.extend(_missing(file, one.id, "norms", one.norms, norm_ids, f"a norm of {regulation.FILE}"))
        found.extend(_missing(file, one.id, "platforms", one.platforms, named, f"a platform of {framework.PLATFORMS}"))
    known = {one.id for one in competencies}
    for role in roles:
        needs = [need.competency for need in role.required]
        found.extend(_missing(framework.ROLES, role.id, "required", needs, known, "a competency"))
    found.extend(_references_of_norms(norms))
    found.extend(_references_of_staffing(model, platforms, {role.id for role in roles}))
    return found


def _references_of_norms(norms: tuple[regulation.NormFact, ...]) -> Iterator[Problem]:
    known = {norm.id: norm for norm in norms}
    for norm in norms:
        seen, following = {norm.id}, norm.superseded_by
        while following is not None:
            if following not in known or following in seen:
                what = "another norm" if following in known else f"a norm of {regulation.FILE}"
                yield Problem(regulation.FILE, norm.id, "superseded_by", repr(following), what)
                break
            seen.add(following)
            following = known[following].superseded_by


def _references_of_staffing(
    model: plants.StaffingModel, platforms: tuple[framework.PlatformFact, ...], roles: set[str]
) -> Iterator[Problem]:
    """Problems of platform names, role ids and choices; each staffing platform belongs to exactly one of ours."""
    mapped = [name for platform in platforms for name in platform.staffing]
    choices = {one.name: set(one.choices) for one in model.inputs if one.choices}
    for platform in platforms:
        known = choices.get("platform", set())
        what = f"a platform of {plants.FILE}"
        yield from _missing(framework.PLATFORMS, platform.id, "staffing", platform.staffing, known, what)
    for name in sorted(choices.get("platform", set())):
        if mapped.count(name) != 1:
            expected = f"in exactly one record, not in {mapped.count(name)}"
            yield Problem(framework.PLATFORMS, "the file", "staffing", repr(name), expected)
    for case in model.cases:
        yield from _missing(plants.FILE, case.id, "fte_by_role", (staff.role for staff in case.fte_by_role), roles, "a role")
        chosen = {"platform": case.inputs.platform, "pattern": case.inputs.pattern, "qc": case.inputs.qc}
        chosen["automation"] = case.inputs.automation
        for name, value in chosen.items():
            if value is not None and value not in choices.get(name, set()):
                what = f"one of {', '.join(sorted(choices.get(name, set())))}"
                yield Problem(plants.FILE, case.id, f"inputs.{name}", repr(value), what)


def _references_of_courses(courses: tuple[editions.CourseEdition, ...], countries: set[str]) -> Iterator[Problem]:
    """Problems of country codes, of counts that exceed what they are part of, and of groups named otherwise."""
    for course in courses:
        rows = course.country_breakdown or ()
        what = f"a country of {places.COUNTRIES}"
        codes = (row.iso3 for row in rows)
        yield from _missing(editions.FILE, course.id, "country_breakdown", codes, countries, what)
        if course.is_country_breakdown_complete and course.participant_countries not in (None, len(rows)):
            expected = f"{course.participant_countries} countries, because the breakdown is complete"
            yield Problem(editions.FILE, course.id, "country_breakdown", str(len(rows)), expected)
        chosen, waiting = course.selected_international, course.selected_waitlist
        if course.selected_includes_waitlist and chosen is not None and waiting is not None and waiting > chosen:
            expected = f"at most {chosen}, because selected_international includes it"
            yield Problem(editions.FILE, course.id, "selected_waitlist", str(waiting), expected)
        if None not in (course.applicants, chosen) and (chosen or 0) > (course.applicants or 0):
            expected = f"at most {course.applicants}, the number of applicants"
            yield Problem(editions.FILE, course.id, "selected_international", str(chosen), expected)
        for rule in course.eligibility or ():
            if rule.field.endswith("_income_group") and isinstance(rule.value, tuple):
                groups = set(places.INCOME_GROUPS)
                what = f"one of {', '.join(places.INCOME_GROUPS)}"
                yield from _missing(editions.FILE, course.id, f"eligibility.{rule.field}", rule.value, groups, what)


def _references_of_calls(
    calls: tuple[centre_calls.EoiFact, ...],
    schemes: tuple[centre_calls.SiblingScheme, ...],
    programmes: tuple[offers.ProgrammeFact, ...],
    regions: set[str],
    countries: set[str],
) -> Iterator[Problem]:
    file, known = centre_calls.FILE, {programme.id for programme in programmes}
    for call in calls:
        yield from _missing(file, call.id, "programme", [call.programme], known, f"a programme of {offers.PROGRAMMES}")
        for one in call.rounds:
            yield from _missing(file, call.id, "rounds.regions", one.regions or (), regions, "a WHO region")
    for scheme in schemes:
        codes = [code for one in scheme.secretariats for code in one.countries]
        what = f"a country of {places.COUNTRIES}"
        yield from _missing(file, scheme.id, "secretariats.countries", codes, countries, what)


def _references_of_places(atlas: places.Atlas) -> Iterator[Problem]:
    """Problems of codes used twice and of time zones that the tz database does not know."""
    seen: set[str] = set()
    for country in atlas.countries:
        for field, code in (("iso2", country.iso2), ("iso3", country.iso3)):
            if code in seen:
                yield Problem(places.COUNTRIES, country.iso3, field, repr(code), "a code that no other row has")
            seen.add(code)
        if country.timezone is not None:
            try:
                zoneinfo.ZoneInfo(country.timezone)
            except (zoneinfo.ZoneInfoNotFoundError, ValueError):
                shown = repr(country.timezone)
                yield Problem(places.COUNTRIES, country.iso3, "timezone", shown, "a name of the tz database")
