"""What giving readers out would do, in words: what falls short and why, who is barred, who needs a translation, which panels stay apart.

Flow: views.assigning -> this file -> rows for the page.
Reads: a plan of calls.actions, names. Writes: nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from seedtrain.calls.actions import Plan
from seedtrain.calls.models import Conflict
from seedtrain.engines.review.problem import Weights
from seedtrain.engines.review.result import BRIDGING, Bar, Load, Pair
from seedtrain.jinja import language_name
from seedtrain.people.models import Person

LISTED, NAMED = 100, 8
"""Rows of a list, and names of a sentence, that are shown [count]; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One application and one reader, and what is said about them."""

    code: str
    name: str
    words: str = ""
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Short:
    """One application with too few reviews [count], and why each other reader cannot."""

    code: str
    got: int
    wanted: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One panel: its applications [count] and the names of its readers."""

    number: int
    applications: int
    names: str


@dataclass(frozen=True, slots=True)
class Said:
    """Everything the page shows of a plan. Loads by the reviewer's number [count]; `shared` and `worst`: subjects in common [count]."""

    plan: Plan
    new: tuple[Row, ...]
    count: int
    least: int
    most: int
    loads: Mapping[int, Load]
    below: str
    short: tuple[Short, ...]
    barred: tuple[Row, ...]
    bars: int
    taken_back: int
    translations: tuple[Row, ...]
    bridging: tuple[Row, ...]
    panels: tuple[PanelRow, ...]
    bridges: tuple[Row, ...]
    unsaid: str
    unmatched: str
    shared: int
    worst: int | None
    worst_code: str
    is_best_for_worst: bool

    def readers_of(self, code: str) -> str:
        """Who would read this application anew."""
        return ", ".join(one.name for one in self.new if one.code == code)


def said(plan: Plan, reviewers: Iterable[Person]) -> Said:
    """The plan in words; reviewers are those it was made with."""
    found = plan.found
    names = {str(one.pk): one.name or one.email for one in reviewers}
    topic = Weights().topic
    bars = sorted(found.bars, key=lambda bar: (not bar.was_held, bar.application, names.get(bar.reviewer, "")))
    return Said(
        plan=plan,
        new=tuple(_pair(one, names) for one in found.new),
        count=len(found.new),
        least=found.least,
        most=found.most,
        loads={int(load.reviewer): load for load in found.loads},
        below=_some([names[load.reviewer] for load in found.loads if load.missing]),
        short=_short(plan, names),
        barred=tuple(Row(bar.application, names[bar.reviewer], _kind(bar, plan), bar.was_held) for bar in bars[:LISTED]),
        bars=len(bars),
        taken_back=sum(bar.was_held for bar in bars),
        translations=tuple(
            Row(pair.application, names[pair.reviewer], language_name(plan.languages[pair.application])) for pair in found.translations
        ),
        bridging=tuple(_pair(one, names) for one in found.new if one.kind == BRIDGING),
        panels=tuple(
            PanelRow(panel.number, len(panel.applications), _some([names.get(one, one) for one in panel.reviewers]))
            for panel in found.panels
        ),
        bridges=tuple(_pair(one, names) for one in plan.bridges),
        unsaid=_some([names[one] for one in plan.unsaid]),
        unmatched=", ".join(plan.unmatched),
        shared=found.total // topic,
        worst=None if found.worst is None else found.worst // topic,
        worst_code=found.worst_application,
        is_best_for_worst=found.is_fair_proven,
    )


def _pair(pair: Pair, names: Mapping[str, str]) -> Row:
    return Row(pair.application, names[pair.reviewer])


def _short(plan: Plan, names: Mapping[str, str]) -> tuple[Short, ...]:
    """Every application that gets too few, with the others by name under the reason why they cannot."""
    codes = {one.application for one in plan.found.short}
    why: dict[str, dict[str, list[str]]] = {code: {} for code in codes}
    counted: dict[str, set[str]] = {code: set() for code in codes}
    for bar in plan.found.bars:
        if bar.application in codes:
            why[bar.application].setdefault(_kind(bar, plan), []).append(names[bar.reviewer])
            counted[bar.application].add(bar.reviewer)
    for pair in plan.found.pairs:
        if pair.application in codes:
            counted[pair.application].add(pair.reviewer)
    rows = []
    for one in plan.found.short:
        full = [name for key, name in names.items() if key not in counted[one.application]]
        reasons = [f"{kind}: {_some(who)}" for kind, who in why[one.application].items()]
        if full:
            reasons.append(_("No room: %(names)s") % {"names": _some(full)})
        rows.append(Short(one.application, one.got, one.wanted, tuple(reasons) or (_("Nobody else was chosen."),)))
    return tuple(rows)


def _kind(bar: Bar, plan: Plan) -> str:
    """The conflict in words; for one on record, what the record says."""
    if bar.kind == "own":
        return _("Own application")
    kind = plan.recorded.get((bar.application, bar.reviewer), bar.kind) if bar.kind == "declared" else bar.kind
    return str(Conflict.Kind(kind).label)


def _some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    if len(names) <= NAMED:
        return ", ".join(names)
    return _("%(names)s and %(count)s more") % {"names": ", ".join(names[:NAMED]), "count": len(names) - NAMED}
