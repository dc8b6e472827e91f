"""What a credential says: who reached which level of which competency, how it was shown, and who signs for it.

Flow: `actions.issue_credential` -> this file -> `proof.issue`.
Reads: its arguments. Writes: nothing.
Source: 1EdTech Open Badges 3.0; W3C Verifiable Credentials 2.0; Seedtrain's rule that a centre awards levels 1 and 2 only.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from .errors import DocumentRefused
from .jsonld import CREDENTIALS_V2, OPEN_BADGES, SEEDTRAIN_PATH, is_seedtrain_context
from .proof import format_instant
from .reading import Json, JsonObject
from .status import StatusEntry

CENTRE_LEVELS = (1, 2)
SITE_LEVELS = (3, 4)
MAX_TEXT = 500
MAX_CRITERIA = 4_000
# They reorder what a reader sees without changing what is signed; the standard joiners stay allowed.
_BIDI_CONTROLS = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
_REFUSED_CATEGORIES = {"Cc", "Cs", "Cn", "Zl", "Zp"}


class ModeOfEvidence(StrEnum):
    SIMULATED = "simulated"
    CLASSROOM = "classroom"
    OBSERVED_ON_PLANT = "observed_on_plant"
    ON_THE_JOB = "on_the_job"


_GENRE = {
    ModeOfEvidence.SIMULATED: "Simulated",
    ModeOfEvidence.CLASSROOM: "Classroom",
    ModeOfEvidence.OBSERVED_ON_PLANT: "Observed on plant",
    ModeOfEvidence.ON_THE_JOB: "On the job",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The person: the name as it is printed, and a salted hash of an identifier that only they can show again."""

    name: str
    identifier_hash: str
    salt: str

    def __post_init__(self) -> None:
        check_text("subject.name", self.name)
        check_text("subject.salt", self.salt)
        if not (self.identifier_hash.startswith("sha256$") and len(self.identifier_hash) == 71):
            raise DocumentRefused(
                "identifier_hash",
                "Expected subject.identifier_hash as sha256$ and 64 digits; make it with identifier_hash().",
            )


@dataclass(frozen=True, slots=True)
class Issuer:
    """The centre that issues: its did:web name, its name, its page."""

    did: str
    name: str
    url: str

    def __post_init__(self) -> None:
        check_text("issuer.name", self.name)
        check_url("issuer.url", self.url)


