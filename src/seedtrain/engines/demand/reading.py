"""Takes a file of sites, people and plans apart and says, in the words of its author, what cannot be used.

Flow: the command or a room -> `read_question`, `read_site` -> site.py.
Reads: mappings, from TOML or from the rows of a spreadsheet. Writes: nothing.
Source: the fields are those of docs/reference/site-file.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from .dates import Quarter, quarter_of
from .errors import SiteError
from .model import FILL_ONLY
from .plans import check_counted_once
from .site import CREDENTIAL, DECLARED, EXISTING, NEW, Held, Person, Plan, Question, Site, Value
from .words import Field, Guesser, Placed, check_fields, no_guess

FORMAT = "seedtrain-site/1"
TOP = ("format", "title", "on", "site", "plan")
PERSON = ("label", "role", "held")
HELD = ("competency", "level", "since", "until", "evidence")
PLAN = ("id", "name", "country", "platform", "heads", "start", "likelihood", "languages", "includes")
COUNTS = ("ds_lines", "ff_lines", "lyo", "devices", "products")
WORDS = ("pattern", "ff_pattern", "qc", "automation")
SITE = (
    *("id", "name", "country", "languages", "platform", "capacity", *COUNTS, *WORDS),
    *("standalone", "status", "start", "likelihood", "ranges", "heads", "person"),
)
QC, AUTOMATION = ("full", "partial", "none"), ("high", "standard", "manual")
MOST_LINES, MOST_HEADS, MOST_CAPACITY = 50, 100_000, 1e11
YEARS, FIRST_EVIDENCE = (2000, 2100), 1900
"""Years in which somebody can be trained, and the first in which what somebody holds may have begun."""
ID = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Codes that may be written, and what knows the names they are sometimes written by."""

    platforms: Collection[str]
    patterns: Collection[str]
    roles: Collection[str]
    competencies: Collection[str]
    countries: Collection[str]
    guess: Guesser = no_guess


def read_question(raw: Mapping[str, object], known: Vocabulary, source: str = "the file") -> Question:
    """All sites and plans of a file. Raises SiteError naming place, field, what came and what to do."""
    for name in raw:
        if name in SITE and name not in TOP:
            below = "[[site.person]], once for each" if name == "person" else "the line [[site]] it belongs to"
            raise SiteError(
                "unknown_field", {"where": source, "field": name}, f"{source} has no field {name}; a site has. Write it below {below}."
            )
    check_fields(SiteError, source, raw, TOP)
    top = Field.of(SiteError, source, raw)
    if raw.get("format") != FORMAT:
        remedy = f"Write format and beside it {FORMAT} in one of its rows." if top.at else f'Write format = "{FORMAT}" in its first line.'
        raise top.wrong("format", f'"{FORMAT}"', remedy)
    on = top.day("on", *YEARS)
    sites = tuple(read_site(one, known, on, f"site {at}") for at, one in enumerate(top.tables("site"), start=1))
    plans = tuple(_plan(one, known, sites, f"plan {at}") for at, one in enumerate(top.tables("plan"), start=1))
    if not sites and not plans:
        remedy = "Write a row for each on its sheet." if top.at else "Begin each site with a line [[site]]."
        raise SiteError("nothing", {}, f"{source}: no site and no plan came. {remedy}")
    _check_ids(top)
    question = Question(on, sites, plans, top.text("title", "") if raw.get("title") else "")
    check_counted_once(question)
    return question


def _check_ids(top: Field) -> None:
    """Raises SiteError where an id stands a second time, with both places."""
    first: dict[str, str] = {}
    for kind in ("site", "plan"):
        for at, raw in enumerate(top.tables(kind), start=1):
            place = raw.at["id"] if isinstance(raw, Placed) else f"{kind} {at}"
            id = str(raw["id"]).strip()
            if id in first:
                sentence = f'{place}: id = "{id}"; {first[id]} has it already. Give every site and plan an id of its own.'
                raise SiteError("id_twice", {"where": place, "id": id}, sentence)
            first[id] = place


def _named(where: str, raw: Mapping[str, object]) -> str:
    return f'{where} ("{raw["id"]}")' if isinstance(raw.get("id"), str) else where


