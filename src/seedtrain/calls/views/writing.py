"""Writing a call: its parts as plain forms, opening it, extending its deadline, calling it off.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

import secrets
from dataclasses import dataclass
from typing import cast

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain.calls import actions
from seedtrain.calls.models import Call, Rubric
from seedtrain.calls.views import life
from seedtrain.calls.views.writing_forms import (
    BalanceForm,
    BasicsForm,
    CapForm,
    CriterionForm,
    FloorsForm,
    QuestionForm,
    Rows,
    RuleForm,
    instant,
    rows,
    said_value,
    with_own_keys,
)
from seedtrain.network.models import Offering
from seedtrain.people.access import Refused, Right, SignedIn

PARTS = ("basics", "questions", "rules", "rubric", "balance")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a part of the call is written with: one form, and lists of rows."""

    form: BasicsForm | FloorsForm | None = None
    lists: tuple[Rows, ...] = ()

    def is_valid(self) -> bool:
        """Everything typed can be read."""
        return all([self.form is None or self.form.is_valid(), *(one.is_valid() for one in self.lists)])


def call_write(request: SignedIn, slug: str) -> HttpResponse:
    """One part of the call as a form; what is refused stays typed and says which rule and field."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    part = request.GET.get("part", "")
    part = part if part in PARTS else PARTS[0]
    typed = _typed(call, part, request)
    refused = None
    if request.method == "POST" and typed.is_valid():
        try:
            _save(call, part, typed, request)
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("Saved."))
            following = PARTS[PARTS.index(part) + 1] if "next" in request.POST and part != PARTS[-1] else part
            return redirect(f"{request.path}?part={following}")
    context = {
        **life.frame(call, "call_write"),
        "part": part,
        "parts": _named(call),
        "typed": typed,
        "refused": refused,
        "is_draft": call.state == Call.State.DRAFT,
        "changes": call.deadline_changes.all(),
        "may_cancel": Call.State.CANCELLED in Call.MOVES[Call.State(call.state)],
    }
    return render(request, "calls/write_call.html", context, status=422 if request.method == "POST" else 200)


def _named(call: Call) -> list[tuple[str, str, int | None]]:
    """Each part with its name and how many rows it has."""
    criteria = Rubric.objects.filter(call=call).order_by("-version").first()
    return [
        ("basics", _("What, when, where"), None),
        ("questions", _("Questions"), call.questions.count()),
        ("rules", _("Who may come"), call.rules.count()),
        ("rubric", _("Rubric"), criteria.criteria.count() if criteria else 0),
        ("balance", _("Balance"), len(call.policy) + len(call.caps_each)),
    ]


def _typed(call: Call, part: str, request: HttpRequest) -> Typed:
    """The part's forms, filled from what was typed or from what is stored."""
    data = request.POST if request.method == "POST" else None
    if part == "basics":
        return Typed(BasicsForm(call, Offering.objects.visible_to(request.user).order_by("title"), data))
    if part == "questions":
        first = [
            {
                **{name: getattr(one, name) for name in QuestionForm.base_fields},
                "choices": "\n".join(" | ".join(pair) for pair in one.choices),
            }
            for one in call.questions.all()
        ]
        return Typed(lists=(rows(QuestionForm, "question", first, data),))
    if part == "rules":
        first = [
            {**{name: getattr(one, name) for name in RuleForm.base_fields}, "value": said_value(one.value)} for one in call.rules.all()
        ]
        return Typed(lists=(rows(RuleForm, "rule", first, data),))
    if part == "rubric":
        rubric = Rubric.objects.filter(call=call).order_by("-version").prefetch_related("criteria").first()
        criteria = rubric.criteria.all() if rubric else ()
        first = [{"label": one.label, "weight": one.weight, "anchors": "\n".join(one.anchors)} for one in criteria]
        return Typed(lists=(rows(CriterionForm, "criterion", first, data),))
    groups = [{**rule, "where": "; ".join(f"{key} = {', '.join(values)}" for key, values in rule["where"].items())} for rule in call.policy]
    lists = (rows(BalanceForm, "rule", groups, data), rows(CapForm, "cap", list(call.caps_each), data))
    return Typed(FloorsForm(call, data), lists)


def _save(call: Call, part: str, typed: Typed, request: SignedIn) -> None:
    """The part is stored by its verb."""
    at, actor = timezone.now(), request.user
    specs = [one.specs() for one in typed.lists]
    if isinstance(typed.form, BasicsForm):
        actions.edit_call(call, typed.form.spec(), actor=actor, at=at)
    elif part == "questions":
        actions.set_questions(call, cast(list[actions.QuestionSpec], specs[0]), actor=actor, at=at)
    elif part == "rules":
        actions.set_rules(call, cast(list[actions.RuleSpec], specs[0]), actor=actor, at=at)
    elif part == "rubric":
        actions.set_rubric(call, with_own_keys(cast(list[actions.CriterionSpec], specs[0])), actor=actor, at=at)
    else:
        balance, caps = cast(list[actions.BalanceSpec], specs[0]), cast(list[actions.CapSpec], specs[1])
        actions.refuse_floors_above(call.seats, [{"name": one.name, "floor": one.floor} for one in balance])
        floors = typed.form.cleaned_data["floors"] if typed.form else ""
        actions.set_policy(call, balance, caps, floors=floors, actor=actor, at=at)


@require_POST
def call_open(request: SignedIn, slug: str) -> HttpResponse:
    """The call is public; the hash of its tie seed is published now, the seed itself when the selection is run."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    try:
        actions.open_call(call, actor=request.user, at=timezone.now(), seed=secrets.token_hex(16))
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect("call_write", slug=slug)
    messages.success(request, _("The call is open."))
    return redirect("call_desk", slug=slug)


@require_POST
def call_extend(request: SignedIn, slug: str) -> HttpResponse:
    """The deadline is later, with its reason; the old one stays readable."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    try:
        new = instant(request.POST.get("new", ""), call.deadline_zone)
        if new is None:
            messages.error(request, _("Write the new deadline; nothing came."))
        else:
            actions.extend_deadline(call, new, actor=request.user, why=request.POST.get("why", ""), at=timezone.now())
            messages.success(request, _("The deadline is extended; everybody with a draft hears of it."))
    except Refused as refused:
        messages.error(request, refused.message)
    except django_forms.ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("call_write", slug=slug)


@require_POST
def call_cancel(request: SignedIn, slug: str) -> HttpResponse:
    """The call is called off, with its reason; everybody with a draft or a sent application hears of it."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    try:
        actions.cancel_call(call, actor=request.user, at=timezone.now(), why=request.POST.get("cancel_why", ""))
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect("call_write", slug=slug)
    messages.success(request, _("The call is cancelled; everybody who applied or has a draft hears of it."))
    return redirect("call_desk", slug=slug)
