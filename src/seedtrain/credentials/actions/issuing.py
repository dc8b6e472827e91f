"""A completed enrolment becomes a signed Open Badge; who is not ready is told why.

Flow: credentials.actions -> this file -> learning.actions (standing), credentials.badge.
Reads: learning, curriculum, needs, network. Writes: credentials, awards, issuers, journal, outbox.
Source: Open Badges 3.0; a training centre awards levels 1 and 2 only (docs/why/levels.md).
"""

import calendar
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from seedtrain.credentials.actions.issuers import ensure_issuer, key_of, list_url_of
from seedtrain.credentials.models import AwardedCompetency, Credential, Issuer
from seedtrain.learning.actions import Standing, standing_of, standings
from seedtrain.learning.models import Enrolment, Result
from seedtrain.needs.models import LEVEL_NAMES, LevelBehaviour
from seedtrain.network.models import Offering, Session
from seedtrain.people.access import Refused
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person, canonical

if TYPE_CHECKING:
    from seedtrain.credentials import badge

HIGHEST_CENTRE_LEVEL = 2
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 10
MOST_NAME = 400


@dataclass(frozen=True, slots=True)
class Readiness:
    """One trainee on the issuing page: the credential when there is one, else ready or the sentence that says why not."""

    standing: Standing
    credential: Credential | None
    why_not: str

    @property
    def is_ready(self) -> bool:
        """True when a credential can be issued now."""
        return self.credential is None and not self.why_not


def readiness(offering: Offering, actor: Person) -> tuple[Readiness, ...]:
    """Everyone of the class by name; the number of queries does not grow with the class."""
    issued = {
        credential.enrolment_id: credential
        for credential in Credential.objects.filter(enrolment__offering=offering).select_related("revocation")
    }
    rows = []
    for standing in standings(offering):
        refusal = _refusal(standing, actor)
        rows.append(Readiness(standing, issued.get(standing.enrolment.pk), str(refusal.message) if refusal else ""))
    return tuple(rows)


def shown_hash(rows: Sequence[Readiness]) -> str:
    """SHA-256 of who is ready and for what, as the page shows it; the signer's act is bound to it."""
    shown = [
        [row.standing.enrolment.pk, row.standing.enrolment.person.name]
        + [[result.outcome.competency.code, result.outcome.level, result.evidence_mode] for result in row.standing.achieved]
        for row in rows
        if row.is_ready
    ]
    return hashlib.sha256(canonical(shown).encode()).hexdigest()


def issue_credentials(
    offering: Offering, *, actor: Person, at: datetime, meaning: str, shown_sha256: str, most: int = 50
) -> tuple[int, int]:
    """Up to `most` of those who are ready have their credential; returned are how many were issued and how many wait.

    Each is issued in its own transaction, so that a stop loses none. `shown_sha256` must be of the list as it stands now.
    """
    rows = [row for row in readiness(offering, actor) if row.is_ready]
    if shown_hash(rows) != shown_sha256:
        raise Refused(_("The list changed since you opened the page. Look at it again, then sign."), code="list_changed", field="password")
    for row in rows[:most]:
        issue_credential(row.standing.enrolment, actor=actor, at=at, meaning=meaning, shown_sha256=shown_sha256)
    return len(rows[:most]), len(rows[most:])


