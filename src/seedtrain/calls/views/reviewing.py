"""Reviews: who reads what (the officer's page), my files, and one file with its rubric.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.calls import actions, scoring
from seedtrain.calls.models import Application, Assignment, AssignmentQuerySet, Call, Conflict, Review, Rubric
from seedtrain.calls.views import life, readers
from seedtrain.calls.views.desk import lines_of
from seedtrain.people.access import Refused, Right, Role, ScopeKind, SignedIn, may
from seedtrain.people.models import Membership, Person

PER_APPLICATION = 2
LISTED = 100


def call_reviews(request: SignedIn, slug: str) -> HttpResponse:
    """Reviewers with their loads and progress; assigning is shown before it is done."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    reviewers = _reviewers(call)
    if tables.wanted(request):
        header = [_("Reviewer"), _("Reviews"), _("Done"), _("Taken back")]
        lines = [[one.name or one.email, one.asked, one.done, one.taken_back] for one in reviewers]  # type: ignore[attr-defined]
        return tables.download(request, f"reviewers-{call.slug}", header, lines)
    chosen = [one for one in reviewers if str(one.pk) in request.POST.getlist("reviewers")] if request.POST else list(reviewers)
    typed = request.POST.get("per_application", str(PER_APPLICATION))
    bars_country = "bars_country" in request.POST
    plan = refused = None
    if request.method == "POST":
        life.call_for(request, slug, Right.EDIT_CALL)
        try:
            number = _whole(typed)
            if "assign" in request.POST:
                made = actions.assign_reviews(call, chosen, number, actor=request.user, at=timezone.now(), bars_country=bars_country)
                messages.success(request, actions.describe_plan(made))
                return redirect("call_reviews", slug=slug)
            plan = actions.preview_reviews(call, chosen, number, bars_country=bars_country)
        except Refused as error:
            refused = error
    asked = {"chosen": {one.pk for one in chosen}, "per_application": typed, "bars_country": bars_country, "plan": plan, "refused": refused}
    return render(request, "calls/desk_reviews.html", {**_reviews_page(request, call, reviewers), **asked}, status=422 if refused else 200)


def _reviews_page(request: SignedIn, call: Call, reviewers: list[Person]) -> dict[str, object]:
    """What the page shows whatever was asked for."""
    return {
        **life.frame(call, "call_reviews"),
        "reviewers": reviewers,
        "said": readers.said(call),
        "may_assign": may(request.user, Right.EDIT_CALL, call.scope) and call.state == Call.State.CLOSED,
        "rubric": Rubric.objects.filter(call=call).order_by("-version").prefetch_related("criteria").first(),
    }


def _whole(typed: str) -> int:
    """A whole number of at least 1, or a refusal that names what came."""
    if not typed.isdecimal() or len(typed) > 4 or int(typed) < 1:
        raise Refused(
            _("Expected a whole number of at least 1; “%(came)s” came. Write 2.") % {"came": typed},
            code="bad_number",
            field="per_application",
        )
    return int(typed)


def _reviewers(call: Call) -> list[Person]:
    """Who may review for this call, with what they were asked and have done here."""
    here = Q(scope_kind=ScopeKind.NETWORK) | Q(scope_kind=ScopeKind.CALL, scope_key=call.slug)
    held = Membership.objects.filter(here, role=Role.REVIEWER, ended_at=None)
    mine = Q(assignments__application__call=call)
    people = Person.objects.filter(pk__in=held.values("person"), is_active=True).prefetch_related("profile_facts")
    return list(
        people.annotate(
            asked=Count("assignments", filter=mine & ~Q(assignments__state=Assignment.State.WITHDRAWN)),
            done=Count("assignments", filter=mine & Q(assignments__state=Assignment.State.DONE)),
            taken_back=Count("assignments", filter=mine & Q(assignments__state=Assignment.State.WITHDRAWN)),
        ).order_by("name", "pk")
    )


def _own(request: SignedIn) -> AssignmentQuerySet:
    """The reader's own files that are theirs to read; a missing page for who reviews nowhere."""
    if not may(request.user, Right.REVIEW):
        raise Http404
    rows = Assignment.objects.visible_to(request.user).filter(reviewer=request.user, application__state=Application.State.SUBMITTED)
    return rows.exclude(state=Assignment.State.WITHDRAWN)


