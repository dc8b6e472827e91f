"""Every write of the network: centres and venues, capacity, offerings with all that belongs to them, plans of a year.

Flow: network.views, calls.actions (accepted centres), tick -> this package -> tables, journal.
Reads: network, curriculum. Writes: network.
"""

from seedtrain.network.actions.adopting import Adopted, adopt_plan, withdraw_plan
from seedtrain.network.actions.adopting_steps import Does, Step, may_adopt, steps_of
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
from seedtrain.network.actions.plan_inputs import (
    Changes,
    budget_row,
    need_row,
    route_row,
    state_budgets,
    state_needs,
    state_travel_costs,
    take_needs_of_sites,
    would_change,
)
from seedtrain.network.actions.plan_lines import BudgetRow, NeedRow, PlanRow, RouteRow, WrongLine, told, wrong_lines
from seedtrain.network.actions.planning import (
    draft_plan,
    draft_plan_of,
    keep_plan,
    replan_with_budget,
    replan_with_candidate,
    replan_without,
)
from seedtrain.network.actions.rivals import Rivalry, competing_offerings, rivalries_of

__all__ = [
    "Adopted",
    "BudgetRow",
    "Changes",
    "Does",
    "NeedRow",
    "OfferingChange",
    "PlanRow",
    "Rivalry",
    "RouteRow",
    "Step",
    "WrongLine",
    "add_cost",
    "add_funder",
    "add_part",
    "add_venue",
    "admit_centre",
    "adopt_plan",
    "advance_offerings",
    "budget_row",
    "cancel_offering",
    "change_offering",
    "close_weeks",
    "competing_offerings",
    "draft_plan",
    "draft_plan_of",
    "keep_plan",
    "load_capacity",
    "may_adopt",
    "move_session",
    "need_row",
    "open_weeks",
    "plan_offering",
    "propose_centre",
    "publish_figure",
    "publish_offering",
    "replan_with_budget",
    "replan_with_candidate",
    "replan_without",
    "rivalries_of",
    "route_row",
    "schedule_session",
    "set_centre_course",
    "set_facility",
    "set_trainer",
    "set_trainer_away",
    "state_budgets",
    "state_needs",
    "state_travel_costs",
    "steps_of",
    "suspend_centre",
    "take_needs_of_sites",
    "told",
    "withdraw_plan",
    "would_change",
    "wrong_lines",
]
