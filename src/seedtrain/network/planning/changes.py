"""What is otherwise in the network of a plan made anew, and what that changes, in sentences and figures with their sign.

Flow: network.views, planning.files -> this file -> planning.reading.
Reads: a plan that was read, with the plan before. Writes: nothing.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from babel.numbers import format_decimal
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.engines import planning as engine
from seedtrain.engines.planning import figures
from seedtrain.jinja import locale, number, read_date
from seedtrain.network.planning.places import centre_of
from seedtrain.network.planning.reading import Read


@dataclass(frozen=True, slots=True)
class Otherwise:
    """One thing that is otherwise than in the plan before: in a sentence, in few words for a list, and whether it takes something away."""

    said: str
    short: str
    is_loss: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure now, in the plan before, and the difference with its sign."""

    now: str
    before: str
    more: str


def signed(more: int) -> str:
    """A difference with its sign, in the reader's figures.

    >>> signed(22), signed(-4), signed(0)
    ('+22', '-4', '±0')
    """
    return str(format_decimal(more, format="+#,##0;-#,##0", locale=locale())) if more else f"±{number(0)}"


def figure(now: int, before: int) -> Figure:
    """Both figures and their difference."""
    return Figure(number(now), number(before), signed(now - before))


def totals_before(read: Read) -> tuple[Figure, Figure] | None:
    """People in this plan, and seats within reach, against the plan before; nothing when there is none."""
    if read.old is None or read.old_network is None:
        return None
    old = figures.totals(read.old_network, read.old)
    return figure(read.totals.covered, old.covered), figure(read.totals.reachable, old.reachable)


def otherwise(read: Read) -> tuple[Otherwise, ...]:
    """Centres that closed or joined, and funders who pay another amount."""
    if read.old_network is None:
        return ()
    return (*_closed(read, read.old_network), *_joined(read, read.old_network), *_paid(read, read.old_network))


def _closed(read: Read, old: engine.Network) -> Iterable[Otherwise]:
    """Places that are closed from a week on and were not; all places of one centre are said once."""
    since: dict[tuple[str, int], list[str]] = {}
    for one in read.network.centres:
        was = old.centre.get(one.id)
        more = one.closed - was.closed if was else frozenset()
        if more and set(range(min(more), read.network.weeks)) <= one.closed:
            since.setdefault((centre_of(one.id), min(more)), []).append(one.id)
    gone = Counter(run.centre for run in read.compared.removed) if read.compared else Counter[str]()
    for (centre, week), ids in since.items():
        day = read_date(read.day(week))
        named = [(read.centre(id), [id]) for id in ids]
        if len(ids) > 1 and len(ids) == sum(centre_of(id) == centre for id in read.network.centre):
            named = [(read.centre(ids[0]).rpartition(" · ")[0] or centre, ids)]
        for name, some in named:
            count = sum(gone[id] for id in some)
            said = ngettext(
                "%(centre)s is closed from %(day)s: %(count)s course run of the plan before is gone.",
                "%(centre)s is closed from %(day)s: %(count)s course runs of the plan before are gone.",
                count,
            ) % {"centre": name, "day": day, "count": number(count)}
            short = _("without %(centre)s from %(day)s") % {"centre": name, "day": read_date(read.day(week), "medium")}
            yield Otherwise(said, short, is_loss=True)


def _joined(read: Read, old: engine.Network) -> Iterable[Otherwise]:
    for one in read.network.centres:
        if one.id not in old.centre:
            runs = [run for run in read.plan.runs if run.centre == one.id]
            said = ngettext(
                "%(centre)s joins: %(count)s course run there, for %(people)s people.",
                "%(centre)s joins: %(count)s course runs there, for %(people)s people.",
                len(runs),
            ) % {"centre": read.centre(one.id), "count": number(len(runs)), "people": number(sum(run.people for run in runs))}
            yield Otherwise(said, _("with %(centre)s") % {"centre": read.centre(one.id)}, is_loss=False)


def _paid(read: Read, old: engine.Network) -> Iterable[Otherwise]:
    was = {one.id: one.budget for one in old.funders}
    for one in read.network.funders:
        if one.id in was and one.budget != was[one.id]:
            said = {"funder": one.id, "amount": number(one.budget), "before": number(was[one.id]), "currency": read.network.currency}
            yield Otherwise(
                _("%(funder)s pays up to %(amount)s %(currency)s; it was %(before)s before.") % said,
                _("%(funder)s pays up to %(amount)s %(currency)s") % said,
                is_loss=one.budget < was[one.id],
            )
