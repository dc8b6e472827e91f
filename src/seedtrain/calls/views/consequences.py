"""What a moved balance would do: who enters and leaves, what every rule gets, what it costs against the promise, and one bound's curve.

Flow: views.trying, views.comparing -> this file -> rows for the page and the pictures.
Reads: a call, its applications and what the engine answered. Writes: nothing.
Source: own work; the curve is `engines.selection.whatif.sweep`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from seedtrain.calls.actions import Bound, Changed, Ran
from seedtrain.calls.models import Application, Call
from seedtrain.calls.views import balance, outcome
from seedtrain.drawing import Series
from seedtrain.engines import selection as engine
from seedtrain.jinja import number


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody who enters or leaves: score [points], and which of the changes are about them."""

    code: str
    name: str
    country: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One rule under the promised balance and under the try: bounds in words, seats it gets [count], worth to a member [points]."""

    words: str
    asked: str
    was_asked: str
    now: int
    was: int
    pool: int
    price: float
    is_met: bool


@dataclass(frozen=True, slots=True)
class Consequences:
    """All of it; merit in points, `cost` against the promised list, negative when the try has more."""

    selected: int
    seats: int
    waiting: int
    merit: float
    promised: float
    enters: tuple[Moved, ...]
    leaves: tuple[Moved, ...]
    rules: tuple[Kept, ...]
    is_moved: bool
    has_promise: bool

    @property
    def cost(self) -> float:
        """What the try gives up against the promised list [points]."""
        return self.promised - self.merit


@dataclass(frozen=True, slots=True)
class Turn:
    """One value of the curve: merit given up against the best value [points], seats the group gets; None when no list is possible."""

    value: int
    merit: float | None
    given_up: float | None
    achieved: int | None
    is_now: bool
    query: str


def consequences(call: Call, promised: Ran, tried: Ran, changes: Sequence[Changed]) -> Consequences:
    """Both lists side by side; names are read in one query. Expects a list of the try; where the promise finds none, it stands alone."""
    if tried.selection is None:
        raise ValueError("Expected a try with a list; it found none.")
    from seedtrain.engines.selection import whatif

    has_promise = promised.selection is not None
    if promised.selection is None:
        promised = tried

    found = whatif.compare(promised.selection or tried.selection, tried.selection)
    named = names(call, {*found.enters, *found.leaves})
    about = _about(tried.problem, changes)
    return Consequences(
        selected=len(tried.selection.selected),
        seats=tried.problem.seats,
        waiting=len(tried.selection.waitlist),
        merit=found.merit_after / 100,
        promised=found.merit_before / 100,
        enters=_moved(found.enters, tried, named, about),
        leaves=_moved(found.leaves, promised, named, about),
        rules=_rules(promised, tried),
        is_moved=bool(changes),
        has_promise=has_promise,
    )


def names(call: Call, codes: set[str]) -> dict[str, tuple[str, str]]:
    """Name and country of these applications, by code."""
    rows = Application.objects.filter(call=call, code__in=codes).values_list("code", "applicant__name", "traits")
    return {code: (name, str(traits.get("country") or "")) for code, name, traits in rows}


def _about(problem: engine.Problem, changes: Sequence[Changed]) -> list[tuple[engine.Rule | None, str]]:
    """Each change in words, with the rule that says whom it is about; None when it is about everybody."""
    rules = {rule.name: rule for rule in problem.rules}
    words = outcome.names_of(problem)
    return [(rules.get(one["rule"]), change_words(one, words)) for one in changes]


def change_words(one: Mapping[str, object], words: Mapping[str, str]) -> str:
    """One change against the published balance, in words."""
    rule = _("Seats") if one["rule"] == balance.SEATS else words.get(str(one["rule"]), str(one["rule"]))
    if one["field"] == "waitlist":
        rule = _("On the waiting list")
    plain = one["rule"] == balance.SEATS
    was, now = (
        str(value) if plain else _("no bound") if value is None else balance.bound_words(str(one["field"]), value)
        for value in (one["was"], one["now"])
    )
    return _("%(rule)s: %(now)s instead of %(was)s") % {"rule": rule, "now": now, "was": was}


def _moved(
    codes: Sequence[str], ran: Ran, named: Mapping[str, tuple[str, str]], about: list[tuple[engine.Rule | None, str]]
) -> tuple[Moved, ...]:
    people = {one.id: one for one in ran.problem.applicants}
    found = []
    for code in codes:
        one = people[code]
        name, country = named.get(code, (code, ""))
        why = tuple(words for rule, words in about if rule is not None and rule.covers(one))
        found.append(Moved(code, name, country, one.score / 100, why or tuple(words for rule, words in about if rule is None)))
    return tuple(found)


def _rules(promised: Ran, tried: Ran) -> tuple[Kept, ...]:
    before = {one.name: one for one in promised.selection.rules} if promised.selection else {}
    words = outcome.names_of(promised.problem) | outcome.names_of(tried.problem)
    after = {one.name: one for one in tried.selection.rules} if tried.selection else {}
    found = []
    for name, was in before.items():
        now = after.get(name)
        asked = asked_words(now.floor, now.target, now.cap) if now else _("no bound")
        wanted = max(now.floor or 0, now.target or 0) if now else 0
        is_met = now is None or now.achieved >= wanted
        found.append(
            Kept(
                words=words.get(name, name),
                asked=asked,
                was_asked=asked_words(was.floor, was.target, was.cap),
                now=now.achieved if now else was.achieved,
                was=was.achieved,
                pool=was.pool,
                price=now.price if now else 0.0,
                is_met=is_met,
            )
        )
    return tuple(found)


def asked_words(floor: int | None, target: int | None, cap: int | None) -> str:
    """Bounds in words."""
    named = (("floor", floor), ("target", target), ("cap", cap))
    return ", ".join(balance.bound_words(field, count) for field, count in named if count is not None) or _("no bound")


def turns(problem: engine.Problem, slider: balance.Slider, groups: list[balance.Group]) -> tuple[Turn, ...]:
    """The curve of one bound: what every value of it costs, everything else as tried, and the query that tries that value."""
    points = _swept(problem.to_json(), slider.rule, slider.field)
    most = max((merit for _value, merit, _achieved, _now in points if merit is not None), default=0)
    return tuple(
        Turn(
            value=value,
            merit=None if merit is None else merit / 100,
            given_up=None if merit is None else (most - merit) / 100,
            achieved=achieved,
            is_now=is_now,
            query=balance.query(groups, {slider.key: value}),
        )
        for value, merit, achieved, is_now in points
    )


@lru_cache(maxsize=32)
def _swept(text: str, rule: str, field: str) -> tuple[tuple[int, int | None, int | None, bool], ...]:
    """Kept by the problem's bytes, because a curve asks the solver once a value."""
    from seedtrain.engines.selection import whatif

    found = whatif.sweep(engine.Problem.from_json(text), rule, field)
    return tuple((one.value, one.merit, one.achieved, one.is_now) for one in found)


