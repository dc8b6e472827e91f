"""The auditor's page: a stored run is computed again on this machine, and every check stands with what was found.

Flow: urls -> this file -> engines.selection, the journal.
Reads: a run, its signatures, journal entries about it. Writes: nothing.
Source: the bound is `engines.selection.upper_bound`, the file `engines.selection.proof`, the policy `engines.selection.policy`.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.calls import actions
from seedtrain.calls.actions import Ran
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.calls.views import consequences, life, method, outcome, readers
from seedtrain.engines import selection as engine
from seedtrain.jinja import number
from seedtrain.people.access import Right
from seedtrain.people.actions import verify_journal
from seedtrain.people.models import JournalEntry, Person

CHEAP_JOURNAL = 20_000
"""Up to this many entries the whole chain is walked while the page loads, about a second."""
OF_THE_CALL = ("fix_applicant", "free_applicant", "concede_rules")
VERBS = {
    "run_selection": gettext_lazy("ran it"),
    "propose_selection": gettext_lazy("proposed it"),
    "sign_selection": gettext_lazy("signed it"),
    "comment_run": gettext_lazy("commented on it"),
    "fix_applicant": gettext_lazy("placed somebody"),
    "free_applicant": gettext_lazy("freed somebody"),
    "concede_rules": gettext_lazy("let published rules give way"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked: in words, whether it holds (None: it could not be asked), and what was found."""

    words: str
    holds: bool | None
    found: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the journal: who, what, when, and whether its own hash is right."""

    number: int
    who: str
    what: str
    at: object
    hash: str
    holds: bool


def call_replay(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Every check of one run; also the certificate and the policy as files."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    runs = SelectionRun.objects.visible_to(request.user).select_related("call", "run_by").prefetch_related("signatures__person")
    run = get_object_or_404(runs, call=call, number=number)
    try:
        ran = actions.read_run(run)
    except engine.ProblemError as error:
        # What is stored was altered: that is a finding of this page and no fault of it.
        ran, broken = None, str(error)
    else:
        broken = ""
    if ran is not None and request.GET.get("format") == "certificate" and ran.selection is not None:
        return _file(certificate_of(ran), "application/json", f"{slug}-run-{number}-certificate.json")
    if ran is not None and request.GET.get("format") == "policy":
        return _file(policy_of(ran), "application/toml", f"{slug}-run-{number}-POLICY.toml")
    checks = [Check(_("The stored run can be read"), ran is not None, broken), *(_checks(run, ran) if ran else ()), *_bindings(run)]
    context = {
        **life.frame(call, "call_selection"),
        "run": run,
        "checks": checks,
        "has_list": ran is not None and ran.selection is not None,
        "is_read": ran is not None,
        "holds": all(one.holds is not False for one in checks),
        "changes": consequences.changes_words(call, run.changes),
        "scored": readers.verdict_words(run),
        "fixed": ran.problem.fixed if ran else (),
        "lines": list(_lines(run)),
        "check_address": method.checker_address(),
    }
    return render(request, "calls/selection_replay.html", context)


def _file(text: str, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def certificate_of(ran: Ran) -> str:
    """The run's certificate, which anybody checks with whole numbers alone. Expects a run with a list."""
    from seedtrain.engines.selection import proof

    if ran.selection is None:
        raise ValueError("Expected a run with a list; it found none.")
    text: str = proof.certificate(ran.problem, ran.selection)
    return text


def policy_of(ran: Ran) -> str:
    """The run's balance as a policy file, without any applicant's traits or scores."""
    from seedtrain.engines.selection.policy import Policy

    return Policy.of(ran.problem).to_toml()


