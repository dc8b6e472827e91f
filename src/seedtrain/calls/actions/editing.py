"""Changing what a draft says about itself, calling a call off, and giving way when published rules cannot all be kept.

Flow: calls.views.writing, calls.views.deciding -> this file -> Call, journal, outbox.
Reads: the call. Writes: Call, Assignment.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Assignment, Call
from seedtrain.network.models import Offering
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@dataclass(frozen=True, slots=True)
class CallSpec:
    """What a call says about itself; times are instants, the zone and the place say how people call the deadline."""

    title: str
    summary: str
    offering: Offering | None
    languages: tuple[str, ...]
    opens_at: datetime | None
    deadline: datetime | None
    deadline_zone: str
    deadline_place: str
    seats: int
    waitlist_seats: int
    offer_days: int
    scoring: Call.Scoring
    passing: Call.Passing


@dataclass(frozen=True, slots=True)
class Concession:
    """One published bound that gives way: the rule's name (or the trait of an each-cap), floor or cap, by how many seats [count]."""

    rule: str
    field: str
    by: int


@transaction.atomic
def edit_call(call: Call, spec: CallSpec, *, actor: Person | None, at: datetime) -> Call:
    """The draft says what `spec` says; a floor that asks for more than its seats is refused by name."""
    call = Call.objects.select_for_update().get(pk=call.pk)
    if call.state != Call.State.DRAFT:
        raise Refused(
            _("Only a draft can be changed; this call is “%(state)s”. Its deadline can be extended.") % {"state": call.get_state_display()},
            code="not_a_draft",
        )
    if spec.deadline and spec.opens_at and spec.deadline <= spec.opens_at:
        raise Refused(_("The deadline must lie after the opening; move one of them."), code="deadline_before_opening", field="deadline")
    refuse_floors_above(spec.seats, call.policy)
    before = _in_short(call)
    for name in CallSpec.__dataclass_fields__:
        setattr(call, name, list(spec.languages) if name == "languages" else getattr(spec, name))
    call.save()
    JournalEntry.objects.append(actor=actor, verb="edit_call", about=call, at=at, before=before, after=_in_short(call))
    return call


def _in_short(call: Call) -> dict[str, object]:
    """What the journal keeps of an edit."""
    deadline = call.deadline.isoformat() if call.deadline else None
    return {"title": call.title, "seats": call.seats, "waitlist_seats": call.waitlist_seats, "deadline": deadline}


def refuse_floors_above(seats: int, policy: list[dict[str, object]]) -> None:
    """Nothing happens when every floor fits into the seats; otherwise the rule and both numbers are named."""
    for rule in policy:
        floor = rule.get("floor") or 0
        if isinstance(floor, int) and floor > seats:
            raise Refused(
                _("Rule “%(rule)s” asks for a floor of %(floor)s but the call has %(seats)s seats; lower the floor or raise seats.")
                % {"rule": rule.get("name"), "floor": floor, "seats": seats},
                code="floors_exceed_seats",
                field="seats",
            )


@transaction.atomic
def concede_rules(call: Call, concessions: tuple[Concession, ...], *, actor: Person, why: str, at: datetime) -> Call:
    """Published bounds give way by the least a run named, with a reason on record; only between closing and decision."""
    call = Call.objects.select_for_update().get(pk=call.pk)
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("Rules give way only after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )
    if not why.strip():
        raise Refused(_("A published rule gives way only with a reason; none came. Write one."), code="no_reason", field="why")
    before = {"policy": call.policy, "caps_each": call.caps_each}
    for one in concessions:
        change = -one.by if one.field == "floor" else one.by
        call.policy = [{**rule, one.field: rule[one.field] + change} if rule["name"] == one.rule else rule for rule in call.policy]
        call.caps_each = [{**cap, "cap": cap["cap"] + one.by} if f"each {cap['trait']}" == one.rule else cap for cap in call.caps_each]
    call.save(update_fields=["policy", "caps_each"])
    after: dict[str, object] = {"policy": call.policy, "caps_each": call.caps_each}
    JournalEntry.objects.append(actor=actor, verb="concede_rules", about=call, at=at, before=before, after=after, why=why.strip())
    return call


@transaction.atomic
def cancel_call(call: Call, *, actor: Person | None, at: datetime, why: str) -> Call:
    """The call is called off before its decision; whoever has a draft or sent an application hears why, nobody reviews any more."""
    call = Call.objects.select_for_update().get(pk=call.pk)
    if Call.State.CANCELLED not in Call.MOVES[Call.State(call.state)]:
        raise Refused(
            _("A call is cancelled only before its selection is signed; this call is “%(state)s”.") % {"state": call.get_state_display()},
            code="too_late",
        )
    if not why.strip():
        raise Refused(_("Say why the call is cancelled; applicants read it."), code="no_reason", field="why")
    before: dict[str, object] = {"state": call.state}
    call.state = Call.State.CANCELLED
    call.save(update_fields=["state"])
    Assignment.objects.filter(application__call=call, state=Assignment.State.ASSIGNED).update(state=Assignment.State.WITHDRAWN)
    live = call.applications.exclude(state=Application.State.WITHDRAWN).select_related("applicant").order_by("pk")
    letters = [
        people.Letter(
            one.applicant, "calls/call_cancelled", f"application/{one.code}", {"application": one, "call": call, "why": why.strip()}
        )
        for one in live
    ]
    told = people.queue_mails(letters, at=at)
    after: dict[str, object] = {"state": call.state, "told": told}
    JournalEntry.objects.append(actor=actor, verb="cancel_call", about=call, at=at, before=before, after=after, why=why.strip())
    return call
