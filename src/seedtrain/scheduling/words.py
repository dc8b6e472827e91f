"""Why something is as it is, in sentences: need nobody can meet and what would help, announced runs that change.

Flow: page.py, book.py, summary.py -> this file.
Reads: a Made. Writes: nothing.
Source: the reasons are those of docs/reference/planning.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from seedtrain.engines.planning import figures
from seedtrain.engines.planning.plan import Unreachable
from seedtrain.engines.planning.problem import Network
from seedtrain.scheduling.facts import Made, short_day


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a need cannot be met, and what would help."""

    why: str
    helps: str


def listed(words: Iterable[str], most: int = 4, last: str = "and") -> str:
    """`a, b and c`, or with another word for the last; of many the first, and how many more.

    >>> listed(["a", "b", "c"]), listed("abcdef")
    ('a, b and c', 'a, b, c, d and 2 more')
    """
    found = list(dict.fromkeys(words))
    if len(found) > most:
        return f"{', '.join(found[:most])} and {len(found) - most} more"
    return f" {last} ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def unreachable(made: Made, one: Unreachable) -> Reason:
    """Why no plan can give these seats."""
    network = made.network
    course, country = made.course(one.course), made.country(one.country)
    offers = [offer for offer in network.offers if offer.course == one.course]
    near = [offer for offer in offers if has_route(network, one.country, offer.centre)]
    spoken = sorted(network.country[one.country].languages)
    able = [offer for offer in near if set(offer.languages) & set(spoken)]
    there = listed(made.centre(offer.centre) for offer in offers)
    within = listed(made.centre(offer.centre) for offer in near)
    where = listed(made.centre(offer.centre) for offer in able)
    skill = network.course[one.course].skill or one.course
    why, helps = one.why, ""
    match one.why:
        case "course":
            why, helps = "No centre offers this course.", f"A centre that offers {course}."
        case "route":
            why = f"It is offered at {there}; people of {country} cannot be brought there."
            helps = f"A route from {country} to {there}."
        case "language":
            taught = listed(language for offer in near for language in offer.languages)
            why = f"At {within} it is taught in {taught}; people of {country} learn in {listed(spoken)}."
            helps = f"The course in {listed(spoken)}."
        case "trainer":
            one_only = network.course[one.course].trainers == 1
            who = f"{trainers(network, one.course)} who {'teaches' if one_only else 'teach'} it in {listed(spoken, last='or')}"
            free = f"{'is never one' if one_only else 'are never so many at once'}{_in_a_row(network.course[one.course].weeks)}"
            why = f"A run takes {who}; at {where} there {free}."
            helps = f"One more trainer there with the skill {skill}, or fewer weeks away."
        case "facility":
            why, helps = _facility(made, one, [offer.centre for offer in able])
        case "requires":
            before = listed(made.course(id) for id in _barred(made, one))
            why = (
                f"It requires {before}. Nobody from {country} has finished that, and it is out of reach for them or not among their needs."
            )
            helps = f"A need of {before} that can be met, or people from {country} who have finished it."
        case "cohort":
            why = f"All who could come together are fewer than the {network.course[one.course].least} people it is run for."
            helps = "A smaller least, or routes for others."
        case "money":
            why, helps = "No funder may pay for it.", f"A funder who may pay for {course} and for people of {country}."
    return Reason(why, helps)


def _facility(made: Made, one: Unreachable, centres: list[str]) -> tuple[str, str]:
    """Why no room is ever there, and what would help."""
    network, course, country = made.network, made.course(one.course), made.country(one.country)
    lost, rest = gone(made, centres, one.course)
    where, another = listed(made.centre(id) for id in rest), f"Another centre that offers {course} and that people of {country} can reach."
    if not rest:
        return lost.strip(), another
    if all(len(network.centre[id].closed) == network.weeks for id in rest):
        return f"{lost}Closed in every week of the plan: {where}.", another
    why = f"{lost}A run takes {uses(network, one.course)}; at {where} all of it is never there while people of {country} can come."
    return why, "More units of it there, or fewer closed weeks."


def _barred(made: Made, one: Unreachable) -> list[str]:
    """Required courses that nobody of the country has finished and that it cannot reach or does not ask for."""
    needs = {need.course: need for need in made.network.needs if need.country == one.country}
    required = made.network.course[one.course].requires
    return [
        id
        for id in required
        if not (id in needs and needs[id].held) and (id not in needs or not needs[id].seats or (one.country, id) in made.out_of_reach)
    ]


def gone(made: Made, centres: Iterable[str], course: str) -> tuple[str, list[str]]:
    """That one of these centres is the one asked about as if it were gone, with a space behind, or nothing; and the other centres."""
    lost, found = made.gone, list(dict.fromkeys(centres))
    if lost is None or lost.centre not in found:
        return "", found
    said = f"{made.centre(lost.centre)} is gone{f' from {short_day(made.day(lost.week))}' if lost.week else ''}. "
    if lost.week > made.from_week:  # weeks before it could have been planned too
        said += f"Before that, no week is left there with {uses(made.network, course)}. "
    return said, [id for id in found if id != lost.centre]


def has_route(network: Network, country: str, centre: str) -> bool:
    """Whether people can be brought there."""
    return any(route.country == country and route.centre == centre for route in network.routes)


def trainers(network: Network, course: str) -> str:
    """How many trainers a run takes."""
    count = network.course[course].trainers
    return "1 trainer" if count == 1 else f"{count} trainers"


def uses(network: Network, course: str) -> str:
    """What a run takes of facilities, and for how long; without any, open weeks of its centre."""
    one = network.course[course]
    weeks = "1 week" if one.weeks == 1 else f"{one.weeks} weeks in a row"
    found = listed(f"{units} {kind}" for kind, units in one.uses.items())
    return f"{found} for {weeks}" if found else f"{weeks} in which its centre is open"


def _in_a_row(weeks: int) -> str:
    return f" for {weeks} weeks in a row" if weeks > 1 else ""


@dataclass(frozen=True, slots=True)
class Announced:
    """What became of an announced run."""

    id: str
    about: str
    kind: str
    was: date
    now: date | None
    price: int
    why: str


WHY = {
    "lost": "nobody can hold it any more: its centre, its course there or one of its weeks is gone",
    "": "the plan is worth more so",
}


def announced(made: Made) -> Iterator[Announced]:
    """Every announced run, changed ones first."""
    for one in figures.announced(made.network, made.plan):
        about = f"{made.course(one.course)}, {made.centre(one.centre)}, {one.language}"
        why = "" if one.kind == "kept" else WHY.get(one.why, one.why.replace("_", " "))
        yield Announced(one.id, about, one.kind, one.was, one.now, one.price, why)
