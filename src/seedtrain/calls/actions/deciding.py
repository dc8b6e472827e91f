"""The choice: run, propose, sign, and release every decision together.

Flow: calls.views.deciding -> this file -> engines.selection; offers are made at release by `offering`.
Reads: Application, Call. Writes: SelectionRun, Signature, Decision, Offer at release, Call.state, held mails.
Source: signing after 21 CFR 11.50 and 11.70: name, time, meaning, bound to what was shown; the choice itself is `engines.selection`.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.calls.actions import offering
from seedtrain.calls.models import Application, Call, Decision, SelectionRun, Signature
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused
from seedtrain.people.actions import Letter, queue_mails, release_mail
from seedtrain.people.models import JournalEntry, OutgoingMail, Person, canonical

NO_LIST = "seedtrain.selection.infeasible/1"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run asked and what came: a selection, or the demands that contradict each other and the least that must give."""

    problem: engine.Problem
    selection: engine.Selection | None
    conflict: tuple[engine.Clash, ...] = ()
    relaxation: tuple[engine.Relaxation, ...] = ()


def read_run(run: SelectionRun) -> Ran:
    """The run's problem and result as the engine's own values."""
    problem = engine.Problem.from_json(json.dumps(run.problem))
    if run.result.get("schema") != NO_LIST:
        return Ran(problem, engine.Selection.from_json(json.dumps(run.result)))
    conflict = tuple(engine.Clash(**one) for one in run.result["conflict"])
    return Ran(problem, None, conflict, tuple(engine.Relaxation(**one) for one in run.result["relaxation"]))


def digest_of(problem: Mapping[str, object], result: Mapping[str, object]) -> str:
    """SHA-256 hex over the canonical JSON of problem and result: what a signature is bound to."""
    return hashlib.sha256(canonical({"problem": problem, "result": result}).encode()).hexdigest()


def problem_of(call: Call) -> engine.Problem:
    """The choice this call asks for now: eligible, reviewed applications, seats and balance. Refused while something is missing."""
    sent = list(Application.objects.filter(call=call).sent())
    unclear = [one.code for one in sent if one.outcome not in {Application.Outcome.MET, Application.Outcome.NOT_MET}]
    eligible = [one for one in sent if one.outcome == Application.Outcome.MET]
    unread = [one.code for one in eligible if one.score_hundredths is None]
    _require_ready(call, len(eligible), unclear, unread)
    try:
        return engine.Problem(
            applicants=tuple(engine.Applicant(one.code, one.score_hundredths or 0, _traits(one)) for one in eligible),
            seats=call.seats,
            waitlist=call.waitlist_seats,
            rules=tuple(_rule(one) for one in call.policy),
            each=tuple(engine.Each(**one) for one in call.caps_each),
            seed=call.seed,
        )
    except engine.ProblemError as error:
        raise Refused(str(error), code=error.code, field="policy") from error


