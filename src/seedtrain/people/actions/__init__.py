"""Every write about people: accounts, organisations, files, mail, translations, erasure; each file says what it changes.

Flow: views of all rooms, other rooms' actions -> the verbs below -> tables, journal, outbox.
Reads: people. Writes: people.
"""

from seedtrain.people.actions.accounts import (
    EXPERTISE,
    PRIVACY_VERSION,
    READER_FACTS,
    READING_LANGUAGES,
    Value,
    add_member,
    change_account,
    copy_of,
    end_membership,
    give_consent,
    listed,
    names_of,
    privacy_notice,
    register_person,
    save_profile,
    sign_up,
    verify_email,
    withdraw_consent,
)
from seedtrain.people.actions.erasing import erase_person, verify_journal
from seedtrain.people.actions.files import open_document, sniffed_type, store_document
from seedtrain.people.actions.mailing import Letter, queue_mail, queue_mails, queue_text, release_mail, send_queued_mail
from seedtrain.people.actions.organisations import found_organisation, rename_organisation
from seedtrain.people.actions.texts import translate_text

__all__ = [
    "EXPERTISE",
    "PRIVACY_VERSION",
    "READER_FACTS",
    "READING_LANGUAGES",
    "Letter",
    "Value",
    "add_member",
    "change_account",
    "copy_of",
    "end_membership",
    "erase_person",
    "found_organisation",
    "give_consent",
    "listed",
    "names_of",
    "open_document",
    "privacy_notice",
    "queue_mail",
    "queue_mails",
    "queue_text",
    "register_person",
    "release_mail",
    "rename_organisation",
    "save_profile",
    "send_queued_mail",
    "sign_up",
    "sniffed_type",
    "store_document",
    "translate_text",
    "verify_email",
    "verify_journal",
    "withdraw_consent",
]
