"""From the database to a network that can be planned, and from a stored plan to what pages say of it.

Flow: network.actions, network.views -> this package -> engines.planning, network.capacity.
Reads: the network's tables. Writes: nothing.
"""

from seedtrain.network.planning.changes import Figure, Otherwise, figure, otherwise, signed, totals_before
from seedtrain.network.planning.files import as_calendar, as_country_workbook, as_workbook, own_runs
from seedtrain.network.planning.gather import Gathered, Setup, gather
from seedtrain.network.planning.needs import SITES, Asked, asked_for, span_words
from seedtrain.network.planning.pictures import Strip, draw_ways, draw_year, numbered
from seedtrain.network.planning.places import LeftOut, campuses, centre_of, venue_of
from seedtrain.network.planning.reading import CHANGES, WHY, Read, left_out_words, read_plan
from seedtrain.network.planning.standing import (
    PlannedBy,
    as_they_stand,
    offering_in_plans,
    other_that_stands,
    plan_before,
    plan_that_stands,
)

__all__ = [
    "CHANGES",
    "SITES",
    "WHY",
    "Asked",
    "Figure",
    "Gathered",
    "LeftOut",
    "Otherwise",
    "PlannedBy",
    "Read",
    "Setup",
    "Strip",
    "as_calendar",
    "as_country_workbook",
    "as_they_stand",
    "as_workbook",
    "asked_for",
    "campuses",
    "centre_of",
    "draw_ways",
    "draw_year",
    "figure",
    "gather",
    "left_out_words",
    "numbered",
    "offering_in_plans",
    "other_that_stands",
    "otherwise",
    "own_runs",
    "plan_before",
    "plan_that_stands",
    "read_plan",
    "signed",
    "span_words",
    "totals_before",
    "venue_of",
]
