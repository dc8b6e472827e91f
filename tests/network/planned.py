"""A small network that can be planned: two centres, two courses, three countries, two funders, all stated through actions.

Flow: tests of planning ask for it.
Reads: nothing. Writes: the world of tests.network.world, capacity, needs, travel costs, budgets.
"""

from dataclasses import dataclass
from datetime import date

from seedtrain.curriculum.models import CourseVersion
from seedtrain.network import actions
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow
from seedtrain.network.planning import Setup
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, course

SETUP = Setup("Plan of 2027", date(2027, 1, 4), 20, "USD", ("en",))
"""Twenty weeks, so that a plan is made in a moment."""
NEEDS = (
    actions.NeedRow("GHA", "upstream", 6, 0, "survey"),
    actions.NeedRow("KEN", "upstream", 6, 0, "survey"),
    actions.NeedRow("GHA", "quality", 5, 0, "survey"),
    actions.NeedRow("SEN", "quality", 5, 0, "survey"),
)
ROUTES = (
    *(actions.RouteRow(country, "osong", 200_000, "USD", "quote") for country in ("GHA", "KEN", "SEN")),
    *(actions.RouteRow(country, "dakar", 80_000, "USD", "quote") for country in ("GHA", "KEN", "SEN")),
)
BUDGETS = (
    actions.BudgetRow("fund", 20_000_000, "USD", (), (), (), "letter"),
    actions.BudgetRow("host", 2_000_000, "USD", ("osong",), (), (), "letter"),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """The world, and its second course."""

    world: World
    quality: CourseVersion


def build_planned(cast: Cast) -> Planned:
    """Osong can run both courses, Dakar only "quality"; twelve seats of "upstream" are needed and ten of "quality"."""
    world = build_world(cast)
    quality = course(world.owner, "quality")
    said = {"actor": cast.maya, "at": NOW}
    for centre in (world.osong, world.dakar):
        actions.set_facility(centre, FacilityRow("room", "room", "Room", 1, 20), **said)
        for label in ("T1", "T2"):
            actions.set_trainer(centre, TrainerRow(label, ("upstream", "quality"), ("en", "fr")), **said)
    upstream = CourseRow("upstream", ("en",), 3, 500_000, "USD", 4, 12, (("room", 1),), 2)
    actions.set_centre_course(world.osong, upstream, **said)
    for centre in (world.osong, world.dakar):
        actions.set_centre_course(centre, CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 10, (("room", 1),), 1), **said)
    actions.state_needs(NEEDS, **said)
    actions.state_travel_costs(ROUTES, **said)
    actions.state_budgets(BUDGETS, **said)
    return Planned(world, quality)


def build_campuses(cast: Cast) -> Planned:
    """Osong has two campuses. Only the lab has plant and room, so "upstream" stands there; "quality" stands at both; nothing is at Dakar.

    T4 has no venue and can teach "upstream" only; T5 has none and teaches what stands at both.
    """
    world = build_world(cast)
    quality = course(world.owner, "quality")
    said = {"actor": cast.maya, "at": NOW}
    for slug, kind, venue in (("plant", "pilot_plant", "lab"), ("room-lab", "room", "lab"), ("room-hall", "room", "hall")):
        actions.set_facility(world.osong, FacilityRow(slug, kind, slug, 1, 20, venue), **said)
    for label, skills, venue in (
        ("T1", ("upstream", "quality"), "lab"),
        ("T2", ("upstream",), "lab"),
        ("T3", ("quality",), "hall"),
        ("T4", ("upstream",), ""),
        ("T5", ("quality",), ""),
    ):
        actions.set_trainer(world.osong, TrainerRow(label, skills, ("en",), venue=venue), **said)
    upstream = CourseRow("upstream", ("en",), 3, 500_000, "USD", 4, 12, (("pilot_plant", 1), ("room", 1)), 2)
    actions.set_centre_course(world.osong, upstream, **said)
    actions.set_centre_course(world.osong, CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 5, (("room", 1),), 1), **said)
    actions.state_needs(NEEDS, **said)
    actions.state_travel_costs(ROUTES, **said)
    actions.state_budgets(BUDGETS, **said)
    return Planned(world, quality)
