"""How this call chooses, for everybody: rules, scores and seed before, what was done and found after the release.

Flow: urls -> this file -> templates/calls/method.html.
Reads: a call, its rubric, its signed run, the journal of its rules. Writes: nothing.
Source: own work. No name and no code stands here: of people placed by judgement the page says how many and why.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from seedtrain import edge
from seedtrain.calls import actions
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.calls.views import balance, consequences, outcome, readers
from seedtrain.engines import selection as engine
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText, JournalEntry


@dataclass(frozen=True, slots=True)
class Judgement:
    """People placed one way: how many [count], and their reasons in alphabetical order, so that no order tells who is who."""

    is_in: bool
    count: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GaveWay:
    """Published rules that were changed for all runs, once: what, in words, and why; when."""

    words: tuple[str, ...]
    why: str
    at: object


@dataclass(frozen=True, slots=True)
class Found:
    """What the signed run came to: people [count], scores [points], and what binds it."""

    run: SelectionRun
    promises: tuple[outcome.Promise, ...]
    selected: int
    waiting: int
    pool: int
    merit: float
    merit_only: float
    bound: float
    gap: float
    changes: tuple[str, ...]
    shortfalls: tuple[str, ...]
    scored: str
    judgements: tuple[Judgement, ...]

    @property
    def given_up(self) -> float:
        """What the balance cost [points]."""
        return self.merit_only - self.merit


@edge.public
def call_method(request: HttpRequest, slug: str) -> HttpResponse:
    """The method of one call. A call that has not opened, or where nobody is chosen, has none."""
    calls = Call.objects.visible_to(request.user).exclude(state=Call.State.DRAFT).exclude(entry=Call.Entry.OPEN_REGISTRATION)
    call = get_object_or_404(calls.exclude(seed_commitment=""), slug=slug)
    rubric = call.rubrics.prefetch_related("criteria").order_by("-version").first()
    criteria = list(rubric.criteria.all()) if rubric else []
    is_released = call.state == Call.State.RELEASED
    run = call.runs.filter(state=SelectionRun.State.SIGNED).prefetch_related("signatures").first() if is_released else None
    context = {
        "call": call,
        "text": ContentText.objects.reading("call", {slug: {"title": call.title}}, get_language() or ORIGINAL_LANGUAGE)[slug],
        "rubric": rubric,
        "criteria": criteria,
        "weight": sum(one.weight for one in criteria),
        "rules": balance.groups(call, balance.MOST)[1:],
        "is_released": is_released,
        "found": _found(call, run) if run else None,
        "gave_way": _gave_way(call) if is_released else [],
        "check_address": checker_address(),
    }
    return render(request, "calls/method.html", context)


def checker_address() -> str:
    """The page that checks a certificate in the browser; empty where an installation serves none."""
    try:
        return reverse("selection_check")
    except NoReverseMatch:
        return ""


def _found(call: Call, run: SelectionRun) -> Found | None:
    """The signed run in public words; nothing when the run was stored without a list."""
    ran = actions.read_run(run)
    made = ran.selection
    if made is None:
        return None
    return Found(
        run=run,
        promises=outcome.promises(ran),
        selected=len(made.selected),
        waiting=len(made.waitlist),
        pool=len(ran.problem.applicants),
        merit=made.merit_total / 100,
        merit_only=made.merit_only_total / 100,
        bound=made.bound / 100,
        gap=made.gap / 100,
        changes=tuple(consequences.changes_words(call, run.changes)),
        shortfalls=tuple(outcome.shortfall_words(ran)),
        scored=readers.verdict_words(run),
        judgements=tuple(_judgements(ran.problem.fixed)),
    )


def _judgements(fixed: tuple[engine.Fixed, ...]) -> list[Judgement]:
    """How many were placed in and how many out, with the reasons."""
    found = []
    for is_in in (True, False):
        reasons = sorted(one.why for one in fixed if one.is_in == is_in)
        if reasons:
            found.append(Judgement(is_in, len(reasons), tuple(dict.fromkeys(reasons))))
    return found


def _gave_way(call: Call) -> list[GaveWay]:
    """Every time a published bound gave way before the decision, from the journal that nobody can edit."""
    entries = JournalEntry.objects.filter(verb="concede_rules", about=f"call/{call.pk}").select_related("payload").order_by("number")
    found = []
    for entry in entries:
        body = entry.payload.body if hasattr(entry, "payload") else {}
        before, after = body.get("before") or {}, body.get("after") or {}
        found.append(GaveWay(tuple(_differences(call, before, after)), str(body.get("why") or ""), entry.at))
    return found


def _differences(call: Call, before: Mapping[str, list[dict[str, object]]], after: Mapping[str, list[dict[str, object]]]) -> list[str]:
    """What differs between two balances of the call, in words."""
    changes: list[dict[str, object]] = []
    for old, new in zip(before.get("policy", []), after.get("policy", []), strict=False):
        for field in ("floor", "target", "cap"):
            if old.get(field) != new.get(field):
                changes.append({"rule": old["name"], "field": field, "was": old.get(field), "now": new.get(field)})
    for old, new in zip(before.get("caps_each", []), after.get("caps_each", []), strict=False):
        if old["cap"] != new["cap"]:
            changes.append({"rule": f"each {old['trait']}", "field": "cap", "was": old["cap"], "now": new["cap"]})
    return consequences.changes_words(call, changes)
