"""What everybody may read: which calls there are, and all there is to know of one before applying.

Flow: urls -> this file -> templates/calls.
Reads: calls, offerings, applications of the reader. Writes: nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from seedtrain import edge, tables
from seedtrain.calls.forms import CallFilter
from seedtrain.calls.models import Application, Call, Question
from seedtrain.network.models import Offering, PublishedFigure
from seedtrain.people.access import EVERYWHERE, Right, may
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText

SOON = timedelta(days=7)
FIGURES = {
    "applicants": _("applied"),
    "applicant_countries": _("countries applied from"),
    "selected_international": _("chosen from abroad"),
    "selected_waitlist": _("of them on the waiting list"),
    "selected_domestic": _("chosen from the host country"),
    "participant_countries": _("countries took part"),
    "completed_international": _("from abroad completed"),
    "completed_domestic": _("from the host country completed"),
    "completed_countries": _("countries completed"),
    "registered": _("registered"),
    "attended": _("attended"),
}
SHARES = {"selected_international": "applicants", "completed_international": "selected_international", "attended": "registered"}
"""Which published figure is counted out of which."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One call of the list, and where the reader stands with it."""

    call: Call
    is_open: bool
    is_soon: bool
    mine: Application | None


@dataclass(frozen=True, slots=True)
class PastFigure:
    """One published number of an earlier run, with what it is counted out of when that was published too."""

    words: str | Promise
    value: int
    whole: int | None
    source: str


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run of the same course and its published figures."""

    offering: Offering
    figures: tuple[PastFigure, ...]


@edge.public
def call_list(request: HttpRequest) -> HttpResponse:
    """Every call: open now first, then coming, then closed."""
    at = timezone.now()
    published = Call.objects.visible_to(request.user).exclude(state=Call.State.DRAFT).select_related("offering__centre")
    calls = list(published.order_by("deadline", "pk"))
    form = CallFilter(_languages(calls), request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    shown = [call for call in calls if _is_wanted(call, wanted)]
    if tables.wanted(request):
        return _download(request, shown)
    mine = _own_applications(request, shown)
    rows = [Listed(call, call.is_open(at), _is_soon(call, at), mine.get(call.pk)) for call in shown]
    coming = [row for row in rows if _is_coming(row.call, at)]
    past = [row for row in rows if not row.is_open and row not in coming]
    context = {
        "form": form,
        "open": [row for row in rows if row.is_open],
        "coming": sorted(coming, key=lambda row: row.call.opens_at or at),
        "closed": past[::-1],
        "is_filtered": any(wanted.values()),
        "total": len(calls),
        "may_draft": may(request.user, Right.EDIT_CALL, EVERYWHERE),
        "at": at,
    }
    return render(request, "calls/call_list.html", context)


def _download(request: HttpRequest, calls: Iterable[Call]) -> HttpResponse:
    """The calls of the page as a file."""
    header = [_("Call"), _("State"), _("Opens"), _("Deadline"), _("Places"), _("Centre")]
    lines = (
        [call.title, call.get_state_display(), call.opens_at, call.deadline, call.seats, call.offering.centre.name if call.offering else ""]
        for call in calls
    )
    return tables.download(request, "calls", [str(words) for words in header], lines)


@edge.public
def call_page(request: HttpRequest, slug: str) -> HttpResponse:
    """One call: what, who, when, how people are chosen, what happens next."""
    at = timezone.now()
    calls = Call.objects.visible_to(request.user).select_related("offering__version__course__programme", "offering__centre__organisation")
    call = get_object_or_404(calls.prefetch_related("questions", "rules", "deadline_changes"), slug=slug)
    questions = list(call.questions.all())
    rubric = call.rubrics.prefetch_related("criteria").order_by("-version").first()
    offering = call.offering
    said = {"title": call.title, "summary": call.summary}
    context = {
        "call": call,
        "text": ContentText.objects.reading("call", {slug: said}, get_language() or ORIGINAL_LANGUAGE)[slug],
        "at": at,
        "is_open": call.is_open(at),
        "is_soon": _is_soon(call, at),
        "is_coming": _is_coming(call, at),
        "mine": _own_applications(request, [call]).get(call.pk),
        "is_unverified": call.entry in {Call.Entry.NOMINATION, Call.Entry.INVITATION} and _is_unverified(request),
        "may_nominate": call.entry == Call.Entry.NOMINATION and may(request.user, Right.NOMINATE),
        "documents": [question for question in questions if question.kind == Question.Kind.FILE],
        "asked": len(questions),
        "steps": list(dict.fromkeys(question.step for question in questions)),
        "rubric": rubric,
        "criteria": list(rubric.criteria.all()) if rubric else [],
        "parts": list(offering.parts.select_related("venue")) if offering else [],
        "costs": list(offering.costs.all()) if offering else [],
        "funders": list(offering.funders.select_related("organisation").prefetch_related("organisation__names")) if offering else [],
        "past": _past_runs(offering) if offering else (),
    }
    return render(request, "calls/call.html", context)


def _is_unverified(request: HttpRequest) -> bool:
    """True for somebody signed in who has not shown yet that the address is theirs."""
    return request.user.is_authenticated and request.user.email.lower() != request.user.verified_email.lower()


def _languages(calls: Iterable[Call]) -> list[tuple[str, str]]:
    """The languages one may apply in to any of these calls, in their own names."""
    names = dict(settings.LANGUAGES)
    return [(code, names.get(code, code)) for code in sorted({code for call in calls for code in call.languages})]


def _is_wanted(call: Call, wanted: dict[str, str]) -> bool:
    """True when the call fits the filter."""
    fits = all(not wanted.get(field) or getattr(call, field) == wanted[field] for field in ("kind", "entry"))
    return fits and (not wanted.get("language") or wanted["language"] in call.languages)


def _is_soon(call: Call, at: datetime) -> bool:
    return bool(call.deadline and call.is_open(at) and call.deadline - at <= SOON)


def _is_coming(call: Call, at: datetime) -> bool:
    return bool(call.state == Call.State.OPEN and call.opens_at and call.opens_at > at)


def _own_applications(request: HttpRequest, calls: Iterable[Call]) -> dict[int, Application]:
    """The reader's own applications to these calls, by call."""
    if not request.user.is_authenticated:
        return {}
    own = Application.objects.filter(applicant=request.user, call__in=[call.pk for call in calls])
    return {application.call_id: application for application in own}


def _past_runs(offering: Offering) -> tuple[PastRun, ...]:
    """Runs of the same course that published figures, this one too, the latest first."""
    published = PublishedFigure.objects.filter(offering__version__course=offering.version.course).select_related("offering")
    found = []
    for run, rows in groupby(published.order_by("offering"), key=lambda figure: figure.offering):
        values = {figure.key: figure for figure in rows}
        figures = tuple(
            PastFigure(words, values[key].value, _whole(values, key), values[key].source) for key, words in FIGURES.items() if key in values
        )
        if figures:
            found.append(PastRun(run, figures))
    return tuple(found)


def _whole(values: dict[str, PublishedFigure], key: str) -> int | None:
    """What a published figure is counted out of; None when that was not published."""
    whole = values.get(SHARES.get(key, ""))
    return whole.value if whole else None