@dataclass(frozen=True, slots=True)
class Award:
    """What was reached: a competency at a level [1..4], the course, how it was shown, and for how long it counts."""

    achievement_url: str
    competency_id: str
    competency_name: str
    competency_url: str
    framework_name: str
    framework_url: str
    level: int
    level_name: str
    criteria: str
    mode_of_evidence: tuple[ModeOfEvidence, ...]
    norms: tuple[str, ...]
    course_title: str
    course_version: str
    hours: Decimal
    valid_from: datetime
    valid_until: datetime | None = None
    language: str = "en"
    confirmed_at_site: bool = False

    def __post_init__(self) -> None:
        for name in ("competency_id", "competency_name", "framework_name", "level_name", "course_title", "course_version", "language"):
            check_text(f"award.{name}", getattr(self, name))
        for norm in self.norms:
            check_text("award.norms", norm)
        check_text("award.criteria", self.criteria, most=MAX_CRITERIA)
        for name in ("achievement_url", "competency_url", "framework_url"):
            check_url(f"award.{name}", getattr(self, name))
        _check_level(self)
        _check_evidence(self)
        _check_times(self)

    @property
    def title(self) -> str:
        """The achievement's name: the competency and the level reached."""
        return f"{self.competency_name}: {self.level_name} ({self.level})"


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who signs for the award, with the role and organisation they sign for."""

    name: str
    role: str
    organisation: str

    def __post_init__(self) -> None:
        for name in ("name", "role", "organisation"):
            check_text(f"signatory.{name}", getattr(self, name))


def identifier_hash(identifier: str, salt: str) -> str:
    """The Open Badges form of a hashed identifier: sha256$ and the digits of SHA-256(identifier + salt).

    >>> identifier_hash("amina@example.org", "pepper")[:15]
    'sha256$bf7ce61e'
    """
    return "sha256$" + hashlib.sha256((identifier + salt).encode("utf-8")).hexdigest()


def build(
    credential_id: str,
    issuer: Issuer,
    subject: Subject,
    award: Award,
    signatories: tuple[Signatory, ...],
    status: StatusEntry | None,
    context_url: str,
) -> JsonObject:
    """An unsigned Open Badges 3.0 credential; the same arguments give the same document.

    `credential_id` is the credential's public address or a urn:uuid. `context_url` is where this installation serves
    our context (path /contexts/seedtrain-v1.json). At least one signatory is needed.
    """
    check_url("credential_id", credential_id)
    if not is_seedtrain_context(context_url):
        raise DocumentRefused("context_url", f"Expected an address that ends in {SEEDTRAIN_PATH}; came {context_url!r}.", came=context_url)
    if not signatories:
        raise DocumentRefused("signatory_missing", "Expected at least one signatory; came none. Name who signs.")
    document: JsonObject = {
        "@context": [CREDENTIALS_V2, OPEN_BADGES, context_url],
        "id": credential_id,
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": award.title,
        "issuer": {"id": issuer.did, "type": ["Profile"], "name": issuer.name, "url": issuer.url},
        "validFrom": format_instant(award.valid_from),
        "credentialSubject": _subject(subject, award),
        "evidence": [_evidence(mode, award) for mode in award.mode_of_evidence],
        "signatory": [_signatory(signatory) for signatory in signatories],
    }
    if award.valid_until is not None:
        document["validUntil"] = format_instant(award.valid_until)
    if status is not None:
        document["credentialStatus"] = {
            "id": f"{status.list_url}#{status.index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": status.purpose.value,
            "statusListIndex": str(status.index),
            "statusListCredential": status.list_url,
        }
    return document


def check_text(field: str, text: str, most: int = MAX_TEXT) -> None:
    """The text is printable on one line and short enough; verifiers escape control characters differently, so none pass."""
    if not text.strip():
        raise DocumentRefused("text_missing", f"Expected text in {field}; came none.", field=field)
    if len(text) > most:
        raise DocumentRefused(
            "text_too_long",
            f"Expected at most {most} characters in {field}; came {len(text)}.",
            field=field,
            most=most,
            came=len(text),
        )
    for position, character in enumerate(text, start=1):
        if unicodedata.category(character) in _REFUSED_CATEGORIES or character in _BIDI_CONTROLS:
            shown = f"U+{ord(character):04X}"
            raise DocumentRefused(
                "control_character",
                f"Expected printable text in {field}; character {position} is the control character {shown}. Type it anew.",
                field=field,
                position=position,
                character=shown,
            )


def check_url(field: str, url: str) -> None:
    """The address is absolute and needs no escaping."""
    if not url.startswith(("https://", "http://", "urn:")) or any(c in ' <>"{}|\\^`' or not c.isprintable() for c in url):
        raise DocumentRefused("url", f"Expected an address that begins with https:// in {field}; came {url!r}.", field=field, came=url)


def _check_level(award: Award) -> None:
    if award.level not in CENTRE_LEVELS + SITE_LEVELS:
        raise DocumentRefused("level", f"Expected a level from 1 to 4; came {award.level}.", came=award.level)
    if award.level in SITE_LEVELS and not award.confirmed_at_site:
        raise DocumentRefused(
            "level_needs_site",
            f"Expected level 1 or 2 from a training centre; came level {award.level}. Levels 3 and 4 are confirmed by a"
            " level-4 person at the trainee's own site.",
            level=award.level,
        )
    if award.confirmed_at_site and ModeOfEvidence.ON_THE_JOB not in award.mode_of_evidence:
        raise DocumentRefused(
            "site_needs_job_evidence",
            f"Expected evidence on the job for a confirmation at the trainee's site; came {', '.join(award.mode_of_evidence)}.",
        )


def _check_evidence(award: Award) -> None:
    modes = award.mode_of_evidence
    if not modes or len(set(modes)) != len(modes):
        raise DocumentRefused("evidence", f"Expected each mode of evidence once, at least one; came {list(modes)}.")
    if not award.hours.is_finite() or not 0 < award.hours <= 10_000:
        raise DocumentRefused("hours", f"Expected hours above 0, at most 10000; came {award.hours}.", came=str(award.hours))


def _check_times(award: Award) -> None:
    start = format_instant(award.valid_from)
    if award.valid_until is not None and award.valid_until <= award.valid_from:
        end = format_instant(award.valid_until)
        raise DocumentRefused("valid_until", f"Expected valid_until after valid_from {start}; came {end}.", start=start, came=end)


def _subject(subject: Subject, award: Award) -> JsonObject:
    level_id = f"{award.achievement_url}#level-{award.level}"
    return {
        "type": ["AchievementSubject"],
        "identifier": [
            {"type": "IdentityObject", "identityType": "name", "hashed": False, "identityHash": subject.name},
            {
                "type": "IdentityObject",
                "identityType": "emailAddress",
                "hashed": True,
                "identityHash": subject.identifier_hash,
                "salt": subject.salt,
            },
        ],
        "achievement": _achievement(award, level_id),
        "result": [{"type": ["Result"], "resultDescription": f"{award.achievement_url}#level", "achievedLevel": level_id}],
    }


def _achievement(award: Award, level_id: str) -> JsonObject:
    hours = format(award.hours.normalize(), "f")
    norms: list[Json] = list(award.norms)
    achievement: JsonObject = {
        "id": award.achievement_url,
        "type": ["Achievement"],
        "achievementType": "Competency",
        "name": award.title,
        "description": award.criteria,
        "criteria": {"narrative": award.criteria},
        "inLanguage": award.language,
        "alignment": [
            {
                "type": ["Alignment"],
                "targetType": "CFItem",
                "targetCode": award.competency_id,
                "targetName": award.competency_name,
                "targetUrl": award.competency_url,
                "targetFramework": award.framework_name,
            },
            {
                "type": ["Alignment"],
                "targetType": "CFDocument",
                "targetName": award.framework_name,
                "targetUrl": award.framework_url,
            },
        ],
        "resultDescription": [
            {
                "id": f"{award.achievement_url}#level",
                "type": ["ResultDescription"],
                "name": "Level",
                "resultType": "RubricCriterionLevel",
                "rubricCriterionLevel": [
                    {"id": level_id, "type": ["RubricCriterionLevel"], "name": award.level_name, "level": str(award.level)}
                ],
            }
        ],
        "course": {"type": ["Course"], "name": award.course_title, "version": award.course_version},
        "contactHours": hours,
    }
    if norms:
        achievement["norm"] = norms
    if award.confirmed_at_site:
        achievement["confirmedAtSite"] = True
    return achievement


def _evidence(mode: ModeOfEvidence, award: Award) -> JsonObject:
    return {
        "type": ["Evidence"],
        "name": _GENRE[mode],
        "genre": _GENRE[mode],
        "narrative": f"{_GENRE[mode]}: {award.course_title}, version {award.course_version}.",
        "modeOfEvidence": mode.value,
    }


def _signatory(signatory: Signatory) -> JsonObject:
    return {
        "type": ["Signatory"],
        "name": signatory.name,
        "role": signatory.role,
        "organisation": signatory.organisation,
    }
