"""Turns a credential's JSON into the one text that is signed, and refuses JSON that could mean two things.

Flow: `proof`, `verify`, `status` -> this file -> PyLD with vendored contexts; nothing is ever fetched.
Reads: the files in contexts/. Writes: nothing.
Source: W3C RDF Dataset Canonicalization (RDFC-1.0); W3C JSON-LD 1.1; RFC 8785 (JCS).
"""

import functools
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .errors import ContextRefused, DocumentRefused
from .reading import ABSOLUTE, Json, JsonObject, check_limits, raise_undefined

if TYPE_CHECKING:
    from pyld.canon import URDNA2015


CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
DATA_INTEGRITY_V2 = "https://w3id.org/security/data-integrity/v2"
DID_V1 = "https://www.w3.org/ns/did/v1"
MULTIKEY_V1 = "https://w3id.org/security/multikey/v1"
SEEDTRAIN_PATH = "/contexts/seedtrain-v1.json"

_FILES = {
    CREDENTIALS_V2: "credentials-v2.json",
    OPEN_BADGES: "open-badges-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": "open-badges-extensions.json",
    DATA_INTEGRITY_V2: "data-integrity-v2.json",
    DID_V1: "did-v1.json",
    MULTIKEY_V1: "multikey-v1.json",
}

MAX_QUADS = 4_000
MAX_BLANK_NODE_WORK = 5_000  # permutations tried; a graph made to be slow needs millions, real ones a few hundred

