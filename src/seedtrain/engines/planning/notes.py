"""What in a network is no contradiction, and hardly meant: its author should hear of it beside the plan.

Flow: build.py -> `notes` -> Plan.notes.
Reads: a Network, and what is out of reach. Writes: nothing.
Source: docs/reference/planning.md, section "Notes".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .checks import nearest
from .plan import Unreachable
from .problem import Network

MOST = 8
"""Notes of one kind; of more, the rest is counted."""


def notes(network: Network, unreachable: Iterable[Unreachable]) -> tuple[str, ...]:
    """Kinds of facilities that no centre has, skills that no course asks for, needs that nobody can come to be ready for."""
    kinds = (*_short(_kinds(network), "kinds of facilities"), *_short(_skills(network), "skills"))
    return (*kinds, *_short(_unready(network, unreachable), "needs"))


def _short(said: Iterable[str], what: str) -> Iterator[str]:
    found = list(said)
    yield from found[:MOST]
    if len(found) > MOST:
        yield f"The same is so of {len(found) - MOST} more {what}."


def _kinds(network: Network) -> Iterator[str]:
    there = {kind for centre in network.centres for kind in centre.facilities}
    courses: dict[str, list[str]] = defaultdict(list)
    for course in network.courses:
        for kind in course.uses:
            courses[kind].append(course.name or course.id)
    for kind, names in courses.items():
        if kind not in there:
            yield f'No centre has "{kind}", which {_some(names, "uses", "use")}. {nearest(kind, there)}'


def _skills(network: Network) -> Iterator[str]:
    asked = {course.skill or course.id for course in network.courses}
    trainers: dict[str, list[str]] = defaultdict(list)
    for trainer in network.trainers:
        for skill in sorted(trainer.skills):
            trainers[skill].append(trainer.id)
    for skill, names in trainers.items():
        if skill not in asked:
            yield f'No course asks for the skill "{skill}", which {_some(names, "has", "have")}. {nearest(skill, asked)}'


def _some(names: list[str], one: str, many: str) -> str:
    """Who, and the verb."""
    if len(names) == 1:
        return f"{names[0]} {one}"
    shown = names if len(names) <= 3 else [*names[:2], f"{len(names) - 2} more"]
    return f"{', '.join(shown[:-1])} and {shown[-1]} {many}"


def _unready(network: Network, unreachable: Iterable[Unreachable]) -> Iterator[str]:
    """Needs of more people than need, or have finished, a course that comes before it; the most such seats first."""
    told = {(one.country, one.course) for one in unreachable}
    needs = {(one.country, one.course): one for one in network.needs}
    found = []
    for (country, course), need in needs.items():
        for required in network.course[course].requires:
            first = needs.get((country, required))
            ready = first.seats + first.held if first else 0
            if first and need.seats > ready and (country, course) not in told:
                found.append((ready - need.seats, country, course, required, ready, need.seats - first.held))
    for _missing, country, course, required, ready, enough in sorted(found, key=lambda row: row[0]):
        who = network.country[country].name or country
        name, before = (network.course[id].name or id for id in (course, required))
        verb = "needs or has" if ready == 1 else "need or have"
        yield (
            f"{who} needs {needs[country, course].seats} of {name}, but only {ready} {verb} finished {before}. "
            f"Raise its need of {before} to {enough}, or write how many hold it."
        )
