"""What a framework says, without tables, and the identifiers that stay the same in every installation.

Flow: needs.actions.exchanging -> this file -> writing, comparing.
Reads: arguments. Writes: nothing.
Source: RFC 9562, UUID version 5; CASE 1.1, section 7.2.3: versions 1 to 5, lower case.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID, uuid5

JsonObject: TypeAlias = dict[str, object]

NAMESPACE = UUID("6f0f6a52-5a6e-4c0b-9b5e-2f7c1d3a8e41")
"""Of all our CASE identifiers. Another value would make strangers of everything that others have linked to."""
LEVELS: Mapping[int, str] = {1: "Aware", 2: "Assisted", 3: "Independent", 4: "Trains others"}
"""The package is in English whoever asks; a test holds these against the names on the pages."""
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class CompetencyText:
    """One competency: behaviours by level [1..4], norms by code."""

    code: str
    name: str
    description: str
    platforms: tuple[str, ...]
    requalify_months: int | None
    behaviours: Mapping[int, str]
    norms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DomainText:
    """A family of competencies in their order."""

    code: str
    name: str
    competencies: tuple[CompetencyText, ...]


@dataclass(frozen=True, slots=True)
class RoleText:
    """A job role and the level [1..4] it asks for, by code of the competency."""

    code: str
    title: str
    required: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class NormText:
    """A norm under the title that may be printed."""

    code: str
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class FrameworkText:
    """One version of a framework; `changed_at` is when its tables last changed here."""

    code: str
    version: str
    title: str
    is_draft: bool
    changed_at: datetime
    domains: tuple[DomainText, ...] = ()
    roles: tuple[RoleText, ...] = ()
    norms: tuple[NormText, ...] = ()


def identify(*names: str) -> str:
    """The same identifier for the same names, everywhere and always.

    >>> identify("CFItem", "seedtrain", "competency", "Q1")
    '825310df-3f62-5cd9-bba5-aa51f3e378ff'
    """
    return str(uuid5(NAMESPACE, "/".join(names)))


def document_id(framework: str, version: str) -> str:
    """The identifier of one version of a framework, and of its package."""
    return identify("CFDocument", framework, version)


def item_id(framework: str, kind: str, code: str) -> str:
    """The identifier of a domain or competency, whatever the version: a code never changes its meaning."""
    return identify("CFItem", framework, kind, code)


def is_identifier(text: str) -> bool:
    """True for a UUID as CASE writes it."""
    return _UUID.fullmatch(text) is not None
