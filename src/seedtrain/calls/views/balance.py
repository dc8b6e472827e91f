"""The balance as numbers one can move: which there are, what was typed, which contradict each other and the least that would help.

Flow: views.trying -> this file -> sliders for the page, bounds for the engine.
Reads: a call and the page's query. Writes: nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from seedtrain.calls.actions import Bound
from seedtrain.calls.models import Call
from seedtrain.calls.views.outcome import each_words
from seedtrain.engines import selection as engine

SEATS = "seats"
MOST = 10_000
"""More seats than this no slider takes, typed or dragged [count]."""


@dataclass(frozen=True, slots=True)
class Slider:
    """One number of the balance: its name in the form, the bound it stands for, what is published and what is tried [seats]."""

    key: str
    rule: str
    field: str
    words: str
    was: int | None
    value: int | None
    least: int
    most: int
    is_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The sliders of one rule, in its own words; `more` are bounds the published rule does not have.

    `priority` decides when its floor gives way, 1 last; 0 where it has no floor or none may give way.
    """

    words: str
    sliders: tuple[Slider, ...]
    more: tuple[Slider, ...] = ()
    priority: int = 0


def groups(call: Call, pool: int) -> list[Group]:
    """Every number of the published balance, at its published value."""
    field_words = {"floor": _("at least"), "target": _("target"), "cap": _("at most")}
    most = max(1, min(pool, max(2 * call.seats, call.seats + 10)))
    seats = Slider("seats", SEATS, "cap", _("Seats"), call.seats, call.seats, 1, most)
    waiting = Slider("waitlist", SEATS, "waitlist", _("On the waiting list"), call.waitlist_seats, call.waitlist_seats, 0, most)
    found = [Group(_("Seats and waiting list"), (seats, waiting))]
    for number, rule in enumerate(call.policy):
        own: list[Slider] = []
        more: list[Slider] = []
        for field, words in field_words.items():
            bound = rule.get(field)
            slider = Slider(f"r{number}.{field}", rule["name"], field, words, bound, bound, 0, max(call.seats, bound or 0))
            (more if bound is None else own).append(slider)
        may_give_way = call.floors == Call.Floors.BY_PRIORITY and rule.get("floor")
        priority = (rule.get("priority") or 1) if may_give_way else 0
        found.append(Group(rule.get("why") or rule["name"], tuple(own), tuple(more), priority))
    for number, cap in enumerate(call.caps_each):
        each = engine.Each(**cap)
        slider = Slider(f"e{number}.cap", each.name, "cap", field_words["cap"], each.cap, each.cap, 1, max(call.seats, each.cap))
        found.append(Group(each.why or each_words(each), (slider,)))
    return found


def moved(groups: Iterable[Group], typed: Mapping[str, str]) -> tuple[list[Group], list[str]]:
    """The sliders at what was typed, and a sentence for every number that is none; nothing typed leaves the published value."""
    wrong: list[str] = []

    def one(slider: Slider) -> Slider:
        text = typed.get(slider.key)
        if text is None:
            return slider
        said = text.strip()
        if not said and slider.rule != SEATS:
            return replace(slider, value=None)
        if not (said.isascii() and said.isdecimal() and len(said) <= len(str(MOST)) and slider.least <= int(said) <= MOST):
            words = _("%(what)s expects a whole number from %(least)s to %(most)s; “%(came)s” came.")
            wrong.append(words % {"what": slider.words, "least": slider.least, "most": MOST, "came": said[:20]})
            return replace(slider, is_wrong=True)
        value = int(said)
        # A floor of nobody is no floor, so it is no change of a rule that has none.
        is_nothing = value == 0 and slider.was is None and slider.field != "cap"
        return replace(slider, value=None if is_nothing else value)

    found = [
        replace(group, sliders=tuple(one(slider) for slider in group.sliders), more=tuple(one(slider) for slider in group.more))
        for group in groups
    ]
    return found, wrong


def marked(groups: Iterable[Group], keys: frozenset[str]) -> list[Group]:
    """The sliders with those of these names marked as contradicting."""

    def one(slider: Slider) -> Slider:
        return replace(slider, is_wrong=True) if slider.key in keys else slider

    return [replace(group, sliders=tuple(map(one, group.sliders)), more=tuple(map(one, group.more))) for group in groups]