# An undefined term expands into this vocabulary instead of vanishing; seeing it afterwards means "undefined".
_UNDEFINED = "urn:seedtrain:undefined:"
# Without a base PyLD would place a relative address under a made-up host; this scheme shows that it did.
_RELATIVE = "seedtrain-relative:"
_LANGUAGE = re.compile(r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")


@dataclass(frozen=True, slots=True)
class Contexts:
    """The JSON-LD contexts a reader knows, by address; `extra` is for tests that read other people's older files."""

    extra: Mapping[str, JsonObject] = field(default_factory=dict)

    def load(self, url: str) -> JsonObject:
        """The context stands at this address, from our own files; any other address is refused, none is fetched."""
        if url in self.extra:
            return self.extra[url]
        if url in _FILES:
            return _vendored(_FILES[url])
        if is_seedtrain_context(url):
            return _vendored("seedtrain-v1.json")
        raise ContextRefused(
            "context_unknown",
            f"Expected only JSON-LD contexts that ship with Seedtrain; came {url!r}. It is never fetched: issue with"
            f" {CREDENTIALS_V2} and {OPEN_BADGES}.",
            url=url,
        )


STANDARD = Contexts()


def is_seedtrain_context(url: str) -> bool:
    """True for the address of our own context on any Seedtrain host; its content is always the vendored file."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and parts.path == SEEDTRAIN_PATH and not (parts.query or parts.fragment)


def seedtrain_context() -> JsonObject:
    """The JSON served at /contexts/seedtrain-v1.json."""
    return _vendored("seedtrain-v1.json")


@functools.cache
def _vendored(name: str) -> JsonObject:
    text = resources.files(__package__).joinpath("contexts", name).read_text(encoding="utf-8")
    document: JsonObject = json.loads(text)
    return document


def canonicalise(document: JsonObject, contexts: Contexts = STANDARD) -> str:
    """The document's RDFC-1.0 canonical N-Quads; a term no context defines, or a graph built to be slow, is refused."""
    check_limits(document)
    from pyld import jsonld
    from pyld.context_resolver import ContextResolver

    def load(url: str, _options: object) -> dict[str, object]:
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": contexts.load(url)}

    for url in _named_contexts(document):
        contexts.load(url)  # so that our own refusal arrives, not PyLD's wrapping of it
    named = document.get("@context")
    listed: list[Json] = [{"@vocab": _UNDEFINED}, *(named if isinstance(named, list) else [named])]
    if named is None:
        raise ContextRefused("context_unknown", "Expected an @context; came none. Send the whole credential.", url="")
    options: dict[str, object] = {
        "documentLoader": load,
        "base": f"{_RELATIVE}//refused/",
        "processingMode": "json-ld-1.1",
        "extractAllScripts": True,
        "contextResolver": ContextResolver({}, load),
    }
    try:
        expanded = jsonld.JsonLdProcessor().expand({**document, "@context": listed}, dict(options))
        _refuse_lost(expanded)
        dataset = jsonld.JsonLdProcessor().to_rdf(expanded, dict(options))
    except jsonld.JsonLdError as cause:
        raise ContextRefused(
            "json_ld",
            f"Expected JSON-LD that follows its contexts; came a contradiction: {cause.type}.",
            detail=str(cause.type),
        ) from cause
    _refuse_unsafe_quads(dataset)
    text: str = _bounded_canon().main(dataset, {"format": "application/n-quads"})
    return text


def canonicalise_jcs(document: JsonObject) -> bytes:
    """The document's RFC 8785 form; the code that makes it ships inside PyLD, the tests hold it against another."""
    from c14n.Canonicalize import canonicalize

    check = canonicalize(document, utf8=True)
    return bytes(check)


def _named_contexts(document: JsonObject) -> list[str]:
    urls: list[str] = []
    work: list[Json] = [document]
    while work:
        value = work.pop()
        if isinstance(value, list):
            work.extend(value)
        elif isinstance(value, dict):
            named = value.get("@context", [])
            urls += [str(url) for url in (named if isinstance(named, list) else [named])]
            work.extend(value.values())
    return urls


def _refuse_lost(expanded: list[Json]) -> None:
    """No member of the expanded document would be dropped on the way to statements; JSON-LD drops them in silence."""
    work: list[Json] = list(expanded)
    while work:
        node = work.pop()
        if isinstance(node, list):
            work.extend(node)
        elif isinstance(node, dict):
            for key, member in node.items():
                _refuse_lost_member(key, member)
                if key not in {"@type", "@value"}:
                    work.append(member)


def _refuse_lost_member(key: str, member: Json) -> None:
    if key == "@id" and (not isinstance(member, str) or member.startswith(_RELATIVE) or not ABSOLUTE.match(member)):
        came = str(member).removeprefix(f"{_RELATIVE}//refused/")
        raise ContextRefused("id_relative", f"Expected an absolute address as id; came {came!r}.", value=came)
    named = [key] if not key.startswith("@") else member if key == "@type" else []
    for name in named if isinstance(named, list) else [named]:
        # A blank node as a property is dropped as an undefined term is; neither would be signed.
        if not isinstance(name, str) or name.startswith((_UNDEFINED, "_:", _RELATIVE)) or not ABSOLUTE.match(name):
            raise_undefined(str(name).removeprefix(_UNDEFINED))


def _refuse_unsafe_quads(dataset: Mapping[str, list[Mapping[str, Mapping[str, str]]]]) -> None:
    # PyLD prints addresses unescaped: one holding ">" or a line break could forge further statements.
    count = 0
    for graph, quads in dataset.items():
        count += len(quads)
        for quad in quads:
            iris = [quad[part]["value"] for part in ("subject", "predicate", "object") if quad[part]["type"] == "IRI"]
            literal = quad["object"] if quad["object"]["type"] == "literal" else {}
            iris += [literal["datatype"]] if "datatype" in literal else []
            iris += [graph] if graph != "@default" else []
            for iri in iris:
                if not ABSOLUTE.match(iri):
                    raise ContextRefused("id_relative", f"Expected an absolute address; came {iri!r}.", value=iri)
            if literal.get("language") and not _LANGUAGE.match(literal["language"]):
                raise ContextRefused("language", f"Expected a language tag; came {literal['language']!r}.", value=literal["language"])
    if count > MAX_QUADS:
        raise DocumentRefused("too_large", f"Expected at most {MAX_QUADS} statements; came {count}.", limit=MAX_QUADS, came=count)


@functools.cache
def _bounded_class() -> "type[URDNA2015]":
    from pyld import canon, nquads

    # PyLD implements URDNA2015, whose text leaves most control characters bare; RDFC-1.0, section 3.1 "canonical
    # N-Quads", escapes them, and so do other verifiers. serialize_nquad looks `escape` up here at every call.
    nquads.escape = _escape

    class Bounded(canon.URDNA2015):  # type: ignore[misc]
        """PyLD's canonicaliser, stopped once it has tried more permutations than any honest credential needs."""

        work = 0

        def create_hash_to_related(self, id_: str, issuer: object) -> dict[str, list[str]]:
            related: dict[str, list[str]] = super().create_hash_to_related(id_, issuer)
            self.work += sum(math.factorial(min(len(group), 20)) for group in related.values())
            if self.work > MAX_BLANK_NODE_WORK:
                raise DocumentRefused(
                    "poison_graph",
                    f"Expected a graph that can be put in order in {MAX_BLANK_NODE_WORK} steps; this one is built to take"
                    " far longer. Give its nodes ids.",
                    limit=MAX_BLANK_NODE_WORK,
                )
            return related

    return Bounded


def _bounded_canon() -> "URDNA2015":
    return _bounded_class()()


_ESCAPES = {chr(code): f"\\u{code:04X}" for code in [*range(0x20), 0x7F]} | {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}
_NEEDS_ESCAPE = re.compile(r'[\x00-\x1f\x7f"\\]')


def _escape(text: str) -> str:
    return _NEEDS_ESCAPE.sub(lambda found: _ESCAPES[found[0]], text)
