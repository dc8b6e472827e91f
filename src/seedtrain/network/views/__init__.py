"""The pages of the network: the map, a centre, planning an offering, and what centres can host.

Flow: urls -> this package -> forms, network.actions -> templates/network.
Reads: network. Writes: nothing itself.
"""

from seedtrain.network.views.capacity import capacity
from seedtrain.network.views.capacity_files import capacity_calendar, capacity_file
from seedtrain.network.views.capacity_list import capacity_overview
from seedtrain.network.views.centres import centre, centre_edit, network
from seedtrain.network.views.offerings import offering_cancel, offering_edit, offering_feed, offering_plan, offering_publish

__all__ = [
    "capacity",
    "capacity_calendar",
    "capacity_file",
    "capacity_overview",
    "centre",
    "centre_edit",
    "network",
    "offering_cancel",
    "offering_edit",
    "offering_feed",
    "offering_plan",
    "offering_publish",
]
