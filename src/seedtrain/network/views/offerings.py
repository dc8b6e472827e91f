"""Planning an offering: its facts, parts, sessions, payers and figures, to publication or cancellation.

Flow: urls -> this file -> network.actions.
Reads: centres, offerings. Writes: through actions.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import cast

from babel.numbers import get_currency_precision
from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.curriculum.models import Modality
from seedtrain.edge import public
from seedtrain.network import actions, agenda, forms
from seedtrain.network.figures import MEANINGS, read_figures
from seedtrain.network.models import Centre, Offering, Session
from seedtrain.network.planning import offering_in_plans
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, may, require

SUBMITTED = "act"


def offering_plan(request: SignedIn, slug: str) -> HttpResponse:
    """A new offering of this centre, as a plan."""
    found = get_object_or_404(Centre.objects.visible_to(request.user), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.scope)
    form = forms.PlanForm(request.POST or None, initial={"region": found.region})

    planned = ""

    def plan(_sent: django_forms.Form) -> str:
        nonlocal planned
        change = form.change()
        fields = {name: getattr(change, name) for name in change.__dataclass_fields__ if name != "title"}
        year = f" {change.starts_on.year}" if change.starts_on and str(change.starts_on.year) not in change.title else ""
        made = forms.free_slug(f"{change.title}{year}", Offering)
        at, version = timezone.now(), form.cleaned_data["version"]
        planned = actions.plan_offering(version, found, made, change.title, actor=request.user, at=at, **fields).slug
        return _("Planned. Add its parts, then publish it.")

    if request.method == "POST" and form.is_valid() and done(request, form, plan):
        return redirect("offering_edit", planned)
    return render(request, "network/offering_plan.html", {"centre": found, "form": form})


def offering_edit(request: SignedIn, slug: str) -> HttpResponse:
    """Everything an offering consists of, each with its own small form."""
    queryset = Offering.objects.visible_to(request.user).select_related("centre", "version__course")
    related = ("parts__venue", "parts__sessions", "costs", "figures", "funders__organisation__names", "centre__venues")
    found = get_object_or_404(queryset.prefetch_related(*related), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.centre.scope)
    act = request.POST.get(SUBMITTED, "")
    bound = {name: _bind(name, request, found, is_sent=name == act) for name in OFFERING_ACTS}
    if act in OFFERING_ACTS and bound[act].is_valid():
        do = OFFERING_ACTS[act]
        if done(request, bound[act], lambda form: do(request, found, form)):
            return redirect("offering_edit", found.slug)
    context = {"offering": found, "forms": bound, "act": act, "figures": read_figures(found.figures.all())}
    context["plans"] = offering_in_plans(found)
    context["may_see_plans"] = may(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    return render(request, "network/offering_edit.html", {**context, "rivalries": rivalries_seen(request, [found])})


def _bind(name: str, request: HttpRequest, found: Offering, *, is_sent: bool) -> django_forms.Form:
    """One of the edit page's forms, filled from what was sent to it or from the offering."""
    data = request.POST if is_sent else None
    if name == "facts":
        return forms.OfferingForm(data, prefix=name, initial={field: getattr(found, field) for field in forms.OfferingForm.base_fields})
    if name in {"part", "session"}:
        kind = forms.PartForm if name == "part" else forms.SessionForm
        return kind(data, prefix=name, offering=found)
    return {"cost": forms.CostForm, "funder": forms.FunderForm, "figure": forms.FigureForm}[name](data, prefix=name)


