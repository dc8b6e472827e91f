"""Naming somebody for a call: the page of employers and ministries.

Flow: urls -> this file -> calls.actions -> templates/calls.
Reads: calls by nomination, the organisations one may speak for. Writes: through calls.actions.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.forms import NominationForm
from seedtrain.calls.models import Call
from seedtrain.people.access import EVERYWHERE, Refused, Right, ScopeKind, SignedIn, may, require, scope_keys
from seedtrain.people.models import Organisation

NOMINATIONS_A_MINUTE = 10


@login_required
@edge.rate_limit("nominate", NOMINATIONS_A_MINUTE)
def call_nominate(request: SignedIn, slug: str) -> HttpResponse:
    """An employer or a ministry has named somebody, who may now apply."""
    require(request.user, Right.NOMINATE)
    call = get_object_or_404(Call.objects.visible_to(request.user), slug=slug, entry=Call.Entry.NOMINATION)
    organisations = nominating(request)
    form = NominationForm(organisations, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.nominate_person(call, said["email"], said["organisation"], actor=request.user, at=timezone.now(), why=said["why"])
        except Refused as refused:
            form.add_error(refused.field or None, str(refused.message))
        else:
            messages.success(request, _("%(email)s may apply now.") % {"email": said["email"]})
            return redirect("call_nominate", slug=slug)
    named = call.invitations.filter(nominated_by__in=organisations).order_by("-created_at")
    context = {"call": call, "form": form, "named": named, "is_open": call.is_open(timezone.now())}
    return render(request, "calls/call_nominate.html", context)


def nominating(request: HttpRequest) -> QuerySet[Organisation]:
    """The organisations this person may nominate for: their own, the ministries of their country, or all."""
    organisations = Organisation.objects.prefetch_related("names").order_by("slug")
    if may(request.user, Right.NOMINATE, EVERYWHERE):
        return organisations
    own = Q(slug__in=scope_keys(request.user, Right.NOMINATE, ScopeKind.ORGANISATION))
    countries = scope_keys(request.user, Right.NOMINATE, ScopeKind.COUNTRY)
    return organisations.filter(own | Q(kind=Organisation.Kind.MINISTRY, country__in=countries))
