"""Every seat that is free is filled at once: who would be called, and the offers to exactly these people.

Flow: calls.views.refilling -> this file -> engines.selection.refill.
Reads: SelectionRun, Offer, Application. Writes: Offer, mails, journal.
Source: own work; who is called is `engines.selection.refill`: nobody who holds a seat is moved, caps hold, floors give way by priority.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.actions.offering import Holding, holding, offer_freed_seat
from seedtrain.calls.models import Application, Call, Offer, SelectionRun
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

if TYPE_CHECKING:
    # Read when it is needed: it brings the solver, and most pages need none.
    from seedtrain.engines.selection.refill import Refill


@dataclass(frozen=True, slots=True)
class Filling:
    """What would fill the free seats [count].

    waiting  from the waiting list alone
    beyond   the same people, and for what then stays empty the rest of the eligible; None where the waiting list fills every seat
    """

    free: int
    now: Holding
    waiting: "Refill"
    beyond: "Refill | None"

    def codes(self, is_beyond: bool) -> tuple[str, ...]:
        """Whom the offers would go to, those of the waiting list first."""
        more = self.beyond.invited if is_beyond and self.beyond else ()
        return tuple(one.id for one in (*self.waiting.invited, *more))


def free_seats(call: Call) -> int:
    """Seats of a released call that nobody holds, with or without an answer [count]; 0 before the release."""
    if call.state != Call.State.RELEASED:
        return 0
    # The signed choice may have other seats than the call.
    seats = SelectionRun.objects.filter(call=call, state=SelectionRun.State.SIGNED).values_list("problem__seats", flat=True).first()
    held = Offer.objects.filter(application__call=call, state__in=[Offer.State.OFFERED, Offer.State.ACCEPTED])
    return max(0, (seats or 0) - held.filter(application__state=Application.State.SUBMITTED).count())


def filling_of(call: Call) -> Filling | None:
    """Whom the free seats would go to, all together; None when no seat is free or nothing was signed."""
    now = holding(call) if free_seats(call) else None
    free = max(0, now.problem.seats - len(now.held)) if now else 0
    if now is None or not free:
        return None
    from seedtrain.engines.selection.refill import refill

    waiting = refill(now.problem, now.made, now.held, now.gone)
    called = frozenset(one.id for one in waiting.invited)
    # Whoever waits goes first, however high the others' scores are: they were told that they wait.
    beyond = refill(now.problem, now.made, now.held | called, now.gone, beyond_waitlist=True) if waiting.empty else None
    return Filling(free, now, waiting, beyond if beyond and beyond.invited else None)


@transaction.atomic
def fill_seats(call: Call, codes: tuple[str, ...], *, is_beyond: bool, actor: Person, at: datetime) -> int:
    """Exactly these people have an offer for a free seat, and its mail; how many. Nobody who holds a seat is moved.

    `codes` are those the page showed, `is_beyond` whether they go beyond the waiting list. When somebody has answered since, nobody
    is offered anything: the call is locked, so two officers never fill one seat twice.
    """
    locked = Call.objects.select_for_update().get(pk=call.pk)
    found = filling_of(locked)
    if found is None or not found.codes(is_beyond):
        raise Refused(_("No seat is free that somebody could take; open the page again."), code="nothing_free")
    due = found.codes(is_beyond)
    if due != codes:
        raise Refused(
            _("Somebody has answered since you looked: %(came)s were shown, and now it would be %(now)s. Read the page again, then send.")
            % {"came": ", ".join(codes) or "–", "now": ", ".join(due)},
            code="stale_filling",
        )
    freed = Offer.objects.filter(application__call=locked, state__in=[Offer.State.DECLINED, Offer.State.EXPIRED], replaced_by=None)
    left = iter(freed.order_by("answered_at", "pk"))
    for code in due:
        offer_freed_seat(locked, code, next(left, None), at)
    said = found.beyond if is_beyond and found.beyond else found.waiting
    after: dict[str, object] = {
        "invited": list(due),
        "is_beyond": is_beyond,
        "missing": [{"rule": one.rule, "by": one.by} for one in said.missing],
        "broken": list(said.broken),
        "empty": said.empty,
    }
    JournalEntry.objects.append(actor=actor, verb="fill_seats", about=locked, at=at, after=after)
    return len(due)
