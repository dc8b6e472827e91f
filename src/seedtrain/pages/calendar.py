"""One calendar of everything: courses, sessions and deadlines, by month, and as feeds that other calendars follow.

Flow: urls -> this file -> network.agenda.
Reads: offerings, calls, enrolments, offers. Writes: nothing.
Source: a personal feed is opened by its address alone, because calendar programs do not sign in.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from babel.dates import format_skeleton, get_day_names
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedtrain.calls.models import Application, Call, Offer
from seedtrain.curriculum.models import Pillar
from seedtrain.edge import public
from seedtrain.jinja import locale
from seedtrain.learning.models import Enrolment
from seedtrain.network.agenda import KIND_NAMES, Entry, Kind, clock_name, entries_between, feed_response, in_order
from seedtrain.network.models import Offering
from seedtrain.pages.month import lay_out, month_ends
from seedtrain.people.access import Right, ScopeKind, SignedIn, Visitor, scope_keys
from seedtrain.people.actions import save_profile
from seedtrain.people.models import Person

SALT = "seedtrain.calendar"
EDITION_KEY = "calendar_edition"
FURTHEST_YEARS = 50
PAST, AHEAD = timedelta(days=90), timedelta(days=730)


@public
def calendar(request: HttpRequest) -> HttpResponse:
    """One month of parts, sessions and deadlines; `pillar` and `kind` narrow it, `clock` says whose days count."""
    today = timezone.now().date()
    first = _asked_month(request, today)
    zone = _zone(request) if request.GET.get("clock") == "mine" else None
    entries = find(request.user, first - timedelta(days=1), month_ends(first) + timedelta(days=1), request.GET)
    week_starts = locale().first_week_day
    names = get_day_names("abbreviated", context="stand-alone", locale=locale())
    context = {
        "month_shown": lay_out(first, entries, today=today, week_starts=week_starts, zone=zone),
        "month_name": format_skeleton("yMMMM", first, locale=locale()),
        "origin": settings.ORIGIN,
        "weekdays": [names[(week_starts + column) % 7] for column in range(7)],
        "pillars": Pillar,
        "kinds": KIND_NAMES,
        "zone": zone,
        "reader_zone": _zone(request),
        "clock_name": clock_name,
        "feed": _feed_address(request),
        "own_feed": reverse("calendar_mine", args=[own_token(request.user)]) if request.user.is_authenticated else "",
    }
    return render(request, "pages/calendar.html", context)


def _asked_month(request: HttpRequest, today: date) -> date:
    """The first day of the month in `?month=2026-03`, or of this month when that is no month of these decades."""
    try:
        asked = datetime.strptime(request.GET.get("month", ""), "%Y-%m").replace(tzinfo=UTC).date()
    except ValueError:
        return today.replace(day=1)
    return asked if abs(asked.year - today.year) <= FURTHEST_YEARS else today.replace(day=1)


def _zone(request: HttpRequest) -> str:
    return str(request.user.time_zone) if request.user.is_authenticated else "UTC"


def _feed_address(request: HttpRequest) -> str:
    kept = {name: request.GET[name] for name in ("pillar", "kind") if request.GET.get(name)}
    query = "&".join(f"{name}={value}" for name, value in kept.items() if value.isidentifier())
    return reverse("calendar_feed") + (f"?{query}" if query else "")


def find(person: Visitor, first: date, last: date, asked: QueryDict) -> tuple[Entry, ...]:
    """What this reader may see on these days, narrowed by `pillar` and `kind`."""
    pillar, kind = asked.get("pillar", ""), asked.get("kind", "")
    kinds = (Kind(kind),) if kind in set(Kind) else tuple(Kind)
    offerings = Offering.objects.visible_to(person)
    calls = Call.objects.visible_to(person).exclude(state__in=[Call.State.DRAFT, Call.State.CANCELLED])
    if pillar in Pillar.values:
        offerings, calls = offerings.filter(centre__pillar=pillar), calls.filter(offering__centre__pillar=pillar)
    entries = list(entries_between(offerings, first, last, kinds))
    if Kind.DEADLINE in kinds:
        begin, end = datetime.combine(first, time(), UTC), datetime.combine(last, time.max, UTC)
        found = calls.filter(deadline__range=(begin, end)).select_related("offering__centre")
        entries += [deadline_entry(call) for call in found]
    return in_order(entries)


def deadline_entry(call: Call) -> Entry:
    """The deadline of a call as an instant at its place; the call is no draft, so it has one."""
    assert call.deadline is not None
    return Entry(
        key=f"call/{call.pk}",
        kind=Kind.DEADLINE,
        title=call.title,
        about=_("Deadline"),
        starts=call.deadline,
        ends=call.deadline,
        zone=call.deadline_zone,
        place=call.deadline_place or call.deadline_zone,
        path=reverse("call", args=[call.slug]),
        pillar=call.offering.centre.pillar if call.offering else "",
        journal=(f"call/{call.pk}",),
    )


def offer_entry(offer: Offer) -> Entry:
    """Until when a seat waits for an answer."""
    call = offer.application.call
    return Entry(
        key=f"offer/{offer.pk}",
        kind=Kind.DEADLINE,
        title=call.title,
        about=_("Answer the offer of a place"),
        starts=offer.deadline,
        ends=offer.deadline,
        zone=call.deadline_zone,
        place=call.deadline_place or call.deadline_zone,
        path=reverse("application", args=[offer.application.code]),
        pillar="",
        journal=(f"offer/{offer.pk}",),
    )


@public
def calendar_feed(request: HttpRequest) -> HttpResponse:
    """The whole network as iCalendar, from 90 days ago to two years ahead; the same filters as the page."""
    today = timezone.now().date()
    entries = find(None, today - PAST, today + AHEAD, request.GET)
    return feed_response(_("Seedtrain: training network"), entries, request.path)


def own_token(person: Person) -> str:
    """The secret part of a person's own feed address; it changes when the person asks for a new one."""
    return signing.dumps([person.pk, person.facts.get(EDITION_KEY, 1)], salt=SALT)


