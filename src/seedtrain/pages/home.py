"""The first page: what the network is, what is open now, and how far people have come.

Flow: urls -> this file.
Reads: calls, centres, figures of every room (counted at most once a minute). Writes: the cache.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import cache
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Least
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedtrain.calls.models import Application, Call, Decision
from seedtrain.credentials.models import AwardedCompetency, SiteConfirmation
from seedtrain.curriculum.models import Pillar
from seedtrain.edge import public
from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import Gap, NeedsAssessment
from seedtrain.network.models import Centre, Offering
from seedtrain.network.reach import draw_network, read_network
from seedtrain.pages import plant

FLOW_KEY = "pages.home.flow"
FLOW_SECONDS = 60
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Flow:
    """Where people stand between need and impact: each figure with its denominator [people or posts]."""

    held: int
    required: int
    admitted: int
    applied: int
    completed: int
    enrolled: int
    confirmed: int
    awarded: int


def count_flow() -> Flow:
    """The four figures as the tables have them now; four queries."""
    latest = NeedsAssessment.objects.filter(site=OuterRef("assessment__site")).order_by("-assessed_at", "-pk").values("pk")[:1]
    gaps = Gap.objects.filter(assessment=Subquery(latest)).aggregate(
        held=Sum(Least("heads_held", "heads_required")), required=Sum("heads_required")
    )
    people = Q(call__kind=Call.Kind.PEOPLE)
    admitted = Q(decision__outcome=Decision.Outcome.ADMITTED, decision__released_at__isnull=False)
    applications = Application.objects.filter(people, call__state=Call.State.RELEASED).sent()
    calls = applications.aggregate(applied=Count("pk"), admitted=Count("pk", filter=admitted))
    started = Enrolment.objects.exclude(state=Enrolment.State.WITHDRAWN)
    classes = started.aggregate(enrolled=Count("pk"), completed=Count("pk", filter=Q(state=Enrolment.State.COMPLETED)))
    seen_at_work = SiteConfirmation.objects.filter(
        person=OuterRef("credential__person"), competency=OuterRef("competency"), confirmed_at__gte=OuterRef("credential__issued_at")
    )
    awards = AwardedCompetency.objects.filter(level=2, credential__revocation=None).annotate(is_confirmed=Exists(seen_at_work))
    impact = awards.aggregate(awarded=Count("pk"), confirmed=Count("pk", filter=Q(is_confirmed=True)))
    return Flow(
        held=gaps["held"] or 0,
        required=gaps["required"] or 0,
        admitted=calls["admitted"],
        applied=calls["applied"],
        completed=classes["completed"],
        enrolled=classes["enrolled"],
        confirmed=impact["confirmed"],
        awarded=impact["awarded"],
    )


def read_flow() -> Flow:
    """The four figures, at most a minute old."""
    flow: Flow | None = cache.get(FLOW_KEY)
    if flow is None:
        flow = count_flow()
        cache.set(FLOW_KEY, flow, FLOW_SECONDS)
    return flow


def open_calls(request: HttpRequest, at: datetime) -> tuple[Call, ...]:
    """The calls this reader may answer now, the nearest deadline first."""
    calls = Call.objects.visible_to(request.user).open_at(at).select_related("offering__centre", "offering__version")
    return tuple(calls.order_by(F("deadline").asc(), "slug")[:6])


@public
def home(request: HttpRequest) -> HttpResponse:
    """What the network is, what is open now, where it is, and the flow from need to impact."""
    at = timezone.now()
    network = read_network(Centre.objects.visible_to(None), Offering.objects.visible_to(None))
    context = {
        "at": at,
        "soon": at + SOON,
        "calls": open_calls(request, at),
        "network": network,
        "map": draw_network(network),
        "pillars": Pillar,
        "flow": read_flow(),
        "operations": plant.featured(),
    }
    return render(request, "pages/home.html", context)
