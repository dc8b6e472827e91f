"""Screening, conflicts and reviews: what happens between the deadline and the selection; who reads what is in assigning.py.

Flow: calls.views.desk, calls.views.reviewing -> this file -> scoring rules, tables, journal.
Reads: people. Writes: Application (screening, score), Assignment, Conflict, Review, Rubric.frozen_at.
Source: scores are ours; see `scoring`.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls import scoring
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Review, Rubric
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def screen_application(application: Application, outcome: str, *, actor: Person | None, why: str, at: datetime) -> Application:
    """A person's finding stands in front of what the rules found; both stay readable. Needs a reason."""
    locked = Application.objects.select_for_update().select_related("call").get(pk=application.pk)
    if outcome not in Application.Outcome.values:
        raise Refused(
            _("Choose met, not met or cannot tell; “%(came)s” came.") % {"came": outcome}, code="unknown_outcome", field="outcome"
        )
    if not why.strip():
        raise Refused(_("Screening needs a reason that the applicant can read; none came. Write one."), code="no_reason", field="why")
    if locked.state != Application.State.SUBMITTED:
        raise Refused(
            _("Only sent applications are screened; %(code)s is not sent.") % {"code": locked.code}, code="not_sent", field="outcome"
        )
    if actor is not None and actor.pk == locked.applicant_id:
        raise Refused(_("You cannot screen your own application; ask a colleague."), code="own_application")
    _require_undecided(locked.call)
    before = {"outcome": locked.outcome, "why": locked.screened_why}
    locked.screened_outcome, locked.screened_why, locked.screened_by = outcome, why.strip(), actor
    locked.save(update_fields=["screened_outcome", "screened_why", "screened_by"])
    JournalEntry.objects.append(
        actor=actor,
        verb="screen_application",
        about=locked,
        at=at,
        before=before,
        after={"outcome": str(outcome)},
        why=why.strip(),
        subject=locked.applicant,
    )
    return locked


@transaction.atomic
def screen_applications(applications: Iterable[Application], outcome: str, *, actor: Person | None, why: str, at: datetime) -> int:
    """Every one is screened alike, or none when one is refused; how many."""
    return len([screen_application(one, outcome, actor=actor, why=why, at=at) for one in applications])


@transaction.atomic
def declare_conflict(
    application: Application, reviewer: Person, kind: Conflict.Kind, *, actor: Person | None, at: datetime, why: str = ""
) -> Conflict:
    """The reviewer no longer reads this application and what they scored no longer counts; `none` records that it was looked at."""
    locked = Application.objects.select_for_update().select_related("call").get(pk=application.pk)
    if not why.strip():
        raise Refused(_("A conflict needs a reason; none came. Say in one sentence how you are connected."), code="no_reason", field="why")
    _require_undecided(locked.call)
    conflict, _is_new = Conflict.objects.update_or_create(
        application=locked, reviewer=reviewer, defaults={"kind": kind, "why": why.strip(), "recorded_at": at}
    )
    if kind != Conflict.Kind.NONE:
        Assignment.objects.filter(application=locked, reviewer=reviewer).update(state=Assignment.State.WITHDRAWN)
        take_mean(locked)
    JournalEntry.objects.append(
        actor=actor, verb="declare_conflict", about=locked, at=at, after={"kind": str(kind), "reviewer": reviewer.pk}, why=why.strip()
    )
    return conflict


