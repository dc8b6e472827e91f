"""The whole network's figures, for everybody; the calls one by one for who may see them.

Flow: urls -> this file -> counting, facts.
Reads: applications and what followed, published figures. Writes: nothing.
Source: published totals from data/programmes.json, each with its scope.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from seedtrain import facts, tables
from seedtrain.calls.models import Call
from seedtrain.drawing import Bar
from seedtrain.edge import public
from seedtrain.impact import counting
from seedtrain.impact.indicators import COMPETITION, HOST, REGISTRATION, STAGE_NAMES, Plan, Stage, shown_cascade
from seedtrain.impact.views import words
from seedtrain.impact.views.call import words_of_afterwards
from seedtrain.network.models import Offering

PUBLISHED = "gthb"
SUMMARY = (Stage.APPLIED, Stage.ELIGIBLE, Stage.SELECTED, Stage.ACCEPTED, Stage.ENROLLED, Stage.COMPLETED, Stage.CREDENTIALED)
EDITION_FIGURES = ("applicants", "selected_international", "selected_domestic", "completed_international")


@dataclass(frozen=True, slots=True)
class Flow:
    """One way in over all its calls."""

    plan: Plan
    calls: int
    bars: tuple[Bar, ...]
    rows: tuple[words.Row, ...]
    host: tuple[words.Row, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition's published figures; None where nothing was published."""

    offering: Offering
    advertised: int | None
    figures: tuple[int | None, ...]
    source: str


@public
def impact(request: HttpRequest) -> HttpResponse:
    """What became of all of it, with every denominator; the calls one by one below for a desk."""
    counted = Call.objects.filter(kind=Call.Kind.PEOPLE).exclude(state__in=[Call.State.DRAFT, Call.State.CANCELLED])
    decided = [call for call in counted.filter(state=Call.State.RELEASED) if counting.plan_of(call) is COMPETITION]
    registered = list(counted.filter(entry=Call.Entry.OPEN_REGISTRATION))
    own = list(counting.calls_counted_by(request.user).select_related("offering"))
    competition, registration = _flow(COMPETITION, decided), _flow(REGISTRATION, registered)
    if tables.wanted(request):
        return _download(request, {_("All calls"): competition.rows, _("All open registrations"): registration.rows}, own)
    published = facts.programme(PUBLISHED)
    context = {
        "competition": competition,
        "registration": registration,
        "afterwards": words_of_afterwards(counting.read_afterwards(counting.counted_enrolments([*decided, *registered]))),
        "published": published,
        "editions": _editions(request),
        "own": [(call, _cells(plan_rows)) for call, plan_rows in _own(request, own)],
        "own_head": [str(STAGE_NAMES[stage]) for stage in SUMMARY],
    }
    return render(request, "impact/programme_impact.html", context)


def _flow(plan: Plan, calls: Sequence[Call]) -> Flow:
    """The cascade over these calls; the host country's trainees apart."""
    journeys = [journey for found in counting.read_flows(calls).values() for journey in found]
    line = shown_cascade(journeys, plan)
    host = counting.read_class([call.offering_id for call in calls if call.offering_id is not None])
    host_rows = words.rows_of(HOST, shown_cascade(host, HOST)) if host else ()
    return Flow(plan, len(calls), words.bars_of(plan, line), words.rows_of(plan, line), host_rows)


def _own(request: HttpRequest, calls: Sequence[Call]) -> list[tuple[Call, tuple[words.Row, ...]]]:
    """The calls this reader may look into, each with its steps; two queries however many calls."""
    if not calls:
        return []
    everyone = counting.reach_of(request.user) or counting.EVERYBODY
    flows = counting.read_flows(calls, everyone)
    return [(call, words.rows_of(plan := counting.plan_of(call), shown_cascade(flows.get(call.pk, ()), plan))) for call in calls]


def _cells(rows: Sequence[words.Row]) -> list[str]:
    """The figures of the summary's steps; a dash where this way in has no such step."""
    by_name = {str(row.name): row.text for row in rows}
    return [by_name.get(str(STAGE_NAMES[stage]), "—") for stage in SUMMARY]


def _download(request: HttpRequest, whole: Mapping[str, Sequence[words.Row]], calls: Sequence[Call]) -> HttpResponse:
    """The figures of the page as a file: first all calls together, then those this reader may look into."""
    parts = [*whole.items(), *((call.title, found) for call, found in _own(request, calls))]
    rows = [[title, str(row.name), row.text, str(row.of_words)] for title, found in parts for row in found]
    return tables.download(request, "impact", [_("Call"), _("Step"), _("People"), _("Counted out of")], rows)


def _editions(request: HttpRequest) -> list[Edition]:
    """Editions that published how many were admitted, newest first."""
    found = []
    offerings = Offering.objects.visible_to(request.user).filter(figures__key__in=EDITION_FIGURES).distinct().prefetch_related("figures")
    for offering in offerings:
        values = {figure.key: figure for figure in offering.figures.all()}
        advertised = offering.seats_advertised if offering.seats_advertised else None
        sources = [values[key].source for key in EDITION_FIGURES if key in values]
        found.append(
            Edition(offering, advertised, tuple(values[key].value if key in values else None for key in EDITION_FIGURES), sources[0])
        )
    return found
