"""Pages about yourself, and the journal for who may read it.

Flow: urls -> this file -> people.actions.
Reads: people. Writes: through actions.
"""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.edge import public, rate_limit
from seedtrain.people import access, actions
from seedtrain.people.forms import COUNTRY_FACTS, AccountForm, EraseForm
from seedtrain.people.models import JournalEntry, OutgoingMail


def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, returning to where the visitor wanted to go."""
    wanted = request.GET.get("next", "")
    return HttpResponseRedirect(reverse("account_login") + (f"?{urlencode({'next': wanted})}" if wanted else ""))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Nobody is signed in on this device any more."""
    logout(request)
    return redirect("home")


@public
def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy notice in force."""
    return render(request, "people/privacy.html", {"notice": actions.privacy_notice(), "version": actions.PRIVACY_VERSION})


@login_required
def profile(request: access.SignedIn) -> HttpResponse:
    """What we know of you, in one place, to change."""
    is_reviewer = access.may(request.user, access.Right.REVIEW)
    asked = [*COUNTRY_FACTS, *(actions.READER_FACTS if is_reviewer else ())]
    form = AccountForm(request.POST or None, initial=AccountForm.initial_of(request.user), is_reviewer=is_reviewer)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        at = timezone.now()
        actions.change_account(request.user, name=said["name"], language=said["language"], time_zone=said["time_zone"], at=at)
        actions.save_profile(request.user, {key: said[key] for key in asked}, at=at)
        messages.success(request, _("Saved."))
        response = redirect("profile")
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, said["language"], samesite="Lax", httponly=True)
        return response
    facts = request.user.profile_facts.exclude(key__in=asked).order_by("key")
    context = {
        "form": form,
        "known": [
            (one.key.replace("_", " ").capitalize(), ", ".join(one.value) if isinstance(one.value, list) else one.value) for one in facts
        ],
        "consents": request.user.consents.order_by("-given_at"),
        "mails": OutgoingMail.objects.filter(to=request.user, is_held=False).order_by("-queued_at")[:20],
        "memberships": request.user.current_memberships,
        "role_names": access.ROLE_NAMES,
    }
    return render(request, "people/profile.html", context)


@login_required
@require_POST
def consent_withdraw(request: access.SignedIn, pk: int) -> HttpResponse:
    """One of your agreements has ended."""
    actions.withdraw_consent(get_object_or_404(request.user.consents, pk=pk), at=timezone.now())
    messages.success(request, _("Your agreement is withdrawn. That you gave it stays on record."))
    return redirect("profile")


@login_required
def profile_export(request: access.SignedIn) -> HttpResponse:
    """Everything we hold about you, as one JSON file."""
    response = JsonResponse(actions.copy_of(request.user), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = 'attachment; filename="my-seedtrain-record.json"'
    return response


@login_required
@rate_limit("erase", 5)
def profile_erase(request: access.SignedIn) -> HttpResponse:
    """Your account is erased after you confirm it with e-mail and password."""
    form = EraseForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = request.user
        logout(request)
        actions.erase_person(person, actor=person, why="the person asked for it", at=timezone.now())
        messages.success(request, _("Your account and what identified you are erased."))
        return redirect("home")
    return render(request, "people/profile_erase.html", {"form": form})


@login_required
def journal(request: access.SignedIn) -> HttpResponse:
    """Every act, newest first, for who may read the journal."""
    access.require(request.user, access.Right.READ_JOURNAL, access.EVERYWHERE)
    entries = JournalEntry.objects.visible_to(request.user).select_related("payload").order_by("-number")
    verb, about = request.GET.get("verb", ""), request.GET.get("about", "").strip()
    if verb:
        entries = entries.filter(verb=verb)
    if about:
        entries = entries.filter(about__startswith=about)
    if tables.wanted(request):
        header = ["number", "at", "actor", "verb", "about", "chain_hash"]
        return tables.download(request, "journal", header, entries.values_list("number", "at", "actor_id", "verb", "about", "chain_hash"))
    page = Paginator(entries, 50).get_page(request.GET.get("page"))
    context = {
        "entries": page,
        "names": actions.names_of({entry.actor_id for entry in page if entry.actor_id}),
        "verbs": JournalEntry.objects.values_list("verb", flat=True).distinct().order_by("verb"),
        "verb": verb,
        "about": about,
    }
    return render(request, "people/journal.html", context)
