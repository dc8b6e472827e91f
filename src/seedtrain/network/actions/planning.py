"""A plan of a year is drafted, kept from a file, or made anew when something changes: a centre drops out, money comes, a candidate joins.

Flow: network.views, the demo -> this file -> network.planning, engines.planning -> tables, journal.
Reads: everything the planner knows, stored plans. Writes: network plans.
Source: docs/reference/planning.md. A stored plan has passed the checker; the same network, seed and steps give the same plan.
Planning takes seconds, so it comes before the transaction that stores the plan: nobody else waits for the database meanwhile.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines import planning as engine
from seedtrain.engines.planning import whatif
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_to_json, plan_from_json, plan_to_json
from seedtrain.engines.planning.reading import check_network
from seedtrain.network.models import Centre, NetworkPlan
from seedtrain.network.planning import Gathered, LeftOut, Setup, as_they_stand, centre_of, gather, read_plan
from seedtrain.network.weeks import WEEK, monday_of
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

SECONDS = 4.0
"""No step of the search begins after so long on a page [s]."""
MOST_STEPS = 10
MOST_PLACES = 6000
"""Offers in a language, times weeks: above it a page would keep its reader waiting, and the command line plans."""

_EMPTY = {
    "centres": gettext_lazy("No centre has said all that a run takes and costs; managers do that on the page of their capacity."),
    "offers": gettext_lazy("No centre has said all that a run takes and costs; managers do that on the page of their capacity."),
    "courses": gettext_lazy("No centre has said all that a run takes and costs; managers do that on the page of their capacity."),
    "countries": gettext_lazy("Nobody has said what countries need. State the needs first."),
    "needs": gettext_lazy("Nobody has said what countries need. State the needs first."),
    "routes": gettext_lazy("Nobody has said what it costs to come to a centre. State travel costs first."),
    "trainers": gettext_lazy("No centre has named a trainer. Managers do that on the page of their capacity."),
    "funders": gettext_lazy("Runs and travel cost money and no funder is stated. State budgets first."),
}
"""What is missing when the database has nothing of a kind, by the engine's table."""
_COSTS = gettext_lazy("All costs are in %(known)s; you asked for %(asked)s. Plan in %(first)s.")
_OTHER_CURRENCY = {
    "centres": _COSTS,
    "offers": _COSTS,
    "courses": _COSTS,
    "routes": gettext_lazy("All travel costs are in %(known)s; you asked for %(asked)s. State them in %(asked)s, or plan in %(first)s."),
    "funders": gettext_lazy("All budgets are in %(known)s; you asked for %(asked)s. State them in %(asked)s, or plan in %(first)s."),
}
"""The same where a kind is there, but all of its amounts are in another currency."""


def draft_plan(
    setup: Setup,
    *,
    actor: Person | None,
    at: datetime,
    seed: str = "",
    steps: int = 0,
    candidates: Iterable[str] = (),
    is_demo: bool = False,
) -> NetworkPlan:
    """A plan made from what the database knows stands as a draft; what was not known is named beside it."""
    gathered = gather(setup, candidates=candidates)
    try:
        check_network(gathered.network)
    except engine.PlanningError as error:
        raise _nothing(gathered, error) if error.code == "nothing" else Refused(str(error), code=error.code, field="title") from error
    network, from_week = gathered.network, _ahead(gathered.network, at)
    plan = _planned(network, seed, steps, from_week=from_week)
    return _keep(network, plan, actor, at, from_week, left_out=gathered.left_out, is_demo=is_demo or gathered.is_synthetic)


def _nothing(gathered: Gathered, error: engine.PlanningError) -> Refused:
    """Why nothing can be planned: all amounts are in another currency, which is about that field, or somebody has yet to say something."""
    asked = gathered.network.currency
    known = Counter(values[1] for code, values in gathered.left_out if code == "other_currency")
    if known and error.field in _OTHER_CURRENCY:
        words = {"known": ", ".join(sorted(known)), "asked": asked, "first": known.most_common(1)[0][0]}
        return Refused(str(_OTHER_CURRENCY[error.field]) % words, code="other_currency", field="currency")
    return Refused(str(_EMPTY[error.field]), code=error.code)


