"""What a trainer sees: the class, the list of a session, the report of a webinar, results.

Flow: urls -> this file -> learning.actions.
Reads: offerings taught by the person. Writes: through actions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from seedtrain import tables
from seedtrain.learning import actions, forms
from seedtrain.learning.models import Attendance, Enrolment, Result
from seedtrain.network.models import Offering, Session
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, may, require
from seedtrain.people.models import Person

ROWS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One trainee of the class: their standing, and units by session in the order of the sessions (None: not recorded)."""

    standing: actions.Standing
    units: tuple[int | None, ...]


@login_required
@require_safe
def class_page(request: SignedIn, slug: str) -> HttpResponse:
    """The class as a table of trainees by sessions."""
    offering = _taught(request.user, slug)
    sessions = list(Session.objects.filter(part__offering=offering).select_related("part"))
    rows = _class_rows(offering, sessions)
    if tables.wanted(request):
        return _class_file(request, offering, sessions, rows)
    ready = sum(row.standing.is_ready and row.standing.enrolment.state == Enrolment.State.ENROLLED for row in rows)
    context = {
        "offering": offering,
        "sessions": sessions,
        "listed": Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "completed": sum(row.standing.enrolment.state == Enrolment.State.COMPLETED for row in rows),
        "ready": ready,
        "least_percent": actions.ATTENDANCE_PERCENT,
        "at": timezone.now(),
        "waiting": actions.count_to_enrol(offering) if offering.state not in {Offering.State.PLANNED, Offering.State.CANCELLED} else 0,
        "may_record": may(request.user, Right.RECORD_RESULT, EVERYWHERE, offering.centre.scope),
        "may_issue": may(request.user, Right.ISSUE_CREDENTIAL, EVERYWHERE, offering.centre.scope),
    }
    return render(request, "learning/class.html", context)


@login_required
@require_POST
def class_enrol(request: SignedIn, slug: str) -> HttpResponse:
    """Everyone who accepted a place or registered is in the class, without waiting for the clock."""
    offering = _taught(request.user, slug)
    count = actions.enrol_due(offering=offering, actor=request.user, at=timezone.now())
    messages.success(request, ngettext("%(count)s trainee enrolled.", "%(count)s trainees enrolled.", count) % {"count": count})
    return redirect("class", slug)


@login_required
@require_POST
def class_complete(request: SignedIn, slug: str) -> HttpResponse:
    """Everyone who meets the rules has completed the course."""
    offering = _taught(request.user, slug)
    require(request.user, Right.RECORD_RESULT, EVERYWHERE, offering.centre.scope)
    count = actions.complete_class(offering, actor=request.user, at=timezone.now())
    words = ngettext("%(count)s trainee completed the course.", "%(count)s trainees completed the course.", count)
    messages.success(request, words % {"count": count})
    return redirect("class", slug)


@login_required
def attendance(request: SignedIn, slug: str) -> HttpResponse:
    """The list of one session: a row a trainee, on a phone too."""
    session = _session(request.user, slug)
    listed = Enrolment.objects.filter(offering=session.part.offering).exclude(state=Enrolment.State.WITHDRAWN)
    page = Paginator(listed.select_related("person").order_by("person__name", "pk"), ROWS_A_PAGE).get_page(request.GET.get("page"))
    records = Attendance.objects.filter(session=session, enrolment__in=[entry.pk for entry in page], is_current=True)
    current = {record.enrolment_id: record for record in records.select_related("recorded_by")}
    units = {key: record.units for key, record in current.items()}
    form = forms.AttendanceForm(request.POST or None, session=session, enrolments=page, current=units)
    if request.method == "POST" and form.is_valid():
        said = form.everyone() if "everyone" in request.POST else form.units()
        try:
            count = actions.record_attendance(session, said, actor=request.user, at=timezone.now(), why=form.cleaned_data["why"])
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, ngettext("%(count)s entry saved.", "%(count)s entries saved.", count) % {"count": count})
            return redirect(request.get_full_path())
    context = {"session": session, "offering": session.part.offering, "form": form, "current": current, "listed": page}
    return render(request, "learning/attendance.html", context, status=422 if form.errors else 200)


