"""Signs a credential with a centre's key and tells whether somebody's signature stands.

Flow: `actions`, `status`, `verify` -> this file -> `jsonld` (canonical text), cryptography (Ed25519).
Reads: keys and documents handed in. Writes: nothing.
Source: W3C Data Integrity EdDSA Cryptosuites v1.0, sections 3.2 and 3.3; W3C Controlled Identifiers (Multikey); did:web, did:key.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote, unquote, urlsplit

import base58
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from .errors import ProofRefused
from .jsonld import (
    DID_V1,
    MULTIKEY_V1,
    STANDARD,
    Contexts,
    canonicalise,
    canonicalise_jcs,
)
from .reading import Json, JsonObject, check_limits

RDFC = "eddsa-rdfc-2022"
JCS = "eddsa-jcs-2022"

ResolveDid = Callable[[str], JsonObject | None]

_ED25519_PREFIX = b"\xed\x01"
_PROOF_MEMBERS = {
    "@context",
    "id",
    "type",
    "cryptosuite",
    "created",
    "expires",
    "verificationMethod",
    "proofPurpose",
    "proofValue",
    "nonce",
    "domain",
    "challenge",
}
_INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$")
_DID_WEB_PART = re.compile(r"^[A-Za-z0-9._-]+$")
_DID_WEB_HOST = re.compile(r"^[A-Za-z0-9.-]+(%3[Aa]\d{1,5})?$")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """An Ed25519 key under a name in a DID document; `multibase` begins with z6Mk."""

    fragment: str
    multibase: str


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """A centre's signing key: 32 secret bytes, the DID they sign for, and the key's name in its DID document."""

    did: str
    seed: bytes = field(repr=False)
    fragment: str = "key-1"

    def __post_init__(self) -> None:
        if len(self.seed) != 32:
            raise ProofRefused(
                "seed_length",
                f"Expected a seed of 32 bytes; came {len(self.seed)}. Take 32 random bytes.",
                came=len(self.seed),
            )

    @property
    def verification_method(self) -> str:
        return f"{self.did}#{self.fragment}"

    @property
    def public(self) -> PublicKey:
        return PublicKey(self.fragment, multibase_of(self._private().public_key().public_bytes_raw()))

    def sign(self, message: bytes) -> bytes:
        return self._private().sign(message)

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof says about itself; every member is plain text, so nothing in it can be read two ways."""

    cryptosuite: str
    created: datetime | None
    expires: datetime | None
    verification_method: str
    value: bytes
    options: JsonObject

    @property
    def controller(self) -> str:
        """The DID or address whose document must list the key."""
        return self.verification_method.partition("#")[0]


def issue(document: JsonObject, key: IssuerKey, created: datetime) -> JsonObject:
    """A copy of the document that carries a `DataIntegrityProof` by this key; same inputs, same bytes.

    `created` is aware and is written in UTC, to the second. A document that already has a proof, or that names
    another issuer than the key's, is refused.
    """
    if "proof" in document:
        raise ProofRefused("proof_present", "Expected an unsigned document; this one has a proof. Build it anew.")
    named = _id_of(document.get("issuer"))
    if named != key.did:
        raise ProofRefused(
            "issuer_key",
            f"Expected the key of {named}; came the key of {key.did}. Sign with the issuer's own.",
            expected=named,
            came=key.did,
        )
    check_limits(document)
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": RDFC,
        "created": format_instant(created),
        "verificationMethod": key.verification_method,
        "proofPurpose": "assertionMethod",
    }
    value = key.sign(signing_input(document, options))
    return {**document, "proof": {**options, "proofValue": "z" + base58.b58encode(value).decode("ascii")}}


def without_proof(document: JsonObject) -> JsonObject:
    """The document as it was before it was signed."""
    return {name: member for name, member in document.items() if name != "proof"}