def draft_plan_of(network: engine.Network, *, actor: Person | None, at: datetime, seed: str = "", steps: int = 0) -> NetworkPlan:
    """A plan of a network that came as a file stands as a draft."""
    from_week = _ahead(network, at)
    return _keep(network, _planned(network, seed, steps, from_week=from_week), actor, at, from_week)


def keep_plan(network: engine.Network, plan: str, *, actor: Person | None, at: datetime) -> NetworkPlan:
    """A plan made elsewhere, such as by the command line, stands as a draft when the checker finds nothing wrong with it."""
    try:
        made = plan_from_json(plan, network)
    except engine.PlanningError as error:
        raise Refused(str(error), code=error.code, field="plan") from error
    begun = _begun(network, at)
    # A year that is over is looked back at, whole.
    return _keep(network, replace(made, ceiling=_believed(network, made)), actor, at, begun if begun < network.weeks else 0)


def _believed(network: engine.Network, made: engine.Plan) -> Fraction | None:
    """The ceiling a file says when ours is no higher, otherwise ours: the checker proves none. Nothing where that would take too long."""
    if made.ceiling is None or _places(network) > MOST_PLACES:
        return None
    ours = _planned(network, made.seed, 0).ceiling
    return made.ceiling if ours is not None and made.ceiling >= ours else ours


def _places(network: engine.Network) -> int:
    return network.weeks * sum(len(one.languages) for one in network.offers)


def replan_without(
    found: NetworkPlan, centre: str, day: date, *, actor: Person | None, why: str, at: datetime, seed: str = "", steps: int = 0
) -> NetworkPlan:
    """A plan for the case that a place, or all places of a centre, drop out from the week of `day`; as much stays as it is worth."""
    old = read_plan(found)
    week = (monday_of(day) - old.network.first_monday).days // 7
    if not 0 <= week < old.network.weeks:
        raise Refused(
            _("The plan has the weeks from %(first)s to %(last)s; %(day)s lies outside.")
            % {"first": old.day(0).isoformat(), "last": old.day(old.network.weeks - 1).isoformat(), "day": day.isoformat()},
            code="week_outside",
            field="day",
        )
    changed = old.network
    places = [id for id in old.network.centre if id == centre] or [id for id in old.network.centre if centre_of(id) == centre]
    for place in places or [centre]:
        changed = _changed(partial(whatif.without_centre, changed, place, week), "centre")
    return _anew(found, changed, why, actor, at, seed, steps)


def replan_with_budget(
    found: NetworkPlan, funder: str, amount: int, *, actor: Person | None, why: str, at: datetime, seed: str = "", steps: int = 0
) -> NetworkPlan:
    """A plan for the case that a funder pays up to another amount [whole units of the plan's currency]."""
    changed = _changed(partial(whatif.with_budget, read_plan(found).network, funder, amount), "amount")
    return _anew(found, changed, why, actor, at, seed, steps)


def replan_with_candidate(
    found: NetworkPlan, candidate: Centre, *, actor: Person | None, why: str, at: datetime, seed: str = "", steps: int = 0
) -> NetworkPlan:
    """A plan for the case that a candidate joins with what it says it can host; courses the plan does not know stay outside."""
    network = read_plan(found).network
    spoken = frozenset.intersection(*(one.languages for one in network.countries)) if network.countries else frozenset()
    setup = Setup(network.title, network.first_monday, network.weeks, network.currency, tuple(sorted(spoken)), network.rules.window)
    more = gather(setup, candidates=[candidate.slug]).network
    offers = [one for one in more.offers if centre_of(one.centre) == candidate.slug and one.course in network.course]
    if not offers:
        raise Refused(
            _("%(centre)s has not said all that is needed about any course of this plan: languages, weeks, group, needs, trainers, cost.")
            % {"centre": candidate.name},
            code="not_said",
            field="candidate",
        )
    changed = network
    for place in dict.fromkeys(one.centre for one in offers):
        trainers = [replace(one, skills=one.skills & set(network.course)) for one in more.trainers if one.centre == place]
        routes = [one for one in more.routes if one.centre == place and one.country in network.country]
        here = [one for one in offers if one.centre == place]
        changed = _changed(partial(whatif.with_centre, changed, more.centre[place], trainers, here, routes), "candidate")
    return _anew(found, changed, why, actor, at, seed, steps)


