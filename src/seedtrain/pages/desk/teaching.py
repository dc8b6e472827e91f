"""What waits for those who teach and for those who run a centre.

Flow: pages.desk -> this file.
Reads: sessions, attendance, results, offerings, calls for centres, credentials. Writes: nothing.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import LearningOutcome
from seedtrain.learning.models import Attendance, Enrolment, Result
from seedtrain.network.models import Centre, Offering, OfferingQuerySet, Session
from seedtrain.pages.desk.parts import Due, Section, Task, number_of
from seedtrain.people.access import Right, ScopeKind, scope_keys
from seedtrain.people.models import Person

LOOK_BACK = timedelta(days=30)
MOST = 20


def trainer(person: Person, at: datetime) -> Section:
    """Today's sessions, past sessions without attendance, classes without results; three queries."""
    taught = Offering.objects.taught_by(person)
    sessions = Session.objects.filter(part__offering__in=taught).exclude(part__offering__state=Offering.State.CANCELLED)
    sessions = sessions.select_related("part__offering", "part__venue").order_by("starts_at")
    near = sessions.filter(starts_at__lt=at + timedelta(hours=36), ends_at__gte=at - timedelta(hours=36))
    today = [
        one for one in near if one.starts_at.astimezone(ZoneInfo(one.time_zone)).date() == at.astimezone(ZoneInfo(one.time_zone)).date()
    ]
    here = Attendance.objects.filter(session=OuterRef("pk"), is_current=True)
    class_of = Enrolment.objects.filter(offering=OuterRef("part__offering"))
    missing = sessions.filter(Exists(class_of), ~Exists(here), ends_at__lt=at, ends_at__gte=at - LOOK_BACK)
    tasks = [
        Task(
            words=_("Record attendance"),
            about=session.title,
            address=reverse("attendance", args=[session.slug]),
            due=_when(session),
            status=_("Missing"),
            shape="attention",
        )
        for session in missing[:MOST]
    ]
    return Section(
        key="trainer",
        title=_("Teaching"),
        tasks=(*tasks, *_results_missing(taught, at)),
        quiet=tuple(
            Task(
                session.title,
                reverse("attendance", args=[session.slug]),
                session.part.offering.title,
                due=_when(session),
                status=_("Today"),
            )
            for session in today
        ),
        empty=_("Attendance and results are complete."),
        empty_words=_("Sessions of the last 30 days without attendance will stand here."),
        action=_("Calendar"),
        action_address=reverse("calendar"),
    )


def _when(session: Session) -> Due:
    return Due(session.starts_at, session.time_zone, session.part.venue.city if session.part.venue else session.time_zone)


def _results_missing(taught: OfferingQuerySet, at: datetime) -> list[Task]:
    """Classes that are over while some of their people have no result for any outcome."""
    promised = LearningOutcome.objects.filter(version=OuterRef("offering__version"))
    shown = Result.objects.filter(enrolment=OuterRef("pk"), is_current=True)
    open_ones = Enrolment.objects.filter(Exists(promised), ~Exists(shown), state=Enrolment.State.ENROLLED)
    over = taught.filter(ends_on__lt=at.date()).exclude(state=Offering.State.CANCELLED)
    counted = over.annotate(without_result=number_of(open_ones, "offering")).filter(without_result__gt=0).order_by("ends_on", "slug")
    return [
        Task(_("Record results"), reverse("class", args=[one.slug]), one.title, one.without_result, status=_("Missing"), shape="attention")
        for one in counted[:MOST]
    ]


def centre_manager(person: Person, at: datetime) -> Section:
    """Credentials to issue, plans to publish, calls for centres to answer; five queries."""
    keys = scope_keys(person, Right.ISSUE_CREDENTIAL, ScopeKind.CENTRE)
    centres = Centre.objects.filter(slug__in=keys).order_by("name")
    finished = Enrolment.objects.filter(state=Enrolment.State.COMPLETED, credentials=None)
    counted = centres.annotate(to_issue=number_of(finished, "offering__centre"))
    offerings = Offering.objects.filter(centre__slug__in=keys).select_related("centre").order_by("starts_on", "slug")
    plans = offerings.filter(state=Offering.State.PLANNED)
    current = offerings.filter(state__in=[Offering.State.PUBLISHED, Offering.State.RUNNING])
    found = list(counted)
    tasks = [
        Task(_("Issue credentials"), reverse("issuing", args=[one.slug]), one.name, one.to_issue, shape="attention")
        for one in found
        if one.to_issue
    ]
    tasks += [
        Task(_("Complete the plan and publish it"), reverse("offering_edit", args=[one.slug]), one.title, status=_("Planned"))
        for one in plans[:MOST]
    ]
    tasks += _calls_for_centres(person, at)
    return Section(
        key="centre_manager",
        title=_("Your centre"),
        tasks=tuple(tasks),
        quiet=tuple(
            Task(one.title, reverse("offering", args=[one.slug]), one.centre.name, status=one.get_state_display(), shape="current")
            for one in current[:MOST]
        ),
        empty=_("Nothing waits at your centre."),
        empty_words=_("Plan the next offering so that others see it in time."),
        action=_("Plan an offering") if found else _("The network"),
        action_address=reverse("offering_plan", args=[found[0].slug]) if found else reverse("network"),
    )


def _calls_for_centres(person: Person, at: datetime) -> list[Task]:
    """Open expressions of interest this person has not sent an answer to."""
    calls = Call.objects.visible_to(person).open_at(at).filter(kind=Call.Kind.CENTRES)
    unanswered = calls.exclude(applications__in=person.applications.filter(state="submitted")).order_by("deadline")
    return [
        Task(
            words=_("Express your centre’s interest"),
            about=call.title,
            address=reverse("call", args=[call.slug]),
            due=Due(call.deadline, call.deadline_zone, call.deadline_place or call.deadline_zone),
            status=_("Open"),
        )
        for call in unanswered[:5]
    ]
