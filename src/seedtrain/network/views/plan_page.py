"""One plan: what it says, what if, and its files.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: plans with what they became. Writes: through actions.
"""

from collections.abc import Callable
from datetime import date
from importlib.resources import files

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from seedtrain import tables
from seedtrain.engines.planning.checker import check
from seedtrain.jinja import is_rtl, read_month
from seedtrain.network import actions, forms
from seedtrain.network.models import Centre, NetworkPlan
from seedtrain.network.planning import (
    CHANGES,
    Read,
    as_calendar,
    as_country_workbook,
    as_workbook,
    centre_of,
    draw_ways,
    draw_year,
    left_out_words,
    numbered,
    otherwise,
    own_runs,
    plan_before,
    plan_that_stands,
    read_plan,
    signed,
    totals_before,
)  # fmt: skip
from seedtrain.network.views.offerings import SUBMITTED, done
from seedtrain.people.access import EVERYWHERE, Refused, Right, ScopeKind, SignedIn, may, require, scope_keys


def find_plan(request: SignedIn, number: int) -> NetworkPlan:
    """The plan, when this person may see it."""
    rows = NetworkPlan.objects.visible_to(request.user).select_related("replaces", "made_by")
    return get_object_or_404(rows, pk=number)


def sees_all(request: SignedIn) -> bool:
    """Whether this person sees the plan for all countries, with its money."""
    return may(request.user, Right.EDIT_NETWORK, EVERYWHERE) or may(request.user, Right.SEE_NEEDS, EVERYWHERE)


@require_http_methods(["GET", "POST"])
def network_plan(request: SignedIn, number: int) -> HttpResponse:
    """The plan, with what would be if something changed; a ministry sees its own country in it."""
    found = find_plan(request, number)
    read = read_plan(found)
    if not sees_all(request):
        return _country(request, found, read)
    if tables.wanted(request):
        return _download(as_workbook(found, read), tables.XLSX, f"plan-{found.pk}.xlsx")
    act = request.POST.get(SUBMITTED, "")
    if act:
        require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    bound = {name: form(request.POST if act == name else None, prefix=name, read=read) for name, form in QUESTIONS.items()}  # type: ignore[call-arg]
    made: list[NetworkPlan] = []

    def ask(form: django_forms.Form) -> str:
        made.append(ASKED[act](request, found, form))
        return _("This is the plan for that case, as a draft. The plan it starts from is as it was.")

    if act in bound and bound[act].is_valid() and done(request, bound[act], ask):
        # A browser would keep the form's own #what-if, and the reader would not see the new plan.
        return redirect(reverse("network_plan", args=[made[0].pk]) + "#top")
    context = _shown(request, found, read) | _standing(found, may_plan=may(request.user, Right.EDIT_NETWORK, EVERYWHERE))
    return render(request, "network/plan_page.html", context | {"forms": bound, "act": act})


def _shown(request: SignedIn, found: NetworkPlan, read: Read) -> dict[str, object]:
    """What the page says of the plan itself."""
    centre = request.GET.get("centre", "")
    slugs = {centre_of(id) for id in read.network.centre}
    pages = set(Centre.objects.visible_to(request.user).filter(slug__in=slugs).values_list("slug", flat=True))
    return {
        "plan": found,
        "read": read,
        "map": draw_ways(read, pages),
        "strips": draw_year(read, pages, read_month, rtl=is_rtl()),
        "courses": numbered(read),
        "changes": CHANGES,
        "otherwise": otherwise(read),
        "before": totals_before(read),
        "signed": signed,
        "left_out": left_out_words(found.left_out),
        "money_left": sum(one.left for one in read.spent),
        "runs": [one for one in read.runs if centre in {"", one.centre, centre_of(one.centre)}],
        "centre": centre,
        "offerings": {one.run: one for one in found.offerings.select_related("offering")},
        "later": found.replaced_by.order_by("-pk")[:5],
        "wrong": check(found.network, found.plan) if request.GET.get("check") else None,
    }


