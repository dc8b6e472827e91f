"""Tiny networks in which every rule of planning comes into play, by number.

Flow: test_planning_*.py -> `small`, `networks` -> Network.
Reads: nothing. Writes: nothing.
Source: own work; sizes are such that planning_brute.py tries everything within a second or so.
"""

from __future__ import annotations

import random
from datetime import date

from hypothesis import strategies as st

from seedtrain.engines.planning.problem import (
    Centre,
    Country,
    Course,
    Funder,
    Need,
    Network,
    Offer,
    Published,
    Route,
    Rules,
    Trainer,
)

LANGUAGES = ("en", "fr")


def small(number: int) -> Network:
    """The network of this number: at most 3 centres, 3 courses, 6 weeks and 4 countries."""
    dice = random.Random(f"network {number}")
    weeks = dice.randint(3, 6)
    sparse = dice.choice((0.15, 0.3, 0.8))  # how often things are missing
    courses = _courses(dice)
    centres = tuple(_centre(dice, f"c{at}", weeks, sparse) for at in range(1, dice.choice((1, 2, 2, 3)) + 1))
    countries = tuple(
        Country(id, _words(dice, 1 - 0.4 * sparse), _weeks(dice, weeks, 0.15 * sparse), id.upper())
        for id in ("gh", "ke", "sn", "vn")[: dice.choice((1, 2, 2, 3, 4))]
    )
    offers = tuple(
        Offer(centre.id, course.id, tuple(sorted(_words(dice, 0.4), reverse=dice.random() < 0.5)), dice.choice((0, 2, 3, 5)))
        for centre in centres
        for course in courses
        if dice.random() < 1 - 0.3 * sparse
    ) or (Offer("c1", "a", ("en",), 2),)
    needs = tuple(
        Need(country.id, course.id, dice.choice((0, 1, 2, 3, 3, 4)), dice.choice((0, 0, 0, 1, 2)))
        for country in countries
        for course in courses
        if dice.random() < 1 - 0.3 * sparse
    ) or (Need(countries[0].id, "a", 2),)
    routes = tuple(
        Route(country.id, centre.id, dice.choice((0, 1, 2, 3)))
        for country in countries
        for centre in centres
        if dice.random() < 1 - 0.3 * sparse
    ) or (Route(countries[0].id, "c1", 1),)
    return Network(
        title=f"network {number}",
        first_monday=date(2027, 1, 4),
        weeks=weeks,
        currency="USD",
        centres=centres,
        trainers=tuple(one for centre in centres for one in _trainers(dice, centre.id, courses, weeks, sparse)),
        courses=courses,
        offers=offers,
        countries=countries,
        needs=needs,
        routes=routes,
        funders=_funders(dice, centres, courses, countries),
        published=tuple(_published(dice, f"p{at}", offers, courses, countries, weeks) for at in range(1, dice.choice((0, 0, 1, 2)) + 1)),
        rules=Rules(
            dice.choice((((40, 10), (70, 6), (100, 3)), ((50, 4), (100, 1)), ((100, 5),))), dice.choice((0, 7, 30)), dice.randint(1, 4)
        ),
    )


def _courses(dice: random.Random) -> tuple[Course, ...]:
    found: list[Course] = []
    for id in ("a", "b", "c")[: dice.choice((1, 2, 2, 3))]:
        least = dice.choice((1, 1, 2, 2, 3))
        found.append(
            Course(
                id,
                weeks=dice.choice((1, 1, 2, 3)),
                least=least,
                most=least + dice.randint(0, 2),
                uses={kind: dice.choice((1, 1, 1, 2)) for kind in ("lab", "room") if dice.random() < 0.6},
                trainers=dice.choice((1, 1, 1, 2)),
                skill="a" if found and dice.random() < 0.3 else "",
                requires=(found[-1].id,) if found and dice.random() < 0.5 else (),
                name=f"Course {id}",
            )
        )
    return tuple(found)


def _centre(dice: random.Random, id: str, weeks: int, sparse: float) -> Centre:
    facilities = {}
    for kind in ("lab", "room"):
        if dice.random() < 1 - 0.15 * sparse:
            units = dice.choice((1, 2, 2))
            facilities[kind] = tuple(dice.randint(0, 2) for _ in range(weeks)) if dice.random() < 0.3 * sparse else (units,) * weeks
    return Centre(id, "kr", dice.choice(("north", "south")), facilities, _weeks(dice, weeks, 0.2 * sparse), f"Centre {id}", 37.4, -1.5)


def _trainers(dice: random.Random, centre: str, courses: tuple[Course, ...], weeks: int, sparse: float) -> list[Trainer]:
    return [
        Trainer(
            f"{centre}-t{at}",
            centre,
            frozenset(one.id for one in courses if dice.random() < 1 - 0.3 * sparse),
            _words(dice, 1 - 0.5 * sparse),
            _weeks(dice, weeks, 0.15 * sparse),
            dice.choice((None, None, None, 2, 4)),
        )
        for at in range(1, dice.randint(1, 3) + 1)
    ]


def _funders(
    dice: random.Random, centres: tuple[Centre, ...], courses: tuple[Course, ...], countries: tuple[Country, ...]
) -> tuple[Funder, ...]:
    def scope(rows: tuple[Centre, ...] | tuple[Course, ...] | tuple[Country, ...]) -> frozenset[str]:
        return frozenset(one.id for one in rows if dice.random() < 0.6) if dice.random() < 0.35 else frozenset()

    return tuple(
        Funder(f"f{at}", dice.choice((0, 12, 20, 100) if at > 1 else (16, 30, 100)), scope(centres), scope(courses), scope(countries))
        for at in range(1, dice.randint(1, 3) + 1)
    )


def _published(
    dice: random.Random, id: str, offers: tuple[Offer, ...], courses: tuple[Course, ...], countries: tuple[Country, ...], weeks: int
) -> Published:
    offer = dice.choice(offers)
    course = next(one for one in courses if one.id == offer.course)
    promised: dict[str, int] = {}
    for country in countries:
        if dice.random() < 0.4 and sum(promised.values()) < course.most:
            promised[country.id] = 1
    centre = "gone" if dice.random() < 0.15 else offer.centre
    week = dice.randint(0, max(0, weeks - course.weeks))
    language = dice.choice(LANGUAGES) if dice.random() < 0.2 else offer.languages[0]
    return Published(id, centre, offer.course, language, week, promised, drop=dice.choice((0, 5, 40)), move=dice.choice((1, 4)))


def _words(dice: random.Random, both: float) -> frozenset[str]:
    return frozenset(LANGUAGES if dice.random() < both else (dice.choice(LANGUAGES),))


def _weeks(dice: random.Random, weeks: int, share: float) -> frozenset[int]:
    return frozenset(week for week in range(weeks) if dice.random() < share)


networks = st.integers(0, 10**6).map(small)
"""A strategy: networks that shrink to small numbers."""
