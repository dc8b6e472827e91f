"""A load-test call many times the size of a real one, written in batches.

Flow: demo.load with a scale above 1 -> this file -> tables.
Reads: data/demo. Writes: persons, one call, its applications with answers, traits and scores; one journal entry a batch.
Source: all synthetic; each applicant is made like those of the upstream pool.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

from seedtrain import facts
from seedtrain.calls import actions as calls
from seedtrain.calls import eligibility
from seedtrain.calls.models import Application, Call, EligibilityRule, Question
from seedtrain.demo.people import Applicant, upstream_pool
from seedtrain.demo.stages import draft
from seedtrain.demo.story import SEATS, WAITLIST, Stage, arrivals, closing, fill, opening
from seedtrain.people.models import JournalEntry, Person, canonical

BATCH = 1640
SLUG = "load-test"
UNUSABLE = "!"
"""What Django takes for no password; hashing one for each of many thousand would take minutes."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What every application of the call is read against."""

    call: Call
    questions: tuple[Question, ...]
    rules: tuple[EligibilityRule, ...]


def add_crowd(stage: Stage, scale: int, now: datetime) -> Call:
    """A closed call holds `scale` times 164 reviewed applications for `scale` times the seats."""
    call = draft(
        stage,
        SLUG,
        Call.Entry.COMPETITIVE,
        f"Load test: the upstream call {scale} times over",
        now,
        offering=stage.offering,
        opened=-45,
        closes=-2,
        seats=SEATS * scale,
        waitlist=WAITLIST * scale,
        note="Nothing here is real: this call is for measuring.",
        source="synthetic",
    )
    rules = facts.course("gthb-handson-mrna-2025").eligibility or ()
    fill(stage, call, "hands_on", rules, "synthetic", at=opening(call), policy="none")
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"load/{stage.seed}")
    paper = Paper(call, tuple(call.questions.all()), tuple(call.rules.all()))
    crowd = [one for number in range(scale) for one in upstream_pool(stage.rng, f"load-{number:04d}")]
    moments = list(arrivals(stage.rng, len(crowd), opening(call), closing(call)))
    batches = [(crowd[at : at + BATCH], moments[at : at + BATCH]) for at in range(0, len(crowd), BATCH)]
    for people, times in stage.progress.over(batches, "Load test"):
        _add_batch(stage, paper, people, times)
    calls.close_call(call, actor=stage.officer, at=closing(call) + timedelta(minutes=1))
    return call


def _add_batch(stage: Stage, paper: Paper, people: Sequence[Applicant], times: Sequence[datetime]) -> None:
    """All of them are registered, have sent and are scored; the journal says how many."""
    persons = Person.objects.bulk_create(
        Person(email=one.email, verified_email=one.email, name=one.name, is_demo=True, created_at=at, password=UNUSABLE)
        for one, at in zip(people, times, strict=True)
    )
    applications = [_sent(paper, one, person, at) for one, person, at in zip(people, persons, times, strict=True)]
    Application.objects.bulk_create(applications, batch_size=500)
    after: dict[str, object] = {"applications": len(applications), "first": people[0].code, "last": people[-1].code}
    JournalEntry.objects.append(actor=stage.officer, verb="load_crowd", about=paper.call, at=times[-1], after=after)


def _sent(paper: Paper, one: Applicant, person: Person, at: datetime) -> Application:
    """The application as `submit_application` would have frozen it, with a score instead of reviews."""
    call = paper.call
    known = eligibility.known_facts(paper.questions, one.answers, call.countries_as_of)
    findings = eligibility.evaluate(paper.rules, known)
    outcome = eligibility.overall(findings)
    application = Application(
        call=call,
        applicant=person,
        code=one.code,
        state=Application.State.SUBMITTED,
        answers=dict(one.answers),
        started_at=at,
        saved_at=at,
        submitted_at=at,
        traits=eligibility.traits_of(known, "en", call.countries_as_of),
        eligibility=[
            {"position": found.position, "field": found.field, "words": found.words, "outcome": found.outcome.value, "found": found.found}
            for found in findings
        ],
        eligibility_outcome=outcome.value,
        score_hundredths=round(one.quality * 10_000) if outcome == eligibility.Outcome.MET else None,
    )
    application.receipt_sha256 = hashlib.sha256(_content(application).encode()).hexdigest()
    return application


def _content(application: Application) -> str:
    """What `calls.actions.sent_content` says of an application without files; that one asks the database for each."""
    return canonical(
        {
            "schema": "seedtrain.application/1",
            "call": application.call.slug,
            "application": application.code,
            "sent_at": cast(datetime, application.submitted_at).astimezone(UTC).isoformat(),
            "language": application.language,
            "answers": application.answers,
            "attachments": [],
            "traits": application.traits,
        }
    )
