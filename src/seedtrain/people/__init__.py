"""People: who someone is, what they may do, what they agreed to, and the journal of everything done.

In: sign-ups, profile facts, memberships. Out: `Person`, rights (`access.may`), the journal, outgoing mail.
Verbs in order: register_person, sign_up, verify_email, change_account, save_profile, give_consent, withdraw_consent, found_organisation,
rename_organisation, add_member, end_membership, store_document, translate_text, queue_mail, queue_text, send_queued_mail, release_mail,
erase_person, verify_journal.
"""
