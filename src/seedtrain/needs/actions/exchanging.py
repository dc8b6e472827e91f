"""A framework goes out as text and identifiers, and another's comes in beside ours.

Flow: views of needs -> this file -> case, tables, journal.
Reads: needs, the journal's last loading. Writes: frameworks, domains, competencies, level behaviours.
Source: case/planning.py has the rules: an import adds, and never changes, renames or deletes.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from seedtrain.needs import case
from seedtrain.needs.models import IMPORTED, Competency, Domain, Framework, JobRole, LevelBehaviour, Norm, RoleRequirement
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
MOST_DOMAINS, MOST_PLACES = 999, 32_767
"""Of one framework, so that a domain's code has three digits; of all together, as a small integer counts."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How many competencies and domains an import added, and how many were here already."""

    competencies: int
    domains: int
    known: int


def text_of(row: Framework) -> case.FrameworkText:
    """What one of our frameworks says today."""
    behaviours: dict[int, dict[int, str]] = defaultdict(dict)
    for pk, level, words in LevelBehaviour.objects.values_list("competency_id", "level", "behaviour"):
        behaviours[pk][level] = words
    norms: dict[int, list[str]] = defaultdict(list)
    for pk, code in Competency.norms.through.objects.order_by("norm__code").values_list("competency_id", "norm__code"):
        norms[pk].append(code)
    held: dict[int, list[case.CompetencyText]] = defaultdict(list)
    for one in Competency.objects.filter(domain__framework=row):
        held[one.domain_id].append(
            case.CompetencyText(
                one.code,
                one.name,
                one.description,
                tuple(one.platforms),
                one.requalify_months,
                behaviours[one.pk],
                tuple(norms[one.pk]),
            )
        )
    required: dict[int, dict[str, int]] = defaultdict(dict)
    needs = RoleRequirement.objects.filter(competency__domain__framework=row).order_by("competency__position")
    for pk, code, level in needs.values_list("role_id", "competency__code", "level"):
        required[pk][code] = level
    changed = JournalEntry.objects.filter(verb="load_framework").order_by("-number").values_list("at", flat=True).first()
    return case.FrameworkText(
        row.code,
        row.version,
        row.title,
        row.is_draft,
        changed or NEVER,
        tuple(case.DomainText(domain.code, domain.name, tuple(held[domain.pk])) for domain in row.domains.all()),
        tuple(case.RoleText(role.code, role.title, required[role.pk]) for role in JobRole.objects.all()),
        tuple(case.NormText(*norm) for norm in Norm.objects.order_by("code").values_list("code", "title", "status")),
    )


def existing() -> case.Existing:
    """What an import meets here."""
    behaviours: dict[int, dict[int, str]] = defaultdict(dict)
    for pk, level, words in LevelBehaviour.objects.values_list("competency_id", "level", "behaviour"):
        behaviours[pk][level] = words
    held, own = {}, {}
    for one in Competency.objects.select_related("domain__framework"):
        framework = one.domain.framework
        held[one.code] = case.Held(framework.code, one.name, one.description, behaviours[one.pk])
        if framework.is_ours:
            own[case.item_id(framework.code, "competency", one.code)] = one.code
    return case.Existing(held, own, {row.code: row.document for row in Framework.objects.all()})


@transaction.atomic
def import_framework(foreign: case.Foreign, short: str, *, actor: Person, at: datetime) -> ImportReport:
    """The framework stands beside ours under its short name, with what was not here yet; safe to repeat.

    Every framework's row stays locked, so that two imports cannot give one code twice. Whatever is here keeps its words.
    """
    list(Framework.objects.select_for_update())
    found = case.plan(foreign, short, existing())
    if found.refusals:
        first = found.refusals[0]
        raise Refused(f"{first.value}: {first.remedy}", code="cannot_import", field=first.path)
    if not found.added:
        return ImportReport(0, 0, len(found.unchanged) + len(found.ours))
    address = foreign.uri.replace(" ", "%20") or "-"
    source = f"{IMPORTED}{foreign.identifier} {address} {foreign.creator}; {foreign.licence}".rstrip("; ")
    words = {"title": foreign.title, "is_draft": foreign.is_draft, "source": source}
    row, _new = Framework.objects.get_or_create(code=short.lower(), version=foreign.version, defaults=words)
    domains = _add_domains(row, short, list(dict.fromkeys(one.competency.domain for one in found.added)))
    _add_competencies(row, found.added)
    report = ImportReport(len(found.added), domains, len(found.unchanged) + len(found.ours))
    after = {"document": foreign.identifier, "framework": row.code, "version": row.version, "codes": [one.code for one in found.added]}
    JournalEntry.objects.append(actor=actor, verb="import_framework", about=row, at=at, after=after)
    return report


def _add_domains(row: Framework, short: str, names: Sequence[str]) -> int:
    """Each name is a domain of the framework, numbered on over all its versions and placed after every domain; how many are new."""
    here = set(row.domains.values_list("name", flat=True))
    new = [name for name in names if name not in here]
    number = Domain.objects.filter(framework__code=row.code).count()
    last = Domain.objects.aggregate(last=Max("position"))["last"] or 0
    _check_room(number + len(new), MOST_DOMAINS)
    _check_room(last + len(new), MOST_PLACES)
    Domain.objects.bulk_create(
        [Domain(framework=row, code=f"{short}-{number + place}", name=name, position=last + place) for place, name in enumerate(new, 1)]
    )
    return len(new)


def _check_room(wanted: int, most: int) -> None:
    """Nothing happens while there is room for so many groups or competencies; more are refused."""
    if wanted > most:
        words = _("There is room for %(most)s groups or competencies here; the file would make it %(wanted)s. Import a smaller part.")
        raise Refused(words % {"most": most, "wanted": wanted}, code="no_room", field="file")


def _add_competencies(row: Framework, added: Sequence[case.Addition]) -> None:
    """The competencies stand in their domains, after every competency, with their behaviours."""
    domains = {domain.name: domain for domain in row.domains.all()}
    last = Competency.objects.aggregate(last=Max("position"))["last"] or 0
    _check_room(last + len(added), MOST_PLACES)
    Competency.objects.bulk_create(
        [
            Competency(
                domain=domains[one.competency.domain],
                code=one.code,
                name=one.competency.name,
                description=one.competency.description,
                platforms=list(one.competency.platforms),
                requalify_months=one.competency.requalify_months,
                position=last + place,
            )
            for place, one in enumerate(added, 1)
        ]
    )
    numbers = dict(Competency.objects.filter(code__in=[one.code for one in added]).values_list("code", "pk"))
    LevelBehaviour.objects.bulk_create(
        LevelBehaviour(competency_id=numbers[one.code], level=level, behaviour=words)
        for one in added
        for level, words in sorted(one.competency.behaviours.items())
    )
