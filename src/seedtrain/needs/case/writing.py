"""A framework as a CASE 1.1 package, and each of its parts by identifier.

Flow: views of needs -> this file -> content.
Reads: arguments. Writes: nothing.
Source: CASE 1.1 information model, sections 5, 7.1 and 7.4.

What becomes what, and why:
    framework        CFDocument with adoption status "Draft", because it is one
    domain           CFItem of type "Domain", isChildOf the document
    competency       CFItem of type "Competency", isChildOf its domain; platforms and requalification as extensions, which CASE lacks
    level behaviour  CFRubric of the competency with one criterion and four levels. A rubric is CASE's own form for "how mastery is seen",
                     with score and order; four child items would read as four more competencies, and hasSkillLevel says a level
                     without its behaviour
    role profile     association `ext:isRequiredBy` from the competency to the role's page (target type `ext:JobRole`), the level in its
                     extension. Roles are no competencies, so they are not items
    norm             association `isRelatedTo` from the competency to the norm's page (target type `ext:Norm`)
A trap: inside a package the schema forbids CFPackageURI on the document and CFDocumentURI on items; outside it they are required.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from urllib.parse import quote

from seedtrain.needs.case.content import LEVELS, CompetencyText, FrameworkText, JsonObject, document_id, identify, item_id

ROOT = "ims/case/v1p1/"
KINDS = (
    "CFDocuments",
    "CFPackages",
    "CFItems",
    "CFAssociations",
    "CFItemAssociations",
    "CFRubrics",
    "CFItemTypes",
    "CFLicenses",
    "CFAssociationGroupings",
)
LANGUAGE = "en"
DRAFT = "Seedtrain draft, to be reviewed by practitioners."
DESCRIPTION = (
    "What people in a biomanufacturing plant must be able to do, at four levels with an observable behaviour each, "
    "and the level each job role asks for. Levels are cumulative."
)
NOTES = "Not a product of WHO or of any training centre."
ITEM_TYPES = {"Domain": "A family of competencies.", "Competency": "Something a person can do, at four levels."}
GROUPINGS = {
    "Role profiles": "The level a job role asks for in a competency: the number is the extension seedtrain:level.",
    "Norms": "The GMP norms behind a competency, by title; no text of a norm is here.",
}
LICENCE = "CC BY 4.0"
LICENCE_TEXT = (
    "Creative Commons Attribution 4.0 International: share and adapt, also commercially, if you give credit, link to the licence and say "
    "whether you changed anything. https://creativecommons.org/licenses/by/4.0/"
)


@dataclass(frozen=True, slots=True)
class _Writer:
    """One framework under one address; `base` is absolute and ends in a slash."""

    text: FrameworkText
    base: str

    @property
    def at(self) -> str:
        return self.text.changed_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def identifier(self) -> str:
        return document_id(self.text.code, self.text.version)

    def uri(self, kind: str, identifier: str) -> str:
        return f"{self.base}{ROOT}{kind}/{identifier}"

    def link(self, kind: str, identifier: str, title: str) -> JsonObject:
        return {"title": title, "identifier": identifier, "uri": self.uri(kind, identifier)}

    def node(self, title: str, identifier: str, uri: str, target: str) -> JsonObject:
        return {"title": title, "identifier": identifier, "uri": uri, "targetType": target}

    def item_node(self, kind: str, code: str, title: str) -> JsonObject:
        identifier = item_id(self.text.code, kind, code)
        return self.node(title, identifier, self.uri("CFItems", identifier), "CASE")

    def defined(self, kind: str, title: str) -> str:
        return identify(kind, self.text.code, title)


def package(text: FrameworkText, base: str) -> JsonObject:
    """The whole framework as a CFPackage; `base` is the site's absolute address with a slash at its end."""
    writer = _Writer(text, base)
    return {
        "CFDocument": _document(writer),
        "CFItems": list(_items(writer)),
        "CFAssociations": list(_associations(writer)),
        "CFDefinitions": _definitions(writer),
        "CFRubrics": [_rubric(writer, one) for domain in text.domains for one in domain.competencies if one.behaviours],
    }


def document(text: FrameworkText, base: str) -> JsonObject:
    """The CFDocument alone, as it stands outside its package."""
    writer = _Writer(text, base)
    return {**_document(writer), "CFPackageURI": writer.link("CFPackages", writer.identifier, text.title)}


