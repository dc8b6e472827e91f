"""Where a call stands and what waits: the figures every page of the call's desk shares.

Flow: views of the desk -> this file -> counts, steps of the seed train, tabs.
Reads: calls. Writes: nothing.
"""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Assignment, Call, Decision, Offer, SelectionRun
from seedtrain.people.access import Right, require

SENT = Q(state=Application.State.SUBMITTED)
TABS = ("call_desk", "call_write", "call_applications", "call_reviews", "call_selection", "call_offers", "call_report")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many applications, reviews, decisions and offers stand where [count]."""

    drafts: int
    sent: int
    withdrawn: int
    met: int
    not_met: int
    unclear: int
    unread: int
    asked: int
    done: int
    runs: int
    proposed: int
    admitted: int
    waitlisted: int
    declined: int
    offers: int
    offered: int
    accepted: int
    refused: int
    expired: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for somebody: what, how many, and where it is done."""

    words: str
    count: int
    address: str
    action: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of the call's desk."""

    words: str
    address: str
    name: str
    count: int | None


def call_for(request: HttpRequest, slug: str, right: Right) -> Call:
    """The call when the reader holds `right` for it; a missing page otherwise."""
    call = get_object_or_404(Call.objects.visible_to(request.user).select_related("offering__centre"), slug=slug)
    require(request.user, right, call.scope)
    return call


def count(call: Call) -> Counts:
    """The call's figures, in five queries whatever its size."""
    applications = Application.objects.filter(call=call).with_finding()
    met = SENT & Q(finding=Application.Outcome.MET)
    found = applications.aggregate(
        drafts=Count("pk", filter=Q(state=Application.State.DRAFT)),
        sent=Count("pk", filter=SENT),
        withdrawn=Count("pk", filter=Q(state=Application.State.WITHDRAWN)),
        met=Count("pk", filter=met),
        not_met=Count("pk", filter=SENT & Q(finding=Application.Outcome.NOT_MET)),
        unread=Count("pk", filter=met & Q(score_hundredths=None)),
    )
    reviews = Assignment.objects.filter(application__call=call).aggregate(
        asked=Count("pk", filter=~Q(state=Assignment.State.WITHDRAWN)), done=Count("pk", filter=Q(state=Assignment.State.DONE))
    )
    runs = SelectionRun.objects.filter(call=call).aggregate(
        runs=Count("pk"), proposed=Count("pk", filter=Q(state=SelectionRun.State.PROPOSED))
    )
    decided = Decision.objects.filter(application__call=call).aggregate(
        admitted=Count("pk", filter=Q(outcome=Decision.Outcome.ADMITTED)),
        waitlisted=Count("pk", filter=Q(outcome=Decision.Outcome.WAITLISTED)),
        declined=Count("pk", filter=Q(outcome=Decision.Outcome.DECLINED)),
        waiting=Count("pk", filter=Q(outcome=Decision.Outcome.WAITLISTED, application__offer=None, application__state="submitted")),
    )
    offers = Offer.objects.filter(application__call=call).aggregate(
        offers=Count("pk"),
        offered=Count("pk", filter=Q(state=Offer.State.OFFERED)),
        accepted=Count("pk", filter=Q(state=Offer.State.ACCEPTED)),
        refused=Count("pk", filter=Q(state=Offer.State.DECLINED)),
        expired=Count("pk", filter=Q(state=Offer.State.EXPIRED)),
    )
    unclear = found["sent"] - found["met"] - found["not_met"]
    return Counts(**found, unclear=unclear, **reviews, **runs, **decided, **offers)