def curve(turns: Sequence[Turn]) -> tuple[list[Series], list[str]]:
    """The curve as a picture: one line from 0 up, gaps where no list is possible, and its ends in words."""
    return [Series(_("points given up"), [one.given_up for one in turns])], [number(one.value) for one in turns]


def said(found: Consequences) -> str:
    """All of it in one sentence, for the line that is read aloud."""
    if not found.has_promise:
        return _("A list is possible: %(merit)s points. The promised balance finds none.") % {"merit": number(found.merit, 2)}
    if not found.is_moved:
        return _("The promised balance: %(merit)s points, %(selected)s of %(seats)s seats.") % {
            "merit": number(found.merit, 2),
            "selected": number(found.selected),
            "seats": number(found.seats),
        }
    if found.cost > 0:
        money = _("%(points)s points less than promised") % {"points": number(found.cost, 2)}
    elif found.cost < 0:
        money = _("%(points)s points more than promised") % {"points": number(-found.cost, 2)}
    else:
        money = _("as many points as promised")
    people = _("%(enters)s enter, %(leaves)s leave") % {"enters": number(len(found.enters)), "leaves": number(len(found.leaves))}
    return _("%(people)s; %(money)s.") % {"people": people, "money": money}


def changes_words(call: Call, changes: Sequence[Mapping[str, object]]) -> list[str]:
    """A run's changes in words, one line each."""
    words = {rule["name"]: rule.get("why") or rule["name"] for rule in call.policy}
    words |= {each.name: each.why or outcome.each_words(each) for each in (engine.Each(**cap) for cap in call.caps_each)}
    return [change_words(one, words) for one in changes]


def as_bounds(changes: Sequence[Changed]) -> list[Bound]:
    """Stored changes as bounds."""
    return [Bound(one["rule"], one["field"], one["now"]) for one in changes]