def _change_facts(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    actions.change_offering(found, cast(forms.OfferingForm, form).change(), actor=request.user, at=timezone.now())
    return _("Saved.")


def _add_part(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    data = dict(form.cleaned_data)
    title, modality = data.pop("title"), Modality(data.pop("modality"))
    actions.add_part(found, title, modality, actor=request.user, at=timezone.now(), **data)
    return _("The part “%(title)s” is added.") % {"title": title}


def _schedule(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    data = dict(form.cleaned_data)
    part, title, starts, ends = data.pop("part"), data.pop("title"), data.pop("starts_at"), data.pop("ends_at")
    slug = f"{found.slug[:60]}-{starts:%Y%m%d-%H%M}-{slugify(title)[:30]}".strip("-")
    actions.schedule_session(part, slug, title, starts, ends, actor=request.user, at=timezone.now(), **data)
    return _("The session “%(title)s” is scheduled.") % {"title": title}


def _add_cost(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    data = form.cleaned_data
    amount: Decimal | None = data["amount"]
    minor = None if amount is None else int(amount.scaleb(get_currency_precision(data["currency"] or "USD")))
    currency = data["currency"] if amount is not None else ""
    actions.add_cost(found, data["item"], data["payer"], actor=request.user, at=timezone.now(), amount_minor=minor, currency=currency)
    return _("The cost is noted.")


def _add_funder(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    actions.add_funder(found, form.cleaned_data["organisation"], actor=request.user, at=timezone.now())
    return _("The funder is named.")


def _publish_figure(request: SignedIn, found: Offering, form: django_forms.Form) -> str:
    data = form.cleaned_data
    actions.publish_figure(found, data["key"], data["value"], data["source"], data["confidence"], actor=request.user, at=timezone.now())
    return _("The figure “%(figure)s” is published with its source.") % {"figure": MEANINGS[data["key"]].words}


Act = Callable[[SignedIn, Offering, django_forms.Form], str]
OFFERING_ACTS: dict[str, Act] = {
    "facts": _change_facts,
    "part": _add_part,
    "session": _schedule,
    "cost": _add_cost,
    "funder": _add_funder,
    "figure": _publish_figure,
}


def offering_publish(request: SignedIn, slug: str) -> HttpResponse:
    """What will be public and what it competes with; sending it publishes."""
    found = get_object_or_404(Offering.objects.visible_to(request.user).select_related("centre", "version"), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.centre.scope)
    if request.method == "POST":
        try:
            rivalries = actions.publish_offering(found, actor=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, refused.message)
            return redirect("offering_publish", found.slug)
        messages.success(request, _("Published: everybody sees it now."))
        if rivalries:
            said = ngettext(
                "It competes with %(count)d other offering of this course.",
                "It competes with %(count)d other offerings of this course.",
                len(rivalries),
            )
            messages.warning(request, said % {"count": len(rivalries)})
        return redirect("offering", found.slug)
    return render(request, "network/offering_publish.html", {"offering": found, "rivalries": rivalries_seen(request, [found])})


def offering_cancel(request: SignedIn, slug: str) -> HttpResponse:
    """Asks why, then cancels."""
    found = get_object_or_404(Offering.objects.visible_to(request.user).select_related("centre", "version"), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.centre.scope)
    form = forms.ReasonForm(request.POST or None)

    def cancel(form: django_forms.Form) -> str:
        actions.cancel_offering(found, actor=request.user, why=form.cleaned_data["why"], at=timezone.now())
        return _("Cancelled; the page and the calendars say so.")

    if request.method == "POST" and form.is_valid() and done(request, form, cancel):
        return redirect("offering", found.slug)
    return render(request, "network/offering_cancel.html", {"offering": found, "form": form})


@public
def offering_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """One offering as iCalendar: its parts and sessions."""
    found = get_object_or_404(Offering.objects.visible_to(request.user), slug=slug)
    parts = found.parts.exclude(starts_on=None).select_related("offering__centre", "venue")
    sessions = Session.objects.filter(part__offering=found).select_related("part__offering__centre", "part__venue")
    entries = [agenda.part_entry(part) for part in parts] + [agenda.session_entry(session) for session in sessions]
    return agenda.feed_response(found.title, entries, request.path)


def rivalries_seen(request: HttpRequest, offerings: Sequence[Offering]) -> tuple[actions.Rivalry, ...]:
    """What the offerings compete with, as far as this person may see the other side."""
    courses = {one.version.course_id for one in offerings}
    seen = set(Offering.objects.visible_to(request.user).filter(version__course__in=courses).values_list("pk", flat=True))
    return tuple(rivalry for rivalry in actions.rivalries_of(offerings) if rivalry.rival.pk in seen)


def done(request: HttpRequest, form: django_forms.Form, act: Callable[[django_forms.Form], str]) -> bool:
    """True when the action went through, with a message; a refusal becomes the form's error."""
    try:
        said = act(form)
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        return False
    messages.success(request, said)
    return True
