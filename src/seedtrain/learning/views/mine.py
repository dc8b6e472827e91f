"""What a trainee sees: today first, their classes, check-in, lessons with a quiz.

Flow: urls -> this file -> learning.actions.
Reads: enrolments, sessions, lessons, tries, results. Writes: through actions.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, Max, OuterRef, Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from seedtrain import edge
from seedtrain.learning import actions, blocks, forms
from seedtrain.learning.models import Attempt, Attendance, Enrolment, Lesson
from seedtrain.network.models import OfferingPart, Session
from seedtrain.people.access import Refused, SignedIn, Visitor
from seedtrain.people.models import Person

CHECK_IN_SHOWN = timedelta(hours=12)
"""Sessions so far before or after now are listed for check-in, so that a wrong time is told and not hidden."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session as the trainee sees it: when, what was recorded, whether check-in is open."""

    session: Session
    attended: Attendance | None
    is_open: bool
    is_past: bool


@login_required
@require_safe
def learning(request: SignedIn) -> HttpResponse:
    """My learning: what is today, what comes, my classes and their lessons."""
    at = timezone.now()
    enrolments = list(
        Enrolment.objects.visible_to(request.user)
        .filter(person=request.user)
        .exclude(state=Enrolment.State.WITHDRAWN)
        .select_related("offering__centre", "offering__version__course")
        .order_by("-enrolled_at", "pk")
    )
    sessions = Session.objects.filter(part__offering__in=[entry.offering_id for entry in enrolments], ends_at__gte=at - timedelta(hours=36))
    meetings = _meetings(sessions.select_related("part__offering", "part__venue"), request.user, at)
    today = [entry for entry in meetings if _is_today(entry.session, at)]
    coming = [entry for entry in meetings if not entry.is_past and entry not in today]
    lessons = _lessons(Lesson.objects.visible_to(request.user).filter(version_of_course__in=[e.offering.version_id for e in enrolments]))
    context = {"enrolments": enrolments, "today": today, "coming": coming[:10], "lessons": lessons, "at": at}
    return render(request, "learning/learning.html", context)


@login_required
@require_safe
def enrolment(request: SignedIn, pk: int) -> HttpResponse:
    """One class of mine: its parts, sessions, lessons, and what I have shown."""
    at = timezone.now()
    mine = Enrolment.objects.visible_to(request.user).select_related("offering__centre", "offering__version__course", "person")
    entry = get_object_or_404(mine, pk=pk)
    parts = OfferingPart.objects.filter(offering=entry.offering).select_related("venue").prefetch_related(Prefetch("sessions"))
    meetings = _meetings(Session.objects.filter(part__offering=entry.offering).select_related("part__venue"), entry.person, at)
    tries = Attempt.objects.filter(enrolment=entry).values("lesson__slug").annotate(best=Max("points"), out_of=Max("out_of"))
    context = {
        "enrolment": entry,
        "standing": actions.standing_of(entry),
        "least_percent": actions.ATTENDANCE_PERCENT,
        "parts": [(part, [meeting for meeting in meetings if meeting.session.part_id == part.pk]) for part in parts],
        "lessons": _lessons(Lesson.objects.visible_to(request.user).filter(version_of_course=entry.offering.version_id)),
        "tries": {row["lesson__slug"]: row for row in tries},
        "is_mine": entry.person_id == request.user.pk,
    }
    return render(request, "learning/enrolment.html", context)


@login_required
@edge.rate_limit("check-in", 10)
def check_in(request: SignedIn) -> HttpResponse:
    """I say by the session's code that I am there."""
    at = timezone.now()
    enrolled = Enrolment.objects.filter(person=request.user, offering=OuterRef("part__offering")).exclude(state=Enrolment.State.WITHDRAWN)
    near = Session.objects.filter(Exists(enrolled), starts_at__lte=at + CHECK_IN_SHOWN, ends_at__gte=at - CHECK_IN_SHOWN)
    sessions = list(near.select_related("part__offering", "part__venue"))
    form = forms.CheckInForm(request.POST or None, sessions=sessions, initial={"session": request.GET.get("session")})
    if request.method == "POST" and form.is_valid():
        session = next(entry for entry in sessions if entry.slug == form.cleaned_data["session"])
        try:
            actions.check_in(session, request.user, form.cleaned_data["code"], at=at)
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("You are on the list of “%(session)s”.") % {"session": session.title})
            return redirect("learning")
    context = {"form": form, "meetings": _meetings(sessions, request.user, at), "at": at}
    return render(request, "learning/check_in.html", context, status=422 if form.errors else 200)