def calendar_mine(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of one person, known by the address only: their courses, what they teach, their deadlines."""
    try:
        number, edition = signing.loads(token, salt=SALT)
    except signing.BadSignature as wrong:
        raise Http404 from wrong
    person = get_object_or_404(Person, pk=number, is_active=True)
    if edition != person.facts.get(EDITION_KEY, 1):
        raise Http404
    today = timezone.now().date()
    entries = own_entries(person, today - PAST, today + AHEAD)
    response = feed_response(_("Seedtrain: my calendar"), entries, request.path)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Content-Disposition"] = 'inline; filename="seedtrain.ics"'
    return response


@login_required
@require_POST
def calendar_renew(request: SignedIn) -> HttpResponse:
    """The person's feed has a new address; whoever had the old one sees nothing any more."""
    edition = int(str(request.user.facts.get(EDITION_KEY, 1))) + 1
    save_profile(request.user, {EDITION_KEY: edition}, at=timezone.now())
    messages.success(request, _("Your calendar has a new address. The old one no longer works."))
    return redirect(reverse("calendar") + "#follow")


def own_entries(person: Person, first: date, last: date) -> tuple[Entry, ...]:
    """Everything with a day in it that is this person's own; four queries and the memberships."""
    taught = scope_keys(person, Right.TAKE_ATTENDANCE, ScopeKind.CENTRE)
    mine = Q(enrolments__person=person, enrolments__state=Enrolment.State.ENROLLED) | Q(centre__slug__in=taught)
    offerings = Offering.objects.filter(mine).distinct()
    drafts = Application.objects.filter(applicant=person, state=Application.State.DRAFT, call__state=Call.State.OPEN)
    offers = Offer.objects.filter(application__applicant=person, state=Offer.State.OFFERED).select_related("application__call")
    entries: Iterable[Entry] = [
        *entries_between(offerings, first, last),
        *(deadline_entry(draft.call) for draft in drafts.select_related("call__offering__centre")),
        *(offer_entry(offer) for offer in offers),
    ]
    return in_order(entries)
