"""Who may read the journal."""

import pytest
from django.contrib.auth.models import AnonymousUser

from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db


def test_journal_shows_what_you_did_and_nothing_to_nobody(cast: Cast) -> None:
    by_the_clock = JournalEntry.objects.append(actor=None, verb="close_call", about=cast.otto, at=NOW)
    by_otto = JournalEntry.objects.append(actor=cast.otto, verb="save_profile", about=cast.otto, at=NOW)

    new = JournalEntry.objects.filter(number__gte=by_the_clock.number)
    seen = [list(new.visible_to(who)) for who in (AnonymousUser(), None, cast.otto)]

    assert seen == [[], [], [by_otto]]
