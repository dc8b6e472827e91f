"""What a site says of itself, and what a ministry plans: two forms in which every answer that is not known may stay open.

Flow: urls -> this file -> forms, needs.actions -> templates/needs.
Reads: needs. Writes: nothing itself.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from seedtrain.needs import actions, forms
from seedtrain.needs.models import JobRole, SiteProfile
from seedtrain.needs.profile import KIND, PLAN
from seedtrain.needs.views.sites import read_site
from seedtrain.people.access import Refused, Right, ScopeKind, SignedIn, scope_keys
from seedtrain.people.models import Organisation


@require_http_methods(["GET", "POST"])
def site_profile(request: SignedIn, slug: str) -> HttpResponse:
    """Everything the staffing model can use about the site."""
    found = read_site(request, slug, is_entering=True)
    form = forms.ProfileForm(request.POST or None, initial=forms.initial_profile(found.platform, found.plan))
    if request.method == "POST" and form.is_valid():
        try:
            is_changed = actions.describe_site(found, form.said(), actor=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _("Saved. People by role follow from it.") if is_changed else _("Nothing changed."))
            return redirect("site_people", found.slug)
    return render(request, "needs/site_profile.html", {"site": found, "form": form, "may_enter": True})


@require_http_methods(["GET", "POST"])
def country_plan(request: SignedIn) -> HttpResponse:
    """What a ministry plans for one platform; with ?plan= an earlier one stands in the form."""
    countries = scope_keys(request.user, Right.ENTER_NEEDS, ScopeKind.COUNTRY)
    ministries = Organisation.objects.visible_to(request.user).filter(kind=Organisation.Kind.MINISTRY, country__in=countries)
    if not countries:
        raise Http404
    roles = JobRole.objects.visible_to(request.user).order_by("family", "title")
    initial = _stated(request, request.GET.get("plan", ""))
    form = forms.PlanForm(request.POST or None, ministries=ministries.prefetch_related("names"), roles=roles, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = actions.state_plan(said["ministry"], said["platform"], form.heads(), form.said(), actor=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _("The plan is saved. What it has beyond the sites of its platform is counted below."))
            return redirect(f"{reverse('country_needs')}?country={made.country}")
    return render(request, "needs/country_plan.html", {"form": form, "has_ministry": ministries.exists()})


def _stated(request: SignedIn, slug: str) -> dict[str, object]:
    """A stored plan as it would be typed; nothing for another slug."""
    plans = SiteProfile.objects.visible_to(request.user).filter(**{f"plan__{KIND}": PLAN})
    found = plans.filter(slug=slug).select_related("organisation").first() if slug else None
    if found is None:
        return {}
    heads = {f"heads_{code}": count for code, count in found.roles.values_list("role__code", "heads_required")}
    return {**forms.initial_profile(found.platform, found.plan), "ministry": found.organisation.slug, **heads}
