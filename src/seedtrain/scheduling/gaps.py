"""Needs within reach that a plan leaves open, and what stands in the way as far as it can be read off the plan.

Flow: page.py, book.py -> this file.
Reads: a Made. Writes: nothing.
Source: the rules of docs/reference/planning.md, looked at for one more run beside those there are.
"""

from collections.abc import Iterable, Iterator, Mapping

from seedtrain.engines.planning.plan import Run
from seedtrain.engines.planning.problem import Course, Network, Offer
from seedtrain.scheduling.facts import Made, Missing, missing, money, uses
from seedtrain.scheduling.words import has_route, listed


def left_open(made: Made, one: Missing) -> str:
    """What stands in the way of the seats that are missing."""
    network, course = made.network, made.network.course[one.course]
    runs = [run for run in made.runs if run.course == one.course and could_join(network, run, one.country)]
    with_room = [run for run in runs if run.people < course.most]
    left = {row.funder: row.left for row in money(made)}
    if with_room:
        return _room(network, course, one.country, with_room, left)
    free = list(_free(made, course, one.country))
    if not free:
        there = listed(made.centre(offer.centre) for offer in _offers(network, one))
        return f"No week is left in which {there} could run it once more: facilities, trainers or competing runs do not allow it."
    costs = [offer.cost for offer in free if not _can_run(network, offer, left)]
    if len(costs) == len(free):
        return f"Nobody who may pay has enough left for one more run, which costs {made.money(min(costs))} or more."
    waiting = sum(row.missing for row in missing(made) if row.course == one.course)
    if waiting < course.least:
        return f"Too few are left for one more run: {waiting} in all countries, and it is run for {course.least} or more."
    return "One more run would find a week; this search found nothing that is worth more."


def _room(network: Network, course: Course, country: str, runs: list[Run], left: Mapping[str, int]) -> str:
    payable = [run for run in runs if _can_travel(network, run, country, left)]
    if not payable:
        return f"There is room in {listed(run.id for run in runs)}, but no money left for the travel."
    where = listed(run.id for run in payable)
    if course.requires:
        return f"There is room in {where}, but not everybody has finished what it requires by then."
    return f"There is room in {where} and money for the way; this search did not place them."


def could_join(network: Network, run: Run, country: str) -> bool:
    """Whether people of a country could be on a run: route, language, and not away."""
    weeks = range(run.week, run.week + network.course[run.course].weeks)
    one = network.country[country]
    return has_route(network, country, run.centre) and run.language in one.languages and one.away.isdisjoint(weeks)


def _offers(network: Network, one: Missing) -> Iterator[Offer]:
    """Offers of the course that people of the country can reach and understand."""
    spoken = network.country[one.country].languages
    for offer in network.offers:
        if offer.course == one.course and has_route(network, one.country, offer.centre) and not spoken.isdisjoint(offer.languages):
            yield offer


def _free(made: Made, course: Course, country: str) -> Iterator[Offer]:
    """Offers with a week in which one more run could begin beside all runs of the plan."""
    network, one = made.network, made.network.country[country]
    spare = {(row.centre, row.kind): [a - b for a, b in zip(row.units, row.used, strict=True)] for row in uses(made)}
    taught: dict[str, set[int]] = {trainer.id: set() for trainer in network.trainers}
    for run in made.runs:
        for id in run.trainers:
            taught[id] |= set(range(run.week, run.week + network.course[run.course].weeks))
    for offer in _offers(network, Missing(country, course.id, 0, 0)):
        closed = network.centre[offer.centre].closed | one.away
        for start in range(network.weeks - course.weeks + 1):
            weeks = range(start, start + course.weeks)
            has_units = all(
                min(spare.get((offer.centre, kind), [0] * network.weeks)[week] for week in weeks) >= n for kind, n in course.uses.items()
            )
            languages = [word for word in offer.languages if word in one.languages and not _competes(made, offer, word, start)]
            if closed.isdisjoint(weeks) and has_units and any(_staffed(network, offer, word, weeks, taught) for word in languages):
                yield offer
                break


def _competes(made: Made, offer: Offer, language: str, start: int) -> bool:
    network = made.network
    region = network.centre[offer.centre].region
    return any(
        run.course == offer.course
        and run.language == language
        and network.centre[run.centre].region == region
        and abs(run.week - start) < network.rules.window
        for run in made.runs
    )


def _staffed(network: Network, offer: Offer, language: str, weeks: range, taught: Mapping[str, Iterable[int]]) -> bool:
    course = network.course[offer.course]
    skill = course.skill or course.id
    free = [
        one
        for one in network.trainers
        if one.centre == offer.centre and skill in one.skills and language in one.languages
        if one.away.isdisjoint(weeks) and set(weeks).isdisjoint(taught[one.id])
        if one.most_weeks is None or len(set(taught[one.id])) + len(weeks) <= one.most_weeks
    ]
    return len(free) >= course.trainers


def _can_travel(network: Network, run: Run, country: str, left: Mapping[str, int]) -> bool:
    """Several funders may share the cost of a way."""
    cost = min(route.cost for route in network.routes if (route.country, route.centre) == (country, run.centre))
    return sum(left[one.id] for one in network.funders if one.pays_seat(run.centre, run.course, country)) >= cost


def _can_run(network: Network, offer: Offer, left: Mapping[str, int]) -> bool:
    """Several funders may share the cost of a run."""
    return sum(left[one.id] for one in network.funders if one.pays_run(offer.centre, offer.course)) >= offer.cost
