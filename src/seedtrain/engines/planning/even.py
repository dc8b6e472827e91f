"""Countries that are alike in everything are treated alike: what they have together is dealt evenly.

Flow: build.py -> `dealt`.
Reads: a Network, seats by run. Writes: nothing.
Source: own work. Worth is concave in a country's seats, so an even share is never worth less; the deal is kept only where every rule holds.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .past import Past
from .placing import Placed
from .problem import Network, Published
from .seats import Seats


def dealt(network: Network, runs: Sequence[Placed], seats: Seats, published: Mapping[str, Published], past: Past) -> Seats:
    """The same seats of every run, dealt evenly among countries that differ in their names only. What has begun stays."""
    found = {number: dict(some) for number, some in seats.items()}
    for alike in _alike(network):
        trial = _deal(alike, runs, found, past)
        if _keeps(network, alike, runs, trial, published):
            found = trial
    return found


def _alike(network: Network) -> list[list[str]]:
    """Groups of two and more countries with equal languages, weeks away, needs, routes and funders."""
    needs: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    routes: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for need in network.needs:
        needs[need.country].add((need.course, need.seats, need.held))
    for route in network.routes:
        routes[route.country].add((route.centre, route.cost))
    groups: dict[object, list[str]] = defaultdict(list)
    for one in network.countries:
        payers = frozenset(funder.id for funder in network.funders if not funder.countries or one.id in funder.countries)
        groups[one.languages, one.away, frozenset(needs[one.id]), frozenset(routes[one.id]), payers].append(one.id)
    return [sorted(group) for group in groups.values() if len(group) > 1]


def _deal(alike: list[str], runs: Sequence[Placed], seats: Seats, past: Past) -> dict[int, dict[str, int]]:
    """Course by course and week by week, a seat goes to the country that has fewest.

    Where nothing has begun, no two differ by more than one, in a course or in all.
    """
    found = {number: dict(some) for number, some in seats.items()}
    open_ = [run for run in runs if run.published not in past.runs]
    for run in open_:
        for country in alike:
            found[run.number].pop(country, None)
    has = {country: sum(some.get(country, 0) for some in found.values()) for country in alike}
    for run in sorted(open_, key=lambda one: (one.slot.course.id, one.week, one.number)):
        for _ in range(sum(seats[run.number].get(country, 0) for country in alike)):
            country = min(alike, key=has.__getitem__)
            found[run.number][country] = found[run.number].get(country, 0) + 1
            has[country] += 1
    return found


def _keeps(
    network: Network, alike: list[str], runs: Sequence[Placed], seats: Mapping[int, Mapping[str, int]], published: Mapping[str, Published]
) -> bool:
    """Nobody has more than needed, nobody comes before what the course requires, and promised seats stay."""
    wanted = {(one.country, one.course): one for one in network.needs}
    promised = [(run.number, published[run.published].seats) for run in runs if run.published]
    for country in alike:
        if any(seats[number].get(country, 0) < some.get(country, 0) for number, some in promised):
            return False
        mine: dict[str, list[tuple[Placed, int]]] = defaultdict(list)
        for run in runs:
            if people := seats[run.number].get(country, 0):
                mine[run.slot.course.id].append((run, people))
        for id, some in mine.items():
            if sum(people for _run, people in some) > wanted[country, id].seats:
                return False
            for required in network.course[id].requires:
                held = wanted[country, required].held if (country, required) in wanted else 0
                ends = [(run.weeks.stop, people) for run, people in mine.get(required, ())]
                for week in {run.week for run, _people in some}:
                    begun = sum(people for run, people in some if run.week <= week)
                    if begun > held + sum(people for stop, people in ends if stop <= week):
                        return False
    return True
