"""The officer's desk of a call: where it stands, the applications, one application, screening.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.calls import actions
from seedtrain.calls.models import Application, Assignment, Call
from seedtrain.calls.views import life, listing
from seedtrain.people.access import Refused, Right, SignedIn, may

PAGE = 50
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of an application under its question; files are links."""

    step: str
    label: str
    kind: str
    value: object
    document: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One eligibility rule and what was found about it."""

    words: str
    outcome: str
    found: str
    source: str


def call_desk(request: HttpRequest, slug: str) -> HttpResponse:
    """The call's life as a seed train and what waits now."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    counts = life.count(call)
    context = {
        **life.frame(call, "call_desk", counts),
        "steps": life.steps(call, counts),
        "waits": life.waits(call, counts),
        "changes": call.deadline_changes.all(),
        "is_open": call.is_open(timezone.now()),
        "may_invite": call.entry in {Call.Entry.INVITATION, Call.Entry.NOMINATION} and may(request.user, Right.EDIT_CALL, call.scope),
    }
    return render(request, "calls/desk_call.html", context)


def call_applications(request: SignedIn, slug: str) -> HttpResponse:
    """The screening table: sort, filter, columns, 50 a page, or all rows as a file."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    asked = listing.read_asked(request.GET)
    rows = listing.rows_of(call, request.user, asked)
    if tables.wanted(request):
        return tables.download(request, f"{call.slug}-applications", listing.header(), listing.file_rows(rows))
    context = {
        **life.frame(call, "call_applications"),
        "rows": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "asked": asked,
        "columns": [(key, str(words)) for key, words in listing.COLUMNS.items()],
        "choices": listing.choices_in(call),
        "outcomes": Application.Outcome.choices,
        "states": Application.State.choices[1:],
        "may_screen": may(request.user, Right.SCREEN, call.scope) and call.state in {Call.State.OPEN, Call.State.CLOSED},
        "typed": request.session.pop(f"screening-{call.pk}", {}),
    }
    return render(request, "calls/desk_applications.html", context)


def call_application(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """One application: answers, every rule with what was found, reviews, screening."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    return _show(request, call, _one(request, call, code))


@require_POST
def call_screen(request: SignedIn, slug: str) -> HttpResponse:
    """The chosen applications are screened alike, with one reason; a refusal keeps what was typed."""
    call = life.call_for(request, slug, Right.SCREEN)
    codes = request.POST.getlist("code")[:PAGE]
    rows = list(Application.objects.visible_to(request.user).filter(call=call, code__in=codes))
    outcome, why = request.POST.get("outcome", ""), request.POST.get("why", "")
    if not rows:
        messages.error(request, _("Choose at least one application; none was chosen."))
        return _back_as_typed(request, call)
    try:
        done = actions.screen_applications(rows, outcome, actor=request.user, why=why, at=timezone.now())
    except Refused as refused:
        if len(rows) == 1:
            return _show(request, call, _one(request, call, rows[0].code), refused)
        messages.error(request, refused.message)
        return _back_as_typed(request, call)
    said = ngettext("%(count)s application is screened.", "%(count)s applications are screened.", done)
    messages.success(request, said % {"count": done})
    return _back(request, call)


def _back_as_typed(request: HttpRequest, call: Call) -> HttpResponseRedirect:
    """To the page that asked, which shows once more what was ticked and typed."""
    said = {name: request.POST.get(name, "")[:LONGEST] for name in ("outcome", "why")}
    request.session[f"screening-{call.pk}"] = {"codes": request.POST.getlist("code")[:PAGE], **said}
    return _back(request, call)


def _back(request: HttpRequest, call: Call) -> HttpResponseRedirect:
    """To the page that asked, when it is ours."""
    address = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return redirect(address)
    return redirect("call_applications", slug=call.slug)


def _one(request: HttpRequest, call: Call, code: str) -> Application:
    """A sent application of this call with everything its page shows."""
    rows = Application.objects.visible_to(request.user).filter(call=call).exclude(state=Application.State.DRAFT)
    rows = rows.select_related("applicant", "screened_by", "nominated_by")
    rows = rows.prefetch_related("attachments__document", "conflicts__reviewer", "assignments__reviewer", "assignments__reviews__rubric")
    return get_object_or_404(rows, code=code)


def _show(request: HttpRequest, call: Call, one: Application, refused: Refused | None = None) -> HttpResponse:
    sent = Application.objects.visible_to(request.user).filter(call=call).exclude(state=Application.State.DRAFT).with_finding()
    codes = sent.order_by("code").values_list("code", flat=True)
    context = {
        **life.frame(call, "call_applications"),
        "application": one,
        "lines": lines_of(one),
        "findings": findings_of(one),
        "reviews": [(assignment, next(iter(assignment.reviews.all()), None)) for assignment in one.assignments.all()],
        "conflicts": one.conflicts.all(),
        "before": codes.filter(code__lt=one.code).last(),
        "after": codes.filter(code__gt=one.code).first(),
        "unclear": codes.filter(Q(finding=Application.Outcome.UNCLEAR), code__gt=one.code).first(),
        "outcomes": Application.Outcome.choices,
        "withdrawn": Assignment.State.WITHDRAWN,
        "may_screen": may(request.user, Right.SCREEN, call.scope) and call.state in {Call.State.OPEN, Call.State.CLOSED},
        "refused": refused,
        "typed": request.POST,
    }
    return render(request, "calls/desk_application.html", context, status=422 if refused else 200)


def lines_of(one: Application) -> list[Line]:
    """Every question with its answer in words, in the form's order."""
    files = {attachment.question_id: attachment.document for attachment in one.attachments.all()}
    lines = []
    for question in one.call.questions.all():
        value, document = one.answers.get(question.key), files.get(question.pk)
        words = {str(key): label for key, label in question.choices}
        if isinstance(value, list):
            value = ", ".join(words.get(str(each), str(each)) for each in value)
        elif value is not None and question.kind != "yes_no":
            value = words.get(str(value), value)
        number, name = (document.pk, document.name) if document else (None, "")
        lines.append(Line(question.step, question.label, question.kind, value, number, name))
    return lines


def findings_of(one: Application) -> list[Found]:
    """Every rule with what the rules found when the application was sent."""
    rules = {rule.position: rule for rule in one.call.rules.all()}
    found = []
    for entry in one.eligibility:
        rule = rules.get(entry.get("position"))
        words = entry.get("words") or (rule.words if rule else "")
        found.append(Found(words, entry.get("outcome", ""), entry.get("found", ""), rule.source if rule else ""))
    return found
