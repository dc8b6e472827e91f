"""The 2025 hands-on upstream call, played through its real states at its real days, down to the credentials.

Flow: demo.load -> this file -> actions of every room.
Reads: seedtrain.facts, data/demo. Writes: the call and everything that follows from it.
Source: call, deadline, days on site, numbers: courses.json, gthb-handson-upstream-2025; days between them, people, scores: ours.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast

from seedtrain import facts
from seedtrain.calls import actions as calls
from seedtrain.calls.models import Application, Assignment, Call, Criterion, Offer, Question, SelectionRun, Signature
from seedtrain.credentials import actions as credentials
from seedtrain.credentials.actions.issuers import Office
from seedtrain.curriculum.models import Modality
from seedtrain.demo import papers, sites
from seedtrain.demo.people import HOME, SECOND, Applicant, register, upstream_pool
from seedtrain.demo.progress import Progress
from seedtrain.impact import actions as impact
from seedtrain.learning import actions as learning
from seedtrain.learning.models import Enrolment
from seedtrain.network import actions as network
from seedtrain.network.models import Offering, Session
from seedtrain.people.actions import Value
from seedtrain.people.models import Person

EDITION = "gthb-handson-upstream-2025"
SEATS, WAITLIST = 20, 15
DECLINE, EXPIRE = 2, 1
LEANS = {"reader-3": -0.2, "reader-4": 0.2}
"""A harsh and a lenient reader, so that the reviews tab has something to show: by how many levels they mark lower or higher."""
ISSUED_LATE = 4
"""Credentials issued some days ago: the others lapse a year after 2025's class, and a visitor should see some that have not [count]."""
GROUPS = frozenset({"citizenship_income_group", "residence_income_group", "employer_registered_in_lmic"})
"""Conditions that are judged by the World Bank's income groups of a fiscal year."""
WAITING_FOR_CREDENTIAL = 2
"""Completed trainees whose credential the centre manager has still to issue [count]."""


