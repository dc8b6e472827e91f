"""Networks of odd shapes, by number: one week, courses longer than the plan, no budget, twelve digits, ids in any script, chains.

Flow: test_planning_replan.py -> `odd` -> Network.
Reads: nothing. Writes: nothing.
Source: own work; everything is invented. Numbers in which a plan once broke a rule are named in the test.
"""

from __future__ import annotations

import random
from datetime import date

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

IDS = ("a", "é", "中", "العربية", "r0001", "r0002", "x y", "0", "-", "🚀", "all", "gone", "<b>")
BANDS = (((40, 10), (70, 6), (100, 3)), ((100, 5),), ((1, 1_000_000), (99, 1), (100, 0)), ((33, 7), (100, 0)))
Row = Centre | Course | Country


class Odd:
    """The dice of one network, and how often its numbers are as large as they may be."""

    def __init__(self, number: int) -> None:
        self.dice = random.Random(f"odd {number}")
        self.weeks = self.dice.choice((1, 2, 3, 5, 6, 12, 26))
        self.size = 3 if self.weeks > 6 else 1
        self.huge = self.dice.choice((0, 0, 0, 0.3))
        self.languages = ["en", "fr", "zz"][: self.dice.choice((1, 2, 3))]
        self.kinds = ["room", "lab", "空"][: self.dice.choice((0, 1, 2, 3))]

    def number(self, low: int, high: int, most: int) -> int:
        return most - self.dice.choice((0, 1, 7)) if self.dice.random() < self.huge else self.dice.randint(low, high)

    def names(self, prefix: str, least: int, most: int) -> list[str]:
        plain = [f"{prefix}{at}" for at in range(self.dice.randint(least, most * self.size))]
        odd = self.dice.sample(IDS, len(IDS))
        return [odd.pop() if odd and self.dice.random() < 0.3 else id for id in plain]

    def some_weeks(self, *shares: float) -> frozenset[int]:
        share = self.dice.choice(shares)
        return frozenset(week for week in range(self.weeks) if self.dice.random() < share)

    def some_languages(self) -> tuple[str, ...]:
        return tuple(self.dice.sample(self.languages, self.dice.randint(1, len(self.languages))))

    def scope(self, rows: tuple[Row, ...]) -> frozenset[str]:
        share = self.dice.choice((0, 0, 0.6))
        return frozenset(one.id for one in rows if self.dice.random() < share)

    def courses(self) -> tuple[Course, ...]:
        ids, is_chain, found = self.names("c", 1, 4), self.dice.random() < 0.3, []
        for at, id in enumerate(ids):
            least = self.dice.randint(1, 3)
            before = ids[at - 1 : at] if is_chain and at else self.dice.sample(ids[:at], min(at, self.dice.choice((0, 0, 1, 2))))
            found.append(
                Course(
                    id,
                    self.dice.choice((1, 1, 1, 1, 2, 3, self.weeks, self.weeks + 1)),
                    least,
                    self.number(least, least + 9, 1_000_000),
                    {kind: self.dice.randint(1, 2) for kind in self.kinds if self.dice.random() < 0.5},
                    self.dice.choice((0, 1, 1, 1, 2, 3)),
                    self.dice.choice(ids) if self.dice.random() < 0.3 else "",
                    tuple(before),
                )
            )
        return tuple(self.dice.sample(found, len(found)))

    def centre(self, id: str) -> Centre:
        facilities = {
            kind: tuple(self.dice.randint(0, 3) for _ in range(self.weeks))
            if self.dice.random() < 0.4
            else (self.number(0, 3, 1_000_000),) * self.weeks
            for kind in self.kinds
            if self.dice.random() < 0.85
        }
        return Centre(id, "", self.dice.choice(("R", "南")), facilities, self.some_weeks(0, 0, 0, 0.1, 0.3))

    def trainer(self, id: str, centre: str, courses: tuple[Course, ...]) -> Trainer:
        skills = frozenset(one.skill or one.id for one in courses if self.dice.random() < 0.75)
        most = self.dice.choice((None, None, None, None, 0, 3, 520))
        return Trainer(id, centre, skills, frozenset(self.some_languages()), self.some_weeks(0, 0, 0.1), most)

    def published(self, id: str, offer: Offer, course: Course, countries: tuple[Country, ...]) -> Published:
        seats = {one.id: 1 for one in countries if self.dice.random() < 0.35}
        while sum(seats.values()) > course.most:
            seats.popitem()
        centre = "gone" if self.dice.random() < 0.08 else offer.centre
        prices = self.dice.choice((0, 5, 100, 1_000_000)), self.dice.choice((0, 1, 20, 1_000_000))
        week = self.dice.randint(0, self.weeks - course.weeks)
        return Published(id, centre, course.id, self.dice.choice(self.languages), week, seats, *prices)


def odd(number: int) -> Network:
    """The network of this number."""
    of = Odd(number)
    dice, courses = of.dice, of.courses()
    centres = tuple(of.centre(id) for id in of.names("k", 1, 3))
    trainers = tuple(of.trainer(f"{one.id}/{at}", one.id, courses) for one in centres for at in range(dice.choice((0, 2, 3, 3)) * of.size))
    countries = tuple(Country(id, frozenset(of.some_languages()), of.some_weeks(0, 0, 0.1)) for id in of.names("q", 1, 4))
    pairs = [(one.id, course.id) for one in centres for course in courses if dice.random() < 0.8] or [(centres[0].id, courses[0].id)]
    offers = tuple(Offer(*pair, of.some_languages(), dice.choice((0, of.number(1, 9, 10**12)))) for pair in pairs)
    needs = tuple(
        Need(one.id, course.id, of.number(0, 5 * of.size, 1_000_000), dice.choice((0, 0, 1, of.number(0, 3, 1_000_000))))
        for one in countries
        for course in courses
    )
    routes = tuple(Route(one.id, centre.id, dice.choice((0, of.number(1, 5, 10**12)))) for one in countries for centre in centres)
    budgets = [dice.choice((0, dice.randint(1, 80 * of.size), of.number(100, 900, 10**12))) for _ in range(dice.randint(1, 4))]
    funders = tuple(
        Funder(f"f{at}", budget, of.scope(centres), of.scope(courses), of.scope(countries)) for at, budget in enumerate(budgets)
    )
    fit = [(offer, course) for offer in offers for course in courses if course.id == offer.course and course.weeks <= of.weeks]
    announced = tuple(of.published(id, *dice.choice(fit), countries) for id in of.names("p", 0, 3)) if fit else ()
    rules = Rules(dice.choice(BANDS), dice.choice((0, 7, 2000, 1_000_000)), dice.choice((0, 1, 2, 3, 8, 520)))
    monday = date(2027, 1, 4)
    return Network(
        f"odd {number}", monday, of.weeks, "USD", centres, trainers, courses, offers, countries, needs, routes, funders, announced, rules
    )
