"""Competency frameworks as 1EdTech CASE 1.1 says them: ours written, another's read and compared with what is here.

Flow: needs.actions.exchanging, needs.forms, views of needs -> this package.
Reads: arguments. Writes: nothing.
Source: 1EdTech Competencies and Academic Standards Exchange 1.1, information model and REST/JSON binding; its CFPackage JSON schema.
"""

from seedtrain.needs.case.checking import MOST_BYTES, Problem, check_shape, load
from seedtrain.needs.case.comparing import Difference, compare_own
from seedtrain.needs.case.content import (
    LEVELS,
    CompetencyText,
    DomainText,
    FrameworkText,
    JsonObject,
    NormText,
    RoleText,
    document_id,
    identify,
    is_identifier,
    item_id,
)
from seedtrain.needs.case.planning import SHORT, Addition, Existing, Held, Plan, plan
from seedtrain.needs.case.reading import Foreign, ForeignCompetency, Note, Reading, read
from seedtrain.needs.case.writing import KINDS, document, find, package, status_info

__all__ = [
    "KINDS",
    "LEVELS",
    "MOST_BYTES",
    "SHORT",
    "Addition",
    "CompetencyText",
    "Difference",
    "DomainText",
    "Existing",
    "Foreign",
    "ForeignCompetency",
    "FrameworkText",
    "Held",
    "JsonObject",
    "NormText",
    "Note",
    "Plan",
    "Problem",
    "Reading",
    "RoleText",
    "check_shape",
    "compare_own",
    "document",
    "document_id",
    "find",
    "identify",
    "is_identifier",
    "item_id",
    "load",
    "package",
    "plan",
    "read",
    "status_info",
]
