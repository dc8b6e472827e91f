"""How many people sites need, what these cannot do yet, and the seats that asks for: the stored sites put to the demand engine.

Flow: needs.views, pages, network -> this file -> needs.profile -> engines.demand.
Reads: sites with roles, roster and evidence, who is a member; courses come as an argument. Writes: nothing.
Source: docs/reference/demand.md.

For the planning of centres: `seats_needed(person, on, courses=...)` gives rows of SeatNeed (country, course, languages, quarter, seats as
an exact fraction weighted by likelihood, `full` heads if all is built, sites by slug). `course` is the id of a course handed over; those of
network.offered.courses(person) are the database's, by slug. A site that has not said when it starts has no quarter, so it asks for no
seat here; `Asked.untimed` names it.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from django.db.models import Prefetch

from seedtrain.engines import demand as engine
from seedtrain.engines.demand import plans as engine_plans
from seedtrain.engines.demand.codec import plain
from seedtrain.engines.demand.site import CREDENTIAL, DECLARED, NEW
from seedtrain.engines.demand.staffing import Heads, heads
from seedtrain.needs.models import HeldLevel, RosterEntry, SiteProfile, SiteQuerySet, SiteRole
from seedtrain.needs.profile import Profile, Told, plan_of, told
from seedtrain.people.access import ScopeKind, Visitor
from seedtrain.people.models import Membership
from seedtrain.reporting.knowledge import knowledge

KEPT = 32
"""Answers kept in memory: the same question has the same answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Stored sites as a question, and what could not be asked.

    told      every plant's profile as the engine takes it, by slug
    plans     what a ministry plans and can be asked; `open_plans` lack platform, heads or start
    """

    on: date
    profiles: dict[str, Profile]
    told: dict[str, Told]
    plans: tuple[engine.Plan, ...]
    open_plans: tuple[str, ...]

    @property
    def silent(self) -> tuple[str, ...]:
        """Sites about which nothing can be said at all, by slug."""
        return tuple(slug for slug, one in self.told.items() if one.site is None)

    @property
    def untimed(self) -> tuple[str, ...]:
        """Sites of which nobody has said when people are needed, by slug."""
        return tuple(slug for slug, one in self.told.items() if one.site is not None and one.untimed)

    @property
    def unseen(self) -> frozenset[str]:
        """Plants that sent no roster though they may stand already, so that nobody knows who is there, by slug."""
        return frozenset(slug for slug in self.told if not self.profiles[slug].people and self.profiles[slug].plan.get("status") != NEW)

    def question(self) -> engine.Question:
        """The question to the engine."""
        return engine.Question(self.on, tuple(one.site for one in self.told.values() if one.site is not None), self.plans)

    def without(self, slugs: Collection[str], whole: engine.Demand) -> engine.Question:
        """The question without these sites; their people, as in the answer `whole`, stay taken off the plans."""
        gone = {site.id: {one.role: one.heads for one in site.heads.roles} for site in whole.sites if site.id in slugs}
        counted = {plan.id: [gone[id] for id in plan.sites if id in gone] for plan in whole.plans}
        plans = tuple(
            replace(
                plan, heads={role: max(0, heads - sum(one.get(role, 0) for one in counted[plan.id])) for role, heads in plan.heads.items()}
            )
            for plan in self.plans
        )
        question = self.question()
        return replace(question, sites=tuple(site for site in question.sites if site.id not in gone), plans=plans)


def published(sites: SiteQuerySet) -> SiteQuerySet:
    """Those known only from what was published: a source stands there, nobody states heads or a roster, and no member answers for them."""
    members = Membership.objects.filter(scope_kind=ScopeKind.ORGANISATION, ended_at=None).values("scope_key")
    return sites.filter(plan__has_key="source", roster=None, roles=None).exclude(organisation__slug__in=members)


def apart(asked: Asked, sites: SiteQuerySet) -> frozenset[str]:
    """Published plants that no plan asked about counts, by slug: they stand beside the figures of a country, not in them; one query."""
    some = tuple(one.site for one in asked.told.values() if one.site is not None)
    counted = {site.id for plan in asked.plans for site in engine_plans.counted_sites(plan, some)}
    return frozenset(published(sites).values_list("slug", flat=True)) - counted


def read(sites: SiteQuerySet, on: date, *, is_heads_only: bool = False) -> Asked:
    """These sites as of one day; four queries, however many they are. For heads alone three: what people can do is left out."""
    entries = RosterEntry.objects.select_related("role").order_by("label")
    if not is_heads_only:
        entries = entries.prefetch_related(Prefetch("held", HeldLevel.objects.select_related("competency")))
    roles = Prefetch("roles", SiteRole.objects.select_related("role").order_by("role__code"))
    rows = sites.order_by("country", "name", "pk").prefetch_related(roles, Prefetch("roster", entries))
    profiles = {site.slug: _profile(site, is_heads_only=is_heads_only) for site in rows}
    plans = [plan_of(one) for one in profiles.values() if one.is_plan]
    return Asked(
        on=on,
        profiles=profiles,
        told={slug: told(one, on) for slug, one in profiles.items() if not one.is_plan},
        plans=tuple(one for one in plans if one is not None),
        open_plans=tuple(slug for slug, one in profiles.items() if one.is_plan and plan_of(one) is None),
    )


def _profile(site: SiteProfile, *, is_heads_only: bool) -> Profile:
    return Profile(
        id=site.slug,
        name=site.name,
        country=site.country,
        platform=site.platform,
        plan=site.plan,
        heads={one.role.code: one.heads_required for one in site.roles.all()},
        people=tuple(engine.Person(one.label, one.role.code, () if is_heads_only else _evidence(one)) for one in site.roster.all()),
    )


def _evidence(entry: RosterEntry) -> tuple[engine.Held, ...]:
    """What somebody holds; a confirmation on site counts as a credential does. Competencies of another framework are asked of nobody."""
    known = knowledge().framework.competencies
    return tuple(
        engine.Held(
            competency=one.competency.code,
            level=one.level,
            since=one.since,
            until=one.valid_until,
            evidence=DECLARED if one.evidence == HeldLevel.Evidence.DECLARED else CREDENTIAL,
        )
        for one in entry.held.all()
        if one.competency.code in known
    )


def people_needed(asked: Asked) -> dict[str, Heads]:
    """Heads of every site, and of what each plan has beyond its sites, by slug; as in `answer`, without the ranges by tag."""
    model = knowledge().model
    sites = asked.question().sites
    found = {site.id: heads(site, model, {}) for site in sites}
    needed: Mapping[str, Mapping[str, int]] = {id: {one.role: one.heads for one in some.roles} for id, some in found.items()}
    for plan in asked.plans:
        found[plan.id] = heads(engine_plans.as_site(plan, engine_plans.compare(plan, sites, needed)), model, {})
    return found


def answer(
    asked: Asked, courses: Sequence[engine.Course] | None = None, *, is_timed: bool = False, without: Collection[str] = ()
) -> engine.Demand:
    """People, gap and seats; the shipped real courses where none are handed over. `is_timed` leaves out sites that have no quarter."""
    known = knowledge() if courses is None else replace(knowledge(), courses=tuple(courses))
    gone = {*without, *(asked.untimed if is_timed else ())}
    question = asked.without(gone, answer(asked, courses)) if gone else asked.question()
    return _estimated(_Keyed(json.dumps([plain(question), plain(known.courses)], sort_keys=True), question, known))


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A question that equals another with the same words."""

    key: str
    question: engine.Question = field(compare=False)
    known: engine.Knowledge = field(compare=False)


@lru_cache(maxsize=KEPT)
def _estimated(asked: _Keyed) -> engine.Demand:
    return engine.estimate(asked.question, asked.known)


def seats_needed(
    person: Visitor,
    on: date,
    *,
    countries: Collection[str] | None = None,
    courses: Sequence[engine.Course] | None = None,
) -> tuple[engine.SeatNeed, ...]:
    """Seats by country, course and quarter that sites and plans this person sees ask for; of these countries only where any are named."""
    sites = SiteProfile.objects.visible_to(person)
    asked = read(sites if countries is None else sites.filter(country__in=countries), on)
    return answer(asked, courses, is_timed=True).seats.needs


def by_course(needs: Iterable[engine.SeatNeed]) -> dict[str, list[engine.SeatNeed]]:
    """The rows of each course, most seats first."""
    found: dict[str, list[engine.SeatNeed]] = {}
    for one in needs:
        found.setdefault(one.course, []).append(one)
    return dict(sorted(found.items(), key=lambda pair: (-sum(one.seats for one in pair[1]), pair[0])))
