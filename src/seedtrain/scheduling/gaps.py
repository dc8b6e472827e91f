"""Why a need within reach stays open, in sentences.

Flow: page.py, book.py, summary.py -> this file.
Reads: a Made. Writes: nothing.
Source: the reasons are those of engines/planning/unmet.py.
"""

from collections import Counter

from seedtrain.engines.planning.unmet import Unmet
from seedtrain.scheduling import words
from seedtrain.scheduling.facts import Made
from seedtrain.scheduling.words import listed, trainers, uses

SHORT = {
    "facility": "no rooms free",
    "trainer": "no trainers free",
    "competing": "another run too near",
    "cohort": "too few for a group",
    "requires": "the course before it not finished",
    "money": "money",
    "order": "could be added",
}
GONE = "a centre gone"


def reasons(made: Made) -> list[tuple[str, int]]:
    """Seats that stay open by what stands in the way, in two or three words, most seats first."""
    seats: Counter[str] = Counter()
    for one in made.unmet:
        is_gone = one.why == "facility" and not words.gone(made, one.centres, one.course)[1]
        seats[GONE if is_gone else SHORT[one.why]] += one.missing
    return sorted(seats.items(), key=lambda pair: (-pair[1], pair[0]))


def left_open(made: Made, one: Unmet) -> str:
    """What stands in the way of one more seat, were everything else in the plan to stay."""
    network, course, country = made.network, made.network.course[one.course], made.country(one.country)
    there, required = listed(made.centre(id) for id in one.centres), listed(made.course(id) for id in course.requires)
    cost, short = made.money(one.cost), made.money(one.short)
    room, run = f"There is room in {listed(one.runs)}", f"One more run would find its place at {there}"
    nothing = "and nothing stands in the way; the search did not get to it. More steps may."
    near = f"another run of it for that region and language begins less than {network.rules.window} weeks away"
    said = {
        "facility": _facility(made, one),
        "trainer": f"A run takes {trainers(network, one.course)}; at {there}, whenever there is room, too few are free.",
        "competing": f"At {there}, whenever room and trainers are free, {near}.",
        "cohort": f"Too few are left for one more run: at most {one.people} could come together, and it is run for {course.least} or more.",
        "requires": f"{run}, but too few of those who wait have finished {required} by then.",
        "requires seat": f"{room}, but nobody else from {country} has finished {required} by then.",
        "money": f"One more run at {there} and its smallest group cost {cost}; {short} of that is lacking.",
        "money seat": f"{room}; to bring a person costs {cost}, and {short} of that is lacking.",
        "order": f"{run}, {nothing}",
        "order seat": f"{room}, {nothing}",
    }
    return said[f"{one.why} seat" if one.runs else one.why]


def _facility(made: Made, one: Unmet) -> str:
    """That no room is free, or that the centre asked about is gone, or both."""
    lost, rest = words.gone(made, one.centres, one.course)
    if not rest:
        return lost.strip()
    there, country = listed(made.centre(id) for id in rest), made.country(one.country)
    return (
        f"{lost}A run takes {uses(made.network, one.course)}; at {there} no week is left with all of it while people of {country} can come."
    )
