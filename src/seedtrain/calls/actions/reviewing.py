"""Screening, assigning reviewers, conflicts and reviews: what happens between the deadline and the selection.

Flow: calls.views.desk, calls.views.reviewing -> this file -> assignment and scoring rules, tables, journal, outbox.
Reads: people. Writes: Application (screening, score), Assignment, Conflict, Review, Rubric.frozen_at.
Source: scores and assignment are ours; see `assignment` and `scoring`.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.calls import assignment, scoring
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Review, Rubric
from seedtrain.people.access import Refused
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

EMPLOYER_FACTS = ("institution", "employer", "employer_name")
COUNTRY_FACTS = ("country_of_residence", "country", "country_of_citizenship")


class _Assigned(TypedDict):
    current_assignments: list[Assignment]


ReadApplication: TypeAlias = "WithAnnotations[Application, _Assigned]"
"""An application with the assignments that were not withdrawn."""


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


def preview_reviews(call: Call, reviewers: Iterable[Person], per_application: int, *, bars_country: bool = False) -> assignment.Plan:
    """What `assign_reviews` would do now; nothing is written. The same call and reviewers give the same plan."""
    eligible = (
        Application.objects.filter(call=call)
        .sent()
        .prefetch_related(
            "conflicts",
            Prefetch("assignments", Assignment.objects.exclude(state=Assignment.State.WITHDRAWN), to_attr="current_assignments"),
        )
    )
    papers = [_paper(one) for one in cast("Iterable[ReadApplication]", eligible) if one.outcome == Application.Outcome.MET]
    readers = [_reader(one) for one in _with_facts(reviewers)]
    return assignment.plan_reviews(papers, readers, per_application, seed=call.slug, bars_country=bars_country)


@transaction.atomic
def assign_reviews(
    call: Call, reviewers: Iterable[Person], per_application: int, *, actor: Person | None, at: datetime, bars_country: bool = False
) -> assignment.Plan:
    """Eligible applications have their readers, evenly loaded and without conflicts; the plan says what could not be met.

    Pairs made before stay. Each reader with something new gets one mail. Same employer always bars, same country when `bars_country`.
    """
    call = Call.objects.select_for_update().get(pk=call.pk)
    people = {one.pk: one for one in _with_facts(reviewers)}
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("Reviewers are assigned after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )
    if not people:
        raise Refused(_("Choose at least one reviewer; none was chosen."), code="no_reviewer", field="reviewers")
    if per_application < 1:
        raise Refused(
            _("Expected at least 1 review an application; %(came)s came.") % {"came": per_application},
            code="bad_number",
            field="per_application",
        )
    plan = preview_reviews(call, people.values(), per_application, bars_country=bars_country)
    ids = dict(Application.objects.filter(call=call).values_list("code", "pk"))
    # A reader once taken back is asked again in the same row; the pair may stand once.
    Assignment.objects.bulk_create(
        [Assignment(application_id=ids[pair.code], reviewer_id=pair.reader, assigned_at=at) for pair in plan.pairs],
        update_conflicts=True,
        unique_fields=["application", "reviewer"],
        update_fields=["state", "assigned_at"],
        batch_size=500,
    )
    _take_back({(bar.code, bar.reader) for bar in plan.bars}, call)
    found = [bar for bar in plan.bars if bar.kind != Conflict.Kind.DECLARED]
    Conflict.objects.bulk_create(
        [Conflict(application_id=ids[bar.code], reviewer_id=bar.reader, kind=bar.kind, recorded_at=at) for bar in found],
        ignore_conflicts=True,
        batch_size=500,
    )
    new = {key: sum(pair.reader == key for pair in plan.pairs) for key in people}
    for key, count in new.items():
        if count:
            queue_mail(people[key], "calls/review_assigned", f"call/{call.slug}", {"call": call, "count": count}, at=at)
    after: dict[str, object] = {"pairs": len(plan.pairs), "short": [one.code for one in plan.short], "per_application": per_application}
    JournalEntry.objects.append(actor=actor, verb="assign_reviews", about=call, at=at, after=after, seed=call.slug)
    return plan


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
        _take_mean(locked)
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
    _take_mean(application)
    after: dict[str, object] = {
        "version": version,
        "score_hundredths": worth.hundredths,
        "weight_answered": worth.answered,
        "weight_whole": worth.whole,
    }
    JournalEntry.objects.append(actor=actor, verb="submit_review", about=locked, at=at, after=after)
    return review


def _take_back(barred: set[tuple[str, int]], call: Call) -> None:
    """Files held by a reader who must not read them are taken back, and what was scored there no longer counts."""
    held = Assignment.objects.filter(application__call=call).exclude(state=Assignment.State.WITHDRAWN).select_related("application")
    for one in held.iterator(chunk_size=2000):
        if (one.application.code, one.reviewer_id) in barred:
            Assignment.objects.filter(pk=one.pk).update(state=Assignment.State.WITHDRAWN)
            _take_mean(one.application)


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


def _take_mean(application: Application) -> None:
    """The application's score is the rounded mean of the newest version of each review that counts."""
    newest: dict[int, int] = {}
    reviews = Review.objects.filter(assignment__application=application, assignment__state=Assignment.State.DONE)
    for key, value in reviews.order_by("version").values_list("assignment_id", "score_hundredths"):
        newest[key] = value
    application.score_hundredths = scoring.mean(newest.values())
    application.save(update_fields=["score_hundredths"])


def _with_facts(reviewers: Iterable[Person]) -> list[Person]:
    """Each reviewer once, with what they told us about themselves."""
    return list(Person.objects.filter(pk__in={one.pk for one in reviewers}).prefetch_related("profile_facts").order_by("pk"))


def _first_fact(person: Person, keys: Iterable[str]) -> str:
    return next((str(person.facts[key]) for key in keys if person.facts.get(key)), "")


def _reader(person: Person) -> assignment.Reader:
    return assignment.Reader(person.pk, _first_fact(person, COUNTRY_FACTS), _first_fact(person, EMPLOYER_FACTS))


def _paper(application: "ReadApplication") -> assignment.Paper:
    """The application as the assignment rules read it; its own applicant never reads it."""
    barred = {one.reviewer_id for one in application.conflicts.all() if one.kind != Conflict.Kind.NONE}
    cleared = frozenset(one.reviewer_id for one in application.conflicts.all() if one.kind == Conflict.Kind.NONE)
    held = frozenset(one.reviewer_id for one in application.current_assignments)
    country, employer = application.traits.get("country") or "", application.traits.get("institution") or ""
    return assignment.Paper(application.code, country, employer, held, frozenset(barred | {application.applicant_id}), cleared)


def describe_plan(plan: assignment.Plan) -> str:
    """The plan in one sentence, for a message."""
    made = ngettext("%(count)s review assigned", "%(count)s reviews assigned", len(plan.pairs)) % {"count": len(plan.pairs)}
    loads = _("each reviewer has %(least)s to %(most)s") % {"least": plan.least, "most": plan.most}
    if not plan.short:
        return _("%(made)s; %(loads)s.") % {"made": made, "loads": loads}
    codes = ", ".join(one.code for one in plan.short[:5])
    return _("%(made)s; %(loads)s. Fewer than wanted, because of conflicts: %(codes)s.") % {"made": made, "loads": loads, "codes": codes}