def find(text: FrameworkText, base: str, kind: str, identifier: str) -> JsonObject | None:
    """The part of this kind (one of KINDS) and identifier as CASE's own operation returns it, or None when the framework has none."""
    writer = _Writer(text, base)
    if kind in {"CFDocuments", "CFPackages"}:
        if identifier != writer.identifier:
            return None
        return document(text, base) if kind == "CFDocuments" else package(text, base)
    if kind in {"CFItems", "CFAssociations"}:
        return _outside(writer, _one(_items(writer) if kind == "CFItems" else _associations(writer), identifier))
    if kind == "CFItemAssociations":
        near = [_outside(writer, one) for one in _associations(writer) if identifier in _ends(one)]
        item = _outside(writer, _one(_items(writer), identifier))
        return item and {"CFItem": item, "CFAssociations": near}
    if kind == "CFRubrics":
        competencies = [one for domain in text.domains for one in domain.competencies if one.behaviours]
        return _one((_rubric(writer, one) for one in competencies), identifier)
    definitions: Mapping[str, list[JsonObject]] = _definitions(writer)  # type: ignore[assignment]  # its values are lists of objects
    found = _one(iter(definitions[kind]), identifier)
    return {kind: [found]} if found and kind == "CFItemTypes" else found


def status_info(code_minor: str, description: str) -> JsonObject:
    """The body of an answer that did not succeed; `code_minor` is a token of imsx_CodeMinorValueEnum."""
    return {
        "imsx_codeMajor": "failure",
        "imsx_severity": "error",
        "imsx_description": description,
        "imsx_codeMinor": {"imsx_codeMinorField": [{"imsx_codeMinorFieldName": "TargetEndSystem", "imsx_codeMinorFieldValue": code_minor}]},
    }


def _one(parts: Iterator[JsonObject], identifier: str) -> JsonObject | None:
    return next((part for part in parts if part["identifier"] == identifier), None)


def _outside(writer: _Writer, part: JsonObject | None) -> JsonObject | None:
    """An item or association as it stands outside its package, with the way back to the document."""
    return part and {**part, "CFDocumentURI": writer.link("CFDocuments", writer.identifier, writer.text.title)}


def _ends(association: JsonObject) -> set[object]:
    return {association[end]["identifier"] for end in ("originNodeURI", "destinationNodeURI")}  # type: ignore[index]  # written below


def _document(writer: _Writer) -> JsonObject:
    text = writer.text
    return {
        "identifier": writer.identifier,
        "uri": writer.uri("CFDocuments", writer.identifier),
        "caseVersion": "1.1",
        "creator": "Seedtrain",
        "title": text.title,
        "lastChangeDateTime": writer.at,
        "officialSourceURL": f"{writer.base}competencies",
        "description": f"{DRAFT} {DESCRIPTION}" if text.is_draft else DESCRIPTION,
        "subject": ["Biomanufacturing"],
        "language": LANGUAGE,
        "version": text.version,
        "adoptionStatus": "Draft" if text.is_draft else "Adopted",
        "licenseURI": writer.link("CFLicenses", writer.defined("CFLicense", LICENCE), LICENCE),
        "notes": NOTES,
    }


def _item(writer: _Writer, kind: str, code: str, statement: str, **more: object) -> JsonObject:
    identifier = item_id(writer.text.code, kind.lower(), code)
    return {
        "identifier": identifier,
        "fullStatement": statement,
        "CFItemType": kind,
        "uri": writer.uri("CFItems", identifier),
        "humanCodingScheme": code,
        **more,
        "language": LANGUAGE,
        "CFItemTypeURI": writer.link("CFItemTypes", writer.defined("CFItemType", kind), kind),
        "lastChangeDateTime": writer.at,
    }


def _items(writer: _Writer) -> Iterator[JsonObject]:
    for domain in writer.text.domains:
        yield _item(writer, "Domain", domain.code, domain.name)
        for one in domain.competencies:
            extensions: JsonObject = {"seedtrain:platforms": list(one.platforms)}
            if one.requalify_months is not None:
                extensions["seedtrain:requalifyMonths"] = one.requalify_months
            yield _item(writer, "Competency", one.code, one.description, abbreviatedStatement=one.name, extensions=extensions)


def _association(writer: _Writer, kind: str, origin: JsonObject, destination: JsonObject, **more: object) -> JsonObject:
    identifier = identify("CFAssociation", kind, str(origin["identifier"]), str(destination["identifier"]))
    return {
        "identifier": identifier,
        "associationType": kind,
        "uri": writer.uri("CFAssociations", identifier),
        "originNodeURI": origin,
        "destinationNodeURI": destination,
        "lastChangeDateTime": writer.at,
        **more,
    }


