"""The pages of sites, for who answers for them: the list, a new site, a site with its gap, heads by role, a new assessment.

Flow: urls -> this file -> forms, needs.actions -> templates/needs.
Reads: needs. Writes: nothing itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from seedtrain import tables
from seedtrain.needs import actions, demand, forms, framework
from seedtrain.needs.models import LEVEL_NAMES, Gap, JobRole, NeedsAssessment, SiteProfile, SiteQuerySet
from seedtrain.people.access import EVERYWHERE, Refused, Right, Scope, ScopeKind, SignedIn, may, require, scope_keys
from seedtrain.people.models import Organisation, Person

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

PAGE = 50
LINES = 20
"""Lines of a gap on a page: on a phone each is a card."""


class _Heads(TypedDict):
    heads: int | None


StaffedSite: TypeAlias = "WithAnnotations[SiteProfile, _Heads]"
"""A site with the heads it states in all roles together, None where it states none."""


@dataclass(frozen=True, slots=True)
class RoleGap:
    """One role of a site: its heads, and pairs of person and competency that are asked for and held."""

    role: JobRole
    heads: int
    asked: int
    held: int

    @property
    def missing(self) -> int:
        """Pairs of person and competency still to be reached."""
        return self.asked - self.held


def read_site(request: HttpRequest, slug: str, *, is_entering: bool = False) -> SiteProfile:
    """The site, when this person may see it, and enter its needs when asked; otherwise the page is missing."""
    sites = SiteProfile.objects.visible_to(request.user).plants().select_related("organisation").prefetch_related("organisation__names")
    found = get_object_or_404(sites, slug=slug)
    if is_entering:
        require(request.user, Right.ENTER_NEEDS, Scope(ScopeKind.ORGANISATION, found.organisation.slug))
    return found


def may_enter(person: Person, site: SiteProfile) -> bool:
    """True when this person enters what the site needs."""
    return may(person, Right.ENTER_NEEDS, Scope(ScopeKind.ORGANISATION, site.organisation.slug))


def _seeing_scopes(person: Person) -> Iterable[Scope]:
    """Every place where this person may see needs; a place nobody has when there is none, so that the page is missing."""
    kinds = (ScopeKind.ORGANISATION, ScopeKind.COUNTRY)
    held = [Scope(kind, key) for kind in kinds for key in scope_keys(person, Right.SEE_NEEDS, kind)]
    return held or [Scope(ScopeKind.ORGANISATION, "")]


@require_GET
def sites(request: SignedIn) -> HttpResponse:
    """The sites this person answers for, each with its last gap; plants known only from what was published stand on a tab of their own."""
    require(request.user, Right.SEE_NEEDS, *_seeing_scopes(request.user))
    seen = SiteProfile.objects.visible_to(request.user).plants()
    known, is_published = demand.published(seen), "published" in request.GET
    found = known if is_published else seen.exclude(pk__in=known.values("pk"))
    found = found.select_related("organisation").prefetch_related("organisation__names")
    found = found.annotate(heads=Sum("roles__heads_required")).order_by("country", "name", "pk")
    if tables.wanted(request):
        return _sites_file(request, cast("Iterable[StaffedSite]", found), *_people(found))
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    staff, by_model = _people(SiteProfile.objects.filter(pk__in=[site.pk for site in page.object_list]))
    context = {
        "page_of": page,
        "staff": staff,
        "by_model": by_model,
        "is_published": is_published,
        "published": known.count(),
        "last": _last_assessments(page.object_list),
        "platforms": framework.PLATFORM_NAMES,
        "may_enter": bool(scope_keys(request.user, Right.ENTER_NEEDS, ScopeKind.ORGANISATION)),
        "sees_countries": bool(scope_keys(request.user, Right.SEE_NEEDS, ScopeKind.COUNTRY))
        or may(request.user, Right.SEE_NEEDS, EVERYWHERE),
    }
    return render(request, "needs/site_list.html", context)


def _people(found: SiteQuerySet) -> tuple[dict[str, int], dict[str, int]]:
    """By slug: people on the roster where one was sent, and people by the model where it can count all roles."""
    asked = demand.read(found, timezone.now().date(), is_heads_only=True)
    needed = demand.people_needed(asked)
    staff = {slug: len(one.people) for slug, one in asked.profiles.items() if one.people}
    return staff, {slug: round(one.total) for slug, one in needed.items() if not asked.told[slug].missing}


def _sites_file(request: HttpRequest, listed: Iterable[StaffedSite], staff: Mapping[str, int], by_model: Mapping[str, int]) -> HttpResponse:
    """The sites as a file; a cell of which nothing is known says so."""
    head = [
        _("Site"),
        _("Organisation"),
        _("Country"),
        _("Platform"),
        _("Heads the site states"),
        _("People by the model"),
        _("On the roster"),
    ]
    unknown = _("Not known")
    rows: Iterable[tables.Row] = (
        [
            *(one.name, one.organisation.name, one.country, one.platform),
            *(unknown if one.heads is None else one.heads, by_model.get(one.slug, unknown), staff.get(one.slug, unknown)),
        ]
        for one in listed
    )
    return tables.download(request, "sites", head, rows)


def _last_assessments(found: Iterable[SiteProfile]) -> dict[int, NeedsAssessment]:
    """The newest assessment by site number, with how much is asked and held in all."""
    seen = NeedsAssessment.objects.filter(site__in=[site.pk for site in found]).order_by("assessed_at", "pk")
    seen = seen.annotate(asked=Sum("gaps__heads_required", default=0), held=Sum("gaps__heads_held", default=0))
    return {assessment.site_id: assessment for assessment in seen}


@require_http_methods(["GET", "POST"])
def site_new(request: SignedIn) -> HttpResponse:
    """A new site of one of your organisations."""
    slugs = scope_keys(request.user, Right.ENTER_NEEDS, ScopeKind.ORGANISATION)
    organisations = Organisation.objects.visible_to(request.user).filter(slug__in=slugs).prefetch_related("names")
    if not organisations:
        raise Http404
    form = forms.SiteForm(request.POST or None, organisations=organisations)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        slug = slugify(f"{said['organisation'].slug}-{said['name']}")[:80]
        try:
            made = actions.register_site(
                said["organisation"], slug, said["name"], said["country"], said["platform"], actor=request.user, at=timezone.now()
            )
        except Refused as refused:
            form.add_error(refused.field or None, str(refused.message))
        else:
            messages.success(request, _("The site exists. Now say what it makes and how; leave open what is not known yet."))
            return redirect("site_profile", made.slug)
    return render(request, "needs/site_new.html", {"form": form})


@require_GET
def site(request: SignedIn, slug: str) -> HttpResponse:
    """A site: its roles, and the gap of its last or a chosen assessment beside the one before."""
    found = read_site(request, slug)
    history = list(found.assessments.select_related("assessed_by").order_by("-assessed_at", "-pk"))
    chosen = next((one for one in history if str(one.pk) == request.GET.get("assessment")), history[0] if history else None)
    place = history.index(chosen) if chosen else 0
    before = history[place + 1] if chosen and place + 1 < len(history) else None
    lines = _lines(chosen)
    wanted = request.GET.get("role", "")
    shown = [gap for gap in lines if not wanted or gap.role.code == wanted]
    if tables.wanted(request):
        return _gaps_file(request, found, shown)
    context = {
        "site": found,
        "history": history,
        "chosen": chosen,
        "before": before,
        "changes": _changes(before, lines),
        "by_role": _by_role(lines),
        "wanted": wanted,
        "page_of": Paginator(shown, LINES).get_page(request.GET.get("page")),
        "roles": found.roles.select_related("role").order_by("-heads_required", "role__code"),
        "staff": dict(found.roster.values_list("role__code").annotate(n=Count("pk"))),
        "may_enter": may_enter(request.user, found),
        "roles_counted": _roles_counted(found) if chosen else None,
        "platforms": framework.PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
    }
    return render(request, "needs/site_detail.html", context)


def _lines(assessment: NeedsAssessment | None) -> list[Gap]:
    """The assessment's lines, most missing first."""
    gaps = Gap.objects.filter(assessment=assessment).select_related("role", "competency__domain") if assessment else Gap.objects.none()
    return sorted(gaps, key=lambda gap: (-gap.missing, gap.role.title, gap.competency.position))


