"""The pages of the curriculum: programmes, one competency with the courses that teach it, and the course editor.

Flow: urls -> this file -> forms, curriculum.actions -> templates/curriculum.
Reads: needs, curriculum. Writes: nothing itself.
"""

from django.contrib import messages
from django.db.models import Prefetch
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from seedtrain import tables
from seedtrain.curriculum import actions, forms
from seedtrain.curriculum.models import Course, CourseVersion, LearningOutcome, Module, Pillar, Programme
from seedtrain.edge import public
from seedtrain.needs.framework import PLATFORM_NAMES
from seedtrain.needs.models import LEVEL_NAMES, Competency, Norm, RoleRequirement
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, may, require
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText


@public
@require_GET
def competency(request: HttpRequest, code: str) -> HttpResponse:
    """One competency: what one sees at each level, norms, roles that ask for it, courses that teach it."""
    listed = Competency.objects.visible_to(request.user).select_related("domain__framework").prefetch_related("behaviours")
    found = get_object_or_404(listed, code=code)
    norms = found.norms.select_related("superseded_by").order_by("status", "title")
    asked = RoleRequirement.objects.filter(competency=found).select_related("role").order_by("-level", "role__title")
    outcomes = LearningOutcome.objects.filter(competency=found, version__state=CourseVersion.State.PUBLISHED)
    said = {"name": found.name, "description": found.description}
    context = {
        "competency": found,
        "text": ContentText.objects.reading("competency", {code: said}, get_language() or ORIGINAL_LANGUAGE)[code],
        "norms": norms,
        "current": [norm for norm in norms if norm.status == Norm.Status.CURRENT],
        "asked": asked,
        "outcomes": outcomes.select_related("version__course__programme").order_by("-level", "version__title"),
        "platforms": PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
    }
    return render(request, "curriculum/competency_detail.html", context)


@public
@require_GET
def programmes(request: HttpRequest) -> HttpResponse:
    """Every programme by pillar, with its published courses."""
    published = CourseVersion.objects.published().order_by("title")
    courses = Course.objects.filter(versions__state=CourseVersion.State.PUBLISHED).prefetch_related(
        Prefetch("versions", published, to_attr="published")
    )
    found = Programme.objects.visible_to(request.user).select_related("owner").prefetch_related("owner__names")
    taught = found.prefetch_related(Prefetch("courses", courses, to_attr="taught")).order_by("name")
    if tables.wanted(request):
        header = [_("Programme"), _("Pillar"), _("Owner"), _("Courses")]
        lines: list[tables.Row] = [[one.name, str(Pillar(one.pillar).label), str(one.owner.name), len(one.taught)] for one in taught]
        return tables.download(request, "programmes", header, lines)
    pillars = [(pillar, [one for one in taught if one.pillar == pillar]) for pillar in Pillar]
    return render(request, "curriculum/programme_list.html", {"pillars": pillars, "may_edit": may_edit(request)})


@public
@require_GET
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """One programme: owner, pillar, and its courses."""
    listed = Programme.objects.visible_to(request.user).select_related("owner").prefetch_related("owner__names")
    found = get_object_or_404(listed, slug=slug)
    versions = CourseVersion.objects.visible_to(request.user).filter(course__programme=found).exclude(state=CourseVersion.State.RETIRED)
    versions = versions.select_related("course").prefetch_related("modules").order_by("title")
    return render(
        request,
        "curriculum/programme_detail.html",
        {"programme": found, "versions": versions, "level_names": LEVEL_NAMES, "may_edit": may_edit(request)},
    )


def may_edit(request: HttpRequest) -> bool:
    """True when this person edits the curriculum."""
    return may(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)