def every(groups: Iterable[Group]) -> list[Slider]:
    """All sliders in a row."""
    return [slider for group in groups for slider in (*group.sliders, *group.more)]


def bounds(groups: Iterable[Group]) -> list[Bound]:
    """What was moved, as bounds for the engine."""
    return [Bound(one.rule, one.field, one.value) for one in every(groups) if one.value != one.was]


def query(groups: Iterable[Group], changes: Mapping[str, int | None] | None = None) -> str:
    """The address's query for these sliders, some of them at another value; what is as published is left out."""
    new = changes or {}
    values = [(one, new.get(one.key, one.value)) for one in every(groups)]
    return urlencode([(one.key, "" if value is None else value) for one, value in values if value != one.was])


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a contradiction: what gives, in words, and the query that applies it; empty when no slider can."""

    words: tuple[str, ...]
    query: str


def way_out(groups: list[Group], relaxation: Iterable[engine.Relaxation]) -> str:
    """The query that loosens what the engine names, by exactly so much."""
    at = {(one.rule, one.field): one for one in every(groups)}
    new: dict[str, int | None] = {}
    for step in relaxation:
        slider = at.get((step.rule, step.field))
        if slider is not None:
            value = new.get(slider.key, slider.value) or 0
            new[slider.key] = max(0, value - step.by) if step.field == "floor" else value + step.by
    return query(groups, new)


def contradiction(error: engine.ProblemError, groups: list[Group]) -> tuple[str, frozenset[str], Way]:
    """What a problem that cannot even be asked contradicts: in words, the sliders it is about, and the least that would help."""
    at = {(one.rule, one.field): one for one in every(groups)}
    words = {one.rule: group.words for group in groups for one in (*group.sliders, *group.more)}
    lower, _above, upper = error.code.partition("_above_")
    rule = str(error.params.get("name", ""))
    if upper and (rule, lower) in at:
        low, high = error.params[lower], error.params[upper]
        sentence = _("%(rule)s: “%(lower)s” cannot lie above “%(upper)s”.") % {
            "rule": words[rule],
            "lower": bound_words(lower, low),
            "upper": bound_words(upper, high),
        }
        keys = frozenset({at[(rule, lower)].key, SEATS if upper == SEATS else at[(rule, upper)].key})
        # A target binds nothing, so it follows the floor; everything else gives way downwards.
        gives, count = (upper, low) if upper == "target" else (lower, high)
        assert isinstance(count, int)
        way = _("%(rule)s: make it “%(bound)s”") % {"rule": words[rule], "bound": bound_words(gives, count)}
        return sentence, keys, Way((way,), query(groups, {at[(rule, gives)].key: count}))
    if error.code == "floors_exceed_seats":
        return _floors(error, groups, at, words)
    return str(error), frozenset(), Way((), "")


def bound_words(field: str, count: object) -> str:
    """One bound in words."""
    named = {"floor": _("at least %(count)s"), "target": _("target %(count)s"), "cap": _("at most %(count)s"), SEATS: _("%(count)s seats")}
    return named[field] % {"count": count}


def _floors(
    error: engine.ProblemError, groups: list[Group], at: Mapping[tuple[str, str], Slider], words: Mapping[str, str]
) -> tuple[str, frozenset[str], Way]:
    """Floors of groups nobody can share ask for more than the seats: those that were raised give first, the largest before the others."""
    names, total, seats = error.params["rules"], error.params["total"], error.params["seats"]
    assert isinstance(names, tuple)
    assert isinstance(total, int)
    assert isinstance(seats, int)
    floors = [at[(name, "floor")] for name in names]
    order = sorted(floors, key=lambda one: ((one.value or 0) <= (one.was or 0), -(one.value or 0), one.key))
    over, new, said = total - seats, {}, []
    for one in order:
        room = (one.value or 0) - ((one.was or 0) if (one.value or 0) > (one.was or 0) else 0)
        by = min(over, room)
        if by:
            new[one.key] = (one.value or 0) - by
            said.append(_("%(rule)s: ask for %(by)s fewer") % {"rule": words[one.rule], "by": by})
        over -= by
    sentence = _("Together these floors ask for %(total)s of %(seats)s seats: %(rules)s.") % {
        "total": total,
        "seats": seats,
        "rules": "; ".join(f"{words[one.rule]} ({one.value})" for one in floors),
    }
    return sentence, frozenset({*(one.key for one in floors), SEATS}), Way(tuple(said), query(groups, new))
