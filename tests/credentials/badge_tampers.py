"""Seven ways to change a signed credential; each must be noticed by us and by the independent verifier alike.

Flow: test_badge_verify.py, test_badge_peers.py -> this file.
Reads: nothing. Writes: nothing.
"""

import copy
import json
from collections.abc import Callable
from typing import Any

from seedtrain.credentials.badge import JsonObject
from tests.credentials import badge_cast as cast

Change = Callable[[Any], None]


def _name(document: Any) -> None:
    document["credentialSubject"]["identifier"][0]["identityHash"] = "Otto Obi"


def _result(document: Any) -> None:
    raised = f"{cast.BASE}/achievements/UP-03-2#level-3"
    document["credentialSubject"]["result"][0]["achievedLevel"] = raised


def _valid_until(document: Any) -> None:
    document["validUntil"] = "2039-01-15T00:00:00Z"


def _status_index(document: Any) -> None:
    document["credentialStatus"]["statusListIndex"] = "8"


def _created(document: Any) -> None:
    document["proof"]["created"] = "2025-01-15T09:30:00Z"


def _issuer(document: Any) -> None:
    document["issuer"]["id"] = cast.OTHER_KEY.did


def _undefined_term(document: Any) -> None:
    document["credentialSubject"]["rank"] = "first of 164"


TAMPERS: dict[str, Change] = {
    "name": _name,
    "result": _result,
    "validUntil": _valid_until,
    "statusListIndex": _status_index,
    "proof.created": _created,
    "swapped issuer": _issuer,
    "extra undefined term": _undefined_term,
}


def tampered(name: str) -> JsonObject:
    document: JsonObject = copy.deepcopy(cast.signed())
    before = json.dumps(document)
    TAMPERS[name](document)
    assert json.dumps(document) != before
    return document
