"""One search over courses, calls, centres and competencies.

Flow: urls -> this file.
Reads: course versions, calls, centres, competencies, as visible to the reader. Writes: nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import CourseVersion
from seedtrain.edge import public
from seedtrain.needs.models import Competency
from seedtrain.network.models import Centre

Row = TypeVar("Row", bound=Model)
MOST = 10
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what it is called, a line about it, where it is."""

    title: str
    about: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """The things of one sort that were found; `total` counts them all, `hits` holds the first."""

    name: str
    total: int
    hits: tuple[Hit, ...]
    everything: str


@public
def search(request: HttpRequest) -> HttpResponse:
    """What was found for the words in `q`, in groups; every word must occur."""
    words = request.GET.get("q", "").strip()[:100]
    groups = find(request, words) if len(words) >= SHORTEST else ()
    found = tuple(group for group in groups if group.total)
    context = {"words": words, "groups": found, "total": sum(group.total for group in found), "is_short": 0 < len(words) < SHORTEST}
    return render(request, "pages/search.html", context)


def find(request: HttpRequest, words: str) -> tuple[Group, ...]:
    """The four groups of hits; two queries a group."""
    published = CourseVersion.objects.visible_to(request.user).published()
    courses = matching(published, words, "title", "summary", "product_area", "course__code").select_related("course")
    calls = matching(Call.objects.visible_to(request.user).exclude(state=Call.State.DRAFT), words, "title", "summary")
    centres = matching(
        Centre.objects.visible_to(request.user), words, "name", "summary", "venues__city", "venues__name", "organisation__names__name"
    )
    competencies = matching(Competency.objects.visible_to(request.user), words, "code", "name", "description")
    return (
        _group(_("Courses"), courses.order_by("title"), reverse("courses"), lambda one: Hit(one.title, one.summary, _page(one))),
        _group(_("Calls"), calls, reverse("calls"), lambda one: Hit(one.title, one.get_state_display(), reverse("call", args=[one.slug]))),
        _group(
            _("Centres"),
            centres.order_by("name"),
            reverse("network"),
            lambda one: Hit(one.name, one.get_pillar_display(), reverse("centre", args=[one.slug])),
        ),
        _group(
            _("Competencies"),
            competencies,
            reverse("competencies"),
            lambda one: Hit(str(one), one.description, reverse("competency", args=[one.code])),
        ),
    )


def _page(version: CourseVersion) -> str:
    return reverse("course", args=[version.course.slug])


def matching(rows: QuerySet[Row], words: str, *fields: str) -> QuerySet[Row]:
    """The rows in which every word occurs in one of the fields, whatever its case."""
    for word in words.split():
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        rows = rows.filter(anywhere)
    return rows.distinct()


def _group(name: str, rows: QuerySet[Row], everything: str, hit: Callable[[Row], Hit]) -> Group:
    first = tuple(hit(one) for one in rows[: MOST + 1])
    total = len(first) if len(first) <= MOST else rows.count()
    return Group(name, total, first[:MOST], everything)
