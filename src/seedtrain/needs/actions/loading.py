"""The tables of the framework say what the facts say.

Flow: the demo, `seedtrain migrate` -> this file -> tables, journal.
Reads: facts. Writes: framework, norms, domains, competencies, job roles.
Source: data/competencies.json, roles.json, norms.json; drafts of ours are marked so.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from seedtrain import facts
from seedtrain.needs.models import (
    Competency,
    Domain,
    Framework,
    JobRole,
    LevelBehaviour,
    Norm,
    RoleRequirement,
)
from seedtrain.people.models import JournalEntry, Person, canonical

FRAMEWORK_CODE, FRAMEWORK_VERSION = "seedtrain", "0.1"
FINGERPRINTED = (
    (Framework, ("code", "version", "title", "is_draft", "source")),
    (Norm, ("code", "title", "issuer", "year", "governs", "status", "superseded_by__code", "verified", "source")),
    (Domain, ("code", "name", "position")),
    (Competency, ("code", "domain__code", "name", "description", "requalify_months", "position", "platforms")),
    (Competency.norms.through, ("competency__code", "norm__code")),
    (LevelBehaviour, ("competency__code", "level", "behaviour")),
    (JobRole, ("code", "title", "family", "isco08")),
    (RoleRequirement, ("role__code", "competency__code", "level")),
)


@dataclass(frozen=True, slots=True)
class FrameworkCounts:
    """How many rows of each kind the framework has."""

    competencies: int
    domains: int
    roles: int
    norms: int


@transaction.atomic
def load_framework(*, at: datetime, actor: Person | None = None) -> FrameworkCounts:
    """The tables say what the facts say; loading again changes nothing and adds nothing to the journal.

    Competencies, roles and norms that the facts no longer name stay, because rosters and courses may point at them.
    """
    before = _fingerprint()
    row, _new = Framework.objects.update_or_create(
        code=FRAMEWORK_CODE,
        version=FRAMEWORK_VERSION,
        defaults={
            "title": "Seedtrain competency framework",
            "is_draft": True,
            "source": "Seedtrain's own draft, to be reviewed by practitioners.",
        },
    )
    _load_norms()
    _load_competencies(row)
    _load_roles()
    counts = FrameworkCounts(*(model.objects.count() for model in (Competency, Domain, JobRole, Norm)))
    after = _fingerprint()
    if after != before:
        JournalEntry.objects.append(
            actor=actor, verb="load_framework", about=row, at=at, before={"sha256": before}, after={"sha256": after}
        )
    return counts


def _fingerprint() -> str:
    """SHA-256 over every value of the framework's tables, without row numbers."""
    said = [list(model.objects.order_by(*names).values_list(*names)) for model, names in FINGERPRINTED]
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def _load_norms() -> None:
    """Every norm stands under the title that may be printed, and knows its successor."""
    rows = [
        Norm(
            code=fact.id,
            title=fact.print_title(),
            issuer=fact.issuer,
            year=fact.printable_year,
            governs=fact.governs,
            status=fact.status,
            verified=fact.verified,
            source=fact.provenance.source or "",
        )
        for fact in facts.norms()
    ]
    fields = ["title", "issuer", "year", "governs", "status", "verified", "source"]
    Norm.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=fields)
    norms = {norm.code: norm for norm in Norm.objects.all()}
    for fact in facts.norms():
        norms[fact.id].superseded_by = norms[fact.superseded_by] if fact.superseded_by else None
    Norm.objects.bulk_update([norms[fact.id] for fact in facts.norms()], ["superseded_by"])


def _load_competencies(row: Framework) -> None:
    """Domains, competencies, their four behaviours and their norms are as in the facts."""
    Domain.objects.bulk_create(
        [Domain(framework=row, code=fact.id, name=fact.name, position=place) for place, fact in enumerate(facts.domains(), 1)],
        update_conflicts=True,
        unique_fields=["framework", "code"],
        update_fields=["name", "position"],
    )
    domains = {domain.code: domain for domain in row.domains.all()}
    Competency.objects.bulk_create(
        [
            Competency(
                domain=domains[fact.domain],
                code=fact.id,
                name=fact.name,
                description=fact.description,
                platforms=list(fact.platforms),
                requalify_months=fact.requalify_months,
                position=place,
            )
            for place, fact in enumerate(facts.competencies(), 1)
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["domain", "name", "description", "platforms", "requalify_months", "position"],
    )
    numbers = dict(Competency.objects.values_list("code", "pk"))
    behaviours = [(numbers[fact.id], level) for fact in facts.competencies() for level in fact.levels]
    LevelBehaviour.objects.bulk_create(
        [LevelBehaviour(competency_id=pk, level=level.level, behaviour=level.behaviour) for pk, level in behaviours],
        update_conflicts=True,
        unique_fields=["competency", "level"],
        update_fields=["behaviour"],
    )
    norms, links = dict(Norm.objects.values_list("code", "pk")), Competency.norms.through
    wanted = {(numbers[fact.id], norms[norm]) for fact in facts.competencies() for norm in fact.norms}
    stored = {(link.competency_id, link.norm_id): link.pk for link in links.objects.all()}
    links.objects.filter(pk__in=[stored[key] for key in stored.keys() - wanted]).delete()
    links.objects.bulk_create([links(competency_id=pk, norm_id=norm) for pk, norm in sorted(wanted - stored.keys())])


def _load_roles() -> None:
    """Job roles and the level each asks for are as in the facts; a level no longer asked for is gone."""
    rows = []
    for fact in facts.roles():
        isco = next((code.code for code in fact.crosswalk if code.scheme == "ISCO-08"), "")
        rows.append(JobRole(code=fact.id, title=fact.title, family=fact.family, isco08=isco))
    JobRole.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=["title", "family", "isco08"])
    roles, competencies = dict(JobRole.objects.values_list("code", "pk")), dict(Competency.objects.values_list("code", "pk"))
    needs = [
        RoleRequirement(role_id=roles[fact.id], competency_id=competencies[need.competency], level=need.level)
        for fact in facts.roles()
        for need in fact.required
    ]
    RoleRequirement.objects.bulk_create(needs, update_conflicts=True, unique_fields=["role", "competency"], update_fields=["level"])
    wanted = {(need.role_id, need.competency_id) for need in needs}
    stored = RoleRequirement.objects.filter(role__code__in=[fact.id for fact in facts.roles()])
    stale = [need.pk for need in stored if (need.role_id, need.competency_id) not in wanted]
    RoleRequirement.objects.filter(pk__in=stale).delete()
