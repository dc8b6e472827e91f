"""Reviews: my files, and one file with its rubric; who reads what is in assigning.py.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain.calls import actions, scoring
from seedtrain.calls.models import Application, Assignment, AssignmentQuerySet, Call, Conflict, Review, Rubric
from seedtrain.calls.views.desk import lines_of
from seedtrain.people.access import Refused, Right, SignedIn, may

LISTED = 100


def own(request: SignedIn) -> AssignmentQuerySet:
    """The reader's own files that are theirs to read; a missing page for who reviews nowhere."""
    if not may(request.user, Right.REVIEW):
        raise Http404
    rows = Assignment.objects.visible_to(request.user).filter(reviewer=request.user, application__state=Application.State.SUBMITTED)
    return rows.exclude(state=Assignment.State.WITHDRAWN)


def reviews(request: SignedIn) -> HttpResponse:
    """My files, those still to read first, with how far I am in every call."""
    mine = own(request).select_related("application__call", "application__applicant").order_by("state", "application__code")
    by_call: dict[Call, list[Assignment]] = {}
    for one in mine:
        by_call.setdefault(one.application.call, []).append(one)
    done = {call.pk: sum(one.state == Assignment.State.DONE for one in files) for call, files in by_call.items()}
    first = next((one for one in mine if one.state == Assignment.State.ASSIGNED and one.application.call.state == Call.State.CLOSED), None)
    return render(request, "calls/review_list.html", {"by_call": by_call, "done": done, "first": first, "most": LISTED})


def review(request: SignedIn, pk: int) -> HttpResponse:
    """One file with its rubric; saving again keeps the version before."""
    mine = get_object_or_404(own(request).select_related("application__call", "application__applicant"), pk=pk)
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
    mine = get_object_or_404(own(request).select_related("application__call", "application__applicant"), pk=pk)
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
    open_files = own(request).filter(application__call=application.call, state=Assignment.State.ASSIGNED).exclude(pk=mine.pk)
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
