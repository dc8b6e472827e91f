"""The traps found while reading the standards, each once: text, keywords, graphs and files made to mislead or to stall.

Flow: jsonld, verify, paper -> assertions.
Reads: nothing. Writes: nothing.
"""

import contextlib
import copy
import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.credentials import badge
from seedtrain.credentials.badge import BadgeError, JsonObject, State, graph, jsonld
from tests.credentials import badge_cast as cast

LOOP = {"id": f"{cast.BASE}/credentials/4f1d"}


def changed(**members: Any) -> Any:
    document: Any = copy.deepcopy(cast.signed())
    document.update(members)
    return document


def test_trap_1_control_characters_are_escaped_as_rdfc_asks() -> None:
    said = 'a\x01b\x7fc\bd\fe\tf\ng\rh"i\\j\x1f'
    document: JsonObject = {"@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", "name": said}

    canonical = jsonld.canonicalise(document)

    literal = r"a\u0001b\u007Fc\bd\fe\tf\ng\rh\"i\\j\u001F"  # RDF 1.2 N-Quads, canonical form
    assert canonical == f'<urn:a> <https://schema.org/name> "{literal}" .\n'
    assert graph.parse(canonical).text("urn:a", "https://schema.org/name") == said


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_text_is_read_back_from_the_canonical_form(text: str) -> None:
    document: JsonObject = {"@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", "name": text}

    facts = graph.parse(jsonld.canonicalise(document))

    assert facts.text("urn:a", "https://schema.org/name") == text


def test_trap_2_revoked_is_never_genuine_even_when_every_signature_stands() -> None:
    verdict = cast.verdict(cast.signed(), cast.status_list(cast.INDEX))

    assert (verdict.genuine, verdict.state) == (False, State.REVOKED)
    assert verdict.sentence.startswith("Revoked.")


def test_trap_3_list_of_another_issuer_is_not_read() -> None:
    verdict = cast.verdict(cast.signed(), cast.status_list(cast.INDEX, key=cast.OTHER_KEY))

    assert verdict.state is State.STATUS_UNKNOWN
    assert cast.OTHER_KEY.did in verdict.sentence


def test_trap_4_envelopes_other_than_ours_are_not_half_read() -> None:
    verdict = cast.verdict(changed(proof={"type": "Ed25519Signature2020", "proofValue": "z1"}))

    assert (verdict.state, verdict.code) == (State.UNREADABLE, "proof_kind")


def test_trap_5_display_comes_from_the_signed_statements_not_from_the_json() -> None:
    document = changed()
    # The same statements, told by two JSON objects with one id: a reader of raw JSON sees no level in the first.
    described = document["credentialSubject"]["achievement"].pop("resultDescription")
    subject = document["credentialSubject"]
    subject["achievement"] = [
        subject["achievement"],
        {"id": subject["achievement"]["id"], "type": ["Achievement"], "resultDescription": described},
    ]

    verdict = cast.verdict(document)

    assert verdict.genuine
    assert verdict.fields == badge.read_fields(cast.signed())


@pytest.mark.parametrize(
    ("context", "code"),
    [
        ("https://evil.example/context.json", "context_unknown"),
        ("file:///etc/hostname", "context_unknown"),
        ("https://evil.example/contexts/seedtrain-v1.json?x", "context_unknown"),
        ({"name": "https://evil.example/other"}, "context_inline"),
    ],
)
def test_trap_6_contexts_other_than_the_vendored_are_refused(context: Any, code: str) -> None:
    document = changed()
    document["@context"].append(context)

    verdict = cast.verdict(document)

    assert (verdict.state, verdict.code) == (State.UNREADABLE, code)


def test_trap_6_context_inside_a_node_is_held_to_the_same_list() -> None:
    document = changed()
    document["credentialSubject"]["@context"] = "https://evil.example/context.json"

    assert cast.verdict(document).code == "context_unknown"


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ('urn:x> "y" .\n<urn:a> <urn:z', "w"),
        ("name", {"@value": "w", "@language": 'en .\n<urn:a> <urn:z> "w"'}),
        ("_:b0", "w"),
        ("first rank", "w"),
        ("", "w"),
        ("rank\u2003", "w"),
        ("type", "urn:x> .\n<urn:a> <urn:z> <urn:w"),
    ],
)
def test_statements_cannot_be_smuggled_into_the_canonical_text(member: str, value: Any) -> None:
    with pytest.raises(BadgeError):
        jsonld.canonicalise({"@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", member: value})


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=12).filter(lambda name: name not in {"id", "type", "name", "description", "image"}))
def test_no_member_with_an_unknown_name_goes_unsigned(member: str) -> None:
    document: JsonObject = {"@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", "name": "x"}
    plain = jsonld.canonicalise(document)

    with contextlib.suppress(BadgeError):
        assert jsonld.canonicalise({**document, member: "w"}) != plain


def test_document_of_too_many_statements_is_refused() -> None:
    names: Any = [f"name {number}" for number in range(jsonld.MAX_QUADS + 1)]

    with pytest.raises(BadgeError) as refused:
        jsonld.canonicalise({"@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", "name": names})

    assert (refused.value.code, refused.value.params["came"]) == ("too_large", jsonld.MAX_QUADS + 1)


