"""When a promise can no longer be kept by anybody.

Flow: search.py, build.py -> `is_lost`.
Reads: a Network. Writes: nothing.
Source: docs/reference/planning.md.
"""

from .problem import Network, Published


def is_lost(network: Network, one: Published) -> bool:
    """Whether its centre, its offer or one of its own weeks there is gone: taking it back breaks no promise that could be kept."""
    offered = any((offer.centre, offer.course) == (one.centre, one.course) and one.language in offer.languages for offer in network.offers)
    if not offered or one.centre not in network.centre:
        return True
    weeks = range(one.week, one.week + network.course[one.course].weeks)
    return weeks.stop > network.weeks or not network.centre[one.centre].closed.isdisjoint(weeks)
