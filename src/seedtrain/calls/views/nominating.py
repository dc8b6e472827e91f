"""Naming somebody for a call: the page of employers and ministries, and the officer's page of invitations.

Flow: urls -> this file -> calls.actions -> templates/calls.
Reads: calls by nomination or invitation, who was named, the organisations one may speak for. Writes: through calls.actions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.forms import InvitationForm, NominationForm
from seedtrain.calls.models import Application, Call, Invitation
from seedtrain.calls.views import life
from seedtrain.people.access import EVERYWHERE, Refused, Right, ScopeKind, SignedIn, may, require, scope_keys
from seedtrain.people.models import Organisation, OutgoingMail, Person

NOMINATIONS_A_MINUTE = 10
INVITATIONS_A_MINUTE = 10
BY_NAME = (Call.Entry.INVITATION, Call.Entry.NOMINATION)
ROWS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Invited:
    """One invitation: whether its address has an account, whether a mail went, and how far the application is."""

    invitation: Invitation
    has_account: bool
    is_mailed: bool
    application: Application | None


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


@edge.rate_limit("invite", INVITATIONS_A_MINUTE)
def call_invite(request: SignedIn, slug: str) -> HttpResponse:
    """An officer has invited people by their addresses, and sees who was invited and who applied."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    if call.entry not in BY_NAME:
        raise Http404
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        before = call.invitations.count()
        try:
            for email in form.cleaned_data["emails"]:
                actions.invite_person(call, email, actor=request.user, at=timezone.now(), why=form.cleaned_data["why"])
        except Refused as refused:
            form.add_error("emails" if refused.field == "email" else None, str(refused.message))
        else:
            new = call.invitations.count() - before
            messages.success(request, ngettext("%(n)s person invited.", "%(n)s people invited.", new) % {"n": new})
            return redirect("call_invite", slug=slug)
    rows = Paginator(call.invitations.select_related("nominated_by").order_by("-created_at", "email"), ROWS_A_PAGE)
    shown = rows.get_page(request.GET.get("page"))
    context = {
        **life.frame(call, "call_desk"),
        "form": form,
        "rows": shown,
        "invited": _standing(call, list(shown)),
        "takes_names": call.state in {Call.State.DRAFT, Call.State.OPEN},
        "call_address": settings.ORIGIN + reverse("call", args=[slug]),
    }
    return render(request, "calls/desk_invite.html", context, status=422 if form.errors else 200)


def _standing(call: Call, invitations: Sequence[Invitation]) -> list[Invited]:
    """Where each invitation stands, in three queries whatever their number; addresses are compared without case."""
    addresses = {one.email.lower() for one in invitations}
    people = Person.objects.annotate(address=Lower("email")).filter(address__in=addresses, is_active=True)
    accounts = {email.lower(): pk for pk, email in people.values_list("pk", "email")}
    sent = call.applications.filter(applicant__in=accounts.values()).exclude(state=Application.State.WITHDRAWN)
    applications = {application.applicant_id: application for application in sent}
    mails = OutgoingMail.objects.filter(about__in=[f"invitation/{one.pk}" for one in invitations])
    mailed = set(mails.values_list("about", flat=True))
    return [
        Invited(
            one,
            one.email.lower() in accounts,
            f"invitation/{one.pk}" in mailed,
            applications.get(accounts.get(one.email.lower(), 0)),
        )
        for one in invitations
    ]
