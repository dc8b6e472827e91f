"""Networks of half a dozen centres, by number: too large to be solved whole, small enough for a test.

Flow: test_planning_search.py -> `middle` -> Network.
Reads: nothing. Writes: nothing.
Source: own work; everything is invented.
"""

from __future__ import annotations

import random
from datetime import date

from seedtrain.engines.planning import Centre, Country, Course, Funder, Need, Network, Offer, Published, Route, Trainer

WEEKS, COURSES = 30, 14
NAMES = tuple(f"q{i:02d}" for i in range(14))


def middle(number: int) -> Network:
    """The network of this number: 6 centres, 14 courses, 30 weeks, 14 countries, 3 funders, one announced run."""
    dice = random.Random(f"middle {number}")
    courses = tuple(_course(i, dice) for i in range(COURSES))
    centres = tuple(_centre(i, dice) for i in range(6))
    countries = tuple(
        Country(
            id, frozenset(dice.sample(("en", "fr", "es"), dice.choice((1, 2)))), frozenset(dice.sample(range(WEEKS), dice.choice((0, 2))))
        )
        for id in NAMES
    )
    offers = tuple(
        Offer(centre.id, course.id, ("en", "fr") if dice.random() < 0.6 else ("es",), 500 * course.weeks)
        for centre in centres
        for course in courses
        if dice.random() < 0.55
    )
    trainers = tuple(
        Trainer(
            f"{centre.id}-{i}",
            centre.id,
            frozenset(dice.sample([one.id for one in courses], 7)),
            frozenset(dice.sample(("en", "fr", "es"), 2)),
            frozenset(dice.sample(range(WEEKS), 3)),
            20,
        )
        for centre in centres
        for i in range(4)
    )
    needs = tuple(Need(id, course.id, dice.randint(1, 7), dice.choice((0, 0, 2))) for id in NAMES for course in dice.sample(courses, 8))
    routes = tuple(Route(id, centre.id, dice.randint(50, 300)) for id in NAMES for centre in dice.sample(centres, 4))
    funders = (
        Funder("all", 40_000),
        Funder("some", 15_000, countries=frozenset(NAMES[:6])),
        Funder("two centres", 10_000, centres=frozenset({"k0", "k1"})),
    )
    first = offers[0]
    announced = (Published("p", first.centre, first.course, first.languages[0], 4, {}, 60, 10),)
    monday = date(2027, 1, 4)
    return Network(
        f"middle {number}", monday, WEEKS, "USD", centres, trainers, courses, offers, countries, needs, routes, funders, announced
    )


def _course(i: int, dice: random.Random) -> Course:
    uses = {"room": 1, "pilot plant": 1} if dice.random() < 0.3 else {"room": 1}
    requires = (f"c{dice.randrange(i):02d}",) if i > 3 and dice.random() < 0.25 else ()
    return Course(f"c{i:02d}", dice.choice((1, 1, 2, 3)), 3, 9, uses, dice.choice((1, 1, 2)), "", requires)


def _centre(i: int, dice: random.Random) -> Centre:
    facilities = {"room": (dice.randint(1, 2),) * WEEKS} | ({"pilot plant": (1,) * WEEKS} if i % 2 else {})
    return Centre(f"k{i}", NAMES[i], ("AFRO", "SEARO")[i % 2], facilities, frozenset(dice.sample(range(WEEKS), 2)))