def _associations(writer: _Writer) -> Iterator[JsonObject]:
    text = writer.text
    root = writer.node(text.title, writer.identifier, writer.uri("CFDocuments", writer.identifier), "CASE")
    nodes = {}
    for place, domain in enumerate(text.domains, 1):
        parent = writer.item_node("domain", domain.code, domain.name)
        yield _association(writer, "isChildOf", parent, root, sequenceNumber=place)
        for number, one in enumerate(domain.competencies, 1):
            nodes[one.code] = writer.item_node("competency", one.code, f"{one.code} {one.name}")
            yield _association(writer, "isChildOf", nodes[one.code], parent, sequenceNumber=number)
    profiles = _grouping_link(writer, "Role profiles")
    for role in text.roles:
        target = writer.node(role.title, identify("JobRole", role.code), f"{writer.base}roles/{role.code}", "ext:JobRole")
        for code, level in role.required.items():
            if code in nodes:
                more = {"notes": f"Level {level} {LEVELS[level]}", "extensions": {"seedtrain:level": level}}
                yield _association(writer, "ext:isRequiredBy", nodes[code], target, CFAssociationGroupingURI=profiles, **more)
    yield from _norm_associations(writer, nodes)


def _norm_associations(writer: _Writer, nodes: Mapping[str, JsonObject]) -> Iterator[JsonObject]:
    """A norm is known by its printable title and an identifier made from its code: the code itself may hold an unverified number."""
    norms, grouping = {norm.code: norm for norm in writer.text.norms}, _grouping_link(writer, "Norms")
    for domain in writer.text.domains:
        for one in domain.competencies:
            for code in one.norms:
                norm = norms[code]
                target = writer.node(norm.title, identify("Norm", code), f"{writer.base}norms?text={quote(norm.title)}", "ext:Norm")
                more = {"extensions": {"seedtrain:status": norm.status}}
                yield _association(writer, "isRelatedTo", nodes[one.code], target, CFAssociationGroupingURI=grouping, **more)


def _grouping_link(writer: _Writer, title: str) -> JsonObject:
    return writer.link("CFAssociationGroupings", writer.defined("CFAssociationGrouping", title), title)


def _definitions(writer: _Writer) -> JsonObject:
    def made(kind: str, title: str, **more: object) -> JsonObject:
        identifier = writer.defined(kind, title)
        return {
            "identifier": identifier,
            "uri": writer.uri(f"{kind}s", identifier),
            "title": title,
            **more,
            "lastChangeDateTime": writer.at,
        }

    types = enumerate(ITEM_TYPES.items(), 1)
    return {
        "CFLicenses": [made("CFLicense", LICENCE, licenseText=LICENCE_TEXT)],
        "CFItemTypes": [made("CFItemType", title, description=words, hierarchyCode=str(place)) for place, (title, words) in types],
        "CFAssociationGroupings": [made("CFAssociationGrouping", title, description=words) for title, words in GROUPINGS.items()],
    }


def _rubric(writer: _Writer, one: CompetencyText) -> JsonObject:
    """One rubric a competency with one criterion, the competency itself, and one level for each behaviour."""
    names = (writer.text.code, one.code)
    identifier, criterion = identify("CFRubric", *names), identify("CFRubricCriterion", *names)
    uri, item = writer.uri("CFRubrics", identifier), item_id(writer.text.code, "competency", one.code)
    levels = [
        {
            "identifier": (level_id := identify("CFRubricCriterionLevel", *names, str(level))),
            "uri": f"{uri}#{level_id}",
            "description": behaviour,
            "quality": LEVELS[level],
            "score": level,
            "position": level,
            "rubricCriterionId": criterion,
            "lastChangeDateTime": writer.at,
        }
        for level, behaviour in sorted(one.behaviours.items())
    ]
    return {
        "identifier": identifier,
        "uri": uri,
        "title": f"{one.code} {one.name}",
        "description": "What somebody at each level can be seen doing.",
        "lastChangeDateTime": writer.at,
        "CFRubricCriteria": [
            {
                "identifier": criterion,
                "uri": f"{uri}#{criterion}",
                "category": one.code,
                "description": one.name,
                "CFItemURI": writer.link("CFItems", item, f"{one.code} {one.name}"),
                "position": 1,
                "rubricId": identifier,
                "lastChangeDateTime": writer.at,
                "CFRubricCriterionLevels": levels,
            }
        ],
    }
