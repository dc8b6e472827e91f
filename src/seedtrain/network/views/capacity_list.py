"""What all centres can host in a year, for who edits the network.

Flow: urls -> this file -> templates/network, or a file.
Reads: centres and their capacity. Writes: nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.network.capacity import CentreWeeks, taken, weekly
from seedtrain.network.models import Centre, Facility
from seedtrain.network.views.capacity_files import read_year
from seedtrain.network.weeks import first_monday, weeks_in
from seedtrain.people.access import EVERYWHERE, Right, SignedIn, require


def capacity_overview(request: SignedIn) -> HttpResponse:
    """All centres: weeks open by kind of facility, trainers and courses; every week of every facility as a file."""
    require(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    year = read_year(request)
    centres = Centre.objects.visible_to(request.user).exclude(state=Centre.State.SUSPENDED).order_by("name")
    count = weeks_in(year)
    found = weekly(centres, first_monday(year), count)
    if tables.wanted(request):
        return _overview_file(request, found["centres"], [date.fromisoformat(day) for day in found["mondays"]], year)
    rows = [(one, [_of_kind(one, kind) for kind in Facility.Kind.values]) for one in found["centres"]]
    context = {
        "year": year,
        "weeks": count,
        "kinds": Facility.Kind.choices,
        "known": [(one, kinds) for one, kinds in rows if one["facilities"] or one["trainers"] or one["courses"]],
        "unknown": [one for one, _kinds in rows if not (one["facilities"] or one["trainers"] or one["courses"])],
    }
    return render(request, "network/capacity_list.html", context)


@dataclass(frozen=True, slots=True)
class OfKind:
    """Weeks of the year in which at least one unit of a kind is open, and in which one is still free after the known runs."""

    open: int
    free: int
    units: int


def _of_kind(one: CentreWeeks, kind: str) -> OfKind | None:
    """None when the centre has stated no facility of this kind."""
    rows = [row for row in one["facilities"] if row["kind"] == kind]
    if not rows:
        return None
    units = [sum(row["by_week"][number] for row in rows) for number in range(len(one["closed"]))]
    used = taken(one, kind)
    free = sum(there > gone for there, gone in zip(units, used, strict=True))
    return OfKind(sum(there > 0 for there in units), free, sum(row["units"] for row in rows))


def _overview_file(request: HttpRequest, centres: Iterable[CentreWeeks], asked: Sequence[date], year: int) -> HttpResponse:
    header = [_("Centre"), _("Facility"), _("Kind"), _("Week"), _("Monday"), _("Units"), _("Units in a usual week"), _("People in each")]
    kinds = dict(Facility.Kind.choices)
    rows: list[tables.Row] = [
        [
            one["name"],
            row["name"],
            str(kinds[row["kind"]]),
            monday.isocalendar().week,
            monday,
            row["by_week"][number],
            row["units"],
            row["seats"],
        ]
        for one in centres
        for row in one["facilities"]
        for number, monday in enumerate(asked)
    ]
    return tables.download(request, f"capacity-{year}", header, rows)
