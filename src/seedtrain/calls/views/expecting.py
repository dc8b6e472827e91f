"""How many of those offered a place will come, and how many to offer: from what the centre's own runs have published.

Flow: views.offering -> this file -> engines.selection.turnout.
Reads: PublishedFigure of the centre's runs. Writes: nothing.
Source: each figure names its own. That who completed stands for who takes up a place is ours, and the page says so.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from seedtrain.calls.models import Call
from seedtrain.calls.views import life
from seedtrain.network.models import PublishedFigure

if TYPE_CHECKING:
    from seedtrain.engines.selection.turnout import Plan, Turnout

ANNOUNCED, COMPLETED = "selected_international", "completed_international"


@dataclass(frozen=True, slots=True)
class Expected:
    """What earlier runs say: announced and completed [count] in so many runs, where it was read, and what follows for this call."""

    announced: int
    completed: int
    runs: int
    sources: tuple[str, ...]
    offers: int
    turnout: "Turnout | None"
    plans: tuple["Plan", ...]


def expected(call: Call, counts: life.Counts) -> Expected | None:
    """The advice for this call, in one query; None when the centre has published no run with both figures, or the call no seats."""
    if call.offering is None or not call.seats:
        return None
    figures = PublishedFigure.objects.filter(offering__centre=call.offering.centre_id, key__in=[ANNOUNCED, COMPLETED])
    by_run: dict[int, dict[str, tuple[int, str]]] = {}
    for run, key, value, source in figures.values_list("offering_id", "key", "value", "source").order_by("offering_id", "key"):
        by_run.setdefault(run, {})[key] = (value, source)
    whole = [one for one in by_run.values() if len(one) == 2 and one[ANNOUNCED][0]]
    if not whole:
        return None
    announced, completed = (sum(one[key][0] for one in whole) for key in (ANNOUNCED, COMPLETED))
    # Read when it is needed: it brings NumPy, which pages do without.
    from seedtrain.engines.selection.turnout import plans, turnout

    rate = min(1.0, completed / announced)
    offers = counts.offered + counts.accepted
    return Expected(
        announced=announced,
        completed=completed,
        runs=len(whole),
        sources=tuple(dict.fromkeys(source for one in whole for _value, source in one.values())),
        offers=offers,
        turnout=turnout([rate] * offers, call.seats) if offers else None,
        plans=plans(call.seats, rate),
    )
