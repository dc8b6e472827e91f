"""How a package that carries our own document's identifier differs from what we would write today.

Flow: needs.views.exchange -> this file -> nothing.
Reads: two packages as JSON. Writes: nothing.
Source: CASE 1.1: a part is the same part when its identifier is.

Addresses and dates of change are another installation's own and are not compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from seedtrain.needs.case.checking import shown
from seedtrain.needs.case.content import JsonObject

LISTS = ("CFItems", "CFAssociations", "CFRubrics")
OF_THE_PLACE = frozenset({"uri", "lastChangeDateTime", "officialSourceURL", "CFPackageURI", "CFDocumentURI"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs, by what it belongs to; `ours` or `theirs` is empty where one of them lacks it or the whole part."""

    what: str
    field: str
    ours: str
    theirs: str


def compare_own(ours: JsonObject, theirs: JsonObject) -> tuple[Difference, ...]:
    """Every difference, in the order of our package; empty when nothing changes."""
    return tuple(_differences(ours, theirs))


def _differences(ours: JsonObject, theirs: JsonObject) -> Iterator[Difference]:
    yield from _fields(cast(JsonObject, ours["CFDocument"]), cast(JsonObject, theirs["CFDocument"]))
    for name in LISTS:
        mine, yours = _by_id(ours, name), _by_id(theirs, name)
        for key, part in mine.items():
            if key in yours:
                yield from _fields(part, yours[key])
            else:
                yield Difference(_title(part), name, shown(_said(part)), "")
        yield from (Difference(_title(part), name, "", shown(_said(part))) for key, part in yours.items() if key not in mine)


def _by_id(package: JsonObject, name: str) -> dict[str, JsonObject]:
    parts = cast("list[JsonObject]", package.get(name) or [])
    return {str(part["identifier"]).lower(): part for part in parts}


def _fields(ours: JsonObject, theirs: JsonObject) -> Iterator[Difference]:
    for field in {**ours, **theirs}:
        mine, yours = _bare(ours.get(field)), _bare(theirs.get(field))
        if field not in OF_THE_PLACE and mine != yours:
            yield Difference(_title(ours), field, *(shown(one) if one is not None else "" for one in (mine, yours)))


def _bare(value: object) -> object:
    """The value without what only says where and when it was written."""
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items() if name not in OF_THE_PLACE and one is not None}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def _title(part: Mapping[str, object]) -> str:
    """What a part is called by: code and name of an item, both ends of an association, the title of the rest."""
    if "originNodeURI" in part:
        ends = [cast(JsonObject, part[end])["title"] for end in ("originNodeURI", "destinationNodeURI")]
        return f"{ends[0]} {part['associationType']} {ends[1]}"
    name = part.get("title") or part.get("abbreviatedStatement") or part.get("fullStatement")
    return shown(" ".join(str(one) for one in (part.get("humanCodingScheme"), name) if one))


def _said(part: Mapping[str, object]) -> object:
    return part.get("fullStatement") or part.get("title") or part.get("notes") or part.get("associationType") or part["identifier"]
