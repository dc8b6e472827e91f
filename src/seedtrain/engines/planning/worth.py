"""What seats are worth, exactly.

Flow: search.py, build.py -> `worth_of` -> Worth.
Reads: a Network, the needs that cannot be reached, people seated by country. Writes: nothing.
Source: docs/reference/planning.md: the first seats of a country are worth most, and the worst covered reachable country counts on its own.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from .plan import Unreachable, Worth
from .problem import Network


def reachable_need(network: Network, unreachable: Iterable[Unreachable]) -> dict[str, int]:
    """Seats needed that some plan could give, by country; countries without any stay away [people]."""
    missed = {(one.country, one.course) for one in unreachable}
    found: dict[str, int] = {}
    for need in network.needs:
        if need.seats and (need.country, need.course) not in missed:
            found[need.country] = found.get(need.country, 0) + need.seats
    return found


def value_of(bands: Iterable[tuple[int, int]], total: int, people: int) -> Fraction:
    """What `people` seats of a country that needs `total` are worth [points].

    >>> value_of(((40, 10), (70, 6), (100, 3)), 10, 8)
    Fraction(61, 1)
    """
    worth, before = 0, 0
    for edge, points in bands:
        worth += points * max(0, min(100 * people, edge * total) - before * total)
        before = edge
    return Fraction(worth, 100)


def worth_of(network: Network, reachable: Mapping[str, int], seated: Mapping[str, int], price: int) -> Worth:
    """The worth of a plan. `reachable`: as `reachable_need`; `seated`: people by country; `price`: of broken promises [points]."""
    value = sum((value_of(network.rules.bands, network.total_need[id], people) for id, people in seated.items()), Fraction(0))
    shares = [Fraction(seated.get(id, 0), need) for id, need in reachable.items()]
    return Worth(value, network.rules.worst * min(shares, default=Fraction(0)), price)
