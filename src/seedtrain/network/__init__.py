"""Network: the centres, what they can host, and the offerings (course x centre x dates) they run.

In: published course versions; accepted expressions of interest. Out: offerings with parts, sessions, places, payers and seats.
Verbs in order: propose_centre, admit_centre, suspend_centre, add_venue, set_facility, close_weeks, open_weeks, set_trainer,
set_trainer_away, set_centre_course, load_capacity, plan_offering, change_offering, add_part, schedule_session, move_session, add_funder,
add_cost, publish_offering, publish_figure, advance_offerings, cancel_offering.
"""
