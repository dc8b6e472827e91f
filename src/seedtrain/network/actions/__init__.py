"""Every write of the network: centres and venues, capacity by week, offerings from plan to publication with parts, sessions and payers.

Flow: network.views, calls.actions (accepted centres), tick -> this package -> tables, journal.
Reads: network, curriculum. Writes: network.
"""

from seedtrain.network.actions.capacity import (
    close_weeks,
    load_capacity,
    open_weeks,
    set_centre_course,
    set_facility,
    set_trainer,
    set_trainer_away,
)
from seedtrain.network.actions.centres import add_venue, admit_centre, propose_centre, suspend_centre
from seedtrain.network.actions.offerings import (
    OfferingChange,
    advance_offerings,
    cancel_offering,
    change_offering,
    plan_offering,
    publish_offering,
)
from seedtrain.network.actions.parts import add_part, move_session, schedule_session
from seedtrain.network.actions.payers import add_cost, add_funder, publish_figure
from seedtrain.network.actions.rivals import Rivalry, competing_offerings, rivalries_of

__all__ = [
    "OfferingChange",
    "Rivalry",
    "add_cost",
    "add_funder",
    "add_part",
    "add_venue",
    "admit_centre",
    "advance_offerings",
    "cancel_offering",
    "change_offering",
    "close_weeks",
    "competing_offerings",
    "load_capacity",
    "move_session",
    "open_weeks",
    "plan_offering",
    "propose_centre",
    "publish_figure",
    "publish_offering",
    "rivalries_of",
    "schedule_session",
    "set_centre_course",
    "set_facility",
    "set_trainer",
    "set_trainer_away",
    "suspend_centre",
]
