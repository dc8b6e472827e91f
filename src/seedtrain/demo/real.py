"""The real network of the demo world: organisations, centres, venues, programmes and courses.

Flow: demo.load -> this file -> actions of people, needs, curriculum, network.
Reads: seedtrain.facts, data/demo/network.json. Writes: organisations, centres, venues, programmes, courses.
Source: each row carries its own; modules, outcomes and short summaries are Seedtrain's drafts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import cast

from seedtrain import facts
from seedtrain.curriculum import actions as curriculum
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, Modality, Pillar, Programme
from seedtrain.demo import papers
from seedtrain.demo.papers import Record, records, text, words
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency, Norm
from seedtrain.network import actions as network
from seedtrain.network.models import Centre, Venue
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, Person

BEGINNING = datetime(2022, 2, 23, 9, 0, tzinfo=UTC)
"""The day GTH-B was designated; what was there before is entered then."""
MODALITIES = {
    "online_pre": (Modality.VIRTUAL, "Online part"),
    "virtual": (Modality.VIRTUAL, "Online part"),
    "classroom": (Modality.CLASSROOM, "Classroom part"),
    "hands_on": (Modality.HANDS_ON, "Hands-on part"),
    "site_visit": (Modality.VISIT, "Site visits"),
}


@dataclass(slots=True)
class Network:
    """What is real and stands already, by its short name."""

    organisations: dict[str, Organisation] = field(default_factory=dict)
    centres: dict[str, Centre] = field(default_factory=dict)
    venues: dict[str, Venue] = field(default_factory=dict)
    versions: dict[str, CourseVersion] = field(default_factory=dict)


def build_network(*, actor: Person) -> Network:
    """The framework, organisations, centres, venues, programmes and published courses stand."""
    needs.load_framework(at=BEGINNING, actor=actor)
    made = Network()
    for record in records("network", "organisations"):
        made.organisations[text(record, "slug")] = _organisation(record, actor)
    for record in records("network", "centres"):
        made.centres[text(record, "slug")] = _centre(record, made, actor)
    for record in records("network", "venues"):
        _venue(record, made, actor)
    programmes = {text(record, "slug"): _programme(record, made, actor) for record in records("network", "programmes")}
    for record in records("network", "courses"):
        made.versions[text(record, "slug")] = _course(record, programmes[text(record, "programme")], actor)
    return made


def _organisation(record: Record, actor: Person) -> Organisation:
    names = cast(Sequence[tuple[str, str | None]], record["names"])
    organisation = people.found_organisation(
        text(record, "slug"),
        Organisation.Kind(text(record, "kind")),
        names[0][0],
        at=BEGINNING,
        actor=actor,
        country=text(record, "country"),
        source=text(record, "source"),
        is_demo=bool(record.get("is_demo")),
    )
    for name, since in names[1:]:
        day = date.fromisoformat(str(since))
        people.rename_organisation(organisation, name, valid_from=day, actor=actor, at=datetime(day.year, day.month, day.day, tzinfo=UTC))
    return organisation


def _centre(record: Record, made: Network, actor: Person) -> Centre:
    place = network.propose_centre if record.get("is_candidate") else network.admit_centre
    return place(
        made.organisations[text(record, "organisation")],
        text(record, "slug"),
        text(record, "name"),
        Pillar(text(record, "pillar")),
        text(record, "country"),
        actor=actor,
        at=BEGINNING,
        region=text(record, "region"),
        languages=words(record, "languages"),
        summary=text(record, "summary"),
        source=text(record, "source"),
        is_demo=bool(record.get("is_demo")),
    )


def _venue(record: Record, made: Network, actor: Person) -> None:
    slug = text(record, "slug")
    made.venues[slug] = network.add_venue(
        made.centres[text(record, "centre")],
        slug,
        text(record, "name"),
        text(record, "city"),
        text(record, "country"),
        cast(float, record["latitude"]),
        cast(float, record["longitude"]),
        text(record, "zone"),
        actor=actor,
        at=BEGINNING,
        source="Coordinates: city centre, approximate.",
    )


def _programme(record: Record, made: Network, actor: Person) -> Programme:
    return curriculum.create_programme(
        text(record, "slug"),
        text(record, "name"),
        Pillar(text(record, "pillar")),
        made.organisations[text(record, "owner")],
        actor=actor,
        at=BEGINNING,
        summary=text(record, "summary"),
        source=text(record, "source"),
    )


def _course(record: Record, programme: Programme, actor: Person) -> CourseVersion:
    """The course is published as its latest edition describes it; what no edition says stays empty."""
    course = curriculum.create_course(programme, text(record, "slug"), actor=actor, at=BEGINNING, code=text(record, "code"))
    editions = [facts.course(key) for key in words(record, "editions")]
    latest = editions[-1] if editions else None
    told = _told(latest) if latest else _told_elsewhere(record)
    version = curriculum.draft_version(
        course,
        title=text(record, "title"),
        kind=CourseVersion.Kind(text(record, "kind")),
        actor=actor,
        at=BEGINNING,
        product_area=text(record, "product_area") or (latest.product_area if latest else ""),
        platform=text(record, "platform"),
        languages=words(record, "languages"),
        is_ours=True,
        summary=told.get("summary", ""),
        duration=told.get("duration", ""),
        audience=told.get("audience", ""),
        eligibility=told.get("eligibility", ""),
        cost=told.get("cost", ""),
        certificate=told.get("certificate", ""),
        contact=told.get("contact", ""),
        source=told.get("source", ""),
    )
    ways = latest.modalities if latest else ("virtual",) if record.get("series") else ("classroom",)
    for way in ways:
        modality, title = MODALITIES[way]
        curriculum.add_module(version, title, modality, actor=actor, at=BEGINNING)
    for code, level in cast(Mapping[str, int], record["outcomes"]).items():
        competency = Competency.objects.get(code=code)
        norms = cast(Sequence[Norm], list(competency.norms.filter(status=Norm.Status.CURRENT)[:2]))
        mode = EvidenceMode(text(record, "evidence"))
        curriculum.add_outcome(version, competency, level, mode, actor=actor, at=BEGINNING, norms=norms)
    curriculum.publish_course(version, actor=actor, at=BEGINNING)
    return version


def _told(edition: facts.CourseEdition) -> dict[str, str]:
    """What the public pages of an edition tell about the course."""
    funding = edition.funding
    paid = (
        [name for name, is_paid in (("tuition", funding.tuition), ("flight", funding.flight), ("stay", funding.stay)) if is_paid]
        if funding
        else []
    )
    rules = [rule.text for rule in edition.eligibility or ()]
    return {
        "summary": "; ".join(edition.topics or ()) and f"Topics: {'; '.join(edition.topics or ())}.",
        "duration": (edition.duration or "")[:120],
        "eligibility": "; ".join(rules),
        "cost": f"{funding.payer} pays: {', '.join(paid)}." if funding and paid else "",
        "certificate": edition.certificate or "",
        "contact": edition.contact or "",
        "source": edition.provenance.source or "",
    }


def _told_elsewhere(record: Record) -> dict[str, str]:
    """What is known about courses that are no editions of courses.json."""
    if text(record, "series") == "marathon":
        series = facts.marathon_series()
        audience = ", ".join(facts.marathons()[-1].audience or ())
        return {
            "summary": f"{series.format}.",
            "audience": audience,
            "eligibility": f"Admission: {series.admission}.",
            "cost": "Free of charge.",
            "source": series.provenance.source or "",
        }
    if text(record, "series") == "week":
        week = facts.quality_weeks()[-1]
        return {"summary": f"Topics: {', '.join(week.topics)}.", "source": week.provenance.source or ""}
    return {"summary": "A synthetic course of the demo world.", "cost": "Free of charge.", "source": f"synthetic, {papers.DRAFT}"}
