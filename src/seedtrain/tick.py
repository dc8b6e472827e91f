"""Everything the clock triggers, in one place, safe to run twice and twice at once.

Flow: `seedtrain tick` or the server's companion process -> this file -> actions of the rooms.
Reads: the clock, once. Writes: through actions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

LOCK = 727312


@dataclass(frozen=True, slots=True)
class Ticked:
    """What one tick did."""

    calls_closed: int
    offers_expired: int
    enrolled: int
    offerings_advanced: int
    mails_sent: int

    def __str__(self) -> str:
        return (
            f"{self.calls_closed} calls closed, {self.offers_expired} offers expired, {self.enrolled} enrolled, "
            f"{self.offerings_advanced} offerings advanced, {self.mails_sent} mails sent"
        )


def tick(*, at: datetime, most_mails: int = 500) -> Ticked | None:
    """What was due at `at` is done; None when another tick is running on the same PostgreSQL."""
    from seedtrain.calls import actions as calls
    from seedtrain.learning import actions as learning
    from seedtrain.network import actions as network
    from seedtrain.people import actions as people

    with _alone() as is_alone:
        if not is_alone:
            return None
        # Mails last, so that what this tick decided goes out with it.
        return Ticked(
            calls_closed=calls.close_due_calls(at=at),
            offers_expired=calls.expire_offers(at=at),
            enrolled=learning.enrol_due(at=at),
            offerings_advanced=network.advance_offerings(at=at),
            mails_sent=people.send_queued_mail(at=at, most=most_mails),
        )


@contextmanager
def _alone() -> Iterator[bool]:
    """True when no other tick holds the advisory lock; SQLite needs none, because each action locks the whole file while it writes."""
    if connection.vendor != "postgresql":
        yield True
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        is_alone = bool(cursor.fetchone()[0])
        try:
            yield is_alone
        finally:
            if is_alone:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
