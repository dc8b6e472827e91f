"""The pages of the framework, which anyone may read: competencies, job roles, norms.

Flow: urls -> this file -> templates/needs.
Reads: needs. Writes: nothing.
"""

from collections.abc import Mapping

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from seedtrain import tables
from seedtrain.edge import public
from seedtrain.needs import framework
from seedtrain.needs.models import LEVEL_NAMES, Competency, Domain, JobRole, LevelBehaviour, Norm, RoleRequirement
from seedtrain.needs.views.exchange import published
from seedtrain.people.access import EVERYWHERE, Right, may

PAGE = 50


@public
@require_GET
def competencies(request: HttpRequest) -> HttpResponse:
    """All competencies by domain, filtered by domain, platform, role and text; as a file with every behaviour."""
    asked = {name: request.GET.get(name, "").strip() for name in ("domain", "platform", "role", "text")}
    role = JobRole.objects.visible_to(request.user).filter(code=asked["role"]).first()
    required = dict(RoleRequirement.objects.filter(role=role).values_list("competency_id", "level")) if role else {}
    shown = _competencies_like(Competency.objects.visible_to(request.user), asked)
    if role is not None:
        shown = [competency for competency in shown if competency.pk in required]
    if tables.wanted(request):
        return _competencies_file(request, shown, required)
    context = {
        "shown": shown,
        "asked": asked,
        "role": role,
        "required": required,
        "domains": Domain.objects.visible_to(request.user),
        "roles": JobRole.objects.visible_to(request.user),
        "platforms": framework.PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
        "total": Competency.objects.visible_to(request.user).count(),
        "packages": published(request.user),
        "may_import": may(request.user, Right.EDIT_FRAMEWORK, EVERYWHERE),
    }
    return render(request, "needs/competency_list.html", context)


def _competencies_like(found: QuerySet[Competency], asked: Mapping[str, str]) -> list[Competency]:
    """The competencies of the asked domain and platform whose code, name or description has every asked word."""
    # Counting drops the order of the table, so it is asked for again.
    found = found.select_related("domain__framework").annotate(roles=Count("requirements")).order_by("position")
    if asked["domain"]:
        found = found.filter(domain__code=asked["domain"])
    for word in asked["text"].split():
        found = found.filter(Q(name__icontains=word) | Q(description__icontains=word) | Q(code__iexact=word))
    return [competency for competency in found if framework.applies_to(competency.platforms, asked["platform"])]


def _competencies_file(request: HttpRequest, shown: list[Competency], required: dict[int, int]) -> HttpResponse:
    """The shown competencies as a file: four behaviours, norms, platforms, and that they are a draft."""
    said: dict[int, dict[int, str]] = {}
    for pk, level, behaviour in LevelBehaviour.objects.values_list("competency_id", "level", "behaviour"):
        said.setdefault(pk, {})[level] = behaviour
    norms: dict[int, list[str]] = {}
    for pk, title in Competency.norms.through.objects.order_by("norm__title").values_list("competency_id", "norm__title"):
        norms.setdefault(pk, []).append(title)
    head = [_("Code"), _("Domain"), _("Competency"), _("Description"), *(f"{level} {name}" for level, name in LEVEL_NAMES.items())]
    rows = (
        [
            competency.code,
            competency.domain.name,
            competency.name,
            competency.description,
            *(said.get(competency.pk, {}).get(level, "") for level in LEVEL_NAMES),
            required.get(competency.pk),
            ", ".join(competency.platforms),
            "; ".join(norms.get(competency.pk, [])),
            _("Seedtrain draft") if competency.domain.framework.is_ours else competency.domain.framework.title,
        ]
        for competency in shown
    )
    head += [_("Level the role asks for"), _("Platforms"), _("Norms"), _("Status")]
    return tables.download(request, "competencies", head, rows)


@public
@require_GET
def role(request: HttpRequest, code: str) -> HttpResponse:
    """One job role and the level it asks for in each competency."""
    found = get_object_or_404(JobRole.objects.visible_to(request.user), code=code)
    needed = RoleRequirement.objects.filter(role=found).select_related("competency__domain").order_by("competency__position")
    platform = request.GET.get("platform", "")
    shown = [need for need in needed if framework.applies_to(need.competency.platforms, platform)]
    if tables.wanted(request):
        head = [_("Code"), _("Domain"), _("Competency"), _("Level"), _("Status")]
        rows: list[tables.Row] = [
            [need.competency.code, need.competency.domain.name, need.competency.name, need.level, _("Seedtrain draft")] for need in shown
        ]
        return tables.download(request, f"role-{found.code}", head, rows)
    context = {
        "role": found,
        "shown": shown,
        "platform": platform,
        "platforms": framework.PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
        "counts": [(level, sum(need.level == level for need in shown)) for level in LEVEL_NAMES],
        "roles": JobRole.objects.visible_to(request.user),
    }
    return render(request, "needs/role_detail.html", context)


@public
@require_GET
def norms(request: HttpRequest) -> HttpResponse:
    """Every norm with its status; a superseded one names what took its place."""
    status, text = request.GET.get("status", ""), request.GET.get("text", "").strip()
    found = Norm.objects.visible_to(request.user).select_related("superseded_by").annotate(used=Count("competencies"))
    if status in Norm.Status.values:
        found = found.filter(status=status)
    for word in text.split():
        found = found.filter(Q(title__icontains=word) | Q(issuer__icontains=word) | Q(governs__icontains=word))
    found = found.order_by("issuer", "title", "code")
    if tables.wanted(request):
        return _norms_file(request, found)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "needs/norm_list.html", {"page_of": page, "status": status, "text": text, "statuses": Norm.Status.choices})


def _norms_file(request: HttpRequest, found: QuerySet[Norm]) -> HttpResponse:
    """The found norms as a file, with status and how well we know each."""
    head = [_("Title"), _("Issuer"), _("Year"), _("Status"), _("Superseded by"), _("Governs"), _("How well we know it"), _("Source")]
    rows = (
        [
            norm.title,
            norm.issuer,
            norm.year,
            norm.get_status_display(),
            norm.superseded_by.title if norm.superseded_by else "",
            norm.governs,
            norm.verified,
            norm.source,
        ]
        for norm in found
    )
    return tables.download(request, "norms", head, rows)
