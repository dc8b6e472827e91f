"""An applicant's way: start, one step a screen, check, send once, keep the receipt.

Flow: urls -> this file -> calls.actions -> templates/calls.
Reads: the applicant's own applications. Writes: through calls.actions and people.actions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.actions.answering import Missing, missing_from, read_answer
from seedtrain.calls.eligibility import Answer
from seedtrain.calls.forms import StepForm, labels_of
from seedtrain.calls.models import Application, Call, Question
from seedtrain.people import actions as people
from seedtrain.people.access import Refused, SignedIn

SAVES_A_MINUTE = 90
SENDS_A_MINUTE = 10


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the form; `missing` counts what is still needed there."""

    number: int
    title: str
    questions: tuple[Question, ...]
    missing: tuple[Missing, ...]
    is_started: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One question with its answer in words, or the file that answers it."""

    question: Question
    words: str
    step: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that two windows disagree about."""

    question: Question
    theirs: str
    mine: str


@login_required
@edge.rate_limit("apply", SENDS_A_MINUTE)
def apply(request: SignedIn, slug: str) -> HttpResponse:
    """A draft exists after the button; who has one already goes on with it."""
    call = get_object_or_404(Call.objects.visible_to(request.user).exclude(state=Call.State.DRAFT).select_related("offering"), slug=slug)
    mine = Application.objects.filter(call=call, applicant=request.user).first()
    if mine is not None:
        return redirect("application", code=mine.code)
    if request.method == "POST":
        language = translation.get_language() if translation.get_language() in call.languages else (call.languages or ["en"])[0]
        try:
            mine = actions.start_application(call, request.user, at=timezone.now(), language=language)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect("call", slug=slug)
        if call.entry == Call.Entry.OPEN_REGISTRATION and not any(step.missing for step in steps_of(mine)):
            return redirect("application_send", code=mine.code)
        return redirect("application_step", code=mine.code, step=1)
    context = {"call": call, "is_open": call.is_open(timezone.now()), "rules": call.rules.all(), "questions": call.questions.all()}
    return render(request, "calls/application_start.html", context)


@login_required
def application(request: SignedIn, code: str) -> HttpResponse:
    """A draft goes on where something is missing; what was sent shows its receipt and where it stands."""
    mine = own_application(request, code)
    if mine.state == Application.State.DRAFT and mine.call.is_open(timezone.now()):
        steps = steps_of(mine)
        open_step = next((step.number for step in steps if step.missing), None)
        return redirect("application_step", code=code, step=open_step) if open_step else redirect("application_send", code=code)
    context = {
        "application": mine,
        "call": mine.call,
        "answers": said_in(mine),
        "standing": actions.standing_of(mine),
        "decision": getattr(mine, "decision", None),
        "offer": getattr(mine, "offer", None),
        "is_late": mine.state == Application.State.DRAFT,
    }
    return render(request, "calls/application_receipt.html", context)


@login_required
@edge.rate_limit("save", SAVES_A_MINUTE)
def application_step(request: SignedIn, code: str, step: int) -> HttpResponse:
    """One step of the form; saved in the draft on every button, valid or not."""
    mine = own_application(request, code)
    steps = steps_of(mine)
    if mine.state != Application.State.DRAFT:
        return redirect("application", code=code)
    here = step_in(steps, str(step))
    if request.method != "POST":
        return render_step(request, mine, here, StepForm(here.questions, saved=mine.answers, kept_files=kept_files(mine)))
    form = StepForm(here.questions, request.POST, request.FILES, kept_files=kept_files(mine))
    at = timezone.now()
    try:
        actions.save_answers(mine, form.typed(), version=version_in(request.POST), at=at)
    except Refused as refused:
        if refused.code == "stale":
            keep_files(mine, form, at)
        return render_stale(request, own_application(request, code), here, form, refused)
    keep_files(mine, form, at)
    if form.errors:
        return render_step(request, own_application(request, code), here, form, status=422)
    if "back" in request.POST:
        return redirect("application_step", code=code, step=max(1, step - 1))
    return redirect("application_step", code=code, step=step + 1) if step < len(steps) else redirect("application_send", code=code)


@login_required
@require_POST
@edge.rate_limit("save", SAVES_A_MINUTE)
def application_autosave(request: SignedIn, code: str) -> JsonResponse:
    """What was typed is in the draft; the answer says since when and under which version, or 409 when the draft has moved on."""
    mine = own_application(request, code)
    at = timezone.now()
    here = step_in(steps_of(mine), request.POST.get("step", ""))
    try:
        actions.save_answers(mine, StepForm(here.questions, request.POST).typed(), version=version_in(request.POST), at=at)
    except Refused as refused:
        return JsonResponse({"code": refused.code, "message": str(refused.message)}, status=409)
    return JsonResponse({"version": mine.version, "saved_at": mine.saved_at})


@login_required
@edge.rate_limit("send", SENDS_A_MINUTE)
def application_send(request: SignedIn, code: str) -> HttpResponse:
    """Everything to check on one page, and the one button that sends; sending again shows the same receipt."""
    mine = own_application(request, code)
    at = timezone.now()
    refusal = None
    if request.method == "POST":
        try:
            actions.submit_application(mine, actor=request.user, at=at)
        except Refused as refused:
            refusal = refused
        else:
            return redirect("application", code=code)
    if mine.state != Application.State.DRAFT:
        return redirect("application", code=code)
    steps = steps_of(mine)
    context = {
        "application": mine,
        "call": mine.call,
        "steps": steps,
        "missing": [(step.number, missing) for step in steps for missing in step.missing],
        "standing": actions.standing_of(mine),
        "answers": said_in(mine),
        "is_open": mine.call.is_open(at),
        "refusal": refusal,
    }
    return render(request, "calls/application_send.html", context, status=422 if refusal else 200)