@edge.public
def lesson(request: HttpRequest, slug: str) -> HttpResponse:
    """A lesson to read; its quiz answers anyone, and keeps the tries of who is enrolled."""
    shown, others = _versions(request, slug)
    mine = _enrolment_for(shown, request.user)
    kept = _attempt(request, mine, shown)
    picked = kept.answers if kept else {}
    form = forms.QuizForm(request.POST or None, questions=blocks.questions(shown.blocks), picked=picked)
    grade = blocks.grade(shown.blocks, picked) if kept else None
    if request.method == "POST" and form.is_valid():
        if mine is None:
            grade = blocks.grade(shown.blocks, form.answers())
        else:
            try:
                kept = actions.submit_attempt(shown, mine, form.answers(), form.key_of_try(), at=timezone.now(), device_at=form.sent_at())
            except Refused as refusal:
                form.refuse(refusal)
            else:
                return redirect(f"{reverse('lesson', args=[slug])}?language={shown.language}&attempt={kept.pk}#answers")
    context = {"lesson": shown, "others": others, "form": form, "grade": grade, "kept": kept, "enrolment": mine}
    return render(request, "learning/lesson.html", context, status=422 if form.errors else 200)


@csrf_exempt
@require_POST
def lesson_check(request: HttpRequest, slug: str) -> HttpResponse:
    """A visitor's answers are graded on the spot. Nothing is kept, so a forged form gains nothing and the page needs no cookie."""
    shown, others = _versions(request, slug)
    form = forms.QuizForm(request.POST, questions=blocks.questions(shown.blocks), picked={})
    grade = blocks.grade(shown.blocks, form.answers()) if form.is_valid() else None
    context = {"lesson": shown, "others": others, "form": form, "grade": grade, "kept": None, "enrolment": None}
    return render(request, "learning/lesson.html", context, status=422 if form.errors else 200)


def _versions(request: HttpRequest, slug: str) -> tuple[Lesson, list[Lesson]]:
    """The lesson in the language asked for, and its other versions."""
    versions = Lesson.objects.visible_to(request.user).filter(slug=slug).select_related("version_of_course__course")
    return _in_language(list(versions), request.GET.get("language") or get_language() or "en")


def _meetings(sessions: Iterable[Session], person: Person, at: datetime) -> list[Meeting]:
    """These sessions with the person's own attendance, in order of time; one query for any number."""
    sessions = list(sessions)
    rows = Attendance.objects.filter(enrolment__person=person, session__in=sessions, is_current=True)
    attended = {row.session_id: row for row in rows}
    return [
        Meeting(
            session,
            attended.get(session.pk),
            bool(session.check_in_code) and session.starts_at - actions.CHECK_IN_BEFORE <= at <= session.ends_at,
            session.ends_at < at,
        )
        for session in sessions
    ]


def _is_today(session: Session, at: datetime) -> bool:
    """True on the day of the session's own place."""
    zone = ZoneInfo(session.time_zone)
    return session.starts_at.astimezone(zone).date() <= at.astimezone(zone).date() <= session.ends_at.astimezone(zone).date()


def _lessons(lessons: Iterable[Lesson]) -> list[Lesson]:
    """One lesson a slug: in the reader's language when there is one, else in English, else in any."""
    by_slug: dict[str, list[Lesson]] = {}
    for entry in lessons:
        by_slug.setdefault(entry.slug, []).append(entry)
    return [_in_language(versions, get_language() or "en")[0] for versions in by_slug.values()]


def _in_language(versions: list[Lesson], wanted: str) -> tuple[Lesson, list[Lesson]]:
    """The version in the wanted language, or else English, and the other ones; no version at all is a missing page."""
    if not versions:
        raise Http404
    ranked = sorted(versions, key=lambda entry: (entry.language != wanted, entry.language != "en", entry.language))
    return ranked[0], sorted(ranked[1:], key=lambda entry: entry.language)


def _enrolment_for(shown: Lesson, person: Visitor) -> Enrolment | None:
    if person is None or not person.is_authenticated:
        return None
    mine = Enrolment.objects.filter(person=person, offering__version=shown.version_of_course_id).exclude(state=Enrolment.State.WITHDRAWN)
    return mine.select_related("offering", "person").order_by("-enrolled_at", "-pk").first()


def _attempt(request: HttpRequest, mine: Enrolment | None, shown: Lesson) -> Attempt | None:
    """The person's own try that the address asks to show, after it was sent."""
    number = request.GET.get("attempt", "")
    if mine is None or not number.isascii() or not number.isdigit() or len(number) > 18:
        return None
    return Attempt.objects.filter(pk=int(number), enrolment=mine, lesson=shown).first()
