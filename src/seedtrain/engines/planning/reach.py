"""Who can reach what: the slots in which a course can run at all, who can come to each, and the need nobody can meet, with why.

Flow: Network -> `slots`, `unreachable` -> yearly.py, placing.py, search.py.
Reads: a Network. Writes: nothing.
Source: own work; the order of the reasons is docs/reference/planning.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .plan import Unreachable
from .problem import Centre, Country, Course, Network, Offer, Trainer


@dataclass(frozen=True, slots=True)
class Slot:
    """A course at a centre in one language: weeks in which it can start, who can teach it, and which countries can come.

    starts  weeks in which its facilities are open, enough of its trainers are there throughout, and people enough for a group can come;
            where the last holds in no week, those in which the others do
    able    trainers with the skill and the language
    comes   country -> weeks of `starts` in which its people are not away
    fares   country -> what bringing one person costs [money]
    """

    offer: Offer
    course: Course
    language: str
    region: str
    starts: tuple[int, ...]
    able: tuple[Trainer, ...]
    comes: Mapping[str, tuple[int, ...]]
    fares: Mapping[str, int]

    @property
    def key(self) -> tuple[str, str, str]:
        """Centre, course and language."""
        return self.offer.centre, self.course.id, self.language


@dataclass(frozen=True, slots=True)
class Reach:
    """Slots in which something can run, and the needs that none of them can meet."""

    slots: tuple[Slot, ...]
    unreachable: tuple[Unreachable, ...]


def reach(network: Network) -> Reach:
    """Every slot that somebody with a reachable need can come to; every need that has none, with the first reason that holds."""
    trainers = defaultdict(list)
    for trainer in network.trainers:
        trainers[trainer.centre].append(trainer)
    needed = {(one.country, one.course): one for one in network.needs if one.seats}
    routes = {(one.country, one.centre): one.cost for one in network.routes}
    wanting = defaultdict(list)
    for country, id in needed:
        wanting[id].append(country)
    stages: dict[tuple[str, str], str] = dict.fromkeys(needed, "course")
    open_slots: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for offer in network.offers:
        course, centre = network.course[offer.course], network.centre[offer.centre]
        for language in offer.languages:
            slot, found = _slot(network, offer, course, centre, language, trainers[offer.centre], wanting[course.id], routes)
            for country, stage in found.items():
                stages[country, course.id] = _further(stages[country, course.id], stage)
                if not stage:
                    open_slots[country, course.id].append(slot)
    _close(network, stages, open_slots)
    return Reach(_kept(network, stages, open_slots), tuple(_missed(network, stages)))


ORDER = ("course", "route", "language", "trainer", "facility", "")


def _further(a: str, b: str) -> str:
    """The later of two stages: a need is unreachable for the reason that stopped its best offer."""
    return max(a, b, key=ORDER.index)


def _slot(
    network: Network,
    offer: Offer,
    course: Course,
    centre: Centre,
    language: str,
    staff: Iterable[Trainer],
    wanting: Iterable[str],
    routes: Mapping[tuple[str, str], int],
) -> tuple[Slot, dict[str, str]]:
    """The slot, and for each country that needs the course the stage at which it stops, empty when it can come."""
    skill = course.skill or course.id
    able = tuple(one for one in staff if skill in one.skills and language in one.languages)
    staffed = [t for t in range(network.weeks - course.weeks + 1) if _staffed(able, course, t)]
    starts = tuple(t for t in staffed if _is_open(centre, course, t))
    comes, found = {}, {}
    for id in wanting:
        country = network.country[id]
        if (id, offer.centre) not in routes:
            found[id] = "route"
        elif language not in country.languages:
            found[id] = "language"
        elif not staffed:
            found[id] = "trainer"
        elif not (weeks := tuple(t for t in starts if _is_free(country, course, t))):
            found[id] = "facility"
        else:
            comes[id], found[id] = weeks, ""
    # A country without a route stops there, whatever this offer's language; "course" is what is left when no offer is there at all.
    fares = {id: routes[id, offer.centre] for id in comes}
    return Slot(offer, course, language, centre.region, starts, able, comes, fares), found


def _staffed(able: Iterable[Trainer], course: Course, start: int) -> bool:
    weeks = range(start, start + course.weeks)
    there = sum((one.most_weeks is None or one.most_weeks >= course.weeks) and one.away.isdisjoint(weeks) for one in able)
    return there >= course.trainers


def _is_open(centre: Centre, course: Course, start: int) -> bool:
    weeks = range(start, start + course.weeks)
    if not centre.closed.isdisjoint(weeks):
        return False
    return all(kind in centre.facilities and min(centre.facilities[kind][t] for t in weeks) >= units for kind, units in course.uses.items())


def _is_free(country: Country, course: Course, start: int) -> bool:
    return country.away.isdisjoint(range(start, start + course.weeks))


def _close(network: Network, stages: dict[tuple[str, str], str], open_slots: Mapping[tuple[str, str], list[Slot]]) -> None:
    """Needs fall until none is left that lacks what it requires, a cohort to go with, or somebody to pay; then each says why it fell."""
    needs = {(one.country, one.course): one for one in network.needs}
    gathers: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for need, slots in open_slots.items():
        for slot in slots:
            gathers[slot.key].append(need)

    def why(need: tuple[str, str], left: set[tuple[str, str]]) -> str:
        country, id = need
        for required in network.course[id].requires:
            held = needs[country, required].held if (country, required) in needs else 0
            if not held and (country, required) not in left:
                return "requires"
        found = "cohort"
        for slot in open_slots[need]:
            if sum(needs[one].seats for one in gathers[slot.key] if one == need or one in left) >= slot.course.least:
                found = "money"
                if can_pay(network, slot, country):
                    return ""
        return found

    left = {need for need in open_slots if not stages[need]}
    while fallen := {need for need in left if why(need, left)}:
        left -= fallen
    for need in open_slots:
        if need not in left:
            stages[need] = why(need, left)


def can_pay(network: Network, slot: Slot, country: str) -> bool:
    """Whether somebody may pay the run and somebody the travel of this country's people to it, where they cost anything."""
    centre, course = slot.offer.centre, slot.course.id
    runs = not slot.offer.cost or any(one.pays_run(centre, course) for one in network.funders)
    return runs and (not slot.fares[country] or any(one.pays_seat(centre, course, country) for one in network.funders))