@transaction.atomic
def submit_review(assignment: Assignment, scores: Mapping[str, int], comment: str, *, actor: Person | None, at: datetime) -> Review:
    """A new version of this reader's review counts, the one before stays; the rubric is frozen and the application's mean is taken anew."""
    locked = Assignment.objects.select_for_update().select_related("application__call", "reviewer").get(pk=assignment.pk)
    application = locked.application
    _require_reader(locked, actor)
    rubric = Rubric.objects.select_for_update().filter(call=application.call).order_by("-version").first()
    if rubric is None:
        raise Refused(_("This call has no rubric yet; the officer writes one first."), code="no_rubric")
    worth = _worth(rubric, scores)
    version = (locked.reviews.order_by("-version").values_list("version", flat=True).first() or 0) + 1
    review = Review.objects.create(
        assignment=locked,
        version=version,
        rubric=rubric,
        scores=dict(scores),
        comment=comment.strip(),
        score_hundredths=worth.hundredths,
        submitted_at=at,
    )
    if rubric.frozen_at is None:
        rubric.frozen_at = at
        rubric.save(update_fields=["frozen_at"])
    locked.state = Assignment.State.DONE
    locked.save(update_fields=["state"])
    take_mean(application)
    after: dict[str, object] = {
        "version": version,
        "score_hundredths": worth.hundredths,
        "weight_answered": worth.answered,
        "weight_whole": worth.whole,
    }
    JournalEntry.objects.append(actor=actor, verb="submit_review", about=locked, at=at, after=after)
    return review


def weighed(rubric: Rubric) -> list[scoring.Weighed]:
    """The rubric's criteria as the scoring rules read them."""
    return [scoring.Weighed(one.key, one.weight, len(one.anchors)) for one in rubric.criteria.all()]


def _worth(rubric: Rubric, scores: Mapping[str, int]) -> scoring.Score:
    """The score of these answers; an unknown criterion, a level that is not there or no answer at all is refused."""
    criteria = {one.key: one for one in weighed(rubric)}
    for key, level in scores.items():
        if key not in criteria:
            raise Refused(_("Expected a criterion of the rubric; “%(key)s” came.") % {"key": key}, code="unknown_criterion", field=key)
        if type(level) is not int or not 0 <= level < criteria[key].levels:
            raise Refused(
                _("%(key)s has levels 0 to %(most)s; “%(came)s” came. Choose one of them.")
                % {"key": key, "most": criteria[key].levels - 1, "came": level},
                code="unknown_level",
                field=key,
            )
    if not scores:
        raise Refused(_("Score at least one criterion; none was scored."), code="nothing_scored", field=next(iter(criteria), ""))
    return scoring.score(list(criteria.values()), scores)


def _require_reader(locked: Assignment, actor: Person | None) -> None:
    """The reader writes their own review, without a conflict, while the call is being reviewed."""
    application = locked.application
    if actor is None or actor.pk != locked.reviewer_id:
        raise Refused(_("Only the reviewer who was asked can send this review."), code="not_your_review")
    if actor.pk == application.applicant_id:
        raise Refused(_("You cannot review your own application."), code="own_application")
    conflict = application.conflicts.filter(reviewer=actor).exclude(kind=Conflict.Kind.NONE).exists()
    if conflict or locked.state == Assignment.State.WITHDRAWN:
        raise Refused(_("You have a conflict with this application, so it is no longer yours to review."), code="conflict")
    if application.state != Application.State.SUBMITTED:
        raise Refused(_("%(code)s was withdrawn; there is nothing to review.") % {"code": application.code}, code="not_sent")
    if application.call.state != Call.State.CLOSED:
        raise Refused(
            _("Reviews are taken after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": application.call.get_state_display()},
            code="not_closed",
        )


def _require_undecided(call: Call) -> None:
    if call.state in {Call.State.DECIDED, Call.State.RELEASED, Call.State.CANCELLED}:
        raise Refused(
            _("This call is “%(state)s”; its findings no longer change.") % {"state": call.get_state_display()}, code="already_decided"
        )


def take_mean(application: Application) -> None:
    """The application's score is the rounded mean of the newest version of each review that counts."""
    newest: dict[int, int] = {}
    reviews = Review.objects.filter(assignment__application=application, assignment__state=Assignment.State.DONE)
    for key, value in reviews.order_by("version").values_list("assignment_id", "score_hundredths"):
        newest[key] = value
    application.score_hundredths = scoring.mean(newest.values())
    application.save(update_fields=["score_hundredths"])
