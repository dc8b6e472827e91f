"""The framework in CASE 1.1 for other systems, and the page on which another's framework comes in.

Flow: urls -> this file -> needs.case, forms, needs.actions -> JSON, templates/needs/framework_import.html.
Reads: needs. Writes: nothing itself.
Source: CASE 1.1 REST/JSON binding: paths, CFDocumentSet, imsx_StatusInfo and which code goes with which status.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seedtrain import jinja
from seedtrain.edge import public
from seedtrain.needs import actions, case, forms, framework
from seedtrain.needs.models import Framework
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, Visitor, require

SALT, SECONDS = "needs.framework", 3600
MOST_ROWS = 100
DEFAULT_LIMIT = 100


def published(person: Visitor) -> list[tuple[str, str]]:
    """Identifier and title of every framework we publish: ours that have domains. Another's is published by its own authority."""
    rows = Framework.objects.visible_to(person).filter(domains__isnull=False).distinct().order_by("code", "version")
    return [(case.document_id(row.code, row.version), f"{row.title} {row.version}") for row in rows if row.is_ours]


def _texts(request: HttpRequest) -> list[case.FrameworkText]:
    rows = Framework.objects.visible_to(request.user).filter(domains__isnull=False).distinct().order_by("code", "version")
    return [actions.text_of(row) for row in rows if row.is_ours]


@public
@require_safe
def case_documents(request: HttpRequest) -> HttpResponse:
    """Every framework we publish, as getAllCFDocuments says them; `limit` and `offset` cut the list."""
    asked = {"limit": str(DEFAULT_LIMIT), "offset": "0"} | {name: request.GET[name] for name in ("limit", "offset") if name in request.GET}
    for name, value in asked.items():
        if not (value.isascii() and value.isdigit() and len(value) < 10):
            words = f"{name} is a whole number from 0; it came as {value[:40]!r}. Leave it out, or send a number."
            return JsonResponse(case.status_info("invalid_selection_field", words), status=400)
    found = _texts(request)
    first, most = int(asked["offset"]), int(asked["limit"])
    base = request.build_absolute_uri("/")
    response = JsonResponse({"CFDocuments": [case.document(text, base) for text in found[first : first + most]]})
    response.headers["X-Total-Count"] = str(len(found))
    return response


@require_safe
def case_part(request: HttpRequest, kind: str, identifier: str) -> HttpResponse:
    """One part of our frameworks by its identifier; `?download` gives a package a file name.

    A package has more than a megabyte, so only its two own addresses are kept in memory, not each that somebody could make up.
    """
    view = public(_part) if request.META.get("QUERY_STRING", "") in {"", "download"} else _part
    return view(request, kind, identifier)


def _part(request: HttpRequest, kind: str, identifier: str) -> HttpResponse:
    if not case.is_identifier(identifier):
        words = f"sourcedId is a UUID in lower case; it came as {identifier[:40]!r}. Take it from CFDocuments or from a package."
        return JsonResponse(case.status_info("invalid_uuid", words), status=404)
    base = request.build_absolute_uri("/")
    for text in _texts(request):
        part = case.find(text, base, kind, identifier)
        if part is not None:
            response = JsonResponse(part, json_dumps_params={"ensure_ascii": False})
            if "download" in request.GET:
                response.headers["Content-Disposition"] = f'attachment; filename="{text.code}-{text.version}-case.json"'
            return response
    words = f"There is nothing of this identifier in {kind}: {identifier}. Take it from CFDocuments or from a package."
    return JsonResponse(case.status_info("unknownobject", words), status=404)


@dataclass(frozen=True, slots=True)
class _Report:
    """What a file comes to: problems, or our own document compared, or another's framework with its plan."""

    title: str = ""
    problems: tuple[case.Problem, ...] = ()
    is_own: bool = False
    differences: tuple[case.Difference, ...] = ()
    plan: case.Plan | None = None
    notes: tuple[case.Note, ...] = ()
    package: str = ""


