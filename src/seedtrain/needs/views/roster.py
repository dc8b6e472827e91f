"""The pages of one site's roster: who works in which role, a file of them, declared levels, and the person's own yes.

Flow: urls -> this file -> forms, needs.actions -> templates/needs.
Reads: needs. Writes: nothing itself.
"""

from collections.abc import Iterable
from dataclasses import asdict

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from seedtrain import tables
from seedtrain.needs import actions, forms, framework
from seedtrain.needs.models import LEVEL_NAMES, Competency, HeldLevel, JobRole, RoleRequirement, RosterEntry, SiteProfile
from seedtrain.needs.views.sites import read_site
from seedtrain.people.access import Refused, SignedIn

PAGE = 50
FILE_SALT, JOIN_SALT = "needs.roster", "needs.join"
FILE_SECONDS, JOIN_SECONDS = 3600, 30 * 24 * 3600


@require_http_methods(["GET", "POST"])
def site_roster(request: SignedIn, slug: str) -> HttpResponse:
    """The site's roster, and a form for one more person."""
    found = read_site(request, slug, is_entering=True)
    form = forms.EntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = actions.RosterRow(form.cleaned_data["label"], form.cleaned_data["role"].code, {})
        report = actions.import_roster(found, [row], actor=request.user, at=timezone.now())
        messages.success(request, _added_words(report, row.label))
        return redirect("site_roster", found.slug)
    entries = found.roster.select_related("role").annotate(levels=Count("held")).order_by("label")
    if tables.wanted(request):
        return _roster_file(request, found)
    context = {
        "site": found,
        "page_of": Paginator(entries, PAGE).get_page(request.GET.get("page")),
        "form": form,
        "file_form": forms.RosterFileForm(),
        "has_roles": JobRole.objects.visible_to(request.user).order_by("code"),
    }
    return render(request, "needs/site_roster.html", context)


def _added_words(report: actions.RosterReport, label: str) -> str:
    if report.added:
        return _("%(label)s is on the roster.") % {"label": label}
    return _("%(label)s was on the roster already; the role is now as you entered it.") % {"label": label}


def _roster_file(request: HttpRequest, site: SiteProfile) -> HttpResponse:
    """The roster as a file in the form in which it can be sent again, with declared levels."""
    declared: dict[tuple[int, str], int] = {}
    held = HeldLevel.objects.filter(entry__site=site, evidence=HeldLevel.Evidence.DECLARED)
    for entry, code, level in held.values_list("entry_id", "competency__code", "level"):
        declared[entry, code] = level
    codes = list(Competency.objects.values_list("code", flat=True))
    entries = site.roster.order_by("label").values_list("pk", "label", "role__code")
    rows = ([label, role, *(declared.get((pk, code)) for code in codes)] for pk, label, role in entries)
    return tables.download(request, f"roster-{site.slug}", [forms.LABEL_COLUMN, forms.ROLE_COLUMN, *codes], rows)


@require_POST
def roster_import(request: SignedIn, slug: str) -> HttpResponse:
    """A file is read and reported line by line; the good lines are written only when the report is confirmed."""
    found = read_site(request, slug, is_entering=True)
    if signed := request.POST.get("rows"):
        return _apply(request, found, signed)
    form = forms.RosterFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "needs/roster_report.html", {"site": found, "file_form": form, "read": None})
    file = form.cleaned_data["file"]
    roles, codes = JobRole.objects.values_list("code", flat=True), list(Competency.objects.values_list("code", flat=True))
    read = forms.read_roster(file.name, file.read(), set(roles), codes)
    stored = dict(found.roster.values_list("label", "role__code"))
    context = {
        "site": found,
        "file_form": forms.RosterFileForm(),
        "read": read,
        "name": file.name,
        "new": sum(row.label not in stored for row in read.rows),
        "moved": sum(row.label in stored and stored[row.label] != row.role for row in read.rows),
        "kept": len(stored.keys() - {row.label for row in read.rows}),
        "rows": signing.dumps({"site": found.pk, "rows": [asdict(row) for row in read.rows]}, salt=FILE_SALT, compress=True),
    }
    return render(request, "needs/roster_report.html", context)