def run_selection(call: Call, *, actor: Person, at: datetime) -> SelectionRun:
    """A new numbered run with its problem, result and digest; rules that contradict each other are a result too.

    Deliberately not atomic as a whole: the solver may take seconds, and nobody should wait on the database for it.
    """
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("A selection is run after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )
    asked = problem_of(call)
    try:
        result = json.loads(engine.select(asked).to_json())
    except engine.Infeasible as error:
        result = _no_list(asked, error)
    problem = json.loads(asked.to_json())
    with transaction.atomic():
        locked = Call.objects.select_for_update().get(pk=call.pk)
        _require_move(locked, Call.State.DECIDED)
        number = (locked.runs.order_by("-number").values_list("number", flat=True).first() or 0) + 1
        run = SelectionRun.objects.create(
            call=locked, number=number, problem=problem, result=result, digest=digest_of(problem, result), run_by=actor, run_at=at
        )
        after: dict[str, object] = {"number": number, "digest": run.digest}
        JournalEntry.objects.append(actor=actor, verb="run_selection", about=run, at=at, after=after, seed=call.seed)
    return run


@transaction.atomic
def propose_selection(run: SelectionRun, *, actor: Person, at: datetime) -> SelectionRun:
    """The committee is asked to sign this run; another run proposed before is only tried again."""
    locked = SelectionRun.objects.select_for_update().select_related("call").get(pk=run.pk)
    if SelectionRun.State.PROPOSED not in SelectionRun.MOVES[SelectionRun.State(locked.state)]:
        raise Refused(
            _("Only a run that was tried can be proposed; run %(number)s is “%(state)s”.")
            % {"number": locked.number, "state": locked.get_state_display()},
            code="wrong_state",
        )
    if read_run(locked).selection is None:
        raise Refused(_("Run %(number)s found no list, so there is nothing to sign.") % {"number": locked.number}, code="infeasible")
    _require_current(locked)
    SelectionRun.objects.filter(call=locked.call, state=SelectionRun.State.PROPOSED).update(state=SelectionRun.State.TRIED)
    locked.state = SelectionRun.State.PROPOSED
    locked.save(update_fields=["state"])
    JournalEntry.objects.append(actor=actor, verb="propose_selection", about=locked, at=at, after={"digest": locked.digest})
    return locked


@transaction.atomic
def sign_selection(run: SelectionRun, *, actor: Person, meaning: str, content_sha256: str, at: datetime) -> Signature:
    """The actor's name stands under exactly what was shown; an approval by somebody else than the proposer decides the call.

    The view re-authenticates. Then all decisions exist, held, and their mails wait in the outbox, held.
    """
    call = Call.objects.select_for_update().get(pk=run.call_id)
    locked = SelectionRun.objects.select_for_update().get(pk=run.pk)
    if locked.state != SelectionRun.State.PROPOSED or call.state != Call.State.CLOSED:
        raise Refused(
            _("Only a proposed run can be signed; run %(number)s is “%(state)s”.")
            % {"number": locked.number, "state": locked.get_state_display()},
            code="wrong_state",
        )
    _require_same(locked, content_sha256)
    if meaning not in Signature.Meaning.values:
        raise Refused(
            _("Say what your signature means: performed, reviewed or approved; “%(came)s” came.") % {"came": meaning},
            code="unknown_meaning",
            field="meaning",
        )
    if call.applications.filter(applicant=actor).exclude(state=Application.State.DRAFT).exists():
        raise Refused(_("You applied to this call, so you cannot sign its selection."), code="own_application")
    if locked.signatures.filter(person=actor, meaning=meaning).exists():
        raise Refused(_("You have signed this run with this meaning already."), code="signed_already", field="meaning")
    signature = Signature.objects.create(
        run=locked, person=actor, name=actor.name or actor.email, meaning=meaning, content_sha256=content_sha256, signed_at=at
    )
    is_decided = meaning == Signature.Meaning.APPROVED and actor.pk != proposer_of(locked)
    if is_decided:
        _decide(call, locked, at)
    JournalEntry.objects.append(
        actor=actor,
        verb="sign_selection",
        about=locked,
        at=at,
        after={"meaning": str(meaning), "digest": content_sha256, "is_decided": is_decided},
    )
    return signature


@transaction.atomic
def release_decisions(call: Call, *, actor: Person, at: datetime) -> int:
    """Every applicant can read their decision from now on and every mail may go; the admitted have an offer. How many decisions.

    Safe to repeat: a call already released is left as it is and the answer is 0. Who withdrew since the signature gets no mail, and
    their seat passes on at once.
    """
    locked = Call.objects.select_for_update().get(pk=call.pk)
    if locked.state == Call.State.RELEASED:
        return 0
    _require_move(locked, Call.State.RELEASED)
    decisions = Decision.objects.filter(application__call=locked, released_at=None)
    admitted = Application.objects.filter(call=locked, decision__outcome=Decision.Outcome.ADMITTED)
    given_up = admitted.exclude(state=Application.State.SUBMITTED).count()
    count = decisions.update(released_at=at)
    offers = offering.make_offers(locked, list(admitted.sent().order_by("code").values_list("pk", flat=True)), at)
    withdrawn = locked.applications.exclude(state=Application.State.SUBMITTED).values_list("code", flat=True)
    OutgoingMail.objects.filter(is_held=True, about__in=[f"call/{locked.slug}/{code}" for code in withdrawn]).delete()
    mails = release_mail(f"call/{locked.slug}/")
    locked.state = Call.State.RELEASED
    locked.save(update_fields=["state"])
    for _seat in range(given_up):
        offering.invite_next(locked, None, at)
    after: dict[str, object] = {"decisions": count, "offers": offers, "mails": mails}
    JournalEntry.objects.append(actor=actor, verb="release_decisions", about=locked, at=at, after=after)
    return count


def proposer_of(run: SelectionRun) -> int | None:
    """Who proposed this run last, by number, from the journal that nobody can edit."""
    entries = JournalEntry.objects.filter(verb="propose_selection", about=f"selectionrun/{run.pk}")
    return entries.order_by("-number").values_list("actor_id", flat=True).first()


def _decide(call: Call, run: SelectionRun, at: datetime) -> None:
    """Run and call are decided; every sent application has its held decision and its held mail."""
    _require_move(call, Call.State.DECIDED)
    run.state, call.state = SelectionRun.State.SIGNED, Call.State.DECIDED
    run.save(update_fields=["state"])
    call.save(update_fields=["state"])
    ran = read_run(run)
    rules = {rule.position: rule.words for rule in call.rules.all()}
    sent = list(Application.objects.filter(call=call).sent().select_related("applicant").order_by("code"))
    decisions = [_decision(one, run, ran, rules, at) for one in sent]
    Decision.objects.bulk_create(decisions, batch_size=500)
    letters = (
        Letter(
            one.applicant,
            f"calls/{decision.outcome}",
            f"call/{call.slug}/{one.code}",
            {"call": call, "application": one, "decision": decision},
        )
        for one, decision in zip(sent, decisions, strict=True)
    )
    queue_mails(letters, at=at, is_held=True)


def _decision(application: Application, run: SelectionRun, ran: Ran, rules: Mapping[int, str], at: datetime) -> Decision:
    """The decision on one application with everything its reader will ask."""
    said = ran.selection.explanations.get(application.code) if ran.selection else None
    outcomes = {
        engine.Outcome.SELECTED: Decision.Outcome.ADMITTED,
        engine.Outcome.WAITLISTED: Decision.Outcome.WAITLISTED,
        engine.Outcome.NOT_SELECTED: Decision.Outcome.DECLINED,
    }
    if said is None:
        failed = [one for one in application.eligibility if one.get("outcome") == Application.Outcome.NOT_MET]
        explanation: dict[str, object] = {
            "is_eligible": False,
            "rules_not_met": [one.get("words") or rules.get(one.get("position"), "") for one in failed],
            "why": application.screened_why,
        }
        return Decision(application=application, run=run, outcome=Decision.Outcome.DECLINED, explanation=explanation, decided_at=at)
    explanation = {
        "is_eligible": True,
        "score": said.score,
        "needed": said.needed,
        "is_exact": said.is_exact,
        "is_tied": said.is_tied,
        "binding": [_words_of(name, ran.problem) for name in said.binding],
        "why": said.why,
        "selected": len(ran.selection.selected) if ran.selection else 0,
        "pool": len(ran.problem.applicants),
    }
    return Decision(
        application=application,
        run=run,
        outcome=outcomes[said.outcome],
        position=said.waitlist_position,
        explanation=explanation,
        decided_at=at,
    )


def _words_of(name: str, problem: engine.Problem) -> str:
    """A rule as its author described it."""
    for rule in problem.rules:
        if rule.name == name:
            return rule.why or rule.name
    for each in problem.each:
        if each.name == name:
            return each.why or each.name
    return name


def _no_list(problem: engine.Problem, error: engine.Infeasible) -> dict[str, object]:
    """A result that says why there is none."""
    return {
        "schema": NO_LIST,
        "problem_digest": problem.digest(),
        "sentence": str(error),
        "conflict": [{"rule": one.rule, "field": one.field, "bound": one.bound, "value": one.value} for one in error.conflict],
        "relaxation": [{"rule": one.rule, "field": one.field, "by": one.by, "value": one.value} for one in error.relaxation],
    }


def _traits(application: Application) -> dict[str, str | tuple[str, ...]]:
    """Frozen traits as the engine takes them: what is not known is left out, yes and no are words."""
    found: dict[str, str | tuple[str, ...]] = {}
    for key, value in application.traits.items():
        if isinstance(value, bool):
            found[key] = "yes" if value else "no"
        elif isinstance(value, list):
            found[key] = tuple(str(one) for one in value if str(one).strip())
        elif value is not None and str(value).strip():
            found[key] = str(value)
    return found


def _rule(raw: Mapping[str, object]) -> engine.Rule:
    """One balance rule from the call's policy."""
    # The policy comes from a JSON column; the engine itself refuses numbers that are none.
    where = cast("Mapping[str, str | list[str]]", raw.get("where") or {})
    return engine.Rule(
        name=str(raw.get("name", "")),
        where={trait: tuple([values] if isinstance(values, str) else values) for trait, values in where.items()},
        floor=cast("int | None", raw.get("floor")),
        target=cast("int | None", raw.get("target")),
        cap=cast("int | None", raw.get("cap")),
        priority=cast(int, raw.get("priority") or 1),
        why=str(raw.get("why") or ""),
    )


def _require_ready(call: Call, eligible: int, unclear: list[str], unread: list[str]) -> None:
    if unclear:
        raise Refused(
            ngettext(
                "A person must look at %(count)s application the rules could not judge (%(codes)s); screen it, then run again.",
                "A person must look at %(count)s applications the rules could not judge (%(codes)s); screen them, then run again.",
                len(unclear),
            )
            % {"count": len(unclear), "codes": _few(unclear)},
            code="unclear_left",
        )
    if unread:
        raise Refused(
            ngettext(
                "%(count)s eligible application has no review yet (%(codes)s); assign a reviewer and wait for the review.",
                "%(count)s eligible applications have no review yet (%(codes)s); assign reviewers and wait for the reviews.",
                len(unread),
            )
            % {"count": len(unread), "codes": _few(unread)},
            code="unreviewed_left",
        )
    if not eligible:
        raise Refused(_("Nobody is eligible, so there is nothing to choose from."), code="nobody_eligible")
    if call.seats < 1:
        raise Refused(_("The call has %(seats)s seats; write at least 1.") % {"seats": call.seats}, code="no_seats", field="seats")


def _few(codes: list[str]) -> str:
    return ", ".join(codes[:5]) + (" …" if len(codes) > 5 else "")


def _require_move(call: Call, to: Call.State) -> None:
    if to not in Call.MOVES[Call.State(call.state)]:
        raise Refused(
            _("A call that is “%(now)s” cannot become “%(then)s”.") % {"now": call.get_state_display(), "then": to.label},
            code="wrong_state",
        )


def _require_current(run: SelectionRun) -> None:
    """The applications, scores and rules are still those of the run."""
    if problem_of(run.call).digest() != run.result["problem_digest"]:
        raise Refused(
            _("Applications, reviews or rules have changed since run %(number)s; run the selection again.") % {"number": run.number},
            code="stale_run",
        )


def _require_same(run: SelectionRun, content_sha256: str) -> None:
    """The hash that was shown, the stored hash and the stored content agree, and nothing has changed underneath."""
    if content_sha256 != run.digest or digest_of(run.problem, run.result) != run.digest:
        raise Refused(
            _("What you saw has the hash %(came)s, but this run has %(expected)s; open the page again and read it before signing.")
            % {"came": content_sha256[:16] or "—", "expected": run.digest[:16]},
            code="stale_hash",
        )
    _require_current(run)