@login_required
def attendance_import(request: SignedIn, slug: str) -> HttpResponse:
    """A webinar's report: first what it would write, then, confirmed, what it wrote."""
    session = _session(request.user, slug)
    form = forms.ReportForm(request.POST or None, request.FILES or None)
    report, carried = None, ""
    is_confirmed = "confirm" in request.POST
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["bytes"]
        try:
            report = actions.import_attendance(session, content, actor=request.user, at=timezone.now(), dry_run=not is_confirmed)
        except Refused as refusal:
            form.refuse(refusal)
        else:
            carried = form.carried(content)
            if is_confirmed:
                count = len(report.matched)
                messages.success(request, ngettext("%(count)s entry saved.", "%(count)s entries saved.", count) % {"count": count})
                return redirect("attendance", slug)
    context = {"session": session, "offering": session.part.offering, "form": form, "report": report, "carried": carried}
    return render(request, "learning/attendance_import.html", context, status=422 if form.errors else 200)


@login_required
def results(request: SignedIn, pk: int) -> HttpResponse:
    """What one trainee showed, outcome by outcome, as the assessor saw it."""
    taught = Enrolment.objects.visible_to(request.user).select_related("offering__centre", "offering__version", "person")
    enrolment = get_object_or_404(taught, pk=pk)
    require(request.user, Right.RECORD_RESULT, EVERYWHERE, enrolment.offering.centre.scope)
    form = forms.ResultsForm(request.POST or None, standing=actions.standing_of(enrolment))
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_results(enrolment, form.entries(), actor=request.user, at=timezone.now(), why=form.cleaned_data["why"])
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved: the results of %(name)s.") % {"name": enrolment.person})
            return redirect("results", pk)
    versions = Result.objects.filter(enrolment=enrolment).select_related("outcome__competency", "assessor").order_by("-assessed_at", "-pk")
    context = {"enrolment": enrolment, "offering": enrolment.offering, "form": form, "versions": versions}
    return render(request, "learning/results.html", context, status=422 if form.errors else 200)


def _taught(person: Person, slug: str) -> Offering:
    """The offering, when the person may take its attendance; otherwise a missing page."""
    offering = get_object_or_404(Offering.objects.taught_by(person).select_related("centre", "version__course"), slug=slug)
    require(person, Right.TAKE_ATTENDANCE, EVERYWHERE, offering.centre.scope)
    return offering


def _session(person: Person, slug: str) -> Session:
    """The session, when the person may take its attendance; otherwise a missing page."""
    taught = Session.objects.filter(part__offering__in=Offering.objects.taught_by(person))
    session = get_object_or_404(taught.select_related("part__offering__centre", "part__venue"), slug=slug)
    require(person, Right.TAKE_ATTENDANCE, EVERYWHERE, session.part.offering.centre.scope)
    return session


def _class_rows(offering: Offering, sessions: list[Session]) -> list[ClassRow]:
    units = {
        (enrolment, session): count
        for enrolment, session, count in Attendance.objects.filter(enrolment__offering=offering, is_current=True).values_list(
            "enrolment", "session", "units"
        )
    }
    return [
        ClassRow(standing, tuple(units.get((standing.enrolment.pk, session.pk)) for session in sessions))
        for standing in actions.standings(offering)
    ]


def _class_file(request: HttpRequest, offering: Offering, sessions: list[Session], rows: list[ClassRow]) -> HttpResponse:
    header = [
        _("Name"), _("E-mail"), _("State"), *(session.title for session in sessions),
        _("Units attended"), _("Units"), _("Outcomes achieved"), _("Outcomes"),
    ]  # fmt: skip
    lines: Iterable[Sequence[tables.Cell]] = (
        [
            row.standing.enrolment.person.name,
            row.standing.enrolment.person.email,
            str(Enrolment.State(row.standing.enrolment.state).label),
            *row.units,
            row.standing.units_attended,
            row.standing.units,
            len(row.standing.achieved),
            row.standing.outcomes_count,
        ]
        for row in rows
    )
    return tables.download(request, f"class-{offering.slug}", header, lines)