@transaction.atomic
def issue_credential(enrolment: Enrolment, *, actor: Person, at: datetime, meaning: str = "approved", shown_sha256: str = "") -> Credential:
    """The trainee holds a signed credential for the outcomes they achieved; one for an enrolment, asking twice gives the same.

    The issuer is locked while its next status index is taken. The trainee gets a mail.
    """
    enrolment = Enrolment.objects.select_for_update(of=("self",)).select_related("person", "offering__centre").get(pk=enrolment.pk)
    there = Credential.objects.filter(enrolment=enrolment).first()
    if there is not None:
        return there
    standing = standing_of(enrolment)
    refusal = _refusal(standing, actor)
    if refusal is not None:
        raise refusal
    at = at.astimezone(UTC).replace(microsecond=0)
    made = ensure_issuer(enrolment.offering.centre, actor=actor, at=at)
    issuer = Issuer.objects.select_for_update(of=("self",)).select_related("centre").get(pk=made.pk)
    code = "".join(secrets.choice(CODE_LETTERS) for _letter in range(CODE_LENGTH))
    results = standing.achieved
    until = _valid_until(results, at)
    document = _signed(code, issuer, enrolment, results, actor=actor, at=at, until=until)
    credential = Credential.objects.create(
        code=code,
        issuer=issuer,
        enrolment=enrolment,
        person=enrolment.person,
        title=enrolment.offering.title,
        level=min(result.outcome.level for result in results),
        document=document,
        status_index=issuer.next_status_index,
        issued_at=at,
        valid_until=until,
    )
    AwardedCompetency.objects.bulk_create(
        AwardedCompetency(
            credential=credential, competency=result.outcome.competency, level=result.outcome.level, evidence_mode=result.evidence_mode
        )
        for result in results
    )
    issuer.next_status_index += 1
    issuer.save(update_fields=["next_status_index"])
    context = {"credential": credential, "offering": enrolment.offering, "centre": issuer.centre}
    queue_mail(enrolment.person, "credentials/issued", f"credential/{code}", context, at=at)
    after = {"code": code, "issuer": issuer.did, "key": issuer.key_number, "meaning": meaning, "shown_sha256": shown_sha256}
    JournalEntry.objects.append(actor=actor, verb="issue_credential", about=credential, at=at, after=after, subject=enrolment.person)
    return credential


def _refusal(standing: Standing, actor: Person) -> Refused | None:
    """Why no credential can be issued for this trainee now, or None."""
    enrolment = standing.enrolment
    if enrolment.person_id == actor.pk:
        return Refused(_("You cannot issue a credential to yourself."), code="own_credential")
    if enrolment.state != Enrolment.State.COMPLETED:
        return Refused(
            _("Not completed: the enrolment is “%(state)s”.") % {"state": Enrolment.State(enrolment.state).label}, code="not_completed"
        )
    if standing.open_outcomes or standing.failed_outcomes or not standing.achieved:
        return Refused(
            _("%(done)s of %(all)s outcomes achieved; a credential needs all of them, at least one.")
            % {"done": len(standing.achieved), "all": standing.outcomes_count},
            code="outcomes_missing",
        )
    for result in standing.achieved:
        if result.outcome.level > HIGHEST_CENTRE_LEVEL:
            return Refused(
                _(
                    "A training centre awards levels 1 and 2 only; %(competency)s stands at level %(level)s. "
                    "Level 3 is a dated confirmation at the trainee’s own site, level 4 trains others."
                )
                % {"competency": result.outcome.competency, "level": result.outcome.level},
                code="level_needs_site",
            )
    return None


def _signed(
    code: str, issuer: Issuer, enrolment: Enrolment, results: Sequence[Result], *, actor: Person, at: datetime, until: datetime | None
) -> "badge.JsonObject":
    """The badge, built and signed with the issuer's key; a text or figure it cannot carry is refused."""
    from seedtrain.credentials import badge

    address = f"{settings.ORIGIN}/c/{code}"
    centre = issuer.centre
    # A real centre's name on an invented person's credential would be a forgery, so a demo says what it is in the signed text.
    name = f"{centre.name} (demonstration, not valid)" if enrolment.person.is_demo else centre.name
    salt = secrets.token_hex(16)
    try:
        document = badge.build(
            address,
            badge.Issuer(issuer.did, name, f"{settings.ORIGIN}/network/{centre.slug}"),
            badge.Subject(enrolment.person.name, badge.identifier_hash(enrolment.person.email, salt), salt),
            _award(enrolment.offering, results, at, until),
            _signatories(issuer, actor, at),
            badge.StatusEntry(list_url_of(issuer), issuer.next_status_index),
            f"{settings.ORIGIN}/contexts/seedtrain-v1.json",
        )
        if len(results) > 1:
            _align_each(document, results)
        return badge.issue(document, key_of(issuer), at)
    except badge.BadgeError as refusal:
        raise Refused(_("The credential cannot be written: %(why)s") % {"why": refusal}, code=refusal.code) from refusal


