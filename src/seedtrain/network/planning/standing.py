"""Which plan stands instead of one that was superseded, what its offerings have become, and what it says of an offering.

Flow: network.actions, network.views, pages.offering -> this file -> planning.reading.
Reads: plans and the offerings they became. Writes: nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from seedtrain.engines import planning as engine
from seedtrain.network.models import NetworkPlan, Offering, PlanOffering
from seedtrain.network.planning.places import centre_of
from seedtrain.network.planning.reading import read_plan
from seedtrain.network.weeks import monday_of

ANNOUNCED = frozenset({Offering.State.PUBLISHED, Offering.State.RUNNING, Offering.State.ENDED})
"""Offerings that somebody was told of."""
STANDING = frozenset({Offering.State.PLANNED, Offering.State.PUBLISHED, Offering.State.RUNNING})
"""Offerings that take rooms and trainers."""


def plan_before(found: NetworkPlan) -> NetworkPlan | None:
    """The plan whose offerings this one takes over: the nearest that was adopted of those it was made from, which may be drafts."""
    before: NetworkPlan | None = found.replaces
    while before is not None and before.state == NetworkPlan.State.DRAFT:
        before = before.replaces
    return before


def plan_that_stands(found: NetworkPlan) -> int | None:
    """The number of the adopted plan that was made from this one, in one step or several; nothing when it was only taken back."""
    rows = NetworkPlan.objects.filter(pk__gt=found.pk).order_by("pk").values_list("pk", "replaces_id", "state")
    made = {found.pk}
    for number, before, state in rows:
        if before in made:
            made.add(number)
            if state == NetworkPlan.State.ADOPTED:
                return int(number)
    return None


def other_that_stands(found: NetworkPlan) -> NetworkPlan | None:
    """An adopted plan with a run that this one does not know, in its weeks: at one of its centres, or for people whom it seats too.

    A plan that is made from the database after another was adopted knows its offerings; drafts made side by side do not know each other.
    """
    read, before = read_plan(found), plan_before(found)
    known = [one.id for one in read.network.published]
    centres = {centre_of(run.centre) for run in read.plan.runs}
    seated = {(country, run.course) for run in read.plan.runs for country in run.seats}
    stands = PlanOffering.objects.filter(plan__state=NetworkPlan.State.ADOPTED, how=PlanOffering.How.MADE, offering__state__in=STANDING)
    inside = stands.filter(offering__starts_on__gte=found.first_monday, offering__ends_on__lte=read.end).exclude(offering__slug__in=known)
    for row in inside.select_related("plan", "offering__centre", "offering__version__course"):
        people = {(country, row.offering.version.course.slug) for country in row.covers}
        if row.plan != before and (row.offering.centre.slug in centres or people & seated):
            return row.plan
    return None


def as_they_stand(found: NetworkPlan, network: engine.Network, plan: engine.Plan) -> tuple[engine.Network, engine.Plan]:
    """The network and the runs of the plan as their offerings stand by now, for planning anew.

    What was published since is announced, under the offering's name; what somebody moved by hand is in its new week; what was cancelled, or
    moved out of the plan's weeks, is neither a run nor a promise.
    """
    adopted = found if found.state == NetworkPlan.State.ADOPTED else plan_before(found)
    made: dict[str, Offering] = {}
    weeks = {one.id: one.week for one in network.published}
    if adopted is not None and adopted.state == NetworkPlan.State.ADOPTED:
        rows = adopted.offerings.filter(how=PlanOffering.How.MADE).select_related("offering")
        made = {one.run: one.offering for one in rows}
        weeks |= {run.id: run.week for run in read_plan(adopted).plan.runs if not run.published}
    told = {one.slug: one for one in Offering.objects.filter(slug__in=[one.id for one in network.published])}
    promises, runs = [], []
    for one in network.published:
        week = _week(network, one.course, told.get(one.id), one.week)
        if week is not None:
            promises.append(replace(one, week=week))
    for run in plan.runs:
        id = run.published or run.id
        offering = told.get(id) if run.published else made.get(id)
        week = _week(network, run.course, offering, run.week)
        if week is None:
            continue
        if offering is not None and offering.state in ANNOUNCED and not run.published:
            promises.append(engine.Published(offering.slug, run.centre, run.course, run.language, week))
            run = replace(run, id=offering.slug, published=offering.slug)
        # Where the plan left it, the run's own week counts: what was asked of that plan since may have given it another.
        runs.append(run if week == weeks.get(id) else replace(run, week=week))
    return replace(network, published=tuple(promises)), replace(plan, runs=tuple(runs))


def _week(network: engine.Network, course: str, offering: Offering | None, week: int) -> int | None:
    """The week in which the offering begins, in those of the plan; without an offering or its days the plan's own."""
    if offering is None or offering.starts_on is None:
        return week
    begins = (monday_of(offering.starts_on) - network.first_monday).days // 7
    is_inside = 0 <= begins <= network.weeks - network.course[course].weeks
    return begins if is_inside and offering.state != Offering.State.CANCELLED else None


@dataclass(frozen=True, slots=True)
class PlannedBy:
    """What an adopted plan says of an offering: how it came, seats by country, and what a run costs [whole units of the currency]."""

    row: PlanOffering
    covers: Mapping[str, int]
    cost: int | None
    currency: str


def offering_in_plans(offering: Offering) -> list[PlannedBy]:
    """What the plans that stand say of it (its centre and its version's course are loaded)."""
    rows = offering.from_plans.filter(plan__state=NetworkPlan.State.ADOPTED).exclude(how=PlanOffering.How.DROPPED)
    found = []
    for one in rows.select_related("plan__replaces"):
        read = read_plan(one.plan)
        run = next((run for run in read.plan.runs if run.id == one.run), None)
        costs = {offer.centre: offer.cost for offer in read.network.offers if offer.course == offering.version.course.slug}
        there = [cost for place, cost in costs.items() if (place == run.centre if run else centre_of(place) == offering.centre.slug)]
        found.append(PlannedBy(one, one.covers, there[0] if there else None, read.network.currency))
    return found
