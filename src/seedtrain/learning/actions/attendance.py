"""Who was at a session, for how many units: by the trainer's list, by a code, or by a webinar's report.

Flow: learning.actions -> this file -> learning.matching.
Reads: sessions, enrolments. Writes: attendance in versions, journal.
Source: a correction is a new version with its reason, after WHO TRS 1033 Annex 4 (ALCOA+).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.learning import matching
from seedtrain.learning.models import Attendance, Enrolment
from seedtrain.network.models import Session
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

CHECK_IN_BEFORE = timedelta(minutes=15)
"""Attendance opens this long before a session begins."""


@transaction.atomic
def record_attendance(
    session: Session,
    units: Mapping[int, int],
    *,
    actor: Person | None,
    at: datetime,
    origin: str = Attendance.Origin.LIST,
    device_at: datetime | None = None,
    why: str = "",
) -> int:
    """These enrolments were at the session for so many units [0..session.units]; how many records are new.

    `units` is by enrolment number. What stands already is not written again; what changes becomes a new version and needs `why`.
    """
    session = Session.objects.select_for_update().get(pk=session.pk)
    if at < session.starts_at - CHECK_IN_BEFORE:
        raise Refused(
            _("The session has not begun: attendance opens 15 minutes before it starts. Come back then."), code="too_early", field="session"
        )
    _check_units(session, units)
    current = {row.enrolment_id: row for row in Attendance.objects.filter(session=session, enrolment__in=units, is_current=True)}
    changed = {key: came for key, came in units.items() if key not in current or current[key].units != came}
    corrected = {key: current[key].units for key in changed if key in current}
    if corrected and not why.strip():
        raise Refused(
            _("%(count)s entries were recorded before and would change; say why.") % {"count": len(corrected)},
            code="reason_missing",
            field="why",
        )
    if not changed:
        return 0
    Attendance.objects.filter(pk__in=[current[key].pk for key in corrected]).update(is_current=False)
    Attendance.objects.bulk_create(
        Attendance(
            session=session,
            enrolment_id=key,
            version=current[key].version + 1 if key in current else 1,
            units=came,
            origin=origin,
            recorded_by=actor,
            recorded_at=at,
            device_at=device_at,
            why=why.strip() if key in current else "",
        )
        for key, came in changed.items()
    )
    JournalEntry.objects.append(
        actor=actor,
        verb="record_attendance",
        about=session,
        at=at,
        device_at=device_at,
        before={"units": {str(key): came for key, came in sorted(corrected.items())}},
        after={"units": {str(key): came for key, came in sorted(changed.items())}, "origin": str(origin)},
        why=why.strip(),
    )
    return len(changed)


def _check_units(session: Session, units: Mapping[int, int]) -> None:
    """Everybody named takes part in this session's offering, for no more units than it has."""
    enrolments = Enrolment.objects.filter(pk__in=units, offering__parts=session.part_id).exclude(state=Enrolment.State.WITHDRAWN)
    if strangers := sorted(set(units) - set(enrolments.values_list("pk", flat=True))):
        raise Refused(_("Enrolment %(number)s is not in this class; load the page again.") % {"number": strangers[0]}, code="not_in_class")
    for came in units.values():
        if not 0 <= came <= session.units:
            raise Refused(
                _("A trainee can be there for 0 to %(most)s units; it came as %(came)s.") % {"most": session.units, "came": came},
                code="units",
                field="units",
            )


@transaction.atomic
def check_in(session: Session, person: Person, code: str, *, at: datetime) -> Attendance:
    """The person says by the session's code that they are there, from 15 minutes before the start until the end.

    It counts all units of the session; the trainer may correct it. Checking in twice changes nothing.
    """
    enrolment = Enrolment.objects.filter(offering__parts=session.part_id, person=person).exclude(state=Enrolment.State.WITHDRAWN).first()
    if enrolment is None:
        raise Refused(_("You are not enrolled in this session’s class."), code="not_enrolled", field="session")
    if not session.check_in_code:
        raise Refused(_("This session has no check-in code; your trainer takes the list."), code="no_code", field="code")
    if at < session.starts_at - CHECK_IN_BEFORE:
        raise Refused(
            _("Too early: check-in opens 15 minutes before the session starts. Come back then."), code="too_early", field="session"
        )
    if at > session.ends_at:
        raise Refused(_("Too late: the session has ended. Ask your trainer to add you to the list."), code="too_late", field="session")
    if code.strip().casefold() != session.check_in_code.casefold():
        raise Refused(
            _("“%(code)s” is not this session’s code. Read it again from the trainer’s screen.") % {"code": code.strip()[:20]},
            code="wrong_code",
            field="code",
        )
    Session.objects.select_for_update().get(pk=session.pk)
    there = Attendance.objects.filter(session=session, enrolment=enrolment, is_current=True).first()
    if there is not None:
        return there
    attendance = Attendance.objects.create(
        session=session, enrolment=enrolment, units=session.units, origin=Attendance.Origin.CODE, recorded_by=person, recorded_at=at
    )
    JournalEntry.objects.append(actor=person, verb="check_in", about=session, at=at, after={"units": session.units})
    return attendance


@transaction.atomic
def import_attendance(
    session: Session, content: bytes, *, actor: Person | None, at: datetime, dry_run: bool = False
) -> matching.MatchReport:
    """The webinar report's people are matched to the class; unless `dry_run`, those matched for sure are recorded.

    What somebody recorded before stays: such matches are listed as `kept` and not written. A report that cannot be read is refused.
    """
    try:
        rows = matching.read_report(content)
    except matching.ReportRefused as refusal:
        raise Refused(_sentence(refusal), code=refusal.code, field="report") from refusal
    enrolments = Enrolment.objects.filter(offering__parts=session.part_id).exclude(state=Enrolment.State.WITHDRAWN).select_related("person")
    people = [matching.Enrolled(entry.pk, entry.person.name, entry.person.email) for entry in enrolments.order_by("person__name", "pk")]
    minutes = max(1, int((session.ends_at - session.starts_at).total_seconds()) // 60)
    report = matching.match(rows, people, minutes, session.units)
    before = dict(Attendance.objects.filter(session=session, is_current=True).values_list("enrolment_id", "units"))
    kept = tuple(found for found in report.matched if found.enrolled.key in before)
    report = replace(report, kept=kept, matched=tuple(found for found in report.matched if found.enrolled.key not in before))
    if not dry_run:
        units = {found.enrolled.key: found.units for found in report.matched}
        record_attendance(session, units, actor=actor, at=at, origin=Attendance.Origin.IMPORT)
    return report


def _sentence(refusal: matching.ReportRefused) -> str:
    """The refusal in the reader's language."""
    sentences = {
        "empty": _("The file has no people in it: below a header, one line a person is expected. Export the report again."),
        "too_large": _("The file has %(came)s bytes; at most %(most)s are read. Export one session at a time."),
        "encoding": _("Line %(line)s is not text in UTF-8. Save the file as “CSV UTF-8” and send it again."),
        "delimiter": _("The columns cannot be told apart: commas, semicolons or tabs are expected, and the file begins “%(came)s”."),
        "column_missing": _("The column “%(column)s” is missing; the file begins “%(came)s”. Export the report with all its columns."),
        "line_short": _("Line %(line)s has only %(came)s columns, fewer than the header. Export the report again."),
        "duration": _("Line %(line)s has “%(came)s” where minutes are expected, such as 62 or 1h 2m."),
    }
    return sentences[refusal.code] % refusal.params
