"""A plan as files: a workbook of what its page says, and a calendar of its runs; a ministry's have its own countries only.

Flow: network.views -> this file -> tables, network.feeds.
Reads: a stored plan, and which of its runs are published offerings. Writes: nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.engines import planning as engine
from seedtrain.jinja import number
from seedtrain.network.feeds import Event, build
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.network.planning.reading import CHANGES, Read
from seedtrain.network.planning.standing import ANNOUNCED
from seedtrain.network.weeks import monday_of

Sheet = tuple[Sequence[str], Sequence[tables.Row]]


def as_workbook(found: NetworkPlan, read: Read) -> bytes:
    """What it is, then out of reach, then runs, coverage, open needs, money, changes."""
    unit = read.network.currency
    sheets: dict[str, Sheet] = {
        _("About"): _about(found, read, _made(found, read)),
        _("Out of reach"): (
            (_("Country"), _("Course"), _("Seats"), _("Why")),
            [[read.country(one.country), read.course(one.course), one.seats, read.because(one)] for one in read.plan.unreachable],
        ),
        _("Course runs"): (
            (
                _("Course run"), _("Centre"), _("Course"), _("Language"), _("First day"), _("Last day"), _("People"), _("Trainers"),
                _("For"), _("Announced as"),
            ),
            [_run(read, run) for run in read.runs],
        ),
        _("Coverage"): (
            (_("Country"), _("Seats"), _("Seats needed"), _("Within reach"), _("In the plan before")),
            [[read.country(one.country), one.covered, one.need, one.reachable, one.before] for one in read.covered],
        ),
        _("Not met"): (
            (_("Country"), _("Course"), _("Seats missing"), _("Seats needed"), _("Why")),
            [[read.country(one.country), read.course(one.course), one.missing, one.need, read.why(one)] for one in read.open],
        ),
        _("Money"): (
            (_("Funder"), _("Course runs"), _("Travel"), _("Budget"), _("Currency")),
            [[one.funder, one.running, one.travel, one.budget, unit] for one in read.spent],
        ),
        _("Changes"): (
            (_("Offering"), _("What"), _("From"), _("To"), _("Price in points")),
            [[one.id, str(CHANGES[one.kind]), one.was, one.now, one.price] for one in read.altered],
        ),
    }  # fmt: skip
    return tables.as_book(sheets)


def as_country_workbook(found: NetworkPlan, read: Read, own: Collection[str]) -> bytes:
    """What a ministry's page says: its own countries, nothing of others, no money."""
    sheets: dict[str, Sheet] = {
        _("About"): _about(found, read, []),
        _("Coverage"): (
            (_("Country"), _("Seats"), _("Seats needed"), _("Within reach")),
            [[read.country(one.country), one.covered, one.need, one.reachable] for one in read.covered if one.country in own],
        ),
        _("Out of reach"): (
            (_("Country"), _("Course"), _("Seats"), _("Why")),
            [
                [read.country(one.country), read.course(one.course), one.seats, read.because(one, True)]
                for one in read.plan.unreachable
                if one.country in own
            ],
        ),
        _("Not met"): (
            (_("Country"), _("Course"), _("Seats missing"), _("Seats needed"), _("Why")),
            [
                [read.country(one.country), read.course(one.course), one.missing, one.need, read.why(one, True)]
                for one in read.open
                if one.country in own
            ],
        ),
        _("Course runs"): (
            (_("Course"), _("Centre"), _("Language"), _("First day"), _("Last day"), _("People"), _("For")),
            [
                [
                    read.course(run.course), read.centre(run.centre), run.language, read.day(run.week), read.last_day(run),
                    sum(seats.values()), _for(read, seats),
                ]
                for run, seats in own_runs(read, own)
            ],
        ),
    }  # fmt: skip
    return tables.as_book(sheets)


def own_runs(read: Read, own: Collection[str]) -> list[tuple[engine.Run, dict[str, int]]]:
    """Runs with seats for these countries, each with those seats only."""
    rows = [(run, {code: seats for code, seats in run.seats.items() if code in own}) for run in read.runs]
    return [(run, seats) for run, seats in rows if seats]


