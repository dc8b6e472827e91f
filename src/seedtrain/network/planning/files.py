"""A plan as files: a workbook of what its page says, and a calendar of its runs.

Flow: network.views -> this file -> tables, network.feeds.
Reads: a stored plan. Writes: nothing.
"""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.network.feeds import Event, build
from seedtrain.network.models import NetworkPlan
from seedtrain.network.planning.reading import CHANGES, WHY, Read


def as_workbook(read: Read) -> bytes:
    """Out of reach first, then runs, coverage, open needs, money, changes."""
    unit = read.network.currency
    sheets: dict[str, tuple[Sequence[str], Sequence[tables.Row]]] = {
        _("Out of reach"): (
            (_("Country"), _("Course"), _("Seats"), _("Why")),
            [[read.country(one.country), read.course(one.course), one.seats, str(WHY[one.why])] for one in read.plan.unreachable],
        ),
        _("Course runs"): (
            (
                _("Course run"), _("Centre"), _("Course"), _("Language"), _("First day"), _("Last day"), _("People"), _("Trainers"),
                _("For"), _("Announced as"),
            ),
            [_run(read, number) for number in range(len(read.runs))],
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


def _run(read: Read, number: int) -> tables.Row:
    run = read.runs[number]
    return [
        run.id,
        read.centre(run.centre),
        read.course(run.course),
        run.language,
        read.day(run.week),
        read.last_day(run),
        run.people,
        ", ".join(run.trainers),
        ", ".join(f"{read.country(country)} {seats}" for country, seats in sorted(run.seats.items(), key=lambda pair: -pair[1])),
        run.published,
    ]


def as_calendar(found: NetworkPlan, read: Read) -> bytes:
    """Every run as whole days; a run keeps its name in a plan that replaces this one, so that a calendar moves it."""
    first = found
    while first.replaces is not None:
        first = first.replaces
    at: datetime = found.made_at
    events = [
        Event(
            key=f"plan/{first.pk}/{run.published or run.id}",
            title=f"{read.course(run.course)} · {read.centre(run.centre)}",
            starts=read.day(run.week),
            ends=read.last_day(run),
            changed_at=at,
            place=read.centre(run.centre),
            about=", ".join(f"{read.country(country)} {seats}" for country, seats in sorted(run.seats.items())),
            address=settings.ORIGIN + reverse("network_plan", args=[found.pk]),
            sequence=found.pk - first.pk,
            categories=(read.centre(run.centre),),
        )
        for run in read.runs
    ]
    host = settings.ORIGIN.partition("://")[2].partition("/")[0].partition(":")[0]
    return build(found.title, events, host=host, address=settings.ORIGIN + reverse("network_plan", args=[found.pk]))
