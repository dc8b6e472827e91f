"""What people's actions leave behind."""

from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.db import DatabaseError, IntegrityError, connection, transaction

from seedtrain.calls.models import Application, Call
from seedtrain.people import actions
from seedtrain.people.access import Refused
from seedtrain.people.actions import Letter
from seedtrain.people.models import ContentText, JournalEntry, JournalPayload, Organisation, OutgoingMail, Person, ProfileFact, Reading
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
    EmailAddress.objects.create(user=cast.amina, email="amina@example.org", verified=True, primary=True)
    entries = JournalEntry.objects.count()

    actions.erase_person(cast.amina, actor=cast.maya, why="asked for it", at=NOW)

    cast.amina.refresh_from_db()
    assert (cast.amina.verified_email, EmailAddress.objects.count()) == ("", 0)
    assert (cast.amina.name, cast.amina.is_active, ProfileFact.objects.filter(person=cast.amina).count()) == ("", False, 0)
    assert not JournalPayload.objects.filter(subject=cast.amina).exists()
    assert (actions.verify_journal(), JournalEntry.objects.count()) == (None, entries + 1)


def test_translate_text_is_read_in_its_language_and_marked_when_the_original_changes(cast: Cast) -> None:
    actions.translate_text("course", "upstream", "title", "fr", "Amont", original="Upstream", actor=cast.maya, at=NOW)

    def read(original: str, language: str) -> Reading:
        return ContentText.objects.reading("course", {"upstream": {"title": original}}, language)["upstream"]["title"]

    assert read("Upstream", "fr") == Reading("Amont", "fr")
    assert read("Upstream process", "fr") == Reading("Amont", "fr", is_stale=True)
    assert read("Upstream", "ar") == Reading("Upstream", "en")


def test_send_queued_mail_once_even_by_two_senders(cast: Cast, mailoutbox: list[object]) -> None:
    actions.queue_text(cast.amina, "people/hello", "person/1", "Hello", "You are in.", at=NOW)

    sent = actions.send_queued_mail(at=NOW), actions.send_queued_mail(at=NOW)

    assert (sent, len(mailoutbox), mailoutbox[0].to) == ((1, 0), 1, ["amina@example.org"])


def test_send_queued_mail_keeps_held_mail_until_released(cast: Cast, mailoutbox: list[object]) -> None:
    mail = actions.queue_text(cast.amina, "calls/admitted", "call/7", "Admitted", "Yes.", at=NOW)
    OutgoingMail.objects.filter(pk=mail.pk).update(is_held=True)
    before = actions.send_queued_mail(at=NOW)

    actions.release_mail("call/7")

    assert (before, actions.send_queued_mail(at=NOW)) == (0, 1)


def test_rename_organisation_gives_one_name_a_day(cast: Cast) -> None:
    hub = actions.found_organisation("hub", Organisation.Kind.TRAINING, "Hub", at=NOW)
    actions.rename_organisation(hub, "Global Hub", valid_from=date(2026, 3, 1), actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as again:
        actions.rename_organisation(hub, "World Hub", valid_from=date(2026, 3, 1), actor=cast.maya, at=NOW)
    with pytest.raises(Refused) as twice:
        actions.found_organisation("hub", Organisation.Kind.FUNDER, "Another hub", at=NOW)

    assert (again.value.code, twice.value.code) == ("name_that_day", "slug_taken")
    assert [one.name for one in hub.names.order_by("pk")] == ["Hub", "Global Hub"]


def test_queue_mails_writes_the_same_as_one_by_one_in_every_language(cast: Cast, django_assert_max_num_queries) -> None:
    Person.objects.filter(pk=cast.linh.pk).update(language="fr")
    readers = [Person.objects.get(pk=one.pk) for one in (cast.amina, cast.linh, cast.otto)]
    context = {"call": Call(title="Upstream & more", slug="up", offer_days=7), "application": Application(code="ABC")}
    columns = ("to", "event", "about", "language", "subject", "body", "is_held")

    for reader in readers:
        actions.queue_mail(reader, "calls/admitted", "call/up", context, at=NOW, is_held=True)
    alone = list(OutgoingMail.objects.order_by("pk").values_list(*columns))
    OutgoingMail.objects.all().delete()
    with django_assert_max_num_queries(1):
        count = actions.queue_mails([Letter(one, "calls/admitted", "call/up", context) for one in readers], at=NOW, is_held=True)

    assert (count, list(OutgoingMail.objects.order_by("pk").values_list(*columns))) == (3, alone)
