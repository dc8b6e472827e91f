"""What a trainee showed they can do, as somebody else saw it, and when the course is completed.

Flow: learning.actions -> this file -> standing.
Reads: outcomes, results, attendance. Writes: results in versions, enrolments, journal, outbox.
Source: assessor and trainee are different people (21 CFR 11.10; WHO TRS 1033 Annex 4).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.curriculum.models import EvidenceMode, LearningOutcome
from seedtrain.learning.actions.standing import ATTENDANCE_PERCENT, Standing, standing_of, standings
from seedtrain.learning.models import Enrolment, Result
from seedtrain.network.models import Offering
from seedtrain.people.access import Refused
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person


@dataclass(frozen=True, slots=True)
class Entry:
    """What an assessor says about one outcome of one trainee."""

    outcome: LearningOutcome
    is_achieved: bool
    evidence_mode: str = ""
    note: str = ""


@transaction.atomic
def record_results(enrolment: Enrolment, entries: Sequence[Entry], *, actor: Person, at: datetime, why: str = "") -> None:
    """All these results stand, or none when one is refused."""
    for entry in entries:
        record_result(
            enrolment,
            entry.outcome,
            entry.is_achieved,
            actor=actor,
            at=at,
            note=entry.note,
            why=why,
            evidence_mode=entry.evidence_mode or None,
        )


@transaction.atomic
def complete_class(offering: Offering, *, actor: Person, at: datetime) -> int:
    """Everyone of the class who meets the rules has completed the course; how many are new."""
    ready = [
        standing.enrolment
        for standing in standings(offering)
        if standing.enrolment.state == Enrolment.State.ENROLLED and standing.is_ready and standing.enrolment.person_id != actor.pk
    ]
    for enrolment in ready:
        complete_enrolment(enrolment, actor=actor, at=at)
    return len(ready)


@transaction.atomic
def record_result(
    enrolment: Enrolment,
    outcome: LearningOutcome,
    is_achieved: bool,
    *,
    actor: Person,
    at: datetime,
    note: str = "",
    why: str = "",
    evidence_mode: str | None = None,
) -> Result:
    """The trainee showed the outcome, or not yet, as `actor` saw it; a change of what stands is a new version and needs `why`."""
    enrolment = Enrolment.objects.select_for_update(of=("self",)).select_related("offering", "person").get(pk=enrolment.pk)
    mode = evidence_mode or outcome.evidence_mode
    _may_assess(enrolment, actor)
    if outcome.version_id != enrolment.offering.version_id:
        raise Refused(_("%(outcome)s is no outcome of this course.") % {"outcome": outcome.competency}, code="other_course")
    if mode not in EvidenceMode.values:
        raise Refused(
            _("“%(mode)s” is no mode of evidence; choose one of the list.") % {"mode": mode}, code="evidence_mode", field="evidence_mode"
        )
    before = Result.objects.filter(enrolment=enrolment, outcome=outcome, is_current=True).first()
    if before is not None:
        if (before.is_achieved, before.evidence_mode, before.note) == (is_achieved, mode, note.strip()):
            return before
        if not why.strip():
            raise Refused(
                _("A result for %(outcome)s was recorded before; say why it changes.") % {"outcome": outcome.competency},
                code="reason_missing",
                field="why",
            )
        Result.objects.filter(pk=before.pk).update(is_current=False)
    result = Result.objects.create(
        enrolment=enrolment,
        outcome=outcome,
        version=before.version + 1 if before else 1,
        is_achieved=is_achieved,
        evidence_mode=mode,
        note=note.strip(),
        assessor=actor,
        assessed_at=at,
        why=why.strip() if before else "",
    )
    JournalEntry.objects.append(
        actor=actor,
        verb="record_result",
        about=enrolment,
        at=at,
        before={"is_achieved": before.is_achieved, "mode": before.evidence_mode} if before else {},
        after={"competency": outcome.competency.code, "level": outcome.level, "is_achieved": is_achieved, "mode": mode},
        why=why.strip(),
        subject=enrolment.person,
    )
    return result


@transaction.atomic
def complete_enrolment(enrolment: Enrolment, *, actor: Person, at: datetime) -> Enrolment:
    """The trainee completed the course: every outcome is achieved and enough units are attended; otherwise it is refused.

    Asking twice changes nothing. The trainee gets a mail.
    """
    enrolment = Enrolment.objects.select_for_update(of=("self",)).select_related("offering", "person").get(pk=enrolment.pk)
    if enrolment.state == Enrolment.State.COMPLETED:
        return enrolment
    _may_assess(enrolment, actor)
    if Enrolment.State.COMPLETED not in Enrolment.MOVES[Enrolment.State(enrolment.state)]:
        raise Refused(
            _("The enrolment is “%(state)s” and cannot be completed.") % {"state": Enrolment.State(enrolment.state).label}, code="state"
        )
    _meets_rules(standing_of(enrolment))
    enrolment.state, enrolment.ended_at = Enrolment.State.COMPLETED, at
    enrolment.save(update_fields=["state", "ended_at"])
    context = {"enrolment": enrolment, "offering": enrolment.offering}
    queue_mail(enrolment.person, "learning/completed", f"enrolment/{enrolment.pk}", context, at=at)
    JournalEntry.objects.append(
        actor=actor,
        verb="complete_enrolment",
        about=enrolment,
        at=at,
        before={"state": Enrolment.State.ENROLLED},
        after={"state": Enrolment.State.COMPLETED},
        subject=enrolment.person,
    )
    return enrolment


def _may_assess(enrolment: Enrolment, actor: Person) -> None:
    if actor.pk == enrolment.person_id:
        raise Refused(_("You cannot assess yourself; ask another trainer of your centre."), code="own_result")
    if enrolment.state == Enrolment.State.WITHDRAWN:
        raise Refused(_("This trainee has withdrawn; nothing more can be recorded."), code="withdrawn")


def _meets_rules(standing: Standing) -> None:
    missing = [outcome.competency.code for outcome in (*standing.open_outcomes, *standing.failed_outcomes)]
    if missing:
        sentence = ngettext(
            "%(count)s outcome is not achieved yet: %(codes)s. Record its result first.",
            "%(count)s outcomes are not achieved yet: %(codes)s. Record their results first.",
            len(missing),
        )
        raise Refused(sentence % {"count": len(missing), "codes": ", ".join(sorted(missing))}, code="outcomes_missing")
    if not standing.has_attended_enough:
        raise Refused(
            _("Attended %(attended)s of %(units)s units; at least %(least)s %% are asked for.")
            % {"attended": standing.units_attended, "units": standing.units, "least": ATTENDANCE_PERCENT},
            code="attendance_low",
        )
