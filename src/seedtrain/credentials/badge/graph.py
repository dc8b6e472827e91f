"""Reads facts out of a credential's canonical text, so that a page shows what was signed and never the raw JSON.

Flow: `verify` -> this file.
Reads: canonical N-Quads from `jsonld.canonicalise`. Writes: nothing.
Source: W3C RDF Dataset Canonicalization (RDFC-1.0), canonical N-Quads.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import DocumentRefused

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TYPE = RDF + "type"
_REFRESH = "https://www.w3.org/2018/credentials#refreshService"

_LINE = re.compile(
    r"^(?P<subject><[^>]*>|_:\S+) <(?P<predicate>[^>]*)> "
    r'(?:(?P<node><[^>]*>|_:\S+)|"(?P<literal>(?:[^"\\]|\\.)*)"(?:\^\^<[^>]*>|@\S+)?)(?P<graph> (?:<[^>]*>|_:\S+))? \.$'
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Term:
    """A value in the graph: the address or label of a node, or a text."""

    value: str
    is_node: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The default graph's statements: node -> predicate -> values, in canonical order."""

    statements: Mapping[str, Mapping[str, tuple[Term, ...]]]

    def nodes(self, node: str, predicate: str) -> tuple[str, ...]:
        return tuple(term.value for term in self._terms(node, predicate) if term.is_node)

    def node(self, node: str, predicate: str) -> str:
        """The one node there; "" when there is none; two are refused, for a reader could pick either."""
        return _only(self.nodes(node, predicate), predicate)

    def texts(self, node: str, predicate: str) -> tuple[str, ...]:
        return tuple(term.value for term in self._terms(node, predicate) if not term.is_node)

    def text(self, node: str, predicate: str) -> str:
        """The one text there; "" when there is none; two are refused."""
        return _only(self.texts(node, predicate), predicate)

    def listed(self, node: str, predicate: str) -> tuple[Term, ...]:
        """The members of an ordered list, in order."""
        members: list[Term] = []
        cell = self.node(node, predicate)
        seen: set[str] = set()
        while cell and cell != RDF + "nil" and cell not in seen:
            seen.add(cell)
            members.extend(self._terms(cell, RDF + "first"))
            cell = self.node(cell, RDF + "rest")
        return tuple(members)

    def has_type(self, node: str, kind: str) -> bool:
        return kind in self.nodes(node, TYPE)

    def root(self, kind: str) -> str:
        """The one node of this type that no other node points at; without exactly one, the document is refused."""
        pointed_at = {
            term.value
            for name, node in self.statements.items()
            for predicate, terms in node.items()
            for term in terms
            # A refresh service often carries the address of the credential that it renews.
            if term.is_node and term.value != name and predicate != _REFRESH
        }
        roots = [node for node in self.statements if node not in pointed_at and self.has_type(node, kind)]
        if len(roots) != 1:
            raise DocumentRefused("not_one_credential", f"Expected exactly one credential in the file; came {len(roots)}.", came=len(roots))
        return roots[0]

    def _terms(self, node: str, predicate: str) -> tuple[Term, ...]:
        return self.statements.get(node, {}).get(predicate, ())


def parse(canonical: str) -> Graph:
    """The statements of the default graph of canonical N-Quads."""
    statements: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for line in canonical.split("\n")[:-1]:
        found = _LINE.match(line)
        if found is None:
            raise DocumentRefused("not_one_credential", f"Expected canonical N-Quads; came {line[:80]!r}.", came=0)
        if found["graph"]:
            continue
        node = found["node"]
        term = Term(_bare(node), True) if node else Term(_ESCAPE.sub(_unescape, found["literal"]), False)
        statements[_bare(found["subject"])][found["predicate"]].append(term)
    return Graph({node: {name: tuple(terms) for name, terms in by.items()} for node, by in statements.items()})


def _bare(node: str) -> str:
    return node[1:-1] if node.startswith("<") else node


def _unescape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _PLAIN[found[2]]


def _only(values: tuple[str, ...], predicate: str) -> str:
    if len(values) > 1:
        name = re.split(r"[#/:]", predicate)[-1]
        raise DocumentRefused("two_values", f"Expected one value for {name}; came {len(values)}.", field=name, came=len(values))
    return values[0] if values else ""
