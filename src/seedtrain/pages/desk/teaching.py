"""What waits for those who teach and for those who run a centre.

Flow: pages.desk -> this file.
Reads: sessions, attendance, results, offerings, calls for centres, credentials. Writes: nothing.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import LearningOutcome
from seedtrain.jinja import country, number, read_dates
from seedtrain.learning.models import Attendance, Enrolment, Result
from seedtrain.network.agenda import town_of
from seedtrain.network.models import Centre, Offering, OfferingQuerySet, PlanOffering, Session
from seedtrain.pages.desk.parts import Due, Group, Link, Section, Task, number_of
from seedtrain.people.access import Right, ScopeKind, scope_keys
from seedtrain.people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

LOOK_BACK = timedelta(days=30)
MOST = 20
MOST_COUNTRIES = 4
"""Countries named of those a planned course is for, most seats first; of more it is said how many."""


class _Recorded(TypedDict):
    is_recorded: bool


class _Unfinished(TypedDict):
    without_result: int


class _Finished(TypedDict):
    to_issue: int


RecordedSession: TypeAlias = "WithAnnotations[Session, _Recorded]"
"""A session, and whether anybody wrote down who was there."""
UnfinishedOffering: TypeAlias = "WithAnnotations[Offering, _Unfinished]"
"""An offering, and how many of its people have no result."""
FinishedOffering: TypeAlias = "WithAnnotations[Offering, _Finished]"
"""An offering, and how many of its people wait for their credential."""


def trainer(person: Person, at: datetime) -> Section:
    """Today's sessions, past sessions without attendance, classes without results; three queries."""
    taught = Offering.objects.taught_by(person)
    here = Attendance.objects.filter(session=OuterRef("pk"), is_current=True)
    class_of = Enrolment.objects.filter(offering=OuterRef("part__offering"))
    sessions = Session.objects.filter(part__offering__in=taught).exclude(part__offering__state=Offering.State.CANCELLED)
    sessions = sessions.select_related("part__offering", "part__venue").annotate(is_recorded=Exists(here)).order_by("starts_at")
    near = sessions.filter(starts_at__lt=at + timedelta(hours=36), ends_at__gte=at - timedelta(hours=36))
    today = [one for one in near if _is_today(one, at)]
    missing = sessions.filter(Exists(class_of), ~Exists(here), ends_at__lt=at, ends_at__gte=at - LOOK_BACK)
    tasks = [_today(session) for session in today if not session.is_recorded]
    tasks += [
        Task(_("Record attendance"), _list_of(session), session.title, due=_when(session), status=_("Missing"), shape="attention")
        for session in missing[:MOST]
        if session not in today
    ]
    return Section(
        key="trainer",
        title=_("Teaching"),
        tasks=(*tasks, *_results_missing(taught, at)),
        quiet=tuple(_today(session) for session in today if session.is_recorded),
        empty=_("Attendance and results are complete."),
        empty_words=_("Today’s sessions, and those of the last 30 days without attendance, will stand here."),
        action=_("Calendar"),
        action_address=reverse("calendar"),
    )


def _is_today(session: Session, at: datetime) -> bool:
    """True on the session's day, as the clock of its place has it."""
    here = ZoneInfo(session.time_zone)
    return session.starts_at.astimezone(here).date() == at.astimezone(here).date()


def _today(session: "RecordedSession") -> Task:
    status, shape = (_("Today, recorded"), "done") if session.is_recorded else (_("Today"), "current")
    return Task(session.title, _list_of(session), session.part.offering.title, due=_when(session), status=status, shape=shape)


def _list_of(session: Session) -> str:
    return reverse("attendance", args=[session.slug])


def _when(session: Session) -> Due:
    return Due(session.starts_at, session.time_zone, town_of(session))


def _results_missing(taught: OfferingQuerySet, at: datetime) -> list[Task]:
    """Classes that are over while some of their people have no result for any outcome."""
    promised = LearningOutcome.objects.filter(version=OuterRef("offering__version"))
    shown = Result.objects.filter(enrolment=OuterRef("pk"), is_current=True)
    open_ones = Enrolment.objects.filter(Exists(promised), ~Exists(shown), state=Enrolment.State.ENROLLED)
    over = taught.filter(ends_on__lt=at.date()).exclude(state=Offering.State.CANCELLED)
    counted = over.annotate(without_result=number_of(open_ones, "offering")).filter(without_result__gt=0).order_by("ends_on", "slug")
    return [
        Task(_("Record results"), reverse("class", args=[one.slug]), one.title, one.without_result, status=_("Missing"), shape="attention")
        for one in cast("Iterable[UnfinishedOffering]", counted[:MOST])
    ]


