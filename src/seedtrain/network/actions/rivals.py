"""Which offerings compete, among those that are planned, published or running.

Flow: the other files of this package, network.views -> this file -> competition.
Reads: offerings. Writes: nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from seedtrain.network.competition import Plan, competes, days_apart
from seedtrain.network.models import Offering

COMPETING_STATES = (Offering.State.PLANNED, Offering.State.PUBLISHED, Offering.State.RUNNING)


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two offerings that ask the same people to come, and how far apart they are [days]."""

    offering: Offering
    rival: Offering
    days: int


def competing_offerings(offering: Offering) -> tuple[Rivalry, ...]:
    """Every offering that competes with this one, nearest first."""
    return rivalries_of([offering])


def rivalries_of(offerings: Iterable[Offering]) -> tuple[Rivalry, ...]:
    """Every pair of one of `offerings` and an offering elsewhere that competes with it, nearest first; one query for all."""
    ours = [one for one in offerings if one.state in COMPETING_STATES]
    if not ours:
        return ()
    courses = {one.version.course_id for one in ours}
    others = Offering.objects.filter(version__course__in=courses, state__in=COMPETING_STATES).select_related("version", "centre")
    pairs = [(one, other) for other in others for one in ours if competes(_plan(one), _plan(other))]
    found = [Rivalry(one, other, days_apart(_plan(one), _plan(other)) or 0) for one, other in pairs]
    return tuple(sorted(found, key=lambda rivalry: (rivalry.days, rivalry.rival.slug)))


def _plan(offering: Offering) -> Plan:
    """What the rule reads of an offering (its version must be loaded)."""
    return Plan(offering.version.course_id, offering.centre_id, offering.region, offering.starts_on, offering.ends_on)
