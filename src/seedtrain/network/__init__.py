"""Network: the centres, what they can host, and the offerings (course x centre x dates) they run.

In: published course versions; accepted expressions of interest. Out: offerings with parts, sessions, places, payers and seats.
Verbs in order: admit_centre, add_venue, plan_offering, add_part, schedule_session, publish_offering, cancel_offering.
"""
