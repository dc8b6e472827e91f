"""One call's figures: its cascade, by group, beside what was published, against need.

Flow: urls -> this file -> counting.
Reads: applications and what followed, within the reader's reach. Writes: figures frozen, through actions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.calls.models import Call
from seedtrain.impact import actions, counting
from seedtrain.impact.indicators import (
    GROUPS,
    HOST,
    LEAST,
    Breakdown,
    Figure,
    Journey,
    Line,
    Mark,
    Plan,
    Share,
    break_down,
    figure_of,
    share_of,
    shown_cascade,
)
from seedtrain.impact.models import IndicatorValue
from seedtrain.impact.views import words
from seedtrain.jinja import country as country_name
from seedtrain.network.figures import read_figures
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, may, require

HIDDEN = Figure(None, Mark.WITHHELD)


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One country: what its sites miss, how many of its people were certified out of how many who applied, and the levels they got."""

    country: str
    missing: int
    applied: str
    credentialed: str
    awarded: int | None


def impact_call(request: HttpRequest, slug: str) -> HttpResponse:
    """What became of one call."""
    call = get_object_or_404(counting.calls_counted_by(request.user).select_related("offering__version", "offering__centre"), slug=slug)
    reach = counting.reach_of(request.user, call)
    if reach is None:
        raise Http404
    plan, journeys = counting.plan_of(call), counting.read_journeys(call, reach)
    group = request.GET.get("by", "")
    breakdowns = {table.group: table for table in break_down(journeys, plan)}
    table = breakdowns.get(group, breakdowns["country"])
    if tables.wanted(request):
        return _download(request, call, plan, table)
    whole = shown_cascade(journeys, plan)
    context = {
        **_table_context(plan, table),
        "call": call,
        "reach": reach,
        "rows": words.rows_of(plan, whole),
        "bars": words.bars_of(plan, whole),
        "host": _host_rows(call, reach),
        "published": read_figures(call.offering.figures.all()) if call.offering else (),
        "needs": _against_need(request, call, plan, reach, breakdowns["country"]),
        "afterwards": _afterwards(call, reach),
        "frozen": IndicatorValue.objects.filter(call=call).order_by("-as_of").values_list("as_of", flat=True).first(),
        "may_write": may(request.user, Right.EDIT_CALL, EVERYWHERE, call.scope),
    }
    return render(request, "impact/call_impact.html", context)


@require_POST
def impact_freeze(request: SignedIn, slug: str) -> HttpResponse:
    """The printed figures of today are kept for a report."""
    call = get_object_or_404(counting.calls_counted_by(request.user), slug=slug)
    require(request.user, Right.EDIT_CALL, EVERYWHERE, call.scope)
    added = actions.freeze_indicators(call, actor=request.user, at=timezone.now())
    text = ngettext("%(n)s figure is kept as of now.", "%(n)s figures are kept as of now.", added) % {"n": added}
    messages.success(request, text)
    return redirect("impact_call", call.slug)


@require_POST
def impact_count(request: SignedIn, slug: str) -> HttpResponse:
    """What was certified is counted against the need it came from."""
    call = get_object_or_404(counting.calls_counted_by(request.user).select_related("offering"), slug=slug)
    require(request.user, Right.EDIT_CALL, EVERYWHERE, call.scope)
    try:
        added = actions.count_outcomes(call, actor=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, ngettext("%(n)s new outcome is counted.", "%(n)s new outcomes are counted.", added) % {"n": added})
    return redirect("impact_call", call.slug)


def _table_context(plan: Plan, table: Breakdown) -> dict[str, object]:
    """The cascade by one group in words, and the way to the other groups."""
    return {
        "head": words.names_of(plan),
        "table": table,
        "lines": [
            (words.read_value(table.group, line.value or ""), [words.read_share(one) for one in line.shares]) for line in table.lines
        ],
        "total": [words.read_share(one) for one in table.total.shares],
        "groups": [(words.GROUP_NAMES[name], f"?by={name}", name == table.group) for name in GROUPS],
        "group_name": words.GROUP_NAMES[table.group],
    }


def _download(request: HttpRequest, call: Call, plan: Plan, table: Breakdown) -> HttpResponse:
    """The table as on the page: what is hidden there is hidden in the file."""
    header = [str(words.GROUP_NAMES[table.group]), *words.head_of(plan)]
    rows = [[words.read_value(table.group, line.value or ""), *map(words.read_share, line.shares)] for line in table.lines]
    rows.append([_("All"), *map(words.read_share, table.total.shares)])
    return tables.download(request, f"impact-{call.slug}-{table.group}", header, rows)


def _host_rows(call: Call, reach: counting.Reach) -> Sequence[words.Row]:
    """Trainees of the host country; a country's own readers see them when it is theirs."""
    if call.offering is None or (reach.countries is not None and call.offering.centre.country not in reach.countries):
        return ()
    journeys: Sequence[Journey] = counting.read_class([call.offering.pk])
    return words.rows_of(HOST, shown_cascade(journeys, HOST)) if journeys else ()


def _against_need(request: HttpRequest, call: Call, plan: Plan, reach: counting.Reach, by_country: Breakdown) -> Sequence[NeedRow]:
    """Each country in need with what the call gave it; levels stay hidden wherever the people do."""
    if "credentialed" not in plan.steps:
        return ()
    lines: dict[str, Line] = {line.value or "": line for line in by_country.lines}
    last = plan.steps.index("credentialed")
    rows = []
    for need in counting.read_need(call, request.user, reach):
        line = lines.get(need.country)
        applied = words.read_share(line.shares[0]) if line else words.read_share(share_of(0, None))
        given = Share(line.shares[last].n, line.shares[0].n) if line else share_of(0, 0)
        awarded = need.awarded if given.n.n is not None else None
        rows.append(NeedRow(country_name(need.country), need.missing, applied, words.read_share(given), awarded))
    return rows


def _afterwards(call: Call, reach: counting.Reach) -> Sequence[words.Row]:
    """What became of it, each with its denominator; rows without a denominator are left out."""
    return words_of_afterwards(counting.read_afterwards(counting.counted_enrolments([call], reach)))


def words_of_afterwards(found: counting.Afterwards) -> Sequence[words.Row]:
    """The figures of what became of it as rows of words."""
    rows = []
    if found.awards.n:
        name = _("Competency awards counted against a gap of the holder's site")
        rows.append((name, found.against_gap, found.awards, _("awards")))
    if found.second_level.n:
        rows.append((_("Level 2 awards confirmed on site within 12 months"), found.confirmed, found.second_level, _("level 2 awards")))
    completed = counting.Awarded(found.completed, found.completed)
    for months, (answered, using) in sorted(found.answers.items()):
        params = {"months": months}
        said, use = counting.Awarded(answered, answered), counting.Awarded(using, using)
        rows.append((_("Answered after %(months)s months") % params, said, completed, _("of those who completed")))
        rows.append((_("Use it at work after %(months)s months") % params, use, said, _("of those who answered")))
    return [words.Row(name, _read_held(n, of), of_words) for name, n, of, of_words in rows]


def _read_held(n: counting.Awarded, of: counting.Awarded) -> str:
    """The share in words; nothing is told of a group of 1 to 4 people, however many awards they hold."""
    if 0 < of.people < LEAST:
        return words.read_share(Share(HIDDEN, HIDDEN))
    part = HIDDEN if 0 < n.people < LEAST <= n.n else figure_of(n.n)
    return words.read_share(Share(part, figure_of(of.n)))