def _kept(network: Network, stages: Mapping[tuple[str, str], str], open_slots: Mapping[tuple[str, str], list[Slot]]) -> tuple[Slot, ...]:
    """Slots with those countries only that have a reachable need, in the order of the network's offers.

    A run that starts when too few can come would be held for nobody, and take the rooms and trainers of others while it is looked for.
    """
    comes: dict[tuple[str, str, str], dict[str, tuple[int, ...]]] = {}
    slots: dict[tuple[str, str, str], Slot] = {}
    for (country, course), some in open_slots.items():
        if stages[country, course]:
            continue
        for slot in some:
            if can_pay(network, slot, country):
                slots[slot.key] = slot
                comes.setdefault(slot.key, {})[country] = slot.comes[country]
    order = [(offer.centre, offer.course, language) for offer in network.offers for language in offer.languages]
    needs = {(one.country, one.course): one.seats for one in network.needs}
    return tuple(_gathering(one, comes[key], needs) for key in order if (one := slots.get(key)) is not None)


def _gathering(slot: Slot, comes: Mapping[str, tuple[int, ...]], needs: Mapping[tuple[str, str], int]) -> Slot:
    """The slot for these countries, with the weeks in which enough of their people can come."""
    people = dict.fromkeys(slot.starts, 0)
    for country, weeks in comes.items():
        for week in weeks:
            people[week] += needs[country, slot.course.id]
    starts = tuple(week for week, count in people.items() if count >= slot.course.least) or slot.starts
    there = frozenset(starts)
    kept = {country: tuple(week for week in weeks if week in there) for country, weeks in comes.items()}
    return replace(slot, starts=starts, comes=kept)


def _missed(network: Network, stages: Mapping[tuple[str, str], str]) -> Iterable[Unreachable]:
    for need in network.needs:
        why = stages.get((need.country, need.course), "")
        if why:
            yield Unreachable(need.country, need.course, need.seats, why)
