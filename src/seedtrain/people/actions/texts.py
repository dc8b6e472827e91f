"""Translations of texts that stand in rows.

Flow: pages.translations, demo -> this file -> ContentText, journal.
Reads: nothing. Writes: ContentText.
"""

import hashlib
from datetime import datetime

from django.db import transaction

from seedtrain.people.models import ContentText, JournalEntry, Person


@transaction.atomic
def translate_text(
    kind: str, key: str, field: str, language: str, text: str, *, original: str, actor: Person | None, at: datetime
) -> ContentText:
    """The text reads so in that language from now on, and is marked stale when `original` changes."""
    digest = hashlib.sha256(original.encode()).hexdigest()
    row, _is_new = ContentText.objects.update_or_create(
        kind=kind, key=key, field=field, language=language, defaults={"text": text, "source_sha256": digest}
    )
    after = {"kind": kind, "key": key, "field": field, "language": language, "text": text}
    JournalEntry.objects.append(actor=actor, verb="translate_text", about=f"{kind}/{key}", at=at, after=after)
    return row
