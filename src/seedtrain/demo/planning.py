"""A year planned for the demo's network: needs of forty countries, a plan that is adopted, a centre lost, and a candidate that would join.

Flow: demo.load -> this file -> network.actions.
Reads: the centres and courses of the demo, seedtrain.facts, the sites. Writes: needs, travel costs, budgets, plans, planned offerings.
Source: centres and courses of the hub are real; capacity, costs, budgets and needs are synthetic and marked so on every line, but for
needs of the demo's own sites, which come from their rosters.
"""

from dataclasses import replace
from datetime import datetime
from math import asin, cos, radians, sin, sqrt

from seedtrain import facts
from seedtrain.demo.real import Network
from seedtrain.network import actions as network
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow, course_row
from seedtrain.network.models import Centre, NetworkPlan
from seedtrain.network.planning import Setup
from seedtrain.network.weeks import WEEK, first_monday, weeks_in
from seedtrain.people.models import Person

SYNTHETIC = "Synthetic, of the demo: nobody has published this."
UNIT, MINOR = "USD", 100
COUNTRIES = (
    *("GHA", "NGA", "SEN", "CIV", "BFA", "MLI", "GMB", "SLE", "LBR", "TGO", "BEN", "CMR", "KEN", "ETH", "RWA", "UGA", "TZA", "ZMB", "ZAF"),
    *("EGY", "MAR", "TUN", "JOR", "PAK", "BGD", "IND", "NPL", "LKA", "IDN", "THA", "VNM", "PHL", "MNG", "KAZ", "UZB", "GEO"),
    *("BRA", "ARG", "MEX", "PER"),
)
COSTS = {"hands-on-upstream": 60_000, "hands-on-mrna": 70_000, "hands-on-gmp": 45_000, "standard-practice-gxp": 40_000}
REGIONAL = {"demo-gmp-basics": 15_000, "demo-shift-supervisors": 22_000}
WEST_AFRICA, AMERICAS = "demo-regional-west-africa", "demo-regional-americas"
SHARED = ("hands-on-gmp", "hands-on-upstream", "demo-gmp-basics")
"""Courses that the demo's candidate in the Americas says it could teach, in Spanish too."""
EARTH = 6371.0


def plan_network(made: Network, now: datetime, *, actor: Person) -> None:
    """Next year is planned and adopted; what the loss of West Africa and a joining candidate would change stands as drafts."""
    _state_costs(made, now, actor)
    _add_trainers(made, now, actor)
    _equip_candidate(made.centres[AMERICAS], now, actor)
    year = now.isocalendar().year + 1
    network.state_needs(_needs(), actor=actor, at=now, is_demo=True)
    network.take_needs_of_sites(first_monday(year + 1), actor=actor, at=now)
    network.state_travel_costs(_routes(made), actor=actor, at=now, is_demo=True)
    network.state_budgets(_budgets(), actor=actor, at=now, is_demo=True)
    setup = Setup(f"Plan of {year}", first_monday(year), weeks_in(year), UNIT, ("en",))
    plan = network.draft_plan(setup, actor=actor, at=now, seed="demo", is_demo=True)
    network.adopt_plan(plan, actor=actor, at=now)
    plan = NetworkPlan.objects.get(pk=plan.pk)
    june = setup.first_monday + 22 * WEEK
    lost = "Synthetic case: the plant of the centre in West Africa is being rebuilt from June."
    network.replan_without(plan, WEST_AFRICA, june, actor=actor, why=lost, at=now, seed="demo")
    joined = "Synthetic case: what would the candidate in the Americas add?"
    network.replan_with_candidate(plan, made.centres[AMERICAS], actor=actor, why=joined, at=now, seed="demo")


def _state_costs(made: Network, now: datetime, actor: Person) -> None:
    """What a run costs at the centres whose capacity the demo has stated already."""
    for slug, costs in (("gth-b", COSTS), (WEST_AFRICA, REGIONAL)):
        for taught in made.centres[slug].teaches.select_related("course"):
            if taught.course.slug in costs:
                row = replace(course_row(taught), cost_run_minor=costs[taught.course.slug] * MINOR, currency=UNIT)
                network.set_centre_course(made.centres[slug], row, actor=actor, at=now, is_demo=True)


