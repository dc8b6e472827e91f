"""Every write of an applicant: start, save, attach, send once, withdraw.

Flow: views of calls -> this file -> tables, profile, mail with the receipt, journal.
Reads: the call with its questions and rules, the person's profile. Writes: Application, Attachment.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls import eligibility
from seedtrain.calls.actions.answering import missing_from, read_answer
from seedtrain.calls.eligibility import Answer, Finding
from seedtrain.calls.models import Application, Attachment, Call, Invitation, Question
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import Document, JournalEntry, Person, canonical

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
BY_NAME = {Call.Entry.NOMINATION, Call.Entry.INVITATION}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules say about an application as it is now."""

    findings: tuple[Finding, ...]
    outcome: eligibility.Outcome

    def count(self, outcome: str) -> int:
        """How many rules have this outcome."""
        return sum(finding.outcome == outcome for finding in self.findings)


@transaction.atomic
def start_application(call: Call, person: Person, *, at: datetime, language: str = "en", code: str = "") -> Application:
    """The person has a draft, filled with what they told us before; asking again gives the same draft.

    Only while the call is open, and to calls by name only the named. `code` is for worlds made by seed.
    """
    mine = Application.objects.filter(call=call, applicant=person).first()
    if mine is not None:
        return mine
    refuse_unless_open(call, at)
    invitation = Invitation.objects.filter(call=call, email__iexact=person.verified_email).first()
    if call.entry in BY_NAME and invitation is None:
        _refuse_unless_verified(person)
        raise Refused(
            _("This call is for people who were named; nobody named %(email)s. Ask your employer or your ministry to nominate you.")
            % {"email": person.email},
            code="not_named",
        )
    told = {fact.key: fact.value for fact in person.profile_facts.all()}
    answers = {}
    for question in call.questions.exclude(profile_key=""):
        reading = read_answer(question, told.get(question.profile_key))
        if reading.value not in (None, []) and not reading.problem:
            answers[question.key] = reading.value
    application, is_new = Application.objects.get_or_create(
        call=call,
        applicant=person,
        defaults={
            "code": code or "".join(secrets.choice(CODE_LETTERS) for _place in range(8)),
            "language": language,
            "answers": answers,
            "started_at": at,
            "saved_at": at,
            "nominated_by_id": invitation.nominated_by_id if invitation else None,
        },
    )
    if is_new:
        JournalEntry.objects.append(actor=person, verb="start_application", about=application, at=at, after={"call": call.slug})
    return application


@transaction.atomic
def save_answers(application: Application, answers: Mapping[str, object], *, version: int, at: datetime) -> Application:
    """The given answers are in the draft, others stay; saving the same again changes nothing.

    `version` is the one the person was looking at: when the draft has moved on and differs, nothing is written (`stale`).
    What cannot be read as an answer is kept as typed. A draft may be saved after the deadline, so that no text is lost.
    """
    current = _locked(application)
    if current.state != Application.State.DRAFT:
        raise Refused(_("This application was sent already; it can no longer be changed."), code="not_a_draft")
    questions = {question.key: question for question in current.call.questions.all() if question.kind != Question.Kind.FILE}
    said = {key: read_answer(questions[key], typed).value for key, typed in answers.items() if key in questions}
    changed = {key: value for key, value in said.items() if value != current.answers.get(key, [] if value == [] else None)}
    if not changed:
        return _same(application, current)
    if version != current.version:
        raise Refused(_("This application was changed in another window or on another device since you opened this page."), code="stale")
    current.answers = {**current.answers, **changed}
    current.version += 1
    current.saved_at = at
    current.save(update_fields=["answers", "version", "saved_at"])
    return _same(application, current)


@transaction.atomic
def attach_document(application: Application, question: Question, document: Document, *, at: datetime) -> Attachment:
    """The file answers the question; one sent before for the same question is replaced."""
    current = _locked(application)
    if current.state != Application.State.DRAFT:
        raise Refused(_("This application was sent already; it can no longer be changed."), code="not_a_draft", field=question.key)
    if question.call_id != current.call_id or question.kind != Question.Kind.FILE:
        raise Refused(_("This question of the call takes no file; answer it in words."), code="no_file_asked", field=question.key)
    if document.owner_id != current.applicant_id:
        raise Refused(_("Only the applicant’s own file can be attached; choose it again."), code="not_your_file", field=question.key)
    attachment, _is_new = Attachment.objects.update_or_create(application=current, question=question, defaults={"document": document})
    current.saved_at = at
    current.save(update_fields=["saved_at"])
    _same(application, current)
    return attachment


