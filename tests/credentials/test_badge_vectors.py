"""Our reading of other people's credentials: the W3C and 1EdTech vectors, made by nobody here.

Flow: tests/vectors -> proof, verify.
Reads: tests/vectors. Writes: nothing.
Source: tests/vectors/README.md.
"""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from seedtrain.credentials import badge
from seedtrain.credentials.badge import JsonObject, State, jsonld, proof

VECTORS = Path(__file__).parents[1] / "vectors"
NOW = datetime(2026, 2, 1, tzinfo=UTC)


def load(path: str) -> JsonObject:
    document: JsonObject = json.loads((VECTORS / path).read_text(encoding="utf-8"))
    return document


READER = jsonld.Contexts(
    {
        "https://www.w3.org/ns/credentials/examples/v2": load("contexts/credentials-examples-v2.json"),
        "https://www.w3.org/2018/credentials/v1": load("contexts/credentials-v1.json"),
        "https://w3id.org/security/data-integrity/v1": load("contexts/data-integrity-v1.json"),
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": load("contexts/open-badges-3.0.1.json"),
    }
)


def key_in_address(document: JsonObject) -> badge.PublicKey:
    """The vectors' issuers cannot be reached offline; their keys stand in the addresses of the verification methods."""
    method = proof.read_proof(document).verification_method
    fragment = method.partition("#")[2] or method.removeprefix("did:key:")
    return badge.PublicKey(fragment, fragment)


def issuer_page(document: JsonObject, issuer: str) -> JsonObject | None:
    """Stands in for the issuer's own page, which the vectors do not carry."""
    controller = proof.read_proof(document).controller
    return badge.did_document(controller, [key_in_address(document)]) if issuer == controller else None


def test_canonical_document_is_the_w3c_one() -> None:
    document = load("w3c-eddsa/signedDataInt.json")

    canonical = jsonld.canonicalise(proof.without_proof(document), READER)

    assert canonical.strip() == (VECTORS / "w3c-eddsa/canonDocDataInt.txt").read_text().strip()


def test_combined_hash_is_the_w3c_one() -> None:
    document = load("w3c-eddsa/signedDataInt.json")

    message = proof.signing_input(document, proof.read_proof(document).options, READER)

    assert message.hex() == (VECTORS / "w3c-eddsa/combinedHashDataInt.txt").read_text().strip()
    assert message[:32] == hashlib.sha256((VECTORS / "w3c-eddsa/proofCanonDataInt.txt").read_bytes().strip() + b"\n").digest()


@pytest.mark.parametrize("name", ["signedDataInt", "signedJCS"])
def test_w3c_signature_stands_and_falls_with_one_letter(name: str) -> None:
    document = load(f"w3c-eddsa/{name}.json")
    said = proof.read_proof(document)

    good = proof.signature_stands(document, said, key_in_address(document), READER)
    bad = proof.signature_stands({**document, "name": "Alumni credential"}, said, key_in_address(document), READER)

    assert (good, bad) == (True, False)


@pytest.mark.parametrize("name", ["simple", "complete", "simple-did-key-method", "simple-err-expired"])
def test_1edtech_signature_stands(name: str) -> None:
    document = load(f"1edtech-badges/{name}.json")

    assert proof.signature_stands(document, proof.read_proof(document), key_in_address(document), READER)


def test_1edtech_signature_of_the_older_suite_name_stands_but_is_not_accepted() -> None:
    document = load("1edtech-badges/simple-eddsa-2022.json")
    proofs = document["proof"]
    assert isinstance(proofs, list)
    options = proofs[0]
    renamed: JsonObject = {**document, "proof": {**options, "cryptosuite": "eddsa-rdfc-2022"}}  # type: ignore[dict-item]
    said = proof.read_proof(renamed)
    as_signed = proof.Proof(said.cryptosuite, said.created, None, said.verification_method, said.value, options)  # type: ignore[arg-type]

    assert proof.signature_stands(document, as_signed, key_in_address(renamed), READER)
    assert badge.verify(document, lambda _: None, lambda _: None, NOW, READER).code == "proof_kind"


@pytest.mark.parametrize(
    ("name", "state", "why"),
    [
        ("simple", State.GENUINE, "good"),
        ("complete", State.STATUS_UNKNOWN, "its status is a 1EdTechRevocationList on a page that cannot be had"),
        ("simple-did-key-method", State.UNKNOWN_ISSUER, "the issuer is a urn:uuid, so nothing ties the key to it"),
        ("simple-err-proof-value", State.TAMPERED, "the proof value is another document's"),
        ("simple-err-expired", State.EXPIRED, "valid until 2010"),
        ("clr_simple", State.UNREADABLE, "the CLR context is not vendored"),
    ],
)
def test_1edtech_verdict(name: str, state: State, why: str) -> None:
    document = load(f"1edtech-badges/{name}.json")

    verdict = badge.verify(document, lambda issuer: issuer_page(document, issuer), lambda _: None, NOW)

    assert verdict.state is state, why


def test_1edtech_jwt_is_refused_as_unreadable() -> None:
    data = (VECTORS / "1edtech-badges/simple.jwt").read_bytes()

    verdict = badge.verify(data, lambda _: None, lambda _: None, NOW)

    assert (verdict.state, verdict.code) == (State.UNREADABLE, "not_json")


def test_jcs_form_is_that_of_another_implementation() -> None:
    rfc8785 = pytest.importorskip("rfc8785", reason="rfc8785 is a development dependency")
    document: JsonObject = {"\U0001f600": 1, "\ufb33": [True, None, -0.5, 1e21], "é": 'a"\\\n\x01\x7f', "a": {"b": {}}}

    assert jsonld.canonicalise_jcs(document) == rfc8785.dumps(document)
