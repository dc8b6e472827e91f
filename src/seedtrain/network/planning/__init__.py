"""From the database to a network that can be planned, and from a stored plan to what pages say of it.

Flow: network.actions, network.views -> this package -> engines.planning, network.capacity.
Reads: the network's tables. Writes: nothing.
"""

from seedtrain.network.planning.files import as_calendar, as_workbook
from seedtrain.network.planning.gather import Gathered, Setup, gather
from seedtrain.network.planning.needs import Asked, asked_for
from seedtrain.network.planning.pictures import Strip, draw_ways, draw_year, numbered
from seedtrain.network.planning.places import LeftOut, campuses, centre_of, venue_of
from seedtrain.network.planning.reading import CHANGES, WHY, Read, left_out_words, read_plan

__all__ = [
    "CHANGES",
    "WHY",
    "Asked",
    "Gathered",
    "LeftOut",
    "Read",
    "Setup",
    "Strip",
    "as_calendar",
    "as_workbook",
    "asked_for",
    "campuses",
    "centre_of",
    "draw_ways",
    "draw_year",
    "gather",
    "left_out_words",
    "numbered",
    "read_plan",
    "venue_of",
]
