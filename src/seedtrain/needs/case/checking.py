"""Whether a file is a CASE package at all: JSON, and every field of the kind CASE gives it.

Flow: needs.views.exchange -> this file -> case.reading.
Reads: the file's bytes. Writes: nothing.
Source: CASE 1.1 CFPackage JSON schema; FIELDS says what it says, and a test compares the two.

Wider than the schema in three ways, so that packages of CASE 1.0 and of other tools can be read: a property we do not know is passed over,
an optional property may be null, and a UUID may be in capitals.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.needs.case.content import JsonObject

MOST_BYTES = 4_000_000
MOST_PROBLEMS = 50
MOST_SHOWN = 80

ASSOCIATION_TYPES = (
    "exactMatchOf",
    "exemplar",
    "hasSkillLevel",
    "isChildOf",
    "isPartOf",
    "isPeerOf",
    "isRelatedTo",
    "isTranslationOf",
    "precedes",
    "replacedBy",
)
_EXTENDED = re.compile(r"ext:[a-zA-Z0-9._-]+")
_HEX = r"[0-9a-fA-F]"
_UUID = re.compile(rf"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}")
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _fields(words: str) -> dict[str, str]:
    """`name:kind` pairs; a kind that ends in `!` is required, a word without a kind is text, `x:[Name]` is a list of Name."""
    return {name: kind or "text" for name, _colon, kind in (word.partition(":") for word in words.split())}


_KNOWN = "identifier:uuid! uri:text! lastChangeDateTime:time! extensions:object "
_NAMED = _KNOWN + "title:text! description "
FIELDS: Mapping[str, Mapping[str, str]] = {
    "CFPackage": _fields(
        "CFDocument:CFPckgDocument! CFItems:[CFPckgItem] CFAssociations:[CFPckgAssociation] CFDefinitions:CFDefinition "
        "CFRubrics:[CFRubric] extensions:object"
    ),
    "CFPckgDocument": _fields(
        _KNOWN + "title:text! creator:text! frameworkType caseVersion:version officialSourceURL publisher description subject:[text] "
        "subjectURI:[LinkURI] language version adoptionStatus statusStartDate:day statusEndDate:day licenseURI:LinkURI notes"
    ),
    "CFPckgItem": _fields(
        _KNOWN + "fullStatement:text! alternativeLabel CFItemType humanCodingScheme listEnumeration abbreviatedStatement "
        "conceptKeywords:[text] conceptKeywordsURI:LinkURI notes subject:[text] subjectURI:[LinkURI] language educationLevel:[text] "
        "CFItemTypeURI:LinkURI licenseURI:LinkURI statusStartDate:day statusEndDate:day"
    ),
    "CFPckgAssociation": _fields(
        _KNOWN + "associationType:association! originNodeURI:LinkGenURI! destinationNodeURI:LinkGenURI! sequenceNumber:whole "
        "CFAssociationGroupingURI:LinkURI notes"
    ),
    "CFDefinition": _fields(
        "CFConcepts:[CFConcept] CFSubjects:[CFSubject] CFLicenses:[CFLicense] CFItemTypes:[CFItemType] "
        "CFAssociationGroupings:[CFAssociationGrouping] extensions:object"
    ),
    "CFConcept": _fields(_NAMED + "hierarchyCode:text! keywords"),
    "CFSubject": _fields(_NAMED + "hierarchyCode:text!"),
    "CFLicense": _fields(_NAMED + "licenseText:text!"),
    "CFItemType": _fields(_NAMED.replace("description", "description:text!") + "hierarchyCode:text! typeCode"),
    "CFAssociationGrouping": _fields(_NAMED),
    "CFRubric": _fields(_NAMED.replace("title:text!", "title") + "CFRubricCriteria:[CFRubricCriterion]"),
    "CFRubricCriterion": _fields(
        _KNOWN + "category description CFItemURI:LinkURI weight:number position:whole rubricId:uuid "
        "CFRubricCriterionLevels:[CFRubricCriterionLevel]"
    ),
    "CFRubricCriterionLevel": _fields(
        _KNOWN.replace("extensions:object", "extensions:[object]")
        + "description quality score:number feedback position:whole rubricCriterionId:uuid"
    ),
    "LinkURI": _fields("title:text! identifier:uuid! uri:text!"),
    "LinkGenURI": _fields("title:text! identifier:text! uri:text! targetType:target"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in the file that cannot be taken: where it stands as a JSON path, what came, what to do."""

    path: str
    value: str
    remedy: str


class _Unreadable(ValueError):
    """JSON that can be read in two ways, or holds no number where it says so."""


def load(content: bytes) -> JsonObject | Problem:
    """The package the file holds, unpacked from a wrapper `CFPackage` when there is one; or why there is none."""
    if len(content) > MOST_BYTES:
        words = _("A package may have at most %(most)s bytes. Export a smaller part of the framework.") % {"most": MOST_BYTES}
        return Problem("$", _("%(count)s bytes") % {"count": len(content)}, words)
    raw = _parse(content)
    if isinstance(raw, dict) and isinstance(raw.get("CFPackage"), dict) and "CFDocument" not in raw:
        raw = raw["CFPackage"]
    if isinstance(raw, (dict, Problem)):
        return raw
    return Problem("$", shown(raw), _("A CASE package is one JSON object with CFDocument, CFItems and CFAssociations. Send such a file."))


