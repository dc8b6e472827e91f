"""What an import would add, what is here already, and what stays although the file says something else.

Flow: needs.views.exchange for the report, needs.actions.import_framework for the write -> this file -> nothing.
Reads: arguments. Writes: nothing.
Source: own rules.

A competency is known everywhere by its code: in gaps, rosters, courses and credentials. So an import adds and never changes:
    code of an added competency = SHORT-SCHEME, in capitals, other characters than letters, digits and "-" as "-", at most 20 characters;
    where the scheme is missing, too long or used twice in the file, SHORT- and 10 hexadecimal digits of the identifier's SHA-256.
None of our own codes has a "-", so a code can only meet one of the same short name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.utils.translation import gettext as _

from seedtrain.needs.case.checking import Problem, shown
from seedtrain.needs.case.comparing import Difference
from seedtrain.needs.case.reading import Foreign, ForeignCompetency

SHORT = re.compile(r"[A-Z][A-Z0-9]{1,5}")
MOST_CODE = 20


@dataclass(frozen=True, slots=True)
class Held:
    """A competency that is here: its words, and the code of the framework it belongs to."""

    framework: str
    name: str
    description: str
    behaviours: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Existing:
    """What is here: competencies by code, our own competencies' codes by identifier, documents of imported frameworks by framework code."""

    held: Mapping[str, Held]
    own: Mapping[str, str]
    documents: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Addition:
    """A competency to be added under a code of ours."""

    code: str
    competency: ForeignCompetency


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import does and does not do; with refusals it does nothing."""

    added: tuple[Addition, ...] = ()
    unchanged: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    differing: tuple[Difference, ...] = ()
    absent: tuple[str, ...] = ()
    refusals: tuple[Problem, ...] = ()


def plan(foreign: Foreign, short: str, existing: Existing) -> Plan:
    """What importing the framework under this short name comes to."""
    framework = short.lower()
    if refusals := tuple(_refusals(foreign, short, existing)):
        return Plan(refusals=refusals)
    strangers = [one for one in foreign.competencies if one.identifier not in existing.own]
    codes = _codes(strangers, short)
    times = Counter(codes.values())
    clashing = [code for code in times if times[code] > 1 or (code in existing.held and existing.held[code].framework != framework)]
    if clashing:
        words = _("Another competency has this code already. Choose another short name, or give the item a code of its own in the file.")
        return Plan(refusals=tuple(Problem("short", code, words) for code in clashing))
    known = [one for one in strangers if codes[one.identifier] in existing.held]
    differing = tuple(found for one in known for found in _differences(codes[one.identifier], one, existing.held[codes[one.identifier]]))
    changed = {found.what for found in differing}
    mine = [code for code, held in existing.held.items() if held.framework == framework]
    return Plan(
        tuple(Addition(codes[one.identifier], one) for one in strangers if codes[one.identifier] not in existing.held),
        tuple(codes[one.identifier] for one in known if codes[one.identifier] not in changed),
        tuple(existing.own[one.identifier] for one in foreign.competencies if one.identifier in existing.own),
        differing,
        tuple(code for code in mine if code not in set(codes.values())),
    )


def _refusals(foreign: Foreign, short: str, existing: Existing) -> Iterable[Problem]:
    if not SHORT.fullmatch(short):
        yield Problem("short", shown(short), _("A short name has 2 to 6 letters A to Z and digits, and begins with a letter."))
        return
    here = next((code for code, document in existing.documents.items() if document == foreign.identifier), "")
    if here and here != short.lower():
        words = _("This framework is here already under the short name %(short)s. Use that one.") % {"short": here.upper()}
        yield Problem("short", short, words)
    elif short.lower() in existing.documents and not here:
        yield Problem("short", short, _("Another framework has this short name already. Choose another one."))


def _codes(strangers: Iterable[ForeignCompetency], short: str) -> dict[str, str]:
    """A code for every identifier, each once; the same file gives the same codes whatever is here."""
    wanted = {one.identifier: _code(short, one.scheme) for one in strangers}
    times = Counter(wanted.values())
    return {key: code if code and times[code] == 1 else f"{short}-{_digits(key)}" for key, code in wanted.items()}


def _digits(identifier: str) -> str:
    """Mixed, because identifiers made one after the other often begin alike."""
    return sha256(identifier.encode()).hexdigest()[:10].upper()


def _code(short: str, scheme: str) -> str:
    """The publisher's own code under the short name, or "" when it has none that fits."""
    plain = re.sub(r"[^A-Z0-9]+", "-", scheme.upper()).strip("-")
    code = f"{short}-{plain}"
    return code if plain and len(code) <= MOST_CODE else ""


def _differences(code: str, theirs: ForeignCompetency, ours: Held) -> Iterable[Difference]:
    pairs = [("name", ours.name, theirs.name), ("description", ours.description, theirs.description)]
    for level in sorted({*ours.behaviours, *theirs.behaviours}):
        pairs.append((f"level {level}", ours.behaviours.get(level, ""), theirs.behaviours.get(level, "")))
    return [Difference(code, field, shown(mine), shown(yours)) for field, mine, yours in pairs if mine != yours]
