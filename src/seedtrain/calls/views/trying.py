"""The balance as sliders: move a number and see at once who would come in, who would go, and what it costs; keep it as a scenario.

Flow: urls -> this file -> balance, consequences, calls.actions.
Reads: calls. Writes: nothing itself.
"""

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.calls.views import balance, consequences, life, outcome
from seedtrain.drawing import Target
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused, Right, SignedIn

TRIES_A_MINUTE = 20
"""Kept scenarios; looking is free."""
SWEEPS = ("floor", "cap")


@edge.rate_limit("scenario", TRIES_A_MINUTE)
def call_try(request: SignedIn, slug: str) -> HttpResponse:
    """The sliders and their consequences; alone the consequences for a page that has JavaScript; a POST keeps the scenario."""
    call = life.call_for(request, slug, Right.SELECT)
    refused = None
    typed = request.GET
    if request.method == "POST":
        typed = QueryDict(request.POST.get("query", ""))
        try:
            run = _keep(request, call, typed)
        except Refused as error:
            refused = error
        else:
            return redirect("call_run", slug=slug, number=run.number)
    context = _tried(call, typed)
    if request.method == "GET" and request.headers.get("X-Fragment"):
        return render(request, "calls/try_said.html", {"call": call, **context})
    context |= {
        **life.frame(call, "call_selection"),
        "refused": refused,
        "name": request.POST.get("name", ""),
        "why": request.POST.get("why", ""),
    }
    return render(request, "calls/selection_try.html", context, status=422 if refused else 200)


def _keep(request: SignedIn, call: Call, typed: QueryDict) -> SelectionRun:
    """The scenario of the page's query is kept. What was typed and is no number is refused in the same words as on the page."""
    groups, wrong = balance.moved(balance.groups(call, balance.MOST), _words(typed))
    if wrong:
        raise Refused(" ".join(wrong), code="not_a_count")
    return actions.run_selection(
        call,
        actor=request.user,
        at=timezone.now(),
        name=request.POST.get("name", ""),
        changes=balance.bounds(groups),
        why=request.POST.get("why", ""),
        basis=request.POST.get("basis", ""),
    )


def _words(typed: QueryDict) -> dict[str, str]:
    """The query, the last of each name."""
    return {key: str(value) for key, value in typed.items()}


def _tried(call: Call, typed: QueryDict) -> dict[str, object]:
    """What the page and its fragment show for these numbers."""
    try:
        actions.require_closed(call)
        problem = actions.problem_of(call)
    except Refused as error:
        return {"stands_in_the_way": error.message}
    groups, wrong = balance.moved(balance.groups(call, len(problem.applicants)), _words(typed))
    bounds = balance.bounds(groups)
    changes = actions.against_promise(call, bounds)
    found: dict[str, object] = {
        "groups": groups,
        "wrong": wrong,
        "basis": problem.digest(),
        "query": balance.query(groups),
        "changes": consequences.changes_words(call, changes),
        "sweeps": [(one.key, f"{group.words} · {one.words}") for group in groups for one in group.sliders if one.field in SWEEPS],
        "sweep": typed.get("sweep", ""),
    }
    promised = actions.try_problem(problem)
    try:
        asked = actions.changed(problem, bounds)
    except engine.ProblemError as error:
        sentence, keys, way = balance.contradiction(error, groups)
        return found | _clash(groups, keys, [sentence], way)
    tried = actions.try_problem(asked)
    if tried.selection is None:
        return found | _infeasible(groups, tried)
    seen = consequences.consequences(call, promised, tried, changes)
    found |= {"shortfalls": outcome.shortfall_words(tried)}
    found |= {"seen": seen, "said": consequences.said(seen), "targets": _targets(seen)}
    slider = next((one for one in balance.every(groups) if one.key == typed.get("sweep") and one.field in SWEEPS), None)
    if slider is not None:
        turns = consequences.turns(asked, slider, groups)
        series, along = consequences.curve(turns)
        found |= {"turns": turns, "series": series, "along": along, "swept": dict(found["sweeps"])[slider.key]}  # type: ignore[call-overload]
    return found


def _infeasible(groups: list[balance.Group], tried: actions.Ran) -> dict[str, object]:
    """Rules that contradict each other with these people: which, and the cheapest way out as a query."""
    words = outcome.names_of(tried.problem)
    at = {(one.rule, one.field): one.key for one in balance.every(groups)}
    keys = frozenset(
        at[(balance.SEATS, "cap") if one.field == "seats" else (one.rule, one.field)]
        for one in tried.conflict
        if one.field not in {"in", "out"}
    )
    steps = tuple(outcome.step_words(one, words) for one in tried.relaxation)
    way = balance.Way(steps, balance.way_out(groups, tried.relaxation))
    return _clash(groups, keys, [outcome.clash_words(one, words) for one in tried.conflict], way)


def _clash(groups: list[balance.Group], keys: frozenset[str], sentences: list[str], way: balance.Way) -> dict[str, object]:
    return {"groups": balance.marked(groups, keys), "clash": sentences, "way": way, "marks": " ".join(sorted(keys))}


def _targets(seen: consequences.Consequences) -> list[Target]:
    """The rules as a picture: what the promised list gives and what the try gives."""
    return [Target(one.words, one.was, one.now, f"{one.asked} · {one.now}", one.is_met) for one in seen.rules]
