"""Offers: the applicant's answer, the officer's table, and the call's report.

Flow: urls -> this file -> calls.actions.
Reads: calls. Writes: nothing itself.
"""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, Offer, SelectionRun
from seedtrain.calls.views import expecting, life, refilling
from seedtrain.drawing import Bar
from seedtrain.jinja import number, of
from seedtrain.people.access import Refused, Right, SignedIn, may

PAGE = 50
HELD = (Offer.State.OFFERED, Offer.State.ACCEPTED)
SORTS = {"code": "application__code", "name": "application__applicant__name", "state": "state", "deadline": "deadline"}


@login_required
def offer_answer(request: SignedIn, code: str) -> HttpResponse:
    """My released decision, and my answer when a place is offered; nothing is here before the release."""
    own = Application.objects.visible_to(request.user).filter(applicant=request.user, decision__released_at__isnull=False)
    mine = get_object_or_404(own.select_related("call", "decision", "offer"), code=code)
    offer = getattr(mine, "offer", None)
    refused, is_asking = None, False
    if request.method == "POST" and offer is not None:
        is_asking = request.POST.get("answer") == "decline" and not request.POST.get("confirm") and offer.state in HELD
    if request.method == "POST" and offer is not None and not is_asking:
        try:
            if request.POST.get("answer") == "accept":
                actions.accept_offer(offer, actor=request.user, at=timezone.now())
                messages.success(request, _("The place is yours. We look forward to meeting you."))
            elif request.POST.get("answer") != "decline":
                # Declining cannot be undone, so a form that says nothing declines nothing.
                raise Refused(_("Accept or decline. Without an answer the place passes on at the deadline."), code="no_answer")
            else:
                actions.decline_offer(offer, actor=request.user, at=timezone.now(), why=request.POST.get("why", ""))
                thanks = _("Thank you for telling us. The place has passed on.")
                messages.success(request, thanks if offer.has_passed_on else _("The place is free now."))
        except Refused as error:
            refused = error
        else:
            return redirect("offer_answer", code=code)
    context = {
        "application": mine,
        "call": mine.call,
        "decision": mine.decision,
        "offer": offer,
        "refused": refused,
        "is_asking": is_asking,
        "waiting": actions.waiting_number(mine.decision),
        "tie_key": hashlib.sha256(f"{mine.call.seed}|{mine.code}".encode()).hexdigest(),
    }
    return render(request, "calls/offer_page.html", context, status=422 if refused else 200)


def call_offers(request: HttpRequest, slug: str) -> HttpResponse:
    """Every offer with its state; counts against the seats; what still waits."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    rows = Offer.objects.visible_to(request.user).filter(application__call=call)
    rows = rows.select_related("application__applicant", "replaces__application", "application__decision")
    if request.GET.get("state") in Offer.State.values:
        rows = rows.filter(state=request.GET["state"])
    sort = request.GET.get("sort", "code")
    sort = sort if sort.lstrip("-") in SORTS else "code"
    rows = rows.order_by(("-" if sort.startswith("-") else "") + SORTS[sort.lstrip("-")], "pk")
    if tables.wanted(request):
        header = [_("Code"), _("Name"), _("Country"), _("State"), _("Offered"), _("Open until"), _("Answered"), _("In place of")]
        return tables.download(request, f"{slug}-offers", header, (_cells(one) for one in rows))
    counts = life.count(call)
    context = {
        **life.frame(call, "call_offers", counts),
        "rows": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "sort": sort,
        "state": request.GET.get("state", ""),
        "states": Offer.State.choices,
        "cascade": _cascade(counts),
        "expected": expecting.expected(call, counts),
        "filled": refilling.filled(call),
        "may_fill": may(request.user, Right.RELEASE, call.scope),
        "may_admit": call.kind == Call.Kind.CENTRES and may(request.user, Right.RELEASE, call.scope) and counts.accepted,
    }
    return render(request, "calls/offer_list.html", context)


def _cells(one: Offer) -> list[tables.Cell]:
    application = one.application
    instead = one.replaces.application.code if one.replaces else ""
    country = str(application.traits.get("country") or "")
    return [
        application.code,
        application.applicant.name,
        country,
        one.get_state_display(),
        one.offered_at,
        one.deadline,
        one.answered_at,
        instead,
    ]


def _cascade(counts: life.Counts) -> list[Bar]:
    """From sent to accepted, each with its denominator."""
    steps = (
        (_("Sent"), counts.sent, None, ""),
        (_("Eligible"), counts.met, counts.sent, _("sent")),
        (_("Admitted"), counts.admitted, counts.met, _("eligible")),
        (_("Offered, with replacements"), counts.offers, None, ""),
        (_("Accepted"), counts.accepted, counts.offers, _("offered")),
    )
    return [
        Bar(words, value, text=f"{of(value, whole)} {unit}".strip() if whole is not None else number(value))
        for words, value, whole, unit in steps
    ]


def call_report(request: HttpRequest, slug: str) -> HttpResponse:
    """The call's figures with their denominators, the signatures, and the file anybody allowed can check."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    counts = life.count(call)
    runs = SelectionRun.objects.visible_to(request.user).filter(call=call, state=SelectionRun.State.SIGNED)
    signed = runs.prefetch_related("signatures").first()
    rows = _figures(call, counts)
    if tables.wanted(request):
        return tables.download(request, f"{slug}-report", [_("Figure"), _("Count"), _("Of"), _("Which are")], rows)
    context = {
        **life.frame(call, "call_report", counts),
        "rows": rows,
        "cascade": _cascade(counts),
        "signed": signed,
        "changes": call.deadline_changes.all(),
    }
    return render(request, "calls/desk_report.html", context)


def _figures(call: Call, counts: life.Counts) -> list[tuple[str, int, int | None, str]]:
    """Words, count, denominator and what the denominator is."""
    started = counts.drafts + counts.sent + counts.withdrawn
    return [
        (_("Started"), started, None, ""),
        (_("Sent"), counts.sent, started, _("started")),
        (_("Withdrawn"), counts.withdrawn, started, _("started")),
        (_("Eligible"), counts.met, counts.sent, _("sent")),
        (_("Not eligible"), counts.not_met, counts.sent, _("sent")),
        (_("Cannot tell yet"), counts.unclear, counts.sent, _("sent")),
        (_("Reviewed"), counts.met - counts.unread, counts.met, _("eligible")),
        (_("Reviews written"), counts.done, counts.asked, _("asked for")),
        (_("Admitted"), counts.admitted, counts.met, _("eligible")),
        (_("Seats"), call.seats, None, ""),
        (_("On the waiting list"), counts.waitlisted, counts.met, _("eligible")),
        (_("Offered, with replacements"), counts.offers, None, ""),
        (_("Accepted"), counts.accepted, counts.offers, _("offered")),
        (_("Declined"), counts.refused, counts.offers, _("offered")),
        (_("Expired"), counts.expired, counts.offers, _("offered")),
        (_("Not answered yet"), counts.offered, counts.offers, _("offered")),
        (_("Still waiting"), counts.waiting, counts.waitlisted, _("on the waiting list")),
    ]


@require_POST
def call_admit(request: SignedIn, slug: str) -> HttpResponse:
    """Centres that accepted are in the network."""
    call = life.call_for(request, slug, Right.RELEASE)
    try:
        count = actions.admit_accepted_centres(call, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, _("%(count)s centres that accepted are in the network.") % {"count": count})
    return redirect("call_offers", slug=slug)
