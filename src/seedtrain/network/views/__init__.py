"""The pages of the network: the map, a centre, planning an offering, what centres can host, and plans of a year.

Flow: urls -> this package -> forms, network.actions -> templates/network.
Reads: network. Writes: nothing itself.
"""

from seedtrain.network.views.capacity import capacity
from seedtrain.network.views.capacity_files import capacity_calendar, capacity_file
from seedtrain.network.views.capacity_list import capacity_overview
from seedtrain.network.views.centres import centre, centre_edit, network
from seedtrain.network.views.offerings import offering_cancel, offering_edit, offering_feed, offering_plan, offering_publish
from seedtrain.network.views.plan_adopting import network_plan_adopt, network_plan_withdraw
from seedtrain.network.views.plan_page import network_plan, network_plan_file, plan_checker
from seedtrain.network.views.plans import network_plans, plan_inputs, plan_template

__all__ = [
    "capacity",
    "capacity_calendar",
    "capacity_file",
    "capacity_overview",
    "centre",
    "centre_edit",
    "network",
    "network_plan",
    "network_plan_adopt",
    "network_plan_file",
    "network_plan_withdraw",
    "network_plans",
    "offering_cancel",
    "offering_edit",
    "offering_feed",
    "offering_plan",
    "offering_publish",
    "plan_checker",
    "plan_inputs",
    "plan_template",
]