def _roles_counted(site: SiteProfile) -> int | None:
    """How many roles *Missing, and courses* counts; None where the model can count none beyond what the site states."""
    asked = demand.read(SiteProfile.objects.filter(pk=site.pk), timezone.now().date(), is_heads_only=True)
    if asked.told[site.slug].missing:
        return None
    return len(demand.people_needed(asked)[site.slug].roles)


def _by_role(lines: Sequence[Gap]) -> list[RoleGap]:
    """One sum a role, most missing first."""
    roles: dict[str, list[Gap]] = {}
    for gap in lines:
        roles.setdefault(gap.role.code, []).append(gap)
    sums = [
        RoleGap(gaps[0].role, gaps[0].heads_required, sum(gap.heads_required for gap in gaps), sum(gap.heads_held for gap in gaps))
        for gaps in roles.values()
    ]
    return sorted(sums, key=lambda one: (-one.missing, one.role.title))


def _changes(before: NeedsAssessment | None, lines: Sequence[Gap]) -> tuple[framework.Change, ...]:
    """What differs from the assessment before, in missing heads."""
    if before is None:
        return ()
    return framework.compare(_gap_lines(_lines(before)), _gap_lines(lines))


def _gap_lines(gaps: Iterable[Gap]) -> list[framework.GapLine]:
    return [framework.GapLine(gap.role.title, str(gap.competency), gap.level, gap.heads_required, gap.heads_held) for gap in gaps]


def _gaps_file(request: HttpRequest, site: SiteProfile, gaps: Iterable[Gap]) -> HttpResponse:
    """The gap as a file."""
    head = [_("Role"), _("Code"), _("Competency"), _("Level"), _("Heads required"), _("Heads held"), _("Missing"), _("Status")]
    rows: Iterable[tables.Row] = (
        [
            gap.role.title,
            gap.competency.code,
            gap.competency.name,
            gap.level,
            gap.heads_required,
            gap.heads_held,
            gap.missing,
            _("Seedtrain draft"),
        ]
        for gap in gaps
    )
    return tables.download(request, f"gap-{site.slug}", head, rows)


@require_http_methods(["GET", "POST"])
def site_roles(request: SignedIn, slug: str) -> HttpResponse:
    """How many people the site needs in which role."""
    found = read_site(request, slug, is_entering=True)
    stated = {f"heads_{code}": heads for code, heads in found.roles.values_list("role__code", "heads_required")}
    roles = JobRole.objects.visible_to(request.user).order_by("family", "title")
    form = forms.RolesForm(request.POST or None, roles=roles, initial=stated)
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_site_roles(found, form.heads(), actor=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _("The heads by role are saved. Assess the site to see the gap."))
            return redirect("site", found.slug)
    return render(request, "needs/site_roles.html", {"site": found, "form": form})


@require_POST
def site_assess(request: SignedIn, slug: str) -> HttpResponse:
    """A new assessment of the site, as of now."""
    found = read_site(request, slug, is_entering=True)
    try:
        actions.assess_site(found, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("The gap of today is below. Earlier assessments stay readable."))
    return redirect("site", found.slug)
