"""What would fill the seats that became free in a released call, all together; and the button that sends these offers.

Flow: urls, views.offering -> this file -> calls.actions.refilling.
Reads: calls. Writes: nothing itself.
Source: who is called is `engines.selection.refill`; no one who holds a seat is moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain.calls import actions
from seedtrain.calls.models import Call
from seedtrain.calls.views import consequences, life, outcome
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused, Right, SignedIn

if TYPE_CHECKING:
    from seedtrain.engines.selection.refill import Refill


@dataclass(frozen=True, slots=True)
class Called:
    """One person who would be called: score [points] and place on the waiting list; None for whoever was not on it."""

    code: str
    name: str
    country: str
    score: float
    place: int | None


@dataclass(frozen=True, slots=True)
class Kept:
    """One rule: its bounds in words, and how many of its group hold a seat now and after the offers [count]."""

    words: str
    asked: str
    now: int
    after: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill the seats: who, what every rule then has, what is not possible in words, and the codes the button sends."""

    is_beyond: bool
    people: tuple[Called, ...]
    rules: tuple[Kept, ...]
    impossible: tuple[str, ...]
    codes: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The free seats [count] and the ways to fill them: from the waiting list, and beyond it where that leaves seats empty."""

    free: int
    seats: int
    ways: tuple[Way, ...]


def filled(call: Call) -> Filled | None:
    """What the page of the offers shows; None when no seat is free."""
    found = actions.filling_of(call)
    if found is None:
        return None
    ways = [_way(call, found, False)]
    if found.beyond is not None:
        ways.append(_way(call, found, True))
    return Filled(found.free, found.now.problem.seats, tuple(ways))


def _way(call: Call, found: actions.Filling, is_beyond: bool) -> Way:
    said = found.beyond if is_beyond and found.beyond else found.waiting
    invited = [*found.waiting.invited, *(said.invited if is_beyond else ())]
    places = {one.id: one.rank for one in found.now.made.waitlist}
    named = consequences.names(call, {one.id for one in invited})
    return Way(
        is_beyond=is_beyond,
        people=tuple(_called(one, named, places) for one in invited),
        rules=_kept(found.now.problem, found.now.held, {one.id for one in invited}),
        impossible=tuple(_impossible(said, outcome.names_of(found.now.problem), is_beyond)),
        codes=" ".join(found.codes(is_beyond)),
    )


def _called(one: engine.Choice, named: dict[str, tuple[str, str]], places: dict[str, int]) -> Called:
    name, country = named.get(one.id, (one.id, ""))
    return Called(one.id, name, country, one.score / 100, places.get(one.id))


def _kept(problem: engine.Problem, held: frozenset[str], called: set[str]) -> tuple[Kept, ...]:
    """Every rule counted once more from the people themselves; of a cap on each value its fullest value."""
    now = [one for one in problem.applicants if one.id in held]
    after = [*now, *(one for one in problem.applicants if one.id in called)]
    words = outcome.names_of(problem)
    rows = [
        Kept(
            words[rule.name],
            consequences.asked_words(rule.floor, rule.target, rule.cap),
            sum(rule.covers(one) for one in now),
            sum(rule.covers(one) for one in after),
        )
        for rule in problem.rules
    ]
    rows += [
        Kept(words[each.name], consequences.asked_words(None, None, each.cap), _fullest(each.trait, now), _fullest(each.trait, after))
        for each in problem.each
    ]
    return tuple(rows)


def _fullest(trait: str, people: Iterable[engine.Applicant]) -> int:
    counts: dict[str, int] = {}
    for one in people:
        for value in one.values(trait):
            counts[value] = counts.get(value, 0) + 1
    return max(counts.values(), default=0)


def _impossible(said: "Refill", words: dict[str, str], is_beyond: bool) -> Iterable[str]:
    """What these offers cannot do, one sentence each."""
    for one in said.missing:
        yield _("%(rule)s: %(by)s fewer than promised. Nobody left could keep it beside those who hold a seat.") % {
            "rule": words.get(one.rule, one.rule),
            "by": one.by,
        }
    floors = {one.rule for one in said.missing}
    for rule in said.broken:
        if rule not in floors:
            yield _("%(rule)s: those who hold a seat are already more than that, so nobody else of them is called.") % {
                "rule": words.get(rule, rule)
            }
    if said.empty and is_beyond:
        yield ngettext(
            "%(count)s seat stays empty: no other eligible applicant can take it within the rules.",
            "%(count)s seats stay empty: no other eligible applicants can take them within the rules.",
            said.empty,
        ) % {"count": said.empty}
    elif said.empty:
        yield ngettext(
            "%(count)s seat stays empty: nobody on the waiting list can take it within the rules.",
            "%(count)s seats stay empty: nobody on the waiting list can take them within the rules.",
            said.empty,
        ) % {"count": said.empty}


@require_POST
def call_refill(request: SignedIn, slug: str) -> HttpResponse:
    """Exactly the people the page showed have an offer; when somebody has answered since, nobody has and the page says so."""
    call = life.call_for(request, slug, Right.RELEASE)
    codes = tuple(request.POST.get("codes", "").split())
    try:
        count = actions.fill_seats(call, codes, is_beyond=request.POST.get("beyond") == "yes", actor=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        said = ngettext("%(count)s offer is sent.", "%(count)s offers are sent together.", count)
        messages.success(request, said % {"count": count})
    return redirect("call_offers", slug=slug)
