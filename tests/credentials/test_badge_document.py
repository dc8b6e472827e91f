"""What may stand in a credential, and what a centre may not award.

Flow: document, proof -> assertions.
Reads: nothing. Writes: nothing.
"""

import json
from decimal import Decimal

import pytest

from seedtrain.credentials import badge
from seedtrain.credentials.badge import BadgeError, ModeOfEvidence, jsonld
from tests.credentials import badge_cast as cast


def code_of(refused: "pytest.ExceptionInfo[BadgeError]") -> tuple[str, object]:
    return refused.value.code, refused.value.params.get("field")


@pytest.mark.parametrize("level", [3, 4])
def test_centre_cannot_award_levels_of_the_site(level: int) -> None:
    with pytest.raises(BadgeError) as refused:
        cast.award(level=level)

    assert (refused.value.code, refused.value.params) == ("level_needs_site", {"level": level})


def test_site_confirms_level_three_with_evidence_on_the_job_only() -> None:
    on_the_job = cast.signed(level=3, confirmed_at_site=True, mode_of_evidence=(ModeOfEvidence.ON_THE_JOB,))
    with pytest.raises(BadgeError) as refused:
        cast.award(level=3, confirmed_at_site=True, mode_of_evidence=(ModeOfEvidence.SIMULATED,))

    fields = badge.read_fields(on_the_job)
    assert (fields.level, fields.confirmed_at_site) == (3, True)
    assert refused.value.code == "site_needs_job_evidence"


@pytest.mark.parametrize("name", ["Amina\x01", "Amina\x7f", "Amina\nAddo", "Amina\u202eoddA", "Amina\u2028", "\x9fAmina"])
def test_control_characters_are_refused_wherever_text_enters(name: str) -> None:
    with pytest.raises(BadgeError) as in_subject:
        cast.subject(name)
    with pytest.raises(BadgeError) as in_award:
        cast.award(course_title=name)
    with pytest.raises(BadgeError) as in_norms:
        cast.award(norms=("ICH Q7", name))
    with pytest.raises(BadgeError) as in_signatory:
        badge.Signatory("Maya Ortiz", name, "Training Network")

    assert [code_of(refused) for refused in (in_subject, in_award, in_norms, in_signatory)] == [
        ("control_character", "subject.name"),
        ("control_character", "award.course_title"),
        ("control_character", "award.norms"),
        ("control_character", "signatory.role"),
    ]


@pytest.mark.parametrize("name", ["Nguyễn Thị Linh", "أمينة", "한수진", "Ọlábísí Ńké", "Zoë O’Brien-Łuc", "می‌خواهم"])
def test_names_of_the_world_survive_unchanged(name: str) -> None:
    assert badge.read_fields(cast.signed(name)).subject_name == name


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"level": 0}, "level"),
        ({"level": 5}, "level"),
        ({"hours": Decimal(0)}, "hours"),
        ({"hours": Decimal("NaN")}, "hours"),
        ({"mode_of_evidence": ()}, "evidence"),
        ({"valid_until": cast.award().valid_from}, "valid_until"),
        ({"competency_url": "javascript:alert(1)"}, "url"),
        ({"framework_url": "https://example.org/a> <b"}, "url"),
        ({"competency_name": "  "}, "text_missing"),
        ({"level_name": "x" * 501}, "text_too_long"),
    ],
)
def test_award_refuses(change: dict[str, object], code: str) -> None:
    with pytest.raises(BadgeError) as refused:
        cast.award(**change)

    assert refused.value.code == code


def test_everything_said_is_signed_and_read_back() -> None:
    award = cast.award(hours=Decimal("37.5"))

    fields = badge.read_fields(cast.signed(hours=Decimal("37.5")))

    assert fields == badge.Fields(
        credential_id="http://127.0.0.1:8000/credentials/4f1d",
        issuer_id=cast.DID,
        issuer_name="Training Centre B",
        subject_name="Amina Addo",
        achievement_name="Run a fed-batch culture: assisted (2)",
        competency_code="UP-03",
        competency_name="Run a fed-batch culture",
        competency_url=award.competency_url,
        framework_name="Seedtrain draft framework",
        level=2,
        level_name="assisted",
        mode_of_evidence=("observed_on_plant", "simulated"),
        norms=("WHO TRS 986, Annex 2", "ICH Q7"),
        course_title="Hands-on: upstream process",
        course_version="2025.1",
        hours=Decimal("37.5"),
        valid_from=award.valid_from,
        valid_until=award.valid_until,
        confirmed_at_site=False,
        signatories=tuple(badge.SignedBy(s.name, s.role, s.organisation) for s in cast.SIGNATORIES),
    )


def test_issuing_twice_gives_the_same_bytes() -> None:
    assert json.dumps(cast.signed()) == json.dumps(cast.signed())


def test_open_badges_members_a_reader_expects_are_there() -> None:
    document = json.loads(json.dumps(cast.signed()))

    achievement = document["credentialSubject"]["achievement"]
    assert document["@context"][:2] == [jsonld.CREDENTIALS_V2, jsonld.OPEN_BADGES]
    assert document["type"] == ["VerifiableCredential", "AchievementCredential"]
    assert {"id", "type", "name", "description", "criteria"} <= set(achievement)
    assert achievement["alignment"][0]["targetType"] == "CFItem"
    assert (
        document["credentialSubject"]["result"][0]["achievedLevel"]
        == (achievement["resultDescription"][0]["rubricCriterionLevel"][0]["id"])
    )
    assert document["proof"]["verificationMethod"] == f"{cast.DID}#key-1"
    assert "amina@example.org" not in json.dumps(document)


def test_identifier_hash_is_sha256_of_identifier_and_salt() -> None:
    known = "sha256$ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, "abc"

    assert badge.identifier_hash("ab", "c") == known


@pytest.mark.parametrize(
    ("url", "did", "path"),
    [
        ("https://example.org", "did:web:example.org", "example.org/.well-known/did.json"),
        (
            "http://127.0.0.1:8000/issuers/gth-b/",
            "did:web:127.0.0.1%3A8000:issuers:gth-b",
            "127.0.0.1:8000/issuers/gth-b/did.json",
        ),
    ],
)
def test_did_web_names_an_address_and_back(url: str, did: str, path: str) -> None:
    assert (badge.did_web(url), badge.did_web_path(did)) == (did, path)


@pytest.mark.parametrize(
    "did", ["did:web:", "did:key:z6Mk", "did:web:a.org:..:x", "did:web:a.org%2Fx", "did:web:u@a.org", "did:web:a.org:x/y"]
)
def test_did_web_refuses_names_that_lead_elsewhere(did: str) -> None:
    with pytest.raises(BadgeError) as refused:
        badge.did_web_path(did)

    assert refused.value.code == "did_web"


def test_seed_never_shows_in_print() -> None:
    assert repr(cast.KEY) == f"IssuerKey(did='{cast.DID}', fragment='key-1')"


def test_key_of_another_issuer_does_not_sign() -> None:
    with pytest.raises(BadgeError) as refused:
        badge.issue(cast.unsigned(), cast.OTHER_KEY, cast.ISSUED_AT)

    assert (refused.value.code, refused.value.params) == ("issuer_key", {"expected": cast.DID, "came": cast.OTHER_KEY.did})


def test_signed_document_is_not_signed_again() -> None:
    with pytest.raises(BadgeError) as refused:
        badge.issue(cast.signed(), cast.KEY, cast.ISSUED_AT)

    assert refused.value.code == "proof_present"
