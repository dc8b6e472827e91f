"""The selection: run it, read it, propose it, sign it, release it.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

import json

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain import edge, tables
from seedtrain.calls import actions
from seedtrain.calls.actions import Concession
from seedtrain.calls.models import Application, Call, FixedApplicant, RunComment, SelectionRun, Signature
from seedtrain.calls.views import consequences, life, outcome, picturing, readers
from seedtrain.people.access import Refused, Right, SignedIn, may

SIGNS_A_MINUTE = 6
"""A password is asked here, so guessing must be slow."""


def call_selection(request: SignedIn, slug: str) -> HttpResponse:
    """What stands in the way of a run, the balance promised, and the runs so far; the button runs one more."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    refused = None
    if request.method == "POST":
        life.call_for(request, slug, Right.SELECT)
        try:
            run = actions.run_selection(call, actor=request.user, at=timezone.now())
        except Refused as error:
            refused = error
        else:
            return redirect("call_run", slug=slug, number=run.number)
    runs = SelectionRun.objects.visible_to(request.user).filter(call=call).defer("problem").select_related("run_by")
    runs = runs.annotate(said=Count("comments"))
    context = {
        **life.frame(call, "call_selection"),
        "runs": [(run, _summary(run)) for run in runs[:20]],
        "signed": call.runs.filter(state=SelectionRun.State.SIGNED).first(),
        "fixed": FixedApplicant.objects.current().filter(call=call).count(),
        "refused": refused,
        "may_select": may(request.user, Right.SELECT, call.scope) and call.state == Call.State.CLOSED,
        "may_release": may(request.user, Right.RELEASE, call.scope) and call.state == Call.State.DECIDED,
    }
    return render(request, "calls/selection_list.html", context, status=422 if refused else 200)


def _summary(run: SelectionRun) -> dict[str, object]:
    """What a run came to, from its stored result; cheap enough for a list."""
    result = run.result
    if "selected" not in result:
        return {"is_list": False}
    return {"is_list": True, "selected": len(result["selected"]), "waitlist": len(result["waitlist"]), "merit": result["merit_total"] / 100}


def _run_for(request: HttpRequest, call: Call, number: int) -> SelectionRun:
    runs = SelectionRun.objects.visible_to(request.user).select_related("call", "run_by").prefetch_related("signatures__person")
    return get_object_or_404(runs, call=call, number=number)


