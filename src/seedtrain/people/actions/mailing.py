"""The outbox: mails wait in the action's own transaction, may be held, and are sent once.

Flow: actions of all rooms -> this file -> OutgoingMail; tick sends.
Reads: mail templates of the rooms. Writes: OutgoingMail.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import translation

from seedtrain.people.models import OutgoingMail, Person

MOST_ATTEMPTS = 8
CLAIM_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to write: to whom, from which template as `room/name`, about what, and what the template needs."""

    person: Person
    event: str
    about: str
    context: Mapping[str, object]


def queue_mail(
    person: Person, event: str, about: str, context: Mapping[str, object], *, at: datetime, is_held: bool = False
) -> OutgoingMail:
    """A mail in the person's language waits in the outbox, written from `<room>/mail/<name>.txt` with `event` as `room/name`.

    The template's first line is the subject. Call it inside the action's transaction: no commit, no mail.
    """
    mail = _written(Letter(person, event, about, context), at, is_held)
    mail.save()
    return mail


def queue_mails(letters: Iterable[Letter], *, at: datetime, is_held: bool = False) -> int:
    """Every letter waits in the outbox, in the order given and each in its reader's language; how many. Written to the table in bulk.

    For thousands of letters in one action: each costs the printing of its template and nothing else, so the write lock stays short.
    """
    return len(OutgoingMail.objects.bulk_create([_written(one, at, is_held) for one in letters], batch_size=500))


def _written(letter: Letter, at: datetime, is_held: bool) -> OutgoingMail:
    """The mail as a row that is not stored yet."""
    person = letter.person
    room, name = letter.event.split("/")
    with translation.override(person.language):
        text = render_to_string(f"{room}/mail/{name}.txt", {**letter.context, "person": person, "origin": settings.ORIGIN})
    subject, _blank, body = text.strip().partition("\n")
    return OutgoingMail(
        to=person,
        event=letter.event,
        about=letter.about,
        language=person.language,
        subject=subject.strip(),
        body=body.strip(),
        queued_at=at,
        is_held=is_held,
    )


def queue_text(person: Person, event: str, about: str, subject: str, body: str, *, at: datetime) -> OutgoingMail:
    """A mail that somebody else wrote waits in the outbox."""
    return OutgoingMail.objects.create(
        to=person, event=event[:60], about=about, language=person.language, subject=subject[:300], body=body, queued_at=at
    )


def release_mail(about_prefix: str) -> int:
    """Held mails about `about_prefix` are free to go; how many."""
    return OutgoingMail.objects.filter(is_held=True, about__startswith=about_prefix).update(is_held=False)


def send_queued_mail(*, at: datetime, most: int = 500) -> int:
    """Up to `most` waiting mails are sent; how many.

    Each is claimed by one UPDATE before it is sent, so two senders never send one twice and no lock is held while a mail server answers.
    """
    sent = 0
    free = Q(claimed_at=None) | Q(claimed_at__lt=at - timedelta(minutes=CLAIM_MINUTES))
    waiting = OutgoingMail.objects.filter(free, sent_at=None, is_held=False, attempts__lt=MOST_ATTEMPTS)
    for mail in waiting.select_related("to").order_by("queued_at", "pk")[:most]:
        claim = OutgoingMail.objects.filter(free, pk=mail.pk, sent_at=None)
        if not claim.update(claimed_at=at, attempts=mail.attempts + 1):
            continue
        try:
            EmailMessage(mail.subject, mail.body, to=[mail.to.email]).send()
        except OSError as error:
            OutgoingMail.objects.filter(pk=mail.pk).update(last_error=str(error)[:500])
        else:
            OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=at)
            sent += 1
    return sent
