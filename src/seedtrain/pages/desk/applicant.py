"""What waits for somebody who applies or learns: offers to answer, drafts to finish, classes to attend.

Flow: pages.desk -> this file.
Reads: applications, offers, enrolments, sessions, credentials. Writes: nothing.
"""

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Call, Decision, Invitation, Offer
from seedtrain.credentials.models import Credential
from seedtrain.impact.actions import FOLLOW_UP_MONTHS, due_on
from seedtrain.learning.models import Enrolment
from seedtrain.network.agenda import town_of
from seedtrain.network.models import Session
from seedtrain.pages.desk.parts import Due, Section, Task
from seedtrain.people.models import Person

SOON = timedelta(days=3)
MOST = 10


def applicant(person: Person, at: datetime) -> Section:
    """Offers first, because a seat is lost when they expire; then what one was named for, drafts, questions afterwards. Eight queries."""
    return Section(
        key="applicant",
        title=_("Applying and learning"),
        tasks=(*_offers(person, at), *_named(person, at), *_drafts(person, at), *_address(person), *_follow_ups(person, at)),
        quiet=(*_sessions(person, at), *_sent(person), *_credentials(person)),
        empty=_("Nothing waits for you."),
        empty_words=_("See which calls are open, or open a lesson: lessons are free to read."),
        action=_("See open calls"),
        action_address=reverse("calls"),
    )


def _due(instant: datetime, call: Call, at: datetime) -> Due:
    return Due(instant, call.deadline_zone, call.deadline_place or call.deadline_zone, is_soon=instant - at < SOON)


def _offers(person: Person, at: datetime) -> list[Task]:
    offers = Offer.objects.filter(application__applicant=person, state=Offer.State.OFFERED, deadline__gt=at)
    return [
        Task(
            words=_("Answer the offer of a place"),
            about=offer.application.call.title,
            address=reverse("application", args=[offer.application.code]),
            due=_due(offer.deadline, offer.application.call, at),
            status=_("Offered"),
            shape="attention",
        )
        for offer in offers.select_related("application__call").order_by("deadline")[:MOST]
    ]


def _named(person: Person, at: datetime) -> list[Task]:
    """Open calls for which an officer, an employer or a ministry named this person, while no application exists."""
    mine = Application.objects.filter(applicant=person).values("call")
    named = Invitation.objects.filter(email__iexact=person.verified_email, call__in=Call.objects.open_at(at)).exclude(call__in=mine)
    return [
        Task(
            words=_("Apply"),
            about=one.call.title,
            address=reverse("apply", args=[one.call.slug]),
            due=_due(one.call.deadline, one.call, at),
            status=_("You are nominated") if one.nominated_by_id else _("You are invited"),
            shape="attention",
        )
        for one in named.select_related("call").order_by("call__deadline", "pk")[:MOST]
        if one.call.deadline
    ]


def _address(person: Person) -> list[Task]:
    """Who has not shown that the address is theirs cannot be nominated or invited by it."""
    if person.verified_email.lower() == person.email.lower():
        return []
    about = _("Invitations and nominations count only for an address that is known to be yours.")
    return [Task(_("Confirm your e-mail address"), reverse("account_email"), about)]


def _follow_ups(person: Person, at: datetime) -> list[Task]:
    """What is asked months after a course: one task a course, for the latest question that is due and not answered."""
    classes = Enrolment.objects.filter(person=person).exclude(state=Enrolment.State.WITHDRAWN)
    tasks = []
    for enrolment in classes.select_related("offering").prefetch_related("follow_ups").order_by("pk"):
        due = [months for months in FOLLOW_UP_MONTHS if (day := due_on(enrolment, months)) is not None and day <= at.date()]
        if due and max(due) not in {answer.months_after for answer in enrolment.follow_ups.all()}:
            words = _("Say whether you use what you learnt, %(months)s months on") % {"months": max(due)}
            tasks.append(Task(words, reverse("follow_up", args=[enrolment.pk]), enrolment.offering.title))
    return tasks[:MOST]


def _drafts(person: Person, at: datetime) -> list[Task]:
    drafts = Application.objects.filter(applicant=person, state=Application.State.DRAFT, call__in=Call.objects.open_at(at))
    return [
        Task(
            words=_("Finish your application"),
            about=draft.call.title,
            address=reverse("application", args=[draft.code]),
            due=_due(draft.call.deadline, draft.call, at),
            status=_("Draft, not sent"),
            shape="current",
        )
        for draft in drafts.select_related("call").order_by("call__deadline")[:MOST]
        if draft.call.deadline
    ]


def _sent(person: Person) -> list[Task]:
    sent = Application.objects.filter(applicant=person).sent().select_related("call", "decision").order_by("-submitted_at")
    tasks = []
    for application in sent[:MOST]:
        decision: Decision | None = getattr(application, "decision", None)
        known = decision if decision is not None and decision.released_at is not None else None
        waiting = _("Registered") if application.call.entry == Call.Entry.OPEN_REGISTRATION else _("Sent, no decision yet")
        tasks.append(
            Task(
                words=application.call.title,
                about=_("Application %(code)s") % {"code": application.code},
                address=reverse("application", args=[application.code]),
                status=known.get_outcome_display() if known else waiting,
                shape="done" if known else "current",
            )
        )
    return tasks


def _sessions(person: Person, at: datetime) -> list[Task]:
    mine = dict(Enrolment.objects.filter(person=person, state=Enrolment.State.ENROLLED).values_list("offering_id", "pk"))
    coming = Session.objects.filter(part__offering__in=mine, ends_at__gte=at).select_related("part__offering", "part__venue")
    return [
        Task(
            words=session.title,
            about=session.part.offering.title,
            address=reverse("enrolment", args=[mine[session.part.offering_id]]),
            due=Due(session.starts_at, session.time_zone, town_of(session)),
            status=_("Now") if session.starts_at <= at else _("Coming"),
            shape="current" if session.starts_at <= at else "todo",
        )
        for session in coming.order_by("starts_at")[:3]
    ]


def _credentials(person: Person) -> list[Task]:
    held = Credential.objects.filter(person=person, revocation=None).count()
    if not held:
        return []
    return [Task(words=_("Your credentials"), address=reverse("my_credentials"), count=held, status=_("Valid"), shape="done")]
