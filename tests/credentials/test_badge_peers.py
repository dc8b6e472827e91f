"""What we issue, judged by code nobody here wrote: Digital Bazaar's verifier in Node.js, with no network.

Flow: badge.issue -> peers/verify.mjs (@digitalbazaar/vc) -> assertions.
Reads: tests/credentials/peers/node_modules (npm ci). Writes: nothing.
Source: npm packages pinned in peers/package-lock.json.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from seedtrain.credentials import badge
from seedtrain.credentials.badge import JsonObject, State, jsonld
from tests.credentials import badge_cast as cast
from tests.credentials.badge_tampers import TAMPERS, tampered

pytestmark = pytest.mark.node

PEERS = Path(__file__).parent / "peers"


@pytest.fixture(scope="module")
def node() -> str:
    """The node program; without it or its packages these tests are skipped, or fail where they are required."""
    program = shutil.which("node")
    if program and (PEERS / "node_modules" / "@digitalbazaar" / "vc").is_dir():
        return program
    reason = "needs Node.js and the verifier: run `npm ci` in tests/credentials/peers"
    if "node" in os.environ.get("SEEDTRAIN_REQUIRE", ""):
        pytest.fail(f"{reason} (SEEDTRAIN_REQUIRE names node)")
    pytest.skip(reason)


def ask(node: str, questions: list[Any]) -> list[Any]:
    done = subprocess.run(
        [node, str(PEERS / "verify.mjs")],
        input=json.dumps(questions), capture_output=True, text=True, check=False, timeout=60, cwd=PEERS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answers: list[Any] = json.loads(done.stdout)
    return answers


def documents(listed: JsonObject) -> dict[str, JsonObject | None]:
    return {
        cast.CONTEXT_URL: badge.seedtrain_context(),
        cast.LIST_URL: listed,
        cast.DID: cast.resolve(cast.DID),
        cast.OTHER_KEY.did: cast.resolve(cast.OTHER_KEY.did),
    }


def question(credential: JsonObject, listed: JsonObject | None = None) -> dict[str, Any]:
    return {"credential": credential, "documents": documents(cast.status_list() if listed is None else listed)}


def test_issued_credentials_verify_offline(node: str) -> None:
    names = ["Amina Addo", "Nguyễn Thị Phương Linh", "أمينة", "한수진", "Zoë “O’Brien” \\ <Łuc> & 𝒳", "e\u0301 é"]

    answers = ask(node, [question(cast.signed(name)) for name in names])

    assert answers == [{"verified": True, "bits": [False], "error": "", "blocked": []}] * len(names)


def test_seven_tampers_do_not_verify(node: str) -> None:
    answers = ask(node, [question(tampered(name)) for name in TAMPERS])

    assert {name: answer["verified"] for name, answer in zip(TAMPERS, answers, strict=True)} == dict.fromkeys(TAMPERS, False)
    assert [answer["blocked"] for answer in answers] == [[]] * 7
    assert all(answer["error"] for answer in answers)


def test_revocation_shows_in_the_bits_though_the_verifier_says_verified(node: str) -> None:
    (answer,) = ask(node, [question(cast.signed(), cast.status_list(cast.INDEX))])

    assert (answer["verified"], answer["bits"]) == (True, [True])  # the trap: `verified` alone shows it as good
    assert cast.verdict(cast.signed(), cast.status_list(cast.INDEX)).state is State.REVOKED


def test_forged_lists_are_rejected_there_too(node: str) -> None:
    unsigned = {name: member for name, member in cast.status_list().items() if name != "proof"}

    answers = ask(node, [question(cast.signed(), listed) for listed in (unsigned, cast.status_list(key=cast.OTHER_KEY))])

    assert [answer["verified"] for answer in answers] == [False, False]
    assert "Issuers" in answers[1]["error"]


def test_site_confirmation_verifies(node: str) -> None:
    credential = cast.signed(
        level=3, level_name="independent", confirmed_at_site=True, mode_of_evidence=(badge.ModeOfEvidence.ON_THE_JOB,),
        norms=(), valid_until=None,
    )  # fmt: skip

    (answer,) = ask(node, [question(credential)])

    assert (answer["verified"], answer["error"]) == (True, "")


def test_canonical_form_is_the_same_letter_by_letter(node: str) -> None:
    spoilt: JsonObject = {
        "@context": [jsonld.CREDENTIALS_V2], "id": "urn:a", "name": "a\x01b\x7fc\bd\fe\tf\ng\rh\"i\\j\x1fk\x85\u2028",
    }  # fmt: skip
    mine = [spoilt, cast.unsigned(), badge.did_document(cast.DID, [cast.KEY.public])]

    answers = ask(node, [{"canonize": document, "documents": documents(cast.status_list())} for document in mine])

    assert [answer["canonical"] for answer in answers] == [jsonld.canonicalise(document) for document in mine]
