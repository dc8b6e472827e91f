"""What a desk can be full of: a call with applications, readers, runs and offers; a class; a site with a gap.

Flow: tests ask for what they need.
Reads: nothing. Writes: calls, learning, needs.
"""

from datetime import UTC, date, datetime, timedelta

from seedtrain.calls.models import Application, Assignment, Call
from seedtrain.network.models import Offering
from seedtrain.people.models import Person
from tests.cast import NOW

DEADLINE = datetime(2026, 6, 5, 9, tzinfo=UTC)  # 18:00 in Seoul


def make_call(slug: str, offering: Offering | None, **fields: object) -> Call:
    """An open competitive call until 5 June 2026, 18:00 in Seoul."""
    values: dict[str, object] = {
        "entry": Call.Entry.COMPETITIVE,
        "state": Call.State.OPEN,
        "title": f"Call {slug}",
        "opens_at": NOW - timedelta(days=10),
        "deadline": DEADLINE,
        "deadline_zone": "Asia/Seoul",
        "deadline_place": "Seoul",
        "seats": 20,
        "countries_as_of": date(2025, 7, 1),
    }
    return Call.objects.create(slug=slug, offering=offering, **{**values, **fields})


def apply(call: Call, person: Person, *, is_sent: bool = True, **fields: object) -> Application:
    """An application, sent unless said otherwise; the rules found it eligible."""
    sent = {"submitted_at": NOW, "receipt_sha256": "f" * 64, "state": Application.State.SUBMITTED} if is_sent else {}
    values: dict[str, object] = {"started_at": NOW, "saved_at": NOW, "eligibility_outcome": "met", "traits": {"country": "SEN"}}
    return Application.objects.create(call=call, applicant=person, code=f"A{call.pk}{person.pk}", **{**values, **sent, **fields})


def assign(application: Application, reviewer: Person, **fields: object) -> Assignment:
    """A reader has the application."""
    return Assignment.objects.create(application=application, reviewer=reviewer, assigned_at=NOW, **fields)