def _draft(request: HttpRequest, slug: str) -> CourseVersion:
    """The course's draft, for editors; otherwise the page is missing."""
    require(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    drafts = CourseVersion.objects.visible_to(request.user).filter(state=CourseVersion.State.DRAFT)
    found = drafts.filter(course__slug=slug).select_related("course__programme").first()
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
def programme_new(request: SignedIn) -> HttpResponse:
    """A new programme without courses; the next page is where its first course is drafted."""
    require(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    form = forms.ProgrammeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        slug = slugify(said["name"])[:80]
        slug = slug if slug not in {"", "new"} else f"programme-{Programme.objects.count() + 1}"
        more = {"summary": said["summary"], "source": said["source"]}
        pillar = Pillar(said["pillar"])
        try:
            made = actions.create_programme(slug, said["name"], pillar, said["owner"], actor=request.user, at=timezone.now(), **more)
        except Refused as refused:
            form.add_error("name", str(refused.message))
        else:
            messages.success(request, _("The programme is there; draft its first course."))
            return redirect("programme", made.slug)
    return render(request, "curriculum/programme_new.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def course_new(request: SignedIn) -> HttpResponse:
    """A new course with an empty first draft."""
    require(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    form = forms.CourseForm(request.POST or None, initial={"programme": request.GET.get("programme")})
    if request.method == "POST" and form.is_valid():
        said, at = form.cleaned_data, timezone.now()
        try:
            course = actions.create_course(said["programme"], address_of(said["title"]), actor=request.user, at=at)
        except Refused as refused:
            form.add_error("title", str(refused.message))
        else:
            actions.draft_version(course, title=said["title"], kind=said["kind"], actor=request.user, at=at)
            return redirect("course_edit", course.slug)
    return render(request, "curriculum/course_new.html", {"form": form})


def address_of(title: str) -> str:
    """The title in Latin letters as the course's address; a number where it has none, or where another page stands already."""
    slug = slugify(title)[:100]
    return slug if slug not in {"", "new"} else f"course-{Course.objects.count() + 1}"


@require_POST
def course_draft(request: SignedIn, slug: str) -> HttpResponse:
    """A new draft, copied from the newest version; an existing draft is opened."""
    require(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    course = get_object_or_404(Course.objects.visible_to(request.user), slug=slug)
    newest = get_object_or_404(course.versions.order_by("-number")[:1])
    if newest.state != CourseVersion.State.DRAFT:
        actions.draft_version(course, title=newest.title, kind=CourseVersion.Kind(newest.kind), actor=request.user, at=timezone.now())
        messages.success(request, _("A new draft copies the version before, which stays as it is."))
    return redirect("course_edit", course.slug)


@require_POST
def course_retire(request: SignedIn, slug: str) -> HttpResponse:
    """The published version can no longer be offered; what was offered of it stays."""
    require(request.user, Right.EDIT_CURRICULUM, EVERYWHERE)
    versions = CourseVersion.objects.published().filter(course__slug=slug)
    version = get_object_or_404(versions, number=request.POST.get("version", "")) if request.POST.get("version", "").isdecimal() else None
    if version is None:
        raise Http404
    try:
        actions.retire_version(version, actor=request.user, at=timezone.now(), why=request.POST.get("retire_why", "").strip())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Version %(number)s is retired: nobody plans it any more.") % {"number": version.number})
    return redirect("course", slug)


@require_http_methods(["GET", "POST"])
def course_edit(request: SignedIn, slug: str) -> HttpResponse:
    """The draft's facts, modules and outcomes, with the warnings it would be published with."""
    version = _draft(request, slug)
    form = forms.VersionForm(request.POST or None, instance=CourseVersion.objects.get(pk=version.pk))
    if request.method == "POST" and form.is_valid():
        try:
            actions.edit_version(version, actor=request.user, at=timezone.now(), **form.cleaned_data)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("The draft is saved."))
            return redirect("course_edit", slug)
    return _editor(request, version, form=form)


def _editor(request: HttpRequest, version: CourseVersion, **given: BaseForm) -> HttpResponse:
    """The editor's page with whatever form was sent, so that nothing typed is lost."""
    made = {"module_form": forms.ModuleForm, "outcome_form": forms.OutcomeForm, "prerequisite_form": forms.PrerequisiteForm}
    context = {
        "version": version,
        "form": forms.VersionForm(instance=version),
        **{name: make() for name, make in made.items() if name not in given},
        **given,
        "modules": version.modules.all(),
        "outcomes": version.outcomes.select_related("competency").prefetch_related("norms"),
        "prerequisites": version.prerequisites.select_related("requires"),
        "warnings": actions.warnings(version),
        "level_names": LEVEL_NAMES,
        "published": CourseVersion.objects.published().filter(course=version.course).first(),
    }
    return render(request, "curriculum/course_edit.html", context)


@require_POST
def course_module(request: SignedIn, slug: str) -> HttpResponse:
    """One more module, after the others."""
    version, form = _draft(request, slug), forms.ModuleForm(request.POST)
    if not form.is_valid():
        return _editor(request, version, module_form=form)
    said = form.cleaned_data
    actions.add_module(version, said["title"], said["modality"], hours=said["hours"], actor=request.user, at=timezone.now())
    return redirect("course_edit", slug)


@require_POST
def course_outcome(request: SignedIn, slug: str) -> HttpResponse:
    """One more outcome."""
    version, form = _draft(request, slug), forms.OutcomeForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.add_outcome(
                version,
                said["competency"],
                said["level"],
                said["evidence_mode"],
                norms=said["norms"],
                actor=request.user,
                at=timezone.now(),
            )
        except Refused as refused:
            form.add_error(refused.field or None, str(refused.message))
        else:
            return redirect("course_edit", slug)
    return _editor(request, version, outcome_form=form)


@require_POST
def course_prerequisite(request: SignedIn, slug: str) -> HttpResponse:
    """One more course to complete first."""
    version, form = _draft(request, slug), forms.PrerequisiteForm(request.POST)
    if form.is_valid():
        try:
            actions.add_prerequisite(version, form.cleaned_data["requires"], actor=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field or None, str(refused.message))
        else:
            return redirect("course_edit", slug)
    return _editor(request, version, prerequisite_form=form)


@require_POST
def course_module_remove(request: SignedIn, slug: str, pk: int) -> HttpResponse:
    """The draft no longer has this module."""
    module = get_object_or_404(Module.objects.filter(version=_draft(request, slug)).select_related("version"), pk=pk)
    actions.remove_module(module, actor=request.user, at=timezone.now())
    return redirect("course_edit", slug)


@require_POST
def course_outcome_remove(request: SignedIn, slug: str, pk: int) -> HttpResponse:
    """The draft no longer promises this outcome."""
    outcome = get_object_or_404(
        LearningOutcome.objects.filter(version=_draft(request, slug)).select_related("version", "competency"), pk=pk
    )
    actions.remove_outcome(outcome, actor=request.user, at=timezone.now())
    return redirect("course_edit", slug)


@require_http_methods(["GET", "POST"])
def course_publish(request: SignedIn, slug: str) -> HttpResponse:
    """The warnings once more, and the button that publishes; afterwards the warnings stand on the course page for editors."""
    version = _draft(request, slug)
    if request.method == "POST":
        try:
            found = actions.publish_course(version, actor=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect("course_edit", slug)
        messages.success(request, _("Version %(number)s is published.") % {"number": version.number})
        for caution in found:
            messages.warning(request, str(caution.sentence))
        return redirect("course", slug)
    before = CourseVersion.objects.published().filter(course=version.course).first()
    context = {"version": version, "before": before, "warnings": actions.warnings(version)}
    return render(request, "curriculum/course_publish.html", context)