def _changed(change: Callable[[], engine.Network], field: str) -> engine.Network:
    """The network with one thing otherwise; what the engine refuses is refused."""
    try:
        return change()
    except engine.PlanningError as error:
        raise Refused(str(error), code=error.code, field=field) from error


def _anew(found: NetworkPlan, network: engine.Network, why: str, actor: Person | None, at: datetime, seed: str, steps: int) -> NetworkPlan:
    """The changed network planned with as much of the old plan, as its offerings stand by now, as it is worth; what has begun stays."""
    network, before = as_they_stand(found, network, read_plan(found).plan)
    from_week = _begun(network, at)
    plan = _planned(network, seed, steps, before, from_week)
    return _keep(network, plan, actor, at, from_week, left_out=found.left_out, replaces=found, why=why, is_demo=found.is_demo)


def _begun(network: engine.Network, at: datetime) -> int:
    """Weeks of the plan that have begun: nothing new starts in them."""
    return min(max(0, (monday_of(at.date()) - network.first_monday).days // 7 + 1), network.weeks)


def _ahead(network: engine.Network, at: datetime) -> int:
    """The same, when any week is left to plan."""
    begun = _begun(network, at)
    if begun == network.weeks:
        last = network.first_monday + (network.weeks - 1) * WEEK
        raise Refused(
            _("The last week of this plan, that of %(day)s, has begun already. Choose a later first week.") % {"day": last.isoformat()},
            code="over",
            field="first",
        )
    return begun


def _planned(network: engine.Network, seed: str, steps: int, old: engine.Plan | None = None, from_week: int = 0) -> engine.Plan:
    """The engine's plan; refused when it would take longer than a page may."""
    if not 0 <= steps <= MOST_STEPS:
        raise Refused(
            _("We expected a whole number from 0 to %(most)d; it came as %(value)d.") % {"most": MOST_STEPS, "value": steps},
            code="out_of_range",
            field="steps",
        )
    if _places(network) > MOST_PLACES:
        raise Refused(
            _(
                "This network is too large to be planned while you wait. Download it, run “seedtrain plan network.json --out year” "
                "where you can wait, and upload year/plan.json with it."
            ),
            code="too_large",
            field="network",
        )
    began = time.monotonic()

    def is_late() -> bool:
        return time.monotonic() - began > SECONDS

    try:
        check_network(network)
        if old is not None:
            return engine.replan(network, old, from_week=from_week, seed=seed, steps=steps, stop=is_late)
        return engine.plan_year(network, from_week=from_week, seed=seed, steps=steps, stop=is_late)
    except engine.PlanningError as error:
        raise Refused(str(error), code=error.code, field="network") from error


def _keep(
    network: engine.Network,
    plan: engine.Plan,
    actor: Person | None,
    at: datetime,
    from_week: int,
    *,
    left_out: Iterable[LeftOut] = (),
    replaces: NetworkPlan | None = None,
    why: str = "",
    is_demo: bool = False,
) -> NetworkPlan:
    """The draft stands, when the checker finds nothing wrong."""
    texts = network_to_json(network), plan_to_json(plan, network)
    wrong = check(*texts)
    if wrong:
        said = {"count": len(wrong), "first": wrong[0].sentence}
        raise Refused(
            _("The checker finds %(count)d things wrong with this plan; the first: %(first)s") % said, code="does_not_hold", field="plan"
        )
    with transaction.atomic():
        made = NetworkPlan.objects.create(
            title=network.title[:200] or _("Plan of a year"),
            first_monday=network.first_monday,
            weeks=network.weeks,
            from_week=from_week,
            currency=network.currency[:20],
            network=texts[0],
            plan=texts[1],
            left_out=[list(one) for one in left_out],
            made_by=actor,
            made_at=at,
            seed=plan.seed[:80],
            steps=plan.steps,
            replaces=replaces,
            why=why.strip()[:300],
            is_demo=is_demo,
        )
        after = {"title": made.title, "runs": len(plan.runs), "steps": plan.steps, "replaces": replaces.pk if replaces else None}
        JournalEntry.objects.append(actor=actor, verb="draft_plan", about=made, at=at, after=after, why=made.why, seed=plan.seed)
    return made
