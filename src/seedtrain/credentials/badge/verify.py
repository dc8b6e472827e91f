"""Says whether a credential is genuine today, from the file, the issuer's DID document and its status list alone.

Flow: the verify page, or anybody's program -> this file -> `jsonld`, `proof`, `status`, `graph`.
Reads: its arguments; no database, no network, no clock. Writes: nothing.
Source: W3C VC 2.0 section 7; Bitstring Status List v1.0 section 3.2; Open Badges 3.0 section 8.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from . import graph, status
from .errors import BadgeError, StatusRefused
from .jsonld import STANDARD, Contexts, canonicalise
from .proof import ResolveDid, find_key, format_instant, read_instant, read_proof, signature_stands, without_proof
from .reading import JsonObject, read_document

FetchStatusList = Callable[[str], JsonObject | None]

_VC = "https://www.w3.org/2018/credentials#"
_OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
_SCHEMA = "https://schema.org/"
_STATUS = "https://www.w3.org/ns/credentials/status#"
_OURS = "urn:seedtrain:v1:"


class State(StrEnum):
    GENUINE = "genuine"
    TAMPERED = "tampered"
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    UNKNOWN_ISSUER = "unknown_issuer"
    UNREADABLE = "unreadable"
    STATUS_UNKNOWN = "status_unknown"


# One English sentence per code, for the web layer to translate; `unreadable` carries the refusal's own sentence.
SENTENCES: Mapping[str, str] = {
    "genuine": "Genuine. The signature of %(issuer)s stands, and the credential is valid at %(at)s.",
    "tampered": "Not genuine. The content is not what %(issuer)s signed.",
    "revoked": "Revoked. %(issuer)s signed this credential and has withdrawn it.",
    "suspended": "Suspended. %(issuer)s has put this credential on hold.",
    "expired": "Expired. It was valid until %(until)s.",
    "not_yet_valid": "Not valid yet. It becomes valid at %(since)s.",
    "unknown_issuer": "Cannot tell. The key that signed does not belong to %(issuer)s, or its keys could not be read.",
    "status_unknown": "Cannot tell. The signature of %(issuer)s stands, but whether it was withdrawn could not be read: %(why)s",
    "proof_expired": "Expired. The signature itself was valid until %(until)s.",
}


@dataclass(frozen=True, slots=True)
class SignedBy:
    name: str
    role: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What the issuer signed, for display; read from the signed statements. "" and None mean: the credential is silent."""

    credential_id: str
    issuer_id: str
    issuer_name: str
    subject_name: str
    achievement_name: str
    competency_code: str
    competency_name: str
    competency_url: str
    framework_name: str
    level: int | None
    level_name: str
    mode_of_evidence: tuple[str, ...]
    norms: tuple[str, ...]
    course_title: str
    course_version: str
    hours: Decimal | None
    valid_from: datetime | None
    valid_until: datetime | None
    confirmed_at_site: bool
    signatories: tuple[SignedBy, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, at one instant. `fields` is None unless the issuer's signature stands; then it may be shown."""

    state: State
    code: str
    checked_at: datetime
    params: Mapping[str, str | int] = field(default_factory=dict)
    sentence: str = ""
    fields: Fields | None = None

    @property
    def genuine(self) -> bool:
        """True only when signed, valid now and not withdrawn; a revoked credential is never genuine."""
        return self.state is State.GENUINE


def verify(
    document: JsonObject | bytes,
    resolve_did: ResolveDid,
    status_list: FetchStatusList,
    at: datetime,
    contexts: Contexts = STANDARD,
) -> Verdict:
    """One verdict on a credential; it raises nothing for whatever a stranger may send.

    `resolve_did` returns the issuer's DID document or None, `status_list` the list credential at an address or None;
    neither answer is trusted. `at` is aware. Order: readable, signed, withdrawn, in time, status known.
    """
    issuer_id = ""
    try:
        if isinstance(document, bytes):
            document = read_document(document)
        canonical = canonicalise(without_proof(document), contexts)
        facts = graph.parse(canonical)
        root = facts.root(_VC + "VerifiableCredential")
        issuer_id = facts.node(root, _VC + "issuer")
        proof = read_proof(document)
        fields = _fields(facts, root)
        key = find_key(proof, resolve_did) if issuer_id == proof.controller else None
        if key is None:
            return _verdict(State.UNKNOWN_ISSUER, at, issuer=issuer_id or "?")
        if not signature_stands(document, proof, key, contexts, canonical):
            return _verdict(State.TAMPERED, at, issuer=issuer_id)
    except BadgeError as refusal:
        params = {**refusal.params, "issuer": issuer_id}
        return Verdict(State.UNREADABLE, refusal.code, at, params, str(refusal))
    try:
        withdrawn = _withdrawn(facts, root, issuer_id, resolve_did, status_list, at)
        unknown = ""
    except BadgeError as refusal:
        withdrawn, unknown = None, str(refusal)
    return _dated(fields, withdrawn, unknown, proof.expires, at)


def read_fields(document: JsonObject, contexts: Contexts = STANDARD) -> Fields:
    """What the credential says, from its canonical text; whether anybody signed it is not looked at."""
    facts = graph.parse(canonicalise(without_proof(document), contexts))
    return _fields(facts, facts.root(_VC + "VerifiableCredential"))


def _dated(fields: Fields, withdrawn: State | None, unknown: str, proof_until: datetime | None, at: datetime) -> Verdict:
    issuer = fields.issuer_name or fields.issuer_id
    if withdrawn is not None:
        return _verdict(withdrawn, at, fields, issuer=issuer)
    if fields.valid_until is not None and at > fields.valid_until:
        return _verdict(State.EXPIRED, at, fields, until=format_instant(fields.valid_until))
    if proof_until is not None and at > proof_until:
        return _verdict(State.EXPIRED, at, fields, code="proof_expired", until=format_instant(proof_until))
    if fields.valid_from is not None and at < fields.valid_from:
        return _verdict(State.NOT_YET_VALID, at, fields, since=format_instant(fields.valid_from))
    if unknown:
        return _verdict(State.STATUS_UNKNOWN, at, fields, issuer=issuer, why=unknown)
    return _verdict(State.GENUINE, at, fields, issuer=issuer, at=format_instant(at))


def _verdict(state: State, checked_at: datetime, fields: Fields | None = None, code: str = "", **params: str) -> Verdict:
    code = code or state.value
    return Verdict(state, code, checked_at, params, SENTENCES[code] % params, fields)


def _withdrawn(
    facts: graph.Graph,
    root: str,
    issuer_id: str,
    resolve_did: ResolveDid,
    status_list: FetchStatusList,
    at: datetime,
) -> State | None:
    """The worst state any status entry shows, or None; an entry that cannot be read raises, after the others spoke."""
    states: list[State] = []
    refusal: BadgeError | None = None
    for entry in facts.nodes(root, _VC + "credentialStatus"):
        try:
            states += _entry_state(facts, entry, issuer_id, resolve_did, status_list, at)
        except BadgeError as cause:
            refusal = cause
    for state in (State.REVOKED, State.SUSPENDED):
        if state in states:
            return state
    if refusal is not None:
        raise refusal
    return None


def _entry_state(
    facts: graph.Graph,
    entry: str,
    issuer_id: str,
    resolve_did: ResolveDid,
    status_list: FetchStatusList,
    at: datetime,
) -> list[State]:
    if not facts.has_type(entry, _STATUS + "BitstringStatusListEntry"):
        raise StatusRefused("status_kind", "Expected a BitstringStatusListEntry; the credential names another kind.")
    purpose = facts.text(entry, _STATUS + "statusPurpose")
    index = facts.text(entry, _STATUS + "statusListIndex")
    url = facts.node(entry, _STATUS + "statusListCredential")
    states = {status.Purpose.REVOCATION.value: State.REVOKED, status.Purpose.SUSPENSION.value: State.SUSPENDED}
    if purpose not in states or not (index.isascii() and index.isdigit() and len(index) <= 9):
        raise StatusRefused("status_kind", f"Expected a purpose and a whole-number index; came {purpose!r}, {index[:20]!r}.")
    document = status_list(url)
    if document is None:
        raise StatusRefused("status_missing", f"The status list at {url} could not be had.", url=url)
    encoded = _encoded_list(document, url, purpose, issuer_id, resolve_did, at)
    return [states[purpose]] if status.is_set(encoded, int(index)) else []


def _encoded_list(document: JsonObject, url: str, purpose: str, issuer_id: str, resolve_did: ResolveDid, at: datetime) -> str:
    """The encoded bits of a list that the credential's own issuer signed, for this address and purpose, still fresh."""
    canonical = canonicalise(without_proof(document))
    facts = graph.parse(canonical)
    root = facts.root(_VC + "VerifiableCredential")
    proof = read_proof(document)
    signer = facts.node(root, _VC + "issuer")
    if signer != issuer_id or proof.controller != issuer_id:
        raise StatusRefused(
            "status_issuer",
            f"Expected a status list by {issuer_id}; came one by {signer or proof.controller}.",
            expected=issuer_id,
            came=signer,
        )
    key = find_key(proof, resolve_did)
    if key is None or not signature_stands(document, proof, key, canonical=canonical):
        raise StatusRefused("status_forged", "The status list's signature does not stand.", url=url)
    subject = facts.node(root, _VC + "credentialSubject")
    right_kind = facts.has_type(root, _STATUS + "BitstringStatusListCredential")
    if root != url or not right_kind or purpose not in facts.texts(subject, _STATUS + "statusPurpose"):
        raise StatusRefused("status_other", f"Expected the {purpose} list of {url}; came another list.", url=url)
    until, since = facts.text(root, _VC + "validUntil"), facts.text(root, _VC + "validFrom")
    if (until and at > read_instant(until)) or (since and at < read_instant(since)):
        raise StatusRefused("status_stale", "The status list at hand is not of this time; fetch a fresh one.", url=url)
    return facts.text(subject, _STATUS + "encodedList")


def _fields(facts: graph.Graph, root: str) -> Fields:
    subject = facts.node(root, _VC + "credentialSubject")
    achievement = facts.node(subject, _OB + "achievement")
    competency = _competency(facts, achievement)
    issuer = facts.node(root, _VC + "issuer")
    course = facts.node(achievement, _OURS + "course")
    level, level_name = _level(facts, subject)
    evidence = facts.nodes(root, _VC + "evidence")
    since, until = facts.text(root, _VC + "validFrom"), facts.text(root, _VC + "validUntil")
    return Fields(
        credential_id="" if root.startswith("_:") else root,
        issuer_id=issuer,
        issuer_name=_first(facts.texts(issuer, _SCHEMA + "name")),
        subject_name=_subject_name(facts, subject),
        achievement_name=_first(facts.texts(achievement, _SCHEMA + "name")),
        competency_code=facts.text(competency, _OB + "targetCode"),
        competency_name=facts.text(competency, _SCHEMA + "targetName"),
        competency_url=facts.text(competency, _SCHEMA + "targetUrl"),
        framework_name=facts.text(competency, _SCHEMA + "targetFramework"),
        level=level,
        level_name=level_name,
        mode_of_evidence=tuple(sorted(mode for node in evidence for mode in facts.texts(node, _OURS + "modeOfEvidence"))),
        norms=tuple(term.value for term in facts.listed(achievement, _OURS + "norm")),
        course_title=facts.text(course, _SCHEMA + "name"),
        course_version=facts.text(course, _OB + "version"),
        hours=_decimal(facts.text(achievement, _OURS + "contactHours")),
        valid_from=read_instant(since) if since else None,
        valid_until=read_instant(until) if until else None,
        confirmed_at_site=facts.text(achievement, _OURS + "confirmedAtSite") == "true",
        signatories=tuple(_signed_by(facts, term.value) for term in facts.listed(root, _OURS + "signatory")),
    )


def _competency(facts: graph.Graph, achievement: str) -> str:
    for node in facts.nodes(achievement, _OB + "alignment"):
        if "CFItem" in facts.texts(node, _OB + "targetType"):
            return node
    return ""


def _subject_name(facts: graph.Graph, subject: str) -> str:
    for node in facts.nodes(subject, _OB + "identifier"):
        if "name" in facts.texts(node, _OB + "identityType") and "true" not in facts.texts(node, _OB + "hashed"):
            return facts.text(node, _OB + "identityHash")
    return _first(facts.texts(subject, _SCHEMA + "name"))


def _level(facts: graph.Graph, subject: str) -> tuple[int | None, str]:
    """The level the result points at; the pointer is a text in Open Badges, so it is looked up as an address."""
    for result in facts.nodes(subject, _OB + "result"):
        for achieved in facts.texts(result, _OB + "achievedLevel"):
            number = facts.text(achieved, _OB + "level")
            return (int(number) if number in {"1", "2", "3", "4"} else None), facts.text(achieved, _SCHEMA + "name")
    return None, ""


def _signed_by(facts: graph.Graph, node: str) -> SignedBy:
    return SignedBy(
        name=facts.text(node, _SCHEMA + "name"),
        role=facts.text(node, _OURS + "signatoryRole"),
        organisation=facts.text(node, _OURS + "organisation"),
    )


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _first(texts: tuple[str, ...]) -> str:
    return texts[0] if texts else ""
