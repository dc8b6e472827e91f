"""The committee's judgement: an applicant is fixed in or out with a reason, and can be freed again.

Flow: calls.views.fixing -> this file -> FixedApplicant; `asking` hands them to the engine.
Reads: Application, Call. Writes: FixedApplicant, journal.
Source: own work; people placed by judgement are part of the problem, so the signed hash and the certificate cover them.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Call, FixedApplicant
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

LONGEST_REASON = 1_000


@transaction.atomic
def fix_applicant(application: Application, is_in: bool, *, actor: Person, why: str, at: datetime) -> FixedApplicant:
    """The applicant is placed in or out from the next run on, whatever the score. Placing the same again changes nothing."""
    call = _locked(application.call_id, actor)
    reason = _reason(why)
    one = Application.objects.select_related("applicant").get(pk=application.pk)
    if one.state != Application.State.SUBMITTED or one.outcome != Application.Outcome.MET:
        raise Refused(
            _("Only who applied and meets the call’s conditions can be placed; %(code)s does not.") % {"code": one.code},
            code="not_eligible",
            field="code",
        )
    current = FixedApplicant.objects.current().filter(application=one).first()
    if current is not None and (current.is_in, current.why) == (is_in, reason):
        return current
    if current is not None:
        raise Refused(
            _("%(code)s is placed already; free them first, with a reason.") % {"code": one.code}, code="fixed_already", field="code"
        )
    placed = FixedApplicant.objects.current().filter(call=call, is_in=True).count()
    if is_in and placed >= call.seats:
        raise Refused(
            _("%(count)s people are placed in and the call has %(seats)s seats; free one of them first.")
            % {"count": placed, "seats": call.seats},
            code="fixed_exceed_seats",
            field="code",
        )
    fixed = FixedApplicant.objects.create(call=call, application=one, is_in=is_in, why=reason, by=actor, at=at)
    after: dict[str, object] = {"code": one.code, "is_in": is_in}
    JournalEntry.objects.append(
        actor=actor, verb="fix_applicant", about=f"call/{call.pk}", at=at, after=after, why=reason, subject=one.applicant
    )
    return fixed


@transaction.atomic
def free_applicant(fixed: FixedApplicant, *, actor: Person, why: str, at: datetime) -> FixedApplicant:
    """The score decides again about this applicant; that they were placed stays on record. Freeing twice changes nothing."""
    call = _locked(fixed.call_id, actor)
    reason = _reason(why)
    locked = FixedApplicant.objects.select_for_update(of=("self",)).select_related("application__applicant").get(pk=fixed.pk)
    if locked.freed_at is not None:
        return locked
    locked.freed_at, locked.freed_by, locked.freed_why = at, actor, reason
    locked.save(update_fields=["freed_at", "freed_by", "freed_why"])
    code: dict[str, object] = {"code": locked.application.code}
    JournalEntry.objects.append(
        actor=actor,
        verb="free_applicant",
        about=f"call/{call.pk}",
        at=at,
        before={**code, "is_in": locked.is_in},
        after=code,
        why=reason,
        subject=locked.application.applicant,
    )
    return locked


def _locked(pk: int, actor: Person) -> Call:
    """The call, locked, when this person may place people in it now."""
    call = Call.objects.select_for_update().get(pk=pk)
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("People are placed after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )
    if call.applications.filter(applicant=actor).exclude(state=Application.State.DRAFT).exists():
        raise Refused(_("You applied to this call, so you cannot place anybody in it."), code="own_application")
    return call


def _reason(why: str) -> str:
    said = why.strip()
    if not said:
        raise Refused(_("People are placed and freed only with a reason, which is published; none came."), code="no_reason", field="why")
    if len(said) > LONGEST_REASON:
        raise Refused(
            _("A reason has at most %(most)s letters; %(came)s came.") % {"most": LONGEST_REASON, "came": len(said)},
            code="long_reason",
            field="why",
        )
    return said