def _id(field: Field) -> str:
    found = field.text("id")
    if set(found) - ID or len(found) > 60:
        raise field.wrong("id", "at most 60 letters, digits, hyphens, points", 'Write a short word such as "accra-mrna".')
    return found


def read_site(raw: Mapping[str, object], known: Vocabulary, on: date, where: str = "site") -> Site:
    """One site. Raises SiteError naming place, field, what came and what to do."""
    where = _named(where, raw)
    check_fields(SiteError, where, raw, SITE)
    field = Field.of(SiteError, where, raw, known.guess)
    id = _id(field)
    counts = {name: field.whole(name, 0, MOST_LINES, 1 if name == "products" else 0) for name in COUNTS}
    platform = field.choice("platform", known.platforms)
    status = field.choice("status", (NEW, EXISTING), NEW)
    people = _people(field, known)
    start = field.quarter("start") if status == NEW or "start" in raw else quarter_of(on)
    site = Site(
        id=id,
        name=field.text("name", id),
        country=field.code("country", known.countries, "country"),
        platform=platform,
        capacity=field.number("capacity", 0, MOST_CAPACITY) if "capacity" in raw else 0.0,
        ds_lines=counts["ds_lines"],
        ff_lines=counts["ff_lines"],
        lyo=counts["lyo"],
        devices=counts["devices"],
        products=counts["products"],
        pattern=field.choice("pattern", known.patterns, ""),
        ff_pattern=field.choice("ff_pattern", known.patterns, ""),
        qc=field.choice("qc", QC, "full"),
        automation=field.choice("automation", AUTOMATION, "standard"),
        standalone=field.flag("standalone", True),
        status=status,
        likelihood=field.share("likelihood", Fraction(1)),
        start=start,
        languages=field.languages("languages"),
        heads=field.counts("heads", known.roles, "role", 0, MOST_HEADS),
        people=people,
        assumed=tuple(name for name in ("automation", "qc", "products", "standalone", "likelihood") if name not in raw),
    )
    _check_lines(field, site)
    return _with_ranges(field, site, known)


def _check_lines(field: Field, site: Site) -> None:
    """What lines, platform, capacity and pattern say fits together."""
    if site.ds_lines and site.platform == FILL_ONLY:
        raise field.wrong("ds_lines", "0, as this platform only fills", "Write 0, or the platform whose drug substance is made.")
    if site.ds_lines and not site.capacity:
        unit = "kg a year" if site.platform in {"mammalian_mab", "microbial"} else "doses a year"
        raise field.wrong(
            "capacity", f"a number above 0 [{unit}], as there are lines of drug substance", "Write what all lines make together."
        )
    if site.has_lines and not site.pattern:
        raise field.wrong("pattern", "a shift pattern, as there are lines", 'Write pattern = "3x5" or another.')
    if not site.has_lines and not any(site.heads.values()) and not site.people:
        where = field.at.get("ds_lines", field.where)
        raise SiteError(
            "no_lines",
            {"where": where},
            f"{where}: neither lines (ds_lines, ff_lines) nor heads by role came, so nobody could be counted. Write one of them.",
        )


def _with_ranges(field: Field, site: Site, known: Vocabulary) -> Site:
    """The site with the ranges of its uncertain inputs, each around or among what is likely."""
    from dataclasses import replace

    raw = field.raw.get("ranges", {})
    if not isinstance(raw, dict):
        remedy = "Write capacity 20000000..60000000." if field.at else "Write ranges = {capacity = [2e7, 6e7]}."
        raise field.wrong("ranges", "a range for each input", remedy)
    found: dict[str, tuple[Value, ...]] = {}
    place = field.at.get("ranges", field.where)
    for name, values in raw.items():
        if name not in (*COUNTS, "capacity", *WORDS):
            raise field.unknown("ranges", name, (*COUNTS, "capacity", *WORDS), "input", f'ranges has "{name}"')
        inner = Field(SiteError, f"{place}: ranges", {name: values})
        likely = getattr(site, name)
        if name in WORDS:
            allowed = {"qc": QC, "automation": AUTOMATION}.get(name, tuple(known.patterns))
            if not isinstance(values, list) or len(values) < 2 or any(one not in allowed for one in values):
                said = f"{allowed[0]}|{allowed[1]}" if field.at else f'= ["{allowed[0]}", "{allowed[1]}"]'
                raise inner.wrong(name, f"two or more of {', '.join(allowed)}", f"Write {name} {said}.")
        elif not _is_range(values, likely, name in COUNTS):
            most = MOST_LINES if name in COUNTS else MOST_CAPACITY
            said = f"{likely:g}..{likely:g}" if field.at else f"= [{likely:g}, {likely:g}]"
            raise inner.wrong(name, f"least and most around {likely:g}, up to {most:g}", f"Write {name} {said} with your own ends.")
        found[name] = tuple(values)
    return replace(site, ranges=MappingProxyType(found))


