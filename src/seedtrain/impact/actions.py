"""Every write of impact: outcomes counted against the need they came from, what trainees tell us later, figures frozen for a report.

Flow: impact.views, the demo, the command line -> this file -> indicators, needs.actions.record_outcome.
Reads: credentials, gaps, applications. Writes: Outcome, FollowUp, IndicatorValue; held levels through needs.
Source: own work; the loop of `docs/why/architecture.md` closes here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.models import Call
from seedtrain.credentials.models import AwardedCompetency, Credential
from seedtrain.impact import counting
from seedtrain.impact.indicators import Breakdown, Line, Stage, break_down, shown_cascade
from seedtrain.impact.models import FollowUp, IndicatorValue, Outcome
from seedtrain.learning.models import Enrolment
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Gap, RosterEntry
from seedtrain.network.models import Offering
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

FOLLOW_UP_MONTHS = (3, 6, 12)


@dataclass(frozen=True, slots=True)
class Post:
    """Where somebody works: a site and a job role."""

    site: int
    role: int


@transaction.atomic
def count_outcomes(source: Call | Offering, *, actor: Person | None, at: datetime) -> int:
    """Every competency certified in this offering counts once, against the newest gap of the holder's post; how many are new.

    The holder's roster lines hold the levels from then on. A revoked credential does not count, and what it counted before is taken back.
    Safe to repeat.
    """
    offering = source.offering if isinstance(source, Call) else source
    if offering is None:
        raise Refused(
            _("“%(title)s” has no offering, so nobody was certified through it.") % {"title": source.title},
            code="no_offering",
        )
    offering = Offering.objects.select_for_update().get(pk=offering.pk)
    credentials = Credential.objects.filter(enrolment__offering=offering).select_related("person").prefetch_related("awards__competency")
    good = list(credentials.filter(revocation=None).order_by("pk"))
    taken_back = _take_back(credentials.exclude(revocation=None).order_by("pk"), actor=actor, at=at)
    counted = set(Outcome.objects.filter(award__credential__in=good).values_list("award", flat=True))
    new = [award for credential in good for award in credential.awards.all() if award.pk not in counted]
    gaps = _newest_gaps({award.competency_id for award in new})
    posts = _posts({credential.person_id for credential in good})
    people = {credential.pk: credential.person_id for credential in good}
    Outcome.objects.bulk_create(
        [Outcome(award=award, gap=_gap_of(award, posts.get(people[award.credential_id] or 0, []), gaps), counted_at=at) for award in new],
        batch_size=500,
    )
    for credential in good:
        if credential.person_id in posts:
            _close_gaps(credential, actor=actor, at=at)
    if new or taken_back:
        after: dict[str, object] = {"counted": len(new), "taken_back": taken_back}
        JournalEntry.objects.append(actor=actor, verb="count_outcomes", about=offering, at=at, after=after)
    return len(new)


def _take_back(revoked: Iterable[Credential], *, actor: Person | None, at: datetime) -> int:
    """Outcomes of revoked credentials are gone, and the levels they proved have ended; how many outcomes."""
    codes = [credential.code for credential in revoked]
    gone, _by_table = Outcome.objects.filter(award__credential__code__in=codes).delete()
    for code in codes:
        needs.withdraw_outcome(code, actor=actor, at=at, why="revoked")
    return gone


def _close_gaps(credential: Credential, *, actor: Person | None, at: datetime) -> None:
    """The holder's roster lines hold what the credential says; nobody holds it after they were erased."""
    if credential.person is None:
        return
    needs.record_outcome(
        credential.person,
        [(award.competency, award.level) for award in credential.awards.all()],
        credential.code,
        since=credential.issued_at.date(),
        valid_until=credential.valid_until.date() if credential.valid_until else None,
        actor=actor,
        at=at,
    )


def _posts(people: set[int | None]) -> dict[int, list[Post]]:
    """The posts of each person who is on a roster."""
    found: dict[int, list[Post]] = {}
    for entry in RosterEntry.objects.filter(person__in=people - {None}).order_by("pk"):
        if entry.person_id is not None:
            found.setdefault(entry.person_id, []).append(Post(entry.site_id, entry.role_id))
    return found


def _newest_gaps(competencies: set[int]) -> dict[tuple[Post, int], Gap]:
    """The newest gap of each post and competency."""
    gaps = (
        Gap.objects.filter(competency__in=competencies).select_related("assessment").order_by("assessment__assessed_at", "assessment", "pk")
    )
    return {(Post(gap.assessment.site_id, gap.role_id), gap.competency_id): gap for gap in gaps}


