"""The committee's judgement: who is fixed in or out and why, who was freed, and what was said about a run.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, FixedApplicant, SelectionRun
from seedtrain.calls.views import life
from seedtrain.people.access import Refused, Right, SignedIn, may

COMMENTS_A_MINUTE = 20


def call_fixed(request: SignedIn, slug: str) -> HttpResponse:
    """Who is fixed now and who was; the form that fixes one more."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    refused = None
    if request.method == "POST":
        life.call_for(request, slug, Right.SELECT)
        try:
            fixed = _fix(request, call)
        except Refused as error:
            refused = error
        else:
            said = _("%(code)s is in, whatever the score.") if fixed.is_in else _("%(code)s is out, whatever the score.")
            when = _("It counts from the next run on.")
            messages.success(request, f"{said % {'code': fixed.application.code}} {when}")
            return redirect("call_fixed", slug=slug)
    rows = FixedApplicant.objects.visible_to(request.user).filter(call=call).select_related("application__applicant", "by", "freed_by")
    context = {
        **life.frame(call, "call_selection"),
        "current": [one for one in rows if one.freed_at is None],
        "freed": [one for one in rows if one.freed_at is not None],
        "may_fix": may(request.user, Right.SELECT, call.scope) and call.state == Call.State.CLOSED,
        "refused": refused,
        "code": request.POST.get("code", request.GET.get("code", "")),
        "place": request.POST.get("place", ""),
        "why": request.POST.get("why", ""),
    }
    return render(request, "calls/selection_fixed.html", context, status=422 if refused else 200)


def _fix(request: SignedIn, call: Call) -> FixedApplicant:
    """The applicant of the form is fixed; a code that is none, or no choice, is refused."""
    typed, place = request.POST.get("code", "").strip().upper(), request.POST.get("place")
    application = Application.objects.visible_to(request.user).filter(call=call, code=typed).first()
    if application is None:
        raise Refused(
            _("Write the code of an application to this call; “%(came)s” is none.") % {"came": typed[:20]},
            code="unknown_code",
            field="code",
        )
    if place not in {"in", "out"}:
        raise Refused(_("Say whether the applicant is in or out."), code="no_place", field="place")
    return actions.fix_applicant(application, place == "in", actor=request.user, why=request.POST.get("why", ""), at=timezone.now())


@require_POST
def call_free(request: SignedIn, slug: str, pk: int) -> HttpResponse:
    """One applicant is free again, with a reason; that they were fixed stays on record."""
    call = life.call_for(request, slug, Right.SELECT)
    fixed = get_object_or_404(FixedApplicant.objects.visible_to(request.user), call=call, pk=pk)
    try:
        actions.free_applicant(fixed, actor=request.user, why=request.POST.get("why", ""), at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, _("The score decides again, from the next run on."))
    return redirect("call_fixed", slug=slug)


@require_POST
@edge.rate_limit("comment", COMMENTS_A_MINUTE)
def call_comment(request: SignedIn, slug: str, number: int) -> HttpResponse:
    """What was said stands under the run."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    run = get_object_or_404(SelectionRun.objects.visible_to(request.user), call=call, number=number)
    try:
        actions.comment_run(run, request.POST.get("text", ""), actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
    return redirect(f"{request.path.removesuffix('/comment')}#comments")
