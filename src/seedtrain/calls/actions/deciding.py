"""The choice is proposed, signed, and every decision released together.

Flow: calls.views.deciding -> this file -> engines.selection; offers are made at release by `offering`.
Reads: Application, Call. Writes: SelectionRun, Signature, Decision, Offer at release, Call.state, held mails.
Source: signing after 21 CFR 11.50 and 11.70: name, time, meaning, bound to what was shown; the choice itself is `engines.selection`.
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.actions import offering
from seedtrain.calls.actions.asking import against_promise, changes_of, problem_of
from seedtrain.calls.actions.running import Ran, digest_of, read_run
from seedtrain.calls.models import Application, Call, Decision, SelectionRun, Signature
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused
from seedtrain.people.actions import Letter, queue_mails, release_mail
from seedtrain.people.models import JournalEntry, OutgoingMail, Person


@transaction.atomic
def propose_selection(run: SelectionRun, *, actor: Person, at: datetime, why: str = "") -> SelectionRun:
    """The committee is asked to sign this run; another run proposed before is only tried again.

    A scenario that changes the published balance needs a reason. Given once, it is part of what the hash covers and stays.
    """
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
    if locked.changes and not locked.changes_why:
        if not why.strip():
            raise Refused(
                _("Run %(number)s changes the published balance, so it is proposed only with a reason; none came. Write one.")
                % {"number": locked.number},
                code="no_reason",
                field="why",
            )
        locked.changes_why = why.strip()
        locked.digest = digest_of(locked.problem, locked.result, locked.changes, locked.changes_why, locked.scoring)
    SelectionRun.objects.filter(call=locked.call, state=SelectionRun.State.PROPOSED).update(state=SelectionRun.State.TRIED)
    locked.state = SelectionRun.State.PROPOSED
    locked.save(update_fields=["state", "changes_why", "digest"])
    after: dict[str, object] = {"digest": locked.digest, **({"changes": locked.changes} if locked.changes else {})}
    JournalEntry.objects.append(actor=actor, verb="propose_selection", about=locked, at=at, after=after, why=locked.changes_why)
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
    errors = {one.id: one.se for one in ran.problem.applicants}
    decisions = [_decision(one, run, ran, rules, errors, at) for one in sent]
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


def _decision(
    application: Application, run: SelectionRun, ran: Ran, rules: Mapping[int, str], errors: Mapping[str, int], at: datetime
) -> Decision:
    """The decision on one application with everything its reader will ask; `errors` are standard errors by code [hundredths]."""
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
        "se": errors.get(application.code, 0),
        "needed": said.needed,
        "is_exact": said.is_exact,
        "is_tied": said.is_tied,
        "binding": [_words_of(name, ran.problem) for name in said.binding],
        "why": said.why,
        "is_fixed": application.code in {one.id for one in ran.problem.fixed},
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


def _require_move(call: Call, to: Call.State) -> None:
    if to not in Call.MOVES[Call.State(call.state)]:
        raise Refused(
            _("A call that is “%(now)s” cannot become “%(then)s”.") % {"now": call.get_state_display(), "then": to.label},
            code="wrong_state",
        )


def _require_current(run: SelectionRun) -> None:
    """Applications, scores, fixed people and the published rules are still those of the run, its own changes applied."""
    changes = changes_of(run.changes)
    is_same = against_promise(run.call, changes) == run.changes
    if not is_same or problem_of(run.call, changes).digest() != run.result["problem_digest"]:
        raise Refused(
            _("Applications, reviews or rules have changed since run %(number)s; run the selection again.") % {"number": run.number},
            code="stale_run",
        )


def _require_same(run: SelectionRun, content_sha256: str) -> None:
    """The hash that was shown, the stored hash and the stored content agree, and nothing has changed underneath."""
    if content_sha256 != run.digest or digest_of(run.problem, run.result, run.changes, run.changes_why, run.scoring) != run.digest:
        raise Refused(
            _("What you saw has the hash %(came)s, but this run has %(expected)s; open the page again and read it before signing.")
            % {"came": content_sha256[:16] or "—", "expected": run.digest[:16]},
            code="stale_hash",
        )
    _require_current(run)
