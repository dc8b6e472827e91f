"""Our framework in CASE 1.1: what the official schema says of it, that its identifiers stay, and how the addresses answer."""

import copy
import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from seedtrain import facts
from seedtrain.needs import actions, case
from seedtrain.needs.models import LEVEL_NAMES, Framework
from tests.cast import NOW
from tests.needs.case_packages import SCHEMA, salt, violations

pytestmark = [pytest.mark.filterwarnings("ignore:No directory at"), pytest.mark.django_db]

ROOT = "http://testserver/ims/case/v1p1"


@pytest.fixture(scope="module")
def package(django_db_setup: None, django_db_blocker) -> Iterator[dict[str, Any]]:
    """Our package as the address gives it to anybody; the framework is loaded once for this file and rolled back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        actions.load_framework(at=NOW)
        documents = Client().get("/ims/case/v1p1/CFDocuments").json()["CFDocuments"]
        yield Client().get(f"/ims/case/v1p1/CFPackages/{documents[0]['identifier']}").json()
        transaction.set_rollback(True)


def titles(package: dict[str, Any], kind: str) -> set[tuple[str, str]]:
    return {
        (one["originNodeURI"]["title"], one["destinationNodeURI"]["title"])
        for one in package["CFAssociations"]
        if one["associationType"] == kind
    }


def test_package_is_what_the_official_schema_asks_for(package: dict[str, Any]) -> None:
    assert list(violations(package)) == []


def test_package_is_what_jsonschema_asks_for(package: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the second reader of the schema is not installed")
    judge = jsonschema.Draft201909Validator(SCHEMA, format_checker=jsonschema.Draft201909Validator.FORMAT_CHECKER)

    assert list(judge.iter_errors(package)) == []


def test_package_says_every_fact(package: dict[str, Any]) -> None:
    items = {one["humanCodingScheme"]: one for one in package["CFItems"]}
    rubrics = {
        one["CFRubricCriteria"][0]["category"]: one["CFRubricCriteria"][0]["CFRubricCriterionLevels"] for one in package["CFRubrics"]
    }

    for fact in facts.competencies():
        found = items[fact.id]
        assert (found["abbreviatedStatement"], found["fullStatement"], found["CFItemType"]) == (fact.name, fact.description, "Competency")
        assert found["extensions"]["seedtrain:platforms"] == list(fact.platforms)
        assert found["extensions"].get("seedtrain:requalifyMonths") == fact.requalify_months
        assert [(one["score"], one["description"]) for one in rubrics[fact.id]] == [(one.level, one.behaviour) for one in fact.levels]
    assert {(one.id, one.name) for one in facts.domains()} == {
        (code, one["fullStatement"]) for code, one in items.items() if one["CFItemType"] == "Domain"
    }
    assert len(items) == len(package["CFItems"]) == 77
    names = {one.id: one.name for one in facts.domains()}
    assert titles(package, "isChildOf") == {(f"{one.id} {one.name}", names[one.domain]) for one in facts.competencies()} | {
        (name, "Seedtrain competency framework") for name in names.values()
    }
    levels = {
        (one["destinationNodeURI"]["title"], one["originNodeURI"]["title"].split()[0]): one["extensions"]["seedtrain:level"]
        for one in package["CFAssociations"]
        if one["associationType"] == "ext:isRequiredBy"
    }
    assert levels == {(role.title, need.competency): need.level for role in facts.roles() for need in role.required}
    assert titles(package, "isRelatedTo") == {
        (f"{one.id} {one.name}", facts.norm(norm).print_title()) for one in facts.competencies() for norm in one.norms
    }


def test_document_says_that_it_is_a_draft_and_whose(package: dict[str, Any]) -> None:
    found = package["CFDocument"]

    assert {name: found[name] for name in ("adoptionStatus", "language", "version", "caseVersion", "lastChangeDateTime", "notes")} == {
        "adoptionStatus": "Draft",
        "language": "en",
        "version": "0.1",
        "caseVersion": "1.1",
        "lastChangeDateTime": "2026-03-02T09:00:00Z",
        "notes": "Not a product of WHO or of any training centre.",
    }
    assert found["description"].startswith("Seedtrain draft, to be reviewed by practitioners. ")
    assert found["licenseURI"]["title"] == "CC BY 4.0"


def test_levels_are_called_as_on_the_pages() -> None:
    with translation.override("en"):
        assert dict(case.LEVELS) == {level: str(name) for level, name in LEVEL_NAMES.items()}


def test_package_prints_no_number_of_a_norm_that_is_not_verified(package: dict[str, Any]) -> None:
    hidden = [fact for fact in facts.norms() if fact.printable_number is None and fact.number and fact.number not in fact.print_title()]
    said = json.dumps([one for one in package["CFAssociations"] if one["associationType"] == "isRelatedTo"], ensure_ascii=False)

    assert hidden
    assert [fact.id for fact in hidden if f'"{fact.id}"' in said] == []


def test_identifiers_are_the_same_in_every_installation(package: dict[str, Any]) -> None:
    """Written down once: whoever changes them makes strangers of all links that others keep."""
    namespace = UUID("6f0f6a52-5a6e-4c0b-9b5e-2f7c1d3a8e41")
    items = {one["humanCodingScheme"]: one["identifier"] for one in package["CFItems"]}

    assert package["CFDocument"]["identifier"] == "8f98752c-e46e-57d0-8c60-d75d2b81e6c9"
    assert items["Q1"] == "825310df-3f62-5cd9-bba5-aa51f3e378ff"
    assert items == {
        code: str(uuid5(namespace, f"CFItem/seedtrain/{one['CFItemType'].lower()}/{code}"))
        for code, one in ((one["humanCodingScheme"], one) for one in package["CFItems"])
    }
    every = re.findall(r'"identifier": "([^"]+)", "(?:uri|full|association|title)', json.dumps(package))
    assert all(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one) for one in every)


def test_identifiers_outlive_another_host_and_another_day(package: dict[str, Any], settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    text = actions.text_of(Framework.objects.get())
    later = case.FrameworkText(**{name: getattr(text, name) for name in text.__slots__} | {"changed_at": datetime(2031, 1, 1, tzinfo=UTC)})

    other = case.package(later, "https://another.example/")

    assert case.compare_own(package, other) == ()
    assert other["CFItems"][0]["uri"] == package["CFItems"][0]["uri"].replace("http://testserver", "https://another.example")


def test_every_address_in_the_package_answers_with_its_part(package: dict[str, Any], client: Client) -> None:
    """Every kind of part is fetched; of long lists three of it."""
    chosen = random.Random(7)
    parts = [package["CFDocument"]]
    for name in ("CFItems", "CFAssociations", "CFRubrics"):
        parts += chosen.sample(package[name], 3)
    parts += [one for held in package["CFDefinitions"].values() for one in held]

    for part in parts:
        assert part["uri"].startswith(f"{ROOT}/")
        answer = client.get(part["uri"].removeprefix("http://testserver"))
        said = answer.json().get("CFItemTypes", [answer.json()])[0]
        outside = {name: value for name, value in said.items() if name not in {"CFPackageURI", "CFDocumentURI"}}
        assert (answer.status_code, answer["Content-Type"], outside) == (200, "application/json", part)


def test_parts_outside_the_package_lead_back_to_their_document(package: dict[str, Any], client: Client) -> None:
    """CASE requires these links outside a package and forbids them inside."""
    key, item = package["CFDocument"]["identifier"], package["CFItems"][1]["identifier"]

    document, one = (client.get(f"/ims/case/v1p1/{path}").json() for path in (f"CFDocuments/{key}", f"CFItems/{item}"))

    title = "Seedtrain competency framework"
    assert document["CFPackageURI"] == {"title": title, "identifier": key, "uri": f"{ROOT}/CFPackages/{key}"}
    assert one["CFDocumentURI"] == {"title": title, "identifier": key, "uri": f"{ROOT}/CFDocuments/{key}"}


def test_associations_of_an_item_are_those_at_either_end(package: dict[str, Any], client: Client) -> None:
    domain = package["CFItems"][0]

    found = client.get(f"/ims/case/v1p1/CFItemAssociations/{domain['identifier']}").json()

    wanted = [one for one in package["CFAssociations"] if domain["identifier"] in json.dumps(one)]
    assert found["CFItem"]["fullStatement"] == domain["fullStatement"]
    assert [one["identifier"] for one in found["CFAssociations"]] == [one["identifier"] for one in wanted]


def failure(minor: str, words: str) -> dict[str, object]:
    return {
        "imsx_codeMajor": "failure",
        "imsx_severity": "error",
        "imsx_description": words,
        "imsx_codeMinor": {"imsx_codeMinorField": [{"imsx_codeMinorFieldName": "TargetEndSystem", "imsx_codeMinorFieldValue": minor}]},
    }


UNKNOWN = "12345678-1234-5678-8234-123456789012"


@pytest.mark.parametrize("kind", case.KINDS)
def test_unknown_part_is_the_error_of_case(package: dict[str, Any], client: Client, kind: str) -> None:
    answer = client.get(f"/ims/case/v1p1/{kind}/{UNKNOWN}")

    words = f"There is nothing of this identifier in {kind}: {UNKNOWN}. Take it from CFDocuments or from a package."
    assert (answer.status_code, answer.json()) == (404, failure("unknownobject", words))


def test_identifier_of_another_kind_is_unknown(package: dict[str, Any], client: Client) -> None:
    answer = client.get(f"/ims/case/v1p1/CFItems/{package['CFDocument']['identifier']}")

    assert (answer.status_code, answer.json()["imsx_codeMinor"]["imsx_codeMinorField"][0]["imsx_codeMinorFieldValue"]) == (
        404,
        "unknownobject",
    )


def test_what_is_no_identifier_is_the_error_of_case(package: dict[str, Any], client: Client) -> None:
    answer = client.get("/ims/case/v1p1/CFItems/Q1")

    words = "sourcedId is a UUID in lower case; it came as 'Q1'. Take it from CFDocuments or from a package."
    assert (answer.status_code, answer.json()) == (404, failure("invalid_uuid", words))


@pytest.mark.parametrize(("query", "name", "came"), [("limit=-1", "limit", "-1"), ("offset=two", "offset", "two"), ("limit=", "limit", "")])
def test_documents_refuse_a_limit_that_is_no_number(package: dict[str, Any], client: Client, query: str, name: str, came: str) -> None:
    answer = client.get(f"/ims/case/v1p1/CFDocuments?{query}")

    words = f"{name} is a whole number from 0; it came as {came!r}. Leave it out, or send a number."
    assert (answer.status_code, answer.json()) == (400, failure("invalid_selection_field", words))


@pytest.mark.parametrize(("query", "count"), [("", 1), ("limit=0", 0), ("offset=1", 0), ("limit=5&offset=0", 1)])
def test_documents_are_cut_by_limit_and_offset(package: dict[str, Any], client: Client, query: str, count: int) -> None:
    answer = client.get(f"/ims/case/v1p1/CFDocuments?{query}")

    assert (answer.status_code, len(answer.json()["CFDocuments"]), answer["X-Total-Count"]) == (200, count, "1")


def test_addresses_only_read_and_are_kept_for_the_next_visitor(package: dict[str, Any], client: Client) -> None:
    address = f"/ims/case/v1p1/CFPackages/{package['CFDocument']['identifier']}"

    first, second = client.get(address), client.get(address)

    assert client.post(address, {}).status_code == 405
    assert first["ETag"] == second["ETag"]
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_addresses_that_somebody_made_up_are_not_kept(package: dict[str, Any], client: Client) -> None:
    """A package has more than a megabyte: a thousand spellings of its address must not fill the memory."""
    key = package["CFDocument"]["identifier"]

    answers = [client.get(f"/ims/case/v1p1/CFPackages/{one}") for one in (key, f"{key}?download", f"{key}?x=1", key.upper())]

    assert [(one.status_code, "ETag" in one) for one in answers] == [(200, True), (200, True), (200, False), (404, False)]


def test_language_of_the_reader_changes_nothing(package: dict[str, Any], client: Client) -> None:
    address = f"/ims/case/v1p1/CFPackages/{package['CFDocument']['identifier']}"

    assert client.get(address, headers={"Accept-Language": "ar"}).json() == package


def test_competencies_page_offers_the_package(package: dict[str, Any], client: Client) -> None:
    page = client.get(reverse("competencies")).content.decode()

    links = re.findall(r'href="(/ims/[^"]+)"', page)
    answer = client.get(links[0])
    assert links == [f"/ims/case/v1p1/CFPackages/{package['CFDocument']['identifier']}?download", "/ims/case/v1p1/CFDocuments"]
    assert answer["Content-Disposition"] == 'attachment; filename="seedtrain-0.1-case.json"'
    assert answer.json() == package
    assert reverse("framework_import") not in page


SPOILS: list[object] = [
    *("", "words", "1.1", "ext:a", "CASE", "isPeerOf", UNKNOWN, "2026-02-30", "2026-02-28", "2026-03-02T09:00:00Z", "2026-13-02T09:00:00Z"),
    *(3, 2.5, -1.0, True, [], {}, ["a"], [{}], {"title": "t", "identifier": UNKNOWN, "uri": "u"}, salt()["CFDocument"]),
]


def spoiled(package: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """The package with one part of it lost, or replaced by something that may or may not be allowed there."""
    made = copy.deepcopy(package)
    holder: Any = made
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = dice.choice(keys)
        below = holder[key]
        if isinstance(below, (dict, list)) and below and dice.random() < 0.9:
            holder = below
            continue
        if dice.random() < 0.3 and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = copy.deepcopy(dice.choice(SPOILS))
        return made


def test_our_check_and_the_official_schema_agree(package: dict[str, Any]) -> None:
    """On 600 spoiled packages, with unknown properties aside, which we pass over on purpose."""
    small = {
        **package,
        "CFItems": package["CFItems"][:2],
        "CFAssociations": package["CFAssociations"][::300],
        "CFRubrics": package["CFRubrics"][:1],
    }
    dice, wrong = random.Random(2026), []
    verdicts = set()
    for _round in range(600):
        made = spoiled(small, dice)
        official = [one for one in violations(made) if not one.endswith(" additional")]
        ours = case.check_shape(made)
        verdicts.add(bool(official))
        if bool(official) != bool(ours):
            wrong.append((official, ours))

    assert (wrong, verdicts) == ([], {True, False})


def test_our_fields_are_those_of_the_official_schema() -> None:
    from seedtrain.needs.case.checking import FIELDS

    def plain(schema: dict[str, Any]) -> str:
        if schema.get("type") == "array":
            return f"[{plain(schema['items'])}]"
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return "object" if name.endswith("Extension") else name
        return {"uuid": "uuid", "date-time": "time", "date": "day"}.get(schema.get("format", ""), schema.get("type", "oneOf"))

    words = {"string": "text", "integer": "whole"}
    for name, fields in FIELDS.items():
        official = SCHEMA if name == "CFPackage" else SCHEMA["$defs"][name]
        ours = {key: kind.rstrip("!") for key, kind in fields.items()}
        theirs = {key: plain(one) for key, one in official["properties"].items()}
        theirs = {key: re.sub("string|integer", lambda found: words[found[0]], kind) for key, kind in theirs.items()}
        theirs |= {key: kind for key, kind in ours.items() if kind in {"association", "target", "version"}}
        assert (name, ours) == (name, theirs)
        assert {key for key, kind in fields.items() if kind.endswith("!")} == set(official.get("required", ()))