def _standing(found: NetworkPlan, *, may_plan: bool) -> dict[str, object]:
    """What may be done with the plan: what stands in the way of adopting a draft, and the plan to go to when it has been superseded."""
    over, blocked = superseded(found), ""
    if may_plan and found.state == NetworkPlan.State.DRAFT and over is None:
        try:
            actions.may_adopt(found)
        except Refused as refused:
            blocked = str(refused.message)
    return {"may_plan": may_plan, "over": over, "stands": plan_that_stands(over) if over else None, "blocked": blocked}


def superseded(found: NetworkPlan) -> NetworkPlan | None:
    """This plan, or of a draft the one whose offerings it would take over, when that was superseded."""
    if found.state == NetworkPlan.State.SUPERSEDED:
        return found
    before = plan_before(found) if found.state == NetworkPlan.State.DRAFT else None
    return before if before and before.state == NetworkPlan.State.SUPERSEDED else None


def _lose(request: SignedIn, found: NetworkPlan, form: django_forms.Form) -> NetworkPlan:
    data = form.cleaned_data
    day: date = data["day"]
    said = {"actor": request.user, "at": timezone.now(), "why": data["why"], "steps": data["steps"]}
    return actions.replan_without(found, data["centre"], day, **said)


def _money(request: SignedIn, found: NetworkPlan, form: django_forms.Form) -> NetworkPlan:
    data = form.cleaned_data
    said = {"actor": request.user, "at": timezone.now(), "why": data["why"], "steps": data["steps"]}
    return actions.replan_with_budget(found, data["funder"], data["amount"], **said)


def _join(request: SignedIn, found: NetworkPlan, form: django_forms.Form) -> NetworkPlan:
    data = form.cleaned_data
    said = {"actor": request.user, "at": timezone.now(), "why": data["why"], "steps": data["steps"]}
    return actions.replan_with_candidate(found, data["candidate"], **said)


QUESTIONS: dict[str, type[django_forms.Form]] = {"lose": forms.LoseForm, "money": forms.MoneyForm, "join": forms.JoinForm}
ASKED: dict[str, Callable[[SignedIn, NetworkPlan, django_forms.Form], NetworkPlan]] = {"lose": _lose, "money": _money, "join": _join}


def _country(request: SignedIn, found: NetworkPlan, read: Read) -> HttpResponse:
    """An adopted plan as a ministry sees it: its own countries' coverage and runs, nothing about others and no money."""
    own = scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY)
    if tables.wanted(request):
        return _download(as_country_workbook(found, read, own), tables.XLSX, f"plan-{found.pk}.xlsx")
    context = {
        "plan": found,
        "read": read,
        "covered": [one for one in read.covered if one.country in own],
        "unreachable": [one for one in read.plan.unreachable if one.country in own],
        "open": [one for one in read.open if one.country in own],
        "runs": own_runs(read, own),
    }
    return render(request, "network/plan_country.html", context)


@require_GET
def network_plan_file(request: SignedIn, number: int, kind: str) -> HttpResponse:
    """The network or the plan as they were checked, or the runs as a calendar, for a ministry those of its countries."""
    found = find_plan(request, number)
    own = None if sees_all(request) else scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY)
    if kind == "ics":
        return _download(as_calendar(found, read_plan(found), own), "text/calendar; charset=utf-8", f"plan-{found.pk}.ics")
    if own is not None:
        require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    text = found.network if kind == "network" else found.plan
    return _download(text.encode(), "application/json", f"{kind}-{found.pk}.json")


@require_GET
def plan_checker(request: SignedIn) -> HttpResponse:
    """The checker: one file of Python that needs nothing else and shares no code with the planner."""
    text = files("seedtrain.engines.planning").joinpath("checker.py").read_text("utf-8")
    return _download(text.encode(), "text/x-python; charset=utf-8", "checker.py")


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