def _apply(request: SignedIn, site: SiteProfile, signed: str) -> HttpResponse:
    """The rows of a confirmed report are on the roster; a report of another site, an old or a changed one is not taken."""
    try:
        said = signing.loads(signed, salt=FILE_SALT, max_age=FILE_SECONDS)
    except signing.BadSignature:
        messages.error(request, _("This report is older than an hour or was changed. Send the file again; nothing was written."))
        return redirect("site_roster", site.slug)
    if said["site"] != site.pk:
        raise Http404
    rows = [actions.RosterRow(**row) for row in said["rows"]]
    try:
        report = actions.import_roster(site, rows, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        words = _("%(added)s people added, %(moved)s moved to another role, %(unchanged)s unchanged; %(levels)s levels declared.")
        messages.success(request, words % asdict(report))
    return redirect("site_roster", site.slug)


@require_http_methods(["GET", "POST"])
def roster_entry(request: SignedIn, slug: str, pk: int) -> HttpResponse:
    """What one employee holds, and what the site declares they hold."""
    found = read_site(request, slug, is_entering=True)
    entry = get_object_or_404(found.roster.select_related("role", "person"), pk=pk)
    held = list(entry.held.select_related("competency").order_by("competency__position", "evidence"))
    needed = {need.competency.code: need for need in _needed(entry, found.platform)}
    declared = {one.competency.code: str(one.level) for one in held if one.evidence == HeldLevel.Evidence.DECLARED}
    names = {code: need.competency.name for code, need in needed.items()}
    form = forms.LevelsForm(request.POST or None, competencies=names, initial=declared)
    if request.method == "POST" and form.is_valid():
        changed = actions.declare_held(entry, form.cleaned_data, actor=request.user, at=timezone.now())
        messages.success(request, _("%(count)s declared levels changed. Assess the site to see the gap.") % {"count": changed})
        return redirect("site_roster", found.slug)
    join = signing.dumps(entry.pk, salt=JOIN_SALT)
    context = {"site": found, "entry": entry, "held": held, "form": form, "needed": needed, "join": join, "today": timezone.now().date()}
    return render(request, "needs/roster_entry.html", {**context, "level_names": LEVEL_NAMES})


def _needed(entry: RosterEntry, platform: str) -> Iterable[RoleRequirement]:
    """What the employee's role asks for on the site's platform."""
    needs = entry.role.requirements.select_related("competency").order_by("competency__position")
    return [need for need in needs if framework.applies_to(need.competency.platforms, platform)]


@require_POST
def roster_remove(request: SignedIn, slug: str, pk: int) -> HttpResponse:
    """The employee is no longer on the roster."""
    found = read_site(request, slug, is_entering=True)
    entry = get_object_or_404(found.roster.select_related("site", "role"), pk=pk)
    label = entry.label
    actions.remove_from_roster(entry, actor=request.user, at=timezone.now())
    messages.success(request, _("%(label)s is no longer on the roster. Assessments made before stay as they were.") % {"label": label})
    return redirect("site_roster", found.slug)


@login_required
@require_http_methods(["GET", "POST"])
def roster_join(request: SignedIn, token: str) -> HttpResponse:
    """An employee says whether a line of a roster is theirs; only then their credentials count for the site."""
    try:
        pk = signing.loads(token, salt=JOIN_SALT, max_age=JOIN_SECONDS)
    except signing.BadSignature as error:
        raise Http404 from error
    entry = get_object_or_404(RosterEntry.objects.select_related("site__organisation", "role"), pk=pk)
    if request.method == "POST":
        try:
            actions.link_person(entry, request.user, actor=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Thank you. Your credentials now count for %(site)s.") % {"site": entry.site.name})
            return redirect("competencies")
    return render(request, "needs/roster_join.html", {"entry": entry})
