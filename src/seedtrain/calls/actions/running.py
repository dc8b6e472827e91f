"""The choice is run and kept: the promised balance or a scenario of it, with its result, its hash and what was said about it.

Flow: calls.views.deciding, calls.views.trying -> this file -> engines.selection.
Reads: Application, FixedApplicant, Call. Writes: SelectionRun, RunComment.
Source: the choice itself is `engines.selection`.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.actions.asking import Bound, Changed, against_promise, changes_of, problem_of
from seedtrain.calls.actions.calibrating import verdict_of
from seedtrain.calls.models import Call, RunComment, SelectionRun
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person, canonical

NO_LIST = "seedtrain.selection.infeasible/1"
CHANCES_POOL, DRAWS = 2_000, 200
"""Up to this many applicants a run also draws scores anew, so many times [count]: about as long as the run itself."""
CACHED_POOL = 5_000
"""Larger pools are asked anew each time: sixteen of them would fill a worker's memory [count]."""
LONGEST_COMMENT, LONGEST_NAME = 2_000, 100


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


def try_problem(problem: engine.Problem) -> Ran:
    """What the engine answers, without explanations and without keeping anything; asked twice, it is computed once."""
    is_kept = len(problem.applicants) <= CACHED_POOL
    return _tried(problem.to_json()) if is_kept else _tried.__wrapped__(problem.to_json())


@lru_cache(maxsize=16)
def _tried(text: str) -> Ran:
    """Kept by the problem's bytes: a slider that goes back, and the promised balance beside each try, cost nothing."""
    problem = engine.Problem.from_json(text)
    try:
        return Ran(problem, engine.select(problem, explain=False))
    except engine.Infeasible as error:
        return Ran(problem, None, error.conflict, error.relaxation)


