"""Takes in a credential's file: one JSON object of bounded size whose every name can be given a meaning.

Flow: `verify`, `proof`, `jsonld` -> this file.
Reads: bytes or JSON handed in. Writes: nothing.
Source: RFC 8259 (JSON), RFC 7493 (I-JSON: each member once, whole Unicode), JSON-LD 1.1 keywords.
"""

import json
import math
import re
from typing import TypeAlias

from .errors import ContextRefused, DocumentRefused

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]

MAX_BYTES = 256_000
MAX_DEPTH = 24
# JSON-LD reads a context anew for every typed object: 10,000 of them fit into the bytes and take half a minute.
MAX_OBJECTS = 600
MAX_CONTEXTS = 40

ABSOLUTE = re.compile(r"^(?:_|[A-Za-z][A-Za-z0-9+.-]*):[^\x00-\x20<>\"{}|^`\\\x7f]*$")

_KEYWORDS_IN_DATA = {"@value", "@language"}
# A string, closed or not (possessive, so that a broken file costs one pass), or a bracket outside strings.
_TEXT_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_SPACE = re.compile(r"\s")


def read_document(data: bytes) -> JsonObject:
    """The file is one JSON object within our limits, each member named once; anything else is refused."""
    if len(data) > MAX_BYTES:
        raise DocumentRefused(
            "too_large",
            f"Expected at most {MAX_BYTES} bytes; came {len(data)}. Send the credential alone.",
            limit=MAX_BYTES,
            came=len(data),
        )
    try:
        text = data.decode("utf-8-sig")
        _refuse_deep_text(text)
        document = json.loads(text, object_pairs_hook=_members_once, parse_constant=_refuse_constant)
    except DocumentRefused:
        raise
    except ValueError as cause:
        raise DocumentRefused(
            "not_json",
            f"Expected a JSON file in UTF-8; it breaks here: {cause}. Send the file as it was issued.",
            detail=str(cause),
        ) from cause
    if not isinstance(document, dict):
        raise DocumentRefused("not_json", "Expected one JSON object { ... }; came another value.", detail="not an object")
    check_limits(document)
    return document


def check_limits(document: JsonObject) -> None:
    """The document is neither too deep nor too long and holds no keyword or text that JSON-LD readers treat unlike."""
    work: list[tuple[Json, int]] = [(document, 1)]
    size = objects = contexts = 0
    while work:
        value, depth = work.pop()
        if depth > MAX_DEPTH:
            raise _too_deep()
        if isinstance(value, str):
            size += len(value)
            _refuse_surrogate(value)
        elif isinstance(value, dict):
            objects += 1
            named = value.get("@context")
            contexts += len(named) if isinstance(named, list) else named is not None
            for key, member in value.items():
                size += len(key)
                _refuse_surrogate(key)
                _refuse_odd_name(key)
                _refuse_keyword(key, member)
                work.append((member, depth + 1))
        elif isinstance(value, list):
            work.extend((item, depth + 1) for item in value)
        elif isinstance(value, float) and not math.isfinite(value):
            _refuse_constant(str(value))
        size += 1
        _refuse_beyond("characters", MAX_BYTES, size)
        _refuse_beyond("objects", MAX_OBJECTS, objects)
        _refuse_beyond("contexts", MAX_CONTEXTS, contexts)


def _refuse_beyond(what: str, limit: int, came: int) -> None:
    if came > limit:
        raise DocumentRefused("too_large", f"Expected at most {limit} {what} in the file; came more.", limit=limit, came=came)


def _refuse_deep_text(text: str) -> None:
    depth = deepest = 0
    for mark in _TEXT_OR_BRACKET.finditer(text):
        if mark[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark[0] in "]}":
            depth -= 1
        if deepest > MAX_DEPTH:
            raise _too_deep()


def _too_deep() -> DocumentRefused:
    return DocumentRefused("too_deep", f"Expected at most {MAX_DEPTH} nested levels; came more.", limit=MAX_DEPTH)


def _members_once(pairs: list[tuple[str, Json]]) -> JsonObject:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise DocumentRefused("member_twice", f"Expected each member once; {twice!r} comes twice in one object.", member=twice)
    return members


def _refuse_constant(name: str) -> Json:
    raise DocumentRefused("not_json", f"Expected a JSON number; came {name}.", detail=name)


def _refuse_surrogate(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as cause:
        raise DocumentRefused("not_json", "Expected whole Unicode characters; came half of a pair.", detail="lone surrogate") from cause


def _refuse_odd_name(key: str) -> None:
    # PyLD drops such names while expanding, before the sentinel vocabulary could show them.
    if _SPACE.search(key) or (":" in key and not ABSOLUTE.match(key)):
        raise_undefined(key)


def _refuse_keyword(key: str, member: Json) -> None:
    if not key.startswith("@") or key in _KEYWORDS_IN_DATA:
        return
    if key == "@context":
        urls = member if isinstance(member, list) else [member]
        if urls and all(isinstance(url, str) for url in urls):
            return
        raise ContextRefused("context_inline", "Expected @context to be a list of addresses; came a definition inside the file.")
    raise ContextRefused("keyword", f"Expected plain terms; came the JSON-LD keyword {key!r}.", keyword=key)


def raise_undefined(term: str) -> None:
    """Always refuses: a name no context defines would look signed and not be."""
    raise ContextRefused(
        "term_undefined",
        f"Expected only terms that a context defines; {term!r} has no meaning and would not be signed.",
        term=term,
    )
