"""A few texts of the demo world in other languages, so that a reader of French, Spanish or Arabic sees how it is.

Flow: demo.load -> this file -> people.actions.translate_text.
Reads: data/demo/translations.json, the rows they translate. Writes: ContentText.
Source: the translations are ours, Seedtrain drafts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import CourseVersion
from seedtrain.demo.papers import records, text
from seedtrain.people import actions as people
from seedtrain.people.models import Person


def translate(*, actor: Person, at: datetime) -> None:
    """Each text of the file is there in its languages, bound to the original as it stands now."""
    for record in records("translations", "records"):
        kind, key = text(record, "kind"), text(record, "key")
        row = Call.objects.get(slug=key) if kind == "call" else CourseVersion.objects.published().get(course__slug=key)
        for field, said in cast(Mapping[str, Mapping[str, str]], record["texts"]).items():
            for language, words in said.items():
                people.translate_text(kind, key, field, language, words, original=getattr(row, field), actor=actor, at=at)