def digest_of(
    problem: Mapping[str, object],
    result: Mapping[str, object],
    changes: Sequence[Mapping[str, object]] = (),
    why: str = "",
    scoring: Mapping[str, str] | None = None,
) -> str:
    """SHA-256 hex over the canonical JSON of problem and result: what a signature is bound to.

    Who is fixed, with the reason, stands in the problem. A scenario's changes and their reason, and why calibrated scores count or do
    not, are hashed with it when there are any.
    """
    said: dict[str, object] = {"problem": problem, "result": result}
    if changes:
        said |= {"changes": list(changes), "changes_why": why}
    if scoring:
        said |= {"scoring": scoring}
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def require_closed(call: Call) -> None:
    """Nothing happens between the deadline and the decision, when selections are run; refused before and after."""
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("A selection is run after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )


def run_selection(
    call: Call,
    *,
    actor: Person,
    at: datetime,
    name: str = "",
    changes: Iterable[Bound] = (),
    why: str = "",
    basis: str = "",
) -> SelectionRun:
    """A new numbered run with its problem, result and digest; rules that contradict each other are a result too.

    With `changes` it is a scenario of the published balance, which stays as it is, and needs a name. The same scenario kept twice is
    one run. `basis` is the digest of the promised problem the person looked at; when that has changed since, nothing is kept.

    Deliberately not atomic as a whole: the solver may take seconds, and nobody should wait on the database for it.
    """
    require_closed(call)
    kept = against_promise(call, changes)
    name, why = name.strip(), why.strip()
    if kept and not 0 < len(name) <= LONGEST_NAME:
        raise Refused(
            _("A scenario needs a name of 1 to %(most)s letters; %(came)s came.") % {"most": LONGEST_NAME, "came": len(name)},
            code="no_name",
            field="name",
        )
    if basis and basis != problem_of(call).digest():
        raise Refused(
            _("Applications, scores, fixed people or rules have changed since you looked; this page shows how it is now. Keep it again."),
            code="stale_scenario",
        )
    asked = problem_of(call, changes_of(kept))
    # Read beside the scores, before the solver takes its time: a review that comes in between belongs to neither.
    verdict = verdict_of(call)
    try:
        result = json.loads(engine.select(asked).to_json())
    except engine.Infeasible as error:
        result = _no_list(asked, error)
    chances = chances_of(asked) if "selected" in result else {}
    return _keep(call, asked, result, kept, chances, verdict, actor=actor, at=at, name=name, why=why if kept else "")


@transaction.atomic
def _keep(
    call: Call,
    asked: engine.Problem,
    result: dict[str, object],
    changes: list[Changed],
    chances: dict[str, object],
    verdict: dict[str, str],
    *,
    actor: Person,
    at: datetime,
    name: str,
    why: str,
) -> SelectionRun:
    """The run stands under the call's next number; a scenario of the same name and content is not kept again."""
    locked = Call.objects.select_for_update().get(pk=call.pk)
    require_closed(locked)
    named = locked.runs.filter(name=name).first() if name else None
    if named is not None and named.result.get("problem_digest") == asked.digest():
        return named
    if named is not None:
        raise Refused(
            _("Run %(number)s is called “%(name)s” already and is another scenario; choose another name.")
            % {"number": named.number, "name": name},
            code="name_taken",
            field="name",
        )
    number = (locked.runs.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    problem = json.loads(asked.to_json())
    run = SelectionRun.objects.create(
        call=locked,
        number=number,
        problem=problem,
        result=result,
        digest=digest_of(problem, result, changes, why, verdict),
        scoring=verdict,
        run_by=actor,
        run_at=at,
        name=name,
        changes=changes,
        changes_why=why,
        chances=chances,
    )
    after: dict[str, object] = {"number": number, "digest": run.digest}
    if changes:
        after |= {"name": name, "changes": changes}
    JournalEntry.objects.append(actor=actor, verb="run_selection", about=run, at=at, after=after, seed=call.seed, why=why)
    return run


def chances_of(problem: engine.Problem) -> dict[str, object]:
    """How often each applicant is chosen when scores are drawn anew within their errors: draws, seed, hits by code, grey codes.

    Empty when no score has an error, and for pools above 2,000.
    """
    if len(problem.applicants) > CHANCES_POOL or not any(one.se for one in problem.applicants):
        return {}
    from seedtrain.engines.selection.chances import chances

    found = chances(problem, draws=DRAWS)
    return {"draws": found.draws, "seed": found.seed, "hits": {one.id: one.hits for one in found.people}, "grey": list(found.grey)}


@transaction.atomic
def comment_run(run: SelectionRun, text: str, *, actor: Person, at: datetime) -> RunComment:
    """The comment stands under the run for all who see it, and stays as it is; the same words sent twice in a row stand once."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST_COMMENT:
        raise Refused(
            _("A comment has 1 to %(most)s letters; %(came)s came.") % {"most": LONGEST_COMMENT, "came": len(said)},
            code="bad_comment",
            field="text",
        )
    locked = SelectionRun.objects.select_for_update().get(pk=run.pk)
    last = locked.comments.order_by("pk").last()
    if last is not None and (last.person_id, last.text) == (actor.pk, said):
        return last
    comment = RunComment.objects.create(run=locked, person=actor, text=said, at=at)
    after: dict[str, object] = {"number": locked.number, "text_sha256": hashlib.sha256(said.encode()).hexdigest()}
    JournalEntry.objects.append(actor=actor, verb="comment_run", about=locked, at=at, after=after)
    return comment


def _no_list(problem: engine.Problem, error: engine.Infeasible) -> dict[str, object]:
    """A result that says why there is none."""
    return {
        "schema": NO_LIST,
        "problem_digest": problem.digest(),
        "sentence": str(error),
        "conflict": [{"rule": one.rule, "field": one.field, "bound": one.bound, "value": one.value} for one in error.conflict],
        "relaxation": [{"rule": one.rule, "field": one.field, "by": one.by, "value": one.value} for one in error.relaxation],
    }
