"""The rules of a credential: what it says, how it is signed, how anyone may check it, and how it looks on paper.

Flow: `credentials.actions`, `credentials.views` -> this package -> PyLD, cryptography, fpdf2, segno.
Reads: arguments and the files beside it (contexts/, fonts/). Writes: nothing.
Source: Open Badges 3.0; W3C VC 2.0, Data Integrity EdDSA (eddsa-rdfc-2022), Bitstring Status List, did:web.
"""

from .document import Award, Issuer, ModeOfEvidence, Signatory, Subject, build, identifier_hash
from .errors import BadgeError, ContextRefused, DocumentRefused, ProofRefused, StatusRefused
from .jsonld import seedtrain_context
from .paper import Labels, certificate_pdf
from .proof import IssuerKey, PublicKey, did_document, did_web, did_web_path, issue
from .reading import JsonObject, read_document
from .status import Purpose, StatusEntry, status_credential
from .verify import SENTENCES, Fields, SignedBy, State, Verdict, read_fields, verify

__all__ = [
    "SENTENCES",
    "Award",
    "BadgeError",
    "ContextRefused",
    "DocumentRefused",
    "Fields",
    "Issuer",
    "IssuerKey",
    "JsonObject",
    "Labels",
    "ModeOfEvidence",
    "ProofRefused",
    "PublicKey",
    "Purpose",
    "Signatory",
    "SignedBy",
    "State",
    "StatusEntry",
    "StatusRefused",
    "Subject",
    "Verdict",
    "build",
    "certificate_pdf",
    "did_document",
    "did_web",
    "did_web_path",
    "identifier_hash",
    "issue",
    "read_document",
    "read_fields",
    "seedtrain_context",
    "status_credential",
    "verify",
]
