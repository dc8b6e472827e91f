"""Every write of credentials: issuers, credentials as signed, revocations, confirmations on site.

Flow: credentials.views, seedtrain.demo -> this package -> credentials.badge, tables, journal, outbox.
Reads: needs, curriculum, network, learning. Writes: credentials.
Source: Open Badges 3.0, VC Data Model 2.0, Bitstring Status List 1.0.
"""

from seedtrain.credentials.actions.confirming import confirm_on_site, may_confirm
from seedtrain.credentials.actions.issuers import (
    MOST_SIGNATORIES,
    Office,
    check_document,
    did_document_of,
    ensure_issuer,
    list_url_of,
    name_signatories,
    publish_status,
    status_list_of,
)
from seedtrain.credentials.actions.issuing import Readiness, issue_credential, issue_credentials, readiness, shown_hash
from seedtrain.credentials.actions.revoking import revoke_credential

__all__ = [
    "MOST_SIGNATORIES",
    "Office",
    "Readiness",
    "check_document",
    "confirm_on_site",
    "did_document_of",
    "ensure_issuer",
    "issue_credential",
    "issue_credentials",
    "list_url_of",
    "may_confirm",
    "name_signatories",
    "publish_status",
    "readiness",
    "revoke_credential",
    "shown_hash",
    "status_list_of",
]
