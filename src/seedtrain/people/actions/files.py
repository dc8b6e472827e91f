"""Uploaded files: stored by the hash of their content, known by their bytes and not by their name.

Flow: applying, pages.documents -> this file -> the store, Document, journal.
Reads: the store. Writes: the store, Document.
"""

import hashlib
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.people.access import Refused
from seedtrain.people.models import Document, JournalEntry, Person


@transaction.atomic
def store_document(person: Person, name: str, content: bytes, *, at: datetime) -> Document:
    """The file lies in the store under the hash of its content; its type is what its bytes say, whatever it is called."""
    limit = settings.UPLOAD_LIMIT_BYTES
    if not content:
        raise Refused(_("The file %(name)s is empty; choose it again.") % {"name": name}, code="empty", field="file")
    if len(content) > limit:
        text = _("The file %(name)s has %(size)s MB; at most %(limit)s MB are taken. Send a smaller scan.")
        sizes = {"name": name, "size": f"{len(content) / 1048576:.1f}", "limit": limit // 1048576}
        raise Refused(text % sizes, code="too_large", field="file")
    media_type = sniffed_type(content)
    if media_type is None:
        text = _("The file %(name)s is no PDF, JPEG, PNG or plain text, whatever its name says; save it as PDF.")
        raise Refused(text % {"name": name}, code="wrong_type", field="file")
    digest = hashlib.sha256(content).hexdigest()
    path = Path(settings.MEDIA_ROOT) / digest[:2] / digest
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and renamed, so that a crash never leaves half a file under a whole file's hash.
        with NamedTemporaryFile(dir=path.parent, delete=False) as partial:
            partial.write(content)
            partial.flush()
            os.fsync(partial.fileno())
        Path(partial.name).replace(path)
    document = Document.objects.create(
        owner=person, sha256=digest, size=len(content), media_type=media_type, name=Path(name).name[:200], uploaded_at=at
    )
    JournalEntry.objects.append(actor=person, verb="store_document", about=document, at=at, after={"sha256": digest, "size": len(content)})
    return document


def open_document(document: Document) -> bytes:
    """The stored bytes; raises OSError when the store lost them."""
    return (Path(settings.MEDIA_ROOT) / document.sha256[:2] / document.sha256).read_bytes()


def forget_files(digests: Iterable[str]) -> None:
    """Stored bytes with these hashes are gone where everybody who sent them is erased."""
    for digest in digests:
        if not Document.objects.filter(sha256=digest, owner__erased_at=None).exists():
            (Path(settings.MEDIA_ROOT) / digest[:2] / digest).unlink(missing_ok=True)


def sniffed_type(content: bytes) -> str | None:
    """The media type the first bytes show, or None when it is none we take."""
    for start, media_type in ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png")):
        if content.startswith(start):
            return media_type
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # A short zip or program can be valid UTF-8, but no text has its control characters.
    has_controls = any(one < " " and one not in "\t\n\f\r" for one in text)
    is_plain = not text.lstrip("\ufeff \t\r\n").lower().startswith(("<", "{\\rtf", "#!", "%!"))
    return "text/plain" if is_plain and not has_controls else None