def _about(found: NetworkPlan, read: Read, more: Sequence[tables.Row]) -> Sheet:
    rows: list[tables.Row] = [
        [_("Plan"), found.pk],
        [_("Title"), found.title],
        [_("State"), found.get_state_display()],
        [_("First day"), found.first_monday],
        [_("Last day"), read.end],
        [_("Synthetic"), _("Some figures of this plan are synthetic, invented for the demo.") if found.is_demo else _("No")],
        *more,
        [_("Page"), _page(found)],
    ]
    return (_("What"), _("Value")), rows


def _made(found: NetworkPlan, read: Read) -> list[tables.Row]:
    """How the plan was made, for those who see all of it."""
    totals, before, ours = read.totals, found.replaces, _("Seedtrain draft")
    sources = _("Each line of what plans are made from says its own, on %(address)s; a plan of an uploaded file has that file’s.")
    return [
        [_("Seats needed"), totals.need],
        [_("Within reach"), totals.reachable],
        [_("Seats"), totals.covered],
        [_("Weeks between two runs of one course for one region"), f"{number(read.network.rules.window)} ({ours})"],
        [_("Nothing new begins before"), read.day(found.from_week) if found.from_week else None],
        [_("Not known, and so not planned"), len(found.left_out)],
        [_("Sources"), sources % {"address": settings.ORIGIN + reverse("plan_inputs")}],
        [_("Made"), found.made_at],
        [_("Made by"), found.made_by.name if found.made_by else None],
        [_("Made instead of"), before.pk if before else None],
        [_("Why"), found.why or None],
        [_("Steps of the search"), found.steps],
        [_("Seed"), found.seed or None],
    ]


def _page(found: NetworkPlan) -> str:
    return settings.ORIGIN + reverse("network_plan", args=[found.pk])


def _run(read: Read, run: engine.Run) -> tables.Row:
    return [
        run.id,
        read.centre(run.centre),
        read.course(run.course),
        run.language,
        read.day(run.week),
        read.last_day(run),
        run.people,
        ", ".join(run.trainers),
        _for(read, run.seats),
        run.published,
    ]


def _for(read: Read, seats: Mapping[str, int]) -> str:
    """People by country, most first."""
    return ", ".join(f"{read.country(country)} {count}" for country, count in sorted(seats.items(), key=lambda pair: -pair[1]))


def as_calendar(found: NetworkPlan, read: Read, own: Collection[str] | None = None) -> bytes:
    """Every run as whole days, for `own` countries only those with seats for them; what is not published yet is tentative.

    A run keeps its name in a plan that replaces this one, so that a calendar moves it.
    """
    first = found
    while first.replaces is not None:
        first = first.replaces
    at: datetime = found.made_at
    held = _held(found, read)
    events = [
        Event(
            key=f"plan/{first.pk}/{run.published or run.id}",
            title=f"{read.course(run.course)} · {read.centre(run.centre)}",
            starts=read.day(run.week),
            ends=read.last_day(run),
            changed_at=at,
            place=read.centre(run.centre),
            about=_for(read, seats),
            address=_page(found),
            sequence=found.pk - first.pk,
            is_tentative=(run.id, read.day(run.week)) not in held,
            categories=(read.centre(run.centre),),
        )
        for run, seats in ([(run, dict(run.seats)) for run in read.runs] if own is None else own_runs(read, own))
    ]
    host = settings.ORIGIN.partition("://")[2].partition("/")[0].partition(":")[0]
    said = {"title": found.title, "number": found.pk, "state": found.get_state_display()}
    name = _("%(title)s · plan %(number)d (%(state)s)") % said
    return build(name, events, host=host, address=_page(found))


def _held(found: NetworkPlan, read: Read) -> set[tuple[str, date]]:
    """Runs of the plan, with their Monday, that are published offerings of that week."""
    runs = {run.published: run.id for run in read.runs if run.published}
    runs |= {one.offering.slug: one.run for one in found.offerings.select_related("offering") if one.offering.slug not in runs}
    rows = Offering.objects.filter(slug__in=runs, state__in=ANNOUNCED).values_list("slug", "starts_on")
    return {(runs[slug], monday_of(day)) for slug, day in rows if day}
