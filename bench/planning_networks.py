"""Synthetic networks of any size: real countries with their capitals, regions and languages; centres, courses and money are invented.

Flow: bench_planning.py, the demo's checks -> this file -> engines.planning.
Reads: seedtrain.facts; a number of centres and a seed. Writes: nothing. Only the shape is that of a real network: about 32 courses
a country, a budget that reaches about half of the need, centres in capitals, eight of which a country reaches.
"""

from __future__ import annotations

from datetime import date
from math import asin, cos, radians, sin, sqrt

import numpy as np

from seedtrain import facts
from seedtrain.engines.planning.problem import Centre, Country, Course, Funder, Need, Network, Offer, Route, Trainer

MONDAY = date(2027, 1, 4)
WEEKS, COURSES, COUNTRIES, NEAREST = 52, 150, 100, 8
SKILLS = 12
WORLD = ("en", "fr", "es", "pt", "ar", "ru")


def network(centres: int, number: int = 1, *, countries: int = COUNTRIES, courses: int = COURSES, weeks: int = WEEKS) -> Network:
    """A network of so many centres; the same arguments give the same network."""
    dice = np.random.default_rng([centres, countries, courses, weeks, number])
    places = _places(countries)
    taught = [_course(i, dice) for i in range(courses)]
    homes = [places[i % len(places)] for i in dice.permutation(max(centres, len(places)))[:centres]]
    sites = [_centre(k, home, weeks, dice) for k, home in enumerate(homes)]
    offers, trainers = [], []
    for site, home in zip(sites, homes, strict=True):
        offered, teachers = _teaching(site, home, taught, dice)
        offers += offered
        trainers += teachers
    routes = [route for place in places for route in _routes(place, sites, dice)]
    needs = [need for place in places for need in _needs(place, taught, dice)]
    people = sum(one.seats for one in needs)
    budget = int(people * 0.5 * 2_000)
    africa = frozenset(place.iso3 for place in places if place.region == "AFRO")
    funders = (
        Funder("all", int(budget * 0.6)),
        Funder("africa", int(budget * 0.25), countries=africa),
        Funder("hubs", int(budget * 0.15), centres=frozenset(one.id for one in sites[: max(1, centres // 4)])),
    )
    return Network(
        f"{centres} centres, {countries} countries, {courses} courses",
        MONDAY,
        weeks,
        "USD",
        tuple(sites),
        tuple(trainers),
        tuple(taught),
        tuple(offers),
        tuple(Country(one.iso3, frozenset(one.languages), frozenset(), one.name) for one in places),
        tuple(needs),
        tuple(routes),
        funders,
    )


class _Place:
    def __init__(self, iso3: str, name: str, region: str, at: tuple[float, float], languages: tuple[str, ...]) -> None:
        self.iso3, self.name, self.region, self.at, self.languages = iso3, name, region, at, languages


def _places(count: int) -> list[_Place]:
    found = []
    for one in facts.countries():
        region, capital = one.who_region(MONDAY), one.capital
        income = one.income_group(MONDAY)
        if region is None or capital is None or income is None or income == "High income":
            continue
        speaks = tuple(dict.fromkeys([code for code in one.languages if code in WORLD] or ["en"]))
        found.append(_Place(one.iso3, one.short_name, region, (capital.latitude, capital.longitude), speaks))
    return sorted(found, key=lambda place: place.iso3)[:count]


def _course(i: int, dice: np.random.Generator) -> Course:
    weeks = int(dice.choice([1, 2, 3, 4], p=(0.35, 0.35, 0.15, 0.15)))
    is_practical = dice.random() < 0.4
    most = int(dice.choice([12, 20, 24]) if is_practical else dice.choice([20, 30]))
    uses = {"room": 1, "pilot plant": 1} if is_practical else {"room": 1}
    requires = (f"c{int(dice.integers(0, i)):03d}",) if i >= 10 and dice.random() < 0.1 else ()
    return Course(f"c{i:03d}", weeks, int(np.ceil(0.4 * most)), most, uses, 2 if is_practical else 1, f"s{i % SKILLS}", requires)


def _centre(k: int, home: _Place, weeks: int, dice: np.random.Generator) -> Centre:
    closed = frozenset(int(one) for one in dice.choice(weeks, 3, replace=False)) | {weeks - 1}
    rooms, pilots = int(dice.integers(2, 5)), int(dice.integers(0, 3))
    units = {"room": (rooms,) * weeks} | ({"pilot plant": (pilots,) * weeks} if pilots else {})
    return Centre(f"k{k:03d}", home.iso3, home.region, units, closed, f"Centre {k}", *home.at)


def _teaching(site: Centre, home: _Place, taught: list[Course], dice: np.random.Generator) -> tuple[list[Offer], list[Trainer]]:
    speaks = tuple(dict.fromkeys((*home.languages[:2], "en"))) if dice.random() < 0.7 else (home.languages[0],)
    skills = [f"s{one}" for one in sorted(dice.choice(SKILLS, int(dice.integers(3, 7)), replace=False))]
    chosen = [one for one in taught if one.skill in skills and set(one.uses) <= set(site.facilities)]
    some = sorted(dice.permutation(len(chosen))[: min(len(chosen), 30)])
    offers = [Offer(site.id, chosen[i].id, speaks, int(6_000 + 4_000 * chosen[i].weeks * len(chosen[i].uses))) for i in some]
    trainers = []
    for i in range(int(dice.integers(5, 10))):
        able = frozenset(str(one) for one in dice.choice(skills, min(len(skills), int(dice.integers(2, 4))), replace=False))
        tongues = frozenset(str(one) for one in dice.choice(speaks, int(dice.integers(1, len(speaks) + 1)), replace=False))
        away = frozenset(int(one) for one in dice.choice(len(next(iter(site.facilities.values()))), 4, replace=False))
        trainers.append(Trainer(f"{site.id}-t{i}", site.id, able, tongues, away, 36))
    return offers, trainers


def _routes(place: _Place, sites: list[Centre], dice: np.random.Generator) -> list[Route]:
    far = sorted((_km(place.at, (site.latitude or 0.0, site.longitude or 0.0)), site.id) for site in sites)[:NEAREST]
    return [Route(place.iso3, id, int(700 + 0.25 * km + 400 * dice.integers(0, 2))) for km, id in far]


def _needs(place: _Place, taught: list[Course], dice: np.random.Generator) -> list[Need]:
    wanted = sorted(dice.choice(len(taught), min(len(taught), 32), replace=False))
    return [Need(place.iso3, taught[i].id, int(dice.integers(1, 12)), int(dice.integers(0, 4))) for i in wanted]


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great circle distance [km]."""
    lat, lon = radians(b[0] - a[0]), radians(b[1] - a[1])
    h = sin(lat / 2) ** 2 + cos(radians(a[0])) * cos(radians(b[0])) * sin(lon / 2) ** 2
    return 12_742 * asin(sqrt(h))
