"""One plan: what it says, what if, adopting it, taking it back, and its files.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: plans with what they became. Writes: through actions.
"""

from collections.abc import Callable, Sequence
from datetime import date
from importlib.resources import files

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from seedtrain import tables
from seedtrain.engines.planning import Run
from seedtrain.engines.planning.checker import check
from seedtrain.jinja import is_rtl, read_dates, read_month
from seedtrain.network import actions, forms
from seedtrain.network.models import Centre, NetworkPlan, Offering, PlanOffering
from seedtrain.network.planning import (
    CHANGES,
    WHY,
    Read,
    as_calendar,
    as_workbook,
    centre_of,
    draw_ways,
    draw_year,
    left_out_words,
    numbered,
    read_plan,
)  # fmt: skip
from seedtrain.network.views.offerings import SUBMITTED, done
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, SignedIn, may, require, scope_keys


def _find(request: SignedIn, number: int) -> NetworkPlan:
    rows = NetworkPlan.objects.visible_to(request.user).select_related("replaces", "made_by")
    return get_object_or_404(rows, pk=number)


def _sees_all(request: SignedIn) -> bool:
    return may(request.user, Right.EDIT_NETWORK, EVERYWHERE) or may(request.user, Right.SEE_NEEDS, EVERYWHERE)


@require_http_methods(["GET", "POST"])
def network_plan(request: SignedIn, number: int) -> HttpResponse:
    """The plan, with what would be if something changed; a ministry sees its own country in it."""
    found = _find(request, number)
    read = read_plan(found)
    if not _sees_all(request):
        return _country(request, found, read)
    if tables.wanted(request):
        return _download(as_workbook(read), tables.XLSX, f"plan-{found.pk}.xlsx")
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
    centre = request.GET.get("centre", "")
    slugs = {centre_of(id) for id in read.network.centre}
    pages = set(Centre.objects.visible_to(request.user).filter(slug__in=slugs).values_list("slug", flat=True))
    context = {
        "plan": found,
        "read": read,
        "map": draw_ways(read, pages),
        "strips": draw_year(read, pages, read_month, rtl=is_rtl()),
        "courses": numbered(read),
        "why": WHY,
        "changes": CHANGES,
        "left_out": left_out_words(found.left_out),
        "runs": [one for one in read.runs if centre in {"", one.centre, centre_of(one.centre)}],
        "centre": centre,
        "offerings": {one.run: one for one in found.offerings.select_related("offering")},
        "later": found.replaced_by.order_by("-pk")[:5],
        "forms": bound,
        "act": act,
        "may_plan": may(request.user, Right.EDIT_NETWORK, EVERYWHERE),
        "wrong": check(found.network, found.plan) if request.GET.get("check") else None,
    }
    return render(request, "network/plan_page.html", context)


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
    context = {
        "plan": found,
        "read": read,
        "covered": [one for one in read.covered if one.country in own],
        "unreachable": [one for one in read.plan.unreachable if one.country in own],
        "open": [one for one in read.open if one.country in own],
        "runs": [(one, {code: seats for code, seats in one.seats.items() if code in own}) for one in read.runs if own & set(one.seats)],
        "why": WHY,
    }
    return render(request, "network/plan_country.html", context)


@require_http_methods(["GET", "POST"])
def network_plan_adopt(request: SignedIn, number: int) -> HttpResponse:
    """What adopting would do, with a tick for every offering that stands and would be changed; sending it adopts."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    found = _find(request, number)
    read = read_plan(found)
    titles = dict(Offering.objects.filter(slug__in=[one.id for one in read.altered]).values_list("slug", "title"))
    choices = [(one.id, _change_words(read, one.id, titles[one.id])) for one in read.altered if one.id in titles]
    form = forms.AdoptForm(request.POST if request.method == "POST" else None, found=found, choices=choices)

    def adopt(form: django_forms.Form) -> str:
        ticked = form.cleaned_data.get("change", [])
        told = actions.adopt_plan(found, actor=request.user, at=timezone.now(), ticked=ticked)
        return _("Adopted: %(planned)d offerings planned, %(kept)d kept, %(moved)d moved, %(cancelled)d cancelled.") % {
            "planned": len(told.planned),
            "kept": len(told.kept),
            "moved": len(told.moved),
            "cancelled": len(told.cancelled),
        }

    if request.method == "POST" and form.is_valid() and done(request, form, adopt):
        return redirect("network_plan", found.pk)
    new = [run for run in read.runs if not run.published]
    context = {"plan": found, "read": read, "form": form, "new": len(new), "late": _late(found, read, new)}
    return render(request, "network/plan_adopt.html", context)


def _late(found: NetworkPlan, read: Read, new: Sequence[Run]) -> list[Run]:
    """New runs whose first week has begun by now, but for those of the adopted plan before: they stand as offerings."""
    stands = read.old.runs if read.old and found.replaces and found.replaces.state == NetworkPlan.State.ADOPTED else ()
    before = {(run.centre, run.course, run.language, run.week) for run in stands}
    today = timezone.now().date()
    return [run for run in new if read.day(run.week) <= today and (run.centre, run.course, run.language, run.week) not in before]


def _change_words(read: Read, id: str, title: str) -> str:
    one = next(row for row in read.altered if row.id == id)
    if one.now is None:
        said = _("Cancel “%(title)s” (%(was)s)") % {"title": title, "was": read_dates(one.was, None)}
    else:
        said = _("Move “%(title)s” from %(was)s to %(now)s")
        said %= {"title": title, "was": read_dates(one.was, None), "now": read_dates(one.now, None)}
    return said


@require_http_methods(["GET", "POST"])
def network_plan_withdraw(request: SignedIn, number: int) -> HttpResponse:
    """Asks why, then takes the adopted plan back."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    found = _find(request, number)
    form = forms.ReasonForm(request.POST or None)

    def withdraw(form: django_forms.Form) -> str:
        told = actions.withdraw_plan(found, actor=request.user, why=form.cleaned_data["why"], at=timezone.now())
        if told.left:
            messages.warning(request, _("These were published and stay: %(names)s.") % {"names": ", ".join(told.left)})
        return _("Taken back: %(cancelled)d offerings cancelled, %(moved)d moved back.") % {
            "cancelled": len(told.cancelled),
            "moved": len(told.moved),
        }

    if request.method == "POST" and form.is_valid() and done(request, form, withdraw):
        return redirect("network_plan", found.pk)
    planned = found.offerings.filter(how=PlanOffering.How.MADE, offering__state=Offering.State.PLANNED).count()
    return render(request, "network/plan_withdraw.html", {"plan": found, "form": form, "planned": planned})


@require_GET
def network_plan_file(request: SignedIn, number: int, kind: str) -> HttpResponse:
    """The network or the plan as they were checked, or the runs as a calendar."""
    found = _find(request, number)
    if not _sees_all(request):
        require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    if kind == "ics":
        return _download(as_calendar(found, read_plan(found)), "text/calendar; charset=utf-8", f"plan-{found.pk}.ics")
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