def poison(count: int) -> JsonObject:
    """A complete graph of nameless nodes: every order of them looks alike until all were tried."""
    nodes: list[Any] = [{"id": f"_:n{number}", "type": "Profile"} for number in range(count)]
    for node in nodes:
        node["endorsement"] = [{"id": other["id"]} for other in nodes if other is not node]
    return {"@context": [jsonld.CREDENTIALS_V2, jsonld.OPEN_BADGES], "id": "urn:a", "endorsement": nodes}


def test_trap_6_poison_graph_is_refused_quickly() -> None:
    start = time.process_time()

    with pytest.raises(BadgeError) as refused:
        jsonld.canonicalise(poison(12))

    assert refused.value.code == "poison_graph"
    assert time.process_time() - start < 2.0


def test_small_symmetric_graph_is_still_put_in_order() -> None:
    assert jsonld.canonicalise(poison(3)).count("_:c14n2") > 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{" + b'"a":' * 3 + b"1}", "not_json"),
        (b'{"a": "' + b"x" * 256_000 + b'"}', "too_large"),
        (b'{"a":' * 30 + b"1" + b"}" * 30, "too_deep"),
        (b"[" * 200_000, "too_deep"),
        (b'{"issuer": 1, "issuer": 2}', "member_twice"),
        (b'{"a": NaN}', "not_json"),
        (b'{"a": "\\ud800"}', "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[]", "not_json"),
        (b"", "not_json"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "not_json"),
        (b"{}", "context_unknown"),
        (b"%PDF-1.7", "not_json"),
    ],
)
def test_trap_6_files_beyond_the_limits_are_refused(data: bytes, code: str) -> None:
    verdict = cast.verdict(data)

    assert (verdict.state, verdict.code) == (State.UNREADABLE, code)


@pytest.mark.parametrize(
    "members",
    [
        {"evidence": [{"type": "Achievement"}] * 9_000},
        {"@context": [jsonld.CREDENTIALS_V2] * 5_000},
        {"evidence": [{"@context": jsonld.OPEN_BADGES}] * 500},
    ],
    ids=["typed objects", "contexts", "contexts inside"],
)
def test_trap_6_file_that_is_small_but_long_to_read_is_refused_quickly(members: dict[str, Any]) -> None:
    start = time.process_time()

    verdict = cast.verdict(json.dumps(changed(**members)).encode())

    assert (verdict.state, verdict.code) == (State.UNREADABLE, "too_large")
    assert time.process_time() - start < 1.0


def test_broken_strings_are_measured_in_one_pass() -> None:
    start = time.process_time()

    verdict = cast.verdict(b'"' + b'\\"' * 120_000)

    assert verdict.state is State.UNREADABLE
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"@graph": []}, "keyword"),
        ({"name": {"@value": "x", "@type": "@json"}}, "keyword"),
        ({"id": "credentials/4f1d"}, "id_relative"),
        ({"id": "//127.0.0.1:8000/credentials/4f1d"}, "id_relative"),
        ({"id": ""}, "id_relative"),
        ({"id": "../x"}, "id_relative"),
        ({"id": 'urn:a> <urn:b> "c" .\n<urn:d'}, "id_relative"),
        ({"type": ["VerifiableCredential", "MadeUpCredential"]}, "term_undefined"),
        ({"proof": [{}, {}]}, "proof_missing"),
        ({"proof": None}, "proof_missing"),
        ({"evidence": {"id": "urn:e", "type": "Evidence", "endorsement": LOOP}}, "not_one_credential"),
        ({"validFrom": "yesterday"}, "instant"),
        ({"validUntil": ["2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"]}, "two_values"),
        ({"type": ["AchievementCredential"]}, "term_undefined"),
    ],
)
def test_file_that_could_mean_two_things_is_refused(members: dict[str, Any], code: str) -> None:
    verdict = cast.verdict(changed(**members))

    assert (verdict.state, verdict.code, verdict.fields) == (State.UNREADABLE, code, None)


@pytest.mark.parametrize("member", ["proofValue", "verificationMethod", "created", "proofPurpose", "cryptosuite"])
@pytest.mark.parametrize("value", ["", "z", "z0OIl", "z" * 5_000, "did:web:", None, {"id": "x"}])
def test_proof_with_any_member_spoilt_is_never_genuine(member: str, value: Any) -> None:
    document = changed()
    document["proof"][member] = value

    assert not cast.verdict(document).genuine


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_spoilt_file_raises_or_passes(data: st.DataObject) -> None:
    good = json.dumps(cast.signed()).encode()
    place = data.draw(st.integers(0, len(good) - 1))
    byte = data.draw(st.integers(0, 255))
    spoilt = good[:place] + bytes([byte]) + good[place + 1 :]

    verdict = cast.verdict(spoilt)

    try:
        is_same = json.loads(spoilt) == json.loads(good)
    except ValueError:
        is_same = False
    # Only the host of our own context and the order of a set may differ without changing what is signed.
    assert not verdict.genuine or is_same or badge.read_fields(json.loads(spoilt)) == badge.read_fields(cast.signed())
