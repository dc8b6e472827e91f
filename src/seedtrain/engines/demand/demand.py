"""Answers a question about people: heads by role, what drives them, when they are trained, the gap, and the seats that close it.

Flow: the command or a room -> `estimate` -> every file of this package.
Reads: arguments. Writes: nothing.
Source: each step names its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from . import cases as published
from . import gap, plans, quarters, seats, sensitivity, staffing
from .cases import Case, PerMillion
from .courses import Course
from .dates import Quarter, quarter_of
from .framework import Framework
from .model import Model
from .result import REMAINDER, SITE, Demand, SiteDemand, Use
from .seats import Place
from .site import NEW, Question, Site

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known before anybody asks: the model, the framework, courses, and published plants."""

    model: Model
    framework: Framework
    courses: tuple[Course, ...] = ()
    cases: tuple[Case, ...] = ()
    top_down: tuple[PerMillion, ...] = ()


def estimate(question: Question, known: Knowledge, progress: Progress | None = None) -> Demand:
    """The whole answer; the same question and knowledge are the same answer. `progress` is told sites done and all of them."""
    plans.check_counted_once(question)
    now = quarter_of(question.on)
    total = len(question.sites) + len(question.plans)
    found: list[SiteDemand] = []
    places: list[Place] = []
    needed: dict[str, Mapping[str, int]] = {}

    def add(site: Site, kind: str) -> None:
        one, place = _site(site, kind, question, known, now)
        found.append(one)
        places.append(place)
        needed[site.id] = {role.role: role.heads for role in one.heads.roles}
        if progress:
            progress(len(found), total)

    for site in question.sites:
        add(site, SITE)
    beside = []
    for plan in question.plans:
        beside.append(plans.compare(plan, question.sites, needed))
        add(plans.as_site(plan, beside[-1]), REMAINDER)
    return Demand(
        title=question.title,
        on=question.on,
        honesty=known.model.honesty,
        sites=tuple(found),
        plans=tuple(beside),
        seats=seats.seats(places, known.courses, known.framework),
        uses=_uses(question.sites, places, found, known.model),
        cases=published.beside(known.cases, known.model),
        top_down=known.top_down,
        hours=known.framework.hours,
    )


def _site(site: Site, kind: str, question: Question, known: Knowledge, now: Quarter) -> tuple[SiteDemand, Place]:
    model, framework = known.model, known.framework
    moved = sensitivity.drivers(site, model)
    heads = staffing.heads(site, model, sensitivity.bands(site, model, moved))
    needed = {one.role: one.heads for one in heads.roles}
    plan = quarters.schedule(site, needed, framework, model, now)
    place = Place(
        site=site,
        schedule=plan,
        profiles=gap.profiles(site, needed, framework, question.on),
        turns={role: quarters.ramp(site, role, model, now) for role in needed},
    )
    answer = SiteDemand(
        id=site.id,
        name=site.name,
        country=site.country,
        kind=kind,
        status=site.status,
        start=site.start,
        likelihood=site.likelihood,
        languages=site.languages,
        platforms=tuple(sorted(framework.platforms(site.platform, site.ds_lines, site.ff_lines))),
        assumed=site.assumed,
        heads=heads,
        drivers=moved,
        schedule=plan,
        gaps=gap.gaps(site, needed, framework, question.on),
        learning=sum(one.heads for one in place.profiles if not one.is_new),
        per_million=published.top_down(site, heads.total) if site.has_lines else None,
    )
    return answer, place


def _uses(sites: Iterable[Site], places: Iterable[Place], found: Iterable[SiteDemand], model: Model) -> tuple[Use, ...]:
    """Every number used, in the order of the model, with the roles it moves."""
    roles: dict[str, set[str]] = {}
    for site in sites:
        for id in staffing.numbers_used(site, model):
            roles.setdefault(id, set())
    for answer in found:
        for one in answer.drivers:
            if one.kind == sensitivity.COEFFICIENT:
                roles.setdefault(one.id, set()).update(role for role, _, _ in one.by_role)
        if "uncertainty" in roles:
            roles["uncertainty"].update(role.role for role in answer.heads.roles if role.basis == staffing.MODEL)
    for place in places:
        for role in place.turns:
            ids = [f"turnover_default.{quarters.LEAVING.get(role, quarters.OTHER)}"]
            if place.site.status == NEW:
                extra = "val_ratio" if role in quarters.DOUBLE_AT_START else "turnover_default.start_up_over_recruit"
                ids += [f"ramp_months_before_start.{quarters.RAMP.get(role, quarters.CORE)}", extra]
            for id in ids:
                roles.setdefault(id, set()).add(role)
    used = (model.coefficients[id] for id in model.coefficients if id in roles)
    return tuple(Use(one.id, one.value, one.tag, one.basis, tuple(sorted(roles[one.id]))) for one in used)
