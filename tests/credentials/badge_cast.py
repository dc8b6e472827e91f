"""One centre, one award, one person: the pieces every badge test starts from. Nobody here is real.

Flow: test_badge*.py -> this file -> the badge package.
Reads: nothing. Writes: nothing.
"""

from datetime import UTC, datetime
from decimal import Decimal

from seedtrain.credentials import badge
from seedtrain.credentials.badge import JsonObject, ModeOfEvidence, Signatory

BASE = "http://127.0.0.1:8000"
CONTEXT_URL = f"{BASE}/contexts/seedtrain-v1.json"
LIST_URL = f"{BASE}/issuers/gth-b/status/1"
DID = "did:web:127.0.0.1%3A8000:issuers:gth-b"
KEY = badge.IssuerKey(DID, bytes(range(32)))
OTHER_KEY = badge.IssuerKey("did:web:127.0.0.1%3A8000:issuers:other", bytes(range(1, 33)))
ISSUED_AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 2, 1, tzinfo=UTC)
INDEX = 7
SIGNATORIES = (
    Signatory("Soo-jin Han", "Director", "Training Centre B"),
    Signatory("Maya Ortiz", "Programme coordinator", "Training Network"),
)


def award(**changes: object) -> badge.Award:
    given: dict[str, object] = {
        "achievement_url": f"{BASE}/achievements/UP-03-2",
        "competency_id": "UP-03",
        "competency_name": "Run a fed-batch culture",
        "competency_url": f"{BASE}/ims/case/v1p1/CFItems/5f0c1b9e-0f0c-4e52-9b7e-3a2f6d1c8a11",
        "framework_name": "Seedtrain draft framework",
        "framework_url": f"{BASE}/ims/case/v1p1/CFDocuments/0b7e3a2f-9b7e-4e52-8a11-5f0c1b9e0f0c",
        "level": 2,
        "level_name": "assisted",
        "criteria": "Runs a fed-batch culture on the plant with a trainer beside them.",
        "mode_of_evidence": (ModeOfEvidence.SIMULATED, ModeOfEvidence.OBSERVED_ON_PLANT),
        "norms": ("WHO TRS 986, Annex 2", "ICH Q7"),
        "course_title": "Hands-on: upstream process",
        "course_version": "2025.1",
        "hours": Decimal("120.0"),
        "valid_from": datetime(2026, 1, 15, tzinfo=UTC),
        "valid_until": datetime(2029, 1, 15, tzinfo=UTC),
    }
    return badge.Award(**{**given, **changes})  # type: ignore[arg-type]


def subject(name: str = "Amina Addo") -> badge.Subject:
    return badge.Subject(name, badge.identifier_hash("amina@example.org", "a1b2c3"), "a1b2c3")


def unsigned(name: str = "Amina Addo", **changes: object) -> JsonObject:
    return badge.build(
        f"{BASE}/credentials/4f1d",
        badge.Issuer(DID, "Training Centre B", f"{BASE}/centres/gth-b"),
        subject(name),
        award(**changes),
        SIGNATORIES,
        badge.StatusEntry(LIST_URL, INDEX),
        CONTEXT_URL,
    )


def signed(name: str = "Amina Addo", **changes: object) -> JsonObject:
    return badge.issue(unsigned(name, **changes), KEY, ISSUED_AT)


def status_list(*revoked: int, key: badge.IssuerKey = KEY) -> JsonObject:
    return badge.status_credential(LIST_URL, revoked, key, ISSUED_AT)


def resolve(did: str) -> JsonObject | None:
    return {key.did: badge.did_document(key.did, [key.public]) for key in (KEY, OTHER_KEY)}.get(did)


def verdict(document: JsonObject | bytes, listed: JsonObject | None = None, at: datetime = LATER) -> badge.Verdict:
    listed = status_list() if listed is None else listed
    return badge.verify(document, resolve, lambda url: listed if url == LIST_URL else None, at)