def steps(call: Call, counts: Counts) -> list[tuple[str, str, str]]:
    """The call's life as steps of the seed train: words, done, current or todo, and the page where it is done."""
    here = current(call, counts)
    named = (
        (_("Write"), "call_write"),
        (_("Open"), "call_desk"),
        (_("Screening"), "call_applications"),
        (_("Reviews"), "call_reviews"),
        (_("Selection"), "call_selection"),
        (_("Signed"), "call_selection"),
        (_("Released"), "call_selection"),
        (_("Offers"), "call_offers"),
        (_("Report"), "call_report"),
    )
    state = ["done" if i < here else "current" if i == here else "todo" for i in range(len(named))]
    return [(words, state[i], reverse(name, args=[call.slug])) for i, (words, name) in enumerate(named)]


def current(call: Call, counts: Counts) -> int:
    """The number of the step the call is at, from 0 for writing to 8 for the report."""
    if call.state == Call.State.CLOSED:
        if counts.unclear:
            return 2
        if counts.unread or not counts.met:
            return 3
        return 5 if counts.proposed else 4
    if call.state == Call.State.RELEASED:
        return 7 if counts.offered else 8
    return {Call.State.DRAFT: 0, Call.State.OPEN: 1, Call.State.DECIDED: 6}.get(Call.State(call.state), 0)


def waits(call: Call, counts: Counts) -> list[Waiting]:
    """What somebody has to do now, most urgent first; empty when nothing waits."""

    def at(name: str, query: str = "") -> str:
        return reverse(name, args=[call.slug]) + query

    found: list[Waiting] = []
    is_closed = call.state == Call.State.CLOSED
    if call.state == Call.State.DRAFT:
        found.append(Waiting(_("The call is a draft; nobody sees it."), 1, at("call_write"), _("Write and open it")))
    if counts.unclear and call.state in {Call.State.OPEN, Call.State.CLOSED}:
        words = _("applications the rules could not judge: a person looks")
        found.append(Waiting(words, counts.unclear, at("call_applications", "?finding=unclear"), _("Screen them")))
    if is_closed and counts.unread and counts.asked == 0:
        found.append(Waiting(_("eligible applications without a reviewer"), counts.unread, at("call_reviews"), _("Assign reviewers")))
    elif is_closed and counts.asked > counts.done:
        found.append(Waiting(_("reviews are still to be written"), counts.asked - counts.done, at("call_reviews"), _("See who")))
    if is_closed and not counts.unclear and not counts.unread and counts.met and not counts.proposed:
        found.append(
            Waiting(_("eligible applications are ready for the selection"), counts.met, at("call_selection"), _("Run the selection"))
        )
    if is_closed and counts.proposed:
        found.append(Waiting(_("selection waits for the committee’s signature"), counts.proposed, at("call_selection"), _("Read and sign")))
    if call.state == Call.State.DECIDED:
        decided = counts.admitted + counts.waitlisted + counts.declined
        found.append(Waiting(_("decisions are held, with their mails"), decided, at("call_selection"), _("Release them together")))
    if call.state == Call.State.RELEASED and counts.offered:
        found.append(Waiting(_("offers are not answered yet"), counts.offered, at("call_offers"), _("See the offers")))
    free = call.seats - counts.offered - counts.accepted
    if call.state == Call.State.RELEASED and call.passing == Call.Passing.TOGETHER and free > 0 and counts.waiting:
        found.append(Waiting(_("places are free and wait to be filled together"), free, at("call_offers", "#refill"), _("Fill them")))
    return found


def tabs(call: Call, counts: Counts) -> list[Tab]:
    """The pages of the call's desk, with what they hold."""
    words = (_("Overview"), _("Write"), _("Applications"), _("Reviews"), _("Selection"), _("Offers"), _("Report"))
    numbers = (None, None, counts.sent, counts.asked or None, counts.runs or None, counts.offers or None, None)
    return [Tab(text, reverse(name, args=[call.slug]), name, n) for text, name, n in zip(words, TABS, numbers, strict=True)]


def frame(call: Call, here: str, counts: Counts | None = None) -> dict[str, object]:
    """What every page of the call's desk needs: the call, its counts and its tabs."""
    counts = counts or count(call)
    return {"call": call, "counts": counts, "tabs": tabs(call, counts), "here_tab": here}
