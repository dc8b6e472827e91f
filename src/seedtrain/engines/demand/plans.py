"""What a ministry plans beyond the sites we know, so that nobody is counted twice.

Flow: demand.py -> `remainders` -> site.py.
Reads: a Question and heads by site. Writes: nothing.
Source: own rule. For plan P and role r, with the sites P counts already:

    remainder(P, r) = max(0, heads P states for r - sum over those sites of heads required for r)

The sites counted are those the plan includes by id; a plan that includes none counts every site of its country and platform. A site
belongs to one plan at most. The remainder is trained for as a new site without people and without lines, at the plan's likelihood;
the sites keep theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import SiteError
from .site import NEW, Plan, Question, Site


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One role of a plan [heads]."""

    role: str
    planned: int
    counted: int
    remainder: int


@dataclass(frozen=True, slots=True)
class PlanDemand:
    """A plan beside the sites it counts already."""

    id: str
    name: str
    country: str
    sites: tuple[str, ...]
    lines: tuple[PlanLine, ...]

    @property
    def remainder(self) -> int:
        """People beyond the sites [heads]."""
        return sum(one.remainder for one in self.lines)


def counted_sites(plan: Plan, sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """The sites whose people the plan counts already."""
    if plan.includes:
        return tuple(site for site in sites if site.id in plan.includes)
    return tuple(site for site in sites if (site.country, site.platform) == (plan.country, plan.platform))


def check_counted_once(question: Question) -> None:
    """Raises SiteError where two plans count the same site."""
    owner: dict[str, str] = {}
    for plan in question.plans:
        for site in counted_sites(plan, question.sites):
            if site.id in owner:
                raise SiteError(
                    "counted_twice",
                    {"site": site.id, "plans": (owner[site.id], plan.id)},
                    f'plan "{plan.id}" counts site "{site.id}", which plan "{owner[site.id]}" counts already. '
                    "Name in `includes` of each plan the sites that are part of it.",
                )
            owner[site.id] = plan.id


def compare(plan: Plan, sites: tuple[Site, ...], needed: Mapping[str, Mapping[str, int]]) -> PlanDemand:
    """The plan role by role; `needed` heads by site id and role."""
    counted = counted_sites(plan, sites)
    lines = []
    for role, planned in sorted(plan.heads.items()):
        known = sum(needed[site.id].get(role, 0) for site in counted)
        lines.append(PlanLine(role, planned, known, max(0, planned - known)))
    return PlanDemand(plan.id, plan.name, plan.country, tuple(site.id for site in counted), tuple(lines))


def as_site(plan: Plan, beside: PlanDemand) -> Site:
    """The remainder as a site to train for."""
    return Site(
        id=plan.id,
        name=plan.name,
        country=plan.country,
        platform=plan.platform,
        status=NEW,
        standalone=False,
        likelihood=plan.likelihood,
        start=plan.start,
        languages=plan.languages,
        heads={one.role: one.remainder for one in beside.lines if one.remainder},
    )