def _gap_of(award: AwardedCompetency, posts: Iterable[Post], gaps: dict[tuple[Post, int], Gap]) -> Gap | None:
    """The gap this award closes: the newest one over all posts of the holder."""
    found = [gaps[post, award.competency_id] for post in posts if (post, award.competency_id) in gaps]
    return max(found, key=lambda gap: (gap.assessment.assessed_at, gap.pk), default=None)


@transaction.atomic
def record_follow_up(
    enrolment: Enrolment, months_after: int, is_using_it: bool | None, *, actor: Person, at: datetime, note: str = ""
) -> FollowUp:
    """We know whether the trainee uses it at work so many months later; answering again changes the answer and the journal keeps both."""
    enrolment = Enrolment.objects.select_for_update().select_related("offering").get(pk=enrolment.pk)
    if actor.pk != enrolment.person_id:
        raise Refused(_("Only the trainee answers this; ask them to sign in and answer."), code="not_yours")
    if months_after not in FOLLOW_UP_MONTHS:
        raise Refused(
            _("We ask after 3, 6 and 12 months; came %(months)s. Choose one of them.") % {"months": months_after},
            code="unknown_month",
            field="months_after",
        )
    due = due_on(enrolment, months_after)
    if due is None or at.date() < due:
        raise Refused(
            _("This is asked %(months)s months after the end of the course, which has not come yet.") % {"months": months_after},
            code="too_early",
            field="months_after",
        )
    said = FollowUp.objects.filter(enrolment=enrolment, months_after=months_after).values("is_using_it", "note").first()
    after = {"is_using_it": is_using_it, "note": note.strip()}
    answer, _is_new = FollowUp.objects.update_or_create(
        enrolment=enrolment, months_after=months_after, defaults={**after, "answered_at": at}
    )
    JournalEntry.objects.append(
        actor=actor,
        verb="record_follow_up",
        about=enrolment,
        at=at,
        before=said or {},
        after={"months_after": months_after, **after},
        subject=enrolment.person,
    )
    return answer


def due_on(enrolment: Enrolment, months: int) -> date | None:
    """The day from which we may ask; None while nobody knows when the course ended. Short months end earlier."""
    if enrolment.state == Enrolment.State.WITHDRAWN:
        return None
    end = enrolment.ended_at.date() if enrolment.ended_at else enrolment.offering.ends_on
    if end is None:
        return None
    years, month = divmod(end.month - 1 + months, 12)
    for day in range(end.day, 27, -1):
        try:
            return date(end.year + years, month + 1, day)
        except ValueError:
            continue
    return date(end.year + years, month + 1, min(end.day, 28))


@transaction.atomic
def freeze_indicators(call: Call, *, actor: Person | None, at: datetime) -> int:
    """Every figure of the call that may be printed stands as of `at`, for all and by group; how many rows are new.

    What is hidden is not stored: a frozen report cannot give away what the page did not. Freezing twice at one instant changes nothing.
    """
    call = Call.objects.select_for_update().select_related(None).get(pk=call.pk)
    if IndicatorValue.objects.filter(call=call, as_of=at).exists():
        return 0
    plan = counting.plan_of(call)
    journeys = counting.read_journeys(call)
    rows = _values(call, plan.steps, shown_cascade(journeys, plan), "", at)
    for table in break_down(journeys, plan):
        rows += [value for line in table.lines for value in _values(call, plan.steps, line, _name(table, line), at)]
    made = IndicatorValue.objects.bulk_create(rows, batch_size=500)
    JournalEntry.objects.append(actor=actor, verb="freeze_indicators", about=call, at=at, after={"figures": len(made)})
    return len(made)


def _name(table: Breakdown, line: Line) -> str:
    return f"{table.group}={line.value or 'unknown'}"[:120]


def _values(call: Call, steps: Iterable[Stage], line: Line, group: str, at: datetime) -> list[IndicatorValue]:
    """The printed figures of one line as rows; the first step is counted out of itself."""
    found = []
    for stage, share in zip(steps, line.shares, strict=True):
        of = share.n if share.of is None else share.of
        if share.n.n is not None and of.n is not None:
            found.append(IndicatorValue(indicator=stage, call=call, group=group, numerator=share.n.n, denominator=of.n, as_of=at))
    return found