def signing_input(document: JsonObject, options: JsonObject, contexts: Contexts = STANDARD, canonical: str | None = None) -> bytes:
    """The 64 bytes that are signed: SHA-256 of the proof's options, then SHA-256 of the document without proof.

    `canonical` is the document's canonical form where the caller already has it; a reader shows what it says and
    nothing else, so that the text shown is the text signed.
    """
    unsigned = without_proof(document)
    options = {name: member for name, member in options.items() if name != "proofValue"}
    if options.get("cryptosuite") == JCS:
        unsigned["@context"] = options.get("@context", unsigned.get("@context"))
        texts = canonicalise_jcs(options), canonicalise_jcs(unsigned)
    else:
        # The proof is read with the document's own contexts, as the Recommendation asks (section 3.2.5).
        options["@context"] = document.get("@context")
        text = canonicalise(unsigned, contexts) if canonical is None else canonical
        texts = canonicalise(options, contexts).encode("utf-8"), text.encode("utf-8")
    return b"".join(hashlib.sha256(text).digest() for text in texts)


def read_proof(document: JsonObject) -> Proof:
    """The document's one proof stands in a form we check; several proofs, or one of another kind, are refused."""
    proofs = document.get("proof")
    if isinstance(proofs, list) and len(proofs) == 1:
        proofs = proofs[0]
    if not isinstance(proofs, dict):
        raise ProofRefused("proof_missing", "Expected exactly one proof in the credential; came none or several.")
    for name, member in proofs.items():
        if name not in _PROOF_MEMBERS or not (isinstance(member, str) or name == "@context"):
            raise ProofRefused("proof_member", f"Expected plain proof members; came {name!r}.", member=name)
    kind, suite = proofs.get("type"), proofs.get("cryptosuite")
    if kind != "DataIntegrityProof" or suite not in {RDFC, JCS}:
        raise ProofRefused(
            "proof_kind",
            f"Expected a DataIntegrityProof of {RDFC} or {JCS}; came {kind}, {suite}.",
            kind=str(kind),
            cryptosuite=str(suite),
        )
    if proofs.get("proofPurpose") != "assertionMethod":
        came = str(proofs.get("proofPurpose"))
        raise ProofRefused("proof_purpose", f"Expected a proof for assertionMethod; came {came}.", came=came)
    if suite == JCS and not _contexts_begin(document.get("@context"), proofs.get("@context")):
        raise ProofRefused("proof_context", "Expected the proof's contexts to begin the document's; they differ.")
    if suite == RDFC and "@context" in proofs:
        raise ProofRefused("proof_member", "Expected no @context inside an RDF proof; came one.", member="@context")
    return Proof(
        cryptosuite=str(suite),
        created=read_instant(str(proofs["created"])) if "created" in proofs else None,
        expires=read_instant(str(proofs["expires"])) if "expires" in proofs else None,
        verification_method=str(proofs.get("verificationMethod", "")),
        value=_signature(str(proofs.get("proofValue", ""))),
        options=dict(proofs),
    )


def signature_stands(
    document: JsonObject,
    proof: Proof,
    key: PublicKey,
    contexts: Contexts = STANDARD,
    canonical: str | None = None,
) -> bool:
    """True when this key made this proof over this document; says nothing about who owns the key."""
    message = signing_input(document, proof.options, contexts, canonical)
    try:
        Ed25519PublicKey.from_public_bytes(key_bytes(key.multibase)).verify(proof.value, message)
    except InvalidSignature:
        return False
    return True


def find_key(proof: Proof, resolve_did: ResolveDid) -> PublicKey | None:
    """The key the proof names, as its controller's own document lists it for assertions; None when it does not."""
    if proof.controller.startswith("did:key:"):
        return _key_of_did_key(proof)
    controlled = resolve_did(proof.controller)
    if controlled is None or controlled.get("id") != proof.controller:
        return None
    asserted = {_absolute(_id_of(entry), proof.controller) for entry in _as_list(controlled.get("assertionMethod"))}
    if proof.verification_method not in asserted:
        return None
    entries = [*_as_list(controlled.get("verificationMethod")), *_as_list(controlled.get("assertionMethod"))]
    for entry in entries:
        if not isinstance(entry, dict) or _absolute(_id_of(entry), proof.controller) != proof.verification_method:
            continue
        multibase = entry.get("publicKeyMultibase")
        if entry.get("type") == "Multikey" and entry.get("controller") == proof.controller and "revoked" not in entry:
            return PublicKey(proof.verification_method.partition("#")[2], str(multibase))
    return None