def centre_manager(person: Person, at: datetime) -> Section:
    """Credentials to issue, plans to publish, calls for centres to answer; nine queries at most."""
    keys = scope_keys(person, Right.ISSUE_CREDENTIAL, ScopeKind.CENTRE)
    centres = Centre.objects.filter(slug__in=keys).order_by("name")
    offerings = Offering.objects.filter(centre__slug__in=keys).select_related("centre").order_by("starts_on", "slug")
    current = offerings.filter(state__in=[Offering.State.PUBLISHED, Offering.State.RUNNING])
    found = list(centres)
    tasks = _credentials_to_issue(offerings) + _calls_for_centres(person, at)
    return Section(
        key="centre_manager",
        title=_("Your centre"),
        tasks=tuple(tasks),
        groups=_to_publish(offerings),
        quiet=tuple(
            Task(one.title, reverse("offering", args=[one.slug]), one.centre.name, status=one.get_state_display(), shape="current")
            for one in current[:MOST]
        ),
        empty=_("Nothing waits at your centre."),
        empty_words=_("Plan the next offering so that others see it in time."),
        action=_("Plan an offering") if found else _("The network"),
        action_address=reverse("offering_plan", args=[found[0].slug]) if found else reverse("network"),
        links=tuple(Link(_("Capacity of %(centre)s") % {"centre": one.name}, reverse("capacity", args=[one.slug])) for one in found[:MOST]),
    )


def _to_publish(offerings: OfferingQuerySet) -> tuple[Group, ...]:
    """Every planned offering with its days, its place and whom the plan of the network meant it for, under one heading; four queries."""
    plans = list(offerings.filter(state=Offering.State.PLANNED).prefetch_related("parts__venue", "from_plans"))
    if not plans:
        return ()
    words = _("Planned for you: complete and publish (%(count)s)") % {"count": number(len(plans))}
    return (Group(words, tuple(_planned(one) for one in plans)),)


def _planned(one: Offering) -> Task:
    days = " · ".join(_isolated(part) for part in (one.title, read_dates(one.starts_on, one.ends_on, "medium")))
    towns = dict.fromkeys(part.venue.city for part in one.parts.all() if part.venue)
    about = [*towns]
    kept = [row for row in one.from_plans.all() if row.how != PlanOffering.How.DROPPED]
    covers = max(kept, key=lambda row: row.pk).covers if kept else {}
    if covers:
        whom = sorted(covers.items(), key=lambda pair: (-pair[1], pair[0]))
        named = ", ".join(_isolated(f"{country(code)} {number(seats)}") for code, seats in whom[:MOST_COUNTRIES])
        more = f" +{number(len(whom) - MOST_COUNTRIES)}" if len(whom) > MOST_COUNTRIES else ""
        about.append(_("for %(countries)s") % {"countries": f"{named}{more}"})
    return Task(days, reverse("offering_edit", args=[one.slug]), " · ".join(_isolated(part) for part in about))


def _isolated(words: str) -> str:
    """Words that keep their own direction among others; the marks have no width and are nowhere seen."""
    return f"\u2068{words}\u2069"


def _credentials_to_issue(offerings: OfferingQuerySet) -> list[Task]:
    """Classes in which somebody has completed and holds no credential; each is signed on its own page."""
    finished = Enrolment.objects.filter(state=Enrolment.State.COMPLETED, credentials=None)
    counted = offerings.annotate(to_issue=number_of(finished, "offering")).filter(to_issue__gt=0).order_by("ends_on", "slug")
    return [
        Task(_("Issue credentials"), reverse("issuing", args=[one.slug]), one.title, one.to_issue, shape="attention")
        for one in cast("Iterable[FinishedOffering]", counted[:MOST])
    ]


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
        if call.deadline
    ]