@require_http_methods(["GET", "POST"])
def framework_import(request: SignedIn) -> HttpResponse:
    """A package is read and reported; it is written only when the report is confirmed, and then the plan is made anew."""
    require(request.user, Right.EDIT_FRAMEWORK, EVERYWHERE)
    if request.method == "GET":
        return _page(request, forms.FrameworkFileForm(), None)
    signed = request.POST.get("package", "")
    form = forms.ShortNameForm(request.POST) if signed else forms.FrameworkFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, _Report(package=signed) if signed else None)
    if signed:
        return _second(request, form, signed)
    content = form.cleaned_data["file"].read(case.MOST_BYTES + 1)
    return _answer(request, form, _read(content, form.cleaned_data["short"], request.build_absolute_uri("/")))


def _second(request: SignedIn, form: forms.ShortNameForm, signed: str) -> HttpResponse:
    """A reported framework under another short name, or, confirmed, written."""
    short = form.cleaned_data["short"]
    try:
        foreign = _unpack(signing.loads(signed, salt=SALT, max_age=SECONDS))
    except signing.BadSignature:
        messages.error(request, _("This report is older than an hour or was changed. Send the file again; nothing was written."))
        return redirect("framework_import")
    if "confirm" not in request.POST:
        return _answer(request, form, _planned(foreign, short, (), signed))
    try:
        done = actions.import_framework(foreign, short, actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
        return _answer(request, form, _planned(foreign, short, (), signed))
    words = _("%(title)s is here under the short name %(short)s: %(count)s new competencies, %(domains)s new domains.")
    values = {"count": jinja.number(done.competencies), "domains": jinja.number(done.domains), "title": foreign.title, "short": short}
    messages.success(request, words % values)
    return redirect("competencies")


def _read(content: bytes, short: str, base: str) -> _Report:
    """The file, read: the first kind of problem that it has, or what it comes to."""
    raw = case.load(content)
    if isinstance(raw, case.Problem):
        return _Report(problems=(raw,))
    if problems := case.check_shape(raw):
        return _Report(problems=problems)
    reading = case.read(raw, framework.CODES)
    if reading.framework is None:
        return _Report(problems=reading.problems, notes=reading.notes)
    foreign = reading.framework
    for row in Framework.objects.all():
        if row.is_ours and case.document_id(row.code, row.version) == foreign.identifier:
            ours = case.package(actions.text_of(row), base)
            return _Report(foreign.title, is_own=True, differences=case.compare_own(ours, raw))
    return _planned(foreign, short, reading.notes, signing.dumps(asdict(foreign), salt=SALT, compress=True))


def _planned(foreign: case.Foreign, short: str, notes: tuple[case.Note, ...], signed: str) -> _Report:
    return _Report(foreign.title, plan=case.plan(foreign, short, actions.existing()), notes=notes, package=signed)


def _answer(request: HttpRequest, form: forms.ShortNameForm, report: _Report) -> HttpResponse:
    """The report; what is wrong with the short name stands at its field, and the file need not be sent again."""
    if report.plan and report.plan.refusals:
        form = forms.ShortNameForm(request.POST)
        for refusal in report.plan.refusals:
            form.add_error("short", f"{refusal.value}: {refusal.remedy}")
    return _page(request, form, report)


def _page(request: HttpRequest, form: forms.ShortNameForm, report: _Report | None) -> HttpResponse:
    short = form.data.get("short", "").strip().upper()
    is_refused = isinstance(form, forms.FrameworkFileForm) and form.errors
    context = {
        "form": form,
        "file_form": form if is_refused else forms.FrameworkFileForm(initial={"short": short}),
        "report": report,
        "most": MOST_ROWS,
        "short": short,
    }
    is_wrong = bool(form.errors or (report and report.problems))
    return render(request, "needs/framework_import.html", context, status=422 if is_wrong else 200)


def _unpack(said: Mapping[str, Any]) -> case.Foreign:
    """The framework as it was read, from the form in which it was signed: JSON knows no tuples and no numbers as names."""
    competencies = (
        case.ForeignCompetency(
            **{
                **one,
                "platforms": tuple(one["platforms"]),
                "behaviours": {int(level): words for level, words in one["behaviours"].items()},
            }
        )
        for one in said["competencies"]
    )
    return case.Foreign(**{**said, "competencies": tuple(competencies)})
