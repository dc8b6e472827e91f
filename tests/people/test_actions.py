"""What people's actions leave behind."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from seedtrain.people import actions
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, JournalPayload, ProfileFact
from tests.cast import NOW, Cast


def test_register_person_when_the_address_is_taken_in_another_case(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.register_person("AMINA@example.org", "Somebody", at=NOW)

    assert (refused.value.code, refused.value.field) == ("email_taken", "email")


@pytest.mark.parametrize("statement", ["UPDATE seedtrain_journalentry SET verb='x'", "DELETE FROM seedtrain_journalentry"])
def test_journal_when_somebody_edits_the_database(cast: Cast, statement: str) -> None:
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert actions.verify_journal() is None


def test_verify_journal_when_a_payload_was_swapped(cast: Cast) -> None:
    victim = JournalPayload.objects.order_by("entry_id")[2]
    JournalPayload.objects.filter(pk=victim.pk).delete()
    JournalPayload.objects.create(
        entry_id=victim.entry_id, salt=victim.salt, body={**victim.body, "why": "changed"}, subject=victim.subject
    )

    assert actions.verify_journal() == victim.entry_id


def test_erase_person_leaves_nothing_and_the_chain_holds(cast: Cast) -> None:
    actions.save_profile(cast.amina, {"country_of_residence": "GHA"}, at=NOW)
    entries = JournalEntry.objects.count()

    actions.erase_person(cast.amina, actor=cast.maya, why="asked for it", at=NOW)

    cast.amina.refresh_from_db()
    assert (cast.amina.name, cast.amina.is_active, ProfileFact.objects.filter(person=cast.amina).count()) == ("", False, 0)
    assert not JournalPayload.objects.filter(subject=cast.amina).exists()
    assert (actions.verify_journal(), JournalEntry.objects.count()) == (None, entries + 1)
