"""Another's package: what is read from it, and every way in which a file can be wrong, with the exact words."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from seedtrain.needs import case, framework
from seedtrain.needs.case.reading import MOST_ITEMS
from tests.needs.case_packages import DAY, DOCUMENT, ITEMS, child, item, link, salt, violations

SPOIL = Callable[[dict[str, Any]], object]


def reading(package: dict[str, Any]) -> case.Reading:
    assert case.check_shape(package) == ()
    return case.read(package, framework.CODES)


def told(content: bytes) -> list[tuple[str, str, str]]:
    """Every problem of a file, from whichever step finds it."""
    raw = case.load(content)
    if isinstance(raw, case.Problem):
        found: tuple[case.Problem, ...] = (raw,)
    else:
        found = case.check_shape(raw) or case.read(raw, framework.CODES).problems
    return [(one.path, one.value, one.remedy) for one in found]


def test_tree_of_any_height_becomes_domains_and_competencies_in_order() -> None:
    found = reading(salt()).framework

    assert found is not None
    assert [(one.domain, one.scheme, one.name, one.description) for one in found.competencies] == [
        ("Working safely", "S.1", "Gown", "Gowns for a classified area."),
        ("Working safely", "", "Sorts waste by its hazard.", "Sorts waste by its hazard."),
        ("Working with cells", "C.2", "Counts living cells twice and compares.", "Passage: Counts living cells twice and compares."),
        ("Example bioprocess skills", "K", "Keeps a diary.", "Keeps a diary."),
    ]
    assert (found.identifier, found.title, found.creator, found.version, found.licence, found.is_draft) == (
        DOCUMENT,
        "Example bioprocess skills",
        "Ministry of Examples",
        "2024",
        "CC BY 4.0",
        False,
    )


def test_case_1_0_breaks_the_schema_of_1_1_only_where_we_look_away() -> None:
    """The official schema refuses it for properties of 1.0 and for null; nothing else is wrong with it."""
    assert {line.rpartition(" ")[2] for line in violations(salt())} == {"additional", "string"}
    assert case.check_shape(salt()) == ()


def test_wrapped_package_and_capital_identifiers_are_read() -> None:
    shouting = json.loads(json.dumps(salt()).replace(ITEMS["gowning"], ITEMS["gowning"].upper()))

    raw = case.load(b"\xef\xbb\xbf" + json.dumps({"CFPackage": shouting}).encode())

    assert isinstance(raw, dict)
    assert case.read(raw, framework.CODES).framework == reading(salt()).framework


def rubric(name: str, levels: list[tuple[object, str]]) -> dict[str, Any]:
    def part(number: int, **more: object) -> dict[str, Any]:
        key = f"eb000000-0000-4000-8000-{number:012d}"
        return {"identifier": key, "uri": f"https://salt.example/{key}", "lastChangeDateTime": DAY, **more}

    said = [part(place, description=words, score=score) for place, (score, words) in enumerate(levels, 10)]
    return part(1, CFRubricCriteria=[part(2, description="Seen", CFItemURI=link(ITEMS[name]), CFRubricCriterionLevels=said)])


def test_rubric_of_four_levels_becomes_behaviours() -> None:
    package = salt() | {"CFRubrics": [rubric("gowning", [(2, "With help"), (1, "Names the steps"), (4.0, "Shows others")])]}

    found = reading(package).framework

    assert found is not None
    assert found.competencies[0].behaviours == {1: "Names the steps", 2: "With help", 4: "Shows others"}


@pytest.mark.parametrize(
    ("change", "what", "words"),
    [
        (
            lambda made: made["CFAssociations"].append({**child(9, ITEMS["gowning"], ITEMS["waste"]), "associationType": "precedes"}),
            "precedes",
            "Associations of this type are not kept; only isChildOf has a place here. There are 1 of them.",
        ),
        (
            lambda made: made["CFAssociations"].append(child(9, ITEMS["gowning"], ITEMS["cells"])),
            "Gown",
            "It has several parents; it is kept under the first one only.",
        ),
        (lambda made: None, "Passage", "This group stands between domain and competency; the descriptions below it name it."),
        (
            lambda made: made["CFItems"][5].update(CFItemType="Competency"),
            "Passage",
            "Items below a competency are not kept. There are 1 of them.",
        ),
        (lambda made: made["CFItems"][6].update(CFItemType="Domain"), "Keeps a diary.", "This domain has no competencies and is not kept."),
        (
            lambda made: made["CFDocument"].update(version="Second edition, revised in May"),
            "Second edition, revised in May",
            "The version is longer than 20 characters; the day of the last change, 2024-05-06, takes its place.",
        ),
        (
            lambda made: made.update(CFRubrics=[rubric("gowning", [(0, "Not yet"), (5, "Master")])]),
            "Seen",
            "Its levels are not 1 to 4, once each and with a description; they are not kept.",
        ),
        (
            lambda made: made.update(CFRubrics=[rubric("waste", [(1, "a")]), rubric("waste", [(1, "b")])]),
            "Seen",
            "The item has a criterion already; this one is not kept.",
        ),
        (
            lambda made: made.update(CFRubrics=[{**rubric("waste", []), "CFRubricCriteria": [_without_item(rubric("waste", [(1, "a")]))]}]),
            "Seen",
            "This criterion belongs to no item of the package and is not kept.",
        ),
    ],
)
def test_what_has_no_place_here_is_noted(change: SPOIL, what: str, words: str) -> None:
    package = salt()
    change(package)

    found = reading(package)

    assert found.framework is not None
    assert (what, words) in [(note.what, note.words) for note in found.notes]


def _without_item(one: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in one["CFRubricCriteria"][0].items() if name != "CFItemURI"}


UNREADABLE = [
    (b"", "$", "the end of the file", "The file is not whole JSON: line 1, column 1. Export it again and send it as it was written."),
    (
        b'{"CFDocument":\n {',
        "$",
        "the end of the file",
        "The file is not whole JSON: line 2, column 3. Export it again and send it as it was written.",
    ),
    (b'{"a": 1,}', "$", "}", "The file is not whole JSON: line 1, column 9. Export it again and send it as it was written."),
    (b'{"a": "\xe9"}', "$", "e9", "The file is not in UTF-8 at byte 7. Export it as JSON in UTF-8."),
    (b'{"a": 1, "a": 2}', "$", "a", "This makes the file read in two ways, or is no number. Send the package as it was exported."),
    (b'{"a": NaN}', "$", "NaN", "This makes the file read in two ways, or is no number. Send the package as it was exported."),
    (b"[1, 2]", "$", "[1, 2]", "A CASE package is one JSON object with CFDocument, CFItems and CFAssociations. Send such a file."),
    (b"[" * 200_000, "$", "", "The file is nested deeper than any package. Send the package as it was exported."),
    (
        b" " * (case.MOST_BYTES + 1),
        "$",
        "4000001 bytes",
        "A package may have at most 4000000 bytes. Export a smaller part of the framework.",
    ),
]


@pytest.mark.parametrize(("content", "path", "value", "remedy"), UNREADABLE)
def test_file_that_is_no_package_says_why(content: bytes, path: str, value: str, remedy: str) -> None:
    assert told(content) == [(path, value, remedy)]


def test_number_of_many_digits_is_refused_and_not_computed() -> None:
    found = told(b'{"a": ' + b"9" * 100_000 + b"}")

    assert [(path, remedy) for path, _value, remedy in found] == [
        ("$", "The file holds a number that nobody can read. Send the package as it was exported.")
    ]


TIME, UUID = "Expected is a date and time such as 2026-03-02T09:00:00Z.", "Expected is a UUID such as 08e87f17-d10f-5d86-afb6-3a90f3e51d4b."
NEEDED, HIDDEN = "CASE requires this field. Add it.", "The text holds a character that cannot be printed or stored. Remove it."
MISFITS: list[tuple[SPOIL, str, str, str]] = [
    (lambda made: made.pop("CFDocument"), "$.CFDocument", "", NEEDED),
    (lambda made: made["CFItems"][3].pop("fullStatement"), "$.CFItems[3].fullStatement", "", NEEDED),
    (lambda made: made["CFItems"][3].update(fullStatement=None), "$.CFItems[3].fullStatement", "null", NEEDED),
    (lambda made: made["CFItems"][3].update(fullStatement=7), "$.CFItems[3].fullStatement", "7", "Expected is a text."),
    (lambda made: made["CFItems"][3].update(fullStatement="a\x00b"), "$.CFItems[3].fullStatement", "a\\u0000b", HIDDEN),
    (lambda made: made["CFItems"][3].update(fullStatement="\ud800"), "$.CFItems[3].fullStatement", "\\ud800", HIDDEN),
    (lambda made: made["CFItems"][0].update(identifier="C.2"), "$.CFItems[0].identifier", "C.2", UUID),
    (lambda made: made["CFDocument"].update(lastChangeDateTime="6 May"), "$.CFDocument.lastChangeDateTime", "6 May", TIME),
    (lambda made: made["CFDocument"].update(caseVersion="1.0"), "$.CFDocument.caseVersion", "1.0", "Expected is 1.1, or no such field."),
    (
        lambda made: made["CFDocument"].update(statusStartDate="2024-02-30"),
        "$.CFDocument.statusStartDate",
        "2024-02-30",
        "Expected is a date such as 2026-03-02.",
    ),
    (
        lambda made: made["CFAssociations"][1].update(associationType="isBelow"),
        "$.CFAssociations[1].associationType",
        "isBelow",
        "Expected is isChildOf or another type that CASE names, or a type that begins with ext:.",
    ),
    (
        lambda made: made["CFAssociations"][1]["originNodeURI"].update(targetType="Item"),
        "$.CFAssociations[1].originNodeURI.targetType",
        "Item",
        "Expected is CASE, or a type that begins with ext:.",
    ),
    (
        lambda made: made["CFAssociations"][1].update(sequenceNumber="first"),
        "$.CFAssociations[1].sequenceNumber",
        "first",
        "Expected is a whole number.",
    ),
    (lambda made: made.update(CFItems={}), "$.CFItems", "{}", "Expected is a list."),
    (lambda made: made.update(CFItems=["x"]), "$.CFItems[0]", "x", "Expected is an object."),
    (lambda made: made["CFItems"][0].update(subject="Cells"), "$.CFItems[0].subject", "Cells", "Expected is a list."),
    (
        lambda made: made["CFItems"][4].update(identifier=ITEMS["safety"]),
        "$.CFItems[4].identifier",
        ITEMS["safety"],
        "The identifier stands at $.CFItems[1] already. Give each part an identifier of its own.",
    ),
    (
        lambda made: made["CFItems"].append({**item("loose", "Again"), "identifier": DOCUMENT}),
        "$.CFItems[7].identifier",
        DOCUMENT,
        "The identifier stands at $.CFDocument already. Give each part an identifier of its own.",
    ),
    (
        lambda made: made["CFAssociations"][5].update(identifier=made["CFAssociations"][0]["identifier"]),
        "$.CFAssociations[5].identifier",
        "a5000000-0000-4000-8000-000000000001",
        "The identifier stands at $.CFAssociations[0] already. Give each part an identifier of its own.",
    ),
    (
        lambda made: made["CFItems"].pop(3),
        "$.CFAssociations[2].originNodeURI.identifier",
        ITEMS["waste"],
        "No item of the package has this identifier. Add the item, or take the association out.",
    ),
    (
        lambda made: made["CFAssociations"].append(
            {**child(8, "somewhere", "elsewhere"), "associationType": "exactMatchOf"},
        ),
        "$.CFAssociations[6].originNodeURI.identifier",
        "somewhere",
        "No item of the package has this identifier. Add the item, or take the association out.",
    ),
    (
        lambda made: made["CFAssociations"].append(child(8, DOCUMENT, ITEMS["cells"])),
        "$.CFAssociations[6].originNodeURI.identifier",
        DOCUMENT,
        "The document is the root and stands below nothing. Take the association out.",
    ),
    (
        lambda made: made["CFAssociations"][0].update(destinationNodeURI=link(ITEMS["counting"])),
        "$.CFItems[0]",
        "Counts living cells twice and compares. › Passage › Working with cells › Counts…",
        "These items stand below one another in a circle. Take one isChildOf out.",
    ),
    (
        lambda made: made["CFAssociations"][2].update(destinationNodeURI=link(ITEMS["waste"])),
        "$.CFItems[3]",
        "Sorts waste by its hazard. › Sorts waste by its hazard.",
        "These items stand below one another in a circle. Take one isChildOf out.",
    ),
    (
        lambda made: made["CFItems"][3].update(fullStatement=" \n "),
        "$.CFItems[3].fullStatement",
        "",
        "An item says what one can do. Write its statement, or take the item out.",
    ),
    (
        lambda made: made.update(CFItems=[], CFAssociations=[]),
        "$.CFItems",
        "",
        "The package holds no item. Export the framework with its items.",
    ),
    (
        lambda made: made.update(CFItems=[item("safety", "Safe", CFItemType="Domain")], CFAssociations=[]),
        "$.CFItems",
        "1",
        "The package has groups but nothing below them. Export the framework with its competencies.",
    ),
    (
        lambda made: made.update(CFItems=[copy.deepcopy(made["CFItems"][0]) for _place in range(MOST_ITEMS + 1)]),
        "$.CFItems",
        "2001",
        "A package may have at most 2000 of them here. Export a smaller part of the framework.",
    ),
]


@pytest.mark.parametrize(("change", "path", "value", "remedy"), MISFITS)
def test_package_that_is_wrong_says_where_what_and_how(change: SPOIL, path: str, value: str, remedy: str) -> None:
    package = salt()
    change(package)

    assert told(json.dumps(package).encode()) == [(path, value, remedy)]


def test_every_problem_is_told_at_once_up_to_fifty() -> None:
    package = salt()
    package["CFItems"] = [{} for _place in range(40)]

    assert len(told(json.dumps(package).encode())) == 50


def test_chain_of_two_thousand_items_is_read() -> None:
    """Deep, but allowed: nothing here recurses over the tree."""
    keys = [f"dee00000-0000-4000-8000-{number:012d}" for number in range(MOST_ITEMS)]
    package = salt()
    package["CFItems"] = [{**item("loose", f"Step {number}"), "identifier": key} for number, key in enumerate(keys)]
    package["CFAssociations"] = [child(number, key, keys[number - 1] if number else DOCUMENT) for number, key in enumerate(keys)]

    found = reading(package).framework

    assert found is not None
    assert [(one.domain, one.name) for one in found.competencies] == [("Step 0", "Step 1999")]
