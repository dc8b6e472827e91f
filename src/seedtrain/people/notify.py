"""How people hear from us: every mail goes through the outbox, accounts' mails too.

Flow: actions of all rooms -> `people.actions.queue_mail`; `seedtrain tick` sends.
Reads: templates/<room>/mail/. Writes: OutgoingMail through people.actions.
"""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Where allauth asks us: after signing in everybody lands on their desk."""
