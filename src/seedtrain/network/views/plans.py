"""Plans of the network: the list with a form for a new one, and what plans are made from.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: plans, needs, travel costs, budgets. Writes: through actions.
"""

from typing import cast

from django import forms as django_forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from seedtrain import tables
from seedtrain.engines.demand.dates import Quarter
from seedtrain.network import actions, forms
from seedtrain.network.models import Budget, CountryNeed, NetworkPlan, TravelCost
from seedtrain.network.planning import SITES, otherwise, read_plan, span_words
from seedtrain.network.views.offerings import SUBMITTED, done
from seedtrain.network.weeks import first_monday
from seedtrain.network_file.template import files
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, SignedIn, may, require, scope_keys

SHOWN, MOST_NAMED = 30, 6


@require_http_methods(["GET", "POST"])
def network_plans(request: SignedIn) -> HttpResponse:
    """The plans this person may see; who edits the network drafts another, from the database or from a file."""
    may_plan = may(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    if not (may_plan or may(request.user, Right.SEE_NEEDS, EVERYWHERE) or scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY)):
        raise Http404
    act = request.POST.get(SUBMITTED, "")
    if act:
        require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    year = _planned_year()
    initial = {"title": _("Plan of %(year)d") % {"year": year}, "first": first_monday(year)}
    draft = forms.DraftForm(request.POST if act == "draft" else None, prefix="draft", initial=initial)
    upload = (
        forms.NetworkFileForm(request.POST or None, request.FILES or None, prefix="upload")
        if act == "upload"
        else forms.NetworkFileForm(prefix="upload")
    )
    made: list[NetworkPlan] = []

    def make(_sent: django_forms.Form) -> str:
        at = timezone.now()
        if act == "draft":
            made.append(actions.draft_plan(draft.setup(), actor=request.user, at=at, steps=draft.cleaned_data["steps"]))
        elif upload.cleaned_data["plan"]:
            made.append(actions.keep_plan(upload.cleaned_data["file"], upload.cleaned_data["plan"], actor=request.user, at=at))
        else:
            made.append(actions.draft_plan_of(upload.cleaned_data["file"], actor=request.user, at=at, steps=upload.cleaned_data["steps"]))
        return _("The plan stands as a draft. Nobody but planners sees it.")

    form = draft if act == "draft" else upload
    if act in {"draft", "upload"} and form.is_valid() and done(request, form, make):
        return redirect("network_plan", made[0].pk)
    rows = NetworkPlan.objects.visible_to(request.user).select_related("replaces", "made_by")[:SHOWN]
    plans = [(one, read, otherwise(read) if may_plan else ()) for one in rows for read in [read_plan(one)]]
    context = {"plans": plans, "may_plan": may_plan, "draft": draft, "upload": upload}
    return render(request, "network/plan_list.html", context | _counts(may_plan=may_plan))


def _counts(*, may_plan: bool) -> dict[str, int]:
    """How many lines plans are made from."""
    if not may_plan:
        return {}
    return {"needs": CountryNeed.objects.count(), "routes": TravelCost.objects.count(), "budgets": Budget.objects.count()}


@require_http_methods(["GET", "POST"])
def plan_inputs(request: SignedIn) -> HttpResponse:
    """Needs, travel costs and budgets as lists of lines; needs also from what sites ask for. Before a line goes, a report asks."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    act = request.POST.get(SUBMITTED, "")
    stand = {
        "needs": forms.needs_text(CountryNeed.objects.visible_to(request.user).select_related("course")),
        "routes": forms.routes_text(TravelCost.objects.visible_to(request.user).select_related("centre")),
        "budgets": forms.budgets_text(Budget.objects.visible_to(request.user)),
    }
    bound: dict[str, django_forms.Form] = {
        name: form(request.POST if act == name else None, prefix=name, stands=stand[name]) for name, form in LISTS.items()
    }
    today = timezone.now().date()
    bound["take"] = forms.TakeForm(request.POST if act == "take" else None, prefix="take", today=today, year=_planned_year())
    if act in bound and AGAIN not in request.POST and bound[act].is_valid():
        if act in LISTS and SURE not in request.POST:
            changes = actions.would_change(act, bound[act].cleaned_data["lines"])
            if changes.removed:
                context = {"form": bound[act], "name": act, "changes": changes}
                return render(request, "network/plan_inputs_report.html", context)
        if done(request, bound[act], lambda form: _state(request, act, form)):
            return redirect("plan_inputs")
    return render(
        request, "network/plan_inputs.html", {"forms": bound, "counts": {name: len(text.splitlines()) for name, text in stand.items()}}
    )


@require_GET
def plan_template(request: SignedIn) -> HttpResponse:
    """An example network as a workbook to write over."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    response = HttpResponse(files()["network.xlsx"], content_type=tables.XLSX)
    response.headers["Content-Disposition"] = 'attachment; filename="network.xlsx"'
    return response


LISTS: dict[str, type[forms.LinesForm]] = {"needs": forms.NeedsForm, "routes": forms.RoutesForm, "budgets": forms.BudgetsForm}


SURE, AGAIN = "sure", "again"
"""Of the report on removed lines: write them, or back to the box with what was typed."""


def _planned_year() -> int:
    """The year a plan is proposed for: the one after this, as its weeks are counted."""
    return timezone.now().date().isocalendar().year + 1


def _state(request: SignedIn, act: str, form: django_forms.Form) -> str:
    at, also = timezone.now(), ""
    if act == "take":
        first, last = cast("forms.TakeForm", form).stretch()
        changes = actions.take_needs_of_sites(first, last, actor=request.user, at=at)
        also = _of_other_quarters(first, last)
    else:
        rows = cast("list[object]", form.cleaned_data["lines"])
        state = {"needs": actions.state_needs, "routes": actions.state_travel_costs, "budgets": actions.state_budgets}[act]
        changes = state(rows, actor=request.user, at=at)  # type: ignore[operator]
    said = _said(changes) or _("Nothing changed: it stood like that already.")
    return f"{said} {also}".strip()


def _of_other_quarters(first: Quarter, last: Quarter) -> str:
    """Lines that were taken from sites for other quarters and are not asked for in these: a plan still counts them."""
    old = CountryNeed.objects.filter(source__startswith=SITES).exclude(source__startswith=span_words(first, last))
    named = [f"{country} {course}" for country, course in old.values_list("country", "course__slug")]
    if not named:
        return ""
    words = ngettext(
        "%(count)d line taken from sites for other quarters stays: %(lines)s. Remove it if it is not meant.",
        "%(count)d lines taken from sites for other quarters stay: %(lines)s. Remove them if they are not meant.",
        len(named),
    )
    return words % {"count": len(named), "lines": ", ".join(named[:MOST_NAMED]) + (", …" if len(named) > MOST_NAMED else "")}


def _said(changes: actions.Changes) -> str:
    """How many lines came, changed and went; empty when none did."""
    added, changed, removed = len(changes.added), len(changes.changed), len(changes.removed)
    said = [
        ngettext("%(count)d line added.", "%(count)d lines added.", added) % {"count": added} if added else "",
        ngettext("%(count)d line changed.", "%(count)d lines changed.", changed) % {"count": changed} if changed else "",
        ngettext("%(count)d line removed.", "%(count)d lines removed.", removed) % {"count": removed} if removed else "",
    ]
    return " ".join(one for one in said if one)
