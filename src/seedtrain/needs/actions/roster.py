"""Every write about a roster: who works in which role, whose account it is, and what the site declares they can do.

Flow: views of needs, the demo -> this file -> tables, journal.
Reads: people, needs. Writes: roster entries, declared levels.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.needs import framework
from seedtrain.needs.actions.sites import locked, roles_by_code
from seedtrain.needs.models import Competency, HeldLevel, RosterEntry, SiteProfile
from seedtrain.people.access import Refused
from seedtrain.people.models import Consent, JournalEntry, Person

ROSTER_CONSENT = "roster_link"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One line of a roster as read: label, role code, and declared levels by competency code (0 declares none)."""

    label: str
    role: str
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RosterReport:
    """How many people an import added, moved to another role or found unchanged, and how many levels it declared."""

    added: int
    moved: int
    unchanged: int
    levels: int


@transaction.atomic
def import_roster(site: SiteProfile, rows: Sequence[RosterRow], *, actor: Person | None, at: datetime) -> RosterReport:
    """Every row stands on the roster under its label, with its declared levels; who is not in `rows` stays as they were.

    Safe to repeat: a second import of the same rows changes nothing.
    """
    locked(site)
    found = roles_by_code([row.role for row in rows], "roster")
    labels = Counter(row.label for row in rows)
    for label, times in labels.items():
        if not label or len(label) > 80 or times > 1:
            raise Refused(
                _("Each label is used once and has 1 to 80 characters; %(label)s is not so. Give each person one label.")
                % {"label": repr(label)},
                code="bad_label",
                field="roster",
            )
    stored = {entry.label: entry for entry in site.roster.select_related("role")}
    new = [RosterEntry(site=site, label=row.label, role=found[row.role]) for row in rows if row.label not in stored]
    moved = [stored[row.label] for row in rows if row.label in stored and stored[row.label].role.code != row.role]
    by_label = {row.label: row for row in rows}
    for entry in moved:
        entry.role = found[by_label[entry.label].role]
    RosterEntry.objects.bulk_create(new)
    RosterEntry.objects.bulk_update(moved, ["role"])
    entries = {entry.label: entry for entry in site.roster.filter(label__in=labels)}
    levels = _declare({entries[row.label].pk: row.levels for row in rows if row.levels}, at.date())
    report = RosterReport(len(new), len(moved), len(rows) - len(new) - len(moved), levels)
    if report.added or report.moved or report.levels:
        after = {"added": report.added, "moved": report.moved, "levels": report.levels}
        JournalEntry.objects.append(actor=actor, verb="import_roster", about=site, at=at, after=after)
    return report


@transaction.atomic
def remove_from_roster(entry: RosterEntry, *, actor: Person | None, at: datetime, why: str = "") -> None:
    """The line and what it held are gone from the roster; assessments made before stay as they were."""
    before = {"role": entry.role.code, "held": entry.held.count()}
    site = locked(entry.site)
    entry.delete()
    JournalEntry.objects.append(actor=actor, verb="remove_from_roster", about=site, at=at, before=before, why=why)


@transaction.atomic
def link_person(entry: RosterEntry, person: Person, *, actor: Person, at: datetime) -> None:
    """The line belongs to that account, so credentials count for the site; only the person, or their consent, links it."""
    entry = RosterEntry.objects.select_for_update().get(pk=entry.pk)
    agreed = actor == person or Consent.objects.filter(person=person, kind=ROSTER_CONSENT, withdrawn_at=None).exists()
    if not agreed:
        raise Refused(_("A line is linked by the person it is about; ask them to open the link from their own account."), code="no_consent")
    if entry.person_id not in {None, person.pk}:
        raise Refused(_("This line is linked to another account already; ask the site for a new link."), code="linked_already")
    if entry.person_id == person.pk:
        return
    entry.person = person
    entry.save(update_fields=["person"])
    JournalEntry.objects.append(actor=actor, verb="link_person", about=entry, at=at, subject=person)


@transaction.atomic
def declare_held(entry: RosterEntry, levels: Mapping[str, int], *, actor: Person | None, at: datetime) -> int:
    """The site declares these levels by competency code from today on; 0 takes a declaration back. How many changed.

    Levels 3 and 4 lapse after the competency's months of requalification; credentials are not touched.
    """
    locked(entry.site)
    changed = _declare({entry.pk: levels}, at.date())
    if changed:
        JournalEntry.objects.append(actor=actor, verb="declare_held", about=entry, at=at, after=dict(levels), subject=entry.person)
    return changed


def _declare(wanted: Mapping[int, Mapping[str, int]], on: date) -> int:
    """Each roster line, by row number, has exactly the declared levels given for the competencies named; how many changed."""
    found = {competency.code: competency for competency in Competency.objects.all()}
    declared = HeldLevel.objects.filter(entry__in=wanted, evidence=HeldLevel.Evidence.DECLARED)
    stored = {(held.entry_id, held.competency_id): held for held in declared}
    new: list[HeldLevel] = []
    changed: list[HeldLevel] = []
    gone: list[int] = []
    for pk, levels in wanted.items():
        for code, level in levels.items():
            _check_level(code, level, found)
            held = stored.get((pk, found[code].pk))
            is_lapsed = held is not None and held.valid_until is not None and held.valid_until < on
            if held is not None and not level:
                gone.append(held.pk)
            elif level and (held is None or held.level != level or is_lapsed):
                held = held or HeldLevel(entry_id=pk, competency=found[code], evidence=HeldLevel.Evidence.DECLARED)
                held.level, held.since = level, on
                held.valid_until = framework.lapse_day(level, on, found[code].requalify_months)
                (changed if held.pk else new).append(held)
    HeldLevel.objects.filter(pk__in=gone).delete()
    HeldLevel.objects.bulk_create(new)
    HeldLevel.objects.bulk_update(changed, ["level", "since", "valid_until"])
    return len(new) + len(changed) + len(gone)


def _check_level(code: str, level: int, found: Mapping[str, Competency]) -> None:
    """Nothing happens for a known competency and a level from 0 to 4; anything else is refused."""
    if code not in found:
        raise Refused(
            _("A competency is named by its code, such as U5; it came as %(code)s. Use a code of the framework.") % {"code": code},
            code="unknown_competency",
            field="competency",
        )
    if level not in range(5):
        raise Refused(
            _("A level is 0 to 4; for %(code)s it came as %(level)s. Enter 0 for none.") % {"code": code, "level": level},
            code="level_out_of_range",
            field="level",
        )