def _add_trainers(made: Network, now: datetime, actor: Person) -> None:
    """Enough synthetic trainers for every course that a centre offers."""
    hub, west = ("hands-on-mrna", "hands-on-gmp", "standard-practice-gxp"), tuple(REGIONAL)
    for slug, labels, skills, languages in (
        ("gth-b", ("T-07", "T-08", "T-09", "T-10"), hub, ("en", "ko")),
        (WEST_AFRICA, ("A-3", "A-4"), west, ("en", "fr")),
    ):
        for label in labels:
            row = TrainerRow(label, skills, languages, 30)
            network.set_trainer(made.centres[slug], row, actor=actor, at=now, is_demo=True)


def _equip_candidate(centre: Centre, now: datetime, actor: Person) -> None:
    """The synthetic candidate has said what it could host."""
    for slug, kind, name, units in (("plant", "pilot_plant", "Training plant", 1), ("rooms", "room", "Classrooms", 2)):
        network.set_facility(centre, FacilityRow(slug, kind, name, units, 24, "", SYNTHETIC, SYNTHETIC), actor=actor, at=now, is_demo=True)
    for number in range(1, 7):
        network.set_trainer(centre, TrainerRow(f"C-{number}", SHARED, ("en", "es"), 26), actor=actor, at=now, is_demo=True)
    for slug, weeks, cost, plant in (
        ("hands-on-gmp", 3, 38_000, 1),
        ("hands-on-upstream", 4, 52_000, 1),
        ("demo-gmp-basics", 1, 12_000, 0),
    ):
        needs = (("pilot_plant", 1),) if plant else (("room", 1),)
        row = CourseRow(slug, ("en", "es"), weeks, cost * MINOR, UNIT, 8, 20, needs, 4 if plant else 2)
        network.set_centre_course(centre, row, actor=actor, at=now, is_demo=True)


def _needs() -> list[network.NeedRow]:
    """From 2 to 13 seats of every second or third course, so that countries differ."""
    courses = (*COSTS, *REGIONAL)
    return [
        network.NeedRow(country, course, 2 + (7 * at + 5 * number) % 12, 0, SYNTHETIC)
        for at, country in enumerate(COUNTRIES)
        for number, course in enumerate(courses)
        if (at + 2 * number) % 5 < 3 and (course in COSTS or _region(facts.country(country)) in {"AFRO", "AMRO"})
    ]


def _routes(made: Network) -> list[network.RouteRow]:
    """By the distance from the capital; to a regional centre only from its own region."""
    found = []
    for slug in ("gth-b", WEST_AFRICA, AMERICAS):
        centre = made.centres[slug]
        there = facts.country(centre.country)
        for code in COUNTRIES:
            home = facts.country(code)
            if centre.region and _region(home) != centre.region:
                continue
            cost = 900 + round(0.16 * _distance(home, there), -2)
            found.append(network.RouteRow(code, slug, int(cost) * MINOR, UNIT, SYNTHETIC))
    return found


def _region(country: facts.CountryFact) -> str:
    return next((status.value for status in country.statuses if status.kind == "who_region"), "")


def _distance(one: facts.CountryFact, other: facts.CountryFact) -> float:
    """Between the capitals along the sphere [km]."""
    ends = [one.capital, other.capital]
    (lat, lon), (lat2, lon2) = [(radians(end.latitude or 0.0), radians(end.longitude or 0.0)) if end else (0.0, 0.0) for end in ends]
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))


def _budgets() -> list[network.BudgetRow]:
    africa = tuple(code for code in COUNTRIES if _region(facts.country(code)) == "AFRO")
    rows = (
        ("Demo fund for all", 1_900_000, (), ()),
        ("Demo fund for Africa", 700_000, (), africa),
        ("Demo host of the hub", 600_000, ("gth-b",), ()),
    )
    return [network.BudgetRow(name, amount * MINOR, UNIT, centres, (), countries, SYNTHETIC) for name, amount, centres, countries in rows]