@transaction.atomic
def submit_application(application: Application, *, actor: Person, at: datetime) -> Application:
    """The application is sent, its traits and eligibility are frozen, the receipt is on its way; sending twice sends once."""
    current = _locked(application)
    if current.state == Application.State.SUBMITTED:
        return _same(application, current)
    if current.state == Application.State.WITHDRAWN:
        raise Refused(_("You have withdrawn this application; it cannot be sent again."), code="withdrawn")
    call = current.call
    refuse_unless_open(call, at)
    attached = frozenset(current.attachments.values_list("question_id", flat=True))
    missing = missing_from(call.questions.all(), current.answers, attached)
    if missing:
        raise Refused(
            _("Not everything is answered yet: %(labels)s.") % {"labels": ", ".join(one.question.label for one in missing)},
            code="incomplete",
            field=missing[0].question.key,
        )
    standing = standing_of(current)
    known = eligibility.known_facts(call.questions.all(), current.answers, call.countries_as_of)
    current.traits = eligibility.traits_of(known, current.language, call.countries_as_of)
    current.eligibility = [
        {"position": one.position, "field": one.field, "words": one.words, "outcome": one.outcome.value, "found": one.found}
        for one in standing.findings
    ]
    current.eligibility_outcome = standing.outcome.value
    current.state, current.submitted_at = Application.State.SUBMITTED, at
    current.receipt_sha256 = hashlib.sha256(sent_content(current).encode()).hexdigest()
    current.save()
    _keep_profile(current, at)
    context = {"application": current, "call": call}
    people.queue_mail(current.applicant, "calls/application_received", f"application/{current.code}", context, at=at)
    after: dict[str, object] = {"receipt_sha256": current.receipt_sha256, "outcome": current.eligibility_outcome}
    JournalEntry.objects.append(actor=actor, verb="submit_application", about=current, at=at, after=after, subject=current.applicant)
    return _same(application, current)


@transaction.atomic
def withdraw_application(application: Application, *, actor: Person, at: datetime, why: str = "") -> Application:
    """The application no longer counts; it cannot be sent again. Withdrawing twice changes nothing."""
    current = _locked(application)
    before = current.state
    if before == Application.State.WITHDRAWN:
        return _same(application, current)
    if hasattr(current, "offer") and current.offer.state in {"offered", "accepted"}:
        raise Refused(_("You have been offered a place; decline the offer instead of withdrawing."), code="has_offer")
    if hasattr(current, "decision") and current.decision.released_at:
        raise Refused(_("This application was decided already; there is nothing left to withdraw."), code="decided")
    current.state = Application.State.WITHDRAWN
    current.save(update_fields=["state"])
    JournalEntry.objects.append(
        actor=actor, verb="withdraw_application", about=current, at=at, before={"state": before}, why=why, subject=current.applicant
    )
    return _same(application, current)


def _refuse_unless_verified(person: Person) -> None:
    """Nothing happens when the address the person signs in with is known to be theirs."""
    if person.email.lower() != person.verified_email.lower():
        raise Refused(
            _("This call is for people who were named; confirm that %(email)s is yours, then apply.") % {"email": person.email},
            code="not_verified",
        )


def refuse_unless_open(call: Call, at: datetime) -> None:
    """Nothing happens while the call takes applications; otherwise the sentence names the instant that decides."""
    if call.is_open(at):
        return
    if call.state == Call.State.OPEN and call.opens_at and at < call.opens_at:
        raise Refused(
            _("This call opens at %(instant)s UTC; come back then.") % {"instant": f"{call.opens_at:%Y-%m-%d %H:%M}"}, code="not_open_yet"
        )
    if call.deadline and at >= call.deadline:
        raise Refused(late_sentence(call, call.deadline), code="late")
    raise Refused(_("This call takes no applications now; look at the list for calls that are open."), code="not_open")


def late_sentence(call: Call, deadline: datetime) -> str:
    """When the call closed, in its own place and in UTC, and that the draft is kept."""
    there = deadline.astimezone(ZoneInfo(call.deadline_zone))
    return _(
        "The call closed on %(day)s at %(time)s in %(place)s (%(utc)s UTC). Nothing can be sent any more; "
        "your draft is kept and you can read it."
    ) % {
        "day": f"{there:%Y-%m-%d}",
        "time": f"{there:%H:%M}",
        "place": call.deadline_place or call.deadline_zone,
        "utc": f"{deadline.astimezone(UTC):%Y-%m-%d %H:%M}",
    }


def standing_of(application: Application) -> Standing:
    """What the call's rules say about the answers as they are now."""
    call = application.call
    known = eligibility.known_facts(call.questions.all(), application.answers, call.countries_as_of)
    findings = eligibility.evaluate(call.rules.all(), known)
    return Standing(findings, eligibility.overall(findings))


def sent_content(application: Application) -> str:
    """Exactly what was sent, as canonical JSON; its SHA-256 is the receipt, so anybody who keeps it can prove what it said."""
    files = application.attachments.select_related("question", "document").order_by("question__position")
    return canonical(
        {
            "schema": "seedtrain.application/1",
            "call": application.call.slug,
            "application": application.code,
            "sent_at": application.submitted_at and application.submitted_at.astimezone(UTC).isoformat(),
            "language": application.language,
            "answers": application.answers,
            "attachments": [{"question": one.question.key, "sha256": one.document.sha256, "size": one.document.size} for one in files],
            "traits": application.traits,
        }
    )


def _keep_profile(application: Application, at: datetime) -> None:
    """What was answered to profile questions is known from now on."""
    keys = {question.key: question.profile_key for question in application.call.questions.all() if question.profile_key}
    said: dict[str, Answer] = {keys[key]: value for key, value in application.answers.items() if key in keys and value not in (None, [])}
    people.save_profile(application.applicant, said, at=at)


def _locked(application: Application) -> Application:
    """The row as it is now, ours until commit, with its call and questions."""
    rows = Application.objects.select_for_update(of=("self",)).select_related("call", "applicant")
    return rows.prefetch_related("call__questions", "call__rules").get(pk=application.pk)


def _same(application: Application, current: Application) -> Application:
    """The caller's object says what the database says."""
    for field in (
        "state",
        "answers",
        "version",
        "saved_at",
        "submitted_at",
        "receipt_sha256",
        "traits",
        "eligibility",
        "eligibility_outcome",
    ):
        setattr(application, field, getattr(current, field))
    return application