def _checks(run: SelectionRun, ran: Ran) -> Iterator[Check]:
    """What the stored problem gives when it is asked again, and what the certificate proves."""
    said = str(run.result.get("problem_digest", ""))
    yield Check(_("The result belongs to this problem"), ran.problem.digest() == said, said[:16])
    try:
        again = engine.select(ran.problem, explain=False)
    except engine.Infeasible as error:
        same = ran.selection is None and {str(one) for one in error.conflict} == {str(one) for one in ran.conflict}
        yield Check(_("Computed again: no list keeps these rules, as stored"), same, str(error))
        return
    made = ran.selection
    if made is None:
        yield Check(_("Computed again: no list keeps these rules, as stored"), False, _("a list was found"))
        return
    yield Check(_("Computed again: the same people are selected"), _ids(again.selected) == _ids(made.selected), number(len(again.selected)))
    yield Check(
        _("Computed again: the same waiting list, in the same order"),
        _ids(again.waitlist) == _ids(made.waitlist),
        number(len(again.waitlist)),
    )
    if made.shortfalls or ran.problem.floors == Call.Floors.BY_PRIORITY:
        same = again.shortfalls == made.shortfalls
        yield Check(_("Computed again: the same floors give way, by as much"), same, "; ".join(outcome.shortfall_words(ran)))
    yield Check(_("Computed again: the result has the same hash"), again.digest == made.digest, made.digest[:16])
    bound = engine.upper_bound(ran.problem, made.prices, made.shortfalls)
    merit = sum(one.score for one in ran.problem.applicants if one.id in set(_ids(made.selected)))
    found = _("%(merit)s reached, no list can exceed %(bound)s; %(gap)s points are left to the search") % {
        "merit": number(merit / 100, 2),
        "bound": number(bound / 100, 2),
        "gap": number((bound - merit) / 100, 2),
    }
    holds = (merit, bound) == (made.merit_total, made.bound) and merit <= bound
    yield Check(_("The certificate holds, with whole numbers alone"), holds, found)


def _ids(rows: Iterable[engine.Choice]) -> list[str]:
    return [one.id for one in rows]


def _bindings(run: SelectionRun) -> Iterator[Check]:
    """What the run is bound to: its hash, the seed published before, the signatures, the journal."""
    digest = actions.digest_of(run.problem, run.result, run.changes, run.changes_why, run.scoring)
    yield Check(_("The hash covers what is stored"), digest == run.digest, run.digest[:16])
    committed = run.call.seed_commitment
    seed = hashlib.sha256(str(run.problem.get("seed", "")).encode()).hexdigest()
    yield Check(
        _("The tie seed is the one promised when the call opened"),
        seed == committed if committed else None,
        committed[:16] or _("none was published"),
    )
    for one in run.signatures.all():
        words = _("What %(name)s signed is this run (%(meaning)s)") % {"name": one.name, "meaning": one.get_meaning_display()}
        yield Check(words, one.content_sha256 == run.digest, one.content_sha256[:16])
    if JournalEntry.objects.count() <= CHEAP_JOURNAL:
        first = verify_journal()
        found = _("every entry") if first is None else _("breaks at entry %(number)s") % {"number": first}
        yield Check(_("The journal’s chain holds"), first is None, found)
    else:
        yield Check(_("The journal’s chain holds"), None, _("too long to walk here; run “seedtrain journal verify”"))


def _lines(run: SelectionRun) -> Iterator[Line]:
    """Journal entries about the run, and those of the call that change who may be chosen."""
    about = Q(about=f"selectionrun/{run.pk}") | Q(about=f"call/{run.call_id}", verb__in=OF_THE_CALL)
    entries = list(JournalEntry.objects.filter(about).order_by("number"))
    names = dict(Person.objects.filter(pk__in={one.actor_id for one in entries if one.actor_id}).values_list("pk", "name"))
    for one in entries:
        who = names.get(one.actor_id or 0) or _("Somebody who was erased")
        holds = one.chain_hash == one.expected_hash()
        yield Line(one.number, who, str(VERBS.get(one.verb, one.verb)), one.at, one.chain_hash[:16], holds)
