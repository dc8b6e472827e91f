"""One status list per issuer: which of its credentials are revoked or suspended, without naming anybody.

Flow: `actions.publish_status` -> this file -> `proof` (signs the list); `verify` reads a bit here.
Reads: a list credential handed in. Writes: nothing.
Source: W3C Bitstring Status List v1.0, sections 2.2, 3.1 and 3.2.
"""

import base64
import gzip
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .errors import StatusRefused
from .jsonld import CREDENTIALS_V2
from .proof import IssuerKey, format_instant, issue
from .reading import JsonObject

MIN_ENTRIES = 131_072  # the standard's floor: one entry hides among at least so many
MAX_ENTRIES = 8 * MIN_ENTRIES


class Purpose(StrEnum):
    REVOCATION = "revocation"
    SUSPENSION = "suspension"


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """Where a credential's status stands: bit `index` [0..131071] of the list at `list_url`."""

    list_url: str
    index: int
    purpose: Purpose = Purpose.REVOCATION

    def __post_init__(self) -> None:
        check_index(self.index)


def check_index(index: int, entries: int = MIN_ENTRIES) -> None:
    """The index lies in a list of that length, or the error says which index does."""
    if not 0 <= index < entries:
        raise StatusRefused("status_index", f"Expected a status index from 0 to {entries - 1}; came {index}.", last=entries - 1, came=index)


def encode(set_indexes: Iterable[int], entries: int = MIN_ENTRIES) -> str:
    """The list as the standard writes it: "u" + base64url of gzip of the bits, first entry leftmost; deterministic."""
    bits = bytearray(entries // 8)
    for index in set_indexes:
        check_index(index, entries)
        bits[index // 8] |= 0x80 >> (index % 8)
    packed = gzip.compress(bytes(bits), compresslevel=9, mtime=0)
    return "u" + base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def decode(encoded: str) -> bytes:
    """The bits of an encoded list; one that is shorter than the standard's floor or unpacks beyond our cap is refused."""
    if not encoded.startswith("u"):
        raise StatusRefused("status_encoding", f"Expected a list that begins with u; came {encoded[:20]!r}.")
    text = encoded[1:]
    unpack = zlib.decompressobj(wbits=31)
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        bits = unpack.decompress(packed, MAX_ENTRIES // 8 + 1)
    except (ValueError, zlib.error) as cause:
        raise StatusRefused("status_encoding", f"Expected gzip in base64url; it breaks here: {cause}.") from cause
    if not unpack.eof or not MIN_ENTRIES <= len(bits) * 8 <= MAX_ENTRIES:
        raise StatusRefused(
            "status_length",
            f"Expected a list of {MIN_ENTRIES} to {MAX_ENTRIES} entries; it is cut, shorter or longer.",
            least=MIN_ENTRIES,
            most=MAX_ENTRIES,
        )
    return bits


def is_set(encoded: str, index: int) -> bool:
    """True when the bit of this index is set."""
    bits = decode(encoded)
    check_index(index, len(bits) * 8)
    return bool(bits[index // 8] & (0x80 >> (index % 8)))


def status_credential(
    list_url: str,
    set_indexes: Iterable[int],
    key: IssuerKey,
    at: datetime,
    *,
    purpose: Purpose = Purpose.REVOCATION,
    valid_until: datetime | None = None,
) -> JsonObject:
    """The signed list of one issuer, to be served at `list_url`; `valid_until` ends a verifier's trust in an old copy."""
    document: JsonObject = {
        "@context": [CREDENTIALS_V2],
        "id": list_url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": key.did,
        "validFrom": format_instant(at),
        "credentialSubject": {
            "id": f"{list_url}#list",
            "type": "BitstringStatusList",
            "statusPurpose": purpose.value,
            "encodedList": encode(set_indexes),
        },
    }
    if valid_until is not None:
        document["validUntil"] = format_instant(valid_until)
    return issue(document, key, at)
