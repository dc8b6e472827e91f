"""Two pages of a site: how many people it needs by role, and what they cannot do yet with the courses that close it.

Flow: urls -> this file -> needs.demand, network.offered, rows.py -> templates/needs.
Reads: one site with roster and evidence, published courses. Writes: nothing.
Source: docs/reference/demand.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from seedtrain import tables
from seedtrain.engines.demand import Course, Demand, SiteDemand
from seedtrain.engines.demand.quarters import REASONS
from seedtrain.jinja import number
from seedtrain.needs.demand import Asked, answer, read
from seedtrain.needs.models import LEVEL_NAMES, SiteProfile
from seedtrain.needs.profile import Told
from seedtrain.network import offered
from seedtrain.pages.demand import files, pictures, rows, words
from seedtrain.pages.demand.rows import RoleGap, Span
from seedtrain.people.access import Right, Scope, ScopeKind, SignedIn, may

FIRST = 15
"""Competencies of a role that are shown at first."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A site as stored, what it said, whether nobody knows who is there, and the engine's answer where it could be asked."""

    site: SiteProfile
    told: Told
    is_unseen: bool
    demand: Demand | None
    courses: tuple[Course, ...]

    @property
    def answer(self) -> SiteDemand | None:
        """The site's part of the answer."""
        return self.demand.sites[0] if self.demand else None


def _read(request: HttpRequest, slug: str) -> Seen:
    """The site, when this person may see it; otherwise the page is missing."""
    sites = SiteProfile.objects.visible_to(request.user).plants().select_related("organisation").prefetch_related("organisation__names")
    site = get_object_or_404(sites, slug=slug)
    asked: Asked = read(SiteProfile.objects.filter(pk=site.pk), timezone.now().date())
    said = asked.told[slug]
    if said.site is None:
        return Seen(site, said, slug in asked.unseen, None, ())
    courses = offered.courses(request.user)
    return Seen(site, said, slug in asked.unseen, answer(asked, courses), courses)


def _frame(request: SignedIn, seen: Seen) -> dict[str, object]:
    """What both pages show: the site, what is not known, and what was taken for it."""
    return {
        "site": seen.site,
        "may_enter": may(request.user, Right.ENTER_NEEDS, Scope(ScopeKind.ORGANISATION, seen.site.organisation.slug)),
        "missing": [(name, *words.ASKED.get(name, (name, ""))) for name in seen.told.missing],
        "untimed": [(name, *words.ASKED[name]) for name in seen.told.untimed],
        "is_unseen": seen.is_unseen,
        "usual": [words.USUAL[name] for name in seen.told.usual],
        "one": seen.answer,
        "demand": seen.demand,
        "source": seen.site.plan.get("source", ""),
        "span": pictures.span_text,
        "bases": words.BASES,
        "role_title": rows.role_title,
    }


@require_GET
def site_people(request: SignedIn, slug: str) -> HttpResponse:
    """People by role with their range, what drives them, when they are needed, and how far the model was off."""
    seen = _read(request, slug)
    one = seen.answer
    if one is not None and tables.wanted(request):
        return files.people(request, one)
    context = _frame(request, seen)
    if one is not None and seen.demand is not None:
        context |= {
            "heads_picture": pictures.heads(one),
            "driver_picture": pictures.drivers(one) if one.main_drivers else "",
            "drivers": one.main_drivers,
            "driver_rows": [
                [words.number_name(driver), driver.at_low, driver.at_high, pictures.span_text(driver.low, driver.high)]
                for driver in one.main_drivers
            ],
            "quarters": one.schedule.by_quarter() if not seen.told.untimed else {},
            "quarter_rows": [[str(quarter), *(number(by[why]) for why in REASONS)] for quarter, by in one.schedule.by_quarter().items()],
            "quarter_picture": pictures.quarters(one) if one.schedule.intakes and not seen.told.untimed else "",
            "reasons": [(why, words.WHY_TRAINED[why]) for why in REASONS],
            "to_train": rows.missing_heads(one),
            "uses": seen.demand.uses,
            "tags": words.TAGS,
            "outside": sum(case.is_outside_band for case in seen.demand.cases),
        }
    return render(request, "needs/site_people.html", context)


@require_GET
def site_training(request: SignedIn, slug: str) -> HttpResponse:
    """What no course closes, the gap as a map and as a list, hours to learn, and the courses that close it by quarter."""
    seen = _read(request, slug)
    one, found = seen.answer, seen.demand
    context = _frame(request, seen)
    if one is not None and found is not None:
        roles, closing, unmet = rows.by_role(one), rows.by_course(found, seen.courses), rows.unmet(found.seats.unreachable)
        if tables.wanted(request):
            return {
                "seats": lambda: files.seats(request, slug, found, closing if not seen.told.untimed else ()),
                "unmet": lambda: files.unmet(request, slug, unmet),
            }.get(request.GET.get("what", ""), lambda: files.gap(request, one, roles))()
        by_quarter = rows.by_quarter(found) if not seen.told.untimed else {}
        wanted = request.GET.get("role", "")
        context |= {
            "roles": roles,
            "shown": _shown(roles, wanted, request.GET.get("at", ""), is_whole="whole" in request.GET),
            "on_roster": len(seen.told.site.people) if seen.told.site else 0,
            "heat": pictures.heat(roles),
            "heat_heads": [(role.heads.role, pictures.column_words(role)) for role in roles],
            "unmet": unmet,
            "is_unmet_whole": request.GET.get("unmet") == rows.ALL,
            "courses": closing,
            "seats_text": rows.seats_text,
            "is_by_quarter": "quarters" in request.GET,
            "by_quarter": by_quarter,
            "seat_rows": [[str(quarter), rows.seats_text(value)] for quarter, value in by_quarter.items()],
            "level_names": LEVEL_NAMES,
            "seat_picture": pictures.seats(by_quarter) if by_quarter else "",
            "hours": rows.hours_by_level(found, one),
            "evidence": rows.evidence(one),
            "signoffs": sum(line.heads for line in found.seats.signoffs),
        }
    return render(request, "needs/site_training.html", context)


def _shown(roles: Sequence[RoleGap], wanted: str, at: str, *, is_whole: bool) -> list[tuple[RoleGap, Sequence[Span]]]:
    """The role asked for, or all of them, with the competencies that miss most and the one asked for; or with all."""
    return [
        (one, one.spans if is_whole else [span for place, span in enumerate(one.spans) if place < FIRST or span.line.competency == at])
        for one in roles
        if wanted in {one.heads.role, rows.ALL}
    ]
