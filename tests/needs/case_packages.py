"""CASE packages written by hand for tests, and the official schema asked what it thinks of one.

Flow: tests of needs -> this file -> tests/vectors/1edtech-case.
Reads: the official CFPackage schema. Writes: nothing.
Source: the shape of CASE 1.0 exports: no caseVersion, CFDocumentURI on items, offsets in dates, empty definitions.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "1edtech-case" / "case-v1p1-cfpackage.official.json").read_text("utf-8")
)
DAY = "2024-05-06T07:08:09+00:00"
DOCUMENT = "0d0c0000-0000-4000-8000-000000000000"
ITEMS = {
    "safety": "5a000000-0000-4000-8000-000000000001",
    "gowning": "5a000000-0000-4000-8000-000000000002",
    "waste": "5a000000-0000-4000-8000-000000000003",
    "cells": "ce000000-0000-4000-8000-000000000004",
    "thawing": "ce000000-0000-4000-8000-000000000005",
    "counting": "ce000000-0000-4000-8000-000000000006",
    "loose": "10000000-0000-4000-8000-000000000007",
}


def link(key: str) -> dict[str, str]:
    return {"title": key, "identifier": key, "uri": f"https://salt.example/uri/{key}"}


def item(name: str, statement: str, **more: object) -> dict[str, Any]:
    key = ITEMS[name]
    uri = f"https://salt.example/uri/{key}"
    return {"identifier": key, "uri": uri, "fullStatement": statement, "lastChangeDateTime": DAY, "CFDocumentURI": link(DOCUMENT), **more}


def child(number: int, origin: str, target: str, place: int | None = None) -> dict[str, Any]:
    key = f"a5000000-0000-4000-8000-{number:012d}"
    ends = {"originNodeURI": link(origin), "destinationNodeURI": link(target)}
    more = {} if place is None else {"sequenceNumber": place}
    return {
        "identifier": key,
        "uri": f"https://salt.example/uri/{key}",
        "associationType": "isChildOf",
        "lastChangeDateTime": DAY,
        **ends,
        **more,
    }


def salt() -> dict[str, Any]:
    """A framework as a CASE 1.0 tool exports it: two domains, one with a group in between, and one item on its own.

    Safety: Gown (S.1), Sort waste (no code). Cells: Passage: Thaw (C.1.a); Count (C.2). Keep a diary stands alone.
    """
    return {
        "CFDocument": {
            "identifier": DOCUMENT,
            "uri": f"https://salt.example/uri/{DOCUMENT}",
            "creator": "Ministry of Examples",
            "title": "Example bioprocess skills",
            "lastChangeDateTime": DAY,
            "adoptionStatus": "Adopted",
            "version": "2024",
            "CFPackageURI": link(DOCUMENT),
            "licenseURI": {"title": "CC BY 4.0", "identifier": DOCUMENT, "uri": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "CFItems": [
            item("counting", "Counts living cells twice and compares.", humanCodingScheme="C.2", notes=None),
            item("safety", "Working safely"),
            item("gowning", "Gowns for a classified area.", humanCodingScheme="S.1", abbreviatedStatement="Gown"),
            item("waste", "Sorts  waste\nby its hazard."),
            item("cells", "Working with cells"),
            item("thawing", "Passage"),
            item("loose", "Keeps a diary.", humanCodingScheme="K", CFItemType="Skill"),
        ],
        "CFAssociations": [
            child(1, ITEMS["cells"], DOCUMENT, 2),
            child(2, ITEMS["safety"], DOCUMENT, 1),
            child(3, ITEMS["waste"], ITEMS["safety"], 2),
            child(4, ITEMS["gowning"], ITEMS["safety"], 1),
            child(5, ITEMS["thawing"], ITEMS["cells"], 1),
            child(6, ITEMS["counting"], ITEMS["thawing"], 1),
        ],
        "CFDefinitions": {"CFConcepts": [], "CFSubjects": [], "CFLicenses": [], "CFItemTypes": [], "CFAssociationGroupings": []},
        "CFRubrics": [],
    }


def upload(package: object) -> SimpleUploadedFile:
    content = package if isinstance(package, bytes) else json.dumps(package).encode()
    return SimpleUploadedFile("package.json", content, "application/json")


def violations(value: object, schema: dict[str, Any] = SCHEMA, path: str = "$") -> Iterator[str]:
    """Where a value breaks a schema: the keywords the official file uses, each as JSON Schema 2019-09 defines it."""
    if "$ref" in schema:
        yield from violations(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], path)
    if "oneOf" in schema and sum(not list(violations(value, one, path)) for one in schema["oneOf"]) != 1:
        yield f"{path} oneOf"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path} enum"
    kinds = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int}
    kind = schema.get("type")
    is_whole = isinstance(value, float) and value.is_integer() and kind == "integer"
    if kind and not is_whole and (isinstance(value, bool) or not isinstance(value, kinds[kind])):
        yield f"{path} {kind}"
        return
    if isinstance(value, str):
        yield from _text_violations(value, schema, path)
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from violations(one, schema.get("items", {}), f"{path}[{place}]")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        yield from (f"{path}.{name} required" for name in schema.get("required", ()) if name not in value)
        for name, one in value.items():
            if name in known:
                yield from violations(one, known[name], f"{path}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{path}.{name} additional"


def _text_violations(value: str, schema: dict[str, Any], path: str) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{path} pattern"
    formats = {"uuid": UUID, "date": date.fromisoformat, "date-time": _instant}
    try:
        formats.get(schema.get("format", ""), str)(value)
    except ValueError:
        yield f"{path} {schema['format']}"


def _instant(value: str) -> None:
    if "T" not in value or datetime.fromisoformat(value).tzinfo is None:
        raise ValueError
