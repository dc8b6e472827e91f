"""The page of a country: its sites and its ministry's plans together, counted once, and the seats they ask for by course and quarter.

Flow: urls -> this file -> needs.demand, network.offered, adopted.py, rows.py -> templates/needs.
Reads: sites and plans of one country, published courses, the adopted plan. Writes: nothing.
Source: docs/reference/demand.md, "A plan, counted once".
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from seedtrain import tables
from seedtrain.engines.demand import Course, Demand, SiteDemand
from seedtrain.engines.demand.result import SITE
from seedtrain.jinja import country as country_name
from seedtrain.needs.demand import Asked, answer, apart, published, read
from seedtrain.needs.models import SiteProfile, SiteQuerySet
from seedtrain.network import offered
from seedtrain.pages.demand import files, pictures, rows, words
from seedtrain.pages.demand.adopted import Adopted, adopted_for
from seedtrain.people.access import EVERYWHERE, Right, Scope, ScopeKind, SignedIn, may, scope_keys


@require_GET
def country_needs(request: SignedIn) -> HttpResponse:
    """The country of the address, or the only one this person answers for; who sees several chooses first."""
    visible = SiteProfile.objects.visible_to(request.user)
    held = set(scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY))
    if may(request.user, Right.SEE_NEEDS, EVERYWHERE):
        held |= set(visible.order_by().values_list("country", flat=True).distinct())
    codes = sorted(held, key=country_name)
    code = request.GET.get("country") or (codes[0] if len(codes) == 1 else "")
    if not codes or (code and code not in codes):
        raise Http404
    if not code:
        return _choice(request, visible, codes)
    courses, sites = offered.courses(request.user), visible.filter(country=code)
    asked = read(sites, timezone.now().date())
    found = Country(asked, courses, apart(asked, sites))
    closing = rows.by_course(found.timed, courses)
    unmet = rows.unmet(one for one in found.whole.seats.unreachable if one.site not in found.apart)
    if tables.wanted(request):
        if request.GET.get("what") == "unmet":
            return files.unmet(request, code, unmet)
        return files.seats(request, code, found.timed, closing)
    context = {
        "code": code,
        "codes": codes,
        "found": found,
        "asked": found.asked,
        "demand": found.whole,
        "silent": [(slug, found.asked.profiles[slug].name, _asked_for(found.asked, slug)) for slug in found.asked.silent],
        "names": {slug: profile.name for slug, profile in found.asked.profiles.items()},
        "unmet": unmet,
        "is_unmet_whole": request.GET.get("unmet") == rows.ALL,
        "courses": closing,
        "is_by_quarter": "quarters" in request.GET,
        "span": pictures.span_text,
        "missing_heads": rows.missing_heads,
        "role_title": rows.role_title,
        "may_plan": may(request.user, Right.ENTER_NEEDS, Scope(ScopeKind.COUNTRY, code)),
        **_seats(found, adopted_for(request.user, {code}, found.asked.on)),
    }
    return render(request, "needs/country_needs.html", context)


@dataclass(frozen=True)
class Country:
    """One country's sites and plans as a question, and what is answered; `apart` are plants beside the figures, not in them."""

    asked: Asked
    courses: Sequence[Course]
    apart: frozenset[str]

    @cached_property
    def whole(self) -> Demand:
        """Everything, also of sites that have no quarter."""
        return answer(self.asked, self.courses)

    @cached_property
    def timed(self) -> Demand:
        """What has a quarter, and so seats."""
        return answer(self.asked, self.courses, is_timed=True)

    @cached_property
    def unsure(self) -> Fraction:
        """Those of the seats that are for plants of which nobody knows who is there [seats]."""
        gone = (self.asked.unseen | self.apart) - set(self.asked.untimed)
        if not gone:
            return Fraction(0)
        return self.timed.seats.total - answer(self.asked, self.courses, is_timed=True, without=gone).seats.total

    @property
    def counted(self) -> list[SiteDemand]:
        """Sites and what plans have beyond them: all that is in the figures."""
        return [one for one in self.whole.sites if one.id not in self.apart]

    @property
    def sites(self) -> list[SiteDemand]:
        """Sites in the figures."""
        return [one for one in self.counted if one.kind == SITE]

    @property
    def beside(self) -> list[SiteDemand]:
        """Published plants beside the figures."""
        return [one for one in self.whole.sites if one.id in self.apart]

    @property
    def untimed(self) -> list[str]:
        """Names of sites in the figures that ask for no seat, because nobody has said when."""
        return [self.asked.profiles[slug].name for slug in self.asked.untimed if slug not in self.apart]

    @property
    def beyond(self) -> dict[str, int]:
        """People a plan asks for beyond its sites, by the plan's slug [heads]."""
        return {plan.id: plan.remainder for plan in self.whole.plans}


def _seats(found: Country, adopted: Adopted | None) -> dict[str, object]:
    """Seats in all and by quarter, and how many of them are the adopted plan's to meet; None where no site has said when."""
    total, by_quarter = found.timed.seats.total, rows.by_quarter(found.timed)
    is_known = any(one.id not in found.asked.untimed for one in found.counted)
    first, last = adopted.quarters if adopted else (None, None)
    due = sum((value for quarter, value in by_quarter.items() if first and last and first <= quarter <= last), Fraction(0))
    return {
        "seats_text": rows.seats_text,
        "seats": rows.seats_text(total - found.unsure) if is_known else None,
        "seats_of_all": rows.seats_text(total),
        "seats_unsure": rows.seats_text(found.unsure) if found.unsure else "",
        "seats_due": rows.seats_text(due),
        "plan_when": rows.quarters_text(adopted.quarters) if adopted else "",
        "seats_when": rows.quarters_text(by_quarter),
        "adopted": adopted,
        "by_quarter": by_quarter,
        "seat_rows": [[str(quarter), rows.seats_text(value)] for quarter, value in by_quarter.items()],
        "seat_picture": pictures.seats(by_quarter) if by_quarter else "",
    }


def _choice(request: SignedIn, visible: SiteQuerySet, codes: Collection[str]) -> HttpResponse:
    """Countries to choose from, each with its sites and how many of them sent a roster; published plants stand apart."""
    known = published(visible)
    sites = visible.plants().exclude(pk__in=known.values("pk")).order_by().values("country")
    counts = {
        row["country"]: (row["all"], row["rosters"])
        for row in sites.annotate(all=Count("pk", distinct=True), rosters=Count("pk", distinct=True, filter=Q(roster__isnull=False)))
    }
    plans = dict(visible.filter(plan__has_key="kind").order_by().values_list("country").annotate(n=Count("pk")))
    plants: dict[str, list[tuple[str, str]]] = {}
    for country, slug, name in known.order_by("name").values_list("country", "slug", "name"):
        plants.setdefault(country, []).append((slug, name))
    context = {
        "countries": [(code, *counts.get(code, (0, 0)), plans.get(code, 0)) for code in codes if code in counts or code in plans],
        "plants": [(code, plants[code]) for code in codes if code in plants],
        "empty": [code for code in codes if code not in counts and code not in plans and code not in plants],
    }
    return render(request, "needs/country_choice.html", context)


def _asked_for(asked: Asked, slug: str) -> list[str]:
    """What a site has still to say before anybody can be counted, in words."""
    return [str(words.ASKED[name][0]) if name in words.ASKED else name for name in asked.told[slug].missing]