def reviews(request: SignedIn) -> HttpResponse:
    """My files, those still to read first, with how far I am in every call."""
    mine = _own(request).select_related("application__call", "application__applicant").order_by("state", "application__code")
    by_call: dict[Call, list[Assignment]] = {}
    for one in mine:
        by_call.setdefault(one.application.call, []).append(one)
    done = {call.pk: sum(one.state == Assignment.State.DONE for one in files) for call, files in by_call.items()}
    first = next((one for one in mine if one.state == Assignment.State.ASSIGNED and one.application.call.state == Call.State.CLOSED), None)
    return render(request, "calls/review_list.html", {"by_call": by_call, "done": done, "first": first, "most": LISTED})


def review(request: SignedIn, pk: int) -> HttpResponse:
    """One file with its rubric; saving again keeps the version before."""
    mine = get_object_or_404(_own(request).select_related("application__call", "application__applicant"), pk=pk)
    refused = None
    if request.method == "POST":
        said = {key[2:]: str(value) for key, value in request.POST.items() if key.startswith("c_")}
        scores = {key: int(value[:9]) for key, value in said.items() if value.isdecimal()}
        try:
            saved = actions.submit_review(mine, scores, request.POST.get("comment", ""), actor=request.user, at=timezone.now())
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("Version %(number)s of your review is saved.") % {"number": saved.version})
            return redirect("review", pk=pk)
    return _file(request, mine, refused)


@require_POST
def review_conflict(request: SignedIn, pk: int) -> HttpResponse:
    """The reader has said why they must not read this file; it goes to somebody else."""
    mine = get_object_or_404(_own(request).select_related("application__call", "application__applicant"), pk=pk)
    why = request.POST.get("why", "")
    try:
        actions.declare_conflict(mine.application, request.user, Conflict.Kind.DECLARED, actor=request.user, why=why, at=timezone.now())
    except Refused as refused:
        return _file(request, mine, refused)
    messages.success(request, _("Thank you. The file has been taken back and goes to somebody else."))
    return redirect("reviews")


def _file(request: SignedIn, mine: Assignment, refused: Refused | None) -> HttpResponse:
    application = mine.application
    versions = list(mine.reviews.select_related("rubric"))
    latest = versions[0] if versions else None
    rubric = Rubric.objects.filter(call=application.call).order_by("-version").prefetch_related("criteria").first()
    typed = request.POST if request.method == "POST" else None
    open_files = _own(request).filter(application__call=application.call, state=Assignment.State.ASSIGNED).exclude(pk=mine.pk)
    context = {
        "assignment": mine,
        "application": application,
        "call": application.call,
        "lines": lines_of(application),
        "rubric": rubric,
        "versions": versions,
        "latest": latest,
        "refused": refused,
        "typed": typed,
        "chosen": _chosen(rubric, typed, latest),
        "worth": scoring.score(actions.weighed(rubric), latest.scores) if rubric and latest else None,
        # Others' scores are read only after one's own is written, so that nobody follows anybody.
        "others": _others(mine) if latest else [],
        "next": open_files.order_by("application__code").first(),
        "is_open": application.call.state == Call.State.CLOSED,
    }
    return render(request, "calls/review_file.html", context, status=422 if refused else 200)


def _chosen(rubric: Rubric | None, typed: QueryDict | None, latest: Review | None) -> dict[str, str]:
    """The level chosen for each criterion: as typed just now, else as in the newest version."""
    if rubric is None:
        return {}
    if typed is not None:
        return {one.key: str(typed.get(f"c_{one.key}", "")) for one in rubric.criteria.all()}
    return {key: str(level) for key, level in (latest.scores if latest else {}).items()}


def _others(mine: Assignment) -> list[Review]:
    """The newest version of what others wrote about the same application."""
    rows = Assignment.objects.filter(application=mine.application, state=Assignment.State.DONE).exclude(pk=mine.pk)
    return [next(iter(one.reviews.all())) for one in rows.prefetch_related("reviews")]
