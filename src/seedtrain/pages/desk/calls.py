"""What waits for those who run calls: officers, reviewers and the chair of a committee.

Flow: pages.desk -> this file.
Reads: calls, applications, assignments, runs, offers. Writes: nothing.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django.db.models import Count, Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Assignment, Call, Offer, SelectionRun
from seedtrain.pages.desk.parts import Due, Figure, Link, Section, Task, number_of
from seedtrain.people.access import EVERYWHERE, Right, may
from seedtrain.people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

SOON = timedelta(days=7)
EXPIRES_SOON = timedelta(days=2)
LIVE = (Assignment.State.ASSIGNED, Assignment.State.DONE)
UNDER_WAY = (Call.State.OPEN, Call.State.CLOSED, Call.State.DECIDED, Call.State.RELEASED)


class _Counts(TypedDict):
    sent_count: int
    unscreened: int
    unassigned: int
    unread: int
    offered: int
    expiring: int


CountedCall: TypeAlias = "WithAnnotations[Call, _Counts]"
"""A call with what waits in it."""


def officer(person: Person, at: datetime) -> Section:
    """Every call under way with what is unscreened, unassigned, to be read and about to expire; two queries."""
    tasks, quiet = [], []
    # Calls that still take or judge applications stand before those that are over.
    for call in sorted(_counted(person, at), key=lambda one: one.state == Call.State.RELEASED):
        tasks += _call_tasks(call)
        quiet.append(_call_line(call, at))
    drafts = Call.objects.run_by(person).filter(state=Call.State.DRAFT).order_by("slug")
    tasks += [
        Task(_("Finish and open the call"), reverse("call_write", args=[call.slug]), about=call.title, status=_("Draft"))
        for call in drafts[:10]
    ]
    return Section(
        key="officer",
        title=_("Calls you run"),
        tasks=tuple(tasks),
        quiet=tuple(quiet),
        empty=_("No call waits for you."),
        empty_words=_("Applications to screen, readers to find and offers that expire will stand here."),
        action=_("All calls"),
        action_address=reverse("calls"),
        links=_officer_links(person),
    )


def _officer_links(person: Person) -> tuple[Link, ...]:
    """Where an officer goes without being called: needs, programmes, a new course, translations."""
    links = [Link(_("Sites and their needs"), reverse("sites"))] if may(person, Right.SEE_NEEDS) else []
    if may(person, Right.EDIT_CALL, EVERYWHERE):
        links.insert(0, Link(_("Draft a call"), reverse("call_new")))
    if may(person, Right.EDIT_NETWORK, EVERYWHERE):
        links.append(Link(_("Capacity of the network"), reverse("capacity_overview")))
        links.append(Link(_("Plans of the network"), reverse("network_plans")))
    if may(person, Right.EDIT_CURRICULUM, EVERYWHERE):
        links += [
            Link(_("Programmes"), reverse("programmes")),
            Link(_("Write a new course"), reverse("course_new")),
            Link(_("Translate texts"), reverse("translations")),
        ]
    return tuple(links)


def _counted(person: Person, at: datetime) -> "list[CountedCall]":
    """The calls under way, each with its counts, as one query."""
    sent = Application.objects.sent()
    may_be_read = Q(screened_outcome=Application.Outcome.MET) | Q(screened_outcome="", eligibility_outcome=Application.Outcome.MET)
    readers = Assignment.objects.filter(application=OuterRef("pk"), state__in=LIVE)
    unread = Assignment.objects.filter(state=Assignment.State.ASSIGNED, application__state=Application.State.SUBMITTED)
    offers = Offer.objects.filter(state=Offer.State.OFFERED)
    calls = Call.objects.run_by(person).filter(state__in=UNDER_WAY)
    counted = calls.annotate(
        sent_count=number_of(sent, "call"),
        unscreened=number_of(sent.filter(screened_outcome="", eligibility_outcome=Application.Outcome.UNCLEAR), "call"),
        unassigned=number_of(sent.filter(may_be_read).filter(~Exists(readers)), "call"),
        unread=number_of(unread, "application__call"),
        offered=number_of(offers, "application__call"),
        expiring=number_of(offers.filter(deadline__lte=at + EXPIRES_SOON), "application__call"),
    )
    return cast("list[CountedCall]", list(counted.order_by("deadline", "slug")[:20]))


def _call_tasks(call: "CountedCall") -> list[Task]:
    """What waits in one call; a registration has nobody to choose, so nothing to screen or read."""
    found = []
    is_chosen = call.entry != Call.Entry.OPEN_REGISTRATION and call.state in {Call.State.OPEN, Call.State.CLOSED}
    if is_chosen and call.unscreened:
        found.append(
            Task(
                _("Screen applications the rules could not judge"),
                f"{reverse('call_applications', args=[call.slug])}?finding=unclear",
                call.title,
                call.unscreened,
            )
        )
    if is_chosen and call.state == Call.State.CLOSED and call.unassigned:
        found.append(Task(_("Find readers for applications"), reverse("call_reviews", args=[call.slug]), call.title, call.unassigned))
    if call.state == Call.State.DECIDED:
        found.append(Task(_("Release the decisions"), reverse("call_selection", args=[call.slug]), call.title, shape="attention"))
    if call.expiring:
        address, words = reverse("call_offers", args=[call.slug]), _("Offers expire within two days")
        found.append(Task(words, address, call.title, call.expiring, shape="attention"))
    return found


def _call_line(call: "CountedCall", at: datetime) -> Task:
    """Where one call stands, in a line."""
    due = None
    if call.deadline and call.is_open(at):
        due = Due(call.deadline, call.deadline_zone, call.deadline_place or call.deadline_zone, is_soon=call.deadline - at < SOON)
    about = _("%(sent)d sent · %(unread)d reviews outstanding · %(offered)d offers unanswered") % {
        "sent": call.sent_count,
        "unread": call.unread,
        "offered": call.offered,
    }
    shape = "done" if call.state == Call.State.RELEASED else "current"
    return Task(call.title, reverse("call_desk", args=[call.slug]), about, due=due, status=call.get_state_display(), shape=shape)


def reviewer(person: Person, at: datetime) -> Section:
    """The files to read and how far the reading has come; two queries."""
    mine = Assignment.objects.filter(reviewer=person, application__state=Application.State.SUBMITTED)
    waiting = mine.filter(state=Assignment.State.ASSIGNED).select_related("application__call").order_by("assigned_at", "pk")
    count = mine.filter(state__in=LIVE).aggregate(all=Count("pk"), done=Count("pk", filter=Q(state=Assignment.State.DONE)))
    tasks = [
        Task(
            words=_("Read application %(code)s") % {"code": assignment.application.code},
            about=assignment.application.call.title,
            address=reverse("review", args=[assignment.pk]),
            status=_("To read"),
        )
        for assignment in waiting[:20]
    ]
    left = count["all"] - count["done"] - len(tasks)
    if left:
        tasks.append(Task(_("More applications to read"), reverse("reviews"), count=left))
    return Section(
        key="reviewer",
        title=_("Applications to read"),
        tasks=tuple(tasks),
        figures=(Figure(_("read"), count["done"], count["all"]),) if count["all"] else (),
        empty=_("Every application given to you is read."),
        empty_words=_("You get a mail when new ones are assigned."),
        action=_("Your reviews"),
        action_address=reverse("reviews"),
    )


def chair(person: Person, at: datetime) -> Section:
    """The proposals that wait for a signature, and what was signed; two queries."""
    runs = SelectionRun.objects.visible_to(person).select_related("call").order_by("run_at", "pk")
    proposed = runs.filter(state=SelectionRun.State.PROPOSED)
    signed = runs.filter(state=SelectionRun.State.SIGNED).order_by(F("run_at").desc())
    return Section(
        key="chair",
        title=_("Selections"),
        tasks=tuple(
            Task(
                words=_("Look at the selection and sign it"),
                about=run.call.title,
                address=_run_page(run),
                status=run.get_state_display(),
                shape="attention",
            )
            for run in proposed[:10]
        ),
        quiet=tuple(Task(run.call.title, _run_page(run), status=run.get_state_display(), shape="done") for run in signed[:5]),
        empty=_("No selection waits for your signature."),
        empty_words=_("The officer proposes one after the reviews are in."),
        action=_("All calls"),
        action_address=reverse("calls"),
    )


def _run_page(run: SelectionRun) -> str:
    return reverse("call_run", args=[run.call.slug, run.number])
