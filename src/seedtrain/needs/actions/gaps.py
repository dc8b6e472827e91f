"""The gap of a site is found, and outcomes of training close it.

Flow: views of needs, credentials.actions, impact.actions, the demo -> this file -> framework -> tables, journal.
Reads: needs. Writes: assessments, gaps, levels held by credential or confirmation.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.needs import framework
from seedtrain.needs.actions.sites import locked
from seedtrain.needs.models import Competency, Gap, HeldLevel, NeedsAssessment, RoleRequirement, RosterEntry, SiteProfile
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def assess_site(site: SiteProfile, *, actor: Person | None, at: datetime) -> NeedsAssessment:
    """A new assessment holds the gap of today, one line for each role and competency the site's platform asks for."""
    site = locked(site)
    heads = {stated.role.code: stated.heads_required for stated in site.roles.filter(heads_required__gt=0).select_related("role")}
    staff = [framework.Employee(entry.label, entry.role.code) for entry in site.roster.select_related("role")]
    if not heads and not staff:
        raise Refused(
            _("%(site)s states no roles and has nobody on its roster. Say which roles it needs, or send its roster.") % {"site": site.name},
            code="nothing_to_assess",
        )
    codes = heads.keys() | {employee.role for employee in staff}
    needed = [
        need
        for need in RoleRequirement.objects.filter(role__code__in=codes).select_related("role", "competency")
        if framework.applies_to(need.competency.platforms, site.platform)
    ]
    asked = [framework.Requirement(need.role.code, need.competency.code, need.level) for need in needed]
    held = HeldLevel.objects.filter(entry__site=site)
    fields = ("entry__label", "competency__code", "level", "since", "valid_until")
    evidence = [framework.Evidence(*row) for row in held.values_list(*fields)]
    lines = framework.find_gaps(asked, heads, staff, evidence, at.date())
    keys = {(need.role.code, need.competency.code): need for need in needed}
    assessment = NeedsAssessment.objects.create(site=site, assessed_at=at, assessed_by=actor)
    rows = []
    for line in lines:
        need = keys[line.role, line.competency]
        rows.append(
            Gap(
                assessment=assessment,
                role_id=need.role_id,
                competency_id=need.competency_id,
                level=line.level,
                heads_required=line.heads_required,
                heads_held=line.heads_held,
            )
        )
    Gap.objects.bulk_create(rows)
    after = {"lines": len(rows), "missing": sum(line.missing for line in lines)}
    JournalEntry.objects.append(actor=actor, verb="assess_site", about=site, at=at, after=after)
    return assessment


@transaction.atomic
def record_outcome(
    person: Person,
    awards: Sequence[tuple[Competency, int]],
    reference: str,
    *,
    since: date,
    valid_until: date | None,
    actor: Person | None,
    at: datetime,
    evidence: HeldLevel.Evidence = HeldLevel.Evidence.CREDENTIAL,
) -> int:
    """Every roster line of the person holds the awarded levels, proved by `reference`; how many lines changed. Safe to repeat."""
    for competency, level in awards:
        if evidence == HeldLevel.Evidence.CREDENTIAL and level > framework.HIGHEST_FROM_A_CENTRE:
            raise Refused(
                _("A credential of a training centre proves level 1 or 2; for %(code)s it came as %(level)s. Confirm level 3 on site.")
                % {"code": competency.code, "level": level},
                code="level_above_two",
                field="level",
            )
    changed = set()
    for entry in RosterEntry.objects.select_for_update().filter(person=person):
        for competency, level in awards:
            values = {"level": level, "since": since, "valid_until": valid_until}
            held = HeldLevel.objects.filter(entry=entry, competency=competency, evidence=evidence, reference=reference).first()
            if held is None or any(getattr(held, name) != value for name, value in values.items()):
                HeldLevel.objects.update_or_create(
                    entry=entry, competency=competency, evidence=evidence, reference=reference, defaults=values
                )
                changed.add(entry.pk)
    if changed:
        after = {"reference": reference, "awards": [[competency.code, level] for competency, level in awards], "lines": len(changed)}
        JournalEntry.objects.append(actor=actor, verb="record_outcome", about=person, at=at, after=after, subject=person)
    return len(changed)


@transaction.atomic
def withdraw_outcome(reference: str, *, actor: Person | None, at: datetime, why: str = "") -> int:
    """What `reference` proved no longer counts from today on, because it was revoked; how many levels. Safe to repeat."""
    yesterday = at.date() - timedelta(days=1)
    held = HeldLevel.objects.filter(reference=reference).exclude(evidence=HeldLevel.Evidence.DECLARED)
    ended = held.exclude(valid_until__lte=yesterday).update(valid_until=yesterday)
    if ended:
        JournalEntry.objects.append(
            actor=actor, verb="withdraw_outcome", about=f"heldlevel/{reference}", at=at, after={"levels": ended}, why=why
        )
    return ended
