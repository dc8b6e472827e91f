"""A year planned for the demo's network: needs of forty countries, a plan that is adopted, a centre lost, and a candidate that would join.

Flow: demo.load -> this file -> network.actions.
Reads: the centres and courses of the demo, seedtrain.facts, the sites. Writes: needs, travel costs, budgets, plans, planned offerings.
Source: centres and courses of the hub are real; capacity, costs, budgets and needs are synthetic and marked so on every line, but for
needs of the demo's own sites, which come from their rosters.
"""

from datetime import datetime
from math import asin, cos, radians, sin, sqrt

from seedtrain import facts
from seedtrain.demo.capacity import MINOR, UNIT
from seedtrain.demo.real import Network
from seedtrain.engines.demand.dates import Quarter
from seedtrain.network import actions as network
from seedtrain.network.models import NetworkPlan
from seedtrain.network.planning import Setup
from seedtrain.network.weeks import WEEK, first_monday, weeks_in
from seedtrain.people.models import Person

SYNTHETIC = "Synthetic, of the demo: nobody has published this."
COUNTRIES = (
    *("GHA", "NGA", "SEN", "CIV", "BFA", "MLI", "GMB", "SLE", "LBR", "TGO", "BEN", "CMR", "KEN", "ETH", "RWA", "UGA", "TZA", "ZMB", "ZAF"),
    *("EGY", "MAR", "TUN", "JOR", "PAK", "BGD", "IND", "NPL", "LKA", "IDN", "THA", "VNM", "PHL", "MNG", "KAZ", "UZB", "GEO"),
    *("BRA", "ARG", "MEX", "PER"),
)
HUB = ("hands-on-upstream", "hands-on-mrna", "hands-on-gmp", "standard-practice-gxp")
REGIONAL = ("demo-gmp-basics", "demo-shift-supervisors")
WEST_AFRICA, AMERICAS = "demo-regional-west-africa", "demo-regional-americas"
STEPS = 3
"""Steps of the search for each plan, about a second: the first is 3.1 % below its ceiling, and ten steps find nothing better."""
EARTH = 6371.0


def plan_network(made: Network, now: datetime, *, actor: Person) -> None:
    """Next year is planned and adopted; what the loss of West Africa and a joining candidate would change stands as drafts."""
    year = now.isocalendar().year + 1
    network.state_needs(_needs(), actor=actor, at=now, is_demo=True)
    network.take_needs_of_sites(Quarter(year, 1), Quarter(year, 4), actor=actor, at=now)
    network.state_travel_costs(_routes(made), actor=actor, at=now, is_demo=True)
    network.state_budgets(_budgets(), actor=actor, at=now, is_demo=True)
    setup = Setup(f"Plan of {year}", first_monday(year), weeks_in(year), UNIT, ("en",))
    plan = network.draft_plan(setup, actor=actor, at=now, seed="demo", steps=STEPS, is_demo=True)
    network.adopt_plan(plan, actor=actor, at=now)
    plan = NetworkPlan.objects.get(pk=plan.pk)
    june = setup.first_monday + 22 * WEEK
    lost = "Synthetic case: the plant of the centre in West Africa is being rebuilt from June."
    network.replan_without(plan, WEST_AFRICA, june, actor=actor, why=lost, at=now, seed="demo", steps=STEPS)
    joined = "Synthetic case: what would the candidate in the Americas add?"
    network.replan_with_candidate(plan, made.centres[AMERICAS], actor=actor, why=joined, at=now, seed="demo", steps=STEPS)


def _needs() -> list[network.NeedRow]:
    """From 2 to 13 seats of every second or third course, so that countries differ."""
    courses = (*HUB, *REGIONAL)
    return [
        network.NeedRow(country, course, 2 + (7 * at + 5 * number) % 12, 0, SYNTHETIC)
        for at, country in enumerate(COUNTRIES)
        for number, course in enumerate(courses)
        if (at + 2 * number) % 5 < 3 and (course in HUB or _region(facts.country(country)) in {"AFRO", "AMRO"})
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