def on(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """An instant of 2025 in UTC."""
    return datetime(2025, month, day, hour, minute, tzinfo=UTC)


@dataclass(slots=True)
class Stage:
    """What the story plays with: the people who act, the offering, chance, progress, and how good each file is."""

    cast: dict[str, Person]
    offering: Offering
    rng: random.Random
    seed: int
    progress: Progress
    now: datetime
    quality: dict[str, float] = field(default_factory=dict)

    @property
    def officer(self) -> Person:
        """Who runs the call."""
        return self.cast["officer"]


def play_upstream(stage: Stage) -> Call:
    """The call is released, its class is over, and all credentials but a few are issued and counted."""
    call = open_upstream(stage)
    apply_all(stage, call, upstream_pool(stage.rng))
    calls.close_call(call, actor=stage.officer, at=on(6, 5))
    screen(stage, call, on(6, 10))
    review(stage, call, on(6, 12))
    choose(stage, call)
    answer(stage, call)
    teach(stage, call)
    award(stage)
    return call


def open_upstream(stage: Stage) -> Call:
    """The call is open, with the conditions the mRNA call of the same year published."""
    edition = facts.course(EDITION)
    rules = facts.course("gthb-handson-mrna-2025").eligibility or ()
    call = calls.draft_call(
        "gthb-upstream-2025",
        Call.Kind.PEOPLE,
        Call.Entry.COMPETITIVE,
        edition.title,
        actor=stage.officer,
        at=on(4, 22),
        offering=stage.offering,
        summary="Twenty people learn the upstream process of a cell-based vaccine: online first, then in a GMP plant.",
        opens_at=on(4, 24, 0),
        deadline=on(6, 5),
        deadline_zone="Asia/Seoul",
        deadline_place="Seoul",
        seats=SEATS,
        waitlist_seats=WAITLIST,
        scoring=Call.Scoring.CALIBRATED,
        is_demo=True,
        demo_note="The call, its deadline and its numbers are real: 164 applied from 30 countries, 20 places and 15 on the waiting list, "
        "from 20 countries. The people, their answers and scores are synthetic. The conditions are those of the year’s mRNA call, "
        "because this call’s were not visible. The balance rules are a Seedtrain draft. "
        "One reader is made a little harsh and one a little mild.",
        source=edition.provenance.source or "",
    )
    source = facts.course("gthb-handson-mrna-2025").provenance.source or ""
    fill(stage, call, "hands_on", rules, source, at=on(4, 22))
    return calls.open_call(call, actor=stage.officer, at=on(4, 24, 0), seed=f"upstream-2025/{stage.seed}")


def fill(
    stage: Stage, call: Call, name: str, rules: Sequence[facts.EligibilityRule], source: str, *, at: datetime, policy: str = ""
) -> None:
    """The draft asks, judges and balances as the papers of this name say."""
    calls.set_questions(call, calls.drafted_questions(name), actor=stage.officer, at=at)
    specs = [calls.RuleSpec(rule.field, rule.operator, rule.value, rule.text, source) for rule in rules]
    calls.set_rules(call, specs or calls.drafted_rules(name), actor=stage.officer, at=at)
    calls.set_rubric(call, calls.drafted_rubric(name), actor=stage.officer, at=at, source=papers.DRAFT)
    calls.set_policy(call, papers.policy(policy or name), papers.caps(policy or name), actor=stage.officer, at=at)


def apply_all(stage: Stage, call: Call, pool: Sequence[Applicant]) -> None:
    """Everybody of the pool has an account and has sent an application; most of them in the last days."""
    moments = arrivals(stage.rng, len(pool), opening(call), closing(call))
    for one, at in zip(stage.progress.over(pool, "Applications"), moments, strict=True):
        apply(one, call, at)
        stage.quality[one.code] = one.quality


def arrivals(rng: random.Random, count: int, opens: datetime, deadline: datetime) -> Iterator[datetime]:
    """When applications come in, in order: half of them in the last fifth of the time."""
    whole = (deadline - opens).total_seconds()
    shares = sorted(1 - rng.random() ** 2.3 for _one in range(count))
    return iter([opens + timedelta(seconds=min(share * whole, whole - 120)) for share in shares])


def apply(one: Applicant, call: Call, at: datetime) -> Application:
    """The applicant has registered, answered and sent within the hour before `at`."""
    began = max(opening(call), at - timedelta(minutes=40))
    person = register(one, at=began)
    application = calls.start_application(call, person, at=began, code=one.code)
    keys = asked(call.pk)
    answers: dict[str, Value] = {key: value for key, value in one.answers.items() if key in keys}
    calls.save_answers(application, answers, version=application.version, at=at)
    return calls.submit_application(application, actor=person, at=at)


def opening(call: Call) -> datetime:
    """The instant this call opens; every call of the demo has one."""
    return cast(datetime, call.opens_at)


def closing(call: Call) -> datetime:
    """This call's deadline; every call of the demo has one."""
    return cast(datetime, call.deadline)


def asked(call: int) -> frozenset[str]:
    """The keys of the questions the call of this number asks in words."""
    return frozenset(Question.objects.filter(call=call).exclude(kind=Question.Kind.FILE).values_list("key", flat=True))


def screen_groups(stage: Stage, call: Call, at: datetime) -> None:
    """Whoever is unclear only because no income group is known for so late a day is met: a demo loaded years from now has a story too."""
    why = "The income group of this year is not known yet; by the last one that is known the condition is met."
    for application in Application.objects.filter(call=call, eligibility_outcome=Application.Outcome.UNCLEAR).order_by("code"):
        unclear = {rule["field"] for rule in application.eligibility if rule["outcome"] == Application.Outcome.UNCLEAR}
        if unclear <= GROUPS:
            calls.screen_application(application, Application.Outcome.MET, actor=stage.officer, why=why, at=at)


def screen(stage: Stage, call: Call, at: datetime) -> None:
    """A person has looked at what no rule could judge: every second one is met."""
    screen_groups(stage, call, at)
    unclear = Application.objects.filter(call=call, eligibility_outcome=Application.Outcome.UNCLEAR, screened_outcome="").order_by("code")
    for place, application in enumerate(unclear):
        met = place % 2 == 0
        why = "Biotechnology counts as life sciences." if met else "The employer neither makes nor plans to make biological products."
        outcome = Application.Outcome.MET if met else Application.Outcome.NOT_MET
        calls.screen_application(application, outcome, actor=stage.officer, why=why, at=at)


def review(
    stage: Stage,
    call: Call,
    at: datetime,
    *,
    most: int | None = None,
    only: frozenset[int] | None = None,
    per_application: int = 2,
) -> None:
    """Every eligible application has its readers; the first `most` reviews are sent, or those of `only`, or all."""
    readers = [stage.cast[key] for key in ("reviewer", "reader-2", "reader-3", "reader-4")]
    calls.assign_reviews(call, readers, calls.AssignmentSpec(per_application), actor=stage.officer, at=at)
    leans = {stage.cast[key].pk: lean for key, lean in LEANS.items()}
    criteria = list(Criterion.objects.filter(rubric__call=call))
    rows = Assignment.objects.filter(application__call=call).select_related("reviewer").order_by("application__code", "pk")
    todo = [(place, row) for place, row in enumerate(rows) if only is None or row.pk in only][:most]
    for place, row in stage.progress.over(todo, "Reviews"):
        # Chance hangs on the file and the reading, never on row numbers, so that every database gives the same list.
        rng = random.Random(f"{stage.seed}/{row.application.code}/{place % per_application}")  # noqa: S311
        level = stage.quality.get(row.application.code, 0.5)
        scores = {one.key: score(rng, level, len(one.anchors), leans.get(row.reviewer_id, 0.0)) for one in criteria}
        sent = at + timedelta(days=1 + place * 10 / max(1, len(rows)))
        calls.submit_review(row, scores, "", actor=row.reviewer, at=sent)


def score(rng: random.Random, quality: float, levels: int, lean: float = 0.0) -> int:
    """The level a reader gives a file of this quality; `lean` is how much higher this reader marks than the others [levels]."""
    return max(0, min(levels - 1, round(quality * (levels - 1) + rng.gauss(0, 0.45) + lean)))


def choose(stage: Stage, call: Call) -> None:
    """The engine has chosen, the chair has signed what she saw, everybody has heard at the same moment."""
    call.refresh_from_db()
    stage.progress.say("Selection")
    run: SelectionRun = calls.run_selection(call, actor=stage.officer, at=on(6, 30))
    calls.propose_selection(run, actor=stage.officer, at=on(6, 30, 10))
    calls.sign_selection(run, actor=stage.cast["chair"], meaning=Signature.Meaning.APPROVED, content_sha256=run.digest, at=on(7, 2))
    calls.release_decisions(call, actor=stage.officer, at=on(7, 3))


def answer(stage: Stage, call: Call) -> None:
    """Two declined, one let the offer expire, their seats passed on; everybody else accepted."""
    offers = Offer.objects.filter(application__call=call, state=Offer.State.OFFERED).select_related("application__applicant")
    first = list(offers.order_by("application__code"))
    others = [one for one in first if one.application.traits.get("country") not in {HOME, SECOND}]
    declining, silent = others[:DECLINE], others[DECLINE : DECLINE + EXPIRE]
    for one in declining:
        calls.decline_offer(one, actor=one.application.applicant, at=on(7, 5), why="My plant starts a campaign in those weeks.")
    for one in first:
        if one not in declining and one not in silent:
            calls.accept_offer(one, actor=one.application.applicant, at=on(7, 6))
    accept_replacements(call, on(7, 8))
    calls.expire_offers(at=on(7, 10, 9, 1))
    accept_replacements(call, on(7, 12), but=tuple(one.pk for one in silent))


def accept_replacements(call: Call, at: datetime, but: tuple[int, ...] = ()) -> None:
    """Whoever moved up from the waiting list has accepted."""
    waiting = Offer.objects.filter(application__call=call, state=Offer.State.OFFERED, replaces__isnull=False).exclude(pk__in=but)
    for one in waiting.select_related("application__applicant"):
        calls.accept_offer(one, actor=one.application.applicant, at=at)


def teach(stage: Stage, call: Call) -> None:
    """The class has met online and on site; one trainee missed too much, all others completed."""
    learning.enrol_accepted(call, actor=stage.officer, at=on(7, 18))
    sites.link_trainees(stage.offering)
    sessions = schedule(stage)
    enrolments = list(Enrolment.objects.filter(offering=stage.offering).select_related("person").order_by("application__code"))
    ours = [one for one in enrolments if one.application and one.application.traits.get("country") in {HOME, SECOND}]
    absent = next(one for one in enrolments if one not in ours)
    trainer = stage.cast["trainer"]
    for session in stage.progress.over(sessions, "Attendance"):
        is_late = session.starts_at >= on(9, 4, 0)
        units = {one.pk: 0 if one == absent and is_late else session.units for one in enrolments}
        learning.record_attendance(session, units, actor=trainer, at=session.ends_at)
    outcomes = list(stage.offering.version.outcomes.select_related("competency"))
    for enrolment in stage.progress.over([one for one in enrolments if one != absent], "Results"):
        for outcome in outcomes:
            learning.record_result(enrolment, outcome, True, actor=trainer, at=on(9, 25), note="Seen at the bioreactor.")
        learning.complete_enrolment(enrolment, actor=trainer, at=on(9, 26))


def schedule(stage: Stage) -> list[Session]:
    """Three online sessions and five days on site; their hours are the demo's, the weeks on site are published."""
    online = stage.offering.parts.get(modality=Modality.VIRTUAL)
    on_site = stage.offering.parts.get(modality=Modality.HANDS_ON)
    sessions = []
    for number, (month, day) in enumerate(((8, 5), (8, 12), (8, 19)), start=1):
        begins = on(month, day, 8)
        sessions.append(_session(stage, online.pk, f"Online session {number}", f"online-{number}", begins, 2, 1))
    for number, (month, day) in enumerate(((8, 28), (9, 4), (9, 11), (9, 18), (9, 26)), start=1):
        begins = on(month, day, 0)
        sessions.append(_session(stage, on_site.pk, f"Day on site {number}", f"site-{number}", begins, 8, 2))
    return sessions


def _session(stage: Stage, part: int, title: str, key: str, begins: datetime, hours: int, units: int) -> Session:
    row = stage.offering.parts.select_related("offering", "venue").get(pk=part)
    return network.schedule_session(
        row,
        f"upstream-2025-{key}",
        f"{title} (demo)",
        begins,
        begins + timedelta(hours=hours),
        actor=stage.officer,
        at=on(7, 14),
        time_zone="Asia/Seoul",
        units=units,
    )


def award(stage: Stage) -> None:
    """Everybody who completed has a credential, but for the last few, which wait for the centre manager; what they close is counted."""
    manager = stage.cast["centre-manager"]
    issuer = credentials.ensure_issuer(stage.offering.centre, actor=manager, at=on(9, 26, 12))
    signs = Office("Demo signatory", "Demonstration only, signed by nobody of the hub", "Seedtrain demo world")
    credentials.name_signatories(issuer, [signs], actor=manager, at=on(9, 26, 13))
    done = Enrolment.objects.filter(offering=stage.offering, state=Enrolment.State.COMPLETED).order_by("application__code")
    ours = [one for one in done if one.application and one.application.traits.get("country") in {HOME, SECOND}]
    rest = [one for one in done if one not in ours]
    issued = [*ours, *rest[:-WAITING_FOR_CREDENTIAL]]
    for number, enrolment in enumerate(stage.progress.over(issued, "Credentials")):
        is_late = number >= len(issued) - ISSUED_LATE
        credentials.issue_credential(enrolment, actor=manager, at=stage.now - timedelta(days=20) if is_late else on(9, 29))
    impact.count_outcomes(stage.offering, actor=stage.officer, at=on(9, 30))
