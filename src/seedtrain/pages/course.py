"""One course as a trainee needs it: the promise, the next run on one time line, the call to answer, and what became of past editions.

Flow: urls -> this file -> curriculum, network, calls -> templates/curriculum.
Reads: courses, offerings, calls. Writes: nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from seedtrain.calls.models import Call
from seedtrain.curriculum import actions
from seedtrain.curriculum.models import CourseVersion, LearningOutcome
from seedtrain.edge import public
from seedtrain.needs.framework import PLATFORM_NAMES
from seedtrain.needs.models import LEVEL_NAMES, Norm
from seedtrain.network.figures import Reading, read_figures
from seedtrain.network.models import Offering
from seedtrain.pages.catalogue import Run, When
from seedtrain.pages.offering import timed_parts
from seedtrain.people.access import EVERYWHERE, Right, may
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText


@dataclass(frozen=True, slots=True)
class Edition:
    """An offering that is over, with what was published about it."""

    offering: Offering
    figures: tuple[Reading, ...]


@public
@require_GET
def course(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything a trainee needs to know about one course; what nobody published is said to be not known."""
    at = timezone.now()
    version, versions = _versions(request, slug)
    offerings = list(_offerings(request, version))
    calls = list(_calls(request, version))
    call = next((one for one in calls if one.is_open(at)), None)
    ahead, over = split(offerings, at.date())
    run = next((one for one in ahead if call and one.pk == call.offering_id), ahead[0] if ahead else None)
    _read_what_is_shown(run, over)
    rules = next((one for one in calls if run and one.offering_id == run.pk and one.rules.all()), None)
    is_editor = may(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    said = {"title": version.title, "summary": version.summary}
    context = {
        "version": version,
        "text": ContentText.objects.reading("course", {slug: said}, get_language() or ORIGINAL_LANGUAGE)[slug],
        "outcomes": version.outcomes.all(),
        "call": call,
        "is_soon": bool(call and call.deadline and (call.deadline - at).days < 7),
        "run": run,
        "parts": timed_parts(run) if run else (),
        "others": [one for one in ahead if one != run],
        "editions": [Edition(one, read_figures(one.figures.all())) for one in over],
        "rules": rules,
        "platforms": PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
        "superseded": Norm.Status.SUPERSEDED,
        "is_editor": is_editor,
        "warnings": actions.warnings(version) if is_editor else (),
        "versions": versions,
    }
    return render(request, "curriculum/course.html", context)


def _versions(request: HttpRequest, slug: str) -> tuple[CourseVersion, list[CourseVersion]]:
    """The version asked for by number, else the published one, else the newest this person may see, and all these; else a missing page."""
    found = CourseVersion.objects.visible_to(request.user).filter(course__slug=slug).select_related("course__programme__owner")
    versions = list(found.order_by("-number"))
    asked = request.GET.get("version", "")
    fits = (one for one in versions if (str(one.number) == asked if asked else one.state == CourseVersion.State.PUBLISHED))
    version = next(fits, None if asked else next(iter(versions), None))
    if version is None:
        raise Http404
    outcomes = Prefetch("outcomes", LearningOutcome.objects.select_related("competency").prefetch_related("norms"))
    prefetch_related_objects([version], "modules", "prerequisites__requires__versions", "course__programme__owner__names", outcomes)
    return version, versions


def _offerings(request: HttpRequest, version: CourseVersion) -> Iterable[Offering]:
    """Every published offering of any version of the course."""
    shown = [Offering.State.PUBLISHED, Offering.State.RUNNING, Offering.State.ENDED]
    return Offering.objects.visible_to(request.user).filter(version__course=version.course_id, state__in=shown).select_related("centre")


def _read_what_is_shown(run: Offering | None, over: Sequence[Offering]) -> None:
    """The run to come has its parts, costs and funders at hand, past editions their figures; what is not shown is not read."""
    if run:
        prefetch_related_objects([run], "parts__venue", "costs", "funders__organisation__names")
    if over:
        prefetch_related_objects(over, "figures")


def _calls(request: HttpRequest, version: CourseVersion) -> Iterable[Call]:
    """Every call for any offering of the course that this person may see, nearest deadline last."""
    found = Call.objects.visible_to(request.user).filter(offering__version__course=version.course).exclude(state=Call.State.DRAFT)
    return found.prefetch_related("rules").order_by("deadline")


def split(offerings: Sequence[Offering], today: date) -> tuple[list[Offering], list[Offering]]:
    """Offerings under way or to come, soonest first, and those that are over, latest first; one without days is to come until it ended."""
    ahead: list[Offering] = []
    over: list[Offering] = []
    for offering in offerings:
        when = Run(offering.starts_on, offering.ends_on).when(today)
        is_over = when == When.PAST or offering.state == Offering.State.ENDED
        (over if is_over else ahead).append(offering)
    far = date.max
    ahead.sort(key=lambda one: (one.starts_on or far, one.slug))
    over.sort(key=lambda one: (one.ends_on or one.starts_on or date.min, one.slug), reverse=True)
    return ahead, over