def _award(offering: Offering, results: Sequence[Result], at: datetime, until: datetime | None) -> "badge.Award":
    """What the badge says was reached; several competencies are named together and their lowest level is the badge's."""
    from seedtrain.credentials import badge

    version = offering.version
    competencies = [result.outcome.competency for result in results]
    level = min(result.outcome.level for result in results)
    names = "; ".join(
        result.outcome.competency.name + (f" (level {result.outcome.level})" if result.outcome.level != level else "") for result in results
    )
    course_url = f"{settings.ORIGIN}/courses/{version.course.slug}?version={version.number}"
    framework = competencies[0].domain.framework
    behaviours = LevelBehaviour.objects.filter(competency__in=competencies).select_related("competency")
    said = {(entry.competency_id, entry.level): entry.behaviour for entry in behaviours}
    criteria = [
        f"{result.outcome.competency.code}, level {result.outcome.level}: "
        f"{said.get((result.outcome.competency_id, result.outcome.level)) or result.outcome.competency.description}"
        for result in results
    ]
    norms = {norm.code for result in results for norm in result.outcome.norms.all() if norm.verified == "verified"}
    with translation.override("en"):
        level_name = str(LEVEL_NAMES[level])
    return badge.Award(
        achievement_url=course_url,
        competency_id=", ".join(competency.code for competency in competencies),
        competency_name=names if len(names) <= MOST_NAME else f"{version.title[:300]} ({len(results)} competencies)",
        competency_url=f"{settings.ORIGIN}/competencies/{competencies[0].code}" if len(results) == 1 else course_url,
        framework_name=f"{framework.title} {framework.version}",
        framework_url=f"{settings.ORIGIN}/competencies",
        level=level,
        level_name=level_name,
        criteria=" ".join(" ".join(criteria).split())[:4000],
        mode_of_evidence=tuple(sorted({badge.ModeOfEvidence(result.evidence_mode) for result in results})),
        norms=tuple(sorted(norms)),
        course_title=version.title,
        course_version=str(version.number),
        hours=_hours(offering),
        valid_from=at,
        valid_until=until,
    )


def _align_each(document: "badge.JsonObject", results: Sequence[Result]) -> None:
    """The unsigned badge also names each competency with its own level; readers of the first alignment see them together."""
    achievement = document["credentialSubject"]["achievement"]  # type: ignore[index,call-overload]
    achievement["alignment"] += [  # type: ignore[index,call-overload,operator]
        {
            "type": ["Alignment"],
            "targetCode": result.outcome.competency.code,
            "targetName": f"{result.outcome.competency.name}, level {result.outcome.level}",
            "targetUrl": f"{settings.ORIGIN}/competencies/{result.outcome.competency.code}",
        }
        for result in results
    ]


def _signatories(issuer: Issuer, actor: Person, at: datetime) -> "tuple[badge.Signatory, ...]":
    """The offices that sign on this day, or else the person who issues."""
    from seedtrain.credentials import badge

    day = at.date()
    signing = [
        badge.Signatory(signatory.name or signatory.office, signatory.office, signatory.organisation)
        for signatory in issuer.signatories.all()
        if (signatory.valid_from or day) <= day <= (signatory.valid_until or day)
    ]
    return tuple(signing) or (badge.Signatory(str(actor), "Centre manager", issuer.centre.name),)


def _hours(offering: Offering) -> Decimal:
    """The course's hours: as it states them, or by its modules, or by the sessions held."""
    version = offering.version
    stated = version.hours or sum(module.hours or 0 for module in version.modules.all())
    if stated:
        return Decimal(stated)
    held = Session.objects.filter(part__offering=offering).values_list("starts_at", "ends_at")
    seconds = sum((ends - starts).total_seconds() for starts, ends in held)
    return (Decimal(seconds) / 3600).quantize(Decimal("0.1"))


def _valid_until(results: Sequence[Result], at: datetime) -> datetime | None:
    """The day the first of the competencies must be shown again, or None when none lapses."""
    months = [result.outcome.competency.requalify_months for result in results if result.outcome.competency.requalify_months]
    return add_months(at, min(months)) if months else None


def add_months(at: datetime, months: int) -> datetime:
    """The same day so many months later, or that month's last day.

    >>> add_months(datetime(2024, 1, 31, tzinfo=UTC), 1).date().isoformat()
    '2024-02-29'
    """
    year, month = divmod(at.month - 1 + months, 12)
    last = calendar.monthrange(at.year + year, month + 1)[1]
    return at.replace(year=at.year + year, month=month + 1, day=min(at.day, last))