@login_required
def application_withdraw(request: SignedIn, code: str) -> HttpResponse:
    """The application no longer counts, after a page that says what that means."""
    mine = own_application(request, code)
    if request.method == "POST":
        try:
            actions.withdraw_application(mine, actor=request.user, at=timezone.now(), why=request.POST.get("why", "")[:1000])
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Your application is withdrawn."))
        return redirect("application", code=code)
    return render(request, "calls/application_withdraw.html", {"application": mine, "call": mine.call})


def own_application(request: SignedIn, code: str) -> Application:
    """The reader's own application with its call, questions, rules and files; anybody else's is a missing page."""
    rows = Application.objects.visible_to(request.user).filter(applicant=request.user)
    rows = rows.select_related("call__offering", "decision", "offer")
    return get_object_or_404(rows.prefetch_related("call__questions", "call__rules", "attachments__document"), code=code)


def steps_of(mine: Application) -> tuple[Step, ...]:
    """The screens of the form in order, each with what is missing there."""
    attached = frozenset(attachment.question_id for attachment in mine.attachments.all())
    steps = []
    for number, (title, group) in enumerate(groupby(mine.call.questions.all(), key=lambda question: question.step), start=1):
        questions = tuple(group)
        is_started = any(mine.answers.get(question.key) not in (None, []) or question.pk in attached for question in questions)
        steps.append(Step(number, title, questions, missing_from(questions, mine.answers, attached), is_started))
    return tuple(steps)


def step_in(steps: tuple[Step, ...], number: str) -> Step:
    """The step of this number; a missing page when there is none."""
    found = next((step for step in steps if str(step.number) == number), None)
    if found is None:
        raise Http404
    return found


def said_in(mine: Application) -> tuple[Said, ...]:
    """Every question with its answer in words."""
    files = {attachment.question_id: attachment.document.name for attachment in mine.attachments.all()}
    return tuple(
        Said(question, files.get(question.pk, "") or in_words(question, mine.answers.get(question.key)), step.number)
        for step in steps_of(mine)
        for question in step.questions
    )


def in_words(question: Question, value: Answer) -> str:
    """An answer as the applicant reads it."""
    labels = labels_of(question)
    if isinstance(value, bool):
        return labels["yes" if value else "no"]
    values = value if isinstance(value, list) else [] if value is None else [value]
    return ", ".join(labels.get(str(one), str(one)) for one in values)


def kept_files(mine: Application) -> dict[str, str]:
    """The names of the files already attached, by question."""
    keys = {question.pk: question.key for question in mine.call.questions.all()}
    return {keys[attachment.question_id]: attachment.document.name for attachment in mine.attachments.all()}


def keep_files(mine: Application, form: StepForm, at: datetime) -> None:
    """Every file chosen this time is stored and attached; one that is refused becomes an error of its field, the rest stays."""
    for key, upload in form.chosen_files().items():
        size = upload.size or 0
        if size > settings.UPLOAD_LIMIT_BYTES:
            text = _("The file %(name)s has %(size)s MB; at most %(limit)s MB are taken. Send a smaller scan.")
            sizes = {"name": upload.name, "size": f"{size / 1048576:.1f}", "limit": settings.UPLOAD_LIMIT_BYTES // 1048576}
            form.add_error(key, text % sizes)
            continue
        try:
            document = people.store_document(mine.applicant, upload.name or "", upload.read(), at=at)
            actions.attach_document(mine, form.questions[key], document, at=at)
        except Refused as refused:
            form.add_error(key, str(refused.message))


def version_in(typed: Mapping[str, str]) -> int:
    """The version of the draft the page was made from; 0 when the page did not say."""
    said = typed.get("version", "")
    return int(said) if said.isdecimal() and len(said) < 10 else 0


def render_step(request: HttpRequest, mine: Application, here: Step, form: StepForm, status: int = 200) -> HttpResponse:
    """The step on one screen, with where the reader stands."""
    context = {
        "application": mine,
        "call": mine.call,
        "steps": steps_of(mine),
        "here_step": here,
        "form": form,
        "standing": actions.standing_of(mine),
        "is_open": mine.call.is_open(timezone.now()),
        "autosave": reverse("application_autosave", kwargs={"code": mine.code}),
    }
    return render(request, "calls/application_step.html", context, status=status)


def render_stale(request: HttpRequest, mine: Application, here: Step, form: StepForm, refused: Refused) -> HttpResponse:
    """Both versions side by side and what was typed in a form of its own, so that one click keeps it."""
    if refused.code != "stale":
        messages.error(request, str(refused.message))
        return redirect("application", code=mine.code)
    differences = []
    for key, typed in form.typed().items():
        question = form.questions[key]
        theirs, ours = in_words(question, mine.answers.get(key)), in_words(question, read_answer(question, typed).value)
        if theirs != ours:
            differences.append(Difference(question, theirs, ours))
    context = {
        "application": mine,
        "call": mine.call,
        "here_step": here,
        "form": form,
        "differences": differences,
        "message": refused.message,
    }
    return render(request, "calls/application_stale.html", context, status=409)