def call_run(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Who, why, totals against targets, what every rule costs; or which rules contradict each other. Also as XLSX, CSV and JSON."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    run = _run_for(request, call, number)
    ran = actions.read_run(run)
    if request.GET.get("format") == "json":
        return _decision_file(run)
    if tables.wanted(request):
        return tables.download(request, f"{slug}-run-{number}", outcome.header(), outcome.file_rows(run, ran))
    words = outcome.names_of(ran.problem)
    report = outcome.report(run, ran) if ran.selection else None
    context = {
        **life.frame(call, "call_selection"),
        "run": run,
        "report": report,
        "world": picturing.world(report.countries) if report else "",
        "changes": consequences.changes_words(call, run.changes),
        "scored": readers.verdict_words(run),
        "comments": RunComment.objects.visible_to(request.user).filter(run=run).select_related("person"),
        "conflict": [outcome.clash_words(one, words) for one in ran.conflict],
        "relaxation": [outcome.step_words(one, words) for one in ran.relaxation],
        "may_propose": may(request.user, Right.SELECT, call.scope) and run.state == "tried" and call.state == Call.State.CLOSED,
        "may_concede": may(request.user, Right.EDIT_CALL, call.scope) and call.state == Call.State.CLOSED,
        "may_sign": may(request.user, Right.SIGN_SELECTION, call.scope) and run.state == "proposed" and call.state == Call.State.CLOSED,
        "may_release": may(request.user, Right.RELEASE, call.scope) and run.state == "signed" and call.state == Call.State.DECIDED,
    }
    return render(request, "calls/selection_run.html", context)


def _decision_file(run: SelectionRun) -> HttpResponse:
    """Problem, result, digest and signatures as one file that anyone can check without us."""
    signatures = [
        {"name": one.name, "meaning": one.meaning, "content_sha256": one.content_sha256, "signed_at": one.signed_at.isoformat()}
        for one in run.signatures.all()
    ]
    body = {
        "schema": "seedtrain.decision/1",
        "call": run.call.slug,
        "run": run.number,
        "run_at": run.run_at.isoformat(),
        "seed_commitment": run.call.seed_commitment,
        "problem": run.problem,
        "result": run.result,
        "sha256": run.digest,
        "signatures": signatures,
        # The hash covers these three as well, where there are any; see actions.digest_of.
        **({"changes": run.changes, "changes_why": run.changes_why} if run.changes else {}),
        **({"scoring": run.scoring} if run.scoring else {}),
    }
    response = HttpResponse(json.dumps(body, ensure_ascii=False, sort_keys=True, indent=1), content_type="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{run.call.slug}-decision-{run.number}.json"'
    return response


@require_POST
def call_propose(request: SignedIn, slug: str, number: int) -> HttpResponse:
    """The committee is asked to sign this run."""
    call = life.call_for(request, slug, Right.SELECT)
    run = _run_for(request, call, number)
    try:
        actions.propose_selection(run, actor=request.user, at=timezone.now(), why=request.POST.get("why", ""))
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, _("Run %(number)s is proposed. Somebody else now reads and signs it.") % {"number": number})
    return redirect("call_run", slug=slug, number=number)


@require_POST
def call_concede(request: SignedIn, slug: str, number: int) -> HttpResponse:
    """The rules give way by the least this run named, with a reason on record."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    ran = actions.read_run(_run_for(request, call, number))
    steps = tuple(Concession(one.rule, one.field, one.by) for one in ran.relaxation)
    try:
        actions.concede_rules(call, steps, actor=request.user, why=request.POST.get("why", ""), at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect("call_run", slug=slug, number=number)
    messages.success(request, _("The rules are changed and the reason is on record. Run the selection again."))
    return redirect("call_selection", slug=slug)


@edge.rate_limit("sign", SIGNS_A_MINUTE)
def call_sign(request: SignedIn, slug: str, number: int) -> HttpResponse:
    """The list as it will be told, its hash, and the form that signs it: meaning and password."""
    call = life.call_for(request, slug, Right.SIGN_SELECTION)
    if not edge.may_sign_here(request):
        return edge.ask_who(request)
    run = _run_for(request, call, number)
    refused = None
    if request.method == "POST":
        try:
            _require_password(request)
            shown = request.POST.get("content_sha256", "")
            actions.sign_selection(
                run, actor=request.user, meaning=request.POST.get("meaning", ""), content_sha256=shown, at=timezone.now()
            )
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("Signed. What you signed is kept with the hash you saw."))
            return redirect("call_run", slug=slug, number=number)
    ran = actions.read_run(run)
    context = {
        **life.frame(call, "call_selection"),
        "run": run,
        "report": outcome.report(run, ran) if ran.selection else None,
        "changes": consequences.changes_words(call, run.changes),
        "scored": readers.verdict_words(run),
        "others": Application.objects.filter(call=call).sent().count() - (len(ran.selection.selected) if ran.selection else 0),
        "meanings": Signature.Meaning.choices,
        "meaning": request.POST.get("meaning", Signature.Meaning.APPROVED),
        "is_proposer": actions.proposer_of(run) == request.user.pk,
        "is_open": run.state == SelectionRun.State.PROPOSED,
        "refused": refused,
    }
    return render(request, "calls/selection_sign.html", context, status=422 if refused else 200)


def _require_password(request: SignedIn) -> None:
    """The person at the keyboard is the person who signed in; who has no password has shown it before this page opened."""
    if request.user.has_usable_password() and not request.user.check_password(request.POST.get("password", "")):
        raise Refused(
            _("Your password is asked again, because a signature is yours alone; what came is not it. Type it again."),
            code="wrong_password",
            field="password",
        )


@require_POST
def call_release(request: SignedIn, slug: str) -> HttpResponse:
    """Every decision and every mail goes out together."""
    call = life.call_for(request, slug, Right.RELEASE)
    try:
        count = actions.release_decisions(call, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect("call_selection", slug=slug)
    if count:
        said = ngettext("%(count)s decision is released.", "%(count)s decisions are released together.", count)
        messages.success(request, said % {"count": count})
    else:
        messages.info(request, _("The decisions were released already; nothing was sent twice."))
    return redirect("call_offers", slug=slug)
