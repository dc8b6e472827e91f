"""One offering as a trainee needs it: parts on one time line, sessions in two clocks, places, costs, figures, and the call to answer.

Flow: urls -> this file -> network.
Reads: offerings, calls. Writes: nothing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import Modality
from seedtrain.drawing import Part
from seedtrain.edge import public
from seedtrain.jinja import read_dates
from seedtrain.network.actions import Rivalry, competing_offerings
from seedtrain.network.agenda import town_of
from seedtrain.network.figures import read_countries, read_figures
from seedtrain.network.models import Offering, Session
from seedtrain.network.planning import offering_in_plans
from seedtrain.network.reach import REGION_NAMES
from seedtrain.people.access import EVERYWHERE, Right, may

OVER = (Offering.State.ENDED, Offering.State.CANCELLED)
PART_SHAPES = {Modality.VIRTUAL: "online", Modality.CLASSROOM: "site", Modality.HANDS_ON: "site", Modality.VISIT: "visit"}


@public
def offering(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that is known about one offering, and what is not."""
    at = timezone.now()
    listed = Offering.objects.visible_to(request.user).select_related("centre", "version__course__programme")
    found = get_object_or_404(listed.prefetch_related("parts__venue", "figures", "costs", "funders__organisation__names"), slug=slug)
    sessions = Session.objects.filter(part__offering=found).select_related("part__venue")
    calls = Call.objects.visible_to(request.user).filter(offering=found).exclude(state=Call.State.DRAFT)
    is_planner = may(request.user, Right.RUN_OFFERING, found.centre.scope)
    context = {
        "offering": found,
        "at": at,
        "region": REGION_NAMES.get(found.region, ""),
        "parts": timed_parts(found),
        "sessions": [(session, town_of(session)) for session in sessions],
        "calls": calls,
        "figures": read_figures(found.figures.all()),
        "countries": read_countries(found.figures.all()),
        "plans": offering_in_plans(found) if is_planner else (),
        "may_see_plans": may(request.user, Right.EDIT_NETWORK, EVERYWHERE),
        "rivalries": _visible_rivals(request, found) if is_planner else (),
        "may_plan": is_planner,
        "may_call": found.state not in OVER and may(request.user, Right.EDIT_CALL, EVERYWHERE),
    }
    return render(request, "pages/offering.html", context)


def timed_parts(found: Offering) -> tuple[Part, ...]:
    """The parts whose days are known, as the time line draws them."""
    return tuple(
        Part(
            part.title,
            part.starts_on,
            part.ends_on or part.starts_on,
            PART_SHAPES[Modality(part.modality)],
            read_dates(part.starts_on, part.ends_on, "medium"),
        )
        for part in found.parts.all()
        if part.starts_on
    )


def _visible_rivals(request: HttpRequest, found: Offering) -> tuple[Rivalry, ...]:
    seen = set(Offering.objects.visible_to(request.user).filter(version__course=found.version.course_id).values_list("pk", flat=True))
    return tuple(rivalry for rivalry in competing_offerings(found) if rivalry.rival.pk in seen)
