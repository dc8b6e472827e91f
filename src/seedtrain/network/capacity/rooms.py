"""How many people the facilities of a run hold, as far as a centre has said.

Flow: network.views.capacity -> this file.
Reads: facilities of one centre. Writes: nothing.
Source: own work. It is said beside the course and limits no plan: a centre may take a large group through a small plant in turns.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from seedtrain.network.models import CentreCourse, Facility


def holds(course: CentreCourse, facilities: Iterable[Facility]) -> int | None:
    """People that what one run takes holds at once, at the venue where it holds most; None when that is not known [people].

    Of each kind a run takes its largest units, and the kind that holds fewest decides. A unit of unknown seats leaves its kind out.
    """
    taken: dict[str, int] = defaultdict(int)
    for kind, units in course.facilities or ():
        taken[kind] += units
    at: dict[str, list[Facility]] = defaultdict(list)
    for one in facilities:
        at[one.venue.slug if one.venue else ""].append(one)
    limits = [_limits(taken, some) for some in at.values()]
    suffices = [min(some, default=None) for some in limits if some is not None]
    return None if None in suffices else max((one for one in suffices if one is not None), default=None)


def _limits(taken: dict[str, int], facilities: Sequence[Facility]) -> list[int] | None:
    """What each kind holds at one venue, as far as it is known; None when the venue has not all that a run takes."""
    found = []
    for kind, units in taken.items():
        seats = [seats for one in facilities if one.kind == kind for seats in [one.seats] * one.units]
        if len(seats) < units:
            return None
        if units and None not in seats:
            found.append(sum(sorted((one for one in seats if one is not None), reverse=True)[:units]))
    return found