def _is_range(values: object, likely: float, is_count: bool) -> bool:
    """True for least and most around what is likely; what is there at all has at least one."""
    if not isinstance(values, list) or len(values) != 2 or any(type(one) not in ({int} if is_count else {int, float}) for one in values):
        return False
    least, most = values
    return bool((1 if likely else 0) <= least <= likely <= most <= (MOST_LINES if is_count else MOST_CAPACITY))


def _people(field: Field, known: Vocabulary) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for at, raw in enumerate(field.tables("person", "Begin each with a line [[site.person]]."), start=1):
        where = f"{field.where}, person {at}" + (f' ("{raw["label"]}")' if isinstance(raw.get("label"), str) else "")
        inner = Field.of(SiteError, where, raw, known.guess)
        check_fields(SiteError, where, raw, PERSON)
        label = inner.text("label")
        if label in found:
            raise inner.wrong("label", "a label of one person only", "Give each person one label.")
        listed = inner.tables("held", 'Write held = [{competency = "U7", level = 2, since = 2026-03-01}].')
        held = tuple(_held(one, known, f"{where}, held {place}") for place, one in enumerate(listed, start=1))
        found[label] = Person(label, inner.code("role", known.roles, "role"), held)
    return tuple(found.values())


def _held(raw: Mapping[str, object], known: Vocabulary, where: str) -> Held:
    check_fields(SiteError, where, raw, HELD)
    field = Field.of(SiteError, where, raw, known.guess)
    since = field.day("since", FIRST_EVIDENCE, YEARS[1])
    until = None if raw.get("until") is None else field.day("until")
    if until is not None and until < since:
        raise field.wrong("until", f"a day not before since, {since.isoformat()}", "Correct one of the two.")
    return Held(
        competency=field.code("competency", known.competencies, "competency"),
        level=field.whole("level", 1, 4),
        since=since,
        until=until,
        evidence=field.choice("evidence", (CREDENTIAL, DECLARED), DECLARED),
    )


def _plan(raw: Mapping[str, object], known: Vocabulary, sites: tuple[Site, ...], where: str) -> Plan:
    where = _named(where, raw)
    check_fields(SiteError, where, raw, PLAN)
    field = Field.of(SiteError, where, raw, known.guess)
    heads = field.counts("heads", known.roles, "role", 0, MOST_HEADS)
    if not any(heads.values()):
        raise field.wrong("heads", "people by role", "Write heads = {UPT = 40}.")
    includes = field.texts("includes")
    for id in includes:
        if id not in {site.id for site in sites}:
            raise field.unknown("includes", id, [site.id for site in sites], "site", f'includes has "{id}"')
    found, country = _id(field), field.code("country", known.countries, "country")
    for site in sites:
        if site.id in includes and site.country != country:
            remedy = f"It is in {site.country}; take it out, or correct the country of one of them."
            raise field.wrong("includes", f"sites in {country}, not {site.id}", remedy)
    start: Quarter = field.quarter("start")
    return Plan(
        id=found,
        name=field.text("name", found),
        country=country,
        platform=field.choice("platform", known.platforms),
        heads=heads,
        start=start,
        likelihood=field.share("likelihood", Fraction(1)),
        languages=field.languages("languages"),
        includes=includes,
    )
