"""Network: the centres, what they can host, and the offerings (course x centre x dates) they run.

In: published course versions; accepted expressions of interest. Out: offerings with parts, sessions, places, payers and seats.
Verbs in order: propose_centre, admit_centre, suspend_centre, add_venue, set_facility, close_weeks, open_weeks, set_trainer,
set_trainer_away, set_centre_course, load_capacity, state_needs, take_needs_of_sites, state_travel_costs, state_budgets, draft_plan,
draft_plan_of, keep_plan, replan_without, replan_with_budget, replan_with_candidate, adopt_plan, withdraw_plan, plan_offering,
change_offering, add_part, schedule_session, move_session, add_funder, add_cost,
publish_offering, publish_figure, advance_offerings, cancel_offering.
"""
