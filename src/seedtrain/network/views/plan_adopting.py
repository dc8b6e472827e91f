"""Adopting one plan and taking it back, each with what it would do before it is done.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: plans with what they became. Writes: through actions.
"""

from collections.abc import Sequence

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from seedtrain.jinja import number as figure
from seedtrain.jinja import read_dates
from seedtrain.network import actions, forms
from seedtrain.network.actions import Does, Step
from seedtrain.network.models import NetworkPlan, Offering, PlanOffering
from seedtrain.network.planning import Read, plan_before, plan_that_stands, read_plan
from seedtrain.network.views.offerings import done
from seedtrain.network.views.plan_page import find_plan, superseded
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, require


@require_http_methods(["GET", "POST"])
def network_plan_adopt(request: SignedIn, number: int) -> HttpResponse:
    """What adopting would do, with a tick for every offering that stands and would be changed; sending it adopts."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    found = find_plan(request, number)
    try:
        actions.may_adopt(found)
    except Refused as refused:
        return _no(request, found, str(refused.message))
    read = read_plan(found)
    steps = actions.steps_of(found, read)
    asked = [one for one in steps if one.is_asked and one.offering]
    form = forms.AdoptForm(
        request.POST if request.method == "POST" else None,
        found=found,
        choices=[(one.slug, _change_words(read, one.slug, one.offering.title)) for one in asked if one.offering],
    )

    def adopt(form: django_forms.Form) -> str:
        ticked = form.cleaned_data.get("change", [])
        told = actions.adopt_plan(found, actor=request.user, at=timezone.now(), ticked=ticked)
        return _("Adopted: %(what)s.") % {"what": _told(told)}

    if request.method == "POST" and form.is_valid() and done(request, form, adopt):
        return redirect("network_plan", found.pk)
    named = {one.slug for one in steps}
    untouched = sum(bool(run.published) and run.published not in named for run in read.runs)
    context = {"plan": found, "read": read, "form": form, "asked": asked, "does": _by_kind(steps), "untouched": untouched}
    before = plan_before(found)
    context |= {"late": _late(steps), "before": before if before and before.state == NetworkPlan.State.ADOPTED else None}
    return render(request, "network/plan_adopt.html", context)


def _no(request: SignedIn, found: NetworkPlan, why: str) -> HttpResponse:
    """The page without a form: why it cannot be done, and where to go instead."""
    over = superseded(found)
    context = {"plan": found, "why": why, "over": over, "stands": plan_that_stands(over) if over else None}
    return render(request, "network/plan_no.html", context)


def _told(told: actions.Adopted) -> str:
    """What adopting did, in one line; what did not happen is not said, but for nothing planned."""
    said = [
        (told.planned, ngettext("%(count)s offering planned", "%(count)s offerings planned", len(told.planned))),
        (told.kept, ngettext("%(count)s kept", "%(count)s kept", len(told.kept))),
        (told.moved, ngettext("%(count)s moved", "%(count)s moved", len(told.moved))),
        (told.cancelled, ngettext("%(count)s cancelled", "%(count)s cancelled", len(told.cancelled))),
        (told.left, ngettext("%(count)s left as it stands", "%(count)s left as they stand", len(told.left))),
    ]
    return " · ".join(words % {"count": figure(len(slugs))} for slugs, words in said if slugs or slugs is told.planned)


def _by_kind(steps: Sequence[Step]) -> list[tuple[Does, list[Step]]]:
    """Every kind of step with its steps, as a page names them; of those that stand and are asked about, the form tells."""
    return [(kind, [one for one in steps if one.does == kind]) for kind in Does]


def _late(steps: Sequence[Step]) -> list[Step]:
    """New offerings whose first week has begun by now."""
    today = timezone.now().date()
    return [one for one in steps if one.does == Does.PLANNED and one.first and one.first <= today]


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
    found = find_plan(request, number)
    if found.state != NetworkPlan.State.ADOPTED:
        return _no(request, found, _("Only an adopted plan can be taken back; plan %(number)d is not one.") % {"number": found.pk})
    form = forms.ReasonForm(request.POST or None)

    def withdraw(form: django_forms.Form) -> str:
        told = actions.withdraw_plan(found, actor=request.user, why=form.cleaned_data["why"], at=timezone.now())
        if told.left:
            messages.warning(request, _("These were published and stay: %(names)s.") % {"names": ", ".join(told.left)})
        cancelled = ngettext("%(count)s offering cancelled", "%(count)s offerings cancelled", len(told.cancelled))
        moved = ngettext("%(count)s moved back", "%(count)s moved back", len(told.moved))
        counted = [cancelled % {"count": figure(len(told.cancelled))}, moved % {"count": figure(len(told.moved))}]
        return _("Taken back: %(what)s.") % {"what": " · ".join(counted)}

    if request.method == "POST" and form.is_valid() and done(request, form, withdraw):
        return redirect("network_plan", found.pk)
    planned = found.offerings.filter(how=PlanOffering.How.MADE, offering__state=Offering.State.PLANNED).count()
    return render(request, "network/plan_withdraw.html", {"plan": found, "form": form, "planned": planned})
