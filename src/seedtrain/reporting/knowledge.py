"""What is known before anybody asks: the shipped model, framework, published plants, and real courses with our mapping of what they award.

Flow: staffing, needs, tests -> this file -> seedtrain.facts.
Reads: the files in data/. Writes: nothing.
Source: per record. Which course awards what is Seedtrain's draft mapping (data/demo/network.json): nobody has published it.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from seedtrain import facts
from seedtrain.engines import demand as engine
from seedtrain.facts import CaseInputs
from seedtrain.reporting import meant

MAPPING = facts.SHIPPED / "demo" / "network.json"
OURS = "Seedtrain draft mapping of what the course awards"
Record = Mapping[str, object]


@cache
def knowledge() -> engine.Knowledge:
    """All of it, as the engine wants it."""
    shipped = facts.staffing_model()
    return engine.Knowledge(
        model=engine.model_of(
            (
                engine.Coefficient(one.id, one.value, one.tag, one.basis or "")
                for one in (*shipped.coefficients, *shipped.training)
                if one.value is not None
            ),
            shipped.honesty,
        ),
        framework=framework(),
        courses=real_courses(),
        cases=tuple(
            engine.Case(
                id=one.id,
                site=case_site(one.id, one.name, one.inputs),
                published=one.published_headcount,
                fact=one.published_fact,
                caveat=one.caveat,
                source=one.provenance.source or "",
            )
            for one in shipped.cases
        ),
        top_down=tuple(engine.PerMillion(one.name, one.fte, one.doses, one.basis or "") for one in shipped.top_down),
    )


def framework() -> engine.Framework:
    """Competencies, roles and hours of the shipped framework."""
    return engine.Framework(
        competencies={one.id: engine.Competency(one.id, one.name, one.platforms, one.requalify_months) for one in facts.competencies()},
        roles={
            one.id: engine.Role(one.id, one.title, one.family, tuple((need.competency, need.level) for need in one.required))
            for one in facts.roles()
        },
        hours=tuple(engine.LevelHours(one.level, one.hours, one.mode, one.tag) for one in facts.learning_hours()),
        platform_of={name: platform.id for platform in facts.platforms() for name in platform.staffing},
        highest_by_course=max(one.level for one in facts.levels() if one.may_be_awarded_by_centre),
    )


def case_site(id: str, name: str, inputs: CaseInputs) -> engine.Site:
    """A published plant as a site; what its record leaves out holds our usual value."""
    return engine.Site(
        id=id,
        name=name,
        country="",
        platform=inputs.platform,
        capacity=inputs.capacity,
        ds_lines=inputs.ds_lines,
        ff_lines=inputs.ff_lines or 0,
        pattern=inputs.pattern,
        ff_pattern=inputs.ff_pattern or "",
        qc=inputs.qc or "full",
        automation=inputs.automation or "standard",
        lyo=inputs.lyo or 0,
        devices=inputs.devices or 0,
        products=1 if inputs.products is None else inputs.products,
        standalone=inputs.is_standalone is not False,
    )


def real_courses() -> tuple[engine.Course, ...]:
    """Real courses with what we think they award; languages are empty where no page says them, hours are never published."""
    raw = json.loads(MAPPING.read_text("utf-8"))
    centres = {cast(str, one["slug"]): one for one in cast(Sequence[Record], raw["centres"])}
    found = []
    for one in cast(Sequence[Record], raw["courses"]):
        if one.get("is_demo"):
            continue
        centre = centres[cast(str, one["centre"])]
        languages = tuple(cast(Sequence[str], one.get("languages", ())))
        offer = engine.Offer(cast(str, centre["name"]), cast(str, centre["country"]), tuple(cast(Sequence[str], centre["languages"])))
        editions = cast(Sequence[str], one.get("editions", ()))
        pages = [facts.course(key).provenance.source for key in editions[-1:]]
        found.append(
            engine.Course(
                id=cast(str, one["slug"]),
                title=cast(str, one["title"]),
                outcomes=cast(Mapping[str, int], one["outcomes"]),
                languages=languages,
                offers=(offer,),
                source=" ".join([OURS, *(page for page in pages if page)]),
                platforms=(cast(str, one["platform"]),) if one.get("platform") else (),
                countries=_countries(one),
            )
        )
    return tuple(found)


def _countries(one: Record) -> tuple[str, ...]:
    """Whose people a course is for: countries it names, and all of the UN regions it names; none where it is for everybody."""
    regions = set(cast(Sequence[str], one.get("regions", ())))
    named = tuple(cast(Sequence[str], one.get("countries", ())))
    return named + tuple(fact.iso3 for fact in facts.countries() if fact.un_region in regions)


def vocabulary() -> engine.Vocabulary:
    """The codes a site file may use."""
    known = knowledge()
    return engine.Vocabulary(
        platforms=known.model.platforms,
        patterns=known.model.patterns,
        roles=tuple(known.framework.roles),
        competencies=tuple(known.framework.competencies),
        countries=tuple(one.iso3 for one in facts.countries()),
        guess=meant.guess,
    )
