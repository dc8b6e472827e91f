"""A centre's capacity sent as a workbook or as a calendar: reported first, written when confirmed.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: a centre and its capacity. Writes: through actions.
"""

from datetime import date
from typing import cast

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain.network import actions, forms
from seedtrain.network.actions.capacity_checks import read_known
from seedtrain.network.capacity import Capacity, Change, WeeksRow, as_plain, compare, from_plain, read_capacity
from seedtrain.network.models import Centre
from seedtrain.network.weeks import stretches
from seedtrain.people.access import Refused, Right, SignedIn, require

FILE_SALT, CALENDAR_SALT = "network.capacity", "network.calendar"
FILE_SECONDS = 3600
COMING_FROM = 10
"""From this month on people state and plan the coming year."""
YEARS_AROUND = 3
"""Years before and after this one that pages of capacity can show."""


def read_centre(request: SignedIn, slug: str) -> Centre:
    """The centre, when this person states its capacity."""
    found = get_object_or_404(Centre.objects.visible_to(request.user), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.scope)
    return found


def read_year(request: HttpRequest) -> int:
    """The ISO year asked for, near this one; when nothing sensible is asked this one, and from October on the one that is then stated."""
    today = timezone.now().date()
    now = today.year + (today.month >= COMING_FROM)
    asked = request.GET.get("year", "")
    return int(asked) if asked.isascii() and asked.isdecimal() and abs(int(asked[:6]) - now) <= YEARS_AROUND else now


@require_POST
def capacity_file(request: SignedIn, slug: str) -> HttpResponse:
    """A workbook is read and reported line by line; the good lines are written only when the report is confirmed."""
    found = read_centre(request, slug)
    if signed := request.POST.get("rows"):
        return _load(request, found, signed, FILE_SALT)
    form = forms.CapacityFileForm(request.POST, request.FILES)
    read = forms.CapacityFile()
    name = ""
    if form.is_valid():
        name = form.cleaned_data["file"].name
        read = forms.read_capacity_file(name, form.cleaned_data["file"].read(), read_known(found))
    changes = compare(read_capacity(found), read.sent)
    context = {
        "centre": found,
        "file_form": form,
        "read": read,
        "name": name,
        "changes": _named(changes),
        "rows": signing.dumps({"centre": found.pk, "name": name, "rows": as_plain(read.sent)}, salt=FILE_SALT, compress=True),
    }
    return render(request, "network/capacity_file.html", context)


def _named(changes: dict[str, Change]) -> list[tuple[str, Change]]:
    """The changes under words."""
    words = {
        "facilities": _("Facilities"),
        "weeks": _("Weeks that differ"),
        "trainers": _("Trainers"),
        "away": _("Weeks trainers are away"),
        "courses": _("Courses"),
    }
    return [(words[name], change) for name, change in changes.items()]


def _said(request: HttpRequest, signed: str, salt: str, found: Centre) -> dict[str, object] | None:
    """What a report signed; None with a message when it is old or was changed, a missing page when it is another centre's."""
    try:
        said: dict[str, object] = signing.loads(signed, salt=salt, max_age=FILE_SECONDS)
    except signing.BadSignature:
        messages.error(request, _("This report is older than an hour or was changed. Send the file again; nothing was written."))
        return None
    if said["centre"] != found.pk:
        raise Http404
    return said


def _load(request: SignedIn, found: Centre, signed: str, salt: str) -> HttpResponse:
    said = _said(request, signed, salt, found)
    if said is not None:
        _write(request, found, from_plain(said["rows"]), str(said["name"]))  # type: ignore[arg-type]  # as we signed it
    return redirect("capacity", found.slug)


def _write(request: SignedIn, found: Centre, sent: Capacity, source: str) -> None:
    try:
        changes = actions.load_capacity(found, sent, source=source, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
        return
    count = sum(one.new + one.changed for one in changes.values())
    messages.success(request, ngettext("%(count)d statement changed.", "%(count)d statements changed.", count) % {"count": count})


@require_POST
def capacity_calendar(request: SignedIn, slug: str) -> HttpResponse:
    """A calendar file is read as weeks; those that are ticked in the report are closed."""
    found, year = read_centre(request, slug), read_year(request)
    if signed := request.POST.get("rows"):
        return _close_chosen(request, found, signed)
    form = forms.CalendarFileForm(request.POST, request.FILES, centre=found)
    context: dict[str, object] = {"centre": found, "year": year, "calendar_form": form, "read": None}
    if form.is_valid():
        file, facility = form.cleaned_data["file"], form.cleaned_data["facility"]
        read = forms.read_calendar(file.read(), forms.zone_of(found, facility), year)
        weeks = [one.monday.isoformat() for one in read.weeks]
        context |= {
            "read": read,
            "name": file.name,
            "least": form.cleaned_data["least_days"],
            "about": dict(form.fields["facility"].choices).get(facility, ""),  # type: ignore[attr-defined]  # a field of choices
            "rows": signing.dumps(
                {"centre": found.pk, "name": file.name, "facility": facility, "weeks": weeks}, salt=CALENDAR_SALT, compress=True
            ),
        }
    return render(request, "network/capacity_calendar.html", context)


def _close_chosen(request: SignedIn, found: Centre, signed: str) -> HttpResponse:
    """The ticked weeks of the report are closed, all or none."""
    said = _said(request, signed, CALENDAR_SALT, found)
    if said is not None:
        offered, facility = cast("list[str]", said["weeks"]), str(said["facility"])
        chosen = {date.fromisoformat(day): True for day in request.POST.getlist("week") if day in offered}
        why = request.POST.get("why", "").strip()[:200] or _("Booked, from a calendar")
        rows = tuple(WeeksRow(facility, first, last, 0, why) for first, last, _value in stretches(chosen))
        _write(request, found, Capacity(weeks=rows), str(said["name"]))
    return redirect("capacity", found.slug)
