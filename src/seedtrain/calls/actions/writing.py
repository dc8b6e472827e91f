"""Every write of a call until it closes: draft it, say what it asks, open it, extend it, name people, close it.

Flow: the call desk, the demo, the clock -> this file -> tables, mail, journal.
Reads: the call and its parts. Writes: Call, Question, EligibilityRule, Rubric, Criterion, DeadlineChange.
Source: deadlines with a place and a history after the published calls of the Global Training Hub (data/courses.json).
"""

import hashlib
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.actions.balancing import refuse_unknown_traits, refuse_unless_floors_fit
from seedtrain.calls.models import (
    Application,
    Call,
    Criterion,
    DeadlineChange,
    EligibilityRule,
    Question,
    Rubric,
)
from seedtrain.engines import selection as engine
from seedtrain.network.models import Offering
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@dataclass(frozen=True, slots=True)
class QuestionSpec:
    """One question to put into a call; the order of the list is the order of the form."""

    key: str
    kind: str
    label: str
    step: str
    hint: str = ""
    is_required: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    most: int | None = None
    profile_key: str = ""


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """One condition to put into a call."""

    field: str
    operator: str
    value: str | int | bool | tuple[str, ...]
    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class CriterionSpec:
    """One thing to score, with words for each score, lowest first."""

    key: str
    label: str
    anchors: tuple[str, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class BalanceSpec:
    """One promise about a group: floor and cap hold [seats], target is hoped for; priority 1 is kept longest."""

    name: str
    where: dict[str, tuple[str, ...]]
    floor: int | None = None
    target: int | None = None
    cap: int | None = None
    priority: int = 1
    why: str = ""


@dataclass(frozen=True, slots=True)
class CapSpec:
    """The same cap [seats] for every value of one trait, such as at most 2 from one institution."""

    trait: str
    cap: int


@transaction.atomic
def draft_call(
    slug: str,
    kind: Call.Kind,
    entry: Call.Entry,
    title: str,
    *,
    actor: Person | None,
    at: datetime,
    offering: Offering | None = None,
    **fields: object,
) -> Call:
    """A call exists that only its officers see; `fields` are columns of `Call`. Country status is that of today unless given."""
    if Call.objects.filter(slug=slug).exists():
        raise Refused(
            _("A call with the address %(slug)s exists already; choose another.") % {"slug": slug}, code="slug_taken", field="slug"
        )
    zone = str(fields.get("deadline_zone", "UTC"))
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        message = _("The time zone of the deadline must be a name such as Asia/Seoul; “%(zone)s” came.") % {"zone": zone}
        raise Refused(message, code="unknown_zone", field="deadline_zone") from error
    fields.setdefault("countries_as_of", at.date())
    fields.setdefault("languages", ["en"])
    call = Call.objects.create(slug=slug, kind=kind, entry=entry, title=title, offering=offering, **fields)
    JournalEntry.objects.append(
        actor=actor, verb="draft_call", about=call, at=at, after={"slug": slug, "title": title, "kind": kind, "entry": entry}
    )
    return call


@transaction.atomic
def set_questions(call: Call, questions: Sequence[QuestionSpec], *, actor: Person | None = None, at: datetime) -> None:
    """The call asks exactly these questions, in this order; only while it is a draft."""
    _refuse_unless_draft(call, "questions")
    steps: list[str] = []
    keys = [question.key for question in questions]
    for question in questions:
        if keys.count(question.key) > 1:
            raise Refused(
                _("The key “%(key)s” stands at more than one question; give each question its own.") % {"key": question.key},
                code="key_twice",
                field="questions",
            )
        if question.step in steps[:-1]:
            raise Refused(
                _("The questions of one step must stand together; “%(step)s” comes twice. Move them.") % {"step": question.step},
                code="step_split",
                field="questions",
            )
        if not steps or steps[-1] != question.step:
            steps.append(question.step)
        if question.kind in {Question.Kind.CHOICE, Question.Kind.MANY} and not question.choices:
            raise Refused(
                _("“%(label)s” asks to choose but offers nothing; add choices.") % {"label": question.label},
                code="no_choices",
                field="questions",
            )
    call.questions.all().delete()
    Question.objects.bulk_create(
        Question(call=call, position=position, **{**asdict(question), "choices": [list(choice) for choice in question.choices]})
        for position, question in enumerate(questions, start=1)
    )
    _journal(call, "set_questions", {"keys": [question.key for question in questions]}, actor, at)


@transaction.atomic
def set_rules(call: Call, rules: Sequence[RuleSpec], *, actor: Person | None = None, at: datetime) -> None:
    """The call has exactly these conditions; only while it is a draft, because applicants rely on them."""
    _refuse_unless_draft(call, "rules")
    for rule in rules:
        if rule.operator not in EligibilityRule.Operator:
            raise Refused(
                _("A rule compares by one of %(known)s; “%(operator)s” came.")
                % {"known": ", ".join(EligibilityRule.Operator.values), "operator": rule.operator},
                code="unknown_operator",
                field="rules",
            )
    call.rules.all().delete()
    EligibilityRule.objects.bulk_create(
        EligibilityRule(
            call=call,
            position=position,
            field=rule.field,
            operator=rule.operator,
            value=list(rule.value) if isinstance(rule.value, tuple) else rule.value,
            words=rule.words,
            source=rule.source,
        )
        for position, rule in enumerate(rules, start=1)
    )
    _journal(call, "set_rules", {"words": [rule.words for rule in rules]}, actor, at)


@transaction.atomic
def set_rubric(
    call: Call, criteria: Sequence[CriterionSpec], *, actor: Person | None = None, at: datetime, source: str = "Seedtrain draft"
) -> Rubric:
    """The call is scored by these criteria, as a new version; refused once somebody has scored by the present one."""
    latest = call.rubrics.order_by("-version").first()
    if latest is not None and latest.frozen_at is not None:
        raise Refused(_("The rubric is in use by reviewers; it can no longer change."), code="rubric_frozen", field="rubric")
    for criterion in criteria:
        if len(criterion.anchors) < 2:
            raise Refused(
                _("“%(label)s” needs words for at least two scores; %(count)d came.")
                % {"label": criterion.label, "count": len(criterion.anchors)},
                code="no_anchors",
                field="rubric",
            )
    rubric = Rubric.objects.create(call=call, version=latest.version + 1 if latest else 1, source=source)
    Criterion.objects.bulk_create(
        Criterion(rubric=rubric, position=position, **{**asdict(criterion), "anchors": list(criterion.anchors)})
        for position, criterion in enumerate(criteria, start=1)
    )
    _journal(call, "set_rubric", {"version": rubric.version, "keys": [one.key for one in criteria]}, actor, at)
    return rubric


@transaction.atomic
def set_policy(
    call: Call,
    rules: Sequence[BalanceSpec],
    caps_each: Sequence[CapSpec] = (),
    *,
    floors: str = "",
    actor: Person | None = None,
    at: datetime,
) -> None:
    """The call promises this balance; only while it is a draft, because it is published with the call.

    `floors` says what happens when not every floor can be kept, see `Call.Floors`; empty leaves it as it is.
    """
    _refuse_unless_draft(call, "policy")
    if floors and floors not in Call.Floors.values:
        raise Refused(
            _("When not every floor can be kept: one of %(known)s was expected; “%(came)s” came. Choose one.")
            % {"known": ", ".join(Call.Floors.values), "came": floors},
            code="unknown_floors",
            field="floors",
        )
    for rule in rules:
        bounds = [(name, bound) for name in ("floor", "target", "cap") if (bound := getattr(rule, name)) is not None]
        for (lower, low), (upper, high) in itertools.pairwise(bounds):
            if low > high:
                raise Refused(
                    _("Rule “%(rule)s” asks for a %(lower)s of %(low)d but a %(upper)s of %(high)d; lower one or raise the other.")
                    % {"rule": rule.name, "lower": lower, "low": low, "upper": upper, "high": high},
                    code="bounds_cross",
                    field="policy",
                )
    _refuse_what_no_run_takes(call, rules, caps_each)
    call.policy = [{**asdict(rule), "where": {trait: list(values) for trait, values in rule.where.items()}} for rule in rules]
    call.caps_each = [asdict(cap) for cap in caps_each]
    refuse_unknown_traits(call.policy, call.caps_each)
    call.floors = floors or call.floors
    call.save(update_fields=["policy", "caps_each", "floors"])
    _journal(call, "set_policy", {"policy": call.policy, "caps_each": call.caps_each, "floors": call.floors}, actor, at)


def _refuse_what_no_run_takes(call: Call, rules: Sequence[BalanceSpec], caps_each: Sequence[CapSpec]) -> None:
    """Nothing happens when the selection can read these rules: after publication it would be too late to mend them."""
    try:
        engine.Problem(
            applicants=(),
            seats=max(1, call.seats),
            rules=tuple(engine.Rule(rule.name, rule.where, target=rule.target, cap=rule.cap, priority=rule.priority) for rule in rules),
            each=tuple(engine.Each(cap.trait, cap.cap) for cap in caps_each),
        )
    except engine.ProblemError as error:
        raise Refused(str(error), code=error.code, field="policy") from error


@transaction.atomic
def open_call(call: Call, *, actor: Person | None, at: datetime, seed: str) -> Call:
    """The call is public and takes applications from its opening instant; SHA-256 of the tie seed is published, the seed is not.

    Refused, with the part named, while something an applicant relies on is missing or the balance cannot fit the seats.
    """
    _lock(call)
    _refuse_unless_draft(call, "state")
    _refuse_unless_complete(call, at)
    refuse_unknown_traits(call.policy, call.caps_each)
    refuse_unless_floors_fit(call)
    if not seed or len(seed) > 64:
        raise Refused(_("The tie seed must have 1 to 64 characters; %(count)d came.") % {"count": len(seed)}, code="bad_seed", field="seed")
    call.state, call.seed = Call.State.OPEN, seed
    call.seed_commitment = hashlib.sha256(seed.encode()).hexdigest()
    call.save(update_fields=["state", "seed", "seed_commitment"])
    after: dict[str, object] = {"deadline": _deadline(call).isoformat(), "seats": call.seats, "seed_commitment": call.seed_commitment}
    _journal(call, "open_call", after, actor, at)
    return call


def _refuse_unless_complete(call: Call, at: datetime) -> None:
    """Nothing happens when the call says all an applicant must know."""
    is_scored = call.entry != Call.Entry.OPEN_REGISTRATION
    needed: Iterable[tuple[bool, str, str]] = (
        (call.opens_at is not None, "opens_at", _("The call needs the instant it opens; set it.")),
        (call.deadline is not None, "deadline", _("The call needs a deadline; set its day, time and place.")),
        (
            call.kind != Call.Kind.PEOPLE or call.offering_id is not None,
            "offering",
            _("A call for people needs the offering it fills; choose one."),
        ),
        (call.questions.exists(), "questions", _("The call needs at least one question; add it.")),
        (
            not is_scored or Criterion.objects.filter(rubric__call=call).exists(),
            "rubric",
            _("The call needs a rubric, so that applicants know how they are chosen; add at least one criterion."),
        ),
    )
    for is_there, field, sentence in needed:
        if not is_there:
            raise Refused(sentence, code="incomplete", field=field)
    if call.opens_at is None or _deadline(call) <= max(at, call.opens_at):
        raise Refused(
            _("The deadline must lie after the opening and after now; %(deadline)s came. Move it.")
            % {"deadline": _deadline(call).isoformat()},
            code="deadline_past",
            field="deadline",
        )


@transaction.atomic
def extend_deadline(call: Call, new: datetime, *, actor: Person | None, why: str, at: datetime) -> DeadlineChange:
    """The deadline is later, the old one stays readable, everybody with a draft hears of it. An open or just closed call only."""
    _lock(call)
    if call.state == Call.State.DRAFT:
        raise Refused(_("This call is a draft: set its deadline where you write it."), code="is_draft", field="deadline")
    is_being_read = Application.objects.filter(call=call, assignments__isnull=False).exists()
    if call.state not in {Call.State.OPEN, Call.State.CLOSED} or is_being_read:
        raise Refused(_("Only a call that nobody reviews yet can be extended; this one is further on."), code="too_late", field="deadline")
    if new <= max(_deadline(call), at):
        raise Refused(
            _("A deadline only moves to later; it is %(old)s and %(new)s came.")
            % {"old": _deadline(call).isoformat(), "new": new.isoformat()},
            code="not_later",
            field="deadline",
        )
    if not why.strip():
        raise Refused(_("Say why the deadline moves; applicants read it."), code="no_reason", field="why")
    change = DeadlineChange.objects.create(call=call, old=_deadline(call), new=new, why=why.strip(), changed_at=at)
    call.deadline, call.state = new, Call.State.OPEN
    call.save(update_fields=["deadline", "state"])
    for draft in call.applications.filter(state=Application.State.DRAFT).select_related("applicant"):
        context = {"application": draft, "call": call, "change": change}
        people.queue_mail(draft.applicant, "calls/deadline_extended", f"application/{draft.code}", context, at=at)
    before: dict[str, object] = {"deadline": change.old.isoformat()}
    after: dict[str, object] = {"deadline": new.isoformat()}
    JournalEntry.objects.append(actor=actor, verb="extend_deadline", about=call, at=at, before=before, after=after, why=change.why)
    return change


@transaction.atomic
def close_call(call: Call, *, actor: Person | None = None, at: datetime) -> Call:
    """The call takes no more applications; never before its deadline. Closing twice changes nothing."""
    _lock(call)
    if call.state == Call.State.CLOSED:
        return call
    if call.state != Call.State.OPEN or at < _deadline(call):
        raise Refused(_("Only an open call whose deadline has passed can be closed; people rely on it."), code="not_due", field="state")
    call.state = Call.State.CLOSED
    call.save(update_fields=["state"])
    sent = call.applications.filter(state=Application.State.SUBMITTED).count()
    _journal(call, "close_call", {"applications": sent}, actor, at)
    return call


def close_due_calls(*, at: datetime) -> int:
    """Every open call whose deadline has passed is closed; how many. Safe to run twice."""
    due = Call.objects.filter(state=Call.State.OPEN, deadline__lte=at)
    for call in due:
        close_call(call, at=at)
    return len(due)


def _deadline(call: Call) -> datetime:
    """The deadline of a call that has one; the database refuses an open call without."""
    assert call.deadline is not None
    return call.deadline


def _lock(call: Call) -> None:
    """The row is ours until commit, and the caller's object says what it says now."""
    Call.objects.select_for_update().get(pk=call.pk)
    call.refresh_from_db()


def _refuse_unless_draft(call: Call, field: str) -> None:
    if call.state != Call.State.DRAFT:
        raise Refused(
            _("Only a draft can be changed; this call is %(state)s and applicants rely on it.") % {"state": call.get_state_display()},
            code="not_a_draft",
            field=field,
        )


def _journal(call: Call, verb: str, after: dict[str, object], actor: Person | None, at: datetime) -> None:
    JournalEntry.objects.append(actor=actor, verb=verb, about=call, at=at, after=after)