def did_document(did: str, public_keys: Sequence[PublicKey]) -> JsonObject:
    """The did.json an issuer serves: every key may make assertions; leave a key out to end trust in it."""
    methods: list[Json] = [
        {
            "id": f"{did}#{key.fragment}",
            "type": "Multikey",
            "controller": did,
            "publicKeyMultibase": key.multibase,
        }
        for key in public_keys
    ]
    named: list[Json] = [f"{did}#{key.fragment}" for key in public_keys]
    return {"@context": [DID_V1, MULTIKEY_V1], "id": did, "verificationMethod": methods, "assertionMethod": named}


def did_web(base_url: str) -> str:
    """The did:web name of an address.

    >>> did_web("http://127.0.0.1:8000/issuers/gth-b")
    'did:web:127.0.0.1%3A8000:issuers:gth-b'
    """
    parts = urlsplit(base_url)
    steps = [step for step in parts.path.split("/") if step]
    did = ":".join(["did:web", quote(parts.netloc, safe="."), *steps])
    did_web_path(did)
    return did


def did_web_path(did: str) -> str:
    """Host and path, without scheme, of the did.json this did:web name stands for; the scheme is https but for tests.

    >>> did_web_path("did:web:127.0.0.1%3A8000:issuers:gth-b")
    '127.0.0.1:8000/issuers/gth-b/did.json'
    """
    host, *steps = did.removeprefix("did:web:").split(":")
    well_formed = _DID_WEB_HOST.match(host) and all(_DID_WEB_PART.match(step) and set(step) != {"."} for step in steps)
    if not did.startswith("did:web:") or not well_formed:
        raise ProofRefused("did_web", f"Expected a name such as did:web:example.org:issuers:centre; came {did!r}.", value=did)
    return "/".join([unquote(host), *(steps or [".well-known"]), "did.json"])


def multibase_of(raw: bytes) -> str:
    """The Multikey text of a raw Ed25519 public key."""
    return "z" + base58.b58encode(_ED25519_PREFIX + raw).decode("ascii")


def key_bytes(multibase: str) -> bytes:
    """The 32 raw bytes of an Ed25519 Multikey; a key of another kind is refused."""
    raw = _base58(multibase)
    if len(raw) != 34 or not raw.startswith(_ED25519_PREFIX):
        raise ProofRefused("key_kind", f"Expected an Ed25519 key (z6Mk...); came {multibase[:60]!r}.", value=multibase[:60])
    return raw[2:]


def format_instant(at: datetime) -> str:
    """The instant in UTC, to the second, as XML Schema writes it."""
    if at.tzinfo is None:
        raise ProofRefused("instant", f"Expected a time with its offset; came {at.isoformat()}.", value=at.isoformat())
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_instant(text: str) -> datetime:
    """The aware instant; a time without its offset is refused."""
    try:
        if _INSTANT.match(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise ProofRefused("instant", f"Expected a time such as 2026-01-31T12:00:00Z; came {text[:60]!r}.", value=text[:60])


def _key_of_did_key(proof: Proof) -> PublicKey | None:
    multibase = proof.controller.removeprefix("did:key:")
    _, hash_mark, fragment = proof.verification_method.partition("#")
    return PublicKey(multibase, multibase) if not hash_mark or fragment == multibase else None


def _contexts_begin(whole: Json, begin: Json) -> bool:
    beginning = _as_list(begin)
    return begin is not None and _as_list(whole)[: len(beginning)] == beginning


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _id_of(entry: Json) -> str:
    return str(entry.get("id", "")) if isinstance(entry, dict) else str(entry)


def _absolute(name: str, controller: str) -> str:
    return controller + name if name.startswith("#") else name


def _signature(text: str) -> bytes:
    value = _base58(text)
    if len(value) != 64:
        raise ProofRefused("proof_value", f"Expected a signature of 64 bytes; came {len(value)}.", came=len(value))
    return value


def _base58(text: str) -> bytes:
    # The cap comes first: base58 takes time that grows with the square of the length.
    if not text.startswith("z") or len(text) > 200:
        raise ProofRefused("multibase", f"Expected base58 text that begins with z; came {text[:60]!r}.", value=text[:60])
    try:
        return base58.b58decode(text[1:])
    except ValueError as cause:
        raise ProofRefused("multibase", f"Expected base58 text; came {text[:60]!r}.", value=text[:60]) from cause
