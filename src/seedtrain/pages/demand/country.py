"""The page of a country: its sites and its ministry's plans together, counted once, and the seats they ask for by course and quarter.

Flow: urls -> this file -> needs.demand, network.offered, rows.py -> templates/needs.
Reads: sites and plans of one country, published courses. Writes: nothing.
Source: docs/reference/demand.md, "A plan, counted once".
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from seedtrain import tables
from seedtrain.engines.demand import Demand
from seedtrain.engines.demand.result import SITE
from seedtrain.jinja import country as country_name
from seedtrain.needs.demand import Asked, answer, read
from seedtrain.needs.models import SiteProfile
from seedtrain.network import offered
from seedtrain.pages.demand import files, pictures, rows, words
from seedtrain.people.access import EVERYWHERE, Right, Scope, ScopeKind, SignedIn, may, scope_keys


@require_GET
def country_needs(request: SignedIn) -> HttpResponse:
    """The country of the address, or the first of those this person answers for or sees whole."""
    visible = SiteProfile.objects.visible_to(request.user)
    held = set(scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY))
    if may(request.user, Right.SEE_NEEDS, EVERYWHERE):
        held |= set(visible.order_by().values_list("country", flat=True).distinct())
    codes = sorted(held, key=country_name)
    code = request.GET.get("country") or next(iter(codes), "")
    if code not in codes:
        raise Http404
    asked = read(visible.filter(country=code), timezone.now().date())
    courses = offered.courses(request.user)
    whole, timed = answer(asked, courses), answer(asked, courses, is_timed=True)
    closing, unmet = rows.by_course(timed, courses), rows.unmet(whole.seats.unreachable)
    if tables.wanted(request):
        if request.GET.get("what") == "unmet":
            return files.unmet(request, code, unmet)
        return files.seats(request, code, timed, closing)
    by_quarter = rows.by_quarter(timed)
    context = {
        "code": code,
        "codes": codes,
        "asked": asked,
        "demand": whole,
        "sites": [one for one in whole.sites if one.kind == SITE],
        "beyond": _beyond(whole),
        "silent": [(slug, asked.profiles[slug].name, _asked_for(asked, slug)) for slug in asked.silent],
        "names": {slug: profile.name for slug, profile in asked.profiles.items()},
        "unmet": unmet,
        "is_unmet_whole": request.GET.get("unmet") == rows.ALL,
        "courses": closing,
        "seats_text": rows.seats_text,
        "is_by_quarter": "quarters" in request.GET,
        "by_quarter": by_quarter,
        "seat_rows": [[str(quarter), rows.seats_text(value)] for quarter, value in by_quarter.items()],
        "seat_picture": pictures.seats(by_quarter) if by_quarter else "",
        "seats": rows.seats_text(timed.seats.total),
        "span": pictures.span_text,
        "missing_heads": rows.missing_heads,
        "role_title": rows.role_title,
        "may_plan": may(request.user, Right.ENTER_NEEDS, Scope(ScopeKind.COUNTRY, code)),
    }
    return render(request, "needs/country_needs.html", context)


def _beyond(found: Demand) -> dict[str, float]:
    """People a plan asks for beyond its sites, by the plan's slug [heads]."""
    return {plan.id: plan.remainder for plan in found.plans}


def _asked_for(asked: Asked, slug: str) -> list[str]:
    """What a site has still to say before anybody can be counted, in words."""
    return [str(words.ASKED[name][0]) if name in words.ASKED else name for name in asked.told[slug].missing]