def _parse(content: bytes) -> object:
    """The bytes as JSON, each name once in its object; or the problem that keeps them from being that."""
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        came = content[error.start : error.start + 1].hex()
        words = _("The file is not in UTF-8 at byte %(place)s. Export it as JSON in UTF-8.") % {"place": error.start}
    except json.JSONDecodeError as error:
        came, place = error.doc[error.pos : error.pos + 20] or _("the end of the file"), {"line": error.lineno, "column": error.colno}
        words = _("The file is not whole JSON: line %(line)s, column %(column)s. Export it again and send it as it was written.") % place
    except RecursionError:
        came, words = "", _("The file is nested deeper than any package. Send the package as it was exported.")
    except _Unreadable as error:
        came, words = str(error), _("This makes the file read in two ways, or is no number. Send the package as it was exported.")
    except ValueError as error:
        came, words = str(error), _("The file holds a number that nobody can read. Send the package as it was exported.")
    return Problem("$", shown(came), words)


def _once(pairs: list[tuple[str, object]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _value in pairs]
        raise _Unreadable(next(name for name in names if names.count(name) > 1))
    return found


def _no_number(word: str) -> NoReturn:
    raise _Unreadable(word)


def shown(value: object) -> str:
    """A value as an error message quotes it: JSON, at most MOST_SHOWN characters, nothing unprintable."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"


def check_shape(raw: JsonObject) -> tuple[Problem, ...]:
    """Every field that is missing or of another kind than CASE gives it, at most MOST_PROBLEMS; empty when the package can be read."""
    problems: list[Problem] = []
    _check(raw, "CFPackage", "$", problems)
    return tuple(problems[:MOST_PROBLEMS])


def _check(value: object, kind: str, path: str, problems: list[Problem]) -> None:
    """One value against a kind of FIELDS, a list of one, or a plain kind."""
    if len(problems) >= MOST_PROBLEMS:
        return
    if kind.startswith("["):
        if not isinstance(value, list):
            problems.append(Problem(path, shown(value), _("Expected is a list.")))
            return
        for place, one in enumerate(value):
            _check(one, kind[1:-1], f"{path}[{place}]", problems)
    elif kind in FIELDS:
        if not isinstance(value, dict):
            problems.append(Problem(path, shown(value), _("Expected is an object.")))
            return
        for name, wanted in FIELDS[kind].items():
            is_needed = wanted.endswith("!")
            if value.get(name) is not None:
                _check(value[name], wanted.rstrip("!"), f"{path}.{name}", problems)
            elif is_needed:
                problems.append(Problem(f"{path}.{name}", "null" if name in value else "", _("CASE requires this field. Add it.")))
    elif words := _wrong(value, kind):
        problems.append(Problem(path, shown(value), words))


def _wrong(value: object, kind: str) -> str:
    """What a plain value should have been, or "" when it is that."""
    if kind == "object":
        return "" if isinstance(value, dict) else _("Expected is an object.")
    if kind == "number":
        return "" if isinstance(value, (int, float)) and not isinstance(value, bool) else _("Expected is a number.")
    if kind == "whole":
        is_whole = (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())
        return "" if is_whole else _("Expected is a whole number.")
    if not isinstance(value, str):
        return _("Expected is a text.")
    if _UNPRINTABLE.search(value):
        return _("The text holds a character that cannot be printed or stored. Remove it.")
    is_good, words = TEXTS[kind]
    return "" if is_good(value) else str(words)


def _is_time(value: str) -> bool:
    try:
        return _TIME.fullmatch(value) is not None and datetime.fromisoformat(value.upper()) is not None
    except ValueError:
        return False


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value) is not None and len(value) == 10
    except ValueError:
        return False


TEXTS: Mapping[str, tuple[Callable[[str], object], Promise | str]] = {
    "text": (lambda value: True, ""),
    "uuid": (_UUID.fullmatch, gettext_lazy("Expected is a UUID such as 08e87f17-d10f-5d86-afb6-3a90f3e51d4b.")),
    "time": (_is_time, gettext_lazy("Expected is a date and time such as 2026-03-02T09:00:00Z.")),
    "day": (_is_day, gettext_lazy("Expected is a date such as 2026-03-02.")),
    "version": (lambda value: value == "1.1", gettext_lazy("Expected is 1.1, or no such field.")),
    "association": (
        lambda value: value in ASSOCIATION_TYPES or _EXTENDED.match(value),
        gettext_lazy("Expected is isChildOf or another type that CASE names, or a type that begins with ext:."),
    ),
    "target": (
        lambda value: value == "CASE" or _EXTENDED.match(value),
        gettext_lazy("Expected is CASE, or a type that begins with ext:."),
    ),
}
"""Of each kind of text: whether a value is one, and what to say when it is not."""
